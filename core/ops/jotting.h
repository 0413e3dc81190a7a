/* Operations on single floats of which a jotting is made. */
#ifndef GW_OPS_JOTTING_H
#define GW_OPS_JOTTING_H

#include "ops/op.h"

/* Note [Jottings] in autograd/jot.h. As gw_quick_spending, for what is one float32 each; nobody
 * watches. */
bool gw_jot_operation(const gw_op *op, gw_tensor *const *inputs, int n, const gw_scalar *number,
                      const bool *spent, gw_tensor **out);

#endif
