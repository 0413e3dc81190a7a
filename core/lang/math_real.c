/* math: functions of real numbers, and questions about them. */
#include "lang/math_module.h"

#include <math.h>

#include "base/elementary.h"
#include "lang/big.h"

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
    *out = gw_new_float(vm, y);
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

/* Where the C library is not CPython's. Note [Nearest angles]. */
#ifndef __GLIBC__
#define tan gw_nearest_tan
#define asin gw_nearest_asin
#define acos gw_nearest_acos
#define atan gw_nearest_atan
#define atan2 gw_nearest_atan2
#endif
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

static gw_flow scaled(gw_vm *vm, const gw_args *args, double by, gw_value *out) {
    double x;
    if (!gw_arg_float(vm, args->values[0], &x)) {
        return GW_RAISED;
    }
    *out = gw_new_float(vm, x * by);
    return GW_RETURNED;
}
gw_flow gw_math_nextafter(gw_vm *vm, const gw_args *args, gw_value *out) {
    double x, y;
    if (!gw_arg_float(vm, args->values[0], &x) || !gw_arg_float(vm, args->values[1], &y)) {
        return GW_RAISED;
    }
    *out = gw_new_float(vm, nextafter(x, y));
    return GW_RETURNED;
}
gw_flow gw_math_ulp(gw_vm *vm, const gw_args *args, gw_value *out) {
    double x;
    if (!gw_arg_float(vm, args->values[0], &x)) {
        return GW_RAISED;
    }
    x = fabs(x);
    const double next = nextafter(x, (double)INFINITY);
    const double step = isinf(next) ? x - nextafter(x, 0.0) : next - x;
    *out = gw_new_float(vm, isfinite(x) ? step : x);
    return GW_RETURNED;
}
gw_flow gw_math_degrees(gw_vm *vm, const gw_args *args, gw_value *out) {
    return scaled(vm, args, 180 / 3.14159265358979323846, out);
}
gw_flow gw_math_radians(gw_vm *vm, const gw_args *args, gw_value *out) {
    return scaled(vm, args, 3.14159265358979323846 / 180, out);
}

/* The logarithm of a number of any size: what is no float is taken apart into one and a power of 2.
 */
static gw_flow logarithm(gw_vm *vm, gw_value v, double (*f)(double), double *out) {
    double x;
    int64_t exponent;
    const gw_value whole = gw_unboxed(v);
    if (gw_is_big(whole) && !gw_big_to_float(whole, &x)) {
        x = gw_big_frexp(whole, &exponent);
        *out = x > 0 ? f(x) + f(2.0) * (double)exponent : 0;
        return x > 0 ? GW_RETURNED : domain_error(vm);
    }
    if (!gw_arg_float(vm, v, &x)) {
        return GW_RAISED;
    }
    *out = f(x);
    return x <= 0 ? domain_error(vm) : GW_RETURNED;
}

gw_flow gw_math_log(gw_vm *vm, const gw_args *args, gw_value *out) {
    double y[2] = {0, 1};
    if (args->n < 1 || args->n > 2) {
        return gw_raise(vm, GW_X_TypeError, "math.log requires 1 to 2 arguments");
    }
    for (size_t i = 0; i < args->n; i++) {
        if (logarithm(vm, args->values[i], gw_logarithm, &y[i]) != GW_RETURNED) {
            return GW_RAISED;
        }
    }
    if (args->n == 2 && y[1] == 0) {
        return gw_raise(vm, GW_X_ZeroDivisionError, "float division by zero");
    }
    *out = gw_new_float(vm, args->n == 2 ? y[0] / y[1] : y[0]);
    return GW_RETURNED;
}
gw_flow gw_math_log2(gw_vm *vm, const gw_args *args, gw_value *out) {
    double y = 0;
    const gw_flow flow = logarithm(vm, args->values[0], gw_log2_f64, &y);
    *out = gw_new_float(vm, y);
    return flow;
}
gw_flow gw_math_log10(gw_vm *vm, const gw_args *args, gw_value *out) {
    double y = 0;
    const gw_flow flow = logarithm(vm, args->values[0], gw_log10_f64, &y);
    *out = gw_new_float(vm, y);
    return flow;
}

gw_flow gw_math_pow(gw_vm *vm, const gw_args *args, gw_value *out) {
    double x, y;
    if (!gw_arg_float(vm, args->values[0], &x) || !gw_arg_float(vm, args->values[1], &y)) {
        return GW_RAISED;
    }
    bool pole = x == 0 && y < 0;
    return checked(vm, gw_pow_f64(x, y), isnan(x) || isnan(y), isfinite(x) && isfinite(y), pole,
                   out);
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
    return pair(vm, gw_new_float(vm, fraction), gw_new_float(vm, whole), out);
}
gw_flow gw_math_frexp(gw_vm *vm, const gw_args *args, gw_value *out) {
    double x;
    int exponent = 0;
    if (!gw_arg_float(vm, args->values[0], &x)) {
        return GW_RAISED;
    }
    double mantissa = isfinite(x) ? frexp(x, &exponent) : x;
    return pair(vm, gw_new_float(vm, mantissa), gw_int(exponent), out);
}
gw_flow gw_math_ldexp(gw_vm *vm, const gw_args *args, gw_value *out) {
    double x;
    int64_t exponent;
    if (!gw_arg_float(vm, args->values[0], &x)) {
        return GW_RAISED;
    }
    const gw_value big = gw_unboxed(args->values[1]);
    if (gw_is_big(big)) {
        exponent = gw_number_compare(GW_CMP_LT, big, gw_int(0)) ? INT64_MIN : INT64_MAX;
    } else if (!gw_value_int(args->values[1], &exponent)) {
        return gw_raise(vm, GW_X_TypeError, "Expected an int as second argument to ldexp.");
    }
    exponent = exponent > 5000 ? 5000 : exponent < -5000 ? -5000 : exponent;
    return checked(vm, ldexp(x, (int)exponent), isnan(x), isfinite(x), false, out);
}
