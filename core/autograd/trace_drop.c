/* A trace that has no room left forgets its beginning.
 *
 * Note [Dropping]. The older half of the events goes: what they did becomes what the trace begins
 * with (a tensor's initial state, what a name means at first). Then goes whatever nothing that is
 * kept knows: contents, scopes, tensors, and nodes that have died. Ids stay what they were; records
 * move together, so that a place in an array is good only until the next time, which `drops`
 * counts.
 */
#include <string.h>

#include "autograd/events.h"

/* What is kept: one byte a record. */
typedef struct keep {
    gw_trace *trace;
    uint8_t *tensors, *nodes, *values, *scopes;
    size_t
        *todo; /* tensors, and behind them nodes, whose own references are still to be followed */
    size_t n_todo;
} keep;

/* ---- what is needed -------------------------------------------------------------------------- */

static void keep_value(keep *k, gw_value_id id) {
    if (id)
        k->values[gw_trace_value_index(k->trace, id)] = 1;
}

static void keep_tensor_at(keep *k, size_t index) {
    if (k->tensors[index])
        return;
    k->tensors[index] = 1;
    k->todo[k->n_todo++] = index;
}

static void keep_tensor(keep *k, uint64_t id) {
    const size_t at = gw_idmap_get(&k->trace->tensor_index, id);
    if (at)
        keep_tensor_at(k, at - 1);
}

static void keep_node_at(keep *k, size_t index) {
    if (k->nodes[index])
        return;
    k->nodes[index] = 1;
    k->todo[k->n_todo++] = k->trace->tensors.count + index;
}

static void keep_node(keep *k, uint64_t id) {
    const size_t at = gw_idmap_get(&k->trace->node_index, id);
    if (at)
        keep_node_at(k, at - 1);
}

static void keep_scope(keep *k, uint32_t id) {
    const gw_scope_record *scope;
    for (; id; id = scope->parent) {
        scope = gw_trace_scope(k->trace, id);
        uint8_t *kept = &k->scopes[scope - (const gw_scope_record *)k->trace->scopes.items];
        if (*kept)
            return;
        *kept = 1;
    }
}

static void keep_state(keep *k, const gw_tensor_state *state) {
    keep_value(k, state->value);
    keep_tensor(k, state->grad);
    keep_node(k, state->grad_fn);
}

static void keep_event(keep *k, const gw_event *e) {
    keep_node(k, e->node);
    keep_tensor(k, e->tensor);
    keep_tensor(k, e->before);
    keep_tensor(k, e->after);
    for (size_t i = 0; i < e->n_inputs; i++)
        keep_tensor(k, e->inputs[i]);
    for (size_t i = 0; i < e->n_received + 2 * e->n_sent; i++)
        keep_value(k, e->values[i]);
    for (size_t i = 0; i < e->n_changes; i++) {
        keep_tensor_at(k, e->changes[i].tensor);
        keep_state(k, &e->changes[i].before);
        keep_state(k, &e->changes[i].after);
    }
    if (e->kind != GW_EVENT_REQUIRES_GRAD) {
        keep_value(k, e->value);
        keep_value(k, e->value_before);
        keep_value(k, e->value_after);
    }
    if (e->kind == GW_EVENT_SCOPE)
        keep_scope(k, (uint32_t)e->a);
}

static void follow_node(keep *k, const gw_node_record *node) {
    keep_tensor(k, node->output);
    keep_scope(k, node->scope);
    for (size_t i = 0; i < node->n_next; i++)
        keep_node(k, node->next[i].node);
    for (size_t i = 0; i < node->n_inputs; i++)
        keep_tensor(k, node->inputs[i]);
    for (size_t i = 0; i < node->n_saved; i++) {
        keep_tensor(k, node->saved[i].tensor);
        keep_value(k, node->saved[i].content);
    }
    if (node->epoch == k->trace->epoch)
        keep_value(k, node->pending);
}

static void follow(keep *k) {
    gw_trace *trace = k->trace;
    while (k->n_todo) {
        const size_t i = k->todo[--k->n_todo];
        if (i >= trace->tensors.count) {
            follow_node(k, (gw_node_record *)trace->nodes.items + (i - trace->tensors.count));
            continue;
        }
        const gw_tensor_record *tensor = (gw_tensor_record *)trace->tensors.items + i;
        keep_state(k, &tensor->initial);
        keep_state(k, &tensor->latest);
    }
}

static void mark(keep *k) {
    gw_trace *trace = k->trace;
    const gw_slot *slots = trace->slots.items;
    const gw_node_record *nodes = trace->nodes.items;
    for (size_t i = 0; i < trace->events.count; i++)
        keep_event(k, (const gw_event *)trace->events.items + i);
    for (size_t i = 0; i < trace->slots.count; i++) {
        keep_tensor(k, slots[i].tensor);
        keep_tensor(k, slots[i].first_tensor);
    }
    for (size_t i = 0; i < trace->nodes.count; i++)
        if (nodes[i].died_at == gw_nowhere || nodes[i].died_at >= trace->first)
            keep_node_at(k, i);
    keep_scope(k, trace->scope);
    follow(k);
}

/* ---- taking out ------------------------------------------------------------------------------ */

/* Gives back what memory there is beyond some room to grow. */
static void shrink(gw_trace *trace, gw_array *array, size_t size) {
    const size_t capacity = array->count + array->count / 4 + 16;
    if (capacity >= array->capacity)
        return;
    void *items = gw_resize(trace->ctx, array->items, array->capacity * size, capacity * size);
    if (!items)
        return;
    trace->used -= (array->capacity - capacity) * size;
    array->items = items;
    array->capacity = capacity;
}

/* Moves the items that are kept together. */
static void sweep(gw_trace *trace, gw_array *array, size_t size, const uint8_t *kept) {
    char *items = array->items;
    size_t n = 0;
    for (size_t i = 0; i < array->count; i++)
        if (kept[i])
            memmove(items + n++ * size, items + i * size, size);
    array->count = n;
    shrink(trace, array, size);
}

/* The changes name tensors by their place, which is another now: `places` says which. */
static void move_changes(gw_trace *trace, const size_t *places) {
    for (size_t i = 0; i < trace->events.count; i++) {
        const gw_event *e = (const gw_event *)trace->events.items + i;
        for (size_t j = 0; j < e->n_changes; j++)
            e->changes[j].tensor = places[e->changes[j].tensor];
    }
}

static bool index_again(gw_trace *trace) {
    gw_context *ctx = trace->ctx;
    size_t size = 64;
    while (size < 2 * (trace->values.count + 1))
        size *= 2;
    bool ok = gw_trace_index_values(trace, size);
    gw_idmap_free(ctx, &trace->tensor_index);
    gw_idmap_free(ctx, &trace->node_index);
    for (size_t i = 0; ok && i < trace->tensors.count; i++)
        ok = gw_idmap_put(ctx, &trace->tensor_index,
                          ((gw_tensor_record *)trace->tensors.items)[i].id, i + 1);
    for (size_t i = 0; ok && i < trace->nodes.count; i++)
        ok = gw_idmap_put(ctx, &trace->node_index, ((gw_node_record *)trace->nodes.items)[i].id,
                          i + 1);
    return ok;
}

/* Takes out what was not marked; `places` is where each tensor will be. */
static bool take_out(keep *k, size_t *places) {
    gw_trace *trace = k->trace;
    size_t n = 0;
    for (size_t i = 0; i < trace->tensors.count; i++) {
        places[i] = n;
        n += k->tensors[i];
    }
    move_changes(trace, places);
    for (size_t i = 0; i < trace->tensors.count; i++)
        if (!k->tensors[i])
            gw_trace_free_tensor(trace, (gw_tensor_record *)trace->tensors.items + i);
    for (size_t i = 0; i < trace->nodes.count; i++)
        if (!k->nodes[i])
            gw_trace_free_node(trace, (gw_node_record *)trace->nodes.items + i);
    for (size_t i = 0; i < trace->values.count; i++)
        if (!k->values[i])
            gw_trace_free_value(trace, (gw_value *)trace->values.items + i);
    sweep(trace, &trace->tensors, sizeof(gw_tensor_record), k->tensors);
    sweep(trace, &trace->nodes, sizeof(gw_node_record), k->nodes);
    sweep(trace, &trace->values, sizeof(gw_value), k->values);
    sweep(trace, &trace->scopes, sizeof(gw_scope_record), k->scopes);
    return index_again(trace);
}

/* ---- events ---------------------------------------------------------------------------------- */

/* What the event did is from now on what the trace begins with. */
static void make_initial(gw_trace *trace, const gw_event *e, size_t index) {
    gw_slot *slot;
    for (size_t i = 0; i < e->n_changes; i++)
        ((gw_tensor_record *)trace->tensors.items)[e->changes[i].tensor].initial =
            e->changes[i].after;
    switch ((gw_event_kind)e->kind) {
    case GW_EVENT_BACKWARD_BEGIN:
        trace->first_group = e->a;
        trace->first_active = index;
        break;
    case GW_EVENT_BACKWARD_END:
        trace->first_active = gw_nowhere;
        break;
    case GW_EVENT_BIND:
        slot = (gw_slot *)trace->slots.items + e->a;
        slot->first_tensor = e->after;
        slot->first_bound_at = index;
        break;
    case GW_EVENT_PRINT:
        trace->first_output = e->b;
        break;
    case GW_EVENT_ERROR:
        trace->first_error = index;
        break;
    default:
        break;
    }
}

static void drop_events(gw_trace *trace, size_t n) {
    gw_event *events = trace->events.items;
    for (size_t i = 0; i < n; i++) {
        make_initial(trace, &events[i], trace->first + i);
        gw_trace_free_event(trace, &events[i]);
    }
    memmove(events, events + n, (trace->events.count - n) * sizeof *events);
    trace->events.count -= n;
    trace->first += n;
    trace->drops++;
    gw_trace_free_drawings(trace, trace->first);
    shrink(trace, &trace->events, sizeof *events);
}

static bool drop_half(gw_trace *trace) {
    gw_context *ctx = trace->ctx;
    const size_t n_tensors = trace->tensors.count, n_nodes = trace->nodes.count,
                 n_values = trace->values.count, n_scopes = trace->scopes.count;
    const size_t n_todo = n_tensors + n_nodes;
    keep k = {.trace = trace,
              .tensors = gw_alloc_zero(ctx, n_tensors),
              .nodes = gw_alloc_zero(ctx, n_nodes),
              .values = gw_alloc_zero(ctx, n_values),
              .scopes = gw_alloc_zero(ctx, n_scopes),
              .todo = gw_alloc_array(ctx, n_todo + 1, sizeof *k.todo)};
    size_t *places = gw_alloc_array(ctx, n_tensors + 1, sizeof *places);
    bool ok = k.tensors && k.nodes && k.values && k.scopes && k.todo && places;
    if (ok) {
        drop_events(trace, (trace->events.count + 1) / 2);
        mark(&k);
        ok = take_out(&k, places);
    }
    gw_release(ctx, places, (n_tensors + 1) * sizeof *places);
    gw_release(ctx, k.todo, (n_todo + 1) * sizeof *k.todo);
    gw_release(ctx, k.scopes, n_scopes);
    gw_release(ctx, k.values, n_values);
    gw_release(ctx, k.nodes, n_nodes);
    gw_release(ctx, k.tensors, n_tensors);
    return ok;
}

void gw_trace_drop(gw_trace *trace) {
    bool ok = true;
    do {
        ok = drop_half(trace);
    } while (ok && trace->used > trace->budget / 4 * 3 && trace->events.count > 0);
    /* Nothing is left to drop but what the program holds; or there was no memory to do it. */
    trace->full = !ok || trace->used > trace->budget;
    if (!ok)
        gw_error_clear(trace->ctx);
}
