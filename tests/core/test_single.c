/* Functions of float32 where PyTorch's are not the nearest float: recorded bits of its vectors and
 * of its C library, and nowhere further off than these say. */
#include "test.h"

#include <math.h>

#include "base/library_f32.h"
#include "base/vector_functions.h"
#include "kernels/fours.h"

/* Whether the bits of y are at most `most` from those of x; what is nan has any. */
static bool near_to(float x, float y, int64_t most) {
    const int64_t a = (int32_t)gw_bits_of_f32(x), b = (int32_t)gw_bits_of_f32(y);
    return x != x || y != y ? x != x && y != y : x == y || (a - b <= most && b - a <= most);
}

static const struct {
    float (*one)(float);
    float x, y;
} library[] = {
    {gw_library_log, 0x1.197d0cp+2f, 0x1.7b3078p+0f},
    {gw_library_log, 0x1.f59516p-1f, -0x1.50cd6cp-6f},
    {gw_library_log, 0x1.0a637cp+1f, 0x1.77421p-1f},
    {gw_library_log2, 0x1.fec8fap-1f, -0x1.c13ec4p-9f},
    {gw_library_log2, 0x1.86834cp+0f, 0x1.37ec82p-1f},
    {gw_library_log2, 0x1.f5aca4p-1f, -0x1.e1914ep-6f},
    {gw_library_log1p, 0x1.77ad2cp+2f, 0x1.ed5a18p+0f},
    {gw_library_log1p, 0x1.39fb86p+0f, 0x1.99d1bcp-1f},
    {gw_library_log1p, 0x1.bfd2eep+0f, 0x1.02e7e4p+0f},
    {gw_library_exp2, -0x1.b9cfp-2f, 0x1.7ba7c2p-1f},
    {gw_library_exp2, -0x1.d4a0fp+1f, 0x1.43c5ep-4f},
    {gw_library_exp2, 0x1.39709p+2f, 0x1.dce25ep+4f},
    {gw_library_sinh, -0x1.f23c8p+0f, -0x1.b70186p+1f},
    {gw_library_sinh, 0x1.b34c9cp+2f, 0x1.c19ebp+8f},
    {gw_library_sinh, -0x1.fb6b38p+2f, -0x1.5ae128p+10f},
    {gw_library_cosh, 0x1.b77394p+2f, 0x1.dfc238p+8f},
    {gw_library_cosh, 0x1.be2c5p+1f, 0x1.056a14p+4f},
    {gw_library_cosh, -0x1.76fe08p+2f, 0x1.5e773ap+7f},
    {gw_library_tanh, -0x1.048238p-1f, -0x1.e0454ap-2f},
    {gw_library_tanh, -0x1.627534p+0f, -0x1.c39288p-1f},
    {gw_library_tanh, -0x1.2e8b5p-1f, -0x1.0fa3e8p-1f},
    {gw_library_asinh, -0x1.0cf824p+3f, -0x1.69aaeap+1f},
    {gw_library_asinh, -0x1.4699e8p+0f, -0x1.10482p+0f},
    {gw_library_asinh, -0x1.0d997cp+3f, -0x1.69f712p+1f},
    {gw_library_acosh, 0x1.1cfb3p+0f, 0x1.e2c49cp-2f},
    {gw_library_acosh, 0x1.ceab0cp+0f, 0x1.32a134p+0f},
    {gw_library_acosh, 0x1.9ab852p+1f, 0x1.d574b6p+0f},
    {gw_library_atanh, 0x1.2f90ap-2f, 0x1.38f548p-2f},
    {gw_library_atanh, 0x1.4d291p-3f, 0x1.502598p-3f},
    {gw_library_atanh, -0x1.307f28p-3f, -0x1.32c548p-3f},
    {gw_library_sin, 0x1.8854d8p+2f, -0x1.382306p-3f},
    {gw_library_sin, 0x1.3aa28p-3f, 0x1.396608p-3f},
    {gw_library_sin, 0x1.85624p-2f, 0x1.7c114ap-2f},
    {gw_library_erf, 0x1.09acfp+0f, 0x1.b73224p-1f},
    {gw_library_erf, -0x1.7911e8p+0f, -0x1.ecedd8p-1f},
    {gw_library_erf, -0x1.9d9728p-1f, -0x1.7e50bp-1f},
};

static void the_library_s(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof library / sizeof *library; i++) {
        assert_true(library[i].one(library[i].x) == library[i].y);
    }
    assert_true(gw_library_atan2(-0.f, -1) == -3.14159274f && gw_library_atan2(1, 0) > 1.57f);
    assert_true(gw_library_atan2(0x1.8p-1f, -0x1.4p+1f) == 0x1.6cd14p+1f);
}

static const struct {
    gw_floats (*four)(gw_floats);
    double (*exact)(double);
    float x, y;
} vectors[] = {
    {gw_four_tan, (tan), 0x1.f7952p+0f, -0x1.31e122p+1f},
    {gw_four_tan, (tan), 0x1.8aaf08p+2f, -0x1.de5372p-4f},
    {gw_four_tan, (tan), -0x1.df130ap+2f, -0x1.4b8abcp+1f},
    {gw_four_asin, (asin), 0x1.8d358p-5f, 0x1.8d5d64p-5f},
    {gw_four_asin, (asin), 0x1.ef6024p-1f, 0x1.50b586p+0f},
    {gw_four_asin, (asin), -0x1.25e6ecp-1f, -0x1.390b82p-1f},
    {gw_four_acos, (acos), 0x1.f78c48p-2f, 0x1.0e840ep+0f},
    {gw_four_acos, (acos), -0x1.5e43ap-3f, 0x1.be1f8ap+0f},
    {gw_four_acos, (acos), 0x1.bd784p-2f, 0x1.1ee7e4p+0f},
    {gw_four_atan, (atan), -0x1.e10e4p-1f, -0x1.822cbap-1f},
    {gw_four_atan, (atan), 0x1.be1cp-5f, 0x1.bdab5p-5f},
    {gw_four_atan, (atan), 0x1.5d05p-4f, 0x1.5c2db2p-4f},
    {gw_four_sinh, (sinh), -0x1.7cfb5cp+1f, -0x1.391064p+3f},
    {gw_four_sinh, (sinh), -0x1.a3fbp-4f, -0x1.a4b77cp-4f},
    {gw_four_sinh, (sinh), -0x1.cde84cp+1f, -0x1.271cfcp+4f},
    {gw_four_cosh, (cosh), 0x1.19bf38p+3f, 0x1.a08c78p+11f},
    {gw_four_cosh, (cosh), 0x1.43ca4p+1f, 0x1.941b02p+2f},
    {gw_four_cosh, (cosh), 0x1.a5a8dp+2f, 0x1.6b51dap+8f},
    {gw_four_log2, (log2), 0x1.6c2926p-1f, -0x1.f75db6p-2f},
    {gw_four_log2, (log2), 0x1.7b86cep+1f, 0x1.916c3p+0f},
    {gw_four_log2, (log2), 0x1.76cd58p+0f, 0x1.1997aep-1f},
    {gw_four_log10, (log10), 0x1.659852p-1f, -0x1.3f3d3cp-3f},
    {gw_four_log10, (log10), 0x1.8e28f8p+2f, 0x1.967722p-1f},
    {gw_four_log10, (log10), 0x1.76b9a4p+0f, 0x1.52e374p-3f},
    {gw_four_erfc, (erfc), 0x1.e71e3p+0f, 0x1.d2e7fcp-8f},
    {gw_four_erfc, (erfc), -0x1.194dap-3f, 0x1.276ddp+0f},
    {gw_four_erfc, (erfc), 0x1.cd7188p+0f, 0x1.61dbe8p-7f},
    {gw_four_lgamma, (lgamma), 0x1.0a65b8p+0f, -0x1.6a4be4p-6f},
    {gw_four_lgamma, (lgamma), 0x1.9a8eb8p+0f, -0x1.cb3862p-4f},
    {gw_four_lgamma, (lgamma), -0x1.5ffaa4p+1f, 0x1.112322p-8f},
};

static void those_of_vectors(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof vectors / sizeof *vectors; i++) {
        assert_true(vectors[i].four(gw_floats_of(vectors[i].x))[i & 3] == vectors[i].y);
    }
}

/* Each of four is as if alone, over all exponents and both signs. */
static void four_are_each(void **state) {
    (void)state;
    const uint32_t step = 99991;
    for (size_t f = 0; f < sizeof vectors / sizeof *vectors; f += 3) {
        for (uint64_t i = 0; i + 3 * step < (uint64_t)1 << 32; i += 4 * step) {
            gw_floats x;
            for (uint32_t k = 0; k < GW_LANES; k++) {
                x[k] = gw_f32_of_bits((uint32_t)i + k * step);
            }
            const gw_floats y = vectors[f].four(x);
            for (int k = 0; k < GW_LANES; k++) {
                const float alone = vectors[f].four(gw_floats_of(x[k]))[0];
                assert_true(near_to(alone, y[k], 0));
            }
        }
    }
}

static void near_the_exact(void **state) {
    (void)state;
    for (size_t f = 0; f < sizeof vectors / sizeof *vectors; f += 3) {
        for (uint64_t i = 0; i < (uint64_t)1 << 32; i += 99991) {
            const float x = gw_f32_of_bits((uint32_t)i), y = vectors[f].four(gw_floats_of(x))[0];
            const float exact = (float)vectors[f].exact((double)x);
            /* lgamma has zeros between its poles, near which it is less exact. */
            const bool zeros = vectors[f].exact == lgamma && x < 0;
            if (!(fabsf(x) > 0x1p-60f && fabsf(x) < 80) || fabsf(exact) < 0x1p-100f) {
                continue;
            }
            assert_true(zeros ? fabsf(y - exact) < 1e-4f : near_to(exact, y, 2));
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_library_s),
        cmocka_unit_test(those_of_vectors),
        cmocka_unit_test(four_are_each),
        cmocka_unit_test(near_the_exact),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
