/* Factories: torch.ones, torch.arange, torch.randn and the like. */
#include <math.h>

#include "base/vector_functions.h"
#include "gradwalk/ops.h"
#include "lang/torch/bindings.h"
#include "lang/torch/finish.h"
#include "lang/torch/generator.h"
#include "lang/torch/table.h"
#include "ops/layout.h"
#include "tensor/tensor.h"

gw_flow gw_finish_factory(gw_targs *t, gw_tensor *made, bool requires_grad, gw_value *out) {
    if (!made) {
        return gw_raise_error(t->vm);
    }
    if (requires_grad && !gw_dtype_is_float(gw_tensor_dtype(made))) {
        gw_tensor_release(made);
        return gw_raise(t->vm, GW_X_RuntimeError,
                        "Only Tensors of floating point and complex dtype can require gradients");
    }
    made->requires_grad = requires_grad; /* from the beginning: no event of its own */
    gw_observe_forward(t->function, NULL, 0, made);
    if (gw_error(t->ctx) != GW_OK) {
        gw_tensor_release(made);
        return gw_raise_error(t->vm);
    }
    return gw_return_tensor(t->vm, made, out);
}

/* --- By sizes --------------------------------------------------------------------------------- */

/* What makes the elements of a factory. */
typedef enum filling { ZEROS, ONES, FILLED, UNIFORM, NORMAL } filling;

typedef struct plan {
    filling content;
    gw_scalar value; /* FILLED */
    gw_dtype dtype;
    int64_t dims[GW_MAX_DIMS];
    int ndim;
    gw_generator *generator; /* UNIFORM, NORMAL; NULL: the context's */
    gw_tensor *like;         /* NULL: none */
} plan;

/* The elements lie as those of an empty_like of `like`, if there is one. Takes `flat`. */
static gw_tensor *lying_as(gw_tensor *flat, gw_tensor *like) {
    return like ? gw_relaid_like(flat, like) : flat;
}

static gw_tensor *make(gw_context *ctx, const plan *p) {
    bool is_random = p->content == UNIFORM || p->content == NORMAL;
    gw_scalar value = p->content == FILLED ? p->value : gw_scalar_int(p->content == ONES);
    gw_tensor *t = is_random ? gw_empty(ctx, p->dtype, p->dims, p->ndim)
                             : gw_full(ctx, p->dtype, p->dims, p->ndim, value);
    t = lying_as(t, p->like);
    gw_status status = !t                      ? GW_E_MEMORY
                       : p->content == UNIFORM ? gw_fill_uniform(t, 0, 1, p->generator)
                       : p->content == NORMAL  ? gw_fill_normal(t, 0, 1, p->generator)
                                               : GW_OK;
    if (status != GW_OK) {
        gw_tensor_release(t);
        return NULL;
    }
    return t;
}

/* Refuses what PyTorch refuses, and makes it. `options` is the place of dtype in the signature, and
 * requires_grad is four places on. */
static gw_flow create(gw_targs *t, const plan *p, size_t options, gw_value *out) {
    for (int d = 0; d < p->ndim; d++) {
        if (p->dims[d] < 0) {
            gw_buffer shape;
            gw_buffer_init(&shape, t->ctx);
            for (int k = 0; k < p->ndim; k++) {
                gw_buffer_format(&shape, "%s%lld", k ? ", " : "", (long long)p->dims[k]);
            }
            gw_raise(t->vm, GW_X_RuntimeError,
                     "Trying to create tensor with negative dimension %lld: [%s]",
                     (long long)p->dims[d], shape.data ? shape.data : "");
            gw_buffer_free(&shape);
            return GW_RAISED;
        }
    }
    if (p->content == FILLED && gw_check_fits(t->ctx, p->value, p->dtype) != GW_OK) {
        return gw_raise_error(t->vm);
    }
    bool is_random = p->content == UNIFORM || p->content == NORMAL;
    if (is_random && !gw_dtype_is_float(p->dtype)) {
        return gw_raise(t->vm, GW_X_RuntimeError, "\"%s\" not implemented for '%s'",
                        p->content == UNIFORM ? "check_uniform_bounds" : "normal_kernel_cpu",
                        gw_dtype_label(p->dtype));
    }
    return gw_finish_factory(t, make(t->ctx, p), gw_targs_bool(t, options + 4, false), out);
}

/* The dtype torch.full gives a number when none is asked for. */
static gw_dtype natural_dtype(const gw_context *ctx, gw_scalar value) {
    return value.dtype == GW_F64 ? (gw_dtype)ctx->default_dtype : value.dtype;
}

static gw_flow by_sizes(gw_targs *t, size_t sizes, size_t options, plan p, gw_value *out) {
    if (!gw_targs_ints(t, sizes, p.dims, &p.ndim)) {
        return GW_RAISED;
    }
    p.dtype = gw_targs_dtype(t, options, p.dtype);
    return create(t, &p, options, out);
}

static plan of_default(const gw_targs *t, filling content) {
    return (plan){.content = content, .dtype = (gw_dtype)t->ctx->default_dtype};
}

gw_flow gw_torch_zeros(gw_targs *t, gw_value *out) {
    return by_sizes(t, 0, 1, of_default(t, ZEROS), out);
}
gw_flow gw_torch_ones(gw_targs *t, gw_value *out) {
    return by_sizes(t, 0, 1, of_default(t, ONES), out);
}
static gw_flow random(gw_targs *t, filling content, gw_value *out) {
    plan p = of_default(t, content);
    p.generator = gw_targs_generator(t, 7);
    return by_sizes(t, 0, 1, p, out);
}
gw_flow gw_torch_rand(gw_targs *t, gw_value *out) {
    return random(t, UNIFORM, out);
}
gw_flow gw_torch_randn(gw_targs *t, gw_value *out) {
    return random(t, NORMAL, out);
}

gw_flow gw_torch_full(gw_targs *t, gw_value *out) {
    plan p = of_default(t, FILLED);
    if (!gw_targs_number(t, 1, gw_scalar_int(0), &p.value)) {
        return GW_RAISED;
    }
    p.dtype = natural_dtype(t->ctx, p.value);
    return by_sizes(t, 0, 2, p, out);
}

/* Of the same dtype as the tensor of parameter 0. */
static plan of_input(gw_targs *t, filling content) {
    return (plan){.content = content, .dtype = gw_tensor_dtype(gw_targs_tensor(t, 0))};
}

gw_flow gw_torch_new_zeros(gw_targs *t, gw_value *out) {
    return by_sizes(t, 1, 2, of_input(t, ZEROS), out);
}
gw_flow gw_torch_new_ones(gw_targs *t, gw_value *out) {
    return by_sizes(t, 1, 2, of_input(t, ONES), out);
}
gw_flow gw_torch_new_full(gw_targs *t, gw_value *out) {
    plan p = of_input(t, FILLED);
    if (!gw_targs_number(t, 2, gw_scalar_int(0), &p.value)) {
        return GW_RAISED;
    }
    return by_sizes(t, 1, 3, p, out);
}

/* Of the same shape, too. */
static gw_flow like(gw_targs *t, size_t options, plan p, gw_value *out) {
    gw_tensor *input = gw_targs_tensor(t, 0);
    p.like = input;
    p.ndim = gw_tensor_ndim(input);
    for (int d = 0; d < p.ndim; d++) {
        p.dims[d] = gw_tensor_dims(input)[d];
    }
    p.dtype = gw_targs_dtype(t, options, p.dtype);
    return create(t, &p, options, out);
}

gw_flow gw_torch_zeros_like(gw_targs *t, gw_value *out) {
    return like(t, 1, of_input(t, ZEROS), out);
}
gw_flow gw_torch_ones_like(gw_targs *t, gw_value *out) {
    return like(t, 1, of_input(t, ONES), out);
}
gw_flow gw_torch_rand_like(gw_targs *t, gw_value *out) {
    return like(t, 1, of_input(t, UNIFORM), out);
}
gw_flow gw_torch_randn_like(gw_targs *t, gw_value *out) {
    return like(t, 1, of_input(t, NORMAL), out);
}
gw_flow gw_torch_full_like(gw_targs *t, gw_value *out) {
    plan p = of_input(t, FILLED);
    if (!gw_targs_number(t, 1, gw_scalar_int(0), &p.value)) {
        return GW_RAISED;
    }
    return like(t, 2, p, out);
}

/* --- By values -------------------------------------------------------------------------------- */

/* Writes number `value` as element i of a new, contiguous tensor. */
static void put(gw_tensor *t, int64_t i, gw_scalar value) {
    gw_element_write(gw_tensor_dtype(t), gw_tensor_data(t), i, value);
}

gw_flow gw_torch_eye(gw_targs *t, gw_value *out) {
    int64_t dims[2];
    size_t options = t->overload + 1;
    if (!gw_targs_int(t, 0, 0, &dims[0])) {
        return GW_RAISED;
    }
    dims[1] = dims[0];
    if (t->overload == 1 && !gw_targs_int(t, 1, 0, &dims[1])) {
        return GW_RAISED;
    }
    for (int d = 0; d < 2; d++) {
        if (dims[d] < 0) {
            return gw_raise(t->vm, GW_X_RuntimeError, "%s must be greater or equal to 0, got %lld",
                            d ? "m" : "n", (long long)dims[d]);
        }
    }
    gw_dtype dtype = gw_targs_dtype(t, options, (gw_dtype)t->ctx->default_dtype);
    if (dtype == GW_BF16) {
        return gw_raise(t->vm, GW_X_RuntimeError, "\"eye\" not implemented for 'BFloat16'");
    }
    gw_tensor *y = gw_full(t->ctx, dtype, dims, 2, gw_scalar_int(0));
    for (int64_t i = 0; y && i < dims[0] && i < dims[1]; i++) {
        put(y, i * dims[1] + i, gw_scalar_int(1));
    }
    return gw_finish_factory(t, y, gw_targs_bool(t, options + 4, false), out);
}

/* Note [Ranges]. ATen fills ranges by vectors of 32 bytes, two at a time: the first element of a
 * vector is start + step * i, the others are that plus a multiple of step; what is left at the end
 * is computed one by one, each by a fused product and sum. Where rounding shows, so does this
 * (aten/src/ATen/native/cpu/RangeFactoriesKernel.cpp). */
static int64_t first_of_vector(gw_dtype dtype, int64_t i, int64_t n) {
    int64_t lanes = 32 / (int64_t)gw_dtype_size(dtype);
    return i < n - n % (2 * lanes) ? i - i % lanes : i;
}

static double rounded(gw_dtype dtype, double x) {
    double element;
    gw_element_write(dtype, &element, 0, gw_scalar_float(x));
    return gw_scalar_as_double(gw_element_read(dtype, &element, 0));
}

/* Of 16 bits: computed in float; what is added to the first of a vector is a product of its own. */
static gw_scalar arange_narrow_at(gw_dtype dtype, double start, double step, int64_t i, int64_t n) {
    int64_t first = first_of_vector(dtype, i, n);
    float by = (float)step, base = gw_fused_f32(by, (float)first, (float)start);
    if (first == i) {
        return gw_scalar_float((double)base);
    }
    const float rise = (float)(i - first) * by;
    return gw_scalar_float((double)((float)rounded(dtype, (double)base) + rise));
}

/* Element i of arange: computed in double and rounded, for float32 twice. */
static gw_scalar arange_at(gw_dtype dtype, double start, double step, int64_t i, int64_t n) {
    if (gw_dtype_size(dtype) == 2) {
        return arange_narrow_at(dtype, start, step, i, n);
    }
    int64_t first = first_of_vector(dtype, i, n);
    double base = fma(step, (double)first, start);
    base = dtype == GW_F32 ? (double)(float)base : base;
    return gw_scalar_float(fma((double)(i - first), step, base));
}

/* The length is computed in double for floats. */
gw_flow gw_torch_arange(gw_targs *t, gw_value *out) {
    gw_scalar start = gw_scalar_int(0), end, step = gw_scalar_int(1);
    size_t options = t->overload == 0 ? 1 : 3;
    if (t->overload == 0
            ? !gw_targs_number(t, 0, start, &end)
            : !gw_targs_number(t, 0, start, &start) || !gw_targs_number(t, 1, start, &end) ||
                  !gw_targs_number(t, 2, step, &step)) {
        return GW_RAISED;
    }
    bool ints = start.dtype != GW_F64 && end.dtype != GW_F64 && step.dtype != GW_F64;
    gw_dtype dtype = gw_targs_dtype(t, options, ints ? GW_I64 : (gw_dtype)t->ctx->default_dtype);
    double a = gw_scalar_as_double(start), b = gw_scalar_as_double(end);
    double by = gw_scalar_as_double(step);
    if (dtype == GW_BOOL) {
        return gw_raise(t->vm, GW_X_RuntimeError, "\"arange_cpu\" not implemented for 'Bool'");
    }
    if (by == 0 || (gw_dtype_is_int(dtype) && gw_scalar_as_int(step) == 0)) {
        return gw_raise(t->vm, GW_X_RuntimeError, "step must be nonzero");
    }
    if (!isfinite(a) || !isfinite(b)) {
        return gw_raise(t->vm, GW_X_RuntimeError, "unsupported range: %g -> %g", a, b);
    }
    if (by > 0 ? b < a : b > a) {
        return gw_raise(t->vm, GW_X_RuntimeError,
                        "upper bound and larger bound inconsistent with step sign");
    }
    double length = ceil((b - a) / by);
    if (length >= 9.2e18) {
        return gw_raise(t->vm, GW_X_RuntimeError, "invalid size, possible overflow?");
    }
    int64_t n = (int64_t)length;
    gw_tensor *y = gw_empty(t->ctx, dtype, &n, 1);
    for (int64_t i = 0; y && i < n; i++) {
        gw_scalar value = ints || gw_dtype_is_int(dtype)
                              ? gw_scalar_int(gw_scalar_as_int(start) + i * gw_scalar_as_int(step))
                              : arange_at(dtype, a, by, i, n);
        put(y, i, value);
    }
    return gw_finish_factory(t, y, gw_targs_bool(t, options + 4, false), out);
}

/* Element i of linspace: in the dtype itself, from both ends to the middle; the start of a vector
 * is a fused sum, so what should be 0 need not be. */
static gw_scalar linspace_at(gw_dtype dtype, double a, double b, int64_t i, int64_t n) {
    int64_t first = first_of_vector(dtype, i, n);
    bool from_start = first < n / 2;
    if (dtype == GW_F32) {
        float start = (float)a, end = (float)b, step = (end - start) / (float)(n - 1);
        float base = from_start ? gw_fused_f32(step, (float)first, start)
                                : gw_fused_f32(-step, (float)(n - first - 1), end);
        return gw_scalar_float((double)(base + (float)(i - first) * step));
    }
    if (gw_dtype_is_int(dtype)) { /* one by one, of the whole parts of the ends */
        double start = (double)(int64_t)a, end = (double)(int64_t)b;
        double step = (end - start) / (double)(n - 1);
        return gw_scalar_float(i < n / 2 ? start + step * (double)i
                                         : end - step * (double)(n - i - 1));
    }
    if (gw_dtype_wide(dtype) != dtype) {
        double start = rounded(dtype, a), end = rounded(dtype, b);
        double step = rounded(dtype, rounded(dtype, end - start) / rounded(dtype, (double)(n - 1)));
        int64_t count = i < n / 2 ? i : n - i - 1;
        double part = rounded(dtype, step * rounded(dtype, (double)count));
        return gw_scalar_float(i < n / 2 ? start + part : end - part);
    }
    double step = (b - a) / (double)(n - 1);
    double base = from_start ? fma(step, (double)first, a) : fma(-step, (double)(n - first - 1), b);
    return gw_scalar_float(base + (double)(i - first) * step);
}

gw_flow gw_torch_linspace(gw_targs *t, gw_value *out) {
    double a, b;
    int64_t n;
    if (!gw_targs_float(t, 0, 0, &a) || !gw_targs_float(t, 1, 0, &b) ||
        !gw_targs_int(t, 2, 0, &n)) {
        return GW_RAISED;
    }
    gw_dtype dtype = gw_targs_dtype(t, 3, (gw_dtype)t->ctx->default_dtype);
    if (n < 0) {
        return gw_raise(t->vm, GW_X_RuntimeError, "number of steps must be non-negative");
    }
    if (dtype == GW_BOOL) {
        return gw_raise(t->vm, GW_X_RuntimeError, "\"linspace_cpu\" not implemented for 'Bool'");
    }
    if (n > 0 && (gw_check_fits(t->ctx, gw_scalar_float(a), dtype) != GW_OK ||
                  (n > 1 && gw_check_fits(t->ctx, gw_scalar_float(b), dtype) != GW_OK))) {
        return gw_raise_error(t->vm);
    }
    gw_tensor *y = gw_empty(t->ctx, dtype, &n, 1);
    for (int64_t i = 0; y && i < n; i++) {
        put(y, i, n == 1 ? gw_scalar_float(a) : linspace_at(dtype, a, b, i, n));
    }
    return gw_finish_factory(t, y, gw_targs_bool(t, 7, false), out);
}

/* --- The state of a run ----------------------------------------------------------------------- */

/* Element i of logspace: its exponent in the dtype itself, the power in double. */
static double logspace_at(gw_dtype dtype, double base, double a, double b, int64_t i, int64_t n) {
    bool from_start = i < n / 2;
    int64_t steps = from_start ? i : n - i - 1;
    if (dtype == GW_F32) {
        float start = (float)a, end = (float)b, step = (end - start) / (float)(n - 1);
        float to = gw_fused_f32(from_start ? step : -step, (float)steps, from_start ? start : end);
        return pow(base, (double)to);
    }
    double step = (b - a) / (double)(n - 1);
    return pow(base, fma(from_start ? step : -step, (double)steps, from_start ? a : b));
}

gw_flow gw_torch_logspace(gw_targs *t, gw_value *out) {
    double a, b, base;
    int64_t n;
    if (!gw_targs_float(t, 0, 0, &a) || !gw_targs_float(t, 1, 0, &b) ||
        !gw_targs_int(t, 2, 0, &n) || !gw_targs_float(t, 3, 10, &base)) {
        return GW_RAISED;
    }
    gw_dtype dtype = gw_targs_dtype(t, 4, (gw_dtype)t->ctx->default_dtype);
    if (n < 0) {
        return gw_raise(t->vm, GW_X_RuntimeError, "number of steps must be non-negative");
    }
    if (dtype == GW_BOOL || dtype == GW_F16) {
        return gw_raise(t->vm, GW_X_RuntimeError, "\"logspace_cpu\" not implemented for '%s'",
                        gw_dtype_label(dtype));
    }
    if (dtype != GW_F32 && dtype != GW_F64) {
        return gw_raise(t->vm, GW_X_NotImplementedError,
                        "torch.logspace makes only float32 and float64 here");
    }
    gw_tensor *y = gw_empty(t->ctx, dtype, &n, 1);
    for (int64_t i = 0; y && i < n; i++) {
        double x = n == 1 ? pow(base, a) : logspace_at(dtype, base, a, b, i, n);
        put(y, i, gw_scalar_float(x));
    }
    return gw_finish_factory(t, y, gw_targs_bool(t, 8, false), out);
}

gw_flow gw_torch_get_default_dtype(gw_targs *t, gw_value *out) {
    *out = gw_retain(gw_torch_of(t->vm)->dtypes[t->ctx->default_dtype]);
    return GW_RETURNED;
}

gw_flow gw_torch_set_default_dtype(gw_targs *t, gw_value *out) {
    bool is_dtype = gw_is_instance(t->vm, t->values[0], gw_torch_of(t->vm)->dtype);
    gw_dtype dtype = is_dtype ? gw_targs_dtype(t, 0, GW_F32) : GW_I64;
    if (!gw_dtype_is_float(dtype)) {
        return gw_raise(t->vm, GW_X_TypeError,
                        "%sonly floating-point types are supported as the default type",
                        is_dtype ? "" : "invalid dtype object: ");
    }
    t->ctx->default_dtype = (uint8_t)dtype;
    *out = gw_none();
    return GW_RETURNED;
}
