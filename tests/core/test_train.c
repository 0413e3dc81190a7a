/* Networks that train: planned steps are the eager ones, going back and coming again gives the same
 * bits, and memory may end anywhere. Against exported programs: tests/train. */
#include "test.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "base/fused.h"
#include "data/json.h"
#include "gradwalk/train.h"
#include "train/net.h"
#include "train/plan.h"

/* ---- random networks ------------------------------------------------------------------------- */

static uint32_t draw(uint32_t *state, uint32_t below) {
    *state = *state * 1664525u + 1013904223u;
    return (*state >> 8) % below;
}

static void write_layer(gw_buffer *out, uint32_t *s, int i, int64_t units, int64_t before,
                        bool last, bool planned) {
    static const int64_t none = -1;
    const int64_t skip = i > 1 && before == units && draw(s, 2) ? i - 1 : none;
    const bool norm = !planned && !last && draw(s, 3) == 0;
    const bool drops = !planned && !last && draw(s, 3) == 0;
    gw_buffer_format(
        out,
        "%s{\"units\":%lld,\"activation\":\"%s\",\"bias\":%s,\"init\":{\"kind\":\"%s\","
        "\"value\":0.1},\"norm\":\"%s\",\"dropout\":%s,\"skip\":",
        i ? "," : "", (long long)units, last ? "linear" : gw_activation_names[draw(s, 11)],
        draw(s, 6) ? "true" : "false", gw_init_names[draw(s, 3) ? 0 : draw(s, 7)],
        norm ? gw_norm_names[1 + draw(s, 2)] : "none", drops ? "0.25" : "0");
    if (skip < 0) {
        gw_buffer_text(out, "null}");
    } else {
        gw_buffer_format(out, "%lld}", (long long)skip);
    }
}

/* Number `i`; `planned`: of such as can be planned. */
static void write_spec(gw_buffer *out, uint32_t i, bool planned) {
    uint32_t state = 77 + 1000003u * i, *s = &state;
    static const int64_t widths[] = {3, 8, 8, 16, 5, 33, 40, 24, 32};
    const bool classes = i % 2;
    const char *loss = classes ? "cross_entropy" : planned ? "mse" : gw_loss_names[i / 2 % 3];
    gw_buffer_format(out,
                     "{\"version\":1,\"seed\":%u,\"data\":{\"kind\":\"%s\",\"seed\":%u,\"n\":60,"
                     "\"noise\":0.2,\"split\":%s,\"classes\":3,\"features\":null,\"points\":null},"
                     "\"layers\":[",
                     (unsigned)i, classes ? "spiral" : "waves", (unsigned)draw(s, 100),
                     i % 3 ? "0.75" : "1");
    const int hidden = (int)draw(s, 5);
    int64_t before = 0;
    for (int k = 0; k < hidden; k++) {
        const int64_t units = widths[draw(s, 9)];
        write_layer(out, s, k, units, before, false, planned);
        before = units;
    }
    write_layer(out, s, hidden, classes ? 3 : 1, 0, true, planned);
    const uint32_t kind = i / 2 % 5;
    gw_buffer_format(
        out,
        "],\"loss\":{\"kind\":\"%s\",\"delta\":0.5},\"optimizer\":{\"kind\":\"%s\","
        "\"lr\":0.02,\"momentum\":%s,\"nesterov\":%s,\"betas\":[0.9,0.99],\"eps\":1e-8,"
        "\"alpha\":0.95,\"weightDecay\":%s},\"schedule\":{\"kind\":\"%s\",\"every\":"
        "\"%s\",\"period\":7,\"gamma\":0.9,\"floor\":0.001,\"start\":0.1},",
        loss, gw_optimizer_names[kind], i % 3 ? "0.9" : "0", kind == 0 && i % 3 ? "true" : "false",
        i % 4 == 1 ? "0.01" : "0", gw_schedule_names[draw(s, 5)], draw(s, 2) ? "step" : "epoch");
    gw_buffer_format(
        out, "\"l1\":%s,\"l2\":%s,\"batch\":%u,\"shuffle\":%s,\"clip\":%s,\"changes\":[%s]}",
        planned || draw(s, 4) ? "0" : "0.001", planned || draw(s, 3) ? "0" : "0.002",
        (unsigned)(7 + draw(s, 10)), draw(s, 5) ? "true" : "false",
        planned || draw(s, 3) ? "null" : "0.5",
        i % 5 ? ""
              : "{\"step\":5,\"lr\":0.01,\"set\":[{\"name\":\"layer1.weight\","
                "\"index\":0,\"value\":0.5}]},{\"step\":9,\"freeze\":[{\"name\":"
                "\"layer1.weight\",\"index\":null}]},{\"step\":14,\"free\":[{\"name\":"
                "\"layer1.weight\",\"index\":null}]}");
}

/* NULL: refused (batch norm of one row), or no memory. */
static gw_net *open_net(gw_context *ctx, uint32_t i, bool planned) {
    gw_buffer spec;
    gw_refusal refusal;
    gw_buffer_init(&spec, ctx);
    write_spec(&spec, i, planned);
    gw_net *net = spec.failed ? NULL : gw_net_new(ctx, spec.data, spec.length, &refusal);
    if (!net && gw_error(ctx) == GW_OK) {
        assert_string_equal(refusal.code, "norm-one");
    }
    gw_buffer_free(&spec);
    return net;
}

static void assert_same(const gw_net *a, const gw_net *b) {
    for (size_t i = 0; i < a->n_blobs; i++) {
        assert_memory_equal(a->blobs[i].data, b->blobs[i].data, a->blobs[i].size);
    }
    assert_memory_equal(&a->at.loss, &b->at.loss, sizeof a->at.loss);
    assert_true(a->at.lr == b->at.lr && a->at.step == b->at.step && a->at.epoch == b->at.epoch);
}

enum { NETWORKS = 60, STEPS = 50 };

static void test_plan(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    int planned = 0;
    for (uint32_t i = 0; i < NETWORKS; i++) {
        gw_net *fast = open_net(ctx, i, true), *slow = open_net(ctx, i, true);
        assert_non_null(fast);
        slow->unplanned = true;
        for (int step = 0; step < STEPS; step++) {
            planned += gw_net_plan_fits(fast);
            assert_int_equal(gw_net_run(fast, 1, 0), GW_OK);
            assert_int_equal(gw_net_run(slow, 1, 0), GW_OK);
            assert_same(fast, slow);
        }
        gw_net_free(slow);
        gw_net_free(fast);
    }
    assert_true(planned > NETWORKS * STEPS * 9 / 10);
    test_context_end(ctx);
}

/* Nothing is allocated once buffers are there, but for checkpoints. */
static void test_plan_allocates_nothing(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_net *net = open_net(ctx, 2, true);
    assert_int_equal(gw_net_run(net, 65, 0), GW_OK);
    gw_context_fail_at(ctx, 1);
    assert_int_equal(gw_net_run(net, 60, 0), GW_OK);
    gw_context_fail_at(ctx, 0);
    gw_net_free(net);
    test_context_end(ctx);
}

/* p - lr g is rounded once, where doubles would round it to the middle of two floats first, where
 * it is subnormal, and at any place of a vector. */
static void test_update_rounds_once(void **state) {
    (void)state;
    enum { N = 11 };
    gw_context *ctx = test_context_new();
    const float w = -8388609, g = 0x1.fffffcp-48f, small = 0x1p-149f;
    const float p = 1 + 0x1p-23f;
    const double twice = (double)w * -(double)g + (double)p;
    assert_true((float)twice != gw_fmaf(w, -g, p)); /* or it would not be a test */
    for (int at = 0; at < N; at++) {
        float values[N], grads[N], want[N];
        for (int i = 0; i < N; i++) {
            values[i] = i == at ? p : (float)i * (i % 2 ? 0.1f : small);
            grads[i] = i == at ? -g : (float)(i - 5) * (i % 3 ? 1e-9f : 2e-45f);
            want[i] = gw_fmaf(w, grads[i], values[i]);
        }
        gw_param param = {.numel = N,
                          .value = gw_from_data(ctx, GW_F32, (int64_t[]){N}, 1, values)};
        param.data = gw_tensor_data(param.value);
        const gw_optimizer_spec o = {.kind = GW_OPT_SGD, .lr = -(double)w};
        gw_net_plan_update(&o, NULL, &param, grads, 0, false);
        assert_memory_equal(gw_tensor_data(param.value), want, sizeof want);
        gw_tensor_release(param.value);
    }
    test_context_end(ctx);
}

/* ---- going back ------------------------------------------------------------------------------ */

static void test_replay(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    for (uint32_t i = 0; i < NETWORKS; i++) {
        gw_net *net = open_net(ctx, i, false), *other = net ? open_net(ctx, i, false) : NULL;
        if (net) {
            assert_int_equal(gw_net_run(net, 150, 0), GW_OK);
            assert_int_equal(gw_net_run(other, 90, 0), GW_OK);
            assert_int_equal(gw_net_seek(net, 90), GW_OK);
            assert_same(net, other);
            assert_int_equal(gw_net_seek(net, 0), GW_OK);
            assert_int_equal(gw_net_seek(net, 150), GW_OK);
            assert_int_equal(gw_net_seek(other, 150), GW_OK);
            assert_same(net, other);
        }
        gw_net_free(other);
        gw_net_free(net);
        gw_error_clear(ctx);
    }
    test_context_end(ctx);
}

/* Many checkpoints are thinned, and every step can still be gone to. */
static void test_thinning(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_net *net = open_net(ctx, 0, true);
    assert_int_equal(gw_net_run(net, 20000, 0), GW_OK);
    assert_true(net->n_checkpoints <= net->most_checkpoints);
    assert_int_equal(net->checkpoints[0].step, 0);
    const int64_t last = net->checkpoints[net->n_checkpoints - 1].step;
    assert_true(last > 20000 - 128);
    assert_int_equal(gw_net_seek(net, 19999), GW_OK);
    assert_int_equal(gw_net_step(net), 19999);
    gw_net_free(net);
    test_context_end(ctx);
}

static void change(gw_net *net, const char *text) {
    gw_refusal refusal;
    assert_int_equal(gw_net_change(net, text, strlen(text), &refusal), GW_OK);
    assert_true(!refusal.code);
}

static float first_weight(const gw_net *net) {
    return ((const float *)gw_tensor_data(net->params[0].value))[0];
}

/* A weight drawn over its range is one change: the last of what was said at one step about the same
 * things. What goes back to before it, and on again, finds that one. */
static void test_change_replaces(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_net *net = open_net(ctx, 5, true); /* has changes of its own at steps 5, 9 and 14 */
    assert_int_equal(gw_net_run(net, 5, 0), GW_OK);
    assert_int_equal(net->at.n_changes, 1);
    change(net, "{\"set\":[{\"name\":\"layer1.weight\",\"index\":0,\"value\":0.25}]}");
    assert_int_equal(net->n_changes, 2); /* the first says the rate, too */
    change(net, "{\"set\":[{\"name\":\"layer1.weight\",\"index\":0,\"value\":0.75}]}");
    change(net, "{\"set\":[{\"name\":\"layer1.weight\",\"index\":0,\"value\":1.5}]}");
    assert_int_equal(net->n_changes, 2);
    assert_true(first_weight(net) == 1.5F);
    change(net, "{\"set\":[{\"name\":\"layer1.weight\",\"index\":1,\"value\":2}]}");
    assert_int_equal(net->n_changes, 3);
    change(net, "{\"lr\":0.5}");
    change(net, "{\"lr\":0.25,\"l2\":0.125}");
    assert_int_equal(net->n_changes, 4);
    assert_int_equal(gw_net_run(net, 60, 0), GW_OK);
    assert_int_equal(gw_net_seek(net, 5), GW_OK);
    assert_true(first_weight(net) == 1.5F);
    assert_true(net->at.lr == 0.25 && net->at.n_changes == 4);
    gw_net_free(net);
    test_context_end(ctx);
}

/* A checkpoint on the way that holds what is replaced is not gone back to. */
static void test_change_replaces_checkpoint(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_net *net = open_net(ctx, 2, true);
    const char *at = "{\"set\":[{\"name\":\"layer1.weight\",\"index\":0,\"value\":%d}]}";
    char text[96];
    for (int value = 1; value <= 2; value++) {
        snprintf(text, sizeof text, at, value);
        assert_int_equal(gw_net_seek(net, 64), GW_OK);
        change(net, text);
        /* Comes to the step anew, where a checkpoint is due, with the change in the log. */
        gw_net_forget(net, 0);
        assert_int_equal(gw_net_seek(net, 0), GW_OK);
        assert_int_equal(gw_net_run(net, 64, 0), GW_OK);
        assert_int_equal(net->n_checkpoints, 2);
    }
    assert_int_equal(net->n_changes, 1);
    assert_int_equal(gw_net_run(net, 3, 0), GW_OK);
    assert_int_equal(gw_net_seek(net, 64), GW_OK);
    assert_true(first_weight(net) == 2.0F);
    snprintf(text, sizeof text, at, 3);
    change(net, text);
    assert_int_equal(gw_net_run(net, 3, 0), GW_OK);
    assert_int_equal(gw_net_seek(net, 64), GW_OK);
    assert_true(first_weight(net) == 3.0F);
    gw_net_free(net);
    test_context_end(ctx);
}

/* ---- memory ---------------------------------------------------------------------------------- */

static const char small[] =
    "{\"version\":1,\"seed\":3,\"data\":{\"kind\":\"moons\",\"seed\":1,\"n\":8,\"noise\":0.1,"
    "\"split\":0.75,\"classes\":2,\"features\":[\"x1\",\"x1*x2\",\"sin(x2)\"],\"points\":null},"
    "\"layers\":[{\"units\":2,\"activation\":\"%s\",\"bias\":true,\"init\":{\"kind\":\"default\","
    "\"value\":0},\"norm\":\"%s\",\"dropout\":%s,\"skip\":null},{\"units\":2,\"activation\":"
    "\"linear\",\"bias\":true,\"init\":{\"kind\":\"zeros\",\"value\":0},\"norm\":\"none\","
    "\"dropout\":0,\"skip\":null}],\"loss\":{\"kind\":\"cross_entropy\",\"delta\":1},\"optimizer\":"
    "{\"kind\":\"adam\",\"lr\":0.1,\"momentum\":0,\"nesterov\":false,\"betas\":[0.9,0.9],\"eps\":"
    "1e-8,\"alpha\":0.9,\"weightDecay\":0.1},\"schedule\":{\"kind\":\"none\",\"every\":\"step\","
    "\"period\":1,\"gamma\":1,\"floor\":0,\"start\":1},\"l1\":%s,\"l2\":0,\"batch\":6,\"shuffle\":"
    "true,\"clip\":%s,\"changes\":[{\"step\":0,\"freeze\":[{\"name\":\"layer1.bias\",\"index\":0}]}"
    ","
    "{\"step\":1,\"free\":[{\"name\":\"layer1.bias\",\"index\":null}]}]}";

static gw_net *open_small(gw_context *ctx, bool planned) {
    gw_refusal refusal;
    gw_buffer spec;
    gw_buffer_init(&spec, ctx);
    gw_buffer_format(&spec, small, planned ? "tanh" : "silu", planned ? "none" : "batch",
                     planned ? "0" : "0.5", planned ? "0" : "0.1", planned ? "null" : "0.1");
    gw_net *net = spec.failed ? NULL : gw_net_new(ctx, spec.data, spec.length, &refusal);
    gw_buffer_free(&spec);
    return net;
}

/* Training, changes, pictures. */
static bool trains(gw_context *ctx, void *user) {
    gw_buffer text, floats;
    gw_refusal refusal;
    gw_buffer_init(&text, ctx);
    gw_buffer_init(&floats, ctx);
    gw_net *net = open_small(ctx, *(const bool *)user);
    const float row[2] = {1, -1};
    const bool done =
        net && gw_net_describe(net, &text, &floats) == GW_OK && gw_net_run(net, 2, 2) == GW_OK &&
        gw_net_curve(net, &text, &floats) == GW_OK && gw_net_state(net, &text) == GW_OK &&
        gw_net_change(net, "{\"l2\":0.5}", 10, &refusal) == GW_OK &&
        gw_net_predict(net, row, 1, &text, &floats) == GW_OK &&
        gw_net_confusion(net, &text, &floats) == GW_OK;
    gw_net_free(net);
    gw_buffer_free(&floats);
    gw_buffer_free(&text);
    return done;
}

static bool looks(gw_context *ctx, void *user) {
    gw_buffer text, floats;
    gw_buffer_init(&text, ctx);
    gw_buffer_init(&floats, ctx);
    gw_net *net = open_small(ctx, *(const bool *)user);
    const bool done = net && gw_net_moment(net, 0, &text, &floats) == GW_OK &&
                      gw_net_flow(net, 0, 1, &text, &floats) == GW_OK &&
                      gw_net_histograms(net, 0, 4, &text, &floats) == GW_OK;
    gw_net_free(net);
    gw_buffer_free(&floats);
    gw_buffer_free(&text);
    return done;
}

/* Going back and forth, and pictures of all inputs. */
static bool wanders(gw_context *ctx, void *user) {
    gw_buffer text, floats;
    gw_buffer_init(&text, ctx);
    gw_buffer_init(&floats, ctx);
    gw_net *net = open_small(ctx, *(const bool *)user);
    const double low[2] = {-1, -1}, high[2] = {1, 2};
    const bool done = net && gw_net_seek(net, 1) == GW_OK && gw_net_seek(net, 0) == GW_OK &&
                      gw_net_maps(net, 3, low, high, &text, &floats) == GW_OK &&
                      gw_net_line(net, 4, -1, 1, &text, &floats) == GW_OK;
    gw_net_free(net);
    gw_buffer_free(&floats);
    gw_buffer_free(&text);
    return done;
}

static bool leaves_and_returns(gw_context *ctx, void *user) {
    gw_buffer text;
    gw_refusal refusal;
    gw_buffer_init(&text, ctx);
    gw_net *net = open_small(ctx, *(const bool *)user);
    bool done = net && gw_net_run(net, 1, 0) == GW_OK;
    for (int format = GW_NET_PYTORCH; format <= GW_NET_CSV && done; format++) {
        gw_buffer_clear(&text);
        done = gw_net_export(net, (gw_net_format)format, &text) == GW_OK;
        if (done && (format == GW_NET_JSON || format == GW_NET_SAFETENSORS)) {
            done = gw_net_import(net, (gw_net_format)format, text.data, text.length, &refusal) ==
                   GW_OK;
            assert_true(!done || !refusal.code);
        }
    }
    gw_net_free(net);
    gw_buffer_free(&text);
    return done;
}

static void test_memory_ends(void **state) {
    (void)state;
    static const test_body bodies[] = {trains, looks, wanders, leaves_and_returns};
    for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++) {
        for (int planned = 0; planned < 2; planned++) {
            bool choice = planned;
            assert_true(test_every_allocation_failing(bodies[i], &choice) > 50);
        }
    }
}

/* ---- JSON ------------------------------------------------------------------------------------ */

static bool reads(gw_context *ctx, const char *text) {
    gw_json_document document;
    const bool read = gw_json_read(ctx, text, strlen(text), &document);
    gw_json_free(&document);
    gw_error_clear(ctx);
    return read;
}

static void test_json(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    static const char *const right[] = {"0",
                                        "-1.5e3",
                                        "\"\\u00e9\\ud83d\\ude00\\n\"",
                                        "[]",
                                        "{}",
                                        "true",
                                        " null ",
                                        "[1,[2,{\"a\":[]}],3]",
                                        "{\"a\":{\"b\":1},\"a\":2}"};
    static const char *const wrong[] = {
        "",    "01",  "1.", "+1", "[1,]", "[1 2]", "{\"a\"}",  "{a:1}",  "\"a",  "\"\\x\"",
        "nul", "1 2", "[",  "]",  "inf",  "0x1",   "{\"a\":}", "\"\n\"", "[,1]", "-"};
    for (size_t i = 0; i < sizeof right / sizeof *right; i++) {
        assert_true(reads(ctx, right[i]));
    }
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_false(reads(ctx, wrong[i]));
    }
    gw_json_document d;
    assert_true(gw_json_read(ctx, "{\"a\":[1,\"\\u00e9\"],\"b\":true}", 27, &d));
    const gw_json *a = gw_json_get(d.nodes, "a");
    assert_int_equal(a->count, 2);
    assert_true(a->first->number == 1);
    assert_string_equal(a->first->next->text, "\xc3\xa9");
    assert_true(gw_json_get(d.nodes, "b")->truth);
    assert_null(gw_json_get(d.nodes, "c"));
    gw_json_free(&d);
    test_context_end(ctx);
}

/* A hundred thousand brackets cost no stack. */
static void test_json_depth(void **state) {
    (void)state;
    enum { DEPTH = 100000 };
    gw_context *ctx = test_context_new();
    gw_buffer text;
    gw_buffer_init(&text, ctx);
    for (int i = 0; i < 2 * DEPTH; i++) {
        gw_buffer_char(&text, i < DEPTH ? '[' : ']');
    }
    assert_true(reads(ctx, text.data));
    gw_buffer_free(&text);
    test_context_end(ctx);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_plan),
        cmocka_unit_test(test_plan_allocates_nothing),
        cmocka_unit_test(test_update_rounds_once),
        cmocka_unit_test(test_replay),
        cmocka_unit_test(test_thinning),
        cmocka_unit_test(test_change_replaces),
        cmocka_unit_test(test_change_replaces_checkpoint),
        cmocka_unit_test(test_memory_ends),
        cmocka_unit_test(test_json),
        cmocka_unit_test(test_json_depth),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
