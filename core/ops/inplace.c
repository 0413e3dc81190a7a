/* Writing in place, and what it does to the graph.
 *
 * Note [Writing through views]. As PyTorch: a write through a view is, to its base, CopySlices: an
 * operation that replaces a part. The base gets that node as its grad_fn; the view written through
 * is from then on a part of the new base, and so is every other view of it when it is next used:
 * Note [Stale views].
 */
#include "ops/inplace.h"

#include <string.h>

#include "ops/layout.h"
#include "ops/pointwise.h"
#include "ops/record.h"
#include "ops/rule.h"

gw_status gw_slices_note(gw_node *node, const gw_tensor *base, const gw_tensor *view) {
    gw_slices *s = gw_alloc_zero(node->ctx, sizeof *s);
    if (!s)
        return GW_E_MEMORY;
    for (int i = 0; i < view->ndim; i++) {
        s->dims[i] = view->dims[i];
        s->strides[i] = view->strides[i];
    }
    for (int i = 0; i < base->ndim; i++) {
        s->base_dims[i] = base->dims[i];
        s->base_strides[i] = base->strides[i];
    }
    s->ndim = view->ndim;
    s->base_ndim = base->ndim;
    s->offset = view->offset - base->offset;
    node->slices = s;
    return GW_OK;
}

static bool has_no_gradient(const gw_node *node) {
    return strcmp(node->name, "NotImplemented") == 0;
}

/* A node that has, but for edge 0, the edges of `like` (NULL: no others) and leads to `base`. */
static gw_node *slices_node(gw_op_id id, gw_tensor *base, gw_tensor *out, gw_tensor *view,
                            const gw_node *like) {
    size_t n_next = like ? like->n_next : 1;
    while (n_next > 1 && like && !like->next[n_next - 1].node && has_no_gradient(like))
        n_next--; /* such nodes know only what requires a gradient */
    const gw_node_plan plan = {.op = &gw_ops[id],
                               .name = gw_ops[id].grad_name,
                               .outputs = &out,
                               .n_outputs = 1,
                               .n_next = n_next};
    gw_node *node = gw_node_new(base->ctx, &plan);
    if (!node)
        return NULL;
    if (gw_gradient_edge(base, &node->next[0]) != GW_OK ||
        gw_slices_note(node, base, view) != GW_OK) {
        gw_node_release(node);
        return NULL;
    }
    for (size_t i = 1; like && i < n_next; i++)
        node->next[i] = (gw_edge){gw_node_retain(like->next[i].node), like->next[i].input_nr};
    return node;
}

gw_node *gw_node_of_view(gw_tensor *base, gw_tensor *view) {
    return slices_node(GW_OP_as_strided, base, view, view, NULL);
}

gw_status gw_inplace_result(gw_tensor *self, gw_node *node, uint32_t output_nr) {
    if (!self->base)
        return gw_renew_grad_fn(self, node, output_nr);
    gw_node *slices = slices_node(GW_OP_copy_slices, self->base, self->base, self, node);
    if (!slices) {
        gw_node_release(node);
        return gw_error(self->ctx);
    }
    slices->slices->inner = node;
    gw_set_grad_fn(self->base, slices, 0);
    if (gw_tensor_grad_fn(self))
        gw_saved_note_view(node, self);
    return gw_error(self->ctx);
}

gw_status gw_count_version(gw_tensor *self) {
    if (self->unversioned && !self->ctx->inference_mode)
        return gw_fail(self->ctx, GW_E_RUNTIME,
                       "Inplace update to inference tensor outside InferenceMode is not allowed."
                       "You can make a clone to get a normal tensor before doing inplace update."
                       "See https://github.com/pytorch/rfcs/pull/17 for more details.");
    self->version->value++;
    return GW_OK;
}

/* What the graph must keep of `self` is gone after the write: a copy, made with its history. */
static gw_node *record_before(const gw_op *op, gw_tensor *const *inputs,
                              const gw_attributes *attributes) {
    gw_context *ctx = inputs[0]->ctx;
    gw_tensor *saved[GW_MAX_KEPT] = {NULL};
    unsigned kept = 0;
    for (int i = 0; i < op->n_gradients; i++)
        if (inputs[i] && gw_tensor_requires_grad(inputs[i]))
            kept |= op->saves[i];
    for (int i = 0; i < GW_MAX_KEPT; i++)
        if (i < op->n_inputs || kept >> i & 1)
            saved[i] = inputs[i];
    const bool keeps_self = kept & GW_SAVE_A;
    gw_tensor *copy = NULL;
    if (keeps_self) {
        const gw_observer *observer = ctx->observer;
        ctx->observer = NULL;
        saved[0] = copy = gw_clone(inputs[0]);
        ctx->observer = observer;
        if (!copy)
            return NULL;
    }
    gw_node *node = gw_record_node(op, inputs, saved, attributes, inputs[0]);
    gw_tensor_release(copy);
    return node;
}

static const char underived_in_place[] = "NotImplemented";

/* Nodes that are others in place: Note [Slopes of results]. */
static const gw_op *op_in_place(const gw_op *op) {
    switch (gw_op_index(op)) {
    case GW_OP_elu:
        return &gw_ops[GW_OP_elu_result];
    case GW_OP_celu:
        return &gw_ops[GW_OP_celu_result];
    case GW_OP_leaky_relu:
        return &gw_ops[GW_OP_leaky_relu_result];
    default:
        return op;
    }
}

/* Nodes that are only named differently. */
static const char *name_in_place(const gw_op *op) {
    switch (gw_op_index(op)) {
    case GW_OP_threshold:
        return "ThresholdBackward1";
    case GW_OP_floor_divide: /* by another name, as gw_underived tells it */
        return underived_in_place;
    default:
        return op->grad_name;
    }
}

static gw_status write(const gw_op *op, gw_tensor *const *inputs, const gw_attributes *attributes,
                       const gw_tensor *value) {
    gw_tensor *self = inputs[0];
    gw_context *ctx = self->ctx;
    gw_node *node = NULL;
    if (gw_inplace_tracks(op, inputs)) {
        const gw_op *recorded = op_in_place(op);
        node = record_before(recorded, inputs, attributes);
        if (!node)
            return gw_error(ctx);
        node->name = name_in_place(recorded);
    }
    const gw_observer *observer = ctx->observer;
    if (observer && observer->inplace_begin)
        observer->inplace_begin(ctx->observer_user, self);
    if (gw_error(ctx) != GW_OK) {
        gw_node_release(node);
        return gw_error(ctx);
    }
    int64_t strides[GW_MAX_DIMS];
    gw_tensor_expand(value, self->ndim, self->dims, strides);
    gw_kernel_copy(self->dims, self->ndim, gw_tensor_operand(self, NULL),
                   gw_tensor_operand(value, strides));
    gw_status status = gw_count_version(self);
    if (node && status == GW_OK)
        status = gw_record_output(node, self);
    if (node && status == GW_OK)
        status = gw_inplace_result(self, node, 0);
    else
        gw_node_release(node);
    if (status == GW_OK && observer && observer->inplace) {
        gw_tensor *given[GW_MAX_INPUTS];
        size_t n_given = 0;
        for (size_t i = 0; i < op->n_inputs; i++)
            if (inputs[i])
                given[n_given++] = inputs[i];
        observer->inplace(ctx->observer_user, op->kind == GW_OP_KIND_WRITE ? op->name : op->inplace,
                          given, n_given, self);
    }
    return gw_error(ctx);
}

gw_status gw_write(const gw_op *op, gw_tensor *const *inputs, const gw_attributes *attributes,
                   gw_tensor *value) {
    gw_tensor *self = inputs[0];
    gw_context *ctx = self->ctx;
    gw_status status = GW_OK;
    int64_t dims[GW_MAX_DIMS];
    int ndim = 0;
    status = gw_shape_broadcast(ctx, self->dims, self->ndim, value->dims, value->ndim, dims, &ndim);
    if (status == GW_OK &&
        (ndim != self->ndim || (ndim && memcmp(dims, self->dims, (size_t)ndim * sizeof *dims)))) {
        gw_buffer own, wanted;
        gw_buffer_init(&own, ctx);
        gw_buffer_init(&wanted, ctx);
        if (gw_shape_text(&own, self->dims, self->ndim) && gw_shape_text(&wanted, dims, ndim))
            gw_fail(ctx, GW_E_RUNTIME, "output with shape %s doesn't match the broadcast shape %s",
                    own.data, wanted.data);
        status = gw_error(ctx);
        gw_buffer_free(&wanted);
        gw_buffer_free(&own);
    }
    if (status == GW_OK)
        status = write(op, inputs, attributes, value);
    gw_tensor_release(value);
    return status;
}

gw_status gw_copy_(gw_tensor *self, gw_tensor *from) {
    if (!self || !from)
        return GW_E_MEMORY;
    gw_tensor *const inputs[2] = {self, from};
    if (gw_check_inplace(&gw_ops[GW_OP_copy_], inputs) != GW_OK)
        return gw_error(self->ctx);
    gw_tensor *value = self->storage == from->storage ? gw_tensor_copy(from, (gw_dtype)from->dtype)
                                                      : gw_tensor_retain(from);
    return value ? gw_write(&gw_ops[GW_OP_copy_], inputs, NULL, value) : GW_E_MEMORY;
}

static gw_status fill(gw_op_id id, gw_tensor *self, gw_scalar number) {
    if (!self)
        return GW_E_MEMORY;
    if (gw_check_inplace(&gw_ops[id], &self) != GW_OK)
        return gw_error(self->ctx);
    if (!self->ctx->observer && !gw_inplace_tracks(&gw_ops[id], &self)) { /* no value between */
        double element;
        gw_element_write((gw_dtype)self->dtype, &element, 0, number);
        gw_kernel_fill(self->dims, self->ndim, gw_tensor_operand(self, NULL), &element);
        return gw_count_version(self);
    }
    gw_tensor *value = gw_full(self->ctx, (gw_dtype)self->dtype, NULL, 0, number);
    return value ? gw_write(&gw_ops[id], &self, NULL, value) : GW_E_MEMORY;
}

gw_status gw_zero_(gw_tensor *self) {
    return fill(GW_OP_zero_, self, gw_scalar_int(0));
}

gw_status gw_fill_tensor_(gw_tensor *self, gw_tensor *value) {
    if (!self || !value)
        return GW_E_MEMORY;
    if (value->ndim > 0)
        return gw_fail(self->ctx, GW_E_RUNTIME,
                       "fill_ only supports 0-dimension value tensor but got tensor with %d "
                       "dimensions.",
                       (int)value->ndim);
    gw_tensor *const inputs[2] = {self, value};
    if (gw_check_inplace(&gw_ops[GW_OP_fill_tensor_], inputs) != GW_OK)
        return gw_error(self->ctx);
    gw_tensor *copy = gw_tensor_copy(value, (gw_dtype)self->dtype);
    return copy ? gw_write(&gw_ops[GW_OP_fill_tensor_], inputs, NULL, copy) : GW_E_MEMORY;
}

gw_status gw_fill_(gw_tensor *self, gw_scalar value) {
    if (self && gw_check_fits(self->ctx, value, (gw_dtype)self->dtype) != GW_OK)
        return gw_error(self->ctx);
    return fill(GW_OP_fill_, self, value);
}

/* ---- the way back -------------------------------------------------------------------------- */

static gw_tensor *empty_base(const gw_slices *s, const gw_tensor *g) {
    return gw_empty_strided(g->ctx, (gw_dtype)g->dtype, s->base_dims, s->base_strides,
                            s->base_ndim);
}

gw_status gw_slices_open(gw_node *node, gw_tensor *g, gw_slices_pass *pass) {
    const gw_slices *s = node->slices;
    *pass = (gw_slices_pass){0};
    if (!s->inner) {
        gw_fail_twice(node->ctx);
        return gw_error(node->ctx);
    }
    pass->result = empty_base(s, g);
    if (pass->result && gw_copy_(pass->result, g) == GW_OK)
        pass->part = gw_as_strided(pass->result, s->dims, s->strides, s->ndim, s->offset);
    pass->received = gw_clone(pass->part);
    return gw_error(node->ctx);
}

gw_status gw_slices_close(gw_slices_pass *pass, gw_tensor **sent) {
    gw_status status = GW_OK;
    if (sent[0]) {
        status = gw_copy_(pass->part, sent[0]);
        gw_tensor_release(sent[0]);
        sent[0] = gw_tensor_retain(pass->result);
    }
    gw_slices_drop(pass);
    return status;
}

void gw_slices_drop(gw_slices_pass *pass) {
    gw_tensor_release(pass->received);
    gw_tensor_release(pass->part);
    gw_tensor_release(pass->result);
    *pass = (gw_slices_pass){0};
}

gw_status gw_copy_slices_apply(gw_node *node, gw_tensor *const *gs, gw_tensor **out) {
    gw_slices_pass pass;
    if (gw_slices_open(node, gs[0], &pass) == GW_OK &&
        gw_node_apply(node->slices->inner, &pass.received, out) == GW_OK)
        gw_slices_close(&pass, out);
    gw_slices_drop(&pass);
    return gw_error(node->ctx);
}

gw_tensor *gw_as_strided_backward(gw_node *node, gw_tensor *g) {
    const gw_slices *s = node->slices;
    int64_t dims[GW_MAX_DIMS];
    for (int i = 0; i < s->ndim; i++)
        dims[i] = s->strides[i] == 0 ? 1 : s->dims[i];
    /* What looked at one element several times adds up there. */
    gw_tensor *sum = gw_sum_to(g, dims, s->ndim);
    gw_tensor *result = sum ? empty_base(s, g) : NULL, *part = NULL;
    bool ok = false;
    if (result && gw_zero_(result) == GW_OK) {
        part = gw_as_strided(result, dims, s->strides, s->ndim, s->offset);
        ok = part && gw_copy_(part, sum) == GW_OK;
    }
    gw_tensor_release(part);
    gw_tensor_release(sum);
    if (ok)
        return result;
    gw_tensor_release(result);
    return NULL;
}
