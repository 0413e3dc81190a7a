/* libFuzzer: any bytes as a program, through lexer, parser, compiler and a bounded run. Programs
 * that end in an error are fine; crashes, hangs, leaks and what the sanitizers see are not.
 *
 *     cmake --preset fuzz && cmake --build --preset fuzz
 *     build/fuzz/fuzz_source -dict=tests/fuzz/python.dict CORPUS tests/lang/programs */
#include <stdint.h>

#include "lang/session.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The last byte of a program chooses its budgets and how long a slice is (a line end: wide ones and
 * long slices), so that runs end, and pause, in the middle of whatever they do. */
typedef struct budgets {
    size_t memory;
    uint64_t steps;
    size_t output;
    uint64_t slice;
} budgets;

static budgets choose(uint8_t byte) {
    static const size_t memory[] = {32u << 20, 2u << 20, 320u << 10, 64u << 10};
    static const uint64_t steps[] = {20000, 1500, 300, 40};
    static const uint64_t slice[] = {1000, 97, 7, 1};
    return (budgets){.memory = memory[byte & 3],
                     .steps = steps[byte >> 2 & 3],
                     .output = byte & 64 ? 100 : 1u << 16,
                     .slice = slice[byte >> 4 & 3]};
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const budgets limits = choose(size > 0 ? data[size - 1] ^ '\n' : 0);
    const gw_session_options options = {.filename = "fuzz.py",
                                        .memory_limit = limits.memory,
                                        .step_limit = limits.steps,
                                        .output_limit = limits.output};
    gw_session *session = gw_session_new((const char *)data, size, &options);
    if (!session) {
        return 0;
    }
    while (gw_session_run(session, limits.slice) == GW_RUN_PAUSED) { /* as a page runs it */
    }
    gw_session_free(session);
    return 0;
}
