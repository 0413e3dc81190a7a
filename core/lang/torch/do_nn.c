/* torch._nn: layers and losses. */
#include "gradwalk/autograd.h"
#include "gradwalk/nn.h"
#include "lang/function.h"
#include "lang/torch/bindings.h"
#include "lang/torch/parameters.h"
#include "lang/torch/table.h"

gw_flow gw_torch_nn_make_subclass(gw_targs *t, gw_value *out) {
    gw_torch *torch = gw_torch_of(t->vm);
    const gw_value cls = t->values[0];
    if (!gw_has_layout(cls, GW_L_TYPE) || !gw_type_is_subtype((gw_type *)cls.o, torch->tensor)) {
        return gw_raise(t->vm, GW_X_TypeError, "make_subclass(): cls is no class of tensors");
    }
    bool requires_grad = gw_targs_bool(t, 2, false);
    if (requires_grad && !gw_dtype_is_float(gw_tensor_dtype(gw_targs_tensor(t, 1)))) {
        return gw_raise(t->vm, GW_X_RuntimeError,
                        "Only Tensors of floating point and complex dtype can require gradients");
    }
    gw_tensor *leaf = gw_detach(gw_targs_tensor(t, 1));
    if (leaf && gw_requires_grad_(leaf, requires_grad) != GW_OK) {
        gw_tensor_release(leaf);
        leaf = NULL;
    }
    gw_wrapper *wrapper = gw_wrap_tensor(t->vm, (gw_type *)cls.o, leaf);
    *out = wrapper ? gw_object_value(wrapper) : gw_unset();
    return wrapper ? GW_RETURNED : GW_RAISED;
}

gw_flow gw_torch_nn_own_init(gw_targs *t, gw_value *out) {
    gw_vm *vm = t->vm;
    gw_str *name = gw_name(vm, GW_N___init__);
    if (!gw_has_layout(t->values[0], GW_L_TYPE)) {
        return gw_raise(vm, GW_X_TypeError, "own_init(): cls is no class");
    }
    gw_type *cls = (gw_type *)t->values[0].o;
    const gw_value found = gw_type_lookup(cls, name);
    if (!gw_has_layout(found, GW_L_FUNCTION)) {
        return gw_raise(vm, GW_X_TypeError, "own_init(): the base has no constructor");
    }
    const gw_function *base = (gw_function *)found.o;
    gw_function *own = gw_function_new(vm, base->code, base->globals);
    gw_str *qualname = own ? gw_str_format(vm, "%s.__init__", cls->qualname->data) : NULL;
    bool done = qualname;
    if (done) {
        gw_object_release(own->qualname);
        own->qualname = gw_object_retain(qualname);
        own->defaults = gw_object_retain(base->defaults);
        own->kwdefaults = gw_object_retain(base->kwdefaults);
        own->closure = gw_object_retain(base->closure);
        done = gw_type_set(cls, name, gw_object_value(own));
    }
    gw_object_release(qualname);
    gw_object_release(own);
    *out = gw_none();
    return done ? GW_RETURNED : GW_RAISED;
}

gw_flow gw_torch_nn_wait_for_data(gw_targs *t, gw_value *out) {
    if (!gw_has_layout(t->values[0], GW_L_TYPE)) {
        return gw_raise(t->vm, GW_X_TypeError, "wait_for_data(): cls is no class");
    }
    ((gw_type *)t->values[0].o)->flags |= GW_TYPE_WAITING;
    *out = gw_none();
    return GW_RETURNED;
}

gw_flow gw_torch_nn_member(gw_targs *t, gw_value *out) {
    const gw_str *name = gw_as_str(t->values[1]);
    *out = gw_retain(gw_module_member(t->vm, t->values[0], name));
    return gw_is_unset(*out)
               ? gw_raise(t->vm, GW_X_AttributeError, "'%s' object has no attribute '%s'",
                          gw_type_name(t->vm, t->values[0]), name->data)
               : GW_RETURNED;
}

/* --- Numbers
 * ----------------------------------------------------------------------------------
 */

static gw_flow with_number(gw_targs *t, gw_tensor *(*op)(gw_tensor *, gw_scalar), gw_value *out) {
    gw_scalar number;
    if (!gw_targs_number(t, 1, gw_scalar_int(0), &number)) {
        return GW_RAISED;
    }
    return gw_return_tensor(t->vm, op(gw_targs_tensor(t, 0), number), out);
}
gw_flow gw_torch_nn_add_scalar(gw_targs *t, gw_value *out) {
    return with_number(t, gw_add_scalar, out);
}
gw_flow gw_torch_nn_mul_scalar(gw_targs *t, gw_value *out) {
    return with_number(t, gw_mul_scalar, out);
}
gw_flow gw_torch_nn_div_scalar(gw_targs *t, gw_value *out) {
    return with_number(t, gw_div_scalar, out);
}

/* The arguments fit, and so does what stands in lists: all else is done in Python. */
gw_flow gw_torch_nn_matched(gw_targs *t, gw_value *out) {
    for (size_t i = 0; i < t->n; i++) {
        const gw_kind kind = t->parameters[i].kind;
        int64_t ints[GW_MAX_DIMS];
        int n;
        if ((kind == GW_K_INTS || kind == GW_K_INTS_OR_ONE) && !gw_targs_ints(t, i, ints, &n)) {
            return GW_RAISED;
        }
    }
    *out = gw_none();
    return GW_RETURNED;
}

/* --- Layers
 * -----------------------------------------------------------------------------------
 */

gw_flow gw_torch_nn_linear(gw_targs *t, gw_value *out) {
    gw_tensor *y = gw_linear(gw_targs_tensor(t, 0), gw_targs_tensor(t, 1), gw_targs_tensor(t, 2));
    return gw_return_tensor(t->vm, y, out);
}

gw_flow gw_torch_nn_layer_norm(gw_targs *t, gw_value *out) {
    int64_t dims[GW_MAX_DIMS];
    int n;
    double eps;
    if (!gw_targs_ints(t, 1, dims, &n) || !gw_targs_float(t, 4, 1e-5, &eps)) {
        return GW_RAISED;
    }
    gw_tensor *y = gw_layer_norm(gw_targs_tensor(t, 0), dims, n, gw_targs_tensor(t, 2),
                                 gw_targs_tensor(t, 3), eps);
    return gw_return_tensor(t->vm, y, out);
}

gw_flow gw_torch_nn_group_norm(gw_targs *t, gw_value *out) {
    int64_t groups;
    double eps;
    if (!gw_targs_int(t, 1, 1, &groups) || !gw_targs_float(t, 4, 1e-5, &eps)) {
        return GW_RAISED;
    }
    gw_tensor *y = gw_group_norm(gw_targs_tensor(t, 0), groups, gw_targs_tensor(t, 2),
                                 gw_targs_tensor(t, 3), eps);
    return gw_return_tensor(t->vm, y, out);
}

gw_flow gw_torch_nn_batch_norm(gw_targs *t, gw_value *out) {
    double momentum, eps;
    if (!gw_targs_float(t, 6, 0.1, &momentum) || !gw_targs_float(t, 7, 1e-5, &eps)) {
        return GW_RAISED;
    }
    gw_tensor *y = gw_batch_norm(gw_targs_tensor(t, 0), gw_targs_tensor(t, 1),
                                 gw_targs_tensor(t, 2), gw_targs_tensor(t, 3),
                                 gw_targs_tensor(t, 4), gw_targs_bool(t, 5, false), momentum, eps);
    return gw_return_tensor(t->vm, y, out);
}

gw_flow gw_torch_nn_embedding(gw_targs *t, gw_value *out) {
    int64_t padding_idx;
    if (!gw_targs_int(t, 2, -1, &padding_idx)) {
        return GW_RAISED;
    }
    gw_tensor *y = gw_embedding(gw_targs_tensor(t, 0), gw_targs_tensor(t, 1), padding_idx);
    return gw_return_tensor(t->vm, y, out);
}

/* --- Losses
 * -----------------------------------------------------------------------------------
 */

static bool reduction_of(gw_targs *t, size_t i, gw_reduction *out) {
    int64_t number;
    if (!gw_targs_int(t, i, GW_REDUCE_MEAN, &number)) {
        return false;
    }
    if (number < GW_REDUCE_NONE || number > GW_REDUCE_SUM) {
        gw_raise(t->vm, GW_X_ValueError, "%d is not a valid value for reduction", (int)number);
        return false;
    }
    *out = (gw_reduction)number;
    return true;
}

gw_flow gw_torch_nn_mse_loss(gw_targs *t, gw_value *out) {
    gw_reduction reduction;
    if (!reduction_of(t, 2, &reduction)) {
        return GW_RAISED;
    }
    gw_tensor *y = gw_mse_loss(gw_targs_tensor(t, 0), gw_targs_tensor(t, 1), reduction);
    return gw_return_tensor(t->vm, y, out);
}

typedef gw_tensor *(*bent)(gw_tensor *, gw_tensor *, gw_reduction, double);

static gw_flow with_bend(gw_targs *t, bent op, gw_value *out) {
    gw_reduction reduction;
    double at;
    if (!reduction_of(t, 2, &reduction) || !gw_targs_float(t, 3, 1, &at)) {
        return GW_RAISED;
    }
    gw_tensor *y = op(gw_targs_tensor(t, 0), gw_targs_tensor(t, 1), reduction, at);
    return gw_return_tensor(t->vm, y, out);
}
gw_flow gw_torch_nn_smooth_l1_loss(gw_targs *t, gw_value *out) {
    return with_bend(t, gw_smooth_l1_loss, out);
}
gw_flow gw_torch_nn_huber_loss(gw_targs *t, gw_value *out) {
    return with_bend(t, gw_huber_loss, out);
}

gw_flow gw_torch_nn_soft_margin_loss(gw_targs *t, gw_value *out) {
    gw_reduction reduction;
    if (!reduction_of(t, 2, &reduction)) {
        return GW_RAISED;
    }
    gw_tensor *y = gw_soft_margin_loss(gw_targs_tensor(t, 0), gw_targs_tensor(t, 1), reduction);
    return gw_return_tensor(t->vm, y, out);
}

gw_flow gw_torch_nn_binary_cross_entropy(gw_targs *t, gw_value *out) {
    gw_reduction reduction;
    if (!reduction_of(t, 3, &reduction)) {
        return GW_RAISED;
    }
    gw_tensor *y = gw_binary_cross_entropy(gw_targs_tensor(t, 0), gw_targs_tensor(t, 1),
                                           gw_targs_tensor(t, 2), reduction);
    return gw_return_tensor(t->vm, y, out);
}

gw_flow gw_torch_nn_binary_cross_entropy_with_logits(gw_targs *t, gw_value *out) {
    gw_reduction reduction;
    if (!reduction_of(t, 4, &reduction)) {
        return GW_RAISED;
    }
    gw_tensor *y = gw_binary_cross_entropy_with_logits(gw_targs_tensor(t, 0), gw_targs_tensor(t, 1),
                                                       gw_targs_tensor(t, 2), gw_targs_tensor(t, 3),
                                                       reduction);
    return gw_return_tensor(t->vm, y, out);
}

gw_flow gw_torch_nn_nll_loss(gw_targs *t, gw_value *out) {
    gw_reduction reduction;
    int64_t ignore_index;
    if (!reduction_of(t, 3, &reduction) || !gw_targs_int(t, 4, -100, &ignore_index)) {
        return GW_RAISED;
    }
    gw_tensor *y = gw_nll_loss_nd(gw_targs_tensor(t, 0), gw_targs_tensor(t, 1),
                                  gw_targs_tensor(t, 2), reduction, ignore_index);
    return gw_return_tensor(t->vm, y, out);
}

gw_flow gw_torch_nn_multi_margin_loss(gw_targs *t, gw_value *out) {
    gw_reduction reduction;
    int64_t p;
    double margin;
    if (!gw_targs_int(t, 2, 1, &p) || !gw_targs_float(t, 3, 1, &margin) ||
        !reduction_of(t, 5, &reduction)) {
        return GW_RAISED;
    }
    gw_tensor *y = gw_multi_margin_loss(gw_targs_tensor(t, 0), gw_targs_tensor(t, 1),
                                        gw_targs_tensor(t, 4), p, margin, reduction);
    return gw_return_tensor(t->vm, y, out);
}

gw_flow gw_torch_nn_cosine_similarity(gw_targs *t, gw_value *out) {
    int64_t dim;
    double eps;
    if (!gw_targs_int(t, 2, 1, &dim) || !gw_targs_float(t, 3, 1e-8, &eps)) {
        return GW_RAISED;
    }
    gw_tensor *y = gw_cosine_similarity(gw_targs_tensor(t, 0), gw_targs_tensor(t, 1), dim, eps);
    return gw_return_tensor(t->vm, y, out);
}

gw_flow gw_torch_nn_cosine_embedding_loss(gw_targs *t, gw_value *out) {
    gw_reduction reduction;
    double margin;
    if (!gw_targs_float(t, 3, 0, &margin) || !reduction_of(t, 4, &reduction)) {
        return GW_RAISED;
    }
    gw_tensor *y = gw_cosine_embedding_loss(gw_targs_tensor(t, 0), gw_targs_tensor(t, 1),
                                            gw_targs_tensor(t, 2), margin, reduction);
    return gw_return_tensor(t->vm, y, out);
}

gw_flow gw_torch_nn_whole_storage(gw_targs *t, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0);
    const int64_t n = (int64_t)(x->storage->bytes / gw_dtype_size(gw_tensor_dtype(x)));
    return gw_return_tensor(t->vm, gw_as_strided(x, &n, &(int64_t){1}, 1, -x->offset), out);
}
