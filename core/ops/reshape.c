/* The same elements under another shape. */
#include <string.h>

#include "ops/record.h"
#include "ops/view.h"

static gw_status fail_shape(gw_context *ctx, const int64_t *dims, int n, int64_t numel) {
    gw_buffer text;
    gw_buffer_init(&text, ctx);
    if (gw_shape_text(&text, dims, n))
        gw_fail(ctx, GW_E_RUNTIME, "shape '%s' is invalid for input of size %lld", text.data,
                (long long)numel);
    gw_buffer_free(&text);
    return gw_error(ctx);
}

/* The sizes with a -1 worked out; PyTorch's errors. */
static gw_status infer_shape(const gw_tensor *a, const int64_t *dims, int n, int64_t *out) {
    gw_context *ctx = a->ctx;
    const int64_t numel = gw_tensor_numel(a);
    if (n > GW_MAX_DIMS)
        return gw_fail(ctx, GW_E_NOT_IMPLEMENTED, "tensors of more than %d dimensions",
                       GW_MAX_DIMS);
    int inferred = -1;
    int64_t known = 1;
    for (int i = 0; i < n; i++) {
        out[i] = dims[i];
        if (dims[i] == -1) {
            if (inferred >= 0)
                return gw_fail(ctx, GW_E_RUNTIME, "only one dimension can be inferred");
            inferred = i;
        } else if (dims[i] < 0) {
            return gw_fail(ctx, GW_E_RUNTIME, "invalid shape dimension %lld", (long long)dims[i]);
        } else if (dims[i] && known > INT64_MAX / dims[i]) {
            return fail_shape(ctx, dims, n, numel);
        } else {
            known *= dims[i];
        }
    }
    if (inferred >= 0 && known > 0 && numel % known == 0) {
        out[inferred] = numel / known;
        return GW_OK;
    }
    if (inferred >= 0 && known == 0 && numel == 0) {
        gw_buffer text;
        gw_buffer_init(&text, ctx);
        if (gw_shape_text(&text, dims, n))
            gw_fail(ctx, GW_E_RUNTIME,
                    "cannot reshape tensor of 0 elements into shape %s because the unspecified "
                    "dimension size -1 can be any value and is ambiguous",
                    text.data);
        gw_buffer_free(&text);
        return gw_error(ctx);
    }
    return inferred < 0 && known == numel ? GW_OK : fail_shape(ctx, dims, n, numel);
}

bool gw_view_strides(const gw_tensor *a, const int64_t *dims, int n, int64_t *strides) {
    if (gw_tensor_numel(a) == 0) {
        if (a->ndim == n && (n == 0 || memcmp(a->dims, dims, (size_t)n * sizeof *dims) == 0))
            memcpy(strides, a->strides, (size_t)n * sizeof *strides);
        else
            gw_shape_strides(dims, n, strides);
        return true;
    }
    int at = n - 1;
    int64_t base = a->ndim ? a->strides[a->ndim - 1] : 1, elements = 1, used = 1;
    for (int d = a->ndim - 1; d >= 0; d--) {
        elements *= a->dims[d];
        const bool chunk_ends =
            d == 0 || (a->dims[d - 1] != 1 && a->strides[d - 1] != elements * base);
        if (!chunk_ends)
            continue;
        while (at >= 0 && (used < elements || dims[at] == 1)) {
            strides[at] = used * base;
            used *= dims[at--];
        }
        if (used != elements)
            return false;
        if (d > 0) {
            base = a->strides[d - 1];
            elements = used = 1;
        }
    }
    for (; a->ndim == 0 && at >= 0; at--)
        strides[at] = 1;
    return at == -1;
}

/* What a view of `a` in other dims has; false and an error: it is none. */
static bool place_view(const gw_tensor *a, const int64_t *dims, int n, int64_t *shape,
                       int64_t *strides) {
    if (!a || infer_shape(a, dims, n, shape) != GW_OK)
        return false;
    if (gw_view_strides(a, shape, n, strides))
        return true;
    gw_fail(a->ctx, GW_E_RUNTIME,
            "view size is not compatible with input tensor's size and stride (at least one "
            "dimension spans across two contiguous subspaces). Use .reshape(...) instead.");
    return false;
}

gw_tensor *gw_view(gw_tensor *a, const int64_t *dims, int n) {
    int64_t shape[GW_MAX_DIMS], strides[GW_MAX_DIMS];
    if (!place_view(a, dims, n, shape, strides))
        return NULL;
    const gw_attributes at = gw_shape_attributes(a);
    return gw_end_view(GW_OP_view, a, &at, shape, strides, n, a->offset);
}

gw_tensor *gw_reshape_alias(gw_tensor *a, const int64_t *dims, int n) {
    int64_t shape[GW_MAX_DIMS], strides[GW_MAX_DIMS];
    if (!a || infer_shape(a, dims, n, shape) != GW_OK)
        return NULL;
    if (!gw_view_strides(a, shape, n, strides)) {
        gw_fail(a->ctx, GW_E_INTERNAL, "reshape_alias needs a copy");
        return NULL;
    }
    const gw_attributes at = gw_shape_attributes(a);
    return gw_end_view(GW_OP_reshape_alias, a, &at, shape, strides, n, a->offset);
}

gw_tensor *gw_unsafe_view(gw_tensor *a, const int64_t *dims, int n) {
    int64_t shape[GW_MAX_DIMS], strides[GW_MAX_DIMS];
    if (!place_view(a, dims, n, shape, strides))
        return NULL;
    const gw_attributes at = gw_shape_attributes(a);
    gw_tensor *same = gw_tensor_alias_unversioned(a);
    gw_tensor *out = gw_tensor_alias(same, shape, strides, n, a->offset);
    gw_tensor_release(same);
    return gw_record(GW_OP_unsafe_view, &a, &at, out);
}

gw_tensor *gw_reshape(gw_tensor *a, const int64_t *dims, int n) {
    int64_t shape[GW_MAX_DIMS], strides[GW_MAX_DIMS];
    if (!a || infer_shape(a, dims, n, shape) != GW_OK)
        return NULL;
    if (gw_view_strides(a, shape, n, strides))
        return gw_reshape_alias(a, shape, n);
    gw_tensor *copy = gw_contiguous_copy(a);
    gw_tensor *out = gw_unsafe_view(copy, shape, n);
    gw_tensor_release(copy);
    return out;
}

gw_tensor *gw_contiguous(gw_tensor *a) {
    if (!a)
        return NULL;
    return gw_tensor_is_contiguous(a) ? gw_tensor_retain(a) : gw_contiguous_copy(a);
}
