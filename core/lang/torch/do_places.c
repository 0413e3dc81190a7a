/* Elements in other places, and more views. */
#include <string.h>

#include "gradwalk/ops.h"
#include "lang/torch/bindings.h"
#include "lang/torch/table.h"
#include "tensor/tensor.h"

/* --- Other places ----------------------------------------------------------------------------- */

gw_flow gw_torch_flip(gw_targs *t, gw_value *out) {
    int64_t dims[GW_MAX_DIMS];
    int n;
    if (!gw_targs_ints(t, 1, dims, &n)) {
        return GW_RAISED;
    }
    return gw_return_tensor(t->vm, gw_flip(gw_targs_tensor(t, 0), dims, n), out);
}

static gw_flow flipped(gw_targs *t, int64_t dim, const char *needs, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0);
    if (gw_tensor_ndim(x) <= dim) {
        return gw_raise(t->vm, GW_X_RuntimeError, "Input must be %s.", needs);
    }
    return gw_return_tensor(t->vm, gw_flip(x, &dim, 1), out);
}
gw_flow gw_torch_fliplr(gw_targs *t, gw_value *out) {
    return flipped(t, 1, ">= 2-d", out);
}
gw_flow gw_torch_flipud(gw_targs *t, gw_value *out) {
    return flipped(t, 0, ">= 1-d", out);
}

gw_flow gw_torch_roll(gw_targs *t, gw_value *out) {
    int64_t shifts[GW_MAX_DIMS], dims[GW_MAX_DIMS];
    int n, n_dims;
    if (!gw_targs_ints(t, 1, shifts, &n) || !gw_targs_ints(t, 2, dims, &n_dims)) {
        return GW_RAISED;
    }
    if (n == 0) {
        return gw_raise(t->vm, GW_X_RuntimeError, "`shifts` required");
    }
    if (n != n_dims && !(n == 1 && n_dims == 0)) {
        return gw_raise(t->vm, GW_X_RuntimeError,
                        "shifts and dimensions must align. shifts: %d, dims:%d", n, n_dims);
    }
    gw_tensor *y = gw_roll(gw_targs_tensor(t, 0), shifts, n_dims ? dims : NULL, n);
    return gw_return_tensor(t->vm, y, out);
}

gw_flow gw_torch_rot90(gw_targs *t, gw_value *out) {
    int64_t k, dims[GW_MAX_DIMS] = {0, 1};
    int n = 2;
    if (!gw_targs_int(t, 1, 1, &k) || (gw_targs_has(t, 2) && !gw_targs_ints(t, 2, dims, &n))) {
        return GW_RAISED;
    }
    if (n != 2) {
        return gw_raise(t->vm, GW_X_RuntimeError,
                        "expected total rotation dims == 2, but got dims = %d", n);
    }
    return gw_return_tensor(t->vm, gw_rot90(gw_targs_tensor(t, 0), k, dims[0], dims[1]), out);
}

/* op(x, number) of parameter 1. */
static gw_flow by_int(gw_targs *t, gw_tensor *(*op)(gw_tensor *, int64_t), gw_value *out) {
    int64_t k;
    if (!gw_targs_int(t, 1, 0, &k)) {
        return GW_RAISED;
    }
    return gw_return_tensor(t->vm, op(gw_targs_tensor(t, 0), k), out);
}
gw_flow gw_torch_diag(gw_targs *t, gw_value *out) {
    return by_int(t, gw_diag, out);
}
gw_flow gw_torch_triu(gw_targs *t, gw_value *out) {
    return by_int(t, gw_triu, out);
}
gw_flow gw_torch_tril(gw_targs *t, gw_value *out) {
    return by_int(t, gw_tril, out);
}
gw_flow gw_torch_trace(gw_targs *t, gw_value *out) {
    return gw_return_tensor(t->vm, gw_matrix_trace(gw_targs_tensor(t, 0)), out);
}

/* op(x, a, b, c) of parameters 1 to 3. */
static gw_flow by_ints(gw_targs *t, gw_tensor *(*op)(gw_tensor *, int64_t, int64_t, int64_t),
                       int64_t a, int64_t b, int64_t c, gw_value *out) {
    if (!gw_targs_int(t, 1, a, &a) || !gw_targs_int(t, 2, b, &b) || !gw_targs_int(t, 3, c, &c)) {
        return GW_RAISED;
    }
    return gw_return_tensor(t->vm, op(gw_targs_tensor(t, 0), a, b, c), out);
}
gw_flow gw_torch_diagonal(gw_targs *t, gw_value *out) {
    return by_ints(t, gw_diagonal, 0, 0, 1, out);
}
gw_flow gw_torch_diag_embed(gw_targs *t, gw_value *out) {
    return by_ints(t, gw_diag_embed, 0, -2, -1, out);
}
gw_flow gw_torch_unfold(gw_targs *t, gw_value *out) {
    return by_ints(t, gw_unfold, 0, 0, 0, out);
}

gw_flow gw_torch_repeat(gw_targs *t, gw_value *out) {
    int64_t repeats[GW_MAX_DIMS];
    int n;
    if (!gw_targs_ints(t, 1, repeats, &n)) {
        return GW_RAISED;
    }
    if (n < gw_tensor_ndim(gw_targs_tensor(t, 0))) {
        return gw_raise(t->vm, GW_X_RuntimeError,
                        "Number of dimensions of repeat dims can not be smaller than number of "
                        "dimensions of tensor");
    }
    return gw_return_tensor(t->vm, gw_repeat(gw_targs_tensor(t, 0), repeats, n), out);
}

/* repeat, with ones in front of too few numbers. */
gw_flow gw_torch_tile(gw_targs *t, gw_value *out) {
    int64_t given[GW_MAX_DIMS], repeats[GW_MAX_DIMS];
    int n, ndim = gw_tensor_ndim(gw_targs_tensor(t, 0));
    if (!gw_targs_ints(t, 1, given, &n)) {
        return GW_RAISED;
    }
    int missing = ndim > n ? ndim - n : 0;
    for (int d = 0; d < missing; d++) {
        repeats[d] = 1;
    }
    memcpy(repeats + missing, given, (size_t)n * sizeof *given);
    return gw_return_tensor(t->vm, gw_repeat(gw_targs_tensor(t, 0), repeats, n + missing), out);
}

/* Whether output_size, of parameter `i`, is `total` where it is given. */
static bool fits_output(gw_targs *t, size_t i, int64_t total) {
    int64_t size;
    if (!gw_targs_int(t, i, total, &size)) {
        return false;
    }
    if (size != total) {
        gw_raise(t->vm, GW_X_RuntimeError, "allocated size does not match required size");
    }
    return size == total;
}

/* The index i as many times as repeats[i] says; `n` of them, or one number for all. `output`: the
 * parameter that may say how many there are. */
static gw_tensor *repeated_indices(gw_targs *t, const gw_tensor *repeats, int64_t n,
                                   size_t output) {
    const int64_t given = gw_tensor_numel(repeats);
    int64_t total = 0;
    if (gw_tensor_ndim(repeats) > 1) {
        gw_raise(t->vm, GW_X_RuntimeError, "repeats must be 0-dim or 1-dim tensor");
        return NULL;
    }
    if (given != 1 && given != n) {
        gw_raise(t->vm, GW_X_RuntimeError, "repeats must have the same size as input along dim");
        return NULL;
    }
    if (gw_tensor_dtype(repeats) != GW_I64 && gw_tensor_dtype(repeats) != GW_I32) {
        gw_raise(t->vm, GW_X_RuntimeError, "\"repeat_interleave_cpu\" not implemented for '%s'",
                 gw_dtype_label(gw_tensor_dtype(repeats)));
        return NULL;
    }
    for (int64_t i = 0; i < n; i++) {
        const int64_t count = gw_scalar_as_int(gw_tensor_at(repeats, given == 1 ? 0 : i));
        if (count < 0) {
            gw_raise(t->vm, GW_X_RuntimeError, "repeats can not be negative");
            return NULL;
        }
        total = count > INT64_MAX - total ? INT64_MAX : total + count;
    }
    if (!fits_output(t, output, total)) {
        return NULL;
    }
    gw_tensor *indices = gw_empty(t->ctx, GW_I64, &total, 1);
    int64_t *at = indices ? gw_tensor_data(indices) : NULL;
    for (int64_t i = 0; indices && i < n; i++) {
        int64_t count = gw_scalar_as_int(gw_tensor_at(repeats, given == 1 ? 0 : i));
        while (count-- > 0) {
            *at++ = i;
        }
    }
    return indices ? indices : (gw_raise_error(t->vm), NULL);
}

/* Every element as many times as a tensor says. */
static gw_flow repeat_by_tensor(gw_targs *t, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0);
    int64_t dim, all = -1;
    if (!gw_targs_int(t, 2, 0, &dim)) {
        return GW_RAISED;
    }
    gw_tensor *input = gw_targs_has(t, 2) ? gw_tensor_retain(x) : gw_reshape(x, &all, 1);
    const int d = input ? gw_shape_dim(t->ctx, dim, gw_tensor_ndim(input)) : -1;
    if (d < 0) {
        gw_tensor_release(input);
        return gw_raise_error(t->vm);
    }
    const int64_t n = gw_tensor_ndim(input) ? gw_tensor_dims(input)[d] : 1;
    gw_tensor *indices = repeated_indices(t, gw_targs_tensor(t, 1), n, 3);
    gw_tensor *y = indices ? gw_index_select(input, d, indices) : NULL;
    const gw_flow flow = indices ? gw_return_tensor(t->vm, y, out) : GW_RAISED;
    gw_tensor_release(indices);
    gw_tensor_release(input);
    return flow;
}

gw_flow gw_torch_repeat_interleave(gw_targs *t, gw_value *out) {
    int64_t repeats, dim;
    if (t->overload == 0) {
        return repeat_by_tensor(t, out);
    }
    if (t->overload == 2) { /* of repeats alone: the indices */
        gw_tensor *counts = gw_targs_tensor(t, 0);
        if (gw_tensor_ndim(counts) != 1) {
            return gw_raise(t->vm, GW_X_RuntimeError,
                            "repeat_interleave only accept 1D vector as repeat");
        }
        gw_tensor *indices = repeated_indices(t, counts, gw_tensor_numel(counts), 1);
        return indices ? gw_return_tensor(t->vm, indices, out) : GW_RAISED;
    }
    if (!gw_targs_int(t, 1, 1, &repeats) || !gw_targs_int(t, 2, 0, &dim)) {
        return GW_RAISED;
    }
    gw_tensor *x = gw_targs_tensor(t, 0);
    gw_tensor *y = gw_repeat_interleave(x, repeats, gw_targs_has(t, 2) ? &dim : NULL);
    const int d = y && gw_targs_has(t, 2) ? gw_shape_dim(t->ctx, dim, gw_tensor_ndim(y)) : 0;
    if (y && !fits_output(t, 3, gw_tensor_ndim(y) ? gw_tensor_dims(y)[d] : 1)) {
        gw_tensor_release(y);
        return GW_RAISED;
    }
    return gw_return_tensor(t->vm, y, out);
}

/* --- Views ------------------------------------------------------------------------------------ */

gw_flow gw_torch_movedim(gw_targs *t, gw_value *out) {
    int64_t from, to;
    if (!gw_targs_int(t, 1, 0, &from) || !gw_targs_int(t, 2, 0, &to)) {
        return GW_RAISED;
    }
    return gw_return_tensor(t->vm, gw_movedim(gw_targs_tensor(t, 0), from, to), out);
}

gw_flow gw_torch_ravel(gw_targs *t, gw_value *out) {
    int64_t all = -1;
    gw_tensor *x = gw_targs_tensor(t, 0), *dense = gw_contiguous(x);
    gw_tensor *y = gw_view(dense, &all, 1);
    gw_tensor_release(dense);
    return gw_return_tensor(t->vm, y, out);
}

/* The size among `sizes` that is -1, from that of the dim they make up. */
static bool fill_size(gw_targs *t, int dim, int64_t size, int64_t *sizes, size_t n) {
    int64_t product = 1;
    int missing = -1;
    for (size_t i = 0; i < n; i++) {
        if (sizes[i] == -1 && missing >= 0) {
            gw_raise(t->vm, GW_X_RuntimeError,
                     "unflatten got an unexpected error:\n"
                     "only one dimension can be inferred");
            return false;
        }
        if (sizes[i] < -1) {
            gw_raise(t->vm, GW_X_RuntimeError, "invalid shape dimension %lld", (long long)sizes[i]);
            return false;
        }
        if (sizes[i] == -1) {
            missing = (int)i;
        } else if (__builtin_mul_overflow(product, sizes[i], &product)) {
            product = -1; /* never right */
            break;
        }
    }
    if (missing >= 0 && product > 0 && size % product == 0) {
        sizes[missing] = size / product;
        return true;
    }
    if (missing < 0 && product == size) {
        return true;
    }
    gw_buffer shape;
    gw_buffer_init(&shape, t->ctx);
    gw_shape_text(&shape, sizes, (int)n);
    if (product == 0 && size == 0) {
        gw_raise(t->vm, GW_X_RuntimeError,
                 "cannot reshape tensor of 0 elements into shape %s because the unspecified "
                 "dimension size -1 can be any value and is ambiguous",
                 shape.data ? shape.data : "");
        gw_buffer_free(&shape);
        return false;
    }
    gw_raise(t->vm, GW_X_RuntimeError,
             "unflatten: Provided sizes %s don't multiply up to the size of dim %d (%lld) in the "
             "input tensor",
             shape.data ? shape.data : "", dim, (long long)size);
    gw_buffer_free(&shape);
    return false;
}

gw_flow gw_torch_unflatten(gw_targs *t, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0);
    int64_t dim, sizes[2 * GW_MAX_DIMS];
    gw_value *items;
    size_t n;
    if (!gw_targs_int(t, 1, 0, &dim)) {
        return GW_RAISED;
    }
    const bool whole = gw_sequence_items(t->values[2], &items, &n);
    if (!whole || n == 0) {
        return gw_raise(t->vm, GW_X_RuntimeError, "unflatten: sizes must be non-empty");
    }
    int at = gw_shape_dim(t->ctx, dim, gw_tensor_ndim(x)), ndim = gw_tensor_ndim(x);
    if (at < 0) {
        return gw_raise_error(t->vm);
    }
    if (ndim == 0) {
        return gw_raise(t->vm, GW_X_IndexError,
                        "Dimension specified as 0 but tensor has no dimensions");
    }
    if ((size_t)ndim + n - 1 > GW_MAX_DIMS) {
        return gw_raise(t->vm, GW_X_NotImplementedError, "tensors here have at most %d dimensions",
                        GW_MAX_DIMS);
    }
    memcpy(sizes, gw_tensor_dims(x), (size_t)at * sizeof *sizes);
    for (size_t i = 0; i < n; i++) {
        if (!gw_arg_int(t->vm, items[i], &sizes[(size_t)at + i])) {
            return GW_RAISED;
        }
    }
    if (!fill_size(t, at, gw_tensor_dims(x)[at], sizes + at, n)) {
        return GW_RAISED;
    }
    memcpy(sizes + at + n, gw_tensor_dims(x) + at + 1, (size_t)(ndim - at - 1) * sizeof *sizes);
    return gw_return_tensor(t->vm, gw_view(x, sizes, ndim + (int)n - 1), out);
}

gw_flow gw_torch_narrow(gw_targs *t, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0);
    int64_t dim, start, length;
    if (!gw_targs_int(t, 1, 0, &dim) || !gw_targs_int(t, 2, 0, &start) ||
        !gw_targs_int(t, 3, 0, &length)) {
        return GW_RAISED;
    }
    if (gw_tensor_ndim(x) == 0) {
        return gw_raise(t->vm, GW_X_RuntimeError, "narrow() cannot be applied to a 0-dim tensor.");
    }
    int at = gw_shape_dim(t->ctx, dim, gw_tensor_ndim(x));
    if (at < 0) {
        return gw_raise_error(t->vm);
    }
    int64_t size = gw_tensor_dims(x)[at];
    if (start < -size || start > size) {
        return gw_raise(t->vm, GW_X_IndexError,
                        "Dimension out of range (expected to be in range of [%lld, %lld], but got "
                        "%lld)",
                        (long long)-size, (long long)size - (size > 0), (long long)start);
    }
    start += start < 0 ? size : 0;
    if (length < 0 || length > size - start) {
        return gw_raise(t->vm, GW_X_RuntimeError,
                        "start (%lld) + length (%lld) exceeds dimension size (%lld).",
                        (long long)start, (long long)length, (long long)size);
    }
    return gw_return_tensor(t->vm, gw_slice(x, dim, start, start + length, 1), out);
}

/* As torch.as_strided, whose offset counts from the storage's start; what is left out is x's. */
gw_flow gw_torch_as_strided(gw_targs *t, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0);
    int64_t dims[GW_MAX_DIMS], strides[GW_MAX_DIMS], offset;
    int n, n_strides;
    if (!gw_targs_ints(t, 1, dims, &n) || !gw_targs_ints(t, 2, strides, &n_strides) ||
        !gw_targs_int(t, 3, x->offset, &offset)) {
        return GW_RAISED;
    }
    if (n != n_strides) {
        return gw_raise(t->vm, GW_X_RuntimeError, "mismatch in length of strides and shape");
    }
    return gw_return_tensor(t->vm, gw_as_strided(x, dims, strides, n, offset - x->offset), out);
}
