/* a[...] with index tensors. */
#include "ops/gradients.h"
#include "ops/inplace.h"
#include "ops/layout.h"
#include "ops/places.h"
#include "ops/pointwise.h"
#include "ops/record.h"

gw_tensor *gw_index_at(gw_tensor *a, gw_tensor *places) {
    if (!a || !places)
        return NULL;
    const gw_attributes at = gw_shape_attributes(a);
    return gw_record(GW_OP_index, (gw_tensor *[]){a, places}, &at, gw_take_places(a, places));
}

/* `out` (taken), whose node must not run once the indices are others. */
static gw_tensor *watching(gw_tensor *out, gw_tensor *const *indices, int n) {
    if (!out || !out->grad_fn || gw_node_watch(out->grad_fn, indices, n) == GW_OK)
        return out;
    gw_tensor_release(out);
    return NULL;
}

gw_tensor *gw_index(gw_tensor *a, gw_tensor *const *indices, int n) {
    gw_tensor *places = a ? gw_places_of_indices(a, indices, n, true) : NULL;
    gw_tensor *out = gw_index_at(a, places);
    gw_tensor_release(places);
    return watching(out, indices, n);
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
    bool fits = values->ndim <= places->ndim;
    for (int d = 0; fits && d < values->ndim; d++) {
        const int64_t size = values->dims[d];
        fits = size == 1 || size == places->dims[d + places->ndim - values->ndim];
    }
    if (fits && values->dtype != a->dtype) {
        gw_fail(ctx, GW_E_RUNTIME,
                "Index put requires the source and destination dtypes match, got %s for the "
                "destination and %s for the source.",
                gw_dtype_label((gw_dtype)a->dtype), gw_dtype_label((gw_dtype)values->dtype));
        return NULL;
    }
    if (fits) /* into a clone of a */
        return gw_relaid_like(gw_put_places(a, places, values, accumulate), a);
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
    gw_tensor *places = gw_places_of_indices(a, indices, n, false);
    gw_tensor *out = places ? put_at(a, places, values, accumulate) : NULL;
    const gw_attributes at = {.flag = accumulate};
    out = gw_record(GW_OP_index_put, (gw_tensor *[]){a, values, places}, &at, out);
    gw_tensor_release(places);
    return watching(out, indices, n);
}

/* One mask and None: a number is filled in, and nothing read by then. */
static bool is_one_mask(gw_tensor *const *indices, int n) {
    int masks = 0;
    for (int i = 0; i < n; i++) {
        if (indices[i] && indices[i]->dtype != GW_BOOL && indices[i]->dtype != GW_U8)
            return false;
        masks += indices[i] != NULL;
    }
    return masks == 1;
}

static gw_status check_apart(const gw_tensor *self, gw_tensor *const *indices, int n,
                             const gw_tensor *values) {
    gw_status status = gw_check_apart(self, values);
    for (int i = 0; i < n && status == GW_OK; i++)
        if (indices[i])
            status = gw_check_apart(self, indices[i]);
    return status;
}

/* The node of what has just been written; NULL: none was made. */
static gw_node *made_by_writing(const gw_tensor *self) {
    gw_node *node = self->base ? self->base->grad_fn : self->grad_fn;
    return node && self->base && node->slices ? node->slices->inner : node;
}

gw_status gw_index_put_(gw_tensor *self, gw_tensor *const *indices, int n, gw_tensor *values,
                        bool accumulate) {
    if (!self || !values)
        return GW_E_MEMORY;
    const gw_op *op = &gw_ops[GW_OP_index_put];
    gw_tensor *inputs[3] = {self, values, NULL};
    if (gw_check_inplace(op, inputs) != GW_OK)
        return gw_error(self->ctx);
    if (!(gw_tensor_numel(values) == 1 && !accumulate && is_one_mask(indices, n)) &&
        check_apart(self, indices, n, values) != GW_OK)
        return gw_error(self->ctx);
    inputs[2] = gw_places_of_indices(self, indices, n, false);
    gw_tensor *apart = gw_without_repeats(self);
    gw_tensor *places = gw_places_without_repeats(self, inputs[2]);
    gw_tensor *value = apart && places ? put_at(apart, places, values, accumulate) : NULL;
    gw_tensor_release(places);
    gw_tensor_release(apart);
    if (value && gw_write(op, inputs, &(gw_attributes){.flag = accumulate}, value) == GW_OK) {
        gw_node *node = made_by_writing(self);
        if (node && node->op == op)
            gw_node_watch(node, indices, n);
    }
    gw_tensor_release(inputs[2]);
    return gw_error(self->ctx);
}

/* ---- the way back ---------------------------------------------------------------------------- */

#include "ops/words.h"

gw_tensor *gw_index_put_slope(gw_rule *r, gw_tensor *g, gw_tensor *places) {
    if (r->node->attributes->flag)
        return g;
    gw_tensor *out = gw_put_places(g, places, zero(g), false);
    return own(gw_record(GW_OP_index_put, (gw_tensor *[]){g, zero(g), places},
                         &(gw_attributes){.flag = false}, out));
}
