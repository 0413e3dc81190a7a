/* Writing in place. */
#ifndef GW_OPS_INPLACE_H
#define GW_OPS_INPLACE_H

#include "ops/op.h"

/* Writes `value` (of self's shape; converted) into `self` as operation `op` on `inputs`, of which
 * the first is `self`: checks that it may be written, records, counts the version, tells the
 * observer. `attributes` may be NULL. Takes `value`, also when it fails. */
gw_status gw_write(const gw_op *op, gw_tensor *const *inputs, const gw_attributes *attributes,
                   gw_tensor *value);

/* PyTorch's refusals before anything is computed: leaves that require a gradient, views of them,
 * views made under no_grad, tensors whose elements share memory. */
gw_status gw_check_inplace(const gw_op *op, gw_tensor *const *inputs);

/* Adds one to the version of a tensor that has been changed; PyTorch's error for inference tensors,
 * which comes, as there, after the change. */
gw_status gw_count_version(gw_tensor *self);

/* Notes in `node` how `view` lies in `base`. */
gw_status gw_slices_note(gw_node *node, const gw_tensor *base, const gw_tensor *view);
gw_status gw_copy_slices_apply(gw_node *node, gw_tensor *const *g, gw_tensor **out);
/* The gradient of an as_strided view: `g` where the view looked, 0 elsewhere in the base. */
gw_tensor *gw_as_strided_backward(gw_node *node, gw_tensor *g);

/* Whether the elements lie at distinct places without gaps between them. */
bool gw_is_dense(const gw_tensor *t);

#endif
