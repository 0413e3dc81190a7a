/* Trigonometry: Note [Twos]. */
#include <math.h>

#include "kernels/twins.h"

static const double pi = 3.141592653589793116, pi_low = 1.2246467991473532072e-16;
static const double over_pi = 0.318309886183790671538;
/* pi in four parts with few bits, for what is far from 0. */
static const double pi_a = 3.1415926218032836914, pi_b = 3.1786509424591713469e-08,
                    pi_c = 1.2246467864107188502e-16, pi_d = 1.2736634327021899816e-24;
static const double near = 15, far = 1e14;

static gw_doubles truncated(gw_doubles x) {
    return (gw_doubles){trunc(x[0]), trunc(x[1])};
}

/* x less the multiple of `step` pi that is nearest to it, in all or in odd ones; and which one. */
typedef struct reduced {
    gw_twin rest;
    gw_doubles k;
} reduced;

/* x less (high + k) times scale pi, with first as what has high taken off. */
static gw_twin less_far(gw_twin first, gw_doubles high, gw_doubles k, double scale) {
    gw_twin s = gw_twin_plus(first, high * (-pi_b * scale));
    s = gw_twin_plus(s, k * (-pi_b * scale));
    s = gw_twin_plus(s, high * (-pi_c * scale));
    s = gw_twin_plus(s, k * (-pi_c * scale));
    return gw_twin_fast_plus(s, (high + k) * (-pi_d * scale));
}

static reduced sine_reduced(gw_doubles x, bool all_near) {
    if (all_near) {
        const gw_doubles k = gw_two_rint(x * over_pi);
        const gw_doubles u = gw_two_fused(k, gw_doubles_of(-pi), x);
        return (reduced){gw_twin_fast_plus(gw_twin_alone(u), k * -pi_low), k};
    }
    const gw_doubles high = truncated(x * (over_pi / (1 << 24))) * (1 << 24);
    const gw_doubles k = gw_two_rint(gw_two_fused(x, gw_doubles_of(over_pi), -high));
    const gw_doubles u = gw_two_fused(high, gw_doubles_of(-pi_a), x);
    return (reduced){less_far(gw_twin_fast_plus(gw_twin_alone(u), k * -pi_a), high, k, 1), k};
}

static reduced cosine_reduced(gw_doubles x, bool all_near) {
    if (all_near) {
        const gw_doubles k =
            gw_two_rint(gw_two_fused(x, gw_doubles_of(over_pi), gw_doubles_of(-.5))) * 2 + 1;
        const gw_twin s = gw_twin_sum(x, k * (-pi * .5));
        return (reduced){gw_twin_fast_plus(s, k * (-pi_low * .5)), k};
    }
    const gw_doubles count = truncated(
        gw_two_fused(x, gw_doubles_of(over_pi / (1 << 23)), gw_doubles_of(-over_pi / (1 << 24))));
    const gw_doubles half = gw_two_fused(count, gw_doubles_of(-(1 << 23)), gw_doubles_of(-.5));
    const gw_doubles k = gw_two_rint(x * over_pi + half) * 2 + 1, high = count * (1 << 24);
    const gw_doubles u = gw_two_fused(high, gw_doubles_of(-pi_a * .5), x);
    return (reduced){less_far(gw_twin_sum(u, k * (-pi_a * .5)), high, k, .5), k};
}

static reduced tangent_reduced(gw_doubles x, bool all_near) {
    if (all_near) {
        const gw_doubles k = gw_two_rint(x * (2 * over_pi));
        const gw_doubles u = gw_two_fused(k, gw_doubles_of(-pi * .5), x);
        return (reduced){gw_twin_fast_plus(gw_twin_alone(u), k * (-pi_low * .5)), k};
    }
    const gw_doubles high = truncated(x * (2 * over_pi / (1 << 24))) * (1 << 24);
    const gw_twin all =
        gw_twin_times(gw_twin_of(0.63661977236758138243, -3.9357353350364971764e-17), x);
    const gw_doubles half = gw_doubles_choose(x < 0, gw_doubles_of(-.5), gw_doubles_of(.5));
    const gw_doubles k = truncated(gw_twin_joined(gw_twin_plus(all, half - high)));
    const gw_doubles u = gw_two_fused(high, gw_doubles_of(-pi_a * .5), x);
    return (reduced){less_far(gw_twin_fast_plus(gw_twin_alone(u), k * (-pi_a * .5)), high, k, .5),
                     k};
}

/* Ones where bit `bit` of a whole number is set. */
static gw_masks has_bit(gw_doubles k, int64_t bit) {
    return ((gw_masks)(k + 0x1.8p52) & bit) == bit;
}

/* The sine of the rest; turned: with another sign. */
static gw_doubles sine_of(gw_twin t, gw_masks turned) {
    static const double terms[] = {-0.000198412698412046454654947, 2.75573192104428224777379e-06,
                                   -2.5052106814843123359368e-08,  1.60589370117277896211623e-10,
                                   -7.6429259411395447190023e-13,  2.72052416138529567917983e-15};
    const gw_twin s = gw_twin_square(t);
    const gw_doubles u = gw_two_fused(gw_two_series(s.high, terms, 6), s.high,
                                      gw_doubles_of(0.00833333333333318056201922));
    const gw_twin third = gw_twin_fast_plus(gw_twin_of(-0.166666666666666657414808, 0), u * s.high);
    const gw_doubles y = gw_twin_product_joined(t, gw_twin_after(1, gw_twin_product(third, s)));
    return (gw_doubles)((gw_masks)y ^ (turned & INT64_MIN));
}

static gw_doubles tangent_of(gw_twin rest, gw_masks odd) {
    static const double terms[] = {+0.1333333333330500581e+0, +0.5396825399517272970e-1,
                                   +0.2186948728185535498e-1, +0.8863268409563113126e-2,
                                   +0.3591611540792499519e-2, +0.1460781502402784494e-2,
                                   +0.5619219738114323735e-3, +0.3245098826639276316e-3};
    const gw_twin t = gw_twin_scaled(rest, .5), s = gw_twin_square(t);
    const gw_doubles u = gw_two_fused(gw_two_series(s.high, terms, 8), s.high,
                                      gw_doubles_of(+0.3333333333333343695e+0));
    const gw_twin x = gw_twin_fast_add(t, gw_twin_times(gw_twin_product(s, t), u));
    const gw_twin under = gw_twin_after(-1, gw_twin_square(x)), over = gw_twin_scaled(x, -2);
    return gw_twin_joined(gw_twin_quotient(gw_twin_choose(odd, gw_twin_negative(under), over),
                                           gw_twin_choose(odd, over, under)));
}

/* Beyond `far`, where PyTorch reduces by a table, and for nan and inf: the C library's. */
static void settle(double *out, const double *in, double (*one)(double)) {
    for (int i = 0; i < 4; i++) {
        if (!(fabs(in[i]) < far)) {
            out[i] = one(in[i]);
        }
    }
}

typedef reduced reduction(gw_doubles x, bool all_near);
typedef gw_doubles wave(reduced r);

static void four_waves(double *out, const double *in, reduction *reduce, wave *of,
                       double (*one)(double)) {
    double from[4];
    bool all_near = true, all_far = true;
    for (int i = 0; i < 4; i++) {
        all_near = all_near && fabs(in[i]) < near;
        all_far = all_far && fabs(in[i]) < far;
        from[i] = fabs(in[i]) < far ? in[i] : 0;
    }
    double y[4];
    for (int i = 0; i < 4; i += 2) {
        const gw_doubles x = gw_doubles_load(from + i);
        const gw_doubles to = of(reduce(x, all_near));
        gw_doubles_store(y + i, of == NULL ? x : to);
    }
    if (!all_far) {
        settle(y, in, one);
    }
    memcpy(out, y, sizeof y);
}

static gw_doubles sine(reduced r) {
    return sine_of(r.rest, has_bit(r.k, 1));
}

static gw_doubles cosine(reduced r) {
    return sine_of(r.rest, ~has_bit(r.k, 2));
}

static gw_doubles tangent(reduced r) {
    return tangent_of(r.rest, has_bit(r.k, 1));
}

/* 0 keeps its sign. */
static void keep_zeros(double *out, const double *in) {
    for (int i = 0; i < 4; i++) {
        out[i] = in[i] == 0 ? in[i] : out[i];
    }
}

void gw_four_sin_f64(double *out, const double *in) {
    double from[4];
    memcpy(from, in, sizeof from);
    four_waves(out, from, sine_reduced, sine, sin);
    keep_zeros(out, from);
}

void gw_four_cos_f64(double *out, const double *in) {
    double from[4];
    memcpy(from, in, sizeof from);
    four_waves(out, from, cosine_reduced, cosine, cos);
}

void gw_four_tan_f64(double *out, const double *in) {
    double from[4];
    memcpy(from, in, sizeof from);
    four_waves(out, from, tangent_reduced, tangent, tan);
    keep_zeros(out, from);
}
