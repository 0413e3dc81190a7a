/* Recording: what the observer of a trace notes of every event. */
#include "autograd/events.h"

gw_event *gw_trace_begin(gw_trace *trace, gw_event_kind kind) {
    trace->steps += gw_trace_is_step(kind, trace->ctx->site);
    if (trace->full) {
        trace->truncated++;
        return NULL;
    }
    gw_event *event = gw_trace_append(trace, &trace->events, sizeof *event);
    if (event) {
        event->kind = (uint8_t)kind;
        event->site = trace->ctx->site;
    }
    return event;
}

bool gw_trace_open(gw_trace *trace) {
    if (trace->used > trace->budget && !trace->full)
        gw_trace_drop(trace);
    return !trace->full;
}

static bool add_inputs(gw_trace *trace, gw_event *event, gw_tensor *const *inputs, size_t n) {
    event->inputs = gw_trace_alloc(trace, n * sizeof *event->inputs);
    if (!event->inputs)
        return false;
    event->n_inputs = (uint32_t)n;
    for (size_t i = 0; i < n; i++)
        event->inputs[i] = inputs[i]->id;
    return true;
}

static void count_grad(gw_trace *trace, uint64_t id, bool more) {
    gw_tensor_record *record = gw_trace_tensor(trace, id);
    if (record)
        record->is_grad_of += more ? 1 : UINT32_MAX;
}

/* Adds to the changes of the event that a tensor is now in state `after`, if it was not. */
static bool note_change(gw_trace *trace, gw_event *event, size_t index, gw_tensor_state after) {
    gw_tensor_record *record = (gw_tensor_record *)trace->tensors.items + index;
    const gw_tensor_state before = record->latest;
    if (before.value == after.value && before.version == after.version &&
        before.grad == after.grad && before.grad_fn == after.grad_fn &&
        before.output_nr == after.output_nr && before.requires_grad == after.requires_grad)
        return gw_error(trace->ctx) == GW_OK;
    const size_t n = event->n_changes;
    gw_change *changes =
        gw_resize(trace->ctx, event->changes, n * sizeof *changes, (n + 1) * sizeof *changes);
    if (!changes)
        return false;
    trace->used += sizeof *changes;
    changes[n] = (gw_change){index, before, after};
    event->changes = changes;
    event->n_changes++;
    record->latest = after;
    if (before.grad != after.grad) {
        count_grad(trace, before.grad, false);
        count_grad(trace, after.grad, true);
    }
    return gw_error(trace->ctx) == GW_OK;
}

/* Adds what has become of `t`. */
static bool add_change(gw_trace *trace, gw_event *event, const gw_tensor *t) {
    const size_t index = gw_idmap_get(&trace->tensor_index, t->id);
    if (!index)
        return true; /* never seen: nothing to show */
    if (!gw_trace_see_node(trace, t->grad_fn))
        return false;
    const gw_tensor_state after = gw_trace_state(trace, t);
    if (t->base)
        gw_trace_set_maker(trace, t->grad_fn, &(gw_tensor *){t->base}, 1, t);
    return note_change(trace, event, index - 1, after);
}

/* A view whose base was written has got another grad_fn when it was used: Note [Stale views]. And
 * what a torch.autograd.Function returns was made by others, without a graph. */
static void add_regrown(gw_trace *trace, gw_event *event, gw_tensor *const *inputs, size_t n) {
    for (size_t i = 0; i < n; i++) {
        const gw_tensor_record *record = gw_trace_tensor(trace, inputs[i]->id);
        const uint64_t now = inputs[i]->grad_fn ? inputs[i]->grad_fn->id : 0;
        if (record && record->latest.grad_fn != now)
            add_change(trace, event, inputs[i]);
    }
}

/* The changes of everything that shares storage with `t`; of what nodes have saved of tensors that
 * the program has dropped, the version. */
static bool add_changes(gw_trace *trace, gw_event *event, const gw_tensor *t) {
    for (const gw_tensor *alias = t->storage->aliases; alias; alias = alias->alias_next)
        if (!add_change(trace, event, alias))
            return false;
    for (const gw_tensor *alias = t->storage->aliases; alias; alias = alias->alias_next) {
        const size_t index = gw_idmap_get(&trace->tensor_index, alias->stands_for);
        if (!alias->stands_for || !index)
            continue;
        gw_tensor_state after = ((const gw_tensor_record *)trace->tensors.items)[index - 1].latest;
        after.version = alias->version->value;
        if (!note_change(trace, event, index - 1, after))
            return false;
    }
    return true;
}

/* Note [Updates]. A change counts as an update, not as a part of the forward, when it writes
 * without a graph into a leaf that requires a gradient (or into its .data), or into a .grad: what
 * optimisers and zero_grad do. Assigning .grad is one too, and all that an optimiser of torch.optim
 * computes on its way: means, roots, quotients. */
static bool is_update(const gw_trace *trace, const gw_event *event) {
    if (event->node)
        return false;
    if (trace->ctx->updating)
        return true;
    for (size_t i = 0; i < event->n_changes; i++) {
        const gw_change *change = &event->changes[i];
        const gw_tensor_record *record =
            (const gw_tensor_record *)trace->tensors.items + change->tensor;
        if (change->after.requires_grad || record->is_grad_of)
            return true;
    }
    return false;
}

static void on_forward(void *user, const char *op, gw_tensor *const *inputs, size_t n_inputs,
                       gw_tensor *out) {
    gw_trace *trace = user;
    const char *name = gw_trace_open(trace) ? gw_trace_text_of(trace, op) : NULL;
    bool ok = name != NULL;
    for (size_t i = 0; ok && i < n_inputs; i++)
        ok = gw_trace_see(trace, inputs[i]);
    /* A known tensor may have a new node: what a torch.autograd.Function returns. */
    if (ok && gw_trace_see(trace, out) && gw_trace_see_node(trace, out->grad_fn))
        gw_trace_set_maker(trace, out->grad_fn, inputs, n_inputs, out);
    gw_event *event =
        gw_error(trace->ctx) == GW_OK ? gw_trace_begin(trace, GW_EVENT_FORWARD) : NULL;
    if (!event)
        return;
    event->name = name;
    event->tensor = out->id;
    event->node = out->grad_fn ? out->grad_fn->id : 0;
    event->value = gw_trace_tensor(trace, out->id)->latest.value;
    add_inputs(trace, event, inputs, n_inputs);
    add_regrown(trace, event, inputs, n_inputs);
    add_regrown(trace, event, &out, 1);
    event->update = trace->ctx->updating && !event->node;
}

static void on_backward_begin(void *user, gw_tensor *root, gw_tensor *gradient) {
    gw_trace *trace = user;
    gw_value_id value = 0;
    gw_edge edge = {0};
    if (gw_trace_open(trace) && gw_trace_see(trace, root) &&
        gw_gradient_edge(root, &edge) == GW_OK && gw_trace_see_node(trace, edge.node))
        value = gw_trace_keep(trace, gradient);
    gw_event *event =
        gw_error(trace->ctx) == GW_OK ? gw_trace_begin(trace, GW_EVENT_BACKWARD_BEGIN) : NULL;
    if (event) {
        const size_t index = gw_trace_length(trace) - 1;
        event->tensor = root->id;
        event->node = edge.node ? edge.node->id : 0;
        event->value = value;
        event->b = trace->group;
        event->c = trace->active;
        if (trace->active == gw_nowhere) {
            trace->group = index;
            trace->epoch++;
        }
        event->a = trace->group;
        trace->active = index;
        gw_node_record *record = gw_trace_node(trace, event->node);
        if (record) {
            record->pending =
                record->epoch == trace->epoch ? gw_trace_sum(trace, record->pending, value) : value;
            record->epoch = trace->epoch;
            event->value_after = record->pending;
        }
    }
    gw_node_release(edge.node);
}

/* The sum at the other end of an edge after `value` has come. */
static gw_value_id arrive(gw_trace *trace, const gw_edge *edge, gw_value_id value) {
    gw_node_record *record = edge->node ? gw_trace_node(trace, edge->node->id) : NULL;
    if (!record)
        return 0;
    if (record->epoch != trace->epoch)
        record->pending = value;
    else if (value)
        record->pending = record->pending ? gw_trace_sum(trace, record->pending, value) : value;
    record->epoch = trace->epoch;
    return record->pending;
}

static void on_backward(void *user, gw_node *node, gw_tensor *const *in, size_t n_in,
                        gw_tensor *const *out, size_t n_out, bool freed) {
    gw_trace *trace = user;
    const size_t n = n_in + 2 * n_out;
    gw_value_id *values = NULL;
    if (gw_trace_open(trace) && gw_trace_see_node(trace, node))
        values = gw_trace_alloc(trace, n * sizeof *values);
    for (size_t i = 0; values && i < n_in; i++)
        values[i] = gw_trace_keep(trace, in[i]);
    for (size_t i = 0; values && i < n_out; i++) {
        values[n_in + i] = gw_trace_keep(trace, out[i]);
        values[n_in + n_out + i] = arrive(trace, &node->next[i], values[n_in + i]);
    }
    gw_event *event =
        gw_error(trace->ctx) == GW_OK ? gw_trace_begin(trace, GW_EVENT_BACKWARD) : NULL;
    if (!event) {
        if (values)
            gw_release(trace->ctx, values, n * sizeof *values);
        return;
    }
    event->node = node->id;
    event->values = values;
    event->n_received = (uint32_t)n_in;
    event->n_sent = (uint32_t)n_out;
    event->flag = freed;
    gw_node_record *record = gw_trace_node(trace, node->id);
    if (freed && record->freed_at == gw_nowhere)
        record->freed_at = gw_trace_length(trace) - 1;
}

static void on_backward_end(void *user) {
    gw_trace *trace = user;
    gw_event *event = gw_trace_begin(trace, GW_EVENT_BACKWARD_END);
    if (event)
        event->c = trace->active;
    trace->active = gw_nowhere;
}

static void on_hook(void *user, gw_node *node, uint64_t tensor_id, const char *name,
                    gw_tensor *const *before, gw_tensor *const *after, size_t n) {
    gw_trace *trace = user;
    const char *kept = gw_trace_open(trace) ? gw_trace_text_of(trace, name) : NULL;
    gw_value_id *values = NULL;
    if (kept && gw_trace_see_node(trace, node))
        values = gw_trace_alloc(trace, 3 * n * sizeof *values);
    for (size_t i = 0; values && i < n; i++) {
        values[i] = gw_trace_keep(trace, before[i]);
        values[n + i] = gw_trace_keep(trace, after[i]);
    }
    gw_event *event = gw_error(trace->ctx) == GW_OK ? gw_trace_begin(trace, GW_EVENT_HOOK) : NULL;
    if (!event) {
        if (values)
            gw_release(trace->ctx, values, 3 * n * sizeof *values);
        return;
    }
    event->name = kept;
    event->node = node->id;
    event->tensor = tensor_id;
    event->values = values;
    event->n_received = event->n_sent = (uint32_t)n;
}

static void on_accumulate_begin(void *user, gw_node *node, gw_tensor *leaf) {
    gw_trace *trace = user;
    (void)node;
    if (gw_trace_open(trace))
        gw_trace_see(trace, leaf);
}

static void on_accumulate(void *user, gw_node *node, gw_tensor *leaf, gw_tensor *added) {
    gw_trace *trace = user;
    const gw_tensor_record *record = gw_trace_tensor(trace, leaf->id);
    if (!gw_trace_open(trace) || !record) {
        trace->truncated++;
        return;
    }
    const uint64_t before = record->latest.grad;
    const gw_tensor_record *old = gw_trace_tensor(trace, before);
    const gw_value_id value_before = old ? old->latest.value : 0;
    const gw_value_id value = gw_trace_keep(trace, added);
    const bool ok = gw_trace_see(trace, leaf->grad) && (!node || gw_trace_see_node(trace, node));
    gw_event *event = ok ? gw_trace_begin(trace, GW_EVENT_ACCUMULATE) : NULL;
    if (!event)
        return;
    event->node = node ? node->id : 0;
    event->tensor = leaf->id;
    event->before = before;
    event->after = leaf->grad->id;
    event->value = value;
    event->value_before = value_before;
    if (!add_changes(trace, event, leaf->grad) || !add_change(trace, event, leaf))
        return;
    event = gw_trace_event(trace, gw_trace_length(trace) - 1);
    event->value_after = gw_trace_tensor(trace, leaf->grad->id)->latest.value;
}

static void on_inplace_begin(void *user, gw_tensor *self) {
    gw_trace *trace = user;
    if (gw_trace_open(trace) && gw_trace_see(trace, self->base))
        gw_trace_see(trace, self);
}

static void on_inplace(void *user, const char *op, gw_tensor *const *inputs, size_t n_inputs,
                       gw_tensor *self) {
    gw_trace *trace = user;
    const char *name = gw_trace_open(trace) ? gw_trace_text_of(trace, op) : NULL;
    bool ok = name != NULL;
    for (size_t i = 0; ok && i < n_inputs; i++)
        ok = gw_trace_see(trace, inputs[i]);
    const gw_tensor *whole = self->base ? self->base : self; /* what the node is the grad_fn of */
    const gw_node *node = whole->grad_fn;
    const gw_tensor_record *record = gw_trace_tensor(trace, whole->id);
    const bool recorded = ok && record && node && record->latest.grad_fn != node->id;
    gw_event *event =
        gw_error(trace->ctx) == GW_OK ? gw_trace_begin(trace, GW_EVENT_INPLACE) : NULL;
    if (!event)
        return;
    event->name = name;
    event->tensor = self->id;
    if (!add_changes(trace, event, self) || !add_inputs(trace, event, inputs, n_inputs))
        return;
    if (recorded) {
        event->node = node->id;
        gw_trace_set_maker(trace, node, inputs, n_inputs, whole);
    }
    event->update = is_update(trace, event);
}

static void on_grad_set(void *user, gw_tensor *leaf, gw_tensor *before) {
    gw_trace *trace = user;
    const bool ok = gw_trace_open(trace) && gw_trace_see(trace, before) &&
                    gw_trace_see(trace, leaf->grad) && gw_trace_see(trace, leaf);
    gw_event *event =
        ok || gw_error(trace->ctx) == GW_OK ? gw_trace_begin(trace, GW_EVENT_GRAD_SET) : NULL;
    if (!event)
        return;
    event->tensor = leaf->id;
    event->before = before ? before->id : 0;
    event->after = leaf->grad ? leaf->grad->id : 0;
    event->update = true;
    add_change(trace, event, leaf);
}

static void on_requires_grad(void *user, gw_tensor *self, bool before) {
    gw_trace *trace = user;
    (void)before;
    if (gw_trace_open(trace))
        gw_trace_see(trace, self);
    gw_event *event =
        gw_error(trace->ctx) == GW_OK ? gw_trace_begin(trace, GW_EVENT_REQUIRES_GRAD) : NULL;
    if (!event)
        return;
    event->tensor = self->id;
    event->flag = self->requires_grad;
    event->value_before = before;
    add_change(trace, event, self);
}

static void on_node_freed(void *user, uint64_t node_id) {
    gw_trace *trace = user;
    gw_node_record *record = gw_trace_node(trace, node_id);
    if (record)
        record->died_at = gw_trace_length(trace);
}

const gw_observer gw_trace_observer = {.forward = on_forward,
                                       .backward_begin = on_backward_begin,
                                       .backward = on_backward,
                                       .backward_end = on_backward_end,
                                       .hook = on_hook,
                                       .accumulate_begin = on_accumulate_begin,
                                       .accumulate = on_accumulate,
                                       .inplace_begin = on_inplace_begin,
                                       .inplace = on_inplace,
                                       .grad_set = on_grad_set,
                                       .requires_grad = on_requires_grad,
                                       .bind = gw_trace_on_bind,
                                       .members = gw_trace_on_members,
                                       .scope = gw_trace_on_scope,
                                       .node_freed = on_node_freed,
                                       .print = gw_trace_on_print,
                                       .complain = gw_trace_on_complain,
                                       .figure = gw_trace_on_figure,
                                       .error = gw_trace_on_error};
