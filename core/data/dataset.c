/* Where the numbers of the kinds of data come from. Sines are gw_sincos, so that no C library has
 * a say. Pictures reach from -6 to 6. */
#include "gradwalk/data.h"

#include <math.h>
#include <string.h>

#include "base/buffer.h"
#include "base/context.h"
#include "base/elementary.h"
#include "base/number.h"
#include "base/random.h"

static const double two_pi = 6.283185307179586;
enum { HALF = 6 }; /* of the picture */

typedef struct point {
    double x, y, target;
} point;

static void wave(double angle, double *sine, double *cosine) {
    const double turned = fmod(angle, two_pi);
    gw_sincos(turned < 0 ? turned + two_pi : turned, sine, cosine);
}

static double between(gw_generator *g, double low, double high) {
    return gw_generator_between_f64(g, low, high);
}

static point around(double radius, double angle) {
    double sine, cosine;
    wave(angle, &sine, &cosine);
    return (point){radius * cosine, radius * sine, 0};
}

static point cloud(gw_generator *g, point centre, double deviation) {
    centre.x = gw_generator_normal(g, centre.x, deviation);
    centre.y = gw_generator_normal(g, centre.y, deviation);
    return centre;
}

/* Off its place by noise, up to `reach`. */
static point moved(gw_generator *g, point p, double reach) {
    p.x += between(g, -reach, reach);
    p.y += between(g, -reach, reach);
    return p;
}

/* Row `i` of the class it belongs to; classes take turns. Classes that are regions are told by
 * where noise puts a point, which itself stays. */
static point classed(gw_generator *g, const gw_data_spec *s, int64_t i, int classes) {
    const int which = (int)(i % classes);
    const double reach = s->noise * (double)HALF, deviation = .5 + 1.5 * s->noise;
    const double along = (double)(i / classes) / (double)((s->n + classes - 1) / classes);
    point p = {0}, seen;
    switch (s->kind) {
    case GW_DATA_CIRCLE:
        p = around(which ? between(g, 0, 2.5) : between(g, 3.5, 5), between(g, 0, two_pi));
        seen = moved(g, p, reach / 2);
        p.target = seen.x * seen.x + seen.y * seen.y < 9;
        return p;
    case GW_DATA_XOR:
        p.x = between(g, -5, 5);
        p.y = between(g, -5, 5);
        p.x += p.x > 0 ? .3 : -.3;
        p.y += p.y > 0 ? .3 : -.3;
        seen = moved(g, p, reach / 2);
        p.target = seen.x * seen.y > 0;
        return p;
    case GW_DATA_GAUSS:
        p = cloud(g, which ? (point){2, 2, 0} : (point){-2, -2, 0}, deviation);
        break;
    case GW_DATA_SPIRAL:
        p = around(5 * along, 1.75 * two_pi * along + two_pi * which / classes);
        p = moved(g, p, reach / 3);
        break;
    case GW_DATA_MOONS:
        p = around(3, two_pi / 2 * along);
        p = which ? (point){1.5 - p.x, .75 - p.y, 0} : (point){p.x - 1.5, p.y - .75, 0};
        p = cloud(g, p, reach / 4);
        break;
    case GW_DATA_RINGS:
        p = around(5. * (which + 1) / classes, between(g, 0, two_pi));
        p = cloud(g, p, reach / (2. * classes));
        break;
    default:
        p = cloud(g, around(3.5, two_pi * which / classes), deviation);
    }
    p.target = which;
    return p;
}

static point numbered(gw_generator *g, const gw_data_spec *s) {
    double sine, cosine, unused;
    point p = {.x = between(g, -HALF, HALF)};
    if (s->kind != GW_DATA_CURVE) {
        p.y = between(g, -HALF, HALF);
    }
    wave(p.x, &sine, &unused);
    wave(p.y, &unused, &cosine);
    p.target = s->kind == GW_DATA_PLANE   ? (p.x + p.y) / 10
               : s->kind == GW_DATA_WAVES ? (sine + cosine) / 2
                                          : sine;
    p.target = gw_generator_normal(g, p.target, s->noise / 2);
    return p;
}

static bool is_regression(const gw_data_spec *s) {
    return s->kind == GW_DATA_POINTS ? s->regression
                                     : s->kind >= GW_DATA_PLANE && s->kind <= GW_DATA_CURVE;
}

static int classes_of(const gw_data_spec *s) {
    if (is_regression(s)) {
        return 0;
    }
    const bool many = s->kind == GW_DATA_SPIRAL || s->kind == GW_DATA_RINGS ||
                      s->kind == GW_DATA_CLASSES || s->kind == GW_DATA_POINTS;
    return many ? s->classes : 2;
}

/* Row `i` as drawn goes to row `to`. */
static void put(gw_dataset *out, int64_t to, int64_t i, const gw_data_spec *s, gw_generator *g) {
    float *inputs = out->inputs + to * out->dims;
    out->rows[to] = i;
    if (s->kind == GW_DATA_POINTS) {
        const float *row = s->rows + i * (s->dims + 1);
        memcpy(inputs, row, (size_t)s->dims * sizeof *inputs);
        out->targets[to] = row[s->dims];
        return;
    }
    const point p = out->classes ? classed(g, s, i, out->classes) : numbered(g, s);
    inputs[0] = (float)p.x;
    if (out->dims > 1) {
        inputs[1] = (float)p.y;
    }
    out->targets[to] = (float)p.target;
}

bool gw_dataset_make(gw_context *ctx, const gw_data_spec *spec, gw_dataset *out) {
    const int64_t n = spec->n;
    const int64_t dims = spec->kind == GW_DATA_POINTS  ? spec->dims
                         : spec->kind == GW_DATA_CURVE ? 1
                                                       : 2;
    *out = (gw_dataset){.ctx = ctx, .n = n, .dims = dims, .classes = classes_of(spec)};
    const int64_t wanted = (int64_t)rint(spec->split * (double)n);
    out->train = wanted < 1 ? 1 : wanted > n ? n : wanted;
    out->inputs = gw_alloc_array(ctx, (size_t)n * (size_t)dims, sizeof *out->inputs);
    out->targets = gw_alloc_array(ctx, (size_t)n, sizeof *out->targets);
    out->rows = gw_alloc_array(ctx, (size_t)n, sizeof *out->rows);
    int64_t *places = gw_alloc_array(ctx, (size_t)n, sizeof *places);
    const bool done = out->inputs && out->targets && out->rows && places;
    if (done) {
        gw_generator g;
        gw_generator_seed(&g, spec->seed);
        for (int64_t i = 0; i < n; i++) {
            places[i] = i;
        }
        if (out->train < n) {
            gw_generator_permutation(&g, places, n);
        }
        for (int64_t i = 0; i < n; i++) {
            put(out, places[i], i, spec, &g);
        }
    }
    gw_release(ctx, places, places ? (size_t)n * sizeof *places : 0);
    return done;
}

void gw_dataset_free(gw_dataset *data) {
    const size_t n = (size_t)data->n, wide = n * (size_t)data->dims;
    gw_release(data->ctx, data->rows, data->rows ? n * sizeof *data->rows : 0);
    gw_release(data->ctx, data->targets, data->targets ? n * sizeof *data->targets : 0);
    gw_release(data->ctx, data->inputs, data->inputs ? wide * sizeof *data->inputs : 0);
    *data = (gw_dataset){.ctx = data->ctx};
}

bool gw_dataset_csv(const gw_dataset *data, gw_buffer *out) {
    char number[GW_NUMBER_SIZE];
    for (int64_t d = 1; d <= data->dims; d++) {
        gw_buffer_format(out, "x%lld,", (long long)d);
    }
    gw_buffer_text(out, data->classes ? "class,set\n" : "y,set\n");
    for (int64_t i = 0; i < data->n; i++) {
        for (int64_t d = 0; d < data->dims; d++) {
            gw_number_repr_f32(data->inputs[i * data->dims + d], number);
            gw_buffer_format(out, "%s,", number);
        }
        gw_number_repr_f32(data->targets[i], number);
        if (data->classes) {
            gw_buffer_format(out, "%d", (int)data->targets[i]);
        } else {
            gw_buffer_text(out, number);
        }
        gw_buffer_text(out, i < data->train ? ",train\n" : ",test\n");
    }
    return !out->failed;
}
