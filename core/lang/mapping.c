#include "lang/mapping.h"

#include "lang/frame.h"
#include "lang/instructions.h"
#include "lang/iterator.h"
#include "lang/set_table.h"
#include "lang/type.h"

bool gw_is_mapping(gw_vm *vm, gw_value v) {
    return gw_is_dict(v) || !gw_is_unset(gw_type_lookup(gw_type_of(vm, v), gw_name(vm, GW_N_keys)));
}

/* --- list ------------------------------------------------------------------------------------- */

static gw_flow list_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_iter(vm, task->values[1], &in));
    task->values[2] = in;
    GW_AWAIT(task, gw_ask_length(vm, task->values[1], gw_as_list(task->values[0]), &in));
    for (;;) {
        GW_AWAIT(task, gw_next(vm, task->values[2], &in));
        if (gw_is_unset(in)) {
            *out = gw_none();
            return GW_RETURNED;
        }
        if (!gw_list_append_take(vm, gw_as_list(task->values[0]), in)) {
            return GW_RAISED;
        }
        GW_BREATHE(task);
    }
    GW_TASK_END
    return GW_RAISED;
}

gw_flow gw_list_extend(gw_vm *vm, gw_list *list, gw_value iterable, gw_value *out) {
    gw_value *items;
    size_t n;
    const bool itself = gw_is_same(iterable, gw_object_value(list));
    if ((itself || !gw_is_heap(iterable)) && gw_sequence_items(iterable, &items, &n)) {
        for (size_t i = 0; i < n; i++) { /* by index: the list may be its own argument */
            gw_sequence_items(iterable, &items, &(size_t){0});
            if (!gw_list_append(vm, list, items[i])) {
                return GW_RAISED;
            }
        }
        *out = gw_none();
        return GW_RETURNED;
    }
    const gw_value values[] = {gw_object_value(list), iterable, gw_unset()};
    return gw_task_start(vm, list_step, values, 3, NULL);
}

/* --- set -------------------------------------------------------------------------------------- */

/* The keys of a set or a dict: values as set_step's; no Python but __eq__. */
static gw_flow set_keys_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values, key;
    GW_TASK_BEGIN(task)
    while (gw_is_set(v[1]) ? gw_set_next(gw_as_set(v[1]), &task->place, &key)
                           : gw_dict_next(gw_as_dict(v[1]), &task->place, &key, NULL)) {
        gw_assign_take(&v[3], gw_retain(key));
        GW_AWAIT(task, gw_set_operate(vm, GW_SET_ADD, gw_as_set(v[0]), v[3], &in));
        GW_BREATHE(task);
    }
    *out = gw_none();
    GW_TASK_END(void) in;
    return GW_RETURNED;
}

static gw_flow set_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_iter(vm, task->values[1], &in));
    task->values[2] = in;
    for (;;) {
        GW_AWAIT(task, gw_next(vm, task->values[2], &in));
        if (gw_is_unset(in)) {
            *out = gw_none();
            return GW_RETURNED;
        }
        gw_assign_take(&task->values[3], in);
        GW_AWAIT(task,
                 gw_set_operate(vm, GW_SET_ADD, gw_as_set(task->values[0]), task->values[3], &in));
        GW_BREATHE(task);
    }
    GW_TASK_END
    return GW_RAISED;
}

/* Is the key equal to none but itself, or of a type in C that is compared at once? */
static bool is_plain_key(gw_vm *vm, gw_value v) {
    return !gw_is_object(v) || v.o->type == vm->types[GW_T_str] ||
           (gw_is_heap(v) && v.o->type->layout == GW_L_INSTANCE &&
            gw_dunder_is_default(vm, v, GW_N___hash__) && gw_dunder_is_default(vm, v, GW_N___eq__));
}

bool gw_set_of_few(gw_vm *vm, gw_set *set, gw_value from, gw_flow *flow) {
    enum { FEW = 4 };
    gw_value *items, none = gw_unset();
    size_t n;
    if (gw_is_heap(from) || !gw_sequence_items(from, &items, &n) || n > FEW || set->length) {
        return false;
    }
    for (size_t i = 0; i < n; i++) {
        if (!is_plain_key(vm, items[i])) {
            return false;
        }
    }
    *flow = GW_RETURNED;
    for (size_t i = 0; i < n && *flow == GW_RETURNED; i++) {
        *flow = gw_set_operate(vm, GW_SET_ADD, set, items[i], &none);
    }
    vm->steps += n; /* as its task counts them */
    return true;
}

gw_flow gw_set_extend(gw_vm *vm, gw_set *set, gw_value iterable, gw_value *out) {
    const gw_value values[] = {gw_object_value(set), iterable, gw_unset(), gw_unset()};
    const bool plain_dict = gw_is_dict(iterable) && !gw_is_heap(iterable);
    if (!gw_is_set(iterable) && !plain_dict) {
        return gw_task_start(vm, set_step, values, 4, NULL);
    }
    const gw_set *from = gw_is_set(iterable) ? gw_as_set(iterable) : NULL;
    *out = gw_none();
    if (from == set || (from && !from->length)) {
        return GW_RETURNED;
    }
    if (!gw_set_make_room(vm, set, from ? from->length : gw_as_dict(iterable)->length)) {
        return GW_RAISED;
    }
    if (from && set->fill == 0) {
        return gw_set_copy_into(vm, set, from) ? GW_RETURNED : GW_RAISED;
    }
    return gw_task_start(vm, set_keys_step, values, 4, NULL);
}

/* --- dict ------------------------------------------------------------------------------------- */

gw_flow gw_raise_doubled(gw_vm *vm, gw_value callee, const gw_str *key) {
    gw_str *name = gw_callee_name(vm, callee);
    if (name) {
        gw_raise(vm, GW_X_TypeError, "%s got multiple values for keyword argument '%s'", name->data,
                 key->data);
    }
    gw_object_release(name);
    return GW_RAISED;
}

/* values, of all three: dict, source, iterator, item, pair, what is called with the keywords. */

/* i: where in the source. */
static gw_flow dict_of_dict_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    gw_value key, value;
    GW_TASK_BEGIN(task)
    for (;;) {
        size_t at = (size_t)task->i;
        if (!gw_dict_next(gw_as_dict(v[1]), &at, &key, &value)) {
            break;
        }
        task->i = (int64_t)at;
        GW_AWAIT(task, gw_dict_operate(vm, GW_DICT_SET, gw_as_dict(v[0]), key, value, &in));
    }
    *out = gw_none();
    GW_TASK_END
    return GW_RETURNED;
}

/* i: number of the key. */
static gw_flow dict_of_mapping_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    static const gw_args none = {.n = 0};
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_getattr(vm, v[1], gw_name(vm, GW_N_keys), &in));
    v[2] = in;
    GW_AWAIT(task, gw_call(vm, v[2], &none, &in));
    gw_assign_take(&v[3], in);
    if (!gw_is_iterable(vm, v[3])) {
        return gw_raise(vm, GW_X_TypeError, "%s.keys() returned a non-iterable (type %s)",
                        gw_type_name(vm, v[1]), gw_type_name(vm, v[3]));
    }
    GW_AWAIT(task, gw_collect(vm, v[3], &in));
    gw_assign_take(&v[2], in);
    for (; (size_t)task->i < gw_as_list(v[2])->length; task->i++) {
        gw_assign_take(&v[3], gw_retain(gw_as_list(v[2])->items[task->i]));
        if (!gw_is_unset(v[5]) && gw_is_str(v[3]) &&
            !gw_is_unset(gw_dict_get_str(gw_as_dict(v[0]), gw_as_str(v[3])))) {
            return gw_raise_doubled(vm, v[5], gw_as_str(v[3]));
        }
        GW_AWAIT(task, gw_getitem(vm, v[1], v[3], &in));
        gw_assign_take(&v[4], in);
        GW_AWAIT(task, gw_dict_operate(vm, GW_DICT_SET, gw_as_dict(v[0]), v[3], v[4], &in));
    }
    *out = gw_none();
    GW_TASK_END
    return GW_RETURNED;
}

/* i: number of the pair. */
static gw_flow dict_of_pairs_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_iter(vm, v[1], &in));
    v[2] = in;
    for (;; task->i++) {
        GW_AWAIT(task, gw_next(vm, v[2], &in));
        if (gw_is_unset(in)) {
            break;
        }
        gw_assign_take(&v[3], in);
        if (!gw_is_iterable(vm, v[3])) {
            return gw_raise(vm, GW_X_TypeError,
                            "cannot convert dictionary update sequence element #%lld to a sequence",
                            (long long)task->i);
        }
        GW_AWAIT(task, gw_collect(vm, v[3], &in));
        gw_assign_take(&v[4], in);
        if (gw_as_list(v[4])->length != 2) {
            return gw_raise(
                vm, GW_X_ValueError,
                "dictionary update sequence element #%lld has length %zu; 2 is required",
                (long long)task->i, gw_as_list(v[4])->length);
        }
        GW_AWAIT(task,
                 gw_dict_operate(vm, GW_DICT_SET, gw_as_dict(v[0]), gw_as_list(v[4])->items[0],
                                 gw_as_list(v[4])->items[1], &in));
    }
    *out = gw_none();
    GW_TASK_END
    return GW_RETURNED;
}

gw_flow gw_dict_merge(gw_vm *vm, gw_dict *dict, gw_value v, gw_value callee) {
    const gw_value values[] = {
        gw_object_value(dict), v, gw_unset(), gw_unset(), gw_unset(), callee};
    return gw_task_start(vm,
                         gw_is_dict(v)          ? dict_of_dict_step
                         : gw_is_mapping(vm, v) ? dict_of_mapping_step
                                                : dict_of_pairs_step,
                         values, 6, NULL);
}

gw_flow gw_dict_extend(gw_vm *vm, gw_dict *dict, gw_value v, gw_value *out) {
    (void)out;
    return gw_dict_merge(vm, dict, v, gw_unset());
}
