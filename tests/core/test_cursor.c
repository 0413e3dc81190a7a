/* The cursor: a snapshot is a function of the trace and the place alone. */
#include "test.h"

#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "gradwalk/autograd.h"
#include "gradwalk/trace.h"
#include "program.h"

enum { MOST_EVENTS = 256 };

static void snapshot(gw_cursor *cursor, size_t k, gw_buffer *out) {
    gw_buffer_clear(out);
    assert_int_equal(gw_cursor_seek(cursor, k), GW_OK);
    assert_int_equal(gw_cursor_json(cursor, out), GW_OK);
}

static void expect_same(size_t k, const gw_buffer *got, const gw_buffer *wanted) {
    if (got->length != wanted->length || memcmp(got->data, wanted->data, got->length) != 0)
        fail_msg("place %d differs:\n%s\n%s", (int)k, wanted->data, got->data);
}

/* 0 -> N one by one; N -> 0 one by one; 0 -> k -> 0 at a leap; and a cursor that is new: at every k
 * the same bytes. */
static void test_both_ways(void **state) {
    (void)state;
    static gw_buffer first[MOST_EVENTS + 1];
    gw_context *ctx = test_context_new();
    gw_trace *trace = gw_trace_new(ctx, (size_t)1 << 24);
    assert_true(program_run(ctx));
    const size_t n = gw_trace_length(trace);
    assert_true(n > 40 && n <= MOST_EVENTS);
    gw_cursor *cursor = gw_cursor_new(trace);
    gw_buffer again;
    gw_buffer_init(&again, ctx);
    for (size_t k = 0; k <= n; k++) {
        gw_buffer_init(&first[k], ctx);
        snapshot(cursor, k, &first[k]);
        if (k > 0)
            assert_true(strcmp(first[k].data, first[k - 1].data) != 0);
    }
    for (size_t k = n + 1; k-- > 0;) {
        snapshot(cursor, k, &again);
        expect_same(k, &again, &first[k]);
    }
    for (size_t k = 0; k <= n; k++) {
        snapshot(cursor, 0, &again);
        snapshot(cursor, n, &again);
        snapshot(cursor, 0, &again);
        snapshot(cursor, k, &again);
        expect_same(k, &again, &first[k]);
        gw_cursor *fresh = gw_cursor_new(trace);
        snapshot(fresh, k, &again);
        expect_same(k, &again, &first[k]);
        gw_cursor_free(fresh);
    }
    for (size_t k = 0; k <= n; k++)
        gw_buffer_free(&first[k]);
    gw_buffer_free(&again);
    assert_int_equal(gw_cursor_seek(cursor, n + 1), GW_E_VALUE);
    gw_error_clear(ctx);
    gw_cursor_free(cursor);
    gw_trace_free(trace);
    test_context_end(ctx);
}

/* A cursor made early keeps up with a trace that grows, and sees what a late one sees. */
static void test_growing(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_trace *trace = gw_trace_new(ctx, (size_t)1 << 24);
    gw_cursor *early = gw_cursor_new(trace);
    gw_buffer a, b;
    gw_buffer_init(&a, ctx);
    gw_buffer_init(&b, ctx);
    assert_true(program_run(ctx));
    const size_t n = gw_trace_length(trace);
    snapshot(early, n, &a);
    assert_true(program_run(ctx));
    snapshot(early, n, &b);
    expect_same(n, &b, &a);
    gw_cursor *late = gw_cursor_new(trace);
    snapshot(early, gw_trace_length(trace), &a);
    snapshot(late, gw_trace_length(trace), &b);
    expect_same(gw_trace_length(trace), &b, &a);
    gw_buffer_free(&b);
    gw_buffer_free(&a);
    gw_cursor_free(late);
    gw_cursor_free(early);
    gw_trace_free(trace);
    test_context_end(ctx);
}

/* A trace that runs on and on drops its beginning, holds its budget, and is walked as any other. */
static void test_dropping(void **state) {
    (void)state;
    enum { BUDGET = 60000, RUNS = 60, PLACES = 600 };
    static gw_buffer seen[PLACES];
    gw_context *ctx = test_context_new();
    gw_trace *trace = gw_trace_new(ctx, BUDGET);
    gw_cursor *early = gw_cursor_new(trace);
    gw_buffer again;
    gw_buffer_init(&again, ctx);
    size_t most = 0;
    for (int run = 0; run < RUNS; run++) {
        assert_true(program_run(ctx));
        snapshot(early, gw_trace_length(trace), &again);
        if (gw_context_live_bytes(ctx) > most)
            most = gw_context_live_bytes(ctx);
    }
    assert_true(most < 2 * BUDGET);
    assert_int_equal(gw_trace_truncated(trace), 0);
    const size_t first = gw_trace_first(trace), n = gw_trace_length(trace);
    assert_true(first > 0 && n - first < PLACES && n > first + 20);
    gw_cursor *cursor = gw_cursor_new(trace);
    snapshot(cursor, 0, &again); /* is not there any more: the first that is */
    char wanted[96];
    snprintf(wanted, sizeof wanted, "{\"at\":%zu,\"first\":%zu,\"event\":null", first, first);
    assert_true(strstr(again.data, wanted) == again.data);
    for (size_t k = first; k <= n; k++) {
        gw_buffer_init(&seen[k - first], ctx);
        snapshot(cursor, k, &seen[k - first]);
    }
    for (size_t k = n + 1; k-- > first;) {
        snapshot(early, k, &again);
        expect_same(k, &again, &seen[k - first]);
        gw_buffer_free(&seen[k - first]);
    }
    gw_buffer_free(&again);
    gw_cursor_free(cursor);
    gw_cursor_free(early);
    gw_trace_free(trace);
    test_context_end(ctx);
}

/* y = x * x + x: the gradient of x comes from two nodes, and is seen arriving. */
static void test_arrival(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_trace *trace = gw_trace_new(ctx, (size_t)1 << 24);
    ctx->site = (gw_site){1, 0, 1, 1};
    gw_tensor *x = gw_full(ctx, GW_F32, (int64_t[]){1}, 1, gw_scalar_int(3));
    gw_observe_forward("tensor", NULL, 0, x);
    gw_requires_grad_(x, true);
    gw_tensor *e = gw_neg(x), *xx = gw_mul(e, e), *y = gw_add(xx, e), *s = gw_sum(y);
    const size_t start = gw_trace_length(trace);
    gw_backward(&s, NULL, 1, (gw_backward_options){0});
    gw_tensor *const used[] = {x, e, xx, y, s};
    for (int i = 0; i < 5; i++)
        gw_tensor_release(used[i]);
    gw_cursor *cursor = gw_cursor_new(trace);
    gw_buffer out;
    gw_buffer_init(&out, ctx);
    snapshot(cursor, start, &out);
    assert_true(strstr(out.data, "\"backward\":null") != NULL);
    snapshot(cursor, start + 1, &out); /* begun: only the root has something */
    assert_true(strstr(out.data, "\"received\":1,\"expected\":1") != NULL);
    assert_true(strstr(out.data, "\"state\":\"waiting\",\"grad\":null,\"received\":0,"
                                 "\"expected\":3") != NULL);
    snapshot(cursor, start + 3, &out); /* sum and add ran: one of three has come to neg */
    assert_true(strstr(out.data, "\"state\":\"arriving\"") != NULL);
    assert_true(strstr(out.data, "\"received\":1,\"expected\":3") != NULL);
    snapshot(cursor, start + 4, &out); /* mul ran: 1 - 3 - 3 */
    assert_true(strstr(out.data, "\"received\":3,\"expected\":3") != NULL);
    assert_true(strstr(out.data, "\"data\":[-5]") != NULL);
    gw_buffer_free(&out);
    gw_cursor_free(cursor);
    gw_trace_free(trace);
    test_context_end(ctx);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_both_ways),
        cmocka_unit_test(test_growing),
        cmocka_unit_test(test_dropping),
        cmocka_unit_test(test_arrival),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
