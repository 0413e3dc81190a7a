/* What is left of blocks in the slopes of huber_loss and smooth_l1_loss: Note [Bent slopes]. */
#ifndef GW_OPS_BENT_H
#define GW_OPS_BENT_H

#include "ops/op.h"

typedef struct gw_bent {
    double width, share;
    bool over; /* over the width: smooth_l1_loss */
} gw_bent;

/* Writes them into `out`, which is dense. g: of out's shape, or a single number. */
void gw_bent_rests(gw_tensor *out, const gw_tensor *a, const gw_tensor *b, const gw_tensor *g,
                   const gw_bent *bent);

#endif
