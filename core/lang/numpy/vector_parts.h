/* What vector functions do to the bits of their numbers. */
#ifndef GW_LANG_NUMPY_VECTOR_PARTS_H
#define GW_LANG_NUMPY_VECTOR_PARTS_H

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/bits.h"
#include "base/fused.h"

/* x + y, rounded to the double below. */
static inline double gw_round_down(double x, double y) {
    const double sum = x + y, v = sum - x, lost = (x - (sum - v)) + (y - v);
    return lost < 0 ? nextafter(sum, -(double)INFINITY) : sum;
}

/* The sign of x on top of what y has. */
static inline float gw_single_or_sign(float y, float x) {
    return gw_f32_of_bits(gw_bits_of_f32(y) | (gw_bits_of_f32(x) & 0x80000000));
}

static inline float gw_single_xor_sign(float y, float x) {
    return gw_f32_of_bits(gw_bits_of_f32(y) ^ (gw_bits_of_f32(x) & 0x80000000));
}

static inline double gw_double_or_sign(double y, double x) {
    return gw_f64_of_bits(gw_bits_of_f64(y) | (gw_bits_of_f64(x) & UINT64_C(1) << 63));
}

static inline double gw_double_xor_sign(double y, double x) {
    return gw_f64_of_bits(gw_bits_of_f64(y) ^ (gw_bits_of_f64(x) & UINT64_C(1) << 63));
}

/* c[0] + c[1] x + ..., one product after the other */
static inline float gw_single_polynomial(const float *c, int n, float x) {
    float sum = c[n - 1];
    for (int i = n - 2; i >= 0; i--) {
        sum = gw_fmaf(sum, x, c[i]);
    }
    return sum;
}

static inline double gw_double_polynomial(const double *c, int n, double x) {
    double sum = c[n - 1];
    for (int i = n - 2; i >= 0; i--) {
        sum = gw_fma(sum, x, c[i]);
    }
    return sum;
}

#endif
