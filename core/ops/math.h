/* The functions that forward expressions of ops.def are written in, for every element type.
 *
 * Note [float32 functions]. Of float32, vector_f is what PyTorch's vectors have, f what its C
 * library has, where the two differ, to the bit and with every C library: musl's in the browser,
 * glibc's in a test. Others are computed in float64 and rounded once. Arithmetic stays in float32.
 */
#ifndef GW_OPS_MATH_H
#define GW_OPS_MATH_H

#include <math.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/elementary.h"
#include "base/exponential.h"
#include "base/fused.h"
#include "base/library_f32.h"
#include "base/power_f32.h"
#include "base/tanh.h"
#include "kernels/fours.h"
#include "kernels/scaled_sum.h"
#include "kernels/twos.h"
#include "ops/constants.h"

#define ROUNDED(f)                         \
    static inline float f##_f32(float x) { \
        return (float)(f)((double)x);      \
    }
ROUNDED(cos)
ROUNDED(expm1)
ROUNDED(erf)
#undef ROUNDED

#define ROUNDED(f)                                  \
    static inline float f##_f32(float x, float y) { \
        return (float)(f)((double)x, (double)y);    \
    }
ROUNDED(hypot)
#undef ROUNDED

#define exp(x) _Generic((x), float : gw_exp_f32, double : gw_exp_f64)(x)
#define log(x) _Generic((x), float : gw_library_log, double : gw_logarithm)(x)
/* Of the operations that PyTorch has in vectors to the last element: Note [Vector functions]. */
/* One number is one of several. */
#define OF_FOUR(f)                              \
    static inline float one_##f(float x) {      \
        return gw_four_##f(gw_floats_of(x))[0]; \
    }
#define OF_TWO(f)                               \
    static inline double two_##f(double x) {    \
        return gw_two_##f(gw_doubles_of(x))[0]; \
    }
OF_FOUR(log)
OF_FOUR(sin)
OF_FOUR(cos)
OF_FOUR(erf)
OF_FOUR(expm1)
OF_FOUR(log1p)
OF_FOUR(tan)
OF_FOUR(asin)
OF_FOUR(acos)
OF_FOUR(atan)
OF_FOUR(log2)
OF_FOUR(log10)
OF_FOUR(erfc)
OF_FOUR(lgamma)
OF_TWO(exp)
OF_TWO(log)
OF_TWO(log2)
OF_TWO(log10)
OF_TWO(log1p)
OF_TWO(expm1)
OF_TWO(tanh)
OF_TWO(erf)
OF_TWO(erfc)
OF_TWO(asin)
OF_TWO(acos)
OF_TWO(atan)
OF_TWO(lgamma)
#undef OF_FOUR
#undef OF_TWO
static inline float one_exp(float x) {
    return gw_vector_exp_f32(x);
}
static inline float one_tanh(float x) {
    return gw_vector_tanh_f32(x);
}
#define VECTOR(x, f)               \
    _Generic((x), gw_floats        \
             : gw_four_##f, float  \
             : one_##f, gw_doubles \
             : gw_two_##f, double  \
             : two_##f)
#define vector_exp(x) VECTOR(x, exp)(x)
#define vector_log(x) VECTOR(x, log)(x)
#define vector_erf(x) VECTOR(x, erf)(x)
#define vector_expm1(x) VECTOR(x, expm1)(x)
#define vector_log1p(x) VECTOR(x, log1p)(x)
#define vector_tanh(x) VECTOR(x, tanh)(x)
#define vector_asin(x) VECTOR(x, asin)(x)
#define vector_acos(x) VECTOR(x, acos)(x)
#define vector_atan(x) VECTOR(x, atan)(x)
#define vector_log2(x) VECTOR(x, log2)(x)
#define vector_log10(x) VECTOR(x, log10)(x)
#define vector_erfc(x) VECTOR(x, erfc)(x)
#define vector_lgamma(x) VECTOR(x, lgamma)(x)
/* float64 has loops of its own for these: gw_four_sin_f64. */
#define vector_sin(x) _Generic((x), gw_floats : gw_four_sin, float : one_sin)(x)
#define vector_cos(x) _Generic((x), gw_floats : gw_four_cos, float : one_cos)(x)
#define vector_tan(x) _Generic((x), gw_floats : gw_four_tan, float : one_tan)(x)
/* Note [Blocks]. Most of PyTorch's loops take whole blocks of 64 bytes of dense operands by
 * vectors, and what is left, or does not lie densely, one by one with the C library's functions,
 * which are nearly always the nearest. In rows of FLOAT_BLOCKS and REAL_BLOCKS that is the
 * difference of four floats, or two doubles, from one. */
#define BLOCKS(x, f, of_float, of_double) \
    _Generic((x), gw_floats               \
             : gw_four_##f, float         \
             : of_float, gw_doubles       \
             : gw_two_##f, double         \
             : of_double)
#define block_exp(x) BLOCKS(x, exp, gw_exp_f32, gw_exp_f64)(x)
#define block_log(x) BLOCKS(x, log, gw_library_log, gw_logarithm)(x)
#define block_log1p(x) BLOCKS(x, log1p, gw_library_log1p, gw_log1p_f64)(x)
#define block_tanh(x) BLOCKS(x, tanh, gw_library_tanh, gw_tanh_f64)(x)
#define block_log2(x) BLOCKS(x, log2, gw_library_log2, (log2))(x)
#define block_sinh(x) BLOCKS(x, sinh, gw_library_sinh, gw_sinh_f64)(x)
#define block_cosh(x) BLOCKS(x, cosh, gw_library_cosh, gw_cosh_f64)(x)
#define block_atan2(x, y) BLOCKS(x, atan2, gw_library_atan2, (atan2))(x, y)
/* Blocks of float64 alone. */
#define block_hypot(x, y) \
    _Generic((x), float : hypot_f32, gw_doubles : gw_two_hypot, double : gw_hypot_f64)(x, y)
GW_INLINE float choose_f32(bool yes, float x, float y) {
    return yes ? x : y;
}
GW_INLINE double choose_f64(bool yes, double x, double y) {
    return yes ? x : y;
}
/* yes ? x : y, which C has not of vectors; both are computed. */
#define choose(yes, x, y)                \
    _Generic((a), gw_floats              \
             : gw_floats_choose, float   \
             : choose_f32, gw_doubles    \
             : gw_doubles_choose, double \
             : choose_f64)(yes, x, y)
#define sin(x) _Generic((x), float : gw_library_sin, double : gw_sin_f64)(x)
#define cos(x) _Generic((x), float : cos_f32, double : gw_cos_f64)(x)
#define tanh(x) _Generic((x), float : gw_tanh_f32, double : gw_tanh_f64)(x)
#define asinh(x) _Generic((x), float : gw_library_asinh, double : (asinh))(x)
#define acosh(x) _Generic((x), float : gw_library_acosh, double : (acosh))(x)
#define atanh(x) _Generic((x), float : gw_library_atanh, double : (atanh))(x)
#define expm1(x) _Generic((x), float : expm1_f32, double : gw_expm1_f64)(x)
#define log1p(x) _Generic((x), float : gw_library_log1p, double : gw_log1p_f64)(x)
#define erf(x) _Generic((x), float : erf_f32, double : gw_erf_f64)(x)
#define erfinv(x) _Generic((x), float : gw_erfinv_f32, double : gw_erfinv_f64)(x)
#define digamma(x) _Generic((x), float : gw_digamma_f32, double : gw_digamma_f64)(x)
#define polygamma(x, n) \
    _Generic((x), float : gw_polygamma_f32, double : gw_polygamma_f64)(x, (int64_t)(n))
#define exp2(x) _Generic((x), float : gw_library_exp2, double : (exp2))(x)
#define sqrt(x) _Generic((x), float : sqrtf, double : (sqrt))(x)

static inline int64_t magnitude_i64(int64_t x) {
    return x < 0 ? (int64_t)(0 - (uint64_t)x) : x;
}
#define magnitude(x)                   \
    _Generic((x), gw_floats            \
             : gw_floats_size, float   \
             : fabsf, gw_doubles       \
             : gw_doubles_size, double \
             : fabs, int64_t           \
             : magnitude_i64)(x)
#define sign(x) (((x) > 0) - ((x) < 0))
#define larger(x, y) ((x) > (y) || (x) != (x) ? (x) : (y)) /* nan wins */
#define smaller(x, y) ((x) < (y) || (x) != (x) ? (x) : (y))

/* Note [Powers] of loops.c has PyTorch's short ways for one exponent. */
/* Modulo 2^64; a negative exponent rounds the true value towards 0, as PyTorch's powi. */
static inline int64_t power_i64(int64_t x, int64_t y) {
    if (y < 0)
        return x == 1 ? 1 : x == -1 ? (y & 1 ? -1 : 1) : 0;
    uint64_t result = 1, square = (uint64_t)x;
    for (; y; y >>= 1) {
        if (y & 1)
            result *= square;
        square *= square;
    }
    return (int64_t)result;
}
#define power(x, y) \
    _Generic((x), float : gw_pow_f32, double : gw_pow_f64, int64_t : power_i64)(x, y)
#define block_power(x, y)             \
    _Generic((x), gw_floats           \
             : gw_four_pow, float     \
             : gw_pow_f32, gw_doubles \
             : gw_two_pow, double     \
             : gw_pow_f64, int64_t    \
             : power_i64)(x, y)
/* By a number, which is given in the dtype of the loop and, unless `user` is NULL, as a double
 * there. PyTorch's vectors take the one, and what it does one by one, by the C library, the other:
 * x ** 2.3 of a single float32 is by another 2.3 than that of sixteen. */
GW_INLINE gw_floats number_power_of_four(gw_floats x, gw_floats y, const double *exact) {
    (void)exact;
    return gw_four_pow(x, y);
}
static inline float number_power_f32(float x, float y, const double *exact) {
    return (float)pow((double)x, exact ? *exact : (double)y);
}
GW_INLINE gw_doubles number_power_of_two(gw_doubles x, gw_doubles y, const double *exact) {
    (void)exact;
    return gw_two_pow(x, y);
}
static inline double number_power_f64(double x, double y, const double *exact) {
    (void)exact;
    return gw_pow_f64(x, y);
}
static inline int64_t number_power_i64(int64_t x, int64_t y, const double *exact) {
    (void)exact;
    return power_i64(x, y);
}
#define number_power(x, y)                  \
    _Generic((x), gw_floats                 \
             : number_power_of_four, float  \
             : number_power_f32, gw_doubles \
             : number_power_of_two, double  \
             : number_power_f64, int64_t    \
             : number_power_i64)(x, y, user)

/* A constant in the type of `a`, which every expression has. */
#define real(x)                                    \
    _Generic((a), gw_floats                        \
             : gw_floats_of((float)(x)), float     \
             : (float)(x), gw_doubles              \
             : gw_doubles_of((double)(x)), default \
             : (double)(x))

/* Integers have nothing to round. */
static inline int64_t whole_i64(int64_t x) {
    return x;
}
#define floor(x) _Generic((x), float : floorf, double : (floor), int64_t : whole_i64)(x)
#define ceil(x) _Generic((x), float : ceilf, double : (ceil), int64_t : whole_i64)(x)
#define trunc(x) _Generic((x), float : truncf, double : (trunc), int64_t : whole_i64)(x)
#define rint(x) \
    _Generic((x), float : rintf, double : (rint), int64_t : whole_i64)(x) /* ties to even */

/* Quotients and remainders. Integers over 0 are refused before (pointwise_checks.c), and INT64_MIN
 * over -1 wraps. */
static inline int64_t quotient_i64(int64_t x, int64_t y) {
    if (y == 0)
        return 0;
    return y == -1 ? (int64_t)(0 - (uint64_t)x) : x / y;
}
static inline int64_t fmod_i64(int64_t x, int64_t y) {
    return y == 0 || y == -1 ? 0 : x % y;
}
static inline int64_t modulo_i64(int64_t x, int64_t y) {
    const int64_t rest = fmod_i64(x, y);
    return rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest;
}
static inline int64_t floor_quotient_i64(int64_t x, int64_t y) {
    const int64_t quotient = quotient_i64(x, y);
    return fmod_i64(x, y) != 0 && (x < 0) != (y < 0) ? quotient - 1 : quotient;
}

/* As c10::div_floor_floating: Python's //. */
#define FLOATS(type, suffix, fmod_, floor_, trunc_, copysign_)       \
    static inline type quotient_##suffix(type x, type y) {           \
        return trunc_(x / y);                                        \
    }                                                                \
    static inline type modulo_##suffix(type x, type y) {             \
        const type rest = fmod_(x, y);                               \
        return rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest; \
    }                                                                \
    static inline type floor_quotient_##suffix(type x, type y) {     \
        if (y == 0)                                                  \
            return x / y;                                            \
        const type rest = fmod_(x, y);                               \
        type quotient = (x - rest) / y;                              \
        if (rest != 0 && (rest < 0) != (y < 0))                      \
            quotient -= 1;                                           \
        if (quotient == 0)                                           \
            return copysign_(0, x / y);                              \
        const type whole = floor_(quotient);                         \
        return quotient - whole > (type).5 ? whole + 1 : whole;      \
    }
FLOATS(float, f32, fmodf, (floorf), (truncf), copysignf)
FLOATS(double, f64, (fmod), (floor), (trunc), copysign)
#undef FLOATS
#define CHOICE(f, x, y) _Generic((x), float : f##_f32, double : f##_f64, int64_t : f##_i64)(x, y)
#define quotient(x, y) CHOICE(quotient, x, y)
#define modulo(x, y) CHOICE(modulo, x, y)
#define floor_quotient(x, y) CHOICE(floor_quotient, x, y)
#define fmod(x, y) _Generic((x), float : fmodf, double : (fmod), int64_t : fmod_i64)(x, y)

/* Counts are taken modulo 64, as x86 takes them. */
static inline int64_t shifted_left(int64_t x, int64_t n) {
    return (int64_t)((uint64_t)x << (n & 63));
}
static inline int64_t shifted_right(int64_t x, int64_t n) {
    return x >> (n & 63);
}

#define larger_number(x, y) ((y) != (y) || (x) >= (y) ? (x) : (y)) /* nan loses */
#define smaller_number(x, y) ((y) != (y) || (x) <= (y) ? (x) : (y))
#define x_log_y(x, y) ((y) != (y) ? (y) : (x) == 0 ? 0 : (x)*log(y))
#define x_log1p_y(x, y) ((y) != (y) ? (y) : (x) == 0 ? 0 : (x)*log1p(y))
/* -x ln x; of what is below 0, -inf. */
#define entropy(x) ((x) != (x) ? (x) : (x) > 0 ? -(x)*log(x) : (x) == 0 ? 0 : -real(INFINITY))
#define larger_of(x, y) choose(((x) > (y)) | ((x) != (x)), x, y) /* as larger, of four, too */
#define endless(x) (magnitude(x) == real(INFINITY))
/* ln(e^x + e^y); of two equal infinities, that infinity. */
#define log_add_exp(x, y)                  \
    choose(((x) == (y)) & endless(x), (x), \
           larger_of(x, y) + block_log(1 + block_exp(0 - magnitude((x) - (y)))))
/* log₂(2^x + 2^y) in the same way. */
#define log_add_exp2(x, y)                 \
    choose(((x) == (y)) & endless(x), (x), \
           larger_of(x, y) + block_log2(1 + block_power(real(2), 0 - magnitude((x) - (y)))))
#define copied_sign(x, y) _Generic((x), float : copysignf, double : copysign)(x, y)
static inline bool negative_float(float x) {
    return signbit(x) != 0;
}
static inline bool negative_double(double x) {
    return signbit(x) != 0;
}
static inline bool negative_integer(int64_t x) {
    return x < 0;
}
#define negative_sign(x) \
    _Generic((x), float : negative_float, double : negative_double, default : negative_integer)(x)
#define nan_to(x, n, top, bottom) \
    ((x) != (x) ? (n) : (x) == real(INFINITY) ? (top) : (x) == real(-INFINITY) ? (bottom) : (x))
/* x and the slope times g in float64: by the error function. */
GW_INLINE gw_doubles gw_two_gelu(gw_doubles x) {
    return x * .5 * (1 + gw_two_erf(x * ONE_OVER_ROOT_2));
}
GW_INLINE gw_doubles gw_two_gelu_slope(gw_doubles g, gw_doubles x) {
    const gw_doubles bell = gw_two_exp(x * x * -.5) * ONE_OVER_ROOT_2_PI;
    return g * gw_two_fused(x, bell, .5 * (1 + gw_two_erf(x * ONE_OVER_ROOT_2)));
}
static inline double two_gelu(double x) {
    return x * .5 * (1 + gw_erf_f64(x * ONE_OVER_ROOT_2));
}
static inline double two_gelu_slope(double g, double x) {
    const double bell = gw_exp_f64(x * x * -.5) * ONE_OVER_ROOT_2_PI;
    return g * (.5 * (1 + gw_erf_f64(x * ONE_OVER_ROOT_2)) + x * bell);
}
static inline float one_gelu(float x) {
    return gw_four_gelu(gw_floats_of(x))[0];
}
static inline float one_gelu_slope(float g, float x) {
    return gw_four_gelu_slope(gw_floats_of(g), gw_floats_of(x))[0];
}
#define gelu_of(x) VECTOR(x, gelu)(x)
#define gelu_slope(g, x) VECTOR(x, gelu_slope)(g, x)
/* Of float32 that oneDNN is not asked for; what is left of blocks does not fuse the sum. */
static inline float plain_sum(float w, float y, float x) {
    return x + w * y;
}
#define block_erf(x) _Generic((x), gw_floats : gw_four_erf, float : gw_library_erf)(x)
#define block_gelu_share(x) (real(.5) * (1 + block_erf((x)*real(ONE_OVER_ROOT_2))))
#define block_gelu(x) ((x)*real(.5) * (1 + block_erf((x)*real(ONE_OVER_ROOT_2))))
#define block_gelu_slope(g, x)                                                                     \
    ((g) *                                                                                         \
     _Generic((x), gw_floats                                                                       \
              : gw_four_fused, float                                                               \
              : plain_sum)(x,                                                                      \
                           real(ONE_OVER_ROOT_2_PI) * _Generic((x), gw_floats                      \
                                                               : gw_four_exp, float                \
                                                               : gw_exp_f32)((x) * (x)*real(-.5)), \
                           block_gelu_share(x)))
#define gelu_inner(x) (real(ROOT_2_OVER_PI) * fused_sum(x, (x) * (x) * (x), real(.044715)))
/* With t the tanh of its inner part; sums fused as above. */
#define gelu_tanh_slope(x, t)                                                                      \
    fused_sum(real(.5) * (x)*fused_sum(real(1), t, -(t)) *                                         \
                  (real(ROOT_2_OVER_PI) * fused_sum(real(1), (x) * (x), real(3) * real(.044715))), \
              1 + (t), real(.5))
#define exponential_unit(x, alpha, scale, input_scale) \
    choose((x) > 0, (x) * (scale), (block_exp((x) * (input_scale)) - 1) * ((alpha) * (scale)))
#define limited(x, low, high) /* keeps nan */ \
    choose((x) < (low), real(low), choose((x) > (high), real(high), x))
#define log_sigmoid(x) (choose((x) > 0, real(0), x) - vector_log1p(vector_exp(0 - magnitude(x))))
/* x + y z, rounded once. */
static inline gw_doubles two_product_sum(gw_doubles y, gw_doubles z, gw_doubles x) {
    return (gw_doubles){fma(y[0], z[0], x[0]), fma(y[1], z[1], x[1])};
}
static inline gw_doubles two_scaled_sum(double w, gw_doubles y, gw_doubles x) {
    return two_product_sum(gw_doubles_of(w), y, x);
}
/* x + w y, rounded once, as ATen's vectors have it. */
#define scaled_sum(x, y, w)              \
    _Generic((x), gw_floats              \
             : gw_four_scaled_sum, float \
             : gw_fmaf, gw_doubles       \
             : two_scaled_sum, double    \
             : fma)(w, y, x)
/* The same in loops that have to be fast: a product of floats is
 * exact in float64, so that only the sum may be rounded twice, in one of 5e8 (Note [Vector
 * functions]). */
#define fused_sum(x, y, w)              \
    _Generic((x), gw_floats             \
             : gw_four_fused, float     \
             : gw_fused_f32, gw_doubles \
             : gw_two_fused, double     \
             : gw_fma)(w, y, x)
#define interpolated(x, y, w) \
    ((w) < real(.5) ? scaled_sum(x, (y) - (x), w) : scaled_sum(y, -((y) - (x)), 1 - (w)))
static inline uint64_t product_sum_u64(uint64_t y, uint64_t z, uint64_t x) {
    return x + y * z;
}
static inline bool product_sum_bool(uint64_t y, uint64_t z, uint64_t x) {
    return (x + y * z) != 0;
}
/* x + y z, that too. */
#define product_sum(x, y, z)              \
    _Generic((x), gw_floats               \
             : gw_four_product_sum, float \
             : gw_fmaf, gw_doubles        \
             : two_product_sum, double    \
             : fma, uint64_t              \
             : product_sum_u64, default   \
             : product_sum_bool)(y, z, x)
/* With the gate σ(x), and with tanh of softplus(x); sums fused as above. */
#define silu_slope(g, x, gate) ((g) * (gate)*fused_sum(real(1), 1 - (gate), x))
#define mish_slope(g, x, gate, t) ((g)*fused_sum(t, (x) * (gate), fused_sum(real(1), t, -(t))))
/* With z = e^-|x|. */
#define log_sigmoid_slope(x) sigmoid_from(x, vector_exp(0 - magnitude(x)))
#define sigmoid_from(x, z) choose((x) < 0, 1 - (z) / (1 + (z)), (z) / (1 + (z)))
/* x clamped to [eps, 1 - eps] unless eps is nan. */
#define clamped(x, eps) choose((x) < (eps), real(eps), choose((x) > 1 - (eps), real(1 - (eps)), x))
#define log_odds(x, eps) block_log(clamped(x, eps) / (1 - clamped(x, eps)))

#endif
