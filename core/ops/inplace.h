/* Writing in place. */
#ifndef GW_OPS_INPLACE_H
#define GW_OPS_INPLACE_H

#include "ops/op.h"

/* Writes `value` (of self's shape; converted) into `self` as operation `op` on `inputs`, of which
 * the first is `self`: checks that it may be written, records, counts the version, tells the
 * observer. `attributes` may be NULL. Takes `value`, also when it fails. */
gw_status gw_write(const gw_op *op, gw_tensor *const *inputs, const gw_attributes *attributes,
                   gw_tensor *value);

/* Whether the graph grows by it. */
bool gw_inplace_tracks(const gw_op *op, gw_tensor *const *inputs);

/* inplace_check.c: PyTorch's refusals before anything is computed: leaves that require a gradient,
 * views of them, views made under no_grad, tensors whose elements share memory. */
gw_status gw_check_inplace(const gw_op *op, gw_tensor *const *inputs);

/* Whether several elements lie at one place, as those of an expanded tensor do. */
bool gw_overlaps_itself(const gw_tensor *t);

/* PyTorch's refusal when `other` has memory in common with what is written to. */
gw_status gw_check_apart(const gw_tensor *self, const gw_tensor *other);

/* Adds one to the version of a tensor that has been changed; PyTorch's error for inference tensors,
 * which comes, as there, after the change. */
gw_status gw_count_version(gw_tensor *self);

/* `self` was written to, and is from now on an output of `node` (taken): what gw_write does last.
 */
gw_status gw_inplace_result(gw_tensor *self, gw_node *node, uint32_t output_nr);

/* Notes in `node` how `view` lies in `base`. */
gw_status gw_slices_note(gw_node *node, const gw_tensor *base, const gw_tensor *view);
/* The way back through CopySlices: the gradient of the base (`result`), the part of it that was
 * written to, and a copy of that for the inner node. What that sends comes in between: its first
 * gradient goes into the part, and is the base's then. */
typedef struct gw_slices_pass {
    gw_tensor *result, *part, *received; /* owned */
} gw_slices_pass;
gw_status gw_slices_open(gw_node *node, gw_tensor *g, gw_slices_pass *pass);
gw_status gw_slices_close(gw_slices_pass *pass, gw_tensor **sent);
void gw_slices_drop(gw_slices_pass *pass);
gw_status gw_copy_slices_apply(gw_node *node, gw_tensor *const *g, gw_tensor **out);
/* The gradient of an as_strided view: `g` where the view looked, 0 elsewhere in the base. */
gw_tensor *gw_as_strided_backward(gw_node *node, gw_tensor *g);

/* Whether the elements lie at distinct places without gaps between them. */
bool gw_is_dense(const gw_tensor *t);

#endif
