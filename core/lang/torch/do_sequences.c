/* What PyTorch takes for a sequence beyond lists and tuples: ranges and deques, also within lists.
 */
#include <string.h>

#include "lang/dict.h"
#include "lang/list.h"
#include "lang/str.h"
#include "lang/torch/bindings.h"
#include "lang/torch/finish.h"

/* The list that a deque keeps its elements in; unset when v is none. Borrowed. */
static gw_value kept_by_deque(gw_vm *vm, gw_value v) {
    if (!gw_has_layout(v, GW_L_INSTANCE) || strcmp(gw_type_name(vm, v), "collections.deque") != 0) {
        return gw_unset();
    }
    gw_str *name = gw_str_intern(vm, "_items");
    gw_dict *own = name ? gw_object_attributes(vm, v, false) : NULL;
    const gw_value kept = own ? gw_dict_get_str(own, name) : gw_unset();
    gw_object_release(name);
    return gw_is_list(kept) ? kept : gw_unset();
}

/* Is there one where the first elements lead? */
static bool leads_to_other(gw_vm *vm, gw_value v) {
    gw_value *items;
    size_t n = 0;
    for (int depth = 0; depth <= GW_MAX_DIMS; depth++) {
        if (gw_has_layout(v, GW_L_RANGE) || !gw_is_unset(kept_by_deque(vm, v))) {
            return true;
        }
        if (!gw_sequence_items(v, &items, &n) || n == 0) {
            return false;
        }
        v = items[0];
    }
    return false;
}

/* The depth of the recursion is that of a tensor. */
static gw_value opened(gw_vm *vm, gw_value v, int depth) {
    gw_value *items;
    size_t n = 0;
    const gw_value kept = kept_by_deque(vm, v);
    if (gw_has_layout(v, GW_L_RANGE)) {
        gw_list *list = gw_list_of_range(vm, v);
        return list ? gw_object_value(list) : gw_unset();
    }
    if (!gw_is_unset(kept)) {
        v = kept;
    }
    if (depth >= GW_MAX_DIMS || !gw_sequence_items(v, &items, &n) || n == 0 ||
        !leads_to_other(vm, items[0])) {
        return gw_retain(v);
    }
    gw_list *list = gw_list_new(vm, NULL, 0);
    for (size_t i = 0; list && i < n; i++) {
        const gw_value item = opened(vm, items[i], depth + 1);
        if (gw_is_unset(item) || !gw_list_append_take(vm, list, item)) {
            gw_object_release(list);
            return gw_unset();
        }
    }
    return list ? gw_object_value(list) : gw_unset();
}

gw_value gw_opened_data(gw_vm *vm, gw_value data) {
    return leads_to_other(vm, data) ? opened(vm, data, 0) : gw_retain(data);
}
