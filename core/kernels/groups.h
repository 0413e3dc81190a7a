/* group_norm of float32 in the order and with the fused sums of PyTorch's kernel: Note [Order of
 * normalisation]. */
#ifndef GW_KERNELS_GROUPS_H
#define GW_KERNELS_GROUPS_H

#include "kernels/normalize.h"

/* (batch, groups, channels, n) that lie row by row; the norms are of each batch and group, weight
 * and bias of all channels, or NULL. */
typedef struct gw_groups {
    int64_t batch, groups, channels, n;
    gw_row_norms norms;
} gw_groups;

void gw_kernel_group_norm_f32(gw_groups p, const float *in, const float *weight, const float *bias,
                              float *out);
/* Gradients from that of the result. sums: room for two numbers of each channel of a group. */
void gw_kernel_group_norm_back_f32(gw_groups p, const float *g, const float *in,
                                   const float *weight, float *sums, float *to_in);
void gw_kernel_group_norm_weight_f32(gw_groups p, const float *g, const float *in,
                                     float *to_weight);
/* p.channels: all of them, p.groups: 1. */
void gw_kernel_group_norm_bias_f32(gw_groups p, const float *g, float *to_bias);

#endif
