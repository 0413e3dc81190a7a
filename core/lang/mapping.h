/* Putting all of something into a list, a set or a dict. */
#ifndef GW_LANG_MAPPING_H
#define GW_LANG_MAPPING_H

#include "lang/set.h"
#include "lang/state.h"

/* Is it a dict, or something with keys() and items by key? */
bool gw_is_mapping(gw_vm *vm, gw_value v);
/* dict.update(v) for a mapping or an iterable of pairs; the result is None. */
gw_flow gw_dict_extend(gw_vm *vm, gw_dict *dict, gw_value v, gw_value *out);
/* The same of a call's keywords, which must not be there already where `v` is no dict; GW_CALLED,
 * or no memory. */
gw_flow gw_dict_merge(gw_vm *vm, gw_dict *dict, gw_value v, gw_value callee);
gw_flow gw_raise_doubled(gw_vm *vm, gw_value callee, const gw_str *key);
gw_flow gw_list_extend(gw_vm *vm, gw_list *list, gw_value iterable, gw_value *out);
gw_flow gw_set_extend(gw_vm *vm, gw_set *set, gw_value iterable, gw_value *out);

#endif
