/* torch.Size. */
#ifndef GW_LANG_TORCH_SIZE_H
#define GW_LANG_TORCH_SIZE_H

#include "lang/torch/bindings.h"

gw_flow gw_return_size(gw_vm *vm, const int64_t *dims, int n, gw_value *out);
gw_flow gw_return_size_of(gw_vm *vm, const gw_value *items, size_t n, gw_value *out); /* ints */

#endif
