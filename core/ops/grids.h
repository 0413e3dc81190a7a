/* Sampling of images by grids of places, for the language's grid_sample: without a graph. The image
 * (N, C, H, W) and the grid (N, h, w, 2) fit, and are of one dtype, float32 or float64. */
#ifndef GW_OPS_GRIDS_H
#define GW_OPS_GRIDS_H

#include <stdbool.h>

#include "gradwalk/ops.h"
#include "kernels/grids.h"

typedef struct gw_sampling {
    gw_beyond beyond;
    bool nearest, corners;
} gw_sampling;

gw_tensor *gw_grid_sample(const gw_tensor *image, const gw_tensor *grid, gw_sampling how);
/* (the image's slope, the grid's); the first is of zeros when it is not `wanted`. */
gw_status gw_grid_sample_slopes(const gw_tensor *g, const gw_tensor *image, const gw_tensor *grid,
                                gw_sampling how, bool wanted, gw_parts *parts);

#endif
