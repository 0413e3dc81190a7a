/* Distances of all rows of one tensor to all rows of another. */
#include "kernels/distances.h"
#include "ops/gradients.h"
#include "ops/layers.h"
#include "ops/record.h"
#include "ops/words.h"

/* Two batches of rows, row-major and owned: (batches, n, width) and (batches, m, width). */
typedef struct rows {
    gw_tensor *a, *b;
    gw_row_pairs pairs;
    int64_t dims[GW_MAX_DIMS]; /* of the distances */
    int ndim;
} rows;

static gw_status check_rows(const gw_tensor *a, const gw_tensor *b, double p) {
    gw_context *ctx = a->ctx;
    if (a->ndim < 2 || b->ndim < 2)
        return gw_fail(ctx, GW_E_RUNTIME, "cdist only supports at least 2D tensors, X%d got: %dD",
                       a->ndim < 2 ? 1 : 2, a->ndim < 2 ? (int)a->ndim : (int)b->ndim);
    if (a->dims[a->ndim - 1] != b->dims[b->ndim - 1])
        return gw_fail(ctx, GW_E_RUNTIME,
                       "X1 and X2 must have the same number of columns. X1: %lld X2: %lld",
                       (long long)a->dims[a->ndim - 1], (long long)b->dims[b->ndim - 1]);
    const gw_tensor *whole = !gw_dtype_is_float((gw_dtype)a->dtype)   ? a
                             : !gw_dtype_is_float((gw_dtype)b->dtype) ? b
                                                                      : NULL;
    if (whole)
        return gw_fail(ctx, GW_E_RUNTIME, "cdist only supports floating-point dtypes, X%d got: %s",
                       whole == a ? 1 : 2, gw_dtype_label((gw_dtype)whole->dtype));
    if (!(p >= 0))
        return gw_fail(ctx, GW_E_RUNTIME, "cdist only supports non-negative p values");
    return gw_check_like(a, b);
}

/* One of the two with the batches of both. */
static gw_tensor *spread_rows(gw_tensor *t, const rows *x, int64_t count) {
    int64_t dims[GW_MAX_DIMS];
    for (int d = 0; d < x->ndim - 2; d++)
        dims[d] = x->dims[d];
    dims[x->ndim - 2] = count;
    dims[x->ndim - 1] = x->pairs.width;
    gw_tensor *wide = gw_expand(t, dims, x->ndim), *out = gw_contiguous(wide);
    gw_tensor_release(wide);
    return out;
}

static gw_status plan_rows(gw_tensor *a, gw_tensor *b, rows *x) {
    *x = (rows){.pairs = {.batches = 1,
                          .n = a->dims[a->ndim - 2],
                          .m = b->dims[b->ndim - 2],
                          .width = a->dims[a->ndim - 1]}};
    if (gw_shape_broadcast(a->ctx, a->dims, a->ndim - 2, b->dims, b->ndim - 2, x->dims, &x->ndim) !=
        GW_OK)
        return gw_error(a->ctx);
    for (int d = 0; d < x->ndim; d++)
        x->pairs.batches *= x->dims[d];
    /* Nothing stops the loops before their end, so they must not take minutes. */
    const double most = 4294967296, pairs = (double)x->pairs.batches * (double)x->pairs.n;
    if (pairs * (double)x->pairs.m * (double)x->pairs.width > most)
        return gw_fail(
            a->ctx, GW_E_NOT_IMPLEMENTED,
            "distances of more than %.0f differences are not supported in the playground", most);
    x->dims[x->ndim++] = x->pairs.n;
    x->dims[x->ndim++] = x->pairs.m;
    x->a = spread_rows(a, x, x->pairs.n);
    x->b = spread_rows(b, x, x->pairs.m);
    return gw_error(a->ctx);
}

static void free_rows(rows *x) {
    gw_tensor_release(x->a);
    gw_tensor_release(x->b);
}

gw_tensor *gw_cdist(gw_tensor *a, gw_tensor *b, double p) {
    if (!a || !b || check_rows(a, b, p) != GW_OK ||
        gw_check_refused(a->ctx, &gw_ops[GW_OP_cdist], (gw_dtype)a->dtype) != GW_OK)
        return NULL;
    rows x;
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *out =
        plan_rows(a, b, &x) == GW_OK ? gw_empty(a->ctx, (gw_dtype)a->dtype, x.dims, x.ndim) : NULL;
    if (out)
        gw_kernel_distances((gw_dtype)a->dtype, &x.pairs, p, gw_tensor_data(out),
                            gw_tensor_data(x.a), gw_tensor_data(x.b));
    free_rows(&x);
    gw_quiet_end(&quiet);
    const gw_attributes at = {.scalar = gw_scalar_float(p)};
    return gw_record(GW_OP_cdist, (gw_tensor *[]){a, b}, &at, out);
}

gw_tensor *gw_cdist_backward(gw_tensor *a, gw_tensor *b, gw_tensor *c, gw_tensor *y, double p) {
    if (!a || !b || !c || !y)
        return NULL;
    rows x = {0};
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *g = gw_contiguous(a), *d = gw_contiguous(y), *out = NULL;
    if (g && d && plan_rows(b, c, &x) == GW_OK) {
        out = gw_empty(b->ctx, (gw_dtype)b->dtype, x.a->dims, x.ndim);
        if (out)
            gw_kernel_distance_slopes((gw_dtype)b->dtype, &x.pairs, p, gw_tensor_data(out),
                                      gw_tensor_data(x.a), gw_tensor_data(x.b), gw_tensor_data(g),
                                      gw_tensor_data(d));
    }
    free_rows(&x);
    gw_tensor_release(g);
    gw_tensor_release(d);
    gw_quiet_end(&quiet);
    return gw_record(GW_OP_cdist_backward, (gw_tensor *[]){a, b, c}, NULL, out);
}

/* In b: that of the transposed distances. */
gw_tensor *gw_cdist_other(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b, gw_tensor *y) {
    return own(
        gw_cdist_backward(own(gw_transpose(g, -2, -1)), b, a, own(gw_transpose(y, -2, -1)), c0.f));
}

/* ---- by a product of matrices ---------------------------------------------------------------- */

gw_tensor *gw_euclidean_dist(gw_tensor *a, gw_tensor *b) {
    if (!a || !b)
        return NULL;
    gw_rule pool = {.ctx = a->ctx}, *r = &pool;
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    const int64_t last = -1;
    gw_tensor *square_a = own(gw_sum_dims(mul(a, a), &last, 1, true));
    gw_tensor *square_b = own(gw_sum_dims(mul(b, b), &last, 1, true));
    gw_tensor *left[] = {scale(a, number(-2)), square_a,
                         square_a ? own(gw_ones_like(square_a)) : NULL};
    gw_tensor *right[] = {b, square_b ? own(gw_ones_like(square_b)) : NULL, square_b};
    gw_tensor *product = NULL;
    if (gw_error(a->ctx) == GW_OK)
        product = own(gw_matmul(own(gw_cat(left, 3, -1)),
                                own(gw_transpose(own(gw_cat(right, 3, -1)), -2, -1))));
    gw_tensor *out = gw_rule_end(r, own(gw_sqrt(own(gw_clamp_min(product, number(0))))));
    gw_quiet_end(&quiet);
    return gw_record(GW_OP_euclidean_dist, (gw_tensor *[]){a, b}, NULL, out);
}

/* g / y, nothing where two rows are one. */
static gw_tensor *pull(gw_rule *r, gw_tensor *g, gw_tensor *y) {
    return masked_fill(div(g, y), eq(y, wrapped(number(0))), number(0));
}

gw_tensor *gw_euclidean_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b, gw_tensor *y) {
    const int64_t last = -1;
    gw_tensor *ratio = pull(r, g, y);
    return sub(mul(a, own(gw_sum_dims(ratio, &last, 1, true))), own(gw_matmul(ratio, b)));
}

gw_tensor *gw_euclidean_other(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b, gw_tensor *y) {
    const int64_t along = -2;
    gw_tensor *ratio = pull(r, g, y);
    gw_tensor *sums = own(gw_unsqueeze(own(gw_sum_dims(ratio, &along, 1, false)), -1));
    return sub(mul(b, sums), own(gw_matmul(own(gw_transpose(ratio, -2, -1)), a)));
}

bool gw_is_distance_product(const int64_t *a, const int64_t *b, int64_t mode) {
    const bool some = a[0] > 0 && b[0] > 0 && a[1] > 0;
    return some && (mode == 1 || (mode == 0 && (a[0] > 25 || b[0] > 25)));
}

gw_tensor *gw_distances(gw_tensor *a, gw_tensor *b) {
    if (!a || !b || check_rows(a, b, 2) != GW_OK)
        return NULL;
    int64_t dims[GW_MAX_DIMS];
    int ndim = 0;
    if (gw_shape_broadcast(a->ctx, a->dims, a->ndim - 2, b->dims, b->ndim - 2, dims, &ndim) !=
        GW_OK)
        return NULL;
    int64_t batches = 1;
    for (int d = 0; d < ndim; d++)
        batches *= dims[d];
    gw_tensor *sides[2] = {a, b}, *flat[2] = {NULL, NULL};
    for (int i = 0; batches != 1 && i < 2; i++) {
        const int64_t n = sides[i]->dims[sides[i]->ndim - 2], width = a->dims[a->ndim - 1];
        dims[ndim] = n, dims[ndim + 1] = width;
        gw_tensor *wide = gw_expand(sides[i], dims, ndim + 2), *whole = gw_contiguous(wide);
        flat[i] = gw_view(whole, (const int64_t[]){batches, n, width}, 3);
        gw_tensor_release(wide);
        gw_tensor_release(whole);
    }
    dims[ndim] = a->dims[a->ndim - 2], dims[ndim + 1] = b->dims[b->ndim - 2];
    gw_tensor *all = gw_euclidean_dist(batches == 1 ? a : flat[0], batches == 1 ? b : flat[1]);
    gw_tensor *out = gw_view(all, dims, ndim + 2);
    gw_tensor_release(all);
    gw_tensor_release(flat[0]);
    gw_tensor_release(flat[1]);
    return out;
}
