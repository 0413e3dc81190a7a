/* math: functions of real numbers, and questions about them. */
#include "lang/math_module.h"

#include <math.h>

static gw_flow domain_error(gw_vm *vm) {
    return gw_raise(vm, GW_X_ValueError, "math domain error");
}
static gw_flow range_error(gw_vm *vm) {
    return gw_raise(vm, GW_X_OverflowError, "math range error");
}

/* CPython's rules for a result y of finite or infinite arguments: nan from no nan is a domain
 * error, infinity from the finite is a range error (`singular`: a domain error, as for log(0)). */
static gw_flow checked(gw_vm *vm, double y, bool arguments_nan, bool arguments_finite,
                       bool singular, gw_value *out) {
    if (isnan(y) && !arguments_nan) {
        return domain_error(vm);
    }
    if (isinf(y) && arguments_finite) {
        return singular ? domain_error(vm) : range_error(vm);
    }
    *out = gw_float(y);
    return GW_RETURNED;
}

static gw_flow unary(gw_vm *vm, const gw_args *args, double (*f)(double), bool singular,
                     gw_value *out) {
    double x;
    if (!gw_arg_float(vm, args->values[0], &x)) {
        return GW_RAISED;
    }
    return checked(vm, f(x), isnan(x), isfinite(x), singular, out);
}

static gw_flow binary(gw_vm *vm, const gw_args *args, double (*f)(double, double), gw_value *out) {
    double x, y;
    if (!gw_arg_float(vm, args->values[0], &x) || !gw_arg_float(vm, args->values[1], &y)) {
        return GW_RAISED;
    }
    return checked(vm, f(x, y), isnan(x) || isnan(y), isfinite(x) && isfinite(y), false, out);
}

static double to_degrees(double x) {
    return x * (180 / 3.14159265358979323846);
}
static double to_radians(double x) {
    return x * (3.14159265358979323846 / 180);
}

#define UNARY(name, f, singular)                                            \
    gw_flow gw_math_##name(gw_vm *vm, const gw_args *args, gw_value *out) { \
        return unary(vm, args, f, singular, out);                           \
    }
#define BINARY(name, f)                                                     \
    gw_flow gw_math_##name(gw_vm *vm, const gw_args *args, gw_value *out) { \
        return binary(vm, args, f, out);                                    \
    }
#define FUNCTION(name, min, max, flags, doc)
#include "lang/math.def"
#undef UNARY
#undef BINARY
#undef FUNCTION

gw_flow gw_math_log(gw_vm *vm, const gw_args *args, gw_value *out) {
    double y[2] = {0, 1};
    for (size_t i = 0; i < args->n; i++) {
        double x;
        if (!gw_arg_float(vm, args->values[i], &x)) {
            return GW_RAISED;
        }
        if (x <= 0) {
            return domain_error(vm);
        }
        y[i] = log(x);
    }
    if (args->n == 2 && y[1] == 0) {
        return gw_raise(vm, GW_X_ZeroDivisionError, "float division by zero");
    }
    *out = gw_float(args->n == 2 ? y[0] / y[1] : y[0]);
    return GW_RETURNED;
}

gw_flow gw_math_pow(gw_vm *vm, const gw_args *args, gw_value *out) {
    double x, y;
    if (!gw_arg_float(vm, args->values[0], &x) || !gw_arg_float(vm, args->values[1], &y)) {
        return GW_RAISED;
    }
    bool pole = x == 0 && y < 0;
    return checked(vm, pow(x, y), isnan(x) || isnan(y), isfinite(x) && isfinite(y), pole, out);
}

gw_flow gw_math_gamma(gw_vm *vm, const gw_args *args, gw_value *out) {
    double x;
    if (!gw_arg_float(vm, args->values[0], &x)) {
        return GW_RAISED;
    }
    bool pole = x <= 0 && x == floor(x);
    return pole ? domain_error(vm) : checked(vm, tgamma(x), isnan(x), isfinite(x), false, out);
}
gw_flow gw_math_lgamma(gw_vm *vm, const gw_args *args, gw_value *out) {
    double x;
    if (!gw_arg_float(vm, args->values[0], &x)) {
        return GW_RAISED;
    }
    bool pole = x <= 0 && x == floor(x);
    return pole ? domain_error(vm) : checked(vm, lgamma(x), isnan(x), isfinite(x), false, out);
}

/* --- Questions -------------------------------------------------------------------------------- */

gw_flow gw_math_isnan(gw_vm *vm, const gw_args *args, gw_value *out) {
    double x;
    if (!gw_arg_float(vm, args->values[0], &x)) {
        return GW_RAISED;
    }
    *out = gw_bool(isnan(x));
    return GW_RETURNED;
}
gw_flow gw_math_isinf(gw_vm *vm, const gw_args *args, gw_value *out) {
    double x;
    if (!gw_arg_float(vm, args->values[0], &x)) {
        return GW_RAISED;
    }
    *out = gw_bool(isinf(x));
    return GW_RETURNED;
}
gw_flow gw_math_isfinite(gw_vm *vm, const gw_args *args, gw_value *out) {
    double x;
    if (!gw_arg_float(vm, args->values[0], &x)) {
        return GW_RAISED;
    }
    *out = gw_bool(isfinite(x));
    return GW_RETURNED;
}

gw_flow gw_math_isclose(gw_vm *vm, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {"isclose", "a, b, *, rel_tol=1e-09, abs_tol=0.0"};
    gw_value v[4];
    double x[4] = {0, 0, 1e-9, 0};
    if (!gw_args_bind(vm, args, 0, &signature, v, 4)) {
        return GW_RAISED;
    }
    for (int i = 0; i < 4; i++) {
        if (!gw_is_unset(v[i]) && !gw_arg_float(vm, v[i], &x[i])) {
            return GW_RAISED;
        }
    }
    if (x[2] < 0 || x[3] < 0) {
        return gw_raise(vm, GW_X_ValueError, "tolerances must be non-negative");
    }
    double difference = fabs(x[1] - x[0]);
    bool close = x[0] == x[1] || (!isinf(x[0]) && !isinf(x[1]) &&
                                  (difference <= fabs(x[2] * x[1]) ||
                                   difference <= fabs(x[2] * x[0]) || difference <= x[3]));
    *out = gw_bool(close);
    return GW_RETURNED;
}

/* --- Parts of a float ------------------------------------------------------------------------- */

static gw_flow pair(gw_vm *vm, gw_value a, gw_value b, gw_value *out) {
    const gw_value items[] = {a, b};
    gw_tuple *tuple = gw_tuple_new(vm, items, 2);
    *out = tuple ? gw_object_value(tuple) : gw_unset();
    return tuple ? GW_RETURNED : GW_RAISED;
}
gw_flow gw_math_modf(gw_vm *vm, const gw_args *args, gw_value *out) {
    double x, whole;
    if (!gw_arg_float(vm, args->values[0], &x)) {
        return GW_RAISED;
    }
    double fraction = modf(x, &whole);
    return pair(vm, gw_float(fraction), gw_float(whole), out);
}
gw_flow gw_math_frexp(gw_vm *vm, const gw_args *args, gw_value *out) {
    double x;
    int exponent = 0;
    if (!gw_arg_float(vm, args->values[0], &x)) {
        return GW_RAISED;
    }
    double mantissa = isfinite(x) ? frexp(x, &exponent) : x;
    return pair(vm, gw_float(mantissa), gw_int(exponent), out);
}
gw_flow gw_math_ldexp(gw_vm *vm, const gw_args *args, gw_value *out) {
    double x;
    int64_t exponent;
    if (!gw_arg_float(vm, args->values[0], &x) || !gw_arg_int(vm, args->values[1], &exponent)) {
        return GW_RAISED;
    }
    exponent = exponent > 5000 ? 5000 : exponent < -5000 ? -5000 : exponent;
    return checked(vm, ldexp(x, (int)exponent), isnan(x), isfinite(x), false, out);
}
