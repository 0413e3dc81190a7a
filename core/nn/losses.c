/* Losses that are composed of operations. */
#include "gradwalk/nn.h"

#include <string.h>

#include "ops/pointwise.h"
#include "ops/record.h"
#include "ops/words.h"

#define nn_rule(t) gw_rule pool = {.ctx = (t)->ctx}, *r = &pool

static gw_tensor *reduced(gw_rule *r, gw_tensor *each, gw_reduction reduction) {
    if (reduction == GW_REDUCE_NONE)
        return each;
    return reduction == GW_REDUCE_MEAN ? own(gw_mean(each)) : own(gw_sum(each));
}

/* What is above 0. */
static gw_tensor *positive(gw_rule *r, gw_tensor *x) {
    return own(gw_clamp_min(x, number(0)));
}

/* ---- classes --------------------------------------------------------------------------------- */

gw_tensor *gw_nll_loss_nd(gw_tensor *a, gw_tensor *target, gw_tensor *weight,
                          gw_reduction reduction, int64_t ignore_index) {
    if (!a || !target)
        return NULL;
    if (target->dtype == GW_U8 && a->ndim < 3) {
        gw_tensor *classes = gw_to(target, GW_I64);
        gw_tensor *loss = gw_nll_loss_nd(a, classes, weight, reduction, ignore_index);
        gw_tensor_release(classes);
        return loss;
    }
    if (a->ndim < 3)
        return gw_nll_loss(a, target, weight, reduction, ignore_index);
    if (a->ndim == 4)
        return gw_nll_loss2d(a, target, weight, reduction, ignore_index);
    bool fits = target->ndim == a->ndim - 1 && target->dims[0] == a->dims[0];
    for (int d = 1; fits && d < target->ndim; d++)
        fits = target->dims[d] == a->dims[d + 1];
    if (!fits) /* which says so */
        return gw_nll_loss2d(a, target, weight, reduction, ignore_index);
    nn_rule(a);
    const int64_t n = a->dims[0], classes = a->dims[1];
    int64_t rest = 1;
    for (int d = 2; d < a->ndim; d++)
        rest *= a->dims[d];
    const int64_t dims[] = {n, classes, rest > 0, rest};
    gw_tensor *image = own(gw_view(own(gw_contiguous(a)), dims, 4));
    gw_tensor *flat = own(gw_reshape(target, (const int64_t[]){n, rest > 0, rest}, 3));
    gw_tensor *out = own(gw_nll_loss2d(image, flat, weight, reduction, ignore_index));
    if (reduction == GW_REDUCE_NONE)
        out = own(gw_view(out, target->dims, target->ndim));
    return gw_rule_end(r, out);
}

/* `weight` so that it broadcasts along the dim of the classes. */
static gw_tensor *by_class(gw_rule *r, gw_tensor *weight, const gw_tensor *a, int dim) {
    int64_t dims[GW_MAX_DIMS] = {1, 1, 1, 1, 1, 1, 1, 1};
    dims[dim] = -1;
    return own(gw_view(weight, dims, a->ndim));
}

static gw_tensor *of_probabilities(gw_rule *r, gw_tensor *a, gw_tensor *target, gw_tensor *weight,
                                   gw_reduction reduction, double smoothing, int dim) {
    const int64_t classes = a->dims[dim];
    if (smoothing > 0)
        target = plus(scale(target, real(1 - smoothing)), real(smoothing / (double)classes));
    gw_tensor *each = mul(own(gw_log_softmax(a, dim)), target);
    if (weight)
        each = mul(each, by_class(r, weight, a, dim));
    if (reduction == GW_REDUCE_NONE)
        return neg(own(gw_sum_dims(each, &(int64_t){dim}, 1, false)));
    gw_tensor *sum = neg(own(gw_sum(each)));
    return reduction == GW_REDUCE_SUM ? sum : over(sum, number(gw_tensor_numel(a) / classes));
}

/* The other half of a smoothed loss: what uniform targets would cost. */
static gw_tensor *uniform_loss(gw_rule *r, gw_tensor *logs, gw_tensor *target, gw_tensor *weight,
                               gw_reduction reduction, int64_t ignore_index, int dim) {
    gw_tensor *each = weight ? mul(logs, by_class(r, weight, logs, dim)) : logs;
    gw_tensor *ignored = eq(target, wrapped(number(ignore_index)));
    gw_tensor *cost = neg(own(gw_sum_dims(each, &(int64_t){dim}, 1, false)));
    cost = cost && ignored ? own(gw_index_put(cost, &ignored, 1, zero(cost), false)) : NULL;
    if (reduction == GW_REDUCE_NONE)
        return cost;
    if (reduction == GW_REDUCE_SUM)
        return own(gw_sum(cost));
    gw_tensor *used = not(ignored);
    if (!weight)
        return own(gw_mean(own(gw_masked_select(cost, used))));
    gw_tensor *picked = own(gw_masked_select(target, used));
    return div(own(gw_sum(cost)), own(gw_sum(own(gw_gather(weight, 0, picked)))));
}

gw_tensor *gw_cross_entropy(gw_tensor *a, gw_tensor *target, gw_tensor *weight,
                            gw_reduction reduction, int64_t ignore_index, double label_smoothing) {
    if (!a || !target)
        return NULL;
    nn_rule(a);
    const int dim = a->ndim == 1 ? 0 : 1;
    if (!(label_smoothing >= 0 && label_smoothing <= 1)) {
        gw_fail(a->ctx, GW_E_RUNTIME, "label_smoothing must be between 0.0 and 1.0. Got: %g",
                label_smoothing);
        return NULL;
    }
    if (a->ndim && gw_tensor_same_shape(a, target)) {
        if (!gw_dtype_is_float((gw_dtype)target->dtype)) {
            gw_fail(a->ctx, GW_E_RUNTIME,
                    "Expected floating point type for target with class probabilities, got %s",
                    gw_dtype_label((gw_dtype)target->dtype));
            return NULL;
        }
        return gw_rule_end(r,
                           of_probabilities(r, a, target, weight, reduction, label_smoothing, dim));
    }
    gw_tensor *logs = own(gw_log_softmax(a, a->ndim ? dim : 0));
    gw_tensor *loss = own(gw_nll_loss_nd(logs, target, weight, reduction, ignore_index));
    if (label_smoothing == 0 || !loss)
        return gw_rule_end(r, loss);
    gw_tensor *other = uniform_loss(r, logs, target, weight, reduction, ignore_index, dim);
    return gw_rule_end(r, add(scale(loss, real(1 - label_smoothing)),
                              scale(other, real(label_smoothing / (double)a->dims[dim]))));
}

/* ---- numbers --------------------------------------------------------------------------------- */

gw_tensor *gw_l1_loss(gw_tensor *a, gw_tensor *target, gw_reduction reduction) {
    if (!a)
        return NULL;
    nn_rule(a);
    return gw_rule_end(r, reduced(r, own(gw_abs(sub(a, target))), reduction));
}

gw_tensor *gw_kl_div(gw_tensor *a, gw_tensor *target, gw_reduction reduction, bool batchmean,
                     bool log_target) {
    if (!a || !target)
        return NULL;
    nn_rule(a);
    gw_tensor *each =
        log_target ? mul(exp(target), sub(target, a)) : sub(xlogy(target, target), mul(target, a));
    if (!batchmean)
        return gw_rule_end(r, reduced(r, each, reduction));
    gw_tensor *count = wrapped(number(a->ndim ? a->dims[0] : 1));
    return gw_rule_end(r, div(own(gw_sum(each)), count));
}

gw_tensor *gw_poisson_nll_loss(gw_tensor *a, gw_tensor *target, bool log_input, bool full,
                               double eps, gw_reduction reduction) {
    if (!a || !target)
        return NULL;
    nn_rule(a);
    gw_tensor *each =
        log_input ? sub(exp(a), mul(target, a)) : sub(a, mul(target, log(plus(a, real(eps)))));
    if (full) { /* Stirling's n ln n - n + ln(2 π n) / 2, of what is above 1 */
        gw_tensor *root = scale(log(scale(target, real(2 * PI))), real(.5));
        gw_tensor *term = add(sub(mul(target, log(target)), target), root);
        gw_tensor *small = le(target, wrapped(number(1)));
        each = add(each, masked_fill(term, small, number(0)));
    }
    return gw_rule_end(r, reduced(r, each, reduction));
}

gw_tensor *gw_gaussian_nll_loss(gw_tensor *a, gw_tensor *target, gw_tensor *var, bool full,
                                double eps, gw_reduction reduction) {
    if (!a || !target || !var)
        return NULL;
    gw_context *ctx = a->ctx;
    nn_rule(a);
    if (!gw_tensor_same_shape(a, var)) {
        const bool leading = var->ndim == a->ndim - 1 &&
                             memcmp(var->dims, a->dims, var->ndim * sizeof *var->dims) == 0;
        const bool single = var->ndim == a->ndim && a->ndim && var->dims[a->ndim - 1] == 1 &&
                            memcmp(var->dims, a->dims, (a->ndim - 1u) * sizeof *var->dims) == 0;
        if (leading)
            var = own(gw_unsqueeze(var, -1));
        else if (!single)
            gw_fail(ctx, GW_E_VALUE, "var is of incorrect size");
    }
    for (int64_t i = 0; var && i < gw_tensor_numel(var); i++)
        if (gw_scalar_as_double(gw_tensor_at(var, i)) < 0)
            gw_fail(ctx, GW_E_VALUE, "var has negative entry/entries");
    gw_tensor *safe = gw_error(ctx) == GW_OK ? own(gw_clone(var)) : NULL;
    if (!safe)
        return gw_rule_end(r, NULL);
    const gw_scalar low = gw_scalar_float(eps);
    const gw_quiet quiet = gw_quiet_begin(ctx); /* the clamp is not differentiated */
    gw_tensor *raised = own(gw_clamp(safe, &low, NULL));
    if (raised)
        gw_copy_(safe, raised);
    gw_quiet_end(&quiet);
    gw_tensor *square = pow(sub(a, target), number(2));
    gw_tensor *each = mul(add(log(safe), div(square, safe)), wrapped(real(.5)));
    if (full)
        each = add(each, wrapped(real(.91893853320467274178)));
    return gw_rule_end(r, reduced(r, each, reduction));
}

/* ---- margins --------------------------------------------------------------------------------- */

gw_tensor *gw_hinge_embedding_loss(gw_tensor *a, gw_tensor *target, double margin,
                                   gw_reduction reduction) {
    if (!a || !target)
        return NULL;
    nn_rule(a);
    gw_tensor *zeros = own(gw_zeros_like(a)), *short_of = positive(r, minus(real(margin), a));
    gw_tensor *far = where(own(gw_ne(target, wrapped(number(1)))), short_of, zeros);
    gw_tensor *near = where(own(gw_ne(target, wrapped(number(-1)))), a, zeros);
    return gw_rule_end(r, reduced(r, add(far, near), reduction));
}

gw_tensor *gw_margin_ranking_loss(gw_tensor *a, gw_tensor *b, gw_tensor *target, double margin,
                                  gw_reduction reduction) {
    if (!a || !b || !target)
        return NULL;
    nn_rule(a);
    gw_tensor *missing = plus(mul(neg(target), sub(a, b)), real(margin));
    return gw_rule_end(r, reduced(r, positive(r, missing), reduction));
}

static gw_status check_cosine(const gw_tensor *a, const gw_tensor *b, const gw_tensor *target) {
    gw_context *ctx = a->ctx;
    const int n = target->ndim;
    if (n > 1)
        return gw_fail(ctx, GW_E_RUNTIME,
                       "0D or 1D target tensor expected, multi-target not supported");
    if (a->ndim == n + 1 && b->ndim == n + 1)
        return GW_OK;
    gw_buffer sizes[2];
    gw_buffer_init(&sizes[0], ctx);
    gw_buffer_init(&sizes[1], ctx);
    if (gw_shape_text(&sizes[0], a->dims, a->ndim) && gw_shape_text(&sizes[1], b->dims, b->ndim))
        gw_fail(ctx, GW_E_RUNTIME,
                "%dD target tensor expects %dD input tensors, but found inputs with sizes %s and "
                "%s.",
                n, n + 1, sizes[0].data, sizes[1].data);
    gw_buffer_free(&sizes[1]);
    gw_buffer_free(&sizes[0]);
    return gw_error(ctx);
}

gw_tensor *gw_cosine_embedding_loss(gw_tensor *a, gw_tensor *b, gw_tensor *target, double margin,
                                    gw_reduction reduction) {
    if (!a || !b || !target)
        return NULL;
    if (check_cosine(a, b, target) != GW_OK)
        return NULL;
    nn_rule(a);
    const int64_t dim = target->ndim;
    gw_tensor *inner = own(gw_sum_dims(mul(a, b), &dim, 1, false));
    const gw_scalar least = real((double)1e-12F); /* ATen's EPSILON is a float32, whatever a is */
    gw_tensor *size_a = plus(own(gw_sum_dims(mul(a, a), &dim, 1, false)), least);
    gw_tensor *size_b = plus(own(gw_sum_dims(mul(b, b), &dim, 1, false)), least);
    gw_tensor *cosine = div(inner, own(gw_sqrt(mul(size_a, size_b))));
    gw_tensor *zeros = own(gw_zeros_like(cosine));
    gw_tensor *same = where(eq(target, wrapped(number(1))), sub(wrapped(number(1)), cosine), zeros);
    gw_tensor *far = positive(r, own(gw_sub_scalar(cosine, real(margin))));
    gw_tensor *other = where(eq(target, wrapped(number(-1))), far, zeros);
    return gw_rule_end(r, reduced(r, add(same, other), reduction));
}

gw_tensor *gw_triplet_margin_loss(gw_tensor *anchor, gw_tensor *positive_one, gw_tensor *negative,
                                  double margin, double p, double eps, bool swap,
                                  gw_reduction reduction) {
    if (!anchor)
        return NULL;
    nn_rule(anchor);
    gw_tensor *near = own(gw_pairwise_distance(anchor, positive_one, p, eps, false));
    gw_tensor *far = own(gw_pairwise_distance(anchor, negative, p, eps, false));
    if (swap)
        far =
            own(gw_minimum(far, own(gw_pairwise_distance(positive_one, negative, p, eps, false))));
    gw_tensor *missing = sub(plus(near, real(margin)), far);
    return gw_rule_end(r, reduced(r, positive(r, missing), reduction));
}

gw_tensor *gw_multilabel_soft_margin_loss(gw_tensor *a, gw_tensor *target, gw_tensor *weight,
                                          gw_reduction reduction) {
    if (!a || !target)
        return NULL;
    nn_rule(a);
    gw_tensor *yes = mul(target, own(gw_logsigmoid(a)));
    gw_tensor *no = mul(minus(number(1), target), own(gw_logsigmoid(neg(a))));
    gw_tensor *each = neg(add(yes, no));
    if (weight)
        each = mul(each, weight);
    const int64_t last = -1;
    const int64_t classes = a->ndim ? a->dims[a->ndim - 1] : 1;
    gw_tensor *row = div(own(gw_sum_dims(each, &last, 1, false)), wrapped(number(classes)));
    return gw_rule_end(r, reduced(r, row, reduction));
}
