/* Saved tensors: what an operation keeps for its way back, and whether it is still that. */
#include "autograd/node.h"

void gw_fail_twice(gw_context *ctx) {
    gw_fail(ctx, GW_E_RUNTIME,
            "Trying to backward through the graph a second time (or directly access saved tensors "
            "after "
            "they have already been freed). Saved intermediate values of the graph are freed when "
            "you call "
            ".backward() or autograd.grad(). Specify retain_graph=True if you need to backward "
            "through the "
            "graph a second time or if you need to access saved tensors after calling backward.");
}

void gw_drop_base(gw_tensor *t) {
    gw_tensor *base = t->base;
    t->base = NULL;
    gw_tensor_release(base);
}

gw_tensor *gw_plain_alias(const gw_tensor *t) {
    gw_tensor *alias = gw_tensor_alias(t, t->dims, t->strides, t->ndim, t->offset);
    if (!alias)
        return NULL;
    gw_drop_base(alias);
    alias->wrapped_number = t->wrapped_number;
    return alias;
}

gw_status gw_saved_keep(gw_saved *saved, gw_tensor *t, uint8_t slot, bool is_output) {
    gw_tensor *alias = gw_plain_alias(t);
    if (!alias)
        return GW_E_MEMORY;
    gw_edge edge = {0};
    if (!is_output && gw_gradient_edge(t, &edge) != GW_OK) {
        gw_tensor_release(alias);
        return GW_E_MEMORY;
    }
    *saved = (gw_saved){.tensor = alias,
                        .edge = edge,
                        .tensor_id = t->id,
                        .version = t->version->value,
                        .output_nr = t->output_nr,
                        .slot = slot};
    return GW_OK;
}

/* The living tensor with `id` among those that share storage with `alias`. */
static const gw_tensor *find_alias(const gw_tensor *alias, uint64_t id) {
    for (const gw_tensor *t = alias->storage->aliases; t; t = t->alias_next)
        if (t->id == id)
            return t;
    return NULL;
}

static void fail_modified(const gw_node *node, const gw_saved *saved) {
    const gw_tensor *t = saved->tensor;
    /* PyTorch names what an input is the output of now; an own output, of this node. */
    const gw_tensor *known = saved->slot == GW_SLOT_OUTPUT ? NULL : find_alias(t, saved->tensor_id);
    const gw_node *maker = saved->slot == GW_SLOT_OUTPUT                 ? node
                           : known                                       ? known->grad_fn
                           : saved->edge.node && !saved->edge.node->leaf ? saved->edge.node
                                                                         : NULL;
    gw_buffer text, origin;
    gw_buffer_init(&text, t->ctx);
    gw_buffer_init(&origin, t->ctx);
    gw_shape_text(&text, t->dims, t->ndim);
    if (maker)
        gw_buffer_format(&origin, ", which is output %u of %s,",
                         (unsigned)(known ? known->output_nr : saved->output_nr), maker->name);
    gw_fail(t->ctx, GW_E_RUNTIME,
            "one of the variables needed for gradient computation has been modified by an inplace "
            "operation: [%s %s]%s is at version %lld; expected version %lld instead. Hint: enable "
            "anomaly detection to find the operation that failed to compute its gradient, with "
            "torch.autograd.set_detect_anomaly(True).",
            gw_dtype_tensor_type((gw_dtype)t->dtype), text.data ? text.data : "",
            origin.data ? origin.data : "", (long long)t->version->value,
            (long long)saved->version);
    gw_buffer_free(&origin);
    gw_buffer_free(&text);
}

static gw_saved *find_slot(gw_node *node, uint8_t slot) {
    for (size_t i = 0; i < node->n_saved; i++)
        if (node->saved[i].slot == slot && (node->saved[i].tensor || node->saved[i].freed))
            return &node->saved[i];
    return NULL;
}

gw_tensor *gw_saved_read(gw_node *node, uint8_t slot) {
    const gw_saved *saved = find_slot(node, slot);
    if (!saved)
        return NULL;
    if (saved->freed) {
        gw_fail_twice(node->ctx);
        return NULL;
    }
    if (saved->tensor->version->value != saved->version) {
        fail_modified(node, saved);
        return NULL;
    }
    gw_node *maker = slot == GW_SLOT_OUTPUT ? node : saved->edge.node;
    if (!maker || !node->ctx->grad_enabled)
        return gw_tensor_retain(saved->tensor);
    /* A stand-in for the tensor that was saved: operations on it lead to the same edge. For a leaf
     * that is its AccumulateGrad. */
    gw_tensor *t = gw_plain_alias(saved->tensor);
    if (!t)
        return NULL;
    t->grad_fn = gw_node_retain(maker);
    t->output_nr = slot == GW_SLOT_OUTPUT ? saved->output_nr : saved->edge.input_nr;
    return t;
}

bool gw_saved_free(gw_node *node) {
    bool any = false;
    for (size_t i = 0; i < node->n_saved; i++) {
        gw_saved *saved = &node->saved[i];
        if (!saved->tensor)
            continue;
        any = true;
        gw_tensor_release(saved->tensor);
        gw_node_release(saved->edge.node);
        saved->tensor = NULL;
        saved->edge = (gw_edge){0};
        saved->freed = true;
    }
    if (node->slices && node->slices->inner) {
        any = true;
        gw_node_release(node->slices->inner);
        node->slices->inner = NULL;
    }
    return any;
}
