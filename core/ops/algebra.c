/* Small linear algebra, by elimination with row exchanges, in double. */
#include "ops/algebra.h"

#include <math.h>
#include <string.h>

#include "ops/gradients.h"
#include "ops/layout.h"
#include "ops/pointwise.h"
#include "ops/record.h"

static gw_status check_square(const char *name, const gw_tensor *a) {
    gw_context *ctx = a->ctx;
    if (!gw_dtype_is_float((gw_dtype)a->dtype))
        return gw_fail(ctx, GW_E_RUNTIME,
                       "%s: Expected a floating point or complex tensor as input. "
                       "Got %s",
                       name, gw_dtype_label((gw_dtype)a->dtype));
    if (a->ndim < 2)
        return gw_fail(ctx, GW_E_RUNTIME, "%s: The input tensor A must have at least 2 dimensions.",
                       name);
    const int64_t rows = a->dims[a->ndim - 2], columns = a->dims[a->ndim - 1];
    if (rows != columns)
        return gw_fail(ctx, GW_E_RUNTIME,
                       "%s: A must be batches of square matrices, but they are %lld by %lld "
                       "matrices",
                       name, (long long)rows, (long long)columns);
    return GW_OK;
}

/* Brings the n x n matrix `m` to upper triangular form and does the same to the n x k matrix `x`.
 * The sign of the exchanges; in `singular` the first pivot (from 1) that is 0, or 0. */
static int eliminate(double *m, int64_t n, double *x, int64_t k, int64_t *singular) {
    int sign = 1;
    *singular = 0;
    for (int64_t c = 0; c < n; c++) {
        int64_t best = c;
        for (int64_t i = c + 1; i < n; i++)
            if (fabs(m[i * n + c]) > fabs(m[best * n + c]))
                best = i;
        if (m[best * n + c] == 0) {
            *singular = *singular ? *singular : c + 1;
            continue;
        }
        for (int64_t j = 0; best != c && j < n + k; j++) {
            double *p = j < n ? &m[c * n + j] : &x[c * k + j - n];
            double *q = j < n ? &m[best * n + j] : &x[best * k + j - n];
            const double kept = *p;
            *p = *q;
            *q = kept;
        }
        sign = best != c ? -sign : sign;
        for (int64_t i = c + 1; i < n; i++) {
            const double factor = m[i * n + c] / m[c * n + c];
            m[i * n + c] = 0;
            for (int64_t j = c + 1; j < n; j++)
                m[i * n + j] -= factor * m[c * n + j];
            for (int64_t j = 0; j < k; j++)
                x[i * k + j] -= factor * x[c * k + j];
        }
    }
    return sign;
}

static void substitute(const double *m, int64_t n, double *x, int64_t k) {
    for (int64_t i = n - 1; i >= 0; i--)
        for (int64_t j = 0; j < k; j++) {
            double sum = x[i * k + j];
            for (int64_t c = i + 1; c < n; c++)
                sum -= m[i * n + c] * x[c * k + j];
            x[i * k + j] = sum / m[i * n + i];
        }
}

static int64_t batches(const gw_tensor *a) {
    int64_t n = 1;
    for (int d = 0; d < a->ndim - 2; d++)
        n *= a->dims[d];
    return n;
}

/* ---- determinants ---------------------------------------------------------------------------- */

/* Note [Pivots]. LAPACK's factors in the dtype of the matrix: columns are multiplied by the
 * reciprocal of their pivot. Of a matrix that lies row by row PyTorch factors the transpose, which
 * LAPACK reads without a copy; a determinant is the same but for its last bits. The pivots stay in
 * the diagonal; the sign of the exchanges. */
#define FACTOR(name, type)                                                              \
    static int name(type *m, int64_t n, bool turned) {                                  \
        const int64_t down = turned ? 1 : n, right = turned ? n : 1;                    \
        int sign = 1;                                                                   \
        for (int64_t k = 0; k < n; k++) {                                               \
            type *row = m + k * down, *column = m + k * right;                          \
            int64_t best = k;                                                           \
            for (int64_t i = k + 1; i < n; i++)                                         \
                if (fabs((double)column[i * down]) > fabs((double)column[best * down])) \
                    best = i;                                                           \
            if (column[best * down] == 0)                                               \
                continue;                                                               \
            for (int64_t j = 0; best != k && j < n; j++) {                              \
                const type kept = row[j * right];                                       \
                row[j * right] = m[best * down + j * right];                            \
                m[best * down + j * right] = kept;                                      \
            }                                                                           \
            sign = best != k ? -sign : sign;                                            \
            const type inverse = 1 / row[k * right];                                    \
            for (int64_t i = k + 1; i < n; i++) {                                       \
                const type factor = column[i * down] * inverse;                         \
                for (int64_t j = k + 1; j < n; j++)                                     \
                    m[i * down + j * right] -= factor * row[j * right];                 \
            }                                                                           \
        }                                                                               \
        return sign;                                                                    \
    }
FACTOR(factor_f32, float)
FACTOR(factor_f64, double)

/* det, or sign and sizes of the pivots, of every matrix. */
static gw_status determinants(const gw_tensor *a, gw_tensor *det, gw_tensor *sign,
                              gw_tensor *sizes) {
    const bool single = a->dtype == GW_F32, turned = gw_is_row_major(a);
    gw_tensor *m = gw_tensor_copy(a, single ? GW_F32 : GW_F64);
    if (!m)
        return GW_E_MEMORY;
    const int64_t n = a->dims[a->ndim - 1], count = batches(a);
    for (int64_t b = 0; b < count; b++) {
        float *floats = (float *)gw_tensor_data(m) + b * n * n;
        double *doubles = (double *)gw_tensor_data(m) + b * n * n;
        const int exchanges =
            single ? factor_f32(floats, n, turned) : factor_f64(doubles, n, turned);
        double product = exchanges, side = exchanges;
        for (int64_t i = 0; i < n; i++) {
            const double pivot = single ? (double)floats[i * n + i] : doubles[i * n + i];
            product = single ? (double)(float)(product * pivot) : product * pivot;
            side *= (pivot > 0) - (pivot < 0); /* 0 of nan, as sgn has it */
            if (sizes && single)
                ((float *)gw_tensor_data(sizes))[b * n + i] = (float)fabs(pivot);
            else if (sizes)
                ((double *)gw_tensor_data(sizes))[b * n + i] = fabs(pivot);
        }
        if (det)
            ((double *)gw_tensor_data(det))[b] = product;
        if (sign)
            ((double *)gw_tensor_data(sign))[b] = side;
    }
    gw_tensor_release(m);
    return GW_OK;
}

static gw_tensor *in_dtype_of(const gw_tensor *a, gw_tensor *t) {
    if (!t || a->dtype == GW_F64)
        return t;
    gw_tensor *out = gw_tensor_copy(t, (gw_dtype)a->dtype);
    gw_tensor_release(t);
    return out;
}

gw_tensor *gw_det(gw_tensor *a) {
    if (!a || check_square("linalg.det", a) != GW_OK)
        return NULL;
    gw_tensor *det = gw_empty(a->ctx, GW_F64, a->dims, a->ndim - 2);
    if (det && determinants(a, det, NULL, NULL) != GW_OK) {
        gw_tensor_release(det);
        return NULL;
    }
    return gw_record(GW_OP_det, &a, NULL, in_dtype_of(a, det));
}

gw_status gw_slogdet(gw_tensor *a, gw_parts *parts) {
    *parts = (gw_parts){0};
    if (!a)
        return GW_E_MEMORY;
    gw_context *ctx = a->ctx;
    if (check_square("linalg.slogdet", a) != GW_OK)
        return gw_error(ctx);
    parts->items = gw_alloc_zero(ctx, 2 * sizeof *parts->items);
    if (!parts->items)
        return GW_E_MEMORY;
    parts->n = 2;
    static const int64_t last[] = {-1};
    const gw_quiet quiet = gw_quiet_begin(ctx);
    gw_tensor *sign = gw_empty(ctx, GW_F64, a->dims, a->ndim - 2);
    gw_tensor *sizes = gw_empty(ctx, (gw_dtype)a->dtype, a->dims, a->ndim - 1), *logarithms = NULL;
    if (sign && sizes && determinants(a, NULL, sign, sizes) == GW_OK)
        logarithms = gw_log(sizes);
    parts->items[0] = in_dtype_of(a, sign);
    parts->items[1] = gw_sum_dims(logarithms, last, 1, false);
    gw_tensor_release(logarithms);
    gw_tensor_release(sizes);
    gw_quiet_end(&quiet);
    if (parts->items[0] && parts->items[1])
        gw_record_parts(GW_OP_slogdet, a, &(gw_attributes){0}, parts);
    if (gw_error(ctx) != GW_OK)
        gw_parts_free(ctx, parts);
    return gw_error(ctx);
}

/* ---- systems --------------------------------------------------------------------------------- */

static gw_status fail_singular(const gw_tensor *a, const char *name, bool inverts, int64_t batch,
                               int64_t pivot) {
    if (!inverts)
        return gw_fail(a->ctx, GW_E_LINALG,
                       "%s: %sThe solver failed because the input matrix is singular.", name,
                       a->ndim > 2 ? "(Batch element 0): " : "");
    gw_buffer where;
    gw_buffer_init(&where, a->ctx);
    if (a->ndim > 2)
        gw_buffer_format(&where, "(Batch element %lld): ", (long long)batch);
    gw_fail(a->ctx, GW_E_LINALG,
            "%s: %sThe diagonal element %lld is zero, the inversion could not be completed because "
            "the input matrix is singular.",
            name, where.data ? where.data : "", (long long)pivot);
    gw_buffer_free(&where);
    return gw_error(a->ctx);
}

/* Solves in place in `x`, float64 and row-major, (..., n, k). */
static gw_status solve_into(const char *name, bool inverts, const gw_tensor *a, gw_tensor *x,
                            int64_t k) {
    gw_tensor *m = gw_tensor_copy(a, GW_F64);
    if (!m)
        return GW_E_MEMORY;
    const int64_t n = a->dims[a->ndim - 1], count = batches(a);
    gw_status status = GW_OK;
    for (int64_t b = 0; b < count && status == GW_OK; b++) {
        double *rows = (double *)gw_tensor_data(m) + b * n * n;
        double *right = (double *)gw_tensor_data(x) + b * n * k;
        int64_t singular;
        eliminate(rows, n, right, k, &singular);
        if (singular)
            status = fail_singular(a, name, inverts, b, singular);
        else
            substitute(rows, n, right, k);
    }
    gw_tensor_release(m);
    return status;
}

gw_tensor *gw_inverse(gw_tensor *a) {
    if (!a || check_square("linalg.inv", a) != GW_OK)
        return NULL;
    if (a->dtype == GW_F16 || a->dtype == GW_BF16) {
        gw_fail(a->ctx, GW_E_RUNTIME, "linalg.inv: Low precision dtypes not supported. Got %s",
                gw_dtype_label((gw_dtype)a->dtype));
        return NULL;
    }
    const int64_t n = a->dims[a->ndim - 1], count = batches(a);
    gw_tensor *x = gw_full(a->ctx, GW_F64, a->dims, a->ndim, gw_scalar_int(0));
    for (int64_t i = 0; x && i < count * n; i++)
        ((double *)gw_tensor_data(x))[i * n + i % n] = 1;
    if (x && solve_into("linalg.inv", true, a, x, n) != GW_OK) {
        gw_tensor_release(x);
        return NULL;
    }
    return gw_record(GW_OP_inverse, &a, NULL, gw_relaid_columns(in_dtype_of(a, x)));
}

/* Whether b is a vector, or a batch of them. */
static bool of_vectors(const gw_tensor *a, const gw_tensor *b) {
    return b->ndim == 1 ||
           (b->ndim == a->ndim - 1 && memcmp(b->dims, a->dims, b->ndim * sizeof *b->dims) == 0);
}

gw_tensor *gw_solve(gw_tensor *a, gw_tensor *b) {
    if (!a || !b || check_square("torch.linalg.solve", a) != GW_OK)
        return NULL;
    gw_context *ctx = a->ctx;
    const bool vectors = of_vectors(a, b);
    const int64_t n = a->dims[a->ndim - 1];
    if (b->dtype != a->dtype) {
        gw_fail(ctx, GW_E_RUNTIME,
                "linalg.solve: Expected A and B to have the same dtype, but found A of type %s and "
                "B of type %s instead",
                gw_dtype_label((gw_dtype)a->dtype), gw_dtype_label((gw_dtype)b->dtype));
        return NULL;
    }
    const int rows_at = vectors ? b->ndim - 1 : b->ndim - 2;
    const bool fits = rows_at >= 0 && b->dims[rows_at] == n;
    const bool same_batch =
        fits && rows_at == a->ndim - 2 &&
        (rows_at == 0 || memcmp(a->dims, b->dims, (size_t)rows_at * sizeof *a->dims) == 0);
    if (!same_batch) {
        if (fits)
            gw_fail(ctx, GW_E_NOT_IMPLEMENTED, "linalg.solve of batches that must be broadcast");
        else
            gw_fail(ctx, GW_E_RUNTIME,
                    "linalg.solve: Incompatible shapes of A and B for the equation AX = B "
                    "(%lldx%lld and %lldx%lld)",
                    (long long)n, (long long)n, (long long)(rows_at >= 0 ? b->dims[rows_at] : 1),
                    (long long)(vectors || b->ndim == 0 ? 1 : b->dims[b->ndim - 1]));
        return NULL;
    }
    gw_tensor *x = gw_tensor_copy(b, GW_F64);
    if (x && solve_into("torch.linalg.solve", false, a, x, vectors ? 1 : b->dims[b->ndim - 1]) !=
                 GW_OK) {
        gw_tensor_release(x);
        return NULL;
    }
    const gw_attributes at = {.flag = vectors};
    x = in_dtype_of(a, x);
    return gw_record(GW_OP_solve, (gw_tensor *[]){a, b}, &at, vectors ? x : gw_relaid_columns(x));
}

/* ---- the way back ---------------------------------------------------------------------------- */

#include "ops/words.h"

#define adjoint(x) own(gw_transpose(x, -2, -1))

/* d det / d a = det a⁻ᵀ; where there is no inverse, by the products of the other pivots: cofactors.
 */
static gw_tensor *cofactors(gw_rule *r, gw_tensor *a) {
    const int64_t n = a->dims[a->ndim - 1], count = batches(a);
    gw_tensor *m = own(gw_tensor_copy(a, GW_F64));
    gw_tensor *out = own(gw_empty(r->ctx, GW_F64, a->dims, a->ndim));
    const size_t size = (size_t)(n * n) * sizeof(double);
    double *minor = out && m ? gw_alloc(r->ctx, size) : NULL;
    if (!minor)
        return NULL;
    for (int64_t i = 0; i < count * n * n; i++) {
        const double *from = (const double *)gw_tensor_data(m) + i / (n * n) * n * n;
        const int64_t row = i / n % n, column = i % n;
        for (int64_t j = 0; j < n * n; j++)
            minor[j] = j / n == row || j % n == column ? 0 : from[j];
        minor[row * n + column] = 1;
        int64_t singular;
        double product = eliminate(minor, n, NULL, 0, &singular);
        for (int64_t j = 0; j < n; j++)
            product *= minor[j * n + j];
        ((double *)gw_tensor_data(out))[i] = product;
    }
    gw_release(r->ctx, minor, size);
    return own(gw_to(out, (gw_dtype)a->dtype));
}

/* A matrix with `t` of each batch on its diagonal. */
static gw_tensor *on_diagonal(gw_rule *r, gw_tensor *t, gw_tensor *a) {
    return own(
        gw_diag_embed(own(gw_expand(own(gw_unsqueeze(t, -1)), a->dims, a->ndim - 1)), 0, -2, -1));
}

gw_tensor *gw_det_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *y) {
    if (r->ctx->grad_enabled)
        return two(gw_solve, adjoint(a), on_diagonal(r, mul(g, y), a));
    gw_tensor *spread = own(gw_unsqueeze(own(gw_unsqueeze(g, -1)), -1));
    return mul(spread, cofactors(r, a));
}

gw_tensor *gw_inverse_slope(gw_rule *r, gw_tensor *g, gw_tensor *y) {
    return neg(two(gw_matmul, adjoint(y), own(gw_matmul(g, adjoint(y)))));
}

gw_tensor *gw_solve_right(gw_rule *r, gw_tensor *g, gw_tensor *a) {
    if (!r->node->attributes->flag)
        return own(gw_solve(adjoint(a), g));
    return own(gw_squeeze_dim(two(gw_solve, adjoint(a), own(gw_unsqueeze(g, -1))), -1));
}

gw_tensor *gw_solve_left(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *y) {
    const bool vectors = r->node->attributes->flag;
    gw_tensor *column = vectors ? own(gw_unsqueeze(g, -1)) : g;
    gw_tensor *x = vectors ? own(gw_unsqueeze(y, -1)) : y;
    gw_tensor *slope = neg(two(gw_matmul, own(gw_solve(adjoint(a), column)), adjoint(x)));
    const bool squeezes = vectors && a->dims[a->ndim - 1] > 1; /* nothing, as PyTorch */
    return squeezes ? own(gw_squeeze_dim(slope, -1)) : slope;
}

gw_status gw_slogdet_apply(gw_node *node, gw_tensor *const *g, gw_tensor **out) {
    gw_rule rule = {.ctx = node->ctx, .node = node}, *r = &rule;
    gw_tensor *a = gw_rule_saved(r, 0);
    gw_tensor *slope = a && g[1] ? two(gw_solve, adjoint(a), on_diagonal(r, g[1], a))
                       : a       ? zeros_like(a)
                                 : NULL;
    out[0] = gw_rule_end(r, slope);
    return gw_error(node->ctx);
}

/* ---- composed -------------------------------------------------------------------------------- */

gw_tensor *gw_logdet(gw_tensor *a) {
    if (!a)
        return NULL;
    gw_rule pool = {.ctx = a->ctx}, *r = &pool;
    gw_parts parts;
    if (gw_slogdet(a, &parts) != GW_OK)
        return NULL;
    gw_tensor *missing = own(gw_full(r->ctx, (gw_dtype)a->dtype, NULL, 0, real((double)NAN)));
    gw_tensor *negative = eq(parts.items[0], wrapped(real(-1)));
    gw_tensor *out = where(negative, missing, parts.items[1]);
    gw_parts_free(r->ctx, &parts);
    return gw_rule_end(r, out);
}

/* The product of the squares that the bits of `left` name. As many as it has: they are let go as
 * they are used. */
static gw_tensor *product_of_squares(gw_rule *r, gw_tensor *first, uint64_t left) {
    gw_tensor *square = gw_tensor_retain(first), *out = NULL;
    gw_rule_end(r, NULL);
    for (; left && square; left >>= 1) {
        if (left & 1) {
            gw_tensor *product = out ? gw_matmul(out, square) : gw_tensor_retain(square);
            gw_tensor_release(out);
            out = product;
        }
        gw_tensor *next = left > 1 ? gw_matmul(square, square) : NULL;
        gw_tensor_release(square);
        square = next;
    }
    gw_tensor_release(square);
    if (gw_error(r->ctx) == GW_OK)
        return out;
    gw_tensor_release(out);
    return NULL;
}

/* A copy that lies row by row, however `a` lies. */
static gw_tensor *cloned_rows(gw_tensor *a) {
    return gw_tensor_is_contiguous(a) ? gw_clone(a) : gw_contiguous(a);
}

gw_tensor *gw_matrix_power(gw_tensor *a, int64_t n) {
    if (!a || check_square("linalg.matrix_power", a) != GW_OK)
        return NULL;
    gw_rule pool = {.ctx = a->ctx}, *r = &pool;
    if (n == 0) {
        gw_tensor *ones = own(gw_full(r->ctx, (gw_dtype)a->dtype, a->dims, a->ndim - 1, number(1)));
        gw_tensor *out = own(cloned_rows(a)), *unit = own(gw_diag_embed(ones, 0, -2, -1));
        return gw_rule_end(r, unit && gw_copy_(out, unit) == GW_OK ? out : NULL);
    }
    gw_tensor *square = n < 0 ? own(gw_inverse(a)) : a;
    uint64_t left = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
    if (left == 1)
        return gw_rule_end(r, n < 0 ? square : own(cloned_rows(a)));
    if (left == 3)
        return gw_rule_end(r, own(gw_matmul(own(gw_matmul(square, square)), square)));
    return product_of_squares(r, square, left);
}
