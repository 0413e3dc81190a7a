/* The inverse of the error function: a rational approximation and two steps of Newton, each dtype
 * in its own arithmetic, as PyTorch's calc_erfinv (aten/src/ATen/native/Math.h), whose compiler
 * fuses products and sums. */
#include <math.h>

#include "base/elementary.h"
#include "base/exponential.h"
#include "base/fused.h"
#include "base/library_f32.h"
#include "base/vector_functions.h"

#define ERFINV(name, real, fused, absolute, root, sign_of, logarithm, error, exponential)   \
    static real name##_guess(real y) {                                                      \
        static const real a[] = {(real)0.886226899, (real)-1.645349621, (real)0.914624893,  \
                                 (real)-0.140543331};                                       \
        static const real b[] = {(real)-2.118377725, (real)1.442710462, (real)-0.329097515, \
                                 (real)0.012229801};                                        \
        static const real c[] = {(real)-1.970840454, (real)-1.624906493, (real)3.429567803, \
                                 (real)1.641345311};                                        \
        static const real d[] = {(real)3.543889200, (real)1.637067800};                     \
        const real magnitude = absolute(y);                                                 \
        if ((double)magnitude <= 0.7) {                                                     \
            const real z = y * y;                                                           \
            const real above = fused(fused(fused(a[3], z, a[2]), z, a[1]), z, a[0]);        \
            const real below = fused(fused(fused(b[3], z, b[2]), z, b[1]), z, b[0]);        \
            return y * above / fused(below, z, 1);                                          \
        }                                                                                   \
        const real z = root(-logarithm((real)((1.0 - (double)magnitude) / 2.0)));           \
        return sign_of(fused(fused(fused(c[3], z, c[2]), z, c[1]), z, c[0]), y) /           \
               fused(fused(d[1], z, d[0]), z, 1);                                           \
    }                                                                                       \
                                                                                            \
    real name(real y) {                                                                     \
        const real slope = 2 / (real)1.7724538509055159; /* root of pi */                   \
        if (!(absolute(y) <= 1)) {                                                          \
            return (real)NAN;                                                               \
        }                                                                                   \
        if (absolute(y) == 1) {                                                             \
            return sign_of((real)INFINITY, y);                                              \
        }                                                                                   \
        real x = name##_guess(y);                                                           \
        for (int step = 0; step < 2; step++) {                                              \
            x = x - (error(x) - y) / (slope * exponential(-x * x));                         \
        }                                                                                   \
        return x;                                                                           \
    }

ERFINV(gw_erfinv_f64, double, gw_fma, fabs, sqrt, copysign, gw_logarithm, gw_erf_f64, gw_exp_f64)
ERFINV(gw_erfinv_f32, float, gw_fused_f32, fabsf, sqrtf, copysignf, gw_library_log, gw_library_erf,
       gw_exp_f32)
