/* grad_fn objects: one Python class for each name, made when it is first seen. */
#include <string.h>

#include "autograd/node.h"
#include "lang/torch/bindings.h"
#include "lang/torch/hooks.h"
#include "lang/torch/node.h"
#include "lang/torch/saved.h"
#include "lang/torch/types.h"

static gw_node *node_of(gw_value v) {
    return ((gw_wrapper *)v.o)->thing;
}

static void node_clear(gw_vm *vm, gw_object *self) {
    (void)vm;
    gw_wrapper *wrapper = (gw_wrapper *)self;
    gw_node *node = wrapper->thing;
    wrapper->thing = NULL;
    if (node) {
        node->object = NULL;
        gw_node_release(node);
    }
}

static gw_flow node_repr(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_return_str(gw_str_format(vm, "<%s object at 0x%llx>", gw_node_name(node_of(self)),
                                       (unsigned long long)(uintptr_t)self.o),
                         out);
}

static gw_flow node_name(gw_vm *vm, const gw_args *args, gw_value *out) {
    const char *name = gw_node_qualified_name(node_of(args->values[0]));
    return gw_return_str(gw_str_text(vm, name), out);
}

/* One item of next_functions: (node or None, which of its outputs). */
static gw_flow next_item(gw_vm *vm, gw_node *node, size_t i, gw_value *out) {
    uint32_t input_nr = 0;
    gw_value pair[2];
    if (gw_return_node(vm, gw_node_next(node, i, &input_nr), &pair[0]) != GW_RETURNED) {
        return GW_RAISED;
    }
    pair[1] = gw_int(input_nr);
    gw_tuple *tuple = gw_tuple_new_take(vm, pair, 2);
    *out = tuple ? gw_object_value(tuple) : gw_unset();
    return tuple ? GW_RETURNED : GW_RAISED;
}

gw_flow gw_node_next_functions(gw_vm *vm, gw_value self, gw_value *out) {
    gw_node *node = node_of(self);
    gw_list *list = gw_list_new(vm, NULL, 0);
    bool ok = list;
    /* PyTorch's NotImplemented knows only of what wants a gradient. */
    const bool all = strcmp(gw_node_name(node), "NotImplemented") != 0;
    for (size_t i = 0; ok && i < gw_node_n_next(node); i++) {
        gw_value item;
        if (!all && !gw_node_next(node, i, NULL)) {
            continue;
        }
        ok = next_item(vm, node, i, &item) == GW_RETURNED && gw_list_append_take(vm, list, item);
    }
    gw_tuple *tuple = ok ? gw_tuple_new(vm, list->items, list->length) : NULL;
    gw_object_release(list);
    *out = tuple ? gw_object_value(tuple) : gw_unset();
    return tuple ? GW_RETURNED : GW_RAISED;
}

gw_flow gw_node_requires_grad(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm, (void)self;
    *out = gw_bool(true);
    return GW_RETURNED;
}

/* AccumulateGrad.variable; other nodes have no such attribute. */
static gw_flow node_getattr(gw_vm *vm, gw_value self, gw_str *name, gw_value *out) {
    gw_node *node = node_of(self);
    *out = gw_unset();
    if (gw_str_is(name, "variable") && node->leaf) {
        return gw_return_tensor(vm, gw_tensor_retain(node->leaf), out);
    }
    if (strncmp(name->data, "_saved_", 7) == 0 || strncmp(name->data, "_raw_saved_", 11) == 0) {
        return gw_raise(vm, GW_X_AttributeError, "%s has no '%s' here", gw_node_name(node),
                        name->data);
    }
    return GW_RETURNED;
}

static const gw_slots node_slots = {
    .clear = node_clear, .repr = node_repr, .getattr = node_getattr};
static const gw_native_def node_methods[] = {
    {"name", node_name, 0, 0, 0, "Its name in the graph."},
    {"register_hook", gw_node_register_hook, 1, 1, 0,
     "Calls hook(sent, received) when the node has run."},
    {"register_prehook", gw_node_register_prehook, 1, 1, 0,
     "Calls hook(received) before the node runs."},
    {0},
};
static const gw_getset_def node_getsets[] = {
    {"next_functions", gw_node_next_functions, NULL, "Where it sends gradients to."},
    {"metadata", gw_node_metadata, NULL, "A dict for whoever wants to note something."},
    {"requires_grad", gw_node_requires_grad, NULL, "True."},
    {0},
};

/* All are made from this; a class of one name hides it. */
static gw_type_def node_def(const char *name) {
    return (gw_type_def){.name = name,
                         .instance_size = sizeof(gw_wrapper),
                         .layout = GW_L_NATIVE,
                         .slots = &node_slots,
                         .methods = node_methods,
                         .getsets = node_getsets,
                         .doc = "A step of the way back."};
}

bool gw_torch_make_nodes(gw_torch *torch) {
    return (torch->node_types = gw_dict_new(torch->vm));
}

/* The class of nodes called `name`, borrowed. */
static gw_type *type_named(gw_torch *torch, const char *name) {
    gw_value known = gw_dict_get_text(torch->vm, torch->node_types, name);
    if (!gw_is_unset(known)) {
        return (gw_type *)known.o;
    }
    gw_type_def def = node_def(name);
    gw_type *type = gw_type_new(torch->vm, &def, NULL);
    bool kept = type && gw_add_saved(torch->vm, type, name) &&
                gw_dict_set_text(torch->vm, torch->node_types, name, gw_object_value(type));
    gw_object_release(type);
    return kept ? type : NULL;
}

static void release_node(void *node) {
    gw_node_release(node);
}

gw_flow gw_return_node(gw_vm *vm, gw_node *node, gw_value *out) {
    gw_torch *torch = gw_torch_of(vm);
    *out = gw_none();
    if (!node) {
        return GW_RETURNED;
    }
    gw_type *type = type_named(torch, gw_node_name(node));
    gw_wrapper *wrapper =
        type ? gw_wrap(vm, type, gw_node_retain(node), &node->object, release_node) : NULL;
    *out = wrapper ? gw_object_value(wrapper) : gw_unset();
    return wrapper ? GW_RETURNED : GW_RAISED;
}

gw_node *gw_node_of(gw_vm *vm, gw_value v) {
    const gw_torch *torch = gw_torch_of(vm);
    if (!gw_has_layout(v, GW_L_NATIVE)) {
        return NULL;
    }
    const gw_value known =
        gw_dict_get_str(torch->node_types, v.o->type->name); /* one that type_named has made */
    const bool is_node = !gw_is_unset(known) && known.o == &v.o->type->object;
    return is_node || gw_is_function_context(vm, v) ? ((gw_wrapper *)v.o)->thing : NULL;
}
