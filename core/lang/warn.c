#include "lang/warn.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "lang/frame.h"
#include "lang/python.h"
#include "lang/traceback_lines.h"

/* --- Places ----------------------------------------------------------------------------------- */

enum {
    PLACE = 5, /* file, line, module; file and line of the program */
    SEEN = -1  /* the level of the program's own frame */
};

static const gw_python_frame *python_frame(const gw_frame *at) {
    while (at && at->kind != GW_FRAME_PYTHON) {
        at = at->below;
    }
    return (const gw_python_frame *)at;
}

static bool add_text(gw_vm *vm, const char *text, gw_value *out) {
    gw_str *s = gw_str_text(vm, text);
    *out = s ? gw_object_value(s) : gw_unset();
    return s != NULL;
}

/* Writes file and line of a frame; of none, what CPython says then. */
static bool file_and_line(gw_vm *vm, const gw_python_frame *frame, gw_value out[2]) {
    out[1] = gw_int(frame ? gw_frame_site(frame).line : 1);
    return add_text(vm, frame ? frame->code->code->filename : "sys", out);
}

/* Where the `level`th Python frame from the top is, SEEN: the program's own, in owned values; see
 * Note [Places]. */
static bool find_place(gw_vm *vm, int64_t level, gw_value place[PLACE]) {
    const gw_python_frame *frame = python_frame(vm->top);
    for (; frame && level > 0; level--) {
        frame = python_frame(frame->frame.below);
    }
    const gw_python_frame *shown = frame;
    while (shown && !shown->code->visible && !(shown->code->code->flags & GW_CODE_OF_TEXT)) {
        shown = python_frame(shown->frame.below);
    }
    frame = level == SEEN ? shown : frame;
    const gw_value name =
        frame ? gw_dict_get_str(frame->globals, gw_name(vm, GW_N___name__)) : gw_unset();
    return add_text(vm, gw_is_str(name) ? gw_as_str(name)->data : "sys", &place[2]) &&
           file_and_line(vm, frame, place) && file_and_line(vm, shown ? shown : frame, place + 3);
}

static void release_all(gw_value *values, size_t n) {
    for (size_t i = 0; i < n; i++) {
        gw_release_value(values[i]);
    }
}

/* --- Warnings --------------------------------------------------------------------------------- */

/* Takes what is told later: category, message and place; false: no memory, or items are missing. */
static bool take(gw_vm *vm, gw_value items[2 + PLACE], bool whole) {
    gw_tuple *warning = whole ? gw_tuple_new(vm, items, 2 + PLACE) : NULL;
    release_all(items, 2 + PLACE);
    const bool done = warning && (vm->warnings || (vm->warnings = gw_list_new(vm, NULL, 0))) &&
                      gw_list_append(vm, vm->warnings, gw_object_value(warning));
    gw_object_release(warning);
    vm->attention = 0;
    return done;
}

bool gw_warn_text(gw_vm *vm, gw_exception_id category, const char *message) {
    gw_value items[2 + PLACE] = {gw_retain(gw_object_value(vm->exceptions[category]))};
    /* What is C in CPython and numpy may be Python here: it is the program that they deprecate. */
    const int64_t level = category == GW_X_DeprecationWarning ? SEEN : 0;
    return take(vm, items, add_text(vm, message, &items[1]) && find_place(vm, level, items + 2));
}

/* [line, message, line, message ..] */
static bool list_warnings(gw_vm *vm, const gw_code *code, gw_value *out) {
    gw_list *list = gw_list_new(vm, NULL, 0);
    bool done = list != NULL;
    *out = list ? gw_object_value(list) : gw_unset();
    for (uint32_t i = 0; i < code->n_warnings && done; i++) {
        gw_value text;
        done = gw_list_append(vm, list, gw_int(code->warnings[i].line)) &&
               add_text(vm, code->warnings[i].message, &text) &&
               gw_list_append_take(vm, list, text);
    }
    return done;
}

bool gw_warn_of_code(gw_vm *vm, const gw_code *code) {
    gw_value items[2 + PLACE] = {gw_unset()};
    if (!code->n_warnings) {
        return true;
    }
    items[0] = gw_retain(gw_object_value(vm->exceptions[GW_X_SyntaxWarning]));
    const bool whole = list_warnings(vm, code, &items[1]) &&
                       add_text(vm, code->filename, &items[2]) &&
                       add_text(vm, code->filename, &items[5]);
    items[3] = items[6] = gw_int(0);
    items[4] = gw_none(); /* no module: they are told without asking whether they have been */
    return take(vm, items, whole);
}

bool gw_warn(gw_vm *vm, gw_exception_id category, const char *format, ...) {
    char message[1024];
    va_list list;
    va_start(list, format);
    vsnprintf(message, sizeof message, format, list);
    va_end(list);
    return gw_warn_text(vm, category, message);
}

bool gw_warn_once(gw_vm *vm, gw_exception_id category, const char *message) {
    return gw_warn_once_of(vm, category, message, message);
}

bool gw_warn_once_of(gw_vm *vm, gw_exception_id category, const char *site, const char *message) {
    gw_str *key = gw_str_text(vm, site);
    bool done = key != NULL;
    if (done && gw_is_unset(gw_dict_get_str(vm->warned, key))) {
        done =
            gw_dict_set_str(vm, vm->warned, key, gw_none()) && gw_warn_text(vm, category, message);
    }
    gw_object_release(key);
    return done;
}

gw_flow gw_warnings_tell(gw_vm *vm, gw_value *out) {
    const gw_value waiting = gw_object_value(vm->warnings);
    vm->warnings = NULL;
    const gw_flow flow = gw_call_python(vm, "warnings", "_tell_all", &waiting, 1, out);
    gw_release_value(waiting);
    return flow;
}

/* --- For warnings.py -------------------------------------------------------------------------- */

/* place(level): of a frame that called; 0 is the function that asks. */
static gw_flow place(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_value items[PLACE] = {gw_unset()};
    int64_t level;
    if (!gw_arg_int(vm, args->values[0], &level)) {
        return GW_RAISED;
    }
    gw_tuple *tuple = find_place(vm, level, items) ? gw_tuple_new(vm, items, PLACE) : NULL;
    release_all(items, PLACE);
    *out = tuple ? gw_object_value(tuple) : gw_unset();
    return tuple ? GW_RETURNED : GW_RAISED;
}

/* source_line(filename, line): its text, '' when it is not known. */
static gw_flow source_line(gw_vm *vm, const gw_args *args, gw_value *out) {
    size_t size = 0;
    int64_t line;
    if (!gw_is_str(args->values[0]) || !gw_arg_int(vm, args->values[1], &line)) {
        return gw_raise(vm, GW_X_TypeError, "source_line() takes the name of a file and a line");
    }
    const char *text =
        line < 1 || line > INT32_MAX
            ? NULL
            : gw_source_line(vm, gw_as_str(args->values[0])->data, (int32_t)line, &size);
    gw_str *s = gw_str_new(vm, text ? text : "", text ? size : 0);
    *out = s ? gw_object_value(s) : gw_unset();
    return s ? GW_RETURNED : GW_RAISED;
}

/* warn_once(text): gw_warn_once of a UserWarning, for what is C in PyTorch. */
static gw_flow warn_once(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_str *text;
    *out = gw_none();
    return gw_arg_str(vm, args->values[0], "warn_once() argument", &text) &&
                   gw_warn_once(vm, GW_X_UserWarning, text->data)
               ? GW_RETURNED
               : GW_RAISED;
}

static const gw_native_def functions[] = {
    {"place", place, 1, 1, 0, NULL},
    {"warn_once", warn_once, 1, 1, 0, NULL},
    {"source_line", source_line, 2, 2, 0, NULL},
    {0},
};
const gw_module_def gw_warnings_module = {.name = "_warnings", .functions = functions};
