/* Losses of a plan: squared error, and cross-entropy of classes. Every number is rounded where the
 * operations of ops/losses.c, ops/scan.c and ops/nll.c round it. */
#include "base/vector_functions.h"
#include "kernels/softmax.h"
#include "train/plan.h"

/* out_grad = 2 / all (a - y); the mean of (a - y)². */
static float squared(const gw_net_plan *plan, const gw_net_plan_layer *last, int64_t all) {
    float *square = plan->scratch[0];
    const float part = (float)(2. / (double)all);
    for (int64_t i = 0; i < all; i++) {
        const float off = last->a[i] - plan->y[i];
        square[i] = off * off;
        last->out_grad[i] = off * part;
    }
    return gw_kernel_sum_f32(square, all) / (float)all;
}

/* out_grad = g - e^y Σ g with g = -1 / n at the class; the mean of -y there. */
static float cross_entropy(const gw_net_plan *plan, const gw_net_plan_layer *last, int64_t n) {
    const int64_t units = last->units;
    float *logs = plan->scratch[0], *each = plan->scratch[1], *power = plan->scratch[2];
    const float part = -1 / (float)n;
    gw_kernel_softmax_rows_f32(last->a, logs, n, units, true);
    for (int64_t i = 0; i < n; i++) {
        each[i] = -logs[i * units + plan->classes[i]];
    }
    gw_net_plan_unary(GW_OP_exp, power, logs, n * units);
    for (int64_t i = 0; i < n; i++) {
        for (int64_t j = 0; j < units; j++) {
            const float g = j == plan->classes[i] ? part : 0;
            last->out_grad[i * units + j] = gw_fused_f32(-power[i * units + j], part, g);
        }
    }
    return gw_kernel_cascade_f32(each, NULL, n) / (float)n;
}

float gw_net_plan_loss(const gw_net *net, gw_net_plan *plan, int64_t n) {
    gw_net_plan_layer *last = &plan->layers[plan->n_layers - 1];
    last->has_grad = true;
    return net->spec.loss == GW_LOSS_CROSS_ENTROPY ? cross_entropy(plan, last, n)
                                                   : squared(plan, last, n * last->units);
}
