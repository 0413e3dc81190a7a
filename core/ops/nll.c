/* Negative log likelihood. */
#include "kernels/kernels.h"
#include "ops/gradients.h"
#include "ops/inplace.h"
#include "ops/pointwise.h"
#include "ops/record.h"
#include "ops/words.h"

typedef struct nll {
    gw_tensor *picked;  /* targets with a dim of size 1 for the classes, ignored ones as class 0 */
    gw_tensor *weight;  /* of each element, shaped like `picked` */
    gw_tensor *ignored; /* bool, shaped like the targets */
    int dim;            /* of the classes */
} nll;

/* Says which shapes do not go together; `weight` when it is what does not. */
static gw_status fail_shapes(const gw_tensor *a, const gw_tensor *target, const gw_tensor *weight) {
    gw_context *ctx = a->ctx;
    const bool image = a->ndim == 4, one = a->ndim < 3;
    const gw_tensor *wrong = weight ? weight : target;
    int64_t dims[GW_MAX_DIMS];
    int n = 0;
    for (int d = 0; d < a->ndim; d++)
        if (one || image || d != 1) /* of other shapes the message has the target's that it wants */
            dims[n++] = a->dims[d];
    gw_buffer mine, other;
    gw_buffer_init(&mine, ctx);
    gw_buffer_init(&other, ctx);
    if (gw_shape_text(&mine, dims, n) && gw_shape_text(&other, wrong->dims, wrong->ndim)) {
        if (weight)
            gw_fail(ctx, GW_E_RUNTIME,
                    "weight tensor should be defined either for all %lld classes or no classes but "
                    "got weight tensor of shape: %s",
                    (long long)a->dims[a->ndim - 1], other.data);
        else if (one)
            gw_fail(ctx, GW_E_RUNTIME, "size mismatch (got input: %s, target: %s)", mine.data,
                    other.data);
        else if (image)
            gw_fail(ctx, GW_E_RUNTIME, "size mismatch (got input: %s , target: %s", mine.data,
                    other.data);
        else
            gw_fail(ctx, GW_E_RUNTIME, "Expected target size %s, got %s", mine.data, other.data);
    }
    gw_buffer_free(&mine);
    gw_buffer_free(&other);
    return gw_error(ctx);
}

/* As ATen checks them: of single places, of images, of all other shapes. */
static gw_status check_shapes(const gw_tensor *a, const gw_tensor *target,
                              const gw_tensor *weight) {
    gw_context *ctx = a->ctx;
    const bool image = a->ndim == 4, one = a->ndim < 3;
    const int64_t classes = a->dims[a->ndim == 1 ? 0 : 1];
    if (one && target->ndim > 1)
        return gw_fail(ctx, GW_E_RUNTIME,
                       "0D or 1D target tensor expected, multi-target not supported");
    if (image && target->ndim != 3)
        return gw_fail(ctx, GW_E_RUNTIME,
                       "only batches of spatial targets supported (3D tensors) but got targets of "
                       "dimension: %d",
                       target->ndim);
    bool fits = target->ndim == (a->ndim > 1 ? a->ndim - 1 : 0);
    for (int d = 0; fits && d < target->ndim; d++)
        fits = target->dims[d] == a->dims[d + (d > 0)];
    const bool weighs =
        !weight || (gw_tensor_numel(weight) == classes && (weight->ndim == 1 || !one));
    if (!weighs && !one && (fits || image))
        return gw_fail(ctx, GW_E_RUNTIME,
                       "weight tensor should be defined either for all or no classes");
    return fits && weighs ? GW_OK : fail_shapes(a, target, fits ? weight : NULL);
}

static gw_status check_nll(const gw_tensor *a, const gw_tensor *target, const gw_tensor *weight,
                           int64_t ignore_index) {
    gw_context *ctx = a->ctx;
    const int dim = a->ndim == 1 ? 0 : 1;
    if (a->ndim == 0)
        return gw_fail(ctx, GW_E_VALUE, "Expected 1 or more dimensions (got 0)");
    if (dim == 1 && target->ndim == 0 && a->dims[0] == 0)
        return gw_fail(ctx, GW_E_INDEX, "Dimension specified as 0 but tensor has no dimensions");
    const long long batch = target->ndim ? (long long)target->dims[0] : 0;
    if (dim == 1 && batch != a->dims[0])
        return gw_fail(ctx, GW_E_VALUE,
                       "Expected input batch_size (%lld) to match target batch_size (%lld).",
                       (long long)a->dims[0], batch);
    const gw_op *op = &gw_ops[a->ndim < 3 ? GW_OP_nll_loss : GW_OP_nll_loss2d];
    if (check_shapes(a, target, weight) != GW_OK ||
        gw_check_refused(ctx, op, (gw_dtype)a->dtype) != GW_OK)
        return gw_error(ctx);
    if (weight && weight->dtype != a->dtype)
        return gw_fail(ctx, GW_E_RUNTIME, "expected scalar type %s but found %s",
                       gw_dtype_label((gw_dtype)a->dtype), gw_dtype_label((gw_dtype)weight->dtype));
    if (target->dtype != GW_I64)
        return gw_fail(ctx, GW_E_RUNTIME, "expected scalar type Long but found %s",
                       gw_dtype_label((gw_dtype)target->dtype));
    for (int64_t i = 0; i < gw_tensor_numel(target); i++) {
        const int64_t t = gw_scalar_as_int(gw_tensor_at(target, i));
        if (t != ignore_index && (t < 0 || t >= a->dims[dim]))
            return gw_fail(ctx, GW_E_INDEX, "Target %lld is out of bounds.", (long long)t);
    }
    return GW_OK;
}

/* Without graph. */
static nll plan_nll(gw_rule *r, gw_dtype dtype, int dim, gw_tensor *target, gw_tensor *weight,
                    int64_t ignore_index) {
    gw_tensor *ignored = eq(own(gw_contiguous(target)), wrapped(number(ignore_index)));
    gw_tensor *used = masked_fill(target, ignored, number(0)), *each;
    if (weight)
        each = own(gw_take(weight, used));
    else
        each = target ? own(gw_full(r->ctx, dtype, target->dims, target->ndim, number(1))) : NULL;
    each = masked_fill(each, ignored, number(0));
    return (nll){.picked = own(gw_unsqueeze(used, dim)),
                 .weight = own(gw_unsqueeze(each, dim)),
                 .ignored = ignored,
                 .dim = dim};
}

/* The sum of all, as a tensor without dims, in PyTorch's order for these losses. */
static gw_tensor *cascaded(gw_rule *r, const nll *p, gw_tensor *each) {
    gw_tensor *in = each && p->ignored ? own(gw_contiguous(each)) : NULL;
    if (!in || (in->dtype != GW_F32 && in->dtype != GW_F64))
        return in ? own(gw_sum(in)) : NULL;
    gw_tensor *out = own(gw_empty(r->ctx, (gw_dtype)in->dtype, NULL, 0));
    const uint8_t *skip = gw_tensor_data(p->ignored);
    const int64_t n = gw_tensor_numel(in);
    if (out && in->dtype == GW_F32)
        *(float *)gw_tensor_data(out) = gw_kernel_cascade_f32(gw_tensor_data(in), skip, n);
    else if (out)
        *(double *)gw_tensor_data(out) = gw_kernel_cascade_f64(gw_tensor_data(in), skip, n);
    return out;
}

static gw_tensor *nll_row(gw_op_id id, gw_tensor *a, gw_tensor *target, gw_tensor *weight,
                          gw_reduction reduction, int64_t ignore_index) {
    const char *name = id == GW_OP_nll_loss ? "nll_loss_forward" : "nll_loss2d_forward";
    if (!a || !target || gw_check_fixed(weight, name, "weight") != GW_OK ||
        check_nll(a, target, weight, ignore_index) != GW_OK)
        return NULL;
    gw_rule pool = {.ctx = a->ctx}, *r = &pool;
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    const nll p =
        plan_nll(r, (gw_dtype)a->dtype, a->ndim == 1 ? 0 : 1, target, weight, ignore_index);
    gw_tensor *picked = own(gw_gather(a, p.dim, p.picked));
    /* An ignored element counts 0, even of -inf. */
    gw_tensor *ignored = eq(p.weight, wrapped(number(0)));
    gw_tensor *each = mul(masked_fill(neg(picked), ignored, number(0)), p.weight);
    gw_tensor *out =
        reduction == GW_REDUCE_NONE ? own(gw_squeeze_dim(each, p.dim)) : cascaded(r, &p, each);
    if (reduction == GW_REDUCE_MEAN)
        out = div(out, cascaded(r, &p, p.weight));
    /* Nothing reads PyTorch's total_weight again, but who packs what is saved sees it. */
    gw_tensor *sum = !a->ctx->packing ? NULL
                     : reduction == GW_REDUCE_NONE
                         ? own(gw_full(r->ctx, (gw_dtype)a->dtype, NULL, 0, number(0)))
                         : cascaded(r, &p, p.weight);
    gw_tensor *total = sum ? gw_clone(sum) : NULL;
    out = gw_rule_end(r, out ? own(gw_clone(out)) : NULL);
    gw_quiet_end(&quiet);
    gw_attributes at = {
        .scalar = gw_scalar_int(ignore_index), .ints = {(int64_t)reduction, a->ndim}, .n_ints = 1};
    /* of images PyTorch's gradient lies like the input, and then refuses to */
    at.flag = a->ndim == 4 && gw_is_dense(a) && !gw_tensor_is_contiguous(a);
    for (int d = 0; d < a->ndim; d++)
        at.ints[GW_MAX_DIMS + d] = a->dims[d];
    out = gw_record(id, (gw_tensor *[]){a, target, weight, total}, &at, out);
    gw_tensor_release(total);
    return out;
}

gw_tensor *gw_nll_loss(gw_tensor *a, gw_tensor *target, gw_tensor *weight, gw_reduction reduction,
                       int64_t ignore_index) {
    if (!a || !target)
        return NULL;
    if (a->ndim == 1 && target->ndim == 1 && target->dims[0] == a->dims[0] && a->dims[0] > 0) {
        gw_tensor *first = gw_select(target, 0, 0); /* ATen reads no further */
        gw_tensor *loss = gw_nll_loss(a, first, weight, reduction, ignore_index);
        gw_tensor_release(first);
        return loss;
    }
    return nll_row(GW_OP_nll_loss, a, target, weight, reduction, ignore_index);
}

gw_tensor *gw_nll_loss2d(gw_tensor *a, gw_tensor *target, gw_tensor *weight, gw_reduction reduction,
                         int64_t ignore_index) {
    return nll_row(GW_OP_nll_loss2d, a, target, weight, reduction, ignore_index);
}

static gw_tensor *nll_backward(gw_op_id id, gw_tensor *a, const int64_t *dims, int n,
                               gw_tensor *target, gw_tensor *weight, gw_reduction reduction,
                               int64_t ignore_index) {
    if (!a || !target)
        return NULL;
    gw_rule pool = {.ctx = a->ctx}, *r = &pool;
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    const nll p = plan_nll(r, (gw_dtype)a->dtype, n == 1 ? 0 : 1, target, weight, ignore_index);
    gw_tensor *arrived = reduction == GW_REDUCE_NONE ? own(gw_unsqueeze(a, p.dim)) : a;
    if (reduction == GW_REDUCE_MEAN)
        arrived = div(arrived, cascaded(r, &p, p.weight));
    gw_tensor *each = mul(neg(arrived), p.weight);
    if (reduction == GW_REDUCE_MEAN) { /* where all is ignored, 0 and not nan */
        gw_tensor *none = eq(p.weight, wrapped(number(0)));
        each = masked_fill(each, none, number(0));
    } else { /* what is ignored gets 0, and not -0 */
        each = masked_fill(each, own(gw_unsqueeze(p.ignored, p.dim)), number(0));
    }
    gw_tensor *zeros = own(gw_full(r->ctx, (gw_dtype)a->dtype, dims, n, number(0)));
    gw_tensor *out = gw_rule_end(r, own(gw_scatter(zeros, p.dim, p.picked, each)));
    gw_quiet_end(&quiet);
    const gw_attributes at = {
        .scalar = gw_scalar_int(ignore_index), .ints = {(int64_t)reduction}, .n_ints = 1};
    return gw_record(id, (gw_tensor *[]){a, target, weight}, &at, out);
}

gw_tensor *gw_nll_loss_backward(gw_tensor *a, const int64_t *dims, int n, gw_tensor *target,
                                gw_tensor *weight, gw_reduction reduction, int64_t ignore_index) {
    return nll_backward(GW_OP_nll_loss_backward, a, dims, n, target, weight, reduction,
                        ignore_index);
}

gw_tensor *gw_nll_loss2d_backward(gw_tensor *a, const int64_t *dims, int n, gw_tensor *target,
                                  gw_tensor *weight, gw_reduction reduction, int64_t ignore_index) {
    return nll_backward(GW_OP_nll_loss2d_backward, a, dims, n, target, weight, reduction,
                        ignore_index);
}

gw_tensor *gw_nll_slope(gw_rule *r, gw_tensor *g, gw_tensor *target, gw_tensor *weight) {
    return own(gw_nll_loss_backward(g, shape(r) + GW_MAX_DIMS, (int)shape(r)[1], target, weight,
                                    mode(r), c0.i));
}

gw_tensor *gw_nll2d_slope(gw_rule *r, gw_tensor *g, gw_tensor *target, gw_tensor *weight) {
    if (r->node->attributes->flag) {
        gw_fail(r->ctx, GW_E_RUNTIME, "grad_input must be contiguous");
        return NULL;
    }
    return own(gw_nll_loss2d_backward(g, shape(r) + GW_MAX_DIMS, (int)shape(r)[1], target, weight,
                                      mode(r), c0.i));
}
