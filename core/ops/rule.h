/* What gradients in ops.def are written in: differentiable calls without a word about ownership.
 * Every intermediate tensor goes to the pool of the rule and is released when the rule is done. */
#ifndef GW_OPS_RULE_H
#define GW_OPS_RULE_H

#include "ops/op.h"

enum { GW_RULE_POOL = 64 };

struct gw_rule {
    gw_context *ctx;
    gw_node *node;
    gw_tensor *pool[GW_RULE_POOL];
    int n_pool;
    bool nothing; /* said by a gradient that has no value, of which there are few */
};

/* Gives an owned tensor to the pool; returns it, borrowed. */
gw_tensor *gw_rule_own(gw_rule *r, gw_tensor *t);
/* What the node saved in `slot`, borrowed; NULL when it saved nothing there. */
gw_tensor *gw_rule_saved(gw_rule *r, uint8_t slot);

/* What a gradient returns that is nothing at all, so that .grad stays None. */
gw_tensor *gw_rule_nothing(gw_rule *r);

/* Ends a rule that has no node, a pool for what is written in words elsewhere: `result`, owned, and
 * the pool emptied. */
gw_tensor *gw_rule_end(gw_rule *r, gw_tensor *result);

/* The gradients that `node` sends for `g`, which arrived: one an output, NULL: nothing. out[i],
 * owned, for every edge that leads anywhere; NULL: no gradient. With grad mode on they can be
 * differentiated. */
gw_status gw_node_apply(gw_node *node, gw_tensor *const *g, gw_tensor **out);

#endif
