/* Arrays as text.
 * Source: numpy, numpy/core/arrayprint.py describes what is to be seen: floats by their shortest
 * digits, at most `precision` of them after the point, in columns; scientific when the largest and
 * the smallest are far apart; lines of at most `linewidth`; the ends alone of what is long. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/half.h"
#include "base/number.h"
#include "lang/numpy/numpy.h"

enum { WORD = 352 }; /* the longest number, -1.8e308 written out */

/* How the elements of one array are written. */
typedef struct style {
    char kind;
    gw_dtype dtype;  /* whose shortest digits are shown */
    bool scientific; /* 1.5e-05 */
    int precision;   /* digits after the point, at most */
    int left, right; /* columns before and after the point; of others: before */
    int exponent;    /* digits of an exponent */
    bool alone;      /* an array without dims */
    bool any;        /* an element has been looked at */
    bool special, negative_infinity;
    double most, least; /* of what is finite and not 0 */
} style;

/* --- One number ------------------------------------------------------------------------------- */

size_t gw_array_number_text(gw_dtype dtype, double x, char out[GW_NUMBER_SIZE]) {
    if (dtype == GW_F32) {
        return gw_number_repr_f32((float)x, out);
    }
    if (dtype == GW_F16 && isfinite(x)) { /* five digits tell any two halves apart */
        double short_x = x;
        for (int places = 0; places < 5; places++) {
            snprintf(out, GW_NUMBER_SIZE, "%.*e", places, x);
            short_x = strtod(out, NULL);
            if (gw_f16_of_f32((float)short_x) == gw_f16_of_f32((float)x)) {
                break;
            }
        }
        x = short_x;
    }
    return gw_number_repr(x, out);
}

/* The shortest digits of |x| > 0 without a point, and the exponent of the first one. */
static size_t shortest(double x, gw_dtype dtype, char digits[GW_NUMBER_SIZE], int *exponent) {
    char text[GW_NUMBER_SIZE];
    size_t n = 0;
    bool leading = true;
    int place = -1, at = 0; /* of the point; digits before it */
    gw_array_number_text(dtype, x, text);
    *exponent = 0;
    for (const char *c = text; *c; c++) {
        if (*c == '.') {
            place = at;
        } else if (*c == 'e') {
            int e = 0;
            sscanf(c + 1, "%d", &e);
            *exponent += e;
            break;
        } else if (*c >= '0' && *c <= '9') {
            at++;
            leading = leading && *c == '0';
            if (!leading) {
                digits[n++] = *c;
            } else {
                *exponent -= 1;
            }
        }
    }
    *exponent += (place < 0 ? at : place) - 1;
    while (n > 1 && digits[n - 1] == '0') {
        n--;
    }
    digits[n] = '\0';
    return n;
}

static void trim_zeros(char *text) {
    char *point = strchr(text, '.');
    if (point) {
        char *end = text + strlen(text);
        while (end[-1] == '0') {
            *--end = '\0';
        }
    }
}

/* x written out: its shortest digits, or rounded to `precision` places when there are more. Zeros
 * at the end are cut, the point stays. */
static void positional(double x, gw_dtype dtype, int precision, char out[WORD]) {
    char digits[GW_NUMBER_SIZE];
    int exponent, places = 0;
    if (x != 0) {
        const size_t n = shortest(fabs(x), dtype, digits, &exponent);
        places = (int)n - 1 - exponent;
        if (places < 0) { /* above the point all digits are x's own, also beyond the shortest */
            snprintf(out, WORD, "%.0f.", x);
            return;
        }
    }
    places = places < precision ? places : precision;
    snprintf(out, WORD, "%#.*f", places < 0 ? 0 : places, x);
    trim_zeros(out);
}

/* The same as 1.5e-05; `exponent` digits in the exponent at least; `least` places, of which those
 * behind the shortest digits are x's own and no zeros. */
static void scientific(double x, gw_dtype dtype, int precision, int least, int exponent,
                       char out[WORD]) {
    char digits[GW_NUMBER_SIZE];
    int e = 0;
    const size_t n = x != 0 ? shortest(fabs(x), dtype, digits, &e) : 1;
    const int places = (int)n - 1 < precision ? (int)n - 1 : precision;
    snprintf(out, WORD, "%#.*e", places < least ? least : places, x);
    char *mark = strchr(out, 'e');
    e = 0;
    sscanf(mark + 1, "%d", &e);
    *mark = '\0';
    if (least == 0) {
        trim_zeros(out);
    }
    snprintf(out + strlen(out), 8, exponent > 2 ? "e%c%03d" : "e%c%02d", e < 0 ? '-' : '+',
             abs(e) % 1000);
}

/* --- The elements that are shown -------------------------------------------------------------- */

typedef struct printer {
    const gw_tensor *t;
    const gw_array_print *options;
    style style;
    bool summary;
    const char *separator;
    size_t width;
    gw_buffer *out, line; /* line: the one that is being filled */
} printer;

/* Calls `each` with every element that is shown: at most GW_MAX_DIMS deep. */
static void walk(printer *p, int d, int64_t at, void (*each)(style *, gw_scalar)) {
    const gw_tensor *t = p->t;
    if (d == t->ndim) {
        each(&p->style, gw_tensor_at(t, at));
        return;
    }
    const int64_t n = t->dims[d], edge = p->options->edgeitems;
    for (int64_t i = 0; i < n; i++) {
        if (p->summary && 2 * edge < n && i == edge) {
            i = n - edge;
        }
        if (i < n) {
            walk(p, d + 1, at * n + i, each);
        }
    }
}

static void find_range(style *s, gw_scalar e) {
    const double x = gw_scalar_as_double(e);
    if (!isfinite(x)) {
        s->special = true;
        s->negative_infinity = s->negative_infinity || (isinf(x) && x < 0);
    } else if (x != 0) {
        s->most = !s->any || fabs(x) > s->most ? fabs(x) : s->most;
        s->least = !s->any || fabs(x) < s->least ? fabs(x) : s->least;
        s->any = true;
    }
}

static void widen(int *to, size_t n) {
    *to = (int)n > *to ? (int)n : *to;
}

static void measure(style *s, gw_scalar e) {
    char word[WORD];
    if (s->kind == 'b') { /* False, or True in its place */
        s->left = s->alone ? 4 : 5;
        return;
    }
    if (s->kind != 'f') {
        widen(&s->left,
              (size_t)snprintf(word, sizeof word, "%lld", (long long)gw_scalar_as_int(e)));
        return;
    }
    if (!isfinite(e.f)) {
        return;
    }
    if (s->scientific) {
        scientific(e.f, s->dtype, s->precision, 0, 0, word);
        char *mark = strchr(word, 'e');
        widen(&s->exponent, strlen(mark + 2));
        *mark = '\0';
    } else {
        positional(e.f, s->dtype, s->precision, word);
    }
    const char *point = strchr(word, '.');
    widen(&s->left, (size_t)(point - word));
    widen(&s->right, strlen(point + 1));
}

static void find_style(printer *p) {
    style *s = &p->style;
    const gw_dtype dtype = (gw_dtype)p->t->dtype;
    *s = (style){.kind = gw_dtype_kind(dtype),
                 .alone = p->t->ndim == 0,
                 .dtype = dtype,
                 .precision = p->options->precision};
    if (s->kind == 'f') {
        walk(p, 0, 0, find_range);
        double ratio = s->any ? s->most / s->least : 1;
        ratio = dtype == GW_F64   ? ratio
                : dtype == GW_F32 ? (double)(float)ratio
                                  : (double)gw_f16_to_f32(gw_f16_of_f32((float)ratio));
        const bool apart = s->any && (s->least < 0.0001 || ratio > 1000);
        s->scientific = s->any && (s->most >= 1e8 || (apart && !p->options->suppress));
    }
    walk(p, 0, 0, measure);
    if (s->kind != 'f') {
        return;
    }
    int after = s->right;
    if (s->scientific) {
        s->precision = s->right;
        after = s->exponent + 2 + s->right;
    }
    if (s->special) {
        widen(&s->left, (size_t)(3 - after - 1 > 0 ? 3 - after - 1 : 0));
        const int infinity = 3 + s->negative_infinity - after - 1;
        widen(&s->left, (size_t)(infinity > 0 ? infinity : 0));
    }
}

static void write_element(const style *s, gw_scalar e, char out[WORD]) {
    char word[WORD];
    if (s->kind == 'b') {
        snprintf(out, WORD, "%*s", s->left, gw_scalar_as_int(e) ? "True" : "False");
        return;
    }
    if (s->kind != 'f') {
        snprintf(out, WORD, "%*lld", s->left, (long long)gw_scalar_as_int(e));
        return;
    }
    const int after = s->scientific ? s->exponent + 2 + s->right : s->right;
    if (!isfinite(e.f)) {
        const char *name = isnan(e.f) ? "nan" : e.f < 0 ? "-inf" : "inf";
        snprintf(out, WORD, "%*s", s->left + after + 1, name);
        return;
    }
    if (s->scientific) {
        scientific(e.f, s->dtype, s->precision, s->right, s->exponent, word);
    } else {
        positional(e.f, s->dtype, s->precision, word);
    }
    const int before = (int)(strchr(word, '.') - word);
    const size_t pad = before < s->left ? (size_t)(s->left - before) : 0, n = strlen(word);
    const size_t width = (size_t)(s->left + 1 + after);
    memset(out, ' ', width);
    memcpy(out + pad, word, n);
    out[pad + n > width ? pad + n : width] = '\0';
}

/* --- Lines ------------------------------------------------------------------------------------ */

static void indent(gw_buffer *out, size_t n) {
    gw_buffer_format(out, "%*s", (int)n, "");
}

/* Puts a word on the line; a full line goes to the text first. */
static void extend(printer *p, const char *word, size_t width, size_t hanging) {
    if (p->line.length + strlen(word) > width && p->line.length > hanging) {
        size_t n = p->line.length;
        while (n > 0 && p->line.data[n - 1] == ' ') {
            n--;
        }
        gw_buffer_add(p->out, p->line.data, n);
        gw_buffer_char(p->out, '\n');
        gw_buffer_clear(&p->line);
        indent(&p->line, hanging);
    }
    gw_buffer_text(&p->line, word);
}

static void write_row(printer *p, int64_t at, size_t hanging, size_t width) {
    const int64_t n = p->t->dims[p->t->ndim - 1], edge = p->options->edgeitems;
    width -= width > 0; /* for what follows the last word of a line: a comma or a bracket */
    char word[WORD];
    gw_buffer_clear(&p->line);
    indent(&p->line, hanging);
    for (int64_t i = 0; i < n; i++) {
        if (p->summary && 2 * edge < n && i == edge) {
            extend(p, "...", width, hanging);
            gw_buffer_text(&p->line, p->separator);
            i = n - edge;
        }
        if (i < n) {
            write_element(&p->style, gw_tensor_at(p->t, at * n + i), word);
            extend(p, word, width, hanging);
            if (i + 1 < n) {
                gw_buffer_text(&p->line, p->separator);
            }
        }
    }
    gw_buffer_add(p->out, p->line.data ? p->line.data : "", p->line.length);
}

/* Dim `d` on, at most GW_MAX_DIMS deep; lines but the first begin with `hanging` spaces. */
static void write_dims(printer *p, int d, int64_t at, size_t hanging, size_t width) {
    const gw_tensor *t = p->t;
    const size_t start = p->out->length;
    if (d == t->ndim - 1) {
        write_row(p, at, hanging, width);
    } else {
        const int64_t n = t->dims[d], edge = p->options->edgeitems;
        for (int64_t i = 0; i < n; i++) {
            if (i > 0) {
                gw_buffer_text(p->out, p->separator[0] == ',' ? "," : "");
                for (int k = d; k < t->ndim - 1; k++) {
                    gw_buffer_char(p->out, '\n');
                }
            }
            if (p->summary && 2 * edge < n && i == edge) {
                indent(p->out, hanging);
                gw_buffer_text(p->out, "...");
                i = n - edge - 1;
                continue;
            }
            indent(p->out, hanging);
            write_dims(p, d + 1, at * n + i, hanging + 1, width - (width > 0));
        }
    }
    if (p->out->failed || p->out->length < start + hanging) {
        return;
    }
    char *first = p->out->data + start; /* the indent of the first line becomes the bracket */
    memmove(first + 1, first + hanging, p->out->length - start - hanging + 1);
    p->out->length -= hanging - 1;
    *first = '[';
    gw_buffer_char(p->out, ']');
}

bool gw_array_text(const gw_tensor *t, const gw_array_print *options, const char *separator,
                   size_t before, size_t after, gw_buffer *out) {
    const int64_t n = gw_tensor_numel(t);
    if (n == 0) {
        return gw_buffer_text(out, "[]");
    }
    printer p = {.t = t,
                 .options = options,
                 .summary = n > options->threshold,
                 .separator = separator,
                 .out = out};
    gw_buffer_init(&p.line, out->ctx);
    find_style(&p);
    if (t->ndim == 0) {
        char word[WORD];
        write_element(&p.style, gw_tensor_at(t, 0), word);
        gw_buffer_text(out, word);
    } else {
        const int width = options->linewidth - (int)after;
        write_dims(&p, 0, 0, 1 + before, width > 0 ? (size_t)width : 0);
    }
    gw_buffer_free(&p.line);
    return !out->failed;
}
