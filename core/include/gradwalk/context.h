/* The context: allocator, error, modes and observer of one run.
 *
 * Everything the engine makes belongs to one context, and there are no globals: two contexts in
 * one process know nothing of each other. A context and what it made is used by one thread.
 */
#ifndef GRADWALK_CONTEXT_H
#define GRADWALK_CONTEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct gw_context gw_context;

/* What a program would see as the class of the exception. GW_E_MEMORY: an allocation failed or a
 * budget was reached. GW_E_INTERNAL: a promise of the engine to itself was broken. GW_E_LINALG:
 * torch.linalg.LinAlgError. */
typedef enum gw_status {
    GW_OK = 0,
    GW_E_RUNTIME = -1,
    GW_E_TYPE = -2,
    GW_E_VALUE = -3,
    GW_E_INDEX = -4,
    GW_E_MEMORY = -5,
    GW_E_NOT_IMPLEMENTED = -6,
    GW_E_INTERNAL = -7,
    GW_E_LINALG = -8
} gw_status;

/* Resizes `block` from `old_size` to `new_size` bytes: old_size 0 makes a block, new_size 0 frees
 * it (and returns NULL). Returns NULL when it cannot, leaving the old block as it was. Memory is
 * aligned to 16 bytes. */
typedef struct gw_allocator {
    void *(*resize)(void *user, void *block, size_t old_size, size_t new_size);
    void *user;
} gw_allocator;

/* A new context. `allocator` NULL means the C library's. NULL when there is no memory. */
gw_context *gw_context_new(const gw_allocator *allocator);

/* Frees the context. Everything made in it must have been released before; what was not stays
 * counted in gw_context_live_blocks, which tests read first. */
void gw_context_free(gw_context *ctx);

/* Bytes and blocks now held through this context, its own block not counted. */
size_t gw_context_live_bytes(const gw_context *ctx);
size_t gw_context_live_blocks(const gw_context *ctx);

/* The most bytes this context may hold at a time; SIZE_MAX at first. Past it allocations fail. */
void gw_context_set_limit(gw_context *ctx, size_t bytes);

/* Makes the nth allocation from now fail (1: the next), and every one after it succeed again;
 * 0 turns this off. For tests of what happens when memory ends. */
void gw_context_fail_at(gw_context *ctx, uint64_t nth);

/* The first error since the last clear; GW_OK when there is none. Functions that fail return NULL
 * or a negative gw_status and set this. Given NULL where a tensor is due they return NULL and set
 * nothing, so nested calls need one check at the end. */
gw_status gw_error(const gw_context *ctx);

/* Its message in PyTorch's words ("" when there is no error); valid until the next clear. */
const char *gw_error_message(const gw_context *ctx);
void gw_error_clear(gw_context *ctx);

/* Whether operations record a graph (torch.is_grad_enabled); true at first. Returns what it was. */
bool gw_grad_enabled(const gw_context *ctx);
bool gw_set_grad_enabled(gw_context *ctx, bool enabled);

/* torch.inference_mode: nothing is recorded, whatever the above says, and new tensors are inference
 * tensors. False at first. */
bool gw_inference_mode(const gw_context *ctx);
bool gw_set_inference_mode(gw_context *ctx, bool enabled);

#endif
