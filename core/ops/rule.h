/* What gradients in ops.def are written in: differentiable calls without a word about ownership.
 * Every intermediate tensor goes to the pool of the rule and is released when the rule is done. */
#ifndef GW_OPS_RULE_H
#define GW_OPS_RULE_H

#include "ops/op.h"

/* Note [Order of words]. The gradient of a gradient is added up in the order in which the nodes of
 * the first were made, and C leaves it to the compiler which argument of a call is evaluated first.
 * PyTorch is compiled by gcc, which begins with the last. So does every word of two tensors,
 * whoever compiles it: what has been evaluated waits in the rule. */
enum { GW_RULE_POOL = 64, GW_RULE_DEPTH = 16 };

struct gw_rule {
    gw_context *ctx;
    gw_node *node;
    gw_tensor *pool[GW_RULE_POOL];
    gw_tensor *waiting[GW_RULE_DEPTH]; /* borrowed */
    int n_pool, n_waiting;
    bool nothing; /* said by a gradient that has no value, of which there are few */
};

/* Gives an owned tensor to the pool; returns it, borrowed. */
gw_tensor *gw_rule_own(gw_rule *r, gw_tensor *t);
/* `t` waits until the words before it have been evaluated: Note [Order of words]. */
void gw_rule_wait(gw_rule *r, gw_tensor *t);
/* f(x, what has waited least), given to the pool. */
typedef gw_tensor *gw_rule_word(gw_tensor *, gw_tensor *);
gw_tensor *gw_rule_two(gw_rule *r, gw_rule_word *f, gw_tensor *x);
/* gw_where(x, what has waited least, what has waited next to least), given to the pool. */
gw_tensor *gw_rule_where(gw_rule *r, gw_tensor *x);
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
