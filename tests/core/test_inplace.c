/* Writing in place: versions, graphs, views. */
#include "test.h"

#include <string.h>

#include "autograd/node.h"
#include "gradcheck.h"
#include "gradwalk/ops.h"

static gw_tensor *numbers(gw_context *ctx, int64_t n) {
    static const float values[] = {1, 2, 3, 4, 5, 6};
    return gw_from_data(ctx, GW_F32, &n, 1, values);
}

static void expect(gw_tensor *t, const char *text) {
    char *got = gw_tensor_text(t);
    assert_string_equal(got, text);
    gw_text_free(gw_tensor_context(t), got);
}

static void release_all(gw_tensor *const *list, int n) {
    for (int i = 0; i < n; i++)
        gw_tensor_release(list[i]);
}

static void test_versions(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *x = numbers(ctx, 2), *one = gw_wrapped_number(ctx, gw_scalar_int(1));
    assert_int_equal(gw_tensor_version(x), 0);
    assert_int_equal(gw_add_(x, one), GW_OK);
    gw_tensor *view = gw_slice(x, 0, 1, INT64_MAX, 1), *detached = gw_detach(x), *data = gw_data(x);
    assert_int_equal(gw_mul_(view, one), GW_OK);
    assert_int_equal(gw_tensor_version(x), 2);
    assert_int_equal(gw_tensor_version(view), 2);
    assert_int_equal(gw_zero_(detached), GW_OK);
    assert_int_equal(gw_tensor_version(x), 3);
    assert_int_equal(gw_fill_(data, gw_scalar_int(3)), GW_OK);
    assert_int_equal(gw_tensor_version(x), 3);
    assert_int_equal(gw_tensor_version(data), 1);
    expect(x, "tensor([3., 3.])");
    gw_tensor *const used[] = {x, one, view, detached, data};
    release_all(used, 5);
    test_context_end(ctx);
}

/* inplace_02 of the oracle, without Python. */
static void test_results(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *a = numbers(ctx, 3), *scale = numbers(ctx, 3);
    gw_requires_grad_(a, true);
    gw_tensor *two = gw_wrapped_number(ctx, gw_scalar_int(2));
    gw_tensor *ten = gw_wrapped_number(ctx, gw_scalar_int(10));
    gw_tensor *b = gw_mul(a, two);
    assert_int_equal(gw_add_(b, ten), GW_OK);
    expect(b, "tensor([12., 14., 16.], grad_fn=<AddBackward0>)");
    gw_tensor *first = gw_select(b, 0, 0);
    assert_int_equal(gw_fill_(first, gw_scalar_int(0)), GW_OK);
    expect(b, "tensor([ 0., 14., 16.], grad_fn=<CopySlices>)");
    expect(first, "tensor(0., grad_fn=<AsStridedBackward0>)");
    assert_int_equal(gw_mul_(b, scale), GW_OK);
    expect(b, "tensor([ 0., 28., 48.], grad_fn=<MulBackward0>)");
    gw_tensor *s = gw_sum(b);
    assert_int_equal(gw_backward(&s, NULL, 1, (gw_backward_options){0}), GW_OK);
    expect(gw_tensor_grad(a), "tensor([0., 4., 6.])");

    gw_tensor *z = gw_zeros_like(a);
    assert_int_equal(gw_copy_(z, a), GW_OK);
    expect(z, "tensor([1., 2., 3.], grad_fn=<CopyBackwards>)");
    gw_tensor *e = gw_exp(a);
    assert_int_equal(gw_zero_(e), GW_OK);
    expect(e, "tensor([0., 0., 0.], grad_fn=<ZeroBackward0>)");
    gw_tensor *const used[] = {a, scale, two, ten, b, first, s, z, e};
    release_all(used, 9);
    test_context_end(ctx);
}

/* Into a base without graph: y[1] = w * 3, y[2] = w ** 2, read through a view made before. */
static void test_into_constants(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *y = gw_full(ctx, GW_F32, (int64_t[]){3}, 1, gw_scalar_int(0));
    gw_tensor *w = gw_full(ctx, GW_F32, NULL, 0, gw_scalar_int(2));
    gw_requires_grad_(w, true);
    gw_tensor *early = gw_slice(y, 0, 1, 3, 1);
    gw_tensor *w3 = gw_mul_scalar(w, gw_scalar_int(3)), *ww = gw_pow_scalar(w, gw_scalar_int(2));
    gw_tensor *y1 = gw_select(y, 0, 1), *y2 = gw_select(y, 0, 2);
    assert_int_equal(gw_copy_(y1, w3), GW_OK);
    assert_int_equal(gw_copy_(y2, ww), GW_OK);
    expect(y, "tensor([0., 6., 4.], grad_fn=<CopySlices>)");
    expect(early, "tensor([6., 4.], grad_fn=<AsStridedBackward0>)");
    gw_tensor *s = gw_sum(early);
    assert_int_equal(gw_backward(&s, NULL, 1, (gw_backward_options){.retain_graph = true}), GW_OK);
    expect(gw_tensor_grad(w), "tensor(7.)");
    gw_tensor *all = gw_sum(y);
    assert_int_equal(gw_backward(&all, NULL, 1, (gw_backward_options){0}), GW_OK);
    expect(gw_tensor_grad(w), "tensor(14.)");
    assert_int_equal(gw_backward(&all, NULL, 1, (gw_backward_options){0}), GW_E_RUNTIME);
    assert_true(strstr(gw_error_message(ctx), "a second time") != NULL);
    gw_error_clear(ctx);
    gw_tensor *const used[] = {y, w, early, w3, ww, y1, y2, s, all};
    release_all(used, 9);
    test_context_end(ctx);
}

/* Every in-place form against differences, of a result and through a transposed part of it. */
typedef struct form {
    gw_status (*unary)(gw_tensor *);
    gw_status (*binary)(gw_tensor *, gw_tensor *);
    bool through_view;
} form;

static gw_tensor *written(gw_tensor *const *in, const void *user) {
    const form *f = user;
    gw_tensor *out = gw_mul(in[0], in[0]);
    gw_tensor *turned = gw_t(out), *part = gw_slice(turned, 0, 0, 2, 1);
    gw_tensor *target = f->through_view ? part : out;
    gw_tensor *other = f->through_view ? gw_tensor_retain(in[2]) : gw_tensor_retain(in[1]);
    const gw_status status = f->unary ? f->unary(target) : f->binary(target, other);
    gw_tensor *const used[] = {other, part, turned};
    release_all(used, 3);
    if (status == GW_OK)
        return out;
    gw_tensor_release(out);
    return NULL;
}

static void test_gradients(void **state) {
    (void)state;
    static const form forms[] = {
        {NULL, gw_add_, false}, {NULL, gw_sub_, true},     {NULL, gw_mul_, false},
        {NULL, gw_mul_, true},  {NULL, gw_div_, false},    {NULL, gw_div_, true},
        {NULL, gw_pow_, false}, {NULL, gw_copy_, true},    {gw_neg_, NULL, true},
        {gw_exp_, NULL, false}, {gw_exp_, NULL, true},     {gw_tanh_, NULL, true},
        {gw_relu_, NULL, true}, {gw_sigmoid_, NULL, true}, {gw_zero_, NULL, true},
    };
    static const double values[] = {.7, 1.3, .4, 1.1, .9, .6};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        gw_context *ctx = test_context_new();
        gw_tensor *in[] = {gw_from_data(ctx, GW_F64, (int64_t[]){2, 3}, 2, values),
                           gw_from_data(ctx, GW_F64, (int64_t[]){3}, 1, values + 1),
                           gw_from_data(ctx, GW_F64, (int64_t[]){2, 1}, 2, values + 2)};
        for (int j = 0; j < 3; j++)
            gw_requires_grad_(in[j], true);
        char why[256] = "";
        if (!gradcheck(written, &forms[i], in, 3, why, sizeof why))
            fail_msg("form %d, first order: %s", (int)i, why);
        if (!gradgradcheck(written, &forms[i], in, 3, why, sizeof why))
            fail_msg("form %d, second order: %s", (int)i, why);
        release_all(in, 3);
        test_context_end(ctx);
    }
}

/* Under no_grad a base is written: views keep their values and get a new way back. */
static void test_quiet_write(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *w = numbers(ctx, 2);
    gw_requires_grad_(w, true);
    gw_tensor *view = gw_view(w, (int64_t[]){2, 1}, 2);
    gw_set_grad_enabled(ctx, false);
    gw_tensor *quiet = gw_select(w, 0, 0);
    assert_int_equal(gw_neg_(w), GW_OK);
    gw_set_grad_enabled(ctx, true);
    expect(view, "tensor([[-1.],\n        [-2.]], grad_fn=<AsStridedBackward0>)");
    gw_tensor *s = gw_sum(view);
    assert_int_equal(gw_backward(&s, NULL, 1, (gw_backward_options){0}), GW_OK);
    expect(gw_tensor_grad(w), "tensor([1., 1.])");
    assert_null(gw_exp(quiet));
    assert_true(strstr(gw_error_message(ctx), "another view of its base has been modified"));
    gw_error_clear(ctx);
    gw_tensor *const used[] = {w, view, quiet, s};
    release_all(used, 4);
    test_context_end(ctx);
}

/* PyTorch fills what it can of an expanded tensor, element by element. */
static void test_expanded(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    const int64_t two = 2;
    gw_tensor *one = numbers(ctx, 1), *wide = gw_expand(one, (int64_t[]){4}, 1);
    gw_tensor *index = gw_full(ctx, GW_I64, &two, 1, gw_scalar_int(0)),
              *mask = gw_full(ctx, GW_BOOL, &two, 0, gw_scalar_bool(true));
    gw_tensor *value = gw_full(ctx, GW_F32, NULL, 0, gw_scalar_int(3));
    assert_int_equal(gw_index_fill_(wide, 0, index, gw_scalar_int(5)), GW_OK);
    expect(one, "tensor([5.])");
    assert_int_equal(gw_masked_fill_(wide, mask, gw_scalar_int(2)), GW_OK);
    expect(one, "tensor([2.])");
    assert_int_equal(gw_index_put_(wide, &index, 1, value, false), GW_OK);
    expect(one, "tensor([3.])");
    assert_int_equal(gw_index_put_(wide, &index, 1, value, true), GW_OK); /* two places */
    expect(one, "tensor([9.])");
    assert_int_equal(gw_threshold_(wide, (gw_numbers){.p = 9, .q = 4}), GW_OK);
    expect(one, "tensor([4.])");
    gw_tensor *const used[] = {one, wide, index, mask, value};
    release_all(used, 5);
    test_context_end(ctx);
}

/* Note [Reading what was written]: a column of what is written, read after it; not the one behind.
 */
static void test_reading_what_was_written(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *x = gw_full(ctx, GW_F32, (int64_t[]){2, 3}, 2, gw_scalar_int(2));
    gw_tensor *first = gw_slice(x, 1, 0, 1, 1), *last = gw_slice(x, 1, 2, 3, 1);
    gw_tensor *behind = gw_slice(x, 1, 1, 3, 1), *before = gw_slice(x, 1, 0, 2, 1);
    assert_int_equal(gw_mul_(x, first), GW_E_NOT_IMPLEMENTED);
    gw_error_clear(ctx);
    assert_int_equal(gw_copy_(behind, before), GW_E_NOT_IMPLEMENTED);
    gw_error_clear(ctx);
    assert_int_equal(gw_mul_(x, last), GW_OK);
    assert_int_equal(gw_mul_(first, last), GW_OK);
    assert_int_equal(gw_copy_(before, behind), GW_OK);
    expect(x, "tensor([[4., 4., 4.],\n        [4., 4., 4.]])");
    gw_tensor *const used[] = {x, first, last, behind, before};
    release_all(used, 5);
    test_context_end(ctx);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reading_what_was_written),
        cmocka_unit_test(test_versions),
        cmocka_unit_test(test_results),
        cmocka_unit_test(test_into_constants),
        cmocka_unit_test(test_gradients),
        cmocka_unit_test(test_quiet_write),
        cmocka_unit_test(test_expanded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
