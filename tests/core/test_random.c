#include "test.h"

#include <string.h>

#include "base/random.h"

typedef enum draw {
    DRAW_RAND_F32,
    DRAW_RAND_F64,
    DRAW_RANDN_F32,
    DRAW_RANDN_F64,
    DRAW_MIXED,
    DRAW_NORMAL_2_05,
    DRAW_NORMAL_2_03,
    DRAW_RANDINT,
    DRAW_RANDINT_40
} draw;

typedef struct draw_vector {
    int64_t seed;
    draw what;
    int n, first; /* in draw_bits */
} draw_vector;

#include "../vectors/random_vectors.h"

enum { MOST = 64 };

typedef union drawn {
    float f32[MOST];
    double f64[MOST];
    uint64_t i64[MOST];
} drawn;

static void fill_rand_f32(gw_generator *g, float *out, int n) {
    for (int i = 0; i < n; i++) {
        out[i] = gw_generator_uniform_f32(g);
    }
}

/* Draws what the vector says; returns the bytes of one element. */
static size_t draw_again(gw_generator *g, const draw_vector *v, drawn *out) {
    switch (v->what) {
    case DRAW_RAND_F32:
        fill_rand_f32(g, out->f32, v->n);
        return 4;
    case DRAW_RAND_F64:
        for (int i = 0; i < v->n; i++) {
            out->f64[i] = gw_generator_uniform_f64(g);
        }
        return 8;
    case DRAW_RANDN_F32:
        gw_generator_normal_f32(g, out->f32, v->n, 0, 1);
        return 4;
    case DRAW_RANDN_F64:
        gw_generator_normal_f64(g, out->f64, v->n, 0, 1);
        return 8;
    case DRAW_MIXED:
        gw_generator_normal_f32(g, out->f32, 3, 0, 1);
        fill_rand_f32(g, out->f32 + 3, 2);
        gw_generator_normal_f32(g, out->f32 + 5, 1, 0, 1);
        gw_generator_normal_f32(g, out->f32 + 6, 20, 0, 1);
        gw_generator_normal_f32(g, out->f32 + 26, 1, 0, 1);
        return 4;
    case DRAW_NORMAL_2_05:
        gw_generator_normal_f32(g, out->f32, v->n, 2, 0.5);
        return 4;
    case DRAW_NORMAL_2_03:
        gw_generator_normal_f32(g, out->f32, v->n, 2, 0.3);
        return 4;
    case DRAW_RANDINT:
        for (int i = 0; i < v->n; i++) {
            out->i64[i] = (uint64_t)((int64_t)(gw_generator_u32(g) % 1000007) - 7);
        }
        return 8;
    case DRAW_RANDINT_40:
        break;
    }
    for (int i = 0; i < v->n; i++) {
        out->i64[i] = gw_generator_u64(g) % ((uint64_t)1 << 40);
    }
    return 8;
}

static void draws_what_pytorch_draws(void **state) {
    (void)state;
    const size_t n = sizeof draw_vectors / sizeof *draw_vectors;
    assert_true(n >= 90);
    for (size_t i = 0; i < n; i++) {
        const draw_vector *v = &draw_vectors[i];
        gw_generator g;
        drawn got = {0};
        gw_generator_seed(&g, (uint64_t)v->seed);
        const size_t size = draw_again(&g, v, &got);
        for (int k = 0; k < v->n; k++) {
            const uint64_t want = draw_bits[v->first + k];
            uint32_t half;
            memcpy(&half, &got.f32[k], sizeof half);
            const uint64_t bits = size == 4 ? half : got.i64[k];
            if (bits != want) {
                fail_msg("seed %lld, draw %d of kind %d: %llx, not %llx", (long long)v->seed, k,
                         (int)v->what, (unsigned long long)bits, (unsigned long long)want);
            }
        }
    }
}

static void only_32_bits_of_the_seed_count(void **state) {
    (void)state;
    gw_generator a, b;
    gw_generator_seed(&a, 5);
    gw_generator_seed(&b, ((uint64_t)1 << 32) + 5);
    assert_true(b.initial_seed == ((uint64_t)1 << 32) + 5);
    for (int i = 0; i < 2000; i++) {
        assert_int_equal(gw_generator_u32(&a), gw_generator_u32(&b));
    }
    assert_true(gw_generator_u64(&a) == gw_generator_u64(&b));
}

static void seeding_forgets_the_cached_normal(void **state) {
    (void)state;
    gw_generator g;
    float first[3], again[3];
    gw_generator_seed(&g, 3);
    gw_generator_normal_f32(&g, first, 3, 0, 1);
    assert_true(g.has_normal);
    gw_generator_seed(&g, 3);
    assert_false(g.has_normal);
    gw_generator_normal_f32(&g, again, 3, 0, 1);
    assert_memory_equal(first, again, sizeof first);
}

static void factories_draw_from_the_context(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_generator g;
    float want[35];
    gw_generator_seed(&ctx->generator, 42);
    gw_generator_seed(&g, 42);
    gw_tensor *t = gw_randn(ctx, GW_F32, (int64_t[]){5, 7}, 2);
    gw_generator_normal_f32(&g, want, 35, 0, 1);
    assert_memory_equal(gw_tensor_data(t), want, sizeof want);
    gw_tensor_release(t);
    t = gw_rand(ctx, GW_F32, (int64_t[]){5, 7}, 2);
    fill_rand_f32(&g, want, 35);
    assert_memory_equal(gw_tensor_data(t), want, sizeof want);
    gw_tensor_release(t);
    assert_null(gw_rand(ctx, GW_I64, (int64_t[]){2}, 1));
    test_expect_error(ctx, GW_E_RUNTIME, "\"check_uniform_bounds\" not implemented for 'Long'");
    assert_null(gw_randn(ctx, GW_BOOL, (int64_t[]){2}, 1));
    test_expect_error(ctx, GW_E_RUNTIME, "\"normal_kernel_cpu\" not implemented for 'Bool'");
    test_context_end(ctx);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(draws_what_pytorch_draws),
        cmocka_unit_test(only_32_bits_of_the_seed_count),
        cmocka_unit_test(seeding_forgets_the_cached_normal),
        cmocka_unit_test(factories_draw_from_the_context),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
