#include "ops/normalized.h"

#include <math.h>

#include "kernels/normalize.h"
#include "ops/inplace.h"
#include "ops/layout.h"

static bool fit(gw_tensor *a, gw_tensor *const beside[4]) {
    if ((a->dtype != GW_F32 && a->dtype != GW_F64) || gw_tensor_numel(a) == 0)
        return false;
    for (int i = 0; i < 4; i++)
        if (beside[i] && (beside[i]->dtype != a->dtype || !gw_tensor_is_contiguous(beside[i])))
            return false;
    return true;
}

bool gw_has_norm_kernel(gw_tensor *a, gw_tensor *const beside[4]) {
    return gw_tensor_is_contiguous(a) && fit(a, beside);
}

bool gw_has_batch_kernel(gw_tensor *a, gw_tensor *const beside[4]) {
    const bool behind = a->ndim == 4 && gw_has_channels_behind(a) && gw_is_dense(a);
    return (behind || gw_tensor_is_contiguous(a)) && fit(a, beside);
}

/* Where its numbers begin, of either dtype; NULL of none. */
static const void *numbers(const gw_tensor *t) {
    return t ? gw_tensor_data(t) : NULL;
}

static gw_dtype dtype_of(const gw_tensor *t) {
    return (gw_dtype)t->dtype;
}

/* A kernel of `t`'s dtype. */
#define KERNEL(t, name, ...)                     \
    do {                                         \
        if ((t)->dtype == GW_F32)                \
            gw_kernel_##name##_f32(__VA_ARGS__); \
        else                                     \
            gw_kernel_##name##_f64(__VA_ARGS__); \
    } while (0)

static double number_at(const gw_tensor *t, int64_t i) {
    return t->dtype == GW_F32 ? (double)((const float *)gw_tensor_data(t))[i]
                              : ((const double *)gw_tensor_data(t))[i];
}

static void write_number(gw_tensor *t, int64_t i, double x) {
    if (t->dtype == GW_F32)
        ((float *)gw_tensor_data(t))[i] = (float)x;
    else
        ((double *)gw_tensor_data(t))[i] = x;
}

static int64_t last_sizes(const gw_tensor *a, int n) {
    int64_t size = 1;
    for (int d = a->ndim - n; d < a->ndim; d++)
        size *= a->dims[d];
    return size;
}

gw_status gw_normed_row_norms(gw_tensor *a, int n, double eps, gw_tensor **mean,
                              gw_tensor **inverse) {
    int64_t dims[GW_MAX_DIMS];
    for (int d = 0; d < a->ndim; d++)
        dims[d] = d < a->ndim - n ? a->dims[d] : 1;
    const int64_t size = last_sizes(a, n);
    *inverse = NULL;
    *mean = gw_empty(a->ctx, dtype_of(a), dims, a->ndim);
    if (*mean)
        *inverse = gw_empty(a->ctx, dtype_of(a), dims, a->ndim);
    if (*inverse) {
        const int64_t rows = gw_tensor_numel(a) / size;
        if (a->dtype == GW_F32)
            gw_kernel_row_norms_f32(numbers(a), rows, size, (float)eps, gw_tensor_data(*mean),
                                    gw_tensor_data(*inverse));
        else
            gw_kernel_row_norms_f64(numbers(a), rows, size, eps, gw_tensor_data(*mean),
                                    gw_tensor_data(*inverse));
        return GW_OK;
    }
    gw_tensor_release(*mean);
    *mean = NULL;
    return gw_error(a->ctx);
}

gw_tensor *gw_normed_layer_norm(gw_tensor *a, int n, gw_tensor *weight, gw_tensor *bias,
                                gw_tensor *mean, gw_tensor *inverse) {
    gw_tensor *out = gw_empty(a->ctx, dtype_of(a), a->dims, a->ndim);
    const int64_t size = last_sizes(a, n), rows = gw_tensor_numel(a) / size;
    if (out && a->dtype == GW_F32)
        gw_kernel_layer_norm_f32(numbers(a), numbers(weight), numbers(bias), gw_tensor_data(out),
                                 rows, size, (gw_row_norms){numbers(mean), numbers(inverse)});
    else if (out)
        gw_kernel_layer_norm_f64(numbers(a), numbers(weight), numbers(bias), gw_tensor_data(out),
                                 rows, size, (gw_row_norms_f64){numbers(mean), numbers(inverse)});
    return out;
}

gw_tensor *gw_normed_layer_norm_back(gw_tensor *g, gw_tensor *a, int n, gw_tensor *weight,
                                     gw_tensor *mean, gw_tensor *inverse, bool of_weight) {
    const int skipped = of_weight ? a->ndim - n : 0;
    gw_tensor *out = gw_empty(a->ctx, dtype_of(a), a->dims + skipped, a->ndim - skipped);
    const int64_t size = last_sizes(a, n), rows = gw_tensor_numel(a) / size;
    void *to = out ? gw_tensor_data(out) : NULL, *to_in = of_weight ? NULL : to;
    void *to_weight = of_weight ? to : NULL;
    if (out && a->dtype == GW_F32)
        gw_kernel_layer_norm_back_f32(numbers(g), numbers(a), numbers(weight), to_in, to_weight,
                                      rows, size, (gw_row_norms){numbers(mean), numbers(inverse)});
    else if (out)
        gw_kernel_layer_norm_back_f64(numbers(g), numbers(a), numbers(weight), to_in, to_weight,
                                      rows, size,
                                      (gw_row_norms_f64){numbers(mean), numbers(inverse)});
    return out;
}

gw_tensor *gw_normed_layer_norm_bias(gw_tensor *g, int n) {
    gw_tensor *out = gw_empty(g->ctx, dtype_of(g), g->dims + g->ndim - n, n);
    const int64_t size = last_sizes(g, n);
    if (out)
        KERNEL(g, layer_norm_bias, numbers(g), gw_tensor_data(out), gw_tensor_numel(g) / size,
               size);
    return out;
}

/* Images whose channels lie behind are rows of channels. */
static gw_planes planes_of(const gw_tensor *a) {
    if (!gw_tensor_is_contiguous(a))
        return (gw_planes){gw_tensor_numel(a) / a->dims[1], a->dims[1], 1};
    return (gw_planes){a->dims[0], a->dims[1], gw_tensor_numel(a) / (a->dims[0] * a->dims[1])};
}

/* Mean and 1 / √(var + eps) by channel, owned. ATen's way back has the root of given statistics in
 * float64. */
typedef struct statistics {
    gw_tensor *mean, *inverse;
    gw_planes planes;
} statistics;

static statistics statistics_of(gw_tensor *a, const gw_batch_parts *parts, bool back) {
    const int64_t channels = a->dims[1];
    statistics s = {NULL, gw_tensor_retain(parts->inverse), planes_of(a)};
    if (!s.inverse) {
        s.inverse = gw_empty(a->ctx, dtype_of(a), &channels, 1);
        if (!s.inverse)
            return s;
        for (int64_t c = 0; c < channels; c++) {
            const double var = number_at(parts->var, c);
            const bool narrow = a->dtype == GW_F32 && !back;
            write_number(s.inverse, c,
                         narrow ? (double)(1 / sqrtf((float)var + (float)parts->eps))
                                : 1 / sqrt(var + parts->eps));
        }
    }
    s.mean = gw_tensor_retain(parts->mean);
    return s;
}

gw_status gw_normed_channel_norms(gw_tensor *a, double eps, gw_tensor **mean, gw_tensor **inverse) {
    const int64_t channels = a->dims[1];
    const gw_planes p = planes_of(a);
    *inverse = NULL;
    *mean = gw_empty(a->ctx, dtype_of(a), &channels, 1);
    if (*mean)
        *inverse = gw_empty(a->ctx, dtype_of(a), &channels, 1);
    if (!*inverse) {
        gw_tensor_release(*mean);
        *mean = NULL;
        return gw_error(a->ctx);
    }
    const double count = (double)(p.batch * p.n);
    KERNEL(a, batch_moments, p, numbers(a), gw_tensor_data(*mean), gw_tensor_data(*inverse));
    for (int64_t c = 0; c < channels; c++) { /* the squares at first */
        const double squares = number_at(*inverse, c);
        const double var =
            a->dtype == GW_F32 ? (double)((float)squares / (float)count) : squares / count;
        write_number(*inverse, c, 1 / sqrt(var + eps));
    }
    return GW_OK;
}

static gw_tensor *empty_as(gw_tensor *a) {
    return gw_empty_image(a->ctx, dtype_of(a), a->dims, a->ndim, !gw_tensor_is_contiguous(a));
}

gw_tensor *gw_normed_batch_norm(gw_tensor *a, const gw_batch_parts *parts) {
    const statistics s = statistics_of(a, parts, false);
    gw_tensor *out = s.mean ? empty_as(a) : NULL;
    if (out)
        KERNEL(a, batch_norm, s.planes, numbers(a), numbers(s.mean), numbers(s.inverse),
               numbers(parts->weight), numbers(parts->bias), gw_tensor_data(out));
    gw_tensor_release(s.mean);
    gw_tensor_release(s.inverse);
    return out;
}

gw_tensor *gw_normed_batch_norm_back(gw_tensor *g, gw_tensor *a, const gw_batch_parts *parts,
                                     bool of_weight) {
    const statistics s = statistics_of(a, parts, true);
    gw_tensor *out = NULL;
    if (s.mean)
        out = of_weight ? gw_empty(a->ctx, dtype_of(a), &a->dims[1], 1) : empty_as(a);
    void *to = out ? gw_tensor_data(out) : NULL;
    if (out)
        KERNEL(a, batch_norm_back, s.planes, numbers(g), numbers(a), numbers(s.mean),
               numbers(s.inverse), numbers(parts->weight), parts->inverse != NULL,
               of_weight ? NULL : to, of_weight ? to : NULL);
    gw_tensor_release(s.mean);
    gw_tensor_release(s.inverse);
    return out;
}

gw_tensor *gw_normed_channel_sum(gw_tensor *g) {
    gw_tensor *out = gw_empty(g->ctx, dtype_of(g), &g->dims[1], 1);
    if (out)
        KERNEL(g, channel_sums, planes_of(g), numbers(g), gw_tensor_data(out));
    return out;
}

/* value = part + (1 - momentum) value, which is `part` momentum times what is new. */
static void move(gw_tensor *value, int64_t c, double part, double momentum) {
    const double old = number_at(value, c);
    const double kept = value->dtype == GW_F32 ? (double)((1 - (float)momentum) * (float)old)
                                               : (1 - momentum) * old;
    write_number(value, c, part + kept);
}

gw_status gw_normed_move_statistics(gw_tensor *a, gw_tensor *mean, gw_tensor *var,
                                    double momentum) {
    const gw_planes p = planes_of(a);
    const bool narrow = a->dtype == GW_F32;
    const double degrees = (double)(p.batch * p.n - 1);
    const double share = narrow ? (double)(float)momentum : momentum;
    gw_tensor *means = gw_empty(a->ctx, dtype_of(a), &p.channels, 1);
    gw_tensor *squares = gw_empty(a->ctx, dtype_of(a), &p.channels, 1);
    if (means && squares) {
        KERNEL(a, batch_moments, p, numbers(a), gw_tensor_data(means), gw_tensor_data(squares));
        for (int64_t c = 0; c < p.channels; c++) {
            /* Of float32 the mean in float32, the variance in float64, as ATen has them. */
            const double part = share * number_at(means, c), square = number_at(squares, c);
            if (mean)
                move(mean, c, narrow ? (double)(float)part : part, share);
            if (var)
                move(var, c,
                     share * (narrow ? (double)((float)square / (float)degrees) : square / degrees),
                     share);
        }
    }
    gw_tensor_release(means);
    gw_tensor_release(squares);
    return gw_error(a->ctx);
}
