#include "ops/grids.h"

#include <string.h>

#include "tensor/tensor.h"

/* Note [Order of samples]: whether the loop over places goes on from row to row. */
static bool goes_on(const gw_tensor *grid) {
    const int64_t *n = grid->dims, *s = grid->strides;
    const bool rows = n[1] == 1 || s[1] == s[2] * n[2];
    const bool pairs = s[3] == 1 && (n[2] == 1 || s[2] == 2) && (n[1] == 1 || s[1] == 2 * n[2]);
    return pairs || ((s[2] == 1 || n[2] == 1) && rows);
}

static gw_grid shape_of(const gw_tensor *image, const gw_tensor *grid, gw_sampling how) {
    const int64_t *dims = image->dims, places = grid->dims[1] * grid->dims[2];
    return (gw_grid){.n = dims[0],
                     .channels = dims[1],
                     .height = dims[2],
                     .width = dims[3],
                     .places = places,
                     .run = goes_on(grid) ? places : grid->dims[2],
                     .beyond = how.beyond,
                     .nearest = how.nearest,
                     .corners = how.corners};
}

static gw_tensor *rows_of(const gw_tensor *t) {
    return gw_tensor_copy(t, (gw_dtype)t->dtype);
}

gw_tensor *gw_grid_sample(const gw_tensor *image, const gw_tensor *grid, gw_sampling how) {
    const gw_grid x = shape_of(image, grid, how);
    const int64_t dims[4] = {x.n, x.channels, grid->dims[1], grid->dims[2]};
    gw_tensor *in = rows_of(image), *at = rows_of(grid);
    gw_tensor *out = in && at ? gw_empty(image->ctx, (gw_dtype)image->dtype, dims, 4) : NULL;
    if (out) {
        gw_kernel_grid((gw_dtype)image->dtype, &x, gw_tensor_data(out), gw_tensor_data(in),
                       gw_tensor_data(at));
    }
    gw_tensor_release(in);
    gw_tensor_release(at);
    return out;
}

gw_status gw_grid_sample_slopes(const gw_tensor *g, const gw_tensor *image, const gw_tensor *grid,
                                gw_sampling how, bool wanted, gw_parts *parts) {
    gw_context *ctx = image->ctx;
    const gw_grid x = shape_of(image, grid, how);
    const gw_dtype dtype = (gw_dtype)image->dtype;
    gw_tensor *in = rows_of(image), *at = rows_of(grid), *arrived = rows_of(g);
    gw_tensor *d_image = gw_empty(ctx, dtype, image->dims, 4);
    gw_tensor *d_grid = gw_empty(ctx, dtype, grid->dims, 4);
    *parts = (gw_parts){.items = gw_alloc_zero(ctx, 2 * sizeof(gw_tensor *))};
    const bool done = in && at && arrived && d_image && d_grid && parts->items;
    if (done) {
        memset(gw_tensor_data(d_image), 0, (size_t)gw_tensor_numel(d_image) * gw_dtype_size(dtype));
        gw_kernel_grid_slopes(dtype, &x, wanted ? gw_tensor_data(d_image) : NULL,
                              gw_tensor_data(d_grid), gw_tensor_data(arrived), gw_tensor_data(in),
                              gw_tensor_data(at));
        parts->items[0] = gw_tensor_retain(d_image);
        parts->items[1] = gw_tensor_retain(d_grid);
        parts->n = 2;
    } else if (parts->items) {
        gw_release(ctx, parts->items, 2 * sizeof(gw_tensor *));
        parts->items = NULL;
    }
    gw_tensor *const all[] = {in, at, arrived, d_image, d_grid};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        gw_tensor_release(all[i]);
    }
    return done ? GW_OK : gw_error(ctx);
}
