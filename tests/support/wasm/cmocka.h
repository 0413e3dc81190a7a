/* A stand-in for cmocka where there is no setjmp: a failed assertion says where and traps, and the
 * runner (run.mjs) gives each test a fresh instance. It has the part of cmocka that the tests
 * use, and nothing more. */
#ifndef GW_TESTS_CMOCKA_H
#define GW_TESTS_CMOCKA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct CMUnitTest {
    const char *name;
    void (*test_func)(void **state);
};

#define cmocka_unit_test(f) \
    { #f, f }
#define cmocka_run_group_tests(tests, setup, teardown) \
    gw_test_group((tests), sizeof(tests) / sizeof((tests)[0]))

#define assert_true(c) gw_test_true((c) != 0, "assert_true(" #c ")", __FILE__, __LINE__)
#define assert_false(c) gw_test_true(!(c), "assert_false(" #c ")", __FILE__, __LINE__)
#define assert_non_null(p) gw_test_true((p) != NULL, "assert_non_null(" #p ")", __FILE__, __LINE__)
#define assert_null(p) gw_test_true((p) == NULL, "assert_null(" #p ")", __FILE__, __LINE__)
#define assert_int_equal(a, b) \
    gw_test_int((int64_t)(a), (int64_t)(b), true, #a, #b, __FILE__, __LINE__)
#define assert_int_not_equal(a, b) \
    gw_test_int((int64_t)(a), (int64_t)(b), false, #a, #b, __FILE__, __LINE__)
#define assert_string_equal(a, b) gw_test_string((a), (b), #a, #b, __FILE__, __LINE__)
#define assert_memory_equal(a, b, size) gw_test_memory((a), (b), (size), #a, #b, __FILE__, __LINE__)
#define fail_msg(...)                                 \
    do {                                              \
        gw_test_print("%s:%d: ", __FILE__, __LINE__); \
        gw_test_print(__VA_ARGS__);                   \
        gw_test_print("\n");                          \
        __builtin_trap();                             \
    } while (0)
#define print_message gw_test_print

void gw_test_print(const char *format, ...) __attribute__((format(printf, 1, 2)));
int gw_test_group(const struct CMUnitTest *tests, size_t count);
void gw_test_true(bool ok, const char *what, const char *file, int line);
void gw_test_int(int64_t a, int64_t b, bool equal, const char *a_text, const char *b_text,
                 const char *file, int line);
void gw_test_string(const char *a, const char *b, const char *a_text, const char *b_text,
                    const char *file, int line);
void gw_test_memory(const void *a, const void *b, size_t size, const char *a_text,
                    const char *b_text, const char *file, int line);

/* The test program's own; the build renames it. */
int main(void);

#endif
