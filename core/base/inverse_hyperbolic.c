/* The inverses of sinh, cosh and tanh, to the bit as glibc has them: fdlibm's formulas over its own
 * logarithms. Compared on 20 million arguments each. */
#include <math.h>

#include "base/elementary.h"

static const double ln2 = 6.93147180559945286227e-01;

double gw_asinh_f64(double x) {
    const double size = fabs(x);
    if (!(size >= 0x1p-28 && size <= 1.7976931348623157e308)) {
        return x + x == x ? x : size < 1 ? x : x + x;
    }
    double y;
    if (size > 0x1p28) {
        y = gw_logarithm(size) + ln2;
    } else if (size > 2) {
        y = gw_logarithm(2 * size + 1 / (sqrt(size * size + 1) + size));
    } else {
        const double square = size * size;
        y = gw_log1p_f64(size + square / (1 + sqrt(1 + square)));
    }
    return copysign(y, x);
}

double gw_acosh_f64(double x) {
    if (!(x > 1)) {
        return x == 1 ? 0 : (x - x) / (x - x);
    }
    if (x > 0x1p28) {
        return isinf(x) ? x : gw_logarithm(x) + ln2;
    }
    if (x > 2) {
        return gw_logarithm(2 * x - 1 / (x + sqrt(x * x - 1)));
    }
    const double t = x - 1;
    return gw_log1p_f64(t + sqrt(2 * t + t * t));
}

double gw_atanh_f64(double x) {
    const double size = fabs(x);
    if (!(size < 1)) {
        return size == 1 ? x / 0.0 : (x - x) / (x - x);
    }
    if (size < 0x1p-28) {
        return x;
    }
    const double twice = size + size;
    const double y = size < 0.5 ? twice + twice * size / (1 - size) : twice / (1 - size);
    return copysign(0.5 * gw_log1p_f64(y), x);
}
