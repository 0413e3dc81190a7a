/* Logarithms and powers: Note [Twos]. */
#include <float.h>
#include <math.h>

#include "kernels/twins.h"

static const double ln2_high = 0.693147180559945286226764, ln2_low = 2.319046813846299558417771e-17;

/* The e for which x = m 2^e has m in [.75, 1.5). */
static inline gw_masks exponent_of(gw_doubles x) {
    return (gw_masks)((gw_words)(x * (1 / .75)) >> 52 & 2047) - 1023;
}

/* Of x > 0: e as doubles, and the quotient (m - 1) / (m + 1). */
typedef struct split {
    gw_doubles e;
    gw_twin q;
} split;

static split split_of(gw_doubles x) {
    const gw_masks tiny = x < DBL_MIN;
    const gw_doubles d = gw_doubles_choose(tiny, x * 0x1p64, x);
    const gw_masks e = exponent_of(d);
    const gw_doubles m = (gw_doubles)((gw_words)d - ((gw_words)e << 52));
    const gw_masks lower = tiny & 64;
    return (split){
        __builtin_convertvector(e - lower, gw_doubles),
        gw_twin_quotient(gw_twin_sum(gw_doubles_of(-1), m), gw_twin_sum(gw_doubles_of(1), m))};
}

/* q³ times a series of q², rounded at each step. */
static gw_doubles cube_of(gw_doubles q, const double *terms) {
    const gw_doubles square = q * q;
    return square * q * gw_two_series(square, terms, 7);
}

static const double natural[] = {0.6666666666667333541e+0, 0.3999999999635251990e+0,
                                 0.2857142932794299317e+0, 0.2222214519839380009e+0,
                                 0.1818605932937785996e+0, 0.1525629051003428716e+0,
                                 0.1532076988502701353e+0};

/* y, but at the ends of a logarithm those of C. x: its argument. */
static gw_doubles ended(gw_doubles x, gw_doubles y) {
    const double inf = (double)INFINITY;
    const gw_doubles up = gw_doubles_choose(x == inf, gw_doubles_of(inf), y);
    const gw_doubles in = gw_doubles_choose(x >= 0, up, gw_doubles_of((double)NAN));
    return gw_doubles_choose(x == 0, gw_doubles_of(-inf), in);
}

static gw_twin times_ln2(gw_doubles e) {
    return gw_twin_times(gw_twin_of(ln2_high, ln2_low), e);
}

gw_doubles gw_two_log(gw_doubles x) {
    const split s = split_of(x);
    const gw_twin y = gw_twin_fast_add(times_ln2(s.e), gw_twin_scaled(s.q, 2));
    return ended(x, gw_twin_joined(gw_twin_fast_plus(y, cube_of(s.q.high, natural))));
}

gw_doubles gw_two_log10(gw_doubles x) {
    static const double terms[] = {+0.2895296546021972617e+0, +0.1737177927454605086e+0,
                                   +0.1240841409721444993e+0, +0.9650955035715275132e-1,
                                   +0.7898105214313944078e-1, +0.6625722782820833712e-1,
                                   +0.6653725819576758460e-1};
    const split s = split_of(x);
    const gw_twin first =
        gw_twin_times(gw_twin_of(0.30102999566398119802, -2.803728127785170339e-18), s.e);
    const gw_twin y = gw_twin_fast_add(
        first, gw_twin_product(s.q, gw_twin_of(0.86858896380650363334, 1.1430059694096389311e-17)));
    return ended(x, gw_twin_joined(gw_twin_fast_plus(y, cube_of(s.q.high, terms))));
}

gw_doubles gw_two_log2(gw_doubles x) {
    static const double terms[] = {+0.96179669392608091449,   +0.5770780162997058982e+0,
                                   +0.4121985945485324709e+0, +0.3205977477944495502e+0,
                                   +0.2623708057488514656e+0, +0.2200768693152277689e+0,
                                   +0.2211941750456081490e+0};
    const split s = split_of(x);
    const gw_twin y = gw_twin_add(
        gw_twin_alone(s.e),
        gw_twin_product(s.q, gw_twin_of(2.885390081777926774, 6.0561604995516736434e-18)));
    return ended(x, gw_twin_joined(gw_twin_plus(y, cube_of(s.q.high, terms))));
}

gw_doubles gw_two_log1p(gw_doubles x) {
    const gw_masks tiny = x + 1 < DBL_MIN;
    const gw_doubles d = gw_doubles_choose(tiny, (x + 1) * 0x1p64, x + 1);
    const gw_masks e = exponent_of(d), lower = tiny & 64;
    const gw_doubles scale = (gw_doubles)((gw_words)gw_doubles_of(1) - ((gw_words)e << 52));
    const gw_doubles m = gw_two_fused(x, scale, scale - 1);
    const gw_twin q = gw_twin_quotient(gw_twin_alone(m), gw_twin_fast_plus(gw_twin_of(2, 0), m));
    const gw_twin first = times_ln2(__builtin_convertvector(e - lower, gw_doubles));
    const gw_twin y =
        gw_twin_fast_plus(gw_twin_fast_add(first, gw_twin_scaled(q, 2)), cube_of(q.high, natural));
    const gw_doubles up =
        gw_doubles_choose(x > 1e307, gw_doubles_of((double)INFINITY), gw_twin_joined(y));
    return gw_doubles_choose(x == 0, x, gw_doubles_choose(x > 1e307, up, ended(x + 1, up)));
}

/* ln x of x > 0 as a twin. */
static gw_twin twin_log(gw_doubles x) {
    static const double terms[] = {
        0.400000000000000077715612, 0.285714285714249172087875, 0.222222222230083560345903,
        0.181818180850050775676507, 0.153846227114512262845736, 0.13332981086846273921509,
        0.117754809412463995466069, 0.103239680901072952701192, 0.116255524079935043668677};
    const split s = split_of(x);
    const gw_twin square = gw_twin_square(s.q);
    const gw_doubles t = gw_two_series(square.high, terms, 9);
    gw_twin y = gw_twin_fast_add(times_ln2(s.e), gw_twin_scaled(s.q, 2));
    gw_twin power = gw_twin_product(square, s.q);
    y = gw_twin_fast_add(y, gw_twin_product(power, gw_twin_of(0.666666666666666629659233,
                                                              3.80554962542412056336616e-17)));
    power = gw_twin_product(square, power);
    return gw_twin_fast_add(y, gw_twin_times(power, t));
}

/* |x|^y, without ends. */
static __attribute__((noinline)) gw_doubles power_of_size(gw_doubles x, gw_doubles y) {
    const gw_twin d = gw_twin_times(twin_log(gw_doubles_size(x)), y);
    const gw_doubles inf = gw_doubles_of((double)INFINITY), power = gw_twin_exp_rounded(d);
    return gw_doubles_choose((d.high > 709.78271114955742909217217426) | (power != power), inf,
                             power);
}

/* With the ends of C11 F.10.4.4. */
gw_doubles gw_two_pow(gw_doubles x, gw_doubles y) {
    const double inf = (double)INFINITY;
    gw_doubles out = power_of_size(x, y);
    for (int i = 0; i < 2; i++) {
        const double a = x[i], b = y[i], size = fabs(a);
        const bool whole = floor(b) == b, odd = whole && floor(b * .5) != b * .5;
        if (b == 0 || a == 1) {
            out[i] = 1;
        } else if (a != a || b != b) {
            out[i] = (double)NAN;
        } else if (a == 0 || size == inf) {
            out[i] = copysign((a == 0) == (b > 0) ? 0 : inf, odd ? a : 1);
        } else if (fabs(b) == inf) {
            out[i] = size == 1 ? 1 : (size < 1) == (b > 0) ? 0 : inf;
        } else if (a < 0) {
            out[i] = !whole ? (double)NAN : odd ? -out[i] : out[i];
        }
    }
    return out;
}
