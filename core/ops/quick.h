/* Pointwise operations on plain floats, in one call from their operands to result and node. */
#ifndef GW_OPS_QUICK_H
#define GW_OPS_QUICK_H

#include "ops/op.h"

/* Note [Spent operands]. `3 * (x + 2)` makes a tensor that nobody has seen when the product is made
 * of it, and that would be gone after it. Such an operand becomes the result: its numbers are
 * written over, and it gets the number, the version and the node of a new tensor. Whoever calls
 * says which operands it alone holds and lets go of (lang/torch/operators.c); not those that the
 * node saves, nor whatever has a gradient, a hook or a view. */

/* The operand, of at most two, that becomes the result, owned and renewed; NULL: none does.
 * `needs`: which of them are saved (GW_SAVE_*); of what is jotted only the number is. */
gw_tensor *gw_spend(gw_tensor *const *inputs, const bool *spent, unsigned needs);

/* Note [Quick operations]: true, and *out is the result, owned, or NULL with the error of no
 * memory. False, and nothing is done, for what is not plain. `n` tensors, 1 or 2; `number`
 * of SCALAR rows, or NULL. */
bool gw_quick(const gw_op *op, gw_tensor *const *inputs, int n, const gw_scalar *number,
              gw_tensor **out);
/* The same; spent[i]: operand i is held by the caller alone, who releases it. An operand that is a
 * number without a tensor is inputs[1], NULL, of n = 2, and `number`. */
bool gw_quick_spending(const gw_op *op, gw_tensor *const *inputs, int n, const gw_scalar *number,
                       const bool *spent, gw_tensor **out);

#endif
