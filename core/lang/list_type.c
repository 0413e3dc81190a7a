/* list. */
#include <string.h>

#include "lang/frame.h"
#include "lang/index.h"
#include "lang/iterator.h"
#include "lang/mapping.h"
#include "lang/number.h"
#include "lang/sequence.h"
#include "lang/slice.h"
#include "lang/sort.h"
#include "lang/textual.h"
#include "lang/type.h"

#define SELF args->values[0]

static void clear(gw_vm *vm, gw_object *self) {
    (void)vm;
    gw_list_clear((gw_list *)self);
}

/* A list of items that were made for it; frees their array. */
static gw_flow give(gw_vm *vm, gw_value *items, size_t n, gw_value *out) {
    if (!items) {
        return GW_RAISED;
    }
    gw_list *list = gw_list_new_take(vm, items, n);
    gw_release(vm->ctx, items, n * sizeof *items);
    *out = gw_object_value(list);
    return list ? GW_RETURNED : GW_RAISED;
}

static gw_flow getitem(gw_vm *vm, gw_value self, gw_value index, gw_value *out) {
    const gw_list *list = gw_as_list(self);
    uint64_t at;
    if (gw_has_layout(index, GW_L_SLICE)) {
        size_t n;
        gw_value *items = gw_sequence_slice(vm, self, index, &n);
        return give(vm, items, n, out);
    }
    if (!gw_index_place(vm, index, list->length, "list", "list index out of range", &at)) {
        return GW_RAISED;
    }
    *out = gw_retain(list->items[at]);
    return GW_RETURNED;
}

/* values: list, the slice, what is assigned. */
static gw_flow set_slice_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_list *list = gw_as_list(task->values[0]);
    gw_span span;
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_collect(vm, task->values[2], &in));
    task->values[3] = in;
    GW_TASK_END
    const gw_list *with = gw_as_list(task->values[3]);
    *out = gw_none();
    if (!gw_slice_span(vm, (gw_slice *)task->values[1].o, list->length, &span)) {
        return GW_RAISED;
    }
    if (span.step == 1) {
        const size_t at = (size_t)span.start;
        return gw_list_replace(vm, list, at, span.count, with->items, with->length) ? GW_RETURNED
                                                                                    : GW_RAISED;
    }
    if (with->length != span.count) {
        return gw_raise(vm, GW_X_ValueError,
                        "attempt to assign sequence of size %zu to extended slice of size %zu",
                        with->length, span.count);
    }
    for (size_t i = 0; i < span.count; i++) {
        gw_assign_take(&list->items[span.start + (int64_t)i * span.step],
                       gw_retain(with->items[i]));
    }
    return GW_RETURNED;
}

static gw_flow delete_slice(gw_vm *vm, gw_list *list, gw_value slice) {
    gw_span span;
    if (!gw_slice_span(vm, (gw_slice *)slice.o, list->length, &span)) {
        return GW_RAISED;
    }
    if (span.step == 1) {
        return gw_list_replace(vm, list, (size_t)span.start, span.count, NULL, 0) ? GW_RETURNED
                                                                                  : GW_RAISED;
    }
    for (size_t i = span.count; i > 0; i--) { /* from the back, so that places stay */
        const size_t k = span.step > 0 ? i - 1 : span.count - i;
        gw_list_remove(list, (size_t)(span.start + (int64_t)k * span.step), 1);
    }
    return GW_RETURNED;
}

static gw_flow setitem(gw_vm *vm, gw_value self, gw_value index, gw_value value) {
    gw_list *list = gw_as_list(self);
    uint64_t at;
    if (gw_has_layout(index, GW_L_SLICE)) {
        if (gw_is_unset(value)) {
            return delete_slice(vm, list, index);
        }
        gw_span span; /* read now too: see Note [Wanted numbers] */
        if (!gw_slice_span(vm, (gw_slice *)index.o, list->length, &span)) {
            return GW_RAISED;
        }
        if (!gw_is_iterable(vm, value)) {
            return gw_raise(vm, GW_X_TypeError,
                            span.step != 1 ? "must assign iterable to extended slice"
                                           : "can only assign an iterable");
        }
        const gw_value values[] = {self, index, value, gw_unset()};
        return gw_task_start(vm, set_slice_step, values, 4, NULL);
    }
    if (!gw_index_place(vm, index, list->length, "list", "list assignment index out of range",
                        &at)) {
        return GW_RAISED;
    }
    if (gw_is_unset(value)) {
        gw_list_remove(list, (size_t)at, 1);
    } else {
        gw_assign_take(&list->items[at], gw_retain(value));
    }
    return GW_RETURNED;
}

static gw_flow binary(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, bool reflected,
                      gw_value *out) {
    *out = gw_not_implemented();
    int64_t times;
    size_t n;
    gw_value *items = NULL;
    if (op == GW_BIN_ADD && gw_is_list(other) && !reflected) {
        items = gw_sequence_concat(vm, self, other, &n);
    } else if (op == GW_BIN_MUL && gw_repeat_count(vm, other, &times)) {
        items =
            gw_sequence_repeat(vm, gw_as_list(self)->items, gw_as_list(self)->length, times, &n);
    } else {
        return gw_is_object(vm->raised) ? GW_RAISED : GW_RETURNED;
    }
    return give(vm, items, n, out);
}

static gw_flow extend_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_list_extend(vm, gw_as_list(task->values[0]), task->values[1], &in));
    *out = gw_retain(task->values[0]);
    GW_TASK_END(void) in;
    return GW_RETURNED;
}

static gw_flow inplace(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, gw_value *out) {
    gw_list *list = gw_as_list(self);
    int64_t times;
    *out = gw_not_implemented();
    if (op == GW_BIN_ADD) {
        const gw_value values[] = {self, other};
        return gw_task_start(vm, extend_step, values, 2, NULL);
    }
    if (op == GW_BIN_MUL && gw_repeat_count(vm, other, &times)) {
        size_t n;
        gw_value *items = gw_sequence_repeat(vm, list->items, list->length, times, &n);
        gw_value fresh;
        if (give(vm, items, n, &fresh) != GW_RETURNED) {
            return GW_RAISED;
        }
        const bool done = gw_list_replace(vm, list, 0, list->length, gw_as_list(fresh)->items, n);
        gw_release_value(fresh);
        *out = gw_retain(self);
        return done ? GW_RETURNED : GW_RAISED;
    }
    return gw_is_object(vm->raised) ? GW_RAISED : GW_RETURNED;
}

static gw_flow iter(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_iterator_new(vm, GW_T_list_iterator, self, out);
}

/* --- Making lists ----------------------------------------------------------------------------- */

static gw_flow construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    if (cls != vm->types[GW_T_list]) {
        gw_list *list = gw_object_new(vm, cls);
        *out = gw_object_value(list);
        return list ? GW_RETURNED : GW_RAISED;
    }
    if (args->n_keywords) {
        return gw_raise(vm, GW_X_TypeError, "list() takes no keyword arguments");
    }
    if (args->n > 1) {
        return gw_raise(vm, GW_X_TypeError, "list expected at most 1 argument, got %zu", args->n);
    }
    if (args->n == 1) {
        return gw_collect(vm, args->values[0], out);
    }
    gw_list *list = gw_list_new(vm, NULL, 0);
    *out = gw_object_value(list);
    return list ? GW_RETURNED : GW_RAISED;
}

static gw_flow list_init(gw_vm *vm, const gw_args *args, gw_value *out) {
    if (args->n_keywords) {
        return gw_raise(vm, GW_X_TypeError, "list() takes no keyword arguments");
    }
    if (args->n > 2) {
        return gw_raise(vm, GW_X_TypeError, "list expected at most 1 argument, got %zu",
                        args->n - 1);
    }
    gw_list_clear(gw_as_list(SELF));
    *out = gw_none();
    return args->n > 1 ? gw_list_extend(vm, gw_as_list(SELF), args->values[1], out) : GW_RETURNED;
}

/* --- Methods ---------------------------------------------------------------------------------- */

static gw_flow list_append(gw_vm *vm, const gw_args *args, gw_value *out) {
    *out = gw_none();
    return gw_list_append(vm, gw_as_list(SELF), args->values[1]) ? GW_RETURNED : GW_RAISED;
}

static gw_flow list_extend(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_list_extend(vm, gw_as_list(SELF), args->values[1], out);
}

static gw_flow list_insert(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_list *list = gw_as_list(SELF);
    const int64_t n = (int64_t)list->length;
    int64_t at;
    *out = gw_none();
    if (!gw_arg_int(vm, args->values[1], &at)) {
        return GW_RAISED;
    }
    at = at < 0 ? (at < -n ? 0 : at + n) : at > n ? n : at;
    return gw_list_insert(vm, list, (size_t)at, args->values[2]) ? GW_RETURNED : GW_RAISED;
}

static gw_flow list_pop(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_list *list = gw_as_list(SELF);
    uint64_t at;
    int64_t index = -1;
    if (args->n > 1 && !gw_arg_int(vm, args->values[1], &index)) {
        return GW_RAISED;
    }
    if (list->length == 0) {
        return gw_raise(vm, GW_X_IndexError, "pop from empty list");
    }
    if (!gw_index_place(vm, gw_int(index), list->length, "list", "pop index out of range", &at)) {
        return GW_RAISED;
    }
    *out = gw_retain(list->items[at]);
    gw_list_remove(list, (size_t)at, 1);
    return GW_RETURNED;
}

/* values: list, item; the index is found as index() finds it. */
static gw_flow remove_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    const gw_args args = {.values = task->values, .n = 2};
    GW_TASK_BEGIN(task)
    task->catches = true;
    GW_AWAIT(task, gw_sequence_index(vm, &args, &in));
    if (gw_is_object(vm->raised)) {
        if (!gw_raised_is(vm, GW_X_ValueError)) {
            return GW_RAISED;
        }
        gw_release_value(gw_catch(vm));
        return gw_raise(vm, GW_X_ValueError, "list.remove(x): x not in list");
    }
    gw_list_remove(gw_as_list(task->values[0]), (size_t)in.i, 1);
    *out = gw_none();
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow list_remove(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)out;
    return gw_task_start(vm, remove_step, args->values, 2, NULL);
}

static gw_flow list_clear(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)vm;
    gw_list_clear(gw_as_list(SELF));
    *out = gw_none();
    return GW_RETURNED;
}

static gw_flow list_copy(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_list *copy = gw_list_new(vm, gw_as_list(SELF)->items, gw_as_list(SELF)->length);
    *out = gw_object_value(copy);
    return copy ? GW_RETURNED : GW_RAISED;
}

static gw_flow list_reverse(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)vm;
    gw_list_reverse(gw_as_list(SELF));
    *out = gw_none();
    return GW_RETURNED;
}

static gw_flow list_sort(gw_vm *vm, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {"sort", "*, key=None, reverse=False"};
    gw_value in[2];
    if (!gw_args_bind(vm, args, 1, &signature, in, 2)) {
        return GW_RAISED;
    }
    return gw_list_sort(vm, gw_as_list(SELF), in[0], in[1], out);
}

static const gw_native_def methods[] = {
    {"__init__", list_init, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
    {"append", list_append, 1, 1, 0, NULL},
    {"extend", list_extend, 1, 1, 0, NULL},
    {"insert", list_insert, 2, 2, 0, NULL},
    {"pop", list_pop, 0, 1, 0, NULL},
    {"remove", list_remove, 1, 1, 0, NULL},
    {"clear", list_clear, 0, 0, 0, NULL},
    {"copy", list_copy, 0, 0, 0, NULL},
    {"reverse", list_reverse, 0, 0, 0, NULL},
    {"sort", list_sort, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
    {"index", gw_sequence_index, 1, 3, 0, NULL},
    {"count", gw_sequence_count, 1, 1, 0, NULL},
    {"__reversed__", gw_list_reversed, 0, 0, 0, NULL},
    {"__contains__", gw_sequence_contains, 1, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
static const gw_slots slots = {.clear = clear,
                               .construct = construct,
                               .repr = gw_container_repr,
                               .length = gw_sequence_length,
                               .getitem = getitem,
                               .setitem = setitem,
                               .iter = iter,
                               .binary = binary,
                               .inplace = inplace,
                               .compare = gw_sequence_compare};
const gw_type_def gw_list_type = {.name = "list",
                                  .instance_size = sizeof(gw_list),
                                  .layout = GW_L_LIST,
                                  .flags = GW_TYPE_UNHASHABLE,
                                  .slots = &slots,
                                  .methods = methods};
