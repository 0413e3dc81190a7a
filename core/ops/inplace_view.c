/* Writing geometry in place: t_, transpose_, squeeze_, unsqueeze_.
 *
 * Note [Views in place]. No element changes, but the version does, and the tensor is from then on
 * the output of a node of its own. A view that is changed so does not write to its base: the base's
 * graph stays, and the view's new history lasts until the next write to either, when it becomes
 * once more what lies there: Note [Stale views]. That is PyTorch's way.
 */
#include "ops/inplace.h"
#include "ops/record.h"

/* The node of `id` that leads from what `self` is to what it will be; NULL: none, or an error. */
static gw_node *way_back(gw_op_id id, gw_tensor *self, gw_tensor *view, const gw_attributes *at) {
    const gw_op *op = &gw_ops[id];
    if (!gw_dtype_is_float((gw_dtype)self->dtype) || !gw_recording(op, &self))
        return NULL;
    const gw_node_plan plan = {.op = op,
                               .name = op->grad_name,
                               .outputs = &view,
                               .n_outputs = 1,
                               .n_next = 1,
                               .attributes = at};
    gw_node *node = gw_node_new(self->ctx, &plan);
    if (node && gw_gradient_edge(self, &node->next[0]) != GW_OK) {
        gw_node_release(node);
        return NULL;
    }
    return node;
}

/* Gives `self` the geometry of `view` (taken; NULL: it could not be made). */
static gw_status become(gw_op_id id, gw_tensor *self, gw_tensor *view, const gw_attributes *at) {
    gw_context *ctx = self->ctx;
    const gw_observer *observer = ctx->observer;
    gw_node *node = NULL;
    if (!view)
        goto out;
    node = way_back(id, self, view, at);
    if (gw_error(ctx) == GW_OK && observer && observer->inplace_begin)
        observer->inplace_begin(ctx->observer_user, self);
    gw_saved_part_output(self);
    if (gw_error(ctx) != GW_OK ||
        !gw_tensor_set_data(self, view) || /* what was saved of it changes its shape, too */
        gw_count_version(self) != GW_OK)
        goto out;
    if (node && gw_renew_grad_fn(self, gw_node_retain(node), 0) != GW_OK)
        goto out;
    if (observer && observer->inplace)
        observer->inplace(ctx->observer_user, gw_ops[id].name, &self, 1, self);
out:
    gw_node_release(node);
    gw_tensor_release(view);
    return gw_error(ctx);
}

gw_status gw_t_(gw_tensor *self) {
    if (!self)
        return GW_E_MEMORY;
    if (gw_check_inplace(&gw_ops[GW_OP_t_], &self) != GW_OK)
        return gw_error(self->ctx);
    if (self->ndim > 2)
        return gw_fail(self->ctx, GW_E_RUNTIME,
                       "t_() expects a tensor with <= 2 dimensions, but self is %dD",
                       (int)self->ndim);
    const gw_quiet quiet = gw_quiet_begin(self->ctx);
    gw_tensor *view = gw_t(self);
    gw_quiet_end(&quiet);
    return become(GW_OP_t_, self, view, NULL);
}

gw_status gw_transpose_(gw_tensor *self, int64_t dim0, int64_t dim1) {
    if (!self)
        return GW_E_MEMORY;
    if (gw_check_inplace(&gw_ops[GW_OP_transpose_], &self) != GW_OK)
        return gw_error(self->ctx);
    const int x = gw_shape_dim(self->ctx, dim0, self->ndim);
    const int y = x < 0 ? -1 : gw_shape_dim(self->ctx, dim1, self->ndim);
    if (y < 0)
        return gw_error(self->ctx);
    const gw_quiet quiet = gw_quiet_begin(self->ctx);
    gw_tensor *view = gw_transpose(self, x, y);
    gw_quiet_end(&quiet);
    return become(GW_OP_transpose_, self, view, &(gw_attributes){.ints = {x, y}, .n_ints = 2});
}

/* Without the dims of `mask`, all of size 1. */
static gw_status drop_dims(gw_op_id id, gw_tensor *self, unsigned mask) {
    gw_attributes at = gw_shape_attributes(self);
    at.ints[GW_MAX_DIMS] = mask;
    int64_t dims[GW_MAX_DIMS], strides[GW_MAX_DIMS];
    int n = 0;
    for (int i = 0; i < self->ndim; i++) {
        if (mask >> i & 1)
            continue;
        dims[n] = self->dims[i];
        strides[n++] = self->strides[i];
    }
    return become(id, self, gw_tensor_alias(self, dims, strides, n, self->offset), &at);
}

gw_status gw_squeeze_(gw_tensor *self) {
    if (!self)
        return GW_E_MEMORY;
    if (gw_check_inplace(&gw_ops[GW_OP_squeeze_], &self) != GW_OK)
        return gw_error(self->ctx);
    unsigned mask = 0;
    for (int i = 0; i < self->ndim; i++)
        mask |= (unsigned)(self->dims[i] == 1) << i;
    return drop_dims(GW_OP_squeeze_, self, mask);
}

gw_status gw_squeeze_dim_(gw_tensor *self, int64_t dim) {
    if (!self)
        return GW_E_MEMORY;
    if (gw_check_inplace(&gw_ops[GW_OP_squeeze_dim_], &self) != GW_OK)
        return gw_error(self->ctx);
    const int d = gw_shape_dim(self->ctx, dim, self->ndim);
    if (d < 0)
        return gw_error(self->ctx);
    const bool drops = self->ndim && self->dims[d] == 1;
    return drop_dims(GW_OP_squeeze_dim_, self, drops ? 1u << d : 0);
}

gw_status gw_unsqueeze_(gw_tensor *self, int64_t dim) {
    if (!self)
        return GW_E_MEMORY;
    if (gw_check_inplace(&gw_ops[GW_OP_unsqueeze_], &self) != GW_OK)
        return gw_error(self->ctx);
    const int d = gw_shape_dim(self->ctx, dim, self->ndim + 1);
    if (d < 0)
        return gw_error(self->ctx);
    const gw_quiet quiet = gw_quiet_begin(self->ctx);
    gw_tensor *view = gw_unsqueeze(self, d);
    gw_quiet_end(&quiet);
    return become(GW_OP_unsqueeze_, self, view, &(gw_attributes){.ints = {d}, .n_ints = 1});
}
