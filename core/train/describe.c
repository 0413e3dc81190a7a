/* What a network is: its parameters, layers and data. */
#include <math.h>

#include "train/visit.h"

const char *const gw_role_names[] = {"weight", "bias", "scale", "shift"};

static void write_params(const gw_param *list, int n, gw_buffer *text) {
    for (int i = 0; i < n; i++) {
        const gw_param *p = &list[i];
        const int64_t *dims = gw_tensor_dims(p->value);
        gw_buffer_format(text, "%s{\"name\":\"%s\",\"shape\":[%lld", i ? "," : "", p->name,
                         (long long)dims[0]);
        if (gw_tensor_ndim(p->value) > 1) {
            gw_buffer_format(text, ",%lld", (long long)dims[1]);
        }
        gw_buffer_format(text, "],\"layer\":%d,\"role\":\"%s\"}", p->layer, gw_role_names[p->role]);
    }
}

static void write_layers(const gw_net *net, gw_buffer *text) {
    for (int i = 0; i < net->spec.n_layers; i++) {
        int64_t numel = 0;
        for (int k = 0; k < net->n_params; k++) {
            numel += net->params[k].layer == i ? net->params[k].numel : 0;
        }
        gw_buffer_format(text, "%s{\"inputs\":%lld,\"units\":%lld,\"parameters\":%lld}",
                         i ? "," : "", (long long)net->layers[i].inputs,
                         (long long)gw_net_units(net, i), (long long)numel);
    }
}

/* The smallest or largest of every dim, over all rows. */
static void write_bounds(const gw_dataset *d, float sign, gw_buffer *text) {
    for (int64_t j = 0; j < d->dims; j++) {
        float most = -INFINITY;
        for (int64_t i = 0; i < d->n; i++) {
            most = fmaxf(most, sign * d->inputs[i * d->dims + j]);
        }
        gw_buffer_text(text, j ? "," : "");
        gw_buffer_json_f32(text, sign * most);
    }
}

static void write_data(const gw_net *net, gw_buffer *text, gw_buffer *floats) {
    const gw_dataset *d = &net->data;
    gw_buffer_format(text, ",\"data\":{\"dims\":%lld,\"train\":%lld,\"test\":%lld,\"inputs\":",
                     (long long)d->dims, (long long)d->train, (long long)(d->n - d->train));
    gw_write_floats(text, floats, d->inputs, (size_t)(d->n * d->dims));
    gw_buffer_text(text, ",\"targets\":");
    gw_write_floats(text, floats, d->targets, (size_t)d->n);
    gw_buffer_format(text, ",\"rows\":{\"at\":%zu,\"n\":%lld}", floats->length / sizeof(float),
                     (long long)d->n);
    for (int64_t i = 0; i < d->n; i++) {
        const float row = (float)d->rows[i];
        gw_buffer_add(floats, (const char *)&row, sizeof row);
    }
    gw_buffer_text(text, ",\"low\":[");
    write_bounds(d, -1, text);
    gw_buffer_text(text, "],\"high\":[");
    write_bounds(d, 1, text);
    gw_buffer_text(text, "]}");
}

gw_status gw_net_describe(gw_net *net, gw_buffer *text, gw_buffer *floats) {
    gw_buffer_text(text, "{\"parameters\":[");
    write_params(net->params, net->n_params, text);
    gw_buffer_text(text, "],\"buffers\":[");
    write_params(net->buffers, net->n_buffers, text);
    gw_buffer_text(text, "],\"layers\":[");
    write_layers(net, text);
    gw_buffer_text(text, "],\"features\":[");
    for (int i = 0; i < net->spec.n_features; i++) {
        gw_buffer_text(text, i ? ",\"" : "\"");
        gw_feature_text(net->spec.features[i], text);
        gw_buffer_char(text, '"');
    }
    const int64_t rest = net->data.train % net->spec.batch;
    const int64_t whole = net->spec.batch < net->data.train ? net->spec.batch : net->data.train;
    gw_buffer_format(text, "],\"task\":\"%s\",\"classes\":%d,\"batches\":%lld,\"lastBatch\":%lld",
                     net->data.classes ? "classification" : "regression", net->data.classes,
                     (long long)gw_net_batches(net, net->spec.batch),
                     (long long)(rest ? rest : whole));
    write_data(net, text, floats);
    gw_buffer_char(text, '}');
    return gw_written(net, text, floats);
}
