/* Note [Four at a time]. Where SLEEF (Note [Pairs of floats]) rounds to one float on its way, that
 * is followed here, in vectors of floats or, of fused products, of doubles. Where it has a pair, a
 * double stands for both: either is right to 2^-44 or so, and rounds to the same float unless that
 * is nearer to the middle between two. Those in doubt, by margins many times as wide as what the
 * two differ by, are done again one by one as base/vector_pairs.h has it, and so are numbers of
 * which there are few: subnormal, infinite, none. All floats were compared, and 10^9 powers. */
#include "kernels/fours.h"

#include "base/vector_pairs.h"
#include "kernels/kernels.h"

/* Lanes of ones where y, whose float is normal, may be nearer to the middle between two floats than
 * 2^-52 margin |y|. */
static inline gw_signs near_middle(gw_wide y, uint32_t margin) {
    const gw_bits rest = __builtin_shufflevector((gw_bits)y.low, (gw_bits)y.high, 0, 2, 4, 6) << 3;
    return (gw_signs)(rest + 8 * margin) <= INT32_MIN + 16 * (int32_t)margin;
}

/* Lanes of ones where y less d and y and d are two floats. */
static inline gw_signs rounds_otherwise(gw_wide y, gw_wide d) {
    const gw_wide less = {y.low - d.low, y.high - d.high};
    return gw_wide_narrowed(less) != gw_wide_narrowed(gw_wide_add(y, d));
}

static __attribute__((noinline)) gw_floats settle(float (*one)(float), gw_floats x, gw_floats y,
                                                  gw_signs doubt) {
    for (int i = 0; i < GW_LANES; i++) {
        if (doubt[i]) {
            y[i] = one(x[i]);
        }
    }
    return y;
}

static inline gw_floats settled(float (*one)(float), gw_floats x, gw_floats y, gw_signs doubt) {
    return gw_signs_any(doubt) ? settle(one, x, y, doubt) : y;
}

/* An ln 2 that is added k times: what float32 leaves of it, twice. */
#define LN2_HIGH 0.693145751953125f
#define LN2_LOW 1.428606765330187045e-06f
#define LOG2_E 1.442695040888963407f
#define ROUND 0x1.8p23f

static inline gw_floats within(gw_floats x, float most) {
    const gw_floats top = gw_floats_of(most);
    return gw_floats_choose(x > top, top, gw_floats_choose(x < -top, -top, x));
}

/* As gw_by_power_of_2. */
static inline gw_floats by_power_of_2(gw_floats x, gw_signs power) {
    const gw_signs half = power >> 1, rest = power - half;
    return x * (gw_floats)((gw_bits)(half + 127) << 23) * (gw_floats)((gw_bits)(rest + 127) << 23);
}

/* What was added to ROUND. */
static inline gw_signs power_of(gw_floats shifted) {
    return (gw_signs)((gw_bits)shifted - (gw_bits)gw_floats_of(ROUND));
}

gw_floats gw_four_exp(gw_floats x) {
    const gw_floats d = within(x, 105), shifted = d * LOG2_E + ROUND, k = shifted - ROUND;
    const gw_wide times = gw_wide_from(k);
    gw_wide s = gw_wide_rounded(gw_wide_add(gw_wide_by(times, (double)-LN2_HIGH), gw_wide_from(d)));
    s = gw_wide_rounded(gw_wide_add(gw_wide_by(times, (double)-LN2_LOW), s));
    gw_wide u = gw_wide_of((double)0.000198527617612853646278381f);
    u = gw_wide_step(u, s, 0.00139304355252534151077271f);
    u = gw_wide_step(u, s, 0.00833336077630519866943359f);
    u = gw_wide_step(u, s, 0.0416664853692054748535156f);
    u = gw_wide_step(u, s, 0.166666671633720397949219f);
    u = gw_wide_step(u, s, .5f);
    const gw_wide square = gw_wide_rounded(gw_wide_times(s, s));
    const gw_floats y = 1 + gw_wide_narrowed(gw_wide_add(gw_wide_times(square, u), s));
    const gw_floats scaled = by_power_of_2(y, power_of(shifted));
    const gw_floats inf = gw_floats_of((float)INFINITY);
    const gw_floats up = gw_floats_choose(x > 104, inf, scaled);
    return gw_floats_choose(x != x, x, gw_floats_choose(x < -104, gw_floats_of(0), up));
}

/* x > 0, normal, is m 2^e with m in [.75, 1.5). */
typedef struct split {
    gw_floats m, e;
} split;

static inline gw_signs exponent_of(gw_floats x) {
    return (gw_signs)(((gw_bits)(x * (1 / .75f)) >> 23) & 255) - 127;
}

static inline split split_of(gw_floats x) {
    const gw_signs power = exponent_of(x);
    const gw_bits m = (gw_bits)x - ((gw_bits)power << 23);
    return (split){(gw_floats)m, __builtin_convertvector(power, gw_floats)};
}

static inline gw_signs normal(gw_floats x) { /* and > 0 */
    return (x >= FLT_MIN) & (x <= FLT_MAX);
}

#define LN2 ((double)0.69314718246459960938f + (double)-1.904654323148236017e-09f)

/* e ln 2 + 2 a / b + the cube's part, in which a / b is the float q. */
static inline gw_wide log_from(gw_floats e, gw_wide a, gw_wide b, gw_floats q) {
    const gw_floats square = q * q;
    const gw_wide wide = gw_wide_from(square);
    gw_wide t = gw_wide_of((double)0.3027294874e+0f);
    t = gw_wide_step(t, wide, 0.3996108174e+0f);
    t = gw_wide_step(t, wide, 0.6666694880e+0f);
    const gw_wide cube = gw_wide_from(square * q * gw_wide_narrowed(t));
    const gw_wide twice = {a.low / b.low * 2, a.high / b.high * 2};
    return gw_wide_add(gw_wide_add(gw_wide_by(gw_wide_from(e), LN2), twice), cube);
}

gw_floats gw_four_log(gw_floats x) {
    const split s = split_of(x);
    const gw_wide m = gw_wide_from(s.m);
    const gw_floats over = 1 / (1 + s.m), q = (-1 + s.m) * over;
    const gw_wide y = log_from(s.e, gw_wide_plus(m, -1), gw_wide_plus(m, 1), q);
    return settled(gw_vector_log_f32, x, gw_wide_narrowed(y), near_middle(y, 1 << 12) | ~normal(x));
}

gw_floats gw_four_log1p(gw_floats x) {
    const gw_floats d = x + 1, none = gw_floats_of(0);
    const gw_signs power = exponent_of(d);
    const gw_floats scale = (gw_floats)((gw_bits)gw_floats_of(1) - ((gw_bits)power << 23));
    const gw_floats m = gw_four_fused(x, scale, scale - 1), q = m * (1 / (2 + m));
    const gw_wide wide = gw_wide_from(m);
    const gw_wide y =
        log_from(__builtin_convertvector(power, gw_floats), wide, gw_wide_plus(wide, 2), q);
    const gw_signs plain = normal(d) & (x <= 1e38f) & (gw_floats_size(x) >= 0x1p-80f);
    const gw_signs zero = x == none;
    return settled(gw_vector_log1p_f32, x, gw_floats_choose(zero, x, gw_wide_narrowed(y)),
                   (near_middle(y, 1 << 12) | ~plain) & ~zero);
}

/* Where e^d is taken: d = k ln 2 + s. */
typedef struct reduced {
    gw_floats low, high; /* what is added to d for s */
    gw_signs power;      /* k */
    gw_wide s;
    gw_signs doubt; /* whether k is another */
} reduced;

static inline reduced reduce(gw_wide d) {
    const gw_floats most = within(gw_wide_narrowed(d), 105), shifted = most * LOG2_E + ROUND;
    const gw_floats k = shifted - ROUND;
    reduced r = {.high = k * -LN2_HIGH, .low = k * -LN2_LOW, .power = power_of(shifted)};
    r.s = gw_wide_add(gw_wide_add(d, gw_wide_from(r.high)), gw_wide_from(r.low));
    r.doubt = gw_floats_size(gw_floats_size(most * LOG2_E - k) - .5f) < 0x1p-12f;
    return r;
}

/* As gw_pair_exp: 2^power (1 + t). high: of d. */
static inline gw_wide exp_of(gw_wide d, gw_floats high, gw_signs *doubt) {
    const reduced r = reduce(d);
    const gw_wide s = r.s, first = gw_wide_from((high + r.high) + r.low);
    gw_wide u = gw_wide_of((double)0.1980960224e-3f);
    u = gw_wide_step(u, first, 0.1394256484e-2f);
    u = gw_wide_step(u, first, 0.8333456703e-2f);
    u = gw_wide_step(u, first, 0.4166637361e-1f);
    gw_wide t = gw_wide_plus(gw_wide_times(s, u), (double)0.166666659414234244790680580464e+0f);
    t = gw_wide_plus(gw_wide_times(s, t), .5);
    t = gw_wide_plus(gw_wide_add(s, gw_wide_times(gw_wide_times(s, s), t)), 1);
    const gw_bits none = {0}, power = (gw_bits)(r.power + 1023) << 20;
    const gw_wide scale = {(gw_doubles)__builtin_shufflevector(none, power, 0, 4, 1, 5),
                           (gw_doubles)__builtin_shufflevector(none, power, 2, 6, 3, 7)};
    *doubt = r.doubt;
    return gw_wide_times(t, scale);
}

gw_floats gw_four_expm1(gw_floats x) {
    gw_signs doubt;
    const gw_wide power = exp_of(gw_wide_from(x), x, &doubt), y = gw_wide_plus(power, -1);
    const gw_signs least = x<-16.635532333438687426013570f, most = x> 88.72283172607421875f;
    const gw_signs ends = least | most | (x == 0);
    const gw_floats up = gw_floats_choose(most, gw_floats_of((float)INFINITY), gw_wide_narrowed(y));
    const gw_floats bounded = gw_floats_choose(least, gw_floats_of(-1), up);
    doubt |= rounds_otherwise(y, gw_wide_by(power, 0x1p-44)) | ~(x <= 88);
    return settled(gw_vector_expm1_f32, x, gw_floats_choose(x == 0, x, bounded), doubt & ~ends);
}

/* A number of three by lanes. */
typedef struct three {
    gw_signs below, between;
} three;

static inline gw_floats of_three(three is, float below, float between, float above) {
    const gw_floats other =
        gw_floats_choose(is.between, gw_floats_of(between), gw_floats_of(above));
    return gw_floats_choose(is.below, gw_floats_of(below), other);
}

/* The rest of a pair: what a float leaves of x. */
static inline float rest_of(double x) {
    return (float)(x - (double)(float)x);
}

static inline gw_wide pair_of_three(three is, double below, double between, double above,
                                    gw_floats *high) {
    *high = of_three(is, (float)below, (float)between, (float)above);
    const gw_floats low = of_three(is, rest_of(below), rest_of(between), rest_of(above));
    return gw_wide_add(gw_wide_from(*high), gw_wide_from(low));
}

gw_floats gw_four_erf(gw_floats x) {
    const gw_floats size = gw_floats_size(x);
    const gw_floats a = gw_floats_choose(size > 4, gw_floats_of(4), size);
    const three is = {a < 1.1f, a < 2.4f};
    const gw_floats u = gw_floats_choose(is.below, a * a, a);
    const gw_wide by = gw_wide_from(u);
    gw_floats c = of_three(is, +0.7089292194e-4f, -0.1792667899e-4f, -0.9495757695e-5f);
    c = gw_four_fused(c, u, of_three(is, -0.7768311189e-3f, +0.3937633010e-3f, +0.2481465926e-3f));
    c = gw_four_fused(c, u, of_three(is, +0.5159463733e-2f, -0.3949181177e-2f, -0.2918176819e-2f));
    c = gw_four_fused(c, u, of_three(is, -0.2683781274e-1f, +0.2445474640e-1f, +0.2059706673e-1f));
    c = gw_four_fused(c, u, of_three(is, +0.1128318012e+0f, -0.1070996150e+0f, -0.9901899844e-1f));
    gw_floats high = c * u, more;
    gw_wide d = gw_wide_times(gw_wide_from(c), by);
    d = gw_wide_add(d, pair_of_three(is, -0.376125876000657465175213237214e+0,
                                     -0.634588905908410389971210809210e+0,
                                     -0.643598050547891613081201721633e+0, &more));
    high = (high + more) * u;
    d = gw_wide_times(d, by);
    d = gw_wide_add(d, pair_of_three(is, +0.112837916021059138255978217023e+1,
                                     -0.112879855826694507209862753992e+1,
                                     -0.112461487742845562801052956293e+1, &more));
    high = (high + more) * a;
    d = gw_wide_times(d, gw_wide_from(a));
    gw_signs doubt;
    const gw_wide power = exp_of(d, high, &doubt);
    const gw_wide far = {1 - power.low, 1 - power.high};
    doubt = (doubt | near_middle(far, 1 << 12)) & (a < 4) & ~is.below;
    doubt |= is.below & (near_middle(d, 1 << 12) | ((a < 0x1p-80f) & (a != 0)));
    const gw_floats other = gw_floats_choose(a < 4, gw_wide_narrowed(far), gw_floats_of(1));
    const gw_floats y = gw_floats_choose(is.below, gw_wide_narrowed(d), other);
    const gw_signs sign = (gw_signs)x & INT32_MIN;
    const gw_floats turned = (gw_floats)((gw_signs)y | sign);
    return settled(gw_vector_erf_f32, x, gw_floats_choose(x != x, x, turned), doubt);
}

/* As gw_sine_near_0. high: of d. */
static inline gw_floats sine_near_0(gw_floats x, gw_wide d, gw_floats high, gw_signs turned,
                                    float (*one)(float)) {
    const gw_floats square = high * high;
    const gw_wide by = gw_wide_from(square);
    gw_wide u = gw_wide_of((double)2.6083159786809786593541503e-06f);
    u = gw_wide_step(u, by, -0.0001981069071916863322258f);
    u = gw_wide_step(u, by, 0.00833307858556509017944336f);
    const gw_wide third = gw_wide_plus(gw_wide_from(gw_wide_narrowed(u) * square),
                                       (double)-0.166666597127914428710938f);
    const gw_wide t = gw_wide_times(d, gw_wide_times(gw_wide_times(d, d), third));
    const gw_wide y = gw_wide_add(d, t);
    const gw_signs sign = turned & INT32_MIN;
    const gw_floats signed_y = (gw_floats)((gw_signs)gw_wide_narrowed(y) ^ sign);
    return settled(one, x, signed_y, near_middle(y, 1 << 12) | ~(gw_floats_size(x) < 125));
}

gw_floats gw_four_sin(gw_floats x) {
    const gw_floats shifted = x * 0.318309886183790671538f + ROUND, n = shifted - ROUND;
    const gw_floats d = gw_four_fused(n, gw_floats_of(-3.1414794921875f), x);
    const gw_floats more = n * -0.00011315941810607910156f, last = n * -1.9841872589410058936e-09f;
    const gw_wide all =
        gw_wide_add(gw_wide_add(gw_wide_from(d), gw_wide_from(more)), gw_wide_from(last));
    const gw_floats y = sine_near_0(x, all, (d + more) + last, (gw_signs)((gw_bits)shifted << 31),
                                    gw_vector_sin_f32);
    return gw_floats_choose(x == 0, x, y);
}

gw_floats gw_four_cos(gw_floats x) {
    const gw_floats by = gw_floats_of(0.318309886183790671538f);
    const gw_floats shifted = gw_four_fused(x, by, gw_floats_of(-.5f)) + ROUND;
    const gw_floats n = (shifted - ROUND) * 2 + 1;
    const gw_floats first = n * (-3.1414794921875f * .5f);
    const gw_floats more = n * (-0.00011315941810607910156f * .5f);
    const gw_floats last = n * (-1.9841872589410058936e-09f * .5f);
    const gw_wide all = gw_wide_add(gw_wide_add(gw_wide_from(x), gw_wide_from(first)),
                                    gw_wide_add(gw_wide_from(more), gw_wide_from(last)));
    return sine_near_0(x, all, ((x + first) + more) + last, ~(gw_signs)((gw_bits)shifted << 31),
                       gw_vector_cos_f32);
}

/* As gw_pair_log. x: normal, > 0. */
static inline gw_wide log_of(gw_floats x) {
    const split parts = split_of(x);
    const gw_wide m = gw_wide_from(parts.m), a = gw_wide_plus(m, -1), b = gw_wide_plus(m, 1);
    const gw_wide q = {a.low / b.low, a.high / b.high}, square = gw_wide_times(q, q);
    const gw_floats first = (-1 + parts.m) * (1 / (1 + parts.m));
    const gw_wide by = gw_wide_from(first * first);
    gw_wide t = gw_wide_of((double)0.240320354700088500976562f);
    t = gw_wide_step(t, by, 0.285112679004669189453125f);
    t = gw_wide_step(t, by, 0.400007992982864379882812f);
    t = gw_wide_plus(gw_wide_times(square, t),
                     (double)0.66666662693023681640625f + (double)3.69183861259614332084311e-09f);
    const gw_wide cube = gw_wide_times(gw_wide_times(square, q), t);
    return gw_wide_add(gw_wide_by(gw_wide_from(parts.e), LN2), gw_wide_add(gw_wide_by(q, 2), cube));
}

/* As gw_exp_of_pair. */
static inline gw_floats exp_rounded(gw_wide d, gw_signs *doubt) {
    const gw_floats all = gw_wide_narrowed(d), size = gw_floats_size(all);
    const reduced r = reduce(d);
    const gw_floats high = gw_wide_narrowed(r.s);
    const gw_wide s = gw_wide_from(high), margin = gw_wide_from((size + 1) * 0x1p-43f);
    gw_wide u = gw_wide_of((double)0.00136324646882712841033936f);
    u = gw_wide_step(u, s, 0.00836596917361021041870117f);
    u = gw_wide_step(u, s, 0.0416710823774337768554688f);
    u = gw_wide_step(u, s, 0.166665524244308471679688f);
    u = gw_wide_step(u, s, 0.499999850988388061523438f);
    const gw_wide t = gw_wide_add(r.s, gw_wide_times(gw_wide_times(r.s, r.s), u));
    const gw_wide y = gw_wide_plus(t, 1);
    /* Near 0 it hardly counts which float is taken for s. */
    *doubt = r.doubt | near_middle(y, 1 << 18) |
             (rounds_otherwise(r.s, margin) & (gw_floats_size(high) > 0x1p-6f));
    const gw_signs least = all<-104, most = all> 105;
    *doubt &= ~(least | most);
    const gw_floats up = gw_floats_choose(most, gw_floats_of((float)INFINITY),
                                          by_power_of_2(gw_wide_narrowed(y), r.power));
    return gw_floats_choose(least, gw_floats_of(0), up);
}

static __attribute__((noinline)) gw_floats settle_powers(gw_floats x, gw_floats y, gw_floats out,
                                                         gw_signs doubt) {
    for (int i = 0; i < GW_LANES; i++) {
        if (doubt[i]) {
            out[i] = gw_vector_pow_f32(x[i], y[i]);
        }
    }
    return out;
}

gw_floats gw_four_pow(gw_floats x, gw_floats y) {
    const gw_floats size = gw_floats_size(x), none = gw_floats_of(0), one = gw_floats_of(1);
    const gw_signs zero = x == 0, negative = (gw_signs)x < 0;
    const gw_floats few = gw_floats_choose(gw_floats_size(y) < 0x1p24f, y, none);
    const gw_signs whole_few = __builtin_convertvector(few, gw_signs);
    const gw_signs whole = __builtin_convertvector(whole_few, gw_floats) == few;
    const gw_signs odd = whole & ((gw_signs)((gw_bits)whole_few << 31));
    gw_signs doubt;
    const gw_wide logs = log_of(gw_floats_choose(zero, one, size));
    const gw_floats power = exp_rounded(gw_wide_times(logs, gw_wide_from(y)), &doubt);
    const gw_floats at_0 = gw_floats_choose(y > 0, none, gw_floats_of((float)INFINITY));
    const gw_floats value = gw_floats_choose(zero & (y != 0), at_0, power);
    const gw_floats turned = (gw_floats)((gw_signs)value ^ (odd & negative));
    const gw_signs undefined = negative & ~whole & ~zero;
    doubt = (doubt & ~zero) | ~(normal(size) | zero) | ~(gw_floats_size(y) <= FLT_MAX);
    const gw_floats out = gw_floats_choose(undefined, gw_floats_of((float)NAN), turned);
    return gw_signs_any(doubt) ? settle_powers(x, y, out, doubt) : out;
}
