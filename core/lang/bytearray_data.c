#include <string.h>

#include "lang/bytearray.h"
#include "lang/slice.h"
#include "lang/type.h"

void gw_bytearray_export(gw_value array, int more) {
    ((gw_bytearray *)array.o)->exports += more;
}

bool gw_bytearray_refuse_size(gw_vm *vm) {
    gw_raise(vm, GW_X_BufferError, "Existing exports of data: object cannot be re-sized");
    return false;
}

bool gw_bytearray_splice(gw_vm *vm, gw_bytearray *a, size_t at, size_t drop, const char *with,
                         size_t n) {
    gw_bytes *b = &a->bytes;
    const size_t size = b->size - drop + n, rest = b->size - at - drop;
    const bool own = with >= b->data && with <= b->data + b->size;
    if (a->exports && n != drop) {
        return gw_bytearray_refuse_size(vm);
    }
    if (size < a->capacity && !own) {
        memmove(b->data + at + n, b->data + at + drop, rest);
        memcpy(b->data + at, with, n);
    } else {
        const size_t capacity = size + size / 8 + 8;
        char *data = gw_vm_alloc_array(vm, capacity, 1);
        if (!data) {
            return false;
        }
        memcpy(data, b->data, at);
        memcpy(data + at, with, n);
        memcpy(data + at + n, b->data + at + drop, rest);
        gw_release(vm->ctx, b->data, a->capacity);
        b->data = data;
        a->capacity = capacity;
    }
    b->size = b->length = size;
    b->data[size] = '\0';
    return true;
}

gw_bytearray *gw_bytearray_new(gw_vm *vm, const char *data, size_t size) {
    gw_bytearray *a = gw_object_new(vm, vm->types[GW_T_bytearray]);
    char *own = a ? gw_vm_alloc_array(vm, size + 1, 1) : NULL;
    if (!own) {
        gw_object_release(a);
        return NULL;
    }
    memcpy(own, data, size);
    own[size] = '\0';
    a->bytes.data = own;
    a->bytes.size = a->bytes.length = size;
    a->capacity = size + 1;
    return a;
}

gw_flow gw_bytearray_set_places(gw_vm *vm, gw_bytearray *a, gw_value slice, const gw_bytes *with) {
    const size_t n = with ? with->size : 0;
    gw_span span;
    if (!gw_slice_span(vm, (gw_slice *)slice.o, a->bytes.size, &span)) {
        return GW_RAISED;
    }
    if (span.step == 1) {
        return gw_bytearray_splice(vm, a, (size_t)span.start, span.count, with ? with->data : "", n)
                   ? GW_RETURNED
                   : GW_RAISED;
    }
    if (n && n != span.count) {
        return gw_raise(vm, GW_X_ValueError,
                        "attempt to assign bytes of size %zu to extended slice of size %zu", n,
                        span.count);
    }
    if (a->exports && span.count && !n) {
        gw_bytearray_refuse_size(vm);
        return GW_RAISED;
    }
    for (size_t i = 0; i < span.count && n; i++) {
        a->bytes.data[span.start + (int64_t)i * span.step] = with->data[i];
    }
    for (size_t i = span.count; i > 0 && !n; i--) { /* from the back, so that places stay */
        const size_t k = span.step > 0 ? i - 1 : span.count - i;
        gw_bytearray_splice(vm, a, (size_t)(span.start + (int64_t)k * span.step), 1, "", 0);
    }
    return GW_RETURNED;
}
