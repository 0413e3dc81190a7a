/* Picking and putting by index along a dim, or by position. */
#include <string.h>

#include "ops/gradients.h"
#include "ops/inplace.h"
#include "ops/layout.h"
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

/* Ends an operation that takes the elements at `places`, which it owns; NULL: an error before. */
static gw_tensor *taken(gw_op_id id, gw_tensor *a, int dim, gw_tensor *index, gw_tensor *places) {
    gw_tensor *out = places ? gw_take_places(a, places) : NULL;
    gw_tensor_release(places);
    gw_attributes at = gw_shape_attributes(a);
    at.scalar = gw_scalar_int(dim);
    return gw_record(id, (gw_tensor *[]){a, index}, &at, out);
}

/* The same for one that puts a number there. */
static gw_tensor *put_number(gw_op_id id, gw_tensor *a, int dim, gw_tensor *index,
                             gw_tensor *places, gw_scalar value) {
    const bool fits = places && gw_check_fits(a->ctx, value, (gw_dtype)a->dtype) == GW_OK;
    gw_tensor *number = fits ? gw_full(a->ctx, (gw_dtype)a->dtype, NULL, 0, value) : NULL;
    gw_tensor *out = number ? gw_put_places(a, places, number, false) : NULL;
    if (id == GW_OP_index_fill)
        out = gw_relaid_like(out, a);
    gw_tensor_release(number);
    gw_tensor_release(places);
    const gw_attributes at = with_dim(dim, NULL);
    return gw_record(id, (gw_tensor *[]){a, index}, &at, out);
}

/* Checks what goes with gather and scatter; the dim, or -1. */
static int check_along(const char *name, const gw_tensor *a, int64_t dim, const gw_tensor *index,
                       const gw_tensor *source) {
    gw_context *ctx = a->ctx;
    const int d = gw_shape_dim(ctx, dim, a->ndim);
    if (d < 0)
        return -1;
    const bool empty = gw_tensor_numel(index) == 0; /* then of any dtype */
    if (!empty && index->dtype != GW_I64) {
        gw_fail(ctx, GW_E_RUNTIME, "%s(): Expected dtype int64 for index", name);
        return -1;
    }
    if (source && source->dtype != a->dtype) {
        gw_fail(ctx, GW_E_RUNTIME, "%s(): Expected self.dtype to be equal to src.dtype", name);
        return -1;
    }
    if (empty)
        return d;
    if ((index->ndim ? index->ndim : 1) != (a->ndim ? a->ndim : 1)) {
        gw_fail(ctx, GW_E_RUNTIME,
                "Index tensor must have the same number of dimensions as %s tensor",
                strcmp(name, "gather") == 0 ? "input" : "self");
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
    return taken(GW_OP_gather, a, d, index, places);
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
    return put_number(GW_OP_scatter_value, a, d, index, places, value);
}

/* ---- whole slices ---------------------------------------------------------------------------- */

/* Which dtypes besides int64 an operation takes, and what it says of the others. */
static gw_status fail_index_dtype(gw_context *ctx, const char *name, const gw_tensor *index) {
    const char *label = gw_dtype_label((gw_dtype)index->dtype);
    const bool narrow = index->dtype == GW_I32;
    if (strcmp(name, "index_select") == 0)
        return narrow ? GW_OK
                      : gw_fail(ctx, GW_E_RUNTIME, "%s(): Expected dtype int32 or int64 for index",
                                name);
    if (strcmp(name, "index_add") == 0)
        return narrow ? GW_OK
                      : gw_fail(ctx, GW_E_RUNTIME,
                                "index_add_(): Expected dtype int32/int64 for index but got: %s",
                                label);
    if (strcmp(name, "index_copy_") == 0)
        return gw_fail(ctx, GW_E_RUNTIME,
                       "index_copy_(): Expected a long tensor for index, but got %s", label);
    return gw_fail(ctx, GW_E_INDEX, "index_fill_(): Expected dtype int64 for index.");
}

/* What an index of several dims is told, each operation in its own words. */
static void fail_index_dims(gw_context *ctx, const char *name, const gw_tensor *index) {
    if (strcmp(name, "index_fill_") == 0) {
        gw_fail(ctx, GW_E_RUNTIME, "Index has to be a vector/scalar");
    } else if (strcmp(name, "index_copy_") == 0) {
        gw_fail(ctx, GW_E_INDEX, "%s(): Index should have dimension 1 or 0 (got %d)", name,
                index->ndim);
    } else if (strcmp(name, "index_add") == 0) {
        gw_buffer sizes;
        gw_buffer_init(&sizes, ctx);
        gw_shape_text(&sizes, index->dims, index->ndim);
        if (gw_error(ctx) == GW_OK)
            gw_fail(ctx, GW_E_INDEX,
                    "index_add_(): Index is supposed to be a vector, but got dim: %d with type: %s "
                    "and size: %s",
                    index->ndim, gw_dtype_label((gw_dtype)index->dtype), sizes.data);
        gw_buffer_free(&sizes);
    } else {
        gw_fail(ctx, GW_E_INDEX, "%s(): Index is supposed to be a vector", name);
    }
}

static int check_slices(const char *name, const gw_tensor *a, int64_t dim, const gw_tensor *index) {
    const bool fills = strcmp(name, "index_fill_") == 0; /* looks at the dtype before the dim */
    if (fills && index->dtype != GW_I64 && fail_index_dtype(a->ctx, name, index) != GW_OK)
        return -1;
    const int d = gw_shape_dim(a->ctx, dim, a->ndim);
    if (d < 0)
        return -1;
    if (index->ndim > 1) {
        fail_index_dims(a->ctx, name, index);
        return -1;
    }
    if (index->dtype != GW_I64 && fail_index_dtype(a->ctx, name, index) != GW_OK)
        return -1;
    return d;
}

/* PyTorch picks along dim 1 by a kernel with words of its own. */
static gw_status check_columns(const gw_tensor *a, const gw_tensor *index) {
    const int64_t size = a->dims[1], n = gw_tensor_numel(index);
    for (int64_t i = 0; i < n && gw_tensor_numel(a) > 0; i++) {
        const int64_t picked = gw_scalar_as_int(gw_tensor_at(index, i));
        if (picked < 0 || picked >= size)
            return gw_fail(a->ctx, GW_E_RUNTIME,
                           "INDICES element is out of DATA bounds, id=%lld axis_dim=%lld",
                           (long long)picked, (long long)size);
    }
    return GW_OK;
}

gw_tensor *gw_index_select(gw_tensor *a, int64_t dim, gw_tensor *index) {
    if (!a || !index)
        return NULL;
    const int d = check_slices("index_select", a, dim, index);
    if (d == 1 && check_columns(a, index) != GW_OK)
        return NULL;
    gw_tensor *places = d < 0 ? NULL : gw_places_of_slices(a, d, index);
    return taken(GW_OP_index_select, a, d, index, places);
}

/* Whether all of `index` are within a's dim `d`; `prefix` to PyTorch's message. */
static gw_status check_within(const char *prefix, const gw_tensor *a, int d, const gw_tensor *index,
                              bool from_behind) {
    const int64_t size = a->ndim ? a->dims[d] : 1, low = from_behind ? -size : 0;
    for (int64_t i = 0; i < gw_tensor_numel(index); i++) {
        const int64_t at = gw_scalar_as_int(gw_tensor_at(index, i));
        if (at < low || at >= size)
            return gw_fail(a->ctx, GW_E_INDEX,
                           "%sindex %lld is out of bounds for dimension %d with size %lld", prefix,
                           (long long)at, d, (long long)size);
    }
    return GW_OK;
}

static gw_tensor *put_slices(gw_op_id id, const char *name, gw_tensor *a, int64_t dim,
                             gw_tensor *index, gw_tensor *source, bool adds) {
    if (!a || !index || !source)
        return NULL;
    const int d = check_slices(name, a, dim, index);
    if (d < 0)
        return NULL;
    if (!adds && source->ndim != a->ndim && source->ndim > 0 && a->ndim > 0) {
        gw_fail(a->ctx, GW_E_INDEX,
                "index_copy_(): When source and destination are not scalars, their dimensionality "
                "must match. Source dimensionality (%d), destination dimensionality (%d)",
                source->ndim, a->ndim);
        return NULL;
    }
    const int64_t given = source->ndim ? source->dims[d < source->ndim ? d : 0] : 1;
    if (given != gw_tensor_numel(index)) {
        gw_fail(
            a->ctx, adds ? GW_E_RUNTIME : GW_E_INDEX,
            adds ? "%s_(): Number of indices (%lld) should be equal to source.size(dim): (%lld), "
                   "for dim: %d"
                 : "%s(): Number of indices (%lld) should be equal to source.size(dim) (%lld)",
            name, (long long)gw_tensor_numel(index), (long long)given, d);
        return NULL;
    }
    if (source->dtype != a->dtype) {
        gw_fail(a->ctx, GW_E_RUNTIME,
                adds ? "%s_(): self (%s) and source (%s) must have the same scalar type"
                     : "%s(): self and source expected to have the same dtype, but got (self) %s "
                       "and (source) %s",
                name, gw_dtype_label((gw_dtype)a->dtype), gw_dtype_label((gw_dtype)source->dtype));
        return NULL;
    }
    if (!adds && check_within("index_copy_(): ", a, d, index, false) != GW_OK)
        return NULL;
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

/* Indices from the end of a dim of `size` as those from its front; owned. */
static gw_tensor *from_front(const gw_tensor *index, int64_t size) {
    gw_tensor *counted = gw_tensor_copy(index, GW_I64);
    int64_t *at = counted ? gw_tensor_data(counted) : NULL;
    for (int64_t i = 0, n = gw_tensor_numel(index); at && i < n; i++)
        at[i] += at[i] < 0 ? size : 0;
    return counted;
}

gw_tensor *gw_index_fill(gw_tensor *a, int64_t dim, gw_tensor *index, gw_scalar value) {
    if (!a || !index)
        return NULL;
    const int d = check_slices("index_fill_", a, dim, index);
    if (d >= 0 && check_within("", a, d, index, true) != GW_OK)
        return NULL;
    gw_tensor *counted = d < 0 ? NULL : from_front(index, a->ndim ? a->dims[d] : 1);
    gw_tensor *places = counted ? gw_places_of_slices(a, d, counted) : NULL;
    gw_tensor_release(counted);
    return put_number(GW_OP_index_fill, a, d, index, places, value);
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
        if (size == 0 && strcmp(name, "take") == 0) {
            gw_fail(a->ctx, GW_E_INDEX, "take(): tried to take from an empty tensor");
            gw_tensor_release(places);
            return NULL;
        }
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
    const gw_attributes at = gw_shape_attributes(a);
    return gw_record(GW_OP_take, (gw_tensor *[]){a, index}, &at, out);
}

/* What PyTorch asks of the arguments of put_, in its order. */
static gw_status check_put(const gw_tensor *a, const gw_tensor *index, const gw_tensor *source) {
    if (index->dtype != GW_I64)
        return gw_fail(a->ctx, GW_E_RUNTIME, "put_(): Expected a long tensor for index, but got %s",
                       gw_dtype_label((gw_dtype)index->dtype));
    if (a->dtype != source->dtype)
        return gw_fail(a->ctx, GW_E_RUNTIME,
                       "put_(): self and source expected to have the same dtype, but got "
                       "self.dtype = %s and source.dtype = %s",
                       gw_dtype_label((gw_dtype)a->dtype), gw_dtype_label((gw_dtype)source->dtype));
    const int64_t n = gw_tensor_numel(source), wanted = gw_tensor_numel(index);
    if (n != wanted)
        return gw_fail(a->ctx, GW_E_INDEX,
                       "put_(): Expected source and index to have the same number of elements, but "
                       "got source.numel() = %lld, index.numel() = %lld",
                       (long long)n, (long long)wanted);
    if (wanted > 0 && gw_tensor_numel(a) == 0)
        return gw_fail(a->ctx, GW_E_INDEX, "put_(): Tried to put elements into an empty tensor");
    return GW_OK;
}

gw_tensor *gw_put(gw_tensor *a, gw_tensor *index, gw_tensor *source, bool accumulate) {
    if (!a || !index || !source || check_put(a, index, source) != GW_OK)
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

/* ---- in place -------------------------------------------------------------------------------- */

typedef gw_tensor *with_tensor(gw_tensor *, int64_t, gw_tensor *, gw_tensor *);
typedef gw_tensor *with_number(gw_tensor *, int64_t, gw_tensor *, gw_scalar);

/* Writes what `put` gives; inputs: self, (source,) index. */
static gw_status in_place(gw_op_id id, gw_tensor *const *inputs, int n, int64_t dim,
                          with_tensor *put, with_number *put_value, gw_scalar value) {
    for (int i = 0; i < n; i++)
        if (!inputs[i])
            return GW_E_MEMORY;
    gw_tensor *self = inputs[0], *index = inputs[n - 1];
    if (gw_check_inplace(&gw_ops[id], inputs) != GW_OK)
        return gw_error(self->ctx);
    const gw_quiet quiet = gw_quiet_begin(self->ctx);
    gw_tensor *result = put ? put(self, dim, index, inputs[1]) : put_value(self, dim, index, value);
    gw_quiet_end(&quiet);
    if (!result)
        return gw_error(self->ctx);
    const int d = gw_shape_dim(self->ctx, dim, self->ndim);
    const gw_attributes at = with_dim(d, put ? inputs[1] : NULL);
    return gw_write(&gw_ops[id], inputs, &at, result);
}

#define PUT_IN_PLACE(name)                                                                      \
    gw_status gw_##name##_(gw_tensor *self, int64_t dim, gw_tensor *index, gw_tensor *source) { \
        gw_tensor *const inputs[] = {self, source, index};                                      \
        return in_place(GW_OP_##name, inputs, 3, dim, gw_##name, NULL, gw_scalar_int(0));       \
    }
PUT_IN_PLACE(scatter)
PUT_IN_PLACE(scatter_add)
PUT_IN_PLACE(index_add)
PUT_IN_PLACE(index_copy)

gw_status gw_scatter_value_(gw_tensor *self, int64_t dim, gw_tensor *index, gw_scalar value) {
    gw_tensor *const inputs[] = {self, index};
    return in_place(GW_OP_scatter_value, inputs, 2, dim, NULL, gw_scatter_value, value);
}

/* index_fill of an expanded tensor: of what it repeats, once its indices are known to be fine. */
static gw_tensor *index_fill_apart(gw_tensor *self, int64_t dim, gw_tensor *index,
                                   gw_scalar value) {
    gw_tensor *whole = gw_index_fill(self, dim, index, value);
    if (!whole || !gw_overlaps_itself(self))
        return whole;
    gw_tensor_release(whole);
    gw_tensor *apart = gw_without_repeats(self), *first = NULL, *out = NULL;
    const int d = gw_shape_dim(self->ctx, dim, self->ndim);
    if (apart && apart->dims[d] < self->dims[d])
        first = gw_zeros_like(index);
    if (apart)
        out = gw_index_fill(apart, dim, first ? first : index, value);
    gw_tensor_release(first);
    gw_tensor_release(apart);
    return out;
}

gw_status gw_index_fill_(gw_tensor *self, int64_t dim, gw_tensor *index, gw_scalar value) {
    gw_tensor *const inputs[] = {self, index};
    return in_place(GW_OP_index_fill, inputs, 2, dim, NULL, index_fill_apart, value);
}

gw_status gw_put_(gw_tensor *self, gw_tensor *index, gw_tensor *source, bool accumulate) {
    if (!self || !index || !source)
        return GW_E_MEMORY;
    gw_tensor *const inputs[] = {self, source, index};
    const gw_op *op = &gw_ops[GW_OP_put];
    if (gw_check_inplace(op, inputs) != GW_OK)
        return gw_error(self->ctx);
    const gw_quiet quiet = gw_quiet_begin(self->ctx);
    gw_tensor *result = gw_put(self, index, source, accumulate);
    gw_quiet_end(&quiet);
    gw_attributes at = with_dim(0, source);
    at.flag = accumulate;
    return result ? gw_write(op, inputs, &at, result) : gw_error(self->ctx);
}

/* ---- the way back ---------------------------------------------------------------------------- */

#include "ops/words.h"

gw_tensor *gw_gather_slope(gw_rule *r, gw_tensor *g, gw_tensor *b) {
    return own(gw_scatter_add(zeros_of_input(g), c0.i, b, g));
}

gw_tensor *gw_index_select_slope(gw_rule *r, gw_tensor *g, gw_tensor *b) {
    return own(gw_index_add(zeros_of_input(g), c0.i, b, g));
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
    return own(gw_put(zeros_of_input(g), b, g, true));
}

gw_tensor *gw_put_slope(gw_rule *r, gw_tensor *g, gw_tensor *index) {
    if (r->node->attributes->flag)
        return g;
    gw_tensor *nought =
        own(gw_full(r->ctx, (gw_dtype)g->dtype, index->dims, index->ndim, number(0)));
    return own(gw_put(g, index, nought, false));
}
