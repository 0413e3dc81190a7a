/* Normalisation of float32 in the order and with the fused sums of PyTorch's kernels.
 *
 * Note [Order of normalisation]. ATen's kernels on a machine with AVX2: layer_norm takes mean and
 * variance of a row as Welford has them, each of eight lanes in chunks of 16, chunks joined as in a
 * tree (aten/src/ATen/native/cpu/moments_utils.h, layer_norm_kernel.cpp); batch_norm sums in
 * float64 and then multiplies and adds once (BatchNormKernel.cpp). */
#ifndef GW_KERNELS_NORMALIZE_H
#define GW_KERNELS_NORMALIZE_H

#include <stdbool.h>
#include <stdint.h>

/* Of each row its mean and 1 / √(var + eps). */
typedef struct gw_row_norms {
    const float *mean, *inverse;
} gw_row_norms;

/* Those of `rows` rows of n. */
void gw_kernel_row_norms_f32(const float *in, int64_t rows, int64_t n, float eps, float *mean,
                             float *inverse);
/* out = (in - mean) inverse weight + bias; NULL: none. */
void gw_kernel_layer_norm_f32(const float *in, const float *weight, const float *bias, float *out,
                              int64_t rows, int64_t n, gw_row_norms norms);
/* Its gradients, from that of the result, for `in` and for `weight`; NULL: not asked for. */
void gw_kernel_layer_norm_back_f32(const float *g, const float *in, const float *weight,
                                   float *to_in, float *to_weight, int64_t rows, int64_t n,
                                   gw_row_norms norms);
/* And for `bias`, row after row. */
void gw_kernel_layer_norm_bias_f32(const float *g, float *to_bias, int64_t rows, int64_t n);

/* (batch, channels, n) that lie row by row. */
typedef struct gw_planes {
    int64_t batch, channels, n;
} gw_planes;

/* Of each channel the mean and Σ (in - mean)². */
void gw_kernel_batch_moments_f32(gw_planes p, const float *in, float *mean, float *squares);
/* out = (in - mean) inverse weight + bias, all by channel; NULL: 1 and 0. */
void gw_kernel_batch_norm_f32(gw_planes p, const float *in, const float *mean, const float *inverse,
                              const float *weight, const float *bias, float *out);
/* Its gradients for `in`, with `moving` through mean and inverse, too, and for `weight`; NULL: not
 * asked for. */
void gw_kernel_batch_norm_back_f32(gw_planes p, const float *g, const float *in, const float *mean,
                                   const float *inverse, const float *weight, bool moving,
                                   float *to_in, float *to_weight);
/* And for `bias`: Σ g. */
void gw_kernel_channel_sums_f32(gw_planes p, const float *g, float *out);

#endif
