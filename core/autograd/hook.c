#include "autograd/hook.h"

void gw_foreign_release(gw_foreign *foreign) {
    const gw_foreign old = *foreign;
    *foreign = (gw_foreign){0};
    if (old.object)
        old.release(old.object);
}

gw_node_extras *gw_node_extras_of(gw_node *node) {
    if (!node->extras)
        node->extras = gw_alloc_zero(node->ctx, sizeof *node->extras);
    return node->extras;
}

static void free_list(gw_context *ctx, gw_hook **list) {
    while (*list) {
        gw_hook *hook = *list;
        *list = hook->next;
        gw_foreign_release(&hook->object);
        gw_release(ctx, hook, sizeof *hook);
    }
}

void gw_watched_free(gw_node *node) {
    gw_node_extras *extras = node->extras;
    for (size_t i = 0; i < extras->n_watched; i++)
        gw_tensor_release(extras->watched[i].tensor);
    gw_release(node->ctx, extras->watched, extras->n_watched * sizeof *extras->watched);
    extras->watched = NULL;
    extras->n_watched = 0;
}

void gw_node_extras_free(gw_node *node) {
    gw_node_extras *extras = node->extras;
    if (!extras)
        return;
    gw_watched_free(node);
    free_list(node->ctx, &extras->before);
    free_list(node->ctx, &extras->after);
    gw_foreign_release(&extras->metadata);
    gw_foreign_release(&extras->function);
    if (extras->outputs_size)
        gw_release(node->ctx, node->outputs, extras->outputs_size);
    if (extras->saved_size)
        gw_release(node->ctx, node->saved, extras->saved_size);
    node->extras = NULL;
    gw_release(node->ctx, extras, sizeof *extras);
}

static void append(gw_hook **list, gw_hook *hook) {
    while (*list)
        list = &(*list)->next;
    *list = hook;
}

gw_status gw_hook_add(gw_context *ctx, gw_hook **list, gw_hook hook) {
    gw_hook *made = gw_alloc(ctx, sizeof *made);
    if (!made) {
        gw_foreign_release(&hook.object);
        return GW_E_MEMORY;
    }
    hook.next = NULL;
    *made = hook;
    append(list, made);
    return GW_OK;
}

/* What holds the hooks of a leaf as long as it lives, whereas its AccumulateGrad lives as long as a
 * graph leads there. A node, so that a dying tensor gives back nodes and nothing else. */
static gw_node *holder_of(gw_tensor *leaf) {
    const gw_node_plan plan = {.name = "hooks"};
    if (!leaf->hooks)
        leaf->hooks = gw_node_new(leaf->ctx, &plan);
    return leaf->hooks;
}

gw_hook *gw_leaf_hooks(const gw_tensor *leaf) {
    return leaf->hooks && leaf->hooks->extras ? leaf->hooks->extras->before : NULL;
}

static gw_status add_before(gw_tensor *t, gw_node *node, uint32_t output_nr, gw_hook hook) {
    gw_node_extras *extras = node ? gw_node_extras_of(node) : NULL;
    if (!extras) {
        gw_foreign_release(&hook.object);
        return GW_E_MEMORY;
    }
    hook.tensor_id = t->id;
    hook.output_nr = output_nr;
    return gw_hook_add(t->ctx, &extras->before, hook);
}

gw_status gw_register_leaf_hook(gw_tensor *t, gw_hook hook) {
    return add_before(t, holder_of(t), 0, hook);
}

gw_status gw_register_hook(gw_tensor *t, gw_hook hook) {
    gw_node *node = gw_tensor_grad_fn(t);
    if (gw_error(t->ctx) != GW_OK) {
        gw_foreign_release(&hook.object);
        return gw_error(t->ctx);
    }
    return node ? add_before(t, node, t->output_nr, hook) : gw_register_leaf_hook(t, hook);
}

void gw_hooks_forget(gw_tensor *t) {
    gw_node *holder = t->hooks;
    t->hooks = NULL;
    gw_node_release(holder);
}

gw_status gw_hooks_follow(gw_tensor *t, gw_node *old) {
    if (!old || !old->extras || !t->grad_fn)
        return GW_OK;
    gw_node_extras *extras = NULL;
    for (gw_hook **at = &old->extras->before; *at;) {
        gw_hook *hook = *at;
        if (!hook->follows || hook->tensor_id != t->id) {
            at = &hook->next;
            continue;
        }
        extras = gw_node_extras_of(t->grad_fn);
        if (!extras)
            return GW_E_MEMORY;
        *at = hook->next;
        hook->next = NULL;
        hook->output_nr = t->output_nr;
        append(&extras->before, hook);
    }
    return GW_OK;
}
