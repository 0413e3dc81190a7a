/* The same bytes seen as another dtype. */
#include <stdio.h>

#include "gradwalk/ops.h"
#include "tensor/tensor.h"

static gw_status fails(const gw_tensor *a, gw_dtype dtype, const char *what, int64_t got) {
    return gw_fail(a->ctx, GW_E_RUNTIME,
                   "%s to view %s as %s (different element sizes), but got %lld", what,
                   gw_dtype_label((gw_dtype)a->dtype), gw_dtype_label(dtype), (long long)got);
}

/* What PyTorch says where elements of `ratio` times the size cannot be made of those. */
static gw_status check_larger(const gw_tensor *a, gw_dtype dtype, int64_t ratio) {
    char what[80];
    const int64_t last = a->dims[a->ndim - 1];
    if (last % ratio) {
        snprintf(what, sizeof what, "self.size(-1) must be divisible by %lld", (long long)ratio);
        return fails(a, dtype, what, last);
    }
    if (a->offset % ratio) {
        snprintf(what, sizeof what, "self.storage_offset() must be divisible by %lld",
                 (long long)ratio);
        return fails(a, dtype, what, a->offset);
    }
    for (int d = 0; d < a->ndim - 1; d++)
        if (a->strides[d] % ratio) {
            snprintf(what, sizeof what, "self.stride(%d) must be divisible by %lld", d,
                     (long long)ratio);
            return fails(a, dtype, what, a->strides[d]);
        }
    return GW_OK;
}

/* `ratio` > 0: of elements that many times as large; < 0: as small. */
static gw_status reshape_elements(const gw_tensor *a, gw_dtype dtype, int64_t ratio, int64_t *dims,
                                  int64_t *strides) {
    const int last = a->ndim - 1;
    if (a->ndim == 0)
        return gw_fail(a->ctx, GW_E_RUNTIME,
                       "self.dim() cannot be 0 to view %s as %s (different element sizes)",
                       gw_dtype_label((gw_dtype)a->dtype), gw_dtype_label(dtype));
    if (a->strides[last] != 1)
        return fails(a, dtype, "self.stride(-1) must be 1", a->strides[last]);
    if (ratio > 0 && check_larger(a, dtype, ratio) != GW_OK)
        return gw_error(a->ctx);
    for (int d = 0; d < last; d++)
        strides[d] = ratio > 0 ? strides[d] / ratio : strides[d] * -ratio;
    dims[last] = ratio > 0 ? dims[last] / ratio : dims[last] * -ratio;
    return GW_OK;
}

gw_tensor *gw_view_dtype(gw_tensor *a, gw_dtype dtype) {
    if (!a)
        return NULL;
    int64_t dims[GW_MAX_DIMS] = {0}, strides[GW_MAX_DIMS] = {0}, offset = a->offset;
    for (int d = 0; d < a->ndim; d++) {
        dims[d] = a->dims[d];
        strides[d] = a->strides[d];
    }
    const int64_t from = (int64_t)gw_dtype_size((gw_dtype)a->dtype);
    const int64_t to = (int64_t)gw_dtype_size(dtype);
    if (from != to) {
        const int64_t ratio = to > from ? to / from : -(from / to);
        if (reshape_elements(a, dtype, ratio, dims, strides) != GW_OK)
            return NULL;
        offset = ratio > 0 ? offset / ratio : offset * -ratio;
    }
    gw_tensor *out = gw_tensor_alias(a, dims, strides, a->ndim, offset);
    if (out)
        out->dtype = (uint8_t)dtype;
    return out;
}
