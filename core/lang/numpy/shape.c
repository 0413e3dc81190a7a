/* The same elements in another shape, and arrays joined. */
#include <string.h>

#include "gradwalk/ops.h"
#include "lang/numpy/numpy.h"
#include "ops/layout.h"

/* A tuple of at most GW_MAX_DIMS ints. */
static bool read_ints(gw_vm *vm, gw_value v, int64_t out[GW_MAX_DIMS], int *n) {
    gw_value *items;
    size_t count;
    if (!gw_sequence_items(v, &items, &count) || count > GW_MAX_DIMS) {
        gw_raise(vm, GW_X_ValueError, "numpy has arrays of at most %d dims here", GW_MAX_DIMS);
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        if (!gw_arg_int(vm, items[i], &out[i])) {
            return false;
        }
    }
    *n = (int)count;
    return true;
}

/* Whether one element of it is many. */
static bool is_spread(const gw_tensor *t) {
    bool spread = false;
    for (int d = 0; d < t->ndim; d++) {
        spread |= t->dims[d] > 1 && t->strides[d] == 0;
    }
    return spread;
}

/* strided(array, shape, strides, offset): a view, strides and offset in elements; the offset counts
 * from the array's first. No bounds are checked: the prelude knows what it does. */
static gw_flow strided(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_tensor *t = gw_array_tensor(vm, args->values[0]);
    int64_t dims[GW_MAX_DIMS], strides[GW_MAX_DIMS], offset;
    int n, m;
    if (!read_ints(vm, args->values[1], dims, &n) || !read_ints(vm, args->values[2], strides, &m) ||
        !gw_arg_int(vm, args->values[3], &offset)) {
        return GW_RAISED;
    }
    const gw_value base = gw_as_array(args->values[0])->base;
    gw_tensor *view = gw_tensor_alias(t, dims, strides, n, t->offset + offset);
    for (int d = 0; view && d < n; d++) { /* what spreads here is broadcast_to's */
        view->read_only |= dims[d] > 1 && strides[d] == 0 && !is_spread(t);
    }
    return gw_return_array(vm, view, gw_is_none(base) ? args->values[0] : base, out);
}

/* element_strides(array): a tuple. */
static gw_flow element_strides(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_tensor *t = gw_array_tensor(vm, args->values[0]);
    gw_value items[GW_MAX_DIMS];
    for (int d = 0; d < t->ndim; d++) {
        items[d] = gw_int(t->strides[d]);
    }
    gw_tuple *tuple = gw_tuple_new(vm, items, t->ndim);
    *out = tuple ? gw_object_value(tuple) : gw_unset();
    return tuple ? GW_RETURNED : GW_RAISED;
}

/* lock(array): a write to it is an error from now on; the array. */
static gw_flow lock(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_array_tensor(vm, args->values[0])->read_only = true;
    *out = gw_retain(args->values[0]);
    return GW_RETURNED;
}

/* is_read_only(array): whether a write to it is an error. */
static gw_flow is_read_only(gw_vm *vm, const gw_args *args, gw_value *out) {
    *out = gw_bool(gw_array_is_read_only(gw_array_tensor(vm, args->values[0])));
    return GW_RETURNED;
}

/* rows(array): a copy that lies row by row. */
static gw_flow rows(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_tensor *t = gw_array_tensor(vm, args->values[0]);
    return gw_return_array(vm, gw_tensor_copy(t, (gw_dtype)t->dtype), gw_none(), out);
}

/* zeros_like(array, dtype): zeros that lie as its elements do (numpy's order 'K'). */
static gw_flow zeros_like(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_tensor *t = gw_array_tensor(vm, args->values[0]);
    gw_dtype dtype;
    if (!gw_array_dtype(vm, args->values[1], (gw_dtype)t->dtype, &dtype)) {
        return GW_RAISED;
    }
    gw_tensor *y = gw_empty_keeping(t, dtype);
    if (y) {
        memset(gw_tensor_data(y), 0, (size_t)gw_tensor_numel(y) * gw_dtype_size(dtype));
    }
    return gw_return_array(vm, y, gw_none(), out);
}

static gw_tensor *refuse_shape(gw_vm *vm, const gw_tensor *t, const int64_t *dims, int n) {
    gw_buffer shape;
    gw_buffer_init(&shape, gw_vm_context(vm));
    int first = 0; /* unknown sizes in front are left out */
    while (first < n && dims[first] < 0) {
        first++;
    }
    for (int d = first; d < n; d++) {
        if (dims[d] < 0) {
            gw_buffer_text(&shape, ",newaxis");
        } else {
            gw_buffer_format(&shape, "%s%lld", d > first ? "," : "", (long long)dims[d]);
        }
    }
    gw_raise(vm, GW_X_ValueError, "cannot reshape array of size %lld into shape (%s%s",
             (long long)gw_tensor_numel(t), shape.data ? shape.data : "", n == 1 ? ",)" : ")");
    gw_buffer_free(&shape);
    return NULL;
}

/* The sizes that `shape` says, one int or a tuple, for `size` elements: -1 is inferred. */
static bool read_shape(gw_vm *vm, const gw_tensor *t, gw_value shape, int64_t *dims, int *n) {
    int64_t known = 1;
    int unknown = -1;
    gw_value *items;
    size_t count;
    *n = 1;
    if (gw_sequence_items(shape, &items, &count) ? !read_ints(vm, shape, dims, n)
                                                 : !gw_arg_int(vm, shape, dims)) {
        return false;
    }
    for (int d = 0; d < *n; d++) {
        if (dims[d] < 0 && unknown >= 0) {
            gw_raise(vm, GW_X_ValueError, "can only specify one unknown dimension");
            return false;
        }
        unknown = dims[d] < 0 ? d : unknown;
        if (dims[d] >= 0 && __builtin_mul_overflow(known, dims[d], &known)) {
            return refuse_shape(vm, t, dims, *n);
        }
    }
    const int64_t size = gw_tensor_numel(t);
    if (unknown >= 0 ? known == 0 || size % known != 0 : known != size) {
        return refuse_shape(vm, t, dims, *n);
    }
    if (unknown >= 0) {
        dims[unknown] = size / known;
    }
    return true;
}

gw_tensor *gw_array_reshaped(gw_vm *vm, gw_tensor *t, gw_value shape) {
    int64_t dims[GW_MAX_DIMS];
    int n;
    if (!read_shape(vm, t, shape, dims, &n)) {
        return NULL;
    }
    const gw_quiet before = gw_quiet_begin(gw_vm_context(vm));
    gw_tensor *y = gw_reshape(t, dims, n);
    gw_quiet_end(&before);
    if (!y) {
        gw_raise_error(vm);
        return NULL;
    }
    if (y->storage != t->storage) {
        return y;
    }
    /* without the base that a tensor's view keeps */
    gw_tensor *plain = gw_tensor_alias(y, y->dims, y->strides, y->ndim, y->offset);
    gw_tensor_release(y);
    if (!plain) {
        gw_raise_error(vm);
    }
    return plain;
}

/* reshape(array, shape): a view when the strides allow it, else a copy. */
static gw_flow reshape(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_tensor *t = gw_array_tensor(vm, args->values[0]);
    gw_tensor *y = gw_array_reshaped(vm, t, args->values[1]);
    if (!y) {
        return GW_RAISED;
    }
    const gw_value own = gw_as_array(args->values[0])->base;
    const gw_value base = y->storage != t->storage ? gw_none()
                          : gw_is_none(own)        ? args->values[0]
                                                   : own;
    return gw_return_array(vm, y, base, out);
}

/* concatenate(list of arrays, axis, dtype): what must agree has been checked. */
static gw_flow concatenate(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_context *ctx = gw_vm_context(vm);
    gw_value *items;
    size_t n;
    int64_t axis, dims[GW_MAX_DIMS] = {0}, at = 0;
    gw_dtype dtype;
    if (!gw_sequence_items(args->values[0], &items, &n) || n == 0 ||
        !gw_arg_int(vm, args->values[1], &axis) ||
        !gw_array_dtype(vm, args->values[2], GW_F64, &dtype)) {
        return GW_RAISED;
    }
    const gw_tensor *first = gw_array_tensor(vm, items[0]);
    for (int d = 0; d < first->ndim; d++) {
        dims[d] = first->dims[d];
    }
    dims[axis] = 0;
    for (size_t i = 0; i < n; i++) {
        dims[axis] += gw_array_tensor(vm, items[i])->dims[axis];
    }
    gw_tensor *y = gw_empty(ctx, dtype, dims, first->ndim);
    for (size_t i = 0; y && i < n; i++) {
        gw_tensor *t = gw_array_tensor(vm, items[i]);
        gw_tensor *place = gw_tensor_alias(y, t->dims, y->strides, t->ndim, at);
        at += t->dims[axis] * y->strides[axis];
        const bool done = place && gw_array_write(vm, place, t);
        gw_tensor_release(place);
        if (!done) {
            gw_tensor_release(y);
            y = NULL;
        }
    }
    return gw_return_array(vm, y, gw_none(), out);
}

const gw_native_def gw_shape_functions[] = {
    {"strided", strided, 4, 4, 0, NULL},
    {"element_strides", element_strides, 1, 1, 0, NULL},
    {"lock", lock, 1, 1, 0, NULL},
    {"is_read_only", is_read_only, 1, 1, 0, NULL},
    {"rows", rows, 1, 1, 0, NULL},
    {"zeros_like", zeros_like, 2, 2, 0, NULL},
    {"reshape", reshape, 2, 2, 0, NULL},
    {"concatenate", concatenate, 3, 3, 0, NULL},
    {0},
};
