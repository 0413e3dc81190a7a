/* Linear algebra with two results: the way back. */
#ifndef GW_OPS_ALGEBRA_H
#define GW_OPS_ALGEBRA_H

#include "ops/op.h"

gw_apply gw_slogdet_apply;

#endif
