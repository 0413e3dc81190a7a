/* What a trace knows of tensors, nodes and texts, and its memory. */
#include <string.h>

#include "autograd/events.h"
#include "ops/op.h"

/* ---- memory ---------------------------------------------------------------------------------- */

void *gw_trace_alloc(gw_trace *trace, size_t size) {
    void *block = gw_alloc_zero(trace->ctx, size);
    if (block)
        trace->used += size;
    return block;
}

void *gw_trace_append(gw_trace *trace, gw_array *array, size_t size) {
    if (array->count == array->capacity) {
        const size_t capacity = array->capacity ? 2 * array->capacity : 16;
        void *items = gw_resize(trace->ctx, array->items, array->capacity * size, capacity * size);
        if (!items)
            return NULL;
        trace->used += (capacity - array->capacity) * size;
        array->items = items;
        array->capacity = capacity;
    }
    void *item = (char *)array->items + array->count++ * size;
    memset(item, 0, size);
    return item;
}

void gw_trace_free_array(gw_trace *trace, gw_array *array, size_t size) {
    if (array->items)
        gw_release(trace->ctx, array->items, array->capacity * size);
}

/* A text of the trace's own; equal texts are kept once. */
const char *gw_trace_text_of(gw_trace *trace, const char *text) {
    char **kept = trace->strings.items;
    for (size_t i = 0; i < trace->strings.count; i++)
        if (strcmp(kept[i], text) == 0)
            return kept[i];
    const size_t size = strlen(text) + 1;
    char *copy = gw_trace_alloc(trace, size);
    char **slot = copy ? gw_trace_append(trace, &trace->strings, sizeof *slot) : NULL;
    if (!slot) {
        if (copy)
            gw_release(trace->ctx, copy, size);
        return NULL;
    }
    memcpy(copy, text, size);
    return *slot = copy;
}

gw_event *gw_trace_event(const gw_trace *trace, size_t i) {
    return (gw_event *)trace->events.items + i;
}

const gw_value *gw_trace_value(const gw_trace *trace, gw_value_id id) {
    return (const gw_value *)trace->values.items + (id - 1);
}

gw_tensor_record *gw_trace_tensor(const gw_trace *trace, uint64_t id) {
    const size_t at = gw_idmap_get(&trace->tensor_index, id);
    return at ? (gw_tensor_record *)trace->tensors.items + (at - 1) : NULL;
}

gw_node_record *gw_trace_node(const gw_trace *trace, uint64_t id) {
    const size_t at = gw_idmap_get(&trace->node_index, id);
    return at ? (gw_node_record *)trace->nodes.items + (at - 1) : NULL;
}

/* ---- tensors and nodes ----------------------------------------------------------------------- */

gw_tensor_state gw_trace_state(gw_trace *trace, const gw_tensor *t) {
    return (gw_tensor_state){.grad_fn = t->grad_fn ? t->grad_fn->id : 0,
                             .grad = t->grad ? t->grad->id : 0,
                             .version = t->version->value,
                             .value = gw_trace_keep(trace, t),
                             .output_nr = t->output_nr,
                             .requires_grad = t->requires_grad};
}

/* Notes what a node made, unless that is known. */
void gw_trace_set_maker(gw_trace *trace, const gw_node *node, gw_tensor *const *inputs, size_t n,
                        const gw_tensor *out) {
    gw_node_record *record = node ? gw_trace_node(trace, node->id) : NULL;
    if (!record || record->output)
        return;
    record->inputs = gw_trace_alloc(trace, n * sizeof *record->inputs);
    if (!record->inputs)
        return;
    record->n_inputs = (uint32_t)n;
    record->output = out->id;
    for (size_t i = 0; i < n; i++)
        record->inputs[i] = inputs[i]->id;
}

/* Notes a tensor that was not seen yet. Its .grad, and that one's .grad, are seen with it. */
bool gw_trace_see(gw_trace *trace, const gw_tensor *t) {
    for (; t && !gw_trace_tensor(trace, t->id); t = t->grad) {
        const gw_tensor_state state = gw_trace_state(trace, t);
        if (!gw_trace_see_node(trace, t->grad_fn))
            return false;
        gw_tensor_record *record = gw_trace_append(trace, &trace->tensors, sizeof *record);
        if (!record || !gw_idmap_put(trace->ctx, &trace->tensor_index, t->id, trace->tensors.count))
            return false;
        *record = (gw_tensor_record){.id = t->id,
                                     .first_seen = trace->events.count,
                                     .initial = state,
                                     .latest = state,
                                     .dtype = t->dtype,
                                     .ndim = t->ndim};
        if (t->ndim)
            memcpy(record->dims, t->dims, t->ndim * sizeof *t->dims);
    }
    return gw_error(trace->ctx) == GW_OK;
}

static bool see_one_node(gw_trace *trace, const gw_node *node) {
    gw_next *next = gw_trace_alloc(trace, node->n_next * sizeof *next);
    if (!next)
        return false;
    gw_node_record *record = gw_trace_append(trace, &trace->nodes, sizeof *record);
    if (!record) {
        gw_release(trace->ctx, next, node->n_next * sizeof *next);
        return false;
    }
    for (size_t i = 0; i < node->n_next; i++)
        if (node->next[i].node)
            next[i] = (gw_next){node->next[i].node->id, node->next[i].input_nr};
    *record = (gw_node_record){.id = node->id,
                               .sequence = node->sequence,
                               .name = gw_node_name(node),
                               .op = node->op ? node->op->name : "",
                               .formula = node->op ? node->op->formula : "",
                               .site = trace->ctx->site,
                               .born = trace->events.count,
                               .freed_at = gw_nowhere,
                               .output = node->leaf ? node->leaf->id : 0,
                               .next = next,
                               .n_next = node->n_next};
    return gw_idmap_put(trace->ctx, &trace->node_index, node->id, trace->nodes.count);
}

/* Notes a node and all it leads to that was not seen yet: usually itself and AccumulateGrads, but a
 * trace may begin in the middle of a program. */
bool gw_trace_see_node(gw_trace *trace, const gw_node *node) {
    if (!node || gw_trace_node(trace, node->id))
        return true;
    gw_array todo = {0};
    const gw_node **item = gw_trace_append(trace, &todo, sizeof *item);
    bool ok = item != NULL;
    if (ok)
        *item = node;
    while (ok && todo.count) {
        node = ((const gw_node **)todo.items)[--todo.count];
        if (gw_trace_node(trace, node->id))
            continue;
        ok = see_one_node(trace, node);
        for (size_t i = 0; ok && i < node->n_next; i++) {
            const gw_node *next = node->next[i].node;
            if (!next || gw_trace_node(trace, next->id))
                continue;
            item = gw_trace_append(trace, &todo, sizeof *item);
            ok = item != NULL;
            if (ok)
                *item = next;
        }
    }
    trace->used -= todo.capacity * sizeof *item;
    gw_trace_free_array(trace, &todo, sizeof *item);
    return ok;
}
