#include "test.h"

#include "tensor/tensor.h"

static gw_tensor *counting(gw_context *ctx) {
    const float values[] = {0, 1, 2, 3, 4, 5};
    return gw_from_data(ctx, GW_F32, (int64_t[]){2, 3}, 2, values);
}

static int aliases_of(const gw_storage *storage) {
    int n = 0;
    const gw_tensor *before = NULL;
    for (const gw_tensor *t = storage->aliases; t; t = t->alias_next) {
        assert_true(t->alias_prev == before);
        before = t;
        n++;
    }
    return n;
}

static void an_alias_shares_elements_and_versions(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *t = counting(ctx);
    gw_tensor *transposed = gw_tensor_alias(t, (int64_t[]){3, 2}, (int64_t[]){1, 3}, 2, t->offset);
    assert_true(transposed->storage == t->storage);
    assert_null(transposed->base);
    assert_false(gw_tensor_is_contiguous(transposed));
    for (int i = 0; i < 6; i++) {
        assert_true(gw_tensor_at(transposed, i).f == i % 2 * 3 + i / 2);
    }
    t->version->value++;
    assert_int_equal(gw_tensor_version(transposed), 1);
    assert_int_equal(aliases_of(t->storage), 2);
    gw_tensor_release(t);
    assert_int_equal(aliases_of(transposed->storage), 1);
    assert_true(gw_tensor_at(transposed, 5).f == 5);
    gw_tensor *copy = gw_tensor_copy(transposed, GW_I64);
    assert_true(gw_tensor_is_contiguous(copy));
    assert_int_equal(((int64_t *)gw_tensor_data(copy))[1], 3);
    assert_int_equal(gw_tensor_version(copy), 0);
    gw_tensor_release(copy);
    gw_tensor_release(transposed);
    test_context_end(ctx);
}

static void a_view_of_a_view_has_the_first_base(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *t = counting(ctx);
    gw_tensor *row = gw_tensor_view(t, (int64_t[]){3}, (int64_t[]){1}, 1, 3);
    gw_tensor *last = gw_tensor_view(row, NULL, NULL, 0, 5);
    assert_true(row->base == t && last->base == t);
    assert_true(gw_tensor_at(last, 0).f == 5);
    gw_tensor_release(t);
    gw_tensor_release(row);
    assert_int_equal(aliases_of(last->storage), 2); /* the base lives on */
    gw_tensor_release(last);
    test_context_end(ctx);
}

static void data_counts_versions_of_its_own(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *t = counting(ctx);
    t->version->value = 4;
    gw_tensor *data = gw_tensor_alias_unversioned(t);
    assert_int_equal(gw_tensor_version(data), 0);
    data->version->value++;
    assert_int_equal(gw_tensor_version(t), 4);
    ((float *)gw_tensor_data(data))[0] = 9;
    assert_true(gw_tensor_at(t, 0).f == 9);
    assert_null(gw_tensor_alias_unversioned(NULL));
    assert_null(gw_tensor_alias(NULL, NULL, NULL, 0, 0));
    assert_null(gw_tensor_copy(NULL, GW_F32));
    gw_tensor_release(data);
    gw_tensor_release(t);
    test_context_end(ctx);
}

static void expands_by_strides_of_zero(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *t = gw_full(ctx, GW_F32, (int64_t[]){3, 1}, 2, gw_scalar_float(1));
    int64_t strides[3];
    gw_tensor_expand(t, 3, (int64_t[]){2, 3, 4}, strides);
    assert_memory_equal(strides, ((int64_t[]){0, 1, 0}), sizeof strides);
    gw_operand operand = gw_tensor_operand(t, strides);
    assert_true(operand.strides == strides && operand.data == gw_tensor_data(t));
    operand = gw_tensor_operand(t, NULL);
    assert_true(operand.strides == t->strides && operand.dtype == GW_F32);
    gw_tensor_release(t);
    test_context_end(ctx);
}

static void contiguity_looks_past_sizes_of_one(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *t = counting(ctx);
    gw_tensor *column = gw_tensor_alias(t, (int64_t[]){2, 1}, (int64_t[]){3, 1}, 2, 0);
    gw_tensor *row = gw_tensor_alias(t, (int64_t[]){1, 3}, (int64_t[]){77, 1}, 2, 3);
    assert_false(gw_tensor_is_contiguous(column));
    assert_true(gw_tensor_is_contiguous(row));
    assert_true(((float *)gw_tensor_data(row))[2] == 5);
    gw_tensor_release(column);
    gw_tensor_release(row);
    gw_tensor_release(t);
    test_context_end(ctx);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_alias_shares_elements_and_versions),
        cmocka_unit_test(a_view_of_a_view_has_the_first_base),
        cmocka_unit_test(data_counts_versions_of_its_own),
        cmocka_unit_test(expands_by_strides_of_zero),
        cmocka_unit_test(contiguity_looks_past_sizes_of_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
