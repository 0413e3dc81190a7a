/* Views and copies in another shape. */
#include "gradwalk/ops.h"
#include "lang/torch/bindings.h"
#include "lang/torch/table.h"

/* op(x, sizes) for the sizes of parameter 1. */
static gw_flow sized(gw_targs *t, gw_tensor *(*op)(gw_tensor *, const int64_t *, int),
                     gw_value *out) {
    int64_t dims[GW_MAX_DIMS];
    int n;
    if (!gw_targs_ints(t, 1, dims, &n)) {
        return GW_RAISED;
    }
    return gw_return_tensor(t->vm, op(gw_targs_tensor(t, 0), dims, n), out);
}

/* op(x, sizes) for the sizes of tensor 1. */
static gw_flow sized_as(gw_targs *t, gw_tensor *(*op)(gw_tensor *, const int64_t *, int),
                        gw_value *out) {
    gw_tensor *other = gw_targs_tensor(t, 1);
    gw_tensor *y = op(gw_targs_tensor(t, 0), gw_tensor_dims(other), gw_tensor_ndim(other));
    return gw_return_tensor(t->vm, y, out);
}

gw_flow gw_torch_view(gw_targs *t, gw_value *out) {
    if (t->overload == 0) {
        gw_tensor *a = gw_targs_tensor(t, 0);
        const gw_dtype given = gw_tensor_dtype(a), dtype = gw_targs_dtype(t, 1, given);
        return gw_return_tensor(t->vm, dtype == given ? gw_alias(a) : gw_view_dtype(a, dtype), out);
    }
    return sized(t, gw_view, out);
}
gw_flow gw_torch_view_as(gw_targs *t, gw_value *out) {
    return sized_as(t, gw_view, out);
}
gw_flow gw_torch_reshape(gw_targs *t, gw_value *out) {
    return sized(t, gw_reshape, out);
}
gw_flow gw_torch_reshape_as(gw_targs *t, gw_value *out) {
    return sized_as(t, gw_reshape, out);
}
gw_flow gw_torch_expand(gw_targs *t, gw_value *out) {
    return sized(t, gw_expand, out);
}
gw_flow gw_torch_expand_as(gw_targs *t, gw_value *out) {
    return sized_as(t, gw_expand, out);
}
gw_flow gw_torch_permute(gw_targs *t, gw_value *out) {
    return sized(t, gw_permute, out);
}

/* As ATen's flatten: one dim or none is left as it is, else a reshape. */
gw_flow gw_torch_flatten(gw_targs *t, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0);
    int ndim = gw_tensor_ndim(x);
    int64_t bounds[2], dims[GW_MAX_DIMS];
    int n = 0, span = ndim ? ndim : 1;
    if (!gw_targs_int(t, 1, 0, &bounds[0]) || !gw_targs_int(t, 2, -1, &bounds[1])) {
        return GW_RAISED;
    }
    for (int i = 0; i < 2; i++) {
        if (bounds[i] < -span || bounds[i] >= span) {
            return gw_raise(t->vm, GW_X_IndexError,
                            "Dimension out of range (expected to be in range of [%d, %d], but got "
                            "%lld)",
                            -span, span - 1, (long long)bounds[i]);
        }
        bounds[i] += bounds[i] < 0 ? span : 0;
    }
    if (bounds[0] > bounds[1]) {
        return gw_raise(t->vm, GW_X_RuntimeError,
                        "flatten() has invalid args: start_dim cannot come after end_dim");
    }
    if (ndim == 0) {
        dims[n++] = 1;
    } else if (bounds[0] == bounds[1]) {
        *out = gw_retain(t->values[0]);
        return GW_RETURNED;
    }
    for (int d = 0; d < ndim; d++) {
        if (d > bounds[0] && d <= bounds[1]) {
            dims[n - 1] *= gw_tensor_dims(x)[d];
        } else {
            dims[n++] = gw_tensor_dims(x)[d];
        }
    }
    return gw_return_tensor(t->vm, gw_reshape(x, dims, n), out);
}

gw_flow gw_torch_t(gw_targs *t, gw_value *out) {
    return gw_return_tensor(t->vm, gw_t(gw_targs_tensor(t, 0)), out);
}

gw_flow gw_torch_transpose(gw_targs *t, gw_value *out) {
    int64_t dim0, dim1;
    if (!gw_targs_int(t, 1, 0, &dim0) || !gw_targs_int(t, 2, 0, &dim1)) {
        return GW_RAISED;
    }
    return gw_return_tensor(t->vm, gw_transpose(gw_targs_tensor(t, 0), dim0, dim1), out);
}

gw_flow gw_torch_squeeze(gw_targs *t, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0);
    int64_t dim;
    if (t->overload == 0) {
        return gw_return_tensor(t->vm, gw_squeeze(x), out);
    }
    if (!gw_targs_int(t, 1, 0, &dim)) {
        return GW_RAISED;
    }
    return gw_return_tensor(t->vm, gw_squeeze_dim(x, dim), out);
}

gw_flow gw_torch_unsqueeze(gw_targs *t, gw_value *out) {
    int64_t dim;
    if (!gw_targs_int(t, 1, 0, &dim)) {
        return GW_RAISED;
    }
    return gw_return_tensor(t->vm, gw_unsqueeze(gw_targs_tensor(t, 0), dim), out);
}

gw_flow gw_torch_t_(gw_targs *t, gw_value *out) {
    return gw_return_self(t->vm, gw_t_(gw_targs_tensor(t, 0)), t->values[0], out);
}

gw_flow gw_torch_transpose_(gw_targs *t, gw_value *out) {
    int64_t dim0, dim1;
    if (!gw_targs_int(t, 1, 0, &dim0) || !gw_targs_int(t, 2, 0, &dim1)) {
        return GW_RAISED;
    }
    gw_status status = gw_transpose_(gw_targs_tensor(t, 0), dim0, dim1);
    return gw_return_self(t->vm, status, t->values[0], out);
}

gw_flow gw_torch_squeeze_(gw_targs *t, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0);
    int64_t dim;
    if (!gw_targs_int(t, 1, 0, &dim)) {
        return GW_RAISED;
    }
    gw_status status = t->overload == 0 ? gw_squeeze_(x) : gw_squeeze_dim_(x, dim);
    return gw_return_self(t->vm, status, t->values[0], out);
}

gw_flow gw_torch_unsqueeze_(gw_targs *t, gw_value *out) {
    int64_t dim;
    if (!gw_targs_int(t, 1, 0, &dim)) {
        return GW_RAISED;
    }
    gw_status status = gw_unsqueeze_(gw_targs_tensor(t, 0), dim);
    return gw_return_self(t->vm, status, t->values[0], out);
}

gw_flow gw_torch_select(gw_targs *t, gw_value *out) {
    int64_t dim, index;
    if (!gw_targs_int(t, 1, 0, &dim) || !gw_targs_int(t, 2, 0, &index)) {
        return GW_RAISED;
    }
    gw_tensor *x = gw_targs_tensor(t, 0);
    const int ndim = gw_tensor_ndim(x);
    const int64_t at = dim < 0 ? dim + ndim : dim;
    if (at < 0 || at >= ndim ||
        (index >= -gw_tensor_dims(x)[at] && index < gw_tensor_dims(x)[at])) {
        return gw_return_tensor(t->vm, gw_select(x, dim, index), out);
    }
    gw_buffer sizes;
    gw_buffer_init(&sizes, t->ctx);
    if (gw_shape_text(&sizes, gw_tensor_dims(x), ndim)) {
        gw_raise(t->vm, GW_X_IndexError,
                 "select(): index %lld out of range for tensor of size %s at dimension %lld",
                 (long long)index, sizes.data, (long long)at);
    } else {
        gw_raise_error(t->vm);
    }
    gw_buffer_free(&sizes);
    return GW_RAISED;
}

gw_flow gw_torch_contiguous(gw_targs *t, gw_value *out) {
    return gw_return_tensor(t->vm, gw_contiguous(gw_targs_tensor(t, 0)), out);
}
gw_flow gw_torch_clone(gw_targs *t, gw_value *out) {
    return gw_return_tensor(t->vm, gw_clone(gw_targs_tensor(t, 0)), out);
}
gw_flow gw_torch_to_cuda(gw_targs *t, gw_value *out) {
    (void)out;
    return gw_raise(t->vm, GW_X_AssertionError, "Torch not compiled with CUDA enabled");
}

gw_flow gw_torch_device_number(gw_targs *t, gw_value *out) {
    (void)t;
    *out = gw_int(-1);
    return GW_RETURNED;
}

gw_flow gw_torch_itself(gw_targs *t, gw_value *out) {
    *out = gw_retain(t->values[0]);
    return GW_RETURNED;
}
