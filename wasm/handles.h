/* Numbers that stand for objects on the other side of the ABI. A handle is an index and the
 * generation of that place: once its object is gone it names nothing, ever, and using it is an
 * error instead of corruption. */
#ifndef GW_WASM_HANDLES_H
#define GW_WASM_HANDLES_H

#include <stddef.h>
#include <stdint.h>

#include "gradwalk/context.h"

typedef struct gw_handle_slot gw_handle_slot;

typedef struct gw_handles {
    gw_context *ctx;
    gw_handle_slot *slots;
    size_t count, capacity;
    size_t free_head; /* 1 + index of the first empty slot; 0: none */
} gw_handles;

void gw_handles_init(gw_handles *handles, gw_context *ctx);
/* Frees the table, not the objects. */
void gw_handles_free(gw_handles *handles);

/* A handle > 0 for `object` (not NULL), which is of `kind`; GW_E_MEMORY when there is no room. */
int32_t gw_handles_add(gw_handles *handles, int kind, void *object);

/* The object, or NULL when the handle is stale, was never given out, or is of another kind. */
void *gw_handles_get(const gw_handles *handles, int32_t handle, int kind);

/* The same, and the handle is stale from now on. */
void *gw_handles_remove(gw_handles *handles, int32_t handle, int kind);

/* Removes any one object that is left and stores its kind; NULL when there is none. */
void *gw_handles_drain(gw_handles *handles, int *kind);

#endif
