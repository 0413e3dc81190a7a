/* The views of a dict: keys(), values(), items(). */
#include "lang/frame.h"
#include "lang/iterator.h"
#include "lang/mapping.h"
#include "lang/set_combine.h"
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

/* Views of keys and items are sets in their operators: a set of the left one's is changed by the
 * right one. values: a, b, the set; i: the combination. */
static gw_flow view_set_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    gw_set *set = gw_set_new(vm, GW_T_set);
    if (!set) {
        return GW_RAISED;
    }
    task->values[2] = gw_object_value(set);
    if (gw_is_object(task->values[0]) &&
        task->values[0].o->type == vm->types[GW_T_dict_keys]) { /* known how many */
        gw_assign_take(&task->values[0], gw_retain(viewed(task->values[0])));
    }
    GW_AWAIT(task, gw_set_extend(vm, gw_as_set(task->values[2]), task->values[0], &in));
    GW_AWAIT(task, gw_set_combine(vm, (gw_set_combination)task->i, task->values[2], task->values[1],
                                  &in));
    *out = gw_retain(task->values[2]);
    GW_TASK_END(void) in;
    return GW_RETURNED;
}

/* Goes over v[0] and asks v[1] for each. Either adds those of answer i to a set, or ends with j at
 * the first. values: gone over, asked; the item; the set, or unset. */
static gw_flow meet_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
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
        if (in.b != (task->i != 0)) {
            continue;
        }
        if (gw_is_unset(v[3])) {
            *out = gw_bool(task->j != 0);
            return GW_RETURNED;
        }
        GW_AWAIT(task, gw_set_operate(vm, GW_SET_ADD, gw_as_set(v[3]), v[2], &in));
    }
    *out = gw_is_unset(v[3]) ? gw_bool(task->j == 0) : gw_retain(v[3]);
    GW_TASK_END
    return GW_RETURNED;
}

/* A bool: `early` as soon as one of `over` is (`wanted`) or is not in `asked`. Or the set of those,
 * where there is one. */
static gw_flow start_meeting(gw_vm *vm, gw_value over, gw_value asked, bool wanted, bool early,
                             gw_value set) {
    const gw_value values[] = {over, asked, gw_unset(), set};
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, meet_step, values, 4, &task);
    if (flow == GW_CALLED) {
        task->i = wanted;
        task->j = early;
    }
    return flow;
}

/* items() ^ items(), which need no hash of a value that both have. values: a, b, the set. */
static gw_flow items_xor_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    gw_set *set = gw_set_new(vm, GW_T_set);
    if (!set) {
        return GW_RAISED;
    }
    v[2] = gw_object_value(set);
    GW_AWAIT(task, start_meeting(vm, v[1], v[0], false, false, v[2]));
    gw_release_value(in);
    GW_AWAIT(task, start_meeting(vm, v[0], v[1], false, false, v[2]));
    *out = in;
    GW_TASK_END
    return GW_RETURNED;
}

static bool is_view(const gw_vm *vm, gw_value v) {
    return gw_is_object(v) &&
           (v.o->type == vm->types[GW_T_dict_keys] || v.o->type == vm->types[GW_T_dict_items]);
}

static bool is_set_like(const gw_vm *vm, gw_value v) {
    return gw_is_set(v) || is_view(vm, v);
}

static size_t size_of(gw_value v) {
    return gw_is_set(v) ? gw_as_set(v)->length : gw_as_dict(viewed(v))->length;
}

/* What both have, as CPython looks for it: in the longer one. */
static gw_flow start_intersection(gw_vm *vm, gw_value view, gw_value other, gw_value *out) {
    if (gw_is_object(other) && other.o->type == vm->types[GW_T_set] &&
        size_of(view) <= size_of(other)) {
        return gw_set_combine(vm, GW_SET_INTERSECTION, other, view, out);
    }
    const bool swapped = is_view(vm, other) && size_of(other) > size_of(view);
    gw_set *set = gw_set_new(vm, GW_T_set);
    if (!set) {
        return GW_RAISED;
    }
    const gw_flow flow = start_meeting(vm, swapped ? view : other, swapped ? other : view, true,
                                       false, gw_object_value(set));
    gw_object_release(set);
    return flow;
}

static gw_flow view_binary(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other,
                           bool reflected, gw_value *out) {
    *out = gw_not_implemented();
    if (op == GW_BIN_AND) {
        return start_intersection(vm, self, other, out);
    }
    if (op != GW_BIN_OR && op != GW_BIN_XOR && op != GW_BIN_SUB) {
        return GW_RETURNED;
    }
    const gw_value values[] = {reflected ? other : self, reflected ? self : other, gw_unset()};
    const gw_type *items = vm->types[GW_T_dict_items];
    const bool both_items = gw_type_of(vm, self) == items && gw_type_of(vm, other) == items;
    gw_task *task;
    const gw_flow flow = gw_task_start(
        vm, op == GW_BIN_XOR && both_items ? items_xor_step : view_set_step, values, 3, &task);
    if (flow == GW_CALLED) {
        task->i = op == GW_BIN_OR    ? GW_SET_UPDATE
                  : op == GW_BIN_XOR ? GW_SET_SYMMETRIC_UPDATE
                                     : GW_SET_DIFFERENCE_UPDATE;
    }
    return flow;
}

static gw_flow view_compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other,
                            gw_value *out) {
    *out = gw_not_implemented();
    if (!is_set_like(vm, other)) {
        return GW_RETURNED;
    }
    const size_t a = size_of(self), b = size_of(other);
    const bool over_other = op == GW_CMP_GT || op == GW_CMP_GE;
    const bool possible = op == GW_CMP_LT   ? a < b
                          : op == GW_CMP_LE ? a <= b
                          : op == GW_CMP_GT ? a > b
                          : op == GW_CMP_GE ? a >= b
                                            : a == b;
    if (!possible) {
        *out = gw_bool(op == GW_CMP_NE);
        return GW_RETURNED;
    }
    return start_meeting(vm, over_other ? other : self, over_other ? self : other, false,
                         op == GW_CMP_NE, gw_unset());
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

static gw_flow view_isdisjoint(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)out;
    const gw_value other = args->values[1];
    const bool over_self = is_set_like(vm, other) && size_of(other) > size_of(SELF);
    return start_meeting(vm, over_self ? SELF : other, over_self ? other : SELF, true, false,
                         gw_unset());
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

static gw_flow get_mapping(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_iterator_new(vm, GW_T_mappingproxy, viewed(self), out);
}

static const gw_getset_def getsets[] = {{"mapping", get_mapping, NULL, NULL},
                                        {NULL, NULL, NULL, NULL}};
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
                                       .methods = keys_methods,
                                       .getsets = getsets};
const gw_type_def gw_dict_items_type = {.name = "dict_items",
                                        .instance_size = sizeof(gw_iterator),
                                        .layout = GW_L_NATIVE,
                                        .flags = GW_TYPE_FINAL | GW_TYPE_UNHASHABLE,
                                        .slots = &items_slots,
                                        .methods = items_methods,
                                        .getsets = getsets};
const gw_type_def gw_dict_values_type = {.name = "dict_values",
                                         .instance_size = sizeof(gw_iterator),
                                         .layout = GW_L_NATIVE,
                                         .flags = GW_TYPE_FINAL,
                                         .slots = &values_slots,
                                         .methods = values_methods,
                                         .getsets = getsets};
