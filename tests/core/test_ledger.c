/* The ledger: the addends of a .grad, folded as the engine folds them, give it bit for bit. */
#include "test.h"

#include <string.h>

#include "base/buffer.h"
#include "gradwalk/autograd.h"
#include "gradwalk/explain.h"
#include "gradwalk/ops.h"
#include "tensor/tensor.h"

typedef struct lesson {
    gw_trace *trace;
    gw_cursor *cursor; /* at the end */
    gw_tensor *x;
    bool ok;
} lesson;

static void at_line(gw_context *ctx, int32_t line) {
    ctx->site = (gw_site){line, 0, line, 1};
}

static bool backward_of_cube(gw_context *ctx, gw_tensor *x, int32_t line) {
    at_line(ctx, line);
    gw_tensor *square = gw_mul(x, x), *cube = gw_mul(square, x), *sum = gw_sum(cube);
    const bool ok = sum && gw_backward(&sum, NULL, 1, (gw_backward_options){0}) == GW_OK;
    gw_tensor_release(square);
    gw_tensor_release(cube);
    gw_tensor_release(sum);
    return ok;
}

/* x = [2, 3]; (x * x * x).sum().backward() on line 2, x.grad.zero_() on line 3, backward again on
 * line 4, x.grad = None on line 5, x.backward(x) on line 6. */
static lesson run(gw_context *ctx) {
    lesson l = {.trace = gw_trace_new(ctx, (size_t)1 << 20)};
    at_line(ctx, 1);
    l.x = gw_from_data(ctx, GW_F32, (int64_t[]){2}, 1, (float[]){2, 3});
    l.ok = l.trace && l.x && gw_requires_grad_(l.x, true) == GW_OK && backward_of_cube(ctx, l.x, 2);
    at_line(ctx, 3);
    l.ok = l.ok && gw_fill_(gw_tensor_grad(l.x), gw_scalar_int(0)) == GW_OK &&
           backward_of_cube(ctx, l.x, 4);
    at_line(ctx, 5);
    l.ok = l.ok && gw_set_grad(l.x, NULL) == GW_OK;
    at_line(ctx, 6);
    l.ok = l.ok && gw_backward(&l.x, &l.x, 1, (gw_backward_options){0}) == GW_OK;
    l.cursor = l.ok ? gw_cursor_new(l.trace) : NULL;
    l.ok = l.cursor && gw_cursor_seek(l.cursor, gw_trace_length(l.trace)) == GW_OK;
    return l;
}

static void end(const lesson *l) {
    gw_cursor_free(l->cursor);
    gw_tensor_release(l->x);
    gw_trace_free(l->trace);
}

/* Everything but the numbers of events, whose places the trace decides. */
static const char *const wanted[] = {
    "{\"tensor\":",
    ",\"entry\":1,\"lines\":[{\"kind\":\"backward\",\"event\":",
    ",\"site\":[2,0,2,1],\"call\":1,\"addends\":[{\"event\":",
    ",\"edge\":1,\"value\":9,\"sum\":9},{\"event\":",
    ",\"edge\":0,\"value\":9,\"sum\":18},{\"event\":",
    ",\"edge\":1,\"value\":9,\"sum\":27}],\"added\":27,\"hooked\":false,\"before\":null,\"after\":"
    "27},"
    "{\"kind\":\"inplace\",\"event\":",
    ",\"site\":[3,0,3,1],\"op\":\"fill_\",\"before\":27,\"after\":0},"
    "{\"kind\":\"backward\",\"event\":",
    ",\"site\":[4,0,4,1],\"call\":2,\"addends\":[{\"event\":",
    "],\"added\":27,\"hooked\":false,\"before\":0,\"after\":27},{\"kind\":\"set\",\"event\":",
    ",\"site\":[5,0,5,1],\"op\":\"\",\"before\":27,\"after\":null},{\"kind\":\"backward\","
    "\"event\":",
    ",\"site\":[6,0,6,1],\"call\":3,\"addends\":[{\"event\":",
    "\"node\":null,\"edge\":0,\"value\":3,\"sum\":3}],\"added\":3,\"hooked\":false,\"before\":null,"
    "\"after\":3}],\"grad\":3}",
};

static void test_every_line(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    const lesson l = run(ctx);
    assert_true(l.ok);
    gw_buffer out;
    gw_buffer_init(&out, ctx);
    assert_int_equal(gw_ledger_json(l.cursor, l.x->id, 1, &out), GW_OK);
    const char *at = out.data;
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        const char *found = strstr(at, wanted[i]);
        if (!found)
            fail_msg("%s is not in its place in\n%s", wanted[i], out.data);
        at = found + strlen(wanted[i]);
    }
    assert_int_equal(*at, '\0');
    gw_buffer_free(&out);
    end(&l);
    test_context_end(ctx);
}

/* Before the first backward there is nothing to tell; of what is not there, an error. */
static void test_places(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    const lesson l = run(ctx);
    assert_true(l.ok);
    gw_buffer out;
    gw_buffer_init(&out, ctx);
    assert_int_equal(gw_ledger_json(l.cursor, l.x->id, 2, &out), GW_E_INDEX);
    test_expect_error(ctx, GW_E_INDEX, "element 2 of a tensor of 2");
    assert_int_equal(gw_ledger_json(l.cursor, 999, 0, &out), GW_E_INDEX);
    test_expect_error(ctx, GW_E_INDEX, "there is no tensor 999 here");
    assert_int_equal(gw_cursor_seek(l.cursor, 2), GW_OK);
    assert_int_equal(gw_ledger_json(l.cursor, l.x->id, 0, &out), GW_OK);
    assert_non_null(strstr(out.data, "\"entry\":0,\"lines\":[],\"grad\":null}"));
    gw_buffer_free(&out);
    end(&l);
    test_context_end(ctx);
}

static bool tell(gw_context *ctx, void *user) {
    (void)user;
    const lesson l = run(ctx);
    gw_buffer out;
    gw_buffer_init(&out, ctx);
    const bool ok = l.ok && gw_ledger_json(l.cursor, l.x->id, 0, &out) == GW_OK;
    gw_buffer_free(&out);
    end(&l);
    return ok;
}

static void test_no_memory(void **state) {
    (void)state;
    assert_true(test_every_allocation_failing(tell, NULL) > 20);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_line),
        cmocka_unit_test(test_places),
        cmocka_unit_test(test_no_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
