/* The modules that are written in Python, embedded at build time (cmake/prelude.cmake). */
#ifndef GW_LANG_PRELUDE_PRELUDE_H
#define GW_LANG_PRELUDE_PRELUDE_H

#include "lang/library.h"
#include "lang/native.h"

/* One row for each .py of this folder, sorted by path; ends with a NULL name. The file is
 * generated; a module is compiled when it is first imported. */
extern const gw_module_def gw_prelude[];
/* The bundles that some of them are in, in the wasm build; ends with a NULL name. */
extern const gw_bundle gw_bundles[];

/* What torch modules get before their source is run: the __getattr__ that refuses by name what
 * PyTorch has there and the playground has not. False: an exception is set. torch/module.c */
bool gw_prelude_init(gw_vm *vm, gw_value module);

/* Puts them on the list of what can be imported. False: there is no memory. */
bool gw_prelude_add(gw_vm *vm);

#endif
