/* The ledger of a .grad: Note [Ledger].
 *
 * Note [Ledger]. The engine adds twice. Within one backward, the gradients that meet at a node are
 * added in the order of their arrival; what has come together is then added to .grad. Floats do not
 * associate, so the ledger has the same two levels: calls, and the addends of each call. It is read
 * off the events up to the cursor by a second cursor that walks over them once; nothing is
 * computed anew but the running sums, in the dtype of the gradient. */
#include "gradwalk/explain.h"

#include <string.h>

#include "autograd/cursor.h"

typedef struct ledger {
    const gw_trace *trace;
    gw_cursor *cursor; /* walks from the first event to the place that is asked of */
    gw_buffer *out;
    uint64_t tensor;
    size_t index; /* of its record */
    int64_t entry;
    size_t group; /* first event of the backward that runs or was last */
    size_t calls; /* backwards begun */
    bool any;     /* a line has been written */
} ledger;

/* ---- numbers --------------------------------------------------------------------------------- */

/* The sum of two numbers as `dtype` has it. */
static double add(gw_dtype dtype, double a, double b) {
    return dtype == GW_F64 ? a + b : (double)((float)a + (float)b);
}

/* Element `entry` of a value; false when it is not known. */
static bool element(const ledger *l, gw_value_id id, double *number) {
    const gw_value *v = id ? gw_trace_value(l->trace, id) : NULL;
    if (!v || !v->data || l->entry >= v->numel)
        return false;
    *number = v->dtype == GW_F64 ? ((const double *)v->data)[l->entry]
                                 : (double)((const float *)v->data)[l->entry];
    return true;
}

static gw_dtype dtype_of(const ledger *l) {
    return (gw_dtype)((const gw_tensor_record *)l->trace->tensors.items)[l->index].dtype;
}

/* `,"key":number`; null when it is not known. */
static bool number(ledger *l, const char *key, bool known, double value) {
    if (!gw_buffer_format(l->out, ",\"%s\":", key))
        return false;
    if (!known)
        return gw_buffer_text(l->out, "null");
    return dtype_of(l) == GW_F64 ? gw_buffer_json_f64(l->out, value)
                                 : gw_buffer_json_f32(l->out, (float)value);
}

static bool entry_of(ledger *l, const char *key, gw_value_id id) {
    double value = 0;
    const bool known = element(l, id, &value);
    return number(l, key, known, value);
}

/* ---- addends --------------------------------------------------------------------------------- */

/* The sum of what has arrived, as it grows. */
typedef struct running {
    double sum;
    bool any, known;
} running;

static bool write_addend(ledger *l, running *r, size_t event, uint64_t node, size_t edge,
                         gw_value_id id) {
    double value = 0;
    const bool known = element(l, id, &value);
    r->known = known && (!r->any || r->known);
    r->sum = r->any ? add(dtype_of(l), r->sum, value) : value;
    const bool first = !r->any;
    r->any = true;
    return (first || gw_buffer_char(l->out, ',')) &&
           gw_buffer_format(l->out, "{\"event\":%zu,\"node\":", event + 1) &&
           gw_trace_write_id(l->out, node) && gw_buffer_format(l->out, ",\"edge\":%zu", edge) &&
           number(l, "value", known, value) && number(l, "sum", r->known, r->sum) &&
           gw_buffer_char(l->out, '}');
}

/* All that arrived at output `output` of `target` in this backward before event `end`. */
static bool write_addends(ledger *l, running *r, uint64_t target, uint32_t output, size_t end) {
    bool ok = gw_buffer_text(l->out, ",\"addends\":[");
    for (size_t i = l->group; ok && i < end; i++) {
        const gw_event *e = gw_trace_event(l->trace, i);
        if (e->kind == GW_EVENT_BACKWARD_BEGIN && e->node == target)
            ok = write_addend(l, r, i, 0, 0, e->value);
        if (e->kind != GW_EVENT_BACKWARD)
            continue;
        const gw_node_record *node = gw_trace_node(l->trace, e->node);
        for (size_t j = 0; ok && j < e->n_sent && j < node->n_next; j++)
            if (node->next[j].node == target && node->next[j].index == output &&
                e->values[e->n_received + j])
                ok = write_addend(l, r, i, node->id, j, e->values[e->n_received + j]);
    }
    return ok && gw_buffer_char(l->out, ']');
}

/* ---- lines ----------------------------------------------------------------------------------- */

static bool open_line(ledger *l, const char *kind, size_t event) {
    const bool first = !l->any;
    l->any = true;
    return (first || gw_buffer_char(l->out, ',')) &&
           gw_buffer_format(l->out, "{\"kind\":\"%s\",\"event\":%zu,\"site\":", kind, event + 1) &&
           gw_trace_write_site(l->out, gw_trace_event(l->trace, event)->site);
}

/* One backward call has added to .grad. */
static bool write_call(ledger *l, size_t event, const gw_tensor_state *before) {
    const gw_event *e = gw_trace_event(l->trace, event);
    const uint64_t target = e->node ? e->node : before->grad_fn;
    running r = {0};
    double added = 0;
    if (!open_line(l, "backward", event) || !gw_buffer_format(l->out, ",\"call\":%zu", l->calls) ||
        !write_addends(l, &r, target, e->node ? 0 : before->output_nr, event))
        return false;
    const bool known = element(l, e->value, &added);
    const bool same = known && r.known && memcmp(&added, &r.sum, sizeof added) == 0;
    const bool changed = known && r.known && !same && (added == added || r.sum == r.sum);
    return number(l, "added", known, added) &&
           gw_buffer_format(l->out, ",\"hooked\":%s", changed ? "true" : "false") &&
           entry_of(l, "before", e->value_before) && entry_of(l, "after", e->value_after) &&
           gw_buffer_char(l->out, '}');
}

static bool write_change(ledger *l, const char *kind, size_t event, gw_value_id before,
                         gw_value_id after) {
    const gw_event *e = gw_trace_event(l->trace, event);
    const char *op = e->kind == GW_EVENT_INPLACE && e->name ? e->name : "";
    return open_line(l, kind, event) && gw_buffer_text(l->out, ",\"op\":") &&
           gw_buffer_json(l->out, op, strlen(op)) && entry_of(l, "before", before) &&
           entry_of(l, "after", after) && gw_buffer_char(l->out, '}');
}

/* What is in the .grad of the tensor here; 0: None. */
static gw_value_id grad_here(const ledger *l, gw_tensor_state *state) {
    *state = l->cursor->tensors[l->index];
    const size_t at = gw_idmap_get(&l->trace->tensor_index, state->grad);
    return at ? l->cursor->tensors[at - 1].value : 0;
}

static bool write_lines(ledger *l, size_t end) {
    for (size_t i = gw_trace_first(l->trace); i < end; i++) {
        const gw_event *e = gw_trace_event(l->trace, i);
        gw_tensor_state before, after;
        const gw_value_id old = grad_here(l, &before);
        if (gw_cursor_seek(l->cursor, i + 1) != GW_OK)
            return false;
        const gw_value_id new = grad_here(l, &after);
        if (e->kind == GW_EVENT_BACKWARD_BEGIN && e->a == i) {
            l->group = i;
            l->calls++;
        }
        bool ok = true;
        if (e->kind == GW_EVENT_ACCUMULATE && e->tensor == l->tensor)
            ok = write_call(l, i, &before);
        else if (before.grad != after.grad)
            ok = write_change(l, "set", i, old, new);
        else if (old != new)
            ok = write_change(l, "inplace", i, old, new);
        if (!ok)
            return false;
    }
    return true;
}

static bool write_ledger(ledger *l, size_t end) {
    gw_tensor_state state;
    return gw_buffer_format(l->out, "{\"tensor\":%llu,\"entry\":%lld,\"lines\":[",
                            (unsigned long long)l->tensor, (long long)l->entry) &&
           write_lines(l, end) && gw_buffer_char(l->out, ']') &&
           entry_of(l, "grad", grad_here(l, &state)) && gw_buffer_char(l->out, '}');
}

gw_status gw_ledger_json(const gw_cursor *cursor, uint64_t tensor, int64_t entry, gw_buffer *out) {
    gw_trace *trace = cursor->trace;
    gw_context *ctx = trace->ctx;
    const gw_tensor_record *record = gw_trace_tensor(trace, tensor);
    if (!record || record->first_seen >= cursor->at)
        return gw_fail(ctx, GW_E_INDEX, "there is no tensor %llu here", (unsigned long long)tensor);
    int64_t numel = 1;
    for (int i = 0; i < record->ndim; i++)
        numel *= record->dims[i];
    if (entry < 0 || entry >= numel)
        return gw_fail(ctx, GW_E_INDEX, "element %lld of a tensor of %lld", (long long)entry,
                       (long long)numel);
    ledger l = {.trace = trace,
                .out = out,
                .tensor = tensor,
                .index = (size_t)(record - (const gw_tensor_record *)trace->tensors.items),
                .entry = entry,
                .cursor = gw_cursor_new(trace)};
    if (!l.cursor)
        return gw_error(ctx);
    bool ok = gw_cursor_catch_up(l.cursor) == GW_OK && write_ledger(&l, cursor->at);
    gw_cursor_free(l.cursor);
    if (ok)
        return GW_OK;
    return gw_error(ctx) != GW_OK ? gw_error(ctx) : GW_E_MEMORY;
}
