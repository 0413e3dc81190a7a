/* A trace from its beginning to its end. */
#include <string.h>

#include "autograd/events.h"

gw_trace *gw_trace_new(gw_context *ctx, size_t budget) {
    gw_trace *trace = gw_alloc_zero(ctx, sizeof *trace);
    if (!trace)
        return NULL;
    trace->ctx = ctx;
    trace->budget = budget;
    trace->group = trace->active = trace->error = gw_nowhere;
    gw_buffer_init(&trace->output, ctx);
    trace->observer = gw_trace_observer;
    ctx->observer = &trace->observer;
    ctx->observer_user = trace;
    return trace;
}

static void free_event(gw_context *ctx, gw_event *event) {
    if (event->inputs)
        gw_release(ctx, event->inputs, event->n_inputs * sizeof *event->inputs);
    if (event->values)
        gw_release(ctx, event->values,
                   (event->n_received + 2 * event->n_sent) * sizeof *event->values);
    if (event->changes)
        gw_release(ctx, event->changes, event->n_changes * sizeof *event->changes);
}

static void free_value(gw_context *ctx, gw_value *value) {
    gw_release(ctx, value->dims, value->ndim * sizeof *value->dims);
    if (value->data)
        gw_release(ctx, value->data, (size_t)value->numel * gw_dtype_size((gw_dtype)value->dtype));
}

void gw_trace_free(gw_trace *trace) {
    if (!trace)
        return;
    gw_context *ctx = trace->ctx;
    if (ctx->observer == &trace->observer)
        ctx->observer = NULL;
    for (size_t i = 0; i < trace->events.count; i++)
        free_event(ctx, gw_trace_event(trace, i));
    for (size_t i = 0; i < trace->values.count; i++)
        free_value(ctx, (gw_value *)trace->values.items + i);
    for (size_t i = 0; i < trace->nodes.count; i++) {
        gw_node_record *record = (gw_node_record *)trace->nodes.items + i;
        gw_release(ctx, record->next, record->n_next * sizeof *record->next);
        if (record->inputs)
            gw_release(ctx, record->inputs, record->n_inputs * sizeof *record->inputs);
    }
    for (size_t i = 0; i < trace->strings.count; i++) {
        char *text = ((char **)trace->strings.items)[i];
        gw_release(ctx, text, strlen(text) + 1);
    }
    gw_trace_free_array(trace, &trace->events, sizeof(gw_event));
    gw_trace_free_array(trace, &trace->tensors, sizeof(gw_tensor_record));
    gw_trace_free_array(trace, &trace->nodes, sizeof(gw_node_record));
    gw_trace_free_array(trace, &trace->values, sizeof(gw_value));
    gw_trace_free_array(trace, &trace->slots, sizeof(gw_slot));
    gw_trace_free_array(trace, &trace->strings, sizeof(char *));
    gw_idmap_free(ctx, &trace->tensor_index);
    gw_idmap_free(ctx, &trace->node_index);
    if (trace->value_table)
        gw_release(ctx, trace->value_table, trace->value_table_size * sizeof *trace->value_table);
    gw_buffer_free(&trace->output);
    gw_release(ctx, trace, sizeof *trace);
}

size_t gw_trace_length(const gw_trace *trace) {
    return trace->events.count;
}

uint64_t gw_trace_truncated(const gw_trace *trace) {
    return trace->truncated;
}
