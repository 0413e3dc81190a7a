/* A heap that is thrown away whole: every run of a program has one, so that nothing outlives it.
 *
 * Small blocks come from 64 KiB chunks in size classes with free lists; large ones are blocks of
 * the source allocator in a list. Memory goes back to the source when a large block is freed and
 * when the heap is destroyed. */
#ifndef GW_BASE_HEAP_H
#define GW_BASE_HEAP_H

#include "gradwalk/context.h"

typedef struct gw_heap gw_heap;

/* A heap on `source` (NULL: the C library's memory). NULL when there is none. */
gw_heap *gw_heap_new(const gw_allocator *source);
/* Frees everything that was ever allocated from it, whether given back or not. */
void gw_heap_destroy(gw_heap *heap);
/* To allocate from it; valid as long as the heap lives. */
gw_allocator gw_heap_allocator(gw_heap *heap);
/* Bytes held from the source, what is free inside included. */
size_t gw_heap_reserved(const gw_heap *heap);
/* The heap that `allocator` allocates from; NULL: none. */
gw_heap *gw_heap_of(const gw_allocator *allocator);

/* Note [Size classes]. Sizes up to GW_HEAP_FINE are rounded to a multiple of 16; above, every
 * doubling has four classes (640, 768, 896, 1024, 1280, ...), so that no more than a fifth of a
 * block is wasted. Blocks above 8 KiB are the source's own, behind a header of 32 bytes. */
enum { GW_HEAP_FINE = 512, GW_HEAP_CLASSES = GW_HEAP_FINE / 16 + 4 * 4 };

typedef struct gw_free_block {
    struct gw_free_block *next;
} gw_free_block;

struct gw_heap {
    gw_free_block *free[GW_HEAP_CLASSES];
    gw_allocator source;
    struct gw_heap_chunk *chunks; /* the first is the one being cut */
    size_t used;                  /* bytes of it */
    struct gw_heap_large *larges;
    size_t reserved;
};

/* The way of most blocks, without a call: 1 <= size <= GW_HEAP_FINE. NULL: none is free, ask the
 * allocator. */
static inline void *gw_heap_take(gw_heap *heap, size_t size) {
    gw_free_block **free = &heap->free[(size - 1) / 16], *block = *free;
    if (block) {
        *free = block->next;
    }
    return block;
}
static inline void gw_heap_give(gw_heap *heap, void *memory, size_t size) {
    gw_free_block **free = &heap->free[(size - 1) / 16], *block = memory;
    block->next = *free;
    *free = block;
}

/* The C library's memory as an allocator, aligned to 16 bytes also where malloc is not. */
extern const gw_allocator gw_libc_allocator;

#endif
