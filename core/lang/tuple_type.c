/* tuple. */
#include <string.h>

#include "lang/frame.h"
#include "lang/hash.h"
#include "lang/index.h"
#include "lang/iterator.h"
#include "lang/sequence.h"
#include "lang/slice.h"
#include "lang/textual.h"
#include "lang/type.h"

static void clear(gw_vm *vm, gw_object *self) {
    (void)vm;
    gw_tuple *tuple = (gw_tuple *)self;
    for (size_t i = tuple->length; i > 0; i--) { /* from the back, as CPython does */
        gw_assign_take(&tuple->items[i - 1], gw_none());
    }
}

static gw_flow give(gw_vm *vm, gw_value *items, size_t n, gw_value *out) {
    if (!items) {
        return GW_RAISED;
    }
    gw_tuple *tuple = gw_tuple_new_take(vm, items, n);
    gw_release(vm->ctx, items, n * sizeof *items);
    *out = gw_object_value(tuple);
    return tuple ? GW_RETURNED : GW_RAISED;
}

static gw_flow getitem(gw_vm *vm, gw_value self, gw_value index, gw_value *out) {
    uint64_t at;
    if (gw_has_layout(index, GW_L_SLICE)) {
        size_t n;
        gw_value *items = gw_sequence_slice(vm, self, index, &n);
        return give(vm, items, n, out);
    }
    if (!gw_index_place(vm, index, gw_as_tuple(self)->length, "tuple", "tuple index out of range",
                        &at)) {
        return GW_RAISED;
    }
    *out = gw_retain(gw_as_tuple(self)->items[at]);
    return GW_RETURNED;
}

static gw_flow binary(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, bool reflected,
                      gw_value *out) {
    *out = gw_not_implemented();
    const gw_tuple *tuple = gw_as_tuple(self);
    int64_t times;
    size_t n;
    gw_value *items = NULL;
    if (op == GW_BIN_ADD && gw_is_tuple(other) && !reflected) {
        items = gw_sequence_concat(vm, self, other, &n);
    } else if (op == GW_BIN_MUL && gw_repeat_count(vm, other, &times)) {
        items = gw_sequence_repeat(vm, tuple->items, tuple->length, times, &n);
    } else {
        return gw_is_object(vm->raised) ? GW_RAISED : GW_RETURNED;
    }
    return give(vm, items, n, out);
}

static gw_flow repr(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_container_repr(vm, self, out);
}

static gw_flow hash(gw_vm *vm, gw_value self, int64_t *out) {
    const gw_flow flow = gw_hash_tuple_now(vm, gw_as_tuple(self), out);
    return flow == GW_CALLED ? gw_raise(vm, GW_X_NotImplementedError,
                                        "__hash__ of a tuple with items whose __hash__ is written "
                                        "in Python is not supported in the playground: use hash()")
                             : flow;
}

static gw_flow iter(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_iterator_new(vm, GW_T_tuple_iterator, self, out);
}

/* values: class, iterable. */
static gw_flow construct_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_collect(vm, task->values[1], &in));
    gw_type *cls = (gw_type *)task->values[0].o;
    const gw_list *list = gw_as_list(in);
    void *data;
    gw_tuple *tuple = cls == vm->types[GW_T_tuple]
                          ? gw_tuple_new(vm, list->items, list->length)
                          : gw_object_new_extra(vm, cls, list->length * sizeof(gw_value), &data);
    if (tuple && !tuple->items) {
        tuple->items = data;
        tuple->length = list->length;
        for (size_t i = 0; i < list->length; i++) {
            tuple->items[i] = gw_retain(list->items[i]);
        }
    }
    gw_release_value(in);
    *out = gw_object_value(tuple);
    return tuple ? GW_RETURNED : GW_RAISED;
    GW_TASK_END
    return GW_RAISED;
}

static gw_flow construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    if (args->n_keywords) {
        return gw_raise(vm, GW_X_TypeError, "tuple() takes no keyword arguments");
    }
    if (args->n > 1) {
        return gw_raise(vm, GW_X_TypeError, "tuple expected at most 1 argument, got %zu", args->n);
    }
    const bool plain = cls == vm->types[GW_T_tuple];
    if (plain && (args->n == 0 || gw_type_of(vm, args->values[0]) == vm->types[GW_T_tuple])) {
        *out = args->n ? gw_retain(args->values[0])
                       : gw_object_value(gw_object_retain(vm->empty_tuple));
        return GW_RETURNED;
    }
    const gw_value values[] = {gw_object_value(cls),
                               args->n ? args->values[0] : gw_object_value(vm->empty_tuple)};
    return gw_task_start(vm, construct_step, values, 2, NULL);
}

static const gw_native_def methods[] = {
    {"index", gw_sequence_index, 1, 3, 0, NULL},
    {"count", gw_sequence_count, 1, 1, 0, NULL},
    {"__contains__", gw_sequence_contains, 1, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
static const gw_slots slots = {.clear = clear,
                               .construct = construct,
                               .repr = repr,
                               .hash = hash,
                               .length = gw_sequence_length,
                               .getitem = getitem,
                               .iter = iter,
                               .binary = binary,
                               .compare = gw_sequence_compare};
const gw_type_def gw_tuple_type = {.name = "tuple",
                                   .instance_size = sizeof(gw_tuple),
                                   .layout = GW_L_TUPLE,
                                   .slots = &slots,
                                   .methods = methods};
