#include "base/heap.h"

#include <string.h>

enum {
    ALIGNMENT = 16,
    CHUNK_SIZE = 64 * 1024,
    FINE_CLASSES = GW_HEAP_FINE / 16,
    CLASSES = GW_HEAP_CLASSES,
    MAX_SMALL = GW_HEAP_FINE << 4, /* four doublings */
    HEADER_SIZE = 32
};

typedef struct gw_heap_chunk {
    struct gw_heap_chunk *next;
} chunk;

typedef struct gw_heap_large {
    struct gw_heap_large *prev, *next;
    size_t size; /* header included */
} large;

_Static_assert(sizeof(chunk) <= HEADER_SIZE && sizeof(large) <= HEADER_SIZE, "headers fit");

static int class_of(size_t size) {
    if (size <= GW_HEAP_FINE) {
        return (int)((size - 1) / 16);
    }
    int doubling = 0;
    while (size > (size_t)(2 * GW_HEAP_FINE) << doubling) {
        doubling++;
    }
    const size_t step = (size_t)(GW_HEAP_FINE / 4) << doubling;
    return FINE_CLASSES + 4 * doubling +
           (int)((size - ((size_t)GW_HEAP_FINE << doubling) - 1) / step);
}

static size_t class_size(int index) {
    if (index < FINE_CLASSES) {
        return ((size_t)index + 1) * 16;
    }
    const int doubling = (index - FINE_CLASSES) / 4;
    return (size_t)(4 + (index - FINE_CLASSES) % 4 + 1) * ((size_t)(GW_HEAP_FINE / 4) << doubling);
}

/* Turns what is left of the first chunk into free blocks, then starts another. */
static bool add_chunk(gw_heap *heap) {
    chunk *c = heap->source.resize(heap->source.user, NULL, 0, CHUNK_SIZE);
    if (!c) {
        return false;
    }
    for (int i = CLASSES - 1; heap->chunks && i >= 0; i--) {
        while (CHUNK_SIZE - heap->used >= class_size(i)) {
            gw_free_block *block = (gw_free_block *)(void *)((char *)heap->chunks + heap->used);
            heap->used += class_size(i);
            block->next = heap->free[i];
            heap->free[i] = block;
        }
    }
    c->next = heap->chunks;
    heap->chunks = c;
    heap->used = HEADER_SIZE;
    heap->reserved += CHUNK_SIZE;
    return true;
}

static void *small_alloc(gw_heap *heap, size_t size) {
    const int index = class_of(size);
    gw_free_block *block = heap->free[index];
    if (block) {
        heap->free[index] = block->next;
        return block;
    }
    const size_t rounded = class_size(index);
    if ((!heap->chunks || CHUNK_SIZE - heap->used < rounded) && !add_chunk(heap)) {
        return NULL;
    }
    void *fresh = (char *)heap->chunks + heap->used;
    heap->used += rounded;
    return fresh;
}

static void small_free(gw_heap *heap, void *memory, size_t size) {
    gw_free_block *block = memory;
    const int index = class_of(size);
    block->next = heap->free[index];
    heap->free[index] = block;
}

static large *header_of(void *memory) {
    return (large *)(void *)((char *)memory - HEADER_SIZE);
}

static void large_link(gw_heap *heap, large *block) {
    block->prev = NULL;
    block->next = heap->larges;
    if (block->next) {
        block->next->prev = block;
    }
    heap->larges = block;
    heap->reserved += block->size;
}

static void large_unlink(gw_heap *heap, large *block) {
    if (block->prev) {
        block->prev->next = block->next;
    } else {
        heap->larges = block->next;
    }
    if (block->next) {
        block->next->prev = block->prev;
    }
    heap->reserved -= block->size;
}

static void *large_alloc(gw_heap *heap, size_t size) {
    if (size > SIZE_MAX - HEADER_SIZE) {
        return NULL;
    }
    large *block = heap->source.resize(heap->source.user, NULL, 0, size + HEADER_SIZE);
    if (!block) {
        return NULL;
    }
    block->size = size + HEADER_SIZE;
    large_link(heap, block);
    return (char *)block + HEADER_SIZE;
}

static void large_free(gw_heap *heap, void *memory) {
    large *block = header_of(memory);
    large_unlink(heap, block);
    heap->source.resize(heap->source.user, block, block->size, 0);
}

static void *heap_resize(void *user, void *block, size_t old_size, size_t new_size) {
    gw_heap *heap = user;
    const bool was_small = old_size <= MAX_SMALL;
    const bool is_small = new_size <= MAX_SMALL;
    if (old_size && new_size && was_small && is_small && class_of(old_size) == class_of(new_size)) {
        return block;
    }
    void *moved = NULL;
    if (new_size) {
        moved = is_small ? small_alloc(heap, new_size) : large_alloc(heap, new_size);
        if (!moved) {
            return NULL;
        }
        if (old_size) {
            memcpy(moved, block, old_size < new_size ? old_size : new_size);
        }
    }
    if (old_size && was_small) {
        small_free(heap, block, old_size);
    } else if (old_size) {
        large_free(heap, block);
    }
    return moved;
}

gw_heap *gw_heap_new(const gw_allocator *source) {
    const gw_allocator from = source ? *source : gw_libc_allocator;
    gw_heap *heap = from.resize(from.user, NULL, 0, sizeof *heap);
    if (!heap) {
        return NULL;
    }
    memset(heap, 0, sizeof *heap);
    heap->source = from;
    heap->reserved = sizeof *heap;
    return heap;
}

void gw_heap_destroy(gw_heap *heap) {
    if (!heap) {
        return;
    }
    const gw_allocator from = heap->source;
    for (chunk *c = heap->chunks, *next; c; c = next) {
        next = c->next;
        from.resize(from.user, c, CHUNK_SIZE, 0);
    }
    for (large *block = heap->larges, *next; block; block = next) {
        next = block->next;
        from.resize(from.user, block, block->size, 0);
    }
    from.resize(from.user, heap, sizeof *heap, 0);
}

gw_allocator gw_heap_allocator(gw_heap *heap) {
    return (gw_allocator){.resize = heap_resize, .user = heap};
}

gw_heap *gw_heap_of(const gw_allocator *allocator) {
    return allocator->resize == heap_resize ? allocator->user : NULL;
}

size_t gw_heap_reserved(const gw_heap *heap) {
    return heap->reserved;
}
