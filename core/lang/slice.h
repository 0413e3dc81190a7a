/* slice, and indices: what x[i] and x[a:b:c] mean for a length. */
#ifndef GW_LANG_SLICE_H
#define GW_LANG_SLICE_H

#include "lang/state.h"

typedef struct gw_slice {
    gw_object object;
    gw_value start, stop, step;
} gw_slice;

gw_slice *gw_slice_new(gw_vm *vm, gw_value start, gw_value stop, gw_value step);

/* A bound of a slice: `missing` for None; an int beyond 64 bits is as good as the largest. False
 * and a TypeError. */
bool gw_slice_part(gw_vm *vm, gw_value v, int64_t missing, int64_t *out);

/* The start and end that stand as a method's arguments 2 and 3, between 0 and `length`. False:
 * raised. An empty range has from > to, and from is length + 1 where it is beyond the end. */
bool gw_slice_range(gw_vm *vm, const gw_args *args, size_t length, size_t *from, size_t *to);

/* The places a slice takes of `length`: start, start + step, ... `count` of them. False and
 * CPython's TypeError or ValueError. */
typedef struct gw_span {
    int64_t start, stop, step;
    size_t count;
} gw_span;
bool gw_slice_span(gw_vm *vm, const gw_slice *slice, uint64_t length, gw_span *span);

/* x[index] for an int: the place counted from the front; IndexError with `message`, TypeError that
 * `what` indices must be integers or slices. */
bool gw_index_place(gw_vm *vm, gw_value index, uint64_t length, const char *what,
                    const char *message, uint64_t *place);

#endif
