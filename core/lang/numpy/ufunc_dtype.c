/* Which dtype numpy's functions of elements compute in. */
#include <float.h>
#include <math.h>

#include "lang/numpy/ufunc.h"

int gw_dtype_category(gw_dtype dtype) {
    const char kind = gw_dtype_kind(dtype);
    return kind == 'b' ? 0 : kind == 'f' ? 2 : 1;
}

/* The least dtype beside an array of `array` that holds the value of a number. */
static gw_dtype dtype_of_value(const gw_tensor *number, gw_dtype array) {
    const gw_scalar s = gw_tensor_at(number, 0);
    const int kind = gw_dtype_category((gw_dtype)number->dtype);
    if (kind == 0) {
        return GW_BOOL;
    }
    if (kind == 2) {
        return !isfinite(s.f) || fabs(s.f) < 65000 ? GW_F16
               : fabs(s.f) <= (double)FLT_MAX      ? GW_F32
                                                   : GW_F64;
    }
    const int64_t i = gw_scalar_as_int(s);
    if (gw_dtype_category(array) ==
        2) { /* the least float that holds every int of that many bits */
        return i >= INT8_MIN && i <= UINT8_MAX     ? GW_F16
               : i >= INT16_MIN && i <= UINT16_MAX ? GW_F32
                                                   : GW_F64;
    }
    const bool is_byte = array == GW_U8 ? i >= 0 && i <= UINT8_MAX : i >= INT8_MIN && i <= INT8_MAX;
    return is_byte                            ? (array == GW_U8 ? GW_U8 : GW_I8)
           : i >= 0 && i <= UINT8_MAX         ? GW_U8
           : i >= INT16_MIN && i <= INT16_MAX ? GW_I16
           : i >= INT32_MIN && i <= INT32_MAX ? GW_I32
                                              : GW_I64;
}

/* Note [Values decide]. In numpy 1.24 the dtype of a number beside an array counts only when its
 * kind (bool, int, float) is above the array's; else its value must fit. An exception is set when
 * the result is of a dtype that is not here. */
gw_dtype gw_ufunc_dtype(gw_vm *vm, const gw_operands *in) {
    int arrays = -1, numbers = -1;
    gw_dtype array = GW_BOOL;
    for (int i = 0; i < in->n; i++) {
        const gw_dtype dtype = (gw_dtype)in->tensors[i]->dtype;
        int *most = in->weak[i] ? &numbers : &arrays;
        *most = gw_dtype_category(dtype) > *most ? gw_dtype_category(dtype) : *most;
        array = in->weak[i] ? array : gw_promote_types(array, dtype);
    }
    const bool by_value = arrays >= 0 && numbers <= arrays;
    gw_dtype result = array;
    for (int i = 0; i < in->n; i++) {
        if (in->weak[i]) {
            const gw_dtype own = (gw_dtype)in->tensors[i]->dtype;
            if (by_value && array == GW_U8 &&
                gw_scalar_as_int(gw_tensor_at(in->tensors[i], 0)) > UINT8_MAX) {
                gw_raise(vm, GW_X_NotImplementedError,
                         "numpy has no uint16 here, which this gives");
            }
            result =
                gw_promote_types(result, by_value ? dtype_of_value(in->tensors[i], array) : own);
        }
    }
    return result;
}

static bool refuse_bool(gw_vm *vm, gw_ufunc_id id) {
    if (id == ROW_subtract) {
        gw_raise(vm, GW_X_TypeError,
                 "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, "
                 "the `^` operator, or the logical_xor function instead.");
    } else if (id == ROW_negative) {
        gw_raise(vm, GW_X_TypeError,
                 "The numpy boolean negative, the `-` operator, is not supported, use the `~` "
                 "operator or the logical_not function instead.");
    } else {
        gw_raise(vm, GW_X_NotImplementedError, "numpy.%s takes no bools here",
                 gw_ufunc_rows[id].name);
    }
    return false;
}

/* Which take bools for the least ints. */
static bool counts_bools(gw_ufunc_id id) {
    return id == ROW_floor_divide || id == ROW_remainder || id == ROW_fmod || id == ROW_power ||
           id == ROW_left_shift || id == ROW_right_shift;
}

bool gw_ufunc_apply_rule(gw_vm *vm, gw_ufunc_id id, gw_dtype *dtype) {
    *dtype = *dtype == GW_BOOL && counts_bools(id) ? GW_I8 : *dtype;
    const int kind = gw_dtype_category(*dtype);
    switch (gw_ufunc_rows[id].rule) {
    case FLOATS: /* an int of 8 bits becomes a float of 16, and so on */
        *dtype = kind == 2                    ? *dtype
                 : id == ROW_divide           ? GW_F64
                 : gw_dtype_size(*dtype) == 1 ? GW_F16
                 : gw_dtype_size(*dtype) == 2 ? GW_F32
                                              : GW_F64;
        return true;
    case NUMBERS:
        return kind > 0 || refuse_bool(vm, id);
    case ANY:
        return true;
    case BITS:
        break;
    }
    if (kind == 2) {
        gw_raise(vm, GW_X_TypeError,
                 "ufunc '%s' not supported for the input types, and the inputs could not be safely "
                 "coerced to any supported types according to the casting rule ''safe''",
                 gw_ufunc_rows[id].name);
    }
    return kind < 2;
}
