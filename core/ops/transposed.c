/* Transposed convolutions: a convolution's way back, taken forward. */
#include "ops/convolution.h"
#include "ops/pointwise.h"
#include "ops/record.h"
#include "ops/words.h"

static gw_status fail_shapes(const gw_tensor *weight, const gw_tensor *other, bool is_bias,
                             int64_t groups) {
    gw_buffer sizes[2];
    gw_context *ctx = other->ctx;
    gw_buffer_init(&sizes[0], ctx);
    gw_buffer_init(&sizes[1], ctx);
    if (!gw_shape_text(&sizes[0], weight->dims, weight->ndim) ||
        !gw_shape_text(&sizes[1], other->dims, other->ndim)) {
        /* the context has the error */
    } else if (is_bias) {
        gw_fail(
            ctx, GW_E_RUNTIME,
            "Given transposed=1, weight of size %s, expected bias to be 1-dimensional with %lld "
            "elements, but got bias of size %s instead",
            sizes[0].data, (long long)(weight->dims[1] * groups), sizes[1].data);
    } else {
        gw_fail(
            ctx, GW_E_RUNTIME,
            "Given transposed=1, weight of size %s, expected input%s to have %lld channels, but "
            "got %lld channels instead",
            sizes[0].data, sizes[1].data, (long long)weight->dims[0], (long long)other->dims[1]);
    }
    gw_buffer_free(&sizes[1]);
    gw_buffer_free(&sizes[0]);
    return gw_error(ctx);
}

/* Each output padding must be less than the stride: else the windows would not be as many. */
static gw_status check_padding(gw_context *ctx, const gw_windows *w, const int64_t *more) {
    for (int d = 0; d < w->n; d++) {
        if (more[d] < w->stride[d])
            continue;
        if (more[d] < w->dilation[d])
            return gw_fail(ctx, GW_E_NOT_IMPLEMENTED,
                           "an output_padding that is not smaller than the stride");
        const int last = w->n - 1;
        return gw_fail(ctx, GW_E_RUNTIME,
                       "output padding must be smaller than either stride or dilation, but got "
                       "output_padding_height: %lld output_padding_width: %lld stride_height: %lld "
                       "stride_width: %lld dilation_height: %lld dilation_width: %lld",
                       (long long)(last ? more[last - 1] : 0), (long long)more[last],
                       (long long)(last ? w->stride[last - 1] : 1), (long long)w->stride[last],
                       (long long)(last ? w->dilation[last - 1] : 1), (long long)w->dilation[last]);
    }
    return GW_OK;
}

/* The lengths of the result. */
static gw_status measure(const gw_tensor *a, const gw_windows *w, const int64_t *more,
                         int64_t *lengths) {
    bool fits = true;
    for (int d = 0; d < w->n; d++) {
        lengths[d] = (a->dims[2 + d] - 1) * w->stride[d] - 2 * w->padding[d] +
                     w->dilation[d] * (w->size[d] - 1) + more[d] + 1;
        fits = fits && lengths[d] > 0;
    }
    if (fits)
        return GW_OK;
    gw_buffer text;
    gw_buffer_init(&text, a->ctx);
    gw_buffer_format(&text, "Given input size per channel: (%s", w->n == 1 ? "1 x " : "");
    for (int d = 0; d < w->n; d++)
        gw_buffer_format(&text, "%s%lld", d ? " x " : "", (long long)a->dims[2 + d]);
    gw_buffer_format(&text, "). Calculated output size per channel: (%s", w->n == 1 ? "1 x " : "");
    for (int d = 0; d < w->n; d++)
        gw_buffer_format(&text, "%s%lld", d ? " x " : "", (long long)lengths[d]);
    gw_buffer_text(&text, "). Output size is too small");
    if (text.data)
        gw_fail(a->ctx, GW_E_RUNTIME, "%s", text.data);
    gw_buffer_free(&text);
    return gw_error(a->ctx);
}

static gw_status check(const gw_tensor *a, const gw_tensor *weight, const gw_tensor *bias,
                       const gw_windows *w, const int64_t *more, int64_t groups) {
    gw_context *ctx = a->ctx;
    if (gw_check_convolution(ctx, w, more, groups) != GW_OK)
        return gw_error(ctx);
    if (weight->ndim < 3)
        return gw_fail(ctx, GW_E_RUNTIME, "weight should have at least three dimensions");
    if (gw_check_convolution_weight(a, weight, w, groups) != GW_OK)
        return gw_error(ctx);
    if (a->dims[1] != weight->dims[0])
        return fail_shapes(weight, a, false, groups);
    if (bias && (bias->ndim != 1 || bias->dims[0] != weight->dims[1] * groups))
        return fail_shapes(weight, bias, true, groups);
    if (a->dtype != weight->dtype || (bias && bias->dtype != a->dtype))
        return gw_fail(
            ctx, GW_E_RUNTIME, "expected scalar type %s but found %s",
            gw_dtype_label((gw_dtype)a->dtype),
            gw_dtype_label((gw_dtype)(a->dtype != weight->dtype ? weight->dtype : bias->dtype)));
    return check_padding(ctx, w, more);
}

gw_tensor *gw_transposed_convolution(gw_tensor *a, gw_tensor *weight, gw_tensor *bias,
                                     const gw_windows *windows, const int64_t *output_padding,
                                     int64_t groups) {
    int64_t lengths[GW_MAX_WINDOW_DIMS];
    if (!a || !weight)
        return NULL;
    gw_windows w = *windows;
    for (int d = 0; d < w.n && d < GW_MAX_WINDOW_DIMS && 2 + d < weight->ndim; d++)
        w.size[d] = weight->dims[2 + d];
    if (check(a, weight, bias, &w, output_padding, groups) != GW_OK ||
        measure(a, &w, output_padding, lengths) != GW_OK)
        return NULL;
    gw_rule pool = {.ctx = a->ctx}, *r = &pool;
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *y = gw_convolution_spread(r, a, weight, &w, groups, lengths);
    if (bias) {
        const int64_t along[] = {-1, 1, 1, 1};
        y = add(y, own(gw_reshape(bias, along, w.n + 1)));
    }
    gw_tensor *out = gw_rule_end(r, y);
    gw_quiet_end(&quiet);
    const gw_attributes at = gw_window_attributes(&w, groups, lengths);
    return gw_record(GW_OP_transposed_convolution, (gw_tensor *[]){a, weight, bias}, &at, out);
}
