/* The trace as lines for people. */
#include "autograd/events.h"

static bool value(const gw_trace *trace, gw_value_id id, gw_buffer *out) {
    if (!id)
        return gw_buffer_text(out, "-");
    const gw_value *v = gw_trace_value(trace, id);
    if (!v->data || v->numel > 8)
        return gw_shape_text(out, v->dims, v->ndim) && gw_buffer_text(out, " values");
    bool ok = gw_buffer_char(out, '[');
    for (int64_t i = 0; ok && i < v->numel; i++) {
        ok = i == 0 || gw_buffer_text(out, ", ");
        const gw_scalar x = gw_element_read((gw_dtype)v->dtype, v->data, i);
        if (x.dtype == GW_BOOL)
            ok = ok && gw_buffer_text(out, x.b ? "True" : "False");
        else if (x.dtype == GW_I64)
            ok = ok && gw_buffer_format(out, "%lld", (long long)x.i);
        else if (v->dtype == GW_F64)
            ok = ok && gw_buffer_json_f64(out, x.f);
        else
            ok = ok && gw_buffer_json_f32(out, (float)x.f);
    }
    return ok && gw_buffer_char(out, ']');
}

static bool tensor(uint64_t id, gw_buffer *out) {
    return id ? gw_buffer_format(out, "t%llu", (unsigned long long)id)
              : gw_buffer_text(out, "None");
}

static bool node(const gw_trace *trace, uint64_t id, gw_buffer *out) {
    const gw_node_record *record = gw_trace_node(trace, id);
    return !record || gw_buffer_format(out, " %s#%llu", record->name, (unsigned long long)id);
}

static bool values(const gw_trace *trace, const gw_value_id *list, size_t n, gw_buffer *out) {
    bool ok = true;
    for (size_t i = 0; ok && i < n; i++)
        ok = gw_buffer_char(out, ' ') && value(trace, list[i], out);
    return ok;
}

static bool scope(const gw_scope_record *s, bool enter, gw_buffer *out) {
    bool ok = gw_buffer_format(out, " %s %s", enter ? "into" : "out of", s->name);
    if (s->kind == GW_SCOPE_LOOP)
        ok = ok && gw_buffer_format(out, " of line %d, round %u", (int)s->line, s->round + 1);
    else if (*s->path)
        ok = ok && gw_buffer_format(out, " %s", s->path);
    return ok;
}

static bool forward(const gw_trace *trace, const gw_event *e, gw_buffer *out) {
    bool ok = gw_buffer_char(out, ' ') && tensor(e->tensor, out) &&
              gw_buffer_format(out, " = %s(", e->name);
    for (size_t i = 0; ok && i < e->n_inputs; i++)
        ok = (i == 0 || gw_buffer_text(out, ", ")) && tensor(e->inputs[i], out);
    return ok && gw_buffer_text(out, ") = ") && value(trace, e->value, out) &&
           node(trace, e->node, out);
}

static bool in_place(const gw_trace *trace, const gw_event *e, gw_buffer *out) {
    bool ok = gw_buffer_format(out, " %s ", e->name) && tensor(e->tensor, out);
    for (size_t i = 0; ok && i < e->n_changes; i++) {
        const gw_change *c = &e->changes[i];
        if (c->before.value == c->after.value)
            continue;
        ok = gw_buffer_text(out, "; ") &&
             tensor(((const gw_tensor_record *)trace->tensors.items)[c->tensor].id, out) &&
             gw_buffer_text(out, ": ") && value(trace, c->before.value, out) &&
             gw_buffer_text(out, " -> ") && value(trace, c->after.value, out);
    }
    return ok;
}

static bool describe(const gw_trace *trace, const gw_event *e, gw_buffer *out) {
    switch ((gw_event_kind)e->kind) {
    case GW_EVENT_FORWARD:
        return forward(trace, e, out);
    case GW_EVENT_BACKWARD_BEGIN:
        return gw_buffer_text(out, " from ") && tensor(e->tensor, out) &&
               node(trace, e->node, out) && gw_buffer_text(out, " with ") &&
               value(trace, e->value, out);
    case GW_EVENT_BACKWARD:
        return node(trace, e->node, out) && gw_buffer_text(out, " received") &&
               values(trace, e->values, e->n_received, out) && gw_buffer_text(out, " sent") &&
               values(trace, e->values + e->n_received, e->n_sent, out) &&
               (!e->flag || gw_buffer_text(out, ", freed"));
    case GW_EVENT_BACKWARD_END:
        return true;
    case GW_EVENT_HOOK:
        return gw_buffer_format(out, " %s on", e->name) &&
               (!e->tensor || (gw_buffer_char(out, ' ') && tensor(e->tensor, out))) &&
               node(trace, e->node, out) && gw_buffer_text(out, ":") &&
               values(trace, e->values, e->n_received, out) && gw_buffer_text(out, " ->") &&
               values(trace, e->values + e->n_received, e->n_sent, out);
    case GW_EVENT_ACCUMULATE:
        return gw_buffer_char(out, ' ') && tensor(e->tensor, out) &&
               gw_buffer_text(out, ".grad: ") && value(trace, e->value_before, out) &&
               gw_buffer_text(out, " + ") && value(trace, e->value, out) &&
               gw_buffer_text(out, " = ") && value(trace, e->value_after, out);
    case GW_EVENT_INPLACE:
        return in_place(trace, e, out);
    case GW_EVENT_GRAD_SET:
        return gw_buffer_char(out, ' ') && tensor(e->tensor, out) &&
               gw_buffer_text(out, ".grad = ") && tensor(e->after, out);
    case GW_EVENT_REQUIRES_GRAD:
        return gw_buffer_char(out, ' ') && tensor(e->tensor, out) &&
               gw_buffer_text(out, e->flag ? ": True" : ": False");
    case GW_EVENT_BIND:
        return gw_buffer_format(out, " %s = ", e->name) && tensor(e->after, out);
    case GW_EVENT_SCOPE:
        return scope(gw_trace_scope(trace, (uint32_t)e->a), e->flag, out);
    case GW_EVENT_PRINT:
        return gw_buffer_char(out, ' ') &&
               gw_buffer_json(out, trace->output.data + e->a, e->b - e->a);
    case GW_EVENT_FIGURE:
        return gw_buffer_format(out, " %s, %zu bytes of SVG", e->name, e->a);
    case GW_EVENT_ERROR:
        return gw_buffer_format(out, " %s: %s", e->name ? e->name : "", e->text ? e->text : "");
    }
    return false;
}

gw_status gw_trace_text(const gw_trace *trace, gw_buffer *out) {
    bool ok =
        !trace->first || gw_buffer_format(out, "the first %zu events were dropped\n", trace->first);
    for (size_t i = trace->first; ok && i < gw_trace_length(trace); i++) {
        const gw_event *e = gw_trace_event(trace, i);
        ok = gw_buffer_format(out, "%zu ", i + 1) &&
             (e->site.line <= 0 || gw_buffer_format(out, "line %d ", e->site.line)) &&
             gw_buffer_text(out, gw_event_kind_name((gw_event_kind)e->kind)) &&
             describe(trace, e, out) && gw_buffer_char(out, '\n');
    }
    if (ok && trace->truncated)
        ok = gw_buffer_format(out, "%llu more events did not fit\n",
                              (unsigned long long)trace->truncated);
    return ok ? GW_OK : gw_error(trace->ctx) != GW_OK ? gw_error(trace->ctx) : GW_E_MEMORY;
}
