#include "optim/optim.h"

#include <math.h>

#include "gradwalk/ops.h"

int gw_optimizer_n_states(const gw_optimizer_spec *o) {
    switch (o->kind) {
    case GW_OPT_SGD:
        return 1; /* a momentum may come later */
    case GW_OPT_RMSPROP:
        return o->momentum > 0 ? 2 : 1;
    case GW_OPT_ADAGRAD:
        return 1;
    default:
        return 2;
    }
}

const char *gw_optimizer_state_name(const gw_optimizer_spec *o, int i) {
    switch (o->kind) {
    case GW_OPT_SGD:
        return "momentum_buffer";
    case GW_OPT_RMSPROP:
        return i == 0 ? "square_avg" : "momentum_buffer";
    case GW_OPT_ADAGRAD:
        return "sum";
    default:
        return i == 0 ? "exp_avg" : "exp_avg_sq";
    }
}

/* self.add_(other, alpha=alpha), which is another operation when alpha is 1. */
static gw_status add_scaled_(gw_tensor *self, gw_tensor *other, double alpha) {
    return alpha == 1 ? gw_add_(self, other)
                      : gw_add_scaled_(self, other, (gw_numbers){.p = alpha});
}
static gw_tensor *add_scaled(gw_tensor *a, gw_tensor *b, double alpha) {
    return alpha == 1 ? gw_add(a, b) : gw_add_scaled(a, b, (gw_numbers){.p = alpha});
}

static gw_status scale_(gw_tensor *self, double factor) {
    return gw_mul_scalar_(self, gw_scalar_float(factor));
}

/* √a + eps, owned. */
static gw_tensor *root_of(gw_tensor *a, double eps) {
    gw_tensor *root = gw_sqrt(a);
    if (root && gw_add_scalar_(root, gw_scalar_float(eps)) != GW_OK) {
        gw_tensor_release(root);
        root = NULL;
    }
    return root;
}

static gw_status sgd(const gw_optimizer_spec *o, gw_tensor *p, gw_tensor *grad, gw_tensor *buffer,
                     bool moving) {
    gw_tensor *looked_ahead = NULL;
    gw_status status = GW_OK;
    if (o->momentum != 0) {
        if (!moving) {
            status = gw_copy_(buffer, grad);
        } else if ((status = scale_(buffer, o->momentum)) == GW_OK) {
            status = gw_add_(buffer, grad);
        }
        if (o->nesterov && status == GW_OK) {
            looked_ahead = add_scaled(grad, buffer, o->momentum);
            status = looked_ahead ? GW_OK : gw_error(gw_tensor_context(p));
        }
        grad = o->nesterov ? looked_ahead : buffer;
    }
    if (status == GW_OK) {
        status = add_scaled_(p, grad, -o->lr);
    }
    gw_tensor_release(looked_ahead);
    return status;
}

static gw_status rmsprop(const gw_optimizer_spec *o, gw_tensor *p, gw_tensor *grad,
                         gw_tensor *const state[GW_OPT_STATES]) {
    gw_tensor *square = state[0], *buffer = state[1], *denom = NULL;
    gw_status status = scale_(square, o->alpha);
    if (status == GW_OK) {
        status = gw_addcmul_(square, grad, grad, (gw_numbers){.p = 1 - o->alpha});
    }
    if (status == GW_OK) {
        denom = root_of(square, o->eps);
        status = denom ? GW_OK : gw_error(gw_tensor_context(p));
    }
    if (status == GW_OK && o->momentum > 0) {
        status = scale_(buffer, o->momentum);
        status = status ? status : gw_addcdiv_(buffer, grad, denom, (gw_numbers){.p = 1});
        status = status ? status : add_scaled_(p, buffer, -o->lr);
    } else if (status == GW_OK) {
        status = gw_addcdiv_(p, grad, denom, (gw_numbers){.p = -o->lr});
    }
    gw_tensor_release(denom);
    return status;
}

static gw_status adagrad(const gw_optimizer_spec *o, gw_tensor *p, gw_tensor *grad,
                         gw_tensor *total) {
    gw_status status = gw_addcmul_(total, grad, grad, (gw_numbers){.p = 1});
    gw_tensor *denom = status == GW_OK ? root_of(total, o->eps) : NULL;
    if (status == GW_OK) {
        status = denom ? gw_addcdiv_(p, grad, denom, (gw_numbers){.p = -o->lr})
                       : gw_error(gw_tensor_context(p));
    }
    gw_tensor_release(denom);
    return status;
}

static gw_status adam(const gw_optimizer_spec *o, gw_tensor *p, gw_tensor *grad,
                      gw_tensor *const state[GW_OPT_STATES], int64_t count) {
    const double step = (double)(count + 1);
    gw_tensor *mean = state[0], *square = state[1], *root = NULL, *denom = NULL;
    gw_status status = scale_(mean, o->beta1);
    status = status ? status : add_scaled_(mean, grad, 1 - o->beta1);
    status = status ? status : scale_(square, o->beta2);
    status = status ? status : gw_addcmul_(square, grad, grad, (gw_numbers){.p = 1 - o->beta2});
    if (status == GW_OK) {
        root = gw_sqrt(square);
        denom = gw_div_scalar(root, gw_scalar_float(sqrt(1 - pow(o->beta2, step))));
        status =
            denom ? gw_add_scalar_(denom, gw_scalar_float(o->eps)) : gw_error(gw_tensor_context(p));
    }
    if (status == GW_OK) {
        const double rate = o->lr / (1 - pow(o->beta1, step));
        status = gw_addcdiv_(p, mean, denom, (gw_numbers){.p = -rate});
    }
    gw_tensor_release(denom);
    gw_tensor_release(root);
    return status;
}

gw_status gw_optimizer_update(const gw_optimizer_spec *o, gw_tensor *p, gw_tensor *grad,
                              gw_tensor *const state[GW_OPT_STATES], int64_t count, bool moving) {
    gw_tensor *decayed = NULL;
    gw_status status = GW_OK;
    if (o->kind == GW_OPT_ADAMW) {
        status = scale_(p, 1 - o->lr * o->weight_decay);
    } else if (o->weight_decay != 0) {
        decayed = add_scaled(grad, p, o->weight_decay);
        status = decayed ? GW_OK : gw_error(gw_tensor_context(p));
        grad = decayed;
    }
    if (status == GW_OK) {
        switch (o->kind) {
        case GW_OPT_SGD:
            status = sgd(o, p, grad, state[0], moving);
            break;
        case GW_OPT_RMSPROP:
            status = rmsprop(o, p, grad, state);
            break;
        case GW_OPT_ADAGRAD:
            status = adagrad(o, p, grad, state[0]);
            break;
        default:
            status = adam(o, p, grad, state, count);
        }
    }
    gw_tensor_release(decayed);
    return status;
}

gw_tensor *gw_clip_gradients(gw_context *ctx, gw_tensor *const *grads, size_t n, double most) {
    enum { MOST = 256 };
    gw_tensor *norms[MOST] = {NULL}, *total = NULL, *raised = NULL, *inverse = NULL;
    gw_tensor *number = NULL, *share = NULL, *factor = NULL, *stacked = NULL;
    const gw_scalar one = gw_scalar_float(1);
    bool done = n <= MOST;
    for (size_t i = 0; i < n && done; i++) {
        norms[i] = gw_norm(grads[i]);
        done = norms[i];
    }
    if (done) {
        stacked = gw_stack(norms, n, 0);
        total = gw_norm(stacked);
        raised = gw_add_scalar(total, gw_scalar_float(1e-6));
        inverse = gw_reciprocal(raised);
        number = gw_wrapped_number(ctx, gw_scalar_float(most));
        share = gw_mul(inverse, number);
        factor = gw_clamp(share, NULL, &one);
        done = factor;
    }
    for (size_t i = 0; i < n && done; i++) {
        done = gw_mul_(grads[i], factor) == GW_OK;
    }
    gw_tensor *const used[] = {stacked, raised, inverse, number, share, factor};
    for (int i = 0; i < 6; i++) {
        gw_tensor_release(used[i]);
    }
    for (size_t i = 0; i < n && i < MOST; i++) {
        gw_tensor_release(norms[i]);
    }
    if (!done) {
        gw_tensor_release(total);
        return NULL;
    }
    return total;
}
