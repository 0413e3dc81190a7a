/* What a trace tells, and that it holds nothing but what it tells. */
#include "test.h"

#include <math.h>
#include <string.h>

#include "base/buffer.h"
#include "gradwalk/autograd.h"
#include "gradwalk/trace.h"
#include "program.h"
#include "tensor/tensor.h"

static const size_t plenty = (size_t)1 << 24;

static bool contains(const gw_buffer *text, const char *part) {
    return strstr(text->data, part) != NULL;
}

static int count(const gw_buffer *text, const char *part) {
    int n = 0;
    for (const char *at = text->data; (at = strstr(at, part)) != NULL; at += strlen(part))
        n++;
    return n;
}

static void test_lesson_text(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_trace *trace = gw_trace_new(ctx, plenty);
    ctx->site = (gw_site){1, 0, 1, 4};
    gw_tensor *x = gw_full(ctx, GW_F32, (int64_t[]){2}, 1, gw_scalar_int(1));
    gw_observe_forward("ones", NULL, 0, x);
    gw_requires_grad_(x, true);
    ctx->site.line = 2;
    gw_tensor *y = gw_mul(x, x), *s = gw_sum(y);
    gw_backward(&s, NULL, 1, (gw_backward_options){0});
    gw_tensor *const used[] = {x, y, s};
    for (int i = 0; i < 3; i++)
        gw_tensor_release(used[i]);
    gw_buffer out;
    gw_buffer_init(&out, ctx);
    assert_int_equal(gw_trace_text(trace, &out), GW_OK);
    assert_true(contains(&out, "1 line 1 forward t1 = ones() = [1, 1]\n"));
    assert_true(contains(&out, "2 line 1 requires_grad t1: True\n"));
    assert_true(contains(&out, "3 line 2 forward t2 = mul(t1, t1) = [1, 1] MulBackward0#"));
    assert_true(contains(&out, "received [1, 1] sent [1, 1] [1, 1], freed\n"));
    assert_true(contains(&out, "accumulate t1.grad: - + [2, 2] = [2, 2]\n"));
    gw_buffer_free(&out);
    gw_trace_free(trace);
    test_context_end(ctx);
}

/* Every kind of event is there, JSON balances, equal contents have one id. */
static void test_json(void **state) {
    (void)state;
    static const char *const kinds[] = {
        "forward",  "backward_begin", "backward", "backward_end", "accumulate",    "inplace",
        "grad_set", "bind",           "scope",    "print",        "requires_grad", "error"};
    gw_context *ctx = test_context_new();
    gw_trace *trace = gw_trace_new(ctx, plenty);
    assert_true(program_run(ctx));
    gw_buffer out;
    gw_buffer_init(&out, ctx);
    assert_int_equal(gw_trace_json(trace, &out), GW_OK);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        char text[64] = "\"kind\":\"";
        strcat(strcat(text, kinds[i]), "\"");
        if (!contains(&out, text))
            fail_msg("no event of kind %s", kinds[i]);
    }
    assert_int_equal(count(&out, "{"), count(&out, "}"));
    assert_int_equal(count(&out, "["), count(&out, "]"));
    assert_int_equal(count(&out, "\"data\":[1,2],\"stats\":null}"), 1);
    assert_int_equal(count(&out, "\"phase\":\"update\""), 4); /* two writes, two .grad = None */
    assert_true(contains(&out, "\"name\":\"CopySlices\",\"op\":\"copy_slices\""));
    assert_false(contains(&out, "\"output\":0,"));
    gw_buffer_free(&out);
    gw_trace_free(trace);
    assert_null(ctx->observer);
    test_context_end(ctx);
}

/* A write tells of all living tensors that share the storage, and of none that died. */
static void test_aliases(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_trace *trace = gw_trace_new(ctx, plenty);
    gw_tensor *x = gw_full(ctx, GW_F32, (int64_t[]){2}, 1, gw_scalar_int(1));
    gw_observe_forward("ones", NULL, 0, x);
    gw_tensor *d = gw_detach(x), *dead = gw_detach(x);
    const unsigned long long alive = gw_tensor_id(d), gone = gw_tensor_id(dead);
    gw_tensor_release(dead);
    gw_fill_(x, gw_scalar_int(7));
    gw_buffer out, part;
    gw_buffer_init(&out, ctx);
    gw_buffer_init(&part, ctx);
    gw_trace_json(trace, &out);
    gw_buffer_format(&part, "{\"tensor\":%llu,\"before\":1,\"after\":2}", alive);
    assert_true(contains(&out, part.data));
    gw_buffer_clear(&part);
    gw_buffer_format(&part, "{\"tensor\":%llu,\"before\"", gone);
    assert_false(contains(&out, part.data));
    gw_buffer_clear(&part);
    gw_buffer_format(&part, "\"output\":%llu", gone);
    assert_true(contains(&out, part.data)); /* but it was there once */
    gw_buffer_free(&part);
    gw_buffer_free(&out);
    gw_tensor_release(d);
    gw_tensor_release(x);
    gw_trace_free(trace);
    test_context_end(ctx);
}

/* A trace lengthens no life. */
static void test_holds_nothing(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_trace *trace = gw_trace_new(ctx, plenty);
    gw_tensor *x = gw_full(ctx, GW_F32, (int64_t[]){2}, 1, gw_scalar_int(1));
    gw_requires_grad_(x, true);
    gw_tensor *y = gw_exp(x);
    assert_int_equal(y->refs, 1);
    assert_int_equal(x->refs, 2); /* mine and AccumulateGrad's */
    gw_tensor_release(y);
    assert_int_equal(x->refs, 1);
    gw_tensor_release(x);
    gw_trace_free(trace);
    test_context_end(ctx);
}

static void test_large_values(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_trace *trace = gw_trace_new(ctx, plenty);
    gw_tensor *x = gw_full(ctx, GW_F32, (int64_t[]){1025}, 1, gw_scalar_int(2));
    gw_observe_forward("full", NULL, 0, x);
    gw_buffer out;
    gw_buffer_init(&out, ctx);
    gw_trace_json(trace, &out);
    assert_true(contains(&out, "\"data\":null,\"stats\":{\"min\":2"));
    assert_true(contains(&out, "\"limit\":2,\"odd\":0,\"blocks\":{\"rows\":1,\"columns\":61,"
                               "\"step\":[1,17],\"data\":[2,2,2,"));
    gw_tensor_release(x);
    /* 1,200 rows of -1 and 3, and one nan among them: the blocks that have none are told apart. */
    gw_tensor *y = gw_full(ctx, GW_F32, (int64_t[]){1200, 2}, 2, gw_scalar_int(3));
    for (int64_t i = 0; i < 1200; i++)
        ((float *)gw_tensor_data(y))[2 * i] = -1;
    ((float *)gw_tensor_data(y))[1] = NAN;
    gw_observe_forward("full", NULL, 0, y);
    gw_buffer_clear(&out);
    gw_trace_json(trace, &out);
    assert_true(contains(&out, "\"limit\":3,\"odd\":1,\"blocks\":{\"rows\":64,\"columns\":2,"
                               "\"step\":[19,1],\"data\":[-1,-1,-1,\"nan\",\"nan\",\"nan\","
                               "-1,-1,-1,3,3,3,"));
    gw_buffer_free(&out);
    gw_tensor_release(y);
    gw_trace_free(trace);
    test_context_end(ctx);
}

/* What goes to stderr stands between events, and after so much of the output. */
static void test_complaints(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_trace *trace = gw_trace_new(ctx, 1 << 20);
    const gw_observer *observer = ctx->observer;
    observer->complain(ctx->observer_user, "one\n", 4);
    observer->print(ctx->observer_user, "\xc3\xa9\n", 3);
    observer->complain(ctx->observer_user, "two \"", 5);
    gw_buffer out;
    gw_buffer_init(&out, ctx);
    assert_int_equal(gw_trace_outline_json(trace, &out), GW_OK);
    assert_true(contains(&out, "\"complaints\":[{\"events\":0,\"printed\":0,\"text\":\"one\\n\"},"
                               "{\"events\":1,\"printed\":2,\"text\":\"two \\\"\"}]"));
    gw_buffer_free(&out);
    gw_trace_free(trace);
    test_context_end(ctx);
}

/* What is alive leaves no room: events are counted, and the program does not notice. */
static void test_no_room(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_trace *trace = gw_trace_new(ctx, 600);
    assert_true(program_run(ctx));
    assert_true(gw_trace_truncated(trace) > 0);
    gw_cursor *cursor = gw_cursor_new(trace);
    gw_buffer out;
    gw_buffer_init(&out, ctx);
    assert_int_equal(gw_cursor_seek(cursor, gw_trace_length(trace)), GW_OK);
    assert_int_equal(gw_cursor_json(cursor, &out), GW_OK);
    gw_buffer_clear(&out);
    assert_int_equal(gw_trace_outline_json(trace, &out), GW_OK);
    assert_false(contains(&out, "\"truncated\":0"));
    /* But the error that ends it is. */
    const size_t before = gw_trace_length(trace);
    ctx->observer->error(ctx->observer_user, "MemoryError", "");
    assert_int_equal(gw_trace_length(trace), before + 1);
    gw_buffer_clear(&out);
    assert_int_equal(gw_trace_json(trace, &out), GW_OK);
    assert_true(contains(&out, "\"kind\":\"error\""));
    gw_buffer_free(&out);
    gw_cursor_free(cursor);
    gw_trace_free(trace);
    test_context_end(ctx);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lesson_text),  cmocka_unit_test(test_json),
        cmocka_unit_test(test_aliases),      cmocka_unit_test(test_holds_nothing),
        cmocka_unit_test(test_large_values), cmocka_unit_test(test_complaints),
        cmocka_unit_test(test_no_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
