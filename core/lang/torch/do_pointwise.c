/* Arithmetic, matrices, comparisons, reductions. */
#include <string.h>

#include "gradwalk/ops.h"
#include "lang/torch/bindings.h"
#include "lang/torch/table.h"

static gw_flow no_argument(gw_targs *t, const char *what) {
    return gw_raise(t->vm, GW_X_NotImplementedError, "torch.%s has no %s here", t->function, what);
}

/* --- Arithmetic ------------------------------------------------------------------------------- */

/* Whether parameter i, alpha, is the 1 that it is when left out. */
static bool is_one(gw_targs *t, size_t i) {
    gw_scalar alpha;
    return gw_targs_number(t, i, gw_scalar_int(1), &alpha) && gw_scalar_as_double(alpha) == 1;
}

static gw_flow binary(gw_targs *t, gw_tensor *(*op)(gw_tensor *, gw_tensor *), gw_value *out) {
    return gw_return_tensor(t->vm, op(gw_targs_tensor(t, 0), gw_targs_tensor(t, 1)), out);
}

static gw_flow binary_(gw_targs *t, gw_status (*op)(gw_tensor *, gw_tensor *), gw_value *out) {
    gw_tensor *other = gw_targs_tensor(t, 1);
    gw_status status = other ? op(gw_targs_tensor(t, 0), other) : gw_error(t->ctx);
    return gw_return_self(t->vm, status, t->values[0], out);
}

gw_flow gw_torch_add(gw_targs *t, gw_value *out) {
    return is_one(t, 2) ? binary(t, gw_add, out) : no_argument(t, "alpha");
}
gw_flow gw_torch_add_(gw_targs *t, gw_value *out) {
    return is_one(t, 2) ? binary_(t, gw_add_, out) : no_argument(t, "alpha");
}
gw_flow gw_torch_sub(gw_targs *t, gw_value *out) {
    return is_one(t, 2) ? binary(t, gw_sub, out) : no_argument(t, "alpha");
}
gw_flow gw_torch_sub_(gw_targs *t, gw_value *out) {
    return is_one(t, 2) ? binary_(t, gw_sub_, out) : no_argument(t, "alpha");
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
    return t->overload == 1 ? with_number(t, gw_remainder_scalar, out)
                            : binary(t, gw_remainder, out);
}
gw_flow gw_torch_fmod(gw_targs *t, gw_value *out) {
    return t->overload == 1 ? with_number(t, gw_fmod_scalar, out) : binary(t, gw_fmod, out);
}
gw_flow gw_torch_floor_divide(gw_targs *t, gw_value *out) {
    return binary(t, gw_floor_divide, out);
}

gw_flow gw_torch_round(gw_targs *t, gw_value *out) {
    return gw_return_tensor(t->vm, gw_round(gw_targs_tensor(t, 0)), out);
}
gw_flow gw_torch_round_(gw_targs *t, gw_value *out) {
    return gw_return_self(t->vm, gw_round_(gw_targs_tensor(t, 0)), t->values[0], out);
}

/* op(a, b, c, value) for the number of parameter 3. */
static gw_flow three(gw_targs *t,
                     gw_tensor *(*op)(gw_tensor *, gw_tensor *, gw_tensor *, gw_numbers),
                     gw_value *out) {
    gw_numbers numbers = {0};
    if (t->n > 3 && !gw_targs_float(t, 3, 1, &numbers.p)) {
        return GW_RAISED;
    }
    gw_tensor *y = op(gw_targs_tensor(t, 0), gw_targs_tensor(t, 1), gw_targs_tensor(t, 2), numbers);
    return gw_return_tensor(t->vm, y, out);
}
gw_flow gw_torch_addcmul(gw_targs *t, gw_value *out) {
    return three(t, gw_addcmul, out);
}
gw_flow gw_torch_addcdiv(gw_targs *t, gw_value *out) {
    return three(t, gw_addcdiv, out);
}
gw_flow gw_torch_lerp(gw_targs *t, gw_value *out) {
    gw_numbers numbers = {0};
    gw_tensor *a = gw_targs_tensor(t, 0), *b = gw_targs_tensor(t, 1);
    if (t->overload == 0) {
        return gw_return_tensor(t->vm, gw_lerp_tensor(a, b, gw_targs_tensor(t, 2), numbers), out);
    }
    if (!gw_targs_float(t, 2, 0, &numbers.p)) {
        return GW_RAISED;
    }
    return gw_return_tensor(t->vm, gw_lerp(a, b, numbers), out);
}

gw_flow gw_torch_pow(gw_targs *t, gw_value *out) {
    gw_scalar exponent;
    if (t->overload < 2) {
        return binary(t, gw_pow, out);
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
    gw_scalar number;
    if (!is_one(t, 2)) {
        return no_argument(t, "alpha");
    }
    if (t->overload == 0) { /* RsubBackward0, which is not there */
        return no_argument(t, "tensor as second operand");
    }
    if (!gw_targs_number(t, 1, gw_scalar_int(0), &number)) {
        return GW_RAISED;
    }
    return gw_return_tensor(t->vm, gw_rsub_scalar(gw_targs_tensor(t, 0), number), out);
}

gw_flow gw_torch_abs(gw_targs *t, gw_value *out) {
    return gw_return_tensor(t->vm, gw_abs(gw_targs_tensor(t, 0)), out);
}

gw_flow gw_torch_clamp(gw_targs *t, gw_value *out) {
    gw_scalar low, high;
    bool has_low = gw_targs_has(t, 1), has_high = gw_targs_has(t, 2);
    if (!has_low && !has_high) {
        return gw_raise(t->vm, GW_X_RuntimeError,
                        "torch.clamp: At least one of 'min' or 'max' must not be None");
    }
    if (!gw_targs_number(t, 1, gw_scalar_int(0), &low) ||
        !gw_targs_number(t, 2, gw_scalar_int(0), &high)) {
        return GW_RAISED;
    }
    gw_tensor *y = gw_clamp(gw_targs_tensor(t, 0), has_low ? &low : NULL, has_high ? &high : NULL);
    return gw_return_tensor(t->vm, y, out);
}

/* --- Matrices --------------------------------------------------------------------------------- */

gw_flow gw_torch_matmul(gw_targs *t, gw_value *out) {
    return binary(t, gw_matmul, out);
}
gw_flow gw_torch_mm(gw_targs *t, gw_value *out) {
    return binary(t, gw_mm, out);
}
gw_flow gw_torch_mv(gw_targs *t, gw_value *out) {
    return binary(t, gw_mv, out);
}
gw_flow gw_torch_dot(gw_targs *t, gw_value *out) {
    return binary(t, gw_dot, out);
}
gw_flow gw_torch_bmm(gw_targs *t, gw_value *out) {
    return binary(t, gw_bmm, out);
}
gw_flow gw_torch_addmm(gw_targs *t, gw_value *out) {
    gw_tensor *y = gw_addmm(gw_targs_tensor(t, 0), gw_targs_tensor(t, 1), gw_targs_tensor(t, 2));
    return gw_return_tensor(t->vm, y, out);
}

/* --- Comparisons and choices ------------------------------------------------------------------ */

/* Compares without asking an operation: the answer is a bool, and nothing to be shown. */
gw_flow gw_torch_equal(gw_targs *t, gw_value *out) {
    gw_tensor *a = gw_targs_tensor(t, 0), *b = gw_targs_tensor(t, 1);
    int ndim = gw_tensor_ndim(a);
    if (gw_tensor_dtype(a) != gw_tensor_dtype(b)) {
        return no_argument(t, "two dtypes");
    }
    bool same = gw_tensor_ndim(b) == ndim;
    for (int d = 0; d < ndim && same; d++) {
        same = gw_tensor_dims(a)[d] == gw_tensor_dims(b)[d];
    }
    int64_t n = gw_tensor_numel(a);
    for (int64_t i = 0; i < n && same; i++) {
        gw_scalar x = gw_tensor_at(a, i), y = gw_tensor_at(b, i);
        same = x.dtype == GW_I64 ? x.i == y.i : gw_scalar_as_double(x) == gw_scalar_as_double(y);
    }
    *out = gw_bool(same);
    return GW_RETURNED;
}
