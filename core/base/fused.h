/* fma, where the machine has none.
 *
 * Note [Fused sums]. wasm has no instruction for x y + z rounded once, and the C library's function
 * takes ten times as long as a sum. The sum with the rounded product is exact as two doubles; where
 * what the product's rounding left, whichever way, does not change to which double both round, that
 * is it. It nearly always is where many products are added up. */
#ifndef GW_BASE_FUSED_H
#define GW_BASE_FUSED_H

#include <math.h>
#include <stdint.h>
#include <string.h>

static inline double gw_fma(double x, double y, double z) {
    const double product = x * y, size = fabs(product), most = size * 0x1p-52;
    const double high = product + z, v = high - product;
    const double low = (product - (high - v)) + (z - v);
    const double sum = high + (low + most);
    /* Subnormal rests, and products of which `low` has no bit, are left to the library. */
    const int plain = size > 0x1p-900 && size > fabs(high) * 0x1p-40;
    if (plain && sum == high + (low - most)) {
        return sum;
    }
    return x == 0 || y == 0 || z == 0 ? high : fma(x, y, z);
}

/* fmaf. The product is exact in float64; the sum is rounded to odd there, so that rounding it to
 * float cannot meet a tie that is none (Boldo and Melquiond, "Emulation of FMA and correctly
 * rounded sums", 2008). The C library's function asks for another rounding mode, which wasm has
 * not, and there takes such ties for ties. */
static inline float gw_fmaf(float x, float y, float z) {
    const double product = (double)x * (double)y, wide = (double)z;
    double sum = product + wide;
    const double v = sum - product, rest = (product - (sum - v)) + (wide - v);
    uint64_t bits;
    memcpy(&bits, &sum, sizeof bits);
    if ((rest > 0 || rest < 0) && bits % 2 == 0) {
        bits = (rest > 0) == (sum > 0) ? bits + 1 : bits - 1;
        memcpy(&sum, &bits, sizeof sum);
    }
    return (float)sum;
}

#endif
