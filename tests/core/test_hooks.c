/* Hooks, and backwards that are paused at them: order, answers, nesting, long chains, no memory. */
#include "test.h"

#include "autograd/run.h"
#include "gradwalk/ops.h"

static const gw_backward_options once = {0}, keep = {.retain_graph = true};

static gw_tensor *leaf(gw_context *ctx, float value) {
    gw_tensor *t = gw_full(ctx, GW_F32, (int64_t[]){1}, 1, gw_scalar_float((double)value));
    gw_requires_grad_(t, true);
    return t;
}

static double number(const gw_tensor *t) {
    assert_non_null(t);
    return gw_scalar_as_double(gw_tensor_at(t, 0));
}

/* What hooks in C saw, in order. */
typedef struct log {
    double seen[8];
    int n;
    int alive; /* hooks that have not been given back */
} log;

static void let_go(void *object) {
    ((log *)object)->alive--;
}

static gw_hook hook_of(log *l, gw_status (*call)(const gw_hook *hook, gw_tensor **gradient)) {
    l->alive++;
    return (gw_hook){.call = call, .object = {l, let_go}};
}

static gw_status look(const gw_hook *hook, gw_tensor **gradient) {
    log *l = hook->object.object;
    l->seen[l->n++] = *gradient ? number(*gradient) : -1;
    return GW_OK;
}

static gw_status twice(const gw_hook *hook, gw_tensor **gradient) {
    look(hook, gradient);
    gw_tensor *sum = gw_add(*gradient, *gradient);
    if (!sum)
        return GW_E_MEMORY;
    gw_tensor_release(*gradient);
    *gradient = sum;
    return GW_OK;
}

static gw_status refuse(const gw_hook *hook, gw_tensor **gradient) {
    (void)hook;
    return gw_fail(gw_tensor_context(*gradient), GW_E_VALUE, "no");
}

/* y = x * x at 3: hooks of y in their order, what is retained in its place among them, then the
 * leaf's. */
static void test_order(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    log l = {0};
    gw_tensor *x = leaf(ctx, 3), *y = gw_mul(x, x), *z = gw_add(y, y);
    gw_register_hook(x, hook_of(&l, twice));
    gw_register_hook(y, hook_of(&l, twice));
    gw_retain_grad(y);
    gw_register_hook(y, hook_of(&l, look));
    assert_int_equal(gw_backward(&z, NULL, 1, keep), GW_OK);
    assert_int_equal(l.n, 3);
    assert_true(l.seen[0] == 2 && l.seen[1] == 4 && l.seen[2] == 24);
    assert_true(number(gw_tensor_grad(y)) == 4 && number(gw_tensor_grad(x)) == 48);
    gw_tensor_release(z);
    gw_tensor_release(y);
    assert_int_equal(l.alive, 1); /* the leaf's: it outlives the graph */
    gw_tensor_release(x);
    assert_int_equal(l.alive, 0);
    test_context_end(ctx);
}

/* What a hook says is what backward says; grad mode is as it was. */
static void test_failure(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    log l = {0};
    gw_tensor *x = leaf(ctx, 3), *y = gw_mul(x, x);
    gw_register_hook(y, hook_of(&l, refuse));
    assert_int_equal(gw_backward(&y, NULL, 1, once), GW_E_VALUE);
    test_expect_error(ctx, GW_E_VALUE, "no");
    assert_true(gw_grad_enabled(ctx));
    assert_null(gw_tensor_grad(x));
    gw_tensor_release(y);
    gw_tensor_release(x);
    test_context_end(ctx);
}

/* ---- questions ------------------------------------------------------------------------------- */

/* A hook that only whoever drives the backward can call. */
static gw_hook foreign(log *l) {
    l->alive++;
    return (gw_hook){.object = {l, let_go}};
}

static void test_questions(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    log l = {0};
    gw_ask ask;
    gw_tensor *x = leaf(ctx, 3), *y = gw_mul(x, x);
    gw_node *node = gw_tensor_grad_fn(y);
    gw_register_hook(y, foreign(&l));
    gw_hook all = foreign(&l);
    all.output_nr = GW_ALL_GRADIENTS;
    gw_hook_add(ctx, &gw_node_extras_of(node)->after, all);
    assert_int_equal(gw_backward(&y, NULL, 1, keep), GW_E_NOT_IMPLEMENTED);
    gw_error_clear(ctx);

    gw_run *run = gw_run_backward(&y, NULL, 1, once, NULL, 0);
    assert_int_equal(gw_run_go(run, &ask), GW_RUN_ASKS);
    assert_int_equal(ask.kind, GW_ASK_TENSOR_HOOK);
    assert_true(ask.object == &l && ask.node == node && ask.n == 1);
    assert_true(ask.tensor_id == gw_tensor_id(y));
    assert_true(number(ask.gradients[0]) == 1 && !gw_grad_enabled(ctx));
    gw_tensor_release(ask.gradients[0]);
    ask.gradients[0] = gw_full(ctx, GW_F32, (int64_t[]){1}, 1, gw_scalar_int(10));
    assert_int_equal(gw_run_go(run, &ask), GW_RUN_ASKS);
    assert_int_equal(ask.kind, GW_ASK_AFTER);
    assert_true(ask.n == 2 && number(ask.gradients[0]) == 30 && number(ask.gradients[1]) == 30);
    assert_true(ask.n_received == 1 && number(ask.received[0]) == 10);
    gw_tensor_release(ask.gradients[1]);
    ask.gradients[1] = NULL;
    assert_int_equal(gw_run_go(run, &ask), GW_RUN_DONE);
    assert_true(gw_grad_enabled(ctx));
    gw_run_free(run);
    assert_true(number(gw_tensor_grad(x)) == 30);
    gw_tensor_release(y);
    gw_tensor_release(x);
    assert_int_equal(l.alive, 0);
    test_context_end(ctx);
}

/* A backward through the same nodes while another waits at one of them; and one that is given up
 * there. */
static void test_nested(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    log l = {0};
    gw_ask ask, inner_ask;
    gw_tensor *x = leaf(ctx, 3), *y = gw_mul(x, x), *z = gw_mul(y, y), *found = NULL;
    gw_register_hook(y, foreign(&l));
    gw_run *outer = gw_run_backward(&z, NULL, 1, keep, NULL, 0);
    assert_int_equal(gw_run_go(outer, &ask), GW_RUN_ASKS);
    gw_run *inner = gw_run_grad(&z, NULL, 1, &x, 1, keep, false);
    assert_int_equal(gw_run_go(inner, &inner_ask), GW_RUN_ASKS);
    assert_int_equal(gw_run_go(inner, &inner_ask), GW_RUN_DONE);
    found = gw_run_found(inner)[0];
    assert_true(number(found) == 108);
    gw_run_free(inner);
    assert_false(gw_grad_enabled(ctx)); /* as the outer one has it */
    gw_run *left = gw_run_backward(&z, NULL, 1, keep, NULL, 0);
    assert_int_equal(gw_run_go(left, &inner_ask), GW_RUN_ASKS);
    gw_run_free(left);
    assert_null(gw_tensor_grad(x));
    assert_int_equal(gw_run_go(outer, &ask), GW_RUN_DONE);
    gw_run_free(outer);
    assert_true(number(gw_tensor_grad(x)) == 108);
    gw_tensor_release(z);
    gw_tensor_release(y);
    gw_tensor_release(x);
    test_context_end(ctx);
}

/* backward(inputs=...): nothing else accumulates, and a result retains its gradient. */
static void test_inputs(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_ask ask;
    gw_tensor *x = leaf(ctx, 3), *w = leaf(ctx, 2), *y = gw_mul(x, w), *z = gw_mul(y, y);
    gw_tensor *const inputs[] = {x, y};
    gw_run *run = gw_run_backward(&z, NULL, 1, once, inputs, 2);
    assert_int_equal(gw_run_go(run, &ask), GW_RUN_DONE);
    gw_run_free(run);
    assert_true(number(gw_tensor_grad(x)) == 24 && number(gw_tensor_grad(y)) == 12);
    assert_null(gw_tensor_grad(w));
    gw_tensor *const used[] = {x, w, y, z};
    for (int i = 0; i < 4; i++)
        gw_tensor_release(used[i]);
    test_context_end(ctx);
}

/* A write in place takes along what keeps the gradient, and leaves other hooks at the old node. */
static void test_written(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    log l = {0};
    gw_tensor *x = leaf(ctx, 3), *two = leaf(ctx, 2), *y = gw_mul(x, x);
    gw_requires_grad_(two, false);
    gw_retain_grad(y);
    gw_register_hook(y, hook_of(&l, look));
    assert_int_equal(gw_mul_(y, two), GW_OK);
    assert_int_equal(gw_backward(&y, NULL, 1, once), GW_OK);
    assert_true(number(gw_tensor_grad(y)) == 1 && l.n == 1 && l.seen[0] == 2);
    gw_tensor *const used[] = {x, two, y};
    for (int i = 0; i < 3; i++)
        gw_tensor_release(used[i]);
    test_context_end(ctx);
}

/* A hook on each of 1,000,000 nodes in a row: no recursion, neither on the way nor at the end. */
static void test_long_chain(void **state) {
    (void)state;
    gw_context *ctx = gw_context_new(NULL);
    log l = {0};
    const int length = sizeof(void *) == 8 ? 1000000 : 100000; /* wasm32 has less memory */
    gw_tensor *x = leaf(ctx, 1), *zero = gw_full(ctx, GW_F32, NULL, 0, gw_scalar_int(0));
    gw_tensor *y = gw_tensor_retain(x);
    for (int i = 0; i < length && y; i++) {
        gw_tensor *next = gw_add(y, zero);
        gw_tensor_release(y);
        y = next;
        gw_register_hook(y, foreign(&l));
    }
    gw_ask ask;
    int asked = 0;
    gw_run *run = gw_run_backward(&y, NULL, 1, once, NULL, 0);
    gw_run_state now;
    while ((now = gw_run_go(run, &ask)) == GW_RUN_ASKS)
        asked++;
    assert_int_equal(now, GW_RUN_DONE);
    assert_int_equal(asked, length);
    gw_run_free(run);
    assert_true(number(gw_tensor_grad(x)) == 1);
    gw_tensor_release(y);
    gw_tensor_release(zero);
    gw_tensor_release(x);
    assert_int_equal(l.alive, 0);
    assert_int_equal(gw_context_live_blocks(ctx), 0);
    gw_context_free(ctx);
}

/* ---- no memory ------------------------------------------------------------------------------- */

static bool all_of_it(gw_context *ctx, void *user) {
    log l = {0};
    gw_ask ask;
    bool done = false;
    (void)user;
    gw_tensor *x = gw_full(ctx, GW_F32, (int64_t[]){1}, 1, gw_scalar_int(3));
    gw_tensor *w = NULL, *y = NULL, *z = NULL, *inputs[1] = {x};
    gw_run *outer = NULL, *inner = NULL;
    if (!x || gw_requires_grad_(x, true) != GW_OK)
        goto out;
    w = gw_add(x, x);
    if (!w || gw_register_hook(x, hook_of(&l, twice)) != GW_OK || gw_retain_grad(w) != GW_OK ||
        gw_mul_(w, x) != GW_OK)
        goto out;
    y = gw_mul(w, x);
    if (!y || gw_register_hook(y, foreign(&l)) != GW_OK)
        goto out;
    z = gw_mul(y, y);
    outer = z ? gw_run_backward(&z, NULL, 1, keep, NULL, 0) : NULL;
    if (!outer || gw_run_go(outer, &ask) != GW_RUN_ASKS)
        goto out;
    inner = gw_run_grad(&z, NULL, 1, inputs, 1, keep, false);
    done = inner && gw_run_go(inner, &ask) == GW_RUN_ASKS && gw_run_go(inner, &ask) == GW_RUN_DONE;
out:
    gw_run_free(inner);
    done = done && gw_run_go(outer, &ask) == GW_RUN_DONE;
    gw_run_free(outer);
    assert_true(gw_grad_enabled(ctx));
    gw_tensor *const used[] = {x, w, y, z};
    for (int i = 0; i < 4; i++)
        gw_tensor_release(used[i]);
    assert_int_equal(l.alive, 0);
    return done;
}

static void test_no_memory(void **state) {
    (void)state;
    assert_true(test_every_allocation_failing(all_of_it, NULL) > 30);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_order),      cmocka_unit_test(test_failure),
        cmocka_unit_test(test_questions),  cmocka_unit_test(test_nested),
        cmocka_unit_test(test_inputs),     cmocka_unit_test(test_written),
        cmocka_unit_test(test_long_chain), cmocka_unit_test(test_no_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
