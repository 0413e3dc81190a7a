/* Pointwise operations of bfloat16 that PyTorch rounds after each of their steps. */
#ifndef GW_OPS_STEPS_H
#define GW_OPS_STEPS_H

#include "ops/pointwise.h"

bool gw_goes_in_steps(const gw_op *op, gw_dtype dtype, gw_tensor *const *inputs, int n);
gw_tensor *gw_in_steps(const gw_op *op, gw_tensor *const *inputs, const gw_numbers *numbers);

#endif
