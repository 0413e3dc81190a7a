/* Norms and logsumexp. */
#include <math.h>

#include "base/fused.h"
#include "base/vector_functions.h"
#include "kernels/fours.h"
#include "ops/gradients.h"
#include "ops/lanes.h"
#include "ops/pointwise.h"
#include "ops/record.h"

static bool is_float(const gw_tensor *a) {
    return gw_dtype_is_float((gw_dtype)a->dtype);
}

/* ---- norms ----------------------------------------------------------------------------------- */

/* Note [Order of norms]. Sums of ATen's ReduceOpsKernel.cpp, to the bit: one element after the
 * other with squares fused; but squares of float32 that lie densely in eight lanes, which are then
 * added in order, and of what is left four at once with their squares rounded, as GCC has
 * vectorised it. */
static float squares_f32(const gw_lane *lane) {
    typedef float element;
    float sum = 0;
    int64_t i = 0;
    if (lane->flag) {
        gw_floats lanes[2] = {{0}, {0}}, low = lanes[0], high = low;
        for (; i + 8 <= lane->n; i += 8) {
            const gw_floats x = gw_floats_load(&at(i)), y = gw_floats_load(&at(i + 4));
            low = gw_four_fused(x, x, low);
            high = gw_four_fused(y, y, high);
        }
        lanes[0] = low, lanes[1] = high;
        for (int j = 0; j < 8; j++)
            sum += lanes[j / 4][j % 4];
        for (const int64_t end = i + 4; end <= lane->n && i < end; i++)
            sum += at(i) * at(i);
    }
    for (; i < lane->n; i++)
        sum = gw_fused_f32(at(i), at(i), sum);
    return sum;
}

static double squares_f64(const gw_lane *lane) {
    typedef double element;
    double sum = 0;
    for (int64_t i = 0; i < lane->n; i++)
        sum = gw_fma(at(i), at(i), sum);
    return sum;
}

/* The greatest or the least magnitude; nan if there is one. */
static double extreme(double so_far, double x, bool greatest) {
    return isnan(so_far) || (greatest ? x <= so_far : x >= so_far) ? so_far : x;
}

#define NORM(suffix, type)                                                     \
    static void norm_##suffix(const gw_lane *lane) {                           \
        typedef type element;                                                  \
        const type p = (type)lane->number;                                     \
        if (p == 2) {                                                          \
            put(0, sqrt((double)squares_##suffix(lane)));                      \
            return;                                                            \
        }                                                                      \
        type sum = 0;                                                          \
        double most = isinf(p) && p < 0 && lane->n > 0 ? (double)INFINITY : 0; \
        for (int64_t i = 0; i < lane->n; i++) {                                \
            const double x = fabs((double)at(i));                              \
            most = extreme(most, x, p > 0);                                    \
            sum += (type)(p == 1     ? x                                       \
                          : p == 0   ? (double)(x != 0)                        \
                          : isinf(p) ? 0                                       \
                                     : pow(x, (double)p));                     \
        }                                                                      \
        put(0, isinf(p)           ? most                                       \
               : p == 0 || p == 1 ? (double)sum                                \
               : lane->n > 0      ? pow((double)sum, (double)(1 / p))          \
                                  : 0);                                             \
    }
NORM(f32, float)
NORM(f64, double)
static const gw_lane_functions norm = {norm_f32, norm_f64, NULL, NULL};

/* Whether the dims of `mask` are the innermost in memory, without gaps. */
static bool lies_densely(const gw_tensor *a, uint32_t mask) {
    int64_t reach = 1;
    for (uint32_t left = mask; left;) {
        int next = -1;
        for (int d = 0; d < a->ndim; d++)
            if (left >> d & 1 && (a->dims[d] == 1 || a->strides[d] == reach))
                next = d;
        if (next < 0)
            return false;
        reach *= a->dims[next];
        left &= ~(1u << next);
    }
    return true;
}

static gw_tensor *norm_values(gw_tensor *a, double p, uint32_t mask, bool keepdim) {
    const gw_lane like = {.number = p, .flag = lies_densely(a, mask)};
    return gw_reduce(a, mask, keepdim, (gw_dtype)a->dtype, &like, norm[gw_lane_dtype(a)]);
}

static void fail_dtype(const gw_tensor *a, gw_op_id id) {
    gw_fail(a->ctx, GW_E_RUNTIME,
            id == GW_OP_vector_norm
                ? "linalg.vector_norm: Expected a floating point or complex tensor as input. Got %s"
                : "norm(): input dtype should be either floating point or complex. Got %s instead.",
            gw_dtype_label((gw_dtype)a->dtype));
}

gw_tensor *gw_norm(gw_tensor *a) {
    if (!a)
        return NULL;
    if (!is_float(a)) {
        fail_dtype(a, GW_OP_norm);
        return NULL;
    }
    return gw_record(GW_OP_norm, &a, NULL, norm_values(a, 2, (1u << a->ndim) - 1, false));
}

static gw_tensor *norm_over(gw_op_id id, gw_tensor *a, double p, const int64_t *dims, int n,
                            bool keepdim) {
    uint32_t mask;
    if (!a)
        return NULL;
    if (!is_float(a)) {
        fail_dtype(a, id);
        return NULL;
    }
    if (gw_dims_mask(a, dims, n, &mask) != GW_OK)
        return NULL;
    gw_attributes kept = gw_reduced_shape(a, mask, keepdim);
    kept.scalar = gw_scalar_float(p);
    return gw_record(id, &a, &kept, norm_values(a, p, mask, keepdim));
}

gw_tensor *gw_norm_dims(gw_tensor *a, double p, const int64_t *dims, int n, bool keepdim) {
    return norm_over(GW_OP_norm_dims, a, p, dims, n, keepdim);
}

gw_tensor *gw_vector_norm(gw_tensor *a, double p, const int64_t *dims, int n, bool keepdim) {
    return norm_over(GW_OP_vector_norm, a, p, dims, n, keepdim);
}

/* ---- logsumexp ------------------------------------------------------------------------------- */

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

#include "ops/words.h"

/* As ATen has it, each step rounded: ln Σ e^(a - max) + max, where max is 0 for infinite ones. */
static gw_tensor *log_of_sum(gw_tensor *a, const int64_t *dims, int n, bool keepdim) {
    gw_rule pool = {.ctx = a->ctx}, *r = &pool;
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *out;
    if (gw_tensor_numel(a) == 0) {
        out = log(own(gw_sum_dims(exp(a), dims, n, keepdim)));
    } else {
        gw_tensor *most = own(gw_amax(a, dims, n, true));
        gw_tensor *endless = eq(own(gw_abs(most)), wrapped(real((double)INFINITY)));
        most = masked_fill(most, endless, number(0));
        out = log(own(gw_sum_dims(exp(sub(a, most)), dims, n, keepdim)));
        if (out && !keepdim)
            most = own(gw_reshape(most, out->dims, out->ndim));
        out = add(out, most);
    }
    out = gw_rule_end(r, out);
    gw_quiet_end(&quiet);
    return out;
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
    return gw_record(GW_OP_logsumexp, &a, &kept, log_of_sum(a, dims, n, keepdim));
}

/* ---- the way back ---------------------------------------------------------------------------- */

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
