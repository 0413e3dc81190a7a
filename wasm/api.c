/* The flat ABI of the wasm module; wasm/loader.ts is its one caller. Only numbers cross: pointers
 * and lengths of bytes, handles (handles.h) of sessions, and codes. Command lines are in api_cli.c,
 * networks in api_net.c.
 *
 * What can fail returns a negative code, and gw_api_message then has a sentence; negative codes
 * are gw_status, or GW_API_STALE. Text comes back through the handle's own buffer: a function that
 * makes text returns its length, gw_api_text its bytes, good until the next call with that handle.
 *
 * There is no global: the caller makes one gw_api and passes it everywhere. */
#include <stdlib.h>

#include <emscripten/emscripten.h>

#include "base/context.h"
#include "gradwalk/explain.h"
#include "gradwalk/version.h"
#include "lang/prelude/prelude.h"
#include "opened.h"

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
    for (gw_opened *o; (o = gw_handles_drain(&api->handles, &kind)) != NULL;) {
        if (kind == NET) {
            gw_api_net_release(api, o);
        } else {
            gw_opened_free(api, o);
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
    gw_opened *o = gw_opened_enter_any(api, handle);
    return o ? o->text.data : NULL;
}

int32_t gw_api_close(gw_api *api, int32_t handle) {
    gw_opened *o = gw_opened_enter_any(api, handle);
    if (!o) {
        return gw_api_stale(api);
    }
    gw_handles_remove(&api->handles, handle, (int)(o->session ? SESSION : CLI));
    gw_opened_free(api, o);
    return GW_OK;
}

/* A session that runs `source` (UTF-8) and keeps its trace: a handle. It may run for `step_limit`
 * instructions (0: for ever) in `memory_limit` bytes (0: as session.h has it). */
int32_t gw_api_open(gw_api *api, const char *source, size_t length, double step_limit,
                    size_t memory_limit) {
    gw_opened *o = gw_opened_new(api);
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
        gw_opened_free(api, o);
        return gw_fail(api->ctx, GW_E_MEMORY, "there is not enough memory for another run");
    }
    return gw_opened_hand_out(api, SESSION, o);
}

/* A gw_run_state. `until` is a gw_stop: where the run pauses besides at breakpoints. */
int32_t gw_api_run(gw_api *api, int32_t handle, uint32_t max_instructions, int32_t until) {
    gw_opened *o = gw_opened_enter(api, SESSION, handle);
    if (!o) {
        return gw_api_stale(api);
    }
    if (until < GW_STOP_NONE || until > GW_STOP_OPERATION) {
        return gw_fail(api->ctx, GW_E_VALUE, "there is no stop number %d", (int)until);
    }
    return (int32_t)gw_session_run_to(o->session, (gw_stop)until, max_instructions);
}

/* Text: the name of the bundle of modules without which a run or a command line cannot go on.
 * Returns its length plus one; 0: none is wanted. */
int32_t gw_api_lacks(gw_api *api, int32_t handle) {
    gw_opened *o = gw_opened_enter_any(api, handle);
    if (!o) {
        return gw_api_stale(api);
    }
    const char *name = o->session ? gw_session_lacks(o->session) : gw_cli_lacks(o->cli);
    gw_buffer_clear(&o->text);
    if (!name) {
        return 0;
    }
    gw_buffer_text(&o->text, name);
    int32_t length = gw_opened_text_length(api, o, GW_OK);
    return length < 0 ? length : length + 1;
}

/* The bytes of that bundle, for all runs. */
int32_t gw_api_supply(gw_api *api, const char *name, const char *bytes, size_t length) {
    gw_error_clear(api->ctx);
    return gw_library_add(api->library, gw_bundles, name, bytes, length);
}

/* The gw_stop that the last run paused at. */
int32_t gw_api_stop(gw_api *api, int32_t handle) {
    gw_opened *o = gw_opened_enter(api, SESSION, handle);
    return o ? (int32_t)gw_session_stop(o->session) : gw_api_stale(api);
}

/* The line that runs next; 0: none. */
int32_t gw_api_line(gw_api *api, int32_t handle) {
    gw_opened *o = gw_opened_enter(api, SESSION, handle);
    return o ? gw_session_line(o->session) : gw_api_stale(api);
}

static int32_t breakpoint(gw_api *api, bool done) {
    return done ? GW_OK : gw_fail(api->ctx, GW_E_MEMORY, "there is not enough memory");
}

int32_t gw_api_break_line(gw_api *api, int32_t handle, int32_t line, int32_t on) {
    gw_opened *o = gw_opened_enter(api, SESSION, handle);
    return o ? breakpoint(api, gw_session_break_at_line(o->session, line, on != 0))
             : gw_api_stale(api);
}

/* At whatever tensor `name` (NUL-ended) means when it is made, bound, written or gets a .grad. */
int32_t gw_api_break_tensor(gw_api *api, int32_t handle, const char *name, int32_t on) {
    gw_opened *o = gw_opened_enter(api, SESSION, handle);
    return o ? breakpoint(api, gw_session_break_at_tensor(o->session, name, 0, on != 0))
             : gw_api_stale(api);
}

int32_t gw_api_interrupt(gw_api *api, int32_t handle) {
    gw_opened *o = gw_opened_enter(api, SESSION, handle);
    if (!o) {
        return gw_api_stale(api);
    }
    gw_session_interrupt(o->session);
    return GW_OK;
}

/* Text: what was printed since the last call. */
int32_t gw_api_stdout(gw_api *api, int32_t handle) {
    gw_opened *o = gw_opened_enter(api, SESSION, handle);
    return o ? gw_opened_take(api, o, gw_session_stdout(o->session)) : gw_api_stale(api);
}

int32_t gw_api_stderr(gw_api *api, int32_t handle) {
    gw_opened *o = gw_opened_enter(api, SESSION, handle);
    return o ? gw_opened_take(api, o, gw_session_stderr(o->session)) : gw_api_stale(api);
}

typedef gw_status trace_writer(const gw_trace *trace, gw_buffer *out);

static int32_t write_trace(gw_api *api, int32_t handle, trace_writer *write) {
    gw_opened *o = gw_opened_enter(api, SESSION, handle);
    if (!o) {
        return gw_api_stale(api);
    }
    const gw_trace *trace = gw_session_trace(o->session);
    gw_buffer_clear(&o->text);
    return gw_opened_text_length(api, o, trace ? write(trace, &o->text) : GW_E_MEMORY);
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
static gw_cursor *seek(gw_api *api, gw_opened *o, size_t at) {
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
    gw_opened *o = gw_opened_enter(api, SESSION, handle);
    if (!o) {
        return gw_api_stale(api);
    }
    gw_cursor *cursor = seek(api, o, at);
    return cursor ? gw_opened_text_length(api, o, gw_cursor_json(cursor, &o->text))
                  : gw_error(api->ctx);
}

/* Passes on what the explanation of a run says; its error becomes that of the call. */
static int32_t explained(gw_api *api, gw_opened *o, gw_status status) {
    if (status) {
        gw_context *run = gw_session_context(o->session);
        gw_fail(api->ctx, status, "%s", gw_error_message(run));
        gw_error_clear(run);
        return status;
    }
    return gw_opened_text_length(api, o, GW_OK);
}

/* Text: the `Ledger` of element `entry` of the .grad of `tensor`, after `at` events. */
int32_t gw_api_ledger(gw_api *api, int32_t handle, size_t at, uint32_t tensor, uint32_t entry) {
    gw_opened *o = gw_opened_enter(api, SESSION, handle);
    if (!o) {
        return gw_api_stale(api);
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
    gw_opened *o = gw_opened_enter(api, SESSION, handle);
    if (!o) {
        return gw_api_stale(api);
    }
    gw_cursor *cursor = seek(api, o, at);
    if (!cursor) {
        return gw_error(api->ctx);
    }
    return explained(api, o, gw_paths_json(cursor, tensor, entry, event, limit, &o->text));
}

/* Text: the `Jacobian` of a node. */
int32_t gw_api_jacobian(gw_api *api, int32_t handle, size_t at, uint32_t node) {
    gw_opened *o = gw_opened_enter(api, SESSION, handle);
    if (!o) {
        return gw_api_stale(api);
    }
    gw_cursor *cursor = seek(api, o, at);
    return cursor ? explained(api, o, gw_jacobian_json(cursor, node, &o->text))
                  : gw_error(api->ctx);
}

/* Text: what a node would have `Sent` for the `n` numbers of another gradient. */
int32_t gw_api_sent(gw_api *api, int32_t handle, size_t at, uint32_t node, const double *numbers,
                    size_t n) {
    gw_opened *o = gw_opened_enter(api, SESSION, handle);
    if (!o) {
        return gw_api_stale(api);
    }
    gw_cursor *cursor = seek(api, o, at);
    return cursor ? explained(api, o, gw_sent_json(cursor, node, numbers, n, &o->text))
                  : gw_error(api->ctx);
}

/* Text: the SVG of the figure that the `at`th event drew. */
int32_t gw_api_figure(gw_api *api, int32_t handle, size_t at) {
    gw_opened *o = gw_opened_enter(api, SESSION, handle);
    if (!o) {
        return gw_api_stale(api);
    }
    const gw_trace *trace = gw_session_trace(o->session);
    gw_buffer_clear(&o->text);
    const gw_status status = trace ? gw_trace_figure(trace, at, &o->text) : GW_E_MEMORY;
    if (status == GW_E_INDEX) {
        gw_error_clear(gw_session_context(o->session));
        return gw_fail(api->ctx, status, "event %zu drew no figure", at);
    }
    return gw_opened_text_length(api, o, status);
}
