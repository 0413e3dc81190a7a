#include <string.h>

#include "tensor/storage.h"

enum { LARGE = 1 << 20 }; /* bytes */

/* A tensor that there is no room for is PyTorch's error, not Python's. What is small is told as any
 * other allocation. */
static void tell_size(gw_context *ctx, uint64_t bytes) {
    if (bytes < LARGE || gw_error(ctx) != GW_E_MEMORY) {
        return;
    }
    gw_error_clear(ctx);
    gw_fail(ctx, GW_E_RUNTIME,
            "[enforce fail at alloc_cpu.cpp:75] err == 0. DefaultCPUAllocator: can't allocate "
            "memory: you tried to allocate %llu bytes. Error code 12 (Cannot allocate memory)",
            (unsigned long long)bytes);
}

static gw_tensor *with_numel(gw_context *ctx, gw_dtype dtype, const int64_t *dims,
                             const int64_t *strides, int ndim, int64_t numel) {
    const size_t size = gw_dtype_size(dtype);
    const size_t bytes = (uint64_t)numel > SIZE_MAX / size ? SIZE_MAX : (size_t)numel * size;
    const bool failing = gw_error(ctx) != GW_OK;
    gw_tensor *t = gw_tensor_with_storage(ctx, dtype, dims, strides, ndim, bytes);
    if (!t && !failing) {
        tell_size(ctx, (uint64_t)numel * size);
    }
    return t;
}

gw_tensor *gw_empty(gw_context *ctx, gw_dtype dtype, const int64_t *dims, int ndim) {
    const int64_t numel = gw_shape_numel(ctx, dims, ndim);
    if (numel < 0) {
        return NULL;
    }
    int64_t strides[GW_MAX_DIMS];
    strides[0] = 1; /* of no dims none is read, which gcc does not see */
    gw_shape_strides(dims, ndim, strides);
    return with_numel(ctx, dtype, dims, strides, ndim, numel);
}

gw_tensor *gw_empty_like_rows(const gw_tensor *like, gw_dtype dtype) {
    return with_numel(like->ctx, dtype, like->dims, like->strides, like->ndim,
                      gw_tensor_numel(like));
}

gw_tensor *gw_full(gw_context *ctx, gw_dtype dtype, const int64_t *dims, int ndim,
                   gw_scalar value) {
    gw_tensor *t = gw_empty(ctx, dtype, dims, ndim);
    if (t && ndim == 0) {
        gw_element_write(dtype, t->storage->data, 0, value);
    } else if (t) {
        double element;
        gw_element_write(dtype, &element, 0, value);
        gw_kernel_fill(t->dims, t->ndim, gw_tensor_operand(t, NULL), &element);
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
    uint64_t n = 1; /* which may wrap before it is multiplied by a size of 0 */
    for (int i = 0; i < t->ndim; i++) {
        n *= (uint64_t)t->dims[i];
    }
    return (int64_t)n;
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
    return gw_element_read((gw_dtype)t->dtype, gw_tensor_data(t), at);
}

void gw_text_free(gw_context *ctx, char *text) {
    if (text) {
        gw_release(ctx, text, strlen(text) + 1);
    }
}
