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
gw_status gw_check_groups(const gw_tensor *a, int64_t groups, const gw_tensor *weight,
                          const gw_tensor *bias);

#endif
