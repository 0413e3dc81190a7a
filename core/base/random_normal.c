#include <float.h>
#include <math.h>

#include "base/bits.h"
#include "base/elementary.h"
#include "base/fused.h"
#include "base/random.h"

enum { BLOCK = 16 };

static const double pi = 3.14159265358979323846;

/* Note [Normals]. torch.randn has two paths. Fewer than 16 elements come in pairs of double
 * precision, the second of which waits in the generator for the next small call. From 16 on, blocks
 * of 16 uniforms become 8 + 8 normals, in float32 by the Cephes polynomials with fused
 * multiply-adds, as PyTorch's AVX2 build evaluates them; a last incomplete block is drawn anew over
 * the last 16 places. Times std plus mean is one fused multiply-add everywhere. */
static double standard_normal(gw_generator *g) {
    if (g->has_normal) {
        g->has_normal = false;
        return g->next_normal;
    }
    const double u1 = gw_generator_uniform_f64(g);
    const double u2 = gw_generator_uniform_f64(g);
    const double r = sqrt(-2.0 * gw_logarithm(1.0 - u2));
    double sine, cosine;
    gw_sincos(2.0 * pi * u1, &sine, &cosine);
    g->next_normal = r * sine;
    g->has_normal = true;
    return r * cosine;
}

double gw_generator_normal(gw_generator *g, double mean, double std) {
    return gw_fma(standard_normal(g), std, mean);
}

/* Natural logarithm of x in (0, 1]; Cephes' logf. */
static float cephes_log(float x) {
    static const float p[9] = {7.0376836292e-2F,  -1.1514610310e-1F, 1.1676998740e-1F,
                               -1.2420140846e-1F, 1.4249322787e-1F,  -1.6668057665e-1F,
                               2.0000714765e-1F,  -2.4999993993e-1F, 3.3333331174e-1F};
    const uint32_t bits = gw_bits_of_f32(fmaxf(x, FLT_MIN));
    float e = (float)((int32_t)(bits >> 23) - 0x7F) + 1.0F;
    x = gw_f32_of_bits((bits & 0x807FFFFFU) | 0x3F000000U); /* the mantissa, in [0.5, 1) */
    if (x < 0.707106781186547524F) {
        e -= 1.0F;
        x = (x - 1.0F) + x;
    } else {
        x = x - 1.0F;
    }
    const float z = x * x;
    float y = p[0];
    for (int i = 1; i < 9; i++) {
        y = gw_fmaf(y, x, p[i]);
    }
    y = y * x;
    y = gw_fmaf(y, z, e * -2.12194440e-4F);
    y = gw_fmaf(-z, 0.5F, y);
    return gw_fmaf(e, 0.693359375F, x + y);
}

/* Sine and cosine of x in [0, 2 pi]; Cephes' sinf and cosf. */
static void cephes_sincos(float x, float *sine, float *cosine) {
    const int32_t j = ((int32_t)(x * 1.27323954473516F) + 1) & ~1;
    const float y = (float)j;
    x = gw_fmaf(y, -0.78515625F, x);
    x = gw_fmaf(y, -2.4187564849853515625e-4F, x);
    x = gw_fmaf(y, -3.77489497744594108e-8F, x);
    const float z = x * x;
    float c = gw_fmaf(2.443315711809948e-5F, z, -1.388731625493765e-3F);
    c = gw_fmaf(c, z, 4.166664568298827e-2F);
    c = c * z;
    c = gw_fmaf(c, z, -z * 0.5F) + 1.0F;
    float s = gw_fmaf(-1.9515295891e-4F, z, 8.3321608736e-3F);
    s = gw_fmaf(s, z, -1.6666654611e-1F);
    s = s * z;
    s = gw_fmaf(s, x, x);
    const bool swap = j & 2;
    const float sine_sign = j & 4 ? -1.0F : 1.0F;
    const float cosine_sign = (j - 2) & 4 ? 1.0F : -1.0F;
    *sine = sine_sign * (swap ? c : s);
    *cosine = cosine_sign * (swap ? s : c);
}

static void normal_block_f32(float *d, float mean, float std) {
    for (int j = 0; j < BLOCK / 2; j++) {
        const float radius = sqrtf(-2.0F * cephes_log(1.0F - d[j]));
        float s, c;
        cephes_sincos((float)(2.0 * pi) * d[j + BLOCK / 2], &s, &c);
        d[j] = gw_fmaf(radius * c, std, mean);
        d[j + BLOCK / 2] = gw_fmaf(radius * s, std, mean);
    }
}

static void normal_block_f64(double *d, double mean, double std) {
    for (int j = 0; j < BLOCK / 2; j++) {
        const double radius = sqrt(-2.0 * gw_logarithm(1.0 - d[j]));
        double sine, cosine;
        gw_sincos(2.0 * pi * d[j + BLOCK / 2], &sine, &cosine);
        d[j] = gw_fma(radius * cosine, std, mean);
        d[j + BLOCK / 2] = gw_fma(radius * sine, std, mean);
    }
}

void gw_generator_normal_f32(gw_generator *g, float *out, int64_t n, double mean, double std) {
    if (n < BLOCK) {
        for (int64_t i = 0; i < n; i++) {
            out[i] = (float)gw_generator_normal(g, mean, std);
        }
        return;
    }
    for (int64_t i = 0; i < n; i++) {
        out[i] = gw_generator_uniform_f32(g);
    }
    for (int64_t i = 0; i <= n - BLOCK; i += BLOCK) {
        normal_block_f32(out + i, (float)mean, (float)std);
    }
    if (n % BLOCK) {
        float *last = out + n - BLOCK;
        for (int i = 0; i < BLOCK; i++) {
            last[i] = gw_generator_uniform_f32(g);
        }
        normal_block_f32(last, (float)mean, (float)std);
    }
}

void gw_generator_normal_f64(gw_generator *g, double *out, int64_t n, double mean, double std) {
    if (n < BLOCK) {
        for (int64_t i = 0; i < n; i++) {
            out[i] = gw_generator_normal(g, mean, std);
        }
        return;
    }
    for (int64_t i = 0; i < n; i++) {
        out[i] = gw_generator_uniform_f64(g);
    }
    for (int64_t i = 0; i <= n - BLOCK; i += BLOCK) {
        normal_block_f64(out + i, mean, std);
    }
    if (n % BLOCK) {
        double *last = out + n - BLOCK;
        for (int i = 0; i < BLOCK; i++) {
            last[i] = gw_generator_uniform_f64(g);
        }
        normal_block_f64(last, mean, std);
    }
}
