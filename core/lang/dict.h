/* dict and set: hash tables that remember the order of insertion.
 *
 * Keys whose __hash__ or __eq__ is written in Python cannot be looked up here (a native never calls
 * Python); the vm's dict operations (gw_getitem and the rest) drive those step by step. */
#ifndef GW_LANG_DICT_H
#define GW_LANG_DICT_H

#include "lang/object.h"

typedef struct gw_dict_entry {
    int64_t hash;
    gw_value key; /* unset: removed */
    gw_value value;
} gw_dict_entry;

/* A set is a dict without values. */
struct gw_dict {
    gw_object object;
    gw_dict_entry *entries; /* in order; some removed */
    int32_t *index; /* power of two; entry number, -1 free, -2 removed; NULL: <= 8 entries */
    size_t n_entries, capacity, n_index;
    size_t length;
    uint32_t version; /* grows when keys come or go: who iterates notices */
};

static inline gw_dict *gw_as_dict(gw_value v) {
    return (gw_dict *)v.o;
}

gw_dict *gw_dict_new(gw_vm *vm);
gw_dict *gw_set_new(gw_vm *vm);
gw_dict *gw_frozenset_new(gw_vm *vm);

/* By a str key, for names: borrowed, unset when missing. Cannot fail. */
gw_value gw_dict_get_str(const gw_dict *dict, const gw_str *name);
/* The same by C text. */
gw_value gw_dict_get_text(gw_vm *vm, const gw_dict *dict, const char *text);
bool gw_dict_set_str(gw_vm *vm, gw_dict *dict, gw_str *name, gw_value value);
bool gw_dict_set_text(gw_vm *vm, gw_dict *dict, const char *name, gw_value value);
bool gw_dict_remove_str(gw_dict *dict, const gw_str *name); /* false: was not there */

/* By any key. GW_RETURNED with *out unset when missing; TypeError for an unhashable key. */
gw_flow gw_dict_get(gw_vm *vm, const gw_dict *dict, gw_value key, gw_value *out); /* owned */
gw_flow gw_dict_set(gw_vm *vm, gw_dict *dict, gw_value key, gw_value value);
gw_flow gw_dict_remove(gw_vm *vm, gw_dict *dict, gw_value key, gw_value *out); /* what was there */
void gw_dict_clear(gw_dict *dict);

/* Walks in order: start with *at 0; false at the end. Borrowed; `key` or `value` may be NULL. */
bool gw_dict_next(const gw_dict *dict, size_t *at, gw_value *key, gw_value *value);

#endif
