/* Note [Steps of bfloat16]. Most of PyTorch's loops over bfloat16 compute in float and round the
 * result once. These are written for its class of such numbers, whose every operation rounds. */
#include "ops/steps.h"

#include <math.h>

#include "ops/record.h"
#include "ops/words.h"

bool gw_goes_in_steps(const gw_op *op, gw_dtype dtype, gw_tensor *const *inputs, int n) {
    if (dtype != GW_BF16) {
        return false;
    }
    switch (gw_op_index(op)) {
    case GW_OP_pow_scalar:
        return n == 2 && gw_scalar_as_double(gw_tensor_at(inputs[1], 0)) == 3;
    case GW_OP_silu:
    case GW_OP_silu_backward:
    case GW_OP_sinc:
    case GW_OP_logit:
    case GW_OP_logsigmoid_backward:
        return true;
    case GW_OP_xlogy:
        return n == 2;
    default:
        return false;
    }
}

static gw_tensor *brain(gw_rule *r, double value) {
    return own(gw_full(r->ctx, GW_BF16, NULL, 0, real(value)));
}

static gw_tensor *below_one(gw_rule *r, gw_tensor *x) { /* 1 + e^-x */
    return plus(exp(neg(x)), number(1));
}

static gw_tensor *silu_slope(gw_rule *r, gw_tensor *g, gw_tensor *x) {
    gw_tensor *gate = div(brain(r, 1), below_one(r, x));
    gw_tensor *part = mul(g, gate);
    return mul(part, plus(mul(x, minus(number(1), gate)), number(1)));
}

static gw_tensor *x_log_y(gw_rule *r, gw_tensor *x, gw_tensor *y) {
    gw_tensor *product = mul(x, log(y));
    gw_tensor *nothing = both(eq(x, wrapped(number(0))), not(nan_in(y)));
    return where(nothing, brain(r, 0), product);
}

static gw_tensor *sinc_of(gw_rule *r, gw_tensor *x) {
    gw_tensor *angle = mul(x, brain(r, PI));
    return where(eq(x, wrapped(number(0))), brain(r, 1), div(sin(angle), angle));
}

static gw_tensor *log_odds(gw_rule *r, gw_tensor *x, double eps) {
    if (!isnan(eps)) {
        gw_tensor *least = brain(r, eps), *most = minus(number(1), least);
        x = where(lt(x, least), least, x);
        x = where(gt(x, most), most, x);
    }
    return log(div(x, minus(number(1), x)));
}

/* e^-|x| is kept from the way forth, rounded; the rest is of floats. */
static gw_tensor *log_sigmoid_slope(gw_rule *r, gw_tensor *g, gw_tensor *x) {
    gw_tensor *kept = exp(neg(own(gw_abs(x))));
    gw_tensor *z = kept ? own(gw_to(kept, GW_F32)) : NULL;
    gw_tensor *share = div(z, plus(z, number(1)));
    gw_tensor *slope = where(lt(x, wrapped(number(0))), minus(number(1), share), share);
    slope = mul(slope, own(gw_to(g, GW_F32)));
    return slope ? own(gw_to(slope, GW_BF16)) : NULL;
}

gw_tensor *gw_in_steps(const gw_op *op, gw_tensor *const *inputs, const gw_numbers *given) {
    gw_rule pool = {.ctx = inputs[0]->ctx}, *r = &pool;
    const gw_quiet quiet = gw_quiet_begin(r->ctx);
    gw_tensor *a = inputs[0], *out = NULL;
    switch (gw_op_index(op)) {
    case GW_OP_silu:
        out = div(a, below_one(r, a));
        break;
    case GW_OP_silu_backward:
        out = silu_slope(r, a, inputs[1]);
        break;
    case GW_OP_logsigmoid_backward:
        out = log_sigmoid_slope(r, a, inputs[1]);
        break;
    case GW_OP_xlogy:
        out = x_log_y(r, a, inputs[1]);
        break;
    case GW_OP_sinc:
        out = sinc_of(r, a);
        break;
    case GW_OP_logit:
        out = log_odds(r, a, given ? given->p : (double)NAN);
        break;
    default: /* the third power */
        out = mul(mul(a, a), a);
        break;
    }
    out = gw_rule_end(r, out);
    gw_quiet_end(&quiet);
    return out;
}
