#include <string.h>

#include "ops/layers.h"
#include "ops/pointwise.h"
#include "ops/record.h"

/* `format` has two places, for the shapes of `t` and of (dims, n). */
static gw_status fail_shapes(const gw_tensor *t, const char *name, const char *format,
                             const int64_t *dims, int n) {
    gw_buffer sizes[2];
    gw_context *ctx = t->ctx;
    gw_buffer_init(&sizes[0], ctx);
    gw_buffer_init(&sizes[1], ctx);
    if (gw_shape_text(&sizes[0], t->dims, t->ndim) && gw_shape_text(&sizes[1], dims, n))
        gw_fail(ctx, GW_E_RUNTIME, format, name, name, sizes[0].data, sizes[1].data);
    gw_buffer_free(&sizes[1]);
    gw_buffer_free(&sizes[0]);
    return gw_error(ctx);
}

static gw_status check_shape(const gw_tensor *a, const int64_t *dims, int n) {
    if (n == 0)
        return gw_fail(
            a->ctx, GW_E_RUNTIME,
            "Expected normalized_shape to be at least 1-dimensional, i.e., containing at "
            "least one element, but got normalized_shape = []");
    bool fits = n <= a->ndim;
    for (int i = 0; fits && i < n; i++)
        fits = a->dims[a->ndim - n + i] == dims[i];
    if (fits)
        return GW_OK;
    gw_buffer got, wanted, list;
    gw_buffer_init(&got, a->ctx);
    gw_buffer_init(&wanted, a->ctx);
    gw_buffer_init(&list, a->ctx);
    for (int i = 0; i < n; i++)
        gw_buffer_format(&list, ", %lld", (long long)dims[i]);
    if (gw_shape_text(&got, a->dims, a->ndim) && gw_shape_text(&wanted, dims, n))
        gw_fail(a->ctx, GW_E_RUNTIME,
                "Given normalized_shape=%s, expected input with shape [*%s], but got input of "
                "size%s",
                wanted.data, list.data ? list.data : "", got.data);
    gw_buffer_free(&list);
    gw_buffer_free(&wanted);
    gw_buffer_free(&got);
    return gw_error(a->ctx);
}

static bool has_shape(const gw_tensor *t, const int64_t *dims, int n) {
    return t->ndim == n && (n == 0 || memcmp(t->dims, dims, (size_t)n * sizeof *dims) == 0);
}

gw_status gw_check_normalized(const gw_tensor *a, const int64_t *dims, int n,
                              const gw_tensor *weight, const gw_tensor *bias) {
    static const char *const names[] = {"weight", "bias"};
    const gw_tensor *const given[] = {weight, bias};
    if (check_shape(a, dims, n) != GW_OK)
        return gw_error(a->ctx);
    for (int i = 0; i < 2; i++)
        if (given[i] && !has_shape(given[i], dims, n))
            return fail_shapes(given[i], names[i],
                               "Expected %s to be of same shape as normalized_shape, but got %s of "
                               "shape %s and normalized_shape = %s",
                               dims, n);
    return GW_OK;
}

static gw_status check_channels(const gw_tensor *t, const char *name, int64_t channels) {
    if (!t || (t->ndim == 1 && t->dims[0] == channels))
        return GW_OK;
    const int64_t given = gw_tensor_numel(t);
    if (given != channels)
        return gw_fail(t->ctx, GW_E_RUNTIME, "%s should contain %lld elements not %lld", name,
                       (long long)channels, (long long)given);
    return gw_fail(t->ctx, GW_E_NOT_IMPLEMENTED, "batch_norm: %s of %d dimensions", name,
                   (int)t->ndim);
}

gw_status gw_check_batch(const gw_tensor *a, const gw_tensor *weight, const gw_tensor *bias,
                         const gw_tensor *mean, const gw_tensor *var, bool training) {
    gw_context *ctx = a->ctx;
    if (a->ndim < 2)
        return gw_fail(ctx, GW_E_INDEX,
                       "Dimension out of range (expected to be in range of [-1, 0], but got 1)");
    if (!training && (!mean || !var))
        return gw_fail(ctx, GW_E_RUNTIME, "running_%s must be defined in evaluation mode",
                       mean ? "var" : "mean");
    const int64_t channels = a->dims[1];
    if (check_channels(mean, "running_mean", channels) != GW_OK ||
        check_channels(var, "running_var", channels) != GW_OK ||
        check_channels(weight, "weight", channels) != GW_OK ||
        check_channels(bias, "bias", channels) != GW_OK)
        return gw_error(ctx);
    int64_t each = 1;
    for (int d = 0; d < a->ndim; d++)
        each *= d == 1 ? 1 : a->dims[d];
    if (training && each == 1) {
        gw_buffer text;
        gw_buffer_init(&text, ctx);
        if (gw_shape_text(&text, a->dims, a->ndim))
            gw_fail(ctx, GW_E_VALUE,
                    "Expected more than 1 value per channel when training, got input size "
                    "torch.Size(%s)",
                    text.data);
        gw_buffer_free(&text);
    }
    return gw_error(ctx);
}

gw_status gw_check_groups(const gw_tensor *a, int64_t groups, const gw_tensor *weight,
                          const gw_tensor *bias) {
    static const char *const names[] = {"weight", "bias"};
    const gw_tensor *const given[] = {weight, bias};
    gw_context *ctx = a->ctx;
    if (a->ndim < 2) {
        gw_fail(ctx, GW_E_RUNTIME,
                "Expected at least 2 dimensions for input tensor but received %d", (int)a->ndim);
        return gw_error(ctx);
    }
    if (groups <= 0)
        return gw_fail(ctx, GW_E_RUNTIME, "Expected num groups to be greater than 0, got %lld",
                       (long long)groups);
    if (a->dims[1] % groups) {
        gw_buffer text;
        gw_buffer_init(&text, ctx);
        if (gw_shape_text(&text, a->dims, a->ndim))
            gw_fail(ctx, GW_E_RUNTIME,
                    "Expected number of channels in input to be divisible by num_groups, but got "
                    "input of shape %s and num_groups=%lld",
                    text.data, (long long)groups);
        gw_buffer_free(&text);
        return gw_error(ctx);
    }
    for (int i = 0; i < 2; i++)
        if (given[i] && !has_shape(given[i], a->dims + 1, 1))
            return fail_shapes(given[i], names[i],
                               "Expected %s to be a vector of size equal to the number of channels "
                               "in input, but got %s of shape %s and input of shape %s",
                               a->dims, a->ndim);
    return GW_OK;
}

gw_status gw_check_like(const gw_tensor *a, const gw_tensor *other) {
    if (!other || other->dtype == a->dtype)
        return GW_OK;
    return gw_fail(a->ctx, GW_E_RUNTIME, "expected scalar type %s but found %s",
                   gw_dtype_label((gw_dtype)a->dtype), gw_dtype_label((gw_dtype)other->dtype));
}

gw_status gw_check_affine(gw_op_id id, const gw_tensor *a, const gw_tensor *weight,
                          const gw_tensor *bias) {
    if (gw_check_refused(a->ctx, &gw_ops[id], (gw_dtype)a->dtype) != GW_OK ||
        gw_check_like(a, weight) != GW_OK)
        return gw_error(a->ctx);
    return gw_check_like(a, bias);
}

/* BFloat16 beside parameters of Float is the one mixture that ATen's kernel takes. */
gw_status gw_check_mixed(const gw_tensor *a, const gw_tensor *parameter) {
    if (!parameter || parameter->dtype == a->dtype)
        return GW_OK;
    if (parameter->dtype != GW_F32)
        return gw_fail(a->ctx, GW_E_RUNTIME,
                       "mixed dtype (CPU): expect parameter to have scalar type of Float");
    return a->dtype == GW_BF16
               ? GW_OK
               : gw_fail(a->ctx, GW_E_RUNTIME,
                         "mixed dtype (CPU): expect input to have scalar type of BFloat16");
}
