/* The class statement: its body is run in a dict, which a metaclass makes a class of. */
#include "lang/class.h"
#include "lang/frame.h"
#include "lang/generic.h"
#include "lang/type.h"

gw_type *gw_class_metatype(gw_vm *vm, gw_type *given, const gw_tuple *bases) {
    gw_type *winner = given;
    for (size_t i = 0; i < bases->length; i++) {
        gw_type *meta = bases->items[i].o->type;
        if (gw_type_is_subtype(winner, meta)) {
            continue;
        }
        if (!gw_type_is_subtype(meta, winner)) {
            gw_raise(vm, GW_X_TypeError,
                     "metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                     "subclass of the metaclasses of all its bases");
            return NULL;
        }
        winner = meta;
    }
    return winner;
}

/* The frame of the class's body, its locals in `names`. */
static gw_flow run_body(gw_vm *vm, const gw_function *body, gw_dict *names) {
    gw_python_frame *frame = gw_frame_new(vm, body->code, body->globals, body->closure);
    if (!frame) {
        return GW_RAISED;
    }
    frame->locals = gw_object_retain(names);
    if (!gw_frame_bind_cells(vm, frame)) {
        gw_frame_free(vm, &frame->frame);
        return GW_RAISED;
    }
    return gw_frame_push(vm, frame);
}

/* A body that does not say so itself is of this module and has this name. */
static bool name_body(gw_vm *vm, const gw_function *body, gw_dict *names) {
    return gw_dict_set_str(vm, names, gw_name(vm, GW_N___module__), body->module) &&
           gw_dict_set_str(vm, names, gw_name(vm, GW_N___qualname__),
                           gw_object_value(body->qualname));
}

/* callee(*given, **keywords): n_keywords values, then their names. */
static gw_flow call_with(gw_vm *vm, gw_value callee, const gw_value *given, size_t n_given,
                         const gw_value *keywords, size_t n_keywords, gw_value *out) {
    const size_t n = n_given + n_keywords;
    gw_value *all = gw_vm_alloc_array(vm, n, sizeof *all);
    if (!all) {
        return GW_RAISED;
    }
    for (size_t i = 0; i < n; i++) {
        all[i] = i < n_given ? given[i] : keywords[i - n_given];
    }
    const gw_args args = {
        .values = all, .n = n_given, .n_keywords = n_keywords, .keywords = keywords + n_keywords};
    const gw_flow flow = gw_call(vm, callee, &args, out);
    gw_release(vm->ctx, all, n * sizeof *all);
    return flow;
}

/* What __prepare__ answered: a dict whose names are read as a dict's are. */
static bool can_hold_names(gw_vm *vm, gw_value v) {
    if (!gw_is_dict(v)) {
        gw_raise(vm, GW_X_NotImplementedError,
                 "a __prepare__ that answers no dict is not supported in the playground");
        return false;
    }
    const gw_name_id own[] = {GW_N___getitem__, GW_N___missing__, GW_N___delitem__};
    const gw_type *dict = vm->types[GW_T_dict];
    for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
        if (!gw_is_same(gw_type_lookup(gw_type_of(vm, v), gw_name(vm, own[i])),
                        gw_type_lookup(dict, gw_name(vm, own[i])))) {
            gw_raise(vm, GW_X_NotImplementedError,
                     "a __prepare__ whose dict has a %s of its own is not supported in the "
                     "playground",
                     gw_name(vm, own[i])->data);
            return false;
        }
    }
    return true;
}

/* values: body, name, bases, metaclass, dict, keyword values..., names...; j: number of keywords
 * that are left. */
static gw_flow build_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    const gw_function *body = (gw_function *)v[0].o;
    const size_t n = (size_t)task->j;
    GW_TASK_BEGIN(task)
    if (gw_is_unset(gw_type_lookup((gw_type *)v[3].o, gw_name(vm, GW_N___prepare__)))) {
        gw_dict *names = gw_dict_new(vm);
        v[4] = names ? gw_object_value(names) : gw_unset();
    } else {
        GW_AWAIT(task, gw_getattr(vm, v[3], gw_name(vm, GW_N___prepare__), &in));
        gw_assign_take(&v[4], in);
        GW_AWAIT(task, call_with(vm, v[4], v + 1, 2, v + 5, n, &in));
        gw_assign_take(&v[4], in);
        if (!can_hold_names(vm, v[4])) {
            return GW_RAISED;
        }
    }
    if (gw_is_unset(v[4]) || !name_body(vm, body, gw_as_dict(v[4]))) {
        return GW_RAISED;
    }
    GW_AWAIT(task, run_body(vm, body, gw_as_dict(v[4])));
    gw_release_value(in);
    const gw_value three[] = {v[1], v[2], v[4]};
    GW_AWAIT(task, call_with(vm, v[3], three, 3, v + 5, n, &in));
    *out = in;
    GW_TASK_END
    return GW_RETURNED;
}

/* class A(list[int]): the base is list. */
static gw_value base_of(const gw_vm *vm, gw_value v) {
    return gw_is_generic(vm, v) ? ((gw_generic *)v.o)->origin : v;
}

gw_flow gw_build_class(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)out;
    gw_type *given = vm->types[GW_T_type];
    size_t kept = 0;
    for (size_t i = 2; i < args->n; i++) {
        if (!gw_has_layout(base_of(vm, args->values[i]), GW_L_TYPE)) {
            return gw_raise(vm, GW_X_TypeError,
                            "a base class must be a class in the playground, not '%s'",
                            gw_type_name(vm, args->values[i]));
        }
    }
    for (size_t i = 0; i < args->n_keywords; i++) {
        if (!gw_str_equal(gw_as_str(args->keywords[i]), gw_name(vm, GW_N_metaclass))) {
            kept++;
        } else if (gw_has_layout(args->values[args->n + i], GW_L_TYPE)) {
            given = (gw_type *)args->values[args->n + i].o;
        } else {
            return gw_raise(vm, GW_X_NotImplementedError,
                            "a metaclass that is no class is not supported in the playground");
        }
    }
    gw_tuple *bases = gw_tuple_new(vm, args->values + 2, args->n - 2);
    for (size_t i = 0; bases && i < bases->length; i++) {
        gw_assign_take(&bases->items[i], gw_retain(base_of(vm, bases->items[i])));
    }
    gw_type *meta = bases ? gw_class_metatype(vm, given, bases) : NULL;
    gw_task *task;
    if (!meta || gw_task_start(vm, build_step, NULL, 5 + 2 * kept, &task) == GW_RAISED) {
        gw_object_release(bases);
        return GW_RAISED;
    }
    task->values[0] = gw_retain(args->values[0]);
    task->values[1] = gw_retain(args->values[1]);
    task->values[2] = gw_object_value(bases);
    task->values[3] = gw_object_value(gw_object_retain(meta));
    task->j = (int64_t)kept;
    for (size_t i = 0, at = 0; i < args->n_keywords; i++) {
        if (!gw_str_equal(gw_as_str(args->keywords[i]), gw_name(vm, GW_N_metaclass))) {
            task->values[5 + at] = gw_retain(args->values[args->n + i]);
            task->values[5 + kept + at] = gw_retain(args->keywords[i]);
            at++;
        }
    }
    return GW_CALLED;
}
