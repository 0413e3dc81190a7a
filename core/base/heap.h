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

/* The C library's memory as an allocator, aligned to 16 bytes also where malloc is not. */
extern const gw_allocator gw_libc_allocator;

#endif
