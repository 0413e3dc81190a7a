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
#include "ops/inplace.h"
#include "ops/rule.h"

/* What the backward that is running knows of a node. */
struct gw_task {
    gw_node *node;   /* owned */
    gw_task *outer;  /* of a backward further up the stack */
    gw_task *all;    /* every task of this backward */
    gw_task *todo;   /* a list or stack of the moment */
    int64_t waiting; /* for so many sends */
    int64_t unvisited;
    uint64_t arrival; /* when it became ready */
    bool captured;    /* its gradient is asked for by autograd.grad */
    bool runs;
    gw_tensor *received[]; /* one an output of the node, owned */
};

typedef struct run {
    gw_context *ctx;
    gw_backward_options options;
    gw_task *all;
    size_t n_tasks;
    gw_task **ready; /* binary heap */
    size_t n_ready;
    uint64_t arrivals;
    const gw_edge *inputs; /* of autograd.grad; NULL: every leaf accumulates */
    size_t n_inputs;
    gw_tensor **captured; /* one an input */
    const gw_observer *observer;
    gw_site site;
} run;

/* What the engine computes is not the program's: nobody is told of it, or, when it is recorded,
 * it has no place in the text. */
static void hush(run *r) {
    gw_context *ctx = r->ctx;
    r->observer = ctx->observer;
    r->site = ctx->site;
    ctx->site = (gw_site){0};
    if (!r->options.create_graph)
        ctx->observer = NULL;
}

static void speak(run *r) {
    r->ctx->observer = r->observer;
    r->ctx->site = r->site;
}

/* ---- the tasks ------------------------------------------------------------------------------- */

static size_t task_size(const gw_node *node) {
    return sizeof(gw_task) + node->n_outputs * sizeof(gw_tensor *);
}

/* The task of `node`, put on `todo` when it is new. NULL: no memory. */
static gw_task *task_of(run *r, gw_node *node, gw_task **todo) {
    gw_task *task = node->task;
    if (task)
        return task;
    task = gw_alloc_zero(r->ctx, task_size(node));
    if (!task)
        return NULL;
    task->node = gw_node_retain(node);
    task->runs = true;
    task->all = r->all;
    r->all = task;
    r->n_tasks++;
    task->todo = *todo;
    *todo = task;
    node->task = task;
    return task;
}

/* Finds every node that can be reached and counts what will be sent to it. */
static gw_status discover(run *r, const gw_edge *roots, size_t n_roots) {
    gw_task *todo = NULL;
    for (size_t i = 0; i < n_roots; i++) {
        gw_task *task = task_of(r, roots[i].node, &todo);
        if (!task)
            return GW_E_MEMORY;
        task->waiting++;
    }
    while (todo) {
        gw_node *node = todo->node;
        todo = todo->todo;
        for (size_t i = 0; i < node->n_next; i++) {
            if (!node->next[i].node)
                continue;
            gw_task *task = task_of(r, node->next[i].node, &todo);
            if (!task)
                return GW_E_MEMORY;
            task->waiting++;
        }
    }
    r->ready = gw_alloc_array(r->ctx, r->n_tasks, sizeof *r->ready);
    return r->ready ? GW_OK : GW_E_MEMORY;
}

/* autograd.grad runs only what lies between the roots and the inputs: a node that leads to one.
 * Walks all tasks so that a node comes after all that it leads to. */
static void find_needed(run *r, const gw_edge *roots, size_t n_roots) {
    for (size_t i = 0; i < r->n_inputs; i++)
        if (r->inputs[i].node && r->inputs[i].node->task)
            r->inputs[i].node->task->captured = true;
    for (gw_task *task = r->all; task; task = task->all)
        task->unvisited = task->waiting;
    gw_task *todo = NULL, *reversed = NULL;
    for (size_t i = 0; i < n_roots; i++) {
        gw_task *task = roots[i].node->task;
        if (--task->unvisited == 0) {
            task->todo = todo;
            todo = task;
        }
    }
    while (todo) {
        gw_task *task = todo;
        todo = task->todo;
        task->todo = reversed;
        reversed = task;
        for (size_t i = 0; i < task->node->n_next; i++) {
            gw_node *next = task->node->next[i].node;
            if (next && --next->task->unvisited == 0) {
                next->task->todo = todo;
                todo = next->task;
            }
        }
    }
    for (gw_task *task = reversed; task; task = task->todo) {
        task->runs = false;
        for (size_t i = 0; i < task->node->n_next; i++) {
            const gw_node *next = task->node->next[i].node;
            task->runs = task->runs || (next && (next->task->runs || next->task->captured));
        }
    }
}

static void free_received(gw_task *task) {
    for (size_t i = 0; i < task->node->n_outputs; i++) {
        gw_tensor_release(task->received[i]);
        task->received[i] = NULL;
    }
}

static void free_tasks(run *r) {
    for (gw_task *task = r->all; task; task = task->all)
        task->node->task = task->outer;
    if (r->ready)
        gw_release(r->ctx, r->ready, r->n_tasks * sizeof *r->ready);
    while (r->all) {
        gw_task *task = r->all;
        r->all = task->all;
        free_received(task);
        gw_node *node = task->node;
        gw_release(r->ctx, task, task_size(node));
        gw_node_release(node);
    }
}

/* ---- the queue ------------------------------------------------------------------------------- */

static bool before(const gw_task *a, const gw_task *b) {
    if (a->node->sequence != b->node->sequence)
        return a->node->sequence > b->node->sequence;
    return a->arrival < b->arrival;
}

static void push(run *r, gw_task *task) {
    task->arrival = r->arrivals++;
    size_t i = r->n_ready++;
    for (; i > 0 && before(task, r->ready[(i - 1) / 2]); i = (i - 1) / 2)
        r->ready[i] = r->ready[(i - 1) / 2];
    r->ready[i] = task;
}

static gw_task *pop(run *r) {
    gw_task *first = r->ready[0], *last = r->ready[--r->n_ready];
    size_t i = 0;
    for (size_t child; (child = 2 * i + 1) < r->n_ready; i = child) {
        if (child + 1 < r->n_ready && before(r->ready[child + 1], r->ready[child]))
            child++;
        if (!before(r->ready[child], last))
            break;
        r->ready[i] = r->ready[child];
    }
    r->ready[i] = last;
    return first;
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
    gw_task *task = edge->node->task;
    gw_tensor **at = &task->received[edge->input_nr];
    if (g && *at) {
        gw_tensor *sum = gw_add(*at, g);
        gw_tensor_release(g);
        if (!sum)
            return gw_error(r->ctx);
        gw_tensor_release(*at);
        *at = sum;
    } else if (g) {
        *at = g;
    }
    if (--task->waiting == 0)
        push(r, task);
    return GW_OK;
}

/* ---- one node -------------------------------------------------------------------------------- */

static void capture(run *r, gw_task *task) {
    for (size_t i = 0; i < r->n_inputs; i++)
        if (r->inputs[i].node == task->node)
            r->captured[i] = gw_tensor_retain(task->received[r->inputs[i].input_nr]);
}

static void observe(run *r, gw_task *task, gw_tensor **sent, bool freed) {
    const gw_observer *observer = r->ctx->observer;
    if (observer && observer->backward)
        observer->backward(r->ctx->observer_user, task->node, task->received, task->node->n_outputs,
                           sent, task->node->n_next, freed);
}

/* Runs the gradients of a node and brings them to where they go; `sent`: one an edge, owned. */
static gw_status compute(gw_task *task, gw_tensor **sent) {
    gw_node *node = task->node;
    bool any = false;
    for (size_t i = 0; i < node->n_outputs; i++)
        any = any || task->received[i];
    if (!any)
        return GW_OK; /* nothing arrived: nothing is sent */
    if (gw_node_apply(node, task->received, sent) != GW_OK)
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

static gw_status run_node(run *r, gw_task *task) {
    gw_node *node = task->node;
    gw_tensor *few[GW_MAX_INPUTS] = {NULL}, **sent = few;
    if (node->n_next > GW_MAX_INPUTS) {
        sent = gw_alloc_zero(r->ctx, node->n_next * sizeof *sent);
        if (!sent)
            return GW_E_MEMORY;
    }
    hush(r);
    gw_status status = compute(task, sent);
    speak(r);
    if (status == GW_OK) {
        const bool freed = !r->options.retain_graph && gw_saved_free(node);
        observe(r, task, sent, freed);
        status = gw_error(r->ctx);
    }
    free_received(task);
    hush(r);
    for (size_t i = 0; i < node->n_next; i++) {
        const gw_edge *edge = &node->next[i];
        const bool wanted =
            edge->node && (!r->inputs || edge->node->task->runs || edge->node->task->captured);
        if (status == GW_OK && wanted)
            status = deliver(r, edge, sent[i]);
        else
            gw_tensor_release(sent[i]);
    }
    speak(r);
    if (sent != few)
        gw_release(r->ctx, sent, node->n_next * sizeof *sent);
    return status;
}

static gw_status run_task(run *r, gw_task *task) {
    if (task->captured)
        capture(r, task);
    if (!task->runs) {
        free_received(task);
        return GW_OK;
    }
    gw_node *node = task->node;
    for (gw_retained *kept = node->retained; kept; kept = kept->next)
        if (gw_retained_add(kept, task->received[kept->output_nr]) != GW_OK)
            return gw_error(r->ctx);
    if (!node->leaf)
        return run_node(r, task);
    gw_tensor *g = task->received[0];
    task->received[0] = NULL;
    return g ? gw_accumulate(node, g) : GW_OK;
}

/* ---- the whole ------------------------------------------------------------------------------- */

/* Takes the gradients. */
static gw_status run_backward(run *r, const gw_edge *roots, gw_tensor **gradients, size_t n) {
    gw_status status = discover(r, roots, n);
    if (status == GW_OK && r->inputs)
        find_needed(r, roots, n);
    hush(r);
    for (size_t i = 0; i < n; i++) {
        gw_tensor *g = gradients[i];
        gradients[i] = NULL;
        if (status == GW_OK) {
            g = fit(NULL, i, &roots[i].node->outputs[roots[i].input_nr], g);
            status = g ? deliver(r, &roots[i], g) : gw_error(r->ctx);
        } else {
            gw_tensor_release(g);
        }
    }
    speak(r);
    while (status == GW_OK && r->n_ready)
        status = run_task(r, pop(r));
    free_tasks(r);
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
    gw_context *ctx = r->ctx;
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
    run r = {.ctx = roots[0]->ctx, .options = options};
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
    run r = {
        .ctx = ctx, .options = options, .inputs = edges, .n_inputs = n_inputs, .captured = out};
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
