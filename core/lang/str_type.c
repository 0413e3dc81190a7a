#include "lang/str_type.h"

#include <string.h>

#include "lang/bytes.h"
#include "lang/format.h"
#include "lang/frame.h"
#include "lang/index.h"
#include "lang/iterator.h"
#include "lang/memoryview.h"
#include "lang/slice.h"
#include "lang/text.h"
#include "lang/type.h"

static gw_flow repr(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_return_str(gw_str_repr(vm, gw_as_str(self)), out);
}

static gw_flow str(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_str *s = gw_as_str(self);
    if (self.o->type == vm->types[GW_T_str]) {
        *out = gw_retain(self);
        return GW_RETURNED;
    }
    return gw_return_str(gw_str_new(vm, s->data, s->size), out);
}

static gw_flow format(gw_vm *vm, gw_value self, gw_str *spec, gw_value *out) {
    return spec->size == 0 && gw_is_heap(self) ? gw_to_str(vm, self, out)
                                               : gw_format_str(vm, gw_as_str(self), spec, out);
}

static gw_flow hash(gw_vm *vm, gw_value self, int64_t *out) {
    (void)vm;
    *out = gw_str_hash(gw_as_str(self));
    return GW_RETURNED;
}

static gw_flow length(gw_vm *vm, gw_value self, int64_t *out) {
    (void)vm;
    *out = (int64_t)gw_as_str(self)->length;
    return GW_RETURNED;
}

static gw_flow slice(gw_vm *vm, const gw_str *s, const gw_slice *slice_, gw_value *out) {
    gw_span span;
    if (!gw_slice_span(vm, slice_, s->length, &span)) {
        return GW_RAISED;
    }
    if (span.step == 1) {
        return gw_return_str(
            gw_str_slice(vm, s, (size_t)span.start, (size_t)span.start + span.count), out);
    }
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    for (size_t i = 0; i < span.count; i++) {
        const size_t at = gw_str_offset(s, (size_t)(span.start + (int64_t)i * span.step));
        uint32_t c;
        gw_buffer_add(&text, s->data + at, gw_text_decode(s->data + at, s->size - at, &c));
    }
    gw_str *result = gw_str_of_buffer(vm, &text);
    gw_buffer_free(&text);
    return gw_return_str(result, out);
}

static gw_flow getitem(gw_vm *vm, gw_value self, gw_value index, gw_value *out) {
    const gw_str *s = gw_as_str(self);
    uint64_t at;
    if (gw_has_layout(index, GW_L_SLICE)) {
        return slice(vm, s, (gw_slice *)index.o, out);
    }
    if (!gw_index_place(vm, index, s->length, "string", "string index out of range", &at)) {
        return GW_RAISED;
    }
    return gw_return_str(gw_str_slice(vm, s, (size_t)at, (size_t)at + 1), out);
}

static gw_flow contains(gw_vm *vm, gw_value self, gw_value item, bool *out) {
    if (!gw_is_str(item)) {
        return gw_raise(vm, GW_X_TypeError, "'in <string>' requires string as left operand, not %s",
                        gw_type_name(vm, item));
    }
    *out = gw_str_search(gw_as_str(self), gw_as_str(item), 0, gw_as_str(self)->size, false) >= 0;
    return GW_RETURNED;
}

static gw_flow iter(gw_vm *vm, gw_value self, gw_value *out) {
    const bool ascii = gw_as_str(self)->size == gw_as_str(self)->length;
    return gw_iterator_new(vm, ascii ? GW_T_str_ascii_iterator : GW_T_str_iterator, self, out);
}

static gw_flow repeat(gw_vm *vm, const gw_str *s, int64_t times, gw_value *out) {
    if (times > 0 && (int64_t)s->length > INT64_MAX / times) {
        return gw_raise(vm, GW_X_OverflowError, "repeated string is too long");
    }
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    gw_buffer_repeat(&text, s->data, s->size, times > 0 ? (uint64_t)times : 0);
    gw_str *result = gw_str_of_buffer(vm, &text);
    gw_buffer_free(&text);
    return gw_return_str(result, out);
}

static gw_flow binary(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, bool reflected,
                      gw_value *out) {
    const gw_str *a = gw_as_str(self);
    int64_t times;
    *out = gw_not_implemented();
    if (op == GW_BIN_MUL && gw_repeat_count(vm, other, &times)) {
        return repeat(vm, a, times, out);
    }
    if (gw_is_object(vm->raised)) {
        return GW_RAISED;
    }
    if (reflected) {
        return GW_RETURNED;
    }
    if (op == GW_BIN_MOD) {
        return gw_percent(vm, self, other, out);
    }
    if (op == GW_BIN_ADD && gw_is_str(other)) {
        return gw_return_str(gw_str_concat(vm, a, gw_as_str(other)), out);
    }
    return GW_RETURNED;
}

/* UTF-8 sorts as its code points do. */
static gw_flow compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other, gw_value *out) {
    (void)vm;
    *out = gw_not_implemented();
    if (!gw_is_str(other)) {
        return GW_RETURNED;
    }
    const gw_str *a = gw_as_str(self), *b = gw_as_str(other);
    if (op == GW_CMP_EQ || op == GW_CMP_NE) {
        *out = gw_bool(gw_str_equal(a, b) == (op == GW_CMP_EQ));
        return GW_RETURNED;
    }
    int order = memcmp(a->data, b->data, a->size < b->size ? a->size : b->size);
    order = order ? order : (a->size > b->size) - (a->size < b->size);
    *out = gw_bool(op == GW_CMP_LT   ? order < 0
                   : op == GW_CMP_LE ? order <= 0
                   : op == GW_CMP_GT ? order > 0
                                     : order >= 0);
    return GW_RETURNED;
}

/* values: class, what its text is made of. */
static gw_flow construct_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_to_str(vm, task->values[1], &in));
    gw_type *cls = (gw_type *)task->values[0].o;
    if (cls == vm->types[GW_T_str]) {
        *out = in;
        return GW_RETURNED;
    }
    const gw_str *from = gw_as_str(in);
    void *data;
    gw_str *s = gw_object_new_extra(vm, cls, from->size + 1, &data);
    if (s) {
        s->data = data;
        s->size = from->size;
        s->length = from->length;
        memcpy(s->data, from->data, from->size + 1);
    }
    gw_release_value(in);
    return gw_return_str(s, out);
    GW_TASK_END
    return GW_RAISED;
}

static gw_flow construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {"str", "object='', encoding=, errors="};
    gw_value in[3];
    if (!gw_args_bind(vm, args, 0, &signature, in, 3) || !gw_codec_named(vm, "str", in + 1)) {
        return GW_RAISED;
    }
    if ((!gw_is_unset(in[1]) || !gw_is_unset(in[2])) && gw_is_memory(vm, in[0])) {
        gw_bytes view;
        if (gw_memory_simple(NULL, gw_as_memory(in[0]), &view)) {
            return gw_bytes_decode(vm, &view, in[1], in[2], out);
        }
    }
    if (!gw_is_unset(in[1]) || !gw_is_unset(in[2])) {
        return gw_has_layout(in[0], GW_L_BYTES)
                   ? gw_bytes_decode(vm, gw_as_str(in[0]), in[1], in[2], out)
               : gw_is_str(in[0]) ? gw_raise(vm, GW_X_TypeError, "decoding str is not supported")
                                  : gw_raise(vm, GW_X_TypeError,
                                             "decoding to str: need a bytes-like object, %s found",
                                             gw_type_name(vm, in[0]));
    }
    const gw_value from = gw_is_unset(in[0]) ? gw_object_value(vm->empty_str) : in[0];
    if (cls == vm->types[GW_T_str]) {
        return gw_to_str(vm, from, out);
    }
    const gw_value values[] = {gw_object_value(cls), from};
    return gw_task_start(vm, construct_step, values, 2, NULL);
}

gw_str *gw_str_concat(gw_vm *vm, const gw_str *a, const gw_str *b) {
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    gw_buffer_add(&text, a->data, a->size);
    gw_buffer_add(&text, b->data, b->size);
    gw_str *result = gw_str_of_buffer(vm, &text);
    gw_buffer_free(&text);
    return result;
}

static gw_flow encode(gw_vm *vm, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {"encode", "encoding='utf-8', errors='strict'"};
    gw_value in[2];
    return gw_args_bind(vm, args, 1, &signature, in, 2) && gw_codec_named(vm, "encode", in)
               ? gw_bytes_of_str(vm, gw_as_str(args->values[0]), in[0], in[1], out)
               : GW_RAISED;
}

#define ROW(name, min, max) \
    { #name, gw_str_do_##name, min, max, 0, NULL }
#define SEARCH(name) \
    { #name, gw_str_do_##name, 1, 3, GW_NATIVE_GIVEN, NULL }
static const gw_native_def methods[] = {
    SEARCH(find),
    SEARCH(rfind),
    SEARCH(index),
    SEARCH(rindex),
    SEARCH(count),
    SEARCH(startswith),
    SEARCH(endswith),
    ROW(replace, 2, 3),
    {"split", gw_str_do_split, 0, 2, GW_NATIVE_KEYWORDS | GW_NATIVE_GIVEN, NULL},
    {"rsplit", gw_str_do_rsplit, 0, 2, GW_NATIVE_KEYWORDS | GW_NATIVE_GIVEN, NULL},
    {"splitlines", gw_str_do_splitlines, 0, 1, GW_NATIVE_KEYWORDS | GW_NATIVE_GIVEN, NULL},
    ROW(partition, 1, 1),
    ROW(rpartition, 1, 1),
    ROW(join, 1, 1),
    ROW(upper, 0, 0),
    ROW(lower, 0, 0),
    ROW(casefold, 0, 0),
    ROW(title, 0, 0),
    ROW(capitalize, 0, 0),
    ROW(swapcase, 0, 0),
    ROW(isupper, 0, 0),
    ROW(islower, 0, 0),
    ROW(istitle, 0, 0),
    ROW(isalpha, 0, 0),
    ROW(isdigit, 0, 0),
    ROW(isdecimal, 0, 0),
    ROW(isnumeric, 0, 0),
    ROW(isalnum, 0, 0),
    ROW(isspace, 0, 0),
    ROW(isidentifier, 0, 0),
    ROW(isprintable, 0, 0),
    ROW(isascii, 0, 0),
    ROW(strip, 0, 1),
    ROW(lstrip, 0, 1),
    ROW(rstrip, 0, 1),
    ROW(ljust, 1, 2),
    ROW(rjust, 1, 2),
    ROW(center, 1, 2),
    ROW(zfill, 1, 1),
    {"expandtabs", gw_str_do_expandtabs, 0, 1, GW_NATIVE_KEYWORDS | GW_NATIVE_GIVEN, NULL},
    ROW(removeprefix, 1, 1),
    ROW(removesuffix, 1, 1),
    ROW(translate, 1, 1),
    {"encode", encode, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
    {"format_map", gw_str_format_map, 1, 1, 0, NULL},
    {"format", gw_str_format_method, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
static const gw_native_def statics[] = {ROW(maketrans, 1, 3), {NULL, NULL, 0, 0, 0, NULL}};
static const gw_slots slots = {.construct = construct,
                               .repr = repr,
                               .str = str,
                               .format = format,
                               .hash = hash,
                               .length = length,
                               .getitem = getitem,
                               .contains = contains,
                               .iter = iter,
                               .binary = binary,
                               .compare = compare};
const gw_type_def gw_str_type = {.name = "str",
                                 .instance_size = sizeof(gw_str),
                                 .layout = GW_L_STR,
                                 .slots = &slots,
                                 .methods = methods,
                                 .statics = statics};
