/* The strides of results. PyTorch keeps the order of dims that the inputs have in memory, and a
 * program can see it: is_contiguous, view, reshape. */
#ifndef GW_OPS_LAYOUT_H
#define GW_OPS_LAYOUT_H

#include "tensor/tensor.h"

/* An empty tensor of shape `dims` for the result of a pointwise operation on `inputs`, which
 * broadcast to it. */
gw_tensor *gw_layout_empty(gw_context *ctx, gw_dtype dtype, const int64_t *dims, int ndim,
                           gw_tensor *const *inputs, int n_inputs);

/* A tensor that nobody else knows, of any dense geometry. */
gw_tensor *gw_empty_strided(gw_context *ctx, gw_dtype dtype, const int64_t *dims,
                            const int64_t *strides, int ndim);

/* An empty tensor of the shape of `like`, and of its strides if it is dense, else of its order of
 * dims: what empty_like gives. */
gw_tensor *gw_empty_keeping(gw_tensor *like, gw_dtype dtype);

/* The elements of `t`, which nobody else knows, under other strides: given; those that empty_like
 * gives for a `like` of the same shape; those of a fresh tensor; those of one whose last two dims
 * lie the other way round, as LAPACK leaves its results. Take `t`, NULL gives NULL. */
gw_tensor *gw_relaid(gw_tensor *t, const int64_t *strides);
gw_tensor *gw_relaid_like(gw_tensor *t, gw_tensor *like);
/* As the result of a pointwise operation on `a` alone, of the same shape. */
gw_tensor *gw_relaid_of(gw_tensor *t, gw_tensor *a);
gw_tensor *gw_relaid_rows(gw_tensor *t);
gw_tensor *gw_relaid_columns(gw_tensor *t);
/* The same: with the channels behind all else, or those of a fresh tensor. */
gw_tensor *gw_relaid_image(gw_tensor *t, bool behind);

/* Whether `t` has the strides of images or volumes (N, C, …) whose channels lie behind all else, as
 * x.permute(0, 3, 1, 2) of an image (N, H, W, C) has: PyTorch's suggest_memory_format, which
 * decides how the results of layers lie. */
bool gw_has_channels_behind(const gw_tensor *t);
/* An empty tensor of such strides, or of those of a fresh one. */
gw_tensor *gw_empty_image(gw_context *ctx, gw_dtype dtype, const int64_t *dims, int ndim,
                          bool behind);

/* A copy of `t` in the dtype that kernels compute in, or `t` itself; owned. */
gw_tensor *gw_widened(gw_tensor *t);
/* A wide result in the dtype that it stands for, with the same strides. Takes `t`, NULL gives NULL.
 * Note [Wide and narrow] in gradwalk/dtype.h. */
gw_tensor *gw_narrowed(gw_tensor *t, gw_dtype dtype);

#endif
