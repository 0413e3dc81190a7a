/* Reductions with two results: the way back. */
#ifndef GW_OPS_STATISTICS_H
#define GW_OPS_STATISTICS_H

#include "ops/op.h"

gw_apply gw_var_mean_apply, gw_std_mean_apply;
gw_apply gw_underived_apply; /* PyTorch's refusal */

#endif
