#include "gradwalk/random.h"

#include <float.h>

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

gw_status gw_check_drawn_float(gw_context *ctx, gw_dtype dtype, const char *kernel) {
    if (gw_dtype_is_float(dtype)) {
        return GW_OK;
    }
    return gw_fail(ctx, GW_E_RUNTIME, "\"%s\" not implemented for '%s'", kernel,
                   dtype == GW_I64 ? "Long" : "Bool");
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

void gw_draw_fill(gw_tensor *t, gw_loop loop, gw_draw *draw, gw_generator *g) {
    int order[GW_MAX_DIMS];
    const gw_operand out = gw_tensor_operand(t, NULL);
    draw->g = g ? g : &t->ctx->generator;
    gw_memory_order(t->dims, t->ndim, &out, 1, order);
    gw_iterate_in_order(t->dims, t->ndim, order, &out, 1, loop, draw);
}

GW_DRAW(uniform_f32, float, gw_generator_between_f32(d->g, (float)d->a, (float)d->b))
GW_DRAW(uniform_f64, double, gw_generator_between_f64(d->g, d->a, d->b))
GW_DRAW(exponential_f32, float, gw_generator_exponential(d->g, d->a))
GW_DRAW(exponential_f64, double, gw_generator_exponential(d->g, d->a))

static gw_status check_uniform(const gw_tensor *t, double low, double high) {
    const gw_status status =
        gw_check_drawn_float(t->ctx, (gw_dtype)t->dtype, "check_uniform_bounds");
    if (status != GW_OK) {
        return status;
    }
    const bool single = t->dtype == GW_F32;
    const double most = single ? (double)FLT_MAX : DBL_MAX;
    if (!(low >= -most && low <= most) || !(high >= -most && high <= most)) {
        return gw_fail(t->ctx, GW_E_RUNTIME, "%s is out of bounds for %s",
                       low >= -most && low <= most ? "to" : "from", single ? "float" : "double");
    }
    if (low > high) {
        return gw_fail(t->ctx, GW_E_RUNTIME,
                       "uniform_ expects to return a [from, to) range, but found from=%g > to=%g",
                       low, high);
    }
    if (high - low > most) {
        return gw_fail(t->ctx, GW_E_RUNTIME,
                       "uniform_ expects to-from <= std::numeric_limits<%s>::max(), but found "
                       "to=%g and from=%g which result in to-from to exceed the limit",
                       single ? "Float" : "Double", high, low);
    }
    return gw_check_drawn_into(t);
}

gw_status gw_fill_uniform(gw_tensor *t, double low, double high, gw_generator *g) {
    const gw_status status = check_uniform(t, low, high);
    if (status == GW_OK) {
        gw_draw_fill(t, t->dtype == GW_F32 ? uniform_f32 : uniform_f64,
                     &(gw_draw){.a = low, .b = high}, g);
    }
    return status;
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
    if (status == GW_OK) {
        gw_draw_fill(t, t->dtype == GW_F32 ? exponential_f32 : exponential_f64,
                     &(gw_draw){.a = lambda}, g);
    }
    return status;
}

void gw_draw_exponential_as(gw_tensor *t, const gw_tensor *like, gw_generator *g) {
    int order[GW_MAX_DIMS];
    const gw_operand out = gw_tensor_operand(t, NULL), guide = gw_tensor_operand(like, NULL);
    gw_memory_order(t->dims, t->ndim, &guide, 1, order);
    gw_iterate_in_order(t->dims, t->ndim, order, &out, 1,
                        t->dtype == GW_F32 ? exponential_f32 : exponential_f64,
                        &(gw_draw){.g = g, .a = 1});
}
