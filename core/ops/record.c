#include "ops/record.h"

static bool graph_grows(const gw_context *ctx) {
    return ctx->grad_enabled && !ctx->inference_mode;
}

/* An operation on inference tensors alone is not seen by autograd; a number beside them is enough
 * for it to be: PyTorch makes a tensor of it. */
static bool all_inference(const gw_op *op, gw_tensor *const *inputs) {
    for (size_t i = 0; i < op->n_inputs; i++)
        if (inputs[i] && !inputs[i]->inference)
            return false;
    return op->kind != GW_OP_KIND_SCALAR;
}

bool gw_recording(const gw_op *op, gw_tensor *const *inputs) {
    if (!graph_grows(inputs[0]->ctx))
        return false;
    if (inputs[0]->inference && all_inference(op, inputs))
        return false;
    for (size_t i = 0; i < op->n_gradients; i++)
        if (inputs[i] && gw_tracked(inputs[i]))
            return true;
    return false;
}

/* Which inputs, and whether the output, the gradients of these edges need. */
static unsigned needed(const gw_node *node) {
    unsigned needs = 0;
    for (size_t i = 0; i < node->n_next; i++)
        if (node->next[i].node)
            needs |= node->op->saves[i];
    return needs;
}

gw_node *gw_record_node(const gw_op *op, gw_tensor *const *inputs, gw_tensor *const *saved_inputs,
                        const gw_attributes *attributes, gw_tensor *out) {
    unsigned most = 0;
    for (size_t i = 0; i < op->n_gradients; i++)
        if (inputs[i] && gw_tracked(inputs[i]))
            most |= op->saves[i];
    const gw_node_plan plan = {.op = op,
                               .name = op->grad_name,
                               .outputs = &out,
                               .n_outputs = 1,
                               .n_next = op->n_gradients,
                               .n_saved = gw_count_bits(most),
                               .attributes = attributes};
    gw_node *node = gw_node_new(out->ctx, &plan);
    if (!node)
        return NULL;
    for (size_t i = 0; i < op->n_gradients; i++)
        if (inputs[i] && gw_find_edge(inputs[i], &node->next[i]) != GW_OK)
            goto fail;
    const unsigned needs = needed(node) & ~(unsigned)GW_SAVE_Y;
    /* Only hooks see the order. */
    const char *turns = out->ctx->packing ? gw_op_turns[gw_op_index(op)].saved : NULL;
    gw_saved *saved = node->saved;
    for (uint8_t k = 0; turns ? turns[k] != '\0' : k < GW_MAX_KEPT; k++) {
        const uint8_t i = turns ? (uint8_t)(turns[k] - 'a') : k;
        gw_tensor *t = needs >> i & 1 ? saved_inputs[i] : NULL;
        if (!t)
            continue;
        const bool known = i < op->n_gradients && t == inputs[i];
        if ((known ? gw_saved_keep_input(saved, t, i) : gw_saved_keep(saved, t, i, false)) != GW_OK)
            goto fail;
        saved++;
    }
    return node;
fail:
    gw_node_release(node);
    return NULL;
}

gw_status gw_record_output(gw_node *node, gw_tensor *out) {
    if (!(needed(node) & GW_SAVE_Y))
        return GW_OK;
    return gw_saved_keep(&node->saved[node->n_saved - 1], out, GW_SLOT_OUTPUT, true);
}

void gw_observe_forward(const char *op, gw_tensor *const *inputs, size_t n_inputs, gw_tensor *out) {
    gw_context *ctx = out ? out->ctx : NULL;
    if (ctx && ctx->observer && ctx->observer->forward)
        ctx->observer->forward(ctx->observer_user, op, inputs, n_inputs, out);
}

gw_attributes gw_shape_attributes(const gw_tensor *a) {
    gw_attributes at = {.n_ints = a->ndim};
    for (int i = 0; i < a->ndim; i++)
        at.ints[i] = a->dims[i];
    return at;
}

/* Tells the observer of a result, which is released when it finds no memory. */
static gw_tensor *told(const gw_op *op, gw_tensor *const *inputs, gw_tensor *out) {
    gw_tensor *given[GW_MAX_INPUTS];
    size_t n_given = 0;
    for (size_t i = 0; i < op->n_inputs; i++)
        if (inputs[i])
            given[n_given++] = inputs[i];
    gw_observe_forward(op->name, given, n_given, out);
    if (gw_error(out->ctx) == GW_OK)
        return out;
    gw_tensor_release(out);
    return NULL;
}

gw_tensor *gw_record(gw_op_id id, gw_tensor *const *inputs, const gw_attributes *attributes,
                     gw_tensor *out) {
    const gw_op *op = &gw_ops[id];
    if (!out)
        return NULL;
    if (op->kind >= GW_OP_KIND_CUSTOM &&
        gw_check_refused(out->ctx, op, (gw_dtype)inputs[0]->dtype) != GW_OK) {
        gw_tensor_release(out);
        return NULL;
    }
    if (out->base && op->kind != GW_OP_KIND_VIEW) { /* a view of what nobody else knows is none */
        gw_tensor_release(out->base);
        out->base = NULL;
        out->creation = GW_CREATED_PLAINLY;
    }
    if (gw_recording(op, inputs) && gw_dtype_is_float((gw_dtype)out->dtype)) {
        gw_node *node = gw_record_node(op, inputs, inputs, attributes, out);
        const bool keeps = node && needed(node) & GW_SAVE_Y;
        if (!node ||
            (keeps && gw_saved_keep_output(&node->saved[node->n_saved - 1], out) != GW_OK)) {
            gw_node_release(node);
            gw_tensor_release(out);
            return NULL;
        }
        out->grad_fn = node;
    }
    return out->ctx->observer || gw_error(out->ctx) != GW_OK ? told(op, inputs, out) : out;
}

gw_tensor *gw_record_list(gw_op_id id, gw_tensor *const *list, size_t n, const gw_attributes *at,
                          const int64_t *sizes, size_t n_sizes, gw_tensor *out) {
    const gw_op *op = &gw_ops[id];
    if (!out)
        return NULL;
    gw_context *ctx = out->ctx;
    bool tracked = false;
    for (size_t i = 0; i < n; i++)
        tracked = tracked || gw_tensor_requires_grad(list[i]);
    if (tracked && graph_grows(ctx) && gw_dtype_is_float((gw_dtype)out->dtype)) {
        const gw_node_plan plan = {.op = op,
                                   .name = op->grad_name,
                                   .outputs = &out,
                                   .n_outputs = 1,
                                   .n_next = n,
                                   .attributes = at,
                                   .list = sizes,
                                   .n_list = n_sizes};
        out->grad_fn = gw_node_new(ctx, &plan);
        for (size_t i = 0; out->grad_fn && i < n; i++)
            gw_gradient_edge(list[i], &out->grad_fn->next[i]);
    }
    if (gw_error(ctx) == GW_OK)
        gw_observe_forward(op->name, list, n, out);
    if (gw_error(ctx) == GW_OK)
        return out;
    gw_tensor_release(out);
    return NULL;
}

/* What a row of parts saves: its input, its first part. */
static gw_status keep_parts(gw_node *node, gw_tensor *a, const gw_parts *parts) {
    gw_saved *saved = node->saved;
    if (node->op->saves[0] & GW_SAVE_A && gw_saved_keep(saved++, a, 0, false) != GW_OK)
        return gw_error(node->ctx);
    if (node->op->saves[0] & GW_SAVE_Y)
        return gw_saved_keep(saved, parts->items[0], GW_SLOT_OUTPUT, true);
    return GW_OK;
}

gw_status gw_record_parts(gw_op_id id, gw_tensor *a, const gw_attributes *at, gw_parts *parts) {
    const gw_op *op = &gw_ops[id];
    if (gw_check_refused(a->ctx, op, (gw_dtype)a->dtype) != GW_OK)
        return gw_error(a->ctx);
    gw_context *ctx = a->ctx;
    if (!parts->n)
        return GW_OK;
    if (graph_grows(ctx) && gw_tensor_requires_grad(a)) {
        const gw_node_plan plan = {.op = op,
                                   .name = op->grad_name,
                                   .outputs = parts->items,
                                   .n_outputs = parts->n,
                                   .n_next = 1,
                                   .n_saved = gw_count_bits(op->saves[0]),
                                   .attributes = at};
        gw_node *node = gw_node_new(ctx, &plan);
        if (!node)
            return GW_E_MEMORY;
        if (gw_gradient_edge(a, &node->next[0]) == GW_OK && keep_parts(node, a, parts) == GW_OK)
            for (size_t i = 0; i < parts->n; i++) {
                parts->items[i]->grad_fn = gw_node_retain(node);
                parts->items[i]->output_nr = (uint32_t)i;
            }
        gw_node_release(node);
    }
    for (size_t i = 0; i < parts->n && gw_error(ctx) == GW_OK; i++)
        gw_observe_forward(op->name, &a, 1, parts->items[i]);
    return gw_error(ctx);
}

enum { GW_MAX_MANY = 6 };

static bool any_tracked(const gw_many *many) {
    for (size_t i = 0; i < many->n_inputs; i++)
        if (many->inputs[i] && gw_tensor_requires_grad(many->inputs[i]))
            return true;
    return false;
}

static gw_node *node_of_many(gw_context *ctx, gw_op_id id, const gw_many *many,
                             const gw_parts *parts) {
    size_t n_saved = 0;
    for (size_t i = 0; i < many->n_kept; i++)
        n_saved += many->kept[i] != NULL;
    const gw_node_plan plan = {.op = &gw_ops[id],
                               .name = gw_ops[id].grad_name,
                               .outputs = parts->items,
                               .n_outputs = parts->n,
                               .n_next = many->n_inputs,
                               .n_saved = n_saved,
                               .attributes = many->attributes};
    gw_node *node = gw_node_new(ctx, &plan);
    for (size_t i = 0; node && i < many->n_inputs; i++)
        if (many->inputs[i])
            gw_gradient_edge(many->inputs[i], &node->next[i]);
    gw_saved *saved = node ? node->saved : NULL;
    for (size_t i = 0; node && i < many->n_kept && gw_error(ctx) == GW_OK; i++)
        if (many->kept[i])
            gw_saved_keep(saved++, many->kept[i], (uint8_t)i, false);
    return node;
}

gw_status gw_record_many(gw_op_id id, const gw_many *many, gw_parts *parts) {
    gw_context *ctx = many->kept[0]->ctx;
    if (graph_grows(ctx) && any_tracked(many)) {
        gw_node *node = node_of_many(ctx, id, many, parts);
        for (size_t i = 0; i < parts->n && gw_error(ctx) == GW_OK; i++)
            if (parts->items[i]) {
                parts->items[i]->grad_fn = gw_node_retain(node);
                parts->items[i]->output_nr = (uint32_t)i;
            }
        gw_node_release(node);
    }
    gw_tensor *given[GW_MAX_MANY];
    const size_t n_shown = many->n_shown ? many->n_shown : parts->n;
    size_t n_given = 0;
    for (size_t i = 0; i < many->n_inputs && i < GW_MAX_MANY; i++)
        if (many->inputs[i])
            given[n_given++] = many->inputs[i];
    for (size_t i = 0; i < n_shown && gw_error(ctx) == GW_OK; i++)
        if (parts->items[i])
            gw_observe_forward(gw_ops[id].name, given, n_given, parts->items[i]);
    return gw_error(ctx);
}

gw_quiet gw_quiet_begin(gw_context *ctx) {
    const gw_quiet quiet = {ctx, ctx->observer, ctx->grad_enabled, ctx->composing};
    ctx->observer = NULL;
    ctx->grad_enabled = false;
    ctx->composing = true;
    return quiet;
}

void gw_quiet_end(const gw_quiet *quiet) {
    quiet->ctx->observer = quiet->observer;
    quiet->ctx->grad_enabled = quiet->grad_enabled;
    quiet->ctx->composing = quiet->composing;
}

gw_status gw_check_fixed(const gw_tensor *t, const char *function, const char *argument) {
    if (!t || !t->ctx->grad_enabled || !gw_tensor_requires_grad(t))
        return GW_OK;
    return gw_fail(t->ctx, GW_E_RUNTIME,
                   "The function '%s' is not differentiable with respect to argument '%s'. This "
                   "input cannot have requires_grad True.",
                   function, argument);
}
