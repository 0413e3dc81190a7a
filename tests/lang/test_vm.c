/* The vm: it pauses anywhere, keeps no memory, and dies of nothing. */
#include "machine.h"

/* A bit of everything that leaves a frame or a task on the stack. */
static const char program[] =
    "class A:\n"
    "    def __init__(self, x):\n"
    "        self.x = x\n"
    "    def __repr__(self):\n"
    "        return f'A({self.x!r})'\n"
    "    def __lt__(self, other):\n"
    "        return self.x < other.x\n"
    "    def __eq__(self, other):\n"
    "        return self.x == other.x\n"
    "    def __hash__(self):\n"
    "        return hash(self.x)\n"
    "    def __enter__(self):\n"
    "        return self\n"
    "    def __exit__(self, *args):\n"
    "        return True\n"
    "def numbers(n):\n"
    "    for i in range(n):\n"
    "        yield i\n"
    "print(sorted([A(3), A(1), A(2)]), {A(1): 'one'}[A(1)], A(2) in [A(1), A(2)])\n"
    "print(sum(numbers(5)), max(numbers(4), key=lambda v: -v), list(map(str, numbers(3))))\n"
    "print('%s|%5.2f' % (A('k'), 1.5), '{!r:>6}'.format(A(1)), ','.join(str(i) for i in "
    "numbers(3)))\n"
    "with A(0) as a:\n"
    "    raise ValueError(a)\n"
    "try:\n"
    "    [][0]\n"
    "except IndexError as e:\n"
    "    print(e)\n"
    "finally:\n"
    "    print('end')\n";
static const char program_out[] = "[A(1), A(2), A(3)] one True\n"
                                  "10 0 ['0', '1', '2']\n"
                                  "A('k')| 1.50   A(1) 0,1,2\n"
                                  "list index out of range\n"
                                  "end\n";

static void pauses_between_any_two_instructions(void **state) {
    (void)state;
    for (uint64_t slice = 1; slice < 40; slice = slice * 2 + 1) {
        machine m = machine_start(program, NULL);
        machine_run(&m, slice);
        assert_int_equal(m.state, GW_VM_DONE);
        assert_string_equal(machine_text(gw_vm_stdout(m.vm)), program_out);
        machine_end(&m);
    }
}

static void a_slice_runs_no_more_than_it_may(void **state) {
    (void)state;
    machine m = machine_start("n = 0\nwhile True:\n    n += 1\n", NULL);
    for (uint64_t i = 1; i <= 5; i++) {
        assert_int_equal(gw_vm_run(m.vm, 100), GW_VM_PAUSED);
        assert_int_equal(gw_vm_steps(m.vm), i * 100);
    }
    assert_int_equal(gw_vm_run(m.vm, 0), GW_VM_PAUSED);
    assert_int_equal(gw_vm_steps(m.vm), 500);
    machine_end(&m); /* in the middle of its run */
}

/* A loop inside a native is counted and pauses as well. */
static void natives_pause(void **state) {
    (void)state;
    machine m = machine_start("print(sum(range(100000)))\n", NULL);
    int slices = 1;
    while ((m.state = gw_vm_run(m.vm, 1000)) == GW_VM_PAUSED) {
        slices++;
    }
    assert_int_equal(m.state, GW_VM_DONE);
    assert_string_equal(machine_text(gw_vm_stdout(m.vm)), "4999950000\n");
    assert_true(slices > 90);
    machine_end(&m);
}

static void interrupts(void **state) {
    (void)state;
    machine m = machine_start("try:\n"
                              "    while True:\n"
                              "        pass\n"
                              "except KeyboardInterrupt:\n"
                              "    print('interrupted')\n",
                              NULL);
    assert_int_equal(gw_vm_run(m.vm, 1000), GW_VM_PAUSED);
    gw_vm_interrupt(m.vm);
    machine_run(&m, 1000);
    assert_int_equal(m.state, GW_VM_DONE);
    assert_string_equal(machine_text(gw_vm_stdout(m.vm)), "interrupted\n");
    machine_end(&m);
}

static bool run_program(gw_context *ctx, void *user) {
    gw_syntax_error error;
    gw_vm *vm = gw_vm_new(ctx, NULL);
    (void)user;
    if (!vm) {
        gw_fail(ctx, GW_E_MEMORY, "no vm");
        return false;
    }
    gw_code *code = gw_compile(ctx, program, strlen(program), "x.py", &error);
    bool done = code && gw_vm_start(vm, code, program, strlen(program));
    done = done && gw_vm_run(vm, UINT64_MAX) == GW_VM_DONE;
    assert_true(!done || strcmp(machine_text(gw_vm_stdout(vm)), program_out) == 0);
    gw_vm_free(vm);
    if (!done) {
        gw_fail(ctx, GW_E_MEMORY, "MemoryError");
    }
    return done;
}

static void survives_every_failing_allocation(void **state) {
    (void)state;
    assert_true(test_every_allocation_failing(run_program, NULL) > 100);
}

/* What dies with its last reference dies at once, and its __del__ runs. */
static void frees_promptly(void **state) {
    (void)state;
    machine_prints("class D:\n"
                   "    def __del__(self):\n"
                   "        print('dies')\n"
                   "d = D()\n"
                   "print('before')\n"
                   "d = None\n"
                   "print('after')\n",
                   "before\ndies\nafter\n");
    machine_prints("class D:\n"
                   "    def __init__(self, name): self.name = name\n"
                   "    def __del__(self): print('dies', self.name)\n"
                   "a, _b, c = D('a'), D('b'), D('c')\n"
                   "def numbers():\n"
                   "    try: yield 1\n"
                   "    finally: print('closed')\n"
                   "for i in numbers(): break\n"
                   "print('end')\n",
                   "closed\nend\ndies a\ndies b\ndies c\n");
}

/* Neither a long chain of objects nor deep nesting uses the C stack. */
static void has_no_depth(void **state) {
    (void)state;
    machine_prints("class N: pass\n"
                   "chain = None\n"
                   "for i in range(200000):\n"
                   "    n = N()\n"
                   "    n.next = chain\n"
                   "    chain = n\n"
                   "chain = n = None\n"
                   "nested = ()\n"
                   "for i in range(200000):\n"
                   "    nested = (nested,)\n"
                   "try:\n"
                   "    hash(nested)\n"
                   "except RecursionError as e:\n"
                   "    print(e)\n"
                   "try:\n"
                   "    repr(nested)\n"
                   "except RecursionError as e:\n"
                   "    print(e)\n"
                   "nested = None\n",
                   "maximum recursion depth exceeded\n"
                   "maximum recursion depth exceeded while getting the repr of an object\n");
}

static gw_flow native_twice(gw_vm *vm, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {"twice", "number, *, plus=0"};
    gw_value in[2];
    int64_t number, plus = 0;
    if (!gw_args_bind(vm, args, 0, &signature, in, 2) || !gw_arg_int(vm, in[0], &number) ||
        (in[1].tag != GW_V_UNSET && !gw_arg_int(vm, in[1], &plus))) {
        return GW_RAISED;
    }
    *out = gw_int(number * 2 + plus);
    return GW_RETURNED;
}

static void calls_natives(void **state) {
    (void)state;
    static const gw_native_def functions[] = {
        {"twice", native_twice, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
        {NULL, NULL, 0, 0, 0, NULL},
    };
    static const gw_module_def module = {.name = "sample", .functions = functions};
    static const gw_module_def inner = {.name = "sample.inner", .source = "ten = 10\n"};
    machine m = machine_start("import sample.inner as inner\n"
                              "from sample import twice, inner as again\n"
                              "print(twice(4, plus=1), inner.ten, inner is again)\n"
                              "for f in (lambda: twice(), lambda: twice(1, 2),\n"
                              "          lambda: twice(1, x=2), lambda: twice('a')):\n"
                              "    try: f()\n"
                              "    except TypeError as e: print(e)\n"
                              "import pandas\n",
                              NULL);
    assert_true(gw_vm_add_module(m.vm, &module) && gw_vm_add_module(m.vm, &inner));
    machine_run(&m, UINT64_MAX);
    assert_int_equal(m.state, GW_VM_FAILED);
    assert_string_equal(machine_text(gw_vm_stdout(m.vm)),
                        "9 10 True\n"
                        "twice() missing required argument 'number' (pos 1)\n"
                        "twice() takes exactly 1 positional argument (2 given)\n"
                        "'x' is an invalid keyword argument for twice()\n"
                        "'str' object cannot be interpreted as an integer\n");
    assert_non_null(
        strstr(machine_text(gw_vm_stderr(m.vm)),
               "\nModuleNotFoundError: No module named 'pandas' (available: sample)\n"));
    machine_end(&m);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pauses_between_any_two_instructions),
        cmocka_unit_test(a_slice_runs_no_more_than_it_may),
        cmocka_unit_test(natives_pause),
        cmocka_unit_test(interrupts),
        cmocka_unit_test(survives_every_failing_allocation),
        cmocka_unit_test(frees_promptly),
        cmocka_unit_test(has_no_depth),
        cmocka_unit_test(calls_natives),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
