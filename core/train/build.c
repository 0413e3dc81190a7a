/* A network's parameters: made layer by layer as nn.Linear, nn.BatchNorm1d and nn.LayerNorm are,
 * from the generator that torch.manual_seed has seeded. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/context.h"
#include "gradwalk/autograd.h"
#include "gradwalk/ops.h"
#include "gradwalk/random.h"
#include "train/net.h"

/* As torch/nn/init.py computes them, to the bit. */
static double default_bound(int64_t inputs) {
    const double slope = sqrt(5), gain = sqrt(2 / (1 + slope * slope));
    return sqrt(3) * (gain / sqrt((double)inputs));
}

static gw_status fill_weight(gw_net *net, const gw_layer_spec *l, gw_tensor *w, int64_t inputs) {
    gw_generator *g = &net->at.generator;
    const double both = sqrt(2 / (double)(inputs + l->units));
    const double one = sqrt(2) / sqrt((double)inputs); /* the gain of relu */
    switch (l->init) {
    case GW_INIT_XAVIER_UNIFORM:
        return gw_fill_uniform(w, -(sqrt(3) * both), sqrt(3) * both, g);
    case GW_INIT_XAVIER_NORMAL:
        return gw_fill_normal(w, 0, both, g);
    case GW_INIT_KAIMING_UNIFORM:
        return gw_fill_uniform(w, -(sqrt(3) * one), sqrt(3) * one, g);
    case GW_INIT_KAIMING_NORMAL:
        return gw_fill_normal(w, 0, one, g);
    case GW_INIT_ZEROS:
        return gw_zero_(w);
    case GW_INIT_CONSTANT:
        return gw_fill_(w, gw_scalar_float(l->value));
    default:
        return GW_OK;
    }
}

/* nn.Linear draws in any case; another initialisation comes after that. */
static gw_status fill_linear(gw_net *net, const gw_net_layer *layer) {
    gw_tensor *w = net->params[layer->weight].value;
    gw_tensor *b = layer->bias >= 0 ? net->params[layer->bias].value : NULL;
    gw_generator *g = &net->at.generator;
    const double bound = default_bound(layer->inputs), rows = 1 / sqrt((double)layer->inputs);
    gw_status status = gw_fill_uniform(w, -bound, bound, g);
    if (b && status == GW_OK) {
        status = gw_fill_uniform(b, -rows, rows, g);
    }
    if (layer->spec.init != GW_INIT_DEFAULT && status == GW_OK) {
        status = fill_weight(net, &layer->spec, w, layer->inputs);
        if (b && status == GW_OK) {
            status = gw_zero_(b);
        }
    }
    return status;
}

/* The next parameter or buffer of `layer`: its index, or -1 without memory. */
static int add(gw_net *net, bool buffer, int layer, gw_role role, const char *module,
               const char *what, int64_t rows, int64_t columns) {
    const int64_t dims[] = {rows, columns};
    gw_param *p = buffer ? &net->buffers[net->n_buffers] : &net->params[net->n_params];
    *p = (gw_param){.layer = layer, .role = role, .numel = rows * (columns ? columns : 1)};
    snprintf(p->name, sizeof p->name, "%s%d.%s", module, layer + 1, what);
    p->value = gw_full(net->ctx, GW_F32, dims, columns ? 2 : 1, gw_scalar_int(0));
    if (!p->value) {
        return -1;
    }
    p->data = gw_tensor_data(p->value);
    const int index = buffer ? net->n_buffers++ : net->n_params++;
    if (buffer) {
        return index;
    }
    p->frozen = gw_alloc_zero(net->ctx, (size_t)p->numel);
    bool done = p->frozen && gw_requires_grad_(p->value, true) == GW_OK;
    for (int i = 0; i < gw_optimizer_n_states(&net->spec.optimizer) && done; i++) {
        p->state[i] = gw_full(net->ctx, GW_F32, dims, columns ? 2 : 1, gw_scalar_int(0));
        done = p->state[i];
    }
    return done ? index : -1;
}

static bool add_norm(gw_net *net, int i) {
    gw_net_layer *l = &net->layers[i];
    const int64_t units = l->spec.units;
    l->scale = add(net, false, i, GW_ROLE_SCALE, "norm", "weight", units, 0);
    l->shift = l->scale < 0 ? -1 : add(net, false, i, GW_ROLE_SHIFT, "norm", "bias", units, 0);
    if (l->shift < 0) {
        return false;
    }
    bool done = gw_fill_(net->params[l->scale].value, gw_scalar_int(1)) == GW_OK;
    if (done && l->spec.norm == GW_NORM_BATCH) {
        l->mean = add(net, true, i, GW_ROLE_SHIFT, "norm", "running_mean", units, 0);
        l->var =
            l->mean < 0 ? -1 : add(net, true, i, GW_ROLE_SCALE, "norm", "running_var", units, 0);
        done = l->var >= 0 && gw_fill_(net->buffers[l->var].value, gw_scalar_int(1)) == GW_OK;
    }
    return done;
}

static bool add_layer(gw_net *net, int i, int64_t inputs) {
    gw_net_layer *l = &net->layers[i];
    *l = (gw_net_layer){.spec = net->spec.layers[i],
                        .inputs = inputs,
                        .bias = -1,
                        .scale = -1,
                        .shift = -1,
                        .mean = -1,
                        .var = -1};
    l->weight = add(net, false, i, GW_ROLE_WEIGHT, "layer", "weight", l->spec.units, inputs);
    if (l->weight >= 0 && l->spec.bias) {
        l->bias = add(net, false, i, GW_ROLE_BIAS, "layer", "bias", l->spec.units, 0);
    }
    return l->weight >= 0 && (!l->spec.bias || l->bias >= 0) &&
           (l->spec.norm == GW_NORM_NONE || add_norm(net, i)) && fill_linear(net, l) == GW_OK;
}

bool gw_net_build(gw_net *net, gw_refusal *refusal) {
    const gw_net_spec *s = &net->spec;
    const size_t layers = (size_t)s->n_layers;
    for (int i = 0; i < s->n_layers; i++) {
        net->layers[i].spec = s->layers[i];
    }
    net->params = gw_alloc_zero(net->ctx, 4 * layers * sizeof *net->params);
    net->buffers = gw_alloc_zero(net->ctx, 2 * layers * sizeof *net->buffers);
    if (!net->params || !net->buffers || !gw_net_make_data(net, refusal)) {
        return false;
    }
    net->order = gw_alloc_array(net->ctx, (size_t)net->data.train, sizeof *net->order);
    const gw_optimizer_spec *o = &s->optimizer;
    net->at = (gw_net_at){.lr = gw_schedule_next(&s->schedule, o->lr, o->lr, 0),
                          .momentum = o->momentum,
                          .weight_decay = o->weight_decay,
                          .l1 = s->l1,
                          .l2 = s->l2,
                          .clip = s->clip,
                          .eps = o->eps,
                          .alpha = o->alpha,
                          .beta1 = o->beta1,
                          .beta2 = o->beta2,
                          .nesterov = o->nesterov,
                          .delta = s->delta,
                          .next_batch_size = s->batch,
                          .schedule = s->schedule,
                          .base_lr = o->lr,
                          .loss = NAN};
    gw_generator_seed(&net->at.generator, s->seed);
    int64_t inputs = s->n_features;
    for (int i = 0; i < s->n_layers; i++) {
        if (!net->order || !add_layer(net, i, inputs)) {
            return false;
        }
        inputs = s->layers[i].units;
    }
    gw_net_begin_epoch(net);
    return true;
}
