/* The parser: what is wrong and where, in CPython's words; what is refused by name; and that depth
 * and length of a program are no danger. */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "lang/code.h"

static const struct wrong {
    const char *source, *type, *message;
    int line, column;
} wrong_programs[] = {
#include "../vectors/syntax_errors.h"
};

static void says_what_cpython_says(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    size_t count = sizeof wrong_programs / sizeof *wrong_programs;
    assert_true(count > 300);
    for (size_t i = 0; i < count; i++) {
        const struct wrong *w = &wrong_programs[i];
        gw_syntax_error error;
        assert_null(gw_compile(ctx, w->source, strlen(w->source), "f", &error));
        bool place =
            w->column < 0 || (error.site.line == w->line && error.site.column == w->column);
        if (strcmp(error.type, w->type) != 0 || strcmp(error.message, w->message) != 0 || !place)
            fail_msg("%s\nwanted %s: %s (%d, %d)\ngot    %s: %s (%d, %d)", w->source, w->type,
                     w->message, w->line, w->column, error.type, error.message,
                     (int)error.site.line, (int)error.site.column);
    }
    test_context_end(ctx);
}

/* The message of a program that is none, with its place: "2:4 message". */
static void refused(const char *source, const char *wanted) {
    gw_context *ctx = test_context_new();
    gw_syntax_error error;
    char text[600];
    assert_null(gw_compile(ctx, source, strlen(source), "f", &error));
    snprintf(text, sizeof text, "%d:%d %s", (int)error.site.line, (int)error.site.column,
             error.message);
    assert_string_equal(text, wanted);
    assert_string_equal(error.type, "SyntaxError");
    test_context_end(ctx);
}

static void refuses_by_name(void **state) {
    (void)state;
    refused("x = 1\nasync def f(): pass\n", "2:0 'async' is not part of the playground's Python");
    refused("await x\n", "1:0 'await' is not part of the playground's Python");
    refused("[x async for x in y]\n", "1:3 'async' is not part of the playground's Python");
#define NOTEBOOK "lines for a notebook, with % or !, are not part of the playground's Python"
    refused("%matplotlib inline\n", "1:0 " NOTEBOOK);
    refused("x = 1\n%%time\ny = 2\n", "2:0 " NOTEBOOK);
    refused("if 1:\n    !pip install torch\n", "2:4 " NOTEBOOK);
    refused("x = (1\n% )\n", "2:2 invalid syntax");
#undef NOTEBOOK
    refused("from . import a\n", "1:0 a relative import is not part of the playground's Python");
    refused("'\\N{CAT FACE}'\n",
            "1:14 '\\N{CAT FACE}' is not among the names of the playground's Python");
    refused("'\\ud800'\n", "1:8 a surrogate (U+D800) is not part of the playground's Python");
    refused("def f(*a: *b): pass\n",
            "1:10 a starred annotation is not part of the playground's Python");
    refused("x = \xef\xbd\x98\n",
            "1:4 '\xef\xbd\x98' (U+FF58) in a name is not part of the playground's Python");
}

static gw_code *compiled(gw_context *ctx, const gw_buffer *source, gw_syntax_error *error) {
    gw_code *code = gw_compile(ctx, source->data, source->length, "f", error);
    if (!code)
        assert_true(error->type[0] != 0);
    return code;
}

/* `before`, `count` times `middle`, `between`, `count` times `after`. */
static gw_buffer nested(gw_context *ctx, const char *before, const char *middle, int count,
                        const char *between, const char *after) {
    gw_buffer source;
    gw_buffer_init(&source, ctx);
    gw_buffer_text(&source, before);
    for (int i = 0; i < count; i++)
        gw_buffer_text(&source, middle);
    gw_buffer_text(&source, between);
    for (int i = 0; i < count; i++)
        gw_buffer_text(&source, after);
    assert_true(!source.failed);
    return source;
}

static void long_(const char *before, const char *middle, int count, const char *after) {
    gw_context *ctx = test_context_new();
    gw_syntax_error error;
    gw_buffer source = nested(ctx, before, middle, count, after, "");
    gw_code *code = compiled(ctx, &source, &error);
    assert_non_null(code);
    gw_code_free(code);
    gw_buffer_free(&source);
    test_context_end(ctx);
}

static void length_is_no_depth(void **state) {
    (void)state;
    long_("x = a", "+a", 100000, "\n");
    long_("x = a", ".b", 20000, "\n");
    long_("x = a", "(b)[c]", 20000, "\n");
    long_("x = a", " and a", 20000, "\n");
    long_("x = a", " < a", 20000, "\n");
    long_("", "x = ", 20000, "1\n");
    long_("if a: b\n", "elif c: d\n", 10000, "else: e\n");
    long_("", "x = 1\n", 20000, "");
    long_("x = [", "a, ", 20000, "]\n");
    long_("x = ['a'\n", "'bc'\n", 20000, "]\n");
    long_("x = [a for a in b", " for a in b", 2000, "]\n");
    long_("x = f'", "{a} ", 2000, "'\n");
}

static void deep(const char *before, const char *middle, int count, const char *between,
                 const char *after, const char *message) {
    gw_context *ctx = test_context_new();
    gw_syntax_error error = {0};
    gw_buffer source = nested(ctx, before, middle, count, between, after);
    gw_code *code = compiled(ctx, &source, &error);
    assert_string_equal(error.message, message);
    assert_true((code != NULL) == (*message == 0));
    gw_code_free(code);
    gw_buffer_free(&source);
    test_context_end(ctx);
}

static void depth_is_bounded(void **state) {
    (void)state;
    static const char too_deep[] =
        "too many nested parentheses, operators or blocks for the playground's Python";
    deep("x = ", "(", 200, "1", ")", "");
    deep("x = ", "[", 200, "1", "]", "");
    deep("x = ", "{1: ", 199, "a", "}", "");
    deep("x = ", "f(a, ", 190, "b", ")", "");
    deep("x = ", "[a for a in ", 190, "b", "]", "");
    deep("x = ", "(", 201, "1", ")", "too many nested parentheses");
    deep("x = ", "-", 390, "a", "", "");
    deep("x = ", "-", 100000, "a", "", too_deep);
    deep("x = ", "not ", 100000, "a", "", too_deep);
    deep("x = ", "lambda: ", 100000, "a", "", too_deep);
    deep("x = ", "a if b else ", 100000, "a", "", too_deep);
    deep("x = ", "a ** ", 100000, "a", "", too_deep);
    deep("x = ", "(a and not -", 199, "a", ")", too_deep);
}

/* Wrong nests are looked at more than once; that must not multiply with every level. */
static void errors_in_depth_take_no_time(void **state) {
    (void)state;
    deep("x = ", "f(", 195, "1 $", ")", "invalid syntax");
    deep("x = ", "a[b, ", 195, "1 $", "]", "invalid syntax");
    deep("x = ", "{1: ", 195, "1 $", "}", "invalid syntax");
    deep("x = ", "[a for b in ", 195, "1 $", "]", "invalid syntax");
    deep("x = ", "(", 195, "a b", ")", "invalid syntax. Perhaps you forgot a comma?");
    deep("", "word ", 5000, "\n", "", "invalid syntax");
    deep("", "a[", 190, "1", "]", "");
    deep("y = 1 1\nx = ", "a[b + ", 190, "1", "]", "invalid syntax");
}

static void indentation_is_bounded(void **state) {
    (void)state;
    for (int levels = 98; levels <= 100; levels += 2) {
        gw_context *ctx = test_context_new();
        gw_syntax_error error = {0};
        gw_buffer source;
        gw_buffer_init(&source, ctx);
        for (int i = 0; i < levels; i++)
            gw_buffer_format(&source, "%*sif a:\n", i, "");
        gw_buffer_format(&source, "%*sb\n", levels, "");
        gw_code *code = compiled(ctx, &source, &error);
        assert_string_equal(error.message, code ? "" : "too many levels of indentation");
        assert_true((code != NULL) == (levels == 98));
        gw_code_free(code);
        gw_buffer_free(&source);
        test_context_end(ctx);
    }
}

static void text_must_be_utf8(void **state) {
    (void)state;
    refused("x = 1\n'\xff'\n",
            "2:0 Non-UTF-8 code starting with '\\xff' in file f on line 2, but no encoding "
            "declared; see https://peps.python.org/pep-0263/ for details");
    gw_context *ctx = test_context_new();
    gw_syntax_error error;
    assert_null(gw_compile(ctx, "x\0y", 3, "f", &error));
    assert_string_equal(error.message, "source code cannot contain null bytes");
    gw_code *code = gw_compile(ctx, "\xef\xbb\xbfx = 1\r\ny = 2\rz", 17, "f", &error);
    assert_non_null(code);
    assert_int_equal(code->sites[code->n_code - 3].line, 3);
    gw_code_free(code);
    test_context_end(ctx);
}

/* Found by the fuzzer: brackets that each may be tried in several ways, so that all together would
 * take for ever. */
static void gives_up_on_hopeless_text(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_syntax_error error;
    static const char source[] =
        "p-__whn/i-ehl(r------tin--n----(rca(r------tin--n----(rcab(lal | ebn--n%---(rcab"
        "(lal=-[ebafd-_@_whilehn/-(rilehn/-(r------tin--afb(lal | ebn--n%---(rcab(lal | e"
        "bn--n%---(rcab(lal=-[ebafd-_@_whilehn/-(rilehn/-(r------tin--afb(lal | ebn--n%--"
        "-(rcab(lal=-[ebafd-_@_whilehn/-(r-----------tin--afb(lal | ebz--n%---(rcab(lal=-"
        "[ebafn----(rcab(lal | ebn--n%---(rcab(lal=-[ebafd-_@_whilehn/-(rilehn/-(r------t"
        "i.--afb(lal | ebn--n%---(rca";
    assert_null(gw_compile(ctx, source, strlen(source), "f", &error));
    assert_string_equal(error.message, "invalid syntax");
    test_context_end(ctx);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(says_what_cpython_says),    cmocka_unit_test(refuses_by_name),
        cmocka_unit_test(gives_up_on_hopeless_text), cmocka_unit_test(length_is_no_depth),
        cmocka_unit_test(depth_is_bounded),          cmocka_unit_test(errors_in_depth_take_no_time),
        cmocka_unit_test(indentation_is_bounded),    cmocka_unit_test(text_must_be_utf8),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
