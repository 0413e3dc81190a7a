/* tanh of many float32, as base/tanh.h has it, to the bit: four at a time, two in each vector of
 * doubles.
 *
 * Note [Quick tanh]. Most of what base/tanh.h rounds on its way cannot be seen in the result, so
 * at first it is not followed. There are three ways, each for those fours of which the one before
 * leaves a lane in doubt: which lies as near to the middle between two floats as its DOUBT says, in
 * the last of the 29 bits that floats lack.
 *
 * 1. With tanh(x / 2) = n / d, tanh x is 2 n d / (n^2 + d^2): n and d are polynomials of x^2,
 *    fitted to what base/tanh.h computes in doubles. They are off by 0.0083 of a float's last
 * place, most of which is the step there where k becomes 1. One four in 13 is in doubt.
 * 2. The same steps as there, but the polynomial begins in float32, of whose errors less than 2^-32
 *    are left: one four in sixty.
 * 3. base/tanh.h.
 *
 * All floats from TINY to 10 were compared; nineteen twentieths of the first, or two thirds of the
 * second, make some of them wrong. */
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

/* Whether one of four doubles is within `doubt` of the middle between two floats. */
static inline gw_signs in_doubt(gw_doubles first, gw_doubles second, int32_t doubt) {
    const gw_bits rest = __builtin_shufflevector((gw_bits)first, (gw_bits)second, 0, 2, 4, 6) << 3;
    /* The middle is 2^31; the doubt to each side of it, and compared as signed numbers. */
    return (gw_signs)(rest + 8 * (uint32_t)doubt) <= INT32_MIN + 16 * doubt;
}

#define TINY 0x1p-19f /* below, the pairs have their own way */
enum { DOUBT = 3 << 19, ENOUGH = 10 /* has tanh 1, too */ };

/* With e^x = 2^k (1 + t) and q = 4^-k, tanh x is ((1 + t)^2 - q) / ((1 + t)^2 + q). s: x - k ln 2;
 * u: the polynomial's beginning. */
static inline gw_doubles quickly_two(gw_doubles s, gw_doubles u, gw_doubles q) {
    gw_doubles t = s * (s * u + (double)0.166666659414234244790680580464e+0f) + .5;
    t = s + s * s * t;
    const gw_doubles square = t * (t + 2); /* less 1 */
    return (square + (1 - q)) / (square + (1 + q));
}

static __attribute__((noinline)) gw_floats closely(gw_floats x) {
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
    const gw_signs doubt = in_doubt(first, second, DOUBT) | (size < gw_floats_of(TINY));
    if (gw_signs_any(doubt)) {
        return carefully(x);
    }
    return (gw_floats)((gw_bits)gw_floats_join(first, second) | sign);
}

enum { QUOTIENT_DOUBT = 9 << 19 };

static inline gw_doubles quotient_of_two(gw_doubles x) {
    const gw_doubles s = x * x;
    const gw_doubles n =
        x * (((s * 0x1.b1bd22f685379p-25 + 0x1.60e85eb215e8ap-14) * s + 0x1.049cbf2beb619p-6) * s +
             0x1.fffffffb9efbap-2);
    const gw_doubles d =
        ((s * 0x1.93c28509d9d59p-19 + 0x1.76fda908f6b28p-10) * s + 0x1.d7a3b461b1611p-4) * s + 1;
    return (n + n) * d / (n * n + d * d);
}

/* Four tanh; *doubt: lanes of which another way is to decide. */
static inline gw_floats quickly(gw_floats x, gw_signs *doubt) {
    const gw_doubles first = quotient_of_two(gw_doubles_low(x));
    const gw_doubles second = quotient_of_two(gw_doubles_high(x));
    /* Bits of positive floats are in their order; what is no number is above all. */
    const uint32_t least = 0x36000000 /* TINY */, most = 0x410A0000 /* 8.625 */;
    const gw_bits size = (gw_bits)x & INT32_MAX;
    *doubt = in_doubt(first, second, QUOTIENT_DOUBT) | (gw_signs)(size - least > most - least);
    return gw_floats_join(first, second);
}

gw_floats gw_four_tanh(gw_floats x) {
    gw_signs doubt;
    const gw_floats y = quickly(x, &doubt);
    return gw_signs_any(doubt) ? closely(x) : y;
}

/* Note [Doubts later]. Which fours are in doubt no processor can foresee, and it is known at the
 * end of a long chain, when the next ones have been begun: all that would be lost. So they are
 * noted, without a branch, and done again when the others are. */
enum { AT_ONCE = 64 };

static void many(float *out, const float *a, int n) {
    gw_floats doubtful[AT_ONCE];
    int places[AT_ONCE], count = 0;
    for (int i = 0; i < n; i++) {
        const gw_floats x = gw_floats_load(a + i * GW_LANES);
        gw_signs doubt;
        gw_floats_store(out + i * GW_LANES, quickly(x, &doubt));
        doubtful[count] = x;
        places[count] = i;
        count += gw_signs_any(doubt);
    }
    for (int i = 0; i < count; i++) {
        gw_floats_store(out + places[i] * GW_LANES, closely(doubtful[i]));
    }
}

void gw_kernel_tanh_f32(float *out, const float *a, int64_t n) {
    int64_t i = 0;
    while (i + GW_LANES <= n) {
        const int64_t left = (n - i) / GW_LANES;
        const int fours = left < AT_ONCE ? (int)left : AT_ONCE;
        many(out + i, a + i, fours);
        i += fours * GW_LANES;
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
