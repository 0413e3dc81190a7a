/* The trace as JSON: web/src/shared/trace.ts has the types. */
#include <string.h>

#include "autograd/events.h"
#include "ops/op.h"

static bool text(gw_buffer *out, const char *s) {
    return gw_buffer_json(out, s ? s : "", s ? strlen(s) : 0);
}

bool gw_trace_write_id(gw_buffer *out, uint64_t id) {
    return id ? gw_buffer_format(out, "%llu", (unsigned long long)id) : gw_buffer_text(out, "null");
}

bool gw_trace_write_site(gw_buffer *out, gw_site site) {
    if (site.line <= 0)
        return gw_buffer_text(out, "null");
    return gw_buffer_format(out, "[%d,%d,%d,%d]", site.line, site.column, site.end_line,
                            site.end_column);
}

static bool ids(gw_buffer *out, const uint64_t *list, size_t n) {
    bool ok = gw_buffer_char(out, '[');
    for (size_t i = 0; ok && i < n; i++)
        ok = (i == 0 || gw_buffer_char(out, ',')) && gw_trace_write_id(out, list[i]);
    return ok && gw_buffer_char(out, ']');
}

static bool value_ids(gw_buffer *out, const gw_value_id *list, size_t n) {
    bool ok = gw_buffer_char(out, '[');
    for (size_t i = 0; ok && i < n; i++)
        ok = (i == 0 || gw_buffer_char(out, ',')) && gw_trace_write_id(out, list[i]);
    return ok && gw_buffer_char(out, ']');
}

static bool sizes(gw_buffer *out, const int64_t *dims, int ndim) {
    bool ok = gw_buffer_char(out, '[');
    for (int i = 0; ok && i < ndim; i++)
        ok = gw_buffer_format(out, i ? ",%lld" : "%lld", (long long)dims[i]);
    return ok && gw_buffer_char(out, ']');
}

static bool key(gw_buffer *out, const char *name) {
    return gw_buffer_format(out, ",\"%s\":", name);
}

/* ---- values ---------------------------------------------------------------------------------- */

static bool element(gw_buffer *out, const gw_value *v, int64_t i) {
    const gw_dtype dtype = (gw_dtype)v->dtype;
    const gw_scalar x = gw_element_read(dtype, v->data, i);
    if (x.dtype == GW_BOOL)
        return gw_buffer_text(out, x.b ? "true" : "false");
    if (x.dtype == GW_I64)
        return gw_buffer_format(out, "%lld", (long long)x.i);
    return dtype == GW_F64 ? gw_buffer_json_f64(out, x.f) : gw_buffer_json_f32(out, (float)x.f);
}

/* Of each block its mean, least and largest element, three numbers in a row. */
static bool write_blocks(gw_buffer *out, const gw_value *v) {
    const gw_grid grid = gw_value_grid(v);
    bool ok = gw_buffer_format(out, "{\"rows\":%lld,\"columns\":%lld,\"step\":[%lld,%lld]",
                               (long long)grid.rows, (long long)grid.columns,
                               (long long)grid.step_row, (long long)grid.step_column) &&
              key(out, "data") && gw_buffer_char(out, '[');
    for (int64_t i = 0; ok && i < grid.rows * grid.columns; i++) {
        const gw_block *b = &v->blocks[i];
        ok = (i == 0 || gw_buffer_char(out, ',')) && gw_buffer_json_f32(out, b->mean) &&
             gw_buffer_char(out, ',') && gw_buffer_json_f32(out, b->min) &&
             gw_buffer_char(out, ',') && gw_buffer_json_f32(out, b->max);
    }
    return ok && gw_buffer_text(out, "]}");
}

bool gw_trace_write_value(const gw_trace *trace, gw_value_id id, gw_buffer *out) {
    const gw_value *v = gw_trace_value(trace, id);
    bool ok = gw_buffer_format(out, "{\"id\":%u,\"dtype\":\"%s\"", (unsigned)id,
                               gw_dtype_name((gw_dtype)v->dtype)) &&
              key(out, "shape") && sizes(out, v->dims, v->ndim) && key(out, "data");
    if (ok && v->data) {
        ok = gw_buffer_char(out, '[');
        for (int64_t i = 0; ok && i < v->numel; i++)
            ok = (i == 0 || gw_buffer_char(out, ',')) && element(out, v, i);
        return ok && gw_buffer_text(out, "],\"stats\":null}");
    }
    return ok && gw_buffer_text(out, "null,\"stats\":{\"min\":") &&
           gw_buffer_json_f64(out, v->min) && key(out, "max") && gw_buffer_json_f64(out, v->max) &&
           key(out, "mean") && gw_buffer_json_f64(out, v->mean) && key(out, "limit") &&
           gw_buffer_json_f64(out, v->limit) &&
           gw_buffer_format(out, ",\"odd\":%lld,\"blocks\":", (long long)v->odd) &&
           write_blocks(out, v) && gw_buffer_text(out, "}}");
}

/* ---- events ---------------------------------------------------------------------------------- */

const char *gw_event_kind_name(gw_event_kind kind) {
    static const char *const names[] = {[GW_EVENT_FORWARD] = "forward",
                                        [GW_EVENT_BACKWARD_BEGIN] = "backward_begin",
                                        [GW_EVENT_BACKWARD] = "backward",
                                        [GW_EVENT_BACKWARD_END] = "backward_end",
                                        [GW_EVENT_HOOK] = "hook",
                                        [GW_EVENT_ACCUMULATE] = "accumulate",
                                        [GW_EVENT_INPLACE] = "inplace",
                                        [GW_EVENT_GRAD_SET] = "grad_set",
                                        [GW_EVENT_REQUIRES_GRAD] = "requires_grad",
                                        [GW_EVENT_BIND] = "bind",
                                        [GW_EVENT_SCOPE] = "scope",
                                        [GW_EVENT_PRINT] = "print",
                                        [GW_EVENT_FIGURE] = "figure",
                                        [GW_EVENT_ERROR] = "error"};
    return names[kind];
}

/* The tensors whose contents changed: `self` always, in-place writes being about it. */
static bool changes(const gw_trace *trace, const gw_event *e, uint64_t self, gw_buffer *out) {
    bool ok = key(out, "changes") && gw_buffer_char(out, '['), first = true;
    for (size_t i = 0; ok && i < e->n_changes; i++) {
        const gw_change *c = &e->changes[i];
        const uint64_t id = ((const gw_tensor_record *)trace->tensors.items)[c->tensor].id;
        if (c->before.value == c->after.value && id != self)
            continue;
        ok = (first || gw_buffer_char(out, ',')) &&
             gw_buffer_format(out, "{\"tensor\":%llu,\"before\":%u,\"after\":%u}",
                              (unsigned long long)id, c->before.value, c->after.value);
        first = false;
    }
    return ok && gw_buffer_char(out, ']');
}

static bool write_accumulate(const gw_trace *trace, const gw_event *e, gw_buffer *out) {
    return key(out, "node") && gw_trace_write_id(out, e->node) && key(out, "leaf") &&
           gw_trace_write_id(out, e->tensor) && key(out, "grad") &&
           gw_trace_write_id(out, e->after) && key(out, "gradBefore") &&
           gw_trace_write_id(out, e->before) && key(out, "before") &&
           gw_trace_write_id(out, e->value_before) && key(out, "added") &&
           gw_trace_write_id(out, e->value) && key(out, "after") &&
           gw_trace_write_id(out, e->value_after) && changes(trace, e, 0, out);
}

static bool write_inplace(const gw_trace *trace, const gw_event *e, gw_buffer *out) {
    gw_tensor_state before = {0}, after = {0};
    for (size_t i = 0; i < e->n_changes; i++)
        if (((const gw_tensor_record *)trace->tensors.items)[e->changes[i].tensor].id ==
            e->tensor) {
            before = e->changes[i].before;
            after = e->changes[i].after;
        }
    return key(out, "op") && text(out, e->name) && key(out, "node") &&
           gw_trace_write_id(out, e->node) && key(out, "inputs") &&
           ids(out, e->inputs, e->n_inputs) && key(out, "tensor") &&
           gw_trace_write_id(out, e->tensor) &&
           gw_buffer_format(out, ",\"versionBefore\":%lld,\"version\":%lld",
                            (long long)before.version, (long long)after.version) &&
           changes(trace, e, e->tensor, out);
}

/* What there is to say of a scope, after a key before it. */
static bool write_scope(const gw_trace *trace, const gw_scope_record *s, gw_buffer *out) {
    static const char *const kinds[] = {"function", "loop", "module"};
    (void)trace;
    return key(out, "scope") && gw_buffer_format(out, "\"%s\",\"id\":%u", kinds[s->kind], s->id) &&
           key(out, "name") && text(out, s->name) && key(out, "path") && text(out, s->path) &&
           gw_buffer_format(out, ",\"line\":%d,\"round\":%u", (int)s->line, s->round) &&
           key(out, "rounds") && gw_trace_write_id(out, s->rounds);
}

static bool fields(const gw_trace *trace, const gw_event *e, gw_buffer *out) {
    switch ((gw_event_kind)e->kind) {
    case GW_EVENT_FORWARD:
        return key(out, "op") && text(out, e->name) && key(out, "node") &&
               gw_trace_write_id(out, e->node) && key(out, "inputs") &&
               ids(out, e->inputs, e->n_inputs) && key(out, "output") &&
               gw_trace_write_id(out, e->tensor) && key(out, "value") &&
               gw_trace_write_id(out, e->value);
    case GW_EVENT_BACKWARD_BEGIN:
        return key(out, "root") && gw_trace_write_id(out, e->tensor) && key(out, "node") &&
               gw_trace_write_id(out, e->node) && key(out, "gradient") &&
               gw_trace_write_id(out, e->value);
    case GW_EVENT_BACKWARD:
        return key(out, "node") && gw_trace_write_id(out, e->node) && key(out, "received") &&
               value_ids(out, e->values, e->n_received) && key(out, "sent") &&
               value_ids(out, e->values + e->n_received, e->n_sent) && key(out, "freed") &&
               gw_buffer_text(out, e->flag ? "true" : "false");
    case GW_EVENT_BACKWARD_END:
        return true;
    case GW_EVENT_HOOK:
        return key(out, "node") && gw_trace_write_id(out, e->node) && key(out, "tensor") &&
               gw_trace_write_id(out, e->tensor) && key(out, "name") && text(out, e->name) &&
               key(out, "before") && value_ids(out, e->values, e->n_received) &&
               key(out, "after") && value_ids(out, e->values + e->n_received, e->n_sent);
    case GW_EVENT_ACCUMULATE:
        return write_accumulate(trace, e, out);
    case GW_EVENT_INPLACE:
        return write_inplace(trace, e, out);
    case GW_EVENT_GRAD_SET:
        return key(out, "leaf") && gw_trace_write_id(out, e->tensor) && key(out, "before") &&
               gw_trace_write_id(out, e->before) && key(out, "after") &&
               gw_trace_write_id(out, e->after);
    case GW_EVENT_REQUIRES_GRAD:
        return key(out, "tensor") && gw_trace_write_id(out, e->tensor) &&
               gw_buffer_format(out, ",\"before\":%s,\"after\":%s",
                                e->value_before ? "true" : "false", e->flag ? "true" : "false");
    case GW_EVENT_BIND:
        return key(out, "name") && text(out, e->name) &&
               gw_buffer_format(out, ",\"depth\":%u", (unsigned)e->depth) && key(out, "before") &&
               gw_trace_write_id(out, e->before) && key(out, "after") &&
               gw_trace_write_id(out, e->after);
    case GW_EVENT_SCOPE:
        return write_scope(trace, gw_trace_scope(trace, (uint32_t)e->a), out) &&
               key(out, "enter") && gw_buffer_text(out, e->flag ? "true" : "false");
    case GW_EVENT_PRINT:
        return key(out, "text") && gw_buffer_json(out, trace->output.data + e->a, e->b - e->a);
    case GW_EVENT_FIGURE:
        return key(out, "name") && text(out, e->name) && key(out, "about") && text(out, e->text);
    case GW_EVENT_ERROR:
        return key(out, "type") && text(out, e->name) && key(out, "message") && text(out, e->text);
    }
    return false;
}

bool gw_trace_write_event(const gw_trace *trace, const gw_event *e, gw_buffer *out) {
    return gw_buffer_text(out, "{\"site\":") && gw_trace_write_site(out, e->site) &&
           key(out, "kind") && text(out, gw_event_kind_name((gw_event_kind)e->kind)) &&
           fields(trace, e, out) && gw_buffer_char(out, '}');
}

/* ---- the outline ----------------------------------------------------------------------------- */

static const char *phase(const gw_event *e) {
    if (e->update)
        return "update";
    return e->kind == GW_EVENT_BACKWARD_BEGIN || e->kind == GW_EVENT_BACKWARD ||
                   e->kind == GW_EVENT_HOOK || e->kind == GW_EVENT_ACCUMULATE
               ? "backward"
               : "forward";
}

/* The tensors whose contents, .grad or flags the event makes or changes. */
static bool write_changed(const gw_trace *trace, const gw_event *e, gw_buffer *out) {
    const gw_tensor_record *records = trace->tensors.items;
    const uint64_t own = e->kind == GW_EVENT_BACKWARD_BEGIN ? 0 : e->tensor;
    bool ok = key(out, "changed") && gw_buffer_char(out, '[') &&
              (!own || gw_buffer_format(out, "%llu", (unsigned long long)own)),
         first = !own;
    for (size_t i = 0; ok && i < e->n_changes; i++) {
        const uint64_t id = records[e->changes[i].tensor].id;
        if (id == own)
            continue;
        ok = gw_buffer_format(out, first ? "%llu" : ",%llu", (unsigned long long)id);
        first = false;
    }
    return ok && gw_buffer_char(out, ']');
}

static bool write_steps(const gw_trace *trace, gw_buffer *out) {
    bool ok = key(out, "steps") && gw_buffer_char(out, '['), first = true;
    for (size_t i = trace->first; ok && i < gw_trace_length(trace); i++) {
        const gw_event *e = gw_trace_event(trace, i);
        if (!gw_trace_is_step((gw_event_kind)e->kind, e->site))
            continue;
        ok = (first || gw_buffer_char(out, ',')) &&
             gw_buffer_format(out, "{\"event\":%zu,\"kind\":\"%s\",\"phase\":\"%s\",\"line\":%d",
                              i + 1, gw_event_kind_name((gw_event_kind)e->kind), phase(e),
                              e->site.line > 0 ? e->site.line : 0) &&
             key(out, "node") && gw_trace_write_id(out, e->node) && write_changed(trace, e, out) &&
             gw_buffer_char(out, '}');
        first = false;
    }
    return ok && gw_buffer_char(out, ']');
}

static bool write_strides(const gw_tensor_record *t, gw_buffer *out) {
    int64_t row_major[GW_MAX_DIMS];
    gw_shape_strides(t->dims, t->ndim, row_major);
    return sizes(out, t->strides ? t->strides : row_major, t->ndim);
}

/* What was seen for an event that did not fit into the budget is not in the trace. */
static bool write_tensors(const gw_trace *trace, gw_buffer *out) {
    const gw_tensor_record *records = trace->tensors.items;
    bool ok = key(out, "tensors") && gw_buffer_char(out, '['), first = true;
    for (size_t i = 0; ok && i < trace->tensors.count; i++) {
        const gw_tensor_record *t = &records[i];
        if (t->first_seen >= gw_trace_length(trace))
            continue;
        ok = (first || gw_buffer_char(out, ',')) &&
             gw_buffer_format(out, "{\"id\":%llu,\"dtype\":\"%s\"", (unsigned long long)t->id,
                              gw_dtype_name((gw_dtype)t->dtype)) &&
             key(out, "shape") && sizes(out, t->dims, t->ndim) && key(out, "strides") &&
             write_strides(t, out) && gw_buffer_char(out, '}');
        first = false;
    }
    return ok && gw_buffer_char(out, ']');
}

static bool write_next(const gw_node_record *node, gw_buffer *out) {
    bool ok = key(out, "next") && gw_buffer_char(out, '[');
    for (size_t i = 0; ok && i < node->n_next; i++) {
        ok = i == 0 || gw_buffer_char(out, ',');
        if (ok && node->next[i].node)
            ok = gw_buffer_format(out, "{\"node\":%llu,\"index\":%u}",
                                  (unsigned long long)node->next[i].node, node->next[i].index);
        else
            ok = ok && gw_buffer_text(out, "null");
    }
    return ok && gw_buffer_char(out, ']');
}

/* An index of an event, or of a place between events; null: never. */
static bool write_index(size_t index, gw_buffer *out) {
    return index == gw_nowhere ? gw_buffer_text(out, "null") : gw_buffer_format(out, "%zu", index);
}

static bool write_rules(const gw_node_record *n, gw_buffer *out) {
    bool ok = key(out, "rules") && gw_buffer_char(out, '[');
    for (size_t i = 0; ok && n->rules && i < GW_MAX_INPUTS && n->rules[i]; i++)
        ok = (i == 0 || gw_buffer_char(out, ',')) && text(out, n->rules[i]);
    return ok && gw_buffer_char(out, ']');
}

static bool write_saved(const gw_node_record *n, gw_buffer *out) {
    bool ok = gw_buffer_char(out, '[');
    for (size_t i = 0; ok && i < n->n_saved; i++) {
        const gw_saved_record *s = &n->saved[i];
        ok = gw_buffer_format(out, "%s{\"tensor\":%llu,\"input\":", i ? "," : "",
                              (unsigned long long)s->tensor) &&
             (s->slot == GW_SLOT_OUTPUT ? gw_buffer_text(out, "null")
                                        : gw_buffer_format(out, "%u", (unsigned)s->slot)) &&
             gw_buffer_format(out, ",\"version\":%lld}", (long long)s->version);
    }
    return ok && gw_buffer_char(out, ']');
}

static bool write_scopes(const gw_trace *trace, gw_buffer *out) {
    const gw_scope_record *records = trace->scopes.items;
    bool ok = key(out, "scopes") && gw_buffer_char(out, '['), first = true;
    for (size_t i = 0; ok && i < trace->scopes.count; i++) {
        if (records[i].entered >= gw_trace_length(trace))
            continue;
        ok = gw_buffer_format(out, "%s{\"parent\":", first ? "" : ",") &&
             gw_trace_write_id(out, records[i].parent) && write_scope(trace, &records[i], out) &&
             gw_buffer_format(out, ",\"entered\":%zu", records[i].entered) && key(out, "left") &&
             write_index(records[i].left, out) && gw_buffer_char(out, '}');
        first = false;
    }
    return ok && gw_buffer_char(out, ']');
}

/* The sequence of AccumulateGrad is 2^64 - 1, which no JSON number holds exactly: 2^53 - 1. */
static bool write_node(const gw_node_record *n, gw_buffer *out) {
    const uint64_t most = (UINT64_C(1) << 53) - 1;
    return gw_buffer_format(out, "{\"id\":%llu,\"name\":\"%s\"", (unsigned long long)n->id,
                            n->name) &&
           key(out, "op") && text(out, n->op) && key(out, "site") &&
           gw_trace_write_site(out, n->site) && gw_buffer_format(out, ",\"born\":%zu", n->born) &&
           key(out, "inputs") && ids(out, n->inputs, n->n_inputs) &&
           gw_buffer_format(out, ",\"output\":%llu", (unsigned long long)n->output) &&
           write_next(n, out) && key(out, "formula") && text(out, n->formula) &&
           gw_buffer_format(out, ",\"sequence\":%llu",
                            (unsigned long long)(n->sequence < most ? n->sequence : most)) &&
           key(out, "scope") && gw_trace_write_id(out, n->scope) && key(out, "died") &&
           write_index(n->died_at, out) && key(out, "saved") && write_saved(n, out) &&
           write_rules(n, out) && gw_buffer_char(out, '}');
}

static bool write_nodes(const gw_trace *trace, gw_buffer *out) {
    const gw_node_record *records = trace->nodes.items;
    bool ok = key(out, "nodes") && gw_buffer_char(out, '['), first = true;
    for (size_t i = 0; ok && i < trace->nodes.count; i++) {
        if (records[i].born >= gw_trace_length(trace))
            continue;
        ok = (first || gw_buffer_char(out, ',')) && write_node(&records[i], out);
        first = false;
    }
    return ok && gw_buffer_char(out, ']');
}

static bool write_outline(const gw_trace *trace, gw_buffer *out) {
    return gw_buffer_format(out, "\"events\":%zu,\"first\":%zu,\"truncated\":%llu",
                            gw_trace_length(trace), trace->first,
                            (unsigned long long)trace->truncated) &&
           write_steps(trace, out) && write_tensors(trace, out) && write_nodes(trace, out) &&
           write_scopes(trace, out) && gw_trace_write_bound(trace, out) &&
           gw_trace_write_figures(trace, out) && gw_trace_write_complaints(trace, out);
}

static gw_status done(const gw_trace *trace, bool ok) {
    return ok ? GW_OK : gw_error(trace->ctx) != GW_OK ? gw_error(trace->ctx) : GW_E_MEMORY;
}

gw_status gw_trace_outline_json(const gw_trace *trace, gw_buffer *out) {
    return done(trace,
                gw_buffer_char(out, '{') && write_outline(trace, out) && gw_buffer_char(out, '}'));
}

gw_status gw_trace_json(const gw_trace *trace, gw_buffer *out) {
    bool ok = gw_buffer_text(out, "{\"version\":1,") && write_outline(trace, out) &&
              key(out, "trace") && gw_buffer_char(out, '[');
    for (size_t i = trace->first; ok && i < gw_trace_length(trace); i++)
        ok = (i == trace->first || gw_buffer_char(out, ',')) &&
             gw_trace_write_event(trace, gw_trace_event(trace, i), out);
    ok = ok && gw_buffer_char(out, ']') && key(out, "values") && gw_buffer_char(out, '[');
    for (size_t i = 0; ok && i < trace->values.count; i++)
        ok = (i == 0 || gw_buffer_char(out, ',')) &&
             gw_trace_write_value(trace, ((const gw_value *)trace->values.items)[i].id, out);
    return done(trace, ok && gw_buffer_text(out, "]}"));
}
