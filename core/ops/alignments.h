/* The loss of connectionist temporal classification, for the language's ctc_loss: without a graph.
 * What is told fits: rows (T, N, C) of float32 or float64; int64 texts (N, S), or of all in one
 * row; int64 lengths (N,). */
#ifndef GW_OPS_ALIGNMENTS_H
#define GW_OPS_ALIGNMENTS_H

#include <stdbool.h>

#include "gradwalk/ops.h"

typedef struct gw_texts {
    const gw_tensor *text, *steps, *labels;
    int64_t blank;
} gw_texts;

/* (the losses (N,), the logarithms that their slopes are made of). */
gw_status gw_ctc_loss(const gw_tensor *rows, const gw_texts *texts, gw_parts *parts);
/* For `g` (N,); `infinities`: losses that are infinite have no slopes. */
gw_tensor *gw_ctc_loss_slopes(const gw_tensor *g, const gw_tensor *rows, const gw_texts *texts,
                              const gw_tensor *losses, const gw_tensor *alpha, bool infinities);

#endif
