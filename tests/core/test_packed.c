/* Saved tensors that somebody packs: what waits, what is asked for, and what is let go. */
#include "test.h"

#include "autograd/packed.h"
#include "autograd/run.h"
#include "gradwalk/ops.h"

static const gw_backward_options once = {0}, keep = {.retain_graph = true};

/* Packs a tensor as ten times its first number. */
typedef struct box {
    gw_context *ctx;
    double number;
    int *alive;
} box;

static void let_go(void *object) {
    box *b = object;
    --*b->alive;
    gw_release(b->ctx, b, sizeof *b);
}

static double number(const gw_tensor *t) {
    return gw_scalar_as_double(gw_tensor_at(t, 0));
}

static void count(void *user) {
    ++*(int *)user;
}

static bool pack_all(gw_context *ctx, gw_packing *packing, int *alive) {
    while (packing->first) {
        box *b = gw_alloc(ctx, sizeof *b);
        if (!b)
            return false;
        *b = (box){ctx, 10 * number(packing->first->tensor), alive};
        ++*alive;
        gw_packing_done(packing, (gw_foreign){b, let_go});
    }
    return true;
}

static gw_tensor *scalar(gw_context *ctx, double value) {
    return gw_full(ctx, GW_F32, NULL, 0, gw_scalar_float(value));
}

/* Backward from y, every box unpacked as it is: `unpacked` counts. */
static bool walk(gw_context *ctx, gw_tensor *y, gw_backward_options options, int *unpacked) {
    gw_run *run = gw_run_backward(&y, NULL, 1, options, NULL, 0);
    gw_ask ask;
    gw_run_state state = run ? gw_run_go(run, &ask) : GW_RUN_FAILED;
    while (state == GW_RUN_ASKS && ask.kind == GW_ASK_UNPACK) {
        *ask.gradients = scalar(ctx, ((const box *)ask.object)->number);
        ++*unpacked;
        state = *ask.gradients ? gw_run_go(run, &ask) : GW_RUN_FAILED;
    }
    gw_run_free(run);
    return state == GW_RUN_DONE;
}

/* y = x * w at 3, 5: what comes back is what the gradients are made of; it is asked for anew in
 * each backward, and freed like what is not packed. */
static void test_there_and_back(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    int told = 0, alive = 0, unpacked = 0;
    gw_packing packing = {.due = count, .user = &told};
    gw_tensor *x = scalar(ctx, 3), *w = scalar(ctx, 5);
    gw_requires_grad_(x, true);
    gw_requires_grad_(w, true);
    ctx->packing = &packing;
    gw_tensor *y = gw_mul(x, w);
    ctx->packing = NULL;
    assert_int_equal(told, 2);
    assert_true(pack_all(ctx, &packing, &alive));
    assert_int_equal(alive, 2);
    assert_true(walk(ctx, y, keep, &unpacked));
    assert_int_equal(unpacked, 2);
    assert_true(number(gw_tensor_grad(x)) == 50 && number(gw_tensor_grad(w)) == 30);
    assert_true(walk(ctx, y, once, &unpacked));
    assert_int_equal(unpacked, 4);
    assert_int_equal(alive, 0);
    assert_false(walk(ctx, y, once, &unpacked));
    assert_int_equal(gw_error(ctx), GW_E_RUNTIME); /* a second time */
    gw_error_clear(ctx);
    gw_tensor_release(y);
    gw_tensor_release(w);
    gw_tensor_release(x);
    test_context_end(ctx);
}

/* A node that dies leaves the list as it is; what is forgotten is read as it was saved. */
static void test_forgotten(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    int told = 0, alive = 0, unpacked = 0;
    gw_packing packing = {.due = count, .user = &told};
    gw_tensor *x = scalar(ctx, 3);
    gw_requires_grad_(x, true);
    ctx->packing = &packing;
    gw_tensor_release(gw_mul(x, x));
    assert_true(packing.first && packing.first->refs == 1);
    assert_true(pack_all(ctx, &packing, &alive));
    assert_int_equal(alive, 0);
    gw_tensor *y = gw_mul(x, x);
    ctx->packing = NULL;
    gw_packing_clear(&packing);
    assert_true(walk(ctx, y, once, &unpacked));
    assert_int_equal(unpacked, 0);
    assert_true(number(gw_tensor_grad(x)) == 6);
    gw_tensor_release(y);
    gw_tensor_release(x);
    test_context_end(ctx);
}

static bool there_and_back(gw_context *ctx, void *user) {
    int told = 0, alive = 0, unpacked = 0;
    gw_packing packing = {.due = count, .user = &told};
    gw_tensor *x = scalar(ctx, 3), *y = NULL;
    (void)user;
    ctx->packing = &packing;
    if (x && gw_requires_grad_(x, true) == GW_OK)
        y = gw_exp(x);
    const bool ok = y && pack_all(ctx, &packing, &alive) && walk(ctx, y, once, &unpacked);
    ctx->packing = NULL;
    gw_packing_clear(&packing);
    gw_tensor_release(y);
    gw_tensor_release(x);
    return ok;
}

static void test_no_memory(void **state) {
    (void)state;
    assert_true(test_every_allocation_failing(there_and_back, NULL) > 8);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_there_and_back),
        cmocka_unit_test(test_forgotten),
        cmocka_unit_test(test_no_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
