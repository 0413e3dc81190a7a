/* What grad_fn objects of all kinds share. */
#ifndef GW_LANG_TORCH_NODE_H
#define GW_LANG_TORCH_NODE_H

#include "lang/native.h"

gw_flow gw_node_next_functions(gw_vm *vm, gw_value self, gw_value *out);
gw_flow gw_node_requires_grad(gw_vm *vm, gw_value self, gw_value *out);

/* Is it the ctx of a torch.autograd.Function? */
bool gw_is_function_context(gw_vm *vm, gw_value v);
/* The rest of torch._autograd (function.c). */
bool gw_autograd_init(gw_vm *vm, gw_value module);

#endif
