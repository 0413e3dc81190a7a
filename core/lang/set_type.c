/* set and frozenset. */
#include "lang/frame.h"
#include "lang/iterator.h"
#include "lang/mapping.h"
#include "lang/set_table.h"
#include "lang/textual.h"
#include "lang/type.h"

#define SELF args->values[0]

static void clear(gw_vm *vm, gw_object *self) {
    (void)vm;
    gw_set_clear((gw_set *)self);
}

/* --- Combining -------------------------------------------------------------------------------- */

typedef enum combination {
    UNION,
    INTERSECTION,
    DIFFERENCE,
    SYMMETRIC,
    UPDATE, /* in place, of the first operand */
    INTERSECTION_UPDATE,
    DIFFERENCE_UPDATE,
    SYMMETRIC_UPDATE,
    IS_SUBSET,
    IS_SUPERSET,
    IS_DISJOINT
} combination;

static gw_type_id kind_of(gw_vm *vm, gw_value v) {
    return gw_is_instance(vm, v, vm->types[GW_T_frozenset]) ? GW_T_frozenset : GW_T_set;
}

/* Exchanges the contents of two sets. */
static void exchange(gw_set *a, gw_set *b) {
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

enum { A, B, RESULT, KEY, OVER, OTHER, N_VALUES };

static bool begin(gw_vm *vm, gw_task *task) {
    gw_value *v = task->values;
    const combination op = (combination)task->i;
    gw_set *result = gw_set_new(vm, kind_of(vm, v[A]));
    if (!result) {
        return false;
    }
    v[RESULT] = gw_object_value(result);
    const gw_set *a = gw_as_set(v[A]), *b = gw_as_set(v[B]);
    bool over_a = true; /* whose keys are gone over; the other one is asked */
    bool copied = true;
    if (op == UNION || op == UPDATE || op == DIFFERENCE_UPDATE || op == IS_SUPERSET) {
        over_a = false;
        copied = op != UNION || gw_set_copy_into(vm, result, a);
    } else if (op == SYMMETRIC) {
        copied = gw_set_copy_into(vm, result, b);
    } else if (op == SYMMETRIC_UPDATE) {
        over_a = false;
    } else if (op == INTERSECTION || op == INTERSECTION_UPDATE || op == IS_DISJOINT) {
        over_a = b->length > a->length;
    }
    v[OVER] = gw_retain(over_a ? v[A] : v[B]);
    v[OTHER] = gw_retain(over_a ? v[B] : v[A]);
    task->j = 0;
    return copied;
}

/* Whose membership a key of OVER is tested in. */
static gw_set *asked(gw_task *task) {
    const combination op = (combination)task->i;
    return gw_as_set(task->values[op == SYMMETRIC ? RESULT : OTHER]);
}

/* What is done to which set with a key, now that it is known whether it is in the other. */
static gw_flow act(gw_vm *vm, gw_task *task, bool found, gw_value *out) {
    gw_value *v = task->values;
    switch ((combination)task->i) {
    case UNION:
        return gw_set_operate(vm, GW_SET_ADD, gw_as_set(v[RESULT]), v[KEY], out);
    case UPDATE:
        return gw_set_operate(vm, GW_SET_ADD, gw_as_set(v[A]), v[KEY], out);
    case DIFFERENCE_UPDATE:
        return gw_set_operate(vm, GW_SET_DISCARD, gw_as_set(v[A]), v[KEY], out);
    case SYMMETRIC:
        return gw_set_operate(vm, found ? GW_SET_DISCARD : GW_SET_ADD, gw_as_set(v[RESULT]), v[KEY],
                              out);
    case SYMMETRIC_UPDATE:
        return gw_set_operate(vm, found ? GW_SET_DISCARD : GW_SET_ADD, gw_as_set(v[A]), v[KEY],
                              out);
    case INTERSECTION:
    case INTERSECTION_UPDATE:
    case DIFFERENCE:
        if (found == (task->i != DIFFERENCE)) {
            return gw_set_operate(vm, GW_SET_ADD, gw_as_set(v[RESULT]), v[KEY], out);
        }
        break;
    default:
        break;
    }
    *out = gw_none();
    return GW_RETURNED;
}

static gw_flow combine_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    const combination op = (combination)task->i;
    gw_value key;
    GW_TASK_BEGIN(task)
    if (!gw_is_set(v[B])) {
        gw_set *other = gw_set_new(vm, GW_T_set);
        if (!other) {
            return GW_RAISED;
        }
        v[KEY] = v[B];
        v[B] = gw_object_value(other);
        GW_AWAIT(task, gw_set_extend(vm, gw_as_set(v[B]), v[KEY], &in));
    }
    if (!begin(vm, task)) {
        return GW_RAISED;
    }
    for (;;) {
        size_t at = (size_t)task->j;
        if (!gw_set_next(gw_as_set(v[OVER]), &at, &key)) {
            break;
        }
        task->j = (int64_t)at;
        gw_assign_take(&v[KEY], gw_retain(key));
        GW_AWAIT(task, gw_set_operate(vm, GW_SET_CONTAINS, asked(task), v[KEY], &in));
        if ((op == IS_DISJOINT && in.b) || ((op == IS_SUBSET || op == IS_SUPERSET) && !in.b)) {
            *out = gw_bool(false);
            return GW_RETURNED;
        }
        GW_AWAIT(task, act(vm, task, in.b, &in));
    }
    if (op == INTERSECTION_UPDATE) {
        exchange(gw_as_set(v[A]), gw_as_set(v[RESULT]));
    }
    *out = op >= IS_SUBSET ? gw_bool(true) : op >= UPDATE ? gw_none() : gw_retain(v[RESULT]);
    GW_TASK_END
    return GW_RETURNED;
}

/* With what is no set: its items are taken one by one, and no more than are needed. OVER: the
 * iterator. */
static gw_flow item_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    const combination op = (combination)task->i;
    GW_TASK_BEGIN(task)
    gw_set *result = gw_set_new(vm, kind_of(vm, v[A]));
    if (!result) {
        return GW_RAISED;
    }
    v[RESULT] = gw_object_value(result);
    GW_AWAIT(task, gw_iter(vm, v[B], &in));
    v[OVER] = in;
    for (;;) {
        GW_AWAIT(task, gw_next(vm, v[OVER], &in));
        if (gw_is_unset(in)) {
            break;
        }
        gw_assign_take(&v[KEY], in);
        GW_AWAIT(task, gw_set_operate(vm, GW_SET_CONTAINS, gw_as_set(v[A]), v[KEY], &in));
        if (in.b ? op == IS_DISJOINT : op == IS_SUPERSET) {
            *out = gw_bool(false);
            return GW_RETURNED;
        }
        if (in.b && op != IS_SUPERSET) {
            GW_AWAIT(task, gw_set_operate(vm, GW_SET_ADD, gw_as_set(v[RESULT]), v[KEY], &in));
            if (gw_as_set(v[RESULT])->length >= gw_as_set(v[A])->length) {
                break;
            }
        }
    }
    const bool all = gw_as_set(v[RESULT])->length == gw_as_set(v[A])->length;
    if (op == INTERSECTION_UPDATE) {
        exchange(gw_as_set(v[A]), gw_as_set(v[RESULT]));
    }
    *out = op >= IS_SUBSET      ? gw_bool(op != IS_SUBSET || all)
           : op == INTERSECTION ? gw_retain(v[RESULT])
                                : gw_none();
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow combine(gw_vm *vm, combination op, gw_value a, gw_value b, gw_value *out) {
    *out = gw_unset(); /* it always comes later */
    const gw_value values[N_VALUES] = {[A] = a, [B] = b};
    const bool lazy = op == INTERSECTION || op == INTERSECTION_UPDATE || op >= IS_SUBSET;
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, lazy && !gw_is_set(b) ? item_step : combine_step, values,
                                       N_VALUES, &task);
    if (flow == GW_CALLED) {
        task->i = (int64_t)op;
    }
    return flow;
}

/* Methods that take any number of others: one after the other. values: the set, others...; i: the
 * combination. */
static gw_flow fold_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    const combination op = (combination)task->i;
    GW_TASK_BEGIN(task)
    if (op < UPDATE) {
        gw_set *copy = gw_set_new(vm, kind_of(vm, task->values[0]));
        if (!copy || !gw_set_copy_into(vm, copy, gw_as_set(task->values[0]))) {
            gw_object_release(copy);
            return GW_RAISED;
        }
        gw_assign_take(&task->values[0], gw_object_value(copy));
    }
    for (task->j = 1; task->j < (int64_t)task->n; task->j++) {
        GW_AWAIT(task, combine(vm, op, task->values[0], task->values[task->j], &in));
        if (op < UPDATE) {
            gw_assign_take(&task->values[0], in);
        }
    }
    *out = op < UPDATE ? gw_retain(task->values[0]) : gw_none();
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow fold(gw_vm *vm, combination op, const gw_args *args) {
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, fold_step, args->values, args->n, &task);
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
FOLD(set_union, UNION)
FOLD(set_intersection, INTERSECTION)
FOLD(set_difference, DIFFERENCE)
FOLD(set_update, UPDATE)
FOLD(set_intersection_update, INTERSECTION_UPDATE)
FOLD(set_difference_update, DIFFERENCE_UPDATE)
#undef FOLD
#define PAIR(name, op)                                                   \
    static gw_flow name(gw_vm *vm, const gw_args *args, gw_value *out) { \
        return combine(vm, op, SELF, args->values[1], out);              \
    }
PAIR(set_symmetric_difference, SYMMETRIC)
PAIR(set_symmetric_difference_update, SYMMETRIC_UPDATE)
PAIR(set_issubset, IS_SUBSET)
PAIR(set_issuperset, IS_SUPERSET)
PAIR(set_isdisjoint, IS_DISJOINT)
#undef PAIR

/* --- Slots ------------------------------------------------------------------------------------ */

static gw_flow binary(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, bool reflected,
                      gw_value *out) {
    *out = gw_not_implemented();
    if (!gw_is_set(other) || reflected) {
        return GW_RETURNED;
    }
    switch (op) {
    case GW_BIN_OR:
        return combine(vm, UNION, self, other, out);
    case GW_BIN_AND:
        return combine(vm, INTERSECTION, self, other, out);
    case GW_BIN_SUB:
        return combine(vm, DIFFERENCE, self, other, out);
    case GW_BIN_XOR:
        return combine(vm, SYMMETRIC, self, other, out);
    default:
        return GW_RETURNED;
    }
}

static gw_flow inplace_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, combine(vm, (combination)task->i, task->values[0], task->values[1], &in));
    *out = gw_retain(task->values[0]);
    GW_TASK_END(void) in;
    return GW_RETURNED;
}

static gw_flow inplace(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, gw_value *out) {
    *out = gw_not_implemented();
    if (!gw_is_set(other) || kind_of(vm, self) == GW_T_frozenset) {
        return GW_RETURNED;
    }
    const combination ops[] = {UPDATE, INTERSECTION_UPDATE, DIFFERENCE_UPDATE, SYMMETRIC_UPDATE};
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
    GW_AWAIT(task, combine(vm, IS_SUBSET, task->values[0], task->values[1], &in));
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
            const uint64_t x = (uint64_t)e->hash;
            h ^= ((x ^ 89869747u) ^ (x << 16)) * 3644798167u;
        }
    }
    h ^= ((uint64_t)set->length + 1) * 1927868237u;
    h ^= (h >> 11) ^ (h >> 25);
    h = h * 69069u + 907133923u;
    *out = h == UINT64_MAX ? 590923713 : (int64_t)h;
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
    if (gw_is_set(from) && !gw_is_heap(from)) {
        if (!gw_set_copy_into(vm, gw_as_set(set), gw_as_set(from))) {
            return GW_RAISED;
        }
        *out = init ? gw_none() : gw_retain(set);
        return GW_RETURNED;
    }
    const gw_value values[] = {set, from};
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, fill_step, values, 2, &task);
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
                              cls->name->data)
                   : gw_raise(vm, GW_X_TypeError, "%s expected at most 1 argument, got %zu",
                              cls->name->data, args->n);
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
    gw_set *copy = gw_set_new(vm, kind_of(vm, SELF));
    if (!copy || !gw_set_copy_into(vm, copy, gw_as_set(SELF))) {
        gw_object_release(copy);
        return GW_RAISED;
    }
    *out = gw_object_value(copy);
    return GW_RETURNED;
}

static gw_flow set_pop(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_set *set = gw_as_set(SELF);
    size_t at = 0;
    gw_value key;
    if (!gw_set_next(set, &at, &key)) {
        gw_str *message = gw_str_text(vm, "pop from an empty set");
        if (message) {
            gw_raise_value(vm, GW_X_KeyError, gw_object_value(message));
        }
        gw_object_release(message);
        return GW_RAISED;
    }
    *out = gw_retain(key);
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
    {"__init__", set_init, 0, 1, 0, NULL},
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
