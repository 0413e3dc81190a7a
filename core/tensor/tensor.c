#include <string.h>

#include "tensor/storage.h"

gw_tensor *gw_empty(gw_context *ctx, gw_dtype dtype, const int64_t *dims, int ndim) {
    const int64_t numel = gw_shape_numel(ctx, dims, ndim);
    if (numel < 0) {
        return NULL;
    }
    const size_t size = gw_dtype_size(dtype);
    const size_t bytes = (uint64_t)numel > SIZE_MAX / size ? SIZE_MAX : (size_t)numel * size;
    gw_storage *storage = gw_storage_new(ctx, bytes);
    if (!storage) {
        return NULL;
    }
    int64_t strides[GW_MAX_DIMS];
    gw_shape_strides(dims, ndim, strides);
    gw_tensor *t = gw_tensor_of_storage(ctx, storage, NULL, dtype, dims, strides, ndim, 0);
    gw_storage_release(ctx, storage);
    return t;
}

typedef union element {
    float f32;
    double f64;
    int64_t i64;
    uint8_t b;
} element;

static element as_element(gw_dtype dtype, gw_scalar value) {
    element e = {0};
    switch (dtype) {
    case GW_F32:
        e.f32 = (float)gw_scalar_as_double(value);
        break;
    case GW_F64:
        e.f64 = gw_scalar_as_double(value);
        break;
    case GW_I64:
        e.i64 = gw_scalar_as_int(value);
        break;
    case GW_BOOL:
        e.b = gw_scalar_as_double(value) != 0;
        break;
    }
    return e;
}

gw_tensor *gw_full(gw_context *ctx, gw_dtype dtype, const int64_t *dims, int ndim,
                   gw_scalar value) {
    gw_tensor *t = gw_empty(ctx, dtype, dims, ndim);
    if (t) {
        const element e = as_element(dtype, value);
        gw_kernel_fill(t->dims, t->ndim, gw_tensor_operand(t, NULL), &e);
    }
    return t;
}

gw_tensor *gw_from_data(gw_context *ctx, gw_dtype dtype, const int64_t *dims, int ndim,
                        const void *data) {
    gw_tensor *t = gw_empty(ctx, dtype, dims, ndim);
    if (t && gw_tensor_numel(t) > 0) {
        memcpy(gw_tensor_data(t), data, (size_t)gw_tensor_numel(t) * gw_dtype_size(dtype));
    }
    return t;
}

gw_tensor *gw_wrapped_number(gw_context *ctx, gw_scalar value) {
    gw_tensor *t = gw_full(ctx, value.dtype, NULL, 0, value);
    if (t) {
        t->wrapped_number = true;
    }
    return t;
}

static gw_tensor *empty_float(gw_context *ctx, const char *what, gw_dtype dtype,
                              const int64_t *dims, int ndim) {
    if (!gw_dtype_is_float(dtype)) {
        gw_fail(ctx, GW_E_RUNTIME, "\"%s\" not implemented for '%s'", what,
                dtype == GW_I64 ? "Long" : "Bool");
        return NULL;
    }
    return gw_empty(ctx, dtype, dims, ndim);
}

gw_tensor *gw_rand(gw_context *ctx, gw_dtype dtype, const int64_t *dims, int ndim) {
    gw_tensor *t = empty_float(ctx, "check_uniform_bounds", dtype, dims, ndim);
    if (!t) {
        return NULL;
    }
    const int64_t n = gw_tensor_numel(t);
    void *data = gw_tensor_data(t);
    for (int64_t i = 0; i < n; i++) {
        if (dtype == GW_F32) {
            ((float *)data)[i] = gw_generator_uniform_f32(&ctx->generator);
        } else {
            ((double *)data)[i] = gw_generator_uniform_f64(&ctx->generator);
        }
    }
    return t;
}

gw_tensor *gw_randn(gw_context *ctx, gw_dtype dtype, const int64_t *dims, int ndim) {
    gw_tensor *t = empty_float(ctx, "normal_kernel_cpu", dtype, dims, ndim);
    if (!t) {
        return NULL;
    }
    if (dtype == GW_F32) {
        gw_generator_normal_f32(&ctx->generator, gw_tensor_data(t), gw_tensor_numel(t), 0, 1);
    } else {
        gw_generator_normal_f64(&ctx->generator, gw_tensor_data(t), gw_tensor_numel(t), 0, 1);
    }
    return t;
}

double gw_scalar_as_double(gw_scalar s) {
    return s.dtype == GW_I64 ? (double)s.i : s.dtype == GW_BOOL ? (double)s.b : s.f;
}

int64_t gw_scalar_as_int(gw_scalar s) {
    if (s.dtype == GW_I64) {
        return s.i;
    }
    if (s.dtype == GW_BOOL) {
        return s.b;
    }
    return s.f >= -0x1p63 && s.f < 0x1p63 ? (int64_t)s.f : INT64_MIN;
}

gw_context *gw_tensor_context(const gw_tensor *t) {
    return t->ctx;
}

uint64_t gw_tensor_id(const gw_tensor *t) {
    return t->id;
}

gw_dtype gw_tensor_dtype(const gw_tensor *t) {
    return (gw_dtype)t->dtype;
}

int gw_tensor_ndim(const gw_tensor *t) {
    return t->ndim;
}

const int64_t *gw_tensor_dims(const gw_tensor *t) {
    return t->dims;
}

const int64_t *gw_tensor_strides(const gw_tensor *t) {
    return t->strides;
}

int64_t gw_tensor_numel(const gw_tensor *t) {
    int64_t n = 1;
    for (int i = 0; i < t->ndim; i++) {
        if (t->dims[i] == 0) {
            return 0;
        }
    }
    for (int i = 0; i < t->ndim; i++) {
        n *= t->dims[i];
    }
    return n;
}

bool gw_tensor_is_contiguous(const gw_tensor *t) {
    if (gw_tensor_numel(t) == 0) {
        return true;
    }
    int64_t stride = 1;
    for (int i = t->ndim - 1; i >= 0; i--) {
        if (t->dims[i] != 1 && t->strides[i] != stride) {
            return false;
        }
        stride *= t->dims[i];
    }
    return true;
}

bool gw_tensor_is_leaf(const gw_tensor *t) {
    return !t->grad_fn;
}

bool gw_tensor_requires_grad(const gw_tensor *t) {
    /* A view made under no_grad has no graph but asks for one all the same, as in PyTorch. */
    return t->requires_grad || t->grad_fn || (t->base && gw_tensor_requires_grad(t->base));
}

int64_t gw_tensor_version(const gw_tensor *t) {
    return t->version->value;
}

gw_node *gw_tensor_grad_fn(const gw_tensor *t) {
    return t->grad_fn;
}

gw_tensor *gw_tensor_grad(const gw_tensor *t) {
    return t->grad;
}

void *gw_tensor_data(const gw_tensor *t) {
    return t->storage->data + t->offset * (int64_t)gw_dtype_size((gw_dtype)t->dtype);
}

gw_scalar gw_tensor_at(const gw_tensor *t, int64_t i) {
    int64_t at = 0;
    for (int d = t->ndim - 1; d >= 0; d--) {
        at += i % t->dims[d] * t->strides[d];
        i /= t->dims[d];
    }
    const void *data = gw_tensor_data(t);
    switch ((gw_dtype)t->dtype) {
    case GW_F32:
        return gw_scalar_float((double)((const float *)data)[at]);
    case GW_F64:
        return gw_scalar_float(((const double *)data)[at]);
    case GW_I64:
        return gw_scalar_int(((const int64_t *)data)[at]);
    case GW_BOOL:
        break;
    }
    return gw_scalar_bool(((const uint8_t *)data)[at] != 0);
}

void gw_text_free(gw_context *ctx, char *text) {
    if (text) {
        gw_release(ctx, text, strlen(text) + 1);
    }
}
