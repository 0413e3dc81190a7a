/* Saved tensors: what an operation keeps for its way back, and whether it is still that. */
#include <string.h>

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

/* Note [Saved as it is]. A .grad that only a leaf has is no way round: the node leads to that leaf
 * in any case. */
static bool can_be_held(const gw_tensor *t) {
    const gw_context *ctx = t->ctx;
    return !t->base && !t->inference && !ctx->observer && !ctx->packing &&
           (t->requires_grad || !(t->grad || t->retains_grad));
}

static gw_tensor *stand_in(const gw_tensor *t, bool is_output) {
    gw_tensor *alias = gw_plain_alias(t);
    if (!alias)
        return NULL;
    alias->stands_for = t->id;
    alias->own_output = is_output;
    return alias;
}

static void part(gw_saved *saved) {
    gw_tensor *t = saved->tensor;
    const bool borrowed = saved->borrowed;
    gw_saved_let_go(saved);
    saved->borrowed = false;
    saved->tensor = stand_in(t, borrowed);
    saved->freed = !saved->tensor;
    if (!borrowed)
        gw_tensor_release(t);
}

void gw_saved_part(gw_tensor *t) {
    if (!t->holders)
        return;
    gw_tensor_retain(t); /* until all have */
    while (t->holders)
        part(t->holders);
    gw_tensor_release(t);
}

void gw_saved_part_output(gw_tensor *t) {
    for (gw_saved *saved = t->holders; saved; saved = saved->holder)
        if (saved->borrowed) {
            part(saved);
            return;
        }
}

bool gw_saved_adopt(gw_tensor *t) {
    gw_saved *saved = t->holders; /* the last: all others own it */
    gw_node *node = t->grad_fn, *hooks = t->hooks;
    gw_saved_let_go(saved);
    saved->borrowed = false;
    if (node->refs == 1) { /* which goes with it */
        saved->tensor = NULL;
        return false;
    }
    t->refs = 1;
    t->stands_for = t->id;
    t->id = t->ctx->next_tensor_id++;
    t->own_output = true;
    t->grad_fn = t->hooks = NULL;
    t->output_nr = 0;
    gw_node_release(node);
    gw_node_release(hooks);
    return true;
}

static gw_status keep_alias(gw_saved *saved, gw_tensor *t, bool is_output) {
    if (t->inference)
        return gw_fail(t->ctx, GW_E_RUNTIME,
                       "Inference tensors cannot be saved for backward. To work around you can "
                       "make a clone to get a normal tensor and use it in autograd.");
    saved->tensor = stand_in(t, is_output);
    if (saved->tensor && t->ctx->packing)
        saved->packed = gw_packed_new(t->ctx->packing, t);
    return gw_error(t->ctx);
}

static gw_saved_more *more_of(gw_saved *saved, gw_context *ctx) {
    if (!saved->more)
        saved->more = gw_alloc_zero(ctx, sizeof *saved->more);
    return saved->more;
}

static bool find_elsewhere(gw_saved *saved, gw_tensor *t) {
    gw_saved_more *more = more_of(saved, t->ctx);
    if (more)
        more->elsewhere = true;
    return more && gw_gradient_edge(t, &more->edge) == GW_OK;
}

/* How it was made, to differentiate again; nothing for own outputs. */
static const gw_edge *edge_of(const gw_node *node, const gw_saved *saved) {
    static const gw_edge none = {0};
    if (saved->more && saved->more->elsewhere)
        return &saved->more->edge;
    const bool own = saved->slot < GW_SLOT_OUTPUT && saved->slot < node->n_next;
    return own ? &node->next[saved->slot] : &none;
}

gw_status gw_saved_keep(gw_saved *saved, gw_tensor *t, uint8_t slot, bool is_output) {
    *saved = (gw_saved){.version = t->version->value,
                        .slot = slot,
                        .of_view = t->base && !is_output &&
                                   (t->grad_fn || gw_tensor_requires_grad(t->base))};
    if (!is_output && !find_elsewhere(saved, t))
        return gw_error(t->ctx);
    saved->output_nr = t->output_nr;
    if (is_output || !can_be_held(t))
        return keep_alias(saved, t, is_output);
    gw_saved_hold(saved, gw_tensor_retain(t));
    return GW_OK;
}

gw_status gw_saved_keep_input(gw_saved *saved, gw_tensor *t, uint8_t slot) {
    if (!can_be_held(t))
        return gw_saved_keep(saved, t, slot, false);
    saved->version = t->version->value;
    saved->slot = slot;
    saved->output_nr = t->output_nr;
    t->refs++;
    gw_saved_hold(saved, t);
    return GW_OK;
}

gw_status gw_saved_keep_output(gw_saved *saved, gw_tensor *t) {
    if (!can_be_held(t) || t->holders)
        return gw_saved_keep(saved, t, GW_SLOT_OUTPUT, true);
    saved->version = t->version->value;
    saved->output_nr = t->output_nr;
    saved->slot = GW_SLOT_OUTPUT;
    saved->borrowed = true;
    gw_saved_hold(saved, t);
    return GW_OK;
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

void gw_saved_note_view(gw_node *node, const gw_tensor *view) {
    gw_node *via = view->grad_fn;
    for (size_t i = 0; i < node->n_saved; i++)
        if (node->saved[i].slot == GW_SLOT_OUTPUT && via->slices && !via->slices->written_by) {
            gw_saved_more *more = more_of(&node->saved[i], node->ctx);
            if (!more)
                return;
            more->via = via;
            via->slices->written_by = node;
        }
}

void gw_saved_forget_views(gw_node *node) {
    for (size_t i = 0; i < node->n_saved; i++) {
        gw_saved_more *more = node->saved[i].more;
        if (more && more->via) {
            more->via->slices->written_by = NULL;
            more->via = NULL;
        }
    }
    gw_node *writer = node->slices ? node->slices->written_by : NULL;
    for (size_t i = 0; writer && i < writer->n_saved; i++)
        if (writer->saved[i].more && writer->saved[i].more->via == node)
            writer->saved[i].more->via = NULL;
}

void gw_saved_detach(gw_tensor *t) {
    gw_saved_part(t);
    for (gw_tensor *alias = t->storage->aliases; alias; alias = alias->alias_next)
        if (alias->stands_for == t->id)
            alias->detached = true;
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
                "Trying to use a saved tensor that has been detached in-place, i.e. with "
                ".detach_().This is not supported, please use out-of-place `.detach()` instead");
        return false;
    }
    if (saved->tensor->version->value != saved->version) {
        fail_modified(node, saved);
        return false;
    }
    return true;
}

gw_status gw_node_watch(gw_node *node, gw_tensor *const *list, int n) {
    size_t n_watched = 0;
    for (int i = 0; i < n; i++)
        n_watched += list[i] != NULL;
    gw_node_extras *extras = n_watched ? gw_node_extras_of(node) : NULL;
    if (!extras)
        return gw_error(node->ctx);
    extras->watched = gw_alloc_array(node->ctx, n_watched, sizeof *extras->watched);
    if (!extras->watched)
        return GW_E_MEMORY;
    extras->n_watched = n_watched;
    memset(extras->watched, 0, n_watched * sizeof *extras->watched);
    for (int i = n - 1; i >= 0; i--) {
        if (!list[i])
            continue;
        gw_watched *watched = &extras->watched[--n_watched];
        watched->tensor = stand_in(list[i], false);
        if (!watched->tensor)
            return GW_E_MEMORY;
        watched->version = list[i]->version->value;
    }
    return GW_OK;
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

gw_tensor *gw_saved_spend(gw_saved *saved) {
    gw_tensor *t = saved->tensor;
    const bool ends = saved->held ? t->holders == saved && !saved->holder : !t->holders;
    if (!ends || saved->borrowed || saved->packed || !gw_tensor_may_be_spent(t))
        return NULL;
    if (saved->held)
        gw_saved_let_go(saved);
    saved->tensor = NULL;
    saved->freed = true;
    gw_node *maker = t->grad_fn;
    t->grad_fn = NULL;
    t->output_nr = 0;
    t->own_output = t->detached = false;
    t->rebased = NULL;
    t->stands_for = 0;
    gw_tensor_renew(t);
    gw_node_release(maker);
    return t;
}

/* But for what errors say of a view that was written through. */
static void free_more(gw_node *node, gw_saved *saved) {
    gw_saved_more *more = saved->more;
    gw_node *maker = more->edge.node;
    more->edge = (gw_edge){0};
    if (!more->via) {
        saved->more = NULL;
        gw_release(node->ctx, more, sizeof *more);
    }
    gw_node_release(maker);
}

bool gw_saved_free(gw_node *node) {
    bool any = false;
    for (size_t i = 0; i < node->n_saved; i++) {
        gw_saved *saved = &node->saved[i];
        if (saved->number) {
            any = saved->freed = true;
            saved->number = 0;
            saved->holder = NULL;
            saved->held = NULL;
        }
        if (saved->tensor) {
            any = saved->freed = true;
            if (saved->held)
                gw_saved_let_go(saved);
            if (!saved->borrowed)
                gw_tensor_release(saved->tensor);
            saved->tensor = NULL;
            saved->borrowed = false;
            if (saved->packed)
                gw_packed_release(saved->packed);
            saved->packed = NULL;
        }
        if (saved->more)
            free_more(node, saved);
    }
    if (node->extras)
        gw_watched_free(node);
    if (node->extras && node->extras->function.object) {
        any = any || !node->extras->freed;
        node->extras->freed = true;
    }
    if (node->slices && node->slices->inner) {
        any = true;
        gw_node_release(node->slices->inner);
        node->slices->inner = NULL;
    }
    return any;
}
