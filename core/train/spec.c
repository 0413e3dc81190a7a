#include "train/spec.h"

#include <float.h>
#include <stdlib.h>
#include <string.h>

#include "base/context.h"

const char *const gw_data_names[] = {"circle",  "xor",   "gauss", "spiral", "moons",  "rings",
                                     "classes", "plane", "waves", "curve",  "points", NULL};
const char *const gw_activation_names[] = {"linear",  "relu", "leaky_relu", "elu",  "gelu", "silu",
                                           "sigmoid", "tanh", "softplus",   "sine", "step", NULL};
const char *const gw_init_names[] = {
    "default",        "xavier_uniform", "xavier_normal", "kaiming_uniform",
    "kaiming_normal", "zeros",          "constant",      NULL};
const char *const gw_norm_names[] = {"none", "batch", "layer", NULL};
const char *const gw_loss_names[] = {"mse", "l1", "huber", "bce", "cross_entropy", NULL};
const char *const gw_optimizer_names[] = {"sgd", "rmsprop", "adam", "adamw", "adagrad", NULL};
const char *const gw_schedule_names[] = {"none", "step", "cosine", "exponential", "warmup", NULL};
static const char *const task_names[] = {"classification", "regression", NULL};
static const char *const every_names[] = {"step", "epoch", NULL};

enum { MAX_PERIOD = 1000000000 };

static int choice(gw_json_reader *r, const gw_json *object, const char *key,
                  const char *const *names) {
    const gw_json *value = gw_json_get(object, key);
    for (int i = 0; names[i]; i++) {
        if (value && value->kind == GW_JSON_STRING && strcmp(value->text, names[i]) == 0) {
            return i;
        }
    }
    gw_refuse(r->refusal, "spec", "%s.%s is not one of %s, ...", r->at, key, names[0]);
    return 0;
}

static bool truth(gw_json_reader *r, const gw_json *object, const char *key) {
    const gw_json *value = gw_json_get(object, key);
    if (!value || value->kind != GW_JSON_BOOL) {
        return gw_refuse(r->refusal, "spec", "%s.%s is not a boolean", r->at, key);
    }
    return value->truth;
}

static double number(gw_json_reader *r, const gw_json *object, const char *key) {
    return gw_json_number(r, object, key, 0, DBL_MAX);
}

static bool is_null(const gw_json *object, const char *key) {
    const gw_json *value = gw_json_get(object, key);
    return value && value->kind == GW_JSON_NULL;
}

/* ---- data ------------------------------------------------------------------------------------ */

/* One row of points; the first says how long they all are. */
static bool read_row(gw_net_spec *s, const gw_json *row, int64_t i, gw_refusal *refusal) {
    float *to = s->points + i * (s->data.dims + 1);
    bool right = row->kind == GW_JSON_LIST && row->count == (size_t)(s->data.dims + 1);
    for (const gw_json *item = right ? row->first : NULL; item; item = item->next) {
        right = right && item->kind == GW_JSON_NUMBER && item->number >= -(double)FLT_MAX &&
                item->number <= (double)FLT_MAX;
        *to++ = right ? (float)item->number : 0;
    }
    if (right && !s->data.regression) {
        const float class = to[-1];
        right = class >= 0 && class < (float)s->data.classes && class == (float)(int)class;
    }
    if (!right) {
        refusal->have = refusal->code ? refusal->have : i + 1;
        gw_refuse(refusal, "row", "row %lld is not as the others are", (long long)(i + 1));
    }
    return right;
}

static bool read_points(gw_json_reader *r, gw_net_spec *s, const gw_json *points) {
    const gw_json *rows = gw_json_get(points, "rows");
    r->at = "data.points";
    s->data.regression = choice(r, points, "task", task_names) == 1;
    if (!rows || rows->kind != GW_JSON_LIST || rows->count > GW_NET_MAX_ROWS) {
        return gw_refuse(r->refusal, "spec", "data.points.rows is not a list of points");
    }
    if (rows->count == 0) {
        return gw_refuse(r->refusal, "rows", "there is no row to train with");
    }
    if (rows->first->count < 2 || rows->first->count > GW_NET_MAX_COLUMNS + 1) {
        r->refusal->have = 1;
        return gw_refuse(r->refusal, "row", "row 1 has no input, or too many");
    }
    s->data.n = (int64_t)rows->count;
    s->data.dims = (int64_t)rows->first->count - 1;
    s->n_points = rows->count * rows->first->count;
    s->points = gw_alloc_array(s->ctx, s->n_points, sizeof *s->points);
    if (!s->points) {
        return false;
    }
    s->data.rows = s->points;
    int64_t i = 0;
    for (const gw_json *row = rows->first; row; row = row->next) {
        if (!read_row(s, row, i++, r->refusal)) {
            return false;
        }
    }
    return true;
}

/* "x" and a number from 1 to `dims`, at *text, which moves behind it; -1: something else. */
static int read_input(const char **text, int64_t dims) {
    int n = 0;
    if (**text != 'x' || (*text)[1] < '1' || (*text)[1] > '9') {
        return -1;
    }
    for (++*text; **text >= '0' && **text <= '9' && n <= GW_NET_MAX_COLUMNS; ++*text) {
        n = 10 * n + (**text - '0');
    }
    return n <= dims ? n - 1 : -1;
}

static bool read_feature(const char *text, int64_t dims, gw_feature *out) {
    *out = (gw_feature){.kind = GW_FEATURE_INPUT};
    const bool sine = strncmp(text, "sin(", 4) == 0;
    text += sine ? 4 : 0;
    out->a = read_input(&text, dims);
    if (out->a >= 0 && sine) {
        out->kind = GW_FEATURE_SINE;
        return strcmp(text, ")") == 0;
    }
    if (out->a >= 0 && *text == '*') {
        out->kind = GW_FEATURE_PRODUCT;
        text++;
        out->b = read_input(&text, dims);
        return out->b >= 0 && !*text;
    }
    if (out->a >= 0 && strcmp(text, "^2") == 0) {
        out->kind = GW_FEATURE_SQUARE;
        return true;
    }
    return out->a >= 0 && !*text;
}

static bool read_features(gw_net_spec *s, const gw_json *list, gw_refusal *refusal) {
    const int64_t dims = s->data.dims;
    s->all_inputs = list && list->kind == GW_JSON_NULL;
    if (!s->all_inputs && (!list || list->kind != GW_JSON_LIST || list->count == 0 ||
                           list->count > GW_NET_MAX_COLUMNS)) {
        return gw_refuse(refusal, "spec", "data.features is not a list of columns");
    }
    s->n_features = (int)(s->all_inputs ? (size_t)dims : list->count);
    s->features = gw_alloc_array(s->ctx, (size_t)s->n_features, sizeof *s->features);
    if (!s->features) {
        return false;
    }
    const gw_json *item = list->first;
    for (int i = 0; i < s->n_features; i++, item = item ? item->next : NULL) {
        if (s->all_inputs) {
            s->features[i] = (gw_feature){.kind = GW_FEATURE_INPUT, .a = i};
            continue;
        }
        const char *text = item->kind == GW_JSON_STRING ? item->text : "";
        if (!read_feature(text, dims, &s->features[i])) {
            strncpy(refusal->name, text, sizeof refusal->name - 1);
            return gw_refuse(refusal, "feature", "there is no column '%.60s'", text);
        }
    }
    return true;
}

static bool read_data(gw_json_reader *r, gw_net_spec *s, const gw_json *data) {
    r->at = "data";
    s->data = (gw_data_spec){
        .kind = (gw_data_kind)choice(r, data, "kind", gw_data_names),
        .seed = (uint32_t)gw_json_whole(r, data, "seed", 0, UINT32_MAX),
        .n = gw_json_whole(r, data, "n", 1, GW_NET_MAX_ROWS),
        .noise = gw_json_number(r, data, "noise", 0, 1),
        .split = gw_json_number(r, data, "split", DBL_MIN, 1),
        .classes = (int)gw_json_whole(r, data, "classes", 2, 10),
    };
    s->data.dims = s->data.kind == GW_DATA_CURVE ? 1 : 2;
    if (s->data.kind == GW_DATA_POINTS && !read_points(r, s, gw_json_get(data, "points"))) {
        return false;
    }
    return !r->refusal->code && read_features(s, gw_json_get(data, "features"), r->refusal);
}

/* ---- layers ---------------------------------------------------------------------------------- */

static void read_layer(gw_json_reader *r, const gw_json *json, gw_layer_spec *out) {
    const gw_json *init = gw_json_get(json, "init");
    r->at = "layers[]";
    *out = (gw_layer_spec){
        .units = gw_json_whole(r, json, "units", 1, GW_NET_MAX_UNITS),
        .activation = (gw_activation)choice(r, json, "activation", gw_activation_names),
        .bias = truth(r, json, "bias"),
        .init = (gw_init)choice(r, init, "kind", gw_init_names),
        .value = gw_json_number(r, init, "value", -DBL_MAX, DBL_MAX),
        .norm = (gw_norm_kind)choice(r, json, "norm", gw_norm_names),
        .dropout = gw_json_number(r, json, "dropout", 0, 1 - DBL_EPSILON),
        .skip = -1,
    };
    if (!is_null(json, "skip")) {
        out->skip = (int)gw_json_whole(r, json, "skip", 0, GW_NET_MAX_LAYERS);
    }
}

static bool refuse_layer(gw_refusal *refusal, int layer, int64_t have, int64_t want) {
    if (!refusal->code) {
        refusal->layer = layer;
        refusal->have = have;
        refusal->want = want;
    }
    return false;
}

static bool check_skip(const gw_net_spec *s, int i, gw_refusal *refusal) {
    const gw_layer_spec *layer = &s->layers[i];
    if (layer->skip >= i) {
        refuse_layer(refusal, i, layer->skip, i);
        return gw_refuse(refusal, "skip-order", "layer %d cannot add layer %d", i, layer->skip);
    }
    if (layer->skip >= 0 && s->layers[layer->skip].units != layer->units) {
        refuse_layer(refusal, i, layer->units, s->layers[layer->skip].units);
        return gw_refuse(refusal, "skip-width", "layer %d has %lld units, layer %d has %lld", i,
                         (long long)layer->units, layer->skip,
                         (long long)s->layers[layer->skip].units);
    }
    return true;
}

static bool read_layers(gw_json_reader *r, gw_net_spec *s, const gw_json *list) {
    if (!list || list->kind != GW_JSON_LIST || list->count == 0 ||
        list->count > GW_NET_MAX_LAYERS) {
        return gw_refuse(r->refusal, "spec", "layers is not a list of 1 to %d layers",
                         GW_NET_MAX_LAYERS);
    }
    s->layers = gw_alloc_array(s->ctx, list->count, sizeof *s->layers);
    if (!s->layers) {
        return false;
    }
    s->n_layers = (int)list->count;
    int i = 0;
    for (const gw_json *item = list->first; item; item = item->next) {
        read_layer(r, item, &s->layers[i++]);
    }
    for (i = 0; i < s->n_layers && !r->refusal->code; i++) {
        check_skip(s, i, r->refusal);
    }
    return !r->refusal->code;
}

/* ---- the whole ------------------------------------------------------------------------------- */

static bool is_beta(const gw_json *json) {
    return json->kind == GW_JSON_NUMBER && json->number >= 0 && json->number < 1;
}

bool gw_json_betas(const gw_json *list, double *beta1, double *beta2) {
    if (!list || list->kind != GW_JSON_LIST || list->count != 2 || !is_beta(list->first) ||
        !is_beta(list->first->next)) {
        return false;
    }
    *beta1 = list->first->number;
    *beta2 = list->first->next->number;
    return true;
}

static void read_training(gw_json_reader *r, gw_net_spec *s, const gw_json *json) {
    const gw_json *loss = gw_json_get(json, "loss"), *optimizer = gw_json_get(json, "optimizer");
    const gw_json *schedule = gw_json_get(json, "schedule"), *betas;
    r->at = "loss";
    s->loss = (gw_loss_kind)choice(r, loss, "kind", gw_loss_names);
    s->delta = gw_json_number(r, loss, "delta", DBL_MIN, DBL_MAX);
    r->at = "optimizer";
    s->optimizer = (gw_optimizer_spec){
        .kind = (gw_optimizer_kind)choice(r, optimizer, "kind", gw_optimizer_names),
        .lr = number(r, optimizer, "lr"),
        .momentum = number(r, optimizer, "momentum"),
        .eps = number(r, optimizer, "eps"),
        .alpha = gw_json_number(r, optimizer, "alpha", 0, 1),
        .weight_decay = number(r, optimizer, "weightDecay"),
        .nesterov = truth(r, optimizer, "nesterov"),
    };
    betas = gw_json_get(optimizer, "betas");
    if (!gw_json_betas(betas, &s->optimizer.beta1, &s->optimizer.beta2)) {
        gw_refuse(r->refusal, "spec", "optimizer.betas are not two numbers from 0 to below 1");
    }
    if (s->optimizer.kind == GW_OPT_SGD && s->optimizer.nesterov && s->optimizer.momentum == 0) {
        gw_refuse(r->refusal, "spec", "optimizer.momentum is 0, and Nesterov wants one");
    }
    r->at = "schedule";
    s->schedule = gw_json_schedule(r, schedule);
}

gw_schedule_spec gw_json_schedule(gw_json_reader *r, const gw_json *schedule) {
    return (gw_schedule_spec){
        .kind = (gw_schedule_kind)choice(r, schedule, "kind", gw_schedule_names),
        .by_epoch = choice(r, schedule, "every", every_names) == 1,
        .period = gw_json_whole(r, schedule, "period", 1, MAX_PERIOD),
        .gamma = number(r, schedule, "gamma"),
        .floor = number(r, schedule, "floor"),
        .start = gw_json_number(r, schedule, "start", DBL_MIN, 1),
    };
}

static bool read_spec(gw_json_reader *r, gw_net_spec *s, const gw_json *json) {
    r->at = "network";
    gw_json_whole(r, json, "version", 1, 1);
    s->seed = (uint32_t)gw_json_whole(r, json, "seed", 0, UINT32_MAX);
    s->l1 = number(r, json, "l1");
    s->l2 = number(r, json, "l2");
    s->batch = gw_json_whole(r, json, "batch", 1, GW_NET_MAX_ROWS);
    s->shuffle = truth(r, json, "shuffle");
    s->clip = is_null(json, "clip") ? 0 : gw_json_number(r, json, "clip", DBL_MIN, DBL_MAX);
    read_training(r, s, json);
    return !r->refusal->code && read_data(r, s, gw_json_get(json, "data")) &&
           read_layers(r, s, gw_json_get(json, "layers"));
}

bool gw_net_spec_read(gw_context *ctx, const gw_json *json, gw_net_spec *out, gw_refusal *refusal) {
    gw_json_reader r = {.refusal = refusal};
    *out = (gw_net_spec){.ctx = ctx};
    if (json->kind != GW_JSON_OBJECT) {
        return gw_refuse(refusal, "spec", "this is no network: it is not an object");
    }
    return read_spec(&r, out, json);
}

void gw_net_spec_free(gw_net_spec *s) {
    gw_release(s->ctx, s->layers, (size_t)s->n_layers * sizeof *s->layers);
    gw_release(s->ctx, s->features, (size_t)s->n_features * sizeof *s->features);
    gw_release(s->ctx, s->points, s->n_points * sizeof *s->points);
    *s = (gw_net_spec){.ctx = s->ctx};
}
