/* Builtins on objects: isinstance, getattr, vars, ... */
#include "lang/builtins.h"
#include "lang/frame_object.h"
#include "lang/generic.h"
#include "lang/module.h"
#include "lang/type.h"

#define ARG(i) args->values[i]

/* --- isinstance, issubclass --------------------------------------------------------------------
 */

static gw_flow bad_types(gw_vm *vm, const char *name) {
    return gw_raise(vm, GW_X_TypeError, "%s() arg 2 must be a %s, a tuple of %ss, or a union", name,
                    name[2] == 'i' ? "type" : "class", name[2] == 'i' ? "type" : "classe");
}

/* Is the class asked itself: has its type __instancecheck__ or __subclasscheck__? */
static bool has_hook(gw_vm *vm, gw_value cls, bool sub) {
    return gw_is_heap(cls) &&
           !gw_is_unset(gw_dunder(vm, cls, sub ? GW_N___subclasscheck__ : GW_N___instancecheck__));
}

/* Is `v` an instance of `type`, or says its class so by a __class__ of its own? */
static bool is_instance(gw_vm *vm, gw_value v, const gw_type *type) {
    if (gw_is_instance(vm, v, type)) {
        return true;
    }
    const gw_value said = gw_is_heap(v) ? gw_dunder(vm, v, GW_N___class__) : gw_unset();
    return gw_has_layout(said, GW_L_TYPE) && gw_type_is_subtype((const gw_type *)said.o, type);
}

/* Is the class or instance `v` of what the last of `todo` is? What that holds is put there. */
static gw_flow look(gw_vm *vm, gw_value v, bool sub, gw_list *todo, gw_value *out) {
    const char *name = sub ? "issubclass" : "isinstance";
    const gw_value c = todo->items[--todo->length];
    gw_flow flow = GW_RETURNED;
    if (gw_is_tuple(c)) {
        const gw_tuple *tuple = gw_as_tuple(c);
        for (size_t i = tuple->length; i > 0 && flow == GW_RETURNED; i--) {
            flow = gw_list_append(vm, todo, tuple->items[i - 1]) ? GW_RETURNED : GW_RAISED;
        }
    } else if (gw_is_union(vm, c)) {
        flow = gw_list_append(vm, todo, gw_object_value(((gw_generic *)c.o)->args)) ? GW_RETURNED
                                                                                    : GW_RAISED;
    } else if (gw_is_generic(vm, c)) {
        flow =
            gw_raise(vm, GW_X_TypeError, "%s() argument 2 cannot be a parameterized generic", name);
    } else if (sub && !gw_has_layout(v, GW_L_TYPE)) {
        flow = gw_raise(vm, GW_X_TypeError, "issubclass() arg 1 must be a class");
    } else if (gw_has_layout(c, GW_L_TYPE)) {
        *out = gw_bool(sub ? gw_type_is_subtype((gw_type *)v.o, (gw_type *)c.o)
                           : is_instance(vm, v, (gw_type *)c.o));
    } else {
        flow = bad_types(vm, name);
    }
    gw_release_value(c);
    return flow;
}

/* values: v, the list of what is to be looked at, a class and its answer; i: is it issubclass? */
static gw_flow check_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    gw_list *todo = gw_as_list(v[1]);
    const bool sub = task->i;
    *out = gw_bool(false);
    GW_TASK_BEGIN(task)
    while (todo->length) {
        if (!has_hook(vm, todo->items[todo->length - 1], sub)) {
            const gw_flow flow = look(vm, v[0], sub, todo, out);
            if (flow != GW_RETURNED || out->b) {
                return flow;
            }
            continue;
        }
        gw_assign_take(&v[2], todo->items[--todo->length]);
        if (!sub && (gw_object *)gw_type_of(vm, v[0]) == v[2].o) {
            *out = gw_bool(true);
            return GW_RETURNED;
        }
        GW_AWAIT(task,
                 gw_call_dunder(
                     vm, gw_dunder(vm, v[2], sub ? GW_N___subclasscheck__ : GW_N___instancecheck__),
                     v[2], v[0], gw_unset(), &in));
        gw_assign_take(&v[3], in);
        GW_AWAIT(task, gw_truth(vm, v[3], &in));
        if (in.b) {
            *out = in;
            return GW_RETURNED;
        }
    }
    *out = gw_bool(false);
    GW_TASK_END
    return GW_RETURNED;
}

/* Nested tuples are gone through with a list of what is still to be looked at. */
static gw_flow check(gw_vm *vm, gw_value v, bool sub, gw_value classes, gw_value *out) {
    *out = gw_bool(false);
    if (!sub && gw_is_object(classes) && classes.o->type == vm->types[GW_T_type]) {
        *out = gw_bool(is_instance(vm, v, (gw_type *)classes.o));
        return GW_RETURNED;
    }
    gw_list *todo = gw_list_new(vm, &classes, 1);
    gw_flow flow = todo ? GW_RETURNED : GW_RAISED;
    while (flow == GW_RETURNED && todo->length && !out->b) {
        if (has_hook(vm, todo->items[todo->length - 1], sub)) {
            const gw_value values[] = {v, gw_object_value(todo), gw_unset(), gw_unset()};
            gw_task *task;
            flow = gw_task_start(vm, check_step, values, 4, &task);
            if (flow == GW_CALLED) {
                task->i = sub;
            }
        } else {
            flow = look(vm, v, sub, todo, out);
        }
    }
    gw_object_release(todo);
    return flow;
}

gw_flow gw_isinstance(gw_vm *vm, gw_value v, gw_value classes, gw_value *out) {
    return check(vm, v, false, classes, out);
}

static gw_flow builtin_isinstance(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_isinstance(vm, ARG(0), ARG(1), out);
}

static gw_flow builtin_issubclass(gw_vm *vm, const gw_args *args, gw_value *out) {
    return check(vm, ARG(0), true, ARG(1), out);
}

/* --- Attributes ------------------------------------------------------------------------------- */

static bool attribute_name(gw_vm *vm, gw_value v, gw_str **name) {
    if (gw_is_str(v)) {
        *name = gw_as_str(v);
        return true;
    }
    gw_raise(vm, GW_X_TypeError, "attribute name must be string, not '%s'", gw_type_name(vm, v));
    return false;
}

/* values: object, name, default; i: hasattr. */
static gw_flow getattr_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_getattr_or_unset(vm, v[0], gw_as_str(v[1]), &in));
    if (task->i) {
        *out = gw_bool(!gw_is_unset(in));
        gw_release_value(in);
    } else {
        *out = gw_is_unset(in) ? gw_retain(v[2]) : in;
    }
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow start_getattr(gw_vm *vm, gw_value object, gw_value name, gw_value missing,
                             bool has) {
    const gw_value values[] = {object, name, missing};
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, getattr_step, values, 3, &task);
    if (flow == GW_CALLED) {
        task->i = has;
    }
    return flow;
}

static gw_flow builtin_getattr(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_str *name;
    if (!attribute_name(vm, ARG(1), &name)) {
        return GW_RAISED;
    }
    return args->n > 2 ? start_getattr(vm, ARG(0), ARG(1), ARG(2), false)
                       : gw_getattr_noted(vm, ARG(0), name, out);
}

static gw_flow builtin_hasattr(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_str *name;
    (void)out;
    return attribute_name(vm, ARG(1), &name) ? start_getattr(vm, ARG(0), ARG(1), gw_unset(), true)
                                             : GW_RAISED;
}

/* values: object, name, value or unset. */
static gw_flow setattr_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    in = gw_none();
    GW_AWAIT(task, gw_setattr(vm, v[0], gw_as_str(v[1]), v[2]));
    gw_release_value(in);
    *out = gw_none();
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow builtin_setattr(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_str *name;
    (void)out;
    return attribute_name(vm, ARG(1), &name)
               ? gw_task_start(vm, setattr_step, args->values, 3, NULL)
               : GW_RAISED;
}

static gw_flow builtin_delattr(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_str *name;
    (void)out;
    const gw_value values[] = {ARG(0), ARG(1), gw_unset()};
    return attribute_name(vm, ARG(1), &name) ? gw_task_start(vm, setattr_step, values, 3, NULL)
                                             : GW_RAISED;
}

/* --- Names ------------------------------------------------------------------------------------ */

static gw_flow give(gw_value *out, void *object) {
    *out = object ? gw_object_value(object) : gw_unset();
    return object ? GW_RETURNED : GW_RAISED;
}

static gw_flow builtin_globals(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)args;
    return give(out, gw_object_retain(gw_frame_current(vm)->globals));
}

static gw_flow builtin_locals(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)args;
    return give(out, gw_frame_locals(vm, gw_frame_current(vm)));
}

static gw_flow vars_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_getattr_or_unset(vm, task->values[0], gw_name(vm, GW_N___dict__), &in));
    if (gw_is_unset(in)) {
        return gw_raise(vm, GW_X_TypeError, "vars() argument must have __dict__ attribute");
    }
    *out = in;
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow builtin_vars(gw_vm *vm, const gw_args *args, gw_value *out) {
    if (args->n == 0) {
        return builtin_locals(vm, args, out);
    }
    if (gw_has_layout(ARG(0), GW_L_MODULE)) {
        return give(out, gw_object_retain(gw_module_dict(ARG(0))));
    }
    (void)out;
    return gw_task_start(vm, vars_step, args->values, 1, NULL);
}

/* exit and quit, as the interpreter's own site has them. */
static gw_flow builtin_exit(gw_vm *vm, const gw_args *args, gw_value *out) {
    *out = gw_unset();
    return gw_raise_value(vm, GW_X_SystemExit, args->n ? ARG(0) : gw_none());
}

const gw_native_def gw_builtins_object[] = {
    {"isinstance", builtin_isinstance, 2, 2, 0, NULL},
    {"issubclass", builtin_issubclass, 2, 2, 0, NULL},
    {"getattr", builtin_getattr, 2, 3, 0, NULL},
    {"hasattr", builtin_hasattr, 2, 2, 0, NULL},
    {"setattr", builtin_setattr, 3, 3, 0, NULL},
    {"delattr", builtin_delattr, 2, 2, 0, NULL},
    {"globals", builtin_globals, 0, 0, 0, NULL},
    {"locals", builtin_locals, 0, 0, 0, NULL},
    {"exit", builtin_exit, 0, 1, 0, NULL},
    {"quit", builtin_exit, 0, 1, 0, NULL},
    {"vars", builtin_vars, 0, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
