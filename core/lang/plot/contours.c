/* Lines of equal height through a grid, by marching squares.
 *
 * Note [Marching]. Every cell of the grid is crossed by directed pieces, with what is high on their
 * right, from one of its edges to another; an edge that is crossed ends a piece of one cell and
 * begins one of its neighbour. So `next` of an edge is a line's way, and following it joins the
 * pieces. What is to be filled gets a frame of cells around it that are low and have no size: then
 * all lines are closed.
 */
#include <math.h>
#include <stdlib.h>

#include "lang/plot/plot.h"
#include "lang/state.h"

typedef struct grid {
    const double *x, *y, *z;
    size_t n_x, n_y;
    int64_t rows, columns; /* with the frame */
    int64_t frame;         /* 0 or 1 */
    double level;
    bool above; /* what is at the level itself is low */
    gw_scaling scaling;
    int32_t *next; /* an edge: where the piece goes that begins here; -1: none does */
    bool *entered; /* an edge: a piece ends here */
    gw_buffer *out;
} grid;

static double height(const grid *g, int64_t i, int64_t j) {
    i -= g->frame;
    j -= g->frame;
    const int64_t rows = g->rows - 2 * g->frame, columns = g->columns - 2 * g->frame;
    return i < 0 || j < 0 || i >= rows || j >= columns ? (double)-INFINITY : g->z[i * columns + j];
}

static bool high(const grid *g, int64_t i, int64_t j) {
    const double z = height(g, i, j);
    return g->above ? z > g->level : z >= g->level;
}

/* A coordinate of a corner: given for each, or one a column (a row). */
static double place(const double *of, size_t n, int64_t i, int64_t j, const grid *g, bool is_x) {
    const int64_t rows = g->rows - 2 * g->frame, columns = g->columns - 2 * g->frame;
    i -= g->frame;
    j -= g->frame;
    i = i < 0 ? 0 : i >= rows ? rows - 1 : i;
    j = j < 0 ? 0 : j >= columns ? columns - 1 : j;
    return of[n == (size_t)(rows * columns) ? i * columns + j : is_x ? j : i];
}

/* ---- pieces ---------------------------------------------------------------------------------- */

static void connect(grid *g, int64_t from, int64_t to) {
    g->next[from] = (int32_t)to;
    g->entered[to] = true;
}

static void cross(grid *g, int64_t i, int64_t j) {
    const double za = height(g, i, j), zb = height(g, i, j + 1), zc = height(g, i + 1, j + 1),
                 zd = height(g, i + 1, j);
    if (!g->frame && (isnan(za) || isnan(zb) || isnan(zc) || isnan(zd))) {
        return;
    }
    const bool a = high(g, i, j), b = high(g, i, j + 1), c = high(g, i + 1, j + 1),
               d = high(g, i + 1, j);
    const int64_t upright = g->rows * g->columns; /* edges that go down a column come after these */
    const int64_t top = i * g->columns + j, bottom = top + g->columns, left = upright + top,
                  right = left + 1;
    int64_t ends[2], begins[2];
    int n_begins = 0, n_ends = 0;
    if (a != b) {
        *(b ? &begins[n_begins++] : &ends[n_ends++]) = top;
    }
    if (b != c) {
        *(c ? &begins[n_begins++] : &ends[n_ends++]) = right;
    }
    if (c != d) {
        *(d ? &begins[n_begins++] : &ends[n_ends++]) = bottom;
    }
    if (d != a) {
        *(a ? &begins[n_begins++] : &ends[n_ends++]) = left;
    }
    if (n_begins == 1) {
        connect(g, begins[0], ends[0]);
    } else if (n_begins == 2) { /* a saddle: its middle says which corners hang together */
        const bool middle = (za + zb + zc + zd) / 4 >= g->level;
        if (a) { /* begins: right, left; ends: top, bottom */
            connect(g, right, middle ? top : bottom);
            connect(g, left, middle ? bottom : top);
        } else { /* begins: top, bottom; ends: right, left */
            connect(g, top, middle ? left : right);
            connect(g, bottom, middle ? right : left);
        }
    }
}

/* ---- lines ----------------------------------------------------------------------------------- */

static bool write_crossing(grid *g, int64_t edge, bool first) {
    const int64_t upright = g->rows * g->columns, at = edge % upright;
    const int64_t i = at / g->columns, j = at % g->columns;
    const int64_t i2 = edge < upright ? i : i + 1, j2 = edge < upright ? j + 1 : j;
    const bool forward = high(g, i, j);
    const double z1 = forward ? height(g, i, j) : height(g, i2, j2);
    const double z2 = forward ? height(g, i2, j2) : height(g, i, j);
    const double t = isfinite(z2) && isfinite(z1) ? (g->level - z1) / (z2 - z1) : 0;
    const double xa = place(g->x, g->n_x, i, j, g, true), ya = place(g->y, g->n_y, i, j, g, false);
    const double xb = place(g->x, g->n_x, i2, j2, g, true);
    const double yb = place(g->y, g->n_y, i2, j2, g, false);
    const double x = forward ? xa + t * (xb - xa) : xb + t * (xa - xb);
    const double y = forward ? ya + t * (yb - ya) : yb + t * (ya - yb);
    return gw_plot_point(g->out, first ? 'M' : 'L', x * g->scaling.sx + g->scaling.ox,
                         y * g->scaling.sy + g->scaling.oy);
}

static bool follow(grid *g, int64_t edge) {
    const int64_t start = edge;
    bool ok = write_crossing(g, edge, true);
    while (ok && g->next[edge] >= 0) {
        const int64_t to = g->next[edge];
        g->next[edge] = -1;
        if (to == start) {
            return gw_buffer_char(g->out, 'Z');
        }
        ok = write_crossing(g, to, false);
        edge = to;
    }
    return ok;
}

static bool trace(grid *g) {
    const int64_t edges = 2 * g->rows * g->columns;
    bool ok = true;
    for (int64_t e = 0; e < edges; e++) {
        g->next[e] = -1;
        g->entered[e] = false;
    }
    for (int64_t i = 0; i + 1 < g->rows; i++) {
        for (int64_t j = 0; j + 1 < g->columns; j++) {
            cross(g, i, j);
        }
    }
    for (int64_t e = 0; ok && e < edges; e++) { /* those that begin at the border come first */
        ok = g->next[e] < 0 || g->entered[e] || follow(g, e);
    }
    for (int64_t e = 0; ok && e < edges; e++) {
        ok = g->next[e] < 0 || follow(g, e);
    }
    return ok;
}

/* contour(x, y, z, columns, level, scaling, kind): kind 0: lines; 1: the outline of what is at
 * least at the level; 2: of what is above it. */
static gw_flow contour(gw_vm *vm, const gw_args *args, gw_value *out) {
    grid g = {0};
    size_t n;
    int64_t columns, kind;
    if (!gw_plot_numbers(vm, args->values[0], &g.x, &g.n_x) ||
        !gw_plot_numbers(vm, args->values[1], &g.y, &g.n_y) ||
        !gw_plot_numbers(vm, args->values[2], &g.z, &n) ||
        !gw_arg_int(vm, args->values[3], &columns) ||
        !gw_arg_float(vm, args->values[4], &g.level) ||
        !gw_plot_scaling(vm, args->values[5], &g.scaling) ||
        !gw_arg_int(vm, args->values[6], &kind)) {
        return GW_RAISED;
    }
    const int64_t rows = columns > 0 ? (int64_t)n / columns : 0;
    const bool fits = rows > 0 && rows * columns == (int64_t)n && n < INT32_MAX / 4 &&
                      (g.n_x == n || g.n_x == (size_t)columns) &&
                      (g.n_y == n || g.n_y == (size_t)rows);
    if (!fits) {
        return gw_raise(vm, GW_X_ValueError, "a grid of %zu heights has no such places", n);
    }
    g.frame = kind != 0;
    g.above = kind == 2;
    g.rows = rows + 2 * g.frame;
    g.columns = columns + 2 * g.frame;
    const size_t edges = 2 * (size_t)(g.rows * g.columns);
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    g.out = &text;
    g.next = gw_vm_alloc_array(vm, edges, sizeof *g.next);
    g.entered = g.next ? gw_vm_alloc_array(vm, edges, sizeof *g.entered) : NULL;
    gw_flow flow = GW_RAISED;
    if (g.entered) {
        trace(&g);
        flow = gw_plot_text(vm, &text, out);
    }
    gw_release(vm->ctx, g.entered, edges * sizeof *g.entered);
    gw_release(vm->ctx, g.next, edges * sizeof *g.next);
    return flow;
}

const gw_native_def gw_plot_contour_functions[] = {
    {"contour", contour, 7, 7, 0, NULL},
    {0},
};
