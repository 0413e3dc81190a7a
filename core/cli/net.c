#include "cli/net.h"

#include <string.h>

#include "base/context.h"
#include "data/json.h"
#include "gradwalk/train.h"

/* Steps: when none are given, between two lines, and between two looks at the output. */
enum { USUAL = 1000, SHOWN = 50, REPORTS = 10, SLICE = 100 };

static const char *const formats[] = {"pytorch", "json", "safetensors", "csv"};

static int format_of(const char *to) {
    for (int i = 0; i < (int)(sizeof formats / sizeof *formats); i++) {
        if (strcmp(formats[i], to) == 0) {
            return i;
        }
    }
    return -1;
}

bool gw_net_command_format(const char *to) {
    return format_of(to) >= 0;
}

bool gw_net_command_start(gw_net_command *c, gw_context *ctx, const char *spec, size_t length,
                          gw_buffer *err) {
    gw_refusal refusal;
    c->steps = c->steps >= 0 ? c->steps : c->export ? SHOWN : USUAL;
    c->net = gw_net_new(ctx, spec, length, &refusal);
    if (!c->net && refusal.code) {
        gw_buffer_format(err, "gradwalk: this network cannot be built: %s\n", refusal.message);
    } else if (!c->net) {
        gw_buffer_text(err, "gradwalk: out of memory\n");
    }
    return c->net;
}

/* One number of the state, which is JSON. */
static const gw_json *member(const gw_json *state, const char *key, const char *of) {
    const gw_json *value = gw_json_get(state, key);
    return of ? gw_json_get(value, of) : value;
}

static void write_line(gw_buffer *out, const gw_json *state) {
    const gw_json *test = member(state, "test", "loss");
    const gw_json *numbers[] = {member(state, "train", "loss"), member(state, "train", "score"),
                                test, member(state, "test", "score")};
    static const char *const names[] = {"train loss", "score", "test loss", "score"};
    gw_buffer_format(out, "step %-8.0f epoch %-6.0f", member(state, "step", NULL)->number,
                     member(state, "epoch", NULL)->number);
    for (int i = 0; i < (test ? 4 : 2); i++) {
        if (numbers[i]->kind == GW_JSON_STRING) {
            gw_buffer_format(out, " %s %-10s", names[i], numbers[i]->text);
        } else {
            gw_buffer_format(out, " %s %-10.6g", names[i], numbers[i]->number);
        }
    }
    gw_buffer_char(out, '\n');
    const gw_json *stop = gw_json_get(state, "stop");
    if (stop->kind == GW_JSON_OBJECT) {
        gw_buffer_format(out, "stopped: step %.0f has %s in %s (%s)\n",
                         member(stop, "step", NULL)->number, member(stop, "kind", NULL)->text,
                         member(stop, "op", NULL)->text, member(stop, "phase", NULL)->text);
    }
}

/* The state as a line, or as JSON; false: no memory. */
static bool report(gw_net_command *c, gw_buffer *out) {
    gw_buffer text;
    gw_json_document document;
    gw_buffer_init(&text, out->ctx);
    bool done = gw_net_state(c->net, &text) == GW_OK;
    if (done && c->json) {
        gw_buffer_add(out, text.data, text.length);
        gw_buffer_char(out, '\n');
    } else if (done) {
        done = gw_json_read(out->ctx, text.data, text.length, &document);
        if (done) {
            write_line(out, document.nodes);
        }
        gw_json_free(&document);
    }
    gw_buffer_free(&text);
    return done && !out->failed;
}

int gw_net_command_step(gw_net_command *c, gw_buffer *out) {
    const int64_t before = gw_net_step(c->net), left = c->steps - before;
    const int64_t often = c->steps / REPORTS > 0 ? c->steps / REPORTS : 1;
    const int64_t next = often - before % often, most = left < next ? left : next;
    const int64_t wanted = most < SLICE ? most : SLICE;
    if (gw_net_run(c->net, wanted, 0) != GW_OK) {
        return -1;
    }
    const int64_t step = gw_net_step(c->net);
    const bool ended = step >= c->steps || gw_net_stopped(c->net);
    if (!ended) {
        return c->export || c->json || step % often != 0 || report(c, out) ? 1 : -1;
    }
    if (!c->export) {
        return report(c, out) ? 0 : -1;
    }
    return gw_net_export(c->net, (gw_net_format)format_of(c->to), out) == GW_OK ? 0 : -1;
}

void gw_net_command_end(gw_net_command *c) {
    gw_net_free(c->net);
    c->net = NULL;
}
