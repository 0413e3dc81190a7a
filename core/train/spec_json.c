/* A spec as JSON. */
#include "train/spec.h"

static void key(gw_buffer *out, const char *name) {
    gw_buffer_format(out, ",\"%s\":", name);
}

static void number(gw_buffer *out, const char *name, double value) {
    key(out, name);
    gw_buffer_json_f64(out, value);
}

static void whole(gw_buffer *out, const char *name, int64_t value) {
    key(out, name);
    gw_buffer_format(out, "%lld", (long long)value);
}

static void truth(gw_buffer *out, const char *name, bool value) {
    key(out, name);
    gw_buffer_text(out, value ? "true" : "false");
}

void gw_feature_text(gw_feature f, gw_buffer *out) {
    switch (f.kind) {
    case GW_FEATURE_SQUARE:
        gw_buffer_format(out, "x%d^2", f.a + 1);
        break;
    case GW_FEATURE_PRODUCT:
        gw_buffer_format(out, "x%d*x%d", f.a + 1, f.b + 1);
        break;
    case GW_FEATURE_SINE:
        gw_buffer_format(out, "sin(x%d)", f.a + 1);
        break;
    default:
        gw_buffer_format(out, "x%d", f.a + 1);
    }
}

static void points(const gw_net_spec *s, gw_buffer *out) {
    const int64_t width = s->data.dims + 1;
    if (s->data.kind != GW_DATA_POINTS) {
        gw_buffer_text(out, "null");
        return;
    }
    gw_buffer_format(out, "{\"task\":\"%s\",\"rows\":[",
                     s->data.regression ? "regression" : "classification");
    for (int64_t i = 0; i < s->data.n; i++) {
        for (int64_t j = 0; j < width; j++) {
            gw_buffer_text(out, j > 0 ? "," : i > 0 ? ",[" : "[");
            gw_buffer_json_f32(out, s->points[i * width + j]);
        }
        gw_buffer_char(out, ']');
    }
    gw_buffer_text(out, "]}");
}

static void data(const gw_net_spec *s, gw_buffer *out) {
    gw_buffer_format(out, ",\"data\":{\"kind\":\"%s\"", gw_data_names[s->data.kind]);
    whole(out, "seed", s->data.seed);
    whole(out, "n", s->data.n);
    number(out, "noise", s->data.noise);
    number(out, "split", s->data.split);
    whole(out, "classes", s->data.classes);
    key(out, "features");
    for (int i = 0; i < s->n_features && !s->all_inputs; i++) {
        gw_buffer_text(out, i > 0 ? ",\"" : "[\"");
        gw_feature_text(s->features[i], out);
        gw_buffer_char(out, '"');
    }
    gw_buffer_text(out, s->all_inputs ? "null" : "]");
    key(out, "points");
    points(s, out);
    gw_buffer_char(out, '}');
}

static void layer(const gw_layer_spec *l, gw_buffer *out) {
    gw_buffer_format(out, "{\"units\":%lld,\"activation\":\"%s\"", (long long)l->units,
                     gw_activation_names[l->activation]);
    truth(out, "bias", l->bias);
    gw_buffer_format(out, ",\"init\":{\"kind\":\"%s\"", gw_init_names[l->init]);
    number(out, "value", l->value);
    gw_buffer_format(out, "},\"norm\":\"%s\"", gw_norm_names[l->norm]);
    number(out, "dropout", l->dropout);
    if (l->skip < 0) {
        gw_buffer_text(out, ",\"skip\":null}");
    } else {
        gw_buffer_format(out, ",\"skip\":%d}", l->skip);
    }
}

static void training(const gw_net_spec *s, gw_buffer *out) {
    const gw_optimizer_spec *o = &s->optimizer;
    gw_buffer_format(out, ",\"loss\":{\"kind\":\"%s\"", gw_loss_names[s->loss]);
    number(out, "delta", s->delta);
    gw_buffer_format(out, "},\"optimizer\":{\"kind\":\"%s\"", gw_optimizer_names[o->kind]);
    number(out, "lr", o->lr);
    number(out, "momentum", o->momentum);
    truth(out, "nesterov", o->nesterov);
    gw_buffer_text(out, ",\"betas\":[");
    gw_buffer_json_f64(out, o->beta1);
    gw_buffer_char(out, ',');
    gw_buffer_json_f64(out, o->beta2);
    gw_buffer_char(out, ']');
    number(out, "eps", o->eps);
    number(out, "alpha", o->alpha);
    number(out, "weightDecay", o->weight_decay);
    gw_buffer_text(out, "},\"schedule\":");
    gw_schedule_json(&s->schedule, out);
}

void gw_schedule_json(const gw_schedule_spec *s, gw_buffer *out) {
    gw_buffer_format(out, "{\"kind\":\"%s\",\"every\":\"%s\"", gw_schedule_names[s->kind],
                     s->by_epoch ? "epoch" : "step");
    whole(out, "period", s->period);
    number(out, "gamma", s->gamma);
    number(out, "floor", s->floor);
    number(out, "start", s->start);
    gw_buffer_char(out, '}');
}

void gw_net_spec_json(const gw_net_spec *s, gw_buffer *out) {
    gw_buffer_text(out, "\"version\":1");
    whole(out, "seed", s->seed);
    data(s, out);
    gw_buffer_text(out, ",\"layers\":[");
    for (int i = 0; i < s->n_layers; i++) {
        if (i > 0) {
            gw_buffer_char(out, ',');
        }
        layer(&s->layers[i], out);
    }
    gw_buffer_char(out, ']');
    training(s, out);
    number(out, "l1", s->l1);
    number(out, "l2", s->l2);
    whole(out, "batch", s->batch);
    truth(out, "shuffle", s->shuffle);
    if (s->clip == 0) {
        gw_buffer_text(out, ",\"clip\":null");
    } else {
        number(out, "clip", s->clip);
    }
}
