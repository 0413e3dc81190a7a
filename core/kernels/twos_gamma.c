/* ln |gamma|: Note [Twos]. Of x >= 2.3 by Stirling's series (up to 7 of x + 5), of others by
 * polynomials around 1 and 2; of x < .5 by that of 1 - x and a sine. */
#include <math.h>

#include "kernels/twins.h"

/* ln x of a twin > 0. */
static gw_twin log_of(gw_twin x) {
    static const double terms[] = {0.400000000000914013309483, 0.285714285511134091777308,
                                   0.22222224632662035403996,  0.181816523941564611721589,
                                   0.153914168346271945653214, 0.131699838841615374240845,
                                   0.13860436390467167910856};
    const gw_doubles seen = x.high * (1 / .75);
    const gw_masks small = seen < 0x1p-300;
    const gw_doubles d = gw_doubles_choose(small, seen * 0x1p300, seen);
    const gw_masks power = (gw_masks)((gw_words)d >> 52 & 2047) - 1023 - (small & 300);
    const gw_doubles e = __builtin_convertvector(power, gw_doubles);
    const gw_twin m = {gw_two_by_power_of_2(x.high, -e), gw_two_by_power_of_2(x.low, -e)};
    const gw_twin q =
        gw_twin_quotient(gw_twin_plus(m, gw_doubles_of(-1)), gw_twin_plus(m, gw_doubles_of(1)));
    const gw_twin square = gw_twin_square(q);
    const gw_doubles t = gw_two_fused(gw_two_series(square.high, terms, 7), square.high,
                                      gw_doubles_of(0.666666666666664853302393));
    const gw_twin ln2 = gw_twin_of(0.693147180559945286226764, 2.319046813846299558417771e-17);
    const gw_twin y = gw_twin_fast_add(gw_twin_times(ln2, e), gw_twin_scaled(q, 2));
    return gw_twin_fast_add(y, gw_twin_times(gw_twin_product(square, q), t));
}

static gw_doubles of_two(gw_masks first, double a, double b) {
    return gw_doubles_choose(first, gw_doubles_of(a), gw_doubles_of(b));
}

static gw_twin twin_of_two(gw_masks first, double a, double a_low, double b, double b_low) {
    return gw_twin_choose(first, gw_twin_of(a, a_low), gw_twin_of(b, b_low));
}

static gw_twin exact(gw_doubles x, gw_doubles y) {
    const gw_doubles p = x * y;
    return (gw_twin){p, gw_two_missed(x, y, p)};
}

static gw_doubles truncated(gw_doubles x) {
    return (gw_doubles){trunc(x[0]), trunc(x[1])};
}

/* sin(pi x) of |x| < 2^29, by eighths of a turn. */
static gw_twin sine_of_turns(gw_doubles x) {
    static const double c[6][2] = {
        {9.94480387626843774090208e-16, -2.02461120785182399295868e-14},
        {-3.89796226062932799164047e-13, 6.948218305801794613277840e-12},
        {1.150115825399960352669010e-10, -1.75724749952853179952664e-09},
        {-2.46113695010446974953590e-08, 3.133616889668683928784220e-07},
        {3.590860448590527540050620e-06, -3.65762041821615519203610e-05},
        {-0.000325991886927389905997954, 0.0024903945701927185027435600}};
    const gw_doubles u = x * 4;
    const gw_masks whole = {(int64_t)u[0], (int64_t)u[1]};
    const gw_masks up = (gw_masks)((gw_words)whole >> 63) ^ 1;
    const gw_masks q = (whole + up) & ~INT64_C(1), cosine = (q & 2) == 2;
    const gw_doubles t = u - __builtin_convertvector(q, gw_doubles), s = t * t;
    const gw_twin square = exact(t, t);
    gw_doubles v = of_two(cosine, c[0][0], c[0][1]);
    for (int i = 1; i < 6; i++) {
        v = gw_two_fused(v, s, of_two(cosine, c[i][0], c[i][1]));
    }
    gw_twin y =
        gw_twin_add(gw_twin_alone(v * s),
                    twin_of_two(cosine, 0.0158543442438155018914259, -1.04693272280631521908845e-18,
                                -0.0807455121882807852484731, 3.61852475067037104849987e-18));
    y = gw_twin_add(gw_twin_product(square, y),
                    twin_of_two(cosine, -0.308425137534042437259529, -1.95698492133633550338345e-17,
                                0.785398163397448278999491, 3.06287113727155002607105e-17));
    y = gw_twin_product(y, gw_twin_choose(cosine, square, gw_twin_alone(t)));
    y = gw_twin_choose(cosine, gw_twin_plus(y, gw_doubles_of(1)), y);
    const gw_doubles turned = (gw_doubles)((gw_words)q << 61);
    return (gw_twin){gw_doubles_sign(y.high, turned), gw_doubles_sign(y.low, turned)};
}

/* A sum, and a quotient whose logarithm is to be added. */
typedef struct parts {
    gw_twin sum, above, below;
} parts;

enum { TERMS = 23 };
/* Far from 0, near 1, near 2. */
static const double terms[TERMS][3] = {
    {-156.801412704022726379848862, +0.2947916772827614196e+2, +0.7074816000864609279e-7},
    {+1.120804464289911606838558160000, +0.1281459691827820109e+3, +0.4009244333008730443e-6},
    {+13.39798545514258921833306020000, +0.2617544025784515043e+3, +0.1040114641628246946e-5},
    {-0.116546276599463200848033357000, +0.3287022855685790432e+3, +0.1508349150733329167e-5},
    {-1.391801093265337481495562410000, +0.2818145867730348186e+3, +0.1288143074933901020e-5},
    {+0.015056113040026424412918973400, +0.1728670414673559605e+3, +0.4744167749884993937e-6},
    {+0.179540117061234856098844714000, +0.7748735764030416817e+2, -0.6554816306542489902e-7},
    {-0.002481743600264997730942489280, +0.2512856643080930752e+2, -0.3189252471452599844e-6},
    {-0.029527880945699120504851034100, +0.5766792106140076868e+1, +0.1358883821470355377e-6},
    {+0.000540164767892604515196325186, +0.7270275473996180571e+0, -0.4343931277157336040e-6},
    {+0.006403362833808069794787256200, +0.8396709124579147809e-1, +0.9724785897406779555e-6},
    {-0.000162516262783915816896611252, -0.8211558669746804595e-1, -0.2036886057225966011e-5},
    {-0.001914438498565477526465972390, +0.6828831828341884458e-1, +0.4373363141819725815e-5},
    {+7.20489541602001055898311517e-05, -0.7712481339961671511e-1, -0.9439951268304008677e-5},
    {+0.000839498720672087279971000786, +0.8337492023017314957e-1, +0.2050727030376389804e-4},
    {-5.17179090826059219329394422e-05, -0.9094964931456242518e-1, -0.4492620183431184018e-4},
    {-0.000592166437353693882857342347, +0.1000996313575929358e+0, +0.9945751236071875931e-4},
    {+6.97281375836585777403743539e-05, -0.1113342861544207724e+0, -0.2231547599034983196e-3},
    {+0.000784039221720066627493314301, +0.1255096673213020875e+0, +0.5096695247101967622e-3},
    {-0.000229472093621399176949318732, -0.1440498967843054368e+0, -0.1192753911667886971e-2},
    {-0.002681327160493827160473958490, +0.1695571770041949811e+0, +0.2890510330742210310e-2},
    {+0.003472222222222222222175164840, -0.2073855510284092762e+0, -0.7385551028674461858e-2},
    {+0.083333333333333333335592087900, +0.2705808084277815939e+0, +0.2058080842778455335e-1}};

/* Of x >= .5. */
static parts parts_of(gw_twin x) {
    const gw_masks near_1 = (x.high >= .5) & (x.high <= 1.1), far = x.high >= 2.3;
    const gw_masks middle = far & (x.high <= 7);
    gw_twin y = gw_twin_normal(gw_twin_product(gw_twin_plus(x, gw_doubles_of(1)), x));
    for (int i = 2; i < 5; i++) {
        y = gw_twin_normal(gw_twin_product(gw_twin_plus(x, gw_doubles_of(i)), y));
    }
    const gw_twin one = gw_twin_of(1, 0), below = gw_twin_choose(middle, y, one);
    x = gw_twin_choose(middle, gw_twin_plus(x, gw_doubles_of(5)), x);
    const gw_doubles t = gw_doubles_choose(
        far, 1 / x.high, gw_twin_normal(gw_twin_plus(x, of_two(near_1, -1, -2))).high);
    gw_doubles u = {0, 0};
    for (int i = 0; i < TERMS; i++) {
        const double *c = terms[i];
        const gw_doubles term =
            gw_doubles_choose(far, gw_doubles_of(c[0]), of_two(near_1, c[1], c[2]));
        u = i == 0 ? term : gw_two_fused(u, t, term);
    }
    y = gw_twin_product(gw_twin_plus(x, gw_doubles_of(-.5)), log_of(x));
    y = gw_twin_add(gw_twin_add(y, gw_twin_negative(x)),
                    gw_twin_of(0.91893853320467278056, -3.8782941580672414498e-17));
    gw_twin z = gw_twin_plus(exact(u, t),
                             of_two(near_1, -0.4006856343865314862e+0, -0.6735230105319810201e-1));
    z = gw_twin_plus(gw_twin_times(z, t),
                     of_two(near_1, +0.8224670334241132030e+0, +0.3224670334241132030e+0));
    z = gw_twin_plus(gw_twin_times(z, t),
                     of_two(near_1, -0.5772156649015328655e+0, +0.4227843350984671345e+0));
    z = gw_twin_times(z, t);
    const gw_twin more = gw_twin_plus(exact(u, t), gw_doubles_of(1));
    return (parts){gw_twin_choose(far, y, z), gw_twin_choose(far, more, one), below};
}

gw_doubles gw_two_lgamma(gw_doubles x) {
    const double inf = (double)INFINITY;
    const gw_masks tiny = gw_doubles_size(x) < 1e-306, turned = x < .5;
    gw_twin at = gw_twin_choose(turned, gw_twin_sum(gw_doubles_of(1), -x), gw_twin_alone(x));
    at = gw_twin_choose(tiny, gw_twin_of(0, 0), at);
    const parts p = parts_of(at);
    const gw_masks large = ~(gw_doubles_size(x) < 0x1p52); /* whole */
    const gw_doubles few = gw_doubles_choose(large, gw_doubles_of(0), x);
    const gw_doubles turns = few - truncated(few * 0x1p-28) * 0x1p28;
    gw_twin sum = gw_twin_add(gw_twin_of(1.1447298858494001639, 1.026595116270782638e-17),
                              gw_twin_negative(p.sum));
    sum = gw_twin_choose(turned, sum, p.sum);
    sum = gw_twin_choose(tiny, gw_twin_of(83.1776616671934334590333, 3.67103459631568507221878e-15),
                         sum);
    const gw_twin sine = gw_twin_product(p.above, sine_of_turns(turns));
    gw_twin above = gw_twin_choose(turned, p.below, p.above);
    gw_twin below = gw_twin_choose(turned, sine, p.below);
    above = gw_twin_choose(tiny, gw_twin_of(1, 0), above);
    below = gw_twin_choose(tiny, gw_twin_alone(x * 0x1p120), below);
    gw_twin ratio = gw_twin_quotient(above, below);
    ratio = (gw_twin){gw_doubles_size(ratio.high), gw_doubles_sign(ratio.low, ratio.high)};
    const gw_doubles y = gw_twin_joined(gw_twin_add(sum, log_of(ratio)));
    const gw_masks pole = (x <= 0) & ((truncated(few) == x) | large);
    const gw_masks endless = (gw_doubles_size(x) == inf) | pole | ((x == x) & (y != y));
    return gw_doubles_choose(endless, gw_doubles_of(inf), y);
}
