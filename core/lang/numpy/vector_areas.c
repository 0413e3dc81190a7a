/* Cube roots and the inverses of hyperbolic functions of float64 (Note [Vectors of eight]). */
#include "base/elementary.h"
#include "lang/numpy/approximate.h"
#include "lang/numpy/vector.h"
#include "lang/numpy/vector_parts.h"

double gw_vector_cbrt(double x) {
    /* of 2 / (1 + i/8) */
    static const double roots[9] = {
        0x1.428a2f98d728bp+0, 0x1.361f35ca116ffp+0, 0x1.2b6b5edf6b54ap+0,
        0x1.220e6dd67518p+0,  0x1.19c3b38e975a8p+0, 0x1.12589c21fb842p+0,
        0x1.0ba6ee5f9aad4p+0, 0x1.059123d3a9848p+0, 0x1p+0};
    /* of 1, 2 and 4, as two doubles */
    static const double thirds[3][2] = {{1, 0},
                                        {0x1.428a2f98d728bp+0, -0x1.ddc22548ea41ep-56},
                                        {0x1.965fea53d6e3dp+0, -0x1.f53e999952f09p-54}};
    int exponent;
    const double m = 2 * frexp(fabs(x), &exponent);
    if (x == 0 || !(fabs(x) < (double)INFINITY)) {
        return x;
    }
    const int e = exponent - 1, third = (e + 1200) / 3 - 400;
    const double inverse = nearbyint(16 * gw_near_inverse(m)) / 16;
    const double r = gw_fma(m, inverse, -1), square = r * r, *part = thirds[e - 3 * third];
    const double size = ldexp(roots[gw_bits_of_f64(inverse) >> 49 & 15], third);
    const double a = gw_fma(-0x1.82e3b6adeca62p-7, r, 0x1.bda24bae48875p-7);
    const double b = gw_fma(-0x1.036b87c71d55fp-6, r, 0x1.374ed9398b914p-6);
    const double c = gw_fma(-0x1.8090d77f2468ep-6, r, 0x1.ee71141dcf569p-6);
    const double d = gw_fma(-0x1.511e8d2b0363ep-5, r, 0x1.f9add3c0b7e31p-5);
    const double first = gw_fma(-0x1.c71c71c71c741p-4, r, 0x1.5555555555557p-2);
    const double high = gw_fma(square, gw_fma(square, gw_fma(square, a, b), c), d);
    const double sum = gw_fma(square, high, first);
    return copysign((gw_fma(sum, part[0] * r, part[1]) + part[0]) * size, x);
}

/* log(1 + i/16), as two doubles */
static const double logarithms[16][2] = {
    {0, 0},
    {-0x1.f0a30c012p-5, 0x1.3ab33d066d1d2p-42},
    {-0x1.e27076e2bp-4, 0x1.a342c2af0003cp-45},
    {-0x1.5ff3070a78p-3, -0x1.3d3c873e20a07p-43},
    {-0x1.c8ff7c79a8p-3, -0x1.a21ac25d81ef3p-43},
    {-0x1.1675cababcp-2, 0x1.9f1fc63382a8fp-42},
    {-0x1.4618bc21c4p-2, -0x1.ec27d0b7b37b3p-42},
    {-0x1.739d7f6bbcp-2, -0x1.0069ce24c53fbp-42},
    {-0x1.9f323ecbf8p-2, -0x1.84bf2b68d766fp-42},
    {-0x1.c8ff7c79a8p-2, -0x1.a21ac25d81ef3p-42},
    {-0x1.f128f5fafp-2, -0x1.bb2cd720ec44cp-44},
    {-0x1.0be72e4252p-1, -0x1.5056d312f7668p-42},
    {-0x1.1e85f5e704p-1, -0x1.a07bd8b34be7cp-46},
    {-0x1.307d7334f2p-1, 0x1.e83c094debc15p-42},
    {-0x1.41d8fe8468p-1, 0x1.aa33736867a17p-42},
    {-0x1.52a2d265bcp-1, -0x1.6abb9df22bc57p-43},
};

/* 1/x of 4 bits */
static double short_inverse(double x) {
    return gw_f64_of_bits((gw_bits_of_f64(gw_near_inverse(x)) + 0x800000000000) &
                          0xffff000000000000);
}

/* log(x + low) */
static double logarithm(double x, double low) {
    static const double c[] = {-0x1p-1,
                               0x1.55555555554c1p-2,
                               -0x1.ffffffffffc65p-3,
                               0x1.9999999be77afp-3,
                               -0x1.55555559ba736p-3,
                               0x1.24922f71256f1p-3,
                               -0x1.ffffb8a054bc9p-4,
                               0x1.c80666e249778p-4,
                               -0x1.9a9b040214368p-4};
    const double inverse = short_inverse(x);
    const double r = gw_fma(low, inverse, gw_fma(x, inverse, -1));
    const double *part = logarithms[gw_bits_of_f64(inverse) >> 48 & 15], k = ilogb(inverse);
    const double rest =
        gw_fma(r * r, gw_double_polynomial(c, 9, r), gw_fma(-0x1.cf79abc9ep-40, k, part[1]));
    return gw_fma(-0x1.62e42fefap-1, k, part[0]) + (rest + r);
}

/* The root of square + low, as the sum of what is returned and *rest. */
static double root_of(double square, double low, double *rest) {
    static const double c[] = {0x1p-1, 0x1.8p-2, 0x1.40000013bp-2, 0x1.1800001943612p-2};
    const double inverse = gw_near_inverse_root(square), root = square * inverse;
    const double off = gw_fma(inverse, low, gw_fma(inverse, square, -root));
    const double more = gw_fma(-inverse, off, gw_fma(-inverse, root, 1));
    *rest = gw_fma(gw_double_polynomial(c, 4, more), root * more, off);
    return root;
}

/* What asinh(r) and acosh(1 + r^2/2) have beside r, as a part of it. */
static double small_area(double square) {
    return gw_fma(0x1.333220eaf02e7p-4, square, -0x1.5555555521e7ep-3) * square;
}

double gw_vector_arcsinh(double x) {
    const double size = fabs(x), square = x * x;
    if (!(size < 0x1p511)) {
        return gw_asinh_f64(x);
    }
    if (size < 0x1p-8) {
        return gw_double_xor_sign(gw_fma(size, small_area(square), size), x);
    }
    const double sum = square + 1, large = square > 1 ? square : 1, small = square > 1 ? 1 : square;
    double rest;
    const double lost = (small - (sum - large)) + gw_fma(x, x, -square);
    const double root = root_of(sum, lost, &rest);
    const double both = root + size, all = both + rest;
    const double low = (rest - (all - both)) + (size - (both - root));
    return gw_double_xor_sign(logarithm(all, low), x);
}

double gw_vector_arccosh(double x) {
    if (!(x > 1 && x < 0x1p511)) {
        return gw_acosh_f64(x);
    }
    double rest;
    const double square = gw_fma(x, x, -1), root = root_of(square, 0, &rest);
    if (square < 0x1p-16) {
        return gw_fma(small_area(square), root + rest, root + rest);
    }
    const double both = root + x, all = both + rest;
    return logarithm(all, (rest - (all - both)) + (root - (both - x)));
}

double gw_vector_arctanh(double x) {
    /* -log(1 + i/16), as two doubles of other lengths */
    static const double parts[16][2] = {
        {0, 0},
        {0x1.f0a30c01p-5, 0x1.62a6617cc9717p-41},
        {0x1.e27076e2ap-4, 0x1.e5cbd3d50fffcp-41},
        {0x1.5ff3070a8p-3, -0x1.b0b0de3077d7ep-41},
        {0x1.c8ff7c79bp-3, -0x1.97794f689f843p-41},
        {0x1.1675cabab8p-2, 0x1.30701ce63eab9p-41},
        {0x1.4618bc21c8p-2, -0x1.09ec17a426426p-41},
        {0x1.739d7f6bcp-2, -0x1.7fcb18ed9d603p-41},
        {0x1.9f323ecbf8p-2, 0x1.84bf2b68d766fp-42},
        {0x1.c8ff7c79a8p-2, 0x1.a21ac25d81ef3p-42},
        {0x1.f128f5fafp-2, 0x1.bb2cd720ec44cp-44},
        {0x1.0be72e4254p-1, -0x1.57d49676844ccp-41},
        {0x1.1e85f5e704p-1, 0x1.a07bd8b34be7cp-46},
        {0x1.307d7334fp-1, 0x1.0be1fb590a1f5p-41},
        {0x1.41d8fe8468p-1, -0x1.aa33736867a17p-42},
        {0x1.52a2d265bcp-1, 0x1.6abb9df22bc57p-43},
    };

    static const double c[] = {1,
                               -0x1.fffffffffffc5p-2,
                               0x1.5555555555462p-2,
                               -0x1.00000000c2a01p-2,
                               0x1.9999999cd394ap-3,
                               -0x1.55553f871e5c5p-3,
                               0x1.2492298ffdae8p-3,
                               -0x1.0073cb82e8b7p-3,
                               0x1.c81dd40d38142p-4};
    const double size = fabs(x);
    if (!(size < 1)) {
        return gw_atanh_f64(x);
    }
    const double up = size + 1, down = 1 - size;
    const double to_up = short_inverse(up), to_down = short_inverse(down);
    const double high = gw_fma(size - (up - 1), to_up, gw_fma(to_up, up, -1));
    const double low = gw_fma(-(size + (down - 1)), to_down, gw_fma(down, to_down, -1));
    const double k = ilogb(to_down) - ilogb(to_up);
    const double *of_up = parts[gw_bits_of_f64(to_up) >> 48 & 15];
    const double *of_down = parts[gw_bits_of_f64(to_down) >> 48 & 15];
    const double rest = gw_fma(0x1.cf79abc9ep-40, k, of_down[1] - of_up[1]);
    const double sum = gw_fma(-low, gw_double_polynomial(c, 9, low),
                              gw_fma(high, gw_double_polynomial(c, 9, high), rest));
    return (gw_fma(0x1.62e42fefap-1, k, of_down[0] - of_up[0]) + sum) * copysign(.5, x);
}
