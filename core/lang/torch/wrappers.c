/* Which Python object stands for which tensor or node.
 *
 * Note [Identity]. The engine knows nothing of Python objects, so the way from a tensor to its
 * object is a table: chains of living wrappers, by address. An object leaves it when it dies; the
 * tensor may live on and get another object later. */
#include "gradwalk/autograd.h"
#include "lang/torch/bindings.h"

static size_t bucket_of(const gw_torch *torch, const void *thing) {
    uintptr_t address = (uintptr_t)thing;
    return (size_t)((address >> 4) ^ (address >> 12)) & (torch->n_buckets - 1);
}

static bool grow(gw_torch *torch) {
    size_t old = torch->n_buckets, n = old ? 2 * old : 64;
    gw_wrapper **before = torch->buckets;
    gw_wrapper **buckets = gw_alloc_array(torch->ctx, n, sizeof *buckets);
    if (!buckets) {
        return false;
    }
    for (size_t i = 0; i < n; i++) {
        buckets[i] = NULL;
    }
    torch->buckets = buckets;
    torch->n_buckets = n;
    for (size_t i = 0; i < old; i++) {
        while (before[i]) {
            gw_wrapper *wrapper = before[i];
            gw_wrapper **place = &buckets[bucket_of(torch, wrapper->thing)];
            before[i] = wrapper->chain;
            wrapper->chain = *place;
            *place = wrapper;
        }
    }
    gw_release(torch->ctx, before, old * sizeof *before);
    return true;
}

static gw_wrapper *find(const gw_torch *torch, const void *thing) {
    gw_wrapper *at = torch->n_buckets ? torch->buckets[bucket_of(torch, thing)] : NULL;
    while (at && at->thing != thing) {
        at = at->chain;
    }
    return at;
}

gw_wrapper *gw_wrap(gw_torch *torch, gw_type *type, void *thing, void (*release)(void *thing)) {
    if (!thing) {
        gw_raise_error(torch->vm);
        return NULL;
    }
    gw_wrapper *wrapper = find(torch, thing);
    if (wrapper) {
        release(thing);
        return gw_object_retain(wrapper);
    }
    if (torch->n_wrappers >= torch->n_buckets && !grow(torch)) {
        release(thing);
        gw_raise_error(torch->vm);
        return NULL;
    }
    wrapper = gw_object_new(torch->vm, type);
    if (!wrapper) {
        release(thing);
        return NULL;
    }
    gw_wrapper **place = &torch->buckets[bucket_of(torch, thing)];
    wrapper->thing = thing;
    wrapper->chain = *place;
    *place = wrapper;
    torch->n_wrappers++;
    return wrapper;
}

void *gw_unwrap(gw_torch *torch, gw_wrapper *wrapper) {
    void *thing = wrapper->thing;
    wrapper->thing = NULL;
    if (!thing || !torch) { /* cleared already; or the vm is closing, and the table is gone */
        return thing;
    }
    gw_wrapper **at = &torch->buckets[bucket_of(torch, thing)];
    while (*at != wrapper) {
        at = &(*at)->chain;
    }
    *at = wrapper->chain;
    torch->n_wrappers--;
    return thing;
}

gw_tensor *gw_tensor_of(gw_value v) {
    if (!gw_has_layout(v, GW_L_NATIVE)) {
        return NULL;
    }
    const gw_torch *torch = gw_torch_of(v.o->type->vm);
    if (!torch || (v.o->type != torch->tensor && !gw_type_is_subtype(v.o->type, torch->tensor))) {
        return NULL;
    }
    return ((gw_wrapper *)v.o)->thing;
}

static void release_tensor(void *tensor) {
    gw_tensor_release(tensor);
}

gw_flow gw_return_tensor(gw_vm *vm, gw_tensor *t, gw_value *out) {
    gw_torch *torch = gw_torch_of(vm);
    gw_wrapper *wrapper = gw_wrap(torch, torch->tensor, t, release_tensor);
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
