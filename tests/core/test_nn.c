/* Losses, layers and linear algebra, beside PyTorch. */
#include "test.h"

#include "gradwalk/autograd.h"
#include "gradwalk/nn.h"
#include "vectors.h"

#include "../vectors/algebra_vectors.h"
#include "../vectors/layers_vectors.h"
#include "../vectors/losses_vectors.h"

#define FAMILY(name)                                                                   \
    static void test_##name(void **state) {                                            \
        (void)state;                                                                   \
        check_vectors(name##_vectors, sizeof name##_vectors / sizeof *name##_vectors); \
    }
FAMILY(losses)
FAMILY(layers)
FAMILY(algebra)

static void test_dropout(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    const int64_t n = 1000;
    gw_tensor *x = gw_full(ctx, GW_F32, &n, 1, gw_scalar_float(3));
    gw_requires_grad_(x, true);
    gw_tensor *same = gw_dropout(x, .5, false, NULL), *out = gw_dropout(x, .25, true, NULL);
    assert_true(same == x);
    assert_string_equal(gw_node_name(gw_tensor_grad_fn(out)), "MulBackward0");
    int kept = 0;
    for (int64_t i = 0; i < n; i++) {
        const double y = gw_scalar_as_double(gw_tensor_at(out, i));
        assert_true(y == 0 || y == 4);
        kept += y != 0;
    }
    assert_true(kept > 680 && kept < 820);
    assert_null(gw_dropout(x, 1.5, true, NULL));
    test_expect_error(ctx, GW_E_VALUE,
                      "dropout probability has to be between 0 and 1, but got 1.5");
    gw_tensor_release(out);
    gw_tensor_release(same);
    gw_tensor_release(x);
    test_context_end(ctx);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_losses),
        cmocka_unit_test(test_layers),
        cmocka_unit_test(test_algebra),
        cmocka_unit_test(test_dropout),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
