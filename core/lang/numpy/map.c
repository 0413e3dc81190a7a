#include "lang/numpy/map.h"

#include <string.h>

#include "kernels/kernels.h"
#include "ops/layout.h"

static double double_at(const char *data, int64_t i, int64_t stride) {
    return *(const double *)(const void *)(data + i * stride);
}

static float single_at(const char *data, int64_t i, int64_t stride) {
    return *(const float *)(const void *)(data + i * stride);
}

static void each(void *user, char *const *data, const int64_t *strides, int64_t n) {
    const gw_numpy_function *const f = user;
    for (int64_t i = 0; i < n; i++) {
        char *const to = data[0] + i * strides[0];
        if (f->one) {
            *(double *)(void *)to = f->one(double_at(data[1], i, strides[1]));
        } else if (f->one_single) {
            *(float *)(void *)to = f->one_single(single_at(data[1], i, strides[1]));
        } else if (f->two) {
            *(double *)(void *)to =
                f->two(double_at(data[1], i, strides[1]), double_at(data[2], i, strides[2]));
        } else {
            *(float *)(void *)to =
                f->two_single(single_at(data[1], i, strides[1]), single_at(data[2], i, strides[2]));
        }
    }
}

gw_tensor *gw_numpy_map(const gw_numpy_function *f, gw_tensor *a, gw_tensor *b) {
    gw_tensor *const in[2] = {a, b};
    const int n = f->one || f->one_single ? 1 : 2;
    gw_numpy_function called = *f;
    int64_t dims[GW_MAX_DIMS], strides[2][GW_MAX_DIMS];
    int ndim = a->ndim;
    if (ndim) {
        memcpy(dims, a->dims, (size_t)ndim * sizeof *dims);
    }
    if (n == 2 &&
        gw_shape_broadcast(a->ctx, a->dims, a->ndim, b->dims, b->ndim, dims, &ndim) != GW_OK) {
        return NULL;
    }
    gw_tensor *out = n == 1 ? gw_empty_keeping(a, (gw_dtype)a->dtype)
                            : gw_layout_empty(a->ctx, (gw_dtype)a->dtype, dims, ndim, in, 2);
    if (!out) {
        return NULL;
    }
    gw_operand operands[3] = {gw_tensor_operand(out, NULL)};
    for (int i = 0; i < n; i++) {
        gw_tensor_expand(in[i], ndim, dims, strides[i]);
        operands[1 + i] = gw_tensor_operand(in[i], strides[i]);
    }
    gw_iterate_elements(dims, ndim, operands, 1 + n, each, &called);
    return out;
}
