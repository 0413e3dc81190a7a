/* numpy's functions of elements, and the operators of arrays: the engine's operations do the work.
 */
#include "lang/numpy/ufunc.h"

#include <math.h>
#include <stdlib.h>

#include "gradwalk/ops.h"
#include "lang/numpy/double.h"
#include "lang/numpy/single.h"
#include "lang/torch/bindings.h"
#include "ops/layout.h"

static gw_tensor *gw_square(gw_tensor *x) {
    return gw_mul(x, x);
}

/* nan of nan. */
static gw_tensor *gw_signum(gw_tensor *x) {
    gw_tensor *none = gw_isnan(x), *sign = gw_sign(x);
    gw_tensor *y = gw_where(x, sign, none);
    gw_tensor_release(none);
    gw_tensor_release(sign);
    return y;
}

const gw_ufunc_row gw_ufunc_rows[ROW_COUNT] = {
#define ONE(name, rule, engine, faults, doc) \
    {#name, doc, rule, GW_FAULTS_##faults, gw_##engine, NULL},
#define TWO(name, rule, engine, faults, doc) \
    {#name, doc, rule, GW_FAULTS_##faults, NULL, gw_##engine},
#include "lang/numpy/ufunc.def"
#undef ONE
#undef TWO
};

/* --- Applying --------------------------------------------------------------------------------- */

static bool fit_each_other(const gw_operands *in) {
    const gw_tensor *a = in->tensors[0], *b = in->tensors[1];
    for (int d = 1; d <= a->ndim && d <= b->ndim; d++) {
        const int64_t m = a->dims[a->ndim - d], n = b->dims[b->ndim - d];
        if (m != n && m != 1 && n != 1) {
            return false;
        }
    }
    return true;
}

/* Ints that 8 bits hold, signed or not, though both together need 16? */
static bool are_of_eight_bits(const gw_operands *in) {
    for (int i = 0; i < in->n; i++) {
        const gw_tensor *t = in->tensors[i];
        const int64_t n = in->weak[i] ? gw_scalar_as_int(gw_tensor_at(t, 0)) : 0;
        if ((!in->weak[i] && gw_dtype_size((gw_dtype)t->dtype) != 1) || n < INT8_MIN ||
            n > UINT8_MAX) {
            return false;
        }
    }
    return true;
}

/* `out`: where the result goes, which is named too; or NULL. */
static bool check_shapes(gw_vm *vm, const gw_operands *in, const gw_tensor *out) {
    const gw_tensor *a = in->tensors[0], *b = in->tensors[1];
    for (int d = 1; d <= a->ndim && d <= b->ndim; d++) {
        const int64_t m = a->dims[a->ndim - d], n = b->dims[b->ndim - d];
        if (m != n && m != 1 && n != 1) {
            gw_buffer shapes;
            gw_buffer_init(&shapes, gw_vm_context(vm));
            gw_array_shape_text(&shapes, a->dims, a->ndim);
            gw_buffer_char(&shapes, ' ');
            gw_array_shape_text(&shapes, b->dims, b->ndim);
            if (out) {
                gw_buffer_char(&shapes, ' ');
                gw_array_shape_text(&shapes, out->dims, out->ndim);
            }
            gw_raise(vm, GW_X_ValueError,
                     "operands could not be broadcast together with shapes %s ",
                     shapes.data ? shapes.data : "");
            gw_buffer_free(&shapes);
            return false;
        }
    }
    return true;
}

/* Of ints: x op y, and 0 where y is 0. */
static gw_tensor *divided(gw_ufunc_id id, gw_tensor *a, gw_tensor *b) {
    gw_context *ctx = a->ctx;
    gw_tensor *zero = gw_full(ctx, (gw_dtype)b->dtype, NULL, 0, gw_scalar_int(0));
    gw_tensor *none = gw_eq(b, zero);
    gw_tensor *safe = gw_masked_fill(b, none, gw_scalar_int(1));
    gw_tensor *y = gw_ufunc_rows[id].two(a, safe);
    gw_tensor *z = gw_where(zero, y, none);
    gw_tensor_release(zero);
    gw_tensor_release(none);
    gw_tensor_release(safe);
    gw_tensor_release(y);
    return z;
}

/* Of floats: what is 0 has the sign of the divisor. */
static gw_tensor *remainder_float(gw_tensor *a, gw_tensor *b) {
    gw_tensor *y = gw_remainder(a, b);
    gw_tensor *zero = gw_full(a->ctx, (gw_dtype)a->dtype, NULL, 0, gw_scalar_int(0));
    gw_tensor *none = gw_eq(y, zero);
    gw_tensor *signed_zero = gw_copysign(zero, b);
    gw_tensor *z = gw_where(signed_zero, y, none);
    gw_tensor_release(y);
    gw_tensor_release(zero);
    gw_tensor_release(none);
    gw_tensor_release(signed_zero);
    return z;
}

/* Of ints: 1 and -1 are their own, all others have 0. */
static gw_tensor *reciprocal_int(gw_vm *vm, gw_tensor *a) {
    for (int64_t i = 0; i < gw_tensor_numel(a); i++) {
        if (gw_scalar_as_int(gw_tensor_at(a, i)) == 0) {
            gw_raise(vm, GW_X_NotImplementedError, "numpy.reciprocal takes no int 0 here");
            return NULL;
        }
    }
    gw_tensor *real = gw_to(a, GW_F64);
    gw_tensor *inverse = gw_reciprocal(real);
    gw_tensor *y = gw_to(inverse, (gw_dtype)a->dtype);
    gw_tensor_release(real);
    gw_tensor_release(inverse);
    return y;
}

static bool any_negative(const gw_tensor *t) {
    for (int64_t i = 0; i < gw_tensor_numel(t); i++) {
        if (gw_scalar_as_int(gw_tensor_at(t, i)) < 0) {
            return true;
        }
    }
    return false;
}

/* What numpy does with bools where it is not what torch does; NULL: nothing. */
static gw_tensor *(*of_bools(gw_ufunc_id id))(gw_tensor *, gw_tensor *) {
    switch (id) {
    case ROW_add:
    case ROW_maximum:
    case ROW_fmax:
        return gw_logical_or;
    case ROW_multiply:
    case ROW_minimum:
    case ROW_fmin:
        return gw_logical_and;
    default:
        return NULL;
    }
}

/* Of ints: does what numpy's scalars warn of, that the result has no place in its dtype? */
static bool overflows(gw_ufunc_id id, gw_dtype dtype, const gw_tensor *a, const gw_tensor *b) {
    const int64_t x = gw_scalar_as_int(gw_tensor_at(a, 0)),
                  y = gw_scalar_as_int(gw_tensor_at(b, 0));
    int64_t z = 0;
    const bool beyond = id == ROW_add        ? __builtin_add_overflow(x, y, &z)
                        : id == ROW_subtract ? __builtin_sub_overflow(x, y, &z)
                        : id == ROW_multiply ? __builtin_mul_overflow(x, y, &z)
                                             : false;
    const int bits = 8 * (int)gw_dtype_size(dtype) - 1;
    return beyond ||
           (dtype == GW_U8 ? z < 0 || z > UINT8_MAX
                           : bits < 63 && (z >= (int64_t)1 << bits || z < -((int64_t)1 << bits)));
}

/* The name in warnings: an array to the power of -1, 2 or 0.5 is another function. */
static const char *name_of(gw_ufunc_id id, const gw_operands *in) {
    if (id != ROW_power || in->numbers || in->weak[0] || !in->weak[1]) {
        return gw_ufunc_rows[id].name;
    }
    const double power = gw_scalar_as_double(gw_tensor_at(in->tensors[1], 0));
    return power == -1 ? "reciprocal" : power == 2 ? "square" : power == 0.5 ? "sqrt" : "power";
}

/* Warns of what numpy warns of; false: an exception. */
static bool report(gw_vm *vm, gw_ufunc_id id, const gw_operands *in, gw_tensor *a, gw_tensor *b,
                   const gw_tensor *y) {
    const gw_dtype dtype = (gw_dtype)a->dtype;
    const bool divides = id == ROW_floor_divide || id == ROW_remainder || id == ROW_fmod;
    unsigned faults = gw_numpy_faults(vm, gw_ufunc_rows[id].faults, a, b, y);
    if (gw_dtype_category(dtype) == 1 && divides) {
        for (int64_t i = 0; i < gw_tensor_numel(b) && gw_tensor_numel(y) > 0; i++) {
            faults |= gw_scalar_as_int(gw_tensor_at(b, i)) == 0 ? GW_FAULT_DIVIDE : 0;
        }
    } else if (gw_dtype_category(dtype) == 1 && in->numbers && overflows(id, dtype, a, b)) {
        faults |= GW_FAULT_OVER;
    }
    return faults == 0 || gw_numpy_report(vm, faults, in->numbers, name_of(id, in));
}

/* What numpy has a function of its own for; empty: the engine's. */
static gw_numpy_function own_function(gw_ufunc_id id, gw_dtype dtype, gw_power_kind power) {
    return dtype == GW_F32   ? gw_single_function(id, power)
           : dtype == GW_F64 ? gw_double_function(id, power)
                             : (gw_numpy_function){NULL, NULL, NULL, NULL};
}

/* The operation itself, on operands of one dtype; `numbers`: of two scalars by an operator. NULL:
 * the context's error, or an exception. */
static gw_tensor *compute(gw_vm *vm, gw_ufunc_id id, gw_dtype dtype, gw_tensor *a, gw_tensor *b,
                          gw_power_kind power) {
    const int kind = gw_dtype_category(dtype);
    if (id == ROW_reciprocal && kind == 1) {
        return reciprocal_int(vm, a);
    }
    const gw_numpy_function own = own_function(id, dtype, power);
    if (own.one || own.two || own.one_single || own.two_single) {
        return gw_numpy_map(&own, a, b);
    }
    if (gw_ufunc_rows[id].one) {
        return id == ROW_absolute && kind == 0 ? gw_clone(a) : gw_ufunc_rows[id].one(a);
    }
    if (kind == 0 && of_bools(id)) {
        return of_bools(id)(a, b);
    }
    const bool divides = id == ROW_floor_divide || id == ROW_remainder || id == ROW_fmod;
    if (kind == 1 && divides) {
        return divided(id, a, b);
    }
    if (kind == 2 && id == ROW_remainder) {
        return remainder_float(a, b);
    }
    if (kind == 1 && id == ROW_power && gw_tensor_numel(a) > 0 && any_negative(b)) {
        gw_raise(vm, GW_X_ValueError, "Integers to negative integer powers are not allowed.");
        return NULL;
    }
    return gw_ufunc_rows[id].two(a, b);
}

/* Must axis `outer` lie inside of `inner`? Where operands disagree, rows win. */
static bool out_of_order(int64_t (*strides)[GW_MAX_DIMS], int n, int outer, int inner) {
    bool swap = false;
    for (int i = 0; i < n; i++) {
        const int64_t a = llabs(strides[i][outer]), b = llabs(strides[i][inner]);
        if (a && b && b <= a) {
            return false;
        }
        swap = swap || (a && b);
    }
    return swap;
}

/* The result under the strides that numpy's iterator gives it. Takes over `y`. */
static gw_tensor *as_iterated(gw_tensor *y, gw_tensor *const *in, int n) {
    int64_t strides[2][GW_MAX_DIMS], own[GW_MAX_DIMS], step = 1;
    int order[GW_MAX_DIMS];
    if (!y || n < 2 || y->ndim < 2 || gw_is_row_major(y)) {
        return y;
    }
    for (int i = 0; i < n; i++) {
        gw_tensor_expand(in[i], y->ndim, y->dims, strides[i]);
    }
    for (int d = 0; d < y->ndim; d++) {
        int place = d;
        while (place > 0 && out_of_order(strides, n, order[place - 1], d)) {
            order[place] = order[place - 1];
            place--;
        }
        order[place] = d;
    }
    for (int d = y->ndim - 1; d >= 0; d--) {
        own[order[d]] = step;
        step *= y->dims[order[d]] > 1 ? y->dims[order[d]] : 1;
    }
    return gw_relaid(y, own);
}

gw_tensor *gw_ufunc_apply(gw_vm *vm, gw_ufunc_id id, const gw_operands *in, gw_dtype dtype,
                          const gw_tensor *out) {
    gw_context *ctx = gw_vm_context(vm);
    if (dtype == GW_I16 && gw_ufunc_rows[id].rule == FLOATS && are_of_eight_bits(in)) {
        dtype = GW_I8; /* each becomes a float of 16 bits */
    }
    if (!gw_is_unset(gw_raised(vm)) || !gw_ufunc_apply_rule(vm, id, &dtype) ||
        (out && !in->unsafe &&
         !gw_ufunc_keeps_kind(vm, gw_ufunc_rows[id].name, gw_ufunc_result(id, dtype),
                              (gw_dtype)out->dtype)) ||
        (in->n == 2 && !check_shapes(vm, in, out))) {
        return NULL;
    }
    const gw_quiet before = gw_quiet_begin(ctx);
    gw_tensor *a = gw_to(in->tensors[0], dtype);
    gw_tensor *b = in->n == 2 ? gw_to(in->tensors[1], dtype) : NULL;
    const gw_power_kind power = in->numbers     ? GW_POWER_LIBRARY
                                : in->to_number ? GW_POWER_EASY
                                                : GW_POWER_VECTOR;
    gw_tensor *y = a && (b || in->n == 1) ? compute(vm, id, dtype, a, b, power) : NULL;
    if (y && (y == a || y == b)) {
        gw_tensor *copy = gw_clone(y);
        gw_tensor_release(y);
        y = copy;
    }
    gw_tensor *const both[] = {a, b};
    y = as_iterated(y, both, in->n);
    const bool fine = y && report(vm, id, in, a, b, y);
    gw_quiet_end(&before);
    gw_tensor_release(a);
    gw_tensor_release(b);
    if (!y && gw_is_unset(gw_raised(vm))) {
        gw_raise_error(vm);
    }
    if (!fine) {
        gw_tensor_release(y);
        return NULL;
    }
    return y;
}

void gw_operands_release(gw_operands *in) {
    for (int i = 0; i < in->n; i++) {
        gw_tensor_release(in->tensors[i]);
    }
}

/* False: an exception, or, with *known false, one is no operand. Release in either case. */
bool gw_operands_take(gw_vm *vm, gw_operands *in, gw_value v, bool *known) {
    gw_tensor *t = gw_array_operand(vm, v, &in->weak[in->n], known);
    in->from_torch = in->from_torch || gw_tensor_of(v);
    if (t) {
        in->tensors[in->n++] = t;
    }
    return t;
}

gw_flow gw_ufunc_finish(gw_vm *vm, const gw_operands *in, gw_tensor *y, gw_value *out) {
    if (y && in->from_torch) {
        const gw_quiet before = gw_quiet_begin(gw_vm_context(vm));
        gw_tensor *t = y->dtype == GW_BOOL ? gw_to(y, GW_U8) : gw_tensor_retain(y);
        gw_quiet_end(&before); /* Tensor.__array_wrap__ has no bools */
        gw_tensor_release(y);
        return t ? gw_return_torch(vm, t, out) : gw_raise_error(vm);
    }
    return gw_return_result(vm, y, out);
}

/* --- Operators -------------------------------------------------------------------------------- */

static const int operator_rows[GW_BINARY_COUNT] = {
    [GW_BIN_ADD] = ROW_add,
    [GW_BIN_SUB] = ROW_subtract,
    [GW_BIN_MUL] = ROW_multiply,
    [GW_BIN_DIV] = ROW_divide,
    [GW_BIN_POW] = ROW_power,
    [GW_BIN_FLOORDIV] = ROW_floor_divide,
    [GW_BIN_MOD] = ROW_remainder,
    [GW_BIN_AND] = ROW_bitwise_and,
    [GW_BIN_OR] = ROW_bitwise_or,
    [GW_BIN_XOR] = ROW_bitwise_xor,
    [GW_BIN_LSHIFT] = ROW_left_shift,
    [GW_BIN_RSHIFT] = ROW_right_shift,
    [GW_BIN_MATMUL] = -1,
};

/* The dtype of `left` op `right`. An array, of no dims too, stays what it is under the powers that
 * numpy has functions of one operand for; of ints that is the square, which makes int8 of bools. */
static gw_dtype operator_dtype(gw_vm *vm, gw_binary_op op, gw_value left, const gw_operands *in) {
    const gw_dtype own = (gw_dtype)in->tensors[0]->dtype;
    const gw_tensor *power = in->tensors[1];
    if (op == GW_BIN_POW && gw_array_tensor(vm, left) && power->ndim == 0) {
        const double p = gw_scalar_as_double(gw_tensor_at(power, 0));
        if (own == GW_BOOL) {
            return p == 2 ? GW_I8 : gw_ufunc_dtype(vm, in);
        }
        const bool same = gw_dtype_category(own) >= gw_dtype_category((gw_dtype)power->dtype);
        if ((p == 2 && same) ||
            (gw_dtype_category(own) == 2 && (p == 0 || p == 1 || p == -1 || p == 0.5))) {
            return own;
        }
    }
    return gw_ufunc_dtype(vm, in);
}

/* Do two numbers meet as scalars do, whose warnings say so? Not where both become a third type; a
 * number of Python must be of the scalar's own width, but for bools. */
static bool meet_as_scalars(gw_vm *vm, gw_value left, gw_value right, const gw_operands *in) {
    const gw_dtype a = (gw_dtype)in->tensors[0]->dtype, b = (gw_dtype)in->tensors[1]->dtype;
    gw_dtype own;
    gw_scalar number;
    const bool first = gw_is_array_scalar(vm, left, &own, &number),
               second = gw_is_array_scalar(vm, right, &own, &number);
    const gw_dtype both = gw_promote_types(a, b);
    if (first && a == GW_BOOL) {
        return false;
    }
    if ((first && second) || right.tag == GW_V_BOOL) {
        return both == a || both == b;
    }
    if (left.tag == GW_V_BOOL) {
        return b != GW_BOOL && b != GW_F64;
    }
    const gw_dtype scalar = first ? a : b;
    return both == scalar && (scalar == GW_F64 || scalar == GW_I64);
}

static gw_flow operate(gw_vm *vm, gw_binary_op op, gw_value left, gw_value right, gw_value *out) {
    gw_operands in = {0};
    bool known = true;
    *out = gw_not_implemented();
    const int id = operator_rows[op];
    if (!gw_operands_take(vm, &in, left, &known) || !gw_operands_take(vm, &in, right, &known)) {
        gw_operands_release(&in);
        return known ? GW_RAISED
                     : gw_operate_on_object(vm, op, id < 0 ? NULL : gw_ufunc_rows[id].name, left,
                                            right, out);
    }
    in.numbers = !gw_array_tensor(vm, left) && !gw_array_tensor(vm, right) && !in.from_torch &&
                 in.weak[0] && in.weak[1] && meet_as_scalars(vm, left, right, &in);
    in.to_number = op == GW_BIN_POW && gw_array_tensor(vm, left) && in.tensors[1]->ndim == 0;
    gw_flow flow;
    if (op == GW_BIN_MATMUL) {
        flow = gw_ufunc_finish(vm, &in, gw_array_matmul(vm, in.tensors[0], in.tensors[1]), out);
    } else {
        flow = gw_ufunc_finish(
            vm, &in,
            gw_ufunc_apply(vm, (gw_ufunc_id)id, &in, operator_dtype(vm, op, left, &in), NULL), out);
    }
    gw_operands_release(&in);
    return flow;
}

/* array / tensor: Tensor.__rtruediv__ takes the reciprocal times the array. */
static gw_flow over_tensor(gw_vm *vm, gw_value array, gw_value tensor, gw_value *out) {
    gw_value inverse;
    *out = gw_unset();
    if (gw_return_tensor(vm, gw_reciprocal(gw_tensor_of(tensor)), &inverse) != GW_RETURNED) {
        return GW_RAISED;
    }
    const gw_flow flow = operate(vm, GW_BIN_MUL, inverse, array, out);
    gw_release_value(inverse);
    return flow;
}

gw_flow gw_array_binary(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, bool reflected,
                        gw_value *out) {
    const bool is_scalar = gw_has_layout(self, GW_L_NUMBER);
    const bool is_list = gw_is_list(other) || gw_is_tuple(other);
    if (gw_tensor_of(other) && !reflected && op == GW_BIN_ADD && !is_scalar) {
        return gw_raise(vm, GW_X_TypeError,
                        "Concatenation operation is not implemented for NumPy arrays, use "
                        "np.concatenate() instead. Please do not rely on this error; it may not be "
                        "given on all Python implementations.");
    }
    const gw_tensor *array = gw_array_tensor(vm, self);
    if (gw_tensor_of(other) && !reflected && op == GW_BIN_DIV && array && array->ndim > 0) {
        return over_tensor(vm, self, other, out);
    }
    if ((gw_tensor_of(other) && (!reflected || is_scalar)) || /* a tensor has its say first, */
        (is_scalar && is_list && op == GW_BIN_MUL)) {         /* and a list is repeated */
        *out = gw_not_implemented();
        return GW_RETURNED;
    }
    return reflected ? operate(vm, op, other, self, out) : operate(vm, op, self, other, out);
}

/* to[...] = y, as `name` ends that was told where to write. */
gw_flow gw_ufunc_write(gw_vm *vm, const char *name, gw_tensor *to, gw_tensor *y) {
    if (gw_array_is_read_only(to)) {
        return gw_raise(vm, GW_X_ValueError, "output array is read-only");
    }
    if (name && !gw_ufunc_keeps_kind(vm, name, (gw_dtype)y->dtype, (gw_dtype)to->dtype)) {
        return GW_RAISED;
    }
    bool same = y->ndim <= to->ndim;
    for (int d = 1; d <= y->ndim && same; d++) {
        const int64_t n = y->dims[y->ndim - d];
        same = n == to->dims[to->ndim - d] || n == 1;
    }
    if (!same) {
        gw_buffer shapes;
        gw_buffer_init(&shapes, gw_vm_context(vm));
        gw_array_shape_text(&shapes, to->dims, to->ndim);
        gw_buffer_text(&shapes, " doesn't match the broadcast shape ");
        gw_array_shape_text(&shapes, y->dims, y->ndim);
        gw_raise(vm, GW_X_ValueError, "non-broadcastable output operand with shape %s",
                 shapes.data ? shapes.data : "");
        gw_buffer_free(&shapes);
        return GW_RAISED;
    }
    return gw_array_write(vm, to, y) ? GW_RETURNED : GW_RAISED;
}

gw_flow gw_array_inplace(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, gw_value *out) {
    gw_operands in = {0};
    bool known = true;
    const int id = operator_rows[op];
    *out = gw_not_implemented();
    if (op == GW_BIN_MATMUL) {
        return gw_raise(vm, GW_X_TypeError,
                        "In-place matrix multiplication is not (yet) supported. Use 'a = a @ b' "
                        "instead of 'a @= b'.");
    }
    if (gw_tensor_of(other)) { /* as without =, where the tensor has its say */
        return op == GW_BIN_ADD ? gw_array_binary(vm, op, self, other, false, out) : GW_RETURNED;
    }
    if (id < 0) {
        return GW_RETURNED;
    }
    if (!gw_operands_take(vm, &in, self, &known) || !gw_operands_take(vm, &in, other, &known)) {
        if (!known && in.n == 1 && !gw_is_str(other) && !gw_tensor_of(other) &&
            !gw_gives_way(vm, self, other)) { /* an object */
            gw_raise_ufunc_type(vm,
                                "Cannot cast ufunc '%s' output from dtype('O') to dtype('%s') with "
                                "casting rule 'same_kind'",
                                gw_ufunc_rows[id].name,
                                gw_array_dtype_name((gw_dtype)in.tensors[0]->dtype));
            known = true;
        }
        gw_operands_release(&in);
        return known ? GW_RAISED : GW_RETURNED;
    }
    const gw_tensor *power = in.tensors[1];
    const gw_dtype own = (gw_dtype)in.tensors[0]->dtype;
    const bool squares = op == GW_BIN_POW && gw_dtype_category(own) == 1 && power->ndim == 0 &&
                         gw_scalar_as_double(gw_tensor_at(power, 0)) == 2; /* also of 2.0 */
    in.to_number = op == GW_BIN_POW && power->ndim == 0;
    gw_tensor *y = gw_ufunc_apply(vm, (gw_ufunc_id)id, &in, squares ? own : gw_ufunc_dtype(vm, &in),
                                  in.tensors[0]);
    gw_flow flow = y ? gw_ufunc_write(vm, gw_ufunc_rows[id].name, in.tensors[0], y) : GW_RAISED;
    gw_tensor_release(y);
    gw_operands_release(&in);
    if (flow == GW_RETURNED) {
        *out = gw_retain(self);
    }
    return flow;
}

gw_flow gw_array_compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other,
                         gw_value *out) {
    static const gw_ufunc_id ids[] = {
        [GW_CMP_LT] = ROW_less,      [GW_CMP_LE] = ROW_less_equal, [GW_CMP_EQ] = ROW_equal,
        [GW_CMP_NE] = ROW_not_equal, [GW_CMP_GT] = ROW_greater,    [GW_CMP_GE] = ROW_greater_equal,
    };
    gw_operands in = {0};
    bool known = true;
    *out = gw_not_implemented();
    if (gw_tensor_of(other)) {
        return GW_RETURNED;
    }
    if (!gw_operands_take(vm, &in, self, &known) || !gw_operands_take(vm, &in, other, &known)) {
        const gw_flow flow = known ? GW_RAISED : gw_compare_with_object(vm, op, self, other, out);
        gw_operands_release(&in);
        return flow;
    }
    gw_flow flow;
    if ((op == GW_CMP_EQ || op == GW_CMP_NE) && !fit_each_other(&in)) {
        flow = gw_warn(vm, GW_X_DeprecationWarning,
                       "elementwise comparison failed; this will raise an error in the future.")
                   ? GW_RETURNED
                   : GW_RAISED;
    } else {
        flow = gw_return_result(vm, gw_ufunc_apply(vm, ids[op], &in, gw_ufunc_dtype(vm, &in), NULL),
                                out);
    }
    gw_operands_release(&in);
    return flow;
}

gw_flow gw_array_unary(gw_vm *vm, gw_unary_op op, gw_value self, gw_value *out) {
    const gw_ufunc_id id = op == GW_UN_NEG   ? ROW_negative
                           : op == GW_UN_POS ? ROW_positive
                                             : ROW_invert;
    gw_operands in = {0};
    if (!gw_operands_take(vm, &in, self, NULL)) {
        return GW_RAISED;
    }
    gw_flow flow = gw_return_result(
        vm, gw_ufunc_apply(vm, id, &in, (gw_dtype)in.tensors[0]->dtype, NULL), out);
    gw_operands_release(&in);
    return flow;
}

/* where(condition, x, y): the dtype is that of x + y. */
static gw_flow where(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_context *ctx = gw_vm_context(vm);
    gw_operands in = {0};
    gw_tensor *y = NULL;
    if (gw_operands_take(vm, &in, args->values[1], NULL) &&
        gw_operands_take(vm, &in, args->values[2], NULL) && check_shapes(vm, &in, NULL)) {
        const gw_dtype dtype = gw_ufunc_dtype(vm, &in);
        if (!gw_is_unset(gw_raised(vm))) {
            gw_operands_release(&in);
            return GW_RAISED;
        }
        const gw_quiet before = gw_quiet_begin(ctx);
        gw_tensor *condition = gw_to(gw_array_tensor(vm, args->values[0]), GW_BOOL);
        gw_tensor *a = gw_to(in.tensors[0], dtype), *b = gw_to(in.tensors[1], dtype);
        y = condition && a && b ? gw_where(a, b, condition) : NULL;
        gw_quiet_end(&before);
        gw_tensor_release(condition);
        gw_tensor_release(a);
        gw_tensor_release(b);
    }
    gw_operands_release(&in);
    return gw_return_array(vm, y, gw_none(), out);
}

const gw_native_def gw_ufunc_functions[] = {{"where", where, 3, 3, 0, NULL}, {0}};
