#include "lang/prelude/prelude.h"

bool gw_prelude_add(gw_vm *vm) {
    for (const gw_module_def *def = gw_prelude; def->name; def++) {
        if (!gw_vm_add_module(vm, def)) {
            return false;
        }
    }
    return true;
}
