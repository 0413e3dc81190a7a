/* Builtins that the playground has not: they are there to say so. */
#include "lang/builtins.h"
#include "lang/type.h"

#define REFUSE(name)                                                               \
    static gw_flow builtin_##name(gw_vm *vm, const gw_args *args, gw_value *out) { \
        (void)args;                                                                \
        *out = gw_unset();                                                         \
        return gw_raise(vm, GW_X_NotImplementedError,                              \
                        #name "() is not supported in the playground");            \
    }
REFUSE(input)

static const char doc[] = "not in the playground: it is refused by name";

#define ROW(name) \
    { #name, builtin_##name, 0, GW_ANY, GW_NATIVE_KEYWORDS, doc }
const gw_native_def gw_builtins_refused[] = {
    ROW(input),
    {NULL, NULL, 0, 0, 0, NULL},
};
