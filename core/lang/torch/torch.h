/* `import torch` for the playground's Python. */
#ifndef GW_LANG_TORCH_TORCH_H
#define GW_LANG_TORCH_TORCH_H

#include "lang/vm.h"

/* Makes torch and its submodules known to the vm. False: there is no memory (or an exception is
 * set). What it makes is freed with the vm. */
bool gw_torch_install(gw_vm *vm);

#endif
