/* tanh of many float32, as base/tanh.h has it, to the bit: four at a time, two in each vector of
 * doubles. */
#include "base/tanh.h"

#include "kernels/kernels.h"
#include "kernels/lanes.h"

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

static inline gw_floats four_of(gw_floats x) {
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

void gw_kernel_tanh_f32(float *out, const float *a, int64_t n) {
    int64_t i = 0;
    for (; i + GW_LANES <= n; i += GW_LANES) {
        gw_floats x;
        memcpy(&x, a + i, sizeof x);
        x = four_of(x);
        memcpy(out + i, &x, sizeof x);
    }
    for (; i < n; i++) {
        out[i] = gw_vector_tanh_f32(a[i]);
    }
}
