/* Twins of doubles: Note [Twos]. */
#ifndef GW_KERNELS_TWINS_H
#define GW_KERNELS_TWINS_H

#include "kernels/twos.h"

typedef struct gw_twin {
    gw_doubles high, low;
} gw_twin;

GW_INLINE gw_twin gw_twin_of(double high, double low) {
    return (gw_twin){gw_doubles_of(high), gw_doubles_of(low)};
}

GW_INLINE gw_twin gw_twin_alone(gw_doubles x) {
    return (gw_twin){x, gw_doubles_of(0)};
}

GW_INLINE gw_twin gw_twin_negative(gw_twin x) {
    return (gw_twin){-x.high, -x.low};
}

GW_INLINE gw_twin gw_twin_scaled(gw_twin x, double by) {
    return (gw_twin){x.high * by, x.low * by};
}

GW_INLINE gw_doubles gw_twin_joined(gw_twin x) {
    return x.high + x.low;
}

GW_INLINE gw_twin gw_twin_choose(gw_masks mask, gw_twin yes, gw_twin no) {
    return (gw_twin){gw_doubles_choose(mask, yes.high, no.high),
                     gw_doubles_choose(mask, yes.low, no.low)};
}

/* x + y of doubles, exactly. */
GW_INLINE gw_twin gw_twin_sum(gw_doubles x, gw_doubles y) {
    const gw_doubles high = x + y, v = high - x;
    return (gw_twin){high, (x - (high - v)) + (y - v)};
}

GW_INLINE gw_twin gw_twin_add(gw_twin x, gw_twin y) {
    const gw_twin sum = gw_twin_sum(x.high, y.high);
    return (gw_twin){sum.high, sum.low + (x.low + y.low)};
}

GW_INLINE gw_twin gw_twin_plus(gw_twin x, gw_doubles y) {
    const gw_twin sum = gw_twin_sum(x.high, y);
    return (gw_twin){sum.high, sum.low + x.low};
}

/* |x| >= |y| */
GW_INLINE gw_twin gw_twin_fast_add(gw_twin x, gw_twin y) {
    const gw_doubles high = x.high + y.high;
    return (gw_twin){high, (((x.high - high) + y.high) + x.low) + y.low};
}

GW_INLINE gw_twin gw_twin_fast_plus(gw_twin x, gw_doubles y) {
    const gw_doubles high = x.high + y;
    return (gw_twin){high, ((x.high - high) + y) + x.low};
}

GW_INLINE gw_twin gw_twin_after(double x, gw_twin y) {
    const gw_doubles high = x + y.high;
    return (gw_twin){high, ((x - high) + y.high) + y.low};
}

GW_INLINE gw_twin gw_twin_normal(gw_twin x) {
    const gw_doubles high = x.high + x.low;
    return (gw_twin){high, (x.high - high) + x.low};
}

/* twins.c. Products and quotients of twins, of a twin and a double, of doubles. */
gw_twin gw_twin_product(gw_twin x, gw_twin y);
gw_twin gw_twin_times(gw_twin x, gw_doubles y);
gw_twin gw_twin_square(gw_twin x);
gw_twin gw_twin_quotient(gw_twin x, gw_twin y);
gw_twin gw_twin_inverse(gw_twin x);
/* The root of x, of which low counts. */
gw_twin gw_twin_root(gw_twin x);
/* The product as one double. */
gw_doubles gw_twin_product_joined(gw_twin x, gw_twin y);

/* Σ c[i] x^i for i < n <= GW_TERMS, in Estrin's order: neighbours first. c is used up. */
enum { GW_TERMS = 24 };
gw_doubles gw_two_polynomial(gw_doubles x, gw_doubles *c, int n);
/* The same of constants. */
gw_doubles gw_two_series(gw_doubles x, const double *c, int n);

/* 2^power x, as a subnormal is rounded at the last. power: whole doubles. */
gw_doubles gw_two_by_power_of_2(gw_doubles x, gw_doubles power);
/* The nearest whole number of |x| < 2^51, ties to even. */
GW_INLINE gw_doubles gw_two_rint(gw_doubles x) {
    return (x + 0x1.8p52) - 0x1.8p52;
}
/* e^x, a twin and rounded to a double. */
gw_twin gw_twin_exp(gw_twin x);
gw_doubles gw_twin_exp_rounded(gw_twin x);

#endif
