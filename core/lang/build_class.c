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
    const gw_args args = {.values = all,
                          .n = n_given,
                          .n_keywords = n_keywords,
                          .keywords = n_keywords ? keywords + n_keywords : NULL};
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

/* class A(list[int]): the base is list. */
static gw_value base_of(const gw_vm *vm, gw_value v) {
    return gw_is_generic(vm, v) ? ((gw_generic *)v.o)->origin : v;
}

static bool has_entries(gw_vm *vm, gw_value base) {
    const gw_str *name = gw_name(vm, GW_N___mro_entries__);
    const gw_dict *own = gw_object_attributes(vm, base, false);
    return !gw_is_unset(gw_type_lookup(gw_type_of(vm, base), name)) ||
           (own && !gw_is_unset(gw_dict_get_str(own, name)));
}

static bool append_all(gw_vm *vm, gw_list *list, gw_value entries) {
    if (!gw_is_tuple(entries)) {
        gw_raise(vm, GW_X_TypeError, "__mro_entries__ must return a tuple");
        return false;
    }
    const gw_tuple *bases = gw_as_tuple(entries);
    bool kept = true;
    for (size_t i = 0; kept && i < bases->length; i++) {
        kept = gw_list_append(vm, list, bases->items[i]);
    }
    return kept;
}

/* values: the bases as they are written; the list of those that they stand for; what is called;
 * i: which of them is next. */
static gw_flow resolve_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    const gw_tuple *written = gw_as_tuple(v[0]);
    gw_list *list = gw_as_list(v[1]);
    GW_TASK_BEGIN(task)
    for (task->i = 0; (size_t)task->i < written->length; task->i++) {
        const gw_value base = base_of(vm, written->items[task->i]);
        if (gw_has_layout(base, GW_L_TYPE)) {
            if (!gw_list_append(vm, list, base)) {
                return GW_RAISED;
            }
            continue;
        }
        if (!has_entries(vm, base)) {
            return gw_raise(vm, GW_X_TypeError,
                            "a base class must be a class in the playground, not '%s'",
                            gw_type_name(vm, base));
        }
        GW_AWAIT(task,
                 gw_getattr(vm, written->items[task->i], gw_name(vm, GW_N___mro_entries__), &in));
        gw_assign_take(&v[2], in);
        GW_AWAIT(task, call_with(vm, v[2], v, 1, NULL, 0, &in));
        gw_assign_take(&v[2], in);
        if (!append_all(vm, list, v[2])) {
            return GW_RAISED;
        }
    }
    GW_TASK_END
    gw_tuple *bases = gw_tuple_new(vm, list->items, list->length);
    *out = bases ? gw_object_value(bases) : gw_unset();
    return bases ? GW_RETURNED : GW_RAISED;
}

/* The bases that `written` stand for (peps.python.org/pep-0560), mostly themselves. */
static gw_flow resolve(gw_vm *vm, gw_value written, gw_value *out) {
    const gw_tuple *bases = gw_as_tuple(written);
    bool plain = true;
    for (size_t i = 0; i < bases->length; i++) {
        plain = plain && gw_has_layout(bases->items[i], GW_L_TYPE);
    }
    if (plain) {
        *out = gw_retain(written);
        return GW_RETURNED;
    }
    gw_list *list = gw_list_new(vm, NULL, 0);
    if (!list) {
        return GW_RAISED;
    }
    const gw_value values[] = {written, gw_object_value(list), gw_unset()};
    const gw_flow flow = gw_task_start(vm, resolve_step, values, 3, NULL);
    gw_object_release(list);
    return flow;
}

/* What a build keeps; behind these its keyword values, then their names. */
enum { BODY, NAME, BASES, METACLASS, NAMES, WRITTEN, KEYWORDS };

static bool find_metaclass(gw_vm *vm, gw_value *v) {
    gw_type *meta = gw_class_metatype(vm, (gw_type *)v[METACLASS].o, gw_as_tuple(v[BASES]));
    if (meta) {
        gw_assign_take(&v[METACLASS], gw_object_value(gw_object_retain(meta)));
    }
    return meta;
}

/* `__orig_bases__`: the bases as they are written, where others took their place. */
static bool keep_written(gw_vm *vm, gw_value *v) {
    return gw_is_same(v[WRITTEN], v[BASES]) ||
           gw_dict_set_str(vm, gw_as_dict(v[NAMES]), gw_name(vm, GW_N___orig_bases__), v[WRITTEN]);
}

/* j: number of keywords that are left. */
static gw_flow build_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    const gw_function *body = (gw_function *)v[BODY].o;
    const size_t n = (size_t)task->j;
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, resolve(vm, v[WRITTEN], &in));
    gw_assign_take(&v[BASES], in);
    if (!find_metaclass(vm, v)) {
        return GW_RAISED;
    }
    if (gw_is_unset(gw_type_lookup((gw_type *)v[METACLASS].o, gw_name(vm, GW_N___prepare__)))) {
        gw_dict *names = gw_dict_new(vm);
        v[NAMES] = names ? gw_object_value(names) : gw_unset();
    } else {
        GW_AWAIT(task, gw_getattr(vm, v[METACLASS], gw_name(vm, GW_N___prepare__), &in));
        gw_assign_take(&v[NAMES], in);
        GW_AWAIT(task, call_with(vm, v[NAMES], v + NAME, 2, v + KEYWORDS, n, &in));
        gw_assign_take(&v[NAMES], in);
        if (!can_hold_names(vm, v[NAMES])) {
            return GW_RAISED;
        }
    }
    if (gw_is_unset(v[NAMES]) || !name_body(vm, body, gw_as_dict(v[NAMES]))) {
        return GW_RAISED;
    }
    GW_AWAIT(task, run_body(vm, body, gw_as_dict(v[NAMES])));
    gw_release_value(in);
    if (!keep_written(vm, v)) {
        return GW_RAISED;
    }
    const gw_value three[] = {v[NAME], v[BASES], v[NAMES]};
    GW_AWAIT(task, call_with(vm, v[METACLASS], three, 3, v + KEYWORDS, n, &in));
    *out = in;
    GW_TASK_END
    return GW_RETURNED;
}

gw_flow gw_build_class(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)out;
    gw_type *given = vm->types[GW_T_type];
    size_t kept = 0;
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
    gw_task *task;
    if (!bases || gw_task_start(vm, build_step, NULL, KEYWORDS + 2 * kept, &task) == GW_RAISED) {
        gw_object_release(bases);
        return GW_RAISED;
    }
    gw_value *v = task->values;
    v[BODY] = gw_retain(args->values[0]);
    v[NAME] = gw_retain(args->values[1]);
    v[METACLASS] = gw_object_value(gw_object_retain(given));
    v[WRITTEN] = gw_object_value(bases);
    task->j = (int64_t)kept;
    for (size_t i = 0, at = 0; i < args->n_keywords; i++) {
        if (!gw_str_equal(gw_as_str(args->keywords[i]), gw_name(vm, GW_N_metaclass))) {
            v[KEYWORDS + at] = gw_retain(args->values[args->n + i]);
            v[KEYWORDS + kept + at] = gw_retain(args->keywords[i]);
            at++;
        }
    }
    return GW_CALLED;
}
