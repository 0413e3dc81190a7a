/* The builtin functions, a table a file. */
#ifndef GW_LANG_BUILTINS_H
#define GW_LANG_BUILTINS_H

#include "lang/native.h"

bool gw_builtins_init(gw_vm *vm);
/* isinstance(v, classes): a bool; may answer GW_CALLED. */
gw_flow gw_isinstance(gw_vm *vm, gw_value v, gw_value classes, gw_value *out);

extern const gw_native_def gw_builtins_value[];   /* of one value: len, repr, hash, ... */
extern const gw_native_def gw_builtins_iterate[]; /* sum, min, sorted, any, ... */
extern const gw_native_def gw_builtins_object[];  /* isinstance, getattr, ... */
extern const gw_native_def gw_builtins_print[];
extern const gw_native_def gw_builtins_dir[];
extern const gw_native_def gw_builtins_files[];
extern const gw_native_def gw_builtins_source[];  /* eval, exec, compile, __import__ */
extern const gw_native_def gw_builtins_refused[]; /* input: not there, by name */

#endif
