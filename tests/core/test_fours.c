/* Four float32 at a time beside one: the functions, and the loops of rows that have both. */
#include "test.h"

#include <string.h>

#include "base/tanh.h"
#include "kernels/fours.h"
#include "ops/op.h"

/* What is no number has whatever sign and rest the compiler makes of it. */
static void assert_same(float x, float y) {
    if (x == x || y == y) {
        assert_int_equal(gw_bits_of_f32(x), gw_bits_of_f32(y));
    }
}

/* ---- gelu of one, Note [gelu by oneDNN] ---- */

/* e^x of x <= 0; 0 below the least normal float. */
static float gelu_exp_of_one(float x) {
    const float least = -87.3365478515625f, ln2 = 0.693147182464599609375f;
    const float d = x >= least ? x : least; /* nan: a number, to be an int */
    const float n = floorf(d * 1.44269502162933349609375f + .5f);
    const float r = gw_fused_f32(-n, ln2, d);
    float u = gw_f32_of_bits(0x3c07cfce);
    u = gw_fused_f32(u, r, gw_f32_of_bits(0x3d2b9d0d));
    u = gw_fused_f32(u, r, gw_f32_of_bits(0x3e2aad40));
    u = gw_fused_f32(u, r, gw_f32_of_bits(0x3efffee3));
    u = gw_fused_f32(u, r, gw_f32_of_bits(0x3f7ffffb));
    u = gw_fused_f32(u, r, 1);
    const float y = x < least ? 0 : u * gw_f32_of_bits((uint32_t)((int32_t)n + 127) << 23);
    return x != x ? x : y;
}

/* erf x, with e^(-x²). */
static float gelu_erf_of_one(float x, float bell) {
    const float t = 1 / gw_fused_f32(gw_f32_of_bits(0x3ea7ba05), fabsf(x), 1);
    float r = gw_f32_of_bits(0x3f87dc22);
    r = gw_fused_f32(r, t, gw_f32_of_bits(0xbfba00e3));
    r = gw_fused_f32(r, t, gw_f32_of_bits(0x3fb5f0e3));
    r = gw_fused_f32(r, t, gw_f32_of_bits(0xbe91a98e));
    r = gw_fused_f32(r, t, gw_f32_of_bits(0x3e827906));
    const float y = gw_fused_f32(-bell * t, r, 1);
    return signbit(x) ? -y : y;
}

static float gelu_of_one(float x) {
    const float u = x * 0.707106769084930419921875f, half = x * .5f;
    return gw_fused_f32(gelu_erf_of_one(u, gelu_exp_of_one(-(u * u))), half, half);
}

/* g times the slope at x. */
static float gelu_slope_of_one(float g, float x) {
    const float u = x * 0.707106769084930419921875f, bell = gelu_exp_of_one(-(u * u));
    const float along = u * 0.56418955326080322265625f * bell + .5f;
    return g * gw_fused_f32(gelu_erf_of_one(u, bell), .5f, along);
}

static gw_floats slope_of_gelu(gw_floats x) {
    return gw_four_gelu_slope(gw_floats_of(.75f), x);
}
static float slope_of_one(float x) {
    return gelu_slope_of_one(.75f, x);
}

static const struct {
    gw_floats (*four)(gw_floats);
    float (*one)(float);
} functions[] = {
    {gw_four_exp, gw_vector_exp_f32},     {gw_four_log, gw_vector_log_f32},
    {gw_four_expm1, gw_vector_expm1_f32}, {gw_four_log1p, gw_vector_log1p_f32},
    {gw_four_erf, gw_vector_erf_f32},     {gw_four_sin, gw_vector_sin_f32},
    {gw_four_cos, gw_vector_cos_f32},     {gw_four_gelu, gelu_of_one},
    {slope_of_gelu, slope_of_one},
};

/* Over all exponents and both signs, infinities and what is no number among them. */
static void functions_are_each(void **state) {
    (void)state;
    const uint32_t step = 9973;
    for (size_t f = 0; f < sizeof functions / sizeof *functions; f++) {
        for (uint64_t i = 0; i + 3 * step < (uint64_t)1 << 32; i += 4 * step) {
            gw_floats x;
            for (uint32_t k = 0; k < GW_LANES; k++) {
                x[k] = gw_f32_of_bits((uint32_t)i + k * step);
            }
            const gw_floats y = functions[f].four(x);
            for (int k = 0; k < GW_LANES; k++) {
                assert_same(y[k], functions[f].one(x[k]));
            }
        }
    }
}

/* Where an argument ends something: 0, powers of 2, what is cut off. */
static void ends_are_each(void **state) {
    (void)state;
    static const float ends[] = {0,   1,     .75f,   1.1f,       1.5f,   2.4f,   4,   16.6355324f,
                                 88,  88.7f, 88.73f, 88.722832f, 103.9f, 104,    105, 124.99999f,
                                 125, 1e38f, 3e38f,  0x1p-80f,   1e-38f, 1e-45f, .5f, 0x1p24f};
    for (size_t f = 0; f < sizeof functions / sizeof *functions; f++) {
        for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
            for (int k = -2; k <= 2; k++) {
                const uint32_t bits = gw_bits_of_f32(ends[i]) + (uint32_t)k;
                const float x = gw_f32_of_bits(bits), y = -x;
                assert_same(functions[f].four(gw_floats_of(x))[k & 3], functions[f].one(x));
                assert_same(functions[f].four(gw_floats_of(y))[k & 3], functions[f].one(y));
            }
        }
    }
}

static void powers_are_each(void **state) {
    (void)state;
    const float inf = (float)INFINITY;
    const float ends[] = {0,  -0.f, 1,          -1,          2,      -2,      .5f,     -.5f,
                          3,  inf,  -inf,       -inf - -inf, 1e-45f, -1e-45f, 1e38f,   16777216,
                          -5, 2.5f, 16777215.f, .9999999f,   1e-38f, -1.5f,   3.3e38f, -1e30f};
    enum { N = sizeof ends / sizeof *ends };
    for (int i = 0; i < N * N; i++) {
        const float x = ends[i / N], y = ends[i % N];
        assert_same(gw_four_pow(gw_floats_of(x), gw_floats_of(y))[i & 3], gw_vector_pow_f32(x, y));
    }
    uint32_t bits = 1;
    for (int round = 0; round < 100000; round++) {
        gw_floats x, y;
        for (int k = 0; k < GW_LANES; k++) {
            bits = bits * 1664525u + 1013904223u;
            x[k] = round % 3 ? (float)(bits >> 8) / 0x1p22f - (float)(round & 1)
                             : gw_f32_of_bits(bits ^ bits >> 15);
            bits = bits * 1664525u + 1013904223u;
            y[k] = round % 5 == 0   ? (float)(bits >> 28) - 8
                   : round % 7 == 0 ? gw_f32_of_bits(bits ^ bits >> 15)
                                    : (float)(bits >> 8) / 0x1p20f - 8;
        }
        const gw_floats z = gw_four_pow(x, y);
        for (int k = 0; k < GW_LANES; k++) {
            assert_same(z[k], gw_vector_pow_f32(x[k], y[k]));
        }
    }
}

enum { MOST = 39, APART = 3, BLOCK = 16 };

/* What row `op` has of n elements that lie `step` floats apart from floats `first` on is what it
 * has of each alone, and in whole blocks what it has of 16 of it. */
static void check_loop(gw_op_id op, bool blocks, int64_t n, int64_t step, int64_t first) {
    static float in[3][MOST * APART + 4], out[MOST * APART + 4];
    float numbers[3] = {1.25f, 1.5f, .75f};
    uint32_t bits = 7;
    for (int64_t i = 0; i < MOST * APART + 4; i++) {
        for (int k = 1; k < 3; k++) {
            bits = bits * 1664525u + 1013904223u;
            in[k][i] = (float)(bits >> 8) / 0x1p21f - 3;
        }
    }
    gw_loop const loop = gw_op_loops[op][GW_F32];
    const int64_t size = (int64_t)sizeof(float),
                  strides[3] = {step * size, step * size, step * size};
    loop(numbers,
         (char *[]){(char *)(out + first), (char *)(in[1] + first), (char *)(in[2] + first)},
         strides, n);
    for (int64_t i = 0; i < n; i++) {
        const bool whole = blocks && step == 1 && i < n - n % BLOCK;
        float a[BLOCK], b[BLOCK], y[BLOCK];
        for (int k = 0; k < BLOCK; k++) {
            a[k] = in[1][first + i * step], b[k] = in[2][first + i * step];
        }
        const int64_t dense[3] = {size, size, size};
        loop(numbers, (char *[]){(char *)y, (char *)a, (char *)b}, dense, whole ? BLOCK : 1);
        assert_same(out[first + i * step], y[0]);
    }
}

static void loops_are_each(void **state) {
    (void)state;
    static const struct {
        gw_op_id op;
        bool blocks;
    } rows[] = {
        {GW_OP_exp, false},
        {GW_OP_log, false},
        {GW_OP_sin, false},
        {GW_OP_cos, false},
        {GW_OP_erf, false},
        {GW_OP_expm1, false},
        {GW_OP_log1p, false},
        {GW_OP_logsigmoid, false},
        {GW_OP_tanh, false},
        {GW_OP_tanh_backward, false},
        {GW_OP_gelu, true},
        {GW_OP_leaky_relu, false},
        {GW_OP_leaky_relu_backward, false},
        {GW_OP_hardtanh, false},
        {GW_OP_hardtanh_backward, false},
        {GW_OP_hardsigmoid, false},
        {GW_OP_hardsigmoid_backward, false},
        {GW_OP_hardswish, false},
        {GW_OP_hardswish_backward, false},
        {GW_OP_gelu_backward, true},
        {GW_OP_logsigmoid_backward, false},
        {GW_OP_pow, true},
        {GW_OP_sigmoid, true},
        {GW_OP_elu, true},
        {GW_OP_celu, true},
        {GW_OP_elu_backward, true},
        {GW_OP_elu_result_backward, true},
        {GW_OP_gelu_tanh, true},
        {GW_OP_silu, true},
        {GW_OP_mish, true},
        {GW_OP_silu_backward, true},
        {GW_OP_mish_backward, true},
        {GW_OP_softplus, true},
        {GW_OP_softplus_backward, true},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        for (int64_t n = 0; n <= MOST; n++) {
            for (int64_t first = 0; first < 4; first++) {
                check_loop(rows[i].op, rows[i].blocks, n, 1, first);
            }
            check_loop(rows[i].op, rows[i].blocks, n, APART, 1);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(functions_are_each),
        cmocka_unit_test(ends_are_each),
        cmocka_unit_test(powers_are_each),
        cmocka_unit_test(loops_are_each),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
