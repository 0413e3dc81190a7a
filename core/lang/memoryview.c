#include "lang/memoryview.h"

#include <string.h>

#include "lang/big.h"
#include "lang/index.h"
#include "lang/iterator.h"
#include "lang/slice.h"

bool gw_memory_held(gw_vm *vm, const gw_memory *m) {
    if (gw_is_unset(m->owner)) {
        gw_raise(vm, GW_X_ValueError, "operation forbidden on released memoryview object");
    }
    return !gw_is_unset(m->owner);
}

int64_t gw_memory_count(const gw_memory *m) {
    int64_t count = 1;
    for (uint32_t i = 0; i < m->n; i++) {
        count *= m->shape[i];
    }
    return count;
}

bool gw_memory_is_contiguous(const gw_memory *m, bool fortran) {
    int64_t step = m->itemsize;
    if (m->n == 1) {
        return m->shape[0] == 1 || m->strides[0] == step;
    }
    for (uint32_t i = 0; i < m->n && gw_memory_count(m); i++) {
        const uint32_t d = fortran ? i : m->n - 1 - i;
        if (m->shape[d] > 1 && m->strides[d] != step) {
            return false;
        }
        step *= m->shape[d];
    }
    return true;
}

bool gw_memory_each(const gw_memory *m, bool fortran, bool (*visit)(char *at, void *user),
                    void *user) {
    int64_t place[GW_MEMORY_DIMS] = {0};
    char *at = gw_memory_start(m);
    for (int64_t left = gw_memory_count(m); left > 0; left--) {
        if (!visit(at, user)) {
            return false;
        }
        for (uint32_t i = 0; i < m->n; i++) {
            const uint32_t d = fortran ? i : m->n - 1 - i;
            at += m->strides[d];
            if (++place[d] < m->shape[d]) {
                break;
            }
            at -= m->strides[d] * m->shape[d];
            place[d] = 0;
        }
    }
    return true;
}

typedef struct copying {
    char *to;
    size_t size;
} copying;

static bool copy_item(char *at, void *user) {
    copying *c = user;
    memcpy(c->to, at, c->size);
    c->to += c->size;
    return true;
}

gw_bytes *gw_memory_bytes(gw_vm *vm, const gw_memory *m, bool fortran) {
    const size_t size = (size_t)(gw_memory_count(m) * m->itemsize);
    gw_bytes *b = gw_bytes_new(vm, gw_as_str(m->owner)->data, size);
    if (b) {
        gw_memory_each(m, fortran, copy_item, &(copying){b->data, (size_t)m->itemsize});
    }
    return b;
}

bool gw_memory_simple(gw_vm *vm, const gw_memory *m, gw_bytes *view) {
    if (gw_is_unset(m->owner)) {
        return vm && gw_memory_held(vm, m);
    }
    if (!gw_memory_is_contiguous(m, false)) {
        if (vm) {
            gw_raise(vm, GW_X_BufferError, "memoryview: underlying buffer is not C-contiguous");
        }
        return false;
    }
    view->data = gw_memory_start(m);
    view->size = view->length = (size_t)(gw_memory_count(m) * m->itemsize);
    return true;
}

/* --- Making one ------------------------------------------------------------------------------- */

gw_memory *gw_memory_new(gw_vm *vm, gw_value owner, const gw_memory *of, uint32_t n) {
    gw_memory *m = gw_object_new(vm, vm->types[GW_T_memoryview]);
    if (!m) {
        return NULL;
    }
    m->owner = gw_retain(owner);
    if (gw_is_bytearray(vm, owner)) {
        gw_bytearray_export(owner, 1);
    }
    m->offset = of ? of->offset : 0;
    m->itemsize = of ? of->itemsize : 1;
    memcpy(m->format, of ? of->format : "B", of ? sizeof m->format : 2);
    m->readonly = of ? of->readonly : !gw_is_bytearray(vm, owner);
    m->n = n;
    m->shape[0] = (int64_t)gw_as_str(owner)->size;
    m->strides[0] = 1;
    for (uint32_t i = 0; of && i < n && i < of->n; i++) {
        m->shape[i] = of->shape[i];
        m->strides[i] = of->strides[i];
    }
    return m;
}

static void clear(gw_vm *vm, gw_object *self) {
    gw_memory *m = (gw_memory *)self;
    if (!vm->closing && gw_is_bytearray(vm, m->owner)) {
        gw_bytearray_export(m->owner, -1);
    }
    gw_assign_take(&m->owner, gw_unset());
}

static gw_flow construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {"memoryview", "object"};
    gw_value v;
    gw_memory *m = NULL;
    (void)cls;
    if (args->n + args->n_keywords > 1) {
        return gw_raise(vm, GW_X_TypeError, "memoryview() takes at most 1 argument (%zu given)",
                        args->n + args->n_keywords);
    }
    if (!gw_args_bind(vm, args, 0, &signature, &v, 1)) {
        return GW_RAISED;
    }
    if (gw_is_memory(vm, v)) {
        const gw_memory *of = gw_as_memory(v);
        m = gw_memory_held(vm, of) ? gw_memory_new(vm, of->owner, of, of->n) : NULL;
    } else if (gw_has_layout(v, GW_L_BYTES)) {
        m = gw_memory_new(vm, v, NULL, 1);
    } else if (gw_is_object(v) && v.o->type->dotted &&
               strcmp(gw_type_name(vm, v), "numpy.ndarray") == 0) {
        return gw_raise(vm, GW_X_NotImplementedError,
                        "memoryview() of a numpy.ndarray is not supported in the playground");
    } else {
        return gw_raise(vm, GW_X_TypeError, "memoryview: a bytes-like object is required, not '%s'",
                        gw_type_name(vm, v));
    }
    *out = m ? gw_object_value(m) : gw_unset();
    return m ? GW_RETURNED : GW_RAISED;
}

/* --- Places ----------------------------------------------------------------------------------- */

static bool is_index(gw_vm *vm, gw_value v) {
    return gw_value_int(v, &(int64_t){0}) || gw_is_big(gw_unboxed(v)) ||
           (gw_is_heap(v) && !gw_is_unset(gw_dunder(vm, v, GW_N___index__)));
}

static gw_flow bad_key(gw_vm *vm) {
    return gw_raise(vm, GW_X_TypeError, "memoryview: invalid slice key");
}

/* *at goes on to item `index` of a dimension. */
static bool step_to(gw_vm *vm, const gw_memory *m, uint32_t d, gw_value index, char **at) {
    int64_t i = 0;
    if (gw_is_big(gw_unboxed(index))) {
        gw_raise(vm, GW_X_IndexError, "cannot fit '%s' into an index-sized integer",
                 gw_type_name(vm, index));
        return false;
    }
    if (!gw_value_int(index, &i)) {
        bad_key(vm);
        gw_want_number(vm, index, GW_N___index__);
        return false;
    }
    i += i < 0 ? m->shape[d] : 0;
    if (i < 0 || i >= m->shape[d]) {
        gw_raise(vm, GW_X_IndexError, "index out of bounds on dimension %u", (unsigned)d + 1);
        return false;
    }
    *at += i * m->strides[d];
    return true;
}

/* Do all of a tuple name a place? Of slices: has it some? */
static bool all_of(gw_vm *vm, gw_value key, bool slices) {
    bool all = gw_is_tuple(key) && (!slices || gw_as_tuple(key)->length);
    for (size_t i = 0; all && i < gw_as_tuple(key)->length; i++) {
        const gw_value one = gw_as_tuple(key)->items[i];
        all = slices ? gw_has_layout(one, GW_L_SLICE) : is_index(vm, one);
    }
    return all;
}

/* Where the item is that a tuple of indices names; NULL: raised. */
static char *place_of(gw_vm *vm, const gw_memory *m, const gw_tuple *indices) {
    char *at = gw_memory_start(m);
    if (indices->length < m->n) {
        gw_raise(vm, GW_X_NotImplementedError, "sub-views are not implemented");
        return NULL;
    }
    if (indices->length > m->n) {
        gw_raise(vm, GW_X_TypeError, "cannot index %u-dimension view with %zu-element tuple",
                 (unsigned)m->n, indices->length);
        return NULL;
    }
    for (uint32_t d = 0; d < m->n; d++) {
        if (!step_to(vm, m, d, indices->items[d], &at)) {
            return NULL;
        }
    }
    return at;
}

static gw_memory *sliced(gw_vm *vm, const gw_memory *m, gw_value slice) {
    gw_span span;
    gw_memory *part = gw_slice_span(vm, (gw_slice *)slice.o, (uint64_t)m->shape[0], &span)
                          ? gw_memory_new(vm, m->owner, m, m->n)
                          : NULL;
    if (part) {
        part->offset += span.start * m->strides[0];
        part->shape[0] = (int64_t)span.count;
        part->strides[0] = m->strides[0] * span.step;
    }
    return part;
}

static bool is_ellipsis(gw_value v) {
    return v.tag == GW_V_ELLIPSIS;
}

static bool is_empty_tuple(gw_value v) {
    return gw_is_tuple(v) && gw_as_tuple(v)->length == 0;
}

static gw_flow unpack(gw_vm *vm, const gw_memory *m, const char *at, gw_value *out) {
    return at ? gw_memory_unpack(vm, gw_memory_letter(m), at, out) : GW_RAISED;
}

static gw_flow getitem(gw_vm *vm, gw_value self, gw_value key, gw_value *out) {
    const gw_memory *m = gw_as_memory(self);
    if (!gw_memory_held(vm, m)) {
        return GW_RAISED;
    }
    char *at = gw_memory_start(m);
    if (m->n == 0) {
        if (is_empty_tuple(key)) {
            return unpack(vm, m, at, out);
        }
        *out = gw_retain(self);
        return is_ellipsis(key) ? GW_RETURNED
                                : gw_raise(vm, GW_X_TypeError, "invalid indexing of 0-dim memory");
    }
    if (is_index(vm, key)) {
        if (m->n > 1) {
            return gw_raise(vm, GW_X_NotImplementedError,
                            "multi-dimensional sub-views are not implemented");
        }
        return step_to(vm, m, 0, key, &at) ? unpack(vm, m, at, out) : GW_RAISED;
    }
    if (gw_has_layout(key, GW_L_SLICE)) {
        gw_memory *part = sliced(vm, m, key);
        *out = part ? gw_object_value(part) : gw_unset();
        return part ? GW_RETURNED : GW_RAISED;
    }
    if (all_of(vm, key, false)) {
        return unpack(vm, m, place_of(vm, m, gw_as_tuple(key)), out);
    }
    return all_of(vm, key, true) ? gw_raise(vm, GW_X_NotImplementedError,
                                            "multi-dimensional slicing is not implemented")
                                 : bad_key(vm);
}

/* --- Writing ---------------------------------------------------------------------------------- */

static bool put_item(char *at, void *user) {
    copying *c = user;
    memcpy(at, c->to, c->size);
    c->to += c->size;
    return true;
}

/* Of one dimension both. */
static gw_flow put_slice(gw_vm *vm, gw_memory *to, const gw_memory *from) {
    if (gw_memory_letter(to) != gw_memory_letter(from) || from->n != 1 ||
        to->shape[0] != from->shape[0]) {
        return gw_raise(vm, GW_X_ValueError,
                        "memoryview assignment: lvalue and rvalue have different structures");
    }
    gw_bytes *items = gw_memory_bytes(vm, from, false); /* they may be the same */
    if (!items) {
        return GW_RAISED;
    }
    gw_memory_each(to, false, put_item, &(copying){items->data, (size_t)to->itemsize});
    gw_object_release(items);
    return GW_RETURNED;
}

static gw_flow set_slice(gw_vm *vm, const gw_memory *m, gw_value slice, gw_value value) {
    const bool view = gw_is_memory(vm, value);
    if (view ? !gw_memory_held(vm, gw_as_memory(value)) : !gw_has_layout(value, GW_L_BYTES)) {
        return view ? GW_RAISED
                    : gw_raise(vm, GW_X_TypeError, "a bytes-like object is required, not '%s'",
                               gw_type_name(vm, value));
    }
    gw_memory *to = sliced(vm, m, slice);
    gw_memory *from = view ? gw_object_retain(gw_as_memory(value))
                      : to ? gw_memory_new(vm, value, NULL, 1)
                           : NULL;
    const gw_flow flow = to && from ? put_slice(vm, to, from) : GW_RAISED;
    gw_object_release(from);
    gw_object_release(to);
    return flow;
}

static gw_flow setitem(gw_vm *vm, gw_value self, gw_value key, gw_value value) {
    const gw_memory *m = gw_as_memory(self);
    if (!gw_memory_held(vm, m)) {
        return GW_RAISED;
    }
    if (m->readonly) {
        return gw_raise(vm, GW_X_TypeError, "cannot modify read-only memory");
    }
    if (gw_is_unset(value)) {
        return gw_raise(vm, GW_X_TypeError, "cannot delete memory");
    }
    char *at = gw_memory_start(m);
    if (m->n == 0) {
        return is_ellipsis(key) || is_empty_tuple(key)
                   ? gw_memory_pack(vm, m, at, value)
                   : gw_raise(vm, GW_X_TypeError, "invalid indexing of 0-dim memory");
    }
    if (is_index(vm, key)) {
        if (m->n > 1) {
            return gw_raise(vm, GW_X_NotImplementedError, "sub-views are not implemented");
        }
        return step_to(vm, m, 0, key, &at) ? gw_memory_pack(vm, m, at, value) : GW_RAISED;
    }
    if (gw_has_layout(key, GW_L_SLICE) && m->n == 1) {
        return set_slice(vm, m, key, value);
    }
    if (all_of(vm, key, false)) {
        at = place_of(vm, m, gw_as_tuple(key));
        return at ? gw_memory_pack(vm, m, at, value) : GW_RAISED;
    }
    return gw_has_layout(key, GW_L_SLICE) || all_of(vm, key, true)
               ? gw_raise(vm, GW_X_NotImplementedError,
                          "memoryview slice assignments are currently restricted to ndim = 1")
               : bad_key(vm);
}

/* --- The rest --------------------------------------------------------------------------------- */

static gw_flow length(gw_vm *vm, gw_value self, int64_t *out) {
    const gw_memory *m = gw_as_memory(self);
    *out = m->n ? m->shape[0] : 1;
    return gw_memory_held(vm, m) ? GW_RETURNED : GW_RAISED;
}

static gw_flow iter(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_memory *m = gw_as_memory(self);
    if (m->n != 1) {
        return m->n ? gw_raise(vm, GW_X_NotImplementedError,
                               "multi-dimensional sub-views are not implemented")
                    : gw_raise(vm, GW_X_TypeError, "invalid indexing of 0-dim memory");
    }
    return gw_memory_held(vm, m) ? gw_iterator_new(vm, GW_T_memory_iterator, self, out) : GW_RAISED;
}

gw_flow gw_memory_next(gw_vm *vm, gw_value self, int64_t at, gw_value *out) {
    const gw_memory *m = gw_as_memory(self);
    *out = gw_unset();
    if (m->n != 1 || at >= m->shape[0]) {
        return GW_RETURNED;
    }
    return gw_memory_held(vm, m) ? unpack(vm, m, gw_memory_start(m) + at * m->strides[0], out)
                                 : GW_RAISED;
}

static gw_flow hash(gw_vm *vm, gw_value self, int64_t *out) {
    const gw_memory *m = gw_as_memory(self);
    if (!gw_memory_held(vm, m)) {
        return GW_RAISED;
    }
    if (!m->readonly) {
        return gw_raise(vm, GW_X_ValueError, "cannot hash writable memoryview object");
    }
    if (!strchr("Bbc", gw_memory_letter(m))) {
        return gw_raise(vm, GW_X_ValueError,
                        "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    }
    if (gw_is_bytearray(vm, m->owner)) {
        return gw_raise(vm, GW_X_TypeError, "unhashable type: 'bytearray'");
    }
    gw_bytes *b = gw_memory_bytes(vm, m, false);
    *out = b ? gw_str_hash(b) : 0;
    gw_object_release(b);
    return b ? GW_RETURNED : GW_RAISED;
}

static gw_flow repr(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_return_str(gw_str_format(vm,
                                       gw_is_unset(gw_as_memory(self)->owner)
                                           ? "<released memory at %p>"
                                           : "<memory at %p>",
                                       (void *)self.o),
                         out);
}

static const gw_slots slots = {.clear = clear,
                               .construct = construct,
                               .repr = repr,
                               .hash = hash,
                               .iter = iter,
                               .length = length,
                               .getitem = getitem,
                               .setitem = setitem,
                               .compare = gw_memory_compare};
const gw_type_def gw_memoryview_type = {.name = "memoryview",
                                        .doc = "Create a new memoryview object which references "
                                               "the given object.",
                                        .instance_size = sizeof(gw_memory),
                                        .layout = GW_L_NATIVE,
                                        .flags = GW_TYPE_FINAL,
                                        .slots = &slots,
                                        .methods = gw_memory_methods,
                                        .getsets = gw_memory_getsets};
