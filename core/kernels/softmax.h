/* Softmax of float32 and float64 in the order of PyTorch's vectors of eight and of four.
 *
 * Note [Order of softmax]. As ATen's last-dim kernels (aten/src/ATen/native/cpu/SoftMaxKernel.cpp)
 * on a machine with AVX2: eight partial sums of e^(x - max), then halves, quarters and neighbours;
 * fewer than eight from left to right. Of float64 four, from left to right. */
#ifndef GW_KERNELS_SOFTMAX_H
#define GW_KERNELS_SOFTMAX_H

#include <stdbool.h>
#include <stdint.h>

/* rows: each of `rows` rows of n: e^x / Σ e^x, or with `logarithm` ln of it. `in` may be `out`.
 * planes: along the middle one of three dims, as ATen's kernel for other dims: sums from first to
 * last; of the last dim whole vectors, the rest one by one.
 * back_: their gradients, from that of the result and the result y: (g - Σ g y) y, with `logarithm`
 * g - e^y Σ g, in the same order. */
#define GW_SOFTMAX(type, name)                                                                     \
    void gw_kernel_softmax_rows_##name(const type *in, type *out, int64_t rows, int64_t n,         \
                                       bool logarithm);                                            \
    void gw_kernel_softmax_planes_##name(const type *in, type *out, int64_t outer, int64_t n,      \
                                         int64_t inner, bool logarithm);                           \
    void gw_kernel_softmax_back_rows_##name(const type *g, const type *y, type *out, int64_t rows, \
                                            int64_t n, bool logarithm);                            \
    void gw_kernel_softmax_back_planes_##name(const type *g, const type *y, type *out,             \
                                              int64_t outer, int64_t n, int64_t inner,             \
                                              bool logarithm);
GW_SOFTMAX(float, f32)
GW_SOFTMAX(double, f64)
#undef GW_SOFTMAX

#endif
