/* Which dtype numpy's functions of elements compute in. */
#include <float.h>
#include <math.h>
#include <stdio.h>

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
           id == ROW_left_shift || id == ROW_right_shift || id == ROW_gcd || id == ROW_lcm ||
           id == ROW_square || id == ROW_reciprocal;
}

bool gw_ufunc_apply_rule(gw_vm *vm, gw_ufunc_id id, gw_dtype *dtype) {
    *dtype = *dtype == GW_BOOL && counts_bools(id) ? GW_I8 : *dtype;
    const int kind = gw_dtype_category(*dtype);
    switch (gw_ufunc_rows[id].rule) {
    case FLOATS: /* an int of 8 bits becomes a float of 16, and so on */
        if (id == ROW_float_power) {
            *dtype = GW_F64;
            return true;
        }
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

/* Those that answer yes or no. */
static bool is_predicate(gw_ufunc_id id) {
    return (id >= ROW_equal && id <= ROW_logical_xor) || (id >= ROW_isnan && id <= ROW_logical_not);
}

gw_dtype gw_ufunc_result(gw_ufunc_id id, gw_dtype dtype) {
    return is_predicate(id) ? GW_BOOL : dtype;
}

/* Is the kind of `to` no lower? */
static bool keeps_kind(gw_dtype from, gw_dtype to) {
    return gw_dtype_category(from) <= gw_dtype_category(to) &&
           (gw_dtype_kind(from) != 'i' || gw_dtype_kind(to) != 'u');
}

bool gw_ufunc_keeps_kind(gw_vm *vm, const char *name, gw_dtype from, gw_dtype to) {
    if (!keeps_kind(from, to)) {
        gw_raise_ufunc_type(vm,
                            "Cannot cast ufunc '%s' output from dtype('%s') to dtype('%s') with "
                            "casting rule 'same_kind'",
                            name, gw_array_dtype_name(from), gw_array_dtype_name(to));
        return false;
    }
    return true;
}

/* Is there a function for results of this dtype? */
static bool has_loop(gw_ufunc_id id, gw_dtype dtype) {
    const int kind = gw_dtype_category(dtype);
    if (is_predicate(id)) {
        return dtype == GW_BOOL;
    }
    switch (gw_ufunc_rows[id].rule) {
    case FLOATS:
        return kind == 2 && (id != ROW_float_power || dtype == GW_F64);
    case NUMBERS: /* of bools some have words of their own */
        return kind > 0 || id == ROW_subtract || id == ROW_negative;
    case ANY:
        return true;
    case BITS:
        break;
    }
    return kind == 1 || (kind == 0 && !counts_bools(id));
}

bool gw_ufunc_asked(gw_vm *vm, gw_ufunc_id id, const gw_operands *in, gw_dtype asked,
                    gw_dtype *dtype) {
    const char *name = gw_ufunc_rows[id].name;
    if (!has_loop(id, asked)) {
        gw_raise(vm, GW_X_TypeError,
                 "No loop matching the specified signature and casting was found for ufunc %s",
                 name);
        return false;
    }
    if (is_predicate(id)) {
        *dtype = gw_ufunc_dtype(vm, in);
        return gw_is_unset(gw_raised(vm));
    }
    *dtype = asked;
    const bool refused =
        asked == GW_BOOL && gw_ufunc_rows[id].rule == NUMBERS; /* in its own words */
    for (int i = 0; i < in->n && !refused; i++) {
        const gw_tensor *t = in->tensors[i];
        const gw_dtype from = (gw_dtype)t->dtype;
        const bool natural = in->weak[i] && gw_dtype_category(from) == 1 &&
                             gw_scalar_as_int(gw_tensor_at(t, 0)) >= 0;
        if (in->unsafe || keeps_kind(natural ? GW_U8 : from, asked)) {
            continue;
        }
        char which[16] = "";
        if (in->n > 1) {
            snprintf(which, sizeof which, " %d", i);
        }
        gw_raise_ufunc_type(vm,
                            "Cannot cast ufunc '%s' input%s from dtype('%s') to dtype('%s') with "
                            "casting rule 'same_kind'",
                            name, which, gw_array_dtype_name(from), gw_array_dtype_name(asked));
        return false;
    }
    return true;
}
