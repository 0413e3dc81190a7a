/* The torch modules: what is in them, and what they share. */
#include <math.h>

#include "lang/module.h"
#include "lang/numpy/numpy.h"
#include "lang/prelude/prelude.h"
#include "lang/torch/hooks.h"
#include "lang/torch/node.h"
#include "lang/torch/packing.h"
#include "lang/torch/parameters.h"
#include "lang/torch/table.h"
#include "lang/torch/torch.h"
#include "lang/torch/types.h"

/* Module.__getattr__, bound to the module's name. A submodule is imported when it is first asked
 * for, so that a program pays for torch.nn only when it uses it; what else PyTorch has is refused
 * by name. */
static gw_flow module_getattr(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_str *owner = gw_as_str(args->values[0]);
    gw_str *name;
    *out = gw_unset();
    if (!gw_arg_str(vm, args->values[1], "name", &name)) {
        return GW_RAISED;
    }
    gw_str *dotted = gw_str_format(vm, "%s.%s", owner->data, name->data);
    if (!dotted) {
        return GW_RAISED;
    }
    const bool known = gw_module_is_known(vm, dotted->data);
    const gw_flow flow =
        known ? gw_import(vm, dotted, false, out) : gw_refuse_name(vm, owner->data, name);
    gw_object_release(dotted);
    return known || flow == GW_RAISED
               ? flow
               : gw_raise(vm, GW_X_AttributeError, "module '%s' has no attribute '%s'", owner->data,
                          name->data);
}

static const gw_native_def getattr_def = {
    "__getattr__", module_getattr, 1, 1, 0, "Says of what PyTorch has that it is not here."};

bool gw_prelude_init(gw_vm *vm, gw_value module) {
    gw_value name = gw_module_get(vm, module, "__name__");
    gw_value function = gw_native_new(vm, &getattr_def, name);
    return !gw_is_unset(function) && gw_module_set_take(vm, module, "__getattr__", function);
}

static bool init_torch(gw_vm *vm, gw_value module) {
    gw_torch *torch = gw_torch_of(vm);
    gw_str *version = gw_str_text(vm, "1.13.1");
    return version && gw_module_set_take(vm, module, "__version__", gw_object_value(version)) &&
           gw_module_set(vm, module, "pi", gw_float(3.14159265358979323846)) &&
           gw_module_set(vm, module, "e", gw_float(2.71828182845904523536)) &&
           gw_module_set(vm, module, "inf", gw_float((double)INFINITY)) &&
           gw_module_set(vm, module, "nan", gw_float((double)NAN)) &&
           gw_module_set(vm, module, "Tensor", gw_object_value(torch->tensor)) &&
           gw_module_set(vm, module, "Size", gw_object_value(torch->size)) &&
           gw_module_set(vm, module, "Generator", gw_object_value(torch->generator.o->type)) &&
           gw_module_set(vm, module, "default_generator", torch->generator) &&
           gw_torch_add_constants(torch, module) && gw_prelude_init(vm, module);
}

static bool init_nn(gw_vm *vm, gw_value module) {
    return gw_module_set(vm, module, "LinAlgError",
                         gw_object_value(gw_exception_type(vm, GW_X__LinAlgError)));
}

static const gw_module_def modules[] = {
    {.name = "torch", .functions = gw_torch_functions, .init = init_torch},
    {.name = "torch.autograd", .functions = gw_autograd_functions, .init = gw_prelude_init},
    {.name = "torch._nn", .functions = gw_nn_functions, .init = init_nn},
    {.name = "torch._autograd", .functions = gw_hook_functions, .init = gw_autograd_init},
    {.name = "torch._packing", .functions = gw_packing_functions},
};

static void free_torch(gw_vm *vm, void *bindings) {
    gw_torch *torch = bindings;
    torch->ctx->packing = NULL;
    gw_packing_clear(&torch->packing);
    gw_numpy_free(torch);
    gw_vm_set_bindings(vm, NULL, NULL);
    gw_type *types[] = {torch->tensor, torch->size,          torch->dtype, torch->device,
                        torch->layout, torch->memory_format, torch->run,   torch->hooks};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        gw_object_release(types[i]);
    }
    for (int d = 0; d < GW_DTYPE_COUNT; d++) {
        gw_release_value(torch->dtypes[d]);
    }
    for (int f = 0; f < GW_FORMAT_COUNT; f++) {
        gw_release_value(torch->formats[f]);
    }
    gw_release_value(torch->cpu);
    gw_release_value(torch->strided);
    gw_release_value(torch->generator);
    gw_object_release(torch->node_types);
    gw_object_release(torch->return_types);
    gw_signatures_free(torch);
    gw_release(torch->ctx, torch, sizeof *torch);
}

bool gw_torch_install(gw_vm *vm) {
    gw_torch *torch = gw_alloc_zero(gw_vm_context(vm), sizeof *torch);
    if (!torch) {
        return false;
    }
    torch->vm = vm;
    torch->ctx = gw_vm_context(vm);
    gw_vm_set_bindings(vm, torch, free_torch);
    gw_vm_set_tensor_of(vm, gw_tensor_of);
    gw_vm_set_refuse(vm, gw_refuse_name);
    if (!gw_torch_make_constants(torch) || !gw_torch_make_size(torch) ||
        !gw_torch_make_tensor(torch) || !gw_torch_make_nodes(torch) ||
        !gw_torch_make_return_types(torch) || !gw_torch_make_generator(torch) ||
        !gw_torch_make_run(torch)) {
        return false;
    }
    if (!gw_numpy_install(vm)) {
        return false;
    }
    for (size_t i = 0; i < sizeof modules / sizeof *modules; i++) {
        if (!gw_vm_add_module(vm, &modules[i])) {
            return false;
        }
    }
    return gw_vm_add_module(vm, &gw_registry_module);
}
