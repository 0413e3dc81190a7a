#include <inttypes.h>
#include <stdio.h>

#include "tensor/tensor.h"

static gw_status fail_with_shape(gw_context *ctx, gw_status status, const char *before,
                                 const int64_t *dims, int ndim) {
    gw_buffer shape;
    gw_buffer_init(&shape, ctx);
    if (gw_shape_text(&shape, dims, ndim)) {
        gw_fail(ctx, status, "%s%s", before, shape.data);
    }
    gw_buffer_free(&shape);
    return gw_error(ctx);
}

int64_t gw_shape_numel(gw_context *ctx, const int64_t *dims, int ndim) {
    if (ndim < 0 || ndim > GW_MAX_DIMS) {
        gw_fail(ctx, GW_E_NOT_IMPLEMENTED,
                "tensors of %d dimensions are not supported (at most %d)", ndim, GW_MAX_DIMS);
        return -1;
    }
    /* Sizes of 0 are left out of the product, so that strides fit as well. */
    int64_t product = 1;
    bool empty = false;
    for (int i = 0; i < ndim; i++) {
        if (dims[i] < 0) {
            char text[80];
            snprintf(text, sizeof text,
                     "Trying to create tensor with negative dimension %" PRId64 ": ", dims[i]);
            fail_with_shape(ctx, GW_E_RUNTIME, text, dims, ndim);
            return -1;
        }
        empty = empty || dims[i] == 0;
        if (dims[i] > 0 && product > INT64_MAX / 16 / dims[i]) {
            fail_with_shape(ctx, GW_E_RUNTIME,
                            "Storage size calculation overflowed with sizes=", dims, ndim);
            return -1;
        }
        product *= dims[i] > 0 ? dims[i] : 1;
    }
    return empty ? 0 : product;
}

void gw_shape_strides(const int64_t *dims, int ndim, int64_t *strides) {
    int64_t stride = 1;
    for (int i = ndim - 1; i >= 0; i--) {
        strides[i] = stride;
        stride *= dims[i] > 0 ? dims[i] : 1;
    }
}

gw_status gw_shape_broadcast(gw_context *ctx, const int64_t *a, int na, const int64_t *b, int nb,
                             int64_t *out, int *n_out) {
    const int n = na > nb ? na : nb;
    for (int i = n - 1; i >= 0; i--) {
        const int64_t left = i >= n - na ? a[i - (n - na)] : 1;
        const int64_t right = i >= n - nb ? b[i - (n - nb)] : 1;
        if (left != right && left != 1 && right != 1) {
            return gw_fail(ctx, GW_E_RUNTIME,
                           "The size of tensor a (%" PRId64
                           ") must match the size of tensor b (%" PRId64
                           ") at non-singleton dimension %d",
                           left, right, i);
        }
        out[i] = left == 1 ? right : left;
    }
    *n_out = n;
    return GW_OK;
}

bool gw_shape_text(gw_buffer *out, const int64_t *dims, int ndim) {
    bool ok = gw_buffer_char(out, '[');
    for (int i = 0; i < ndim; i++) {
        ok = ok && gw_buffer_format(out, "%s%" PRId64, i ? ", " : "", dims[i]);
    }
    return ok && gw_buffer_char(out, ']');
}

int gw_shape_dim(gw_context *ctx, int64_t dim, int ndim) {
    const int64_t n = ndim > 0 ? ndim : 1;
    if (dim < -n || dim >= n) {
        gw_fail(ctx, GW_E_INDEX,
                "Dimension out of range (expected to be in range of [%" PRId64 ", %" PRId64
                "], but got %" PRId64 ")",
                -n, n - 1, dim);
        return -1;
    }
    return (int)(dim < 0 ? dim + n : dim);
}
