/* libFuzzer: any bytes as a program, through lexer, parser, compiler and a bounded run. Programs
 * that end in an error are fine; crashes, hangs, leaks and what the sanitizers see are not.
 *
 *     cmake --preset fuzz && cmake --build --preset fuzz
 *     build/fuzz/fuzz_source -dict=tests/fuzz/python.dict CORPUS tests/lang/programs */
#include <stdint.h>

#include "lang/session.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const gw_session_options options = {.filename = "fuzz.py",
                                        .memory_limit = 32u << 20,
                                        .step_limit = 20000,
                                        .output_limit = 1u << 16};
    gw_session *session = gw_session_new((const char *)data, size, &options);
    if (!session) {
        return 0;
    }
    while (gw_session_run(session, 1000) == GW_RUN_PAUSED) { /* in slices, as a page runs it */
    }
    gw_session_free(session);
    return 0;
}
