/* A trace from its beginning to its end. */
#include <string.h>

#include "autograd/events.h"

gw_trace *gw_trace_new(gw_context *ctx, size_t budget) {
    gw_trace *trace = gw_alloc_zero(ctx, sizeof *trace);
    if (!trace)
        return NULL;
    trace->ctx = ctx;
    gw_jots_settle(ctx);
    ctx->jots.off = true;
    trace->budget = budget;
    trace->group = trace->active = trace->error = gw_nowhere;
    trace->first_group = trace->first_active = trace->first_error = gw_nowhere;
    gw_buffer_init(&trace->output, ctx);
    gw_buffer_init(&trace->complained, ctx);
    trace->observer = gw_trace_observer;
    ctx->observer = &trace->observer;
    ctx->observer_user = trace;
    return trace;
}

static void give_back(gw_trace *trace, void *block, size_t size) {
    if (!block)
        return;
    gw_release(trace->ctx, block, size);
    trace->used -= size;
}

void gw_trace_free_event(gw_trace *trace, gw_event *event) {
    give_back(trace, event->inputs, event->n_inputs * sizeof *event->inputs);
    give_back(trace, event->values,
              (event->n_received + 2 * event->n_sent) * sizeof *event->values);
    give_back(trace, event->changes, event->n_changes * sizeof *event->changes);
}

void gw_trace_free_value(gw_trace *trace, gw_value *value) {
    if (value->blocks)
        give_back(trace, value->blocks, gw_value_blocks_size(value));
    give_back(trace, value->dims, value->ndim * sizeof *value->dims);
    give_back(trace, value->data, (size_t)value->numel * gw_dtype_size((gw_dtype)value->dtype));
}

void gw_trace_free_tensor(gw_trace *trace, gw_tensor_record *record) {
    give_back(trace, record->strides, record->ndim * sizeof *record->strides);
}

void gw_trace_free_node(gw_trace *trace, gw_node_record *record) {
    give_back(trace, record->next, record->n_next * sizeof *record->next);
    give_back(trace, record->inputs, record->n_inputs * sizeof *record->inputs);
    give_back(trace, record->saved, record->n_saved * sizeof *record->saved);
    if (record->recipe)
        give_back(trace, record->recipe, record->recipe->size);
}

void gw_trace_free(gw_trace *trace) {
    if (!trace)
        return;
    gw_context *ctx = trace->ctx;
    if (ctx->observer == &trace->observer)
        ctx->observer = NULL;
    ctx->jots.off = false;
    for (size_t i = 0; i < trace->events.count; i++)
        gw_trace_free_event(trace, (gw_event *)trace->events.items + i);
    for (size_t i = 0; i < trace->values.count; i++)
        gw_trace_free_value(trace, (gw_value *)trace->values.items + i);
    for (size_t i = 0; i < trace->tensors.count; i++)
        gw_trace_free_tensor(trace, (gw_tensor_record *)trace->tensors.items + i);
    for (size_t i = 0; i < trace->nodes.count; i++)
        gw_trace_free_node(trace, (gw_node_record *)trace->nodes.items + i);
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
    gw_trace_free_array(trace, &trace->scopes, sizeof(gw_scope_record));
    gw_trace_free_drawings(trace, SIZE_MAX);
    gw_trace_free_array(trace, &trace->drawings, sizeof(gw_drawing));
    gw_trace_free_array(trace, &trace->complaints, sizeof(gw_complaint));
    gw_idmap_free(ctx, &trace->string_index);
    gw_idmap_free(ctx, &trace->tensor_index);
    gw_idmap_free(ctx, &trace->node_index);
    if (trace->value_table)
        gw_release(ctx, trace->value_table, trace->value_table_size * sizeof *trace->value_table);
    gw_buffer_free(&trace->output);
    gw_buffer_free(&trace->complained);
    gw_release(ctx, trace, sizeof *trace);
}

size_t gw_trace_length(const gw_trace *trace) {
    return trace->first + trace->events.count;
}

size_t gw_trace_first(const gw_trace *trace) {
    return trace->first;
}

uint64_t gw_trace_truncated(const gw_trace *trace) {
    return trace->truncated;
}
