/* Arrays beside what is no number: numpy would make an array of objects of it. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "lang/big.h"
#include "lang/number.h"
#include "lang/numpy/ufunc.h"
#include "lang/type.h"

gw_flow gw_raise_ufunc_type(gw_vm *vm, const char *format, ...) {
    gw_value numpy = gw_module_find(vm, "numpy._errors");
    char text[256];
    va_list list;
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    const char *name = strstr(text, "' output from ") ? "_UFuncOutputCastingError"
                       : strstr(text, "' input")      ? "_UFuncInputCastingError"
                                                      : "_UFuncNoLoopError";
    gw_value type = gw_is_unset(numpy) ? numpy : gw_module_get(vm, numpy, name);
    return gw_raise_type(
        vm, gw_is_unset(type) ? gw_exception_type(vm, GW_X_TypeError) : (gw_type *)type.o, "%s",
        text);
}

/* Numbers and text have no loop in common. */
static gw_flow refuse_text(gw_vm *vm, const char *name, gw_value self, gw_value text,
                           bool reflected) {
    char number[32], letters[32];
    bool weak, known = true;
    gw_tensor *t = gw_array_operand(vm, self, &weak, &known);
    if (!t) {
        return GW_RAISED;
    }
    snprintf(number, sizeof number, "dtype('%s')", gw_array_dtype_name((gw_dtype)t->dtype));
    gw_tensor_release(t);
    snprintf(letters, sizeof letters, "dtype('<U%zu')", gw_as_str(text)->length);
    return gw_raise_ufunc_type(
        vm,
        "ufunc '%s' did not contain a loop with signature matching types (%s, %s) "
        "-> None",
        name, reflected ? letters : number, reflected ? number : letters);
}

/* As a number of Python; false: there is none. */
static bool first_element(gw_vm *vm, gw_value array, gw_value *out) {
    const gw_tensor *t = gw_array_tensor(vm, array);
    if (gw_tensor_numel(t) == 0) {
        return false;
    }
    *out = gw_value_of(vm, gw_tensor_at(t, 0));
    return true;
}

/* Note [Giving way]: numpy leaves an operator to the object beside it whose class says
 * `__array_ufunc__ = None`, or whose `__array_priority__` is above its own: 0 of arrays, -1000000
 * of scalars. The object's method then gets the array or the scalar itself. */
bool gw_gives_way(gw_vm *vm, gw_value self, gw_value other) {
    if (!gw_is_heap(other)) {
        return false;
    }
    const gw_value ufunc = gw_dunder(vm, other, GW_N___array_ufunc__);
    if (!gw_is_unset(ufunc)) {
        return gw_is_none(ufunc);
    }
    gw_value priority = gw_dunder(vm, other, GW_N___array_priority__);
    const gw_dict *own = gw_object_attributes(vm, other, false);
    if (own) {
        const gw_value set = gw_dict_get_str(own, gw_name(vm, GW_N___array_priority__));
        priority = gw_is_unset(set) ? priority : set;
    }
    priority = gw_unboxed(priority);
    return gw_is_plain_number(priority) &&
           gw_plain_float(priority) > (gw_array_tensor(vm, self) ? 0 : -1000000.0);
}

/* An int of more than 64 bits is a float64 beside floats; numpy has no other loop for it here. */
static gw_flow operate_on_big(gw_vm *vm, gw_binary_op op, gw_value left, gw_value right,
                              gw_value *out) {
    const bool reflected = gw_is_big(gw_unboxed(left));
    const gw_value big = gw_unboxed(reflected ? left : right), self = reflected ? right : left;
    gw_value wide;
    bool weak;
    double value;
    const bool huge = ((gw_big *)big.o)->n > 2; /* numpy has Python's own numbers then */
    gw_tensor *t = gw_array_operand(vm, self, &weak, NULL);
    if (!t) {
        return GW_RAISED;
    }
    if (gw_dtype_category((gw_dtype)t->dtype) != 2 || (!weak && huge)) {
        gw_tensor_release(t);
        return gw_raise(vm, GW_X_NotImplementedError,
                        "numpy has no ints of more than 64 bits here");
    }
    if (huge) {
        const gw_value number = gw_value_of(vm, gw_tensor_at(t, 0));
        gw_tensor_release(t);
        return reflected ? gw_binary(vm, op, big, number, out)
                         : gw_binary(vm, op, number, big, out);
    }
    const gw_quiet before = gw_quiet_begin(gw_vm_context(vm));
    gw_tensor *y = gw_to(t, GW_F64);
    gw_quiet_end(&before);
    gw_tensor_release(t);
    if (gw_return_array(vm, y, gw_none(), &wide) != GW_RETURNED) {
        return GW_RAISED;
    }
    gw_flow flow = GW_RAISED;
    if (gw_whole_float(vm, big, &value)) {
        flow = reflected ? gw_binary(vm, op, gw_float(value), wide, out)
                         : gw_binary(vm, op, wide, gw_float(value), out);
    }
    gw_release_value(wide);
    return flow;
}

gw_flow gw_operate_on_object(gw_vm *vm, gw_binary_op op, const char *loop, gw_value left,
                             gw_value right, gw_value *out) {
    const bool reflected = !gw_array_tensor(vm, left) && !gw_has_layout(left, GW_L_NUMBER);
    const gw_value self = reflected ? right : left, other = reflected ? left : right;
    const int name = (reflected ? GW_N___add__ : GW_N___radd__) + (int)op;
    if (gw_tensor_of(other) || op == GW_BIN_MATMUL ||
        (!reflected && gw_gives_way(vm, self, other))) {
        return GW_RETURNED;
    }
    if (gw_is_big(gw_unboxed(left)) || gw_is_big(gw_unboxed(right))) {
        return operate_on_big(vm, op, left, right, out);
    }
    if (gw_is_str(other) && loop) {
        return refuse_text(vm, loop, self, other, reflected);
    }
    gw_value number = gw_unboxed(self);
    if (gw_array_tensor(vm, self) && !first_element(vm, self, &number)) {
        return GW_RETURNED;
    }
    if (gw_array_tensor(vm, self) && gw_is_heap(other)) {
        if (!gw_is_unset(gw_dunder(vm, other, (gw_name_id)name))) {
            return gw_raise(vm, GW_X_NotImplementedError, "numpy has no arrays of %s here",
                            gw_type_name(vm, other));
        }
    }
    return reflected ? gw_binary(vm, op, other, number, out)
                     : gw_binary(vm, op, number, other, out);
}

gw_flow gw_compare_with_object(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other,
                               gw_value *out) {
    gw_tensor *array = gw_array_tensor(vm, self);
    gw_value number = gw_unboxed(self);
    double value;
    if (array && gw_is_big(gw_unboxed(other)) && gw_big_to_float(gw_unboxed(other), &value)) {
        return gw_compare(vm, op, self, gw_float(value), out);
    }
    if (array && array->ndim && gw_is_str(other) && (op == GW_CMP_EQ || op == GW_CMP_NE) &&
        !gw_warn(vm, GW_X_FutureWarning,
                 "elementwise comparison failed; returning scalar instead, but in the future will "
                 "perform elementwise comparison")) {
        return GW_RAISED;
    }
    if (gw_gives_way(vm, self, other) || gw_is_str(other) ||
        (array && !array->ndim && (op == GW_CMP_EQ || op == GW_CMP_NE))) {
        return GW_RETURNED;
    }
    if (array && gw_is_heap(other) && !gw_dunder_is_default(vm, other, GW_N___eq__)) {
        return gw_raise(vm, GW_X_NotImplementedError, "numpy has no arrays of %s here",
                        gw_type_name(vm, other));
    }
    if (array && (op == GW_CMP_EQ || op == GW_CMP_NE)) {
        gw_tensor *t = gw_full(gw_vm_context(vm), GW_BOOL, array->dims, array->ndim,
                               gw_scalar_bool(op == GW_CMP_NE));
        return gw_return_result(vm, t, out);
    }
    return array && !first_element(vm, self, &number) ? GW_RETURNED
                                                      : gw_compare(vm, op, number, other, out);
}
