/* What optimisers do, in the order of optim/optim.c, on plain memory. */
#include <math.h>
#include <string.h>

#include "kernels/scaled_sum.h"
#include "train/plan.h"

static void add_scaled(float *out, const float *p, const float *g, float w, int64_t n) {
    int64_t i = 0;
    for (; i + GW_LANES <= n; i += GW_LANES) {
        const gw_floats sum = gw_four_scaled_sum(w, gw_floats_load(g + i), gw_floats_load(p + i));
        gw_floats_store(out + i, sum);
    }
    if (i < n) {
        gw_floats term = {0}, grad = {0};
        for (int64_t k = i; k < n; k++) {
            term[k - i] = p[k];
            grad[k - i] = g[k];
        }
        const gw_floats sum = gw_four_scaled_sum(w, grad, term);
        for (int64_t k = i; k < n; k++) {
            out[k] = sum[k - i];
        }
    }
}

/* out = a + alpha b; with alpha 1 it is another operation. */
static void add(float *out, const float *a, const float *b, double alpha, int64_t n) {
    if (alpha == 1) {
        gw_net_plan_binary(GW_OP_add, out, a, b, n);
    } else {
        add_scaled(out, a, b, (float)alpha, n);
    }
}

static void scale(float *a, double factor, int64_t n) {
    gw_net_plan_number(GW_OP_mul_scalar, a, a, (float)factor, n);
}

static void add_product(float *a, const float *b, const float *c, double p, int64_t n) {
    const float *const in[3] = {a, b, c};
    gw_net_plan_with(GW_OP_addcmul, a, in, (const float[]){(float)p, 0, 0}, n);
}

static void add_quotient(float *a, const float *b, const float *c, double p, int64_t n) {
    const float *const in[3] = {a, b, c};
    gw_net_plan_with(GW_OP_addcdiv, a, in, (const float[]){(float)p, 0, 0}, n);
}

/* √a (over `under`) + eps */
static const float *root(const gw_net_plan *plan, const float *a, double under, double eps,
                         int64_t n) {
    float *out = plan->scratch[1];
    gw_net_plan_unary(GW_OP_sqrt, out, a, n);
    if (under != 1) {
        gw_net_plan_number(GW_OP_div_scalar, out, out, (float)under, n);
    }
    gw_net_plan_number(GW_OP_add_scalar, out, out, (float)eps, n);
    return out;
}

static void sgd(const gw_optimizer_spec *o, const gw_net_plan *plan, const gw_param *p,
                const float *grad, bool moving) {
    float *values = p->data;
    const int64_t n = p->numel;
    if (o->momentum != 0) {
        float *buffer = gw_tensor_data(p->state[0]);
        if (moving) {
            scale(buffer, o->momentum, n);
            add(buffer, buffer, grad, 1, n);
        } else {
            memcpy(buffer, grad, (size_t)n * sizeof *buffer);
        }
        if (o->nesterov) {
            add(plan->scratch[1], grad, buffer, o->momentum, n);
        }
        grad = o->nesterov ? plan->scratch[1] : buffer;
    }
    add(values, values, grad, -o->lr, n);
}

static void rmsprop(const gw_optimizer_spec *o, const gw_net_plan *plan, const gw_param *p,
                    const float *grad) {
    float *values = p->data, *square = gw_tensor_data(p->state[0]);
    const int64_t n = p->numel;
    scale(square, o->alpha, n);
    add_product(square, grad, grad, 1 - o->alpha, n);
    const float *denom = root(plan, square, 1, o->eps, n);
    if (o->momentum > 0) {
        float *buffer = gw_tensor_data(p->state[1]);
        scale(buffer, o->momentum, n);
        add_quotient(buffer, grad, denom, 1, n);
        add(values, values, buffer, -o->lr, n);
    } else {
        add_quotient(values, grad, denom, -o->lr, n);
    }
}

static void adagrad(const gw_optimizer_spec *o, const gw_net_plan *plan, const gw_param *p,
                    const float *grad) {
    float *total = gw_tensor_data(p->state[0]);
    add_product(total, grad, grad, 1, p->numel);
    add_quotient(p->data, grad, root(plan, total, 1, o->eps, p->numel), -o->lr, p->numel);
}

static void adam(const gw_optimizer_spec *o, const gw_net_plan *plan, const gw_param *p,
                 const float *grad, int64_t count) {
    const double step = (double)(count + 1), rate = o->lr / (1 - pow(o->beta1, step));
    const double under = sqrt(1 - pow(o->beta2, step));
    float *mean = gw_tensor_data(p->state[0]), *square = gw_tensor_data(p->state[1]);
    const int64_t n = p->numel;
    scale(mean, o->beta1, n);
    add(mean, mean, grad, 1 - o->beta1, n);
    scale(square, o->beta2, n);
    add_product(square, grad, grad, 1 - o->beta2, n);
    add_quotient(p->data, mean, root(plan, square, under, o->eps, n), -rate, n);
}

void gw_net_plan_update(const gw_optimizer_spec *o, const gw_net_plan *plan, const gw_param *p,
                        const float *grad, int64_t count, bool moving) {
    float *values = p->data;
    if (o->kind == GW_OPT_ADAMW) {
        scale(values, 1 - o->lr * o->weight_decay, p->numel);
    } else if (o->weight_decay != 0) {
        add(plan->scratch[0], grad, values, o->weight_decay, p->numel);
        grad = plan->scratch[0];
    }
    switch (o->kind) {
    case GW_OPT_SGD:
        sgd(o, plan, p, grad, moving);
        break;
    case GW_OPT_RMSPROP:
        rmsprop(o, plan, p, grad);
        break;
    case GW_OPT_ADAGRAD:
        adagrad(o, plan, p, grad);
        break;
    default:
        adam(o, plan, p, grad, count);
    }
}
