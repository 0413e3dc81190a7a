#include "ops/normalized.h"

#include <math.h>

#include "kernels/normalize.h"

bool gw_has_norm_kernel(gw_tensor *a, gw_tensor *const beside[4]) {
    if (a->dtype != GW_F32 || !gw_tensor_is_contiguous(a) || gw_tensor_numel(a) == 0)
        return false;
    for (int i = 0; i < 4; i++)
        if (beside[i] && (beside[i]->dtype != GW_F32 || !gw_tensor_is_contiguous(beside[i])))
            return false;
    return true;
}

static const float *floats(const gw_tensor *t) {
    return t ? (const float *)gw_tensor_data(t) : NULL;
}

static int64_t last_sizes(const gw_tensor *a, int n) {
    int64_t size = 1;
    for (int d = a->ndim - n; d < a->ndim; d++)
        size *= a->dims[d];
    return size;
}

gw_status gw_row_norms_f32(gw_tensor *a, int n, double eps, gw_tensor **mean, gw_tensor **inverse) {
    int64_t dims[GW_MAX_DIMS];
    for (int d = 0; d < a->ndim; d++)
        dims[d] = d < a->ndim - n ? a->dims[d] : 1;
    const int64_t size = last_sizes(a, n);
    *inverse = NULL;
    *mean = gw_empty(a->ctx, GW_F32, dims, a->ndim);
    if (*mean)
        *inverse = gw_empty(a->ctx, GW_F32, dims, a->ndim);
    if (*inverse) {
        gw_kernel_row_norms_f32(floats(a), gw_tensor_numel(a) / size, size, (float)eps,
                                gw_tensor_data(*mean), gw_tensor_data(*inverse));
        return GW_OK;
    }
    gw_tensor_release(*mean);
    *mean = NULL;
    return gw_error(a->ctx);
}

static gw_row_norms row_norms(const gw_tensor *mean, const gw_tensor *inverse) {
    return (gw_row_norms){floats(mean), floats(inverse)};
}

gw_tensor *gw_layer_norm_f32(gw_tensor *a, int n, gw_tensor *weight, gw_tensor *bias,
                             gw_tensor *mean, gw_tensor *inverse) {
    gw_tensor *out = gw_empty(a->ctx, GW_F32, a->dims, a->ndim);
    const int64_t size = last_sizes(a, n);
    if (out)
        gw_kernel_layer_norm_f32(floats(a), floats(weight), floats(bias), gw_tensor_data(out),
                                 gw_tensor_numel(a) / size, size, row_norms(mean, inverse));
    return out;
}

gw_tensor *gw_layer_norm_back_f32(gw_tensor *g, gw_tensor *a, int n, gw_tensor *weight,
                                  gw_tensor *mean, gw_tensor *inverse, bool of_weight) {
    const int skipped = of_weight ? a->ndim - n : 0;
    gw_tensor *out = gw_empty(a->ctx, GW_F32, a->dims + skipped, a->ndim - skipped);
    const int64_t size = last_sizes(a, n);
    float *to = out ? gw_tensor_data(out) : NULL;
    if (out)
        gw_kernel_layer_norm_back_f32(floats(g), floats(a), floats(weight), of_weight ? NULL : to,
                                      of_weight ? to : NULL, gw_tensor_numel(a) / size, size,
                                      row_norms(mean, inverse));
    return out;
}

gw_tensor *gw_layer_norm_bias_f32(gw_tensor *g, int n) {
    gw_tensor *out = gw_empty(g->ctx, GW_F32, g->dims + g->ndim - n, n);
    const int64_t size = last_sizes(g, n);
    if (out)
        gw_kernel_layer_norm_bias_f32(floats(g), gw_tensor_data(out), gw_tensor_numel(g) / size,
                                      size);
    return out;
}

static gw_planes planes_of(const gw_tensor *a) {
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
        s.inverse = gw_empty(a->ctx, GW_F32, &channels, 1);
        if (!s.inverse)
            return s;
        float *inverse = gw_tensor_data(s.inverse);
        for (int64_t c = 0; c < channels; c++)
            inverse[c] = back ? (float)(1 / sqrt((double)floats(parts->var)[c] + parts->eps))
                              : 1 / sqrtf(floats(parts->var)[c] + (float)parts->eps);
    }
    s.mean = gw_tensor_retain(parts->mean);
    return s;
}

gw_status gw_channel_norms_f32(gw_tensor *a, double eps, gw_tensor **mean, gw_tensor **inverse) {
    const int64_t channels = a->dims[1];
    const gw_planes p = planes_of(a);
    *inverse = NULL;
    *mean = gw_empty(a->ctx, GW_F32, &channels, 1);
    if (*mean)
        *inverse = gw_empty(a->ctx, GW_F32, &channels, 1);
    if (!*inverse) {
        gw_tensor_release(*mean);
        *mean = NULL;
        return gw_error(a->ctx);
    }
    float *to = gw_tensor_data(*inverse); /* the squares at first */
    const float count = (float)(p.batch * p.n);
    gw_kernel_batch_moments_f32(p, floats(a), gw_tensor_data(*mean), to);
    for (int64_t c = 0; c < channels; c++)
        to[c] = (float)(1 / sqrt((double)(to[c] / count) + eps));
    return GW_OK;
}

gw_tensor *gw_batch_norm_f32(gw_tensor *a, const gw_batch_parts *parts) {
    const statistics s = statistics_of(a, parts, false);
    gw_tensor *out = s.mean ? gw_empty(a->ctx, GW_F32, a->dims, a->ndim) : NULL;
    if (out)
        gw_kernel_batch_norm_f32(s.planes, floats(a), floats(s.mean), floats(s.inverse),
                                 floats(parts->weight), floats(parts->bias), gw_tensor_data(out));
    gw_tensor_release(s.mean);
    gw_tensor_release(s.inverse);
    return out;
}

gw_tensor *gw_batch_norm_back_f32(gw_tensor *g, gw_tensor *a, const gw_batch_parts *parts,
                                  bool of_weight) {
    const statistics s = statistics_of(a, parts, true);
    gw_tensor *out = NULL;
    if (s.mean)
        out = of_weight ? gw_empty(a->ctx, GW_F32, &a->dims[1], 1)
                        : gw_empty(a->ctx, GW_F32, a->dims, a->ndim);
    float *to = out ? gw_tensor_data(out) : NULL;
    if (out)
        gw_kernel_batch_norm_back_f32(s.planes, floats(g), floats(a), floats(s.mean),
                                      floats(s.inverse), floats(parts->weight),
                                      parts->inverse != NULL, of_weight ? NULL : to,
                                      of_weight ? to : NULL);
    gw_tensor_release(s.mean);
    gw_tensor_release(s.inverse);
    return out;
}

gw_tensor *gw_channel_sum_f32(gw_tensor *g) {
    gw_tensor *out = gw_empty(g->ctx, GW_F32, &g->dims[1], 1);
    if (out)
        gw_kernel_channel_sums_f32(planes_of(g), floats(g), gw_tensor_data(out));
    return out;
}

/* value = part + (1 - momentum) value, which is `part` momentum times what is new. */
static void move(gw_tensor *value, int64_t c, double part, float momentum) {
    float *old = (float *)gw_tensor_data(value) + c;
    const float kept = (1 - momentum) * *old;
    *old = (float)(part + (double)kept);
}

gw_status gw_move_statistics_f32(gw_tensor *a, gw_tensor *mean, gw_tensor *var, double momentum) {
    const gw_planes p = planes_of(a);
    const float degrees = (float)(p.batch * p.n - 1), share = (float)momentum;
    gw_tensor *means = gw_empty(a->ctx, GW_F32, &p.channels, 1);
    gw_tensor *squares = gw_empty(a->ctx, GW_F32, &p.channels, 1);
    if (means && squares) {
        const float *square = gw_tensor_data(squares);
        gw_kernel_batch_moments_f32(p, floats(a), gw_tensor_data(means), gw_tensor_data(squares));
        for (int64_t c = 0; c < p.channels; c++) {
            /* The mean in float32, the variance in float64, as ATen has them. */
            const float part = share * floats(means)[c];
            if (mean)
                move(mean, c, (double)part, share);
            if (var)
                move(var, c, (double)share * (double)(square[c] / degrees), share);
        }
    }
    gw_tensor_release(means);
    gw_tensor_release(squares);
    return gw_error(a->ctx);
}
