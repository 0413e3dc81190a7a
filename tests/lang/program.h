/* Programs as text, run to their end: for tests of the language and the torch modules. In a header,
 * because tests of what lies below the language are linked without it. */
#ifndef GW_TESTS_PROGRAM_H
#define GW_TESTS_PROGRAM_H

#include <string.h>

#include "lang/session.h"
#include "test.h"

/* What a program printed, and how it ended. */
typedef struct test_output {
    gw_session *session; /* owned */
    gw_run_state state;
    const char *out, *err; /* of the session's buffers; "" and never NULL */
} test_output;

static inline const char *text_of(const gw_buffer *buffer) {
    return buffer->data && buffer->length ? buffer->data : "";
}

/* Runs `source` with these options (NULL: none) in slices of `slice` instructions; 0: in one go. */
static inline test_output test_run(const char *source, const gw_session_options *options,
                                   uint64_t slice) {
    test_output output = {.session = gw_session_new(source, strlen(source), options)};
    if (!output.session) {
        output.out = output.err = "";
        output.state = GW_RUN_FAILED;
        return output;
    }
    do {
        output.state = gw_session_run(output.session, slice ? slice : UINT64_MAX);
    } while (output.state == GW_RUN_PAUSED);
    output.out = text_of(gw_session_stdout(output.session));
    output.err = text_of(gw_session_stderr(output.session));
    return output;
}

static inline void test_output_free(test_output *output) {
    gw_session_free(output->session);
    *output = (test_output){0};
}

/* The program must end well and print exactly `out`. */
static inline void test_prints(const char *source, const char *out) {
    test_output run = test_run(source, NULL, 0);
    if (run.state != GW_RUN_DONE) {
        print_message("%s\n%s", source, run.err);
    }
    assert_int_equal(run.state, GW_RUN_DONE);
    assert_string_equal(run.out, out);
    test_output_free(&run);
}

/* The program must end with an exception whose report ends with this line. */
static inline void test_raises(const char *source, const char *last_line) {
    test_output run = test_run(source, NULL, 0);
    assert_int_equal(run.state, GW_RUN_FAILED);
    size_t length = strlen(run.err), wanted = strlen(last_line);
    if (length < wanted + 1 || strncmp(run.err + length - wanted - 1, last_line, wanted) != 0) {
        fail_msg("wanted %s, got:\n%s", last_line, run.err);
    }
    test_output_free(&run);
}

#endif
