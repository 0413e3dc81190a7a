/* Arithmetic, matrices, comparisons, reductions. */
#include <math.h>

#include "gradwalk/ops.h"
#include "lang/torch/bindings.h"
#include "lang/torch/table.h"
#include "ops/lanes.h"
#include "ops/pointwise.h"

static gw_flow no_argument(gw_targs *t, const char *what) {
    return gw_raise(t->vm, GW_X_NotImplementedError, "torch.%s has no %s here", t->function, what);
}

/* --- Arithmetic ------------------------------------------------------------------------------- */

static gw_flow binary(gw_targs *t, gw_tensor *(*op)(gw_tensor *, gw_tensor *), gw_value *out) {
    gw_tensor *a = gw_targs_tensor(t, 0), *b = gw_targs_tensor(t, 1);
    gw_settle_floats(a, b);
    return gw_return_tensor(t->vm, op(a, b), out);
}

static gw_flow binary_(gw_targs *t, gw_status (*op)(gw_tensor *, gw_tensor *), gw_value *out) {
    gw_tensor *other = gw_targs_tensor(t, 1);
    gw_status status = other ? op(gw_targs_tensor(t, 0), other) : gw_error(t->ctx);
    return gw_return_self(t->vm, status, t->values[0], out);
}

/* other times alpha, for integers, where PyTorch's one operation is the same as these two. */
static gw_tensor *scaled(gw_tensor *other, gw_scalar alpha) {
    gw_tensor *number = gw_wrapped_number(gw_tensor_context(other), alpha);
    gw_tensor *y = gw_mul(other, number);
    gw_tensor_release(number);
    return y;
}

/* a + alpha b and a - alpha b, alpha in parameter 2. */
typedef struct sum {
    gw_tensor *(*plain)(gw_tensor *, gw_tensor *);
    gw_tensor *(*floats)(gw_tensor *, gw_tensor *, gw_numbers);
    gw_status (*plain_)(gw_tensor *, gw_tensor *);
    gw_status (*floats_)(gw_tensor *, gw_tensor *, gw_numbers);
} sum;
static const sum plus = {gw_add, gw_add_scaled, gw_add_, gw_add_scaled_};
static const sum minus = {gw_sub, gw_sub_scaled, gw_sub_, gw_sub_scaled_};

static gw_flow refuse_alpha(gw_targs *t, gw_scalar alpha, gw_dtype result) {
    bool floats = gw_dtype_is_float(result);
    if (alpha.dtype == GW_BOOL && result != GW_BOOL) {
        return gw_raise(t->vm, GW_X_RuntimeError,
                        "Boolean alpha only supported for Boolean results.");
    }
    if (!floats && alpha.dtype == GW_F64) {
        return gw_raise(t->vm, GW_X_RuntimeError,
                        "For integral input tensors, argument alpha must not be a floating point "
                        "number.");
    }
    return GW_RETURNED;
}

/* What a difference adds its other side by. */
static gw_scalar negated(gw_scalar alpha) {
    if (alpha.dtype == GW_I64) {
        return gw_scalar_int((int64_t)(0 - (uint64_t)alpha.i));
    }
    return alpha.dtype == GW_BOOL ? alpha : gw_scalar_float(-alpha.f);
}

static gw_flow with_alpha(gw_targs *t, const sum *op, bool in_place, gw_value *out) {
    gw_tensor *a = gw_targs_tensor(t, 0), *b = gw_targs_tensor(t, 1), *y;
    gw_scalar alpha;
    if (!a || !b) {
        return gw_raise_error(t->vm);
    }
    if (!gw_targs_number(t, 2, gw_scalar_int(1), &alpha)) {
        return GW_RAISED;
    }
    gw_settle_floats(a, b);
    bool floats = gw_dtype_is_float(gw_tensor_dtype(a)) || gw_dtype_is_float(gw_tensor_dtype(b));
    gw_dtype result = gw_promote(a, b, (gw_dtype)t->ctx->default_dtype);
    if (refuse_alpha(t, alpha, result) != GW_RETURNED) {
        return GW_RAISED;
    }
    if (result == GW_BOOL) { /* the factor is one of bools, too */
        alpha = gw_scalar_bool(gw_scalar_as_double(alpha) != 0);
    }
    gw_numbers numbers = {.p = gw_scalar_as_double(alpha)};
    if (gw_check_fits(t->ctx, op == &minus ? negated(alpha) : alpha, result) != GW_OK) {
        return gw_raise_error(t->vm);
    }
    if (numbers.p == 1 && alpha.dtype != GW_BOOL) {
        return in_place ? gw_return_self(t->vm, op->plain_(a, b), t->values[0], out)
                        : gw_return_tensor(t->vm, op->plain(a, b), out);
    }
    if (floats) {
        return in_place ? gw_return_self(t->vm, op->floats_(a, b, numbers), t->values[0], out)
                        : gw_return_tensor(t->vm, op->floats(a, b, numbers), out);
    }
    b = scaled(b, alpha);
    gw_status status = in_place && b ? op->plain_(a, b) : gw_error(t->ctx);
    y = in_place ? NULL : op->plain(a, b);
    gw_tensor_release(b);
    return in_place ? gw_return_self(t->vm, status, t->values[0], out)
                    : gw_return_tensor(t->vm, y, out);
}
gw_flow gw_torch_add(gw_targs *t, gw_value *out) {
    return with_alpha(t, &plus, false, out);
}
gw_flow gw_torch_add_(gw_targs *t, gw_value *out) {
    return with_alpha(t, &plus, true, out);
}
gw_flow gw_torch_sub(gw_targs *t, gw_value *out) {
    return with_alpha(t, &minus, false, out);
}
gw_flow gw_torch_sub_(gw_targs *t, gw_value *out) {
    return with_alpha(t, &minus, true, out);
}

typedef enum rounding { EXACT, FLOOR, TRUNC, WRONG } rounding;

/* div's rounding_mode, parameter 2 where there is one. */
static rounding rounding_of(gw_targs *t) {
    if (t->n < 3 || !gw_is_str(t->values[2])) {
        return EXACT;
    }
    const gw_str *mode = gw_as_str(t->values[2]);
    if (gw_str_is(mode, "floor") || gw_str_is(mode, "trunc")) {
        return gw_str_is(mode, "floor") ? FLOOR : TRUNC;
    }
    gw_raise(t->vm, GW_X_RuntimeError,
             "div expected rounding_mode to be one of None, 'trunc', or 'floor' but found '%s'",
             mode->data);
    return WRONG;
}

gw_flow gw_torch_div(gw_targs *t, gw_value *out) {
    switch (rounding_of(t)) {
    case EXACT:
        return binary(t, gw_div, out);
    case FLOOR:
        return binary(t, gw_div_floor, out);
    case TRUNC:
        return binary(t, gw_div_trunc, out);
    default:
        return GW_RAISED;
    }
}
gw_flow gw_torch_div_(gw_targs *t, gw_value *out) {
    switch (rounding_of(t)) {
    case EXACT:
        return binary_(t, gw_div_, out);
    case FLOOR:
        return binary_(t, gw_div_floor_, out);
    case TRUNC:
        return binary_(t, gw_div_trunc_, out);
    default:
        return GW_RAISED;
    }
}

/* op(x, number) for the number of parameter 1. */
static gw_flow with_number(gw_targs *t, gw_tensor *(*op)(gw_tensor *, gw_scalar), gw_value *out) {
    gw_scalar number;
    if (!gw_targs_number(t, 1, gw_scalar_int(0), &number)) {
        return GW_RAISED;
    }
    return gw_return_tensor(t->vm, op(gw_targs_tensor(t, 0), number), out);
}

gw_flow gw_torch_remainder(gw_targs *t, gw_value *out) {
    gw_scalar number;
    if (t->overload == 1) {
        return gw_targs_number(t, 0, gw_scalar_int(0), &number)
                   ? gw_return_tensor(t->vm, gw_remainder_of(gw_targs_tensor(t, 1), number), out)
                   : GW_RAISED;
    }
    return t->overload == 2 ? with_number(t, gw_remainder_scalar, out)
                            : binary(t, gw_remainder, out);
}
gw_flow gw_torch_heaviside(gw_targs *t, gw_value *out) {
    return binary(t, gw_heaviside, out);
}
gw_flow gw_torch_xlogy(gw_targs *t, gw_value *out) {
    gw_scalar number;
    if (t->overload == 1) {
        return gw_targs_number(t, 0, gw_scalar_int(0), &number)
                   ? gw_return_tensor(t->vm, gw_rxlogy_scalar(gw_targs_tensor(t, 1), number), out)
                   : GW_RAISED;
    }
    return t->overload == 2 ? with_number(t, gw_xlogy_scalar, out) : binary(t, gw_xlogy, out);
}
gw_flow gw_torch_special_xlog1py(gw_targs *t, gw_value *out) {
    gw_scalar number;
    if (t->overload == 1) {
        return gw_targs_number(t, 0, gw_scalar_int(0), &number)
                   ? gw_return_tensor(t->vm, gw_rxlog1py_scalar(gw_targs_tensor(t, 1), number), out)
                   : GW_RAISED;
    }
    return t->overload == 2 ? with_number(t, gw_xlog1py_scalar, out) : binary(t, gw_xlog1py, out);
}
gw_flow gw_torch_special_entr(gw_targs *t, gw_value *out) {
    return gw_return_tensor(t->vm, gw_entr(gw_targs_tensor(t, 0)), out);
}
gw_flow gw_torch_copysign(gw_targs *t, gw_value *out) {
    return t->overload == 1 ? with_number(t, gw_copysign_scalar, out) : binary(t, gw_copysign, out);
}
gw_flow gw_torch_fmod(gw_targs *t, gw_value *out) {
    return t->overload == 1 ? with_number(t, gw_fmod_scalar, out) : binary(t, gw_fmod, out);
}
gw_flow gw_torch_floor_divide(gw_targs *t, gw_value *out) {
    return binary(t, gw_floor_divide, out);
}

/* The power of ten that round's decimals, parameter 1, mean; false: an exception is set. */
static bool read_decimals(gw_targs *t, gw_numbers *numbers) {
    int64_t decimals;
    if (!gw_targs_int(t, 1, 0, &decimals)) {
        return false;
    }
    *numbers = (gw_numbers){.p = pow(10, fabs((double)decimals)), .q = decimals < 0};
    if (!gw_dtype_is_float(gw_tensor_dtype(gw_targs_tensor(t, 0)))) {
        gw_raise(t->vm, GW_X_RuntimeError, "\"%s\" not implemented for '%s'",
                 decimals ? "round_cpu" : "round_vml_cpu",
                 gw_dtype_label(gw_tensor_dtype(gw_targs_tensor(t, 0))));
        return false;
    }
    return true;
}
gw_flow gw_torch_round(gw_targs *t, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0);
    gw_numbers numbers;
    if (t->overload == 0) {
        return gw_return_tensor(t->vm, gw_round(x), out);
    }
    return read_decimals(t, &numbers) ? gw_return_tensor(t->vm, gw_round_decimals(x, numbers), out)
                                      : GW_RAISED;
}
gw_flow gw_torch_round_(gw_targs *t, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0);
    gw_numbers numbers;
    if (t->overload == 0) {
        return gw_return_self(t->vm, gw_round_(x), t->values[0], out);
    }
    return read_decimals(t, &numbers)
               ? gw_return_self(t->vm, gw_round_decimals_(x, numbers), t->values[0], out)
               : GW_RAISED;
}

gw_flow gw_torch_pow(gw_targs *t, gw_value *out) {
    gw_scalar exponent, base;
    if (t->overload == 0) {
        return binary(t, gw_pow, out);
    }
    if (t->overload == 1) {
        return gw_targs_number(t, 0, gw_scalar_int(0), &base)
                   ? gw_return_tensor(t->vm, gw_rpow_scalar(gw_targs_tensor(t, 1), base), out)
                   : GW_RAISED;
    }
    if (!gw_targs_number(t, 1, gw_scalar_int(0), &exponent)) {
        return GW_RAISED;
    }
    return gw_return_tensor(t->vm, gw_pow_scalar(gw_targs_tensor(t, 0), exponent), out);
}
gw_flow gw_torch_pow_(gw_targs *t, gw_value *out) {
    gw_scalar exponent;
    if (t->overload == 0) {
        return binary_(t, gw_pow_, out);
    }
    if (!gw_targs_number(t, 1, gw_scalar_int(0), &exponent)) {
        return GW_RAISED;
    }
    gw_status status = gw_pow_scalar_(gw_targs_tensor(t, 0), exponent);
    return gw_return_self(t->vm, status, t->values[0], out);
}
gw_flow gw_torch_square(gw_targs *t, gw_value *out) {
    return gw_return_tensor(t->vm, gw_pow_scalar(gw_targs_tensor(t, 0), gw_scalar_int(2)), out);
}
gw_flow gw_torch_square_(gw_targs *t, gw_value *out) {
    gw_status status = gw_pow_scalar_(gw_targs_tensor(t, 0), gw_scalar_int(2));
    return gw_return_self(t->vm, status, t->values[0], out);
}

gw_flow gw_torch_rsub(gw_targs *t, gw_value *out) {
    gw_scalar number, alpha;
    if (!gw_targs_number(t, 2, gw_scalar_int(1), &alpha)) {
        return GW_RAISED;
    }
    const double factor = gw_scalar_as_double(alpha);
    gw_tensor *x = gw_targs_tensor(t, 0);
    if (t->overload == 0) {
        gw_tensor *y = gw_targs_tensor(t, 1);
        return gw_return_tensor(
            t->vm, factor == 1 ? gw_rsub(x, y) : gw_rsub_scaled(x, y, (gw_numbers){.p = factor}),
            out);
    }
    if (factor != 1) {
        return no_argument(t, "alpha");
    }
    if (!gw_targs_number(t, 1, gw_scalar_int(0), &number)) {
        return GW_RAISED;
    }
    return gw_return_tensor(t->vm, gw_rsub_scalar(gw_targs_tensor(t, 0), number), out);
}

gw_flow gw_torch_abs(gw_targs *t, gw_value *out) {
    return gw_return_tensor(t->vm, gw_abs(gw_targs_tensor(t, 0)), out);
}

/* The limits of clamp, parameters 1 and 2. */
typedef struct limits {
    gw_scalar low, high;
    const gw_scalar *from, *to; /* NULL: none */
} limits;

static bool read_limits(gw_targs *t, limits *l) {
    if (!gw_targs_has(t, 1) && !gw_targs_has(t, 2)) {
        gw_raise(t->vm, GW_X_RuntimeError,
                 "torch.clamp: At least one of 'min' or 'max' must not be None");
        return false;
    }
    l->from = gw_targs_has(t, 1) ? &l->low : NULL;
    l->to = gw_targs_has(t, 2) ? &l->high : NULL;
    return gw_targs_number(t, 1, gw_scalar_int(0), &l->low) &&
           gw_targs_number(t, 2, gw_scalar_int(0), &l->high);
}

/* Limits that are tensors are the first overload, which numbers do not match. */
gw_flow gw_torch_clamp(gw_targs *t, gw_value *out) {
    limits l;
    gw_tensor *x = gw_targs_tensor(t, 0);
    if (t->overload == 0 && (gw_targs_has(t, 1) || gw_targs_has(t, 2))) {
        gw_tensor *y = gw_clamp_tensor(x, gw_targs_tensor(t, 1), gw_targs_tensor(t, 2));
        return gw_return_tensor(t->vm, y, out);
    }
    if (!read_limits(t, &l)) {
        return GW_RAISED;
    }
    return gw_return_tensor(t->vm, gw_clamp(x, l.from, l.to), out);
}
gw_flow gw_torch_clamp_(gw_targs *t, gw_value *out) {
    limits l;
    if (t->overload == 0 && (gw_targs_has(t, 1) || gw_targs_has(t, 2))) {
        gw_status done =
            gw_clamp_tensor_(gw_targs_tensor(t, 0), gw_targs_tensor(t, 1), gw_targs_tensor(t, 2));
        return gw_return_self(t->vm, done, t->values[0], out);
    }
    if (!read_limits(t, &l)) {
        return GW_RAISED;
    }
    gw_status status = gw_clamp_(gw_targs_tensor(t, 0), l.from, l.to);
    return gw_return_self(t->vm, status, t->values[0], out);
}
gw_flow gw_torch_clamp_min(gw_targs *t, gw_value *out) {
    return t->overload == 0 ? binary(t, gw_clamp_min_tensor, out)
                            : with_number(t, gw_clamp_min, out);
}
gw_flow gw_torch_clamp_max(gw_targs *t, gw_value *out) {
    return t->overload == 0 ? binary(t, gw_clamp_max_tensor, out)
                            : with_number(t, gw_clamp_max, out);
}

/* --- Comparisons and choices ------------------------------------------------------------------ */

/* Whether two tensors of one dtype and shape hold the same numbers. */
static bool same_numbers(const gw_tensor *a, const gw_tensor *b) {
    int64_t n = gw_tensor_numel(a);
    bool same = true;
    for (int64_t i = 0; i < n && same; i++) {
        gw_scalar x = gw_tensor_at(a, i), y = gw_tensor_at(b, i);
        same = x.dtype == GW_I64 ? x.i == y.i : gw_scalar_as_double(x) == gw_scalar_as_double(y);
    }
    return same;
}

/* Compares without asking an operation: the answer is a bool, and nothing to be shown. Two dtypes
 * are compared in the one that arithmetic on them would have. */
gw_flow gw_torch_equal(gw_targs *t, gw_value *out) {
    gw_tensor *a = gw_targs_tensor(t, 0), *b = gw_targs_tensor(t, 1);
    gw_dtype dtype = gw_promote(a, b, (gw_dtype)t->ctx->default_dtype);
    gw_tensor *x = NULL, *y = NULL;
    gw_flow flow = GW_RAISED;
    bool same = gw_tensor_same_shape(a, b);
    if (same && (gw_check_read(a) != GW_OK || gw_check_read(b) != GW_OK)) {
        (void)gw_raise_error(t->vm);
        goto out;
    }
    if (same && gw_tensor_dtype(a) != gw_tensor_dtype(b)) {
        x = gw_tensor_copy(a, dtype);
        y = gw_tensor_copy(b, dtype);
        if (!x || !y) {
            (void)gw_raise_error(t->vm);
            goto out;
        }
    }
    same = same && same_numbers(x ? x : a, y ? y : b);
    *out = gw_bool(same);
    flow = GW_RETURNED;
out:
    gw_tensor_release(y);
    gw_tensor_release(x);
    return flow;
}

#define BITS(name)                                            \
    gw_flow gw_torch_##name(gw_targs *t, gw_value *out) {     \
        gw_tensor *a = gw_targs_tensor(t, 0);                 \
        gw_tensor *b = gw_targs_tensor(t, 1);                 \
        return gw_return_tensor(t->vm, gw_##name(a, b), out); \
    }
BITS(bitwise_and)
BITS(bitwise_or)
BITS(bitwise_xor)
BITS(left_shift)
BITS(right_shift)
#undef BITS
