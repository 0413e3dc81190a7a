/* Budgets: what a program may not use up, and what it is told. */
#include "machine.h"

static void fails_with(const char *source, const gw_vm_options *options, const char *last) {
    machine m = machine_start(source, options);
    machine_run(&m, 1000);
    assert_int_equal(m.state, GW_VM_FAILED);
    const char *err = machine_text(gw_vm_stderr(m.vm));
    if (!strstr(err, last)) {
        fail_msg("wanted %s, got:\n%s", last, err);
    }
    machine_end(&m);
}

/* No handler keeps a program alive that has used its steps up. */
static void steps(void **state) {
    (void)state;
    const gw_vm_options options = {.step_limit = 5000};
    const char *last = "\nRuntimeError: the program was stopped: it has run for 5000 steps, all it "
                       "may in the playground\n";
    fails_with("while True:\n    pass\n", &options, last);
    fails_with("def f():\n    while True:\n        try:\n            while True: pass\n"
               "        except BaseException:\n            pass\nf()\n",
               &options, last);
    fails_with("class Endless:\n    def __iter__(self): return self\n"
               "    def __next__(self): return 1\nlist(Endless())\n",
               &options, last);
    machine_check("print('short')\n", &options, GW_VM_DONE, "short\n", "");
}

static void output(void **state) {
    (void)state;
    const gw_vm_options options = {.output_limit = 100};
    machine m = machine_start("try:\n    while True:\n        print('0123456789')\n"
                              "except Exception:\n    print('never')\n",
                              &options);
    machine_run(&m, UINT64_MAX);
    assert_int_equal(m.state, GW_VM_FAILED);
    assert_int_equal(gw_vm_stdout(m.vm)->length, 99);
    assert_non_null(strstr(machine_text(gw_vm_stderr(m.vm)),
                           "\nRuntimeError: the program was stopped: it has printed 99 bytes, all "
                           "it may in the playground\n"));
    machine_end(&m);
}

/* Memory is the program's own affair: it may catch MemoryError, and go on. */
static void memory(void **state) {
    (void)state;
    machine m = machine_start("kept = []\n"
                              "try:\n"
                              "    while True:\n"
                              "        kept.append('x' * 10000)\n"
                              "except MemoryError as e:\n"
                              "    kept = None\n"
                              "    print('out of memory', repr(e))\n"
                              "print(len('y' * 10000))\n"
                              "[0] * 10 ** 9\n",
                              NULL);
    gw_context_set_limit(m.ctx, gw_context_live_bytes(m.ctx) + 1000000);
    machine_run(&m, UINT64_MAX);
    assert_int_equal(m.state, GW_VM_FAILED);
    assert_string_equal(machine_text(gw_vm_stdout(m.vm)), "out of memory MemoryError()\n10000\n");
    assert_string_equal(machine_text(gw_vm_stderr(m.vm)), "Traceback (most recent call last):\n"
                                                          "  File \"x.py\", line 9, in <module>\n"
                                                          "    [0] * 10 ** 9\n"
                                                          "    ~~~~^~~~~~~~~\n"
                                                          "MemoryError\n");
    machine_end(&m);
}

static void recursion(void **state) {
    (void)state;
    machine_prints("def f(n):\n"
                   "    global deepest\n"
                   "    deepest = n\n"
                   "    f(n + 1)\n"
                   "try:\n"
                   "    f(1)\n"
                   "except RecursionError as e:\n"
                   "    print(deepest, e)\n"
                   "def g(n):\n"
                   "    return 0 if n == 0 else 1 + g(n - 1)\n"
                   "print(g(900))\n",
                   "999 maximum recursion depth exceeded\n900\n");
    const gw_vm_options options = {.recursion_limit = 50};
    fails_with("class A:\n    def __repr__(self): return repr(self)\nprint(A())\n", &options,
               "\nRecursionError: maximum recursion depth exceeded\n");
    fails_with("class A:\n    def __getattr__(self, name): return self.x\nA().y\n", &options,
               "\nRecursionError: maximum recursion depth exceeded\n");
}

/* Past the largest int the playground has, every way leads to the same error, and quickly. */
static void integers(void **state) {
    (void)state;
    machine_prints(
        "for f in (lambda: 2 ** 300000, lambda: 1 << 300000, lambda: (1 << 262143) * 4,\n"
        "          lambda: 3 ** 10 ** 30, lambda: int('1' + '0' * 70000, 16)):\n"
        "    try: print(f())\n"
        "    except OverflowError as e: print(e)\n"
        "print((1 << 262143).bit_length(), 0 ** 10 ** 30, (-1) ** (10 ** 30 + 1))\n",
        "ints of more than 262144 bits are not supported in the playground\n"
        "ints of more than 262144 bits are not supported in the playground\n"
        "ints of more than 262144 bits are not supported in the playground\n"
        "ints of more than 262144 bits are not supported in the playground\n"
        "ints of more than 262144 bits are not supported in the playground\n"
        "262144 0 -1\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(steps),     cmocka_unit_test(output),   cmocka_unit_test(memory),
        cmocka_unit_test(recursion), cmocka_unit_test(integers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
