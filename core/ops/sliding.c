#include "ops/sliding.h"

#include <string.h>

#include "ops/words.h"

static int64_t reach(const gw_windows *w, int d) {
    return (w->size[d] - 1) * w->dilation[d] + 1;
}

gw_status gw_check_window_numbers(gw_context *ctx, const gw_windows *w) {
    for (int d = 0; d < w->n; d++) {
        const int64_t given[] = {w->size[d], w->stride[d], w->padding[d], w->dilation[d]};
        for (size_t i = 0; i < sizeof given / sizeof *given; i++)
            if (given[i] > INT32_MAX || given[i] < INT32_MIN)
                return gw_fail(ctx, GW_E_RUNTIME, "integer out of range");
    }
    return GW_OK;
}

gw_status gw_check_convolution(gw_context *ctx, const gw_windows *w, const int64_t *more,
                               int64_t groups) {
    if (w->n < 1 || w->n > GW_MAX_WINDOW_DIMS)
        return gw_fail(ctx, GW_E_NOT_IMPLEMENTED, "convolutions over %d dimensions", w->n);
    if (groups <= 0)
        return gw_fail(ctx, GW_E_RUNTIME, "non-positive groups is not supported");
    for (int d = 0; d < w->n; d++) {
        if (w->padding[d] < 0)
            return gw_fail(ctx, GW_E_RUNTIME, "negative padding is not supported");
        if (more && more[d] < 0)
            return gw_fail(ctx, GW_E_RUNTIME, "negative output_padding is not supported");
        if (w->stride[d] <= 0)
            return gw_fail(ctx, GW_E_RUNTIME, "non-positive stride is not supported");
        if (w->dilation[d] <= 0)
            return gw_fail(ctx, GW_E_RUNTIME, "dilation should be greater than zero");
    }
    return gw_check_window_numbers(ctx, w);
}

gw_status gw_check_convolution_weight(const gw_tensor *a, const gw_tensor *weight,
                                      const gw_windows *w, int64_t groups) {
    gw_context *ctx = a->ctx;
    if (weight->ndim != w->n + 2 || a->ndim != w->n + 2)
        return gw_fail(ctx, GW_E_RUNTIME,
                       "Expected %d-dimensional input for %d-dimensional weight, but got "
                       "%d-dimensional input instead",
                       (int)weight->ndim, (int)weight->ndim, (int)a->ndim);
    if (weight->dims[0] % groups)
        return gw_fail(ctx, GW_E_RUNTIME,
                       "Given groups=%lld, expected weight to be divisible by %lld at dimension 0",
                       (long long)groups, (long long)groups);
    return GW_OK;
}

int64_t gw_windows_along(const gw_windows *w, int dim, int64_t length, bool ceil_mode) {
    const int64_t room = length + 2 * w->padding[dim] - reach(w, dim), stride = w->stride[dim];
    const int64_t span = room + (ceil_mode ? stride - 1 : 0);
    int64_t n = (span < 0 ? -((stride - 1 - span) / stride) : span / stride) + 1;
    /* The last window begins in the tensor or in the margin before it. */
    if (ceil_mode && (n - 1) * stride >= length + w->padding[dim])
        n--;
    return n;
}

/* Before and behind each dim, the last dim first. */
static void margins(const gw_windows *w, const int64_t *extra, int sign, int64_t *pads) {
    for (int d = 0; d < w->n; d++) {
        const int at = 2 * (w->n - 1 - d);
        pads[at] = sign * w->padding[d];
        pads[at + 1] = sign * (w->padding[d] + (extra ? extra[d] : 0));
    }
}

gw_tensor *gw_window_views(gw_rule *r, gw_tensor *a, const gw_windows *w, const int64_t *extra) {
    int64_t pads[2 * GW_MAX_WINDOW_DIMS];
    margins(w, extra, 1, pads);
    gw_tensor *t = own(gw_pad(a, pads, 2 * w->n, number(0)));
    for (int d = 0; d < w->n; d++) {
        t = own(gw_unfold(t, 2 + d, reach(w, d), w->stride[d]));
        if (w->dilation[d] > 1)
            t = own(gw_slice(t, -1, 0, INT64_MAX, w->dilation[d]));
    }
    return t;
}

gw_tensor *gw_window_sum(gw_rule *r, gw_tensor *t, const gw_windows *w, const int64_t *lengths,
                         const int64_t *extra) {
    int64_t pads[2 * GW_MAX_WINDOW_DIMS], dims[GW_MAX_DIMS];
    margins(w, extra, -1, pads);
    for (int d = w->n - 1; d >= 0 && t; d--) {
        const int ndim = t->ndim;
        memcpy(dims, t->dims, (size_t)ndim * sizeof *dims);
        dims[ndim - 1] = reach(w, d);
        if (w->dilation[d] > 1)
            t = own(gw_slice_backward(t, dims, ndim, ndim - 1, 0, INT64_MAX, w->dilation[d]));
        dims[2 + d] = lengths[d] + 2 * w->padding[d] + (extra ? extra[d] : 0);
        t = own(gw_unfold_backward(t, dims, ndim - 1, 2 + d, reach(w, d), w->stride[d]));
    }
    return own(gw_pad(t, pads, 2 * w->n, number(0)));
}
