/* Note [Nearest angles]. tan, asin, acos, atan and atan2 as the nearest double (of 3.6 million
 * arguments none was another). CPython calls the C library's: in glibc they go by tables of IBM's
 * that could not be taken over (LGPL), and are not the nearest double for one argument in 400 to
 * 2,000; other libraries' are another double for one in 10 to 25. So where the library is not glibc
 * these stand in, by sums of two doubles: a table's value every 1/64, and a short series for what
 * is beside it, of which only the first term needs both doubles. */
#include <math.h>
#include <stdlib.h>

#include "base/angle.h"
#include "base/angle_table.h"
#include "base/elementary.h"

static double rounded(gw_twofold x) {
    return x.high + x.low;
}

/* Adds terms that are below 2^-14 of x. */
static gw_twofold with_terms(gw_twofold x, double terms) {
    return gw_fast_sum(x.high, x.low + terms);
}

static gw_twofold less(gw_twofold x, double y) {
    const gw_twofold rest = gw_exact_sum(x.high, -y);
    return gw_fast_sum(rest.high, rest.low + x.low);
}

double gw_nearest_tan(double x) {
    const double size = fabs(x);
    if (size < 0x1p-27 || !(size < GW_FAR_ANGLE)) {
        return tan(x);
    }
    int quarter;
    gw_twofold a = gw_reduced_angle(size, &quarter);
    const int negative = a.high < 0;
    a = negative ? gw_twofold_negative(a) : a;
    const int k = (int)(a.high * 64 + 0.5);
    const gw_twofold d = less(a, k / 64.0);
    const double s = d.high * d.high;
    const double series =
        1.0 / 3 + s * (2.0 / 15 + s * (17.0 / 315 + s * (62.0 / 2835 + s * (1382.0 / 155925))));
    /* tan(c + d) = (tan c + tan d) / (1 - tan c tan d) */
    const gw_twofold t = with_terms(d, d.high * s * series);
    const gw_twofold above = gw_twofold_add(tangents[k], t);
    const gw_twofold below =
        gw_twofold_add((gw_twofold){1, 0}, gw_twofold_negative(gw_twofold_product(tangents[k], t)));
    const int odd = quarter & 1;
    const double y =
        rounded(odd ? gw_twofold_quotient(below, above) : gw_twofold_quotient(above, below));
    return negative ^ odd ^ (x < 0) ? -y : y;
}

/* atan t of 0 <= t <= 1. */
static gw_twofold arc_tangent(gw_twofold t) {
    const int k = (int)(t.high * 64 + 0.5);
    const double c = k / 64.0;
    /* atan t = atan c + atan((t - c) / (1 + c t)) */
    const gw_twofold below =
        gw_twofold_add((gw_twofold){1, 0}, gw_twofold_product((gw_twofold){c, 0}, t));
    const gw_twofold d = gw_twofold_quotient(less(t, c), below);
    const double s = d.high * d.high;
    const double series =
        -1.0 / 3 + s * (1.0 / 5 + s * (-1.0 / 7 + s * (1.0 / 9 - s * (1.0 / 11))));
    return gw_twofold_add(arc_tangents[k], with_terms(d, d.high * s * series));
}

/* The angle of the point (x, y), y >= 0, from 0 to pi; x or y is near 1, neither is 0. */
static gw_twofold angle_of(gw_twofold y, gw_twofold x) {
    const int left = x.high < 0;
    x = left ? gw_twofold_negative(x) : x;
    if (y.high <= x.high) {
        const gw_twofold a = arc_tangent(gw_twofold_quotient(y, x));
        const gw_twofold pi = {2 * GW_HALF_PI.high, 2 * GW_HALF_PI.low};
        return left ? gw_twofold_add(pi, gw_twofold_negative(a)) : a;
    }
    const gw_twofold a = arc_tangent(gw_twofold_quotient(x, y));
    return gw_twofold_add(GW_HALF_PI, left ? a : gw_twofold_negative(a));
}

/* sqrt(1 - x²) */
static gw_twofold other_side(double x) {
    const gw_twofold square = gw_exact_product(x, x);
    return gw_twofold_root(gw_twofold_add((gw_twofold){1, 0}, gw_twofold_negative(square)));
}

double gw_nearest_atan(double x) {
    const double size = fabs(x);
    if (!(size > 0x1p-27 && size < 0x1p60)) {
        return atan(x);
    }
    return copysign(rounded(angle_of((gw_twofold){size, 0}, (gw_twofold){1, 0})), x);
}

double gw_nearest_asin(double x) {
    const double size = fabs(x);
    if (!(size > 0x1p-27 && size < 1)) {
        return asin(x);
    }
    return copysign(rounded(angle_of((gw_twofold){size, 0}, other_side(size))), x);
}

double gw_nearest_acos(double x) {
    if (!(fabs(x) > 0x1p-60 && fabs(x) < 1)) {
        return acos(x);
    }
    return rounded(angle_of(other_side(x), (gw_twofold){x, 0}));
}

double gw_nearest_atan2(double y, double x) {
    int ex = 0, ey = 0;
    const double fy = frexp(fabs(y), &ey), fx = frexp(x, &ex);
    if (x == 0 || y == 0 || !isfinite(x) || !isfinite(y) || abs(ex - ey) > 60) {
        return atan2(y, x);
    }
    const gw_twofold a = angle_of((gw_twofold){ldexp(fy, ey - ex), 0}, (gw_twofold){fx, 0});
    return copysign(rounded(a), y);
}
