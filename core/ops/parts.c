/* Joining tensors and taking them apart. */
#include "ops/parts.h"

#include <string.h>

#include "gradwalk/autograd.h"
#include "ops/layout.h"
#include "ops/record.h"
#include "ops/view.h"

/* ---- joining --------------------------------------------------------------------------------- */

/* Tensors of shape [0] may stand beside any others, as PyTorch has it for old programs. */
static bool passed_over(const gw_tensor *t) {
    return t->ndim == 1 && t->dims[0] == 0;
}

static gw_dtype joint_dtype(gw_tensor *const *list, size_t n) {
    gw_dtype dtype = (gw_dtype)list[0]->dtype;
    for (size_t i = 1; i < n; i++)
        dtype = gw_dtype_promote(dtype, (gw_dtype)list[i]->dtype);
    return dtype;
}

/* The shape that all have but for `dim`, where `dims` gets the sum; `sizes`: of each there. */
static gw_status joint_shape(gw_tensor *const *list, size_t n, const gw_tensor *first, int dim,
                             int64_t *dims, int64_t *sizes) {
    gw_context *ctx = first->ctx;
    memcpy(dims, first->dims, first->ndim * sizeof *dims);
    dims[dim] = 0;
    for (size_t i = 0; i < n; i++) {
        const gw_tensor *t = list[i];
        sizes[i] = 0;
        if (passed_over(t))
            continue;
        if (t->ndim != first->ndim)
            return gw_fail(ctx, GW_E_RUNTIME,
                           "Tensors must have same number of dimensions: got %d and %d",
                           (int)first->ndim, (int)t->ndim);
        for (int d = 0; d < t->ndim; d++)
            if (d != dim && t->dims[d] != first->dims[d])
                return gw_fail(ctx, GW_E_RUNTIME,
                               "Sizes of tensors must match except in dimension %d. Expected size "
                               "%lld but got size %lld for tensor number %zu in the list.",
                               dim, (long long)first->dims[d], (long long)t->dims[d], i);
        sizes[i] = t->dims[dim];
        dims[dim] += sizes[i];
    }
    return GW_OK;
}

/* Images whose channels all lie behind are joined to such. */
static bool joint_behind(gw_tensor *const *list, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (!gw_has_channels_behind(list[i]) || list[i]->ndim != list[0]->ndim)
            return false;
    return true;
}

/* Copies every tensor to its place behind the others. */
static void join(gw_tensor *const *list, size_t n, int dim, const int64_t *sizes, gw_tensor *out) {
    const int64_t width = (int64_t)gw_dtype_size((gw_dtype)out->dtype);
    int64_t at = 0;
    for (size_t i = 0; i < n; i++) {
        gw_operand to = gw_tensor_operand(out, NULL);
        to.data = (char *)to.data + at * out->strides[dim] * width;
        if (sizes[i])
            gw_kernel_copy(list[i]->dims, list[i]->ndim, to, gw_tensor_operand(list[i], NULL));
        at += sizes[i];
    }
}

gw_tensor *gw_cat(gw_tensor *const *list, size_t n, int64_t dim) {
    for (size_t i = 0; i < n; i++)
        if (!list[i])
            return NULL;
    if (n == 0)
        return NULL;
    gw_context *ctx = list[0]->ctx;
    const gw_tensor *first = NULL;
    for (size_t i = 0; i < n; i++) {
        if (list[i]->ndim == 0) {
            gw_fail(ctx, GW_E_RUNTIME,
                    "zero-dimensional tensor (at position %zu) cannot be concatenated", i);
            return NULL;
        }
        if (!first && !passed_over(list[i]))
            first = list[i];
    }
    if (!first)
        first = list[0];
    const int d = gw_shape_dim(ctx, dim, first->ndim);
    int64_t *sizes = d < 0 ? NULL : gw_alloc_array(ctx, n, sizeof *sizes), dims[GW_MAX_DIMS];
    if (!sizes)
        return NULL;
    gw_tensor *out = NULL;
    if (joint_shape(list, n, first, d, dims, sizes) == GW_OK)
        out = gw_empty_image(ctx, joint_dtype(list, n), dims, first->ndim, joint_behind(list, n));
    if (out)
        join(list, n, d, sizes, out);
    out = gw_record_list(GW_OP_cat, list, n, &(gw_attributes){.ints = {d}, .n_ints = 1}, sizes, n,
                         out);
    gw_release(ctx, sizes, n * sizeof *sizes);
    return out;
}

static void fail_sizes(const gw_tensor *first, const gw_tensor *other, size_t i) {
    gw_buffer a, b;
    gw_buffer_init(&a, first->ctx);
    gw_buffer_init(&b, first->ctx);
    if (gw_shape_text(&a, first->dims, first->ndim) && gw_shape_text(&b, other->dims, other->ndim))
        gw_fail(first->ctx, GW_E_RUNTIME,
                "stack expects each tensor to be equal size, but got %s at entry 0 and %s at entry "
                "%zu",
                a.data, b.data, i);
    gw_buffer_free(&b);
    gw_buffer_free(&a);
}

/* As PyTorch: what is stacked along no new last dim is joined, and then seen in its shape. */
static gw_tensor *joined_stack(gw_tensor *const *list, size_t n, int dim) {
    const gw_quiet quiet = gw_quiet_begin(list[0]->ctx);
    gw_tensor *rows = gw_cat(list, n, dim), *out = NULL;
    gw_quiet_end(&quiet);
    int64_t dims[GW_MAX_DIMS], strides[GW_MAX_DIMS];
    for (int i = 0, from = 0; rows && i <= rows->ndim; i++)
        dims[i] = i == dim ? (int64_t)n : list[0]->dims[from++];
    if (rows && gw_view_strides(rows, dims, rows->ndim + 1, strides))
        out = gw_tensor_alias(rows, dims, strides, rows->ndim + 1, 0);
    gw_tensor_release(rows);
    return out;
}

/* Side by side in a new last dim. */
static gw_tensor *zipped(gw_tensor *const *list, size_t n) {
    const gw_tensor *first = list[0];
    int64_t dims[GW_MAX_DIMS];
    for (int i = 0; i <= first->ndim; i++)
        dims[i] = i == first->ndim ? (int64_t)n : first->dims[i];
    gw_tensor *out = gw_empty(first->ctx, joint_dtype(list, n), dims, first->ndim + 1);
    for (size_t i = 0; out && i < n; i++) {
        gw_operand to = gw_tensor_operand(out, NULL);
        to.data = (char *)to.data + i * gw_dtype_size((gw_dtype)out->dtype);
        gw_kernel_copy(first->dims, first->ndim, to, gw_tensor_operand(list[i], NULL));
    }
    return out;
}

gw_tensor *gw_stack(gw_tensor *const *list, size_t n, int64_t dim) {
    for (size_t i = 0; i < n; i++)
        if (!list[i])
            return NULL;
    if (n == 0)
        return NULL;
    gw_tensor *first = list[0];
    gw_context *ctx = first->ctx;
    const int d = gw_shape_dim(ctx, dim, first->ndim + 1);
    if (d < 0)
        return NULL;
    for (size_t i = 1; i < n; i++)
        if (!gw_tensor_same_shape(first, list[i])) {
            fail_sizes(first, list[i], i);
            return NULL;
        }
    if (first->ndim == GW_MAX_DIMS) {
        gw_fail(ctx, GW_E_NOT_IMPLEMENTED, "tensors of more than %d dimensions", GW_MAX_DIMS);
        return NULL;
    }
    gw_tensor *out = d == first->ndim ? zipped(list, n) : joined_stack(list, n, d);
    return gw_record_list(GW_OP_stack, list, n, &(gw_attributes){.ints = {d}, .n_ints = 1}, NULL, 0,
                          out);
}

gw_status gw_cat_apply(gw_node *node, gw_tensor *const *g, gw_tensor **out) {
    const int64_t dim = node->attributes->ints[0];
    int64_t at = 0;
    for (size_t i = 0; i < node->n_next; at += node->list[i++]) {
        if (!node->next[i].node)
            continue;
        const gw_metadata *to = &node->next[i].node->outputs[node->next[i].input_nr];
        out[i] = to->ndim == 1 && to->dims[0] == 0
                     ? gw_full(node->ctx, (gw_dtype)to->dtype, to->dims, 1, gw_scalar_int(0))
                     : gw_slice(g[0], dim, at, at + node->list[i], 1);
        if (!out[i])
            return gw_error(node->ctx);
    }
    return GW_OK;
}

gw_status gw_stack_apply(gw_node *node, gw_tensor *const *g, gw_tensor **out) {
    for (size_t i = 0; i < node->n_next; i++) {
        if (!node->next[i].node)
            continue;
        out[i] = gw_select(g[0], node->attributes->ints[0], (int64_t)i);
        if (!out[i])
            return gw_error(node->ctx);
    }
    return GW_OK;
}

/* ---- taking apart ---------------------------------------------------------------------------- */

void gw_parts_free(gw_context *ctx, gw_parts *parts) {
    for (size_t i = 0; i < parts->n; i++)
        gw_tensor_release(parts->items[i]);
    if (parts->items)
        gw_release(ctx, parts->items, parts->n * sizeof *parts->items);
    *parts = (gw_parts){0};
}

static gw_status make_room(gw_context *ctx, gw_parts *parts, int64_t n) {
    *parts = (gw_parts){0};
    if (n == 0)
        return GW_OK;
    parts->items = gw_alloc_array(ctx, (size_t)n, sizeof *parts->items);
    if (!parts->items)
        return GW_E_MEMORY;
    parts->n = (size_t)n;
    memset(parts->items, 0, parts->n * sizeof *parts->items);
    return GW_OK;
}

static gw_tensor *part(gw_op_id id, gw_tensor *a, const int64_t *dims, const int64_t *strides,
                       int ndim, int64_t offset) {
    if (id == GW_OP_unsafe_split) { /* no views: each part has a version of its own */
        gw_tensor *own = gw_tensor_alias_unversioned(a);
        if (own && !gw_tensor_set_geometry(own, dims, strides, ndim, offset)) {
            gw_tensor_release(own);
            return NULL;
        }
        return own;
    }
    gw_tensor *view = gw_tensor_view(a, dims, strides, ndim, offset);
    gw_note_creation(a, view, GW_CREATED_WITH_OTHERS);
    return view;
}

static gw_status end(gw_op_id id, gw_tensor *a, int dim, gw_parts *parts) {
    gw_status status = gw_error(a->ctx);
    if (status == GW_OK)
        status = gw_record_parts(id, a, &(gw_attributes){.ints = {dim}, .n_ints = 1}, parts);
    if (status != GW_OK)
        gw_parts_free(a->ctx, parts);
    return status;
}

/* Parts of sizes[i], or all of `size` but for the last. */
static gw_status split(gw_op_id id, gw_tensor *a, const int64_t *sizes, int64_t size, int64_t n,
                       int dim, gw_parts *parts) {
    if (make_room(a->ctx, parts, n) != GW_OK)
        return GW_E_MEMORY;
    int64_t dims[GW_MAX_DIMS], at = 0;
    memcpy(dims, a->dims, a->ndim * sizeof *dims);
    for (int64_t i = 0; i < n; i++) {
        const int64_t rest = a->dims[dim] - at;
        dims[dim] = sizes ? sizes[i] : size < rest ? size : rest;
        parts->items[i] = part(id, a, dims, a->strides, a->ndim, a->offset + at * a->strides[dim]);
        if (!parts->items[i])
            break;
        at += dims[dim];
    }
    return end(id, a, dim, parts);
}

static gw_status split_evenly(gw_op_id id, gw_tensor *a, int64_t size, int64_t dim,
                              gw_parts *parts) {
    *parts = (gw_parts){0};
    if (!a)
        return GW_E_MEMORY;
    if (a->ndim == 0)
        return gw_fail(a->ctx, GW_E_RUNTIME, "split expects at least a 1-dimensional tensor");
    if (size < 0)
        return gw_fail(a->ctx, GW_E_RUNTIME,
                       "split expects split_size be non-negative, but got split_size=%lld",
                       (long long)size);
    const int d = gw_shape_dim(a->ctx, dim, a->ndim);
    if (d < 0)
        return gw_error(a->ctx);
    const int64_t length = a->dims[d];
    if (size == 0 && length)
        return gw_fail(a->ctx, GW_E_RUNTIME,
                       "split_size can only be 0 if dimension size is 0, but got dimension size of "
                       "%lld",
                       (long long)length);
    const int64_t n = length ? length / size + (length % size != 0) : 1;
    return split(id, a, NULL, size, n, d, parts);
}

gw_status gw_split(gw_tensor *a, int64_t size, int64_t dim, gw_parts *parts) {
    return split_evenly(GW_OP_split, a, size, dim, parts);
}

gw_status gw_unsafe_split(gw_tensor *a, int64_t size, int64_t dim, gw_parts *parts) {
    return split_evenly(GW_OP_unsafe_split, a, size, dim, parts);
}

static gw_status fail_negative(gw_context *ctx, const int64_t *sizes, size_t n) {
    gw_buffer text;
    gw_buffer_init(&text, ctx);
    for (size_t i = 0; i < n; i++)
        gw_buffer_format(&text, i ? ", %lld" : "%lld", (long long)sizes[i]);
    gw_fail(ctx, GW_E_RUNTIME,
            "split_with_sizes expects split_sizes have only non-negative entries, but got "
            "split_sizes=[%s]",
            text.data ? text.data : "");
    gw_buffer_free(&text);
    return gw_error(ctx);
}

gw_status gw_split_with_sizes(gw_tensor *a, const int64_t *sizes, size_t n, int64_t dim,
                              gw_parts *parts) {
    *parts = (gw_parts){0};
    if (!a)
        return GW_E_MEMORY;
    gw_context *ctx = a->ctx;
    if (a->ndim == 0)
        return gw_fail(ctx, GW_E_RUNTIME, "split expects at least a 1-dimensional tensor");
    const int d = gw_shape_dim(ctx, dim, a->ndim);
    if (d < 0)
        return gw_error(ctx);
    int64_t left = a->dims[d];
    for (size_t i = 0; i < n && left >= 0; i++) {
        if (sizes[i] < 0)
            return fail_negative(ctx, sizes, n);
        left = sizes[i] > left ? -1 : left - sizes[i];
    }
    if (left != 0) {
        gw_buffer text;
        gw_buffer_init(&text, ctx);
        for (size_t i = 0; i < n; i++)
            gw_buffer_format(&text, i ? ", %lld" : "%lld", (long long)sizes[i]);
        gw_fail(ctx, GW_E_RUNTIME,
                "split_with_sizes expects split_sizes to sum exactly to %lld (input tensor's size "
                "at dimension %d), but got split_sizes=[%s]",
                (long long)a->dims[d], d, text.data ? text.data : "");
        gw_buffer_free(&text);
        return gw_error(ctx);
    }
    return split(GW_OP_split_with_sizes, a, sizes, 0, (int64_t)n, d, parts);
}

gw_status gw_unbind(gw_tensor *a, int64_t dim, gw_parts *parts) {
    *parts = (gw_parts){0};
    if (!a)
        return GW_E_MEMORY;
    const int d = gw_shape_dim(a->ctx, dim, a->ndim);
    if (d < 0)
        return gw_error(a->ctx);
    if (a->ndim == 0)
        return gw_fail(a->ctx, GW_E_INDEX, "Dimension specified as 0 but tensor has no dimensions");
    if (make_room(a->ctx, parts, a->dims[d]) != GW_OK)
        return GW_E_MEMORY;
    int64_t dims[GW_MAX_DIMS], strides[GW_MAX_DIMS];
    for (int from = 0, to = 0; from < a->ndim; from++) {
        if (from == d)
            continue;
        dims[to] = a->dims[from];
        strides[to++] = a->strides[from];
    }
    for (size_t i = 0; i < parts->n; i++) {
        const int64_t offset = a->offset + (int64_t)i * a->strides[d];
        parts->items[i] = part(GW_OP_unbind, a, dims, strides, a->ndim - 1, offset);
        if (!parts->items[i])
            break;
    }
    return end(GW_OP_unbind, a, d, parts);
}

gw_status gw_chunk(gw_tensor *a, int64_t n, int64_t dim, gw_parts *parts) {
    *parts = (gw_parts){0};
    if (!a)
        return GW_E_MEMORY;
    if (a->ndim == 0)
        return gw_fail(a->ctx, GW_E_RUNTIME, "chunk expects at least a 1-dimensional tensor");
    if (n <= 0)
        return gw_fail(a->ctx, GW_E_RUNTIME,
                       "chunk expects `chunks` to be greater than 0, got: %lld", (long long)n);
    const int d = gw_shape_dim(a->ctx, dim, a->ndim);
    if (d < 0)
        return gw_error(a->ctx);
    const int64_t size = a->dims[d] / n + (a->dims[d] % n != 0);
    return size ? gw_split(a, size, d, parts)
                : split(GW_OP_split_with_sizes, a, NULL, 0, n, d, parts);
}

/* Joins what arrived, zeros where nothing did. */
static gw_status rejoin(gw_node *node, gw_tensor *const *g, gw_tensor **out, bool stacks) {
    gw_context *ctx = node->ctx;
    gw_parts parts;
    if (!node->next[0].node)
        return GW_OK;
    if (make_room(ctx, &parts, node->n_outputs) != GW_OK)
        return GW_E_MEMORY;
    for (size_t i = 0; i < parts.n && gw_error(ctx) == GW_OK; i++) {
        const gw_metadata *like = &node->outputs[i];
        parts.items[i] =
            g[i] ? gw_tensor_retain(g[i])
                 : gw_full(ctx, (gw_dtype)like->dtype, like->dims, like->ndim, gw_scalar_int(0));
    }
    const int64_t dim = node->attributes->ints[0];
    if (gw_error(ctx) == GW_OK)
        out[0] = stacks ? gw_stack(parts.items, parts.n, dim) : gw_cat(parts.items, parts.n, dim);
    gw_parts_free(ctx, &parts);
    return gw_error(ctx);
}

gw_status gw_split_apply(gw_node *node, gw_tensor *const *g, gw_tensor **out) {
    return rejoin(node, g, out, false);
}

gw_status gw_unbind_apply(gw_node *node, gw_tensor *const *g, gw_tensor **out) {
    return rejoin(node, g, out, true);
}
