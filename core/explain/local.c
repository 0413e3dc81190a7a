/* What one node of a trace does: its local Jacobian, and what it would send for another gradient
 * than the one that it got. */
#include "autograd/cursor.h"
#include "explain/rerun.h"
#include "gradwalk/explain.h"

enum { MOST_ROWS = 16 }; /* of a Jacobian, and columns: a matrix that one can look at */

typedef struct local {
    gw_rerun rerun;
    gw_context *ctx;
    gw_buffer *out;
    const gw_node_record *record;
    gw_node *node; /* NULL: it cannot be run again */
    gw_tensor **sent;
    gw_refusal refusal;
} local;

static size_t sent_size(const local *l) {
    return l->record->n_next * sizeof *l->sent;
}

static gw_status begin(local *l, const gw_trace *trace, uint64_t node, gw_buffer *out) {
    *l = (local){.ctx = trace->ctx, .out = out, .record = gw_trace_node(trace, node)};
    if (!l->record)
        return gw_fail(l->ctx, GW_E_INDEX, "there is no node %llu", (unsigned long long)node);
    l->rerun = gw_rerun_begin(trace);
    l->node = gw_rerun_node(&l->rerun, l->record, &l->refusal);
    l->sent = gw_error(l->ctx) == GW_OK ? gw_alloc_zero(l->ctx, sent_size(l)) : NULL;
    return gw_error(l->ctx);
}

static gw_status end(local *l, bool ok) {
    if (l->record) {
        if (l->sent)
            gw_rerun_release(l->sent, l->record->n_next);
        gw_release(l->ctx, l->sent, sent_size(l));
        gw_node_release(l->node);
        gw_rerun_end(&l->rerun);
    }
    if (ok)
        return GW_OK;
    return gw_error(l->ctx) != GW_OK ? gw_error(l->ctx) : GW_E_MEMORY;
}

static bool write_dims(gw_buffer *out, const int64_t *dims, int ndim) {
    bool ok = gw_buffer_char(out, '[');
    for (int i = 0; ok && i < ndim; i++)
        ok = gw_buffer_format(out, i ? ",%lld" : "%lld", (long long)dims[i]);
    return ok && gw_buffer_char(out, ']');
}

static bool write_elements(gw_buffer *out, const gw_tensor *t) {
    bool ok = gw_buffer_char(out, '[');
    for (int64_t i = 0, n = gw_tensor_numel(t); ok && i < n; i++) {
        const double x = gw_scalar_as_double(gw_tensor_at(t, i));
        ok = (i == 0 || gw_buffer_char(out, ',')) &&
             (t->dtype == GW_F64 ? gw_buffer_json_f64(out, x) : gw_buffer_json_f32(out, (float)x));
    }
    return ok && gw_buffer_char(out, ']');
}

static bool write_head(local *l) {
    return gw_buffer_format(l->out,
                            "{\"node\":%llu,\"refused\":", (unsigned long long)l->record->id) &&
           (l->refusal ? gw_buffer_format(l->out, "\"%s\"", gw_refusal_name(l->refusal))
                       : gw_buffer_text(l->out, "null"));
}

/* ---- the Jacobian ---------------------------------------------------------------------------- */

static const gw_metadata *input_of(const local *l, size_t edge) {
    const gw_edge *next = &l->node->next[edge];
    return next->node ? &next->node->outputs[next->input_nr] : NULL;
}

/* The rows of one edge, one an element of the output. */
static bool write_rows(local *l, size_t edge, int64_t n) {
    bool ok = true;
    for (int64_t i = 0; ok && i < n; i++) {
        ok = gw_rerun_unit(l->node, 0, i, l->sent) == GW_OK &&
             (i == 0 || gw_buffer_char(l->out, ',')) &&
             (l->sent[edge] ? write_elements(l->out, l->sent[edge])
                            : gw_buffer_text(l->out, "null"));
        gw_rerun_release(l->sent, l->record->n_next);
    }
    return ok;
}

static bool write_edge(local *l, size_t edge) {
    const gw_metadata *in = input_of(l, edge), *made = &l->node->outputs[0];
    const int64_t rows = gw_metadata_numel(made);
    if (!in || gw_metadata_numel(in) > MOST_ROWS || rows > MOST_ROWS)
        return gw_buffer_text(l->out, "null");
    return gw_buffer_format(l->out, "{\"node\":%llu,\"shape\":",
                            (unsigned long long)l->record->next[edge].node) &&
           write_dims(l->out, in->dims, in->ndim) && gw_buffer_text(l->out, ",\"rows\":[") &&
           write_rows(l, edge, rows) && gw_buffer_text(l->out, "]}");
}

static bool write_jacobian(local *l) {
    bool ok = write_head(l) && gw_buffer_text(l->out, ",\"shape\":");
    if (!l->node)
        return ok && gw_buffer_text(l->out, "[],\"edges\":[]}");
    const gw_metadata *made = &l->node->outputs[0];
    ok = ok && write_dims(l->out, made->dims, made->ndim) && gw_buffer_text(l->out, ",\"edges\":[");
    for (size_t i = 0; ok && i < l->node->n_next; i++)
        ok = (i == 0 || gw_buffer_char(l->out, ',')) && write_edge(l, i);
    return ok && gw_buffer_text(l->out, "]}");
}

gw_status gw_jacobian_json(const gw_cursor *cursor, uint64_t node, gw_buffer *out) {
    local l;
    return end(&l, begin(&l, cursor->trace, node, out) == GW_OK && write_jacobian(&l));
}

/* ---- another gradient ------------------------------------------------------------------------ */

/* One tensor an output, of the numbers in their order, for as many as these are; false: an error.
 */
static bool read_gradients(const local *l, const double *numbers, size_t n, gw_tensor **received) {
    size_t at = 0;
    for (size_t k = 0; k < l->node->n_outputs && (k == 0 || at < n); k++) {
        const gw_metadata *m = &l->node->outputs[k];
        const int64_t numel = gw_metadata_numel(m);
        if ((size_t)numel > n - at) {
            gw_fail(l->ctx, GW_E_INDEX, "%zu numbers are too few for the gradient of node %llu", n,
                    (unsigned long long)l->record->id);
            return false;
        }
        received[k] = gw_empty(l->ctx, (gw_dtype)m->dtype, m->dims, m->ndim);
        if (!received[k])
            return false;
        for (int64_t i = 0; i < numel; i++)
            gw_element_write((gw_dtype)m->dtype, gw_tensor_data(received[k]), i,
                             gw_scalar_float(numbers[at++]));
    }
    return true;
}

static bool write_sent(local *l) {
    bool ok = write_head(l) && gw_buffer_text(l->out, ",\"sent\":[");
    for (size_t i = 0; ok && i < l->record->n_next; i++) {
        const gw_tensor *t = l->sent[i];
        ok = i == 0 || gw_buffer_char(l->out, ',');
        if (!t)
            ok = ok && gw_buffer_text(l->out, "null");
        else
            ok = ok && gw_buffer_text(l->out, "{\"shape\":") &&
                 write_dims(l->out, t->dims, t->ndim) && gw_buffer_text(l->out, ",\"data\":") &&
                 write_elements(l->out, t) && gw_buffer_char(l->out, '}');
    }
    return ok && gw_buffer_text(l->out, "]}");
}

gw_status gw_sent_json(const gw_cursor *cursor, uint64_t node, const double *numbers, size_t n,
                       gw_buffer *out) {
    local l;
    bool ok = begin(&l, cursor->trace, node, out) == GW_OK;
    if (ok && l.node) {
        const size_t n_outputs = l.node->n_outputs, size = n_outputs * sizeof(gw_tensor *);
        gw_tensor **received = gw_alloc_zero(l.ctx, size);
        ok = received && read_gradients(&l, numbers, n, received) &&
             gw_rerun_apply(l.node, received, l.sent) == GW_OK;
        if (received)
            gw_rerun_release(received, n_outputs);
        gw_release(l.ctx, received, size);
    }
    return end(&l, ok && write_sent(&l));
}
