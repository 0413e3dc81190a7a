/* The operators of tensors: + - * / ** @, comparisons, and the same in place. */
#include "lang/torch/operators.h"

#include "gradwalk/ops.h"
#include "lang/torch/bindings.h"
#include "lang/type.h"
#include "ops/quick.h"

/* An operand as a tensor, owned; NULL when it is none: *known tells whether it could be. */
static gw_tensor *operand(gw_vm *vm, gw_value v, bool *known) {
    gw_tensor *t = gw_tensor_of(v);
    gw_scalar s;
    *known = true;
    if (t) {
        return gw_tensor_retain(t);
    }
    if (gw_scalar_of(v, &s)) {
        return gw_wrapped_number(gw_vm_context(vm), s);
    }
    *known = false;
    return NULL;
}

/* a op b for operators that are one function of two tensors. */
typedef gw_tensor *(*operation)(gw_tensor *, gw_tensor *);

static gw_tensor *power(gw_tensor *a, gw_tensor *b, gw_value exponent) {
    gw_scalar s;
    return gw_scalar_of(exponent, &s) ? gw_pow_scalar(a, s) : gw_pow(a, b);
}

/* c - x and c / x of a number, as Tensor.__rsub__ and __rtruediv__ have them. */
static gw_tensor *reflected_sub(gw_tensor *x, gw_value number) {
    gw_scalar s;
    gw_scalar_of(number, &s);
    return gw_rsub_scalar(x, s);
}
static gw_tensor *reflected_div(gw_tensor *x, gw_tensor *number) {
    gw_tensor *inverse = gw_reciprocal(x);
    gw_tensor *y = gw_mul(inverse, number);
    gw_tensor_release(inverse);
    return y;
}

static gw_tensor *modulo(gw_tensor *a, gw_tensor *b, gw_value divisor, bool reflected) {
    gw_scalar s;
    const bool number = gw_scalar_of(divisor, &s);
    if (number && reflected)
        return gw_remainder_of(b, s);
    return number ? gw_remainder_scalar(a, s) : gw_remainder(a, b);
}

/* Whether the stack alone holds the object, and nobody has put anything on it. */
static bool is_spent(gw_vm *vm, gw_value v) {
    gw_object *object = gw_is_object(v) ? v.o : NULL;
    if (!object || object->refs != 1 || object->watched || object->type != gw_torch_of(vm)->tensor)
        return false;
    gw_dict **attributes = gw_object_attributes_place(object);
    return !attributes || !*attributes;
}

static bool plain_number(gw_value v, gw_scalar *out) {
    return (v.tag == GW_V_INT || v.tag == GW_V_FLOAT) && gw_scalar_of(v, out);
}

gw_flow gw_tensor_spend(gw_vm *vm, gw_binary_op op, gw_value x, gw_value y, gw_value *out) {
    static const uint16_t ops[GW_BINARY_COUNT] = {[GW_BIN_ADD] = GW_OP_add + 1,
                                                  [GW_BIN_SUB] = GW_OP_sub + 1,
                                                  [GW_BIN_MUL] = GW_OP_mul + 1,
                                                  [GW_BIN_DIV] = GW_OP_div + 1};
    gw_tensor *a = gw_tensor_of(x), *b = gw_tensor_of(y), *z;
    gw_scalar number;
    const bool turned = !a && (op == GW_BIN_ADD || op == GW_BIN_MUL); /* c + x is x + c */
    *out = gw_not_implemented();
    if (!ops[op] || !(a ? b || plain_number(y, &number) : turned && plain_number(x, &number)))
        return GW_RETURNED;
    gw_tensor *const inputs[2] = {a ? a : b, a ? b : NULL};
    const bool spent[2] = {is_spent(vm, a ? x : y), inputs[1] && is_spent(vm, y)};
    return gw_quick_spending(&gw_ops[ops[op] - 1], inputs, 2, inputs[1] ? NULL : &number, spent, &z)
               ? gw_return_tensor(vm, z, out)
               : GW_RETURNED;
}

/* x op y, of which y is what `other` is as a tensor; reflected: other op self. */
static gw_tensor *apply(gw_binary_op op, gw_tensor *x, gw_tensor *y, gw_value other,
                        bool reflected) {
    gw_tensor *a = reflected ? y : x, *b = reflected ? x : y;
    switch (op) {
    case GW_BIN_ADD:
        return gw_add(x, y); /* also for c + x: __radd__ is __add__ */
    case GW_BIN_SUB:
        return reflected ? reflected_sub(x, other) : gw_sub(x, y);
    case GW_BIN_MUL:
        return gw_mul(x, y);
    case GW_BIN_DIV:
        return reflected ? reflected_div(x, y) : gw_div(x, y);
    case GW_BIN_POW:
        return reflected ? gw_pow(y, x) : power(x, y, other);
    case GW_BIN_MATMUL:
        return gw_matmul(a, b);
    case GW_BIN_FLOORDIV:
        return gw_floor_divide(a, b);
    case GW_BIN_MOD:
        return modulo(a, b, other, reflected);
    case GW_BIN_AND:
        return gw_bitwise_and(x, y);
    case GW_BIN_OR:
        return gw_bitwise_or(x, y);
    case GW_BIN_XOR:
        return gw_bitwise_xor(x, y);
    case GW_BIN_LSHIFT:
        return gw_left_shift(a, b);
    case GW_BIN_RSHIFT:
        return gw_right_shift(a, b);
    default:
        return NULL;
    }
}

gw_flow gw_tensor_binary(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, bool reflected,
                         gw_value *out) {
    static const operation common[GW_BINARY_COUNT] = {
        [GW_BIN_ADD] = gw_add, [GW_BIN_SUB] = gw_sub, [GW_BIN_MUL] = gw_mul, [GW_BIN_DIV] = gw_div};
    bool known;
    gw_tensor *x = gw_tensor_of(self), *y = gw_tensor_of(other), *z = NULL;
    if (y && !reflected && common[op]) {
        return gw_return_tensor(vm, common[op](x, y), out);
    }
    y = operand(vm, other, &known);
    *out = gw_not_implemented();
    if (!known || (op == GW_BIN_MATMUL && !gw_tensor_of(other))) {
        gw_tensor_release(y);
        return GW_RETURNED;
    }
    gw_scalar base;
    if (op == GW_BIN_POW && reflected && y && gw_scalar_of(other, &base)) {
        /* Tensor.__rpow__ makes a tensor of the base, in the dtype of the result */
        const gw_dtype dtype = gw_promote(y, x, (gw_dtype)vm->ctx->default_dtype);
        gw_tensor_release(y);
        if (gw_dtype_is_int(dtype) && !gw_scalar_fits(base, dtype)) {
            return gw_raise(vm, GW_X_RuntimeError,
                            "value cannot be converted to type %s without overflow",
                            gw_dtype_name(dtype));
        }
        y = gw_full(vm->ctx, dtype, NULL, 0, base);
    }
    z = apply(op, x, y, other, reflected);
    gw_tensor_release(y);
    return gw_return_tensor(vm, z, out);
}

gw_flow gw_tensor_inplace(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other,
                          gw_value *out) {
    static gw_status (*const writes[GW_BINARY_COUNT])(gw_tensor *, gw_tensor *) = {
        [GW_BIN_ADD] = gw_add_,           [GW_BIN_SUB] = gw_sub_,
        [GW_BIN_MUL] = gw_mul_,           [GW_BIN_DIV] = gw_div_,
        [GW_BIN_POW] = gw_pow_,           [GW_BIN_FLOORDIV] = gw_floor_divide_,
        [GW_BIN_MOD] = gw_remainder_,     [GW_BIN_AND] = gw_bitwise_and_,
        [GW_BIN_OR] = gw_bitwise_or_,     [GW_BIN_XOR] = gw_bitwise_xor_,
        [GW_BIN_LSHIFT] = gw_left_shift_, [GW_BIN_RSHIFT] = gw_right_shift_,
    };
    bool known;
    gw_scalar number;
    gw_tensor *x = gw_tensor_of(self), *y = operand(vm, other, &known);
    *out = gw_not_implemented();
    if (!known || op == GW_BIN_MATMUL) { /* x @= y is x = x @ y */
        gw_tensor_release(y);
        return GW_RETURNED;
    }
    gw_status status;
    if (op == GW_BIN_POW && gw_scalar_of(other, &number)) {
        status = gw_pow_scalar_(x, number);
    } else {
        status = y ? writes[op](x, y) : gw_error(gw_vm_context(vm));
    }
    gw_tensor_release(y);
    return gw_return_self(vm, status, self, out);
}

gw_flow gw_tensor_compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other,
                          gw_value *out) {
    static const operation compare[] = {
        [GW_CMP_LT] = gw_lt, [GW_CMP_LE] = gw_le, [GW_CMP_EQ] = gw_eq,
        [GW_CMP_NE] = gw_ne, [GW_CMP_GT] = gw_gt, [GW_CMP_GE] = gw_ge,
    };
    bool known;
    gw_tensor *y = operand(vm, other, &known);
    *out = gw_not_implemented();
    if (!known) {
        return GW_RETURNED;
    }
    gw_tensor *z = compare[op](gw_tensor_of(self), y);
    gw_tensor_release(y);
    return gw_return_tensor(vm, z, out);
}

static gw_flow invert(gw_vm *vm, gw_tensor *x, gw_value *out) {
    if (gw_dtype_is_float(gw_tensor_dtype(x))) {
        return gw_raise(vm, GW_X_TypeError,
                        "~ (operator.invert) is only implemented on integer and "
                        "Boolean-type tensors");
    }
    return gw_return_tensor(vm, gw_bitwise_not(x), out);
}

gw_flow gw_tensor_unary(gw_vm *vm, gw_unary_op op, gw_value self, gw_value *out) {
    gw_tensor *x = gw_tensor_of(self);
    switch (op) {
    case GW_UN_NEG:
        return gw_return_tensor(vm, gw_neg(x), out);
    case GW_UN_INVERT:
        return invert(vm, x, out);
    default:
        if (gw_tensor_dtype(x) == GW_BOOL) {
            return gw_raise(vm, GW_X_RuntimeError,
                            "The `+` operator, on a bool tensor is not supported.");
        }
        *out = gw_retain(self);
        return GW_RETURNED;
    }
}

gw_flow gw_tensor_contains(gw_vm *vm, gw_value self, gw_value item, bool *out) {
    bool known;
    gw_tensor *y = operand(vm, item, &known);
    if (!known) {
        gw_value type = gw_object_value(gw_type_of(vm, item)), text;
        gw_flow flow = gw_repr(vm, type, &text);
        if (flow == GW_RETURNED) {
            gw_raise(vm, GW_X_RuntimeError,
                     "Tensor.__contains__ only supports Tensor or scalar, but you passed in a %s.",
                     gw_as_str(text)->data);
            gw_release_value(text);
        }
        return GW_RAISED;
    }
    gw_tensor *equal = gw_eq(gw_tensor_of(self), y), *any = gw_any(equal);
    gw_tensor_release(y);
    gw_tensor_release(equal);
    if (!any) {
        return gw_raise_error(vm);
    }
    *out = gw_tensor_at(any, 0).b;
    gw_tensor_release(any);
    return GW_RETURNED;
}
