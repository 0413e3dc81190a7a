/* The checker of gradients catches wrong ones. */
#include "test.h"

#include "samples.h"

/* x in value, -1 in slope. */
static gw_tensor *wrong_sign(gw_tensor *const *in, const void *user) {
    (void)user;
    gw_tensor *minus = gw_neg(in[0]), *twice = gw_sub(in[0], minus), *cut = gw_detach(twice);
    gw_tensor *out = gw_add(minus, cut);
    gw_tensor_release(cut);
    gw_tensor_release(twice);
    gw_tensor_release(minus);
    return out;
}

/* x * x with one factor forgotten on the way back: half the slope. */
static gw_tensor *forgotten_path(gw_tensor *const *in, const void *user) {
    (void)user;
    gw_tensor *cut = gw_detach(in[0]), *out = gw_mul(in[0], cut);
    gw_tensor_release(cut);
    return out;
}

/* x ** 3 with the right slope 3 x ** 2, that does not change with x. */
static gw_tensor *flat_slope(gw_tensor *const *in, const void *user) {
    (void)user;
    gw_tensor *x = gw_detach(in[0]), *square = gw_mul(x, x);
    gw_tensor *slope = gw_mul_scalar(square, gw_scalar_int(3));
    gw_tensor *line = gw_mul(in[0], slope), *cube = gw_mul(square, x);
    gw_tensor *cut = gw_detach(line), *rest = gw_sub(cube, cut);
    gw_tensor *out = gw_add(line, rest);
    gw_tensor *const used[] = {x, square, slope, line, cube, cut, rest};
    for (int i = 0; i < 7; i++)
        gw_tensor_release(used[i]);
    return out;
}

static void test_checker_catches(void **state) {
    (void)state;
    char why[256] = "";
    gw_context *ctx = test_context_new();
    gw_tensor *x = sample_input(ctx, &gw_ops[GW_OP_exp], 0, (const int64_t[]){2, 3}, 2);
    gw_requires_grad_(x, true);
    assert_true(gradcheck(samples[GW_OP_exp].f, NULL, &x, 1, why, sizeof why));
    assert_false(gradcheck(wrong_sign, NULL, &x, 1, why, sizeof why));
    assert_false(gradcheck(forgotten_path, NULL, &x, 1, why, sizeof why));
    gw_error_clear(ctx);
    gw_tensor_release(x);
    test_context_end(ctx);
}

/* The second order needs a point moved with its slope: the plant keeps its own. */
static void test_checker_catches_second_order(void **state) {
    (void)state;
    char why[256] = "";
    gw_context *ctx = test_context_new();
    gw_tensor *x = sample_input(ctx, &gw_ops[GW_OP_exp], 0, (const int64_t[]){3}, 1);
    gw_requires_grad_(x, true);
    assert_true(gradcheck(flat_slope, NULL, &x, 1, why, sizeof why));
    assert_false(gradgradcheck(flat_slope, NULL, &x, 1, why, sizeof why));
    gw_tensor_release(x);
    test_context_end(ctx);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_checker_catches),
        cmocka_unit_test(test_checker_catches_second_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
