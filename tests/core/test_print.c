#include "test.h"

#include <math.h>
#include <string.h>

#include "tensor/tensor.h"

typedef struct print_vector {
    gw_dtype dtype, default_dtype;
    int ndim;
    int64_t dims[GW_MAX_DIMS];
    gw_print_options options;
    bool requires_grad;
    const char *grad_fn;
    int n_values, first; /* in print_bits */
    const char *text;
} print_vector;

#include "../vectors/print_vectors.h"

static void set_element(gw_tensor *t, int64_t at, uint64_t bits) {
    double real;
    int64_t whole;
    memcpy(&real, &bits, sizeof real);
    memcpy(&whole, &bits, sizeof whole);
    const gw_dtype dtype = gw_tensor_dtype(t);
    gw_element_write(dtype, gw_tensor_data(t), at,
                     gw_dtype_is_float(dtype) ? gw_scalar_float(real) : gw_scalar_int(whole));
}

/* Contiguous, or with the elements in the order of reversed dims: the text must not know. */
static gw_tensor *tensor_of(gw_context *ctx, const print_vector *v, bool reversed) {
    gw_tensor *t = gw_empty(ctx, v->dtype, v->dims, v->ndim);
    assert_non_null(t);
    if (reversed) {
        int64_t stride = 1;
        for (int d = 0; d < v->ndim; d++) {
            t->strides[d] = stride;
            stride *= v->dims[d];
        }
    }
    const int64_t n = gw_tensor_numel(t);
    for (int64_t i = 0; i < n; i++) {
        int64_t at = 0, rest = i;
        for (int d = v->ndim - 1; d >= 0; d--) {
            at += rest % v->dims[d] * t->strides[d];
            rest /= v->dims[d];
        }
        set_element(t, at, print_bits[v->first + i % v->n_values]);
    }
    t->requires_grad = v->requires_grad;
    return t;
}

static void prints_as_the_reference(void **state) {
    (void)state;
    const size_t n = sizeof print_vectors / sizeof *print_vectors;
    assert_true(n > 500);
    gw_context *ctx = test_context_new();
    gw_buffer out;
    gw_buffer_init(&out, ctx);
    for (size_t i = 0; i < 2 * n; i++) {
        const print_vector *v = &print_vectors[i / 2];
        ctx->default_dtype = (uint8_t)v->default_dtype;
        gw_tensor *t = tensor_of(ctx, v, i % 2);
        gw_buffer_clear(&out);
        assert_int_equal(gw_tensor_print(t, v->grad_fn, &v->options, &out), GW_OK);
        assert_string_equal(out.data, v->text);
        gw_tensor_release(t);
    }
    gw_buffer_free(&out);
    test_context_end(ctx);
}

static void expect_print(gw_context *ctx, gw_tensor *t, const char *want) {
    gw_buffer out;
    gw_buffer_init(&out, ctx);
    assert_int_equal(gw_tensor_print(t, NULL, &gw_print_defaults, &out), GW_OK);
    assert_string_equal(out.data, want);
    gw_buffer_free(&out);
    gw_tensor_release(t);
}

static void prints_the_surprising(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    const float infinite[] = {INFINITY, 1, -INFINITY};
    expect_print(ctx, gw_from_data(ctx, GW_F32, (int64_t[]){3}, 1, infinite),
                 "tensor([inf, 1., -inf])");
    const float tiny = 0.0001F;
    expect_print(ctx, gw_from_data(ctx, GW_F32, NULL, 0, &tiny), "tensor(1.0000e-04)");
    expect_print(ctx, gw_from_data(ctx, GW_F32, (int64_t[]){2}, 1, (float[]){0.1F, 101}),
                 "tensor([1.0000e-01, 1.0100e+02])");
    expect_print(ctx, gw_from_data(ctx, GW_F32, (int64_t[]){2}, 1, (float[]){0.1F, 100}),
                 "tensor([  0.1000, 100.0000])");
    expect_print(ctx, gw_from_data(ctx, GW_F32, (int64_t[]){2}, 1, (float[]){-0.0F, 0}),
                 "tensor([-0., 0.])");
    const float negative_nan = -NAN;
    expect_print(ctx, gw_from_data(ctx, GW_F32, NULL, 0, &negative_nan), "tensor(nan)");
    expect_print(ctx, gw_full(ctx, GW_I64, NULL, 0, gw_scalar_int(INT64_MIN)),
                 "tensor(-9223372036854775808)");
    expect_print(ctx, gw_full(ctx, GW_BOOL, (int64_t[]){2}, 1, gw_scalar_float(0.5)),
                 "tensor([True, True])");
    expect_print(ctx, gw_empty(ctx, GW_I64, (int64_t[]){0}, 1), "tensor([], dtype=torch.int64)");
    expect_print(ctx, gw_empty(ctx, GW_F32, (int64_t[]){2, 0}, 2), "tensor([], size=(2, 0))");
    test_context_end(ctx);
}

static void appends_to_what_is_there(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_buffer out;
    gw_buffer_init(&out, ctx);
    gw_buffer_text(
        &out, "a long line that is not the tensor's and does not count for where suffixes go: ");
    const size_t before = out.length;
    gw_tensor *t = gw_full(ctx, GW_F32, (int64_t[]){2}, 1, gw_scalar_float(1));
    gw_tensor_print(t, "AddBackward0", &gw_print_defaults, &out);
    assert_string_equal(out.data + before, "tensor([1., 1.], grad_fn=<AddBackward0>)");
    gw_tensor_release(t);
    gw_buffer_free(&out);
    test_context_end(ctx);
}

static bool make_and_print(gw_context *ctx, void *user) {
    (void)user;
    gw_buffer out;
    gw_buffer_init(&out, ctx);
    gw_tensor *t = gw_randn(ctx, GW_F64, (int64_t[]){3, 20}, 2);
    gw_tensor *none = gw_empty(ctx, GW_F64, (int64_t[]){3, 0}, 2);
    bool ok = t && none;
    ok = ok && gw_tensor_print(t, "MulBackward0", &gw_print_defaults, &out) == GW_OK;
    ok = ok && gw_tensor_print(none, NULL, &gw_print_defaults, &out) == GW_OK;
    assert_true(ok || !gw_buffer_char(&out, 'x') || !t || !none);
    gw_tensor_release(t);
    gw_tensor_release(none);
    gw_buffer_free(&out);
    return ok;
}

static void survives_the_end_of_memory(void **state) {
    (void)state;
    assert_true(test_every_allocation_failing(make_and_print, NULL) >= 6);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(prints_as_the_reference),
        cmocka_unit_test(prints_the_surprising),
        cmocka_unit_test(appends_to_what_is_there),
        cmocka_unit_test(survives_the_end_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
