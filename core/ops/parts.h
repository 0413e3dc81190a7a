/* Joining tensors and taking them apart: the way back. */
#ifndef GW_OPS_PARTS_H
#define GW_OPS_PARTS_H

#include "ops/op.h"

gw_apply gw_cat_apply, gw_stack_apply, gw_split_apply, gw_unbind_apply;

#endif
