/* memoryview: the bytes of a bytes or bytearray, seen as items of a format, with a shape. */
#ifndef GW_LANG_MEMORYVIEW_H
#define GW_LANG_MEMORYVIEW_H

#include "lang/bytes.h"
#include "lang/type.h"

enum { GW_MEMORY_DIMS = 64 };

typedef struct gw_memory {
    gw_object object;
    gw_value owner; /* the bytes or bytearray, which must not change its size; unset: released */
    int64_t offset; /* of the first item in it */
    int64_t itemsize;
    char format[3]; /* a letter of struct's, maybe after an @ */
    bool readonly;
    uint32_t n;                                             /* dimensions */
    int64_t shape[GW_MEMORY_DIMS], strides[GW_MEMORY_DIMS]; /* n of each are there */
} gw_memory;

static inline bool gw_is_memory(const gw_vm *vm, gw_value v) {
    return gw_is_object(v) && v.o->type == vm->types[GW_T_memoryview];
}
static inline gw_memory *gw_as_memory(gw_value v) {
    return (gw_memory *)v.o;
}
static inline char *gw_memory_start(const gw_memory *m) {
    return gw_as_str(m->owner)->data + m->offset;
}
static inline char gw_memory_letter(const gw_memory *m) {
    return m->format[m->format[0] == '@'];
}

/* False and ValueError: it has been released. */
bool gw_memory_held(gw_vm *vm, const gw_memory *m);
int64_t gw_memory_count(const gw_memory *m); /* of items */
bool gw_memory_is_contiguous(const gw_memory *m, bool fortran);
/* Calls `visit` for every item in C's order, or Fortran's. False: `visit` said so. */
bool gw_memory_each(const gw_memory *m, bool fortran, bool (*visit)(char *at, void *user),
                    void *user);
/* Its items one after another, in C's order; NULL and an exception. */
gw_bytes *gw_memory_bytes(gw_vm *vm, const gw_memory *m, bool fortran);
/* The same as data and size without a copy; false, and with `vm` an exception: they do not lie so.
 */
bool gw_memory_simple(gw_vm *vm, const gw_memory *m, gw_bytes *view);
/* A view of `owner` like `of`, with `n` dimensions that are the caller's to fill. */
gw_memory *gw_memory_new(gw_vm *vm, gw_value owner, const gw_memory *of, uint32_t n);
/* What iter(m) answers next; unset: the end. */
gw_flow gw_memory_next(gw_vm *vm, gw_value self, int64_t at, gw_value *out);

/* memoryview_items.c: how large items of that format are; 0: it is none of C's own. */
int64_t gw_memory_item_size(char letter);
gw_flow gw_memory_unpack(gw_vm *vm, char letter, const char *at, gw_value *out);
gw_flow gw_memory_pack(gw_vm *vm, const gw_memory *m, char *at, gw_value v);
gw_flow gw_memory_tolist(gw_vm *vm, const gw_memory *m, gw_value *out);
gw_flow gw_memory_compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other,
                          gw_value *out);
/* memoryview_methods.c */
gw_flow gw_memory_cast(gw_vm *vm, const gw_args *args, gw_value *out);
extern const gw_native_def gw_memory_methods[];
extern const gw_getset_def gw_memory_getsets[];

#endif
