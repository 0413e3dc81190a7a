/* Tensors on their way between the engine and what a program has put into the way of a backward. */
#ifndef GW_LANG_TORCH_BACKWARD_H
#define GW_LANG_TORCH_BACKWARD_H

#include "gradwalk/tensor.h"
#include "lang/native.h"

gw_flow gw_tensor_or_none(gw_vm *vm, gw_tensor *t, gw_value *out); /* borrows t */
/* A tuple of tensors, None for NULL. */
gw_flow gw_tensors_tuple(gw_vm *vm, gw_tensor *const *tensors, size_t n, gw_value *out);

#endif
