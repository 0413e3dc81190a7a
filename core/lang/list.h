/* list and tuple: arrays of values. */
#ifndef GW_LANG_LIST_H
#define GW_LANG_LIST_H

#include "lang/object.h"

struct gw_list {
    gw_object object;
    gw_value *items;
    size_t length, capacity;
};

struct gw_tuple {
    gw_object object;
    size_t length;
    gw_value *items; /* follows the struct */
};

static inline gw_list *gw_as_list(gw_value v) {
    return (gw_list *)v.o;
}
static inline gw_tuple *gw_as_tuple(gw_value v) {
    return (gw_tuple *)v.o;
}

/* NULL and an exception when there is no memory. Items are retained. */
gw_list *gw_list_new(gw_vm *vm, const gw_value *items, size_t n);
gw_tuple *gw_tuple_new(gw_vm *vm, const gw_value *items, size_t n);
/* Take the items over, also when they fail. */
gw_list *gw_list_new_take(gw_vm *vm, gw_value *items, size_t n);
gw_tuple *gw_tuple_new_take(gw_vm *vm, gw_value *items, size_t n);

bool gw_list_append(gw_vm *vm, gw_list *list, gw_value item);
/* Room for as many items more; false and MemoryError. */
bool gw_list_make_room(gw_vm *vm, gw_list *list, size_t more);
bool gw_list_append_take(gw_vm *vm, gw_list *list, gw_value item);
bool gw_list_insert(gw_vm *vm, gw_list *list, size_t at, gw_value item);
/* Removes `n` items at `at`. */
void gw_list_remove(gw_list *list, size_t at, size_t n);

/* Puts n_with items in the place of n at `at`; false and MemoryError, nothing changed. */
bool gw_list_replace(gw_vm *vm, gw_list *list, size_t at, size_t n, const gw_value *with,
                     size_t n_with);
void gw_list_clear(gw_list *list);
void gw_list_reverse(gw_list *list);

/* The items of a list or a tuple, borrowed; false when `v` is neither. */
bool gw_sequence_items(gw_value v, gw_value **items, size_t *n);

#endif
