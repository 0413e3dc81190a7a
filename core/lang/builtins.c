#include "lang/builtins.h"

#include "lang/class.h"
#include "lang/module.h"
#include "lang/type.h"

static const gw_type_id shown_types[] = {
    GW_T_object,     GW_T_type,         GW_T_bool,        GW_T_int,       GW_T_float,
    GW_T_str,        GW_T_bytes,        GW_T_list,        GW_T_tuple,     GW_T_dict,
    GW_T_set,        GW_T_frozenset,    GW_T_range,       GW_T_slice,     GW_T_property,
    GW_T_super,      GW_T_staticmethod, GW_T_classmethod, GW_T_enumerate, GW_T_zip,
    GW_T_map,        GW_T_filter,       GW_T_reversed,    GW_T_complex,   GW_T_bytearray,
    GW_T_memoryview,
};

static bool add_all(gw_vm *vm, const gw_native_def *defs) {
    bool done = true;
    for (; done && defs->name; defs++) {
        const gw_value f = gw_native_new(vm, defs, gw_unset());
        done = !gw_is_unset(f) && gw_vm_set_builtin(vm, defs->name, f);
        gw_release_value(f);
    }
    return done;
}

static bool add_type(gw_vm *vm, gw_type *type) {
    return gw_dict_set_str(vm, vm->builtins, type->name, gw_object_value(type));
}

bool gw_builtins_init(gw_vm *vm) {
    static const gw_native_def build_class = {
        "__build_class__", gw_build_class, 2, GW_ANY, GW_NATIVE_KEYWORDS, NULL};
    bool done = add_all(vm, gw_builtins_value) && add_all(vm, gw_builtins_iterate) &&
                add_all(vm, gw_builtins_object) && add_all(vm, gw_builtins_print) &&
                add_all(vm, gw_builtins_files) && add_all(vm, gw_builtins_dir) &&
                add_all(vm, gw_builtins_source) && add_all(vm, gw_builtins_refused);
    for (size_t i = 0; done && i < sizeof shown_types / sizeof *shown_types; i++) {
        done = add_type(vm, vm->types[shown_types[i]]);
    }
    for (size_t i = 0; done && i < GW_X__LinAlgError; i++) {
        done = add_type(vm, vm->exceptions[i]);
    }
    const gw_value ellipsis = {.tag = GW_V_ELLIPSIS, .i = 0};
    vm->build_class = gw_native_new(vm, &build_class, gw_unset());
    return done && !gw_is_unset(vm->build_class) &&
           gw_vm_set_builtin(vm, "__build_class__", vm->build_class) &&
           gw_vm_set_builtin(vm, "NotImplemented", gw_not_implemented()) &&
           gw_vm_set_builtin(vm, "Ellipsis", ellipsis) &&
           gw_vm_set_builtin(vm, "__debug__", gw_bool(true)) &&
           gw_dict_set_text(vm, vm->builtins, "EnvironmentError",
                            gw_object_value(vm->exceptions[GW_X_OSError])) &&
           gw_dict_set_text(vm, vm->builtins, "IOError",
                            gw_object_value(vm->exceptions[GW_X_OSError]));
}
