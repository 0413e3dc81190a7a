#include "lang/numpy/double.h"

#include <math.h>

#include "base/elementary.h"
#include "lang/numpy/vector.h"

/* As numpy's npy_logaddexp. */
static double log_add_exp(double x, double y) {
    const double apart = x - y;
    return x == y       ? x + 0.693147180559945309417232121458176568
           : apart > 0  ? x + gw_log1p_f64(gw_exp_f64(-apart))
           : apart <= 0 ? y + gw_log1p_f64(gw_exp_f64(apart))
                        : apart;
}

static gw_of_double *one_of(gw_ufunc_id id) {
    switch (id) {
    case ROW_exp:
        return gw_vector_exp;
    case ROW_expm1:
        return gw_vector_expm1;
    case ROW_log:
        return gw_vector_log;
    case ROW_log2:
        return gw_vector_log2;
    case ROW_log10:
        return gw_vector_log10;
    case ROW_log1p:
        return gw_vector_log1p;
    case ROW_sin:
        return gw_vector_sin;
    case ROW_cos:
        return gw_vector_cos;
    case ROW_tan:
        return gw_vector_tan;
    case ROW_arcsin:
        return gw_vector_arcsin;
    case ROW_arccos:
        return gw_vector_arccos;
    case ROW_arctan:
        return gw_vector_arctan;
    case ROW_sinh:
        return gw_vector_sinh;
    case ROW_cosh:
        return gw_vector_cosh;
    case ROW_exp2:
        return gw_vector_exp2;
    case ROW_cbrt:
        return gw_vector_cbrt;
    case ROW_arcsinh:
        return gw_vector_arcsinh;
    case ROW_arccosh:
        return gw_vector_arccosh;
    case ROW_arctanh:
        return gw_vector_arctanh;
    case ROW_tanh:
        return gw_vector_tanh;
    default:
        return NULL;
    }
}

static double easy_pow(double x, double y) {
    return y == 2     ? x * x
           : y == -1  ? 1 / x
           : y == 0.5 ? sqrt(x)
           : y == 1   ? x
           : y == 0   ? 1
                      : gw_vector_pow(x, y);
}

static gw_of_doubles *two_of(gw_ufunc_id id, gw_power_kind power) {
    static gw_of_doubles *const powers[] = {[GW_POWER_VECTOR] = gw_vector_pow,
                                            [GW_POWER_LIBRARY] = gw_pow_f64,
                                            [GW_POWER_EASY] = easy_pow};
    switch (id) {
    case ROW_power:
        return powers[power];
    case ROW_float_power:
        return gw_pow_f64;
    case ROW_arctan2:
        return gw_vector_arctan2;
    case ROW_hypot:
        return gw_hypot_f64;
    case ROW_logaddexp:
        return log_add_exp;
    default:
        return NULL;
    }
}

gw_numpy_function gw_double_function(gw_ufunc_id id, gw_power_kind power) {
    return (gw_numpy_function){.one = one_of(id), .two = two_of(id, power)};
}
