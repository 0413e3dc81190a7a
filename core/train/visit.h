/* One step looked at from all sides, wherever it lies; the network stays where it is. */
#ifndef GW_TRAIN_VISIT_H
#define GW_TRAIN_VISIT_H

#include "train/net.h"

enum { GW_MAX_PARAMS = 4 * GW_NET_MAX_LAYERS };

/* Where a step left what it is made of. Offsets count floats in `floats`. */
typedef struct gw_visit {
    gw_pass pass; /* with gradients */
    float norm;   /* of the gradients before they were clipped; NaN: they were not */
    double lr;
    int64_t step, epoch, batch;
    gw_tensor *x, *y, *rows;             /* of the batch; rows int64 */
    gw_tensor *before[GW_MAX_PARAMS];    /* values */
    gw_tensor *unclipped[GW_MAX_PARAMS]; /* gradients; NULL: they were not clipped */
} gw_visit;

/* Does step `step` and calls `look` behind it, when parameters hold what is after it. */
typedef gw_status (*gw_look)(void *user, gw_net *net, const gw_visit *visit);
gw_status gw_net_visit(gw_net *net, int64_t step, gw_look look, void *user);

/* σ′(u), owned. */
gw_tensor *gw_net_slope(gw_activation kind, const gw_tensor *u);

/* The first thing that the step made that is no number. */
typedef struct gw_non_finite {
    const char *phase, *op; /* NULL: all are numbers */
    int layer;              /* -1: none */
    bool nan;
} gw_non_finite;
gw_non_finite gw_find_non_finite(gw_net *net, const gw_visit *visit);
void gw_write_non_finite(gw_buffer *text, gw_non_finite stop, int64_t step);

extern const char *const gw_role_names[];

#endif
