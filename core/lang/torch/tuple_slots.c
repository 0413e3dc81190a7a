/* The slots of tuple, for types derived from it. */
#include "lang/torch/tuple_slots.h"

const gw_slots *gw_tuple_slots(const gw_vm *vm) {
    return gw_builtin_type(vm, GW_T_tuple)->slots;
}

gw_flow gw_tuple_hash(gw_vm *vm, gw_value self, int64_t *out) {
    return gw_tuple_slots(vm)->hash(vm, self, out);
}

gw_flow gw_tuple_length(gw_vm *vm, gw_value self, int64_t *out) {
    return gw_tuple_slots(vm)->length(vm, self, out);
}

gw_flow gw_tuple_iter(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_tuple_slots(vm)->iter(vm, self, out);
}

gw_flow gw_tuple_compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other,
                         gw_value *out) {
    return gw_tuple_slots(vm)->compare(vm, op, self, other, out);
}

void gw_tuple_clear(gw_vm *vm, gw_object *self) {
    gw_tuple_slots(vm)->clear(vm, self);
}
