/* What the vm asks of any value: truth, length, items, membership, calls. */
#include "lang/big.h"
#include "lang/frame.h"
#include "lang/generic.h"
#include "lang/hash.h"
#include "lang/index.h"
#include "lang/iterator.h"
#include "lang/number.h"
#include "lang/set.h"
#include "lang/type.h"

/* --- Calls ------------------------------------------------------------------------------------ */

gw_flow gw_call(gw_vm *vm, gw_value callee, const gw_args *args, gw_value *out) {
    if (gw_is_heap(callee)) {
        const gw_value f = gw_dunder(vm, callee, GW_N___call__);
        if (!gw_is_unset(f)) {
            return gw_call_special(vm, f, callee, args, out);
        }
    } else if (gw_is_object(callee) && callee.o->type->slots->call) {
        return callee.o->type->slots->call(vm, callee, args, out);
    }
    return gw_raise(vm, GW_X_TypeError, "'%s' object is not callable", gw_type_name(vm, callee));
}

/* --- Truth and length ------------------------------------------------------------------------- */

/* values: v; i: 0 for __bool__, 1 for __len__ as truth, 2 for __len__ as length. */
static gw_flow length_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    const gw_value v = task->values[0];
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_call_dunder(vm, gw_dunder(vm, v, task->i ? GW_N___len__ : GW_N___bool__), v,
                                  gw_unset(), gw_unset(), &in));
    const gw_value got = gw_unboxed(in);
    gw_flow flow = GW_RETURNED;
    if (task->i == 0 && got.tag != GW_V_BOOL) {
        flow = gw_raise(vm, GW_X_TypeError, "__bool__ should return bool, returned %s",
                        gw_type_name(vm, in));
    } else if (task->i && gw_is_big(got)) {
        flow = gw_raise(vm, GW_X_OverflowError, "cannot fit 'int' into an index-sized integer");
    } else if (task->i && !gw_is_plain_int(got)) {
        flow = gw_raise(vm, GW_X_TypeError, "'%s' object cannot be interpreted as an integer",
                        gw_type_name(vm, in));
    } else if (task->i && gw_plain_int(got) < 0) {
        flow = gw_raise(vm, GW_X_ValueError, "__len__() should return >= 0");
    } else {
        *out = task->i == 2 ? gw_int(gw_plain_int(got)) : gw_bool(gw_plain_int(got) != 0);
    }
    gw_release_value(in);
    return flow;
    GW_TASK_END
    return GW_RAISED;
}

static gw_flow start_length(gw_vm *vm, gw_value v, int64_t what) {
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, length_step, &v, 1, &task);
    if (flow == GW_CALLED) {
        task->i = what;
    }
    return flow;
}

gw_flow gw_truth(gw_vm *vm, gw_value v, gw_value *out) {
    switch (v.tag) {
    case GW_V_UNSET:
    case GW_V_NONE:
        *out = gw_bool(false);
        return GW_RETURNED;
    case GW_V_NOT_IMPLEMENTED:
        *out = gw_bool(true);
        return gw_warn(vm, GW_X_DeprecationWarning,
                       "NotImplemented should not be used in a boolean context")
                   ? GW_RETURNED
                   : GW_RAISED;
    case GW_V_ELLIPSIS:
        *out = gw_bool(true);
        return GW_RETURNED;
    case GW_V_BOOL:
        *out = v;
        return GW_RETURNED;
    case GW_V_INT:
        *out = gw_bool(v.i != 0);
        return GW_RETURNED;
    case GW_V_FLOAT:
        *out = gw_bool(v.f != 0.0);
        return GW_RETURNED;
    case GW_V_OBJECT:
        break;
    }
    if (gw_is_heap(v)) {
        if (!gw_is_unset(gw_dunder(vm, v, GW_N___bool__))) {
            return start_length(vm, v, 0);
        }
        if (gw_is_unset(gw_dunder(vm, v, GW_N___len__))) {
            *out = gw_bool(true);
            return GW_RETURNED;
        }
        if (!gw_leaves_to_c(vm, v, GW_N___len__)) {
            return start_length(vm, v, 1);
        }
    }
    const gw_slots *slots = v.o->type->slots;
    bool truth = true;
    int64_t length;
    gw_flow flow = GW_RETURNED;
    if (slots->truth) {
        flow = slots->truth(vm, v, &truth);
    } else if (slots->length) {
        flow = slots->length(vm, v, &length);
        truth = flow == GW_RETURNED && length != 0;
    }
    *out = gw_bool(truth);
    return flow;
}

gw_flow gw_length(gw_vm *vm, gw_value v, gw_value *out) {
    if (!gw_is_asked_in_c(vm, v, GW_N___len__)) {
        if (!gw_is_unset(gw_dunder(vm, v, GW_N___len__))) {
            return start_length(vm, v, 2);
        }
    } else if (gw_is_object(v) && v.o->type->slots->length) {
        int64_t length = 0;
        const gw_flow flow = v.o->type->slots->length(vm, v, &length);
        *out = gw_int(length);
        return flow;
    }
    return gw_raise(vm, GW_X_TypeError, "object of type '%s' has no len()", gw_type_name(vm, v));
}

/* --- Items ------------------------------------------------------------------------------------ */

/* A class as a generic one: list[int], and classes that define __class_getitem__. */
static gw_flow class_getitem(gw_vm *vm, gw_value v, gw_value index, gw_value *out) {
    gw_type *type = (gw_type *)v.o;
    const gw_value f = gw_type_lookup(type, gw_name(vm, GW_N___class_getitem__));
    if (!gw_is_unset(f)) {
        gw_value bound = gw_unset();
        gw_flow flow = gw_bind_attribute(vm, f, gw_unset(), type, &bound);
        if (flow == GW_RETURNED) {
            const bool plain = gw_has_layout(bound, GW_L_FUNCTION); /* implicitly a class method */
            const gw_value values[] = {v, index};
            const gw_args args = {.values = values + !plain, .n = plain ? 2 : 1};
            flow = gw_call(vm, bound, &args, out);
            gw_release_value(bound);
        }
        return flow;
    }
    const gw_type_id generic[] = {GW_T_list, GW_T_dict,      GW_T_tuple,
                                  GW_T_set,  GW_T_frozenset, GW_T_enumerate};
    bool known = type == vm->types[GW_T_type];
    for (size_t i = 0; i < sizeof generic / sizeof *generic; i++) {
        known = known || gw_type_is_subtype(type, vm->types[generic[i]]);
    }
    if (known) {
        return gw_generic_new(vm, v, index, out);
    }
    return gw_raise(vm, GW_X_TypeError, "type '%s' is not subscriptable", type->name->data);
}

gw_flow gw_getitem(gw_vm *vm, gw_value v, gw_value index, gw_value *out) {
    if (gw_is_heap(v)) {
        const gw_value f = gw_dunder(vm, v, GW_N___getitem__);
        if (!gw_is_unset(f)) {
            return gw_call_dunder(vm, f, v, index, gw_unset(), out);
        }
    } else if (gw_is_object(v) && v.o->type->slots->getitem) {
        const gw_flow flow = v.o->type->slots->getitem(vm, v, index, out);
        return gw_index_item(vm, flow, v, index, gw_unset(), false);
    }
    if (gw_has_layout(v, GW_L_TYPE)) {
        return class_getitem(vm, v, index, out);
    }
    return gw_raise(vm, GW_X_TypeError, "'%s' object is not subscriptable", gw_type_name(vm, v));
}

/* Has its type the table of a sequence in CPython? */
static bool is_sequence(gw_value v) {
    return gw_is_heap(v) || gw_is_str(v) || gw_is_tuple(v) || gw_has_layout(v, GW_L_BYTES) ||
           gw_has_layout(v, GW_L_SET) || gw_has_layout(v, GW_L_RANGE);
}

static bool has_index(gw_vm *vm, gw_value v) {
    return gw_is_whole(gw_unboxed(v)) || v.tag == GW_V_BOOL ||
           (gw_is_heap(v) && !gw_is_unset(gw_dunder(vm, v, GW_N___index__)));
}

gw_flow gw_setitem(gw_vm *vm, gw_value v, gw_value index, gw_value value) {
    const bool del = gw_is_unset(value);
    if (gw_is_heap(v)) {
        const gw_value f = gw_dunder(vm, v, del ? GW_N___delitem__ : GW_N___setitem__);
        if (!gw_is_unset(f)) {
            gw_value ignored = gw_unset();
            const gw_flow flow = gw_call_dunder(vm, f, v, index, value, &ignored);
            if (flow == GW_RETURNED) {
                gw_release_value(ignored);
            }
            return flow;
        }
    } else if (gw_is_object(v) && v.o->type->slots->setitem) {
        const gw_flow flow = v.o->type->slots->setitem(vm, v, index, value);
        return gw_index_item(vm, flow, v, index, value, true);
    }
    if (is_sequence(v) && gw_is_big(gw_unboxed(index))) {
        return gw_raise(vm, GW_X_IndexError, "cannot fit 'int' into an index-sized integer");
    }
    return gw_raise(vm, GW_X_TypeError, "'%s' object does%s support item %s", gw_type_name(vm, v),
                    del && is_sequence(v) && has_index(vm, index) ? "n't" : " not",
                    del ? "deletion" : "assignment");
}

/* --- Membership ------------------------------------------------------------------------------- */

/* values: v, item, iterator. */
static gw_flow contains_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    if (gw_is_heap(task->values[0]) &&
        !gw_is_unset(gw_dunder(vm, task->values[0], GW_N___contains__))) {
        if (gw_is_none(gw_dunder(vm, task->values[0], GW_N___contains__))) {
            return gw_raise(vm, GW_X_TypeError, "'%s' object is not a container",
                            gw_type_name(vm, task->values[0]));
        }
        GW_AWAIT(task, gw_call_dunder(vm, gw_dunder(vm, task->values[0], GW_N___contains__),
                                      task->values[0], task->values[1], gw_unset(), &in));
        gw_assign_take(&task->values[2], in);
        GW_AWAIT(task, gw_truth(vm, task->values[2], &in));
        *out = in;
        return GW_RETURNED;
    }
    if (!gw_is_iterable(vm, task->values[0])) {
        return gw_raise(vm, GW_X_TypeError, "argument of type '%s' is not iterable",
                        gw_type_name(vm, task->values[0]));
    }
    task->catches = true;
    GW_AWAIT(task, gw_iter(vm, task->values[0], &in));
    task->catches = false;
    if (gw_is_unset(in) && gw_raised_is(vm, GW_X_TypeError)) { /* its __iter__ is none */
        gw_release_value(gw_catch(vm));
        return gw_raise(vm, GW_X_TypeError, "argument of type '%s' is not iterable",
                        gw_type_name(vm, task->values[0]));
    }
    if (gw_is_unset(in)) {
        return GW_RAISED;
    }
    task->values[2] = in;
    for (;;) {
        GW_AWAIT(task, gw_next(vm, task->values[2], &in));
        if (gw_is_unset(in)) {
            *out = gw_bool(false);
            return GW_RETURNED;
        }
        gw_assign_take(&task->values[3], in);
        if (gw_is_same(task->values[3], task->values[1])) {
            in = gw_bool(true);
        } else {
            GW_AWAIT(task, gw_compare(vm, GW_CMP_EQ, task->values[3], task->values[1], &in));
            gw_assign_take(&task->values[3], in);
            GW_AWAIT(task, gw_truth(vm, task->values[3], &in));
        }
        if (in.b) {
            *out = in;
            return GW_RETURNED;
        }
    }
    GW_TASK_END
    return GW_RAISED;
}

/* Does a list or tuple hold a key that needs no Python to be compared? */
static gw_sameness find_item(gw_value v, gw_value item) {
    gw_value *items;
    size_t n;
    gw_sameness found = GW_DIFFERENT;
    gw_sequence_items(v, &items, &n);
    for (size_t i = 0; i < n && found == GW_DIFFERENT; i++) {
        found = gw_same_key(items[i], item);
    }
    return found;
}

gw_flow gw_contains(gw_vm *vm, gw_value v, gw_value item, gw_value *out) {
    if (gw_has_layout(v, GW_L_DICT) && gw_is_asked_in_c(vm, v, GW_N___contains__)) {
        return gw_dict_operate(vm, GW_DICT_CONTAINS, gw_as_dict(v), item, gw_unset(), out);
    }
    if (gw_is_object(v) && !gw_is_heap(v)) {
        gw_sameness found = GW_ASK;
        switch (v.o->type->layout) {
        case GW_L_SET:
            return gw_set_operate(vm, GW_SET_CONTAINS, gw_as_set(v), item, out);
        case GW_L_LIST:
        case GW_L_TUPLE:
            found = v.o->type->slots->contains ? GW_ASK : find_item(v, item);
            if (found != GW_ASK) {
                *out = gw_bool(found == GW_SAME);
                return GW_RETURNED;
            }
            break;
        default:
            break;
        }
    }
    if (!gw_is_heap(v) && gw_is_object(v)) {
        const gw_slots *slots = v.o->type->slots;
        if (slots->contains) {
            bool found = false;
            const gw_flow flow = slots->contains(vm, v, item, &found);
            *out = gw_bool(found);
            return flow;
        }
    }
    const gw_value own =
        gw_is_object(v) && !gw_is_heap(v)
            ? gw_dict_get_str(v.o->type->attributes, gw_name(vm, GW_N___contains__))
            : gw_unset();
    if (gw_has_layout(own, GW_L_NATIVE_FUNCTION)) { /* of a view of a dict */
        const gw_value pair[] = {v, item};
        const gw_args args = {.values = pair, .n = 2};
        return ((gw_native *)own.o)->def->call(vm, &args, out);
    }
    if (!gw_is_object(v) ||
        (!gw_is_heap(v) && !v.o->type->slots->iter && !v.o->type->slots->next)) {
        return gw_raise(vm, GW_X_TypeError, "argument of type '%s' is not iterable",
                        gw_type_name(vm, v));
    }
    const gw_value values[] = {v, item, gw_unset(), gw_unset()};
    return gw_task_start(vm, contains_step, values, 4, NULL);
}
