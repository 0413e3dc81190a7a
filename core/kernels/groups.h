/* group_norm of float32 and float64 in the order and with the fused sums of PyTorch's kernel: Note
 * [Order of normalisation]. */
#ifndef GW_KERNELS_GROUPS_H
#define GW_KERNELS_GROUPS_H

#include "kernels/normalize.h"

/* (batch, groups, channels, n) that lie row by row; the norms are of each batch and group, weight
 * and bias of all channels, or NULL. */
typedef struct gw_groups {
    int64_t batch, groups, channels, n;
    gw_row_norms norms;
} gw_groups;
typedef struct gw_groups_f64 {
    int64_t batch, groups, channels, n;
    gw_row_norms_f64 norms;
} gw_groups_f64;

/* group_norm_back: gradients from that of the result. sums: room for two numbers of each channel of
 * a group. group_norm_bias: p.channels: all of them, p.groups: 1. */
#define GW_GROUPS(type, groups_type, name)                                                \
    void gw_kernel_group_norm_##name(groups_type p, const type *in, const type *weight,   \
                                     const type *bias, type *out);                        \
    void gw_kernel_group_norm_back_##name(groups_type p, const type *g, const type *in,   \
                                          const type *weight, type *sums, type *to_in);   \
    void gw_kernel_group_norm_weight_##name(groups_type p, const type *g, const type *in, \
                                            type *to_weight);                             \
    void gw_kernel_group_norm_bias_##name(groups_type p, const type *g, type *to_bias);
GW_GROUPS(float, gw_groups, f32)
GW_GROUPS(double, gw_groups_f64, f64)
#undef GW_GROUPS

#endif
