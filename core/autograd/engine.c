/* The beginning and end of a backward; the way between is in run.c. */
#include <string.h>

#include "autograd/running.h"
#include "gradwalk/ops.h"

/* The first place of the same tensor, which is how PyTorch finds out the place it tells. */
static size_t first_place(gw_tensor *const *tensors, size_t i) {
    size_t first = 0;
    while (first < i && tensors[first] != tensors[i])
        first++;
    return first;
}

static void fail_mismatch(gw_tensor *const *roots, gw_tensor *const *given, size_t i) {
    const gw_tensor *root = roots[i];
    gw_buffer got, wanted;
    gw_buffer_init(&got, root->ctx);
    gw_buffer_init(&wanted, root->ctx);
    if (gw_shape_text(&got, given[i]->dims, given[i]->ndim) &&
        gw_shape_text(&wanted, root->dims, root->ndim))
        gw_fail(root->ctx, GW_E_RUNTIME,
                "Mismatch in shape: grad_output[%zu] has a shape of torch.Size(%s) and output[%zu] "
                "has a shape of torch.Size(%s).",
                first_place(given, i), got.data, first_place(roots, i), wanted.data);
    gw_buffer_free(&wanted);
    gw_buffer_free(&got);
}

gw_status gw_run_check_gradient(gw_tensor *const *roots, gw_tensor *const *given, size_t i) {
    gw_context *ctx = roots[i]->ctx;
    const gw_tensor *g = given ? given[i] : NULL;
    if (g && !gw_tensor_same_shape(g, roots[i]))
        fail_mismatch(roots, given, i);
    else if (!g && gw_tensor_requires_grad(roots[i]) && gw_tensor_numel(roots[i]) != 1)
        gw_fail(ctx, GW_E_RUNTIME, "grad can be implicitly created only for scalar outputs");
    return gw_error(ctx);
}

/* torch.autograd's _make_grads: checks what was given. Ones are made of the others, unless nobody
 * is told of them: then they may be numbers (gw_run_root_number). */
static gw_status make_gradients(gw_tensor *const *roots, gw_tensor *const *given, size_t n,
                                gw_tensor **out) {
    for (size_t i = 0; i < n; i++) {
        if (gw_run_check_gradient(roots, given, i) != GW_OK)
            return gw_error(roots[i]->ctx);
        if (given && given[i])
            out[i] = gw_tensor_retain(given[i]);
        else if (roots[i]->ctx->observer && gw_tensor_requires_grad(roots[i]) &&
                 !(out[i] = gw_ones_like(roots[i])))
            return gw_error(roots[i]->ctx);
    }
    return GW_OK;
}

static gw_status root_edge(gw_tensor *root, size_t i, gw_edge *edge) {
    if (gw_gradient_edge(root, edge) == GW_OK && !edge->node)
        gw_fail(root->ctx, GW_E_RUNTIME,
                "element %zu of tensors does not require grad and does not have a grad_fn", i);
    return gw_error(root->ctx);
}

gw_status gw_run_check_root(gw_tensor *root, size_t i) {
    gw_edge edge = {0};
    if (gw_is_jotted(root))
        return GW_OK;
    root_edge(root, i, &edge);
    gw_node_release(edge.node);
    return gw_error(root->ctx);
}

static gw_status make_edges(gw_tensor *const *roots, size_t n, gw_edge *edges) {
    for (size_t i = 0; i < n; i++)
        if (root_edge(roots[i], i, &edges[i]) != GW_OK)
            return gw_error(roots[i]->ctx);
    return GW_OK;
}

static void tell_begin(gw_context *ctx, gw_tensor *const *roots, gw_tensor *const *gradients,
                       size_t n) {
    if (ctx->observer && ctx->observer->backward_begin)
        for (size_t i = 0; i < n; i++)
            ctx->observer->backward_begin(ctx->observer_user, roots[i], gradients[i]);
}

static void release_edges(gw_edge *edges, size_t n) {
    for (size_t i = 0; edges && i < n; i++)
        gw_node_release(edges[i].node);
}

void gw_run_enter(gw_run *r) {
    gw_context *ctx = r->plan.ctx;
    if (!r->entered) {
        r->grad_enabled = ctx->grad_enabled;
        r->outer_node = ctx->current_node;
    }
    r->entered = true;
    ctx->grad_enabled = r->options.create_graph;
    ctx->site = r->site;
}

static void put_back(gw_run *r) {
    gw_context *ctx = r->plan.ctx;
    if (r->entered) {
        ctx->grad_enabled = r->grad_enabled;
        ctx->current_node = r->outer_node;
    }
    r->entered = false;
    if (r->begun && ctx->observer && ctx->observer->backward_end)
        ctx->observer->backward_end(ctx->observer_user);
    r->begun = false;
}

gw_run_state gw_run_leave(gw_run *r) {
    gw_context *ctx = r->plan.ctx;
    put_back(r);
    for (size_t i = 0; r->found && i < r->n_inputs; i++)
        if (!r->found[i] && !r->allow_unused && gw_error(ctx) == GW_OK)
            gw_fail(ctx, GW_E_RUNTIME,
                    "One of the differentiated Tensors appears to not have been used in the graph. "
                    "Set allow_unused=True if this is the desired behavior.");
    return gw_error(ctx) == GW_OK ? GW_RUN_DONE : GW_RUN_FAILED;
}

void gw_run_free(gw_run *r) {
    if (!r)
        return;
    gw_context *ctx = r->plan.ctx;
    put_back(r);
    gw_run_end_turn(r);
    gw_plan_free(&r->plan);
    release_edges(r->inputs, r->n_inputs);
    if (r->inputs)
        gw_release(ctx, r->inputs, r->n_inputs * sizeof *r->inputs);
    if (r->found) {
        for (size_t i = 0; i < r->n_inputs; i++)
            gw_tensor_release(r->found[i]);
        gw_release(ctx, r->found, r->n_inputs * sizeof *r->found);
    }
    gw_release(ctx, r, sizeof *r);
}

static gw_status set_inputs(gw_run *r, gw_tensor *const *inputs, size_t n) {
    gw_context *ctx = r->plan.ctx;
    r->inputs = gw_alloc_zero(ctx, n * sizeof *r->inputs);
    if (!r->inputs)
        return GW_E_MEMORY;
    r->n_inputs = n;
    for (size_t i = 0; i < n && gw_error(ctx) == GW_OK; i++) {
        if (r->found && !gw_tensor_requires_grad(inputs[i]))
            gw_fail(ctx, GW_E_RUNTIME, "One of the differentiated Tensors does not require grad");
        else if (r->found || gw_retain_grad(inputs[i]) == GW_OK)
            gw_gradient_edge(inputs[i], &r->inputs[i]);
    }
    r->plan.inputs = r->inputs;
    r->plan.n_inputs = n;
    return gw_error(ctx);
}

/* Finds the way and puts the gradients at its beginning. */
static gw_status begin(gw_run *r, gw_tensor *const *roots, gw_tensor *const *given, size_t n,
                       gw_tensor *const *inputs, size_t n_inputs) {
    gw_context *ctx = r->plan.ctx;
    gw_tensor *gradient = NULL, **gradients = &gradient; /* of the one root that there mostly is */
    gw_edge edge = {0}, *edges = &edge;
    if (n > 1) {
        gradients = gw_alloc_zero(ctx, n * sizeof *gradients);
        edges = gradients ? gw_alloc_zero(ctx, n * sizeof *edges) : NULL;
    }
    if (!edges || make_gradients(roots, given, n, gradients) != GW_OK ||
        (n == 1 && !gradient && !n_inputs && gw_jots_backward(r, roots[0])) ||
        make_edges(roots, n, edges) != GW_OK ||
        (n_inputs && set_inputs(r, inputs, n_inputs) != GW_OK))
        goto out;
    tell_begin(ctx, roots, gradients, n);
    r->begun = true;
    if (gw_error(ctx) != GW_OK || gw_plan_discover(&r->plan, edges, n) != GW_OK)
        goto out;
    if (r->plan.inputs)
        gw_plan_narrow(&r->plan, edges, n, r->found != NULL);
    gw_run_enter(r);
    for (size_t i = 0; i < n && gw_error(ctx) == GW_OK; i++) {
        gw_tensor *g = gradients[i];
        gradients[i] = NULL;
        if (!g && gw_run_root_number(r, &edges[i]))
            continue;
        if (g || (g = gw_ones_like(roots[i])))
            gw_run_root(r, &edges[i], i, g);
    }
out:
    release_edges(edges, n);
    for (size_t i = 0; gradients && i < n; i++)
        gw_tensor_release(gradients[i]);
    if (n > 1 && edges)
        gw_release(ctx, edges, n * sizeof *edges);
    if (n > 1 && gradients)
        gw_release(ctx, gradients, n * sizeof *gradients);
    return gw_error(ctx);
}

static gw_run *start(gw_tensor *const *roots, gw_tensor *const *given, size_t n, gw_run what,
                     gw_tensor *const *inputs, size_t n_inputs, bool finds) {
    gw_context *ctx = roots[0]->ctx;
    gw_run *r = gw_alloc(ctx, sizeof *r);
    if (!r)
        return NULL;
    *r = what;
    r->plan.ctx = ctx;
    r->site = ctx->site;
    if (finds) {
        r->found = gw_alloc_zero(ctx, n_inputs * sizeof *r->found);
        r->n_inputs = n_inputs;
    }
    if ((finds && !r->found) || begin(r, roots, given, n, inputs, n_inputs) != GW_OK) {
        gw_run_free(r);
        return NULL;
    }
    return r;
}

gw_run *gw_run_backward(gw_tensor *const *roots, gw_tensor *const *gradients, size_t n,
                        gw_backward_options options, gw_tensor *const *inputs, size_t n_inputs) {
    return start(roots, gradients, n, (gw_run){.options = options}, inputs, n_inputs, false);
}

gw_run *gw_run_grad(gw_tensor *const *roots, gw_tensor *const *gradients, size_t n,
                    gw_tensor *const *inputs, size_t n_inputs, gw_backward_options options,
                    bool allow_unused) {
    return start(roots, gradients, n, (gw_run){.options = options, .allow_unused = allow_unused},
                 inputs, n_inputs, true);
}

gw_tensor **gw_run_found(gw_run *r) {
    return r->found;
}

/* ---- without a language ---------------------------------------------------------------------- */

static gw_status finish(gw_run *r) {
    gw_ask ask;
    if (gw_run_go(r, &ask) == GW_RUN_ASKS)
        gw_fail(r->plan.ctx, GW_E_NOT_IMPLEMENTED,
                "%s needs the language: go on with gw_run_go, not gw_backward", ask.node->name);
    return gw_error(r->plan.ctx);
}

gw_status gw_backward(gw_tensor *const *roots, gw_tensor *const *gradients, size_t n,
                      gw_backward_options options) {
    if (n == 0)
        return GW_OK;
    gw_run *r = gw_run_backward(roots, gradients, n, options, NULL, 0);
    if (r)
        finish(r);
    gw_run_free(r);
    return gw_error(roots[0]->ctx);
}

gw_status gw_grad(gw_tensor *const *roots, gw_tensor *const *gradients, size_t n,
                  gw_tensor *const *inputs, size_t n_inputs, gw_tensor **out,
                  gw_backward_options options, bool allow_unused) {
    for (size_t i = 0; i < n_inputs; i++)
        out[i] = NULL;
    if (n == 0 || n_inputs == 0)
        return GW_OK;
    gw_run *r = gw_run_grad(roots, gradients, n, inputs, n_inputs, options, allow_unused);
    if (r && finish(r) == GW_OK)
        for (size_t i = 0; i < n_inputs; i++) {
            out[i] = r->found[i];
            r->found[i] = NULL;
        }
    gw_run_free(r);
    return gw_error(roots[0]->ctx);
}
