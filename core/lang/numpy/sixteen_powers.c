/* Exponentials, logarithms and powers of float32 (Note [Vectors of sixteen]). */
#include "lang/numpy/sixteen.h"

#include "base/elementary.h"
#include "base/power_table.h"
#include "lang/numpy/approximate.h"
#include "lang/numpy/vector_parts.h"

#define fma gw_fmaf

/* --- Logarithms ------------------------------------------------------------------------------- */

float gw_sixteen_log1p(float x) {
    static const float c[] = {-0x1p-1F,        0x1.555528p-2F, -0x1.000b1cp-2F, 0x1.99c32p-3F,
                              -0x1.515a6ep-3F, 0x1.1f9624p-3F, -0x1.35b3c6p-3F, 0x1.1b09dap-3F};
    if (!(x > -1 && x < 0x1p127F)) {
        return (float)gw_log1p_f64((double)x);
    }
    const float large = x > 1 ? x : 1, small = x > 1 ? 1 : x, sum = large + small;
    const uint32_t part = gw_bits_of_f32(sum) - 0x3f2aaaab; /* 2/3 */
    const int32_t k = (int32_t)part >> 23;
    const float m = gw_f32_of_bits((part & 0x7fffff) + 0x3f2aaaab);
    const float lost = ((large - sum) + small) * gw_f32_of_bits(0x3f800000 - ((uint32_t)k << 23));
    const float r = (m - 1) + lost, y = gw_single_polynomial(c, 8, r) * r;
    return gw_single_or_sign(fma(0x1.62e43p-1F, (float)k, fma(r, y, r)), x);
}

/* x = 2^k m, 3/4 <= m < 3/2; which sixteenth of a power of two m lies in. */
static int split(float x, float *m, float *k) {
    int exponent;
    *m = 2 * frexpf(x, &exponent);
    *k = (float)(*m >= 1.5F ? exponent : exponent - 1);
    *m = *m >= 1.5F ? *m / 2 : *m;
    return gw_bits_of_f32(*m) >> 19 & 15;
}

float gw_sixteen_log2(float x) {
    static const float rows[16][4] = {
        {0x1.715476p+0F, -0x1.715268p-1F, 0x1.eb2218p-2F, -0x1.4efc94p-2F},
        {0x1.71538p+0F, -0x1.70fbccp-1F, 0x1.e08b42p-2F, -0x1.155c7ap-2F},
        {0x1.714ddp+0F, -0x1.6fedep-1F, 0x1.cfb0fcp-2F, -0x1.cffc64p-3F},
        {0x1.713e9cp+0F, -0x1.6e0916p-1F, 0x1.bb7708p-2F, -0x1.87a36cp-3F},
        {0x1.712196p+0F, -0x1.6b5114p-1F, 0x1.a5adbep-2F, -0x1.4d4b12p-3F},
        {0x1.70f362p+0F, -0x1.67da08p-1F, 0x1.8f77a4p-2F, -0x1.1dc136p-3F},
        {0x1.70b1bp+0F, -0x1.63beacp-1F, 0x1.79885ep-2F, -0x1.ed5142p-4F},
        {0x1.705b2p+0F, -0x1.5f1b04p-1F, 0x1.644c2cp-2F, -0x1.ac7692p-4F},
        {0x1.70cabcp+0F, -0x1.82d028p-1F, 0x1.1e6732p-2F, -0x1.b09ca2p-1F},
        {0x1.711074p+0F, -0x1.7b5ebp-1F, 0x1.62447cp-2F, -0x1.7d0142p-1F},
        {0x1.7135d4p+0F, -0x1.76b81p-1F, 0x1.93b694p-2F, -0x1.5125ep-1F},
        {0x1.71485ep+0F, -0x1.73f454p-1F, 0x1.b6f412p-2F, -0x1.2ba6eep-1F},
        {0x1.71509p+0F, -0x1.726e26p-1F, 0x1.cf3434p-2F, -0x1.0b6a4ap-1F},
        {0x1.715392p+0F, -0x1.71afc2p-1F, 0x1.deef96p-2F, -0x1.df1c6p-2F},
        {0x1.71545ep+0F, -0x1.71659ap-1F, 0x1.e80f48p-2F, -0x1.aeb91ep-2F},
        {0x1.715476p+0F, -0x1.7154c4p-1F, 0x1.ec0f68p-2F, -0x1.848308p-2F},
    };

    float m, k;
    if (!(x > 0 && x < INFINITY)) {
        return (float)gw_log2_f64((double)x);
    }
    const float *row = rows[split(x, &m, &k)];
    return fma(m - 1, gw_single_polynomial(row, 4, m - 1), k);
}

float gw_sixteen_log10(float x) {
    static const float rows[16][4] = {
        {0x1.bcb7bp-2F, -0x1.bcb536p-3F, 0x1.27b11p-3F, -0x1.935d36p-4F},
        {0x1.bcb68ap-2F, -0x1.bc4ceep-3F, 0x1.2150f8p-3F, -0x1.4df9e8p-4F},
        {0x1.bcafbp-2F, -0x1.bb07eap-3F, 0x1.172b86p-3F, -0x1.1758ecp-4F},
        {0x1.bc9d62p-2F, -0x1.b8c02cp-3F, 0x1.0afe16p-3F, -0x1.d7946p-5F},
        {0x1.bc7a6ep-2F, -0x1.b57a16p-3F, 0x1.fbc07p-4F, -0x1.915336p-5F},
        {0x1.bc42ccp-2F, -0x1.b14dfap-3F, 0x1.e101b2p-4F, -0x1.58153ep-5F},
        {0x1.bbf3b2p-2F, -0x1.ac5c04p-3F, 0x1.c6983cp-4F, -0x1.2901b6p-5F},
        {0x1.bb8b76p-2F, -0x1.a6c5fp-3F, 0x1.ad0666p-4F, -0x1.01f5e4p-5F},
        {0x1.bc11dap-2F, -0x1.d1c4f8p-3F, 0x1.58dd1cp-4F, -0x1.047552p-2F},
        {0x1.bc65cep-2F, -0x1.c8ce8ep-3F, 0x1.aa94a2p-4F, -0x1.cac69p-3F},
        {0x1.bc92cep-2F, -0x1.c334e6p-3F, 0x1.e61e8p-4F, -0x1.95f772p-3F},
        {0x1.bca92p-2F, -0x1.bfe0b4p-3F, 0x1.0846bap-3F, -0x1.68d12ap-3F},
        {0x1.bcb2fep-2F, -0x1.be0aep-3F, 0x1.16e066p-3F, -0x1.41fffep-3F},
        {0x1.bcb6ap-2F, -0x1.bd25ap-3F, 0x1.20592p-3F, -0x1.207416p-3F},
        {0x1.bcb794p-2F, -0x1.bccc56p-3F, 0x1.25d75ap-3F, -0x1.035238p-3F},
        {0x1.bcb7b2p-2F, -0x1.bcb81p-3F, 0x1.283ffp-3F, -0x1.d3d09cp-4F},
    };

    float m, k;
    if (!(x > 0 && x < INFINITY)) {
        return (float)gw_log10_f64((double)x);
    }
    const float *row = rows[split(x, &m, &k)];
    return fma(m - 1, gw_single_polynomial(row, 4, m - 1), k * 0x1.344136p-2F);
}

/* --- Exponentials ----------------------------------------------------------------------------- */

/* 2^(i/32) */
static float root(int64_t i) {
    return (float)gw_power_points[4 * (i & 31)].power;
}

/* x - y, rounded to the float below. */
static float down(float x, float y) {
    const double sum = (double)x - (double)y; /* exact */
    const float nearest = (float)sum;
    return (double)nearest > sum ? nextafterf(nearest, -INFINITY) : nearest;
}

float gw_sixteen_exp2(float x) {
    if (!(fabsf(x) <= 126)) {
        return (float)exp2((double)x);
    }
    const float k = floorf(x * 16), power = root(2 * (int64_t)k), r = down(x, k / 16);
    const float sum = fma(r, fma(0x1.d0a994p-5F, r, 0x1.ebe2d6p-3F), 0x1.62e444p-1F);
    return ldexpf(fma(power * r, sum, power), (int)floorf(x));
}

float gw_sixteen_expm1(float x) {
    if (!(x < 0x1.5a92d6p+6F)) {
        return (float)gw_expm1_f64((double)x);
    }
    if (x < -50) {
        return -1;
    }
    const float n = fma(x, 0x1.715476p+0F, 0x1.8p+18F) - 0x1.8p+18F;
    const int64_t k = (int64_t)(n * 32);
    const gw_power_point point = gw_power_points[4 * (k & 31)];
    const float power = root(k), size = ldexpf(power, (int)floorf(n));
    /* 2^(k/32) as two floats, of which the second is a part of the first */
    const double rest = (point.power - (double)power) / (double)power;
    const float r = fma(0x1.05c61p-29F, n, fma(-n, 0x1.62e43p-1F, x));
    const float sum = fma(r * r, fma(0x1.5557e6p-3F, r, 0x1.0001ecp-1F), (float)rest) + r;
    return gw_single_or_sign(fma(sum, size, size - 1), x);
}

/* --- Hyperbolic functions --------------------------------------------------------------------- */

static float reduced(float x, float n) {
    return fma(-n, 0x1.0bfbe8p-15F, fma(-n, 0x1.62ep-1F, x));
}

float gw_sixteen_sinh(float x) {
    const float size = fabsf(x);
    if (!(size <= 0x1.5d589cp+6F)) {
        return (float)gw_sinh_f64((double)x);
    }
    const float n = fma(size, 0x1.715476p+0F, 0x1.8p+23F) - 0x1.8p+23F;
    const float up = ldexpf(.5F, (int)n), down = ldexpf(.5F, -(int)n);
    const float r = reduced(size, n), square = r * r;
    const float odd = fma(r, fma(0x1.1228c2p-7F, square, 0x1.5554aep-3F) * square, r);
    const float even = fma(square, fma(0x1.6d5146p-10F, square, 0x1.5554e4p-5F), .5F) * square;
    return gw_single_or_sign(fma(odd, up + down, even * (up - down)) + (up - down), x);
}

float gw_sixteen_cosh(float x) {
    const float size = fabsf(x);
    if (!(size < 0x1.5d589cp+6F)) {
        return (float)gw_cosh_f64((double)x);
    }
    const float n = fma(size, 0x1.715476p+0F, 0x1.8p+18F) - 0x1.8p+18F;
    const int64_t k = (int64_t)(n * 32);
    const float up = ldexpf(root(k), (int)(k >> 5) - 1);
    const float down = ldexpf(root(-k), (int)(-k >> 5) - 1);
    const float r = reduced(size, n), square = r * r, sum = up + down;
    const float odd = fma(r, 0x1.55559ap-3F * square, r);
    return fma(odd, up - down, fma(sum, 0x1.00021ep-1F * square, sum));
}

/* |x| lies in one of 32 intervals; around its middle, a polynomial of degree 6 is the tangent. */
float gw_sixteen_tanh(float x) {
    static const float middles[32] = {
        0,         0x1.ep-5F, 0x1.2p-4F, 0x1.6p-4F, 0x1.ap-4F, 0x1.ep-4F, 0x1.2p-3F, 0x1.6p-3F,
        0x1.ap-3F, 0x1.ep-3F, 0x1.2p-2F, 0x1.6p-2F, 0x1.ap-2F, 0x1.ep-2F, 0x1.2p-1F, 0x1.6p-1F,
        0x1.ap-1F, 0x1.ep-1F, 0x1.2p+0F, 0x1.6p+0F, 0x1.ap+0F, 0x1.ep+0F, 0x1.2p+1F, 0x1.6p+1F,
        0x1.ap+1F, 0x1.ep+1F, 0x1.2p+2F, 0x1.6p+2F, 0x1.ap+2F, 0x1.ep+2F, 0x1.2p+3F, 0};

    static const float rows[32][7] = {
        {0, 0x1p+0F, -0x1.6878f6p-31F, -0x1.55554ap-2F, -0x1.dbad72p-17F, 0x1.1221d2p-3F,
         -0x1.1c5eccp-7F},
        {0x1.df7392p-5F, 0x1.fe3f08p-1F, -0x1.ddcd3ap-5F, -0x1.560c24p-2F, -0x1.384edap-3F,
         0x1.ec2286p+7F, 0x1.17b424p+13F},
        {0x1.1f86bep-4F, 0x1.fd7a22p-1F, -0x1.1e1b4ep-4F, -0x1.4fe03ep-2F, 0x1.3b9e5ep-7F,
         0x1.cbd9b8p+3F, 0x1.ac71dep+8F},
        {0x1.5f22d2p-4F, 0x1.fc3cbep-1F, -0x1.5c8efap-4F, -0x1.49c24p-2F, 0x1.834f1ap-4F,
         -0x1.21eeacp+4F, -0x1.c2387cp+8F},
        {0x1.9e9356p-4F, 0x1.fac13ep-1F, -0x1.9a543ep-4F, -0x1.470f6ep-2F, 0x1.2df30ap-4F,
         -0x1.1812fap+2F, -0x1.7549d2p+6F},
        {0x1.ddd092p-4F, 0x1.f9085ap-1F, -0x1.d7501ap-4F, -0x1.42b2c4p-2F, 0x1.456c36p-4F,
         -0x1.575026p+1F, -0x1.93b45ap+5F},
        {0x1.1e1ddp-3F, 0x1.f601cap-1F, -0x1.188876p-3F, -0x1.3aafeep-2F, 0x1.82672ep-4F,
         -0x1.fed7b4p-1F, -0x1.0b3704p+4F},
        {0x1.5c9308p-3F, 0x1.f12bp-1F, -0x1.5279e6p-3F, -0x1.2ed6b4p-2F, 0x1.a5ecep-4F,
         0x1.563b8p-1F, 0x1.bab6aep+2F},
        {0x1.9a5f1cp-3F, 0x1.eb715ap-1F, -0x1.89e504p-3F, -0x1.20461ap-2F, 0x1.e91414p-4F,
         0x1.9c20bap-2F, 0x1.928c8p+1F},
        {0x1.d7665cp-3F, 0x1.e4dfb2p-1F, -0x1.be6ca2p-3F, -0x1.101bfep-2F, 0x1.0d8b5p-3F,
         0x1.84d528p-1F, 0x1.8e615p+2F},
        {0x1.18a39ap-2F, 0x1.d98b36p-1F, -0x1.038f8p-2F, -0x1.e8f366p-3F, 0x1.347574p-3F,
         -0x1.b61b88p-10F, -0x1.1e2c1cp-1F},
        {0x1.52c2c6p-2F, 0x1.c7f724p-1F, -0x1.2daf94p-2F, -0x1.987b1p-3F, 0x1.4f880ap-3F,
         0x1.48762ep-4F, 0x1.61cedep-3F},
        {0x1.8a87e2p-2F, 0x1.b3ff2ep-1F, -0x1.4ff71cp-2F, -0x1.424904p-3F, 0x1.5cf1ap-3F,
         -0x1.a3571p-5F, -0x1.50270ep-2F},
        {0x1.bfae6ap-2F, 0x1.9e23aep-1F, -0x1.6a1d3cp-2F, -0x1.d71974p-4F, 0x1.587c88p-3F,
         -0x1.5d447ap-6F, -0x1.64d438p-4F},
        {0x1.05087p-1F, 0x1.7aeae6p-1F, -0x1.825dfcp-2F, -0x1.bcf15ap-5F, 0x1.3a612ep-3F,
         -0x1.76db1ap-5F, -0x1.6a3caep-5F},
        {0x1.3157ep-1F, 0x1.49e6cp-1F, -0x1.897d24p-2F, 0x1.d6bcdcp-7F, 0x1.e951e8p-4F,
         -0x1.d9555ap-5F, -0x1.98034p-9F},
        {0x1.5789p-1F, 0x1.197fcep-1F, -0x1.79c0ep-2F, 0x1.072286p-4F, 0x1.470a1p-4F,
         -0x1.f2b7dap-5F, 0x1.3af7f6p-7F},
        {0x1.77d838p-1F, 0x1.d834d2p-2F, -0x1.5aa21cp-2F, 0x1.843dc2p-4F, 0x1.6282d4p-5F,
         -0x1.bfbbb4p-5F, 0x1.e459a2p-7F},
        {0x1.9e5cb6p-1F, 0x1.615002p-2F, -0x1.1defacp-2F, 0x1.c68f5ep-4F, 0x1.ac4caep-9F,
         -0x1.071e76p-5F, 0x1.2e7e38p-6F},
        {0x1.c278a6p-1F, 0x1.cea744p-3F, -0x1.970e08p-3F, 0x1.97d92cp-4F, -0x1.5dd592p-6F,
         -0x1.395ac6p-7F, 0x1.674636p-7F},
        {0x1.d9c6fap-1F, 0x1.265e34p-3F, -0x1.10646ep-3F, 0x1.33de5ap-4F, -0x1.9d2832p-6F,
         0x1.768eccp-10F, 0x1.0c5de8p-8F},
        {0x1.e8789ep-1F, 0x1.6fcfa6p-4F, -0x1.5ee892p-4F, 0x1.a85d42p-5F, -0x1.55d588p-6F,
         0x1.2be216p-8F, 0x1.4f67ap-11F},
        {0x1.f4bfd6p-1F, 0x1.64108ap-5F, -0x1.5c3d88p-5F, 0x1.bbce02p-6F, -0x1.93cfap-7F,
         0x1.04b0e6p-8F, -0x1.76b20ep-11F},
        {0x1.fbd50ap-1F, 0x1.09a7a8p-6F, -0x1.077e0cp-6F, 0x1.5994cep-7F, -0x1.4e3bbap-8F,
         0x1.f5d4ccp-10F, -0x1.1df844p-11F},
        {0x1.fe767ap-1F, 0x1.88ef6ep-8F, -0x1.87c16ap-8F, 0x1.03964ep-8F, -0x1.00761cp-9F,
         0x1.93f0fp-11F, -0x1.ff3e1ep-13F},
        {0x1.ff6f18p-1F, 0x1.21a7b4p-9F, -0x1.2155b8p-9F, 0x1.80e742p-10F, -0x1.7f340ap-11F,
         0x1.32d7e6p-12F, -0x1.915eap-14F},
        {0x1.ffdfa8p-1F, 0x1.02c03cp-11F, -0x1.02afb6p-11F, 0x1.586064p-12F, -0x1.58114ep-13F,
         0x1.1e7cd8p-14F, -0x1.7bbbf6p-16F},
        {0x1.fffbap-1F, 0x1.183476p-14F, -0x1.1831e4p-14F, 0x1.7529b2p-15F, -0x1.752464p-16F,
         0x1.3761c6p-17F, -0x1.9e52ap-19F},
        {0x1.ffff68p-1F, 0x1.2f61b4p-17F, -0x1.2f612cp-17F, 0x1.94103ap-18F, -0x1.94161ep-19F,
         0x1.514bccp-20F, -0x1.c10b62p-22F},
        {0x1.ffffecp-1F, 0x1.48779cp-20F, -0x1.48775cp-20F, 0x1.b57a98p-21F, -0x1.b582d2p-22F,
         0x1.6d362ep-23F, -0x1.e63bf4p-25F},
        {0x1.fffffep-1F, 0x1.060d8cp-24F, -0x1.060258p-24F, 0x1.56796cp-25F, -0x1.56f158p-26F,
         0x1.490f6p-27F, -0x1.b43e08p-29F},
        {0x1p+0F, 0, 0, 0, 0, 0, 0},
    };

    const int32_t place = (int32_t)(gw_bits_of_f32(x) & 0x7fe00000) - 0x3d400000;
    if (place > 0x41c00000) {
        return isnan(x) ? x : copysignf(1, x);
    }
    const int at = (place < 0 ? 0 : place > 0x3e00000 ? 0x3e00000 : place) >> 21;
    return gw_single_or_sign(gw_single_polynomial(rows[at], 7, fabsf(x) - middles[at]), x);
}

/* --- Powers ----------------------------------------------------------------------------------- */

static float sum_toward_zero(float x, float y) {
    const double sum = (double)x + (double)y, v = sum - (double)x;
    const double rest = ((double)x - (sum - v)) + ((double)y - v);
    const float nearest = (float)sum;
    const double off = (sum - (double)nearest) + rest;
    const int too_far = nearest > 0 ? off < 0 : nearest < 0 && off > 0;
    return too_far ? nextafterf(nearest, 0) : nearest;
}

/* 2^(y log2(x)), the logarithm in two floats. */
float gw_sixteen_pow(float x, float y) {
    static const float parts[32][2] = {
        {0, 0},
        {-0x1.6bap-5F, -0x1.a6eb1ep-18F},
        {-0x1.664p-4F, 0x1.20a6dep-21F},
        {-0x1.08c8p-3F, 0x1.3b992cp-18F},
        {-0x1.5cp-3F, -0x1.a39fbep-19F},
        {-0x1.acf8p-3F, 0x1.0e9258p-18F},
        {-0x1.fbcp-3F, -0x1.6b9026p-19F},
        {-0x1.244p-2F, -0x1.eac382p-20F},
        {-0x1.49a8p-2F, 0x1.ed0cbap-20F},
        {-0x1.6e24p-2F, 0x1.e3263p-18F},
        {-0x1.91bcp-2F, 0x1.5db83ap-20F},
        {-0x1.b48p-2F, 0x1.408c78p-18F},
        {-0x1.d674p-2F, -0x1.3e032ep-18F},
        {-0x1.f7a8p-2F, -0x1.5a32c2p-20F},
        {-0x1.0c1p-1F, -0x1.40358ep-19F},
        {-0x1.1bf4p-1F, 0x1.dc2d46p-18F},
        {0x1.a9p-2F, -0x1.a39fbep-20F},
        {0x1.8a88p-2F, 0x1.80abfcp-18F},
        {0x1.6cbp-2F, 0x1.ed0cbap-19F},
        {0x1.4f7p-2F, -0x1.134c4ep-20F},
        {0x1.32cp-2F, -0x1.1c8f12p-22F},
        {0x1.169cp-2F, 0x1.4d8fc6p-24F},
        {0x1.f6p-3F, -0x1.3ab7cep-18F},
        {0x1.bfc8p-3F, -0x1.858p-19F},
        {0x1.8a88p-3F, 0x1.80abfcp-19F},
        {0x1.564p-3F, -0x1.1eb002p-18F},
        {0x1.22d8p-3F, 0x1.6e155ap-18F},
        {0x1.e0bp-4F, 0x1.ae8f3p-20F},
        {0x1.7d6p-4F, 0x1.25b3eep-22F},
        {0x1.1bbp-4F, 0x1.953002p-19F},
        {0x1.774p-5F, -0x1.acd89ap-19F},
        {0x1.744p-6F, -0x1.179e0cp-22F},
    };

    if (!(x > 0 && x < INFINITY) || !(fabsf(y) < INFINITY)) {
        return (float)gw_pow_f64((double)x, (double)y);
    }
    int exponent;
    const float m = frexpf(x, &exponent);
    const float inverse = (float)(nearbyint(32 * gw_near_inverse((double)m)) / 32);
    const float *part = parts[gw_bits_of_f32(inverse) >> 18 & 31];
    const float r = fma(inverse, m, -1), once = 0x1.715476p+0F;
    const float k = (float)(inverse < 1.5F ? exponent : exponent - 1), whole = part[0] + k;
    float sum = fma(fma(0x1.278e0ap-2F, r, -0x1.7167dap-2F), r, 0x1.ec709ep-2F);
    sum = fma(fma(sum, r, -0x1.715476p-1F), r, 0x1.4ae198p-26F);
    const float first = fma(once, r, whole), low = fma(sum, r, part[1]), high = first + low;
    const float lost = (low - (high - first)) + fma(once, r, -(first - whole));
    const float power = high * y, rest = fma(y, lost, fma(y, high, -power));
    const float all = sum_toward_zero(power, rest);
    if (!(fabsf(all) <= 0x1.f6p+6F)) {
        return (float)gw_pow_f64((double)x, (double)y);
    }
    const float n = floorf(all * 16), off = down(all, n / 16) + (rest - (all - power));
    const float size = root(2 * (int64_t)n);
    const float series = fma(off, fma(0x1.d0a996p-5F, off, 0x1.ebe2d8p-3F), 0x1.62e444p-1F);
    return ldexpf(fma(size * off, series, size), (int)floorf(n / 16));
}
