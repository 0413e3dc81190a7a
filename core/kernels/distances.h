/* Distances of rows, and their slopes. */
#ifndef GW_KERNELS_DISTANCES_H
#define GW_KERNELS_DISTANCES_H

#include <stdint.h>

#include "gradwalk/dtype.h"

/* Of every batch n rows of one matrix and m of another, row-major. */
typedef struct gw_row_pairs {
    int64_t batches, n, m, width;
} gw_row_pairs;

/* out[i, j] = (sum of |a[i] - b[j]|^p)^(1/p), of a batch n times m; GW_F32 or GW_F64. */
void gw_kernel_distances(gw_dtype dtype, const gw_row_pairs *x, double p, void *out, const void *a,
                         const void *b);
/* The slopes in a, where `d` are the distances and `g` what arrives at them. */
void gw_kernel_distance_slopes(gw_dtype dtype, const gw_row_pairs *x, double p, void *out,
                               const void *a, const void *b, const void *g, const void *d);

#endif
