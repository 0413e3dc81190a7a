#include "ops/layout.h"

#include <string.h>

#include "ops/inplace.h"

typedef struct operands {
    const int64_t *dims;
    int64_t strides[3][GW_MAX_DIMS];
    int n;
} operands;

/* Whether dim `x` should be outside dim `y` (> 0: no, exchange them; < 0: yes; 0: no operand
 * says), after TensorIteratorBase::reorder_dimensions. `x` is now the inner one. */
static int compare(const operands *o, int x, int y) {
    for (int i = 0; i < o->n; i++) {
        const int64_t sx = o->strides[i][x], sy = o->strides[i][y];
        if (sx == 0 || sy == 0)
            continue;
        if (sx != sy)
            return sx < sy ? -1 : 1;
        if (o->dims[x] > o->dims[y])
            return 1;
    }
    return 0;
}

/* Dims from the innermost to the outermost. */
static void order_dims(const operands *o, int ndim, int *order) {
    for (int i = 0; i < ndim; i++)
        order[i] = ndim - 1 - i;
    for (int i = 1; i < ndim; i++) {
        int at = i;
        for (int below = i - 1; below >= 0; below--) {
            const int c = compare(o, order[below], order[at]);
            if (c < 0)
                break;
            if (c > 0) {
                const int swapped = order[below];
                order[below] = order[at];
                order[at] = swapped;
                at = below;
            }
        }
    }
}

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

gw_tensor *gw_layout_empty(gw_context *ctx, gw_dtype dtype, const int64_t *dims, int ndim,
                           gw_tensor *const *inputs, int n_inputs) {
    operands o = {.dims = dims, .n = n_inputs};
    bool plain = true;
    for (int i = 0; i < n_inputs; i++) {
        const gw_tensor *t = inputs[i];
        plain =
            plain && (t->ndim == 0 || (gw_tensor_is_contiguous(t) && t->ndim == ndim &&
                                       memcmp(t->dims, dims, (size_t)ndim * sizeof *dims) == 0));
        gw_tensor_expand(t, ndim, dims, o.strides[i]);
    }
    if (plain || ndim < 2)
        return gw_empty(ctx, dtype, dims, ndim);
    int order[GW_MAX_DIMS];
    order_dims(&o, ndim, order);
    int64_t strides[GW_MAX_DIMS], stride = 1;
    bool row_major = true;
    for (int i = 0; i < ndim; i++) {
        row_major = row_major && order[i] == ndim - 1 - i;
        strides[order[i]] = stride;
        stride *= dims[order[i]] > 0 ? dims[order[i]] : 1;
    }
    if (row_major || gw_shape_numel(ctx, dims, ndim) <= 0)
        return gw_empty(ctx, dtype, dims, ndim);
    return gw_empty_strided(ctx, dtype, dims, strides, ndim);
}
