/* dict: a hash table that remembers the order of insertion. */
#ifndef GW_LANG_DICT_H
#define GW_LANG_DICT_H

#include "lang/object.h"

typedef struct gw_dict_entry {
    int64_t hash;
    gw_value key; /* unset: removed */
    gw_value value;
} gw_dict_entry;

struct gw_dict {
    gw_object object;
    gw_dict_entry *entries; /* in order; some removed */
    int32_t *index; /* power of two; entry number, -1 free; NULL: <= 8 entries, or no memory */
    size_t n_entries, capacity, n_index;
    size_t room; /* so many more may come before the gaps are closed; at most the capacity's rest */
    size_t length;
    uint64_t version; /* another when keys come or go, never another dict's; 0: always empty */
};

static inline gw_dict *gw_as_dict(gw_value v) {
    return (gw_dict *)v.o;
}

enum { GW_DICT_SCANNED = 8 }; /* up to so many entries there is no index */

gw_dict *gw_dict_new(gw_vm *vm);

/* By a str key, for names: borrowed, unset when missing. Cannot fail. */
gw_value gw_dict_get_str(const gw_dict *dict, const gw_str *name);
/* The same, its entry; -1 when missing. */
ptrdiff_t gw_dict_find_str(const gw_dict *dict, const gw_str *name);
/* The same by C text. */
gw_value gw_dict_get_text(gw_vm *vm, const gw_dict *dict, const char *text);
bool gw_dict_set_str(gw_vm *vm, gw_dict *dict, gw_str *name, gw_value value);
/* The same where the name is a key already; false: it is none, and nothing has changed. */
bool gw_dict_replace_str(gw_dict *dict, const gw_str *name, gw_value value);
bool gw_dict_set_text(gw_vm *vm, gw_dict *dict, const char *name, gw_value value);
bool gw_dict_remove_str(gw_dict *dict, const gw_str *name); /* false: was not there */

/* By any key; TypeError for an unhashable one. GW_CALLED when __hash__ or __eq__ of a key is
 * written in Python: return it, the result goes where yours would have gone. */
typedef enum gw_dict_op {
    GW_DICT_GET,        /* the value, or unset */
    GW_DICT_GET_OR,     /* the value, or `value` */
    GW_DICT_ITEM,       /* the value, or KeyError */
    GW_DICT_SET,        /* key: value; None */
    GW_DICT_SETDEFAULT, /* the value, or `value`, put in */
    GW_DICT_POP,        /* the value, taken out; or `value`, when unset KeyError */
    GW_DICT_CONTAINS    /* a bool */
} gw_dict_op;
gw_flow gw_dict_operate(gw_vm *vm, gw_dict_op op, gw_dict *dict, gw_value key, gw_value value,
                        gw_value *out);
static inline gw_flow gw_dict_get(gw_vm *vm, gw_dict *dict, gw_value key, gw_value *out) {
    return gw_dict_operate(vm, GW_DICT_GET, dict, key, (gw_value){.tag = GW_V_UNSET}, out);
}
void gw_dict_clear(gw_dict *dict);

/* Walks in order: start with *at 0; false at the end. Borrowed; `key` or `value` may be NULL. */
bool gw_dict_next(const gw_dict *dict, size_t *at, gw_value *key, gw_value *value);

/* dict[key] = value for a key whose hash is known and that is known to be missing; false and
 * MemoryError. */
bool gw_dict_append(gw_vm *vm, gw_dict *dict, int64_t hash, gw_value key, gw_value value);
/* The entry of a key of a builtin type, or -1. */
ptrdiff_t gw_dict_find(const gw_dict *dict, int64_t hash, gw_value key);
/* Goes over the entries of that hash: start with a zeroed probe; -1 at the end. */
typedef struct gw_probe {
    size_t at;
    uint64_t perturb;
    bool started;
} gw_probe;
ptrdiff_t gw_dict_probe(const gw_dict *dict, int64_t hash, gw_probe *probe);
void gw_dict_remove_at(gw_dict *dict, size_t entry);
gw_dict *gw_dict_copy(gw_vm *vm, const gw_dict *dict);

#endif
