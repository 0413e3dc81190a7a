#include "lang/number_methods.h"

#include <math.h>

#include "lang/big.h"
#include "lang/digits.h"

#define SELF gw_unboxed(args->values[0])

static gw_flow bit_length(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)vm;
    gw_magnitude m;
    gw_magnitude_of(SELF, &m);
    *out = gw_int((int64_t)gw_digits_bits(m.at, m.n));
    return GW_RETURNED;
}

static gw_flow bit_count(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)vm;
    gw_magnitude m;
    int64_t ones = 0;
    gw_magnitude_of(SELF, &m);
    for (size_t i = 0; i < m.n; i++) {
        ones += __builtin_popcount(m.at[i]);
    }
    *out = gw_int(ones);
    return GW_RETURNED;
}

static gw_flow itself(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_number_unary(vm, GW_UN_POS, SELF, out);
}

static gw_flow magnitude(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_value v = SELF;
    if (v.tag == GW_V_FLOAT) {
        *out = gw_new_float(vm, fabs(v.f));
        return GW_RETURNED;
    }
    const bool negative = gw_number_compare(GW_CMP_LT, v, gw_int(0));
    return gw_number_unary(vm, negative ? GW_UN_NEG : GW_UN_POS, v, out);
}

/* (a, b), both taken over. */
static gw_flow pair(gw_vm *vm, gw_value a, gw_value b, gw_value *out) {
    gw_value items[] = {a, b};
    gw_tuple *tuple = gw_tuple_new_take(vm, items, 2);
    *out = gw_object_value(tuple);
    return tuple ? GW_RETURNED : GW_RAISED;
}

static gw_flow int_ratio(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_value whole;
    const gw_flow flow = gw_number_unary(vm, GW_UN_POS, SELF, &whole);
    return flow == GW_RETURNED ? pair(vm, whole, gw_int(1), out) : flow;
}

static gw_flow float_ratio(gw_vm *vm, const gw_args *args, gw_value *out) {
    const double f = SELF.f;
    if (!isfinite(f)) {
        return gw_raise(vm, isnan(f) ? GW_X_ValueError : GW_X_OverflowError,
                        "cannot convert %s to integer ratio", isnan(f) ? "NaN" : "Infinity");
    }
    int exponent;
    double mantissa = frexp(f, &exponent);
    while (mantissa != floor(mantissa)) { /* whole after 53 steps at most */
        mantissa *= 2.0;
        exponent--;
    }
    gw_value top = gw_unset(), bottom = gw_unset();
    gw_flow flow = gw_number_binary(vm, GW_BIN_LSHIFT, gw_int((int64_t)mantissa),
                                    gw_int(exponent > 0 ? exponent : 0), &top);
    if (flow == GW_RETURNED) {
        flow = gw_number_binary(vm, GW_BIN_LSHIFT, gw_int(1), gw_int(exponent < 0 ? -exponent : 0),
                                &bottom);
    }
    if (flow != GW_RETURNED) {
        gw_release_value(top);
        return flow;
    }
    return pair(vm, top, bottom, out);
}

static gw_flow is_integer(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)vm;
    const double f = SELF.f;
    *out = gw_bool(isfinite(f) && f == floor(f));
    return GW_RETURNED;
}

static gw_flow float_trunc(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_float_to_int(vm, trunc(SELF.f), out);
}
static gw_flow float_floor(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_float_to_int(vm, floor(SELF.f), out);
}
static gw_flow float_ceil(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_float_to_int(vm, ceil(SELF.f), out);
}

static gw_flow get_real(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_number_unary(vm, GW_UN_POS, gw_unboxed(self), out);
}

static gw_flow get_imag(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_unboxed(self).tag == GW_V_FLOAT ? gw_float(0.0) : gw_int(0);
    return GW_RETURNED;
}

static gw_flow get_one(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    (void)self;
    *out = gw_int(1);
    return GW_RETURNED;
}

static gw_flow rounded(gw_vm *vm, const gw_args *args, gw_value *out) {
    if (args->n > 1 && gw_is_none(args->values[1]) && gw_is_whole(gw_unboxed(args->values[0]))) {
        return gw_raise(vm, GW_X_TypeError,
                        "'NoneType' object cannot be interpreted as an integer");
    }
    return gw_round_number(vm, args->values[0], args->n > 1 ? args->values[1] : gw_unset(), out);
}

static gw_flow int_power(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_value exponent = gw_unboxed(args->values[1]);
    const gw_value modulus = args->n > 2 ? gw_unboxed(args->values[2]) : gw_none();
    if (!gw_is_whole(exponent) || !(gw_is_none(modulus) || gw_is_whole(modulus))) {
        *out = gw_not_implemented();
        return GW_RETURNED;
    }
    return gw_is_none(modulus) ? gw_number_binary(vm, GW_BIN_POW, SELF, exponent, out)
                               : gw_big_power_modulo(vm, SELF, exponent, modulus, out);
}

gw_flow gw_number_divmod(gw_vm *vm, gw_value a, gw_value b, gw_value *out) {
    gw_value pair[2] = {gw_unset(), gw_unset()};
    const bool whole = gw_is_whole(a) && gw_is_whole(b);
    if (gw_number_compare(GW_CMP_EQ, b, gw_int(0))) {
        return gw_raise(vm, GW_X_ZeroDivisionError, "%s",
                        whole ? "integer division or modulo by zero" : "float divmod()");
    }
    gw_flow flow = GW_RETURNED;
    if (whole) {
        flow = gw_big_divide(vm, a, b, &pair[0], &pair[1]);
    } else {
        flow = gw_number_binary(vm, GW_BIN_FLOORDIV, a, b, &pair[0]);
        flow = flow == GW_RETURNED ? gw_number_binary(vm, GW_BIN_MOD, a, b, &pair[1]) : flow;
    }
    if (flow != GW_RETURNED) {
        return flow;
    }
    gw_tuple *tuple = gw_tuple_new_take(vm, pair, 2);
    *out = gw_object_value(tuple);
    return tuple ? GW_RETURNED : GW_RAISED;
}

static gw_flow divmod(gw_vm *vm, const gw_args *args, bool reflected, gw_value *out) {
    const gw_value self = gw_unboxed(args->values[0]), other = gw_unboxed(args->values[1]);
    const bool fits = gw_is_whole(other) || (self.tag == GW_V_FLOAT && other.tag == GW_V_FLOAT);
    if (!fits) {
        *out = gw_not_implemented();
        return GW_RETURNED;
    }
    return gw_number_divmod(vm, reflected ? other : self, reflected ? self : other, out);
}

static gw_flow divmod_with(gw_vm *vm, const gw_args *args, gw_value *out) {
    return divmod(vm, args, false, out);
}
static gw_flow divmod_of(gw_vm *vm, const gw_args *args, gw_value *out) {
    return divmod(vm, args, true, out);
}

const gw_native_def gw_int_methods[] = {
    {"__divmod__", divmod_with, 1, 1, 0, NULL},
    {"__rdivmod__", divmod_of, 1, 1, 0, NULL},
    {"__pow__", int_power, 1, 2, 0, NULL},
    {"bit_length", bit_length, 0, 0, 0, NULL},
    {"bit_count", bit_count, 0, 0, 0, NULL},
    {"conjugate", itself, 0, 0, 0, NULL},
    {"as_integer_ratio", int_ratio, 0, 0, 0, NULL},
    {"to_bytes", gw_int_to_bytes, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
    {"__abs__", magnitude, 0, 0, 0, NULL},
    {"__round__", rounded, 0, 1, 0, NULL},
    {"__trunc__", itself, 0, 0, 0, NULL},
    {"__floor__", itself, 0, 0, 0, NULL},
    {"__ceil__", itself, 0, 0, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
const gw_native_def gw_int_classics[] = {
    {"from_bytes", gw_int_from_bytes, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
const gw_native_def gw_float_methods[] = {
    {"__divmod__", divmod_with, 1, 1, 0, NULL},
    {"__rdivmod__", divmod_of, 1, 1, 0, NULL},
    {"is_integer", is_integer, 0, 0, 0, NULL},
    {"conjugate", itself, 0, 0, 0, NULL},
    {"as_integer_ratio", float_ratio, 0, 0, 0, NULL},
    {"hex", gw_float_hex, 0, 0, 0, NULL},
    {"__abs__", magnitude, 0, 0, 0, NULL},
    {"__round__", rounded, 0, 1, 0, NULL},
    {"__trunc__", float_trunc, 0, 0, 0, NULL},
    {"__floor__", float_floor, 0, 0, 0, NULL},
    {"__ceil__", float_ceil, 0, 0, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
const gw_native_def gw_float_classics[] = {
    {"fromhex", gw_float_fromhex, 1, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
const gw_getset_def gw_int_getsets[] = {
    {"real", get_real, NULL, NULL},
    {"imag", get_imag, NULL, NULL},
    {"numerator", get_real, NULL, NULL},
    {"denominator", get_one, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};
const gw_getset_def gw_float_getsets[] = {
    {"real", get_real, NULL, NULL},
    {"imag", get_imag, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};
