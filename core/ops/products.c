/* Products of vectors and matrices, beside those of matmul.c. */
#include "ops/gradients.h"
#include "ops/record.h"

gw_tensor *gw_cross(gw_tensor *a, gw_tensor *b, int64_t dim) {
    if (!a || !b)
        return NULL;
    gw_context *ctx = a->ctx;
    const int d = gw_shape_dim(ctx, dim, a->ndim);
    if (d < 0)
        return NULL;
    if (a->ndim != b->ndim) {
        gw_fail(ctx, GW_E_RUNTIME, "linalg.cross: inputs must have the same number of dimensions.");
        return NULL;
    }
    if (a->ndim == 0 || a->dims[d] != 3 || b->dims[d] != 3) {
        gw_fail(ctx, GW_E_RUNTIME,
                "linalg.cross: inputs dimension %lld must have length 3. Got %lld and %lld",
                (long long)dim, (long long)(a->ndim ? a->dims[d] : 1),
                (long long)(a->ndim ? b->dims[d] : 1));
        return NULL;
    }
    if (a->dtype != b->dtype) {
        gw_fail(ctx, GW_E_RUNTIME, "expected scalar type %s but found %s",
                gw_dtype_label((gw_dtype)a->dtype), gw_dtype_label((gw_dtype)b->dtype));
        return NULL;
    }
    const gw_quiet quiet = gw_quiet_begin(ctx);
    gw_tensor *parts[3] = {NULL};
    for (int i = 0; i < 3; i++) {
        const int j = (i + 1) % 3, k = (i + 2) % 3;
        gw_tensor *aj = gw_slice(a, d, j, j + 1, 1), *ak = gw_slice(a, d, k, k + 1, 1);
        gw_tensor *bj = gw_slice(b, d, j, j + 1, 1), *bk = gw_slice(b, d, k, k + 1, 1);
        gw_tensor *x = gw_mul(aj, bk), *y = gw_mul(ak, bj);
        parts[i] = gw_sub(x, y);
        gw_tensor *const used[] = {aj, ak, bj, bk, x, y};
        for (int u = 0; u < 6; u++)
            gw_tensor_release(used[u]);
    }
    gw_tensor *out = gw_cat(parts, 3, d);
    for (int i = 0; i < 3; i++)
        gw_tensor_release(parts[i]);
    gw_quiet_end(&quiet);
    return gw_record(GW_OP_cross, (gw_tensor *[]){a, b}, &(gw_attributes){.ints = {d}, .n_ints = 1},
                     out);
}

/* A factor of ints is one. */
static gw_scalar factor_of(bool whole, double x) {
    const gw_scalar as_it_is = gw_scalar_float(x);
    return whole ? gw_scalar_int(gw_scalar_as_int(as_it_is)) : as_it_is;
}

/* beta a + alpha b c */
static gw_tensor *scaled_product(gw_op_id id, gw_tensor *a, gw_tensor *b, gw_tensor *c, double beta,
                                 double alpha, gw_tensor *(*multiply)(gw_tensor *, gw_tensor *)) {
    if (!a || !b || !c)
        return NULL;
    gw_context *ctx = a->ctx;
    const bool whole = !gw_dtype_is_float((gw_dtype)a->dtype);
    const gw_scalar to_bias = factor_of(whole, beta), to_product = factor_of(whole, alpha);
    const gw_quiet quiet = gw_quiet_begin(ctx);
    gw_tensor *product = multiply(b, c);
    gw_tensor *scaled = gw_mul_scalar(product, to_product), *out = NULL;
    gw_tensor *bias = beta == 0 ? NULL : gw_mul_scalar(a, to_bias);
    gw_tensor *wide = bias && product ? gw_expand(bias, product->dims, product->ndim) : NULL;
    out = beta == 0 ? gw_tensor_retain(scaled) : gw_add(wide, scaled);
    gw_quiet_end(&quiet);
    gw_tensor *const used[] = {wide, bias, scaled, product};
    for (int i = 0; i < 4; i++)
        gw_tensor_release(used[i]);
    const gw_attributes at = {.numbers = {.p = beta, .q = alpha}};
    return gw_record(id, (gw_tensor *[]){a, b, c}, &at, out);
}

gw_tensor *gw_addmm_scaled(gw_tensor *a, gw_tensor *b, gw_tensor *c, double beta, double alpha) {
    return scaled_product(GW_OP_addmm_scaled, a, b, c, beta, alpha, gw_mm);
}

gw_tensor *gw_baddbmm(gw_tensor *a, gw_tensor *b, gw_tensor *c, double beta, double alpha) {
    return scaled_product(GW_OP_baddbmm, a, b, c, beta, alpha, gw_bmm);
}

/* ---- in words -------------------------------------------------------------------------------- */

#include "ops/words.h"

gw_tensor *gw_times(gw_rule *r, gw_tensor *t, double factor) {
    return factor == 1 ? t : scale(t, real(factor));
}

gw_tensor *gw_outer(gw_tensor *a, gw_tensor *b) {
    if (!a || !b)
        return NULL;
    if (a->ndim != 1 || b->ndim != 1) {
        gw_fail(a->ctx, GW_E_RUNTIME, "outer: Expected 1-D argument %s, but got %d-D",
                a->ndim != 1 ? "self" : "vec2", a->ndim != 1 ? (int)a->ndim : (int)b->ndim);
        return NULL;
    }
    gw_rule pool = {.ctx = a->ctx}, *r = &pool;
    return gw_rule_end(r, mul(own(gw_reshape(a, (const int64_t[]){a->dims[0], 1}, 2)), b));
}

/* Dims of both, those of the shorter being 1 in front: a is seen as (a0, 1, a1, 1, ...), b as
 * (1, b0, 1, b1, ...). */
gw_tensor *gw_kron(gw_tensor *a, gw_tensor *b) {
    if (!a || !b)
        return NULL;
    gw_rule pool = {.ctx = a->ctx}, *r = &pool;
    const int n = a->ndim > b->ndim ? a->ndim : b->ndim;
    if (2 * n > GW_MAX_DIMS) {
        gw_fail(a->ctx, GW_E_NOT_IMPLEMENTED, "kron of more than %d dimensions", GW_MAX_DIMS / 2);
        return NULL;
    }
    int64_t left[GW_MAX_DIMS], right[GW_MAX_DIMS], dims[GW_MAX_DIMS];
    for (int d = 0; d < n; d++) {
        left[2 * d] = d < n - a->ndim ? 1 : a->dims[d - (n - a->ndim)];
        right[2 * d + 1] = d < n - b->ndim ? 1 : b->dims[d - (n - b->ndim)];
        left[2 * d + 1] = right[2 * d] = 1;
        dims[d] = left[2 * d] * right[2 * d + 1];
    }
    gw_tensor *x = own(gw_unsafe_view(a, left, 2 * n));
    gw_tensor *y = own(gw_unsafe_view(b, right, 2 * n));
    return gw_rule_end(r, own(gw_unsafe_view(mul(x, y), dims, n)));
}
