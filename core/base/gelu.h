/* gelu and its slope of float32 to the bit as oneDNN has them, which PyTorch asks for dense tensors
 * of more than one element.
 *
 * Note [gelu by oneDNN]. The error function is Abramowitz and Stegun's 7.1.26, whose error
 * is 1.5e-7, so far out gelu has lost its digits; e^x is a polynomial of degree 5. Constants are
 * oneDNN's (src/cpu/x64/injectors/jit_uni_eltwise_injector.cpp, Apache licence), sums are fused. */
#ifndef GW_BASE_GELU_H
#define GW_BASE_GELU_H

#include <stdbool.h>

#include "base/vector_functions.h"

/* e^x of x <= 0; 0 below the least normal float. */
static inline float gw_gelu_exp(float x) {
    const float least = -87.3365478515625f, ln2 = 0.693147182464599609375f;
    const float d = x >= least ? x : least; /* nan: a number, to be an int */
    const float n = floorf(d * 1.44269502162933349609375f + .5f);
    const float r = gw_fused_f32(-n, ln2, d);
    float u = gw_float_of_bits(0x3c07cfce);
    u = gw_fused_f32(u, r, gw_float_of_bits(0x3d2b9d0d));
    u = gw_fused_f32(u, r, gw_float_of_bits(0x3e2aad40));
    u = gw_fused_f32(u, r, gw_float_of_bits(0x3efffee3));
    u = gw_fused_f32(u, r, gw_float_of_bits(0x3f7ffffb));
    u = gw_fused_f32(u, r, 1);
    const float y = x < least ? 0 : u * gw_float_of_bits((uint32_t)((int32_t)n + 127) << 23);
    return x != x ? x : y;
}

/* erf x, with e^(-x²). */
static inline float gw_gelu_erf(float x, float bell) {
    const float t = 1 / gw_fused_f32(gw_float_of_bits(0x3ea7ba05), fabsf(x), 1);
    float r = gw_float_of_bits(0x3f87dc22);
    r = gw_fused_f32(r, t, gw_float_of_bits(0xbfba00e3));
    r = gw_fused_f32(r, t, gw_float_of_bits(0x3fb5f0e3));
    r = gw_fused_f32(r, t, gw_float_of_bits(0xbe91a98e));
    r = gw_fused_f32(r, t, gw_float_of_bits(0x3e827906));
    const float y = gw_fused_f32(-bell * t, r, 1);
    return signbit(x) ? -y : y;
}

static inline float gw_gelu_f32(float x) {
    const float u = x * 0.707106769084930419921875f, half = x * .5f;
    return gw_fused_f32(gw_gelu_erf(u, gw_gelu_exp(-(u * u))), half, half);
}

/* g times the slope at x. */
static inline float gw_gelu_slope_f32(float g, float x) {
    const float u = x * 0.707106769084930419921875f, bell = gw_gelu_exp(-(u * u));
    const float along = u * 0.56418955326080322265625f * bell + .5f;
    return g * gw_fused_f32(gw_gelu_erf(u, bell), .5f, along);
}

#endif
