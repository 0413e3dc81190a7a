#include "kernels/softmax.h"

#include <math.h>

#include "base/exponential.h"
#include "base/vector_functions.h"
#include "kernels/eights.h"
#include "kernels/fours.h"

enum { LANES = GW_EIGHT };

static float larger(float most, float x) {
    return x > most || x != x ? x : most;
}

/* Σ e^(in - most), the powers also to `powers` unless it is NULL. */
static float sum_of_powers(const float *in, float most, int64_t n, float *powers) {
    float part[LANES] = {0}; /* no power is -0. */
    for (int64_t i = 0; i < n; i += GW_LANES) {
        const int some = n - i < GW_LANES ? (int)(n - i) : GW_LANES;
        float power[GW_LANES], *const sums = part + i % LANES;
        if (some == GW_LANES) {
            const gw_floats four = gw_four_exp(gw_floats_load(in + i) - most);
            gw_floats_store(power, four);
            gw_floats_store(sums, gw_floats_load(sums) + four);
        }
        for (int k = 0; k < some && some < GW_LANES; k++) {
            power[k] = gw_vector_exp_f32(in[i + k] - most);
            sums[k] += power[k];
        }
        if (powers) {
            memcpy(powers + i, power, (size_t)some * sizeof *power);
        }
    }
    return gw_joined_eights(part, n);
}

void gw_kernel_softmax_rows_f32(const float *in, float *out, int64_t rows, int64_t n,
                                bool logarithm) {
    for (int64_t r = 0; r < rows; r++, in += n, out += n) {
        float most = -(float)INFINITY;
        for (int64_t i = 0; i < n; i++) {
            most = larger(most, in[i]);
        }
        const float sum = sum_of_powers(in, most, n, logarithm ? NULL : out);
        const float log_sum = logarithm ? gw_vector_log_f32(sum) : 0, share = 1 / sum;
        for (int64_t i = 0; i < n; i++) {
            out[i] = logarithm ? (in[i] - most) - log_sum : out[i] * share;
        }
    }
}

/* One lane of n, `step` apart. */
static void lane(const float *in, float *out, int64_t n, int64_t step, bool vector,
                 bool logarithm) {
    float most = -(float)INFINITY, sum = 0;
    for (int64_t i = 0; i < n; i++) {
        most = larger(most, in[i * step]);
    }
    for (int64_t i = 0; i < n; i++) {
        const float x = in[i * step] - most;
        const float power = vector ? gw_vector_exp_f32(x) : gw_exp_f32(x);
        sum += power;
        out[i * step] = logarithm ? x : power;
    }
    const float log_sum = !logarithm ? 0
                          : vector   ? gw_vector_log_f32(sum)
                                     : (float)log((double)sum);
    for (int64_t i = 0; i < n; i++) {
        out[i * step] = logarithm ? out[i * step] - log_sum : out[i * step] / sum;
    }
}

void gw_kernel_softmax_planes_f32(const float *in, float *out, int64_t outer, int64_t n,
                                  int64_t inner, bool logarithm) {
    const int64_t whole = inner - inner % LANES;
    for (int64_t o = 0; o < outer; o++, in += n * inner, out += n * inner) {
        for (int64_t j = 0; j < inner; j++) {
            lane(in + j, out + j, n, inner, j < whole, logarithm);
        }
    }
}

/* Σ g, or Σ g y with the sums fused. */
static float sum_of_gradients(const float *g, const float *y, int64_t n, bool logarithm) {
    float part[LANES] = {0};
    for (int64_t i = 0; i < n; i++) {
        float *sum = &part[i % LANES];
        if (logarithm) {
            *sum = i < LANES ? g[i] : *sum + g[i];
        } else {
            *sum = i < LANES ? g[i] * y[i] : gw_fused_f32(g[i], y[i], *sum);
        }
    }
    return gw_joined_eights(part, n);
}

static float slope(float g, float y, float sum, bool vector, bool logarithm) {
    if (!logarithm) {
        return (g - sum) * y;
    }
    return gw_fused_f32(-(vector ? gw_vector_exp_f32(y) : gw_exp_f32(y)), sum, g);
}

void gw_kernel_softmax_back_rows_f32(const float *g, const float *y, float *out, int64_t rows,
                                     int64_t n, bool logarithm) {
    for (int64_t r = 0; r < rows; r++, g += n, y += n, out += n) {
        const float sum = sum_of_gradients(g, y, n, logarithm);
        for (int64_t i = 0; i < n; i++) {
            out[i] = slope(g[i], y[i], sum, true, logarithm);
        }
    }
}

void gw_kernel_softmax_back_planes_f32(const float *g, const float *y, float *out, int64_t outer,
                                       int64_t n, int64_t inner, bool logarithm) {
    const int64_t whole = inner - inner % LANES;
    for (int64_t o = 0; o < outer; o++, g += n * inner, y += n * inner, out += n * inner) {
        for (int64_t j = 0; j < inner; j++) {
            float sum = 0;
            for (int64_t i = j; i < n * inner; i += inner) {
                sum = logarithm ? sum + g[i] : gw_fused_f32(g[i], y[i], sum);
            }
            for (int64_t i = j; i < n * inner; i += inner) {
                out[i] = slope(g[i], y[i], sum, j < whole, logarithm);
            }
        }
    }
}
