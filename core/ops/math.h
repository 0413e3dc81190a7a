/* The functions that forward expressions of ops.def are written in, for every element type.
 *
 * Note [float32 functions]. exp, log and the like of float32 are computed in float64 and rounded
 * once. So they are within half an ulp, and the same with every C library: musl's in the browser,
 * glibc's in a test. Arithmetic stays in float32. */
#ifndef GW_OPS_MATH_H
#define GW_OPS_MATH_H

#include <math.h>
#include <stdint.h>

#define ROUNDED(f)                         \
    static inline float f##_f32(float x) { \
        return (float)(f)((double)x);      \
    }
ROUNDED(exp)
ROUNDED(log)
ROUNDED(sin)
ROUNDED(cos)
ROUNDED(tanh)
#undef ROUNDED

#define exp(x) _Generic((x), float : exp_f32, double : (exp))(x)
#define log(x) _Generic((x), float : log_f32, double : (log))(x)
#define sin(x) _Generic((x), float : sin_f32, double : (sin))(x)
#define cos(x) _Generic((x), float : cos_f32, double : (cos))(x)
#define tanh(x) _Generic((x), float : tanh_f32, double : (tanh))(x)
#define sqrt(x) _Generic((x), float : sqrtf, double : (sqrt))(x)

static inline int64_t magnitude_i64(int64_t x) {
    return x < 0 ? (int64_t)(0 - (uint64_t)x) : x;
}
#define magnitude(x) _Generic((x), float : fabsf, double : fabs, int64_t : magnitude_i64)(x)
#define sign(x) ((x) > 0 ? 1 : (x) < 0 ? -1 : (x))
#define larger(x, y) ((x) > (y) || (x) != (x) ? (x) : (y)) /* nan wins */
#define smaller(x, y) ((x) < (y) || (x) != (x) ? (x) : (y))

/* PyTorch's short ways for common exponents, which round differently from pow. */
static inline double power_f64(double x, double y) {
    if (y == 2)
        return x * x;
    if (y == 3)
        return x * x * x;
    if (y == .5)
        return (sqrt)(x);
    if (y == -1)
        return 1 / x;
    if (y == -2)
        return 1 / (x * x);
    return pow(x, y);
}

static inline float power_f32(float x, float y) {
    if (y == 2)
        return x * x;
    if (y == 3)
        return x * x * x;
    if (y == .5f)
        return sqrtf(x);
    if (y == -1)
        return 1 / x;
    if (y == -2)
        return 1 / (x * x);
    return (float)pow((double)x, (double)y);
}

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
#define power(x, y) _Generic((x), float : power_f32, double : power_f64, int64_t : power_i64)(x, y)

#endif
