/* numpy's functions of elements, and the operators of arrays: which dtype they compute in, whether
 * the shapes fit, in numpy's words; the engine's operations do the work. */
#include <float.h>
#include <math.h>

#include "gradwalk/ops.h"
#include "lang/number.h"
#include "lang/numpy/bridge.h"
#include "lang/numpy/numpy.h"

typedef enum rule { FLOATS, NUMBERS, ANY, BITS } rule;

typedef struct row {
    const char *name, *doc;
    rule rule;
    gw_tensor *(*one)(gw_tensor *);
    gw_tensor *(*two)(gw_tensor *, gw_tensor *);
} row;

typedef enum row_id {
#define ONE(name, rule, engine, doc) ROW_##name,
#define TWO(name, rule, engine, doc) ROW_##name,
#include "lang/numpy/ufunc.def"
#undef ONE
#undef TWO
    ROW_COUNT
} row_id;

static gw_tensor *gw_square(gw_tensor *x) {
    return gw_mul(x, x);
}

static const row rows[ROW_COUNT] = {
#define ONE(name, rule, engine, doc) {#name, doc, rule, gw_##engine, NULL},
#define TWO(name, rule, engine, doc) {#name, doc, rule, NULL, gw_##engine},
#include "lang/numpy/ufunc.def"
#undef ONE
#undef TWO
};

/* --- Which dtype ------------------------------------------------------------------------------ */

typedef struct operands {
    gw_tensor *tensors[2]; /* owned */
    bool weak[2];          /* numbers, scalars, arrays without dims */
    int n;
    bool from_torch; /* one is a torch.Tensor: so is the result */
} operands;

static int category(gw_dtype dtype) {
    const char kind = gw_dtype_kind(dtype);
    return kind == 'b' ? 0 : kind == 'f' ? 2 : 1;
}

/* The least dtype beside an array of `array` that holds the value of a number. */
static gw_dtype dtype_of_value(const gw_tensor *number, gw_dtype array) {
    const gw_scalar s = gw_tensor_at(number, 0);
    const int kind = category((gw_dtype)number->dtype);
    if (kind == 0) {
        return GW_BOOL;
    }
    if (kind == 2) {
        return !isfinite(s.f) || fabs(s.f) < 65000 ? GW_F16
               : fabs(s.f) <= (double)FLT_MAX      ? GW_F32
                                                   : GW_F64;
    }
    const int64_t i = gw_scalar_as_int(s);
    if (category(array) == 2) { /* the least float that holds every int of that many bits */
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
static gw_dtype result_dtype(gw_vm *vm, const operands *in) {
    int arrays = -1, numbers = -1;
    gw_dtype array = GW_BOOL;
    for (int i = 0; i < in->n; i++) {
        const gw_dtype dtype = (gw_dtype)in->tensors[i]->dtype;
        int *most = in->weak[i] ? &numbers : &arrays;
        *most = category(dtype) > *most ? category(dtype) : *most;
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

static bool refuse_bool(gw_vm *vm, row_id id) {
    if (id == ROW_subtract) {
        gw_raise(vm, GW_X_TypeError,
                 "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, "
                 "the `^` operator, or the logical_xor function instead.");
    } else if (id == ROW_negative) {
        gw_raise(vm, GW_X_TypeError,
                 "The numpy boolean negative, the `-` operator, is not supported, use the `~` "
                 "operator or the logical_not function instead.");
    } else {
        gw_raise(vm, GW_X_NotImplementedError, "numpy.%s takes no bools here", rows[id].name);
    }
    return false;
}

static bool apply_rule(gw_vm *vm, row_id id, gw_dtype *dtype) {
    const int kind = category(*dtype);
    switch (rows[id].rule) {
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
                 rows[id].name);
    }
    return kind < 2;
}

/* --- Applying --------------------------------------------------------------------------------- */

/* `out`: where the result goes, which is named too; or NULL. */
static bool check_shapes(gw_vm *vm, const operands *in, const gw_tensor *out) {
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
static gw_tensor *divided(row_id id, gw_tensor *a, gw_tensor *b) {
    gw_context *ctx = a->ctx;
    gw_tensor *zero = gw_full(ctx, (gw_dtype)b->dtype, NULL, 0, gw_scalar_int(0));
    gw_tensor *none = gw_eq(b, zero);
    gw_tensor *safe = gw_masked_fill(b, none, gw_scalar_int(1));
    gw_tensor *y = rows[id].two(a, safe);
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
static gw_tensor *(*of_bools(row_id id))(gw_tensor *, gw_tensor *) {
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

/* The operation itself, on operands of one dtype. NULL: the context's error, or an exception. */
static gw_tensor *compute(gw_vm *vm, row_id id, gw_dtype dtype, gw_tensor *a, gw_tensor *b) {
    const int kind = category(dtype);
    if (id == ROW_reciprocal && kind == 1) {
        return reciprocal_int(vm, a);
    }
    if (rows[id].one) {
        return id == ROW_absolute && kind == 0 ? gw_clone(a) : rows[id].one(a);
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
    if (kind == 1 && id == ROW_power && any_negative(b)) {
        gw_raise(vm, GW_X_ValueError, "Integers to negative integer powers are not allowed.");
        return NULL;
    }
    return rows[id].two(a, b);
}

static gw_tensor *apply(gw_vm *vm, row_id id, const operands *in, gw_dtype dtype,
                        const gw_tensor *out) {
    gw_context *ctx = gw_vm_context(vm);
    if (!gw_is_unset(gw_raised(vm)) || !apply_rule(vm, id, &dtype) ||
        (in->n == 2 && !check_shapes(vm, in, out))) {
        return NULL;
    }
    const gw_quiet before = gw_quiet_begin(ctx);
    gw_tensor *a = gw_to(in->tensors[0], dtype);
    gw_tensor *b = in->n == 2 ? gw_to(in->tensors[1], dtype) : NULL;
    gw_tensor *y = a && (b || in->n == 1) ? compute(vm, id, dtype, a, b) : NULL;
    if (y && (y == a || y == b)) {
        gw_tensor *copy = gw_clone(y);
        gw_tensor_release(y);
        y = copy;
    }
    gw_quiet_end(&before);
    gw_tensor_release(a);
    gw_tensor_release(b);
    if (!y && gw_is_unset(gw_raised(vm))) {
        gw_raise_error(vm);
    }
    return y;
}

static void release(operands *in) {
    for (int i = 0; i < in->n; i++) {
        gw_tensor_release(in->tensors[i]);
    }
}

/* False: an exception, or, with *known false, one is no operand. Release in either case. */
static bool take(gw_vm *vm, operands *in, gw_value v, bool *known) {
    gw_tensor *t = gw_array_operand(vm, v, &in->weak[in->n], known);
    in->from_torch = in->from_torch || gw_tensor_of(v);
    if (t) {
        in->tensors[in->n++] = t;
    }
    return t;
}

static gw_flow finish(gw_vm *vm, const operands *in, gw_tensor *y, gw_value *out) {
    if (y && in->from_torch) {
        return gw_return_torch(vm, y, out);
    }
    return gw_return_result(vm, y, out);
}

/* --- Operators -------------------------------------------------------------------------------- */

static const int operator_rows[GW_BINARY_COUNT] = {
    [GW_BIN_ADD] = ROW_add,       [GW_BIN_SUB] = ROW_subtract,
    [GW_BIN_MUL] = ROW_multiply,  [GW_BIN_DIV] = ROW_divide,
    [GW_BIN_POW] = ROW_power,     [GW_BIN_FLOORDIV] = ROW_floor_divide,
    [GW_BIN_MOD] = ROW_remainder, [GW_BIN_AND] = ROW_bitwise_and,
    [GW_BIN_OR] = ROW_bitwise_or, [GW_BIN_XOR] = ROW_bitwise_xor,
    [GW_BIN_MATMUL] = -1,         [GW_BIN_LSHIFT] = -1,
    [GW_BIN_RSHIFT] = -1,
};

static gw_flow operate(gw_vm *vm, gw_binary_op op, gw_value left, gw_value right, gw_value *out) {
    operands in = {0};
    bool known = true;
    *out = gw_not_implemented();
    const int id = operator_rows[op];
    if (!take(vm, &in, left, &known) || !take(vm, &in, right, &known)) {
        release(&in);
        return known ? GW_RAISED : GW_RETURNED;
    }
    gw_flow flow;
    if (op == GW_BIN_MATMUL) {
        flow = finish(vm, &in, gw_array_matmul(vm, in.tensors[0], in.tensors[1]), out);
    } else if (id < 0) {
        flow = gw_raise(vm, GW_X_NotImplementedError, "arrays have no operator %s here",
                        op == GW_BIN_LSHIFT ? "<<" : ">>");
    } else {
        flow = finish(vm, &in, apply(vm, (row_id)id, &in, result_dtype(vm, &in), NULL), out);
    }
    release(&in);
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
    if ((gw_tensor_of(other) && (!reflected || is_scalar)) || /* a tensor has its say first, */
        (is_scalar && is_list && op == GW_BIN_MUL)) {         /* and a list is repeated */
        *out = gw_not_implemented();
        return GW_RETURNED;
    }
    return reflected ? operate(vm, op, other, self, out) : operate(vm, op, self, other, out);
}

/* numpy lets x op= y keep the kind of x, but not lower that of the result. */
static gw_flow refuse_cast(gw_vm *vm, const char *name, gw_dtype from, gw_dtype to) {
    gw_value numpy = gw_module_find(vm, "numpy");
    gw_value type = gw_is_unset(numpy) ? numpy : gw_module_get(vm, numpy, "UFuncTypeError");
    return gw_raise_type(
        vm, gw_is_unset(type) ? gw_exception_type(vm, GW_X_TypeError) : (gw_type *)type.o,
        "Cannot cast ufunc '%s' output from dtype('%s') to dtype('%s') with casting rule "
        "'same_kind'",
        name, gw_array_dtype_name(from), gw_array_dtype_name(to));
}

/* to[...] = y, as `name` ends that was told where to write. */
static gw_flow write_out(gw_vm *vm, const char *name, gw_tensor *to, gw_tensor *y) {
    if (category((gw_dtype)y->dtype) > category((gw_dtype)to->dtype)) {
        return refuse_cast(vm, name, (gw_dtype)y->dtype, (gw_dtype)to->dtype);
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
    operands in = {0};
    bool known = true;
    const int id = operator_rows[op];
    *out = gw_not_implemented();
    if (op == GW_BIN_MATMUL) {
        return gw_raise(vm, GW_X_TypeError,
                        "In-place matrix multiplication is not (yet) supported. Use 'a = a @ b' "
                        "instead of 'a @= b'.");
    }
    if (id < 0) {
        return GW_RETURNED;
    }
    if (!take(vm, &in, self, &known) || !take(vm, &in, other, &known)) {
        release(&in);
        return known ? GW_RAISED : GW_RETURNED;
    }
    gw_tensor *y = apply(vm, (row_id)id, &in, result_dtype(vm, &in), in.tensors[0]);
    gw_flow flow = y ? write_out(vm, rows[id].name, in.tensors[0], y) : GW_RAISED;
    gw_tensor_release(y);
    release(&in);
    if (flow == GW_RETURNED) {
        *out = gw_retain(self);
    }
    return flow;
}

gw_flow gw_array_compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other,
                         gw_value *out) {
    static const row_id ids[] = {
        [GW_CMP_LT] = ROW_less,      [GW_CMP_LE] = ROW_less_equal, [GW_CMP_EQ] = ROW_equal,
        [GW_CMP_NE] = ROW_not_equal, [GW_CMP_GT] = ROW_greater,    [GW_CMP_GE] = ROW_greater_equal,
    };
    operands in = {0};
    bool known = true;
    *out = gw_not_implemented();
    if (gw_tensor_of(other)) {
        return GW_RETURNED;
    }
    if (!take(vm, &in, self, &known) || !take(vm, &in, other, &known)) {
        gw_flow flow = known ? GW_RAISED : GW_RETURNED;
        if (!known && gw_is_none(other) && (op == GW_CMP_EQ || op == GW_CMP_NE) &&
            in.tensors[0]->ndim > 0) {
            gw_tensor *t = gw_full(gw_vm_context(vm), GW_BOOL, in.tensors[0]->dims,
                                   in.tensors[0]->ndim, gw_scalar_bool(op == GW_CMP_NE));
            flow = gw_return_result(vm, t, out);
        }
        release(&in);
        return flow;
    }
    gw_flow flow = gw_return_result(vm, apply(vm, ids[op], &in, result_dtype(vm, &in), NULL), out);
    release(&in);
    return flow;
}

gw_flow gw_array_unary(gw_vm *vm, gw_unary_op op, gw_value self, gw_value *out) {
    const row_id id = op == GW_UN_NEG ? ROW_negative : op == GW_UN_POS ? ROW_positive : ROW_invert;
    operands in = {0};
    if (!take(vm, &in, self, NULL)) {
        return GW_RAISED;
    }
    gw_flow flow =
        gw_return_result(vm, apply(vm, id, &in, (gw_dtype)in.tensors[0]->dtype, NULL), out);
    release(&in);
    return flow;
}

/* where(condition, x, y): the dtype is that of x + y. */
static gw_flow where(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_context *ctx = gw_vm_context(vm);
    operands in = {0};
    gw_tensor *y = NULL;
    if (take(vm, &in, args->values[1], NULL) && take(vm, &in, args->values[2], NULL) &&
        check_shapes(vm, &in, NULL)) {
        const gw_dtype dtype = result_dtype(vm, &in);
        if (!gw_is_unset(gw_raised(vm))) {
            release(&in);
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
    release(&in);
    return gw_return_array(vm, y, gw_none(), out);
}

const gw_native_def gw_ufunc_functions[] = {{"where", where, 3, 3, 0, NULL}, {0}};

/* --- The objects: numpy.exp ------------------------------------------------------------------- */

typedef struct ufunc {
    gw_object object;
    row_id id;
} ufunc;

static const row *row_of(gw_value v) {
    return &rows[((ufunc *)v.o)->id];
}

/* out=: an array, or a tuple of one. */
static bool read_out(gw_vm *vm, gw_value v, gw_value *out) {
    gw_value *items;
    size_t n;
    *out = v;
    if (gw_is_unset(v) || gw_is_none(v)) {
        *out = gw_unset();
        return true;
    }
    if (gw_is_tuple(v) && gw_sequence_items(v, &items, &n) && n == 1) {
        *out = items[0];
    }
    if (!gw_array_tensor(vm, *out)) {
        gw_raise(vm, GW_X_TypeError, "return arrays must be of ArrayType");
        return false;
    }
    return true;
}

static gw_flow call(gw_vm *vm, gw_value self, const gw_args *args, gw_value *out) {
    const row_id id = ((ufunc *)self.o)->id;
    const size_t n_in = rows[id].two ? 2 : 1;
    if (args->n < n_in || args->n > n_in + 1) {
        return gw_raise(vm, GW_X_TypeError,
                        "%s() takes from %zu to %zu positional arguments but %zu were given",
                        rows[id].name, n_in, n_in + 1, args->n);
    }
    gw_value where = gw_args_keyword(args, "where"), to;
    const gw_value dtype_wanted = gw_args_keyword(args, "dtype");
    const gw_value given = args->n > n_in ? args->values[n_in] : gw_args_keyword(args, "out");
    for (size_t i = 0; i < args->n_keywords; i++) {
        const gw_str *name = gw_as_str(args->keywords[i]);
        if (!gw_str_is(name, "out") && !gw_str_is(name, "dtype") &&
            !(gw_str_is(name, "where") && where.tag == GW_V_BOOL && where.b)) {
            return gw_raise(vm, GW_X_NotImplementedError, "numpy.%s has no argument '%s' here",
                            rows[id].name, name->data);
        }
    }
    if (!read_out(vm, given, &to)) {
        return GW_RAISED;
    }
    operands in = {0};
    gw_dtype dtype;
    gw_flow flow = GW_RAISED;
    if (take(vm, &in, args->values[0], NULL) &&
        (n_in == 1 || take(vm, &in, args->values[1], NULL)) &&
        gw_array_dtype(vm, dtype_wanted, result_dtype(vm, &in), &dtype)) {
        const gw_tensor *into = gw_is_unset(to) ? NULL : gw_as_array(to)->tensor;
        gw_tensor *y = apply(vm, id, &in, dtype, into);
        if (y && !gw_is_unset(to)) {
            flow = write_out(vm, rows[id].name, gw_as_array(to)->tensor, y);
            *out = flow == GW_RETURNED ? gw_retain(to) : gw_unset();
            gw_tensor_release(y);
        } else if (y) {
            flow = finish(vm, &in, y, out);
        }
    }
    release(&in);
    return flow;
}

static gw_flow repr(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_return_str(gw_str_format(vm, "<ufunc '%s'>", row_of(self)->name), out);
}
static gw_flow get_name(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_return_str(gw_str_text(vm, row_of(self)->name), out);
}
static gw_flow get_doc(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_return_str(gw_str_text(vm, row_of(self)->doc), out);
}
static gw_flow get_nin(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_int(row_of(self)->two ? 2 : 1);
    return GW_RETURNED;
}

static const gw_slots slots = {.call = call, .repr = repr};
static const gw_getset_def getsets[] = {
    {"__name__", get_name, NULL, NULL},
    {"__doc__", get_doc, NULL, NULL},
    {"nin", get_nin, NULL, "How many it takes."},
    {0},
};
static const gw_type_def def = {.name = "ufunc",
                                .module = "numpy",
                                .instance_size = sizeof(ufunc),
                                .layout = GW_L_NATIVE,
                                .flags = GW_TYPE_FINAL | GW_TYPE_DOTTED,
                                .slots = &slots,
                                .getsets = getsets};

bool gw_numpy_make_ufuncs(gw_vm *vm, gw_numpy *numpy, gw_value module) {
    if (!(numpy->ufunc = gw_type_new(vm, &def, NULL))) {
        return false;
    }
    for (int id = 0; id < ROW_COUNT; id++) {
        ufunc *f = gw_object_new(vm, numpy->ufunc);
        if (!f) {
            return false;
        }
        f->id = (row_id)id;
        if (!gw_module_set_take(vm, module, rows[id].name, gw_object_value(f))) {
            return false;
        }
    }
    return true;
}
