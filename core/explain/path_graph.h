/* The graph of single elements between the roots of one backward and one element of a .grad.
 *
 * Note [Path graph]. An edge of it is a local derivative: element o of what a node made, element i
 * of what it made it from, and d o / d i, which the node itself says when it is run again for a
 * unit gradient at o. An edge whose derivative is 0 is none, except in pointwise operations, where
 * it is known to be there: relu's 0 is what a learner looks for. The nodes are visited in an order
 * in which what a node sends to comes before it; so the sum over all paths, their number and the
 * largest product are one sweep, however many paths there are. */
#ifndef GW_EXPLAIN_PATH_GRAPH_H
#define GW_EXPLAIN_PATH_GRAPH_H

#include "explain/rerun.h"

/* One edge down from an element. */
typedef struct gw_way {
    int64_t entry; /* of the element it leads to */
    double factor; /* the local derivative; from the root: what backward was given */
    double bound;  /* |factor| times the largest |product| of a path on from there */
    uint32_t vertex, output, edge;
} gw_way;

typedef struct gw_vertex {
    const gw_node_record *record;
    gw_node *node;      /* made anew, owned; NULL: nothing leads through it, or it is the target */
    gw_tensor **slopes; /* of pointwise nodes: what they send for ones, one an edge, owned */
    size_t first;       /* place of its first element */
    bool leads;         /* to the target */
} gw_vertex;

typedef struct gw_row {
    size_t first, count; /* of `ways` */
} gw_row;

typedef struct gw_path_graph {
    gw_rerun rerun;
    const gw_trace *trace;
    gw_context *ctx;
    gw_vertex *vertices; /* what a node sends to comes before it */
    size_t n_vertices, n_elements, work;
    uint32_t *vertex_of;            /* of a node's place in the trace: one more, or 0 */
    double *sums, *counts, *bounds; /* over all paths on from an element, one an element */
    uint32_t *rows;                 /* one more than the place of an element's row; 0: none yet */
    gw_row *row_list;
    gw_way *ways;
    size_t n_rows, row_room, n_ways, way_room;
    uint64_t target;
    uint32_t target_vertex, target_output;
    int64_t target_entry;
    gw_refusal refusal; /* why there is no answer */
    uint64_t refused;   /* and which node is to blame */
} gw_path_graph;

/* One element of the gradient that backward was given. */
typedef struct gw_path_root {
    uint64_t node;
    uint32_t output;
    gw_value_id gradient;
} gw_path_root;

/* Builds the graph from `roots` to element `entry` of what arrives at output `output` of node
 * `target`; `refusal` is set when it cannot. Free it in any case. */
gw_status gw_path_graph_build(gw_path_graph *g, const gw_trace *trace, const gw_path_root *roots,
                              size_t n_roots, uint64_t target, uint32_t output, int64_t entry);
void gw_path_graph_free(gw_path_graph *g);

/* The row of the roots, and that of an element, the largest bound first; the place of it in
 * `row_list`, or SIZE_MAX and the error set. */
size_t gw_path_roots_row(gw_path_graph *g, const gw_path_root *roots, size_t n_roots);
size_t gw_path_row(gw_path_graph *g, const gw_way *to);
/* The place of the element that a way leads to. */
size_t gw_path_element(const gw_path_graph *g, uint32_t vertex, uint32_t output, int64_t entry);
/* |x|, and infinity for nan: what is not a number is to be seen first. */
double gw_path_size(double x);

#endif
