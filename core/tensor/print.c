/* Tensors as text, to the character as PyTorch 1.13 prints them (torch/_tensor_str.py). */
#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "tensor/tensor.h"

const gw_print_options gw_print_defaults = {
    .precision = 4, .edgeitems = 3, .linewidth = 80, .sci_mode = -1, .threshold = 1000};

static const char prefix[] = "tensor(";

typedef struct printer {
    const gw_tensor *t;
    const gw_print_options *options;
    gw_buffer *out;
    gw_buffer number; /* one number at a time */
    bool summarise;

    /* One format for all numbers that are shown. */
    bool floating, int_mode, sci_mode;
    int64_t width;

    /* What the numbers are like, before the format is known. */
    bool any; /* one is finite and not zero */
    double biggest, smallest;
} printer;

static gw_scalar element_at(const gw_tensor *t, int64_t at) {
    const gw_tensor first = {.storage = t->storage, .offset = t->offset + at, .dtype = t->dtype};
    return gw_tensor_at(&first, 0);
}

static bool write_float(printer *p, double v) {
    if (isnan(v)) {
        return gw_buffer_text(&p->number, "nan");
    }
    if (isinf(v)) {
        return gw_buffer_text(&p->number, v < 0 ? "-inf" : "inf");
    }
    if (p->sci_mode) {
        return gw_buffer_format(&p->number, "%.*e", p->options->precision, v);
    }
    if (p->int_mode) {
        return gw_buffer_format(&p->number, "%.0f.", v);
    }
    return gw_buffer_format(&p->number, "%.*f", p->options->precision, v);
}

/* The number at `at` as text, in p->number. */
static bool write_number(printer *p, int64_t at) {
    const gw_scalar value = element_at(p->t, at);
    gw_buffer_clear(&p->number);
    if (value.dtype == GW_BOOL)
        return gw_buffer_text(&p->number, value.b ? "True" : "False");
    if (value.dtype == GW_I64)
        return gw_buffer_format(&p->number, "%" PRId64, value.i);
    return write_float(p, value.f);
}

static bool has_dots(const printer *p, int64_t n) {
    return p->summarise && n > 2 * (int64_t)p->options->edgeitems;
}

/* How many entries of a dim of `n` are shown, the dots counted. Without edge items PyTorch shows
 * the dots and then all entries: what Python's x[-0:] is. */
static int64_t shown(const printer *p, int64_t n) {
    const int64_t edge = p->options->edgeitems;
    return !has_dots(p, n) ? n : edge == 0 ? n + 1 : 2 * edge + 1;
}

/* The index that the jth of them has, -1 for the dots. */
static int64_t shown_index(const printer *p, int64_t n, int64_t j) {
    const int64_t edge = p->options->edgeitems;
    if (!has_dots(p, n) || j < edge) {
        return j;
    }
    return j == edge ? -1 : n - shown(p, n) + j;
}

typedef bool (*visitor)(printer *p, int64_t at);

/* Visits what will be shown; recursion is at most GW_MAX_DIMS deep. */
static bool visit(printer *p, int dim, int64_t at, visitor with) {
    if (dim == p->t->ndim) {
        return with(p, at);
    }
    const int64_t n = p->t->dims[dim];
    for (int64_t j = 0; j < shown(p, n); j++) {
        const int64_t i = shown_index(p, n, j);
        if (i >= 0 && !visit(p, dim + 1, at + i * p->t->strides[dim], with)) {
            return false;
        }
    }
    return true;
}

static bool measure_value(printer *p, int64_t at) {
    const double v = element_at(p->t, at).f;
    if (!isfinite(v) || v == 0) {
        return true;
    }
    const double size = fabs(v);
    p->biggest = p->any ? fmax(p->biggest, size) : size;
    p->smallest = p->any ? fmin(p->smallest, size) : size;
    p->int_mode = p->int_mode && v == ceil(v);
    p->any = true;
    return true;
}

/* The width is that of the finite numbers that are not zero; inf may overflow it. */
static bool measure_width(printer *p, int64_t at) {
    if (p->floating) {
        const double v = element_at(p->t, at).f;
        if (!isfinite(v) || v == 0) {
            return true;
        }
    }
    if (!write_number(p, at)) {
        return false;
    }
    const int64_t width = (int64_t)p->number.length;
    p->width = width > p->width ? width : p->width;
    return true;
}

static bool choose_format(printer *p) {
    p->width = 1;
    p->int_mode = true;
    p->floating = gw_dtype_is_float((gw_dtype)p->t->dtype);
    if (!p->floating) {
        return visit(p, 0, 0, measure_width);
    }
    visit(p, 0, 0, measure_value);
    if (!p->any) {
        return true;
    }
    p->sci_mode = p->biggest / p->smallest > 1000.0 || p->biggest > 1.0e8 ||
                  (!p->int_mode && p->smallest < 1.0e-4);
    const bool ok = visit(p, 0, 0, measure_width);
    /* A forced mode changes the text, yet not the width. */
    if (p->options->sci_mode >= 0) {
        p->sci_mode = p->options->sci_mode != 0;
    }
    return ok;
}

static bool spaces(gw_buffer *out, int64_t n) {
    bool ok = true;
    for (int64_t i = 0; ok && i < n; i++) {
        ok = gw_buffer_char(out, ' ');
    }
    return ok;
}

static bool print_number(printer *p, int64_t at) {
    return write_number(p, at) && spaces(p->out, p->width - (int64_t)p->number.length) &&
           gw_buffer_add(p->out, p->number.data, p->number.length);
}

static bool print_row(printer *p, int64_t at, int64_t indent) {
    const int dim = p->t->ndim - 1;
    const int64_t n = p->t->dims[dim];
    const int64_t fit = (p->options->linewidth - indent) / (p->width + 2);
    const int64_t per_line = fit > 1 ? fit : 1;
    bool ok = gw_buffer_char(p->out, '[');
    for (int64_t j = 0; ok && j < shown(p, n); j++) {
        if (j > 0 && j % per_line == 0) {
            ok = gw_buffer_text(p->out, ",\n") && spaces(p->out, indent + 1);
        } else if (j > 0) {
            ok = gw_buffer_text(p->out, ", ");
        }
        const int64_t i = shown_index(p, n, j);
        ok = ok && (i < 0 ? gw_buffer_text(p->out, " ...")
                          : print_number(p, at + i * p->t->strides[dim]));
    }
    return ok && gw_buffer_char(p->out, ']');
}

static bool print_body(printer *p, int dim, int64_t at, int64_t indent) {
    if (p->t->ndim == 0) {
        return print_number(p, at);
    }
    if (dim == p->t->ndim - 1) {
        return print_row(p, at, indent);
    }
    const int64_t n = p->t->dims[dim];
    bool ok = gw_buffer_char(p->out, '[');
    for (int64_t j = 0; ok && j < shown(p, n); j++) {
        if (j > 0) {
            ok = gw_buffer_char(p->out, ',');
            for (int lines = p->t->ndim - dim - 1; ok && lines > 0; lines--) {
                ok = gw_buffer_char(p->out, '\n');
            }
            ok = ok && spaces(p->out, indent + 1);
        }
        const int64_t i = shown_index(p, n, j);
        ok = ok && (i < 0 ? gw_buffer_text(p->out, "...")
                          : print_body(p, dim + 1, at + i * p->t->strides[dim], indent + 1));
    }
    return ok && gw_buffer_char(p->out, ']');
}

/* Where ", dtype=..." and its like go: on the last line, or on one of its own past the width. */
typedef struct suffixes {
    gw_buffer *out;
    int64_t linewidth, last_line;
} suffixes;

static suffixes suffixes_after(gw_buffer *out, size_t start, int linewidth) {
    size_t line = start;
    for (size_t i = start; i < out->length; i++) {
        line = out->data[i] == '\n' ? i + 1 : line;
    }
    return (suffixes){out, linewidth, (int64_t)(out->length - line) + 2};
}

static bool add_suffix(suffixes *s, const char *before, const char *text, const char *after) {
    const int64_t length = (int64_t)(strlen(before) + strlen(text) + strlen(after));
    if (s->last_line + length + 2 > s->linewidth) {
        s->last_line = (int64_t)strlen(prefix) + length;
        if (!gw_buffer_text(s->out, ",\n") || !spaces(s->out, (int64_t)strlen(prefix))) {
            return false;
        }
    } else {
        s->last_line += length + 2;
        if (!gw_buffer_text(s->out, ", ")) {
            return false;
        }
    }
    return gw_buffer_format(s->out, "%s%s%s", before, text, after);
}

/* "size=(2, 0)", which says what "[]" does not. */
static bool add_size(suffixes *s, const gw_tensor *t) {
    gw_buffer shape;
    gw_buffer_init(&shape, t->ctx);
    bool ok = gw_shape_text(&shape, t->dims, t->ndim);
    if (ok) {
        shape.data[shape.length - 1] = '\0';
        ok = add_suffix(s, "size=(", shape.data + 1, ")");
    } else {
        s->out->failed = true;
    }
    gw_buffer_free(&shape);
    return ok;
}

static bool add_suffixes(const gw_tensor *t, const char *grad_fn_name, suffixes s) {
    const gw_dtype dtype = (gw_dtype)t->dtype;
    const bool empty = gw_tensor_numel(t) == 0;
    const bool usual = dtype == (gw_dtype)t->ctx->default_dtype ||
                       (!empty && (dtype == GW_I64 || dtype == GW_BOOL));
    bool ok = true;
    if (empty && t->ndim != 1) {
        ok = add_size(&s, t);
    }
    if (ok && !usual) {
        ok = add_suffix(&s, "dtype=torch.", gw_dtype_name(dtype), "");
    }
    if (ok && grad_fn_name) {
        ok = add_suffix(&s, "grad_fn=<", grad_fn_name, ">");
    } else if (ok && gw_tensor_requires_grad(t)) {
        ok = add_suffix(&s, "requires_grad=", "True", "");
    }
    return ok;
}

gw_status gw_tensor_print(const gw_tensor *t, const char *grad_fn_name,
                          const gw_print_options *options, gw_buffer *out) {
    const size_t start = out->length;
    const int64_t numel = gw_tensor_numel(t);
    printer p = {.t = t, .options = options, .out = out, .summarise = numel > options->threshold};
    if (p.summarise && options->edgeitems == 0 && t->ndim > 1) {
        return gw_fail(t->ctx, GW_E_RUNTIME, "stack expects a non-empty TensorList");
    }
    gw_buffer_init(&p.number, t->ctx);
    bool ok = gw_buffer_text(out, prefix);
    if (numel == 0) {
        ok = ok && gw_buffer_text(out, "[]");
    } else {
        ok = ok && choose_format(&p) && print_body(&p, 0, 0, (int64_t)strlen(prefix));
    }
    gw_buffer_free(&p.number);
    ok = ok && add_suffixes(t, grad_fn_name, suffixes_after(out, start, options->linewidth));
    ok = ok && gw_buffer_char(out, ')');
    if (!ok) {
        out->failed = true;
        return gw_error(t->ctx) != GW_OK ? gw_error(t->ctx) : GW_E_MEMORY;
    }
    return GW_OK;
}
