/* Tangents and the inverses of sines, cosines and tangents of float64 (Note [Vectors of eight]). */
#include "base/elementary.h"
#include "lang/numpy/approximate.h"
#include "lang/numpy/vector.h"
#include "lang/numpy/vector_parts.h"

#define HALF_PI 0x1.921fb54442d18p+0

double gw_vector_tan(double x) {
    /* tan(i pi/16) */
    static const double tangents[16] = {-0.,
                                        0x1.975f5e0553158p-3,
                                        0x1.a827999fcef32p-2,
                                        0x1.561b82ab7f99p-1,
                                        0x1p+0,
                                        0x1.7f218e25a7461p+0,
                                        0x1.3504f333f9de6p+1,
                                        0x1.41bfee2424771p+2,
                                        -0x1.fffffffffffffp+1023,
                                        -0x1.41bfee2424771p+2,
                                        -0x1.3504f333f9de6p+1,
                                        -0x1.7f218e25a7461p+0,
                                        -0x1p+0,
                                        -0x1.561b82ab7f99p-1,
                                        -0x1.a827999fcef32p-2,
                                        -0x1.975f5e0553158p-3};
    static const double c[] = {0x1.55555555555dcp-2, 0x1.11111110b0802p-3, 0x1.ba1ba489d25cap-5,
                               0x1.664ab664efba9p-6, 0x1.25cccc7c9fa5dp-7};
    if (!(fabs(x) <= 0x1.f4p+16)) {
        return tan(x);
    }
    const double n = gw_fma(x, 0x1.45f306dc9c883p+2, 0x1.8p+52) - 0x1.8p+52;
    const double near = gw_fma(-0x1.1a62633145c06p-57, n, gw_fma(-n, 0x1.921fb54442d18p-3, x));
    const double r = gw_fma(-0x1.c1cd129024e09p-110, n, near), square = r * r;
    const double small = gw_fma(square, gw_double_polynomial(c, 5, square) * r, r);
    const double known = tangents[(int64_t)n & 15];
    const double above = small + known, below = gw_fma(-small, known, 1);
    double inverse = gw_near_inverse(below);
    inverse = gw_fma(gw_fma(-below, inverse, 1), inverse, inverse);
    const double y = inverse * above;
    return gw_fma(-inverse, gw_fma(y, below, -above), y);
}

/* The root of 2 x. */
static double double_root(double x) {
    static const double c[] = {0x1.fffffffffff9dp-3, -0x1.7fffffffffe97p-4, 0x1.400006f70d42dp-5,
                               -0x1.18000993b24c3p-6};
    const double inverse = x < 0x1p-255 ? 0 : gw_near_inverse_root(x), twice = x + x;
    const double y = twice * inverse, off = gw_fma(inverse * inverse, twice, -2);
    return gw_fma(-(y * off), gw_double_polynomial(c, 4, off), y);
}

/* (arcsin(r) - r) / r of r^2 */
static double arc(double x) {
    const double square = x * x;
    const double a = gw_fma(0x1.07520c70eb909p-5, x, -0x1.0fb17f7dbb0edp-6);
    const double b = gw_fma(0x1.43f44bfbc3baep-6, x, 0x1.a583395d45ed5p-8);
    const double c = gw_fma(0x1.8f8dc2afccad6p-7, x, 0x1.c6dbbcb88bd57p-7);
    const double d = gw_fma(0x1.1c6dcf538ad2ep-6, x, 0x1.6e89cebdefaddp-6);
    const double e = gw_fma(0x1.f1c72e13ad8bep-6, x, 0x1.6db6db3b445f8p-5);
    const double f = gw_fma(0x1.333333337e0dep-4, x, 0x1.555555555529cp-3);
    const double high = gw_fma(square * square, gw_fma(square, a, b), gw_fma(square, c, d));
    return gw_fma(square, gw_fma(square, high, e), f) * x;
}

double gw_vector_arcsin(double x) {
    const double size = fabs(x), half = gw_fma(-.5, size, .5), square = size * size;
    const double of = arc(square < half ? square : half);
    if (!(size <= 1)) {
        return isnan(x) ? x : (double)NAN;
    }
    if (size < .5) {
        return gw_double_xor_sign(gw_fma(size, of, size), x);
    }
    const double root = -double_root(half);
    return gw_double_xor_sign(gw_fma(root, of, root) + HALF_PI, x);
}

double gw_vector_arccos(double x) {
    const double size = fabs(x), half = gw_fma(-.5, size, .5), square = size * size;
    if (!(size <= 1)) {
        return isnan(x) ? x : (double)NAN;
    }
    if (square < half) {
        return HALF_PI + gw_fma(-x, arc(square), -x);
    }
    const double root = gw_double_xor_sign(double_root(half), x);
    return (x < half ? 2 * HALF_PI : 0) + gw_fma(root, arc(half), root);
}

double gw_vector_arctan(double x) {
    /* arctan(i/4) */
    static const double arcs[32] = {0,
                                    0x1.f5b75f92c80ddp-3,
                                    0x1.dac670561bb4fp-2,
                                    0x1.4978fa3269ee1p-1,
                                    0x1.921fb54442d18p-1,
                                    0x1.cac7c57846f9ep-1,
                                    0x1.f730bd281f69bp-1,
                                    0x1.0d38f2c5ba09fp+0,
                                    0x1.1b6e192ebbe44p+0,
                                    0x1.270ef55a53a25p+0,
                                    0x1.30b6d796a4da8p+0,
                                    0x1.38d6a6ce13353p+0,
                                    0x1.3fc176b7a856p+0,
                                    0x1.45b54837351ap+0,
                                    0x1.4ae10fc6589a5p+0,
                                    0x1.4f68dea672617p+0,
                                    0x1.5368c951e9cfdp+0,
                                    0x1.56f6f33a3e6a7p+0,
                                    0x1.5a25052114e6p+0,
                                    0x1.5d013c41adabdp+0,
                                    0x1.5f97315254857p+0,
                                    0x1.61f06c6a92b89p+0,
                                    0x1.6414d44094c7cp+0,
                                    0x1.660b02c736a06p+0,
                                    0x1.67d8863bc99bdp+0,
                                    0x1.698213a9d5053p+0,
                                    0x1.6b0bae830c07p+0,
                                    0x1.6c78c7edeb195p+0,
                                    0x1.6dcc57bb565fdp+0,
                                    0x1.6f08f07435fecp+0,
                                    0x1.7030cf9403197p+0,
                                    0x1.7145eac2088a4p+0};
    const double size = fabs(x), quarter = size < 8 ? nearbyint(size * 4) / 4 : 0;
    const int far = size >= 7.875;
    const double above = far ? -1 : size - quarter;
    const double below = !far ? gw_fma(quarter, size, 1) : size < 0x1p128 ? size : 0x1p128;
    int up, down;
    const double m = frexp(above, &up), n = frexp(below, &down);
    double inverse = gw_near_inverse(n);
    const double rough = m * inverse, off = gw_fma(-inverse, n, 1);
    inverse = gw_fma(inverse, gw_fma(off, off, off), inverse);
    const double r = ldexp(gw_fma(inverse, gw_fma(-rough, n, m), rough), up - down);
    const double square = r * r, fourth = square * square;
    const double a = gw_fma(0x1.2e9b9f5c4fe97p-4, square, -0x1.74257c46790ccp-4);
    const double b = gw_fma(0x1.c71bfeff916ap-4, square, -0x1.249248eef04dap-3);
    const double c = gw_fma(0x1.999999998741ep-3, square, -0x1.555555555554dp-2);
    const double sum = gw_fma(fourth, gw_fma(fourth, a, b), c);
    const double known = far ? HALF_PI : arcs[(int)(quarter * 4)];
    return gw_double_xor_sign(gw_fma(square * r, sum, r) + known, x);
}

static bool is_plain(double size) {
    const uint64_t high = gw_bits_of_f64(size) >> 32;
    return high >= 0x00300000 && high < 0x7e000000;
}

double gw_vector_arctan2(double y, double x) {
    /* in turn the sums of the powers 0, 2, 4 and 6 of the square, over those of its eighth */
    static const double c[4][5] = {
        {0x1.c71c707f7d5b5p-4, 0x1.e1749bd612dcfp-5, 0x1.169980cb6ad4fp-5, 0x1.f5a1dae82afb3p-9},
        {-0x1.55555555553c5p-2, -0x1.745d009bada94p-4, -0x1.ad261eaa09954p-5, -0x1.a5e83b081f69cp-6,
         -0x1.2e67c93954c23p-10},
        {0x1.999999997ee34p-3, 0x1.3b12a49295651p-4, 0x1.7ec0fbc50683bp-5, 0x1.14f4c661116a5p-6,
         0x1.ced0a36665209p-13},
        {-0x1.2492491ee55c7p-3, -0x1.11084009435ep-4, -0x1.4efa2e563c1bcp-5, -0x1.2b2ec618e4badp-7,
         -0x1.4fdb537abc7a3p-16},
    };
    const double wide = fabs(x), high = fabs(y);
    if (!is_plain(wide) || !is_plain(high)) {
        return atan2(y, x);
    }
    const int flat = high < wide;
    const double r = (flat ? high : -wide) / (flat ? wide : high), square = r * r;
    const double fourth = square * square, eighth = fourth * fourth;
    const double a = gw_double_polynomial(c[0], 4, eighth) * eighth;
    const double b = gw_double_polynomial(c[1], 5, eighth);
    const double third = gw_double_polynomial(c[2], 5, eighth);
    const double last = gw_double_polynomial(c[3], 5, eighth);
    const double sum = gw_fma(fourth, gw_fma(square, last, third), gw_fma(square, b, a));
    const double angle = gw_double_or_sign(gw_fma(r, sum, r) + (flat ? 0 : HALF_PI), x);
    return gw_double_or_sign(x <= 0 ? angle + 2 * HALF_PI : angle, y);
}
