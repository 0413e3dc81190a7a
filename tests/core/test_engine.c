/* Backward: values, order, accumulation, autograd.grad, retained gradients. */
#include "test.h"

#include <string.h>

#include "autograd/node.h"
#include "gradwalk/ops.h"

static gw_tensor *vector(gw_context *ctx, const float *values, int64_t n) {
    gw_tensor *t = gw_from_data(ctx, GW_F32, &n, 1, values);
    gw_requires_grad_(t, true);
    return t;
}

static void expect(gw_tensor *t, const char *text) {
    char *got = gw_tensor_text(t);
    assert_string_equal(got, text);
    gw_text_free(gw_tensor_context(t), got);
}

static gw_tensor *take(gw_tensor **slot, gw_tensor *next) {
    gw_tensor_release(*slot);
    return *slot = next;
}

static const gw_backward_options once = {0}, keep = {.retain_graph = true},
                                 graph = {.retain_graph = true, .create_graph = true};

/* out = mean(3 (x + 2)^2) of ones: d out / d x = 4.5, again 9, and 13.5 after a third. */
static void test_lesson(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *x = gw_full(ctx, GW_F32, (int64_t[]){2, 2}, 2, gw_scalar_int(1));
    gw_requires_grad_(x, true);
    gw_tensor *two = gw_wrapped_number(ctx, gw_scalar_int(2));
    gw_tensor *three = gw_wrapped_number(ctx, gw_scalar_int(3));
    gw_tensor *y = gw_add(x, two), *yy = gw_mul(y, y), *z = gw_mul(yy, three), *out = gw_mean(z);
    expect(out, "tensor(27., grad_fn=<MeanBackward0>)");
    assert_int_equal(gw_backward(&out, NULL, 1, keep), GW_OK);
    expect(gw_tensor_grad(x), "tensor([[4.5000, 4.5000],\n        [4.5000, 4.5000]])");
    gw_tensor *first = gw_tensor_grad(x);
    assert_int_equal(gw_backward(&out, NULL, 1, once), GW_OK);
    assert_true(gw_tensor_grad(x) == first); /* added in place */
    expect(first, "tensor([[9., 9.],\n        [9., 9.]])");
    assert_int_equal(gw_backward(&out, NULL, 1, once), GW_E_RUNTIME);
    gw_error_clear(ctx);
    gw_tensor *const used[] = {x, two, three, y, yy, z, out};
    for (int i = 0; i < 7; i++)
        gw_tensor_release(used[i]);
    test_context_end(ctx);
}

/* What saved nothing may be walked again. */
static void test_nothing_saved(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *x = vector(ctx, (float[]){1, 2}, 2), *one = gw_wrapped_number(ctx, gw_scalar_int(1));
    gw_tensor *y = gw_add(x, one), *s = gw_sum(y);
    for (int i = 0; i < 2; i++)
        assert_int_equal(gw_backward(&s, NULL, 1, once), GW_OK);
    expect(gw_tensor_grad(x), "tensor([2., 2.])");
    gw_tensor *const used[] = {x, one, y, s};
    for (int i = 0; i < 4; i++)
        gw_tensor_release(used[i]);
    test_context_end(ctx);
}

/* The first gradient is not the program's own tensor, however it comes to the leaf. */
static void test_no_alias(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *a = vector(ctx, (float[]){1, 2}, 2), *b = vector(ctx, (float[]){3, 4}, 2);
    gw_tensor *v = gw_from_data(ctx, GW_F32, (int64_t[]){2}, 1, (float[]){5, 6});
    gw_tensor *y = gw_add(a, b);
    assert_int_equal(gw_backward(&y, &v, 1, once), GW_OK);
    assert_true(gw_tensor_grad(a)->storage != gw_tensor_grad(b)->storage);
    assert_true(gw_tensor_grad(a)->storage != v->storage);
    assert_true(gw_tensor_grad(b)->storage != v->storage);
    assert_int_equal(gw_backward(&y, &v, 1, once), GW_OK);
    expect(gw_tensor_grad(a), "tensor([10., 12.])");
    expect(gw_tensor_grad(b), "tensor([10., 12.])");
    expect(v, "tensor([5., 6.])");
    gw_tensor *const used[] = {a, b, v, y};
    for (int i = 0; i < 4; i++)
        gw_tensor_release(used[i]);
    test_context_end(ctx);
}

static void test_several_roots(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *x = vector(ctx, (float[]){1, 2, 3}, 3);
    gw_tensor *two = gw_wrapped_number(ctx, gw_scalar_int(2));
    gw_tensor *ones = gw_ones_like(x);
    gw_tensor *roots[] = {gw_mul(x, two), gw_sum(x)}, *gradients[] = {ones, NULL};
    assert_int_equal(gw_backward(roots, gradients, 2, once), GW_OK);
    expect(gw_tensor_grad(x), "tensor([3., 3., 3.])");
    gw_tensor *const used[] = {x, two, ones, roots[0], roots[1]};
    for (int i = 0; i < 5; i++)
        gw_tensor_release(used[i]);
    test_context_end(ctx);
}

/* Order: the node made last goes first, AccumulateGrad before all. */
typedef struct seen {
    char text[256];
} seen;

static void see_backward(void *user, gw_node *node, gw_tensor *const *in, size_t n_in,
                         gw_tensor *const *out, size_t n_out, bool freed) {
    (void)in, (void)n_in, (void)out, (void)n_out, (void)freed;
    seen *s = user;
    strncat(s->text, gw_node_name(node), sizeof s->text - strlen(s->text) - 1);
    strncat(s->text, " ", sizeof s->text - strlen(s->text) - 1);
}
static void see_accumulate(void *user, gw_node *node, gw_tensor *leaf, gw_tensor *added) {
    (void)leaf, (void)added;
    see_backward(user, node, NULL, 0, NULL, 0, false);
}

static void test_order(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *x = vector(ctx, (float[]){2}, 1), *w = vector(ctx, (float[]){3}, 1);
    gw_tensor *a = gw_exp(x), *b = gw_sin(w), *c = gw_mul(a, b), *d = gw_add(c, a);
    seen s = {""};
    const gw_observer observer = {.backward = see_backward, .accumulate = see_accumulate};
    ctx->observer = &observer;
    ctx->observer_user = &s;
    gw_tensor *root = gw_sum(d);
    assert_int_equal(gw_backward(&root, NULL, 1, once), GW_OK);
    ctx->observer = NULL;
    assert_string_equal(s.text, "SumBackward0 AddBackward0 MulBackward0 SinBackward0 "
                                "AccumulateGrad ExpBackward0 AccumulateGrad ");
    gw_tensor *const used[] = {x, w, a, b, c, d, root};
    for (int i = 0; i < 7; i++)
        gw_tensor_release(used[i]);
    test_context_end(ctx);
}

static void test_grad(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *x = vector(ctx, (float[]){1, 2}, 2), *w = vector(ctx, (float[]){3, -1}, 2);
    gw_tensor *unused = vector(ctx, (float[]){1}, 1);
    gw_tensor *h = gw_mul(x, w), *hh = gw_mul(h, h), *o = gw_sum(hh), *out[3];
    gw_tensor *inputs[] = {h, x, unused};
    assert_int_equal(gw_grad(&o, NULL, 1, inputs, 3, out, keep, true), GW_OK);
    expect(out[0], "tensor([ 6., -4.])");
    expect(out[1], "tensor([18.,  4.])");
    assert_null(out[2]);
    assert_null(gw_tensor_grad(x));
    assert_null(gw_tensor_grad(w));
    gw_tensor_release(out[0]);
    gw_tensor_release(out[1]);
    /* Only what lies on the way is run: x and w are not, and h's node not freed. */
    assert_int_equal(gw_grad(&o, NULL, 1, &h, 1, out, once, false), GW_OK);
    gw_tensor_release(out[0]);
    gw_tensor *ones = gw_ones_like(h);
    assert_int_equal(gw_backward(&h, &ones, 1, once), GW_OK);
    gw_tensor *const used[] = {x, w, unused, h, hh, o, ones};
    for (int i = 0; i < 7; i++)
        gw_tensor_release(used[i]);
    test_context_end(ctx);
}

/* x^4 at 2: 32, 48, 48, 24. */
static void test_higher_orders(void **state) {
    (void)state;
    static const char *const texts[] = {
        "tensor(32., grad_fn=<MulBackward0>)", "tensor(48., grad_fn=<MulBackward0>)",
        "tensor(48., grad_fn=<MulBackward0>)", "tensor(24., grad_fn=<MulBackward0>)"};
    gw_context *ctx = test_context_new();
    gw_tensor *x = gw_full(ctx, GW_F32, NULL, 0, gw_scalar_int(2));
    gw_requires_grad_(x, true);
    gw_tensor *d = gw_pow_scalar(x, gw_scalar_int(4));
    for (int i = 0; i < 4; i++) {
        gw_tensor *next;
        assert_int_equal(gw_grad(&d, NULL, 1, &x, 1, &next, graph, false), GW_OK);
        take(&d, next);
        if (i < 3)
            expect(d, texts[i]);
        else
            assert_true(gw_scalar_as_double(gw_tensor_at(d, 0)) == 24);
    }
    gw_tensor_release(d);
    gw_tensor_release(x);
    test_context_end(ctx);
}

/* backward(create_graph=True) leaves a .grad with a graph, copied as PyTorch does. */
static void test_create_graph(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *v = vector(ctx, (float[]){1, 2}, 2);
    gw_tensor *cube = gw_pow_scalar(v, gw_scalar_int(3)), *f = gw_sum(cube);
    assert_int_equal(gw_backward(&f, NULL, 1, graph), GW_OK);
    expect(gw_tensor_grad(v), "tensor([ 3., 12.], grad_fn=<CopyBackwards>)");
    gw_tensor *g = gw_clone(gw_tensor_grad(v)), *s = gw_sum(g);
    gw_set_grad(v, NULL);
    assert_int_equal(gw_backward(&s, NULL, 1, once), GW_OK);
    expect(gw_tensor_grad(v), "tensor([ 6., 12.])");
    gw_tensor *const used[] = {v, cube, f, g, s};
    for (int i = 0; i < 5; i++)
        gw_tensor_release(used[i]);
    test_context_end(ctx);
}

static void test_retain_grad(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *x = vector(ctx, (float[]){1, 2}, 2),
              *three = gw_wrapped_number(ctx, gw_scalar_int(3));
    gw_tensor *h = gw_mul(x, three), *dead = gw_mul(h, three), *hh = gw_mul(h, dead);
    gw_tensor *o = gw_sum(hh);
    assert_int_equal(gw_retain_grad(h), GW_OK);
    assert_int_equal(gw_retain_grad(dead), GW_OK);
    gw_tensor_release(dead); /* nobody is left to keep it for */
    assert_int_equal(gw_backward(&o, NULL, 1, keep), GW_OK);
    expect(gw_tensor_grad(h), "tensor([18., 36.])");
    assert_int_equal(gw_backward(&o, NULL, 1, once), GW_OK);
    expect(gw_tensor_grad(h), "tensor([36., 72.])");
    gw_tensor *const used[] = {x, three, h, hh, o};
    for (int i = 0; i < 5; i++)
        gw_tensor_release(used[i]);
    test_context_end(ctx);
}

/* Gradients come back in the shape and dtype of what they are of. */
static void test_fit(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *a = vector(ctx, (float[]){1, 2}, 2);
    gw_tensor *b = gw_full(ctx, GW_F64, (int64_t[]){3, 1}, 2, gw_scalar_int(3));
    gw_requires_grad_(b, true);
    gw_tensor *y = gw_mul(a, b), *s = gw_sum(y);
    assert_int_equal(gw_tensor_dtype(y), GW_F64);
    assert_int_equal(gw_backward(&s, NULL, 1, once), GW_OK);
    expect(gw_tensor_grad(a), "tensor([9., 9.])");
    expect(gw_tensor_grad(b), "tensor([[3.],\n        [3.],\n        [3.]], dtype=torch.float64)");
    gw_tensor *const used[] = {a, b, y, s};
    for (int i = 0; i < 4; i++)
        gw_tensor_release(used[i]);
    test_context_end(ctx);
}

/* 1,000,000 operations in a row: forward, backward and the end are loops, not recursions. */
static void test_long_chain(void **state) {
    (void)state;
    gw_context *ctx = gw_context_new(NULL);
    gw_tensor *x = vector(ctx, (float[]){1}, 1),
              *one = gw_full(ctx, GW_F32, NULL, 0, gw_scalar_int(0));
    gw_tensor *y = gw_tensor_retain(x);
    const int length = sizeof(void *) == 8 ? 1000000 : 200000; /* wasm32 has less memory */
    for (int i = 0; i < length && y; i++)
        take(&y, gw_add(y, one));
    assert_int_equal(gw_backward(&y, NULL, 1, once), GW_OK);
    expect(gw_tensor_grad(x), "tensor([1.])");
    gw_tensor_release(y);
    gw_tensor_release(one);
    gw_tensor_release(x);
    assert_int_equal(gw_context_live_blocks(ctx), 0);
    gw_context_free(ctx);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lesson),        cmocka_unit_test(test_nothing_saved),
        cmocka_unit_test(test_no_alias),      cmocka_unit_test(test_several_roots),
        cmocka_unit_test(test_order),         cmocka_unit_test(test_grad),
        cmocka_unit_test(test_higher_orders), cmocka_unit_test(test_create_graph),
        cmocka_unit_test(test_retain_grad),   cmocka_unit_test(test_fit),
        cmocka_unit_test(test_long_chain),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
