/* tan, asin, acos and atan of four float32 to the bit as PyTorch's vectors have them: SLEEF's of
 * "u10", on pairs (Note [Pairs of floats]; constants from there). Tangents of
 * 125 and more are those of far_angle.c. */
#include "base/far_angle.h"
#include "base/vector_functions.h"
#include "kernels/pairs.h"

#define HALF_PI 1.570796326794896557998982f

static gw_floats far_tangents(gw_floats x, gw_floats y) {
    for (int i = 0; i < GW_LANES; i++) {
        if (!(fabsf(x[i]) < 125)) {
            y[i] = gw_far_tan_f32(x[i]);
        }
    }
    return y;
}

gw_floats gw_four_tan(gw_floats x) {
    const gw_floats shifted = x * 0.636619772367581343076f + 0x1.8p23f, n = shifted - 0x1.8p23f;
    const gw_signs odd = (gw_signs)((gw_bits)shifted << 31);
    const gw_floats first = gw_four_fused(n, gw_floats_of(-3.1414794921875f * .5f), x);
    gw_pairs d = gw_pairs_sum(first, n * (-0.00011315941810607910156f * .5f));
    d = gw_pairs_fast_plus(d, n * (-1.9841872589410058936e-09f * .5f));
    d = (gw_pairs){gw_floats_turned(d.high, odd), gw_floats_turned(d.low, odd)};
    const gw_pairs s = gw_pairs_normal(gw_pairs_square(d));
    gw_floats u = gw_floats_of(0.00446636462584137916564941f);
    u = gw_four_fused(u, s.high, gw_floats_of(-8.3920182078145444393158e-05f));
    u = gw_four_fused(u, s.high, gw_floats_of(0.0109639242291450500488281f));
    u = gw_four_fused(u, s.high, gw_floats_of(0.0212360303848981857299805f));
    u = gw_four_fused(u, s.high, gw_floats_of(0.0540687143802642822265625f));
    gw_pairs t = gw_pairs_fast_sum(gw_floats_of(0.133325666189193725585938f), u * s.high);
    t = gw_pairs_fast_from(gw_floats_of(0.33333361148834228515625f), gw_pairs_product(s, t));
    t = gw_pairs_product(d, gw_pairs_fast_from(gw_floats_of(1), gw_pairs_product(t, s)));
    t = gw_pairs_choose(odd >> 31, gw_pairs_inverse(t), t);
    const gw_floats y = gw_floats_choose(x == 0, x, t.high + t.low);
    const gw_signs far = ~(gw_floats_size(x) < 125);
    return gw_signs_any(far) ? far_tangents(x, y) : y;
}

/* What asin and acos share: of |x| < .5 with s = x², x, of others with s = (1 - |x|) / 2, its root;
 * beyond, what the series adds. */
typedef struct arc {
    gw_signs small;
    gw_pairs x;
    gw_floats more;
} arc;

static inline arc arc_of(gw_floats d) {
    const gw_floats size = gw_floats_size(d);
    const gw_signs small = size < .5f;
    const gw_floats s = gw_floats_choose(small, d * d, (1 - size) * .5f);
    gw_pairs x = gw_pairs_choose(small, gw_pairs_from(size), gw_pairs_root(s));
    x = gw_pairs_choose(size == 1, gw_pairs_of(0), x);
    gw_floats u = gw_floats_of(+0.4197454825e-1f);
    u = gw_four_fused(u, s, gw_floats_of(+0.2424046025e-1f));
    u = gw_four_fused(u, s, gw_floats_of(+0.4547423869e-1f));
    u = gw_four_fused(u, s, gw_floats_of(+0.7495029271e-1f));
    u = gw_four_fused(u, s, gw_floats_of(+0.1666677296e+0f));
    return (arc){small, x, u * (s * x.high)};
}

static inline gw_pairs part_of_pi(float part) {
    return (gw_pairs){gw_floats_of(3.1415927410125732422f * part),
                      gw_floats_of(-8.7422776573475857731e-08f * part)};
}

gw_floats gw_four_asin(gw_floats d) {
    const arc a = arc_of(d);
    const gw_pairs y = gw_pairs_fast_plus(gw_pairs_fast_subtract(part_of_pi(.25f), a.x), -a.more);
    const gw_floats far = (y.high + y.low) * 2;
    return gw_floats_turned(gw_floats_choose(a.small, a.more + a.x.high, far), (gw_signs)d);
}

gw_floats gw_four_acos(gw_floats d) {
    const arc a = arc_of(d);
    const gw_signs sign = (gw_signs)d;
    const gw_pairs sum =
        gw_pairs_fast_sum(gw_floats_turned(a.x.high, sign), gw_floats_turned(a.more, sign));
    const gw_pairs near = gw_pairs_fast_subtract(part_of_pi(.5f), sum);
    const gw_pairs far = gw_pairs_twice(gw_pairs_fast_plus(a.x, a.more));
    const gw_pairs left = gw_pairs_fast_subtract(part_of_pi(1), far);
    const gw_pairs y =
        gw_pairs_choose(a.small, near, gw_pairs_choose((gw_signs)(d < 0), left, far));
    return y.high + y.low;
}

/* The angle of a point with y >= 0. */
static inline gw_floats angle_of(gw_floats y, gw_floats x) {
    const gw_floats along = gw_floats_size(x), one = gw_floats_of(1);
    const gw_signs steep = along < y, left = x < 0;
    const gw_pairs above = gw_pairs_from(gw_floats_choose(steep, -along, y));
    const gw_pairs below = gw_pairs_from(gw_floats_choose(steep, y, along));
    const gw_pairs q = gw_pairs_quotient(above, below), s = gw_pairs_normal(gw_pairs_square(q));
    gw_floats u = gw_floats_of(-0.00176397908944636583328247f);
    u = gw_four_fused(u, s.high, gw_floats_of(0.0107900900766253471374512f));
    u = gw_four_fused(u, s.high, gw_floats_of(-0.0309564601629972457885742f));
    u = gw_four_fused(u, s.high, gw_floats_of(0.0577365085482597351074219f));
    u = gw_four_fused(u, s.high, gw_floats_of(-0.0838950723409652709960938f));
    u = gw_four_fused(u, s.high, gw_floats_of(0.109463557600975036621094f));
    u = gw_four_fused(u, s.high, gw_floats_of(-0.142626821994781494140625f));
    u = gw_four_fused(u, s.high, gw_floats_of(0.199983194470405578613281f));
    gw_pairs t = gw_pairs_fast_sum(gw_floats_of(-0.333332866430282592773438f), u * s.high);
    t = gw_pairs_product(q, gw_pairs_fast_from(one, gw_pairs_product(s, t)));
    const gw_floats turns = __builtin_convertvector((left & -2) - steep, gw_floats);
    const gw_pairs right = {turns * 1.5707963705062866211f, turns * -4.3711388286737928865e-08f};
    t = gw_pairs_fast_add(right, t);
    return t.high + t.low;
}

gw_floats gw_four_atan(gw_floats d) {
    const gw_floats size = gw_floats_size(d), y = angle_of(size, gw_floats_of(1));
    const gw_floats end = gw_floats_of(HALF_PI);
    const gw_floats all = gw_floats_choose(size == (float)INFINITY, end, y);
    return gw_floats_choose(d != d, d, gw_floats_turned(all, (gw_signs)d));
}

gw_floats gw_four_atan2(gw_floats y, gw_floats x) {
    const gw_floats inf = gw_floats_of((float)INFINITY), none = gw_floats_of(0);
    const gw_floats along = gw_floats_size(x), across = gw_floats_size(y);
    const gw_floats scale =
        gw_floats_choose(along < 2.9387372783541830947e-39f, gw_floats_of(0x1p24f), none + 1);
    const gw_signs side = (gw_signs)x, endless = along == inf;
    gw_floats r = gw_floats_turned(angle_of(across * scale, x * scale), side);
    const gw_floats up = gw_floats_of(HALF_PI);
    const gw_floats flat = up - gw_floats_choose(endless, gw_floats_turned(up, side), none);
    const gw_floats half = up - gw_floats_choose(endless, gw_floats_turned(up * .5f, side), none);
    r = gw_floats_choose(endless | (x == 0), flat, r);
    r = gw_floats_choose(across == inf, half, r);
    r = gw_floats_choose(y == 0, gw_floats_choose(side < 0, up * 2, none), r);
    r = gw_floats_turned(r, (gw_signs)y);
    return gw_floats_choose((x != x) | (y != y), x + y, r);
}
