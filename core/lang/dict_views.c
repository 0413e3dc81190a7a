/* The views of a dict: keys(), values(), items(). */
#include "lang/frame.h"
#include "lang/iterator.h"
#include "lang/mapping.h"
#include "lang/set.h"
#include "lang/type.h"

#define SELF args->values[0]

static gw_value viewed(gw_value self) {
    return ((gw_iterator *)self.o)->over;
}

static void clear_view(gw_vm *vm, gw_object *self) {
    (void)vm;
    gw_assign_take(&((gw_iterator *)self)->over, gw_unset());
}

static gw_flow view_length(gw_vm *vm, gw_value self, int64_t *out) {
    (void)vm;
    *out = (int64_t)gw_as_dict(viewed(self))->length;
    return GW_RETURNED;
}

static gw_flow keys_iter(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_iterator_new(vm, GW_T_dict_keyiterator, viewed(self), out);
}
static gw_flow values_iter(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_iterator_new(vm, GW_T_dict_valueiterator, viewed(self), out);
}
static gw_flow items_iter(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_iterator_new(vm, GW_T_dict_itemiterator, viewed(self), out);
}

static gw_flow view_repr_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_collect(vm, task->values[0], &in));
    gw_assign_take(&task->values[1], in);
    GW_AWAIT(task, gw_repr(vm, task->values[1], &in));
    gw_str *text =
        gw_str_format(vm, "%s(%s)", gw_type_name(vm, task->values[0]), gw_as_str(in)->data);
    gw_release_value(in);
    return gw_return_str(text, out);
    GW_TASK_END
    return GW_RAISED;
}

static gw_flow view_repr(gw_vm *vm, gw_value self, gw_value *out) {
    (void)out;
    const gw_value values[] = {self, gw_unset()};
    return gw_task_start(vm, view_repr_step, values, 2, NULL);
}

/* Views of keys and items are sets in their operators: values: a, b. */
static gw_flow view_set_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    for (task->i = 0; task->i < 2; task->i++) {
        gw_set *set = gw_set_new(vm, GW_T_set);
        if (!set) {
            return GW_RAISED;
        }
        gw_assign_take(&task->values[2], gw_object_value(set));
        GW_AWAIT(task, gw_set_extend(vm, gw_as_set(task->values[2]), task->values[task->i], &in));
        gw_assign_take(&task->values[task->i], gw_retain(task->values[2]));
    }
    if (task->hash) {
        GW_AWAIT(task,
                 gw_compare(vm, (gw_compare_op)task->j, task->values[0], task->values[1], &in));
    } else {
        GW_AWAIT(task, gw_binary(vm, (gw_binary_op)task->j, task->values[0], task->values[1], &in));
    }
    *out = in;
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow start_view_set(gw_vm *vm, int64_t op, bool comparison, gw_value a, gw_value b) {
    const gw_value values[] = {a, b, gw_unset()};
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, view_set_step, values, 3, &task);
    if (flow == GW_CALLED) {
        task->j = op;
        task->hash = comparison;
    }
    return flow;
}

static bool is_set_like(const gw_vm *vm, gw_value v) {
    return gw_is_set(v) || (gw_is_object(v) && (v.o->type == vm->types[GW_T_dict_keys] ||
                                                v.o->type == vm->types[GW_T_dict_items]));
}

static gw_flow view_binary(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other,
                           bool reflected, gw_value *out) {
    *out = gw_not_implemented();
    const bool known = op == GW_BIN_AND || op == GW_BIN_OR || op == GW_BIN_XOR || op == GW_BIN_SUB;
    return !known ? GW_RETURNED
                  : start_view_set(vm, (int64_t)op, false, reflected ? other : self,
                                   reflected ? self : other);
}

static gw_flow view_compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other,
                            gw_value *out) {
    *out = gw_not_implemented();
    return is_set_like(vm, other) ? start_view_set(vm, (int64_t)op, true, self, other)
                                  : GW_RETURNED;
}

static gw_flow keys_contains(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_dict_operate(vm, GW_DICT_CONTAINS, gw_as_dict(viewed(SELF)), args->values[1],
                           gw_unset(), out);
}

/* Of items: the value of the key is compared. values: pair, dict; key, value; what is found. */
static gw_flow has_item_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_dict_operate(vm, GW_DICT_GET, gw_as_dict(v[1]), v[2], gw_unset(), &in));
    if (gw_is_unset(in)) {
        *out = gw_bool(false);
        return GW_RETURNED;
    }
    gw_assign_take(&v[4], in);
    if (gw_is_same(v[4], v[3])) {
        *out = gw_bool(true);
        return GW_RETURNED;
    }
    GW_AWAIT(task, gw_compare(vm, GW_CMP_EQ, v[4], v[3], &in));
    gw_assign_take(&v[4], in);
    GW_AWAIT(task, gw_truth(vm, v[4], &in));
    *out = in;
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow items_contains(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_value *items;
    size_t n;
    *out = gw_bool(false);
    if (!gw_is_tuple(args->values[1]) || !gw_sequence_items(args->values[1], &items, &n) ||
        n != 2) {
        return GW_RETURNED;
    }
    const gw_value values[] = {args->values[1], viewed(SELF), items[0], items[1], gw_unset()};
    return gw_task_start(vm, has_item_step, values, 5, NULL);
}

/* The items of the smaller one are looked for in the other, as in CPython. values: gone over,
 * asked; the item. */
static gw_flow disjoint_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_iter(vm, v[0], &in));
    gw_assign_take(&v[0], in);
    for (;;) {
        GW_AWAIT(task, gw_next(vm, v[0], &in));
        if (gw_is_unset(in)) {
            break;
        }
        gw_assign_take(&v[2], in);
        GW_AWAIT(task, gw_contains(vm, v[1], v[2], &in));
        if (in.b) {
            *out = gw_bool(false);
            return GW_RETURNED;
        }
    }
    *out = gw_bool(true);
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow view_isdisjoint(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)out;
    const gw_value other = args->values[1];
    const size_t n = gw_as_dict(viewed(SELF))->length;
    const size_t n_other = !is_set_like(vm, other) ? 0
                           : gw_is_set(other)      ? gw_as_set(other)->length
                                                   : gw_as_dict(viewed(other))->length;
    const gw_value values[] = {n_other > n ? SELF : other, n_other > n ? other : SELF, gw_unset()};
    return gw_task_start(vm, disjoint_step, values, 3, NULL);
}

static gw_flow keys_reversed(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_dict_reversed_new(vm, GW_T_dict_reversekeyiterator, viewed(SELF), out);
}
static gw_flow values_reversed(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_dict_reversed_new(vm, GW_T_dict_reversevalueiterator, viewed(SELF), out);
}
static gw_flow items_reversed(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_dict_reversed_new(vm, GW_T_dict_reverseitemiterator, viewed(SELF), out);
}

static const gw_native_def keys_methods[] = {
    {"__contains__", keys_contains, 1, 1, 0, NULL},
    {"__reversed__", keys_reversed, 0, 0, 0, NULL},
    {"isdisjoint", view_isdisjoint, 1, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
static const gw_native_def items_methods[] = {
    {"__contains__", items_contains, 1, 1, 0, NULL},
    {"__reversed__", items_reversed, 0, 0, 0, NULL},
    {"isdisjoint", view_isdisjoint, 1, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
static const gw_native_def values_methods[] = {
    {"__reversed__", values_reversed, 0, 0, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
static const gw_slots keys_slots = {.clear = clear_view,
                                    .repr = view_repr,
                                    .length = view_length,
                                    .iter = keys_iter,
                                    .binary = view_binary,
                                    .compare = view_compare};
static const gw_slots items_slots = {.clear = clear_view,
                                     .repr = view_repr,
                                     .length = view_length,
                                     .iter = items_iter,
                                     .binary = view_binary,
                                     .compare = view_compare};
static const gw_slots values_slots = {
    .clear = clear_view, .repr = view_repr, .length = view_length, .iter = values_iter};
const gw_type_def gw_dict_keys_type = {.name = "dict_keys",
                                       .instance_size = sizeof(gw_iterator),
                                       .layout = GW_L_NATIVE,
                                       .flags = GW_TYPE_FINAL | GW_TYPE_UNHASHABLE,
                                       .slots = &keys_slots,
                                       .methods = keys_methods};
const gw_type_def gw_dict_items_type = {.name = "dict_items",
                                        .instance_size = sizeof(gw_iterator),
                                        .layout = GW_L_NATIVE,
                                        .flags = GW_TYPE_FINAL | GW_TYPE_UNHASHABLE,
                                        .slots = &items_slots,
                                        .methods = items_methods};
const gw_type_def gw_dict_values_type = {.name = "dict_values",
                                         .instance_size = sizeof(gw_iterator),
                                         .layout = GW_L_NATIVE,
                                         .flags = GW_TYPE_FINAL,
                                         .slots = &values_slots,
                                         .methods = values_methods};
