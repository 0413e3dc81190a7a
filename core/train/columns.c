/* Data as a network sees it: columns made of the inputs, and targets that fit the loss. */
#include <float.h>
#include <math.h>
#include <string.h>

#include "base/context.h"
#include "gradwalk/ops.h"
#include "train/net.h"

/* Column `f` of points (n, dims), owned. */
static gw_tensor *column(gw_tensor *points, gw_feature f) {
    gw_tensor *a = gw_select(points, 1, f.a), *b = NULL, *out = NULL;
    switch (f.kind) {
    case GW_FEATURE_SQUARE:
        out = gw_pow_scalar(a, gw_scalar_int(2));
        break;
    case GW_FEATURE_PRODUCT:
        b = gw_select(points, 1, f.b);
        out = gw_mul(a, b);
        break;
    case GW_FEATURE_SINE:
        out = gw_sin(a);
        break;
    default:
        out = gw_tensor_retain(a);
    }
    gw_tensor_release(b);
    gw_tensor_release(a);
    return out;
}

gw_tensor *gw_net_features(gw_net *net, const float *rows, int64_t n) {
    const gw_net_spec *s = &net->spec;
    const size_t count = (size_t)s->n_features;
    const int64_t dims[] = {n, net->data.dims};
    gw_tensor *points = gw_from_data(net->ctx, GW_F32, dims, 2, rows), *out = NULL;
    if (!points || s->all_inputs) {
        return points;
    }
    gw_tensor **columns = gw_alloc_zero(net->ctx, count * sizeof(gw_tensor *));
    bool done = columns;
    const bool grad = gw_set_grad_enabled(net->ctx, false);
    for (size_t i = 0; i < count && done; i++) {
        columns[i] = column(points, s->features[i]);
        done = columns[i];
    }
    out = done ? gw_stack(columns, count, 1) : NULL;
    gw_set_grad_enabled(net->ctx, grad);
    for (size_t i = 0; columns && i < count; i++) {
        gw_tensor_release(columns[i]);
    }
    gw_release(net->ctx, columns, count * sizeof *columns);
    gw_tensor_release(points);
    return out;
}

/* Targets of rows [from, from + n): classes, (n, 1) of numbers or of -1 and 1 or of 0 and 1, or (n,
 * classes) of 0 and 1. */
static gw_tensor *targets_of(gw_net *net, int64_t from, int64_t n) {
    const float *given = net->data.targets + from;
    const int64_t units = gw_net_units(net, net->spec.n_layers - 1);
    const bool by_index = gw_net_by_index(net);
    gw_tensor *out =
        gw_empty(net->ctx, by_index ? GW_I64 : GW_F32, (int64_t[]){n, units}, by_index ? 1 : 2);
    if (!out) {
        return NULL;
    }
    const float low = net->spec.loss == GW_LOSS_BCE ? 0 : -1;
    for (int64_t i = 0; i < n; i++) {
        if (by_index) {
            ((int64_t *)gw_tensor_data(out))[i] = (int64_t)given[i];
            continue;
        }
        float *to = (float *)gw_tensor_data(out) + i * units;
        if (units > 1) {
            for (int64_t j = 0; j < units; j++) {
                to[j] = j == (int64_t)given[i];
            }
        } else {
            to[0] = net->data.classes == 0 ? given[i] : given[i] > 0 ? 1 : low;
        }
    }
    return out;
}

static bool refuse_units(gw_net *net, gw_refusal *refusal, int64_t want) {
    const int last = net->spec.n_layers - 1;
    refusal->layer = last;
    refusal->have = gw_net_units(net, last);
    refusal->want = want;
    return gw_refuse(refusal, "output-units", "the last layer has %lld units, it takes %lld",
                     (long long)refusal->have, (long long)want);
}

/* Whether outputs, loss and data belong together. */
static bool check_outputs(gw_net *net, gw_refusal *refusal) {
    const gw_loss_kind loss = net->spec.loss;
    const int64_t units = gw_net_units(net, net->spec.n_layers - 1);
    const int classes = net->data.classes;
    if (classes == 0) {
        if (loss == GW_LOSS_BCE || loss == GW_LOSS_CROSS_ENTROPY) {
            return gw_refuse(refusal, "loss-data", "this loss is of classes, the data are numbers");
        }
        return units == 1 || refuse_units(net, refusal, 1);
    }
    const bool one = classes == 2 && loss != GW_LOSS_CROSS_ENTROPY;
    return units == classes || (one && units == 1) || refuse_units(net, refusal, one ? 1 : classes);
}

/* Batch norm has no variance of one row. */
bool gw_net_check_batches(const gw_net *net, int64_t size, gw_refusal *refusal) {
    const int64_t n = net->data.train, batch = size < n ? size : n;
    const int64_t last = n % batch == 0 ? batch : n % batch;
    for (int i = 0; i < net->spec.n_layers; i++) {
        if (net->spec.layers[i].norm == GW_NORM_BATCH && (last == 1 || batch == 1)) {
            refusal->layer = i;
            refusal->have = 1;
            return gw_refuse(refusal, "norm-one", "batch norm cannot take a batch of one row");
        }
    }
    return true;
}

bool gw_net_make_data(gw_net *net, gw_refusal *refusal) {
    const gw_dataset *d = &net->data;
    if (!gw_dataset_make(net->ctx, &net->spec.data, &net->data) || !check_outputs(net, refusal) ||
        !gw_net_check_batches(net, net->spec.batch, refusal)) {
        return false;
    }
    const int64_t rows[2] = {d->train, d->n - d->train};
    for (int i = 0, from = 0; i < 2 && rows[i] > 0; from += (int)rows[i], i++) {
        net->inputs[i] = gw_net_features(net, d->inputs + from * d->dims, rows[i]);
        net->targets[i] = net->inputs[i] ? targets_of(net, from, rows[i]) : NULL;
        if (!net->targets[i]) {
            return false;
        }
    }
    return true;
}
