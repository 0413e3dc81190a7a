/* tanh of many float32, as base/tanh.h has it, to the bit: four at a time, two in each vector of
 * doubles.
 *
 * Note [Quick tanh]. Most of what base/tanh.h rounds on its way cannot be seen in the result, so
 * at first it is not followed: the polynomial begins in float32, of whose errors less than 2^-32
 * are left, and ends in doubles. Four of which one lies as near to the middle between two floats as
 * DOUBT says (in the last of the 29 bits that floats lack) are done again as base/tanh.h has it:
 * one in sixty. All floats from TINY to 10 were compared; half the DOUBT makes 3 of them wrong. */
#include "base/tanh.h"

#include "kernels/fours.h"
#include "kernels/kernels.h"

static inline gw_doubles rounded(gw_doubles x) {
    return gw_doubles_low(gw_floats_narrow(x));
}

GW_TANH(gw_doubles, gw_words, rounded, two_of)

/* Those of four whose lane is in doubt, one after the other. */
static gw_floats settle(gw_floats x, gw_floats y, gw_signs doubt) {
    for (int i = 0; i < GW_LANES; i++) {
        if (doubt[i]) {
            y[i] = gw_pair_tanh_f32(x[i]);
        }
    }
    return y;
}

static __attribute__((noinline)) gw_floats carefully(gw_floats x) {
    const gw_signs sign = (gw_signs)gw_floats_of(-0.f) & (gw_signs)x;
    const gw_floats size = (gw_floats)((gw_signs)x ^ sign), most = gw_floats_of(GW_TANH_MOST);
    const gw_floats bounded = gw_floats_choose(size < most, size, most);
    const gw_floats shifted = bounded * GW_TANH_LOG2_E + GW_TANH_ROUND;
    const gw_floats k = shifted - GW_TANH_ROUND, low = k * -GW_TANH_LN2_LOW;
    const gw_floats h = (bounded - k * GW_TANH_LN2_HIGH) + low;
    const gw_doubles first =
        two_of(gw_doubles_low(bounded), gw_doubles_low(h), gw_doubles_low(k), gw_doubles_low(low));
    const gw_doubles second = two_of(gw_doubles_high(bounded), gw_doubles_high(h),
                                     gw_doubles_high(k), gw_doubles_high(low));
    const gw_floats y = gw_floats_join(first + GW_TANH_DOUBT, second + GW_TANH_DOUBT);
    const gw_floats other = gw_floats_join(first - GW_TANH_DOUBT, second - GW_TANH_DOUBT);
    const gw_floats out = gw_floats_choose(size > most, gw_floats_of(1),
                                           gw_floats_choose(size == gw_floats_of(0), size, y));
    const gw_signs doubt = ((y != other) & (size != gw_floats_of(0))) | (x != x);
    const gw_words any = (gw_words)doubt;
    const gw_floats signed_out = (gw_floats)((gw_signs)out | sign);
    return any[0] | any[1] ? settle(x, signed_out, doubt) : signed_out;
}

#define TINY 0x1p-19f /* below, the pairs have their own way */
enum { DOUBT = 1 << 20, ENOUGH = 10 /* has tanh 1, too */ };

/* With e^x = 2^k (1 + t) and q = 4^-k, tanh x is ((1 + t)^2 - q) / ((1 + t)^2 + q). s: x - k ln 2;
 * u: the polynomial's beginning. */
static inline gw_doubles quickly_two(gw_doubles s, gw_doubles u, gw_doubles q) {
    gw_doubles t = s * (s * u + (double)0.166666659414234244790680580464e+0f) + .5;
    t = s + s * s * t;
    const gw_doubles square = t * (t + 2); /* less 1 */
    return (square + (1 - q)) / (square + (1 + q));
}

gw_floats gw_four_tanh(gw_floats x) {
    const gw_bits sign = (gw_bits)gw_floats_of(-0.f) & (gw_bits)x;
    const gw_floats size = (gw_floats)((gw_bits)x ^ sign);
    const gw_floats bounded =
        gw_floats_choose(size > GW_TANH_MOST, gw_floats_of(ENOUGH), size); /* or no number */
    const gw_floats shifted = bounded * GW_TANH_LOG2_E + GW_TANH_ROUND;
    const gw_floats k = shifted - GW_TANH_ROUND;
    const gw_floats high = bounded - k * GW_TANH_LN2_HIGH, low = k * -GW_TANH_LN2_LOW;
    const gw_floats h = high + low;
    gw_floats u = h * 0.1980960224e-3f + 0.1394256484e-2f;
    u = (u * h + 0.8333456703e-2f) * h + 0.4166637361e-1f;
    const gw_bits none = {0}, power = (1023u << 20) - ((gw_bits)shifted << 21);
    const gw_doubles first =
        quickly_two(gw_doubles_low(high) + gw_doubles_low(low), gw_doubles_low(u),
                    (gw_doubles)__builtin_shufflevector(none, power, 0, 4, 1, 5));
    const gw_doubles second =
        quickly_two(gw_doubles_high(high) + gw_doubles_high(low), gw_doubles_high(u),
                    (gw_doubles)__builtin_shufflevector(none, power, 2, 6, 3, 7));
    const gw_bits rest = __builtin_shufflevector((gw_bits)first, (gw_bits)second, 0, 2, 4, 6) << 3;
    /* The middle is 2^31; DOUBT to each side of it, and compared as signed numbers. */
    const gw_signs doubt =
        ((gw_signs)(rest + 8u * DOUBT) <= INT32_MIN + 16 * DOUBT) | (size < gw_floats_of(TINY));
    if (gw_signs_any(doubt)) {
        return carefully(x);
    }
    return (gw_floats)((gw_bits)gw_floats_join(first, second) | sign);
}

void gw_kernel_tanh_f32(float *out, const float *a, int64_t n) {
    int64_t i = 0;
    for (; i + GW_LANES <= n; i += GW_LANES) {
        gw_floats_store(out + i, gw_four_tanh(gw_floats_load(a + i)));
    }
    for (; i < n; i++) {
        out[i] = gw_vector_tanh_f32(a[i]);
    }
}

/* Each float32 as gw_fused_f32 has it. */
void gw_kernel_tanh_backward_f32(float *out, const float *g, const float *y, int64_t n) {
    int64_t i = 0;
    for (; i + GW_LANES <= n; i += GW_LANES) {
        const gw_floats b = gw_floats_load(y + i);
        const gw_doubles low = gw_doubles_low(b), high = gw_doubles_high(b);
        const gw_floats slope = gw_floats_join(1 - low * low, 1 - high * high);
        gw_floats_store(out + i, gw_floats_load(g + i) * slope);
    }
    for (; i < n; i++) {
        out[i] = g[i] * gw_fused_f32(y[i], -y[i], 1);
    }
}
