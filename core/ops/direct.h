/* The turn of a node in a backward, when it is one of few operations on plain tensors.
 *
 * Note [Direct turns]. What most nodes do on their way back is one loop over what arrived, beside
 * what they saved or a number: that loop is called as it is, without the rule's pool, and the last
 * gradient is written where the one lies that arrived, if nobody else has that. The loops are those
 * that the rule's own calls end in, so the bits are the same; tests/core/test_eager.c compares. Of
 * a power they are three, called for a few numbers at a time, of a mean one division. Whatever is
 * not plain (shapes that are broadcast, other dtypes, views, saved tensors that were changed, freed
 * or packed, ZeroTensors) goes the general way, and has its errors there. */
#ifndef GW_OPS_DIRECT_H
#define GW_OPS_DIRECT_H

#include "ops/op.h"

/* Fills `sent` as gw_node_apply would for the gradient *received (taken when it is used up, and
 * then NULL), which makes no graph and which nobody watches. False, and nothing is done: the
 * general way. True may come with the error of no memory. */
bool gw_direct_turn(gw_node *node, gw_tensor **received, gw_tensor **sent);

#endif
