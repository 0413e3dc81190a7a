/* Searching in bytes: find and its kin, count, startswith, in. */
#include <string.h>

#include "lang/big.h"
#include "lang/bytes.h"
#include "lang/index.h"
#include "lang/memoryview.h"
#include "lang/slice.h"
#include "lang/type.h"

/* What find and its kin look for: bytes, or one as an int. */
typedef struct needle {
    const char *text;
    size_t n;
    char byte;
} needle;

static bool needle_of(gw_vm *vm, gw_value v, needle *out) {
    int64_t i;
    gw_bytes part;
    if (gw_bytes_like(NULL, v, &part)) {
        out->text = part.data;
        out->n = part.size;
        return true;
    }
    if (gw_is_memory(vm, v)) { /* whose items do not lie so */
        return gw_memory_simple(vm, gw_as_memory(v), &part);
    }
    const bool big = gw_is_big(gw_unboxed(v));
    if (!big && !gw_value_int(v, &i)) {
        gw_raise(vm, GW_X_TypeError, "argument should be integer or bytes-like object, not '%s'",
                 gw_type_name(vm, v));
        gw_want_number(vm, v, GW_N___index__);
        return false;
    }
    if (big || i < 0 || i > 255) {
        gw_raise(vm, GW_X_ValueError, "byte must be in range(0, 256)");
        return false;
    }
    out->byte = (char)i;
    out->text = &out->byte;
    out->n = 1;
    return true;
}

/* The first place from `from` on, or the last one, that ends by `to`; -1: nowhere. */
static ptrdiff_t search(const gw_bytes *b, const needle *what, size_t from, size_t to, bool last) {
    const size_t places = from <= to && what->n <= to - from ? to - from - what->n + 1 : 0;
    for (size_t i = 0; i < places; i++) {
        const size_t at = from + (last ? places - 1 - i : i);
        if (memcmp(b->data + at, what->text, what->n) == 0) {
            return (ptrdiff_t)at;
        }
    }
    return -1;
}

static bool range_of(gw_vm *vm, const gw_args *args, size_t *from, size_t *to) {
    return gw_slice_range(vm, args, gw_as_str(args->values[0])->size, from, to);
}

gw_flow gw_bytes_contains(gw_vm *vm, gw_value self, gw_value item, bool *out) {
    needle what;
    if (!gw_bytes_like(NULL, item, &(gw_bytes){0}) && !gw_value_int(item, &(int64_t){0}) &&
        !gw_is_big(gw_unboxed(item))) {
        return gw_raise(vm, GW_X_TypeError, "a bytes-like object is required, not '%s'",
                        gw_type_name(vm, item));
    }
    if (!needle_of(vm, item, &what)) {
        return GW_RAISED;
    }
    *out = search(gw_as_str(self), &what, 0, gw_as_str(self)->size, false) >= 0;
    return GW_RETURNED;
}

static gw_flow find_in(gw_vm *vm, const gw_args *args, bool last, bool must, gw_value *out) {
    needle what;
    size_t from, to;
    if (!range_of(vm, args, &from, &to) || !needle_of(vm, args->values[1], &what)) {
        return GW_RAISED;
    }
    const ptrdiff_t place = search(gw_as_str(args->values[0]), &what, from, to, last);
    *out = gw_int(place);
    return must && place < 0 ? gw_raise(vm, GW_X_ValueError, "subsection not found") : GW_RETURNED;
}

#define FIND(name, last, must)                                    \
    gw_flow name(gw_vm *vm, const gw_args *args, gw_value *out) { \
        return find_in(vm, args, last, must, out);                \
    }
FIND(gw_bytes_find, false, false)
FIND(gw_bytes_rfind, true, false)
FIND(gw_bytes_index, false, true)
FIND(gw_bytes_rindex, true, true)
#undef FIND

gw_flow gw_bytes_count(gw_vm *vm, const gw_args *args, gw_value *out) {
    needle what;
    size_t from, to;
    if (!range_of(vm, args, &from, &to) || !needle_of(vm, args->values[1], &what)) {
        return GW_RAISED;
    }
    int64_t times = 0;
    ptrdiff_t place;
    while ((place = search(gw_as_str(args->values[0]), &what, from, to, false)) >= 0) {
        from = (size_t)place + (what.n ? what.n : 1);
        times++;
    }
    *out = gw_int(times);
    return GW_RETURNED;
}

static gw_flow begins(gw_vm *vm, const gw_args *args, bool at_end, gw_value *out) {
    const gw_bytes *b = gw_as_str(args->values[0]);
    const gw_tuple *tuple = gw_is_tuple(args->values[1]) ? gw_as_tuple(args->values[1]) : NULL;
    const gw_value *parts = tuple ? tuple->items : &args->values[1];
    size_t from, to;
    if (!range_of(vm, args, &from, &to)) {
        return GW_RAISED;
    }
    *out = gw_bool(false);
    for (size_t i = 0; i < (tuple ? tuple->length : 1) && !out->b; i++) {
        gw_bytes part;
        if (!gw_bytes_like(NULL, parts[i], &part)) {
            const char *type = gw_type_name(vm, parts[i]);
            return tuple ? gw_raise(vm, GW_X_TypeError, "a bytes-like object is required, not '%s'",
                                    type)
                         : gw_raise(vm, GW_X_TypeError,
                                    "%s first arg must be bytes or a tuple of bytes, not %s",
                                    at_end ? "endswith" : "startswith", type);
        }
        *out =
            gw_bool(from <= to && part.size <= to - from &&
                    memcmp(b->data + (at_end ? to - part.size : from), part.data, part.size) == 0);
    }
    return GW_RETURNED;
}
gw_flow gw_bytes_startswith(gw_vm *vm, const gw_args *args, gw_value *out) {
    return begins(vm, args, false, out);
}
gw_flow gw_bytes_endswith(gw_vm *vm, const gw_args *args, gw_value *out) {
    return begins(vm, args, true, out);
}
