/* Choosing between elements. */
#include <string.h>

#include "ops/pointwise.h"
#include "ops/record.h"

#define WHERE_LOOP(name, type)                                                            \
    static void name(void *user, char *const *data, const int64_t *strides, int64_t n) {  \
        (void)user;                                                                       \
        for (int64_t i = 0; i < n; i++) {                                                 \
            const bool yes = *(const uint8_t *)(data[1] + i * strides[1]) != 0;           \
            const char *from = yes ? data[2] + i * strides[2] : data[3] + i * strides[3]; \
            memcpy(data[0] + i * strides[0], from, sizeof(type));                         \
        }                                                                                 \
    }
WHERE_LOOP(where_1, uint8_t)
WHERE_LOOP(where_4, float)
WHERE_LOOP(where_8, double)

/* where(condition, a, b) in `dtype`, without graph. */
static gw_tensor *choose(const gw_tensor *condition, gw_tensor *a, gw_tensor *b, gw_dtype dtype) {
    static const gw_loop loops[GW_DTYPE_COUNT] = {where_4, where_8, where_8, where_1};
    gw_context *ctx = a->ctx;
    int64_t first[GW_MAX_DIMS], dims[GW_MAX_DIMS];
    int n_first, n;
    if (gw_shape_broadcast(ctx, condition->dims, condition->ndim, a->dims, a->ndim, first,
                           &n_first) != GW_OK ||
        gw_shape_broadcast(ctx, first, n_first, b->dims, b->ndim, dims, &n) != GW_OK)
        return NULL;
    gw_tensor *x = a->dtype == dtype ? gw_tensor_retain(a) : gw_tensor_copy(a, dtype);
    gw_tensor *y = b->dtype == dtype ? gw_tensor_retain(b) : gw_tensor_copy(b, dtype);
    gw_tensor *out = x && y ? gw_empty(ctx, dtype, dims, n) : NULL;
    if (out) {
        const gw_tensor *const inputs[3] = {condition, x, y};
        int64_t strides[3][GW_MAX_DIMS];
        gw_operand operands[4] = {gw_tensor_operand(out, NULL)};
        for (int i = 0; i < 3; i++) {
            gw_tensor_expand(inputs[i], n, dims, strides[i]);
            operands[1 + i] = gw_tensor_operand(inputs[i], strides[i]);
        }
        gw_iterate(dims, n, operands, 4, loops[dtype], NULL);
    }
    gw_tensor_release(x);
    gw_tensor_release(y);
    return out;
}

gw_tensor *gw_where(gw_tensor *a, gw_tensor *b, gw_tensor *condition) {
    if (!a || !b || !condition)
        return NULL;
    if (condition->dtype != GW_BOOL) {
        gw_fail(a->ctx, GW_E_RUNTIME,
                "where expected condition to be a boolean tensor, but got a tensor with dtype %s",
                gw_dtype_label((gw_dtype)condition->dtype));
        return NULL;
    }
    gw_tensor *const inputs[3] = {a, b, condition};
    const gw_dtype dtype = gw_promote(a, b, (gw_dtype)a->ctx->default_dtype);
    return gw_record(GW_OP_where, inputs, NULL, choose(condition, a, b, dtype));
}

gw_tensor *gw_masked_fill(gw_tensor *a, gw_tensor *mask, gw_scalar value) {
    if (!a || !mask)
        return NULL;
    if (mask->dtype != GW_BOOL) {
        gw_fail(a->ctx, GW_E_RUNTIME,
                "masked_fill_ only supports boolean masks, but got mask with "
                "dtype %s",
                gw_dtype_label((gw_dtype)mask->dtype));
        return NULL;
    }
    gw_tensor *number = gw_full(a->ctx, (gw_dtype)a->dtype, NULL, 0, value);
    gw_tensor *out = number ? choose(mask, number, a, (gw_dtype)a->dtype) : NULL;
    gw_tensor_release(number);
    gw_tensor *const inputs[2] = {a, mask};
    return gw_record(GW_OP_masked_fill, inputs, NULL, out);
}

gw_tensor *gw_clamp(gw_tensor *a, const gw_scalar *low, const gw_scalar *high) {
    if (!a)
        return NULL;
    if (!low && !high) {
        gw_fail(a->ctx, GW_E_RUNTIME,
                "torch.clamp: At least one of 'min' or 'max' must not be None");
        return NULL;
    }
    gw_attributes at = {.ints = {low != NULL, high != NULL}, .n_ints = 2};
    if (low)
        at.scalar = *low;
    if (high)
        at.second = *high;
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *out = gw_tensor_retain(a);
    for (int i = 0; i < 2 && out; i++) {
        if (!at.ints[i])
            continue;
        gw_tensor *limit = gw_wrapped_number(a->ctx, i == 0 ? at.scalar : at.second);
        gw_tensor *clamped = i == 0 ? gw_maximum(out, limit) : gw_minimum(out, limit);
        gw_tensor_release(limit);
        gw_tensor_release(out);
        out = clamped;
    }
    gw_quiet_end(&quiet);
    return gw_record(GW_OP_clamp, &a, &at, out);
}
