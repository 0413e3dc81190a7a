/* The turn of a node in a backward, when it is one of few operations on plain tensors.
 *
 * Note [Direct turns]. What most nodes do on their way back is one loop over what arrived, beside
 * what they saved or a number: that loop is called as it is, without the rule's pool, and the last
 * gradient is written where the one lies that arrived, if nobody else has that, or where the
 * numbers lie that only this node has saved and that it is done with. The loops are those that the
 * rule's own calls end in, so the bits are the same; tests/core/test_eager.c compares. Of a power
 * they are three, called for a few numbers at a time, of a mean one division. Whatever is not plain
 * (shapes that are broadcast, other dtypes, views, saved tensors that were changed, freed or
 * packed, ZeroTensors) goes the general way, and has its errors there.
 *
 * Note [Repeated gradients]. The gradient of a sum or a mean is one number for all elements. As
 * long as the next turns only multiply it, that number is all there is: a tensor whose strides are
 * 0, which is not written, read and written again as often as there are elements. It is written out
 * where it is to be added, kept or shown, or where anything but a direct turn is to read it.
 *
 * Note [Gradients in numbers]. On single numbers of float32 a tensor is a hundred times its number.
 * A gradient that goes from direct turn to direct turn is that number alone (gw_visit.number),
 * computed by the same loops; a tensor is made of it where a leaf keeps it, or where anything but
 * such a turn is to read it (gw_visit_settle). */
#ifndef GW_OPS_DIRECT_H
#define GW_OPS_DIRECT_H

#include "ops/op.h"

/* Fills `sent` as gw_node_apply would for the gradient *received (taken when it is used up, and
 * then NULL), which makes no graph and which nobody watches; `taken`: what is repeated may stay so;
 * `frees`: what was saved is freed after the turn. False, and nothing is done: the general way.
 * True may come with the error of no memory. What is sent for a repeated gradient may be repeated,
 * too. */
bool gw_direct_turn(gw_node *node, gw_tensor **received, gw_tensor **sent, bool taken, bool frees);
/* Whether the turn of `node`, which has an operation, may read a repeated gradient. */
bool gw_direct_takes_repeated(const gw_node *node);
/* The same for a gradient that is one number: fills sent[i] of every edge that leads anywhere.
 * False: the general way. */
bool gw_direct_number(const gw_node *node, float g, float *sent);
/* The same where all elements of a tensor were made the one number; `taken` as in gw_direct_turn.
 */
bool gw_direct_spreads(const gw_node *node, float g, bool taken, gw_tensor **sent);
/* Not what was expanded, which is a view: of that PyTorch's sums go another way. */
static inline bool gw_is_repeated(const gw_tensor *g) {
    bool repeated = false;
    if (g->home != g->storage)
        return false;
    for (int i = 0; i < g->ndim; i++) {
        if (g->strides[i])
            return false;
        repeated = repeated || g->dims[i] > 1;
    }
    return repeated;
}

#endif
