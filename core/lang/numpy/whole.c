/* What is written into an array of ints: Python's numbers as int() has them, with what numpy says
 * of those that do not fit. */
#include <inttypes.h>
#include <math.h>

#include "lang/numpy/faults.h"
#include "lang/numpy/numpy.h"

#include "gradwalk/ops.h"

static bool raised(gw_vm *vm, gw_exception_id type, const char *text) {
    gw_raise(vm, type, "%s", text);
    return false;
}

bool gw_array_is_whole(gw_dtype dtype) {
    return gw_dtype_kind(dtype) == 'i' || gw_dtype_kind(dtype) == 'u';
}

static bool holds(gw_dtype dtype, int64_t n) {
    const unsigned bits = 8 * (unsigned)gw_dtype_size(dtype);
    if (gw_dtype_kind(dtype) == 'u') {
        return n >= 0 && n < INT64_C(1) << bits;
    }
    return bits == 64 || (n >= -(INT64_C(1) << (bits - 1)) && n < INT64_C(1) << (bits - 1));
}

bool gw_array_whole(gw_vm *vm, gw_scalar s, gw_dtype dtype, int64_t *out) {
    if (s.dtype != GW_F64) {
        *out = gw_scalar_as_int(s);
        return holds(dtype, *out) ||
               gw_warn(vm, GW_X_DeprecationWarning,
                       "NumPy will stop allowing conversion of out-of-bound Python integers to "
                       "integer arrays.  The conversion of %" PRId64
                       " to %s will fail in the future.\nFor the old behavior, usually:\n"
                       "    np.array(value).astype(dtype)`\nwill give the desired result (the cast "
                       "overflows).",
                       *out, gw_array_dtype_name(dtype));
    }
    if (isnan(s.f)) {
        return raised(vm, GW_X_ValueError, "cannot convert float NaN to integer");
    }
    if (isinf(s.f)) {
        return raised(vm, GW_X_OverflowError, "cannot convert float infinity to integer");
    }
    if (!(s.f >= -9223372036854775808. && s.f < 9223372036854775808.)) {
        return raised(vm, GW_X_OverflowError, "Python int too large to convert to C long");
    }
    *out = (int64_t)s.f;
    return true;
}

bool gw_array_tell_cast(gw_vm *vm, const gw_tensor *from, gw_dtype dtype) {
    const unsigned faults = gw_numpy_cast_faults(from, dtype);
    return !faults || gw_numpy_report(vm, faults, false, "cast");
}

gw_tensor *gw_array_of_whole(gw_vm *vm, gw_scalar s, gw_dtype dtype) {
    int64_t whole;
    if (!gw_array_whole(vm, s, dtype, &whole)) {
        return NULL;
    }
    gw_tensor *t = gw_full(gw_vm_context(vm), GW_I64, NULL, 0, gw_scalar_int(whole));
    if (!t) {
        gw_raise_error(vm);
    }
    return t;
}

/* A float of numpy that is stored in an array of signed ints goes the way of a Python float. */
gw_tensor *gw_array_stored(gw_vm *vm, gw_value v, gw_dtype dtype) {
    gw_dtype own;
    gw_scalar number;
    const bool as_python = gw_dtype_kind(dtype) == 'i' &&
                           gw_is_array_scalar(vm, v, &own, &number) && gw_dtype_kind(own) == 'f';
    return as_python ? gw_array_of_whole(vm, number, dtype) : gw_array_written(vm, v, dtype);
}
