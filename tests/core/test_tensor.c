#include "test.h"

#include <math.h>
#include <string.h>

#include "gradwalk/autograd.h"
#include "tensor/tensor.h"

static void factories_make_what_they_say(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    const int64_t dims[] = {2, 3};
    const float values[] = {1, 2, 3, 4, 5, 6};
    gw_tensor *t = gw_from_data(ctx, GW_F32, dims, 2, values);
    assert_true(gw_tensor_context(t) == ctx);
    assert_int_equal(gw_tensor_dtype(t), GW_F32);
    assert_int_equal(gw_tensor_ndim(t), 2);
    assert_memory_equal(gw_tensor_dims(t), dims, sizeof dims);
    assert_memory_equal(gw_tensor_strides(t), ((int64_t[]){3, 1}), sizeof dims);
    assert_int_equal(gw_tensor_numel(t), 6);
    assert_true(gw_tensor_is_contiguous(t));
    assert_true(gw_tensor_is_leaf(t));
    assert_false(gw_tensor_requires_grad(t));
    assert_int_equal(gw_tensor_version(t), 0);
    assert_null(gw_tensor_grad_fn(t));
    assert_null(gw_tensor_grad(t));
    assert_int_equal((uintptr_t)gw_tensor_data(t) % 16, 0);
    assert_memory_equal(gw_tensor_data(t), values, sizeof values);
    for (int i = 0; i < 6; i++) {
        assert_true(gw_tensor_at(t, i).f == i + 1);
    }
    gw_tensor *other = gw_empty(ctx, GW_F32, dims, 2);
    assert_true(gw_tensor_id(t) != gw_tensor_id(other));
    gw_tensor_release(other);
    gw_tensor_release(t);
    test_context_end(ctx);
}

static void fills_in_every_dtype(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    static const gw_scalar values[] = {
        {.dtype = GW_F64, .f = 2.5}, {.dtype = GW_I64, .i = -3}, {.dtype = GW_BOOL, .b = true}};
    static const double as_double[] = {2.5, -3, 1};
    static const int64_t as_int[] = {2, -3, 1};
    for (int i = 0; i < 3; i++) {
        for (int d = 0; d < GW_DTYPE_COUNT; d++) {
            const gw_dtype dtype = (gw_dtype)d;
            gw_tensor *t = gw_full(ctx, dtype, (int64_t[]){2, 2}, 2, values[i]);
            const gw_scalar got = gw_tensor_at(t, 3);
            if (gw_dtype_is_float(dtype)) {
                assert_int_equal(got.dtype, GW_F64);
                assert_true(got.f == as_double[i]);
            } else if (gw_dtype_is_int(dtype)) {
                assert_int_equal(got.dtype, GW_I64);
                assert_int_equal(got.i, dtype == GW_U8 ? (uint8_t)as_int[i] : as_int[i]);
            } else {
                assert_int_equal(got.dtype, GW_BOOL);
                assert_true(got.b);
            }
            gw_tensor_release(t);
        }
    }
    assert_true(gw_scalar_as_int(gw_scalar_float(1e300)) == INT64_MIN);
    assert_true(gw_scalar_as_int(gw_scalar_float(-7.9)) == -7);
    assert_true(gw_scalar_as_double(gw_scalar_bool(true)) == 1);
    test_context_end(ctx);
}

static void tensors_without_elements_or_dims(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *none = gw_from_data(ctx, GW_F64, (int64_t[]){3, 0}, 2, NULL);
    assert_int_equal(gw_tensor_numel(none), 0);
    assert_true(gw_tensor_is_contiguous(none));
    assert_non_null(gw_tensor_data(none));
    gw_tensor *copy = gw_tensor_copy(none, GW_F32);
    assert_true(gw_tensor_same_shape(none, copy));
    gw_tensor *zero = gw_full(ctx, GW_F32, NULL, 0, gw_scalar_float(0.1));
    assert_int_equal(gw_tensor_numel(zero), 1);
    assert_true(gw_tensor_at(zero, 0).f == (double)0.1F);
    assert_false(gw_tensor_same_shape(zero, none));
    gw_tensor_release(none);
    gw_tensor_release(copy);
    gw_tensor_release(zero);
    test_context_end(ctx);
}

static void dtypes_are_named(void **state) {
    (void)state;
    assert_string_equal(gw_dtype_name(GW_F32), "float32");
    assert_string_equal(gw_dtype_name(GW_F64), "float64");
    assert_string_equal(gw_dtype_name(GW_I64), "int64");
    assert_string_equal(gw_dtype_name(GW_BOOL), "bool");
    assert_int_equal(gw_dtype_size(GW_F32), 4);
    assert_int_equal(gw_dtype_size(GW_BOOL), 1);
}

static void refuses_what_it_cannot_hold(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    assert_null(gw_empty(ctx, GW_F64, (int64_t[]){INT64_MAX / 16}, 1));
    test_expect_error(
        ctx, GW_E_RUNTIME,
        "[enforce fail at alloc_cpu.cpp:75] err == 0. DefaultCPUAllocator: can't "
        "allocate memory: you tried to allocate 4611686018427387896 bytes. Error code "
        "12 (Cannot allocate memory)");
    assert_null(gw_full(ctx, GW_F64, (int64_t[]){-1}, 1, gw_scalar_int(0)));
    test_expect_error(ctx, GW_E_RUNTIME,
                      "Trying to create tensor with negative dimension -1: [-1]");
    gw_context_set_limit(ctx, 4096);
    assert_null(gw_empty(ctx, GW_F32, (int64_t[]){1024}, 1));
    assert_int_equal(gw_error(ctx), GW_E_MEMORY);
    test_context_end(ctx);
}

static void references_are_counted(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    assert_null(gw_tensor_retain(NULL));
    gw_tensor_release(NULL);
    gw_tensor *t = gw_full(ctx, GW_F32, NULL, 0, gw_scalar_float(1));
    assert_true(gw_tensor_retain(t) == t);
    gw_tensor_release(t);
    assert_true(gw_tensor_at(t, 0).f == 1);
    gw_tensor_release(t);
    test_context_end(ctx);
}

/* A .grad with a .grad and so on, longer than any stack would bear. */
static void frees_long_chains_in_a_loop(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *first = NULL;
    for (int i = 0; i < 200000; i++) {
        gw_tensor *t = gw_full(ctx, GW_F32, NULL, 0, gw_scalar_float(i));
        t->grad = first;
        first = t;
    }
    gw_tensor_release(first);
    test_context_end(ctx);
}

static bool make_some(gw_context *ctx, void *user) {
    (void)user;
    const int64_t dims[] = {4, 5};
    gw_tensor *a = gw_full(ctx, GW_F32, dims, 2, gw_scalar_float(1));
    gw_tensor *b = gw_randn(ctx, GW_F64, dims, 2);
    gw_tensor *c = gw_rand(ctx, GW_F32, dims, 2);
    gw_tensor *d = gw_from_data(ctx, GW_BOOL, (int64_t[]){2}, 1, "\0\1");
    gw_tensor *e = gw_wrapped_number(ctx, gw_scalar_int(3));
    gw_tensor *f = gw_tensor_copy(a, GW_I64);
    gw_tensor *g = a ? gw_tensor_view(a, dims, (int64_t[]){5, 1}, 1, 5) : NULL;
    gw_tensor *h = gw_tensor_alias_unversioned(g);
    gw_tensor *all[] = {a, b, c, d, e, f, g, h};
    bool ok = true;
    for (int i = 0; i < 8; i++) {
        ok = ok && all[i];
        gw_tensor_release(all[i]);
    }
    return ok;
}

static void every_allocation_may_fail(void **state) {
    (void)state;
    assert_true(test_every_allocation_failing(make_some, NULL) >= 9);
}

static void expect_promotion(gw_context *ctx, gw_tensor *a, gw_tensor *b, gw_dtype want) {
    assert_string_equal(gw_dtype_name(gw_promote(a, b, (gw_dtype)ctx->default_dtype)),
                        gw_dtype_name(want));
    assert_string_equal(gw_dtype_name(gw_promote(b, a, (gw_dtype)ctx->default_dtype)),
                        gw_dtype_name(want));
    gw_tensor_release(a);
    gw_tensor_release(b);
}

static gw_tensor *with_dims(gw_context *ctx, gw_dtype dtype) {
    return gw_full(ctx, dtype, (int64_t[]){2}, 1, gw_scalar_int(1));
}

static gw_tensor *zero_dim(gw_context *ctx, gw_dtype dtype) {
    return gw_full(ctx, dtype, NULL, 0, gw_scalar_int(1));
}

static gw_tensor *number(gw_context *ctx, gw_dtype dtype) {
    return gw_wrapped_number(ctx, dtype == GW_F64   ? gw_scalar_float(1)
                                  : dtype == GW_I64 ? gw_scalar_int(1)
                                                    : gw_scalar_bool(true));
}

static void promotes_by_kind_and_category(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    expect_promotion(ctx, with_dims(ctx, GW_F32), with_dims(ctx, GW_F64), GW_F64);
    expect_promotion(ctx, with_dims(ctx, GW_BOOL), with_dims(ctx, GW_I64), GW_I64);
    expect_promotion(ctx, with_dims(ctx, GW_I64), with_dims(ctx, GW_F32), GW_F32);
    expect_promotion(ctx, with_dims(ctx, GW_BOOL), with_dims(ctx, GW_BOOL), GW_BOOL);
    expect_promotion(ctx, with_dims(ctx, GW_F32), zero_dim(ctx, GW_F64), GW_F32);
    expect_promotion(ctx, with_dims(ctx, GW_I64), zero_dim(ctx, GW_F64), GW_F64);
    expect_promotion(ctx, with_dims(ctx, GW_I64), zero_dim(ctx, GW_F32), GW_F32);
    expect_promotion(ctx, zero_dim(ctx, GW_F32), zero_dim(ctx, GW_F64), GW_F64);
    expect_promotion(ctx, with_dims(ctx, GW_F32), number(ctx, GW_F64), GW_F32);
    expect_promotion(ctx, with_dims(ctx, GW_F64), number(ctx, GW_F64), GW_F64);
    expect_promotion(ctx, with_dims(ctx, GW_I64), number(ctx, GW_F64), GW_F32);
    expect_promotion(ctx, zero_dim(ctx, GW_I64), number(ctx, GW_F64), GW_F32);
    expect_promotion(ctx, with_dims(ctx, GW_BOOL), number(ctx, GW_I64), GW_I64);
    expect_promotion(ctx, with_dims(ctx, GW_BOOL), number(ctx, GW_BOOL), GW_BOOL);
    expect_promotion(ctx, zero_dim(ctx, GW_F32), number(ctx, GW_I64), GW_F32);
    ctx->default_dtype = GW_F64;
    expect_promotion(ctx, with_dims(ctx, GW_I64), number(ctx, GW_F64), GW_F64);
    expect_promotion(ctx, with_dims(ctx, GW_F32), number(ctx, GW_F64), GW_F32);
    test_context_end(ctx);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(factories_make_what_they_say),
        cmocka_unit_test(fills_in_every_dtype),
        cmocka_unit_test(tensors_without_elements_or_dims),
        cmocka_unit_test(dtypes_are_named),
        cmocka_unit_test(refuses_what_it_cannot_hold),
        cmocka_unit_test(references_are_counted),
        cmocka_unit_test(frees_long_chains_in_a_loop),
        cmocka_unit_test(every_allocation_may_fail),
        cmocka_unit_test(promotes_by_kind_and_category),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
