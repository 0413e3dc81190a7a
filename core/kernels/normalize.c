#include "kernels/normalize.h"

#include <math.h>
#include <string.h>

#include "base/vector_functions.h"
#include "kernels/eights.h"

enum { CHUNK = 16, LEVELS = 40 };

/* Of `count` numbers the mean and the sum of squares around it. */
typedef struct moments {
    int64_t count;
    float mean, squares;
} moments;

static void join(moments *m, moments more) {
    const int64_t count = m->count + more.count;
    const float share = count ? (float)more.count / (float)count : 0, off = more.mean - m->mean;
    m->mean += share * off;
    m->squares += more.squares + off * off * share * (float)m->count;
    m->count = count;
}

/* Every eighth of `count` numbers. */
static moments of_chunk(const float *in, int64_t count) {
    moments m = {count, 0, 0};
    for (int64_t i = 0; i < count; i++) {
        const float x = in[i * GW_EIGHT], off = x - m.mean;
        m.mean += off * (1 / (float)(i + 1));
        m.squares += off * (x - m.mean);
    }
    return m;
}

/* Every eighth of 8 n numbers: chunks are joined by two, those by two, and so on. */
static moments of_lane(const float *in, int64_t n, int depth) {
    moments level[LEVELS];
    memset(level, 0, sizeof level);
    for (int64_t i = 0; i * CHUNK < n; i++) {
        const int64_t rest = n - i * CHUNK;
        join(&level[0], of_chunk(in + i * CHUNK * GW_EIGHT, rest < CHUNK ? rest : CHUNK));
        int64_t mask = i + 1;
        for (int k = 1; k < depth && !(mask & 1); k++, mask >>= 1) {
            join(&level[k], level[k - 1]);
            level[k - 1] = (moments){0, 0, 0};
        }
    }
    for (int k = 1; k < depth; k++) {
        join(&level[0], level[k]);
    }
    return level[0];
}

static moments of_row(const float *in, int64_t n) {
    const int64_t eights = n / GW_EIGHT, chunks = (eights + CHUNK - 1) / CHUNK;
    int depth = 1;
    while ((int64_t)1 << depth < chunks) {
        depth++;
    }
    moments m = {0, 0, 0};
    for (int64_t i = eights * GW_EIGHT; i < n; i++) {
        const float off = in[i] - m.mean;
        m.count++;
        m.mean += off / (float)m.count;
        m.squares += off * (in[i] - m.mean);
    }
    for (int k = 0; k < GW_EIGHT; k++) {
        join(&m, of_lane(in + k, eights, depth));
    }
    return m;
}

/* 1 / √(var + eps). */
static float inverse_of(moments m, int64_t n, float eps) {
    return 1 / sqrtf(m.squares / (float)n + eps);
}

void gw_kernel_row_norms_f32(const float *in, int64_t rows, int64_t n, float eps, float *mean,
                             float *inverse) {
    for (int64_t r = 0; r < rows; r++, in += n) {
        const moments m = of_row(in, n);
        mean[r] = m.mean;
        inverse[r] = inverse_of(m, n, eps);
    }
}

void gw_kernel_layer_norm_f32(const float *in, const float *weight, const float *bias, float *out,
                              int64_t rows, int64_t n, gw_row_norms norms) {
    for (int64_t r = 0; r < rows; r++, in += n, out += n) {
        const float scale = norms.inverse[r], shift = -scale * norms.mean[r];
        for (int64_t i = 0; i < n; i++) {
            const float x = gw_fused_f32(in[i], scale, shift);
            out[i] = gw_fused_f32(x, weight ? weight[i] : 1, bias ? bias[i] : 0);
        }
    }
}

/* Σ g in weight and Σ g weight. */
static void sums_of_row(const float *g, const float *in, const float *weight, int64_t n,
                        float *along, float *all) {
    float part[2][GW_EIGHT] = {{0}, {0}};
    for (int64_t i = 0; i < n; i++) {
        float *sum = &part[0][i % GW_EIGHT], *plain = &part[1][i % GW_EIGHT];
        const float left = weight ? g[i] * in[i] : g[i], right = weight ? weight[i] : in[i];
        *sum = i < GW_EIGHT ? left * right : gw_fused_f32(left, right, *sum);
        const float factor = weight ? weight[i] : 1;
        *plain = i < GW_EIGHT ? g[i] * factor : gw_fused_f32(g[i], factor, *plain);
    }
    *along = gw_joined_eights(part[0], n);
    *all = gw_joined_eights(part[1], n);
}

void gw_kernel_layer_norm_back_f32(const float *g, const float *in, const float *weight,
                                   float *to_in, float *to_weight, int64_t rows, int64_t n,
                                   gw_row_norms norms) {
    const float share = 1 / (float)n;
    for (int64_t i = 0; to_weight && i < n; i++) {
        to_weight[i] = 0;
    }
    for (int64_t r = 0; r < rows; r++, in += n, g += n) {
        const float mean = norms.mean[r], a = norms.inverse[r], shift = -a * mean;
        for (int64_t i = 0; to_weight && i < n; i++) {
            to_weight[i] = gw_fused_f32(g[i], gw_fused_f32(a, in[i], shift), to_weight[i]);
        }
        if (!to_in) {
            continue;
        }
        float along, all;
        sums_of_row(g, in, weight, n, &along, &all);
        const float b = gw_fused_f32(all, mean, -along) * a * a * a * share;
        const float c = gw_fused_f32(-b, mean, -(all * a * share));
        for (int64_t i = 0; i < n; i++) {
            to_in[i] = gw_fused_f32(b, in[i], a * g[i] * (weight ? weight[i] : 1)) + c;
        }
        to_in += n;
    }
}

void gw_kernel_layer_norm_bias_f32(const float *g, float *to_bias, int64_t rows, int64_t n) {
    for (int64_t i = 0; i < n; i++) {
        to_bias[i] = 0;
    }
    for (int64_t r = 0; r < rows; r++, g += n) {
        for (int64_t i = 0; i < n; i++) {
            to_bias[i] += g[i];
        }
    }
}

/* Planes of one number are rows of channels to ATen, whose sums stay float32. */
static void moments_of_rows(gw_planes p, const float *in, float *mean, float *squares) {
    for (int64_t c = 0; c < p.channels; c++) {
        float sum = 0, square = 0;
        for (int64_t b = 0; b < p.batch; b++) {
            sum += in[b * p.channels + c];
        }
        mean[c] = (float)((double)sum / (double)p.batch);
        for (int64_t b = 0; b < p.batch; b++) {
            const float off = in[b * p.channels + c] - mean[c];
            square = gw_fused_f32(off, off, square);
        }
        squares[c] = square;
    }
}

void gw_kernel_batch_moments_f32(gw_planes p, const float *in, float *mean, float *squares) {
    if (p.n == 1) {
        moments_of_rows(p, in, mean, squares);
        return;
    }
    for (int64_t c = 0; c < p.channels; c++) {
        double sum = 0, square = 0;
        for (int64_t b = 0; b < p.batch; b++) {
            const float *plane = in + (b * p.channels + c) * p.n;
            for (int64_t i = 0; i < p.n; i++) {
                sum += (double)plane[i];
            }
        }
        mean[c] = (float)(sum / (double)(p.batch * p.n));
        for (int64_t b = 0; b < p.batch; b++) {
            const float *plane = in + (b * p.channels + c) * p.n;
            for (int64_t i = 0; i < p.n; i++) {
                const float off = plane[i] - mean[c];
                square += (double)(off * off);
            }
        }
        squares[c] = (float)square;
    }
}

void gw_kernel_batch_norm_f32(gw_planes p, const float *in, const float *mean, const float *inverse,
                              const float *weight, const float *bias, float *out) {
    for (int64_t c = 0; c < p.channels; c++) {
        const float scale = inverse[c] * (weight ? weight[c] : 1);
        const float shift = gw_fused_f32(-mean[c], scale, bias ? bias[c] : 0);
        for (int64_t b = 0; b < p.batch; b++) {
            const int64_t first = (b * p.channels + c) * p.n;
            for (int64_t i = first; i < first + p.n; i++) {
                out[i] = gw_fused_f32(in[i], scale, shift);
            }
        }
    }
}

/* Σ g and Σ (in - mean) g of one channel. */
static void sums_of_channel(gw_planes p, int64_t c, const float *g, const float *in, float mean,
                            double *all, double *along) {
    float row_all = 0, row_along = 0;
    *all = 0;
    *along = 0;
    for (int64_t b = 0; b < p.batch; b++) {
        float part[2][GW_EIGHT] = {{0}, {0}};
        const int64_t first = (b * p.channels + c) * p.n;
        for (int64_t i = 0; i < p.n; i++) {
            float *plain = &part[0][i % GW_EIGHT], *sum = &part[1][i % GW_EIGHT];
            const float y = g[first + i], x = in[first + i] - mean;
            *plain = i < GW_EIGHT ? y : *plain + y;
            *sum = i < GW_EIGHT ? x * y : gw_fused_f32(x, y, *sum);
        }
        if (p.n == 1) {
            row_all += g[first];
            row_along = gw_fused_f32(in[first] - mean, g[first], row_along);
        } else {
            *all += (double)gw_joined_eights(part[0], p.n);
            *along += (double)gw_joined_eights(part[1], p.n);
        }
    }
    if (p.n == 1) {
        *all = (double)row_all;
        *along = (double)row_along;
    }
}

void gw_kernel_batch_norm_back_f32(gw_planes p, const float *g, const float *in, const float *mean,
                                   const float *inverse, const float *weight, bool moving,
                                   float *to_in, float *to_weight) {
    const double count = (double)(p.batch * p.n);
    for (int64_t c = 0; c < p.channels; c++) {
        double all, along;
        sums_of_channel(p, c, g, in, mean[c], &all, &along);
        if (to_weight) {
            to_weight[c] = (float)(along * (double)inverse[c]);
        }
        const float k = (float)along * inverse[c] * inverse[c] / (float)count;
        const float middle = (float)(all / count), w = weight ? weight[c] : 1;
        for (int64_t b = 0; to_in && b < p.batch; b++) {
            const int64_t first = (b * p.channels + c) * p.n;
            for (int64_t i = first; i < first + p.n; i++) {
                const float x = in[i] - mean[c], off = g[i] - middle;
                to_in[i] = (moving ? gw_fused_f32(-x, k, off) : g[i]) * inverse[c] * w;
            }
        }
    }
}

void gw_kernel_channel_sums_f32(gw_planes p, const float *g, float *out) {
    for (int64_t c = 0; c < p.channels; c++) {
        double all, along;
        sums_of_channel(p, c, g, g, 0, &all, &along);
        out[c] = (float)all;
    }
}
