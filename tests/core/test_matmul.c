/* matmul, which is no row: what it is made of for every pair of ranks. */
#include "test.h"

#include "samples.h"

static gw_tensor *call_matmul(gw_tensor *const *in, const void *user) {
    (void)user;
    return gw_matmul(in[0], in[1]);
}

static void test_matmul(void **state) {
    (void)state;
    static const struct {
        int64_t a[5], b[5];
        const char *grad_fn;
    } forms[] = {
        {{3, -1}, {3, -1}, "DotBackward0"},
        {{2, 3, -1}, {3, -1}, "MvBackward0"},
        {{3, -1}, {3, 2, -1}, "SqueezeBackward3"},
        {{2, 3, -1}, {3, 2, -1}, "MmBackward0"},
        {{2, 2, 3, -1}, {3, -1}, "UnsafeViewBackward0"},
        {{3, -1}, {2, 3, 2, -1}, "UnsafeViewBackward0"},
        {{2, 2, 3, -1}, {3, 2, -1}, "UnsafeViewBackward0"},
        {{2, 3, -1}, {2, 3, 2, -1}, "CloneBackward0"},
        {{2, 2, 3, -1}, {2, 3, 2, -1}, "UnsafeViewBackward0"},
        {{1, 2, 3, -1}, {2, 3, 2, -1}, "CloneBackward0"},
        {{2, 1, 2, 3, -1}, {2, 3, 1, -1}, "UnsafeViewBackward0"},
    };
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        gw_context *ctx = test_context_new();
        const gw_op *op = &gw_ops[GW_OP_mm];
        gw_tensor *inputs[2] = {sample_input(ctx, op, 0, forms[i].a, sample_rank(forms[i].a)),
                                sample_input(ctx, op, 1, forms[i].b, sample_rank(forms[i].b))};
        for (int j = 0; j < 2; j++)
            gw_requires_grad_(inputs[j], true);
        gw_tensor *out = gw_matmul(inputs[0], inputs[1]);
        if (!out)
            fail_msg("form %d: %s", (int)i, gw_error_message(ctx));
        assert_string_equal(gw_node_name(gw_tensor_grad_fn(out)), forms[i].grad_fn);
        gw_tensor_release(out);
        char why[256] = "";
        if (!gradcheck(call_matmul, NULL, inputs, 2, why, sizeof why) ||
            !gradgradcheck(call_matmul, NULL, inputs, 2, why, sizeof why))
            fail_msg("form %d: %s", (int)i, why);
        gw_tensor_release(inputs[0]);
        gw_tensor_release(inputs[1]);
        test_context_end(ctx);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_matmul),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
