/* Reductions, indexing and what moves elements about, beside PyTorch. */
#include "test.h"

#include "gradwalk/autograd.h"
#include "vectors.h"

#include "../vectors/indexing_vectors.h"
#include "../vectors/inplace_vectors.h"
#include "../vectors/reductions_vectors.h"
#include "../vectors/shapes_vectors.h"

#define FAMILY(name)                                                                   \
    static void test_##name(void **state) {                                            \
        (void)state;                                                                   \
        check_vectors(name##_vectors, sizeof name##_vectors / sizeof *name##_vectors); \
    }
FAMILY(reductions)
FAMILY(indexing)
FAMILY(inplace)
FAMILY(shapes)

/* Views that come in company may not be written through, nor used once their base was. */
static void test_parts_are_not_written(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    const int64_t dims[] = {2, 2};
    gw_tensor *x = gw_full(ctx, GW_F32, dims, 2, gw_scalar_int(1));
    gw_requires_grad_(x, true);
    gw_tensor *y = gw_mul_scalar(x, gw_scalar_int(2));
    gw_parts parts;
    assert_int_equal(gw_unbind(y, 0, &parts), GW_OK);
    assert_int_equal(gw_zero_(parts.items[1]), GW_E_RUNTIME);
    test_expect_error(
        ctx, GW_E_RUNTIME,
        "Output 1 of UnbindBackward0 is a view and is being modified inplace. This view is the "
        "output of a function that returns multiple views. Such functions do not allow the output "
        "views to be modified inplace. You should replace the inplace operation by an out-of-place "
        "one.");
    assert_int_equal(gw_zero_(y), GW_OK);
    assert_null(gw_neg(parts.items[0]));
    test_expect_error(
        ctx, GW_E_RUNTIME,
        "Output 0 of UnbindBackward0 is a view and its base or another view of its base has been "
        "modified inplace. This view is the output of a function that returns multiple views. Such "
        "functions do not allow the output views to be modified inplace. You should replace the "
        "inplace operation by an out-of-place one.");
    gw_parts_free(ctx, &parts);
    gw_tensor_release(y);
    gw_tensor_release(x);
    test_context_end(ctx);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reductions), cmocka_unit_test(test_indexing),
        cmocka_unit_test(test_inplace),    cmocka_unit_test(test_parts_are_not_written),
        cmocka_unit_test(test_shapes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
