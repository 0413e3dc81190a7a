/* The types of the torch modules, made once a vm. False: an exception is set. */
#ifndef GW_LANG_TORCH_TYPES_H
#define GW_LANG_TORCH_TYPES_H

#include "lang/torch/bindings.h"

bool gw_torch_make_tensor(gw_torch *torch);    /* tensor.c */
bool gw_torch_make_nodes(gw_torch *torch);     /* node.c */
bool gw_torch_make_size(gw_torch *torch);      /* size.c */
bool gw_torch_make_constants(gw_torch *torch); /* constants.c */
bool gw_torch_make_return_types(gw_torch *torch);
bool gw_torch_make_generator(gw_torch *torch); /* generator.c */
bool gw_torch_make_run(gw_torch *torch);       /* backward.c */

/* AttributeError "torch has no 'stft' here" when PyTorch's `owner` ("torch", "Tensor") has `name`;
 * GW_RETURNED when it has not either. */
gw_flow gw_refuse_name(gw_vm *vm, const char *owner, const gw_str *name);
/* The `i`th owner that has such names, and they, separated by spaces; NULL: there are no more. */
const char *gw_refused_names(size_t i, const char **names);

extern const gw_module_def gw_registry_module; /* registry_module.c */

#endif
