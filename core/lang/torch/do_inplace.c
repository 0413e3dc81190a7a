/* Forms in place that are more than a call of the engine, and what takes numbers in both forms. */
#include <float.h>
#include <math.h>

#include "gradwalk/ops.h"
#include "lang/torch/bindings.h"
#include "lang/torch/parameters.h"
#include "lang/torch/table.h"

typedef gw_status (*pair_)(gw_tensor *, gw_tensor *);
typedef gw_status (*number_)(gw_tensor *, gw_scalar);

static gw_flow by_tensor(gw_targs *t, pair_ op, gw_value *out) {
    gw_tensor *other = gw_targs_tensor(t, 1);
    gw_status status = other ? op(gw_targs_tensor(t, 0), other) : gw_error(t->ctx);
    return gw_return_self(t->vm, status, t->values[0], out);
}
static gw_flow by_number(gw_targs *t, number_ op, gw_value *out) {
    gw_scalar number;
    if (!gw_targs_number(t, 1, gw_scalar_int(0), &number)) {
        return GW_RAISED;
    }
    return gw_return_self(t->vm, op(gw_targs_tensor(t, 0), number), t->values[0], out);
}

#define OF_TENSOR_(name)                                     \
    gw_flow gw_torch_##name##_(gw_targs *t, gw_value *out) { \
        return by_tensor(t, gw_##name##_, out);              \
    }
#define OF_EITHER_(name, of_tensor, of_number)                                                 \
    gw_flow gw_torch_##name##_(gw_targs *t, gw_value *out) {                                   \
        return t->overload == 0 ? by_tensor(t, of_tensor, out) : by_number(t, of_number, out); \
    }
OF_TENSOR_(floor_divide)
OF_TENSOR_(hypot)
OF_TENSOR_(atan2)
OF_TENSOR_(heaviside)
OF_TENSOR_(bitwise_and)
OF_TENSOR_(bitwise_or)
OF_TENSOR_(bitwise_xor)
OF_EITHER_(remainder, gw_remainder_, gw_remainder_scalar_)
OF_EITHER_(fmod, gw_fmod_, gw_fmod_scalar_)
OF_EITHER_(copysign, gw_copysign_, gw_copysign_scalar_)
OF_EITHER_(xlogy, gw_xlogy_, gw_xlogy_scalar_)
OF_EITHER_(clamp_min, gw_clamp_min_tensor_, gw_clamp_min_)
OF_EITHER_(clamp_max, gw_clamp_max_tensor_, gw_clamp_max_)
OF_EITHER_(eq, gw_eq_, gw_eq_number_)
OF_EITHER_(ne, gw_ne_, gw_ne_number_)
OF_EITHER_(lt, gw_lt_, gw_lt_number_)
OF_EITHER_(le, gw_le_, gw_le_number_)
OF_EITHER_(gt, gw_gt_, gw_gt_number_)
OF_EITHER_(ge, gw_ge_, gw_ge_number_)

/* --- Functions with numbers ------------------------------------------------------------------- */

static bool read_eps(gw_targs *t, gw_numbers *numbers) {
    *numbers = (gw_numbers){0};
    return gw_targs_float(t, 1, (double)NAN, &numbers->p);
}
gw_flow gw_torch_logit(gw_targs *t, gw_value *out) {
    gw_numbers numbers;
    return read_eps(t, &numbers)
               ? gw_return_tensor(t->vm, gw_logit(gw_targs_tensor(t, 0), numbers), out)
               : GW_RAISED;
}
gw_flow gw_torch_logit_(gw_targs *t, gw_value *out) {
    gw_numbers numbers;
    return read_eps(t, &numbers)
               ? gw_return_self(t->vm, gw_logit_(gw_targs_tensor(t, 0), numbers), t->values[0], out)
               : GW_RAISED;
}

gw_flow gw_torch_polygamma(gw_targs *t, gw_value *out) {
    const size_t at =
        t->parameters[0].kind == GW_K_TENSOR; /* of n: behind the tensor of a method */
    int64_t n;
    if (!gw_targs_int(t, at, 0, &n)) {
        return GW_RAISED;
    }
    if (n < 0) {
        return gw_raise(t->vm, GW_X_RuntimeError, "polygamma(n, x) does not support negative n.");
    }
    if (gw_tensor_dtype(gw_targs_tensor(t, 1 - at)) == GW_F16) {
        return gw_raise(t->vm, GW_X_RuntimeError, "\"%s\" not implemented for 'Half'",
                        n == 0   ? "digamma"
                        : n == 1 ? "trigamma"
                                 : "polygamma");
    }
    const gw_numbers numbers = {.p = (double)n};
    return gw_return_tensor(t->vm, gw_polygamma(gw_targs_tensor(t, 1 - at), numbers), out);
}

static double largest(gw_dtype dtype) {
    return dtype == GW_F64 ? DBL_MAX : dtype == GW_F16 ? 65504 : (double)FLT_MAX;
}
/* What nan and the infinities become, parameters 1 to 3. */
static bool read_replacements(gw_targs *t, gw_numbers *numbers) {
    const double most = largest(gw_tensor_dtype(gw_targs_tensor(t, 0)));
    return gw_targs_float(t, 1, 0, &numbers->p) && gw_targs_float(t, 2, most, &numbers->q) &&
           gw_targs_float(t, 3, -most, &numbers->s);
}
gw_flow gw_torch_nan_to_num(gw_targs *t, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0);
    gw_numbers numbers;
    if (!read_replacements(t, &numbers)) {
        return GW_RAISED;
    }
    const bool floats = gw_dtype_is_float(gw_tensor_dtype(x));
    return gw_return_tensor(t->vm, floats ? gw_nan_to_num(x, numbers) : gw_clone(x), out);
}
gw_flow gw_torch_nan_to_num_(gw_targs *t, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0);
    gw_numbers numbers;
    if (!read_replacements(t, &numbers)) {
        return GW_RAISED;
    }
    const bool floats = gw_dtype_is_float(gw_tensor_dtype(x));
    return gw_return_self(t->vm, floats ? gw_nan_to_num_(x, numbers) : GW_OK, t->values[0], out);
}
