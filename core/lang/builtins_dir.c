/* dir(): of what a program defines itself, and of the types and modules in dir_names.h. What
 * CPython lists of others is more than there is here, so that is refused by name. */
#include <string.h>

#include "lang/builtins.h"
#include "lang/dir_names.h"
#include "lang/frame.h"
#include "lang/module.h"
#include "lang/type.h"

/* What every object has in CPython 3.11, what a class without __slots__ adds, and a program's
 * module. */
static const char *const of_object[] = {
    "__class__",   "__delattr__", "__dir__",           "__doc__",         "__eq__",
    "__format__",  "__ge__",      "__getattribute__",  "__getstate__",    "__gt__",
    "__hash__",    "__init__",    "__init_subclass__", "__le__",          "__lt__",
    "__ne__",      "__new__",     "__reduce__",        "__reduce_ex__",   "__repr__",
    "__setattr__", "__sizeof__",  "__str__",           "__subclasshook__"};
static const char *const of_class[] = {"__dict__", "__weakref__"};
static const char *const of_main[] = {"__annotations__", "__builtins__", "__cached__",
                                      "__doc__",         "__file__",     "__loader__",
                                      "__name__",        "__package__",  "__spec__"};

/* Into its place in the alphabet, once. */
static bool add(gw_vm *vm, gw_list *names, gw_value name) {
    size_t low = 0, high = names->length;
    while (low < high) {
        const size_t middle = (low + high) / 2;
        const int order = strcmp(gw_as_str(names->items[middle])->data, gw_as_str(name)->data);
        if (order == 0) {
            return true;
        }
        low = order < 0 ? middle + 1 : low;
        high = order < 0 ? high : middle;
    }
    if (!gw_list_append(vm, names, name)) {
        return false;
    }
    const gw_value last = names->items[names->length - 1];
    memmove(names->items + low + 1, names->items + low, (names->length - 1 - low) * sizeof last);
    names->items[low] = last;
    return true;
}

static bool add_texts(gw_vm *vm, gw_list *names, const char *const *texts, size_t n) {
    for (size_t i = 0; i < n; i++) {
        gw_str *name = gw_str_intern(vm, texts[i]);
        const bool done = name && add(vm, names, gw_object_value(name));
        gw_object_release(name);
        if (!done) {
            return false;
        }
    }
    return true;
}
#define ADD(vm, names, texts) add_texts(vm, names, texts, sizeof texts / sizeof *texts)

static bool add_keys(gw_vm *vm, gw_list *names, const gw_dict *dict) {
    gw_value key;
    bool done = true;
    for (size_t at = 0; done && dict && gw_dict_next(dict, &at, &key, NULL);) {
        done = !gw_is_str(key) || add(vm, names, key);
    }
    return done;
}

static const char *names_of(const char *owner) {
    for (size_t i = 0; i < sizeof gw_dir_names / sizeof *gw_dir_names; i++) {
        if (strcmp(gw_dir_names[i].owner, owner) == 0) {
            return gw_dir_names[i].names;
        }
    }
    return NULL;
}

static bool add_words(gw_vm *vm, gw_list *names, const char *words) {
    bool done = true;
    for (size_t n; done && *words; words += n + (words[n] == ' ')) {
        n = strcspn(words, " ");
        gw_str *name = gw_str_new(vm, words, n);
        done = name && add(vm, names, gw_object_value(name));
        gw_object_release(name);
    }
    return done;
}

/* The names of a type in C; NULL: it is not known what CPython lists of it. */
static const char *names_of_type(const gw_vm *vm, const gw_type *type) {
    if (!gw_str_is(type->module, "builtins")) {
        return NULL;
    }
    const char *names = names_of(type->name->data);
    return names || !gw_type_is_subtype(type, vm->exceptions[GW_X_BaseException]) ? names : "";
}

static bool add_class(gw_vm *vm, gw_list *names, const gw_type *type) {
    bool done = ADD(vm, names, of_object);
    for (size_t i = 0; done && i < type->n_mro; i++) {
        const gw_type *base = type->mro[i];
        if (base == vm->types[GW_T_object]) {
            continue;
        }
        const char *words = base->flags & GW_TYPE_HEAP ? NULL : names_of_type(vm, base);
        if (words) {
            done = add_words(vm, names, words);
            continue;
        }
        const bool ours = strncmp(base->module->data, "torch.", 6) == 0; /* not PyTorch's own */
        if (ours || !(base->flags & GW_TYPE_HEAP)) {
            gw_raise(vm, GW_X_NotImplementedError,
                     "dir() of what derives from '%s' is not supported in the playground",
                     base->name->data);
            return false;
        }
        done = add_keys(vm, names, base->attributes) &&
               add(vm, names, gw_object_value(gw_name(vm, GW_N___module__))) &&
               (type->flags & GW_TYPE_SLOTTED ? true : ADD(vm, names, of_class));
    }
    return done;
}

static bool add_all(gw_vm *vm, gw_list *names, gw_value v) {
    if (gw_has_layout(v, GW_L_MODULE)) {
        const gw_value name = gw_module_get(vm, v, "__name__");
        const char *words = gw_is_str(name) ? names_of(gw_as_str(name)->data) : NULL;
        if (words) {
            return add_words(vm, names, words);
        }
        gw_raise(vm, GW_X_NotImplementedError,
                 "dir() of a module is not supported in the playground");
        return false;
    }
    if (gw_has_layout(v, GW_L_TYPE)) {
        return add_class(vm, names, (gw_type *)v.o);
    }
    return add_class(vm, names, gw_type_of(vm, v)) &&
           (!gw_is_object(v) || add_keys(vm, names, gw_object_attributes(vm, v, false)));
}

/* The names of the frame that asks. */
static bool add_locals(gw_vm *vm, gw_list *names) {
    const gw_python_frame *frame = gw_frame_current(vm);
    const gw_code *code = frame->code->code;
    if (!(code->flags & GW_CODE_NEWLOCALS)) {
        const gw_dict *dict = frame->locals ? frame->locals : frame->globals;
        return add_keys(vm, names, dict) && (dict != frame->globals || ADD(vm, names, of_main));
    }
    bool done = true;
    for (uint32_t i = 0; done && i < code->n_locals + code->n_cells + code->n_free; i++) {
        const bool cell = i >= code->n_locals;
        const gw_value slot = frame->slots[i];
        const gw_value v = cell && gw_is_object(slot) ? ((gw_cell *)slot.o)->value : slot;
        gw_str *name =
            cell ? frame->code->deref_names[i - code->n_locals] : frame->code->local_names[i];
        done = gw_is_unset(v) || add(vm, names, gw_object_value(name));
    }
    return done;
}

/* values: object; by its __dir__, sorted. */
static gw_flow dir_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_call_dunder(vm, gw_dunder(vm, task->values[0], GW_N___dir__), task->values[0],
                                  gw_unset(), gw_unset(), &in));
    gw_assign_take(&task->values[1], in);
    const gw_value sorted = gw_dict_get_str(vm->builtins, gw_name(vm, GW_N_sorted));
    const gw_args args = {.values = task->values + 1, .n = 1};
    GW_AWAIT(task, gw_call(vm, sorted, &args, &in));
    *out = in;
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow builtin_dir(gw_vm *vm, const gw_args *args, gw_value *out) {
    if (args->n && gw_is_heap(args->values[0]) &&
        !gw_is_unset(gw_dunder(vm, args->values[0], GW_N___dir__))) {
        const gw_value values[] = {args->values[0], gw_unset()};
        return gw_task_start(vm, dir_step, values, 2, NULL);
    }
    gw_list *names = gw_list_new(vm, NULL, 0);
    const bool done =
        names && (args->n ? add_all(vm, names, args->values[0]) : add_locals(vm, names));
    *out = gw_object_value(names);
    if (!done) {
        gw_object_release(names);
    }
    return done ? GW_RETURNED : GW_RAISED;
}

const gw_native_def gw_builtins_dir[] = {{"dir", builtin_dir, 0, 1, 0, NULL},
                                         {NULL, NULL, 0, 0, 0, NULL}};
