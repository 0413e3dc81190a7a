/* Backward, node by node.
 *
 * Note [Order of backward]. As PyTorch's engine on one thread: a node runs when everything that
 * will send to it has sent; of the nodes that can run, the one made last goes first, and
 * AccumulateGrad before all others. Gradients that meet at one output of a node are added in the
 * order of their arrival, and are brought to the shape and dtype of that output before: in one
 * place, for every operation.
 *
 * Note [A node's turn]. What autograd.grad asked for is taken as it arrived; then come the hooks
 * before the node, the node, the hooks after it, and only then are its saved tensors freed and what
 * it sends delivered. A leaf's own hooks run inside its AccumulateGrad: what the hooks after that
 * are shown is what came before them.
 */
#include "autograd/run.h"

#include "autograd/leaf.h"
#include "autograd/packed.h"
#include "autograd/running.h"
#include "ops/pointwise.h"
#include "ops/rule.h"

/* What the engine computes is not the program's: nobody is told of it, or, when it is recorded,
 * it has no place in the text. */
static void hush(gw_run *r) {
    gw_context *ctx = r->plan.ctx;
    r->observer = ctx->observer;
    ctx->site = (gw_site){0};
    if (!r->options.create_graph)
        ctx->observer = NULL;
}

static void speak(gw_run *r) {
    r->plan.ctx->observer = r->observer;
    r->plan.ctx->site = r->site;
}

/* ---- one node -------------------------------------------------------------------------------- */

gw_status gw_run_root(gw_run *r, const gw_edge *root, size_t index, gw_tensor *g) {
    hush(r);
    g = gw_gradient_fit(NULL, index, &root->node->outputs[root->input_nr], g);
    const gw_status status = g ? gw_run_deliver(r, root, g) : gw_error(r->plan.ctx);
    speak(r);
    return status;
}

static void capture(gw_run *r, gw_visit *visit) {
    for (size_t i = 0; i < r->plan.n_inputs; i++)
        if (r->plan.inputs[i].node == visit->node) {
            gw_tensor_release(r->found[i]);
            r->found[i] = gw_tensor_retain(visit->received[r->plan.inputs[i].input_nr]);
        }
}

/* The next node whose turn it is; false: there is none. */
static bool take_turn(gw_run *r) {
    while (r->plan.n_ready) {
        gw_visit *visit = gw_plan_pop(&r->plan);
        if (gw_visit_settle(visit) != GW_OK)
            return false;
        if (visit->captured)
            capture(r, visit);
        if (!visit->runs) {
            gw_visit_clear(visit);
            continue;
        }
        const size_t n = visit->node->n_next;
        r->sent = r->few;
        if (n > GW_MAX_INPUTS)
            r->sent = gw_alloc_zero(r->plan.ctx, n * sizeof *r->sent);
        if (!r->sent)
            return false;
        r->visit = visit;
        r->plan.ctx->current_node = visit->node;
        r->n_sent = n;
        r->phase = GW_PHASE_BEFORE;
        r->at = 0;
        return true;
    }
    return false;
}

void gw_run_end_turn(gw_run *r) {
    if (!r->visit)
        return;
    if (r->plan.ctx->packed)
        gw_packed_close(r->visit->node);
    gw_visit_clear(r->visit);
    for (size_t i = 0; i < r->n_sent; i++) {
        if (r->sent[i])
            gw_tensor_release(r->sent[i]);
        r->sent[i] = NULL;
    }
    gw_tensor_release(r->addend);
    r->addend = NULL;
    if (r->visit->node->slices)
        gw_slices_drop(&r->pass);
    if (r->sent != r->few)
        gw_release(r->plan.ctx, r->sent, r->n_sent * sizeof *r->sent);
    r->visit = NULL;
    r->plan.ctx->current_node = NULL;
}

/* The hook whose turn it is. Hooks may come and go while one runs, so they are counted. */
static const gw_hook *next_hook(gw_run *r, const gw_hook *list) {
    for (size_t i = 0; list && i < r->at; i++)
        list = list->next;
    r->at++;
    return list;
}

/* Runs hooks in C up to one that must be asked for: true. `gradients` is what the hooks see, those
 * of a tensor only their own. */
static bool run_hooks(gw_run *r, const gw_hook *list, gw_tensor **gradients, size_t n,
                      gw_ask *ask) {
    for (const gw_hook *hook; (hook = next_hook(r, list));) {
        const bool all = hook->output_nr == GW_ALL_GRADIENTS;
        gw_tensor **own = all ? gradients : &gradients[hook->output_nr];
        if (!hook->call) {
            *ask = (gw_ask){.kind = all ? GW_ASK_BEFORE : GW_ASK_TENSOR_HOOK,
                            .object = hook->object.object,
                            .node = r->visit->node,
                            .tensor_id = hook->tensor_id,
                            .gradients = own,
                            .n = all ? n : 1};
            return true;
        }
        if (hook->call(hook, own) != GW_OK)
            return false;
    }
    return false;
}

static void enter(gw_run *r, gw_run_phase phase) {
    r->phase = phase;
    r->at = 0;
}

static bool before(gw_run *r, gw_ask *ask) {
    gw_visit *visit = r->visit;
    const gw_node *node = visit->node;
    if (node->extras && run_hooks(r, node->extras->before, visit->received, node->n_outputs, ask))
        return true;
    if (!node->leaf) {
        enter(r, GW_PHASE_UNPACK);
        return false;
    }
    const bool adds = visit->received[0] && node->leaf->requires_grad; /* turned off since? */
    enter(r, adds ? GW_PHASE_LEAF : GW_PHASE_AFTER);
    if (adds) {
        const bool shown = node->extras && node->extras->after;
        r->addend = shown ? gw_tensor_retain(visit->received[0]) : visit->received[0];
        if (!shown)
            visit->received[0] = NULL;
    }
    return false;
}

static bool at_leaf(gw_run *r, gw_ask *ask) {
    gw_node *node = r->visit->node;
    if (run_hooks(r, gw_leaf_hooks(node->leaf), &r->addend, 1, ask))
        return true;
    gw_tensor *g = r->addend;
    r->addend = NULL;
    if (g && node->leaf->base && gw_error(r->plan.ctx) == GW_OK && gw_tensor_grad_fn(node->leaf))
        gw_fail(r->plan.ctx, GW_E_RUNTIME, "leaf variable has been moved into the graph interior");
    if (g && gw_error(r->plan.ctx) == GW_OK)
        gw_accumulate(node, g);
    else
        gw_tensor_release(g);
    enter(r, GW_PHASE_AFTER);
    return false;
}

static bool has_received(const gw_visit *visit) {
    for (size_t i = 0; i < visit->node->n_outputs; i++)
        if (visit->received[i])
            return true;
    return false;
}

/* Asks for what the node is going to read, one after the other. */
static bool unpack(gw_run *r, gw_ask *ask) {
    gw_node *node = r->visit->node;
    gw_packed *packed = has_received(r->visit) ? gw_packed_of(node, &r->at) : NULL;
    if (!packed) {
        enter(r, GW_PHASE_APPLY);
        return false;
    }
    *ask = (gw_ask){.kind = GW_ASK_UNPACK,
                    .object = packed->object.object,
                    .node = node,
                    .gradients = &packed->tensor,
                    .n = 1};
    return true;
}

static void *function_of(const gw_node *node) {
    return node && node->extras ? node->extras->function.object : NULL;
}

/* Asks the language for the gradients of `node`, or of what wrote through a view there. */
static bool ask_function(gw_run *r, void *function, gw_tensor *const *received, size_t n,
                         gw_ask *ask) {
    *ask = (gw_ask){.kind = GW_ASK_FUNCTION,
                    .object = function,
                    .node = r->visit->node,
                    .gradients = r->sent,
                    .n = r->n_sent,
                    .received = received,
                    .n_received = n};
    return true;
}

/* Does anybody want what is sent there? With inputs, only what leads to one. */
static bool is_wanted(const gw_run *r, const gw_edge *edge) {
    return edge->node &&
           (!r->plan.inputs || edge->node->visit->runs || edge->node->visit->captured);
}

/* Runs the node; what nobody asked for is not computed, or dropped where it comes along. */
static void run_node(gw_run *r, gw_node *node) {
    for (size_t i = 0; r->plan.inputs && i < r->n_sent && i < 32; i++)
        node->unasked |= is_wanted(r, &node->next[i]) ? 0 : 1u << i;
    gw_node_apply(node, r->visit->received, r->sent);
    node->unasked = 0;
    for (size_t i = 0; i < r->n_sent; i++)
        if (r->sent[i] && !is_wanted(r, &node->next[i])) {
            gw_tensor_release(r->sent[i]);
            r->sent[i] = NULL;
        }
}

static bool apply(gw_run *r, gw_ask *ask) {
    gw_visit *visit = r->visit;
    gw_node *node = visit->node;
    void *inner = node->slices ? function_of(node->slices->inner) : NULL;
    enter(r, GW_PHASE_FIT);
    if (function_of(node))
        return ask_function(r, function_of(node), visit->received, node->n_outputs, ask);
    if (!has_received(visit))
        return false; /* nothing arrived: nothing is sent */
    hush(r);
    if (inner)
        gw_slices_open(node, visit->received[0], &r->pass);
    else
        run_node(r, node);
    speak(r);
    return inner && gw_error(r->plan.ctx) == GW_OK &&
           ask_function(r, inner, &r->pass.received, 1, ask);
}

static void fit_sent(gw_run *r) {
    const gw_node *node = r->visit->node;
    for (size_t i = 0; i < r->n_sent && gw_error(r->plan.ctx) == GW_OK; i++) {
        const gw_edge *edge = &node->next[i];
        if (r->sent[i] && edge->node)
            r->sent[i] = gw_gradient_fit(node, i, &edge->node->outputs[edge->input_nr], r->sent[i]);
    }
}

static void fit_all(gw_run *r) {
    hush(r);
    if (r->pass.result)
        gw_slices_close(&r->pass, r->sent);
    fit_sent(r);
    speak(r);
    enter(r, GW_PHASE_AFTER);
}

static bool after(gw_run *r, gw_ask *ask) {
    gw_visit *visit = r->visit;
    const gw_node *node = visit->node;
    const gw_hook *hook = next_hook(r, node->extras ? node->extras->after : NULL);
    if (!hook) {
        enter(r, GW_PHASE_SEND);
        return false;
    }
    *ask = (gw_ask){.kind = GW_ASK_AFTER,
                    .object = hook->object.object,
                    .node = visit->node,
                    .gradients = r->sent,
                    .n = r->n_sent,
                    .received = visit->received,
                    .n_received = node->n_outputs};
    return true;
}

static bool has_nan(const gw_tensor *t) {
    if (!gw_dtype_is_float((gw_dtype)t->dtype))
        return false;
    for (int64_t i = 0, n = gw_tensor_numel(t); i < n; i++) {
        const double x = gw_scalar_as_double(gw_tensor_at(t, i));
        if (x != x)
            return true;
    }
    return false;
}

/* Anomaly mode: what is sent must be numbers. */
static gw_status check_numbers(gw_run *r) {
    gw_context *ctx = r->plan.ctx;
    for (size_t i = 0; ctx->node_made && ctx->check_nan && i < r->n_sent; i++)
        if (r->sent[i] && has_nan(r->sent[i]))
            return gw_fail(ctx, GW_E_RUNTIME,
                           "Function '%s' returned nan values in its %zuth output.",
                           r->visit->node->name, i);
    return GW_OK;
}

static void observe(gw_run *r, bool freed) {
    gw_context *ctx = r->plan.ctx;
    gw_node *node = r->visit->node;
    if (!node->leaf && ctx->observer && ctx->observer->backward)
        ctx->observer->backward(ctx->observer_user, node, r->visit->received, node->n_outputs,
                                r->sent, node->n_next, freed);
}

static void send(gw_run *r) {
    gw_context *ctx = r->plan.ctx;
    gw_node *node = r->visit->node;
    const bool freed = !r->options.retain_graph && gw_saved_free(node);
    observe(r, freed);
    if (check_numbers(r) != GW_OK)
        return;
    hush(r);
    for (size_t i = 0; i < r->n_sent && gw_error(ctx) == GW_OK; i++) {
        const gw_edge *edge = &node->next[i];
        if (!is_wanted(r, edge))
            continue;
        gw_tensor *g = r->sent[i];
        r->sent[i] = NULL;
        gw_run_deliver(r, edge, g);
    }
    speak(r);
    if (gw_error(ctx) == GW_OK)
        gw_run_end_turn(r);
}

/* Note [Plain turns]. Most nodes have one output, no hooks, nothing packed and no function of the
 * language: there is nobody to ask, and their turn is one step. */
static bool is_plain(const gw_visit *visit) {
    const gw_node *node = visit->node;
    bool packed = false;
    for (size_t i = 0; i < node->n_saved; i++)
        packed = packed || node->saved[i].packed;
    return node->n_outputs == 1 && visit->received[0] && !node->leaf && !node->extras &&
           !node->slices && !packed;
}

static void plain_turn(gw_run *r) {
    gw_visit *visit = r->visit;
    hush(r);
    run_node(r, visit->node);
    fit_sent(r);
    speak(r);
    if (gw_error(r->plan.ctx) == GW_OK)
        send(r);
}

/* One phase of the node at work; true: asks. */
static bool work(gw_run *r, gw_ask *ask) {
    switch (r->phase) {
    case GW_PHASE_BEFORE:
        return before(r, ask);
    case GW_PHASE_LEAF:
        return at_leaf(r, ask);
    case GW_PHASE_UNPACK:
        return unpack(r, ask);
    case GW_PHASE_APPLY:
        return apply(r, ask);
    case GW_PHASE_FIT:
        fit_all(r);
        return false;
    case GW_PHASE_AFTER:
        return after(r, ask);
    case GW_PHASE_SEND:
        send(r);
        return false;
    }
    return false;
}

gw_run_state gw_run_go(gw_run *r, gw_ask *ask) {
    gw_context *ctx = r->plan.ctx;
    if (gw_error(ctx) != GW_OK)
        return GW_RUN_FAILED;
    gw_run_enter(r);
    while (gw_error(ctx) == GW_OK) {
        if (r->visit && work(r, ask))
            return GW_RUN_ASKS;
        if (!r->visit)
            gw_run_quickly(r);
        if (gw_error(ctx) == GW_OK && !r->visit && !take_turn(r))
            break;
        if (r->visit && r->phase == GW_PHASE_BEFORE && is_plain(r->visit))
            plain_turn(r);
    }
    return gw_run_leave(r);
}

bool gw_run_has_inputs(const gw_run *r) {
    return r->plan.n_inputs > 0;
}

gw_node *gw_run_culprit(const gw_run *r) {
    return r->visit ? r->visit->node : NULL;
}

void gw_run_tell_hook(gw_context *ctx, const gw_ask *ask, const char *name,
                      gw_tensor *const *before_it) {
    if (ctx->observer && ctx->observer->hook)
        ctx->observer->hook(ctx->observer_user, ask->node, ask->tensor_id, name, before_it,
                            ask->gradients, ask->n);
}
