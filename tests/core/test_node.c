/* Who owns the graph, and when it goes. */
#include "test.h"

#include "autograd/node.h"
#include "gradwalk/ops.h"

static gw_tensor *leaf(gw_context *ctx) {
    gw_tensor *t = gw_full(ctx, GW_F32, (int64_t[]){2}, 1, gw_scalar_int(2));
    gw_requires_grad_(t, true);
    return t;
}

static void test_walk(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *x = leaf(ctx), *c = gw_full(ctx, GW_F32, NULL, 0, gw_scalar_int(3));
    gw_tensor *y = gw_mul(x, c), *z = gw_add(y, x);
    gw_node *add = gw_tensor_grad_fn(z);
    uint32_t nr = 9;
    assert_int_equal(gw_node_n_next(add), 2);
    gw_node *mul = gw_node_next(add, 0, &nr);
    assert_int_equal(nr, 0);
    assert_true(mul == gw_tensor_grad_fn(y));
    gw_node *end = gw_node_next(add, 1, NULL);
    assert_string_equal(gw_node_name(end), "AccumulateGrad");
    assert_string_equal(gw_node_qualified_name(end), "torch::autograd::AccumulateGrad");
    assert_true(gw_node_next(mul, 0, NULL) == end); /* one a leaf */
    assert_null(gw_node_next(mul, 1, NULL));
    assert_true(mul->sequence < add->sequence && add->sequence < end->sequence);
    gw_tensor *const used[] = {x, c, y, z};
    for (int i = 0; i < 4; i++)
        gw_tensor_release(used[i]);
    test_context_end(ctx);
}

/* exp saves its own output: the node must not keep that tensor, nor itself. */
static void test_no_cycle(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *x = leaf(ctx), *y = gw_exp(x);
    assert_int_equal(y->refs, 1);
    assert_int_equal(gw_tensor_grad_fn(y)->refs, 1);
    gw_tensor_release(y);
    assert_null(x->accumulator); /* went with the graph */
    /* An input that is written later by what depends on it. */
    gw_tensor *z = gw_zeros_like(x), *w = gw_mul(z, x);
    assert_int_equal(gw_add_(z, w), GW_OK);
    gw_tensor_release(w);
    gw_tensor_release(z);
    assert_null(x->accumulator);
    gw_tensor_release(x);
    test_context_end(ctx);
}

/* A tensor that is gone is kept only as far as the way back needs it. */
static void test_graph_outlives_tensors(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *x = leaf(ctx), *y = gw_mul(x, x), *z = gw_mul(y, y), *s = gw_sum(z);
    gw_tensor_release(y);
    gw_tensor_release(z);
    gw_tensor *held = gw_tensor_retain(x);
    gw_tensor_release(x);
    assert_int_equal(gw_backward(&s, NULL, 1, (gw_backward_options){0}), GW_OK);
    assert_true(gw_scalar_as_double(gw_tensor_at(gw_tensor_grad(held), 0)) == 32);
    gw_tensor_release(s);
    gw_tensor_release(held);
    test_context_end(ctx);
}

static void test_modes(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *x = leaf(ctx);
    assert_true(gw_set_grad_enabled(ctx, false));
    gw_tensor *y = gw_exp(x), *view = gw_select(x, 0, 0);
    assert_false(gw_tensor_requires_grad(y));
    assert_true(gw_tensor_requires_grad(view)); /* as PyTorch: a view of what does */
    assert_true(gw_tensor_is_leaf(view));
    gw_set_grad_enabled(ctx, true);
    gw_tensor *d = gw_detach(x), *e = gw_exp(d), *i = gw_eq(x, d);
    assert_false(gw_tensor_requires_grad(e));
    assert_false(gw_tensor_requires_grad(i));
    assert_true(d->version == x->version);
    gw_tensor *data = gw_data(x);
    assert_true(data->version != x->version && data->storage == x->storage);
    gw_tensor *const used[] = {x, y, view, d, e, i, data};
    for (int k = 0; k < 7; k++)
        gw_tensor_release(used[k]);
    test_context_end(ctx);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_walk),
        cmocka_unit_test(test_no_cycle),
        cmocka_unit_test(test_graph_outlives_tensors),
        cmocka_unit_test(test_modes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
