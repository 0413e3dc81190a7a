/* Note [Quick turns]. Most backwards make no graph and go to every leaf; nobody watches them, and
 * most of their nodes are plain (Note [Plain turns]) and have their turn in one loop (Note [Direct
 * turns]). Those, and leaves without hooks, are taken off the queue here, one after the other,
 * without the phases of a turn. The queue is left at the first node that is anything else. */
#include "autograd/hook.h"
#include "autograd/leaf.h"
#include "autograd/running.h"
#include "ops/direct.h"

static bool is_quiet(const gw_run *r) {
    const gw_context *ctx = r->plan.ctx;
    return !ctx->observer && !ctx->grad_enabled && !ctx->node_made && !ctx->packed &&
           !r->plan.inputs;
}

/* Whether what was sent has the shape and dtype of what it is the gradient of. */
static bool fits(const gw_metadata *to, const gw_tensor *g) {
    bool same = g->ndim == to->ndim && g->dtype == to->dtype;
    for (int d = 0; same && d < g->ndim; d++)
        same = g->dims[d] == to->dims[d];
    return same;
}

/* Brings what was sent to where it goes; an error leaves the rest to the end of the turn. */
static void pass_on(gw_run *r, const gw_node *node) {
    const gw_context *ctx = r->plan.ctx;
    for (uint32_t i = 0; i < node->n_next && gw_error(ctx) == GW_OK; i++) {
        const gw_edge *edge = &node->next[i];
        gw_tensor *g = r->few[i];
        r->few[i] = NULL;
        if (edge->node)
            gw_run_deliver(r, edge, g);
    }
}

static gw_status fit(gw_run *r, const gw_node *node) {
    const gw_context *ctx = r->plan.ctx;
    for (uint32_t i = 0; i < node->n_next && gw_error(ctx) == GW_OK; i++) {
        const gw_edge *edge = &node->next[i];
        const gw_metadata *to = r->few[i] ? &edge->node->outputs[edge->input_nr] : NULL;
        if (to && !fits(to, r->few[i]))
            r->few[i] = gw_gradient_fit(node, i, to, r->few[i]);
    }
    return gw_error(ctx);
}

/* Note [Repeated gradients]: whether what `edge` leads to waits for this one gradient alone, and is
 * going to have a turn here. */
static bool takes_repeated(const gw_edge *edge) {
    const gw_node *node = edge->node;
    const gw_visit *visit = node ? node->visit : NULL;
    return visit && node->op && node->n_outputs == 1 && !node->extras && !node->slices &&
           visit->waiting == 1 && !visit->received[0] && gw_direct_takes_repeated(node);
}

static void write_out(gw_tensor **g) {
    gw_tensor *all = gw_tensor_copy(*g, (gw_dtype)(*g)->dtype);
    gw_tensor_release(*g);
    *g = all;
}

static void settle(gw_run *r, const gw_node *node) {
    for (uint32_t i = 0; i < node->n_next; i++)
        if (r->few[i] && gw_is_repeated(r->few[i]) && !takes_repeated(&node->next[i]))
            write_out(&r->few[i]);
}

/* It is this node's turn, which sends `n` tensors. */
static void begin_turn(gw_run *r, gw_visit *visit, size_t n) {
    gw_plan_pop(&r->plan);
    r->visit = visit;
    r->sent = r->few;
    r->n_sent = n;
}

/* The end of one; an error leaves that to gw_run_end_turn. */
static void finish_turn(gw_run *r, gw_visit *visit) {
    if (gw_error(r->plan.ctx) != GW_OK)
        return;
    gw_visit_clear(visit);
    r->visit = NULL;
}

static bool turn(gw_run *r, gw_visit *visit) {
    gw_node *node = visit->node;
    if (gw_visit_settle(visit) != GW_OK || node->n_outputs != 1 || !visit->received[0])
        return false;
    const bool once = gw_is_repeated(visit->received[0]);
    const bool reduces = node->n_next == 1 && node->n_saved == 0;
    if (node->extras || node->slices ||
        !gw_direct_turn(node, visit->received, r->few, reduces && takes_repeated(&node->next[0]),
                        !r->options.retain_graph)) {
        if (once)
            write_out(&visit->received[0]);
        return false;
    }
    if (once)
        settle(r, node);
    begin_turn(r, visit, node->n_next);
    if (fit(r, node) == GW_OK) {
        if (node->n_saved && !r->options.retain_graph)
            gw_saved_free(node);
        pass_on(r, node);
    }
    finish_turn(r, visit);
    return true;
}

static bool is_one_float(const gw_metadata *of) {
    return of->ndim == 0 && of->dtype == GW_F32;
}

/* Brings a number to where it goes, as a number if it may stay one there. */
static void pass_number(gw_run *r, const gw_edge *edge, float number) {
    const gw_node *node = edge->node;
    gw_visit *visit = node->visit;
    if (node->n_outputs != 1 || visit->received[0] || !is_one_float(node->outputs)) {
        gw_tensor *g = gw_full(node->ctx, GW_F32, NULL, 0, gw_scalar_float((double)number));
        if (g)
            g = gw_gradient_fit(r->visit->node, 0, &node->outputs[edge->input_nr], g);
        if (g)
            gw_run_deliver(r, edge, g);
        return;
    }
    gw_visit_add_number(&r->plan, visit, number);
}

/* A sum or a mean: the number goes to every element. */
static bool spread_turn(gw_run *r, gw_visit *visit, float number) {
    gw_node *node = visit->node;
    if (node->n_next != 1 || node->n_saved ||
        !gw_direct_spreads(node, number, takes_repeated(&node->next[0]), &r->few[0]))
        return false;
    begin_turn(r, visit, 1);
    if (fit(r, node) == GW_OK)
        pass_on(r, node);
    finish_turn(r, visit);
    return true;
}

/* Note [Gradients in numbers]. False, and nothing is done: it is not a turn of that kind. */
static bool number_turn(gw_run *r, gw_visit *visit) {
    gw_node *node = visit->node;
    const gw_tensor *g = visit->in_number ? NULL : visit->received[0];
    if (node->extras || node->slices)
        return false;
    if (!visit->in_number && !(g && node->n_outputs == 1 && is_one_float(node->outputs) &&
                               !g->wrapped_number && !g->storage->zeros))
        return false;
    const float number = g ? ((const float *)g->storage->data)[g->offset] : visit->number;
    float sent[GW_MAX_INPUTS];
    if (!gw_direct_number(node, number, sent))
        return spread_turn(r, visit, number);
    begin_turn(r, visit, 0);
    if (node->n_saved && !r->options.retain_graph)
        gw_saved_free(node);
    for (uint32_t i = 0; i < node->n_next && gw_error(node->ctx) == GW_OK; i++)
        if (node->next[i].node)
            pass_number(r, &node->next[i], sent[i]);
    finish_turn(r, visit);
    return true;
}

static bool at_leaf(gw_run *r, gw_visit *visit) {
    gw_node *node = visit->node;
    if (gw_visit_settle(visit) != GW_OK)
        return false;
    gw_tensor *g = visit->received[0];
    if (!g || node->extras || node->leaf->base || gw_leaf_hooks(node->leaf))
        return false;
    gw_plan_pop(&r->plan);
    visit->received[0] = NULL;
    if (gw_accumulate(node, g) == GW_OK)
        return true;
    r->visit = visit; /* it was this node's turn */
    r->sent = r->few;
    r->n_sent = 0;
    return false;
}

bool gw_run_root_number(gw_run *r, const gw_edge *root) {
    const gw_node *node = root->node;
    if (!is_quiet(r) || node->n_outputs != 1 || node->visit->received[0] ||
        !is_one_float(node->outputs))
        return false;
    pass_number(r, root, 1);
    return true;
}

void gw_run_quickly(gw_run *r) {
    gw_plan *plan = &r->plan;
    if (!is_quiet(r))
        return;
    bool goes_on = true;
    while (goes_on && plan->n_ready && gw_error(plan->ctx) == GW_OK) {
        gw_visit *visit = plan->ready[0];
        goes_on = visit->node->leaf ? at_leaf(r, visit) : number_turn(r, visit) || turn(r, visit);
    }
}
