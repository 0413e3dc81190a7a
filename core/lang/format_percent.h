/* What text % values and bytes % values share. */
#ifndef GW_LANG_FORMAT_PERCENT_H
#define GW_LANG_FORMAT_PERCENT_H

#include "lang/format.h"

/* One conversion of the format, past its (name): -#0 +10.3f */
typedef struct gw_conversion {
    bool left, plus, space, alternate, zero;
    bool coerce;              /* z: -0.0 is 0.0; of bytes alone, by an oversight of CPython's */
    bool bytes;               /* the format is */
    int64_t width, precision; /* -1: none */
    uint32_t type;
} gw_conversion;
gw_spec gw_conversion_spec(const gw_conversion *c);

/* format_percent_bytes.c: the bytes that %b and %s write (GW_CALLED: by a __bytes__), what %c
 * writes, and the error of a conversion that there is not, whose letter is at `index`. */
gw_flow gw_percent_bytes(gw_vm *vm, gw_value v, gw_value *out);
gw_flow gw_percent_byte(gw_vm *vm, const gw_conversion *c, gw_value v, gw_buffer *out);
gw_flow gw_percent_unsupported(gw_vm *vm, const gw_conversion *c, size_t index);

#endif
