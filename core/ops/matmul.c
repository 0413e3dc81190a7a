/* Matrix products. M, K, N: rows of a, what is summed over, columns of b; B: batch. */
#include "ops/layout.h"
#include "ops/pointwise.h"
#include "ops/record.h"

static gw_status check_dtypes(const gw_tensor *a, const gw_tensor *b, const char *kernel) {
    if (a->dtype == GW_BOOL || a->dtype == GW_F16)
        return gw_fail(a->ctx, GW_E_RUNTIME, "\"%s\" not implemented for '%s'", kernel,
                       gw_dtype_label((gw_dtype)a->dtype));
    if (a->dtype != b->dtype)
        return gw_fail(a->ctx, GW_E_RUNTIME, "expected scalar type %s but found %s",
                       gw_dtype_label((gw_dtype)a->dtype), gw_dtype_label((gw_dtype)b->dtype));
    return GW_OK;
}

/* Dims `row` and `row + 1` of `t` as a matrix, in batch `batch` of dim 0 if row is 1. */
static gw_matrix matrix(const gw_tensor *t, int row, int64_t batch) {
    const int64_t skip = row ? batch * t->strides[0] : 0;
    return (gw_matrix){.data = (char *)gw_tensor_data(t) +
                               skip * (int64_t)gw_dtype_size((gw_dtype)t->dtype),
                       .row_stride = t->strides[row],
                       .column_stride = t->strides[row + 1]};
}

static gw_matrix column(const gw_tensor *v) {
    return (gw_matrix){gw_tensor_data(v), v->strides[0], 0};
}

/* PyTorch gives column-major factors column-major gradients. */
static gw_attributes factors(const gw_tensor *a, const gw_tensor *b) {
    const gw_tensor *const factor[2] = {a, b};
    gw_attributes at = {.n_ints = 2};
    for (int i = 0; i < 2; i++)
        at.ints[i] = factor[i]->strides[0] == 1 && factor[i]->strides[1] == factor[i]->dims[0];
    return at;
}

/* Nothing stops a product before its end, so it must not take minutes: then what it would have been
 * written to goes. */
static bool is_too_much(gw_tensor **out, int64_t B, int64_t M, int64_t N, int64_t K) {
    const double most = 68719476736; /* 4096 ** 3 */
    const double read = (double)B * (double)K * (double)(M > N ? M : N);
    if (!*out || ((double)B * (double)M * (double)N * (double)K <= most && read <= 4294967296))
        return false;
    gw_fail((*out)->ctx, GW_E_NOT_IMPLEMENTED,
            "a product of more than %.0f multiplications is not supported in the playground", most);
    gw_tensor_release(*out);
    *out = NULL;
    return true;
}

typedef gw_tensor *product_of(gw_tensor *, gw_tensor *);

static bool is_narrow(const gw_tensor *a) {
    return gw_dtype_wide((gw_dtype)a->dtype) != a->dtype;
}

/* `multiply` in the wide dtype, without graph. */
static gw_tensor *narrow_product(product_of *multiply, gw_tensor *a, gw_tensor *b) {
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *x = gw_widened(a), *y = gw_widened(b);
    gw_tensor *out = multiply(x, y);
    gw_quiet_end(&quiet);
    gw_tensor_release(y);
    gw_tensor_release(x);
    return gw_narrowed(out, (gw_dtype)a->dtype);
}

static gw_tensor *product(gw_tensor *a, gw_tensor *b) {
    if (is_narrow(a))
        return narrow_product(product, a, b);
    gw_tensor *out =
        gw_empty(a->ctx, (gw_dtype)a->dtype, (const int64_t[]){a->dims[0], b->dims[1]}, 2);
    if (is_too_much(&out, 1, a->dims[0], b->dims[1], a->dims[1]))
        return NULL;
    if (out)
        gw_kernel_matmul((gw_dtype)a->dtype, a->dims[0], b->dims[1], a->dims[1], matrix(out, 0, 0),
                         matrix(a, 0, 0), matrix(b, 0, 0), false);
    return out;
}

/* addmm says what it has got, mm does not. */
static gw_status check_mm(const gw_tensor *a, const gw_tensor *b, bool added) {
    gw_context *ctx = a->ctx;
    const gw_tensor *wrong = a->ndim != 2 ? a : b->ndim != 2 ? b : NULL;
    if (wrong && added)
        return gw_fail(ctx, GW_E_RUNTIME, "%s must be a matrix, got %d-D tensor",
                       wrong == a ? "mat1" : "mat2", (int)wrong->ndim);
    if (wrong)
        return gw_fail(ctx, GW_E_RUNTIME, "%s must be a matrix", wrong == a ? "self" : "mat2");
    if (a->dims[1] != b->dims[0])
        return gw_fail(ctx, GW_E_RUNTIME,
                       "mat1 and mat2 shapes cannot be multiplied (%lldx%lld and %lldx%lld)",
                       (long long)a->dims[0], (long long)a->dims[1], (long long)b->dims[0],
                       (long long)b->dims[1]);
    return GW_OK;
}

gw_tensor *gw_mm(gw_tensor *a, gw_tensor *b) {
    if (!a || !b || check_mm(a, b, false) != GW_OK ||
        check_dtypes(a, b, "addmm_impl_cpu_") != GW_OK)
        return NULL;
    gw_tensor *const inputs[2] = {a, b};
    const gw_attributes at = factors(a, b);
    return gw_record(GW_OP_mm, inputs, &at, product(a, b));
}

gw_tensor *gw_addmm(gw_tensor *a, gw_tensor *b, gw_tensor *c) {
    if (!a || !b || !c)
        return NULL;
    gw_context *ctx = a->ctx;
    if (b->dtype != c->dtype || a->dtype != b->dtype) {
        gw_fail(ctx, GW_E_RUNTIME, "%s and mat2 must have the same dtype",
                a->dtype != c->dtype ? "self" : "mat1");
        return NULL;
    }
    if (check_mm(b, c, true) != GW_OK)
        return NULL;
    if (check_dtypes(b, c, "addmm_impl_cpu_") != GW_OK)
        return NULL;
    gw_tensor *const inputs[3] = {a, b, c};
    const gw_attributes at = factors(b, c);
    const gw_quiet quiet = gw_quiet_begin(ctx);
    /* Narrow floats are rounded once, at the end. */
    gw_tensor *x = gw_widened(a), *left = gw_widened(b), *right = gw_widened(c);
    gw_tensor *bc = left && right ? product(left, right) : NULL;
    gw_tensor *bias = bc ? gw_expand(x, bc->dims, 2) : NULL;
    gw_tensor *out = gw_narrowed(gw_add(bias, bc), (gw_dtype)a->dtype);
    gw_quiet_end(&quiet);
    gw_tensor *const used[] = {bias, bc, right, left, x};
    for (int i = 0; i < 5; i++)
        gw_tensor_release(used[i]);
    return gw_record(GW_OP_addmm, inputs, &at, out);
}

gw_tensor *gw_mv(gw_tensor *a, gw_tensor *b) {
    if (!a || !b)
        return NULL;
    if (a->ndim != 2 || b->ndim != 1) {
        gw_fail(a->ctx, GW_E_RUNTIME, "vector + matrix @ vector expected, got 1, %d, %d",
                (int)a->ndim, (int)b->ndim);
        return NULL;
    }
    if (a->dims[1] != b->dims[0]) {
        gw_fail(a->ctx, GW_E_RUNTIME, "size mismatch, got %lld, %lldx%lld,%lld",
                (long long)a->dims[0], (long long)a->dims[0], (long long)a->dims[1],
                (long long)b->dims[0]);
        return NULL;
    }
    if (check_dtypes(a, b, "addmv_impl_cpu") != GW_OK)
        return NULL;
    gw_tensor *const inputs[2] = {a, b};
    if (is_narrow(a))
        return gw_record(GW_OP_mv, inputs, NULL, narrow_product(gw_mv, a, b));
    gw_tensor *out = gw_empty(a->ctx, (gw_dtype)a->dtype, a->dims, 1);
    if (is_too_much(&out, 1, a->dims[0], 1, a->dims[1]))
        return NULL;
    if (out)
        gw_kernel_matmul((gw_dtype)a->dtype, a->dims[0], 1, a->dims[1], column(out),
                         matrix(a, 0, 0), column(b), false);
    return gw_record(GW_OP_mv, inputs, NULL, out);
}

/* dot and vdot, which is the same but for complex numbers. */
static gw_tensor *inner_product(gw_op_id id, gw_tensor *a, gw_tensor *b) {
    if (!a || !b)
        return NULL;
    gw_context *ctx = a->ctx;
    if (a->ndim != 1 || b->ndim != 1) {
        gw_fail(ctx, GW_E_RUNTIME, "1D tensors expected, but got %dD and %dD tensors", (int)a->ndim,
                (int)b->ndim);
        return NULL;
    }
    if (a->dtype != b->dtype) {
        gw_fail(ctx, GW_E_RUNTIME,
                "dot : expected both vectors to have same dtype, but found %s and %s",
                gw_dtype_label((gw_dtype)a->dtype), gw_dtype_label((gw_dtype)b->dtype));
        return NULL;
    }
    if (a->dims[0] != b->dims[0]) {
        gw_fail(ctx, GW_E_RUNTIME,
                "inconsistent tensor size, expected tensor [%lld] and src [%lld] to have the same "
                "number of elements, but got %lld and %lld elements respectively",
                (long long)a->dims[0], (long long)b->dims[0], (long long)a->dims[0],
                (long long)b->dims[0]);
        return NULL;
    }
    if (check_dtypes(a, b, "dot") != GW_OK)
        return NULL;
    gw_tensor *const inputs[2] = {a, b};
    if (is_narrow(a))
        return gw_record(id, inputs, NULL, narrow_product(gw_dot, a, b));
    gw_tensor *out = gw_empty(ctx, (gw_dtype)a->dtype, NULL, 0);
    if (is_too_much(&out, 1, 1, 1, a->dims[0]))
        return NULL;
    if (out)
        gw_kernel_matmul((gw_dtype)a->dtype, 1, 1, a->dims[0],
                         (gw_matrix){gw_tensor_data(out), 0, 0},
                         (gw_matrix){gw_tensor_data(a), 0, a->strides[0]}, column(b), false);
    return gw_record(id, inputs, NULL, out);
}

gw_tensor *gw_dot(gw_tensor *a, gw_tensor *b) {
    return inner_product(GW_OP_dot, a, b);
}

gw_tensor *gw_vdot(gw_tensor *a, gw_tensor *b) {
    return inner_product(GW_OP_vdot, a, b);
}

gw_tensor *gw_bmm(gw_tensor *a, gw_tensor *b) {
    if (!a || !b)
        return NULL;
    gw_context *ctx = a->ctx;
    if (a->ndim != 3 || b->ndim != 3) {
        gw_fail(ctx, GW_E_RUNTIME, "batch%d must be a 3D tensor", a->ndim != 3 ? 1 : 2);
        return NULL;
    }
    const int64_t B = a->dims[0], M = a->dims[1], K = a->dims[2], N = b->dims[2];
    if (b->dims[0] != B || b->dims[1] != K) {
        gw_fail(ctx, GW_E_RUNTIME,
                "Expected size for first two dimensions of batch2 tensor to be: [%lld, %lld] but "
                "got: [%lld, %lld].",
                (long long)B, (long long)K, (long long)b->dims[0], (long long)b->dims[1]);
        return NULL;
    }
    if (check_dtypes(a, b, "bmm") != GW_OK)
        return NULL;
    gw_tensor *const inputs[2] = {a, b};
    if (is_narrow(a))
        return gw_record(GW_OP_bmm, inputs, NULL, narrow_product(gw_bmm, a, b));
    gw_tensor *out = gw_empty(ctx, (gw_dtype)a->dtype, (const int64_t[]){B, M, N}, 3);
    if (is_too_much(&out, B, M, N, K))
        return NULL;
    for (int64_t i = 0; out && i < B; i++)
        gw_kernel_matmul((gw_dtype)a->dtype, M, N, K, matrix(out, 1, i), matrix(a, 1, i),
                         matrix(b, 1, i), false);
    return gw_record(GW_OP_bmm, inputs, NULL, out);
}

/* ---- matmul, as at::native::_matmul_impl composes it ----------------------------------------- */

/* Whether the batch of `a` can be folded into its rows, `b` being a matrix or a vector. */
static bool should_fold(const gw_tensor *a, int ndim_b) {
    if (a->ndim < 3 || ndim_b > 2)
        return false;
    const bool transposed = a->ndim == 3 && ndim_b == 2 && a->strides[2] != 1 &&
                            a->strides[0] == a->dims[1] * a->dims[2];
    return !transposed;
}

/* a is (..., M, K) and b (K, N) or (K): one product with all rows of a. */
static gw_tensor *folded(gw_tensor *a, gw_tensor *b) {
    int64_t shape[GW_MAX_DIMS], rows = 1;
    for (int i = 0; i < a->ndim - 1; i++) {
        shape[i] = a->dims[i];
        rows *= a->dims[i];
    }
    int n = a->ndim - 1;
    if (b->ndim == 2)
        shape[n++] = b->dims[1];
    gw_tensor *flat = gw_reshape(a, (const int64_t[]){rows, a->dims[a->ndim - 1]}, 2);
    gw_tensor *result = b->ndim == 2 ? gw_mm(flat, b) : gw_mv(flat, b);
    gw_tensor *out = gw_unsafe_view(result, shape, n);
    gw_tensor_release(result);
    gw_tensor_release(flat);
    return out;
}

static gw_tensor *fold(gw_tensor *a, gw_tensor *b) {
    if (a->ndim > b->ndim)
        return folded(a, b);
    /* (K) or (M, K) times (..., K, N): the transpose of a product with the larger one first. */
    gw_tensor *left = gw_transpose(b, -2, -1);
    gw_tensor *right = a->ndim == 2 ? gw_t(a) : gw_tensor_retain(a);
    gw_tensor *result = left && right ? folded(left, right) : NULL, *out = result;
    if (a->ndim == 2) {
        gw_tensor *turned = gw_transpose(result, -2, -1);
        out = gw_contiguous(turned);
        gw_tensor_release(turned);
        gw_tensor_release(result);
    }
    gw_tensor_release(right);
    gw_tensor_release(left);
    return out;
}

/* `t`, (batch..., rows, columns), repeated to `shape` and flattened to one batch dim. */
static gw_tensor *flatten_batch(gw_tensor *t, const int64_t *batch, int n_batch, int n_own) {
    int64_t shape[GW_MAX_DIMS], flat[3] = {1, 0, 0};
    if (n_batch + n_own > GW_MAX_DIMS) {
        gw_fail(t->ctx, GW_E_NOT_IMPLEMENTED, "tensors of more than %d dimensions", GW_MAX_DIMS);
        return NULL;
    }
    for (int i = 0; i < n_batch; i++) {
        shape[i] = batch[i];
        flat[0] *= batch[i];
    }
    for (int i = 0; i < n_own; i++)
        flat[1 + i] = shape[n_batch + i] = t->dims[t->ndim - n_own + i];
    gw_tensor *repeated = gw_expand(t, shape, n_batch + n_own);
    gw_tensor *out = gw_reshape(repeated, flat, 1 + n_own);
    gw_tensor_release(repeated);
    return out;
}

static gw_tensor *batched(gw_tensor *a, gw_tensor *b) {
    const int na = a->ndim > 2 ? a->ndim - 2 : 0, nb = b->ndim > 2 ? b->ndim - 2 : 0;
    int64_t shape[GW_MAX_DIMS];
    int n;
    if (gw_shape_broadcast(a->ctx, a->dims, na, b->dims, nb, shape, &n) != GW_OK)
        return NULL;
    gw_tensor *row = a->ndim == 1 ? gw_view(a, (const int64_t[]){1, -1}, 2) : gw_tensor_retain(a);
    gw_tensor *left = row ? flatten_batch(row, shape, n, 2) : NULL;
    gw_tensor *right = left ? flatten_batch(b, shape, n, b->ndim == 1 ? 1 : 2) : NULL;
    if (b->ndim == 1) {
        gw_tensor *turned = gw_unsqueeze(right, 2);
        gw_tensor_release(right);
        right = turned;
    }
    gw_tensor *result = gw_bmm(left, right);
    if (b->ndim == 1) {
        gw_tensor *squeezed = gw_squeeze_dim(result, -1);
        gw_tensor_release(result);
        result = squeezed;
    }
    if (a->ndim > 1)
        shape[n++] = a->dims[a->ndim - 2];
    if (b->ndim > 1)
        shape[n++] = b->dims[b->ndim - 1];
    gw_tensor *out = gw_unsafe_view(result, shape, n);
    gw_tensor_release(result);
    gw_tensor_release(right);
    gw_tensor_release(left);
    gw_tensor_release(row);
    return out;
}

/* A batch of one that requires a gradient is not repeated but folded. */
static gw_tensor *without_batch(gw_tensor *a, gw_tensor *b) {
    if (a->ndim != 3 || b->ndim != 3 || a->dims[0] == b->dims[0])
        return NULL;
    if (a->dims[0] == 1 && gw_tensor_requires_grad(a))
        return a;
    return b->dims[0] == 1 && gw_tensor_requires_grad(b) ? b : NULL;
}

gw_tensor *gw_matmul(gw_tensor *a, gw_tensor *b) {
    if (!a || !b)
        return NULL;
    if (a->ndim == 0 || b->ndim == 0) {
        gw_fail(a->ctx, GW_E_RUNTIME,
                "both arguments to matmul need to be at least 1D, but they are %dD and %dD",
                (int)a->ndim, (int)b->ndim);
        return NULL;
    }
    if (a->ndim == 1 && b->ndim == 1)
        return gw_dot(a, b);
    if (a->ndim == 2 && b->ndim == 1)
        return gw_mv(a, b);
    if (a->ndim == 2 && b->ndim == 2)
        return gw_mm(a, b);
    if (a->ndim == 1 && b->ndim == 2) {
        gw_tensor *row = gw_unsqueeze(a, 0);
        gw_tensor *product_row = gw_mm(row, b);
        gw_tensor *out = gw_squeeze_result(product_row, 0);
        gw_tensor_release(product_row);
        gw_tensor_release(row);
        return out;
    }
    if (should_fold(a, b->ndim) || should_fold(b, a->ndim))
        return fold(a, b);
    gw_tensor *single = without_batch(a, b);
    if (single) {
        gw_tensor *squeezed = gw_squeeze_dim(single, 0);
        gw_tensor *out = single == a ? gw_matmul(squeezed, b) : gw_matmul(a, squeezed);
        gw_tensor_release(squeezed);
        return out;
    }
    return batched(a, b);
}
