/* range. */
#include "lang/big.h"
#include "lang/frame.h"
#include "lang/hash.h"
#include "lang/iterator.h"
#include "lang/number.h"
#include "lang/slice.h"
#include "lang/type.h"

typedef struct gw_range {
    gw_object object;
    int64_t start, stop, step;
    uint64_t length;
} gw_range;

static gw_flow make(gw_vm *vm, int64_t start, int64_t stop, int64_t step, gw_value *out) {
    gw_range *r = gw_object_new(vm, vm->types[GW_T_range]);
    if (!r) {
        return GW_RAISED;
    }
    r->start = start;
    r->stop = stop;
    r->step = step;
    if (step > 0 ? start < stop : start > stop) {
        const uint64_t distance =
            step > 0 ? (uint64_t)stop - (uint64_t)start : (uint64_t)start - (uint64_t)stop;
        const uint64_t stride = step > 0 ? (uint64_t)step : 0 - (uint64_t)step;
        r->length = (distance - 1) / stride + 1;
    }
    *out = gw_object_value(r);
    return GW_RETURNED;
}

static gw_flow construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    (void)cls;
    int64_t v[3] = {0, 0, 1};
    if (args->n_keywords) {
        return gw_raise(vm, GW_X_TypeError, "range() takes no keyword arguments");
    }
    if (args->n < 1 || args->n > 3) {
        return gw_raise(vm, GW_X_TypeError, "range expected at %s %d argument%s, got %zu",
                        args->n ? "most" : "least", args->n ? 3 : 1, args->n ? "s" : "", args->n);
    }
    for (size_t i = 0; i < args->n; i++) {
        if (gw_is_big(gw_unboxed(args->values[i]))) {
            return gw_raise(vm, GW_X_OverflowError,
                            "range() of ints beyond 64 bits is not supported in the playground");
        }
        if (!gw_arg_int(vm, args->values[i], &v[args->n == 1 ? 1 : i])) {
            return GW_RAISED;
        }
    }
    if (v[2] == 0) {
        return gw_raise(vm, GW_X_ValueError, "range() arg 3 must not be zero");
    }
    return make(vm, v[0], v[1], v[2], out);
}

static int64_t item(const gw_range *r, uint64_t i) {
    return (int64_t)((uint64_t)r->start + i * (uint64_t)r->step);
}

static gw_flow iter(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_range *r = (gw_range *)self.o;
    if (gw_iterator_new(vm, GW_T_range_iterator, self, out) != GW_RETURNED) {
        return GW_RAISED;
    }
    gw_iterator *it = (gw_iterator *)out->o;
    it->at = r->start;
    it->step = r->step;
    it->length = r->length;
    return GW_RETURNED;
}

static gw_flow reversed(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_range *r = (gw_range *)args->values[0].o;
    if (iter(vm, args->values[0], out) != GW_RETURNED) {
        return GW_RAISED;
    }
    gw_iterator *it = (gw_iterator *)out->o;
    it->at = r->length ? item(r, r->length - 1) : 0;
    it->step = (int64_t)(0 - (uint64_t)r->step);
    return GW_RETURNED;
}

static gw_flow length(gw_vm *vm, gw_value self, int64_t *out) {
    const gw_range *r = (gw_range *)self.o;
    if (r->length > INT64_MAX) {
        return gw_raise(vm, GW_X_OverflowError, "Python int too large to convert to C ssize_t");
    }
    *out = (int64_t)r->length;
    return GW_RETURNED;
}

static gw_flow getitem(gw_vm *vm, gw_value self, gw_value index, gw_value *out) {
    const gw_range *r = (gw_range *)self.o;
    uint64_t at;
    gw_span span;
    if (gw_has_layout(index, GW_L_SLICE)) {
        if (!gw_slice_span(vm, (gw_slice *)index.o, r->length, &span)) {
            return GW_RAISED;
        }
        return make(vm, item(r, (uint64_t)span.start), item(r, (uint64_t)span.stop),
                    r->step * span.step, out);
    }
    if (gw_is_big(gw_unboxed(index))) {
        return gw_raise(vm, GW_X_IndexError, "range object index out of range");
    }
    if (!gw_index_place(vm, index, r->length, "range", "range object index out of range", &at)) {
        return GW_RAISED;
    }
    *out = gw_int(item(r, at));
    return GW_RETURNED;
}

static bool position(const gw_range *r, gw_value v, uint64_t *at) {
    if (v.tag == GW_V_FLOAT && v.f >= -9e18 && v.f <= 9e18 && v.f == (double)(int64_t)v.f) {
        v = gw_int((int64_t)v.f);
    }
    if (!gw_is_plain_int(v) || r->length == 0) {
        return false;
    }
    const int64_t i = gw_plain_int(v), last = item(r, r->length - 1);
    if (r->step > 0 ? i < r->start || i > last : i > r->start || i < last) {
        return false;
    }
    const uint64_t distance =
        r->step > 0 ? (uint64_t)i - (uint64_t)r->start : (uint64_t)r->start - (uint64_t)i;
    const uint64_t stride = r->step > 0 ? (uint64_t)r->step : 0 - (uint64_t)r->step;
    *at = distance / stride;
    return distance % stride == 0;
}

static gw_flow contains(gw_vm *vm, gw_value self, gw_value v, bool *out) {
    (void)vm;
    uint64_t at;
    *out = position((gw_range *)self.o, v, &at);
    return GW_RETURNED;
}

static gw_flow range_index(gw_vm *vm, const gw_args *args, gw_value *out) {
    uint64_t at;
    if (!position((gw_range *)args->values[0].o, args->values[1], &at)) {
        return gw_raise(
            vm, GW_X_ValueError, "%lld is not in range",
            (long long)(gw_is_plain_int(args->values[1]) ? gw_plain_int(args->values[1]) : 0));
    }
    *out = gw_int((int64_t)at);
    return GW_RETURNED;
}

static gw_flow range_count(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)vm;
    uint64_t at;
    *out = gw_int(position((gw_range *)args->values[0].o, args->values[1], &at));
    return GW_RETURNED;
}

static gw_flow repr(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_range *r = (gw_range *)self.o;
    return gw_return_str(
        r->step == 1
            ? gw_str_format(vm, "range(%lld, %lld)", (long long)r->start, (long long)r->stop)
            : gw_str_format(vm, "range(%lld, %lld, %lld)", (long long)r->start, (long long)r->stop,
                            (long long)r->step),
        out);
}

static gw_flow compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other, gw_value *out) {
    (void)vm;
    *out = gw_not_implemented();
    if ((op == GW_CMP_EQ || op == GW_CMP_NE) && gw_has_layout(other, GW_L_RANGE)) {
        const gw_range *a = (gw_range *)self.o, *b = (gw_range *)other.o;
        const bool same =
            a->length == b->length &&
            (a->length == 0 || (a->start == b->start && (a->length == 1 || a->step == b->step)));
        *out = gw_bool(same == (op == GW_CMP_EQ));
    }
    return GW_RETURNED;
}

static gw_flow hash(gw_vm *vm, gw_value self, int64_t *out) {
    const gw_range *r = (gw_range *)self.o;
    const gw_value parts[] = {gw_int((int64_t)r->length), r->length ? gw_int(r->start) : gw_none(),
                              r->length > 1 ? gw_int(r->step) : gw_none()};
    gw_tuple *tuple = gw_tuple_new(vm, parts, 3);
    const gw_flow flow = tuple ? gw_hash_tuple_now(vm, tuple, out) : GW_RAISED;
    gw_object_release(tuple);
    return flow;
}

#define PART(name)                                                       \
    static gw_flow get_##name(gw_vm *vm, gw_value self, gw_value *out) { \
        (void)vm;                                                        \
        *out = gw_int(((gw_range *)self.o)->name);                       \
        return GW_RETURNED;                                              \
    }
PART(start)
PART(stop)
PART(step)
#undef PART

static const gw_native_def methods[] = {{"__reversed__", reversed, 0, 0, 0, NULL},
                                        {"index", range_index, 1, 1, 0, NULL},
                                        {"count", range_count, 1, 1, 0, NULL},
                                        {NULL, NULL, 0, 0, 0, NULL}};
static const gw_getset_def getsets[] = {{"start", get_start, NULL, NULL},
                                        {"stop", get_stop, NULL, NULL},
                                        {"step", get_step, NULL, NULL},
                                        {NULL, NULL, NULL, NULL}};
static gw_flow truth(gw_vm *vm, gw_value self, bool *out) {
    int64_t n = 0;
    const gw_flow flow = length(vm, self, &n);
    *out = n != 0;
    return flow;
}

static const gw_slots slots = {.construct = construct,
                               .truth = truth,
                               .repr = repr,
                               .hash = hash,
                               .length = length,
                               .getitem = getitem,
                               .contains = contains,
                               .iter = iter,
                               .compare = compare};
const gw_type_def gw_range_type = {.name = "range",
                                   .instance_size = sizeof(gw_range),
                                   .layout = GW_L_RANGE,
                                   .flags = GW_TYPE_FINAL,
                                   .slots = &slots,
                                   .methods = methods,
                                   .getsets = getsets};
