#include "lang/slice.h"

#include <string.h>

#include "lang/big.h"
#include "lang/frame.h"
#include "lang/index.h"
#include "lang/type.h"

gw_slice *gw_slice_new(gw_vm *vm, gw_value start, gw_value stop, gw_value step) {
    gw_slice *s = gw_object_new(vm, vm->types[GW_T_slice]);
    if (s) {
        s->start = gw_retain(start);
        s->stop = gw_retain(stop);
        s->step = gw_retain(step);
    }
    return s;
}

/* An int, or what a C type says it is as an index. */
static bool as_index(gw_vm *vm, gw_value v, int64_t *out) {
    return gw_value_int(v, out) || (gw_is_object(v) && !gw_is_heap(v) && v.o->type->slots->number &&
                                    gw_arg_int(vm, v, out));
}

bool gw_slice_part(gw_vm *vm, gw_value v, int64_t missing, int64_t *out) {
    *out = missing;
    if (gw_is_big(gw_unboxed(v))) { /* beyond any end */
        *out = ((gw_big *)gw_unboxed(v).o)->negative ? -INT64_MAX : INT64_MAX;
        return true;
    }
    if (gw_is_none(v) || as_index(vm, v, out)) {
        return true;
    }
    if (!gw_is_unset(gw_raised(vm))) {
        return false;
    }
    gw_raise(vm, GW_X_TypeError,
             "slice indices must be integers or None or have an __index__ method");
    gw_want_number(vm, v, GW_N___index__);
    return false;
}

bool gw_slice_range(gw_vm *vm, const gw_args *args, size_t length, size_t *from, size_t *to) {
    const int64_t size = (int64_t)length;
    int64_t ends[2] = {0, size};
    for (size_t i = 0; i < 2; i++) {
        if (args->n > 2 + i && !gw_slice_part(vm, args->values[2 + i], ends[i], &ends[i])) {
            return false;
        }
        ends[i] += ends[i] < 0 ? size : 0;
        ends[i] = ends[i] < 0 ? 0 : ends[i];
    }
    *from = (size_t)(ends[0] > size ? size + 1 : ends[0]);
    *to = (size_t)(ends[1] > size ? size : ends[1]);
    return true;
}

static int64_t clamp(int64_t i, int64_t length, int64_t low, int64_t high) {
    i = i < 0 ? (i < -length ? low : i + length) : i;
    return i < low ? low : i > high ? high : i;
}

bool gw_slice_span(gw_vm *vm, const gw_slice *slice, uint64_t length, gw_span *span) {
    const int64_t n = (int64_t)length;
    if (!gw_slice_part(vm, slice->step, 1, &span->step)) {
        return false;
    }
    if (span->step == 0) {
        gw_raise(vm, GW_X_ValueError, "slice step cannot be zero");
        return false;
    }
    const bool back = span->step < 0;
    const int64_t low = back ? -1 : 0, high = back ? n - 1 : n;
    int64_t start, stop;
    if (!gw_slice_part(vm, slice->start, 0, &start) || !gw_slice_part(vm, slice->stop, 0, &stop)) {
        return false;
    }
    span->start = gw_is_none(slice->start) ? (back ? high : low) : clamp(start, n, low, high);
    span->stop = gw_is_none(slice->stop) ? (back ? low : high) : clamp(stop, n, low, high);
    span->count = 0;
    if (back ? span->stop < span->start : span->start < span->stop) {
        const uint64_t distance =
            (uint64_t)(back ? span->start - span->stop : span->stop - span->start);
        const uint64_t step = back ? 0 - (uint64_t)span->step : (uint64_t)span->step;
        span->count = (size_t)((distance - 1) / step + 1);
    }
    return true;
}

bool gw_index_place(gw_vm *vm, gw_value index, uint64_t length, const char *what,
                    const char *message, uint64_t *place) {
    int64_t i;
    if (gw_is_big(gw_unboxed(index))) {
        gw_raise(vm, GW_X_IndexError, "cannot fit '%s' into an index-sized integer",
                 gw_type_name(vm, index));
        return false;
    }
    if (!as_index(vm, index, &i)) {
        if (!gw_is_unset(gw_raised(vm))) {
            return false;
        }
        if (strcmp(what, "string") == 0) {
            gw_raise(vm, GW_X_TypeError, "string indices must be integers, not '%s'",
                     gw_type_name(vm, index));
        } else {
            gw_raise(vm, GW_X_TypeError, "%s indices must be integers or slices, not %s", what,
                     gw_type_name(vm, index));
        }
        gw_want_number(vm, index, GW_N___index__);
        return false;
    }
    if (i < 0) {
        i += (int64_t)length;
    }
    if (i < 0 || (uint64_t)i >= length) {
        gw_raise(vm, GW_X_IndexError, "%s", message);
        return false;
    }
    *place = (uint64_t)i;
    return true;
}

static void clear(gw_vm *vm, gw_object *self) {
    (void)vm;
    gw_slice *s = (gw_slice *)self;
    gw_assign_take(&s->start, gw_none());
    gw_assign_take(&s->stop, gw_none());
    gw_assign_take(&s->step, gw_none());
}

static gw_flow construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    (void)cls;
    if (args->n < 1 || args->n > 3 || args->n_keywords) {
        return gw_raise(vm, GW_X_TypeError, "slice expected at %s %d argument%s, got %zu",
                        args->n ? "most" : "least", args->n ? 3 : 1, args->n ? "s" : "", args->n);
    }
    const gw_value *a = args->values;
    gw_slice *s = args->n == 1 ? gw_slice_new(vm, gw_none(), a[0], gw_none())
                               : gw_slice_new(vm, a[0], a[1], args->n == 3 ? a[2] : gw_none());
    *out = gw_object_value(s);
    return s ? GW_RETURNED : GW_RAISED;
}

static gw_flow repr_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    const gw_slice *s = (gw_slice *)task->values[0].o;
    GW_TASK_BEGIN(task)
    gw_buffer_text(&task->text, "slice(");
    for (task->i = 0; task->i < 3; task->i++) {
        GW_AWAIT(task, gw_repr(vm,
                               task->i == 0   ? s->start
                               : task->i == 1 ? s->stop
                                              : s->step,
                               &in));
        gw_buffer_format(&task->text, "%s%s", task->i ? ", " : "", gw_as_str(in)->data);
        gw_release_value(in);
    }
    gw_buffer_char(&task->text, ')');
    return gw_return_str(gw_str_of_buffer(vm, &task->text), out);
    GW_TASK_END
    return GW_RAISED;
}

static gw_flow repr(gw_vm *vm, gw_value self, gw_value *out) {
    (void)out;
    return gw_task_start(vm, repr_step, &self, 1, NULL);
}

#define PART(name)                                                       \
    static gw_flow get_##name(gw_vm *vm, gw_value self, gw_value *out) { \
        (void)vm;                                                        \
        *out = gw_retain(((gw_slice *)self.o)->name);                    \
        return GW_RETURNED;                                              \
    }
PART(start)
PART(stop)
PART(step)
#undef PART

static gw_flow indices(gw_vm *vm, const gw_args *args, gw_value *out) {
    int64_t length;
    gw_span span;
    if (!gw_arg_int(vm, args->values[1], &length)) {
        return GW_RAISED;
    }
    if (length < 0) {
        return gw_raise(vm, GW_X_ValueError, "length should not be negative");
    }
    if (!gw_slice_span(vm, (gw_slice *)args->values[0].o, (uint64_t)length, &span)) {
        return GW_RAISED;
    }
    gw_value items[] = {gw_int(span.start), gw_int(span.stop), gw_int(span.step)};
    const gw_value step = gw_unboxed(((gw_slice *)args->values[0].o)->step);
    if (gw_is_big(step)) {
        items[2] = step;
    }
    gw_tuple *tuple = gw_tuple_new(vm, items, 3);
    *out = gw_object_value(tuple);
    return tuple ? GW_RETURNED : GW_RAISED;
}

static const gw_native_def methods[] = {{"indices", indices, 1, 1, 0, NULL},
                                        {NULL, NULL, 0, 0, 0, NULL}};
static const gw_getset_def getsets[] = {{"start", get_start, NULL, NULL},
                                        {"stop", get_stop, NULL, NULL},
                                        {"step", get_step, NULL, NULL},
                                        {NULL, NULL, NULL, NULL}};
/* As tuples of its parts. */
static gw_flow compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other, gw_value *out) {
    *out = gw_not_implemented();
    if (!gw_has_layout(other, GW_L_SLICE)) {
        return GW_RETURNED;
    }
    const gw_slice *a = (gw_slice *)self.o, *b = (gw_slice *)other.o;
    const gw_value in_a[] = {a->start, a->stop, a->step}, in_b[] = {b->start, b->stop, b->step};
    gw_tuple *left = gw_tuple_new(vm, in_a, 3), *right = gw_tuple_new(vm, in_b, 3);
    const gw_flow flow =
        left && right ? gw_compare(vm, op, gw_object_value(left), gw_object_value(right), out)
                      : GW_RAISED;
    gw_object_release(left);
    gw_object_release(right);
    return flow;
}

static const gw_slots slots = {
    .clear = clear, .construct = construct, .repr = repr, .compare = compare};
const gw_type_def gw_slice_type = {.name = "slice",
                                   .instance_size = sizeof(gw_slice),
                                   .layout = GW_L_SLICE,
                                   .flags = GW_TYPE_FINAL | GW_TYPE_UNHASHABLE,
                                   .slots = &slots,
                                   .methods = methods,
                                   .getsets = getsets};
