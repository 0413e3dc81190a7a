/* eval, exec, compile and __import__: text that a program runs. What runs is no line of the
 * program's own: it is walked over like a function of the prelude, but shown in tracebacks.
 *
 * Texts are kept as sources are, for as long as the vm lives: code is borrowed from them. A text
 * that was among the RECENT last ones is not compiled again. */
#include <string.h>

#include "lang/builtins.h"
#include "lang/bytes.h"
#include "lang/exception_syntax.h"
#include "lang/frame.h"
#include "lang/frame_object.h"
#include "lang/module.h"
#include "lang/python.h"
#include "lang/type.h"
#include "lang/warn.h"

enum { FLAGS = GW_CODE_OF_TEXT | GW_CODE_EXPRESSION, RECENT = 1024 };

static const gw_code *find_code(const gw_vm *vm, const char *text, size_t size,
                                const char *filename, uint32_t flags) {
    const gw_source *s = vm->sources;
    for (int i = 0; s && i < RECENT; s = s->next, i++) {
        if (s->length == size && (s->code->flags & FLAGS) == flags &&
            memcmp(s->text, text, size) == 0 && strcmp(s->code->filename, filename) == 0) {
            return s->code;
        }
    }
    return NULL;
}

/* The code of a text; NULL: an exception is raised. */
static gw_code_object *code_of(gw_vm *vm, const char *text, size_t size, const char *filename,
                               bool expression) {
    const uint32_t flags = GW_CODE_OF_TEXT | (expression ? GW_CODE_EXPRESSION : 0);
    const gw_code *code = find_code(vm, text, size, filename, flags);
    if (!code) {
        gw_syntax_error error;
        gw_code *made = gw_compile_text(vm->ctx, text, size, filename, expression, &error);
        vm->steps += size; /* to compile is work, too */
        if (!made) {
            if (gw_error(vm->ctx)) {
                gw_raise_error(vm);
            } else {
                gw_raise_syntax(vm, &error, text, size, filename, expression);
            }
            return NULL;
        }
        if (!gw_vm_add_source(vm, made, text, size, false) || !gw_warn_of_code(vm, made)) {
            return NULL;
        }
        code = made;
    }
    return gw_code_object_new(vm, code, false);
}

/* Of str, bytes or code, as `name` takes them. */
static gw_code_object *code_of_value(gw_vm *vm, gw_value v, const char *name, bool expression) {
    if (gw_has_layout(v, GW_L_CODE)) {
        gw_code_object *code = (gw_code_object *)v.o;
        if (code->code->n_free) {
            gw_raise(vm, GW_X_TypeError,
                     "code object passed to %s() may not contain free variables", name);
            return NULL;
        }
        if (code->code->flags & GW_CODE_NEWLOCALS) {
            gw_raise(vm, GW_X_NotImplementedError,
                     "%s() of a function's code is not supported in the playground", name);
            return NULL;
        }
        return gw_object_retain(code);
    }
    if (!gw_is_str(v)) {
        const bool bytes =
            (gw_is_object(v) && v.o->type == vm->types[GW_T_bytes]) || gw_is_bytearray(vm, v);
        gw_raise(vm, bytes ? GW_X_NotImplementedError : GW_X_TypeError,
                 bytes ? "%s() of bytes is not supported in the playground"
                       : "%s() arg 1 must be a string, bytes or code object",
                 name);
        return NULL;
    }
    const gw_str *text = gw_as_str(v);
    size_t blank = 0;
    while (expression && (text->data[blank] == ' ' || text->data[blank] == '\t')) {
        blank++;
    }
    return code_of(vm, text->data + blank, text->size - blank, "<string>", expression);
}

static bool is_given(gw_value v) {
    return !gw_is_unset(v) && !gw_is_none(v);
}

/* Does it, or code in it, use a builtin that neither dict hides? Code nests as its text does, which
 * the compiler bounds. */
static bool uses_builtins(gw_vm *vm, const gw_code *code, gw_dict *const names[2]) {
    bool uses = false;
    for (uint32_t i = 0; i < code->n_names && !uses; i++) {
        uses = gw_is_unset(gw_dict_get_text(vm, names[0], code->names[i])) &&
               gw_is_unset(gw_dict_get_text(vm, names[1], code->names[i]));
    }
    for (uint32_t i = 0; i < code->n_consts && !uses; i++) {
        uses =
            code->consts[i].kind == GW_CONST_CODE && uses_builtins(vm, code->consts[i].code, names);
    }
    return uses;
}

/* {'__builtins__': None} or {'__builtins__': {}}: the code is to do without. */
static bool is_empty(gw_value builtins) {
    return gw_is_none(builtins) || (gw_is_dict(builtins) && gw_as_dict(builtins)->length == 0);
}

/* CPython puts the builtins into a dict of globals that has none. */
static bool take_builtins(gw_vm *vm, gw_dict *const names[2], const gw_code *code,
                          const char *name) {
    gw_dict *globals = names[0];
    const gw_value main = gw_module_find(vm, "__main__");
    if (!gw_is_unset(main) && gw_module_dict(main) == globals) {
        return true;
    }
    const gw_value has = gw_dict_get_text(vm, globals, "__builtins__");
    if (gw_is_unset(has)) {
        return gw_dict_set_text(vm, globals, "__builtins__", gw_object_value(vm->builtins));
    }
    if ((gw_is_object(has) && has.o == (gw_object *)vm->builtins) ||
        (is_empty(has) && !uses_builtins(vm, code, names))) {
        return true;
    }
    gw_raise(vm, GW_X_NotImplementedError,
             "%s() with __builtins__ of one's own is not supported in the playground", name);
    return false;
}

/* The names that the code runs with, owned: out[0] globals, out[1] locals. */
static bool find_names(gw_vm *vm, const char *name, const gw_value given[2], gw_dict *out[2]) {
    const bool eval = strcmp(name, "eval") == 0;
    const gw_python_frame *frame = gw_frame_current(vm);
    if (is_given(given[0]) && !gw_is_dict(given[0])) {
        eval ? gw_raise(vm, GW_X_TypeError, "globals must be a dict")
             : gw_raise(vm, GW_X_TypeError, "exec() globals must be a dict, not %s",
                        gw_type_name(vm, given[0]));
        return false;
    }
    if (is_given(given[1]) && !gw_is_dict(given[1])) {
        gw_raise(vm, GW_X_NotImplementedError,
                 "locals of %s() that are no dict are not supported in the playground", name);
        return false;
    }
    out[0] = gw_object_retain(is_given(given[0]) ? gw_as_dict(given[0]) : frame->globals);
    out[1] = is_given(given[1])   ? gw_object_retain(gw_as_dict(given[1]))
             : is_given(given[0]) ? gw_object_retain(out[0])
                                  : gw_frame_locals(vm, frame);
    return out[1] != NULL;
}

/* Runs it: GW_CALLED, and its value is what the call is worth. */
static gw_flow run(gw_vm *vm, const char *name, gw_value source, const gw_value given[2]) {
    gw_dict *names[2] = {NULL, NULL};
    gw_python_frame *frame = NULL;
    gw_code_object *code = NULL;
    if (find_names(vm, name, given, names) &&
        (code = code_of_value(vm, source, name, strcmp(name, "eval") == 0)) &&
        take_builtins(vm, names, code->code, name) &&
        (frame = gw_frame_new(vm, code, names[0], NULL))) {
        frame->locals = names[1] == names[0] ? NULL : gw_object_retain(names[1]);
        if (!gw_frame_bind_cells(vm, frame)) {
            gw_frame_free(vm, &frame->frame);
            frame = NULL;
        }
    }
    gw_object_release(code);
    gw_object_release(names[1]);
    gw_object_release(names[0]);
    return frame ? gw_frame_push(vm, frame) : GW_RAISED;
}

static gw_flow builtin_eval(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_value given[] = {args->n > 1 ? args->values[1] : gw_unset(),
                              args->n > 2 ? args->values[2] : gw_unset()};
    (void)out;
    return run(vm, "eval", args->values[0], given);
}

/* values: source, globals, locals */
static gw_flow exec_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, run(vm, "exec", task->values[0], task->values + 1));
    gw_release_value(in);
    *out = gw_none();
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow builtin_exec(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_value values[] = {args->values[0], args->n > 1 ? args->values[1] : gw_none(),
                               args->n > 2 ? args->values[2] : gw_none()};
    (void)out;
    if (args->n_keywords) {
        return gw_raise(vm, GW_X_NotImplementedError,
                        "the argument closure of exec() is not supported in the playground");
    }
    return gw_task_start(vm, exec_step, values, 3, NULL);
}

static gw_flow builtin_compile(gw_vm *vm, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {
        "compile", "source, filename, mode, flags=0, dont_inherit=False, optimize=-1"};
    gw_value v[6];
    gw_str *text, *filename, *mode;
    if (!gw_args_bind(vm, args, 0, &signature, v, 6)) {
        return GW_RAISED;
    }
    if (!gw_is_unset(v[3]) || !gw_is_unset(v[5])) {
        return gw_raise(vm, GW_X_NotImplementedError,
                        "flags and optimize of compile() are not supported in the playground");
    }
    if (!gw_is_str(v[0])) {
        return gw_raise(vm, GW_X_NotImplementedError,
                        "compile() of what is no str is not supported in the playground");
    }
    if (!gw_arg_str(vm, v[0], "source", &text) || !gw_arg_str(vm, v[1], "filename", &filename) ||
        !gw_arg_str(vm, v[2], "mode", &mode)) {
        return GW_RAISED;
    }
    const bool expression = gw_str_is(mode, "eval");
    if (!expression && !gw_str_is(mode, "exec")) {
        return gw_str_is(mode, "single")
                   ? gw_raise(vm, GW_X_NotImplementedError,
                              "compile() in mode 'single' is not supported in the playground")
                   : gw_raise(vm, GW_X_ValueError,
                              "compile() mode must be 'exec', 'eval' or 'single'");
    }
    gw_code_object *code = code_of(vm, text->data, text->size, filename->data, expression);
    *out = code ? gw_object_value(code) : gw_unset();
    return code ? GW_RETURNED : GW_RAISED;
}

static gw_flow builtin_import(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_call_python_args(vm, "importlib", "_builtin", args, out);
}

const gw_native_def gw_builtins_source[] = {
    {"__import__", builtin_import, 0, 5, GW_NATIVE_KEYWORDS, NULL},
    {"compile", builtin_compile, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
    {"eval", builtin_eval, 1, 3, 0, NULL},
    {"exec", builtin_exec, 1, 3, GW_NATIVE_KEYWORDS, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
