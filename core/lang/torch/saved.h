/* grad_fn._saved_self and the like: what an operation keeps for its way back. */
#ifndef GW_LANG_TORCH_SAVED_H
#define GW_LANG_TORCH_SAVED_H

#include "lang/torch/bindings.h"

/* Gives the class of nodes called `name` the attributes that saved.def says. */
bool gw_add_saved(gw_vm *vm, gw_type *type, const char *name);

#endif
