#include "lang/str.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "lang/dict.h"
#include "lang/text.h"
#include "lang/type.h"

static gw_str *new_str(gw_vm *vm, const char *bytes, size_t size, size_t length) {
    void *data;
    gw_str *s = gw_object_new_extra(vm, vm->types[GW_T_str], size + 1, &data);
    if (s) {
        s->data = data;
        s->size = size;
        s->length = length;
        memcpy(s->data, bytes, size);
        s->data[size] = '\0';
    }
    return s;
}

/* Invalid bytes, each replaced by U+FFFD. */
static gw_str *new_repaired(gw_vm *vm, const char *bytes, size_t size) {
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    for (size_t at = 0; at < size;) {
        uint32_t c;
        const size_t n = gw_text_decode(bytes + at, size - at, &c);
        if (n) {
            gw_buffer_add(&text, bytes + at, n);
        } else {
            gw_buffer_text(&text, "\xEF\xBF\xBD");
        }
        at += n ? n : 1;
    }
    gw_str *s = gw_str_of_buffer(vm, &text);
    gw_buffer_free(&text);
    return s;
}

gw_str *gw_str_new(gw_vm *vm, const char *bytes, size_t size) {
    if (size == 0 && vm->empty_str) {
        return gw_object_retain(vm->empty_str);
    }
    if (size == 1 && (unsigned char)*bytes < 128 && vm->ascii[(unsigned char)*bytes]) {
        return gw_object_retain(vm->ascii[(unsigned char)*bytes]);
    }
    size_t length;
    if (!gw_text_length(bytes, size, &length)) {
        return new_repaired(vm, bytes, size);
    }
    return new_str(vm, bytes, size, length);
}

gw_str *gw_str_text(gw_vm *vm, const char *text) {
    return gw_str_new(vm, text, strlen(text));
}

gw_str *gw_str_of_buffer(gw_vm *vm, const gw_buffer *buffer) {
    if (buffer->failed) {
        gw_raise_memory(vm);
        return NULL;
    }
    return gw_str_new(vm, buffer->data ? buffer->data : "", buffer->length);
}

gw_str *gw_str_format(gw_vm *vm, const char *format, ...) {
    char text[512];
    va_list args;
    va_start(args, format);
    const int n = vsnprintf(text, sizeof text, format, args);
    va_end(args);
    if (n < 0 || (size_t)n < sizeof text) {
        return gw_str_new(vm, text, n < 0 ? 0 : (size_t)n);
    }
    char *longer = gw_vm_alloc(vm, (size_t)n + 1);
    if (!longer) {
        return NULL;
    }
    va_start(args, format);
    vsnprintf(longer, (size_t)n + 1, format, args);
    va_end(args);
    gw_str *s = gw_str_new(vm, longer, (size_t)n);
    gw_release(vm->ctx, longer, (size_t)n + 1);
    return s;
}

/* FNV-1a. CPython's depends on the run too. */
static int64_t hash_bytes(const char *bytes, size_t size) {
    uint64_t h = 14695981039346656037u;
    for (size_t i = 0; i < size; i++) {
        h = (h ^ (unsigned char)bytes[i]) * 1099511628211u;
    }
    h ^= h >> 29;
    return h ? (int64_t)h : 1;
}

/* The interned string of that content, borrowed; NULL: there is none. */
static gw_str *find_interned(const gw_vm *vm, const char *text, size_t size) {
    const int64_t hash = hash_bytes(text, size);
    gw_probe probe = {0};
    ptrdiff_t at;
    while (vm->interned && (at = gw_dict_probe(vm->interned, hash, &probe)) >= 0) {
        gw_str *s = gw_as_str(vm->interned->entries[at].key);
        if (s->size == size && memcmp(s->data, text, size) == 0) {
            return s;
        }
    }
    return NULL;
}

gw_str *gw_str_intern(gw_vm *vm, const char *text) {
    const size_t size = strlen(text);
    gw_str *present = find_interned(vm, text, size);
    if (present) {
        return gw_object_retain(present);
    }
    gw_str *s = gw_str_new(vm, text, size);
    if (!s || s->interned) {
        return s;
    }
    if (!vm->interned && !(vm->interned = gw_dict_new(vm))) {
        gw_object_release(s);
        return NULL;
    }
    const gw_value known = gw_dict_get_str(vm->interned, s);
    if (!gw_is_unset(known)) {
        gw_object_release(s);
        return gw_object_retain(known.o);
    }
    if (!gw_dict_set_str(vm, vm->interned, s, gw_object_value(s))) {
        gw_object_release(s);
        return NULL;
    }
    s->interned = true;
    return s;
}

int64_t gw_str_hash(gw_str *s) {
    if (s->hash == 0 && s->size) { /* of no bytes it is 0, as in CPython */
        s->hash = hash_bytes(s->data, s->size);
    }
    return s->hash;
}

bool gw_str_equal(const gw_str *a, const gw_str *b) {
    if (a == b) {
        return true;
    }
    if (a->size != b->size || (a->interned && b->interned) ||
        (a->hash && b->hash && a->hash != b->hash)) {
        return false;
    }
    return memcmp(a->data, b->data, a->size) == 0;
}

bool gw_str_is(const gw_str *a, const char *text) {
    return strlen(text) == a->size && memcmp(a->data, text, a->size) == 0;
}

size_t gw_str_offset(const gw_str *s, size_t index) {
    return s->size == s->length ? index : gw_text_offset(s->data, s->size, index);
}

gw_str *gw_str_slice(gw_vm *vm, const gw_str *s, size_t start, size_t end) {
    if (start >= end) {
        return gw_str_new(vm, "", 0);
    }
    const size_t from = gw_str_offset(s, start);
    const size_t to = s->size == s->length
                          ? end
                          : from + gw_text_offset(s->data + from, s->size - from, end - start);
    if (from == 0 && to == s->size && s->object.type == vm->types[GW_T_str]) {
        return gw_object_retain((gw_str *)(uintptr_t)s);
    }
    return gw_str_new(vm, s->data + from, to - from);
}
