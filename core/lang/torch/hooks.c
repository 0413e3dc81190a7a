#include "lang/torch/hooks.h"

#include "lang/python.h"
#include "lang/torch/bindings.h"

static void release_object(void *object) {
    gw_object_release(object);
}

gw_foreign gw_foreign_of(gw_value v) {
    return (gw_foreign){gw_object_retain(v.o), release_object};
}

gw_value gw_hooks_dict(const gw_hook *list, bool of_tensor) {
    for (const gw_hook *hook = list; hook; hook = hook->next) {
        if (!hook->call && (hook->output_nr != GW_ALL_GRADIENTS) == of_tensor) {
            return gw_object_value(hook->object.object);
        }
    }
    return gw_none();
}

/* --- Tensors ---------------------------------------------------------------------------------- */

gw_flow gw_tensor_get_hooks(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_retain(gw_hooks_dict(gw_leaf_hooks(gw_tensor_of(self)), true));
    return GW_RETURNED;
}

/* The dict belongs to the tensor, and to the node that it is now the result of: as in PyTorch, a
 * later write in place leaves it there. */
gw_flow gw_tensor_set_hooks(gw_vm *vm, gw_value self, gw_value value) {
    gw_tensor *t = gw_tensor_of(self);
    gw_hooks_forget(t);
    if (gw_is_unset(value) || gw_is_none(value)) {
        return GW_RETURNED;
    }
    if (!gw_is_dict(value)) {
        return gw_raise(vm, GW_X_TypeError, "_backward_hooks must be a dict, not '%s'",
                        gw_type_name(vm, value));
    }
    const bool ok =
        gw_register_leaf_hook(t, (gw_hook){.object = gw_foreign_of(value)}) == GW_OK &&
        (!t->grad_fn || gw_register_hook(t, (gw_hook){.object = gw_foreign_of(value)}) == GW_OK);
    return ok ? GW_RETURNED : gw_raise_error(vm);
}

gw_flow gw_tensor_register_hook(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_call_python_args(vm, "torch.autograd._hooks", "register_hook", args, out);
}

/* --- Nodes ------------------------------------------------------------------------------------ */

static gw_node *node_of(gw_value v) {
    return ((gw_wrapper *)v.o)->thing;
}

gw_flow gw_node_register_hook(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_call_python_args(vm, "torch.autograd._hooks", "register_hook_after", args, out);
}

gw_flow gw_node_register_prehook(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_call_python_args(vm, "torch.autograd._hooks", "register_hook_before", args, out);
}

gw_dict *gw_metadata_of(gw_vm *vm, gw_node *node) {
    gw_node_extras *extras = gw_node_extras_of(node);
    if (!extras) {
        gw_raise_error(vm);
        return NULL;
    }
    if (!extras->metadata.object) {
        gw_dict *dict = gw_dict_new(vm);
        if (!dict) {
            return NULL;
        }
        extras->metadata = gw_foreign_of(gw_object_value(dict));
        gw_object_release(dict);
    }
    return extras->metadata.object;
}

gw_flow gw_node_metadata(gw_vm *vm, gw_value self, gw_value *out) {
    gw_dict *dict = gw_metadata_of(vm, node_of(self));
    *out = dict ? gw_retain(gw_object_value(dict)) : gw_unset();
    return dict ? GW_RETURNED : GW_RAISED;
}

/* The lists of a node by "before" and "after". */
static gw_hook **list_of(gw_vm *vm, const gw_args *args) {
    gw_node_extras *extras = gw_node_extras_of(node_of(args->values[0]));
    if (!extras) {
        gw_raise_error(vm);
        return NULL;
    }
    return args->values[1].b ? &extras->after : &extras->before;
}

static gw_flow node_hooks(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_hook **list = list_of(vm, args);
    *out = list ? gw_retain(gw_hooks_dict(*list, false)) : gw_unset();
    return list ? GW_RETURNED : GW_RAISED;
}

static gw_flow add_node_hooks(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_hook **list = list_of(vm, args);
    if (!list) {
        return GW_RAISED;
    }
    const gw_hook hook = {.object = gw_foreign_of(args->values[2]), .output_nr = GW_ALL_GRADIENTS};
    *out = gw_none();
    return gw_hook_add(gw_vm_context(vm), list, hook) == GW_OK ? GW_RETURNED : gw_raise_error(vm);
}

const gw_native_def gw_hook_functions[] = {
    {"node_hooks", node_hooks, 2, 2, 0, "The dict of hooks before or after a node, or None."},
    {"add_node_hooks", add_node_hooks, 3, 3, 0, "Gives a node such a dict."},
    {0},
};
