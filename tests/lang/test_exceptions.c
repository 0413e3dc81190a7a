/* Tracebacks of uncaught exceptions, as CPython 3.11 writes them. */
#include "machine.h"

static void reports(const char *source, const char *err) {
    machine_check(source, NULL, GW_VM_FAILED, "", err);
}

static void one_line(void **state) {
    (void)state;
    reports("1 / 0\n", "Traceback (most recent call last):\n"
                       "  File \"x.py\", line 1, in <module>\n"
                       "    1 / 0\n"
                       "    ~~^~~\n"
                       "ZeroDivisionError: division by zero\n");
    reports("x = [1, 2]\nx[5] + 1\n", "Traceback (most recent call last):\n"
                                      "  File \"x.py\", line 2, in <module>\n"
                                      "    x[5] + 1\n"
                                      "    ~^^^\n"
                                      "IndexError: list index out of range\n");
    reports("raise ValueError\n", "Traceback (most recent call last):\n"
                                  "  File \"x.py\", line 1, in <module>\n"
                                  "    raise ValueError\n"
                                  "ValueError\n");
    reports("print(  'a' + 1)\n", "Traceback (most recent call last):\n"
                                  "  File \"x.py\", line 1, in <module>\n"
                                  "    print(  'a' + 1)\n"
                                  "            ~~~~^~~\n"
                                  "TypeError: can only concatenate str (not \"int\") to str\n");
}

static void several_frames(void **state) {
    (void)state;
    reports("def f(x):\n"
            "    return g(x)\n"
            "def g(x):\n"
            "    y = x.foo\n"
            "class A:\n"
            "    def m(self):\n"
            "        f(1)\n"
            "A().m()\n",
            "Traceback (most recent call last):\n"
            "  File \"x.py\", line 8, in <module>\n"
            "    A().m()\n"
            "  File \"x.py\", line 7, in m\n"
            "    f(1)\n"
            "  File \"x.py\", line 2, in f\n"
            "    return g(x)\n"
            "           ^^^^\n"
            "  File \"x.py\", line 4, in g\n"
            "    y = x.foo\n"
            "        ^^^^^\n"
            "AttributeError: 'int' object has no attribute 'foo'\n");
}

static void repeated_lines(void **state) {
    (void)state;
    const gw_vm_options options = {.recursion_limit = 20};
    machine_check("def f():\n    f()\nf()\n", &options, GW_VM_FAILED, "",
                  "Traceback (most recent call last):\n"
                  "  File \"x.py\", line 3, in <module>\n"
                  "    f()\n"
                  "  File \"x.py\", line 2, in f\n"
                  "    f()\n"
                  "  File \"x.py\", line 2, in f\n"
                  "    f()\n"
                  "  File \"x.py\", line 2, in f\n"
                  "    f()\n"
                  "  [Previous line repeated 16 more times]\n"
                  "RecursionError: maximum recursion depth exceeded\n");
}

static void chains(void **state) {
    (void)state;
    reports("try:\n"
            "    {}['k']\n"
            "except KeyError as e:\n"
            "    raise ValueError('bad') from e\n",
            "Traceback (most recent call last):\n"
            "  File \"x.py\", line 2, in <module>\n"
            "    {}['k']\n"
            "    ~~^^^^^\n"
            "KeyError: 'k'\n"
            "\n"
            "The above exception was the direct cause of the following exception:\n"
            "\n"
            "Traceback (most recent call last):\n"
            "  File \"x.py\", line 4, in <module>\n"
            "    raise ValueError('bad') from e\n"
            "ValueError: bad\n");
    reports("try:\n"
            "    int('q')\n"
            "finally:\n"
            "    undefined\n",
            "Traceback (most recent call last):\n"
            "  File \"x.py\", line 2, in <module>\n"
            "    int('q')\n"
            "ValueError: invalid literal for int() with base 10: 'q'\n"
            "\n"
            "During handling of the above exception, another exception occurred:\n"
            "\n"
            "Traceback (most recent call last):\n"
            "  File \"x.py\", line 4, in <module>\n"
            "    undefined\n"
            "NameError: name 'undefined' is not defined\n");
    reports("try:\n"
            "    1 / 0\n"
            "except ZeroDivisionError:\n"
            "    raise KeyError('x') from None\n",
            "Traceback (most recent call last):\n"
            "  File \"x.py\", line 4, in <module>\n"
            "    raise KeyError('x') from None\n"
            "KeyError: 'x'\n");
}

static void classes_of_the_program(void **state) {
    (void)state;
    reports("class Mine(Exception):\n"
            "    def __str__(self):\n"
            "        return 'said ' + str(self.args[0])\n"
            "raise Mine(3)\n",
            "Traceback (most recent call last):\n"
            "  File \"x.py\", line 4, in <module>\n"
            "    raise Mine(3)\n"
            "Mine: said 3\n");
    reports("class Mine(Exception):\n"
            "    def __str__(self):\n"
            "        return 1 / 0\n"
            "raise Mine\n",
            "Traceback (most recent call last):\n"
            "  File \"x.py\", line 4, in <module>\n"
            "    raise Mine\n"
            "Mine: <exception str() failed>\n");
}

static void exits(void **state) {
    (void)state;
    machine_prints("print('a')\nraise SystemExit\n", "a\n");
    machine_prints("raise SystemExit(0)\n", "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_line),       cmocka_unit_test(several_frames),
        cmocka_unit_test(repeated_lines), cmocka_unit_test(chains),
        cmocka_unit_test(exits),          cmocka_unit_test(classes_of_the_program),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
