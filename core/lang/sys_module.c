/* _sys: what the module sys (prelude/sys.py) cannot say by itself. */
#include "lang/big.h"
#include "lang/exception_group.h"
#include "lang/frame_object.h"
#include "lang/function.h"
#include "lang/hash.h"
#include "lang/stdlib.h"
#include "lang/traceback.h"
#include "lang/traceback_notes.h"

/* write(text, to_stderr) */
static gw_flow sys_write(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_str *text;
    bool to_stderr;
    if (!gw_arg_bool(vm, args->values[1], &to_stderr)) {
        return GW_RAISED;
    }
    if (!gw_is_str(args->values[0])) {
        return gw_raise(vm, GW_X_TypeError, "write() argument must be str, not %s",
                        gw_type_name(vm, args->values[0]));
    }
    text = gw_as_str(args->values[0]);
    *out = gw_none();
    return gw_vm_write(vm, to_stderr, text->data, text->size);
}

static gw_flow sys_getrecursionlimit(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)args;
    *out = gw_int(vm->options.recursion_limit);
    return GW_RETURNED;
}

static gw_flow sys_setrecursionlimit(gw_vm *vm, const gw_args *args, gw_value *out) {
    int64_t limit;
    if (!gw_arg_int(vm, args->values[0], &limit)) {
        return GW_RAISED;
    }
    if (limit < 1) {
        return gw_raise(vm, GW_X_ValueError, "recursion limit must be greater or equal than 1");
    }
    if (limit > INT32_MAX) {
        return gw_raise(vm, GW_X_OverflowError, "Python int too large to convert to C int");
    }
    if (limit <= (int64_t)vm->depth) {
        return gw_raise(vm, GW_X_RecursionError,
                        "cannot set the recursion limit to %d at the recursion depth %u: "
                        "the limit is too low",
                        (int)limit, (unsigned)vm->depth);
    }
    vm->options.recursion_limit = (uint32_t)limit;
    *out = gw_none();
    return GW_RETURNED;
}

static gw_flow sys_getdigits(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)args;
    const uint32_t most = vm->options.int_digits;
    *out = gw_int(most == GW_ANY_DIGITS ? 0 : most ? most : GW_BIG_MOST_TEXT);
    return GW_RETURNED;
}

static gw_flow sys_setdigits(gw_vm *vm, const gw_args *args, gw_value *out) {
    int64_t most;
    if (!gw_arg_int(vm, args->values[0], &most)) {
        return GW_RAISED;
    }
    if (most != 0 && (most < 640 || most > INT32_MAX)) {
        return most > INT32_MAX || most < INT32_MIN
                   ? gw_raise(vm, GW_X_OverflowError, "Python int too large to convert to C int")
                   : gw_raise(vm, GW_X_ValueError, "maxdigits must be 0 or larger than 640");
    }
    vm->options.int_digits = most ? (uint32_t)most : GW_ANY_DIGITS;
    *out = gw_none();
    return GW_RETURNED;
}

/* handled(): the exception that the program's innermost handler is at, or None. */
static gw_flow sys_handled(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)args;
    *out = gw_none();
    for (const gw_frame *f = vm->top; f && gw_is_none(*out); f = f->below) {
        const gw_python_frame *frame = (const gw_python_frame *)f;
        if (f->kind == GW_FRAME_PYTHON && gw_is_object(frame->handled)) {
            *out = gw_retain(frame->handled);
        }
    }
    return GW_RETURNED;
}

static gw_flow tell(gw_vm *vm, const gw_args *args,
                    gw_flow (*start)(gw_vm *vm, gw_value exception, bool how)) {
    bool how;
    if (!gw_arg_bool(vm, args->values[1], &how)) {
        return GW_RAISED;
    }
    if (!gw_has_layout(args->values[0], GW_L_EXCEPTION)) {
        return gw_raise(vm, GW_X_TypeError, "Exception expected for value, %s found",
                        gw_type_name(vm, args->values[0]));
    }
    return start(vm, args->values[0], how);
}

/* exception_text(exception, chained) */
static gw_flow sys_exception_text(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)out;
    return tell(vm, args, gw_exception_text);
}

/* exception_alone(exception, suggests) */
static gw_flow sys_exception_alone(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)out;
    return tell(vm, args, gw_exception_alone);
}

/* traceback_entries(traceback) */
static gw_flow sys_traceback_entries(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_list *list = gw_traceback_entries(vm, args->values[0]);
    *out = list ? gw_object_value(list) : gw_unset();
    return list ? GW_RETURNED : GW_RAISED;
}

/* dotted(cls): messages name it with its module, as those of a type in C; a class decorator. */
static gw_flow sys_dotted(gw_vm *vm, const gw_args *args, gw_value *out) {
    if (!gw_has_layout(args->values[0], GW_L_TYPE)) {
        return gw_raise(vm, GW_X_TypeError, "dotted() takes a class");
    }
    gw_type *type = (gw_type *)args->values[0].o;
    gw_object_release(type->dotted);
    type->dotted = gw_str_format(vm, "%s.%s", type->module->data, type->name->data);
    *out = gw_retain(args->values[0]);
    return type->dotted ? GW_RETURNED : GW_RAISED;
}

/* native_words(f): calls that do not fit the function, or any of the class's, are refused as C
 * does; a decorator. */
static gw_flow sys_native_words(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_value f = args->values[0];
    size_t at = 0;
    gw_value own;
    if (gw_has_layout(f, GW_L_TYPE)) {
        while (gw_dict_next(((gw_type *)f.o)->attributes, &at, NULL, &own)) {
            if (gw_has_layout(own, GW_L_FUNCTION)) {
                ((gw_function *)own.o)->native_words = true;
            }
        }
    } else if (gw_has_layout(f, GW_L_FUNCTION)) {
        ((gw_function *)f.o)->native_words = true;
    } else {
        return gw_raise(vm, GW_X_TypeError, "native_words() takes a function or a class");
    }
    *out = gw_retain(f);
    return GW_RETURNED;
}

/* stored_key(dict, key): the key that the dict itself holds; `key` when there is none, or when only
 * Python can tell. */
static gw_flow sys_stored_key(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_value dict = args->values[0], key = args->values[1];
    int64_t hash = 0;
    if (!gw_is_dict(dict)) {
        return gw_raise(vm, GW_X_TypeError, "stored_key() takes a dict");
    }
    const gw_flow flow = gw_hash_now(vm, key, &hash);
    if (flow == GW_RAISED) {
        return GW_RAISED;
    }
    const ptrdiff_t at = flow == GW_RETURNED ? gw_dict_find(gw_as_dict(dict), hash, key) : -1;
    *out = gw_retain(at < 0 ? key : gw_as_dict(dict)->entries[at].key);
    return GW_RETURNED;
}

/* stack_entries(): of the program's frames, outermost first */
static gw_flow sys_stack_entries(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)args;
    gw_list *list = gw_stack_lines(vm, true);
    *out = list ? gw_object_value(list) : gw_unset();
    return list ? GW_RETURNED : GW_RAISED;
}

/* is_group(x), is_sequence(x): whatever x says of its class */
static gw_flow sys_is_group(gw_vm *vm, const gw_args *args, gw_value *out) {
    *out = gw_bool(gw_is_group(vm, args->values[0]));
    return GW_RETURNED;
}

static gw_flow sys_is_sequence(gw_vm *vm, const gw_args *args, gw_value *out) {
    *out = gw_bool(gw_is_sequence(vm, args->values[0], true));
    return GW_RETURNED;
}

/* group_members(group): its exceptions, whatever attributes its class has */
static gw_flow sys_group_members(gw_vm *vm, const gw_args *args, gw_value *out) {
    if (!gw_is_group(vm, args->values[0])) {
        return gw_raise(vm, GW_X_TypeError, "group_members() takes a group");
    }
    const gw_tuple *members = gw_group_members((gw_exception *)args->values[0].o);
    *out = gw_retain(gw_object_value((void *)(uintptr_t)members));
    return GW_RETURNED;
}

/* same_origin(a, b): gw_same_origin */
static gw_flow sys_same_origin(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_value a = args->values[0], b = args->values[1];
    if (!gw_has_layout(a, GW_L_EXCEPTION) || !gw_has_layout(b, GW_L_EXCEPTION)) {
        return gw_raise(vm, GW_X_TypeError, "same_origin() takes exceptions");
    }
    *out = gw_bool(gw_same_origin((gw_exception *)a.o, (gw_exception *)b.o));
    return GW_RETURNED;
}

/* _getframe(depth=0) */
static gw_flow sys_getframe(gw_vm *vm, const gw_args *args, gw_value *out) {
    int64_t depth = 0;
    if (args->n && !gw_arg_int(vm, args->values[0], &depth)) {
        return GW_RAISED;
    }
    return gw_frame_object_at(vm, depth, out);
}

static const gw_native_def functions[] = {
    {"_getframe", sys_getframe, 0, 1, 0, NULL},
    {"currentframe", sys_getframe, 0, 0, 0, NULL},
    {"is_group", sys_is_group, 1, 1, 0, NULL},
    {"is_sequence", sys_is_sequence, 1, 1, 0, NULL},
    {"group_members", sys_group_members, 1, 1, 0, NULL},
    {"same_origin", sys_same_origin, 2, 2, 0, NULL},
    {"stack_entries", sys_stack_entries, 0, 0, 0, NULL},
    {"dotted", sys_dotted, 1, 1, 0, NULL},
    {"stored_key", sys_stored_key, 2, 2, 0, NULL},
    {"native_words", sys_native_words, 1, 1, 0, NULL},
    {"handled", sys_handled, 0, 0, 0, NULL},
    {"exception_text", sys_exception_text, 2, 2, 0, NULL},
    {"exception_alone", sys_exception_alone, 2, 2, 0, NULL},
    {"traceback_entries", sys_traceback_entries, 1, 1, 0, NULL},
    {"write", sys_write, 2, 2, 0, NULL},
    {"getrecursionlimit", sys_getrecursionlimit, 0, 0, 0, NULL},
    {"setrecursionlimit", sys_setrecursionlimit, 1, 1, 0, NULL},
    {"get_int_max_str_digits", sys_getdigits, 0, 0, 0, NULL},
    {"set_int_max_str_digits", sys_setdigits, 1, 1, 0, NULL},
    {0},
};

static bool init(gw_vm *vm, gw_value module) {
    return gw_module_set(vm, module, "modules", gw_object_value(vm->modules)) &&
           gw_module_set(vm, module, "FrameType", gw_object_value(vm->types[GW_T_frame]));
}

const gw_module_def gw_sys_module = {.name = "_sys", .functions = functions, .init = init};
