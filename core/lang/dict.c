#include "lang/dict.h"

#include <string.h>

#include "lang/hash.h"
#include "lang/state.h"
#include "lang/str.h"
#include "lang/type.h"

gw_dict *gw_dict_new(gw_vm *vm) {
    return gw_object_new(vm, vm->types[GW_T_dict]);
}

/* --- The index -------------------------------------------------------------------------------- */

/* The places of a hash follow each other as in CPython's tables: every bit of it counts in turn. */
static size_t first_place(const gw_dict *d, int64_t hash, uint64_t *perturb) {
    *perturb = (uint64_t)hash;
    return (size_t)hash & (d->n_index - 1);
}

static size_t next_place(const gw_dict *d, size_t at, uint64_t *perturb) {
    *perturb >>= 5;
    return (at * 5 + (size_t)*perturb + 1) & (d->n_index - 1);
}

static void index_entry(gw_dict *d, size_t entry) {
    uint64_t perturb;
    size_t at = first_place(d, d->entries[entry].hash, &perturb);
    while (d->index[at] >= 0) {
        at = next_place(d, at, &perturb);
    }
    d->index[at] = (int32_t)entry;
}

/* Closes the gaps that removed entries left. */
static void compact(gw_dict *d) {
    size_t kept = 0;
    for (size_t i = 0; i < d->n_entries; i++) {
        if (!gw_is_unset(d->entries[i].key)) {
            d->entries[kept++] = d->entries[i];
        }
    }
    d->n_entries = kept;
}

static void drop_index(gw_vm *vm, gw_dict *d) {
    gw_release(vm->ctx, d->index, d->n_index * sizeof *d->index);
    d->index = NULL;
    d->n_index = 0;
}

/* An index at most half full once all entries there is room for have come. False: no memory. */
static bool make_index(gw_vm *vm, gw_dict *d) {
    size_t n_index = 16;
    while (n_index < d->capacity * 2) {
        n_index *= 2;
    }
    if (n_index > d->n_index) {
        int32_t *index = gw_vm_alloc_array(vm, n_index, sizeof *index);
        drop_index(vm, d);
        if (!index) {
            return false; /* without one it is still right, if not quick */
        }
        d->index = index;
        d->n_index = n_index;
    }
    memset(d->index, 0xff, d->n_index * sizeof *d->index);
    for (size_t i = 0; i < d->n_entries; i++) {
        index_entry(d, i);
    }
    return true;
}

/* Room for more entries: so many, and made at the same insertions, as in CPython's tables, for who
 * changes a dict while going over it sees where gaps are closed. */
static bool make_room(gw_vm *vm, gw_dict *d) {
    size_t table = 8;
    while (table < d->length * 3) {
        table *= 2;
    }
    const size_t room = table * 2 / 3;
    if (room > INT32_MAX / 4) {
        gw_raise_memory(vm);
        return false;
    }
    if (room > d->capacity) {
        gw_dict_entry *entries =
            gw_vm_resize(vm, d->entries, d->capacity * sizeof *entries, room * sizeof *entries);
        if (!entries) {
            return false;
        }
        d->entries = entries;
        d->capacity = room;
    }
    compact(d);
    d->room = room - d->n_entries;
    if (room <= GW_DICT_SCANNED) {
        drop_index(vm, d);
    }
    return !d->index || make_index(vm, d);
}

ptrdiff_t gw_dict_probe(const gw_dict *d, int64_t hash, gw_probe *probe) {
    if (!d->index) {
        for (; probe->at < d->n_entries; probe->at++) {
            if (d->entries[probe->at].hash == hash && !gw_is_unset(d->entries[probe->at].key)) {
                return (ptrdiff_t)probe->at++;
            }
        }
        return -1;
    }
    for (;;) {
        probe->at = probe->started ? next_place(d, probe->at, &probe->perturb)
                                   : first_place(d, hash, &probe->perturb);
        probe->started = true;
        const int32_t entry = d->index[probe->at];
        if (entry < 0) {
            return -1;
        }
        if (d->entries[entry].hash == hash && !gw_is_unset(d->entries[entry].key)) {
            return entry;
        }
    }
}

ptrdiff_t gw_dict_find(const gw_dict *d, int64_t hash, gw_value key) {
    gw_probe probe = {0};
    ptrdiff_t at;
    while ((at = gw_dict_probe(d, hash, &probe)) >= 0) {
        if (gw_same_key(d->entries[at].key, key) == GW_SAME) {
            break;
        }
    }
    return at;
}

/* --- Changes ---------------------------------------------------------------------------------- */

bool gw_dict_append(gw_vm *vm, gw_dict *d, int64_t hash, gw_value key, gw_value value) {
    if ((d->room == 0 && !make_room(vm, d)) ||
        (!d->index && d->n_entries >= GW_DICT_SCANNED && !make_index(vm, d))) {
        return false;
    }
    d->room--;
    d->entries[d->n_entries++] =
        (gw_dict_entry){.hash = hash, .key = gw_retain(key), .value = gw_retain(value)};
    if (d->index) {
        index_entry(d, d->n_entries - 1);
    }
    d->length++;
    d->version = ++vm->dict_version;
    return true;
}

void gw_dict_remove_at(gw_dict *d, size_t entry) {
    gw_dict_entry *e = &d->entries[entry];
    const gw_value key = e->key, value = e->value;
    e->key = e->value = gw_unset();
    d->length--;
    d->version = ++d->object.type->vm->dict_version;
    gw_release_value(key);
    gw_release_value(value);
}

void gw_dict_clear(gw_dict *d) {
    gw_vm *vm = d->object.type->vm;
    gw_dict_entry *entries = d->entries;
    const size_t n = d->n_entries, capacity = d->capacity;
    drop_index(vm, d);
    d->entries = NULL;
    d->n_entries = d->capacity = d->length = d->room = 0;
    d->version = ++vm->dict_version;
    for (size_t i = 0; i < n; i++) {
        gw_release_value(entries[i].key);
        gw_release_value(entries[i].value);
    }
    gw_release(vm->ctx, entries, capacity * sizeof *entries);
}

gw_dict *gw_dict_copy(gw_vm *vm, const gw_dict *dict) {
    gw_dict *copy = gw_dict_new(vm);
    for (size_t i = 0; copy && i < dict->n_entries; i++) {
        const gw_dict_entry *e = &dict->entries[i];
        if (!gw_is_unset(e->key) && !gw_dict_append(vm, copy, e->hash, e->key, e->value)) {
            gw_object_release(copy);
            copy = NULL;
        }
    }
    return copy;
}

bool gw_dict_next(const gw_dict *d, size_t *at, gw_value *key, gw_value *value) {
    while (*at < d->n_entries) {
        const gw_dict_entry *e = &d->entries[(*at)++];
        if (!gw_is_unset(e->key)) {
            if (key) {
                *key = e->key;
            }
            if (value) {
                *value = e->value;
            }
            return true;
        }
    }
    return false;
}

/* --- Names ------------------------------------------------------------------------------------ */

static bool is_name(const gw_dict_entry *e, int64_t hash, const gw_str *name) {
    return e->hash == hash && gw_is_object(e->key) &&
           (e->key.o == &name->object ||
            (gw_is_str(e->key) && gw_str_equal(gw_as_str(e->key), name)));
}

ptrdiff_t gw_dict_find_str(const gw_dict *d, const gw_str *name) {
    const int64_t hash = name->hash ? name->hash : gw_str_hash((gw_str *)(uintptr_t)name);
    if (!d->index) {
        for (size_t i = 0; i < d->n_entries; i++) {
            if (is_name(&d->entries[i], hash, name)) {
                return (ptrdiff_t)i;
            }
        }
        return -1;
    }
    uint64_t perturb;
    for (size_t at = first_place(d, hash, &perturb);; at = next_place(d, at, &perturb)) {
        const int32_t entry = d->index[at];
        if (entry < 0 || is_name(&d->entries[entry], hash, name)) {
            return entry < 0 ? -1 : entry;
        }
    }
}

gw_value gw_dict_get_str(const gw_dict *d, const gw_str *name) {
    const ptrdiff_t at = gw_dict_find_str(d, name);
    return at < 0 ? gw_unset() : d->entries[at].value;
}

bool gw_dict_replace_str(gw_dict *d, const gw_str *name, gw_value value) {
    const ptrdiff_t at = gw_dict_find_str(d, name);
    if (at >= 0) {
        gw_assign_take(&d->entries[at].value, gw_retain(value));
    }
    return at >= 0;
}

bool gw_dict_set_str(gw_vm *vm, gw_dict *d, gw_str *name, gw_value value) {
    const ptrdiff_t at = gw_dict_find_str(d, name);
    if (at >= 0) {
        gw_assign_take(&d->entries[at].value, gw_retain(value));
        return true;
    }
    return gw_dict_append(vm, d, gw_str_hash(name), gw_object_value(name), value);
}

bool gw_dict_remove_str(gw_dict *d, const gw_str *name) {
    const ptrdiff_t at = gw_dict_find_str(d, name);
    if (at >= 0) {
        gw_dict_remove_at(d, (size_t)at);
    }
    return at >= 0;
}

gw_value gw_dict_get_text(gw_vm *vm, const gw_dict *d, const char *text) {
    (void)vm;
    const size_t size = strlen(text);
    for (size_t i = 0; i < d->n_entries; i++) {
        const gw_value key = d->entries[i].key;
        if (gw_is_str(key) && gw_as_str(key)->size == size &&
            memcmp(gw_as_str(key)->data, text, size) == 0) {
            return d->entries[i].value;
        }
    }
    return gw_unset();
}

bool gw_dict_set_text(gw_vm *vm, gw_dict *d, const char *name, gw_value value) {
    gw_str *key = gw_str_intern(vm, name);
    const bool done = key && gw_dict_set_str(vm, d, key, value);
    gw_object_release(key);
    return done;
}
