/* Sorting: stable, by comparisons that may run Python. */
#ifndef GW_LANG_SORT_H
#define GW_LANG_SORT_H

#include "lang/state.h"

/* list.sort(key=key, reverse=reverse); unset or None: no key. The result is None. */
gw_flow gw_list_sort(gw_vm *vm, gw_list *list, gw_value key, gw_value reverse, gw_value *out);

#endif
