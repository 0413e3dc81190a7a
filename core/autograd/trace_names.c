/* Recording what a program does beside the engine: its names, scopes, prints, figures, errors. */
#include <string.h>

#include "autograd/events.h"

static gw_slot *slot_of(gw_trace *trace, const char *name, uint32_t depth) {
    gw_slot *slots = trace->slots.items;
    for (size_t i = 0; i < trace->slots.count; i++)
        if (slots[i].depth == depth && slots[i].name == name)
            return &slots[i];
    gw_slot *slot = gw_trace_append(trace, &trace->slots, sizeof *slot);
    if (slot)
        *slot = (gw_slot){
            .name = name, .depth = depth, .bound_at = gw_nowhere, .first_bound_at = gw_nowhere};
    return slot;
}

static void bind_slot(gw_trace *trace, size_t index, uint64_t tensor) {
    gw_slot *slot = (gw_slot *)trace->slots.items + index;
    if (slot->tensor == tensor)
        return;
    gw_event *event = gw_trace_begin(trace, GW_EVENT_BIND);
    if (!event)
        return;
    event->name = slot->name;
    event->depth = slot->depth;
    event->before = slot->tensor;
    event->after = tensor;
    event->a = index;
    event->b = slot->bound_at;
    slot->tensor = tensor;
    slot->bound_at = gw_trace_length(trace) - 1;
}

void gw_trace_on_bind(void *user, const char *name, size_t depth, gw_tensor *tensor) {
    gw_trace *trace = user;
    if (!gw_trace_open(trace)) {
        trace->truncated++;
        return;
    }
    const char *kept = gw_trace_text_of(trace, name);
    const gw_slot *slot = kept && (!tensor || gw_trace_see(trace, tensor))
                              ? slot_of(trace, kept, (uint32_t)depth)
                              : NULL;
    if (slot)
        bind_slot(trace, (size_t)(slot - (const gw_slot *)trace->slots.items),
                  tensor ? tensor->id : 0);
}

static bool is_among(const char *name, const char *const *names, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

void gw_trace_on_members(void *user, size_t depth, const char *const *names,
                         gw_tensor *const *tensors, size_t n) {
    gw_trace *trace = user;
    if (!gw_trace_open(trace)) {
        trace->truncated++;
        return;
    }
    for (size_t i = 0; i < trace->slots.count; i++) {
        const gw_slot *slot = (const gw_slot *)trace->slots.items + i;
        if (slot->member && slot->depth == depth && slot->tensor && !is_among(slot->name, names, n))
            bind_slot(trace, i, 0);
    }
    for (size_t i = 0; i < n; i++) {
        const char *kept = gw_trace_text_of(trace, names[i]);
        gw_slot *slot =
            kept && gw_trace_see(trace, tensors[i]) ? slot_of(trace, kept, (uint32_t)depth) : NULL;
        if (!slot)
            return;
        slot->member = true;
        bind_slot(trace, (size_t)(slot - (gw_slot *)trace->slots.items), tensors[i]->id);
    }
}

/* A function's names mean nothing any more once it is left. */
static void unbind_depth(gw_trace *trace, size_t depth) {
    for (size_t i = 0; i < trace->slots.count; i++) {
        const gw_slot *slot = (const gw_slot *)trace->slots.items + i;
        if (slot->depth == depth && slot->tensor)
            bind_slot(trace, i, 0);
    }
}

static gw_scope_record *enter_scope(gw_trace *trace, const gw_scope_info *scope) {
    const char *name = gw_trace_open(trace) ? gw_trace_text_of(trace, scope->name) : NULL;
    const char *path = name ? gw_trace_text_of(trace, scope->path) : NULL;
    gw_scope_record *record = path ? gw_trace_append(trace, &trace->scopes, sizeof *record) : NULL;
    if (!record)
        return NULL;
    *record = (gw_scope_record){.name = name,
                                .path = path,
                                .entered = gw_trace_length(trace),
                                .left = gw_nowhere,
                                .id = ++trace->last_scope,
                                .parent = trace->scope,
                                .round = scope->round,
                                .rounds = scope->rounds,
                                .line = scope->line,
                                .kind = (uint8_t)scope->kind};
    trace->scope = record->id;
    return record;
}

void gw_trace_on_scope(void *user, const gw_scope_info *scope, bool enter) {
    gw_trace *trace = user;
    if (scope->kind == GW_SCOPE_FUNCTION && !enter)
        unbind_depth(trace, scope->depth);
    gw_scope_record *record =
        enter ? enter_scope(trace, scope) : gw_trace_scope(trace, trace->scope);
    if (!enter && record)
        trace->scope = record->parent;
    gw_event *event =
        record && gw_error(trace->ctx) == GW_OK ? gw_trace_begin(trace, GW_EVENT_SCOPE) : NULL;
    if (!event)
        return;
    event->name = record->name;
    event->a = record->id;
    event->scope = record->kind;
    event->flag = enter;
    if (!enter)
        record->left = gw_trace_length(trace) - 1;
}

void gw_trace_on_figure(void *user, const char *name, const char *about, const char *svg,
                        size_t length) {
    gw_trace *trace = user;
    const char *kept_name = gw_trace_open(trace) ? gw_trace_text_of(trace, name) : NULL;
    const char *kept_about = kept_name ? gw_trace_text_of(trace, about) : NULL;
    if (!kept_about || !gw_trace_keep_drawing(trace, gw_trace_length(trace), svg, length))
        return;
    gw_event *event = gw_trace_begin(trace, GW_EVENT_FIGURE);
    if (!event)
        return;
    event->name = kept_name;
    event->text = kept_about;
    event->a = length;
    event->b = trace->output.length;
}

/* What ended a run is kept where nothing else is: it is the last to come, and one. */
void gw_trace_on_error(void *user, const char *type, const char *message) {
    gw_trace *trace = user;
    const bool full = !gw_trace_open(trace);
    const char *kept_type = gw_trace_text_of(trace, type);
    const char *kept_message = kept_type ? gw_trace_text_of(trace, message) : NULL;
    trace->full = false;
    gw_event *event = kept_message ? gw_trace_begin(trace, GW_EVENT_ERROR) : NULL;
    trace->full = full;
    if (!event)
        return;
    event->name = kept_type;
    event->text = kept_message;
    event->c = trace->error;
    trace->error = gw_trace_length(trace) - 1;
}
