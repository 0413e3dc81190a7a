/* What a handle of a session or of a command line stands for, and what every call with one does:
 * find it, and give text back through it. */
#ifndef GW_WASM_OPENED_H
#define GW_WASM_OPENED_H

#include "api.h"
#include "base/buffer.h"
#include "cli/cli.h"
#include "lang/session.h"

typedef struct gw_opened {
    gw_session *session;
    gw_cli *cli;
    gw_buffer text;
    char *arguments; /* of the command line, NUL-ended, with `argv` pointing into them */
    const char **argv;
    size_t arguments_size, argc;
} gw_opened;

/* An empty one, the last error forgotten; NULL and the error set: no memory. */
gw_opened *gw_opened_new(gw_api *api);

void gw_opened_free(gw_api *api, gw_opened *o);

/* The handle of a finished object, which now belongs to the table; or frees it. */
int32_t gw_opened_hand_out(gw_api *api, handle_kind kind, gw_opened *o);

/* Starts a call: forgets the last error, and finds the object; NULL: stale. */
gw_opened *gw_opened_enter(gw_api *api, handle_kind kind, int32_t handle);
gw_opened *gw_opened_enter_any(gw_api *api, int32_t handle);

/* What a call with a stale handle returns. */
int32_t gw_api_stale(gw_api *api);

/* What a function that makes text returns. */
int32_t gw_opened_text_length(gw_api *api, const gw_opened *o, gw_status status);

/* Moves what is in `from` to the object's text; returns its length. */
int32_t gw_opened_take(gw_api *api, gw_opened *o, gw_buffer *from);

#endif
