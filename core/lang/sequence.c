#include "lang/sequence.h"

#include <string.h>

#include "lang/frame.h"
#include "lang/hash.h"
#include "lang/index.h"
#include "lang/slice.h"
#include "lang/type.h"

static size_t length_of(gw_value v) {
    gw_value *items;
    size_t n = 0;
    gw_sequence_items(v, &items, &n);
    return n;
}

static gw_value item_of(gw_value v, size_t i) {
    gw_value *items;
    size_t n;
    gw_sequence_items(v, &items, &n);
    return i < n ? items[i] : gw_none();
}

gw_flow gw_sequence_length(gw_vm *vm, gw_value self, int64_t *out) {
    (void)vm;
    *out = (int64_t)length_of(self);
    return GW_RETURNED;
}

/* --- Comparing -------------------------------------------------------------------------------- */

static bool order(gw_compare_op op, size_t a, size_t b) {
    switch (op) {
    case GW_CMP_LT:
        return a < b;
    case GW_CMP_LE:
        return a <= b;
    case GW_CMP_EQ:
        return a == b;
    case GW_CMP_NE:
        return a != b;
    case GW_CMP_GT:
        return a > b;
    case GW_CMP_GE:
        return a >= b;
    }
    return false;
}

/* values: a, b, x, y; i: the place; j: the operator. The first items that differ decide. */
static gw_flow compare_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    const gw_compare_op op = (gw_compare_op)task->j;
    GW_TASK_BEGIN(task)
    for (; (size_t)task->i < length_of(v[0]) && (size_t)task->i < length_of(v[1]); task->i++) {
        gw_assign_take(&v[2], gw_retain(item_of(v[0], (size_t)task->i)));
        gw_assign_take(&v[3], gw_retain(item_of(v[1], (size_t)task->i)));
        if (gw_is_same(v[2], v[3])) {
            continue;
        }
        GW_AWAIT(task, gw_compare(vm, GW_CMP_EQ, v[2], v[3], &in));
        gw_assign_take(&v[4], in);
        GW_AWAIT(task, gw_truth(vm, v[4], &in));
        if (in.b) {
            continue;
        }
        if (op == GW_CMP_EQ || op == GW_CMP_NE) {
            *out = gw_bool(op == GW_CMP_NE);
            return GW_RETURNED;
        }
        GW_AWAIT(task, gw_compare(vm, op, v[2], v[3], &in));
        *out = in;
        return GW_RETURNED;
    }
    *out = gw_bool(order(op, length_of(v[0]), length_of(v[1])));
    GW_TASK_END
    return GW_RETURNED;
}

gw_flow gw_sequence_compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other,
                            gw_value *out) {
    *out = gw_not_implemented();
    if (!gw_is_object(other) || other.o->type->layout != self.o->type->layout) {
        return GW_RETURNED;
    }
    const size_t n = length_of(self), m = length_of(other);
    if (n != m && (op == GW_CMP_EQ || op == GW_CMP_NE)) {
        *out = gw_bool(op == GW_CMP_NE);
        return GW_RETURNED;
    }
    size_t i = 0;
    while (i < n && i < m && gw_same_key(item_of(self, i), item_of(other, i)) == GW_SAME) {
        i++;
    }
    if (i == n || i == m) {
        *out = gw_bool(order(op, n, m));
        return GW_RETURNED;
    }
    const gw_value values[] = {self, other, gw_unset(), gw_unset(), gw_unset()};
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, compare_step, values, 5, &task);
    if (flow == GW_CALLED) {
        task->i = (int64_t)i;
        task->j = (int64_t)op;
    }
    return gw_task_nest(vm, flow, 1, " in comparison");
}

/* --- index, count ----------------------------------------------------------------------------- */

/* values: sequence, item, x, y; i: the place; j: where to stop; hash: how many (count), or 1 << 63:
 * the index of the first. */
static const uint64_t want_index = (uint64_t)1 << 63;
static const uint64_t want_whether = (uint64_t)1 << 62; /* is it there at all? */

static gw_flow not_in(gw_vm *vm, gw_value self, gw_value item, gw_value *out);

static gw_flow find_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    for (; task->i < task->j && (size_t)task->i < length_of(v[0]); task->i++) {
        gw_assign_take(&v[2], gw_retain(item_of(v[0], (size_t)task->i)));
        if (gw_is_same(v[2], v[1])) {
            in = gw_bool(true);
        } else {
            GW_AWAIT(task, gw_compare(vm, GW_CMP_EQ, v[2], v[1], &in));
            gw_assign_take(&v[3], in);
            GW_AWAIT(task, gw_truth(vm, v[3], &in));
        }
        if (in.b && task->hash == want_index) {
            *out = gw_int(task->i);
            return GW_RETURNED;
        }
        if (in.b && task->hash == want_whether) {
            *out = gw_bool(true);
            return GW_RETURNED;
        }
        task->hash += in.b;
    }
    if (task->hash == want_whether) {
        *out = gw_bool(false);
        return GW_RETURNED;
    }
    if (task->hash == want_index) {
        GW_AWAIT(task, not_in(vm, v[0], v[1], &in));
        gw_raise(vm, GW_X_ValueError, "%s", gw_as_str(in)->data);
        gw_release_value(in);
        return GW_RAISED;
    }
    *out = gw_int((int64_t)task->hash);
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow not_in_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_repr(vm, task->values[0], &in));
    gw_str *text = gw_str_format(vm, "%s is not in list", gw_as_str(in)->data);
    gw_release_value(in);
    return gw_return_str(text, out);
    GW_TASK_END
    return GW_RAISED;
}

static gw_flow not_in(gw_vm *vm, gw_value self, gw_value item, gw_value *out) {
    if (gw_is_tuple(self)) {
        return gw_return_str(gw_str_text(vm, "tuple.index(x): x not in tuple"), out);
    }
    return gw_task_start(vm, not_in_step, &item, 1, NULL);
}

static gw_flow start_find(gw_vm *vm, const gw_args *args, uint64_t want, int64_t from, int64_t to) {
    const gw_value values[] = {args->values[0], args->values[1], gw_unset(), gw_unset()};
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, find_step, values, 4, &task);
    if (flow == GW_CALLED) {
        task->i = from;
        task->j = to;
        task->hash = want;
    }
    return flow;
}

static bool bound(gw_vm *vm, gw_value v, int64_t *out) {
    if (!gw_is_none(v) && gw_slice_part(vm, v, 0, out)) {
        return true;
    }
    gw_release_value(gw_catch(vm));
    gw_raise(vm, GW_X_TypeError, "slice indices must be integers or have an __index__ method");
    gw_want_number(vm, v, GW_N___index__);
    return false;
}

gw_flow gw_sequence_index(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)out;
    const int64_t n = (int64_t)length_of(args->values[0]);
    int64_t from = 0, to = n;
    if ((args->n > 2 && !bound(vm, args->values[2], &from)) ||
        (args->n > 3 && !bound(vm, args->values[3], &to))) {
        return GW_RAISED;
    }
    from = from < 0 ? (from < -n ? 0 : from + n) : from;
    to = to < 0 ? to + n : to;
    return start_find(vm, args, want_index, from, to);
}

gw_flow gw_sequence_contains(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)out;
    return start_find(vm, args, want_whether, 0, INT64_MAX);
}

gw_flow gw_sequence_count(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)out;
    return start_find(vm, args, 0, 0, INT64_MAX);
}

/* --- New ones --------------------------------------------------------------------------------- */

gw_value *gw_sequence_repeat(gw_vm *vm, const gw_value *items, size_t n, int64_t times,
                             size_t *n_out) {
    if (n && times > 0 && (uint64_t)times > SIZE_MAX / sizeof *items / n) {
        gw_raise_memory(vm);
        return NULL;
    }
    *n_out = n && times > 0 ? n * (size_t)times : 0;
    gw_value *all = gw_vm_alloc_array(vm, *n_out, sizeof *all);
    for (size_t i = 0; all && i < *n_out; i++) {
        all[i] = gw_retain(items[i % n]);
    }
    return all;
}

gw_value *gw_sequence_concat(gw_vm *vm, gw_value a, gw_value b, size_t *n_out) {
    const size_t n = length_of(a), m = length_of(b);
    gw_value *all = gw_vm_alloc_array(vm, n + m, sizeof *all);
    for (size_t i = 0; all && i < n + m; i++) {
        all[i] = gw_retain(i < n ? item_of(a, i) : item_of(b, i - n));
    }
    *n_out = n + m;
    return all;
}

gw_value *gw_sequence_slice(gw_vm *vm, gw_value self, gw_value slice, size_t *n_out) {
    gw_span span;
    if (!gw_slice_span(vm, (gw_slice *)slice.o, length_of(self), &span)) {
        return NULL;
    }
    gw_value *some = gw_vm_alloc_array(vm, span.count, sizeof *some);
    for (size_t i = 0; some && i < span.count; i++) {
        some[i] = gw_retain(item_of(self, (size_t)(span.start + (int64_t)i * span.step)));
    }
    *n_out = span.count;
    return some;
}
