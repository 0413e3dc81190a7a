/* The words of gradients. To be included last: the names are short, and some are those of C's own
 * functions. */
#ifndef GW_OPS_WORDS_H
#define GW_OPS_WORDS_H

#include "ops/constants.h"
#include "ops/rule.h"

/* gw_ functions whose results go to the pool of the rule `r`. */
#define own(call) gw_rule_own(r, call)
/* The second before the first: Note [Order of words]. */
#define two(f, x, y) (gw_rule_wait(r, y), gw_rule_two(r, f, x))
#define number(x) gw_scalar_int(x)
#define real(x) gw_scalar_float(x)
#define neg(x) own(gw_neg(x))
#define add(x, y) two(gw_add, x, y)
#define sub(x, y) two(gw_sub, x, y)
#define mul(x, y) two(gw_mul, x, y)
#define div(x, y) two(gw_div, x, y)
#define pow(x, y) own(gw_pow_scalar(x, y))
#define plus(x, c) own(gw_add_scalar(x, c))
#define minus(c, x) own(gw_rsub_scalar(x, c))
#define scale(x, c) own(gw_mul_scalar(x, c))
#define over(x, c) own(gw_div_scalar(x, c))
#define reciprocal(x) own(gw_reciprocal(x))
#define rsqrt(x) own(gw_rsqrt(x))
#define exp(x) own(gw_exp(x))
#define erfinv(x) own(gw_erfinv(x))
#define digamma(x) own(gw_digamma(x))
#define polygamma(x, n) own(gw_polygamma(x, (gw_numbers){.p = (double)(n)}))
#define log(x) own(gw_log(x))
#define sin(x) own(gw_sin(x))
#define cos(x) own(gw_cos(x))
#define sinh(x) own(gw_sinh(x))
#define cosh(x) own(gw_cosh(x))
#define tanh(x) own(gw_tanh(x))
#define sigmoid(x) own(gw_sigmoid(x))
#define xlogy(x, y) two(gw_xlogy, x, y)
#define sgn(x) own(gw_sgn(x))
#define eq(x, y) own(gw_eq(x, y))
#define lt(x, y) own(gw_lt(x, y))
#define le(x, y) own(gw_le(x, y))
#define gt(x, y) own(gw_gt(x, y))
#define ge(x, y) own(gw_ge(x, y))
#define both(x, y) own(gw_logical_and(x, y))
#define either(x, y) own(gw_logical_or(x, y))
#define not(x) own(gw_logical_not(x))
#define nan_in(x) own(gw_isnan(x))
#define finite(x) own(gw_isfinite(x))
#define wrapped(x) own(gw_wrapped_number(r->ctx, x))
/* A number of a dtype of its own, with which a gradient without dims becomes float64. */
#define single(x) own(gw_full(r->ctx, (x).dtype, NULL, 0, x))
#define t(x) own(gw_t(x))
#define turn(x) own(gw_transpose(x, 1, 2))
#define bmm(x, y) two(gw_bmm, x, y)
#define mv(x, y) two(gw_mv, x, y)
#define where(c, x, y) (gw_rule_wait(r, c), gw_rule_wait(r, y), gw_rule_where(r, x))
#define masked_fill(x, m, v) own(gw_masked_fill(x, m, v))
#define tanh_backward(x, y) two(gw_tanh_backward, x, y)
#define sigmoid_backward(x, y) two(gw_sigmoid_backward, x, y)
#define threshold_backward(x, y) two(gw_threshold_backward, x, y)
#define zeros_like(x) own(gw_zeros_like(x))
#define zero(x) own(gw_full((x)->ctx, (gw_dtype)(x)->dtype, NULL, 0, gw_scalar_int(0)))
#define c0 (r->node->attributes->scalar)
#define numbers (r->node->attributes->numbers)

/* Views and reductions leave the shape of their input in ints[0..n_ints), their dims behind it. */
#define shape(r) ((const int64_t *)(r)->node->attributes->ints)
#define rank(r) ((int)(r)->node->attributes->n_ints)
#define zeros_of_input(g) own(gw_full(r->ctx, (gw_dtype)(g)->dtype, shape(r), rank(r), number(0)))
#define first(r) (shape(r)[0])
#define mode(r) ((gw_reduction)first(r)) /* of a loss */

#endif
