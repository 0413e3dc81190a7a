#include "lang/bytes.h"

#include <string.h>

#include "lang/big.h"
#include "lang/format.h"
#include "lang/frame.h"
#include "lang/index.h"
#include "lang/iterator.h"
#include "lang/memoryview.h"
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

/* array: for a bytearray, which says otherwise what does not fit */
static gw_bytes *of_items(gw_vm *vm, const gw_value *items, size_t n, bool array) {
    gw_buffer all;
    gw_buffer_init(&all, vm->ctx);
    bool done = true;
    for (size_t i = 0; i < n && done; i++) {
        int64_t byte = 0;
        if (!gw_is_big(gw_unboxed(items[i])) && !gw_arg_int(vm, items[i], &byte)) {
            done = false;
        } else if (gw_is_big(gw_unboxed(items[i])) || byte < 0 || byte > 255) {
            gw_raise(vm, GW_X_ValueError, "byte%s must be in range(0, 256)", array ? "" : "s");
            done = false;
        } else {
            gw_buffer_char(&all, (char)byte);
        }
    }
    if (done && all.failed) {
        gw_raise_memory(vm);
        done = false;
    }
    gw_bytes *b = done ? gw_bytes_new(vm, all.data ? all.data : "", all.length) : NULL;
    gw_buffer_free(&all);
    return b;
}

gw_bytes *gw_bytes_of_items(gw_vm *vm, const gw_value *items, size_t n) {
    return of_items(vm, items, n, false);
}

gw_flow gw_bytes_repr(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_bytes *b = gw_as_str(self);
    const bool array = gw_is_bytearray(vm, self);
    const bool single = memchr(b->data, '\'', b->size) && !memchr(b->data, '"', b->size);
    const char quote = single ? '"' : '\'';
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    gw_buffer_format(&text, "%sb%c", array ? "bytearray(" : "", quote);
    for (size_t i = 0; i < b->size; i++) {
        const unsigned char c = (unsigned char)b->data[i];
        if (c == (unsigned char)quote || c == '\\' || (array && c == '\'')) {
            gw_buffer_format(&text, "\\%c", c);
        } else if (c == '\n' || c == '\r' || c == '\t') {
            gw_buffer_text(&text, c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t");
        } else if (c < ' ' || c > 126) {
            gw_buffer_format(&text, "\\x%02x", c);
        } else {
            gw_buffer_char(&text, (char)c);
        }
    }
    gw_buffer_text(&text, (const char[]){quote, array ? ')' : '\0', '\0'});
    gw_str *s = gw_str_of_buffer(vm, &text);
    gw_buffer_free(&text);
    return gw_return_str(s, out);
}

gw_flow gw_bytes_length(gw_vm *vm, gw_value self, int64_t *out) {
    (void)vm;
    *out = (int64_t)gw_as_str(self)->size;
    return GW_RETURNED;
}

gw_flow gw_bytes_getitem(gw_vm *vm, gw_value self, gw_value index, gw_value *out) {
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
        return gw_return_bytes(part, out);
    }
    const bool array = gw_is_bytearray(vm, self);
    if (!gw_index_place(vm, index, b->size, array ? "bytearray" : "byte",
                        array ? "bytearray index out of range" : "index out of range", &at)) {
        return GW_RAISED;
    }
    *out = gw_int((unsigned char)b->data[at]);
    return GW_RETURNED;
}

gw_flow gw_bytes_compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other,
                         gw_value *out) {
    (void)vm;
    *out = gw_not_implemented();
    if (gw_has_layout(other, GW_L_BYTES)) {
        const gw_bytes *a = gw_as_str(self), *b = gw_as_str(other);
        const int order = memcmp(a->data, b->data, a->size < b->size ? a->size : b->size);
        const int64_t longer = a->size < b->size ? -1 : a->size > b->size;
        *out = gw_bool(gw_number_compare(op, gw_int(order ? order : longer), gw_int(0)));
    }
    return GW_RETURNED;
}

/* `times` copies of a, or a and then b. */
static gw_flow joined(gw_vm *vm, const gw_bytes *a, int64_t times, const gw_bytes *b,
                      gw_value *out) {
    if (times > 0 && (int64_t)a->size > INT64_MAX / times) {
        return gw_raise(vm, GW_X_OverflowError, "repeated bytes are too long");
    }
    gw_buffer all;
    gw_buffer_init(&all, vm->ctx);
    gw_buffer_repeat(&all, a->data, a->size, times > 0 ? (uint64_t)times : 0);
    if (b) {
        gw_buffer_add(&all, b->data, b->size);
    }
    return gw_return_bytes_of(vm, &all, out);
}

gw_flow gw_bytes_binary(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, bool reflected,
                        gw_value *out) {
    int64_t times;
    *out = gw_not_implemented();
    if (op == GW_BIN_MUL && gw_repeat_count(vm, other, &times)) {
        return joined(vm, gw_as_str(self), times, NULL, out);
    }
    if (gw_is_object(vm->raised)) {
        return GW_RAISED;
    }
    if (op == GW_BIN_MOD && !reflected) {
        return gw_percent(vm, self, other, out);
    }
    gw_bytes view;
    if (op == GW_BIN_ADD && !reflected && gw_is_memory(vm, other) &&
        gw_memory_simple(NULL, gw_as_memory(other), &view)) {
        return joined(vm, gw_as_str(self), 1, &view, out);
    }
    return op == GW_BIN_ADD && !reflected && gw_has_layout(other, GW_L_BYTES)
               ? joined(vm, gw_as_str(self), 1, gw_as_str(other), out)
               : GW_RETURNED;
}

static gw_flow hash(gw_vm *vm, gw_value self, int64_t *out) {
    (void)vm;
    *out = gw_str_hash(gw_as_str(self));
    return GW_RETURNED;
}

gw_flow gw_bytes_decode_method(gw_vm *vm, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {"decode", "encoding='utf-8', errors='strict'"};
    gw_value in[2];
    return gw_args_bind(vm, args, 1, &signature, in, 2) && gw_codec_named(vm, "decode", in)
               ? gw_bytes_decode(vm, gw_as_str(args->values[0]), in[0], in[1], out)
               : GW_RAISED;
}

static gw_flow iter(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_iterator_new(vm, GW_T_bytes_iterator, self, out);
}

/* --- Making bytes ----------------------------------------------------------------------------- */

static bool has_index(const gw_vm *vm, gw_value v) {
    return gw_is_heap(v) && !gw_is_whole(gw_unboxed(v)) &&
           !gw_is_unset(gw_dunder(vm, v, GW_N___index__));
}

static gw_flow ask_index(gw_vm *vm, gw_value v, gw_value *out) {
    return gw_call_dunder(vm, gw_dunder(vm, v, GW_N___index__), v, gw_unset(), gw_unset(), out);
}

/* Of what __index__ has answered, taken over. */
static gw_flow not_an_index(gw_vm *vm, gw_value v) {
    gw_raise(vm, GW_X_TypeError, "__index__ returned non-int (type %s)", gw_type_name(vm, v));
    gw_release_value(v);
    return GW_RAISED;
}

/* values: iterable, iterator, list, item; i: for a bytearray. */
static gw_flow collect_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    task->catches = true;
    GW_AWAIT(task, gw_iter(vm, task->values[0], &in));
    task->catches = false;
    if (gw_is_unset(in) && gw_raised_is(vm, GW_X_TypeError)) {
        gw_release_value(gw_catch(vm));
        return gw_raise(vm, GW_X_TypeError, "cannot convert '%s' object to %s",
                        gw_type_name(vm, task->values[0]), task->i ? "bytearray" : "bytes");
    }
    if (gw_is_unset(in)) {
        return GW_RAISED;
    }
    task->values[1] = in;
    GW_AWAIT(task, gw_ask_length(vm, task->values[0], NULL, &in));
    gw_list *made = gw_list_new(vm, NULL, 0);
    if (!made) {
        return GW_RAISED;
    }
    v[2] = gw_object_value(made);
    for (;;) { /* an item that is no byte ends it, however many there are */
        GW_AWAIT(task, gw_next(vm, v[1], &in));
        if (gw_is_unset(in)) {
            break;
        }
        gw_assign_take(&v[3], in);
        if (has_index(vm, v[3])) {
            GW_AWAIT(task, ask_index(vm, v[3], &in));
            if (!gw_is_whole(gw_unboxed(in))) {
                return not_an_index(vm, in);
            }
            gw_assign_take(&v[3], in);
        }
        gw_bytes *one = of_items(vm, &v[3], 1, task->i);
        gw_object_release(one);
        if (!one || !gw_list_append(vm, gw_as_list(v[2]), v[3])) {
            return GW_RAISED;
        }
        GW_BREATHE(task);
    }
    return gw_return_bytes(gw_bytes_of_items(vm, gw_as_list(v[2])->items, gw_as_list(v[2])->length),
                           out);
    GW_TASK_END
    return GW_RAISED;
}

static gw_flow of_count(gw_vm *vm, gw_value v, gw_value *out) {
    int64_t n;
    if (!gw_value_int(v, &n)) {
        return gw_raise(vm, GW_X_OverflowError, "cannot fit '%s' into an index-sized integer",
                        gw_type_name(vm, v));
    }
    if (n < 0) {
        return gw_raise(vm, GW_X_ValueError, "negative count");
    }
    const gw_bytes zero = {.data = (char[]){0, 0}, .size = 1};
    return joined(vm, &zero, n, NULL, out);
}

static gw_flow of_iterable(gw_vm *vm, gw_value v, bool array) {
    if (!gw_is_iterable(vm, v)) {
        return gw_raise(vm, GW_X_TypeError, "cannot convert '%s' object to %s", gw_type_name(vm, v),
                        array ? "bytearray" : "bytes");
    }
    const gw_value values[] = {v, gw_unset(), gw_unset(), gw_unset()};
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, collect_step, values, 4, &task);
    if (flow == GW_CALLED) {
        task->i = array;
    }
    return flow;
}

/* As many zeros as its __index__ says; whose TypeError says that it is no count at all. */
static gw_flow count_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    task->catches = true;
    GW_AWAIT(task, ask_index(vm, task->values[0], &in));
    task->catches = false;
    if (gw_is_unset(in) && !gw_raised_is(vm, GW_X_TypeError)) {
        return GW_RAISED;
    }
    if (gw_is_unset(in)) {
        gw_release_value(gw_catch(vm));
    } else if (gw_is_whole(gw_unboxed(in))) {
        const gw_flow flow = of_count(vm, gw_unboxed(in), out);
        gw_release_value(in);
        return flow;
    } else {
        gw_release_value(in);
    }
    GW_AWAIT(task, of_iterable(vm, task->values[0], task->i));
    *out = in;
    GW_TASK_END
    return GW_RETURNED;
}

/* By __bytes__ of a Python class. */
static gw_flow bytes_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    const gw_value v = task->values[0];
    GW_TASK_BEGIN(task)
    GW_AWAIT(task,
             gw_call_dunder(vm, gw_dunder(vm, v, GW_N___bytes__), v, gw_unset(), gw_unset(), &in));
    if (!gw_has_layout(in, GW_L_BYTES) || gw_is_bytearray(vm, in)) {
        gw_raise(vm, GW_X_TypeError, "__bytes__ returned non-bytes (type %s)",
                 gw_type_name(vm, in));
        gw_release_value(in);
        return GW_RAISED;
    }
    *out = in;
    GW_TASK_END
    return GW_RETURNED;
}

gw_flow gw_bytes_by_dunder(gw_vm *vm, gw_value v) {
    return gw_task_start(vm, bytes_step, &v, 1, NULL);
}

gw_flow gw_bytes_made(gw_vm *vm, bool array, const gw_value in[3], gw_value *out) {
    const bool coded = !gw_is_unset(in[1]) || !gw_is_unset(in[2]);
    if (coded && !gw_is_str(in[0])) {
        return gw_raise(vm, GW_X_TypeError, "%s without a string argument",
                        gw_is_unset(in[1]) ? "errors" : "encoding");
    }
    if (!coded && !array && gw_is_heap(in[0]) &&
        !gw_is_unset(gw_dunder(vm, in[0], GW_N___bytes__))) {
        return gw_bytes_by_dunder(vm, in[0]);
    }
    if (gw_is_str(in[0])) {
        return gw_is_unset(in[1])
                   ? gw_raise(vm, GW_X_TypeError, "string argument without an encoding")
                   : gw_bytes_of_str(vm, gw_as_str(in[0]), in[1], in[2], out);
    }
    if (gw_is_unset(in[0])) {
        return gw_return_bytes(gw_bytes_new(vm, "", 0), out);
    }
    if (gw_is_memory(vm, in[0])) {
        return gw_memory_held(vm, gw_as_memory(in[0]))
                   ? gw_return_bytes(gw_memory_bytes(vm, gw_as_memory(in[0]), false), out)
                   : GW_RAISED;
    }
    if (gw_is_bytearray(vm, in[0])) {
        const gw_bytes *b = gw_as_str(in[0]);
        return gw_return_bytes(gw_bytes_new(vm, b->data, b->size), out);
    }
    if (gw_has_layout(in[0], GW_L_BYTES)) {
        *out = gw_retain(in[0]);
        return GW_RETURNED;
    }
    if (gw_is_big(gw_unboxed(in[0]))) {
        return gw_raise(vm, GW_X_OverflowError, "cannot fit 'int' into an index-sized integer");
    }
    if (gw_value_int(in[0], &(int64_t){0})) {
        return of_count(vm, in[0], out);
    }
    if (!has_index(vm, in[0])) {
        return of_iterable(vm, in[0], array);
    }
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, count_step, in, 1, &task);
    if (flow == GW_CALLED) {
        task->i = array;
    }
    return flow;
}

static gw_flow construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {"bytes", "source=b'', encoding='', errors=''"};
    gw_value in[3];
    (void)cls;
    return gw_args_bind(vm, args, 0, &signature, in, 3) && gw_codec_named(vm, "bytes", in + 1)
               ? gw_bytes_made(vm, false, in, out)
               : GW_RAISED;
}

static gw_flow itself(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)vm;
    *out = gw_retain(args->values[0]);
    return GW_RETURNED;
}

#define ROW(name, min, max) \
    { #name, gw_bytes_##name, min, max, 0, NULL }
static const gw_native_def methods[] = {
    {"decode", gw_bytes_decode_method, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
    {"__bytes__", itself, 0, 0, 0, NULL},
    {"hex", gw_bytes_hex, 0, 2, GW_NATIVE_KEYWORDS | GW_NATIVE_GIVEN, NULL},
    {"find", gw_bytes_find, 1, 3, GW_NATIVE_GIVEN, NULL},
    {"count", gw_bytes_count, 1, 3, GW_NATIVE_GIVEN, NULL},
    {"startswith", gw_bytes_startswith, 1, 3, GW_NATIVE_GIVEN, NULL},
    {"endswith", gw_bytes_endswith, 1, 3, GW_NATIVE_GIVEN, NULL},
    {"index", gw_bytes_index, 1, 3, GW_NATIVE_GIVEN, NULL},
    {"rfind", gw_bytes_rfind, 1, 3, GW_NATIVE_GIVEN, NULL},
    {"rindex", gw_bytes_rindex, 1, 3, GW_NATIVE_GIVEN, NULL},
    {"split", gw_bytes_split, 0, 2, GW_NATIVE_KEYWORDS | GW_NATIVE_GIVEN, NULL},
    {"rsplit", gw_bytes_rsplit, 0, 2, GW_NATIVE_KEYWORDS | GW_NATIVE_GIVEN, NULL},
    {"splitlines", gw_bytes_splitlines, 0, 1, GW_NATIVE_KEYWORDS | GW_NATIVE_GIVEN, NULL},
    {"expandtabs", gw_bytes_expandtabs, 0, 1, GW_NATIVE_KEYWORDS | GW_NATIVE_GIVEN, NULL},
    {"translate", gw_bytes_translate, 0, 2, GW_NATIVE_KEYWORDS | GW_NATIVE_GIVEN, NULL},
    ROW(join, 1, 1),
    ROW(replace, 2, 3),
    ROW(partition, 1, 1),
    ROW(rpartition, 1, 1),
    ROW(strip, 0, 1),
    ROW(lstrip, 0, 1),
    ROW(rstrip, 0, 1),
    ROW(removeprefix, 1, 1),
    ROW(removesuffix, 1, 1),
    ROW(ljust, 1, 2),
    ROW(rjust, 1, 2),
    ROW(center, 1, 2),
    ROW(zfill, 1, 1),
    ROW(upper, 0, 0),
    ROW(lower, 0, 0),
    ROW(swapcase, 0, 0),
    ROW(title, 0, 0),
    ROW(capitalize, 0, 0),
    ROW(isalpha, 0, 0),
    ROW(isdigit, 0, 0),
    ROW(isalnum, 0, 0),
    ROW(isspace, 0, 0),
    ROW(isascii, 0, 0),
    ROW(isupper, 0, 0),
    ROW(islower, 0, 0),
    ROW(istitle, 0, 0),
    {NULL, NULL, 0, 0, 0, NULL},
};
static const gw_native_def statics[] = {ROW(maketrans, 2, 2), {NULL, NULL, 0, 0, 0, NULL}};
static const gw_native_def classics[] = {{"fromhex", gw_bytes_fromhex, 1, 1, 0, NULL},
                                         {NULL, NULL, 0, 0, 0, NULL}};
static const gw_slots slots = {.construct = construct,
                               .repr = gw_bytes_repr,
                               .contains = gw_bytes_contains,
                               .iter = iter,
                               .hash = hash,
                               .length = gw_bytes_length,
                               .getitem = gw_bytes_getitem,
                               .binary = gw_bytes_binary,
                               .compare = gw_bytes_compare};
const gw_type_def gw_bytes_type = {.name = "bytes",
                                   .instance_size = sizeof(gw_bytes),
                                   .layout = GW_L_BYTES,
                                   .flags = GW_TYPE_FINAL,
                                   .slots = &slots,
                                   .methods = methods,
                                   .classics = classics,
                                   .statics = statics};
