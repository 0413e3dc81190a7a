/* What every C test includes: cmocka (natively) or its stand-in (wasm), and contexts whose memory
 * is watched. */
#ifndef GW_TESTS_TEST_H
#define GW_TESTS_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/context.h"
#include "gradwalk/tensor.h"

/* Memory that fails the test when a block is given back with another size than it was taken, and
 * counts what is held. Freed and fresh bytes are filled with 0xA5, so that nothing reads them
 * unnoticed. */
typedef struct test_memory {
    size_t live_blocks, live_bytes, taken;
    bool exhausted; /* true: no block is given any more */
} test_memory;
gw_allocator test_allocator(test_memory *memory);

/* The next of a row of numbers below 2^24 that is always the same. */
static inline uint32_t test_next(uint32_t *seed) {
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

/* A context on such memory, and its end: the test fails if a block is still held. */
gw_context *test_context_new(void);
void test_context_end(gw_context *ctx);

/* Runs `body` in a fresh context with allocation 1 failing, then 2, ... until it succeeds. `body`
 * returns whether it did, and gives everything back in any case; a failure must have set
 * GW_E_MEMORY. Returns how many runs failed. */
typedef bool (*test_body)(gw_context *ctx, void *user);
int test_every_allocation_failing(test_body body, void *user);

/* "(RuntimeError) message" must be the context's error; clears it. */
void test_expect_error(gw_context *ctx, gw_status status, const char *message);

#endif
