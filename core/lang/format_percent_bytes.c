/* What is other in b"%d items" % n. */
#include "lang/big.h"
#include "lang/bytes.h"
#include "lang/format_percent.h"
#include "lang/frame.h"
#include "lang/memoryview.h"
#include "lang/number.h"
#include "lang/type.h"

gw_spec gw_conversion_spec(const gw_conversion *c) {
    return (gw_spec){.fill = c->zero && !c->left ? '0' : ' ',
                     .align = c->left   ? '<'
                              : c->zero ? '='
                                        : '>',
                     .sign = c->plus    ? '+'
                             : c->space ? ' '
                                        : '\0',
                     .alternate = c->alternate,
                     .coerce = c->coerce,
                     .width = c->width,
                     .precision = c->precision,
                     .type = c->type};
}

gw_flow gw_percent_bytes(gw_vm *vm, gw_value v, gw_value *out) {
    if (gw_has_layout(v, GW_L_BYTES)) {
        *out = gw_retain(v);
        return GW_RETURNED;
    }
    if (gw_is_memory(vm, v)) {
        return gw_memory_held(vm, gw_as_memory(v))
                   ? gw_return_bytes(gw_memory_bytes(vm, gw_as_memory(v), false), out)
                   : GW_RAISED;
    }
    if (gw_is_heap(v) && !gw_is_unset(gw_dunder(vm, v, GW_N___bytes__))) {
        return gw_bytes_by_dunder(vm, v);
    }
    return gw_raise(vm, GW_X_TypeError,
                    "%%b requires a bytes-like object, or an object that implements __bytes__, "
                    "not '%s'",
                    gw_type_name(vm, v));
}

gw_flow gw_percent_byte(gw_vm *vm, const gw_conversion *c, gw_value v, gw_buffer *out) {
    gw_spec spec = gw_conversion_spec(c);
    int64_t i = -1;
    spec.fill = ' ';
    if (gw_has_layout(v, GW_L_BYTES) && gw_as_str(v)->size == 1) {
        i = (unsigned char)gw_as_str(v)->data[0];
    } else if (!gw_is_big(gw_unboxed(v)) && !gw_value_int(v, &i)) {
        return gw_raise(vm, GW_X_TypeError,
                        "%%c requires an integer in range(256) or a single byte");
    }
    if (i < 0 || i > 255) {
        return gw_raise(vm, GW_X_OverflowError, "%%c arg not in range(256)");
    }
    gw_spec_pad(out, (const char[]){(char)i}, 1, 1, &spec, c->left ? '<' : '>');
    return GW_RETURNED;
}

/* A char is signed where CPython tells of it, which then has nothing to say. */
gw_flow gw_percent_unsupported(gw_vm *vm, const gw_conversion *c, size_t index) {
    return c->type > 127 ? gw_raise(vm, GW_X_ValueError, "%s", "")
                         : gw_raise(vm, GW_X_ValueError,
                                    "unsupported format character '%c' (0x%x) at index %zu",
                                    (int)c->type, (unsigned)c->type, index);
}
