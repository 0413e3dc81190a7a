/* The form in place of an operation that the engine has only out of place. */
#ifndef GW_LANG_TORCH_WRITE_BACK_H
#define GW_LANG_TORCH_WRITE_BACK_H

#include "lang/torch/arguments.h"

/* Writes `y` (taken over; NULL: the engine has failed), computed from parameter 0 by the operation
 * t->function without its "_", into parameter 0, which becomes the result. What would have to be
 * part of a graph is refused: the node would have another name than PyTorch's. */
gw_flow gw_write_back(gw_targs *t, gw_tensor *y, gw_value *out);

#endif
