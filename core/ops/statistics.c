/* Products and variances. Accumulated in double. */
#include <math.h>

#include "base/fused.h"
#include "ops/gradients.h"
#include "ops/lanes.h"
#include "ops/pointwise.h"
#include "ops/record.h"
#include "ops/statistics.h"

static bool is_float(const gw_tensor *a) {
    return gw_dtype_is_float((gw_dtype)a->dtype);
}

/* ---- products -------------------------------------------------------------------------------- */

/* Note [Order of products]. As ATen's binary_kernel_reduce_vec: a run that lies densely (`flag`; k
 * elements, 0 where it is not PyTorch's order) by four vectors of 32 bytes at a time, which are
 * joined two by two and then from left to right; what is left, and other runs, one by one. */
#define PRODUCT(suffix, type)                                                                  \
    static type product_of_run_##suffix(const gw_lane *lane, int64_t first, type p) {          \
        enum { LANES = 32 / sizeof(type), ALL = 4 * LANES };                                   \
        typedef type element;                                                                  \
        const int64_t end = first + lane->k, whole = lane->flag ? lane->k / ALL : 0;           \
        type part[ALL], joined = 1;                                                            \
        for (int i = 0; i < ALL; i++)                                                          \
            part[i] = 1;                                                                       \
        for (int64_t i = 0; i < whole * ALL; i++)                                              \
            part[i % ALL] *= at(first + i);                                                    \
        for (int i = 0; i < LANES; i++)                                                        \
            joined *= part[i] * part[i + LANES] * (part[i + 2 * LANES] * part[i + 3 * LANES]); \
        p *= joined;                                                                           \
        for (int64_t i = first + whole * ALL; i < end; i++)                                    \
            p *= at(i);                                                                        \
        return p;                                                                              \
    }                                                                                          \
    static void product_##suffix(const gw_lane *lane) {                                        \
        typedef type element;                                                                  \
        double wide = 1;                                                                       \
        type p = 1;                                                                            \
        for (int64_t i = 0; lane->k > 0 && i < lane->n; i += lane->k)                          \
            p = product_of_run_##suffix(lane, i, p);                                           \
        for (int64_t i = 0; lane->k == 0 && i < lane->n; i++)                                  \
            wide *= (double)at(i);                                                             \
        put(0, lane->k > 0 ? (double)p : wide);                                                \
    }
PRODUCT(f32, float)
PRODUCT(f64, double)

/* How many elements of the dims of `mask`, from the first on, lie in a row; 0: not even two. */
static int64_t dense_run(const gw_tensor *a, uint32_t mask) {
    int64_t run = 1;
    for (int d = a->ndim - 1; d >= 0 && (~mask >> d & 1 || a->strides[d] != 1); d--)
        if (mask >> d & 1 && a->dims[d] > 1 && a->strides[d] == 0)
            return 0; /* what is repeated inside comes first */
    for (bool grows = true; grows;) {
        grows = false;
        for (int d = 0; d < a->ndim; d++)
            if (mask >> d & 1 && a->dims[d] > 1 && a->strides[d] == run) {
                run *= a->dims[d];
                grows = true;
            }
    }
    return run > 1 ? run : 0;
}

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
    const bool ordered = a->dtype == GW_F32 || a->dtype == GW_F64;
    const int64_t count = gw_count_reduced(a, mask), run = dense_run(a, mask);
    const gw_lane how = {.k = ordered ? run > 0 ? run : count : 0, .flag = run > 0};
    if (wide)
        out = gw_reduce(wide, mask, keepdim, (gw_dtype)wide->dtype, &how,
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

/* Note [Two variances]. PyTorch goes over the elements once, as Welford has it, in double; but when
 * var or std has one result, it takes the mean in the dtype first and then Σ (a - mean)² in double.
 * Where there is an inf or a large mean the two differ. Its own build fuses the product and the
 * sum. */
#define WELFORD                                 \
    double mean = 0;                            \
    double square = 0;                          \
    for (int64_t i = 0; i < n; i++) {           \
        const double x = (double)at(i);         \
        const double off = x - mean;            \
        mean += off / (double)(i + 1);          \
        square = gw_fma(off, x - mean, square); \
    }
/* out = square / (n - k), its root with `flag`. */
#define PUT_SPREAD                                             \
    const double degrees = (double)(n - lane->k);              \
    const double value = square / (degrees > 0 ? degrees : 0); \
    put(0, lane->flag ? sqrt(value) : value);
GW_LANE_FLOATS(spread, WELFORD PUT_SPREAD)
static const gw_lane_functions variance = GW_LANES_FLOATS(spread);
GW_LANE_FLOATS(centre, WELFORD(void) square; put(0, n ? mean : (double)NAN);)
static const gw_lane_functions centres = GW_LANES_FLOATS(centre);
GW_LANE_FLOATS(
    spread_around, double square = 0; for (int64_t i = 0; i < n; i++) {
        const double off = (double)at(i) - lane->number;
        square += off * off;
    } PUT_SPREAD)
static const gw_lane_functions variance_around = GW_LANES_FLOATS(spread_around);

static gw_status check_spread(const char *names, const gw_tensor *a) {
    return is_float(a) ? GW_OK
                       : gw_fail(a->ctx, GW_E_RUNTIME,
                                 "%s only support floating point and complex dtypes", names);
}

/* By Note [Two variances]; with `name` "std and var" its root. */
static gw_tensor *variance_over(const char *name, gw_tensor *a, uint32_t mask, int64_t correction,
                                bool keepdim) {
    if (check_spread("std and var", a) != GW_OK)
        return NULL;
    gw_lane like = {.k = correction, .flag = name[0] == 's'};
    const int64_t numel = gw_tensor_numel(a);
    const bool one = numel > 0 && gw_count_reduced(a, mask) == numel;
    if (!one || gw_dtype_wide((gw_dtype)a->dtype) != a->dtype)
        return gw_reduce(a, mask, keepdim, (gw_dtype)a->dtype, &like, variance[gw_lane_dtype(a)]);
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *mean = gw_mean(a), *out = NULL;
    gw_quiet_end(&quiet);
    if (mean) {
        like.number = gw_scalar_as_double(gw_tensor_at(mean, 0));
        out = gw_reduce(a, mask, keepdim, (gw_dtype)a->dtype, &like,
                        variance_around[gw_lane_dtype(a)]);
    }
    gw_tensor_release(mean);
    return out;
}

static gw_tensor *variance_row(gw_op_id id, const char *name, gw_tensor *a, const int64_t *dims,
                               int n, int64_t correction, bool keepdim) {
    uint32_t mask;
    if (!a || check_spread("std and var", a) != GW_OK || gw_dims_mask(a, dims, n, &mask) != GW_OK)
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
    const gw_lane like = {.k = correction, .flag = id == GW_OP_std_mean};
    const gw_dtype dtype = (gw_dtype)a->dtype, lane = gw_lane_dtype(a);
    parts->items[0] = gw_reduce(a, mask, keepdim, dtype, &like, variance[lane]);
    parts->items[1] = gw_reduce(a, mask, keepdim, dtype, &like, centres[lane]);
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
        return mul(g, div(y, a));
    int64_t zeros = 0;
    for (int64_t i = 0; i < gw_tensor_numel(a); i++)
        zeros += gw_scalar_as_double(gw_tensor_at(a, i)) == 0;
    if (zeros > 1)
        return zeros_like(a);
    gw_tensor *flat = own(gw_view(own(gw_contiguous(a)), (const int64_t[]){-1}, 1));
    gw_tensor *slope = flat ? product_of_others(r, g, flat, 0) : NULL;
    return own(gw_view(slope, a->dims, a->ndim));
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

gw_tensor *gw_sum_kept(gw_rule *r, gw_tensor *t) {
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
        gw_tensor *y = root ? gw_rule_saved(r, GW_SLOT_OUTPUT) : NULL;
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
