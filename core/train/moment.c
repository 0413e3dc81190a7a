/* All of one step, layer by layer and parameter by parameter. */
#include <math.h>

#include "gradwalk/autograd.h"
#include "gradwalk/ops.h"
#include "train/visit.h"

typedef struct output {
    gw_buffer *text, *floats;
} output;

static void key(const output *o, const char *name) {
    gw_buffer_format(o->text, ",\"%s\":", name);
}

static void write(const output *o, const char *name, const gw_tensor *t) {
    key(o, name);
    gw_write_tensor(o->text, o->floats, t);
}

/* σ′(u): what the engine's own backward sends for ones; owned. */
gw_tensor *gw_net_slope(gw_activation kind, const gw_tensor *u) {
    gw_tensor *leaf = u ? gw_detach(u) : NULL, *slope = NULL, *a = NULL, *sum = NULL;
    if (leaf && gw_requires_grad_(leaf, true) == GW_OK) {
        const bool grad = gw_set_grad_enabled(gw_tensor_context(u), true);
        a = gw_activate(kind, leaf);
        sum = gw_sum(a);
        if (sum) {
            gw_grad(&sum, NULL, 1, &leaf, 1, &slope, (gw_backward_options){0}, false);
        }
        gw_set_grad_enabled(gw_tensor_context(u), grad);
    }
    gw_tensor_release(sum);
    gw_tensor_release(a);
    gw_tensor_release(leaf);
    gw_tensor *dense = gw_contiguous(slope);
    gw_tensor_release(slope);
    return dense;
}

static gw_status write_layer(const output *o, gw_net *net, const gw_pass *pass, int i) {
    gw_tensor *slope = gw_net_slope(net->layers[i].spec.activation, pass->u[i]);
    gw_buffer_text(o->text, i ? ",{\"z\":" : "{\"z\":");
    gw_write_tensor(o->text, o->floats, pass->z[i]);
    write(o, "normalized", pass->normalized[i]);
    write(o, "u", pass->u[i]);
    write(o, "a", pass->a[i]);
    write(o, "slope", slope);
    write(o, "mask", pass->mask[i]);
    write(o, "out", pass->out[i]);
    write(o, "outGrad", gw_tensor_grad(pass->out[i]));
    write(o, "aGrad", gw_tensor_grad(pass->a[i]));
    write(o, "delta", gw_tensor_grad(pass->u[i]));
    write(o, "zGrad", gw_tensor_grad(pass->z[i]));
    gw_buffer_char(o->text, '}');
    gw_tensor_release(slope);
    return slope ? GW_OK : gw_error(net->ctx);
}

static void write_param(const output *o, const gw_net *net, const gw_visit *v, int i) {
    const gw_param *p = &net->params[i];
    const bool stateful = gw_net_stateful(net);
    bool first = true;
    gw_buffer_format(o->text, "%s{\"name\":\"%s\"", i ? "," : "", p->name);
    write(o, "before", v->before[i]);
    write(o, "grad", gw_tensor_grad(p->value));
    write(o, "unclipped", v->unclipped[i]);
    write(o, "after", p->value);
    gw_buffer_text(o->text, ",\"state\":[");
    for (int k = 0; stateful && k < GW_OPT_STATES && p->state[k]; k++) {
        gw_buffer_format(o->text, "%s{\"name\":\"%s\"", k ? "," : "",
                         gw_optimizer_state_name(&net->spec.optimizer, k));
        write(o, "values", p->state[k]);
        gw_buffer_char(o->text, '}');
    }
    gw_buffer_text(o->text, "],\"frozen\":[");
    for (int64_t k = 0; k < p->numel; k++) {
        if (p->frozen[k]) {
            gw_buffer_format(o->text, "%s%lld", first ? "" : ",", (long long)k);
            first = false;
        }
    }
    gw_buffer_text(o->text, "]}");
}

static void write_batch(const output *o, const gw_net *net, const gw_visit *v) {
    const int64_t *rows = gw_tensor_data(v->rows), n = gw_tensor_numel(v->rows);
    gw_buffer_text(o->text, ",\"rows\":[");
    for (int64_t i = 0; i < n; i++) {
        gw_buffer_format(o->text, "%s%lld", i ? "," : "", (long long)rows[i]);
    }
    gw_buffer_char(o->text, ']');
    write(o, "inputs", v->x);
    if (!gw_net_by_index(net)) {
        write(o, "targets", v->y);
        return;
    }
    gw_buffer_format(o->text, ",\"targets\":{\"at\":%zu,\"n\":%lld}",
                     o->floats->length / sizeof(float), (long long)n);
    for (int64_t i = 0; i < n; i++) {
        const float class = (float)((const int64_t *)gw_tensor_data(v->y))[i];
        gw_buffer_add(o->floats, (const char *)&class, sizeof class);
    }
}

static void write_number(const output *o, const char *name, const gw_tensor *t) {
    key(o, name);
    gw_buffer_json_f32(o->text, t ? (float)gw_scalar_as_double(gw_tensor_at(t, 0)) : 0);
}

static gw_status write_moment(void *user, gw_net *net, const gw_visit *v) {
    const output *o = user;
    gw_buffer_format(o->text,
                     "{\"step\":%lld,\"epoch\":%lld,\"batch\":%lld,\"lr\":", (long long)v->step,
                     (long long)v->epoch, (long long)v->batch);
    gw_buffer_json_f64(o->text, v->lr);
    write_number(o, "loss", v->pass.loss);
    write_number(o, "penalty", v->pass.penalty);
    key(o, "norm");
    if (!v->unclipped[0]) {
        gw_buffer_text(o->text, "null");
    } else {
        gw_buffer_json_f32(o->text, v->norm);
    }
    write_batch(o, net, v);
    gw_buffer_text(o->text, ",\"layers\":[");
    for (int i = 0; i < net->spec.n_layers; i++) {
        if (write_layer(o, net, &v->pass, i) != GW_OK) {
            return gw_error(net->ctx);
        }
    }
    gw_buffer_text(o->text, "],\"parameters\":[");
    for (int i = 0; i < net->n_params; i++) {
        write_param(o, net, v, i);
    }
    gw_buffer_text(o->text, "],\"stop\":");
    gw_write_non_finite(o->text, gw_find_non_finite(net, v), v->step);
    gw_buffer_char(o->text, '}');
    return gw_written(net, o->text, o->floats);
}

gw_status gw_net_moment(gw_net *net, int64_t step, gw_buffer *text, gw_buffer *floats) {
    output o = {text, floats};
    return gw_net_visit(net, step, write_moment, &o);
}
