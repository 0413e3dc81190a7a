/* Sums of two doubles, of which the second is below the last place of the first: some 106 bits,
 * with a relative error of a few 2^-104 an operation (Dekker, "A floating-point technique for
 * extending the available precision", 1971). Products are split, since wasm has no fused ones: what
 * is above 2^995 overflows. */
#ifndef GW_BASE_TWOFOLD_H
#define GW_BASE_TWOFOLD_H

#include <math.h>

typedef struct gw_twofold {
    double high, low;
} gw_twofold;

/* x + y without an error, where |x| >= |y|. */
static inline gw_twofold gw_fast_sum(double x, double y) {
    const double high = x + y;
    return (gw_twofold){high, y - (high - x)};
}

/* x + y without an error. */
static inline gw_twofold gw_exact_sum(double x, double y) {
    const double high = x + y, v = high - x;
    return (gw_twofold){high, (x - (high - v)) + (y - v)};
}

/* x y without an error. */
static inline gw_twofold gw_exact_product(double x, double y) {
    const double half = 0x1p27 + 1;
    const double xs = x * half, ys = y * half;
    const double x1 = xs - (xs - x), y1 = ys - (ys - y), x2 = x - x1, y2 = y - y1;
    const double high = x * y;
    return (gw_twofold){high, ((x1 * y1 - high) + x1 * y2 + x2 * y1) + x2 * y2};
}

static inline gw_twofold gw_twofold_add(gw_twofold x, gw_twofold y) {
    const gw_twofold high = gw_exact_sum(x.high, y.high), low = gw_exact_sum(x.low, y.low);
    const gw_twofold sum = gw_fast_sum(high.high, high.low + low.high);
    return gw_fast_sum(sum.high, sum.low + low.low);
}

static inline gw_twofold gw_twofold_negative(gw_twofold x) {
    return (gw_twofold){-x.high, -x.low};
}

static inline gw_twofold gw_twofold_product(gw_twofold x, gw_twofold y) {
    const gw_twofold p = gw_exact_product(x.high, y.high);
    return gw_fast_sum(p.high, p.low + (x.high * y.low + x.low * y.high));
}

static inline gw_twofold gw_twofold_quotient(gw_twofold x, gw_twofold y) {
    const double q = x.high / y.high;
    const gw_twofold p = gw_exact_product(q, y.high);
    const double rest = ((x.high - p.high) - p.low) + (x.low - q * y.low);
    return gw_fast_sum(q, rest / y.high);
}

static inline gw_twofold gw_twofold_root(gw_twofold x) { /* x > 0 */
    const double r = sqrt(x.high);
    const gw_twofold p = gw_exact_product(r, r);
    return gw_fast_sum(r, (((x.high - p.high) - p.low) + x.low) / (2 * r));
}

#endif
