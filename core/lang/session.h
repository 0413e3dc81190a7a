/* A session: one program, its run, its trace and the cursor on it. Command line, worker and tests
 * all stand on this. A session owns a heap that is thrown away whole when it is freed. */
#ifndef GW_LANG_SESSION_H
#define GW_LANG_SESSION_H

#include "base/buffer.h"
#include "gradwalk/trace.h"
#include "lang/stops.h"

typedef struct gw_session gw_session;

typedef struct gw_session_options {
    const char *filename;             /* shown in tracebacks; NULL: "<program>" */
    bool trace;                       /* record events */
    size_t trace_budget;              /* bytes; 0: 32 MiB */
    size_t memory_limit;              /* bytes of the whole run; 0: 512 MiB */
    uint64_t step_limit;              /* instructions; 0: none */
    size_t output_limit;              /* bytes printed; 0: 8 MiB */
    bool keep_figures;                /* for gw_session_figure */
    const struct gw_library *library; /* lang/library.h: where bundles are; borrowed, or NULL */
    uint64_t fail_at;                 /* for tests: the nth allocation of the run fails; 0: none */
} gw_session_options;

typedef enum gw_run_state {
    GW_RUN_PAUSED, /* call gw_session_run again */
    GW_RUN_DONE,
    GW_RUN_FAILED /* an uncaught exception or a syntax error: its traceback is on stderr */
} gw_run_state;

/* NULL when there is no memory. A syntax error is a session that fails at its first run. */
gw_session *gw_session_new(const char *source, size_t length, const gw_session_options *options);
void gw_session_free(gw_session *session);

/* Runs at most `max_instructions` more; pauses between any two instructions. */
gw_run_state gw_session_run(gw_session *session, uint64_t max_instructions);
/* The same, and pauses at the next line, or after the next operation of the program. */
gw_run_state gw_session_run_to(gw_session *session, gw_stop until, uint64_t max_instructions);
/* The name of the bundle of modules without which a paused run cannot go on; NULL: none. */
const char *gw_session_lacks(const gw_session *session);
/* Why the last run paused. A breakpoint stops every run; only a session with a trace stops at all.
 */
gw_stop gw_session_stop(const gw_session *session);
/* The line that runs next, of the program; 0: none. */
int32_t gw_session_line(const gw_session *session);
/* Breakpoints, on a line, and on what `name` means or (NULL) the tensor with `id`. False: no
 * memory.
 */
bool gw_session_break_at_line(gw_session *session, int32_t line, bool on);
bool gw_session_break_at_tensor(gw_session *session, const char *name, uint64_t id, bool on);
gw_run_state gw_session_state(const gw_session *session);
/* What a process that runs the program ends with. */
int gw_session_exit_code(const gw_session *session);
/* The running program gets KeyboardInterrupt before its next instruction. */
void gw_session_interrupt(gw_session *session);

/* What the program printed, and what went to stderr, since the last gw_buffer_clear by the
 * reader. */
gw_buffer *gw_session_stdout(gw_session *session);
gw_buffer *gw_session_stderr(gw_session *session);
/* The oldest figure drawn that has not been dropped yet, or NULL; its file's name and its SVG. */
const char *gw_session_figure(const gw_session *session, const char **svg, size_t *length);
void gw_session_drop_figure(gw_session *session);
/* Where the errors of calls on the trace and the cursor are. */
gw_context *gw_session_context(const gw_session *session);
gw_trace *gw_session_trace(gw_session *session);
gw_cursor *gw_session_cursor(gw_session *session);

#endif
