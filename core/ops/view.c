/* Views: other geometries of the same storage. */
#include <string.h>

#include "ops/inplace.h"
#include "ops/layout.h"
#include "ops/record.h"
#include "ops/view.h"

gw_tensor *gw_end_view(gw_op_id id, gw_tensor *a, const gw_attributes *at, const int64_t *dims,
                       const int64_t *strides, int ndim, int64_t offset) {
    gw_tensor *view = gw_tensor_view(a, dims, strides, ndim, offset);
    gw_note_creation(a, view, GW_CREATED_PLAINLY);
    return gw_record(id, &a, at, view);
}

/* As PyTorch's propagate_creation_meta: a view of a view keeps the mark unless it gets its own. */
void gw_note_creation(const gw_tensor *a, gw_tensor *view, gw_creation how) {
    if (!view || !view->base)
        return;
    const gw_context *ctx = a->ctx;
    view->creation = (uint8_t)(ctx->inference_mode ? GW_CREATED_IN_INFERENCE_MODE
                               : ctx->grad_enabled ? how
                                                   : GW_CREATED_WITHOUT_GRAD);
    if (view->creation == GW_CREATED_PLAINLY && a->base)
        view->creation = a->creation;
}

gw_tensor *gw_alias(gw_tensor *a) {
    return a ? gw_end_view(GW_OP_alias, a, NULL, a->dims, a->strides, a->ndim, a->offset) : NULL;
}

/* ---- expand -------------------------------------------------------------------------------- */

static void fail_expand(const gw_tensor *a, const int64_t *dims, int n, int dim) {
    gw_buffer own, target;
    gw_buffer_init(&own, a->ctx);
    gw_buffer_init(&target, a->ctx);
    if (!gw_shape_text(&own, a->dims, a->ndim) || !gw_shape_text(&target, dims, n))
        goto out;
    if (n < a->ndim)
        gw_fail(a->ctx, GW_E_RUNTIME,
                "expand(%s{%s}, size=%s): the number of sizes provided (%d) must be greater or "
                "equal to the number of dimensions in the tensor (%d)",
                gw_dtype_engine_type((gw_dtype)a->dtype), own.data, target.data, n, (int)a->ndim);
    else if (dim < n - a->ndim)
        gw_fail(a->ctx, GW_E_RUNTIME,
                "The expanded size of the tensor (%lld) isn't allowed in a leading, non-existing "
                "dimension %d",
                (long long)dims[dim], dim);
    else
        gw_fail(a->ctx, GW_E_RUNTIME,
                "The expanded size of the tensor (%lld) must match the existing size (%lld) at "
                "non-singleton dimension %d.  Target sizes: %s.  Tensor sizes: %s",
                (long long)dims[dim], (long long)a->dims[dim - (n - a->ndim)], dim, target.data,
                own.data);
out:
    gw_buffer_free(&target);
    gw_buffer_free(&own);
}

gw_tensor *gw_expand(gw_tensor *a, const int64_t *dims, int n) {
    if (!a)
        return NULL;
    if (n > GW_MAX_DIMS) {
        gw_fail(a->ctx, GW_E_NOT_IMPLEMENTED, "tensors of more than %d dimensions", GW_MAX_DIMS);
        return NULL;
    }
    if (n < a->ndim) {
        fail_expand(a, dims, n, 0);
        return NULL;
    }
    int64_t shape[GW_MAX_DIMS], strides[GW_MAX_DIMS];
    int64_t inner = 1; /* stride of a new dim: as if it were the outermost of a dense tensor */
    for (int i = n - 1; i >= 0; i--) {
        const int own = i - (n - a->ndim);
        const int64_t size = own >= 0 ? a->dims[own] : 1;
        const int64_t stride = own >= 0 ? a->strides[own] : inner;
        shape[i] = own >= 0 && dims[i] == -1 ? size : dims[i];
        if (shape[i] < 0 || (size != 1 && shape[i] != size)) {
            fail_expand(a, dims, n, i);
            return NULL;
        }
        strides[i] = shape[i] == size ? stride : 0;
        inner = shape[i] * strides[i];
    }
    if (gw_shape_numel(a->ctx, shape, n) < 0)
        return NULL;
    return gw_end_view(GW_OP_expand, a, NULL, shape, strides, n, a->offset);
}

/* ---- dims in another order ----------------------------------------------------------------- */

static gw_tensor *reorder(gw_op_id id, gw_tensor *a, const gw_attributes *at,
                          const int64_t *order) {
    int64_t dims[GW_MAX_DIMS], strides[GW_MAX_DIMS];
    for (int i = 0; i < a->ndim; i++) {
        dims[i] = a->dims[order[i]];
        strides[i] = a->strides[order[i]];
    }
    return gw_end_view(id, a, at, dims, strides, a->ndim, a->offset);
}

gw_tensor *gw_t(gw_tensor *a) {
    if (!a)
        return NULL;
    if (a->ndim > 2) {
        gw_fail(a->ctx, GW_E_RUNTIME, "t() expects a tensor with <= 2 dimensions, but self is %dD",
                (int)a->ndim);
        return NULL;
    }
    return reorder(GW_OP_t, a, NULL, (const int64_t[]){a->ndim == 2, 0});
}

gw_tensor *gw_transpose(gw_tensor *a, int64_t dim0, int64_t dim1) {
    if (!a)
        return NULL;
    const int x = gw_shape_dim(a->ctx, dim0, a->ndim);
    const int y = x < 0 ? -1 : gw_shape_dim(a->ctx, dim1, a->ndim);
    if (y < 0)
        return NULL;
    int64_t order[GW_MAX_DIMS] = {0, 1, 2, 3, 4, 5, 6, 7};
    order[x] = y;
    order[y] = x;
    return reorder(GW_OP_transpose, a, &(gw_attributes){.ints = {x, y}, .n_ints = 2}, order);
}

gw_tensor *gw_permute(gw_tensor *a, const int64_t *dims, int n) {
    if (!a)
        return NULL;
    if (n != a->ndim) {
        gw_fail(a->ctx, GW_E_RUNTIME,
                "permute(sparse_coo): number of dimensions in the tensor input does not match the "
                "length of the desired ordering of dimensions i.e. input.dim() = %d is not equal "
                "to len(dims) = %d",
                (int)a->ndim, n);
        return NULL;
    }
    gw_attributes at = {.n_ints = (uint8_t)n};
    unsigned seen = 0;
    for (int i = 0; i < n; i++) {
        const int d = gw_shape_dim(a->ctx, dims[i], n);
        if (d < 0)
            return NULL;
        if (seen >> d & 1) {
            gw_fail(a->ctx, GW_E_RUNTIME, "permute(): duplicate dims are not allowed.");
            return NULL;
        }
        seen |= 1u << d;
        at.ints[i] = d;
    }
    return reorder(GW_OP_permute, a, &at, at.ints);
}

/* ---- dims of size 1 ------------------------------------------------------------------------ */

/* Without the dims of `mask`, all of size 1. */
static gw_tensor *drop_dims(gw_op_id id, gw_tensor *a, unsigned mask) {
    gw_attributes at = gw_shape_attributes(a);
    at.ints[GW_MAX_DIMS] = mask;
    int64_t dims[GW_MAX_DIMS], strides[GW_MAX_DIMS];
    int n = 0;
    for (int i = 0; i < a->ndim; i++) {
        if (mask >> i & 1)
            continue;
        dims[n] = a->dims[i];
        strides[n++] = a->strides[i];
    }
    if (id == GW_OP_squeeze_result)
        return gw_record(id, &a, &at, gw_tensor_alias(a, dims, strides, n, a->offset));
    return gw_end_view(id, a, &at, dims, strides, n, a->offset);
}

gw_tensor *gw_squeeze(gw_tensor *a) {
    if (!a)
        return NULL;
    unsigned mask = 0;
    for (int i = 0; i < a->ndim; i++)
        mask |= (unsigned)(a->dims[i] == 1) << i;
    return drop_dims(GW_OP_squeeze, a, mask);
}

static gw_tensor *squeeze_one(gw_op_id id, gw_tensor *a, int64_t dim) {
    if (!a)
        return NULL;
    const int d = gw_shape_dim(a->ctx, dim, a->ndim);
    if (d < 0)
        return NULL;
    return drop_dims(id, a, a->ndim && a->dims[d] == 1 ? 1u << d : 0);
}

gw_tensor *gw_squeeze_dim(gw_tensor *a, int64_t dim) {
    return squeeze_one(GW_OP_squeeze_dim, a, dim);
}

gw_tensor *gw_as_strided_result(gw_tensor *a) {
    if (!a)
        return NULL;
    gw_tensor *out = gw_relaid_image(gw_tensor_copy(a, (gw_dtype)a->dtype), true);
    return gw_record(GW_OP_as_strided_result, &a, NULL, out);
}

gw_tensor *gw_squeeze_result(gw_tensor *a, int64_t dim) {
    return squeeze_one(GW_OP_squeeze_result, a, dim);
}

gw_tensor *gw_unsqueeze(gw_tensor *a, int64_t dim) {
    if (!a)
        return NULL;
    const int d = gw_shape_dim(a->ctx, dim, a->ndim + 1);
    if (d < 0)
        return NULL;
    if (a->ndim == GW_MAX_DIMS) {
        gw_fail(a->ctx, GW_E_NOT_IMPLEMENTED, "tensors of more than %d dimensions", GW_MAX_DIMS);
        return NULL;
    }
    int64_t dims[GW_MAX_DIMS], strides[GW_MAX_DIMS];
    for (int i = 0, from = 0; i <= a->ndim; i++) {
        if (i == d) {
            dims[i] = 1;
            strides[i] = from < a->ndim ? a->dims[from] * a->strides[from] : 1;
        } else {
            dims[i] = a->dims[from];
            strides[i] = a->strides[from++];
        }
    }
    const gw_attributes at = {.ints = {d}, .n_ints = 1};
    return gw_end_view(GW_OP_unsqueeze, a, &at, dims, strides, a->ndim + 1, a->offset);
}

/* ---- parts --------------------------------------------------------------------------------- */

gw_tensor *gw_select(gw_tensor *a, int64_t dim, int64_t index) {
    if (!a)
        return NULL;
    if (a->ndim == 0) {
        gw_fail(a->ctx, GW_E_INDEX, "select() cannot be applied to a 0-dim tensor.");
        return NULL;
    }
    const int d = gw_shape_dim(a->ctx, dim, a->ndim);
    if (d < 0)
        return NULL;
    const int64_t size = a->dims[d], i = index < 0 ? index + size : index;
    if (i < 0 || i >= size) {
        gw_fail(a->ctx, GW_E_INDEX, "index %lld is out of bounds for dimension %d with size %lld",
                (long long)index, d, (long long)size);
        return NULL;
    }
    gw_attributes at = gw_shape_attributes(a);
    at.ints[GW_MAX_DIMS] = d;
    at.ints[GW_MAX_DIMS + 1] = i;
    int64_t dims[GW_MAX_DIMS], strides[GW_MAX_DIMS];
    for (int from = 0, to = 0; from < a->ndim; from++) {
        if (from == d)
            continue;
        dims[to] = a->dims[from];
        strides[to++] = a->strides[from];
    }
    return gw_end_view(GW_OP_select, a, &at, dims, strides, a->ndim - 1,
                       a->offset + i * a->strides[d]);
}

static int64_t clip(int64_t i, int64_t size) {
    if (i < 0)
        i = i < -size ? 0 : i + size;
    return i > size ? size : i;
}

gw_tensor *gw_slice(gw_tensor *a, int64_t dim, int64_t start, int64_t end, int64_t step) {
    if (!a)
        return NULL;
    if (a->ndim == 0) {
        gw_fail(a->ctx, GW_E_RUNTIME, "slice() cannot be applied to a 0-dim tensor.");
        return NULL;
    }
    const int d = gw_shape_dim(a->ctx, dim, a->ndim);
    if (d < 0)
        return NULL;
    if (step <= 0) {
        gw_fail(a->ctx, GW_E_RUNTIME, "slice step must be positive");
        return NULL;
    }
    start = clip(start, a->dims[d]);
    end = clip(end, a->dims[d]);
    if (end < start)
        end = start;
    gw_attributes at = gw_shape_attributes(a);
    const int64_t ints[] = {d, start, end, step};
    memcpy(&at.ints[GW_MAX_DIMS], ints, sizeof ints);
    int64_t dims[GW_MAX_DIMS], strides[GW_MAX_DIMS];
    memcpy(dims, a->dims, a->ndim * sizeof *dims);
    memcpy(strides, a->strides, a->ndim * sizeof *strides);
    dims[d] = (end - start) / step + ((end - start) % step != 0);
    strides[d] = dims[d] > 1 || step < INT32_MAX ? a->strides[d] * step : a->strides[d];
    return gw_end_view(GW_OP_slice, a, &at, dims, strides, a->ndim,
                       a->offset + start * a->strides[d]);
}

gw_tensor *gw_put_in_view(gw_op_id id, gw_tensor *a, const gw_attributes *at, gw_tensor *zeros,
                          gw_tensor *part, const gw_quiet *quiet) {
    bool ok = zeros && part && gw_copy_(part, a) == GW_OK;
    gw_quiet_end(quiet);
    gw_tensor_release(part);
    if (!ok) {
        gw_tensor_release(zeros);
        return NULL;
    }
    return gw_record(id, &a, at, zeros);
}

gw_tensor *gw_select_backward(gw_tensor *a, const int64_t *dims, int n, int64_t dim,
                              int64_t index) {
    if (!a)
        return NULL;
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *zeros = gw_full(a->ctx, (gw_dtype)a->dtype, dims, n, gw_scalar_int(0));
    const gw_attributes at = {.ints = {dim, index}, .n_ints = 2};
    return gw_put_in_view(GW_OP_select_backward, a, &at, zeros, gw_select(zeros, dim, index),
                          &quiet);
}

gw_tensor *gw_slice_backward(gw_tensor *a, const int64_t *dims, int n, int64_t dim, int64_t start,
                             int64_t end, int64_t step) {
    if (!a)
        return NULL;
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *zeros = gw_full(a->ctx, (gw_dtype)a->dtype, dims, n, gw_scalar_int(0));
    const gw_attributes at = {.ints = {dim, start, end, step}, .n_ints = 4};
    return gw_put_in_view(GW_OP_slice_backward, a, &at, zeros,
                          gw_slice(zeros, dim, start, end, step), &quiet);
}

/* Strides that make one element of two indices, other than by repeating, have no gradient here. */
static bool interleaves(const int64_t *dims, const int64_t *strides, int n) {
    for (int i = 0; i < n; i++) {
        if (dims[i] <= 1 || strides[i] == 0)
            continue;
        int64_t below = 0;
        for (int j = 0; j < n; j++)
            if (j != i && dims[j] > 1 &&
                (strides[j] < strides[i] || (strides[j] == strides[i] && j > i)))
                below += (dims[j] - 1) * strides[j];
        if (below >= strides[i])
            return true;
    }
    return false;
}

gw_tensor *gw_as_strided(gw_tensor *a, const int64_t *dims, const int64_t *strides, int n,
                         int64_t offset) {
    if (!a || gw_shape_numel(a->ctx, dims, n) < 0)
        return NULL;
    int64_t last = a->offset + offset;
    for (int i = 0; i < n; i++)
        last += dims[i] > 0 ? (dims[i] - 1) * strides[i] : 0;
    if (offset < -a->offset ||
        (uint64_t)last >= a->storage->bytes / gw_dtype_size((gw_dtype)a->dtype)) {
        if (gw_shape_numel(a->ctx, dims, n) > 0) {
            gw_fail(a->ctx, GW_E_RUNTIME, "as_strided: the view would leave the storage");
            return NULL;
        }
    }
    gw_tensor *view = gw_end_view(GW_OP_as_strided, a, NULL, dims, strides, n, a->offset + offset);
    if (view && view->grad_fn) {
        if (interleaves(dims, strides, n))
            gw_fail(a->ctx, GW_E_NOT_IMPLEMENTED,
                    "the gradient of as_strided with elements that overlap");
        else
            gw_slices_note(view->grad_fn, a, view);
        if (gw_error(a->ctx) != GW_OK) {
            gw_tensor_release(view);
            return NULL;
        }
    }
    return view;
}
