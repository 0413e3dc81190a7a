/* sinh, cosh, erfc and logarithms of base 2 and 10 of four float32 to the bit as PyTorch's vectors
 * have them: SLEEF's, on pairs (Note [Pairs of floats]; constants from there). */
#include "kernels/pairs.h"

gw_pairs gw_pairs_exp(gw_pairs d) {
    const gw_floats all = d.high + d.low, top = gw_floats_of(105);
    const gw_floats most =
        gw_floats_choose(all > top, top, gw_floats_choose(all < -top, -top, all));
    const gw_floats shifted = most * 1.442695040888963407f + 0x1.8p23f, k = shifted - 0x1.8p23f;
    const gw_signs power = (gw_signs)((gw_bits)shifted - (gw_bits)gw_floats_of(0x1.8p23f));
    gw_pairs s = gw_pairs_plus(d, k * -0.693145751953125f);
    s = gw_pairs_plus(s, k * -1.428606765330187045e-06f);
    gw_floats u = gw_floats_of(0.1980960224e-3f);
    u = gw_four_fused(u, s.high, gw_floats_of(0.1394256484e-2f));
    u = gw_four_fused(u, s.high, gw_floats_of(0.8333456703e-2f));
    u = gw_four_fused(u, s.high, gw_floats_of(0.4166637361e-1f));
    gw_pairs t =
        gw_pairs_plus(gw_pairs_times(s, u), gw_floats_of(0.166666659414234244790680580464f));
    t = gw_pairs_plus(gw_pairs_product(s, t), gw_floats_of(.5f));
    t = gw_pairs_add(s, gw_pairs_product(gw_pairs_square(s), t));
    t = gw_pairs_fast_from(gw_floats_of(1), t);
    /* By 2^power in two steps, as a subnormal is rounded at the last. */
    const gw_signs half = power >> 1, rest = power - half;
    const gw_floats first = (gw_floats)((gw_bits)(half + 127) << 23);
    const gw_floats second = (gw_floats)((gw_bits)(rest + 127) << 23);
    const gw_signs some = ~(d.high < -104);
    return (gw_pairs){(gw_floats)((gw_signs)(t.high * first * second) & some),
                      (gw_floats)((gw_signs)(t.low * first * second) & some)};
}

static inline gw_floats half_of(gw_pairs y, gw_floats size) {
    const gw_floats all = (y.high + y.low) * .5f;
    return gw_floats_choose((size > 89) | (all != all), gw_floats_of((float)INFINITY), all);
}

gw_floats gw_four_sinh(gw_floats x) {
    const gw_floats size = gw_floats_size(x);
    const gw_pairs up = gw_pairs_exp(gw_pairs_from(size));
    const gw_floats y = half_of(gw_pairs_fast_subtract(up, gw_pairs_inverse(up)), size);
    return gw_floats_choose(x != x, x, gw_floats_turned(y, (gw_signs)x));
}

gw_floats gw_four_cosh(gw_floats x) {
    const gw_floats size = gw_floats_size(x);
    const gw_pairs up = gw_pairs_exp(gw_pairs_from(size));
    const gw_floats y = half_of(gw_pairs_fast_add(up, gw_pairs_inverse(up)), size);
    return gw_floats_choose(x != x, x, y);
}

/* (m - 1) / (m + 1) */
static inline gw_pairs slant(gw_floats m) {
    return gw_pairs_quotient(gw_pairs_sum(gw_floats_of(-1), m), gw_pairs_sum(gw_floats_of(1), m));
}

gw_floats gw_four_log2(gw_floats x) {
    const gw_split parts = gw_split_of(x);
    const gw_pairs q = slant(parts.m);
    const gw_floats square = q.high * q.high;
    gw_floats t = gw_floats_of(+0.4374550283e+0f);
    t = gw_four_fused(t, square, gw_floats_of(+0.5764790177e+0f));
    t = gw_four_fused(t, square, gw_floats_of(+0.9618012905120f));
    const gw_pairs two_over_ln2 = {gw_floats_of(2.8853900432586669922f),
                                   gw_floats_of(3.2734474483568488616e-08f)};
    gw_pairs s = gw_pairs_add(gw_pairs_from(parts.e), gw_pairs_product(q, two_over_ln2));
    s = gw_pairs_plus(s, square * q.high * t);
    return gw_four_log_ends(x, s.high + s.low);
}

gw_floats gw_four_log10(gw_floats x) {
    const gw_split parts = gw_split_of(x);
    const gw_pairs q = slant(parts.m);
    const gw_floats square = q.high * q.high;
    gw_floats t = gw_floats_of(+0.1314289868e+0f);
    t = gw_four_fused(t, square, gw_floats_of(+0.1735493541e+0f));
    t = gw_four_fused(t, square, gw_floats_of(+0.2895309627e+0f));
    const gw_pairs log_2 = {gw_floats_of(0.30103001f), gw_floats_of(-1.432098889e-08f)};
    const gw_pairs two_over_ln10 = {gw_floats_of(0.868588984f), gw_floats_of(-2.170757285e-08f)};
    gw_pairs s = gw_pairs_times(log_2, parts.e);
    s = gw_pairs_fast_add(s, gw_pairs_product(q, two_over_ln10));
    s = gw_pairs_fast_plus(s, square * q.high * t);
    return gw_four_log_ends(x, s.high + s.low);
}

/* --- erfc: four ranges of |x| ----------------------------------------------------------------- */

typedef struct ranges {
    gw_signs first, second, third;
} ranges;

static inline gw_floats of_four(ranges in, float a, float b, float c, float d) {
    const gw_floats late = gw_floats_choose(in.third, gw_floats_of(c), gw_floats_of(d));
    const gw_floats later = gw_floats_choose(in.second, gw_floats_of(b), late);
    return gw_floats_choose(in.first, gw_floats_of(a), later);
}

static inline float rest_of(double x) {
    return (float)(x - (double)(float)x);
}

static inline gw_pairs pairs_of_four(ranges in, double a, double b, double c, double d) {
    return (gw_pairs){of_four(in, (float)a, (float)b, (float)c, (float)d),
                      of_four(in, rest_of(a), rest_of(b), rest_of(c), rest_of(d))};
}

gw_floats gw_four_erfc(gw_floats x) {
    const gw_floats a = gw_floats_size(x);
    const ranges in = {a < 1, a < 2.2f, a < 4.3f};
    const gw_pairs whole = gw_pairs_from(a);
    const gw_pairs u = gw_pairs_choose(in.second, whole, gw_pairs_quotient(gw_pairs_of(1), whole));
    gw_floats t =
        of_four(in, -0.8638041618e-4f, -0.6236977242e-5f, -0.3869504035e+0f, +0.1115344167e+1f);
    t = gw_four_fused(
        t, u.high,
        of_four(in, +0.6000166177e-3f, +0.5749821503e-4f, +0.1288077235e+1f, -0.9454904199e+0f));
    t = gw_four_fused(
        t, u.high,
        of_four(in, -0.1665703603e-2f, +0.6002851478e-5f, -0.1816803217e+1f, -0.3667259514e+0f));
    t = gw_four_fused(
        t, u.high,
        of_four(in, +0.1795156277e-3f, -0.2851036377e-2f, +0.1249150872e+1f, +0.7155663371e+0f));
    t = gw_four_fused(
        t, u.high,
        of_four(in, +0.1914106123e-1f, +0.2260518074e-1f, -0.1328857988e+0f, -0.1262947265e-1f));
    gw_pairs d = gw_pairs_times(u, t);
    d = gw_pairs_add(d, pairs_of_four(in, -0.102775359343930288081655368891e+0,
                                      -0.105247583459338632253369014063e+0,
                                      -0.482365310333045318680618892669e+0,
                                      -0.498961546254537647970305302739e+0));
    d = gw_pairs_product(d, u);
    d = gw_pairs_add(d, pairs_of_four(in, -0.636619483208481931303752546439e+0,
                                      -0.635609463574589034216723775292e+0,
                                      -0.134450203224533979217859332703e-2,
                                      -0.471199543422848492080722832666e-4));
    d = gw_pairs_product(d, u);
    d = gw_pairs_add(d, pairs_of_four(in, -0.112837917790537404939545770596e+1,
                                      -0.112855987376668622084547028949e+1,
                                      -0.572319781150472949561786101080e+0,
                                      -0.572364030327966044425932623525e+0));
    gw_pairs y = gw_pairs_times(gw_pairs_choose(in.second, d, gw_pairs_from(-a)), a);
    y = gw_pairs_exp(gw_pairs_choose(in.second, y, gw_pairs_add(y, d)));
    y = gw_pairs_choose(in.second, y, gw_pairs_product(y, u));
    const gw_floats right = gw_floats_choose(a < 10.1f, y.high + y.low, gw_floats_of(0));
    const gw_floats both = gw_floats_choose((gw_signs)x < 0, 2 - right, right);
    return gw_floats_choose(x != x, x, both);
}
