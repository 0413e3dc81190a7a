/* Note [Exponential]. What Python's `math` prints has the last bit of the C library that it was
 * built with, and browsers' modules have another library. These are glibc 2.36's on a processor
 * with fused multiply-adds, so that a lesson prints the same digits natively and in a browser: its
 * exponential is the Arm Optimized Routines' (MIT licence), what is made of expm1 is Sun's fdlibm,
 * and which products are fused with a sum, as its compiler did it, is written out. Compared on 8
 * million arguments each. */
#include <float.h>
#include <math.h>

#include "base/bits.h"
#include "base/elementary.h"
#include "base/power_table.h"

/* exp(x + tail) = 2^(n/128) exp r, |r| <= ln 2 / 256, for 2^-54 <= |x| < 1024. */
static double exponential(double x, double tail) {
    const double shift = 0x1.8p52; /* after which only the integer is left */
    const double n = fma(x, 0x1.71547652b82fep7, shift) - shift;
    const double r = fma(n, -0x1.cf79abc9e3b39p-47, fma(n, -0x1.62e42fefa0000p-8, x)) + tail;
    const double r2 = r * r;
    const int whole = (int)n, k = (whole - (whole & 127)) / 128;
    const gw_power_point *p = &gw_power_points[whole & 127];
    const double first = fma(r, 0x1.555555555543cp-3, 0x1.ffffffffffdbdp-2);
    const double second = fma(r, 0x1.1111167a4d017p-7, 0x1.55555cf172b91p-5);
    const double rest = fma(r2 * r2, second, fma(r2, first, p->rest + r));
    if (x > -512 || k >= 0)
        return ldexp(fma(p->power, rest, p->power), k);
    /* Here nothing is fused, and what becomes subnormal is rounded once, to the place that will be
     * the last. */
    const double scale = ldexp(p->power, k + 1022), product = scale * rest;
    double y = scale + product;
    if (y < 1) {
        const double low = scale - y + product, high = 1 + y;
        y = (high + (1 - high + y + low)) - 1;
    }
    return 0x1p-1022 * y;
}

double gw_exp_f64(double x) {
    const double size = fabs(x);
    return size < 0x1p-54 ? 1 + x : size < 1024 ? exponential(x, 0) : exp(x);
}

/* log x for finite x > 0, and what is beside it in *tail. */
static double long_logarithm(double x, double *tail) {
    const uint64_t start = UINT64_C(0x3FE6955500000000); /* where the table starts: 0x1.69555p-1 */
    const uint64_t bits =
        x < DBL_MIN ? gw_bits_of_f64(x * 0x1p52) - (UINT64_C(52) << 52) : gw_bits_of_f64(x);
    const uint64_t above = bits - start;
    const double k = (double)((int64_t)above >> 52);
    const double z = gw_f64_of_bits(bits - (above & UINT64_C(0xFFF) << 52));
    const gw_log_point *p = &gw_log_points[above >> 45 & 127];
    const double r = fma(z, p->inverse, -1), whole = fma(k, 0x1.62e42fefa3800p-1, p->log);
    const double sum = whole + r, low = fma(k, 0x1.ef35793c76730p-45, p->rest);
    const double half = -0.5 * r, square = r * half, high = sum + square;
    const double fifth = fma(r, 0x1.0002b8b263fc3p-3 * 8, -0x1.2495b9b4845e9p-3 * 8);
    const double third =
        fma(square, fifth, fma(r, -0x1.555555529a47ap-3 * 4, 0x1.999999959554ep-3 * 4));
    const double series =
        fma(square, third, fma(r, 0x1.0000000000006p-2 * 2, -0x1.555555555556p-2 * 2));
    const double lost = low + (whole - sum + r) + fma(half, r, -square) + (sum - high + square);
    const double rest = fma(r * square, series, lost), y = high + rest;
    *tail = high - y + rest;
    return y;
}

double gw_pow_f64(double x, double y) {
    if (x < 0 && floor(y) == y && fabs(y) < 0x1p53) {
        const double z = gw_pow_f64(-x, y);
        return fmod(y, 2) == 0 ? z : -z;
    }
    if (!(x > 0 && x <= DBL_MAX && fabs(y) >= 0x1p-65 && fabs(y) < 0x1p63))
        return pow(x, y);
    double tail;
    const double log_x = long_logarithm(x, &tail), high = y * log_x;
    const double low = fma(y, tail, fma(y, log_x, -high));
    if (fabs(high) < 0x1p-54)
        return 1 + high;
    return fabs(high) < 1024 ? exponential(high, low) : pow(x, y);
}

/* exp(x) - 1 = 2^k (1 + (e^r - 1)) - 1 for r = x - k ln 2, and r is `high` less what was lost. */
double gw_expm1_f64(double x) {
    const double ln2_high = 6.93147180369123816490e-01, ln2_low = 1.90821492927058770002e-10;
    const double size = fabs(x);
    if (size < 0x1p-54 || !(size < 709))
        return expm1(x);
    if (x <= -0x1.3687ap5)
        return -1;
    int k = 0;
    double lost = 0;
    if (size >= 0x1.62e43p-2) {
        k = size < 0x1.0a2b2p0 ? (x < 0 ? -1 : 1)
                               : (int)(0x1.71547652b82fep0 * x + (x < 0 ? -0.5 : 0.5));
        const double high = fma(-k, ln2_high, x);
        x = fma(-k, ln2_low, high);
        lost = fma(-k, ln2_low, high - x);
    }
    const double half = 0.5 * x, h = x * half, h2 = h * h;
    const double first = fma(h, -3.33333333333331316428e-02, 1);
    const double second = fma(h, -7.93650757867487942473e-05, 1.58730158725481460165e-03);
    const double third = fma(h, -2.01099218183624371326e-07, 4.00821782732936239552e-06);
    const double series = fma(h2 * h2, third, fma(h2, second, first));
    const double t = fma(-series, half, 3);
    double e = h * ((series - t) / fma(-x, t, 6));
    if (k == 0)
        return x - fma(x, e, -h);
    e = fma(x, e - lost, -lost) - h;
    if (k == -1)
        return 0.5 * (x - e) - 0.5;
    if (k == 1)
        return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e);
    if (k <= -2 || k > 56)
        return ldexp(1 - (e - x), k) - 1;
    if (k < 20)
        return ldexp((1 - ldexp(1, -k)) - (e - x), k);
    return ldexp((x - (e + ldexp(1, -k))) + 1, k);
}

/* Beyond it half an exponential is infinite. */
static const double greatest_exponent = 0x1.633ce8fb9f87dp9;

/* half e^size, for as long as that is finite; e^size itself may no longer be. */
static double half_exp(double half, double size) {
    if (size < 0x1.62e42p9)
        return half * gw_exp_f64(size);
    const double root = gw_exp_f64(0.5 * size);
    return half * root * root;
}

double gw_sinh_f64(double x) {
    const double size = fabs(x), half = x < 0 ? -0.5 : 0.5;
    if (size < 0x1p-28 || !(size <= greatest_exponent))
        return sinh(x);
    if (size >= 22)
        return half_exp(half, size);
    const double t = gw_expm1_f64(size);
    return size < 1 ? half * (2 * t - t * t / (t + 1)) : half * (t + t / (t + 1));
}

double gw_cosh_f64(double x) {
    const double size = fabs(x);
    if (!(size <= greatest_exponent))
        return cosh(x);
    if (size >= 22)
        return half_exp(0.5, size);
    if (size < 0x1.62e43p-2) {
        const double t = gw_expm1_f64(size), w = 1 + t;
        return size < 0x1p-55 ? w : 1 + (t * t) / (w + w);
    }
    const double t = gw_exp_f64(size);
    return 0.5 * t + 0.5 / t;
}

double gw_tanh_f64(double x) {
    const double size = fabs(x);
    if (size < 0x1p-55)
        return x * (1 + x);
    if (!(size < 22))
        return isnan(x) ? x + x : copysign(1, x);
    const double t = gw_expm1_f64(size < 1 ? -2 * size : 2 * size);
    return copysign(size < 1 ? -t / (t + 2) : 1 - 2 / (t + 2), x);
}

/* log10 x = k log10 2 + log(x 2^-k) / log 10, in such a way that powers of 10 are exact. */
double gw_log10_f64(double x) {
    if (!(x >= DBL_MIN && x <= DBL_MAX))
        return log10(x);
    int k;
    const double part = 2 * frexp(x, &k);
    k--;
    const int below = k < 0;
    const double y = k + below;
    const double z = y * 3.69423907715893078616e-13 +
                     4.34294481903251816668e-01 * gw_logarithm(ldexp(part, -below));
    return z + y * 3.01029995663611771306e-01;
}
