/* Activations of a plan, and the loops of operations on plain memory. */
#include <string.h>

#include "ops/op.h"
#include "train/plan.h"

enum { SIZE = sizeof(float) };

static char *bytes(const float *p) {
    return (char *)(uintptr_t)p;
}

void gw_net_plan_unary(gw_op_id id, float *out, const float *a, int64_t n) {
    char *const data[] = {bytes(out), bytes(a)};
    gw_op_loops[id][GW_F32](NULL, data, (const int64_t[]){SIZE, SIZE}, n);
}

void gw_net_plan_binary(gw_op_id id, float *out, const float *a, const float *b, int64_t n) {
    char *const data[] = {bytes(out), bytes(a), bytes(b)};
    gw_op_loops[id][GW_F32](NULL, data, (const int64_t[]){SIZE, SIZE, SIZE}, n);
}

void gw_net_plan_number(gw_op_id id, float *out, const float *a, float number, int64_t n) {
    char *const data[] = {bytes(out), bytes(a), bytes(&number)};
    gw_op_loops[id][GW_F32](NULL, data, (const int64_t[]){SIZE, SIZE, 0}, n);
}

void gw_net_plan_with(gw_op_id id, float *out, const float *const in[3], const float numbers[3],
                      int64_t n) {
    float own[3];
    memcpy(own, numbers, sizeof own);
    char *const data[] = {bytes(out), bytes(in[0]), bytes(in[1]), bytes(in[2])};
    gw_op_loops[id][GW_F32](own, data, (const int64_t[]){SIZE, SIZE, SIZE, SIZE}, n);
}

static const float unit[3] = {1, 1, 1}, soft[3] = {1, 20, 0}, leak[3] = {.01f, 0, 0};

void gw_net_plan_activate(const gw_net_plan *plan, const gw_net_plan_layer *l, int64_t n) {
    const float *const in[3] = {l->u, NULL, NULL};
    const int64_t all = n * l->units;
    (void)plan;
    switch (l->activation) {
    case GW_ACT_RELU:
        gw_net_plan_unary(GW_OP_relu, l->a, l->u, all);
        break;
    case GW_ACT_LEAKY_RELU:
        gw_net_plan_number(GW_OP_leaky_relu, l->a, l->u, leak[0], all);
        break;
    case GW_ACT_ELU:
        gw_net_plan_with(GW_OP_elu, l->a, in, unit, all);
        break;
    case GW_ACT_GELU:
        gw_net_plan_unary(GW_OP_gelu, l->a, l->u, all);
        break;
    case GW_ACT_SILU:
        gw_net_plan_unary(GW_OP_silu, l->a, l->u, all);
        break;
    case GW_ACT_SIGMOID:
        gw_net_plan_unary(GW_OP_sigmoid, l->a, l->u, all);
        break;
    case GW_ACT_TANH:
        gw_kernel_tanh_f32(l->a, l->u, all);
        break;
    case GW_ACT_SOFTPLUS:
        gw_net_plan_with(GW_OP_softplus, l->a, in, soft, all);
        break;
    case GW_ACT_SINE:
        gw_net_plan_unary(GW_OP_sin, l->a, l->u, all);
        break;
    case GW_ACT_STEP:
        gw_net_plan_unary(GW_OP_sign, l->a, l->u, all);
        gw_net_plan_number(GW_OP_add, l->a, l->a, 1, all);
        gw_net_plan_number(GW_OP_div, l->a, l->a, 2, all);
        break;
    default:
        break;
    }
}

void gw_net_plan_deactivate(const gw_net_plan *plan, const gw_net_plan_layer *l, int64_t n) {
    const float *const in[3] = {l->out_grad, l->u, NULL};
    const int64_t all = n * l->units;
    switch (l->activation) {
    case GW_ACT_RELU:
        gw_net_plan_binary(GW_OP_threshold_backward, l->delta, l->out_grad, l->a, all);
        break;
    case GW_ACT_LEAKY_RELU:
        gw_net_plan_with(GW_OP_leaky_relu_backward, l->delta, in, leak, all);
        break;
    case GW_ACT_ELU:
        gw_net_plan_with(GW_OP_elu_backward, l->delta, in, unit, all);
        break;
    case GW_ACT_GELU:
        gw_net_plan_binary(GW_OP_gelu_backward, l->delta, l->out_grad, l->u, all);
        break;
    case GW_ACT_SILU:
        gw_net_plan_binary(GW_OP_silu_backward, l->delta, l->out_grad, l->u, all);
        break;
    case GW_ACT_SIGMOID:
        gw_net_plan_binary(GW_OP_sigmoid_backward, l->delta, l->out_grad, l->a, all);
        break;
    case GW_ACT_TANH:
        gw_kernel_tanh_backward_f32(l->delta, l->out_grad, l->a, all);
        break;
    case GW_ACT_SOFTPLUS:
        gw_net_plan_with(GW_OP_softplus_backward, l->delta, in, soft, all);
        break;
    case GW_ACT_SINE:
        gw_net_plan_unary(GW_OP_cos, plan->scratch[0], l->u, all);
        gw_net_plan_binary(GW_OP_mul, l->delta, l->out_grad, plan->scratch[0], all);
        break;
    case GW_ACT_STEP:
        memset(l->delta, 0, (size_t)all * sizeof *l->delta);
        break;
    default:
        break;
    }
}
