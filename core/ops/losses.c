/* Losses. Each is written once, in words: its value, and its slope, of which the second derivatives
 * are made too. */
#include "ops/bent.h"
#include "ops/gradients.h"
#include "ops/layout.h"
#include "ops/pointwise.h"
#include "ops/record.h"
#include "ops/words.h"

#define loss_rule(t) gw_rule pool = {.ctx = (t)->ctx}, *r = &pool

static gw_tensor *reduced(gw_rule *r, gw_tensor *each, gw_reduction reduction) {
    if (reduction == GW_REDUCE_NONE)
        return each;
    return reduction == GW_REDUCE_MEAN ? own(gw_mean(each)) : own(gw_sum(each));
}

/* A gradient of the mean is one of the sum, over the count. */
static gw_tensor *shared_out(gw_rule *r, gw_tensor *slope, const gw_tensor *each,
                             gw_reduction reduction) {
    return reduction == GW_REDUCE_MEAN ? over(slope, number(gw_tensor_numel(each))) : slope;
}

static gw_attributes with_mode(gw_reduction reduction, double parameter) {
    return (gw_attributes){
        .scalar = gw_scalar_float(parameter), .ints = {(int64_t)reduction}, .n_ints = 1};
}

/* What each element of a loss is, and its bend (second derivative) in a - b. */
typedef gw_tensor *each_element(gw_rule *r, gw_tensor *a, gw_tensor *b, double parameter);

/* The slope in a - b times g, which arrived, and times the share of an element in the result: in
 * the order of ATen's PointwiseOpsKernel.cpp and Loss.cpp, to the last bit. */
typedef gw_tensor *each_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b,
                              gw_reduction reduction, double parameter);

static double share_of(const gw_tensor *each, gw_reduction reduction) {
    return each && reduction == GW_REDUCE_MEAN ? 1. / (double)gw_tensor_numel(each) : 1;
}

/* The dtype that ATen's loop over both computes in. */
static gw_dtype common_dtype(gw_tensor *a, gw_tensor *b) {
    return gw_pointwise_dtype(&gw_ops[GW_OP_mul], (gw_tensor *[]){a, b}, 2);
}

static gw_tensor *in_dtype(gw_rule *r, gw_tensor *x, gw_dtype dtype) {
    return x ? own(gw_to(x, dtype)) : NULL;
}

/* ATen writes what it computes into a tensor of a's dtype. */
static gw_status check_result(gw_tensor *a, gw_dtype computed) {
    const gw_dtype wanted = (gw_dtype)a->dtype;
    return gw_dtype_can_cast(computed, wanted)
               ? GW_OK
               : gw_fail(a->ctx, GW_E_RUNTIME,
                         "result type %s can't be cast to the desired output type %s",
                         gw_dtype_label(computed), gw_dtype_label(wanted));
}

/* Loops of ATen that convert nothing. */
static gw_status check_same_dtype(const gw_tensor *first, const gw_tensor *other) {
    if (first->dtype == other->dtype)
        return GW_OK;
    return gw_fail(first->ctx, GW_E_RUNTIME, "Found dtype %s but expected %s",
                   gw_dtype_label((gw_dtype)other->dtype), gw_dtype_label((gw_dtype)first->dtype));
}

static gw_tensor *value_of(gw_op_id id, each_element *value, gw_tensor *a, gw_tensor *b,
                           gw_reduction reduction, double parameter) {
    if (!a || !b)
        return NULL;
    const bool product = id == GW_OP_soft_margin_loss, kept = product || id == GW_OP_huber_loss;
    const gw_dtype own_dtype = (gw_dtype)a->dtype;
    const gw_dtype dtype = product ? own_dtype : common_dtype(a, b);
    if (!kept && dtype != own_dtype && !gw_dtype_is_float(own_dtype)) {
        gw_tensor *converted = gw_to(a, dtype); /* the table of what is refused is by a's dtype */
        gw_tensor *loss = value_of(id, value, converted, b, reduction, parameter);
        gw_tensor_release(converted);
        return loss;
    }
    if ((kept && check_result(a, dtype) != GW_OK) ||
        gw_check_refused(a->ctx, &gw_ops[id], dtype) != GW_OK)
        return NULL;
    loss_rule(a);
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *left = in_dtype(r, a, dtype), *right = product ? b : in_dtype(r, b, dtype);
    gw_tensor *each = value(r, left, right, parameter);
    each = kept ? in_dtype(r, each, own_dtype) : each;
    gw_tensor *out = gw_rule_end(r, reduced(r, each, reduction));
    gw_quiet_end(&quiet);
    if ((id == GW_OP_huber_loss || id == GW_OP_soft_margin_loss) && reduction == GW_REDUCE_NONE)
        out = gw_relaid_like(out, a);
    const gw_attributes at = with_mode(reduction, parameter);
    return gw_record(id, (gw_tensor *[]){a, b}, &at, out);
}

/* a: what arrived, b and c: the two sides. */
static gw_tensor *slope_of(gw_op_id id, each_slope *slope, gw_tensor *a, gw_tensor *b, gw_tensor *c,
                           gw_reduction reduction, double parameter) {
    if (!a || !b || !c)
        return NULL;
    const bool converts = id == GW_OP_smooth_l1_loss_backward;
    const bool product = id == GW_OP_soft_margin_loss_backward;
    if (!converts && !product &&
        (check_same_dtype(b, c) != GW_OK || check_same_dtype(b, a) != GW_OK))
        return NULL;
    loss_rule(a);
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    const gw_dtype dtype = common_dtype(b, c);
    gw_tensor *left = converts ? in_dtype(r, b, dtype) : b;
    gw_tensor *right = converts ? in_dtype(r, c, dtype) : c;
    gw_tensor *out = gw_rule_end(r, slope(r, a, left, right, reduction, parameter));
    gw_quiet_end(&quiet);
    const gw_attributes at = with_mode(reduction, parameter);
    return gw_record(id, (gw_tensor *[]){a, b, c}, &at, out);
}

/* Gradient `i` of such a slope: by what arrived, by one side, by the other. */
static gw_tensor *bend_of(gw_rule *r, each_slope *slope, each_element *bend, gw_tensor *g,
                          gw_tensor *a, gw_tensor *b, gw_tensor *c, int i) {
    if (i == 0)
        return slope(r, g, b, c, mode(r), c0.f);
    gw_tensor *each = bend(r, b, c, c0.f);
    if (!each)
        return NULL;
    gw_tensor *part = shared_out(r, mul(mul(g, a), each), each, mode(r));
    return i == 2 ? neg(part) : part;
}

/* ---- of a difference ------------------------------------------------------------------------- */

static gw_tensor *squared(gw_rule *r, gw_tensor *a, gw_tensor *b, double unused) {
    (void)unused;
    gw_tensor *off = sub(a, b);
    return off ? own(gw_relaid(gw_mul(off, off), off->strides)) : NULL;
}

/* As ATen's slopes of differences lie, whatever their inputs do. */
static gw_tensor *row_major(gw_rule *r, gw_tensor *slope) {
    return slope ? own(gw_contiguous(slope)) : NULL;
}

static gw_tensor *squared_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b,
                                gw_reduction reduction, double unused) {
    (void)unused;
    gw_tensor *off = sub(a, b);
    return row_major(r, mul(scale(off, real(2 * share_of(off, reduction))), g));
}

static gw_tensor *squared_bend(gw_rule *r, gw_tensor *a, gw_tensor *b, double unused) {
    (void)unused;
    return scale(own(gw_ones_like(sub(a, b))), number(2));
}

gw_tensor *gw_mse_loss(gw_tensor *a, gw_tensor *b, gw_reduction reduction) {
    return value_of(GW_OP_mse_loss, squared, a, b, reduction, 0);
}

gw_tensor *gw_mse_loss_backward(gw_tensor *a, gw_tensor *b, gw_tensor *c, gw_reduction reduction) {
    return slope_of(GW_OP_mse_loss_backward, squared_slope, a, b, c, reduction, 0);
}

gw_tensor *gw_mse_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b, gw_tensor *c, int i) {
    return bend_of(r, squared_slope, squared_bend, g, a, b, c, i);
}

/* |off| < width ? off² / 2 : width (|off| - width / 2), or that over the width. */
static gw_tensor *bent(gw_rule *r, gw_tensor *off, double width, bool divided) {
    gw_tensor *size = own(gw_abs(off)), *limit = wrapped(real(width));
    gw_tensor *curve = mul(scale(size, real(.5)), size), *line = plus(size, real(-.5 * width));
    return where(lt(size, limit), divided ? over(curve, real(width)) : curve,
                 divided ? line : scale(line, real(width)));
}

/* Within the width `inner` shares of g, else as many as the width or, divided by it, 1. */
static gw_tensor *bent_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b, gw_tensor *inner,
                             const gw_bent *bent) {
    gw_tensor *off = sub(a, b), *side = scale(own(gw_sign(off)), real(bent->share));
    gw_tensor *outer = mul(scale(side, real(bent->over ? 1 : bent->width)), g);
    gw_tensor *far = le(wrapped(real(bent->width)), own(gw_abs(off)));
    gw_tensor *slope = row_major(r, where(far, outer, mul(scale(inner, real(bent->share)), g)));
    if (slope)
        gw_bent_rests(slope, a, b, g, bent);
    return slope;
}

static gw_tensor *inside(gw_rule *r, gw_tensor *off, double width) {
    gw_tensor *within = lt(own(gw_abs(off)), wrapped(real(width)));
    return off ? own(gw_to(within, (gw_dtype)off->dtype)) : NULL;
}

static gw_tensor *huber(gw_rule *r, gw_tensor *a, gw_tensor *b, double delta) {
    return bent(r, sub(a, b), delta, false);
}

static gw_tensor *huber_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b,
                              gw_reduction reduction, double delta) {
    gw_tensor *off = sub(a, b);
    return bent_slope(r, g, a, b, off, &(gw_bent){delta, share_of(off, reduction), false});
}

static gw_tensor *huber_bend(gw_rule *r, gw_tensor *a, gw_tensor *b, double delta) {
    return inside(r, sub(a, b), delta);
}

gw_tensor *gw_huber_loss(gw_tensor *a, gw_tensor *b, gw_reduction reduction, double delta) {
    if (a && !(delta > 0)) {
        gw_fail(a->ctx, GW_E_RUNTIME, "huber_loss does not support non-positive values for delta.");
        return NULL;
    }
    return value_of(GW_OP_huber_loss, huber, a, b, reduction, delta);
}

gw_tensor *gw_huber_loss_backward(gw_tensor *a, gw_tensor *b, gw_tensor *c, gw_reduction reduction,
                                  double delta) {
    return slope_of(GW_OP_huber_loss_backward, huber_slope, a, b, c, reduction, delta);
}

gw_tensor *gw_huber_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b, gw_tensor *c,
                         int i) {
    return bend_of(r, huber_slope, huber_bend, g, a, b, c, i);
}

/* With beta 0 it is the magnitude, whose slope at 0 is, by PyTorch, -1. */
static gw_tensor *smooth(gw_rule *r, gw_tensor *a, gw_tensor *b, double beta) {
    if (beta == 0)
        return own(gw_abs(sub(a, b)));
    const gw_dtype dtype = (gw_dtype)a->dtype; /* bfloat16 is rounded once, at the end */
    const gw_dtype wide = dtype == GW_BF16 ? GW_F32 : dtype;
    gw_tensor *off = sub(in_dtype(r, a, wide), in_dtype(r, b, wide));
    return in_dtype(r, bent(r, off, beta, true), dtype);
}

static gw_tensor *smooth_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b,
                               gw_reduction reduction, double beta) {
    const gw_dtype dtype = (gw_dtype)a->dtype;
    if (dtype == GW_BF16) {
        gw_tensor *slope = smooth_slope(r, in_dtype(r, g, GW_F32), in_dtype(r, a, GW_F32),
                                        in_dtype(r, b, GW_F32), reduction, beta);
        return in_dtype(r, slope, dtype);
    }
    gw_tensor *off = sub(a, b);
    if (beta == 0) {
        gw_tensor *one = scale(own(gw_ones_like(off)), real(share_of(off, reduction)));
        return row_major(r, mul(where(le(off, wrapped(number(0))), neg(one), one), g));
    }
    return bent_slope(r, g, a, b, over(off, real(beta)),
                      &(gw_bent){beta, share_of(off, reduction), true});
}

gw_tensor *gw_smooth_l1_loss(gw_tensor *a, gw_tensor *b, gw_reduction reduction, double beta) {
    if (a && beta < 0) {
        gw_fail(a->ctx, GW_E_RUNTIME, "smooth_l1_loss does not support negative values for beta.");
        return NULL;
    }
    return value_of(GW_OP_smooth_l1_loss, smooth, a, b, reduction, beta);
}

gw_tensor *gw_smooth_l1_loss_backward(gw_tensor *a, gw_tensor *b, gw_tensor *c,
                                      gw_reduction reduction, double beta) {
    return slope_of(GW_OP_smooth_l1_loss_backward, smooth_slope, a, b, c, reduction, beta);
}

gw_tensor *gw_smooth_l1_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b, gw_tensor *c,
                             int i) {
    if (i == 0)
        return smooth_slope(r, g, b, c, mode(r), c0.f);
    gw_tensor *off = sub(b, c);
    if (c0.f == 0)
        return zeros_like(off);
    gw_tensor *each = over(mul(mul(g, a), inside(r, off, c0.f)), real(c0.f));
    gw_tensor *part = shared_out(r, each, each, mode(r));
    return i == 2 ? neg(part) : part;
}

/* ---- of a product ---------------------------------------------------------------------------- */

static gw_tensor *margin(gw_rule *r, gw_tensor *a, gw_tensor *b, double unused) {
    (void)unused;
    gw_tensor *z = neg(a);
    if (!z || gw_mul_(z, b) != GW_OK) /* in place, as ATen: in a's shape and dtype */
        return NULL;
    return log(plus(exp(z), number(1)));
}

static gw_tensor *margin_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b,
                               gw_reduction reduction, double unused) {
    (void)unused;
    gw_tensor *z = exp(mul(neg(b), a));
    gw_tensor *slope = scale(mul(b, z), real(-share_of(z, reduction)));
    return mul(div(slope, plus(z, number(1))), g);
}

/* In ATen's order of products: nan and 0 where e^z is beyond its dtype. */
static gw_tensor *margin_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b) {
    gw_tensor *z = exp(mul(a, neg(b))), *more = plus(z, number(1));
    gw_tensor *bend = div(mul(mul(g, mul(b, b)), z), mul(more, more));
    return mode(r) == GW_REDUCE_MEAN && bend ? over(bend, number(gw_tensor_numel(a))) : bend;
}

/* PyTorch writes the floats of these losses into tensors of a's dtype. */
static gw_status check_keeps_floats(const gw_tensor *a) {
    if (!gw_dtype_is_int((gw_dtype)a->dtype)) /* bools are refused where they are negated */
        return GW_OK;
    return gw_fail(a->ctx, GW_E_RUNTIME,
                   "result type Float can't be cast to the desired output type %s",
                   gw_dtype_label((gw_dtype)a->dtype));
}

gw_tensor *gw_soft_margin_loss(gw_tensor *a, gw_tensor *b, gw_reduction reduction) {
    if (a && check_keeps_floats(a) != GW_OK)
        return NULL;
    if (gw_check_fixed(b, "soft_margin_loss", "target") != GW_OK)
        return NULL;
    return value_of(GW_OP_soft_margin_loss, margin, a, b, reduction, 0);
}

gw_tensor *gw_soft_margin_loss_backward(gw_tensor *a, gw_tensor *b, gw_tensor *c,
                                        gw_reduction reduction) {
    return slope_of(GW_OP_soft_margin_loss_backward, margin_slope, a, b, c, reduction, 0);
}

gw_tensor *gw_soft_margin_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b, gw_tensor *c,
                               int i) {
    return i == 0 ? margin_slope(r, g, b, c, mode(r), 0) : margin_bend(r, mul(g, a), b, c);
}

/* ---- binary cross entropy -------------------------------------------------------------------- */

static gw_tensor *weighed(gw_rule *r, gw_tensor *each, gw_tensor *weight) {
    return weight && each ? in_dtype(r, mul(each, weight), (gw_dtype)each->dtype) : each;
}

/* A logarithm of the C library (once its value), not of vectors. */
static gw_tensor *bounded(gw_rule *r, gw_tensor *logarithm) {
    const gw_scalar low = gw_scalar_int(-100);
    return own(gw_clamp(logarithm, &low, NULL));
}

gw_tensor *gw_binary_cross_entropy(gw_tensor *a, gw_tensor *b, gw_tensor *weight,
                                   gw_reduction reduction) {
    if (!a || !b || gw_check_fixed(weight, "binary_cross_entropy", "weight") != GW_OK ||
        check_same_dtype(a, b) != GW_OK ||
        gw_check_refused(a->ctx, &gw_ops[GW_OP_binary_cross_entropy], (gw_dtype)a->dtype) != GW_OK)
        return NULL;
    loss_rule(a);
    for (int64_t i = 0; i < gw_tensor_numel(a); i++) {
        const double x = gw_scalar_as_double(gw_tensor_at(a, i));
        if (!(x >= 0 && x <= 1)) {
            gw_fail(a->ctx, GW_E_RUNTIME, "all elements of input should be between 0 and 1");
            return NULL;
        }
    }
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *once = wrapped(real(1));
    gw_tensor *no = mul(plus(b, number(-1)), bounded(r, own(gw_xlogy(once, minus(number(1), a)))));
    gw_tensor *yes = mul(b, bounded(r, own(gw_xlogy(once, a))));
    gw_tensor *each = weighed(r, sub(no, yes), weight);
    if (each) /* PyTorch writes into an empty_like of a */
        each =
            own(gw_relaid_like(gw_tensor_alias(each, each->dims, each->strides, each->ndim, 0), a));
    gw_tensor *out = gw_rule_end(r, reduced(r, each, reduction));
    gw_quiet_end(&quiet);
    const gw_attributes at = with_mode(reduction, 0);
    return gw_record(GW_OP_binary_cross_entropy, (gw_tensor *[]){a, b, weight}, &at, out);
}

/* x (1 - x), not below `least`. */
static gw_tensor *spread_of(gw_rule *r, gw_tensor *x, double least) {
    const gw_scalar low = gw_scalar_float(least);
    return own(gw_clamp(mul(minus(number(1), x), x), &low, NULL));
}

gw_tensor *gw_binary_cross_entropy_backward(gw_tensor *a, gw_tensor *b, gw_tensor *c,
                                            gw_tensor *weight, gw_reduction reduction) {
    if (!a || !b || !c)
        return NULL;
    loss_rule(a);
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    /* ATen's EPSILON is a float32, whatever b is. */
    gw_tensor *slope = weighed(r, div(mul(a, sub(b, c)), spread_of(r, b, (double)1e-12F)), weight);
    gw_tensor *out = gw_rule_end(r, shared_out(r, slope, b, reduction));
    gw_quiet_end(&quiet);
    const gw_attributes at = with_mode(reduction, 0);
    return gw_record(GW_OP_binary_cross_entropy_backward, (gw_tensor *[]){a, b, c, weight}, &at,
                     out);
}

gw_tensor *gw_bce_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b, gw_tensor *c,
                       gw_tensor *weight, int i) {
    gw_tensor *each;
    /* PyTorch's, which keeps both factors of b (1 - b) from 0. */
    gw_tensor *low = plus(b, real(1e-12)), *high = plus(minus(number(1), b), real(1e-12));
    if (i == 0)
        each = mul(g, div(sub(b, c), mul(low, high)));
    else if (i == 1) /* (b² - 2 b c + c) / (b (1 - b))² */
        each = mul(mul(g, a), div(add(sub(mul(b, b), scale(mul(b, c), number(2))), c),
                                  mul(mul(low, low), mul(high, high))));
    else
        return shared_out(r, div(weighed(r, neg(mul(g, a)), weight), spread_of(r, b, 1e-12)), b,
                          mode(r));
    return shared_out(r, weighed(r, each, weight), b, mode(r));
}

gw_tensor *gw_bce_target(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *weight) {
    gw_tensor *no = log(minus(number(1), a)), *slope = mul(sub(no, log(a)), g);
    return shared_out(r, weighed(r, slope, weight), a, mode(r));
}

gw_tensor *gw_binary_cross_entropy_with_logits(gw_tensor *a, gw_tensor *b, gw_tensor *weight,
                                               gw_tensor *pos_weight, gw_reduction reduction) {
    static const char name[] = "binary_cross_entropy_with_logits";
    if (!a || !b || gw_check_fixed(weight, name, "weight") != GW_OK ||
        gw_check_fixed(pos_weight, name, "pos_weight") != GW_OK)
        return NULL;
    if (pos_weight && pos_weight->dtype == GW_BOOL) {
        gw_tensor_release(gw_sub_scalar(pos_weight, gw_scalar_int(1))); /* which says why not */
        return NULL;
    }
    if (b->dtype == GW_BOOL) {
        gw_fail(
            a->ctx, GW_E_RUNTIME,
            "Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` "
            "or `logical_xor()` operator instead.");
        return NULL;
    }
    if (check_result(b, common_dtype(a, b)) != GW_OK || check_keeps_floats(a) != GW_OK)
        return NULL;
    loss_rule(a);
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    const gw_scalar nought = gw_scalar_int(0);
    const gw_dtype dtype = (gw_dtype)b->dtype; /* of 1 - b, into which ATen adds all else */
    gw_tensor *most = own(gw_clamp(neg(a), &nought, NULL));
    gw_tensor *tail = log(add(exp(neg(most)), exp(sub(neg(a), most))));
    gw_tensor *rest = minus(number(1), b), *each = in_dtype(r, mul(rest, a), dtype), *bound = tail;
    if (pos_weight)
        bound = mul(plus(mul(plus(pos_weight, number(-1)), b), number(1)), add(tail, most));
    else
        each = in_dtype(r, add(each, most), dtype);
    /* PyTorch adds into 1 - b, which the result lies like. */
    gw_tensor *total = in_dtype(r, add(each, bound), dtype);
    gw_tensor *sum = total && rest ? own(gw_relaid_like(gw_tensor_retain(total), rest)) : NULL;
    gw_tensor *out = gw_rule_end(r, reduced(r, weighed(r, sum, weight), reduction));
    gw_quiet_end(&quiet);
    const gw_attributes at = with_mode(reduction, 0);
    return gw_record(GW_OP_binary_cross_entropy_with_logits,
                     (gw_tensor *[]){a, b, weight, pos_weight}, &at, out);
}

gw_tensor *gw_bce_logits(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b, gw_tensor *weight,
                         gw_tensor *pos_weight) {
    gw_tensor *slope = sub(sigmoid(a), b);
    if (pos_weight) {
        gw_tensor *positive = mul(pos_weight, b);
        slope = sub(mul(sub(plus(positive, number(1)), b), sigmoid(a)), positive);
    }
    return shared_out(r, weighed(r, mul(slope, g), weight), a, mode(r));
}

gw_tensor *gw_bce_logits_target(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *weight,
                                gw_tensor *pos_weight) {
    gw_tensor *slope = mul(a, neg(g));
    if (pos_weight)
        slope = mul(sub(own(gw_logsigmoid(neg(a))), mul(pos_weight, own(gw_logsigmoid(a)))), g);
    return shared_out(r, weighed(r, slope, weight), a, mode(r));
}
