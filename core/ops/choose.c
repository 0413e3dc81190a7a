/* Choosing between elements. */
#include <math.h>
#include <string.h>

#include "ops/gradients.h"
#include "ops/inplace.h"
#include "ops/layout.h"
#include "ops/places.h"
#include "ops/pointwise.h"
#include "ops/record.h"

#define WHERE_LOOP(name, type)                                                            \
    static void name(void *user, char *const *data, const int64_t *strides, int64_t n) {  \
        (void)user;                                                                       \
        for (int64_t i = 0; i < n; i++) {                                                 \
            const bool yes = *(const uint8_t *)(data[1] + i * strides[1]) != 0;           \
            const char *from = yes ? data[2] + i * strides[2] : data[3] + i * strides[3]; \
            memcpy(data[0] + i * strides[0], from, sizeof(type));                         \
        }                                                                                 \
    }
WHERE_LOOP(where_1, uint8_t)
WHERE_LOOP(where_2, uint16_t)
WHERE_LOOP(where_4, float)
WHERE_LOOP(where_8, double)

/* where(condition, a, b) in `dtype`, without graph. */
static gw_tensor *choose(gw_tensor *condition, gw_tensor *a, gw_tensor *b, gw_dtype dtype) {
    static const gw_loop loops[] = {[1] = where_1, [2] = where_2, [4] = where_4, [8] = where_8};
    gw_context *ctx = a->ctx;
    int64_t first[GW_MAX_DIMS], dims[GW_MAX_DIMS];
    int n_first, n;
    if (gw_shape_broadcast(ctx, condition->dims, condition->ndim, a->dims, a->ndim, first,
                           &n_first) != GW_OK ||
        gw_shape_broadcast(ctx, first, n_first, b->dims, b->ndim, dims, &n) != GW_OK)
        return NULL;
    gw_tensor *x = a->dtype == dtype ? gw_tensor_retain(a) : gw_tensor_copy(a, dtype);
    gw_tensor *y = b->dtype == dtype ? gw_tensor_retain(b) : gw_tensor_copy(b, dtype);
    gw_tensor *const inputs[3] = {condition, x, y};
    gw_tensor *out = x && y ? gw_layout_empty(ctx, dtype, dims, n, inputs, 3) : NULL;
    if (out) {
        int64_t strides[3][GW_MAX_DIMS];
        gw_operand operands[4] = {gw_tensor_operand(out, NULL)};
        for (int i = 0; i < 3; i++) {
            gw_tensor_expand(inputs[i], n, dims, strides[i]);
            operands[1 + i] = gw_tensor_operand(inputs[i], strides[i]);
        }
        gw_iterate(dims, n, operands, 4, loops[gw_dtype_size(dtype)], NULL);
    }
    gw_tensor_release(x);
    gw_tensor_release(y);
    return out;
}

gw_tensor *gw_where(gw_tensor *a, gw_tensor *b, gw_tensor *condition) {
    if (!a || !b || !condition)
        return NULL;
    if (condition->dtype != GW_BOOL) {
        gw_fail(a->ctx, GW_E_RUNTIME,
                "where expected condition to be a boolean tensor, but got a tensor with dtype %s",
                gw_dtype_label((gw_dtype)condition->dtype));
        return NULL;
    }
    gw_tensor *const inputs[3] = {a, b, condition};
    const gw_dtype dtype = gw_promote(a, b, (gw_dtype)a->ctx->default_dtype);
    return gw_record(GW_OP_where, inputs, NULL, choose(condition, a, b, dtype));
}

gw_tensor *gw_masked_fill(gw_tensor *a, gw_tensor *mask, gw_scalar value) {
    if (!a || !mask)
        return NULL;
    if (gw_check_fits(a->ctx, value, (gw_dtype)a->dtype) != GW_OK)
        return NULL;
    gw_tensor *truth = gw_mask_of(mask);
    gw_tensor *number = truth ? gw_full(a->ctx, (gw_dtype)a->dtype, NULL, 0, value) : NULL;
    gw_tensor *out = number ? gw_relaid_rows(choose(truth, number, a, (gw_dtype)a->dtype)) : NULL;
    gw_tensor_release(number);
    gw_tensor *const inputs[2] = {a, truth};
    out = gw_record(GW_OP_masked_fill, inputs, NULL, out);
    gw_tensor_release(truth);
    return out;
}

/* The limits become numbers of the result's dtype, where they have to fit. */
static gw_status check_limits(gw_tensor *a, const gw_scalar *low, const gw_scalar *high) {
    const gw_scalar *const limits[2] = {low, high};
    gw_dtype dtype = (gw_dtype)a->dtype;
    for (int i = 0; i < 2; i++)
        if (limits[i] && gw_dtype_is_float(limits[i]->dtype) && !gw_dtype_is_float(dtype))
            dtype = (gw_dtype)a->ctx->default_dtype;
    for (int i = 0; i < 2; i++)
        if (limits[i] && dtype != GW_BOOL && gw_check_fits(a->ctx, *limits[i], dtype) != GW_OK)
            return gw_error(a->ctx);
    return GW_OK;
}

/* a within the limits, of which one may be missing; records nothing. */
static gw_tensor *limited(gw_tensor *a, const gw_scalar *low, const gw_scalar *high) {
    if (!a)
        return NULL;
    if (!low && !high) {
        gw_fail(a->ctx, GW_E_RUNTIME,
                "torch.clamp: At least one of 'min' or 'max' must not be None");
        return NULL;
    }
    const gw_op_id kernel = !low ? GW_OP_clamp_max : !high ? GW_OP_clamp_min : GW_OP_clamp;
    if (gw_check_refused(a->ctx, &gw_ops[kernel], (gw_dtype)a->dtype) != GW_OK)
        return NULL;
    if (check_limits(a, low, high) != GW_OK)
        return NULL;
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *out = gw_tensor_retain(a);
    for (int i = 0; i < 2 && out; i++) {
        const gw_scalar *number = i == 0 ? low : high;
        if (!number)
            continue;
        gw_tensor *limit = gw_wrapped_number(a->ctx, *number);
        /* of 0 and -0, which are equal, the second: a's own */
        gw_tensor *clamped = i == 0 ? gw_maximum(limit, out) : gw_minimum(limit, out);
        gw_tensor_release(limit);
        gw_tensor_release(out);
        out = clamped;
    }
    gw_quiet_end(&quiet);
    return gw_relaid_of(out, a); /* the limits are no operands in PyTorch */
}

gw_tensor *gw_clamp(gw_tensor *a, const gw_scalar *low, const gw_scalar *high) {
    gw_attributes at = {.ints = {low != NULL, high != NULL}, .n_ints = 2};
    if (low)
        at.scalar = *low;
    if (high)
        at.second = *high;
    /* A nan is no limit when it is the only one, unlike clamp_min's and clamp_max's. */
    const gw_scalar *only = low && high ? NULL : low ? low : high;
    const gw_scalar none = {.dtype = GW_F64, .f = low ? -HUGE_VAL : HUGE_VAL};
    const bool is_none = only && only->dtype == GW_F64 && isnan(only->f);
    gw_tensor *out =
        is_none ? limited(a, low ? &none : NULL, low ? NULL : &none) : limited(a, low, high);
    return gw_record(GW_OP_clamp, &a, &at, out);
}

/* gw_clamp with one limit, as an operation of its own. */
static gw_tensor *one_limit(gw_op_id id, gw_tensor *a, const gw_scalar *low,
                            const gw_scalar *high) {
    gw_tensor *out = limited(a, low, high);
    return gw_record(id, &a, &(gw_attributes){.scalar = low ? *low : *high}, out);
}

gw_tensor *gw_clamp_min(gw_tensor *a, gw_scalar low) {
    return one_limit(GW_OP_clamp_min, a, &low, NULL);
}

gw_tensor *gw_clamp_max(gw_tensor *a, gw_scalar high) {
    return one_limit(GW_OP_clamp_max, a, NULL, &high);
}

gw_tensor *gw_clamp_tensor(gw_tensor *a, gw_tensor *low, gw_tensor *high) {
    if (!a)
        return NULL;
    if (!low && !high) {
        gw_fail(a->ctx, GW_E_RUNTIME,
                "torch.clamp: At least one of 'min' or 'max' must not be None");
        return NULL;
    }
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *raised = low ? gw_maximum(a, low) : gw_tensor_retain(a);
    gw_tensor *out = high ? gw_minimum(raised, high) : gw_tensor_retain(raised);
    gw_quiet_end(&quiet);
    gw_tensor_release(raised);
    return gw_record(GW_OP_clamp_tensor, (gw_tensor *[]){a, low, high}, NULL, out);
}

/* ---- in place -------------------------------------------------------------------------------- */

/* Writes what `value` (owned, NULL: failed) is, as operation `id` in place. */
static gw_status write_as(gw_op_id id, gw_tensor *const *inputs, const gw_attributes *at,
                          gw_tensor *value) {
    return value ? gw_write(&gw_ops[id], inputs, at, value) : gw_error(inputs[0]->ctx);
}

/* How PyTorch's check of clamp_ writes a dtype that cannot hold floats: by the name C++ has for it.
 */
static const char *plain_name(gw_dtype dtype) {
    switch (dtype) {
    case GW_BOOL:
        return "bool";
    case GW_U8:
        return "unsigned char";
    case GW_I8:
        return "signed char";
    case GW_I16:
        return "short int";
    case GW_I32:
        return "int";
    case GW_I64:
        return "long int";
    default:
        return gw_dtype_label(dtype);
    }
}

/* The same of what is limited, which may be of a dtype that self's cannot hold. */
static gw_status write_limited(gw_op_id id, gw_tensor *self, const gw_attributes *at,
                               gw_tensor *value) {
    const gw_dtype own = (gw_dtype)self->dtype;
    if (value && !gw_dtype_can_cast((gw_dtype)value->dtype, own)) {
        gw_fail(self->ctx, GW_E_RUNTIME,
                "result type %s can't be cast to the desired output type %s",
                gw_dtype_label((gw_dtype)value->dtype), plain_name(own));
        gw_tensor_release(value);
        return gw_error(self->ctx);
    }
    return write_as(id, &self, at, value);
}

gw_status gw_clamp_(gw_tensor *self, const gw_scalar *low, const gw_scalar *high) {
    if (!self)
        return GW_E_MEMORY;
    if (gw_check_inplace(&gw_ops[GW_OP_clamp], &self) != GW_OK)
        return gw_error(self->ctx);
    gw_attributes at = {.ints = {low != NULL, high != NULL}, .n_ints = 2};
    if (low)
        at.scalar = *low;
    if (high)
        at.second = *high;
    const gw_quiet quiet = gw_quiet_begin(self->ctx);
    gw_tensor *clamped = gw_clamp(self, low, high);
    gw_quiet_end(&quiet);
    return write_limited(GW_OP_clamp, self, &at, clamped);
}

static gw_status limit(gw_op_id id, gw_tensor *(*op)(gw_tensor *, gw_scalar), gw_tensor *self,
                       gw_scalar number) {
    if (!self)
        return GW_E_MEMORY;
    if (gw_check_inplace(&gw_ops[id], &self) != GW_OK)
        return gw_error(self->ctx);
    const gw_quiet quiet = gw_quiet_begin(self->ctx);
    gw_tensor *limited = op(self, number);
    gw_quiet_end(&quiet);
    return write_limited(id, self, &(gw_attributes){.scalar = number}, limited);
}

gw_status gw_clamp_min_(gw_tensor *self, gw_scalar low) {
    return limit(GW_OP_clamp_min, gw_clamp_min, self, low);
}

gw_status gw_clamp_max_(gw_tensor *self, gw_scalar high) {
    return limit(GW_OP_clamp_max, gw_clamp_max, self, high);
}

gw_status gw_clamp_tensor_(gw_tensor *self, gw_tensor *low, gw_tensor *high) {
    if (!self)
        return GW_E_MEMORY;
    gw_tensor *const inputs[] = {self, low, high};
    if (gw_check_inplace(&gw_ops[GW_OP_clamp_tensor], inputs) != GW_OK)
        return gw_error(self->ctx);
    const gw_quiet quiet = gw_quiet_begin(self->ctx);
    gw_tensor *clamped = gw_clamp_tensor(self, low, high);
    gw_quiet_end(&quiet);
    const gw_dtype own = (gw_dtype)self->dtype;
    if (clamped && !gw_dtype_can_cast((gw_dtype)clamped->dtype, own)) {
        gw_fail(self->ctx, GW_E_RUNTIME,
                "result type %s can't be cast to the desired output type %s",
                gw_dtype_label((gw_dtype)clamped->dtype), gw_dtype_label(own));
        gw_tensor_release(clamped);
        return gw_error(self->ctx);
    }
    return write_as(GW_OP_clamp_tensor, inputs, NULL, clamped);
}

/* ---- the way back ---------------------------------------------------------------------------- */

#include "ops/words.h"

gw_tensor *gw_above(gw_rule *r, gw_tensor *g, gw_tensor *a) {
    return where(ge(a, wrapped(c0)), g, zero(g));
}

gw_tensor *gw_below(gw_rule *r, gw_tensor *g, gw_tensor *a) {
    return where(le(a, wrapped(c0)), g, zero(g));
}

gw_tensor *gw_clamp_inside(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *low,
                           gw_tensor *high) {
    gw_tensor *above = low ? ge(a, low) : NULL, *below = high ? le(a, high) : NULL;
    return where(low && high ? both(above, below) : low ? above : below, g, zero(g));
}

gw_tensor *gw_clamp_low(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *low, gw_tensor *high) {
    gw_tensor *taken = lt(a, low);
    return where(high ? both(lt(low, high), taken) : taken, g, zero(g));
}

gw_tensor *gw_clamp_high(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *low, gw_tensor *high) {
    gw_tensor *taken = gt(a, high);
    return where(low ? either(lt(high, low), taken) : taken, g, zero(g));
}
