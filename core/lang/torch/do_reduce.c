/* Reductions, extremes, order, running reductions, softmax. */
#include "autograd/node.h"
#include "gradwalk/ops.h"
#include "lang/torch/bindings.h"
#include "lang/torch/parts.h"
#include "lang/torch/return_types.h"
#include "lang/torch/table.h"

/* Parameter 0, in the dtype of parameter `dtype` if that was given. Owned. */
static gw_tensor *input_as(gw_targs *t, size_t dtype) {
    gw_tensor *input = gw_targs_tensor(t, 0);
    return gw_targs_has(t, dtype) ? gw_to(input, gw_targs_dtype(t, dtype, GW_F32))
                                  : gw_tensor_retain(input);
}

/* Ends a reduction of it: integers, which are reduced as int64, come back to that dtype. */
static gw_flow result_as(gw_targs *t, size_t dtype, gw_tensor *y, gw_value *out) {
    if (y && gw_targs_has(t, dtype)) {
        gw_tensor *narrowed = gw_to(y, gw_targs_dtype(t, dtype, GW_F32));
        gw_tensor_release(y);
        y = narrowed;
    }
    return gw_return_tensor(t->vm, y, out);
}

/* What PyTorch converts within the reduction, not before it: the edge of `y` that leads to the
 * conversion `x` of parameter 0 leads past it. */
static void join_conversion(gw_targs *t, const gw_tensor *x, gw_tensor *y) {
    if (x && y && x != gw_targs_tensor(t, 0) && x->grad_fn && y->grad_fn) {
        gw_node_skip(gw_tensor_grad_fn(y), x->grad_fn);
    }
}

/* The dims of parameter 1 and the keepdim of parameter 2. */
typedef struct along {
    int64_t dims[GW_MAX_DIMS];
    int n;
    bool keepdim;
} along;

static bool read_along(gw_targs *t, size_t dims, size_t keepdim, along *a) {
    a->keepdim = gw_targs_bool(t, keepdim, false);
    return gw_targs_ints(t, dims, a->dims, &a->n);
}

/* --- Sums ------------------------------------------------------------------------------------- */

typedef gw_tensor *(*reduce_all)(gw_tensor *);
typedef gw_tensor *(*reduce_dims)(gw_tensor *, const int64_t *, int, bool);

static gw_flow reduce(gw_targs *t, reduce_all whole, reduce_dims some, gw_value *out) {
    along a;
    size_t dtype = t->overload == 0 ? 1 : 3;
    gw_tensor *x = input_as(t, dtype), *y;
    if (t->overload == 0) {
        y = whole(x);
    } else if (read_along(t, 1, 2, &a)) {
        y = some(x, a.dims, a.n, a.keepdim);
    } else {
        gw_tensor_release(x);
        return GW_RAISED;
    }
    join_conversion(t, x, y);
    gw_tensor_release(x);
    return result_as(t, dtype, y, out);
}

gw_flow gw_torch_sum(gw_targs *t, gw_value *out) {
    return reduce(t, gw_sum, gw_sum_dims, out);
}
gw_flow gw_torch_mean(gw_targs *t, gw_value *out) {
    const size_t dtype = t->overload == 0 ? 1 : 3;
    const gw_dtype wanted = gw_targs_dtype(t, dtype, GW_F32);
    if (!gw_dtype_is_float(wanted)) {
        return gw_raise(t->vm, GW_X_RuntimeError,
                        "mean(): could not infer output dtype. Optional dtype must be either a "
                        "floating point or complex dtype. Got: %s",
                        gw_dtype_label(wanted));
    }
    return reduce(t, gw_mean, gw_mean_dims, out);
}

/* op(x, dims, keepdim) of parameters 1 and 2; dtype may be parameter 3. */
static gw_flow over_dims(gw_targs *t, reduce_dims op, gw_value *out) {
    along a;
    if (!read_along(t, 1, 2, &a)) {
        return GW_RAISED;
    }
    gw_tensor *x = input_as(t, 3), *y = op(x, a.dims, a.n, a.keepdim);
    gw_tensor_release(x);
    return result_as(t, 3, y, out);
}
gw_flow gw_torch_nansum(gw_targs *t, gw_value *out) {
    return over_dims(t, gw_nansum, out);
}
gw_flow gw_torch_logsumexp(gw_targs *t, gw_value *out) {
    return over_dims(t, gw_logsumexp, out);
}
gw_flow gw_torch_amax(gw_targs *t, gw_value *out) {
    return over_dims(t, gw_amax, out);
}
gw_flow gw_torch_amin(gw_targs *t, gw_value *out) {
    return over_dims(t, gw_amin, out);
}

gw_flow gw_torch_prod(gw_targs *t, gw_value *out) {
    int64_t dim = 0;
    if (t->overload == 1 && !gw_targs_int(t, 1, 0, &dim)) {
        return GW_RAISED;
    }
    size_t dtype = t->overload == 0 ? 1 : 3;
    gw_tensor *x = input_as(t, dtype);
    gw_tensor *y = t->overload == 0 ? gw_prod(x) : gw_prod_dim(x, dim, gw_targs_bool(t, 2, false));
    join_conversion(t, x, y);
    gw_tensor_release(x);
    return result_as(t, dtype, y, out);
}

/* What var and std have in their three signatures:
 *     dim, unbiased, keepdim | dim=None, *, correction=None, keepdim | unbiased */
static bool read_variance(gw_targs *t, along *a, int64_t *correction) {
    *a = (along){0};
    *correction = gw_targs_bool(t, t->overload == 2 ? 1 : 2, true);
    switch (t->overload) {
    case 0:
        return read_along(t, 1, 3, a);
    case 1:
        return read_along(t, 1, 3, a) && gw_targs_int(t, 2, 1, correction);
    default:
        return true;
    }
}
typedef gw_tensor *(*spread)(gw_tensor *, const int64_t *, int, int64_t, bool);
typedef gw_status (*spread_and_mean)(gw_tensor *, const int64_t *, int, int64_t, bool, gw_parts *);

static gw_flow variance(gw_targs *t, spread op, gw_value *out) {
    along a;
    int64_t correction;
    if (!read_variance(t, &a, &correction)) {
        return GW_RAISED;
    }
    gw_tensor *y = op(gw_targs_tensor(t, 0), a.dims, a.n, correction, a.keepdim);
    return gw_return_tensor(t->vm, y, out);
}
static gw_flow variance_and_mean(gw_targs *t, spread_and_mean op, gw_value *out) {
    along a;
    int64_t correction;
    gw_parts parts;
    if (!read_variance(t, &a, &correction)) {
        return GW_RAISED;
    }
    if (op(gw_targs_tensor(t, 0), a.dims, a.n, correction, a.keepdim, &parts) != GW_OK) {
        return gw_raise_error(t->vm);
    }
    return gw_return_parts(t->vm, &parts, out);
}
gw_flow gw_torch_var(gw_targs *t, gw_value *out) {
    return variance(t, gw_var, out);
}
gw_flow gw_torch_std(gw_targs *t, gw_value *out) {
    return variance(t, gw_std, out);
}
gw_flow gw_torch_var_mean(gw_targs *t, gw_value *out) {
    return variance_and_mean(t, gw_var_mean, out);
}
gw_flow gw_torch_std_mean(gw_targs *t, gw_value *out) {
    return variance_and_mean(t, gw_std_mean, out);
}

/* --- Norms ------------------------------------------------------------------------------------ */

/* p of parameter 1: a number, 'fro', None; false and an exception for other norms. */
static bool read_p(gw_targs *t, double *p, bool *frobenius) {
    gw_value v = t->values[1];
    gw_scalar number;
    *p = 2;
    *frobenius = gw_is_unset(v) || (gw_is_str(v) && gw_str_is(gw_as_str(v), "fro"));
    if (*frobenius || gw_is_none(v)) {
        return true;
    }
    if (!gw_scalar_of(v, &number)) {
        gw_raise(t->vm, GW_X_NotImplementedError, "torch.norm has no such p here");
        return false;
    }
    if (number.dtype == GW_BOOL) {
        gw_raise(t->vm, GW_X_RuntimeError,
                 "norm_kernel_tensor_iterator_impl expects norm to be integer or float");
        return false;
    }
    *p = gw_scalar_as_double(number);
    return true;
}

/* The Frobenius norm over two dims, of other operations as ATen has it. */
static gw_tensor *frobenius_of(gw_targs *t, gw_tensor *x, const along *a) {
    if (a->dims[0] == a->dims[1]) {
        gw_fail(t->vm->ctx, GW_E_RUNTIME, "Expected dims to be different, got [%lld, %lld] instead",
                (long long)a->dims[0], (long long)a->dims[1]);
        return NULL;
    }
    gw_tensor *squares = gw_mul(x, x);
    gw_tensor *sum = gw_sum_dims(squares, a->dims, a->n, a->keepdim);
    gw_tensor *root = gw_sqrt(sum);
    gw_tensor_release(sum);
    gw_tensor_release(squares);
    return root;
}

/* As torch.functional.norm. */
gw_flow gw_torch_norm(gw_targs *t, gw_value *out) {
    along a = {0};
    double p;
    bool frobenius;
    gw_value dim = t->values[2];
    if (!read_p(t, &p, &frobenius) || !read_along(t, 2, 3, &a)) {
        return GW_RAISED;
    }
    if (frobenius && gw_targs_has(t, 5)) {
        return gw_raise(t->vm, GW_X_ValueError,
                        "dtype argument is not supported in frobenius norm");
    }
    if (frobenius && a.n > 2) {
        return gw_raise(t->vm, GW_X_RuntimeError,
                        "Expected at most 2 dimensions, but got %d dimensions instead.", a.n);
    }
    gw_tensor *x = input_as(t, 5);
    gw_tensor *y = frobenius && a.n == 2 ? frobenius_of(t, x, &a)
                   : gw_is_unset(dim) && p == 2 && !a.keepdim
                       ? gw_norm(x)
                       : gw_norm_dims(x, p, a.dims, a.n, a.keepdim);
    gw_tensor_release(x);
    return gw_return_tensor(t->vm, y, out);
}

/* --- Running reductions and softmax ----------------------------------------------------------- */

bool gw_torch_refuse_running(gw_targs *t, const char *name, gw_dtype result) {
    const gw_tensor *x = gw_targs_tensor(t, 0);
    if (result != GW_BOOL || gw_tensor_ndim(x) == 0 || gw_tensor_numel(x) == 0) {
        return false;
    }
    gw_raise(t->vm, GW_X_RuntimeError, "\"%s_out_cpu\" not implemented for 'Bool'", name);
    return true;
}

/* op(x, dim); dtype is parameter 2. */
static gw_flow over_dim(gw_targs *t, gw_tensor *(*op)(gw_tensor *, int64_t), bool joins,
                        gw_value *out) {
    int64_t dim;
    if (!gw_targs_int(t, 1, 0, &dim)) {
        return GW_RAISED;
    }
    gw_tensor *x = input_as(t, 2);
    if (joins && gw_targs_has(t, 2) && x &&
        gw_torch_refuse_running(t, t->function, gw_tensor_dtype(x))) {
        gw_tensor_release(x);
        return GW_RAISED;
    }
    gw_tensor *y = op(x, dim);
    if (joins) {
        join_conversion(t, x, y);
    }
    if (y && gw_targs_has(t, 2) && gw_tensor_dtype(y) != gw_tensor_dtype(x)) { /* of integers */
        gw_tensor *narrow = gw_to(y, gw_tensor_dtype(x));
        gw_tensor_release(y);
        y = narrow;
    }
    gw_tensor_release(x);
    return gw_return_tensor(t->vm, y, out);
}
gw_flow gw_torch_softmax(gw_targs *t, gw_value *out) {
    return over_dim(t, gw_softmax, false, out);
}
gw_flow gw_torch_log_softmax(gw_targs *t, gw_value *out) {
    return over_dim(t, gw_log_softmax, false, out);
}
gw_flow gw_torch_cumsum(gw_targs *t, gw_value *out) {
    return over_dim(t, gw_cumsum, true, out);
}
gw_flow gw_torch_cumprod(gw_targs *t, gw_value *out) {
    return over_dim(t, gw_cumprod, true, out);
}
gw_flow gw_torch_logcumsumexp(gw_targs *t, gw_value *out) {
    return over_dim(t, gw_logcumsumexp, false, out);
}
