/* Derivatives of the logarithm of the gamma function, each dtype in its own arithmetic, as
 * PyTorch's calc_digamma, trigamma and zeta (aten/src/ATen/native/Math.h, after Cephes) compute
 * them; in float32, where its compiler fuses products and sums. */
#include <math.h>
#include <stddef.h>

#include "base/elementary.h"
#include "base/library_f32.h"
#include "base/vector_functions.h"

/* --- The first: digamma ----------------------------------------------------------------------- */

/* What is beyond the logarithm of x >= 10. */
#define DIGAMMA(name, real, truncated, logarithm, sign_of)                        \
    static real name##_rest(real x) {                                             \
        static const real a[] = {                                                 \
            (real)8.33333333333333333333E-2, (real)-2.10927960927960927961E-2,    \
            (real)7.57575757575757575758E-3, (real)-4.16666666666666666667E-3,    \
            (real)3.96825396825396825397E-3, (real)-8.33333333333333333333E-3,    \
            (real)8.33333333333333333333E-2};                                     \
        real sum = 0;                                                             \
        if (x >= (real)1.0e17) {                                                  \
            return 0;                                                             \
        }                                                                         \
        const real z = 1 / (x * x);                                               \
        for (int i = 0; i < 7; i++) {                                             \
            sum = sum * z + a[i];                                                 \
        }                                                                         \
        return z * sum;                                                           \
    }                                                                             \
                                                                                  \
    real name(real x) {                                                           \
        real reflected = 0, result = 0, whole;                                    \
        if (x == 0) {                                                             \
            return sign_of((real)INFINITY, -x);                                   \
        }                                                                         \
        if (x < 0) {                                                              \
            if (x == truncated(x)) {                                              \
                return (real)NAN;                                                 \
            }                                                                     \
            double ignored;                                                       \
            reflected = (real)(PI / tan(PI * modf((double)x, &ignored)));         \
            x = 1 - x;                                                            \
        }                                                                         \
        while (x < 10) {                                                          \
            result -= 1 / x;                                                      \
            x += 1;                                                               \
        }                                                                         \
        whole = x == 10 ? result + (real)2.25175258906672110764                   \
                        : result + logarithm(x) - (real)0.5 / x - name##_rest(x); \
        return whole - reflected;                                                 \
    }

static const double PI = 3.14159265358979323846, EPSILON = 1.11022302462515654042E-16;

DIGAMMA(gw_digamma_f64, double, trunc, log, copysign)
DIGAMMA(gw_digamma_f32, float, truncf, gw_library_log, copysignf)

/* --- The second: trigamma --------------------------------------------------------------------- */

#define TRIGAMMA(name, real, fused, sine)                                                 \
    static real name(real x) {                                                            \
        real sign = 1, result = 0;                                                        \
        if (x < (real)0.5) {                                                              \
            const real height = sine((real)PI * x);                                       \
            sign = -1;                                                                    \
            result -= ((real)PI * (real)PI) / (height * height);                          \
            x = 1 - x;                                                                    \
        }                                                                                 \
        for (int i = 0; i < 6; i++) {                                                     \
            result += 1 / (x * x);                                                        \
            x += 1;                                                                       \
        }                                                                                 \
        const real z = 1 / (x * x);                                                       \
        const real sixth = fused(-z, fused(-z, (real)1 / 42, (real)1 / 30), (real)1 / 6); \
        result += fused(z, sixth, 1 + 1 / (2 * x)) / x;                                   \
        return sign * result;                                                             \
    }
static double product_sum(double x, double y, double z) {
    return x * y + z;
}

TRIGAMMA(trigamma_f64, double, product_sum, gw_sin_f64)
TRIGAMMA(trigamma_f32, float, gw_fused_f32, gw_library_sin)

/* --- Those beyond: Hurwitz' zeta function ----------------------------------------------------- */

/* The end of the sum by Euler and Maclaurin, from w on, whose term is b. */
static double zeta_tail(double x, double w, double b, double s) {
    static const double a[] = {12.0,
                               -720.0,
                               30240.0,
                               -1209600.0,
                               47900160.0,
                               -1.8924375803183791606e9,
                               7.47242496e10,
                               -2.950130727918164224e12,
                               1.1646782814350067249e14,
                               -4.5979787224074726105e15,
                               1.8152105401943546773e17,
                               -7.1661652561756670113e18};
    double factor = 1, k = 0;
    s += b * w / (x - 1);
    s -= 0.5 * b;
    for (size_t i = 0; i < sizeof a / sizeof *a; i++) {
        factor *= x + k;
        b /= w;
        const double t = factor * b / a[i];
        s += t;
        if (fabs(t / s) < EPSILON) {
            return s;
        }
        k += 1;
        factor *= x + k;
        b /= w;
        k += 1;
    }
    return s;
}

/* The sum of (q + k)^-x; here x is whole and more than 2. */
static double zeta(double x, double q) {
    if (q <= 0 && q == floor(q)) {
        return (double)INFINITY;
    }
    double s = gw_pow_f64(q, -x), b = 0;
    for (int i = 0; i < 9 || q <= 9; i++) {
        q += 1;
        b = gw_pow_f64(q, -x);
        s += b;
        if (-EPSILON * s < b && b < EPSILON * s) {
            return s;
        }
    }
    return zeta_tail(x, q, b, s);
}

double gw_polygamma_f64(double x, int64_t n) {
    return n == 0   ? gw_digamma_f64(x)
           : n == 1 ? trigamma_f64(x)
                    : (n % 2 ? 1.0 : -1.0) * gw_exp_f64(lgamma((double)n + 1.0)) *
                          zeta((double)(n + 1), x);
}
float gw_polygamma_f32(float x, int64_t n) {
    return n == 0   ? gw_digamma_f32(x)
           : n == 1 ? trigamma_f32(x)
                    : (float)((n % 2 ? 1.0 : -1.0) * gw_exp_f64(lgamma((double)n + 1.0)) *
                              (double)(float)zeta((double)(n + 1), (double)x));
}
