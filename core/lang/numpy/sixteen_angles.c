/* Tangents, their inverses, cube roots and areas of float32 (Note [Vectors of sixteen]). */
#include "lang/numpy/sixteen.h"

#include "base/elementary.h"
#include "lang/numpy/approximate.h"
#include "lang/numpy/vector_parts.h"

#define fma gw_fmaf
#define HALF_PI 0x1.921fb6p+0F

static float near_inverse(float x) {
    return (float)gw_near_inverse((double)x);
}

/* tan(i pi/32) */
static const float tangents[32] = {-0.F,
                                   0x1.936bb8p-4F,
                                   0x1.975f5ep-3F,
                                   0x1.36a084p-2F,
                                   0x1.a8279ap-2F,
                                   0x1.11ab72p-1F,
                                   0x1.561b82p-1F,
                                   0x1.a43002p-1F,
                                   0x1p+0F,
                                   0x1.37efd8p+0F,
                                   0x1.7f218ep+0F,
                                   0x1.def13cp+0F,
                                   0x1.3504f4p+1F,
                                   0x1.a5f59ep+1F,
                                   0x1.41bfeep+2F,
                                   0x1.44e6c6p+3F,
                                   -0x1.fffffep+127F,
                                   -0x1.44e6c6p+3F,
                                   -0x1.41bfeep+2F,
                                   -0x1.a5f59ep+1F,
                                   -0x1.3504f4p+1F,
                                   -0x1.def13cp+0F,
                                   -0x1.7f218ep+0F,
                                   -0x1.37efd8p+0F,
                                   -0x1p+0F,
                                   -0x1.a43002p-1F,
                                   -0x1.561b82p-1F,
                                   -0x1.11ab72p-1F,
                                   -0x1.a8279ap-2F,
                                   -0x1.36a084p-2F,
                                   -0x1.975f5ep-3F,
                                   -0x1.936bb8p-4F};

float gw_sixteen_tan(float x) {
    if (!(fabsf(x) <= 0x1.02p+13F)) {
        return (float)tan((double)x);
    }
    const float n = fma(x, 0x1.45f306p+3F, 0x1.8p+23F) - 0x1.8p+23F;
    float r = fma(-n, 0x1.921fb4p-4F, x);
    r = fma(-0x1.84698ap-52F, n, fma(-0x1.4442dp-28F, n, r));
    const float square = r * r, known = tangents[(int64_t)n & 31];
    const float small = fma(square, fma(0x1.11711p-3F, square, 0x1.55554cp-2F) * r, r);
    /* (small + known) / (1 - small known), and what both roundings lost */
    const float product = known * small, above = small + known, below = 1 - product;
    const float lost_above = small - (above - known), lost_below = (below - 1) + product;
    const float inverse = near_inverse(below), y = inverse * above;
    const float off = fma(-y, lost_below, fma(y, below, -above)) - lost_above;
    return fma(-inverse, off, y);
}

/* The root of 2 x, and what is left of 2 - 2 x inverse^2. */
static float double_root(float x, float *off) {
    const float inverse = x < 0x1p-32F ? 0 : (float)gw_near_inverse_root((double)x);
    const float twice = x + x, y = twice * inverse;
    *off = fma(inverse * inverse, twice, -2);
    return y;
}

/* (arcsin(r) - r) / r of r^2 */
static float arc(float square) {
    const float low = fma(0x1.753568p-5F, square, 0x1.32f824p-4F);
    const float high = fma(0x1.5db80ep-5F, square, 0x1.8654d6p-6F);
    return fma(square, fma(square * square, high, low), 0x1.5555fep-3F) * square;
}

float gw_sixteen_arcsin(float x) {
    const float size = fabsf(x), half = fma(-.5F, size, .5F), square = size * size;
    if (!(size <= 1)) {
        return isnan(x) ? x : NAN;
    }
    if (size < .5F) {
        return gw_single_xor_sign(fma(size, arc(square < half ? square : half), size), x);
    }
    float off;
    const float y = double_root(half, &off);
    const float root = fma(y * off, fma(-0x1.800008p-4F, off, 0x1.000002p-2F), -y);
    return gw_single_xor_sign(fma(root, arc(square < half ? square : half), root) + HALF_PI, x);
}

float gw_sixteen_arccos(float x) {
    const float size = fabsf(x), half = fma(.5F, -size, .5F), square = size * size;
    if (!(size <= 1)) {
        return isnan(x) ? x : NAN;
    }
    if (square < half) {
        return HALF_PI + fma(-x, arc(square), -x);
    }
    float off;
    const float y = double_root(half, &off);
    const float root = fma(-(y * off), fma(-0x1.800008p-4F, off, 0x1.000002p-2F), y);
    const float signed_root = gw_single_xor_sign(root, x);
    return (x < half ? 2 * HALF_PI : 0) + fma(signed_root, arc(half), signed_root);
}

/* arctan(i/4) */
static const float arcs[32] = {0,
                               0x1.f5b76p-3F,
                               0x1.dac67p-2F,
                               0x1.4978fap-1F,
                               0x1.921fb6p-1F,
                               0x1.cac7c6p-1F,
                               0x1.f730bep-1F,
                               0x1.0d38f2p+0F,
                               0x1.1b6e1ap+0F,
                               0x1.270ef6p+0F,
                               0x1.30b6d8p+0F,
                               0x1.38d6a6p+0F,
                               0x1.3fc176p+0F,
                               0x1.45b548p+0F,
                               0x1.4ae11p+0F,
                               0x1.4f68dep+0F,
                               0x1.5368cap+0F,
                               0x1.56f6f4p+0F,
                               0x1.5a2506p+0F,
                               0x1.5d013cp+0F,
                               0x1.5f9732p+0F,
                               0x1.61f06cp+0F,
                               0x1.6414d4p+0F,
                               0x1.660b02p+0F,
                               0x1.67d886p+0F,
                               0x1.698214p+0F,
                               0x1.6b0baep+0F,
                               0x1.6c78c8p+0F,
                               0x1.6dcc58p+0F,
                               0x1.6f08fp+0F,
                               0x1.7030dp+0F,
                               0x1.7145eap+0F};

float gw_sixteen_arctan(float x) {
    const float size = fabsf(x);
    const int far = size >= 7.75F;
    const float quarter = far || isnan(x) ? 0 : nearbyintf(size * 4) / 4;
    const float above = far ? -1 : size - quarter;
    const float below = !far ? fma(quarter, size, 1) : size < 0x1p32F ? size : 0x1p32F;
    int up, down;
    const float m = frexpf(above, &up), n = frexpf(below, &down);
    const float inverse = near_inverse(n), rough = m * inverse;
    const float r = ldexpf(fma(inverse, fma(-rough, n, m), rough), up - down), square = r * r;
    const float sum = fma(fma(-0x1.1f51bcp-3F, square, 0x1.9991c4p-3F), square, -0x1.555554p-2F);
    const float known = far ? HALF_PI : arcs[(int)(quarter * 4)];
    return gw_single_xor_sign(fma(square * r, sum, r) + known, x);
}

float gw_sixteen_arctan2(float y, float x) {
    const float wide = fabsf(x), high = fabsf(y);
    if (!(wide >= 0x1p-125F && wide < 0x1p123F && high >= 0x1p-125F && high < 0x1p123F)) {
        return (float)atan2((double)y, (double)x);
    }
    const int flat = high < wide;
    const float above = flat ? high : -wide, below = flat ? wide : high;
    float inverse = near_inverse(below);
    inverse = fma(fma(-inverse, below, 1), inverse, inverse);
    const float rough = above * inverse, r = fma(fma(-rough, below, above), inverse, rough);
    const float square = r * r, fourth = square * square;
    const float odd = fma(fourth, fma(-0x1.fe4c62p-7F, fourth, -0x1.30ec52p-4F), -0x1.22c3fp-3F);
    float even = fma(fourth, fma(0x1.64598p-9F, fourth, 0x1.578708p-5F), 0x1.b2c8e8p-4F);
    even = fma(fourth, fma(fourth, even, 0x1.996f3ep-3F), 1);
    const float sum = fma(square, fma(fourth, odd, -0x1.555492p-2F), even);
    const float angle = gw_single_or_sign(fma(r, sum, flat ? 0 : HALF_PI), x);
    return gw_single_or_sign(x <= 0 ? angle + 2 * HALF_PI : angle, y);
}

float gw_sixteen_cbrt(float x) {
    /* of 2 / (1 + i/16) */
    static const float roots[17] = {0x1.428a3p+0F,  0x1.3c1656p+0F, 0x1.361f36p+0F, 0x1.309534p+0F,
                                    0x1.2b6b5ep+0F, 0x1.2696d8p+0F, 0x1.220e6ep+0F, 0x1.1dca4cp+0F,
                                    0x1.19c3b4p+0F, 0x1.15f4d4p+0F, 0x1.12589cp+0F, 0x1.0eea9cp+0F,
                                    0x1.0ba6eep+0F, 0x1.088a2p+0F,  0x1.059124p+0F, 0x1.02b93ep+0F,
                                    0x1p+0F};
    /* of 1, 2 and 4, as two floats */
    static const float thirds[3][2] = {
        {1, 0}, {0x1.428a3p+0F, -0x1.9ca35ep-26F}, {0x1.965feap+0F, 0x1.4f5b9p-26F}};
    int exponent;
    const float m = 2 * frexpf(fabsf(x), &exponent);
    if (x == 0 || !(fabsf(x) < INFINITY)) {
        return x;
    }
    const int e = exponent - 1, third = (e + 999) / 3 - 333;
    const float inverse = (float)(nearbyint(32 * gw_near_inverse((double)m)) / 32);
    const float r = fma(m, inverse, -1), *part = thirds[e - 3 * third];
    const float size = ldexpf(roots[gw_bits_of_f32(inverse) >> 19 & 31], third);
    const float sum = fma(r, fma(0x1.fa0af8p-5F, r, -0x1.c746c6p-4F), 0x1.555554p-2F);
    return copysignf((fma(sum, part[0] * r, part[1]) + part[0]) * size, x);
}

/* --- Areas ------------------------------------------------------------------------------------ */

/* log(1 + i/32), as two floats */
static const float logarithms[32][2] = {
    {0, -0.F},
    {-0x1.f8p-6F, -0x1.4d873cp-17F},
    {-0x1.f1p-5F, 0x1.73cffcp-15F},
    {-0x1.6fp-4F, -0x1.a515cap-17F},
    {-0x1.e28p-4F, 0x1.f123aap-17F},
    {-0x1.294p-3F, -0x1.52f82p-15F},
    {-0x1.6p-3F, 0x1.9f1ebp-16F},
    {-0x1.954p-3F, 0x1.a5630cp-15F},
    {-0x1.c9p-3F, 0x1.070cacp-20F},
    {-0x1.fb8p-3F, -0x1.186d5ep-15F},
    {-0x1.168p-2F, 0x1.46a8a8p-15F},
    {-0x1.2e8p-2F, -0x1.c575c2p-15F},
    {-0x1.462p-2F, 0x1.d0f78ep-16F},
    {-0x1.5d2p-2F, 0x1.0902ap-16F},
    {-0x1.73ap-2F, 0x1.404a22p-17F},
    {-0x1.89ap-2F, -0x1.9c360ap-17F},
    {-0x1.9f4p-2F, 0x1.b8268p-15F},
    {-0x1.b44p-2F, -0x1.eef79ap-15F},
    {-0x1.c9p-2F, 0x1.070cacp-19F},
    {-0x1.dd4p-2F, -0x1.a81308p-16F},
    {-0x1.f12p-2F, -0x1.1ebf5ep-15F},
    {-0x1.025p-1F, -0x1.4a9698p-15F},
    {-0x1.0bep-1F, -0x1.cb9094p-15F},
    {-0x1.155p-1F, 0x1.e1685ap-16F},
    {-0x1.1e8p-1F, -0x1.7d79c2p-15F},
    {-0x1.279p-1F, -0x1.784a26p-15F},
    {-0x1.308p-1F, 0x1.466588p-16F},
    {-0x1.394p-1F, 0x1.f2ca9ep-17F},
    {-0x1.41ep-1F, 0x1.c05ee6p-15F},
    {-0x1.4a5p-1F, 0x1.e893fp-19F},
    {-0x1.52ap-1F, -0x1.6932dep-16F},
    {-0x1.5adp-1F, -0x1.0130d6p-15F},
};

/* 1/x of 5 bits */
static float short_inverse(float x) {
    return gw_f32_of_bits((gw_bits_of_f32(near_inverse(x)) + 0x20000) & 0xfffc0000);
}

/* log(x + low) */
static float logarithm(float x, float low) {
    const float inverse = short_inverse(x);
    const float r = fma(low, inverse, fma(x, inverse, -1));
    const float *part = logarithms[gw_bits_of_f32(inverse) >> 18 & 31];
    const float k = (float)ilogbf(inverse);
    const float sum = fma(r, fma(-0x1.00102p-2F, r, 0x1.55623cp-2F), -.5F);
    const float rest = fma(r * r, sum, fma(-0x1.0bfbe8p-15F, k, part[1]));
    return fma(-0x1.62ep-1F, k, part[0]) + (rest + r);
}

/* The root of square + low, as the sum of what is returned and *rest. */
static float root_of(float square, float low, float *rest) {
    const float inverse = (float)gw_near_inverse_root((double)square), root = square * inverse;
    const float off = fma(inverse, low, fma(inverse, square, -root));
    const float more = fma(-inverse, off, fma(-inverse, root, 1));
    *rest = fma(fma(0x1.8p-2F, more, .5F), root * more, off);
    return root;
}

float gw_sixteen_arcsinh(float x) {
    const float size = fabsf(x), square = x * x;
    if (!(size < 0x1p63F)) {
        return (float)gw_asinh_f64((double)x);
    }
    if (size < 0x1p-6F) {
        return gw_single_xor_sign(fma(size, square * -0x1.554bbcp-3F, size), x);
    }
    const float sum = square + 1, large = square > 1 ? square : 1, small = square > 1 ? 1 : square;
    float rest;
    const float root = root_of(sum, (small - (sum - large)) + fma(x, x, -square), &rest);
    const float both = root + size, all = both + rest;
    const float low = (rest - (all - both)) + (size - (both - root));
    return gw_single_xor_sign(logarithm(all, low), x);
}

float gw_sixteen_arccosh(float x) {
    if (!(x > 1 && x < 0x1p63F)) {
        return (float)gw_acosh_f64((double)x);
    }
    float rest;
    const float square = fma(x, x, -1), root = root_of(square, 0, &rest);
    if (square < 0x1p-12F) {
        const float all = root + rest;
        return fma(square * -0x1.554bbcp-3F, all, all);
    }
    const float both = root + x, all = both + rest;
    return logarithm(all, (rest - (all - both)) + (root - (both - x)));
}

float gw_sixteen_arctanh(float x) {
    /* -log(1 + i/32), as two floats of other lengths */
    static const float parts[32][2] = {
        {0, 0},
        {0x1.f8p-6F, 0x1.4d873cp-17F},
        {0x1.fp-5F, 0x1.461802p-14F},
        {0x1.6fp-4F, 0x1.a515cap-17F},
        {0x1.e2p-4F, 0x1.c1db8ap-14F},
        {0x1.298p-3F, -0x1.5683fp-14F},
        {0x1.6p-3F, -0x1.9f1ebp-16F},
        {0x1.95p-3F, 0x1.2d4e7ap-14F},
        {0x1.c9p-3F, -0x1.070cacp-20F},
        {0x1.fb8p-3F, 0x1.186d5ep-15F},
        {0x1.168p-2F, -0x1.46a8a8p-15F},
        {0x1.2e8p-2F, 0x1.c575c2p-15F},
        {0x1.46p-2F, 0x1.8bc21cp-14F},
        {0x1.5dp-2F, 0x1.bdbf58p-14F},
        {0x1.738p-2F, 0x1.d7f6bcp-14F},
        {0x1.89cp-2F, -0x1.cc793ep-14F},
        {0x1.9f4p-2F, -0x1.b8268p-15F},
        {0x1.b44p-2F, 0x1.eef79ap-15F},
        {0x1.c9p-2F, -0x1.070cacp-19F},
        {0x1.dd4p-2F, 0x1.a81308p-16F},
        {0x1.f14p-2F, -0x1.70a05p-14F},
        {0x1.026p-1F, -0x1.5ab4b4p-14F},
        {0x1.0bep-1F, 0x1.cb9094p-15F},
        {0x1.154p-1F, 0x1.87a5eap-14F},
        {0x1.1e8p-1F, 0x1.7d79c2p-15F},
        {0x1.27ap-1F, -0x1.43daecp-14F},
        {0x1.308p-1F, -0x1.466588p-16F},
        {0x1.394p-1F, -0x1.f2ca9ep-17F},
        {0x1.41ep-1F, -0x1.c05ee6p-15F},
        {0x1.4a4p-1F, 0x1.f0bb6p-14F},
        {0x1.52ap-1F, 0x1.6932dep-16F},
        {0x1.5aep-1F, -0x1.7f6794p-14F},
    };

    static const float c[] = {1, -.5F, 0x1.55623cp-2F, -0x1.00102p-2F};
    const float size = fabsf(x);
    if (!(size < 1)) {
        return (float)gw_atanh_f64((double)x);
    }
    const float up = size + 1, down = 1 - size;
    const float to_up = short_inverse(up), to_down = short_inverse(down);
    const float high = fma(size - (up - 1), to_up, fma(to_up, up, -1));
    const float low = fma(-(size + (down - 1)), to_down, fma(down, to_down, -1));
    const float k = (float)(ilogbf(to_down) - ilogbf(to_up));
    const float *of_up = parts[gw_bits_of_f32(to_up) >> 18 & 31];
    const float *of_down = parts[gw_bits_of_f32(to_down) >> 18 & 31];
    const float rest = fma(0x1.0bfbe8p-15F, k, of_down[1] - of_up[1]);
    const float sum = fma(-low, gw_single_polynomial(c, 4, low),
                          fma(high, gw_single_polynomial(c, 4, high), rest));
    return (fma(0x1.62ep-1F, k, of_down[0] - of_up[0]) + sum) * copysignf(.5F, x);
}
