/* e^x and ln x of float32 to the bit as PyTorch's vectors have them.
 *
 * Note [Vector functions]. On x86-64 PyTorch's loops call SLEEF's expf and logf "u10" (within one
 * unit of the last place; Shibata and Petrogalli, 2020; constants from there, Boost licence) with
 * fused products and sums. A float's product is exact in float64, so a fused step is taken there
 * and rounded to float: that differs from one rounding for about one sum in 5e8. No branches, so
 * that loops are vectorised. */
#ifndef GW_BASE_VECTOR_FUNCTIONS_H
#define GW_BASE_VECTOR_FUNCTIONS_H

#include <float.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

#include "base/bits.h"

/* x y + z, rounded once. */
static inline float gw_fused_f32(float x, float y, float z) {
    return (float)((double)x * (double)y + (double)z);
}

static inline float gw_vector_exp_f32(float x) {
    const float most = 105, round = 0x1.8p23f, log2_e = 1.442695040888963407f;
    const float ln2_high = 0.693145751953125f, ln2_low = 1.428606765330187045e-06f;
    const float d = x > most ? most : x < -most ? -most : x;
    const float shifted = d * log2_e + round, k = shifted - round;
    float s = gw_fused_f32(k, -ln2_high, d);
    s = gw_fused_f32(k, -ln2_low, s);
    float u = 0.000198527617612853646278381f;
    u = gw_fused_f32(u, s, 0.00139304355252534151077271f);
    u = gw_fused_f32(u, s, 0.00833336077630519866943359f);
    u = gw_fused_f32(u, s, 0.0416664853692054748535156f);
    u = gw_fused_f32(u, s, 0.166666671633720397949219f);
    u = gw_fused_f32(u, s, .5f);
    u = 1 + gw_fused_f32(s * s, u, s);
    /* By 2^k in two steps, as a subnormal is rounded at the last. */
    const int32_t power = (int32_t)(gw_bits_of_f32(shifted) - gw_bits_of_f32(round));
    const int32_t half = power >> 1, rest = power - half;
    u = u * gw_f32_of_bits((uint32_t)(half + 127) << 23) *
        gw_f32_of_bits((uint32_t)(rest + 127) << 23);
    const float bounded = x < -104 ? 0 : x > 104 ? (float)INFINITY : u;
    return x != x ? x : bounded;
}

/* Two floats whose sum is meant. */
typedef struct gw_pair {
    float high, low;
} gw_pair;

static inline gw_pair gw_pair_sum(float x, float y) {
    const float high = x + y, v = high - x;
    return (gw_pair){high, (x - (high - v)) + (y - v)};
}

static inline float gw_vector_log_f32(float x) {
    const int subnormal = x < FLT_MIN;
    const float d = subnormal ? x * 0x1p64f : x;
    const int32_t power =
        (int32_t)((gw_bits_of_f32(d * (1 / .75f)) >> 23) & 255) - 127; /* d = m 2^power */
    const float m = gw_f32_of_bits(gw_bits_of_f32(d) - ((uint32_t)power << 23));
    const float e = (float)(subnormal ? power - 64 : power);
    const float ln2_high = 0.69314718246459960938f, ln2_low = -1.904654323148236017e-09f;
    const gw_pair above = gw_pair_sum(-1, m), below = gw_pair_sum(1, m);
    /* q + q_low = (m - 1) / (m + 1) */
    const float over = 1 / below.high, q = above.high * over;
    const float missed = gw_fused_f32(-below.low, over, gw_fused_f32(-below.high, over, 1));
    const float q_low =
        gw_fused_f32(q, missed, gw_fused_f32(above.low, over, gw_fused_f32(over, above.high, -q)));
    const float square = q * q;
    float t = 0.3027294874e+0f;
    t = gw_fused_f32(t, square, 0.3996108174e+0f);
    t = gw_fused_f32(t, square, 0.6666694880e+0f);
    /* e ln 2 + 2 (q + q_low) + t q³ */
    const float s = e * ln2_high;
    const float s_low = gw_fused_f32(e, ln2_low, gw_fused_f32(e, ln2_high, -s));
    const float first = s + 2 * q;
    const float first_low = ((s - first) + 2 * q) + s_low + 2 * q_low;
    const float cube = square * q * t, sum = first + cube;
    const float sum_low = ((first - sum) + cube) + first_low;
    const float y = x == (float)INFINITY ? x : sum + sum_low;
    const float defined = x == 0 ? -(float)INFINITY : x < 0 ? (float)NAN : y;
    return x != x ? x : defined;
}

#endif
