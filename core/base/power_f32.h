/* x^y of float32, one by one, to the bit as glibc has it on x86-64: what PyTorch calls beside its
 * vectors.
 *
 * The Arm Optimized Routines' powf (MIT licence): log2 x from a table of 16 and a polynomial of
 * degree 5, 2^t as in gw_exp_f32, both in float64. The same bits on 10^8 arguments, of which 1 in
 * 1800 has not the nearest float. */
#ifndef GW_BASE_POWER_F32_H
#define GW_BASE_POWER_F32_H

#include <float.h>
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/power_table.h"

/* 1 / c and log2 c, c near the middle of each sixteenth of [0.7, 1.4). */
static const double gw_log2_points[16][2] = {
    {0x1.661ec79f8f3bep+0, -0x1.efec65b963019p-2}, {0x1.571ed4aaf883dp+0, -0x1.b0b6832d4fca4p-2},
    {0x1.49539f0f010bp+0, -0x1.7418b0a1fb77bp-2},  {0x1.3c995b0b80385p+0, -0x1.39de91a6dcf7bp-2},
    {0x1.30d190c8864a5p+0, -0x1.01d9bf3f2b631p-2}, {0x1.25e227b0b8eap+0, -0x1.97c1d1b3b7afp-3},
    {0x1.1bb4a4a1a343fp+0, -0x1.2f9e393af3c9fp-3}, {0x1.12358f08ae5bap+0, -0x1.960cbbf788d5cp-4},
    {0x1.0953f419900a7p+0, -0x1.a6f9db6475fcep-5}, {1, 0},
    {0x1.e608cfd9a47acp-1, 0x1.338ca9f24f53dp-4},  {0x1.ca4b31f026aap-1, 0x1.476a9543891bap-3},
    {0x1.b2036576afce6p-1, 0x1.e840b4ac4e4d2p-3},  {0x1.9c2d163a1aa2dp-1, 0x1.40645f0c6651cp-2},
    {0x1.886e6037841edp-1, 0x1.88e9c2c1b9ff8p-2},  {0x1.767dcf5534862p-1, 0x1.ce0a44eb17bccp-2}};

/* log2 of a normal x > 0. */
static inline double gw_log2_of_f32(float x) {
    uint32_t bits;
    memcpy(&bits, &x, sizeof bits);
    const uint32_t above = bits - 0x3f330000u, power = above & 0xff800000u, rest = bits - power;
    const double *const point = gw_log2_points[(above >> 19) & 15];
    float m;
    memcpy(&m, &rest, sizeof m);
    const double r = (double)m * point[0] - 1, r2 = r * r;
    const double whole = point[1] + (double)((int32_t)power / (1 << 23));
    const double first = 0x1.71547652ab82bp0 * r + whole;
    const double second = 0x1.ec70a6ca7baddp-2 * r - 0x1.7154748bef6c8p-1;
    const double third = 0x1.27616c9496e0bp-2 * r - 0x1.71969a075c67ap-2;
    return third * (r2 * r2) + (second * r2 + first);
}

/* 2^t, rounded to float. */
static inline float gw_exp2_to_f32(double t) {
    if (t > 0x1.fffffffd1d571p+6 || t <= -150) {
        return t > 0 ? (float)INFINITY : 0;
    }
    const double shift = 0x1.8p52 / 32, n = (t + shift) - shift, r = t - n;
    const double scale = gw_power_of_32nds((int)(n * 32));
    const double second = 0x1.c6af84b912394p-5 * r + 0x1.ebfce50fac4f3p-3;
    return (float)((second * (r * r) + (0x1.62e42ff0c52d6p-1 * r + 1)) * scale);
}

static inline float gw_pow_f32(float x, float y) {
    const float size = fabsf(x);
    const bool whole = truncf(y) == y;
    if (!(size >= FLT_MIN && size <= FLT_MAX && fabsf(y) <= FLT_MAX) || (x < 0 && !whole)) {
        return (float)pow((double)x, (double)y);
    }
    const float result = gw_exp2_to_f32((double)y * gw_log2_of_f32(size));
    return x < 0 && fmodf(y, 2) != 0 ? -result : result;
}

#endif
