#include "ops/layout.h"

#include <string.h>

#include "ops/inplace.h"
#include "ops/op.h"

gw_tensor *gw_empty_strided(gw_context *ctx, gw_dtype dtype, const int64_t *dims,
                            const int64_t *strides, int ndim) {
    int64_t extent = 1;
    for (int i = 0; i < ndim; i++) {
        if (dims[i] == 0)
            return gw_empty(ctx, dtype, dims, ndim);
        extent += (dims[i] - 1) * strides[i];
    }
    gw_tensor *flat = gw_empty(ctx, dtype, &extent, 1);
    gw_tensor *out = gw_tensor_alias(flat, dims, strides, ndim, 0);
    gw_tensor_release(flat);
    return out;
}

/* Whether all lie in the same way, densely: then so does the result, to the strides of dims of
 * size 1. */
static bool one_layout(gw_tensor *const *inputs, int n, const int64_t *dims, int ndim) {
    for (int i = 0; i < n; i++) {
        const gw_tensor *t = inputs[i];
        if (t->ndim != ndim || memcmp(t->dims, dims, (size_t)ndim * sizeof *dims) != 0 ||
            memcmp(t->strides, inputs[0]->strides, (size_t)ndim * sizeof *dims) != 0)
            return false;
    }
    return gw_is_dense(inputs[0]);
}

gw_tensor *gw_layout_empty(gw_context *ctx, gw_dtype dtype, const int64_t *dims, int ndim,
                           gw_tensor *const *inputs, int n_inputs) {
    gw_operand operands[GW_MAX_INPUTS];
    int64_t expanded[GW_MAX_INPUTS][GW_MAX_DIMS];
    bool plain = true;
    for (int i = 0; i < n_inputs; i++) {
        const gw_tensor *t = inputs[i];
        plain =
            plain && (t->ndim == 0 || (gw_tensor_is_contiguous(t) && t->ndim == ndim &&
                                       memcmp(t->dims, dims, (size_t)ndim * sizeof *dims) == 0));
        gw_tensor_expand(t, ndim, dims, expanded[i]);
        operands[i] = gw_tensor_operand(t, expanded[i]);
    }
    if (plain)
        return gw_empty(ctx, dtype, dims, ndim);
    if (one_layout(inputs, n_inputs, dims, ndim))
        return gw_empty_strided(ctx, dtype, dims, inputs[0]->strides, ndim);
    if (ndim < 2)
        return gw_empty(ctx, dtype, dims, ndim);
    int order[GW_MAX_DIMS];
    gw_memory_order(dims, ndim, operands, n_inputs, order);
    int64_t strides[GW_MAX_DIMS], stride = 1;
    bool row_major = true;
    for (int i = ndim - 1; i >= 0; i--) {
        row_major = row_major && order[i] == i;
        strides[order[i]] = stride;
        stride *= dims[order[i]] > 0 ? dims[order[i]] : 1;
    }
    if (row_major || gw_shape_numel(ctx, dims, ndim) <= 0)
        return gw_empty(ctx, dtype, dims, ndim);
    return gw_empty_strided(ctx, dtype, dims, strides, ndim);
}

gw_tensor *gw_widened(gw_tensor *t) {
    const gw_dtype wide = gw_dtype_wide((gw_dtype)t->dtype);
    return wide == t->dtype ? gw_tensor_retain(t) : gw_tensor_copy(t, wide);
}

gw_tensor *gw_narrowed(gw_tensor *t, gw_dtype dtype) {
    if (!t || t->dtype == dtype)
        return t;
    gw_tensor *out = gw_empty_strided(t->ctx, dtype, t->dims, t->strides, t->ndim);
    if (out)
        gw_kernel_copy(t->dims, t->ndim, gw_tensor_operand(out, NULL), gw_tensor_operand(t, NULL));
    gw_tensor_release(t);
    return out;
}
