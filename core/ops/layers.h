/* What normalisation refuses, in PyTorch's words. weight and bias: NULL, none. */
#ifndef GW_OPS_LAYERS_H
#define GW_OPS_LAYERS_H

#include "ops/op.h"

/* `dims`: the last n of a's, and the shape of weight and bias. */
gw_status gw_check_normalized(const gw_tensor *a, const int64_t *dims, int n,
                              const gw_tensor *weight, const gw_tensor *bias);
/* All others hold a number for each channel, dim 1 of a. */
gw_status gw_check_batch(const gw_tensor *a, const gw_tensor *weight, const gw_tensor *bias,
                         const gw_tensor *mean, const gw_tensor *var, bool training);
/* That `other`, unless NULL, has a's dtype. */
gw_status gw_check_like(const gw_tensor *a, const gw_tensor *other);
/* That there is a kernel for a's dtype, and that weight and bias have it, too. */
gw_status gw_check_affine(gw_op_id id, const gw_tensor *a, const gw_tensor *weight,
                          const gw_tensor *bias);
/* Of batch_norm: the first of its parameters, or NULL. */
gw_status gw_check_mixed(const gw_tensor *a, const gw_tensor *parameter);
gw_status gw_check_groups(const gw_tensor *a, int64_t groups, const gw_tensor *weight,
                          const gw_tensor *bias);

#endif
