/* bytearray: bytes that change. What does not change them is done as for bytes, and what that makes
 * is made a bytearray. */
#include <string.h>

#include "lang/big.h"
#include "lang/bytearray.h"
#include "lang/format.h"
#include "lang/frame.h"
#include "lang/index.h"
#include "lang/iterator.h"
#include "lang/list.h"
#include "lang/memoryview.h"
#include "lang/number.h"
#include "lang/slice.h"
#include "lang/type.h"

#define ARRAY ((gw_bytearray *)args->values[0].o)

static void clear(gw_vm *vm, gw_object *self) {
    gw_bytearray *a = (gw_bytearray *)self;
    char *data = a->bytes.data;
    a->bytes.data = NULL;
    a->bytes.size = a->bytes.length = 0;
    gw_release(vm->ctx, data, data ? a->capacity : 0);
    a->capacity = 0;
}

/* Bytes are made a bytearray in their place. */
static bool convert(gw_vm *vm, gw_value *v) {
    gw_bytearray *a = gw_bytearray_new(vm, gw_as_str(*v)->data, gw_as_str(*v)->size);
    if (!a) {
        return false;
    }
    gw_assign_take(v, gw_object_value(a));
    return true;
}

/* What a method of bytes has made, as one of bytearray makes it: bytes, or a new list or tuple of
 * some. */
static gw_flow converted(gw_vm *vm, gw_flow flow, gw_value *out) {
    bool done = true;
    if (flow != GW_RETURNED) {
        return flow;
    }
    if (gw_has_layout(*out, GW_L_BYTES)) {
        done = convert(vm, out);
    } else if (gw_is_list(*out) || gw_is_tuple(*out)) {
        gw_value *items = gw_is_list(*out) ? gw_as_list(*out)->items : gw_as_tuple(*out)->items;
        const size_t n = gw_is_list(*out) ? gw_as_list(*out)->length : gw_as_tuple(*out)->length;
        for (size_t i = 0; i < n && done; i++) {
            done = convert(vm, &items[i]);
        }
    }
    if (!done) {
        gw_release_value(*out);
        *out = gw_unset();
    }
    return done ? GW_RETURNED : GW_RAISED;
}

static bool byte_of(gw_vm *vm, gw_value v, char *out) {
    int64_t i = -1;
    if (!gw_is_big(gw_unboxed(v)) && !gw_arg_int(vm, v, &i)) {
        return false;
    }
    *out = (char)i;
    if (i < 0 || i > 255) {
        gw_raise(vm, GW_X_ValueError, "byte must be in range(0, 256)");
    }
    return i >= 0 && i <= 255;
}

/* --- What is made of bytes that come later -----------------------------------------------------
 */

typedef enum later { MAKE, EXTEND, SLICE, JOIN, PERCENT } later;
enum { SELF, SOURCE, ENCODING, ERRORS, PLACES, N_VALUES };

static gw_flow begin(gw_vm *vm, gw_task *task, gw_value *out) {
    gw_value *v = task->values;
    if (task->i == PERCENT) { /* the format could change meanwhile */
        gw_bytes *format = gw_bytes_new(vm, gw_as_str(v[SELF])->data, gw_as_str(v[SELF])->size);
        if (!format) {
            return GW_RAISED;
        }
        gw_assign_take(&v[SELF], gw_object_value(format));
        return gw_percent(vm, v[SELF], v[SOURCE], out);
    }
    const gw_args args = {.values = v, .n = 2};
    return task->i == JOIN ? gw_bytes_join(vm, &args, out)
                           : gw_bytes_made(vm, true, v + SOURCE, out);
}

static gw_flow later_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    gw_flow flow = GW_RETURNED;
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, begin(vm, task, &in));
    if (task->i == EXTEND || task->i == SLICE) {
        gw_bytearray *a = (gw_bytearray *)v[SELF].o;
        const gw_bytes *with = gw_as_str(in);
        if (task->i == SLICE) {
            flow = gw_bytearray_set_places(vm, a, v[PLACES], with);
        } else if (!gw_bytearray_splice(vm, a, a->bytes.size, 0, with->data, with->size)) {
            flow = GW_RAISED;
        }
        gw_release_value(in);
        *out = gw_none();
        return flow;
    }
    *out = in;
    return converted(vm, GW_RETURNED, out);
    GW_TASK_END
    return GW_RAISED;
}

static gw_flow start(gw_vm *vm, later what, const gw_value values[N_VALUES]) {
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, later_step, values, N_VALUES, &task);
    if (flow == GW_CALLED) {
        task->i = what;
    }
    return flow;
}

static gw_flow start_with(gw_vm *vm, later what, gw_value self, gw_value source, gw_value places) {
    const gw_value values[N_VALUES] = {self, source, gw_unset(), gw_unset(), places};
    return start(vm, what, values);
}

static gw_flow construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {"bytearray", "source=b'', encoding='', errors=''"};
    gw_value values[N_VALUES] = {gw_unset(), gw_unset(), gw_unset(), gw_unset(), gw_unset()};
    (void)cls;
    (void)out;
    return gw_args_bind(vm, args, 0, &signature, values + SOURCE, 3) &&
                   gw_codec_named(vm, "bytearray", values + ENCODING)
               ? start(vm, MAKE, values)
               : GW_RAISED;
}

/* --- Items ------------------------------------------------------------------------------------ */

static gw_flow getitem(gw_vm *vm, gw_value self, gw_value index, gw_value *out) {
    return converted(vm, gw_bytes_getitem(vm, self, index, out), out);
}

static bool is_number(const gw_vm *vm, gw_value v) {
    return gw_is_plain_number(gw_unboxed(v)) || gw_is_big(gw_unboxed(v)) ||
           (gw_is_heap(v) && (!gw_is_unset(gw_dunder(vm, v, GW_N___index__)) ||
                              !gw_is_unset(gw_dunder(vm, v, GW_N___int__)) ||
                              !gw_is_unset(gw_dunder(vm, v, GW_N___float__))));
}

static gw_flow set_slice(gw_vm *vm, gw_value self, gw_value slice, gw_value value) {
    gw_span span; /* read now too: see Note [Wanted numbers] */
    if (!gw_slice_span(vm, (gw_slice *)slice.o, gw_as_str(self)->size, &span)) {
        return GW_RAISED;
    }
    if (gw_is_unset(value)) {
        return gw_bytearray_set_places(vm, (gw_bytearray *)self.o, slice, NULL);
    }
    if (is_number(vm, value) || gw_is_str(value)) {
        return gw_raise(vm, GW_X_TypeError,
                        "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    }
    return start_with(vm, SLICE, self, value, slice);
}

static gw_flow setitem(gw_vm *vm, gw_value self, gw_value index, gw_value value) {
    gw_bytearray *a = (gw_bytearray *)self.o;
    uint64_t at;
    if (gw_has_layout(index, GW_L_SLICE)) {
        return set_slice(vm, self, index, value);
    }
    char byte = '\0';
    const bool number = gw_value_int(index, &(int64_t){0}); /* else that is what is wrong */
    if ((number && !gw_is_unset(value) && !byte_of(vm, value, &byte)) ||
        !gw_index_place(vm, index, a->bytes.size, "bytearray", "bytearray index out of range",
                        &at)) {
        return GW_RAISED;
    }
    if (gw_is_unset(value)) {
        return gw_bytearray_splice(vm, a, (size_t)at, 1, "", 0) ? GW_RETURNED : GW_RAISED;
    }
    if (!byte_of(vm, value, &byte)) {
        return GW_RAISED;
    }
    a->bytes.data[at] = byte;
    return GW_RETURNED;
}

static gw_flow iter(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_iterator_new(vm, GW_T_bytearray_iterator, self, out);
}

/* --- Operators -------------------------------------------------------------------------------- */

static gw_flow binary(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, bool reflected,
                      gw_value *out) {
    if (op == GW_BIN_MOD && !reflected) {
        *out = gw_unset();
        return start_with(vm, PERCENT, self, other, gw_unset());
    }
    return converted(vm, gw_bytes_binary(vm, op, self, other, reflected, out), out);
}

static gw_flow inplace(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, gw_value *out) {
    gw_bytearray *a = (gw_bytearray *)self.o;
    gw_value made = gw_not_implemented();
    gw_bytes with;
    bool done;
    if (op == GW_BIN_ADD) {
        if (!gw_bytes_like(NULL, other, &with)) {
            return gw_raise(vm, GW_X_TypeError, "can't concat %s to bytearray",
                            gw_type_name(vm, other));
        }
        if (gw_is_same(self, other) && a->bytes.size) {
            gw_bytearray_refuse_size(vm);
            return GW_RAISED;
        }
        done = gw_bytearray_splice(vm, a, a->bytes.size, 0, with.data, with.size);
    } else if (op == GW_BIN_MUL) {
        if (gw_bytes_binary(vm, op, self, other, false, &made) != GW_RETURNED) {
            return GW_RAISED;
        }
        if (!gw_has_layout(made, GW_L_BYTES)) {
            *out = made;
            return GW_RETURNED;
        }
        done = gw_bytearray_splice(vm, a, 0, a->bytes.size, gw_as_str(made)->data,
                                   gw_as_str(made)->size);
        gw_release_value(made);
    } else {
        *out = made;
        return GW_RETURNED;
    }
    *out = gw_retain(self);
    return done ? GW_RETURNED : GW_RAISED;
}

/* --- Methods that change it --------------------------------------------------------------------
 */

static gw_flow append(gw_vm *vm, const gw_args *args, gw_value *out) {
    char byte;
    *out = gw_none();
    return byte_of(vm, args->values[1], &byte) &&
                   gw_bytearray_splice(vm, ARRAY, ARRAY->bytes.size, 0, &byte, 1)
               ? GW_RETURNED
               : GW_RAISED;
}

static gw_flow insert(gw_vm *vm, const gw_args *args, gw_value *out) {
    const int64_t n = (int64_t)ARRAY->bytes.size;
    int64_t at;
    char byte;
    *out = gw_none();
    if (!gw_arg_int(vm, args->values[1], &at) || !byte_of(vm, args->values[2], &byte)) {
        return GW_RAISED;
    }
    at = at < 0 ? (at < -n ? 0 : at + n) : at > n ? n : at;
    return gw_bytearray_splice(vm, ARRAY, (size_t)at, 0, &byte, 1) ? GW_RETURNED : GW_RAISED;
}

static gw_flow extend(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_value source = args->values[1];
    *out = gw_none();
    if (gw_has_layout(source, GW_L_BYTES)) {
        const gw_bytes *b = gw_as_str(source);
        return gw_bytearray_splice(vm, ARRAY, ARRAY->bytes.size, 0, b->data, b->size) ? GW_RETURNED
                                                                                      : GW_RAISED;
    }
    if (gw_is_str(source)) {
        return gw_as_str(source)->size
                   ? gw_raise(vm, GW_X_TypeError,
                              "'str' object cannot be interpreted as an integer")
                   : GW_RETURNED;
    }
    if (!gw_is_iterable(vm, source)) {
        return gw_raise(vm, GW_X_TypeError, "can't extend bytearray with %s",
                        gw_type_name(vm, source));
    }
    return start_with(vm, EXTEND, args->values[0], source, gw_unset());
}

static gw_flow pop(gw_vm *vm, const gw_args *args, gw_value *out) {
    const int64_t n = (int64_t)ARRAY->bytes.size;
    int64_t at = -1;
    if (args->n > 1 && !gw_arg_int(vm, args->values[1], &at)) {
        return GW_RAISED;
    }
    if (n == 0) {
        return gw_raise(vm, GW_X_IndexError, "pop from empty bytearray");
    }
    at += at < 0 ? n : 0;
    if (at < 0 || at >= n) {
        return gw_raise(vm, GW_X_IndexError, "pop index out of range");
    }
    *out = gw_int((unsigned char)ARRAY->bytes.data[at]);
    return gw_bytearray_splice(vm, ARRAY, (size_t)at, 1, "", 0) ? GW_RETURNED : GW_RAISED;
}

static gw_flow remove_byte(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_bytes *b = &ARRAY->bytes;
    char byte;
    *out = gw_none();
    if (!byte_of(vm, args->values[1], &byte)) {
        return GW_RAISED;
    }
    const char *at = memchr(b->data, byte, b->size);
    if (!at) {
        return gw_raise(vm, GW_X_ValueError, "value not found in bytearray");
    }
    return gw_bytearray_splice(vm, ARRAY, (size_t)(at - b->data), 1, "", 0) ? GW_RETURNED
                                                                            : GW_RAISED;
}

static gw_flow reverse(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)vm;
    gw_bytes *b = &ARRAY->bytes;
    for (size_t i = 0; i < b->size / 2; i++) {
        const char byte = b->data[i];
        b->data[i] = b->data[b->size - 1 - i];
        b->data[b->size - 1 - i] = byte;
    }
    *out = gw_none();
    return GW_RETURNED;
}

static gw_flow clear_all(gw_vm *vm, const gw_args *args, gw_value *out) {
    *out = gw_none();
    return gw_bytearray_splice(vm, ARRAY, 0, ARRAY->bytes.size, "", 0) ? GW_RETURNED : GW_RAISED;
}

static gw_flow copy(gw_vm *vm, const gw_args *args, gw_value *out) {
    *out = gw_retain(args->values[0]);
    return converted(vm, GW_RETURNED, out);
}

static gw_flow join(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)out;
    return start_with(vm, JOIN, args->values[0], args->values[1], gw_unset());
}

/* --- Those of bytes --------------------------------------------------------------------------- */

#define OF_BYTES(X)                                           \
    X(replace, 2, 3, 0)                                       \
    X(partition, 1, 1, 0)                                     \
    X(rpartition, 1, 1, 0)                                    \
    X(strip, 0, 1, 0)                                         \
    X(lstrip, 0, 1, 0)                                        \
    X(rstrip, 0, 1, 0)                                        \
    X(removeprefix, 1, 1, 0)                                  \
    X(removesuffix, 1, 1, 0)                                  \
    X(ljust, 1, 2, 0)                                         \
    X(rjust, 1, 2, 0)                                         \
    X(center, 1, 2, 0)                                        \
    X(zfill, 1, 1, 0)                                         \
    X(upper, 0, 0, 0)                                         \
    X(lower, 0, 0, 0)                                         \
    X(swapcase, 0, 0, 0)                                      \
    X(title, 0, 0, 0)                                         \
    X(capitalize, 0, 0, 0)                                    \
    X(split, 0, 2, GW_NATIVE_KEYWORDS | GW_NATIVE_GIVEN)      \
    X(rsplit, 0, 2, GW_NATIVE_KEYWORDS | GW_NATIVE_GIVEN)     \
    X(splitlines, 0, 1, GW_NATIVE_KEYWORDS | GW_NATIVE_GIVEN) \
    X(expandtabs, 0, 1, GW_NATIVE_KEYWORDS | GW_NATIVE_GIVEN) \
    X(translate, 0, 2, GW_NATIVE_KEYWORDS | GW_NATIVE_GIVEN)
#define CONVERTING(name, min, max, flags)                                        \
    static gw_flow array_##name(gw_vm *vm, const gw_args *args, gw_value *out) { \
        return converted(vm, gw_bytes_##name(vm, args, out), out);               \
    }
OF_BYTES(CONVERTING)
CONVERTING(fromhex, 1, 1, 0)

#define CONVERTED(name, min, max, flags) {#name, array_##name, min, max, flags, NULL},
#define SAME(name, min, max, flags) \
    { #name, gw_bytes_##name, min, max, flags, NULL }
static const gw_native_def methods[] = {
    OF_BYTES(CONVERTED){"decode", gw_bytes_decode_method, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
    SAME(hex, 0, 2, GW_NATIVE_KEYWORDS | GW_NATIVE_GIVEN),
    SAME(find, 1, 3, GW_NATIVE_GIVEN),
    SAME(count, 1, 3, GW_NATIVE_GIVEN),
    SAME(startswith, 1, 3, GW_NATIVE_GIVEN),
    SAME(endswith, 1, 3, GW_NATIVE_GIVEN),
    SAME(index, 1, 3, GW_NATIVE_GIVEN),
    SAME(rfind, 1, 3, GW_NATIVE_GIVEN),
    SAME(rindex, 1, 3, GW_NATIVE_GIVEN),
    SAME(isalpha, 0, 0, 0),
    SAME(isdigit, 0, 0, 0),
    SAME(isalnum, 0, 0, 0),
    SAME(isspace, 0, 0, 0),
    SAME(isascii, 0, 0, 0),
    SAME(isupper, 0, 0, 0),
    SAME(islower, 0, 0, 0),
    SAME(istitle, 0, 0, 0),
    {"join", join, 1, 1, 0, NULL},
    {"append", append, 1, 1, 0, NULL},
    {"insert", insert, 2, 2, 0, NULL},
    {"extend", extend, 1, 1, 0, NULL},
    {"pop", pop, 0, 1, 0, NULL},
    {"remove", remove_byte, 1, 1, 0, NULL},
    {"reverse", reverse, 0, 0, 0, NULL},
    {"clear", clear_all, 0, 0, 0, NULL},
    {"copy", copy, 0, 0, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
static const gw_native_def statics[] = {SAME(maketrans, 2, 2, 0), {NULL, NULL, 0, 0, 0, NULL}};
static const gw_native_def classics[] = {CONVERTED(fromhex, 1, 1, 0){NULL, NULL, 0, 0, 0, NULL}};
static const gw_slots slots = {.clear = clear,
                               .construct = construct,
                               .repr = gw_bytes_repr,
                               .contains = gw_bytes_contains,
                               .iter = iter,
                               .length = gw_bytes_length,
                               .getitem = getitem,
                               .setitem = setitem,
                               .binary = binary,
                               .inplace = inplace,
                               .compare = gw_bytes_compare};
const gw_type_def gw_bytearray_type = {.name = "bytearray",
                                       .instance_size = sizeof(gw_bytearray),
                                       .layout = GW_L_BYTES,
                                       .flags = GW_TYPE_UNHASHABLE,
                                       .slots = &slots,
                                       .methods = methods,
                                       .classics = classics,
                                       .statics = statics};
