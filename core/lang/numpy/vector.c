#include "lang/numpy/vector.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "base/bits.h"
#include "base/elementary.h"
#include "base/fused.h"
#include "lang/numpy/approximate.h"

#define LN2 0x1.62e42fefa39efp-1

/* floor(a x scale) of the exact product; `scale` is a power of two. */
static double floor_of_product(double a, double x, double scale) {
    const double product = a * x * scale, k = floor(product);
    return k == product && gw_fma(a, x, -product / scale) < 0 ? k - 1 : k;
}

/* --- exp -------------------------------------------------------------------------------------- */

const double gw_vector_roots[16] = {
    0x1p+0,
    0x1.0b5586cf9890fp+0,
    0x1.172b83c7d517bp+0,
    0x1.2387a6e756238p+0,
    0x1.306fe0a31b715p+0,
    0x1.3dea64c123422p+0,
    0x1.4bfdad5362a27p+0,
    0x1.5ab07dd485429p+0,
    0x1.6a09e667f3bcdp+0,
    0x1.7a11473eb0187p+0,
    0x1.8ace5422aa0dbp+0,
    0x1.9c49182a3f09p+0,
    0x1.ae89f995ad3adp+0,
    0x1.c199bdd85529cp+0,
    0x1.d5818dcfba487p+0,
    0x1.ea4afa2a490dap+0,
};

double gw_vector_exp(double x) {
    if (!(fabs(x) < 0x1.61da04cbafe44p+9)) {
        return gw_exp_f64(x);
    }
    const double k = floor_of_product(0x1.71547652b82fep+0, x, 16), n = k / 16;
    const double near = gw_fma(-LN2, n, x), r = gw_fma(-0x1.abc9e3b39803fp-56, n, near);
    const double square = r * r, root = gw_vector_roots[(int64_t)k & 15];
    const double high = gw_fma(0x1.72eb5ef0d213dp-10, r, 0x1.1106603d97cp-7);
    const double low = gw_fma(0x1.555564bb4f5fp-5, r, 0x1.5555554b508a2p-3);
    const double start = gw_fma(0x1.0000000002622p-1, square, r);
    const double rest = gw_fma(gw_fma(high, square, low), square * r, start);
    return ldexp(gw_fma(rest, root, root), (int)floor(n));
}

/* --- log and log1p ---------------------------------------------------------------------------- */

/* -log of 1 + i/16, from i = 8 on of half of it. */
static const double parts[16] = {
    0,
    -0x1.f0a30c01162a6p-5,
    -0x1.e27076e2af2e6p-4,
    -0x1.5ff3070a793d4p-3,
    -0x1.c8ff7c79a9a22p-3,
    -0x1.1675cababa60ep-2,
    -0x1.4618bc21c5ec2p-2,
    -0x1.739d7f6bbd007p-2,
    0x1.269621134db92p-2,
    0x1.f991c6cb3b379p-3,
    0x1.a93ed3c8ad9e3p-3,
    0x1.5bf406b543db2p-3,
    0x1.1178e8227e47cp-3,
    0x1.9335e5d594989p-4,
    0x1.08598b59e3a07p-4,
    0x1.0415d89e74444p-5,
};

/* log(1 + r) + part + exponent log(2) */
static double log_from(double r, double exponent, double part) {
    const double square = r * r, fourth = square * square;
    const double a = gw_fma(0x1.c81cd309d7c7p-4, r, -0x1.007357e93af62p-3);
    const double b = gw_fma(0x1.249229cee81efp-3, r, -0x1.55553fb28db06p-3);
    const double c = gw_fma(0x1.9999999cc9f5cp-3, r, -0x1.00000000c05bdp-2);
    const double d = gw_fma(0x1.5555555555466p-2, r, -0x1.fffffffffffc6p-2);
    const double sum = gw_fma(gw_fma(a, square, b), fourth, gw_fma(c, square, d));
    return gw_fma(exponent, LN2, part + gw_fma(sum, square, r));
}

/* x = m 2^e with 1 <= m < 2; the nearest to 1/m of 5 bits. */
static double split(double x, double *m, double *e) {
    int exponent;
    *m = 2 * frexp(x, &exponent);
    *e = exponent - 1;
    return nearbyint(32 * gw_near_inverse(*m)) / 32;
}

double gw_vector_log(double x) {
    if (!(x > 0 && x < (double)INFINITY)) {
        return gw_logarithm(x);
    }
    double m, e;
    const double inverse = split(x, &m, &e), r = gw_fma(m, inverse, -1);
    return log_from(r, inverse < .75 ? e + 1 : e, parts[gw_bits_of_f64(inverse) >> 48 & 15]);
}

double gw_vector_log1p(double x) {
    if (!(x > -1 && x < (double)INFINITY)) {
        return gw_log1p_f64(x);
    }
    const double sum = x + 1, large = x > 1 ? x : 1, small = x > 1 ? 1 : x;
    double m, e;
    const double inverse = split(sum, &m, &e);
    const double lost = ldexp(small - (sum - large), -(int)e);
    const double r = gw_fma(lost, inverse, gw_fma(m, inverse, -1));
    const double y =
        log_from(r, inverse < .75 ? e + 1 : e, parts[gw_bits_of_f64(inverse) >> 48 & 15]);
    return signbit(x) ? -fabs(y) : y;
}

/* log(1 + r) of another base: c[0] r + c[1] r^2 + ..., without c[0]'s term and its r */
static double polynomial_of_log(const double c[9], double r) {
    const double square = r * r;
    const double low = gw_fma(gw_fma(c[4], r, c[3]), square, gw_fma(c[2], r, c[1]));
    const double high = gw_fma(gw_fma(c[8], r, c[7]), square, gw_fma(c[6], r, c[5]));
    return gw_fma(gw_fma(high, square * square, low), r, c[0]);
}

double gw_vector_log2(double x) {
    static const double table[16] = {0,
                                     -0x1.663f6fac91316p-4,
                                     -0x1.5c01a39fbd688p-3,
                                     -0x1.fbc16b902680ap-3,
                                     -0x1.49a784bcd1b8bp-2,
                                     -0x1.91bba891f1709p-2,
                                     -0x1.d6753e032ea0fp-2,
                                     -0x1.0c10500d63aa6p-1,
                                     0x1.a8ff971810a5ep-2,
                                     0x1.6cb0f6865c8eap-2,
                                     0x1.32bfee370ee68p-2,
                                     0x1.f5fd8a9063e35p-3,
                                     0x1.8a8980abfbd32p-3,
                                     0x1.22dadc2ab3497p-3,
                                     0x1.7d60496cfbb4cp-4,
                                     0x1.77394c9d958d5p-5};
    static const double c[9] = {0x1.71547652b82fep+0,  -0x1.71547652b82d4p-1, 0x1.ec709dc3a029fp-2,
                                -0x1.71547653d0f8dp-2, 0x1.2776c5114d91ap-2,  -0x1.ec707e4e3144cp-3,
                                0x1.a617351818613p-3,  -0x1.71fb84deb5ccep-3, 0x1.4904bda0e1d12p-3};
    if (!(x > 0 && x < (double)INFINITY)) {
        return gw_log2_f64(x);
    }
    double m, e;
    const double inverse = split(x, &m, &e), r = gw_fma(m, inverse, -1);
    const double part = table[gw_bits_of_f64(inverse) >> 48 & 15];
    return (inverse < .75 ? e + 1 : e) + gw_fma(polynomial_of_log(c, r), r, part);
}

double gw_vector_log10(double x) {
    static const double table[16] = {0,
                                     -0x1.af5f92b00e61p-6,
                                     -0x1.a30a9d609efeap-5,
                                     -0x1.31b3055c47118p-4,
                                     -0x1.8cf183886480dp-4,
                                     -0x1.e3bc1ab0e19fep-4,
                                     -0x1.1b3e71ec94f7bp-3,
                                     -0x1.42c7e7fe3fc02p-3,
                                     0x1.ffbfc2bbc7803p-4,
                                     0x1.b721cd17157e3p-4,
                                     0x1.715d0ce367afcp-4,
                                     0x1.2e3a740b7800fp-4,
                                     0x1.db11ed766abf4p-5,
                                     0x1.5e3966b7e9295p-5,
                                     0x1.cb38fccd8bfdbp-6,
                                     0x1.c3d0837784c41p-7};
    static const double c[9] = {0x1.bcb7b1526e50ep-2,  -0x1.bcb7b1526e4dbp-3, 0x1.287a7636f428cp-3,
                                -0x1.bcb7b153c06a3p-4, 0x1.63c62777f27d9p-4,  -0x1.287a63464dc80p-4,
                                0x1.fc3f6f38b58a2p-5,  -0x1.bd80d96029814p-5, 0x1.8c2d828480370p-5};
    if (!(x > 0 && x < (double)INFINITY)) {
        return gw_log10_f64(x);
    }
    double m, e;
    const double inverse = split(x, &m, &e), r = gw_fma(m, inverse, -1);
    const double part =
        gw_fma(polynomial_of_log(c, r), r, table[gw_bits_of_f64(inverse) >> 48 & 15]);
    return gw_fma(inverse < .75 ? e + 1 : e, 0x1.34413509f79ffp-2, part);
}

/* --- sin and cos ------------------------------------------------------------------------------ */

/* c[0] + c[1] x + ... */
static double polynomial(const double *c, int n, double x) {
    double sum = c[n - 1];
    for (int i = n - 2; i >= 0; i--) {
        sum = gw_fma(sum, x, c[i]);
    }
    return sum;
}

#define ONE_OVER_PI 0x1.45f306dc9c883p-2
#define PI_HIGH 0x1.921fb54442d18p+1
#define PI_MIDDLE 0x1.1a62633145c06p-53
#define PI_LOW 0x1.c1cd129024e09p-106

double gw_vector_sin(double x) {
    static const double c[7] = {-0x1.55555555554a8p-3,  0x1.111111110a573p-7,
                                -0x1.a01a019a659ddp-13, 0x1.71de3806add1ap-19,
                                -0x1.ae6355aaa4a53p-26, 0x1.60e6bee01d83ep-33,
                                -0x1.9f1517e9f65fp-41};
    if (!(fabs(x) <= 0x1p+24) || x == 0) {
        return gw_sin_f64(x);
    }
    const double shifted = gw_fma(ONE_OVER_PI, x, 0x1.8p+52), n = shifted - 0x1.8p+52;
    const double r = gw_fma(-PI_MIDDLE, n, gw_fma(-PI_HIGH, n, x)), square = r * r;
    const double last = gw_fma(-PI_LOW, n, r);
    const double y = gw_fma(polynomial(c, 7, square), square * last, last);
    return gw_f64_of_bits(gw_bits_of_f64(y) ^ gw_bits_of_f64(shifted) << 63);
}

double gw_vector_cos(double x) {
    static const double c[7] = {-0x1.55555555554a7p-3,  0x1.111111110a4a8p-7,
                                -0x1.a01a019a5b87bp-13, 0x1.71de38030fea0p-19,
                                -0x1.ae63546002231p-26, 0x1.60e6857a2f220p-33,
                                -0x1.9f0d60811aac8p-41};
    const double size = fabs(x);
    const double k = size < 0x1p+26 ? floor_of_product(ONE_OVER_PI, size, 1) : (double)INFINITY;
    if (k > 0x7ffffe) {
        return gw_cos_f64(x);
    }
    if (size < 0x1p-27) {
        return 1;
    }
    const double n = k + .5;
    const double r = gw_fma(PI_MIDDLE, n, gw_fma(PI_HIGH, n, -size)), square = r * r;
    double last = gw_fma(PI_LOW, n, r);
    last = (int64_t)k & 1 ? -last : last;
    return gw_fma(polynomial(c, 7, square), square * last, last);
}
