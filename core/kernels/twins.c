#include "kernels/twins.h"

#include <math.h>

/* x y - p, exactly (T. J. Dekker, 1971, doi:10.1007/BF01397083), unless something overflows, when
 * it is not finite, or is subnormal. */
static inline gw_doubles missed(gw_doubles x, gw_doubles y, gw_doubles p) {
    const double split = 0x1.000002p27;
    const gw_doubles of_x = split * x, of_y = split * y;
    const gw_doubles x1 = of_x - (of_x - x), x2 = x - x1, y1 = of_y - (of_y - y), y2 = y - y1;
    return ((x1 * y1 - p) + x1 * y2 + x2 * y1) + x2 * y2;
}

/* Nothing overflowed on the way to `out`, and no product was subnormal. */
static inline bool plain(gw_doubles p, gw_doubles out) {
    const gw_masks normal = (gw_doubles_size(p) > 0x1p-900) | (p == 0);
    return gw_masks_all(normal & (out - out == 0));
}

static __attribute__((noinline)) gw_doubles each_fused(gw_doubles x, gw_doubles y, gw_doubles z) {
    return (gw_doubles){fma(x[0], y[0], z[0]), fma(x[1], y[1], z[1])};
}

gw_doubles gw_two_fused(gw_doubles x, gw_doubles y, gw_doubles z) {
    const gw_doubles p = x * y;
    const gw_twin sum = gw_twin_sum(p, z);
    const gw_doubles out = sum.high + (sum.low + missed(x, y, p));
    return plain(p, out) ? out : each_fused(x, y, z);
}

gw_doubles gw_two_missed(gw_doubles x, gw_doubles y, gw_doubles p) {
    const gw_doubles out = missed(x, y, p);
    return plain(p, out) ? out : each_fused(x, y, -p);
}

gw_twin gw_twin_product(gw_twin x, gw_twin y) {
    const gw_doubles high = x.high * y.high, rest = gw_two_missed(x.high, y.high, high);
    return (gw_twin){high, gw_two_fused(x.high, y.low, gw_two_fused(x.low, y.high, rest))};
}

gw_twin gw_twin_times(gw_twin x, gw_doubles y) {
    const gw_doubles high = x.high * y;
    return (gw_twin){high, gw_two_fused(x.low, y, gw_two_missed(x.high, y, high))};
}

gw_twin gw_twin_square(gw_twin x) {
    const gw_doubles high = x.high * x.high, rest = gw_two_missed(x.high, x.high, high);
    return (gw_twin){high, gw_two_fused(x.high + x.high, x.low, rest)};
}

gw_twin gw_twin_quotient(gw_twin x, gw_twin y) {
    const gw_doubles over = 1 / y.high, q = x.high * over, rest = gw_two_missed(over, x.high, q);
    const gw_doubles lacks =
        gw_two_fused(-y.low, over, gw_two_fused(-y.high, over, gw_doubles_of(1)));
    return (gw_twin){q, gw_two_fused(q, lacks, gw_two_fused(x.low, over, rest))};
}

gw_twin gw_twin_inverse(gw_twin x) {
    const gw_doubles over = 1 / x.high;
    const gw_doubles lacks =
        gw_two_fused(-x.low, over, gw_two_fused(-x.high, over, gw_doubles_of(1)));
    return (gw_twin){over, over * lacks};
}

gw_twin gw_twin_root(gw_twin x) {
    const gw_doubles all = gw_twin_joined(x), root = {sqrt(all[0]), sqrt(all[1])};
    const gw_doubles square = root * root;
    const gw_twin twice = gw_twin_add(x, (gw_twin){square, gw_two_missed(root, root, square)});
    return gw_twin_scaled(gw_twin_product(twice, gw_twin_inverse(gw_twin_alone(root))), .5);
}

gw_doubles gw_twin_product_joined(gw_twin x, gw_twin y) {
    return gw_two_fused(x.high, y.high, gw_two_fused(x.low, y.high, x.high * y.low));
}

gw_doubles gw_two_polynomial(gw_doubles x, gw_doubles *c, int n) {
    for (; n > 1; n = (n + 1) / 2, x *= x) {
        for (int i = 0; i < n / 2; i++) {
            c[i] = gw_two_fused(x, c[2 * i + 1], c[2 * i]);
        }
        if (n % 2) {
            c[n / 2] = c[n - 1];
        }
    }
    return c[0];
}

gw_doubles gw_two_series(gw_doubles x, const double *c, int n) {
    gw_doubles each[GW_TERMS];
    for (int i = 0; i < n; i++) {
        each[i] = gw_doubles_of(c[i]);
    }
    return gw_two_polynomial(x, each, n);
}

/* 2^k of a whole number -1023 < k < 1024. */
static inline gw_doubles power_of_2(gw_doubles k) {
    return (gw_doubles)((gw_words)(k + (0x1.8p52 + 1023)) << 52);
}

gw_doubles gw_two_by_power_of_2(gw_doubles x, gw_doubles power) {
    const gw_doubles half = gw_two_rint(power * .5 - .25); /* down */
    return x * power_of_2(half) * power_of_2(power - half);
}

static const double log2_e = 1.442695040888963407359924681001892137426645954152985934135449406931;
static const double ln2_high = .69314718055966295651160180568695068359375;
static const double ln2_low = .28235290563031577122588448175013436025525412068e-12;

static inline gw_doubles within(gw_doubles x, double most) {
    const gw_doubles below = gw_doubles_choose(x > most, gw_doubles_of(most), x);
    return gw_doubles_choose(x < -most, gw_doubles_of(-most), below);
}

gw_doubles gw_two_exp(gw_doubles x) {
    static const double terms[] = {+0.1666666666666669072e+0, +0.4166666666666602598e-1,
                                   +0.8333333333314938210e-2, +0.1388888888914497797e-2,
                                   +0.1984126989855865850e-3, +0.2480158687479686264e-4,
                                   +0.2755723402025388239e-5, +0.2755762628169491192e-6,
                                   +0.2511210703042288022e-7, +0.2081276378237164457e-8};
    const gw_doubles d = within(x, 1100), k = gw_two_rint(d * log2_e);
    const gw_doubles s =
        gw_two_fused(k, gw_doubles_of(-ln2_low), gw_two_fused(k, gw_doubles_of(-ln2_high), d));
    gw_doubles u = gw_two_fused(gw_two_series(s, terms, 10), s, gw_doubles_of(.5));
    u = gw_two_fused(u, s, gw_doubles_of(1));
    u = gw_two_fused(u, s, gw_doubles_of(1));
    const gw_doubles y = gw_two_by_power_of_2(u, k);
    const gw_doubles up =
        gw_doubles_choose(x > 709.78271114955742909217217426, gw_doubles_of((double)INFINITY), y);
    return gw_doubles_choose(x < -1000, gw_doubles_of(0), up);
}

/* x less k ln 2. */
static gw_twin reduce(gw_twin x, gw_doubles *k) {
    *k = gw_two_rint(within(gw_twin_joined(x), 1100) * log2_e);
    return gw_twin_plus(gw_twin_plus(x, *k * -ln2_high), *k * -ln2_low);
}

gw_twin gw_twin_exp(gw_twin x) {
    static const double terms[] = {+0.4166666666666669905e-1, +0.8333333333333347095e-2,
                                   +0.1388888888886763255e-2, +0.1984126984148071858e-3,
                                   +0.2480158735605815065e-4, +0.2755731892386044373e-5,
                                   +0.2755724800902135303e-6, +0.2505230023782644465e-7,
                                   +0.2092255183563157007e-8, +0.1602472219709932072e-9};
    gw_doubles k;
    const gw_twin s = reduce(x, &k), fourth = gw_twin_square(gw_twin_square(s));
    const gw_doubles u = gw_two_series(s.high, terms, 10);
    gw_twin t = gw_twin_times(s, gw_doubles_of(+0.1666666666666666574e+0));
    t = gw_twin_product(gw_twin_after(.5, t), s);
    t = gw_twin_after(1, gw_twin_product(gw_twin_after(1, t), s));
    t = gw_twin_fast_add(t, gw_twin_times(fourth, u));
    t = (gw_twin){gw_two_by_power_of_2(t.high, k), gw_two_by_power_of_2(t.low, k)};
    return gw_twin_choose(x.high < -1000, gw_twin_of(0, 0), t);
}

gw_doubles gw_twin_exp_rounded(gw_twin x) {
    static const double terms[] = {0.500000000000000999200722,    0.166666666666666740681535,
                                   0.0416666666665409524128449,   0.00833333333332371417601081,
                                   0.0013888888939977128960529,   0.000198412698809069797676111,
                                   2.48014973989819794114153e-05, 2.75572496725023574143864e-06,
                                   2.76286166770270649116855e-07, 2.51069683420950419527139e-08};
    gw_doubles k;
    const gw_twin s = gw_twin_normal(reduce(x, &k));
    const gw_doubles u = gw_two_series(s.high, terms, 10);
    gw_twin t = gw_twin_after(1, s);
    t = gw_twin_fast_add(t, gw_twin_times(gw_twin_square(s), u));
    const gw_doubles y = gw_two_by_power_of_2(gw_twin_joined(t), k);
    return gw_doubles_choose(x.high < -1000, gw_doubles_of(0), y);
}

gw_doubles gw_two_expm1(gw_doubles x) {
    const gw_doubles y =
        gw_twin_joined(gw_twin_plus(gw_twin_exp(gw_twin_alone(x)), gw_doubles_of(-1)));
    const gw_doubles up =
        gw_doubles_choose(x > 709.782712893383996732223, gw_doubles_of((double)INFINITY), y);
    const gw_doubles down =
        gw_doubles_choose(x < -36.736800569677101399113302437, gw_doubles_of(-1), up);
    return gw_doubles_choose(x == 0, x, down);
}

/* y, but `most` where |x| is above `end` or y is none; nan where x is. */
static gw_doubles ended(gw_doubles x, gw_doubles y, double end, double most) {
    const gw_masks beyond = (gw_doubles_size(x) > end) | (y != y);
    return gw_doubles_choose(x != x, x, gw_doubles_choose(beyond, gw_doubles_of(most), y));
}

gw_doubles gw_two_tanh(gw_doubles x) {
    const gw_twin up = gw_twin_exp(gw_twin_alone(gw_doubles_size(x)));
    const gw_twin down = gw_twin_inverse(up);
    const gw_twin y =
        gw_twin_quotient(gw_twin_add(up, gw_twin_negative(down)), gw_twin_add(up, down));
    return gw_doubles_sign(ended(x, gw_twin_joined(y), 18.714973875, 1), x);
}

gw_doubles gw_two_sinh(gw_doubles x) {
    const gw_twin up = gw_twin_exp(gw_twin_alone(gw_doubles_size(x)));
    const gw_twin y = gw_twin_fast_add(up, gw_twin_negative(gw_twin_inverse(up)));
    return gw_doubles_sign(ended(x, gw_twin_joined(y) * .5, 710, (double)INFINITY), x);
}

gw_doubles gw_two_cosh(gw_doubles x) {
    const gw_twin up = gw_twin_exp(gw_twin_alone(gw_doubles_size(x)));
    const gw_twin y = gw_twin_fast_add(up, gw_twin_inverse(up));
    return ended(x, gw_twin_joined(y) * .5, 710, (double)INFINITY);
}
