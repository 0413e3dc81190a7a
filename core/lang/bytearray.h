/* The bytes of a bytearray, which change. */
#ifndef GW_LANG_BYTEARRAY_H
#define GW_LANG_BYTEARRAY_H

#include "lang/bytes.h"

typedef struct gw_bytearray {
    gw_bytes bytes;
    size_t capacity; /* more than the size: there is a NUL after the end */
    int64_t exports; /* memoryviews */
} gw_bytearray;

/* With a copy of the bytes; NULL and MemoryError. */
gw_bytearray *gw_bytearray_new(gw_vm *vm, const char *data, size_t size);
/* Puts `n` bytes where `drop` bytes are. False: no memory, or memoryviews hold its size. */
bool gw_bytearray_splice(gw_vm *vm, gw_bytearray *a, size_t at, size_t drop, const char *with,
                         size_t n);
/* Bytes for a slice; none: it is deleted, whatever its step. */
gw_flow gw_bytearray_set_places(gw_vm *vm, gw_bytearray *a, gw_value slice, const gw_bytes *with);
/* Memoryviews hold its size: false and BufferError. */
bool gw_bytearray_refuse_size(gw_vm *vm);

#endif
