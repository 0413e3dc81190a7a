/* Methods of bytes that take them to parts. */
#include <string.h>

#include "lang/bytes.h"
#include "lang/state.h"
#include "lang/type.h"

#define SELF gw_as_str(args->values[0])

static bool add_part(gw_vm *vm, gw_list *list, const char *data, size_t size) {
    gw_bytes *part = gw_bytes_new(vm, data, size);
    return part && gw_list_append_take(vm, list, gw_object_value(part));
}

/* The list as a result, or nothing of it. */
static gw_flow give(gw_list *list, bool done, gw_value *out) {
    if (!done) {
        gw_object_release(list);
        return GW_RAISED;
    }
    *out = gw_object_value(list);
    return GW_RETURNED;
}

static bool split_at(gw_vm *vm, gw_list *list, const gw_bytes *b, const gw_bytes *sep,
                     int64_t most) {
    size_t from = 0;
    for (;; most--) {
        const size_t at = most == 0 ? b->size : gw_bytes_next_of(b, sep, from);
        if (!add_part(vm, list, b->data + from, at - from)) {
            return false;
        }
        if (at == b->size) {
            return true;
        }
        from = at + sep->size;
    }
}

static bool split_words(gw_vm *vm, gw_list *list, const gw_bytes *b, int64_t most) {
    for (size_t at = 0;; most--) {
        while (at < b->size && gw_bytes_is_space(b->data[at])) {
            at++;
        }
        size_t end = at;
        while (end < b->size && !gw_bytes_is_space(b->data[end])) {
            end++;
        }
        end = most == 0 ? b->size : end;
        if (end == at) {
            return true;
        }
        if (!add_part(vm, list, b->data + at, end - at)) {
            return false;
        }
        at = end;
        if (most == 0) {
            return true;
        }
    }
}

/* Where `part` begins last before `end`; SIZE_MAX: nowhere. */
static size_t last_of(const gw_bytes *b, const gw_bytes *part, size_t end) {
    for (size_t at = end; at >= part->size; at--) {
        if (memcmp(b->data + at - part->size, part->data, part->size) == 0) {
            return at - part->size;
        }
    }
    return SIZE_MAX;
}

static bool split_at_last(gw_vm *vm, gw_list *list, const gw_bytes *b, const gw_bytes *sep,
                          int64_t most) {
    size_t end = b->size;
    for (;; most--) {
        const size_t at = most == 0 ? SIZE_MAX : last_of(b, sep, end);
        const size_t from = at == SIZE_MAX ? 0 : at + sep->size;
        if (!add_part(vm, list, b->data + from, end - from)) {
            return false;
        }
        if (at == SIZE_MAX) {
            return true;
        }
        end = at;
    }
}

static bool split_last_words(gw_vm *vm, gw_list *list, const gw_bytes *b, int64_t most) {
    for (size_t end = b->size;; most--) {
        while (end && gw_bytes_is_space(b->data[end - 1])) {
            end--;
        }
        size_t at = end;
        while (at && most != 0 && !gw_bytes_is_space(b->data[at - 1])) {
            at--;
        }
        at = most == 0 ? 0 : at;
        if (end == 0) {
            return true;
        }
        if (!add_part(vm, list, b->data + at, end - at)) {
            return false;
        }
        if (most == 0) {
            return true;
        }
        end = at;
    }
}

static gw_flow split(gw_vm *vm, const gw_args *args, bool last, gw_value *out) {
    const gw_signature signature = {last ? "rsplit" : "split", "sep=None, maxsplit=-1"};
    gw_value in[2];
    gw_bytes sep = {.data = NULL};
    int64_t most = -1;
    if (!gw_args_bind(vm, args, 1, &signature, in, 2) ||
        (!gw_is_unset(in[1]) && !gw_arg_int(vm, in[1], &most))) {
        return GW_RAISED;
    }
    const bool words = gw_is_unset(in[0]) || gw_is_none(in[0]);
    if (!words && !gw_bytes_like(vm, in[0], &sep)) {
        return GW_RAISED;
    }
    if (!words && sep.size == 0) {
        return gw_raise(vm, GW_X_ValueError, "empty separator");
    }
    gw_list *list = gw_list_new(vm, NULL, 0);
    bool done = list != NULL;
    if (done && last) {
        done = words ? split_last_words(vm, list, SELF, most)
                     : split_at_last(vm, list, SELF, &sep, most);
        gw_list_reverse(list);
    } else if (done) {
        done = words ? split_words(vm, list, SELF, most) : split_at(vm, list, SELF, &sep, most);
    }
    return give(list, done, out);
}

GW_BYTES_METHOD(split) {
    return split(vm, args, false, out);
}
GW_BYTES_METHOD(rsplit) {
    return split(vm, args, true, out);
}

GW_BYTES_METHOD(splitlines) {
    static const gw_signature signature = {"splitlines", "keepends=False"};
    const gw_bytes *b = SELF;
    int64_t keep = 0;
    if (!gw_args_bind_c_int(vm, args, &signature, &keep)) {
        return GW_RAISED;
    }
    gw_list *list = gw_list_new(vm, NULL, 0);
    bool done = list != NULL;
    for (size_t from = 0; from < b->size && done;) {
        size_t end = from;
        while (end < b->size && b->data[end] != '\n' && b->data[end] != '\r') {
            end++;
        }
        const bool both = end + 1 < b->size && b->data[end] == '\r' && b->data[end + 1] == '\n';
        const size_t next = end + (both ? 2 : end < b->size);
        done = add_part(vm, list, b->data + from, (keep ? next : end) - from);
        from = next;
    }
    return give(list, done, out);
}

static gw_flow partition(gw_vm *vm, const gw_args *args, bool last, gw_value *out) {
    const gw_bytes *b = SELF;
    gw_bytes sep;
    if (!gw_bytes_like(vm, args->values[1], &sep)) {
        return GW_RAISED;
    }
    if (sep.size == 0) {
        return gw_raise(vm, GW_X_ValueError, "empty separator");
    }
    size_t at = last ? last_of(b, &sep, b->size) : gw_bytes_next_of(b, &sep, 0);
    const bool found = last ? at != SIZE_MAX : at < b->size;
    const size_t n = found ? sep.size : 0;
    at = found ? at : last ? 0 : b->size;
    const bool given = found && !gw_is_bytearray(vm, args->values[0]);
    gw_value parts[3] = {gw_object_value(gw_bytes_new(vm, b->data, at)),
                         given ? gw_retain(args->values[1])
                               : gw_object_value(gw_bytes_new(vm, b->data + at, n)),
                         gw_object_value(gw_bytes_new(vm, b->data + at + n, b->size - at - n))};
    if (!parts[0].o || !parts[1].o || !parts[2].o) {
        for (size_t i = 0; i < 3; i++) {
            gw_object_release(parts[i].o);
        }
        return GW_RAISED;
    }
    gw_tuple *tuple = gw_tuple_new_take(vm, parts, 3);
    *out = gw_object_value(tuple);
    return tuple ? GW_RETURNED : GW_RAISED;
}

GW_BYTES_METHOD(partition) {
    return partition(vm, args, false, out);
}
GW_BYTES_METHOD(rpartition) {
    return partition(vm, args, true, out);
}
