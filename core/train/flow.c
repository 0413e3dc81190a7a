/* How gradients flow: a few numbers a step and layer, and histograms of one step. Measured on the
 * step itself, done again. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/context.h"
#include "gradwalk/ops.h"
#include "train/visit.h"

enum { MEASURES = 5 };
static const char *const measure_names[MEASURES] = {"delta", "weightGrad", "saturated", "dead",
                                                    "ratio"};
/* Slopes below this part of the steepest are saturated. */
static const float flat = .05f;

typedef struct flow {
    float *values; /* MEASURES × steps × layers */
    int64_t steps, column;
} flow;

static double norm_of(const gw_tensor *t) {
    const float *values = gw_tensor_data(t);
    double sum = 0;
    for (int64_t i = 0; i < gw_tensor_numel(t); i++) {
        sum += (double)values[i] * (double)values[i];
    }
    return sqrt(sum);
}

/* Standard deviation of b - a; `b` NULL: of a. */
static double deviation(const gw_tensor *a, const gw_tensor *b) {
    const float *from = gw_tensor_data(a), *to = b ? gw_tensor_data(b) : NULL;
    const int64_t n = gw_tensor_numel(a);
    double sum = 0, squares = 0;
    for (int64_t i = 0; i < n; i++) {
        const double x = to ? (double)to[i] - (double)from[i] : (double)from[i];
        sum += x;
        squares += x * x;
    }
    const double mean = sum / (double)n, variance = squares / (double)n - mean * mean;
    return variance > 0 ? sqrt(variance) : 0;
}

/* The largest |σ′| there can be. */
static float steepest(gw_activation kind) {
    return kind == GW_ACT_SIGMOID ? .25f : 1;
}

static float share_saturated(const gw_tensor *slope, gw_activation kind) {
    const float *values = gw_tensor_data(slope), limit = flat * steepest(kind);
    const int64_t n = gw_tensor_numel(slope);
    int64_t count = 0;
    for (int64_t i = 0; i < n; i++) {
        count += fabsf(values[i]) < limit;
    }
    return (float)((double)count / (double)n);
}

static float share_dead(const gw_tensor *slope) {
    const float *values = gw_tensor_data(slope);
    const int64_t rows = gw_tensor_dims(slope)[0], units = gw_tensor_dims(slope)[1];
    int64_t count = 0;
    for (int64_t j = 0; j < units; j++) {
        bool dead = true;
        for (int64_t i = 0; i < rows; i++) {
            dead = dead && values[i * units + j] == 0;
        }
        count += dead;
    }
    return (float)((double)count / (double)units);
}

static gw_status measure(void *user, gw_net *net, const gw_visit *v) {
    flow *f = user;
    const int64_t layers = net->spec.n_layers, all = f->steps * layers;
    float *to = f->values + f->column * layers;
    for (int i = 0; i < net->spec.n_layers; i++, to++) {
        const gw_net_layer *l = &net->layers[i];
        const gw_param *w = &net->params[l->weight];
        gw_tensor *slope = gw_net_slope(l->spec.activation, v->pass.u[i]);
        if (!slope) {
            return gw_error(net->ctx);
        }
        to[0] = (float)norm_of(gw_tensor_grad(v->pass.z[i]));
        to[all] = (float)norm_of(gw_tensor_grad(w->value));
        to[2 * all] = share_saturated(slope, l->spec.activation);
        to[3 * all] = share_dead(slope);
        to[4 * all] = (float)log10(deviation(v->before[l->weight], w->value) /
                                   deviation(v->before[l->weight], NULL));
        gw_tensor_release(slope);
    }
    return GW_OK;
}

static gw_status visit_all(gw_net *net, int64_t from, flow *f) {
    const size_t size = gw_net_save_size(net);
    unsigned char *here = gw_alloc(net->ctx, size);
    gw_status status = here ? GW_OK : GW_E_MEMORY;
    if (here) {
        gw_net_save(net, here);
        for (; f->column < f->steps && status == GW_OK; f->column++) {
            /* Standing at the step before, so that going to the next is one step, not a replay. */
            status = gw_net_go(net, from + f->column);
            status = status ? status : gw_net_visit(net, from + f->column, measure, f);
        }
        gw_net_load(net, here);
    }
    gw_release(net->ctx, here, size);
    return status;
}

gw_status gw_net_flow(gw_net *net, int64_t from, int64_t steps, gw_buffer *text,
                      gw_buffer *floats) {
    const size_t each = (size_t)(steps * net->spec.n_layers),
                 size = MEASURES * each * sizeof(float);
    flow f = {.steps = steps};
    f.values = gw_alloc_zero(net->ctx, size);
    gw_status status = f.values ? visit_all(net, from, &f) : GW_E_MEMORY;
    if (status == GW_OK) {
        gw_buffer_text(text, "{\"steps\":[");
        for (int64_t i = 0; i < steps; i++) {
            gw_buffer_format(text, "%s%lld", i ? "," : "", (long long)(from + i));
        }
        gw_buffer_char(text, ']');
        for (size_t i = 0; i < MEASURES; i++) {
            gw_buffer_format(text, ",\"%s\":", measure_names[i]);
            gw_write_floats(text, floats, f.values + i * each, each);
        }
        gw_buffer_char(text, '}');
        status = gw_written(net, text, floats);
    }
    gw_release(net->ctx, f.values, size);
    return status;
}

/* ---- histograms ------------------------------------------------------------------------------ */

typedef struct histograms {
    gw_buffer *text, *floats;
    float *counts;
    int bins;
} histograms;

/* Bins of equal width from the smallest to the largest number; what is none is not counted. */
static void write_histogram(const histograms *h, const char *name, const gw_tensor *t) {
    const float *values = gw_tensor_data(t);
    const int64_t n = gw_tensor_numel(t);
    float low = INFINITY, high = -INFINITY;
    memset(h->counts, 0, (size_t)h->bins * sizeof *h->counts);
    for (int64_t i = 0; i < n; i++) {
        if (isfinite(values[i])) {
            low = fminf(low, values[i]);
            high = fmaxf(high, values[i]);
        }
    }
    const double width = ((double)high - (double)low) / h->bins;
    for (int64_t i = 0; i < n && low <= high; i++) {
        if (isfinite(values[i])) {
            const int bin = width > 0 ? (int)(((double)values[i] - (double)low) / width) : 0;
            h->counts[bin < h->bins ? bin : h->bins - 1]++;
        }
    }
    gw_buffer_format(h->text, "\"%s\":{\"low\":", name);
    gw_buffer_json_f32(h->text, low <= high ? low : 0);
    gw_buffer_text(h->text, ",\"high\":");
    gw_buffer_json_f32(h->text, low <= high ? high : 0);
    gw_buffer_text(h->text, ",\"counts\":");
    gw_write_floats(h->text, h->floats, h->counts, (size_t)h->bins);
    gw_buffer_char(h->text, '}');
}

static gw_status write_histograms(void *user, gw_net *net, const gw_visit *v) {
    const histograms *h = user;
    gw_buffer_format(h->text, "{\"step\":%lld,\"layers\":[", (long long)v->step);
    for (int i = 0; i < net->spec.n_layers; i++) {
        const int weight = net->layers[i].weight;
        gw_buffer_text(h->text, i ? ",{" : "{");
        write_histogram(h, "activations", v->pass.a[i]);
        gw_buffer_char(h->text, ',');
        write_histogram(h, "weights", v->before[weight]);
        gw_buffer_char(h->text, ',');
        write_histogram(h, "gradients", gw_tensor_grad(net->params[weight].value));
        gw_buffer_char(h->text, '}');
    }
    gw_buffer_text(h->text, "]}");
    return gw_written(net, h->text, h->floats);
}

gw_status gw_net_histograms(gw_net *net, int64_t step, int bins, gw_buffer *text,
                            gw_buffer *floats) {
    const size_t size = (size_t)bins * sizeof(float);
    histograms h = {text, floats, gw_alloc(net->ctx, size), bins};
    const gw_status status = h.counts ? gw_net_visit(net, step, write_histograms, &h) : GW_E_MEMORY;
    gw_release(net->ctx, h.counts, size);
    return status;
}
