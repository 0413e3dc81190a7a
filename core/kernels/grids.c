#include "kernels/grids.h"

#include <math.h>

#include "base/fused.h"
#include "base/vector_functions.h"

/* A coordinate as PyTorch makes an int32 of it: what does not fit is far outside. */
static int64_t pixel(double at) {
    return at >= -2147483648. && at < 2147483648. ? (int64_t)at : INT32_MIN;
}

#define REAL float
#define NAME(name) name##_f32
#define BLOCK 8
#define FUSED gw_fused_f32
#define FLOOR floorf
#define TRUNC truncf
#define NEAREST rintf
#define SIZE fabsf
#include "kernels/grids_each.h"
#undef REAL
#undef NAME
#undef BLOCK
#undef FUSED
#undef FLOOR
#undef TRUNC
#undef NEAREST
#undef SIZE

#define REAL double
#define NAME(name) name##_f64
#define BLOCK 4
#define FUSED gw_fma
#define FLOOR floor
#define TRUNC trunc
#define NEAREST rint
#define SIZE fabs
#include "kernels/grids_each.h"

void gw_kernel_grid(gw_dtype dtype, const gw_grid *x, void *out, const void *image,
                    const void *grid) {
    if (dtype == GW_F32) {
        sample_f32(x, out, image, grid);
    } else {
        sample_f64(x, out, image, grid);
    }
}

void gw_kernel_grid_slopes(gw_dtype dtype, const gw_grid *x, void *d_image, void *d_grid,
                           const void *g, const void *image, const void *grid) {
    if (dtype == GW_F32) {
        slopes_f32(x, d_image, d_grid, g, image, grid);
    } else {
        slopes_f64(x, d_image, d_grid, g, image, grid);
    }
}
