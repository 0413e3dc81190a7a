/* The command line, without files. */
#include "cli/cli.h"

#include "program.h"

/* Runs a command line to its end, with `program` as the file's bytes. */
typedef struct result {
    gw_cli *cli;
    const char *out, *err;
    int code;
} result;

static const char *shown(gw_buffer *buffer) {
    return buffer->length ? buffer->data : "";
}

static result run(int argc, const char *const *argv, const char *program) {
    result r = {.cli = gw_cli_new(argc, argv, NULL)};
    assert_non_null(r.cli);
    if (gw_cli_wants(r.cli)) {
        gw_cli_feed(r.cli, program, program ? strlen(program) : 0, "no such file");
    }
    while (gw_cli_step(r.cli)) {
    }
    r.out = shown(gw_cli_out(r.cli));
    r.err = shown(gw_cli_err(r.cli));
    r.code = gw_cli_exit_code(r.cli);
    return r;
}
#define RUN(program, ...)                                              \
    run((int)(sizeof((const char *[]){__VA_ARGS__}) / sizeof(char *)), \
        (const char *[]){__VA_ARGS__}, program)

static void runs_programs(void **state) {
    (void)state;
    result r = RUN("print(1 + 1)\n", "run", "a.py");
    assert_string_equal(r.out, "2\n");
    assert_string_equal(r.err, "");
    assert_int_equal(r.code, 0);
    gw_cli_free(r.cli);

    r = RUN("print(1)\nprint(x)\n", "run", "-");
    assert_string_equal(r.out, "1\n");
    assert_string_equal(r.err, "Traceback (most recent call last):\n"
                               "  File \"<stdin>\", line 2, in <module>\n"
                               "    print(x)\n"
                               "          ^\n"
                               "NameError: name 'x' is not defined\n");
    assert_int_equal(r.code, 1);
    gw_cli_free(r.cli);
}

static void keeps_figures_for_a_folder(void **state) {
    (void)state;
    static const char program[] = "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()\n";
    const char *svg;
    size_t length;
    result r = RUN(program, "run", "--figures", "out", "a.py");
    assert_string_equal(r.out, "");
    assert_string_equal(r.err, "");
    assert_string_equal(gw_cli_figures(r.cli), "out");
    assert_string_equal(gw_cli_figure(r.cli, &svg, &length), "figure-1.svg");
    gw_cli_drop_figure(r.cli);
    assert_null(gw_cli_figure(r.cli, &svg, &length));
    gw_cli_free(r.cli);

    r = RUN(program, "run", "a.py");
    assert_null(gw_cli_figures(r.cli));
    assert_null(gw_cli_figure(r.cli, &svg, &length));
    gw_cli_free(r.cli);

    r = RUN(program, "run", "a.py", "--figures");
    assert_int_equal(r.code, 2);
    assert_non_null(strstr(r.err, "--figures wants a folder"));
    gw_cli_free(r.cli);
}

static void ends_programs_by_steps(void **state) {
    (void)state;
    result r = RUN("print(1)\nwhile True: pass\n", "run", "a.py", "--steps", "5000");
    assert_int_equal(r.code, 1);
    assert_string_equal(r.out, "1\n");
    assert_non_null(strstr(r.err, "line 2, in <module>"));
    assert_non_null(strstr(r.err, "it has run for 5000 steps"));
    gw_cli_free(r.cli);

    r = RUN("import torch\nx = torch.ones(2)\nwhile True: pass\n", "trace", "--steps", "60000",
            "a.py", "--json");
    assert_int_equal(r.code, 1);
    assert_true(strncmp(r.out, "{\"version\":1,", 13) == 0);
    assert_non_null(strstr(r.err, "it has run for 60000 steps"));
    gw_cli_free(r.cli);

    r = RUN("print(1)\n", "run", "a.py", "--steps", "5000");
    assert_int_equal(r.code, 0);
    gw_cli_free(r.cli);

    r = RUN("print(1)\n", "run", "a.py", "--steps");
    assert_int_equal(r.code, 2);
    assert_non_null(strstr(r.err, "--steps wants a number of steps"));
    gw_cli_free(r.cli);

    r = RUN("print(1)\n", "run", "a.py", "--steps", "0");
    assert_int_equal(r.code, 2);
    gw_cli_free(r.cli);
}

static void shows_traces(void **state) {
    (void)state;
    static const char program[] = "import torch\nx = torch.ones(2, requires_grad=True)\n"
                                  "(x * 3).sum().backward()\nprint(x.grad)\n";
    result r = RUN(program, "trace", "--json", "a.py");
    assert_int_equal(r.code, 0);
    assert_string_equal(r.err, "");
    assert_true(strncmp(r.out, "{\"version\":1,", 13) == 0);
    assert_non_null(strstr(r.out, "AccumulateGrad"));
    gw_cli_free(r.cli);

    r = RUN(program, "trace", "a.py");
    assert_int_equal(r.code, 0);
    assert_true(strlen(r.out) > 100 && r.out[0] != '{');
    gw_cli_free(r.cli);

    r = RUN(program, "trace", "a.py", "--at", "0");
    assert_int_equal(r.code, 0);
    assert_non_null(strstr(r.out, "\"at\":0"));
    gw_cli_free(r.cli);

    r = RUN(program, "trace", "a.py", "--at", "100000");
    assert_int_equal(r.code, 2);
    assert_non_null(strstr(r.err, "the trace ends after"));
    gw_cli_free(r.cli);

    r = RUN("import torch\ntorch.ones(2)\n1 / 0\n", "trace", "--json", "a.py");
    assert_int_equal(r.code, 1);
    assert_non_null(strstr(r.out, "ZeroDivisionError"));
    assert_non_null(strstr(r.err, "ZeroDivisionError: division by zero\n"));
    gw_cli_free(r.cli);
}

static void documents_itself(void **state) {
    (void)state;
    result r = RUN(NULL, "docs", "--json");
    assert_int_equal(r.code, 0);
    assert_string_equal(r.err, "");
    assert_true(strstr(r.out, "{\"ops\":[{\"name\":\"add\",\"node\":\"AddBackward0\"") == r.out);
    assert_non_null(
        strstr(r.out, "{\"name\":\"cross_entropy\",\"kind\":\"function\",\"signature\":\""));
    assert_null(strstr(r.out, " at 0x"));
    gw_cli_free(r.cli);
}

static void refuses_in_one_sentence(void **state) {
    (void)state;
    static const struct {
        const char *argv[4];
        int argc;
        const char *err;
    } cases[] = {
        {{NULL}, 0, "gradwalk: no command given; gradwalk --help shows what there is.\n"},
        {{"fly"}, 1, "gradwalk: there is no command 'fly'; gradwalk --help shows what there is.\n"},
        {{"run"}, 1, "gradwalk: run wants a file; gradwalk --help shows what there is.\n"},
        {{"run", "--json", "a.py"},
         3,
         "gradwalk: run has no option '--json'; gradwalk --help shows what there is.\n"},
        {{"trace", "a.py", "--at"},
         3,
         "gradwalk: --at wants a number of events; gradwalk --help shows what there is.\n"},
        {{"trace", "a.py", "--at", "-1"},
         4,
         "gradwalk: --at wants a number of events; gradwalk --help shows what there is.\n"},
        {{"run", "a.py", "b.py"},
         3,
         "gradwalk: one file at a time, not also 'b.py'; gradwalk --help shows what there is.\n"},
        {{"run", "a.py"}, 2, "gradwalk: cannot read a.py: no such file\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        result r = run(cases[i].argc, cases[i].argv, NULL);
        assert_string_equal(r.err, cases[i].err);
        assert_string_equal(r.out, "");
        assert_int_equal(r.code, 2);
        gw_cli_free(r.cli);
    }
}

static void helps(void **state) {
    (void)state;
    result r = RUN(NULL, "--version");
    assert_true(strncmp(r.out, "gradwalk ", 9) == 0);
    assert_int_equal(r.code, 0);
    gw_cli_free(r.cli);
    r = RUN(NULL, "--help");
    assert_non_null(strstr(r.out, "gradwalk trace FILE"));
    assert_int_equal(r.code, 0);
    gw_cli_free(r.cli);
}

/* Output is there before the program ends. */
static void streams(void **state) {
    (void)state;
    static const char program[] = "print('first')\nfor i in range(1000000):\n    pass\n";
    const char *const argv[] = {"run", "a.py"};
    gw_cli *cli = gw_cli_new(2, argv, NULL);
    gw_cli_feed(cli, program, strlen(program), NULL);
    assert_true(gw_cli_step(cli));
    assert_string_equal(shown(gw_cli_out(cli)), "first\n");
    gw_cli_free(cli);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(runs_programs),
        cmocka_unit_test(keeps_figures_for_a_folder),
        cmocka_unit_test(ends_programs_by_steps),
        cmocka_unit_test(shows_traces),
        cmocka_unit_test(documents_itself),
        cmocka_unit_test(refuses_in_one_sentence),
        cmocka_unit_test(helps),
        cmocka_unit_test(streams),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
