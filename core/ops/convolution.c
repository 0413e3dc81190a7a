/* Convolutions: windows times weights, as products of matrices. */
#include <string.h>

#include "ops/convolution.h"
#include "ops/gradients.h"
#include "ops/layout.h"
#include "ops/pointwise.h"
#include "ops/record.h"
#include "ops/sliding.h"
#include "ops/words.h"

/* What the node keeps: three ints each of the windows, then the groups and the lengths of the
 * input. */
enum {
    AT_SIZE = 0,
    AT_STRIDE = 3,
    AT_PADDING = 6,
    AT_DILATION = 9,
    AT_LENGTH = 12,
    AT_GROUPS = 15
};

gw_attributes gw_window_attributes(const gw_windows *w, int64_t groups, const int64_t *lengths) {
    gw_attributes at = {.n_ints = (uint8_t)w->n};
    for (int d = 0; d < w->n; d++) {
        at.ints[AT_SIZE + d] = w->size[d];
        at.ints[AT_STRIDE + d] = w->stride[d];
        at.ints[AT_PADDING + d] = w->padding[d];
        at.ints[AT_DILATION + d] = w->dilation[d];
        at.ints[AT_LENGTH + d] = lengths[d];
    }
    at.ints[AT_GROUPS] = groups;
    return at;
}

static gw_windows windows_of(const gw_rule *r) {
    gw_windows w = {.n = rank(r)};
    for (int d = 0; d < w.n; d++) {
        w.size[d] = shape(r)[AT_SIZE + d];
        w.stride[d] = shape(r)[AT_STRIDE + d];
        w.padding[d] = shape(r)[AT_PADDING + d];
        w.dilation[d] = shape(r)[AT_DILATION + d];
    }
    return w;
}

/* ---- what is refused ------------------------------------------------------------------------- */

static void fail_sizes(const gw_tensor *a, const gw_tensor *weight, int64_t groups) {
    gw_buffer sizes[2];
    gw_context *ctx = a->ctx;
    gw_buffer_init(&sizes[0], ctx);
    gw_buffer_init(&sizes[1], ctx);
    if (gw_shape_text(&sizes[0], weight->dims, weight->ndim) &&
        gw_shape_text(&sizes[1], a->dims, a->ndim))
        gw_fail(ctx, GW_E_RUNTIME,
                "Given groups=%lld, weight of size %s, expected input%s to have %lld channels, but "
                "got %lld channels instead",
                (long long)groups, sizes[0].data, sizes[1].data,
                (long long)(weight->dims[1] * groups), (long long)a->dims[1]);
    gw_buffer_free(&sizes[1]);
    gw_buffer_free(&sizes[0]);
}

static void fail_bias(const gw_tensor *weight, const gw_tensor *bias) {
    gw_buffer sizes[2];
    gw_context *ctx = bias->ctx;
    gw_buffer_init(&sizes[0], ctx);
    gw_buffer_init(&sizes[1], ctx);
    if (gw_shape_text(&sizes[0], weight->dims, weight->ndim) &&
        gw_shape_text(&sizes[1], bias->dims, bias->ndim))
        gw_fail(ctx, GW_E_RUNTIME,
                "Given weight of size %s, expected bias to be 1-dimensional with %lld elements, "
                "but got bias of size %s instead",
                sizes[0].data, (long long)weight->dims[0], sizes[1].data);
    gw_buffer_free(&sizes[1]);
    gw_buffer_free(&sizes[0]);
}

static void fail_kernel(const gw_tensor *a, const gw_windows *w) {
    gw_buffer text;
    gw_buffer_init(&text, a->ctx);
    gw_buffer_text(&text, "Calculated padded input size per channel: (");
    for (int d = 0; d < w->n; d++)
        gw_buffer_format(&text, "%s%lld", d ? " x " : "",
                         (long long)(a->dims[2 + d] + 2 * w->padding[d]));
    gw_buffer_text(&text, "). Kernel size: (");
    for (int d = 0; d < w->n; d++)
        gw_buffer_format(&text, "%s%lld", d ? " x " : "",
                         (long long)((w->size[d] - 1) * w->dilation[d] + 1));
    gw_buffer_text(&text, "). Kernel size can't be greater than actual input size");
    if (text.data)
        gw_fail(a->ctx, GW_E_RUNTIME, "%s", text.data);
    gw_buffer_free(&text);
}

static gw_status check(const gw_tensor *a, const gw_tensor *weight, const gw_tensor *bias,
                       const gw_windows *w, int64_t groups) {
    gw_context *ctx = a->ctx;
    const int n = w->n;
    bool fits = true;
    if (gw_check_convolution(ctx, w, NULL, groups) != GW_OK ||
        gw_check_convolution_weight(a, weight, w, groups) != GW_OK)
        return gw_error(ctx);
    if (a->dims[1] != weight->dims[1] * groups) {
        fail_sizes(a, weight, groups);
        return gw_error(ctx);
    }
    if (bias && (bias->ndim != 1 || bias->dims[0] != weight->dims[0])) {
        fail_bias(weight, bias);
        return gw_error(ctx);
    }
    for (int d = 0; d < n; d++)
        fits = fits && a->dims[2 + d] + 2 * w->padding[d] >= (w->size[d] - 1) * w->dilation[d] + 1;
    if (!fits)
        fail_kernel(a, w);
    else if (a->dtype != weight->dtype || (bias && bias->dtype != a->dtype))
        gw_fail(
            ctx, GW_E_RUNTIME, "expected scalar type %s but found %s",
            gw_dtype_label((gw_dtype)a->dtype),
            gw_dtype_label((gw_dtype)(a->dtype != weight->dtype ? weight->dtype : bias->dtype)));
    return gw_error(ctx);
}

/* ---- as products of matrices ----------------------------------------------------------------- */

/* (N, C, windows..., sizes...) with the sizes before the windows, or back. */
static gw_tensor *swapped(gw_rule *r, gw_tensor *t, int n) {
    int64_t order[GW_MAX_DIMS] = {0, 1};
    for (int d = 0; d < n; d++) {
        order[2 + d] = 2 + n + d;
        order[2 + n + d] = 2 + d;
    }
    return own(gw_permute(t, order, 2 + 2 * n));
}

/* A column a window: (N groups, C / groups sizes, windows). */
static gw_tensor *columns(gw_rule *r, gw_tensor *a, const gw_windows *w, int64_t groups) {
    gw_tensor *views = gw_window_views(r, a, w, NULL);
    if (!views)
        return NULL;
    int64_t dims[] = {a->dims[0] * groups, a->dims[1] / groups, 1};
    for (int d = 0; d < w->n; d++) {
        dims[1] *= w->size[d];
        dims[2] *= views->dims[2 + d];
    }
    return own(gw_reshape(swapped(r, views, w->n), dims, 3));
}

/* The weights of every group, for each of a batch: (N groups, O / groups, C / groups sizes). */
static gw_tensor *rows(gw_rule *r, gw_tensor *weight, int64_t batch, int64_t groups) {
    int64_t dims[] = {batch, groups, weight->dims[0] / groups, weight->dims[1]};
    for (int d = 2; d < weight->ndim; d++)
        dims[3] *= weight->dims[d];
    gw_tensor *each = own(gw_expand(own(gw_reshape(weight, dims + 1, 3)), dims, 4));
    return own(gw_reshape(each, (const int64_t[]){batch * groups, dims[2], dims[3]}, 3));
}

/* (N, O, windows...) as (N groups, O / groups, windows). */
static gw_tensor *grouped(gw_rule *r, gw_tensor *g, int64_t groups) {
    int64_t dims[] = {g->dims[0] * groups, g->dims[1] / groups, 1};
    for (int d = 2; d < g->ndim; d++)
        dims[2] *= g->dims[d];
    return own(gw_reshape(g, dims, 3));
}

/* PyTorch gives a line, (N, C, L), a second dim first, and makes the input contiguous. */
static bool lies_behind(gw_rule *r, gw_tensor *a, gw_tensor *weight) {
    if (a->ndim != 3)
        return gw_has_channels_behind(a) || gw_has_channels_behind(weight);
    gw_tensor *image = own(gw_unsqueeze(weight, 2));
    return image && gw_has_channels_behind(image);
}

gw_tensor *gw_convolution(gw_tensor *a, gw_tensor *weight, gw_tensor *bias,
                          const gw_windows *windows, int64_t groups) {
    if (!a || !weight)
        return NULL;
    gw_windows w = *windows;
    for (int d = 0; d < w.n && d < GW_MAX_WINDOW_DIMS && 2 + d < weight->ndim; d++)
        w.size[d] = weight->dims[2 + d];
    if (check(a, weight, bias, &w, groups) != GW_OK)
        return NULL;
    gw_rule pool = {.ctx = a->ctx}, *r = &pool;
    int64_t dims[GW_MAX_DIMS] = {a->dims[0], weight->dims[0]};
    for (int d = 0; d < w.n; d++)
        dims[2 + d] = gw_windows_along(&w, d, a->dims[2 + d], false);
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *product = bmm(rows(r, weight, a->dims[0], groups), columns(r, a, &w, groups));
    gw_tensor *y = own(gw_reshape(product, dims, a->ndim));
    if (bias) {
        const int64_t along[] = {-1, 1, 1, 1};
        y = add(y, own(gw_reshape(bias, along, w.n + 1)));
    }
    const bool behind = lies_behind(r, a, weight);
    gw_tensor *out = gw_relaid_image(gw_rule_end(r, y), behind);
    gw_quiet_end(&quiet);
    const gw_attributes at = gw_window_attributes(&w, groups, a->dims + 2);
    return gw_record(GW_OP_convolution, (gw_tensor *[]){a, weight, bias}, &at, out);
}

gw_tensor *gw_convolution_spread(gw_rule *r, gw_tensor *t, gw_tensor *weight, const gw_windows *w,
                                 int64_t groups, const int64_t *lengths) {
    int64_t dims[GW_MAX_DIMS] = {t->dims[0], weight->dims[1] * groups};
    for (int d = 0; d < w->n; d++) {
        dims[2 + d] = w->size[d];
        dims[2 + w->n + d] = t->dims[2 + d];
    }
    gw_tensor *spread = bmm(turn(rows(r, weight, t->dims[0], groups)), grouped(r, t, groups));
    gw_tensor *views = swapped(r, own(gw_reshape(spread, dims, 2 + 2 * w->n)), w->n);
    return gw_window_sum(r, views, w, lengths, NULL);
}

gw_tensor *gw_convolution_input(gw_rule *r, gw_tensor *g, gw_tensor *weight) {
    if (!g || !weight)
        return NULL;
    const gw_windows w = windows_of(r);
    return gw_convolution_spread(r, g, weight, &w, shape(r)[AT_GROUPS], shape(r) + AT_LENGTH);
}

gw_tensor *gw_transposed_input(gw_rule *r, gw_tensor *g, gw_tensor *weight) {
    if (!g || !weight)
        return NULL;
    const gw_windows w = windows_of(r);
    return own(gw_convolution(g, weight, NULL, &w, shape(r)[AT_GROUPS]));
}

gw_tensor *gw_transposed_weight(gw_rule *r, gw_tensor *g, gw_tensor *a) {
    return gw_convolution_weight(r, a, g);
}

gw_tensor *gw_convolution_weight(gw_rule *r, gw_tensor *g, gw_tensor *a) {
    if (!g || !a)
        return NULL;
    const gw_windows w = windows_of(r);
    const int64_t groups = shape(r)[AT_GROUPS], batch = 0;
    gw_tensor *each = bmm(grouped(r, g, groups), turn(columns(r, a, &w, groups)));
    if (!each)
        return NULL;
    int64_t dims[GW_MAX_DIMS] = {g->dims[1], a->dims[1] / groups};
    for (int d = 0; d < w.n; d++)
        dims[2 + d] = w.size[d];
    const int64_t flat[] = {g->dims[0], g->dims[1], each->dims[2]};
    gw_tensor *sum = own(gw_sum_dims(own(gw_reshape(each, flat, 3)), &batch, 1, false));
    return own(gw_reshape(sum, dims, 2 + w.n));
}
