/* A network as a PyTorch program, as one would write it by hand. */
#include "train/script.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/number.h"

static const char *const activation_forms[] = {
    "%s",         "torch.relu(%s)",    "F.leaky_relu(%s)", "F.elu(%s)",      "F.gelu(%s)",
    "F.silu(%s)", "torch.sigmoid(%s)", "torch.tanh(%s)",   "F.softplus(%s)", "torch.sin(%s)",
    "step(%s)"};

/* What a program needs to be there, as its network does. */
typedef struct needs {
    bool functional, step, norm_of_weights[2], clip, frozen;
    uint32_t changed; /* rates that are variables: GW_CHANGE_... */
} needs;

static needs needs_of(const gw_net *net) {
    const gw_net_spec *s = &net->spec;
    needs n = {.clip = s->clip > 0, .norm_of_weights = {s->l1 > 0, s->l2 > 0}};
    for (int i = 0; i < s->n_layers; i++) {
        n.functional = n.functional || activation_forms[s->layers[i].activation][0] == 'F';
        n.step = n.step || s->layers[i].activation == GW_ACT_STEP;
    }
    for (int64_t i = 0; i < net->at.n_changes; i++) {
        const gw_net_edit *c = &net->changes[i];
        n.changed |= c->what;
        n.frozen = n.frozen || c->n_freeze > 0;
    }
    n.clip = n.clip || n.changed & GW_CHANGE_CLIP;
    n.norm_of_weights[0] = n.norm_of_weights[0] || n.changed & GW_CHANGE_L1;
    n.norm_of_weights[1] = n.norm_of_weights[1] || n.changed & GW_CHANGE_L2;
    n.functional = n.functional || (!gw_net_by_index(net) && net->data.classes > 0 &&
                                    gw_net_units(net, s->n_layers - 1) > 1);
    return n;
}

/* ---- numbers --------------------------------------------------------------------------------- */

void gw_script_f64(gw_buffer *out, double value) {
    char text[GW_NUMBER_SIZE];
    gw_number_repr(value, text);
    gw_buffer_format(out, isfinite(value) ? "%s" : "float(\"%s\")", text);
}

/* The short decimal, if it is still that float32 after it was a float64, as Python reads it. */
void gw_script_f32(gw_buffer *out, float value) {
    char text[GW_NUMBER_SIZE];
    gw_number_repr_f32(value, text);
    if (isfinite(value) && (float)strtod(text, NULL) == value) {
        gw_buffer_text(out, text);
    } else {
        gw_script_f64(out, (double)value);
    }
}

/* Numbers in lines of at most 100 characters, behind `indent` spaces. */
void gw_script_list(gw_buffer *out, const float *values, int64_t n, int64_t stride, int indent) {
    size_t line = out->length;
    gw_buffer_format(out, "%*s", indent, "");
    for (int64_t i = 0; i < n; i += stride) {
        const size_t before = out->length;
        gw_script_f32(out, values[i]);
        gw_buffer_text(out, i + stride < n ? ", " : "");
        if (out->length - line > 99 && before > line + (size_t)indent && !out->failed) {
            /* Too long: the number begins the next line. */
            char number[2 * GW_NUMBER_SIZE];
            const size_t length = out->length - before;
            memcpy(number, out->data + before, length);
            gw_buffer_truncate(out, before - 1);
            gw_buffer_char(out, '\n');
            line = out->length;
            gw_buffer_format(out, "%*s", indent, "");
            gw_buffer_add(out, number, length);
        }
    }
}

/* ---- data ------------------------------------------------------------------------------------ */

static void write_rows(const gw_net *net, gw_buffer *out) {
    const gw_dataset *d = &net->data;
    gw_buffer_text(out,
                   "\n\n# --- Data: inputs and, last, the target ---\n\nrows = torch.tensor([\n");
    for (int64_t i = 0; i < d->train; i++) {
        gw_buffer_text(out, "    [");
        for (int64_t j = 0; j < d->dims; j++) {
            gw_script_f32(out, d->inputs[i * d->dims + j]);
            gw_buffer_text(out, ", ");
        }
        gw_script_f32(out, d->targets[i]);
        gw_buffer_text(out, "],\n");
    }
    gw_buffer_text(out, "])\n");
}

static void write_column(gw_buffer *out, gw_feature f) {
    switch (f.kind) {
    case GW_FEATURE_SQUARE:
        gw_buffer_format(out, "rows[:, %d] ** 2", f.a);
        break;
    case GW_FEATURE_PRODUCT:
        gw_buffer_format(out, "rows[:, %d] * rows[:, %d]", f.a, f.b);
        break;
    case GW_FEATURE_SINE:
        gw_buffer_format(out, "torch.sin(rows[:, %d])", f.a);
        break;
    default:
        gw_buffer_format(out, "rows[:, %d]", f.a);
    }
}

static void write_data(const gw_net *net, gw_buffer *out) {
    const gw_net_spec *s = &net->spec;
    const int64_t units = gw_net_units(net, s->n_layers - 1);
    write_rows(net, out);
    if (s->all_inputs) {
        gw_buffer_text(out, "X = rows[:, :-1]\n");
    } else {
        gw_buffer_text(out, "X = torch.stack([\n");
        for (int i = 0; i < s->n_features; i++) {
            gw_buffer_text(out, "    ");
            write_column(out, s->features[i]);
            gw_buffer_text(out, ",\n");
        }
        gw_buffer_text(out, "], dim=1)\n");
    }
    if (gw_net_by_index(net)) {
        gw_buffer_text(out, "y = rows[:, -1].long()\n");
    } else if (net->data.classes == 0 || (units == 1 && s->loss == GW_LOSS_BCE)) {
        gw_buffer_text(out, "y = rows[:, -1:]\n");
    } else if (units == 1) {
        gw_buffer_text(out, "y = 2 * rows[:, -1:] - 1  # -1 and 1\n");
    } else {
        gw_buffer_format(out, "y = F.one_hot(rows[:, -1].long(), %d).float()\n", net->data.classes);
    }
}

/* ---- network --------------------------------------------------------------------------------- */

static void write_init(const gw_layer_spec *l, int i, gw_buffer *out) {
    static const char *const forms[] = {
        "",
        "xavier_uniform_(self.layer%d.weight)",
        "xavier_normal_(self.layer%d.weight)",
        "kaiming_uniform_(self.layer%d.weight, nonlinearity=\"relu\")",
        "kaiming_normal_(self.layer%d.weight, nonlinearity=\"relu\")",
        "zeros_(self.layer%d.weight)",
        "constant_(self.layer%d.weight, "};
    if (l->init == GW_INIT_DEFAULT) {
        return;
    }
    gw_buffer_text(out, "        nn.init.");
    const char *form = forms[l->init], *number = strstr(form, "%d");
    gw_buffer_add(out, form, (size_t)(number - form));
    gw_buffer_format(out, "%d%s", i + 1, number + 2);
    if (l->init == GW_INIT_CONSTANT) {
        gw_script_f64(out, l->value);
        gw_buffer_char(out, ')');
    }
    gw_buffer_char(out, '\n');
    if (l->bias) {
        gw_buffer_format(out, "        nn.init.zeros_(self.layer%d.bias)\n", i + 1);
    }
}

static void write_modules(const gw_net *net, gw_buffer *out) {
    for (int i = 0; i < net->spec.n_layers; i++) {
        const gw_net_layer *l = &net->layers[i];
        gw_buffer_format(out, "        self.layer%d = nn.Linear(%lld, %lld%s)\n", i + 1,
                         (long long)l->inputs, (long long)l->spec.units,
                         l->spec.bias ? "" : ", bias=False");
        write_init(&l->spec, i, out);
        if (l->spec.norm != GW_NORM_NONE) {
            gw_buffer_format(out, "        self.norm%d = nn.%s(%lld)\n", i + 1,
                             l->spec.norm == GW_NORM_BATCH ? "BatchNorm1d" : "LayerNorm",
                             (long long)l->spec.units);
        }
        if (l->spec.dropout > 0) {
            gw_buffer_format(out, "        self.dropout%d = nn.Dropout(", i + 1);
            gw_script_f64(out, l->spec.dropout);
            gw_buffer_text(out, ")\n");
        }
    }
}

static void write_forward(const gw_net *net, gw_buffer *out) {
    for (int i = 0; i < net->spec.n_layers; i++) {
        const gw_layer_spec *l = &net->layers[i].spec;
        const char *form = activation_forms[l->activation], *inner = strstr(form, "%s");
        gw_buffer_format(out, "        h%d = ", i + 1);
        gw_buffer_add(out, form, (size_t)(inner - form));
        if (l->norm != GW_NORM_NONE) {
            gw_buffer_format(out, "self.norm%d(", i + 1);
        }
        if (i == 0) {
            gw_buffer_text(out, "self.layer1(x)");
        } else {
            gw_buffer_format(out, "self.layer%d(h%d)", i + 1, i);
        }
        gw_buffer_text(out, l->norm != GW_NORM_NONE ? ")" : "");
        if (l->skip >= 0) {
            gw_buffer_format(out, " + h%d", l->skip + 1);
        }
        gw_buffer_format(out, "%s\n", inner + 2);
        if (l->dropout > 0) {
            gw_buffer_format(out, "        h%d = self.dropout%d(h%d)\n", i + 1, i + 1, i + 1);
        }
    }
    gw_buffer_format(out, "        return h%d\n", net->spec.n_layers);
}

static void write_network(const gw_net *net, const needs *n, gw_buffer *out) {
    if (n->step) {
        gw_buffer_text(out, "\n\ndef step(u):\n"
                            "    \"\"\"0 below 0, 1 above; its gradient is 0.\"\"\"\n"
                            "    return (torch.sign(u) + 1) / 2\n");
    }
    gw_buffer_text(out, "\n\n# --- Network ---\n\nclass Net(nn.Module):\n"
                        "    def __init__(self):\n        super().__init__()\n");
    write_modules(net, out);
    gw_buffer_text(out, "\n    def forward(self, x):\n");
    write_forward(net, out);
    gw_buffer_format(out, "\n\ntorch.manual_seed(%u)\nnet = Net()\n", (unsigned)net->spec.seed);
}

/* ---- training -------------------------------------------------------------------------------- */

static void named(gw_buffer *out, const char *name, double value) {
    gw_buffer_format(out, ", %s=", name);
    gw_script_f64(out, value);
}

static void write_optimizer(const gw_optimizer_spec *o, gw_buffer *out) {
    static const char *const classes[] = {"SGD", "RMSprop", "Adam", "AdamW", "Adagrad"};
    gw_buffer_format(out, "optimizer = torch.optim.%s(net.parameters()", classes[o->kind]);
    named(out, "lr", o->lr);
    if (o->kind == GW_OPT_RMSPROP) {
        named(out, "alpha", o->alpha);
    }
    if (o->kind == GW_OPT_ADAM || o->kind == GW_OPT_ADAMW) {
        gw_buffer_text(out, ", betas=(");
        gw_script_f64(out, o->beta1);
        gw_buffer_text(out, ", ");
        gw_script_f64(out, o->beta2);
        gw_buffer_char(out, ')');
    }
    if (o->kind != GW_OPT_SGD) {
        named(out, "eps", o->eps);
    }
    if (o->kind <= GW_OPT_RMSPROP && o->momentum != 0) {
        named(out, "momentum", o->momentum);
    }
    if (o->weight_decay != 0 || o->kind == GW_OPT_ADAMW) {
        named(out, "weight_decay", o->weight_decay);
    }
    gw_buffer_text(out, o->kind == GW_OPT_SGD && o->nesterov ? ", nesterov=True)\n" : ")\n");
}

void gw_script_scheduler(const gw_schedule_spec *s, gw_buffer *out) {
    static const char *const classes[] = {"", "StepLR", "CosineAnnealingLR", "ExponentialLR",
                                          "LinearLR"};
    if (s->kind == GW_SCHEDULE_NONE) {
        gw_buffer_text(out, "scheduler = None\n");
        return;
    }
    gw_buffer_format(out, "scheduler = torch.optim.lr_scheduler.%s(optimizer", classes[s->kind]);
    const long long period = (long long)s->period;
    if (s->kind == GW_SCHEDULE_STEP) {
        gw_buffer_format(out, ", step_size=%lld", period);
    } else if (s->kind == GW_SCHEDULE_COSINE) {
        gw_buffer_format(out, ", T_max=%lld", period);
        named(out, "eta_min", s->floor);
    } else if (s->kind == GW_SCHEDULE_WARMUP) {
        named(out, "start_factor", s->start);
        gw_buffer_format(out, ", total_iters=%lld", period);
    }
    if (s->kind == GW_SCHEDULE_STEP || s->kind == GW_SCHEDULE_EXPONENTIAL) {
        named(out, "gamma", s->gamma);
    }
    gw_buffer_text(out, ")\n");
}

static void write_loss(const gw_net_spec *s, gw_buffer *out) {
    static const char *const losses[] = {
        "MSELoss()", "L1Loss()", "HuberLoss(delta=", "BCEWithLogitsLoss()", "CrossEntropyLoss()"};
    gw_buffer_format(out, "criterion = nn.%s", losses[s->loss]);
    if (s->loss == GW_LOSS_HUBER) {
        gw_script_f64(out, s->delta);
        gw_buffer_char(out, ')');
    }
    gw_buffer_char(out, '\n');
}

/* A rate that changes is a variable; another is written where it is used. */
static void write_variables(const gw_net *net, const needs *n, gw_buffer *out) {
    const gw_net_spec *s = &net->spec;
    const double rates[3] = {s->l1, s->l2, s->clip};
    static const char *const names[] = {"l1", "l2", "clip"};
    static const uint32_t flags[] = {GW_CHANGE_L1, GW_CHANGE_L2, GW_CHANGE_CLIP};
    for (int i = 0; i < 3; i++) {
        if (n->changed & flags[i]) {
            gw_buffer_format(out, "%s = ", names[i]);
            gw_script_f64(out, rates[i]);
            gw_buffer_char(out, '\n');
        }
    }
    if (n->norm_of_weights[0] || n->norm_of_weights[1]) {
        gw_buffer_text(out, "weights = [");
        for (int i = 0; i < s->n_layers; i++) {
            gw_buffer_format(out, "%snet.layer%d.weight", i ? ", " : "", i + 1);
        }
        gw_buffer_text(out, "]\n");
    }
    if (n->frozen) {
        gw_buffer_text(out, "frozen = set()  # (name of a parameter, index in it)\n");
    }
}

static void write_penalty(gw_buffer *out, const char *name, double rate, bool variable,
                          const char *size) {
    gw_buffer_text(out, variable ? "        if " : "");
    gw_buffer_text(out, variable ? name : "");
    gw_buffer_text(out, variable ? ":\n            " : "        ");
    gw_buffer_text(out, "total = total + ");
    if (variable) {
        gw_buffer_text(out, name);
    } else {
        gw_script_f64(out, rate);
    }
    gw_buffer_format(out, " * sum(%s for w in weights)\n", size);
}

static void write_step(const gw_net *net, const needs *n, gw_buffer *out) {
    const gw_net_spec *s = &net->spec;
    const bool penalties = n->norm_of_weights[0] || n->norm_of_weights[1];
    gw_buffer_text(out, "        loss = criterion(net(X[batch]), y[batch])\n");
    gw_buffer_text(out, penalties ? "        total = loss\n" : "");
    if (n->norm_of_weights[0]) {
        write_penalty(out, "l1", s->l1, n->changed & GW_CHANGE_L1, "w.abs().sum()");
    }
    if (n->norm_of_weights[1]) {
        write_penalty(out, "l2", s->l2, n->changed & GW_CHANGE_L2, "(w ** 2).sum()");
    }
    gw_buffer_format(out,
                     "        optimizer.zero_grad(set_to_none=True)\n"
                     "        %s.backward()\n",
                     penalties ? "total" : "loss");
    if (n->clip && n->changed & GW_CHANGE_CLIP) {
        gw_buffer_text(out, "        if clip:\n"
                            "            nn.utils.clip_grad_norm_(net.parameters(), clip)\n");
    } else if (n->clip) {
        gw_buffer_text(out, "        nn.utils.clip_grad_norm_(net.parameters(), ");
        gw_script_f64(out, s->clip);
        gw_buffer_text(out, ")\n");
    }
    if (n->frozen) {
        gw_buffer_text(out,
                       "        kept = [(name, i, value(name)[i].item()) for name, i in frozen]\n"
                       "        optimizer.step()\n"
                       "        for name, i, old in kept:\n"
                       "            value(name)[i] = old\n");
    } else {
        gw_buffer_text(out, "        optimizer.step()\n");
    }
    const bool changed = n->changed & GW_CHANGE_SCHEDULE;
    if (changed) {
        gw_buffer_text(out, "        if scheduler and not by_epoch:\n"
                            "            scheduler.step()\n");
    } else if (s->schedule.kind != GW_SCHEDULE_NONE && !s->schedule.by_epoch) {
        gw_buffer_text(out, "        scheduler.step()\n");
    }
    gw_buffer_text(out, "        done += 1\n");
    if (changed) {
        gw_buffer_text(out, "    else:  # the epoch is over\n"
                            "        if scheduler and by_epoch:\n"
                            "            scheduler.step()\n");
    } else if (s->schedule.kind != GW_SCHEDULE_NONE && s->schedule.by_epoch) {
        gw_buffer_text(out, "    else:\n        scheduler.step()  # the epoch is over\n");
    }
}

static void write_loop(const gw_net *net, const needs *n, gw_buffer *out) {
    gw_buffer_format(out, "\ndone = 0\nwhile done < %lld:\n    order = torch.%s(len(X))\n",
                     (long long)net->at.step, net->spec.shuffle ? "randperm" : "arange");
    if (n->changed & GW_CHANGE_BATCH) {
        gw_buffer_text(out, "    for batch in order.split(batch_size(done)):\n");
    } else {
        gw_buffer_format(out, "    for batch in order.split(%lld):\n", (long long)net->spec.batch);
    }
    gw_buffer_format(out, "        if done == %lld:\n            break\n", (long long)net->at.step);
    if (net->at.n_changes > 0) {
        gw_buffer_text(out, "        change(done)\n");
    }
    if (gw_script_resyncs(net)) {
        gw_buffer_format(out,
                         "        if done == %lld and not exact:\n"
                         "            for name, p in net.named_parameters():\n"
                         "                p.data.copy_(before[name].view_as(p))\n",
                         (long long)net->at.step - 1);
    }
    write_step(net, n, out);
    if (net->at.n_changes > 0) {
        gw_buffer_text(out, "change(done)\n");
    }
}

void gw_script_training(const gw_net *net, gw_buffer *out) {
    const needs n = needs_of(net);
    gw_buffer_text(out, "\n\n# --- Training ---\n\n");
    write_loss(&net->spec, out);
    write_optimizer(&net->spec.optimizer, out);
    if (n.changed & GW_CHANGE_SCHEDULE || net->spec.schedule.kind != GW_SCHEDULE_NONE) {
        gw_script_scheduler(&net->spec.schedule, out);
    }
    if (n.changed & GW_CHANGE_SCHEDULE) {
        gw_buffer_format(out, "by_epoch = %s\n", net->spec.schedule.by_epoch ? "True" : "False");
    }
    write_variables(net, &n, out);
    if (net->at.n_changes > 0) {
        gw_script_changes(net, n.changed, out);
    }
    write_loop(net, &n, out);
}

void gw_script_network(const gw_net *net, gw_buffer *out) {
    const needs n = needs_of(net);
    gw_buffer_format(out,
                     "\"\"\"A network of the Gradwalk network studio. It trains for %lld steps and "
                     "then asserts\nthat values and gradients are those of the studio.\"\"\"\n"
                     "import sys\n\nimport torch\nfrom torch import nn\n",
                     (long long)net->at.step);
    gw_buffer_text(out, n.functional ? "from torch.nn import functional as F\n" : "");
    write_data(net, out);
    write_network(net, &n, out);
}
