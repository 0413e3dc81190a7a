/* All paths from a loss to one element of a .grad: Note [Path graph] in path_graph.h.
 *
 * Note [Largest paths]. There may be more paths than atoms; the largest are found without looking
 * at the others. A prefix of a path is worth what the best path that begins with it is worth, which
 * the sweep has told for every element; so prefixes come out of a heap in the order of that, and a
 * prefix that comes out puts back two: its best child, worth the same, and its next sibling. Of
 * equal ones the longest goes first, so ties do not fan out. */
#include <math.h>
#include <string.h>

#include "autograd/cursor.h"
#include "explain/path_graph.h"
#include "gradwalk/explain.h"

static const size_t none = SIZE_MAX;

typedef struct prefix {
    double product, bound;
    size_t parent, row, at; /* prefix; which way of which row is its last step */
    size_t depth;
} prefix;

/* A growing list of anything. */
typedef struct list {
    void *items;
    size_t count, room, size;
} list;

typedef struct paths {
    gw_path_graph graph;
    gw_context *ctx;
    gw_buffer *out;
    list prefixes, heap, roots, steps;
    uint64_t tensor, target;
    int64_t entry;
    uint32_t output;
    size_t call;     /* index of the accumulation */
    size_t group;    /* and of the begin of its backward */
    size_t backward; /* which backward it is, from 1 */
    double shown;    /* sum of the products that are written */
    double total, count;
    bool hooked;
} paths;

static void *append(paths *p, list *l) {
    if (l->count == l->room) {
        const size_t room = l->room ? 2 * l->room : 32;
        void *items = gw_resize(p->ctx, l->items, l->room * l->size, room * l->size);
        if (!items)
            return NULL;
        l->items = items;
        l->room = room;
    }
    return (char *)l->items + l->count++ * l->size;
}

static void free_list(const paths *p, const list *l) {
    gw_release(p->ctx, l->items, l->room * l->size);
}

static prefix *prefix_at(const paths *p, size_t i) {
    return (prefix *)p->prefixes.items + i;
}

static const gw_way *last_way(const paths *p, const prefix *x) {
    return &p->graph.ways[p->graph.row_list[x->row].first + x->at];
}

/* ---- the heap -------------------------------------------------------------------------------- */

static bool goes_before(const paths *p, size_t a, size_t b) {
    const prefix *x = prefix_at(p, a), *y = prefix_at(p, b);
    if (x->bound != y->bound)
        return x->bound > y->bound;
    return x->depth != y->depth ? x->depth > y->depth : a < b;
}

static bool push(paths *p, prefix x) {
    const size_t index = p->prefixes.count;
    prefix *kept = append(p, &p->prefixes);
    if (!kept || !append(p, &p->heap))
        return false;
    *kept = x;
    size_t *heap = p->heap.items, i = p->heap.count - 1;
    for (; i > 0 && goes_before(p, index, heap[(i - 1) / 2]); i = (i - 1) / 2)
        heap[i] = heap[(i - 1) / 2];
    heap[i] = index;
    return true;
}

static size_t pop(paths *p) {
    size_t *heap = p->heap.items, i = 0;
    const size_t first = heap[0], last = heap[--p->heap.count];
    for (size_t child; (child = 2 * i + 1) < p->heap.count; i = child) {
        if (child + 1 < p->heap.count && goes_before(p, heap[child + 1], heap[child]))
            child++;
        if (!goes_before(p, heap[child], last))
            break;
        heap[i] = heap[child];
    }
    heap[i] = last;
    return first;
}

/* ---- one path after the other ---------------------------------------------------------------- */

/* Puts way number `at` of a row behind `parent`, if there is one. */
static bool push_way(paths *p, size_t parent, size_t row, size_t at, const double *bound) {
    if (at >= p->graph.row_list[row].count)
        return true;
    const gw_way *way = &p->graph.ways[p->graph.row_list[row].first + at];
    const double before = parent == none ? 1 : prefix_at(p, parent)->product;
    return push(p, (prefix){.product = before * way->factor,
                            .bound = bound ? *bound : gw_path_size(fabs(before) * way->bound),
                            .parent = parent,
                            .row = row,
                            .at = at,
                            .depth = parent == none ? 0 : prefix_at(p, parent)->depth + 1});
}

static bool ends(const paths *p, const prefix *x) {
    return last_way(p, x)->vertex == p->graph.target_vertex;
}

/* The next largest path; SIZE_MAX: there are no more, or an error. */
static size_t next_path(paths *p) {
    while (p->heap.count) {
        const size_t at = pop(p);
        const prefix x = *prefix_at(p, at);
        if (!push_way(p, x.parent, x.row, x.at + 1, NULL))
            return none;
        if (ends(p, &x))
            return at;
        const gw_way way = *last_way(p, &x);
        const size_t row = gw_path_row(&p->graph, &way);
        if (row == none || !push_way(p, at, row, 0, &x.bound))
            return none;
    }
    return none;
}

/* ---- writing --------------------------------------------------------------------------------- */

static uint64_t node_of(const paths *p, const gw_way *way) {
    return p->graph.vertices[way->vertex].record->id;
}

static bool number(paths *p, const char *key, double value) {
    return gw_buffer_format(p->out, ",\"%s\":", key) && gw_buffer_json_f64(p->out, value);
}

/* A step leaves the element that the way before it came to. */
static bool write_step(paths *p, const gw_way *from, const gw_way *way, bool first) {
    return (first || gw_buffer_char(p->out, ',')) &&
           gw_buffer_format(p->out, "{\"node\":%llu,\"output\":%u,\"entry\":%lld,\"edge\":%u",
                            (unsigned long long)node_of(p, from), (unsigned)from->output,
                            (long long)from->entry, (unsigned)way->edge) &&
           number(p, "factor", way->factor) && gw_buffer_char(p->out, '}');
}

static bool write_path(paths *p, size_t at) {
    const prefix *end = prefix_at(p, at);
    const size_t n = end->depth + 1;
    p->steps.count = 0;
    for (size_t i = 0; i < n; i++)
        if (!append(p, &p->steps))
            return false;
    size_t *steps = p->steps.items;
    for (size_t i = n, x = at; i-- > 0; x = prefix_at(p, x)->parent)
        steps[i] = x;
    const gw_way *from = last_way(p, prefix_at(p, steps[0]));
    bool ok = gw_buffer_text(p->out, "{\"product\":") && gw_buffer_json_f64(p->out, end->product) &&
              number(p, "seed", from->factor) && gw_buffer_text(p->out, ",\"steps\":[");
    for (size_t i = 1; ok && i < n; i++) {
        const gw_way *way = last_way(p, prefix_at(p, steps[i]));
        ok = write_step(p, from, way, i == 1);
        from = way;
    }
    p->shown += end->product;
    return ok && gw_buffer_text(p->out, "]}");
}

static bool write_paths(paths *p, size_t limit) {
    const size_t row = gw_path_roots_row(&p->graph, p->roots.items, p->roots.count);
    if (row == none)
        return false;
    for (size_t i = 0; i < p->graph.row_list[row].count; i++) {
        const gw_way *way = &p->graph.ways[i];
        const size_t to = gw_path_element(&p->graph, way->vertex, way->output, way->entry);
        p->total += way->factor * p->graph.sums[to];
        p->count += p->graph.counts[to];
    }
    if (!push_way(p, none, row, 0, NULL) || !gw_buffer_text(p->out, ",\"paths\":["))
        return false;
    for (size_t i = 0; i < limit; i++) {
        const size_t at = next_path(p);
        if (at == none)
            break;
        if ((i && !gw_buffer_char(p->out, ',')) || !write_path(p, at))
            return false;
    }
    const bool all = p->heap.count == 0;
    return gw_error(p->ctx) == GW_OK && gw_buffer_char(p->out, ']') &&
           number(p, "count", p->count) && number(p, "sum", all ? p->shown : p->total) &&
           number(p, "rest", all ? 0 : p->total - p->shown);
}

static bool write_element(paths *p, const char *key, gw_value_id id) {
    const gw_value *v = id ? gw_trace_value(p->graph.trace, id) : NULL;
    if (!v || !v->data || p->entry >= v->numel)
        return gw_buffer_format(p->out, ",\"%s\":null", key);
    const double x = gw_scalar_as_double(gw_element_read((gw_dtype)v->dtype, v->data, p->entry));
    return gw_buffer_format(p->out, ",\"%s\":", key) &&
           (v->dtype == GW_F64 ? gw_buffer_json_f64(p->out, x)
                               : gw_buffer_json_f32(p->out, (float)x));
}

static bool write_refusal(paths *p) {
    return gw_buffer_format(p->out, ",\"refused\":{\"why\":\"%s\",\"node\":",
                            gw_refusal_name(p->graph.refusal)) &&
           gw_trace_write_id(p->out, p->graph.refused) &&
           gw_buffer_text(p->out, "},\"paths\":[],\"count\":null,\"sum\":null,\"rest\":null");
}

static bool write_all(paths *p, size_t limit) {
    const gw_event *e = gw_trace_event(p->graph.trace, p->call);
    return gw_buffer_format(p->out,
                            "{\"tensor\":%llu,\"entry\":%lld,\"event\":%zu,\"call\":%zu,"
                            "\"hooked\":%s",
                            (unsigned long long)p->tensor, (long long)p->entry, p->call + 1,
                            p->backward, p->hooked ? "true" : "false") &&
           (p->graph.refusal
                ? write_refusal(p)
                : gw_buffer_text(p->out, ",\"refused\":null") && write_paths(p, limit)) &&
           write_element(p, "added", e->value) && gw_buffer_char(p->out, '}');
}

/* ---- the backward that is asked of ----------------------------------------------------------- */

/* Walks to the accumulation: which backward it belongs to, and where that began. */
static bool find_call(paths *p, const gw_trace *trace, gw_cursor *walk) {
    for (size_t i = gw_trace_first(trace); i < p->call; i++) {
        const gw_event *e = gw_trace_event(trace, i);
        if (e->kind == GW_EVENT_HOOK && p->backward)
            p->hooked = true;
        if (e->kind != GW_EVENT_BACKWARD_BEGIN)
            continue;
        if (gw_cursor_seek(walk, i) != GW_OK)
            return false;
        if (e->a == i) {
            p->group = i;
            p->backward++;
            p->roots.count = 0;
            p->hooked = false;
        }
        const size_t at = gw_idmap_get(&trace->tensor_index, e->tensor);
        gw_path_root *root = append(p, &p->roots);
        if (!root)
            return false;
        *root = (gw_path_root){e->node, at ? walk->tensors[at - 1].output_nr : 0, e->value};
    }
    if (gw_cursor_seek(walk, p->call) != GW_OK)
        return false;
    const gw_event *e = gw_trace_event(trace, p->call);
    const size_t at = gw_idmap_get(&trace->tensor_index, p->tensor);
    p->target = e->node ? e->node : walk->tensors[at - 1].grad_fn;
    p->output = e->node ? 0 : walk->tensors[at - 1].output_nr;
    return true;
}

static bool any_root_is_large(const paths *p, const gw_trace *trace) {
    const gw_path_root *roots = p->roots.items;
    for (size_t i = 0; i < p->roots.count; i++)
        if (!gw_trace_value(trace, roots[i].gradient)->data)
            return true;
    return false;
}

static gw_status check(const gw_cursor *cursor, uint64_t tensor, int64_t entry, size_t event) {
    gw_trace *trace = cursor->trace;
    const gw_event *e = event > gw_trace_first(trace) && event <= cursor->at
                            ? gw_trace_event(trace, event - 1)
                            : NULL;
    const gw_tensor_record *record = gw_trace_tensor(trace, tensor);
    if (!e || e->kind != GW_EVENT_ACCUMULATE || e->tensor != tensor || !record)
        return gw_fail(trace->ctx, GW_E_INDEX, "event %zu adds nothing to the .grad of tensor %llu",
                       event, (unsigned long long)tensor);
    int64_t numel = 1;
    for (int i = 0; i < record->ndim; i++)
        numel *= record->dims[i];
    if (entry < 0 || entry >= numel)
        return gw_fail(trace->ctx, GW_E_INDEX, "element %lld of a tensor of %lld", (long long)entry,
                       (long long)numel);
    return GW_OK;
}

gw_status gw_paths_json(const gw_cursor *cursor, uint64_t tensor, int64_t entry, size_t event,
                        size_t limit, gw_buffer *out) {
    gw_trace *trace = cursor->trace;
    gw_context *ctx = trace->ctx;
    if (check(cursor, tensor, entry, event) != GW_OK)
        return gw_error(ctx);
    paths p = {.ctx = ctx,
               .out = out,
               .prefixes.size = sizeof(prefix),
               .heap.size = sizeof(size_t),
               .roots.size = sizeof(gw_path_root),
               .steps.size = sizeof(size_t),
               .tensor = tensor,
               .entry = entry,
               .call = event - 1};
    gw_cursor *walk = gw_cursor_new(trace);
    bool ok = walk && find_call(&p, trace, walk);
    gw_cursor_free(walk);
    if (ok) {
        ok = gw_path_graph_build(&p.graph, trace, p.roots.items, p.roots.count, p.target, p.output,
                                 entry) == GW_OK;
        if (ok && any_root_is_large(&p, trace))
            p.graph.refusal = GW_REFUSAL_LARGE;
        ok = ok && write_all(&p, limit);
        gw_path_graph_free(&p.graph);
    }
    free_list(&p, &p.prefixes);
    free_list(&p, &p.heap);
    free_list(&p, &p.roots);
    free_list(&p, &p.steps);
    if (ok)
        return GW_OK;
    return gw_error(ctx) != GW_OK ? gw_error(ctx) : GW_E_MEMORY;
}
