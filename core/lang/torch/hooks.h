/* Hooks of tensors and nodes. How they are called is in prelude/torch/autograd/_engine.py, how they
 * are registered in _hooks.py there; here is where the engine keeps them. */
#ifndef GW_LANG_TORCH_HOOKS_H
#define GW_LANG_TORCH_HOOKS_H

#include "autograd/hook.h"
#include "lang/native.h"

/* A Python object for the engine to keep. */
gw_foreign gw_foreign_of(gw_value v);
/* The Python object of the first hook in Python of a list; None: there is none. */
gw_value gw_hooks_dict(const gw_hook *list, bool of_tensor);

/* Tensor._backward_hooks */
gw_flow gw_tensor_get_hooks(gw_vm *vm, gw_value self, gw_value *out);
gw_flow gw_tensor_set_hooks(gw_vm *vm, gw_value self, gw_value value);
gw_flow gw_tensor_register_hook(gw_vm *vm, const gw_args *args, gw_value *out);

/* grad_fn.register_hook, .register_prehook, .metadata */
gw_flow gw_node_register_hook(gw_vm *vm, const gw_args *args, gw_value *out);
gw_flow gw_node_register_prehook(gw_vm *vm, const gw_args *args, gw_value *out);
gw_dict *gw_metadata_of(gw_vm *vm, gw_node *node); /* borrowed; NULL: no memory */
gw_flow gw_node_metadata(gw_vm *vm, gw_value self, gw_value *out);

/* What torch._autograd has; ends with a NULL name. */
extern const gw_native_def gw_hook_functions[];

#endif
