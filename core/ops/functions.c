/* bitwise_not, and the gradients of arithmetic.def and functions.def. */
#include <math.h>

#include "ops/gradients.h"
#include "ops/pointwise.h"
#include "ops/record.h"
#include "ops/statistics.h"

gw_tensor *gw_bitwise_not(gw_tensor *a) {
    if (!a)
        return NULL;
    if (a->dtype == GW_BOOL)
        return gw_logical_not(a);
    if (gw_dtype_is_int((gw_dtype)a->dtype))
        return gw_rsub_scalar(a, gw_scalar_int(-1));
    gw_fail(a->ctx, GW_E_RUNTIME, "\"bitwise_not_cpu\" not implemented for '%s'",
            gw_dtype_label((gw_dtype)a->dtype));
    return NULL;
}

/* The counts of shifts in narrow integers are taken modulo 32, not 64; `b` or a copy, owned. */
static gw_tensor *shift_counts(const gw_tensor *a, gw_tensor *b) {
    const gw_dtype dtype = gw_promote(a, b, (gw_dtype)a->ctx->default_dtype);
    if (!gw_dtype_is_int(dtype) || dtype == GW_I64 || b->dtype == GW_BOOL)
        return gw_tensor_retain(b);
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *mask = gw_wrapped_number(a->ctx, gw_scalar_int(31));
    gw_tensor *counts = mask ? gw_bitwise_and(b, mask) : NULL;
    gw_quiet_end(&quiet);
    gw_tensor_release(mask);
    if (counts)
        counts->wrapped_number = b->wrapped_number;
    return counts;
}

#define SHIFT(name, row)                                              \
    gw_tensor *gw_##name(gw_tensor *a, gw_tensor *b) {                \
        gw_tensor *counts = a && b ? shift_counts(a, b) : NULL;       \
        gw_tensor *out = counts ? gw_##row(a, counts) : NULL;         \
        gw_tensor_release(counts);                                    \
        return out;                                                   \
    }                                                                 \
    gw_status gw_##name##_(gw_tensor *self, gw_tensor *b) {           \
        gw_tensor *counts = self && b ? shift_counts(self, b) : NULL; \
        if (!counts)                                                  \
            return GW_E_MEMORY;                                       \
        const gw_status status = gw_##row##_(self, counts);           \
        gw_tensor_release(counts);                                    \
        return status;                                                \
    }
SHIFT(left_shift, bitwise_left_shift)
SHIFT(right_shift, bitwise_right_shift)

#include "ops/words.h"

gw_tensor *gw_underived(gw_rule *r) {
    const gw_op *op = r->node->op;
    const bool in_place = r->node->name != op->grad_name;
    const char *name = gw_op_index(op) == GW_OP_remainder_of ? "remainder"
                       : in_place                            ? op->inplace
                                                             : op->name;
    gw_fail(r->ctx, GW_E_RUNTIME, "derivative for aten::%s is not implemented", name);
    return NULL;
}

gw_tensor *gw_underived_distance(gw_rule *r) {
    gw_fail(r->ctx, GW_E_NOT_IMPLEMENTED,
            "the derivative for '_cdist_backward' is not implemented.");
    return NULL;
}

gw_status gw_underived_apply(gw_node *node, gw_tensor *const *g, gw_tensor **out) {
    (void)g, (void)out;
    return gw_fail(node->ctx, GW_E_RUNTIME, "derivative for aten::%s is not implemented",
                   node->op->name);
}

gw_tensor *gw_copysign_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *y) {
    gw_tensor *ratio = div(y, a);
    return mul(g, masked_fill(ratio, eq(a, wrapped(real(0))), number(0)));
}

gw_tensor *gw_inverse_square(gw_rule *r, gw_tensor *a, gw_tensor *b) {
    return reciprocal(add(mul(a, a), mul(b, b)));
}

gw_tensor *gw_xlogy_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b) {
    gw_tensor *nought = wrapped(real(0));
    gw_tensor *flat = both(eq(a, nought), le(b, nought));
    return masked_fill(xlogy(g, b), flat, number(0));
}

gw_tensor *gw_xlogy_number(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_scalar b) {
    gw_tensor *slope = own(gw_xlogy_scalar(g, b));
    if (gw_scalar_as_double(b) > 0)
        return slope;
    return masked_fill(slope, eq(a, wrapped(real(0))), number(0));
}

gw_tensor *gw_xlog1py_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b) {
    gw_tensor *flat = both(eq(a, wrapped(real(0))), le(b, wrapped(real(-1))));
    return masked_fill(own(gw_xlog1py(g, b)), flat, number(0));
}

gw_tensor *gw_xlog1py_number(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_scalar b) {
    gw_tensor *slope = own(gw_xlog1py_scalar(g, b));
    if (gw_scalar_as_double(b) > -1)
        return slope;
    return masked_fill(slope, eq(a, wrapped(real(0))), number(0));
}

/* c^a: flat where c is 0 and a >= 0, though the logarithm of c is not. */
gw_tensor *gw_rpow_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *y) {
    const double base = gw_scalar_as_double(c0);
    if (base != 0)
        return mul(g, scale(y, real((log)(base))));
    return mul(g, where(ge(a, wrapped(real(0))), zero(g), scale(y, real((log)(base)))));
}

gw_tensor *gw_sinc_slope(gw_rule *r, gw_tensor *g, gw_tensor *a) {
    gw_tensor *angle = scale(a, real(PI)), *square = scale(mul(a, a), real(PI));
    gw_tensor *slope = mul(g, div(sub(mul(angle, cos(angle)), sin(angle)), square));
    return where(eq(square, wrapped(real(0))), zero(g), slope);
}

gw_tensor *gw_logit_slope(gw_rule *r, gw_tensor *g, gw_tensor *a) {
    const double eps = numbers.p;
    const bool clamps = eps == eps; /* else: nan outside [0, 1] */
    gw_tensor *low = wrapped(real(clamps ? eps : 0)), *high = wrapped(real(clamps ? 1 - eps : 1));
    gw_tensor *outside =
        own(gw_full(r->ctx, (gw_dtype)a->dtype, NULL, 0, real(clamps ? 0 : (double)NAN)));
    gw_tensor *slope = div(g, mul(a, minus(number(1), a)));
    return where(both(ge(a, low), le(a, high)), slope, outside);
}
