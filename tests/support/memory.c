#include "test.h"

#include <stdlib.h>
#include <string.h>

/* In front of every block; 16 bytes, so that the block stays aligned. */
typedef struct header {
    uint64_t size, magic;
} header;

static const uint64_t living = 0x6c6976696e672121;

static void *test_resize(void *user, void *block, size_t old_size, size_t new_size) {
    test_memory *memory = user;
    header *old = block ? (header *)block - 1 : NULL;
    assert_true((block != NULL) == (old_size != 0));
    if (old) {
        assert_true(old->magic == living);
        assert_true(old->size == old_size);
    }
    header *fresh = NULL;
    if (new_size) {
        if (memory->exhausted || new_size > SIZE_MAX / 4 - 32) {
            return NULL;
        }
        fresh = aligned_alloc(16, (sizeof *fresh + new_size + 15) / 16 * 16);
        if (!fresh) {
            return NULL;
        }
        *fresh = (header){new_size, living};
        memset(fresh + 1, 0xA5, new_size);
        if (old) {
            memcpy(fresh + 1, block, old_size < new_size ? old_size : new_size);
        }
        memory->live_blocks++;
        memory->live_bytes += new_size;
        memory->taken++;
    }
    if (old) {
        memory->live_blocks--;
        memory->live_bytes -= old_size;
        old->magic = 0;
        memset(block, 0xA5, old_size);
        free(old);
    }
    return fresh ? (void *)(fresh + 1) : NULL;
}

gw_allocator test_allocator(test_memory *memory) {
    return (gw_allocator){.resize = test_resize, .user = memory};
}

gw_context *test_context_new(void) {
    test_memory *memory = calloc(1, sizeof *memory);
    assert_non_null(memory);
    const gw_allocator allocator = test_allocator(memory);
    gw_context *ctx = gw_context_new(&allocator);
    assert_non_null(ctx);
    return ctx;
}

void test_context_end(gw_context *ctx) {
    test_memory *memory = ctx->allocator.user;
    assert_int_equal(gw_context_live_blocks(ctx), 0);
    assert_int_equal(gw_context_live_bytes(ctx), 0);
    gw_context_free(ctx);
    assert_int_equal(memory->live_blocks, 0);
    free(memory);
}

int test_every_allocation_failing(test_body body, void *user) {
    for (int n = 0;; n++) {
        gw_context *ctx = test_context_new();
        gw_context_fail_at(ctx, (uint64_t)n + 1);
        const bool done = body(ctx, user);
        if (!done) {
            assert_int_equal(gw_error(ctx), GW_E_MEMORY);
        } else {
            assert_int_equal(gw_error(ctx), GW_OK);
        }
        test_context_end(ctx);
        if (done) {
            return n;
        }
    }
}

void test_expect_error(gw_context *ctx, gw_status status, const char *message) {
    assert_string_equal(gw_error_message(ctx), message);
    assert_int_equal(gw_error(ctx), status);
    gw_error_clear(ctx);
}
