#include "lang/set_table.h"

#include <string.h>

#include "lang/hash.h"
#include "lang/state.h"

/* The layout is CPython 3.11's (Objects/setobject.c), and with it the order of a set of ints:
 * runs of neighbouring places, then a jump by the hash's higher bits; four times wider when three
 * fifths full. */
enum { SMALLEST = 8, RUN = 9, SHIFT = 5 };

gw_set *gw_set_new(gw_vm *vm, gw_type_id type) {
    return gw_object_new(vm, vm->types[type]);
}

static bool is_free(const gw_set_entry *e) {
    return gw_is_unset(e->key);
}

static bool is_key(const gw_set_entry *e) {
    return !is_free(e) && e->key.tag != GW_V_NOT_IMPLEMENTED;
}

/* Goes over the places of a hash. */
typedef struct walk {
    size_t i, at, left;
    uint64_t perturb;
} walk;

static walk first(size_t mask, int64_t hash) {
    const size_t i = (size_t)hash & mask;
    return (walk){.i = i, .at = i, .left = i + RUN <= mask ? RUN : 0, .perturb = (uint64_t)hash};
}

static void advance(walk *w, size_t mask) {
    if (w->left > 0) {
        w->left--;
        w->at++;
        return;
    }
    w->perturb >>= SHIFT;
    w->i = (w->i * 5 + 1 + (size_t)w->perturb) & mask;
    w->at = w->i;
    w->left = w->i + RUN <= mask ? RUN : 0;
}

gw_set_entry *gw_set_nth_of_hash(const gw_set *set, int64_t hash, size_t n) {
    if (!set->table) {
        return NULL;
    }
    for (walk w = first(set->mask, hash);; advance(&w, set->mask)) {
        gw_set_entry *e = &set->table[w.at];
        if (is_free(e)) {
            return NULL;
        }
        if (is_key(e) && e->hash == hash && n-- == 0) {
            return e;
        }
    }
}

gw_set_entry *gw_set_find(const gw_set *set, int64_t hash, gw_value key) {
    gw_set_entry *e;
    for (size_t n = 0; (e = gw_set_nth_of_hash(set, hash, n)); n++) {
        if (gw_same_key(e->key, key) == GW_SAME) {
            break;
        }
    }
    return e;
}

static void place(gw_set_entry *table, size_t mask, int64_t hash, gw_value key) {
    walk w = first(mask, hash);
    while (!is_free(&table[w.at])) {
        advance(&w, mask);
    }
    table[w.at] = (gw_set_entry){.hash = hash, .key = key};
}

/* A table for more than `least` keys, with the keys there are. */
static bool resize(gw_vm *vm, gw_set *set, size_t least) {
    size_t size = SMALLEST;
    while (size <= least) {
        size *= 2;
    }
    gw_set_entry *table = gw_vm_alloc_array(vm, size, sizeof *table);
    if (!table) {
        return false;
    }
    for (size_t i = 0; i < size; i++) {
        table[i] = (gw_set_entry){.hash = 0, .key = gw_unset()};
    }
    for (size_t i = 0; set->table && i <= set->mask; i++) {
        if (is_key(&set->table[i])) {
            place(table, size - 1, set->table[i].hash, set->table[i].key);
        }
    }
    if (set->table) {
        gw_release(vm->ctx, set->table, (set->mask + 1) * sizeof *table);
    }
    set->table = table;
    set->mask = size - 1;
    set->fill = set->length;
    return true;
}

bool gw_set_make_room(gw_vm *vm, gw_set *set, size_t more) {
    return (set->table || resize(vm, set, 0)) &&
           ((set->fill + more) * 5 < set->mask * 3 || resize(vm, set, (set->length + more) * 2));
}

static size_t next_size(const gw_set *set) {
    return set->length > 50000 ? set->length * 2 : set->length * 4;
}

bool gw_set_tidy(gw_vm *vm, gw_set *set) {
    return set->fill - set->length <= set->mask / 4 || resize(vm, set, next_size(set));
}

/* The place of a removed key that a new one takes: the last on the way to a free place. */
static gw_set_entry *last_removed(const gw_set *set, int64_t hash) {
    gw_set_entry *found = NULL;
    walk w = first(set->mask, hash);
    for (; set->fill > set->length && !is_free(&set->table[w.at]); advance(&w, set->mask)) {
        found = is_key(&set->table[w.at]) ? found : &set->table[w.at];
    }
    return found;
}

bool gw_set_insert(gw_vm *vm, gw_set *set, int64_t hash, gw_value key) {
    if (key.tag == GW_V_NOT_IMPLEMENTED) {
        gw_raise(vm, GW_X_NotImplementedError,
                 "NotImplemented in a set is not supported in the playground");
        return false;
    }
    if (!set->table && !resize(vm, set, 0)) {
        return false;
    }
    if (set->fill == set->mask && !resize(vm, set, set->length * 4)) { /* the last free place */
        return false;
    }
    gw_set_entry *removed = last_removed(set, hash);
    set->length++;
    set->version++;
    if (removed) {
        *removed = (gw_set_entry){.hash = hash, .key = gw_retain(key)};
        return true;
    }
    place(set->table, set->mask, hash, gw_retain(key));
    set->fill++;
    if (set->fill * 5 >= set->mask * 3) {
        /* Wider now, as CPython does; without memory it is tried again at the next insertion. */
        if (!resize(vm, set, next_size(set))) {
            gw_release_value(gw_catch(vm));
        }
    }
    return true;
}

void gw_set_remove_at(gw_set *set, gw_set_entry *entry) {
    const gw_value key = entry->key;
    *entry = (gw_set_entry){.hash = -1, .key = gw_not_implemented()};
    set->length--;
    set->version++;
    gw_release_value(key);
}

bool gw_set_copy_into(gw_vm *vm, gw_set *set, const gw_set *from) {
    if (!from->length) {
        return true;
    }
    if (!gw_set_make_room(vm, set, from->length)) {
        return false;
    }
    const bool alike = set->mask == from->mask && from->fill == from->length;
    for (size_t i = 0; i <= from->mask; i++) {
        const gw_set_entry *e = &from->table[i];
        if (!is_key(e)) {
            continue;
        }
        if (alike) {
            set->table[i] = (gw_set_entry){.hash = e->hash, .key = gw_retain(e->key)};
        } else {
            place(set->table, set->mask, e->hash, gw_retain(e->key));
        }
    }
    set->length = set->fill = from->length;
    set->version++;
    return true;
}

void gw_set_clear(gw_set *set) {
    gw_vm *vm = set->object.type->vm;
    gw_set_entry *table = set->table;
    const size_t n = table ? set->mask + 1 : 0;
    set->table = NULL;
    set->mask = set->fill = set->length = set->finger = 0;
    set->version++;
    for (size_t i = 0; i < n; i++) {
        gw_release_value(table[i].key);
    }
    gw_release(vm->ctx, table, n * sizeof *table);
}

bool gw_set_next(const gw_set *set, size_t *at, gw_value *key) {
    while (set->table && *at <= set->mask) {
        const gw_set_entry *e = &set->table[(*at)++];
        if (is_key(e)) {
            *key = e->key;
            return true;
        }
    }
    return false;
}
