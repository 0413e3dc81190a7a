#include "lang/index.h"

#include "lang/big.h"
#include "lang/frame.h"
#include "lang/slice.h"

void gw_want_number(gw_vm *vm, gw_value v, gw_name_id name) {
    if (!gw_is_heap(v) || !gw_is_object(vm->raised)) {
        return;
    }
    if (gw_is_unset(gw_dunder(vm, v, name))) {
        name = GW_N___index__;
    }
    if (gw_is_unset(gw_dunder(vm, v, name))) {
        return;
    }
    gw_exception *e = (gw_exception *)vm->raised.o;
    gw_assign_take(&e->value, gw_retain(v));
    e->wanted = (int)name;
}

bool gw_repeat_count(gw_vm *vm, gw_value v, int64_t *times) {
    if (gw_value_int(v, times)) {
        return true;
    }
    if (gw_has_layout(v, GW_L_TENSOR)) { /* which has an __index__ */
        gw_value number = gw_unset();
        const gw_slots *slots = gw_type_of(vm, v)->slots;
        return slots->number(vm, v, 'n', &number) == GW_RETURNED && gw_value_int(number, times);
    }
    if (gw_is_big(gw_unboxed(v))) {
        gw_raise(vm, GW_X_OverflowError, "cannot fit '%s' into an index-sized integer",
                 gw_type_name(vm, v));
    } else if (gw_is_heap(v) && !gw_is_unset(gw_dunder(vm, v, GW_N___index__))) {
        gw_raise(vm, GW_X_TypeError, "can't multiply sequence by non-int of type '%s'",
                 gw_type_name(vm, v));
        gw_want_number(vm, v, GW_N___index__);
    }
    return false;
}

typedef enum kind { CALL, BINARY, INPLACE, ITEM } kind;

/* values: the object, its number, and the operation: callee, arguments..., keyword names...; or
 * self, other; or self, index, value. */
enum { OBJECT, REST };

static bool is_wanted(const gw_task *task, gw_value v) {
    return gw_is_same(v, task->values[OBJECT]);
}

/* Puts the number (taken over) where the object is: as an operand or in a slice. */
static bool put_number(gw_vm *vm, gw_task *task, gw_value number) {
    for (size_t i = REST; i < task->n; i++) {
        gw_value *place = &task->values[i];
        if (is_wanted(task, *place)) {
            gw_assign_take(place, number);
            return true;
        }
        const gw_slice *old = gw_has_layout(*place, GW_L_SLICE) ? (gw_slice *)place->o : NULL;
        if (old && (is_wanted(task, old->start) || is_wanted(task, old->stop) ||
                    is_wanted(task, old->step))) {
            gw_slice *slice = gw_slice_new(vm, is_wanted(task, old->start) ? number : old->start,
                                           is_wanted(task, old->stop) ? number : old->stop,
                                           is_wanted(task, old->step) ? number : old->step);
            gw_release_value(number);
            if (slice) {
                gw_assign_take(place, gw_object_value(slice));
            }
            return slice != NULL;
        }
    }
    gw_release_value(number);
    return true;
}

static gw_flow check_number(gw_vm *vm, const gw_task *task, gw_value *number) {
    const gw_value plain = gw_unboxed(*number);
    const bool index = task->place == GW_N___index__;
    if (index ? gw_is_whole(plain) : plain.tag == GW_V_FLOAT) {
        gw_assign_take(number, gw_retain(plain));
        return GW_RETURNED;
    }
    if (index) {
        gw_raise(vm, GW_X_TypeError, "__index__ returned non-int (type %s)",
                 gw_type_name(vm, *number));
    } else {
        gw_raise(vm, GW_X_TypeError, "%s.__float__ returned non-float (type %s)",
                 gw_type_name(vm, task->values[OBJECT]), gw_type_name(vm, *number));
    }
    gw_release_value(*number);
    return GW_RAISED;
}

static gw_flow operate(gw_vm *vm, const gw_task *task, gw_value *out) {
    const gw_value *v = task->values + REST;
    const gw_slots *slots = gw_type_of(vm, v[0])->slots;
    const size_t n = (size_t)task->i, n_keywords = (size_t)task->j;
    const gw_args args = {
        .values = v + 1, .n = n, .n_keywords = n_keywords, .keywords = v + 1 + n + n_keywords};
    switch ((kind)task->hash) {
    case CALL:
        return gw_call(vm, v[0], &args, out);
    case BINARY:
        return slots->binary(vm, (gw_binary_op)task->i, v[0], v[1], task->j != 0, out);
    case INPLACE:
        return slots->inplace(vm, (gw_binary_op)task->i, v[0], v[1], out);
    case ITEM:
        break;
    }
    if (task->i) {
        *out = gw_none();
        return gw_setitem(vm, v[0], v[1], v[2]);
    }
    return gw_getitem(vm, v[0], v[1], out);
}

static gw_flow index_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    const gw_value object = task->values[OBJECT];
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_call_dunder(vm, gw_dunder(vm, object, (gw_name_id)task->place), object,
                                  gw_unset(), gw_unset(), &in));
    if (check_number(vm, task, &in) != GW_RETURNED || !put_number(vm, task, in)) {
        return GW_RAISED;
    }
    GW_AWAIT(task, operate(vm, task, &in));
    *out = in;
    GW_TASK_END
    return GW_RETURNED;
}

/* Catches the TypeError that notes a wanted number; a task with room for `n` operands. NULL: it
 * notes none (the exception stays) or there is no memory. */
static gw_task *start(gw_vm *vm, gw_flow flow, kind what, size_t n) {
    if (flow != GW_RAISED || !gw_is_object(vm->raised)) {
        return NULL;
    }
    gw_exception *e = (gw_exception *)vm->raised.o;
    if (!e->wanted) {
        return NULL;
    }
    const size_t name = (size_t)e->wanted;
    const gw_value object = gw_retain(e->value);
    gw_task *task;
    gw_release_value(gw_catch(vm));
    if (gw_task_start(vm, index_step, NULL, REST + n, &task) != GW_CALLED) {
        gw_release_value(object);
        return NULL;
    }
    task->values[OBJECT] = object;
    task->place = name;
    task->hash = (uint64_t)what;
    return task;
}

gw_flow gw_index_call(gw_vm *vm, gw_flow flow, gw_value callee, const gw_args *args) {
    const size_t given = args->n + args->n_keywords;
    gw_task *task = start(vm, flow, CALL, 1 + given + args->n_keywords);
    if (!task) {
        return flow;
    }
    gw_value *v = task->values + REST;
    v[0] = gw_retain(callee);
    for (size_t i = 0; i < given + args->n_keywords; i++) {
        v[1 + i] = gw_retain(i < given ? args->values[i] : args->keywords[i - given]);
    }
    task->i = (int64_t)args->n;
    task->j = (int64_t)args->n_keywords;
    return GW_CALLED;
}

gw_flow gw_index_binary(gw_vm *vm, gw_flow flow, gw_binary_op op, gw_value self, gw_value other,
                        bool reflected) {
    gw_task *task = start(vm, flow, BINARY, 2);
    if (!task) {
        return flow;
    }
    task->values[REST] = gw_retain(self);
    task->values[REST + 1] = gw_retain(other);
    task->i = (int64_t)op;
    task->j = reflected;
    return GW_CALLED;
}

gw_flow gw_index_inplace(gw_vm *vm, gw_flow flow, gw_binary_op op, gw_value self, gw_value other) {
    gw_task *task = start(vm, flow, INPLACE, 2);
    if (!task) {
        return flow;
    }
    task->values[REST] = gw_retain(self);
    task->values[REST + 1] = gw_retain(other);
    task->i = (int64_t)op;
    return GW_CALLED;
}

gw_flow gw_index_item(gw_vm *vm, gw_flow flow, gw_value self, gw_value index, gw_value value,
                      bool set) {
    gw_task *task = start(vm, flow, ITEM, 3);
    if (!task) {
        return flow;
    }
    task->values[REST] = gw_retain(self);
    task->values[REST + 1] = gw_retain(index);
    task->values[REST + 2] = gw_retain(value);
    task->i = set;
    return GW_CALLED;
}
