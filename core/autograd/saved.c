/* Saved tensors: what an operation keeps for its way back, and whether it is still that. */
#include <string.h>

#include "autograd/hook.h"
#include "autograd/packed.h"

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
    const bool jotted = gw_is_jotted(t) || t->refs > 1; /* a jotting may hold it */
    if (jotted && t->ctx->jots.open)
        gw_jots_settle(t->ctx);
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
