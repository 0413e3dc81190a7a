/* Windows along a dim, and margins. */
#include <string.h>

#include "ops/gradients.h"
#include "ops/layout.h"
#include "ops/record.h"
#include "ops/view.h"

gw_tensor *gw_unfold(gw_tensor *a, int64_t dim, int64_t size, int64_t step) {
    if (!a)
        return NULL;
    gw_context *ctx = a->ctx;
    const int d = gw_shape_dim(ctx, dim, a->ndim);
    if (d < 0)
        return NULL;
    const int64_t most = a->ndim ? a->dims[d] : 1;
    if (size > most) {
        gw_fail(ctx, GW_E_RUNTIME,
                "maximum size for tensor at dimension %d is %lld but size is %lld", d,
                (long long)most, (long long)size);
        return NULL;
    }
    if (step <= 0) {
        gw_fail(ctx, GW_E_RUNTIME, "step is %lld but must be > 0", (long long)step);
        return NULL;
    }
    if (size < 0) { /* PyTorch fails to make the storage of such a shape */
        gw_fail(ctx, GW_E_NOT_IMPLEMENTED, "unfold takes no negative size here");
        return NULL;
    }
    if (a->ndim == GW_MAX_DIMS) {
        gw_fail(ctx, GW_E_NOT_IMPLEMENTED, "tensors of more than %d dimensions", GW_MAX_DIMS);
        return NULL;
    }
    gw_attributes at = gw_shape_attributes(a);
    const int64_t ints[] = {d, size, step};
    memcpy(&at.ints[GW_MAX_DIMS], ints, sizeof ints);
    int64_t dims[GW_MAX_DIMS], strides[GW_MAX_DIMS];
    for (int i = 0; i < a->ndim; i++) {
        dims[i] = i == d ? (most - size) / step + 1 : a->dims[i];
        /* of one window no stride matters, and any may be asked for */
        strides[i] = i == d ? (int64_t)((uint64_t)a->strides[i] * (uint64_t)step) : a->strides[i];
    }
    dims[a->ndim] = size;
    strides[a->ndim] = a->ndim ? a->strides[d] : 1;
    return gw_end_view(GW_OP_unfold, a, &at, dims, strides, a->ndim + 1, a->offset);
}

/* Whether `a` is what unfold gives of a tensor of shape `dims`. */
static bool is_windows(const gw_tensor *a, const int64_t *dims, int n, int64_t dim, int64_t size,
                       int64_t step) {
    bool fits = a->ndim == n + 1 && a->dims[n] == size && dim >= 0 && dim < (n ? n : 1);
    for (int d = 0; d < n && fits; d++)
        fits = a->dims[d] == (d == dim ? (dims[d] - size) / step + 1 : dims[d]);
    return fits;
}

gw_tensor *gw_unfold_backward(gw_tensor *a, const int64_t *dims, int n, int64_t dim, int64_t size,
                              int64_t step) {
    if (!a)
        return NULL;
    gw_context *ctx = a->ctx;
    if (!is_windows(a, dims, n, dim, size, step)) {
        gw_fail(ctx, GW_E_RUNTIME, "unfold_backward: the gradient is not of the shape of windows");
        return NULL;
    }
    const gw_attributes at = {.ints = {dim, size, step}, .n_ints = 3};
    const gw_quiet quiet = gw_quiet_begin(ctx);
    gw_tensor *out = gw_full(ctx, (gw_dtype)a->dtype, dims, n, gw_scalar_int(0));
    const int64_t windows = a->ndim > 1 ? a->dims[dim] : 1;
    for (int64_t i = 0; out && gw_error(ctx) == GW_OK && i < windows; i++) {
        gw_tensor *window =
            n ? gw_slice(out, dim, i * step, i * step + size, 1) : gw_tensor_retain(out);
        gw_tensor *from = n ? gw_select(a, dim, i) : gw_reshape(a, NULL, 0);
        gw_tensor *turned = n && from ? gw_movedim(from, -1, dim) : gw_tensor_retain(from);
        gw_tensor *sum = gw_add(window, turned);
        if (sum)
            gw_copy_(window, sum);
        gw_tensor *const used[] = {window, from, turned, sum};
        for (int k = 0; k < 4; k++)
            gw_tensor_release(used[k]);
    }
    gw_quiet_end(&quiet);
    if (gw_error(ctx) != GW_OK) {
        gw_tensor_release(out);
        return NULL;
    }
    return gw_record(GW_OP_unfold_backward, &a, &at, out);
}

/* `size` and both pads; as much as there can be when that is too much. */
static int64_t padded(int64_t size, int64_t before, int64_t behind) {
    const int64_t most = INT64_MAX / 4; /* three of these can be added */
    if (size > most || before > most || behind > most)
        return INT64_MAX;
    return size + (before < -most ? -most : before) + (behind < -most ? -most : behind);
}

/* What ATen says when margins take more than there is: it narrows, first at the front. */
static void refuse_margins(const gw_tensor *a, int d, int64_t before, int64_t after) {
    int64_t size = a->dims[d];
    if (-before > size) {
        gw_fail(a->ctx, GW_E_INDEX,
                "Dimension out of range (expected to be in range of [%lld, %lld], but got %lld)",
                (long long)-size, (long long)size - 1, (long long)-before);
        return;
    }
    const int64_t left = before < 0 ? size + before : size;
    gw_fail(a->ctx, GW_E_RUNTIME, "start (0) + length (%lld) exceeds dimension size (%lld).",
            (long long)(left + after), (long long)left);
}

/* The margins of dim d, the last first; none beyond the n numbers. */
static void margins_of(const gw_tensor *a, int d, const int64_t *pads, int n, int64_t *before,
                       int64_t *behind) {
    const int i = 2 * (a->ndim - 1 - d);
    *before = i < n ? pads[i] : 0;
    *behind = i < n ? pads[i + 1] : 0;
}

/* Writes into `out` what is left of a; of which memory that is: owned, NULL for an error. */
static gw_tensor *put_inside(gw_tensor *out, gw_tensor *a, const int64_t *pads, int n) {
    gw_tensor *to = gw_tensor_retain(out), *from = gw_tensor_retain(a);
    for (int d = a->ndim - n / 2; d < a->ndim && to && from; d++) {
        int64_t before, behind;
        margins_of(a, d, pads, n, &before, &behind);
        gw_tensor *inner =
            gw_slice(to, d, before > 0 ? before : 0, out->dims[d] - (behind > 0 ? behind : 0), 1);
        gw_tensor *used =
            gw_slice(from, d, before < 0 ? -before : 0, a->dims[d] + (behind < 0 ? behind : 0), 1);
        gw_tensor_release(to);
        gw_tensor_release(from);
        to = inner;
        from = used;
    }
    if (!to || !from || gw_copy_(to, from) != GW_OK) {
        gw_tensor_release(from);
        from = NULL;
    }
    gw_tensor_release(to);
    return from;
}

gw_tensor *gw_pad(gw_tensor *a, const int64_t *pads, int n, gw_scalar value) {
    if (!a)
        return NULL;
    gw_context *ctx = a->ctx;
    if (n % 2 || n / 2 > a->ndim) {
        gw_fail(ctx, GW_E_RUNTIME,
                n % 2
                    ? "Length of pad must be even but instead it equals %d"
                    : "Length of pad should be no more than twice the number of dimensions of the "
                      "input. Pad length is %d",
                n);
        return NULL;
    }
    if (gw_check_fits(ctx, value, (gw_dtype)a->dtype) != GW_OK)
        return NULL;
    gw_attributes at = {.n_ints = (uint8_t)n};
    memcpy(at.ints, pads, (size_t)n * sizeof *pads);
    int64_t dims[GW_MAX_DIMS];
    for (int d = 0; d < a->ndim; d++) {
        int64_t before, behind;
        margins_of(a, d, pads, n, &before, &behind);
        dims[d] = padded(a->dims[d], before, behind);
        if (-before > a->dims[d] || a->dims[d] + (before < 0 ? before : 0) + behind < 0) {
            refuse_margins(a, d, before, behind);
            return NULL;
        }
    }
    bool grows = false;
    for (int i = 0; i < n; i++)
        grows = grows || pads[i] > 0;
    const gw_quiet quiet = gw_quiet_begin(ctx);
    gw_tensor *out = gw_full(ctx, (gw_dtype)a->dtype, dims, a->ndim, value);
    gw_tensor *from = out ? put_inside(out, a, pads, n) : NULL;
    if (from && grows)
        out = gw_relaid_image(out, gw_has_channels_behind(a));
    else if (from) /* PyTorch clones what is left */
        out = gw_relaid_like(out, from);
    gw_quiet_end(&quiet);
    if (!from) {
        gw_tensor_release(out);
        return NULL;
    }
    gw_tensor_release(from);
    return gw_record(GW_OP_pad, &a, &at, out);
}

/* ---- the way back ---------------------------------------------------------------------------- */

#include "ops/words.h"

gw_tensor *gw_unpad(gw_rule *r, gw_tensor *g) {
    int64_t cuts[2 * GW_MAX_DIMS];
    for (int i = 0; i < rank(r); i++)
        cuts[i] = -shape(r)[i];
    return own(gw_pad(g, cuts, rank(r), number(0)));
}

gw_tensor *gw_unfold_slope(gw_rule *r, gw_tensor *g) {
    const int64_t *last = shape(r) + GW_MAX_DIMS;
    return own(gw_unfold_backward(g, shape(r), rank(r), last[0], last[1], last[2]));
}
