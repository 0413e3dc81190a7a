/* torch.nn.functional: activations. */
#include "gradwalk/ops.h"
#include "lang/torch/bindings.h"
#include "lang/torch/table.h"

typedef gw_tensor *(*plain)(gw_tensor *);
typedef gw_tensor *(*numbered)(gw_tensor *, gw_numbers);

static gw_flow activation(gw_targs *t, plain op, gw_value *out) {
    return gw_return_tensor(t->vm, op(gw_targs_tensor(t, 0)), out);
}

static gw_flow with_numbers(gw_targs *t, numbered op, gw_numbers numbers, gw_value *out) {
    return gw_return_tensor(t->vm, op(gw_targs_tensor(t, 0), numbers), out);
}

/* op(input, number) for the number of parameter 1. */
static gw_flow with_scalar(gw_targs *t, gw_tensor *(*op)(gw_tensor *, gw_scalar), double otherwise,
                           gw_value *out) {
    gw_scalar number;
    if (!gw_targs_number(t, 1, gw_scalar_float(otherwise), &number)) {
        return GW_RAISED;
    }
    return gw_return_tensor(t->vm, op(gw_targs_tensor(t, 0), number), out);
}

/* The same, in place when the last parameter says so: EITHER_WAY of the engine's function `op`. */
static bool in_place(const gw_targs *t) {
    return gw_targs_bool(t, t->n - 1, false);
}
static gw_flow given_back(gw_targs *t, gw_status status, gw_value *out) {
    return gw_return_self(t->vm, status, t->values[0], out);
}
#define EITHER_WAY(t, op, out)                                      \
    (in_place(t) ? given_back(t, op##_(gw_targs_tensor(t, 0)), out) \
                 : gw_return_tensor((t)->vm, op(gw_targs_tensor(t, 0)), out))
#define EITHER_WAY_WITH(t, op, number, out)                                 \
    (in_place(t) ? given_back(t, op##_(gw_targs_tensor(t, 0), number), out) \
                 : gw_return_tensor((t)->vm, op(gw_targs_tensor(t, 0), number), out))

gw_flow gw_torch_nn_relu(gw_targs *t, gw_value *out) {
    return EITHER_WAY(t, gw_relu, out);
}
/* Between two limits, with a slope; of integers as clamp. Where the lower one is the larger, all
 * is the upper one. */
static gw_flow between(gw_targs *t, gw_numbers limits, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0);
    const gw_dtype dtype = (gw_dtype)x->dtype;
    if (dtype == GW_BOOL) {
        return gw_raise(t->vm, GW_X_RuntimeError, "Bool inputs not supported for hardtanh");
    }
    if (gw_dtype_is_int(dtype)) {
        const gw_scalar low = gw_scalar_int((int64_t)limits.p);
        const gw_scalar high = gw_scalar_int((int64_t)limits.q);
        if (dtype == GW_U8 && (low.i < 0 || high.i < 0)) {
            return gw_raise(t->vm, GW_X_RuntimeError,
                            "cannot do hardtanh on an unsigned type with negative limits");
        }
        return in_place(t) ? given_back(t, gw_clamp_(x, &low, &high), out)
                           : gw_return_tensor(t->vm, gw_clamp(x, &low, &high), out);
    }
    limits.p = limits.p > limits.q ? limits.q : limits.p;
    return EITHER_WAY_WITH(t, gw_hardtanh, limits, out);
}
gw_flow gw_torch_nn_relu6(gw_targs *t, gw_value *out) {
    return between(t, (gw_numbers){.p = 0, .q = 6}, out);
}
gw_flow gw_torch_nn_leaky_relu(gw_targs *t, gw_value *out) {
    gw_scalar slope;
    return gw_targs_number(t, 1, gw_scalar_float(0.01), &slope)
               ? EITHER_WAY_WITH(t, gw_leaky_relu, slope, out)
               : GW_RAISED;
}
gw_flow gw_torch_nn_elu(gw_targs *t, gw_value *out) {
    gw_numbers numbers = {.q = 1, .s = 1};
    return gw_targs_float(t, 1, 1, &numbers.p) ? EITHER_WAY_WITH(t, gw_elu, numbers, out)
                                               : GW_RAISED;
}
/* The constants of Klambauer et al., Self-normalizing neural networks (2017). */
gw_flow gw_torch_nn_selu(gw_targs *t, gw_value *out) {
    const gw_numbers numbers = {
        .p = 1.6732632423543772848170429916717, .q = 1.0507009873554804934193349852946, .s = 1};
    return EITHER_WAY_WITH(t, gw_elu, numbers, out);
}
gw_flow gw_torch_nn_celu(gw_targs *t, gw_value *out) {
    gw_numbers numbers = {0};
    if (!gw_targs_float(t, 1, 1, &numbers.p)) {
        return GW_RAISED;
    }
    if (numbers.p == 0) {
        return gw_raise(t->vm, GW_X_RuntimeError, "ZeroDivisionError: alpha cannot be 0 for CELU");
    }
    return EITHER_WAY_WITH(t, gw_celu, numbers, out);
}
gw_flow gw_torch_nn_gelu(gw_targs *t, gw_value *out) {
    const gw_str *way = gw_targs_has(t, 1) ? gw_as_str(t->values[1]) : NULL;
    if (way && gw_str_is(way, "tanh")) {
        return activation(t, gw_gelu_tanh, out);
    }
    if (way && !gw_str_is(way, "none")) {
        return gw_raise(t->vm, GW_X_RuntimeError,
                        "approximate argument must be either none or tanh.");
    }
    return activation(t, gw_gelu, out);
}
gw_flow gw_torch_nn_silu(gw_targs *t, gw_value *out) {
    return EITHER_WAY(t, gw_silu, out);
}
gw_flow gw_torch_nn_mish(gw_targs *t, gw_value *out) {
    return EITHER_WAY(t, gw_mish, out);
}
gw_flow gw_torch_nn_softplus(gw_targs *t, gw_value *out) {
    gw_numbers numbers = {0};
    if (!gw_targs_float(t, 1, 1, &numbers.p) || !gw_targs_float(t, 2, 20, &numbers.q)) {
        return GW_RAISED;
    }
    return with_numbers(t, gw_softplus, numbers, out);
}

/* As torch/nn/functional.py: input / (input.abs() + 1). */
gw_flow gw_torch_nn_softsign(gw_targs *t, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0), *one = gw_wrapped_number(t->ctx, gw_scalar_int(1));
    gw_tensor *size = gw_abs(x), *below = gw_add(size, one), *y = gw_div(x, below);
    gw_tensor_release(below);
    gw_tensor_release(size);
    gw_tensor_release(one);
    return gw_return_tensor(t->vm, y, out);
}
/* The same: input - input.tanh(). */
gw_flow gw_torch_nn_tanhshrink(gw_targs *t, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0), *shrink = gw_tanh(x), *y = gw_sub(x, shrink);
    gw_tensor_release(shrink);
    return gw_return_tensor(t->vm, y, out);
}

gw_flow gw_torch_nn_logsigmoid(gw_targs *t, gw_value *out) {
    return activation(t, gw_logsigmoid, out);
}
gw_flow gw_torch_nn_hardtanh(gw_targs *t, gw_value *out) {
    gw_numbers numbers = {0};
    return gw_targs_float(t, 1, -1, &numbers.p) && gw_targs_float(t, 2, 1, &numbers.q)
               ? between(t, numbers, out)
               : GW_RAISED;
}
gw_flow gw_torch_nn_hardsigmoid(gw_targs *t, gw_value *out) {
    return EITHER_WAY(t, gw_hardsigmoid, out);
}
gw_flow gw_torch_nn_hardswish(gw_targs *t, gw_value *out) {
    return EITHER_WAY(t, gw_hardswish, out);
}
gw_flow gw_torch_nn_hardshrink(gw_targs *t, gw_value *out) {
    if (gw_tensor_dtype(gw_targs_tensor(t, 0)) == GW_BOOL) {
        return gw_raise(t->vm, GW_X_RuntimeError, "\"hardshrink_cpu\" not implemented for 'Bool'");
    }
    return with_scalar(t, gw_hardshrink, 0.5, out);
}
gw_flow gw_torch_nn_softshrink(gw_targs *t, gw_value *out) {
    gw_scalar limit;
    if (!gw_targs_number(t, 1, gw_scalar_float(0.5), &limit)) {
        return GW_RAISED;
    }
    if (gw_tensor_dtype(gw_targs_tensor(t, 0)) == GW_BOOL) {
        return gw_raise(t->vm, GW_X_RuntimeError, "\"softshrink_cpu\" not implemented for 'Bool'");
    }
    if (gw_scalar_as_double(limit) < 0) {
        return gw_raise(t->vm, GW_X_RuntimeError,
                        "lambda must be greater or equal to 0, but found to be %g.",
                        gw_scalar_as_double(limit));
    }
    return with_scalar(t, gw_softshrink, 0.5, out);
}
gw_flow gw_torch_nn_threshold(gw_targs *t, gw_value *out) {
    gw_numbers numbers = {0};
    if (!gw_targs_float(t, 1, 0, &numbers.p) || !gw_targs_float(t, 2, 0, &numbers.q)) {
        return GW_RAISED;
    }
    gw_tensor *x = gw_targs_tensor(t, 0);
    const gw_dtype dtype = (gw_dtype)x->dtype;
    if (gw_dtype_is_int(dtype)) { /* by what a mask picks */
        if (gw_check_fits(t->ctx, gw_scalar_float(numbers.p), dtype) != GW_OK ||
            gw_check_fits(t->ctx, gw_scalar_float(numbers.q), dtype) != GW_OK) {
            return gw_raise_error(t->vm);
        }
        gw_tensor *limit = gw_wrapped_number(t->ctx, gw_scalar_int((int64_t)numbers.p));
        gw_tensor *below = gw_le(x, limit);
        gw_tensor *y = in_place(t) ? gw_tensor_retain(x) : gw_clone(x);
        const gw_status status = gw_masked_fill_(y, below, gw_scalar_int((int64_t)numbers.q));
        gw_tensor_release(limit);
        gw_tensor_release(below);
        if (in_place(t)) {
            gw_tensor_release(y);
            return given_back(t, status, out);
        }
        return gw_return_tensor(t->vm, y, out);
    }
    return EITHER_WAY_WITH(t, gw_threshold, numbers, out);
}
gw_flow gw_torch_nn_glu(gw_targs *t, gw_value *out) {
    int64_t dim;
    if (!gw_targs_int(t, 1, -1, &dim)) {
        return GW_RAISED;
    }
    return gw_return_tensor(t->vm, gw_glu(gw_targs_tensor(t, 0), dim), out);
}
gw_flow gw_torch_nn_prelu(gw_targs *t, gw_value *out) {
    return gw_return_tensor(t->vm, gw_prelu(gw_targs_tensor(t, 0), gw_targs_tensor(t, 1)), out);
}
gw_flow gw_torch_nn_tanh(gw_targs *t, gw_value *out) {
    return activation(t, gw_tanh, out);
}
gw_flow gw_torch_nn_sigmoid(gw_targs *t, gw_value *out) {
    return activation(t, gw_sigmoid, out);
}
