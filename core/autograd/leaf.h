/* The ends of the graph: .grad, and what a program says about leaves. */
#ifndef GW_AUTOGRAD_LEAF_H
#define GW_AUTOGRAD_LEAF_H

#include "autograd/node.h"

/* Adds `g` (taken) to the .grad of the leaf of AccumulateGrad node `node`. */
gw_status gw_accumulate(gw_node *node, gw_tensor *g);

#endif
