/* dict; its views: dict_views.c. */
#include "lang/frame.h"
#include "lang/iterator.h"
#include "lang/mapping.h"
#include "lang/textual.h"
#include "lang/type.h"

#define SELF args->values[0]
#define DICT gw_as_dict(SELF)

static void clear(gw_vm *vm, gw_object *self) {
    (void)vm;
    gw_dict_clear((gw_dict *)self);
}

/* --- Slots ------------------------------------------------------------------------------------ */

/* values: dict, key: what is missing may be made by __missing__ of a derived class. */
static gw_flow missing_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_dict_operate(vm, GW_DICT_GET, gw_as_dict(task->values[0]), task->values[1],
                                   gw_unset(), &in));
    if (gw_is_unset(in)) {
        GW_AWAIT(task, gw_call_dunder(vm, gw_dunder(vm, task->values[0], GW_N___missing__),
                                      task->values[0], task->values[1], gw_unset(), &in));
    }
    *out = in;
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow getitem(gw_vm *vm, gw_value self, gw_value key, gw_value *out) {
    if (gw_is_heap(self) && !gw_is_unset(gw_dunder(vm, self, GW_N___missing__))) {
        const gw_value values[] = {self, key};
        return gw_task_start(vm, missing_step, values, 2, NULL);
    }
    return gw_dict_operate(vm, GW_DICT_ITEM, gw_as_dict(self), key, gw_unset(), out);
}

/* What is taken out of a dict must not come out as the statement's result. */
static gw_flow delete_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_dict_operate(vm, GW_DICT_POP, gw_as_dict(task->values[0]), task->values[1],
                                   gw_unset(), &in));
    gw_release_value(in);
    *out = gw_none();
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow setitem(gw_vm *vm, gw_value self, gw_value key, gw_value value) {
    gw_value none;
    if (gw_is_unset(value)) {
        const gw_value values[] = {self, key};
        return gw_task_start(vm, delete_step, values, 2, NULL);
    }
    return gw_dict_operate(vm, GW_DICT_SET, gw_as_dict(self), key, value, &none);
}

static gw_flow length(gw_vm *vm, gw_value self, int64_t *out) {
    (void)vm;
    *out = (int64_t)gw_as_dict(self)->length;
    return GW_RETURNED;
}

static gw_flow iter(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_iterator_new(vm, GW_T_dict_keyiterator, self, out);
}

/* values: a, b, the key, its values; equal when every key of a is in b with an equal value. */
static gw_flow equal_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    gw_value key, value;
    GW_TASK_BEGIN(task)
    for (;;) {
        size_t at = (size_t)task->i;
        if (!gw_dict_next(gw_as_dict(v[0]), &at, &key, &value)) {
            break;
        }
        task->i = (int64_t)at;
        gw_assign_take(&v[2], gw_retain(key));
        gw_assign_take(&v[3], gw_retain(value));
        GW_AWAIT(task, gw_dict_operate(vm, GW_DICT_GET, gw_as_dict(v[1]), v[2], gw_unset(), &in));
        if (gw_is_unset(in)) {
            *out = gw_bool(task->j);
            return GW_RETURNED;
        }
        gw_assign_take(&v[4], in);
        if (!gw_is_same(v[3], v[4])) {
            GW_AWAIT(task, gw_compare(vm, GW_CMP_EQ, v[3], v[4], &in));
            gw_assign_take(&v[5], in);
            GW_AWAIT(task, gw_truth(vm, v[5], &in));
            if (!in.b) {
                *out = gw_bool(task->j);
                return GW_RETURNED;
            }
        }
    }
    *out = gw_bool(!task->j);
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other, gw_value *out) {
    *out = gw_not_implemented();
    if ((op != GW_CMP_EQ && op != GW_CMP_NE) || !gw_is_dict(other)) {
        return GW_RETURNED;
    }
    if (gw_as_dict(self)->length != gw_as_dict(other)->length) {
        *out = gw_bool(op == GW_CMP_NE);
        return GW_RETURNED;
    }
    const gw_value values[6] = {self, other};
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, equal_step, values, 6, &task);
    if (flow == GW_CALLED) {
        task->j = op == GW_CMP_NE;
    }
    return gw_task_nest(vm, flow, 1, " in comparison");
}

/* values: result or self, other. */
static gw_flow merge_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_dict_extend(vm, gw_as_dict(task->values[0]), task->values[1], &in));
    *out = task->i ? gw_none() : gw_retain(task->values[0]);
    GW_TASK_END(void) in;
    return GW_RETURNED;
}

static gw_flow binary(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, bool reflected,
                      gw_value *out) {
    *out = gw_not_implemented();
    if (op != GW_BIN_OR || !gw_is_dict(other)) {
        return GW_RETURNED;
    }
    gw_dict *copy = gw_dict_copy(vm, gw_as_dict(reflected ? other : self));
    if (!copy) {
        return GW_RAISED;
    }
    const gw_value values[] = {gw_object_value(copy), reflected ? self : other};
    const gw_flow flow = gw_task_start(vm, merge_step, values, 2, NULL);
    gw_object_release(copy);
    return flow;
}

static gw_flow inplace(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, gw_value *out) {
    *out = gw_not_implemented();
    if (op != GW_BIN_OR) {
        return GW_RETURNED;
    }
    const gw_value values[] = {self, other};
    return gw_task_start(vm, merge_step, values, 2, NULL);
}

static gw_flow repr(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_container_repr(vm, self, out);
}

/* --- Making dicts ----------------------------------------------------------------------------- */

static gw_flow fill_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_dict_extend(vm, gw_as_dict(v[0]), v[1], &in));
    GW_AWAIT(task, gw_dict_extend(vm, gw_as_dict(v[0]), v[2], &in));
    *out = task->i ? gw_none() : gw_retain(v[0]);
    GW_TASK_END(void) in;
    return GW_RETURNED;
}

/* dict.update(source, **keywords) of C: the keywords come after the source. */
static gw_flow fill(gw_vm *vm, gw_value self, gw_value source, const gw_args *args, bool none,
                    gw_value *out) {
    gw_dict *later = gw_is_unset(source) ? gw_as_dict(self) : gw_dict_new(vm);
    if (!later) {
        return GW_RAISED;
    }
    bool done = true;
    for (size_t i = 0; done && i < args->n_keywords; i++) {
        done = gw_dict_set_str(vm, later, gw_as_str(args->keywords[i]), args->values[args->n + i]);
    }
    *out = none ? gw_none() : gw_retain(self);
    if (gw_is_unset(source) || !done) {
        if (!gw_is_unset(source)) {
            gw_object_release(later);
        }
        if (!done) {
            gw_release_value(*out);
        }
        return done ? GW_RETURNED : GW_RAISED;
    }
    gw_release_value(*out);
    const gw_value values[] = {self, source, gw_object_value(later)};
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, fill_step, values, 3, &task);
    gw_object_release(later);
    if (flow == GW_CALLED) {
        task->i = none;
    }
    return flow;
}

static gw_flow construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    gw_dict *dict = gw_object_new(vm, cls);
    if (!dict) {
        return GW_RAISED;
    }
    *out = gw_object_value(dict);
    if (cls != vm->types[GW_T_dict]) {
        return GW_RETURNED; /* __init__ fills it */
    }
    const gw_value self = *out;
    gw_flow flow;
    if (args->n > 1) {
        flow = gw_raise(vm, GW_X_TypeError, "dict expected at most 1 argument, got %zu", args->n);
    } else {
        flow = fill(vm, self, args->n ? args->values[0] : gw_unset(), args, false, out);
    }
    gw_release_value(self);
    return flow;
}

static gw_flow dict_update(gw_vm *vm, const gw_args *args, gw_value *out) {
    return fill(vm, SELF, args->n > 1 ? args->values[1] : gw_unset(), args, true, out);
}

static gw_flow dict_init(gw_vm *vm, const gw_args *args, gw_value *out) {
    if (args->n > 2) {
        return gw_raise(vm, GW_X_TypeError, "dict expected at most 1 argument, got %zu",
                        args->n - 1);
    }
    return dict_update(vm, args, out);
}

/* --- Methods ---------------------------------------------------------------------------------- */

static gw_flow dict_get(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_dict_operate(vm, GW_DICT_GET_OR, DICT, args->values[1],
                           args->n > 2 ? args->values[2] : gw_none(), out);
}

static gw_flow dict_setdefault(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_dict_operate(vm, GW_DICT_SETDEFAULT, DICT, args->values[1],
                           args->n > 2 ? args->values[2] : gw_none(), out);
}

static gw_flow dict_pop(gw_vm *vm, const gw_args *args, gw_value *out) {
    if (gw_as_dict(SELF)->length == 0) { /* the key is not even hashed */
        *out = args->n > 2 ? gw_retain(args->values[2]) : gw_unset();
        return args->n > 2 ? GW_RETURNED : gw_raise_value(vm, GW_X_KeyError, args->values[1]);
    }
    return gw_dict_operate(vm, GW_DICT_POP, DICT, args->values[1],
                           args->n > 2 ? args->values[2] : gw_unset(), out);
}

static gw_flow dict_contains(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_dict_operate(vm, GW_DICT_CONTAINS, DICT, args->values[1], gw_unset(), out);
}

static gw_flow dict_popitem(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_dict *dict = DICT;
    size_t at = dict->n_entries;
    while (at > 0 && gw_is_unset(dict->entries[at - 1].key)) {
        at--;
    }
    if (at == 0) {
        gw_str *message = gw_str_text(vm, "popitem(): dictionary is empty");
        if (message) {
            gw_raise_value(vm, GW_X_KeyError, gw_object_value(message));
        }
        gw_object_release(message);
        return GW_RAISED;
    }
    const gw_value pair[] = {dict->entries[at - 1].key, dict->entries[at - 1].value};
    gw_tuple *tuple = gw_tuple_new(vm, pair, 2);
    if (!tuple) {
        return GW_RAISED;
    }
    gw_dict_remove_at(dict, at - 1);
    *out = gw_object_value(tuple);
    return GW_RETURNED;
}

static gw_flow dict_clear(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)vm;
    gw_dict_clear(DICT);
    *out = gw_none();
    return GW_RETURNED;
}

static gw_flow dict_copy(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_dict *copy = gw_dict_copy(vm, DICT);
    *out = gw_object_value(copy);
    return copy ? GW_RETURNED : GW_RAISED;
}

/* values: class, dict, value, iterator, key. */
static gw_flow fromkeys_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    static const gw_args none = {.n = 0};
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_call(vm, v[0], &none, &in));
    v[3] = in;
    GW_AWAIT(task, gw_iter(vm, v[1], &in));
    gw_assign_take(&v[1], in);
    for (;;) {
        GW_AWAIT(task, gw_next(vm, v[1], &in));
        if (gw_is_unset(in)) {
            break;
        }
        gw_assign_take(&v[4], in);
        GW_AWAIT(task, gw_dict_operate(vm, GW_DICT_SET, gw_as_dict(v[3]), v[4], v[2], &in));
    }
    *out = gw_retain(v[3]);
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow dict_fromkeys(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)out;
    const gw_value values[5] = {SELF, args->values[1], args->n > 2 ? args->values[2] : gw_none()};
    return gw_task_start(vm, fromkeys_step, values, 5, NULL);
}

static gw_flow dict_reversed(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_dict_reversed_new(vm, GW_T_dict_reversekeyiterator, SELF, out);
}

/* A view (dict_views.c) is an iterator object that does not move. */
static gw_flow dict_keys(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_iterator_new(vm, GW_T_dict_keys, SELF, out);
}
static gw_flow dict_values(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_iterator_new(vm, GW_T_dict_values, SELF, out);
}
static gw_flow dict_items(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_iterator_new(vm, GW_T_dict_items, SELF, out);
}

static const gw_native_def methods[] = {
    {"__init__", dict_init, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
    {"__contains__", dict_contains, 1, 1, 0, NULL},
    {"__reversed__", dict_reversed, 0, 0, 0, NULL},
    {"get", dict_get, 1, 2, 0, NULL},
    {"setdefault", dict_setdefault, 1, 2, 0, NULL},
    {"pop", dict_pop, 1, 2, 0, NULL},
    {"popitem", dict_popitem, 0, 0, 0, NULL},
    {"clear", dict_clear, 0, 0, 0, NULL},
    {"copy", dict_copy, 0, 0, 0, NULL},
    {"update", dict_update, 0, 1, GW_NATIVE_KEYWORDS, NULL},
    {"keys", dict_keys, 0, 0, 0, NULL},
    {"values", dict_values, 0, 0, 0, NULL},
    {"items", dict_items, 0, 0, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
static const gw_native_def classics[] = {{"fromkeys", dict_fromkeys, 1, 2, 0, NULL},
                                         {NULL, NULL, 0, 0, 0, NULL}};
static const gw_slots slots = {.clear = clear,
                               .construct = construct,
                               .repr = repr,
                               .length = length,
                               .getitem = getitem,
                               .setitem = setitem,
                               .iter = iter,
                               .binary = binary,
                               .inplace = inplace,
                               .compare = compare};
const gw_type_def gw_dict_type = {.name = "dict",
                                  .instance_size = sizeof(gw_dict),
                                  .layout = GW_L_DICT,
                                  .flags = GW_TYPE_UNHASHABLE,
                                  .slots = &slots,
                                  .methods = methods,
                                  .classics = classics};
