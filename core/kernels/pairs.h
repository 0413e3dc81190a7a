/* Four pairs of floats, high and low, whose sum is meant: as Note [Pairs of floats] has one, the
 * same order of steps. */
#ifndef GW_KERNELS_PAIRS_H
#define GW_KERNELS_PAIRS_H

#include <float.h>
#include <math.h>

#include "kernels/fours.h"

typedef struct gw_pairs {
    gw_floats high, low;
} gw_pairs;

GW_INLINE gw_pairs gw_pairs_of(double x) {
    const float high = (float)x;
    return (gw_pairs){gw_floats_of(high), gw_floats_of((float)(x - (double)high))};
}

GW_INLINE gw_pairs gw_pairs_from(gw_floats x) {
    return (gw_pairs){x, gw_floats_of(0)};
}

GW_INLINE gw_pairs gw_pairs_choose(gw_signs mask, gw_pairs yes, gw_pairs no) {
    return (gw_pairs){gw_floats_choose(mask, yes.high, no.high),
                      gw_floats_choose(mask, yes.low, no.low)};
}

GW_INLINE gw_pairs gw_pairs_negative(gw_pairs x) {
    return (gw_pairs){-x.high, -x.low};
}

GW_INLINE gw_pairs gw_pairs_twice(gw_pairs x) {
    return (gw_pairs){x.high * 2, x.low * 2};
}

/* The sign of the one is that of the other where that is negative: sign holds ones in bit 31. */
GW_INLINE gw_floats gw_floats_turned(gw_floats x, gw_signs sign) {
    return (gw_floats)((gw_signs)x ^ (sign & INT32_MIN));
}

GW_INLINE gw_pairs gw_pairs_normal(gw_pairs x) {
    const gw_floats high = x.high + x.low;
    return (gw_pairs){high, (x.high - high) + x.low};
}

/* Sums; those that are called fast ask for |x| >= |y|. */
GW_INLINE gw_pairs gw_pairs_sum(gw_floats x, gw_floats y) {
    const gw_floats high = x + y, v = high - x;
    return (gw_pairs){high, (x - (high - v)) + (y - v)};
}

GW_INLINE gw_pairs gw_pairs_fast_sum(gw_floats x, gw_floats y) {
    const gw_floats high = x + y;
    return (gw_pairs){high, (x - high) + y};
}

GW_INLINE gw_pairs gw_pairs_fast_from(gw_floats x, gw_pairs y) {
    const gw_floats high = x + y.high;
    return (gw_pairs){high, ((x - high) + y.high) + y.low};
}

GW_INLINE gw_pairs gw_pairs_fast_plus(gw_pairs x, gw_floats y) {
    const gw_floats high = x.high + y;
    return (gw_pairs){high, ((x.high - high) + y) + x.low};
}

GW_INLINE gw_pairs gw_pairs_fast_add(gw_pairs x, gw_pairs y) {
    const gw_floats high = x.high + y.high;
    return (gw_pairs){high, (((x.high - high) + y.high) + x.low) + y.low};
}

GW_INLINE gw_pairs gw_pairs_fast_subtract(gw_pairs x, gw_pairs y) {
    const gw_floats high = x.high - y.high;
    return (gw_pairs){high, (((x.high - high) - y.high) + x.low) - y.low};
}

GW_INLINE gw_pairs gw_pairs_plus(gw_pairs x, gw_floats y) {
    const gw_pairs sum = gw_pairs_sum(x.high, y);
    return (gw_pairs){sum.high, sum.low + x.low};
}

GW_INLINE gw_pairs gw_pairs_add(gw_pairs x, gw_pairs y) {
    const gw_pairs sum = gw_pairs_sum(x.high, y.high);
    return (gw_pairs){sum.high, sum.low + (x.low + y.low)};
}

/* Products and quotients. */
GW_INLINE gw_pairs gw_pairs_exact(gw_floats x, gw_floats y) {
    const gw_floats high = x * y;
    return (gw_pairs){high, gw_four_fused(x, y, -high)};
}

GW_INLINE gw_pairs gw_pairs_times(gw_pairs x, gw_floats y) {
    const gw_pairs first = gw_pairs_exact(x.high, y);
    return (gw_pairs){first.high, gw_four_fused(x.low, y, first.low)};
}

GW_INLINE gw_pairs gw_pairs_product(gw_pairs x, gw_pairs y) {
    const gw_pairs first = gw_pairs_exact(x.high, y.high);
    return (gw_pairs){first.high,
                      gw_four_fused(x.high, y.low, gw_four_fused(x.low, y.high, first.low))};
}

GW_INLINE gw_pairs gw_pairs_square(gw_pairs x) {
    const gw_pairs first = gw_pairs_exact(x.high, x.high);
    return (gw_pairs){first.high, gw_four_fused(x.high + x.high, x.low, first.low)};
}

GW_INLINE gw_pairs gw_pairs_inverse(gw_pairs y) {
    const gw_floats over = 1 / y.high;
    const gw_floats missed =
        gw_four_fused(-y.low, over, gw_four_fused(-y.high, over, gw_floats_of(1)));
    return (gw_pairs){over, over * missed};
}

GW_INLINE gw_pairs gw_pairs_quotient(gw_pairs x, gw_pairs y) {
    const gw_floats over = 1 / y.high, q = x.high * over;
    const gw_floats missed =
        gw_four_fused(-y.low, over, gw_four_fused(-y.high, over, gw_floats_of(1)));
    const gw_floats rest = gw_four_fused(over, x.high, -q);
    return (gw_pairs){q, gw_four_fused(q, missed, gw_four_fused(x.low, over, rest))};
}

GW_INLINE gw_floats gw_four_root(gw_floats x) {
#ifdef __wasm_simd128__
    return (gw_floats)wasm_f32x4_sqrt((v128_t)x);
#else
    for (int i = 0; i < GW_LANES; i++) {
        x[i] = sqrtf(x[i]);
    }
    return x;
#endif
}

GW_INLINE gw_pairs gw_pairs_root(gw_floats x) {
    const gw_floats root = gw_four_root(x);
    const gw_pairs square = gw_pairs_exact(root, root);
    const gw_pairs sum = gw_pairs_sum(x, square.high);
    const gw_pairs twice = gw_pairs_product((gw_pairs){sum.high, sum.low + square.low},
                                            gw_pairs_inverse(gw_pairs_from(root)));
    return (gw_pairs){twice.high * .5f, twice.low * .5f};
}

/* x > 0 is m 2^e with m in [.75, 1.5), subnormal ones as well. */
typedef struct gw_split {
    gw_floats m, e;
} gw_split;

GW_INLINE gw_split gw_split_of(gw_floats x) {
    const gw_signs small = x < FLT_MIN;
    const gw_floats d = gw_floats_choose(small, x * 0x1p64f, x);
    const gw_signs power = (gw_signs)(((gw_bits)(d * (1 / .75f)) >> 23) & 255) - 127;
    const gw_floats m = (gw_floats)((gw_bits)d - ((gw_bits)power << 23));
    return (gw_split){m, __builtin_convertvector(power - (small & 64), gw_floats)};
}

/* A logarithm y where it ends: of 0, of infinity, of what is negative or nan. */
GW_INLINE gw_floats gw_four_log_ends(gw_floats x, gw_floats y) {
    const gw_floats inf = gw_floats_of((float)INFINITY), none = gw_floats_of((float)NAN);
    y = gw_floats_choose(x == inf, inf, y);
    y = gw_floats_choose((x < 0) | (x != x), none, y);
    return gw_floats_choose(x == 0, -inf, y);
}

/* e^d: kernels/fours_hyperbolic.c. */
gw_pairs gw_pairs_exp(gw_pairs d);

#endif
