/* Gradients: backward, torch.autograd.grad, and the flags that decide what is recorded. */
#include "gradwalk/autograd.h"
#include "gradwalk/ops.h"
#include "lang/code.h"
#include "lang/function.h"
#include "lang/torch/bindings.h"
#include "lang/torch/table.h"
#include "tensor/tensor.h"

/* Tensors of an argument: one tensor, or a list or tuple of tensors and perhaps None. Owned memory
 * of `n` pointers, borrowed tensors. */
typedef struct tensors {
    gw_tensor **items;
    size_t n;
} tensors;

static void free_tensors(gw_vm *vm, tensors *ts) {
    gw_release(gw_vm_context(vm), ts->items, ts->n * sizeof(gw_tensor *));
    *ts = (tensors){0};
}

/* False and `wrong` as TypeError ("... %s" with the type's name) when something is no tensor. */
static bool read_tensors(gw_vm *vm, gw_value v, bool none_too, const char *wrong, tensors *out) {
    gw_value one = v, *items = &one;
    size_t n = 1;
    *out = (tensors){0};
    if (!gw_tensor_of(v)) {
        gw_sequence_items(v, &items, &n);
    }
    gw_tensor **list = n ? gw_alloc_array(gw_vm_context(vm), n, sizeof *list) : NULL;
    if (n && !list) {
        gw_raise_error(vm);
        return false;
    }
    *out = (tensors){list, n};
    for (size_t i = 0; i < n; i++) {
        list[i] = gw_tensor_of(items[i]);
        if (!list[i] && !(none_too && gw_is_none(items[i]))) {
            gw_raise(vm, GW_X_TypeError, "%s%s", wrong, gw_type_name(vm, items[i]));
            free_tensors(vm, out);
            return false;
        }
    }
    return true;
}

/* The gradients for `roots`: as many, or none given; NULL items stand for None. */
static bool read_gradients(gw_vm *vm, gw_value v, const tensors *roots, tensors *out) {
    if (gw_is_unset(v) || gw_is_none(v)) {
        gw_tensor **none =
            roots->n ? gw_alloc_array(gw_vm_context(vm), roots->n, sizeof *none) : NULL;
        if (roots->n && !none) {
            gw_raise_error(vm);
            return false;
        }
        for (size_t i = 0; i < roots->n; i++) {
            none[i] = NULL;
        }
        *out = (tensors){none, roots->n};
        return true;
    }
    if (!read_tensors(vm, v, true, "gradients can be either Tensors or Nones, but got ", out)) {
        return false;
    }
    if (out->n != roots->n) {
        gw_raise(vm, GW_X_RuntimeError, "got %zu tensors and %zu gradients", roots->n, out->n);
        free_tensors(vm, out);
        return false;
    }
    return true;
}

/* retain_graph=None means create_graph. */
static bool read_options(gw_vm *vm, gw_value retain, bool create, gw_backward_options *out) {
    *out = (gw_backward_options){.retain_graph = create, .create_graph = create};
    return gw_is_unset(retain) || gw_is_none(retain) || gw_arg_bool(vm, retain, &out->retain_graph);
}

static gw_flow backward(gw_vm *vm, gw_value roots, gw_value gradients, gw_value retain, bool create,
                        gw_value *out) {
    gw_backward_options options;
    tensors from, with = {0};
    gw_flow flow = GW_RAISED;
    if (!read_tensors(vm, roots, false, "torch.autograd.backward takes tensors, not ", &from)) {
        return GW_RAISED;
    }
    if (read_gradients(vm, gradients, &from, &with) && read_options(vm, retain, create, &options)) {
        flow = gw_return_status(vm, gw_backward(from.items, with.items, from.n, options), out);
    }
    free_tensors(vm, &with);
    free_tensors(vm, &from);
    return flow;
}

gw_flow gw_torch_backward(gw_targs *t, gw_value *out) {
    return backward(t->vm, t->values[0], t->values[1], t->values[2], gw_targs_bool(t, 3, false),
                    out);
}

gw_flow gw_torch_autograd_backward(gw_targs *t, gw_value *out) {
    return backward(t->vm, t->values[0], t->values[1], t->values[2], gw_targs_bool(t, 3, false),
                    out);
}

/* A tuple of the gradients, which it takes over; None for what was not used. */
static gw_flow tuple_of(gw_vm *vm, gw_tensor **grads, size_t n, gw_value *out) {
    gw_value none = gw_none();
    gw_list *list = gw_list_new(vm, &none, 0);
    gw_flow flow = list ? GW_RETURNED : GW_RAISED;
    for (size_t i = 0; i < n; i++) {
        gw_value item = gw_none();
        if (flow == GW_RETURNED && grads[i]) {
            flow = gw_return_tensor(vm, grads[i], &item);
        } else {
            gw_tensor_release(grads[i]);
        }
        if (flow == GW_RETURNED && !gw_list_append_take(vm, list, item)) {
            flow = GW_RAISED;
        }
    }
    gw_tuple *tuple = flow == GW_RETURNED ? gw_tuple_new(vm, list->items, list->length) : NULL;
    gw_object_release(list);
    *out = tuple ? gw_object_value(tuple) : gw_unset();
    return tuple ? GW_RETURNED : GW_RAISED;
}

gw_flow gw_torch_autograd_grad(gw_targs *t, gw_value *out) {
    gw_vm *vm = t->vm;
    gw_backward_options options;
    tensors roots = {0}, with = {0}, inputs = {0};
    gw_tensor **grads = NULL;
    gw_flow flow = GW_RAISED;
    if (!read_tensors(vm, t->values[0], false, "torch.autograd.grad takes tensors, not ", &roots) ||
        !read_tensors(vm, t->values[1], false, "torch.autograd.grad takes tensors, not ",
                      &inputs) ||
        !read_gradients(vm, t->values[2], &roots, &with) ||
        !read_options(vm, t->values[3], gw_targs_bool(t, 4, false), &options)) {
        goto out;
    }
    grads = gw_alloc_array(t->ctx, inputs.n ? inputs.n : 1, sizeof *grads);
    if (!grads || gw_grad(roots.items, with.items, roots.n, inputs.items, inputs.n, grads, options,
                          gw_targs_bool(t, 6, false)) != GW_OK) {
        gw_raise_error(vm);
        goto out;
    }
    flow = tuple_of(vm, grads, inputs.n, out);
out:
    gw_release(t->ctx, grads, (inputs.n ? inputs.n : 1) * sizeof *grads);
    free_tensors(vm, &with);
    free_tensors(vm, &inputs);
    free_tensors(vm, &roots);
    return flow;
}

gw_flow gw_torch_requires_grad_(gw_targs *t, gw_value *out) {
    gw_status status = gw_requires_grad_(gw_targs_tensor(t, 0), gw_targs_bool(t, 1, true));
    return gw_return_self(t->vm, status, t->values[0], out);
}
gw_flow gw_torch_retain_grad(gw_targs *t, gw_value *out) {
    return gw_return_status(t->vm, gw_retain_grad(gw_targs_tensor(t, 0)), out);
}
gw_flow gw_torch_detach(gw_targs *t, gw_value *out) {
    return gw_return_tensor(t->vm, gw_detach(gw_targs_tensor(t, 0)), out);
}
gw_flow gw_torch_detach_(gw_targs *t, gw_value *out) {
    return gw_return_self(t->vm, gw_detach_(gw_targs_tensor(t, 0)), t->values[0], out);
}
gw_flow gw_torch_is_inference(gw_targs *t, gw_value *out) {
    *out = gw_bool(gw_targs_tensor(t, 0)->inference);
    return GW_RETURNED;
}
gw_flow gw_torch_is_inference_mode_enabled(gw_targs *t, gw_value *out) {
    *out = gw_bool(gw_inference_mode(t->ctx));
    return GW_RETURNED;
}
gw_flow gw_torch_set_inference_mode(gw_targs *t, gw_value *out) {
    *out = gw_bool(gw_set_inference_mode(t->ctx, gw_targs_bool(t, 0, true)));
    return GW_RETURNED;
}
gw_flow gw_torch_is_generator_function(gw_targs *t, gw_value *out) {
    const gw_value f = t->values[0];
    *out = gw_bool(gw_has_layout(f, GW_L_FUNCTION) &&
                   ((const gw_function *)f.o)->code->code->flags & GW_CODE_GENERATOR);
    return GW_RETURNED;
}
gw_flow gw_torch_is_grad_enabled(gw_targs *t, gw_value *out) {
    *out = gw_bool(gw_grad_enabled(t->ctx));
    return GW_RETURNED;
}
gw_flow gw_torch_set_grad_mode(gw_targs *t, gw_value *out) {
    *out = gw_bool(gw_set_grad_enabled(t->ctx, gw_targs_bool(t, 0, true)));
    return GW_RETURNED;
}
