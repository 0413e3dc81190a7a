/* Convolutions, pooling, margins. */
#include <string.h>

#include "gradwalk/ops.h"
#include "lang/torch/bindings.h"
#include "lang/torch/parameters.h"
#include "lang/torch/parts.h"
#include "lang/torch/table.h"
#include "tensor/tensor.h"

static const int64_t ones[GW_MAX_WINDOW_DIMS] = {1, 1, 1}, zeros[GW_MAX_WINDOW_DIMS] = {0};

/* Parameter i as one number for each of `n` dims, or one for all; what was left out is `otherwise`.
 */
static bool read_sizes(gw_targs *t, size_t i, int n, const int64_t *otherwise, int64_t *out) {
    int64_t given[GW_MAX_DIMS];
    int count;
    if (!gw_targs_ints(t, i, given, &count)) {
        return false;
    }
    const bool has_default = otherwise == ones || otherwise == zeros;
    if (count == 0 && otherwise && !(has_default && gw_targs_has(t, i))) {
        memcpy(out, otherwise, (size_t)n * sizeof *out);
        return true;
    }
    if (count != 1 && count != n) {
        gw_buffer text;
        gw_buffer_init(&text, t->ctx);
        gw_shape_text(&text, given, count);
        gw_raise(t->vm, GW_X_RuntimeError,
                 "expected %.*s to be a single integer value or a list of %d values to match the "
                 "convolution dimensions, but got %.*s=%s",
                 (int)t->parameters[i].length, t->parameters[i].name, n,
                 (int)t->parameters[i].length, t->parameters[i].name, text.data ? text.data : "");
        gw_buffer_free(&text);
        return false;
    }
    for (int d = 0; d < n; d++) {
        out[d] = given[count == 1 ? 0 : d];
    }
    return true;
}

/* --- Convolutions ----------------------------------------------------------------------------- */

/* Margins that keep the lengths; what is odd goes behind, and the input is padded for it. Owned. */
static gw_tensor *same_size(gw_tensor *x, const gw_tensor *weight, gw_windows *w) {
    int64_t pads[2 * GW_MAX_WINDOW_DIMS] = {0};
    bool odd = false;
    for (int d = 0; d < w->n; d++) {
        int64_t total = w->dilation[d] * (gw_tensor_dims(weight)[2 + d] - 1);
        w->padding[d] = total / 2;
        pads[2 * (w->n - 1 - d) + 1] = total % 2;
        odd = odd || total % 2;
    }
    return odd ? gw_pad(x, pads, 2 * w->n, gw_scalar_int(0)) : gw_tensor_retain(x);
}

static bool read_convolution(gw_targs *t, gw_windows *w, int64_t *groups, bool *same) {
    *same = false;
    if (!read_sizes(t, 3, w->n, ones, w->stride) || !read_sizes(t, 5, w->n, ones, w->dilation) ||
        !gw_targs_int(t, 6, 1, groups)) {
        return false;
    }
    if (t->overload == 0) {
        return read_sizes(t, 4, w->n, zeros, w->padding);
    }
    const gw_str *padding = gw_as_str(t->values[4]);
    *same = gw_str_is(padding, "same");
    if (!*same && !gw_str_is(padding, "valid")) {
        gw_raise(t->vm, GW_X_RuntimeError, "Invalid padding string: '%s'", padding->data);
        return false;
    }
    for (int d = 0; *same && d < w->n; d++) {
        if (w->stride[d] != 1) {
            gw_raise(t->vm, GW_X_RuntimeError,
                     "padding='same' is not supported for strided convolutions");
            return false;
        }
    }
    return true;
}

static bool check_batch(gw_targs *t, const gw_tensor *x, int n) {
    const int ndim = gw_tensor_ndim(x);
    if (ndim == n + 1 || ndim == n + 2) {
        return true;
    }
    gw_buffer text;
    gw_buffer_init(&text, t->ctx);
    gw_shape_text(&text, gw_tensor_dims(x), ndim);
    gw_raise(t->vm, GW_X_RuntimeError,
             "Expected %dD (unbatched) or %dD (batched) input to %s, but got input of size: %s",
             n + 1, n + 2, t->function, text.data ? text.data : "");
    gw_buffer_free(&text);
    return false;
}

/* y (taken over), of a batch of one when the input was without a batch. */
static gw_flow return_batch(gw_targs *t, gw_tensor *y, bool batched, gw_value *out) {
    if (!batched) {
        gw_tensor *one = gw_squeeze_dim(y, 0);
        gw_tensor_release(y);
        y = one;
    }
    return gw_return_tensor(t->vm, y, out);
}

/* Over n dims; input without a batch is one of a batch of one. */
static gw_flow convolve(gw_targs *t, int n, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0), *weight = gw_targs_tensor(t, 1);
    const int ndim = gw_tensor_ndim(x);
    gw_windows w = {.n = n};
    int64_t groups;
    bool same;
    if (!read_convolution(t, &w, &groups, &same) || !check_batch(t, x, n)) {
        return GW_RAISED;
    }
    gw_tensor *batch = ndim == n + 1 ? gw_unsqueeze(x, 0) : gw_tensor_retain(x);
    if (batch && same && gw_tensor_ndim(weight) == n + 2) {
        gw_tensor *padded = same_size(batch, weight, &w);
        gw_tensor_release(batch);
        batch = padded;
    }
    gw_tensor *y = gw_convolution(batch, weight, gw_targs_tensor(t, 2), &w, groups);
    gw_tensor_release(batch);
    return return_batch(t, y, ndim == n + 2, out);
}
gw_flow gw_torch_conv1d(gw_targs *t, gw_value *out) {
    return convolve(t, 1, out);
}
gw_flow gw_torch_conv2d(gw_targs *t, gw_value *out) {
    const gw_tensor *x = gw_targs_tensor(t, 0), *bias = gw_targs_tensor(t, 2);
    if (bias && gw_tensor_dtype(x) != gw_tensor_dtype(bias) && !gw_is_str(t->values[4])) {
        return gw_raise(
            t->vm, GW_X_RuntimeError, "Input type (%s) and bias type (%s) should be the same",
            gw_dtype_cpp_name(gw_tensor_dtype(x)), gw_dtype_cpp_name(gw_tensor_dtype(bias)));
    }
    return convolve(t, 2, out);
}
gw_flow gw_torch_conv3d(gw_targs *t, gw_value *out) {
    return convolve(t, 3, out);
}

static gw_flow convolve_back(gw_targs *t, int n, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0);
    gw_windows w = {.n = n};
    int64_t groups, more[GW_MAX_WINDOW_DIMS];
    if (!read_sizes(t, 3, n, ones, w.stride) || !read_sizes(t, 4, n, zeros, w.padding) ||
        !read_sizes(t, 5, n, zeros, more) || !gw_targs_int(t, 6, 1, &groups) ||
        !read_sizes(t, 7, n, ones, w.dilation) || !check_batch(t, x, n)) {
        return GW_RAISED;
    }
    const bool batched = gw_tensor_ndim(x) == n + 2;
    gw_tensor *batch = batched ? gw_tensor_retain(x) : gw_unsqueeze(x, 0);
    gw_tensor *y = gw_transposed_convolution(batch, gw_targs_tensor(t, 1), gw_targs_tensor(t, 2),
                                             &w, more, groups);
    gw_tensor_release(batch);
    return return_batch(t, y, batched, out);
}
gw_flow gw_torch_conv_transpose1d(gw_targs *t, gw_value *out) {
    return convolve_back(t, 1, out);
}
gw_flow gw_torch_conv_transpose2d(gw_targs *t, gw_value *out) {
    return convolve_back(t, 2, out);
}
gw_flow gw_torch_conv_transpose3d(gw_targs *t, gw_value *out) {
    return convolve_back(t, 3, out);
}

/* --- Pooling ---------------------------------------------------------------------------------- */

/* Parameters 1 to 3 are kernel_size, stride (left out: kernel_size) and padding; `dilation` that of
 * dilation, 0: none. */
static bool read_pool(gw_targs *t, size_t dilation, gw_windows *w) {
    w->n = 2;
    memcpy(w->dilation, ones, sizeof ones);
    return read_sizes(t, 1, 2, NULL, w->size) && read_sizes(t, 2, 2, w->size, w->stride) &&
           read_sizes(t, 3, 2, zeros, w->padding) &&
           (!dilation || read_sizes(t, dilation, 2, ones, w->dilation));
}

gw_flow gw_torch_nn_max_pool2d(gw_targs *t, gw_value *out) {
    gw_windows w;
    if (!read_pool(t, 4, &w)) {
        return GW_RAISED;
    }
    gw_tensor *index = NULL;
    gw_tensor *y = gw_max_pool2d(gw_targs_tensor(t, 0), &w, gw_targs_bool(t, 5, false), &index);
    if (!y) {
        return gw_raise_error(t->vm);
    }
    gw_parts both = {.items = gw_alloc_array(t->ctx, 2, sizeof(gw_tensor *)), .n = 2};
    if (!both.items) {
        gw_tensor_release(y);
        gw_tensor_release(index);
        return gw_raise_error(t->vm);
    }
    both.items[0] = y;
    both.items[1] = index;
    return gw_return_parts(t->vm, &both, out);
}

gw_flow gw_torch_nn_avg_pool2d(gw_targs *t, gw_value *out) {
    gw_windows w;
    int64_t divisor;
    if (!read_pool(t, 0, &w) || !gw_targs_int(t, 6, 0, &divisor)) {
        return GW_RAISED;
    }
    if (gw_targs_has(t, 6) && divisor == 0) {
        return gw_raise(t->vm, GW_X_RuntimeError, "divisor must be not zero");
    }
    gw_tensor *y = gw_avg_pool2d(gw_targs_tensor(t, 0), &w, gw_targs_bool(t, 4, false),
                                 gw_targs_bool(t, 5, true), divisor);
    return gw_return_tensor(t->vm, y, out);
}

gw_flow gw_torch_nn_adaptive_avg_pool2d(gw_targs *t, gw_value *out) {
    int64_t size[GW_MAX_WINDOW_DIMS];
    if (!read_sizes(t, 1, 2, NULL, size)) {
        return GW_RAISED;
    }
    return gw_return_tensor(t->vm, gw_adaptive_avg_pool2d(gw_targs_tensor(t, 0), size), out);
}

/* --- Margins ---------------------------------------------------------------------------------- */

gw_flow gw_torch_constant_pad_nd(gw_targs *t, gw_value *out) {
    int64_t pads[GW_MAX_DIMS];
    gw_scalar value;
    int n;
    if (!gw_targs_ints(t, 1, pads, &n) || !gw_targs_number(t, 2, gw_scalar_int(0), &value)) {
        return GW_RAISED;
    }
    return gw_return_tensor(t->vm, gw_pad(gw_targs_tensor(t, 0), pads, n, value), out);
}

gw_flow gw_torch_cdist(gw_targs *t, gw_value *out) {
    double p;
    int64_t mode;
    if (!gw_targs_float(t, 2, 2, &p) || !gw_targs_int(t, 3, 0, &mode)) {
        return GW_RAISED;
    }
    gw_tensor *a = gw_targs_tensor(t, 0), *b = gw_targs_tensor(t, 1);
    const bool product = p == 2 && a->ndim > 1 && b->ndim > 1 &&
                         gw_is_distance_product(a->dims + a->ndim - 2, b->dims + b->ndim - 2, mode);
    return gw_return_tensor(t->vm, product ? gw_distances(a, b) : gw_cdist(a, b, p), out);
}
