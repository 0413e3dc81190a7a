/* The places that a slice takes of a dim. */
#ifndef GW_LANG_NUMPY_SLICES_H
#define GW_LANG_NUMPY_SLICES_H

#include "lang/object.h"

typedef struct gw_array_span {
    int64_t start, step, count;
} gw_array_span;

/* False and CPython's TypeError or ValueError. */
bool gw_array_read_slice(gw_vm *vm, gw_value slice, int64_t length, gw_array_span *out);

#endif
