#include "ops/layout.h"

#include <string.h>

#include "ops/inplace.h"
#include "ops/op.h"

gw_tensor *gw_empty_strided(gw_context *ctx, gw_dtype dtype, const int64_t *dims,
                            const int64_t *strides, int ndim) {
    int64_t extent = 1;
    bool none = false;
    for (int i = 0; i < ndim; i++) {
        none = none || dims[i] == 0;
        extent += (dims[i] - 1) * strides[i];
    }
    if (none)
        extent = 0;
    gw_tensor *flat = gw_empty(ctx, dtype, &extent, 1);
    gw_tensor *out = gw_tensor_alias(flat, dims, strides, ndim, 0);
    gw_tensor_release(flat);
    return out;
}

/* The order of dims of images whose channels lie together: n, h, w, c. */
static const int channels_last[4] = {0, 2, 3, 1};

static bool has_channels_last(const gw_tensor *t) {
    int64_t stride = 1;
    for (int i = 3; i >= 0; i--) {
        const int d = channels_last[i];
        if (t->dims[d] != 1 && t->strides[d] != stride)
            return false;
        stride *= t->dims[d];
    }
    return true;
}

static gw_tensor *empty_in_order(gw_context *ctx, gw_dtype dtype, const int64_t *dims, int ndim,
                                 const int *order) {
    int64_t strides[GW_MAX_DIMS], stride = 1;
    for (int i = ndim - 1; i >= 0; i--) {
        strides[order[i]] = stride;
        stride *= dims[order[i]] > 0 ? dims[order[i]] : 1;
    }
    return gw_empty_strided(ctx, dtype, dims, strides, ndim);
}

/* What the inputs of one shape have in common, if anything. */
typedef struct likeness {
    bool shape, row_major, strides, channels;
} likeness;

static likeness compare(gw_tensor *const *inputs, int n, const int64_t *dims, int ndim) {
    likeness same = {true, true, true, ndim == 4};
    for (int i = 0; i < n; i++) {
        const gw_tensor *t = inputs[i];
        same.shape = same.shape && t->ndim == ndim &&
                     memcmp(t->dims, dims, (size_t)ndim * sizeof *dims) == 0;
        if (!same.shape)
            return (likeness){0};
        same.row_major = same.row_major && gw_tensor_is_contiguous(t);
        same.channels = same.channels && has_channels_last(t);
        same.strides = same.strides && memcmp(t->strides, inputs[0]->strides,
                                              (size_t)ndim * sizeof *t->strides) == 0;
    }
    return same;
}

/* Note [Layout of results]. PyTorch looks first for what all inputs of one shape are: contiguous,
 * images with channels last, dense with the same strides. Else the dims of the result lie in memory
 * in the order that Note [Order of memory] finds. Strides of dims of size 1 follow from the same
 * rules, and a program can see them. */
gw_tensor *gw_layout_empty(gw_context *ctx, gw_dtype dtype, const int64_t *dims, int ndim,
                           gw_tensor *const *inputs, int n_inputs) {
    const likeness same = compare(inputs, n_inputs, dims, ndim);
    if (same.row_major || ndim < 2)
        return gw_empty(ctx, dtype, dims, ndim);
    if (same.channels)
        return empty_in_order(ctx, dtype, dims, ndim, channels_last);
    if (same.strides && gw_is_dense(inputs[0]))
        return gw_empty_strided(ctx, dtype, dims, inputs[0]->strides, ndim);
    gw_operand operands[GW_MAX_INPUTS];
    int64_t expanded[GW_MAX_INPUTS][GW_MAX_DIMS];
    bool plain = true;
    for (int i = 0; i < n_inputs; i++) {
        plain = plain && gw_is_row_major(inputs[i]) && (inputs[i]->ndim == 0 || i == 0) &&
                (i > 0 || inputs[i]->ndim == ndim);
        gw_tensor_expand(inputs[i], ndim, dims, expanded[i]);
        operands[i] = gw_tensor_operand(inputs[i], expanded[i]);
    }
    if (plain && memcmp(inputs[0]->dims, dims, (size_t)ndim * sizeof *dims) == 0)
        return gw_empty(ctx, dtype, dims, ndim);
    int order[GW_MAX_DIMS];
    gw_memory_order(dims, ndim, operands, n_inputs, order);
    bool row_major = true;
    for (int i = 0; i < ndim; i++)
        row_major = row_major && order[i] == i;
    return row_major ? gw_empty(ctx, dtype, dims, ndim)
                     : empty_in_order(ctx, dtype, dims, ndim, order);
}

gw_tensor *gw_empty_keeping(gw_tensor *like, gw_dtype dtype) {
    return gw_is_dense(like)
               ? gw_empty_strided(like->ctx, dtype, like->dims, like->strides, like->ndim)
               : gw_layout_empty(like->ctx, dtype, like->dims, like->ndim, &like, 1);
}

gw_tensor *gw_relaid(gw_tensor *t, const int64_t *strides) {
    if (!t || memcmp(t->strides, strides, (size_t)t->ndim * sizeof *strides) == 0)
        return t;
    gw_tensor *out = gw_empty_strided(t->ctx, (gw_dtype)t->dtype, t->dims, strides, t->ndim);
    if (out)
        gw_kernel_copy(t->dims, t->ndim, gw_tensor_operand(out, NULL), gw_tensor_operand(t, NULL));
    gw_tensor_release(t);
    return out;
}

/* As `model` (owned) lies, which has the shape of `t`. */
static gw_tensor *relaid_as(gw_tensor *t, gw_tensor *model) {
    gw_tensor *out = model ? gw_relaid(t, model->strides) : t;
    gw_tensor_release(model);
    return out;
}

gw_tensor *gw_relaid_like(gw_tensor *t, gw_tensor *like) {
    if (!t || !gw_tensor_same_shape(t, like))
        return t;
    return relaid_as(t, gw_empty_keeping(like, (gw_dtype)t->dtype));
}

gw_tensor *gw_relaid_of(gw_tensor *t, gw_tensor *a) {
    if (!t || (gw_is_row_major(t) && gw_is_row_major(a)))
        return t;
    return relaid_as(t, gw_layout_empty(t->ctx, (gw_dtype)t->dtype, t->dims, t->ndim, &a, 1));
}

gw_tensor *gw_relaid_rows(gw_tensor *t) {
    int64_t strides[GW_MAX_DIMS];
    if (t)
        gw_shape_strides(t->dims, t->ndim, strides);
    return gw_relaid(t, strides);
}

bool gw_has_channels_behind(const gw_tensor *t) {
    int64_t least = 0;
    if ((t->ndim != 4 && t->ndim != 5) || t->strides[1] == 0)
        return false;
    for (int i = 0; i < t->ndim; i++) {
        const int d = i == 0 ? 1 : i == t->ndim - 1 ? 0 : t->ndim - i;
        if (t->dims[d] == 0 || t->strides[d] < least || (d == 0 && least == t->strides[1]))
            return false;
        least = t->strides[d] * t->dims[d];
    }
    return true;
}

/* Those of images and volumes of shape `dims`, whose channels lie behind all or as they come. */
static void image_strides(const int64_t *dims, int ndim, bool behind, int64_t *strides) {
    gw_shape_strides(dims, ndim, strides);
    int64_t stride = 1;
    for (int d = ndim - 1; behind && d > 0; d--) {
        const int at = d == ndim - 1 ? 1 : d + 1;
        strides[at] = stride;
        stride *= dims[at] > 0 ? dims[at] : 1;
    }
}

gw_tensor *gw_empty_image(gw_context *ctx, gw_dtype dtype, const int64_t *dims, int ndim,
                          bool behind) {
    int64_t strides[GW_MAX_DIMS];
    if (!behind)
        return gw_empty(ctx, dtype, dims, ndim);
    image_strides(dims, ndim, behind, strides);
    return gw_empty_strided(ctx, dtype, dims, strides, ndim);
}

gw_tensor *gw_relaid_image(gw_tensor *t, bool behind) {
    int64_t strides[GW_MAX_DIMS];
    if (!t)
        return NULL;
    image_strides(t->dims, t->ndim, behind, strides);
    return gw_relaid(t, strides);
}

gw_tensor *gw_relaid_columns(gw_tensor *t) {
    int64_t strides[GW_MAX_DIMS];
    if (!t || t->ndim < 2)
        return t;
    gw_shape_strides(t->dims, t->ndim, strides);
    strides[t->ndim - 2] = 1;
    strides[t->ndim - 1] = t->dims[t->ndim - 2] > 0 ? t->dims[t->ndim - 2] : 1;
    return gw_relaid(t, strides);
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
