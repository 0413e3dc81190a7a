#include "lang/exception_group.h"

#include "lang/frame.h"
#include "lang/generic.h"
#include "lang/python.h"
#include "lang/traceback_notes.h"
#include "lang/type.h"

enum { MESSAGE, MEMBERS };

bool gw_is_group(const gw_vm *vm, gw_value v) {
    return gw_is_instance(vm, v, vm->exceptions[GW_X_BaseExceptionGroup]);
}

static gw_value part_of(const gw_exception *e, size_t part) {
    return gw_as_tuple(e->value)->items[part];
}

const gw_tuple *gw_group_members(const gw_exception *group) {
    return gw_as_tuple(part_of(group, MEMBERS));
}

bool gw_same_origin(const gw_exception *a, const gw_exception *b) {
    bool same = a->n_trace == b->n_trace && gw_is_same(a->cause, b->cause) &&
                gw_is_same(a->context, b->context);
    for (size_t i = 0; same && i < a->n_trace; i++) {
        same = a->trace[i].code == b->trace[i].code &&
               a->trace[i].site.line == b->trace[i].site.line &&
               a->trace[i].site.column == b->trace[i].site.column &&
               a->trace[i].instruction == b->trace[i].instruction;
    }
    return same;
}

/* --- Making one ------------------------------------------------------------------------------- */

/* Which class it is to be of, when `bare` of its exceptions derive from BaseException alone: NULL
 * and TypeError: none. */
static gw_type *class_of(gw_vm *vm, gw_type *cls, bool bare) {
    gw_type *group = vm->exceptions[GW_X_ExceptionGroup];
    if (cls == vm->exceptions[GW_X_BaseExceptionGroup]) {
        return bare ? cls : group;
    }
    if (!bare || !gw_type_is_subtype(cls, vm->exceptions[GW_X_Exception])) {
        return cls;
    }
    if (cls == group) {
        gw_raise(vm, GW_X_TypeError, "Cannot nest BaseExceptions in an ExceptionGroup");
    } else {
        gw_raise(vm, GW_X_TypeError, "Cannot nest BaseExceptions in '%s'", cls->name->data);
    }
    return NULL;
}

static gw_type *check_members(gw_vm *vm, gw_type *cls, const gw_value *items, size_t n) {
    bool bare = false;
    if (n == 0) {
        gw_raise(vm, GW_X_ValueError, "second argument (exceptions) must be a non-empty sequence");
        return NULL;
    }
    for (size_t i = 0; i < n; i++) {
        if (!gw_has_layout(items[i], GW_L_EXCEPTION)) {
            gw_raise(vm, GW_X_ValueError,
                     "Item %zu of second argument (exceptions) is not an exception", i);
            return NULL;
        }
        bare = bare || !gw_is_instance(vm, items[i], vm->exceptions[GW_X_Exception]);
    }
    return class_of(vm, cls, bare);
}

/* given: the message and the exceptions as they were passed; the latter's items. */
static gw_flow make(gw_vm *vm, gw_type *cls, const gw_value *given, const gw_value *items, size_t n,
                    gw_value *out) {
    if (!(cls = check_members(vm, cls, items, n))) {
        return GW_RAISED;
    }
    gw_tuple *members = gw_tuple_new(vm, items, n);
    const gw_value parts[] = {[MESSAGE] = given[0], [MEMBERS] = gw_object_value(members)};
    gw_tuple *value = members ? gw_tuple_new(vm, parts, 2) : NULL;
    gw_exception *e = value ? gw_exception_new(vm, cls, gw_tuple_new(vm, given, 2)) : NULL;
    gw_object_release(members);
    if (!e) {
        gw_object_release(value);
        return GW_RAISED;
    }
    e->value = gw_object_value(value);
    *out = gw_object_value(e);
    return GW_RETURNED;
}

/* values: the class, the message, the exceptions. */
static gw_flow make_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_collect(vm, v[2], &in));
    const gw_list *list = gw_as_list(in);
    const gw_flow flow = make(vm, (gw_type *)v[0].o, v + 1, list->items, list->length, out);
    gw_release_value(in);
    return flow;
    GW_TASK_END
    return GW_RAISED;
}

gw_flow gw_group_construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    const gw_value *given = args->values;
    gw_value *items;
    size_t n;
    if (args->n != 2) {
        return gw_raise(vm, GW_X_TypeError,
                        "BaseExceptionGroup.__new__() takes exactly 2 arguments (%zu given)",
                        args->n);
    }
    if (!gw_is_str(given[0])) {
        return gw_raise(vm, GW_X_TypeError,
                        "BaseExceptionGroup.__new__() argument 1 must be str, not %s",
                        gw_type_name(vm, given[0]));
    }
    if (!gw_is_sequence(vm, given[1], true)) {
        return gw_raise(vm, GW_X_TypeError, "second argument (exceptions) must be a sequence");
    }
    if (args->n_keywords && !(cls->flags & GW_TYPE_HEAP)) {
        return gw_raise(vm, GW_X_TypeError, "%s() takes no keyword arguments", cls->name->data);
    }
    if (!gw_is_heap(given[1]) && gw_sequence_items(given[1], &items, &n)) {
        return make(vm, cls, given, items, n, out);
    }
    const gw_value values[] = {gw_object_value(cls), given[0], given[1]};
    return gw_task_start(vm, make_step, values, 3, NULL);
}

/* --- What it can do --------------------------------------------------------------------------- */

gw_flow gw_group_str(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_exception *e = (gw_exception *)self.o;
    const size_t n = gw_group_members(e)->length;
    return gw_return_str(gw_str_format(vm, "%s (%zu sub-exception%s)",
                                       gw_as_str(part_of(e, MESSAGE))->data, n, n > 1 ? "s" : ""),
                         out);
}

static gw_flow derive(gw_vm *vm, const gw_args *args, gw_value *out) {
    if (args->n != 2) {
        return gw_raise(vm, GW_X_TypeError, "function takes exactly 1 argument (%zu given)",
                        args->n - 1);
    }
    const gw_value given[] = {part_of((gw_exception *)args->values[0].o, MESSAGE), args->values[1]};
    const gw_args own = {.values = given, .n = 2};
    return gw_group_construct(vm, vm->exceptions[GW_X_BaseExceptionGroup], &own, out);
}

static gw_flow in_python(gw_vm *vm, const char *name, const gw_args *args, gw_value *out) {
    if (args->n != 2) {
        return gw_raise(vm, GW_X_TypeError, "%s expected 1 argument, got %zu", name, args->n - 1);
    }
    return gw_call_python(vm, "_groups", name, args->values, 2, out);
}

static gw_flow split(gw_vm *vm, const gw_args *args, gw_value *out) {
    return in_python(vm, "split", args, out);
}

static gw_flow subgroup(gw_vm *vm, const gw_args *args, gw_value *out) {
    return in_python(vm, "subgroup", args, out);
}

static gw_flow get_message(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_retain(part_of((gw_exception *)self.o, MESSAGE));
    return GW_RETURNED;
}

static gw_flow get_exceptions(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_retain(part_of((gw_exception *)self.o, MEMBERS));
    return GW_RETURNED;
}

static gw_flow read_only(gw_vm *vm, gw_value self, gw_value value) {
    (void)self;
    (void)value;
    return gw_raise(vm, GW_X_AttributeError, "readonly attribute");
}

static gw_flow class_getitem(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_generic_new(vm, args->values[0], args->values[1], out);
}

const gw_native_def gw_group_methods[] = {
    {"derive", derive, 0, GW_ANY, 0, NULL},
    {"split", split, 0, GW_ANY, 0, NULL},
    {"subgroup", subgroup, 0, GW_ANY, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
const gw_native_def gw_group_classics[] = {
    {"__class_getitem__", class_getitem, 1, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
const gw_getset_def gw_group_getsets[] = {
    {"message", get_message, read_only, "exception message"},
    {"exceptions", get_exceptions, read_only, "nested exceptions"},
    {NULL, NULL, NULL, NULL},
};
