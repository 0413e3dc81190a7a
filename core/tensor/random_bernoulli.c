#include "tensor/random.h"

/* --- Bernoulli -------------------------------------------------------------------------------- */

GW_DRAW(chance_f32, float, gw_generator_chance(d->g, d->a))
GW_DRAW(chance_f64, double, gw_generator_chance(d->g, d->a))
GW_DRAW(chance_i64, int64_t, gw_generator_chance(d->g, d->a))
GW_DRAW(chance_bool, uint8_t, gw_generator_chance(d->g, d->a))
static gw_draw_loops chance = {chance_f32, chance_f64, chance_i64, chance_bool};

gw_status gw_fill_bernoulli(gw_tensor *t, double p, gw_generator *g) {
    if (!(p >= 0 && p <= 1)) {
        return gw_fail(t->ctx, GW_E_RUNTIME, "bernoulli_ expects p to be in [0, 1], but got p=%g",
                       p);
    }
    const gw_status status = gw_check_drawn_into(t);
    if (status != GW_OK) {
        return status;
    }
    if (t->dtype == GW_F16) {
        return gw_fail_drawn(t->ctx, GW_F16, "bernoulli_scalar_cpu_");
    }
    return gw_draw_fill(t, chance, &(gw_draw){.a = p}, g);
}

/* A loop over outputs and probabilities; draws nothing any more after one that is none. */
#define EACH(name, type, p_type, uniform)                                                \
    static void name(void *user, char *const *data, const int64_t *strides, int64_t n) { \
        gw_draw *d = user;                                                               \
        for (int64_t i = 0; i < n; i++) {                                                \
            const p_type p = *(const p_type *)(const void *)(data[1] + i * strides[1]);  \
            d->failed = d->failed || !(p >= 0 && p <= 1);                                \
            if (d->failed) {                                                             \
                return;                                                                  \
            }                                                                            \
            *(type *)(void *)(data[0] + i * strides[0]) = uniform(d->g) < p;             \
        }                                                                                \
    }

EACH(each_f32_f32, float, float, gw_generator_uniform_f32)
EACH(each_f64_f32, double, float, gw_generator_uniform_f32)
EACH(each_i64_f32, int64_t, float, gw_generator_uniform_f32)
EACH(each_bool_f32, uint8_t, float, gw_generator_uniform_f32)
EACH(each_f32_f64, float, double, gw_generator_uniform_f64)
EACH(each_f64_f64, double, double, gw_generator_uniform_f64)
EACH(each_i64_f64, int64_t, double, gw_generator_uniform_f64)
EACH(each_bool_f64, uint8_t, double, gw_generator_uniform_f64)
static const gw_loop each[2][GW_WIDE_COUNT] = {
    [GW_F32] = {each_f32_f32, each_f64_f32, each_i64_f32, each_bool_f32},
    [GW_F64] = {each_f32_f64, each_f64_f64, each_i64_f64, each_bool_f64}};

/* Tensor.expand's refusals of p in t's shape. */
static gw_status check_expands(const gw_tensor *p, const gw_tensor *t) {
    gw_buffer from, to;
    gw_buffer_init(&from, t->ctx);
    gw_buffer_init(&to, t->ctx);
    if (!gw_shape_text(&from, p->dims, p->ndim) || !gw_shape_text(&to, t->dims, t->ndim)) {
        goto out;
    }
    if (p->ndim > t->ndim) {
        gw_fail(t->ctx, GW_E_RUNTIME,
                "expand(%s{%s}, size=%s): the number of sizes provided (%d) must be "
                "greater or equal to the number of dimensions in the tensor (%d)",
                gw_dtype_engine_type((gw_dtype)p->dtype), from.data, to.data, t->ndim, p->ndim);
        goto out;
    }
    const int added = t->ndim - p->ndim;
    for (int i = p->ndim - 1; i >= 0; i--) {
        if (p->dims[i] != 1 && p->dims[i] != t->dims[i + added]) {
            gw_fail(t->ctx, GW_E_RUNTIME,
                    "The expanded size of the tensor (%lld) must match the existing size (%lld) at "
                    "non-singleton dimension %d.  Target sizes: %s.  Tensor sizes: %s",
                    (long long)t->dims[i + added], (long long)p->dims[i], i + added, to.data,
                    from.data);
            goto out;
        }
    }
out:
    gw_buffer_free(&to);
    gw_buffer_free(&from);
    return gw_error(t->ctx);
}

gw_status gw_fill_bernoulli_each(gw_tensor *t, const gw_tensor *p, gw_generator *g) {
    gw_status status = gw_check_drawn_into(t);
    status = status == GW_OK ? check_expands(p, t) : status;
    if (status == GW_OK) {
        status = gw_check_drawn_float(t->ctx, (gw_dtype)p->dtype, "bernoulli_tensor_cpu_p_");
    }
    if (status != GW_OK) {
        return status;
    }
    if (t->dtype == GW_F16 || p->dtype == GW_F16) {
        return gw_fail_drawn(t->ctx, GW_F16,
                             t->dtype == GW_F16 ? "bernoulli_tensor_cpu_self_"
                                                : "bernoulli_tensor_cpu_p_");
    }
    int order[GW_MAX_DIMS];
    int64_t strides[GW_MAX_DIMS];
    const gw_dtype wide_p = gw_dtype_wide((gw_dtype)p->dtype);
    const gw_dtype wide_t = gw_dtype_wide((gw_dtype)t->dtype);
    gw_tensor_expand(p, t->ndim, t->dims, strides);
    gw_operand operands[] = {gw_tensor_operand(t, NULL), gw_tensor_operand(p, strides)};
    gw_memory_order(t->dims, t->ndim, operands, 2, order);
    gw_draw draw = {.g = g ? g : &t->ctx->generator};
    gw_tensor *chances = p->dtype == wide_p ? NULL : gw_tensor_copy(p, wide_p);
    gw_tensor *drawn = t->dtype == wide_t ? NULL : gw_tensor_copy(t, wide_t);
    if (chances) {
        gw_tensor_expand(chances, t->ndim, t->dims, strides);
        operands[1] = gw_tensor_operand(chances, strides);
    }
    if (drawn) {
        operands[0] = gw_tensor_operand(drawn, NULL);
    }
    status = gw_error(t->ctx);
    if (status == GW_OK) {
        gw_iterate_in_order(t->dims, t->ndim, order, operands, 2, each[wide_p][wide_t], &draw);
    }
    if (drawn && status == GW_OK) {
        gw_kernel_copy(t->dims, t->ndim, gw_tensor_operand(t, NULL), operands[0]);
    }
    gw_tensor_release(drawn);
    gw_tensor_release(chances);
    if (status != GW_OK) {
        return status;
    }
    if (draw.failed) {
        return gw_fail(t->ctx, GW_E_RUNTIME,
                       "Expected p_in >= 0 && p_in <= 1 to be true, but got false.  (Could this "
                       "error message be improved?  If so, please report an enhancement request to "
                       "PyTorch.)");
    }
    return GW_OK;
}

gw_tensor *gw_bernoulli(const gw_tensor *p, gw_generator *g) {
    if (!p) {
        return NULL;
    }
    gw_tensor *t = gw_empty(p->ctx, (gw_dtype)p->dtype, p->dims, p->ndim);
    if (t && gw_fill_bernoulli_each(t, p, g) != GW_OK) {
        gw_tensor_release(t);
        return NULL;
    }
    return t;
}

/* Divides what was drawn, 0 and 1, by the chance to stay. */
static void scale(gw_tensor *mask, double stay) {
    const gw_dtype dtype = (gw_dtype)mask->dtype;
    const double factor = 1 / (dtype == GW_F64 ? stay : (double)(float)stay);
    const int64_t n = gw_tensor_numel(mask);
    void *data = gw_tensor_data(mask);
    for (int64_t i = 0; i < n; i++) {
        if (gw_element_read(dtype, data, i).f != 0) {
            gw_element_write(dtype, data, i, gw_scalar_float(factor));
        }
    }
}

gw_tensor *gw_dropout_mask(const gw_tensor *input, double p, gw_generator *g) {
    if (!input) {
        return NULL;
    }
    if (!(p >= 0 && p <= 1)) {
        gw_fail(input->ctx, GW_E_RUNTIME,
                "dropout probability has to be between 0 and 1, but got %g", p);
        return NULL;
    }
    const gw_dtype dtype = (gw_dtype)input->dtype;
    if (p == 0 || p == 1 || gw_tensor_numel(input) == 0) {
        return gw_full(input->ctx, dtype, input->dims, input->ndim, gw_scalar_int(p == 0));
    }
    if (!gw_dtype_is_float(dtype)) {
        gw_fail(input->ctx, GW_E_RUNTIME,
                "result type Float can't be cast to the desired output type %s",
                gw_dtype_label(dtype));
        return NULL;
    }
    gw_tensor *mask = gw_empty(input->ctx, dtype, input->dims, input->ndim);
    if (mask && gw_fill_bernoulli(mask, 1 - p, g) != GW_OK) {
        gw_tensor_release(mask);
        return NULL;
    }
    if (mask) {
        scale(mask, 1 - p);
    }
    return mask;
}
