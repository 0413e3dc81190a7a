/* Normalisation of float32 and float64 by their kernels: Note [Order of normalisation]. */
#ifndef GW_OPS_NORMALIZED_H
#define GW_OPS_NORMALIZED_H

#include "ops/op.h"

/* Whether `a` and what is not NULL of the four lie so that the kernels can have them: float32
 * or float64, dense, not empty, and outside any graph, as they leave none. */
bool gw_has_norm_kernel(gw_tensor *a, gw_tensor *const beside[4]);

/* The same for batch_norm, which has images with their channels behind, too; no volumes. */
bool gw_has_batch_kernel(gw_tensor *a, gw_tensor *const beside[4]);

/* Of rows over the last n dims the mean and 1 / √(var + eps), with 1 for those dims: both owned,
 * or both NULL with an error. */
gw_status gw_normed_row_norms(gw_tensor *a, int n, double eps, gw_tensor **mean,
                              gw_tensor **inverse);
/* `dims`: all of a's but 1; how many. */
static inline int gw_all_but_channels(const gw_tensor *a, int64_t *dims) {
    int n = 0;
    for (int d = 0; d < a->ndim; d++)
        if (d != 1)
            dims[n++] = d;
    return n;
}
/* Over the last n dims, by these; owned, without graph. */
gw_tensor *gw_normed_layer_norm(gw_tensor *a, int n, gw_tensor *weight, gw_tensor *bias,
                                gw_tensor *mean, gw_tensor *inverse);
/* Its gradient for `a`, or for `weight` with `of_weight`. */
gw_tensor *gw_normed_layer_norm_back(gw_tensor *g, gw_tensor *a, int n, gw_tensor *weight,
                                     gw_tensor *mean, gw_tensor *inverse, bool of_weight);
/* And for `bias`, row after row. */
gw_tensor *gw_normed_layer_norm_bias(gw_tensor *g, int n);

/* By the statistics `mean` and `var`, or by a's own, which are `mean` and `inverse`: 1 / √(var +
 * eps). */
typedef struct gw_batch_parts {
    gw_tensor *weight, *bias, *mean, *var, *inverse;
    double eps;
} gw_batch_parts;

/* a's own of each channel: both owned, or both NULL with an error. */
gw_status gw_normed_channel_norms(gw_tensor *a, double eps, gw_tensor **mean, gw_tensor **inverse);

gw_tensor *gw_normed_batch_norm(gw_tensor *a, const gw_batch_parts *parts);
gw_tensor *gw_normed_batch_norm_back(gw_tensor *g, gw_tensor *a, const gw_batch_parts *parts,
                                     bool of_weight);
/* Σ g over all dims but 1, in their order. */
gw_tensor *gw_normed_channel_sum(gw_tensor *g);
/* Moves the running statistics (NULL: none), one number a channel, towards a's own. */
gw_status gw_normed_move_statistics(gw_tensor *a, gw_tensor *mean, gw_tensor *var, double momentum);

/* The same for what does not lie row by row, of float32 or float64 (ops/normed_strided.c):
 * gradients for `a`, with the layout of an image, and for `weight`. */
gw_status gw_strided_channel_norms(gw_tensor *a, double eps, gw_tensor **mean, gw_tensor **inverse);
gw_status gw_strided_move_statistics(gw_tensor *a, gw_tensor *mean, gw_tensor *var,
                                     double momentum);
gw_tensor *gw_strided_batch_norm_back(gw_tensor *g, gw_tensor *a, const gw_batch_parts *parts);
gw_tensor *gw_strided_batch_norm_weight(gw_tensor *g, gw_tensor *a, const gw_batch_parts *parts);

/* Of `groups` groups of dim 1, by the mean and inverse of each; and its gradients for `a`, for
 * `weight` and for `bias`. */
gw_tensor *gw_normed_group_norm(gw_tensor *a, int64_t groups, gw_tensor *weight, gw_tensor *bias,
                                gw_tensor *mean, gw_tensor *inverse);
gw_tensor *gw_normed_group_norm_back(gw_tensor *g, gw_tensor *a, int64_t groups, gw_tensor *weight,
                                     gw_tensor *mean, gw_tensor *inverse);
gw_tensor *gw_normed_group_norm_weight(gw_tensor *g, gw_tensor *a, int64_t groups, gw_tensor *mean,
                                       gw_tensor *inverse);
gw_tensor *gw_normed_group_norm_bias(gw_tensor *g);

#endif
