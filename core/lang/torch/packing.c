#include "lang/torch/packing.h"

#include "autograd/packed.h"
#include "lang/python.h"
#include "lang/torch/bindings.h"
#include "lang/torch/hooks.h"

static gw_flow pack_all(gw_vm *vm) {
    gw_value ignored = gw_unset();
    return gw_call_python(vm, "torch.autograd.graph", "_pack_all", NULL, 0, &ignored);
}

/* Something was saved: it is packed before the program's next instruction. */
static void due(void *user) {
    gw_vm_do_next(user, pack_all);
}

static gw_flow listen(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_torch *torch = gw_torch_of(vm);
    bool on;
    if (!gw_arg_bool(vm, args->values[0], &on)) {
        return GW_RAISED;
    }
    torch->packing.due = due;
    torch->packing.user = vm;
    torch->ctx->packing = on ? &torch->packing : NULL;
    *out = gw_none();
    return GW_RETURNED;
}

static gw_flow next_saved(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_packed *first = gw_torch_of(vm)->packing.first;
    (void)args;
    *out = gw_none();
    return first ? gw_return_tensor(vm, gw_tensor_retain(first->tensor), out) : GW_RETURNED;
}

static gw_flow saved_as(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_packing *packing = &gw_torch_of(vm)->packing;
    *out = gw_none();
    if (packing->first) {
        gw_packing_done(packing, gw_foreign_of(args->values[0]));
    }
    return GW_RETURNED;
}

static gw_flow forget(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)args;
    gw_packing_clear(&gw_torch_of(vm)->packing);
    *out = gw_none();
    return GW_RETURNED;
}

const gw_native_def gw_packing_functions[] = {
    {"listen", listen, 1, 1, 0, "Whether what operations save is to be packed."},
    {"next_saved", next_saved, 0, 0, 0, "The next tensor to pack; None: there is none."},
    {"saved_as", saved_as, 1, 1, 0, "What was made of it."},
    {"forget", forget, 0, 0, 0, "Leaves what is still to be packed as it is."},
    {0},
};
