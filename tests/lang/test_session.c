/* Sessions: slices, limits, syntax errors, and memory that ends anywhere. */
#include "program.h"

static const char lesson[] = "import torch\n"
                             "x = torch.ones(2, 2, requires_grad=True)\n"
                             "y = x + 2\n"
                             "z = y * y * 3\n"
                             "out = z.mean()\n"
                             "print(z, out)\n"
                             "out.backward()\n"
                             "print(x.grad)\n"
                             "for i in range(2):\n"
                             "    with torch.no_grad():\n"
                             "        print(f'{i}: {(x ** 2).requires_grad}')\n";
static const char lesson_out[] =
    "tensor([[27., 27.],\n        [27., 27.]], grad_fn=<MulBackward0>) "
    "tensor(27., grad_fn=<MeanBackward0>)\n"
    "tensor([[4.5000, 4.5000],\n        [4.5000, 4.5000]])\n0: False\n1: False\n";

static void runs_to_the_end(void **state) {
    (void)state;
    test_prints(lesson, lesson_out);
    test_prints("", "");
}

/* Any slicing gives the same output and the same trace, byte for byte. */
static void slices_change_nothing(void **state) {
    (void)state;
    static const uint64_t slices[] = {0, 1, 7, 1000};
    const gw_session_options options = {.trace = true};
    gw_context *ctx = test_context_new();
    gw_buffer first, next;
    gw_buffer_init(&first, ctx);
    gw_buffer_init(&next, ctx);
    for (size_t i = 0; i < sizeof slices / sizeof *slices; i++) {
        test_output run = test_run(lesson, &options, slices[i]);
        assert_int_equal(run.state, GW_RUN_DONE);
        assert_string_equal(run.out, lesson_out);
        gw_buffer *json = i ? &next : &first;
        gw_buffer_clear(json);
        assert_int_equal(gw_trace_json(gw_session_trace(run.session), json), GW_OK);
        assert_true(first.length > 1000);
        assert_string_equal(first.data, json->data);
        test_output_free(&run);
    }
    gw_buffer_free(&first);
    gw_buffer_free(&next);
    test_context_end(ctx);
}

static void snapshot(gw_cursor *cursor, size_t k, gw_buffer *out) {
    gw_buffer_clear(out);
    assert_int_equal(gw_cursor_seek(cursor, k), GW_OK);
    assert_int_equal(gw_cursor_json(cursor, out), GW_OK);
}

/* Snapshots depend on the place alone, however one came there: 0 -> N -> 0 -> k at a leap, for
 * every `step`th k. Gives N. */
static size_t leaps_give_the_same(const char *program, size_t step) {
    const gw_session_options options = {.trace = true};
    test_output run = test_run(program, &options, 0);
    gw_context *ctx = test_context_new();
    gw_buffer there, back;
    gw_buffer_init(&there, ctx);
    gw_buffer_init(&back, ctx);
    gw_cursor *cursor = gw_session_cursor(run.session);
    const size_t n = gw_trace_length(gw_session_trace(run.session));
    assert_non_null(cursor);
    for (size_t k = 0; k <= n; k += step) {
        snapshot(cursor, k, &there);
        assert_int_equal(gw_cursor_seek(cursor, n), GW_OK);
        assert_int_equal(gw_cursor_seek(cursor, 0), GW_OK);
        snapshot(cursor, k, &back);
        assert_string_equal(there.data, back.data);
    }
    gw_buffer_free(&there);
    gw_buffer_free(&back);
    test_context_end(ctx);
    test_output_free(&run);
    return n;
}

static void cursor_goes_both_ways(void **state) {
    (void)state;
    leaps_give_the_same(lesson, 1);
}

static void cursor_goes_far(void **state) {
    (void)state;
    const char training[] = "import torch\n"
                            "w = torch.ones(2, requires_grad=True)\n"
                            "for i in range(300):\n"
                            "    loss = ((w * 2 - 1) ** 2).mean()\n"
                            "    loss.backward()\n"
                            "    with torch.no_grad():\n"
                            "        w -= 0.1 * w.grad\n"
                            "    w.grad.zero_()\n";
    assert_true(leaps_give_the_same(training, 89) >= 5000);
}

static void shows_syntax_errors(void **state) {
    (void)state;
    static const struct {
        const char *source, *err;
    } cases[] = {
        {"x = 1\nif x\n    pass\n",
         "  File \"<program>\", line 2\n    if x\n        ^\nSyntaxError: expected ':'\n"},
        {"def f():\n    return = 2\n",
         "  File \"<program>\", line 2\n    return = 2\n           ^\n"
         "SyntaxError: invalid syntax\n"},
        {"print('h\xc3\xa9', 1 +)\n",
         "  File \"<program>\", line 1\n    print('h\xc3\xa9', 1 +)\n                   ^\n"
         "SyntaxError: invalid syntax\n"},
        {"x = (1,\n", "  File \"<program>\", line 1\n    x = (1,\n        ^\nSyntaxError: '(' was "
                      "never closed\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        test_output run = test_run(cases[i].source, NULL, 0);
        assert_int_equal(run.state, GW_RUN_FAILED);
        assert_string_equal(run.out, "");
        assert_string_equal(run.err, cases[i].err);
        test_output_free(&run);
    }
}

/* Nothing has run, and nothing is said, before the first run. */
static void syntax_errors_wait_for_the_first_run(void **state) {
    (void)state;
    gw_session *session = gw_session_new("1 +", 3, NULL);
    assert_non_null(session);
    assert_int_equal(gw_session_state(session), GW_RUN_PAUSED);
    assert_int_equal(gw_session_stderr(session)->length, 0);
    assert_int_equal(gw_session_run(session, 1), GW_RUN_FAILED);
    assert_int_equal(gw_session_run(session, 1), GW_RUN_FAILED);
    assert_true(gw_session_stderr(session)->length > 0);
    gw_session_free(session);
}

static void tells_where_it_failed(void **state) {
    (void)state;
    const gw_session_options options = {.filename = "lesson.py"};
    test_output run = test_run("def f(x):\n    raise ValueError(x)\nprint(1)\nf(0)\n", &options, 0);
    assert_int_equal(run.state, GW_RUN_FAILED);
    assert_string_equal(run.out, "1\n");
    assert_string_equal(run.err, "Traceback (most recent call last):\n"
                                 "  File \"lesson.py\", line 4, in <module>\n"
                                 "    f(0)\n"
                                 "  File \"lesson.py\", line 2, in f\n"
                                 "    raise ValueError(x)\n"
                                 "ValueError: 0\n");
    test_output_free(&run);
}

static void can_be_interrupted(void **state) {
    (void)state;
    static const char endless[] = "n = 0\nwhile True:\n    n += 1\n";
    gw_session *session = gw_session_new(endless, strlen(endless), NULL);
    assert_int_equal(gw_session_run(session, 10000), GW_RUN_PAUSED);
    assert_int_equal(gw_session_run(session, 10000), GW_RUN_PAUSED);
    gw_session_interrupt(session);
    assert_int_equal(gw_session_run(session, 10000), GW_RUN_FAILED);
    assert_non_null(strstr(gw_session_stderr(session)->data, "KeyboardInterrupt\n"));
    gw_session_free(session);
}

static void keeps_its_limits(void **state) {
    (void)state;
    gw_session_options options = {.step_limit = 5000};
    test_output run = test_run("while True:\n    pass\n", &options, 0);
    assert_int_equal(run.state, GW_RUN_FAILED);
    assert_true(strlen(run.err) > 0);
    test_output_free(&run);

    options = (gw_session_options){.output_limit = 1000};
    run = test_run("while True:\n    print('x' * 50)\n", &options, 0);
    assert_int_equal(run.state, GW_RUN_FAILED);
    assert_true(strlen(run.out) <= 1100);
    test_output_free(&run);

    options = (gw_session_options){.memory_limit = 4 << 20};
    run = test_run("a = []\nwhile True:\n    a.append('x' * 1000 + str(len(a)))\n", &options, 0);
    assert_int_equal(run.state, GW_RUN_FAILED);
    assert_non_null(strstr(run.err, "MemoryError"));
    test_output_free(&run);

    run = test_run("import torch\ntorch.zeros(1 << 20, 1 << 10)\n", &options, 0);
    assert_int_equal(run.state, GW_RUN_FAILED);
    test_output_free(&run);
}

/* Much of torch in a few lines. */
static const char wide[] =
    "import torch\n"
    "torch.manual_seed(0)\n"
    "x = torch.tensor([[1.0, 2], [3, 4]], requires_grad=True)\n"
    "a, b = x\n"
    "y = torch.cat([a, b]).view(2, 2).t() @ x[:, None, 0] + torch.arange(2) ** 2 / 3\n"
    "y[0] = torch.randn(2)\n"
    "y.sum().backward(retain_graph=True)\n"
    "print(x.grad, y.shape, x.split(1), y.grad_fn.next_functions[0][0])\n"
    "print(torch.autograd.grad(y.mean(), [x, y], allow_unused=True))\n"
    "with torch.no_grad():\n"
    "    x[0, 1:] -= x.grad[0, 1:]\n"
    "x.grad = None\n"
    "for message in [lambda: x @ y[0, :1], lambda: torch.ones('a'), lambda: torch.pow('a', 1)]:\n"
    "    try:\n"
    "        message()\n"
    "    except (RuntimeError, TypeError) as e:\n"
    "        print(type(e).__name__, e)\n"
    "print(f'{x.sum():.3f}', {'x': x.tolist()}, torch.nn.functional.gelu(x.detach()))\n";

static const char groups[] =
    "def groups():\n"
    "    try:\n"
    "        raise ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [KeyError(2)])])\n"
    "    except* KeyError as e:\n"
    "        print(repr(e))\n"
    "    except* ValueError as e:\n"
    "        e.add_note('n')\n"
    "        raise TypeError('t') from e\n"
    "try:\n"
    "    groups()\n"
    "except ExceptionGroup as e:\n"
    "    import traceback\n"
    "    print(len(traceback.format_exc()))\n"
    "b = bytearray(b'abcdefgh')\n"
    "with memoryview(b) as m:\n"
    "    m[::2] = m[1::2]\n"
    "    print(m.cast('B', [2, 4]).tolist(), m[::-1].tobytes(), m == b, bytes(m), m.cast('H')[1])\n"
    "b.append(1)\n";

/* Whatever allocation fails: the run ends in order, or says MemoryError, and all memory goes. */
static void fail_each_allocation(const char *program, bool trace) {
    test_output model = test_run(program, NULL, 0);
    int whole = 0; /* runs in a row that nothing happened to: all allocations have had their turn */
    if (model.state != GW_RUN_DONE) {
        fail_msg("%s", model.err);
    }
    for (uint64_t nth = 1; whole < 20; nth += nth < 600 ? 1 : 7 + nth % 5) {
        const gw_session_options options = {.trace = trace, .fail_at = nth};
        test_output run = test_run(program, &options, 0);
        if (run.session && run.state == GW_RUN_FAILED) {
            if (!strstr(run.err, "MemoryError"))
                fail_msg("%llu: %s", (unsigned long long)nth, run.err);
        }
        whole = run.state == GW_RUN_DONE && strlen(run.out) == strlen(model.out) ? whole + 1 : 0;
        assert_true(nth < 1000000);
        test_output_free(&run);
    }
    test_output_free(&model);
}

static void memory_may_end_anywhere(void **state) {
    (void)state;
    fail_each_allocation(lesson, true);
    fail_each_allocation(wide, false);
    fail_each_allocation(groups, false);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(runs_to_the_end),
        cmocka_unit_test(slices_change_nothing),
        cmocka_unit_test(cursor_goes_both_ways),
        cmocka_unit_test(cursor_goes_far),
        cmocka_unit_test(shows_syntax_errors),
        cmocka_unit_test(syntax_errors_wait_for_the_first_run),
        cmocka_unit_test(tells_where_it_failed),
        cmocka_unit_test(can_be_interrupted),
        cmocka_unit_test(keeps_its_limits),
        cmocka_unit_test(memory_may_end_anywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
