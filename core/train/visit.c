#include "train/visit.h"

#include <math.h>
#include <string.h>

#include "base/context.h"
#include "gradwalk/autograd.h"
#include "gradwalk/ops.h"

static gw_status before_clip(void *user, gw_net *net, gw_pass *pass) {
    gw_visit *v = user;
    (void)pass;
    int64_t n;
    const int64_t *rows = gw_net_batch(net, &n);
    v->lr = net->at.lr;
    v->step = net->at.step;
    v->epoch = net->at.epoch;
    v->batch = net->at.batch;
    v->rows = gw_from_data(net->ctx, GW_I64, &n, 1, rows);
    for (int i = 0; i < net->n_params && net->at.clip > 0; i++) {
        v->unclipped[i] = gw_clone(gw_tensor_grad(net->params[i].value));
    }
    return v->rows ? gw_net_gather(net, &v->x, &v->y) : gw_error(net->ctx);
}

static gw_status before_update(void *user, gw_net *net, gw_pass *pass, float norm) {
    gw_visit *v = user;
    (void)pass;
    v->norm = norm;
    for (int i = 0; i < net->n_params; i++) {
        v->before[i] = gw_clone(net->params[i].value);
    }
    return gw_error(net->ctx);
}

static void free_visit(gw_visit *v) {
    gw_pass_free(&v->pass);
    for (int i = 0; i < GW_MAX_PARAMS; i++) {
        gw_tensor_release(v->before[i]);
        gw_tensor_release(v->unclipped[i]);
    }
    gw_tensor_release(v->rows);
    gw_tensor_release(v->y);
    gw_tensor_release(v->x);
}

static gw_status do_step(gw_net *net, int64_t step, gw_look look, void *user, gw_visit *v) {
    const gw_watch watch = {before_clip, before_update, v};
    gw_status status = gw_net_go(net, step);
    status = status ? status : gw_net_eager_step(net, &v->pass, &watch);
    return status ? status : look(user, net, v);
}

gw_status gw_net_visit(gw_net *net, int64_t step, gw_look look, void *user) {
    const size_t size = gw_net_save_size(net);
    unsigned char *here = gw_alloc(net->ctx, size);
    gw_visit *v = here ? gw_alloc_zero(net->ctx, sizeof *v) : NULL;
    gw_status status = GW_E_MEMORY;
    if (v) {
        gw_net_save(net, here);
        v->pass.keep = true;
        status = do_step(net, step, look, user, v);
        free_visit(v);
        gw_net_load(net, here);
    }
    gw_release(net->ctx, v, sizeof *v);
    gw_release(net->ctx, here, size);
    return status;
}

/* ---- what is no number ----------------------------------------------------------------------- */

/* 0: all are numbers; 1: the first that is not is an infinity; 2: a NaN. */
static int look_at(const gw_tensor *t) {
    const float *values = t ? gw_tensor_data(t) : NULL;
    for (int64_t i = 0; values && i < gw_tensor_numel(t); i++) {
        if (!isfinite(values[i])) {
            return isnan(values[i]) ? 2 : 1;
        }
    }
    return 0;
}

static bool found(gw_non_finite *stop, const gw_tensor *t, const char *phase, const char *op,
                  int layer) {
    const int kind = stop->op ? 0 : look_at(t);
    if (kind) {
        *stop = (gw_non_finite){phase, op, layer, kind == 2};
    }
    return stop->op;
}

static void look_forward(gw_net *net, const gw_pass *pass, gw_non_finite *stop) {
    for (int i = 0; i < net->spec.n_layers; i++) {
        const gw_layer_spec *l = &net->layers[i].spec;
        found(stop, pass->z[i], "forward", "linear", i);
        found(stop, pass->normalized[i], "forward", "norm", i);
        found(stop, pass->u[i], "forward", l->skip >= 0 ? "skip" : "norm", i);
        found(stop, pass->a[i], "forward", "activation", i);
        found(stop, pass->out[i], "forward", "dropout", i);
    }
    found(stop, pass->loss, "loss", "loss", -1);
    found(stop, pass->penalty, "loss", "penalty", -1);
}

static void look_back(gw_net *net, const gw_visit *v, gw_non_finite *stop) {
    const gw_pass *pass = &v->pass;
    const int last = net->spec.n_layers - 1;
    for (int i = last; i >= 0 && !stop->op; i--) {
        found(stop, gw_tensor_grad(pass->out[i]), "backward", i == last ? "loss" : "linear",
              i == last ? -1 : i + 1);
        found(stop, gw_tensor_grad(pass->a[i]), "backward", "dropout", i);
        found(stop, gw_tensor_grad(pass->u[i]), "backward", "activation", i);
        found(stop, gw_tensor_grad(pass->z[i]), "backward", "norm", i);
        for (int k = 0; k < net->n_params; k++) {
            const gw_param *p = &net->params[k];
            const gw_tensor *grad = v->unclipped[k] ? v->unclipped[k] : gw_tensor_grad(p->value);
            if (p->layer == i) {
                found(stop, grad, "backward", gw_role_names[p->role], i);
            }
        }
    }
}

gw_non_finite gw_find_non_finite(gw_net *net, const gw_visit *v) {
    gw_non_finite stop = {.layer = -1};
    look_forward(net, &v->pass, &stop);
    look_back(net, v, &stop);
    for (int k = 0; k < net->n_params && v->unclipped[k]; k++) {
        found(&stop, gw_tensor_grad(net->params[k].value), "backward", "clip", -1);
    }
    for (int k = 0; k < net->n_params; k++) {
        const gw_param *p = &net->params[k];
        for (int j = 0; j < GW_OPT_STATES; j++) {
            found(&stop, p->state[j], "update", gw_role_names[p->role], p->layer);
        }
        found(&stop, p->value, "update", gw_role_names[p->role], p->layer);
    }
    return stop;
}

void gw_write_non_finite(gw_buffer *text, gw_non_finite stop, int64_t step) {
    if (!stop.op) {
        gw_buffer_text(text, "null");
        return;
    }
    gw_buffer_format(text, "{\"step\":%lld,\"phase\":\"%s\",\"layer\":", (long long)step,
                     stop.phase);
    if (stop.layer < 0) {
        gw_buffer_text(text, "null");
    } else {
        gw_buffer_format(text, "%d", stop.layer);
    }
    gw_buffer_format(text, ",\"op\":\"%s\",\"kind\":\"%s\"}", stop.op, stop.nan ? "nan" : "inf");
}

static gw_status write_stop(void *user, gw_net *net, const gw_visit *v) {
    gw_write_non_finite(user, gw_find_non_finite(net, v), v->step);
    return GW_OK;
}

gw_status gw_net_write_stop(gw_net *net, gw_buffer *text) {
    if (!net->at.stopped) {
        gw_buffer_text(text, "null");
        return GW_OK;
    }
    return gw_net_visit(net, net->at.step - 1, write_stop, text);
}
