/* batch_norm of float32 and float64 that do not lie row by row. ATen goes over the elements of a
 * channel as they lie in memory and adds up in float64 without fusing anything, the mean comes from
 * its sums (aten/src/ATen/native/Normalization.cpp). */
#include <math.h>

#include "ops/layout.h"
#include "ops/normalized.h"
#include "ops/pointwise.h"
#include "ops/record.h"

typedef struct channel_loop {
    double mean, sum;        /* of float32 both are floats where ATen's are */
    double k, middle, scale; /* of the way back */
    double weight;
    bool moving;
} channel_loop;

#define EACH(type, i, at) (*(const type *)(const void *)(data[i] + (at)*strides[i]))

#define SQUARES(name, type)                                                                        \
    static void squares_##name(void *user, char *const *data, const int64_t *strides, int64_t n) { \
        channel_loop *l = user;                                                                    \
        for (int64_t i = 0; i < n; i++) {                                                          \
            const double off = (double)EACH(type, 0, i) - l->mean;                                 \
            l->sum += off * off;                                                                   \
        }                                                                                          \
    }
SQUARES(f32, float)
SQUARES(f64, double)

/* Σ (a - mean) g: of float32 the products are rounded. */
#define ALONG(name, type)                                                                        \
    static void along_##name(void *user, char *const *data, const int64_t *strides, int64_t n) { \
        channel_loop *l = user;                                                                  \
        const type mean = (type)l->mean;                                                         \
        for (int64_t i = 0; i < n; i++)                                                          \
            l->sum += (double)((EACH(type, 0, i) - mean) * EACH(type, 1, i));                    \
    }
ALONG(f32, float)
ALONG(f64, double)

#define BACK(name, type)                                                                        \
    static void back_##name(void *user, char *const *data, const int64_t *strides, int64_t n) { \
        const channel_loop *l = user;                                                           \
        const type mean = (type)l->mean, k = (type)l->k, middle = (type)l->middle;              \
        const type scale = (type)l->scale, weight = (type)l->weight;                            \
        for (int64_t i = 0; i < n; i++) {                                                       \
            type *to = (type *)(void *)(data[0] + i * strides[0]);                              \
            const type g = EACH(type, 2, i), along = (EACH(type, 1, i) - mean) * k;             \
            *to = (l->moving ? g - middle - along : g) * scale * weight;                        \
        }                                                                                       \
    }
BACK(f32, float)
BACK(f64, double)

static double number_at(const gw_tensor *t, int64_t i) {
    return gw_scalar_as_double(gw_tensor_at(t, i));
}

static double rounded(const gw_tensor *a, double x) {
    return a->dtype == GW_F32 ? (double)(float)x : x;
}

static void write_at(gw_tensor *t, int64_t i, double x) {
    gw_element_write((gw_dtype)t->dtype, gw_tensor_data(t), i, gw_scalar_float(x));
}

/* Of channel c, in the order in which the first `n_ordering` operands lie. */
static void walk(gw_tensor *const *list, int n, int n_ordering, int64_t c, gw_loop loop,
                 channel_loop *user) {
    gw_operand operands[GW_MAX_OPERANDS];
    int64_t dims[GW_MAX_DIMS];
    int order[GW_MAX_DIMS];
    for (int d = 0; d < list[0]->ndim; d++)
        dims[d] = d == 1 ? 1 : list[0]->dims[d];
    for (int i = 0; i < n; i++) {
        operands[i] = gw_tensor_operand(list[i], NULL);
        operands[i].data = (char *)operands[i].data +
                           c * list[i]->strides[1] * (int64_t)gw_dtype_size(operands[i].dtype);
    }
    gw_memory_order(dims, list[0]->ndim, operands, n_ordering, order);
    gw_iterate_in_order(dims, list[0]->ndim, order, operands, n, loop, user);
}

static double count_of(const gw_tensor *a) {
    return (double)(gw_tensor_numel(a) / a->dims[1]);
}

static double squares_of(gw_tensor *a, int64_t c, double mean) {
    channel_loop l = {.mean = mean};
    walk(&a, 1, 1, c, a->dtype == GW_F32 ? squares_f32 : squares_f64, &l);
    return l.sum;
}

gw_status gw_strided_channel_norms(gw_tensor *a, double eps, gw_tensor **mean,
                                   gw_tensor **inverse) {
    int64_t dims[GW_MAX_DIMS];
    const int n = gw_all_but_channels(a, dims);
    *mean = gw_mean_dims(a, dims, n, false);
    *inverse = *mean ? gw_empty(a->ctx, (gw_dtype)a->dtype, &a->dims[1], 1) : NULL;
    if (!*inverse) {
        gw_tensor_release(*mean);
        *mean = NULL;
        return gw_error(a->ctx);
    }
    for (int64_t c = 0; c < a->dims[1]; c++) {
        const double squares = squares_of(a, c, number_at(*mean, c));
        write_at(*inverse, c, 1 / sqrt(squares / count_of(a) + eps));
    }
    return GW_OK;
}

/* value = momentum fresh + (1 - momentum) value */
static void move(gw_tensor *value, int64_t c, double fresh, double momentum) {
    if (!value)
        return;
    const double old = number_at(value, c), moved = momentum * fresh + (1 - momentum) * old;
    const int64_t place = c * value->strides[0];
    if (value->dtype == GW_F32)
        ((float *)gw_tensor_data(value))[place] = (float)moved;
    else
        ((double *)gw_tensor_data(value))[place] = moved;
}

gw_status gw_strided_move_statistics(gw_tensor *a, gw_tensor *mean, gw_tensor *var,
                                     double momentum) {
    int64_t dims[GW_MAX_DIMS];
    const int n = gw_all_but_channels(a, dims);
    gw_tensor *means = gw_mean_dims(a, dims, n, false);
    for (int64_t c = 0; means && c < a->dims[1]; c++) {
        const double middle = number_at(means, c);
        move(mean, c, middle, momentum);
        move(var, c, squares_of(a, c, middle) / (count_of(a) - 1), momentum);
    }
    gw_tensor_release(means);
    return gw_error(a->ctx);
}

/* What the way back of one channel goes by. */
static channel_loop loop_of(gw_tensor *g, gw_tensor *a, const gw_batch_parts *parts, int64_t c) {
    channel_loop l = {.moving = parts->inverse != NULL, .weight = 1};
    l.mean = number_at(parts->mean, c);
    l.scale = l.moving ? number_at(parts->inverse, c)
                       : rounded(a, 1 / sqrt(number_at(parts->var, c) + parts->eps));
    if (parts->weight)
        l.weight = number_at(parts->weight, c);
    gw_tensor *const both[] = {a, g};
    walk(both, 2, 2, c, a->dtype == GW_F32 ? along_f32 : along_f64, &l);
    return l;
}

/* Factors of dtype `a`, one rounding after the other. */
static void set_factors(channel_loop *l, const gw_tensor *a, double sum) {
    const double count = count_of(a);
    if (a->dtype == GW_F32) {
        const float scale = (float)l->scale;
        l->k = (double)((float)l->sum * scale * scale / (float)count);
        l->middle = (double)((float)sum / (float)count);
    } else {
        l->k = l->sum * l->scale * l->scale / count;
        l->middle = sum / count;
    }
}

gw_tensor *gw_strided_batch_norm_back(gw_tensor *g, gw_tensor *a, const gw_batch_parts *parts) {
    int64_t dims[GW_MAX_DIMS];
    const int n = gw_all_but_channels(a, dims);
    gw_tensor *sums = gw_sum_dims(g, dims, n, false);
    gw_tensor *out = sums ? gw_empty_image(a->ctx, (gw_dtype)a->dtype, a->dims, a->ndim,
                                           gw_has_channels_behind(a))
                          : NULL;
    for (int64_t c = 0; out && c < a->dims[1]; c++) {
        channel_loop l = loop_of(g, a, parts, c);
        set_factors(&l, a, number_at(sums, c));
        gw_tensor *const all[] = {out, a, g};
        walk(all, 3, 3, c, a->dtype == GW_F32 ? back_f32 : back_f64, &l);
    }
    gw_tensor_release(sums);
    return out;
}

gw_tensor *gw_strided_batch_norm_weight(gw_tensor *g, gw_tensor *a, const gw_batch_parts *parts) {
    gw_tensor *out = gw_empty(a->ctx, (gw_dtype)a->dtype, &a->dims[1], 1);
    for (int64_t c = 0; out && c < a->dims[1]; c++) {
        const channel_loop l = loop_of(g, a, parts, c);
        write_at(out, c, l.sum * l.scale);
    }
    return out;
}
