/* torch.autograd.Function: the base of its classes, and of the ctx objects, which are the nodes of
 * the graph too. What is written in Python of it is in prelude/torch/autograd/function.py.
 *
 * Note [Who owns whom]. While forward runs, the ctx owns its node as any wrapper does. A result
 * that is recorded owns the node, and from then on the node owns the ctx, with all that a program
 * has put there; the ctx only knows the node, until it is gone. */
#include "lang/function.h"
#include "autograd/custom.h"
#include "lang/frame.h"
#include "lang/torch/anomaly.h"
#include "lang/torch/backward.h"
#include "lang/torch/bindings.h"
#include "lang/torch/hooks.h"
#include "lang/torch/node.h"
#include "lang/torch/types.h"
#include "lang/type.h"

typedef struct context {
    gw_wrapper wrapper;
    bool attached;                         /* the node owns this, not this the node */
    bool materialize;                      /* gradients that did not come are zeros */
    bool gone;                             /* the node, once attached */
    gw_value to_save, dirty, plain, needs; /* what the program has said; None: nothing */
    gw_value is_tensor;                    /* which arguments were: a tuple of bools */
} context;

static context *context_of(gw_value v) {
    return (context *)v.o;
}

static gw_node *node_of(gw_value v) {
    return context_of(v)->wrapper.thing;
}

static void forget_node(context *c) {
    gw_node *node = c->wrapper.thing;
    c->wrapper.thing = NULL;
    if (!node) {
        return;
    }
    node->object = NULL;
    if (!c->attached) {
        gw_node_release(node);
    }
}

static void context_clear(gw_vm *vm, gw_object *self) {
    context *c = (context *)self;
    (void)vm;
    forget_node(c);
    gw_assign_take(&c->to_save, gw_none());
    gw_assign_take(&c->dirty, gw_none());
    gw_assign_take(&c->plain, gw_none());
    gw_assign_take(&c->needs, gw_none());
    gw_assign_take(&c->is_tensor, gw_none());
}

static gw_flow context_construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    (void)args;
    context *c = gw_object_new(vm, cls);
    *out = c ? gw_object_value(c) : gw_unset();
    if (!c) {
        return GW_RAISED;
    }
    c->to_save = c->dirty = c->plain = c->needs = c->is_tensor = gw_none();
    c->materialize = true;
    return GW_RETURNED;
}

/* The node is dying: the ctx may live on. */
static void release_context(void *object) {
    context *c = object;
    c->gone = true;
    forget_node(c);
    gw_object_release(object);
}

/* --- What forward is called with -------------------------------------------------------------- */

/* Tensors of the arguments, borrowed; an array the caller gives back. NULL: MemoryError. */
static gw_tensor **tensors_of(gw_vm *vm, const gw_value *items, size_t n, size_t *n_tensors) {
    gw_tensor **tensors = gw_vm_alloc_array(vm, n + 1, sizeof *tensors);
    *n_tensors = 0;
    for (size_t i = 0; tensors && i < n; i++) {
        gw_tensor *t = gw_tensor_of(items[i]);
        if (t) {
            tensors[(*n_tensors)++] = t;
        }
    }
    return tensors;
}

/* ctx.needs_input_grad, and which arguments are tensors. */
static bool note_arguments(gw_vm *vm, context *c, const gw_tuple *args) {
    gw_list *needs = gw_list_new(vm, NULL, 0), *which = gw_list_new(vm, NULL, 0);
    bool ok = needs && which;
    for (size_t i = 0; ok && i < args->length; i++) {
        const gw_tensor *t = gw_tensor_of(args->items[i]);
        ok = gw_list_append(vm, needs, gw_bool(t && gw_tensor_requires_grad(t))) &&
             gw_list_append(vm, which, gw_bool(t));
    }
    gw_tuple *first = ok ? gw_tuple_new(vm, needs->items, needs->length) : NULL;
    gw_tuple *second = first ? gw_tuple_new(vm, which->items, which->length) : NULL;
    if (second) {
        gw_assign_take(&c->needs, gw_retain(gw_object_value(first)));
        gw_assign_take(&c->is_tensor, gw_retain(gw_object_value(second)));
    }
    ok = second;
    gw_object_release(second);
    gw_object_release(first);
    gw_object_release(which);
    gw_object_release(needs);
    return ok;
}

/* begin(ctx, args): makes the node. True: what forward does is recorded. */
static gw_flow begin(gw_vm *vm, const gw_args *args, gw_value *out) {
    context *c = context_of(args->values[0]);
    const gw_tuple *given = gw_as_tuple(args->values[1]);
    gw_context *ctx = gw_vm_context(vm);
    const gw_str *name = c->wrapper.object.type->name;
    size_t n;
    gw_tensor **tensors = tensors_of(vm, given->items, given->length, &n);
    bool recorded = false;
    if (!tensors || !note_arguments(vm, c, given)) {
        gw_release(ctx, tensors, (given->length + 1) * sizeof *tensors);
        return GW_RAISED;
    }
    for (size_t i = 0; i < n; i++) {
        recorded = recorded || gw_tensor_requires_grad(tensors[i]);
    }
    recorded = recorded && gw_grad_enabled(ctx);
    gw_str *kept = gw_str_intern(vm, name->data); /* lives as long as the vm */
    gw_node *node = kept ? gw_custom_node(ctx, kept->data, recorded ? n : 0) : NULL;
    for (size_t i = 0; node && recorded && i < n && gw_error(ctx) == GW_OK; i++) {
        gw_gradient_edge(tensors[i], &node->next[i]);
    }
    c->wrapper.thing = node;
    if (node) {
        node->object = c;
    }
    gw_release(ctx, tensors, (given->length + 1) * sizeof *tensors);
    gw_object_release(kept);
    *out = gw_bool(recorded);
    return node && gw_error(ctx) == GW_OK ? GW_RETURNED : kept ? gw_raise_error(vm) : GW_RAISED;
}

/* --- What forward has returned ---------------------------------------------------------------- */

/* The tensors of what a program has named (a tuple, checked before, or None), NULL for None;
 * borrowed, an array the caller gives back. */
static gw_tensor **named(gw_vm *vm, gw_value v, size_t *n) {
    gw_value *items = NULL;
    *n = 0;
    gw_sequence_items(v, &items, n);
    gw_tensor **tensors = gw_vm_alloc_array(vm, *n + 1, sizeof *tensors);
    for (size_t i = 0; tensors && i < *n; i++) {
        tensors[i] = gw_tensor_of(items[i]);
    }
    return tensors;
}

/* The node, which some result owns now, owns the ctx from here on. */
static void attach(context *c) {
    gw_node *node = c->wrapper.thing;
    node->extras->function = gw_foreign_of(gw_object_value(c));
    node->extras->function.release = release_context;
    c->attached = true;
    gw_node_release(node);
}

static gw_flow results(gw_vm *vm, const gw_value *returned, gw_tensor **outputs, size_t n,
                       gw_value *out) {
    gw_list *list = gw_list_new(vm, NULL, 0);
    bool ok = list;
    for (size_t i = 0; ok && i < n; i++) {
        gw_value item = gw_retain(returned[i]);
        if (outputs[i]) {
            gw_release_value(item);
            ok = gw_return_tensor(vm, gw_tensor_retain(outputs[i]), &item) == GW_RETURNED;
        }
        ok = ok && gw_list_append_take(vm, list, item);
    }
    gw_tuple *tuple = ok ? gw_tuple_new(vm, list->items, list->length) : NULL;
    gw_object_release(list);
    *out = tuple ? gw_object_value(tuple) : gw_unset();
    return tuple ? GW_RETURNED : GW_RAISED;
}

/* finish(ctx, recorded, name, args, returned): the results, a tuple. */
static gw_flow finish(gw_vm *vm, const gw_args *args, gw_value *out) {
    context *c = context_of(args->values[0]);
    gw_context *ctx = gw_vm_context(vm);
    const gw_tuple *given = gw_as_tuple(args->values[3]), *returned = gw_as_tuple(args->values[4]);
    gw_custom custom = {.node = args->values[1].b ? c->wrapper.thing : NULL,
                        .name = gw_as_str(args->values[2])->data};
    const size_t n = returned->length;
    gw_tensor **inputs = NULL, **dirty = NULL, **plain = NULL, **saved = NULL, **outputs = NULL;
    gw_flow flow = GW_RAISED;
    if (!(inputs = tensors_of(vm, given->items, given->length, &custom.n_inputs)) ||
        !(dirty = named(vm, c->dirty, &custom.n_dirty)) ||
        !(plain = named(vm, c->plain, &custom.n_plain)) ||
        !(saved = named(vm, c->to_save, &custom.n_saved)) ||
        !(outputs = gw_vm_alloc_array(vm, n + 1, sizeof *outputs))) {
        goto out;
    }
    custom.inputs = inputs;
    custom.dirty = dirty;
    custom.plain = plain;
    custom.saved = saved;
    for (size_t i = 0; i < n; i++) {
        outputs[i] = gw_tensor_retain(gw_tensor_of(returned->items[i]));
    }
    const gw_status status = gw_custom_finish(&custom, outputs, n);
    if (custom.node) {
        gw_assign_take(&c->to_save, gw_none());
        attach(c);
    }
    if (status == GW_OK) {
        flow = results(vm, returned->items, outputs, n, out);
    } else {
        gw_raise_error(vm);
    }
    for (size_t i = 0; i < n; i++) {
        gw_tensor_release(outputs[i]);
    }
out:
    gw_release(ctx, inputs, inputs ? (given->length + 1) * sizeof *inputs : 0);
    gw_release(ctx, dirty, dirty ? (custom.n_dirty + 1) * sizeof *dirty : 0);
    gw_release(ctx, plain, plain ? (custom.n_plain + 1) * sizeof *plain : 0);
    gw_release(ctx, saved, saved ? (custom.n_saved + 1) * sizeof *saved : 0);
    gw_release(ctx, outputs, outputs ? (n + 1) * sizeof *outputs : 0);
    return flow;
}

/* --- The way back ----------------------------------------------------------------------------- */

/* arguments(ctx, received): what backward is called with. */
static gw_flow arguments(gw_vm *vm, const gw_args *args, gw_value *out) {
    context *c = context_of(args->values[0]);
    const gw_tuple *received = gw_as_tuple(args->values[1]);
    gw_list *list = gw_list_new(vm, NULL, 0);
    bool ok = list;
    for (size_t i = 0; ok && i < received->length; i++) {
        gw_value item = gw_retain(received->items[i]);
        if (gw_is_none(item) && c->materialize) {
            gw_tensor *zeros = gw_custom_zeros(c->wrapper.thing, i);
            if (zeros) {
                ok = gw_return_tensor(vm, zeros, &item) == GW_RETURNED;
            } else if (gw_error(gw_vm_context(vm)) != GW_OK) {
                gw_raise_error(vm);
                ok = false;
            }
        }
        ok = ok && gw_list_append_take(vm, list, item);
    }
    gw_tuple *tuple = ok ? gw_tuple_new(vm, list->items, list->length) : NULL;
    gw_object_release(list);
    *out = tuple ? gw_object_value(tuple) : gw_unset();
    return tuple ? GW_RETURNED : GW_RAISED;
}

static const gw_native_def functions[] = {
    {"begin", begin, 2, 2, 0, "Makes the node of a Function's call; whether it is recorded."},
    {"finish", finish, 5, 5, 0, "Makes what forward returned the results."},
    {"arguments", arguments, 2, 2, 0, "What backward is called with."},
    {0},
};

/* --- Attributes ------------------------------------------------------------------------------- */

static gw_flow raise_gone(gw_vm *vm, const char *name) {
    return gw_raise(vm, GW_X_RuntimeError,
                    "Attribute '%s' is invalid for this instance of _C._FunctionBase. Accessing "
                    "this attribute directly on an instance of autograd.Function is a legacy "
                    "access pattern that is no longer supported. For examples on how to use "
                    "new-style autograd functions, see "
                    "https://pytorch.org/docs/stable/autograd.html#torch.autograd.Function ",
                    name);
}

static gw_flow get_saved(gw_vm *vm, gw_value self, gw_value *out) {
    const context *c = context_of(self);
    gw_node *node = c->wrapper.thing;
    if (c->gone || (node && node->extras->freed)) {
        gw_fail_twice(gw_vm_context(vm));
        return gw_raise_error(vm);
    }
    gw_list *list = gw_list_new(vm, NULL, 0);
    bool ok = list;
    for (size_t i = 0; ok && node && i < node->n_saved; i++) {
        gw_value item = gw_none();
        gw_tensor *t = gw_saved_tensor(node, i);
        if (gw_error(gw_vm_context(vm)) != GW_OK) {
            gw_raise_error(vm);
            ok = false;
        } else if (t) {
            ok = gw_return_tensor(vm, t, &item) == GW_RETURNED;
        }
        ok = ok && gw_list_append_take(vm, list, item);
    }
    gw_tuple *tuple = ok ? gw_tuple_new(vm, list->items, list->length) : NULL;
    gw_object_release(list);
    *out = tuple ? gw_object_value(tuple) : gw_unset();
    return tuple ? GW_RETURNED : GW_RAISED;
}

#define FIELD(name)                                                        \
    static gw_flow get_##name(gw_vm *vm, gw_value self, gw_value *out) {   \
        (void)vm;                                                          \
        *out = gw_retain(context_of(self)->name);                          \
        return GW_RETURNED;                                                \
    }                                                                      \
    static gw_flow set_##name(gw_vm *vm, gw_value self, gw_value value) {  \
        (void)vm;                                                          \
        gw_assign_take(&context_of(self)->name,                            \
                       gw_is_unset(value) ? gw_none() : gw_retain(value)); \
        return GW_RETURNED;                                                \
    }
FIELD(to_save)
FIELD(dirty)
FIELD(plain)
FIELD(needs)
FIELD(is_tensor)
#undef FIELD

static gw_flow get_materialize(gw_vm *vm, gw_value self, gw_value *out) {
    (void)self;
    *out = gw_unset();
    return gw_raise(vm, GW_X_AttributeError,
                    "attribute 'materialize_grads' of 'torch._C._FunctionBase' objects is not "
                    "readable");
}

static gw_flow set_materialize(gw_vm *vm, gw_value self, gw_value value) {
    if (value.tag != GW_V_BOOL) {
        return gw_raise(vm, GW_X_TypeError, "set_materialize_grads takes a bool, not '%s'",
                        gw_is_unset(value) ? "nothing" : gw_type_name(vm, value));
    }
    context_of(self)->materialize = value.b;
    return GW_RETURNED;
}

static gw_flow get_next_functions(gw_vm *vm, gw_value self, gw_value *out) {
    return node_of(self) ? gw_node_next_functions(vm, self, out) : raise_gone(vm, "next_functions");
}

static gw_flow get_metadata(gw_vm *vm, gw_value self, gw_value *out) {
    if (node_of(self)) {
        return gw_node_metadata(vm, self, out);
    }
    return gw_raise(
        vm, GW_X_RuntimeError,
        "You attempted to access the anomaly metadata of a custom autograd function but the "
        "underlying PyNode has already been deallocated.  The most likely reason this occurred is "
        "because you assigned x.grad_fn to a local variable and then let the original variable get "
        "deallocated.  Don't do that!  If you really have no way of restructuring your code so "
        "this is the case, please file an issue reporting that you are affected by this.");
}

static gw_flow call_name(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_node *node = node_of(args->values[0]);
    if (!node) {
        return raise_gone(vm, "name");
    }
    return gw_return_str(gw_str_text(vm, gw_node_qualified_name(node)), out);
}

static gw_flow call_register_hook(gw_vm *vm, const gw_args *args, gw_value *out) {
    return node_of(args->values[0]) ? gw_node_register_hook(vm, args, out)
                                    : raise_gone(vm, "register_hook");
}

static gw_flow call_register_prehook(gw_vm *vm, const gw_args *args, gw_value *out) {
    return node_of(args->values[0]) ? gw_node_register_prehook(vm, args, out)
                                    : raise_gone(vm, "register_prehook");
}

bool gw_is_function_context(gw_vm *vm, gw_value v) {
    (void)vm;
    return gw_has_layout(v, GW_L_NATIVE) && v.o->type->slots->construct == context_construct;
}

static const gw_native_def methods[] = {
    {"name", call_name, 0, 0, 0, "Its name in the graph."},
    {"register_hook", call_register_hook, 1, 1, 0,
     "Calls hook(sent, received) when the node has run."},
    {"register_prehook", call_register_prehook, 1, 1, 0,
     "Calls hook(received) before the node runs."},
    {0},
};
static const gw_getset_def getsets[] = {
    {"saved_tensors", get_saved, NULL, "What save_for_backward was given."},
    {"saved_variables", get_saved, NULL, "The old name of saved_tensors."},
    {"next_functions", get_next_functions, NULL, "Where it sends gradients to."},
    {"metadata", get_metadata, NULL, "A dict for whoever wants to note something."},
    {"requires_grad", gw_node_requires_grad, NULL, "True."},
    {"to_save", get_to_save, set_to_save, "What is going to be saved."},
    {"dirty_tensors", get_dirty, set_dirty, "What forward has changed in place."},
    {"non_differentiable", get_plain, set_plain, "Results that have no gradient."},
    {"needs_input_grad", get_needs, set_needs, "Which arguments want a gradient."},
    {"_is_tensor", get_is_tensor, set_is_tensor, "Which arguments are tensors."},
    {"materialize_grads", get_materialize, set_materialize,
     "Whether gradients that did not come are zeros."},
    {0},
};
static const gw_slots slots = {.clear = context_clear, .construct = context_construct};
static const gw_type_def def = {.name = "_FunctionBase",
                                .module = "torch._C",
                                .doc = "What torch.autograd.Function and its nodes share.",
                                .instance_size = sizeof(context),
                                .layout = GW_L_NATIVE,
                                .flags = GW_TYPE_ATTRIBUTES,
                                .slots = &slots,
                                .methods = methods,
                                .getsets = getsets};

bool gw_autograd_init(gw_vm *vm, gw_value module) {
    gw_type *type = gw_type_new(vm, &def, NULL);
    bool ok = type && gw_module_set_take(vm, module, "_FunctionBase", gw_object_value(type));
    const gw_native_def *const lists[] = {functions, gw_anomaly_functions};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        for (const gw_native_def *f = lists[i]; ok && f->name; f++) {
            ok = gw_module_set_take(vm, module, f->name, gw_native_new(vm, f, gw_unset()));
        }
    }
    return ok;
}
