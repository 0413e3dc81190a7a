#include "lang/session.h"

#include <string.h>

#include "base/heap.h"
#include "lang/exception_syntax.h"
#include "lang/plot/plot.h"
#include "lang/prelude/prelude.h"
#include "lang/stdlib.h"
#include "lang/text.h"
#include "lang/torch/torch.h"
#include "lang/vm.h"

enum { MEBIBYTE = 1 << 20 };

struct gw_session {
    gw_heap *heap; /* holds all that follows, and this */
    gw_context *ctx;
    gw_trace *trace;   /* NULL: not asked for */
    gw_cursor *cursor; /* NULL until it is asked for */
    gw_vm *vm;
    gw_stops stops;
    gw_run_state state;
    bool has_syntax_error;
    gw_syntax_error syntax_error;
    gw_buffer report; /* of the syntax error, for stderr */
};

/* --- Syntax errors ---------------------------------------------------------------------------- */

/* The line of a field, which CPython reads as a program of its own, in parentheses. */
static void show_field(gw_session *s, const char *line, size_t size, const gw_syntax_error *e) {
    const bool first = e->field.line == e->site.line;
    const bool last = e->field.end_line == e->site.line;
    const size_t from = first ? gw_text_offset(line, size, (size_t)e->field.column) : 0;
    const size_t to = last ? gw_text_offset(line, size, (size_t)e->field.end_column) : size;
    gw_site site = e->site;
    gw_buffer text;
    gw_buffer_init(&text, s->ctx);
    gw_buffer_text(&text, first ? "(" : "");
    gw_buffer_add(&text, line + from, to - from);
    gw_buffer_text(&text, last ? ")" : "");
    site.column += first ? 1 - e->field.column : 0;
    site.end_column += first && site.end_line == site.line ? 1 - e->field.column : 0;
    if (!text.failed) {
        gw_write_syntax_line(&s->report, text.data, text.length, site);
    }
    gw_buffer_free(&text);
}

static void write_report(gw_session *s, const char *source, size_t length, const char *filename) {
    const gw_syntax_error *e = &s->syntax_error;
    gw_buffer_format(&s->report, "  File \"%s\", line %d\n", filename, (int)e->site.line);
    if (e->site.line > 0) {
        size_t size;
        const char *line = gw_line_of(source, length, e->site.line, &size);
        if (e->field.line > 0) {
            show_field(s, line, size, e);
        } else {
            gw_write_syntax_line(&s->report, line, size, e->site);
        }
    }
    gw_buffer_format(&s->report, "%s: %s\n", e->type, e->message);
}

/* --- Life ------------------------------------------------------------------------------------- */

static gw_session *new_session(gw_heap *heap, const gw_session_options *options) {
    const gw_allocator allocator = gw_heap_allocator(heap);
    gw_session *s = allocator.resize(allocator.user, NULL, 0, sizeof *s);
    if (!s) {
        return NULL;
    }
    *s = (gw_session){.heap = heap, .ctx = gw_context_new(&allocator)};
    if (!s->ctx) {
        return NULL;
    }
    size_t memory = options->memory_limit ? options->memory_limit : (size_t)512 * MEBIBYTE;
    gw_context_set_limit(s->ctx, memory);
    gw_context_fail_at(s->ctx, options->fail_at);
    gw_buffer_init(&s->report, s->ctx);
    if (options->trace) {
        size_t budget = options->trace_budget ? options->trace_budget : (size_t)32 * MEBIBYTE;
        s->trace = gw_trace_new(s->ctx, budget);
        if (!s->trace) {
            return NULL;
        }
    }
    return s;
}

/* Makes the vm and gives it the program; a syntax error is kept for the first run. */
static bool prepare(gw_session *s, const char *source, size_t length,
                    const gw_session_options *options) {
    const char *filename = options->filename ? options->filename : "<program>";
    gw_vm_options limits = {
        .step_limit = options->step_limit,
        .output_limit = options->output_limit ? options->output_limit : (size_t)8 * MEBIBYTE,
        .keep_figures = options->keep_figures,
        .library = options->library,
    };
    s->vm = gw_vm_new(s->ctx, &limits);
    if (!s->vm || !gw_stdlib_install(s->vm) || !gw_torch_install(s->vm) ||
        !gw_plot_install(s->vm) || !gw_prelude_add(s->vm)) {
        return false;
    }
    s->stops = (gw_stops){.ctx = s->ctx, .trace = s->trace};
    gw_vm_set_pause(s->vm, gw_stops_ask, &s->stops);
    gw_code *code = gw_compile(s->ctx, source, length, filename, &s->syntax_error);
    if (code) {
        return gw_vm_start(s->vm, code, source, length);
    }
    if (gw_error(s->ctx) != GW_OK) {
        return false;
    }
    s->has_syntax_error = true;
    write_report(s, source, length, filename);
    return !s->report.failed;
}

gw_session *gw_session_new(const char *source, size_t length, const gw_session_options *options) {
    static const gw_session_options plain = {0};
    gw_heap *heap = gw_heap_new(NULL);
    if (!heap) {
        return NULL;
    }
    options = options ? options : &plain;
    gw_session *s = new_session(heap, options);
    if (!s || !prepare(s, source, length, options)) {
        gw_heap_destroy(heap);
        return NULL;
    }
    return s;
}

void gw_session_free(gw_session *s) {
    if (s) {
        gw_heap_destroy(s->heap);
    }
}

/* --- Running ---------------------------------------------------------------------------------- */

static void fail_by_syntax(gw_session *s) {
    const gw_observer *observer = s->ctx->observer;
    s->ctx->site = s->syntax_error.site;
    if (observer && observer->error) {
        observer->error(s->ctx->observer_user, s->syntax_error.type, s->syntax_error.message);
    }
    gw_buffer_add(gw_vm_stderr(s->vm), s->report.data, s->report.length);
    s->state = GW_RUN_FAILED;
}

/* The run is over: what is left of memory is for those who look at it. */
static void close_run(gw_session *s) {
    gw_buffer *err = gw_vm_stderr(s->vm);
    gw_context_set_limit(s->ctx, SIZE_MAX);
    gw_error_clear(s->ctx);
    if (s->state == GW_RUN_FAILED && err->failed) { /* there was no memory to report that */
        gw_buffer_clear(err);
        if (s->has_syntax_error) {
            gw_buffer_add(err, s->report.data, s->report.length);
        } else {
            gw_buffer_format(err, "%s\n", gw_type_name(s->vm, gw_vm_failure(s->vm)));
        }
        gw_error_clear(s->ctx);
    }
}

gw_run_state gw_session_run(gw_session *s, uint64_t max_instructions) {
    return gw_session_run_to(s, GW_STOP_NONE, max_instructions);
}

const char *gw_session_lacks(const gw_session *s) {
    return gw_vm_lacks(s->vm);
}

gw_stop gw_session_stop(const gw_session *s) {
    return s->stops.why;
}

int32_t gw_session_line(const gw_session *s) {
    return gw_vm_line(s->vm);
}

bool gw_session_break_at_line(gw_session *s, int32_t line, bool on) {
    return gw_stops_at_line(&s->stops, line, on);
}

bool gw_session_break_at_tensor(gw_session *s, const char *name, uint64_t id, bool on) {
    return gw_stops_at_tensor(&s->stops, name, id, on);
}

gw_run_state gw_session_run_to(gw_session *s, gw_stop until, uint64_t max_instructions) {
    gw_stops_begin(&s->stops, until);
    if (s->state != GW_RUN_PAUSED) {
        return s->state;
    }
    if (s->has_syntax_error) {
        fail_by_syntax(s);
    } else {
        gw_vm_state state = gw_vm_run(s->vm, max_instructions);
        s->state = state == GW_VM_PAUSED ? GW_RUN_PAUSED
                   : state == GW_VM_DONE ? GW_RUN_DONE
                                         : GW_RUN_FAILED;
    }
    if (s->state != GW_RUN_PAUSED) {
        close_run(s);
    }
    return s->state;
}

int gw_session_exit_code(const gw_session *s) {
    return s->has_syntax_error ? s->state == GW_RUN_FAILED : gw_vm_exit_code(s->vm);
}

gw_run_state gw_session_state(const gw_session *s) {
    return s->state;
}

void gw_session_interrupt(gw_session *s) {
    gw_vm_interrupt(s->vm);
}

/* --- Looking ---------------------------------------------------------------------------------- */

gw_buffer *gw_session_stdout(gw_session *s) {
    return gw_vm_stdout(s->vm);
}

gw_buffer *gw_session_stderr(gw_session *s) {
    return gw_vm_stderr(s->vm);
}

const char *gw_session_figure(const gw_session *s, const char **svg, size_t *length) {
    const gw_figure *figure = gw_vm_figure(s->vm);
    if (!figure) {
        return NULL;
    }
    *svg = figure->svg;
    *length = figure->length;
    return figure->name;
}

void gw_session_drop_figure(gw_session *s) {
    gw_vm_drop_figure(s->vm);
}

gw_context *gw_session_context(const gw_session *s) {
    return s->ctx;
}

gw_trace *gw_session_trace(gw_session *s) {
    return s->trace;
}

gw_cursor *gw_session_cursor(gw_session *s) {
    if (!s->cursor && s->trace) {
        s->cursor = gw_cursor_new(s->trace);
    }
    return s->cursor;
}
