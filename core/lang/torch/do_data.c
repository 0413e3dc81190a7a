/* torch.tensor: from Python's numbers and lists. */
#include <string.h>

#include "gradwalk/autograd.h"
#include "gradwalk/ops.h"
#include "lang/big.h"
#include "lang/numpy/bridge.h"
#include "lang/torch/bindings.h"
#include "lang/torch/finish.h"
#include "lang/torch/table.h"
#include "ops/layout.h"

/* A level of the nested lists that is being walked. */
typedef struct level {
    gw_value *items;
    size_t n, at;
} level;

typedef struct walk {
    gw_vm *vm;
    int64_t dims[GW_MAX_DIMS];
    int ndim;
    bool empty; /* a size is 0: there are no elements */
    level levels[GW_MAX_DIMS];
} walk;

/* The shape is that of the first element of each level, as PyTorch has it. */
static bool measure(walk *w, gw_value data) {
    gw_value *items;
    size_t n;
    while (gw_sequence_items(data, &items, &n)) {
        if (w->ndim == GW_MAX_DIMS) {
            gw_raise(w->vm, GW_X_ValueError, "too many dimensions '%s'", gw_type_name(w->vm, data));
            return false;
        }
        w->dims[w->ndim++] = (int64_t)n;
        if (n == 0) {
            w->empty = true;
            return true;
        }
        data = items[0];
    }
    if (gw_is_str(data) && w->ndim > 0) {
        gw_raise(w->vm, GW_X_ValueError, "too many dimensions 'str'");
        return false;
    }
    return true;
}

/* Opens the sequence `data` at depth d; a ValueError when it is not as long as the first one. */
static bool open_level(walk *w, int d, gw_value data) {
    level *l = &w->levels[d];
    if (!gw_sequence_items(data, &l->items, &l->n)) {
        gw_raise(w->vm, GW_X_TypeError, "not a sequence");
        return false;
    }
    l->at = 0;
    if ((int64_t)l->n != w->dims[d]) {
        gw_raise(w->vm, GW_X_ValueError, "expected sequence of length %lld at dim %d (got %zu)",
                 (long long)w->dims[d], d, l->n);
        return false;
    }
    return true;
}

/* The number that an element is; false and PyTorch's error when it is none. */
static bool element(gw_vm *vm, gw_value v, gw_scalar *out) {
    gw_tensor *t = gw_tensor_of(v);
    if (gw_scalar_of(v, out)) {
        return true;
    }
    if (t && gw_tensor_numel(t) != 1) {
        gw_raise(vm, GW_X_ValueError,
                 "only one element tensors can be converted to Python scalars");
    } else if (t) {
        *out = gw_tensor_at(t, 0);
        return true;
    } else if (gw_is_str(v)) {
        gw_raise(vm, GW_X_TypeError, "new(): invalid data type 'str'");
    } else if (gw_is_list(v) || gw_is_tuple(v)) {
        gw_raise(vm, GW_X_TypeError, "must be real number, not %s", gw_type_name(vm, v));
    } else if (gw_type_is_subtype(gw_type_of(vm, v), vm->types[GW_T_complex])) {
        gw_raise(vm, GW_X_NotImplementedError,
                 "complex tensors are not supported in the playground");
    } else if (strcmp(gw_type_name(vm, v), "ndarray") == 0) {
        gw_raise_array_of_texts(vm);
    } else {
        gw_raise(vm, GW_X_RuntimeError,
                 gw_is_big(v) ? "Overflow when unpacking long" : "Could not infer dtype of %s",
                 gw_type_name(vm, v));
    }
    return false;
}

/* Calls `each` with every element in row-major order. */
static bool walk_elements(walk *w, gw_value data, bool (*each)(walk *, gw_value, void *),
                          void *user) {
    if (w->ndim == 0) {
        return each(w, data, user);
    }
    if (!open_level(w, 0, data)) {
        return false;
    }
    for (int d = 0; d >= 0;) {
        level *l = &w->levels[d];
        if (l->at == l->n) {
            d--;
        } else if (d + 1 < w->ndim) {
            if (!open_level(w, ++d, l->items[l->at++])) {
                return false;
            }
        } else if (!each(w, l->items[l->at++], user)) {
            return false;
        }
    }
    return true;
}

/* The dtype that all elements so far promote to: of tensors their own, as torch/csrc/utils/
 * tensor_new.cpp has it. */
typedef struct inference {
    gw_dtype dtype;
    bool any;
} inference;

static bool note_dtype(walk *w, gw_value v, void *user) {
    inference *all = user;
    gw_scalar s;
    if (!element(w->vm, v, &s)) {
        return false;
    }
    gw_tensor *t = gw_tensor_of(v);
    gw_dtype standard = (gw_dtype)gw_vm_context(w->vm)->default_dtype;
    gw_dtype own = t ? gw_tensor_dtype(t) : s.dtype == GW_F64 ? standard : s.dtype;
    gw_is_array_scalar(w->vm, v, &own, &s);
    all->dtype = all->any ? gw_dtype_promote(all->dtype, own) : own;
    all->any = true;
    return true;
}

typedef struct sink {
    gw_dtype dtype;
    void *data;
    int64_t at;
} sink;

static bool store(walk *w, gw_value v, void *user) {
    sink *s = user;
    gw_scalar x;
    if (!element(w->vm, v, &x)) {
        return false;
    }
    if (gw_dtype_is_int(s->dtype) && !gw_scalar_fits(x, s->dtype)) {
        gw_raise(w->vm, GW_X_RuntimeError, "value cannot be converted to type %s without overflow",
                 gw_dtype_name(s->dtype));
        return false;
    }
    gw_element_write(s->dtype, s->data, s->at++, x);
    return true;
}

gw_tensor *gw_tensor_of_data(gw_vm *vm, gw_value data, bool has_dtype, gw_dtype dtype) {
    gw_context *ctx = gw_vm_context(vm);
    walk w = {.vm = vm};
    inference all = {.dtype = (gw_dtype)ctx->default_dtype};
    if (gw_is_str(data)) {
        gw_raise(vm, GW_X_TypeError, "new(): invalid data type 'str'");
        return NULL;
    }
    if (!measure(&w, data)) {
        return NULL;
    }
    if (!has_dtype) {
        if (!w.empty && !walk_elements(&w, data, note_dtype, &all)) {
            return NULL;
        }
        dtype = all.dtype;
    }
    gw_tensor *t = gw_empty(ctx, dtype, w.dims, w.ndim);
    sink s = {.dtype = dtype, .data = t ? gw_tensor_data(t) : NULL};
    if (!t) {
        gw_raise_error(vm);
    } else if (!w.empty && !walk_elements(&w, data, store, &s)) {
        gw_tensor_release(t);
        t = NULL;
    }
    return t;
}

gw_list *gw_list_of_range(gw_vm *vm, gw_value range) {
    gw_value length, item;
    gw_list *list = gw_list_new(vm, NULL, 0);
    bool ok = list && gw_length(vm, range, &length) == GW_RETURNED;
    for (int64_t i = 0; ok && i < length.i; i++) {
        ok = gw_getitem(vm, range, gw_int(i), &item) == GW_RETURNED &&
             gw_list_append_take(vm, list, item);
    }
    if (!ok) {
        gw_object_release(list);
        return NULL;
    }
    return list;
}

/* The elements of an array, or of nested lists with arrays in them: owned. NULL, without an
 * exception, of anything else. */
static gw_tensor *of_arrays(gw_vm *vm, gw_value data) {
    gw_value *items, at = data;
    size_t n;
    bool weak;
    while (gw_sequence_items(at, &items, &n) && n > 0) {
        size_t i = 0; /* an array, or where the lists go on */
        while (i + 1 < n && !gw_array_tensor(vm, items[i])) {
            i++;
        }
        at = gw_array_tensor(vm, items[i]) ? items[i] : items[0];
    }
    return gw_array_tensor(vm, at) ? gw_array_operand(vm, data, &weak, NULL) : NULL;
}

/* With the strides that clone() gives. */
static gw_tensor *copy_as_it_lies(gw_tensor *t, gw_dtype dtype) {
    gw_tensor *copy = gw_tensor_copy(t, dtype);
    return gw_is_row_major(t) ? copy : gw_relaid_like(copy, t);
}

/* What torch.tensor and its kin have in common. */
static gw_flow from_data(gw_targs *t, gw_value data, bool has_dtype, gw_dtype dtype,
                         bool requires_grad, gw_value *out) {
    const gw_tensor *array = gw_array_tensor(t->vm, data);
    if (array && gw_array_walks_back(array)) {
        return gw_raise_walks_back(t->vm);
    }
    gw_tensor *source = gw_tensor_of(data), *arrays = of_arrays(t->vm, data), *made;
    if (!gw_is_unset(gw_raised(t->vm))) {
        return GW_RAISED;
    }
    if (arrays) {
        if (!array &&
            !gw_warn_once(t->vm, GW_X_UserWarning,
                          "Creating a tensor from a list of numpy.ndarrays is extremely slow. "
                          "Please consider converting the list to a single numpy.ndarray with "
                          "numpy.array() before converting to a tensor. (Triggered internally "
                          "at  ./torch/csrc/utils/tensor_new.cpp:230.)")) {
            gw_tensor_release(arrays);
            return GW_RAISED;
        }
        made = copy_as_it_lies(arrays, has_dtype ? dtype : gw_tensor_dtype(arrays));
        gw_tensor_release(arrays);
        if (!made) {
            return gw_raise_error(t->vm);
        }
    } else if (source) {
        bool warned =
            gw_warn(t->vm, GW_X_UserWarning,
                    "To copy construct from a tensor, it is recommended to use "
                    "sourceTensor.clone().detach() or "
                    "sourceTensor.clone().detach().requires_grad_(True), rather than %s.",
                    strcmp(t->function, "tensor") == 0 ? "torch.tensor(sourceTensor)"
                                                       : "tensor.new_tensor(sourceTensor)");
        made = warned ? copy_as_it_lies(source, has_dtype ? dtype : gw_tensor_dtype(source)) : NULL;
        if (warned && !made) {
            return gw_raise_error(t->vm);
        }
    } else {
        const gw_value plain = gw_opened_data(t->vm, data);
        if (gw_is_unset(plain)) {
            return GW_RAISED;
        }
        made = gw_tensor_of_data(t->vm, plain, has_dtype, dtype);
        gw_release_value(plain);
    }
    return made ? gw_finish_factory(t, made, requires_grad, out) : GW_RAISED;
}

gw_flow gw_torch_tensor(gw_targs *t, gw_value *out) {
    return from_data(t, t->values[0], gw_targs_has(t, 1), gw_targs_dtype(t, 1, GW_F32),
                     gw_targs_bool(t, 4, false), out);
}

gw_flow gw_torch_new_tensor(gw_targs *t, gw_value *out) {
    gw_dtype own = gw_tensor_dtype(gw_targs_tensor(t, 0));
    return from_data(t, t->values[1], true, gw_targs_dtype(t, 2, own), gw_targs_bool(t, 4, false),
                     out);
}

gw_flow gw_torch_as_tensor(gw_targs *t, gw_value *out) {
    gw_tensor *source = gw_tensor_of(t->values[0]), *array = gw_array_tensor(t->vm, t->values[0]);
    if (array && gw_targs_dtype(t, 1, gw_tensor_dtype(array)) == gw_tensor_dtype(array)) {
        return gw_torch_from_numpy(t, out);
    }
    if (source &&
        (!gw_targs_has(t, 1) || gw_targs_dtype(t, 1, GW_F32) == gw_tensor_dtype(source))) {
        *out = gw_retain(t->values[0]);
        return GW_RETURNED;
    }
    if (source) {
        return gw_return_tensor(t->vm, gw_to(source, gw_targs_dtype(t, 1, GW_F32)), out);
    }
    return from_data(t, t->values[0], gw_targs_has(t, 1), gw_targs_dtype(t, 1, GW_F32), false, out);
}

/* --- The old constructors --------------------------------------------------------------------- */

static gw_flow refuse_other_dtype(gw_vm *vm, gw_dtype wanted, gw_dtype got) {
    static const char rest[] = "device=cpu, layout=Strided, requires_grad=false (default), "
                               "pinned_memory=false (default), memory_format=(nullopt)";
    return gw_raise(vm, GW_X_TypeError,
                    "expected TensorOptions(dtype=%s, %s) (got TensorOptions(dtype=%s, %s))",
                    gw_dtype_cpp_name(wanted), rest, gw_dtype_cpp_name(got), rest);
}

/* `of_type`: torch.IntTensor takes only tensors of its dtype, torch.Tensor any. The data or sizes
 * are the argument `at`. */
static gw_flow legacy(gw_targs *t, gw_dtype dtype, bool of_type, size_t at, gw_value *out) {
    int64_t dims[GW_MAX_DIMS] = {0};
    int n = 1; /* torch.Tensor() is empty */
    gw_value data = t->overload > 0 ? t->values[at] : gw_unset();
    gw_tensor *source = t->overload == 1 ? gw_tensor_of(data) : NULL;
    bool sizes = t->overload != 1 || data.tag == GW_V_INT ||
                 gw_is_instance(t->vm, data, gw_torch_of(t->vm)->size);
    if (gw_is_str(data)) {
        return gw_raise(t->vm, GW_X_TypeError, "new(): invalid data type 'str'");
    }
    const gw_tensor *array = gw_array_tensor(t->vm, data);
    if (at == 0 && array && (gw_tensor_dtype(array) == dtype || gw_array_walks_back(array))) {
        return gw_torch_from_numpy(t, out);
    }
    if (!sizes && !gw_is_list(data) && !gw_is_tuple(data) && !gw_has_layout(data, GW_L_RANGE) &&
        !source && !array) {
        return gw_raise(t->vm, GW_X_TypeError, "new(): data must be a sequence (got %s)",
                        gw_type_name(t->vm, data));
    }
    if (source && of_type && gw_tensor_dtype(source) != dtype) {
        return refuse_other_dtype(t->vm, dtype, gw_tensor_dtype(source));
    }
    if (source) {
        return gw_return_tensor(t->vm, gw_alias(source), out);
    }
    if (!sizes) {
        return from_data(t, data, true, dtype, false, out);
    }
    if (t->overload > 0 && !gw_targs_ints(t, at, dims, &n)) {
        return GW_RAISED;
    }
    /* PyTorch leaves what happens to be in memory: zeros are as good. */
    gw_tensor *made = gw_full(t->ctx, dtype, dims, n, gw_scalar_int(0));
    return gw_finish_factory(t, made, false, out);
}

gw_flow gw_legacy_tensor(gw_targs *t, gw_dtype dtype, gw_value *out) {
    return legacy(t, dtype, false, 0, out);
}

/* The dtype comes behind the arguments of every overload. */
gw_flow gw_torch_legacy_of(gw_targs *t, gw_value *out) {
    t->function = "new";
    return legacy(t, gw_targs_dtype(t, t->n - 1, GW_F32), true, 0, out);
}

/* tensor.new(...): the constructor of the tensor's own type. */
gw_flow gw_torch_new(gw_targs *t, gw_value *out) {
    return legacy(t, gw_tensor_dtype(gw_targs_tensor(t, 0)), true, 1, out);
}
