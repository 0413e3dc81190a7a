/* How a factory ends: the new leaf is shown to who watches, and may want a gradient. */
#ifndef GW_LANG_TORCH_FINISH_H
#define GW_LANG_TORCH_FINISH_H

#include "lang/torch/arguments.h"

/* `made` (owned, NULL: the engine has failed) as the result of the factory t->function. */
gw_flow gw_finish_factory(gw_targs *t, gw_tensor *made, bool requires_grad, gw_value *out);
/* The numbers of a range as a list, the caller's; NULL and an exception. */
gw_list *gw_list_of_range(gw_vm *vm, gw_value range);
/* `data` with its ranges and deques as lists: owned; unset and an exception. */
gw_value gw_opened_data(gw_vm *vm, gw_value data);
/* A tensor of the nested lists or numbers in `data`; `has_dtype` false: by the elements. */
gw_tensor *gw_tensor_of_data(gw_vm *vm, gw_value data, bool has_dtype, gw_dtype dtype);

/* torch.Tensor(...), torch.LongTensor(...): sizes, or data. */
#define GW_LEGACY_SIGNATURES                                                              \
    "*, device device=None | object data, *, device device=None | int[] size, *, device " \
    "device=None"
gw_flow gw_legacy_tensor(gw_targs *t, gw_dtype dtype, gw_value *out);

#endif
