/* Inverse trigonometry and lengths: Note [Twos]. */
#include <float.h>
#include <math.h>

#include "kernels/twins.h"

static const double half_pi = 1.570796326794896557998982;

/* |x|, or of more than a half the root of (1 - |x|) / 2, whose arc is half of what lacks. */
static gw_twin arc_argument(gw_doubles x, gw_masks small, gw_doubles square) {
    const gw_twin root = gw_twin_root(gw_twin_alone(square));
    const gw_twin arg = gw_twin_choose(small, gw_twin_alone(gw_doubles_size(x)), root);
    return gw_twin_choose(gw_doubles_size(x) == 1, gw_twin_of(0, 0), arg);
}

static gw_doubles arc_square(gw_doubles x, gw_masks small) {
    return gw_doubles_choose(small, x * x, (1 - gw_doubles_size(x)) * .5);
}

/* What an arc has more than its sine. */
static gw_doubles arc_rest(gw_doubles square, gw_doubles x) {
    static const double terms[] = {
        +0.1666666666666497543e+0, +0.7500000000378581611e-1, +0.4464285681377102438e-1,
        +0.3038195928038132237e-1, +0.2237176181932048341e-1, +0.1735956991223614604e-1,
        +0.1388715184501609218e-1, +0.1215360525577377331e-1, +0.6606077476277170610e-2,
        +0.1929045477267910674e-1, -0.1581918243329996643e-1, +0.3161587650653934628e-1};
    return gw_two_series(square, terms, 12) * (square * x);
}

gw_doubles gw_two_asin(gw_doubles x) {
    const gw_masks small = gw_doubles_size(x) < .5;
    const gw_doubles square = arc_square(x, small);
    const gw_twin arg = arc_argument(x, small, square);
    const gw_doubles u = arc_rest(square, arg.high);
    const gw_twin quarter = gw_twin_of(3.141592653589793116 / 4, 1.2246467991473532072e-16 / 4);
    const gw_twin y = gw_twin_fast_plus(gw_twin_fast_add(quarter, gw_twin_negative(arg)), -u);
    const gw_doubles out = gw_doubles_choose(small, u + arg.high, gw_twin_joined(y) * 2);
    return gw_doubles_choose(x != x, x, gw_doubles_sign(out, x));
}

gw_doubles gw_two_acos(gw_doubles x) {
    const gw_masks small = gw_doubles_size(x) < .5;
    const gw_doubles square = arc_square(x, small);
    const gw_twin arg = arc_argument(x, small, square);
    const gw_doubles u = arc_rest(square, arg.high);
    const gw_twin right = gw_twin_of(3.141592653589793116 / 2, 1.2246467991473532072e-16 / 2);
    const gw_twin straight = gw_twin_of(3.141592653589793116, 1.2246467991473532072e-16);
    const gw_twin taken =
        gw_twin_fast_plus(gw_twin_alone(gw_doubles_sign(arg.high, x)), gw_doubles_sign(u, x));
    const gw_twin middle = gw_twin_fast_add(right, gw_twin_negative(taken));
    gw_twin y = gw_twin_choose(small, middle, gw_twin_scaled(gw_twin_fast_plus(arg, u), 2));
    y = gw_twin_choose(~small & (x < 0), gw_twin_fast_add(straight, gw_twin_negative(y)), y);
    return gw_doubles_choose(x != x, x, gw_twin_joined(y));
}

/* The angle of (x, y), y >= 0, as if x were not negative: it is turned afterwards. */
static gw_twin angle(gw_twin y, gw_twin x) {
    static const double terms[] = {
        -0.0909090442773387574781907,  0.0769225330296203768654095,  -0.0666620884778795497194182,
        0.0587946590969581003860434,   -0.0524914210588448421068719, 0.0470843011653283988193763,
        -0.041848579703592507506027,   0.0359785005035104590853656,  -0.0289002344784740315686289,
        0.0208024799924145797902497,   -0.0128281333663399031014274, 0.00646262899036991172313504,
        -0.00251865614498713360352999, 0.00070557664296393412389774, -0.000125620649967286867384336,
        1.06298484191448746607415e-05};
    const gw_masks left = (gw_masks)x.high < 0, negative = x.high < 0;
    x = gw_twin_choose(negative, gw_twin_negative(x), x);
    const gw_masks steep = x.high < y.high;
    const gw_doubles q = __builtin_convertvector((left & -2) + (steep & 1), gw_doubles);
    const gw_twin s = gw_twin_quotient(gw_twin_choose(steep, gw_twin_negative(x), y),
                                       gw_twin_choose(steep, y, x));
    const gw_twin t = gw_twin_normal(gw_twin_square(s));
    gw_doubles u = gw_two_series(t.high, terms, 16);
    u = gw_two_fused(u, t.high, gw_doubles_of(0.111111108376896236538123));
    u = gw_two_fused(u, t.high, gw_doubles_of(-0.142857142756268568062339));
    u = gw_two_fused(u, t.high, gw_doubles_of(0.199999999997977351284817));
    u = gw_two_fused(u, t.high, gw_doubles_of(-0.333333333333317605173818));
    const gw_twin arc = gw_twin_fast_add(s, gw_twin_times(gw_twin_product(s, t), u));
    return gw_twin_fast_add(gw_twin_times(gw_twin_of(half_pi, 6.12323399573676603586882e-17), q),
                            arc);
}

gw_doubles gw_two_atan(gw_doubles x) {
    const gw_doubles size = gw_doubles_size(x);
    const gw_doubles y = gw_twin_joined(angle(gw_twin_alone(size), gw_twin_of(1, 0)));
    const gw_doubles out = gw_doubles_choose(size == (double)INFINITY, gw_doubles_of(half_pi), y);
    return gw_doubles_choose(x != x, x, gw_doubles_sign(out, x));
}

gw_doubles gw_two_atan2(gw_doubles y, gw_doubles x) {
    const gw_masks tiny = gw_doubles_size(x) < 5.5626846462680083984e-309;
    x = gw_doubles_choose(tiny, x * 0x1p53, x);
    y = gw_doubles_choose(tiny, y * 0x1p53, y);
    const gw_twin d = angle(gw_twin_alone(gw_doubles_size(y)), gw_twin_alone(x));
    gw_doubles r = gw_doubles_sign(gw_twin_joined(d), x);
    for (int i = 0; i < 2; i++) {
        const double a = x[i], b = y[i], inf = (double)INFINITY, side = copysign(1, a);
        if (a != a || b != b) {
            r[i] = (double)NAN;
        } else if (b == 0) {
            r[i] = signbit(a) ? 3.141592653589793116 : 0;
        } else if (fabs(b) == inf) {
            r[i] = half_pi - (fabs(a) == inf ? side * (half_pi / 2) : 0);
        } else if (fabs(a) == inf || a == 0) {
            r[i] = half_pi - (fabs(a) == inf ? side * half_pi : 0);
        }
    }
    return gw_doubles_sign(r, y);
}

gw_doubles gw_two_hypot(gw_doubles x, gw_doubles y) {
    const double inf = (double)INFINITY;
    const gw_doubles a = gw_doubles_size(x), b = gw_doubles_size(y);
    const gw_masks larger = a > b;
    const gw_doubles least = gw_doubles_choose(larger, b, a),
                     most = gw_doubles_choose(larger, a, b);
    const gw_masks tiny = most < DBL_MIN;
    const gw_doubles n = gw_doubles_choose(tiny, least * 0x1p54, least);
    const gw_doubles d = gw_doubles_choose(tiny, most * 0x1p54, most);
    const gw_twin t = gw_twin_quotient(gw_twin_alone(n), gw_twin_alone(d));
    const gw_twin root = gw_twin_root(gw_twin_plus(gw_twin_square(t), gw_doubles_of(1)));
    const gw_doubles all = gw_twin_joined(gw_twin_times(root, most));
    gw_doubles out = gw_doubles_choose(all != all, gw_doubles_of(inf), all);
    out = gw_doubles_choose(least == 0, most, out);
    out = gw_doubles_choose((x != x) | (y != y), gw_doubles_of((double)NAN), out);
    return gw_doubles_choose((a == inf) | (b == inf), gw_doubles_of(inf), out);
}
