/* The methods and attributes of memoryview. */
#include <string.h>

#include "lang/big.h"
#include "lang/memoryview.h"

#define MEMORY (gw_as_memory(args->values[0]))

static gw_flow return_memory(gw_memory *m, gw_value *out) {
    *out = m ? gw_object_value(m) : gw_unset();
    return m ? GW_RETURNED : GW_RAISED;
}

/* --- cast ------------------------------------------------------------------------------------- */

/* The letter of a format; 0: it is none. */
static char letter_of(const gw_str *format) {
    const size_t at = format->size == 2 && format->data[0] == '@';
    return format->size == at + 1 && gw_memory_item_size(format->data[at]) ? format->data[at] : 0;
}

static bool is_of_bytes(char letter) {
    return letter == 'B' || letter == 'b' || letter == 'c';
}

/* Reads the shape and what it comes to, whose strides follow. */
static bool take_shape(gw_vm *vm, gw_memory *m, const gw_value *items, size_t n) {
    int64_t left = m->shape[0] * m->strides[0]; /* bytes */
    int64_t size = m->itemsize;
    for (size_t i = 0; i < n; i++) {
        int64_t extent = 0;
        const bool big = gw_is_big(gw_unboxed(items[i]));
        if (!big && !gw_value_int(items[i], &extent)) {
            gw_raise(vm, GW_X_TypeError, "memoryview.cast(): elements of shape must be integers");
            return false;
        }
        if (big) {
            gw_raise(vm, GW_X_OverflowError, "Python int too large to convert to C ssize_t");
            return false;
        }
        if (extent <= 0) {
            gw_raise(vm, GW_X_ValueError,
                     "memoryview.cast(): elements of shape must be integers > 0");
            return false;
        }
        if (extent > INT64_MAX / size) {
            gw_raise(vm, GW_X_ValueError, "memoryview.cast(): product(shape) > SSIZE_MAX");
            return false;
        }
        size *= extent;
        m->shape[i] = extent;
    }
    if (size != left) {
        gw_raise(vm, GW_X_TypeError, "memoryview: product(shape) * itemsize != buffer size");
        return false;
    }
    int64_t step = m->itemsize;
    m->n = (uint32_t)n;
    for (size_t i = n; i > 0; i--) {
        m->strides[i - 1] = step;
        step *= m->shape[i - 1];
    }
    return true;
}

static bool has_zeros(const gw_memory *m) {
    bool zeros = false;
    for (uint32_t i = 0; i < m->n; i++) {
        zeros = zeros || m->shape[i] == 0 || m->strides[i] == 0;
    }
    return zeros;
}

/* False and an exception: m cannot be seen so. */
static bool check_cast(gw_vm *vm, const gw_memory *m, const gw_str *format, gw_value shape,
                       const gw_value **items, size_t *n) {
    gw_value *found = NULL;
    *n = 0;
    if (!gw_memory_is_contiguous(m, false)) {
        gw_raise(vm, GW_X_TypeError, "memoryview: casts are restricted to C-contiguous views");
        return false;
    }
    if ((!gw_is_unset(shape) || m->n != 1) && has_zeros(m)) {
        gw_raise(vm, GW_X_TypeError, "memoryview: cannot cast view with zeros in shape or strides");
        return false;
    }
    if (!gw_is_unset(shape) &&
        (!(gw_is_list(shape) || gw_is_tuple(shape)) || !gw_sequence_items(shape, &found, n))) {
        gw_raise(vm, GW_X_TypeError, "shape must be a list or a tuple");
        return false;
    }
    *items = found;
    if (!gw_is_unset(shape) && *n > GW_MEMORY_DIMS) {
        gw_raise(vm, GW_X_ValueError, "memoryview: number of dimensions must not exceed %d",
                 GW_MEMORY_DIMS);
    } else if (!gw_is_unset(shape) && *n != 1 && m->n != 1) {
        gw_raise(vm, GW_X_TypeError, "memoryview: cast must be 1D -> ND or ND -> 1D");
    } else if (!letter_of(format)) {
        gw_raise(vm, GW_X_ValueError,
                 "memoryview: destination format must be a native single character format "
                 "prefixed with an optional '@'");
    } else if (!is_of_bytes(gw_memory_letter(m)) && !is_of_bytes(letter_of(format))) {
        gw_raise(vm, GW_X_TypeError, "memoryview: cannot cast between two non-byte formats");
    } else if (gw_memory_count(m) * m->itemsize % gw_memory_item_size(letter_of(format))) {
        gw_raise(vm, GW_X_TypeError, "memoryview: length is not a multiple of itemsize");
    } else {
        return true;
    }
    return false;
}

gw_flow gw_memory_cast(gw_vm *vm, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {"cast", "format, shape=None"};
    gw_value in[2];
    const gw_value *items;
    size_t n;
    if (!gw_args_bind(vm, args, 1, &signature, in, 2)) {
        return GW_RAISED;
    }
    if (!gw_is_str(in[0])) {
        return gw_raise(vm, GW_X_TypeError, "cast() argument 'format' must be str, not %s",
                        gw_is_none(in[0]) ? "None" : gw_type_name(vm, in[0]));
    }
    const gw_memory *of = MEMORY;
    const gw_str *format = gw_as_str(in[0]);
    if (!gw_memory_held(vm, of) || !check_cast(vm, of, format, in[1], &items, &n)) {
        return GW_RAISED;
    }
    const int64_t bytes = gw_memory_count(of) * of->itemsize;
    gw_memory *m = gw_memory_new(vm, of->owner, of, 1);
    if (!m) {
        return GW_RAISED;
    }
    memcpy(m->format, format->data, format->size);
    m->format[format->size] = '\0';
    m->strides[0] = m->itemsize = gw_memory_item_size(letter_of(format));
    m->shape[0] = bytes / m->itemsize;
    if (!gw_is_unset(in[1]) && !take_shape(vm, m, items, n)) {
        gw_object_release(m);
        return GW_RAISED;
    }
    return return_memory(m, out);
}

/* --- The other methods ------------------------------------------------------------------------ */

static gw_flow tobytes(gw_vm *vm, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {"tobytes", "order='C'"};
    gw_value in;
    if (!gw_args_bind(vm, args, 1, &signature, &in, 1)) {
        return GW_RAISED;
    }
    const bool given = !gw_is_unset(in) && !gw_is_none(in);
    if (given && !gw_is_str(in)) {
        return gw_raise(vm, GW_X_TypeError,
                        "tobytes() argument 'order' must be str or None, not %s",
                        gw_type_name(vm, in));
    }
    if (!gw_memory_held(vm, MEMORY)) {
        return GW_RAISED;
    }
    const char order = !given ? 'C' : gw_as_str(in)->size == 1 ? gw_as_str(in)->data[0] : '\0';
    if (!order || !strchr("CFA", order)) {
        return gw_raise(vm, GW_X_ValueError, "order must be 'C', 'F' or 'A'");
    }
    const bool fortran = order == 'F' || (order == 'A' && gw_memory_is_contiguous(MEMORY, true) &&
                                          !gw_memory_is_contiguous(MEMORY, false));
    return gw_return_bytes(gw_memory_bytes(vm, MEMORY, fortran), out);
}

static gw_flow tolist(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_memory_held(vm, MEMORY) ? gw_memory_tolist(vm, MEMORY, out) : GW_RAISED;
}

static gw_flow hex(gw_vm *vm, const gw_args *args, gw_value *out) {
    if (args->n > 3 || args->n + args->n_keywords > 3) {
        return gw_raise(vm, GW_X_TypeError, "hex() takes at most 2 arguments (%zu given)",
                        args->n + args->n_keywords - 1);
    }
    gw_bytes *b = gw_memory_held(vm, MEMORY) ? gw_memory_bytes(vm, MEMORY, false) : NULL;
    if (!b) {
        return GW_RAISED;
    }
    gw_value values[4] = {gw_object_value(b)};
    for (size_t i = 1; i < args->n + args->n_keywords; i++) {
        values[i] = args->values[i];
    }
    const gw_args own = {values, args->n, args->n_keywords, args->keywords};
    const gw_flow flow = gw_bytes_hex(vm, &own, out);
    gw_object_release(b);
    return flow;
}

static gw_flow toreadonly(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_memory *of = MEMORY;
    gw_memory *m = gw_memory_held(vm, of) ? gw_memory_new(vm, of->owner, of, of->n) : NULL;
    if (m) {
        m->readonly = true;
    }
    return return_memory(m, out);
}

static gw_flow release(gw_vm *vm, const gw_args *args, gw_value *out) {
    MEMORY->object.type->slots->clear(vm, args->values[0].o);
    *out = gw_none();
    return GW_RETURNED;
}

static gw_flow enter(gw_vm *vm, const gw_args *args, gw_value *out) {
    *out = gw_retain(args->values[0]);
    if (gw_memory_held(vm, MEMORY)) {
        return GW_RETURNED;
    }
    gw_release_value(*out);
    return GW_RAISED;
}

const gw_native_def gw_memory_methods[] = {
    {"cast", gw_memory_cast, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
    {"tobytes", tobytes, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
    {"tolist", tolist, 0, 0, 0, NULL},
    {"hex", hex, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
    {"toreadonly", toreadonly, 0, 0, 0, NULL},
    {"release", release, 0, 0, 0, NULL},
    {"__enter__", enter, 0, 0, 0, NULL},
    {"__exit__", release, 0, GW_ANY, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

/* --- Attributes ------------------------------------------------------------------------------- */

#define GETTER(name, value)                                              \
    static gw_flow get_##name(gw_vm *vm, gw_value self, gw_value *out) { \
        const gw_memory *m = gw_as_memory(self);                         \
        if (!gw_memory_held(vm, m)) {                                    \
            return GW_RAISED;                                            \
        }                                                                \
        *out = value;                                                    \
        return GW_RETURNED;                                              \
    }
GETTER(obj, gw_retain(m->owner))
GETTER(nbytes, gw_int(gw_memory_count(m) * m->itemsize))
GETTER(readonly, gw_bool(m->readonly))
GETTER(itemsize, gw_int(m->itemsize))
GETTER(ndim, gw_int(m->n))
GETTER(suboffsets, gw_retain(gw_object_value(vm->empty_tuple)))
GETTER(c_contiguous, gw_bool(gw_memory_is_contiguous(m, false)))
GETTER(f_contiguous, gw_bool(gw_memory_is_contiguous(m, true)))
GETTER(contiguous, gw_bool(gw_memory_is_contiguous(m, false) || gw_memory_is_contiguous(m, true)))

static gw_flow get_format(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_memory *m = gw_as_memory(self);
    return gw_memory_held(vm, m) ? gw_return_str(gw_str_text(vm, m->format), out) : GW_RAISED;
}

static gw_flow tuple_of(gw_vm *vm, const gw_memory *m, const int64_t *numbers, gw_value *out) {
    gw_value values[GW_MEMORY_DIMS];
    if (!gw_memory_held(vm, m)) {
        return GW_RAISED;
    }
    for (uint32_t i = 0; i < m->n; i++) {
        values[i] = gw_int(numbers[i]);
    }
    gw_tuple *tuple = gw_tuple_new(vm, values, m->n);
    *out = tuple ? gw_object_value(tuple) : gw_unset();
    return tuple ? GW_RETURNED : GW_RAISED;
}

static gw_flow get_shape(gw_vm *vm, gw_value self, gw_value *out) {
    return tuple_of(vm, gw_as_memory(self), gw_as_memory(self)->shape, out);
}

static gw_flow get_strides(gw_vm *vm, gw_value self, gw_value *out) {
    return tuple_of(vm, gw_as_memory(self), gw_as_memory(self)->strides, out);
}

#define ROW(name) \
    { #name, get_##name, NULL, NULL }
const gw_getset_def gw_memory_getsets[] = {
    ROW(obj),
    ROW(nbytes),
    ROW(readonly),
    ROW(itemsize),
    ROW(format),
    ROW(ndim),
    ROW(shape),
    ROW(strides),
    ROW(suboffsets),
    ROW(c_contiguous),
    ROW(f_contiguous),
    ROW(contiguous),
    {NULL, NULL, NULL, NULL},
};
