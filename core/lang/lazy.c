/* Iterators over iterators: enumerate, zip, map, filter, reversed, iter(f, sentinel). */
#include <string.h>

#include "lang/big.h"
#include "lang/frame.h"
#include "lang/iterator.h"
#include "lang/type.h"

/* parts: the iterators, for map and filter the function first. */
typedef struct gw_lazy {
    gw_object object;
    gw_tuple *parts; /* NULL: it has ended */
    int64_t count;
    bool strict;
} gw_lazy;

static void clear(gw_vm *vm, gw_object *self) {
    (void)vm;
    gw_tuple *parts = ((gw_lazy *)self)->parts;
    ((gw_lazy *)self)->parts = NULL;
    gw_object_release(parts);
}

static gw_flow end(gw_vm *vm, gw_lazy *lazy, gw_value *out) {
    clear(vm, &lazy->object);
    gw_assign_take(&vm->stop_value, gw_none());
    *out = gw_unset();
    return GW_RETURNED;
}

/* values: class, parts...; parts from i on become their iterators. */
static gw_flow make_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    for (; task->i < (int64_t)task->n; task->i++) {
        GW_AWAIT(task, gw_iter(vm, task->values[task->i], &in));
        gw_assign_take(&task->values[task->i], in);
    }
    gw_lazy *lazy = gw_object_new(vm, (gw_type *)task->values[0].o);
    if (!lazy) {
        return GW_RAISED;
    }
    lazy->parts = gw_tuple_new(vm, task->values + 1, task->n - 1);
    lazy->count = task->j;
    lazy->strict = task->hash != 0;
    *out = gw_object_value(lazy);
    if (!lazy->parts) {
        gw_object_release(lazy);
        return GW_RAISED;
    }
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow make(gw_vm *vm, gw_type *cls, const gw_value *parts, size_t n, size_t plain,
                    int64_t count, bool strict) {
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, make_step, NULL, n + 1, &task);
    if (flow == GW_CALLED) {
        task->values[0] = gw_object_value(gw_object_retain(cls));
        for (size_t i = 0; i < n; i++) {
            task->values[1 + i] = gw_retain(parts[i]);
        }
        task->i = 1 + (int64_t)plain;
        task->j = count;
        task->hash = strict;
    }
    return flow;
}

/* values: self, items...; collects one item of each iterator from `from` on. */
static gw_flow collect_round(gw_vm *vm, gw_task *task, gw_value *out) {
    const gw_lazy *lazy = (gw_lazy *)task->values[0].o;
    return gw_next(vm, lazy->parts->items[task->i], out);
}

static gw_flow start_round(gw_vm *vm, gw_value self, gw_step_fn step, int64_t from, gw_value *out) {
    gw_lazy *lazy = (gw_lazy *)self.o;
    if (!lazy->parts) {
        return end(vm, lazy, out);
    }
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, step, NULL, lazy->parts->length + 2, &task);
    if (flow == GW_CALLED) {
        task->values[0] = gw_retain(self);
        task->i = from;
    }
    return flow;
}

/* --- enumerate: parts are the next number, of any size, and the iterator -----------------------
 */

static gw_flow enumerate_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_lazy *lazy = (gw_lazy *)task->values[0].o;
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, collect_round(vm, task, &in));
    if (gw_is_unset(in)) {
        return end(vm, lazy, out);
    }
    gw_value pair[] = {lazy->parts->items[0], in};
    if (gw_big_binary(vm, GW_BIN_ADD, pair[0], gw_int(1), &lazy->parts->items[0]) != GW_RETURNED) {
        lazy->parts->items[0] = pair[0];
        gw_release_value(in);
        return GW_RAISED;
    }
    gw_tuple *tuple = gw_tuple_new_take(vm, pair, 2);
    *out = gw_object_value(tuple);
    return tuple ? GW_RETURNED : GW_RAISED;
    GW_TASK_END
    return GW_RAISED;
}

static gw_flow next_enumerate(gw_vm *vm, gw_value self, gw_value *out) {
    return start_round(vm, self, enumerate_step, 1, out);
}

static gw_flow construct_enumerate(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {"enumerate", "iterable, start=0"};
    gw_value in[2];
    int64_t start = 0;
    (void)out;
    if (!args->n && !args->n_keywords) {
        return gw_raise(vm, GW_X_TypeError, "enumerate() missing required argument 'iterable'");
    }
    if (!gw_args_bind(vm, args, 0, &signature, in, 2)) {
        return GW_RAISED;
    }
    const bool big = gw_is_big(gw_unboxed(in[1]));
    if (!gw_is_unset(in[1]) && !big && !gw_arg_int(vm, in[1], &start)) {
        return GW_RAISED;
    }
    const gw_value parts[] = {big ? gw_unboxed(in[1]) : gw_int(start), in[0]};
    return make(vm, cls, parts, 2, 1, 0, false);
}

/* --- zip -------------------------------------------------------------------------------------- */

static gw_flow uneven(gw_vm *vm, size_t at, bool longer) {
    return gw_raise(vm, GW_X_ValueError, "zip() argument %zu is %s than argument%s%zu", at + 1,
                    longer ? "longer" : "shorter", at == 1 ? " " : "s 1-", at);
}

static gw_flow zip_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_lazy *lazy = (gw_lazy *)task->values[0].o;
    const size_t n = lazy->parts->length;
    GW_TASK_BEGIN(task)
    for (; (size_t)task->i < n; task->i++) {
        GW_AWAIT(task, collect_round(vm, task, &in));
        if (gw_is_unset(in)) {
            break;
        }
        task->values[1 + task->i] = in;
    }
    if (n == 0 || (size_t)task->i < n) {
        if (lazy->strict && task->i > 0) {
            return uneven(vm, (size_t)task->i, false);
        }
        for (task->i = 1; lazy->strict && (size_t)task->i < n; task->i++) {
            GW_AWAIT(task, collect_round(vm, task, &in));
            if (!gw_is_unset(in)) {
                gw_release_value(in);
                return uneven(vm, (size_t)task->i, true);
            }
        }
        return end(vm, lazy, out);
    }
    gw_tuple *tuple = gw_tuple_new(vm, task->values + 1, n);
    *out = gw_object_value(tuple);
    return tuple ? GW_RETURNED : GW_RAISED;
    GW_TASK_END
    return GW_RAISED;
}

static gw_flow next_zip(gw_vm *vm, gw_value self, gw_value *out) {
    return start_round(vm, self, zip_step, 0, out);
}

static gw_flow construct_zip(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    bool strict = false;
    const gw_value given = gw_args_keyword(args, "strict");
    (void)out;
    if (args->n_keywords > 1) {
        return gw_raise(vm, GW_X_TypeError, "zip() takes at most 1 keyword argument (%zu given)",
                        (size_t)args->n_keywords);
    }
    if (args->n_keywords && gw_is_unset(given)) {
        return gw_raise(vm, GW_X_TypeError, "'%s' is an invalid keyword argument for zip()",
                        gw_as_str(args->keywords[0])->data);
    }
    if (!gw_is_unset(given) && !gw_arg_bool(vm, given, &strict)) {
        return GW_RAISED;
    }
    return make(vm, cls, args->values, args->n, 0, 0, strict);
}

/* --- map -------------------------------------------------------------------------------------- */

static gw_flow map_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_lazy *lazy = (gw_lazy *)task->values[0].o;
    const size_t n = lazy->parts ? lazy->parts->length : 0;
    const gw_args args = {.values = task->values + 2, .n = n - 1};
    GW_TASK_BEGIN(task)
    for (; (size_t)task->i < n; task->i++) {
        GW_AWAIT(task, collect_round(vm, task, &in));
        if (gw_is_unset(in)) {
            return end(vm, lazy, out);
        }
        task->values[1 + task->i] = in;
    }
    GW_AWAIT(task, gw_call(vm, lazy->parts->items[0], &args, &in));
    *out = in;
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow next_map(gw_vm *vm, gw_value self, gw_value *out) {
    return start_round(vm, self, map_step, 1, out);
}

static gw_flow construct_map(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    (void)out;
    if (args->n_keywords) {
        return gw_raise(vm, GW_X_TypeError, "map() takes no keyword arguments");
    }
    if (args->n < 2) {
        return gw_raise(vm, GW_X_TypeError, "map() must have at least two arguments.");
    }
    return make(vm, cls, args->values, args->n, 1, 0, false);
}

/* --- filter ----------------------------------------------------------------------------------- */

static gw_flow filter_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_lazy *lazy = (gw_lazy *)task->values[0].o;
    GW_TASK_BEGIN(task)
    for (;;) {
        GW_AWAIT(task, collect_round(vm, task, &in));
        if (gw_is_unset(in)) {
            return end(vm, lazy, out);
        }
        gw_assign_take(&task->values[1], in);
        in = gw_retain(in);
        if (!gw_is_none(lazy->parts->items[0])) {
            gw_release_value(in);
            const gw_args args = {.values = &task->values[1], .n = 1};
            GW_AWAIT(task, gw_call(vm, lazy->parts->items[0], &args, &in));
        }
        gw_assign_take(&task->values[2], in);
        GW_AWAIT(task, gw_truth(vm, task->values[2], &in));
        if (in.b) {
            *out = gw_retain(task->values[1]);
            return GW_RETURNED;
        }
        GW_BREATHE(task);
    }
    GW_TASK_END
    return GW_RAISED;
}

static gw_flow next_filter(gw_vm *vm, gw_value self, gw_value *out) {
    return start_round(vm, self, filter_step, 1, out);
}

static gw_flow construct_filter(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    (void)out;
    if (args->n != 2 || args->n_keywords) {
        return gw_raise(vm, GW_X_TypeError, "filter expected 2 arguments, got %zu", args->n);
    }
    return make(vm, cls, args->values, 2, 1, 0, false);
}

/* --- reversed: parts are the sequence itself ---------------------------------------------------
 */

/* Of a class: an IndexError of its __getitem__ is the end, too. values: the iterator. */
static gw_flow next_reversed_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_lazy *lazy = (gw_lazy *)task->values[0].o;
    GW_TASK_BEGIN(task)
    task->catches = true;
    GW_AWAIT(task, gw_getitem(vm, lazy->parts->items[0], gw_int(--lazy->count), &in));
    if (!gw_is_unset(in)) {
        *out = in;
        return GW_RETURNED;
    }
    if (!gw_raised_is(vm, GW_X_IndexError) && !gw_raised_is(vm, GW_X_StopIteration)) {
        return GW_RAISED;
    }
    gw_release_value(gw_catch(vm));
    GW_TASK_END
    return end(vm, lazy, out);
}

static gw_flow next_reversed(gw_vm *vm, gw_value self, gw_value *out) {
    gw_lazy *lazy = (gw_lazy *)self.o;
    if (!lazy->parts || lazy->count <= 0) {
        return end(vm, lazy, out);
    }
    if (gw_is_heap(lazy->parts->items[0])) {
        return gw_task_start(vm, next_reversed_step, &self, 1, NULL);
    }
    return gw_getitem(vm, lazy->parts->items[0], gw_int(--lazy->count), out);
}

/* A list that has become too short ends it. */
static gw_flow next_list_reversed(gw_vm *vm, gw_value self, gw_value *out) {
    gw_lazy *lazy = (gw_lazy *)self.o;
    const gw_list *list = lazy->parts ? gw_as_list(lazy->parts->items[0]) : NULL;
    if (!list || lazy->count <= 0 || (size_t)lazy->count > list->length) {
        return end(vm, lazy, out);
    }
    *out = gw_retain(list->items[--lazy->count]);
    return GW_RETURNED;
}

static gw_flow make_reversed(gw_vm *vm, gw_type *type, gw_value sequence, int64_t length,
                             gw_value *out) {
    gw_lazy *lazy = gw_object_new(vm, type);
    if (!lazy) {
        return GW_RAISED;
    }
    lazy->count = length;
    lazy->parts = gw_tuple_new(vm, &sequence, 1);
    *out = gw_object_value(lazy);
    return GW_RETURNED;
}

gw_flow gw_list_reversed(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_value list = args->values[0];
    return make_reversed(vm, vm->types[GW_T_list_reverseiterator], list,
                         (int64_t)gw_as_list(list)->length, out);
}

static gw_flow reversed_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    const gw_value f = gw_is_object(v[1]) ? gw_dunder(vm, v[1], GW_N___reversed__) : gw_unset();
    if (!gw_is_unset(f) && !gw_is_none(f)) {
        GW_AWAIT(task, gw_call_dunder(vm, f, v[1], gw_unset(), gw_unset(), &in));
        *out = in;
        return GW_RETURNED;
    }
    if (gw_is_none(f) || gw_is_set(v[1]) ||
        (gw_is_heap(v[1]) ? gw_is_unset(gw_dunder(vm, v[1], GW_N___getitem__))
                          : !gw_type_of(vm, v[1])->slots->getitem)) {
        return gw_raise(vm, GW_X_TypeError, "'%s' object is not reversible",
                        gw_type_name(vm, v[1]));
    }
    GW_AWAIT(task, gw_length(vm, v[1], &in));
    GW_TASK_END
    return make_reversed(vm, (gw_type *)v[0].o, v[1], in.i, out);
}

static gw_flow construct_reversed(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    gw_value v = args->n ? args->values[0] : gw_unset();
    (void)out;
    if (args->n != 1 || args->n_keywords) {
        return gw_raise(vm, GW_X_TypeError, "reversed expected 1 argument, got %zu", args->n);
    }
    const gw_value values[] = {gw_object_value(cls), v};
    return gw_task_start(vm, reversed_step, values, 2, NULL);
}

/* --- iter(f, sentinel): parts are both ----------------------------------------------------------
 */

static gw_flow callable_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    static const gw_args none = {.n = 0};
    gw_lazy *lazy = (gw_lazy *)task->values[0].o;
    GW_TASK_BEGIN(task)
    task->catches = true;
    GW_AWAIT(task, gw_call(vm, lazy->parts->items[0], &none, &in));
    task->catches = false;
    if (gw_is_object(vm->raised)) {
        return gw_stop(vm) ? end(vm, lazy, out) : GW_RAISED;
    }
    gw_assign_take(&task->values[1], in);
    GW_AWAIT(task, gw_compare(vm, GW_CMP_EQ, task->values[1], lazy->parts->items[1], &in));
    gw_assign_take(&task->values[2], in);
    GW_AWAIT(task, gw_truth(vm, task->values[2], &in));
    if (in.b) {
        return end(vm, lazy, out);
    }
    *out = gw_retain(task->values[1]);
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow next_callable(gw_vm *vm, gw_value self, gw_value *out) {
    return start_round(vm, self, callable_step, 0, out);
}

gw_flow gw_callable_iterator_new(gw_vm *vm, gw_value function, gw_value sentinel) {
    const gw_value parts[] = {function, sentinel};
    return make(vm, vm->types[GW_T_callable_iterator], parts, 2, 2, 0, false);
}

#define LAZY(name_, maker, next_)                                                              \
    static const gw_slots name_##_slots = {.clear = clear, .construct = maker, .next = next_}; \
    const gw_type_def gw_##name_##_type = {.name = #name_,                                     \
                                           .instance_size = sizeof(gw_lazy),                   \
                                           .layout = GW_L_ITERATOR,                            \
                                           .slots = &name_##_slots};
LAZY(enumerate, construct_enumerate, next_enumerate)
LAZY(zip, construct_zip, next_zip)
LAZY(map, construct_map, next_map)
LAZY(filter, construct_filter, next_filter)
LAZY(reversed, construct_reversed, next_reversed)
LAZY(list_reverseiterator, NULL, next_list_reversed)
LAZY(callable_iterator, NULL, next_callable)
