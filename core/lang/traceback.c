#include "lang/traceback.h"

#include "lang/exception_group.h"
#include "lang/exception_syntax.h"
#include "lang/frame.h"
#include "lang/number.h"
#include "lang/python.h"
#include "lang/suggest.h"
#include "lang/traceback_lines.h"
#include "lang/traceback_notes.h"
#include "lang/type.h"
#include "lang/warn.h"

/* --- The object ------------------------------------------------------------------------------- */

typedef struct gw_traceback {
    gw_object object;
    gw_value exception;
    size_t lines; /* there when it was made */
} gw_traceback;

gw_value gw_traceback_new(gw_vm *vm, gw_value exception) {
    if (((gw_exception *)exception.o)->n_trace == 0) {
        return gw_none();
    }
    gw_traceback *t = gw_object_new(vm, vm->types[GW_T_traceback]);
    if (!t) {
        return gw_unset();
    }
    t->exception = gw_retain(exception);
    t->lines = ((gw_exception *)exception.o)->n_trace;
    return gw_object_value(t);
}

gw_flow gw_traceback_set(gw_vm *vm, gw_value exception, gw_value traceback) {
    gw_exception *e = (gw_exception *)exception.o;
    if (gw_is_none(traceback)) {
        gw_exception_take_lines(vm, e, e, 0);
        return GW_RETURNED;
    }
    if (!gw_is_object(traceback) || traceback.o->type != vm->types[GW_T_traceback]) {
        return gw_raise(vm, GW_X_TypeError, "__traceback__ must be a traceback or None");
    }
    const gw_traceback *t = (gw_traceback *)traceback.o;
    gw_exception_take_lines(vm, e, (gw_exception *)t->exception.o, t->lines);
    return GW_RETURNED;
}

static void clear(gw_vm *vm, gw_object *self) {
    (void)vm;
    gw_assign_take(&((gw_traceback *)self)->exception, gw_unset());
}

static gw_flow get_line(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    const gw_exception *e = (gw_exception *)((gw_traceback *)self.o)->exception.o;
    *out = gw_int(e->n_trace ? e->trace[e->n_trace - 1].site.line : 0);
    return GW_RETURNED;
}

static gw_flow refuse(gw_vm *vm, gw_value self, gw_value *out) {
    (void)self;
    (void)out;
    return gw_raise(vm, GW_X_NotImplementedError,
                    "of a traceback the playground has tb_lineno only");
}

static const gw_getset_def getsets[] = {{"tb_lineno", get_line, NULL, NULL},
                                        {"tb_next", refuse, NULL, NULL},
                                        {"tb_frame", refuse, NULL, NULL},
                                        {"tb_lasti", refuse, NULL, NULL},
                                        {NULL, NULL, NULL, NULL}};
static const gw_slots slots = {.clear = clear};
const gw_type_def gw_traceback_type = {.name = "traceback",
                                       .instance_size = sizeof(gw_traceback),
                                       .layout = GW_L_NATIVE,
                                       .flags = GW_TYPE_FINAL,
                                       .slots = &slots,
                                       .getsets = getsets};

/* --- The report ------------------------------------------------------------------------------- */

static gw_exception *next_in_chain(const gw_exception *e) {
    if (gw_is_object(e->cause)) {
        return (gw_exception *)e->cause.o;
    }
    return gw_is_object(e->context) && !e->suppress_context ? (gw_exception *)e->context.o : NULL;
}

static void write_class(gw_buffer *out, const gw_type *type) {
    if (!gw_str_is(type->module, "builtins") && !gw_str_is(type->module, "__main__")) {
        gw_buffer_format(out, "%s.", type->module->data);
    }
    gw_buffer_text(out, type->qualname->data);
}

static void write_line(const gw_vm *vm, gw_buffer *out, const gw_exception *e,
                       const gw_str *message, bool suggests) {
    const gw_tuple *place = gw_syntax_place(vm, e);
    if (place) {
        gw_write_syntax_place(out, place);
        message = gw_as_str(e->args->items[0]);
    }
    write_class(out, e->object.type);
    if (message->size) {
        gw_buffer_text(out, ": ");
        gw_buffer_add(out, message->data, message->size);
    }
    if (suggests) {
        gw_write_suggestion(vm, out, e);
    }
    gw_buffer_char(out, '\n');
}

static void write_exception(const gw_vm *vm, gw_buffer *out, const gw_exception *e,
                            const gw_value *texts, bool suggests) {
    const gw_str *message = gw_as_str(texts[0]), *notes = gw_as_str(texts[1]);
    if (e->n_trace) {
        gw_buffer_text(out, "Traceback (most recent call last):\n");
        gw_write_trace_lines(vm, out, e);
    }
    write_line(vm, out, e, message, suggests);
    gw_buffer_add(out, notes->data, notes->size);
}

/* What str() made of an exception, or that it failed; unset: there is no memory. */
static gw_value message_of(gw_vm *vm, gw_value text) {
    if (!gw_is_unset(text)) {
        return text;
    }
    gw_release_value(gw_catch(vm));
    gw_str *instead = gw_str_text(vm, "<exception str() failed>");
    return instead ? gw_object_value(instead) : gw_unset();
}

/* What has been written, as a str of its own. */
static gw_value take_text(gw_vm *vm, gw_buffer *text) {
    gw_str *s = gw_str_of_buffer(vm, text);
    text->length = 0;
    return s ? gw_object_value(s) : gw_unset();
}

/* values: an exception, what is to be told: its lines, the last of its report, its message; i:
 * with suggestions */
static gw_flow alone_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    const gw_exception *e = (gw_exception *)v[0].o;
    GW_TASK_BEGIN(task)
    task->catches = true;
    GW_AWAIT(task, gw_to_str(vm, v[0], &in));
    v[3] = message_of(vm, in);
    gw_write_trace_lines(vm, &task->text, e);
    v[1] = gw_is_unset(v[3]) ? gw_unset() : take_text(vm, &task->text);
    if (!gw_is_unset(v[1])) {
        write_line(vm, &task->text, e, gw_as_str(v[3]), task->i);
        v[2] = take_text(vm, &task->text);
    }
    gw_tuple *told = gw_is_unset(v[2]) ? NULL : gw_tuple_new(vm, v + 1, 3);
    *out = told ? gw_object_value(told) : gw_unset();
    return told ? GW_RETURNED : GW_RAISED;
    GW_TASK_END
    return GW_RAISED;
}

gw_flow gw_exception_alone(gw_vm *vm, gw_value exception, bool suggests) {
    const gw_value values[] = {exception, gw_unset(), gw_unset(), gw_unset()};
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, alone_step, values, 4, &task);
    if (flow == GW_CALLED) {
        task->i = suggests;
    }
    return flow;
}

/* A chain with a group in it is written in Python. */
static bool has_group(const gw_vm *vm, const gw_list *chain) {
    bool found = false;
    for (size_t i = 0; i < chain->length; i++) {
        found = found || gw_is_group(vm, chain->items[i]);
    }
    return found;
}

static gw_flow write_groups(gw_vm *vm, const gw_value *values, gw_value *out) {
    const gw_value given[] = {gw_as_list(values[0])->items[0], values[2]};
    return gw_call_python(vm, "_group_report", "report", given, 2, out);
}

/* (text, message) of the report of a group: the text. Releases it. */
static gw_flow take_report(gw_vm *vm, gw_value pair, gw_list *messages, gw_value *out) {
    const gw_value *parts = gw_as_tuple(pair)->items;
    *out = gw_retain(parts[0]);
    const bool done = gw_list_append(vm, messages, parts[1]);
    gw_release_value(pair);
    if (!done) {
        gw_release_value(*out);
    }
    return done ? GW_RETURNED : GW_RAISED;
}

/* The text, as a str. values: the chain of exceptions in a list, innermost last; their messages and
 * notes by turns in a list; a bool: with suggestions, which the module traceback does not make. */
static gw_flow text_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_list *chain = gw_as_list(task->values[0]), *messages = gw_as_list(task->values[1]);
    GW_TASK_BEGIN(task)
    task->catches = true;
    if (has_group(vm, chain)) {
        GW_AWAIT(task, write_groups(vm, task->values, &in));
        if (!gw_is_unset(in)) {
            return take_report(vm, in, messages, out);
        }
        gw_release_value(gw_catch(vm)); /* there is no memory for more than this: */
    }
    for (task->i = 0; task->i < (int64_t)chain->length; task->i++) {
        GW_AWAIT(task, gw_to_str(vm, chain->items[task->i], &in));
        in = message_of(vm, in);
        if (gw_is_unset(in) || !gw_list_append_take(vm, messages, in)) {
            return GW_RAISED;
        }
        GW_AWAIT(task, gw_notes_text(vm, chain->items[task->i], task->values[2].b));
        if (gw_is_unset(in) || !gw_list_append_take(vm, messages, in)) {
            return GW_RAISED;
        }
    }
    for (size_t i = chain->length; i > 0; i--) {
        const gw_exception *e = (gw_exception *)chain->items[i - 1].o;
        write_exception(vm, &task->text, e, messages->items + 2 * (i - 1), task->values[2].b);
        if (i > 1) {
            const gw_exception *outer = (gw_exception *)chain->items[i - 2].o;
            gw_buffer_text(&task->text,
                           gw_is_object(outer->cause)
                               ? "\nThe above exception was the direct cause of the following "
                                 "exception:\n\n"
                               : "\nDuring handling of the above exception, another exception "
                                 "occurred:\n\n");
        }
    }
    return gw_return_str(gw_str_of_buffer(vm, &task->text), out);
    GW_TASK_END
    return GW_RAISED;
}

/* Starts text_step for an exception and, with `chained`, what it came from. */
static gw_flow start_text(gw_vm *vm, const gw_list *chain, gw_list *messages) {
    const gw_value values[] = {gw_object_value((void *)(uintptr_t)chain), gw_object_value(messages),
                               gw_bool(true)};
    return gw_task_start(vm, text_step, values, 3, NULL);
}

/* values: as text_step's. */
static gw_flow report_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_list *chain = gw_as_list(task->values[0]), *messages = gw_as_list(task->values[1]);
    GW_TASK_BEGIN(task)
    task->catches = true;
    while (gw_warnings_wait(vm)) { /* they come before what was raised after them */
        GW_AWAIT(task, gw_warnings_tell(vm, &in));
        gw_release_value(in);
        gw_release_value(gw_catch(vm));
    }
    GW_AWAIT(task, start_text(vm, chain, messages));
    if (gw_is_unset(in)) {
        return GW_RAISED;
    }
    const gw_observer *observer = vm->ctx->observer;
    if (observer && observer->error) {
        const gw_exception *e = (gw_exception *)chain->items[0].o;
        if (e->n_trace) { /* where it was raised */
            vm->ctx->site = e->trace[0].site;
        }
        observer->error(vm->ctx->observer_user, e->object.type->name->data,
                        gw_as_str(messages->items[0])->data);
    }
    *out = gw_none();
    const gw_flow flow = gw_vm_write(vm, true, gw_as_str(in)->data, gw_as_str(in)->size);
    gw_release_value(in);
    return flow;
    GW_TASK_END
    return GW_RAISED;
}

/* SystemExit ends quietly, or with what it was given instead of a number. */
static gw_flow exit_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_to_str(vm, task->values[0], &in));
    gw_buffer_add(&task->text, gw_as_str(in)->data, gw_as_str(in)->size);
    gw_buffer_char(&task->text, '\n');
    gw_release_value(in);
    *out = gw_none();
    return gw_vm_write(vm, true, task->text.data ? task->text.data : "", task->text.length);
    GW_TASK_END
    return GW_RAISED;
}

static gw_flow quiet_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    (void)vm;
    (void)task;
    (void)in;
    *out = gw_none();
    return GW_RETURNED;
}

/* Starts `step` with the exception, with `chained` also what it came from. */
static gw_flow start_chain(gw_vm *vm, gw_step_fn step, gw_value exception, bool chained) {
    gw_list *chain = gw_list_new(vm, &exception, 1), *messages = gw_list_new(vm, NULL, 0);
    gw_flow flow = chain && messages ? GW_CALLED : GW_RAISED;
    const gw_exception *e = (gw_exception *)exception.o;
    while (chained && flow == GW_CALLED && (e = next_in_chain(e))) {
        bool known = false; /* a chain may lead back into itself */
        for (size_t i = 0; i < chain->length; i++) {
            known = known || chain->items[i].o == &e->object;
        }
        const gw_value v = {.tag = GW_V_OBJECT, .o = (gw_object *)(uintptr_t)e};
        if (known) {
            break;
        }
        flow = gw_list_append(vm, chain, v) ? GW_CALLED : GW_RAISED;
    }
    if (flow == GW_CALLED) {
        const gw_value values[] = {gw_object_value(chain), gw_object_value(messages),
                                   gw_bool(step != text_step)};
        flow = gw_task_start(vm, step, values, 3, NULL);
    }
    gw_object_release(chain);
    gw_object_release(messages);
    return flow;
}

gw_flow gw_report_start(gw_vm *vm) {
    if (gw_is_instance(vm, vm->failure, vm->exceptions[GW_X_SystemExit])) {
        const gw_value code = ((gw_exception *)vm->failure.o)->value;
        return gw_task_start(vm, gw_is_plain_int(code) ? quiet_step : exit_step, &code, 1, NULL);
    }
    return start_chain(vm, report_step, vm->failure, true);
}

gw_flow gw_exception_text(gw_vm *vm, gw_value exception, bool chained) {
    return start_chain(vm, text_step, exception, chained);
}

/* (filename, line number, function, the line, `shown`, which is taken over) */
static gw_value summary_of(gw_vm *vm, const gw_code *code, gw_site site, gw_str *shown) {
    size_t size = 0;
    const char *line = gw_source_line(vm, code->filename, site.line, &size);
    while (size && (*line == ' ' || *line == '\t')) {
        line++;
        size--;
    }
    gw_str *const parts[] = {gw_str_text(vm, code->filename), gw_str_text(vm, code->name),
                             gw_str_new(vm, line ? line : "", size), shown};
    gw_tuple *tuple = NULL;
    if (parts[0] && parts[1] && parts[2] && parts[3]) {
        const gw_value items[] = {gw_object_value(parts[0]), gw_int(site.line),
                                  gw_object_value(parts[1]), gw_object_value(parts[2]),
                                  gw_object_value(parts[3])};
        tuple = gw_tuple_new(vm, items, 5);
    }
    for (size_t i = 0; i < 4; i++) {
        gw_object_release(parts[i]);
    }
    return tuple ? gw_object_value(tuple) : gw_unset();
}

static gw_value summary_of_entry(gw_vm *vm, const gw_trace_entry *entry) {
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    gw_write_trace_line(vm, &text, entry);
    gw_str *shown = gw_str_of_buffer(vm, &text);
    gw_buffer_free(&text);
    return summary_of(vm, ((gw_code_object *)entry->code)->code, entry->site, shown);
}

gw_list *gw_traceback_entries(gw_vm *vm, gw_value traceback) {
    if (!gw_is_object(traceback) || traceback.o->type != vm->types[GW_T_traceback]) {
        gw_raise(vm, GW_X_TypeError, "a traceback is needed, not '%s'",
                 gw_type_name(vm, traceback));
        return NULL;
    }
    const gw_exception *e = (gw_exception *)((gw_traceback *)traceback.o)->exception.o;
    gw_list *list = gw_list_new(vm, NULL, 0);
    for (size_t i = e->n_trace; list && i > 0; i--) {
        const gw_value one = summary_of_entry(vm, &e->trace[i - 1]);
        if (gw_is_unset(one) || !gw_list_append_take(vm, list, one)) {
            gw_object_release(list);
            list = NULL;
        }
    }
    return list;
}

/* --- The stack -------------------------------------------------------------------------------- */

static gw_value stack_line(gw_vm *vm, const gw_python_frame *frame, bool whole) {
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    gw_write_place(vm, &text, frame->code->code, gw_frame_site(frame));
    gw_str *s = gw_str_of_buffer(vm, &text);
    gw_buffer_free(&text);
    return whole ? summary_of(vm, frame->code->code, gw_frame_site(frame), s)
           : s   ? gw_object_value(s)
                 : gw_unset();
}

gw_list *gw_stack_lines(gw_vm *vm, bool whole) {
    gw_list *lines = gw_list_new(vm, NULL, 0);
    for (const gw_frame *f = vm->top; lines && f; f = f->below) {
        const gw_python_frame *frame = (const gw_python_frame *)f;
        if (f->kind != GW_FRAME_PYTHON || !frame->code->visible) {
            continue;
        }
        const gw_value line = stack_line(vm, frame, whole);
        if (gw_is_unset(line) || !gw_list_insert(vm, lines, 0, line)) {
            gw_object_release(lines);
            lines = NULL;
        }
        gw_release_value(line);
    }
    return lines;
}
