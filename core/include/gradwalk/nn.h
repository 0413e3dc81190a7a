/* torch.nn.functional, as far as it is composed of operations: what is one itself is in ops.h. The
 * graph is the one PyTorch 1.13 builds.
 *
 * Ownership and errors as in ops.h. Losses of `target` take a gw_reduction; shapes broadcast where
 * they do in PyTorch.
 * Source: pytorch.org/docs/1.13/nn.functional.html */
#ifndef GRADWALK_NN_H
#define GRADWALK_NN_H

#include "gradwalk/ops.h"
#include "gradwalk/random.h"

/* Activations. */
gw_tensor *gw_softsign(gw_tensor *a);   /* a / (1 + |a|) */
gw_tensor *gw_tanhshrink(gw_tensor *a); /* a - tanh a */
gw_tensor *gw_softmin(gw_tensor *a, int64_t dim);

/* x Wᵀ + b: x (..., in), weight (out, in), bias (out) or NULL. */
gw_tensor *gw_linear(gw_tensor *x, gw_tensor *weight, gw_tensor *bias);
/* Zeros with probability p, the rest over 1 - p. Itself (another reference) when not in training or
 * when p is 0. `g` NULL: the context's generator. */
gw_tensor *gw_dropout(gw_tensor *x, double p, bool training, gw_generator *g);
/* int64 (..., classes), 1 at the index; classes -1: one more than the largest index. */
gw_tensor *gw_one_hot(gw_tensor *index, int64_t classes);

/* Distances. */
gw_tensor *gw_cosine_similarity(gw_tensor *a, gw_tensor *b, int64_t dim, double eps);
gw_tensor *gw_normalize(gw_tensor *a, double p, int64_t dim, double eps);
gw_tensor *gw_pairwise_distance(gw_tensor *a, gw_tensor *b, double p, double eps, bool keepdim);

/* Losses of classes. `target` int64 (class indices, without the dim of the classes) or, for
 * gw_cross_entropy, floats shaped as `a` (probabilities). `weight` of classes, NULL: 1. */
gw_tensor *gw_nll_loss_nd(gw_tensor *a, gw_tensor *target, gw_tensor *weight,
                          gw_reduction reduction, int64_t ignore_index);
gw_tensor *gw_cross_entropy(gw_tensor *a, gw_tensor *target, gw_tensor *weight,
                            gw_reduction reduction, int64_t ignore_index, double label_smoothing);

/* Losses of numbers. `batchmean`: the sum over the size of dim 0, whatever `reduction` says. */
gw_tensor *gw_l1_loss(gw_tensor *a, gw_tensor *target, gw_reduction reduction);
gw_tensor *gw_kl_div(gw_tensor *a, gw_tensor *target, gw_reduction reduction, bool batchmean,
                     bool log_target);
gw_tensor *gw_poisson_nll_loss(gw_tensor *a, gw_tensor *target, bool log_input, bool full,
                               double eps, gw_reduction reduction);
gw_tensor *gw_gaussian_nll_loss(gw_tensor *a, gw_tensor *target, gw_tensor *var, bool full,
                                double eps, gw_reduction reduction);

/* Losses of margins; `target` 1 or -1. */
gw_tensor *gw_hinge_embedding_loss(gw_tensor *a, gw_tensor *target, double margin,
                                   gw_reduction reduction);
gw_tensor *gw_margin_ranking_loss(gw_tensor *a, gw_tensor *b, gw_tensor *target, double margin,
                                  gw_reduction reduction);
gw_tensor *gw_cosine_embedding_loss(gw_tensor *a, gw_tensor *b, gw_tensor *target, double margin,
                                    gw_reduction reduction);
gw_tensor *gw_triplet_margin_loss(gw_tensor *anchor, gw_tensor *positive, gw_tensor *negative,
                                  double margin, double p, double eps, bool swap,
                                  gw_reduction reduction);
gw_tensor *gw_multilabel_soft_margin_loss(gw_tensor *a, gw_tensor *target, gw_tensor *weight,
                                          gw_reduction reduction);

#endif
