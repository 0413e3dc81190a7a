/* math: integers, and rounding to them. */
#include "lang/math_module.h"

#include <math.h>

static gw_flow rounded(gw_vm *vm, const gw_args *args, double (*f)(double), gw_value *out) {
    double x;
    int64_t whole;
    if (gw_value_int(args->values[0], &whole)) {
        *out = gw_int(whole);
        return GW_RETURNED;
    }
    if (!gw_arg_float(vm, args->values[0], &x)) {
        return GW_RAISED;
    }
    if (!isfinite(x)) {
        return gw_raise(vm, isnan(x) ? GW_X_ValueError : GW_X_OverflowError,
                        "cannot convert float %s to integer", isnan(x) ? "NaN" : "infinity");
    }
    x = f(x);
    if (x >= 9223372036854775808.0 || x < -9223372036854775808.0) {
        return gw_raise(vm, GW_X_OverflowError, "integers here have 64 bits");
    }
    *out = gw_int((int64_t)x);
    return GW_RETURNED;
}
gw_flow gw_math_floor(gw_vm *vm, const gw_args *args, gw_value *out) {
    return rounded(vm, args, floor, out);
}
gw_flow gw_math_ceil(gw_vm *vm, const gw_args *args, gw_value *out) {
    return rounded(vm, args, ceil, out);
}
gw_flow gw_math_trunc(gw_vm *vm, const gw_args *args, gw_value *out) {
    return rounded(vm, args, trunc, out);
}

static gw_flow overflow(gw_vm *vm) {
    return gw_raise(vm, GW_X_OverflowError, "integers here have 64 bits");
}

static int64_t gcd(int64_t a, int64_t b) {
    uint64_t x = a < 0 ? 0 - (uint64_t)a : (uint64_t)a, y = b < 0 ? 0 - (uint64_t)b : (uint64_t)b;
    while (y) {
        uint64_t rest = x % y;
        x = y;
        y = rest;
    }
    return (int64_t)x;
}

gw_flow gw_math_gcd(gw_vm *vm, const gw_args *args, gw_value *out) {
    int64_t result = 0, x;
    for (size_t i = 0; i < args->n; i++) {
        if (!gw_arg_int(vm, args->values[i], &x)) {
            return GW_RAISED;
        }
        result = gcd(result, x);
    }
    *out = gw_int(result);
    return result < 0 ? overflow(vm) : GW_RETURNED;
}

gw_flow gw_math_lcm(gw_vm *vm, const gw_args *args, gw_value *out) {
    int64_t result = 1, x;
    for (size_t i = 0; i < args->n; i++) {
        if (!gw_arg_int(vm, args->values[i], &x)) {
            return GW_RAISED;
        }
        if (x == 0 || result == 0) {
            result = 0;
        } else if (x == INT64_MIN || __builtin_mul_overflow(result / gcd(result, x), x, &result)) {
            return overflow(vm);
        }
        result = result < 0 ? -result : result;
    }
    *out = gw_int(result);
    return GW_RETURNED;
}

gw_flow gw_math_factorial(gw_vm *vm, const gw_args *args, gw_value *out) {
    int64_t n, result = 1;
    if (!gw_arg_int(vm, args->values[0], &n)) {
        return GW_RAISED;
    }
    if (n < 0) {
        return gw_raise(vm, GW_X_ValueError, "factorial() not defined for negative values");
    }
    for (int64_t i = 2; i <= n; i++) {
        if (__builtin_mul_overflow(result, i, &result)) {
            return overflow(vm);
        }
    }
    *out = gw_int(result);
    return GW_RETURNED;
}

gw_flow gw_math_comb(gw_vm *vm, const gw_args *args, gw_value *out) {
    int64_t n, k, result = 1;
    if (!gw_arg_int(vm, args->values[0], &n) || !gw_arg_int(vm, args->values[1], &k)) {
        return GW_RAISED;
    }
    if (n < 0 || k < 0) {
        return gw_raise(vm, GW_X_ValueError, "%s must be a non-negative integer",
                        n < 0 ? "n" : "k");
    }
    k = k > n ? -1 : k > n - k ? n - k : k;
    for (int64_t i = 1; i <= k; i++) { /* result * (n - k + i) / i is whole; divide what divides */
        int64_t by = gcd(result, i), rest = i / by;
        if (__builtin_mul_overflow(result / by, (n - k + i) / rest, &result)) {
            return overflow(vm);
        }
    }
    *out = gw_int(k < 0 ? 0 : result);
    return GW_RETURNED;
}

gw_flow gw_math_isqrt(gw_vm *vm, const gw_args *args, gw_value *out) {
    int64_t n;
    if (!gw_arg_int(vm, args->values[0], &n)) {
        return GW_RAISED;
    }
    if (n < 0) {
        return gw_raise(vm, GW_X_ValueError, "isqrt() argument must be nonnegative");
    }
    uint64_t root = (uint64_t)sqrt((double)n);
    while (root * root > (uint64_t)n) {
        root--;
    }
    while ((root + 1) * (root + 1) <= (uint64_t)n) {
        root++;
    }
    *out = gw_int((int64_t)root);
    return GW_RETURNED;
}
