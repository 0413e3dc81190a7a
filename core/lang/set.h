/* set and frozenset: CPython's hash table, so that what can be known of the order of a set in
 * CPython (small ints) is the order here. */
#ifndef GW_LANG_SET_H
#define GW_LANG_SET_H

#include "lang/object.h"

typedef struct gw_set_entry {
    int64_t hash;
    gw_value key; /* unset: free; not implemented: was removed */
} gw_set_entry;

struct gw_set {
    gw_object object;
    gw_set_entry *table;
    size_t mask; /* places - 1 */
    size_t fill; /* places that are not free */
    size_t length;
    size_t finger;    /* where pop() goes on */
    uint32_t version; /* grows when keys come or go */
};

static inline gw_set *gw_as_set(gw_value v) {
    return (gw_set *)v.o;
}
/* type: GW_T_set or GW_T_frozenset */
gw_set *gw_set_new(gw_vm *vm, gw_type_id type);

typedef enum gw_set_op {
    GW_SET_ADD,
    GW_SET_DISCARD,
    GW_SET_REMOVE,  /* KeyError when missing */
    GW_SET_CONTAINS /* a bool */
} gw_set_op;
/* GW_CALLED when __hash__ or __eq__ of a key is written in Python. */
gw_flow gw_set_operate(gw_vm *vm, gw_set_op op, gw_set *set, gw_value key, gw_value *out);
/* Fills a new set from a tuple or a list of few items, if that needs no Python; false: it may, or
 * there are more. */
bool gw_set_of_few(gw_vm *vm, gw_set *set, gw_value from, gw_flow *flow);
void gw_set_clear(gw_set *set);
/* Walks in order: start with *at 0; false at the end. Borrowed. */
bool gw_set_next(const gw_set *set, size_t *at, gw_value *key);

#endif
