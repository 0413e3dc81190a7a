/* Pointwise operations of three tensors: addcmul, addcdiv, lerp. */
#include <math.h>

#include "gradwalk/ops.h"
#include "lang/torch/bindings.h"
#include "lang/torch/table.h"
#include "ops/pointwise.h"

static bool is_whole(const gw_tensor *t) {
    return !gw_dtype_is_float(gw_tensor_dtype(t));
}

/* The number of parameter 3, which in a sum of integers must fit one. */
static bool read_factor(gw_targs *t, bool divides, gw_numbers *numbers) {
    gw_scalar factor;
    const gw_tensor *a = gw_targs_tensor(t, 0), *b = gw_targs_tensor(t, 1),
                    *c = gw_targs_tensor(t, 2);
    if (divides && is_whole(b) && is_whole(c)) {
        gw_raise(t->vm, GW_X_RuntimeError,
                 "Integer division with addcdiv is no longer supported, and in a future  release "
                 "addcdiv will perform a true division of tensor1 and tensor2. The historic "
                 "addcdiv behavior can be implemented as (input + value * torch.trunc(tensor1 / "
                 "tensor2)).to(input.dtype) for integer inputs and as (input + value * tensor1 / "
                 "tensor2) for float inputs. The future addcdiv behavior is just the latter "
                 "implementation: (input + value * tensor1 / tensor2), for all dtypes.");
        return false;
    }
    if (!gw_targs_number(t, 3, gw_scalar_int(1), &factor)) {
        return false;
    }
    *numbers = (gw_numbers){.p = gw_scalar_as_double(factor)};
    if (!is_whole(a) || !is_whole(b) || !is_whole(c)) {
        return true;
    }
    gw_dtype dtype = gw_promote(a, b, GW_F32);
    if (gw_dtype_size(gw_tensor_dtype(c)) > gw_dtype_size(dtype)) {
        dtype = gw_tensor_dtype(c);
    }
    if (gw_check_fits(t->ctx, factor, dtype) != GW_OK) {
        gw_raise_error(t->vm);
        return false;
    }
    if (fabs(numbers->p) >= 0x1p53) {
        gw_raise(t->vm, GW_X_NotImplementedError, "torch.%s has no value beyond 2**53 here",
                 t->function);
        return false;
    }
    return true;
}

/* op(a, b, c, value) for the number of parameter 3. */
static gw_flow three(gw_targs *t, bool divides,
                     gw_tensor *(*op)(gw_tensor *, gw_tensor *, gw_tensor *, gw_numbers),
                     gw_value *out) {
    gw_numbers numbers;
    if (!read_factor(t, divides, &numbers)) {
        return GW_RAISED;
    }
    gw_tensor *y = op(gw_targs_tensor(t, 0), gw_targs_tensor(t, 1), gw_targs_tensor(t, 2), numbers);
    return gw_return_tensor(t->vm, y, out);
}
static gw_flow three_(gw_targs *t, bool divides,
                      gw_status (*op)(gw_tensor *, gw_tensor *, gw_tensor *, gw_numbers),
                      gw_value *out) {
    gw_numbers numbers;
    if (!read_factor(t, divides, &numbers)) {
        return GW_RAISED;
    }
    gw_tensor *a = gw_targs_tensor(t, 0), *b = gw_targs_tensor(t, 1), *c = gw_targs_tensor(t, 2);
    const gw_dtype dtype = gw_promote_all((const gw_tensor *[]){a, b, c}, 3, GW_F32);
    if (dtype != a->dtype && gw_dtype_is_float(dtype) == gw_dtype_is_float((gw_dtype)a->dtype)) {
        /* its kernel does not convert what it writes */
        return gw_raise(t->vm, GW_X_RuntimeError,
                        "!needs_dynamic_casting<func_t>::check(iter) INTERNAL ASSERT FAILED at "
                        "\"./aten/src/ATen/native/cpu/Loops.h\":347, please report a bug to "
                        "PyTorch. ");
    }
    return gw_return_self(t->vm, op(a, b, c, numbers), t->values[0], out);
}
gw_flow gw_torch_addcmul_(gw_targs *t, gw_value *out) {
    return three_(t, false, gw_addcmul_, out);
}
gw_flow gw_torch_addcdiv_(gw_targs *t, gw_value *out) {
    return three_(t, true, gw_addcdiv_, out);
}
gw_flow gw_torch_addcmul(gw_targs *t, gw_value *out) {
    return three(t, false, gw_addcmul, out);
}
gw_flow gw_torch_addcdiv(gw_targs *t, gw_value *out) {
    return three(t, true, gw_addcdiv, out);
}
/* lerp converts nothing. */
static bool check_lerp(gw_targs *t) {
    static const char *const names[] = {"end", "weight"};
    const gw_dtype wanted = gw_tensor_dtype(gw_targs_tensor(t, 0));
    for (size_t i = 0; i < (t->overload == 0 ? 2 : 1); i++) {
        const gw_tensor *other = gw_targs_tensor(t, i + 1);
        if (other && gw_tensor_dtype(other) != wanted) {
            gw_raise(t->vm, GW_X_RuntimeError, "expected dtype %s for `%s` but got dtype %s",
                     gw_dtype_cpp_name(wanted), names[i],
                     gw_dtype_cpp_name(gw_tensor_dtype(other)));
            return false;
        }
    }
    return true;
}

gw_flow gw_torch_lerp(gw_targs *t, gw_value *out) {
    gw_numbers numbers = {0};
    gw_tensor *a = gw_targs_tensor(t, 0), *b = gw_targs_tensor(t, 1);
    if (!check_lerp(t)) {
        return GW_RAISED;
    }
    if (t->overload == 0) {
        return gw_return_tensor(t->vm, gw_lerp_tensor(a, b, gw_targs_tensor(t, 2), numbers), out);
    }
    if (!gw_targs_float(t, 2, 0, &numbers.p)) {
        return GW_RAISED;
    }
    return gw_return_tensor(t->vm, gw_lerp(a, b, numbers), out);
}

gw_flow gw_torch_lerp_(gw_targs *t, gw_value *out) {
    gw_numbers numbers = {0};
    gw_tensor *a = gw_targs_tensor(t, 0), *b = gw_targs_tensor(t, 1);
    if (!check_lerp(t) || (t->overload == 1 && !gw_targs_float(t, 2, 0, &numbers.p))) {
        return GW_RAISED;
    }
    gw_status status = t->overload == 0 ? gw_lerp_tensor_(a, b, gw_targs_tensor(t, 2), numbers)
                                        : gw_lerp_(a, b, numbers);
    return gw_return_self(t->vm, status, t->values[0], out);
}
