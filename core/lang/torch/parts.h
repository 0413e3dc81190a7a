/* Tensors in lists: arguments that are one, results that are many. */
#ifndef GW_LANG_TORCH_PARTS_H
#define GW_LANG_TORCH_PARTS_H

#include "gradwalk/ops.h"
#include "lang/torch/arguments.h"

/* A tuple of the tensors in `parts`, which it takes over and frees; NULL items become None. */
gw_flow gw_return_parts(gw_vm *vm, gw_parts *parts, gw_value *out);

#endif
