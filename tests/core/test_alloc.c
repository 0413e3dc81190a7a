#include "test.h"

#include <string.h>

#include "base/heap.h"

static void counts_what_is_held(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    char *a = gw_alloc(ctx, 100);
    char *b = gw_alloc_zero(ctx, 28);
    assert_int_equal(gw_context_live_blocks(ctx), 2);
    assert_int_equal(gw_context_live_bytes(ctx), 128);
    for (int i = 0; i < 28; i++) {
        assert_int_equal(b[i], 0);
    }
    memset(a, 7, 100);
    a = gw_resize(ctx, a, 100, 1000);
    assert_int_equal(a[99], 7);
    assert_int_equal(gw_context_live_bytes(ctx), 1028);
    gw_release(ctx, a, 1000);
    gw_release(ctx, b, 28);
    gw_release(ctx, NULL, 5);
    test_context_end(ctx);
}

static void blocks_of_no_bytes_are_blocks(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    void *block = gw_alloc(ctx, 0);
    assert_non_null(block);
    block = gw_resize(ctx, block, 0, 10);
    assert_non_null(block);
    block = gw_resize(ctx, block, 10, 0);
    assert_non_null(block);
    assert_int_equal(gw_context_live_blocks(ctx), 1);
    gw_release(ctx, block, 0);
    test_context_end(ctx);
}

static void refuses_products_that_overflow(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    assert_null(gw_alloc_array(ctx, SIZE_MAX / 2, 3));
    assert_int_equal(gw_error(ctx), GW_E_MEMORY);
    gw_error_clear(ctx);
    assert_null(gw_alloc(ctx, SIZE_MAX));
    assert_int_equal(gw_error(ctx), GW_E_MEMORY);
    test_context_end(ctx);
}

static void keeps_to_the_limit(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_context_set_limit(ctx, 100);
    void *a = gw_alloc(ctx, 60);
    assert_null(gw_alloc(ctx, 41));
    test_expect_error(
        ctx, GW_E_MEMORY,
        "DefaultCPUAllocator: can't allocate memory: you tried to allocate 41 bytes.");
    void *b = gw_alloc(ctx, 40);
    assert_non_null(b);
    assert_null(gw_resize(ctx, b, 40, 41));
    gw_context_set_limit(ctx, 10); /* below what is held: nothing more, but shrinking may */
    assert_non_null(b = gw_resize(ctx, b, 40, 20));
    assert_null(gw_resize(ctx, b, 20, 21));
    gw_release(ctx, a, 60);
    gw_release(ctx, b, 20);
    test_context_end(ctx);
}

static void fails_once_where_told(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_context_fail_at(ctx, 2);
    void *a = gw_alloc(ctx, 1);
    assert_non_null(a);
    assert_null(gw_alloc(ctx, 1));
    void *b = gw_alloc(ctx, 1);
    assert_non_null(b);
    gw_release(ctx, a, 1);
    gw_release(ctx, b, 1);
    test_context_end(ctx);
}

static void the_first_error_wins(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    assert_string_equal(gw_error_message(ctx), "");
    assert_int_equal(gw_fail(ctx, GW_E_VALUE, "%d is not %s", 3, "four"), GW_E_VALUE);
    assert_int_equal(gw_fail(ctx, GW_E_TYPE, "later"), GW_E_TYPE);
    test_expect_error(ctx, GW_E_VALUE, "3 is not four");
    assert_string_equal(gw_error_message(ctx), "");
    assert_true(gw_set_grad_enabled(ctx, false));
    assert_false(gw_set_grad_enabled(ctx, true));
    assert_true(gw_grad_enabled(ctx));
    test_context_end(ctx);
}

static void a_context_without_memory_is_none(void **state) {
    (void)state;
    test_memory memory = {.exhausted = true};
    const gw_allocator allocator = test_allocator(&memory);
    assert_null(gw_context_new(&allocator));
    assert_null(gw_heap_new(&allocator));
    gw_context *ctx = gw_context_new(NULL);
    void *block = gw_alloc(ctx, 33);
    assert_int_equal((uintptr_t)block % 16, 0);
    gw_release(ctx, block, 33);
    gw_context_free(ctx);
    gw_context_free(NULL);
}

enum { BLOCKS = 200 };

/* Writes, grows, shrinks and frees blocks of many sizes in an order of its own; every byte of a
 * block must stay what was written. */
static void a_heap_keeps_blocks_apart(void **state) {
    (void)state;
    test_memory memory = {0};
    const gw_allocator source = test_allocator(&memory);
    gw_heap *heap = gw_heap_new(&source);
    const gw_allocator a = gw_heap_allocator(heap);
    unsigned char *block[BLOCKS] = {NULL};
    size_t size[BLOCKS] = {0};
    gw_generator g;
    gw_generator_seed(&g, 1);
    for (int step = 0; step < 4000; step++) {
        const int i = (int)(gw_generator_u32(&g) % BLOCKS);
        const uint32_t top = 1U << (gw_generator_u32(&g) % 16);
        const size_t want = gw_generator_u32(&g) % 4 ? gw_generator_u32(&g) % top + 1 : 0;
        if (want == 0 && size[i] == 0) {
            continue;
        }
        unsigned char *moved = a.resize(a.user, block[i], size[i], want);
        assert_true((moved != NULL) == (want != 0));
        assert_int_equal((uintptr_t)moved % 16, 0);
        for (size_t k = 0; k < want && k < size[i]; k++) {
            assert_int_equal(moved[k], (unsigned char)i);
        }
        if (want) {
            memset(moved, i, want);
        }
        block[i] = moved;
        size[i] = want;
    }
    assert_int_equal(gw_heap_reserved(heap), memory.live_bytes);
    gw_heap_destroy(heap);
    gw_heap_destroy(NULL);
    assert_int_equal(memory.live_blocks, 0);
}

static void a_heap_reuses_and_survives_exhaustion(void **state) {
    (void)state;
    test_memory memory = {0};
    const gw_allocator source = test_allocator(&memory);
    gw_heap *heap = gw_heap_new(&source);
    const gw_allocator a = gw_heap_allocator(heap);
    void *first = a.resize(a.user, NULL, 0, 100);
    void *large = a.resize(a.user, NULL, 0, 100000);
    memory.exhausted = true;
    a.resize(a.user, first, 100, 0);
    assert_true(a.resize(a.user, NULL, 0, 97) == first);
    size_t got = 0;
    while (a.resize(a.user, NULL, 0, 1000)) {
        got += 1000;
    }
    assert_true(got > 50000 && got < 64 * 1024);
    assert_null(a.resize(a.user, large, 100000, 200000));
    assert_null(a.resize(a.user, NULL, 0, SIZE_MAX));
    const size_t before = memory.live_bytes;
    assert_null(a.resize(a.user, large, 100000, 0));
    assert_true(memory.live_bytes < before - 100000 + 1);
    gw_heap_destroy(heap);
    assert_int_equal(memory.live_blocks, 0);
}

static void a_run_on_a_heap_is_thrown_away_whole(void **state) {
    (void)state;
    test_memory memory = {0};
    const gw_allocator source = test_allocator(&memory);
    gw_heap *heap = gw_heap_new(&source);
    const gw_allocator allocator = gw_heap_allocator(heap);
    gw_context *ctx = gw_context_new(&allocator);
    for (int i = 0; i < 100; i++) {
        assert_non_null(gw_full(ctx, GW_F32, (int64_t[]){i, i}, 2, gw_scalar_float(1)));
    }
    gw_heap_destroy(heap);
    assert_int_equal(memory.live_blocks, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_what_is_held),
        cmocka_unit_test(blocks_of_no_bytes_are_blocks),
        cmocka_unit_test(refuses_products_that_overflow),
        cmocka_unit_test(keeps_to_the_limit),
        cmocka_unit_test(fails_once_where_told),
        cmocka_unit_test(the_first_error_wins),
        cmocka_unit_test(a_context_without_memory_is_none),
        cmocka_unit_test(a_heap_keeps_blocks_apart),
        cmocka_unit_test(a_heap_reuses_and_survives_exhaustion),
        cmocka_unit_test(a_run_on_a_heap_is_thrown_away_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
