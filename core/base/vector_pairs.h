/* tanh, erf, ln(1 + x), e^x - 1, powers, sin and cos of float32 to the bit as PyTorch's vectors
 * have them.
 *
 * Note [Pairs of floats]. SLEEF (Note [Vector functions]; constants from there) computes where
 * float32 is too coarse on pairs of floats, high and low, whose sum is meant, with fused products:
 * what a product's rounding left is exact. All are "u10"; sines and cosines of 125 and more, which
 * it takes another way, are those of far_angle.c. */
#ifndef GW_BASE_VECTOR_PAIRS_H
#define GW_BASE_VECTOR_PAIRS_H

#include <stdbool.h>

#include "base/far_angle.h"
#include "base/vector_functions.h"

static inline gw_pair gw_pair_fast_sum(float x, gw_pair y) { /* |x| >= |y| */
    const float high = x + y.high;
    return (gw_pair){high, ((x - high) + y.high) + y.low};
}

static inline gw_pair gw_pair_fast_add(gw_pair x, gw_pair y) { /* |x| >= |y| */
    const float high = x.high + y.high;
    return (gw_pair){high, (((x.high - high) + y.high) + x.low) + y.low};
}

static inline gw_pair gw_pair_add(gw_pair x, gw_pair y) {
    const gw_pair sum = gw_pair_sum(x.high, y.high);
    return (gw_pair){sum.high, sum.low + (x.low + y.low)};
}

static inline gw_pair gw_pair_plus(gw_pair x, float y) {
    const gw_pair sum = gw_pair_sum(x.high, y);
    return (gw_pair){sum.high, sum.low + x.low};
}

static inline gw_pair gw_pair_times(gw_pair x, float y) {
    const float high = x.high * y;
    return (gw_pair){high, gw_fused_f32(x.low, y, gw_fused_f32(x.high, y, -high))};
}

static inline gw_pair gw_pair_product(gw_pair x, gw_pair y) {
    const float high = x.high * y.high, missed = gw_fused_f32(x.high, y.high, -high);
    return (gw_pair){high, gw_fused_f32(x.high, y.low, gw_fused_f32(x.low, y.high, missed))};
}

static inline gw_pair gw_pair_square(gw_pair x) {
    const float high = x.high * x.high, missed = gw_fused_f32(x.high, x.high, -high);
    return (gw_pair){high, gw_fused_f32(x.high + x.high, x.low, missed)};
}

static inline gw_pair gw_pair_quotient(gw_pair x, gw_pair y) {
    const float over = 1 / y.high, q = x.high * over;
    const float missed = gw_fused_f32(-y.low, over, gw_fused_f32(-y.high, over, 1));
    const float rest = gw_fused_f32(over, x.high, -q);
    return (gw_pair){q, gw_fused_f32(q, missed, gw_fused_f32(x.low, over, rest))};
}

static inline gw_pair gw_pair_inverse(gw_pair y) {
    const float over = 1 / y.high;
    const float missed = gw_fused_f32(-y.low, over, gw_fused_f32(-y.high, over, 1));
    return (gw_pair){over, over * missed};
}

/* 2^power x, as a subnormal is rounded at the last. */
static inline float gw_by_power_of_2(float x, int32_t power) {
    const int32_t half = power >> 1, rest = power - half;
    return x * gw_f32_of_bits((uint32_t)(half + 127) << 23) *
           gw_f32_of_bits((uint32_t)(rest + 127) << 23);
}

/* d = power ln 2 + the pair that is given. */
static inline gw_pair gw_pair_reduce(gw_pair d, int32_t *power) {
    const float round = 0x1.8p23f, log2_e = 1.442695040888963407f;
    const float ln2_high = 0.693145751953125f, ln2_low = 1.428606765330187045e-06f;
    const float all = d.high + d.low;
    const float most = all > 105 ? 105 : all < -105 ? -105 : all; /* 2^k stays a float */
    const float shifted = most * log2_e + round, k = shifted - round;
    *power = (int32_t)(gw_bits_of_f32(shifted) - gw_bits_of_f32(round));
    return gw_pair_plus(gw_pair_plus(d, k * -ln2_high), k * -ln2_low);
}

/* e^d. */
static inline gw_pair gw_pair_exp(gw_pair d) {
    int32_t power;
    const gw_pair s = gw_pair_reduce(d, &power);
    float u = 0.1980960224e-3f;
    u = gw_fused_f32(u, s.high, 0.1394256484e-2f);
    u = gw_fused_f32(u, s.high, 0.8333456703e-2f);
    u = gw_fused_f32(u, s.high, 0.4166637361e-1f);
    gw_pair t = gw_pair_plus(gw_pair_times(s, u), 0.166666659414234244790680580464e+0f);
    t = gw_pair_plus(gw_pair_product(s, t), .5f);
    t = gw_pair_add(s, gw_pair_product(gw_pair_square(s), t));
    t = gw_pair_fast_sum(1, t);
    const bool none = d.high < -104;
    return (gw_pair){none ? 0 : gw_by_power_of_2(t.high, power),
                     none ? 0 : gw_by_power_of_2(t.low, power)};
}

/* Base of gw_vector_tanh_f32 (base/tanh.h), which is faster. */
static inline float gw_pair_tanh_f32(float x) {
    const float size = fabsf(x), most = 8.664339742f;
    const gw_pair up = gw_pair_exp((gw_pair){size > most ? most : size, 0});
    const gw_pair down = gw_pair_inverse(up);
    const gw_pair y = gw_pair_quotient(gw_pair_fast_add(up, (gw_pair){-down.high, -down.low}),
                                       gw_pair_fast_add(up, down));
    const float bounded = size > most ? 1 : y.high + y.low;
    return x != x ? x : copysignf(bounded, x);
}

static inline float gw_vector_expm1_f32(float x) {
    const gw_pair y = gw_pair_plus(gw_pair_exp((gw_pair){x, 0}), -1);
    const float bounded = x > 88.72283172607421875f           ? (float)INFINITY
                          : x < -16.635532333438687426013570f ? -1
                                                              : y.high + y.low;
    return x != x || x == 0 ? x : bounded;
}

static inline float gw_vector_log1p_f32(float x) {
    const bool tiny = x + 1 < FLT_MIN;
    const float d = tiny ? (x + 1) * 0x1p64f : x + 1;
    const int32_t power = (int32_t)((gw_bits_of_f32(d * (1 / .75f)) >> 23) & 255) - 127;
    const float scale = gw_f32_of_bits(gw_bits_of_f32(1) - ((uint32_t)power << 23));
    const float m = gw_fused_f32(x, scale, scale - 1), e = (float)(tiny ? power - 64 : power);
    const gw_pair ln2 = {0.69314718246459960938f, -1.904654323148236017e-09f};
    const gw_pair q = gw_pair_quotient((gw_pair){m, 0}, gw_pair_sum(2, m));
    const float square = q.high * q.high;
    float t = 0.3027294874e+0f;
    t = gw_fused_f32(t, square, 0.3996108174e+0f);
    t = gw_fused_f32(t, square, 0.6666694880e+0f);
    gw_pair s = gw_pair_times(ln2, e);
    s = gw_pair_fast_add(s, (gw_pair){q.high * 2, q.low * 2});
    s = gw_pair_fast_add(s, (gw_pair){square * q.high * t, 0});
    const float y = x > 1e38f ? (float)INFINITY : s.high + s.low;
    const float defined = x == -1 ? -(float)INFINITY : x < -1 ? (float)NAN : y;
    return x != x || x == 0 ? x : defined;
}

/* ln x of x > 0, a pair; what a power multiplies. */
static inline gw_pair gw_pair_log(float x) {
    const bool subnormal = x < FLT_MIN;
    const float d = subnormal ? x * 0x1p64f : x;
    const int32_t power =
        (int32_t)((gw_bits_of_f32(d * (1 / .75f)) >> 23) & 255) - 127; /* d = m 2^power */
    const float m = gw_f32_of_bits(gw_bits_of_f32(d) - ((uint32_t)power << 23));
    const float e = (float)(subnormal ? power - 64 : power);
    const gw_pair ln2 = {0.69314718246459960938f, -1.904654323148236017e-09f};
    const gw_pair two_thirds = {0.66666662693023681640625f, 3.69183861259614332084311e-09f};
    const gw_pair q = gw_pair_quotient(gw_pair_sum(-1, m), gw_pair_sum(1, m));
    const gw_pair square = gw_pair_square(q);
    float t = 0.240320354700088500976562f;
    t = gw_fused_f32(t, square.high, 0.285112679004669189453125f);
    t = gw_fused_f32(t, square.high, 0.400007992982864379882812f);
    const gw_pair third = gw_pair_add(gw_pair_times(square, t), two_thirds);
    gw_pair s = gw_pair_times(ln2, e);
    s = gw_pair_fast_add(s, (gw_pair){q.high * 2, q.low * 2});
    return gw_pair_fast_add(s, gw_pair_product(gw_pair_product(square, q), third));
}

/* e^d, rounded to one float. */
static inline float gw_exp_of_pair(gw_pair d) {
    int32_t power;
    const float all = d.high + d.low;
    const gw_pair rest = gw_pair_reduce(d, &power);
    const float high = rest.high + rest.low;
    const gw_pair s = {high, (rest.high - high) + rest.low};
    float u = 0.00136324646882712841033936f;
    u = gw_fused_f32(u, s.high, 0.00836596917361021041870117f);
    u = gw_fused_f32(u, s.high, 0.0416710823774337768554688f);
    u = gw_fused_f32(u, s.high, 0.166665524244308471679688f);
    u = gw_fused_f32(u, s.high, 0.499999850988388061523438f);
    gw_pair t = gw_pair_fast_add(s, gw_pair_times(gw_pair_square(s), u));
    t = gw_pair_fast_sum(1, t);
    return all > 105       ? (float)INFINITY
           : d.high < -104 ? 0
                           : gw_by_power_of_2(t.high + t.low, power);
}

/* x^y with the ends of C11 F.10.4.4, all by selection: four at a time, none is done otherwise. */
static inline float gw_vector_pow_f32(float x, float y) {
    const float inf = (float)INFINITY, size = fabsf(x);
    const bool ends = size == 0 || size == inf, endless = fabsf(y) == inf;
    const float few = fabsf(y) < 0x1p24f ? y : 0; /* others are even */
    const bool whole = truncf(few) == few, odd = whole && ((int32_t)few & 1);
    const float inner =
        gw_exp_of_pair(gw_pair_times(gw_pair_log(ends ? 1 : size), endless ? 1 : y));
    const float bounded = inner != inner ? inf : inner;
    const float at_end = (size == 0) == (y > 0) ? 0 : inf;
    const float far = size == 1 ? 1 : (size < 1) == (y > 0) ? 0 : inf;
    const float value = endless ? far : ends ? at_end : bounded;
    const float turned = odd ? -value : value;
    const bool negative = gw_bits_of_f32(x) >> 31;
    const float sided = !negative ? value : whole || ends ? turned : (float)NAN;
    const float defined = x != x || y != y ? (float)NAN : sided;
    return y == 0 || x == 1 ? 1 : defined;
}

/* The number of the three that the size of x calls for. */
static inline float gw_of_three(float size, float below, float between, float above) {
    return size < 1.1f ? below : size < 2.4f ? between : above;
}

static inline gw_pair gw_pair_of_three(float size, double below, double between, double above) {
    const double x = size < 1.1f ? below : size < 2.4f ? between : above;
    return (gw_pair){(float)x, (float)(x - (double)(float)x)};
}

static inline float gw_vector_erf_f32(float x) {
    const float a = fabsf(x) > 4 ? 4 : fabsf(x), u = a < 1.1f ? a * a : a;
    float t = gw_of_three(a, +0.7089292194e-4f, -0.1792667899e-4f, -0.9495757695e-5f);
    t = gw_fused_f32(t, u, gw_of_three(a, -0.7768311189e-3f, +0.3937633010e-3f, +0.2481465926e-3f));
    t = gw_fused_f32(t, u, gw_of_three(a, +0.5159463733e-2f, -0.3949181177e-2f, -0.2918176819e-2f));
    t = gw_fused_f32(t, u, gw_of_three(a, -0.2683781274e-1f, +0.2445474640e-1f, +0.2059706673e-1f));
    t = gw_fused_f32(t, u, gw_of_three(a, +0.1128318012e+0f, -0.1070996150e+0f, -0.9901899844e-1f));
    gw_pair d = {t * u, gw_fused_f32(t, u, -(t * u))};
    d = gw_pair_add(d, gw_pair_of_three(a, -0.376125876000657465175213237214e+0,
                                        -0.634588905908410389971210809210e+0,
                                        -0.643598050547891613081201721633e+0));
    d = gw_pair_times(d, u);
    d = gw_pair_add(d, gw_pair_of_three(a, +0.112837916021059138255978217023e+1,
                                        -0.112879855826694507209862753992e+1,
                                        -0.112461487742845562801052956293e+1));
    d = gw_pair_times(d, a);
    const gw_pair power = gw_pair_exp(d);
    const gw_pair rest = gw_pair_fast_sum(1, (gw_pair){-power.high, -power.low});
    const float near = d.high + d.low, far = rest.high + rest.low;
    const float y = a < 1.1f ? near : a < 4 ? far : 1;
    return x != x ? x : copysignf(y, x);
}

/* The sine of d, a multiple of pi taken off, whose sign turns for odd ones. */
static inline float gw_sine_near_0(gw_pair d, bool turned) {
    const gw_pair s = gw_pair_square(d);
    float u = 2.6083159809786593541503e-06f;
    u = gw_fused_f32(u, s.high, -0.0001981069071916863322258f);
    u = gw_fused_f32(u, s.high, 0.00833307858556509017944336f);
    const gw_pair third = gw_pair_fast_sum(-0.166666597127914428710938f, (gw_pair){u * s.high, 0});
    const gw_pair x = gw_pair_fast_sum(1, gw_pair_product(third, s));
    const float y = gw_fused_f32(d.high, x.high, gw_fused_f32(d.low, x.high, d.high * x.low));
    return turned ? -y : y;
}

static inline float gw_vector_sin_f32(float x) {
    if (!(fabsf(x) < 125))
        return gw_far_sin_f32(x);
    const float n = rintf(x * 0.318309886183790671538f);
    const float d = gw_fused_f32(n, -3.1414794921875f, x);
    const float last = n * -1.9841872589410058936e-09f;
    const gw_pair near = gw_pair_sum(d, n * -0.00011315941810607910156f);
    const float high = near.high + last;
    const gw_pair s = {high, ((near.high - high) + last) + near.low};
    return x == 0 ? x : gw_sine_near_0(s, (int32_t)n & 1);
}

static inline float gw_vector_cos_f32(float x) {
    if (!(fabsf(x) < 125))
        return gw_far_cos_f32(x);
    const float n = rintf(gw_fused_f32(x, 0.318309886183790671538f, -.5f)) * 2 + 1;
    gw_pair s = gw_pair_sum(x, n * (-3.1414794921875f * .5f));
    s = gw_pair_plus(s, n * (-0.00011315941810607910156f * .5f));
    s = gw_pair_plus(s, n * (-1.9841872589410058936e-09f * .5f));
    return gw_sine_near_0(s, ((int32_t)n & 2) == 0);
}

#endif
