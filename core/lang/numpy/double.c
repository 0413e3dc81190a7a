#include "lang/numpy/double.h"

#include <math.h>
#include <string.h>

#include "base/elementary.h"
#include "kernels/kernels.h"
#include "lang/numpy/vector.h"
#include "ops/layout.h"

typedef double of_one(double x);
typedef double of_two(double x, double y);

/* As numpy's npy_logaddexp. */
static double log_add_exp(double x, double y) {
    const double apart = x - y;
    return x == y       ? x + 0.693147180559945309417232121458176568
           : apart > 0  ? x + gw_log1p_f64(gw_exp_f64(-apart))
           : apart <= 0 ? y + gw_log1p_f64(gw_exp_f64(apart))
                        : apart;
}

static of_one *one_of(gw_ufunc_id id) {
    switch (id) {
    case ROW_exp:
        return gw_vector_exp;
    case ROW_expm1:
        return gw_expm1_f64;
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
        return tan;
    case ROW_arcsin:
        return asin;
    case ROW_arccos:
        return acos;
    case ROW_arctan:
        return atan;
    case ROW_sinh:
        return gw_sinh_f64;
    case ROW_cosh:
        return gw_cosh_f64;
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

static of_two *two_of(gw_ufunc_id id, gw_power_kind power) {
    static of_two *const powers[] = {[GW_POWER_VECTOR] = gw_vector_pow,
                                     [GW_POWER_LIBRARY] = gw_pow_f64,
                                     [GW_POWER_EASY] = easy_pow};
    switch (id) {
    case ROW_power:
        return powers[power];
    case ROW_float_power:
        return gw_pow_f64;
    case ROW_arctan2:
        return atan2;
    case ROW_hypot:
        return gw_hypot_f64;
    case ROW_logaddexp:
        return log_add_exp;
    default:
        return NULL;
    }
}

static double at(const char *data, int64_t offset) {
    return *(const double *)(const void *)(data + offset);
}

static void each_one(void *user, char *const *data, const int64_t *strides, int64_t n) {
    of_one *const f = *(of_one **)user;
    for (int64_t i = 0; i < n; i++) {
        *(double *)(void *)(data[0] + i * strides[0]) = f(at(data[1], i * strides[1]));
    }
}

static void each_two(void *user, char *const *data, const int64_t *strides, int64_t n) {
    of_two *const f = *(of_two **)user;
    for (int64_t i = 0; i < n; i++) {
        *(double *)(void *)(data[0] + i * strides[0]) =
            f(at(data[1], i * strides[1]), at(data[2], i * strides[2]));
    }
}

gw_tensor *gw_double_ufunc(gw_ufunc_id id, gw_tensor *a, gw_tensor *b, gw_power_kind power,
                           bool *known) {
    of_one *one = one_of(id);
    of_two *two = two_of(id, power);
    *known = a->dtype == GW_F64 && (one || two);
    if (!*known) {
        return NULL;
    }
    gw_tensor *const in[2] = {a, b};
    const int n = one ? 1 : 2;
    int64_t dims[GW_MAX_DIMS], strides[2][GW_MAX_DIMS];
    int ndim = a->ndim;
    if (ndim) {
        memcpy(dims, a->dims, (size_t)ndim * sizeof *dims);
    }
    if (two &&
        gw_shape_broadcast(a->ctx, a->dims, a->ndim, b->dims, b->ndim, dims, &ndim) != GW_OK) {
        return NULL;
    }
    gw_tensor *out =
        one ? gw_empty_keeping(a, GW_F64) : gw_layout_empty(a->ctx, GW_F64, dims, ndim, in, 2);
    if (!out) {
        return NULL;
    }
    gw_operand operands[3] = {gw_tensor_operand(out, NULL)};
    for (int i = 0; i < n; i++) {
        gw_tensor_expand(in[i], ndim, dims, strides[i]);
        operands[1 + i] = gw_tensor_operand(in[i], strides[i]);
    }
    gw_iterate_elements(dims, ndim, operands, 1 + n, one ? each_one : each_two,
                        one ? (void *)&one : (void *)&two);
    return out;
}
