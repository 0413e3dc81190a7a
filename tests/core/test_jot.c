/* Jottings beside the nodes that they stand for (Note [Jottings] in autograd/jot.h): the same
 * gradients to the bit, whatever asks for nodes on the way, and none left. */
#include "test.h"

#include <math.h>
#include <string.h>

#include "autograd/hook.h"
#include "autograd/jot.h"
#include "gradwalk/ops.h"

enum { LEAVES = 4, STEPS = 24 };

static gw_tensor *leaf(gw_context *ctx, double value, bool requires_grad) {
    gw_tensor *t = gw_full(ctx, GW_F32, NULL, 0, gw_scalar_float(value));
    if (t)
        gw_requires_grad_(t, requires_grad);
    return t;
}

/* One of the operations that are jotted, and some that are not. */
static gw_tensor *operation(uint32_t which, gw_tensor *a, gw_tensor *b) {
    switch (which % 16) {
    case 0:
        return gw_add(a, b);
    case 1:
        return gw_sub(a, b);
    case 2:
    case 3:
        return gw_mul(a, b);
    case 4:
        return gw_div_scalar(a, gw_scalar_float(1.5));
    case 5:
        return gw_mul_scalar(a, gw_scalar_float(0.3));
    case 6:
        return gw_pow_scalar(a, gw_scalar_int(2));
    case 7:
        return gw_pow_scalar(a, gw_scalar_int(0));
    case 8:
        return gw_relu(a);
    case 9:
        return gw_sigmoid(a);
    case 10:
        return gw_neg(a);
    case 11:
        return gw_add_scalar(a, gw_scalar_int(1));
    case 12:
        return gw_rsub_scalar(a, gw_scalar_int(1));
    case 13:
        return gw_sin(a); /* has no numbers of its own: what is jotted is settled */
    default:
        return gw_tanh(a);
    }
}

typedef struct graph {
    gw_tensor *leaves[LEAVES], *results[STEPS];
} graph;

/* `settle_at`: nodes are asked for after so many operations; STEPS: never. */
static bool make_graph(gw_context *ctx, uint32_t seed, int settle_at, graph *g) {
    *g = (graph){0};
    for (int i = 0; i < LEAVES; i++)
        if (!(g->leaves[i] = leaf(ctx, (double)test_next(&seed) / (1 << 23) - 1, i > 0)))
            return false;
    for (int i = 0; i < STEPS; i++) {
        gw_tensor *operands[2];
        for (int k = 0; k < 2; k++) {
            const int at = (int)(test_next(&seed) % (uint32_t)(LEAVES + i));
            operands[k] = at < LEAVES ? g->leaves[at] : g->results[at - LEAVES];
        }
        g->results[i] = operation(test_next(&seed), operands[0], operands[1]);
        if (!g->results[i] || (i == settle_at && gw_jots_settle(ctx) != GW_OK))
            return false;
    }
    return true;
}

static void free_graph(graph *g) {
    for (int i = 0; i < STEPS; i++)
        gw_tensor_release(g->results[i]);
    for (int i = 0; i < LEAVES; i++)
        gw_tensor_release(g->leaves[i]);
}

static double gradient(const gw_tensor *t) {
    return gw_tensor_grad(t) ? gw_scalar_as_double(gw_tensor_at(gw_tensor_grad(t), 0)) : -1e30;
}

static bool same(double a, double b) {
    return a == b || (isnan(a) && isnan(b));
}

/* A backward from a result that leads to a leaf; an error is the same with nodes and without. */
static void gradients_of_random_graphs(void **state) {
    (void)state;
    for (uint32_t seed = 1; seed < 400; seed++) {
        double wanted[LEAVES];
        for (int settle_at = 0; settle_at <= STEPS; settle_at += STEPS / 4) {
            gw_context *ctx = test_context_new();
            graph g;
            assert_true(make_graph(ctx, seed, settle_at ? settle_at : -1, &g));
            if (settle_at == 0)
                assert_int_equal(gw_jots_settle(ctx), GW_OK);
            for (int times = 0; times < 2; times++) {
                gw_tensor *root = g.results[STEPS - 1 - times];
                if (gw_tensor_requires_grad(root))
                    gw_backward(&root, NULL, 1, (gw_backward_options){.retain_graph = times == 0});
            }
            assert_int_equal(gw_error(ctx), GW_OK);
            for (int i = 0; i < LEAVES; i++) {
                if (settle_at == 0)
                    wanted[i] = gradient(g.leaves[i]);
                if (!same(gradient(g.leaves[i]), wanted[i]))
                    fail_msg("seed %u, settled at %d: leaf %d", seed, settle_at, i);
            }
            free_graph(&g);
            test_context_end(ctx);
        }
    }
}

/* Names and edges of the graph of `root`, each node once. */
static uint64_t signature(gw_tensor *root) {
    uint64_t sum = 14695981039346656037u;
    gw_node *todo[4 * STEPS];
    size_t n = 0;
    if (gw_tensor_grad_fn(root))
        todo[n++] = gw_tensor_grad_fn(root);
    for (size_t i = 0; i < n && n < 2 * STEPS; i++) {
        for (const char *c = gw_node_name(todo[i]); *c; c++)
            sum = (sum ^ (unsigned char)*c) * 1099511628211u;
        sum = (sum ^ todo[i]->n_saved) * 1099511628211u;
        for (size_t k = 0; k < gw_node_n_next(todo[i]); k++) {
            gw_node *next = gw_node_next(todo[i], k, NULL);
            if (next && n < 4 * STEPS)
                todo[n++] = next;
        }
    }
    return sum;
}

static void nodes_are_those_of_a_graph_made_of_them(void **state) {
    (void)state;
    for (uint32_t seed = 1; seed < 200; seed++) {
        uint64_t wanted = 0;
        for (int each = 1; each >= 0; each--) {
            gw_context *ctx = test_context_new();
            graph g;
            ctx->jots.off = each;
            assert_true(make_graph(ctx, seed, STEPS, &g));
            assert_true(!each || ctx->jots.n == 0);
            const uint64_t got = signature(g.results[STEPS - 1]);
            if (each)
                wanted = got;
            assert_true(got == wanted);
            free_graph(&g);
            test_context_end(ctx);
        }
    }
}

static void a_second_backward_is_refused(void **state) {
    (void)state;
    for (int settled = 0; settled < 2; settled++) {
        gw_context *ctx = test_context_new();
        gw_tensor *x = leaf(ctx, 0.5, true), *y = gw_tanh(x), *z = gw_add(y, x);
        assert_true(gw_is_jotted(z));
        assert_int_equal(gw_backward(&z, NULL, 1, (gw_backward_options){0}), GW_OK);
        if (settled)
            assert_int_equal(gw_jots_settle(ctx), GW_OK);
        assert_int_equal(gw_backward(&z, NULL, 1, (gw_backward_options){0}), GW_E_RUNTIME);
        assert_non_null(strstr(gw_error_message(ctx), "a second time"));
        gw_error_clear(ctx);
        gw_tensor_release(x);
        gw_tensor_release(y);
        gw_tensor_release(z);
        test_context_end(ctx);
    }
}

/* Of a sum nothing is saved: it may be gone through again. */
static void sums_may_go_back_twice(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *x = leaf(ctx, 0.5, true), *y = gw_add(x, x);
    for (int times = 1; times <= 2; times++) {
        assert_int_equal(gw_backward(&y, NULL, 1, (gw_backward_options){0}), GW_OK);
        assert_true(gradient(x) == 2 * times);
    }
    assert_true(gw_is_jotted(y));
    gw_tensor_release(x);
    gw_tensor_release(y);
    test_context_end(ctx);
}

static void a_write_in_place_is_found(void **state) {
    (void)state;
    for (int what = 0; what < 3; what++) {
        gw_context *ctx = test_context_new();
        gw_tensor *x = leaf(ctx, 0.5, true), *c = leaf(ctx, 3, false);
        gw_tensor *y = gw_mul(x, c), *z = gw_tanh(y);
        gw_set_grad_enabled(ctx, false);
        gw_tensor *written = what == 0 ? c : what == 1 ? z : y;
        assert_int_equal(gw_add_(written, c), GW_OK);
        gw_set_grad_enabled(ctx, true);
        const gw_status got = gw_backward(&z, NULL, 1, (gw_backward_options){0});
        assert_int_equal(got, what == 2 ? GW_OK : GW_E_RUNTIME); /* nobody needs y */
        gw_error_clear(ctx);
        gw_tensor *const used[] = {x, c, y, z};
        for (int i = 0; i < 4; i++)
            gw_tensor_release(used[i]);
        test_context_end(ctx);
    }
}

/* Written through what shares its memory, which no version tells: the jotting has its number no
 * more, and the node reads what is there, as PyTorch's. */
static void a_write_past_the_version_is_read(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *x = leaf(ctx, 2, true), *y = gw_neg(x), *z = gw_mul(y, y);
    gw_tensor *data = gw_data(y);
    assert_false(gw_is_jotted(y));
    assert_int_equal(gw_mul_scalar_(data, gw_scalar_int(10)), GW_OK);
    assert_int_equal(gw_backward(&z, NULL, 1, (gw_backward_options){0}), GW_OK);
    assert_true(gradient(x) == 40);
    gw_tensor *const used[] = {x, y, z, data};
    for (int i = 0; i < 4; i++)
        gw_tensor_release(used[i]);
    test_context_end(ctx);
}

/* A loop that lets go of what it makes holds a bounded number of them, though one is always alive.
 */
static void what_nobody_reaches_is_let_go_of(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *x = leaf(ctx, 0.5, true), *last = gw_neg(x);
    size_t most = 0;
    for (int i = 0; i < 50000; i++) {
        gw_tensor *y = gw_mul(x, x), *z = gw_tanh(y);
        gw_tensor_release(y);
        gw_tensor_release(last);
        last = z;
        most = ctx->jots.n > most ? ctx->jots.n : most;
    }
    assert_true(gw_is_jotted(last) && most <= 4096 + GW_JOTS);
    gw_tensor_release(last);
    assert_int_equal(ctx->jots.n, 0);
    gw_tensor_release(x);
    test_context_end(ctx);
}

/* A chain is as long as it is, and goes back without recursion. */
static void a_long_chain(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *x = leaf(ctx, 1, true), *y = gw_neg(x);
    for (int i = 0; i < 100000; i++) {
        gw_tensor *z = gw_neg(y);
        gw_tensor_release(y);
        y = z;
    }
    assert_true(gw_is_jotted(y));
    assert_int_equal(gw_backward(&y, NULL, 1, (gw_backward_options){0}), GW_OK);
    assert_true(gradient(x) == -1);
    assert_non_null(gw_tensor_grad_fn(y)); /* and has its nodes */
    gw_tensor_release(x);
    gw_tensor_release(y);
    test_context_end(ctx);
}

static bool graph_and_back(gw_context *ctx, void *user) {
    graph g;
    const int *settle_at = user;
    bool ok = make_graph(ctx, 7, *settle_at, &g);
    for (int i = STEPS - 1; ok && i >= 0; i--) {
        gw_tensor *root = g.results[i];
        if (gw_tensor_requires_grad(root)) {
            ok = gw_backward(&root, NULL, 1, (gw_backward_options){.retain_graph = true}) == GW_OK;
            break;
        }
    }
    ok = ok && gw_jots_settle(ctx) == GW_OK;
    free_graph(&g);
    return ok;
}

static void every_allocation_failing(void **state) {
    (void)state;
    for (int settle_at = 5; settle_at <= STEPS; settle_at += STEPS - 5)
        assert_true(test_every_allocation_failing(graph_and_back, &settle_at) > STEPS);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gradients_of_random_graphs),
        cmocka_unit_test(nodes_are_those_of_a_graph_made_of_them),
        cmocka_unit_test(a_second_backward_is_refused),
        cmocka_unit_test(sums_may_go_back_twice),
        cmocka_unit_test(a_write_in_place_is_found),
        cmocka_unit_test(a_write_past_the_version_is_read),
        cmocka_unit_test(what_nobody_reaches_is_let_go_of),
        cmocka_unit_test(a_long_chain),
        cmocka_unit_test(every_allocation_failing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
