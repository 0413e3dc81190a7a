/* What numpy warns of: divisions by zero, overflows, invalid values.
 *
 * Note [Faults]. numpy reads the processor's flags, which wasm has not. Here a result is searched
 * for what only a fault leaves (inf, nan; for underflows what is tiny), and only where there is
 * such a number are the operands looked at: inf of finite operands is an overflow, nan of numbers
 * is invalid. Each kind is reported once an operation, as numpy does. */
#include "lang/numpy/faults.h"

#include <float.h>
#include <math.h>
#include <stdio.h>

#include "gradwalk/ops.h"

static const char *const fault_texts[GW_FAULT_KINDS] = {"divide by zero", "overflow", "underflow",
                                                        "invalid value"};

static bool report_one(gw_vm *vm, int kind, const char *of_scalar, const char *name) {
    const gw_fault_action action = gw_numpy_of(vm)->on_fault[kind];
    if (action == GW_FAULT_RAISE) {
        gw_raise(vm, GW_X_FloatingPointError, "%s encountered in %s%s", fault_texts[kind],
                 of_scalar, name);
        return false;
    }
    return action == GW_FAULT_IGNORE || gw_warn(vm, GW_X_RuntimeWarning, "%s encountered in %s%s",
                                                fault_texts[kind], of_scalar, name);
}

bool gw_numpy_report(gw_vm *vm, unsigned faults, bool scalar, const char *name) {
    for (int kind = 0; kind < GW_FAULT_KINDS; kind++) {
        if (faults >> kind & 1 && !report_one(vm, kind, scalar ? "scalar " : "", name)) {
            return false;
        }
    }
    return true;
}

/* --- One element ------------------------------------------------------------------------------ */

static unsigned if_invalid(bool invalid) {
    return invalid ? GW_FAULT_INVALID : 0;
}
static unsigned if_over(double y, bool finite) {
    return isinf(y) && finite ? GW_FAULT_OVER : 0;
}
static unsigned quotient(double a, double b, double y) {
    if (b == 0 && a != 0) {
        return isfinite(a) ? GW_FAULT_DIVIDE : 0;
    }
    return if_invalid(isnan(y)) | if_over(y, isfinite(a) && b != 0);
}

/* Of two numbers that give y. */
static unsigned of_two(gw_fault_rule rule, double a, double b, double y) {
    if (rule == GW_FAULTS_LOGSUM) {
        return if_invalid(isnan(y)) | if_over(y, isfinite(a) && isfinite(b));
    }
    if (isnan(a) || isnan(b)) {
        return 0;
    }
    if (rule == GW_FAULTS_QUOTIENT) {
        return quotient(a, b, y);
    }
    if (rule == GW_FAULTS_POWER && a == 0 && isinf(y)) {
        return GW_FAULT_DIVIDE;
    }
    return if_invalid(isnan(y)) | if_over(y, isfinite(a) && isfinite(b));
}

static unsigned of_one(gw_fault_rule rule, double x, double y) {
    switch (rule) {
    case GW_FAULTS_LOG:
        return x == 0 ? GW_FAULT_DIVIDE : if_invalid(x < 0);
    case GW_FAULTS_LOG1P:
        return x == -1 ? GW_FAULT_DIVIDE : if_invalid(x < -1);
    case GW_FAULTS_ARTANH:
        return fabs(x) == 1 ? GW_FAULT_DIVIDE : if_invalid(fabs(x) > 1);
    case GW_FAULTS_INVERSE:
        return x == 0 ? GW_FAULT_DIVIDE : if_over(y, true);
    default:
        return if_invalid(isnan(y) && !isnan(x)) | if_over(y, isfinite(x));
    }
}

/* --- Tensors ---------------------------------------------------------------------------------- */

#define SEARCH(type, name, tiny)                               \
    static bool name(const type *y, int64_t n, bool under) {   \
        type rest = 0; /* 0 * y: nan for inf and nan */        \
        bool small = false;                                    \
        for (int64_t i = 0; i < n; i++) {                      \
            rest += 0 * y[i];                                  \
            small |= under && y[i] < (tiny) && y[i] > -(tiny); \
        }                                                      \
        return rest != 0 || small || isnan(rest);              \
    }
SEARCH(float, search_f32, FLT_MIN)
SEARCH(double, search_f64, DBL_MIN)

/* Is there a number in `y` that a fault may have left? */
static bool is_suspect(const gw_tensor *y, bool under) {
    const int64_t n = gw_tensor_numel(y);
    if (y->dtype == GW_F32) {
        return search_f32(gw_tensor_data(y), n, under);
    }
    return y->dtype == GW_F64 ? search_f64(gw_tensor_data(y), n, under) : true;
}

static bool is_tiny(gw_dtype dtype, double y) {
    return fabs(y) < (dtype == GW_F64 ? DBL_MIN : dtype == GW_F32 ? (double)FLT_MIN : 6.2e-5);
}

static unsigned search(gw_fault_rule rule, const gw_tensor *a, const gw_tensor *b,
                       const gw_tensor *y, bool under) {
    unsigned faults = 0;
    for (int64_t i = 0; i < gw_tensor_numel(y); i++) {
        const double r = gw_scalar_as_double(gw_tensor_at(y, i));
        const double p = gw_scalar_as_double(gw_tensor_at(a, i));
        const double q = b ? gw_scalar_as_double(gw_tensor_at(b, i)) : 1;
        if (!isfinite(r)) {
            faults |= b ? of_two(rule, p, q, r) : of_one(rule, p, r);
        } else if (under && is_tiny((gw_dtype)y->dtype, r) && isfinite(p) && isfinite(q) &&
                   (rule == GW_FAULTS_GROWTH || (p != 0 && q != 0))) {
            faults |= rule == GW_FAULTS_GROWTH || rule == GW_FAULTS_PRODUCT ||
                              rule == GW_FAULTS_QUOTIENT || rule == GW_FAULTS_POWER
                          ? GW_FAULT_UNDER
                          : 0;
        }
    }
    return faults;
}

unsigned gw_numpy_faults(gw_vm *vm, gw_fault_rule rule, gw_tensor *a, gw_tensor *b,
                         const gw_tensor *y) {
    const gw_numpy *numpy = gw_numpy_of(vm);
    const bool under = numpy->on_fault[GW_UNDER] != GW_FAULT_IGNORE;
    if (rule == GW_FAULTS_NONE || gw_dtype_kind((gw_dtype)y->dtype) != 'f' ||
        !is_suspect(y, under)) {
        return 0;
    }
    gw_tensor *p = gw_expand(a, y->dims, y->ndim);
    gw_tensor *q = b ? gw_expand(b, y->dims, y->ndim) : NULL;
    const unsigned faults = p && (q || !b) ? search(rule, p, q, y, under) : 0;
    gw_tensor_release(p);
    gw_tensor_release(q);
    return faults;
}

static bool all_finite(const gw_tensor *t, bool *nan) {
    bool finite = true;
    for (int64_t i = 0; i < gw_tensor_numel(t); i++) {
        const double x = gw_scalar_as_double(gw_tensor_at(t, i));
        finite = finite && isfinite(x);
        *nan = *nan || isnan(x);
    }
    return finite;
}

unsigned gw_numpy_fold_faults(const gw_tensor *a, const gw_tensor *b, const gw_tensor *y) {
    bool nan = false, nan_out = false;
    if (gw_dtype_kind((gw_dtype)y->dtype) != 'f' || !is_suspect(y, false) ||
        all_finite(y, &nan_out)) {
        return 0;
    }
    const bool finite = all_finite(a, &nan) && (!b || all_finite(b, &nan));
    return (finite ? GW_FAULT_OVER : 0) | if_invalid(!finite && nan_out && !nan);
}

/* 2^63 and more is no int64; the narrower ints are cut from one. */
unsigned gw_numpy_cast_faults(const gw_tensor *from, gw_dtype dtype) {
    const bool to_int = gw_dtype_kind(dtype) == 'i' || gw_dtype_kind(dtype) == 'u';
    const bool narrows =
        gw_dtype_kind(dtype) == 'f' && gw_dtype_size(dtype) < gw_dtype_size((gw_dtype)from->dtype);
    unsigned faults = 0;
    const bool is_float = gw_dtype_kind((gw_dtype)from->dtype) == 'f';
    if (is_float ? !(to_int || narrows) : dtype != GW_F16) {
        return 0;
    }
    for (int64_t i = 0; i < gw_tensor_numel(from); i++) {
        const double x = gw_scalar_as_double(gw_tensor_at(from, i));
        const double most = gw_dtype_size(dtype) < 8 ? 2147483648. : 9223372036854775808.;
        if (to_int) {
            faults |= if_invalid(!(x > -most - 1 && x < most));
        } else {
            const bool over = dtype == GW_F32 ? isinf((float)x) : fabs(x) >= 65520;
            faults |= over && isfinite(x) ? GW_FAULT_OVER : 0;
        }
    }
    return faults;
}

/* --- For prelude/numpy ------------------------------------------------------------------------ */

/* on_faults(list): sets what is done on each kind, and gives what was done before. */
static gw_flow on_faults(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_numpy *numpy = gw_numpy_of(vm);
    gw_value before[GW_FAULT_KINDS], *items;
    size_t n;
    for (int kind = 0; kind < GW_FAULT_KINDS; kind++) {
        before[kind] = gw_int(numpy->on_fault[kind]);
    }
    if (gw_sequence_items(args->values[0], &items, &n) && n == GW_FAULT_KINDS) {
        for (int kind = 0; kind < GW_FAULT_KINDS; kind++) {
            int64_t action;
            if (!gw_arg_int(vm, items[kind], &action)) {
                return GW_RAISED;
            }
            numpy->on_fault[kind] = (gw_fault_action)action;
        }
    }
    gw_tuple *tuple = gw_tuple_new(vm, before, GW_FAULT_KINDS);
    *out = tuple ? gw_object_value(tuple) : gw_unset();
    return tuple ? GW_RETURNED : GW_RAISED;
}

const gw_native_def gw_fault_functions[] = {{"on_faults", on_faults, 1, 1, 0, NULL}, {0}};
