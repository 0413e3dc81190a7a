/* The forward pass, in the operations that the exported program calls, and in their order. */
#include "gradwalk/autograd.h"
#include "gradwalk/nn.h"
#include "gradwalk/ops.h"
#include "train/net.h"

static const double eps = 1e-5, momentum = .1; /* of norms, as in torch.nn */

/* (sign(u) + 1) / 2: its gradient is 0, and half way at 0. */
static gw_tensor *step(gw_tensor *u) {
    gw_tensor *one = u ? gw_wrapped_number(gw_tensor_context(u), gw_scalar_int(1)) : NULL;
    gw_tensor *two = one ? gw_wrapped_number(gw_tensor_context(u), gw_scalar_int(2)) : NULL;
    gw_tensor *sign = two ? gw_sign(u) : NULL, *sum = gw_add(sign, one), *out = gw_div(sum, two);
    gw_tensor_release(sum);
    gw_tensor_release(sign);
    gw_tensor_release(two);
    gw_tensor_release(one);
    return out;
}

gw_tensor *gw_activate(gw_activation kind, gw_tensor *u) {
    switch (kind) {
    case GW_ACT_RELU:
        return gw_relu(u);
    case GW_ACT_LEAKY_RELU:
        return gw_leaky_relu(u, gw_scalar_float(.01));
    case GW_ACT_ELU:
        return gw_elu(u, (gw_numbers){1, 1, 1});
    case GW_ACT_GELU:
        return gw_gelu(u);
    case GW_ACT_SILU:
        return gw_silu(u);
    case GW_ACT_SIGMOID:
        return gw_sigmoid(u);
    case GW_ACT_TANH:
        return gw_tanh(u);
    case GW_ACT_SOFTPLUS:
        return gw_softplus(u, (gw_numbers){.p = 1, .q = 20});
    case GW_ACT_SINE:
        return gw_sin(u);
    case GW_ACT_STEP:
        return step(u);
    default:
        return gw_tensor_retain(u);
    }
}

static gw_tensor *value(const gw_param *list, int i) {
    return i < 0 ? NULL : list[i].value;
}

static gw_tensor *normalize(gw_net *net, const gw_net_layer *l, gw_tensor *z, bool training) {
    gw_tensor *scale = value(net->params, l->scale), *shift = value(net->params, l->shift);
    if (l->spec.norm == GW_NORM_BATCH) {
        return gw_batch_norm(z, scale, shift, value(net->buffers, l->mean),
                             value(net->buffers, l->var), training, momentum, eps);
    }
    return gw_layer_norm(z, &l->spec.units, 1, scale, shift, eps);
}

/* Takes `*t`: the pass keeps it with its gradient, or has no more use for it. */
static gw_status keep(const gw_pass *pass, gw_tensor **place, gw_tensor *t) {
    if (!pass->keep) {
        gw_tensor_release(t);
        return GW_OK;
    }
    *place = t;
    return gw_tensor_requires_grad(t) ? gw_retain_grad(t) : GW_OK;
}

/* What dropout is about to multiply by, drawn from a copy of the generator. */
static gw_status keep_mask(gw_net *net, const gw_net_layer *l, gw_tensor *a, gw_tensor **mask) {
    gw_generator copy = net->at.generator;
    *mask = gw_dropout_mask(a, l->spec.dropout, &copy);
    return *mask ? GW_OK : gw_error(net->ctx);
}

/* u and all after it; takes u. */
static gw_status activate(gw_net *net, int i, gw_tensor *u, bool training, gw_pass *pass) {
    const gw_net_layer *l = &net->layers[i];
    gw_tensor *a = gw_activate(l->spec.activation, u), *out = NULL;
    gw_status status = a ? keep(pass, &pass->u[i], u) : gw_error(net->ctx);
    if (!a) {
        gw_tensor_release(u);
    }
    if (status == GW_OK && pass->keep && training && l->spec.dropout > 0) {
        status = keep_mask(net, l, a, &pass->mask[i]);
    }
    if (status == GW_OK) {
        out = gw_dropout(a, l->spec.dropout, training, &net->at.generator);
        pass->out[i] = out;
        status = out ? GW_OK : gw_error(net->ctx);
    }
    if (status == GW_OK && pass->keep && gw_tensor_requires_grad(out)) {
        status = gw_retain_grad(out);
    }
    if (status != GW_OK) {
        gw_tensor_release(a);
        return status;
    }
    return keep(pass, &pass->a[i], a);
}

/* z to u, which the caller owns; takes z. */
static gw_tensor *to_activation(gw_net *net, int i, gw_tensor *z, bool training, gw_pass *pass) {
    const gw_net_layer *l = &net->layers[i];
    gw_tensor *u = gw_tensor_retain(z);
    gw_status status = z ? keep(pass, &pass->z[i], z) : gw_error(net->ctx);
    if (status == GW_OK && l->spec.norm != GW_NORM_NONE) {
        gw_tensor *normalized = normalize(net, l, u, training);
        gw_tensor_release(u);
        u = gw_tensor_retain(normalized);
        status = u ? keep(pass, &pass->normalized[i], normalized) : gw_error(net->ctx);
    }
    if (status == GW_OK && l->spec.skip >= 0) {
        gw_tensor *sum = gw_add(u, pass->out[l->spec.skip]);
        gw_tensor_release(u);
        u = sum;
        status = u ? GW_OK : gw_error(net->ctx);
    }
    if (status != GW_OK) {
        gw_tensor_release(u);
        return NULL;
    }
    return u;
}

gw_status gw_net_forward(gw_net *net, gw_tensor *x, bool training, gw_pass *pass) {
    for (int i = 0; i < net->spec.n_layers; i++) {
        const gw_net_layer *l = &net->layers[i];
        gw_tensor *in = i == 0 ? x : pass->out[i - 1];
        gw_tensor *z = gw_linear(in, value(net->params, l->weight), value(net->params, l->bias));
        gw_tensor *u = to_activation(net, i, z, training, pass);
        if (!u || activate(net, i, u, training, pass) != GW_OK) {
            return gw_error(net->ctx);
        }
    }
    return GW_OK;
}

gw_tensor *gw_net_loss(gw_net *net, gw_tensor *out, gw_tensor *target) {
    switch (net->spec.loss) {
    case GW_LOSS_L1:
        return gw_l1_loss(out, target, GW_REDUCE_MEAN);
    case GW_LOSS_HUBER:
        return gw_huber_loss(out, target, GW_REDUCE_MEAN, net->at.delta);
    case GW_LOSS_BCE:
        return gw_binary_cross_entropy_with_logits(out, target, NULL, NULL, GW_REDUCE_MEAN);
    case GW_LOSS_CROSS_ENTROPY:
        return gw_cross_entropy(out, target, NULL, GW_REDUCE_MEAN, -100, 0);
    default:
        return gw_mse_loss(out, target, GW_REDUCE_MEAN);
    }
}

void gw_pass_free(gw_pass *pass) {
    gw_tensor **const lists[] = {pass->z, pass->normalized, pass->u,
                                 pass->a, pass->out,        pass->mask};
    for (size_t k = 0; k < sizeof lists / sizeof *lists; k++) {
        for (int i = 0; i < GW_NET_MAX_LAYERS; i++) {
            gw_tensor_release(lists[k][i]);
            lists[k][i] = NULL;
        }
    }
    gw_tensor_release(pass->loss);
    gw_tensor_release(pass->penalty);
    gw_tensor_release(pass->total);
    pass->loss = pass->penalty = pass->total = NULL;
}
