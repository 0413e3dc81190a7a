/* What the files of the flat ABI share. */
#ifndef GW_WASM_API_H
#define GW_WASM_API_H

#include "handles.h"

enum { GW_API_ABI = 4, GW_API_STALE = -16 };

typedef enum handle_kind { SESSION = 1, CLI, NET } handle_kind;

typedef struct gw_api {
    gw_context *ctx; /* of the table and the texts; every run has one of its own */
    gw_handles handles;
    struct gw_library *library; /* of all runs */
} gw_api;

/* Frees what a handle of kind NET stands for. */
void gw_api_net_release(gw_api *api, void *net);

#endif
