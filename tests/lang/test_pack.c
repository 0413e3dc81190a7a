/* Code as bytes: what is packed comes back, and bytes that were not packed are refused. */
#include <stdlib.h>
#include <string.h>

#include "lang/pack.h"
#include "test.h"

static const char source[] =
    "'''Doc.'''\n"
    "import a.b as c, d\n"
    "from e import f, g\n"
    "x: int = (1, -2, 3.5, 'text', b'by\\0tes', None, True, ..., (4, ()))\n"
    "big = 9223372036854775807, -0.0, 1e300, 10000000000000000000000, 2.5j\n"
    "class K(B, metaclass=M):\n"
    "    def m(self, a, /, b=1, *rest, k, **kw):\n"
    "        '''Inner.'''\n"
    "        nonlocal_ = [i + a for i in rest if i]\n"
    "        def inner():\n"
    "            return lambda: (a, self)\n"
    "        try:\n"
    "            yield from inner()\n"
    "        except E as e:\n"
    "            raise F from e\n"
    "        finally:\n"
    "            del x[0], a\n"
    "with c() as y:\n"
    "    for i in y:\n"
    "        while i: i -= 1\n"
    "        print(f'{i!r:>{x}}', *y, **z)\n";

static gw_code *compile(gw_context *ctx) {
    gw_syntax_error error;
    gw_code *code = gw_compile(ctx, source, sizeof source - 1, "sample", &error);
    assert_non_null(code);
    return code;
}

/* Forgets what packing forgets. */
static void forget(gw_code *code) {
    for (uint32_t i = 0; i < code->n_code; i++) {
        code->sites[i] = (gw_site){.line = code->first_line, .end_line = code->first_line};
    }
    if (code->docstring) {
        gw_release(code->ctx, code->docstring, strlen(code->docstring) + 1);
        code->docstring = NULL;
    }
    for (uint32_t i = 0; i < code->n_consts; i++) {
        if (code->consts[i].kind == GW_CONST_CODE) {
            forget(code->consts[i].code);
        }
    }
}

static void comes_back(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_buffer packed, again, before, after;
    gw_buffer_init(&packed, ctx);
    gw_buffer_init(&again, ctx);
    gw_buffer_init(&before, ctx);
    gw_buffer_init(&after, ctx);
    gw_code *code = compile(ctx);
    assert_true(gw_code_pack(code, &packed));
    gw_code *back = gw_code_unpack(ctx, packed.data, packed.length, "sample");
    assert_non_null(back);
    forget(code);
    assert_true(gw_code_list(code, &before) && gw_code_list(back, &after));
    assert_string_equal(before.data, after.data);
    assert_true(gw_code_pack(back, &again));
    assert_int_equal(packed.length, again.length);
    assert_memory_equal(packed.data, again.data, packed.length);
    gw_code_free(back);
    gw_code_free(code);
    gw_buffer_free(&after);
    gw_buffer_free(&before);
    gw_buffer_free(&again);
    gw_buffer_free(&packed);
    test_context_end(ctx);
}

/* Every prefix is refused; a byte changed anywhere is refused or gives code that can be freed. */
static void survives_wrong_bytes(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_buffer packed;
    gw_buffer_init(&packed, ctx);
    gw_code *code = compile(ctx);
    assert_true(gw_code_pack(code, &packed));
    gw_code_free(code);
    for (size_t n = 0; n < packed.length; n++) {
        char *part = malloc(n + 1); /* of its own size: a reader past its end is noticed */
        assert_non_null(part);
        memcpy(part, packed.data, n);
        assert_null(gw_code_unpack(ctx, part, n, "sample"));
        free(part);
    }
    for (size_t i = 0; i < packed.length; i++) {
        const char was = packed.data[i];
        static const unsigned char others[] = {0, 1, 127, 128, 255};
        for (size_t k = 0; k < sizeof others; k++) {
            packed.data[i] = (char)others[k];
            gw_code_free(gw_code_unpack(ctx, packed.data, packed.length, "sample"));
            gw_error_clear(ctx);
        }
        packed.data[i] = was;
    }
    gw_buffer_free(&packed);
    test_context_end(ctx);
}

static bool there_and_back(gw_context *ctx, void *user) {
    const gw_buffer *bytes = user;
    gw_code *code = gw_code_unpack(ctx, bytes->data, bytes->length, "sample");
    gw_buffer packed;
    gw_buffer_init(&packed, ctx);
    const bool done = code && gw_code_pack(code, &packed);
    gw_buffer_free(&packed);
    gw_code_free(code);
    return done;
}

static void memory_may_end_anywhere(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_buffer packed;
    gw_buffer_init(&packed, ctx);
    gw_code *code = compile(ctx);
    assert_true(gw_code_pack(code, &packed));
    gw_code_free(code);
    assert_true(test_every_allocation_failing(there_and_back, &packed) > 100);
    gw_buffer_free(&packed);
    test_context_end(ctx);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(comes_back),
        cmocka_unit_test(survives_wrong_bytes),
        cmocka_unit_test(memory_may_end_anywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
