#include "kernels/groups.h"

#include <string.h>

#include "base/vector_functions.h"
#include "kernels/eights.h"

void gw_kernel_group_norm_f32(gw_groups p, const float *in, const float *weight, const float *bias,
                              float *out) {
    for (int64_t i = 0; i < p.batch * p.groups * p.channels; i++, in += p.n, out += p.n) {
        const int64_t group = i / p.channels, c = i % (p.groups * p.channels);
        const float mean = p.norms.mean[group], inverse = p.norms.inverse[group];
        const float scale = inverse * (weight ? weight[c] : 1);
        const float shift = -scale * mean + (bias ? bias[c] : 0);
        for (int64_t k = 0; k < p.n; k++) {
            out[k] = weight || bias ? gw_fused_f32(scale, in[k], shift) : (in[k] - mean) * inverse;
        }
    }
}

/* Σ a b and Σ a: eight parts, joined from left to right, and what is left, whose first four
 * products are not fused with the sum where there are as many. b: NULL, ones. */
typedef struct two_sums {
    float along, all;
} two_sums;

static two_sums sums_of(const float *a, const float *b, int64_t n) {
    float along[GW_EIGHT] = {0}, all[GW_EIGHT] = {0};
    const int64_t whole = n - n % GW_EIGHT, plain = n - whole < 4 ? whole : whole + 4;
    two_sums s = {0, 0};
    for (int64_t i = 0; i < whole; i++) {
        const int k = (int)(i % GW_EIGHT);
        along[k] = gw_fused_f32(a[i], b ? b[i] : 1, along[k]);
        all[k] += a[i];
    }
    for (int k = 0; k < GW_EIGHT; k++) {
        s.along += along[k];
        s.all += all[k];
    }
    for (int64_t i = whole; i < n; i++) {
        const float factor = b ? b[i] : 1;
        s.along = i < plain ? s.along + a[i] * factor : gw_fused_f32(a[i], factor, s.along);
        s.all += a[i];
    }
    return s;
}

/* g of one group, what its channels' sums make of in and 1. */
static void group_back(gw_groups p, int64_t i, two_sums s, const float *g, const float *in,
                       const float *weight, float *to) {
    const float mean = p.norms.mean[i], a = p.norms.inverse[i];
    const float share = 1 / (float)(p.channels * p.n);
    const float b = gw_fused_f32(s.all, mean, -s.along) * a * a * a * share;
    const float c = gw_fused_f32(-b, mean, -(s.all * a * share));
    for (int64_t k = 0; k < p.channels * p.n; k++) {
        const float scale = a * (weight ? weight[k / p.n] : 1);
        to[k] = gw_fused_f32(scale, g[k], b * in[k]) + c;
    }
}

void gw_kernel_group_norm_back_f32(gw_groups p, const float *g, const float *in,
                                   const float *weight, float *sums, float *to_in) {
    const int64_t size = p.channels * p.n;
    float *const along = sums, *const all = sums + p.channels;
    for (int64_t i = 0; i < p.batch * p.groups; i++, g += size, in += size, to_in += size) {
        const float *const by = weight ? weight + i % p.groups * p.channels : NULL;
        for (int64_t c = 0; c < p.channels; c++) {
            const two_sums s = sums_of(g + c * p.n, in + c * p.n, p.n);
            along[c] = s.along;
            all[c] = s.all;
        }
        const two_sums s = {sums_of(along, by, p.channels).along,
                            sums_of(all, by, p.channels).along};
        group_back(p, i, s, g, in, by, to_in);
    }
}

void gw_kernel_group_norm_weight_f32(gw_groups p, const float *g, const float *in,
                                     float *to_weight) {
    const int64_t channels = p.groups * p.channels;
    memset(to_weight, 0, (size_t)channels * sizeof *to_weight);
    for (int64_t i = 0; i < p.batch * channels; i++, g += p.n, in += p.n) {
        const two_sums s = sums_of(g, in, p.n);
        const int64_t group = i / p.channels;
        const float off = gw_fused_f32(-s.all, p.norms.mean[group], s.along);
        to_weight[i % channels] =
            gw_fused_f32(off, p.norms.inverse[group], to_weight[i % channels]);
    }
}

void gw_kernel_group_norm_bias_f32(gw_groups p, const float *g, float *to_bias) {
    memset(to_bias, 0, (size_t)p.channels * sizeof *to_bias);
    for (int64_t i = 0; i < p.batch * p.channels; i++, g += p.n) {
        to_bias[i % p.channels] += sums_of(g, NULL, p.n).all;
    }
}
