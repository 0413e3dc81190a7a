/* Functions of two float64 at once, to the bit as PyTorch's vectors have them. Calls, so that each
 * is in a module once.
 *
 * Note [Twos]. PyTorch's loops of float64 call the "u10" functions of SLEEF 3.5 (within one unit of
 * the last place; Shibata and Petrogalli, 2020; constants from there, Boost licence), which take
 * products that are fused with a sum, and twins of doubles, high and low, whose sum is meant. Which
 * sums are fused and in which order polynomials are added up decides the last bit, so it is written
 * out. wasm has no fused product, so it is made of plain ones. */
#ifndef GW_KERNELS_TWOS_H
#define GW_KERNELS_TWOS_H

#include <string.h>

#include "kernels/lanes.h"

typedef int64_t gw_masks __attribute__((vector_size(16))); /* of lanes of doubles */

#define GW_TWO __attribute__((const)) gw_doubles /* the same expression twice is one call */
GW_TWO gw_two_exp(gw_doubles x);
GW_TWO gw_two_expm1(gw_doubles x);
GW_TWO gw_two_tanh(gw_doubles x);
GW_TWO gw_two_sinh(gw_doubles x);
GW_TWO gw_two_cosh(gw_doubles x);
GW_TWO gw_two_log(gw_doubles x);
GW_TWO gw_two_log2(gw_doubles x);
GW_TWO gw_two_log10(gw_doubles x);
GW_TWO gw_two_log1p(gw_doubles x);
GW_TWO gw_two_pow(gw_doubles x, gw_doubles y);
GW_TWO gw_two_erf(gw_doubles x);
GW_TWO gw_two_erfc(gw_doubles x);
GW_TWO gw_two_lgamma(gw_doubles x);
GW_TWO gw_two_asin(gw_doubles x);
GW_TWO gw_two_acos(gw_doubles x);
GW_TWO gw_two_atan(gw_doubles x);
GW_TWO gw_two_atan2(gw_doubles y, gw_doubles x);
GW_TWO gw_two_hypot(gw_doubles x, gw_doubles y);
/* Of four, as one among them that is far from 0 decides how all are reduced. */
void gw_four_sin_f64(double *out, const double *in);
void gw_four_cos_f64(double *out, const double *in);
void gw_four_tan_f64(double *out, const double *in);
/* x y + z, rounded once; but for one in 2^50, where what is left of the product decides a tie. */
GW_TWO gw_two_fused(gw_doubles x, gw_doubles y, gw_doubles z);
/* What rounding left of the product p = x y. */
GW_TWO gw_two_missed(gw_doubles x, gw_doubles y, gw_doubles p);
#undef GW_TWO

GW_INLINE gw_doubles gw_doubles_of(double x) {
    return (gw_doubles){x, x};
}

GW_INLINE gw_doubles gw_doubles_load(const double *from) {
    gw_doubles x;
    memcpy(&x, from, sizeof x);
    return x;
}

GW_INLINE void gw_doubles_store(double *to, gw_doubles x) {
    memcpy(to, &x, sizeof x);
}

/* yes where the mask has ones, no where it has zeros. */
GW_INLINE gw_doubles gw_doubles_choose(gw_masks mask, gw_doubles yes, gw_doubles no) {
    return (gw_doubles)((mask & (gw_masks)yes) | (~mask & (gw_masks)no));
}

GW_INLINE bool gw_masks_all(gw_masks mask) {
#ifdef __wasm_simd128__
    return wasm_i64x2_all_true((v128_t)mask);
#else
    const gw_words words = (gw_words)mask;
    return (words[0] & words[1]) != 0;
#endif
}

GW_INLINE gw_doubles gw_doubles_size(gw_doubles x) {
    return (gw_doubles)((gw_masks)x & INT64_MAX);
}

/* x, its sign turned where y has one. */
GW_INLINE gw_doubles gw_doubles_sign(gw_doubles x, gw_doubles y) {
    return (gw_doubles)((gw_masks)x ^ ((gw_masks)y & INT64_MIN));
}

#endif
