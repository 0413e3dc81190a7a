/* Paths of SVG from arrays: lines, marks, rectangles, the cells of an image. */
#include <math.h>

#include "lang/plot/plot.h"
#include "lang/state.h"

/* --- Lines ------------------------------------------------------------------------------------ */

/* Note [Columns]. A line of more points than a page has columns goes, in each column of a tenth of
 * a unit, through its first, lowest, highest and last point: what is drawn is the same. */
enum { MANY_POINTS = 4000 };

typedef struct pen {
    gw_buffer *out;
    bool down;      /* the line has begun */
    bool columns;   /* Note [Columns] */
    bool in_column; /* a column is open */
    double column, low, high, last_y, last_x;
    double at_x, at_y; /* where it stands */
} pen;

static bool draw(pen *p, double x, double y) {
    if (p->down && x == p->at_x && y == p->at_y) {
        return true;
    }
    const char letter = p->down ? 'L' : 'M';
    p->down = true;
    p->at_x = x;
    p->at_y = y;
    return gw_plot_point(p->out, letter, x, y);
}

static bool close_column(pen *p) {
    bool ok = true;
    if (p->in_column) {
        p->in_column = false;
        ok = draw(p, p->column, p->low) && draw(p, p->column, p->high) &&
             draw(p, p->last_x, p->last_y);
    }
    return ok;
}

static bool go(pen *p, double x, double y) {
    if (!p->columns) {
        return draw(p, x, y);
    }
    const double column = floor(x * 10) / 10;
    if (p->in_column && column == p->column) {
        p->low = y < p->low ? y : p->low;
        p->high = y > p->high ? y : p->high;
        p->last_x = x;
        p->last_y = y;
        return true;
    }
    if (!close_column(p) || !draw(p, x, y)) {
        return false;
    }
    p->in_column = true;
    p->column = column;
    p->low = p->high = p->last_y = y;
    p->last_x = x;
    return true;
}

static double round_off(double x) {
    return floor(x * 100 + 0.5) / 100;
}

/* path(x, y, scaling, closed): nan and inf lift the pen. */
static gw_flow path(gw_vm *vm, const gw_args *args, gw_value *out) {
    const double *x, *y;
    size_t n, m;
    gw_scaling s;
    bool closed, ok = true;
    if (!gw_plot_numbers(vm, args->values[0], &x, &n) ||
        !gw_plot_numbers(vm, args->values[1], &y, &m) ||
        !gw_plot_scaling(vm, args->values[2], &s) || !gw_arg_bool(vm, args->values[3], &closed)) {
        return GW_RAISED;
    }
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    pen p = {.out = &text, .columns = n > MANY_POINTS && !closed};
    for (size_t i = 0; ok && i < n && i < m; i++) {
        const double px = x[i] * s.sx + s.ox, py = y[i] * s.sy + s.oy;
        if (isfinite(px) && isfinite(py)) {
            ok = go(&p, round_off(px), round_off(py));
        } else {
            ok = close_column(&p) && (!closed || !p.down || gw_buffer_char(&text, 'Z'));
            p.down = false;
        }
    }
    if (ok && close_column(&p) && closed && p.down) {
        gw_buffer_char(&text, 'Z');
    }
    return gw_plot_text(vm, &text, out);
}

/* What lies between (x0, y0) and (x1, y1). */
typedef void draw_between(gw_buffer *text, double x0, double y0, double x1, double y1);

/* `put` for each of the pairs of points x0, y0, x1, y1, scaling, as far as they are finite. */
static gw_flow between(gw_vm *vm, const gw_args *args, draw_between *put, gw_value *out) {
    const double *v[4];
    size_t n = SIZE_MAX;
    gw_scaling s;
    for (size_t i = 0; i < 4; i++) {
        size_t m;
        if (!gw_plot_numbers(vm, args->values[i], &v[i], &m)) {
            return GW_RAISED;
        }
        n = m < n ? m : n;
    }
    if (!gw_plot_scaling(vm, args->values[4], &s)) {
        return GW_RAISED;
    }
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    for (size_t i = 0; i < n; i++) {
        const double x0 = v[0][i] * s.sx + s.ox, y0 = v[1][i] * s.sy + s.oy;
        const double x1 = v[2][i] * s.sx + s.ox, y1 = v[3][i] * s.sy + s.oy;
        if (isfinite(x0) && isfinite(y0) && isfinite(x1) && isfinite(y1)) {
            put(&text, x0, y0, x1, y1);
        }
    }
    return gw_plot_text(vm, &text, out);
}

static void segment(gw_buffer *text, double x0, double y0, double x1, double y1) {
    gw_plot_point(text, 'M', x0, y0);
    gw_plot_point(text, 'L', x1, y1);
}

static void rect(gw_buffer *text, double x0, double y0, double x1, double y1) {
    gw_plot_point(text, 'M', x0, y0);
    gw_buffer_char(text, 'H');
    gw_plot_number(text, x1);
    gw_buffer_char(text, 'V');
    gw_plot_number(text, y1);
    gw_buffer_char(text, 'H');
    gw_plot_number(text, x0);
    gw_buffer_char(text, 'Z');
}

/* segments(x0, y0, x1, y1, scaling) */
static gw_flow segments(gw_vm *vm, const gw_args *args, gw_value *out) {
    return between(vm, args, segment, out);
}

/* rects(x0, y0, x1, y1, scaling) */
static gw_flow rects(gw_vm *vm, const gw_args *args, gw_value *out) {
    return between(vm, args, rect, out);
}

/* --- Marks ------------------------------------------------------------------------------------ */

/* marks(x, y, scaling, dx, dy, shape): `shape`, a path in relative commands, from (dx, dy) beside
 * each point. */
static gw_flow marks(gw_vm *vm, const gw_args *args, gw_value *out) {
    const double *x, *y;
    size_t n, m;
    gw_scaling s;
    double dx, dy;
    gw_str *shape;
    if (!gw_plot_numbers(vm, args->values[0], &x, &n) ||
        !gw_plot_numbers(vm, args->values[1], &y, &m) ||
        !gw_plot_scaling(vm, args->values[2], &s) || !gw_arg_float(vm, args->values[3], &dx) ||
        !gw_arg_float(vm, args->values[4], &dy) ||
        !gw_arg_str(vm, args->values[5], "shape", &shape)) {
        return GW_RAISED;
    }
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    for (size_t i = 0; i < n && i < m; i++) {
        const double px = x[i] * s.sx + s.ox, py = y[i] * s.sy + s.oy;
        if (isfinite(px) && isfinite(py)) {
            gw_plot_point(&text, 'M', px + dx, py + dy);
            gw_buffer_add(&text, shape->data, shape->size);
        }
    }
    return gw_plot_text(vm, &text, out);
}

/* dots(x, y, scaling, classes, paints, end): a path a run of points of one class, in order, since
 * later ones lie on earlier ones: '<path ' + paints[class] + ' d="M1 2h.01' ... + end. `classes`
 * -1: not drawn; an array of one class is that of all. */
static gw_flow dots(gw_vm *vm, const gw_args *args, gw_value *out) {
    const double *x, *y, *classes;
    size_t n, m, n_classes, n_paints;
    gw_scaling s;
    gw_value *paints;
    bool apart;
    if (!gw_plot_numbers(vm, args->values[0], &x, &n) ||
        !gw_plot_numbers(vm, args->values[1], &y, &m) ||
        !gw_plot_scaling(vm, args->values[2], &s) ||
        !gw_plot_numbers(vm, args->values[3], &classes, &n_classes) ||
        !gw_arg_bool(vm, args->values[5], &apart)) {
        return GW_RAISED;
    }
    if (!gw_sequence_items(args->values[4], &paints, &n_paints) || n_classes == 0) {
        return gw_raise(vm, GW_X_TypeError, "dots wants paints");
    }
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    double last = -1;
    for (size_t i = 0; i < n && i < m; i++) {
        const double px = x[i] * s.sx + s.ox, py = y[i] * s.sy + s.oy;
        const double class = classes[i < n_classes ? i : n_classes - 1];
        if (!isfinite(px) || !isfinite(py) || !(class >= 0) || class >= (double)n_paints) {
            continue;
        }
        if (class != last || apart) {
            const gw_value paint = paints[(size_t) class];
            gw_buffer_text(&text, last < 0 ? "<path " : "\"/><path ");
            if (gw_is_str(paint)) {
                gw_buffer_add(&text, gw_as_str(paint)->data, gw_as_str(paint)->size);
            }
            gw_buffer_text(&text, " d=\"");
            last = class;
        }
        gw_plot_point(&text, 'M', px, py);
        gw_buffer_text(&text, "h.01");
    }
    gw_buffer_text(&text, last < 0 ? "" : "\"/>");
    return gw_plot_text(vm, &text, out);
}

/* --- Images ----------------------------------------------------------------------------------- */

/* runs(cells, columns, class): the runs of cells of that class, each a line of width 1 through the
 * middle of its row. */
static gw_flow runs(gw_vm *vm, const gw_args *args, gw_value *out) {
    const double *cells;
    size_t n;
    int64_t columns, class;
    if (!gw_plot_numbers(vm, args->values[0], &cells, &n) ||
        !gw_arg_int(vm, args->values[1], &columns) || !gw_arg_int(vm, args->values[2], &class)) {
        return GW_RAISED;
    }
    if (columns < 1) {
        return gw_raise(vm, GW_X_ValueError, "an image has columns");
    }
    const double wanted = (double)class;
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    for (size_t i = 0; i < n;) {
        if (cells[i] != wanted) {
            i++;
            continue;
        }
        const size_t row = i / (size_t)columns, end = (row + 1) * (size_t)columns;
        size_t j = i;
        while (j < end && j < n && cells[j] == wanted) {
            j++;
        }
        gw_buffer_format(&text, "M%zu %zu.5h%zu", i - row * (size_t)columns, row, j - i);
        i = j;
    }
    return gw_plot_text(vm, &text, out);
}

const gw_native_def gw_plot_path_functions[] = {
    {"path", path, 4, 4, 0, NULL},
    {"segments", segments, 5, 5, 0, NULL},
    {"rects", rects, 5, 5, 0, NULL},
    {"marks", marks, 6, 6, 0, NULL},
    {"dots", dots, 6, 6, 0, NULL},
    {"runs", runs, 3, 3, 0, NULL},
    {0},
};
