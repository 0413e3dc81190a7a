#include "opened.h"

#include "base/context.h"

void gw_opened_free(gw_api *api, gw_opened *o) {
    gw_session_free(o->session);
    gw_cli_free(o->cli);
    gw_buffer_free(&o->text);
    gw_release(api->ctx, o->arguments, o->arguments_size);
    gw_release(api->ctx, o->argv, o->argc * sizeof *o->argv);
    gw_release(api->ctx, o, sizeof *o);
}

gw_opened *gw_opened_new(gw_api *api) {
    gw_error_clear(api->ctx);
    gw_opened *o = gw_alloc_zero(api->ctx, sizeof *o);
    if (o) {
        gw_buffer_init(&o->text, api->ctx);
    }
    return o;
}

int32_t gw_opened_hand_out(gw_api *api, handle_kind kind, gw_opened *o) {
    int32_t handle = gw_handles_add(&api->handles, (int)kind, o);
    if (handle < 0) {
        gw_opened_free(api, o);
    }
    return handle;
}

int32_t gw_api_stale(gw_api *api) {
    gw_fail(api->ctx, GW_E_VALUE, "this run is closed");
    return GW_API_STALE;
}

gw_opened *gw_opened_enter(gw_api *api, handle_kind kind, int32_t handle) {
    gw_error_clear(api->ctx);
    return gw_handles_get(&api->handles, handle, (int)kind);
}

gw_opened *gw_opened_enter_any(gw_api *api, int32_t handle) {
    gw_opened *o = gw_opened_enter(api, SESSION, handle);
    return o ? o : gw_opened_enter(api, CLI, handle);
}

int32_t gw_opened_text_length(gw_api *api, const gw_opened *o, gw_status status) {
    if (status || o->text.failed) {
        return gw_fail(api->ctx, status ? status : GW_E_MEMORY, "there is not enough memory");
    }
    if (o->text.length > INT32_MAX) {
        return gw_fail(api->ctx, GW_E_MEMORY, "the text is too long");
    }
    return (int32_t)o->text.length;
}

int32_t gw_opened_take(gw_api *api, gw_opened *o, gw_buffer *from) {
    gw_buffer_clear(&o->text);
    if (from->length > 0) {
        gw_buffer_add(&o->text, from->data, from->length);
        gw_buffer_clear(from);
    }
    return gw_opened_text_length(api, o, GW_OK);
}
