/* Whole numbers beside floats: compared, converted, divided; and their hashes. */
#include <math.h>
#include <string.h>

#include "lang/big.h"
#include "lang/digits.h"
#include "lang/exception.h"

enum { FLOAT_DIGITS = 34 }; /* of the largest double, and room to shift */

/* q * 2**exponent as a float, rounded once and half to even; the last bit of q also stands for all
 * that is below it. Too large: infinity. */
static double assemble(uint64_t q, int64_t exponent) {
    if (q == 0) {
        return 0.0;
    }
    const int bits = 64 - __builtin_clzll(q);
    const int64_t top = bits + exponent;
    if (top > 1024) {
        return (double)INFINITY;
    }
    const int64_t keep = top - 53 < -1074 ? top + 1074 : 53; /* fewer where floats are subnormal */
    if (keep < 0) {
        return 0.0;
    }
    const int64_t drop = bits - keep;
    if (drop > 0) {
        const uint64_t half = (uint64_t)1 << (drop - 1);
        const uint64_t rest = drop == 64 ? q : q & ((half << 1) - 1);
        q = drop == 64 ? 0 : q >> drop;
        q += rest > half || (rest == half && (q & 1));
        exponent += drop;
    }
    return ldexp((double)q, (int)exponent);
}

/* The top 64 bits of a magnitude, the last of them sticky, and what they are to be multiplied by.
 */
static uint64_t top_bits(const gw_magnitude *a, int64_t *exponent) {
    const size_t bits = gw_digits_bits(a->at, a->n);
    const size_t from = bits > 64 ? bits - 64 : 0;
    *exponent = (int64_t)from;
    return gw_digits_window(a->at, a->n, from) | gw_digits_any_below(a->at, a->n, from);
}

bool gw_big_to_float(gw_value v, double *out) {
    gw_magnitude a;
    int64_t exponent;
    gw_magnitude_of(v, &a);
    const uint64_t q = top_bits(&a, &exponent);
    const double magnitude = assemble(q, exponent);
    *out = a.negative ? -magnitude : magnitude;
    return isfinite(magnitude);
}

bool gw_whole_float(gw_vm *vm, gw_value a, double *out) {
    if (gw_is_plain_int(a)) {
        *out = (double)gw_plain_int(a);
        return true;
    }
    if (!gw_big_to_float(a, out)) {
        gw_raise(vm, GW_X_OverflowError, "int too large to convert to float");
        return false;
    }
    return true;
}

double gw_big_frexp(gw_value v, int64_t *exponent) {
    gw_magnitude a;
    gw_magnitude_of(v, &a);
    const uint64_t q = top_bits(&a, exponent);
    int more;
    const double mantissa = frexp(assemble(q, 0), &more);
    *exponent += more;
    return a.negative ? -mantissa : mantissa;
}

/* The digits of a finite float's whole part. */
static size_t float_digits(double f, uint32_t *out) {
    int exponent;
    const double mantissa = frexp(fabs(f), &exponent); /* in [0.5, 1) */
    if (exponent <= 0) {
        return 0;
    }
    const uint64_t whole = (uint64_t)ldexp(mantissa, 53);
    uint32_t two[] = {(uint32_t)whole, (uint32_t)(whole >> 32)};
    bool lost;
    return exponent >= 53 ? gw_digits_shift_left(out, two, 2, (size_t)(exponent - 53))
                          : gw_digits_shift_right(out, two, 2, (size_t)(53 - exponent), &lost);
}

gw_flow gw_big_of_float(gw_vm *vm, double integral, gw_value *out) {
    uint32_t digits[FLOAT_DIGITS];
    return gw_big_new(vm, integral < 0, digits, float_digits(integral, digits), out);
}

int gw_big_compare(gw_value x, gw_value y) {
    gw_magnitude a, b;
    gw_magnitude_of(x, &a);
    gw_magnitude_of(y, &b);
    if (a.negative != b.negative) {
        return a.negative ? -1 : 1;
    }
    const int order = gw_digits_compare(a.at, a.n, b.at, b.n);
    return a.negative ? -order : order;
}

int gw_big_compare_float(gw_value x, double f) {
    gw_magnitude a;
    gw_magnitude_of(x, &a);
    if (isinf(f)) {
        return f > 0 ? -1 : 1;
    }
    const bool negative = f < 0;
    if (a.n && a.negative != negative && f != 0.0) {
        return a.negative ? -1 : 1;
    }
    uint32_t digits[FLOAT_DIGITS];
    const size_t n = float_digits(f, digits);
    int order = gw_digits_compare(a.at, a.n, digits, n);
    if (order == 0 && fabs(f) != trunc(fabs(f))) {
        order = -1; /* the float has a fraction too */
    }
    return a.n ? (a.negative ? -order : order) : (negative ? -order : order);
}

/* Modulo 2**61 - 1, as all numbers (see hash.c). */
int64_t gw_big_hash(gw_value v) {
    const uint64_t modulus = ((uint64_t)1 << 61) - 1;
    gw_magnitude a;
    gw_magnitude_of(v, &a);
    uint64_t h = 0;
    for (size_t i = a.n; i-- > 0;) { /* times 2**32: turned left in 61 bits */
        h = (h << 32 & modulus) | h >> 29;
        h += a.at[i];
        h = h >= modulus ? h - modulus : h;
    }
    const int64_t signed_hash = a.negative ? -(int64_t)h : (int64_t)h;
    return signed_hash == -1 ? -2 : signed_hash;
}

/* The quotient is made with 64 bits or one more, and the last tells of what is left over. */
gw_flow gw_big_true_divide(gw_vm *vm, gw_value x, gw_value y, gw_value *out) {
    gw_magnitude a, b;
    gw_magnitude_of(x, &a);
    gw_magnitude_of(y, &b);
    const int64_t shift =
        64 + (int64_t)gw_digits_bits(b.at, b.n) - (int64_t)gw_digits_bits(a.at, a.n);
    gw_value scaled = gw_unset(), q = gw_unset(), rest = gw_unset();
    gw_value top = gw_unset(), bottom = gw_unset();
    gw_flow flow = gw_big_new(vm, false, a.at, a.n, &top);
    flow = flow == GW_RETURNED ? gw_big_new(vm, false, b.at, b.n, &bottom) : flow;
    if (flow == GW_RETURNED && shift > 1300) { /* smaller than any float but 0 */
        *out = gw_float(a.negative != b.negative ? -0.0 : 0.0);
        gw_release_value(top);
        gw_release_value(bottom);
        return flow;
    }
    if (flow == GW_RETURNED && shift < -1100) { /* larger than any float */
        flow = gw_raise(vm, GW_X_OverflowError, "integer division result too large for a float");
    } else if (flow == GW_RETURNED) { /* shifts the one that makes the quotient long enough */
        gw_value *moved = shift >= 0 ? &top : &bottom;
        flow = gw_number_binary(vm, GW_BIN_LSHIFT, *moved, gw_int(shift >= 0 ? shift : -shift),
                                &scaled);
        if (flow == GW_RETURNED) {
            gw_assign_take(moved, scaled);
            flow = gw_big_divide(vm, top, bottom, &q, &rest);
        }
    }
    if (flow == GW_RETURNED) {
        gw_magnitude m;
        int64_t exponent;
        gw_magnitude_of(q, &m);
        uint64_t bits = top_bits(&m, &exponent);
        bits |= gw_number_compare(GW_CMP_NE, rest, gw_int(0));
        const double magnitude = assemble(bits, exponent - shift);
        *out = gw_float(a.negative != b.negative ? -magnitude : magnitude);
        if (isinf(magnitude)) {
            flow =
                gw_raise(vm, GW_X_OverflowError, "integer division result too large for a float");
        }
    }
    gw_release_value(q);
    gw_release_value(rest);
    gw_release_value(top);
    gw_release_value(bottom);
    return flow;
}
