/* glu and prelu, and the gradients of activations.def. A slope's own gradient, its bend, is written
 * out: PyTorch has it so too. */
#include "ops/gradients.h"
#include "ops/layout.h"
#include "ops/record.h"

gw_tensor *gw_glu(gw_tensor *a, int64_t dim) {
    if (!a)
        return NULL;
    if (a->ndim == 0) {
        gw_fail(a->ctx, GW_E_RUNTIME,
                "glu does not support scalars because halving size must be even");
        return NULL;
    }
    const int d = gw_shape_dim(a->ctx, dim, a->ndim);
    if (d < 0)
        return NULL;
    const int64_t half = a->dims[d] / 2;
    if (a->dims[d] % 2) {
        gw_fail(a->ctx, GW_E_RUNTIME,
                "Halving dimension must be even, but dimension %d is size %lld", d,
                (long long)a->dims[d]);
        return NULL;
    }
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *left = gw_slice(a, d, 0, half, 1), *right = gw_slice(a, d, half, INT64_MAX, 1);
    gw_tensor *gate = gw_sigmoid(right), *out = gw_mul(left, gate);
    gw_quiet_end(&quiet);
    gw_tensor_release(gate);
    gw_tensor_release(right);
    gw_tensor_release(left);
    return gw_record(GW_OP_glu, &a, &(gw_attributes){.ints = {d}, .n_ints = 1}, out);
}

/* The slopes seen so that they broadcast to `a`: one for each index of dim 1. */
static gw_tensor *slopes(gw_tensor *a, gw_tensor *b) {
    if (b->ndim != 1 || b->dims[0] == 1 || a->ndim < 2)
        return b->ndim == 1 && a->ndim == 0 ? gw_reshape(b, NULL, 0) : gw_tensor_retain(b);
    int64_t dims[GW_MAX_DIMS] = {b->dims[0], 1, 1, 1, 1, 1, 1, 1};
    return gw_reshape(b, dims, a->ndim - 1);
}

gw_tensor *gw_prelu(gw_tensor *a, gw_tensor *b) {
    if (!a || !b)
        return NULL;
    const int64_t channels = a->ndim > 1 ? a->dims[1] : 1, n = gw_tensor_numel(b);
    if (n != 1 && n != channels) {
        gw_fail(a->ctx, GW_E_RUNTIME,
                "Mismatch of parameter numbers and input channel size. Found parameter numbers = "
                "%lld and channel size = %lld.",
                (long long)n, (long long)channels);
        return NULL;
    }
    if (a->dtype != b->dtype) {
        gw_fail(a->ctx, GW_E_RUNTIME, "Found dtype %s but expected %s",
                gw_dtype_label((gw_dtype)b->dtype), gw_dtype_label((gw_dtype)a->dtype));
        return NULL;
    }
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *weight = slopes(a, b), *nought = gw_wrapped_number(a->ctx, gw_scalar_int(0));
    gw_tensor *positive = gw_gt(a, nought), *below = gw_mul(a, weight);
    gw_tensor *out = gw_relaid_image(gw_where(a, below, positive), gw_has_channels_behind(a));
    gw_quiet_end(&quiet);
    gw_tensor *const used[] = {weight, nought, positive, below};
    for (int i = 0; i < 4; i++)
        gw_tensor_release(used[i]);
    return gw_record(GW_OP_prelu, (gw_tensor *[]){a, b}, NULL, out);
}

/* Note [Slopes of results]. What these leave in place is a node that keeps the result (inplace.c):
 * PyTorch takes their gradients from it, for the input is gone. */
static gw_tensor *kept_result(gw_op_id id, gw_tensor *a, const gw_attributes *at) {
    if (!a)
        return NULL;
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *out = id == GW_OP_elu_result    ? gw_elu(a, at->numbers)
                     : id == GW_OP_celu_result ? gw_celu(a, at->numbers)
                                               : gw_leaky_relu(a, at->scalar);
    gw_quiet_end(&quiet);
    return gw_record(id, &a, at, out);
}

gw_tensor *gw_elu_result(gw_tensor *a, gw_numbers numbers) {
    return kept_result(GW_OP_elu_result, a, &(gw_attributes){.numbers = numbers});
}

gw_tensor *gw_celu_result(gw_tensor *a, gw_numbers numbers) {
    return kept_result(GW_OP_celu_result, a, &(gw_attributes){.numbers = numbers});
}

gw_tensor *gw_leaky_relu_result(gw_tensor *a, gw_scalar slope) {
    return kept_result(GW_OP_leaky_relu_result, a, &(gw_attributes){.scalar = slope});
}

#include "ops/words.h"

#define NEGATIVE_SLOPE                                                                         \
    "backward calculation is triggered with a negative slope which is not supported. This is " \
    "caused by calling in-place forward function with a negative slope, please call "          \
    "out-of-place version instead."

gw_tensor *gw_elu_result_slope(gw_rule *r, gw_tensor *g, gw_tensor *y, gw_numbers given) {
    if (given.p < 0) {
        gw_fail(r->ctx, GW_E_RUNTIME, "In-place elu " NEGATIVE_SLOPE);
        return NULL;
    }
    return own(gw_elu_result_backward(g, y, given));
}

gw_tensor *gw_leaky_relu_result_slope(gw_rule *r, gw_tensor *g, gw_tensor *y, gw_scalar slope) {
    const double p = gw_scalar_as_double(slope);
    if (p < 0) {
        gw_fail(r->ctx, GW_E_RUNTIME,
                "In-place leakyReLu " NEGATIVE_SLOPE
                " File an issue at https://github.com/pytorch/pytorch if you do require supporting "
                "in-place leakRelu backward calculation with negative slope");
        return NULL;
    }
    return own(gw_leaky_relu_backward(g, y, (gw_numbers){.p = p}));
}

/* PyTorch has the gradients of prelu in one step, and theirs in another: of all there is, zeros
 * where nothing arrives. Here it is a step for each of the two gradients. */
static gw_tensor *prelu_input(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b) {
    return where(gt(a, wrapped(number(0))), g, mul(own(slopes(a, b)), g));
}

static gw_tensor *prelu_weight(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b) {
    gw_tensor *each = where(gt(a, wrapped(number(0))), zero(g), mul(a, g));
    gw_tensor *broadcast = own(slopes(a, b));
    if (!each || !broadcast)
        return NULL;
    gw_tensor *sum = own(gw_sum_to(each, broadcast->dims, broadcast->ndim));
    return own(gw_reshape(sum, b->dims, b->ndim));
}

typedef gw_tensor *prelu_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b);

static gw_tensor *prelu_backward(gw_op_id id, prelu_slope *slope, gw_tensor *a, gw_tensor *b,
                                 gw_tensor *c) {
    if (!a || !b || !c)
        return NULL;
    gw_rule rule = {.ctx = a->ctx}, *r = &rule;
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *out = gw_rule_end(r, slope(r, a, b, c));
    gw_quiet_end(&quiet);
    return gw_record(id, (gw_tensor *[]){a, b, c}, NULL, out);
}

gw_tensor *gw_prelu_input_backward(gw_tensor *a, gw_tensor *b, gw_tensor *c) {
    return prelu_backward(GW_OP_prelu_input_backward, prelu_input, a, b, c);
}

gw_tensor *gw_prelu_weight_backward(gw_tensor *a, gw_tensor *b, gw_tensor *c) {
    return prelu_backward(GW_OP_prelu_weight_backward, prelu_weight, a, b, c);
}

/* Of what arrived for the input's gradient, `in`, and for the slopes', `of_slopes`: NULL, zeros. */
static gw_tensor *bent_arrived(gw_rule *r, gw_tensor *in, gw_tensor *of_slopes, gw_tensor *b,
                               gw_tensor *c) {
    gw_tensor *along = own(slopes(b, c)), *spread = of_slopes ? own(slopes(b, of_slopes)) : NULL;
    gw_tensor *positive = own(gw_to(gt(b, wrapped(number(0))), (gw_dtype)b->dtype));
    gw_tensor *other = own(gw_to(le(b, wrapped(number(0))), (gw_dtype)b->dtype));
    in = in ? in : zeros_like(b);
    spread = spread ? spread : zeros_like(b);
    gw_tensor *by_slopes =
        c && gw_tensor_numel(c) == 1 ? mul(spread, mul(other, b)) : mul(mul(spread, other), b);
    return add(mul(in, add(positive, mul(other, along))), by_slopes);
}

static gw_tensor *bent_input(gw_rule *r, gw_tensor *of_slopes, gw_tensor *a, gw_tensor *b) {
    gw_tensor *spread = of_slopes ? own(slopes(b, of_slopes)) : zeros_like(b);
    return mul(mul(spread, a), own(gw_to(le(b, wrapped(number(0))), (gw_dtype)a->dtype)));
}

/* Summed dim after dim, from the first. */
static gw_tensor *bent_slopes(gw_rule *r, gw_tensor *in, gw_tensor *a, gw_tensor *b, gw_tensor *c) {
    gw_tensor *other = own(gw_to(le(b, wrapped(number(0))), (gw_dtype)a->dtype));
    gw_tensor *each = mul(mul(in ? in : zeros_like(b), a), other);
    if (!each || !c)
        return NULL;
    if (gw_tensor_numel(c) == 1)
        return own(gw_reshape(own(gw_sum(each)), c->dims, c->ndim));
    if (each->ndim > 1)
        each = own(gw_sum_dims(each, &(int64_t){0}, 1, false));
    while (each && each->ndim > 1)
        each = own(gw_sum_dims(each, &(int64_t){1}, 1, false));
    return each;
}

gw_tensor *gw_prelu_input_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b, gw_tensor *c,
                               int i) {
    return i == 0   ? bent_arrived(r, g, NULL, b, c)
           : i == 1 ? bent_input(r, NULL, a, b)
                    : bent_slopes(r, g, a, b, c);
}

gw_tensor *gw_prelu_weight_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b, gw_tensor *c,
                                int i) {
    return i == 0   ? bent_arrived(r, NULL, g, b, c)
           : i == 1 ? bent_input(r, g, a, b)
                    : bent_slopes(r, NULL, a, b, c);
}

gw_tensor *gw_elu_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b) {
    gw_tensor *arrived = scale(mul(g, a), real(numbers.s));
    gw_tensor *bend = own(gw_elu_backward(arrived, b, numbers));
    return mul(bend, own(gw_to(lt(b, wrapped(number(0))), (gw_dtype)g->dtype)));
}

/* 2 φ(b) - b² φ(b) */
gw_tensor *gw_gelu_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b) {
    gw_tensor *square = mul(b, b);
    gw_tensor *bell = scale(exp(scale(square, real(-.5))), real(ONE_OVER_ROOT_2_PI));
    return mul(mul(g, a), sub(scale(bell, number(2)), mul(square, bell)));
}

/* f g h with f = b / 2, g = 1 - t², h = u', where u = k (b + c b³), t = tanh u; by the rule of
 * products, and in the order, that PyTorch has it. */
gw_tensor *gw_gelu_tanh_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b) {
    const double k = ROOT_2_OVER_PI, c = .044715;
    gw_tensor *inner = scale(add(b, scale(pow(b, number(3)), real(c))), real(k));
    gw_tensor *t = tanh(inner), *sech = reciprocal(own(gw_cosh(inner)));
    gw_tensor *half = scale(b, real(.5)), *bell = minus(number(1), mul(t, t));
    gw_tensor *du = scale(plus(mul(scale(b, real(3 * c)), b), number(1)), real(k));
    gw_tensor *of_half = mul(scale(bell, real(.5)), du);
    gw_tensor *d_bell = mul(mul(scale(sech, number(2)), mul(neg(sech), t)), du);
    gw_tensor *of_bell = mul(mul(half, du), d_bell);
    gw_tensor *of_du = mul(mul(half, bell), scale(scale(b, real(6 * c)), real(k)));
    return mul(mul(g, a), add(add(scale(of_half, number(2)), of_bell), of_du));
}

/* PyTorch, too, has these in one step where nobody asks for their own gradient. */
gw_tensor *gw_silu_slope(gw_rule *r, gw_tensor *g, gw_tensor *a) {
    if (!r->ctx->grad_enabled)
        return own(gw_silu_backward(g, a));
    gw_tensor *gate = sigmoid(a);
    return mul(mul(g, gate), plus(mul(a, minus(number(1), gate)), number(1)));
}

gw_tensor *gw_mish_slope(gw_rule *r, gw_tensor *g, gw_tensor *a) {
    if (!r->ctx->grad_enabled)
        return own(gw_mish_backward(g, a));
    gw_tensor *gate = sigmoid(a), *t = tanh(own(gw_log1p(exp(a))));
    gw_tensor *bell = minus(number(1), mul(t, t));
    return mul(g, add(t, mul(mul(a, gate), bell)));
}

gw_tensor *gw_softplus_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b) {
    gw_tensor *x = scale(b, real(numbers.p));
    gw_tensor *curved = own(gw_to(lt(x, wrapped(real(numbers.q))), (gw_dtype)g->dtype));
    return scale(mul(sigmoid_backward(mul(g, a), sigmoid(x)), curved), real(numbers.p));
}

gw_tensor *gw_logsigmoid_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b) {
    gw_tensor *gate = sigmoid(b);
    return mul(mul(mul(g, a), plus(gate, number(-1))), gate);
}

gw_tensor *gw_hardswish_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b) {
    gw_tensor *inside = both(gt(b, wrapped(number(-3))), lt(b, wrapped(number(3))));
    return where(inside, over(mul(g, a), number(3)), zero(g));
}

/* With halves u, v and s = σ(v): a s before, (1 - s) s u a behind. */
static gw_tensor *glu_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, int64_t dim) {
    const int64_t half = a->dims[dim] / 2;
    gw_tensor *u = own(gw_slice(a, dim, 0, half, 1));
    gw_tensor *v = own(gw_slice(a, dim, half, INT64_MAX, 1));
    gw_tensor *gate = sigmoid(v), *to_u = mul(gate, g);
    gw_tensor *to_v = mul(mul(mul(minus(number(1), gate), gate), u), g);
    gw_tensor *const halves[2] = {to_u, to_v};
    return to_v ? own(gw_cat(halves, 2, dim)) : NULL;
}

gw_tensor *gw_glu_backward(gw_tensor *a, gw_tensor *b, int64_t dim) {
    if (!a || !b)
        return NULL;
    gw_rule rule = {.ctx = a->ctx}, *r = &rule;
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *out = gw_rule_end(r, glu_slope(r, a, b, dim));
    gw_quiet_end(&quiet);
    const gw_attributes at = {.ints = {dim}, .n_ints = 1};
    return gw_record(GW_OP_glu_backward, (gw_tensor *[]){a, b}, &at, out);
}

/* By what arrived: the two halves of g times the slope. */
gw_tensor *gw_glu_bend_arrived(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b) {
    if (!g || !a || !b)
        return NULL;
    const int64_t dim = shape(r)[0], half = b->dims[dim] / 2;
    gw_tensor *ones = own(gw_ones_like(a));
    gw_tensor *both_halves = mul(g, own(gw_glu_backward(ones, b, dim)));
    gw_tensor *front = own(gw_slice(both_halves, dim, 0, half, 1));
    return add(front, own(gw_slice(both_halves, dim, half, INT64_MAX, 1)));
}

gw_tensor *gw_glu_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b) {
    if (!g || !a || !b)
        return NULL;
    const int64_t dim = shape(r)[0], half = b->dims[dim] / 2;
    gw_tensor *u = own(gw_slice(b, dim, 0, half, 1));
    gw_tensor *gate = sigmoid(own(gw_slice(b, dim, half, INT64_MAX, 1)));
    gw_tensor *rest = minus(number(1), gate), *slope = mul(gate, rest);
    gw_tensor *g_front = own(gw_slice(g, dim, 0, half, 1));
    gw_tensor *g_behind = own(gw_slice(g, dim, half, INT64_MAX, 1)), *along = mul(g_behind, u);
    gw_tensor *front = mul(mul(g_behind, a), slope);
    gw_tensor *bend = sub(mul(slope, rest), mul(gate, slope));
    gw_tensor *behind = add(mul(mul(along, a), bend), mul(mul(g_front, a), slope));
    gw_tensor *const halves[2] = {front, behind};
    return front && behind ? own(gw_cat(halves, 2, dim)) : NULL;
}
