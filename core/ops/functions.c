/* bitwise_not, and the gradients of arithmetic.def and functions.def. */
#include <math.h>

#include "ops/gradients.h"
#include "ops/pointwise.h"
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

#include "ops/words.h"

gw_tensor *gw_underived(gw_rule *r) {
    gw_fail(r->ctx, GW_E_RUNTIME, "derivative for aten::%s is not implemented", r->node->op->name);
    return NULL;
}

gw_status gw_underived_apply(gw_node *node, gw_tensor *const *g, gw_tensor **out) {
    (void)g, (void)out;
    return gw_fail(node->ctx, GW_E_RUNTIME, "derivative for aten::%s is not implemented",
                   node->op->name);
}

gw_tensor *gw_inverse_square(gw_rule *r, gw_tensor *a, gw_tensor *b) {
    return reciprocal(add(mul(a, a), mul(b, b)));
}

gw_tensor *gw_xlogy_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b) {
    gw_tensor *nought = wrapped(real(0));
    gw_tensor *flat = both(eq(a, nought), le(b, nought));
    return masked_fill(xlogy(g, b), flat, number(0));
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
