#include "cmocka.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* A test program's only globals: an instance lives for one test. */
static int32_t chosen = -1; /* -1: none, only count and name */
static int32_t total;
static const char *chosen_name;

/* Called by run.mjs. */
__attribute__((export_name("gw_test_count"), used)) int32_t gw_test_count(void);
__attribute__((export_name("gw_test_name"), used)) const char *gw_test_name(int32_t index);
__attribute__((export_name("gw_test_run"), used)) int32_t gw_test_run(int32_t index);

static int32_t run_main(int32_t index, bool call);
static bool call_chosen;

int32_t gw_test_count(void) {
    run_main(-1, false);
    return total;
}

const char *gw_test_name(int32_t index) {
    run_main(index, false);
    return chosen_name;
}

int32_t gw_test_run(int32_t index) {
    return run_main(index, true);
}

static int32_t run_main(int32_t index, bool call) {
    chosen = index;
    call_chosen = call;
    total = 0;
    chosen_name = NULL;
    return main();
}

int gw_test_group(const struct CMUnitTest *tests, size_t count) {
    for (size_t i = 0; i < count; i++, total++) {
        if (total != chosen) {
            continue;
        }
        chosen_name = tests[i].name;
        if (call_chosen) {
            void *state = NULL;
            tests[i].test_func(&state);
        }
    }
    return 0;
}

void gw_test_print(const char *format, ...) {
    va_list args;
    va_start(args, format);
    vprintf(format, args);
    va_end(args);
    fflush(stdout); /* a trap would swallow it */
}

void gw_test_true(bool ok, const char *what, const char *file, int line) {
    if (!ok) {
        gw_test_print("%s:%d: %s\n", file, line, what);
        __builtin_trap();
    }
}

void gw_test_int(int64_t a, int64_t b, bool equal, const char *a_text, const char *b_text,
                 const char *file, int line) {
    if ((a == b) != equal) {
        gw_test_print("%s:%d: %s is %lld, %s is %lld\n", file, line, a_text, (long long)a, b_text,
                      (long long)b);
        __builtin_trap();
    }
}

void gw_test_string(const char *a, const char *b, const char *a_text, const char *b_text,
                    const char *file, int line) {
    if (!a || !b || strcmp(a, b) != 0) {
        gw_test_print("%s:%d: %s is \"%s\", %s is \"%s\"\n", file, line, a_text, a ? a : "(null)",
                      b_text, b ? b : "(null)");
        __builtin_trap();
    }
}

void gw_test_memory(const void *a, const void *b, size_t size, const char *a_text,
                    const char *b_text, const char *file, int line) {
    const unsigned char *x = a;
    const unsigned char *y = b;
    for (size_t i = 0; i < size; i++) {
        if (x[i] != y[i]) {
            gw_test_print("%s:%d: byte %zu of %s is 0x%02x, of %s 0x%02x\n", file, line, i, a_text,
                          x[i], b_text, y[i]);
            __builtin_trap();
        }
    }
}
