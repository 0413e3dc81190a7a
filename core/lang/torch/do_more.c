/* What is composed of operations, or asks about values without being one. */
#include <math.h>

#include "gradwalk/autograd.h"
#include "gradwalk/ops.h"
#include "lang/torch/bindings.h"
#include "lang/torch/table.h"
#include "tensor/tensor.h"

/* --- Comparisons with a tolerance ------------------------------------------------------------- */

typedef struct tolerance {
    double rtol, atol;
    bool equal_nan;
    gw_dtype dtype;
} tolerance;

/* As ATen's isclose: |a - b| <= atol + |rtol b|, in the precision of the tensors. */
static bool is_close(const tolerance *by, gw_scalar a, gw_scalar b) {
    double x = gw_scalar_as_double(a), y = gw_scalar_as_double(b);
    if (x == y || (by->equal_nan && x != x && y != y)) {
        return true;
    }
    double off = fabs(x - y), most = by->atol + fabs(by->rtol * y);
    if (by->dtype == GW_F32) {
        off = (double)fabsf((float)x - (float)y);
        most = (double)((float)by->atol + fabsf((float)by->rtol * (float)y));
    }
    return isfinite(off) && off <= most;
}

/* Whether all are close; `each`, NULL or of the broadcast shape: whether each is. */
static bool all_close(const tolerance *by, const gw_tensor *a, const gw_tensor *b, bool *each) {
    bool all = true;
    for (int64_t i = 0, n = gw_tensor_numel(a); i < n && (all || each); i++) {
        bool close = is_close(by, gw_tensor_at(a, i), gw_tensor_at(b, i));
        all = all && close;
        if (each) {
            each[i] = close;
        }
    }
    return all;
}

/* input, other, rtol, atol, equal_nan. */
static gw_flow compare(gw_targs *t, bool whole, gw_value *out) {
    gw_tensor *a = gw_targs_tensor(t, 0), *b = gw_targs_tensor(t, 1);
    tolerance by = {.equal_nan = gw_targs_bool(t, 4, false), .dtype = gw_tensor_dtype(a)};
    int64_t dims[GW_MAX_DIMS];
    int n;
    if (!gw_targs_float(t, 2, 1e-5, &by.rtol) || !gw_targs_float(t, 3, 1e-8, &by.atol)) {
        return GW_RAISED;
    }
    if (gw_tensor_dtype(b) != by.dtype) {
        return gw_raise(t->vm, GW_X_RuntimeError, "%s did not match %s", gw_dtype_label(by.dtype),
                        gw_dtype_label(gw_tensor_dtype(b)));
    }
    if (by.rtol < 0 || by.atol < 0) {
        return gw_raise(t->vm, GW_X_RuntimeError,
                        "%s must be greater than or equal to zero, but got %g",
                        by.rtol < 0 ? "rtol" : "atol", by.rtol < 0 ? by.rtol : by.atol);
    }
    if (gw_shape_broadcast(t->ctx, gw_tensor_dims(a), gw_tensor_ndim(a), gw_tensor_dims(b),
                           gw_tensor_ndim(b), dims, &n) != GW_OK) {
        return gw_raise_error(t->vm);
    }
    gw_tensor *plain_a = gw_detach(a), *plain_b = gw_detach(b);
    gw_tensor *x = gw_expand(plain_a, dims, n), *y = gw_expand(plain_b, dims, n);
    gw_tensor *each = whole ? NULL : gw_empty(t->ctx, GW_BOOL, dims, n);
    bool ok = x && y && (whole || each), all = false;
    if (ok) {
        all = all_close(&by, x, y, each ? gw_tensor_data(each) : NULL);
    }
    gw_tensor *owned[] = {plain_a, plain_b, x, y};
    for (size_t i = 0; i < sizeof owned / sizeof *owned; i++) {
        gw_tensor_release(owned[i]);
    }
    if (!ok) {
        gw_tensor_release(each);
        return gw_raise_error(t->vm);
    }
    *out = gw_bool(all);
    return whole ? GW_RETURNED : gw_return_tensor(t->vm, each, out);
}
gw_flow gw_torch_isclose(gw_targs *t, gw_value *out) {
    return compare(t, false, out);
}
gw_flow gw_torch_allclose(gw_targs *t, gw_value *out) {
    return compare(t, true, out);
}

/* --- Compositions ----------------------------------------------------------------------------- */

gw_flow gw_torch_count_nonzero(gw_targs *t, gw_value *out) {
    int64_t dims[GW_MAX_DIMS];
    int n;
    if (!gw_targs_ints(t, 1, dims, &n)) {
        return GW_RAISED;
    }
    gw_tensor *zero = gw_wrapped_number(t->ctx, gw_scalar_int(0));
    gw_tensor *truth = gw_ne(gw_targs_tensor(t, 0), zero);
    gw_tensor *y = n ? gw_sum_dims(truth, dims, n, false) : gw_sum(truth);
    gw_tensor_release(zero);
    gw_tensor_release(truth);
    return gw_return_tensor(t->vm, y, out);
}

/* nansum over how many are numbers. */
gw_flow gw_torch_nanmean(gw_targs *t, gw_value *out) {
    int64_t dims[GW_MAX_DIMS];
    int n;
    gw_tensor *x = gw_targs_tensor(t, 0);
    bool keepdim = gw_targs_bool(t, 2, false);
    if (!gw_targs_ints(t, 1, dims, &n)) {
        return GW_RAISED;
    }
    if (!gw_dtype_is_float(gw_tensor_dtype(x))) {
        return gw_raise(t->vm, GW_X_RuntimeError,
                        "nanmean(): expected input to have floating point dtype but got %s",
                        gw_dtype_label(gw_tensor_dtype(x)));
    }
    gw_tensor *plain = gw_detach(x), *nan = gw_isnan(plain), *numbers = gw_logical_not(nan);
    gw_tensor *count = gw_sum_dims(numbers, dims, n, keepdim);
    gw_tensor *sum = gw_nansum(x, dims, n, keepdim), *y = gw_div(sum, count);
    gw_tensor *owned[] = {plain, nan, numbers, count, sum};
    for (size_t i = 0; i < sizeof owned / sizeof *owned; i++) {
        gw_tensor_release(owned[i]);
    }
    return gw_return_tensor(t->vm, y, out);
}

/* The differences of neighbours along a dim, n times. */
gw_flow gw_torch_diff(gw_targs *t, gw_value *out) {
    int64_t n, dim;
    if (!gw_targs_int(t, 1, 1, &n) || !gw_targs_int(t, 2, -1, &dim)) {
        return GW_RAISED;
    }
    gw_tensor *y = gw_tensor_retain(gw_targs_tensor(t, 0));
    if (gw_tensor_ndim(y) == 0) {
        gw_tensor_release(y);
        return gw_raise(t->vm, GW_X_RuntimeError,
                        "diff expects input to be at least one-dimensional");
    }
    if (n == 0) { /* a copy, whatever the dim */
        gw_tensor_release(y);
        gw_tensor *x = gw_targs_tensor(t, 0);
        y = gw_full(t->ctx, gw_tensor_dtype(x), gw_tensor_dims(x), gw_tensor_ndim(x),
                    gw_scalar_int(0));
        if (y && gw_copy_(y, x) != GW_OK) {
            gw_tensor_release(y);
            y = NULL;
        }
        return gw_return_tensor(t->vm, y, out);
    }
    const int at = gw_shape_dim(t->ctx, dim, gw_tensor_ndim(y));
    if (at < 0) { /* of a negative n, too */
        gw_tensor_release(y);
        y = NULL;
    } else if (n > gw_tensor_dims(y)[at]) {
        n = gw_tensor_dims(y)[at];
    }
    for (; n > 0 && y; n--) {
        gw_tensor *after = gw_slice(y, dim, 1, INT64_MAX, 1), *before = gw_slice(y, dim, 0, -1, 1);
        bool is_bool = gw_tensor_dtype(y) == GW_BOOL;
        gw_tensor_release(y);
        y = is_bool ? gw_logical_xor(after, before) : gw_sub(after, before);
        gw_tensor_release(after);
        gw_tensor_release(before);
    }
    return gw_return_tensor(t->vm, y, out);
}

/* --- Forms in place --------------------------------------------------------------------------- */

static gw_flow int_in_place(gw_targs *t, gw_status (*op)(gw_tensor *, int64_t), gw_value *out) {
    int64_t k;
    if (!gw_targs_int(t, 1, 0, &k)) {
        return GW_RAISED;
    }
    return gw_return_self(t->vm, op(gw_targs_tensor(t, 0), k), t->values[0], out);
}
gw_flow gw_torch_triu_(gw_targs *t, gw_value *out) {
    return int_in_place(t, gw_triu_, out);
}
gw_flow gw_torch_tril_(gw_targs *t, gw_value *out) {
    return int_in_place(t, gw_tril_, out);
}
gw_flow gw_torch_cumsum_(gw_targs *t, gw_value *out) {
    return gw_torch_refuse_running(t, "cumsum", gw_tensor_dtype(gw_targs_tensor(t, 0)))
               ? GW_RAISED
               : int_in_place(t, gw_cumsum_, out);
}
gw_flow gw_torch_cumprod_(gw_targs *t, gw_value *out) {
    return gw_torch_refuse_running(t, "cumprod", gw_tensor_dtype(gw_targs_tensor(t, 0)))
               ? GW_RAISED
               : int_in_place(t, gw_cumprod_, out);
}

/* --- About a tensor --------------------------------------------------------------------------- */

gw_flow gw_torch_storage_offset(gw_targs *t, gw_value *out) {
    *out = gw_int(gw_targs_tensor(t, 0)->offset);
    return GW_RETURNED;
}
gw_flow gw_torch_is_view(gw_targs *t, gw_value *out) {
    *out = gw_bool(gw_targs_tensor(t, 0)->base);
    return GW_RETURNED;
}
gw_flow gw_torch_is_complex(gw_targs *t, gw_value *out) {
    (void)t;
    *out = gw_bool(false);
    return GW_RETURNED;
}
gw_flow gw_torch_is_nonzero(gw_targs *t, gw_value *out) {
    const gw_tensor *x = gw_targs_tensor(t, 0);
    if (gw_tensor_numel(x) != 1) {
        return gw_raise(t->vm, GW_X_RuntimeError, "Boolean value of Tensor with %s is ambiguous",
                        gw_tensor_numel(x) ? "more than one value" : "no values");
    }
    *out = gw_bool(gw_scalar_as_double(gw_tensor_at(x, 0)) != 0);
    return GW_RETURNED;
}

/* The dtype two operands give. */
gw_flow gw_torch_result_type(gw_targs *t, gw_value *out) {
    gw_tensor *a = gw_targs_tensor(t, 0), *b = gw_targs_tensor(t, 1);
    if (!a || !b) {
        return gw_raise_error(t->vm);
    }
    gw_dtype dtype = gw_promote(a, b, (gw_dtype)t->ctx->default_dtype);
    *out = gw_retain(gw_torch_of(t->vm)->dtypes[dtype]);
    return GW_RETURNED;
}
gw_flow gw_torch_promote_types(gw_targs *t, gw_value *out) {
    gw_dtype a = gw_targs_dtype(t, 0, GW_F32), b = gw_targs_dtype(t, 1, GW_F32);
    *out = gw_retain(gw_torch_of(t->vm)->dtypes[gw_dtype_promote(a, b)]);
    return GW_RETURNED;
}

/* copy.deepcopy of a leaf: elements and .grad of its own, and the same flag. */
gw_flow gw_torch_deepcopy(gw_targs *t, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0);
    if (!gw_tensor_is_leaf(x)) {
        return gw_raise(t->vm, GW_X_RuntimeError,
                        "Only Tensors created explicitly by the user (graph leaves) support the "
                        "deepcopy protocol at the moment");
    }
    gw_tensor *plain = gw_detach(x), *y = gw_clone(plain);
    gw_tensor *grad = gw_tensor_grad(x), *plain_grad = grad ? gw_detach(grad) : NULL;
    gw_tensor *y_grad = plain_grad ? gw_clone(plain_grad) : NULL;
    bool ok = y && (!grad || y_grad);
    ok = ok && (!gw_tensor_requires_grad(x) || gw_requires_grad_(y, true) == GW_OK);
    ok = ok && (!y_grad || gw_set_grad(y, y_grad) == GW_OK);
    gw_tensor_release(plain);
    gw_tensor_release(plain_grad);
    gw_tensor_release(y_grad);
    if (!ok) {
        gw_tensor_release(y);
        return gw_raise_error(t->vm);
    }
    return gw_return_tensor(t->vm, y, out);
}
