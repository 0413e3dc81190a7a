/* Products, variances, norms, logsumexp. Accumulated in double. */
#include <math.h>

#include "ops/gradients.h"
#include "ops/lanes.h"
#include "ops/pointwise.h"
#include "ops/record.h"
#include "ops/statistics.h"

static const gw_lane plain = {0};

static bool is_float(const gw_tensor *a) {
    return gw_dtype_is_float((gw_dtype)a->dtype);
}

/* ---- products -------------------------------------------------------------------------------- */

GW_LANE_FLOATS(product, double p = 1; for (int64_t i = 0; i < n; i++) p *= (double)at(i);
               put(0, p);)
static void product_i64(const gw_lane *lane) {
    typedef int64_t element;
    uint64_t p = 1;
    for (int64_t i = 0; i < lane->n; i++)
        p *= (uint64_t)at(i);
    put(0, p);
}
static const gw_lane_functions product = {product_f32, product_f64, product_i64, NULL};

static gw_tensor *product_over(gw_tensor *a, uint32_t mask, bool keepdim) {
    gw_tensor *wide = is_float(a) ? gw_tensor_retain(a) : gw_tensor_copy(a, GW_I64);
    gw_tensor *out = NULL;
    if (wide)
        out = gw_reduce(wide, mask, keepdim, (gw_dtype)wide->dtype, &plain,
                        product[gw_lane_dtype(wide)]);
    gw_tensor_release(wide);
    return out;
}

gw_tensor *gw_prod(gw_tensor *a) {
    if (!a)
        return NULL;
    return gw_record(GW_OP_prod, &a, NULL, product_over(a, (1u << a->ndim) - 1, false));
}

gw_tensor *gw_prod_dim(gw_tensor *a, int64_t dim, bool keepdim) {
    const int d = a ? gw_shape_dim(a->ctx, dim, a->ndim) : -1;
    if (d < 0)
        return NULL;
    const gw_attributes kept = {
        .scalar = gw_scalar_int(d), .flag = keepdim || a->ndim == 0, .ints = {d}, .n_ints = 1};
    return gw_record(GW_OP_prod_dim, &a, &kept, product_over(a, a->ndim ? 1u << d : 0, keepdim));
}

gw_tensor *gw_nansum(gw_tensor *a, const int64_t *dims, int n, bool keepdim) {
    uint32_t mask;
    if (!a || gw_dims_mask(a, dims, n, &mask) != GW_OK)
        return NULL;
    const gw_attributes kept = gw_reduced_shape(a, mask, keepdim);
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *missing = gw_isnan(a);
    gw_tensor *filled = gw_masked_fill(a, missing, gw_scalar_int(0));
    gw_tensor *out = gw_sum_dims(filled, dims, n, keepdim);
    gw_quiet_end(&quiet);
    gw_tensor_release(filled);
    gw_tensor_release(missing);
    return gw_record(GW_OP_nansum, &a, &kept, out);
}

/* ---- variance -------------------------------------------------------------------------------- */

/* Welford's, in double: out = Σ (a - mean)² / (n - k), its root with `flag`. */
GW_LANE_FLOATS(
    spread, double mean = 0; double square = 0; for (int64_t i = 0; i < n; i++) {
        const double x = (double)at(i);
        const double off = x - mean;
        mean += off / (double)(i + 1);
        square += off * (x - mean);
    } const double degrees = (double)(n - lane->k);
    const double value = square / (degrees > 0 ? degrees : 0);
    put(0, lane->flag ? sqrt(value) : value);)
static const gw_lane_functions variance = GW_LANES_FLOATS(spread);

static gw_status check_spread(const char *names, const gw_tensor *a) {
    return is_float(a) ? GW_OK
                       : gw_fail(a->ctx, GW_E_RUNTIME,
                                 "%s only support floating point and complex dtypes", names);
}

static gw_tensor *variance_over(const char *name, gw_tensor *a, uint32_t mask, int64_t correction,
                                bool keepdim) {
    if (check_spread("std and var", a) != GW_OK)
        return NULL;
    const gw_lane like = {.k = correction, .flag = name[0] == 's'};
    return gw_reduce(a, mask, keepdim, (gw_dtype)a->dtype, &like, variance[gw_lane_dtype(a)]);
}

static gw_tensor *variance_row(gw_op_id id, const char *name, gw_tensor *a, const int64_t *dims,
                               int n, int64_t correction, bool keepdim) {
    uint32_t mask;
    if (!a || gw_dims_mask(a, dims, n, &mask) != GW_OK)
        return NULL;
    gw_attributes kept = gw_reduced_shape(a, mask, keepdim);
    kept.scalar = gw_scalar_int(correction);
    kept.second = gw_scalar_int(n == 0);
    return gw_record(id, &a, &kept, variance_over(name, a, mask, correction, keepdim));
}

gw_tensor *gw_var(gw_tensor *a, const int64_t *dims, int n, int64_t correction, bool keepdim) {
    return variance_row(GW_OP_var, "var", a, dims, n, correction, keepdim);
}

gw_tensor *gw_std(gw_tensor *a, const int64_t *dims, int n, int64_t correction, bool keepdim) {
    return variance_row(GW_OP_std, "std and var", a, dims, n, correction, keepdim);
}

static gw_status with_mean(gw_op_id id, gw_tensor *a, const int64_t *dims, int n,
                           int64_t correction, bool keepdim, gw_parts *parts) {
    uint32_t mask;
    *parts = (gw_parts){0};
    if (!a)
        return GW_E_MEMORY;
    gw_context *ctx = a->ctx;
    if (check_spread(gw_ops[id].name, a) != GW_OK || gw_dims_mask(a, dims, n, &mask) != GW_OK)
        return gw_error(ctx);
    gw_attributes kept = gw_reduced_shape(a, mask, keepdim);
    kept.scalar = gw_scalar_int(correction);
    kept.second = gw_scalar_int(n == 0);
    parts->items = gw_alloc_zero(ctx, 2 * sizeof *parts->items);
    if (!parts->items)
        return GW_E_MEMORY;
    parts->n = 2;
    const gw_quiet quiet = gw_quiet_begin(ctx);
    parts->items[0] = id == GW_OP_std_mean ? gw_std(a, dims, n, correction, keepdim)
                                           : gw_var(a, dims, n, correction, keepdim);
    parts->items[1] = parts->items[0] ? gw_mean_dims(a, dims, n, keepdim) : NULL;
    gw_quiet_end(&quiet);
    if (parts->items[1])
        gw_record_parts(id, a, &kept, parts);
    if (gw_error(ctx) != GW_OK)
        gw_parts_free(ctx, parts);
    return gw_error(ctx);
}

gw_status gw_var_mean(gw_tensor *a, const int64_t *dims, int n, int64_t correction, bool keepdim,
                      gw_parts *parts) {
    return with_mean(GW_OP_var_mean, a, dims, n, correction, keepdim, parts);
}

gw_status gw_std_mean(gw_tensor *a, const int64_t *dims, int n, int64_t correction, bool keepdim,
                      gw_parts *parts) {
    return with_mean(GW_OP_std_mean, a, dims, n, correction, keepdim, parts);
}

/* ---- norms ----------------------------------------------------------------------------------- */

static double norm_of(const gw_lane *lane, double (*element)(const gw_lane *, int64_t)) {
    const double p = lane->number;
    double sum = 0, most = 0, least = (double)INFINITY;
    for (int64_t i = 0; i < lane->n; i++) {
        const double x = fabs(element(lane, i));
        sum += p == 2   ? x * x
               : p == 1 ? x
               : p == 0 ? (double)(x != 0)
               : p == 3 ? x * x * x
                        : (isinf(p) ? 0 : pow(x, p));
        most = x > most || isnan(x) ? x : most;
        least = x < least || isnan(x) ? x : least;
    }
    if (isinf(p))
        return p > 0 ? most : least;
    return p == 2 ? sqrt(sum) : p == 0 || p == 1 ? sum : pow(sum, 1 / p);
}
static double single(const gw_lane *lane, int64_t i) {
    typedef float element;
    return (double)at(i);
}
static double twice(const gw_lane *lane, int64_t i) {
    typedef double element;
    return at(i);
}
static void norm_f32(const gw_lane *lane) {
    typedef float element;
    put(0, norm_of(lane, single));
}
static void norm_f64(const gw_lane *lane) {
    typedef double element;
    put(0, norm_of(lane, twice));
}
static const gw_lane_functions norm = {norm_f32, norm_f64, NULL, NULL};

static gw_tensor *norm_over(gw_op_id id, gw_tensor *a, double p, const int64_t *dims, int n,
                            bool keepdim) {
    uint32_t mask;
    if (!a || gw_dims_mask(a, dims, n, &mask) != GW_OK)
        return NULL;
    if (!is_float(a)) {
        gw_fail(a->ctx, GW_E_RUNTIME,
                id == GW_OP_norm_dims ? "norm(): input dtype should be either floating point or "
                                        "complex. Got %s instead."
                                      : "linalg.vector_norm: Expected a floating point or complex "
                                        "tensor as input. Got %s",
                gw_dtype_label((gw_dtype)a->dtype));
        return NULL;
    }
    gw_attributes kept = gw_reduced_shape(a, mask, keepdim);
    kept.scalar = gw_scalar_float(p);
    const gw_lane like = {.number = p};
    return gw_record(
        id, &a, &kept,
        gw_reduce(a, mask, keepdim, (gw_dtype)a->dtype, &like, norm[gw_lane_dtype(a)]));
}

gw_tensor *gw_norm_dims(gw_tensor *a, double p, const int64_t *dims, int n, bool keepdim) {
    return norm_over(GW_OP_norm_dims, a, p, dims, n, keepdim);
}

gw_tensor *gw_vector_norm(gw_tensor *a, double p, const int64_t *dims, int n, bool keepdim) {
    return norm_over(GW_OP_vector_norm, a, p, dims, n, keepdim);
}

/* ---- logsumexp ------------------------------------------------------------------------------- */

GW_LANE_FLOATS(
    log_sum, double most = -(double)INFINITY; double sum = 0; for (int64_t i = 0; i < n; i++) {
        const double x = (double)at(i);
        most = x > most || isnan(x) ? x : most;
        if (isnan(x))
            break;
    } const double shift = isinf(most) ? 0 : most;
    for (int64_t i = 0; i < n; i++) sum += exp((double)at(i) - shift); put(0, log(sum) + shift);)
static const gw_lane_functions log_sums = GW_LANES_FLOATS(log_sum);

gw_tensor *gw_logsumexp(gw_tensor *a, const int64_t *dims, int n, bool keepdim) {
    uint32_t mask;
    if (!a || gw_dims_mask(a, dims, n, &mask) != GW_OK)
        return NULL;
    if (!is_float(a)) { /* integers have no gradient */
        gw_tensor *floats = gw_tensor_copy(a, (gw_dtype)a->ctx->default_dtype);
        gw_tensor *out = gw_logsumexp(floats, dims, n, keepdim);
        gw_tensor_release(floats);
        return out;
    }
    const gw_attributes kept = gw_reduced_shape(a, mask, keepdim);
    return gw_record(
        GW_OP_logsumexp, &a, &kept,
        gw_reduce(a, mask, keepdim, (gw_dtype)a->dtype, &plain, log_sums[gw_lane_dtype(a)]));
}

/* ---- the way back ---------------------------------------------------------------------------- */

#include "ops/words.h"

static bool has_zero(gw_rule *r, gw_tensor *a) {
    const gw_quiet quiet = gw_quiet_begin(r->ctx);
    gw_tensor *any = own(gw_any(not(a)));
    gw_quiet_end(&quiet);
    return any && gw_scalar_as_int(gw_tensor_at(any, 0));
}

/* Along a dim, the product of all other elements, without dividing. */
static gw_tensor *product_of_others(gw_rule *r, gw_tensor *g, gw_tensor *a, int64_t dim) {
    const int64_t n = a->dims[dim];
    if (n <= 1)
        return g;
    gw_tensor *one = own(gw_slice(own(gw_ones_like(a)), dim, 0, 1, 1));
    gw_tensor *before = own(gw_slice(a, dim, 0, n - 1, 1));
    gw_tensor *behind = own(gw_flip(own(gw_slice(a, dim, 1, n, 1)), &dim, 1));
    if (!one || !before || !behind)
        return NULL;
    gw_tensor *left = own(gw_cumprod(own(gw_cat((gw_tensor *[]){one, before}, 2, dim)), dim));
    gw_tensor *right = own(gw_cumprod(own(gw_cat((gw_tensor *[]){one, behind}, 2, dim)), dim));
    return mul(g, mul(left, own(gw_flip(right, &dim, 1))));
}

gw_tensor *gw_prod_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *y) {
    if (a->ndim == 0)
        return own(gw_clone(g));
    if (!has_zero(r, a))
        return div(mul(g, y), a);
    int64_t zeros = 0;
    for (int64_t i = 0; i < gw_tensor_numel(a); i++)
        zeros += gw_scalar_as_double(gw_tensor_at(a, i)) == 0;
    if (zeros > 1)
        return zeros_like(a);
    gw_tensor *flat = own(gw_reshape(a, (const int64_t[]){-1}, 1));
    gw_tensor *slope = flat ? product_of_others(r, g, flat, 0) : NULL;
    return own(gw_reshape(slope, a->dims, a->ndim));
}

gw_tensor *gw_prod_dim_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *y) {
    const int64_t dim = shape(r)[0];
    if (a->ndim == 0)
        return own(gw_clone(g));
    if (!r->node->attributes->flag) {
        g = own(gw_unsqueeze(g, dim));
        y = own(gw_unsqueeze(y, dim));
    }
    if (!g || !y)
        return NULL;
    return has_zero(r, a) ? product_of_others(r, g, a, dim) : mul(g, div(y, a));
}

gw_tensor *gw_unreduced(gw_rule *r, gw_tensor *t) {
    const gw_attributes *kept = r->node->attributes;
    if (!kept->flag)
        for (int d = 0; d < kept->n_ints; d++)
            if (kept->ints[GW_MAX_DIMS] >> d & 1)
                t = own(gw_unsqueeze(t, d));
    return t;
}

/* The reduced dims as a list. */
static int reduced_dims(const gw_rule *r, int64_t *dims) {
    const gw_attributes *kept = r->node->attributes;
    int n = 0;
    for (int d = 0; d < kept->n_ints; d++)
        if (kept->ints[GW_MAX_DIMS] >> d & 1)
            dims[n++] = d;
    return n;
}

static bool over_all(const gw_rule *r) {
    const gw_attributes *kept = r->node->attributes;
    return kept->ints[GW_MAX_DIMS] == (1 << kept->n_ints) - 1;
}

static gw_tensor *sum_kept(gw_rule *r, gw_tensor *t) {
    int64_t dims[GW_MAX_DIMS];
    const int n = reduced_dims(r, dims);
    return n ? own(gw_sum_dims(t, dims, n, true)) : t;
}

gw_tensor *gw_var_slope(gw_rule *r, gw_tensor *g, gw_tensor *a) {
    int64_t dims[GW_MAX_DIMS];
    const int n = reduced_dims(r, dims);
    const int64_t count = gw_count_reduced(a, (uint32_t)r->node->attributes->ints[GW_MAX_DIMS]);
    const double degrees = (double)(count - c0.i);
    const bool no_dims = a->ndim == 0 || r->node->attributes->second.i;
    if (degrees == 0 && no_dims) /* not even spread out, in PyTorch */
        return scale(g, real((double)INFINITY));
    gw_tensor *slope = scale(gw_unreduced(r, g), real(2 / degrees));
    gw_tensor *mean = over_all(r) ? own(gw_mean(a)) : own(gw_mean_dims(a, dims, n, true));
    return mul(slope, sub(a, mean));
}

gw_tensor *gw_std_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *y) {
    gw_tensor *flat = eq(y, wrapped(number(0)));
    return gw_var_slope(r, masked_fill(div(g, scale(y, number(2))), flat, number(0)), a);
}

static gw_status apply_with_mean(gw_node *node, gw_tensor *const *g, gw_tensor **out, bool root) {
    gw_rule rule = {.ctx = node->ctx, .node = node}, *r = &rule;
    gw_tensor *a = gw_rule_saved(r, 0), *slope = NULL;
    if (a && g[0]) {
        int64_t dims[GW_MAX_DIMS];
        const int n = reduced_dims(r, dims);
        gw_tensor *y = root ? own(gw_std(a, dims, n, c0.i, node->attributes->flag)) : NULL;
        slope = root ? gw_std_slope(r, g[0], a, y) : gw_var_slope(r, g[0], a);
    }
    if (a && g[1]) {
        const int64_t n = gw_count_reduced(a, (uint32_t)node->attributes->ints[GW_MAX_DIMS]);
        gw_tensor *part = over(gw_spread(r, g[1]), number(n));
        slope = slope ? add(slope, part) : part;
    }
    out[0] = gw_tensor_retain(slope);
    while (rule.n_pool)
        gw_tensor_release(rule.pool[--rule.n_pool]);
    return gw_error(node->ctx);
}

gw_status gw_var_mean_apply(gw_node *node, gw_tensor *const *g, gw_tensor **out) {
    return apply_with_mean(node, g, out, false);
}

gw_status gw_std_mean_apply(gw_node *node, gw_tensor *const *g, gw_tensor **out) {
    return apply_with_mean(node, g, out, true);
}

/* As norm_backward of PyTorch: a form for every p, so that zeros stay without nan. */
gw_tensor *gw_norm_dims_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *y) {
    const double p = c0.f;
    g = gw_unreduced(r, g);
    y = gw_unreduced(r, y);
    if (p == 0)
        return zeros_like(a);
    if (p == 1)
        return mul(sgn(a), g);
    gw_tensor *flat = eq(y, wrapped(number(0)));
    if (p == 2)
        return mul(masked_fill(div(a, y), flat, number(0)), g);
    gw_tensor *size = own(gw_abs(a));
    if (p == (double)INFINITY || p == -(double)INFINITY) {
        gw_tensor *mask = either(eq(size, y), nan_in(size));
        return mul(sgn(a), mul(div(g, sum_kept(r, mask)), mask));
    }
    if (p < 1) {
        gw_tensor *root = pow(size, real(p - 1));
        gw_tensor *scaled = mul(sgn(a), masked_fill(root, eq(a, wrapped(number(0))), number(0)));
        return mul(mul(scaled, g), pow(y, real(1 - p)));
    }
    gw_tensor *scaled =
        p < 2 ? mul(sgn(a), pow(size, real(p - 1))) : mul(a, pow(size, real(p - 2)));
    return mul(scaled, masked_fill(div(g, pow(y, real(p - 1))), flat, number(0)));
}
