#include "test.h"

#include <math.h>
#include <string.h>

#include "base/elementary.h"
#include "base/exponential.h"
#include "base/fused.h"
#include "base/power_f32.h"
#include "base/random.h"
#include "base/tanh.h"
#include "base/vector_pairs.h"
#include "kernels/kernels.h"

static void known_values(void **state) {
    (void)state;
    double s, c;
    gw_sincos(0, &s, &c);
    assert_true(s == 0 && c == 1);
    gw_sincos(1, &s, &c);
    assert_true(s == 0.8414709848078965 && c == 0.5403023058681398);
    /* The doubles nearest to pi/2, pi, 3 pi/2 and 2 pi: what is left is the error of the double. */
    gw_sincos(1.5707963267948966, &s, &c);
    assert_true(s == 1 && c == 6.123233995736766e-17);
    gw_sincos(3.141592653589793, &s, &c);
    assert_true(s == 1.2246467991473532e-16 && c == -1);
    gw_sincos(4.71238898038469, &s, &c);
    assert_true(s == -1 && c == -1.8369701987210297e-16);
    gw_sincos(6.283185307179586, &s, &c);
    assert_true(s == -2.4492935982947064e-16 && c == 1);
    gw_sincos(1e-300, &s, &c);
    assert_true(s == 1e-300 && c == 1);
}

/* Good libraries are off by the last bit in about one of 500; never by more. */
static void close_to_the_library(void **state) {
    (void)state;
    gw_generator g;
    gw_generator_seed(&g, 2);
    int different = 0;
    for (int i = 0; i < 5000; i++) {
        const double x = 7 * gw_generator_uniform_f64(&g);
        double s, c;
        gw_sincos(x, &s, &c);
        assert_true(fabs(s - sin(x)) <= 0x1p-52 * fabs(s));
        assert_true(fabs(c - cos(x)) <= 0x1p-52 * fabs(c));
        different += s != sin(x);
    }
    assert_true(different < 500);
}

/* As glibc 2.36 computes them on a processor with fused multiply-adds; none of these sines is the
 * double nearest to the true value. */
static void sines_to_the_bit(void **state) {
    (void)state;
    static const double known[][3] = {
        {0x1.342d2e8523a84p-3, 0x1.3303c90e7519p-3, 0x1.fa36d94aab00bp-1},
        {0x1.637983936d8afp-2, 0x1.5c60c0ff34a84p-2, 0x1.e1755a7289ab3p-1},
        {0x1.d5c9768bcc3e7p+1, -0x1.0238e9fb5fe24p-1, -0x1.ba1d5008f20e8p-1},
        {0x1.a4aa2deabcd68p+1, -0x1.279e3f64b27f8p-3, -0x1.faa35798ee8fep-1},
        {0x1.87ee5102ce1ebp+2, -0x1.44cbfa5219eeep-3, 0x1.f9852cfae1deap-1},
        {0x1.ace427e450708p+1, -0x1.a929ccec9c6fep-3, -0x1.f4d875bbba035p-1},
        {0x1.8394c0408b1fp+2, -0x1.cd60095b8e188p-3, 0x1.f2d6a570ea715p-1},
        {0x1.90c44ba47df27p+2, -0x1.5b62f59ffa5d5p-6, 0x1.ffe288d02fe0bp-1},
    };
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        double s, c;
        gw_sincos(known[i][0], &s, &c);
        assert_true(s == known[i][1] && c == known[i][2]);
    }
}

/* As glibc 2.36 computes them on a processor with fused multiply-adds. */
static void logarithms_to_the_bit(void **state) {
    (void)state;
    static const double known[][2] = {
        {0x1.82260edf4d940p-2, -0x1.f353e2a4ded25p-1},
        {0x1.0868fdd21b824p-2, -0x1.5a9dce0dea0b6p+0},
        {0x1.a3718e4f3ee04p-3, -0x1.95efc71ae7272p+0},
        {0x1.d77280a24af40p-5, -0x1.6d741da8eba8ep+1},
        {0x1.0a58072c8a39cp-2, -0x1.58c0421782c95p+0},
        {0x1.3e2824f09e9e0p-4, -0x1.471181df3940fp+1},
        {0x1.f1263a0a37bc9p-1, -0x1.e23ff65ff707bp-6},
        {0x1.1199e84e56b1fp-1, -0x1.40d8ab25f1130p-1},
        {0x1.d0059300f8580p-5, -0x1.6f7c5578afb0cp+1},
        {0x1.677336f95cdf8p-2, -0x1.0c0169b751534p+0},
        {0x1.95e95dafb12f0p-4, -0x1.27e3849ed5ef6p+1},
        {0x1.c609de283489bp-1, -0x1.ec1a921a0afbdp-4},
        {0x1.0fd62e886b63cp-1, -0x1.4428bcb4f382ap-1},
        {0x1.81c134a7a1a99p-1, -0x1.21eaf9d8d8b92p-2},
        {0x1.d3305a72f280cp-2, -0x1.91c933bed23c8p-1},
        {0x1.b448c2e015ee6p-2, -0x1.b4d3bb59cdb22p-1},
        {0x1.f94918d134494p-1, -0x1.b0918275ec793p-7},
        {0x1.9108caa5e0da7p-1, -0x1.f447cb1e1a974p-3},
        {0x1.70e7aff458df6p-1, -0x1.4fa6f91aa93efp-2},
        {0x1.56a63c43dc670p-4, -0x1.3d9353643b1cap+1},
        {0x1.dfcb559c4dd64p-3, -0x1.7385e0cb6af21p+0},
        {0x1.ae485b4f3c9d3p-1, -0x1.641c6a3ebb347p-3},
        {0x1.9f7165ed95e1cp-3, -0x1.9863dabd0ab9cp+0},
        {0x1.b8f37a1873e5cp-1, -0x1.31f3bdd808016p-3},
        {0x1.ed0827e221bfbp-1, -0x1.35413b31cff4dp-5},
        {0x1.fc1b98c0c5ae9p-1, -0x1.f41ade9d018b2p-8},
        {0x1.fff20abafc794p-1, -0x1.beaeb72d289b0p-14},
        {0x1.e53afe86612d5p-1, -0x1.b7ea87d0a4cf9p-5},
        {0x1.f990c49a782aap-1, -0x1.9e6ae593a96d3p-7},
        {0x1.f961631b087a0p-1, -0x1.aa6a6d72a256bp-7},
        {0x1.e1d1ed1000cbep-1, -0x1.f1b2526ed4ae5p-5},
        {0x1.e5331b2d70d1bp-1, -0x1.b86fb4ef15b19p-5},
        {0x1.0471981e0ace5p+0, 0x1.19f55a611d333p-6},
        {0x1.0ec4af6f1a140p+0, 0x1.cb74f167bda4ep-5},
        {0x1.0848501dd7971p+0, 0x1.04d789f157894p-5},
        {0x1.0a69567febe10p+0, 0x1.4692110883cebp-5},
        {0x1.032539cf119d2p+0, 0x1.9028da080985ep-7},
        {0x1.0e7411750f43ep+0, 0x1.c1ec7b486cb33p-5},
        {0x1.0a9bb6f1049c2p+0, 0x1.4c9e8cd4ac1c2p-5},
        {0x1.0ed8af7ea72a0p+0, 0x1.cdd1f4b427649p-5},
        {0x1.e4cc412c435dep+149, 0x1.9fab810e777d0p+6},
        {0x1.0585a00b8ede3p+625, 0x1.b13d031c4e64cp+8},
        {0x1.2a7c189df2037p-478, -0x1.4b2bba437c9aap+8},
        {0x1.43892de2159fep+285, 0x1.8b8fe994e8bc8p+7},
        {0x0.00000000029a5p-1022, -0x1.6f95367530cd5p+9},
        {0x1.98921395b1a32p+310, 0x1.aeafac8b58216p+7},
        {0x1.10e6d8e9eb2cep+381, 0x1.08272bacd48b7p+8},
        {0x1.d18a6689cb474p+895, 0x1.367b7ce133b92p+9},
        {0x1.6c00000000000p-1, -0x1.5d5bddf595f30p-2},
        {0x1.fffffffffffffp-1, -0x1.0000000000000p-53},
        {0x1.0000000000001p+0, 0x1.fffffffffffffp-53},
        {0x0.0000000000001p-1022, -0x1.74385446d71c3p+9},
        {0x1.0000000000000p-1022, -0x1.6232bdd7abcd2p+9},
        {0x1.fffffffffffffp+1023, 0x1.62e42fefa39efp+9},
        {0x1.e000000000000p-1, -0x1.08598b59e3a07p-4},
        {0x1.10902de00d1b7p+0, 0x1.00ca72a7e9045p-4},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        assert_true(gw_logarithm(known[i][0]) == known[i][1]);
    assert_true(gw_logarithm(1) == 0);
    assert_true(isinf(gw_logarithm(0)) && gw_logarithm(0) < 0);
    assert_true(isinf(gw_logarithm((double)INFINITY)));
    assert_true(isnan(gw_logarithm(-1)) && isnan(gw_logarithm((double)NAN)));
}

/* Note [Exponentials]: the nearest float32, over all exponents and both signs; e^x is the C
 * library's, which is not always the nearest. */
static void exponentials_are_nearest(void **state) {
    (void)state;
    int beside = 0;
    for (uint64_t i = 0; i < (uint64_t)1 << 32; i += 7919) {
        const uint32_t bits = (uint32_t)i;
        float x;
        memcpy(&x, &bits, sizeof x);
        const float e = (float)exp((double)x), t = (float)tanh((double)x);
        const float power = gw_exp_f32(x);
        assert_true(power == e || nextafterf(power, e) == e || (isnan(x) && isnan(power)));
        beside += power != e && !isnan(x);
        assert_true(gw_tanh_f32(x) == t || (isnan(x) && isnan(gw_tanh_f32(x))));
    }
    assert_true(signbit(gw_tanh_f32(-0.f)) && gw_exp_f32(-0.f) == 1);
    assert_true(beside < 100); /* of 542,000 */
}

/* Of the C library, where they are not the nearest. */
static void floats_of_the_library(void **state) {
    (void)state;
    assert_true(gw_exp_f32(0x1.002ad2p-1f) == 0x1.a635e8p+0f);
    assert_true(gw_exp_f32(0x1.09974ep-1f) == 0x1.ae0dbcp+0f);
    assert_true(gw_exp_f32(0x1.12c1a4p-1f) == 0x1.b5d248p+0f);
    assert_true(gw_pow_f32(0x1.007fcp-1f, 4) == 0x1.02008p-4f);
    assert_true(gw_pow_f32(0x1.5c26bcp-1f, -2.5f) == 0x1.4fb5dcp+1f);
    assert_true(gw_pow_f32(0x1.b7ecc8p-1f, 7) == 0x1.620be4p-2f);
    assert_true(gw_pow_f32(-1.7f, 5) == -0x1.c65ab4p+3f && gw_pow_f32(-1.7f, 4) > 0);
    assert_true(isnan(gw_pow_f32(-1.7f, .5f)) && gw_pow_f32(0, -1) == (float)INFINITY);
    assert_true(gw_pow_f32(1e30f, 9) == (float)INFINITY && gw_pow_f32(1e-30f, 9) == 0);
}

/* Many at a time are one after the other to the bit, wherever they lie and however many are left.
 */
static void many_exponentials_are_each(void **state) {
    (void)state;
    /* Close to the middle between two floats. */
    const float middles[4] = {-0x1.64cba6p-2f, 0x1.65c54ep-2f, -0x1.65c54ep-2f, 0x1.64cba6p-2f};
    float of_middles[4];
    gw_kernel_tanh_f32(of_middles, middles, 4);
    assert_true(of_middles[0] == -0x1.57065cp-2f && of_middles[1] == 0x1.57e3fp-2f);
    assert_true(of_middles[3] == 0x1.57065cp-2f && of_middles[2] == -0x1.57e3fp-2f);
    enum { N = 23 };
    float x[N], t[N];
    uint32_t bits = 1;
    for (int round = 0; round < 40000; round++) {
        const int64_t n = round % (N + 1);
        for (int64_t i = 0; i < n; i++) {
            bits = bits * 1664525u + 1013904223u;
            /* Half of them are from -16 to 16, and in every other round all are. */
            x[i] = (float)(bits >> 8) / 524288 - 16;
            if (i % 2 && round % 2) {
                memcpy(&x[i], &bits, sizeof bits);
            }
            t[i] = x[i];
        }
        gw_kernel_tanh_f32(t, t, n);
        for (int64_t i = 0; i < n; i++) {
            const float one = gw_pair_tanh_f32(x[i]);
            assert_true(isnan(x[i]) ? isnan(t[i]) : memcmp(&one, &t[i], sizeof one) == 0);
        }
    }
}

/* Note [Doubts later]: where most are in doubt, where none is, and in place. */
static void many_doubts_are_settled(void **state) {
    (void)state;
    enum { N = 1003 };
    static float x[N], t[N];
    uint32_t bits = 7;
    for (int round = 0; round < 300; round++) {
        for (int i = 0; i < N; i++) {
            bits = bits * 1664525u + 1013904223u;
            const float any = (float)(bits >> 8) / 1048576 - 8;
            const float doubtful[] = {0, -0.f, 9, -100, 0x1.64cba6p-2f, (float)NAN, 1e-30f};
            x[i] = t[i] = (int)(bits >> 28) < round % 17 ? doubtful[(bits >> 16) % 7] : any;
        }
        const int n = N - round % 5;
        gw_kernel_tanh_f32(t, t, n);
        for (int i = 0; i < n; i++) {
            const float one = gw_pair_tanh_f32(x[i]);
            assert_true(isnan(x[i]) ? isnan(t[i]) : memcmp(&one, &t[i], sizeof one) == 0);
        }
    }
}

/* Whether y is x, or the float beside it. */
static bool is_beside(float x, float y) {
    return x == y || nextafterf(x, y) == y || (isnan(x) && isnan(y));
}

/* As PyTorch's vectors have them: recorded bits, and nowhere further off than their library says.
 */
static void vector_functions_are_near(void **state) {
    (void)state;
    static const float recorded[][3] = {
        /* x, e^x and ln x of PyTorch 1.13, one of which is not the nearest float */
        {0x1.312028p+0f, 0x1.a58b98p+1f, 0x1.6784b4p-3f},
        {0x1.27dcfcp+0f, 0x1.9690dcp+1f, 0x1.2862dcp-3f},
        {0x1.130666p+2f, 0x1.25fe80p+6f, 0x1.753e1ap+0f},
        {0x1.87fa44p-1f, 0x1.133b30p+1f, -0x1.1187e2p-2f},
        {0x1.2f4df0p+0f, 0x1.a28e9cp+1f, 0x1.5b4214p-3f},
        {0x1.768af8p+0f, 0x1.146ce8p+2f, 0x1.85a956p-2f},
    };
    for (size_t i = 0; i < sizeof recorded / sizeof *recorded; i++) {
        assert_true(gw_vector_exp_f32(recorded[i][0]) == recorded[i][1]);
        assert_true(gw_vector_log_f32(recorded[i][0]) == recorded[i][2]);
    }
    for (uint64_t i = 0; i < (uint64_t)1 << 32; i += 7919) {
        const uint32_t bits = (uint32_t)i;
        float x;
        memcpy(&x, &bits, sizeof x);
        /* e^x is cut off at -104, where the nearest float is the least one or 0. */
        assert_true(is_beside((float)exp((double)x), gw_vector_exp_f32(x)));
        assert_true(is_beside((float)log((double)x), gw_vector_log_f32(x)));
        const float log1p_of = x > 1e38f ? (float)INFINITY : (float)log1p((double)x);
        assert_true(is_beside(log1p_of, gw_vector_log1p_f32(x)));
        assert_true(is_beside((float)expm1((double)x), gw_vector_expm1_f32(x)));
        assert_true(is_beside((float)tanh((double)x), gw_pair_tanh_f32(x)));
        assert_true(gw_vector_tanh_f32(x) == gw_pair_tanh_f32(x) || isnan(x));
        assert_true(is_beside((float)erf((double)x), gw_vector_erf_f32(x)));
        if (fabsf(x) < 100) { /* beyond, a float's own error is more */
            assert_true(is_beside((float)sin((double)x), gw_vector_sin_f32(x)));
            assert_true(is_beside((float)cos((double)x), gw_vector_cos_f32(x)));
        }
    }
}

/* Note [Fused sums]: as the C library's, of sums that grow, that cancel, and of whatever bits. */
static void fused_sums_are_the_library_s(void **state) {
    (void)state;
    gw_generator g;
    gw_generator_seed(&g, 5);
    for (int i = 0; i < 300000; i++) {
        const double a = 2 * gw_generator_uniform_f64(&g) - 1;
        const double b = i % 7 ? 2 * gw_generator_uniform_f64(&g) - 1 : i % 5 - 2;
        const double c = 2 * gw_generator_uniform_f64(&g) - 1;
        const double far = ldexp(c, i % 140 - 70), least = ldexp(a, -1040);
        const double sums[][3] = {{a, b, c},
                                  {a, b, far},
                                  {a, b, -(a * b)},
                                  {a, b, 0},
                                  {a, b, a * (i % 99)},
                                  {least, b, far * 0x1p-1000},
                                  {a, (double)INFINITY, far},
                                  {a, 0, -0.}};
        for (size_t k = 0; k < sizeof sums / sizeof *sums; k++) {
            const double y = gw_fma(sums[k][0], sums[k][1], sums[k][2]);
            const double one = fma(sums[k][0], sums[k][1], sums[k][2]);
            assert_true(isnan(one) ? isnan(y) : memcmp(&y, &one, sizeof y) == 0);
        }
    }
}

/* A tie of two floats that something far below decides, and all kinds of others. */
static void fused_floats_are_rounded_once(void **state) {
    (void)state;
    const float odd = 8388609, tiny = 1e-20f; /* three times odd: a tie */
    assert_true(gw_fmaf(3, odd, tiny) == 25165828 && gw_fmaf(3, odd, -tiny) == 25165826);
    assert_true(gw_fmaf(-3, odd, tiny) == -25165826 && gw_fmaf(-3, odd, -tiny) == -25165828);
    assert_true(gw_fmaf(3, odd, 0) == 25165828 &&
                gw_fmaf(odd, 0x1p100f, 0x1p100f) == odd * 0x1p100f + 0x1p100f);
    assert_true(isinf(gw_fmaf(3e38f, 2, 1)) && isnan(gw_fmaf((float)INFINITY, 0, 1)));
    assert_true(signbit(gw_fmaf(-0.f, 1, -0.f)) && !signbit(gw_fmaf(-1, 1, 1)));
#ifndef __wasm__
    gw_generator g;
    gw_generator_seed(&g, 9);
    for (int i = 0; i < 300000; i++) {
        float v[3];
        for (int k = 0; k < 3; k++) {
            const uint32_t bits = gw_generator_u32(&g);
            memcpy(&v[k], &bits, sizeof bits);
        }
        v[2] = i % 3 ? v[2] : -v[0] * v[1];
        const float y = gw_fmaf(v[0], v[1], v[2]), one = fmaf(v[0], v[1], v[2]);
        assert_true(isnan(one) ? isnan(y) : memcmp(&y, &one, sizeof y) == 0);
    }
#endif
}

/* What f gives for 40,000 arguments in [-scale, scale), in one number. */
static uint64_t digest_of(double (*f)(double), double scale, bool positive) {
    gw_generator g;
    gw_generator_seed(&g, 3);
    uint64_t digest = 0;
    for (int i = 0; i < 40000; i++) {
        const double x = scale * (2 * gw_generator_uniform_f64(&g) - 1);
        const double y = f(positive ? fabs(x) : x);
        uint64_t bits;
        memcpy(&bits, &y, sizeof bits);
        digest = digest * UINT64_C(6364136223846793005) + bits;
    }
    return digest;
}

static double root_of(double x) {
    return gw_pow_f64(x, 0.5);
}
static double cube_of(double x) {
    return gw_pow_f64(x, 3);
}
static double square_of(double x) {
    return gw_pow_f64(x, 2);
}
static double inverse_of(double x) {
    return gw_pow_f64(x, -1);
}
static double between(double x) {
    return gw_pow_f64(x, 2.4);
}
static double decay(double x) {
    return gw_pow_f64(0.95, x);
}

/* The digests are of glibc 2.36's own functions, on a processor with fused multiply-adds. */
static void doubles_to_the_bit(void **state) {
    (void)state;
    static const struct {
        double (*f)(double);
        bool positive;
        uint64_t near, far;
    } known[] = {
        {gw_sin_f64, false, UINT64_C(0x5929D41E2CCC457E), UINT64_C(0x3180ED32E8D90BDD)},
        {gw_cos_f64, false, UINT64_C(0x20070B5B137170A2), UINT64_C(0x411FBC46E932A262)},
        {gw_exp_f64, false, UINT64_C(0xB2319C1B8F1AD53B), UINT64_C(0xB127CCA206ADCA01)},
        {gw_expm1_f64, false, UINT64_C(0x83079BE51D09B31D), UINT64_C(0xDF0CEE1631B012AB)},
        {gw_sinh_f64, false, UINT64_C(0x3B34C818D4BCF56B), UINT64_C(0x72224F6994155EF6)},
        {gw_cosh_f64, false, UINT64_C(0x34D26799CA031C46), UINT64_C(0x87FEC3BE4D141F4A)},
        {gw_tanh_f64, false, UINT64_C(0x4B22FC3D52E989F9), UINT64_C(0xC10B85DC46D653FC)},
        {gw_log10_f64, true, UINT64_C(0x1592966391FA224C), UINT64_C(0x44FF2BACECBA0E59)},
        {gw_log1p_f64, true, UINT64_C(0xB89AF0A8ACA8AEA9), UINT64_C(0x2D143A7B89B393B6)},
        {gw_logarithm, true, UINT64_C(0xCA7FE7FB86E72726), UINT64_C(0x3B8289E3DD6F49D3)},
        {root_of, true, UINT64_C(0x61335E25B06C4F9B), UINT64_C(0x2DFDA83752CDC47C)},
        {cube_of, false, UINT64_C(0xEB2A35E938AA3C71), UINT64_C(0xDCE38552B0F45B61)},
        {square_of, false, UINT64_C(0x9896CDF2B6E49431), UINT64_C(0xA5A41AB75CC16036)},
        {inverse_of, false, UINT64_C(0xAA45E7D0B6A44090), UINT64_C(0xB9ED088CF402605E)},
        {between, true, UINT64_C(0x6F73B3A3597DECCB), UINT64_C(0x81E21EFA98CC4C92)},
        {decay, false, UINT64_C(0xB30E53ADA64E810E), UINT64_C(0x2C49C6860B0CE059)},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        assert_int_equal(digest_of(known[i].f, 2, known[i].positive), known[i].near);
        assert_int_equal(digest_of(known[i].f, 1000, known[i].positive), known[i].far);
    }
}

static double angle_of(double x) {
    return gw_nearest_atan2(x, 0.3 - x);
}

/* The digests are of the nearest doubles, made from values of 160 bits. Note [Nearest angles]. */
static void angles_are_nearest(void **state) {
    (void)state;
    static const struct {
        double (*f)(double);
        double scale;
        uint64_t digest;
    } known[] = {
        {gw_nearest_tan, 1, UINT64_C(0xEE74464BC51A67DF)},
        {gw_nearest_tan, 1000, UINT64_C(0xFD8956AD9D7DA151)},
        {gw_nearest_asin, 1, UINT64_C(0x5C0DB0BF2FB478ED)},
        {gw_nearest_acos, 1, UINT64_C(0x853E2FA368D60A9B)},
        {gw_nearest_atan, 1, UINT64_C(0xB025A161CF41BABA)},
        {gw_nearest_atan, 1000, UINT64_C(0x4DEF4B6D61114A42)},
        {angle_of, 1, UINT64_C(0x6089ACE42683C5CA)},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        assert_int_equal(digest_of(known[i].f, known[i].scale, false), known[i].digest);
    }
    /* What is left to the library: ends, what is too small or too far, and no numbers. */
    assert_true(gw_nearest_atan((double)INFINITY) == 0x1.921fb54442d18p+0);
    assert_true(gw_nearest_asin(-1) == -0x1.921fb54442d18p+0 && gw_nearest_acos(1) == 0);
    assert_true(gw_nearest_tan(1e-300) == 1e-300 && signbit(gw_nearest_tan(-0.)));
    assert_true(gw_nearest_atan2(0, -1) == 0x1.921fb54442d18p+1);
    assert_true(gw_nearest_atan2(1e-300, 1e300) == 0 && gw_nearest_atan2(-1, 1e300) == -1e-300);
    assert_true(isnan(gw_nearest_acos(1.5)) && isnan(gw_nearest_tan((double)INFINITY)));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_values),
        cmocka_unit_test(close_to_the_library),
        cmocka_unit_test(sines_to_the_bit),
        cmocka_unit_test(logarithms_to_the_bit),
        cmocka_unit_test(doubles_to_the_bit),
        cmocka_unit_test(angles_are_nearest),
        cmocka_unit_test(exponentials_are_nearest),
        cmocka_unit_test(floats_of_the_library),
        cmocka_unit_test(many_exponentials_are_each),
        cmocka_unit_test(many_doubts_are_settled),
        cmocka_unit_test(vector_functions_are_near),
        cmocka_unit_test(fused_sums_are_the_library_s),
        cmocka_unit_test(fused_floats_are_rounded_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
