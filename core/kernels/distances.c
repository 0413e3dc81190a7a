#include "kernels/distances.h"

#include <math.h>

#include "base/vector_functions.h"

/* Note [Order of distances]. ATen's DistanceOpsKernel.cpp adds one column after the other; GCC has
 * vectorised its squares: those of whole vectors of 16 bytes are rounded before they are added, the
 * rest are fused with the sum. On the way back grad · difference / distance is rounded twice and
 * then added, row after row. */
#define DISTANCES(suffix, type, fused)                                                        \
    static type distance_##suffix(const type *a, const type *b, int64_t n, double p) {        \
        type sum = 0;                                                                         \
        const int64_t whole = p == 2 ? n - n % (int64_t)(16 / sizeof(type)) : n;              \
        for (int64_t i = 0; i < n; i++) {                                                     \
            const type x = a[i] < b[i] ? b[i] - a[i] : a[i] - b[i];                           \
            if (p == 2)                                                                       \
                sum = i < whole ? sum + x * x : fused(x, x, sum);                             \
            else if (isinf(p))                                                                \
                sum = sum < x ? x : sum;                                                      \
            else                                                                              \
                sum += p == 1   ? x                                                           \
                       : p == 0 ? (type)(x > 0 ? 1 : x)                                       \
                                : (type)pow((double)x, (double)(type)p);                      \
        }                                                                                     \
        return p == 2                         ? (type)sqrt((double)sum)                       \
               : p == 0 || p == 1 || isinf(p) ? sum                                           \
                                              : (type)pow((double)sum, 1 / p);                \
    }                                                                                         \
    static type slope_##suffix(type x, type g, type d, double p) {                            \
        const type sign = x > 0 ? 1 : x < 0 ? -1 : x, size = x < 0 ? -x : x, off = size - d;  \
        if (p == 0)                                                                           \
            return 0;                                                                         \
        if (p == 1)                                                                           \
            return g * sign;                                                                  \
        if (isinf(p))                                                                         \
            return g * sign * (off == 0 ? 1 : off > 0 || off < 0 ? 0 : off);                  \
        if (d == 0)                                                                           \
            return 0;                                                                         \
        if (p == 2)                                                                           \
            return g * x / d;                                                                 \
        const type below = (type)pow((double)d, (double)((type)p - 1));                       \
        if (p < 2)                                                                            \
            return sign * (type)pow((double)size, (double)((type)p - 1)) * g / below;         \
        return x * (type)pow((double)size, (double)((type)p - 2)) * g / below;                \
    }                                                                                         \
    static void distances_##suffix(const gw_row_pairs *x, double p, type *out, const type *a, \
                                   const type *b) {                                           \
        for (int64_t k = 0; k < x->batches; k++)                                              \
            for (int64_t i = 0; i < x->n; i++)                                                \
                for (int64_t j = 0; j < x->m; j++)                                            \
                    *out++ = distance_##suffix(a + (k * x->n + i) * x->width,                 \
                                               b + (k * x->m + j) * x->width, x->width, p);   \
    }                                                                                         \
    static void slopes_##suffix(const gw_row_pairs *x, double p, type *out, const type *a,    \
                                const type *b, const type *g, const type *d) {                \
        for (int64_t at = 0; at < x->batches * x->n; at++)                                    \
            for (int64_t c = 0; c < x->width; c++) {                                          \
                const type *row = b + at / x->n * x->m * x->width + c;                        \
                type sum = 0;                                                                 \
                for (int64_t j = 0; j < x->m; j++)                                            \
                    sum += slope_##suffix(a[at * x->width + c] - row[j * x->width],           \
                                          g[at * x->m + j], d[at * x->m + j], p);             \
                *out++ = sum;                                                                 \
            }                                                                                 \
    }
DISTANCES(f32, float, gw_fused_f32)
DISTANCES(f64, double, fma)

void gw_kernel_distances(gw_dtype dtype, const gw_row_pairs *x, double p, void *out, const void *a,
                         const void *b) {
    if (dtype == GW_F32)
        distances_f32(x, p, out, a, b);
    else
        distances_f64(x, p, out, a, b);
}

void gw_kernel_distance_slopes(gw_dtype dtype, const gw_row_pairs *x, double p, void *out,
                               const void *a, const void *b, const void *g, const void *d) {
    if (dtype == GW_F32)
        slopes_f32(x, p, out, a, b, g, d);
    else
        slopes_f64(x, p, out, a, b, g, d);
}
