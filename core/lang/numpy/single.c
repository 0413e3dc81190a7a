#include "lang/numpy/single.h"

#include <math.h>

#include "base/exponential.h"
#include "base/fused.h"
#include "base/library_f32.h"
#include "base/power_f32.h"
#include "lang/numpy/sixteen.h"

/* Added and taken off again, it rounds to the nearest integer. */
static const float ROUNDER = 0x1.8p23F;

static float nearest(float x) {
    const volatile float moved = x + ROUNDER; /* volatile: not in more digits */
    return moved - ROUNDER;
}

/* c[0] x^n + ... + c[n]. */
static float polynomial(const float *c, int n, float x) {
    float y = c[0];
    for (int i = 1; i <= n; i++) {
        y = gw_fmaf(y, x, c[i]);
    }
    return y;
}

/* exp(x) = 2^k exp(r), r = x - k log 2; exp(r) = P(r) / Q(r). */
float gw_single_exp(float x) {
    static const float p[] = {5.082762527590693718096e-04F, 6.757896990527504603057e-03F,
                              5.114512081637298353406e-02F, 2.473615434895520810817e-01F,
                              7.257664613233124478488e-01F, 9.999999999980870924916e-01F};
    static const float q[] = {2.159509375685829852307e-02F, -2.742335390411667452936e-01F, 1};
    if (isnan(x)) {
        return x;
    }
    if (x >= 88.72283935546875F || x <= -103.97208404541015625F) {
        return x > 0 ? INFINITY : 0;
    }
    const float k = nearest(x * 1.442695040888963407359924681001892137F);
    const float r = gw_fmaf(k, -1.42860677e-6F, gw_fmaf(k, -6.93145752e-1F, x));
    return ldexpf(polynomial(p, 5, r) / polynomial(q, 2, r), (int)k);
}

/* log(x) = k log 2 + log(1 + r), x = 2^k (1 + r), 1 + r from sqrt(1/2); log(1 + r) = P(r) / Q(r).
 */
float gw_single_log(float x) {
    static const float p[] = {2.589979117907922693523e-02F, 3.808837741388407920751e-01F,
                              1.480000633576506585156e+00F, 2.112677543073053063722e+00F,
                              9.999999999999998702752e-01F, 0};
    static const float q[] = {5.875095403124574342950e-03F, 1.546476374983906719538e-01F,
                              9.864942958519418960339e-01F, 2.453006071784736363091e+00F,
                              2.612677543073109236779e+00F, 1};
    int k;
    if (!(x > 0) || isinf(x)) {
        return x == 0 ? -INFINITY : x < 0 ? NAN : x;
    }
    float m = frexpf(x, &k);
    if (m <= 0.707106781186547524400844362104849039F) {
        m += m;
        k--;
    }
    const float r = m - 1;
    return gw_fmaf((float)k, 0.693147180559945309417232121458176568F,
                   polynomial(p, 5, r) / polynomial(q, 5, r));
}

/* r = x - k pi/2 and k, of which the last two bits count. */
static float reduce_angle(float x, int *quadrant) {
    const float k = nearest(x * 0x1.45f306p-1F);
    *quadrant = (int)k;
    return gw_fmaf(k, -0x1.846988p-48F,
                   gw_fmaf(k, -0x1.5110b4p-22F, gw_fmaf(k, -0x1.921fb0p+00F, x)));
}

static float sine_or_cosine(float r, int quadrant) {
    static const float cosine[] = {0x1.98e616p-16F, -0x1.6c06dcp-10F, 0x1.55553cp-05F, -0.5F, 1};
    static const float sine[] = {0x1.7d3bbcp-19F, -0x1.a06bbap-13F, 0x1.11119ap-07F,
                                 -0x1.555556p-03F, 0};
    const float square = r * r;
    const float y =
        quadrant & 1 ? polynomial(cosine, 4, square) : gw_fmaf(polynomial(sine, 4, square), r, r);
    return quadrant & 2 ? 0 - y : y;
}

float gw_single_sin(float x) {
    int quadrant;
    if (!(fabsf(x) <= 117435.992F)) {
        return (float)sin((double)x);
    }
    const float r = reduce_angle(x, &quadrant);
    return sine_or_cosine(r, quadrant);
}

float gw_single_cos(float x) {
    int quadrant;
    if (!(fabsf(x) <= 71476.0625F)) {
        return (float)cos((double)x);
    }
    const float r = reduce_angle(x, &quadrant);
    return sine_or_cosine(r, quadrant + 1);
}

/* As numpy's npy_logaddexpf and npy_logaddexp2f. */
static float log_add_exp(float x, float y) {
    const float apart = x - y;
    return x == y       ? x + 0.693147180559945309417232121458176568F
           : apart > 0  ? x + gw_library_log1p(gw_exp_f32(-apart))
           : apart <= 0 ? y + gw_library_log1p(gw_exp_f32(apart))
                        : apart;
}

static float log_of_powers(float x, float y) {
    const float apart = x - y, base = 1.442695040888963407359924681001892137F;
    return x == y       ? x + 1
           : apart > 0  ? x + base * gw_library_log1p(gw_library_exp2(-apart))
           : apart <= 0 ? y + base * gw_library_log1p(gw_library_exp2(apart))
                        : apart;
}

static float library_pow(float x, float y) {
    return gw_pow_f32(x, y);
}

static float easy_pow(float x, float y) {
    return y == 2      ? x * x
           : y == -1   ? 1 / x
           : y == 0.5F ? sqrtf(x)
           : y == 1    ? x
           : y == 0    ? 1
                       : gw_sixteen_pow(x, y);
}

static gw_of_single *one_of(gw_ufunc_id id) {
    switch (id) {
    case ROW_exp:
        return gw_single_exp;
    case ROW_log:
        return gw_single_log;
    case ROW_sin:
        return gw_single_sin;
    case ROW_cos:
        return gw_single_cos;
    case ROW_log1p:
        return gw_sixteen_log1p;
    case ROW_log2:
        return gw_sixteen_log2;
    case ROW_log10:
        return gw_sixteen_log10;
    case ROW_exp2:
        return gw_sixteen_exp2;
    case ROW_expm1:
        return gw_sixteen_expm1;
    case ROW_sinh:
        return gw_sixteen_sinh;
    case ROW_cosh:
        return gw_sixteen_cosh;
    case ROW_tanh:
        return gw_sixteen_tanh;
    case ROW_tan:
        return gw_sixteen_tan;
    case ROW_arcsin:
        return gw_sixteen_arcsin;
    case ROW_arccos:
        return gw_sixteen_arccos;
    case ROW_arctan:
        return gw_sixteen_arctan;
    case ROW_cbrt:
        return gw_sixteen_cbrt;
    case ROW_arcsinh:
        return gw_sixteen_arcsinh;
    case ROW_arccosh:
        return gw_sixteen_arccosh;
    case ROW_arctanh:
        return gw_sixteen_arctanh;
    default:
        return NULL;
    }
}

static gw_of_singles *two_of(gw_ufunc_id id, gw_power_kind power) {
    static gw_of_singles *const powers[] = {[GW_POWER_VECTOR] = gw_sixteen_pow,
                                            [GW_POWER_LIBRARY] = library_pow,
                                            [GW_POWER_EASY] = easy_pow};
    switch (id) {
    case ROW_power:
        return powers[power];
    case ROW_arctan2:
        return gw_sixteen_arctan2;
    case ROW_logaddexp:
        return log_add_exp;
    case ROW_logaddexp2:
        return log_of_powers;
    default:
        return NULL;
    }
}

gw_numpy_function gw_single_function(gw_ufunc_id id, gw_power_kind power) {
    return (gw_numpy_function){.one_single = one_of(id), .two_single = two_of(id, power)};
}
