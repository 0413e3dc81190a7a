/* torch._nn: what optimisers do to many parameters at once. */
#include "gradwalk/autograd.h"
#include "gradwalk/ops.h"
#include "lang/dict.h"
#include "lang/hash.h"
#include "lang/number.h"
#include "lang/torch/bindings.h"
#include "lang/torch/table.h"
#include "lang/type.h"

static gw_status zero_grad(gw_tensor *p, bool set_to_none) {
    gw_tensor *grad = gw_tensor_grad(p);
    if (!grad) {
        return GW_OK;
    }
    if (set_to_none) {
        return gw_set_grad(p, NULL);
    }
    const gw_status status =
        gw_tensor_grad_fn(grad) ? gw_detach_(grad) : gw_requires_grad_(grad, false);
    return status == GW_OK ? gw_zero_(grad) : status;
}

gw_flow gw_torch_nn_zero_grads(gw_targs *t, gw_value *out) {
    gw_value *items;
    size_t n;
    gw_status status = GW_OK;
    gw_sequence_items(t->values[0], &items, &n);
    for (size_t i = 0; i < n && status == GW_OK; i++) {
        status = zero_grad(gw_tensor_of(items[i]), gw_targs_bool(t, 1, false));
    }
    return gw_return_status(t->vm, status, out);
}

/* Whether the class of `p` leaves to Tensor what a step of descent asks for. */
static bool is_plain(gw_vm *vm, gw_value p) {
    const gw_type *type = p.o->type, *tensor = gw_torch_of(vm)->tensor;
    const gw_str *grad = gw_name(vm, GW_N_grad), *add = gw_name(vm, GW_N_add_);
    gw_dict **own = gw_object_attributes_place(p.o);
    return !(type->flags & GW_TYPE_GETATTRIBUTE) &&
           !(own && *own && !gw_is_unset(gw_dict_get_str(*own, add))) &&
           (type == tensor ||
            (gw_is_same(gw_type_lookup(type, grad), gw_type_lookup(tensor, grad)) &&
             gw_is_same(gw_type_lookup(type, add), gw_type_lookup(tensor, add))));
}

/* The dict that `states` has for parameter `p`, borrowed; NULL: it is not there yet, or is not so
 * simple. */
static gw_dict *state_of(gw_vm *vm, gw_dict *states, gw_value p) {
    int64_t hash;
    const ptrdiff_t at =
        gw_hash_now(vm, p, &hash) == GW_RETURNED ? gw_dict_find(states, hash, p) : -1;
    const gw_value state = at >= 0 ? states->entries[at].value : gw_unset();
    return gw_is_object(state) && state.o->type == vm->types[GW_T_dict] ? gw_as_dict(state) : NULL;
}

static bool can_descend(gw_vm *vm, gw_dict *states, gw_value p) {
    gw_tensor *t = gw_tensor_of(p), *grad = t ? gw_tensor_grad(t) : NULL;
    return t && is_plain(vm, p) &&
           (!grad || (gw_dtype_is_float(gw_tensor_dtype(t)) && state_of(vm, states, p)));
}

/* p.add_(grad, alpha=alpha), and what SGD without momentum leaves in the state. */
static gw_flow descend(gw_vm *vm, gw_dict *states, gw_value p, double alpha) {
    gw_tensor *t = gw_tensor_of(p), *grad = gw_tensor_grad(t);
    if (!grad) {
        return GW_RETURNED;
    }
    gw_dict *state = state_of(vm, states, p);
    gw_str *buffer = gw_name(vm, GW_N_momentum_buffer);
    if (!state || (gw_is_unset(gw_dict_get_str(state, buffer)) &&
                   !gw_dict_set_str(vm, state, buffer, gw_none()))) {
        return GW_RAISED;
    }
    const gw_status status =
        alpha == 1 ? gw_add_(t, grad) : gw_add_scaled_(t, grad, (gw_numbers){.p = alpha});
    return status == GW_OK ? GW_RETURNED : gw_raise_error(vm);
}

gw_flow gw_torch_nn_descend(gw_targs *t, gw_value *out) {
    gw_vm *vm = t->vm;
    const gw_value states = t->values[1], step = t->values[2];
    gw_value *items;
    size_t n;
    const bool known = gw_sequence_items(t->values[0], &items, &n) &&
                       gw_has_layout(states, GW_L_DICT) &&
                       (step.tag == GW_V_FLOAT || step.tag == GW_V_INT);
    *out = gw_bool(known);
    for (size_t i = 0; known && i < n; i++) {
        if (!can_descend(vm, gw_as_dict(states), items[i])) {
            *out = gw_bool(false);
            return GW_RETURNED;
        }
    }
    gw_flow flow = GW_RETURNED;
    for (size_t i = 0; known && i < n && flow == GW_RETURNED; i++) {
        flow = descend(vm, gw_as_dict(states), items[i], gw_plain_float(step));
    }
    return flow;
}
