/* Iteration: iter(x), the next item, and all items at once. */
#include "lang/dict.h"
#include "lang/frame.h"
#include "lang/iterator.h"
#include "lang/type.h"

/* --- iter ------------------------------------------------------------------------------------- */

static bool is_iterator(const gw_vm *vm, gw_value v) {
    if (!gw_is_object(v)) {
        return false;
    }
    return gw_is_heap(v) ? !gw_is_unset(gw_dunder(vm, v, GW_N___next__))
                         : v.o->type->slots->next != NULL;
}

bool gw_is_iterable(const gw_vm *vm, gw_value v) {
    if (!gw_is_object(v)) {
        return false;
    }
    if (gw_is_heap(v)) {
        return !gw_is_unset(gw_dunder(vm, v, GW_N___iter__)) ||
               !gw_is_unset(gw_dunder(vm, v, GW_N___getitem__));
    }
    return v.o->type->slots->iter || v.o->type->slots->next;
}

static gw_flow iter_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    const gw_value v = task->values[0];
    GW_TASK_BEGIN(task)
    GW_AWAIT(task,
             gw_call_dunder(vm, gw_dunder(vm, v, GW_N___iter__), v, gw_unset(), gw_unset(), &in));
    if (!is_iterator(vm, in)) {
        gw_raise(vm, GW_X_TypeError, "iter() returned non-iterator of type '%s'",
                 gw_type_name(vm, in));
        gw_release_value(in);
        return GW_RAISED;
    }
    *out = in;
    GW_TASK_END
    return GW_RETURNED;
}

gw_flow gw_iter(gw_vm *vm, gw_value v, gw_value *out) {
    if (gw_is_heap(v)) {
        const gw_value f = gw_dunder(vm, v, GW_N___iter__);
        if (!gw_is_unset(f) && !gw_is_none(f)) {
            return gw_task_start(vm, iter_step, &v, 1, NULL);
        }
        if (gw_is_unset(f) && !gw_is_unset(gw_dunder(vm, v, GW_N___getitem__))) {
            return gw_sequence_iterator_new(vm, v, out);
        }
    } else if (gw_is_object(v)) {
        const gw_slots *slots = v.o->type->slots;
        if (slots->iter) {
            return slots->iter(vm, v, out);
        }
        if (slots->next) {
            *out = gw_retain(v);
            return GW_RETURNED;
        }
    }
    return gw_raise(vm, GW_X_TypeError, "'%s' object is not iterable", gw_type_name(vm, v));
}

/* --- next ------------------------------------------------------------------------------------- */

/* Takes a StopIteration for the end; its value stays in the vm. */
bool gw_stop(gw_vm *vm) {
    if (!gw_raised_is(vm, GW_X_StopIteration)) {
        return false;
    }
    const gw_value e = gw_catch(vm);
    gw_assign_take(&vm->stop_value, gw_retain(((gw_exception *)e.o)->value));
    gw_release_value(e);
    return true;
}

static gw_flow next_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    const gw_value it = task->values[0];
    GW_TASK_BEGIN(task)
    task->catches = true;
    GW_AWAIT(task,
             gw_call_dunder(vm, gw_dunder(vm, it, GW_N___next__), it, gw_unset(), gw_unset(), &in));
    if (gw_is_object(vm->raised) && !gw_stop(vm)) {
        return GW_RAISED;
    }
    *out = in;
    GW_TASK_END
    return GW_RETURNED;
}

gw_flow gw_next(gw_vm *vm, gw_value it, gw_value *out) {
    if (gw_is_heap(it)) {
        if (!gw_is_unset(gw_dunder(vm, it, GW_N___next__))) {
            return gw_task_start(vm, next_step, &it, 1, NULL);
        }
    } else if (gw_is_object(it) && it.o->type->slots->next) {
        return it.o->type->slots->next(vm, it, out);
    }
    return gw_raise(vm, GW_X_TypeError, "'%s' object is not an iterator", gw_type_name(vm, it));
}

/* --- All items -------------------------------------------------------------------------------- */

/* values: the object. Its __len__ or __length_hint__ is asked, a TypeError of it is no answer. */
static gw_flow hint_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    const gw_value v = task->values[0];
    GW_TASK_BEGIN(task)
    *out = gw_none();
    task->catches = true;
    if (!gw_is_unset(gw_dunder(vm, v, GW_N___len__))) {
        GW_AWAIT(task, gw_length(vm, v, &in));
        *out = gw_none();
        if (!gw_is_unset(in)) {
            return GW_RETURNED;
        }
        if (!gw_raised_is(vm, GW_X_TypeError)) {
            return GW_RAISED;
        }
        gw_release_value(gw_catch(vm));
    }
    if (gw_is_unset(gw_dunder(vm, v, GW_N___length_hint__))) {
        return GW_RETURNED;
    }
    GW_AWAIT(task, gw_call_dunder(vm, gw_dunder(vm, v, GW_N___length_hint__), v, gw_unset(),
                                  gw_unset(), &in));
    *out = gw_none();
    if (gw_is_unset(in)) {
        if (!gw_raised_is(vm, GW_X_TypeError)) {
            return GW_RAISED;
        }
        gw_release_value(gw_catch(vm));
        return GW_RETURNED;
    }
    if (in.tag == GW_V_NOT_IMPLEMENTED) {
        return GW_RETURNED;
    }
    int64_t hint;
    if (!gw_value_int(in, &hint)) {
        gw_raise(vm, GW_X_TypeError, "__length_hint__ must be an integer, not %s",
                 gw_type_name(vm, in));
        gw_release_value(in);
        return GW_RAISED;
    }
    return hint < 0 ? gw_raise(vm, GW_X_ValueError, "__length_hint__() should return >= 0")
                    : GW_RETURNED;
    GW_TASK_END
    return GW_RAISED;
}

gw_flow gw_ask_length(gw_vm *vm, gw_value v, gw_list *list, gw_value *out) {
    int64_t n;
    *out = gw_none();
    if (list && gw_is_object(v) && v.o->type == vm->types[GW_T_range] &&
        v.o->type->slots->length(vm, v, &n) == GW_RETURNED) {
        const size_t room = (uint64_t)n < SIZE_MAX ? (size_t)n : SIZE_MAX;
        return gw_list_make_room(vm, list, room) ? GW_RETURNED : GW_RAISED;
    }
    const bool asked = gw_is_heap(v) && (!gw_is_unset(gw_dunder(vm, v, GW_N___len__)) ||
                                         !gw_is_unset(gw_dunder(vm, v, GW_N___length_hint__)));
    return asked ? gw_task_start(vm, hint_step, &v, 1, NULL) : GW_RETURNED;
}

/* values: iterable, list, iterator; i: at most so many items, negative: all. */
static gw_flow collect_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_iter(vm, task->values[0], &in));
    task->values[2] = in;
    if (task->i < 0) {
        GW_AWAIT(task, gw_ask_length(vm, task->values[0], gw_as_list(task->values[1]), &in));
    }
    while (task->i-- != 0) {
        GW_AWAIT(task, gw_next(vm, task->values[2], &in));
        if (gw_is_unset(in)) {
            break;
        }
        if (!gw_list_append_take(vm, gw_as_list(task->values[1]), in)) {
            return GW_RAISED;
        }
        GW_BREATHE(task);
    }
    *out = gw_retain(task->values[1]);
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow start_collect(gw_vm *vm, gw_value iterable, gw_list *into, int64_t limit) {
    gw_task *task;
    const gw_value values[] = {iterable, gw_object_value(into), gw_unset()};
    const gw_flow flow = gw_task_start(vm, collect_step, values, 3, &task);
    if (flow == GW_CALLED) {
        task->i = limit;
    }
    gw_object_release(into);
    return flow;
}

/* The items of a dict or set, in a list. */
static gw_list *collect_keys(gw_vm *vm, gw_value v) {
    gw_list *list = gw_list_new(vm, NULL, 0);
    gw_value key;
    for (size_t at = 0; list && (gw_is_set(v) ? gw_set_next(gw_as_set(v), &at, &key)
                                              : gw_dict_next(gw_as_dict(v), &at, &key, NULL));) {
        if (!gw_list_append(vm, list, key)) {
            gw_object_release(list);
            list = NULL;
        }
    }
    return list;
}

gw_flow gw_collect_some(gw_vm *vm, gw_value iterable, int64_t limit, gw_value *out) {
    gw_list *list = NULL;
    gw_value *items;
    size_t n;
    if (!gw_is_heap(iterable)) {
        if (gw_sequence_items(iterable, &items, &n)) {
            n = limit >= 0 && (uint64_t)limit < n ? (size_t)limit : n;
            list = gw_list_new(vm, items, n);
            *out = gw_object_value(list);
            return list ? GW_RETURNED : GW_RAISED;
        }
        if (limit < 0 && (gw_is_dict(iterable) || gw_is_set(iterable))) {
            list = collect_keys(vm, iterable);
            *out = gw_object_value(list);
            return list ? GW_RETURNED : GW_RAISED;
        }
    }
    list = gw_list_new(vm, NULL, 0);
    return list ? start_collect(vm, iterable, list, limit) : GW_RAISED;
}

gw_flow gw_collect(gw_vm *vm, gw_value iterable, gw_value *out) {
    return gw_collect_some(vm, iterable, -1, out);
}
