#include <math.h>
#include <string.h>

#include "tensor/random.h"

GW_DRAW(normal_f32, float, gw_generator_normal(d->g, d->a, d->b))
GW_DRAW(normal_f64, double, gw_generator_normal(d->g, d->a, d->b))

static gw_draw_loops normal = {[GW_F32] = normal_f32, [GW_F64] = normal_f64};

/* A block of Note [Normals] in base/random_normal.c. Every step is rounded to bfloat16; for half,
 * which has no log and cos of its own in C++, to float where no variable holds the result. */
static void narrow_block(gw_dtype dtype, uint16_t *block, double mean, double std) {
    enum { HALF = 8 };
    const gw_dtype step = dtype == GW_F16 ? GW_F32 : dtype;
    for (int j = 0; j < HALF; j++) {
        const double u1 = gw_rounded(dtype, 1 - gw_element_read(dtype, block, j).f);
        const double u2 = gw_element_read(dtype, block, j + HALF).f;
        const double square = gw_rounded(step, -2 * gw_rounded(step, log(u1)));
        const double radius = gw_rounded(dtype, sqrt(square));
        const double theta = gw_rounded(dtype, 2 * 3.14159265358979323846 * u2);
        const double parts[2] = {cos(theta), sin(theta)};
        for (int k = 0; k < 2; k++) {
            const double part = gw_rounded(step, radius * gw_rounded(step, parts[k]));
            const double value = gw_rounded(step, part * std) + mean;
            gw_element_write(dtype, block, j + k * HALF, gw_scalar_float(value));
        }
    }
}

static gw_status normal_narrow(gw_tensor *t, double mean, double std, gw_generator *g) {
    enum { BLOCK = 16 };
    const gw_dtype dtype = (gw_dtype)t->dtype;
    const int64_t n = gw_tensor_numel(t), rest = BLOCK;
    uint16_t *data = gw_tensor_data(t);
    mean = gw_rounded(dtype, mean);
    std = gw_rounded(dtype, std);
    gw_status status = gw_fill_uniform(t, 0, 1, g);
    for (int64_t i = 0; i <= n - BLOCK && status == GW_OK; i += BLOCK) {
        narrow_block(dtype, data + i, mean, std);
    }
    if (n % BLOCK == 0 || status != GW_OK) {
        return status;
    }
    gw_tensor *again = gw_empty(t->ctx, dtype, &rest, 1);
    status = again ? gw_fill_uniform(again, 0, 1, g) : gw_error(t->ctx);
    if (status == GW_OK) {
        memcpy(data + n - BLOCK, gw_tensor_data(again), BLOCK * sizeof *data);
        narrow_block(dtype, data + n - BLOCK, mean, std);
    }
    gw_tensor_release(again);
    return status;
}

gw_status gw_fill_normal(gw_tensor *t, double mean, double std, gw_generator *g) {
    enum { BLOCK = 16 };
    if (!(std >= 0)) {
        return gw_fail(t->ctx, GW_E_RUNTIME, "normal expects std >= 0.0, but found std %g", std);
    }
    gw_status status = gw_check_drawn_float(t->ctx, (gw_dtype)t->dtype, "normal_kernel_cpu");
    if (status == GW_OK) {
        status = gw_check_drawn_into(t);
    }
    if (status != GW_OK) {
        return status;
    }
    const int64_t n = gw_tensor_numel(t);
    g = g ? g : &t->ctx->generator;
    if (n < BLOCK || !gw_tensor_is_contiguous(t)) {
        return gw_draw_fill(t, normal, &(gw_draw){.a = mean, .b = std}, g);
    }
    if (t->dtype == GW_F32) {
        gw_generator_normal_f32(g, gw_tensor_data(t), n, mean, std);
    } else if (t->dtype == GW_F64) {
        gw_generator_normal_f64(g, gw_tensor_data(t), n, mean, std);
    } else {
        return normal_narrow(t, mean, std, g);
    }
    return GW_OK;
}

/* out = out * other or out + other in the dtype that the two promote to; `out` is contiguous. */
static gw_status combine(gw_tensor *out, const gw_tensor *other, bool multiply) {
    int64_t strides[GW_MAX_DIMS];
    gw_tensor_expand(other, out->ndim, out->dims, strides);
    gw_tensor *expanded = gw_tensor_alias(other, out->dims, strides, out->ndim, other->offset);
    gw_tensor *right =
        gw_tensor_copy(expanded, gw_promote(out, other, (gw_dtype)out->ctx->default_dtype));
    gw_tensor_release(expanded);
    if (!right) {
        return gw_error(out->ctx);
    }
    const int64_t n = gw_tensor_numel(out);
    void *a = gw_tensor_data(out);
    const void *b = gw_tensor_data(right);
    for (int64_t i = 0; i < n; i++) {
        /* For narrower floats, arithmetic in double and one more rounding is what they give. */
        const double x = gw_element_read((gw_dtype)out->dtype, a, i).f;
        const double y = gw_element_read((gw_dtype)right->dtype, b, i).f;
        gw_element_write((gw_dtype)out->dtype, a, i, gw_scalar_float(multiply ? x * y : x + y));
    }
    gw_tensor_release(right);
    return GW_OK;
}

/* Takes `out`, of which NULL comes back when `status` is an error. */
static gw_tensor *finished(gw_tensor *out, gw_status status) {
    if (status != GW_OK) {
        gw_tensor_release(out);
        return NULL;
    }
    return out;
}

static gw_status check_stds(const gw_tensor *std) {
    const int64_t n = gw_tensor_numel(std);
    for (int64_t i = 0; i < n; i++) {
        if (!(gw_scalar_as_double(gw_tensor_at(std, i)) >= 0)) {
            return gw_fail(std->ctx, GW_E_RUNTIME, "normal expects all elements of std >= 0.0");
        }
    }
    return GW_OK;
}

gw_tensor *gw_normal(const gw_tensor *mean, const gw_tensor *std, gw_generator *g) {
    if (!mean || !std) {
        return NULL;
    }
    int64_t dims[GW_MAX_DIMS];
    int ndim;
    gw_status status =
        gw_shape_broadcast(mean->ctx, mean->dims, mean->ndim, std->dims, std->ndim, dims, &ndim);
    if (status != GW_OK || check_stds(std) != GW_OK) {
        return NULL;
    }
    gw_tensor *out = gw_empty(mean->ctx, (gw_dtype)mean->dtype, dims, ndim);
    if (!out) {
        return NULL;
    }
    status = gw_fill_normal(out, 0, 1, g);
    status = status == GW_OK ? combine(out, std, true) : status;
    status = status == GW_OK ? combine(out, mean, false) : status;
    return finished(out, status);
}

gw_tensor *gw_normal_mean(const gw_tensor *mean, double std, gw_generator *g) {
    if (!mean) {
        return NULL;
    }
    gw_tensor *out = gw_empty(mean->ctx, (gw_dtype)mean->dtype, mean->dims, mean->ndim);
    if (!out) {
        return NULL;
    }
    const gw_status status = gw_fill_normal(out, 0, std, g);
    return finished(out, status == GW_OK ? combine(out, mean, false) : status);
}

gw_tensor *gw_normal_std(double mean, const gw_tensor *std, gw_generator *g) {
    if (!std || check_stds(std) != GW_OK) {
        return NULL;
    }
    gw_tensor *out = gw_empty(std->ctx, (gw_dtype)std->dtype, std->dims, std->ndim);
    if (!out) {
        return NULL;
    }
    gw_status status = gw_fill_normal(out, 0, 1, g);
    status = status == GW_OK ? combine(out, std, true) : status;
    gw_tensor *number = NULL;
    if (status == GW_OK) {
        number = gw_full(std->ctx, (gw_dtype)std->dtype, NULL, 0, gw_scalar_float(mean));
        status = number ? combine(out, number, false) : gw_error(std->ctx);
    }
    gw_tensor_release(number);
    return finished(out, status);
}
