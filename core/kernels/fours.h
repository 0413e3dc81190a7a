/* Functions of four float32 at once, to the bit as base/vector_functions.h, base/vector_pairs.h and
 * base/tanh.h have them of one: Note [Four at a time] in fours.c. Calls, so that each is in a
 * module once. */
#ifndef GW_KERNELS_FOURS_H
#define GW_KERNELS_FOURS_H

#include <string.h>

#include "kernels/lanes.h"

#define GW_FOUR __attribute__((const)) gw_floats /* the same expression twice is one call */
GW_FOUR gw_four_exp(gw_floats x);
GW_FOUR gw_four_log(gw_floats x);
GW_FOUR gw_four_expm1(gw_floats x);
GW_FOUR gw_four_log1p(gw_floats x);
GW_FOUR gw_four_pow(gw_floats x, gw_floats y);
GW_FOUR gw_four_erf(gw_floats x);
GW_FOUR gw_four_sin(gw_floats x);
GW_FOUR gw_four_cos(gw_floats x);
GW_FOUR gw_four_tanh(gw_floats x);
/* fours_angles.c, fours_hyperbolic.c, fours_gamma.c */
GW_FOUR gw_four_tan(gw_floats x);
GW_FOUR gw_four_asin(gw_floats x);
GW_FOUR gw_four_acos(gw_floats x);
GW_FOUR gw_four_atan(gw_floats x);
GW_FOUR gw_four_atan2(gw_floats y, gw_floats x);
GW_FOUR gw_four_sinh(gw_floats x);
GW_FOUR gw_four_cosh(gw_floats x);
GW_FOUR gw_four_log2(gw_floats x);
GW_FOUR gw_four_log10(gw_floats x);
GW_FOUR gw_four_erfc(gw_floats x);
GW_FOUR gw_four_lgamma(gw_floats x);
/* gelu.c: Note [gelu by oneDNN]; the slope times g. */
GW_FOUR gw_four_gelu(gw_floats x);
GW_FOUR gw_four_gelu_slope(gw_floats g, gw_floats x);
#undef GW_FOUR

GW_INLINE gw_floats gw_floats_load(const float *from) {
    gw_floats x;
    memcpy(&x, from, sizeof x);
    return x;
}

GW_INLINE void gw_floats_store(float *to, gw_floats x) {
    memcpy(to, &x, sizeof x);
}

/* |x| */
GW_INLINE gw_floats gw_floats_size(gw_floats x) {
    return (gw_floats)((gw_signs)x & INT32_MAX);
}

/* Four numbers as doubles. */
typedef struct gw_wide {
    gw_doubles low, high;
} gw_wide;

GW_INLINE gw_wide gw_wide_from(gw_floats x) {
    return (gw_wide){gw_doubles_low(x), gw_doubles_high(x)};
}

GW_INLINE gw_wide gw_wide_of(double x) {
    return (gw_wide){{x, x}, {x, x}};
}

GW_INLINE gw_floats gw_wide_narrowed(gw_wide x) {
    return gw_floats_join(x.low, x.high);
}

/* Rounded to floats, still as doubles. */
GW_INLINE gw_wide gw_wide_rounded(gw_wide x) {
    return (gw_wide){gw_doubles_low(gw_floats_narrow(x.low)),
                     gw_doubles_low(gw_floats_narrow(x.high))};
}

GW_INLINE gw_wide gw_wide_add(gw_wide x, gw_wide y) {
    return (gw_wide){x.low + y.low, x.high + y.high};
}

GW_INLINE gw_wide gw_wide_times(gw_wide x, gw_wide y) {
    return (gw_wide){x.low * y.low, x.high * y.high};
}

GW_INLINE gw_wide gw_wide_plus(gw_wide x, double y) {
    return (gw_wide){x.low + y, x.high + y};
}

GW_INLINE gw_wide gw_wide_by(gw_wide x, double y) {
    return (gw_wide){x.low * y, x.high * y};
}

/* gw_fused_f32 of four; the last for the steps of a polynomial, whose floats stay doubles. */
GW_INLINE gw_floats gw_four_fused(gw_floats x, gw_floats y, gw_floats z) {
    const gw_wide product = gw_wide_times(gw_wide_from(x), gw_wide_from(y));
    return gw_wide_narrowed(gw_wide_add(product, gw_wide_from(z)));
}

GW_INLINE gw_wide gw_wide_step(gw_wide x, gw_wide y, float z) {
    return gw_wide_rounded(gw_wide_plus(gw_wide_times(x, y), (double)z));
}

#endif
