#include "test.h"

#include <math.h>

#include "base/random.h"
#include "gradwalk/random.h"
#include "tensor/tensor.h"

static void fill_rand_f32(gw_generator *g, float *out, int n) {
    for (int i = 0; i < n; i++) {
        out[i] = gw_generator_uniform_f32(g);
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

static void generators_start_and_forget_as_pytorchs(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_generator *g = gw_generator_create(ctx);
    assert_true(gw_initial_seed(g) == 67280421310721U);
    assert_true(gw_initial_seed(gw_default_generator(ctx)) == 67280421310721U);
    gw_manual_seed(g, (uint64_t)-3);
    assert_true(gw_initial_seed(g) == 18446744073709551613U);
    gw_generator_release(ctx, g);
    gw_generator_release(ctx, NULL);
    test_context_end(ctx);
}

/* At every place in the block of 624 words, with and without a cached normal. */
static void a_state_brings_everything_back(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_generator *g = gw_generator_create(ctx);
    for (int drawn = 0; drawn < 1300; drawn++) {
        uint8_t bytes[GW_STATE_BYTES], again[GW_STATE_BYTES];
        gw_get_state(g, bytes);
        const gw_generator before = *g;
        const double want[] = {gw_generator_normal(g, 0, 1), gw_generator_normal(g, 0, 1)};
        gw_manual_seed(g, 5);
        assert_int_equal(gw_set_state(ctx, g, bytes, sizeof bytes), GW_OK);
        gw_get_state(g, again);
        assert_memory_equal(bytes, again, sizeof bytes);
        const double got[] = {gw_generator_normal(g, 0, 1), gw_generator_normal(g, 0, 1)};
        assert_memory_equal(want, got, sizeof want);
        *g = before;
        gw_generator_u32(g);
        if (drawn % 7 == 0) {
            gw_generator_normal(g, 0, 1);
        }
    }
    gw_generator_release(ctx, g);
    test_context_end(ctx);
}

static void states_that_are_none_are_refused(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_generator *g = gw_default_generator(ctx);
    const gw_generator before = *g;
    uint8_t bytes[GW_STATE_BYTES] = {0};
    assert_true(gw_set_state(ctx, g, bytes, sizeof bytes) < 0);
    test_expect_error(ctx, GW_E_RUNTIME, "Invalid mt19937 state");
    gw_get_state(g, bytes);
    bytes[16] = 200; /* next, where left is 1: fine */
    assert_int_equal(gw_set_state(ctx, g, bytes, sizeof bytes), GW_OK);
    *g = before;
    bytes[8] = 0xFF; /* left: more words than there are after `next` */
    bytes[9] = 1;
    assert_true(gw_set_state(ctx, g, bytes, sizeof bytes) < 0);
    test_expect_error(ctx, GW_E_RUNTIME, "Invalid mt19937 state");
    assert_true(gw_set_state(ctx, g, bytes, 50) < 0);
    test_expect_error(ctx, GW_E_RUNTIME,
                      "Expected either a CPUGeneratorImplStateLegacy of size 5048 or a "
                      "CPUGeneratorImplState of size 5056 but found the input RNG state size to be "
                      "50");
    assert_true(gw_set_state(ctx, g, bytes, 5048) < 0);
    test_expect_error(ctx, GW_E_NOT_IMPLEMENTED,
                      "RNG states of PyTorch before 1.2 are not supported");
    assert_memory_equal(g, &before, sizeof before);
    test_context_end(ctx);
}

static gw_tensor *numbers(gw_context *ctx, gw_dtype dtype, int64_t n, double value) {
    gw_tensor *t = gw_full(ctx, dtype, &n, 1, gw_scalar_float(value));
    assert_non_null(t);
    return t;
}

static void fills_refuse_what_pytorch_refuses(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *t = numbers(ctx, GW_F32, 3, 0), *d = numbers(ctx, GW_F64, 3, 0);
    gw_tensor *i = numbers(ctx, GW_I64, 3, 0), *b = numbers(ctx, GW_BOOL, 3, 0);
    gw_tensor *repeated = gw_tensor_alias(t, (int64_t[]){2}, (int64_t[]){0}, 1, 0);
    gw_tensor *wide = gw_full(ctx, GW_F32, (int64_t[]){3, 2}, 2, gw_scalar_int(0));
    gw_tensor *two = numbers(ctx, GW_F32, 2, 0), *high = numbers(ctx, GW_F32, 3, 1.2);
    const gw_generator before = ctx->generator;
#define REFUSED(call, message)                         \
    do {                                               \
        assert_int_equal(call, GW_E_RUNTIME);          \
        test_expect_error(ctx, GW_E_RUNTIME, message); \
    } while (0)
    REFUSED(gw_fill_uniform(t, 2, -1.25, NULL),
            "uniform_ expects to return a [from, to) range, but found from=2 > to=-1.25");
    REFUSED(gw_fill_uniform(t, (double)NAN, 1, NULL), "from is out of bounds for float");
    REFUSED(gw_fill_uniform(t, 0, 4e38, NULL), "to is out of bounds for float");
    REFUSED(gw_fill_uniform(t, -3e38, 3e38, NULL),
            "uniform_ expects to-from <= std::numeric_limits<Float>::max(), but found to=3e+38 and "
            "from=-3e+38 which result in to-from to exceed the limit");
    REFUSED(gw_fill_uniform(d, 0, (double)INFINITY, NULL), "to is out of bounds for double");
    REFUSED(gw_fill_uniform(i, 2, 1, NULL), "\"check_uniform_bounds\" not implemented for 'Long'");
    REFUSED(gw_fill_normal(i, 0, -1.5, NULL), "normal expects std >= 0.0, but found std -1.5");
    REFUSED(gw_fill_normal(b, 0, 1, NULL), "\"normal_kernel_cpu\" not implemented for 'Bool'");
    REFUSED(gw_fill_exponential(i, -1, NULL),
            "exponential_ expects lambda >= 0.0, but found lambda=-1");
    REFUSED(gw_fill_exponential(i, 1, NULL), "\"exponential_cpu\" not implemented for 'Long'");
    REFUSED(gw_fill_bernoulli(t, 1.3, NULL), "bernoulli_ expects p to be in [0, 1], but got p=1.3");
    REFUSED(gw_fill_bernoulli_each(t, i, NULL),
            "\"bernoulli_tensor_cpu_p_\" not implemented for 'Long'");
    REFUSED(gw_fill_bernoulli_each(t, two, NULL),
            "The expanded size of the tensor (3) must match the existing size (2) at non-singleton "
            "dimension 0.  Target sizes: [3].  Tensor sizes: [2]");
    REFUSED(gw_fill_bernoulli_each(two, wide, NULL),
            "expand(torch.FloatTensor{[3, 2]}, size=[2]): the number of sizes provided (1) must be "
            "greater or equal to the number of dimensions in the tensor (2)");
    REFUSED(gw_fill_bernoulli_each(t, high, NULL),
            "Expected p_in >= 0 && p_in <= 1 to be true, but got false.  (Could this error message "
            "be improved?  If so, please report an enhancement request to PyTorch.)");
    REFUSED(gw_fill_randint(i, 5, 3, NULL),
            "random_ expects 'from' to be less than 'to', but got from=5 >= to=3");
    REFUSED(gw_fill_randint(b, 0, 3, NULL), "to - 1 is out of bounds for bool");
    REFUSED(gw_fill_randint(b, -1, 1, NULL), "from is out of bounds for bool");
    REFUSED(gw_fill_randint(t, -16777217, -16777216, NULL),
            "random_ expects 'from' casted to dtype to be less than 'to' casted to dtype, but got "
            "from=-16777217 >= to=-16777218");
    REFUSED(gw_fill_randint_from(t, 16777219, NULL),
            "random_ expects 'from' casted to dtype to be less than or equal to 'to_inc' casted to "
            "dtype, but got from=16777219 > to_inc=16777216");
    REFUSED(gw_fill_randint_from(b, 2, NULL), "from is out of bounds for bool");
    REFUSED(gw_fill_randint_from(b, INT64_MIN, NULL),
            "\"random_full_64_bits_range_kernel_cpu\" not implemented for 'Bool'");
    const char *const shared =
        "unsupported operation: more than one element of the written-to tensor refers to a single "
        "memory location. Please clone() the tensor before performing the operation.";
    REFUSED(gw_fill_uniform(repeated, 0, 1, NULL), shared);
    REFUSED(gw_fill_normal(repeated, 0, 1, NULL), shared);
    REFUSED(gw_fill_exponential(repeated, 1, NULL), shared);
    REFUSED(gw_fill_bernoulli(repeated, 0.5, NULL), shared);
    REFUSED(gw_fill_bernoulli_each(repeated, two, NULL), shared);
    REFUSED(gw_fill_random(repeated, NULL), shared);
    REFUSED(gw_fill_randint(repeated, 3, 3, NULL), shared);
    REFUSED(gw_fill_randint_from(repeated, 3, NULL), shared);
#undef REFUSED
    assert_memory_equal(&before, &ctx->generator, sizeof before); /* nothing was drawn */
    gw_tensor *const all[] = {t, d, i, b, repeated, wide, two, high};
    for (size_t k = 0; k < sizeof all / sizeof *all; k++) {
        gw_tensor_release(all[k]);
    }
    test_context_end(ctx);
}

static void tensors_refuse_what_pytorch_refuses(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *none = numbers(ctx, GW_F32, 0, 0), *zeros = numbers(ctx, GW_F32, 3, 0);
    gw_tensor *minus = numbers(ctx, GW_F32, 3, -1), *ints = numbers(ctx, GW_I64, 3, 1);
    gw_tensor *endless = numbers(ctx, GW_F32, 2, (double)INFINITY);
    gw_tensor *one = gw_full(ctx, GW_F32, NULL, 0, gw_scalar_int(1));
#define REFUSED(call, message)                         \
    do {                                               \
        assert_null(call);                             \
        test_expect_error(ctx, GW_E_RUNTIME, message); \
    } while (0)
    REFUSED(gw_normal(zeros, minus, NULL), "normal expects all elements of std >= 0.0");
    REFUSED(gw_normal_std(0, minus, NULL), "normal expects all elements of std >= 0.0");
    REFUSED(gw_normal(zeros, endless, NULL),
            "The size of tensor a (3) must match the size of tensor b (2) at non-singleton "
            "dimension 0");
    REFUSED(gw_normal(ints, zeros, NULL), "\"normal_kernel_cpu\" not implemented for 'Long'");
    REFUSED(gw_normal_mean(zeros, -1, NULL), "normal expects std >= 0.0, but found std -1");
    REFUSED(gw_randint(ctx, 5, 5, GW_I64, NULL, 0, NULL),
            "random_ expects 'from' to be less than 'to', but got from=5 >= to=5");
    REFUSED(gw_randperm(ctx, -1, GW_I64, NULL),
            "Trying to create tensor with negative dimension -1: [-1]");
    REFUSED(gw_randperm(ctx, 2, GW_BOOL, NULL), "\"randperm\" not implemented for 'Bool'");
    REFUSED(gw_bernoulli(ints, NULL), "\"bernoulli_tensor_cpu_p_\" not implemented for 'Long'");
    REFUSED(gw_dropout_mask(zeros, 1.5, NULL),
            "dropout probability has to be between 0 and 1, but got 1.5");
    REFUSED(gw_dropout_mask(ints, 0.5, NULL),
            "result type Float can't be cast to the desired output type Long");
    REFUSED(gw_multinomial(one, 1, false, NULL), "prob_dist must be 1 or 2 dim");
    REFUSED(gw_multinomial(ints, 1, false, NULL),
            "multinomial only supports floating-point dtypes for input, got: Long");
    REFUSED(gw_multinomial(zeros, 0, false, NULL), "cannot sample n_sample <= 0 samples");
    REFUSED(gw_multinomial(zeros, 4, false, NULL),
            "cannot sample n_sample > prob_dist.size(-1) samples without replacement");
    REFUSED(gw_multinomial(minus, 1, false, NULL),
            "probability tensor contains either `inf`, `nan` or element < 0");
    REFUSED(gw_multinomial(endless, 1, false, NULL),
            "probability tensor contains either `inf`, `nan` or element < 0");
    REFUSED(gw_multinomial(minus, 1, true, NULL),
            "invalid multinomial distribution (encountering probability entry < 0)");
    REFUSED(gw_multinomial(endless, 1, true, NULL),
            "invalid multinomial distribution (encountering probability entry = infinity or NaN)");
    for (int replacement = 0; replacement < 2; replacement++) {
        REFUSED(gw_multinomial(zeros, 1, replacement, NULL),
                "invalid multinomial distribution (sum of probabilities <= 0)");
    }
    REFUSED(gw_multinomial(none, 1, true, NULL),
            "invalid multinomial distribution (sum of probabilities <= 0)");
#undef REFUSED
    gw_tensor *const all[] = {none, zeros, minus, ints, endless, one};
    for (size_t k = 0; k < sizeof all / sizeof *all; k++) {
        gw_tensor_release(all[k]);
    }
    test_context_end(ctx);
}

static void nothing_is_drawn_where_nothing_is_to_choose(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *t = numbers(ctx, GW_F32, 3, 5), *none = numbers(ctx, GW_I64, 0, 0);
    const gw_generator before = ctx->generator;
    for (int p = 0; p < 2; p++) {
        gw_tensor *mask = gw_dropout_mask(t, p, NULL);
        assert_true(gw_tensor_at(mask, 2).f == 1 - p);
        gw_tensor_release(mask);
    }
    gw_tensor *empty = gw_dropout_mask(none, 0.5, NULL);
    assert_int_equal(gw_tensor_dtype(empty), GW_I64);
    gw_tensor *rows = gw_full(ctx, GW_F32, (int64_t[]){0, 2}, 2, gw_scalar_int(1));
    gw_tensor *choice = gw_multinomial(rows, 1, true, NULL);
    assert_memory_equal(gw_tensor_dims(choice), ((int64_t[]){0, 1}), 2 * sizeof(int64_t));
    gw_tensor *order = gw_randperm(ctx, 0, GW_F32, NULL);
    assert_int_equal(gw_tensor_numel(order), 0);
    assert_memory_equal(&before, &ctx->generator, sizeof before);
    assert_null(gw_bernoulli(NULL, NULL));
    assert_null(gw_normal(t, NULL, NULL));
    assert_null(gw_multinomial(NULL, 1, true, NULL));
    assert_int_equal(gw_error(ctx), GW_OK);
    gw_tensor *const all[] = {t, none, empty, rows, choice, order};
    for (size_t k = 0; k < sizeof all / sizeof *all; k++) {
        gw_tensor_release(all[k]);
    }
    test_context_end(ctx);
}

/* Stops at the first that fails. */
static bool draw_everything(gw_context *ctx, void *user) {
    (void)user;
    gw_tensor *made[11] = {NULL};
    gw_generator *g = gw_generator_create(ctx);
    gw_tensor *p = gw_full(ctx, GW_F32, (int64_t[]){2, 3}, 2, gw_scalar_float(0.5));
    bool ok = g && p;
    for (int i = 0; ok && i < 11; i++) {
        switch (i) {
        case 0:
            made[i] = gw_normal(p, p, g);
            break;
        case 1:
            made[i] = gw_normal_mean(p, 1, g);
            break;
        case 2:
            made[i] = gw_normal_std(1, p, g);
            break;
        case 3:
            made[i] = gw_randint(ctx, 0, 5, GW_I64, (int64_t[]){4}, 1, g);
            break;
        case 4:
            made[i] = gw_randperm(ctx, 4, GW_F32, g);
            break;
        case 5:
            made[i] = gw_bernoulli(p, g);
            break;
        case 6:
            made[i] = gw_dropout_mask(p, 0.5, g);
            break;
        case 7:
        case 8:
            made[i] = gw_multinomial(p, 2, i == 7, g);
            break;
        default:
            made[i] = gw_dropout_mask(p, i - 9, g);
        }
        ok = made[i] != NULL;
    }
    for (int i = 0; i < 11; i++) {
        gw_tensor_release(made[i]);
    }
    gw_tensor_release(p);
    gw_generator_release(ctx, g);
    return ok;
}

static void survives_the_end_of_memory(void **state) {
    (void)state;
    assert_true(test_every_allocation_failing(draw_everything, NULL) > 30);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_32_bits_of_the_seed_count),
        cmocka_unit_test(seeding_forgets_the_cached_normal),
        cmocka_unit_test(factories_draw_from_the_context),
        cmocka_unit_test(generators_start_and_forget_as_pytorchs),
        cmocka_unit_test(a_state_brings_everything_back),
        cmocka_unit_test(states_that_are_none_are_refused),
        cmocka_unit_test(fills_refuse_what_pytorch_refuses),
        cmocka_unit_test(tensors_refuse_what_pytorch_refuses),
        cmocka_unit_test(nothing_is_drawn_where_nothing_is_to_choose),
        cmocka_unit_test(survives_the_end_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
