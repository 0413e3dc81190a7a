#include <stdlib.h>
#include <string.h>

#include "base/context.h"
#include "base/heap.h"

enum { ALIGNMENT = 16 };

/* realloc would keep only malloc's alignment, which is 8 in WebAssembly. */
static void *libc_resize(void *user, void *block, size_t old_size, size_t new_size) {
    (void)user;
    void *moved = NULL;
    if (new_size) {
        if (new_size > SIZE_MAX - ALIGNMENT) {
            return NULL;
        }
        moved = aligned_alloc(ALIGNMENT, (new_size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
        if (!moved) {
            return NULL;
        }
        if (old_size) {
            memcpy(moved, block, old_size < new_size ? old_size : new_size);
        }
    }
    if (old_size) {
        free(block);
    }
    return moved;
}

const gw_allocator gw_libc_allocator = {.resize = libc_resize};

/* Blocks of no bytes are blocks of one, so that NULL always means failure. */
static size_t at_least_one(size_t size) {
    return size ? size : 1;
}

static void *no_memory(gw_context *ctx, size_t size) {
    gw_fail(ctx, GW_E_MEMORY,
            "DefaultCPUAllocator: can't allocate memory: you tried to allocate %zu bytes.", size);
    return NULL;
}

void *gw_resize(gw_context *ctx, void *block, size_t old_size, size_t new_size) {
    const size_t held = block ? at_least_one(old_size) : 0;
    const size_t want = at_least_one(new_size);
    if (want > held) {
        if (ctx->fail_in && --ctx->fail_in == 0) {
            return no_memory(ctx, new_size);
        }
        if (ctx->live_bytes - held > ctx->limit || want > ctx->limit - (ctx->live_bytes - held)) {
            return no_memory(ctx, new_size);
        }
    }
    void *moved = ctx->allocator.resize(ctx->allocator.user, block, held, want);
    if (!moved) {
        return no_memory(ctx, new_size);
    }
    ctx->live_bytes = ctx->live_bytes - held + want;
    ctx->live_blocks += !block;
    return moved;
}

void *gw_alloc(gw_context *ctx, size_t size) {
    if (ctx->heap && size - 1 < GW_HEAP_FINE && !ctx->fail_in && ctx->live_bytes <= ctx->limit &&
        size <= ctx->limit - ctx->live_bytes) {
        void *block = gw_heap_take(ctx->heap, size);
        if (block) {
            ctx->live_bytes += size;
            ctx->live_blocks++;
            return block;
        }
    }
    return gw_resize(ctx, NULL, 0, size);
}

void *gw_alloc_zero(gw_context *ctx, size_t size) {
    void *block = gw_alloc(ctx, size);
    if (block) {
        memset(block, 0, size);
    }
    return block;
}

void *gw_alloc_array(gw_context *ctx, size_t count, size_t size) {
    if (size && count > SIZE_MAX / size) {
        return no_memory(ctx, SIZE_MAX);
    }
    return gw_alloc(ctx, count * size);
}

void gw_release(gw_context *ctx, void *block, size_t size) {
    if (block) {
        const size_t held = at_least_one(size);
        if (ctx->heap && held <= GW_HEAP_FINE) {
            gw_heap_give(ctx->heap, block, held);
        } else {
            ctx->allocator.resize(ctx->allocator.user, block, held, 0);
        }
        ctx->live_bytes -= held;
        ctx->live_blocks--;
    }
}

size_t gw_context_live_bytes(const gw_context *ctx) {
    return ctx->live_bytes;
}

size_t gw_context_live_blocks(const gw_context *ctx) {
    return ctx->live_blocks;
}

void gw_context_set_limit(gw_context *ctx, size_t bytes) {
    ctx->limit = bytes;
}

void gw_context_fail_at(gw_context *ctx, uint64_t nth) {
    ctx->fail_in = nth;
}
