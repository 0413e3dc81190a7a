/* Picking and putting by index. */
#include <string.h>

#include "ops/gradients.h"
#include "ops/inplace.h"
#include "ops/places.h"
#include "ops/pointwise.h"
#include "ops/record.h"

/* The dim, and the shape of what is put, which its gradient gets. */
static gw_attributes with_dim(int dim, const gw_tensor *source) {
    gw_attributes at = {.ints = {dim}, .n_ints = 1};
    if (source) {
        at.scalar = gw_scalar_int(source->ndim);
        for (int d = 0; d < source->ndim; d++)
            at.ints[GW_MAX_DIMS + d] = source->dims[d];
    }
    return at;
}

/* Checks what goes with gather and scatter; the dim, or -1. */
static int check_along(const char *name, const gw_tensor *a, int64_t dim, const gw_tensor *index,
                       const gw_tensor *source) {
    gw_context *ctx = a->ctx;
    const int d = gw_shape_dim(ctx, dim, a->ndim);
    if (d < 0)
        return -1;
    if (index->dtype != GW_I64) {
        gw_fail(ctx, GW_E_RUNTIME, "%s(): Expected dtype int64 for index", name);
        return -1;
    }
    if (gw_tensor_numel(index) == 0)
        return d;
    if ((index->ndim ? index->ndim : 1) != (a->ndim ? a->ndim : 1)) {
        gw_fail(ctx, GW_E_RUNTIME,
                "Index tensor must have the same number of dimensions as %s tensor",
                source ? "self" : "input");
        return -1;
    }
    if (source && source->dtype != a->dtype) {
        gw_fail(ctx, GW_E_RUNTIME, "%s(): Expected self.dtype to be equal to src.dtype", name);
        return -1;
    }
    if (source && (index->ndim ? index->ndim : 1) != (source->ndim ? source->ndim : 1)) {
        gw_fail(ctx, GW_E_RUNTIME,
                "Index tensor must have the same number of dimensions as src tensor");
        return -1;
    }
    gw_buffer own, wanted, third;
    gw_buffer_init(&own, ctx);
    gw_buffer_init(&wanted, ctx);
    gw_buffer_init(&third, ctx);
    for (int i = 0; i < index->ndim && i < a->ndim; i++) {
        const bool fits = (i == d || index->dims[i] <= a->dims[i]) &&
                          (!source || index->dims[i] <= source->dims[i]);
        if (fits)
            continue;
        gw_shape_text(&own, index->dims, index->ndim);
        gw_shape_text(&wanted, a->dims, a->ndim);
        if (source)
            gw_shape_text(&third, source->dims, source->ndim);
        if (source && gw_error(ctx) == GW_OK)
            gw_fail(ctx, GW_E_RUNTIME,
                    "Expected index %s to be smaller than self %s apart from dimension %d and to "
                    "be smaller size than src %s",
                    own.data, wanted.data, d, third.data);
        else if (gw_error(ctx) == GW_OK)
            gw_fail(ctx, GW_E_RUNTIME,
                    "Size does not match at dimension %d expected index %s to be smaller than self "
                    "%s apart from dimension %d",
                    i, own.data, wanted.data, d);
    }
    gw_buffer_free(&third);
    gw_buffer_free(&wanted);
    gw_buffer_free(&own);
    return gw_error(ctx) == GW_OK ? d : -1;
}

/* The part of `t` that has the sizes of `like`. */
static gw_tensor *corner(gw_tensor *t, const gw_tensor *like) {
    return gw_tensor_alias(t, like->dims, t->strides, like->ndim, t->offset);
}

gw_tensor *gw_gather(gw_tensor *a, int64_t dim, gw_tensor *index) {
    if (!a || !index)
        return NULL;
    const int d = check_along("gather", a, dim, index, NULL);
    gw_tensor *places = d < 0 ? NULL : gw_places_along(a, d, index);
    gw_tensor *out = places ? gw_take_places(a, places) : NULL;
    gw_tensor_release(places);
    gw_attributes at = {.scalar = gw_scalar_int(d), .n_ints = a->ndim};
    for (int i = 0; i < a->ndim; i++)
        at.ints[i] = a->dims[i];
    return gw_record(GW_OP_gather, (gw_tensor *[]){a, index}, &at, out);
}

static gw_tensor *put_along(gw_op_id id, const char *name, gw_tensor *a, int64_t dim,
                            gw_tensor *index, gw_tensor *source, bool adds) {
    if (!a || !index || !source)
        return NULL;
    const int d = check_along(name, a, dim, index, source);
    gw_tensor *places = d < 0 ? NULL : gw_places_along(a, d, index);
    gw_tensor *part = places && gw_tensor_numel(index) ? corner(source, index) : NULL;
    gw_tensor *out = part     ? gw_put_places(a, places, part, adds)
                     : places ? gw_tensor_copy(a, (gw_dtype)a->dtype)
                              : NULL;
    gw_tensor_release(part);
    gw_tensor_release(places);
    const gw_attributes at = with_dim(d, source);
    return gw_record(id, (gw_tensor *[]){a, source, index}, &at, out);
}

gw_tensor *gw_scatter(gw_tensor *a, int64_t dim, gw_tensor *index, gw_tensor *source) {
    return put_along(GW_OP_scatter, "scatter", a, dim, index, source, false);
}

gw_tensor *gw_scatter_add(gw_tensor *a, int64_t dim, gw_tensor *index, gw_tensor *source) {
    return put_along(GW_OP_scatter_add, "scatter", a, dim, index, source, true);
}

gw_tensor *gw_scatter_value(gw_tensor *a, int64_t dim, gw_tensor *index, gw_scalar value) {
    if (!a || !index)
        return NULL;
    const int d = check_along("scatter", a, dim, index, NULL);
    gw_tensor *places = d < 0 ? NULL : gw_places_along(a, d, index);
    gw_tensor *number = places ? gw_full(a->ctx, (gw_dtype)a->dtype, NULL, 0, value) : NULL;
    gw_tensor *out = number ? gw_put_places(a, places, number, false) : NULL;
    gw_tensor_release(number);
    gw_tensor_release(places);
    const gw_attributes at = with_dim(d, NULL);
    return gw_record(GW_OP_scatter_value, (gw_tensor *[]){a, index}, &at, out);
}

/* ---- whole slices ---------------------------------------------------------------------------- */

static int check_slices(const char *name, const gw_tensor *a, int64_t dim, const gw_tensor *index) {
    const int d = gw_shape_dim(a->ctx, dim, a->ndim);
    if (d < 0)
        return -1;
    if (index->ndim > 1) {
        gw_fail(a->ctx, GW_E_INDEX, "%s(): Index is supposed to be a vector", name);
        return -1;
    }
    if (index->dtype != GW_I64) {
        gw_fail(a->ctx, GW_E_RUNTIME, "%s(): Expected dtype int32 or int64 for index", name);
        return -1;
    }
    return d;
}

gw_tensor *gw_index_select(gw_tensor *a, int64_t dim, gw_tensor *index) {
    if (!a || !index)
        return NULL;
    const int d = check_slices("index_select", a, dim, index);
    gw_tensor *places = d < 0 ? NULL : gw_places_of_slices(a, d, index);
    gw_tensor *out = places ? gw_take_places(a, places) : NULL;
    gw_tensor_release(places);
    gw_attributes at = {.scalar = gw_scalar_int(d), .n_ints = a->ndim};
    for (int i = 0; i < a->ndim; i++)
        at.ints[i] = a->dims[i];
    return gw_record(GW_OP_index_select, (gw_tensor *[]){a, index}, &at, out);
}

static gw_tensor *put_slices(gw_op_id id, const char *name, gw_tensor *a, int64_t dim,
                             gw_tensor *index, gw_tensor *source, bool adds) {
    if (!a || !index || !source)
        return NULL;
    const int d = check_slices(name, a, dim, index);
    if (d < 0)
        return NULL;
    const int64_t given = source->ndim ? source->dims[d < source->ndim ? d : 0] : 1;
    if (given != gw_tensor_numel(index)) {
        gw_fail(a->ctx, GW_E_RUNTIME,
                "%s(): Number of indices (%lld) should be equal to source.size(dim) (%lld)", name,
                (long long)gw_tensor_numel(index), (long long)given);
        return NULL;
    }
    if (source->dtype != a->dtype) {
        gw_fail(a->ctx, GW_E_RUNTIME,
                adds ? "%s(): self (%s) and source (%s) must have the same scalar type"
                     : "%s(): self and source expected to have the same dtype, but got (self) %s "
                       "and (source) %s",
                name, gw_dtype_label((gw_dtype)a->dtype), gw_dtype_label((gw_dtype)source->dtype));
        return NULL;
    }
    gw_tensor *places = gw_places_of_slices(a, d, index);
    gw_tensor *out = places ? gw_put_places(a, places, source, adds) : NULL;
    gw_tensor_release(places);
    const gw_attributes at = with_dim(d, source);
    return gw_record(id, (gw_tensor *[]){a, source, index}, &at, out);
}

gw_tensor *gw_index_add(gw_tensor *a, int64_t dim, gw_tensor *index, gw_tensor *source) {
    return put_slices(GW_OP_index_add, "index_add", a, dim, index, source, true);
}

gw_tensor *gw_index_copy(gw_tensor *a, int64_t dim, gw_tensor *index, gw_tensor *source) {
    return put_slices(GW_OP_index_copy, "index_copy_", a, dim, index, source, false);
}

gw_tensor *gw_index_fill(gw_tensor *a, int64_t dim, gw_tensor *index, gw_scalar value) {
    if (!a || !index)
        return NULL;
    const int d = check_slices("index_fill_", a, dim, index);
    gw_tensor *places = d < 0 ? NULL : gw_places_of_slices(a, d, index);
    gw_tensor *number = places ? gw_full(a->ctx, (gw_dtype)a->dtype, NULL, 0, value) : NULL;
    gw_tensor *out = number ? gw_put_places(a, places, number, false) : NULL;
    gw_tensor_release(number);
    gw_tensor_release(places);
    const gw_attributes at = with_dim(d, NULL);
    return gw_record(GW_OP_index_fill, (gw_tensor *[]){a, index}, &at, out);
}

/* ---- by position ----------------------------------------------------------------------------- */

static gw_tensor *positions(const char *name, const gw_tensor *a, const gw_tensor *index) {
    if (index->dtype != GW_I64) {
        gw_fail(a->ctx, GW_E_RUNTIME, "%s(): Expected a long tensor for index, but got %s", name,
                gw_dtype_label((gw_dtype)index->dtype));
        return NULL;
    }
    gw_tensor *places = gw_tensor_copy(index, GW_I64);
    const int64_t n = places ? gw_tensor_numel(places) : 0, size = gw_tensor_numel(a);
    for (int64_t i = 0; i < n; i++) {
        int64_t *place = (int64_t *)gw_tensor_data(places) + i;
        if (*place < -size || *place >= size) {
            gw_fail(a->ctx, GW_E_INDEX,
                    "out of range: tried to access index %lld on a tensor of %lld elements.",
                    (long long)*place, (long long)size);
            gw_tensor_release(places);
            return NULL;
        }
        *place += *place < 0 ? size : 0;
    }
    return places;
}

gw_tensor *gw_take(gw_tensor *a, gw_tensor *index) {
    if (!a || !index)
        return NULL;
    gw_tensor *places = positions("take", a, index);
    gw_tensor *out = places ? gw_take_places(a, places) : NULL;
    gw_tensor_release(places);
    gw_attributes at = {.n_ints = a->ndim};
    for (int i = 0; i < a->ndim; i++)
        at.ints[i] = a->dims[i];
    return gw_record(GW_OP_take, (gw_tensor *[]){a, index}, &at, out);
}

gw_tensor *gw_put(gw_tensor *a, gw_tensor *index, gw_tensor *source, bool accumulate) {
    if (!a || !index || !source)
        return NULL;
    gw_tensor *places = positions("put_", a, index);
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *shaped = places ? gw_reshape(source, index->dims, index->ndim) : NULL;
    gw_quiet_end(&quiet);
    gw_tensor *out = shaped ? gw_put_places(a, places, shaped, accumulate) : NULL;
    gw_tensor_release(shaped);
    gw_tensor_release(places);
    gw_attributes at = with_dim(0, source);
    at.flag = accumulate;
    return gw_record(GW_OP_put, (gw_tensor *[]){a, source, index}, &at, out);
}

/* ---- index tensors --------------------------------------------------------------------------- */

gw_tensor *gw_index_at(gw_tensor *a, gw_tensor *places) {
    if (!a || !places)
        return NULL;
    gw_attributes at = {.n_ints = a->ndim};
    for (int i = 0; i < a->ndim; i++)
        at.ints[i] = a->dims[i];
    return gw_record(GW_OP_index, (gw_tensor *[]){a, places}, &at, gw_take_places(a, places));
}

gw_tensor *gw_index(gw_tensor *a, gw_tensor *const *indices, int n) {
    gw_tensor *places = a ? gw_places_of_indices(a, indices, n) : NULL;
    gw_tensor *out = gw_index_at(a, places);
    gw_tensor_release(places);
    return out;
}

gw_tensor *gw_index_backward(gw_tensor *a, gw_tensor *places, const int64_t *dims, int n) {
    if (!a || !places)
        return NULL;
    gw_tensor *zeros = gw_full(a->ctx, (gw_dtype)a->dtype, dims, n, gw_scalar_int(0));
    gw_tensor *out = zeros ? gw_put_places(zeros, places, a, true) : NULL;
    gw_tensor_release(zeros);
    return gw_record(GW_OP_index_backward, (gw_tensor *[]){a, places}, NULL, out);
}

/* `values` must broadcast to what is picked, here and in place. */
static gw_tensor *put_at(gw_tensor *a, gw_tensor *places, gw_tensor *values, bool accumulate) {
    gw_context *ctx = a->ctx;
    if (values->dtype != a->dtype) {
        gw_fail(ctx, GW_E_RUNTIME,
                "Index put requires the source and destination dtypes match, got %s for the "
                "destination and %s for the source.",
                gw_dtype_label((gw_dtype)a->dtype), gw_dtype_label((gw_dtype)values->dtype));
        return NULL;
    }
    bool fits = values->ndim <= places->ndim;
    for (int d = 0; fits && d < values->ndim; d++) {
        const int64_t size = values->dims[d];
        fits = size == 1 || size == places->dims[d + places->ndim - values->ndim];
    }
    if (fits)
        return gw_put_places(a, places, values, accumulate);
    gw_buffer own, wanted;
    gw_buffer_init(&own, ctx);
    gw_buffer_init(&wanted, ctx);
    if (gw_shape_text(&own, values->dims, values->ndim) &&
        gw_shape_text(&wanted, places->dims, places->ndim))
        gw_fail(ctx, GW_E_RUNTIME,
                "shape mismatch: value tensor of shape %s cannot be broadcast to indexing result "
                "of shape %s",
                own.data, wanted.data);
    gw_buffer_free(&wanted);
    gw_buffer_free(&own);
    return NULL;
}

gw_tensor *gw_index_put(gw_tensor *a, gw_tensor *const *indices, int n, gw_tensor *values,
                        bool accumulate) {
    if (!a || !values)
        return NULL;
    gw_tensor *places = gw_places_of_indices(a, indices, n);
    gw_tensor *out = places ? put_at(a, places, values, accumulate) : NULL;
    const gw_attributes at = {.flag = accumulate};
    out = gw_record(GW_OP_index_put, (gw_tensor *[]){a, values, places}, &at, out);
    gw_tensor_release(places);
    return out;
}

gw_status gw_index_put_(gw_tensor *self, gw_tensor *const *indices, int n, gw_tensor *values,
                        bool accumulate) {
    if (!self || !values)
        return GW_E_MEMORY;
    const gw_op *op = &gw_ops[GW_OP_index_put];
    gw_tensor *inputs[3] = {self, values, NULL};
    if (gw_check_inplace(op, inputs) != GW_OK)
        return gw_error(self->ctx);
    inputs[2] = gw_places_of_indices(self, indices, n);
    gw_tensor *value = inputs[2] ? put_at(self, inputs[2], values, accumulate) : NULL;
    if (value)
        gw_write(op, inputs, &(gw_attributes){.flag = accumulate}, value);
    gw_tensor_release(inputs[2]);
    return gw_error(self->ctx);
}

/* ---- masks ----------------------------------------------------------------------------------- */

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
    return gw_record(GW_OP_nonzero, &a, NULL, rows);
}

static gw_status check_mask(const char *name, const gw_tensor *a, const gw_tensor *mask) {
    if (mask->dtype == GW_BOOL)
        return GW_OK;
    return gw_fail(a->ctx, GW_E_RUNTIME, "%s", name);
}

/* Where `mask` holds in its broadcast to `dims`, as places there. */
static gw_tensor *places_of_mask(gw_tensor *mask, const int64_t *dims, int ndim) {
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

gw_tensor *gw_masked_select(gw_tensor *a, gw_tensor *mask) {
    int64_t dims[GW_MAX_DIMS];
    int ndim;
    if (!a || !mask ||
        check_mask("masked_select: expected BoolTensor for mask", a, mask) != GW_OK ||
        gw_shape_broadcast(a->ctx, a->dims, a->ndim, mask->dims, mask->ndim, dims, &ndim) != GW_OK)
        return NULL;
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *wide = gw_expand(a, dims, ndim);
    gw_quiet_end(&quiet);
    gw_tensor *places = wide ? places_of_mask(mask, dims, ndim) : NULL;
    gw_tensor *out = places ? gw_take_places(wide, places) : NULL;
    gw_tensor_release(places);
    gw_tensor_release(wide);
    gw_attributes at = {.n_ints = (uint8_t)ndim};
    memcpy(at.ints, dims, (size_t)ndim * sizeof *dims);
    return gw_record(GW_OP_masked_select, (gw_tensor *[]){a, mask}, &at, out);
}

gw_tensor *gw_masked_scatter(gw_tensor *a, gw_tensor *mask, gw_tensor *source) {
    if (!a || !mask || !source ||
        check_mask("masked_scatter_ only supports boolean masks", a, mask) != GW_OK)
        return NULL;
    gw_tensor *places = places_of_mask(mask, a->dims, a->ndim), *out = NULL;
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

gw_tensor *gw_masked_fill_tensor(gw_tensor *a, gw_tensor *mask, gw_tensor *value) {
    if (!a || !mask || !value)
        return NULL;
    if (value->ndim) {
        gw_fail(a->ctx, GW_E_RUNTIME,
                "masked_fill_ only supports a 0-dimensional value tensor, but got tensor with %d "
                "dimension(s).",
                (int)value->ndim);
        return NULL;
    }
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *out = gw_masked_fill(a, mask, gw_tensor_at(value, 0));
    gw_quiet_end(&quiet);
    return gw_record(GW_OP_masked_fill_tensor, (gw_tensor *[]){a, value, mask}, NULL, out);
}

/* ---- the way back ---------------------------------------------------------------------------- */

#include "ops/words.h"

static gw_tensor *zeros(gw_rule *r, const gw_tensor *like) {
    return own(gw_full(r->ctx, (gw_dtype)like->dtype, shape(r), rank(r), number(0)));
}

gw_tensor *gw_gather_slope(gw_rule *r, gw_tensor *g, gw_tensor *b) {
    return own(gw_scatter_add(zeros(r, g), c0.i, b, g));
}

gw_tensor *gw_index_select_slope(gw_rule *r, gw_tensor *g, gw_tensor *b) {
    return own(gw_index_add(zeros(r, g), c0.i, b, g));
}

/* What was put, seen in g: shaped as it was. */
gw_tensor *gw_picked_slices(gw_rule *r, gw_tensor *g, gw_tensor *index) {
    gw_tensor *slices = own(gw_index_select(g, first(r), index));
    return own(gw_expand(slices, shape(r) + GW_MAX_DIMS, (int)c0.i));
}

gw_tensor *gw_taken(gw_rule *r, gw_tensor *g, gw_tensor *index) {
    return own(gw_reshape(own(gw_take(g, index)), shape(r) + GW_MAX_DIMS, (int)c0.i));
}

gw_tensor *gw_take_slope(gw_rule *r, gw_tensor *g, gw_tensor *b) {
    return own(gw_put(zeros(r, g), b, g, true));
}

gw_tensor *gw_put_slope(gw_rule *r, gw_tensor *g, gw_tensor *index) {
    if (r->node->attributes->flag)
        return g;
    gw_tensor *nought =
        own(gw_full(r->ctx, (gw_dtype)g->dtype, index->dims, index->ndim, number(0)));
    return own(gw_put(g, index, nought, false));
}

gw_tensor *gw_index_put_slope(gw_rule *r, gw_tensor *g, gw_tensor *places) {
    if (r->node->attributes->flag)
        return g;
    gw_tensor *out = gw_put_places(g, places, zero(g), false);
    return own(gw_record(GW_OP_index_put, (gw_tensor *[]){g, zero(g), places},
                         &(gw_attributes){.flag = false}, out));
}

gw_tensor *gw_masked_select_slope(gw_rule *r, gw_tensor *g, gw_tensor *mask) {
    return own(gw_masked_scatter(zeros(r, g), mask, g));
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
