/* tanh of float32 to the bit as PyTorch's vectors have it, at half the price.
 *
 * Note [tanh]. SLEEF's tanh works on pairs of floats (gw_pair_tanh_f32), of which 6 in 1,000 are
 * not the nearest float. What makes them so is its polynomial, which is taken here on doubles;
 * rounded to float only where that is seen, in the argument h and the steps of u. Over all floats
 * the result is within 4.3e-14 of the pair's. Where GW_TANH_DOUBT either way is another float,
 * which is one argument in 100,000 and those below 2^-19, the pairs decide. */
#ifndef GW_BASE_TANH_H
#define GW_BASE_TANH_H

#include "base/vector_pairs.h"

#define GW_TANH_DOUBT 0x1p-44
#define GW_TANH_MOST 8.664339742f /* what is larger has tanh 1 */
#define GW_TANH_LOG2_E 1.442695040888963407f
#define GW_TANH_ROUND 0x1.8p23f
#define GW_TANH_LN2_HIGH 0.693145751953125f
#define GW_TANH_LN2_LOW 1.428606765330187045e-06f

/* tanh x of x in [0, GW_TANH_MOST], of TYPE: double, or a vector of doubles (BITS: as many
 * uint64_t) that ROUNDED(y) rounds to floats. k: the nearest to x / ln 2; low: of x - k ln 2 what
 * is not in k GW_TANH_LN2_HIGH; h: that difference as a float. */
#define GW_TANH(TYPE, BITS, ROUNDED, name)                                                       \
    static inline TYPE name(TYPE x, TYPE h, TYPE k, TYPE low) {                                  \
        const TYPE s = x - k * (double)GW_TANH_LN2_HIGH + low;                                   \
        TYPE u = h * (double)0.1980960224e-3f + (double)0.1394256484e-2f;                        \
        u = ROUNDED(ROUNDED(u) * h + (double)0.8333456703e-2f);                                  \
        u = ROUNDED(u * h + (double)0.4166637361e-1f);                                           \
        TYPE t = s * (s * u + (double)0.166666659414234244790680580464e+0f) + .5;                \
        t = s + s * s * t;                                                                       \
        const TYPE exponent = k + (0x1.8p52 + 1023);                                             \
        BITS bits;                                                                               \
        TYPE scale;                                                                              \
        memcpy(&bits, &exponent, sizeof bits);                                                   \
        bits = bits << 52;                                                                       \
        memcpy(&scale, &bits, sizeof scale);                                                     \
        const TYPE e = scale + scale * t, square = e * e; /* e^x; tanh x = 1 - 2 / (e^2x + 1) */ \
        return (square - 1) / (square + 1);                                                      \
    }

static inline double gw_tanh_rounded(double x) {
    return (double)(float)x;
}

GW_TANH(double, uint64_t, gw_tanh_rounded, gw_tanh_on_doubles)

static inline float gw_vector_tanh_f32(float x) {
    const float size = fabsf(x), bounded = size < GW_TANH_MOST ? size : GW_TANH_MOST;
    const float shifted = bounded * GW_TANH_LOG2_E + GW_TANH_ROUND, k = shifted - GW_TANH_ROUND;
    const float low = k * -GW_TANH_LN2_LOW, h = (bounded - k * GW_TANH_LN2_HIGH) + low;
    const double t = gw_tanh_on_doubles((double)bounded, (double)h, (double)k, (double)low);
    const float y = (float)(t + GW_TANH_DOUBT);
    if ((y != (float)(t - GW_TANH_DOUBT) && x != 0) || x != x) {
        return gw_pair_tanh_f32(x);
    }
    return copysignf(size > GW_TANH_MOST ? 1 : x == 0 ? 0 : y, x);
}

#endif
