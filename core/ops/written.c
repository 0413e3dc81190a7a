/* The forms in place of operations whose forms out of place compute what is written. */
#include "ops/inplace.h"
#include "ops/layout.h"
#include "ops/places.h"
#include "ops/record.h"

/* Writes `value` (owned, NULL: failed) as operation `id`. */
static gw_status write_as(gw_op_id id, gw_tensor *const *inputs, const gw_attributes *at,
                          gw_tensor *value) {
    return value ? gw_write(&gw_ops[id], inputs, at, value) : gw_error(inputs[0]->ctx);
}

/* ---- masks ----------------------------------------------------------------------------------- */

/* masked_fill of a tensor that repeats itself: each of its elements is filled where any of its
 * repetitions is. */
static gw_tensor *fill_repeated(gw_tensor *self, gw_tensor *mask, gw_scalar value) {
    gw_tensor *truth = gw_mask_of(mask);
    gw_tensor *all = truth ? gw_places_of_mask(truth, self->dims, self->ndim) : NULL;
    gw_tensor *places = gw_places_without_repeats(self, all), *apart = gw_without_repeats(self);
    gw_tensor *number = places && gw_check_fits(self->ctx, value, (gw_dtype)self->dtype) == GW_OK
                            ? gw_full(self->ctx, (gw_dtype)self->dtype, NULL, 0, value)
                            : NULL;
    gw_tensor *out = apart && number ? gw_put_places(apart, places, number, false) : NULL;
    gw_tensor_release(number);
    gw_tensor_release(apart);
    gw_tensor_release(places);
    gw_tensor_release(all);
    gw_tensor_release(truth);
    return out;
}

static gw_tensor *filled(gw_tensor *self, gw_tensor *mask, gw_scalar value) {
    int64_t dims[GW_MAX_DIMS];
    int ndim;
    if (gw_shape_broadcast(self->ctx, self->dims, self->ndim, mask->dims, mask->ndim, dims,
                           &ndim) != GW_OK)
        return NULL;
    const gw_quiet quiet = gw_quiet_begin(self->ctx);
    gw_tensor *out = gw_overlaps_itself(self) ? fill_repeated(self, mask, value)
                                              : gw_masked_fill(self, mask, value);
    gw_quiet_end(&quiet);
    return out;
}

gw_status gw_masked_fill_(gw_tensor *self, gw_tensor *mask, gw_scalar value) {
    if (!self || !mask)
        return GW_E_MEMORY;
    gw_tensor *const inputs[] = {self, mask};
    if (gw_check_inplace(&gw_ops[GW_OP_masked_fill], inputs) != GW_OK)
        return gw_error(self->ctx);
    return write_as(GW_OP_masked_fill, inputs, NULL, filled(self, mask, value));
}

gw_status gw_masked_fill_tensor_(gw_tensor *self, gw_tensor *mask, gw_tensor *value) {
    if (!self || !mask || !value)
        return GW_E_MEMORY;
    if (gw_check_fill_value(value) != GW_OK)
        return gw_error(self->ctx);
    gw_tensor *const inputs[] = {self, value, mask};
    if (gw_check_inplace(&gw_ops[GW_OP_masked_fill_tensor], inputs) != GW_OK)
        return gw_error(self->ctx);
    return write_as(GW_OP_masked_fill_tensor, inputs, NULL,
                    filled(self, mask, gw_tensor_at(value, 0)));
}

/* The dims of `self` in the order in which a loop over it and `mask`, of its shape, goes. False: as
 * they are. */
static bool order_of_loop(const gw_tensor *self, const gw_tensor *mask, int64_t *order,
                          int64_t *back) {
    int found[GW_MAX_DIMS];
    const gw_operand operands[] = {gw_tensor_operand(self, NULL), gw_tensor_operand(mask, NULL)};
    gw_memory_order(self->dims, self->ndim, operands, 2, found);
    bool differs = false;
    for (int i = 0; i < self->ndim; i++) {
        order[i] = found[i];
        back[found[i]] = i;
        differs = differs || found[i] != i;
    }
    return differs;
}

/* What masked_scatter_ makes of `self`: it takes the elements of `source` one by one as it goes
 * through memory, not row by row. */
static gw_tensor *scattered(gw_tensor *self, gw_tensor *mask, gw_tensor *source) {
    int64_t order[GW_MAX_DIMS], back[GW_MAX_DIMS];
    const gw_quiet quiet = gw_quiet_begin(self->ctx);
    gw_tensor *wide = gw_expand(mask, self->dims, self->ndim), *out = NULL;
    if (wide && order_of_loop(self, wide, order, back)) {
        gw_tensor *turned = gw_permute(self, order, self->ndim);
        gw_tensor *turned_mask = gw_permute(wide, order, self->ndim);
        gw_tensor *put = gw_masked_scatter(turned, turned_mask, source);
        out = gw_permute(put, back, self->ndim);
        gw_tensor_release(put);
        gw_tensor_release(turned_mask);
        gw_tensor_release(turned);
    } else if (wide) {
        out = gw_masked_scatter(self, wide, source);
    }
    gw_quiet_end(&quiet);
    gw_tensor_release(wide);
    return out;
}

gw_status gw_masked_scatter_(gw_tensor *self, gw_tensor *mask, gw_tensor *source) {
    if (!self || !mask || !source)
        return GW_E_MEMORY;
    gw_tensor *const inputs[] = {self, source, mask};
    if (gw_check_inplace(&gw_ops[GW_OP_masked_scatter], inputs) != GW_OK)
        return gw_error(self->ctx);
    const gw_attributes at = gw_shape_attributes(source);
    return write_as(GW_OP_masked_scatter, inputs, &at, scattered(self, mask, source));
}

/* ---- with a number, and truth ---------------------------------------------------------------- */

static gw_status with_int(gw_op_id id, gw_tensor *self, int64_t number,
                          gw_tensor *(*op)(gw_tensor *, int64_t)) {
    if (!self)
        return GW_E_MEMORY;
    if (gw_check_inplace(&gw_ops[id], &self) != GW_OK)
        return gw_error(self->ctx);
    const gw_quiet quiet = gw_quiet_begin(self->ctx);
    gw_tensor *value = op(self, number);
    gw_quiet_end(&quiet);
    const bool is_dim = id == GW_OP_cumsum || id == GW_OP_cumprod;
    const int64_t kept = value && is_dim ? gw_shape_dim(self->ctx, number, self->ndim) : number;
    return write_as(id, &self, &(gw_attributes){.ints = {kept}, .n_ints = 1}, value);
}

gw_status gw_triu_(gw_tensor *self, int64_t diagonal) {
    return with_int(GW_OP_triu, self, diagonal, gw_triu);
}

gw_status gw_tril_(gw_tensor *self, int64_t diagonal) {
    return with_int(GW_OP_tril, self, diagonal, gw_tril);
}

gw_status gw_cumsum_(gw_tensor *self, int64_t dim) {
    return with_int(GW_OP_cumsum, self, dim, gw_cumsum);
}

gw_status gw_cumprod_(gw_tensor *self, int64_t dim) {
    return with_int(GW_OP_cumprod, self, dim, gw_cumprod);
}

/* 0 and 1 in self's own dtype. */
static gw_status compare_(gw_op_id id, gw_tensor *self, gw_tensor *other,
                          gw_tensor *(*op)(gw_tensor *, gw_tensor *)) {
    if (!self || !other)
        return GW_E_MEMORY;
    gw_tensor *const inputs[] = {self, other};
    if (gw_check_inplace(&gw_ops[id], inputs) != GW_OK)
        return gw_error(self->ctx);
    const gw_quiet quiet = gw_quiet_begin(self->ctx);
    gw_tensor *value = op(self, other);
    gw_quiet_end(&quiet);
    return write_as(id, inputs, NULL, value);
}

static gw_status compare_number_(gw_op_id id, gw_tensor *self, gw_scalar value,
                                 gw_tensor *(*op)(gw_tensor *, gw_tensor *)) {
    gw_tensor *number = self ? gw_wrapped_number(self->ctx, value) : NULL;
    const gw_status status = number ? compare_(id, self, number, op) : GW_E_MEMORY;
    gw_tensor_release(number);
    return status;
}

#define COMPARE_(name)                                                          \
    gw_status gw_##name##_(gw_tensor *self, gw_tensor *other) {                 \
        return compare_(GW_OP_##name##_, self, other, gw_##name);               \
    }                                                                           \
    gw_status gw_##name##_number_(gw_tensor *self, gw_scalar value) {           \
        return compare_number_(GW_OP_##name##_number_, self, value, gw_##name); \
    }
COMPARE_(eq)
COMPARE_(ne)
COMPARE_(lt)
COMPARE_(le)
COMPARE_(gt)
COMPARE_(ge)
