#include "base/elementary.h"

/* Note [Double-double]. A number is the sum of two doubles, the second below half a unit of the
 * first: about 106 bits. The sums and products of two doubles are exact in that form (Dekker 1971,
 * Knuth), as long as the compiler contracts nothing. */
typedef struct dd {
    double hi, lo;
} dd;

static dd two_sum(double a, double b) {
    const double sum = a + b;
    const double part = sum - a;
    return (dd){sum, (a - (sum - part)) + (b - part)};
}

/* The upper half of the bits of `a`. */
static double upper(double a) {
    const double scaled = a * 0x1.000002p27; /* 2^27 + 1 */
    return scaled - (scaled - a);
}

static dd two_product(double a, double b) {
    const double product = a * b;
    const double a1 = upper(a), b1 = upper(b);
    const double a2 = a - a1, b2 = b - b1;
    return (dd){product, ((a1 * b1 - product) + a1 * b2 + a2 * b1) + a2 * b2};
}

static dd add(dd a, dd b) {
    const dd high = two_sum(a.hi, b.hi);
    const dd low = two_sum(a.lo, b.lo);
    const dd sum = two_sum(high.hi, high.lo + low.hi);
    return two_sum(sum.hi, sum.lo + low.lo);
}

static dd multiply(dd a, dd b) {
    const dd product = two_product(a.hi, b.hi);
    return two_sum(product.hi, product.lo + (a.hi * b.lo + a.lo * b.hi));
}

static dd negate(dd a) {
    return (dd){-a.hi, -a.lo};
}

static dd divide(dd a, double b) {
    const double first = a.hi / b;
    const dd product = two_product(first, b);
    const dd rest = add(a, negate(product));
    return two_sum(first, rest.hi / b);
}

/* 1 - square/((start + 1)(start + 2)) (1 - ...): sin(r)/r for start 1, cos(r) for 0, of r^2. */
static dd alternating(dd square, int start) {
    enum { TERMS = 14 };
    dd series = {1, 0};
    for (int k = TERMS; k > 0; k--) {
        const double factor = (double)(2 * k - 1 + start) * (double)(2 * k + start);
        series = add((dd){1, 0}, negate(divide(multiply(series, square), factor)));
    }
    return series;
}

/* x less its nearest multiple of pi/2, then Taylor's series. */
void gw_sincos(double x, double *sine, double *cosine) {
    static const double half_pi[3] = {0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54,
                                      -0x1.f1976b7ed8fbcp-110};
    const int quarter = (int)(x * 0.63661977236758134 + 0.5);
    dd r = {x, 0};
    for (int i = 0; i < 3; i++) {
        r = add(r, negate(two_product(quarter, half_pi[i])));
    }
    const dd square = multiply(r, r);
    const double s = multiply(r, alternating(square, 1)).hi;
    const double c = alternating(square, 0).hi;
    const double sines[4] = {s, c, -s, -c};
    *sine = sines[quarter & 3];
    *cosine = sines[(quarter + 1) & 3];
}
