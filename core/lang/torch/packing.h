/* torch.autograd.graph.saved_tensors_hooks: the engine's list of what is to be packed
 * (autograd/packed.h) and the functions of a program that pack it
 * (prelude/torch/autograd/graph.py).
 */
#ifndef GW_LANG_TORCH_PACKING_H
#define GW_LANG_TORCH_PACKING_H

#include "lang/native.h"

/* What torch._packing has; ends with a NULL name. */
extern const gw_native_def gw_packing_functions[];

#endif
