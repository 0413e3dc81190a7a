/* The lexer: kinds of tokens, and where they are. */
#include "test.h"

#include <string.h>

#include "base/buffer.h"
#include "lang/lexer.h"

static const char *kind_name(const gw_token *token) {
    static const char *const names[] = {"END",    "NAME",   "NUMBER",  "STRING", "NEWLINE",
                                        "INDENT", "DEDENT", "UNKNOWN", "ERROR"};
    return token->kind <= GW_T_ERROR ? names[token->kind] : gw_token_text(token->kind);
}

/* All tokens as "kind@line:column-end_line:end_column". */
static void lexes(const char *text, const char *wanted) {
    gw_context *ctx = test_context_new();
    gw_arena arena;
    gw_source source;
    gw_syntax_error error = {0};
    gw_tokens tokens = {0};
    gw_buffer out;
    gw_arena_init(&arena, ctx);
    gw_buffer_init(&out, ctx);
    assert_true(gw_source_init(&source, &arena, text, strlen(text), "f", &error));
    assert_true(gw_lex(&tokens, ctx, &source));
    for (uint32_t i = 0; i < tokens.count; i++) {
        const gw_token *token = &tokens.at[i];
        gw_buffer_format(&out, "%s%s@%d:%d-%d:%d", i ? " " : "", kind_name(token),
                         (int)token->site.line, (int)token->site.column, (int)token->site.end_line,
                         (int)token->site.end_column);
    }
    if (tokens.at[tokens.count - 1].kind == GW_T_ERROR)
        gw_buffer_format(&out, " %s", tokens.stop.message);
    assert_string_equal(out.data, wanted);
    gw_buffer_free(&out);
    gw_tokens_free(&tokens, ctx);
    gw_arena_free(&arena);
    test_context_end(ctx);
}

static void operators_are_the_longest(void **state) {
    (void)state;
    lexes("a**=b", "NAME@1:0-1:1 **=@1:1-1:4 NAME@1:4-1:5 NEWLINE@1:5-1:5 END@1:5-1:5");
    lexes("a<<b:=...",
          "NAME@1:0-1:1 <<@1:1-1:3 NAME@1:3-1:4 :=@1:4-1:6 ...@1:6-1:9 NEWLINE@1:9-1:9 "
          "END@1:9-1:9");
    lexes("$", "UNKNOWN@1:0-1:1 NEWLINE@1:1-1:1 END@1:1-1:1");
}

static void columns_count_code_points(void **state) {
    (void)state;
    lexes("é = '中文' + 变量\n",
          "NAME@1:0-1:1 =@1:2-1:3 STRING@1:4-1:8 +@1:9-1:10 NAME@1:11-1:13 NEWLINE@1:13-1:13 "
          "END@1:13-1:13");
    lexes("x，y", "ERROR@1:1-1:3 invalid character '，' (U+FF0C)");
}

static void indentation_makes_tokens(void **state) {
    (void)state;
    lexes("if a:\n\tb\n  # c\n\nc",
          "if@1:0-1:2 NAME@1:3-1:4 :@1:4-1:5 NEWLINE@1:5-1:5 INDENT@2:1-2:1 NAME@2:1-2:2 "
          "NEWLINE@2:2-2:2 DEDENT@5:0-5:0 NAME@5:0-5:1 NEWLINE@5:1-5:1 END@5:1-5:1");
    lexes("(a,\n  b)  # c\n",
          "(@1:0-1:1 NAME@1:1-1:2 ,@1:2-1:3 NAME@2:2-2:3 )@2:3-2:4 NEWLINE@2:6-2:9 END@2:9-2:9");
    lexes("a + \\\n  b\n", "NAME@1:0-1:1 +@1:2-1:3 NAME@2:2-2:3 NEWLINE@2:3-2:3 END@2:3-2:3");
    lexes("", "END@1:0-1:0");
    lexes("# only\n", "END@1:6-1:6");
}

static void strings_and_numbers(void **state) {
    (void)state;
    lexes("rb'a\\'' f\"\"\"x\ny\"\"\"",
          "STRING@1:0-1:7 STRING@1:8-2:4 NEWLINE@2:4-2:4 END@2:4-2:4");
    lexes("1_0.5e-3 0xFf .5 1if",
          "NUMBER@1:0-1:8 NUMBER@1:9-1:13 NUMBER@1:14-1:16 NUMBER@1:17-1:18 if@1:18-1:20 "
          "NEWLINE@1:20-1:20 END@1:20-1:20");
    lexes("1..a", "NUMBER@1:0-1:2 .@1:2-1:3 NAME@1:3-1:4 NEWLINE@1:4-1:4 END@1:4-1:4");
    lexes("a 'b", "NAME@1:0-1:1 ERROR@1:2-1:4 unterminated string literal (detected at line 1)");
}

static void what_stays_open_is_known(void **state) {
    (void)state;
    lexes("f(\n", "NAME@1:0-1:1 (@1:1-1:2 ERROR@2:0-2:0 '(' was never closed");
    lexes("if a:\n  b\n c\n",
          "if@1:0-1:2 NAME@1:3-1:4 :@1:4-1:5 NEWLINE@1:5-1:5 INDENT@2:2-2:2 NAME@2:2-2:3 "
          "NEWLINE@2:3-2:3 ERROR@3:1-3:1 unindent does not match any outer "
          "indentation level");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(operators_are_the_longest), cmocka_unit_test(columns_count_code_points),
        cmocka_unit_test(indentation_makes_tokens),  cmocka_unit_test(strings_and_numbers),
        cmocka_unit_test(what_stays_open_is_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
