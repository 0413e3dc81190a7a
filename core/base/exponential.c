/* Note [Exponential]. What Python's `math` prints has the last bit of the C library that it was
 * built with, and browsers' modules have another library. These are glibc 2.36's on a processor
 * with fused multiply-adds, so that a lesson prints the same digits natively and in a browser: its
 * exponential is the Arm Optimized Routines' (MIT licence), what is made of expm1 is Sun's fdlibm,
 * and which products are fused with a sum, as its compiler did it, is written out. Compared on 8
 * million arguments each.
 *
 * A fused multiply-add is 16 ns in a browser, so powers and exponentials are first made without:
 * theirs are within 0.54 and 0.51 units of the last place of what is exact, and so is the nearest
 * float the only one it can be, unless what is exact lies near the middle of two (Ziv's test,
 * doi:10.1145/116890.116891). */
#include <float.h>
#include <math.h>

#include "base/bits.h"
#include "base/elementary.h"
#include "base/power_table.h"

/* The float nearest to high + low, when low is below `most` units of its last place; else NaN. */
static double nearest(double high, double low, double most) {
    const uint64_t bits = gw_bits_of_f64(high), fraction = UINT64_C(0xFFFFFFFFFFFFF);
    const double unit = 0x1p-52 * gw_f64_of_bits(bits & ~fraction);
    /* A power of 2 has the one below it at half the distance. */
    return (bits & fraction) != 0 && fabs(low) <= most * unit ? high : (double)NAN;
}

/* As exponential below, without a fused multiply-add; NaN: not near enough. */
static double quick_exponential(double x, double tail, double most) {
    const double shift = 0x1.8p52;
    const double n = (x * 0x1.71547652b82fep7 + shift) - shift;
    const double r = (x - n * 0x1.62e42fefa0000p-8) - n * 0x1.cf79abc9e3b39p-47 + tail;
    const double r2 = r * r;
    const int whole = (int)n, k = (whole - (whole & 127)) / 128;
    const gw_power_point *p = &gw_power_points[whole & 127];
    const double rest = p->rest + r + r2 * (0x1.ffffffffffdbdp-2 + r * 0x1.555555555543cp-3) +
                        r2 * r2 * (0x1.55555cf172b91p-5 + r * 0x1.1111167a4d017p-7);
    const double more = p->power * rest, y = p->power + more;
    return ldexp(nearest(y, (p->power - y) + more, most), k);
}

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
    if (!(size >= 0x1p-54 && size < 1024))
        return size < 0x1p-54 ? 1 + x : exp(x);
    const double y = x > -512 ? quick_exponential(x, 0, 0.47) : (double)NAN;
    return isnan(y) ? exponential(x, 0) : y;
}

/* x = z 2^k for finite x > 0, with z near 1 and `point` at it. */
typedef struct reduced {
    double k, z;
    const gw_log_point *point;
} reduced;

static reduced reduce(double x) {
    const uint64_t start = UINT64_C(0x3FE6955500000000); /* where the table starts: 0x1.69555p-1 */
    const uint64_t bits =
        x < DBL_MIN ? gw_bits_of_f64(x * 0x1p52) - (UINT64_C(52) << 52) : gw_bits_of_f64(x);
    const uint64_t above = bits - start;
    return (reduced){(double)((int64_t)above >> 52),
                     gw_f64_of_bits(bits - (above & UINT64_C(0xFFF) << 52)),
                     &gw_log_points[above >> 45 & 127]};
}

/* log x for finite x > 0, and what is beside it in *tail. */
static double long_logarithm(double x, double *tail) {
    const reduced at = reduce(x);
    const gw_log_point *p = at.point;
    const double r = fma(at.z, p->inverse, -1), whole = fma(at.k, 0x1.62e42fefa3800p-1, p->log);
    const double sum = whole + r, low = fma(at.k, 0x1.ef35793c76730p-45, p->rest);
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

/* What is left of x when its last 27 or 32 bits are 0, so that its products with the like are
 * exact. */
static double upper(double x, int bits) {
    return gw_f64_of_bits(gw_bits_of_f64(x) & ~UINT64_C(0) << bits);
}

/* The same without a fused multiply-add, to 1.5 2^-68 of it. */
static double quick_logarithm(double x, double *tail) {
    const reduced at = reduce(x);
    const gw_log_point *p = at.point;
    const double z1 = upper(at.z, 32), r1 = z1 * p->inverse - 1, r2 = (at.z - z1) * p->inverse;
    const double r = r1 + r2, whole = at.k * 0x1.62e42fefa3800p-1 + p->log, sum = whole + r;
    const double half = -0.5 * r, square = r * half, half1 = -0.5 * r1, square1 = r1 * half1;
    const double high = sum + square1;
    const double fifth = r * 0x1.0002b8b263fc3p-3 * 8 - 0x1.2495b9b4845e9p-3 * 8;
    const double third = 0x1.999999959554ep-3 * 4 - r * 0x1.555555529a47ap-3 * 4 + square * fifth;
    const double series = r * 0x1.0000000000006p-2 * 2 - 0x1.555555555556p-2 * 2 + square * third;
    const double lost = at.k * 0x1.ef35793c76730p-45 + p->rest + (whole - sum + r) +
                        r2 * (half + half1) + (sum - high + square1);
    const double rest = lost + r * square * series, y = high + rest;
    *tail = high - y + rest;
    return y;
}

/* a b = high + low, exactly, when neither overflows nor is near to being subnormal (T. J. Dekker,
 * 1971, doi:10.1007/BF01397083). */
static double product(double a, double b, double *low) {
    const double of_a = 0x1.000002p27 * a, of_b = 0x1.000002p27 * b;
    const double a1 = of_a - (of_a - a), a2 = a - a1, b1 = of_b - (of_b - b), b2 = b - b1;
    const double high = a * b;
    *low = ((a1 * b1 - high) + a1 * b2 + a2 * b1) + a2 * b2;
    return high;
}

/* x^y = e^(y log x); NaN: not near enough. */
static double power_of_logarithm(double x, double y) {
    double tail;
    const double log_x = quick_logarithm(x, &tail), l1 = upper(log_x, 27), y1 = upper(y, 27);
    const double high = y1 * l1, low = (y - y1) * l1 + y * (log_x - l1 + tail);
    return fabs(high) > 0x1p-20 && fabs(high) < 512 ? quick_exponential(high, low, 0.38)
                                                    : (double)NAN;
}

/* x^y, for the y of most programs by products, a quotient or a root; NaN: out of reach, or not near
 * enough. */
static double quick_power(double x, double y) {
    if (!(x > 0x1p-100 && x < 0x1p100))
        return (double)NAN;
    double high = x, low = 0, lost;
    if (y == 0.5) {
        const double root = sqrt(x), square = product(root, root, &lost);
        return nearest(root, ((x - square) - lost) / (2 * root), 0.45);
    }
    const int times = fabs(y) <= 8 ? (int)fabs(y) : 0;
    if (times == 0 || times != fabs(y))
        return fabs(y) > 0x1p-20 && fabs(y) < 0x1p20 ? power_of_logarithm(x, y) : (double)NAN;
    for (int i = 1; i < times; i++) {
        const double more = low * x;
        high = product(high, x, &lost);
        low = lost + more;
    }
    const double sum = high + low;
    if (y > 0)
        return nearest(sum, (high - sum) + low, 0.45);
    const double inverse = 1 / high, one = product(inverse, high, &lost);
    return nearest(inverse, ((1 - one) - lost - inverse * low) * inverse, 0.45);
}

double gw_pow_f64(double x, double y) {
    const double quick = quick_power(x, y);
    if (!isnan(quick))
        return quick;
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
