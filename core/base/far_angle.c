/* Note [Far angles]. SLEEF reduces angles from 125 on as Payne and Hanek do (1983): x / 2 pi is a
 * sum of products of x and the parts of a table's row, of which whole turns are left out, and each
 * step takes the nearest quarter off and keeps the rest as a pair. */
#include "base/far_angle.h"

#include "base/far_angle_table.h"
#include "base/vector_pairs.h"

static gw_pair normal(gw_pair x) {
    const float high = x.high + x.low;
    return (gw_pair){high, (x.high - high) + x.low};
}

/* Takes the nearest quarter off. */
static gw_pair less_quarters(gw_pair turns, int32_t *quarters) {
    const float most = rintf(turns.high * 4);
    *quarters += (int32_t)(most - rintf(turns.high) * 4);
    return normal((gw_pair){turns.high - most * .25f, turns.low});
}

/* x = quarters pi / 2 + the pair that is given. */
static gw_pair reduced(float x, int32_t *quarters) {
    const int exponent = (int)(gw_bits_of_f32(x) >> 23 & 255) - 127, row = exponent - 25;
    const float *part = gw_turns[row > 0 ? row : 0];
    const float scaled = row > 65 ? x * 0x1p-64f : x;
    *quarters = 0;
    gw_pair turns = less_quarters(gw_pair_times((gw_pair){scaled, 0}, part[0]), quarters);
    turns =
        less_quarters(gw_pair_add(turns, gw_pair_times((gw_pair){scaled, 0}, part[1])), quarters);
    turns = gw_pair_add(turns, gw_pair_times((gw_pair){part[2], part[3]}, scaled));
    const gw_pair whole = {3.1415927410125732422f * 2, -8.7422776573475857731e-08f * 2};
    return gw_pair_product(normal(turns), whole);
}

/* A quarter more or less, towards 0. */
static gw_pair turned_quarter(gw_pair d, bool positive) {
    const float sign = positive ? 1 : -1;
    return gw_pair_add(d, (gw_pair){3.1415927410125732422f * -.5f * sign,
                                    -8.7422776573475857731e-08f * -.5f * sign});
}

float gw_far_sin_f32(float x) {
    if (!(fabsf(x) <= FLT_MAX))
        return (float)NAN;
    int32_t quarters;
    gw_pair d = reduced(x, &quarters);
    const int32_t half = ((quarters & 3) * 2 + (d.high > 0 ? 2 : 1)) >> 2;
    if (quarters & 1)
        d = turned_quarter(d, !signbit(d.high));
    return gw_sine_near_0(normal(d), half & 1);
}

float gw_far_cos_f32(float x) {
    if (!(fabsf(x) <= FLT_MAX))
        return (float)NAN;
    int32_t quarters;
    gw_pair d = reduced(x, &quarters);
    const int32_t half = ((quarters & 3) * 2 + (d.high > 0 ? 8 : 7)) >> 1;
    if (!(quarters & 1))
        d = turned_quarter(d, d.high > 0);
    return gw_sine_near_0(normal(d), (half & 2) == 0);
}

float gw_far_tan_f32(float x) {
    if (!(fabsf(x) <= FLT_MAX))
        return (float)NAN;
    int32_t quarters;
    gw_pair d = reduced(x, &quarters);
    if (quarters & 1)
        d = (gw_pair){-d.high, -d.low};
    const gw_pair s = normal(gw_pair_square(d));
    float u = 0.00446636462584137916564941f;
    u = gw_fused_f32(u, s.high, -8.3920182078145444393158e-05f);
    u = gw_fused_f32(u, s.high, 0.0109639242291450500488281f);
    u = gw_fused_f32(u, s.high, 0.0212360303848981857299805f);
    u = gw_fused_f32(u, s.high, 0.0540687143802642822265625f);
    gw_pair t = gw_pair_fast_sum(0.133325666189193725585938f, (gw_pair){u * s.high, 0});
    t = gw_pair_fast_sum(0.33333361148834228515625f, gw_pair_product(s, t));
    t = gw_pair_product(d, gw_pair_fast_sum(1, gw_pair_product(t, s)));
    if (quarters & 1)
        t = gw_pair_inverse(t);
    return t.high + t.low;
}
