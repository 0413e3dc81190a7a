#include "base/context.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/heap.h"
#include "gradwalk/dtype.h"

gw_context *gw_context_new(const gw_allocator *allocator) {
    const gw_allocator from = allocator ? *allocator : gw_libc_allocator;
    gw_context *ctx = from.resize(from.user, NULL, 0, sizeof *ctx);
    if (!ctx) {
        return NULL;
    }
    memset(ctx, 0, sizeof *ctx);
    ctx->allocator = from;
    ctx->heap = gw_heap_of(&from);
    ctx->limit = SIZE_MAX;
    ctx->grad_enabled = true;
    ctx->check_nan = true;
    ctx->default_dtype = GW_F32;
    ctx->next_tensor_id = ctx->next_node_id = ctx->next_sequence = 1;
    gw_generator_seed(&ctx->generator, GW_GENERATOR_FIRST_SEED);
    return ctx;
}

void gw_context_free(gw_context *ctx) {
    if (ctx) {
        const gw_allocator from = ctx->allocator;
        from.resize(from.user, ctx, sizeof *ctx, 0);
    }
}

gw_status gw_fail(gw_context *ctx, gw_status status, const char *format, ...) {
    if (ctx->error == GW_OK) {
        ctx->error = status;
        va_list args;
        va_start(args, format);
        vsnprintf(ctx->message, sizeof ctx->message, format, args);
        va_end(args);
    }
    return status;
}

gw_status(gw_error)(const gw_context *ctx) {
    return ctx->error;
}

const char *gw_error_message(const gw_context *ctx) {
    return ctx->message;
}

void gw_error_clear(gw_context *ctx) {
    ctx->error = GW_OK;
    ctx->message[0] = '\0';
}

bool gw_grad_enabled(const gw_context *ctx) {
    return ctx->grad_enabled;
}

bool gw_set_grad_enabled(gw_context *ctx, bool enabled) {
    const bool before = ctx->grad_enabled;
    ctx->grad_enabled = enabled;
    return before;
}

bool gw_inference_mode(const gw_context *ctx) {
    return ctx->inference_mode;
}

bool gw_set_inference_mode(gw_context *ctx, bool enabled) {
    const bool before = ctx->inference_mode;
    ctx->inference_mode = enabled;
    return before;
}
