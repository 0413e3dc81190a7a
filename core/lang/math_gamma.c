/* The gamma function by Lanczos' sum, as CPython's Modules/mathmodule.c computes it: coefficients
 * of Boost's lanczos13m53, N = 13, g = 6.024680040776729583740234375. */
#include <math.h>

#include "base/elementary.h"
#include "lang/math_module.h"
#include "lang/number.h"

enum { N = 13, N_WHOLE = 23 };
static const double pi = 3.141592653589793238462643383279502884197;
static const double log_pi = 1.144729885849400174143427351353058711647;
static const double g = 6.024680040776729583740234375;
static const double g_minus_half = 5.524680040776729583740234375;
static const double numerator[N] = {23531376880.410759688572007674451636754734846804940,
                                    42919803642.649098768957899047001988850926355848959,
                                    35711959237.355668049440185451547166705960488635843,
                                    17921034426.037209699919755754458931112671403265390,
                                    6039542586.3520280050642916443072979210699388420708,
                                    1439720407.3117216736632230727949123939715485786372,
                                    248874557.86205415651146038641322942321632125127801,
                                    31426415.585400194380614231628318205362874684987640,
                                    2876370.6289353724412254090516208496135991145378768,
                                    186056.26539522349504029498971604569928220784236328,
                                    8071.6720023658162106380029022722506138218516325024,
                                    210.82427775157934587250973392071336271166969580291,
                                    2.5066282746310002701649081771338373386264310793408};
static const double denominator[N] = {0.0,        39916800.0, 120543840.0, 150917976.0, 105258076.0,
                                      45995730.0, 13339535.0, 2637558.0,   357423.0,    32670.0,
                                      1925.0,     66.0,       1.0};

static double lanczos_sum(double x) {
    double above = 0.0, below = 0.0;
    for (int i = 0; i < N; i++) {
        if (x < 5.0) {
            above = above * x + numerator[N - 1 - i];
            below = below * x + denominator[N - 1 - i];
        } else {
            above = above / x + numerator[i];
            below = below / x + denominator[i];
        }
    }
    return above / below;
}

static double sin_pi(double x) {
    const double y = fmod(fabs(x), 2.0);
    double r;
    switch ((int)round(2.0 * y)) {
    case 0:
        r = gw_sin_f64(pi * y);
        break;
    case 1:
        r = gw_cos_f64(pi * (y - 0.5));
        break;
    case 2:
        r = gw_sin_f64(pi * (1.0 - y));
        break;
    case 3:
        r = -gw_cos_f64(pi * (y - 1.5));
        break;
    default:
        r = gw_sin_f64(pi * (y - 2.0));
        break;
    }
    return copysign(1.0, x) * r;
}

static double factorial_of(int n) {
    double product = 1.0;
    for (int i = 2; i <= n; i++) {
        product *= i; /* exact up to 22! */
    }
    return product;
}

static double gamma_of(double x) {
    const double size = fabs(x);
    if (x == floor(x) && x <= (double)N_WHOLE) {
        return factorial_of((int)x - 1);
    }
    if (size < 1e-20) {
        return 1.0 / x;
    }
    if (size > 200.0) {
        return x < 0.0 ? 0.0 / sin_pi(x) : (double)INFINITY;
    }
    const double y = size + g_minus_half;
    /* what was lost in that sum */
    const double lost = size > g_minus_half ? (y - size) - g_minus_half : (y - g_minus_half) - size;
    const double z = lost * g / y;
    double r = x < 0.0 ? -pi / sin_pi(size) / size * gw_exp_f64(y) / lanczos_sum(size)
                       : lanczos_sum(size) / gw_exp_f64(y);
    r += x < 0.0 ? -(z * r) : z * r;
    const bool twice = size >= 140.0;
    const double power = gw_pow_f64(y, twice ? size / 2.0 - 0.25 : size - 0.5);
    for (int i = 0; i < 1 + twice; i++) {
        r = x < 0.0 ? r / power : r * power;
    }
    return r;
}

static double log_gamma_of(double x) {
    const double size = fabs(x);
    if (x == floor(x) && x <= 2.0) {
        return 0.0;
    }
    if (size < 1e-20) {
        return -gw_logarithm(size);
    }
    double r = gw_logarithm(lanczos_sum(size)) - g;
    r += (size - 0.5) * (gw_logarithm(size + g - 0.5) - 1);
    return x < 0.0 ? log_pi - gw_logarithm(fabs(sin_pi(size))) - gw_logarithm(size) - r : r;
}

static gw_flow compute(gw_vm *vm, const gw_args *args, bool logarithm, gw_value *out) {
    double x;
    if (!gw_arg_float(vm, args->values[0], &x)) {
        return GW_RAISED;
    }
    if ((x <= 0 && x == floor(x) && isfinite(x)) || (isinf(x) && x < 0 && !logarithm)) {
        return gw_raise(vm, GW_X_ValueError, "math domain error");
    }
    const double y = isfinite(x) ? logarithm ? log_gamma_of(x) : gamma_of(x) : fabs(x);
    if (isinf(y) && isfinite(x)) {
        return gw_raise(vm, GW_X_OverflowError, "math range error");
    }
    *out = gw_new_float(vm, y);
    return GW_RETURNED;
}

gw_flow gw_math_gamma(gw_vm *vm, const gw_args *args, gw_value *out) {
    return compute(vm, args, false, out);
}
gw_flow gw_math_lgamma(gw_vm *vm, const gw_args *args, gw_value *out) {
    return compute(vm, args, true, out);
}
