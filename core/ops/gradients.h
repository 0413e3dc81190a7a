/* Gradients that are more than one expression, by the file that has them. All return what the rule
 * owns. a, b: the inputs of the operation; for a slope (its gradient's gradient) a is what arrived
 * then, b where. */
#ifndef GW_OPS_GRADIENTS_H
#define GW_OPS_GRADIENTS_H

#include "ops/rule.h"

/* functions.c */
gw_tensor *gw_underived(gw_rule *r);
gw_tensor *gw_inverse_square(gw_rule *r, gw_tensor *a, gw_tensor *b);
gw_tensor *gw_xlogy_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b);
gw_tensor *gw_rpow_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *y);
gw_tensor *gw_sinc_slope(gw_rule *r, gw_tensor *g, gw_tensor *a);
gw_tensor *gw_logit_slope(gw_rule *r, gw_tensor *g, gw_tensor *a);

/* activations.c */
gw_tensor *gw_elu_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b);
gw_tensor *gw_gelu_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b);
gw_tensor *gw_gelu_tanh_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b);
gw_tensor *gw_silu_slope(gw_rule *r, gw_tensor *g, gw_tensor *a);
gw_tensor *gw_mish_slope(gw_rule *r, gw_tensor *g, gw_tensor *a);
gw_tensor *gw_softplus_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b);
gw_tensor *gw_logsigmoid_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b);
gw_tensor *gw_hardswish_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b);
gw_tensor *gw_glu_slope(gw_rule *r, gw_tensor *g, gw_tensor *a);
gw_tensor *gw_prelu_input(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b);
gw_tensor *gw_prelu_weight(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b);

#endif
