#include "lang/stdlib.h"

#include "lang/math_module.h"
#include "lang/warn.h"
#include "lang/weak.h"

bool gw_stdlib_install(gw_vm *vm) {
    static const gw_module_def *const modules[] = {
        &gw_math_module,     &gw_time_module,   &gw_random_module,
        &gw_regex_module,    &gw_source_module, &gw_sys_module,
        &gw_warnings_module, &gw_weak_module,   &gw_operator_module,
    };
    bool done = true;
    for (size_t i = 0; done && i < sizeof modules / sizeof *modules; i++) {
        done = gw_vm_add_module(vm, modules[i]);
    }
    return done;
}
