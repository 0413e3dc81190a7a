/* Softmax of float32 in the order of PyTorch's vectors of eight. */
#ifndef GW_KERNELS_SOFTMAX_H
#define GW_KERNELS_SOFTMAX_H

#include <stdbool.h>
#include <stdint.h>

/* Each of `rows` rows of n: e^x / Σ e^x, or with `logarithm` ln of it. `in` may be `out`.
 *
 * Note [Order of softmax]. As ATen's last-dim kernels (aten/src/ATen/native/cpu/SoftMaxKernel.cpp)
 * on a machine with AVX2: eight partial sums of e^(x - max), then halves, quarters and neighbours;
 * fewer than eight from left to right. */
void gw_kernel_softmax_rows_f32(const float *in, float *out, int64_t rows, int64_t n,
                                bool logarithm);
/* Along the middle one of three dims, as ATen's kernel for other dims: sums from first to last;
 * of the last dim whole eights by vectors, the rest one by one. */
void gw_kernel_softmax_planes_f32(const float *in, float *out, int64_t outer, int64_t n,
                                  int64_t inner, bool logarithm);

/* Their gradients, from that of the result and the result y: (g - Σ g y) y, with `logarithm`
 * g - e^y Σ g, in the same order. */
void gw_kernel_softmax_back_rows_f32(const float *g, const float *y, float *out, int64_t rows,
                                     int64_t n, bool logarithm);
void gw_kernel_softmax_back_planes_f32(const float *g, const float *y, float *out, int64_t outer,
                                       int64_t n, int64_t inner, bool logarithm);

#endif
