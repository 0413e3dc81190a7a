/* tanh of many float32, as base/exponential.h has it, to the bit:
 * four at a time, two in each vector of doubles. */
#include "base/exponential.h"

#include "kernels/kernels.h"
#include "kernels/lanes.h"

GW_EXPONENTIALS(gw_doubles, gw_words, powers)

static inline gw_floats at_most(gw_floats x, float most) {
    const gw_floats high = gw_floats_of(most);
    return gw_floats_choose(x < high, x, high);
}

/* NaN stays as it is. */
static inline gw_floats or_nan(gw_floats x, gw_floats y) {
    return gw_floats_choose(x == x, y, x);
}

static inline gw_floats tanh_of(gw_floats x) {
    const gw_signs sign = (gw_signs)gw_floats_of(-0.f) & (gw_signs)x;
    const gw_floats y = at_most((gw_floats)((gw_signs)x ^ sign), 10);
    const gw_doubles low = gw_doubles_low(y), high = gw_doubles_high(y);
    const gw_floats out =
        gw_floats_join(powers_tanh_of_half(low + low), powers_tanh_of_half(high + high));
    return (gw_floats)((gw_signs)out | sign);
}

#define MANY(name, of, one)                            \
    void name(float *out, const float *a, int64_t n) { \
        int64_t i = 0;                                 \
        for (; i + GW_LANES <= n; i += GW_LANES) {     \
            gw_floats x;                               \
            memcpy(&x, a + i, sizeof x);               \
            x = of;                                    \
            memcpy(out + i, &x, sizeof x);             \
        }                                              \
        for (; i < n; i++) {                           \
            const float x = a[i];                      \
            out[i] = one;                              \
        }                                              \
    }

MANY(gw_kernel_tanh_f32, or_nan(x, tanh_of(x)), gw_tanh_f32(x))
