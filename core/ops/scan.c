/* Running sums and products, and softmax: what looks along one dim and keeps it. Accumulated in
 * double. */
#include <math.h>

#include "kernels/softmax.h"
#include "ops/gradients.h"
#include "ops/lanes.h"
#include "ops/layout.h"
#include "ops/pointwise.h"
#include "ops/record.h"

static const gw_lane plain = {0};

GW_LANE_FLOATS(
    sums, double sum = 0; for (int64_t i = 0; i < n; i++) {
        sum += (double)at(i);
        put(i, sum);
    })
GW_LANE_FLOATS(
    products, double p = 1; for (int64_t i = 0; i < n; i++) {
        p *= (double)at(i);
        put(i, p);
    })
GW_LANE(
    sums, i64, int64_t, uint64_t sum = 0; for (int64_t i = 0; i < n; i++) {
        sum += (uint64_t)at(i);
        put(i, sum);
    })
GW_LANE(
    products, i64, int64_t, uint64_t p = 1; for (int64_t i = 0; i < n; i++) {
        p *= (uint64_t)at(i);
        put(i, p);
    })
/* ln(e^x + e^y), -inf being the start. */
static double log_add(double x, double y) {
    const double high = isnan(x) || x > y ? x : y, low = isnan(x) || x > y ? y : x;
    if (isinf(high) && high == low)
        return high;
    return high + log1p(exp(low - high));
}
GW_LANE_FLOATS(
    log_sums, double sum = -(double)INFINITY; for (int64_t i = 0; i < n; i++) {
        sum = log_add((double)at(i), sum);
        put(i, sum);
    })
static const gw_lane_functions sums = {sums_f32, sums_f64, sums_i64, NULL};
static const gw_lane_functions products = {products_f32, products_f64, products_i64, NULL};
static const gw_lane_functions log_sums = GW_LANES_FLOATS(log_sums);

/* a / Σ e^a with `flag`: ln of it. */
GW_LANE_FLOATS(
    soft, double most = -(double)INFINITY; double sum = 0; for (int64_t i = 0; i < n; i++) {
        const double x = (double)at(i);
        most = x > most || isnan(x) ? x : most;
    } for (int64_t i = 0; i < n; i++) sum += exp((double)at(i) - most);
    const double shift = most + (lane->flag ? log(sum) : 0); for (int64_t i = 0; i < n; i++) {
        const double x = (double)at(i) - shift;
        put(i, lane->flag ? x : exp(x) / sum);
    })
static const gw_lane_functions soft = GW_LANES_FLOATS(soft);

static gw_tensor *along(gw_op_id id, const char *kernel, gw_tensor *a, int64_t dim,
                        const gw_lane *like, gw_lane_function *const *f) {
    const int d = a ? gw_shape_dim(a->ctx, dim, a->ndim) : -1;
    if (d < 0)
        return NULL;
    if (!f[gw_lane_dtype(a)]) {
        gw_fail(a->ctx, GW_E_RUNTIME, "\"%s\" not implemented for '%s'", kernel,
                gw_dtype_label((gw_dtype)a->dtype));
        return NULL;
    }
    gw_tensor *out = gw_empty(a->ctx, (gw_dtype)a->dtype, a->dims, a->ndim);
    if (out && gw_for_lanes(a, d, out, NULL, like, f[gw_lane_dtype(a)]) != GW_OK) {
        gw_tensor_release(out);
        out = NULL;
    }
    return gw_record(id, &a, &(gw_attributes){.ints = {d}, .n_ints = 1}, out);
}

/* Integers and bools are summed in int64. */
static gw_tensor *widened(gw_op_id id, gw_tensor *a, int64_t dim, gw_lane_function *const *f) {
    if (!a || gw_dtype_is_float((gw_dtype)a->dtype))
        return along(id, "", a, dim, &plain, f);
    gw_tensor *wide = gw_tensor_copy(a, GW_I64);
    gw_tensor *out = along(id, "", wide, dim, &plain, f);
    gw_tensor_release(wide);
    return out;
}

gw_tensor *gw_cumsum(gw_tensor *a, int64_t dim) {
    return widened(GW_OP_cumsum, a, dim, sums);
}

gw_tensor *gw_cumprod(gw_tensor *a, int64_t dim) {
    return widened(GW_OP_cumprod, a, dim, products);
}

gw_tensor *gw_logcumsumexp(gw_tensor *a, int64_t dim) {
    return along(GW_OP_logcumsumexp, "logcumsumexp_out_cpu", a, dim, &plain, log_sums);
}

/* The dims in front of `d`, of it and behind it, as one each. */
typedef struct planes {
    int64_t outer, n, inner;
    bool last;
} planes;

static planes planes_of(const gw_tensor *a, int d) {
    planes p = {.outer = 1, .n = 1, .inner = 1, .last = d >= a->ndim - 1};
    for (int k = 0; k < a->ndim; k++) {
        *(k < d ? &p.outer : k == d ? &p.n : &p.inner) *= a->dims[k];
    }
    return p;
}

static gw_tensor *row_major(gw_tensor *a) {
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *rows = gw_contiguous(a);
    gw_quiet_end(&quiet);
    return rows;
}

/* Of float32 and float64: to the bit as PyTorch's vectors. */
static bool by_vectors(const gw_tensor *a) {
    return a->dtype == GW_F32 || a->dtype == GW_F64;
}

static void forth(planes p, gw_dtype dtype, const void *in, void *out, bool logarithm) {
    if (dtype == GW_F32 && p.last) {
        gw_kernel_softmax_rows_f32(in, out, p.outer, p.n, logarithm);
    } else if (dtype == GW_F32) {
        gw_kernel_softmax_planes_f32(in, out, p.outer, p.n, p.inner, logarithm);
    } else if (p.last) {
        gw_kernel_softmax_rows_f64(in, out, p.outer, p.n, logarithm);
    } else {
        gw_kernel_softmax_planes_f64(in, out, p.outer, p.n, p.inner, logarithm);
    }
}

static void back(planes p, gw_dtype dtype, const void *g, const void *y, void *out,
                 bool logarithm) {
    if (dtype == GW_F32 && p.last) {
        gw_kernel_softmax_back_rows_f32(g, y, out, p.outer, p.n, logarithm);
    } else if (dtype == GW_F32) {
        gw_kernel_softmax_back_planes_f32(g, y, out, p.outer, p.n, p.inner, logarithm);
    } else if (p.last) {
        gw_kernel_softmax_back_rows_f64(g, y, out, p.outer, p.n, logarithm);
    } else {
        gw_kernel_softmax_back_planes_f64(g, y, out, p.outer, p.n, p.inner, logarithm);
    }
}

static gw_tensor *soft_by_vectors(gw_op_id id, gw_tensor *a, int d, bool logarithm) {
    const gw_dtype dtype = (gw_dtype)a->dtype;
    gw_tensor *rows = row_major(a);
    gw_tensor *out = rows ? gw_empty(a->ctx, dtype, a->dims, a->ndim) : NULL;
    if (out) {
        forth(planes_of(a, d), dtype, gw_tensor_data(rows), gw_tensor_data(out), logarithm);
    }
    gw_tensor_release(rows);
    return gw_record(id, &a, &(gw_attributes){.ints = {d}, .n_ints = 1}, out);
}

/* Their gradients: a of the result b. */
static gw_tensor *soft_back_by_vectors(gw_op_id id, gw_tensor *a, gw_tensor *b, int64_t dim,
                                       bool logarithm) {
    const gw_dtype dtype = (gw_dtype)b->dtype;
    gw_tensor *g = row_major(a), *y = row_major(b);
    gw_tensor *out = g && y ? gw_empty(a->ctx, dtype, b->dims, b->ndim) : NULL;
    if (out) {
        back(planes_of(b, (int)dim), dtype, gw_tensor_data(g), gw_tensor_data(y),
             gw_tensor_data(out), logarithm);
    }
    gw_tensor_release(g);
    gw_tensor_release(y);
    return gw_record(id, (gw_tensor *[]){a, b}, &(gw_attributes){.ints = {dim}, .n_ints = 1}, out);
}

/* Whether both are of one such dtype and shape. */
static bool are_plain(const gw_tensor *a, const gw_tensor *b) {
    return by_vectors(a) && a->dtype == b->dtype && gw_tensor_same_shape(a, b);
}

/* Along other dims than the last PyTorch has a kernel of its own, for both, and one name for it. */
static gw_tensor *soft_along(gw_op_id id, const char *kernel, gw_tensor *a, int64_t dim,
                             const gw_lane *like) {
    const int d = a ? gw_shape_dim(a->ctx, dim, a->ndim) : -1;
    if (d < 0)
        return NULL;
    const gw_dtype dtype = (gw_dtype)a->dtype;
    const bool has_kernel = gw_dtype_is_float(dtype) && dtype != GW_F16;
    if (d < a->ndim - 1 && !has_kernel && !a->ctx->composing) {
        gw_fail(a->ctx, GW_E_RUNTIME, "\"softmax_kernel_impl\" not implemented for '%s'",
                gw_dtype_label(dtype));
        return NULL;
    }
    return by_vectors(a) ? soft_by_vectors(id, a, d, like->flag)
                         : along(id, kernel, a, dim, like, soft);
}

gw_tensor *gw_softmax(gw_tensor *a, int64_t dim) {
    return soft_along(GW_OP_softmax, "softmax_lastdim_kernel_impl", a, dim, &plain);
}

gw_tensor *gw_log_softmax(gw_tensor *a, int64_t dim) {
    const gw_lane like = {.flag = true};
    return soft_along(GW_OP_log_softmax, "log_softmax_lastdim_kernel_impl", a, dim, &like);
}

/* b (a - Σ a b) */
gw_tensor *gw_softmax_backward(gw_tensor *a, gw_tensor *b, int64_t dim) {
    if (!a || !b)
        return NULL;
    if (are_plain(a, b))
        return soft_back_by_vectors(GW_OP_softmax_backward, a, b, dim, false);
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *product = gw_mul(a, b), *sum = gw_sum_dims(product, &dim, 1, true);
    gw_tensor *part = gw_mul(b, sum), *out = gw_sub(product, part);
    gw_quiet_end(&quiet);
    gw_tensor_release(part);
    gw_tensor_release(sum);
    gw_tensor_release(product);
    return gw_record(GW_OP_softmax_backward, (gw_tensor *[]){a, b},
                     &(gw_attributes){.ints = {dim}, .n_ints = 1}, out);
}

/* a - e^b Σ a */
gw_tensor *gw_log_softmax_backward(gw_tensor *a, gw_tensor *b, int64_t dim) {
    if (!a || !b)
        return NULL;
    if (are_plain(a, b))
        return soft_back_by_vectors(GW_OP_log_softmax_backward, a, b, dim, true);
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *sum = gw_sum_dims(a, &dim, 1, true), *power = gw_exp(b);
    gw_tensor *part = gw_mul(power, sum), *out = gw_sub(a, part);
    gw_quiet_end(&quiet);
    gw_tensor_release(part);
    gw_tensor_release(power);
    gw_tensor_release(sum);
    return gw_record(GW_OP_log_softmax_backward, (gw_tensor *[]){a, b},
                     &(gw_attributes){.ints = {dim}, .n_ints = 1}, out);
}

/* ---- the way back ---------------------------------------------------------------------------- */

#include "ops/words.h"

#define sum_along(x) own(gw_sum_dims(x, &dim, 1, true))

gw_tensor *gw_softmax_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b) {
    const int64_t dim = first(r);
    gw_tensor *all = sub(mul(a, g), mul(sum_along(mul(b, a)), g));
    return sub(all, mul(a, sum_along(mul(b, g))));
}

gw_tensor *gw_log_softmax_back(gw_rule *r, gw_tensor *g, gw_tensor *b) {
    const int64_t dim = first(r);
    return sub(g, sum_along(mul(g, exp(b))));
}

gw_tensor *gw_log_softmax_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b) {
    const int64_t dim = first(r);
    return mul(mul(neg(sum_along(a)), exp(b)), g);
}

/* Sums from the end. */
static gw_tensor *sum_behind(gw_rule *r, gw_tensor *t, int64_t dim) {
    gw_tensor *turned = own(gw_flip(t, &dim, 1));
    return own(gw_flip(own(gw_cumsum(turned, dim)), &dim, 1));
}

gw_tensor *gw_sum_behind(gw_rule *r, gw_tensor *g) {
    const int64_t dim = first(r);
    if (gw_tensor_numel(g) <= 1 || g->dims[dim] == 1)
        return g;
    return sum_behind(r, g, dim);
}

/* The gradient of element k of a running product: Σ over i >= k of g_i times the product up to i
 * without k. */
static gw_tensor *slope_at(gw_rule *r, gw_tensor *g, gw_tensor *a, int64_t dim, int64_t k) {
    const int64_t n = a->dims[dim];
    gw_tensor *one = own(gw_slice(own(gw_ones_like(a)), dim, 0, 1, 1)), *others = one;
    if (k + 1 < n) {
        gw_tensor *behind = own(gw_cumprod(own(gw_slice(a, dim, k + 1, n, 1)), dim));
        others = one && behind ? own(gw_cat((gw_tensor *[]){one, behind}, 2, dim)) : NULL;
    }
    if (k > 0)
        others = mul(others, own(gw_prod_dim(own(gw_slice(a, dim, 0, k, 1)), dim, true)));
    return own(gw_sum_dims(mul(own(gw_slice(g, dim, k, n, 1)), others), &dim, 1, true));
}

gw_tensor *gw_cumprod_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *y) {
    const int64_t dim = first(r);
    if (a->ndim == 0 || gw_tensor_numel(a) == 0 || a->dims[dim] == 1)
        return g;
    bool zero_there = false;
    for (int64_t i = 0; i < gw_tensor_numel(a) && !zero_there; i++)
        zero_there = gw_scalar_as_double(gw_tensor_at(a, i)) == 0;
    if (!zero_there)
        return div(sum_behind(r, mul(y, g), dim), a);
    const size_t n = (size_t)a->dims[dim];
    gw_tensor **parts = gw_alloc_zero(r->ctx, n * sizeof *parts);
    if (!parts)
        return NULL;
    bool ok = true;
    for (size_t k = 0; ok && k < n; k++) {
        const int mark = r->n_pool;
        parts[k] = gw_tensor_retain(slope_at(r, g, a, dim, (int64_t)k));
        ok = parts[k] != NULL;
        while (r->n_pool > mark)
            gw_tensor_release(r->pool[--r->n_pool]);
    }
    gw_tensor *slope = ok ? own(gw_cat(parts, n, dim)) : NULL;
    for (size_t k = 0; k < n; k++)
        gw_tensor_release(parts[k]);
    gw_release(r->ctx, parts, n * sizeof *parts);
    return slope;
}

/* Σ over i >= k of g_i e^(a_k - y_i), in logarithms, the positive and the negative g apart. */
gw_tensor *gw_logcumsumexp_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *y) {
    const int64_t dim = first(r);
    if (a->ndim == 0 || gw_tensor_numel(a) == 0)
        return g;
    gw_tensor *nought = wrapped(number(0)), *sides[2];
    gw_tensor *lowest = own(gw_full(
        r->ctx, (gw_dtype)g->dtype, NULL, 0,
        real(g->dtype == GW_F32 ? -3.40282346638528859812e38 : -1.79769313486231570815e308)));
    for (int i = 0; i < 2; i++) {
        gw_tensor *positive = i == 0 ? gt(g, nought) : lt(g, nought);
        gw_tensor *size = where(positive, log(i == 0 ? g : neg(g)), lowest);
        gw_tensor *turned = own(gw_flip(sub(size, y), &dim, 1));
        gw_tensor *sum = own(gw_flip(own(gw_logcumsumexp(turned, dim)), &dim, 1));
        sides[i] = exp(add(sum, a));
    }
    return sub(sides[0], sides[1]);
}
