/* tanh of many float32, as base/tanh.h has it, to the bit: four at a time, two in each vector of
 * doubles.
 *
 * Note [Quick tanh]. Most of what base/tanh.h rounds on its way cannot be seen in the result, so
 * at first it is not followed. With tanh(x / 2) = n / d, tanh x is 2 n d / (n^2 + d^2): n and d are
 * polynomials of x^2, fitted to what base/tanh.h computes in doubles. They are off by 0.0083 of a
 * float's last place, most of which is the step there where k becomes 1. Four of which one lies as
 * near to the middle between two floats as DOUBT says (in the last of the 29 bits that floats lack)
 * are done again as base/tanh.h has it: one in 15, and those below 2^-19 or above 8.6. All floats
 * from 2^-20 to 12 were compared; nineteen twentieths of the DOUBT make some of them wrong. */
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

enum { DOUBT = 9 << 19 };

static inline gw_doubles quotient_of_two(gw_doubles x) {
    const gw_doubles s = x * x, square = s * s;
    const gw_doubles n = x * ((s * 0x1.b1bd22f685379p-25 + 0x1.60e85eb215e8ap-14) * square +
                              (s * 0x1.049cbf2beb619p-6 + 0x1.fffffffb9efbap-2));
    const gw_doubles d = (s * 0x1.93c28509d9d59p-19 + 0x1.76fda908f6b28p-10) * square +
                         (s * 0x1.d7a3b461b1611p-4 + 1);
    return (n + n) * d / (n * n + d * d);
}

/* Four tanh; *doubt: lanes of which another way is to decide. */
static inline gw_floats quickly(gw_floats x, gw_signs *doubt) {
    const gw_doubles first = quotient_of_two(gw_doubles_low(x));
    const gw_doubles second = quotient_of_two(gw_doubles_high(x));
    const gw_bits rest = __builtin_shufflevector((gw_bits)first, (gw_bits)second, 0, 2, 4, 6) << 3;
    /* The middle is 2^31; DOUBT to each side of it, and compared as signed numbers. */
    const gw_signs middle = (gw_signs)(rest + 8u * DOUBT) < INT32_MIN + 16 * DOUBT + 1;
    /* Bits of positive floats are in their order; what is no number is above all. */
    const uint32_t least = 0x36000000 /* 2^-19 */, most = 0x410A0000 /* 8.625 */;
    const gw_bits size = (gw_bits)x & INT32_MAX;
    const gw_signs outside =
        (gw_signs)(size - least + (1u << 31)) > (int32_t)(most - least) + INT32_MIN;
    *doubt = middle | outside;
    return gw_floats_join(first, second);
}

gw_floats gw_four_tanh(gw_floats x) {
    gw_signs doubt;
    const gw_floats y = quickly(x, &doubt);
    return gw_signs_any(doubt) ? carefully(x) : y;
}

/* Note [Doubts later]. Which numbers are in doubt no processor can foresee, and it is known at the
 * end of a long chain, when the next ones have been begun: all that would be lost. So their fours
 * are noted without a branch; when all have been gone through, the lanes in doubt are put side by
 * side, and done again four at a time. */
enum { AT_ONCE = 64 };

typedef struct doubts {
    float x[AT_ONCE * GW_LANES];
    int places[AT_ONCE * GW_LANES], count;
} doubts;

static inline void collect(doubts *d, gw_floats x, int bits, int place) {
    for (int k = 0; k < GW_LANES; k++) {
        d->x[d->count] = x[k];
        d->places[d->count] = place + k;
        d->count += bits >> k & 1;
    }
}

static void settle_all(doubts *d, float *out) {
    for (int i = 0; i < d->count; i += GW_LANES) {
        const int left = d->count - i;
        const gw_floats y = carefully(gw_floats_load(d->x + i));
        for (int k = 0; k < GW_LANES && k < left; k++) {
            out[d->places[i + k]] = y[k];
        }
    }
}

static void many(float *out, const float *a, int n) {
    gw_floats noted[AT_ONCE];
    int places[AT_ONCE], bits[AT_ONCE], count = 0;
    for (int i = 0; i < n; i += GW_LANES) {
        const gw_floats x = gw_floats_load(a + i);
        gw_signs doubt;
        gw_floats_store(out + i, quickly(x, &doubt));
        noted[count] = x;
        places[count] = i;
        bits[count] = gw_signs_bits(doubt);
        count += bits[count] != 0;
    }
    doubts d;
    d.count = 0;
    for (int i = 0; i < count; i++) {
        collect(&d, noted[i], bits[i], places[i]);
    }
    for (int k = d.count; k % GW_LANES != 0; k++) {
        d.x[k] = 1; /* anything */
    }
    settle_all(&d, out);
}

void gw_kernel_tanh_f32(float *out, const float *a, int64_t n) {
    const int64_t whole = n / GW_LANES * GW_LANES;
    int64_t i = 0;
    while (i < whole) {
        const int64_t left = whole - i, most = AT_ONCE * GW_LANES;
        const int some = (int)(left < most ? left : most);
        many(out + i, a + i, some);
        i += some;
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
