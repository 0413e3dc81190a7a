/* Connectionist temporal classification: the sum over all ways to align a text with a sequence, in
 * logarithms. States of a text of n labels are 2 n + 1: blanks between, before and after them. */
#ifndef GW_KERNELS_ALIGNMENTS_H
#define GW_KERNELS_ALIGNMENTS_H

#include <stdint.h>

#include "gradwalk/dtype.h"

/* One sequence of a batch: `steps` of its rows of `classes` numbers, a row `stride` numbers after
 * the one before, and its text. */
typedef struct gw_alignment {
    int64_t steps, classes, stride, blank, labels;
    const int64_t *text;
} gw_alignment;

/* The logarithm of what all ways to each state have in sum, steps times (2 labels + 1), rows of
 * `room`; returns minus the logarithm of all whole ways. GW_F32 or GW_F64. */
double gw_kernel_align(gw_dtype dtype, const gw_alignment *x, const void *rows, void *alpha,
                       int64_t room);
/* The slopes of the rows, which begin as -inf and end where they stand in a batch; `beta`: room for
 * steps times 2 labels + 1. */
void gw_kernel_align_slopes(gw_dtype dtype, const gw_alignment *x, const void *rows,
                            const void *alpha, int64_t room, double nll, double g, void *beta,
                            void *slopes);

#endif
