/* Ints as bytes, in two's complement. */
#include <string.h>

#include "lang/big.h"
#include "lang/bytes.h"
#include "lang/frame.h"
#include "lang/iterator.h"
#include "lang/number_methods.h"

static bool read_order(gw_vm *vm, gw_value v, bool *little) {
    gw_str *order;
    *little = false;
    if (gw_is_unset(v)) {
        return true;
    }
    if (!gw_is_str(v)) {
        gw_raise(vm, GW_X_TypeError, "to_bytes() argument 'byteorder' must be str, not %s",
                 gw_type_name(vm, v));
        return false;
    }
    order = gw_as_str(v);
    *little = gw_str_is(order, "little");
    if (!*little && !gw_str_is(order, "big")) {
        gw_raise(vm, GW_X_ValueError, "byteorder must be either 'little' or 'big'");
        return false;
    }
    return true;
}

/* Byte i of the two's complement, the least first. */
static unsigned char byte_at(const gw_magnitude *m, size_t i, bool *carry) {
    const size_t digit = i / 4;
    unsigned byte = digit < m->n ? m->at[digit] >> (i % 4 * 8) & 0xff : 0;
    if (m->negative) {
        byte = (byte ^ 0xff) + *carry;
        *carry = byte >> 8;
    }
    return (unsigned char)byte;
}

gw_flow gw_int_to_bytes(gw_vm *vm, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {"to_bytes",
                                           "length=1, byteorder='big', *, signed=False"};
    gw_value in[3];
    int64_t length = 1;
    bool little, is_signed = false;
    if (!gw_args_bind(vm, args, 1, &signature, in, 3) ||
        (!gw_is_unset(in[0]) && !gw_arg_int(vm, in[0], &length)) ||
        !read_order(vm, in[1], &little) ||
        (!gw_is_unset(in[2]) && !gw_arg_bool(vm, in[2], &is_signed))) {
        return GW_RAISED;
    }
    gw_magnitude m;
    gw_magnitude_of(gw_unboxed(args->values[0]), &m);
    if (length < 0) {
        return gw_raise(vm, GW_X_ValueError, "length argument must be non-negative");
    }
    if (m.negative && !is_signed) {
        return gw_raise(vm, GW_X_OverflowError, "can't convert negative int to unsigned");
    }
    if ((uint64_t)length >= SIZE_MAX / 2) {
        return gw_raise_memory(vm);
    }
    char *bytes = gw_vm_alloc_array(vm, (size_t)length + 1, 1);
    if (!bytes) {
        return GW_RAISED;
    }
    bool carry = true, fits = true, top = m.negative;
    for (size_t i = 0; i < (size_t)length; i++) {
        const unsigned char byte = byte_at(&m, i, &carry);
        bytes[little ? i : (size_t)length - 1 - i] = (char)byte;
        top = byte >> 7;
    }
    for (size_t i = (size_t)length; i < m.n * 4; i++) { /* nothing but the sign may be left */
        fits = fits && byte_at(&m, i, &carry) == (m.negative ? 0xff : 0);
    }
    fits = fits && (!is_signed || top == m.negative || (length == 0 && m.n == 0));
    gw_bytes *b = fits ? gw_bytes_new(vm, bytes, (size_t)length) : NULL;
    gw_release(vm->ctx, bytes, (size_t)length + 1);
    *out = gw_object_value(b);
    return b      ? GW_RETURNED
           : fits ? GW_RAISED
                  : gw_raise(vm, GW_X_OverflowError, "int too big to convert");
}

static gw_flow whole_of_bytes(gw_vm *vm, const gw_bytes *b, bool little, bool is_signed,
                              gw_value *out) {
    const size_t n = b->size / 4 + 1;
    uint32_t *digits = gw_vm_alloc_array(vm, n, sizeof *digits);
    if (!digits) {
        return GW_RAISED;
    }
    memset(digits, 0, n * sizeof *digits);
    const unsigned char *data = (const unsigned char *)b->data;
    const bool negative = is_signed && b->size && data[little ? b->size - 1 : 0] >> 7;
    bool carry = true;
    for (size_t i = 0; i < b->size; i++) {
        unsigned byte = data[little ? i : b->size - 1 - i];
        if (negative) {
            byte = (byte ^ 0xff) + carry;
            carry = byte >> 8;
        }
        digits[i / 4] |= (uint32_t)(byte & 0xff) << (i % 4 * 8);
    }
    if (negative && carry) { /* of bytes that are all 0 but for the sign's: cannot be */
        digits[b->size / 4] |= (uint32_t)1 << (b->size % 4 * 8);
    }
    const gw_flow flow = gw_big_new(vm, negative, digits, n, out);
    gw_release(vm->ctx, digits, n * sizeof *digits);
    return flow;
}

/* values: iterable, bytes it gives; i: 1 for little, 2 for signed. */
static gw_flow of_iterable_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    const gw_args args = {.values = v, .n = 1};
    GW_AWAIT(task, gw_call(vm, gw_object_value(vm->types[GW_T_bytes]), &args, &in));
    gw_assign_take(&v[1], in);
    return whole_of_bytes(vm, gw_as_str(v[1]), task->i & 1, task->i & 2, out);
    GW_TASK_END
    return GW_RAISED;
}

static gw_flow whole_of_iterable(gw_vm *vm, gw_value iterable, bool little, bool is_signed) {
    const bool has_bytes =
        !gw_is_unset(gw_type_lookup(gw_type_of(vm, iterable), gw_name(vm, GW_N___bytes__)));
    if (!has_bytes && (!gw_is_iterable(vm, iterable) || gw_is_str(iterable))) {
        return gw_raise(vm, GW_X_TypeError, "cannot convert '%s' object to bytes",
                        gw_type_name(vm, iterable));
    }
    const gw_value values[] = {iterable, gw_unset()};
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, of_iterable_step, values, 2, &task);
    if (flow == GW_CALLED) {
        task->i = (little ? 1 : 0) + (is_signed ? 2 : 0);
    }
    return flow;
}

gw_flow gw_int_from_bytes(gw_vm *vm, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {"from_bytes", "bytes, byteorder='big', *, signed=False"};
    gw_value in[3], *items;
    size_t n;
    bool little, is_signed = false;
    if (!gw_args_bind(vm, args, 1, &signature, in, 3) || !read_order(vm, in[1], &little) ||
        (!gw_is_unset(in[2]) && !gw_arg_bool(vm, in[2], &is_signed))) {
        return GW_RAISED;
    }
    if (gw_has_layout(in[0], GW_L_BYTES)) {
        return whole_of_bytes(vm, gw_as_str(in[0]), little, is_signed, out);
    }
    if (!gw_sequence_items(in[0], &items, &n)) {
        return whole_of_iterable(vm, in[0], little, is_signed);
    }
    gw_bytes *b = gw_bytes_of_items(vm, items, n);
    const gw_flow flow = b ? whole_of_bytes(vm, b, little, is_signed, out) : GW_RAISED;
    gw_object_release(b);
    return flow;
}
