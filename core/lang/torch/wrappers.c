/* Which Python object stands for which tensor or node.
 *
 * Note [Identity]. A thing of the engine has a place for the object that stands for it, and knows
 * nothing else of Python. The object empties it when it dies; the thing may live on and get another
 * object later. */
#include "gradwalk/autograd.h"
#include "lang/torch/bindings.h"

gw_wrapper *gw_wrap(gw_vm *vm, gw_type *type, void *thing, void **place,
                    void (*release)(void *thing)) {
    if (!thing) {
        gw_raise_error(vm);
        return NULL;
    }
    gw_wrapper *wrapper = *place;
    if (wrapper) {
        release(thing);
        return gw_object_retain(wrapper);
    }
    wrapper = gw_object_new(vm, type);
    if (!wrapper) {
        release(thing);
        return NULL;
    }
    wrapper->thing = thing;
    *place = wrapper;
    return wrapper;
}

static void release_tensor(void *tensor) {
    gw_tensor_release(tensor);
}

gw_wrapper *gw_wrap_tensor(gw_vm *vm, gw_type *type, gw_tensor *t) {
    return gw_wrap(vm, type, t, t ? &t->object : NULL, release_tensor);
}

gw_flow gw_return_tensor(gw_vm *vm, gw_tensor *t, gw_value *out) {
    gw_wrapper *wrapper = gw_wrap_tensor(vm, gw_torch_of(vm)->tensor, t);
    *out = wrapper ? gw_object_value(wrapper) : gw_unset();
    return wrapper ? GW_RETURNED : GW_RAISED;
}

gw_flow gw_return_status(gw_vm *vm, gw_status status, gw_value *out) {
    *out = gw_none();
    return status == GW_OK ? GW_RETURNED : gw_raise_error(vm);
}

gw_flow gw_return_self(gw_vm *vm, gw_status status, gw_value self, gw_value *out) {
    if (status != GW_OK) {
        return gw_raise_error(vm);
    }
    *out = gw_retain(self);
    return GW_RETURNED;
}
