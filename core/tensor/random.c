#include "gradwalk/random.h"

#include <math.h>

#include "base/fused.h"
#include "tensor/random.h"

gw_generator *gw_generator_create(gw_context *ctx) {
    gw_generator *g = gw_alloc(ctx, sizeof *g);
    if (g) {
        gw_generator_seed(g, GW_GENERATOR_FIRST_SEED);
    }
    return g;
}

void gw_generator_release(gw_context *ctx, gw_generator *g) {
    if (g) {
        gw_release(ctx, g, sizeof *g);
    }
}

gw_generator *gw_default_generator(gw_context *ctx) {
    return &ctx->generator;
}

void gw_manual_seed(gw_generator *g, uint64_t seed) {
    gw_generator_seed(g, seed);
}

uint64_t gw_initial_seed(const gw_generator *g) {
    return g->initial_seed;
}

void gw_get_state(const gw_generator *g, uint8_t bytes[GW_STATE_BYTES]) {
    gw_generator_save(g, bytes);
}

gw_status gw_set_state(gw_context *ctx, gw_generator *g, const uint8_t *bytes, size_t size) {
    enum { OLD_STATE_BYTES = GW_STATE_BYTES - 8 };
    if (size == OLD_STATE_BYTES) {
        return gw_fail(ctx, GW_E_NOT_IMPLEMENTED,
                       "RNG states of PyTorch before 1.2 are not supported");
    }
    if (size != GW_STATE_BYTES) {
        return gw_fail(ctx, GW_E_RUNTIME,
                       "Expected either a CPUGeneratorImplStateLegacy of size %d or a "
                       "CPUGeneratorImplState of size %d but found the input RNG state size to be "
                       "%zu",
                       OLD_STATE_BYTES, GW_STATE_BYTES, size);
    }
    return gw_generator_load(g, bytes) ? GW_OK
                                       : gw_fail(ctx, GW_E_RUNTIME, "Invalid mt19937 state");
}

gw_status gw_fail_drawn(gw_context *ctx, gw_dtype dtype, const char *kernel) {
    return gw_fail(ctx, GW_E_RUNTIME, "\"%s\" not implemented for '%s'", kernel,
                   gw_dtype_label(dtype));
}

gw_status gw_check_drawn_float(gw_context *ctx, gw_dtype dtype, const char *kernel) {
    return gw_dtype_is_float(dtype) ? GW_OK : gw_fail_drawn(ctx, dtype, kernel);
}

gw_status gw_check_drawn_into(const gw_tensor *t) {
    for (int i = 0; i < t->ndim && gw_tensor_numel(t) > 0; i++) {
        if (t->dims[i] > 1 && t->strides[i] == 0) {
            return gw_fail(t->ctx, GW_E_RUNTIME,
                           "unsupported operation: more than one element of the written-to tensor "
                           "refers to a single memory location. Please clone() the tensor before "
                           "performing the operation.");
        }
    }
    return GW_OK;
}

/* --- Fills ------------------------------------------------------------------------------------ */

int gw_float_digits(gw_dtype dtype) {
    static const int digits[GW_DTYPE_COUNT] = {
        [GW_F32] = 24, [GW_F64] = 53, [GW_F16] = 11, [GW_BF16] = 8};
    return digits[dtype];
}

double gw_rounded(gw_dtype dtype, double x) {
    double element;
    gw_element_write(dtype, &element, 0, gw_scalar_float(x));
    return gw_scalar_as_double(gw_element_read(dtype, &element, 0));
}

/* Draws into `t` in the order in which `like` lies in memory; a narrow dtype by way of a wide one.
 */
static gw_status draw_as(gw_tensor *t, const gw_tensor *like, gw_draw_loops loops, gw_draw *draw) {
    const gw_dtype dtype = (gw_dtype)t->dtype, wide = gw_dtype_wide(dtype);
    int order[GW_MAX_DIMS];
    const gw_operand guide = gw_tensor_operand(like, NULL);
    gw_memory_order(t->dims, t->ndim, &guide, 1, order);
    gw_tensor *drawn =
        wide == dtype ? gw_tensor_retain(t) : gw_empty(t->ctx, wide, t->dims, t->ndim);
    if (!drawn) {
        return gw_error(t->ctx);
    }
    const gw_operand out = gw_tensor_operand(drawn, NULL);
    gw_iterate_in_order(t->dims, t->ndim, order, &out, 1, loops[wide], draw);
    if (drawn != t) {
        gw_kernel_copy(t->dims, t->ndim, gw_tensor_operand(t, NULL), out);
    }
    gw_tensor_release(drawn);
    return GW_OK;
}

gw_status gw_draw_fill(gw_tensor *t, gw_draw_loops loops, gw_draw *draw, gw_generator *g) {
    draw->g = g ? g : &t->ctx->generator;
    return draw_as(t, t, loops, draw);
}

GW_DRAW(uniform_f32, float, gw_generator_between_f32(d->g, (float)d->a, (float)d->b))
GW_DRAW(uniform_f64, double, gw_generator_between_f64(d->g, d->a, d->b))
static gw_draw_loops uniform = {[GW_F32] = uniform_f32, [GW_F64] = uniform_f64};

/* As many bits as the narrow dtype has digits, times the width and plus low, in float. */
GW_DRAW(uniform_narrow, float,
        gw_fmaf((float)(gw_generator_u32(d->g) % d->span) / (float)d->span, (float)d->b,
                (float)d->a))
static gw_draw_loops narrow_uniform = {[GW_F32] = uniform_narrow};

GW_DRAW(exponential_f32, float, gw_generator_exponential(d->g, d->a))
GW_DRAW(exponential_f64, double, gw_generator_exponential(d->g, d->a))
static gw_draw_loops exponential = {[GW_F32] = exponential_f32, [GW_F64] = exponential_f64};

static gw_status check_uniform(const gw_tensor *t, double low, double high) {
    const gw_dtype dtype = (gw_dtype)t->dtype;
    const gw_status status = gw_check_drawn_float(t->ctx, dtype, "check_uniform_bounds");
    if (status != GW_OK) {
        return status;
    }
    const bool low_fits = isfinite(low) && gw_scalar_fits(gw_scalar_float(low), dtype);
    const bool high_fits = isfinite(high) && gw_scalar_fits(gw_scalar_float(high), dtype);
    if (!low_fits || !high_fits) {
        return gw_fail(t->ctx, GW_E_RUNTIME, "%s is out of bounds for %s", low_fits ? "to" : "from",
                       gw_dtype_cpp_name(dtype));
    }
    if (low > high) {
        return gw_fail(t->ctx, GW_E_RUNTIME,
                       "uniform_ expects to return a [from, to) range, but found from=%g > to=%g",
                       low, high);
    }
    if (!gw_scalar_fits(gw_scalar_float(high - low), dtype)) {
        return gw_fail(t->ctx, GW_E_RUNTIME,
                       "uniform_ expects to-from <= std::numeric_limits<%s>::max(), but found "
                       "to=%g and from=%g which result in to-from to exceed the limit",
                       gw_dtype_label(dtype), high, low);
    }
    return gw_check_drawn_into(t);
}

gw_status gw_fill_uniform(gw_tensor *t, double low, double high, gw_generator *g) {
    const gw_dtype dtype = (gw_dtype)t->dtype;
    const gw_status status = check_uniform(t, low, high);
    if (status != GW_OK) {
        return status;
    }
    if (gw_dtype_wide(dtype) == dtype) {
        return gw_draw_fill(t, uniform, &(gw_draw){.a = low, .b = high}, g);
    }
    const double start = gw_rounded(dtype, low);
    gw_draw draw = {.a = start,
                    .b = gw_rounded(dtype, gw_rounded(dtype, high) - start),
                    .span = UINT64_C(1) << gw_float_digits(dtype)};
    return gw_draw_fill(t, narrow_uniform, &draw, g);
}

gw_status gw_fill_exponential(gw_tensor *t, double lambda, gw_generator *g) {
    if (!(lambda >= 0)) {
        return gw_fail(t->ctx, GW_E_RUNTIME,
                       "exponential_ expects lambda >= 0.0, but found lambda=%g", lambda);
    }
    gw_status status = gw_check_drawn_into(t);
    if (status == GW_OK) {
        status = gw_check_drawn_float(t->ctx, (gw_dtype)t->dtype, "exponential_cpu");
    }
    return status == GW_OK ? gw_draw_fill(t, exponential, &(gw_draw){.a = lambda}, g) : status;
}

gw_status gw_draw_exponential_as(gw_tensor *t, const gw_tensor *like, gw_generator *g) {
    return draw_as(t, like, exponential, &(gw_draw){.g = g, .a = 1});
}

/* --- Factories -------------------------------------------------------------------------------- */

gw_tensor *gw_rand(gw_context *ctx, gw_dtype dtype, const int64_t *dims, int ndim) {
    gw_tensor *t = gw_empty(ctx, dtype, dims, ndim);
    if (t && gw_fill_uniform(t, 0, 1, NULL) != GW_OK) {
        gw_tensor_release(t);
        return NULL;
    }
    return t;
}

gw_tensor *gw_randn(gw_context *ctx, gw_dtype dtype, const int64_t *dims, int ndim) {
    gw_tensor *t = gw_empty(ctx, dtype, dims, ndim);
    if (t && gw_fill_normal(t, 0, 1, NULL) != GW_OK) {
        gw_tensor_release(t);
        return NULL;
    }
    return t;
}
