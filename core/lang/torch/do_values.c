/* What a tensor is and holds, as Python values; other dtypes; writing in place. */
#include <string.h>

#include "gradwalk/autograd.h"
#include "gradwalk/ops.h"
#include "lang/torch/bindings.h"
#include "lang/torch/size.h"
#include "lang/torch/table.h"

gw_flow gw_torch_item(gw_targs *t, gw_value *out) {
    const gw_tensor *x = gw_targs_tensor(t, 0);
    if (gw_tensor_numel(x) != 1) {
        return gw_raise(t->vm, GW_X_ValueError,
                        "only one element tensors can be converted to Python scalars");
    }
    *out = gw_value_of(t->vm, gw_tensor_at(x, 0));
    return GW_RETURNED;
}

/* The lists of depth `d`; at the last one, of elements from *at on. At most GW_MAX_DIMS deep. */
static gw_flow nested(gw_vm *vm, const gw_tensor *x, int d, int64_t *at, gw_value *out) {
    if (d == gw_tensor_ndim(x)) {
        *out = gw_value_of(vm, gw_tensor_at(x, (*at)++));
        return GW_RETURNED;
    }
    gw_list *list = gw_list_new(vm, NULL, 0);
    for (int64_t i = 0; list && i < gw_tensor_dims(x)[d]; i++) {
        gw_value item;
        if (nested(vm, x, d + 1, at, &item) != GW_RETURNED ||
            !gw_list_append_take(vm, list, item)) {
            gw_object_release(list);
            list = NULL;
        }
    }
    *out = list ? gw_object_value(list) : gw_unset();
    return list ? GW_RETURNED : GW_RAISED;
}

gw_flow gw_torch_tolist(gw_targs *t, gw_value *out) {
    int64_t at = 0;
    const gw_tensor *self = gw_targs_tensor(t, 0);
    if (gw_tensor_is_unallocated(self) && gw_tensor_numel(self) > 0) {
        return gw_raise(t->vm, GW_X_RuntimeError,
                        "tolist() shouldn't be called on a tensor with unallocated storage");
    }
    return nested(t->vm, gw_targs_tensor(t, 0), 0, &at, out);
}

/* --- Geometry --------------------------------------------------------------------------------- */

/* Dim `1` of the arguments as an index of dims; false and PyTorch's IndexError. */
static bool dim_of(gw_targs *t, const gw_tensor *x, int64_t *dim) {
    int64_t span = gw_tensor_ndim(x);
    if (!gw_targs_int(t, 1, 0, dim)) {
        return false;
    }
    if (span == 0) {
        gw_raise(t->vm, GW_X_IndexError, "Dimension specified as %lld but tensor has no dimensions",
                 (long long)*dim);
        return false;
    }
    if (*dim < -span || *dim >= span) {
        gw_raise(t->vm, GW_X_IndexError,
                 "Dimension out of range (expected to be in range of [%lld, %lld], but got %lld)",
                 (long long)-span, (long long)span - 1, (long long)*dim);
        return false;
    }
    *dim += *dim < 0 ? span : 0;
    return true;
}

gw_flow gw_torch_size(gw_targs *t, gw_value *out) {
    const gw_tensor *x = gw_targs_tensor(t, 0);
    int64_t dim;
    if (t->overload == 0) {
        return gw_return_size(t->vm, gw_tensor_dims(x), gw_tensor_ndim(x), out);
    }
    if (!dim_of(t, x, &dim)) {
        return GW_RAISED;
    }
    *out = gw_int(gw_tensor_dims(x)[dim]);
    return GW_RETURNED;
}

gw_flow gw_torch_stride(gw_targs *t, gw_value *out) {
    const gw_tensor *x = gw_targs_tensor(t, 0);
    int64_t dim;
    if (t->overload == 0) {
        gw_value items[GW_MAX_DIMS];
        for (int d = 0; d < gw_tensor_ndim(x); d++) {
            items[d] = gw_int(gw_tensor_strides(x)[d]);
        }
        gw_tuple *tuple = gw_tuple_new(t->vm, items, (size_t)gw_tensor_ndim(x));
        *out = tuple ? gw_object_value(tuple) : gw_unset();
        return tuple ? GW_RETURNED : GW_RAISED;
    }
    if (!dim_of(t, x, &dim)) {
        return GW_RAISED;
    }
    *out = gw_int(gw_tensor_strides(x)[dim]);
    return GW_RETURNED;
}

gw_flow gw_torch_dim(gw_targs *t, gw_value *out) {
    *out = gw_int(gw_tensor_ndim(gw_targs_tensor(t, 0)));
    return GW_RETURNED;
}
gw_flow gw_torch_numel(gw_targs *t, gw_value *out) {
    *out = gw_int(gw_tensor_numel(gw_targs_tensor(t, 0)));
    return GW_RETURNED;
}
gw_flow gw_torch_is_contiguous(gw_targs *t, gw_value *out) {
    *out = gw_bool(gw_tensor_is_contiguous(gw_targs_tensor(t, 0)));
    return GW_RETURNED;
}
gw_flow gw_torch_element_size(gw_targs *t, gw_value *out) {
    *out = gw_int((int64_t)gw_dtype_size(gw_tensor_dtype(gw_targs_tensor(t, 0))));
    return GW_RETURNED;
}
gw_flow gw_torch_data_ptr(gw_targs *t, gw_value *out) {
    *out = gw_int((int64_t)(uintptr_t)gw_tensor_data(gw_targs_tensor(t, 0)));
    return GW_RETURNED;
}
gw_flow gw_torch_is_zerotensor(gw_targs *t, gw_value *out) {
    *out = gw_bool(gw_tensor_is_unallocated(gw_targs_tensor(t, 0)));
    return GW_RETURNED;
}

gw_flow gw_torch_is_floating_point(gw_targs *t, gw_value *out) {
    *out = gw_bool(gw_dtype_is_float(gw_tensor_dtype(gw_targs_tensor(t, 0))));
    return GW_RETURNED;
}
gw_flow gw_torch_is_signed(gw_targs *t, gw_value *out) {
    gw_dtype dtype = gw_tensor_dtype(gw_targs_tensor(t, 0));
    *out = gw_bool(dtype != GW_U8 && dtype != GW_BOOL);
    return GW_RETURNED;
}
gw_flow gw_torch_can_cast(gw_targs *t, gw_value *out) {
    *out = gw_bool(gw_dtype_can_cast(gw_targs_dtype(t, 0, GW_F32), gw_targs_dtype(t, 1, GW_F32)));
    return GW_RETURNED;
}
gw_flow gw_torch_is_tensor(gw_targs *t, gw_value *out) {
    *out = gw_bool(gw_tensor_of(t->values[0]));
    return GW_RETURNED;
}

/* --- Other dtypes ----------------------------------------------------------------------------- */

static gw_flow converted(gw_targs *t, gw_dtype dtype, gw_value *out) {
    return gw_return_tensor(t->vm, gw_to(gw_targs_tensor(t, 0), dtype), out);
}

gw_flow gw_torch_to(gw_targs *t, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0);
    size_t copy = t->overload == 0 ? 4 : 3;
    gw_dtype dtype = t->overload == 2
                         ? gw_tensor_dtype(gw_targs_tensor(t, 1))
                         : gw_targs_dtype(t, t->overload == 0 ? 2 : 1, gw_tensor_dtype(x));
    return gw_return_tensor(
        t->vm, gw_targs_bool(t, copy, false) ? gw_to_copy(x, dtype) : gw_to(x, dtype), out);
}
gw_flow gw_torch_type_as(gw_targs *t, gw_value *out) {
    return converted(t, gw_tensor_dtype(gw_targs_tensor(t, 1)), out);
}
#define CONVERSION(name, dtype)                              \
    gw_flow gw_torch_to_##name(gw_targs *t, gw_value *out) { \
        return converted(t, dtype, out);                     \
    }
CONVERSION(float32, GW_F32)
CONVERSION(float64, GW_F64)
CONVERSION(int64, GW_I64)
CONVERSION(bool, GW_BOOL)
CONVERSION(int32, GW_I32)
CONVERSION(int16, GW_I16)
CONVERSION(int8, GW_I8)
CONVERSION(uint8, GW_U8)
CONVERSION(float16, GW_F16)
CONVERSION(bfloat16, GW_BF16)

/* The dtype that `wanted`, a class of torch._dtypes or one of Python's types, stands for by its
 * name; false: none. */
static bool dtype_of_name(const char *name, gw_dtype *out) {
    for (int d = 0; d < GW_DTYPE_COUNT; d++) {
        if (strcmp(name, gw_dtype_tensor_type((gw_dtype)d)) == 0) {
            *out = (gw_dtype)d;
            return true;
        }
    }
    return false;
}

/* x.type() names the type; x.type(torch.float64), x.type(torch.DoubleTensor) and
 * x.type('torch.DoubleTensor') convert. */
gw_flow gw_torch_type(gw_targs *t, gw_value *out) {
    gw_value wanted = t->values[1], text;
    gw_dtype dtype;
    if (gw_is_unset(wanted)) {
        const char *name = gw_dtype_tensor_type(gw_tensor_dtype(gw_targs_tensor(t, 0)));
        return gw_return_str(gw_str_text(t->vm, name), out);
    }
    if (gw_is_instance(t->vm, wanted, gw_torch_of(t->vm)->dtype)) {
        return converted(t, gw_dtype_of(t->vm, wanted), out);
    }
    if (!gw_is_str(wanted) && !gw_has_layout(wanted, GW_L_TYPE)) {
        return gw_raise(t->vm, GW_X_TypeError, "dtype must be a type, str, or dtype object");
    }
    if (gw_is_str(wanted)) {
        text = gw_retain(wanted);
    } else {
        const gw_type *type = (const gw_type *)wanted.o;
        bool builtin = !type->module || gw_str_is(type->module, "builtins");
        gw_str *name = gw_str_format(t->vm, "%s%s%s", builtin ? "" : type->module->data,
                                     builtin ? "" : ".", type->name->data);
        if (!name) {
            return GW_RAISED;
        }
        text = gw_object_value(name);
    }
    bool known = dtype_of_name(gw_as_str(text)->data, &dtype);
    if (!known) {
        gw_raise(t->vm, GW_X_ValueError, "invalid type: '%s'", gw_as_str(text)->data);
    }
    gw_release_value(text);
    return known ? converted(t, dtype, out) : GW_RAISED;
}

/* --- In place --------------------------------------------------------------------------------- */

gw_flow gw_torch_zero_(gw_targs *t, gw_value *out) {
    return gw_return_self(t->vm, gw_zero_(gw_targs_tensor(t, 0)), t->values[0], out);
}
gw_flow gw_torch_fill_(gw_targs *t, gw_value *out) {
    gw_scalar value;
    if (t->overload == 0) {
        gw_status status = gw_fill_tensor_(gw_targs_tensor(t, 0), gw_targs_tensor(t, 1));
        return gw_return_self(t->vm, status, t->values[0], out);
    }
    if (!gw_targs_number(t, 1, gw_scalar_int(0), &value)) {
        return GW_RAISED;
    }
    return gw_return_self(t->vm, gw_fill_(gw_targs_tensor(t, 0), value), t->values[0], out);
}
gw_flow gw_torch_copy_(gw_targs *t, gw_value *out) {
    gw_tensor *from = gw_targs_tensor(t, 1);
    gw_status status = from ? gw_copy_(gw_targs_tensor(t, 0), from) : gw_error(t->ctx);
    return gw_return_self(t->vm, status, t->values[0], out);
}
