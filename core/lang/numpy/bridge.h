/* Between numpy and torch, and matrices. */
#ifndef GW_LANG_NUMPY_BRIDGE_H
#define GW_LANG_NUMPY_BRIDGE_H

#include "lang/numpy/numpy.h"

/* A torch.Tensor that looks at `t` (taken over), told to who watches as `from_numpy`. */
gw_flow gw_return_torch(gw_vm *vm, gw_tensor *t, gw_value *out);
/* Whether an array walks back along some dim, which tensors cannot; PyTorch's refusal. */
bool gw_array_walks_back(const gw_tensor *array);
gw_flow gw_raise_walks_back(gw_vm *vm);
/* What torch says of an array of texts (prelude/numpy/_labels.py). */
gw_flow gw_raise_array_of_texts(gw_vm *vm);
/* a @ b, or NULL with an exception: linear.c. */
gw_tensor *gw_array_matmul(gw_vm *vm, gw_tensor *a, gw_tensor *b);

/* What a function of elements does, in a line; NULL of other values. */
const char *gw_ufunc_doc(const gw_vm *vm, gw_value v);

extern const gw_native_def gw_linear_functions[];

#endif
