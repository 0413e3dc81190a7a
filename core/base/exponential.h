/* e^x and tanh x of float32, the latter written so that loops of it are vectorised.
 *
 * Note [Exponentials]. tanh is computed in float64, within 2^-48 of the true value, and rounded
 * once; so it is the nearest float32 but for about one argument in ten million, where it is the
 * next. It takes no branch and calls nothing, and gives the same bits on every machine.
 *
 * y = k ln 2 + r with |r| <= ln 2 / 2 (k is rounded by adding 1.5 2^52, whose last bits it then
 * is); e^r - 1 = r + r^2 series(r), and 2^k is put together from its bits. The series goes through
 * (e^r - 1 - r) / r^2 at the Chebyshev nodes of that range: of degree 8 it is within 2^-48, for
 * which Taylor's takes two terms more. */
#ifndef GW_BASE_EXPONENTIAL_H
#define GW_BASE_EXPONENTIAL_H

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "base/power_table.h"

typedef struct gw_power {
    double scale, rest; /* e^y = scale (1 + rest) */
} gw_power;

/* |y| <= 200 */
static inline gw_power gw_power_of_e(double y) {
    const double round = 0x1.8p52, log2_e = 1.4426950408889634;
    const double ln2_high = 0x1.62e42fefa38p-1, ln2_low = 0x1.ef35793c7673p-45;
    const double shifted = y * log2_e + round, k = shifted - round;
    const double r = (y - k * ln2_high) - k * ln2_low;
    uint64_t bits;
    double scale;
    memcpy(&bits, &shifted, sizeof bits);
    bits = (bits + 1023) << 52;
    memcpy(&scale, &bits, sizeof scale);
    double series = 0x1.28803928d2558p-22 * r + 0x1.72c720b5eede8p-19;
    series = series * r + 0x1.a019c9ab1fc2ep-16;
    series = series * r + 0x1.a019adabf936ep-13;
    series = series * r + 0x1.6c16c1738ecfbp-10;
    series = series * r + 0x1.1111111c45d62p-7;
    series = series * r + 0x1.5555555554cb8p-5;
    series = series * r + 0x1.5555555553b7dp-3;
    series = series * r + .5;
    return (gw_power){scale, r + r * r * series};
}

/* tanh of y / 2 >= 0: with t = e^y - 1, t / (t + 2). */
static inline double gw_power_tanh_of_half(double y) {
    const gw_power e = gw_power_of_e(y);
    const double t = e.scale * e.rest + (e.scale - 1);
    return t / (t + 2);
}

/* To the bit that of glibc on x86-64 (the Arm Optimized Routines' expf, MIT licence), but for 2 of
 * all arguments, where it fuses products with sums: 2^(k/32) e^r, r by a polynomial of degree 3. */
static inline float gw_exp_f32(float x) {
    const double most = 110, shift = 0x1.8p52;
    const double y = (double)x > most ? most : (double)x < -most ? -most : (double)x;
    if (x != x) {
        return x;
    }
    const double z = y * 0x1.71547652b82fep5, n = (z + shift) - shift, r = z - n;
    const double first = 0x1.62e42ff0c52d6p-6 * r + 1;
    const double second = 0x1.c6af84b912394p-20 * r + 0x1.ebfce50fac4f3p-13;
    return (float)((second * (r * r) + first) * gw_power_of_32nds((int)n));
}

static inline float gw_tanh_f32(float x) {
    const double most = 20, twice = 2 * fabs((double)x);
    return x != x ? x : copysignf((float)gw_power_tanh_of_half(twice < most ? twice : most), x);
}

#endif
