#include "explain/rerun.h"

#include <string.h>

#include "autograd/run.h"
#include "ops/rule.h"

const char *gw_refusal_name(gw_refusal refusal) {
    static const char *const names[] = {
        [GW_REFUSAL_NONE] = "none",       [GW_REFUSAL_PYTHON] = "python",
        [GW_REFUSAL_WRITE] = "write",     [GW_REFUSAL_LARGE] = "large",
        [GW_REFUSAL_UNKNOWN] = "unknown", [GW_REFUSAL_WORK] = "work"};
    return names[refusal];
}

gw_rerun gw_rerun_begin(const gw_trace *trace) {
    gw_context *ctx = trace->ctx;
    const gw_rerun rerun = {.trace = trace,
                            .quiet = gw_quiet_begin(ctx),
                            .next_tensor_id = ctx->next_tensor_id,
                            .next_node_id = ctx->next_node_id,
                            .next_sequence = ctx->next_sequence,
                            .packing = ctx->packing,
                            .node_made = ctx->node_made};
    ctx->packing = NULL;
    ctx->node_made = NULL;
    return rerun;
}

void gw_rerun_end(const gw_rerun *rerun) {
    gw_context *ctx = rerun->trace->ctx;
    ctx->next_tensor_id = rerun->next_tensor_id;
    ctx->next_node_id = rerun->next_node_id;
    ctx->next_sequence = rerun->next_sequence;
    ctx->packing = rerun->packing;
    ctx->node_made = rerun->node_made;
    gw_quiet_end(&rerun->quiet);
}

int64_t gw_metadata_numel(const gw_metadata *m) {
    int64_t n = 1;
    for (int i = 0; i < m->ndim; i++)
        n *= m->dims[i];
    return n;
}

/* ---- a node made anew ------------------------------------------------------------------------ */

static bool any_large(const gw_recipe *recipe) {
    for (size_t i = 0; i < recipe->n_outputs; i++)
        if (gw_metadata_numel(&recipe->outputs[i]) > GW_TRACE_SMALL)
            return true;
    return false;
}

static gw_refusal refusal_of(const gw_trace *trace, const gw_node_record *record) {
    const gw_recipe *recipe = record->recipe;
    if (!recipe->op)
        return record->n_next == 0                       ? GW_REFUSAL_UNKNOWN
               : strcmp(record->name, "CopySlices") == 0 ? GW_REFUSAL_WRITE
                                                         : GW_REFUSAL_PYTHON;
    if (any_large(recipe))
        return GW_REFUSAL_LARGE;
    for (size_t i = 0; i < record->n_saved; i++)
        if (!record->saved[i].content)
            return GW_REFUSAL_LARGE;
    for (size_t i = 0; i < record->n_next; i++) {
        if (!record->next[i].node)
            continue;
        const gw_node_record *next = gw_trace_node(trace, record->next[i].node);
        if (!next || record->next[i].index >= next->recipe->n_outputs)
            return GW_REFUSAL_UNKNOWN;
        if (any_large(next->recipe))
            return GW_REFUSAL_LARGE;
    }
    return GW_REFUSAL_NONE;
}

/* The shapes of a stand-in are those of the record, which outlives it. */
static gw_node *stand_in(gw_context *ctx, const gw_node_record *record) {
    const gw_node_plan plan = {.name = record->name};
    gw_node *node = gw_node_new(ctx, &plan);
    if (node) {
        node->outputs = record->recipe->outputs;
        node->n_outputs = record->recipe->n_outputs;
    }
    return node;
}

static gw_tensor *tensor_of(gw_context *ctx, const gw_value *v, bool wrapped) {
    gw_tensor *t = gw_from_data(ctx, (gw_dtype)v->dtype, v->dims, v->ndim, v->data);
    if (t)
        t->wrapped_number = wrapped;
    return t;
}

gw_node *gw_rerun_node(const gw_rerun *rerun, const gw_node_record *record, gw_refusal *refusal) {
    const gw_trace *trace = rerun->trace;
    gw_context *ctx = trace->ctx;
    const gw_recipe *recipe = record->recipe;
    *refusal = refusal_of(trace, record);
    if (*refusal)
        return NULL;
    const gw_node_plan plan = {.op = recipe->op,
                               .name = record->name,
                               .n_next = record->n_next,
                               .n_saved = record->n_saved,
                               .attributes = recipe->attributes,
                               .list = recipe->list,
                               .n_list = recipe->n_list};
    gw_node *node = gw_node_new(ctx, &plan);
    if (!node)
        return NULL;
    node->outputs = recipe->outputs;
    node->n_outputs = recipe->n_outputs;
    for (size_t i = 0; i < record->n_saved && gw_error(ctx) == GW_OK; i++) {
        const gw_saved_record *from = &record->saved[i];
        node->saved[i] = (gw_saved){
            .tensor = tensor_of(ctx, gw_trace_value(trace, from->content), from->wrapped),
            .slot = from->slot};
        if (node->saved[i].tensor)
            node->saved[i].tensor->stands_for = from->tensor;
    }
    for (size_t i = 0; i < record->n_next && gw_error(ctx) == GW_OK; i++)
        if (record->next[i].node)
            node->next[i] = (gw_edge){stand_in(ctx, gw_trace_node(trace, record->next[i].node)),
                                      record->next[i].index};
    if (recipe->slices && gw_error(ctx) == GW_OK) {
        node->slices = gw_alloc(ctx, sizeof *node->slices);
        if (node->slices)
            *node->slices = *recipe->slices;
    }
    if (gw_error(ctx) == GW_OK)
        return node;
    gw_node_release(node);
    return NULL;
}

/* ---- running --------------------------------------------------------------------------------- */

void gw_rerun_release(gw_tensor **sent, size_t n) {
    for (size_t i = 0; i < n; i++) {
        gw_tensor_release(sent[i]);
        sent[i] = NULL;
    }
}

gw_status gw_rerun_apply(gw_node *node, gw_tensor *const *received, gw_tensor **sent) {
    gw_context *ctx = node->ctx;
    gw_node_apply(node, received, sent);
    for (size_t i = 0; i < node->n_next && gw_error(ctx) == GW_OK; i++) {
        const gw_edge *edge = &node->next[i];
        if (sent[i] && edge->node)
            sent[i] = gw_gradient_fit(node, i, &edge->node->outputs[edge->input_nr], sent[i]);
    }
    if (gw_error(ctx) != GW_OK)
        gw_rerun_release(sent, node->n_next);
    return gw_error(ctx);
}

gw_status gw_rerun_unit(gw_node *node, size_t output, int64_t entry, gw_tensor **sent) {
    gw_context *ctx = node->ctx;
    const gw_metadata *m = &node->outputs[output];
    const size_t size = node->n_outputs * sizeof(gw_tensor *);
    gw_tensor **received = gw_alloc_zero(ctx, size);
    gw_tensor *unit =
        received ? gw_full(ctx, (gw_dtype)m->dtype, m->dims, m->ndim, gw_scalar_int(0)) : NULL;
    if (unit) {
        gw_element_write((gw_dtype)m->dtype, gw_tensor_data(unit), entry, gw_scalar_int(1));
        received[output] = unit;
        gw_rerun_apply(node, received, sent);
    }
    gw_tensor_release(unit);
    gw_release(ctx, received, size);
    return gw_error(ctx);
}

gw_status gw_rerun_slopes(gw_node *node, gw_tensor **slopes) {
    const gw_metadata *m = &node->outputs[0];
    gw_context *ctx = node->ctx;
    const size_t size = node->n_outputs * sizeof(gw_tensor *);
    gw_tensor **received = gw_alloc_zero(ctx, size);
    if (received)
        received[0] = gw_full(ctx, (gw_dtype)m->dtype, m->dims, m->ndim, gw_scalar_int(1));
    if (received && received[0] && gw_node_apply(node, received, slopes) != GW_OK)
        gw_rerun_release(slopes, node->n_next);
    gw_rerun_release(received, received ? 1 : 0);
    gw_release(ctx, received, size);
    return gw_error(ctx);
}
