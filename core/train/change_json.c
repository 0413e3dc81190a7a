/* Rates that change from step to step, and changes as JSON. */
#include <float.h>
#include <stddef.h>
#include <string.h>

#include "base/number.h"
#include "train/net.h"

const gw_net_rate gw_net_rates[] = {
    {GW_CHANGE_LR, "lr", offsetof(gw_net_edit, lr), offsetof(gw_net_at, lr), DBL_MAX},
    {GW_CHANGE_MOMENTUM, "momentum", offsetof(gw_net_edit, momentum), offsetof(gw_net_at, momentum),
     DBL_MAX},
    {GW_CHANGE_WEIGHT_DECAY, "weightDecay", offsetof(gw_net_edit, weight_decay),
     offsetof(gw_net_at, weight_decay), DBL_MAX},
    {GW_CHANGE_L1, "l1", offsetof(gw_net_edit, l1), offsetof(gw_net_at, l1), DBL_MAX},
    {GW_CHANGE_L2, "l2", offsetof(gw_net_edit, l2), offsetof(gw_net_at, l2), DBL_MAX},
    {GW_CHANGE_EPS, "eps", offsetof(gw_net_edit, eps), offsetof(gw_net_at, eps), DBL_MAX},
    {GW_CHANGE_ALPHA, "alpha", offsetof(gw_net_edit, alpha), offsetof(gw_net_at, alpha), 1},
    {GW_CHANGE_CLIP, "clip", offsetof(gw_net_edit, clip), offsetof(gw_net_at, clip), DBL_MAX},
    {GW_CHANGE_DELTA, "delta", offsetof(gw_net_edit, delta), offsetof(gw_net_at, delta), DBL_MAX},
    {0},
};

double gw_net_rate_of(const gw_net_edit *c, const gw_net_rate *r) {
    double value;
    memcpy(&value, (const char *)c + r->from, sizeof value);
    return value;
}

static void write_places(const gw_net *net, gw_buffer *out, const char *key, const gw_place *places,
                         size_t n, bool with_value) {
    for (size_t i = 0; i < n; i++) {
        if (i == 0) {
            gw_buffer_format(out, ",\"%s\":[", key);
        }
        gw_buffer_format(out, "%s{\"name\":\"%s\",\"index\":", i ? "," : "",
                         gw_net_param(net, places[i].param)->name);
        if (places[i].index < 0) {
            gw_buffer_text(out, "null");
        } else {
            gw_buffer_format(out, "%lld", (long long)places[i].index);
        }
        if (with_value) {
            gw_buffer_text(out, ",\"value\":");
            gw_buffer_json_f32(out, places[i].value);
        }
        gw_buffer_text(out, i + 1 < n ? "}" : "}]");
    }
}

static void write_weights(const gw_net *net, gw_buffer *out, const gw_net_edit *c) {
    for (size_t i = 0; i < c->n_weights; i++) {
        const gw_param *p = gw_net_param(net, c->weights[i].param);
        gw_buffer_format(out, "%s\"%s\":[", i ? "," : ",\"weights\":{", p->name);
        for (int64_t j = 0; j < p->numel; j++) {
            gw_buffer_text(out, j ? "," : "");
            gw_buffer_json_f32(out, c->weights[i].values[j]);
        }
        gw_buffer_text(out, i + 1 < c->n_weights ? "]" : "]}");
    }
}

static void write_rates(gw_buffer *out, const gw_net_edit *c) {
    for (const gw_net_rate *each = gw_net_rates; each->key; each++) {
        const double value = gw_net_rate_of(c, each);
        if (!(c->what & each->flag)) {
            continue;
        }
        gw_buffer_format(out, ",\"%s\":", each->key);
        if (each->flag == GW_CHANGE_CLIP && value == 0) {
            gw_buffer_text(out, "null");
        } else {
            gw_buffer_json_f64(out, value);
        }
    }
    if (c->what & GW_CHANGE_BETAS) {
        gw_buffer_text(out, ",\"betas\":[");
        gw_buffer_json_f64(out, c->beta1);
        gw_buffer_char(out, ',');
        gw_buffer_json_f64(out, c->beta2);
        gw_buffer_char(out, ']');
    }
    if (c->what & GW_CHANGE_NESTEROV) {
        gw_buffer_text(out, c->nesterov ? ",\"nesterov\":true" : ",\"nesterov\":false");
    }
    if (c->what & GW_CHANGE_BATCH) {
        gw_buffer_format(out, ",\"batch\":%lld", (long long)c->batch_size);
    }
    if (c->what & GW_CHANGE_SCHEDULE) {
        gw_buffer_text(out, ",\"schedule\":");
        gw_schedule_json(&c->schedule, out);
    }
}

void gw_net_changes_json(const gw_net *net, gw_buffer *out) {
    gw_buffer_char(out, '[');
    for (size_t i = 0; i < net->n_changes; i++) {
        const gw_net_edit *c = &net->changes[i];
        gw_buffer_format(out, "%s{\"step\":%lld", i ? "," : "", (long long)c->step);
        write_rates(out, c);
        write_weights(net, out, c);
        write_places(net, out, "set", c->set, c->n_set, true);
        write_places(net, out, "freeze", c->freeze, c->n_freeze, false);
        write_places(net, out, "free", c->free, c->n_free, false);
        gw_buffer_char(out, '}');
    }
    gw_buffer_char(out, ']');
}
