/* Note [Shortcuts]. What torch.nn's own Python does for every layer in every step, in C when
 * nothing out of the ordinary is asked: a function of the prelude with a shortcut tries it first,
 * and runs its body when the shortcut has not answered. A program cannot tell them apart: they
 * raise nothing and count the same depth of frames; the one that leaves out a frame is off while an
 * observer, who would be told of it, watches. */
#include "lang/frame.h"
#include "lang/torch/bindings.h"
#include "lang/torch/table.h"
#include "lang/type.h"

/* An instance's own attribute, when its class does not compute attributes; unset: none. */
static gw_value own_attribute(const gw_vm *vm, gw_value self, gw_name_id name) {
    gw_dict **place = gw_is_heap(self) ? gw_object_attributes_place(self.o) : NULL;
    if (!place || !*place || self.o->type->flags & GW_TYPE_GETATTRIBUTE) {
        return gw_unset();
    }
    return gw_dict_get_str(*place, gw_name(vm, name));
}

static bool has_hooks(const gw_vm *vm, gw_value module) {
    static const gw_name_id kinds[] = {GW_N__backward_hooks, GW_N__forward_hooks,
                                       GW_N__forward_pre_hooks};
    const gw_type *hooks = gw_torch_of(vm)->hooks;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        const gw_value kind = own_attribute(vm, module, kinds[i]);
        if (!gw_is_object(kind) || kind.o->type != hooks || gw_as_dict(kind)->length > 0) {
            return true;
        }
    }
    return false;
}

/* Module.__call__ without hooks: forward, in a frame that counts for both. */
static bool call_module(gw_vm *vm, const gw_args *args, gw_value *out, gw_flow *flow) {
    if (vm->ctx->observer || args->n == 0 ||
        vm->depth + vm->levels + 1 >= vm->options.recursion_limit ||
        has_hooks(vm, args->values[0])) {
        return false;
    }
    const gw_value self = args->values[0];
    const gw_value forward = gw_type_lookup(self.o->type, gw_name(vm, GW_N_forward));
    if (!gw_has_layout(forward, GW_L_FUNCTION) ||
        !gw_is_unset(own_attribute(vm, self, GW_N_forward))) {
        return false;
    }
    *flow = gw_function_call(vm, (gw_function *)forward.o, args, gw_unset(), out);
    if (*flow == GW_CALLED) {
        ((gw_python_frame *)vm->top)->stands_for_caller = true;
        vm->depth++;
    }
    return true;
}

gw_value gw_module_member(gw_vm *vm, gw_value module, const gw_str *name) {
    static const gw_name_id kinds[] = {GW_N__parameters, GW_N__buffers, GW_N__modules};
    const gw_dict *own = gw_object_attributes(vm, module, false);
    for (size_t i = 0; own && i < sizeof kinds / sizeof *kinds; i++) {
        const gw_value kind = gw_dict_get_str(own, gw_name(vm, kinds[i]));
        const gw_value found =
            gw_has_layout(kind, GW_L_DICT) ? gw_dict_get_str(gw_as_dict(kind), name) : gw_unset();
        if (!gw_is_unset(found)) {
            return found;
        }
    }
    return gw_unset();
}

/* Module.__getattr__ of what is there. */
static bool get_member(gw_vm *vm, const gw_args *args, gw_value *out, gw_flow *flow) {
    if (args->n != 2 || args->n_keywords || !gw_is_str(args->values[1])) {
        return false;
    }
    *out = gw_retain(gw_module_member(vm, args->values[0], gw_as_str(args->values[1])));
    *flow = GW_RETURNED;
    return !gw_is_unset(*out);
}

gw_flow gw_torch_nn_shortcuts(gw_targs *t, gw_value *out) {
    const gw_value call = t->values[0], getattr = t->values[1], hooks = t->values[2];
    gw_torch *torch = gw_torch_of(t->vm);
    if (gw_has_layout(call, GW_L_FUNCTION) && gw_has_layout(getattr, GW_L_FUNCTION) &&
        gw_has_layout(hooks, GW_L_TYPE)) {
        gw_object_release(torch->hooks);
        torch->hooks = gw_object_retain(hooks.o);
        ((gw_function *)call.o)->code->shortcut = call_module;
        ((gw_function *)getattr.o)->code->shortcut = get_member;
    }
    *out = gw_none();
    return GW_RETURNED;
}
