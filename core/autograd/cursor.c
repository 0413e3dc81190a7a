/* A place in a trace. */
#include "autograd/cursor.h"

void gw_cursor_free(gw_cursor *cursor) {
    if (!cursor)
        return;
    gw_context *ctx = cursor->trace->ctx;
    if (cursor->tensors)
        gw_release(ctx, cursor->tensors, cursor->n_tensors * sizeof *cursor->tensors);
    if (cursor->slots)
        gw_release(ctx, cursor->slots, cursor->n_slots * sizeof *cursor->slots);
    gw_release(ctx, cursor, sizeof *cursor);
}

/* To the first place that is known: all records are others than they were. */
static void start_again(gw_cursor *cursor) {
    const gw_trace *trace = cursor->trace;
    if (cursor->tensors)
        gw_release(trace->ctx, cursor->tensors, cursor->n_tensors * sizeof *cursor->tensors);
    if (cursor->slots)
        gw_release(trace->ctx, cursor->slots, cursor->n_slots * sizeof *cursor->slots);
    *cursor = (gw_cursor){.trace = cursor->trace,
                          .at = trace->first,
                          .group = trace->first_group,
                          .active = trace->first_active,
                          .error = trace->first_error,
                          .output = trace->first_output,
                          .drops = trace->drops};
}

gw_cursor *gw_cursor_new(gw_trace *trace) {
    gw_cursor *cursor = gw_alloc_zero(trace->ctx, sizeof *cursor);
    if (!cursor)
        return NULL;
    cursor->trace = trace;
    start_again(cursor);
    return cursor;
}

gw_status gw_cursor_catch_up(gw_cursor *cursor) {
    const gw_trace *trace = cursor->trace;
    if (cursor->drops != trace->drops)
        start_again(cursor);
    const size_t n = trace->tensors.count, n_slots = trace->slots.count;
    if (n > cursor->n_tensors) {
        gw_tensor_state *states = gw_resize(trace->ctx, cursor->tensors,
                                            cursor->n_tensors * sizeof *states, n * sizeof *states);
        if (!states)
            return GW_E_MEMORY;
        for (size_t i = cursor->n_tensors; i < n; i++)
            states[i] = ((const gw_tensor_record *)trace->tensors.items)[i].initial;
        cursor->tensors = states;
        cursor->n_tensors = n;
    }
    if (n_slots > cursor->n_slots) {
        const gw_slot *given = trace->slots.items;
        gw_slot_state *slots = gw_resize(trace->ctx, cursor->slots, cursor->n_slots * sizeof *slots,
                                         n_slots * sizeof *slots);
        if (!slots)
            return GW_E_MEMORY;
        for (size_t i = cursor->n_slots; i < n_slots; i++)
            slots[i] = (gw_slot_state){given[i].first_tensor, given[i].first_bound_at};
        cursor->slots = slots;
        cursor->n_slots = n_slots;
    }
    return GW_OK;
}

static void forward(gw_cursor *cursor) {
    const size_t index = cursor->at++;
    const gw_event *e = gw_trace_event(cursor->trace, index);
    for (size_t i = 0; i < e->n_changes; i++)
        cursor->tensors[e->changes[i].tensor] = e->changes[i].after;
    switch ((gw_event_kind)e->kind) {
    case GW_EVENT_BACKWARD_BEGIN:
        cursor->group = e->a;
        cursor->active = index;
        break;
    case GW_EVENT_BACKWARD_END:
        cursor->active = gw_nowhere;
        break;
    case GW_EVENT_BIND:
        cursor->slots[e->a] = (gw_slot_state){e->after, index};
        break;
    case GW_EVENT_PRINT:
        cursor->output = e->b;
        break;
    case GW_EVENT_ERROR:
        cursor->error = index;
        break;
    default:
        break;
    }
}

static void backward(gw_cursor *cursor) {
    const gw_event *e = gw_trace_event(cursor->trace, --cursor->at);
    for (size_t i = e->n_changes; i-- > 0;)
        cursor->tensors[e->changes[i].tensor] = e->changes[i].before;
    switch ((gw_event_kind)e->kind) {
    case GW_EVENT_BACKWARD_BEGIN:
        cursor->group = e->b;
        cursor->active = e->c;
        break;
    case GW_EVENT_BACKWARD_END:
        cursor->active = e->c;
        break;
    case GW_EVENT_BIND:
        cursor->slots[e->a] = (gw_slot_state){e->before, e->b};
        break;
    case GW_EVENT_PRINT:
        cursor->output = e->a;
        break;
    case GW_EVENT_ERROR:
        cursor->error = e->c;
        break;
    default:
        break;
    }
}

gw_status gw_cursor_seek(gw_cursor *cursor, size_t k) {
    gw_context *ctx = cursor->trace->ctx;
    const size_t length = gw_trace_length(cursor->trace);
    if (k > length)
        return gw_fail(ctx, GW_E_VALUE, "a trace of %zu events has no place %zu", length, k);
    if (gw_cursor_catch_up(cursor) != GW_OK)
        return gw_error(ctx);
    if (k < cursor->trace->first)
        k = cursor->trace->first;
    while (cursor->at < k)
        forward(cursor);
    while (cursor->at > k)
        backward(cursor);
    return GW_OK;
}
