/* Normalisation of float32 and float64 in the order and with the fused sums of PyTorch's kernels.
 *
 * Note [Order of normalisation]. ATen's kernels on a machine with AVX2: layer_norm takes mean and
 * variance of a row as Welford has them, each of eight lanes (of float64 four) in chunks of 16,
 * chunks joined as in a tree (aten/src/ATen/native/cpu/moments_utils.h, layer_norm_kernel.cpp);
 * batch_norm sums in float64 and then multiplies and adds once (BatchNormKernel.cpp). */
#ifndef GW_KERNELS_NORMALIZE_H
#define GW_KERNELS_NORMALIZE_H

#include <stdbool.h>
#include <stdint.h>

/* Of each row its mean and 1 / √(var + eps). */
typedef struct gw_row_norms {
    const float *mean, *inverse;
} gw_row_norms;
typedef struct gw_row_norms_f64 {
    const double *mean, *inverse;
} gw_row_norms_f64;

/* (batch, channels, n) that lie row by row. */
typedef struct gw_planes {
    int64_t batch, channels, n;
} gw_planes;

/* row_norms: those of `rows` rows of n.
 * layer_norm: out = (in - mean) inverse weight + bias; NULL: none.
 * layer_norm_back: its gradients, from that of the result, for `in` and for `weight`; NULL: not
 * asked for. layer_norm_bias: and for `bias`, row after row.
 * batch_moments: of each channel the mean and Σ (in - mean)².
 * batch_norm: out = (in - mean) inverse weight + bias, all by channel; NULL: 1 and 0.
 * batch_norm_back: its gradients for `in`, with `moving` through mean and inverse, too, and for
 * `weight`; NULL: not asked for. channel_sums: and for `bias`: Σ g. */
#define GW_NORMALIZE(type, norms_type, name)                                                       \
    void gw_kernel_row_norms_##name(const type *in, int64_t rows, int64_t n, type eps, type *mean, \
                                    type *inverse);                                                \
    void gw_kernel_layer_norm_##name(const type *in, const type *weight, const type *bias,         \
                                     type *out, int64_t rows, int64_t n, norms_type norms);        \
    void gw_kernel_layer_norm_back_##name(const type *g, const type *in, const type *weight,       \
                                          type *to_in, type *to_weight, int64_t rows, int64_t n,   \
                                          norms_type norms);                                       \
    void gw_kernel_layer_norm_bias_##name(const type *g, type *to_bias, int64_t rows, int64_t n);  \
    void gw_kernel_batch_moments_##name(gw_planes p, const type *in, type *mean, type *squares);   \
    void gw_kernel_batch_norm_##name(gw_planes p, const type *in, const type *mean,                \
                                     const type *inverse, const type *weight, const type *bias,    \
                                     type *out);                                                   \
    void gw_kernel_batch_norm_back_##name(                                                         \
        gw_planes p, const type *g, const type *in, const type *mean, const type *inverse,         \
        const type *weight, bool moving, type *to_in, type *to_weight);                            \
    void gw_kernel_channel_sums_##name(gw_planes p, const type *g, type *out);
GW_NORMALIZE(float, gw_row_norms, f32)
GW_NORMALIZE(double, gw_row_norms_f64, f64)
#undef GW_NORMALIZE

#endif
