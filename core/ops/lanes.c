#include "ops/lanes.h"

#include <string.h>

#include "ops/layout.h"
#include "ops/record.h"

static void for_lanes(const gw_tensor *in, int dim, gw_tensor *out, gw_tensor *indices,
                      const gw_lane *like, gw_lane_function *f) {
    const int64_t size_in = (int64_t)gw_dtype_size((gw_dtype)in->dtype);
    const int64_t size_out = (int64_t)gw_dtype_size((gw_dtype)out->dtype);
    const bool scalar = in->ndim == 0;
    gw_lane lane = *like;
    lane.n = scalar ? 1 : in->dims[dim];
    lane.n_out = scalar ? gw_tensor_numel(out) : out->dims[dim];
    lane.in_step = scalar ? 0 : in->strides[dim] * size_in;
    lane.out_step = scalar ? 0 : out->strides[dim] * size_out;
    lane.index_step = indices && !scalar ? indices->strides[dim] : 0;
    const char *start = gw_tensor_data(in);
    char *end = gw_tensor_data(out);
    int64_t *noted = indices ? gw_tensor_data(indices) : NULL;
    int64_t index[GW_MAX_DIMS] = {0};
    for (int d = 0; d < in->ndim; d++)
        if (d != dim && in->dims[d] == 0)
            return;
    for (;;) {
        int64_t from = 0, to = 0, note = 0;
        for (int d = 0; d < in->ndim; d++) {
            from += index[d] * in->strides[d];
            to += index[d] * out->strides[d];
            note += indices ? index[d] * indices->strides[d] : 0;
        }
        lane.in = start + from * size_in;
        lane.out = end + to * size_out;
        lane.indices = noted ? noted + note : NULL;
        f(&lane);
        int d = in->ndim - 1;
        for (; d >= 0; d--) {
            if (d != dim && ++index[d] < in->dims[d])
                break;
            index[d] = 0;
        }
        if (d < 0)
            return;
    }
}

gw_status gw_for_lanes(gw_tensor *in, int dim, gw_tensor *out, gw_tensor *indices,
                       const gw_lane *like, gw_lane_function *f) {
    const gw_dtype wide = gw_dtype_wide((gw_dtype)out->dtype);
    gw_tensor *from = gw_widened(in);
    gw_tensor *to =
        wide == out->dtype ? gw_tensor_retain(out) : gw_empty(out->ctx, wide, out->dims, out->ndim);
    if (from && to)
        for_lanes(from, dim, to, indices, like, f);
    if (from && to && to != out)
        gw_kernel_copy(out->dims, out->ndim, gw_tensor_operand(out, NULL),
                       gw_tensor_operand(to, NULL));
    gw_tensor_release(to);
    gw_tensor_release(from);
    return gw_error(in->ctx);
}

gw_status gw_dims_mask(const gw_tensor *a, const int64_t *dims, int n, uint32_t *mask) {
    *mask = n == 0 ? (1u << a->ndim) - 1 : 0;
    for (int i = 0; i < n; i++) {
        const int d = gw_shape_dim(a->ctx, dims[i], a->ndim);
        if (d < 0)
            return gw_error(a->ctx);
        if (*mask >> d & 1)
            return gw_fail(a->ctx, GW_E_RUNTIME,
                           "dim %d appears multiple times in the list of dims", d);
        *mask |= 1u << d;
    }
    return GW_OK;
}

int64_t gw_count_reduced(const gw_tensor *a, uint32_t mask) {
    int64_t n = 1;
    for (int i = 0; i < a->ndim; i++)
        n *= mask >> i & 1 ? a->dims[i] : 1;
    return n;
}

gw_attributes gw_reduced_shape(const gw_tensor *a, uint32_t mask, bool keepdim) {
    gw_attributes kept = gw_shape_attributes(a);
    kept.flag = keepdim || a->ndim == 0;
    kept.ints[GW_MAX_DIMS] = mask;
    return kept;
}

/* More than memory can hold, which an expanded tensor can have: nothing stops a loop over them. */
#define MOST_READ ((int64_t)1 << 32)

gw_status gw_check_read(const gw_tensor *a) {
    return gw_tensor_numel(a) <= MOST_READ
               ? GW_OK
               : gw_fail(a->ctx, GW_E_NOT_IMPLEMENTED,
                         "reducing more than %lld elements at once is not supported in the "
                         "playground",
                         (long long)MOST_READ);
}

gw_tensor *gw_empty_reduced(const gw_tensor *a, uint32_t mask, bool keepdim, gw_dtype dtype) {
    if (gw_check_read(a) != GW_OK)
        return NULL;
    int64_t dims[GW_MAX_DIMS];
    int n = 0;
    for (int i = 0; i < a->ndim; i++) {
        if (!(mask >> i & 1))
            dims[n++] = a->dims[i];
        else if (keepdim)
            dims[n++] = 1;
    }
    return gw_empty(a->ctx, dtype, dims, n);
}

gw_tensor *gw_rows(gw_tensor *a, uint32_t mask) {
    int64_t order[GW_MAX_DIMS], outer = 1, inner = 1;
    int n = 0, memory[GW_MAX_DIMS];
    const gw_operand elements = gw_tensor_operand(a, NULL);
    gw_memory_order(a->dims, a->ndim, &elements, 1, memory);
    for (int i = 0; i < a->ndim; i++)
        if (!(mask >> i & 1)) {
            order[n++] = i;
            outer *= a->dims[i];
        }
    for (int i = 0; i < a->ndim; i++)
        if (mask >> memory[i] & 1) {
            order[n++] = memory[i];
            inner *= a->dims[memory[i]];
        }
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *turned = gw_permute(a, order, a->ndim);
    gw_tensor *rows = gw_reshape(turned, (const int64_t[]){outer, inner}, 2);
    gw_quiet_end(&quiet);
    gw_tensor_release(turned);
    return rows;
}

gw_tensor *gw_reduce(gw_tensor *a, uint32_t mask, bool keepdim, gw_dtype dtype, const gw_lane *like,
                     gw_lane_function *f) {
    gw_tensor *rows = gw_rows(a, mask);
    gw_tensor *out = rows ? gw_empty_reduced(a, mask, keepdim, dtype) : NULL;
    if (out) {
        const int64_t dims[2] = {rows->dims[0], 1}, strides[2] = {1, 0};
        gw_tensor *column = gw_tensor_alias(out, dims, strides, 2, out->offset);
        if (!column || gw_for_lanes(rows, 1, column, NULL, like, f) != GW_OK) {
            gw_tensor_release(out);
            out = NULL;
        }
        gw_tensor_release(column);
    }
    gw_tensor_release(rows);
    return out;
}
