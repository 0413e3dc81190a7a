/* Slots of Tensor: operators.c, index.c. */
#ifndef GW_LANG_TORCH_OPERATORS_H
#define GW_LANG_TORCH_OPERATORS_H

#include "lang/object.h"

gw_flow gw_tensor_spend(gw_vm *vm, gw_binary_op op, gw_value x, gw_value y, gw_value *out);
gw_flow gw_tensor_binary(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, bool reflected,
                         gw_value *out);
gw_flow gw_tensor_inplace(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, gw_value *out);
gw_flow gw_tensor_compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other,
                          gw_value *out);
gw_flow gw_tensor_unary(gw_vm *vm, gw_unary_op op, gw_value self, gw_value *out);
gw_flow gw_tensor_contains(gw_vm *vm, gw_value self, gw_value item, bool *out);

gw_flow gw_tensor_getitem(gw_vm *vm, gw_value self, gw_value index, gw_value *out);
gw_flow gw_tensor_setitem(gw_vm *vm, gw_value self, gw_value index, gw_value value);

#endif
