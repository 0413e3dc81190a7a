/* ln |gamma| of four float32 to the bit as PyTorch's vectors have it: SLEEF's, on pairs (Note
 * [Pairs of floats]; constants from there). Of x >= 2.3 by Stirling's series (up to 7 of x + 3), of
 * others by polynomials around 1 and 2; of x < .5 by that of 1 - x and a sine. */
#include "kernels/pairs.h"

static inline gw_floats of_two(gw_signs first, float a, float b) {
    return gw_floats_choose(first, gw_floats_of(a), gw_floats_of(b));
}

static inline gw_floats of_three(gw_signs above, gw_signs below, float a, float b, float c) {
    const gw_floats other = gw_floats_choose(below, gw_floats_of(b), gw_floats_of(c));
    return gw_floats_choose(above, gw_floats_of(a), other);
}

/* ln d of d > 0. */
static gw_pairs log_of(gw_pairs d) {
    const gw_floats scaled = d.high * (1 / .75f);
    const gw_signs small = scaled < 0x1p-64f;
    const gw_floats seen = gw_floats_choose(small, scaled * 0x1p64f, scaled);
    const gw_signs power = (gw_signs)(((gw_bits)seen >> 23) & 255) - 127 - (small & 64);
    const gw_floats scale = (gw_floats)((gw_bits)(127 - power) << 23);
    const gw_pairs m = {d.high * scale, d.low * scale};
    const gw_pairs q =
        gw_pairs_quotient(gw_pairs_plus(m, gw_floats_of(-1)), gw_pairs_plus(m, gw_floats_of(1)));
    const gw_pairs square = gw_pairs_square(q);
    gw_floats t = gw_floats_of(0.2392828464508056640625f);
    t = gw_four_fused(t, square.high, gw_floats_of(0.28518211841583251953125f));
    t = gw_four_fused(t, square.high, gw_floats_of(0.400005877017974853515625f));
    t = gw_four_fused(t, square.high, gw_floats_of(0.666666686534881591796875f));
    const gw_pairs ln2 = {gw_floats_of(0.69314718246459960938f),
                          gw_floats_of(-1.904654323148236017e-09f)};
    gw_pairs s = gw_pairs_times(ln2, __builtin_convertvector(power, gw_floats));
    s = gw_pairs_fast_add(s, gw_pairs_twice(q));
    return gw_pairs_fast_add(s, gw_pairs_times(gw_pairs_product(square, q), t));
}

static inline gw_floats whole_of(gw_floats x) {
    return __builtin_convertvector(__builtin_convertvector(x, gw_signs), gw_floats);
}

/* sin(pi d), by eighths of a turn. */
static gw_pairs sine_of_turns(gw_floats d) {
    const gw_floats u = d * 4;
    const gw_signs whole = __builtin_convertvector(u, gw_signs);
    const gw_signs up = (gw_signs)((gw_bits)whole >> 31) ^ 1;
    const gw_signs q = (whole + up) & ~1, cosine = (q & 2) != 0;
    const gw_floats t = u - __builtin_convertvector(q, gw_floats), s = t * t;
    const gw_pairs square = gw_pairs_exact(t, t), one = gw_pairs_of(1);
    gw_floats c = of_two(cosine, -0.2430611801e-7f, +0.3093842054e-6f);
    c = gw_four_fused(c, s, of_two(cosine, +0.3590577080e-5f, -0.3657307388e-4f));
    c = gw_four_fused(c, s, of_two(cosine, -0.3259917721e-3f, +0.2490393585e-2f));
    const gw_pairs third = {
        of_two(cosine, 0.015854343771934509277f, -0.080745510756969451904f),
        of_two(cosine, 4.4940051354032242811e-10f, -1.3373665339076936258e-09f)};
    const gw_pairs second = {
        of_two(cosine, -0.30842512845993041992f, 0.78539818525314331055f),
        of_two(cosine, -9.0728339030733922277e-09f, -2.1857338617566484855e-08f)};
    const gw_pairs first = gw_pairs_sum(c * s, third.high);
    gw_pairs x = {first.high, first.low + third.low};
    x = gw_pairs_add(gw_pairs_product(square, x), second);
    x = gw_pairs_product(x, gw_pairs_choose(cosine, square, gw_pairs_from(t)));
    x = gw_pairs_choose(cosine, gw_pairs_plus(x, one.high), x);
    const gw_signs turned = q << 29;
    return (gw_pairs){gw_floats_turned(x.high, turned), gw_floats_turned(x.low, turned)};
}

/* A sum, and a quotient whose logarithm is to be added. */
typedef struct parts {
    gw_pairs sum, above, below;
} parts;

/* Of x >= .5. */
static parts parts_of(gw_pairs x) {
    const gw_floats one = gw_floats_of(1);
    const gw_signs near_1 = (x.high >= .5f) & (x.high <= 1.2f), far = x.high >= 2.3f;
    const gw_signs middle = far & (x.high <= 7);
    gw_pairs y = gw_pairs_normal(gw_pairs_product(gw_pairs_plus(x, one), x));
    y = gw_pairs_normal(gw_pairs_product(gw_pairs_plus(x, gw_floats_of(2)), y));
    const gw_pairs below = gw_pairs_choose(middle, y, gw_pairs_of(1));
    x = gw_pairs_choose(middle, gw_pairs_plus(x, gw_floats_of(3)), x);
    const gw_floats centre = gw_floats_choose(near_1, gw_floats_of(-1), gw_floats_of(-2));
    const gw_floats t =
        gw_floats_choose(far, 1 / x.high, gw_pairs_normal(gw_pairs_plus(x, centre)).high);
    static const float c[9][3] = {
        {+0.000839498720672087279971000786f, +0.9435157776e+0f, +0.1102489550e-3f},
        {-5.17179090826059219329394422e-05f, +0.8670063615e+0f, +0.8160019934e-4f},
        {-0.000592166437353693882857342347f, +0.4826702476e+0f, +0.1528468856e-3f},
        {+6.97281375836585777403743539e-05f, -0.8855129778e-1f, -0.2355068718e-3f},
        {+0.000784039221720066627493314301f, +0.1013825238e+0f, +0.4962242092e-3f},
        {-0.000229472093621399176949318732f, -0.1493408978e+0f, -0.1193488017e-2f},
        {-0.002681327160493827160473958490f, +0.1697509140e+0f, +0.2891599433e-2f},
        {+0.003472222222222222222175164840f, -0.2072454542e+0f, -0.7385451812e-2f},
        {+0.083333333333333333335592087900f, +0.2705872357e+0f, +0.2058077045e-1f}};
    gw_floats u = of_three(far, near_1, c[0][0], c[0][1], c[0][2]);
    for (int i = 1; i < 9; i++) {
        u = gw_four_fused(u, t, of_three(far, near_1, c[i][0], c[i][1], c[i][2]));
    }
    y = gw_pairs_product(gw_pairs_plus(x, gw_floats_of(-.5f)), log_of(x));
    y = gw_pairs_add(gw_pairs_add(y, gw_pairs_negative(x)), gw_pairs_of(0.91893853320467278056));
    gw_pairs z =
        gw_pairs_plus(gw_pairs_exact(u, t), of_two(near_1, -0.400686534596170958447352690395f,
                                                   -0.673523028297382446749257758235e-1f));
    z = gw_pairs_plus(gw_pairs_times(z, t), of_two(near_1, +0.822466960142643054450325495997f,
                                                   +0.322467033928981157743538726901f));
    z = gw_pairs_plus(gw_pairs_times(z, t), of_two(near_1, -0.577215665946766039837398973297f,
                                                   +0.422784335087484338986941629852f));
    z = gw_pairs_times(z, t);
    const gw_pairs more = gw_pairs_plus(gw_pairs_exact(u, t), one);
    return (parts){gw_pairs_choose(far, y, z), gw_pairs_choose(far, more, gw_pairs_of(1)), below};
}

gw_floats gw_four_lgamma(gw_floats x) {
    const gw_signs tiny = gw_floats_size(x) < 1e-30f, turned = x < .5f;
    gw_pairs at = gw_pairs_choose(turned, gw_pairs_sum(gw_floats_of(1), -x), gw_pairs_from(x));
    at = gw_pairs_choose(tiny, gw_pairs_of(0), at);
    const parts p = parts_of(at);
    const gw_floats inf = gw_floats_of((float)INFINITY), none = gw_floats_of(0);
    const gw_signs large = ~(gw_floats_size(x) < 0x1p23f); /* whole */
    const gw_floats few = gw_floats_choose(large, none, x);
    const gw_floats turns = few - whole_of(few * 0x1p-12f) * 0x1p12f;
    const gw_pairs sine = gw_pairs_product(p.above, sine_of_turns(turns));
    gw_pairs sum = gw_pairs_add(gw_pairs_of(1.1447298858494001639), gw_pairs_negative(p.sum));
    sum = gw_pairs_choose(turned, sum, p.sum);
    sum = gw_pairs_choose(tiny, gw_pairs_of(41.58883083359671856503), sum);
    gw_pairs above = gw_pairs_choose(turned, p.below, p.above);
    gw_pairs below = gw_pairs_choose(turned, sine, p.below);
    above = gw_pairs_choose(tiny, gw_pairs_of(1), above);
    below = gw_pairs_choose(tiny, gw_pairs_from(x * 0x1p60f), below);
    gw_pairs ratio = gw_pairs_quotient(above, below);
    const gw_signs sign = (gw_signs)ratio.high;
    ratio.low = gw_floats_turned(ratio.low, sign);
    ratio.high = gw_floats_size(ratio.high);
    const gw_pairs y = gw_pairs_add(sum, log_of(ratio));
    const gw_floats all = y.high + y.low;
    const gw_signs pole = (x <= 0) & ((whole_of(few) == x) | large);
    return gw_floats_choose((gw_floats_size(x) == inf) | pole | ((x == x) & (all != all)), inf,
                            all);
}
