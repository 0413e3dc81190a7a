/* All paths: the products of local derivatives add up to what the engine has added. */
#include "test.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "autograd/node.h"
#include "base/buffer.h"
#include "gradwalk/autograd.h"
#include "gradwalk/explain.h"
#include "gradwalk/nn.h"
#include "tensor/tensor.h"

enum { MOST_LAYERS = 4, MOST_PARAMETERS = 2 * MOST_LAYERS };

typedef struct network {
    gw_trace *trace;
    gw_cursor *cursor; /* at the end */
    gw_tensor *parameters[MOST_PARAMETERS];
    size_t n;
    bool ok;
} network;

static gw_tensor *activated(int which, gw_tensor *z) {
    return which == 0 ? gw_tanh(z) : which == 1 ? gw_sigmoid(z) : gw_relu(z);
}

static gw_tensor *parameter(network *net, gw_context *ctx, const int64_t *dims, int ndim) {
    gw_tensor *p = gw_randn(ctx, GW_F32, dims, ndim);
    if (p)
        net->parameters[net->n++] = p;
    return p && gw_requires_grad_(p, true) == GW_OK ? p : NULL;
}

/* A perceptron with its layers of sizes[0..layers], its loss, and one backward. */
static network train_once(gw_context *ctx, const int64_t *sizes, int layers, int64_t batch,
                          int which) {
    network net = {.trace = gw_trace_new(ctx, (size_t)1 << 22)};
    gw_tensor *a = gw_randn(ctx, GW_F32, (int64_t[]){batch, sizes[0]}, 2);
    for (int l = 0; l < layers; l++) {
        gw_tensor *w = parameter(&net, ctx, (int64_t[]){sizes[l + 1], sizes[l]}, 2);
        gw_tensor *b = w ? parameter(&net, ctx, &sizes[l + 1], 1) : NULL;
        gw_tensor *z = gw_linear(a, w, b);
        gw_tensor *next = l + 1 < layers ? activated(which, z) : gw_tensor_retain(z);
        gw_tensor_release(z);
        gw_tensor_release(a);
        a = next;
    }
    gw_tensor *target = gw_randn(ctx, GW_F32, (int64_t[]){batch, sizes[layers]}, 2);
    gw_tensor *loss = gw_mse_loss(a, target, GW_REDUCE_MEAN);
    net.ok = net.trace && loss && gw_backward(&loss, NULL, 1, (gw_backward_options){0}) == GW_OK;
    gw_tensor_release(loss);
    gw_tensor_release(target);
    gw_tensor_release(a);
    net.cursor = net.ok ? gw_cursor_new(net.trace) : NULL;
    net.ok = net.cursor && gw_cursor_seek(net.cursor, gw_trace_length(net.trace)) == GW_OK;
    return net;
}

static void end(network *net) {
    gw_cursor_free(net->cursor);
    for (size_t i = 0; i < net->n; i++)
        gw_tensor_release(net->parameters[i]);
    gw_trace_free(net->trace);
}

/* The event that added to the .grad of `tensor`, as the ledger numbers it. */
static size_t addition(const gw_cursor *cursor, const gw_tensor *t) {
    gw_buffer out;
    gw_buffer_init(&out, t->ctx);
    size_t event = 0;
    if (gw_ledger_json(cursor, t->id, 0, &out) == GW_OK) {
        const char *at = strstr(out.data, "\"kind\":\"backward\",\"event\":");
        event = at ? (size_t)strtoul(at + strlen("\"kind\":\"backward\",\"event\":"), NULL, 10) : 0;
    }
    gw_buffer_free(&out);
    return event;
}

static double number_of(const gw_buffer *json, const char *key) {
    char quoted[32];
    snprintf(quoted, sizeof quoted, "\"%s\":", key);
    const char *at = strstr(json->data, quoted);
    return at ? strtod(at + strlen(quoted), NULL) : (double)NAN;
}

/* Every element of every parameter of a network. */
static void check_network(gw_context *ctx, const int64_t *sizes, int layers, int64_t batch,
                          int which) {
    network net = train_once(ctx, sizes, layers, batch, which);
    assert_true(net.ok);
    gw_buffer out;
    gw_buffer_init(&out, ctx);
    for (size_t i = 0; i < net.n; i++) {
        const gw_tensor *p = net.parameters[i];
        const size_t event = addition(net.cursor, p);
        for (int64_t e = 0; e < gw_tensor_numel(p); e++) {
            gw_buffer_clear(&out);
            assert_int_equal(gw_paths_json(net.cursor, p->id, e, event, 3, &out), GW_OK);
            const double sum = number_of(&out, "sum"), added = number_of(&out, "added");
            const double grad = gw_scalar_as_double(gw_tensor_at(p->grad, e));
            assert_true((float)added == (float)grad);
            if (!(fabs(sum - added) <= 1e-6 * fmax(1, fabs(added))))
                fail_msg("paths %.9g, engine %.9g in\n%s", sum, added, out.data);
        }
    }
    gw_buffer_free(&out);
    end(&net);
}

/* Networks of 1 to 4 layers, of random sizes, with each activation. */
static void test_networks(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_manual_seed(&ctx->generator, 5);
    uint32_t random = 1;
    for (int layers = 1; layers <= MOST_LAYERS; layers++)
        for (int which = 0; which < 3; which++) {
            int64_t sizes[MOST_LAYERS + 1];
            for (int l = 0; l <= layers; l++) {
                random = random * 1664525U + 1013904223U;
                sizes[l] = 1 + (random >> 24) % 4;
            }
            check_network(ctx, sizes, layers, 1 + layers % 3, which);
        }
    test_context_end(ctx);
}

/* f(x) backward for x = [2, 3], then the paths to element 1. */
static void check_paths(gw_tensor *(*f)(gw_tensor *x), const char *const *wanted, size_t n) {
    gw_context *ctx = test_context_new();
    gw_trace *trace = gw_trace_new(ctx, (size_t)1 << 20);
    gw_tensor *x = gw_from_data(ctx, GW_F32, (int64_t[]){2}, 1, (float[]){2, 3});
    assert_int_equal(gw_requires_grad_(x, true), GW_OK);
    gw_tensor *y = f(x);
    assert_int_equal(gw_backward(&y, NULL, 1, (gw_backward_options){0}), GW_OK);
    gw_cursor *cursor = gw_cursor_new(trace);
    gw_cursor_seek(cursor, gw_trace_length(trace));
    const uint64_t ids[] = {ctx->next_tensor_id, ctx->next_node_id, ctx->next_sequence};
    gw_buffer out;
    gw_buffer_init(&out, ctx);
    assert_int_equal(gw_paths_json(cursor, x->id, 1, addition(cursor, x), 100, &out), GW_OK);
    for (size_t i = 0; i < n; i++)
        if (!strstr(out.data, wanted[i]))
            fail_msg("%s is not in\n%s", wanted[i],
                     out.data + (out.length > 600 ? out.length - 600 : 0));
    /* Looking leaves no trace. */
    assert_true(ids[0] == ctx->next_tensor_id && ids[1] == ctx->next_node_id &&
                ids[2] == ctx->next_sequence);
    gw_buffer_free(&out);
    gw_cursor_free(cursor);
    gw_tensor_release(y);
    gw_tensor_release(x);
    gw_trace_free(trace);
    test_context_end(ctx);
}

static gw_tensor *cube(gw_tensor *x) {
    gw_tensor *square = gw_mul(x, x), *all = gw_mul(square, x), *sum = gw_sum(all);
    gw_tensor_release(square);
    gw_tensor_release(all);
    return sum;
}

static void test_cube(void **state) {
    (void)state;
    const char *const wanted[] = {
        "{\"product\":9,\"seed\":1,\"steps\":[{\"node\":", "\"edge\":1,\"factor\":9}]}",
        "\"edge\":0,\"factor\":3},{\"node\":", "],\"count\":3,\"sum\":27,\"rest\":0,\"added\":27}"};
    check_paths(cube, wanted, sizeof wanted / sizeof *wanted);
}

/* The sum of x, doubled 40 times: 2**40 paths of product 1. */
static gw_tensor *doubled(gw_tensor *x) {
    gw_tensor *y = gw_sum(x);
    for (int i = 0; i < 40; i++) {
        gw_tensor *sum = gw_add(y, y);
        gw_tensor_release(y);
        y = sum;
    }
    return y;
}

/* There are 1,099,511,627,776 of them; 100 are written, and the rest is told. */
static void test_many(void **state) {
    (void)state;
    const char *const wanted[] = {"{\"product\":1,",
                                  "],\"count\":1099511627776,\"sum\":1099511627776,"
                                  "\"rest\":1099511627676,\"added\":1099511600000}"};
    check_paths(doubled, wanted, sizeof wanted / sizeof *wanted);
}

/* The 0 of relu is a path, and is told as one. */
static gw_tensor *dead(gw_tensor *x) {
    gw_tensor *less = gw_neg(x), *rest = gw_relu(less), *sum = gw_sum(rest);
    gw_tensor_release(less);
    gw_tensor_release(rest);
    return sum;
}

static void test_dead(void **state) {
    (void)state;
    const char *const wanted[] = {"\"factor\":0}", "\"factor\":-1}]}],\"count\":1,\"sum\":0,"};
    check_paths(dead, wanted, sizeof wanted / sizeof *wanted);
}

/* A sum over broadcasting: x (2) with a column (3, 1). */
static gw_tensor *broadcast(gw_tensor *x) {
    gw_tensor *c = gw_from_data(x->ctx, GW_F32, (int64_t[]){3, 1}, 2, (float[]){1, 10, 100});
    gw_tensor *product = gw_mul(x, c), *sum = gw_sum(product);
    gw_tensor_release(product);
    gw_tensor_release(c);
    return sum;
}

static void test_broadcast(void **state) {
    (void)state;
    const char *const wanted[] = {"\"paths\":[{\"product\":100,", "\"entry\":5,\"edge\":0,",
                                  "\"count\":3,\"sum\":111,\"rest\":0,\"added\":111}"};
    check_paths(broadcast, wanted, sizeof wanted / sizeof *wanted);
}

static void test_places(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    network net = train_once(ctx, (int64_t[]){2, 2}, 1, 1, 0);
    assert_true(net.ok);
    const gw_tensor *w = net.parameters[0];
    const size_t event = addition(net.cursor, w);
    gw_buffer out;
    gw_buffer_init(&out, ctx);
    assert_int_equal(gw_paths_json(net.cursor, w->id, 4, event, 1, &out), GW_E_INDEX);
    test_expect_error(ctx, GW_E_INDEX, "element 4 of a tensor of 4");
    assert_int_equal(gw_paths_json(net.cursor, w->id, 0, 0, 1, &out), GW_E_INDEX);
    assert_non_null(strstr(gw_error_message(ctx), "event 0 adds nothing to the .grad of tensor"));
    gw_error_clear(ctx);
    assert_int_equal(gw_jacobian_json(net.cursor, 9999, &out), GW_E_INDEX);
    test_expect_error(ctx, GW_E_INDEX, "there is no node 9999");
    gw_buffer_free(&out);
    end(&net);
    test_context_end(ctx);
}

/* y = x * c + 1: what each node does. */
static bool tell(gw_context *ctx, const char *what, gw_buffer *out) {
    gw_trace *trace = gw_trace_new(ctx, (size_t)1 << 20);
    gw_tensor *x = gw_from_data(ctx, GW_F32, (int64_t[]){2}, 1, (float[]){2, 3});
    bool ok = trace && x && gw_requires_grad_(x, true) == GW_OK;
    gw_tensor *y = ok ? gw_mul(x, x) : NULL;
    const uint64_t node = y ? y->grad_fn->id : 0;
    gw_cursor *cursor = y ? gw_cursor_new(trace) : NULL;
    ok = cursor && gw_cursor_seek(cursor, gw_trace_length(trace)) == GW_OK &&
         (*what == 'j' ? gw_jacobian_json(cursor, node, out)
                       : gw_sent_json(cursor, node, (double[]){1, 0.5}, 2, out)) == GW_OK;
    gw_cursor_free(cursor);
    gw_tensor_release(y);
    gw_tensor_release(x);
    gw_trace_free(trace);
    return ok;
}

static void test_local(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_buffer out;
    gw_buffer_init(&out, ctx);
    assert_true(tell(ctx, "jacobian", &out));
    assert_non_null(strstr(out.data, ",\"refused\":null,\"shape\":[2],\"edges\":[{\"node\":"));
    assert_non_null(strstr(out.data, "\"shape\":[2],\"rows\":[[2,0],[0,3]]},{\"node\":"));
    gw_buffer_clear(&out);
    assert_true(tell(ctx, "sent", &out));
    assert_non_null(strstr(out.data, "\"sent\":[{\"shape\":[2],\"data\":[2,1.5]},{\"shape\":[2],"
                                     "\"data\":[2,1.5]}]}"));
    gw_buffer_free(&out);
    test_context_end(ctx);
}

static bool local_without_memory(gw_context *ctx, void *user) {
    gw_buffer out;
    gw_buffer_init(&out, ctx);
    const bool ok = tell(ctx, user, &out);
    gw_buffer_free(&out);
    return ok;
}

static bool paths_without_memory(gw_context *ctx, void *user) {
    (void)user;
    network net = train_once(ctx, (int64_t[]){2, 2, 1}, 2, 1, 0);
    gw_buffer out;
    gw_buffer_init(&out, ctx);
    const size_t event = net.ok ? addition(net.cursor, net.parameters[0]) : 0;
    const bool ok =
        event && gw_paths_json(net.cursor, net.parameters[0]->id, 1, event, 9, &out) == GW_OK;
    gw_buffer_free(&out);
    end(&net);
    return ok;
}

static void test_no_memory(void **state) {
    (void)state;
    assert_true(test_every_allocation_failing(local_without_memory, "jacobian") > 20);
    assert_true(test_every_allocation_failing(local_without_memory, "sent") > 20);
    assert_true(test_every_allocation_failing(paths_without_memory, NULL) > 60);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_networks),  cmocka_unit_test(test_cube),
        cmocka_unit_test(test_many),      cmocka_unit_test(test_dead),
        cmocka_unit_test(test_broadcast), cmocka_unit_test(test_places),
        cmocka_unit_test(test_local),     cmocka_unit_test(test_no_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
