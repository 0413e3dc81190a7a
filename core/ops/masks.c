/* Picking and putting by a mask. */
#include <string.h>

#include "ops/gradients.h"
#include "ops/layout.h"
#include "ops/places.h"
#include "ops/pointwise.h"
#include "ops/record.h"

gw_tensor *gw_nonzero(gw_tensor *a) {
    gw_tensor *truth = a ? gw_tensor_copy(a, GW_BOOL) : NULL;
    if (!truth)
        return NULL;
    const uint8_t *bits = gw_tensor_data(truth);
    const int64_t numel = gw_tensor_numel(truth);
    int64_t n = 0, at[GW_MAX_DIMS] = {0};
    for (int64_t i = 0; i < numel; i++)
        n += bits[i] != 0;
    gw_tensor *rows = gw_empty(a->ctx, GW_I64, (const int64_t[]){n, a->ndim}, 2);
    int64_t *out = rows ? gw_tensor_data(rows) : NULL;
    for (int64_t i = 0; rows && i < numel; i++) {
        if (bits[i]) {
            if (a->ndim)
                memcpy(out, at, a->ndim * sizeof *at);
            out += a->ndim;
        }
        for (int d = a->ndim - 1; d >= 0 && ++at[d] == a->dims[d]; d--)
            at[d] = 0;
    }
    gw_tensor_release(truth);
    return gw_record(GW_OP_nonzero, &a, NULL, gw_relaid(rows, (const int64_t[]){1, n}));
}

/* Of any other dtype the kernel of masked_fill reads the first byte of each element alone: of a
 * float that is hardly ever 1. */
gw_tensor *gw_mask_of(gw_tensor *mask) {
    if (mask->dtype == GW_BOOL)
        return gw_tensor_retain(mask);
    const int64_t n = gw_tensor_numel(mask);
    const size_t size = gw_dtype_size((gw_dtype)mask->dtype);
    gw_tensor *rows = gw_tensor_copy(mask, (gw_dtype)mask->dtype);
    gw_tensor *truth = rows ? gw_empty(mask->ctx, GW_BOOL, mask->dims, mask->ndim) : NULL;
    const unsigned char *from = truth ? gw_tensor_data(rows) : NULL;
    unsigned char *to = truth ? gw_tensor_data(truth) : NULL;
    for (int64_t i = 0; truth && i < n; i++) {
        to[i] = from[(size_t)i * size];
        if (to[i] > 1) {
            gw_fail(mask->ctx, GW_E_RUNTIME, "Mask tensor can take 0 and 1 values only");
            gw_tensor_release(truth);
            truth = NULL;
        }
    }
    gw_tensor_release(rows);
    return truth;
}

static gw_status check_mask(const char *name, const gw_tensor *a, const gw_tensor *mask) {
    if (mask->dtype == GW_BOOL || mask->dtype == GW_U8)
        return GW_OK;
    return gw_fail(a->ctx, GW_E_RUNTIME, "%s", name);
}

gw_tensor *gw_places_of_mask(gw_tensor *mask, const int64_t *dims, int ndim) {
    gw_context *ctx = mask->ctx;
    const gw_quiet quiet = gw_quiet_begin(ctx);
    gw_tensor *wide = gw_expand(mask, dims, ndim),
              *flat = gw_reshape(wide, (const int64_t[]){-1}, 1);
    gw_tensor *rows = gw_nonzero(flat), *places = gw_reshape(rows, (const int64_t[]){-1}, 1);
    if (rows && rows->dims[0] == 0) {
        gw_tensor_release(places);
        gw_error_clear(ctx);
        places = gw_empty(ctx, GW_I64, (const int64_t[]){0}, 1);
    }
    gw_quiet_end(&quiet);
    gw_tensor_release(rows);
    gw_tensor_release(flat);
    gw_tensor_release(wide);
    return places;
}

/* The dims of what empty_like makes of `t`, by how they lie in memory; false: as they are. */
static bool memory_order(gw_tensor *t, int64_t *order) {
    gw_tensor *like = gw_empty_keeping(t, (gw_dtype)t->dtype);
    bool differs = false;
    for (int i = 0; like && i < like->ndim; i++) {
        int at = i;
        for (; at > 0 && like->dims[i] != 1 && like->strides[order[at - 1]] < like->strides[i];
             at--)
            order[at] = order[at - 1];
        order[at] = i;
        differs = differs || at != i;
    }
    gw_tensor_release(like);
    return differs;
}

gw_tensor *gw_masked_select(gw_tensor *a, gw_tensor *mask) {
    int64_t dims[GW_MAX_DIMS];
    int ndim;
    if (!a || !mask ||
        check_mask("masked_select: expected BoolTensor or ByteTensor for mask", a, mask) != GW_OK ||
        gw_shape_broadcast(a->ctx, a->dims, a->ndim, mask->dims, mask->ndim, dims, &ndim) != GW_OK)
        return NULL;
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *wide = gw_expand(a, dims, ndim);
    gw_quiet_end(&quiet);
    gw_tensor *places = wide ? gw_places_of_mask(mask, dims, ndim) : NULL;
    gw_tensor *out = places ? gw_take_places(wide, places) : NULL;
    gw_attributes at = {.n_ints = (uint8_t)ndim};
    at.flag = out && memory_order(wide, at.ints + GW_MAX_DIMS);
    gw_tensor_release(places);
    gw_tensor_release(wide);
    memcpy(at.ints, dims, (size_t)ndim * sizeof *dims);
    return gw_record(GW_OP_masked_select, (gw_tensor *[]){a, mask}, &at, out);
}

/* Self and mask are expanded to each other's size, where PyTorch's masked_scatter does. */
gw_tensor *gw_masked_scatter_wide(gw_tensor *a, gw_tensor *mask, gw_tensor *source) {
    int64_t dims[GW_MAX_DIMS];
    int ndim;
    if (!a || !mask || !source ||
        gw_shape_broadcast(a->ctx, a->dims, a->ndim, mask->dims, mask->ndim, dims, &ndim) != GW_OK)
        return NULL;
    if (ndim == a->ndim && memcmp(dims, a->dims, (size_t)ndim * sizeof *dims) == 0)
        return gw_masked_scatter(a, mask, source);
    gw_tensor *wide = gw_expand(a, dims, ndim);
    gw_tensor *out = gw_masked_scatter(wide, mask, source);
    gw_tensor_release(wide);
    return out;
}

gw_tensor *gw_masked_scatter(gw_tensor *a, gw_tensor *mask, gw_tensor *source) {
    if (!a || !mask || !source)
        return NULL;
    if (a->dtype != source->dtype) {
        gw_fail(a->ctx, GW_E_RUNTIME,
                "masked_scatter: expected self and source to have same dtypes but got%s and %s",
                gw_dtype_label((gw_dtype)a->dtype), gw_dtype_label((gw_dtype)source->dtype));
        return NULL;
    }
    gw_tensor *truth = gw_mask_of(mask);
    if (!truth)
        return NULL;
    gw_tensor *places = gw_places_of_mask(truth, a->dims, a->ndim), *out = NULL;
    gw_tensor_release(truth);
    if (places && places->dims[0] > gw_tensor_numel(source)) {
        gw_fail(a->ctx, GW_E_RUNTIME, "Number of elements of source < number of ones in mask");
    } else if (places) {
        const gw_quiet quiet = gw_quiet_begin(a->ctx);
        gw_tensor *flat = gw_reshape(source, (const int64_t[]){gw_tensor_numel(source)}, 1);
        gw_tensor *used = gw_slice(flat, 0, 0, places->dims[0], 1);
        gw_quiet_end(&quiet);
        out = used ? gw_put_places(a, places, used, false) : NULL;
        gw_tensor_release(used);
        gw_tensor_release(flat);
    }
    gw_tensor_release(places);
    gw_attributes at = {.n_ints = source->ndim};
    for (int i = 0; i < source->ndim; i++)
        at.ints[i] = source->dims[i];
    return gw_record(GW_OP_masked_scatter, (gw_tensor *[]){a, source, mask}, &at, out);
}

gw_status gw_check_fill_value(const gw_tensor *value) {
    return value->ndim == 0
               ? GW_OK
               : gw_fail(value->ctx, GW_E_RUNTIME,
                         "masked_fill_ only supports a 0-dimensional value tensor, but got tensor "
                         "with %d dimension(s).",
                         (int)value->ndim);
}

gw_tensor *gw_masked_fill_tensor(gw_tensor *a, gw_tensor *mask, gw_tensor *value) {
    if (!a || !mask || !value || gw_check_fill_value(value) != GW_OK)
        return NULL;
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *out = gw_masked_fill(a, mask, gw_tensor_at(value, 0));
    gw_quiet_end(&quiet);
    return gw_record(GW_OP_masked_fill_tensor, (gw_tensor *[]){a, value, mask}, NULL, out);
}

/* ---- the way back ---------------------------------------------------------------------------- */

#include "ops/words.h"

/* As PyTorch's masked_scatter_ of zeros that lie as the input did: what is put goes by memory. */
static gw_tensor *put_by_memory(gw_rule *r, gw_tensor *g, gw_tensor *mask) {
    const int64_t *order = shape(r) + GW_MAX_DIMS;
    int64_t dims[GW_MAX_DIMS], back[GW_MAX_DIMS];
    for (int i = 0; i < rank(r); i++) {
        dims[i] = shape(r)[order[i]];
        back[order[i]] = i;
    }
    const gw_quiet quiet = gw_quiet_begin(r->ctx);
    gw_tensor *wide = own(gw_expand(mask, shape(r), rank(r)));
    gw_tensor *zeros = own(gw_full(r->ctx, (gw_dtype)g->dtype, dims, rank(r), number(0)));
    gw_tensor *put = own(gw_masked_scatter(zeros, own(gw_permute(wide, order, rank(r))), g));
    gw_tensor *out = gw_permute(put, back, rank(r));
    gw_quiet_end(&quiet);
    gw_attributes at = {.n_ints = g->ndim};
    for (int i = 0; i < g->ndim; i++)
        at.ints[i] = g->dims[i];
    return own(gw_record(GW_OP_masked_scatter, (gw_tensor *[]){zeros, g, mask}, &at, out));
}

gw_tensor *gw_masked_select_slope(gw_rule *r, gw_tensor *g, gw_tensor *mask) {
    if (r->node->attributes->flag)
        return put_by_memory(r, g, mask);
    return own(gw_masked_scatter(
        own(gw_full(r->ctx, (gw_dtype)g->dtype, shape(r), rank(r), number(0))), mask, g));
}

gw_tensor *gw_masked_scatter_slope(gw_rule *r, gw_tensor *g, gw_tensor *mask) {
    int64_t n = 1;
    for (int i = 0; i < rank(r); i++)
        n *= shape(r)[i];
    gw_tensor *picked = own(gw_masked_select(g, mask));
    if (picked && picked->dims[0] < n) {
        const int64_t rest = n - picked->dims[0];
        gw_tensor *nought = own(gw_full(r->ctx, (gw_dtype)g->dtype, &rest, 1, number(0)));
        picked = nought ? own(gw_cat((gw_tensor *[]){picked, nought}, 2, 0)) : NULL;
    }
    return own(gw_view(picked, shape(r), rank(r)));
}
