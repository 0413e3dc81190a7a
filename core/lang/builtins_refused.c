/* Builtins that the playground has not: they are there to say so. */
#include "lang/builtins.h"

#define REFUSE(name)                                                               \
    static gw_flow builtin_##name(gw_vm *vm, const gw_args *args, gw_value *out) { \
        (void)args;                                                                \
        *out = gw_unset();                                                         \
        return gw_raise(vm, GW_X_NotImplementedError,                              \
                        #name "() is not supported in the playground");            \
    }
REFUSE(BaseExceptionGroup)
REFUSE(ExceptionGroup)
REFUSE(compile)
REFUSE(eval)
REFUSE(exec)
REFUSE(input)
REFUSE(memoryview)

#define ROW(name) \
    { #name, builtin_##name, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL }
const gw_native_def gw_builtins_refused[] = {
    ROW(BaseExceptionGroup),
    ROW(ExceptionGroup),
    ROW(compile),
    ROW(eval),
    ROW(exec),
    ROW(input),
    ROW(memoryview),
    {NULL, NULL, 0, 0, 0, NULL},
};
