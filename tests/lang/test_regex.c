/* Regular expressions: what the matcher promises beyond its answers (those are recorded programs).
 */
#include "lang/regex.h"
#include "program.h"

/* Exponential backtracking is work like any other: it is cut in slices and ended by a budget. */
static void ends_by_budget(void **state) {
    (void)state;
    const gw_session_options options = {.step_limit = 3000000};
    test_output run = test_run("import re\n"
                               "try:\n"
                               "    re.match('(a*)*b', 'a' * 64)\n"
                               "except BaseException:\n"
                               "    print('never')\n",
                               &options, 1000);
    assert_int_equal(run.state, GW_RUN_FAILED);
    assert_string_equal(run.out, "");
    assert_non_null(strstr(run.err, "the program was stopped: it has run for 3000000 steps"));
    test_output_free(&run);
}

/* Neither a deep pattern nor a long text is the C stack's. */
static void is_not_recursive(void **state) {
    (void)state;
    test_prints("import re\n"
                "n = 100000\n"
                "print(re.match('(?:a|b)*c', 'ab' * n + 'c').end())\n"
                "print(re.match('(?:(a)|(b))*?c', 'ab' * n + 'c').regs)\n"
                "print(re.search('(?:(?=a)a)+$', 'b' + 'a' * n).span())\n"
                "print(re.match('(' * 100 + 'x' + ')' * 100, 'x').lastindex)\n",
                "200001\n((0, 200001), (199998, 199999), (199999, 200000))\n(1, 100001)\n1\n");
}

static void refuses_bad_programs(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    static const int32_t good[] = {GW_RE_MARK, 2, GW_RE_CHAR, 'a', GW_RE_MARK, 3, GW_RE_MATCH};
    static const int32_t bad[][4] = {{GW_RE_JUMP, 4, GW_RE_MATCH, GW_RE_MATCH},
                                     {GW_RE_JUMP, -1, GW_RE_MATCH, GW_RE_MATCH},
                                     {GW_RE_MARK, 4, GW_RE_MATCH, GW_RE_MATCH},
                                     {GW_RE_ENTER, 5, GW_RE_MATCH, GW_RE_MATCH},
                                     {GW_RE_SET, 9, 0, GW_RE_MATCH},
                                     {99, 0, 0, GW_RE_MATCH},
                                     {GW_RE_SET, -1, 0, GW_RE_MATCH},
                                     {GW_RE_MATCH, GW_RE_MATCH, GW_RE_MATCH, 5},
                                     {GW_RE_BACK, 2, 0, GW_RE_MATCH},
                                     {GW_RE_MATCH, GW_RE_MATCH, GW_RE_CHAR, GW_RE_MATCH}};
    assert_true(gw_regex_check(ctx, good, 7, 1, 0));
    assert_false(gw_regex_check(ctx, good, 6, 1, 0));
    assert_false(gw_regex_check(ctx, good, 7, 0, 0));
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        assert_false(gw_regex_check(ctx, bad[i], 4, 1, 0));
    }
    test_context_end(ctx);
    test_prints("import _re\n"
                "try:\n"
                "    _re.Program([9, 100, 0], 0, 0)\n"
                "except ValueError as e:\n"
                "    print(e)\n",
                "Program: the words are no program\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ends_by_budget),
        cmocka_unit_test(is_not_recursive),
        cmocka_unit_test(refuses_bad_programs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
