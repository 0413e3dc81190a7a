#include "autograd/custom.h"

#include <string.h>

#include "ops/inplace.h"
#include "ops/record.h"

enum { NO_TENSOR = UINT8_MAX }; /* ndim of an output that is none */

gw_node *gw_custom_node(gw_context *ctx, const char *name, size_t n_next) {
    const gw_node_plan plan = {.name = name, .n_next = n_next};
    gw_node *node = gw_node_new(ctx, &plan);
    if (node && gw_node_extras_of(node))
        return node;
    gw_node_release(node);
    return NULL;
}

/* The outputs are known only now: their metadata is a block of its own. */
static gw_status set_outputs(gw_node *node, gw_tensor *const *outputs, size_t n) {
    gw_node_extras *extras = node->extras;
    size_t size = n * sizeof(gw_metadata);
    for (size_t i = 0; i < n; i++)
        size += outputs[i] ? outputs[i]->ndim * sizeof(int64_t) : 0;
    gw_metadata *made = size ? gw_alloc(node->ctx, size) : NULL;
    if (size && !made)
        return GW_E_MEMORY;
    int64_t *dims = made ? (int64_t *)(void *)(made + n) : NULL;
    for (size_t i = 0; i < n; i++) {
        const gw_tensor *t = outputs[i];
        made[i] = (gw_metadata){.dims = dims, .dtype = GW_F32, .ndim = NO_TENSOR};
        if (!t)
            continue;
        made[i].dtype = t->dtype;
        made[i].ndim = t->ndim;
        if (t->ndim)
            memcpy(dims, t->dims, t->ndim * sizeof *dims);
        dims += t->ndim;
    }
    node->outputs = made;
    node->n_outputs = (uint32_t)n;
    extras->outputs_size = size;
    return GW_OK;
}

gw_tensor *gw_custom_zeros(const gw_node *node, size_t i) {
    const gw_metadata *m = &node->outputs[i];
    if (m->ndim == NO_TENSOR)
        return NULL;
    return gw_full(node->ctx, (gw_dtype)m->dtype, m->dims, m->ndim, gw_scalar_int(0));
}

/* ---- results --------------------------------------------------------------------------------- */

static bool among(gw_tensor *const *list, size_t n, const gw_tensor *t) {
    for (size_t i = 0; i < n; i++)
        if (list[i] == t)
            return true;
    return false;
}

/* `t` is output `nr` of `node`, whatever it was; NULL: of nothing. */
static void become_output(gw_tensor *t, gw_node *node, uint32_t nr) {
    gw_set_grad_fn(t, gw_node_retain(node), nr);
    t->requires_grad = false;
}

/* A view of all of `t`, made as if under no_grad; takes `t`. */
static gw_tensor *view_of(gw_tensor *t) {
    gw_tensor *view = gw_tensor_view(t, t->dims, t->strides, t->ndim, t->offset);
    if (view)
        view->creation = GW_CREATED_WITHOUT_GRAD;
    gw_tensor_release(t);
    return view;
}

/* What cannot have a gradient, or must not. */
static gw_status cut_off(gw_tensor **out, bool is_input, bool changed) {
    gw_tensor *t = *out;
    if (!gw_tensor_requires_grad(t)) {
        if (is_input && !changed)
            *out = view_of(t);
    } else if (is_input) {
        *out = gw_plain_alias(t);
        gw_tensor_release(t);
    } else if (!t->base) {
        become_output(t, NULL, 0);
    }
    return *out ? GW_OK : GW_E_MEMORY;
}

/* An input that forward has written to is from now on the output. */
static gw_status replace_input(const gw_custom *c, gw_tensor *t, size_t i, size_t n) {
    gw_context *ctx = t->ctx;
    if (gw_tensor_requires_grad(t) && !t->grad_fn)
        return gw_fail(ctx, GW_E_RUNTIME,
                       "a leaf Variable that requires grad has been used in an in-place "
                       "operation.");
    if (t->base && n > 1)
        return gw_fail(
            ctx, GW_E_RUNTIME,
            "If your Function modifies inplace an input that is a view of another Tensor, your "
            "Function cannot return more than one Tensor. This is not supported by the current "
            "autograd engine. You should either make sure the input is not a view (using .clone() "
            "for example) or make your Function only return one Tensor (potentially splitting it "
            "into two Functions: one doing the inplace that returns a single Tensor and a second "
            "one that does the other operations). You can ask on the forum "
            "https://discuss.pytorch.org/ if you need help to do this change.");
    const gw_observer *observer = ctx->observer;
    if (observer && observer->inplace_begin)
        observer->inplace_begin(ctx->observer_user, t);
    if (gw_error(ctx) == GW_OK &&
        gw_inplace_result(t, gw_node_retain(c->node), (uint32_t)i) == GW_OK && observer &&
        observer->inplace)
        observer->inplace(ctx->observer_user, c->name, c->inputs, c->n_inputs, t);
    return gw_error(ctx);
}

static gw_status finish_one(const gw_custom *c, gw_tensor **out, size_t i, size_t n,
                            size_t *n_differentiable) {
    const bool is_input = among(c->inputs, c->n_inputs, *out);
    const bool changed = among(c->dirty, c->n_dirty, *out);
    const bool differentiable =
        c->node && !among(c->plain, c->n_plain, *out) && gw_dtype_is_float((gw_dtype)(*out)->dtype);
    *n_differentiable += differentiable;
    if (!differentiable) {
        if (cut_off(out, is_input, changed) != GW_OK)
            return GW_E_MEMORY;
    } else if (is_input && changed) {
        return replace_input(c, *out, i, n);
    } else {
        if (is_input && !(*out = view_of(*out)))
            return GW_E_MEMORY;
        become_output(*out, c->node, (uint32_t)i);
    }
    if ((*out)->base && !(is_input && changed))
        (*out)->creation = GW_CREATED_BY_FUNCTION;
    return GW_OK;
}

/* What backward needs, kept when it is known which of it are outputs. */
static gw_status save(gw_node *node, gw_tensor *const *tensors, size_t n) {
    if (!node || n == 0)
        return GW_OK;
    gw_saved *saved = gw_alloc_zero(node->ctx, n * sizeof *saved);
    if (!saved)
        return GW_E_MEMORY;
    node->saved = saved;
    node->n_saved = (uint32_t)n;
    node->extras->saved_size = n * sizeof *saved;
    for (size_t i = 0; i < n; i++) {
        gw_tensor *t = tensors[i];
        const bool own = t && t->grad_fn == node;
        if (t && gw_saved_keep(&saved[i], t, own ? GW_SLOT_OUTPUT : 0, own) != GW_OK)
            return gw_error(node->ctx);
    }
    return GW_OK;
}

gw_status gw_custom_finish(const gw_custom *c, gw_tensor **outputs, size_t n) {
    size_t n_differentiable = 0;
    if (c->node && set_outputs(c->node, outputs, n) != GW_OK)
        return GW_E_MEMORY;
    for (size_t i = 0; i < c->n_dirty; i++) {
        if (gw_count_version(c->dirty[i]) != GW_OK)
            return GW_E_RUNTIME;
        if (!among(outputs, n, c->dirty[i]))
            return gw_fail(c->dirty[i]->ctx, GW_E_RUNTIME,
                           "Some elements marked as dirty during the forward method were not "
                           "returned as output. The inputs that are modified inplace must all be "
                           "outputs of the Function.");
    }
    for (size_t i = 0; i < n; i++)
        if (outputs[i] && finish_one(c, &outputs[i], i, n, &n_differentiable) != GW_OK)
            return GW_E_MEMORY;
    if (save(c->node, c->saved, c->n_saved) != GW_OK)
        return GW_E_MEMORY;
    for (size_t i = 0; i < n; i++) {
        gw_tensor *out = outputs[i];
        if (!out)
            continue;
        if (out->base && n_differentiable > 1 && out->grad_fn == c->node && c->node)
            out->creation = GW_CREATED_WITH_OTHERS;
        if (c->node && out->grad_fn == c->node)
            gw_observe_forward(c->name, c->inputs, c->n_inputs, out);
        if (gw_error(out->ctx) != GW_OK)
            return gw_error(out->ctx);
    }
    return GW_OK;
}
