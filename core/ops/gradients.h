/* Gradients that are more than one expression, by the file that has them. All return what the rule
 * owns. a, b: the inputs of the operation; for a slope (its gradient's gradient) a is what arrived
 * then, b where. */
#ifndef GW_OPS_GRADIENTS_H
#define GW_OPS_GRADIENTS_H

#include "ops/normalized.h"
#include "ops/rule.h"

/* functions.c */
gw_tensor *gw_underived(gw_rule *r);
gw_tensor *gw_underived_distance(gw_rule *r);
gw_tensor *gw_copysign_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *y);
gw_tensor *gw_inverse_square(gw_rule *r, gw_tensor *a, gw_tensor *b);
gw_tensor *gw_xlogy_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b);
gw_tensor *gw_xlogy_number(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_scalar b);
gw_tensor *gw_xlog1py_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b);
gw_tensor *gw_xlog1py_number(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_scalar b);
gw_tensor *gw_rpow_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *y);
gw_tensor *gw_sinc_slope(gw_rule *r, gw_tensor *g, gw_tensor *a);
gw_tensor *gw_logit_slope(gw_rule *r, gw_tensor *g, gw_tensor *a);

/* choose.c; low and high NULL: no limit */
gw_tensor *gw_above(gw_rule *r, gw_tensor *g, gw_tensor *a);
gw_tensor *gw_below(gw_rule *r, gw_tensor *g, gw_tensor *a);
gw_tensor *gw_clamp_inside(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *low, gw_tensor *high);
gw_tensor *gw_clamp_low(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *low, gw_tensor *high);
gw_tensor *gw_clamp_high(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *low, gw_tensor *high);

/* activations.c */
gw_tensor *gw_elu_result_slope(gw_rule *r, gw_tensor *g, gw_tensor *y, gw_numbers given);
gw_tensor *gw_leaky_relu_result_slope(gw_rule *r, gw_tensor *g, gw_tensor *y, gw_scalar slope);
gw_tensor *gw_elu_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b);
gw_tensor *gw_gelu_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b);
gw_tensor *gw_gelu_tanh_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b);
gw_tensor *gw_silu_slope(gw_rule *r, gw_tensor *g, gw_tensor *a);
gw_tensor *gw_mish_slope(gw_rule *r, gw_tensor *g, gw_tensor *a);
gw_tensor *gw_softplus_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b);
gw_tensor *gw_logsigmoid_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b);
gw_tensor *gw_hardswish_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b);
gw_tensor *gw_glu_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b);
gw_tensor *gw_glu_bend_arrived(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b);
gw_tensor *gw_prelu_input_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b, gw_tensor *c,
                               int i);
gw_tensor *gw_prelu_weight_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b, gw_tensor *c,
                                int i);

/* rules.c */
gw_tensor *gw_spread(gw_rule *r, gw_tensor *g);

/* statistics.c */
gw_tensor *gw_prod_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *y);
gw_tensor *gw_prod_dim_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *y);
gw_tensor *gw_unreduced(gw_rule *r, gw_tensor *t); /* with the reduced dims, of size 1 */
gw_tensor *gw_var_slope(gw_rule *r, gw_tensor *g, gw_tensor *a);
gw_tensor *gw_std_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *y);
gw_tensor *gw_sum_kept(gw_rule *r, gw_tensor *t); /* over the dims that were reduced, kept */
gw_tensor *gw_norm_dims_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *y);

/* extremes.c */
gw_tensor *gw_put_back(gw_rule *r, gw_tensor *g, gw_tensor *indices);
gw_tensor *gw_add_back(gw_rule *r, gw_tensor *g, gw_tensor *indices);
gw_tensor *gw_share_evenly(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *y);
gw_tensor *gw_share_by_count(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *y);

/* scan.c */
gw_tensor *gw_sum_behind(gw_rule *r, gw_tensor *g);
gw_tensor *gw_cumprod_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *y);
gw_tensor *gw_logcumsumexp_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *y);
gw_tensor *gw_softmax_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b);
gw_tensor *gw_log_softmax_back(gw_rule *r, gw_tensor *g, gw_tensor *b);
gw_tensor *gw_log_softmax_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b);

/* indexing.c */
gw_tensor *gw_gather_slope(gw_rule *r, gw_tensor *g, gw_tensor *b);
gw_tensor *gw_index_select_slope(gw_rule *r, gw_tensor *g, gw_tensor *b);
gw_tensor *gw_picked_slices(gw_rule *r, gw_tensor *g, gw_tensor *index);
gw_tensor *gw_taken(gw_rule *r, gw_tensor *g, gw_tensor *index);
gw_tensor *gw_take_slope(gw_rule *r, gw_tensor *g, gw_tensor *b);
gw_tensor *gw_put_slope(gw_rule *r, gw_tensor *g, gw_tensor *index);

/* index.c */
gw_tensor *gw_index_put_slope(gw_rule *r, gw_tensor *g, gw_tensor *places);

/* masks.c */
gw_tensor *gw_masked_select_slope(gw_rule *r, gw_tensor *g, gw_tensor *mask);
gw_tensor *gw_masked_scatter_slope(gw_rule *r, gw_tensor *g, gw_tensor *mask);

/* shapes.c */
gw_tensor *gw_roll_back(gw_rule *r, gw_tensor *g);
gw_tensor *gw_repeat_slope(gw_rule *r, gw_tensor *g);

/* windows.c */
gw_tensor *gw_unpad(gw_rule *r, gw_tensor *g);
gw_tensor *gw_unfold_slope(gw_rule *r, gw_tensor *g);

/* diagonals.c */
gw_tensor *gw_diag_slope(gw_rule *r, gw_tensor *g);
gw_tensor *gw_trace_slope(gw_rule *r, gw_tensor *g);
gw_tensor *gw_diagonal_slope(gw_rule *r, gw_tensor *g);

/* convolution.c */
gw_tensor *gw_convolution_input(gw_rule *r, gw_tensor *g, gw_tensor *weight);
gw_tensor *gw_convolution_weight(gw_rule *r, gw_tensor *g, gw_tensor *a);
gw_tensor *gw_transposed_input(gw_rule *r, gw_tensor *g, gw_tensor *weight);
gw_tensor *gw_transposed_weight(gw_rule *r, gw_tensor *g, gw_tensor *a);

/* pool.c */
gw_tensor *gw_max_pool_slope(gw_rule *r, gw_tensor *g, gw_tensor *index);
gw_tensor *gw_avg_pool_slope(gw_rule *r, gw_tensor *g);
gw_tensor *gw_adaptive_pool_slope(gw_rule *r, gw_tensor *g);

/* algebra.c */
gw_tensor *gw_det_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *y);
gw_tensor *gw_inverse_slope(gw_rule *r, gw_tensor *g, gw_tensor *y);
gw_tensor *gw_solve_left(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *y);
gw_tensor *gw_solve_right(gw_rule *r, gw_tensor *g, gw_tensor *a);

/* products.c */
gw_tensor *gw_times(gw_rule *r, gw_tensor *t, double factor);

/* losses.c; `i`: by which input, a being what arrived, b and c the two sides */
gw_tensor *gw_mse_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b, gw_tensor *c, int i);
gw_tensor *gw_smooth_l1_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b, gw_tensor *c,
                             int i);
gw_tensor *gw_huber_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b, gw_tensor *c, int i);
gw_tensor *gw_soft_margin_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b, gw_tensor *c,
                               int i);
gw_tensor *gw_bce_bend(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b, gw_tensor *c,
                       gw_tensor *weight, int i);
gw_tensor *gw_bce_target(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *weight);
gw_tensor *gw_bce_logits(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b, gw_tensor *weight,
                         gw_tensor *pos_weight);
gw_tensor *gw_bce_logits_target(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *weight,
                                gw_tensor *pos_weight);

/* nll.c */
gw_tensor *gw_nll_slope(gw_rule *r, gw_tensor *g, gw_tensor *target, gw_tensor *weight);
gw_tensor *gw_nll2d_slope(gw_rule *r, gw_tensor *g, gw_tensor *target, gw_tensor *weight);

/* margins.c */
gw_tensor *gw_multi_margin_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *target,
                                 gw_tensor *weight);

/* layers.c; of n dims, and by what the node of a batch_norm has kept, of which the second is `var`,
 * or in training `inverse`. They leave no graph: Note [Norms in one step]. */
gw_tensor *gw_layer_norm_weight(gw_rule *r, gw_tensor *g, gw_tensor *a, int n, gw_tensor *mean,
                                gw_tensor *inverse);
gw_tensor *gw_layer_norm_bias(gw_rule *r, gw_tensor *g, int n);
gw_tensor *gw_layer_norm_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, int n, gw_tensor *weight,
                               gw_tensor *mean, gw_tensor *inverse);
gw_batch_parts gw_batch_kept(const gw_rule *r, gw_tensor *weight, gw_tensor *mean,
                             gw_tensor *second);
gw_tensor *gw_batch_norm_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_batch_parts parts);
gw_tensor *gw_batch_norm_weight(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_batch_parts parts);
gw_tensor *gw_batch_norm_bias(gw_rule *r, gw_tensor *g, gw_tensor *a);
gw_tensor *gw_channel_sum(gw_rule *r, gw_tensor *t);
gw_tensor *gw_group_norm_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *weight,
                               gw_tensor *mean, gw_tensor *inverse);
gw_tensor *gw_group_norm_bias(gw_rule *r, gw_tensor *g);
gw_tensor *gw_group_norm_weight(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *mean,
                                gw_tensor *inverse);
/* norms_twice.c: all gradients at once, with a graph of their own. */
gw_apply gw_layer_norm_joint, gw_batch_norm_joint, gw_group_norm_joint;
gw_apply gw_layer_norm_twice, gw_batch_norm_twice;

gw_tensor *gw_embedding_bend(gw_rule *r, gw_tensor *g, gw_tensor *indices);
gw_tensor *gw_cdist_other(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b, gw_tensor *y);
gw_tensor *gw_euclidean_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b, gw_tensor *y);
gw_tensor *gw_euclidean_other(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b, gw_tensor *y);

#endif
