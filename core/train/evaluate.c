/* How good a network is: loss and score over all rows, dropout off, running statistics. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/context.h"
#include "train/net.h"

/* The class that a row of outputs says: the largest, or the side of 0. */
static int64_t said(const float *out, int64_t units) {
    if (units == 1) {
        return out[0] > 0;
    }
    int64_t best = 0;
    for (int64_t j = 1; j < units; j++) {
        best = out[j] > out[best] ? j : best;
    }
    return best;
}

static const float *classes_of(const gw_net *net, int which) {
    return net->data.targets + (which ? net->data.train : 0);
}

/* R²: what is left of the variance is 1 less. */
static float explained(const float *out, const float *target, int64_t n) {
    double mean = 0, rest = 0, all = 0;
    for (int64_t i = 0; i < n; i++) {
        mean += (double)target[i] / (double)n;
    }
    for (int64_t i = 0; i < n; i++) {
        rest += pow((double)out[i] - (double)target[i], 2);
        all += pow((double)target[i] - mean, 2);
    }
    return all > 0 ? (float)(1 - rest / all) : NAN;
}

static float score_of(const gw_net *net, int which, const float *out, int64_t n) {
    const int64_t units = gw_net_units(net, net->spec.n_layers - 1);
    const float *targets = classes_of(net, which);
    if (net->data.classes == 0) {
        return explained(out, targets, n);
    }
    int64_t right = 0;
    for (int64_t i = 0; i < n; i++) {
        right += said(out + i * units, units) == (int64_t)targets[i];
    }
    return (float)((double)right / (double)n);
}

/* Without graph; the loss is the caller's. */
static gw_tensor *evaluate(gw_net *net, int which, gw_pass *pass) {
    const bool grad = gw_set_grad_enabled(net->ctx, false);
    gw_tensor *loss = NULL;
    if (gw_net_forward(net, net->inputs[which], false, pass) == GW_OK) {
        loss = gw_net_loss(net, pass->out[net->spec.n_layers - 1], net->targets[which]);
    }
    gw_set_grad_enabled(net->ctx, grad);
    return loss;
}

gw_status gw_net_score(gw_net *net, int which, gw_score *out) {
    gw_pass pass = {0};
    gw_tensor *loss = evaluate(net, which, &pass);
    if (loss) {
        const gw_tensor *last = pass.out[net->spec.n_layers - 1];
        out->loss = (float)gw_scalar_as_double(gw_tensor_at(loss, 0));
        out->score = score_of(net, which, gw_tensor_data(last), gw_tensor_dims(last)[0]);
    }
    gw_tensor_release(loss);
    gw_pass_free(&pass);
    return loss ? GW_OK : gw_error(net->ctx);
}

/* counts[true class][said class] */
static gw_status count(gw_net *net, int which, float *counts, int64_t classes) {
    gw_pass pass = {0};
    gw_tensor *loss = evaluate(net, which, &pass);
    const gw_tensor *last = pass.out[net->spec.n_layers - 1];
    const int64_t n = loss ? gw_tensor_dims(last)[0] : 0;
    const int64_t units = gw_net_units(net, net->spec.n_layers - 1);
    for (int64_t i = 0; i < n; i++) {
        const int64_t truth = (int64_t)classes_of(net, which)[i];
        counts[truth * classes + said((const float *)gw_tensor_data(last) + i * units, units)]++;
    }
    gw_tensor_release(loss);
    gw_pass_free(&pass);
    return loss ? GW_OK : gw_error(net->ctx);
}

gw_status gw_net_confusion(gw_net *net, gw_buffer *text, gw_buffer *floats) {
    enum { MOST = 10 };
    const int64_t classes = net->data.classes;
    gw_buffer_format(text, "{\"classes\":%lld", (long long)classes);
    for (int which = 0; which < 2; which++) {
        float counts[MOST * MOST] = {0};
        if (classes > 0 && net->inputs[which] && count(net, which, counts, classes) != GW_OK) {
            return gw_error(net->ctx);
        }
        gw_buffer_text(text, which ? ",\"test\":" : ",\"train\":");
        gw_write_floats(text, floats, counts, (size_t)(classes * classes));
    }
    gw_buffer_char(text, '}');
    return gw_written(net, text, floats);
}
