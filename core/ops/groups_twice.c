/* The gradients of group_norm where they have a graph of their own: in operations, as PyTorch
 * writes them and in its order. Mean and scale are results of the norm's node, too: what reaches
 * them goes back through it. */
#include "ops/gradients.h"
#include "ops/inplace.h"
#include "ops/record.h"
#include "ops/words.h"

#define norm_rule(context) gw_rule pool = {.ctx = (context)}, *r = &pool

/* Seen in groups: [batch, groups, channels, n], mean and scale [batch, groups, 1, 1]. */
typedef struct groups {
    gw_tensor *a, *g, *mean, *scale, *weight; /* g NULL: nothing arrived */
    gw_tensor *along, *sum;                   /* of each channel Σ g a, Σ g */
    int64_t count;
} groups;

static gw_tensor *opened(gw_rule *r, gw_tensor *t, int64_t dim) {
    if (t)
        gw_unsqueeze_(t, dim);
    (void)r;
    return t;
}

static gw_tensor *sum_over(gw_rule *r, gw_tensor *t, int64_t dim) {
    return own(gw_sum_dims(t, &dim, 1, false));
}

static gw_tensor *group_by_arrived(gw_context *ctx, const groups *p) {
    norm_rule(ctx);
    gw_tensor *cubed = mul(mul(p->scale, p->scale), p->scale);
    const double share = 1. / (double)p->count;
    gw_tensor *a = p->weight ? mul(p->scale, p->weight) : p->scale;
    gw_tensor *b = p->weight ? mul(p->along, p->weight) : p->along;
    b = opened(r, sum_over(r, b, 2), -2);
    gw_tensor *c = p->weight ? mul(p->sum, p->weight) : p->sum;
    c = opened(r, sum_over(r, c, 2), -2);
    b = scale(mul(sub(mul(c, p->mean), b), cubed), real(share));
    gw_tensor *rest = scale(mul(c, p->scale), real(share));
    c = sub(mul(neg(b), p->mean), rest);
    gw_tensor *by_a = mul(b, p->a);
    return gw_rule_end(r, add(add(mul(a, p->g), by_a), c));
}

/* Of what arrived at mean and scale. */
static gw_tensor *group_by_moments(gw_context *ctx, const groups *p, gw_tensor *mean,
                                   gw_tensor *spread) {
    norm_rule(ctx);
    const int64_t dims[] = {2, 3};
    gw_tensor *cubed = mul(mul(p->scale, p->scale), p->scale);
    gw_tensor *of_var = mul(scale(cubed, real(-.5)), own(gw_reshape(spread, p->mean->dims, 4)));
    gw_tensor *off = sub(p->a, own(gw_mean_dims(p->a, dims, 2, true)));
    gw_tensor *part = mul(scale(of_var, real(2. / (double)p->count)), off);
    gw_tensor *of_mean = own(gw_reshape(mean, p->mean->dims, 4));
    of_mean = own(gw_expand(of_mean, p->a->dims, 4));
    return gw_rule_end(r, add(part, over(of_mean, number(p->count))));
}

static gw_tensor *group_by_input(gw_rule *r, const groups *p, gw_tensor *const *g, gw_tensor *a) {
    gw_tensor *out = p->g ? own(group_by_arrived(r->ctx, p)) : NULL;
    if (g[1] && g[2]) {
        gw_tensor *moments = own(group_by_moments(r->ctx, p, g[1], g[2]));
        out = out ? add(out, moments) : moments;
    }
    return out ? own(gw_reshape(out, a->dims, a->ndim)) : NULL;
}

/* Mean and scale with their way back: results number 1 and 2 of the node. */
static gw_tensor *tied(gw_rule *r, gw_tensor *t, uint32_t output) {
    gw_tensor *alias = t ? own(gw_plain_alias(t)) : NULL;
    if (alias && r->ctx->grad_enabled)
        gw_set_grad_fn(alias, gw_node_retain(r->node), output);
    return alias;
}

static groups groups_of(gw_rule *r, gw_tensor *a, gw_tensor *weight, gw_tensor *g) {
    const int64_t n = first(r), rows = a->dims[0], each = a->dims[1] / n;
    int64_t size = 1;
    for (int d = 2; d < a->ndim; d++)
        size *= a->dims[d];
    const int64_t dims[] = {rows, n, each, size}, ones[] = {rows, n, 1, 1};
    groups p = {.count = each * size};
    p.a = own(gw_reshape(a, dims, 4));
    p.mean = own(gw_reshape(tied(r, gw_rule_saved(r, 3), 1), ones, 4));
    p.scale = own(gw_reshape(tied(r, gw_rule_saved(r, 4), 2), ones, 4));
    if (g) {
        p.g = own(gw_reshape(g, dims, 4));
        p.along = opened(r, sum_over(r, mul(p.g, p.a), 3), -1);
        p.sum = opened(r, sum_over(r, p.g, 3), -1);
    }
    if (weight)
        p.weight = own(gw_reshape(weight, (const int64_t[]){1, n, each, 1}, 4));
    return p;
}

gw_status gw_group_norm_joint(gw_node *node, gw_tensor *const *g, gw_tensor **out) {
    gw_rule rule = {.ctx = node->ctx, .node = node}, *r = &rule;
    unsigned asked = 0;
    for (unsigned i = 0; i < 3; i++)
        asked |= node->next[i].node && !(node->unasked >> i & 1) ? 1u << i : 0;
    gw_tensor *a = gw_rule_saved(r, 0), *weight = gw_rule_saved(r, 1);
    const groups p = a ? groups_of(r, a, weight, g[0]) : (groups){0};
    if (gw_error(r->ctx) == GW_OK) {
        if (asked & 1)
            out[0] = gw_tensor_retain(group_by_input(r, &p, g, a));
        if (asked & 2 && p.g) {
            gw_tensor *each = mul(sub(p.along, mul(p.sum, p.mean)), p.scale);
            out[1] = gw_reshape(sum_over(r, each, 0), &a->dims[1], 1);
        }
        if (asked & 4 && p.g)
            out[2] = gw_reshape(sum_over(r, p.sum, 0), &a->dims[1], 1);
    }
    gw_rule_end(r, NULL);
    return gw_error(node->ctx);
}
