/* Windows that slide over the last dims of (batch, channels, ...), in words, so that what is made
 * of them has gradients of any order. */
#ifndef GW_OPS_SLIDING_H
#define GW_OPS_SLIDING_H

#include "ops/rule.h"

/* PyTorch keeps these numbers in ints, and refuses larger ones. */
gw_status gw_check_window_numbers(gw_context *ctx, const gw_windows *w);
/* The numbers of a convolution, and those too; `more` (NULL: none): its output padding. */
gw_status gw_check_convolution(gw_context *ctx, const gw_windows *w, const int64_t *more,
                               int64_t groups);
/* Whether `weight` has the dims that windows over `a` want, and parts for all groups. */
gw_status gw_check_convolution_weight(const gw_tensor *a, const gw_tensor *weight,
                                      const gw_windows *w, int64_t groups);
/* How many windows fit `length` with `padding` on both sides; 0 or less: none. As PyTorch counts.
 */
int64_t gw_windows_along(const gw_windows *w, int dim, int64_t length, bool ceil_mode);

/* `a` (N, C, lengths) with its margins as (N, C, windows, sizes), a view of a padded copy. `extra`
 * (NULL: none) widens the margins behind, for windows that reach over the end. */
gw_tensor *gw_window_views(gw_rule *r, gw_tensor *a, const gw_windows *w, const int64_t *extra);
/* The way back: (N, C, windows, sizes) added up where the windows looked in (N, C, lengths). */
gw_tensor *gw_window_sum(gw_rule *r, gw_tensor *t, const gw_windows *w, const int64_t *lengths,
                         const int64_t *extra);

#endif
