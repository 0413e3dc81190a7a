/* Norms and logsumexp. Accumulated in double. */
#include <math.h>

#include "ops/gradients.h"
#include "ops/lanes.h"
#include "ops/pointwise.h"
#include "ops/record.h"

static bool is_float(const gw_tensor *a) {
    return gw_dtype_is_float((gw_dtype)a->dtype);
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
    if (!a)
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
    if (gw_dims_mask(a, dims, n, &mask) != GW_OK)
        return NULL;
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

/* Over no dims PyTorch fails when it adds the maxima, whose dims are kept, to the sum. */
static void fail_whole(const gw_tensor *a) {
    int64_t ones[GW_MAX_DIMS];
    gw_buffer kept;
    gw_buffer_init(&kept, a->ctx);
    for (int d = 0; d < a->ndim; d++)
        ones[d] = 1;
    if (gw_shape_text(&kept, ones, a->ndim))
        gw_fail(a->ctx, GW_E_RUNTIME, "output with shape [] doesn't match the broadcast shape %s",
                kept.data);
    gw_buffer_free(&kept);
}

gw_tensor *gw_logsumexp(gw_tensor *a, const int64_t *dims, int n, bool keepdim) {
    uint32_t mask;
    if (!a || gw_dims_mask(a, dims, n, &mask) != GW_OK)
        return NULL;
    if (n == 0 && !keepdim && a->ndim > 0 && gw_tensor_numel(a) > 0) {
        fail_whole(a);
        return NULL;
    }
    if (!is_float(a)) { /* integers have no gradient */
        gw_tensor *floats = gw_tensor_copy(a, (gw_dtype)a->ctx->default_dtype);
        gw_tensor *out = gw_logsumexp(floats, dims, n, keepdim);
        gw_tensor_release(floats);
        return out;
    }
    const gw_attributes kept = gw_reduced_shape(a, mask, keepdim);
    return gw_record(
        GW_OP_logsumexp, &a, &kept,
        gw_reduce(a, mask, keepdim, (gw_dtype)a->dtype, &(gw_lane){0}, log_sums[gw_lane_dtype(a)]));
}

/* ---- the way back ---------------------------------------------------------------------------- */

#include "ops/words.h"

gw_tensor *gw_norm_dims_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *y) {
    const double p = c0.f;
    g = gw_unreduced(r, g);
    y = gw_unreduced(r, y);
    if (p == 0)
        return gw_rule_nothing(r);
    if (p == 1)
        return mul(sgn(a), g);
    gw_tensor *flat = eq(y, wrapped(number(0)));
    if (p == 2)
        return mul(masked_fill(div(a, y), flat, number(0)), g);
    gw_tensor *size = own(gw_abs(a));
    if (p == (double)INFINITY || p == -(double)INFINITY) {
        gw_tensor *mask = either(eq(size, y), nan_in(size));
        return mul(sgn(a), mul(div(g, gw_sum_kept(r, mask)), mask));
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
