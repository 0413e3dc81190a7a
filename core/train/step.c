/* One step: forward, backward, update, on the engine's operations. */
#include "train/net.h"

#include <math.h>
#include <string.h>

#include "base/context.h"
#include "gradwalk/autograd.h"
#include "gradwalk/ops.h"
#include "kernels/fours.h"

void gw_net_begin_epoch(gw_net *net) {
    if (net->spec.shuffle) { /* else there is nothing to draw again */
        net->at.epoch_start = net->at.generator;
    }
    net->at.batch_size = net->at.next_batch_size;
    gw_net_draw_order(net);
}

void gw_net_draw_order(gw_net *net) {
    const int64_t n = net->data.train;
    if (net->spec.shuffle) {
        gw_generator_permutation(&net->at.generator, net->order, n);
        return;
    }
    for (int64_t i = 0; i < n; i++) {
        net->order[i] = i;
    }
}

const int64_t *gw_net_batch(gw_net *net, int64_t *n) {
    const int64_t size = net->at.batch_size, from = net->at.batch * size;
    const int64_t left = net->data.train - from;
    *n = left < size ? left : size;
    return net->order + from;
}

gw_status gw_net_gather(gw_net *net, gw_tensor **x, gw_tensor **y) {
    int64_t n;
    const int64_t *rows = gw_net_batch(net, &n);
    gw_tensor *index = gw_from_data(net->ctx, GW_I64, &n, 1, rows);
    *x = gw_index_select(net->inputs[0], 0, index);
    *y = gw_index_select(net->targets[0], 0, index);
    gw_tensor_release(index);
    return *x && *y ? GW_OK : gw_error(net->ctx);
}

gw_optimizer_spec gw_net_optimizer(const gw_net *net) {
    gw_optimizer_spec o = net->spec.optimizer;
    o.lr = net->at.lr;
    o.momentum = net->at.momentum;
    o.weight_decay = net->at.weight_decay;
    o.eps = net->at.eps;
    o.alpha = net->at.alpha;
    o.beta1 = net->at.beta1;
    o.beta2 = net->at.beta2;
    o.nesterov = net->at.nesterov;
    return o;
}

/* ---- penalties ------------------------------------------------------------------------------- */

/* Σ |w|, or Σ w² */
static gw_tensor *size_of(gw_tensor *w, bool squared) {
    gw_tensor *each = squared ? gw_pow_scalar(w, gw_scalar_int(2)) : gw_abs(w);
    gw_tensor *out = gw_sum(each);
    gw_tensor_release(each);
    return out;
}

/* rate * sum(size of every layer's weight), in Python's order: 0 + the first + the second ... */
static gw_tensor *penalty(gw_net *net, double rate, bool squared) {
    gw_tensor *sum = gw_wrapped_number(net->ctx, gw_scalar_int(0));
    gw_tensor *factor = gw_wrapped_number(net->ctx, gw_scalar_float(rate)), *out = NULL;
    for (int i = 0; i < net->spec.n_layers && sum; i++) {
        gw_tensor *each = size_of(net->params[net->layers[i].weight].value, squared);
        gw_tensor *next = i == 0 ? gw_add(each, sum) : gw_add(sum, each);
        gw_tensor_release(each);
        gw_tensor_release(sum);
        sum = next;
    }
    out = factor ? gw_mul(sum, factor) : NULL;
    gw_tensor_release(factor);
    gw_tensor_release(sum);
    return out;
}

/* total = loss + l1 ... + l2 ...; what is 0 is not there. */
static gw_status add_penalties(gw_net *net, gw_pass *pass) {
    pass->total = gw_tensor_retain(pass->loss);
    const double rates[2] = {net->at.l1, net->at.l2};
    for (int i = 0; i < 2; i++) {
        if (rates[i] == 0) {
            continue;
        }
        gw_tensor *more = penalty(net, rates[i], i == 1);
        gw_tensor *total = gw_add(pass->total, more);
        gw_tensor_release(pass->total);
        pass->total = total;
        if (pass->penalty && total) {
            gw_tensor *both = gw_add(pass->penalty, more);
            gw_tensor_release(pass->penalty);
            pass->penalty = both;
        } else {
            pass->penalty = gw_tensor_retain(more);
        }
        gw_tensor_release(more);
        if (!total || !pass->penalty) {
            return gw_error(net->ctx);
        }
    }
    return GW_OK;
}

/* ---- update ---------------------------------------------------------------------------------- */

static gw_status clip(gw_net *net, float *norm) {
    gw_tensor *grads[4 * GW_NET_MAX_LAYERS];
    for (int i = 0; i < net->n_params; i++) {
        grads[i] = gw_tensor_grad(net->params[i].value);
    }
    gw_tensor *total = gw_clip_gradients(net->ctx, grads, (size_t)net->n_params, net->at.clip);
    *norm = total ? (float)gw_scalar_as_double(gw_tensor_at(total, 0)) : NAN;
    gw_tensor_release(total);
    return total ? GW_OK : gw_error(net->ctx);
}

/* What is frozen is put back as it was. */
static gw_status update(gw_net *net, gw_param *p, const gw_optimizer_spec *o) {
    float *values = gw_tensor_data(p->value), *before = NULL;
    const size_t size = (size_t)p->numel * sizeof *values;
    if (p->n_frozen > 0) {
        before = gw_alloc(net->ctx, size);
        if (!before) {
            return GW_E_MEMORY;
        }
        memcpy(before, values, size);
    }
    const gw_status status = gw_optimizer_update(o, p->value, gw_tensor_grad(p->value), p->state,
                                                 net->at.step, net->at.moving);
    for (int64_t i = 0; before && i < p->numel; i++) {
        values[i] = p->frozen[i] ? before[i] : values[i];
    }
    gw_release(net->ctx, before, size);
    return status;
}

static gw_status update_all(gw_net *net) {
    const gw_optimizer_spec o = gw_net_optimizer(net);
    gw_status status = GW_OK;
    for (int i = 0; i < net->n_params && status == GW_OK; i++) {
        status = update(net, &net->params[i], &o);
    }
    net->at.moving = net->at.moving || o.momentum != 0;
    return status;
}

/* ---- the whole ------------------------------------------------------------------------------- */

static gw_status forward_and_back(gw_net *net, gw_pass *pass) {
    gw_tensor *x, *y;
    for (int i = 0; i < net->n_params; i++) {
        gw_set_grad(net->params[i].value, NULL);
    }
    const bool grad = gw_set_grad_enabled(net->ctx, true);
    gw_status status = gw_net_gather(net, &x, &y);
    if (status == GW_OK) {
        status = gw_net_forward(net, x, true, pass);
    }
    if (status == GW_OK) {
        pass->loss = gw_net_loss(net, pass->out[net->spec.n_layers - 1], y);
        status = pass->loss ? add_penalties(net, pass) : gw_error(net->ctx);
    }
    if (status == GW_OK) {
        status = gw_backward(&pass->total, NULL, 1, (gw_backward_options){0});
    }
    gw_set_grad_enabled(net->ctx, grad);
    gw_tensor_release(y);
    gw_tensor_release(x);
    return status;
}

gw_status gw_net_eager_step(gw_net *net, gw_pass *pass, const gw_watch *watch) {
    float norm = NAN;
    gw_status status = forward_and_back(net, pass);
    if (status == GW_OK && watch && watch->before_clip) {
        status = watch->before_clip(watch->user, net, pass);
    }
    const bool grad = gw_set_grad_enabled(net->ctx, false);
    if (status == GW_OK && net->at.clip > 0) {
        status = clip(net, &norm);
    }
    if (status == GW_OK && watch) {
        status = watch->before_update(watch->user, net, pass, norm);
    }
    if (status == GW_OK) {
        status = update_all(net);
    }
    gw_set_grad_enabled(net->ctx, grad);
    if (status == GW_OK) {
        gw_net_advance(net, (float)gw_scalar_as_double(gw_tensor_at(pass->loss, 0)));
    }
    return status;
}

/* The largest exponent is that of infinities and NaNs. */
static bool all_finite(const float *values, int64_t n) {
    const gw_signs largest = (gw_signs)gw_floats_of(INFINITY);
    gw_signs found = {0};
    int64_t i = 0;
    for (; i + GW_LANES <= n; i += GW_LANES) {
        found |= ((gw_signs)gw_floats_load(values + i) & largest) == largest;
    }
    bool finite = !gw_signs_any(found);
    for (; i < n; i++) {
        finite = finite && isfinite(values[i]);
    }
    return finite;
}

bool gw_net_stateful(const gw_net *net) {
    return net->spec.optimizer.kind != GW_OPT_SGD || net->at.moving;
}

static bool is_finite(const gw_net *net, float loss) {
    const bool stateful = gw_net_stateful(net);
    bool finite = all_finite(&loss, 1);
    for (int i = 0; i < net->n_params && finite; i++) {
        const gw_param *p = &net->params[i];
        finite = all_finite(p->data, p->numel);
        for (int k = 0; k < GW_OPT_STATES && p->state[k] && stateful && finite; k++) {
            finite = all_finite(gw_tensor_data(p->state[k]), p->numel);
        }
    }
    return finite;
}

void gw_net_advance(gw_net *net, float loss) {
    gw_net_at *at = &net->at;
    const gw_schedule_spec *s = &at->schedule;
    at->loss = loss;
    at->stopped = !is_finite(net, loss);
    at->step++;
    at->batch++;
    const bool epoch_ends = at->batch == gw_net_batches(net, at->batch_size);
    if (!s->by_epoch || epoch_ends) {
        at->lr = gw_schedule_next(s, at->base_lr, at->lr, ++at->scheduled);
    }
    if (epoch_ends) {
        at->batch = 0;
        at->epoch++;
        gw_net_begin_epoch(net);
    }
    gw_net_make_changes(net);
}
