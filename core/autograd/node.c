#include "autograd/hook.h"

#include <string.h>

/* A node and its arrays are one block: one allocation an operation. */
static void *take(unsigned char **at, size_t size) {
    void *block = *at;
    *at += size;
    return block;
}

static void describe_outputs(gw_node *node, const gw_node_plan *plan, int64_t *dims) {
    for (size_t i = 0; i < plan->n_outputs; i++) {
        const gw_tensor *t = plan->outputs[i];
        if (!t) {
            node->outputs[i] = (gw_metadata){.dims = dims};
            continue;
        }
        for (int d = 0; d < t->ndim; d++)
            dims[d] = t->dims[d];
        node->outputs[i] = (gw_metadata){.dims = dims, .dtype = t->dtype, .ndim = t->ndim};
        dims += t->ndim;
    }
}

/* Field by field: see init in tensor/storage.c. */
static void init(gw_node *node, gw_context *ctx, const gw_op *op, const char *name, size_t size) {
    node->refs = 1;
    node->ctx = ctx;
    node->op = op;
    node->name = name;
    node->id = ctx->next_node_id++;
    node->sequence = ctx->next_sequence++;
    node->leaf = NULL;
    node->visit = NULL;
    node->attributes = NULL;
    node->list = NULL;
    node->slices = NULL;
    node->extras = NULL;
    node->object = NULL;
    node->size = size;
    node->unasked = 0;
}

/* Note [Lists apart] in tensor/storage.c. */
static size_t block_size(size_t all) {
    return (all + 15) / 32 * 32 + 16;
}

gw_node *gw_node_new_plain(gw_context *ctx, const gw_op *op, const char *name, uint32_t n_next,
                           uint32_t n_saved, const gw_scalar *number, const gw_tensor *out) {
    const size_t arrays = n_next * sizeof(gw_edge) + n_saved * sizeof(gw_saved) +
                          sizeof(gw_metadata) + out->ndim * sizeof(int64_t);
    const size_t size = block_size(sizeof(gw_node) + arrays + (number ? sizeof(gw_attributes) : 0));
    gw_node *node = gw_alloc(ctx, size);
    if (!node)
        return NULL;
    init(node, ctx, op, name, size);
    node->n_saved = n_saved;
    node->n_next = n_next;
    node->n_outputs = 1;
    node->saved = (gw_saved *)(void *)(node->next + n_next);
    node->outputs = (gw_metadata *)(void *)(node->saved + n_saved);
    int64_t *dims = (int64_t *)(void *)(node->outputs + 1);
    node->outputs[0] = (gw_metadata){.dims = dims, .dtype = out->dtype, .ndim = out->ndim};
    for (int d = 0; d < out->ndim; d++)
        dims[d] = out->dims[d];
    if (number) {
        node->attributes = (gw_attributes *)(void *)(dims + out->ndim);
        *node->attributes = (gw_attributes){.scalar = *number};
    }
    return node;
}

gw_node *gw_node_new(gw_context *ctx, const gw_node_plan *plan) {
    _Static_assert(sizeof(gw_node) % 8 == 0 && sizeof(gw_edge) % 8 == 0 &&
                       sizeof(gw_metadata) % 8 == 0 && sizeof(gw_saved) % 8 == 0 &&
                       sizeof(gw_attributes) % 8 == 0,
                   "the arrays behind a node are aligned");
    size_t n_dims = 0;
    for (size_t i = 0; i < plan->n_outputs; i++)
        n_dims += plan->outputs[i] ? plan->outputs[i]->ndim : 0;
    const size_t next_size = plan->n_next * sizeof(gw_edge);
    const size_t saved_size = plan->n_saved * sizeof(gw_saved);
    const size_t outputs_size = plan->n_outputs * sizeof(gw_metadata);
    const size_t dims_size = n_dims * sizeof(int64_t), list_size = plan->n_list * sizeof(int64_t);
    const size_t count_size = plan->n_list ? sizeof(int64_t) : 0;
    const size_t attributes_size = plan->attributes ? sizeof(gw_attributes) : 0;
    const size_t all = sizeof(gw_node) + next_size + saved_size + outputs_size + dims_size +
                       attributes_size + count_size + list_size;
    const size_t size = block_size(all);
    gw_node *node = gw_alloc(ctx, size);
    if (!node)
        return NULL;
    unsigned char *at = (unsigned char *)node->next;
    memset(at, 0, next_size + saved_size);
    init(node, ctx, plan->op, plan->name, size);
    node->n_saved = (uint32_t)plan->n_saved;
    node->n_next = (uint32_t)plan->n_next;
    node->n_outputs = (uint32_t)plan->n_outputs;
    at += next_size;
    node->saved = take(&at, saved_size);
    node->outputs = take(&at, outputs_size);
    describe_outputs(node, plan, take(&at, dims_size));
    if (plan->attributes) {
        node->attributes = take(&at, attributes_size);
        *node->attributes = *plan->attributes;
    }
    if (list_size) {
        *(int64_t *)take(&at, count_size) = (int64_t)plan->n_list;
        node->list = take(&at, list_size);
        memcpy(node->list, plan->list, list_size);
    }
    if (ctx->node_made) {
        ctx->node_made(ctx->node_made_user, node);
        if (gw_error(ctx) != GW_OK) {
            gw_node_release(node);
            return NULL;
        }
    }
    return node;
}

void gw_node_skip(gw_node *node, gw_node *between) {
    for (uint32_t i = 0; i < node->n_next; i++)
        if (node->next[i].node == between) {
            gw_node_retain(between->next[0].node);
            node->next[i] = between->next[0];
            gw_node_release(between);
        }
}

gw_node *gw_node_retain(gw_node *node) {
    if (node)
        node->refs++;
    return node;
}

static void free_node(gw_node *node) {
    gw_context *ctx = node->ctx;
    if (ctx->observer && ctx->observer->node_freed)
        ctx->observer->node_freed(ctx->observer_user, node->id);
    gw_saved_forget_views(node);
    gw_saved_free(node);
    for (size_t i = 0; i < node->n_next; i++)
        gw_node_release(node->next[i].node);
    if (node->leaf) {
        if (node->leaf->accumulator == node)
            node->leaf->accumulator = NULL;
        gw_tensor_release(node->leaf);
    }
    if (node->extras)
        gw_node_extras_free(node);
    if (node->slices)
        gw_release(ctx, node->slices, sizeof *node->slices);
    gw_release(ctx, node, node->size);
}

void gw_node_release(gw_node *node) {
    if (!node || --node->refs > 0)
        return;
    gw_context *ctx = node->ctx;
    node->dead_next = ctx->dead_nodes;
    ctx->dead_nodes = node;
    if (ctx->freeing)
        return; /* the loop below, further up the stack, will come to it */
    ctx->freeing = true;
    while (ctx->dead_nodes) {
        gw_node *dead = ctx->dead_nodes;
        ctx->dead_nodes = dead->dead_next;
        free_node(dead);
    }
    ctx->freeing = false;
}

static gw_node *accumulator(gw_tensor *leaf) {
    if (leaf->accumulator)
        return gw_node_retain(leaf->accumulator);
    const gw_node_plan plan = {
        .name = "torch::autograd::AccumulateGrad", .outputs = &leaf, .n_outputs = 1};
    gw_node *node = gw_node_new(leaf->ctx, &plan);
    if (!node)
        return NULL;
    node->sequence = UINT64_MAX; /* runs as soon as it can, as PyTorch's */
    node->leaf = gw_tensor_retain(leaf);
    leaf->accumulator = node;
    return node;
}

/* What happened, and what is to be done instead. */
static const char *const frozen[][2] = {
    [GW_CREATED_BY_FUNCTION] =
        {"", " This view was created inside a custom Function (or because an input was returned "
             "as-is) and the autograd logic to handle view+inplace would override the custom "
             "backward associated with the custom Function, leading to incorrect gradients. This "
             "behavior is forbidden. You can fix this by cloning the output of the custom "
             "Function."},
    [GW_CREATED_WITH_OTHERS] =
        {"", " This view is the output of a function that returns multiple views. Such functions "
             "do not allow the output views to be modified inplace. You should replace the inplace "
             "operation by an out-of-place one."},
    [GW_CREATED_WITHOUT_GRAD] =
        {"no_grad",
         " Given that this use case is ambiguous and error-prone, it is forbidden. You can clarify "
         "your code by moving both the view and the inplace either both inside the no_grad block "
         "(if you don't want the inplace to be tracked) or both outside (if you want the inplace "
         "to be tracked)."},
    [GW_CREATED_IN_INFERENCE_MODE] = {
        "inference",
        " Given that this use case is ambiguous and error-prone, it is forbidden. You can clarify "
        "your code by moving both the view and the inplace either both inside the inference_mode "
        "block (if you don't want the inplace to be tracked) or both outside (if you want the "
        "inplace to be tracked)."}};

gw_status gw_check_frozen_view(const gw_tensor *view, const char *what) {
    const gw_creation how = (gw_creation)view->creation;
    if (how == GW_CREATED_PLAINLY)
        return GW_OK;
    const char *mode = frozen[how][0], *advice = frozen[how][1];
    const char *node = view->grad_fn ? view->grad_fn->name : NULL;
    const unsigned nr = (unsigned)view->output_nr;
    const char *when =
        how == GW_CREATED_IN_INFERENCE_MODE ? "in normal mode" : "with grad mode enabled";
    if (!*mode && node)
        return gw_fail(view->ctx, GW_E_RUNTIME,
                       "Output %u of %s is a view and %s modified inplace.%s", nr, node, what,
                       advice);
    if (!*mode)
        return gw_fail(view->ctx, GW_E_RUNTIME,
                       "A view was created in no_grad mode and %s modified inplace with grad mode "
                       "enabled.%s",
                       what, advice);
    if (node)
        return gw_fail(view->ctx, GW_E_RUNTIME,
                       "Output %u of %s is a view of a view which was created in %s mode and %s "
                       "modified inplace %s.%s",
                       nr, node, mode, what, when, advice);
    return gw_fail(view->ctx, GW_E_RUNTIME,
                   "A view was created in %s mode and %s modified inplace %s.%s", mode, what, when,
                   advice);
}

void gw_set_grad_fn(gw_tensor *t, gw_node *node, uint32_t output_nr) {
    if (gw_is_jotted(t))
        gw_jots_settle(t->ctx);
    gw_node *old = t->grad_fn;
    gw_saved_part(t);
    t->output_nr = output_nr;
    t->grad_fn = node;
    t->view_version = t->version->value;
    for (gw_tensor *alias = t->storage->aliases; alias; alias = alias->alias_next)
        if (alias->stands_for == t->id)
            alias->rebased = node ? node->name : NULL;
    gw_node_release(old);
}

gw_status gw_renew_grad_fn(gw_tensor *t, gw_node *node, uint32_t output_nr) {
    gw_node *old = gw_node_retain(gw_is_jotted(t) ? gw_tensor_grad_fn(t) : t->grad_fn);
    gw_set_grad_fn(t, node, output_nr);
    const gw_status status = gw_hooks_follow(t, old);
    gw_node_release(old);
    return status;
}

/* Note [Stale views]. After a write to a base, or to another view of it, a view is a part of what
 * the base is now: AsStridedBackward0. As in PyTorch, that node is made when somebody next asks for
 * the view's grad_fn: writes do not look for views, and a view that nobody uses costs nothing. */
gw_node *gw_tensor_grad_fn(gw_tensor *t) {
    const bool stale = t->base && t->view_version != t->version->value &&
                       (t->grad_fn || gw_tensor_requires_grad(t->base));
    if (gw_is_jotted(t) && gw_jots_settle(t->ctx) != GW_OK)
        return NULL;
    if (!stale)
        return t->grad_fn;
    if (gw_check_frozen_view(t, "its base or another view of its base has been") != GW_OK)
        return NULL;
    gw_node *node = gw_node_of_view(t->base, t);
    if (node && gw_renew_grad_fn(t, node, 0) != GW_OK)
        return NULL;
    return node;
}

gw_status gw_gradient_edge(gw_tensor *t, gw_edge *edge) {
    *edge = (gw_edge){0};
    gw_node *grad_fn = t->base || gw_is_jotted(t) ? gw_tensor_grad_fn(t) : t->grad_fn;
    if (gw_error(t->ctx) != GW_OK)
        return gw_error(t->ctx);
    if (grad_fn) {
        *edge = (gw_edge){.node = gw_node_retain(grad_fn), .input_nr = t->output_nr};
    } else if (t->requires_grad) {
        edge->node = accumulator(t);
        if (!edge->node)
            return GW_E_MEMORY;
    }
    return GW_OK;
}

const char *gw_node_qualified_name(const gw_node *node) {
    return strcmp(node->name, "NotImplemented") == 0 ? "torch::autograd::NotImplemented"
                                                     : node->name;
}

const char *gw_node_name(const gw_node *node) {
    const char *colon = strrchr(node->name, ':');
    return colon ? colon + 1 : node->name;
}

size_t gw_node_n_next(const gw_node *node) {
    return node->n_next;
}

gw_node *gw_node_next(const gw_node *node, size_t i, uint32_t *input_nr) {
    if (i >= node->n_next)
        return NULL;
    if (input_nr)
        *input_nr = node->next[i].input_nr;
    return node->next[i].node;
}
