/* Calling what is written in Python (lang/prelude) from C. */
#ifndef GW_LANG_PYTHON_H
#define GW_LANG_PYTHON_H

#include "lang/native.h"

/* module.function(values...), the module imported first: the result, or GW_CALLED. */
gw_flow gw_call_python(gw_vm *vm, const char *module, const char *function, const gw_value *values,
                       size_t n, gw_value *out);
/* The same, with the arguments of a native. */
gw_flow gw_call_python_args(gw_vm *vm, const char *module, const char *function,
                            const gw_args *args, gw_value *out);

#endif
