/* Copies, conversions and filled tensors. */
#include "ops/layout.h"
#include "ops/record.h"

/* A copy that keeps the order of dims in memory. */
static gw_tensor *copy(gw_tensor *a, gw_dtype dtype) {
    gw_tensor *out = gw_empty_keeping(a, dtype);
    if (out)
        gw_kernel_copy(a->dims, a->ndim, gw_tensor_operand(out, NULL), gw_tensor_operand(a, NULL));
    return out;
}

gw_tensor *gw_clone(gw_tensor *a) {
    return a ? gw_record(GW_OP_clone, &a, NULL, copy(a, (gw_dtype)a->dtype)) : NULL;
}

gw_tensor *gw_contiguous_copy(gw_tensor *a) {
    if (!a)
        return NULL;
    return gw_record(GW_OP_contiguous_copy, &a, NULL, gw_tensor_copy(a, (gw_dtype)a->dtype));
}

gw_tensor *gw_to_copy(gw_tensor *a, gw_dtype dtype) {
    if (!a)
        return NULL;
    const gw_attributes at = {.scalar = gw_scalar_int((int64_t)a->dtype)};
    return gw_record(GW_OP_to_copy, &a, &at, copy(a, dtype));
}

gw_tensor *gw_to(gw_tensor *a, gw_dtype dtype) {
    if (!a)
        return NULL;
    return a->dtype == dtype ? gw_tensor_retain(a) : gw_to_copy(a, dtype);
}

static gw_tensor *full_like(gw_tensor *a, int64_t number) {
    if (!a)
        return NULL;
    gw_tensor *out = gw_empty_keeping(a, (gw_dtype)a->dtype);
    gw_tensor *value =
        out ? gw_full(a->ctx, (gw_dtype)a->dtype, NULL, 0, gw_scalar_int(number)) : NULL;
    if (value)
        gw_kernel_fill(out->dims, out->ndim, gw_tensor_operand(out, NULL), gw_tensor_data(value));
    else
        gw_tensor_release(out);
    const bool ok = value != NULL;
    gw_tensor_release(value);
    return ok ? out : NULL;
}

gw_tensor *gw_zeros_like(gw_tensor *a) {
    return full_like(a, 0);
}

gw_tensor *gw_ones_like(gw_tensor *a) {
    return full_like(a, 1);
}
