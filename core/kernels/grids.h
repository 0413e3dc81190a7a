/* Pixels at places between pixels, by a grid of places, and the slopes of both.
 *
 * Note [Order of samples]. PyTorch takes eight places at once (four of float64): the slopes of an
 * image are added to the north-west pixels of all of them first, then north-east, south-west,
 * south-east. Products that are added to something are not rounded before. */
#ifndef GW_KERNELS_GRIDS_H
#define GW_KERNELS_GRIDS_H

#include <stdbool.h>
#include <stdint.h>

#include "gradwalk/dtype.h"

/* What is beyond the image: nothing, its border, its reflection. */
typedef enum gw_beyond { GW_BEYOND_ZEROS, GW_BEYOND_BORDER, GW_BEYOND_REFLECTION } gw_beyond;

/* Images (n, channels, height, width) and n times `places` pairs of x, y; all row-major. Blocks of
 * places begin anew after every `run`. */
typedef struct gw_grid {
    int64_t n, channels, height, width, places, run;
    gw_beyond beyond;
    bool nearest, corners;
} gw_grid;

/* out: (n, channels, places); GW_F32 or GW_F64. */
void gw_kernel_grid(gw_dtype dtype, const gw_grid *x, void *out, const void *image,
                    const void *grid);
/* Adds to d_image, NULL: it is not asked for, and writes d_grid; g: as `out`. */
void gw_kernel_grid_slopes(gw_dtype dtype, const gw_grid *x, void *d_image, void *d_grid,
                           const void *g, const void *image, const void *grid);

#endif
