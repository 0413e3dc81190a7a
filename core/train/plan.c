#include "train/plan.h"

#include <string.h>

#include "base/context.h"
#include "kernels/fours.h"

bool gw_net_plan_fits(const gw_net *net) {
    const gw_net_spec *s = &net->spec;
    bool fits = !net->unplanned && net->at.l1 == 0 && net->at.l2 == 0 && net->at.clip == 0 &&
                (s->loss == GW_LOSS_MSE || s->loss == GW_LOSS_CROSS_ENTROPY);
    for (int i = 0; i < s->n_layers && fits; i++) {
        fits = s->layers[i].norm == GW_NORM_NONE && s->layers[i].dropout == 0;
    }
    for (int i = 0; i < net->n_params && fits; i++) {
        fits = net->params[i].n_frozen == 0;
    }
    return fits;
}

/* ---- buffers --------------------------------------------------------------------------------- */

/* Cuts memory: the first time nothing is there, and only the size is found. */
typedef struct cutter {
    float *memory;
    size_t used; /* floats */
} cutter;

enum { ALIGNED = 4 }; /* floats: 16 bytes */

static float *cut(cutter *c, int64_t n) {
    float *out = c->memory ? c->memory + c->used : NULL;
    c->used += ((size_t)n + ALIGNED - 1) / ALIGNED * ALIGNED;
    return out;
}

static void cut_layer(const gw_net *net, int i, int64_t rows, cutter *c, gw_net_plan_layer *out) {
    const gw_net_layer *l = &net->layers[i];
    const int64_t all = rows * l->spec.units;
    const bool linear = l->spec.activation == GW_ACT_LINEAR;
    *out = (gw_net_plan_layer){.inputs = l->inputs,
                               .units = l->spec.units,
                               .skip = l->spec.skip,
                               .activation = l->spec.activation,
                               .weight = gw_tensor_data(net->params[l->weight].value)};
    out->weight_grad = cut(c, l->inputs * l->spec.units);
    if (gw_narrow_fits(l->spec.units, l->inputs)) {
        out->turned = cut(c, l->inputs * l->spec.units);
    }
    if (l->bias >= 0) {
        out->bias = gw_tensor_data(net->params[l->bias].value);
        out->bias_grad = cut(c, l->spec.units);
    }
    out->u = cut(c, all);
    out->a = linear ? out->u : cut(c, all);
    out->out_grad = cut(c, all);
    out->delta = linear ? out->out_grad : cut(c, all);
}

static int64_t largest(const gw_net *net, int64_t rows) {
    int64_t most = 0;
    for (int i = 0; i < net->spec.n_layers; i++) {
        const gw_net_layer *l = &net->layers[i];
        const int64_t out = rows * l->spec.units, in = l->inputs * l->spec.units;
        most = out > most ? out : most;
        most = in > most ? in : most;
        most = rows * l->inputs > most ? rows * l->inputs : most;
    }
    return most;
}

static void cut_all(const gw_net *net, cutter *c, gw_net_plan *out) {
    const int64_t size = net->at.batch_size;
    const int64_t rows = size < net->data.train ? size : net->data.train;
    const int64_t most = largest(net, rows);
    out->rows = size;
    out->n_layers = net->spec.n_layers;
    for (int i = 0; i < out->n_layers; i++) {
        cut_layer(net, i, rows, c, &out->layers[i]);
    }
    out->gathered[0] = cut(c, rows * net->spec.n_features);
    out->gathered[1] = cut(c, rows * gw_net_units(net, out->n_layers - 1));
    out->classes = (int64_t *)(void *)cut(c, 2 * rows);
    for (int i = 0; i < 3; i++) {
        out->scratch[i] = cut(c, most);
    }
}

gw_net_plan *gw_net_plan_new(gw_net *net) {
    cutter c = {0};
    gw_net_plan *plan = gw_alloc_zero(net->ctx, sizeof *plan);
    if (!plan) {
        return NULL;
    }
    cut_all(net, &c, plan);
    plan->size = c.used * sizeof *c.memory;
    plan->memory = gw_alloc(net->ctx, plan->size);
    if (!plan->memory) {
        gw_release(net->ctx, plan, sizeof *plan);
        return NULL;
    }
    c = (cutter){.memory = plan->memory};
    cut_all(net, &c, plan);
    return plan;
}

void gw_net_plan_free(gw_context *ctx, gw_net_plan *plan) {
    if (plan) {
        gw_release(ctx, plan->memory, plan->size);
        gw_release(ctx, plan, sizeof *plan);
    }
}

/* ---- a step ---------------------------------------------------------------------------------- */

/* Short rows column by column, or clang would make a call of memcpy of each. */
static void gather_rows(float *to, const float *from, const int64_t *rows, ptrdiff_t n,
                        ptrdiff_t wide) {
    enum { LONG = 16 };
    for (ptrdiff_t i = 0; wide >= LONG && i < n; i++) {
        memcpy(to + i * wide, from + (ptrdiff_t)rows[i] * wide, (size_t)wide * sizeof *to);
    }
    for (ptrdiff_t j = 0; wide < LONG && j < wide; j++) {
        for (ptrdiff_t i = 0; i < n; i++) {
            to[i * wide + j] = from[(ptrdiff_t)rows[i] * wide + j];
        }
    }
}

/* The rows of a batch, one after the other: where they lie, if no order was drawn. */
static const float *batch_of(const gw_net *net, const float *from, const int64_t *rows, int64_t n,
                             int64_t wide, float *gathered) {
    if (!net->spec.shuffle) {
        return from + rows[0] * wide;
    }
    gather_rows(gathered, from, rows, (ptrdiff_t)n, (ptrdiff_t)wide);
    return gathered;
}

static void gather(const gw_net *net, gw_net_plan *plan, const int64_t *rows, int64_t n) {
    const void *y = gw_tensor_data(net->targets[0]);
    plan->x = batch_of(net, gw_tensor_data(net->inputs[0]), rows, n, net->spec.n_features,
                       plan->gathered[0]);
    if (gw_net_by_index(net)) {
        for (int64_t i = 0; i < n; i++) {
            plan->classes[i] = ((const int64_t *)y)[rows[i]];
        }
    } else {
        plan->y =
            batch_of(net, y, rows, n, plan->layers[plan->n_layers - 1].units, plan->gathered[1]);
    }
}

static const float *input_of(const gw_net_plan *plan, int i) {
    return i == 0 ? plan->x : plan->layers[i - 1].a;
}

static gw_matrix matrix(const float *data, int64_t row, int64_t column) {
    return (gw_matrix){(void *)(uintptr_t)data, row, column};
}

/* c (rows, columns) = a b, where b (depth, columns) is row after row. */
static void multiply(float *c, gw_narrow p) {
    if (gw_narrow_fits(p.columns, p.depth)) {
        gw_narrow_product(c, &p, NULL);
        return;
    }
    gw_kernel_matmul(GW_F32, p.rows, p.columns, p.depth, (gw_matrix){c, p.columns, 1},
                     matrix(p.a, p.a_row, p.a_column), matrix(p.b, p.columns, 1), false);
}

/* Row by row, bias + product, as addmm has it. Rows are short: no call for each. */
static void add_bias(float *u, const float *bias, int64_t n, ptrdiff_t units) {
    for (int64_t i = 0; i < n; i++, u += units) {
        ptrdiff_t j = 0;
        for (; j + GW_LANES <= units; j += GW_LANES) {
            const gw_floats sum = gw_floats_load(bias + j) + gw_floats_load(u + j);
            gw_floats_store(u + j, sum);
        }
        for (; j < units; j++) {
            u[j] = bias[j] + u[j];
        }
    }
}

/* u = bias + x wᵀ */
static void forward_linear(const gw_net_plan *plan, int i, int64_t n) {
    const gw_net_plan_layer *l = &plan->layers[i];
    const float *x = input_of(plan, i);
    const ptrdiff_t inputs = (ptrdiff_t)l->inputs, units = (ptrdiff_t)l->units;
    if (l->turned) {
        gw_narrow_turn(l->turned, l->weight, units, inputs);
        gw_narrow_product(l->u, &(gw_narrow){x, inputs, 1, l->turned, (ptrdiff_t)n, units, inputs},
                          l->bias);
        return;
    }
    if (units == 1) {
        gw_narrow_vector(l->u, (ptrdiff_t)n, inputs, x, l->weight, l->bias);
        return;
    }
    gw_kernel_matmul(GW_F32, n, units, inputs, (gw_matrix){l->u, units, 1}, matrix(x, inputs, 1),
                     matrix(l->weight, 1, inputs), false);
    if (l->bias) {
        add_bias(l->u, l->bias, n, units);
    }
}

static void forward(gw_net_plan *plan, int64_t n) {
    for (int i = 0; i < plan->n_layers; i++) {
        gw_net_plan_layer *l = &plan->layers[i];
        forward_linear(plan, i, n);
        if (l->skip >= 0) {
            gw_net_plan_binary(GW_OP_add, l->u, l->u, plan->layers[l->skip].a, n * l->units);
        }
        gw_net_plan_activate(plan, l, n);
        l->has_grad = false;
    }
}

/* Adds to what has arrived at layer `i`. */
static void arrive(gw_net_plan *plan, int i, const float *grad, int64_t n) {
    gw_net_plan_layer *l = &plan->layers[i];
    if (l->has_grad) {
        gw_net_plan_binary(GW_OP_add, l->out_grad, l->out_grad, grad, n * l->units);
    } else {
        memcpy(l->out_grad, grad, (size_t)(n * l->units) * sizeof *grad);
    }
    l->has_grad = true;
}

/* Note [Short sums]. Of fewer than SHORT rows of whole registers the order of kernels/sum.c is
 * four sums side by side, of every fourth row, the rows that are left added to the first; then the
 * four are joined. Others are left to it. */
enum { SHORT = 64, REGISTER = 8, SIDES = 4 };

static void sum_rows(float *out, const float *in, int64_t n, ptrdiff_t units) {
    if (units == 1) {
        *out = gw_kernel_sum_f32(in, n);
        return;
    }
    if (n >= SHORT || units % REGISTER != 0 || units >= SIDES * REGISTER) {
        const int64_t dims[2] = {n, units}, from[2] = {units, 1}, to[2] = {0, 1};
        gw_kernel_sum(dims, 2, 1, (gw_operand){out, to, GW_F32},
                      (gw_operand){(void *)(uintptr_t)in, from, GW_F32});
        return;
    }
    for (ptrdiff_t j = 0; j < units; j += GW_LANES) {
        gw_floats sides[SIDES] = {{0}};
        const float *at = in + j;
        int64_t i = 0;
        for (; i + SIDES <= n; i += SIDES, at += SIDES * units) {
            for (int side = 0; side < SIDES; side++) {
                sides[side] += gw_floats_load(at + side * units);
            }
        }
        for (; i < n; i++, at += units) {
            sides[0] += gw_floats_load(at);
        }
        const gw_floats sum = 0 + (((sides[0] + sides[1]) + sides[2]) + sides[3]);
        gw_floats_store(out + j, sum);
    }
}

/* ∂L/∂w = deltaᵀ x, or turned, if that is narrow and this is not. */
static void weight_grad(const gw_net_plan *plan, int i, int64_t n) {
    const gw_net_plan_layer *l = &plan->layers[i];
    const ptrdiff_t inputs = (ptrdiff_t)l->inputs, units = (ptrdiff_t)l->units, rows = (ptrdiff_t)n;
    const float *x = input_of(plan, i);
    if (gw_narrow_fits(units, rows) && !gw_narrow_fits(inputs, rows)) {
        multiply(plan->scratch[0], (gw_narrow){x, 1, inputs, l->delta, inputs, units, rows});
        gw_narrow_turn(l->weight_grad, plan->scratch[0], inputs, units);
    } else {
        multiply(l->weight_grad, (gw_narrow){l->delta, 1, units, x, units, inputs, rows});
    }
}

static void back(gw_net_plan *plan, int i, int64_t n) {
    gw_net_plan_layer *l = &plan->layers[i];
    const ptrdiff_t inputs = (ptrdiff_t)l->inputs, units = (ptrdiff_t)l->units;
    gw_net_plan_deactivate(plan, l, n);
    if (l->skip >= 0) {
        arrive(plan, l->skip, l->delta, n);
    }
    if (l->bias) {
        sum_rows(l->bias_grad, l->delta, n, units);
    }
    weight_grad(plan, i, n);
    if (i == 0) {
        return;
    }
    gw_net_plan_layer *before = &plan->layers[i - 1];
    float *to = before->has_grad ? plan->scratch[0] : before->out_grad;
    multiply(to, (gw_narrow){l->delta, units, 1, l->weight, (ptrdiff_t)n, inputs, units});
    if (before->has_grad) {
        arrive(plan, i - 1, to, n);
    }
    before->has_grad = true;
}

static void update(gw_net *net, const gw_net_plan *plan) {
    const gw_optimizer_spec o = gw_net_optimizer(net);
    for (int i = 0; i < plan->n_layers; i++) {
        const gw_net_layer *l = &net->layers[i];
        gw_net_plan_update(&o, plan, &net->params[l->weight], plan->layers[i].weight_grad,
                           net->at.step, net->at.moving);
        if (l->bias >= 0) {
            gw_net_plan_update(&o, plan, &net->params[l->bias], plan->layers[i].bias_grad,
                               net->at.step, net->at.moving);
        }
    }
    net->at.moving = net->at.moving || o.momentum != 0;
}

float gw_net_plan_step(gw_net *net, gw_net_plan *plan) {
    int64_t n;
    const int64_t *rows = gw_net_batch(net, &n);
    gather(net, plan, rows, n);
    forward(plan, n);
    const float loss = gw_net_plan_loss(net, plan, n);
    for (int i = plan->n_layers - 1; i >= 0; i--) {
        back(plan, i, n);
    }
    update(net, plan);
    return loss;
}
