/* torch.return_types: tuples of two tensors that have names. */
#ifndef GW_LANG_TORCH_RETURN_TYPES_H
#define GW_LANG_TORCH_RETURN_TYPES_H

#include "lang/torch/arguments.h"

/* torch.return_types.<t->function>(first, second), both taken over; one that is NULL: the
 * engine has failed. */
gw_flow gw_return_named(gw_targs *t, gw_tensor *first, gw_tensor *second, gw_value *out);

#endif
