/* Sets with sets and other iterables. What is gone over, what is asked and when a table is made
 * anew is CPython 3.11's (Objects/setobject.c), and with it the order of the result. */
#include "lang/set_combine.h"

#include "lang/frame.h"
#include "lang/mapping.h"
#include "lang/set_table.h"
#include "lang/type.h"

/* i: what is done with the keys of OVER; j: what was asked for; place: how far OVER is walked. */
enum { A, B, RESULT, KEY, OVER, OTHER, LAST, N_VALUES };

gw_type_id gw_set_kind(gw_vm *vm, gw_value v) {
    return gw_is_instance(vm, v, vm->types[GW_T_frozenset]) ? GW_T_frozenset : GW_T_set;
}

void gw_set_exchange(gw_set *a, gw_set *b) {
    const gw_set old = *a;
    a->table = b->table;
    a->mask = b->mask;
    a->fill = b->fill;
    a->length = b->length;
    b->table = old.table;
    b->mask = old.mask;
    b->fill = old.fill;
    b->length = old.length;
    a->version++;
    b->version++;
}

static bool is_plain_dict(gw_value v) {
    return gw_is_dict(v) && !gw_is_heap(v);
}

/* RESULT: empty, or with the keys of `from`. */
static bool make_result(gw_vm *vm, gw_task *task, const gw_set *from) {
    gw_set *result = gw_set_new(vm, gw_set_kind(vm, task->values[A]));
    if (!result) {
        return false;
    }
    gw_assign_take(&task->values[RESULT], gw_object_value(result));
    return !from || gw_set_copy_into(vm, result, from);
}

static gw_flow next_key(gw_vm *vm, gw_task *task, gw_value *out) {
    const gw_value over = task->values[OVER];
    if (!gw_is_set(over)) {
        return gw_next(vm, over, out);
    }
    gw_value key;
    *out = gw_set_next(gw_as_set(over), &task->place, &key) ? gw_retain(key) : gw_unset();
    return GW_RETURNED;
}

/* What is done to which set with a key, now that it is known whether it is in the other. */
static gw_flow act(gw_vm *vm, gw_task *task, bool found, gw_value *out) {
    gw_value *v = task->values;
    switch ((gw_set_combination)task->i) {
    case GW_SET_DIFFERENCE_UPDATE:
        return gw_set_operate(vm, GW_SET_DISCARD, gw_as_set(v[A]), v[KEY], out);
    case GW_SET_SYMMETRIC_UPDATE:
        return gw_set_operate(vm, found ? GW_SET_DISCARD : GW_SET_ADD, gw_as_set(v[A]), v[KEY],
                              out);
    case GW_SET_INTERSECTION:
    case GW_SET_DIFFERENCE:
        if (found == (task->i == GW_SET_INTERSECTION)) {
            return gw_set_operate(vm, GW_SET_ADD, gw_as_set(v[RESULT]), v[KEY], out);
        }
        break;
    default:
        break;
    }
    *out = gw_none();
    return GW_RETURNED;
}

/* Both orders are right; the shorter way is CPython's. */
static void choose(gw_task *task) {
    gw_value *v = task->values;
    const bool in_a = task->i == GW_SET_DIFFERENCE || task->i == GW_SET_IS_SUBSET;
    const bool either = task->i == GW_SET_INTERSECTION || task->i == GW_SET_IS_DISJOINT;
    const bool over_a =
        in_a || (either && gw_is_set(v[B]) && gw_as_set(v[B])->length > gw_as_set(v[A])->length);
    gw_assign_take(&v[OVER], gw_retain(over_a ? v[A] : v[B]));
    gw_assign_take(&v[OTHER], gw_retain(over_a ? v[B] : v[A]));
    task->place = 0;
}

/* Into the form in which the keys of one operand are gone over. False: no memory. */
static bool prepare(gw_vm *vm, gw_task *task) {
    gw_value *v = task->values;
    const gw_set *a = gw_as_set(v[A]);
    const bool set = gw_is_set(v[B]);
    if (task->i == GW_SET_DIFFERENCE &&
        ((!set && !is_plain_dict(v[B])) ||
         a->length / 4 > (set ? gw_as_set(v[B])->length : gw_as_dict(v[B])->length))) {
        if (!make_result(vm, task, a)) {
            return false;
        }
        gw_assign_take(&v[A], gw_retain(v[RESULT]));
        task->i = GW_SET_DIFFERENCE_UPDATE;
    } else if (task->i == GW_SET_INTERSECTION_UPDATE) {
        task->i = GW_SET_INTERSECTION;
    }
    const bool makes = task->i == GW_SET_INTERSECTION || task->i == GW_SET_DIFFERENCE;
    return !makes || make_result(vm, task, NULL);
}

static gw_value result_of(gw_task *task) {
    gw_value *v = task->values;
    switch ((gw_set_combination)task->j) {
    case GW_SET_IS_SUBSET:
    case GW_SET_IS_SUPERSET:
    case GW_SET_IS_DISJOINT:
        return gw_bool(true);
    case GW_SET_INTERSECTION_UPDATE:
        gw_set_exchange(gw_as_set(v[A]), gw_as_set(v[RESULT]));
        return gw_none();
    case GW_SET_UPDATE:
    case GW_SET_DIFFERENCE_UPDATE:
    case GW_SET_SYMMETRIC_UPDATE:
        return gw_none();
    default:
        return gw_retain(v[RESULT]);
    }
}

/* Goes over OVER's keys. False comes at once, where there is one. */
static gw_flow walk_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    if (!gw_is_set(v[OVER])) {
        GW_AWAIT(task, gw_iter(vm, v[OVER], &in));
        gw_assign_take(&v[OVER], in);
    }
    for (;;) {
        GW_AWAIT(task, next_key(vm, task, &in));
        if (gw_is_unset(in)) {
            break;
        }
        gw_assign_take(&v[KEY], in);
        if (gw_is_set(v[KEY]) && gw_set_kind(vm, v[KEY]) == GW_T_set && gw_is_set(v[OTHER])) {
            return gw_raise(vm, GW_X_TypeError, "unhashable type: '%s'", gw_type_name(vm, v[KEY]));
        }
        in = gw_bool(false);
        if (task->i != GW_SET_DIFFERENCE_UPDATE) {
            GW_AWAIT(task, gw_contains(vm, v[OTHER], v[KEY], &in));
        }
        if ((task->i == GW_SET_IS_DISJOINT && in.b) ||
            ((task->i == GW_SET_IS_SUBSET || task->i == GW_SET_IS_SUPERSET) && !in.b)) {
            *out = gw_bool(false);
            return GW_RETURNED;
        }
        v[LAST] = in;
        GW_AWAIT(task, act(vm, task, in.b, &in));
        if (task->i == GW_SET_INTERSECTION && !gw_is_set(v[B]) && v[LAST].b &&
            gw_as_set(v[RESULT])->length >= gw_as_set(v[A])->length) {
            break;
        }
        GW_BREATHE(task);
    }
    if (task->i == GW_SET_DIFFERENCE_UPDATE && !gw_set_tidy(vm, gw_as_set(v[A]))) {
        return GW_RAISED;
    }
    *out = result_of(task);
    GW_TASK_END
    return GW_RETURNED;
}

/* The ways in which the two sets may be one, or one of them much longer. */
static gw_flow combine_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    if (task->i == GW_SET_UNION || task->i == GW_SET_UPDATE || task->i == GW_SET_SYMMETRIC) {
        if (task->i != GW_SET_UPDATE &&
            !make_result(vm, task, task->i == GW_SET_UNION ? gw_as_set(v[A]) : NULL)) {
            return GW_RAISED;
        }
        if (task->i == GW_SET_SYMMETRIC || !gw_is_same(v[A], v[B])) {
            GW_AWAIT(task, gw_set_extend(vm, gw_as_set(v[task->i == GW_SET_UPDATE ? A : RESULT]),
                                         v[B], &in));
        }
        if (task->i != GW_SET_SYMMETRIC) {
            *out = result_of(task);
            return GW_RETURNED;
        }
        gw_assign_take(&v[B], v[A]);
        v[A] = gw_retain(v[RESULT]);
        task->i = GW_SET_SYMMETRIC_UPDATE;
    }
    if (!gw_is_set(v[B]) && (task->i == GW_SET_IS_SUBSET ||
                             (task->i == GW_SET_SYMMETRIC_UPDATE && !is_plain_dict(v[B])))) {
        if (!make_result(vm, task, NULL)) {
            return GW_RAISED;
        }
        GW_AWAIT(task, gw_set_extend(vm, gw_as_set(v[RESULT]), v[B], &in));
        gw_assign_take(&v[B], gw_retain(v[RESULT]));
    }
    if (!prepare(vm, task)) {
        return GW_RAISED;
    }
    if (gw_is_same(v[A], v[B])) {
        if (task->i == GW_SET_DIFFERENCE_UPDATE || task->i == GW_SET_SYMMETRIC_UPDATE) {
            gw_set_clear(gw_as_set(v[A]));
            *out = result_of(task);
            return GW_RETURNED;
        }
        if (task->i == GW_SET_INTERSECTION) {
            const bool made = make_result(vm, task, gw_as_set(v[A]));
            *out = made ? result_of(task) : gw_unset();
            return made ? GW_RETURNED : GW_RAISED;
        }
    }
    if (task->i == GW_SET_DIFFERENCE_UPDATE && gw_is_set(v[B]) &&
        gw_as_set(v[B])->length / 8 > gw_as_set(v[A])->length) {
        GW_AWAIT(task, gw_set_combine(vm, GW_SET_INTERSECTION, v[A], v[B], &in));
        gw_assign_take(&v[B], in);
    }
    choose(task);
    task->step = walk_step;
    task->state = 0;
    GW_TASK_END
    return walk_step(vm, task, gw_unset(), out);
}

gw_flow gw_set_combine(gw_vm *vm, gw_set_combination op, gw_value a, gw_value b, gw_value *out) {
    *out = gw_unset(); /* it always comes later */
    const gw_value values[N_VALUES] = {[A] = a, [B] = b};
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, combine_step, values, N_VALUES, &task);
    if (flow == GW_CALLED) {
        task->i = task->j = (int64_t)op;
    }
    return flow;
}
