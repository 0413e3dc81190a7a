/* Note [Single steps]. glibc's logf and exp2f are the Arm Optimized Routines' (MIT licence): in
 * float64, rounded once. The others are as Sun's library of 1993 had them (fdlibm): float32 steps,
 * each rounded, none of them fused, so that an eighth to a quarter of the results is beside the
 * nearest float. Constants are from there; steps are in the same order. */
#include "base/library_f32.h"

#include <float.h>
#include <math.h>
#include <stddef.h>
#include <stdint.h>

#include "base/exponential.h"
#include "base/power_f32.h"
#include "base/vector_functions.h"

/* c0 + x (c1 + x (c2 + ...)) */
static float series(float x, const float *c, int n) {
    float sum = c[n - 1];
    for (int i = n - 2; i >= 0; i--) {
        sum = c[i] + x * sum;
    }
    return sum;
}
#define SERIES(x, ...) \
    series(x, (const float[]){__VA_ARGS__}, sizeof((const float[]){__VA_ARGS__}) / sizeof(float))

/* --- Logarithms ------------------------------------------------------------------------------- */

/* -ln of gw_log2_points[k][0]. */
static const double log_points[16] = {-0x1.57bf7808caadep-2, -0x1.2bef0a7c06ddbp-2,
                                      -0x1.01eae7f513a67p-2, -0x1.b31d8a68224e9p-3,
                                      -0x1.6574f0ac07758p-3, -0x1.1aa2bc79c81p-3,
                                      -0x1.a4e76ce8c0e5ep-4, -0x1.1973c5a611cccp-4,
                                      -0x1.252f438e10c1ep-5, 0,
                                      0x1.aa5aa5df25984p-5,  0x1.c5e53aa362eb4p-4,
                                      0x1.526e57720db08p-3,  0x1.bc2860d22477p-3,
                                      0x1.1058bc8a07ee1p-2,  0x1.4043057b6ee09p-2};

/* x = 2^power / point (1 + r), of a positive one. */
typedef struct near {
    unsigned point;
    double power, r;
} near;

static near near_point(float x) {
    const int small = x < FLT_MIN;
    const uint32_t bits = gw_bits_of_f32(small ? x * 0x1p23f : x), above = bits - 0x3f330000u;
    const uint32_t power = above & 0xff800000u;
    const unsigned k = (above >> 19) & 15;
    return (near){k, (double)((int32_t)power / (1 << 23) - (small ? 23 : 0)),
                  (double)gw_f32_of_bits(bits - power) * gw_log2_points[k][0] - 1};
}

static int has_logarithm(float x) {
    return x >= 0x1p-149f && x <= FLT_MAX;
}

/* Of what has no finite one. */
static float endless(float x) {
    return x == 0 ? -(float)INFINITY : x > 0 || x != x ? x : (float)NAN;
}

float gw_library_log(float x) {
    if (!has_logarithm(x)) {
        return endless(x);
    }
    const near n = near_point(x);
    const double whole = log_points[n.point] + n.power * 0x1.62e42fefa39efp-1, square = n.r * n.r;
    const double second = 0x1.5575b0be00b6ap-2 * n.r - 0x1.ffffef20a4123p-2;
    return (float)((-0x1.00ea348b88334p-2 * square + second) * square + (whole + n.r));
}

float gw_library_log2(float x) {
    if (!has_logarithm(x)) {
        return endless(x);
    }
    const near n = near_point(x);
    const double first = 0x1.715475f35c8b8p0 * n.r + (gw_log2_points[n.point][1] + n.power);
    const double square = n.r * n.r, second = 0x1.ecabf496832ep-2 * n.r - 0x1.715479ffae3dep-1;
    return (float)((-0x1.712b6f70a7e4dp-2 * square + second) * square + first);
}

/* 1 + x = 2^k (1 + f), and what 1 + x was rounded by, as a part of it. */
typedef struct reduced {
    float f, missed;
    int k, tiny; /* tiny: |f| < 2^-20 */
} reduced;

static reduced reduce_log1p(float x) {
    if (x > -0.29289323f && x < 0x1.a827aep-2f) {
        return (reduced){x, 0, 0, 0};
    }
    const int whole = x >= 0x1p53f;
    const float sum = whole ? x : 1 + x;
    const uint32_t bits = gw_bits_of_f32(sum), m = bits & 0x7fffff;
    int k = (int)(bits >> 23) - 127;
    const float missed = whole ? 0 : (k > 0 ? 1 - (sum - x) : x - (sum - 1)) / sum;
    const int below = m < 0x3504f7;
    const float part = gw_f32_of_bits(m | (below ? 0x3f800000u : 0x3f000000u));
    const uint32_t left = below ? m : (0x800000u - m) >> 2;
    return (reduced){part - 1, missed, below ? k : k + 1, left == 0};
}

float gw_library_log1p(float x) {
    const float ln2_high = 6.9313812256e-01f, ln2_low = 9.0580006145e-06f, size = fabsf(x);
    if (!(x > -1 && x <= FLT_MAX)) {
        return x > -1 ? x : endless(x + 1);
    }
    if (size < 0x1p-29f) {
        return size < 0x1p-54f ? x : x - x * x * .5f;
    }
    const reduced r = reduce_log1p(x);
    const float f = r.f, k = (float)r.k, half = .5f * f * f;
    if (r.tiny) {
        if (f == 0) {
            return r.k == 0 ? 0 : k * ln2_high + (r.missed + k * ln2_low);
        }
        const float rest = half * (1 - 0.66666666666666666f * f);
        return r.k == 0 ? f - rest : k * ln2_high - ((rest - (k * ln2_low + r.missed)) - f);
    }
    const float s = f / (2 + f), z = s * s;
    const float rest =
        z * SERIES(z, 6.6666668653e-01f, 4.0000000596e-01f, 2.8571429849e-01f, 2.2222198546e-01f,
                   1.8183572590e-01f, 1.5313838422e-01f, 1.4798198640e-01f);
    if (r.k == 0) {
        return f - (half - s * (half + rest));
    }
    return k * ln2_high - ((half - (s * (half + rest) + (k * ln2_low + r.missed))) - f);
}

float gw_library_exp2(float x) {
    return x != x ? x : gw_exp2_to_f32((double)x);
}

/* --- Hyperbolic functions --------------------------------------------------------------------- */

/* e^x - 1 of |x| < 27 ln 2. */
static float expm1_of(float x) {
    const float ln2_high = 6.9313812256e-01f, ln2_low = 9.0580006145e-06f;
    const uint32_t size = gw_bits_of_f32(fabsf(x));
    float missed = 0;
    int k = 0;
    if (size < 0x33000000) { /* 2^-25 */
        return x;
    }
    if (size > 0x3eb17218) { /* ln 2 / 2 */
        const float half = copysignf(.5f, x);
        k = size < 0x3f851592 ? (x < 0 ? -1 : 1) : (int)(1.4426950216e+00f * x + half);
        const float high = x - (float)k * ln2_high, low = (float)k * ln2_low;
        x = high - low;
        missed = (high - x) - low;
    }
    const float half = .5f * x, square = x * half;
    const float r = SERIES(square, 1, -3.3333335072e-02f, 1.5873016091e-03f, -7.9365076090e-05f,
                           4.0082177293e-06f, -2.0109921195e-07f);
    const float t = 3 - r * half;
    float e = square * ((r - t) / (6 - x * t));
    if (k == 0) {
        return x - (x * e - square);
    }
    e = (x * (e - missed) - missed) - square;
    if (k == 1) {
        return x < -.25f ? -2 * (e - (x + .5f)) : 1 + 2 * (x - e);
    }
    if (k == -1) {
        return .5f * (x - e) - .5f;
    }
    const float over = gw_f32_of_bits((uint32_t)(127 - k) << 23); /* 2^-k */
    const float y = k < 0 ? 1 - (e - x) : k < 23 ? (1 - over) - (e - x) : (x - (e + over)) + 1;
    const float all = gw_f32_of_bits(gw_bits_of_f32(y) + ((uint32_t)k << 23));
    return k < 0 ? all - 1 : all;
}

/* e^x / 2 of x >= 22, which may be infinite before the half is taken. */
static float half_of_exp(float x) {
    const float root = gw_exp_f32(.5f * x);
    return gw_bits_of_f32(x) < 0x42b17180 ? .5f * gw_exp_f32(x) : (.5f * root) * root;
}

float gw_library_sinh(float x) {
    const float size = fabsf(x), half = x < 0 ? -.5f : .5f;
    if (!(size < 22)) {
        return x != x ? x : copysignf(half_of_exp(size), x);
    }
    if (size < 0x1p-28f) {
        return x;
    }
    const float t = expm1_of(size);
    return size < 1 ? half * (2 * t - t * t / (t + 1)) : half * (t + t / (t + 1));
}

float gw_library_cosh(float x) {
    const float size = fabsf(x);
    if (!(size < 22)) {
        return x != x ? x : half_of_exp(size);
    }
    if (gw_bits_of_f32(size) < 0x3eb17218) { /* ln 2 / 2 */
        const float t = expm1_of(size), sum = 1 + t;
        return size < 0x1p-55f ? 1 : 1 + (t * t) / (sum + sum);
    }
    const float t = gw_exp_f32(size);
    return .5f * t + .5f / t;
}

float gw_library_tanh(float x) {
    const float size = fabsf(x);
    if (!(size < 22)) {
        return x != x ? x : copysignf(1, x);
    }
    if (size < 0x1p-55f) {
        return x * (1 + x);
    }
    if (size >= 1) {
        return copysignf(1 - 2 / (expm1_of(2 * size) + 2), x);
    }
    const float t = expm1_of(-2 * size);
    return copysignf(-t / (t + 2), x);
}

float gw_library_asinh(float x) {
    const float size = fabsf(x), ln2 = 6.9314718246e-01f;
    if (size < 0x1p-15f || !(size <= FLT_MAX)) {
        return x;
    }
    float y;
    if (size > 0x1p15f) {
        y = gw_library_log(size) + ln2;
    } else if (size > 2) {
        y = gw_library_log(2 * size + 1 / (sqrtf(size * size + 1) + size));
    } else {
        const float square = size * size;
        y = gw_library_log1p(size + square / (1 + sqrtf(1 + square)));
    }
    return copysignf(y, x);
}

float gw_library_acosh(float x) {
    const float ln2 = 6.9314718246e-01f;
    if (!(x > 1 && x <= FLT_MAX)) {
        return x == 1 ? 0 : x < 1 ? (float)NAN : x;
    }
    if (x >= 0x1p28f) {
        return gw_library_log(x) + ln2;
    }
    if (x > 2) {
        return gw_library_log(2 * x - 1 / (x + sqrtf(x * x - 1)));
    }
    const float t = x - 1;
    return gw_library_log1p(t + sqrtf(2 * t + t * t));
}

float gw_library_atanh(float x) {
    const float size = fabsf(x), twice = size + size;
    if (!(size < 1)) {
        return x != x ? x : size > 1 ? (float)NAN : copysignf((float)INFINITY, x);
    }
    if (size < 0x1p-28f) {
        return x;
    }
    const float ratio = size < .5f ? twice + twice * size / (1 - size) : twice / (1 - size);
    return copysignf(.5f * gw_library_log1p(ratio), x);
}

/* --- Angles ----------------------------------------------------------------------------------- */

/* Of x >= 0. */
static float atan_of(float x) {
    static const float ends[4][2] = {{4.6364760399e-01f, 5.0121582440e-09f},
                                     {7.8539812565e-01f, 3.7748947079e-08f},
                                     {9.8279368877e-01f, 3.4473217170e-08f},
                                     {1.5707962513e+00f, 7.5497894159e-08f}};
    if (x >= 0x1p25f) {
        return ends[3][0] + ends[3][1];
    }
    if (x < 0x1p-29f) {
        return x;
    }
    const int part = x < .4375f ? -1 : x < .6875f ? 0 : x < 1.1875f ? 1 : x < 2.4375f ? 2 : 3;
    x = part < 0    ? x
        : part == 0 ? (2 * x - 1) / (2 + x)
        : part == 1 ? (x - 1) / (x + 1)
        : part == 2 ? (x - 1.5f) / (1 + 1.5f * x)
                    : -1 / x;
    const float z = x * x, w = z * z;
    const float even = z * SERIES(w, 3.3333334327e-01f, 1.4285714924e-01f, 9.0908870101e-02f,
                                  6.6610731184e-02f, 4.9768779427e-02f, 1.6285819933e-02f);
    const float odd = w * SERIES(w, -2.0000000298e-01f, -1.1111110449e-01f, -7.6918758452e-02f,
                                 -5.8335702866e-02f, -3.6531571299e-02f);
    const float rest = x * (even + odd);
    return part < 0 ? x - rest : ends[part][0] - ((rest - ends[part][1]) - x);
}

float gw_library_atan2(float y, float x) {
    const float pi = 3.1415927410e+00f, pi_low = -8.7422776573e-08f;
    if (x != x || y != y) {
        return x + y;
    }
    const float across = fabsf(y), along = fabsf(x);
    const int turned = signbit(x) != 0;
    if (across == 0 || (along > FLT_MAX && across <= FLT_MAX)) {
        return copysignf(turned ? pi : 0, y);
    }
    if (along == 0 || (across > FLT_MAX && along <= FLT_MAX)) {
        return copysignf(pi / 2, y);
    }
    if (across > FLT_MAX) {
        return copysignf(turned ? 3 * (pi / 4) : pi / 4, y);
    }
    const int k = ((int)gw_bits_of_f32(across) - (int)gw_bits_of_f32(along)) >> 23;
    const float z = k > 60 ? pi / 2 + .5f * pi_low : turned && k < -60 ? 0 : atan_of(fabsf(y / x));
    return copysignf(turned ? pi - (z - pi_low) : z, y);
}

/* The Arm Optimized Routines' sinf: in float64, with fused products and sums. */
float gw_library_sin(float x) {
    const double d = (double)x;
    if (!(fabsf(x) < 120)) {
        return (float)sin(d);
    }
    const int whole = fabsf(x) < 0x1.921fb6p-1f ? 0 : (int)(d * 0x1.45f306dc9c883p+23);
    const int n = (whole + 0x800000) >> 24;
    const double r = d - (double)n * 0x1.921fb54442d18p0, square = r * r;
    if (fabsf(x) < 0x1p-12f) {
        return x;
    }
    if (n & 1) {
        const double late = -0x1.6c087e89a359dp-10 + square * 0x1.99343027bf8c3p-16;
        const double early = 1 + square * -0x1.ffffffd0c621cp-2;
        const double fourth = square * square;
        const double y = early + fourth * 0x1.55553e1068f19p-5 + fourth * square * late;
        return (float)(n & 2 ? -y : y);
    }
    const double cube = r * square, late = 0x1.1107605230bc4p-7 + square * -0x1.994eb3774cf24p-13;
    const double y = r + cube * -0x1.555545995a603p-3 + cube * square * late;
    return (float)(n & 2 ? -y : y);
}

/* --- The error function ----------------------------------------------------------------------- */

static float erf_beyond(float size) {
    const float s = 1 / (size * size);
    const int inner = gw_bits_of_f32(size) < 0x4036db6e; /* 1 / .35 */
    const float above = inner ? SERIES(s, -9.8649440333e-03f, -6.9385856390e-01f,
                                       -1.0558626175e+01f, -6.2375331879e+01f, -1.6239666748e+02f,
                                       -1.8460508728e+02f, -8.1287437439e+01f, -9.8143291473e+00f)
                              : SERIES(s, -9.8649431020e-03f, -7.9928326607e-01f,
                                       -1.7757955551e+01f, -1.6063638306e+02f, -6.3756646729e+02f,
                                       -1.0250950928e+03f, -4.8351919556e+02f);
    const float below =
        inner ? SERIES(s, 1, 1.9651271820e+01f, 1.3765776062e+02f, 4.3456588745e+02f,
                       6.4538726807e+02f, 4.2900814819e+02f, 1.0863500214e+02f, 6.5702495575e+00f,
                       -6.0424413532e-02f)
              : SERIES(s, 1, 3.0338060379e+01f, 3.2579251099e+02f, 1.5367296143e+03f,
                       3.1998581543e+03f, 2.5530502930e+03f, 4.7452853394e+02f, -2.2440952301e+01f);
    const float z = gw_f32_of_bits(gw_bits_of_f32(size) & 0xfffff000u);
    const float e =
        gw_exp_f32(-z * z - .5625f) * gw_exp_f32((z - size) * (z + size) + above / below);
    return 1 - e / size;
}

float gw_library_erf(float x) {
    const float size = fabsf(x), efx = 1.2837916613e-01f;
    if (x != x) {
        return x;
    }
    if (size < .84375f) {
        if (size < 0x1p-28f) {
            return size < 0x1p-119f ? 0.0625f * (16 * x + (16 * efx) * x) : x + efx * x;
        }
        const float z = x * x;
        const float above = SERIES(z, 1.2837916613e-01f, -3.2504209876e-01f, -2.8481749818e-02f,
                                   -5.7702702470e-03f, -2.3763017452e-05f);
        const float below = SERIES(z, 1, 3.9791721106e-01f, 6.5022252500e-02f, 5.0813062117e-03f,
                                   1.3249473704e-04f, -3.9602282413e-06f);
        return x + x * (above / below);
    }
    if (size < 1.25f) {
        const float s = size - 1;
        const float above =
            SERIES(s, -2.3621185683e-03f, 4.1485610604e-01f, -3.7220788002e-01f, 3.1834661961e-01f,
                   -1.1089469492e-01f, 3.5478305072e-02f, -2.1663755178e-03f);
        const float below = SERIES(s, 1, 1.0642088205e-01f, 5.4039794207e-01f, 7.1828655899e-02f,
                                   1.2617121637e-01f, 1.3637083583e-02f, 1.1984500103e-02f);
        return copysignf(8.4506291151e-01f + above / below, x);
    }
    return copysignf(size < 6 ? erf_beyond(size) : 1, x);
}
