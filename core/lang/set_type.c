/* set and frozenset. */
#include "lang/frame.h"
#include "lang/hash.h"
#include "lang/iterator.h"
#include "lang/mapping.h"
#include "lang/set_combine.h"
#include "lang/set_table.h"
#include "lang/textual.h"
#include "lang/type.h"

#define SELF args->values[0]

static void clear(gw_vm *vm, gw_object *self) {
    (void)vm;
    gw_set_clear((gw_set *)self);
}

/* --- Combining -------------------------------------------------------------------------------- */

/* What is done with the nth other: the result is a set of its own by then, or not yet. */
static gw_set_combination nth_of(gw_set_combination op, int64_t n) {
    return op == GW_SET_UNION                 ? GW_SET_UPDATE
           : op == GW_SET_DIFFERENCE && n > 1 ? GW_SET_DIFFERENCE_UPDATE
           : op == GW_SET_INTERSECTION_UPDATE ? GW_SET_INTERSECTION /* of all, or of none */
                                              : op;
}

/* Methods that take any number of others: one after the other. values: the set, others..., the
 * result so far; i: the combination. */
static gw_flow fold_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values, *result = &v[task->n - 1];
    const bool update = task->i >= GW_SET_UPDATE;
    const gw_set_combination op = (gw_set_combination)task->i;
    GW_TASK_BEGIN(task)
    if (update) {
        *result = gw_retain(v[0]);
    } else if (op == GW_SET_UNION || task->n == 2) {
        gw_set *copy = gw_set_new(vm, gw_set_kind(vm, v[0]));
        *result = copy ? gw_object_value(copy) : gw_unset();
        if (!copy || !gw_set_copy_into(vm, copy, gw_as_set(v[0]))) {
            return GW_RAISED;
        }
    } else {
        *result = gw_retain(v[0]);
    }
    for (task->j = 1; task->j < (int64_t)task->n - 1; task->j++) {
        if (op == GW_SET_UNION && gw_is_same(v[task->j], v[0])) {
            continue;
        }
        GW_AWAIT(task, gw_set_combine(vm, nth_of(op, task->j), *result, v[task->j], &in));
        if (gw_is_object(in)) {
            gw_assign_take(result, in);
        }
    }
    if (op == GW_SET_INTERSECTION_UPDATE && !gw_is_same(*result, v[0])) {
        gw_set_exchange(gw_as_set(v[0]), gw_as_set(*result));
    }
    *out = update ? gw_none() : gw_retain(*result);
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow fold(gw_vm *vm, gw_set_combination op, const gw_args *args) {
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, fold_step, NULL, args->n + 1, &task);
    for (size_t i = 0; flow == GW_CALLED && i < args->n; i++) {
        task->values[i] = gw_retain(args->values[i]);
    }
    if (flow == GW_CALLED) {
        task->i = (int64_t)op;
    }
    return flow;
}

#define FOLD(name, op)                                                   \
    static gw_flow name(gw_vm *vm, const gw_args *args, gw_value *out) { \
        (void)out;                                                       \
        return fold(vm, op, args);                                       \
    }
FOLD(set_union, GW_SET_UNION)
FOLD(set_intersection, GW_SET_INTERSECTION)
FOLD(set_difference, GW_SET_DIFFERENCE)
FOLD(set_update, GW_SET_UPDATE)
FOLD(set_intersection_update, GW_SET_INTERSECTION_UPDATE)
FOLD(set_difference_update, GW_SET_DIFFERENCE_UPDATE)
#undef FOLD
#define PAIR(name, op)                                                   \
    static gw_flow name(gw_vm *vm, const gw_args *args, gw_value *out) { \
        return gw_set_combine(vm, op, SELF, args->values[1], out);       \
    }
PAIR(set_symmetric_difference, GW_SET_SYMMETRIC)
PAIR(set_symmetric_difference_update, GW_SET_SYMMETRIC_UPDATE)
PAIR(set_issubset, GW_SET_IS_SUBSET)
PAIR(set_issuperset, GW_SET_IS_SUPERSET)
PAIR(set_isdisjoint, GW_SET_IS_DISJOINT)
#undef PAIR

/* --- Slots ------------------------------------------------------------------------------------ */

static gw_flow binary(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, bool reflected,
                      gw_value *out) {
    *out = gw_not_implemented();
    if (!gw_is_set(other)) {
        return GW_RETURNED;
    }
    if (reflected) {
        return binary(vm, op, other, self, false, out);
    }
    switch (op) {
    case GW_BIN_OR:
        return gw_set_combine(vm, GW_SET_UNION, self, other, out);
    case GW_BIN_AND:
        return gw_set_combine(vm, GW_SET_INTERSECTION, self, other, out);
    case GW_BIN_SUB:
        return gw_set_combine(vm, GW_SET_DIFFERENCE, self, other, out);
    case GW_BIN_XOR:
        return gw_set_combine(vm, GW_SET_SYMMETRIC, self, other, out);
    default:
        return GW_RETURNED;
    }
}

static gw_flow inplace_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_set_combine(vm, (gw_set_combination)task->i, task->values[0], task->values[1],
                                  &in));
    *out = gw_retain(task->values[0]);
    GW_TASK_END(void) in;
    return GW_RETURNED;
}

static gw_flow inplace(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, gw_value *out) {
    *out = gw_not_implemented();
    if (!gw_is_set(other) || gw_set_kind(vm, self) == GW_T_frozenset) {
        return GW_RETURNED;
    }
    const gw_set_combination ops[] = {GW_SET_UPDATE, GW_SET_INTERSECTION_UPDATE,
                                      GW_SET_DIFFERENCE_UPDATE, GW_SET_SYMMETRIC_UPDATE};
    const int which = op == GW_BIN_OR    ? 0
                      : op == GW_BIN_AND ? 1
                      : op == GW_BIN_SUB ? 2
                      : op == GW_BIN_XOR ? 3
                                         : -1;
    if (which < 0) {
        return GW_RETURNED;
    }
    const gw_value values[] = {self, other};
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, inplace_step, values, 2, &task);
    if (flow == GW_CALLED) {
        task->i = (int64_t)ops[which];
    }
    return flow;
}

static gw_flow compare_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_set_combine(vm, GW_SET_IS_SUBSET, task->values[0], task->values[1], &in));
    *out = gw_bool(in.b == (task->i == 0));
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other, gw_value *out) {
    *out = gw_not_implemented();
    if (!gw_is_set(other)) {
        return GW_RETURNED;
    }
    const bool greater = op == GW_CMP_GT || op == GW_CMP_GE;
    const gw_value values[] = {greater ? other : self, greater ? self : other};
    const size_t a = gw_as_set(values[0])->length, b = gw_as_set(values[1])->length;
    const bool strict = op == GW_CMP_LT || op == GW_CMP_GT;
    const bool equality = op == GW_CMP_EQ || op == GW_CMP_NE;
    if ((strict && a >= b) || (equality && a != b) || a > b) {
        *out = gw_bool(op == GW_CMP_NE);
        return GW_RETURNED;
    }
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, compare_step, values, 2, &task);
    if (flow == GW_CALLED) {
        task->i = op == GW_CMP_NE;
    }
    return flow;
}

static gw_flow length(gw_vm *vm, gw_value self, int64_t *out) {
    (void)vm;
    *out = (int64_t)gw_as_set(self)->length;
    return GW_RETURNED;
}

static gw_flow iter(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_iterator_new(vm, GW_T_set_iterator, self, out);
}

static gw_flow repr(gw_vm *vm, gw_value self, gw_value *out) {
    if (gw_as_set(self)->length == 0) {
        return gw_return_str(gw_str_format(vm, "%s()", gw_type_name(vm, self)), out);
    }
    return gw_container_repr(vm, self, out);
}

/* As CPython's frozenset. */
static gw_flow frozen_hash(gw_vm *vm, gw_value self, int64_t *out) {
    (void)vm;
    const gw_set *set = gw_as_set(self);
    uint64_t h = 0;
    for (size_t i = 0; set->table && i <= set->mask; i++) {
        const gw_set_entry *e = &set->table[i];
        if (!gw_is_unset(e->key) && e->key.tag != GW_V_NOT_IMPLEMENTED) {
            h ^= gw_hash_shuffled(e->hash);
        }
    }
    *out = gw_hash_of_members(h, set->length);
    return GW_RETURNED;
}

/* --- Making sets ------------------------------------------------------------------------------ */

static gw_flow fill_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_set_extend(vm, gw_as_set(task->values[0]), task->values[1], &in));
    *out = task->i ? gw_none() : gw_retain(task->values[0]);
    GW_TASK_END(void) in;
    return GW_RETURNED;
}

/* Fills a set from an iterable; the result is the set, or None for __init__. */
static gw_flow fill(gw_vm *vm, gw_value set, gw_value from, bool init, gw_value *out) {
    if (gw_is_set(from)) {
        if (!gw_set_copy_into(vm, gw_as_set(set), gw_as_set(from))) {
            return GW_RAISED;
        }
        *out = init ? gw_none() : gw_retain(set);
        return GW_RETURNED;
    }
    gw_flow flow;
    if (gw_set_of_few(vm, gw_as_set(set), from, &flow)) {
        *out = flow == GW_RAISED ? gw_unset() : init ? gw_none() : gw_retain(set);
        return flow;
    }
    const gw_value values[] = {set, from};
    gw_task *task;
    flow = gw_task_start(vm, fill_step, values, 2, &task);
    if (flow == GW_CALLED) {
        task->i = init;
    }
    return flow;
}

static gw_flow construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    const bool later = cls->flags & GW_TYPE_HEAP && gw_type_is_subtype(cls, vm->types[GW_T_set]);
    if (!later && (args->n > 1 || args->n_keywords)) {
        return args->n_keywords
                   ? gw_raise(vm, GW_X_TypeError, "%s() takes no keyword arguments",
                              cls == vm->types[GW_T_set] ? "set" : "frozenset")
                   : gw_raise(vm, GW_X_TypeError, "%s expected at most 1 argument, got %zu",
                              cls->name->data, args->n);
    }
    const gw_type *frozen = vm->types[GW_T_frozenset];
    if (cls == frozen && args->n == 1 && gw_type_of(vm, args->values[0]) == frozen) {
        *out = gw_retain(args->values[0]);
        return GW_RETURNED;
    }
    gw_set *set = gw_object_new(vm, cls);
    if (!set) {
        return GW_RAISED;
    }
    *out = gw_object_value(set);
    if (later || args->n == 0) {
        return GW_RETURNED;
    }
    const gw_value made = *out;
    const gw_flow flow = fill(vm, made, args->values[0], false, out);
    gw_release_value(made);
    return flow;
}

static gw_flow set_init(gw_vm *vm, const gw_args *args, gw_value *out) {
    if (args->n_keywords) {
        return gw_raise(vm, GW_X_TypeError, "set() takes no keyword arguments");
    }
    if (args->n > 2) {
        return gw_raise(vm, GW_X_TypeError, "%s expected at most 1 argument, got %zu",
                        gw_type_name(vm, SELF), args->n - 1);
    }
    gw_set_clear(gw_as_set(SELF));
    *out = gw_none();
    return args->n > 1 ? fill(vm, SELF, args->values[1], true, out) : GW_RETURNED;
}

/* --- Methods ---------------------------------------------------------------------------------- */

static gw_flow set_add(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_set_operate(vm, GW_SET_ADD, gw_as_set(SELF), args->values[1], out);
}
static gw_flow set_discard(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_set_operate(vm, GW_SET_DISCARD, gw_as_set(SELF), args->values[1], out);
}
static gw_flow set_remove(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_set_operate(vm, GW_SET_REMOVE, gw_as_set(SELF), args->values[1], out);
}
static gw_flow set_contains(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_set_operate(vm, GW_SET_CONTAINS, gw_as_set(SELF), args->values[1], out);
}

static gw_flow set_clear(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)vm;
    gw_set_clear(gw_as_set(SELF));
    *out = gw_none();
    return GW_RETURNED;
}

static gw_flow set_copy(gw_vm *vm, const gw_args *args, gw_value *out) {
    if (SELF.o->type == vm->types[GW_T_frozenset]) {
        *out = gw_retain(SELF);
        return GW_RETURNED;
    }
    gw_set *copy = gw_set_new(vm, gw_set_kind(vm, SELF));
    if (!copy || !gw_set_copy_into(vm, copy, gw_as_set(SELF))) {
        gw_object_release(copy);
        return GW_RAISED;
    }
    *out = gw_object_value(copy);
    return GW_RETURNED;
}

static gw_flow set_pop(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_set *set = gw_as_set(SELF);
    size_t at = set->finger & set->mask;
    gw_value key;
    if (!gw_set_next(set, &at, &key) && (at = 0, !gw_set_next(set, &at, &key))) {
        gw_str *message = gw_str_text(vm, "pop from an empty set");
        if (message) {
            gw_raise_value(vm, GW_X_KeyError, gw_object_value(message));
        }
        gw_object_release(message);
        return GW_RAISED;
    }
    *out = gw_retain(key);
    set->finger = at;
    gw_set_remove_at(set, &set->table[at - 1]);
    return GW_RETURNED;
}

#define SHARED                                                                                    \
    {"union", set_union, 0, GW_ANY, 0, NULL},                                                     \
        {"intersection", set_intersection, 0, GW_ANY, 0, NULL},                                   \
        {"difference", set_difference, 0, GW_ANY, 0, NULL},                                       \
        {"symmetric_difference", set_symmetric_difference, 1, 1, 0, NULL},                        \
        {"issubset", set_issubset, 1, 1, 0, NULL}, {"issuperset", set_issuperset, 1, 1, 0, NULL}, \
        {"isdisjoint", set_isdisjoint, 1, 1, 0, NULL}, {"copy", set_copy, 0, 0, 0, NULL}, {       \
        "__contains__", set_contains, 1, 1, 0, NULL                                               \
    }

static const gw_native_def set_methods[] = {
    SHARED,
    {"__init__", set_init, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
    {"add", set_add, 1, 1, 0, NULL},
    {"discard", set_discard, 1, 1, 0, NULL},
    {"remove", set_remove, 1, 1, 0, NULL},
    {"pop", set_pop, 0, 0, 0, NULL},
    {"clear", set_clear, 0, 0, 0, NULL},
    {"update", set_update, 0, GW_ANY, 0, NULL},
    {"intersection_update", set_intersection_update, 0, GW_ANY, 0, NULL},
    {"difference_update", set_difference_update, 0, GW_ANY, 0, NULL},
    {"symmetric_difference_update", set_symmetric_difference_update, 1, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
static const gw_native_def frozenset_methods[] = {SHARED, {NULL, NULL, 0, 0, 0, NULL}};

static const gw_slots set_slots = {.clear = clear,
                                   .construct = construct,
                                   .repr = repr,
                                   .length = length,
                                   .iter = iter,
                                   .binary = binary,
                                   .inplace = inplace,
                                   .compare = compare};
static const gw_slots frozenset_slots = {.clear = clear,
                                         .construct = construct,
                                         .repr = repr,
                                         .hash = frozen_hash,
                                         .length = length,
                                         .iter = iter,
                                         .binary = binary,
                                         .compare = compare};
const gw_type_def gw_set_type = {.name = "set",
                                 .instance_size = sizeof(gw_set),
                                 .layout = GW_L_SET,
                                 .flags = GW_TYPE_UNHASHABLE,
                                 .slots = &set_slots,
                                 .methods = set_methods};
const gw_type_def gw_frozenset_type = {.name = "frozenset",
                                       .instance_size = sizeof(gw_set),
                                       .layout = GW_L_SET,
                                       .slots = &frozenset_slots,
                                       .methods = frozenset_methods};
