/* From numpy to torch and back: the memory is shared both ways. */
#include <string.h>

#include "lang/numpy/bridge.h"

#include "gradwalk/ops.h"
#include "lang/frame.h"
#include "lang/module.h"
#include "lang/torch/table.h"

gw_flow gw_return_torch(gw_vm *vm, gw_tensor *t, gw_value *out) {
    if (t) {
        gw_observe_forward("from_numpy", NULL, 0, t);
    }
    return gw_return_tensor(vm, t, out);
}

bool gw_array_walks_back(const gw_tensor *array) {
    bool back = false;
    for (int d = 0; d < array->ndim; d++) {
        back = back || array->strides[d] < 0;
    }
    return back && gw_tensor_numel(array) > 0;
}

gw_flow gw_raise_walks_back(gw_vm *vm) {
    return gw_raise(vm, GW_X_ValueError,
                    "At least one stride in the given numpy array is negative, and tensors "
                    "with negative strides are not currently supported. (You can probably "
                    "work around this by making a copy of your array  with array.copy().) ");
}

gw_flow gw_raise_array_of_texts(gw_vm *vm) {
    return gw_raise(vm, GW_X_TypeError,
                    "can't convert np.ndarray of type numpy.str_. The only supported types are: "
                    "float64, float32, float16, complex64, complex128, int64, int32, int16, int8, "
                    "uint8, and bool.");
}

gw_flow gw_torch_from_numpy(gw_targs *t, gw_value *out) {
    const gw_tensor *array = gw_array_tensor(t->vm, t->values[0]);
    if (!array) {
        const char *name = gw_type_of(t->vm, t->values[0])->name->data;
        return strcmp(name, "ndarray") == 0
                   ? gw_raise_array_of_texts(t->vm)
                   : gw_raise(t->vm, GW_X_TypeError, "expected np.ndarray (got %s)", name);
    }
    if (gw_array_walks_back(array)) {
        return gw_raise_walks_back(t->vm);
    }
    if (gw_array_is_read_only(array) &&
        !gw_warn_once(
            t->vm, GW_X_UserWarning,
            "The given NumPy array is not writable, and PyTorch does not support non-writable "
            "tensors. This means writing to this tensor will result in undefined behavior. You may "
            "want to copy the array to protect its data or make it writable before converting it "
            "to a tensor. This type of warning will be suppressed for the rest of this program. "
            "(Triggered internally at  ./torch/csrc/utils/tensor_numpy.cpp:199.)")) {
        return GW_RAISED;
    }
    return gw_return_torch(t->vm, gw_tensor_alias_unversioned(array), out);
}

static gw_flow array_of(gw_vm *vm, gw_value v, gw_value *out) {
    const gw_tensor *x = gw_tensor_of(v);
    if (x->dtype == GW_BF16) {
        return gw_raise(vm, GW_X_TypeError, "Got unsupported ScalarType BFloat16");
    }
    return gw_return_array(vm, gw_tensor_alias_unversioned(x), gw_none(), out);
}

/* values: the tensor. Imports numpy first. */
static gw_flow numpy_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    gw_str *name = gw_str_intern(vm, "numpy");
    if (!name) {
        return GW_RAISED;
    }
    const gw_flow flow = gw_import(vm, name, false, &in);
    gw_object_release(name);
    GW_AWAIT(task, flow);
    gw_release_value(in);
    return array_of(vm, task->values[0], out);
    GW_TASK_END
    return GW_RAISED;
}

gw_flow gw_torch_numpy(gw_targs *t, gw_value *out) {
    if (gw_tensor_requires_grad(gw_targs_tensor(t, 0)) && gw_grad_enabled(t->ctx) &&
        !gw_targs_bool(t, 1, false)) {
        return gw_raise(t->vm, GW_X_RuntimeError,
                        "Can't call numpy() on Tensor that requires grad. Use "
                        "tensor.detach().numpy() instead.");
    }
    return gw_is_unset(gw_module_find(t->vm, "numpy"))
               ? gw_task_start(t->vm, numpy_step, t->values, 1, NULL)
               : array_of(t->vm, t->values[0], out);
}
