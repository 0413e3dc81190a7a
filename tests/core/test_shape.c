#include "test.h"

#include "tensor/tensor.h"

static void counts_elements(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    assert_int_equal(gw_shape_numel(ctx, NULL, 0), 1);
    assert_int_equal(gw_shape_numel(ctx, (int64_t[]){2, 3, 4}, 3), 24);
    assert_int_equal(gw_shape_numel(ctx, (int64_t[]){2, 0, INT64_MAX / 64}, 3), 0);
    assert_int_equal(gw_error(ctx), GW_OK);
    assert_int_equal(gw_shape_numel(ctx, (int64_t[]){2, -1}, 2), -1);
    test_expect_error(ctx, GW_E_RUNTIME,
                      "Trying to create tensor with negative dimension -1: [2, -1]");
    assert_int_equal(gw_shape_numel(ctx, (int64_t[]){INT64_MAX, 3}, 2), -1);
    test_expect_error(ctx, GW_E_RUNTIME,
                      "Storage size calculation overflowed with sizes=[9223372036854775807, 3]");
    /* The strides of a shape without elements must fit, too. */
    assert_int_equal(gw_shape_numel(ctx, (int64_t[]){0, INT64_MAX, 3}, 3), -1);
    gw_error_clear(ctx);
    const int64_t ones[9] = {1, 1, 1, 1, 1, 1, 1, 1, 1};
    assert_int_equal(gw_shape_numel(ctx, ones, 8), 1);
    assert_int_equal(gw_shape_numel(ctx, ones, 9), -1);
    test_expect_error(ctx, GW_E_NOT_IMPLEMENTED,
                      "tensors of 9 dimensions are not supported (at most 8)");
    test_context_end(ctx);
}

static void strides_are_row_major(void **state) {
    (void)state;
    int64_t strides[3];
    gw_shape_strides((int64_t[]){2, 3, 4}, 3, strides);
    assert_memory_equal(strides, ((int64_t[]){12, 4, 1}), sizeof strides);
    gw_shape_strides((int64_t[]){2, 0, 4}, 3, strides);
    assert_memory_equal(strides, ((int64_t[]){4, 4, 1}), sizeof strides);
}

static void broadcasts_from_the_right(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    int64_t out[GW_MAX_DIMS];
    int n;
    assert_int_equal(
        gw_shape_broadcast(ctx, (int64_t[]){4, 1, 3}, 3, (int64_t[]){5, 1}, 2, out, &n), GW_OK);
    assert_int_equal(n, 3);
    assert_memory_equal(out, ((int64_t[]){4, 5, 3}), 3 * sizeof *out);
    assert_int_equal(gw_shape_broadcast(ctx, NULL, 0, (int64_t[]){0, 1}, 2, out, &n), GW_OK);
    assert_memory_equal(out, ((int64_t[]){0, 1}), 2 * sizeof *out);
    assert_int_equal(gw_shape_broadcast(ctx, (int64_t[]){1}, 1, (int64_t[]){0}, 1, out, &n), GW_OK);
    assert_int_equal(out[0], 0);
    assert_int_equal(gw_shape_broadcast(ctx, NULL, 0, NULL, 0, out, &n), GW_OK);
    assert_int_equal(n, 0);
    assert_int_equal(gw_shape_broadcast(ctx, (int64_t[]){3}, 1, (int64_t[]){2}, 1, out, &n),
                     GW_E_RUNTIME);
    test_expect_error(ctx, GW_E_RUNTIME,
                      "The size of tensor a (3) must match the size of tensor b (2) at "
                      "non-singleton dimension 0");
    assert_int_equal(gw_shape_broadcast(ctx, (int64_t[]){2, 3}, 2, (int64_t[]){2}, 1, out, &n),
                     GW_E_RUNTIME);
    test_expect_error(ctx, GW_E_RUNTIME,
                      "The size of tensor a (3) must match the size of tensor b (2) at "
                      "non-singleton dimension 1");
    assert_int_equal(gw_shape_broadcast(ctx, (int64_t[]){0}, 1, (int64_t[]){2}, 1, out, &n),
                     GW_E_RUNTIME);
    test_context_end(ctx);
}

static void dims_count_from_both_ends(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    assert_int_equal(gw_shape_dim(ctx, -1, 3), 2);
    assert_int_equal(gw_shape_dim(ctx, 0, 3), 0);
    assert_int_equal(gw_shape_dim(ctx, -3, 3), 0);
    assert_int_equal(gw_shape_dim(ctx, -1, 0), 0);
    assert_int_equal(gw_error(ctx), GW_OK);
    assert_int_equal(gw_shape_dim(ctx, 2, 2), -1);
    test_expect_error(ctx, GW_E_INDEX,
                      "Dimension out of range (expected to be in range of [-2, 1], but got 2)");
    assert_int_equal(gw_shape_dim(ctx, -2, 0), -1);
    test_expect_error(ctx, GW_E_INDEX,
                      "Dimension out of range (expected to be in range of [-1, 0], but got -2)");
    test_context_end(ctx);
}

static void writes_shapes(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_buffer out;
    gw_buffer_init(&out, ctx);
    assert_true(gw_shape_text(&out, NULL, 0));
    assert_true(gw_shape_text(&out, (int64_t[]){2, 3}, 2));
    assert_string_equal(out.data, "[][2, 3]");
    gw_buffer_free(&out);
    test_context_end(ctx);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_elements),
        cmocka_unit_test(strides_are_row_major),
        cmocka_unit_test(broadcasts_from_the_right),
        cmocka_unit_test(dims_count_from_both_ends),
        cmocka_unit_test(writes_shapes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
