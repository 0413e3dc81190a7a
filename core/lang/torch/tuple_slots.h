/* What a type derived from tuple leaves as tuple has it: torch.Size, torch.return_types. */
#ifndef GW_LANG_TORCH_TUPLE_SLOTS_H
#define GW_LANG_TORCH_TUPLE_SLOTS_H

#include "lang/object.h"

const gw_slots *gw_tuple_slots(const gw_vm *vm);
gw_flow gw_tuple_hash(gw_vm *vm, gw_value self, int64_t *out);
gw_flow gw_tuple_length(gw_vm *vm, gw_value self, int64_t *out);
gw_flow gw_tuple_iter(gw_vm *vm, gw_value self, gw_value *out);
gw_flow gw_tuple_compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other, gw_value *out);
void gw_tuple_clear(gw_vm *vm, gw_object *self);

#endif
