/* Elements in other places: turned, rolled, repeated. */
#include <string.h>

#include "ops/gradients.h"
#include "ops/layout.h"
#include "ops/record.h"

/* Reads `a` under other strides into `out`. */
static gw_tensor *copy_into(gw_tensor *out, const gw_tensor *a, const int64_t *strides,
                            int64_t offset) {
    gw_operand from = gw_tensor_operand(a, strides);
    from.data = (char *)from.data + offset * (int64_t)gw_dtype_size((gw_dtype)a->dtype);
    gw_kernel_copy(out->dims, out->ndim, gw_tensor_operand(out, NULL), from);
    return out;
}

gw_tensor *gw_flip(gw_tensor *a, const int64_t *dims, int n) {
    if (!a)
        return NULL;
    gw_attributes at = {.n_ints = (uint8_t)n};
    int64_t strides[GW_MAX_DIMS], offset = 0;
    memcpy(strides, a->strides, a->ndim * sizeof *strides);
    unsigned seen = 0;
    for (int i = 0; i < n; i++) {
        const int d = gw_shape_dim(a->ctx, dims[i], a->ndim);
        if (d < 0)
            return NULL;
        if (seen >> d & 1) {
            gw_fail(a->ctx, GW_E_RUNTIME, "dim %d appears multiple times in the list of dims", d);
            return NULL;
        }
        seen |= 1u << d;
        at.ints[i] = d;
        if (a->ndim == 0 || a->dims[d] == 0)
            continue;
        offset += (a->dims[d] - 1) * a->strides[d];
        strides[d] = -a->strides[d];
    }
    gw_tensor *out = gw_empty_keeping(a, (gw_dtype)a->dtype);
    return gw_record(GW_OP_flip, &a, &at, out ? copy_into(out, a, strides, offset) : NULL);
}

/* ---- rolled ---------------------------------------------------------------------------------- */

/* `a` rolled along one dim, without graph. */
static gw_tensor *rolled(gw_tensor *a, int d, int64_t shift) {
    const int64_t n = a->dims[d];
    if (gw_tensor_numel(a) == 0)
        return gw_tensor_copy(a, (gw_dtype)a->dtype);
    const int64_t start = (n - shift % n) % n;
    gw_tensor *parts[2] = {gw_slice(a, d, start, n, 1), gw_slice(a, d, 0, start, 1)};
    gw_tensor *out = gw_cat(parts, 2, d);
    gw_tensor_release(parts[0]);
    gw_tensor_release(parts[1]);
    return out;
}

gw_tensor *gw_roll(gw_tensor *a, const int64_t *shifts, const int64_t *dims, int n) {
    if (!a)
        return NULL;
    gw_context *ctx = a->ctx;
    if (n > GW_MAX_DIMS || (!dims && n != 1)) {
        gw_fail(ctx, GW_E_RUNTIME, "shifts and dimensions must align. shifts: %d, dims:%d", n,
                dims ? n : 0);
        return NULL;
    }
    gw_attributes at = {.n_ints = (uint8_t)n, .flag = dims != NULL};
    memcpy(at.ints, shifts, (size_t)n * sizeof *shifts);
    if (dims && n > 0 && a->ndim == 0) {
        gw_fail(ctx, GW_E_INDEX, "Dimension specified as %lld but tensor has no dimensions",
                (long long)dims[0]);
        return NULL;
    }
    for (int i = 0; dims && i < n; i++) {
        const int d = gw_shape_dim(ctx, dims[i], a->ndim);
        if (d < 0)
            return NULL;
        at.ints[GW_MAX_DIMS + i] = d;
    }
    const gw_quiet quiet = gw_quiet_begin(ctx);
    gw_tensor *out = NULL;
    if (!dims || a->ndim == 0) {
        gw_tensor *flat = gw_reshape(a, (const int64_t[]){gw_tensor_numel(a)}, 1);
        gw_tensor *moved = flat ? rolled(flat, 0, shifts[0]) : NULL;
        out = moved ? gw_tensor_copy(moved, (gw_dtype)a->dtype) : NULL;
        gw_tensor *shaped = gw_reshape(out, a->dims, a->ndim);
        gw_tensor_release(out);
        out = shaped ? gw_tensor_copy(shaped, (gw_dtype)a->dtype) : NULL;
        gw_tensor_release(shaped);
        gw_tensor_release(moved);
        gw_tensor_release(flat);
    } else {
        out = n ? gw_tensor_retain(a) : gw_tensor_copy(a, (gw_dtype)a->dtype);
        for (int i = 0; out && i < n; i++) {
            gw_tensor *next = rolled(out, (int)at.ints[GW_MAX_DIMS + i], shifts[i]);
            gw_tensor_release(out);
            out = next;
        }
    }
    gw_quiet_end(&quiet);
    return gw_record(GW_OP_roll, &a, &at, out);
}

gw_tensor *gw_rot90(gw_tensor *a, int64_t k, int64_t dim0, int64_t dim1) {
    if (!a)
        return NULL;
    if (a->ndim < 2) {
        gw_fail(a->ctx, GW_E_RUNTIME, "expected total dims >= 2, but got total dims = %d",
                (int)a->ndim);
        return NULL;
    }
    const int x = gw_shape_dim(a->ctx, dim0, a->ndim);
    const int y = x < 0 ? -1 : gw_shape_dim(a->ctx, dim1, a->ndim);
    if (y < 0)
        return NULL;
    if (x == y) {
        gw_fail(a->ctx, GW_E_RUNTIME,
                "expected rotation dims to be different, but got dim0 = %d and "
                "dim1 = %d",
                x, y);
        return NULL;
    }
    const int64_t turns = (k % 4 + 4) % 4;
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *out = NULL;
    if (turns == 0) {
        out = gw_tensor_copy(a, (gw_dtype)a->dtype);
    } else if (turns == 2) {
        out = gw_flip(a, (const int64_t[]){x, y}, 2);
    } else {
        gw_tensor *flipped = gw_flip(a, &(int64_t){turns == 1 ? y : x}, 1);
        gw_tensor *turned = gw_transpose(flipped, x, y);
        out =
            turned ? gw_tensor_alias(turned, turned->dims, turned->strides, turned->ndim, 0) : NULL;
        gw_tensor_release(turned);
        gw_tensor_release(flipped);
    }
    gw_quiet_end(&quiet);
    return gw_record(GW_OP_rot90, &a,
                     &(gw_attributes){.scalar = gw_scalar_int(turns), .ints = {x, y}, .n_ints = 2},
                     out);
}

/* ---- repeated -------------------------------------------------------------------------------- */

static void fail_repeated(gw_context *ctx, const int64_t *dims, int n) {
    int64_t first = -1;
    for (int d = n - 1; d >= 0; d--)
        first = dims[d] < 0 ? dims[d] : first;
    gw_buffer shape;
    gw_buffer_init(&shape, ctx);
    if (gw_shape_text(&shape, dims, n))
        gw_fail(ctx, GW_E_RUNTIME, "Trying to create tensor with negative dimension %lld: %s",
                (long long)first, shape.data);
    gw_buffer_free(&shape);
}

gw_tensor *gw_repeat(gw_tensor *a, const int64_t *repeats, int n) {
    if (!a)
        return NULL;
    gw_context *ctx = a->ctx;
    if (n < a->ndim) {
        gw_fail(ctx, GW_E_RUNTIME,
                "Number of dimensions of repeat dims can not be smaller than "
                "number of dimensions of tensor");
        return NULL;
    }
    if (n > GW_MAX_DIMS) {
        gw_fail(ctx, GW_E_NOT_IMPLEMENTED, "tensors of more than %d dimensions", GW_MAX_DIMS);
        return NULL;
    }
    const int added = n - a->ndim;
    gw_attributes at = gw_shape_attributes(a);
    int64_t dims[GW_MAX_DIMS];
    bool fits = true;
    for (int d = 0; d < n; d++) {
        const int64_t size = d < added ? 1 : a->dims[d - added];
        dims[d] = (int64_t)((uint64_t)size * (uint64_t)repeats[d]); /* as PyTorch's, may wrap */
        at.ints[GW_MAX_DIMS + d] = repeats[d];
        fits = fits && repeats[d] >= 0 && (!size || repeats[d] <= INT64_MAX / size);
    }
    if (!fits) {
        fail_repeated(ctx, dims, n);
        return NULL;
    }
    at.scalar = gw_scalar_int(n);
    gw_tensor *out = gw_empty(ctx, (gw_dtype)a->dtype, dims, n);
    if (out && gw_tensor_numel(out)) {
        /* Seen as pairs of dims (repeat, size) the copy is one of a broadcast tensor; done a repeat
         * at a time, so that no more than GW_MAX_DIMS are needed. */
        int64_t index[GW_MAX_DIMS] = {0};
        for (int d = 0; d >= 0;) {
            int64_t offset = 0;
            for (int i = 0; i < n; i++)
                offset += index[i] * (i < added ? 1 : a->dims[i - added]) * out->strides[i];
            gw_operand to = gw_tensor_operand(out, out->strides + added);
            to.data = (char *)to.data + offset * (int64_t)gw_dtype_size((gw_dtype)a->dtype);
            gw_kernel_copy(a->dims, a->ndim, to, gw_tensor_operand(a, NULL));
            for (d = n - 1; d >= 0 && ++index[d] == repeats[d]; d--)
                index[d] = 0;
        }
    }
    return gw_record(GW_OP_repeat, &a, &at, out);
}

/* ---- composed of others ---------------------------------------------------------------------- */

gw_tensor *gw_movedim(gw_tensor *a, int64_t from, int64_t to) {
    if (!a)
        return NULL;
    const int x = gw_shape_dim(a->ctx, from, a->ndim);
    const int y = x < 0 ? -1 : gw_shape_dim(a->ctx, to, a->ndim);
    if (y < 0)
        return NULL;
    if (a->ndim == 0)
        return gw_alias(a);
    int64_t order[GW_MAX_DIMS];
    for (int d = 0, other = 0; d < a->ndim; d++) {
        if (d == y) {
            order[d] = x;
            continue;
        }
        other += other == x;
        order[d] = other++;
    }
    return gw_permute(a, order, a->ndim);
}

gw_tensor *gw_repeat_interleave(gw_tensor *a, int64_t repeats, const int64_t *dim) {
    if (!a)
        return NULL;
    gw_context *ctx = a->ctx;
    if (repeats < 0) {
        gw_fail(ctx, GW_E_RUNTIME, "repeats can not be negative");
        return NULL;
    }
    if (dim && a->ndim == 0) {
        gw_fail(ctx, GW_E_INDEX, "Dimension specified as %lld but tensor has no dimensions",
                (long long)*dim);
        return NULL;
    }
    gw_tensor *flat =
        dim || a->ndim == 1 ? gw_tensor_retain(a) : gw_reshape(a, (const int64_t[]){-1}, 1);
    const int d = flat ? gw_shape_dim(ctx, dim ? *dim : 0, flat->ndim) : -1;
    gw_tensor *index = NULL, *out = NULL;
    if (d >= 0) {
        const int64_t n = (flat->ndim ? flat->dims[d] : 1);
        const int64_t count = gw_shape_numel(ctx, (const int64_t[]){n, repeats}, 2);
        index = count < 0 ? NULL : gw_empty(ctx, GW_I64, &count, 1);
        for (int64_t i = 0; index && i < count; i++)
            ((int64_t *)gw_tensor_data(index))[i] = i / repeats;
        out = gw_index_select(flat, d, index);
    }
    gw_tensor_release(index);
    gw_tensor_release(flat);
    return out;
}

gw_status gw_meshgrid(gw_tensor *const *list, size_t n, bool xy, gw_parts *parts) {
    *parts = (gw_parts){0};
    if (!n || !list[0])
        return GW_E_MEMORY;
    gw_context *ctx = list[0]->ctx;
    if (n > GW_MAX_DIMS)
        return gw_fail(ctx, GW_E_NOT_IMPLEMENTED, "tensors of more than %d dimensions",
                       GW_MAX_DIMS);
    int64_t dims[GW_MAX_DIMS];
    for (size_t i = 0; i < n; i++) {
        if (list[i]->ndim > 1)
            return gw_fail(ctx, GW_E_RUNTIME,
                           "torch.meshgrid: Expected 0D or 1D tensor in the tensor list but got: "
                           "%dD",
                           (int)list[i]->ndim);
        dims[i] = gw_tensor_numel(list[i]);
    }
    const bool swaps = xy && n > 1;
    if (swaps) {
        const int64_t first = dims[0];
        dims[0] = dims[1];
        dims[1] = first;
    }
    parts->items = gw_alloc_zero(ctx, n * sizeof *parts->items);
    if (!parts->items)
        return GW_E_MEMORY;
    parts->n = n;
    for (size_t i = 0; i < n && gw_error(ctx) == GW_OK; i++) {
        int64_t own[GW_MAX_DIMS] = {1, 1, 1, 1, 1, 1, 1, 1};
        own[swaps && i < 2 ? 1 - i : i] = -1;
        gw_tensor *turned = gw_view(list[i], own, (int)n);
        parts->items[i] = gw_expand(turned, dims, (int)n);
        gw_tensor_release(turned);
    }
    if (gw_error(ctx) != GW_OK)
        gw_parts_free(ctx, parts);
    return gw_error(ctx);
}

/* ---- the way back ---------------------------------------------------------------------------- */

#include "ops/words.h"

gw_tensor *gw_roll_back(gw_rule *r, gw_tensor *g) {
    int64_t shifts[GW_MAX_DIMS], dims[GW_MAX_DIMS];
    const int n = rank(r);
    for (int i = 0; i < n; i++) {
        shifts[i] = -shape(r)[n - 1 - i];
        dims[i] = shape(r)[GW_MAX_DIMS + n - 1 - i];
    }
    return own(gw_roll(g, shifts, r->node->attributes->flag ? dims : NULL, n));
}

/* The sum of the copies along dim d, one after the other. */
static gw_tensor *sum_of_copies(gw_rule *r, gw_tensor *g, int64_t size, int d) {
    gw_parts parts;
    gw_tensor *sum = NULL;
    if (gw_split(g, size, d, &parts) == GW_OK && size)
        for (size_t i = 0; i < parts.n; i++) {
            gw_tensor *next = sum ? gw_add(sum, parts.items[i]) : gw_tensor_retain(parts.items[i]);
            gw_tensor_release(sum);
            sum = next;
        }
    gw_parts_free(r->ctx, &parts);
    return sum ? own(sum) : g;
}

/* As PyTorch's repeat_backward: a dim that was repeated becomes two, and all the first ones are
 * summed at once. */
gw_tensor *gw_repeat_slope(gw_rule *r, gw_tensor *g) {
    const int n = (int)c0.i, added = n - rank(r);
    const int64_t *repeats = shape(r) + GW_MAX_DIMS;
    int64_t sizes[2 * GW_MAX_DIMS], summed[GW_MAX_DIMS];
    int n_sizes = 0, n_summed = 0;
    for (int d = 0; d < n; d++)
        if (repeats[d] == 0)
            return zeros_of_input(g);
    for (int d = 0; d < added && g; d++)
        g = own(gw_sum_dims(g, (const int64_t[]){0}, 1, false));
    for (int d = added; d < n; d++) {
        if (repeats[d] != 1) {
            summed[n_summed++] = n_sizes;
            sizes[n_sizes++] = repeats[d];
        }
        sizes[n_sizes++] = shape(r)[d - added];
    }
    if (!g || !n_summed)
        return g;
    if (n_sizes <= GW_MAX_DIMS)
        return own(gw_sum_dims(own(gw_reshape(g, sizes, n_sizes)), summed, n_summed, false));
    for (int d = n - added - 1; d >= 0 && g; d--)
        if (repeats[added + d] != 1)
            g = sum_of_copies(r, g, shape(r)[d], d);
    return g;
}
