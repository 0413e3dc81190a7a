/* Instances of classes: what a call of a class does. */
#include <string.h>

#include "lang/class.h"
#include "lang/frame.h"
#include "lang/index.h"
#include "lang/type.h"

gw_flow gw_instance_new(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    if (cls->slots->construct) {
        return cls->slots->construct(vm, cls, args, out);
    }
    const gw_type_id made_in_cpython[] = {GW_T_module, GW_T_function, GW_T_code, GW_T_cell};
    for (size_t i = 0; i < sizeof made_in_cpython / sizeof *made_in_cpython; i++) {
        if (cls == vm->types[made_in_cpython[i]]) {
            return gw_raise(vm, GW_X_NotImplementedError,
                            "making a %s by its type is not supported in the playground",
                            cls->name->data);
        }
    }
    if (cls->layout != GW_L_INSTANCE) {
        const bool builtin = !cls->module || gw_str_is(cls->module, "builtins");
        return gw_raise(vm, GW_X_TypeError, "cannot create '%s%s%s' instances",
                        builtin ? "" : cls->module->data, builtin ? "" : ".", cls->name->data);
    }
    if ((args->n || args->n_keywords) &&
        gw_is_same(gw_type_lookup(cls, gw_name(vm, GW_N___init__)),
                   gw_type_lookup(vm->types[GW_T_object], gw_name(vm, GW_N___init__))) &&
        gw_is_same(gw_type_lookup(cls, gw_name(vm, GW_N___new__)),
                   gw_type_lookup(vm->types[GW_T_object], gw_name(vm, GW_N___new__)))) {
        return gw_raise(vm, GW_X_TypeError, "%s() takes no arguments", cls->name->data);
    }
    void *object = gw_object_new(vm, cls);
    *out = gw_object_value(object);
    return object ? GW_RETURNED : GW_RAISED;
}

/* values: __init__, instance, arguments..., keyword names...; i, j: how many of the latter two. */
static gw_flow init_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    const gw_args args = {.values = task->values + 2,
                          .n = (size_t)task->i,
                          .n_keywords = (size_t)task->j,
                          .keywords = task->values + 2 + task->i + task->j};
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_call_special(vm, task->values[0], task->values[1], &args, &in));
    if (!gw_is_none(in)) {
        gw_raise(vm, GW_X_TypeError, "__init__() should return None, not '%s'",
                 gw_type_name(vm, in));
        gw_release_value(in);
        return GW_RAISED;
    }
    *out = gw_retain(task->values[1]);
    GW_TASK_END
    return GW_RETURNED;
}

/* A task with `head` values before the arguments of a call. */
static gw_flow start_with_args(gw_vm *vm, gw_step_fn step, size_t head, const gw_args *args,
                               gw_task **out) {
    const size_t given = args->n + args->n_keywords, n = given + args->n_keywords;
    const gw_flow flow = gw_task_start(vm, step, NULL, head + n + 1, out);
    if (flow == GW_CALLED) {
        (*out)->i = (int64_t)args->n;
        (*out)->j = (int64_t)args->n_keywords;
        for (size_t i = 0; i < n; i++) {
            (*out)->values[head + i] =
                gw_retain(i < given ? args->values[i] : args->keywords[i - given]);
        }
    }
    return flow;
}

/* Calls __init__ on a new instance (taken over); *out is the instance. */
static gw_flow initialize(gw_vm *vm, gw_value instance, const gw_args *args, gw_value *out) {
    const gw_value init = gw_dunder(vm, instance, GW_N___init__);
    gw_flow flow;
    if (gw_has_layout(init, GW_L_FUNCTION)) {
        const size_t n = args->n + args->n_keywords + 1;
        gw_value *all = gw_vm_alloc_array(vm, n, sizeof *all);
        flow = GW_RAISED;
        if (all) {
            all[0] = instance;
            if (n > 1) {
                memcpy(all + 1, args->values, (n - 1) * sizeof *all);
            }
            const gw_args with_self = {.values = all,
                                       .n = args->n + 1,
                                       .n_keywords = args->n_keywords,
                                       .keywords = args->keywords};
            flow = gw_function_call(vm, (gw_function *)init.o, &with_self, instance, out);
        }
        gw_release(vm->ctx, all, n * sizeof *all);
    } else {
        gw_task *task;
        flow = start_with_args(vm, init_step, 2, args, &task);
        if (flow == GW_CALLED) {
            task->values[0] = gw_retain(init);
            task->values[1] = gw_retain(instance);
        }
    }
    gw_release_value(instance);
    return flow;
}

/* values: cls, arguments..., keyword names...; i: positional ones; j: keywords. */
static gw_flow call_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_type *cls = (gw_type *)task->values[0].o;
    const size_t n = (size_t)task->i, n_keywords = (size_t)task->j;
    const gw_args args = {.values = task->values,
                          .n = n + 1,
                          .n_keywords = n_keywords,
                          .keywords = task->values + 1 + n + n_keywords};
    const gw_args rest = {
        .values = task->values + 1, .n = n, .n_keywords = n_keywords, .keywords = args.keywords};
    gw_value function = gw_type_lookup(cls, gw_name(vm, GW_N___new__));
    GW_TASK_BEGIN(task)
    if (gw_has_layout(function, GW_L_DESCRIPTOR)) {
        function = ((gw_wrapped *)function.o)->function;
    }
    /* Another type's __new__ as the class's own counts as its struct's, in CPython. */
    GW_AWAIT(task, gw_class_is_made_in_c(vm, cls) && !gw_class_makes_alike(vm, cls)
                       ? gw_instance_new(vm, cls, &rest, &in)
                       : gw_call(vm, function, &args, &in));
    if (!gw_is_instance(vm, in, cls)) {
        *out = in;
        return GW_RETURNED;
    }
    GW_AWAIT(task, initialize(vm, in, &rest, &in));
    *out = in;
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow start_call(gw_vm *vm, gw_type *cls, const gw_args *args) {
    gw_task *task;
    const gw_flow flow = start_with_args(vm, call_step, 1, args, &task);
    if (flow == GW_CALLED) {
        task->values[0] = gw_object_value(gw_object_retain(cls));
    }
    return flow;
}

static bool is_made_plainly(gw_vm *vm, gw_type *cls) {
    const gw_str *name = gw_name(vm, GW_N___new__);
    return cls->flags & GW_TYPE_HEAP && cls->object.type == vm->types[GW_T_type] &&
           cls->layout == GW_L_INSTANCE && !cls->slots->construct &&
           gw_is_same(gw_type_lookup(cls, name), gw_type_lookup(vm->types[GW_T_object], name));
}

gw_function *gw_type_plain_init(gw_vm *vm, gw_type *cls) {
    if (cls->init_version != vm->type_version) {
        const gw_value init =
            is_made_plainly(vm, cls) ? gw_type_lookup(cls, gw_name(vm, GW_N___init__)) : gw_unset();
        cls->init = gw_has_layout(init, GW_L_FUNCTION) ? (gw_function *)init.o : NULL;
        cls->init_version = vm->type_version;
    }
    return cls->init;
}

gw_flow gw_type_call(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    if (cls == vm->types[GW_T_type] && args->n == 1 && !args->n_keywords) {
        gw_type *type = gw_type_of(vm, args->values[0]);
        const gw_value shown = type->flags & GW_TYPE_STANDS_IN
                                   ? gw_dict_get_str(type->attributes, gw_name(vm, GW_N___class__))
                                   : gw_object_value(type);
        *out = gw_retain(shown);
        return GW_RETURNED;
    }
    if (!(cls->flags & GW_TYPE_HEAP)) {
        const gw_flow flow = gw_instance_new(vm, cls, args, out);
        return gw_index_call(vm, flow, gw_object_value(cls), args);
    }
    const bool simple = !cls->slots->construct || cls->layout == GW_L_EXCEPTION ||
                        cls->layout == GW_L_LIST || cls->layout == GW_L_DICT ||
                        cls->layout == GW_L_SET;
    if (!simple || !gw_class_is_made_in_c(vm, cls)) {
        return start_call(vm, cls, args);
    }
    gw_value instance;
    const gw_flow flow = gw_instance_new(vm, cls, args, &instance);
    if (flow != GW_RETURNED) {
        return flow;
    }
    if (gw_dunder_is_default(vm, instance, GW_N___init__)) {
        *out = instance;
        return GW_RETURNED;
    }
    return initialize(vm, instance, args, out);
}
