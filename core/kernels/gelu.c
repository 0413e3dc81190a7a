/* gelu and its slope of four float32 to the bit as oneDNN has them, which PyTorch asks for dense
 * tensors of more than one element.
 *
 * Note [gelu by oneDNN]. The error function is Abramowitz and Stegun's 7.1.26, whose error
 * is 1.5e-7, so far out gelu has lost its digits; e^x is a polynomial of degree 5. Constants are
 * oneDNN's (src/cpu/x64/injectors/jit_uni_eltwise_injector.cpp, Apache licence), sums are fused. */
#include "base/vector_functions.h"
#include "kernels/fours.h"

/* e^x of x <= 0; 0 below the least normal float. */
static gw_floats exp_of(gw_floats x) {
    const float least = -87.3365478515625f, ln2 = 0.693147182464599609375f;
    const gw_signs in = x >= least;
    const gw_floats d = gw_floats_choose(in, x, gw_floats_of(least));
    const gw_floats v = d * 1.44269502162933349609375f + .5f;
    gw_signs power = __builtin_convertvector(v, gw_signs); /* towards 0; -1 where that was up */
    power += __builtin_convertvector(power, gw_floats) > v;
    const gw_wide n = gw_wide_from(__builtin_convertvector(power, gw_floats));
    const gw_wide r = gw_wide_rounded(gw_wide_add(gw_wide_by(n, (double)-ln2), gw_wide_from(d)));
    gw_wide u = gw_wide_of((double)gw_f32_of_bits(0x3c07cfce));
    u = gw_wide_step(u, r, gw_f32_of_bits(0x3d2b9d0d));
    u = gw_wide_step(u, r, gw_f32_of_bits(0x3e2aad40));
    u = gw_wide_step(u, r, gw_f32_of_bits(0x3efffee3));
    u = gw_wide_step(u, r, gw_f32_of_bits(0x3f7ffffb));
    u = gw_wide_step(u, r, 1);
    const gw_floats y = gw_wide_narrowed(u) * (gw_floats)((gw_bits)(power + 127) << 23);
    return gw_floats_choose(x != x, x, gw_floats_choose(in, y, gw_floats_of(0)));
}

/* erf x, with e^(-x²). */
static inline gw_floats erf_of(gw_floats x, gw_floats bell) {
    const gw_wide size = gw_wide_from(gw_floats_size(x));
    const gw_wide under = gw_wide_plus(gw_wide_by(size, (double)gw_f32_of_bits(0x3ea7ba05)), 1);
    const gw_floats over = 1 / gw_wide_narrowed(under);
    const gw_wide t = gw_wide_from(over);
    gw_wide r = gw_wide_of((double)gw_f32_of_bits(0x3f87dc22));
    r = gw_wide_step(r, t, gw_f32_of_bits(0xbfba00e3));
    r = gw_wide_step(r, t, gw_f32_of_bits(0x3fb5f0e3));
    r = gw_wide_step(r, t, gw_f32_of_bits(0xbe91a98e));
    r = gw_wide_step(r, t, gw_f32_of_bits(0x3e827906));
    const gw_wide most = gw_wide_times(gw_wide_from(-bell * over), r);
    const gw_floats y = gw_wide_narrowed(gw_wide_plus(most, 1));
    return (gw_floats)((gw_signs)y ^ ((gw_signs)x & INT32_MIN));
}

gw_floats gw_four_gelu(gw_floats x) {
    const gw_floats u = x * 0.707106769084930419921875f, half = x * .5f;
    return gw_four_fused(erf_of(u, exp_of(-(u * u))), half, half);
}

gw_floats gw_four_gelu_slope(gw_floats g, gw_floats x) {
    const gw_floats u = x * 0.707106769084930419921875f, bell = exp_of(-(u * u));
    const gw_floats along = u * 0.56418955326080322265625f * bell + .5f;
    return g * gw_four_fused(erf_of(u, bell), gw_floats_of(.5f), along);
}
