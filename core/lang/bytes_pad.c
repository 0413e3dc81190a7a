/* Methods of bytes that fill up, and translate. */
#include <string.h>

#include "base/buffer.h"
#include "lang/bytes.h"
#include "lang/state.h"
#include "lang/str_type.h"
#include "lang/type.h"

#define SELF gw_as_str(args->values[0])

/* `left` of `fill` before b's bytes from `skip` on, behind the first `skip`; `right` after them. */
static gw_flow padded(gw_vm *vm, const gw_bytes *b, size_t skip, int64_t left, int64_t right,
                      char fill, gw_value *out) {
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    gw_buffer_add(&text, b->data, skip);
    gw_buffer_repeat(&text, &fill, 1, left > 0 ? (uint64_t)left : 0);
    gw_buffer_add(&text, b->data + skip, b->size - skip);
    gw_buffer_repeat(&text, &fill, 1, right > 0 ? (uint64_t)right : 0);
    return gw_return_bytes_of(vm, &text, out);
}

static gw_flow just(gw_vm *vm, const gw_args *args, const char *name, char align, gw_value *out) {
    int64_t width;
    gw_bytes fill = {.data = (char[]){' ', 0}, .size = 1};
    if (!gw_arg_int(vm, args->values[1], &width)) {
        return GW_RAISED;
    }
    if (args->n > 2 && (!gw_has_layout(args->values[2], GW_L_BYTES) ||
                        !gw_bytes_like(NULL, args->values[2], &fill) || fill.size != 1)) {
        return gw_raise(vm, GW_X_TypeError,
                        "%s() argument 2 must be a byte string of length 1, not %s", name,
                        gw_is_none(args->values[2]) ? "None" : gw_type_name(vm, args->values[2]));
    }
    const int64_t size = (int64_t)SELF->size, pad = width > size ? width - size : 0;
    const int64_t left = align == '<' ? 0 : align == '>' ? pad : pad / 2 + (pad & width & 1);
    return padded(vm, SELF, 0, left, pad - left, *fill.data, out);
}

GW_BYTES_METHOD(ljust) {
    return just(vm, args, "ljust", '<', out);
}
GW_BYTES_METHOD(rjust) {
    return just(vm, args, "rjust", '>', out);
}
GW_BYTES_METHOD(center) {
    return just(vm, args, "center", '^', out);
}

GW_BYTES_METHOD(zfill) {
    const gw_bytes *b = SELF;
    int64_t width;
    if (!gw_arg_int(vm, args->values[1], &width)) {
        return GW_RAISED;
    }
    const size_t sign = b->size && (b->data[0] == '-' || b->data[0] == '+');
    const int64_t size = (int64_t)b->size;
    return padded(vm, b, sign, width > size ? width - size : 0, 0, '0', out);
}

GW_BYTES_METHOD(expandtabs) {
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    if (!gw_expand_tabs(vm, args, &text)) {
        return GW_RAISED;
    }
    return gw_return_bytes_of(vm, &text, out);
}

/* --- translate -------------------------------------------------------------------------------- */

GW_BYTES_METHOD(translate) {
    static const gw_signature signature = {"translate", "table, /, delete=b''"};
    gw_value in[2];
    gw_bytes table = {.data = NULL}, drop = {.data = NULL, .size = 0};
    if (!gw_args_bind(vm, args, 1, &signature, in, 2)) {
        return GW_RAISED;
    }
    const bool mapped = !gw_is_none(in[0]);
    if (mapped && !gw_bytes_like(vm, in[0], &table)) {
        return GW_RAISED;
    }
    if (mapped && table.size != 256) {
        return gw_raise(vm, GW_X_ValueError, "translation table must be 256 characters long");
    }
    if (!gw_is_unset(in[1]) && !gw_bytes_like(vm, in[1], &drop)) {
        return GW_RAISED;
    }
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    for (size_t i = 0; i < SELF->size; i++) {
        const char c = SELF->data[i];
        if (!drop.size || !memchr(drop.data, c, drop.size)) {
            gw_buffer_char(&text, mapped ? table.data[(unsigned char)c] : c);
        }
    }
    return gw_return_bytes_of(vm, &text, out);
}

GW_BYTES_METHOD(maketrans) {
    gw_bytes from, to;
    char table[256];
    if (!gw_bytes_like(vm, args->values[0], &from) || !gw_bytes_like(vm, args->values[1], &to)) {
        return GW_RAISED;
    }
    if (from.size != to.size) {
        return gw_raise(vm, GW_X_ValueError, "maketrans arguments must have same length");
    }
    for (size_t i = 0; i < sizeof table; i++) {
        table[i] = (char)i;
    }
    for (size_t i = 0; i < from.size; i++) {
        table[(unsigned char)from.data[i]] = to.data[i];
    }
    return gw_return_bytes(gw_bytes_new(vm, table, sizeof table), out);
}
