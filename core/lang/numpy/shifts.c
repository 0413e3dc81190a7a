/* x1 << x2 and x1 >> x2 of NumPy: a count that is no place of the number moves all bits out. */
#include "gradwalk/ops.h"
#include "lang/numpy/ufunc.h"
#include "tensor/tensor.h"

static int64_t shifted(int64_t x, int64_t by, bool left) {
    if (by < 0 || by > 63) {
        return left || x >= 0 ? 0 : -1;
    }
    return left ? (int64_t)((uint64_t)x << by) : x >> by;
}

/* `t` as int64 of that shape, row-major; owned. */
static gw_tensor *spread(gw_tensor *t, const int64_t *dims, int ndim) {
    gw_tensor *wide = gw_to(t, GW_I64), *all = gw_expand(wide, dims, ndim);
    gw_tensor *out = gw_contiguous(all);
    gw_tensor_release(wide);
    gw_tensor_release(all);
    return out;
}

static gw_tensor *shift(gw_tensor *a, gw_tensor *b, bool left) {
    int64_t dims[GW_MAX_DIMS];
    int ndim = 0;
    if (gw_shape_broadcast(a->ctx, a->dims, a->ndim, b->dims, b->ndim, dims, &ndim) != GW_OK) {
        return NULL;
    }
    gw_tensor *x = spread(a, dims, ndim), *by = spread(b, dims, ndim);
    gw_tensor *y = x && by ? gw_empty(a->ctx, GW_I64, dims, ndim) : NULL;
    if (y) {
        const int64_t *from = gw_tensor_data(x), *counts = gw_tensor_data(by);
        int64_t *to = gw_tensor_data(y);
        for (int64_t i = 0; i < gw_tensor_numel(y); i++) {
            to[i] = shifted(from[i], counts[i], left);
        }
    }
    gw_tensor *out = y ? gw_to(y, (gw_dtype)a->dtype) : NULL;
    gw_tensor_release(x);
    gw_tensor_release(by);
    gw_tensor_release(y);
    return out;
}

gw_tensor *gw_array_shift_left(gw_tensor *a, gw_tensor *b) {
    return shift(a, b, true);
}

gw_tensor *gw_array_shift_right(gw_tensor *a, gw_tensor *b) {
    return shift(a, b, false);
}
