/* Programs that would never end, fill the memory or flood the page: each ends in an error that says
 * why, within its budget, and the next one in the same process runs as if nothing had been. */
#include "program.h"

typedef struct hostile {
    const char *source;
    const char *last; /* line of stderr: its beginning */
} hostile;

static const gw_session_options tight = {
    .memory_limit = 24 * 1024 * 1024, .step_limit = 200000, .output_limit = 65536};

#define STEPS "RuntimeError: the program was stopped: it has run for 200000 steps"
#define PRINTED "RuntimeError: the program was stopped: it "
#define DEEP "RecursionError: maximum recursion depth exceeded"
#define BIG "OverflowError: ints of more than 262144 bits are not supported in the playground"

static const hostile table[] = {
    /* loops */
    {"while True: pass", STEPS},
    {"while True:\n    try:\n        while True: pass\n    except BaseException: pass", STEPS},
    {"class A:\n    def __del__(self):\n        while True: pass\nA()", STEPS},
    {"class A:\n    def __del__(self):\n        while True: pass\na = A()\n1 / 0",
     "ZeroDivisionError: division by zero"},
    {"class A:\n    def __del__(self):\n        while True: print('x')\na = [A(), A()]\n1 / 0",
     "ZeroDivisionError: division by zero"},
    {"class A:\n    def __del__(self):\n        while True: pass\na = A()\nwhile True: pass",
     STEPS},
    {"class I:\n    def __iter__(self): return self\n    def __next__(self): return 1\nlist(I())",
     STEPS},
    {"class I:\n    def __getitem__(self, i): return i\nsum(I())", STEPS},
    {"import itertools\nsum(itertools.repeat(1))", STEPS},
    {"import itertools\nmax(itertools.count())", STEPS},
    {"import itertools\nany(itertools.repeat(0))", STEPS},
    {"import itertools\n-1 in itertools.count()", STEPS},
    {"import itertools\nnext(filter(None, itertools.repeat(0)))", STEPS},
    {"import itertools, functools\nfunctools.reduce(max, itertools.count())", STEPS},
    {"import itertools, collections\ncollections.deque(itertools.count(), maxlen=0)", STEPS},
    {"list(iter(int, 1))", STEPS},
    {"max(range(10**12))", STEPS},
    {"l = [1]\nfor x in l: l.append(x)", STEPS},
    {"import re\nre.match(r'(a+)+$', 'a' * 40 + 'b')", STEPS},
    {"import re\nre.sub(r'(x|xx)*y', '', 'x' * 100)", STEPS},
    {"class A:\n    def __hash__(self): return 1\n    def __eq__(self, o): return False\n"
     "d = {}\nwhile True: d[A()] = 1",
     STEPS},
    {"import math\nmath.factorial(10**7)", BIG},
    {"x = (1 << 200000) - 1\nwhile True: x // 3", STEPS},
    /* memory */
    {"x = [1]\nx = [x] * 10**9", "MemoryError"},
    {"s = 'x' * 100_000_000", "MemoryError"},
    {"'x' * 10**12", "MemoryError"},
    {"(0,) * 10**12", "MemoryError"},
    {"b'0' * 10**12", "MemoryError"},
    {"list(range(10**12))", "MemoryError"},
    {"s = 'a'\nwhile True: s += s", "MemoryError"},
    {"d = [0] * 1000\nwhile True: d += d", "MemoryError"},
    {"d = set(range(1000))\nwhile True: d |= {(x, 1) for x in d}", STEPS},
    {"s = '{0}'\nwhile True: s = s.format(s * 2)", "MemoryError"},
    {"f'{1:>{10**12}}'", "MemoryError"},
    {"'%999999999999d' % 1", "MemoryError"},
    {"'1'.zfill(10**12)", "MemoryError"},
    {"('x' * 10**5).join(['a'] * 10**5)", "MemoryError"},
    {"('a' * 10**5).replace('a', 'b' * 10**5)", "MemoryError"},
    {"('\\t' * 10**5).expandtabs(10**5)", "MemoryError"},
    {"import re\nre.sub('a', 'b' * 10**5, 'a' * 10**5)", STEPS},
    /* ints */
    {"10 ** 10 ** 8", BIG},
    {"1 << 10 ** 10", BIG},
    {"x = (1 << 200000) - 1\nx * x", BIG},
    {"int('9' * 5000)",
     "ValueError: Exceeds the limit (4300 digits) for integer string conversion"},
    {"print(1 << 20000)", "ValueError: Exceeds the limit (4300 digits) for integer string"},
    /* output */
    {"while True: print('hello')", PRINTED "has printed"},
    {"print('x' * 10**6)", PRINTED "would print 1000001 bytes at once, and may print 65536"},
    {"print(list(range(10**5)))", PRINTED "would print"},
    {"import sys\nwhile True: sys.stderr.write('e' * 1000)", PRINTED "has printed"},
    /* depth */
    {"def f(): f()\nf()", DEEP},
    {"class A:\n    def __getattr__(self, n): return getattr(self, n + 'x')\nA().x", DEEP},
    {"class A:\n    def __repr__(self): return f'{self!r}'\nprint(A())", DEEP},
    {"class A:\n    def __eq__(self, o): return self == o\nA() == A()", DEEP},
    {"def f(x): return sorted([x], key=f)\nf(1)", DEEP},
    {"def g(): yield from g()\nlist(g())", DEEP},
    {"it = iter([1])\nfor i in range(10**4): it = map(abs, it)\nlist(it)", DEEP},
    {"it = iter([1])\nfor i in range(3000): it = (x for x in it)\nlist(it)", DEEP},
    {"a = []\nfor i in range(10**4): a = [a]\nprint(a)", DEEP},
    {"a, b = [], []\nfor i in range(10**4): a, b = [a], [b]\na == b", DEEP},
    {"t = ()\nfor i in range(10**4): t = (t,)\nhash(t)", DEEP},
    {"import copy\na = []\nfor i in range(3000): a = [a]\ncopy.deepcopy(a)", DEEP},
    {"import json\njson.loads('[' * 10**5)", DEEP},
    {"def f():\n    try: f()\n    except RecursionError: f()\nf()", STEPS},
    {"class A:\n    def __init_subclass__(cls): type('B', (cls,), {})\nclass C(A): pass", DEEP},
    {"f = lambda: 0\nfor i in range(10**4): f = (lambda g: lambda: g())(f)\nf()", DEEP},
    /* tensors */
    {"import torch\nx = torch.ones(1000)\nwhile True: x = torch.cat([x, x])",
     "RuntimeError: [enforce fail at alloc_cpu.cpp"},
    {"import torch\ntorch.ones(10**6, 10**6)", "RuntimeError: [enforce fail at alloc_cpu.cpp"},
    {"import torch\ntorch.ones(1).expand(10**12).clone()",
     "RuntimeError: [enforce fail at alloc_cpu.cpp"},
    {"import torch\ntorch.ones(10**5, 1) + torch.ones(1, 10**5)",
     "RuntimeError: [enforce fail at alloc_cpu.cpp"},
    {"import torch\nl = []\nwhile True: l.append(torch.ones(10000))", ""},
    {"import torch\ny = torch.ones(1000, requires_grad=True)\nwhile True: y = y * y", ""},
    {"import torch\ntorch.zeros(10**5).tolist() * 100", "MemoryError"},
};

/* The beginning of the last line that is not empty. */
static const char *last_line(const char *text) {
    const char *line = text;
    for (const char *at = text; *at; at++) {
        line = at[0] == '\n' && at[1] ? at + 1 : line;
    }
    return line;
}

/* Has the budgets that it is given: what a program before it used up is not missing. */
static void next_runs(void) {
    test_output run = test_run("import sys\nimport torch\n"
                               "w = torch.ones(3, requires_grad=True)\n"
                               "(w * 2).sum().backward()\n"
                               "print(w.grad, sys.getrecursionlimit(), len('x' * 10**6))\n"
                               "try:\n    d\nexcept NameError as e:\n    print(e)\n",
                               &tight, 1000);
    assert_string_equal(run.err, "");
    assert_string_equal(run.out, "tensor([2., 2., 2.]) 1000 1000000\nname 'd' is not defined\n");
    assert_int_equal(run.state, GW_RUN_DONE);
    test_output_free(&run);
}

static void each_ends(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        const hostile *h = &table[i];
        test_output run = test_run(h->source, &tight, 1000);
        if (run.state != GW_RUN_FAILED || strncmp(last_line(run.err), h->last, strlen(h->last))) {
            fail_msg("%s\nwanted %s, got:\n%.2000s", h->source, h->last, run.err);
        }
        test_output_free(&run);
        if (i % 8 == 0) {
            next_runs();
        }
    }
    next_runs();
}

/* before, then n times again, the middle, n times back, after */
static void ends_nested(const char *before, const char *again, size_t n, const char *middle,
                        const char *back, const char *last) {
    gw_context *ctx = test_context_new();
    gw_buffer text;
    gw_buffer_init(&text, ctx);
    bool done = gw_buffer_text(&text, before);
    for (size_t i = 0; i < n; i++) {
        done = done && gw_buffer_text(&text, again);
    }
    done = done && gw_buffer_text(&text, middle);
    for (size_t i = 0; i < n; i++) {
        done = done && gw_buffer_text(&text, back);
    }
    assert_true(done && gw_buffer_text(&text, "\n"));
    const gw_session_options roomy = {.memory_limit = 256 * 1024 * 1024, .step_limit = 200000};
    test_output run = test_run(text.data, &roomy, 1000);
    gw_buffer_free(&text);
    test_context_end(ctx);
    if (strncmp(*last ? last_line(run.err) : run.err, last, strlen(last) + !*last)) {
        fail_msg("%s%s...: wanted %s, got:\n%.2000s", before, again, last, last_line(run.err));
    }
    assert_int_equal(run.state, *last ? GW_RUN_FAILED : GW_RUN_DONE);
    test_output_free(&run);
    next_runs();
}

static void source_text(void **state) {
    (void)state;
    const char *much = "SyntaxError: too many nested parentheses";
    ends_nested("x = ", "(", 1000000, "1", ")", much);
    ends_nested("x = ", "[", 1000000, "", "", much);
    ends_nested("x = ", "-", 100000, "1", "", much);
    ends_nested("x = ", "not ", 100000, "1", "", much);
    ends_nested("f = ", "lambda: ", 100000, "1", "", much);
    ends_nested("x = ", "1 if 0 else ", 100000, "2", "", much);
    ends_nested("x = ", "1**", 100000, "2", "", much);
    ends_nested("x = ", "[", 3000, "1", " for i in [1]]", much);
    ends_nested("x = 1", " + 1", 50000, "", "", "");
    ends_nested("x = [0]\ny = x", "[0]", 50000, "", "", "TypeError: 'int' object is not subscr");
    ends_nested("x = 1\nx", ".a", 50000, "", "", "AttributeError: 'int' object has no attribute");
    ends_nested("", "def f(): return 1\n", 20000, "f()", "", "");
    ends_nested("x = '", "x", 1000000, "'", "", "");
    ends_nested("x = ", "9", 5000, "", "", "SyntaxError: Exceeds the limit (4300 digits)");
}

/* Long work in C gives way, too: between two slices it is told to stop, and does. */
static void interrupted(void **state) {
    (void)state;
    static const char *const sources[] = {
        "while True: pass",
        "sorted(range(300000, 0, -1), key=lambda x: x)",
        "list(range(10**12).__iter__())",
        "sum(range(10**12))",
        "[x for x in range(10**12) if x < 0]",
        "import itertools\n''.join(itertools.repeat(''))",
        "import itertools\nfor x in itertools.product(range(100), repeat=9): pass",
        "import re\nre.match(r'(a+)+$', 'a' * 60 + 'b')",
        "x = (1 << 200000) - 1\nwhile True: x // 3",
        "import torch\nx = torch.ones(8, 8)\nwhile True: x = (x @ x) / 8",
        "import torch\nx = torch.ones(4, requires_grad=True)\nwhile True: (x * x).sum().backward()",
        "'x' in iter(lambda: 'a', 'b')",
    };
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        gw_session *s = gw_session_new(sources[i], strlen(sources[i]), NULL);
        assert_non_null(s);
        for (int slice = 0; slice < 5; slice++) {
            if (gw_session_run(s, 2000) != GW_RUN_PAUSED) {
                fail_msg("%s\nended by itself: %s", sources[i], text_of(gw_session_stderr(s)));
            }
        }
        gw_session_interrupt(s);
        assert_int_equal(gw_session_run(s, 2000), GW_RUN_FAILED);
        const char *last = last_line(text_of(gw_session_stderr(s)));
        if (strcmp(last, "KeyboardInterrupt\n") != 0) {
            fail_msg("%s\ngot: %s", sources[i], last);
        }
        gw_session_free(s);
    }
    next_runs();
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_ends),
        cmocka_unit_test(source_text),
        cmocka_unit_test(interrupted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
