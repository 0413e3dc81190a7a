/* Note [Sine]. PyTorch's normals of double precision go through the C library's sine and cosine. On
 * the machines that the recorded ones come from those are glibc's (IBM's accurate tables), compiled
 * for fused multiply-adds; they are off by at most 0.55 units of the last place, and about one in
 * 700 is not the nearest double. This computes the same, with every fused step written out, so that
 * the last bit is PyTorch's, natively and in a browser: compared on 60 million arguments. A sine
 * alone and a cosine alone, which Python's `math` asks for, round one step elsewhere than both at
 * once do: compared on 60 million more. */
#include <math.h>
#include <stdint.h>
#include <string.h>

#include "base/angle.h"
#include "base/elementary.h"
#include "base/sine_table.h"

/* Up to the second pi/2 is taken off once. */
static const double near = 0.85546875, middle = 0x1.368fdp+1;

/* Splits |a.high| into a point of the table and what is beside it. */
static const gw_sine_point *nearest_point(double a, double *beside) {
    const double big = 0x1.8p45; /* its last place is worth 1/128 */
    const double sum = big + fabs(a);
    *beside = fabs(a) - (sum - big);
    return &gw_sine_points[(int)((sum - big) * 128)];
}

/* Of what is beside a point: x - x³/3! + x⁵/5! without its first term, and 1 - cos x. */
static double odd_terms(double x, double first) {
    const double square = x * x;
    const double series = fma(square, 8.33333214285722277379541354343671e-03,
                              -1.66666666666664880952546298448555e-01);
    return fma(x * square, series, first);
}

static double even_terms(double x) {
    const double square = x * x;
    return square * fma(square,
                        fma(square, 1.38888874007937613028114285595617e-03,
                            -4.16666666666664434524222570944589e-02),
                        4.99999999999999999999950396842453e-01);
}

static double sine_near_zero(gw_twofold a) {
    const double x = a.high, square = x * x;
    double series = -0x1.addffc2fcdf59p-26;
    series = fma(series, square, 0x1.71de27b9a7ed9p-19);
    series = fma(series, square, -0x1.a01a019db08b8p-13);
    series = fma(series, square, 0x1.1111111110ecep-7);
    series = fma(series, square, -0x1.5555555555555p-3);
    return x + fma(fma(series, x, -0.5 * a.low), square, a.low);
}

static double sine(gw_twofold a) {
    if (fabs(a.high) < 0.126)
        return sine_near_zero(a);
    double x;
    const gw_sine_point *p = nearest_point(a.high, &x);
    const double low = a.high > 0 ? a.low : -a.low;
    const double s = x + odd_terms(x, low), c = fma(x, low, even_terms(x));
    double rest = fma(s, p->cosine_rest, p->sine_rest);
    rest = fma(-p->sine, c, rest);
    rest = fma(p->cosine, s, rest);
    return copysign(p->sine + rest, a.high);
}

static double cosine(gw_twofold a) {
    double x;
    const gw_sine_point *p = nearest_point(a.high, &x);
    x += a.high < 0 ? -a.low : a.low;
    const double s = odd_terms(x, x), c = even_terms(x);
    double rest = fma(-s, p->sine_rest, p->cosine_rest);
    rest = fma(-p->cosine, c, rest);
    rest = fma(-p->sine, s, rest);
    return p->cosine + rest;
}

/* The multiple of pi/2 is taken off in four parts. */
gw_twofold gw_reduced_angle(double x, int *quarter) {
    static const double parts[4] = {0x1.921fb58p+0, -0x1.dde973cp-27, -0x1.cb3b398p-55,
                                    -0x1.d747f23e32ed7p-83};
    const double shift = 0x1.8p52; /* after which only the integer is left */
    const double n = fma(x, 0x1.45f306dc9c883p-1, shift) - shift;
    const double first = fma(-n, parts[1], fma(-n, parts[0], x));
    const double second = first - n * parts[2];
    const double third = second - n * parts[3];
    *quarter = (int)n & 3;
    return (gw_twofold){third,
                        ((first - second) - n * parts[2]) + ((second - third) - n * parts[3])};
}

void gw_sincos(double x, double *sine_of_x, double *cosine_of_x) {
    int quarter = 0;
    if (x < 0x1p-27) {
        *sine_of_x = x;
        *cosine_of_x = 1;
    } else if (x < near) {
        *sine_of_x = sine((gw_twofold){x, 0});
        *cosine_of_x = cosine((gw_twofold){x, 0});
    } else if (x < middle) {
        const double rest = GW_HALF_PI.high - x;
        const double high = rest + GW_HALF_PI.low;
        const gw_twofold a = {high, (rest - high) + GW_HALF_PI.low};
        *sine_of_x = cosine(a);
        *cosine_of_x = sine(a);
    } else {
        const gw_twofold a = gw_reduced_angle(x, &quarter);
        const double s = sine(a), c = cosine(a);
        const double sines[4] = {s, c, -s, -c};
        *sine_of_x = sines[quarter];
        *cosine_of_x = sines[(quarter + 1) & 3];
    }
}

double gw_sin_f64(double x) {
    const double size = fabs(x);
    if (size < 0x1p-26)
        return x;
    if (size < near)
        return sine((gw_twofold){x, 0});
    if (size < middle)
        return copysign(cosine((gw_twofold){GW_HALF_PI.high - size, GW_HALF_PI.low}), x);
    if (!(size < GW_FAR_ANGLE))
        return sin(x);
    int quarter;
    const gw_twofold a = gw_reduced_angle(x, &quarter);
    const double y = quarter & 1 ? cosine(a) : sine(a);
    return quarter & 2 ? -y : y;
}

double gw_cos_f64(double x) {
    const double size = fabs(x);
    if (size < 0x1p-27)
        return 1;
    if (size < near)
        return cosine((gw_twofold){x, 0});
    if (size < middle) {
        const double rest = GW_HALF_PI.high - size, high = rest + GW_HALF_PI.low;
        return sine((gw_twofold){high, (rest - high) + GW_HALF_PI.low});
    }
    if (!(size < GW_FAR_ANGLE))
        return cos(x);
    int quarter;
    const gw_twofold a = gw_reduced_angle(x, &quarter);
    const double y = quarter & 1 ? sine(a) : cosine(a);
    return (quarter + 1) & 2 ? -y : y;
}
