/* The flat ABI of networks that train; wasm/loader-net.ts is its one caller. As in api.c: only
 * numbers cross, and negative codes have a sentence in gw_api_message. A call that makes JSON
 * returns its length; its bytes are at gw_api_net_text, the floats that it speaks of at
 * gw_api_net_floats, good until the next call with that handle. */
#include <string.h>

#include <emscripten/emscripten.h>

#include "api.h"
#include "base/buffer.h"
#include "base/context.h"
#include "base/heap.h"
#include "gradwalk/train.h"

enum { MOST_POINTS = 1 << 22 };

/* A network with a heap of its own; refused ones have no network. */
typedef struct net_object {
    gw_heap *heap;
    gw_context *ctx;
    gw_net *net;
    gw_buffer text, floats; /* of the table's context */
} net_object;

EMSCRIPTEN_KEEPALIVE int32_t gw_api_net_open(gw_api *api, const char *spec, size_t length);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_net_refused(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_net_close(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE const char *gw_api_net_text(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE const char *gw_api_net_floats(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_net_floats_count(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_net_describe(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_net_state(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_net_run(gw_api *api, int32_t handle, uint32_t steps,
                                            double every);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_net_curve(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_net_seek(gw_api *api, int32_t handle, double step);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_net_change(gw_api *api, int32_t handle, const char *change,
                                               size_t length);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_net_moment(gw_api *api, int32_t handle, double step);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_net_flow(gw_api *api, int32_t handle, double from,
                                             uint32_t steps);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_net_histograms(gw_api *api, int32_t handle, double step,
                                                   int32_t bins);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_net_maps(gw_api *api, int32_t handle, int32_t resolution,
                                             double left, double bottom, double right, double top);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_net_line(gw_api *api, int32_t handle, int32_t points,
                                             double low, double high);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_net_predict(gw_api *api, int32_t handle, const float *rows,
                                                int32_t n);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_net_confusion(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_net_export(gw_api *api, int32_t handle, int32_t format);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_net_import(gw_api *api, int32_t handle, int32_t format,
                                               const char *bytes, size_t length);

void gw_api_net_release(gw_api *api, void *object) {
    net_object *o = object;
    gw_net_free(o->net);
    gw_context_free(o->ctx);
    if (o->heap) {
        gw_heap_destroy(o->heap);
    }
    gw_buffer_free(&o->floats);
    gw_buffer_free(&o->text);
    gw_release(api->ctx, o, sizeof *o);
}

/* Starts a call: forgets the last error and answer. NULL: stale, or there is no network. */
static net_object *enter(gw_api *api, int32_t handle) {
    gw_error_clear(api->ctx);
    net_object *o = gw_handles_get(&api->handles, handle, (int)NET);
    if (!o || !o->net) {
        gw_fail(api->ctx, GW_E_VALUE, "this network is closed");
        return NULL;
    }
    gw_buffer_clear(&o->text);
    gw_buffer_clear(&o->floats);
    return o;
}

/* Ends a call: passes on the network's error, or gives the length of the text. */
static int32_t leave(gw_api *api, net_object *o, gw_status status) {
    if (status != GW_OK) {
        gw_fail(api->ctx, status, "%s", gw_error_message(o->ctx));
        gw_error_clear(o->ctx);
        return status;
    }
    if (o->text.failed || o->text.length > INT32_MAX) {
        return gw_fail(api->ctx, GW_E_MEMORY, "there is not enough memory");
    }
    return (int32_t)o->text.length;
}

static bool build(gw_api *api, net_object *o, const char *spec, size_t length) {
    gw_refusal refusal;
    gw_buffer_init(&o->text, api->ctx);
    gw_buffer_init(&o->floats, api->ctx);
    o->heap = gw_heap_new(NULL);
    if (o->heap) {
        const gw_allocator allocator = gw_heap_allocator(o->heap);
        o->ctx = gw_context_new(&allocator);
    }
    o->net = o->ctx ? gw_net_new(o->ctx, spec, length, &refusal) : NULL;
    if (!o->ctx || (!o->net && !refusal.code)) {
        return false;
    }
    return o->net || gw_refusal_json(&refusal, &o->text);
}

/* A handle of a network, or of a refusal: gw_api_net_refused says which. */
int32_t gw_api_net_open(gw_api *api, const char *spec, size_t length) {
    gw_error_clear(api->ctx);
    net_object *o = gw_alloc_zero(api->ctx, sizeof *o);
    if (!o) {
        return GW_E_MEMORY;
    }
    if (!build(api, o, spec, length)) {
        gw_api_net_release(api, o);
        return gw_fail(api->ctx, GW_E_MEMORY, "there is not enough memory for this network");
    }
    const int32_t handle = gw_handles_add(&api->handles, (int)NET, o);
    if (handle < 0) {
        gw_api_net_release(api, o);
    }
    return handle;
}

/* 0: there is a network. Otherwise the length of the `Refusal`, the text. */
int32_t gw_api_net_refused(gw_api *api, int32_t handle) {
    const net_object *o = gw_handles_get(&api->handles, handle, (int)NET);
    return o ? o->net ? 0 : (int32_t)o->text.length : GW_API_STALE;
}

int32_t gw_api_net_close(gw_api *api, int32_t handle) {
    net_object *o = gw_handles_get(&api->handles, handle, (int)NET);
    gw_error_clear(api->ctx);
    if (!o) {
        gw_fail(api->ctx, GW_E_VALUE, "this network is closed");
        return GW_API_STALE;
    }
    gw_handles_remove(&api->handles, handle, (int)NET);
    gw_api_net_release(api, o);
    return GW_OK;
}

const char *gw_api_net_text(gw_api *api, int32_t handle) {
    const net_object *o = gw_handles_get(&api->handles, handle, (int)NET);
    return o ? o->text.data : NULL;
}

const char *gw_api_net_floats(gw_api *api, int32_t handle) {
    const net_object *o = gw_handles_get(&api->handles, handle, (int)NET);
    return o ? o->floats.data : NULL;
}

int32_t gw_api_net_floats_count(gw_api *api, int32_t handle) {
    const net_object *o = gw_handles_get(&api->handles, handle, (int)NET);
    return o ? (int32_t)(o->floats.length / sizeof(float)) : 0;
}

int32_t gw_api_net_describe(gw_api *api, int32_t handle) {
    net_object *o = enter(api, handle);
    return o ? leave(api, o, gw_net_describe(o->net, &o->text, &o->floats)) : GW_API_STALE;
}

int32_t gw_api_net_state(gw_api *api, int32_t handle) {
    net_object *o = enter(api, handle);
    return o ? leave(api, o, gw_net_state(o->net, &o->text)) : GW_API_STALE;
}

/* 1: it has stopped; otherwise 0. */
int32_t gw_api_net_run(gw_api *api, int32_t handle, uint32_t steps, double every) {
    net_object *o = enter(api, handle);
    if (!o) {
        return GW_API_STALE;
    }
    const int32_t code = leave(api, o, gw_net_run(o->net, steps, (int64_t)every));
    return code < 0 ? code : gw_net_stopped(o->net);
}

int32_t gw_api_net_curve(gw_api *api, int32_t handle) {
    net_object *o = enter(api, handle);
    return o ? leave(api, o, gw_net_curve(o->net, &o->text, &o->floats)) : GW_API_STALE;
}

int32_t gw_api_net_seek(gw_api *api, int32_t handle, double step) {
    net_object *o = enter(api, handle);
    return o ? leave(api, o, gw_net_seek(o->net, (int64_t)step)) : GW_API_STALE;
}

/* 0: it is changed. Otherwise the length of the `Refusal`, the text. */
static int32_t refused(gw_api *api, net_object *o, gw_status status, const gw_refusal *refusal) {
    if (status == GW_OK && refusal->code) {
        gw_refusal_json(refusal, &o->text);
    }
    return leave(api, o, status);
}

int32_t gw_api_net_change(gw_api *api, int32_t handle, const char *change, size_t length) {
    net_object *o = enter(api, handle);
    gw_refusal refusal;
    return o ? refused(api, o, gw_net_change(o->net, change, length, &refusal), &refusal)
             : GW_API_STALE;
}

int32_t gw_api_net_moment(gw_api *api, int32_t handle, double step) {
    net_object *o = enter(api, handle);
    return o ? leave(api, o, gw_net_moment(o->net, (int64_t)step, &o->text, &o->floats))
             : GW_API_STALE;
}

int32_t gw_api_net_flow(gw_api *api, int32_t handle, double from, uint32_t steps) {
    net_object *o = enter(api, handle);
    return o ? leave(api, o, gw_net_flow(o->net, (int64_t)from, steps, &o->text, &o->floats))
             : GW_API_STALE;
}

static int32_t out_of_range(gw_api *api, const char *what) {
    return gw_fail(api->ctx, GW_E_INDEX, "too few or too many %s", what);
}

int32_t gw_api_net_histograms(gw_api *api, int32_t handle, double step, int32_t bins) {
    net_object *o = enter(api, handle);
    if (!o) {
        return GW_API_STALE;
    }
    return bins < 1 || bins > MOST_POINTS
               ? out_of_range(api, "bins")
               : leave(api, o,
                       gw_net_histograms(o->net, (int64_t)step, bins, &o->text, &o->floats));
}

int32_t gw_api_net_maps(gw_api *api, int32_t handle, int32_t resolution, double left, double bottom,
                        double right, double top) {
    net_object *o = enter(api, handle);
    const double low[2] = {left, bottom}, high[2] = {right, top};
    if (!o) {
        return GW_API_STALE;
    }
    return resolution < 1 || (int64_t)resolution * resolution > MOST_POINTS
               ? out_of_range(api, "points")
               : leave(api, o, gw_net_maps(o->net, resolution, low, high, &o->text, &o->floats));
}

int32_t gw_api_net_line(gw_api *api, int32_t handle, int32_t points, double low, double high) {
    net_object *o = enter(api, handle);
    if (!o) {
        return GW_API_STALE;
    }
    return points < 1 || points > MOST_POINTS
               ? out_of_range(api, "points")
               : leave(api, o, gw_net_line(o->net, points, low, high, &o->text, &o->floats));
}

/* `n` rows, each as long as the data's. */
int32_t gw_api_net_predict(gw_api *api, int32_t handle, const float *rows, int32_t n) {
    net_object *o = enter(api, handle);
    if (!o) {
        return GW_API_STALE;
    }
    return n < 1 || n > MOST_POINTS
               ? out_of_range(api, "rows")
               : leave(api, o, gw_net_predict(o->net, rows, n, &o->text, &o->floats));
}

int32_t gw_api_net_confusion(gw_api *api, int32_t handle) {
    net_object *o = enter(api, handle);
    return o ? leave(api, o, gw_net_confusion(o->net, &o->text, &o->floats)) : GW_API_STALE;
}

/* Text: the file, a gw_net_format. */
int32_t gw_api_net_export(gw_api *api, int32_t handle, int32_t format) {
    net_object *o = enter(api, handle);
    if (!o) {
        return GW_API_STALE;
    }
    return format < GW_NET_PYTORCH || format > GW_NET_CSV
               ? out_of_range(api, "formats")
               : leave(api, o, gw_net_export(o->net, (gw_net_format)format, &o->text));
}

/* As gw_api_net_change. */
int32_t gw_api_net_import(gw_api *api, int32_t handle, int32_t format, const char *bytes,
                          size_t length) {
    net_object *o = enter(api, handle);
    gw_refusal refusal;
    if (!o) {
        return GW_API_STALE;
    }
    return format != GW_NET_JSON && format != GW_NET_SAFETENSORS
               ? out_of_range(api, "formats")
               : refused(api, o,
                         gw_net_import(o->net, (gw_net_format)format, bytes, length, &refusal),
                         &refusal);
}
