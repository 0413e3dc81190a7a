#include "explain/path_graph.h"

#include <math.h>
#include <stdlib.h>

enum { MOST_WORK = 1 << 24 }; /* elements of local derivatives that are looked at */

double gw_path_size(double x) {
    return isnan(x) ? (double)INFINITY : fabs(x);
}

/* ---- nodes ----------------------------------------------------------------------------------- */

static const gw_node_record *node_at(const gw_path_graph *g, size_t i) {
    return (const gw_node_record *)g->trace->nodes.items + i;
}

static void refuse(gw_path_graph *g, gw_refusal refusal, uint64_t node) {
    if (g->refusal == GW_REFUSAL_NONE) {
        g->refusal = refusal;
        g->refused = node;
    }
}

typedef struct visit {
    size_t node;
    uint32_t edge;
} visit;

static const uint32_t open_vertex = UINT32_MAX;

/* Lists what `root` reaches, what a node sends to before it. `stack` has room for all nodes. */
static void discover(gw_path_graph *g, uint64_t root, visit *stack) {
    const size_t at = gw_idmap_get(&g->trace->node_index, root);
    size_t depth = 0;
    if (!at) {
        refuse(g, GW_REFUSAL_UNKNOWN, root);
        return;
    }
    if (g->vertex_of[at - 1])
        return;
    g->vertex_of[at - 1] = open_vertex;
    stack[depth++] = (visit){at - 1, 0};
    while (depth) {
        visit *top = &stack[depth - 1];
        const gw_node_record *record = node_at(g, top->node);
        if (record->id == g->target || top->edge == record->n_next) {
            g->vertices[g->n_vertices++] = (gw_vertex){.record = record};
            g->vertex_of[top->node] = (uint32_t)g->n_vertices;
            depth--;
            continue;
        }
        const uint64_t id = record->next[top->edge++].node;
        const size_t next = gw_idmap_get(&g->trace->node_index, id);
        if (id && !next)
            refuse(g, GW_REFUSAL_UNKNOWN, record->id);
        if (!next || g->vertex_of[next - 1])
            continue;
        g->vertex_of[next - 1] = open_vertex;
        stack[depth++] = (visit){next - 1, 0};
    }
}

/* The vertex that edge `edge` of a node leads to, if that leads to the target; NULL otherwise. */
static gw_vertex *next_of(const gw_path_graph *g, const gw_node_record *record, size_t edge) {
    const size_t at = gw_idmap_get(&g->trace->node_index, record->next[edge].node);
    gw_vertex *next = at ? &g->vertices[g->vertex_of[at - 1] - 1] : NULL;
    if (!next || !next->leads)
        return NULL;
    const bool other =
        next->record->id == g->target && record->next[edge].index != g->target_output;
    return other ? NULL : next;
}

static bool is_pointwise(const gw_node_record *record) {
    const gw_op *op = record->recipe->op;
    return op && op->kind <= GW_OP_KIND_WITH;
}

/* Finds what leads to the target, makes those nodes anew and counts the elements. */
static void settle(gw_path_graph *g) {
    for (size_t i = 0; i < g->n_vertices && gw_error(g->ctx) == GW_OK; i++) {
        gw_vertex *v = &g->vertices[i];
        const gw_node_record *record = v->record;
        v->leads = record->id == g->target;
        for (size_t j = 0; j < record->n_next && !v->leads; j++)
            v->leads = next_of(g, record, j) != NULL;
        if (!v->leads)
            continue;
        gw_refusal refusal = GW_REFUSAL_NONE;
        v->first = g->n_elements;
        for (size_t k = 0; k < record->recipe->n_outputs; k++) {
            const int64_t n = gw_metadata_numel(&record->recipe->outputs[k]);
            if (n > GW_TRACE_SMALL)
                refusal = GW_REFUSAL_LARGE;
            g->n_elements += (size_t)n;
        }
        if (record->id == g->target)
            g->target_vertex = (uint32_t)i;
        else if (refusal == GW_REFUSAL_NONE)
            v->node = gw_rerun_node(&g->rerun, record, &refusal);
        if (refusal != GW_REFUSAL_NONE)
            refuse(g, refusal, record->id);
    }
}

/* ---- local derivatives ----------------------------------------------------------------------- */

size_t gw_path_element(const gw_path_graph *g, uint32_t vertex, uint32_t output, int64_t entry) {
    const gw_vertex *v = &g->vertices[vertex];
    size_t at = v->first + (size_t)entry;
    for (size_t k = 0; k < output; k++)
        at += (size_t)gw_metadata_numel(&v->record->recipe->outputs[k]);
    return at;
}

static bool add_way(gw_path_graph *g, gw_way way) {
    const size_t at = gw_path_element(g, way.vertex, way.output, way.entry);
    if (g->counts[at] == 0)
        return true;
    if (g->n_ways == g->way_room) {
        const size_t room = g->way_room ? 2 * g->way_room : 64;
        gw_way *ways = gw_resize(g->ctx, g->ways, g->way_room * sizeof *ways, room * sizeof *ways);
        if (!ways)
            return false;
        g->ways = ways;
        g->way_room = room;
    }
    way.bound = gw_path_size(fabs(way.factor) * g->bounds[at]);
    g->ways[g->n_ways++] = way;
    return true;
}

/* Where element `entry` of shape `from` is read in something of shape `to` that was broadcast. */
static int64_t broadcast_entry(const gw_metadata *from, int64_t entry, const int64_t *to,
                               int ndim) {
    int64_t at = 0, stride = 1;
    for (int i = 0; i < from->ndim; i++) {
        const int64_t size = from->dims[from->ndim - 1 - i], place = entry % size;
        entry /= size;
        if (i >= ndim)
            continue;
        const int64_t own = to[ndim - 1 - i];
        at += own == 1 ? 0 : place * stride;
        stride *= own;
    }
    return at;
}

static bool pointwise_ways(gw_path_graph *g, gw_vertex *v, int64_t entry) {
    const gw_node_record *record = v->record;
    const gw_metadata *made = &record->recipe->outputs[0];
    if (!v->slopes) {
        v->slopes = gw_alloc_zero(g->ctx, record->n_next * sizeof(gw_tensor *));
        if (!v->slopes || gw_rerun_slopes(v->node, v->slopes) != GW_OK)
            return false;
    }
    for (size_t j = 0; j < record->n_next; j++) {
        const gw_vertex *next = next_of(g, record, j);
        const gw_tensor *slope = v->slopes[j];
        if (!next || !slope)
            continue;
        const gw_metadata *to = &next->record->recipe->outputs[record->next[j].index];
        const int64_t read = broadcast_entry(made, entry, slope->dims, slope->ndim);
        const gw_way way = {.entry = broadcast_entry(made, entry, to->dims, to->ndim),
                            .factor = gw_scalar_as_double(gw_tensor_at(slope, read)),
                            .vertex = (uint32_t)(next - g->vertices),
                            .output = record->next[j].index,
                            .edge = (uint32_t)j};
        if (!add_way(g, way))
            return false;
    }
    return true;
}

static bool other_ways(gw_path_graph *g, const gw_vertex *v, uint32_t output, int64_t entry) {
    const gw_node_record *record = v->record;
    const size_t size = record->n_next * sizeof(gw_tensor *);
    gw_tensor **sent = gw_alloc_zero(g->ctx, size);
    bool ok = sent && gw_rerun_unit(v->node, output, entry, sent) == GW_OK;
    for (size_t j = 0; ok && j < record->n_next; j++) {
        const gw_vertex *next = next_of(g, record, j);
        const int64_t n = next && sent[j] ? gw_tensor_numel(sent[j]) : 0;
        g->work += (size_t)n;
        for (int64_t i = 0; ok && i < n; i++) {
            const double factor = gw_scalar_as_double(gw_tensor_at(sent[j], i));
            ok = factor == 0 || add_way(g, (gw_way){.entry = i,
                                                    .factor = factor,
                                                    .vertex = (uint32_t)(next - g->vertices),
                                                    .output = record->next[j].index,
                                                    .edge = (uint32_t)j});
        }
    }
    if (sent)
        gw_rerun_release(sent, record->n_next);
    gw_release(g->ctx, sent, size);
    return ok;
}

/* Adds the ways on from an element to `ways`. */
static bool find_ways(gw_path_graph *g, uint32_t vertex, uint32_t output, int64_t entry) {
    gw_vertex *v = &g->vertices[vertex];
    return is_pointwise(v->record) ? pointwise_ways(g, v, entry) : other_ways(g, v, output, entry);
}

/* ---- all paths at once ----------------------------------------------------------------------- */

static bool sweep_element(gw_path_graph *g, uint32_t vertex, uint32_t output, int64_t entry) {
    const size_t at = gw_path_element(g, vertex, output, entry);
    const bool ok = find_ways(g, vertex, output, entry);
    for (size_t i = 0; i < g->n_ways; i++) {
        const gw_way *way = &g->ways[i];
        const size_t to = gw_path_element(g, way->vertex, way->output, way->entry);
        g->sums[at] += way->factor * g->sums[to];
        g->counts[at] += g->counts[to];
        g->bounds[at] = way->bound > g->bounds[at] ? way->bound : g->bounds[at];
    }
    g->n_ways = 0;
    return ok;
}

static void sweep(gw_path_graph *g) {
    for (size_t i = 0; i < g->n_vertices; i++) {
        const gw_vertex *v = &g->vertices[i];
        if (!v->node)
            continue;
        for (uint32_t k = 0; k < v->node->n_outputs; k++) {
            const int64_t n = gw_metadata_numel(&v->node->outputs[k]);
            for (int64_t e = 0; e < n; e++) {
                if (!sweep_element(g, (uint32_t)i, k, e))
                    return;
                if (g->work > MOST_WORK) {
                    refuse(g, GW_REFUSAL_WORK, v->record->id);
                    return;
                }
            }
        }
    }
}

gw_status gw_path_graph_build(gw_path_graph *g, const gw_trace *trace, const gw_path_root *roots,
                              size_t n_roots, uint64_t target, uint32_t output, int64_t entry) {
    gw_context *ctx = trace->ctx;
    const size_t n = trace->nodes.count;
    *g = (gw_path_graph){.rerun = gw_rerun_begin(trace),
                         .trace = trace,
                         .ctx = ctx,
                         .target = target,
                         .target_output = output,
                         .target_entry = entry,
                         .target_vertex = open_vertex};
    g->vertices = gw_alloc_zero(ctx, n * sizeof *g->vertices);
    g->vertex_of = g->vertices ? gw_alloc_zero(ctx, n * sizeof *g->vertex_of) : NULL;
    visit *stack = g->vertex_of ? gw_alloc_zero(ctx, n * sizeof *stack) : NULL;
    if (!stack)
        return gw_error(ctx);
    for (size_t i = 0; i < n_roots; i++)
        discover(g, roots[i].node, stack);
    gw_release(ctx, stack, n * sizeof *stack);
    if (g->refusal == GW_REFUSAL_NONE)
        settle(g);
    if (g->target_vertex == open_vertex)
        refuse(g, GW_REFUSAL_UNKNOWN, target);
    if (gw_error(ctx) != GW_OK || g->refusal)
        return gw_error(ctx);
    const size_t size = g->n_elements * sizeof(double);
    g->sums = gw_alloc_zero(ctx, size);
    g->counts = gw_alloc_zero(ctx, size);
    g->bounds = gw_alloc_zero(ctx, size);
    g->rows = gw_alloc_zero(ctx, g->n_elements * sizeof *g->rows);
    if (!g->sums || !g->counts || !g->bounds || !g->rows)
        return gw_error(ctx);
    const size_t at = gw_path_element(g, g->target_vertex, output, entry);
    g->sums[at] = g->counts[at] = g->bounds[at] = 1;
    sweep(g);
    return gw_error(ctx);
}

void gw_path_graph_free(gw_path_graph *g) {
    gw_context *ctx = g->ctx;
    const size_t n = g->trace->nodes.count;
    for (size_t i = 0; i < g->n_vertices; i++) {
        gw_vertex *v = &g->vertices[i];
        if (v->slopes) {
            gw_rerun_release(v->slopes, v->record->n_next);
            gw_release(ctx, v->slopes, v->record->n_next * sizeof(gw_tensor *));
        }
        gw_node_release(v->node);
    }
    gw_release(ctx, g->ways, g->way_room * sizeof *g->ways);
    gw_release(ctx, g->row_list, g->row_room * sizeof *g->row_list);
    gw_release(ctx, g->rows, g->n_elements * sizeof *g->rows);
    gw_release(ctx, g->bounds, g->n_elements * sizeof *g->bounds);
    gw_release(ctx, g->counts, g->n_elements * sizeof *g->counts);
    gw_release(ctx, g->sums, g->n_elements * sizeof *g->sums);
    gw_release(ctx, g->vertex_of, n * sizeof *g->vertex_of);
    gw_release(ctx, g->vertices, n * sizeof *g->vertices);
    gw_rerun_end(&g->rerun);
}

/* ---- rows ------------------------------------------------------------------------------------ */

static int by_bound(const void *a, const void *b) {
    const gw_way *x = a, *y = b;
    if (x->bound != y->bound)
        return x->bound > y->bound ? -1 : 1;
    if (x->edge != y->edge)
        return x->edge < y->edge ? -1 : 1;
    return (x->entry > y->entry) - (x->entry < y->entry);
}

/* The ways from `first` on become a row. */
static size_t close_row(gw_path_graph *g, size_t first) {
    if (g->n_rows == g->row_room) {
        const size_t room = g->row_room ? 2 * g->row_room : 64;
        gw_row *rows =
            gw_resize(g->ctx, g->row_list, g->row_room * sizeof *rows, room * sizeof *rows);
        if (!rows)
            return SIZE_MAX;
        g->row_list = rows;
        g->row_room = room;
    }
    g->row_list[g->n_rows] = (gw_row){first, g->n_ways - first};
    if (g->n_ways > first)
        qsort(g->ways + first, g->n_ways - first, sizeof *g->ways, by_bound);
    return g->n_rows++;
}

size_t gw_path_row(gw_path_graph *g, const gw_way *to) {
    const gw_way from = *to; /* which lies in what grows */
    uint32_t *known = &g->rows[gw_path_element(g, from.vertex, from.output, from.entry)];
    if (*known)
        return *known - 1;
    const size_t first = g->n_ways;
    if (!find_ways(g, from.vertex, from.output, from.entry))
        return SIZE_MAX;
    const size_t row = close_row(g, first);
    if (row != SIZE_MAX)
        *known = (uint32_t)row + 1;
    return row;
}

size_t gw_path_roots_row(gw_path_graph *g, const gw_path_root *roots, size_t n_roots) {
    for (size_t i = 0; i < n_roots; i++) {
        const size_t at = gw_idmap_get(&g->trace->node_index, roots[i].node);
        const uint32_t vertex = g->vertex_of[at - 1] - 1;
        const gw_value *v = gw_trace_value(g->trace, roots[i].gradient);
        if (!g->vertices[vertex].leads)
            continue;
        for (int64_t e = 0; e < v->numel; e++) {
            const double seed =
                gw_scalar_as_double(gw_element_read((gw_dtype)v->dtype, v->data, e));
            if (seed != 0 && !add_way(g, (gw_way){.entry = e,
                                                  .factor = seed,
                                                  .vertex = vertex,
                                                  .output = roots[i].output,
                                                  .edge = (uint32_t)i}))
                return SIZE_MAX;
        }
    }
    return close_row(g, 0);
}
