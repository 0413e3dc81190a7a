/* The picture of a moment: web/src/shared/trace.ts, Snapshot. */
#include <string.h>

#include "autograd/cursor.h"

enum { HIDDEN, DRAWN };

/* A node in the backward that is, or was last, running. */
typedef struct progress {
    const gw_value_id *sent;
    gw_value_id grad;
    uint32_t received, expected;
    bool done, reached;
} progress;

typedef struct picture {
    const gw_cursor *cursor;
    const gw_trace *trace;
    uint8_t *tensors, *nodes, *values; /* what is drawn */
    progress *progress;                /* one a node */
    size_t *todo;                      /* node indices */
    size_t n_todo;
} picture;

static const gw_tensor_record *tensor_at(const gw_trace *trace, size_t i) {
    return (const gw_tensor_record *)trace->tensors.items + i;
}

static const gw_node_record *node_at(const gw_trace *trace, size_t i) {
    return (const gw_node_record *)trace->nodes.items + i;
}

static void draw_value(picture *p, gw_value_id id) {
    if (id)
        p->values[gw_trace_value_index(p->trace, id)] = DRAWN;
}

/* Puts a node on the list of those to draw with all they lead to. */
static void draw_node(picture *p, uint64_t id) {
    const size_t index = gw_idmap_get(&p->trace->node_index, id);
    if (!index || p->nodes[index - 1] || node_at(p->trace, index - 1)->born >= p->cursor->at)
        return;
    p->nodes[index - 1] = DRAWN;
    p->todo[p->n_todo++] = index - 1;
}

/* A tensor, its .grad, that one's .grad, and the graph behind it. */
static void draw_tensor(picture *p, uint64_t id) {
    for (size_t index; (index = gw_idmap_get(&p->trace->tensor_index, id)) != 0;) {
        if (p->tensors[index - 1] || tensor_at(p->trace, index - 1)->first_seen >= p->cursor->at)
            return;
        p->tensors[index - 1] = DRAWN;
        const gw_tensor_state *state = &p->cursor->tensors[index - 1];
        draw_node(p, state->grad_fn);
        id = state->grad;
    }
}

static void draw_graph(picture *p) {
    while (p->n_todo) {
        const gw_node_record *node = node_at(p->trace, p->todo[--p->n_todo]);
        for (size_t i = 0; i < node->n_next; i++)
            draw_node(p, node->next[i].node);
        for (size_t i = 0; i < node->n_inputs; i++)
            draw_tensor(p, node->inputs[i]);
        draw_tensor(p, node->output);
    }
}

/* Results of the line that is being run have no names yet: those of the events up to here that come
 * from the same line are drawn too. */
static void draw_recent(picture *p) {
    int32_t line = 0;
    for (size_t i = p->cursor->at; i-- > p->trace->first;) {
        const gw_event *e = gw_trace_event(p->trace, i);
        if (e->site.line > 0 && line == 0)
            line = e->site.line;
        if (e->site.line > 0 && e->site.line != line)
            return;
        if (i + 1 == p->cursor->at || e->kind == GW_EVENT_FORWARD || e->kind == GW_EVENT_INPLACE) {
            draw_tensor(p, e->tensor);
            for (size_t j = 0; j < e->n_inputs; j++)
                draw_tensor(p, e->inputs[j]);
            draw_node(p, e->node);
        }
    }
}

/* Where the backward that runs, or was the last, begins, as far as it is known. */
static size_t group_of(const picture *p) {
    return p->cursor->group < p->trace->first ? p->trace->first : p->cursor->group;
}

static void choose(picture *p) {
    const gw_cursor *cursor = p->cursor;
    for (size_t i = 0; i < cursor->n_slots; i++)
        draw_tensor(p, cursor->slots[i].tensor);
    for (size_t i = group_of(p); i < cursor->at; i++) {
        const gw_event *e = gw_trace_event(p->trace, i);
        if (e->kind != GW_EVENT_BACKWARD_BEGIN)
            break;
        const size_t node = gw_idmap_get(&p->trace->node_index, e->node);
        if (node && node_at(p->trace, node - 1)->died_at < cursor->at)
            continue; /* a graph that is no more, of a past round of a loop */
        draw_tensor(p, e->tensor);
        draw_node(p, e->node);
    }
    draw_recent(p);
    draw_graph(p);
}

/* ---- the backward ---------------------------------------------------------------------------- */

static progress *progress_of(picture *p, uint64_t node) {
    const size_t index = gw_idmap_get(&p->trace->node_index, node);
    return index ? &p->progress[index - 1] : NULL;
}

/* Counts what will be sent to every node that `root` reaches. */
static void expect(picture *p, uint64_t root) {
    const size_t index = gw_idmap_get(&p->trace->node_index, root);
    if (!index)
        return;
    p->progress[index - 1].expected++;
    if (p->progress[index - 1].reached)
        return;
    p->progress[index - 1].reached = true;
    p->todo[p->n_todo++] = index - 1;
    while (p->n_todo) {
        const gw_node_record *node = node_at(p->trace, p->todo[--p->n_todo]);
        for (size_t i = 0; i < node->n_next; i++) {
            const size_t next = gw_idmap_get(&p->trace->node_index, node->next[i].node);
            if (!next)
                continue;
            p->progress[next - 1].expected++;
            if (!p->progress[next - 1].reached) {
                p->progress[next - 1].reached = true;
                p->todo[p->n_todo++] = next - 1;
            }
        }
    }
}

static void replay(picture *p) {
    for (size_t i = group_of(p); i < p->cursor->at; i++) {
        const gw_event *e = gw_trace_event(p->trace, i);
        progress *node = progress_of(p, e->node);
        if (e->kind == GW_EVENT_BACKWARD_END)
            return;
        if (!node)
            continue;
        if (e->kind == GW_EVENT_BACKWARD_BEGIN) {
            expect(p, e->node);
            node->received++;
            node->grad = e->value_after;
        } else if (e->kind == GW_EVENT_ACCUMULATE) {
            node->done = true;
        } else if (e->kind == GW_EVENT_BACKWARD) {
            node->done = true;
            node->sent = e->values + e->n_received;
            const gw_node_record *record = gw_trace_node(p->trace, e->node);
            for (size_t j = 0; j < record->n_next && j < e->n_sent; j++) {
                progress *next = progress_of(p, record->next[j].node);
                if (!next)
                    continue;
                next->received++;
                if (record->next[j].index == 0)
                    next->grad = e->values[e->n_received + e->n_sent + j];
            }
        }
    }
}

/* ---- writing --------------------------------------------------------------------------------- */

static bool write_names(const picture *p, uint64_t id, gw_buffer *out) {
    const gw_slot *slots = p->trace->slots.items;
    bool ok = gw_buffer_text(out, ",\"names\":[");
    size_t last = 0; /* one more than the event of the last name written */
    for (bool more = true, first = true; ok && more; first = false) {
        size_t next = gw_nowhere;
        for (size_t i = 0; i < p->cursor->n_slots; i++) {
            const gw_slot_state *s = &p->cursor->slots[i];
            if (s->tensor == id && s->bound_at >= last &&
                (next == gw_nowhere || s->bound_at < p->cursor->slots[next].bound_at))
                next = i;
        }
        more = next != gw_nowhere;
        if (!more)
            break;
        last = p->cursor->slots[next].bound_at + 1;
        ok = (first || gw_buffer_char(out, ',')) &&
             gw_buffer_json(out, slots[next].name, strlen(slots[next].name));
    }
    return ok && gw_buffer_char(out, ']');
}

static bool write_tensor(picture *p, size_t i, gw_buffer *out) {
    const gw_tensor_state *s = &p->cursor->tensors[i];
    const uint64_t id = tensor_at(p->trace, i)->id;
    draw_value(p, s->value);
    return gw_buffer_format(out,
                            "{\"id\":%llu,\"value\":%u,\"requiresGrad\":%s,\"leaf\":%s,"
                            "\"version\":%lld,\"gradFn\":",
                            (unsigned long long)id, (unsigned)s->value,
                            s->requires_grad || s->grad_fn ? "true" : "false",
                            s->grad_fn ? "false" : "true", (long long)s->version) &&
           gw_trace_write_id(out, s->grad_fn) && gw_buffer_text(out, ",\"grad\":") &&
           gw_trace_write_id(out, s->grad) && write_names(p, id, out) && gw_buffer_char(out, '}');
}

/* The version that a saved tensor has here: another than when it was saved is an error to come. */
static long long version_now(const picture *p, const gw_saved_record *saved) {
    const size_t index = gw_idmap_get(&p->trace->tensor_index, saved->tensor);
    return (long long)(index ? p->cursor->tensors[index - 1].version : saved->version);
}

static bool write_node(picture *p, size_t i, gw_buffer *out) {
    const gw_node_record *node = node_at(p->trace, i);
    const progress *now = &p->progress[i];
    const char *state = now->done ? "done" : now->received ? "arriving" : "waiting";
    draw_value(p, now->grad);
    bool ok = gw_buffer_format(out, "{\"id\":%llu,\"state\":\"%s\",\"grad\":",
                               (unsigned long long)node->id, state) &&
              gw_trace_write_id(out, now->grad) &&
              gw_buffer_format(out, ",\"received\":%u,\"expected\":%u,\"sent\":[",
                               (unsigned)now->received, (unsigned)now->expected);
    for (size_t j = 0; ok && now->sent && j < node->n_next; j++) {
        draw_value(p, now->sent[j]);
        ok = (j == 0 || gw_buffer_char(out, ',')) && gw_trace_write_id(out, now->sent[j]);
    }
    ok = ok && gw_buffer_format(out, "],\"freed\":%s,\"saved\":[",
                                node->freed_at < p->cursor->at ? "true" : "false");
    for (size_t j = 0; ok && j < node->n_saved; j++)
        ok = gw_buffer_format(out, "%s%lld", j ? "," : "", version_now(p, &node->saved[j]));
    return ok && gw_buffer_text(out, "]}");
}

static void draw_event_values(picture *p, const gw_event *e) {
    draw_value(p, e->value);
    if (e->kind != GW_EVENT_REQUIRES_GRAD) {
        draw_value(p, e->value_before);
        draw_value(p, e->value_after);
    }
    for (size_t i = 0; i < e->n_received + e->n_sent; i++)
        draw_value(p, e->values[i]);
    for (size_t i = 0; i < e->n_changes; i++) {
        draw_value(p, e->changes[i].before.value);
        draw_value(p, e->changes[i].after.value);
    }
}

static bool write_moment(picture *p, gw_buffer *out) {
    const gw_cursor *cursor = p->cursor;
    bool ok =
        gw_buffer_format(out, "{\"at\":%zu,\"first\":%zu,\"event\":", cursor->at, p->trace->first);
    if (ok && cursor->at > p->trace->first) {
        const gw_event *e = gw_trace_event(p->trace, cursor->at - 1);
        draw_event_values(p, e);
        ok = gw_trace_write_event(p->trace, e, out);
    } else {
        ok = ok && gw_buffer_text(out, "null");
    }
    ok = ok && gw_buffer_text(out, ",\"backward\":");
    if (ok && cursor->active != gw_nowhere && cursor->active >= p->trace->first) {
        const gw_event *e = gw_trace_event(p->trace, cursor->active);
        draw_value(p, e->value);
        return gw_buffer_format(out, "{\"root\":%llu,\"gradient\":%u}",
                                (unsigned long long)e->tensor, (unsigned)e->value);
    }
    return ok && gw_buffer_text(out, "null");
}

static bool write_error(const picture *p, gw_buffer *out) {
    if (p->cursor->error == gw_nowhere || p->cursor->error < p->trace->first)
        return gw_buffer_text(out, "null");
    const gw_event *e = gw_trace_event(p->trace, p->cursor->error);
    const char *type = e->name ? e->name : "", *message = e->text ? e->text : "";
    return gw_buffer_text(out, "{\"type\":") && gw_buffer_json(out, type, strlen(type)) &&
           gw_buffer_text(out, ",\"message\":") && gw_buffer_json(out, message, strlen(message)) &&
           gw_buffer_text(out, ",\"site\":") && gw_trace_write_site(out, e->site) &&
           gw_buffer_char(out, '}');
}

static bool write_picture(picture *p, gw_buffer *out) {
    bool ok = write_moment(p, out) && gw_buffer_text(out, ",\"tensors\":["), first = true;
    for (size_t i = 0; ok && i < p->trace->tensors.count; i++) {
        if (!p->tensors[i])
            continue;
        ok = (first || gw_buffer_char(out, ',')) && write_tensor(p, i, out);
        first = false;
    }
    ok = ok && gw_buffer_text(out, "],\"nodes\":[");
    first = true;
    for (size_t i = 0; ok && i < p->trace->nodes.count; i++) {
        if (!p->nodes[i])
            continue;
        ok = (first || gw_buffer_char(out, ',')) && write_node(p, i, out);
        first = false;
    }
    ok = ok && gw_buffer_text(out, "],\"output\":") &&
         gw_buffer_json(out, p->cursor->output ? p->trace->output.data : "", p->cursor->output) &&
         gw_buffer_text(out, ",\"error\":") && write_error(p, out) &&
         gw_buffer_text(out, ",\"values\":[");
    first = true;
    for (size_t i = 0; ok && i < p->trace->values.count; i++) {
        if (!p->values[i])
            continue;
        ok = (first || gw_buffer_char(out, ',')) &&
             gw_trace_write_value(p->trace, ((const gw_value *)p->trace->values.items)[i].id, out);
        first = false;
    }
    return ok && gw_buffer_text(out, "]}");
}

gw_status gw_cursor_json(const gw_cursor *cursor, gw_buffer *out) {
    const gw_trace *trace = cursor->trace;
    gw_context *ctx = trace->ctx;
    if (gw_cursor_catch_up((gw_cursor *)cursor) != GW_OK)
        return GW_E_MEMORY;
    const size_t n_tensors = trace->tensors.count, n_nodes = trace->nodes.count,
                 n_values = trace->values.count;
    picture p = {.cursor = cursor, .trace = trace};
    p.tensors = gw_alloc_zero(ctx, n_tensors);
    p.nodes = gw_alloc_zero(ctx, n_nodes);
    p.values = gw_alloc_zero(ctx, n_values);
    p.progress = gw_alloc_zero(ctx, n_nodes * sizeof *p.progress);
    p.todo = gw_alloc_zero(ctx, n_nodes * sizeof *p.todo);
    bool ok = p.tensors && p.nodes && p.values && p.progress && p.todo;
    if (ok) {
        choose(&p);
        replay(&p);
        ok = write_picture(&p, out);
    }
    gw_release(ctx, p.todo, n_nodes * sizeof *p.todo);
    gw_release(ctx, p.progress, n_nodes * sizeof *p.progress);
    gw_release(ctx, p.values, n_values);
    gw_release(ctx, p.nodes, n_nodes);
    gw_release(ctx, p.tensors, n_tensors);
    if (ok)
        return GW_OK;
    return gw_error(ctx) != GW_OK ? gw_error(ctx) : GW_E_MEMORY;
}
