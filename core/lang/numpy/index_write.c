/* a[i] = v. */
#include <math.h>

#include "gradwalk/ops.h"
#include "lang/numpy/faults.h"
#include "lang/numpy/index.h"

static void refuse_value(gw_vm *vm, const gw_tensor *value, const gw_tensor *result) {
    gw_buffer shapes;
    gw_buffer_init(&shapes, gw_vm_context(vm));
    gw_array_shape_text(&shapes, value->dims, value->ndim);
    gw_buffer_text(&shapes, " could not be broadcast to indexing result of shape ");
    gw_array_shape_text(&shapes, result->dims, result->ndim);
    gw_raise(vm, GW_X_ValueError, "shape mismatch: value array of shape %s",
             shapes.data ? shapes.data : "");
    gw_buffer_free(&shapes);
}

/* view[places] = value. */
static bool write_places(gw_vm *vm, const gw_index_target *to, gw_tensor *value) {
    gw_context *ctx = gw_vm_context(vm);
    if (to->mask && value->ndim > 1) {
        gw_raise(vm, GW_X_TypeError,
                 "NumPy boolean array indexing assignment requires a 0 or 1-dimensional input, "
                 "input has %d dimensions",
                 value->ndim);
        return false;
    }
    gw_tensor *result = gw_index_picked(ctx, to);
    if (!result) {
        gw_raise_error(vm);
        return false;
    }
    bool fits = true;
    for (int d = 1; d <= value->ndim && fits; d++) {
        const int64_t size = value->dims[value->ndim - d];
        fits = size == 1 || (d <= result->ndim && size == result->dims[result->ndim - d]);
    }
    if (!fits && to->mask) {
        gw_raise(vm, GW_X_ValueError,
                 "NumPy boolean array indexing assignment cannot assign %lld input values to the "
                 "%lld output values where the mask is true",
                 (long long)value->dims[0], (long long)result->dims[0]);
    } else if (!fits) {
        refuse_value(vm, value, result);
    }
    if (fits) {
        gw_quiet before = gw_quiet_begin(ctx);
        gw_tensor *same = gw_to(value, (gw_dtype)to->view->dtype);
        while (same && same->ndim > result->ndim) {
            gw_tensor *less = gw_select(same, 0, 0);
            gw_tensor_release(same);
            same = less;
        }
        gw_quiet_end(&before);
        before = gw_array_quiet_write(vm, to->view);
        const gw_status status =
            same ? gw_index_put_(to->view, to->places, to->n, same, false) : gw_error(ctx);
        gw_quiet_end(&before);
        gw_tensor_release(same);
        fits = status == GW_OK;
        if (!fits) {
            gw_raise_error(vm);
        }
    }
    gw_tensor_release(result);
    return fits;
}

/* None and, into one bool, a list, as the elements' setters take them; *known false: another
 * value. NULL: an exception, too. */
static gw_tensor *odd_value(gw_vm *vm, const gw_index_target *to, gw_value value, bool *known) {
    const gw_dtype dtype = (gw_dtype)to->view->dtype;
    const bool is_list = gw_is_list(value) || gw_is_tuple(value);
    *known = gw_is_none(value) || (to->one && is_list && dtype == GW_BOOL);
    if (!*known) {
        return NULL;
    }
    if (gw_array_is_whole(dtype)) {
        gw_raise(vm, GW_X_TypeError,
                 "int() argument must be a string, a bytes-like object or a real number, not "
                 "'NoneType'");
        return NULL;
    }
    gw_value *items;
    size_t n = 0;
    if (is_list) {
        gw_sequence_items(value, &items, &n);
    }
    gw_tensor *t = gw_full(gw_vm_context(vm), dtype, NULL, 0,
                           dtype == GW_BOOL ? gw_scalar_bool(n > 0) : gw_scalar_float((double)NAN));
    if (!t) {
        gw_raise_error(vm);
    }
    return t;
}

/* Do lists go deeper than `most`? */
static bool is_deeper(gw_vm *vm, gw_value v, int most) {
    gw_value *items;
    size_t n;
    const gw_tensor *t = gw_array_tensor(vm, v);
    if (t || (!gw_is_list(v) && !gw_is_tuple(v)) || !gw_sequence_items(v, &items, &n)) {
        return t && t->ndim > most;
    }
    for (size_t i = 0; i < n && most > 0; i++) {
        if (is_deeper(vm, items[i], most - 1)) {
            return true;
        }
    }
    return most == 0;
}

/* What is to be written, as an array. NULL: an exception. */
static gw_tensor *value_of(gw_vm *vm, const gw_index_target *to, gw_value value) {
    gw_dtype own;
    gw_scalar number;
    bool known;
    const gw_dtype dtype = (gw_dtype)to->view->dtype;
    gw_tensor *odd = odd_value(vm, to, value, &known);
    if (known) {
        return odd;
    }
    const bool is_list = gw_is_list(value) || gw_is_tuple(value);
    if (to->one && is_list) {
        gw_raise(vm, GW_X_ValueError, "setting an array element with a sequence.");
        return NULL;
    }
    if (is_list && !to->picks && is_deeper(vm, value, to->view->ndim)) {
        gw_raise(vm, GW_X_ValueError,
                 "setting an array element with a sequence. The requested array would exceed the "
                 "maximum number of dimension of %d.",
                 to->view->ndim);
        return NULL;
    }
    const gw_tensor *array = gw_array_tensor(vm, value);
    if (to->one && array && array->ndim > 0) {
        bool weak;
        return gw_array_operand(vm, value, &weak, NULL);
    }
    return to->picks && gw_is_array_scalar(vm, value, &own, &number)
               ? gw_array_written(vm, value, dtype)
               : gw_array_stored(vm, value, dtype);
}

/* An array of one element counts as that element. */
static bool write_one(gw_vm *vm, const gw_index_target *to, gw_tensor *from) {
    gw_tensor *one = NULL;
    const gw_dtype dtype = (gw_dtype)to->view->dtype;
    if (gw_tensor_numel(from) == 1 &&
        !(gw_array_is_whole(dtype) && gw_numpy_cast_faults(from, dtype))) {
        one = gw_tensor_alias(from, NULL, NULL, 0, from->offset);
    } else {
        gw_raise(vm, GW_X_ValueError, "setting an array element with a sequence.");
    }
    const bool done =
        one && gw_array_tell_cast(vm, one, dtype) && gw_array_write(vm, to->view, one);
    gw_tensor_release(one);
    return done;
}

gw_flow gw_array_setitem(gw_vm *vm, gw_value self, gw_value index, gw_value value) {
    gw_index_target to = {0};
    bool done = false;
    if (gw_is_unset(value)) {
        return gw_raise(vm, GW_X_ValueError, "cannot delete array elements");
    }
    gw_tensor *array = gw_as_array(self)->tensor;
    gw_tensor *from = NULL;
    if (gw_array_is_read_only(array)) {
        return gw_raise(vm, GW_X_ValueError, "assignment destination is read-only");
    }
    if (gw_index_aim(vm, array, index, &to) && (from = value_of(vm, &to, value))) {
        if (to.one && from->ndim > 0) {
            done = write_one(vm, &to, from);
        } else if (to.picks) {
            done = write_places(vm, &to, from);
        } else {
            done = gw_array_write(vm, to.view, from);
        }
    }
    gw_index_release(&to);
    gw_tensor_release(from);
    return done ? GW_RETURNED : GW_RAISED;
}
