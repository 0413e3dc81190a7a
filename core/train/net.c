/* Networks from their beginning to their end, and where they stand. */
#include "train/plan.h"

#include <math.h>
#include <string.h>

#include "base/context.h"

static gw_net *build(gw_net *net, const gw_json *json, gw_refusal *refusal) {
    if (!gw_net_spec_read(net->ctx, json, &net->spec, refusal) || !gw_net_build(net, refusal) ||
        !gw_net_make_blobs(net) || gw_net_keep(net) != GW_OK ||
        !gw_net_read_changes(net, gw_json_get(json, "changes"), refusal)) {
        return NULL;
    }
    gw_net_make_changes(net);
    return net;
}

gw_net *gw_net_new(gw_context *ctx, const char *spec, size_t length, gw_refusal *refusal) {
    gw_json_document document;
    *refusal =
        (gw_refusal){.layer = GW_REFUSAL_NONE, .have = GW_REFUSAL_NONE, .want = GW_REFUSAL_NONE};
    gw_net *net = gw_alloc_zero(ctx, sizeof *net), *built = NULL;
    if (!net) {
        return NULL;
    }
    net->ctx = net->spec.ctx = net->data.ctx = ctx;
    gw_set_grad_enabled(ctx, false);
    if (gw_json_read(ctx, spec, length, &document)) {
        built = build(net, document.nodes, refusal);
    } else if (gw_error(ctx) == GW_E_VALUE) {
        gw_refuse(refusal, "spec", "%s", gw_error_message(ctx));
        gw_error_clear(ctx);
    }
    gw_json_free(&document);
    if (!built) {
        gw_net_free(net);
    }
    return built;
}

static void free_params(gw_net *net, gw_param *list, int n, size_t room) {
    for (int i = 0; i < n; i++) {
        gw_release(net->ctx, list[i].frozen, (size_t)list[i].numel);
        gw_tensor_release(list[i].value);
        for (int k = 0; k < GW_OPT_STATES; k++) {
            gw_tensor_release(list[i].state[k]);
        }
    }
    gw_release(net->ctx, list, room * sizeof *list);
}

void gw_net_free(gw_net *net) {
    if (!net) {
        return;
    }
    const size_t layers = (size_t)net->spec.n_layers;
    gw_net_plan_free(net->ctx, net->plan);
    while (net->n_changes > 0) {
        gw_net_free_change(net, &net->changes[--net->n_changes]);
    }
    gw_release(net->ctx, net->changes, net->changes_capacity * sizeof *net->changes);
    gw_net_free_checkpoints(net);
    const size_t most = (size_t)net->n_params * (2 + GW_OPT_STATES) + (size_t)net->n_buffers;
    gw_release(net->ctx, net->blobs, most * sizeof *net->blobs);
    gw_release(net->ctx, net->curve, net->curve_capacity * sizeof *net->curve);
    gw_release(net->ctx, net->order, (size_t)net->data.train * sizeof *net->order);
    for (int i = 0; i < 2; i++) {
        gw_tensor_release(net->inputs[i]);
        gw_tensor_release(net->targets[i]);
    }
    free_params(net, net->params, net->n_params, 4 * layers);
    free_params(net, net->buffers, net->n_buffers, 2 * layers);
    gw_dataset_free(&net->data);
    gw_net_spec_free(&net->spec);
    gw_release(net->ctx, net, sizeof *net);
}

int64_t gw_net_step(const gw_net *net) {
    return net->at.step;
}

bool gw_net_stopped(const gw_net *net) {
    return net->at.stopped;
}

/* ---- going ----------------------------------------------------------------------------------- */

gw_status gw_net_one_step(gw_net *net) {
    if (gw_net_plan_fits(net)) {
        if (net->plan && net->plan->rows < net->at.batch_size) {
            gw_net_plan_free(net->ctx, net->plan);
            net->plan = NULL;
        }
        net->plan = net->plan ? net->plan : gw_net_plan_new(net);
        if (!net->plan) {
            return GW_E_MEMORY;
        }
        gw_net_advance(net, gw_net_plan_step(net, net->plan));
        return GW_OK;
    }
    gw_pass pass = {0};
    const gw_status status = gw_net_eager_step(net, &pass, NULL);
    gw_pass_free(&pass);
    return status;
}

/* A step that failed may be half done: back to the last place that is whole. */
static gw_status fall_back(gw_net *net, gw_status status) {
    gw_net_reload(net);
    return status;
}

gw_status gw_net_go(gw_net *net, int64_t step) {
    if (step < 0 || !gw_net_return(net, step)) {
        return gw_fail(net->ctx, GW_E_INDEX, "there is no step %lld", (long long)step);
    }
    gw_status status = GW_OK;
    while (net->at.step < step && status == GW_OK) {
        status = gw_net_one_step(net);
        status = status ? status : gw_net_keep(net);
    }
    return status == GW_OK ? GW_OK : fall_back(net, status);
}

gw_status gw_net_seek(gw_net *net, int64_t step) {
    return gw_net_go(net, step);
}

/* Notes losses and scores of the present step. */
static gw_status note(gw_net *net) {
    if (net->n_curve == net->curve_capacity) {
        const size_t size = sizeof *net->curve, capacity = 2 * net->curve_capacity + 64;
        gw_curve_point *more =
            gw_resize(net->ctx, net->curve, net->curve_capacity * size, capacity * size);
        if (!more) {
            return GW_E_MEMORY;
        }
        net->curve = more;
        net->curve_capacity = capacity;
    }
    gw_curve_point *point = &net->curve[net->n_curve];
    *point = (gw_curve_point){.step = net->at.step, .batch = net->at.loss};
    for (int which = 0; which < 2; which++) {
        gw_score score = {NAN, NAN};
        if (net->inputs[which] && gw_net_score(net, which, &score) != GW_OK) {
            return gw_error(net->ctx);
        }
        point->loss[which] = score.loss;
        point->score[which] = score.score;
    }
    net->n_curve++;
    return GW_OK;
}

gw_status gw_net_run(gw_net *net, int64_t steps, int64_t every) {
    gw_status status = GW_OK;
    for (int64_t i = 0; i < steps && status == GW_OK; i++) {
        status = gw_net_one_step(net);
        status = status ? status : gw_net_keep(net);
        if (status == GW_OK && every > 0 && net->at.step % every == 0) {
            status = note(net);
        }
        if (net->at.stopped) {
            break;
        }
    }
    return status == GW_OK ? GW_OK : fall_back(net, status);
}

gw_status gw_net_change(gw_net *net, const char *change, size_t length, gw_refusal *refusal) {
    gw_json_document document;
    gw_net_edit edit = {0};
    *refusal =
        (gw_refusal){.layer = GW_REFUSAL_NONE, .have = GW_REFUSAL_NONE, .want = GW_REFUSAL_NONE};
    bool done = false;
    if (gw_json_read(net->ctx, change, length, &document)) {
        done = gw_net_read_change(net, document.nodes, &edit, refusal);
        if (done) {
            done = gw_net_add_change(net, &edit) == GW_OK;
        } else {
            gw_net_free_change(net, &edit);
        }
    } else if (gw_error(net->ctx) == GW_E_VALUE) {
        gw_refuse(refusal, "spec", "%s", gw_error_message(net->ctx));
        gw_error_clear(net->ctx);
    }
    gw_json_free(&document);
    return done || refusal->code ? GW_OK : gw_error(net->ctx);
}

/* ---- telling --------------------------------------------------------------------------------- */

static void write_score(gw_buffer *text, const char *key, gw_score score) {
    gw_buffer_format(text, ",\"%s\":{\"loss\":", key);
    gw_buffer_json_f32(text, score.loss);
    gw_buffer_text(text, ",\"score\":");
    gw_buffer_json_f32(text, score.score);
    gw_buffer_char(text, '}');
}

gw_status gw_net_state(gw_net *net, gw_buffer *text) {
    const gw_net_at *at = &net->at;
    gw_score train, test;
    if (gw_net_score(net, 0, &train) != GW_OK ||
        (net->inputs[1] && gw_net_score(net, 1, &test) != GW_OK)) {
        return gw_error(net->ctx);
    }
    gw_buffer_format(text,
                     "{\"step\":%lld,\"epoch\":%lld,\"batch\":%lld,\"lr\":", (long long)at->step,
                     (long long)at->epoch, (long long)at->batch);
    gw_buffer_json_f64(text, at->lr);
    gw_buffer_text(text, ",\"loss\":");
    gw_buffer_json_f32(text, at->loss);
    write_score(text, "train", train);
    if (net->inputs[1]) {
        write_score(text, "test", test);
    } else {
        gw_buffer_text(text, ",\"test\":null");
    }
    gw_buffer_text(text, ",\"stop\":");
    if (gw_net_write_stop(net, text) != GW_OK) {
        return gw_error(net->ctx);
    }
    gw_buffer_text(text, ",\"changes\":");
    gw_net_changes_json(net, text);
    gw_buffer_char(text, '}');
    return gw_written(net, text, NULL);
}

static void write_points(gw_net *net, gw_buffer *text, gw_buffer *floats, const char *key,
                         size_t offset) {
    const size_t at = floats->length / sizeof(float);
    gw_buffer_format(text, ",\"%s\":{\"at\":%zu,\"n\":%zu}", key, at, net->n_curve);
    for (size_t i = 0; i < net->n_curve; i++) {
        gw_buffer_add(floats, (const char *)&net->curve[i] + offset, sizeof(float));
    }
}

gw_status gw_net_curve(gw_net *net, gw_buffer *text, gw_buffer *floats) {
    gw_buffer_text(text, "{\"steps\":[");
    for (size_t i = 0; i < net->n_curve; i++) {
        gw_buffer_format(text, "%s%lld", i ? "," : "", (long long)net->curve[i].step);
    }
    gw_buffer_char(text, ']');
    write_points(net, text, floats, "batch", offsetof(gw_curve_point, batch));
    write_points(net, text, floats, "trainLoss", offsetof(gw_curve_point, loss));
    write_points(net, text, floats, "testLoss", offsetof(gw_curve_point, loss) + sizeof(float));
    write_points(net, text, floats, "trainScore", offsetof(gw_curve_point, score));
    write_points(net, text, floats, "testScore", offsetof(gw_curve_point, score) + sizeof(float));
    gw_buffer_char(text, '}');
    net->n_curve = 0;
    return gw_written(net, text, floats);
}
