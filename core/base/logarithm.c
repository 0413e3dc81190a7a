/* Note [Logarithm]. PyTorch's random numbers of double precision go through the C library's log,
 * which on the machines that the recorded ones come from is that of the Arm Optimized Routines,
 * compiled for fused multiply-adds. This is that function, with every fused step written out, so
 * that the last bit is the same here, natively and in a browser. It is within 0.52 units of the
 * last place. Constants: copyright 2018 Arm Limited, MIT licence. */
#include <float.h>
#include <math.h>
#include <stdbool.h>

#include "base/bits.h"
#include "base/elementary.h"
#include "base/logarithm_table.h"

/* x = 2^k z, z near c for one of 128 c: log x = k ln 2 + log c + log(1 + r), r = z/c - 1. */
static const double ln2_high = 0x1.62e42fefa3800p-1, ln2_low = 0x1.ef35793c76730p-45;

/* log(1 + r) - r, from r^2 on: for r of the table, and for r about [-1/16, 1/15]. */
static const double short_series[5] = {-0x1.0000000000001p-1, 0x1.555555551305bp-2,
                                       -0x1.fffffffeb4590p-3, 0x1.999b324f10111p-3,
                                       -0x1.55575e506c89fp-3};
static const double long_series[11] = {
    -0x1p-1,
    0x1.5555555555577p-2,
    -0x1.ffffffffffdcbp-3,
    0x1.999999995dd0cp-3,
    -0x1.55555556745a7p-3,
    0x1.24924a344de30p-3,
    -0x1.fffffa4423d65p-4,
    0x1.c7184282ad6cap-4,
    -0x1.999eb43b068ffp-4,
    0x1.78182f7afd085p-4,
    -0x1.5521375d145cdp-4,
};

/* Near 1 r is exact, and r^2 / 2 is subtracted in two parts. */
static double log_near_one(double x) {
    const double *c = long_series;
    const double r = x - 1, r2 = r * r, r3 = r * r2;
    const double first = fma(r2, c[3], fma(c[2], r, c[1]));
    const double second = fma(r2, c[6], fma(c[5], r, c[4]));
    const double third = fma(r3, c[10], fma(r2, c[9], fma(c[8], r, c[7])));
    const double series = fma(fma(third, r3, second), r3, first);
    const double upper = fma(-0x1p27, r, fma(r, 0x1p27, r)), square = upper * upper;
    const double high = fma(square, c[0], r);
    const double lost = fma(square, c[0], r - high);
    const double low = fma(c[0] * (r - upper), r + upper, lost);
    return high + fma(series, r3, low);
}

double gw_logarithm(double x) {
    if (!(x > 0 && x <= DBL_MAX))
        return log(x); /* -inf, inf or nan */
    if (x >= 1 - 0x1p-4 && x < 1 + 0x1.09p-4)
        return x == 1 ? 0 : log_near_one(x);
    const double *c = short_series;
    const gw_logarithm_split s = gw_split_for_logarithm(x, 7);
    const gw_logarithm_part part = gw_logarithm_parts[s.part];
    const double k = s.k, r = fma(s.z, part.inverse, -1), r2 = r * r;
    const double whole = fma(k, ln2_high, part.log), high = r + whole;
    const double low = fma(r2, c[0], fma(k, ln2_low, (whole - high) + r));
    const double series = fma(fma(r, c[4], c[3]), r2, fma(r, c[2], c[1]));
    return fma(r * r2, series, low) + high;
}

/* The series of log(1 + f) in s = f / (2 + f); from Sun's fdlibm. */
static double logarithm_rest(double s) {
    const double z = s * s, z2 = z * z, z4 = z2 * z2;
    const double second = fma(z, 2.857142874366239149e-01, 3.999999999940941908e-01);
    const double third = fma(z, 1.818357216161805012e-01, 2.222219843214978396e-01);
    const double fourth = fma(z, 1.479819860511658591e-01, 1.531383769920937332e-01);
    const double first = fma(z, 6.666666666666735130e-01, z2 * second);
    return fma(z4 * z2, fourth, fma(z4, third, first));
}

/* 1 + x = 2^k (1 + f) (1 + lost), 1 + f from sqrt(1/2) to sqrt(2). */
double gw_log1p_f64(double x) {
    const double high2 = 6.93147180369123816490e-01, low2 = 1.90821492927058770002e-10;
    const double size = fabs(x);
    if (!(x > -1 && x <= DBL_MAX))
        return log1p(x);
    if (size < 0x1p-29)
        return size < 0x1p-54 ? x : fma(-(x * x), 0.5, x);
    const bool plain = x > -0x1.2bec4p-2 && x < 0x1.a827ap-2;
    double k = 0, f = x, lost = 0;
    if (!plain) {
        const double sum = x < 0x1p53 ? 1 + x : x;
        const uint64_t bits = gw_bits_of_f64(sum), top = bits >> 32 & 0xFFFFF;
        const bool upper = top >= 0x6A09E;
        if (x < 0x1p53)
            lost = (sum >= 2 ? 1 - (sum - x) : x - (sum - 1)) / sum;
        k = (double)(bits >> 52) - 1023 + upper;
        f = gw_f64_of_bits((bits & (UINT64_MAX >> 12)) | (UINT64_C(0x3FF) - upper) << 52) - 1;
        const double rest = fma(k, low2, lost);
        if (upper ? top > 0xFFFFC : top == 0) {
            const double square = 0.5 * f * f * fma(-0.66666666666666666, f, 1.0);
            return f == 0 ? fma(k, high2, rest) : fma(k, high2, -((square - rest) - f));
        }
        lost = rest;
    }
    const double s = f / (2 + f), half = 0.5 * f * f, series = s * (half + logarithm_rest(s));
    return plain ? f - (half - series) : fma(k, high2, -((half - (series + lost)) - f));
}
