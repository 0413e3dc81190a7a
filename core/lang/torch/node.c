/* grad_fn objects: one Python class for each name, made when it is first seen. */
#include <string.h>

#include "autograd/node.h"
#include "autograd/run.h"
#include "lang/torch/backward.h"
#include "lang/torch/bindings.h"
#include "lang/torch/hooks.h"
#include "lang/torch/node.h"
#include "lang/torch/saved.h"
#include "lang/torch/types.h"
#include "ops/rule.h"

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

/* --- Calling one ------------------------------------------------------------------------------ */

/* PyTorch computes the gradients of a whole list as soon as one is wanted. */
static bool lacks_edges_of_list(const gw_node *node) {
    bool lacks = false;
    for (size_t i = 0; i < node->n_next; i++) {
        lacks = lacks || !node->next[i].node;
    }
    return lacks && node->op && node->op->kind == GW_OP_KIND_LIST;
}

static bool check_call(gw_vm *vm, const gw_node *node, const gw_args *args) {
    const gw_node *inner = node->slices ? node->slices->inner : NULL;
    if (args->n_keywords) {
        gw_raise(vm, GW_X_TypeError, "keyword arguments are not supported");
    } else if (args->n != node->n_outputs) {
        gw_raise(vm, GW_X_TypeError, "expected %u arguments, got %zu instead",
                 (unsigned)node->n_outputs, args->n);
    } else if (!node->op || (inner && !inner->op) || lacks_edges_of_list(node)) {
        gw_raise(vm, GW_X_NotImplementedError, "calling %s is not supported: call backward()",
                 gw_node_name(node));
    } else {
        for (size_t i = 0; i < args->n; i++) {
            if (!gw_is_none(args->values[i]) && !gw_tensor_of(args->values[i])) {
                gw_raise(vm, GW_X_TypeError, "argument %zu is not a Variable", i);
                return false;
            }
        }
        return true;
    }
    return false;
}

/* One by itself, others as a tuple. */
static gw_flow return_sent(gw_vm *vm, gw_tensor *const *sent, size_t n, gw_value *out) {
    return n == 1 ? gw_tensor_or_none(vm, sent[0], out) : gw_tensors_tuple(vm, sent, n, out);
}

/* Most of PyTorch's nodes leave it to the engine to sum over what was broadcast; these do not. */
static bool sums_itself(const gw_node *node) {
    return node->op == &gw_ops[GW_OP_expand] || node->op == &gw_ops[GW_OP_layer_norm];
}

static void fit_sent(const gw_node *node, gw_tensor **sent) {
    for (size_t i = 0; i < node->n_next && gw_error(node->ctx) == GW_OK; i++) {
        const gw_edge *edge = &node->next[i];
        if (sent[i] && edge->node) {
            sent[i] = gw_gradient_fit(node, i, &edge->node->outputs[edge->input_nr], sent[i]);
        }
    }
}

/* node(*received): what it sends, without hooks, and not yet brought to the shapes it is for. */
static gw_flow node_call(gw_vm *vm, gw_value self, const gw_args *args, gw_value *out) {
    gw_context *ctx = gw_vm_context(vm);
    gw_node *node = node_of(self);
    if (!check_call(vm, node, args)) {
        return GW_RAISED;
    }
    const size_t n = node->n_outputs, size = (n + node->n_next) * sizeof(gw_tensor *);
    gw_tensor **received = gw_alloc_zero(ctx, size);
    if (!received) {
        return gw_raise_error(vm);
    }
    gw_tensor **sent = received + n;
    bool any = false;
    for (size_t i = 0; i < n; i++) {
        received[i] = gw_tensor_of(args->values[i]);
        any = any || received[i];
    }
    gw_node_retain(node);
    if (any && gw_node_apply(node, received, sent) == GW_OK && sums_itself(node)) {
        fit_sent(node, sent);
    }
    const bool ok = gw_error(ctx) == GW_OK;
    gw_flow flow = ok ? return_sent(vm, sent, node->n_next, out) : gw_raise_error(vm);
    for (size_t i = 0; i < node->n_next; i++) {
        gw_tensor_release(sent[i]);
    }
    gw_release(ctx, received, size);
    gw_node_release(node);
    return flow;
}

static const gw_slots node_slots = {
    .clear = node_clear, .call = node_call, .repr = node_repr, .getattr = node_getattr};
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
