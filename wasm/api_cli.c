/* The flat ABI of command lines, so that Node's has the same words as the native one; conventions
 * as in api.c. */
#include <string.h>

#include <emscripten/emscripten.h>

#include "base/context.h"
#include "opened.h"

EMSCRIPTEN_KEEPALIVE int32_t gw_api_cli_open(gw_api *api, const char *arguments, size_t length);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_cli_wants(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_cli_feed(gw_api *api, int32_t handle, const char *bytes,
                                             size_t length, const char *reason);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_cli_step(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_cli_out(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_cli_err(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_cli_figure_path(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_cli_figure(gw_api *api, int32_t handle);
EMSCRIPTEN_KEEPALIVE int32_t gw_api_cli_exit_code(gw_api *api, int32_t handle);

/* Copies NUL-ended arguments and points argv at them. */
static gw_status copy_arguments(gw_api *api, gw_opened *o, const char *arguments, size_t length) {
    size_t argc = 0;
    for (size_t i = 0; i < length; i++) {
        argc += arguments[i] == '\0';
    }
    if (argc == 0) {
        return GW_OK;
    }
    o->arguments = gw_alloc(api->ctx, length);
    o->arguments_size = o->arguments ? length : 0;
    o->argv = gw_alloc_array(api->ctx, argc, sizeof *o->argv);
    o->argc = o->argv ? argc : 0;
    if (!o->arguments || !o->argv) {
        return GW_E_MEMORY;
    }
    memcpy(o->arguments, arguments, length);
    const char *next = o->arguments;
    for (size_t i = 0; i < argc; i++) {
        o->argv[i] = next;
        next += strlen(next) + 1;
    }
    return GW_OK;
}

/* The command line `arguments`, each ended by a NUL: a handle. */
int32_t gw_api_cli_open(gw_api *api, const char *arguments, size_t length) {
    gw_opened *o = gw_opened_new(api);
    if (!o) {
        return GW_E_MEMORY;
    }
    if (copy_arguments(api, o, arguments, length) == GW_OK) {
        o->cli = gw_cli_new((int)o->argc, o->argv, api->library);
    }
    if (!o->cli) {
        gw_opened_free(api, o);
        return gw_fail(api->ctx, GW_E_MEMORY, "there is not enough memory");
    }
    return gw_opened_hand_out(api, CLI, o);
}

/* Text: the file whose bytes are wanted. Returns its length plus one; 0: none is wanted. */
int32_t gw_api_cli_wants(gw_api *api, int32_t handle) {
    gw_opened *o = gw_opened_enter(api, CLI, handle);
    if (!o) {
        return gw_api_stale(api);
    }
    const char *file = gw_cli_wants(o->cli);
    gw_buffer_clear(&o->text);
    if (!file) {
        return 0;
    }
    gw_buffer_text(&o->text, file);
    int32_t length = gw_opened_text_length(api, o, GW_OK);
    return length < 0 ? length : length + 1;
}

/* The bytes of that file; or NULL, and a NUL-ended reason. */
int32_t gw_api_cli_feed(gw_api *api, int32_t handle, const char *bytes, size_t length,
                        const char *reason) {
    gw_opened *o = gw_opened_enter(api, CLI, handle);
    if (!o) {
        return gw_api_stale(api);
    }
    gw_cli_feed(o->cli, bytes, length, reason);
    return GW_OK;
}

/* 1 while there is more to do, then 0. */
int32_t gw_api_cli_step(gw_api *api, int32_t handle) {
    gw_opened *o = gw_opened_enter(api, CLI, handle);
    return o ? gw_cli_step(o->cli) : gw_api_stale(api);
}

/* Text: what is to be written to standard output and standard error. */
int32_t gw_api_cli_out(gw_api *api, int32_t handle) {
    gw_opened *o = gw_opened_enter(api, CLI, handle);
    return o ? gw_opened_take(api, o, gw_cli_out(o->cli)) : gw_api_stale(api);
}

int32_t gw_api_cli_err(gw_api *api, int32_t handle) {
    gw_opened *o = gw_opened_enter(api, CLI, handle);
    return o ? gw_opened_take(api, o, gw_cli_err(o->cli)) : gw_api_stale(api);
}

int32_t gw_api_cli_exit_code(gw_api *api, int32_t handle) {
    gw_opened *o = gw_opened_enter(api, CLI, handle);
    return o ? gw_cli_exit_code(o->cli) : gw_api_stale(api);
}

/* Text: where the oldest figure that has not been taken is to be written, its folder and then,
 * after a NUL, its name. Returns its length plus one; 0: there is none. */
int32_t gw_api_cli_figure_path(gw_api *api, int32_t handle) {
    gw_opened *o = gw_opened_enter(api, CLI, handle);
    if (!o) {
        return gw_api_stale(api);
    }
    const char *svg, *name;
    size_t length;
    gw_buffer_clear(&o->text);
    if (!(name = gw_cli_figure(o->cli, &svg, &length))) {
        return 0;
    }
    gw_buffer_text(&o->text, gw_cli_figures(o->cli));
    gw_buffer_char(&o->text, '\0');
    gw_buffer_text(&o->text, name);
    const int32_t size = gw_opened_text_length(api, o, GW_OK);
    return size < 0 ? size : size + 1;
}

/* Text: its SVG. It is taken by this. */
int32_t gw_api_cli_figure(gw_api *api, int32_t handle) {
    gw_opened *o = gw_opened_enter(api, CLI, handle);
    if (!o) {
        return gw_api_stale(api);
    }
    const char *svg;
    size_t length;
    gw_buffer_clear(&o->text);
    if (gw_cli_figure(o->cli, &svg, &length)) {
        gw_buffer_add(&o->text, svg, length);
        gw_cli_drop_figure(o->cli);
    }
    return gw_opened_text_length(api, o, GW_OK);
}
