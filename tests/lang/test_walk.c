/* Walking a run: pausing before lines, operations, and at breakpoints; scopes and names in the
 * trace; and what ends programs that would never end. */
#include <stdio.h>
#include <stdlib.h>

#include "program.h"

static const char lesson[] = "import torch\n"                          /* 1 */
                             "w = torch.ones(2, requires_grad=True)\n" /* 2 */
                             "for i in range(2):\n"                    /* 3 */
                             "    y = (w * 3).sum()\n"                 /* 4 */
                             "    y.backward()\n"                      /* 5 */
                             "with torch.no_grad():\n"                 /* 6 */
                             "    w -= 0.1 * w.grad\n"                 /* 7 */
                             "def f(v):\n"                             /* 8 */
                             "    return v * v\n"                      /* 9 */
                             "z = f(w)\n";                             /* 10 */

static gw_session *start(const char *source) {
    gw_session *session =
        gw_session_new(source, strlen(source), &(gw_session_options){.trace = true});
    assert_non_null(session);
    return session;
}

/* Goes on until the end; the lines at which it stopped, as text. */
static void walk(gw_session *session, gw_stop until, gw_stop why, char *lines, size_t size) {
    lines[0] = '\0';
    while (gw_session_run_to(session, until, UINT64_MAX) == GW_RUN_PAUSED) {
        assert_int_equal(gw_session_stop(session), why);
        const size_t length = strlen(lines);
        snprintf(lines + length, size - length, "%d ", (int)gw_session_line(session));
    }
    assert_int_equal(gw_session_state(session), GW_RUN_DONE);
    assert_int_equal(gw_session_stop(session), GW_STOP_NONE);
}

static void stops_before_lines(void **state) {
    (void)state;
    char lines[400];
    gw_session *session = start(lesson);
    walk(session, GW_STOP_LINE, GW_STOP_LINE, lines, sizeof lines);
    assert_string_equal(lines, "1 2 3 4 5 3 4 5 3 6 7 6 8 10 9 ");
    gw_session_free(session);
}

static void stops_after_operations(void **state) {
    (void)state;
    char lines[400];
    gw_session *session = start(lesson);
    walk(session, GW_STOP_OPERATION, GW_STOP_OPERATION, lines, sizeof lines);
    assert_string_equal(lines, "2 4 4 4 4 7 7 9 ");
    gw_session_free(session);
}

static void stops_at_breakpoints_on_lines(void **state) {
    (void)state;
    char lines[400];
    gw_session *session = start(lesson);
    assert_true(gw_session_break_at_line(session, 4, true));
    assert_true(gw_session_break_at_line(session, 9, true));
    assert_true(gw_session_break_at_line(session, 9, true));
    assert_true(gw_session_break_at_line(session, 2, true));
    assert_true(gw_session_break_at_line(session, 2, false));
    walk(session, GW_STOP_NONE, GW_STOP_BREAKPOINT, lines, sizeof lines);
    assert_string_equal(lines, "4 4 9 ");
    gw_session_free(session);
}

/* w: bound, its .grad filled twice, written in place; in f it is called v. */
static void stops_at_tensors(void **state) {
    (void)state;
    char lines[400];
    gw_session *session = start(lesson);
    assert_true(gw_session_break_at_tensor(session, "w", 0, true));
    walk(session, GW_STOP_NONE, GW_STOP_TENSOR, lines, sizeof lines);
    assert_string_equal(lines, "3 5 5 7 ");
    gw_session_free(session);

    session = start(lesson);
    assert_true(gw_session_break_at_tensor(session, "v", 0, true));
    assert_true(gw_session_break_at_tensor(session, "y", 0, true));
    assert_true(gw_session_break_at_tensor(session, "y", 0, false));
    walk(session, GW_STOP_NONE, GW_STOP_TENSOR, lines, sizeof lines);
    assert_string_equal(lines, "9 ");
    gw_session_free(session);

    session = start(lesson); /* the first tensor there is, by its id */
    assert_true(gw_session_break_at_tensor(session, NULL, 1, true));
    assert_int_equal(gw_session_run(session, UINT64_MAX), GW_RUN_PAUSED);
    assert_int_equal(gw_session_stop(session), GW_STOP_TENSOR);
    assert_int_equal(gw_session_line(session), 2); /* not bound to its name yet */
    gw_session_free(session);
}

/* Pausing anywhere changes neither output nor trace. */
static void stops_change_nothing(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_buffer plain, walked;
    gw_buffer_init(&plain, ctx);
    gw_buffer_init(&walked, ctx);
    char lines[400];
    gw_session *session = start(lesson);
    assert_int_equal(gw_session_run(session, UINT64_MAX), GW_RUN_DONE);
    assert_int_equal(gw_trace_json(gw_session_trace(session), &plain), GW_OK);
    gw_session_free(session);
    for (int until = GW_STOP_LINE; until <= GW_STOP_OPERATION; until++) {
        session = start(lesson);
        gw_buffer_clear(&walked);
        walk(session, (gw_stop)until, (gw_stop)until, lines, sizeof lines);
        assert_int_equal(gw_trace_json(gw_session_trace(session), &walked), GW_OK);
        assert_string_equal(plain.data, walked.data);
        gw_session_free(session);
    }
    gw_buffer_free(&walked);
    gw_buffer_free(&plain);
    test_context_end(ctx);
}

/* ---- scopes and names ------------------------------------------------------------------------ */

static void shows(const char *source, const char *const *wanted) {
    gw_context *ctx = test_context_new();
    gw_buffer text;
    gw_buffer_init(&text, ctx);
    gw_session *session = start(source);
    while (gw_session_run(session, 1000) == GW_RUN_PAUSED) {
    }
    assert_int_equal(gw_trace_text(gw_session_trace(session), &text), GW_OK);
    const char *at = text.data;
    for (; *wanted; wanted++) {
        const char *found = strstr(at, *wanted);
        if (!found) {
            fail_msg("no '%s' from here on:\n%s", *wanted, at);
        }
        at = found + strlen(*wanted);
    }
    gw_session_free(session);
    gw_buffer_free(&text);
    test_context_end(ctx);
}

/* However a round of a loop ends, it ends there. */
static void loops_have_rounds(void **state) {
    (void)state;
    shows("for i in range(3):\n"
          "    for j in range(2):\n"
          "        if j == 1: break\n"
          "    if i == 1: continue\n"
          "    print(i)\n"
          "def f():\n"
          "    while True:\n"
          "        return 1\n"
          "f()\n"
          "try:\n"
          "    for k in 'ab':\n"
          "        raise ValueError\n"
          "except ValueError:\n"
          "    print('after')\n",
          (const char *const[]){"into for of line 1, round 1\n",
                                "into for of line 2, round 1\n",
                                "out of for of line 2, round 1\n",
                                "into for of line 2, round 2\n",
                                "out of for of line 2, round 2\n",
                                "print \"0\\n\"",
                                "out of for of line 1, round 1\n",
                                "into for of line 1, round 2\n",
                                "into for of line 2, round 1\n",
                                "out of for of line 1, round 2\n",
                                "into for of line 1, round 3\n",
                                "print \"2\\n\"",
                                "out of for of line 1, round 3\n",
                                "into f\n",
                                "into while of line 7, round 1\n",
                                "out of while of line 7, round 1\n",
                                "out of f\n",
                                "into for of line 11, round 1\n",
                                "out of for of line 11, round 1\n",
                                "print \"after\\n\"",
                                NULL});
}

static void generators_keep_their_rounds(void **state) {
    (void)state;
    shows("def g():\n"
          "    for i in range(2):\n"
          "        yield i\n"
          "for v in g():\n"
          "    print(v)\n",
          (const char *const[]){"into g\n", "into for of line 2, round 1\n",
                                "out of for of line 2, round 1\n", "out of g\n",
                                "into for of line 4, round 1\n", "out of for of line 4, round 1\n",
                                "into g\n", "into for of line 2, round 2\n", "out of g\n",
                                "into for of line 4, round 2\n", NULL});
}

static void modules_have_paths(void **state) {
    (void)state;
    shows("import torch\n"
          "from torch import nn\n"
          "class Net(nn.Module):\n"
          "    def __init__(self):\n"
          "        super().__init__()\n"
          "        self.body = nn.Sequential(nn.Linear(2, 2), nn.Tanh())\n"
          "    def forward(self, x):\n"
          "        return self.body(x).sum()\n"
          "net = Net()\n"
          "net(torch.ones(1, 2))\n",
          (const char *const[]){
              "bind net.body.0.weight = ", "into Net net\n", "into forward\n",
              "bind x = ", "bind self.body.0.weight = ", "into Sequential net.body\n",
              "into Linear net.body.0\n", "out of Linear net.body.0\n", "into Tanh net.body.1\n",
              "out of Sequential net.body\n", "bind x = None", "bind self.body.0.weight = None",
              "out of forward\n", "out of Net net\n", NULL});
}

static void members_have_names(void **state) {
    (void)state;
    shows("import torch\n"
          "class Thing: pass\n"
          "t = Thing()\n"
          "t.w = torch.ones(1)\n"
          "ws = [torch.ones(1), torch.zeros(1)]\n"
          "named = {'a': ws[0], 3: ws[1]}\n"
          "ws.pop()\n"
          "del t.w\n"
          "print()\n",
          (const char *const[]){"bind t.w = t1\n", "bind ws[0] = t2\n", "bind ws[1] = t3\n",
                                "bind named['a'] = t2\n", "bind named[3] = t3\n",
                                "bind ws[1] = None\n", "bind t.w = None\n", NULL});
}

/* What an optimiser keeps of a parameter is called as the program would ask for it. */
static void state_has_names(void **state) {
    (void)state;
    shows("import torch\n"
          "w = torch.ones(1, requires_grad=True)\n"
          "opt = torch.optim.Adam([w])\n"
          "w.sum().backward()\n"
          "opt.step()\n",
          (const char *const[]){"bind opt.state[w]['step'] = ", "bind opt.state[w]['exp_avg'] = ",
                                "bind opt.state[w]['exp_avg_sq'] = ", NULL});
    shows("import torch\n"
          "net = torch.nn.Linear(1, 1)\n"
          "def train(opt):\n"
          "    net(torch.ones(1)).sum().backward()\n"
          "    opt.step()\n"
          "    return opt\n"
          "opt = train(torch.optim.SGD(net.parameters(), 0.1, momentum=0.9))\n"
          "print()\n",
          (const char *const[]){
              "bind opt.state[0]['momentum_buffer'] = ", "bind opt.state[1]['momentum_buffer'] = ",
              "bind opt.state[net.bias]['momentum_buffer'] = ", NULL});
}

/* ---- progress -------------------------------------------------------------------------------- */

/* Runs to before `line`, `times` times, and compares what is told of the loops. */
static void tells(const char *source, int32_t line, int times, const char *loops) {
    gw_context *ctx = test_context_new();
    gw_buffer text;
    gw_buffer_init(&text, ctx);
    gw_session *session = start(source);
    assert_true(gw_session_break_at_line(session, line, true));
    for (int i = 0; i < times; i++) {
        assert_int_equal(gw_session_run(session, UINT64_MAX), GW_RUN_PAUSED);
    }
    assert_int_equal(gw_trace_progress_json(gw_session_trace(session), &text), GW_OK);
    gw_buffer_char(&text, '\0');
    const char *found = strstr(text.data, "\"loops\":");
    assert_non_null(found);
    assert_string_equal(found + strlen("\"loops\":"), loops);
    gw_session_free(session);
    gw_buffer_free(&text);
    test_context_end(ctx);
}

static void progress_tells_loops(void **state) {
    (void)state;
    const char nested[] = "for i in range(2, 12, 3):\n"
                          "    for x in [5, 6, 7]:\n"
                          "        print(x)\n"
                          "print()\n";
    tells(nested, 3, 5,
          "[{\"line\":1,\"round\":1,\"rounds\":4},{\"line\":2,\"round\":1,\"rounds\":3}]}");
    tells(nested, 4, 1, "[]}");
    /* Nobody knows how often these go round. */
    tells("while True:\n"
          "    print()\n",
          2, 3, "[{\"line\":1,\"round\":2,\"rounds\":null}]}");
    tells("for i in (n for n in range(9)):\n"
          "    print(i)\n",
          2, 3, "[{\"line\":1,\"round\":2,\"rounds\":null}]}");
}

/* Steps are counted as the outline has them. */
static void progress_counts_steps(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_buffer text;
    gw_buffer_init(&text, ctx);
    gw_session *session = start(lesson);
    while (gw_session_run(session, 1000) == GW_RUN_PAUSED) {
    }
    const gw_trace *trace = gw_session_trace(session);
    assert_int_equal(gw_trace_outline_json(trace, &text), GW_OK);
    gw_buffer_char(&text, '\0');
    unsigned long long steps = 0, told = 0;
    for (const char *at = text.data; (at = strstr(at, "\"phase\":")); at++) {
        steps++;
    }
    gw_buffer_clear(&text);
    assert_int_equal(gw_trace_progress_json(trace, &text), GW_OK);
    gw_buffer_char(&text, '\0');
    assert_int_equal(sscanf(text.data, "{\"steps\":%llu", &told), 1);
    assert_int_equal(told, steps);
    assert_true(steps > 10);
    gw_session_free(session);
    gw_buffer_free(&text);
    test_context_end(ctx);
}

static void outline_of(const char *source, gw_buffer *text) {
    gw_session *session = start(source);
    while (gw_session_run(session, 1000) == GW_RUN_PAUSED) {
    }
    assert_int_equal(gw_trace_outline_json(gw_session_trace(session), text), GW_OK);
    gw_buffer_char(text, '\0');
    gw_session_free(session);
}

static size_t count_of(const gw_buffer *text, const char *what) {
    size_t n = 0;
    for (const char *at = text->data; (at = strstr(at, what)); at++)
        n++;
    return n;
}

/* What an optimiser computes on its way to a parameter belongs to the update; the closure that it
 * calls does not. */
static void optimisers_update(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_buffer text;
    gw_buffer_init(&text, ctx);
    outline_of("import torch\nw = torch.ones(2, requires_grad=True)\n"
               "o = torch.optim.Adam([w])\nw.sum().backward()\no.step()\n",
               &text);
    assert_int_equal(count_of(&text, "\"phase\":\"forward\",\"line\":5"), 0);
    assert_true(count_of(&text, "\"phase\":\"update\",\"line\":5") > 8);
    assert_true(count_of(&text, "\"phase\":\"forward\",\"line\":4") > 0);
    gw_buffer_clear(&text);
    outline_of("import torch\nw = torch.ones(2, requires_grad=True)\n"
               "o = torch.optim.LBFGS([w], max_iter=2)\ndef f():\n    o.zero_grad()\n"
               "    l = (w * w).sum()\n    l.backward()\n    return l\no.step(f)\n",
               &text);
    assert_int_equal(count_of(&text, "\"phase\":\"forward\",\"line\":9"), 0);
    assert_true(count_of(&text, "\"phase\":\"update\",\"line\":9") > 4);
    assert_true(count_of(&text, "\"phase\":\"forward\",\"line\":6") > 1);
    gw_buffer_free(&text);
    test_context_end(ctx);
}

/* ---- budgets --------------------------------------------------------------------------------- */

typedef struct hostile {
    const char *source, *last; /* of stderr */
    bool fails;
} hostile;

/* Each ends within its budget with an error that says so, and keeps what the trace has. */
static void hostile_programs_end(void **state) {
    (void)state;
    static const hostile programs[] = {
        {"x = 1\nwhile True: pass\n", "it has run for 200000 steps, all it may in the playground\n",
         true},
        {"x = 1\nx = [x] * 10**9\n", "\nMemoryError\n", true},
        {"x = 1\ns = 'x' * (100 * 1024 * 1024)\n", "\nMemoryError\n", true},
        {"x = 1\ns = 'x'\nwhile True: s += s\n", "\nMemoryError\n", true},
        {"x = 1\nwhile True: print('and on', x)\n", "all it may in the playground\n", true},
        {"x = 1\nimport torch\ntorch.zeros(100000, 100000)\n",
         "you tried to allocate 40000000000 bytes. Error code 12 (Cannot allocate memory)\n", true},
        {"x = 1\nimport torch\na = []\nwhile True: a.append(torch.zeros(1000))\n", "\n", true},
        {"x = 1\ndef f(): f()\nf()\n", "\nRecursionError: maximum recursion depth exceeded\n",
         true},
        {"x = 1\nimport torch\ny = torch.ones(1, requires_grad=True)\n"
         "for i in range(2000): y = y * 1.0\n"
         "y.backward()\n",
         "", false},
    };
    for (size_t i = 0; i < sizeof programs / sizeof *programs; i++) {
        const gw_session_options options = {.trace = true,
                                            .trace_budget = 1 << 20,
                                            .memory_limit = 32 << 20,
                                            .step_limit = 200000,
                                            .output_limit = 100000};
        test_output run = test_run(programs[i].source, &options, 5000);
        assert_int_equal(run.state, programs[i].fails ? GW_RUN_FAILED : GW_RUN_DONE);
        const size_t length = strlen(run.err), wanted = strlen(programs[i].last);
        if (length < wanted || strcmp(run.err + length - wanted, programs[i].last) != 0) {
            fail_msg("%s wanted %s, got %s", programs[i].source, programs[i].last, run.err);
        }
        gw_cursor *cursor = gw_session_cursor(run.session);
        gw_context *ctx = test_context_new();
        gw_buffer json;
        gw_buffer_init(&json, ctx);
        assert_int_equal(gw_cursor_seek(cursor, gw_trace_length(gw_session_trace(run.session))),
                         GW_OK);
        assert_int_equal(gw_cursor_json(cursor, &json), GW_OK);
        if (programs[i].fails && !strstr(json.data, "\"error\":{\"type\":")) {
            fail_msg("%s no error in the trace; stderr: %s", programs[i].source, run.err);
        }
        gw_buffer_free(&json);
        test_context_end(ctx);
        test_output_free(&run);
        test_prints("print('the next')\n", "the next\n");
    }
}

/* 10^6 parentheses: refused by the parser, not by the C stack. */
static void nested_parentheses_are_refused(void **state) {
    (void)state;
    enum { DEPTH = 1000000 };
    char *source = malloc(2 * DEPTH + 2);
    assert_non_null(source);
    memset(source, '(', DEPTH);
    source[DEPTH] = '1';
    memset(source + DEPTH + 1, ')', DEPTH);
    source[2 * DEPTH + 1] = '\0';
    test_output run = test_run(source, &(gw_session_options){.trace = true}, 0);
    assert_int_equal(run.state, GW_RUN_FAILED);
    assert_non_null(strstr(run.err, "SyntaxError: too many nested parentheses"));
    test_output_free(&run);
    free(source);
}

/* A training loop holds what it holds, however long it runs, watched or not. */
static void training_runs_in_constant_memory(void **state) {
    (void)state;
    static const char source[] = "import torch\n"
                                 "w = torch.zeros(2, 1, requires_grad=True)\n"
                                 "x = torch.ones(4, 2)\n"
                                 "for i in range(3000):\n"
                                 "    loss = ((x @ w - 1) ** 2).mean()\n"
                                 "    loss.backward()\n"
                                 "    with torch.no_grad():\n"
                                 "        w -= 0.01 * w.grad\n"
                                 "        w.grad.zero_()\n";
    for (int traced = 0; traced < 2; traced++) {
        const gw_session_options options = {.trace = traced, .trace_budget = 1 << 20};
        gw_session *session = gw_session_new(source, strlen(source), &options);
        assert_non_null(session);
        size_t most = 0, early = 0;
        for (int slice = 0; gw_session_run(session, 2000) == GW_RUN_PAUSED; slice++) {
            const size_t now = gw_context_live_bytes(gw_session_context(session));
            most = now > most ? now : most;
            if (slice == 20) {
                early = most;
            }
        }
        assert_int_equal(gw_session_state(session), GW_RUN_DONE);
        assert_true(early > 0 && most < early + (traced ? 3 << 20 : 10000));
        gw_session_free(session);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(stops_before_lines),
        cmocka_unit_test(stops_after_operations),
        cmocka_unit_test(stops_at_breakpoints_on_lines),
        cmocka_unit_test(stops_at_tensors),
        cmocka_unit_test(stops_change_nothing),
        cmocka_unit_test(loops_have_rounds),
        cmocka_unit_test(generators_keep_their_rounds),
        cmocka_unit_test(modules_have_paths),
        cmocka_unit_test(members_have_names),
        cmocka_unit_test(state_has_names),
        cmocka_unit_test(progress_tells_loops),
        cmocka_unit_test(progress_counts_steps),
        cmocka_unit_test(optimisers_update),
        cmocka_unit_test(hostile_programs_end),
        cmocka_unit_test(nested_parentheses_are_refused),
        cmocka_unit_test(training_runs_in_constant_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
