/* The table of a set. */
#ifndef GW_LANG_SET_TABLE_H
#define GW_LANG_SET_TABLE_H

#include "lang/set.h"

/* The nth entry of that hash in the order they are met; NULL: there are fewer. */
gw_set_entry *gw_set_nth_of_hash(const gw_set *set, int64_t hash, size_t n);
/* The entry of a key of a builtin type, or of this very object; NULL: none. */
gw_set_entry *gw_set_find(const gw_set *set, int64_t hash, gw_value key);
/* Adds a key that is known to be missing; false and MemoryError. */
bool gw_set_insert(gw_vm *vm, gw_set *set, int64_t hash, gw_value key);
void gw_set_remove_at(gw_set *set, gw_set_entry *entry);
/* Makes the table wide enough for as many keys more; smaller when it has many removed ones. False
 * and MemoryError. */
bool gw_set_make_room(gw_vm *vm, gw_set *set, size_t more);
bool gw_set_tidy(gw_vm *vm, gw_set *set);
/* Adds all of `from` to a set that is empty, as CPython lays them out. */
bool gw_set_copy_into(gw_vm *vm, gw_set *set, const gw_set *from);

#endif
