/* Python's values as arrays: np.array of nested lists, and operands. */
#include <string.h>

#include "lang/numpy/faults.h"
#include "lang/numpy/numpy.h"
#include "lang/type.h"

#include "gradwalk/ops.h"

const char *gw_array_foreign(const gw_vm *vm, gw_value v) {
    const char *name = gw_type_name(vm, v);
    return strcmp(name, "ndarray") == 0 ? "str" : name; /* prelude/numpy/_labels.py */
}

/* --- One element ------------------------------------------------------------------------------ */

/* A number or a scalar, and the dtype it has of itself; false: it is none. */
static bool element(const gw_vm *vm, gw_value v, gw_dtype *dtype, gw_scalar *out) {
    if (gw_is_array_scalar(vm, v, dtype, out)) {
        return true;
    }
    if (gw_has_layout(v, GW_L_NUMBER) && !gw_is_array_scalar(vm, v, dtype, out)) {
        v = gw_unboxed(v);
    }
    if (!gw_scalar_of(v, out)) {
        return false;
    }
    *dtype = out->dtype;
    return true;
}

/* An array, or a tensor that may be read: NULL when it is neither, or with an exception. */
static gw_tensor *as_tensor(gw_vm *vm, gw_value v) {
    gw_tensor *t = gw_array_tensor(vm, v);
    if (!t && (t = gw_tensor_of(v)) && gw_tensor_requires_grad(t) && gw_grad_enabled(t->ctx)) {
        gw_raise(vm, GW_X_RuntimeError,
                 "Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() "
                 "instead.");
        return NULL;
    }
    if (t && t->dtype == GW_BF16) {
        gw_raise(vm, GW_X_TypeError, "Got unsupported ScalarType BFloat16");
        return NULL;
    }
    return t;
}

/* --- Nested sequences ------------------------------------------------------------------------- */

/* Measured first, then read: elements go by way of int64 or double to the dtype. */
typedef struct nest {
    gw_vm *vm;
    int64_t dims[GW_MAX_DIMS];
    int ndim;
    bool any, ints, foreign; /* any element yet; all go by way of int64; some are arrays */
    gw_dtype dtype, to;      /* found in the elements; asked for */
    int64_t *integers;
    double *floats;
    int64_t at;
} nest;

static bool ragged(const nest *n, int d) {
    gw_buffer shape;
    gw_buffer_init(&shape, gw_vm_context(n->vm));
    gw_array_shape_text(&shape, n->dims, d);
    gw_raise(n->vm, GW_X_ValueError,
             "setting an array element with a sequence. The requested array has an inhomogeneous "
             "shape after %d dimensions. The detected shape was %s + inhomogeneous part.",
             d, shape.data ? shape.data : "");
    gw_buffer_free(&shape);
    return false;
}

static void note_dtype(nest *n, gw_dtype dtype) {
    n->dtype = n->any ? gw_promote_types(n->dtype, dtype) : dtype;
    n->any = true;
    n->ints = n->ints && !gw_dtype_is_float(dtype);
}

static bool refuse(const nest *n, gw_value v) {
    gw_raise(n->vm, GW_X_NotImplementedError, "numpy has no arrays of %s here",
             gw_array_foreign(n->vm, v));
    return false;
}

/* The size at depth `d`: the first sequence there sets it (`first`), the others must agree. */
static bool note_size(nest *n, int d, int64_t size, bool first) {
    if (first && d == n->ndim) {
        if (d == GW_MAX_DIMS) {
            gw_raise(n->vm, GW_X_ValueError, "numpy has arrays of at most %d dims here",
                     GW_MAX_DIMS);
            return false;
        }
        n->dims[n->ndim++] = size;
        return true;
    }
    return (d < n->ndim && n->dims[d] == size) || ragged(n, d);
}

/* At most GW_MAX_DIMS deep. `first`: nothing as deep as this has ended yet. */
static bool measure(nest *n, gw_value v, int d, bool first) {
    gw_value *items;
    size_t size;
    gw_dtype dtype;
    gw_scalar number;
    if (element(n->vm, v, &dtype, &number)) {
        note_dtype(n, dtype);
        return d == n->ndim || ragged(n, d);
    }
    const gw_tensor *t = as_tensor(n->vm, v);
    if (!gw_is_unset(gw_raised(n->vm))) {
        return false;
    }
    if (t && gw_tensor_of(v) && d > 0 && t->ndim > 0) { /* NumPy takes it for a sequence */
        return n->dims[d - 1] > 1 ? ragged(n, d) : refuse(n, v);
    }
    if (t) {
        for (int k = 0; k < gw_tensor_ndim(t); k++) {
            if (!note_size(n, d + k, t->dims[k], first)) {
                return false;
            }
        }
        note_dtype(n, (gw_dtype)t->dtype);
        n->foreign = true;
        return d + t->ndim == n->ndim || ragged(n, d + t->ndim);
    }
    if (!gw_sequence_items(v, &items, &size)) {
        return refuse(n, v);
    }
    if (!note_size(n, d, (int64_t)size, first)) {
        return false;
    }
    for (size_t i = 0; i < size; i++) {
        if (!measure(n, items[i], d + 1, first && i == 0)) {
            return false;
        }
    }
    return size > 0 || d + 1 == n->ndim || ragged(n, d + 1);
}

/* `plain`: a number that is asked for its int; another one is cast. */
static bool put(nest *n, gw_scalar s, bool plain) {
    if (gw_array_is_whole(n->to) && !n->foreign && plain) {
        return gw_array_whole(n->vm, s, n->to, &n->integers[n->at++]);
    }
    if (n->ints) {
        n->integers[n->at++] = gw_scalar_as_int(s);
    } else {
        n->floats[n->at++] = gw_scalar_as_double(s);
    }
    return true;
}

static bool read(nest *n, gw_value v) {
    gw_value *items;
    size_t size;
    gw_dtype dtype;
    gw_scalar number;
    if (element(n->vm, v, &dtype, &number)) {
        return put(n, number,
                   !gw_is_array_scalar(n->vm, v, &dtype, &number) || gw_dtype_is_float(dtype));
    }
    bool fine = true;
    const gw_tensor *t = as_tensor(n->vm, v);
    for (int64_t i = 0; t && i < gw_tensor_numel(t); i++) {
        fine = put(n, gw_tensor_at(t, i), false);
    }
    if (!t && gw_sequence_items(v, &items, &size)) {
        for (size_t i = 0; i < size && fine; i++) {
            fine = read(n, items[i]);
        }
    }
    return fine;
}

/* `to`: what it is for, of which only ints matter here. NULL with an exception, or with
 * the context's error. */
static gw_tensor *of_sequence(gw_vm *vm, gw_value v, gw_dtype to) {
    gw_context *ctx = gw_vm_context(vm);
    nest n = {.vm = vm, .ints = true, .dtype = GW_F64, .to = to};
    if (!measure(&n, v, 0, true)) {
        return NULL;
    }
    n.ints = (n.ints && n.any) || (gw_array_is_whole(to) && !n.foreign);
    n.dtype = gw_array_is_whole(to) && !n.foreign ? to : n.dtype;
    gw_tensor *wide = gw_empty(ctx, n.ints ? GW_I64 : GW_F64, n.dims, n.ndim);
    if (!wide) {
        return NULL;
    }
    n.integers = gw_tensor_data(wide);
    n.floats = gw_tensor_data(wide);
    if (!read(&n, v)) {
        gw_tensor_release(wide);
        return NULL;
    }
    const gw_quiet before = gw_quiet_begin(ctx);
    gw_tensor *t = gw_to(wide, n.dtype);
    gw_quiet_end(&before);
    gw_tensor_release(wide);
    return t;
}

static gw_tensor *of_range(gw_vm *vm, gw_value range) {
    gw_value length, item;
    gw_context *ctx = gw_vm_context(vm);
    if (gw_length(vm, range, &length) != GW_RETURNED) {
        return NULL;
    }
    gw_tensor *t = gw_empty(ctx, GW_I64, &length.i, 1);
    for (int64_t i = 0; t && i < length.i; i++) {
        if (gw_getitem(vm, range, gw_int(i), &item) == GW_RETURNED) { /* an int: nothing to free */
            ((int64_t *)gw_tensor_data(t))[i] = item.i;
        }
    }
    return t;
}

/* --- Operands --------------------------------------------------------------------------------- */

gw_tensor *gw_array_operand(gw_vm *vm, gw_value v, bool *weak, bool *known) {
    gw_dtype dtype;
    gw_scalar number;
    gw_context *ctx = gw_vm_context(vm);
    gw_tensor *t = NULL;
    bool mine = true;
    *weak = false;
    if (element(vm, v, &dtype, &number)) {
        *weak = true;
        t = gw_full(ctx, dtype, NULL, 0, number);
    } else if ((t = as_tensor(vm, v))) {
        t = gw_tensor_retain(t);
        *weak = t->ndim == 0;
    } else if (!gw_is_unset(gw_raised(vm))) {
        t = NULL;
    } else if (gw_is_list(v) || gw_is_tuple(v)) {
        t = of_sequence(vm, v, GW_F64);
    } else if (gw_has_layout(v, GW_L_RANGE)) {
        t = of_range(vm, v);
    } else {
        mine = false;
    }
    if (known) {
        *known = mine;
    }
    if (!t && mine && gw_is_unset(gw_raised(vm))) {
        gw_raise_error(vm);
    }
    if (!mine && !known) {
        gw_raise(vm, GW_X_NotImplementedError, "numpy has no arrays of %s here",
                 gw_array_foreign(vm, v));
    }
    return t;
}

/* Without what it may warn of. */
static gw_tensor *to_be_written(gw_vm *vm, gw_value v, gw_dtype dtype) {
    gw_dtype own;
    gw_scalar number;
    bool weak;
    if (gw_array_is_whole(dtype) && !gw_is_array_scalar(vm, v, &own, &number) &&
        element(vm, v, &own, &number)) {
        return gw_array_of_whole(vm, number, dtype);
    }
    return gw_array_is_whole(dtype) && (gw_is_list(v) || gw_is_tuple(v))
               ? of_sequence(vm, v, dtype)
               : gw_array_operand(vm, v, &weak, NULL);
}

gw_tensor *gw_array_written(gw_vm *vm, gw_value v, gw_dtype dtype) {
    gw_tensor *t = to_be_written(vm, v, dtype);
    if (!t && gw_is_unset(gw_raised(vm))) {
        gw_raise_error(vm);
    }
    if (t && !gw_array_tell_cast(vm, t, dtype)) {
        gw_tensor_release(t);
        t = NULL;
    }
    return t;
}

/* array(object, dtype, copy): an array of it; itself when it is one, of that dtype, and no copy is
 * asked for. */
static gw_flow array(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_context *ctx = gw_vm_context(vm);
    const gw_value v = args->values[0];
    bool copy, weak;
    gw_dtype dtype;
    gw_tensor *own = gw_array_tensor(vm, v);
    /* The dtype first: one that is not here is told of by its name, not by what it cannot hold. */
    const bool given = !gw_is_none(args->values[1]);
    if (!gw_arg_bool(vm, args->values[2], &copy) ||
        !gw_array_dtype(vm, args->values[1], GW_F64, &dtype)) {
        return GW_RAISED;
    }
    gw_tensor *t = given ? gw_array_written(vm, v, dtype) : gw_array_operand(vm, v, &weak, NULL),
              *y;
    if (!t) {
        return GW_RAISED;
    }
    if (!given) {
        dtype = (gw_dtype)t->dtype;
    }
    if (own && !copy && dtype == (gw_dtype)t->dtype) {
        gw_tensor_release(t);
        *out = gw_retain(v);
        return GW_RETURNED;
    }
    const bool foreign = gw_tensor_of(v);
    const gw_quiet before = gw_quiet_begin(ctx);
    if (dtype != (gw_dtype)t->dtype) {
        y = gw_to(t, dtype);
    } else if (copy && (own || foreign)) {
        y = gw_clone(t);
    } else {
        y = foreign ? gw_tensor_alias_unversioned(t) : gw_tensor_retain(t);
    }
    gw_quiet_end(&before);
    gw_tensor_release(t);
    return gw_return_array(vm, y, gw_none(), out);
}

/* full(shape, value, dtype): shape is a tuple of ints. */
static gw_flow full(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_value *items;
    size_t n;
    int64_t dims[GW_MAX_DIMS];
    gw_dtype own = GW_F64, dtype;
    gw_scalar value = gw_scalar_int(0);
    if (!gw_sequence_items(args->values[0], &items, &n) || n > GW_MAX_DIMS) {
        return gw_raise(vm, GW_X_ValueError, "numpy has arrays of at most %d dims here",
                        GW_MAX_DIMS);
    }
    for (size_t i = 0; i < n; i++) {
        if (!gw_arg_int(vm, items[i], &dims[i])) {
            return GW_RAISED;
        }
        if (dims[i] < 0) {
            return gw_raise(vm, GW_X_ValueError, "negative dimensions are not allowed");
        }
    }
    if (!element(vm, args->values[1], &own, &value)) {
        return gw_raise(vm, GW_X_TypeError, "the value must be a number, not %s",
                        gw_type_name(vm, args->values[1]));
    }
    if (!gw_array_dtype(vm, args->values[2], own, &dtype)) {
        return GW_RAISED;
    }
    gw_tensor *t = gw_full(gw_vm_context(vm), dtype, dims, (int)n, value);
    return gw_return_array(vm, t, gw_none(), out);
}

/* range(start, step, n, dtype): start + i * step, as np.arange fills: from the first two. */
static gw_flow filled_range(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_context *ctx = gw_vm_context(vm);
    gw_dtype a_dtype, b_dtype, dtype;
    gw_scalar a, b;
    int64_t n;
    if (!element(vm, args->values[0], &a_dtype, &a) ||
        !element(vm, args->values[1], &b_dtype, &b)) {
        return gw_raise(vm, GW_X_TypeError, "the ends of a range are numbers");
    }
    if (!gw_arg_int(vm, args->values[2], &n) ||
        !gw_array_dtype(vm, args->values[3], GW_F64, &dtype)) {
        return GW_RAISED;
    }
    const bool ints = !gw_dtype_is_float(dtype);
    const gw_dtype wide = ints ? GW_I64 : dtype == GW_F64 ? GW_F64 : GW_F32;
    gw_tensor *t = gw_empty(ctx, wide, &n, 1);
    void *data = t ? gw_tensor_data(t) : NULL;
    if (t && ints) {
        const int64_t first = gw_scalar_as_int(a),
                      second = gw_scalar_as_int(
                          a.dtype == GW_F64 || b.dtype == GW_F64
                              ? gw_scalar_float(gw_scalar_as_double(a) + gw_scalar_as_double(b))
                              : gw_scalar_int(gw_scalar_as_int(a) + gw_scalar_as_int(b)));
        for (int64_t i = 0; i < n; i++) {
            ((int64_t *)data)[i] = first + i * (second - first);
        }
    } else if (t && wide == GW_F64) {
        const double first = gw_scalar_as_double(a), second = first + gw_scalar_as_double(b);
        const double step = second - first;
        for (int64_t i = 0; i < n; i++) {
            ((double *)data)[i] = i == 1 ? second : first + (double)i * step;
        }
    } else if (t) {
        const float first = (float)gw_scalar_as_double(a);
        const float second = (float)(gw_scalar_as_double(a) + gw_scalar_as_double(b));
        const float step = second - first;
        for (int64_t i = 0; i < n; i++) {
            ((float *)data)[i] = i == 1 ? second : first + (float)i * step;
        }
    }
    const gw_quiet before = gw_quiet_begin(ctx);
    gw_tensor *y = gw_to(t, dtype);
    gw_quiet_end(&before);
    gw_tensor_release(t);
    return gw_return_array(vm, y, gw_none(), out);
}

const gw_native_def gw_convert_functions[] = {
    {"array", array, 3, 3, 0, NULL},
    {"full", full, 3, 3, 0, NULL},
    {"filled_range", filled_range, 4, 4, 0, NULL},
    {0},
};
