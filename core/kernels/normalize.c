#include "kernels/normalize.h"

#include <math.h>
#include <string.h>

#include "base/vector_functions.h"
#include "kernels/eights.h"
#include "kernels/fours.h"

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

/* The same of eight at once, as many numbers of each. */
enum { HALVES = GW_EIGHT / GW_LANES };
typedef struct eights {
    int64_t count;
    gw_floats mean[HALVES], squares[HALVES];
} eights;

static void join_eights(eights *m, const eights *more) {
    const int64_t count = m->count + more->count;
    const float share = count ? (float)more->count / (float)count : 0;
    for (int h = 0; h < HALVES; h++) {
        const gw_floats off = more->mean[h] - m->mean[h];
        m->mean[h] += share * off;
        m->squares[h] += more->squares[h] + off * off * share * (float)m->count;
    }
    m->count = count;
}

static eights of_chunk(const float *in, int64_t count) {
    eights m = {count, {{0}, {0}}, {{0}, {0}}};
    for (int64_t i = 0; i < count; i++) {
        const float part = 1 / (float)(i + 1);
        for (int h = 0; h < HALVES; h++) {
            const gw_floats x = gw_floats_load(in + i * GW_EIGHT + h * GW_LANES);
            const gw_floats off = x - m.mean[h];
            m.mean[h] += off * part;
            m.squares[h] += off * (x - m.mean[h]);
        }
    }
    return m;
}

/* Of 8 n numbers: chunks are joined by two, those by two, and so on. */
static eights of_eights(const float *in, int64_t n, int depth) {
    eights level[LEVELS];
    memset(level, 0, (size_t)depth * sizeof *level);
    for (int64_t i = 0; i * CHUNK < n; i++) {
        const int64_t rest = n - i * CHUNK;
        const eights chunk = of_chunk(in + i * CHUNK * GW_EIGHT, rest < CHUNK ? rest : CHUNK);
        join_eights(&level[0], &chunk);
        int64_t mask = i + 1;
        for (int k = 1; k < depth && !(mask & 1); k++, mask >>= 1) {
            join_eights(&level[k], &level[k - 1]);
            memset(&level[k - 1], 0, sizeof *level);
        }
    }
    for (int k = 1; k < depth; k++) {
        join_eights(&level[0], &level[k]);
    }
    return level[0];
}

static moments of_row(const float *in, int64_t n) {
    const int64_t count = n / GW_EIGHT, chunks = (count + CHUNK - 1) / CHUNK;
    int depth = 1;
    while ((int64_t)1 << depth < chunks) {
        depth++;
    }
    moments m = {0, 0, 0};
    for (int64_t i = count * GW_EIGHT; i < n; i++) {
        const float off = in[i] - m.mean;
        m.count++;
        m.mean += off / (float)m.count;
        m.squares += off * (in[i] - m.mean);
    }
    const eights all = of_eights(in, count, depth);
    for (int k = 0; k < GW_EIGHT; k++) {
        const int h = k / GW_LANES, lane = k % GW_LANES;
        join(&m, (moments){all.count, all.mean[h][lane], all.squares[h][lane]});
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

/* Numbers, or one for all. */
typedef struct numbers {
    const float *data;
    int64_t step;
} numbers;

/* out = in by + plus, rounded once. */
static void fused_each(float *out, const float *in, numbers by, numbers plus, int64_t n) {
    int64_t i = 0;
    for (; i + GW_LANES <= n; i += GW_LANES) {
        const gw_floats a = by.step ? gw_floats_load(by.data + i) : gw_floats_of(*by.data);
        const gw_floats b = plus.step ? gw_floats_load(plus.data + i) : gw_floats_of(*plus.data);
        gw_floats_store(out + i, gw_four_fused(gw_floats_load(in + i), a, b));
    }
    for (; i < n; i++) {
        out[i] = gw_fused_f32(in[i], by.data[i * by.step], plus.data[i * plus.step]);
    }
}

void gw_kernel_layer_norm_f32(const float *in, const float *weight, const float *bias, float *out,
                              int64_t rows, int64_t n, gw_row_norms norms) {
    static const float one = 1, zero = 0;
    const numbers by = {weight ? weight : &one, weight != NULL};
    const numbers plus = {bias ? bias : &zero, bias != NULL};
    for (int64_t r = 0; r < rows; r++, in += n, out += n) {
        const float scale = norms.inverse[r], shift = -scale * norms.mean[r];
        fused_each(out, in, (numbers){&scale, 0}, (numbers){&shift, 0}, n);
        fused_each(out, out, by, plus, n);
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
    const int64_t n = p.channels;
    memset(mean, 0, (size_t)n * sizeof *mean);
    memset(squares, 0, (size_t)n * sizeof *squares);
    for (int64_t b = 0; b < p.batch; b++) {
        for (int64_t c = 0; c < n; c++) {
            mean[c] += in[b * n + c];
        }
    }
    for (int64_t c = 0; c < n; c++) {
        mean[c] = (float)((double)mean[c] / (double)p.batch);
    }
    for (int64_t b = 0; b < p.batch; b++) {
        const float *row = in + b * n;
        int64_t c = 0;
        for (; c + GW_LANES <= n; c += GW_LANES) {
            const gw_floats off = gw_floats_load(row + c) - gw_floats_load(mean + c);
            gw_floats_store(squares + c, gw_four_fused(off, off, gw_floats_load(squares + c)));
        }
        for (; c < n; c++) {
            squares[c] = gw_fused_f32(row[c] - mean[c], row[c] - mean[c], squares[c]);
        }
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

enum { SOME = 64 }; /* channels whose numbers are laid out at once */

void gw_kernel_batch_norm_f32(gw_planes p, const float *in, const float *mean, const float *inverse,
                              const float *weight, const float *bias, float *out) {
    for (int64_t first = 0; first < p.channels; first += SOME) {
        const int64_t some = p.channels - first < SOME ? p.channels - first : SOME;
        float scale[SOME], shift[SOME];
        for (int64_t k = 0; k < some; k++) {
            const int64_t c = first + k;
            scale[k] = inverse[c] * (weight ? weight[c] : 1);
            shift[k] = gw_fused_f32(-mean[c], scale[k], bias ? bias[c] : 0);
        }
        for (int64_t b = 0; b < p.batch; b++) {
            const int64_t at = (b * p.channels + first) * p.n;
            if (p.n == 1) {
                fused_each(out + at, in + at, (numbers){scale, 1}, (numbers){shift, 1}, some);
                continue;
            }
            for (int64_t k = 0; k < some; k++) {
                fused_each(out + at + k * p.n, in + at + k * p.n, (numbers){scale + k, 0},
                           (numbers){shift + k, 0}, p.n);
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
