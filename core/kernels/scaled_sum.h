/* Steps of weights, and sums of products: p + w g of float32, rounded once. */
#ifndef GW_KERNELS_SCALED_SUM_H
#define GW_KERNELS_SCALED_SUM_H

#include "kernels/fours.h"

/* Note [Fused by hand]. p + w g, rounded once, as fmaf has it, which is a slow function where the
 * machine has no such instruction. There are three ways, each for what the one before cannot
 * decide:
 *
 * 1. In float32 the sum with the rounded product is exact as high + low, and the product's own
 *    rounding is below 2^-24 of it (or, where that is next to nothing, below 2^-140). Where that,
 *    added or taken away, makes no other float, it is the one. So it is where steps are small.
 * 2. In float64 the product is exact, and rounding the sum twice, to float64 and to float, goes
 *    wrong only where the first ends on the middle between two floats, or the float is subnormal.
 * 3. gw_fmaf. */

/* The second and the third way. */
gw_floats gw_four_product_closely(gw_floats w, gw_floats g, gw_floats p);

GW_INLINE gw_floats gw_four_product_sum(gw_floats w, gw_floats g, gw_floats p) {
    const gw_floats product = w * g, high = p + product, v = high - p;
    const gw_floats low = (p - (high - v)) + (product - v);
    const gw_floats most = gw_floats_size(product) * 0x1.01p-24f + 0x1p-140f;
    const gw_floats sum = high + (low + most);
    return gw_signs_any(sum != high + (low - most)) ? gw_four_product_closely(w, g, p) : sum;
}

GW_INLINE gw_floats gw_four_scaled_sum(float w, gw_floats g, gw_floats p) {
    return gw_four_product_sum(gw_floats_of(w), g, p);
}

#endif
