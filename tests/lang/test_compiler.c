/* The compiler: listings of the main constructs, code that keeps its own rules, and memory that
 * ends anywhere. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "lang/code.h"
#include "lang/compiler.h"

static gw_code *compile(gw_context *ctx, const char *source) {
    gw_syntax_error error;
    gw_code *code = gw_compile(ctx, source, strlen(source), "test.py", &error);
    if (!code)
        print_message("%s\n%s: %s (line %d)\n", source, error.type, error.message,
                      (int)error.site.line);
    assert_non_null(code);
    return code;
}

static void lists(const char *source, const char *listing) {
    gw_context *ctx = test_context_new();
    gw_code *code = compile(ctx, source);
    gw_buffer out;
    gw_buffer_init(&out, ctx);
    assert_true(gw_code_list(code, &out));
    assert_string_equal(out.data, listing);
    gw_buffer_free(&out);
    gw_code_free(code);
    test_context_end(ctx);
}

static void calls(void **state) {
    (void)state;
    lists("x = a.b(1, *c, k=2, **d)\n"
          "y = a.b(1)(k=2)\n",
          "<module> () stack 4\n"
          "   0 LOAD_NAME a @1:4-1:5\n"
          "   1 LOAD_ATTR b @1:4-1:7\n"
          "   2 LOAD_CONST 1 @1:8-1:9\n"
          "   3 BUILD_LIST 1 @1:4-1:24\n"
          "   4 LOAD_NAME c @1:12-1:13\n"
          "   5 LIST_EXTEND @1:4-1:24\n"
          "   6 LIST_TO_TUPLE @1:4-1:24\n"
          "   7 LOAD_CONST 'k' @1:4-1:24\n"
          "   8 LOAD_CONST 2 @1:17-1:18\n"
          "   9 BUILD_MAP 1 @1:4-1:24\n"
          "  10 LOAD_NAME d @1:22-1:23\n"
          "  11 DICT_MERGE @1:4-1:24\n"
          "  12 CALL_EX 1 @1:4-1:24\n"
          "  13 STORE_NAME x @1:0-1:1\n"
          "  14 LOAD_NAME a @2:4-2:5\n"
          "  15 LOAD_METHOD b @2:4-2:7\n"
          "  16 LOAD_CONST 1 @2:8-2:9\n"
          "  17 CALL_METHOD 1 @2:4-2:10\n"
          "  18 LOAD_CONST 2 @2:13-2:14\n"
          "  19 LOAD_CONST ('k',) @2:4-2:15\n"
          "  20 CALL_KW 1 @2:4-2:15\n"
          "  21 STORE_NAME y @2:0-2:1\n"
          "  22 LOAD_CONST None\n"
          "  23 RETURN\n");
}

static void unpacking_and_slices(void **state) {
    (void)state;
    lists("a, *b = c[1:2]\n"
          "x[0] += y.z\n",
          "<module> () stack 4\n"
          "   0 LOAD_NAME c @1:8-1:9\n"
          "   1 LOAD_CONST 1 @1:10-1:11\n"
          "   2 LOAD_CONST 2 @1:12-1:13\n"
          "   3 BUILD_SLICE 2 @1:10-1:13\n"
          "   4 LOAD_SUBSCR @1:8-1:14\n"
          "   5 UNPACK_EX 1 @1:0-1:5\n"
          "   6 STORE_NAME a @1:0-1:1\n"
          "   7 STORE_NAME b @1:4-1:5\n"
          "   8 LOAD_NAME x @2:0-2:1\n"
          "   9 LOAD_CONST 0 @2:2-2:3\n"
          "  10 DUP2 @2:0-2:4\n"
          "  11 LOAD_SUBSCR @2:0-2:4\n"
          "  12 LOAD_NAME y @2:8-2:9\n"
          "  13 LOAD_ATTR z @2:8-2:11\n"
          "  14 INPLACE + @2:0-2:11\n"
          "  15 ROT3 @2:0-2:4\n"
          "  16 STORE_SUBSCR @2:0-2:4\n"
          "  17 LOAD_CONST None\n"
          "  18 RETURN\n");
}

static void functions(void **state) {
    (void)state;
    lists("def f(a, /, b=1, *c, d=2, **e) -> int:\n"
          "    return lambda: a + b\n",
          "<module> () stack 4\n"
          "   0 LOAD_CONST (1,) @1:0-2:24\n"
          "   1 LOAD_CONST 'd' @1:0-2:24\n"
          "   2 LOAD_CONST 2 @1:23-1:24\n"
          "   3 BUILD_MAP 1 @1:0-2:24\n"
          "   4 LOAD_CONST 'return' @1:0-2:24\n"
          "   5 LOAD_NAME int @1:34-1:37\n"
          "   6 BUILD_MAP 1 @1:0-2:24\n"
          "   7 LOAD_CONST <code f> @1:0-2:24\n"
          "   8 MAKE_FUNCTION 7 @1:0-2:24\n"
          "   9 STORE_NAME f @1:0-2:24\n"
          "  10 LOAD_CONST None\n"
          "  11 RETURN\n"
          "\n"
          "f (a, b, d, c, e) cell:a cell:b stack 2 *args **kwargs\n"
          "   0 LOAD_CLOSURE a @2:11-2:24\n"
          "   1 LOAD_CLOSURE b @2:11-2:24\n"
          "   2 BUILD_TUPLE 2 @2:11-2:24\n"
          "   3 LOAD_CONST <code f.<locals>.<lambda>> @2:11-2:24\n"
          "   4 MAKE_FUNCTION 8 @2:11-2:24\n"
          "   5 RETURN @2:4-2:24\n"
          "\n"
          "f.<locals>.<lambda> () free:a free:b stack 2\n"
          "   0 LOAD_DEREF a @2:19-2:20\n"
          "   1 LOAD_DEREF b @2:23-2:24\n"
          "   2 BINARY + @2:19-2:24\n"
          "   3 RETURN @2:19-2:24\n");
}

static void classes(void **state) {
    (void)state;
    lists("class A(B):\n"
          "    \"\"\"d\"\"\"\n"
          "    n: int = 1\n"
          "    def m(self):\n"
          "        return super().m(self.__p)\n",
          "<module> () stack 4\n"
          "   0 LOAD_BUILD_CLASS @1:0-5:34\n"
          "   1 LOAD_CONST <code A> @1:0-5:34\n"
          "   2 MAKE_FUNCTION 0 @1:0-5:34\n"
          "   3 LOAD_CONST 'A' @1:0-5:34\n"
          "   4 LOAD_NAME B @1:8-1:9\n"
          "   5 CALL 3 @1:0-5:34\n"
          "   6 STORE_NAME A @1:0-5:34\n"
          "   7 LOAD_CONST None\n"
          "   8 RETURN\n"
          "\n"
          "A () cell:__class__ stack 2\n"
          "   0 LOAD_NAME __name__\n"
          "   1 STORE_NAME __module__\n"
          "   2 LOAD_CONST 'A'\n"
          "   3 STORE_NAME __qualname__\n"
          "   4 BUILD_MAP 0\n"
          "   5 STORE_NAME __annotations__\n"
          "   6 LOAD_CONST 'd'\n"
          "   7 STORE_NAME __doc__\n"
          "   8 LOAD_CONST 1 @3:13-3:14\n"
          "   9 STORE_NAME n @3:4-3:5\n"
          "  10 LOAD_NAME int @3:7-3:10\n"
          "  11 STORE_ANNOTATION n @3:4-3:14\n"
          "  12 LOAD_CLOSURE __class__ @4:4-5:34\n"
          "  13 BUILD_TUPLE 1 @4:4-5:34\n"
          "  14 LOAD_CONST <code A.m> @4:4-5:34\n"
          "  15 MAKE_FUNCTION 8 @4:4-5:34\n"
          "  16 STORE_NAME m @4:4-5:34\n"
          "  17 LOAD_CLOSURE __class__\n"
          "  18 DUP\n"
          "  19 STORE_NAME __classcell__\n"
          "  20 RETURN\n"
          "\n"
          "A.m (self) free:__class__ stack 3\n"
          "   0 LOAD_GLOBAL super @5:15-5:20\n"
          "   1 CALL 0 @5:15-5:22\n"
          "   2 LOAD_METHOD m @5:15-5:24\n"
          "   3 LOAD_FAST self @5:25-5:29\n"
          "   4 LOAD_ATTR _A__p @5:25-5:33\n"
          "   5 CALL_METHOD 1 @5:15-5:34\n"
          "   6 RETURN @5:8-5:34\n");
}

static void for_else(void **state) {
    (void)state;
    lists("for i in x:\n"
          "    if i: continue\n"
          "    break\n"
          "else:\n"
          "    y\n",
          "<module> () stack 2\n"
          "   0 LOAD_NAME x @1:9-1:10\n"
          "   1 GET_ITER @1:0-5:5\n"
          "   2 FOR_ITER 9 @1:0-5:5\n"
          "   3 STORE_NAME i @1:4-1:5\n"
          "   4 LOAD_NAME i @2:7-2:8\n"
          "   5 JUMP_IF_FALSE 7 @2:4-2:18\n"
          "   6 JUMP 2 @2:10-2:18\n"
          "   7 POP\n"
          "   8 JUMP 11 @3:4-3:9\n"
          "   9 LOAD_NAME y @5:4-5:5\n"
          "  10 POP @5:4-5:5\n"
          "  11 LOAD_CONST None\n"
          "  12 RETURN\n");
}

static void while_conditions(void **state) {
    (void)state;
    lists("while a and not b:\n"
          "    c = d or e if f else -g\n",
          "<module> () stack 1\n"
          "   0 LOAD_NAME a @1:6-1:7\n"
          "   1 JUMP_IF_FALSE 14 @1:0-2:27\n"
          "   2 LOAD_NAME b @1:16-1:17\n"
          "   3 JUMP_IF_TRUE 14 @1:0-2:27\n"
          "   4 LOAD_NAME f @2:18-2:19\n"
          "   5 JUMP_IF_FALSE 10 @2:8-2:27\n"
          "   6 LOAD_NAME d @2:8-2:9\n"
          "   7 JUMP_IF_TRUE_OR_POP 9 @2:8-2:14\n"
          "   8 LOAD_NAME e @2:13-2:14\n"
          "   9 JUMP 12\n"
          "  10 LOAD_NAME g @2:26-2:27\n"
          "  11 UNARY - @2:25-2:27\n"
          "  12 STORE_NAME c @2:4-2:5\n"
          "  13 JUMP 0\n"
          "  14 LOAD_CONST None\n"
          "  15 RETURN\n");
}

static void try_except_finally(void **state) {
    (void)state;
    lists("try:\n"
          "    a\n"
          "except E as e:\n"
          "    b\n"
          "finally:\n"
          "    c\n",
          "<module> () stack 3\n"
          "   0 LOAD_NAME a @2:4-2:5\n"
          "   1 POP @2:4-2:5\n"
          "   2 JUMP 21\n"
          "   3 PUSH_EXC\n"
          "   4 LOAD_NAME E @3:7-3:8\n"
          "   5 MATCH_EXC @3:0-4:5\n"
          "   6 JUMP_IF_FALSE 19 @3:0-4:5\n"
          "   7 STORE_NAME e @3:0-4:5\n"
          "   8 LOAD_NAME b @4:4-4:5\n"
          "   9 POP @4:4-4:5\n"
          "  10 POP_EXC\n"
          "  11 LOAD_CONST None\n"
          "  12 STORE_NAME e\n"
          "  13 DELETE_NAME e\n"
          "  14 JUMP 21\n"
          "  15 LOAD_CONST None\n"
          "  16 STORE_NAME e\n"
          "  17 DELETE_NAME e\n"
          "  18 RERAISE\n"
          "  19 RERAISE\n"
          "  20 RERAISE\n"
          "  21 LOAD_NAME c @6:4-6:5\n"
          "  22 POP @6:4-6:5\n"
          "  23 JUMP 29\n"
          "  24 PUSH_EXC\n"
          "  25 LOAD_NAME c @6:4-6:5\n"
          "  26 POP @6:4-6:5\n"
          "  27 RERAISE\n"
          "  28 RERAISE\n"
          "  29 LOAD_CONST None\n"
          "  30 RETURN\n"
          "     0..2 -> 3 depth 0\n"
          "     8..10 -> 15 depth 1\n"
          "     4..10 -> 20 depth 1\n"
          "     0..21 -> 24 depth 0\n"
          "     25..27 -> 28 depth 1\n");
}

static void return_through_finally(void **state) {
    (void)state;
    lists("def f():\n"
          "    for i in x:\n"
          "        try:\n"
          "            return g()\n"
          "        finally:\n"
          "            h()\n",
          "<module> () stack 1\n"
          "   0 LOAD_CONST <code f> @1:0-6:15\n"
          "   1 MAKE_FUNCTION 0 @1:0-6:15\n"
          "   2 STORE_NAME f @1:0-6:15\n"
          "   3 LOAD_CONST None\n"
          "   4 RETURN\n"
          "\n"
          "f (i) stack 4\n"
          "   0 LOAD_GLOBAL x @2:13-2:14\n"
          "   1 GET_ITER @2:4-6:15\n"
          "   2 FOR_ITER 18 @2:4-6:15\n"
          "   3 STORE_FAST i @2:8-2:9\n"
          "   4 LOAD_GLOBAL g @4:19-4:20\n"
          "   5 CALL 0 @4:19-4:22\n"
          "   6 LOAD_GLOBAL h @6:12-6:13\n"
          "   7 CALL 0 @6:12-6:15\n"
          "   8 POP @6:12-6:15\n"
          "   9 SWAP\n"
          "  10 POP\n"
          "  11 RETURN @4:12-4:22\n"
          "  12 PUSH_EXC\n"
          "  13 LOAD_GLOBAL h @6:12-6:13\n"
          "  14 CALL 0 @6:12-6:15\n"
          "  15 POP @6:12-6:15\n"
          "  16 RERAISE\n"
          "  17 RERAISE\n"
          "  18 LOAD_CONST None\n"
          "  19 RETURN\n"
          "     4..6 -> 12 depth 1\n"
          "     13..16 -> 17 depth 2\n");
}

static void with_blocks(void **state) {
    (void)state;
    lists("with a as b, c:\n"
          "    d\n",
          "<module> () stack 5\n"
          "   0 LOAD_NAME a @1:5-1:6\n"
          "   1 BEFORE_WITH @1:0-2:5\n"
          "   2 STORE_NAME b @1:10-1:11\n"
          "   3 LOAD_NAME c @1:13-1:14\n"
          "   4 BEFORE_WITH @1:0-2:5\n"
          "   5 POP @1:0-2:5\n"
          "   6 LOAD_NAME d @2:4-2:5\n"
          "   7 POP @2:4-2:5\n"
          "   8 LOAD_CONST None @1:0-2:5\n"
          "   9 LOAD_CONST None @1:0-2:5\n"
          "  10 LOAD_CONST None @1:0-2:5\n"
          "  11 CALL 3 @1:0-2:5\n"
          "  12 POP @1:0-2:5\n"
          "  13 JUMP 22\n"
          "  14 PUSH_EXC\n"
          "  15 WITH_EXCEPT @1:0-2:5\n"
          "  16 JUMP_IF_TRUE 19 @1:0-2:5\n"
          "  17 RERAISE\n"
          "  18 RERAISE\n"
          "  19 POP\n"
          "  20 POP_EXC\n"
          "  21 POP\n"
          "  22 LOAD_CONST None @1:0-2:5\n"
          "  23 LOAD_CONST None @1:0-2:5\n"
          "  24 LOAD_CONST None @1:0-2:5\n"
          "  25 CALL 3 @1:0-2:5\n"
          "  26 POP @1:0-2:5\n"
          "  27 JUMP 36\n"
          "  28 PUSH_EXC\n"
          "  29 WITH_EXCEPT @1:0-2:5\n"
          "  30 JUMP_IF_TRUE 33 @1:0-2:5\n"
          "  31 RERAISE\n"
          "  32 RERAISE\n"
          "  33 POP\n"
          "  34 POP_EXC\n"
          "  35 POP\n"
          "  36 LOAD_CONST None\n"
          "  37 RETURN\n"
          "     5..8 -> 14 depth 2\n"
          "     15..17 -> 18 depth 3\n"
          "     2..22 -> 28 depth 1\n"
          "     29..31 -> 32 depth 2\n");
}

static void comprehensions(void **state) {
    (void)state;
    lists("x = {k: v for k, v in y if k < v < 3}\n", "<module> () stack 2\n"
                                                     "   0 LOAD_CONST <code <dictcomp>> @1:4-1:37\n"
                                                     "   1 MAKE_FUNCTION 0 @1:4-1:37\n"
                                                     "   2 LOAD_NAME y @1:22-1:23\n"
                                                     "   3 GET_ITER @1:4-1:37\n"
                                                     "   4 CALL 1 @1:4-1:37\n"
                                                     "   5 STORE_NAME x @1:0-1:1\n"
                                                     "   6 LOAD_CONST None\n"
                                                     "   7 RETURN\n"
                                                     "\n"
                                                     "<dictcomp> (.0, k, v) stack 5\n"
                                                     "   0 BUILD_MAP 0 @1:4-1:37\n"
                                                     "   1 LOAD_FAST .0 @1:4-1:37\n"
                                                     "   2 FOR_ITER 22 @1:4-1:37\n"
                                                     "   3 UNPACK_SEQUENCE 2 @1:14-1:18\n"
                                                     "   4 STORE_FAST k @1:14-1:15\n"
                                                     "   5 STORE_FAST v @1:17-1:18\n"
                                                     "   6 LOAD_FAST k @1:27-1:28\n"
                                                     "   7 LOAD_FAST v @1:31-1:32\n"
                                                     "   8 DUP @1:27-1:36\n"
                                                     "   9 ROT3 @1:27-1:36\n"
                                                     "  10 COMPARE < @1:27-1:36\n"
                                                     "  11 JUMP_IF_FALSE_OR_POP 15 @1:27-1:36\n"
                                                     "  12 LOAD_CONST 3 @1:35-1:36\n"
                                                     "  13 COMPARE < @1:27-1:36\n"
                                                     "  14 JUMP 17\n"
                                                     "  15 SWAP @1:27-1:36\n"
                                                     "  16 POP @1:27-1:36\n"
                                                     "  17 JUMP_IF_FALSE 2 @1:27-1:36\n"
                                                     "  18 LOAD_FAST k @1:5-1:6\n"
                                                     "  19 LOAD_FAST v @1:8-1:9\n"
                                                     "  20 MAP_ADD 2 @1:4-1:37\n"
                                                     "  21 JUMP 2\n"
                                                     "  22 RETURN @1:4-1:37\n");
}

static void generators(void **state) {
    (void)state;
    lists("def g():\n"
          "    x = yield 1\n"
          "    yield from x\n",
          "<module> () stack 1\n"
          "   0 LOAD_CONST <code g> @1:0-3:16\n"
          "   1 MAKE_FUNCTION 0 @1:0-3:16\n"
          "   2 STORE_NAME g @1:0-3:16\n"
          "   3 LOAD_CONST None\n"
          "   4 RETURN\n"
          "\n"
          "g (x) stack 2 generator\n"
          "   0 LOAD_CONST 1 @2:14-2:15\n"
          "   1 YIELD @2:8-2:15\n"
          "   2 STORE_FAST x @2:4-2:5\n"
          "   3 LOAD_FAST x @3:15-3:16\n"
          "   4 GET_YIELD_FROM_ITER @3:4-3:16\n"
          "   5 LOAD_CONST None @3:4-3:16\n"
          "   6 YIELD_FROM @3:4-3:16\n"
          "   7 POP @3:4-3:16\n"
          "   8 LOAD_CONST None\n"
          "   9 RETURN\n");
}

static void fstrings(void **state) {
    (void)state;
    lists("f\"{a!r:>{w}}{b=} {{}}\"\n", "<module> () stack 4\n"
                                        "   0 LOAD_NAME a @1:3-1:4\n"
                                        "   1 LOAD_CONST '>' @1:0-1:22\n"
                                        "   2 LOAD_NAME w @1:9-1:10\n"
                                        "   3 FORMAT 0 @1:0-1:22\n"
                                        "   4 BUILD_STRING 2 @1:0-1:22\n"
                                        "   5 FORMAT 6 @1:0-1:22\n"
                                        "   6 LOAD_CONST 'b=' @1:0-1:22\n"
                                        "   7 LOAD_NAME b @1:13-1:14\n"
                                        "   8 FORMAT 2 @1:0-1:22\n"
                                        "   9 LOAD_CONST ' {}' @1:0-1:22\n"
                                        "  10 BUILD_STRING 4 @1:0-1:22\n"
                                        "  11 POP @1:0-1:22\n"
                                        "  12 LOAD_CONST None\n"
                                        "  13 RETURN\n");
}

static void imports(void **state) {
    (void)state;
    lists("import a.b, c.d as e\n"
          "from f import g as h\n"
          "from i import *\n",
          "<module> () stack 2\n"
          "   0 LOAD_CONST None @1:0-1:20\n"
          "   1 IMPORT_NAME a.b @1:0-1:20\n"
          "   2 STORE_NAME a @1:0-1:20\n"
          "   3 IMPORT_AS c.d @1:0-1:20\n"
          "   4 STORE_NAME e @1:0-1:20\n"
          "   5 LOAD_CONST ('g',) @2:0-2:20\n"
          "   6 IMPORT_NAME f @2:0-2:20\n"
          "   7 IMPORT_FROM g @2:0-2:20\n"
          "   8 STORE_NAME h @2:0-2:20\n"
          "   9 POP @2:0-2:20\n"
          "  10 LOAD_CONST ('*',) @3:0-3:15\n"
          "  11 IMPORT_NAME i @3:0-3:15\n"
          "  12 IMPORT_STAR @3:0-3:15\n"
          "  13 LOAD_CONST None\n"
          "  14 RETURN\n");
}

static void constants(void **state) {
    (void)state;
    lists("x = -1, 0.0, -0.0, (1, ('a', b'\\x00'), None, ...)\n"
          "y = [1, 2, 3]\n",
          "<module> () stack 2\n"
          "   0 LOAD_CONST (-1, 0.0, -0.0, (1, ('a', b'\\x00'), None, Ellipsis)) @1:4-1:49\n"
          "   1 STORE_NAME x @1:0-1:1\n"
          "   2 BUILD_LIST 0 @2:4-2:13\n"
          "   3 LOAD_CONST (1, 2, 3) @2:4-2:13\n"
          "   4 LIST_EXTEND @2:4-2:13\n"
          "   5 STORE_NAME y @2:0-2:1\n"
          "   6 LOAD_CONST None\n"
          "   7 RETURN\n");
}

static void class_scopes(void **state) {
    (void)state;
    lists("def f(x):\n"
          "    class A:\n"
          "        x = x\n"
          "        y = [x for i in x]\n"
          "        def g(self):\n"
          "            nonlocal x\n"
          "            x = 1\n",
          "<module> () stack 1\n"
          "   0 LOAD_CONST <code f> @1:0-7:17\n"
          "   1 MAKE_FUNCTION 0 @1:0-7:17\n"
          "   2 STORE_NAME f @1:0-7:17\n"
          "   3 LOAD_CONST None\n"
          "   4 RETURN\n"
          "\n"
          "f (x, A) cell:x stack 3\n"
          "   0 LOAD_BUILD_CLASS @2:4-7:17\n"
          "   1 LOAD_CLOSURE x @2:4-7:17\n"
          "   2 BUILD_TUPLE 1 @2:4-7:17\n"
          "   3 LOAD_CONST <code f.<locals>.A> @2:4-7:17\n"
          "   4 MAKE_FUNCTION 8 @2:4-7:17\n"
          "   5 LOAD_CONST 'A' @2:4-7:17\n"
          "   6 CALL 2 @2:4-7:17\n"
          "   7 STORE_FAST A @2:4-7:17\n"
          "   8 LOAD_CONST None\n"
          "   9 RETURN\n"
          "\n"
          "f.<locals>.A () free:x stack 2\n"
          "   0 LOAD_NAME __name__\n"
          "   1 STORE_NAME __module__\n"
          "   2 LOAD_CONST 'f.<locals>.A'\n"
          "   3 STORE_NAME __qualname__\n"
          "   4 LOAD_NAME x @3:12-3:13\n"
          "   5 STORE_NAME x @3:8-3:9\n"
          "   6 LOAD_CLOSURE x @4:12-4:26\n"
          "   7 BUILD_TUPLE 1 @4:12-4:26\n"
          "   8 LOAD_CONST <code f.<locals>.A.<listcomp>> @4:12-4:26\n"
          "   9 MAKE_FUNCTION 8 @4:12-4:26\n"
          "  10 LOAD_NAME x @4:24-4:25\n"
          "  11 GET_ITER @4:12-4:26\n"
          "  12 CALL 1 @4:12-4:26\n"
          "  13 STORE_NAME y @4:8-4:9\n"
          "  14 LOAD_CLOSURE x @5:8-7:17\n"
          "  15 BUILD_TUPLE 1 @5:8-7:17\n"
          "  16 LOAD_CONST <code f.<locals>.A.g> @5:8-7:17\n"
          "  17 MAKE_FUNCTION 8 @5:8-7:17\n"
          "  18 STORE_NAME g @5:8-7:17\n"
          "  19 LOAD_CONST None\n"
          "  20 RETURN\n"
          "\n"
          "f.<locals>.A.<listcomp> (.0, i) free:x stack 3\n"
          "   0 BUILD_LIST 0 @4:12-4:26\n"
          "   1 LOAD_FAST .0 @4:12-4:26\n"
          "   2 FOR_ITER 7 @4:12-4:26\n"
          "   3 STORE_FAST i @4:19-4:20\n"
          "   4 LOAD_DEREF x @4:13-4:14\n"
          "   5 LIST_APPEND 2 @4:12-4:26\n"
          "   6 JUMP 2\n"
          "   7 RETURN @4:12-4:26\n"
          "\n"
          "f.<locals>.A.g (self) free:x stack 1\n"
          "   0 LOAD_CONST 1 @7:16-7:17\n"
          "   1 STORE_DEREF x @7:12-7:13\n"
          "   2 LOAD_CONST None\n"
          "   3 RETURN\n");
}

static void sites_of_lines(void **state) {
    (void)state;
    lists("(a\n"
          " .b(1)\n"
          " .c)\n"
          "x = f(a,\n"
          "      é, b)\n",
          "<module> () stack 4\n"
          "   0 LOAD_NAME a @1:1-1:2\n"
          "   1 LOAD_METHOD b @2:2-2:3\n"
          "   2 LOAD_CONST 1 @2:4-2:5\n"
          "   3 CALL_METHOD 1 @2:2-2:6\n"
          "   4 LOAD_ATTR c @3:2-3:3\n"
          "   5 POP @1:1-3:3\n"
          "   6 LOAD_NAME f @4:4-4:5\n"
          "   7 LOAD_NAME a @4:6-4:7\n"
          "   8 LOAD_NAME é @5:6-5:7\n"
          "   9 LOAD_NAME b @5:9-5:10\n"
          "  10 CALL 3 @4:4-5:11\n"
          "  11 STORE_NAME x @4:0-4:1\n"
          "  12 LOAD_CONST None\n"
          "  13 RETURN\n");
}

/* A walk over all ways through a code, which must agree on the depth of the stack everywhere. */
typedef struct walk {
    const gw_code *code;
    int32_t *depths; /* before each instruction; -1: not reached */
    uint32_t *open;  /* to be gone on with */
    uint32_t n_open;
    int32_t deepest;
} walk;

static void reach(walk *w, uint32_t at, int32_t depth) {
    assert_true(at < w->code->n_code);
    assert_true(depth >= 0);
    if (w->depths[at] >= 0) {
        assert_int_equal(w->depths[at], depth);
        return;
    }
    w->depths[at] = depth;
    w->open[w->n_open++] = at;
    if (depth > w->deepest)
        w->deepest = depth;
}

static bool jumps(gw_opcode op) {
    return op == GW_OP_JUMP || op == GW_OP_JUMP_IF_FALSE || op == GW_OP_JUMP_IF_TRUE ||
           op == GW_OP_JUMP_IF_FALSE_OR_POP || op == GW_OP_JUMP_IF_TRUE_OR_POP ||
           op == GW_OP_FOR_ITER;
}

static void step(walk *w, uint32_t at) {
    gw_opcode op = gw_instruction_op(w->code->code[at]);
    uint32_t arg = gw_instruction_arg(w->code->code[at]);
    int32_t depth = w->depths[at];
    bool tests = op == GW_OP_JUMP_IF_FALSE || op == GW_OP_JUMP_IF_TRUE || op == GW_OP_FOR_ITER;
    assert_true(op < GW_OPCODE_COUNT);
    if (jumps(op))
        reach(w, arg, depth - (tests ? 1 : 0));
    for (uint32_t i = 0; i < w->code->n_handlers; i++) {
        const gw_handler *h = &w->code->handlers[i];
        if (at < h->start || at >= h->end)
            continue;
        assert_true(depth >= (int32_t)h->depth);
        reach(w, h->handler, (int32_t)h->depth + 1);
    }
    if (op == GW_OP_RETURN || op == GW_OP_RAISE || op == GW_OP_RERAISE || op == GW_OP_JUMP) {
        assert_true(depth >= (op == GW_OP_RERAISE ? 2 : op == GW_OP_RETURN ? 1 : 0));
        return;
    }
    depth += gw_stack_effect(op, arg);
    if (depth > w->deepest)
        w->deepest = depth;
    reach(w, at + 1, depth);
}

/* In every code: depths agree, protected ranges have what their handlers keep, nothing is
 * unreachable, and the stack is as large as it must be. */
static void keeps_its_rules(const gw_code *code) {
    walk w = {.code = code};
    w.depths = malloc((code->n_code + 1) * sizeof *w.depths);
    w.open = malloc((code->n_code + 1) * sizeof *w.open);
    assert_true(w.depths && w.open);
    for (uint32_t i = 0; i <= code->n_code; i++)
        w.depths[i] = -1;
    reach(&w, 0, 0);
    while (w.n_open)
        step(&w, w.open[--w.n_open]);
    for (uint32_t i = 0; i < code->n_code; i++)
        assert_true(w.depths[i] >= 0);
    assert_int_equal(w.deepest, code->stack_size);
    free(w.depths);
    free(w.open);
    for (uint32_t i = 0; i < code->n_consts; i++)
        if (code->consts[i].kind == GW_CONST_CODE)
            keeps_its_rules(code->consts[i].code);
}

/* Everything the language has, for what must hold of all of it. */
static const char everything[] =
    "'doc'\n"
    "from __future__ import annotations\n"
    "import a.b, c.d as e\n"
    "from f import g as h, i\n"
    "from j import *\n"
    "x = y = 1, -2.5, 'a' 'b', b'\\x00', None, True, ..., (1, (2,))\n"
    "x[1:2, ::3], x.y, *z = [*a, 1], {1, *b}, {1: 2, **c}\n"
    "x += 1; x.y -= 2; x[0] @= 3\n"
    "n: int = 1\n"
    "m: a.b[c, 'd'] | None\n"
    "x.y: int\n"
    "del x, y.z, w[0], (u, [v])\n"
    "assert x, 'm'\n"
    "print(f'{a!r:>{w}}{b=} {{}}', *c, k=1, **d)\n"
    "p.q(1).r(k=2)(*s)\n"
    "t = a if b and c or not d else e < f <= g is not h not in i\n"
    "u = [x for x in y if x if y for z in x], {x for x in y}, {k: v for k, v in w}\n"
    "v = sum(x for x in y), lambda a, *b, c=1, **d: (q := a), (r := 2)\n"
    "@dec(1)\n"
    "@rator\n"
    "def f(a, /, b=1, *c, d: int = 2, **e) -> None:\n"
    "    \"\"\"doc\"\"\"\n"
    "    global G\n"
    "    G = s = 1\n"
    "    def g():\n"
    "        nonlocal s\n"
    "        s = yield a\n"
    "        yield from [t := i for i in s]\n"
    "        return t\n"
    "    for i in a:\n"
    "        for j in b:\n"
    "            try:\n"
    "                try:\n"
    "                    if a: break\n"
    "                    elif b: continue\n"
    "                    elif c: return f(i)\n"
    "                    else: raise E from None\n"
    "                except (A, B) as x:\n"
    "                    if x: return\n"
    "                    if y: continue\n"
    "                    raise\n"
    "                except C:\n"
    "                    return g\n"
    "                except:\n"
    "                    break\n"
    "                else:\n"
    "                    pass\n"
    "            finally:\n"
    "                try: z()\n"
    "                finally:\n"
    "                    if q: return 1 + i\n"
    "                    if r: continue\n"
    "        else:\n"
    "            break\n"
    "    with a as b, c as (d, e.f):\n"
    "        while True:\n"
    "            with (h, i as j):\n"
    "                if k: break\n"
    "                if l: continue\n"
    "                return m()\n"
    "    while a: pass\n"
    "    else: return\n"
    "class K(B, metaclass=M, **kw):\n"
    "    'doc'\n"
    "    __p: int = 1\n"
    "    def m(self):\n"
    "        return super().m(self.__p, __class__)\n"
    "    class L: x = [__p for i in y]\n"
    "if 0: pass\n"
    "elif 1: pass\n"
    "try: pass\n"
    "finally: pass\n";

static void code_keeps_its_rules(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_code *code = compile(ctx, everything);
    keeps_its_rules(code);
    gw_code_free(code);
    test_context_end(ctx);
}

static bool compiles(gw_context *ctx, void *user) {
    gw_syntax_error error;
    const char *source = user;
    gw_code *code = gw_compile(ctx, source, strlen(source), "test.py", &error);
    assert_true(code || !error.type[0]);
    gw_code_free(code);
    return code != NULL;
}

static void memory_may_end_anywhere(void **state) {
    (void)state;
    assert_true(test_every_allocation_failing(compiles, (void *)(uintptr_t)everything) > 200);
}

static bool refuses(gw_context *ctx, void *user) {
    gw_syntax_error error;
    const char *source = user;
    assert_null(gw_compile(ctx, source, strlen(source), "test.py", &error));
    return error.type[0] != 0;
}

static void memory_may_end_while_an_error_is_found(void **state) {
    (void)state;
    static const char source[] =
        "def f(a=[1, (2, 3)]):\n    return f'{a}' + g(x=[y for y in {1: 2}])"
        "\n\n(a, b c)\n";
    assert_true(test_every_allocation_failing(refuses, (void *)(uintptr_t)source) > 3);
}

/* Where an exception leads, with `finally` left early: see Note [Blocks]. */
static void protected_ranges_pause_while_they_are_left(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_code *module = compile(ctx, "def f():\n"
                                   "    try:\n"
                                   "        return g()\n"
                                   "    finally:\n"
                                   "        h()\n");
    const gw_code *code = module->consts[0].code;
    /* g() is protected; the h() that its return runs on the way is not. */
    assert_int_equal(code->n_handlers, 2);
    assert_int_equal(code->handlers[0].start, 0);
    assert_int_equal(code->handlers[0].end, 2);
    assert_int_equal(gw_instruction_op(code->code[2]), GW_OP_LOAD_GLOBAL);
    gw_code_free(module);
    test_context_end(ctx);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(calls),
        cmocka_unit_test(unpacking_and_slices),
        cmocka_unit_test(functions),
        cmocka_unit_test(classes),
        cmocka_unit_test(for_else),
        cmocka_unit_test(while_conditions),
        cmocka_unit_test(try_except_finally),
        cmocka_unit_test(return_through_finally),
        cmocka_unit_test(with_blocks),
        cmocka_unit_test(comprehensions),
        cmocka_unit_test(generators),
        cmocka_unit_test(fstrings),
        cmocka_unit_test(imports),
        cmocka_unit_test(constants),
        cmocka_unit_test(class_scopes),
        cmocka_unit_test(sites_of_lines),
        cmocka_unit_test(code_keeps_its_rules),
        cmocka_unit_test(memory_may_end_anywhere),
        cmocka_unit_test(memory_may_end_while_an_error_is_found),
        cmocka_unit_test(protected_ranges_pause_while_they_are_left),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
