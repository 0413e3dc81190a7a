/* What convolutions and their transposes share. */
#ifndef GW_OPS_CONVOLUTION_H
#define GW_OPS_CONVOLUTION_H

#include "ops/sliding.h"

/* What a node keeps of both: the windows, the groups, the lengths that the windows slide over. */
gw_attributes gw_window_attributes(const gw_windows *w, int64_t groups, const int64_t *lengths);

/* Every element of `t` (N, O, windows) times the weights (O, C / groups, sizes), added up where the
 * windows look in (N, C, lengths). */
gw_tensor *gw_convolution_spread(gw_rule *r, gw_tensor *t, gw_tensor *weight, const gw_windows *w,
                                 int64_t groups, const int64_t *lengths);

#endif
