/* Memory that ends at every point: an error, nothing lost, and a context that goes on. */
#include "test.h"

#include <string.h>

#include "base/buffer.h"
#include "gradwalk/autograd.h"
#include "gradwalk/trace.h"
#include "program.h"
#include "samples.h"

/* The same context works once there is memory again. */
static bool recovers(gw_context *ctx, bool done) {
    if (done)
        return true;
    assert_int_equal(gw_error(ctx), GW_E_MEMORY);
    gw_error_clear(ctx);
    gw_set_grad_enabled(ctx, true);
    gw_tensor *x = gw_full(ctx, GW_F32, (int64_t[]){2}, 1, gw_scalar_int(3));
    gw_requires_grad_(x, true);
    gw_tensor *y = gw_mul(x, x), *s = gw_sum(y);
    assert_int_equal(gw_backward(&s, NULL, 1, (gw_backward_options){0}), GW_OK);
    assert_true(gw_scalar_as_double(gw_tensor_at(gw_tensor_grad(x), 1)) == 6);
    gw_tensor_release(s);
    gw_tensor_release(y);
    gw_tensor_release(x);
    gw_fail(ctx, GW_E_MEMORY, "as it was");
    return false;
}

static bool plain(gw_context *ctx, void *user) {
    (void)user;
    return recovers(ctx, program_run(ctx));
}

static bool traced(gw_context *ctx, void *user) {
    (void)user;
    gw_trace *trace = gw_trace_new(ctx, (size_t)1 << 24);
    bool done = trace && program_run(ctx);
    gw_cursor *cursor = done ? gw_cursor_new(trace) : NULL;
    gw_buffer out;
    gw_buffer_init(&out, ctx);
    done = cursor && gw_cursor_seek(cursor, gw_trace_length(trace) / 2) == GW_OK &&
           gw_cursor_json(cursor, &out) == GW_OK && gw_trace_json(trace, &out) == GW_OK;
    gw_buffer_free(&out);
    if (cursor)
        gw_cursor_free(cursor);
    gw_trace_free(trace);
    return recovers(ctx, done);
}

/* Every operation that is not in the program above: matmul of all kinds, views, second order. */
static bool wide(gw_context *ctx, void *user) {
    (void)user;
    bool done = false;
    gw_tensor *a = gw_full(ctx, GW_F32, (int64_t[]){2, 2, 3}, 3, gw_scalar_float(.5));
    gw_tensor *b = gw_full(ctx, GW_F64, (int64_t[]){3, 2}, 2, gw_scalar_float(.25));
    gw_tensor *f = gw_to(b, GW_F32), *y = NULL, *clamped = NULL, *norm = NULL, *mean = NULL;
    gw_tensor *grads[2] = {NULL}, *second = NULL;
    if (!f || gw_requires_grad_(a, true) != GW_OK || gw_requires_grad_(f, true) != GW_OK)
        goto out;
    y = gw_matmul(a, f);
    const gw_scalar low = gw_scalar_int(0);
    clamped = gw_clamp(y, &low, NULL);
    norm = gw_norm(clamped);
    mean = gw_mean(norm);
    gw_tensor *inputs[2] = {a, f};
    if (!mean || gw_grad(&mean, NULL, 1, inputs, 2, grads, (gw_backward_options){true, true},
                         false) != GW_OK)
        goto out;
    second = gw_sum(grads[0]);
    done = second && gw_backward(&second, NULL, 1, (gw_backward_options){0}) == GW_OK;
out:;
    gw_tensor *const used[] = {a, b, f, y, clamped, norm, mean, grads[0], grads[1], second};
    for (int i = 0; i < 10; i++)
        gw_tensor_release(used[i]);
    return recovers(ctx, done);
}

/* A row's sample forward, its gradients with their graph, and backward through those. */
static bool row(gw_context *ctx, void *user) {
    const int id = *(const int *)user;
    const gw_op *op = &gw_ops[id];
    const sample *s = &samples[id];
    gw_tensor *in[3] = {NULL}, *out = NULL, *sum = NULL, *grads[3] = {NULL}, *second = NULL;
    const bool derived = sample_has_first_order(op);
    bool done = true;
    for (int i = 0; i < s->n && done; i++) {
        in[i] = sample_input(ctx, op, i, s->dims[i], sample_rank(s->dims[i]));
        done = in[i] && gw_requires_grad_(in[i], true) == GW_OK;
    }
    out = done ? s->f(in, NULL) : NULL;
    done = out;
    if (done && derived) {
        const gw_backward_options options = {.retain_graph = true, .create_graph = true};
        sum = gw_sum(out);
        done = sum && gw_grad(&sum, NULL, 1, in, (size_t)s->n, grads, options, true) == GW_OK;
        gw_tensor *first = NULL;
        for (int i = 0; i < s->n && done && !first; i++)
            first = grads[i] && gw_tensor_requires_grad(grads[i]) ? grads[i] : NULL;
        if (first && sample_has_second_order(op)) {
            second = gw_sum(first);
            done = second && gw_backward(&second, NULL, 1, (gw_backward_options){0}) == GW_OK;
        }
    }
    gw_tensor *const used[] = {in[0], in[1], in[2], out, sum, grads[0], grads[1], grads[2], second};
    for (int i = 0; i < 9; i++)
        gw_tensor_release(used[i]);
    return recovers(ctx, done);
}

static void test_rows(void **state) {
    (void)state;
    for (int id = 0; id < GW_OP_COUNT; id++)
        test_every_allocation_failing(row, &id);
}

static void test_plain(void **state) {
    (void)state;
    assert_true(test_every_allocation_failing(plain, NULL) > 100);
}
static void test_traced(void **state) {
    (void)state;
    assert_true(test_every_allocation_failing(traced, NULL) > 300);
}
static void test_wide(void **state) {
    (void)state;
    assert_true(test_every_allocation_failing(wide, NULL) > 100);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_plain),
        cmocka_unit_test(test_wide),
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_traced),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
