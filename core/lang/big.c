#include "lang/big.h"

#include <math.h>
#include <string.h>

#include "lang/digits.h"
#include "lang/exception.h"

enum { MOST = GW_BIG_MOST_BITS / 32 };

gw_flow gw_big_too_large(gw_vm *vm) {
    return gw_raise(vm, GW_X_OverflowError,
                    "ints of more than %d bits are not supported in the playground",
                    (int)GW_BIG_MOST_BITS);
}

void gw_magnitude_of(gw_value v, gw_magnitude *out) {
    if (gw_is_object(v)) {
        const gw_big *big = (gw_big *)v.o;
        out->at = big->digits;
        out->n = big->n;
        out->negative = big->negative;
        return;
    }
    const int64_t i = gw_plain_int(v);
    const uint64_t magnitude = i < 0 ? 0 - (uint64_t)i : (uint64_t)i;
    out->few[0] = (uint32_t)magnitude;
    out->few[1] = (uint32_t)(magnitude >> 32);
    out->at = out->few;
    out->n = gw_digits_trim(out->few, 2);
    out->negative = i < 0;
}

gw_flow gw_big_new(gw_vm *vm, bool negative, const uint32_t *digits, size_t n, gw_value *out) {
    n = gw_digits_trim(digits, n);
    if (n <= 2) {
        const uint64_t magnitude = gw_digits_window(digits, n, 0);
        if (magnitude <= (uint64_t)INT64_MAX + negative) {
            *out = gw_int((int64_t)(negative ? 0 - magnitude : magnitude));
            return GW_RETURNED;
        }
    }
    if (n > MOST) {
        return gw_big_too_large(vm);
    }
    void *at;
    gw_big *big = gw_object_new_extra(vm, vm->types[GW_T_int], n * sizeof *digits, &at);
    if (!big) {
        return GW_RAISED;
    }
    big->box.value = gw_unset();
    big->negative = negative;
    big->n = (uint32_t)n;
    big->digits = at;
    memcpy(at, digits, n * sizeof *digits);
    *out = gw_object_value(big);
    return GW_RETURNED;
}

/* Room for n digits while an operation lasts; long operations count as many instructions. */
static uint32_t *borrow(gw_vm *vm, size_t n) {
    vm->steps += n / 64;
    return gw_vm_alloc_array(vm, n + 1, sizeof(uint32_t));
}

static void give_back(gw_vm *vm, uint32_t *room, size_t n) {
    gw_release(vm->ctx, room, (n + 1) * sizeof *room);
}

/* --- + - * ------------------------------------------------------------------------------------ */

static gw_flow add(gw_vm *vm, const gw_magnitude *a, const gw_magnitude *b, bool negate_b,
                   gw_value *out) {
    const bool b_negative = b->n ? b->negative != negate_b : a->negative;
    const size_t room = (a->n > b->n ? a->n : b->n) + 1;
    uint32_t *sum = borrow(vm, room);
    if (!sum) {
        return GW_RAISED;
    }
    size_t n;
    bool negative = a->negative;
    if (a->negative == b_negative) {
        n = gw_digits_add(sum, a->at, a->n, b->at, b->n);
    } else if (gw_digits_compare(a->at, a->n, b->at, b->n) >= 0) {
        n = gw_digits_subtract(sum, a->at, a->n, b->at, b->n);
    } else {
        n = gw_digits_subtract(sum, b->at, b->n, a->at, a->n);
        negative = b_negative;
    }
    const gw_flow flow = gw_big_new(vm, negative, sum, n, out);
    give_back(vm, sum, room);
    return flow;
}

static gw_flow multiply(gw_vm *vm, const gw_magnitude *a, const gw_magnitude *b, gw_value *out) {
    if (a->n + b->n > MOST + 1) {
        return gw_big_too_large(vm);
    }
    const size_t room = a->n + b->n;
    uint32_t *product = borrow(vm, room);
    if (!product) {
        return GW_RAISED;
    }
    vm->steps += a->n * b->n / 64;
    const size_t n = gw_digits_multiply(product, a->at, a->n, b->at, b->n);
    const gw_flow flow = gw_big_new(vm, a->negative != b->negative, product, n, out);
    give_back(vm, product, room);
    return flow;
}

/* --- // and % --------------------------------------------------------------------------------- */

/* Where the signs differ the quotient is rounded down, away from 0, and what is left over is
 * counted from there. */
static gw_flow floor_results(gw_vm *vm, const gw_magnitude *b, bool differ, uint32_t *quotient,
                             size_t nq, uint32_t *rest, size_t n_rest, gw_value *q, gw_value *r) {
    const uint32_t one = 1;
    if (differ && n_rest) {
        nq = gw_digits_add(quotient, quotient, nq, &one, 1);
        n_rest = gw_digits_subtract(rest, b->at, b->n, rest, n_rest);
    }
    if (q && gw_big_new(vm, differ, quotient, nq, q) != GW_RETURNED) {
        return GW_RAISED;
    }
    const gw_flow flow = r ? gw_big_new(vm, b->negative, rest, n_rest, r) : GW_RETURNED;
    if (flow != GW_RETURNED && q) {
        gw_release_value(*q);
    }
    return flow;
}

gw_flow gw_big_divide(gw_vm *vm, gw_value x, gw_value y, gw_value *q, gw_value *r) {
    gw_magnitude a, b;
    gw_magnitude_of(x, &a);
    gw_magnitude_of(y, &b);
    const bool differ = a.negative != b.negative;
    const size_t room = 2 * (a.n + 2) + 2 * b.n;
    uint32_t *quotient = borrow(vm, room);
    if (!quotient) {
        return GW_RAISED;
    }
    uint32_t *rest = quotient + a.n + 2, *scratch = rest + a.n + 2 + b.n;
    size_t nq = 0, n_rest = a.n;
    if (a.n < b.n) {
        memcpy(rest, a.at, a.n * sizeof *rest);
    } else {
        vm->steps += (a.n - b.n + 1) * b.n / 64;
        nq = gw_digits_divide(quotient, rest, &n_rest, scratch, a.at, a.n, b.at, b.n);
    }
    const gw_flow flow = floor_results(vm, &b, differ, quotient, nq, rest, n_rest, q, r);
    give_back(vm, quotient, room);
    return flow;
}

/* --- Bits ------------------------------------------------------------------------------------- */

/* Two's complement with n digits. */
static void spread(uint32_t *out, const gw_magnitude *a, size_t n) {
    uint64_t carry = a->negative;
    for (size_t i = 0; i < n; i++) {
        const uint32_t d = i < a->n ? a->at[i] : 0;
        carry += a->negative ? (uint32_t)~d : d;
        out[i] = (uint32_t)carry;
        carry >>= 32;
    }
}

static gw_flow combine_bits(gw_vm *vm, gw_binary_op op, const gw_magnitude *a,
                            const gw_magnitude *b, gw_value *out) {
    const size_t n = (a->n > b->n ? a->n : b->n) + 1;
    uint32_t *x = borrow(vm, 2 * n);
    if (!x) {
        return GW_RAISED;
    }
    uint32_t *y = x + n;
    spread(x, a, n);
    spread(y, b, n);
    for (size_t i = 0; i < n; i++) {
        x[i] = op == GW_BIN_AND ? x[i] & y[i] : op == GW_BIN_OR ? x[i] | y[i] : x[i] ^ y[i];
    }
    const bool negative = x[n - 1] >> 31;
    if (negative) { /* back to a magnitude: complement and one */
        const gw_magnitude complement = {.at = x, .n = n, .negative = true};
        spread(y, &complement, n);
    }
    const gw_flow flow = gw_big_new(vm, negative, negative ? y : x, n, out);
    give_back(vm, x, 2 * n);
    return flow;
}

static gw_flow shift_left(gw_vm *vm, const gw_magnitude *a, gw_value by, gw_value *out) {
    if (a->n == 0) {
        *out = gw_int(0);
        return GW_RETURNED;
    }
    if (gw_is_object(by)) { /* CPython's limit of digits is a little below 2**66 bits */
        gw_magnitude shift;
        gw_magnitude_of(by, &shift);
        return shift.n < 3 || (shift.n == 3 && shift.at[2] < 4)
                   ? gw_big_too_large(vm)
                   : gw_raise(vm, GW_X_OverflowError, "too many digits in integer");
    }
    const int64_t bits = gw_plain_int(by);
    if (bits > GW_BIG_MOST_BITS) {
        return gw_big_too_large(vm);
    }
    const size_t room = a->n + (size_t)bits / 32 + 1;
    uint32_t *shifted = borrow(vm, room);
    if (!shifted) {
        return GW_RAISED;
    }
    const size_t n = gw_digits_shift_left(shifted, a->at, a->n, (size_t)bits);
    const gw_flow flow = gw_big_new(vm, a->negative, shifted, n, out);
    give_back(vm, shifted, room);
    return flow;
}

static gw_flow shift_right(gw_vm *vm, const gw_magnitude *a, gw_value by, gw_value *out) {
    const bool all = gw_is_object(by) || gw_plain_int(by) > GW_BIG_MOST_BITS;
    const size_t bits = all ? a->n * 32 : (size_t)gw_plain_int(by);
    const uint32_t one = 1;
    bool lost;
    uint32_t *shifted = borrow(vm, a->n + 1);
    if (!shifted) {
        return GW_RAISED;
    }
    size_t n = gw_digits_shift_right(shifted, a->at, a->n, bits, &lost);
    if (a->negative && lost) { /* rounded down */
        n = gw_digits_add(shifted, shifted, n, &one, 1);
    }
    const gw_flow flow = gw_big_new(vm, a->negative, shifted, n, out);
    give_back(vm, shifted, a->n + 1);
    return flow;
}

static gw_flow shift(gw_vm *vm, gw_binary_op op, gw_value x, gw_value by, gw_value *out) {
    gw_magnitude a, b;
    gw_magnitude_of(x, &a);
    gw_magnitude_of(by, &b);
    if (b.negative) {
        return gw_raise(vm, GW_X_ValueError, "negative shift count");
    }
    return op == GW_BIN_LSHIFT ? shift_left(vm, &a, by, out) : shift_right(vm, &a, by, out);
}

gw_flow gw_big_unary(gw_vm *vm, gw_unary_op op, gw_value x, gw_value *out) {
    gw_magnitude a;
    if (op == GW_UN_INVERT) { /* ~x is -x - 1 */
        gw_value negative;
        if (gw_big_unary(vm, GW_UN_NEG, x, &negative) != GW_RETURNED) {
            return GW_RAISED;
        }
        const gw_flow flow = gw_big_binary(vm, GW_BIN_SUB, negative, gw_int(1), out);
        gw_release_value(negative);
        return flow;
    }
    gw_magnitude_of(x, &a);
    return gw_big_new(vm, a.n && a.negative != (op == GW_UN_NEG), a.at, a.n, out);
}

/* --- Powers ----------------------------------------------------------------------------------- */

/* *place = *place op by (% modulus, unless that is unset) */
static gw_flow step(gw_vm *vm, gw_value *place, gw_value by, gw_value modulus) {
    gw_value product, rest;
    if (gw_number_binary(vm, GW_BIN_MUL, *place, by, &product) != GW_RETURNED) {
        return GW_RAISED;
    }
    if (!gw_is_unset(modulus)) {
        const gw_flow flow = gw_number_binary(vm, GW_BIN_MOD, product, modulus, &rest);
        gw_release_value(product);
        if (flow != GW_RETURNED) {
            return flow;
        }
        product = rest;
    }
    gw_assign_take(place, product);
    return GW_RETURNED;
}

/* base ** exponent by squaring, from the exponent's highest bit on. */
static gw_flow power(gw_vm *vm, gw_value base, const gw_magnitude *exponent, gw_value modulus,
                     gw_value *out) {
    gw_value result = gw_int(1);
    gw_flow flow = GW_RETURNED;
    for (size_t bit = gw_digits_bits(exponent->at, exponent->n);
         bit-- > 0 && flow == GW_RETURNED;) {
        flow = step(vm, &result, result, modulus);
        if (flow == GW_RETURNED && (gw_digits_window(exponent->at, exponent->n, bit) & 1)) {
            flow = step(vm, &result, base, modulus);
        }
    }
    *out = result;
    if (flow != GW_RETURNED) {
        gw_release_value(result);
    }
    return flow;
}

static gw_flow int_power(gw_vm *vm, gw_value x, gw_value y, gw_value *out) {
    gw_magnitude a, e;
    gw_magnitude_of(x, &a);
    gw_magnitude_of(y, &e);
    if (e.negative) {
        double base, exponent;
        if (!gw_whole_float(vm, x, &base) || !gw_whole_float(vm, y, &exponent)) {
            return GW_RAISED;
        }
        return gw_number_binary(vm, GW_BIN_POW, gw_float(base), gw_float(exponent), out);
    }
    const size_t bits = gw_digits_bits(a.at, a.n);
    if (bits > 1 && (gw_is_object(y) || (uint64_t)gw_plain_int(y) > GW_BIG_MOST_BITS ||
                     (bits - 1) * (uint64_t)gw_plain_int(y) > GW_BIG_MOST_BITS)) {
        return gw_big_too_large(vm);
    }
    return power(vm, x, &e, gw_unset(), out);
}

/* The inverse of a modulo m > 0 by Euclid's algorithm; unset when there is none. */
static gw_flow inverse(gw_vm *vm, gw_value a, gw_value m, gw_value *out) {
    /* invariant: r[i] is s[i] * a modulo m */
    gw_value r[2] = {gw_retain(m), gw_unset()}, s[2] = {gw_int(0), gw_int(1)};
    gw_flow flow = gw_number_binary(vm, GW_BIN_MOD, a, m, &r[1]);
    while (flow == GW_RETURNED && gw_number_compare(GW_CMP_NE, r[1], gw_int(0))) {
        gw_value q = gw_unset(), rest = gw_unset(), product = gw_unset(), next = gw_unset();
        flow = gw_big_divide(vm, r[0], r[1], &q, &rest);
        flow = flow == GW_RETURNED ? gw_number_binary(vm, GW_BIN_MUL, q, s[1], &product) : flow;
        flow = flow == GW_RETURNED ? gw_number_binary(vm, GW_BIN_SUB, s[0], product, &next) : flow;
        gw_release_value(q);
        if (flow == GW_RETURNED) {
            gw_release_value(product);
            gw_release_value(r[0]);
            gw_release_value(s[0]);
            r[0] = r[1];
            r[1] = rest;
            s[0] = s[1];
            s[1] = next;
        } else {
            gw_release_value(product);
            gw_release_value(rest);
        }
    }
    *out = gw_unset();
    if (flow == GW_RETURNED && gw_number_compare(GW_CMP_EQ, r[0], gw_int(1))) {
        flow = gw_number_binary(vm, GW_BIN_MOD, s[0], m, out);
    }
    for (int i = 0; i < 2; i++) {
        gw_release_value(r[i]);
        gw_release_value(s[i]);
    }
    return flow;
}

gw_flow gw_big_power_modulo(gw_vm *vm, gw_value base, gw_value exponent, gw_value modulus,
                            gw_value *out) {
    gw_magnitude e, m;
    gw_value positive = gw_unset(), start = gw_unset(), result = gw_unset();
    gw_magnitude_of(exponent, &e);
    gw_magnitude_of(modulus, &m);
    if (m.n == 0) {
        return gw_raise(vm, GW_X_ValueError, "pow() 3rd argument cannot be 0");
    }
    gw_flow flow = gw_big_new(vm, false, m.at, m.n, &positive);
    if (flow == GW_RETURNED) {
        flow = e.negative ? inverse(vm, base, positive, &start)
                          : gw_number_binary(vm, GW_BIN_MOD, base, positive, &start);
    }
    if (flow == GW_RETURNED && gw_is_unset(start)) {
        flow = gw_raise(vm, GW_X_ValueError, "base is not invertible for the given modulus");
    }
    flow = flow == GW_RETURNED ? power(vm, start, &e, positive, &result) : flow;
    if (flow == GW_RETURNED) { /* 1 % 1, and the sign of the modulus */
        flow = gw_number_binary(vm, GW_BIN_MOD, result, modulus, out);
        gw_release_value(result);
    }
    gw_release_value(positive);
    gw_release_value(start);
    return flow;
}

gw_flow gw_big_gcd(gw_vm *vm, gw_value x, gw_value y, gw_value *out) {
    gw_magnitude m;
    gw_value a, b;
    gw_magnitude_of(x, &m);
    if (gw_big_new(vm, false, m.at, m.n, &a) != GW_RETURNED) {
        return GW_RAISED;
    }
    gw_magnitude_of(y, &m);
    gw_flow flow = gw_big_new(vm, false, m.at, m.n, &b);
    while (flow == GW_RETURNED && gw_number_compare(GW_CMP_NE, b, gw_int(0))) {
        gw_value rest;
        flow = gw_big_divide(vm, a, b, NULL, &rest);
        gw_release_value(a);
        a = b;
        b = flow == GW_RETURNED ? rest : gw_unset();
    }
    *out = a;
    if (flow != GW_RETURNED) {
        gw_release_value(a);
    }
    return flow;
}

/* Newton's iteration from above: x is the root once it no longer falls. */
gw_flow gw_big_isqrt(gw_vm *vm, gw_value a, gw_value *out) {
    gw_magnitude m;
    gw_magnitude_of(a, &m);
    const int64_t bits = (int64_t)gw_digits_bits(m.at, m.n);
    gw_value x = gw_unset();
    gw_flow flow = gw_number_binary(vm, GW_BIN_LSHIFT, gw_int(1), gw_int((bits + 1) / 2), &x);
    while (flow == GW_RETURNED && m.n) {
        gw_value q = gw_unset(), sum = gw_unset(), half = gw_unset();
        flow = gw_big_divide(vm, a, x, &q, NULL);
        flow = flow == GW_RETURNED ? gw_number_binary(vm, GW_BIN_ADD, x, q, &sum) : flow;
        flow =
            flow == GW_RETURNED ? gw_number_binary(vm, GW_BIN_RSHIFT, sum, gw_int(1), &half) : flow;
        gw_release_value(q);
        gw_release_value(sum);
        if (flow == GW_RETURNED && gw_number_compare(GW_CMP_GE, half, x)) {
            gw_release_value(half);
            break;
        }
        if (flow == GW_RETURNED) {
            gw_assign_take(&x, half);
        }
    }
    *out = m.n ? x : gw_int(0);
    if (flow != GW_RETURNED) {
        gw_release_value(x);
    }
    return flow;
}

gw_flow gw_big_binary(gw_vm *vm, gw_binary_op op, gw_value x, gw_value y, gw_value *out) {
    gw_magnitude a, b;
    gw_magnitude_of(x, &a);
    gw_magnitude_of(y, &b);
    switch (op) {
    case GW_BIN_ADD:
    case GW_BIN_SUB:
        return add(vm, &a, &b, op == GW_BIN_SUB, out);
    case GW_BIN_MUL:
        return multiply(vm, &a, &b, out);
    case GW_BIN_DIV:
        return gw_big_true_divide(vm, x, y, out);
    case GW_BIN_FLOORDIV:
        return gw_big_divide(vm, x, y, out, NULL);
    case GW_BIN_MOD:
        return gw_big_divide(vm, x, y, NULL, out);
    case GW_BIN_POW:
        return int_power(vm, x, y, out);
    case GW_BIN_AND:
    case GW_BIN_OR:
    case GW_BIN_XOR:
        return combine_bits(vm, op, &a, &b, out);
    case GW_BIN_LSHIFT:
    case GW_BIN_RSHIFT:
        return shift(vm, op, x, y, out);
    default:
        *out = gw_not_implemented();
        return GW_RETURNED;
    }
}
