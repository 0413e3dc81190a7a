#include "tensor/random.h"

GW_DRAW(normal_f32, float, gw_generator_normal(d->g, d->a, d->b))
GW_DRAW(normal_f64, double, gw_generator_normal(d->g, d->a, d->b))

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
        gw_draw_fill(t, t->dtype == GW_F32 ? normal_f32 : normal_f64,
                     &(gw_draw){.a = mean, .b = std}, g);
    } else if (t->dtype == GW_F32) {
        gw_generator_normal_f32(g, gw_tensor_data(t), n, mean, std);
    } else {
        gw_generator_normal_f64(g, gw_tensor_data(t), n, mean, std);
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
        const double y =
            right->dtype == GW_F32 ? (double)((const float *)b)[i] : ((const double *)b)[i];
        /* For two float32, arithmetic in double and one more rounding is what float32 gives. */
        if (out->dtype == GW_F32) {
            const double x = (double)((float *)a)[i];
            ((float *)a)[i] = (float)(multiply ? x * y : x + y);
        } else {
            const double x = ((double *)a)[i];
            ((double *)a)[i] = multiply ? x * y : x + y;
        }
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
