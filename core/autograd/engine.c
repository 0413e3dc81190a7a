/* Backward.
 *
 * Note [Order of backward]. As PyTorch's engine on one thread: a node runs when everything that
 * will send to it has sent; of the nodes that can run, the one made last goes first, and
 * AccumulateGrad before all others. Gradients that meet at one output of a node are added in the
 * order of their arrival, and are brought to the shape and dtype of that output before: in one
 * place, for every operation.
 */
#include <string.h>

#include "autograd/leaf.h"
#include "autograd/plan.h"
#include "ops/inplace.h"
#include "ops/rule.h"

typedef struct run {
    gw_plan plan;
    gw_backward_options options;
    gw_tensor **captured; /* one an input of the plan */
    const gw_observer *observer;
    gw_site site;
} run;

/* What the engine computes is not the program's: nobody is told of it, or, when it is recorded,
 * it has no place in the text. */
static void hush(run *r) {
    gw_context *ctx = r->plan.ctx;
    r->observer = ctx->observer;
    r->site = ctx->site;
    ctx->site = (gw_site){0};
    if (!r->options.create_graph)
        ctx->observer = NULL;
}

static void speak(run *r) {
    r->plan.ctx->observer = r->observer;
    r->plan.ctx->site = r->site;
}

/* ---- gradients on their way ------------------------------------------------------------------ */

static bool expands_to(const gw_metadata *to, const gw_tensor *from) {
    const int added = from->ndim - to->ndim;
    if (added < 0)
        return false;
    for (int i = 0; i < to->ndim; i++)
        if (to->dims[i] != from->dims[i + added] && to->dims[i] != 1)
            return false;
    return true;
}

static bool has_shape(const gw_metadata *shape, const gw_tensor *t) {
    return shape->ndim == t->ndim &&
           (t->ndim == 0 || memcmp(shape->dims, t->dims, t->ndim * sizeof *t->dims) == 0);
}

/* Note [Broadcast backward]. Brings a gradient to the shape of what it is the gradient of, by
 * summing over the dims that were broadcast, and to its dtype. Takes `g`. */
static gw_tensor *fit(const gw_node *from, size_t index, const gw_metadata *to, gw_tensor *g) {
    gw_context *ctx = g->ctx;
    if (!has_shape(to, g)) {
        if (!expands_to(to, g)) {
            gw_buffer got, expected;
            gw_buffer_init(&got, ctx);
            gw_buffer_init(&expected, ctx);
            if (gw_shape_text(&got, g->dims, g->ndim) &&
                gw_shape_text(&expected, to->dims, to->ndim))
                gw_fail(ctx, GW_E_RUNTIME,
                        "Function %s returned an invalid gradient at index %zu - got %s but "
                        "expected shape compatible with %s",
                        from ? from->name : "GraphRoot", index, got.data, expected.data);
            gw_buffer_free(&expected);
            gw_buffer_free(&got);
            gw_tensor_release(g);
            return NULL;
        }
        gw_tensor *sum = gw_sum_to(g, to->dims, to->ndim);
        gw_tensor_release(g);
        g = sum;
    }
    if (g && g->dtype != to->dtype) {
        gw_tensor *converted = gw_to(g, (gw_dtype)to->dtype);
        gw_tensor_release(g);
        g = converted;
    }
    return g;
}

/* Adds `g` (taken; NULL: nothing) to what the edge leads to, which is ready when it was the last.
 */
static gw_status deliver(run *r, const gw_edge *edge, gw_tensor *g) {
    gw_visit *visit = edge->node->visit;
    gw_tensor **at = &visit->received[edge->input_nr];
    if (g && *at) {
        gw_tensor *sum = gw_add(*at, g);
        gw_tensor_release(g);
        if (!sum)
            return gw_error(r->plan.ctx);
        gw_tensor_release(*at);
        *at = sum;
    } else if (g) {
        *at = g;
    }
    if (--visit->waiting == 0)
        gw_plan_push(&r->plan, visit);
    return GW_OK;
}

/* ---- one node -------------------------------------------------------------------------------- */

static void capture(run *r, gw_visit *visit) {
    for (size_t i = 0; i < r->plan.n_inputs; i++)
        if (r->plan.inputs[i].node == visit->node)
            r->captured[i] = gw_tensor_retain(visit->received[r->plan.inputs[i].input_nr]);
}

static void observe(run *r, gw_visit *visit, gw_tensor **sent, bool freed) {
    const gw_observer *observer = r->plan.ctx->observer;
    if (observer && observer->backward)
        observer->backward(r->plan.ctx->observer_user, visit->node, visit->received,
                           visit->node->n_outputs, sent, visit->node->n_next, freed);
}

/* Runs the gradients of a node and brings them to where they go; `sent`: one an edge, owned. */
static gw_status compute(gw_visit *visit, gw_tensor **sent) {
    gw_node *node = visit->node;
    bool any = false;
    for (size_t i = 0; i < node->n_outputs; i++)
        any = any || visit->received[i];
    if (!any)
        return GW_OK; /* nothing arrived: nothing is sent */
    if (gw_node_apply(node, visit->received, sent) != GW_OK)
        return gw_error(node->ctx);
    for (size_t i = 0; i < node->n_next; i++) {
        if (!sent[i])
            continue;
        const gw_edge *edge = &node->next[i];
        sent[i] = fit(node, i, &edge->node->outputs[edge->input_nr], sent[i]);
        if (!sent[i])
            return gw_error(node->ctx);
    }
    return GW_OK;
}

static gw_status run_node(run *r, gw_visit *visit) {
    gw_node *node = visit->node;
    gw_tensor *few[GW_MAX_INPUTS] = {NULL}, **sent = few;
    if (node->n_next > GW_MAX_INPUTS) {
        sent = gw_alloc_zero(r->plan.ctx, node->n_next * sizeof *sent);
        if (!sent)
            return GW_E_MEMORY;
    }
    hush(r);
    gw_status status = compute(visit, sent);
    speak(r);
    if (status == GW_OK) {
        const bool freed = !r->options.retain_graph && gw_saved_free(node);
        observe(r, visit, sent, freed);
        status = gw_error(r->plan.ctx);
    }
    gw_visit_clear(visit);
    hush(r);
    for (size_t i = 0; i < node->n_next; i++) {
        const gw_edge *edge = &node->next[i];
        const bool wanted = edge->node && (!r->plan.inputs || edge->node->visit->runs ||
                                           edge->node->visit->captured);
        if (status == GW_OK && wanted)
            status = deliver(r, edge, sent[i]);
        else
            gw_tensor_release(sent[i]);
    }
    speak(r);
    if (sent != few)
        gw_release(r->plan.ctx, sent, node->n_next * sizeof *sent);
    return status;
}

static gw_status run_visit(run *r, gw_visit *visit) {
    if (visit->captured)
        capture(r, visit);
    if (!visit->runs) {
        gw_visit_clear(visit);
        return GW_OK;
    }
    gw_node *node = visit->node;
    for (gw_retained *kept = node->retained; kept; kept = kept->next)
        if (gw_retained_add(kept, visit->received[kept->output_nr]) != GW_OK)
            return gw_error(r->plan.ctx);
    if (!node->leaf)
        return run_node(r, visit);
    gw_tensor *g = visit->received[0];
    visit->received[0] = NULL;
    return g ? gw_accumulate(node, g) : GW_OK;
}

/* ---- the whole ------------------------------------------------------------------------------- */

/* Takes the gradients. */
static gw_status run_backward(run *r, const gw_edge *roots, gw_tensor **gradients, size_t n) {
    gw_status status = gw_plan_discover(&r->plan, roots, n);
    if (status == GW_OK && r->plan.inputs)
        gw_plan_narrow(&r->plan, roots, n);
    hush(r);
    for (size_t i = 0; i < n; i++) {
        gw_tensor *g = gradients[i];
        gradients[i] = NULL;
        if (status == GW_OK) {
            g = fit(NULL, i, &roots[i].node->outputs[roots[i].input_nr], g);
            status = g ? deliver(r, &roots[i], g) : gw_error(r->plan.ctx);
        } else {
            gw_tensor_release(g);
        }
    }
    speak(r);
    while (status == GW_OK && r->plan.n_ready)
        status = run_visit(r, gw_plan_pop(&r->plan));
    gw_plan_free(&r->plan);
    return status;
}

static void fail_mismatch(size_t i, const gw_tensor *gradient, const gw_tensor *root) {
    gw_buffer got, wanted;
    gw_buffer_init(&got, root->ctx);
    gw_buffer_init(&wanted, root->ctx);
    if (gw_shape_text(&got, gradient->dims, gradient->ndim) &&
        gw_shape_text(&wanted, root->dims, root->ndim))
        gw_fail(root->ctx, GW_E_RUNTIME,
                "Mismatch in shape: grad_output[%zu] has a shape of torch.Size(%s) and output[%zu] "
                "has a shape of torch.Size(%s).",
                i, got.data, i, wanted.data);
    gw_buffer_free(&wanted);
    gw_buffer_free(&got);
}

/* torch.autograd's _make_grads: checks what was given, makes the ones that were not. */
static gw_status make_gradients(gw_tensor *const *roots, gw_tensor *const *given, size_t n,
                                gw_tensor **out) {
    for (size_t i = 0; i < n; i++) {
        gw_tensor *root = roots[i], *g = given ? given[i] : NULL;
        if (g && !gw_tensor_same_shape(g, root)) {
            fail_mismatch(i, g, root);
            return gw_error(root->ctx);
        }
        if (g) {
            out[i] = gw_tensor_retain(g);
        } else if (gw_tensor_requires_grad(root)) {
            if (gw_tensor_numel(root) != 1)
                return gw_fail(root->ctx, GW_E_RUNTIME,
                               "grad can be implicitly created only for scalar outputs");
            out[i] = gw_ones_like(root);
            if (!out[i])
                return gw_error(root->ctx);
        }
    }
    return GW_OK;
}

static gw_status make_edges(gw_tensor *const *roots, size_t n, gw_edge *edges) {
    for (size_t i = 0; i < n; i++) {
        if (gw_gradient_edge(roots[i], &edges[i]) != GW_OK)
            return gw_error(roots[i]->ctx);
        if (!edges[i].node)
            return gw_fail(roots[i]->ctx, GW_E_RUNTIME,
                           "element %zu of tensors does not require grad and does not have a "
                           "grad_fn",
                           i);
    }
    return GW_OK;
}

static void tell_begin(gw_context *ctx, gw_tensor *const *roots, gw_tensor *const *gradients,
                       size_t n) {
    if (ctx->observer && ctx->observer->backward_begin)
        for (size_t i = 0; i < n; i++)
            ctx->observer->backward_begin(ctx->observer_user, roots[i], gradients[i]);
}

static void free_edges(gw_edge *edges, size_t n) {
    for (size_t i = 0; edges && i < n; i++)
        gw_node_release(edges[i].node);
}

static gw_status start(run *r, gw_tensor *const *roots, gw_tensor *const *given, size_t n) {
    gw_context *ctx = r->plan.ctx;
    gw_tensor **gradients = gw_alloc_zero(ctx, n * sizeof *gradients);
    gw_edge *edges = gradients ? gw_alloc_zero(ctx, n * sizeof *edges) : NULL;
    const bool grad_enabled = ctx->grad_enabled;
    if (!edges || make_gradients(roots, given, n, gradients) != GW_OK ||
        make_edges(roots, n, edges) != GW_OK)
        goto out;
    tell_begin(ctx, roots, gradients, n);
    if (gw_error(ctx) == GW_OK) {
        ctx->grad_enabled = r->options.create_graph;
        run_backward(r, edges, gradients, n);
        ctx->grad_enabled = grad_enabled;
    }
    if (ctx->observer && ctx->observer->backward_end)
        ctx->observer->backward_end(ctx->observer_user);
out:
    free_edges(edges, n);
    for (size_t i = 0; gradients && i < n; i++)
        gw_tensor_release(gradients[i]);
    if (edges)
        gw_release(ctx, edges, n * sizeof *edges);
    if (gradients)
        gw_release(ctx, gradients, n * sizeof *gradients);
    return gw_error(ctx);
}

gw_status gw_backward(gw_tensor *const *roots, gw_tensor *const *gradients, size_t n,
                      gw_backward_options options) {
    if (n == 0)
        return GW_OK;
    run r = {.plan = {.ctx = roots[0]->ctx}, .options = options};
    return start(&r, roots, gradients, n);
}

gw_status gw_grad(gw_tensor *const *roots, gw_tensor *const *gradients, size_t n,
                  gw_tensor *const *inputs, size_t n_inputs, gw_tensor **out,
                  gw_backward_options options, bool allow_unused) {
    for (size_t i = 0; i < n_inputs; i++)
        out[i] = NULL;
    if (n == 0 || n_inputs == 0)
        return GW_OK;
    gw_context *ctx = roots[0]->ctx;
    gw_edge *edges = gw_alloc_zero(ctx, n_inputs * sizeof *edges);
    if (!edges)
        return GW_E_MEMORY;
    for (size_t i = 0; i < n_inputs && gw_error(ctx) == GW_OK; i++) {
        if (!gw_tensor_requires_grad(inputs[i]))
            gw_fail(ctx, GW_E_RUNTIME, "One of the differentiated Tensors does not require grad");
        else
            gw_gradient_edge(inputs[i], &edges[i]);
    }
    run r = {.plan = {.ctx = ctx, .inputs = edges, .n_inputs = n_inputs},
             .options = options,
             .captured = out};
    if (gw_error(ctx) == GW_OK)
        start(&r, roots, gradients, n);
    for (size_t i = 0; i < n_inputs; i++)
        if (!out[i] && !allow_unused && gw_error(ctx) == GW_OK)
            gw_fail(ctx, GW_E_RUNTIME,
                    "One of the differentiated Tensors appears to not have been used in the graph. "
                    "Set allow_unused=True if this is the desired behavior.");
    if (gw_error(ctx) != GW_OK)
        for (size_t i = 0; i < n_inputs; i++) {
            gw_tensor_release(out[i]);
            out[i] = NULL;
        }
    free_edges(edges, n_inputs);
    gw_release(ctx, edges, n_inputs * sizeof *edges);
    return gw_error(ctx);
}
