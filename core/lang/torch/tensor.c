/* torch.Tensor: its type, its attributes, and what Python asks of every value. */
#include "autograd/node.h"

#include "gradwalk/autograd.h"
#include "gradwalk/ops.h"
#include "lang/function.h"
#include "lang/number.h"
#include "lang/torch/finish.h"
#include "lang/torch/hooks.h"
#include "lang/torch/operators.h"
#include "lang/torch/parts.h"
#include "lang/torch/size.h"
#include "lang/torch/table.h"
#include "lang/torch/types.h"

static void tensor_clear(gw_vm *vm, gw_object *self) {
    (void)vm;
    gw_wrapper *wrapper = (gw_wrapper *)self;
    gw_tensor *t = wrapper->thing;
    wrapper->thing = NULL;
    if (t) {
        t->object = NULL;
        gw_tensor_release(t);
    }
}

/* torch.Tensor(...), with the old rules of its constructor. */
static gw_flow tensor_construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    if (cls->flags & GW_TYPE_HEAP) { /* whose results would be of that class, too */
        return gw_raise(vm, GW_X_NotImplementedError,
                        "a tensor of a class of its own ('%s') is not part of the playground",
                        cls->name->data);
    }
    gw_targs t;
    bool matched = gw_targs_match(&t, vm, "Tensor", GW_LEGACY_SIGNATURES, args, false);
    t.function = "new"; /* as its constructor calls itself */
    gw_flow flow =
        matched ? gw_legacy_tensor(&t, (gw_dtype)gw_vm_context(vm)->default_dtype, out) : GW_RAISED;
    gw_targs_release(&t);
    return flow;
}

/* --- As text ---------------------------------------------------------------------------------- */

static gw_flow tensor_repr(gw_vm *vm, gw_value self, gw_value *out) {
    gw_tensor *x = gw_tensor_of(self);
    const gw_node *node = gw_tensor_grad_fn(x);
    if (gw_error(gw_vm_context(vm)) != GW_OK) {
        return gw_raise_error(vm);
    }
    gw_buffer text;
    gw_buffer_init(&text, gw_vm_context(vm));
    gw_status status =
        gw_tensor_print(x, node ? gw_node_name(node) : NULL, &gw_torch_of(vm)->print, &text);
    gw_flow flow =
        status == GW_OK ? gw_return_str(gw_str_of_buffer(vm, &text), out) : gw_raise_error(vm);
    gw_buffer_free(&text);
    return flow;
}

/* A 0-d tensor is formatted as its number, one of a subclass as its text. */
static gw_flow tensor_format(gw_vm *vm, gw_value self, gw_str *spec, gw_value *out) {
    const gw_tensor *x = gw_tensor_of(self);
    if (gw_tensor_ndim(x) == 0 && self.o->type == gw_torch_of(vm)->tensor) {
        return gw_format(vm, gw_value_of(vm, gw_tensor_at(x, 0)), spec, out);
    }
    if (spec && spec->size > 0) {
        return gw_raise(vm, GW_X_TypeError, "unsupported format string passed to %s.__format__",
                        gw_type_name(vm, self));
    }
    return gw_to_str(vm, self, out);
}

/* --- As numbers and sequences ----------------------------------------------------------------- */

static gw_flow tensor_truth(gw_vm *vm, gw_value self, bool *out) {
    const gw_tensor *x = gw_tensor_of(self);
    if (gw_tensor_numel(x) != 1) {
        return gw_raise(vm, GW_X_RuntimeError, "Boolean value of Tensor with %s is ambiguous",
                        gw_tensor_numel(x) ? "more than one value" : "no values");
    }
    *out = gw_scalar_as_double(gw_tensor_at(x, 0)) != 0;
    return GW_RETURNED;
}

static gw_flow tensor_number(gw_vm *vm, gw_value self, char want, gw_value *out) {
    const gw_tensor *x = gw_tensor_of(self);
    if (want == 'n' && (gw_tensor_numel(x) != 1 || gw_dtype_is_float(gw_tensor_dtype(x)))) {
        return gw_raise(vm, GW_X_TypeError,
                        "only integer tensors of a single element can be "
                        "converted to an index");
    }
    if (gw_tensor_numel(x) != 1) {
        return gw_raise(vm, GW_X_ValueError,
                        "only one element tensors can be converted to Python scalars");
    }
    gw_scalar s = gw_tensor_at(x, 0);
    double d = gw_scalar_as_double(s);
    if (want != 'f' && s.dtype == GW_F64 && d != d) {
        return gw_raise(vm, GW_X_ValueError, "cannot convert float NaN to integer");
    }
    if (want != 'f' && s.dtype == GW_F64 && (d >= 9.3e18 || d <= -9.3e18)) {
        return gw_raise(vm, GW_X_OverflowError,
                        d - d != 0 ? "cannot convert float infinity to integer"
                                   : "integers here have 64 bits");
    }
    *out = want == 'f' ? gw_new_float(vm, d) : gw_int(gw_scalar_as_int(s));
    return GW_RETURNED;
}

static gw_flow tensor_length(gw_vm *vm, gw_value self, int64_t *out) {
    const gw_tensor *x = gw_tensor_of(self);
    if (gw_tensor_ndim(x) == 0) {
        return gw_raise(vm, GW_X_TypeError, "len() of a 0-d tensor");
    }
    *out = gw_tensor_dims(x)[0];
    return GW_RETURNED;
}

/* The rows, all at once, as PyTorch's unbind makes them. */
static gw_flow tensor_iter(gw_vm *vm, gw_value self, gw_value *out) {
    gw_tensor *x = gw_tensor_of(self);
    gw_parts rows;
    gw_value tuple;
    if (gw_tensor_ndim(x) == 0) {
        return gw_raise(vm, GW_X_TypeError, "iteration over a 0-d tensor");
    }
    if (gw_unbind(x, 0, &rows) != GW_OK) {
        return gw_raise_error(vm);
    }
    if (gw_return_parts(vm, &rows, &tuple) != GW_RETURNED) {
        return GW_RAISED;
    }
    gw_flow flow = gw_iter(vm, tuple, out);
    gw_release_value(tuple);
    return flow;
}

static gw_flow tensor_getattr(gw_vm *vm, gw_value self, gw_str *name, gw_value *out) {
    (void)self;
    *out = gw_unset();
    return gw_refuse_name(vm, "Tensor", name);
}

/* Its id, as torch.Tensor.__hash__ says. */
static gw_flow tensor_hash(gw_vm *vm, gw_value self, int64_t *out) {
    (void)vm;
    *out = (int64_t)(uintptr_t)self.o;
    return GW_RETURNED;
}

static const gw_slots tensor_slots = {
    .hash = tensor_hash,
    .clear = tensor_clear,
    .construct = tensor_construct,
    .repr = tensor_repr,
    .format = tensor_format,
    .getattr = tensor_getattr,
    .truth = tensor_truth,
    .length = tensor_length,
    .getitem = gw_tensor_getitem,
    .setitem = gw_tensor_setitem,
    .contains = gw_tensor_contains,
    .iter = tensor_iter,
    .binary = gw_tensor_binary,
    .spend = gw_tensor_spend,
    .inplace = gw_tensor_inplace,
    .unary = gw_tensor_unary,
    .compare = gw_tensor_compare,
    .number = tensor_number,
};

/* --- Attributes ------------------------------------------------------------------------------- */

static gw_flow get_shape(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_tensor *x = gw_tensor_of(self);
    return gw_return_size(vm, gw_tensor_dims(x), gw_tensor_ndim(x), out);
}

static gw_flow get_dtype(gw_vm *vm, gw_value self, gw_value *out) {
    *out = gw_retain(gw_torch_of(vm)->dtypes[gw_tensor_dtype(gw_tensor_of(self))]);
    return GW_RETURNED;
}

static gw_flow get_device(gw_vm *vm, gw_value self, gw_value *out) {
    (void)self;
    *out = gw_retain(gw_torch_of(vm)->cpu);
    return GW_RETURNED;
}

static gw_flow get_layout(gw_vm *vm, gw_value self, gw_value *out) {
    (void)self;
    *out = gw_retain(gw_torch_of(vm)->strided);
    return GW_RETURNED;
}

static gw_flow get_ndim(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_int(gw_tensor_ndim(gw_tensor_of(self)));
    return GW_RETURNED;
}

static gw_flow get_version(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_tensor *x = gw_tensor_of(self);
    if (x->unversioned) {
        return gw_raise(vm, GW_X_RuntimeError, "Inference tensors do not track version counter.");
    }
    *out = gw_int(gw_tensor_version(x));
    return GW_RETURNED;
}

static gw_flow get_is_leaf(gw_vm *vm, gw_value self, gw_value *out) {
    *out = gw_bool(!gw_tensor_grad_fn(gw_tensor_of(self)));
    return gw_error(gw_vm_context(vm)) == GW_OK ? GW_RETURNED : gw_raise_error(vm);
}

static gw_flow get_output_nr(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_int(gw_tensor_of(self)->output_nr);
    return GW_RETURNED;
}

static gw_flow get_retains_grad(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_bool(gw_tensor_of(self)->retains_grad);
    return GW_RETURNED;
}

/* What was before torch.no_grad(): it warns and is False. */
static gw_flow get_volatile(gw_vm *vm, gw_value self, gw_value *out) {
    (void)self;
    *out = gw_bool(false);
    return gw_warn(vm, GW_X_UserWarning, "volatile was removed (Variable.volatile is always False)")
               ? GW_RETURNED
               : GW_RAISED;
}

static gw_flow set_volatile(gw_vm *vm, gw_value self, gw_value value) {
    (void)self, (void)value;
    return gw_warn(
               vm, GW_X_UserWarning,
               "volatile was removed and now has no effect. Use `with torch.no_grad():` instead.")
               ? GW_RETURNED
               : GW_RAISED;
}

static gw_flow get_names(gw_vm *vm, gw_value self, gw_value *out) {
    gw_value none[GW_MAX_DIMS];
    const size_t n = (size_t)gw_tensor_ndim(gw_tensor_of(self));
    for (size_t i = 0; i < n; i++) {
        none[i] = gw_none();
    }
    gw_tuple *names = gw_tuple_new(vm, none, n);
    *out = names ? gw_object_value(names) : gw_unset();
    return names ? GW_RETURNED : GW_RAISED;
}

static gw_flow get_real(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_retain(self);
    return GW_RETURNED;
}

static gw_flow get_requires_grad(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_bool(gw_tensor_requires_grad(gw_tensor_of(self)));
    return GW_RETURNED;
}

static gw_flow set_requires_grad(gw_vm *vm, gw_value self, gw_value value) {
    if (value.tag != GW_V_BOOL) {
        return gw_raise(vm, GW_X_RuntimeError, "requires_grad must be a bool");
    }
    /* Other words than those of requires_grad_(). */
    gw_tensor *x = gw_tensor_of(self);
    if (value.b && !gw_tensor_is_leaf(x)) {
        return gw_raise(vm, GW_X_RuntimeError,
                        "you can only change requires_grad flags of leaf variables.");
    }
    if (value.b && !gw_dtype_is_float(gw_tensor_dtype(x))) {
        return gw_raise(vm, GW_X_RuntimeError,
                        "only Tensors of floating point and complex dtype can require gradients");
    }
    gw_status status = gw_requires_grad_(x, value.b);
    return status == GW_OK ? GW_RETURNED : gw_raise_error(vm);
}

static gw_flow get_grad(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_tensor *x = gw_tensor_of(self);
    if (!gw_tensor_is_leaf(x) && !x->retains_grad && !x->grad &&
        !gw_warn(vm, GW_X_UserWarning,
                 "The .grad attribute of a Tensor that is not a leaf Tensor is being accessed. Its "
                 ".grad attribute won't be populated during autograd.backward(). If you indeed "
                 "want the .grad field to be populated for a non-leaf Tensor, use .retain_grad() "
                 "on the non-leaf Tensor. If you access the non-leaf Tensor by mistake, make sure "
                 "you access the leaf Tensor instead. See github.com/pytorch/pytorch/pull/30531 "
                 "for more informations. (Triggered internally at  "
                 "./build/aten/src/ATen/core/TensorBody.h:480.)")) {
        return GW_RAISED;
    }
    *out = gw_none();
    gw_tensor *grad = gw_tensor_grad(x);
    return grad ? gw_return_tensor(vm, gw_tensor_retain(grad), out) : GW_RETURNED;
}

static gw_flow set_grad(gw_vm *vm, gw_value self, gw_value value) {
    gw_tensor *grad = gw_tensor_of(value);
    if (!grad && !gw_is_none(value) && !gw_is_unset(value)) {
        return gw_raise(vm, GW_X_TypeError,
                        "assigned grad expected to be a Tensor or None but got grad of type%s",
                        gw_type_name(vm, value));
    }
    if (grad && grad == gw_tensor_of(self)) {
        return gw_raise(vm, GW_X_RuntimeError, "can't assign Variable as its own grad");
    }
    gw_status status = gw_set_grad(gw_tensor_of(self), grad);
    return status == GW_OK ? GW_RETURNED : gw_raise_error(vm);
}

static gw_flow get_grad_fn(gw_vm *vm, gw_value self, gw_value *out) {
    gw_node *node = gw_tensor_grad_fn(gw_tensor_of(self));
    return gw_error(gw_vm_context(vm)) == GW_OK ? gw_return_node(vm, node, out)
                                                : gw_raise_error(vm);
}

static gw_flow get_base(gw_vm *vm, gw_value self, gw_value *out) {
    gw_tensor *base = gw_tensor_of(self)->base;
    *out = gw_none();
    return base ? gw_return_tensor(vm, gw_tensor_retain(base), out) : GW_RETURNED;
}

static gw_flow get_data(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_return_tensor(vm, gw_data(gw_tensor_of(self)), out);
}

static gw_flow set_data(gw_vm *vm, gw_value self, gw_value value) {
    gw_tensor *y = gw_tensor_of(value);
    if (gw_is_unset(value)) {
        return gw_raise(vm, GW_X_RuntimeError,
                        "Deleting tensor data is not allowed. Delete tensor instead!");
    }
    if (!y) {
        return gw_raise(vm, GW_X_TypeError, "Variable data has to be a tensor, but got %s",
                        gw_type_name(vm, value));
    }
    gw_status status = gw_set_data(gw_tensor_of(self), y);
    return status == GW_OK ? GW_RETURNED : gw_raise_error(vm);
}

static bool warn_of_transpose(gw_vm *vm) {
    return gw_warn_once(
        vm, GW_X_UserWarning,
        "The use of `x.T` on tensors of dimension other than 2 to reverse their shape is "
        "deprecated and it will throw an error in a future release. Consider `x.mT` to transpose "
        "batches of matrices or `x.permute(*torch.arange(x.ndim - 1, -1, -1))` to reverse the "
        "dimensions of a tensor. (Triggered internally at  "
        "./aten/src/ATen/native/TensorShape.cpp:3277.)");
}

static gw_flow get_transpose(gw_vm *vm, gw_value self, gw_value *out) {
    gw_tensor *x = gw_tensor_of(self);
    int64_t dims[GW_MAX_DIMS];
    for (int d = 0; d < x->ndim; d++) {
        dims[d] = x->ndim - 1 - d;
    }
    if (x->ndim != 2 && x->ndim != 0 && !warn_of_transpose(vm)) {
        return GW_RAISED;
    }
    return gw_return_tensor(vm, gw_permute(x, dims, x->ndim), out);
}

static gw_flow matrix_transpose(gw_vm *vm, gw_value self, const char *name, gw_value *out) {
    gw_tensor *x = gw_tensor_of(self);
    if (x->ndim == 0) {
        *out = gw_retain(self);
        return GW_RETURNED;
    }
    if (x->ndim < 2) {
        return gw_raise(vm, GW_X_RuntimeError,
                        "tensor.%s is only supported on matrices or batches of matrices. Got %d-D "
                        "tensor.",
                        name, x->ndim);
    }
    return gw_return_tensor(vm, gw_transpose(x, -2, -1), out);
}

static gw_flow get_matrix_transpose(gw_vm *vm, gw_value self, gw_value *out) {
    return matrix_transpose(vm, self, "mT", out);
}

/* No dtype is complex, so the conjugate transpose is the transpose. */
static gw_flow get_adjoint(gw_vm *vm, gw_value self, gw_value *out) {
    return matrix_transpose(vm, self, "mH", out);
}

static gw_flow get_matrix_adjoint(gw_vm *vm, gw_value self, gw_value *out) {
    const int ndim = gw_tensor_of(self)->ndim;
    if (ndim != 0 && ndim != 2) {
        return gw_raise(vm, GW_X_RuntimeError,
                        "tensor.H is only supported on matrices (2-D tensors). Got %d-D tensor.%s",
                        ndim, ndim > 2 ? " For batches of matrices, consider using tensor.mH" : "");
    }
    return matrix_transpose(vm, self, "H", out);
}

static const gw_getset_def getsets[] = {
    {"shape", get_shape, NULL, "The sizes."},
    {"dtype", get_dtype, NULL, "The type of the elements."},
    {"device", get_device, NULL, "Where it is: cpu."},
    {"layout", get_layout, NULL, "How it lies in memory: strided."},
    {"ndim", get_ndim, NULL, "The number of dims."},
    {"data", get_data, set_data, "The same elements, unseen by autograd."},
    {"grad", get_grad, set_grad, "What backward has added up."},
    {"grad_fn", get_grad_fn, NULL, "The operation it came from; None for leaves."},
    {"requires_grad", get_requires_grad, set_requires_grad, "Whether gradients flow to it."},
    {"is_leaf", get_is_leaf, NULL, "Whether no recorded operation made it."},
    {"retains_grad", get_retains_grad, NULL, "Whether retain_grad() was called on a result."},
    {"output_nr", get_output_nr, NULL, "Which output of its grad_fn it is."},
    {"T", get_transpose, NULL, "With its dims in reverse."},
    {"mT", get_matrix_transpose, NULL, "With its last two dims exchanged."},
    {"H", get_matrix_adjoint, NULL, "The transpose of a matrix."},
    {"mH", get_adjoint, NULL, "The same as mT."},
    {"_base", get_base, NULL, "What it is a view of; None for others."},
    {"_version", get_version, NULL, "How often it was changed in place."},
    {"_backward_hooks", gw_tensor_get_hooks, gw_tensor_set_hooks, "Its hooks by number, or None."},
    {"is_cuda", gw_get_false, NULL, "False."},
    {"volatile", get_volatile, set_volatile,
     "False, with a warning: torch.no_grad() is in its place."},
    {"is_sparse", gw_get_false, NULL, "False."},
    {"is_cpu", gw_get_true, NULL, "True."},
    {"is_meta", gw_get_false, NULL, "False."},
    {"is_mkldnn", gw_get_false, NULL, "False."},
    {"is_mps", gw_get_false, NULL, "False."},
    {"is_nested", gw_get_false, NULL, "False."},
    {"is_quantized", gw_get_false, NULL, "False."},
    {"is_sparse_csr", gw_get_false, NULL, "False."},
    {"is_xpu", gw_get_false, NULL, "False."},
    {"name", gw_get_none, NULL, "None."},
    {"names", get_names, NULL, "None for each dim: dims have no names here."},
    {"real", get_real, NULL, "Itself: it has no imaginary part."},
    {0},
};

/* A method that is no row of torch.def: its arguments are matched as Python does. */
static const gw_native_def register_hook = {
    "register_hook",
    gw_tensor_register_hook,
    0,
    GW_ANY,
    GW_NATIVE_KEYWORDS,
    "Calls hook(gradient) in every backward; what it returns goes on in its place."};

static bool add_method(gw_type *type, const gw_native_def *def) {
    gw_vm *vm = type->vm;
    const gw_value method = gw_native_method_new(vm, def, type);
    gw_str *name = gw_is_unset(method) ? NULL : gw_str_intern(vm, def->name);
    const bool ok = name && gw_type_set(type, name, method);
    gw_object_release(name);
    gw_release_value(method);
    return ok;
}

bool gw_torch_make_tensor(gw_torch *torch) {
    static const gw_type_def def = {.name = "Tensor",
                                    .module = "torch",
                                    .doc = "Numbers in a grid, and how they came about.",
                                    .instance_size = sizeof(gw_wrapper),
                                    .layout = GW_L_TENSOR,
                                    .flags = GW_TYPE_ATTRIBUTES,
                                    .slots = &tensor_slots,
                                    .methods = gw_tensor_methods,
                                    .getsets = getsets};
    torch->print = gw_print_defaults;
    torch->tensor = gw_type_new(torch->vm, &def, NULL);
    return torch->tensor && add_method(torch->tensor, &register_hook);
}
