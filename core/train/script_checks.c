/* Changes and assertions of the PyTorch program. */
#include "gradwalk/autograd.h"
#include "train/script.h"
#include "train/visit.h"

/* ---- changes --------------------------------------------------------------------------------- */

static void set_rate(gw_buffer *out, const gw_net_edit *c, uint32_t flag, const char *target,
                     double value) {
    if (c->what & flag) {
        gw_buffer_format(out, "        %s = ", target);
        gw_script_f64(out, value);
        gw_buffer_char(out, '\n');
    }
}

static void freeze(const gw_net *net, gw_buffer *out, const gw_place *places, size_t n,
                   bool frozen) {
    for (size_t i = 0; i < n; i++) {
        const gw_param *p = gw_net_param(net, places[i].param);
        if (places[i].index < 0) {
            gw_buffer_format(out, "        frozen.%s((\"%s\", i) for i in range(%lld))\n",
                             frozen ? "update" : "difference_update", p->name, (long long)p->numel);
        } else {
            gw_buffer_format(out, "        frozen.%s((\"%s\", %lld))\n", frozen ? "add" : "discard",
                             p->name, (long long)places[i].index);
        }
    }
}

static void write_change(const gw_net *net, gw_buffer *out, const gw_net_edit *c) {
    gw_buffer_format(out, "    if done == %lld:\n", (long long)c->step);
    const size_t before = out->length;
    set_rate(out, c, GW_CHANGE_LR, "optimizer.param_groups[0][\"lr\"]", c->lr);
    set_rate(out, c, GW_CHANGE_MOMENTUM, "optimizer.param_groups[0][\"momentum\"]", c->momentum);
    set_rate(out, c, GW_CHANGE_WEIGHT_DECAY, "optimizer.param_groups[0][\"weight_decay\"]",
             c->weight_decay);
    set_rate(out, c, GW_CHANGE_EPS, "optimizer.param_groups[0][\"eps\"]", c->eps);
    set_rate(out, c, GW_CHANGE_ALPHA, "optimizer.param_groups[0][\"alpha\"]", c->alpha);
    if (c->what & GW_CHANGE_BETAS) {
        gw_buffer_text(out, "        optimizer.param_groups[0][\"betas\"] = (");
        gw_script_f64(out, c->beta1);
        gw_buffer_text(out, ", ");
        gw_script_f64(out, c->beta2);
        gw_buffer_text(out, ")\n");
    }
    if (c->what & GW_CHANGE_NESTEROV) {
        gw_buffer_format(out, "        optimizer.param_groups[0][\"nesterov\"] = %s\n",
                         c->nesterov ? "True" : "False");
    }
    set_rate(out, c, GW_CHANGE_L1, "l1", c->l1);
    set_rate(out, c, GW_CHANGE_L2, "l2", c->l2);
    set_rate(out, c, GW_CHANGE_CLIP, "clip", c->clip);
    set_rate(out, c, GW_CHANGE_DELTA, "criterion.delta", c->delta);
    if (c->what & GW_CHANGE_SCHEDULE) {
        gw_buffer_text(out, "        group = optimizer.param_groups[0]\n"
                            "        group[\"initial_lr\"] = group[\"lr\"]\n        ");
        gw_script_scheduler(&c->schedule, out);
        gw_buffer_format(out, "        by_epoch = %s\n", c->schedule.by_epoch ? "True" : "False");
    }
    for (size_t i = 0; i < c->n_weights; i++) {
        const gw_param *p = gw_net_param(net, c->weights[i].param);
        gw_buffer_format(out, "        value(\"%s\")[:] = torch.tensor([\n", p->name);
        gw_script_list(out, c->weights[i].values, p->numel, 1, 12);
        gw_buffer_text(out, "\n        ])\n");
    }
    for (size_t i = 0; i < c->n_set; i++) {
        gw_buffer_format(out,
                         "        value(\"%s\")[%lld] = ", gw_net_param(net, c->set[i].param)->name,
                         (long long)c->set[i].index);
        gw_script_f32(out, c->set[i].value);
        gw_buffer_char(out, '\n');
    }
    freeze(net, out, c->freeze, c->n_freeze, true);
    freeze(net, out, c->free, c->n_free, false);
    if (out->length == before) {
        gw_buffer_text(out, "        pass\n");
    }
}

static void write_batch_size(const gw_net *net, gw_buffer *out) {
    gw_buffer_format(out,
                     "\n\ndef batch_size(done):\n"
                     "    \"\"\"Of an epoch that begins after so many steps.\"\"\"\n"
                     "    rows = %lld\n",
                     (long long)net->spec.batch);
    for (int64_t i = 0; i < net->at.n_changes; i++) {
        const gw_net_edit *c = &net->changes[i];
        if (c->what & GW_CHANGE_BATCH) {
            gw_buffer_format(out, "    if done >= %lld:\n        rows = %lld\n", (long long)c->step,
                             (long long)c->batch_size);
        }
    }
    gw_buffer_text(out, "    return rows\n");
}

void gw_script_changes(const gw_net *net, uint32_t changed, gw_buffer *out) {
    static const struct {
        uint32_t flag;
        const char *name;
    } variables[] = {{GW_CHANGE_L1, "l1"},
                     {GW_CHANGE_L2, "l2"},
                     {GW_CHANGE_CLIP, "clip"},
                     {GW_CHANGE_SCHEDULE, "scheduler, by_epoch"}};
    const char *between = "    global ";
    if (changed & GW_CHANGE_BATCH) {
        write_batch_size(net, out);
    }
    gw_buffer_text(out,
                   "\n\ndef value(name):\n"
                   "    \"\"\"All elements of a parameter or buffer, one after the other.\"\"\"\n"
                   "    return net.state_dict()[name].view(-1)\n"
                   "\n\ndef change(done):\n"
                   "    \"\"\"What was changed by hand after so many steps.\"\"\"\n");
    for (size_t k = 0; k < sizeof variables / sizeof *variables; k++) {
        if (changed & variables[k].flag) {
            gw_buffer_format(out, "%s%s", between, variables[k].name);
            between = ", ";
        }
    }
    gw_buffer_text(out, between[0] == ',' ? "\n" : "");
    for (int64_t i = 0; i < net->at.n_changes; i++) {
        write_change(net, out, &net->changes[i]);
    }
    gw_buffer_char(out, '\n');
}

/* ---- assertions ------------------------------------------------------------------------------ */

enum {
    SHOWN = 2000,  /* elements of a parameter at most */
    WHOLE = 20000, /* parameters up to which a network is put down whole */
    FEW = 16       /* first values */
};

static const char checks[] =
    "\n\n# --- Is it the same? To the bit in the playground; elsewhere sums have another order. "
    "---\n"
    "\n"
    "exact = \"playground\" in sys.version\n"
    "\n"
    "\n"
    "def off(value, expected):\n"
    "    \"\"\"How far it is off where it is too far, else 0.\"\"\"\n"
    "    expected = torch.tensor(expected)\n"
    "    if exact:\n"
    "        same = (value == expected) | (value.isnan() & expected.isnan())\n"
    "    else:\n"
    "        same = torch.isclose(value, expected, rtol=1e-3, atol=1e-5, equal_nan=True)\n"
    "    return 0 if same.all() else (value - expected).abs().max().item()\n"
    "\n"
    "\n"
    "def check(name, value, expected, stride=1):\n"
    "    far = off(value.detach().flatten()[::stride], expected)\n"
    "    assert far == 0, f\"{name} is off by {far}\"\n"
    "\n"
    "\n"
    "def look(name, value, expected, stride=1):\n"
    "    \"\"\"Of what rounding may have driven apart by now.\"\"\"\n"
    "    if exact:\n"
    "        check(name, value, expected, stride)\n"
    "    elif off(value.detach().flatten()[::stride], expected):\n"
    "        print(f\"{name} has drifted apart\")\n";

static void write_check(gw_buffer *out, const char *function, const char *name, const char *what,
                        const gw_tensor *t) {
    const int64_t n = gw_tensor_numel(t), stride = (n + SHOWN - 1) / SHOWN;
    gw_buffer_format(out, "%s(\"%s%s\", net.%s%s, [\n", function, name, what, name, what);
    gw_script_list(out, gw_tensor_data(t), n, stride, 4);
    if (stride > 1) {
        gw_buffer_format(out, "\n], stride=%lld)\n", (long long)stride);
    } else {
        gw_buffer_text(out, "\n])\n");
    }
}

static gw_status write_gradients(void *user, gw_net *net, const gw_visit *v) {
    gw_buffer *out = user;
    const float loss = (float)gw_scalar_as_double(gw_tensor_at(v->pass.loss, 0));
    gw_buffer_text(out, "check(\"loss\", loss, [");
    gw_script_f32(out, loss);
    gw_buffer_text(out, "])\n");
    for (int i = 0; i < net->n_params; i++) {
        write_check(out, "check", net->params[i].name, ".grad",
                    gw_tensor_grad(net->params[i].value));
    }
    return GW_OK;
}

gw_status gw_script_checks(gw_net *net, gw_buffer *out) {
    gw_buffer_text(out, "\n\n# --- The numbers of the studio ---\n\n");
    gw_status status = GW_OK;
    if (net->at.step > 0) {
        status = gw_net_visit(net, net->at.step - 1, write_gradients, out);
    }
    for (int i = 0; i < net->n_params + net->n_buffers; i++) {
        const gw_param *p = gw_net_param(net, i);
        write_check(out, "look", p->name, "", p->value);
    }
    gw_buffer_format(out, "print(\"%lld steps: the same\")\n", (long long)net->at.step);
    return status;
}

/* ---- where the last step starts -------------------------------------------------------------- */

bool gw_script_resyncs(const gw_net *net) {
    int64_t all = 0;
    for (int i = 0; i < net->n_params; i++) {
        all += net->params[i].numel;
    }
    return all <= WHOLE && net->at.step > 0;
}

static gw_status write_before(void *user, gw_net *net, const gw_visit *v) {
    gw_buffer *out = user;
    gw_buffer_format(out,
                     "# Rounding differences grow. Elsewhere than in the playground the last step "
                     "starts from\n# these weights, which are the studio's after %lld steps.\n"
                     "before = {\n",
                     (long long)v->step);
    for (int i = 0; i < net->n_params; i++) {
        gw_buffer_format(out, "    \"%s\": torch.tensor([\n", net->params[i].name);
        gw_script_list(out, gw_tensor_data(v->before[i]), net->params[i].numel, 1, 8);
        gw_buffer_text(out, "\n    ]),\n");
    }
    gw_buffer_text(out, "}\n\n");
    return GW_OK;
}

/* The first values, which PyTorch draws to the bit. */
static gw_status write_first(void *user, gw_net *net, const gw_visit *v) {
    gw_buffer *out = user;
    const int64_t n = net->params[0].numel < FEW ? net->params[0].numel : FEW;
    gw_buffer_format(out, "check(\"first weights\", net.layer1.weight.flatten()[:%lld], [\n",
                     (long long)n);
    gw_script_list(out, gw_tensor_data(v->before[0]), n, 1, 4);
    gw_buffer_text(out, "\n])\n");
    return GW_OK;
}

gw_status gw_script_start(gw_net *net, gw_buffer *out) {
    gw_buffer_text(out, checks);
    gw_buffer_text(out, "\n\n");
    const bool edited = net->n_changes > 0 && net->changes[0].step == 0;
    gw_status status = edited ? GW_OK : gw_net_visit(net, 0, write_first, out);
    if (status == GW_OK && gw_script_resyncs(net)) {
        gw_buffer_char(out, '\n');
        status = gw_net_visit(net, net->at.step - 1, write_before, out);
    }
    return status;
}
