/* The items of a memoryview: as values, in lists, and compared. */
#include <string.h>

#include "lang/big.h"
#include "lang/index.h"
#include "lang/memoryview.h"

int64_t gw_memory_item_size(char letter) {
    static const char letters[] = "cbB?hHiIlLqQnNfdP";
    static const int64_t sizes[] = {1, 1, 1, 1, 2, 2, 4, 4, 8, 8, 8, 8, 8, 8, 4, 8, 8};
    const char *found = letter ? strchr(letters, letter) : NULL;
    return found ? sizes[found - letters] : 0;
}

static bool is_signed(char letter) {
    return strchr("bhilqn", letter);
}

/* The bits of an item; in the order of the machine, which is little-endian. */
static uint64_t bits_of(const char *at, int64_t size) {
    uint64_t bits = 0;
    memcpy(&bits, at, (size_t)size);
    return bits;
}

static int64_t sign_extended(uint64_t bits, int64_t size) {
    const uint64_t top = (uint64_t)1 << (size * 8 - 1);
    return (int64_t)((bits ^ top) - top);
}

gw_flow gw_memory_unpack(gw_vm *vm, char letter, const char *at, gw_value *out) {
    const int64_t size = gw_memory_item_size(letter);
    const uint64_t bits = bits_of(at, size);
    float f;
    double d;
    switch (letter) {
    case 'c':
        return gw_return_bytes(gw_bytes_new(vm, at, 1), out);
    case '?':
        *out = gw_bool(bits != 0);
        return GW_RETURNED;
    case 'f':
        memcpy(&f, at, sizeof f);
        *out = gw_float((double)f);
        return GW_RETURNED;
    case 'd':
        memcpy(&d, at, sizeof d);
        *out = gw_float(d);
        return GW_RETURNED;
    default:
        break;
    }
    if (is_signed(letter) || bits <= INT64_MAX) {
        *out = gw_int(is_signed(letter) ? sign_extended(bits, size) : (int64_t)bits);
        return GW_RETURNED;
    }
    const uint32_t digits[] = {(uint32_t)bits, (uint32_t)(bits >> 32)};
    return gw_big_new(vm, false, digits, 2, out);
}

/* --- Writing ---------------------------------------------------------------------------------- */

static gw_flow wrong(gw_vm *vm, const gw_memory *m, bool type) {
    return gw_raise(vm, type ? GW_X_TypeError : GW_X_ValueError,
                    "memoryview: invalid %s for format '%s'", type ? "type" : "value", m->format);
}

static gw_flow wanted(gw_vm *vm, const gw_memory *m, gw_value v, gw_name_id name) {
    wrong(vm, m, true);
    gw_want_number(vm, v, name);
    return GW_RAISED;
}

static bool fits(int64_t i, int64_t size, bool with_sign) {
    const int64_t most = with_sign   ? INT64_MAX >> (64 - size * 8)
                         : size == 8 ? INT64_MAX
                                     : ((int64_t)1 << (size * 8)) - 1;
    return i <= most && i >= (with_sign ? -most - 1 : 0);
}

static gw_flow pack_whole(gw_vm *vm, const gw_memory *m, char *at, gw_value v) {
    const char letter = gw_memory_letter(m);
    const gw_value whole = gw_unboxed(v);
    int64_t i = 0;
    if (!gw_is_big(whole) && !gw_value_int(v, &i)) {
        return wanted(vm, m, v, GW_N___index__);
    }
    uint64_t bits = (uint64_t)i;
    if (gw_is_big(whole)) {
        gw_magnitude magnitude;
        gw_magnitude_of(whole, &magnitude);
        if (magnitude.negative || magnitude.n > 2 || is_signed(letter) || m->itemsize < 8) {
            return wrong(vm, m, false);
        }
        bits = magnitude.at[0] | (uint64_t)magnitude.at[1] << 32;
    } else if (!fits(i, m->itemsize, is_signed(letter))) {
        return wrong(vm, m, false);
    }
    memcpy(at, &bits, (size_t)m->itemsize);
    return GW_RETURNED;
}

static gw_flow pack_float(gw_vm *vm, const gw_memory *m, char *at, gw_value v) {
    double d;
    if (gw_is_big(gw_unboxed(v)) && !gw_big_to_float(gw_unboxed(v), &d)) {
        return wrong(vm, m, false);
    }
    if (!gw_is_big(gw_unboxed(v)) && !gw_value_float(v, &d)) {
        return wanted(vm, m, v, GW_N___float__);
    }
    const float f = (float)d;
    memcpy(at, m->itemsize == 4 ? (const void *)&f : (const void *)&d, (size_t)m->itemsize);
    return GW_RETURNED;
}

gw_flow gw_memory_pack(gw_vm *vm, const gw_memory *m, char *at, gw_value v) {
    bool truth;
    switch (gw_memory_letter(m)) {
    case 'f':
    case 'd':
        return pack_float(vm, m, at, v);
    case '?':
        if (gw_is_heap(v)) {
            return gw_raise(vm, GW_X_NotImplementedError,
                            "the truth of a '%s' in a memoryview is not supported in the "
                            "playground",
                            gw_type_name(vm, v));
        }
        if (!gw_arg_bool(vm, v, &truth)) {
            return GW_RAISED;
        }
        *at = (char)truth;
        return GW_RETURNED;
    case 'c':
        if (!gw_has_layout(v, GW_L_BYTES) || gw_is_bytearray(vm, v)) {
            return wrong(vm, m, true);
        }
        if (gw_as_str(v)->size != 1) {
            return wrong(vm, m, false);
        }
        *at = gw_as_str(v)->data[0];
        return GW_RETURNED;
    default:
        return pack_whole(vm, m, at, v);
    }
}

/* --- Lists ------------------------------------------------------------------------------------ */

typedef struct listing {
    gw_vm *vm;
    gw_list *list;
    char letter;
} listing;

static bool add_item(char *at, void *user) {
    listing *l = user;
    gw_value item = gw_unset();
    return gw_memory_unpack(l->vm, l->letter, at, &item) == GW_RETURNED &&
           gw_list_append_take(l->vm, l->list, item);
}

/* All items, in C's order; NULL and an exception. */
static gw_list *flat(gw_vm *vm, const gw_memory *m) {
    listing l = {vm, gw_list_new(vm, NULL, 0), gw_memory_letter(m)};
    if (l.list && !gw_memory_each(m, false, add_item, &l)) {
        gw_object_release(l.list);
        return NULL;
    }
    return l.list;
}

/* A list of lists of `n` items each; of none, `count` empty ones. Releases `items`. */
static gw_list *grouped(gw_vm *vm, gw_list *items, size_t n, size_t count) {
    gw_list *groups = gw_list_new(vm, NULL, 0);
    for (size_t i = 0; groups && i < count; i++) {
        gw_list *group = gw_list_new(vm, items->items + i * n, n);
        if (!group || !gw_list_append_take(vm, groups, gw_object_value(group))) {
            gw_object_release(groups);
            groups = NULL;
        }
    }
    gw_object_release(items);
    return groups;
}

gw_flow gw_memory_tolist(gw_vm *vm, const gw_memory *m, gw_value *out) {
    if (m->n == 0) {
        return gw_memory_unpack(vm, gw_memory_letter(m), gw_memory_start(m), out);
    }
    gw_list *list = flat(vm, m);
    for (uint32_t d = m->n - 1; d > 0 && list; d--) {
        size_t count = 1;
        for (uint32_t i = 0; i < d; i++) {
            count *= (size_t)m->shape[i];
        }
        list = grouped(vm, list, (size_t)m->shape[d], count);
    }
    *out = list ? gw_object_value(list) : gw_unset();
    return list ? GW_RETURNED : GW_RAISED;
}

/* --- Comparing -------------------------------------------------------------------------------- */

static bool same_shape(const gw_memory *a, const gw_memory *b) {
    bool same = a->n == b->n;
    for (uint32_t i = 0; same && i < a->n; i++) {
        same = a->shape[i] == b->shape[i];
        if (a->shape[i] == 0) {
            break;
        }
    }
    return same;
}

/* Item by item, as values; a nan is equal to none. */
static gw_flow compare_items(gw_vm *vm, const gw_memory *a, const gw_memory *b, gw_value *out) {
    gw_list *x = flat(vm, a), *y = x ? flat(vm, b) : NULL;
    gw_flow flow = y ? GW_RETURNED : GW_RAISED;
    *out = gw_bool(true);
    for (size_t i = 0; flow == GW_RETURNED && out->b && i < x->length; i++) {
        flow = gw_compare(vm, GW_CMP_EQ, x->items[i], y->items[i], out);
    }
    gw_object_release(x);
    gw_object_release(y);
    return flow;
}

static bool is_byte(const gw_memory *m) {
    return gw_memory_letter(m) == 'B';
}

static gw_flow equal(gw_vm *vm, const gw_memory *a, const gw_memory *b, gw_value *out) {
    gw_bytes x, y;
    if (!same_shape(a, b)) {
        *out = gw_bool(false);
        return GW_RETURNED;
    }
    if (is_byte(a) && is_byte(b) && gw_memory_simple(NULL, a, &x) &&
        gw_memory_simple(NULL, b, &y)) {
        *out = gw_bool(memcmp(x.data, y.data, x.size) == 0);
        return GW_RETURNED;
    }
    return compare_items(vm, a, b, out);
}

gw_flow gw_memory_compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other,
                          gw_value *out) {
    const gw_memory *a = gw_as_memory(self);
    gw_memory *whole = NULL;
    *out = gw_not_implemented();
    const bool bytes = gw_has_layout(other, GW_L_BYTES), view = gw_is_memory(vm, other);
    if ((op != GW_CMP_EQ && op != GW_CMP_NE) || (!bytes && !view && !gw_is_same(self, other))) {
        return GW_RETURNED;
    }
    gw_value equals = gw_bool(gw_is_same(self, other));
    gw_flow flow = GW_RETURNED;
    if (gw_is_unset(a->owner) || (view && gw_is_unset(gw_as_memory(other)->owner))) {
        /* a released one is equal to itself alone */
    } else if (view) {
        flow = equal(vm, a, gw_as_memory(other), &equals);
    } else if ((whole = gw_memory_new(vm, other, NULL, 1))) {
        flow = equal(vm, a, whole, &equals);
        gw_object_release(whole);
    } else {
        flow = GW_RAISED;
    }
    if (flow == GW_RETURNED) {
        *out = gw_bool(equals.b == (op == GW_CMP_EQ));
    }
    return flow;
}
