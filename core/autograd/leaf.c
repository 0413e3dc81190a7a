#include "autograd/leaf.h"

#include "autograd/hook.h"
#include "ops/inplace.h"
#include "ops/layout.h"
#include "ops/record.h"

/* ---- accumulation ---------------------------------------------------------------------------- */

/* PyTorch's "gradient layout contract": strides of .grad are those of a dense leaf, else row-major.
 */
static bool obeys_layout(const gw_tensor *g, const gw_tensor *leaf) {
    if (!gw_is_dense(leaf))
        return gw_tensor_is_contiguous(g);
    for (int i = 0; i < g->ndim; i++)
        if (g->dims[i] != 1 && g->strides[i] != leaf->strides[i])
            return false;
    return true;
}

static gw_tensor *copy_for(const gw_tensor *leaf, gw_tensor *g) {
    gw_context *ctx = leaf->ctx;
    gw_tensor *copy =
        gw_is_dense(leaf)
            ? gw_empty_strided(ctx, (gw_dtype)leaf->dtype, leaf->dims, leaf->strides, leaf->ndim)
            : gw_empty(ctx, (gw_dtype)leaf->dtype, leaf->dims, leaf->ndim);
    if (copy && gw_copy_(copy, g) != GW_OK) {
        gw_tensor_release(copy);
        return NULL;
    }
    return copy;
}

/* What .grad is after `g` (taken): Note [Accumulation]. As PyTorch's accumulateGrad: a first
 * gradient that nobody else holds becomes .grad itself, another is copied; later ones are added in
 * place, or, when a graph is being made, to a new tensor. */
static gw_tensor *accumulated(const gw_tensor *leaf, gw_tensor *g) {
    const bool graph = leaf->ctx->grad_enabled;
    gw_tensor *old = leaf->grad, *result;
    if (!old) {
        if (!graph && g->refs == 1 && obeys_layout(g, leaf)) {
            gw_drop_base(g);
            return g;
        }
        result = copy_for(leaf, g);
    } else if (!graph) {
        result = gw_add_(old, g) == GW_OK ? gw_tensor_retain(old) : NULL;
    } else {
        result = gw_add(old, g);
    }
    gw_tensor_release(g);
    return result;
}

static gw_status add(gw_node *node, gw_tensor *leaf, gw_tensor *g) {
    gw_context *ctx = leaf->ctx;
    const gw_observer *observer = ctx->observer;
    if (observer && observer->accumulate_begin)
        observer->accumulate_begin(ctx->observer_user, node, leaf);
    /* The observer is shown the addend as it was: the sum may take its place. */
    gw_tensor *added = observer ? gw_plain_alias(g) : NULL;
    if (gw_error(ctx) != GW_OK) {
        gw_tensor_release(added);
        gw_tensor_release(g);
        return gw_error(ctx);
    }
    const gw_site site = ctx->site;
    ctx->site = (gw_site){0}; /* the sum is not the program's */
    if (!ctx->grad_enabled)
        ctx->observer = NULL;
    gw_tensor *result = accumulated(leaf, g);
    ctx->observer = observer;
    ctx->site = site;
    if (result) {
        gw_tensor *old = leaf->grad;
        leaf->grad = result;
        if (observer && observer->accumulate)
            observer->accumulate(ctx->observer_user, node, leaf, added);
        gw_tensor_release(old);
    }
    gw_tensor_release(added);
    return gw_error(ctx);
}

gw_status gw_accumulate(gw_node *node, gw_tensor *g) {
    if (!node->leaf->requires_grad) { /* turned off since */
        gw_tensor_release(g);
        return GW_OK;
    }
    return add(node, node->leaf, g);
}

/* Note [Keeping a gradient]. A node does not own its outputs, so the hook holds an alias of what it
 * keeps the gradient of; through the list of those that share its storage the tensor is found by
 * its id, as long as it lives. */
static gw_status keep_gradient(const gw_hook *hook, gw_tensor **gradient) {
    const gw_tensor *alias = hook->object.object;
    if (!*gradient)
        return GW_OK;
    for (gw_tensor *t = alias->storage->aliases; t; t = t->alias_next)
        if (t->id == hook->tensor_id)
            return add(NULL, t,
                       gw_tensor_retain(*gradient)); /* a first one is copied: others hold it */
    return GW_OK;
}

static void release_alias(void *alias) {
    gw_tensor_release(alias);
}

gw_status gw_retain_grad(gw_tensor *t) {
    if (!gw_tensor_requires_grad(t))
        return gw_fail(t->ctx, GW_E_RUNTIME,
                       "can't retain_grad on Tensor that has requires_grad=False");
    if (!t->grad_fn || t->retains_grad)
        return GW_OK;
    gw_saved_part(t); /* which may get a .grad now */
    gw_tensor *alias = gw_plain_alias(t);
    if (!alias)
        return GW_E_MEMORY;
    const gw_hook keeper = {
        .call = keep_gradient, .object = {alias, release_alias}, .follows = true};
    t->retains_grad = gw_register_hook(t, keeper) == GW_OK;
    return t->retains_grad ? GW_OK : GW_E_MEMORY;
}

/* ---- what a program says --------------------------------------------------------------------- */

gw_status gw_requires_grad_(gw_tensor *t, bool requires_grad) {
    if (t->grad_fn) {
        if (requires_grad)
            return GW_OK;
        return gw_fail(t->ctx, GW_E_RUNTIME,
                       "you can only change requires_grad flags of leaf variables. If you want to "
                       "use a computed variable in a subgraph that doesn't require differentiation "
                       "use var_no_grad = var.detach().");
    }
    if (requires_grad && !gw_dtype_is_float((gw_dtype)t->dtype))
        return gw_fail(t->ctx, GW_E_RUNTIME,
                       "only Tensors of floating point dtype can require gradients");
    if (requires_grad && t->inference && !t->ctx->inference_mode)
        return gw_fail(t->ctx, GW_E_RUNTIME,
                       "Setting requires_grad=True on inference tensor outside InferenceMode is "
                       "not allowed.");
    const bool was = t->requires_grad;
    if (was != requires_grad)
        gw_saved_part(t);
    t->requires_grad = requires_grad;
    if (was != requires_grad && t->ctx->observer && t->ctx->observer->requires_grad)
        t->ctx->observer->requires_grad(t->ctx->observer_user, t, was);
    return gw_error(t->ctx);
}

gw_status gw_set_grad(gw_tensor *t, gw_tensor *grad) {
    gw_context *ctx = t->ctx;
    if (grad == t)
        return gw_fail(ctx, GW_E_RUNTIME, "can't assign Variable as its own grad");
    if (grad && grad->dtype != t->dtype)
        return gw_fail(ctx, GW_E_RUNTIME, "assigned grad has data of a different type");
    if (grad && !gw_tensor_same_shape(grad, t))
        return gw_fail(ctx, GW_E_RUNTIME, "assigned grad has data of a different size");
    if (!t->requires_grad)
        gw_saved_part(t);
    gw_tensor *before = t->grad;
    t->grad = gw_tensor_retain(grad);
    if (ctx->observer && ctx->observer->grad_set)
        ctx->observer->grad_set(ctx->observer_user, t, before);
    gw_tensor_release(before);
    return gw_error(ctx);
}

gw_status gw_set_data(gw_tensor *t, const gw_tensor *other) {
    gw_context *ctx = t->ctx;
    const gw_observer *observer = ctx->observer;
    if (gw_tensor_requires_grad(t) && !gw_dtype_is_float((gw_dtype)other->dtype))
        return gw_fail(ctx, GW_E_RUNTIME,
                       "data set to a tensor that requires gradients must be floating point or "
                       "complex dtype");
    if (observer && observer->inplace_begin)
        observer->inplace_begin(ctx->observer_user, t);
    if (gw_error(ctx) != GW_OK)
        return gw_error(ctx);
    if (t->dtype != other->dtype)
        t->accumulator = NULL; /* the next use makes one for the new dtype */
    gw_tensor *const inputs[] = {t, (gw_tensor *)other};
    if (gw_is_jotted(t))
        gw_jots_settle(ctx);
    gw_jots_settle_for(other);
    gw_saved_part_output(t);
    if (gw_error(ctx) == GW_OK && gw_tensor_set_data(t, other) && observer && observer->inplace)
        observer->inplace(ctx->observer_user, "data", inputs, 2, t);
    return gw_error(ctx);
}

gw_status gw_detach_(gw_tensor *t) {
    if (t->ctx->inference_mode || t->inference)
        return GW_OK; /* autograd does not see it, in PyTorch either */
    if (t->base)
        return gw_fail(t->ctx, GW_E_RUNTIME,
                       "Can't detach views in-place. Use detach() instead. If you are using "
                       "DistributedDataParallel (DDP) for training, and gradient_as_bucket_view is "
                       "set as True, gradients are views of DDP buckets, and hence detach_() "
                       "cannot be called on these gradients. To fix this error, please refer to "
                       "the Optimizer.zero_grad() function in torch/optim/optimizer.py as the "
                       "solution.");
    const gw_observer *observer = t->ctx->observer;
    if (observer && observer->inplace_begin)
        observer->inplace_begin(t->ctx->observer_user, t);
    gw_saved_detach(t);
    gw_set_grad_fn(t, NULL, 0);
    t->requires_grad = false;
    if (observer && observer->inplace)
        observer->inplace(t->ctx->observer_user, "detach_", &t, 1, t);
    return gw_error(t->ctx);
}

static gw_tensor *told(const char *op, const gw_tensor *from, gw_tensor *out) {
    if (!out)
        return NULL;
    gw_tensor *const input = (gw_tensor *)from;
    gw_observe_forward(op, &input, 1, out);
    if (gw_error(out->ctx) == GW_OK)
        return out;
    gw_tensor_release(out);
    return NULL;
}

gw_tensor *gw_detach(const gw_tensor *t) {
    if (!t)
        return NULL;
    /* Where nobody counts for the one, the other has a counter of its own. */
    return told("detach", t, t->unversioned ? gw_tensor_alias_unversioned(t) : gw_plain_alias(t));
}

gw_tensor *gw_data(const gw_tensor *t) {
    return t ? told("data", t, gw_tensor_alias_unversioned(t)) : NULL;
}

char *gw_tensor_text(gw_tensor *t) {
    const gw_node *node = t ? gw_tensor_grad_fn(t) : NULL;
    if (!t || gw_error(t->ctx) != GW_OK)
        return NULL;
    gw_buffer out;
    gw_buffer_init(&out, t->ctx);
    char *text = NULL;
    if (gw_tensor_print(t, node ? gw_node_name(node) : NULL, &gw_print_defaults, &out) == GW_OK)
        text = gw_buffer_take(&out);
    gw_buffer_free(&out);
    return text;
}
