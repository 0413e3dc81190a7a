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

/* A copy of `t` in the dtype that kernels compute in, or `t` itself; owned. */
gw_tensor *gw_widened(gw_tensor *t);
/* A wide result in the dtype that it stands for, with the same strides. Takes `t`, NULL gives NULL.
 * Note [Wide and narrow] in gradwalk/dtype.h. */
gw_tensor *gw_narrowed(gw_tensor *t, gw_dtype dtype);

#endif
