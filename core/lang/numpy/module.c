/* What prelude/numpy is made from: numpy._core, functions that it wraps, and numpy._names, those
 * and the types that a program gets as they are. */
#include "lang/numpy/bridge.h"
#include "lang/numpy/faults.h"
#include "lang/numpy/numpy.h"

static bool add_functions(gw_vm *vm, gw_value module) {
    static const gw_native_def *const lists[] = {
        gw_array_functions,  gw_convert_functions, gw_reduce_functions,
        gw_order_functions,  gw_shape_functions,   gw_print_functions,
        gw_linear_functions, gw_ufunc_functions,   gw_fault_functions};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        for (const gw_native_def *def = lists[i]; def->name; def++) {
            gw_value f = gw_native_new(vm, def, gw_unset());
            if (gw_is_unset(f) || !gw_module_set_take(vm, module, def->name, f)) {
                return false;
            }
        }
    }
    return true;
}

/* stands_in(cls): type() of its instances is the __class__ of its body, as if it were that. */
static gw_flow stands_in(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)vm;
    ((gw_type *)args->values[0].o)->flags |= GW_TYPE_STANDS_IN;
    *out = gw_retain(args->values[0]);
    return GW_RETURNED;
}

static bool add_types(gw_vm *vm, gw_value module, const gw_numpy *numpy) {
    for (int d = 0; d < GW_DTYPE_COUNT; d++) {
        gw_type *type = numpy->scalars[d];
        if (type && !gw_module_set(vm, module, type->name->data, gw_object_value(type))) {
            return false;
        }
    }
    for (size_t i = 0; i < sizeof numpy->kinds / sizeof *numpy->kinds; i++) {
        gw_type *type = numpy->kinds[i];
        if (!gw_module_set(vm, module, type->name->data, gw_object_value(type))) {
            return false;
        }
    }
    return gw_module_set(vm, module, "ndarray", gw_object_value(numpy->array)) &&
           gw_module_set(vm, module, "dtype", gw_object_value(numpy->dtype));
}

static bool init(gw_vm *vm, gw_value module) {
    gw_torch *torch = gw_torch_of(vm);
    gw_numpy *numpy = torch->numpy ? torch->numpy : gw_alloc_zero(torch->ctx, sizeof *numpy);
    if (!numpy) {
        gw_raise_error(vm);
        return false;
    }
    torch->numpy = numpy;
    numpy->print = (gw_array_print){
        .precision = 8, .edgeitems = 3, .linewidth = 75, .threshold = 1000, .suppress = false};
    for (int kind = 0; kind < GW_FAULT_KINDS; kind++) {
        numpy->on_fault[kind] = kind == GW_UNDER ? GW_FAULT_IGNORE : GW_FAULT_WARN;
    }
    static const gw_native_def stand_in = {"stands_in", stands_in, 1, 1, 0, NULL};
    const gw_value function = gw_native_new(vm, &stand_in, gw_unset());
    return !gw_is_unset(function) && gw_module_set_take(vm, module, stand_in.name, function) &&
           gw_numpy_make_dtypes(vm, numpy) && gw_numpy_make_scalars(vm, numpy) &&
           gw_numpy_make_array(vm, numpy) && gw_numpy_make_twister(vm, numpy) &&
           add_functions(vm, module) &&
           gw_module_set(vm, module, "Twister", gw_object_value(numpy->twister));
}

static bool init_names(gw_vm *vm, gw_value module) {
    gw_numpy *numpy = gw_numpy_of(vm);
    return gw_numpy_make_ufuncs(vm, numpy, module) && add_types(vm, module, numpy);
}

bool gw_numpy_install(gw_vm *vm) {
    static const gw_module_def core = {.name = "numpy._core", .init = init};
    static const gw_module_def names = {.name = "numpy._names", .init = init_names};
    return gw_vm_add_module(vm, &core) && gw_vm_add_module(vm, &names);
}

void gw_numpy_free(gw_torch *torch) {
    gw_numpy *numpy = torch->numpy;
    if (!numpy) {
        return;
    }
    torch->numpy = NULL;
    gw_object_release(numpy->array);
    gw_object_release(numpy->dtype);
    gw_object_release(numpy->ufunc);
    gw_object_release(numpy->twister);
    for (int d = 0; d < GW_DTYPE_COUNT; d++) {
        gw_object_release(numpy->scalars[d]);
        gw_release_value(numpy->dtypes[d]);
    }
    for (size_t i = 0; i < sizeof numpy->kinds / sizeof *numpy->kinds; i++) {
        gw_object_release(numpy->kinds[i]);
    }
    gw_release_value(numpy->printer);
    gw_release(torch->ctx, numpy, sizeof *numpy);
}
