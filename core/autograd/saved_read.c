/* Reading what an operation has saved, if it is still what it was. */
#include "autograd/hook.h"
#include "autograd/packed.h"

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

/* How it was made, to differentiate again; nothing for own outputs. */
static const gw_edge *edge_of(const gw_node *node, const gw_saved *saved) {
    static const gw_edge none = {0};
    if (saved->more && saved->more->elsewhere)
        return &saved->more->edge;
    const bool own = saved->slot < GW_SLOT_OUTPUT && saved->slot < node->n_next;
    return own ? &node->next[saved->slot] : &none;
}

/* The living tensor with `id` among those that share storage with `alias`. */
static gw_tensor *find_alias(const gw_tensor *alias, uint64_t id) {
    for (gw_tensor *t = alias->storage->aliases; t; t = t->alias_next)
        if (t->id == id)
            return t;
    return NULL;
}

/* PyTorch names what a saved input is an output of now. For one that the program has dropped: what
 * it was when that happened. An own output is named after the node; but one that was written
 * through a view, after what the view was then. NULL: a leaf. */
static const char *maker_of(const gw_node *node, const gw_saved *saved, uint32_t *output_nr) {
    const gw_tensor *alias = saved->tensor;
    gw_tensor *known = find_alias(alias, gw_saved_id(saved));
    *output_nr = saved->slot == GW_SLOT_OUTPUT ? saved->output_nr : 0;
    if (saved->slot == GW_SLOT_OUTPUT)
        return saved->more && saved->more->via ? saved->more->via->name : node->name;
    if (known) {
        const gw_node *grad_fn = gw_tensor_grad_fn(known);
        return grad_fn ? grad_fn->name : NULL;
    }
    if (saved->of_view)
        return "AsStridedBackward0";
    if (alias->rebased)
        return alias->rebased;
    const gw_node *maker = edge_of(node, saved)->node;
    return maker && !maker->leaf ? maker->name : NULL;
}

static void fail_modified(const gw_node *node, const gw_saved *saved) {
    const gw_tensor *t = saved->tensor;
    uint32_t output_nr;
    const char *maker = maker_of(node, saved, &output_nr);
    gw_buffer text, origin;
    gw_buffer_init(&text, t->ctx);
    gw_buffer_init(&origin, t->ctx);
    gw_shape_text(&text, t->dims, t->ndim);
    if (maker)
        gw_buffer_format(&origin, ", which is output %u of %s,", (unsigned)output_nr, maker);
    gw_fail(t->ctx, GW_E_RUNTIME,
            "one of the variables needed for gradient computation has been modified by an inplace "
            "operation: [%s %s]%s is at version %lld; expected version %lld instead. Hint: %s",
            gw_dtype_engine_type((gw_dtype)t->dtype), text.data ? text.data : "",
            origin.data ? origin.data : "", (long long)t->version->value, (long long)saved->version,
            t->ctx->node_made
                ? "the backtrace further above shows the operation that failed to compute its "
                  "gradient. The variable in question was changed in there or anywhere later. Good "
                  "luck!"
                : "enable anomaly detection to find the operation that failed to compute its "
                  "gradient, with torch.autograd.set_detect_anomaly(True).");
    gw_buffer_free(&origin);
    gw_buffer_free(&text);
}

static gw_saved *find_slot(gw_node *node, uint8_t slot) {
    for (size_t i = 0; i < node->n_saved; i++)
        if (node->saved[i].slot == slot && gw_saved_is_there(&node->saved[i]))
            return &node->saved[i];
    return NULL;
}

/* Whether it is read from what was made of it. */
static bool is_packed(const gw_saved *saved) {
    return saved->packed && !saved->packed->forgotten;
}

/* Whether it is still there and what it was; PyTorch's errors otherwise. */
static bool is_usable(const gw_node *node, const gw_saved *saved) {
    if (saved->freed) {
        gw_fail_twice(node->ctx);
        return false;
    }
    if (!saved->tensor)
        return true;
    if (is_packed(saved)) {
        if (saved->packed->tensor)
            return true;
        gw_fail(node->ctx, GW_E_NOT_IMPLEMENTED,
                "a tensor that was packed is only unpacked for a backward here");
        return false;
    }
    const gw_node *maker = edge_of(node, saved)->node;
    if (saved->tensor->detached && maker && !maker->leaf) {
        gw_fail(node->ctx, GW_E_RUNTIME,
                "saved_for INTERNAL ASSERT FAILED at "
                "\"./torch/csrc/autograd/saved_variable.cpp\":146, please report a bug to "
                "PyTorch. No grad_fn for non-leaf saved tensor");
        return false;
    }
    if (saved->tensor->version->value != saved->version) {
        fail_modified(node, saved);
        return false;
    }
    return true;
}

gw_status gw_saved_check(const gw_node *node) {
    for (size_t i = 0; i < node->n_saved; i++)
        if (!is_usable(node, &node->saved[i]))
            return gw_error(node->ctx);
    for (size_t i = 0; node->extras && i < node->extras->n_watched; i++) {
        const gw_watched *watched = &node->extras->watched[i];
        if (watched->tensor->version->value != watched->version) {
            fail_modified(node, &(gw_saved){.tensor = watched->tensor,
                                            .slot = GW_SLOT_NONE,
                                            .version = watched->version});
            return gw_error(node->ctx);
        }
    }
    return GW_OK;
}

gw_status gw_saved_wake(const gw_node *node) {
    for (size_t i = 0; i < node->n_saved; i++) {
        gw_saved *saved = &node->saved[i];
        gw_tensor *t = NULL;
        if (!saved->number)
            continue;
        if (!(t = gw_wrapped_number(node->ctx, gw_saved_number(saved))))
            return GW_E_MEMORY;
        saved->number = 0;
        gw_saved_hold(saved, t);
    }
    return GW_OK;
}

gw_tensor *gw_saved_read(gw_node *node, uint8_t slot) {
    if (gw_saved_wake(node) != GW_OK)
        return NULL;
    const gw_saved *saved = find_slot(node, slot);
    if (!saved || !is_usable(node, saved))
        return NULL;
    gw_tensor *kept = is_packed(saved) ? saved->packed->tensor : saved->tensor;
    const gw_edge *edge = edge_of(node, saved);
    gw_node *maker = slot == GW_SLOT_OUTPUT ? node : edge->node;
    if (!maker || !node->ctx->grad_enabled)
        return gw_tensor_retain(kept);
    /* A stand-in for the tensor that was saved: operations on it lead to the same edge. For a leaf
     * that is its AccumulateGrad. */
    gw_tensor *t = gw_plain_alias(kept);
    if (!t)
        return NULL;
    t->grad_fn = gw_node_retain(maker);
    t->output_nr = slot == GW_SLOT_OUTPUT ? saved->output_nr : edge->input_nr;
    return t;
}

gw_tensor *gw_saved_tensor(gw_node *node, size_t i) {
    const gw_saved *saved = &node->saved[i];
    if (gw_saved_wake(node) != GW_OK || !is_usable(node, saved) || !saved->tensor)
        return NULL;
    const bool own = saved->slot == GW_SLOT_OUTPUT;
    const gw_edge *edge = edge_of(node, saved);
    gw_node *maker = own ? node : edge->node;
    gw_tensor *known = find_alias(saved->tensor, gw_saved_id(saved));
    if (maker && maker->leaf && !is_packed(saved))
        return gw_tensor_retain(maker->leaf);
    if (known && !own && known->grad_fn == maker && !is_packed(saved))
        return gw_tensor_retain(known);
    gw_tensor *t = gw_plain_alias(is_packed(saved) ? saved->packed->tensor : saved->tensor);
    if (t && maker)
        gw_set_grad_fn(t, gw_node_retain(maker), own ? saved->output_nr : edge->input_nr);
    return t;
}
