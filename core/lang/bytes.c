#include "lang/bytes.h"

#include <string.h>

#include "lang/slice.h"
#include "lang/type.h"

gw_bytes *gw_bytes_new(gw_vm *vm, const char *data, size_t size) {
    void *at;
    gw_bytes *b = gw_object_new_extra(vm, vm->types[GW_T_bytes], size + 1, &at);
    if (b) {
        b->data = at;
        b->size = b->length = size;
        memcpy(b->data, data, size);
        b->data[size] = '\0';
    }
    return b;
}

static gw_flow give(gw_bytes *b, gw_value *out) {
    *out = b ? gw_object_value(b) : gw_unset();
    return b ? GW_RETURNED : GW_RAISED;
}

static gw_flow repr(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_bytes *b = gw_as_str(self);
    const bool single = memchr(b->data, '\'', b->size) && !memchr(b->data, '"', b->size);
    const char quote = single ? '"' : '\'';
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    gw_buffer_format(&text, "b%c", quote);
    for (size_t i = 0; i < b->size; i++) {
        const unsigned char c = (unsigned char)b->data[i];
        if (c == (unsigned char)quote || c == '\\') {
            gw_buffer_format(&text, "\\%c", c);
        } else if (c == '\n' || c == '\r' || c == '\t') {
            gw_buffer_text(&text, c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t");
        } else if (c < ' ' || c > 126) {
            gw_buffer_format(&text, "\\x%02x", c);
        } else {
            gw_buffer_char(&text, (char)c);
        }
    }
    gw_buffer_char(&text, quote);
    gw_str *s = gw_str_of_buffer(vm, &text);
    gw_buffer_free(&text);
    return gw_return_str(s, out);
}

static gw_flow length(gw_vm *vm, gw_value self, int64_t *out) {
    (void)vm;
    *out = (int64_t)gw_as_str(self)->size;
    return GW_RETURNED;
}

static gw_flow getitem(gw_vm *vm, gw_value self, gw_value index, gw_value *out) {
    const gw_bytes *b = gw_as_str(self);
    uint64_t at;
    gw_span span;
    if (gw_has_layout(index, GW_L_SLICE)) {
        if (!gw_slice_span(vm, (gw_slice *)index.o, b->size, &span)) {
            return GW_RAISED;
        }
        gw_bytes *part = gw_bytes_new(vm, b->data, span.count);
        for (size_t i = 0; part && i < span.count; i++) {
            part->data[i] = b->data[span.start + (int64_t)i * span.step];
        }
        return give(part, out);
    }
    if (!gw_index_place(vm, index, b->size, "byte", "index out of range", &at)) {
        return GW_RAISED;
    }
    *out = gw_int((unsigned char)b->data[at]);
    return GW_RETURNED;
}

static gw_flow compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other, gw_value *out) {
    (void)vm;
    *out = gw_not_implemented();
    if ((op == GW_CMP_EQ || op == GW_CMP_NE) && gw_has_layout(other, GW_L_BYTES)) {
        const gw_bytes *a = gw_as_str(self), *b = gw_as_str(other);
        const bool same = a->size == b->size && memcmp(a->data, b->data, a->size) == 0;
        *out = gw_bool(same == (op == GW_CMP_EQ));
    }
    return GW_RETURNED;
}

static gw_flow binary(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, bool reflected,
                      gw_value *out) {
    *out = gw_not_implemented();
    if (op != GW_BIN_ADD || reflected || !gw_has_layout(other, GW_L_BYTES)) {
        return GW_RETURNED;
    }
    const gw_bytes *a = gw_as_str(self), *b = gw_as_str(other);
    gw_buffer all;
    gw_buffer_init(&all, vm->ctx);
    gw_buffer_add(&all, a->data, a->size);
    gw_buffer_add(&all, b->data, b->size);
    const gw_flow flow = all.failed
                             ? gw_raise_memory(vm)
                             : give(gw_bytes_new(vm, all.data ? all.data : "", all.length), out);
    gw_buffer_free(&all);
    return flow;
}

static gw_flow hash(gw_vm *vm, gw_value self, int64_t *out) {
    (void)vm;
    *out = gw_str_hash(gw_as_str(self));
    return GW_RETURNED;
}

static gw_flow decode(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_bytes *b = gw_as_str(args->values[0]);
    if (args->n > 1 || args->n_keywords) {
        gw_str *encoding;
        if (args->n < 2 || !gw_arg_str(vm, args->values[1], "encoding", &encoding) ||
            (!gw_str_is(encoding, "utf-8") && !gw_str_is(encoding, "utf8") &&
             !gw_str_is(encoding, "ascii"))) {
            return gw_raise(vm, GW_X_NotImplementedError,
                            "bytes.decode() knows UTF-8 alone in the playground");
        }
    }
    return gw_return_str(gw_str_new(vm, b->data, b->size), out);
}

static const gw_native_def methods[] = {{"decode", decode, 0, 1, GW_NATIVE_KEYWORDS, NULL},
                                        {NULL, NULL, 0, 0, 0, NULL}};
static const gw_slots slots = {.repr = repr,
                               .hash = hash,
                               .length = length,
                               .getitem = getitem,
                               .binary = binary,
                               .compare = compare};
const gw_type_def gw_bytes_type = {.name = "bytes",
                                   .instance_size = sizeof(gw_bytes),
                                   .layout = GW_L_BYTES,
                                   .flags = GW_TYPE_FINAL,
                                   .slots = &slots,
                                   .methods = methods};
