/* Triangles and diagonals of matrices. */
#include <string.h>

#include "ops/gradients.h"
#include "ops/record.h"
#include "ops/view.h"

/* ---- triangles ------------------------------------------------------------------------------- */

static gw_tensor *triangle(gw_op_id id, gw_tensor *a, int64_t diagonal, bool upper) {
    if (!a)
        return NULL;
    if (a->ndim == 0) {
        gw_fail(a->ctx, GW_E_INDEX, "Dimension specified as -2 but tensor has no dimensions");
        return NULL;
    }
    if (a->ndim < 2) { /* which says so */
        gw_shape_dim(a->ctx, -2, a->ndim);
        return NULL;
    }
    gw_tensor *out = gw_tensor_copy(a, (gw_dtype)a->dtype);
    if (out) {
        const int64_t rows = a->dims[a->ndim - 2], columns = a->dims[a->ndim - 1];
        const size_t size = gw_dtype_size((gw_dtype)a->dtype);
        const int64_t n = gw_tensor_numel(out);
        for (int64_t i = 0; i < n; i++) {
            const int64_t column = i % columns, row = i / columns % rows;
            if (upper ? column - row < diagonal : column - row > diagonal)
                memset((char *)gw_tensor_data(out) + (size_t)i * size, 0, size);
        }
    }
    return gw_record(id, &a, &(gw_attributes){.ints = {diagonal}, .n_ints = 1}, out);
}

gw_tensor *gw_triu(gw_tensor *a, int64_t diagonal) {
    return triangle(GW_OP_triu, a, diagonal, true);
}

gw_tensor *gw_tril(gw_tensor *a, int64_t diagonal) {
    return triangle(GW_OP_tril, a, diagonal, false);
}

/* ---- diagonals ------------------------------------------------------------------------------- */

gw_tensor *gw_diagonal(gw_tensor *a, int64_t offset, int64_t dim0, int64_t dim1) {
    if (!a)
        return NULL;
    const int x = gw_shape_dim(a->ctx, dim0, a->ndim);
    const int y = x < 0 ? -1 : gw_shape_dim(a->ctx, dim1, a->ndim);
    if (y < 0)
        return NULL;
    if (x == y) {
        gw_fail(a->ctx, GW_E_RUNTIME, "diagonal dimensions cannot be identical %lld, %lld",
                (long long)dim0, (long long)dim1);
        return NULL;
    }
    gw_attributes at = gw_shape_attributes(a);
    offset = offset < -INT64_MAX ? -INT64_MAX : offset;
    const int64_t ints[] = {offset, x, y};
    memcpy(&at.ints[GW_MAX_DIMS], ints, sizeof ints);
    const int64_t rows = a->dims[x], columns = a->dims[y];
    const int64_t below = offset < 0 ? -offset : 0, right = offset > 0 ? offset : 0;
    const int64_t high = rows - below, wide = columns - right;
    int64_t size = high < wide ? high : wide, dims[GW_MAX_DIMS], strides[GW_MAX_DIMS];
    size = size < 0 ? 0 : size;
    int n = 0;
    for (int d = 0; d < a->ndim; d++) {
        if (d == x || d == y)
            continue;
        dims[n] = a->dims[d];
        strides[n++] = a->strides[d];
    }
    dims[n] = size;
    strides[n++] = a->strides[x] + a->strides[y];
    const int64_t start = size ? below * a->strides[x] + right * a->strides[y] : 0;
    return gw_end_view(GW_OP_diagonal, a, &at, dims, strides, n, a->offset + start);
}

gw_tensor *gw_diagonal_backward(gw_tensor *a, const int64_t *dims, int n, int64_t offset,
                                int64_t dim0, int64_t dim1) {
    if (!a)
        return NULL;
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *zeros = gw_full(a->ctx, (gw_dtype)a->dtype, dims, n, gw_scalar_int(0));
    const gw_attributes at = {.ints = {offset, dim0, dim1}, .n_ints = 3};
    return gw_put_in_view(GW_OP_diagonal_backward, a, &at, zeros,
                          gw_diagonal(zeros, offset, dim0, dim1), &quiet);
}

gw_tensor *gw_diag_embed(gw_tensor *a, int64_t offset, int64_t dim0, int64_t dim1) {
    if (!a)
        return NULL;
    if (a->ndim == GW_MAX_DIMS) {
        gw_fail(a->ctx, GW_E_RUNTIME, "diag_embed of %d dimensions", (int)a->ndim);
        return NULL;
    }
    const int n = a->ndim + 1, x = gw_shape_dim(a->ctx, dim0, n);
    const int y = x < 0 ? -1 : gw_shape_dim(a->ctx, dim1, n);
    if (y < 0)
        return NULL;
    if (x == y) {
        gw_fail(a->ctx, GW_E_RUNTIME, "diagonal dimensions cannot be identical %lld, %lld",
                (long long)dim0, (long long)dim1);
        return NULL;
    }
    int64_t dims[GW_MAX_DIMS], size;
    offset = offset < -INT64_MAX ? -INT64_MAX : offset;
    if (__builtin_add_overflow(a->dims[a->ndim - 1], offset < 0 ? -offset : offset, &size))
        size = INT64_MAX; /* too many elements in any case */
    for (int d = 0, from = 0; d < n; d++)
        dims[d] = d == x || d == y ? size : a->dims[from++];
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *zeros = gw_full(a->ctx, (gw_dtype)a->dtype, dims, n, gw_scalar_int(0));
    const gw_attributes at = {.ints = {offset, x, y}, .n_ints = 3};
    return gw_put_in_view(GW_OP_diag_embed, a, &at, zeros, gw_diagonal(zeros, offset, x, y),
                          &quiet);
}

gw_tensor *gw_diag(gw_tensor *a, int64_t diagonal) {
    if (!a)
        return NULL;
    if (a->ndim != 1 && a->ndim != 2) {
        gw_fail(a->ctx, GW_E_RUNTIME, "matrix or a vector expected");
        return NULL;
    }
    gw_attributes at = gw_shape_attributes(a);
    at.scalar = gw_scalar_int(diagonal);
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *out = NULL;
    if (a->ndim == 1) {
        out = gw_diag_embed(a, diagonal, 0, 1);
    } else {
        gw_tensor *view = gw_diagonal(a, diagonal, 0, 1);
        out = view ? gw_tensor_copy(view, (gw_dtype)a->dtype) : NULL;
        gw_tensor_release(view);
    }
    gw_quiet_end(&quiet);
    return gw_record(GW_OP_diag, &a, &at, out);
}

gw_tensor *gw_matrix_trace(gw_tensor *a) {
    if (!a)
        return NULL;
    if (gw_check_refused(a->ctx, &gw_ops[GW_OP_matrix_trace], (gw_dtype)a->dtype) != GW_OK)
        return NULL;
    if (a->ndim != 2) {
        gw_fail(a->ctx, GW_E_RUNTIME, "trace: expected a matrix, but got tensor with dim %d",
                (int)a->ndim);
        return NULL;
    }
    const gw_attributes at = gw_shape_attributes(a);
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *view = gw_diagonal(a, 0, 0, 1), *out = gw_sum(view);
    gw_quiet_end(&quiet);
    gw_tensor_release(view);
    return gw_record(GW_OP_matrix_trace, &a, &at, out);
}

/* ---- the way back ---------------------------------------------------------------------------- */

#include "ops/words.h"

gw_tensor *gw_diag_slope(gw_rule *r, gw_tensor *g) {
    const int64_t diagonal = c0.i;
    if (rank(r) == 1)
        return own(gw_diag(g, diagonal));
    if (diagonal == 0 && shape(r)[0] == shape(r)[1])
        return own(gw_diag(g, 0));
    return own(gw_diagonal_backward(g, shape(r), 2, diagonal, 0, 1));
}

gw_tensor *gw_trace_slope(gw_rule *r, gw_tensor *g) {
    const int64_t n = shape(r)[0] < shape(r)[1] ? shape(r)[0] : shape(r)[1];
    return own(gw_diagonal_backward(own(gw_expand(g, &n, 1)), shape(r), 2, 0, 0, 1));
}

gw_tensor *gw_diagonal_slope(gw_rule *r, gw_tensor *g) {
    const int64_t *last = shape(r) + GW_MAX_DIMS;
    return own(gw_diagonal_backward(g, shape(r), rank(r), last[0], last[1], last[2]));
}
