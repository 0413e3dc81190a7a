/* The flat ABI of the wasm module; wasm/loader.ts is its one caller. Only numbers cross: pointers
 * and lengths of bytes, handles (handles.h) of sessions and command lines, and codes.
 *
 * What can fail returns a negative code, and gw_api_message then has a sentence; negative codes
 * are gw_status, or GW_API_STALE. Text comes back through the handle's own buffer: a function that
 * makes text returns its length, gw_api_text its bytes, good until the next call with that handle.
 *
 * There is no global: the caller makes one gw_api and passes it everywhere. */
#include <stdlib.h>
#include <string.h>

#include <emscripten/emscripten.h>

#include "api.h"
#include "base/context.h"
#include "cli/cli.h"
#include "gradwalk/explain.h"
#include "gradwalk/version.h"
#include "lang/prelude/prelude.h"
#include "lang/session.h"

/* What a handle of a session or a command line stands for. */
typedef struct object {
    gw_session *session;
    gw_cli *cli;
    gw_buffer text;
    char *arguments; /* of the command line, NUL-ended, with `argv` pointing into them */
    const char **argv;
    size_t arguments_size, argc;
} object;

static void free_object(gw_api *api, object *o) {
    gw_session_free(o->session);
    gw_cli_free(o->cli);
    gw_buffer_free(&o->text);
    gw_release(api->ctx, o->arguments, o->arguments_size);
    gw_release(api->ctx, o->argv, o->argc * sizeof *o->argv);
    gw_release(api->ctx, o, sizeof *o);
}

static object *new_object(gw_api *api) {
    gw_error_clear(api->ctx);
    object *o = gw_alloc_zero(api->ctx, sizeof *o);
    if (o) {
        gw_buffer_init(&o->text, api->ctx);
    }
    return o;
}

/* The handle of a finished object, which now belongs to the table; or frees it. */
static int32_t hand_out(gw_api *api, handle_kind kind, object *o) {
    int32_t handle = gw_handles_add(&api->handles, (int)kind, o);
    if (handle < 0) {
        free_object(api, o);
    }
    return handle;
}

static int32_t stale(gw_api *api) {
    gw_fail(api->ctx, GW_E_VALUE, "this run is closed");
    return GW_API_STALE;
}

/* Starts a call: forgets the last error, and finds the object; NULL: stale. */
static object *enter(gw_api *api, handle_kind kind, int32_t handle) {
    gw_error_clear(api->ctx);
    return gw_handles_get(&api->handles, handle, (int)kind);
}

static object *enter_any(gw_api *api, int32_t handle) {
    object *o = enter(api, SESSION, handle);
    return o ? o : enter(api, CLI, handle);
}

/* What a function that makes text returns. */
static int32_t text_length(gw_api *api, const object *o, gw_status status) {
    if (status || o->text.failed) {
        return gw_fail(api->ctx, status ? status : GW_E_MEMORY, "there is not enough memory");
    }
    if (o->text.length > INT32_MAX) {
        return gw_fail(api->ctx, GW_E_MEMORY, "the text is too long");
    }
    return (int32_t)o->text.length;
}

/* Moves what is in `from` to the object's text. */
static int32_t take(gw_api *api, object *o, gw_buffer *from) {
    gw_buffer_clear(&o->text);
    if (from->length > 0) {
        gw_buffer_add(&o->text, from->data, from->length);
        gw_buffer_clear(from);
    }
    return text_length(api, o, GW_OK);
}

EMSCRIPTEN_KEEPALIVE int32_t gw_api_abi(void);
EMSCRIPTEN_KEEPALIVE const char *gw_api_version(void);
EMSCRIPTEN_KEEPALIVE gw_api *gw_api_new(void);
EMSCRIPTEN_KEEPALIVE void gw_api_delete(gw_api *api);
EMSCRIPTEN_KEEPALIVE const char *gw_api_message(const gw_api *api);
EMSCRIPTEN_KEEPALIVE void *gw_api_alloc(size_t size);
EMSCRIPTEN_KEEPALIVE void gw_api_free(void *block);
EMSCRIPTEN_KEEPALIVE const char *gw_api_text(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_close(gw_api *api, int32_t handle);

EMSCRIPTEN_KEEPALIVE int32_t gw_api_open(gw_api *api, const char *source, size_t length,
                                         double step_limit, size_t memory_limit);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_run(gw_api *api, int32_t handle, uint32_t max_instructions,
                                        int32_t until);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_lacks(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_supply(gw_api *api, const char *name, const char *bytes,
                                           size_t length);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_stop(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_line(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_break_line(gw_api *api, int32_t handle, int32_t line,
                                               int32_t on);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_break_tensor(gw_api *api, int32_t handle, const char *name,
                                                 int32_t on);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_interrupt(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_stdout(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_stderr(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_progress(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_outline(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_trace(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_snapshot(gw_api *api, int32_t handle, size_t at);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_figure(gw_api *api, int32_t handle, size_t at);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_ledger(gw_api *api, int32_t handle, size_t at, uint32_t tensor,
                                           uint32_t entry);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_paths(gw_api *api, int32_t handle, size_t at, uint32_t tensor,
                                          uint32_t entry, size_t event, size_t limit);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_jacobian(gw_api *api, int32_t handle, size_t at, uint32_t node);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_sent(gw_api *api, int32_t handle, size_t at, uint32_t node,
                                         const double *numbers, size_t n);

EMSCRIPTEN_KEEPALIVE int32_t gw_api_cli_open(gw_api *api, const char *arguments, size_t length);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_cli_wants(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_cli_feed(gw_api *api, int32_t handle, const char *bytes,
                                             size_t length, const char *reason);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_cli_step(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_cli_out(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_cli_err(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_cli_figure_path(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_cli_figure(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_cli_exit_code(gw_api *api, int32_t handle);

/* The number that loader and module must agree on. */
int32_t gw_api_abi(void) {
    return GW_API_ABI;
}

const char *gw_api_version(void) {
    return GRADWALK_VERSION;
}

/* NULL when there is no memory. */
gw_api *gw_api_new(void) {
    gw_context *ctx = gw_context_new(NULL);
    gw_api *api = ctx ? gw_alloc_zero(ctx, sizeof *api) : NULL;
    if (!api || !(api->library = gw_library_new(ctx))) {
        gw_context_free(ctx);
        return NULL;
    }
    api->ctx = ctx;
    gw_handles_init(&api->handles, ctx);
    return api;
}

/* Closes what is open. */
void gw_api_delete(gw_api *api) {
    gw_context *ctx = api->ctx;
    int kind;
    for (object *o; (o = gw_handles_drain(&api->handles, &kind)) != NULL;) {
        if (kind == NET) {
            gw_api_net_release(api, o);
        } else {
            free_object(api, o);
        }
    }
    gw_handles_free(&api->handles);
    gw_library_free(api->library);
    gw_release(ctx, api, sizeof *api);
    gw_context_free(ctx);
}

/* Why the last call failed; NUL-ended, good until the next call. */
const char *gw_api_message(const gw_api *api) {
    return gw_error_message(api->ctx);
}

/* Bytes for the caller to write arguments into; NULL when there is no memory. */
void *gw_api_alloc(size_t size) {
    return malloc(size ? size : 1);
}

void gw_api_free(void *block) {
    free(block);
}

const char *gw_api_text(gw_api *api, int32_t handle) {
    object *o = enter_any(api, handle);
    return o ? o->text.data : NULL;
}

int32_t gw_api_close(gw_api *api, int32_t handle) {
    object *o = enter_any(api, handle);
    if (!o) {
        return stale(api);
    }
    gw_handles_remove(&api->handles, handle, (int)(o->session ? SESSION : CLI));
    free_object(api, o);
    return GW_OK;
}

/* A session that runs `source` (UTF-8) and keeps its trace: a handle. It may run for `step_limit`
 * instructions (0: for ever) in `memory_limit` bytes (0: as session.h has it). */
int32_t gw_api_open(gw_api *api, const char *source, size_t length, double step_limit,
                    size_t memory_limit) {
    object *o = new_object(api);
    if (!o) {
        return GW_E_MEMORY;
    }
    const bool limited = step_limit > 0 && step_limit < 1e18;
    const gw_session_options options = {.trace = true,
                                        .step_limit = limited ? (uint64_t)step_limit : 0,
                                        .memory_limit = memory_limit,
                                        .library = api->library};
    o->session = gw_session_new(source, length, &options);
    if (!o->session) {
        free_object(api, o);
        return gw_fail(api->ctx, GW_E_MEMORY, "there is not enough memory for another run");
    }
    return hand_out(api, SESSION, o);
}

/* A gw_run_state. `until` is a gw_stop: where the run pauses besides at breakpoints. */
int32_t gw_api_run(gw_api *api, int32_t handle, uint32_t max_instructions, int32_t until) {
    object *o = enter(api, SESSION, handle);
    if (!o) {
        return stale(api);
    }
    if (until < GW_STOP_NONE || until > GW_STOP_OPERATION) {
        return gw_fail(api->ctx, GW_E_VALUE, "there is no stop number %d", (int)until);
    }
    return (int32_t)gw_session_run_to(o->session, (gw_stop)until, max_instructions);
}

/* Text: the name of the bundle of modules without which a run or a command line cannot go on.
 * Returns its length plus one; 0: none is wanted. */
int32_t gw_api_lacks(gw_api *api, int32_t handle) {
    object *o = enter_any(api, handle);
    if (!o) {
        return stale(api);
    }
    const char *name = o->session ? gw_session_lacks(o->session) : gw_cli_lacks(o->cli);
    gw_buffer_clear(&o->text);
    if (!name) {
        return 0;
    }
    gw_buffer_text(&o->text, name);
    int32_t length = text_length(api, o, GW_OK);
    return length < 0 ? length : length + 1;
}

/* The bytes of that bundle, for all runs. */
int32_t gw_api_supply(gw_api *api, const char *name, const char *bytes, size_t length) {
    gw_error_clear(api->ctx);
    return gw_library_add(api->library, gw_bundles, name, bytes, length);
}

/* The gw_stop that the last run paused at. */
int32_t gw_api_stop(gw_api *api, int32_t handle) {
    object *o = enter(api, SESSION, handle);
    return o ? (int32_t)gw_session_stop(o->session) : stale(api);
}

/* The line that runs next; 0: none. */
int32_t gw_api_line(gw_api *api, int32_t handle) {
    object *o = enter(api, SESSION, handle);
    return o ? gw_session_line(o->session) : stale(api);
}

static int32_t breakpoint(gw_api *api, bool done) {
    return done ? GW_OK : gw_fail(api->ctx, GW_E_MEMORY, "there is not enough memory");
}

int32_t gw_api_break_line(gw_api *api, int32_t handle, int32_t line, int32_t on) {
    object *o = enter(api, SESSION, handle);
    return o ? breakpoint(api, gw_session_break_at_line(o->session, line, on != 0)) : stale(api);
}

/* At whatever tensor `name` (NUL-ended) means when it is made, bound, written or gets a .grad. */
int32_t gw_api_break_tensor(gw_api *api, int32_t handle, const char *name, int32_t on) {
    object *o = enter(api, SESSION, handle);
    return o ? breakpoint(api, gw_session_break_at_tensor(o->session, name, 0, on != 0))
             : stale(api);
}

int32_t gw_api_interrupt(gw_api *api, int32_t handle) {
    object *o = enter(api, SESSION, handle);
    if (!o) {
        return stale(api);
    }
    gw_session_interrupt(o->session);
    return GW_OK;
}

/* Text: what was printed since the last call. */
int32_t gw_api_stdout(gw_api *api, int32_t handle) {
    object *o = enter(api, SESSION, handle);
    return o ? take(api, o, gw_session_stdout(o->session)) : stale(api);
}

int32_t gw_api_stderr(gw_api *api, int32_t handle) {
    object *o = enter(api, SESSION, handle);
    return o ? take(api, o, gw_session_stderr(o->session)) : stale(api);
}

typedef gw_status trace_writer(const gw_trace *trace, gw_buffer *out);

static int32_t write_trace(gw_api *api, int32_t handle, trace_writer *write) {
    object *o = enter(api, SESSION, handle);
    if (!o) {
        return stale(api);
    }
    const gw_trace *trace = gw_session_trace(o->session);
    gw_buffer_clear(&o->text);
    return text_length(api, o, trace ? write(trace, &o->text) : GW_E_MEMORY);
}

/* Text: the `Progress` of the run. */
int32_t gw_api_progress(gw_api *api, int32_t handle) {
    return write_trace(api, handle, gw_trace_progress_json);
}

/* Text: the `Outline` of what has run. */
int32_t gw_api_outline(gw_api *api, int32_t handle) {
    return write_trace(api, handle, gw_trace_outline_json);
}

/* Text: the whole `Trace`. */
int32_t gw_api_trace(gw_api *api, int32_t handle) {
    return write_trace(api, handle, gw_trace_json);
}

/* The cursor of a session after `at` events, its text emptied; NULL and the error set when the
 * trace is shorter or there is no memory. */
static gw_cursor *seek(gw_api *api, object *o, size_t at) {
    const gw_trace *trace = gw_session_trace(o->session);
    gw_cursor *cursor = gw_session_cursor(o->session);
    gw_buffer_clear(&o->text);
    if (!trace || !cursor) {
        gw_fail(api->ctx, GW_E_MEMORY, "there is not enough memory");
        return NULL;
    }
    if (at > gw_trace_length(trace)) {
        gw_fail(api->ctx, GW_E_INDEX, "the trace ends after %zu events", gw_trace_length(trace));
        return NULL;
    }
    if (gw_cursor_seek(cursor, at) != GW_OK) {
        gw_fail(api->ctx, GW_E_MEMORY, "there is not enough memory");
        return NULL;
    }
    return cursor;
}

/* Text: the `Snapshot` after `at` events. */
int32_t gw_api_snapshot(gw_api *api, int32_t handle, size_t at) {
    object *o = enter(api, SESSION, handle);
    if (!o) {
        return stale(api);
    }
    gw_cursor *cursor = seek(api, o, at);
    return cursor ? text_length(api, o, gw_cursor_json(cursor, &o->text)) : gw_error(api->ctx);
}

/* Passes on what the explanation of a run says; its error becomes that of the call. */
static int32_t explained(gw_api *api, object *o, gw_status status) {
    if (status) {
        gw_context *run = gw_session_context(o->session);
        gw_fail(api->ctx, status, "%s", gw_error_message(run));
        gw_error_clear(run);
        return status;
    }
    return text_length(api, o, GW_OK);
}

/* Text: the `Ledger` of element `entry` of the .grad of `tensor`, after `at` events. */
int32_t gw_api_ledger(gw_api *api, int32_t handle, size_t at, uint32_t tensor, uint32_t entry) {
    object *o = enter(api, SESSION, handle);
    if (!o) {
        return stale(api);
    }
    gw_cursor *cursor = seek(api, o, at);
    if (!cursor) {
        return gw_error(api->ctx);
    }
    return explained(api, o, gw_ledger_json(cursor, tensor, entry, &o->text));
}

/* Text: the `Paths` of that element in the backward that event `event` has added to it, of which
 * the `limit` largest are told one by one. */
int32_t gw_api_paths(gw_api *api, int32_t handle, size_t at, uint32_t tensor, uint32_t entry,
                     size_t event, size_t limit) {
    object *o = enter(api, SESSION, handle);
    if (!o) {
        return stale(api);
    }
    gw_cursor *cursor = seek(api, o, at);
    if (!cursor) {
        return gw_error(api->ctx);
    }
    return explained(api, o, gw_paths_json(cursor, tensor, entry, event, limit, &o->text));
}

/* Text: the `Jacobian` of a node. */
int32_t gw_api_jacobian(gw_api *api, int32_t handle, size_t at, uint32_t node) {
    object *o = enter(api, SESSION, handle);
    if (!o) {
        return stale(api);
    }
    gw_cursor *cursor = seek(api, o, at);
    return cursor ? explained(api, o, gw_jacobian_json(cursor, node, &o->text))
                  : gw_error(api->ctx);
}

/* Text: what a node would have `Sent` for the `n` numbers of another gradient. */
int32_t gw_api_sent(gw_api *api, int32_t handle, size_t at, uint32_t node, const double *numbers,
                    size_t n) {
    object *o = enter(api, SESSION, handle);
    if (!o) {
        return stale(api);
    }
    gw_cursor *cursor = seek(api, o, at);
    return cursor ? explained(api, o, gw_sent_json(cursor, node, numbers, n, &o->text))
                  : gw_error(api->ctx);
}

/* Text: the SVG of the figure that the `at`th event drew. */
int32_t gw_api_figure(gw_api *api, int32_t handle, size_t at) {
    object *o = enter(api, SESSION, handle);
    if (!o) {
        return stale(api);
    }
    const gw_trace *trace = gw_session_trace(o->session);
    gw_buffer_clear(&o->text);
    const gw_status status = trace ? gw_trace_figure(trace, at, &o->text) : GW_E_MEMORY;
    if (status == GW_E_INDEX) {
        gw_error_clear(gw_session_context(o->session));
        return gw_fail(api->ctx, status, "event %zu drew no figure", at);
    }
    return text_length(api, o, status);
}

/* Copies NUL-ended arguments and points argv at them. */
static gw_status copy_arguments(gw_api *api, object *o, const char *arguments, size_t length) {
    size_t argc = 0;
    for (size_t i = 0; i < length; i++) {
        argc += arguments[i] == '\0';
    }
    if (argc == 0) {
        return GW_OK;
    }
    o->arguments = gw_alloc(api->ctx, length);
    o->arguments_size = o->arguments ? length : 0;
    o->argv = gw_alloc_array(api->ctx, argc, sizeof *o->argv);
    o->argc = o->argv ? argc : 0;
    if (!o->arguments || !o->argv) {
        return GW_E_MEMORY;
    }
    memcpy(o->arguments, arguments, length);
    const char *next = o->arguments;
    for (size_t i = 0; i < argc; i++) {
        o->argv[i] = next;
        next += strlen(next) + 1;
    }
    return GW_OK;
}

/* The command line `arguments`, each ended by a NUL: a handle. */
int32_t gw_api_cli_open(gw_api *api, const char *arguments, size_t length) {
    object *o = new_object(api);
    if (!o) {
        return GW_E_MEMORY;
    }
    if (copy_arguments(api, o, arguments, length) == GW_OK) {
        o->cli = gw_cli_new((int)o->argc, o->argv, api->library);
    }
    if (!o->cli) {
        free_object(api, o);
        return gw_fail(api->ctx, GW_E_MEMORY, "there is not enough memory");
    }
    return hand_out(api, CLI, o);
}

/* Text: the file whose bytes are wanted. Returns its length plus one; 0: none is wanted. */
int32_t gw_api_cli_wants(gw_api *api, int32_t handle) {
    object *o = enter(api, CLI, handle);
    if (!o) {
        return stale(api);
    }
    const char *file = gw_cli_wants(o->cli);
    gw_buffer_clear(&o->text);
    if (!file) {
        return 0;
    }
    gw_buffer_text(&o->text, file);
    int32_t length = text_length(api, o, GW_OK);
    return length < 0 ? length : length + 1;
}

/* The bytes of that file; or NULL, and a NUL-ended reason. */
int32_t gw_api_cli_feed(gw_api *api, int32_t handle, const char *bytes, size_t length,
                        const char *reason) {
    object *o = enter(api, CLI, handle);
    if (!o) {
        return stale(api);
    }
    gw_cli_feed(o->cli, bytes, length, reason);
    return GW_OK;
}

/* 1 while there is more to do, then 0. */
int32_t gw_api_cli_step(gw_api *api, int32_t handle) {
    object *o = enter(api, CLI, handle);
    return o ? gw_cli_step(o->cli) : stale(api);
}

/* Text: what is to be written to standard output and standard error. */
int32_t gw_api_cli_out(gw_api *api, int32_t handle) {
    object *o = enter(api, CLI, handle);
    return o ? take(api, o, gw_cli_out(o->cli)) : stale(api);
}

int32_t gw_api_cli_err(gw_api *api, int32_t handle) {
    object *o = enter(api, CLI, handle);
    return o ? take(api, o, gw_cli_err(o->cli)) : stale(api);
}

int32_t gw_api_cli_exit_code(gw_api *api, int32_t handle) {
    object *o = enter(api, CLI, handle);
    return o ? gw_cli_exit_code(o->cli) : stale(api);
}

/* Text: where the oldest figure that has not been taken is to be written, its folder and then,
 * after a NUL, its name. Returns its length plus one; 0: there is none. */
int32_t gw_api_cli_figure_path(gw_api *api, int32_t handle) {
    object *o = enter(api, CLI, handle);
    if (!o) {
        return stale(api);
    }
    const char *svg, *name;
    size_t length;
    gw_buffer_clear(&o->text);
    if (!(name = gw_cli_figure(o->cli, &svg, &length))) {
        return 0;
    }
    gw_buffer_text(&o->text, gw_cli_figures(o->cli));
    gw_buffer_char(&o->text, '\0');
    gw_buffer_text(&o->text, name);
    const int32_t size = text_length(api, o, GW_OK);
    return size < 0 ? size : size + 1;
}

/* Text: its SVG. It is taken by this. */
int32_t gw_api_cli_figure(gw_api *api, int32_t handle) {
    object *o = enter(api, CLI, handle);
    if (!o) {
        return stale(api);
    }
    const char *svg;
    size_t length;
    gw_buffer_clear(&o->text);
    if (gw_cli_figure(o->cli, &svg, &length)) {
        gw_buffer_add(&o->text, svg, length);
        gw_cli_drop_figure(o->cli);
    }
    return text_length(api, o, GW_OK);
}
