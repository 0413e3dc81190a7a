#include "test.h"

#include <math.h>
#include <string.h>

#include "base/buffer.h"

static void grows_and_always_ends_with_nul(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_buffer b;
    gw_buffer_init(&b, ctx);
    assert_null(b.data);
    assert_true(gw_buffer_add(&b, NULL, 0));
    assert_string_equal(b.data, "");
    for (int i = 0; i < 1000; i++) {
        assert_true(gw_buffer_char(&b, (char)('a' + i % 26)));
        assert_int_equal(b.data[b.length], 0);
    }
    assert_int_equal(strlen(b.data), 1000);
    gw_buffer_clear(&b);
    assert_string_equal(b.data, "");
    assert_true(gw_buffer_format(&b, "%d-%s", 42, "x"));
    assert_true(gw_buffer_text(&b, "!"));
    assert_string_equal(b.data, "42-x!");
    assert_true(gw_buffer_format(&b, "%300d", 7));
    assert_int_equal(b.length, 305);
    gw_buffer_free(&b);
    assert_null(b.data);
    test_context_end(ctx);
}

static void gives_its_text_away(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_buffer b;
    gw_buffer_init(&b, ctx);
    char *empty = gw_buffer_take(&b);
    assert_string_equal(empty, "");
    gw_text_free(ctx, empty);
    gw_buffer_text(&b, "taken");
    char *text = gw_buffer_take(&b);
    assert_string_equal(text, "taken");
    assert_int_equal(gw_context_live_bytes(ctx), 6);
    assert_int_equal(b.length, 0);
    gw_text_free(ctx, text);
    gw_text_free(ctx, NULL);
    test_context_end(ctx);
}

static bool write_much(gw_context *ctx, void *user) {
    (void)user;
    gw_buffer b;
    gw_buffer_init(&b, ctx);
    for (int i = 0; i < 40; i++) {
        gw_buffer_text(&b, "twelve bytes");
        gw_buffer_format(&b, "%d", i);
        gw_buffer_json(&b, "\"\n", 2);
    }
    const bool ok = !b.failed;
    assert_true(ok || !gw_buffer_char(&b, 'x'));
    char *text = gw_buffer_take(&b);
    assert_true(ok || !text);
    gw_text_free(ctx, text);
    return text;
}

static void says_when_memory_ended(void **state) {
    (void)state;
    assert_true(test_every_allocation_failing(write_much, NULL) >= 4);
}

static void expect_json(gw_buffer *b, const char *bytes, size_t length, const char *want) {
    gw_buffer_clear(b);
    assert_true(gw_buffer_json(b, bytes, length));
    assert_string_equal(b->data, want);
}

static void writes_json_strings(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_buffer b;
    gw_buffer_init(&b, ctx);
    expect_json(&b, "", 0, "\"\"");
    expect_json(&b, "a\"b\\c\n\r\t", 8, "\"a\\\"b\\\\c\\n\\r\\t\"");
    expect_json(&b, "\0\x1f\x7f", 3, "\"\\u0000\\u001f\\u007f\"");
    expect_json(&b, "\xe6\xa2\xaf \xf0\x9f\x99\x82", 8, "\"\xe6\xa2\xaf \xf0\x9f\x99\x82\"");
    /* Not UTF-8: a lone byte, an overlong NUL, a surrogate, a cut end, past U+10FFFF. */
    expect_json(&b, "\x80", 1, "\"\xef\xbf\xbd\"");
    expect_json(&b, "\xc0\x80", 2, "\"\xef\xbf\xbd\xef\xbf\xbd\"");
    expect_json(&b, "\xed\xa0\x80", 3, "\"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\"");
    expect_json(&b, "a\xe6\xa2", 3, "\"a\xef\xbf\xbd\xef\xbf\xbd\"");
    expect_json(&b, "\xf4\x90\x80\x80", 4, "\"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\"");
    gw_buffer_free(&b);
    test_context_end(ctx);
}

static void writes_json_numbers(void **state) {
    (void)state;
    static const struct {
        double value;
        const char *f64, *f32;
    } cases[] = {
        {0.0, "0", "0"},
        {-0.0, "-0.0", "-0.0"},
        {1.0, "1", "1"},
        {-20.0, "-20", "-20"},
        {0.1, "0.1", "0.1"},
        {1.0 / 3.0, "0.3333333333333333", "0.33333334"},
        {1e22, "1e+22", "1e+22"},
        {1e-7, "1e-07", "1e-07"},
        {(double)INFINITY, "\"inf\"", "\"inf\""},
        {-(double)INFINITY, "\"-inf\"", "\"-inf\""},
        {(double)NAN, "\"nan\"", "\"nan\""},
    };
    gw_context *ctx = test_context_new();
    gw_buffer b;
    gw_buffer_init(&b, ctx);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        gw_buffer_clear(&b);
        assert_true(gw_buffer_json_f64(&b, cases[i].value));
        assert_string_equal(b.data, cases[i].f64);
        gw_buffer_clear(&b);
        assert_true(gw_buffer_json_f32(&b, (float)cases[i].value));
        assert_string_equal(b.data, cases[i].f32);
    }
    gw_buffer_free(&b);
    test_context_end(ctx);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(grows_and_always_ends_with_nul),
        cmocka_unit_test(gives_its_text_away),
        cmocka_unit_test(says_when_memory_ended),
        cmocka_unit_test(writes_json_strings),
        cmocka_unit_test(writes_json_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
