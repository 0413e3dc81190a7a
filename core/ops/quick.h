/* Pointwise operations on plain floats, in one call from their operands to result and node. */
#ifndef GW_OPS_QUICK_H
#define GW_OPS_QUICK_H

#include "ops/op.h"

/* Note [Quick operations]: true, and *out is the result, owned, or NULL with the error of no
 * memory. False, and nothing is done, for what is not plain. `n` tensors, 1 or 2; `number`
 * of SCALAR rows, or NULL. */
bool gw_quick(const gw_op *op, gw_tensor *const *inputs, int n, const gw_scalar *number,
              gw_tensor **out);

#endif
