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

/* FNV-1a; not 0. */
static uint64_t hash_text(const char *text) {
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    for (; *text; text++)
        hash = (hash ^ (unsigned char)*text) * UINT64_C(0x100000001b3);
    return hash ? hash : 1;
}

/* A text of the trace's own; equal texts are kept once, but for those whose hash is another's. */
const char *gw_trace_text_of(gw_trace *trace, const char *text) {
    const uint64_t hash = hash_text(text);
    const size_t known = gw_idmap_get(&trace->string_index, hash);
    if (known && strcmp(((char **)trace->strings.items)[known - 1], text) == 0)
        return ((char **)trace->strings.items)[known - 1];
    const size_t size = strlen(text) + 1;
    char *copy = gw_trace_alloc(trace, size);
    char **slot = copy ? gw_trace_append(trace, &trace->strings, sizeof *slot) : NULL;
    if (!slot ||
        (!known && !gw_idmap_put(trace->ctx, &trace->string_index, hash, trace->strings.count))) {
        if (slot)
            trace->strings.count--;
        gw_release(trace->ctx, copy, size);
        return NULL;
    }
    memcpy(copy, text, size);
    return *slot = copy;
}

gw_event *gw_trace_event(const gw_trace *trace, size_t i) {
    return (gw_event *)trace->events.items + (i - trace->first);
}

size_t gw_trace_value_index(const gw_trace *trace, gw_value_id id) {
    const gw_value *values = trace->values.items;
    size_t low = 0, high = trace->values.count;
    if (id - 1 < high && values[id - 1].id == id)
        return id - 1;   /* nothing has been dropped yet */
    while (low < high) { /* ids grow, with gaps where some were dropped */
        const size_t middle = low + (high - low) / 2;
        if (values[middle].id < id)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const gw_value *gw_trace_value(const gw_trace *trace, gw_value_id id) {
    return (const gw_value *)trace->values.items + gw_trace_value_index(trace, id);
}

gw_tensor_record *gw_trace_tensor(const gw_trace *trace, uint64_t id) {
    const size_t at = gw_idmap_get(&trace->tensor_index, id);
    return at ? (gw_tensor_record *)trace->tensors.items + (at - 1) : NULL;
}

gw_node_record *gw_trace_node(const gw_trace *trace, uint64_t id) {
    const size_t at = gw_idmap_get(&trace->node_index, id);
    return at ? (gw_node_record *)trace->nodes.items + (at - 1) : NULL;
}

gw_scope_record *gw_trace_scope(const gw_trace *trace, uint32_t id) {
    gw_scope_record *scopes = trace->scopes.items;
    size_t low = 0, high = trace->scopes.count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (scopes[middle].id < id)
            low = middle + 1;
        else
            high = middle;
    }
    return id ? &scopes[low] : NULL;
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
                                     .first_seen = gw_trace_length(trace),
                                     .initial = state,
                                     .latest = state,
                                     .dtype = t->dtype,
                                     .ndim = t->ndim};
        if (t->ndim)
            memcpy(record->dims, t->dims, t->ndim * sizeof *t->dims);
        if (!gw_tensor_is_contiguous(t)) {
            record->strides = gw_trace_alloc(trace, t->ndim * sizeof *t->strides);
            if (!record->strides)
                return false;
            memcpy(record->strides, t->strides, t->ndim * sizeof *t->strides);
        }
    }
    return gw_error(trace->ctx) == GW_OK;
}

/* Adds what `node` has saved to the list, unless it is NULL; how many those are. */
static uint32_t list_saved(gw_trace *trace, const gw_node *node, gw_saved_record *list) {
    uint32_t n = 0;
    for (size_t i = 0; i < node->n_saved; i++) {
        const gw_saved *saved = &node->saved[i];
        if (!saved->tensor)
            continue;
        if (list)
            list[n] = (gw_saved_record){.tensor = gw_saved_id(saved),
                                        .version = saved->version,
                                        .content = gw_tensor_numel(saved->tensor) <= GW_TRACE_SMALL
                                                       ? gw_trace_keep(trace, saved->tensor)
                                                       : 0,
                                        .slot = saved->slot,
                                        .wrapped = saved->tensor->wrapped_number};
        n++;
    }
    if (node->slices && node->slices->inner) /* CopySlices stands for what wrote */
        n += list_saved(trace, node->slices->inner, list ? list + n : NULL);
    return n;
}

static bool see_one_node(gw_trace *trace, const gw_node *node) {
    if (gw_saved_wake(node) != GW_OK)
        return false;
    const uint32_t n_saved = list_saved(trace, node, NULL);
    const char *name = gw_trace_text_of(trace, gw_node_name(node));
    const char *op = node->op ? node->op->name : node->leaf ? "" : name;
    gw_next *next = name ? gw_trace_alloc(trace, node->n_next * sizeof *next) : NULL;
    gw_saved_record *saved = next ? gw_trace_alloc(trace, n_saved * sizeof *saved) : NULL;
    gw_recipe *recipe = saved ? gw_recipe_new(trace, node) : NULL;
    gw_node_record *record = recipe ? gw_trace_append(trace, &trace->nodes, sizeof *record) : NULL;
    if (!record) {
        if (recipe)
            gw_release(trace->ctx, recipe, recipe->size);
        gw_release(trace->ctx, saved, n_saved * sizeof *saved);
        gw_release(trace->ctx, next, node->n_next * sizeof *next);
        return false;
    }
    for (size_t i = 0; i < node->n_next; i++)
        if (node->next[i].node)
            next[i] = (gw_next){node->next[i].node->id, node->next[i].input_nr};
    list_saved(trace, node, saved);
    *record = (gw_node_record){.id = node->id,
                               .sequence = node->sequence,
                               .name = name,
                               .op = op,
                               .formula = node->op ? node->op->formula : "",
                               .rules = node->op ? node->op->rules : NULL,
                               .site = trace->ctx->site,
                               .born = gw_trace_length(trace),
                               .freed_at = gw_nowhere,
                               .died_at = gw_nowhere,
                               .output = node->leaf ? node->leaf->id : 0,
                               .next = next,
                               .saved = saved,
                               .recipe = recipe,
                               .n_next = node->n_next,
                               .n_saved = n_saved,
                               .scope = trace->scope};
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
