/* Pooling: the largest or the mean of every window. */
#include <math.h>
#include <string.h>

#include "ops/gradients.h"
#include "ops/layout.h"
#include "ops/pointwise.h"
#include "ops/record.h"
#include "ops/sliding.h"
#include "ops/words.h"

/* ---- what is refused ------------------------------------------------------------------------- */

static gw_status refuse_empty(const gw_tensor *a) {
    gw_buffer shape;
    gw_buffer_init(&shape, a->ctx);
    if (gw_shape_text(&shape, a->dims, a->ndim))
        gw_fail(a->ctx, GW_E_RUNTIME,
                "Expected 3D or 4D (batch mode) tensor with optional 0 dim batch size for input, "
                "but got:%s",
                shape.data);
    gw_buffer_free(&shape);
    return gw_error(a->ctx);
}

static gw_status check_windows(const gw_tensor *a, const gw_windows *w) {
    gw_context *ctx = a->ctx;
    if (gw_check_window_numbers(ctx, w) != GW_OK)
        return gw_error(ctx);
    if (a->ndim != 3 && a->ndim != 4)
        return gw_fail(ctx, GW_E_RUNTIME,
                       "non-empty 3D or 4D (batch mode) tensor expected for input");
    for (int d = 0; d < w->n; d++) {
        if (w->stride[d] == 0)
            return gw_fail(ctx, GW_E_RUNTIME, "stride should not be zero");
        if (w->size[d] <= 0 || w->stride[d] < 0)
            return gw_fail(ctx, GW_E_RUNTIME,
                           "%s should be greater than zero, but got kH: %lld kW: "
                           "%lld",
                           w->size[d] <= 0 ? "kernel size" : "stride",
                           (long long)(w->size[d] <= 0 ? w->size[0] : w->stride[0]),
                           (long long)(w->size[d] <= 0 ? w->size[1] : w->stride[1]));
        if (w->padding[d] < 0)
            return gw_fail(ctx, GW_E_RUNTIME, "pad must be non-negative, but got pad: %lld",
                           (long long)w->padding[d]);
        if (w->padding[d] > w->size[d] / 2)
            return gw_fail(ctx, GW_E_RUNTIME,
                           "pad should be at most half of kernel size, but got pad=%lld and "
                           "kernel_size=%lld",
                           (long long)w->padding[d], (long long)w->size[d]);
        if (w->dilation[d] <= 0)
            return gw_fail(ctx, GW_E_RUNTIME,
                           "dilation should be greater than zero, but got dilation: %lld",
                           (long long)w->dilation[d]);
    }
    for (int d = a->ndim - 3; d < a->ndim; d++)
        if (a->dims[d] == 0)
            return refuse_empty(a);
    return GW_OK;
}

/* The shape that pooling gives: that of a but for the last two dims. */
static gw_status pooled_shape(const gw_tensor *a, const gw_windows *w, bool ceil_mode,
                              int64_t *dims) {
    gw_context *ctx = a->ctx;
    if (check_windows(a, w) != GW_OK)
        return gw_error(ctx);
    const int64_t *in = a->dims + a->ndim - 3;
    memcpy(dims, a->dims, a->ndim * sizeof *dims);
    int64_t *out = dims + a->ndim - 3;
    for (int d = 0; d < 2; d++)
        out[1 + d] = gw_windows_along(w, d, in[1 + d], ceil_mode);
    if (out[1] >= 1 && out[2] >= 1)
        return GW_OK;
    return gw_fail(ctx, GW_E_RUNTIME,
                   "Given input size: (%lldx%lldx%lld). Calculated output size: (%lldx%lldx%lld). "
                   "Output size is too small",
                   (long long)in[0], (long long)in[1], (long long)in[2], (long long)in[0],
                   (long long)out[1], (long long)out[2]);
}

/* ---- the largest ----------------------------------------------------------------------------- */

/* One plane of height by width; the first of equal ones, nan before all. */
#define MAX_PLANE(name, type)                                                              \
    static void name(const gw_windows *w, const void *from, int64_t height, int64_t width, \
                     void *to, int64_t *index, int64_t rows, int64_t columns) {            \
        const type *a = from;                                                              \
        type *out = to;                                                                    \
        for (int64_t i = 0; i < rows * columns; i++) {                                     \
            int64_t top = i / columns * w->stride[0] - w->padding[0];                      \
            int64_t left = i % columns * w->stride[1] - w->padding[1];                     \
            const int64_t below = top + (w->size[0] - 1) * w->dilation[0] + 1;             \
            const int64_t right = left + (w->size[1] - 1) * w->dilation[1] + 1;            \
            while (top < 0)                                                                \
                top += w->dilation[0];                                                     \
            while (left < 0)                                                               \
                left += w->dilation[1];                                                    \
            int64_t best = top * width + left;                                             \
            type most = (type)-INFINITY;                                                   \
            for (int64_t y = top; y < below && y < height; y += w->dilation[0])            \
                for (int64_t x = left; x < right && x < width; x += w->dilation[1]) {      \
                    const type value = a[y * width + x];                                   \
                    if (value > most || value != value) {                                  \
                        most = value;                                                      \
                        best = y * width + x;                                              \
                    }                                                                      \
                }                                                                          \
            out[i] = most;                                                                 \
            index[i] = best;                                                               \
        }                                                                                  \
    }
MAX_PLANE(max_plane_f32, float)
MAX_PLANE(max_plane_f64, double)

static void max_planes(const gw_windows *w, const gw_tensor *a, gw_tensor *out, gw_tensor *index) {
    const int64_t height = a->dims[a->ndim - 2], width = a->dims[a->ndim - 1];
    const int64_t rows = out->dims[a->ndim - 2], columns = out->dims[a->ndim - 1];
    const int64_t planes = gw_tensor_numel(out) / (rows * columns);
    const size_t size = gw_dtype_size((gw_dtype)a->dtype);
    const char *from = gw_tensor_data(a);
    char *to = gw_tensor_data(out);
    int64_t *at = gw_tensor_data(index);
    for (int64_t p = 0; p < planes; p++) {
        (a->dtype == GW_F32 ? max_plane_f32 : max_plane_f64)(w, from, height, width, to, at, rows,
                                                             columns);
        from += (size_t)(height * width) * size;
        to += (size_t)(rows * columns) * size;
        at += rows * columns;
    }
}

gw_tensor *gw_max_pool2d(gw_tensor *a, const gw_windows *windows, bool ceil_mode,
                         gw_tensor **indices) {
    int64_t dims[GW_MAX_DIMS];
    if (indices)
        *indices = NULL;
    if (!a || pooled_shape(a, windows, ceil_mode, dims) != GW_OK)
        return NULL;
    gw_context *ctx = a->ctx;
    if (a->dtype != GW_F32 && a->dtype != GW_F64) {
        gw_fail(ctx, GW_E_RUNTIME, "\"max_pool2d\" not implemented for '%s'",
                gw_dtype_label((gw_dtype)a->dtype));
        return NULL;
    }
    const gw_quiet quiet = gw_quiet_begin(ctx);
    gw_tensor *dense = gw_contiguous(a), *out = gw_empty(ctx, (gw_dtype)a->dtype, dims, a->ndim);
    gw_tensor *index = gw_empty(ctx, GW_I64, dims, a->ndim);
    gw_quiet_end(&quiet);
    if (dense && out && index)
        max_planes(windows, dense, out, index);
    out = gw_relaid_image(out, gw_has_channels_behind(a));
    index = gw_relaid_image(index, gw_has_channels_behind(a));
    gw_tensor_release(dense);
    if (gw_error(ctx) != GW_OK) {
        gw_tensor_release(out);
        gw_tensor_release(index);
        return NULL;
    }
    const gw_attributes at = gw_shape_attributes(a);
    out = gw_record(GW_OP_max_pool2d, (gw_tensor *[]){a, index}, &at, out);
    if (indices && out)
        *indices = gw_tensor_retain(index);
    gw_tensor_release(index);
    return out;
}

gw_tensor *gw_max_pool_slope(gw_rule *r, gw_tensor *g, gw_tensor *index) {
    if (!g || !index)
        return NULL;
    const int64_t *dims = shape(r);
    const int n = rank(r);
    int64_t planes = 1;
    for (int d = 0; d < n - 2; d++)
        planes *= dims[d];
    const int64_t flat[] = {planes, dims[n - 2] * dims[n - 1]};
    const int64_t given[] = {planes, g->dims[n - 2] * g->dims[n - 1]};
    gw_tensor *zeros = own(gw_full(r->ctx, (gw_dtype)g->dtype, flat, 2, number(0)));
    gw_tensor *where_from = own(gw_reshape(index, given, 2));
    gw_tensor *sum = own(gw_scatter_add(zeros, 1, where_from, own(gw_reshape(g, given, 2))));
    return own(gw_reshape(sum, dims, n));
}

/* ---- means of windows ------------------------------------------------------------------------ */

/* By how many elements the window at `i` divides along `d`: those in the tensor, or in its margins
 * too. */
static int64_t counted(const gw_windows *w, int d, int64_t i, int64_t length, bool margins) {
    int64_t start = i * w->stride[d] - w->padding[d], end = start + w->size[d];
    if (end > length + w->padding[d])
        end = length + w->padding[d];
    if (!margins) {
        start = start < 0 ? 0 : start;
        end = end > length ? length : end;
    }
    return end - start;
}

/* What each mean is divided by, of shape (rows, columns). */
static gw_tensor *divisors(gw_rule *r, const gw_windows *w, const int64_t *lengths, bool margins,
                           int64_t divisor, const int64_t *size, gw_dtype dtype) {
    gw_tensor *t = own(gw_empty(r->ctx, GW_F64, size, 2));
    double *at = t ? gw_tensor_data(t) : NULL;
    for (int64_t y = 0; at && y < size[0]; y++)
        for (int64_t x = 0; x < size[1]; x++)
            *at++ = (double)(divisor ? divisor
                                     : counted(w, 0, y, lengths[0], margins) *
                                           counted(w, 1, x, lengths[1], margins));
    return own(gw_to(t, dtype));
}

/* How far the last windows reach over the margins. */
static void beyond(const gw_windows *w, const int64_t *lengths, const int64_t *size,
                   int64_t *extra) {
    for (int d = 0; d < 2; d++) {
        const int64_t over =
            (size[d] - 1) * w->stride[d] + w->size[d] - lengths[d] - 2 * w->padding[d];
        extra[d] = over > 0 ? over : 0;
    }
}

/* What the node of avg_pool2d keeps beside the shape of a: the windows and two choices. */
static void keep_windows(gw_attributes *at, const gw_windows *w, bool margins, int64_t divisor) {
    for (int d = 0; d < 2; d++) {
        at->ints[4 + d] = w->size[d];
        at->ints[6 + d] = w->stride[d];
        at->ints[8 + d] = w->padding[d];
    }
    at->flag = margins;
    at->scalar = gw_scalar_int(divisor);
}

static gw_windows kept_windows(const gw_rule *r) {
    gw_windows w = {.n = 2, .dilation = {1, 1}};
    for (int d = 0; d < 2; d++) {
        w.size[d] = shape(r)[4 + d];
        w.stride[d] = shape(r)[6 + d];
        w.padding[d] = shape(r)[8 + d];
    }
    return w;
}

/* With a dim for the batch. */
static gw_tensor *batched(gw_rule *r, gw_tensor *a) {
    return a && a->ndim == 3 ? own(gw_unsqueeze(a, 0)) : a;
}

gw_tensor *gw_avg_pool2d(gw_tensor *a, const gw_windows *windows, bool ceil_mode,
                         bool count_include_pad, int64_t divisor) {
    int64_t dims[GW_MAX_DIMS], extra[2];
    if (!a || (a->ndim < 3 && gw_shape_dim(a->ctx, -3, a->ndim) < 0) ||
        pooled_shape(a, windows, ceil_mode, dims) != GW_OK)
        return NULL;
    static const int64_t sizes[] = {-2, -1};
    const int64_t *lengths = a->dims + a->ndim - 2, *size = dims + a->ndim - 2;
    gw_attributes at = gw_shape_attributes(a);
    gw_rule pool = {.ctx = a->ctx}, *r = &pool;
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    beyond(windows, lengths, size, extra);
    gw_tensor *views = gw_window_views(r, batched(r, a), windows, extra);
    gw_tensor *sum = own(gw_sum_dims(views, sizes, 2, false));
    gw_tensor *by =
        divisors(r, windows, lengths, count_include_pad, divisor, size, (gw_dtype)a->dtype);
    gw_tensor *mean = a->dtype == GW_I64 ? own(gw_div_trunc(sum, by)) : div(sum, by);
    gw_tensor *out = gw_rule_end(r, own(gw_reshape(mean, dims, a->ndim)));
    out = gw_relaid_image(out, gw_has_channels_behind(a));
    gw_quiet_end(&quiet);
    keep_windows(&at, windows, count_include_pad, divisor);
    return gw_record(GW_OP_avg_pool2d, &a, &at, out);
}

gw_tensor *gw_avg_pool_slope(gw_rule *r, gw_tensor *g) {
    if (!g)
        return NULL;
    const gw_windows w = kept_windows(r);
    const int64_t *lengths = shape(r) + rank(r) - 2, *size = g->dims + g->ndim - 2;
    int64_t extra[2];
    beyond(&w, lengths, size, extra);
    gw_tensor *by =
        divisors(r, &w, lengths, r->node->attributes->flag, c0.i, size, (gw_dtype)g->dtype);
    gw_tensor *each = batched(r, div(g, by));
    if (!each)
        return NULL;
    const int64_t dims[] = {each->dims[0], each->dims[1], size[0], size[1], w.size[0], w.size[1]};
    gw_tensor *last = own(gw_unsqueeze(own(gw_unsqueeze(each, -1)), -1));
    gw_tensor *sum = gw_window_sum(r, own(gw_expand(last, dims, 6)), &w, lengths, extra);
    return own(gw_reshape(sum, shape(r), rank(r)));
}

/* ---- means of pieces ------------------------------------------------------------------------- */

/* Piece i of n of a length: from where, and to before where. */
static int64_t piece_start(int64_t i, int64_t n, int64_t length) {
    return i * length / n;
}
static int64_t piece_end(int64_t i, int64_t n, int64_t length) {
    return ((i + 1) * length + n - 1) / n;
}

#define MEAN_PLANE(name, type)                                                                  \
    static void name(const void *from, const int64_t *lengths, void *to, const int64_t *size) { \
        const type *a = from;                                                                   \
        type *out = to;                                                                         \
        for (int64_t i = 0; i < size[0] * size[1]; i++) {                                       \
            const int64_t top = piece_start(i / size[1], size[0], lengths[0]);                  \
            const int64_t below = piece_end(i / size[1], size[0], lengths[0]);                  \
            const int64_t left = piece_start(i % size[1], size[1], lengths[1]);                 \
            const int64_t right = piece_end(i % size[1], size[1], lengths[1]);                  \
            type sum = 0;                                                                       \
            for (int64_t y = top; y < below; y++)                                               \
                for (int64_t x = left; x < right; x++)                                          \
                    sum += a[y * lengths[1] + x];                                               \
            out[i] = sum / (type)(below - top) / (type)(right - left);                          \
        }                                                                                       \
    }
MEAN_PLANE(mean_plane_f32, float)
MEAN_PLANE(mean_plane_f64, double)

/* (pieces, length): row i has 1 / n where piece i is, else 0. */
static gw_tensor *pieces(gw_rule *r, int64_t n, int64_t length, gw_dtype dtype) {
    gw_tensor *t = own(gw_full(r->ctx, GW_F64, (const int64_t[]){n, length}, 2, number(0)));
    for (int64_t i = 0; t && i < n; i++) {
        const int64_t start = piece_start(i, n, length), end = piece_end(i, n, length);
        double *row = (double *)gw_tensor_data(t) + i * length;
        for (int64_t k = start; k < end; k++)
            row[k] = 1. / (double)(end - start);
    }
    return own(gw_to(t, dtype));
}

/* One piece is a mean, as PyTorch has it, laid out anew where the channels lie behind. */
static gw_tensor *mean_of_all(gw_tensor *a) {
    const int64_t dims[] = {-1, -2};
    gw_tensor *mean = gw_mean_dims(a, dims, 2, true);
    if (!mean || a->ndim != 4 || !gw_has_channels_behind(a))
        return mean;
    gw_tensor *out = gw_as_strided_result(mean);
    gw_tensor_release(mean);
    return out;
}

gw_tensor *gw_adaptive_avg_pool2d(gw_tensor *a, const int64_t *size) {
    if (!a)
        return NULL;
    if (size[0] == 1 && size[1] == 1)
        return mean_of_all(a);
    gw_context *ctx = a->ctx;
    if (a->ndim != 3 && a->ndim != 4) {
        gw_buffer text;
        gw_buffer_init(&text, ctx);
        if (gw_shape_text(&text, a->dims, a->ndim))
            gw_fail(ctx, GW_E_RUNTIME,
                    "adaptive_avg_pool2d(): Expected 3D or 4D tensor, but got %s", text.data);
        gw_buffer_free(&text);
        return NULL;
    }
    if (size[0] < 0 || size[1] < 0) {
        gw_fail(ctx, GW_E_RUNTIME,
                "adaptive_avg_pool2d: elements of output_size must be greater than or equal to 0 "
                "but received {%lld, %lld}",
                (long long)size[0], (long long)size[1]);
        return NULL;
    }
    for (int d = a->ndim - 2; d < a->ndim; d++)
        if (a->dims[d] == 0) {
            gw_buffer text;
            gw_buffer_init(&text, ctx);
            if (gw_shape_text(&text, a->dims, a->ndim))
                gw_fail(ctx, GW_E_RUNTIME,
                        "adaptive_avg_pool2d(): Expected input to have non-zero size for non-batch "
                        "dimensions, but input has sizes %s with dimension %d being empty",
                        text.data, d);
            gw_buffer_free(&text);
            return NULL;
        }
    if (a->dtype != GW_F32 && a->dtype != GW_F64) {
        gw_fail(ctx, GW_E_RUNTIME, "\"adaptive_avg_pool2d\" not implemented for '%s'",
                gw_dtype_label((gw_dtype)a->dtype));
        return NULL;
    }
    const int64_t *lengths = a->dims + a->ndim - 2;
    int64_t dims[GW_MAX_DIMS];
    memcpy(dims, a->dims, a->ndim * sizeof *dims);
    memcpy(dims + a->ndim - 2, size, 2 * sizeof *size);
    const gw_quiet quiet = gw_quiet_begin(ctx);
    gw_tensor *dense = gw_contiguous(a), *out = gw_empty(ctx, (gw_dtype)a->dtype, dims, a->ndim);
    gw_quiet_end(&quiet);
    const size_t width = gw_dtype_size((gw_dtype)a->dtype);
    const int64_t in_plane = lengths[0] * lengths[1], out_plane = out ? size[0] * size[1] : 0;
    const int64_t planes = out_plane ? gw_tensor_numel(out) / out_plane : 0;
    for (int64_t p = 0; dense && p < planes; p++)
        (a->dtype == GW_F32 ? mean_plane_f32 : mean_plane_f64)(
            (const char *)gw_tensor_data(dense) + (size_t)(p * in_plane) * width, lengths,
            (char *)gw_tensor_data(out) + (size_t)(p * out_plane) * width, size);
    gw_tensor_release(dense);
    const gw_attributes at = gw_shape_attributes(a);
    out = gw_relaid_image(out, gw_has_channels_behind(a));
    return gw_record(GW_OP_adaptive_avg_pool2d, &a, &at, out);
}

gw_tensor *gw_adaptive_pool_slope(gw_rule *r, gw_tensor *g) {
    if (!g)
        return NULL;
    const int64_t *lengths = shape(r) + rank(r) - 2, *size = g->dims + g->ndim - 2;
    const gw_dtype dtype = (gw_dtype)g->dtype;
    gw_tensor *up = own(gw_matmul(t(pieces(r, size[0], lengths[0], dtype)), g));
    return own(gw_matmul(up, pieces(r, size[1], lengths[1], dtype)));
}
