#include "lang/math_module.h"

#include <math.h>

static const gw_native_def functions[] = {
#define UNARY(name, f, singular) {#name, gw_math_##name, 1, 1, 0, NULL},
#define BINARY(name, f) {#name, gw_math_##name, 2, 2, 0, NULL},
#define FUNCTION(name, min, max, flags, doc) {#name, gw_math_##name, min, max, flags, doc},
#include "lang/math.def"
#undef UNARY
#undef BINARY
#undef FUNCTION
    {0},
};

static bool init(gw_vm *vm, gw_value module) {
    return gw_module_set(vm, module, "pi", gw_float(3.14159265358979323846)) &&
           gw_module_set(vm, module, "tau", gw_float(6.28318530717958647692)) &&
           gw_module_set(vm, module, "e", gw_float(2.71828182845904523536)) &&
           gw_module_set(vm, module, "inf", gw_float((double)INFINITY)) &&
           gw_module_set(vm, module, "nan", gw_float((double)NAN));
}

const gw_module_def gw_math_module = {
    .name = "math", .home = "math", .functions = functions, .init = init};
