/* The length of a complex number, by the steps of glibc 2.36's hypot, which has no fused
 * multiply-add. */
#include <math.h>

#include "base/elementary.h"

/* x >= y >= 0, neither so large nor so small that squares leave the range. */
static double kernel(double x, double y) {
    const double h = sqrt(x * x + y * y);
    double a, b;
    if (h <= 2.0 * y) {
        const double d = h - y;
        a = x * (2.0 * d - x);
        b = (d - 2.0 * (x - y)) * d;
    } else {
        const double d = h - x;
        a = 2.0 * d * (x - 2.0 * y);
        b = (4.0 * d - y) * y + d * d;
    }
    return h - (a + b) / (2.0 * h);
}

double gw_hypot_f64(double x, double y) {
    const double scale = 0x1p-600, negligible = 0x1p-54, tiny = 0x1p-459;
    if (isinf(x) || isinf(y))
        return (double)INFINITY;
    if (isnan(x) || isnan(y))
        return x + y;
    const double a = fmax(fabs(x), fabs(y)), b = fmin(fabs(x), fabs(y));
    if (b <= a * negligible || (b < tiny && a >= b / negligible))
        return a + b;
    if (a > 0x1p511)
        return kernel(a * scale, b * scale) / scale;
    return b < tiny ? kernel(a / scale, b / scale) * scale : kernel(a, b);
}
