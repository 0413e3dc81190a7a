/* The gradients of ops.def, and the few that are more than one expression. */
#include "ops/rule.h"

#include "ops/gradients.h"
#include "ops/inplace.h"
#include "ops/places.h"
#include "ops/pointwise.h"
#include "ops/words.h"

gw_tensor *gw_rule_own(gw_rule *r, gw_tensor *t) {
    if (!t)
        return NULL;
    if (r->n_pool == GW_RULE_POOL) {
        gw_tensor_release(t);
        gw_fail(r->ctx, GW_E_INTERNAL, "gradient of %s: too many intermediate tensors",
                r->node ? r->node->op->name : "a composition");
        return NULL;
    }
    r->pool[r->n_pool++] = t;
    return t;
}

void gw_rule_wait(gw_rule *r, gw_tensor *t) {
    if (r->n_waiting < GW_RULE_DEPTH)
        r->waiting[r->n_waiting] = t;
    else
        gw_fail(r->ctx, GW_E_INTERNAL, "%d words of a gradient wait", r->n_waiting);
    r->n_waiting++;
}

static gw_tensor *waited(gw_rule *r) {
    r->n_waiting--;
    return r->n_waiting < GW_RULE_DEPTH ? r->waiting[r->n_waiting] : NULL;
}

gw_tensor *gw_rule_two(gw_rule *r, gw_rule_word *f, gw_tensor *x) {
    return own(f(x, waited(r)));
}

gw_tensor *gw_rule_where(gw_rule *r, gw_tensor *x) {
    gw_tensor *y = waited(r);
    return own(gw_where(x, y, waited(r)));
}

gw_tensor *gw_rule_nothing(gw_rule *r) {
    r->nothing = true;
    return NULL;
}

gw_tensor *gw_rule_end(gw_rule *r, gw_tensor *result) {
    gw_tensor_retain(result);
    while (r->n_pool)
        gw_tensor_release(r->pool[--r->n_pool]);
    if (gw_error(r->ctx) == GW_OK)
        return result;
    gw_tensor_release(result);
    return NULL;
}

gw_tensor *gw_rule_saved(gw_rule *r, uint8_t slot) {
    return gw_rule_own(r, gw_saved_read(r->node, slot));
}

#define reshape(x) own(gw_reshape(x, shape(r), rank(r)))
#define expand(x) own(gw_expand(x, shape(r), rank(r)))
#define to_dtype(x) own(gw_to(x, (gw_dtype)c0.i))
#define transposed(x) own(gw_transpose(x, shape(r)[0], shape(r)[1]))
#define selected(x) \
    own(gw_select_backward(x, shape(r), rank(r), shape(r)[GW_MAX_DIMS], shape(r)[GW_MAX_DIMS + 1]))
#define sliced(x)                                                                                 \
    own(gw_slice_backward(x, shape(r), rank(r), shape(r)[GW_MAX_DIMS], shape(r)[GW_MAX_DIMS + 1], \
                          shape(r)[GW_MAX_DIMS + 2], shape(r)[GW_MAX_DIMS + 3]))
#define reselect(x) own(gw_select(x, shape(r)[0], shape(r)[1]))
#define reslice(x) own(gw_slice(x, shape(r)[0], shape(r)[1], shape(r)[2], shape(r)[3]))
#define squeezed(x) own(gw_squeeze_dim(x, shape(r)[0]))

/* The gradient of a sum over some dims: put the dims back, then repeat. The mask of the summed dims
 * is ints[GW_MAX_DIMS], and `flag` tells that they were kept. */
gw_tensor *gw_spread(gw_rule *r, gw_tensor *g) {
    const gw_attributes *at = r->node->attributes;
    if (!at->flag)
        for (int d = 0; d < at->n_ints; d++)
            if (at->ints[GW_MAX_DIMS] >> d & 1)
                g = own(gw_unsqueeze(g, d));
    return expand(g);
}
#define spread(x) gw_spread(r, x)

/* The same after squeeze. */
static gw_tensor *unsqueezed(gw_rule *r, gw_tensor *g) {
    const gw_attributes *at = r->node->attributes;
    for (int d = 0; d < at->n_ints; d++)
        if (at->ints[GW_MAX_DIMS] >> d & 1)
            g = own(gw_unsqueeze(g, d));
    return g;
}
#define unsqueezed(x) unsqueezed(r, x)

static gw_tensor *permuted(gw_rule *r, gw_tensor *g) {
    int64_t back[GW_MAX_DIMS];
    for (int i = 0; i < rank(r); i++)
        back[shape(r)[i]] = i;
    return own(gw_permute(g, back, rank(r)));
}
#define permuted(x) permuted(r, x)

static gw_tensor *pow_number(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_scalar exponent) {
    if (gw_scalar_as_double(exponent) == 0)
        return zeros_like(a);
    return mul(g, scale(own(gw_pow_scalar(a, gw_less_one(exponent))), exponent));
}
#define pow_number(g, a, c) pow_number(r, g, a, c)

/* Note [Zeros that nobody writes]. PyTorch's gradient of sgn is a ZeroTensor: zeros without memory.
 * A product with one is another, in place nothing may be written into it, and tolist() refuses it.
 * So does x.grad when it is added to a second time. */
static gw_tensor *zeros_for_ever(gw_rule *r, gw_tensor *g) {
    gw_tensor *zeros = own(gw_full(r->ctx, (gw_dtype)g->dtype, g->dims, g->ndim, number(0)));
    if (zeros)
        zeros->storage->zeros = true;
    return zeros;
}
#define zeros_for_ever(g) zeros_for_ever(r, g)

static gw_tensor *zero_number(gw_rule *r) {
    return own(gw_wrapped_number(r->ctx, gw_scalar_float(0)));
}

static gw_tensor *pow_base(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b) {
    gw_tensor *slope = mul(b, own(gw_pow(a, own(gw_sub_scalar(b, number(1))))));
    gw_tensor *dx = mul(g, slope);
    return where(eq(b, zero_number(r)), zero(g), dx);
}
#define pow_base(g, a, b) pow_base(r, g, a, b)

/* 0 ** b is flat in b for b >= 0, though its logarithm is not. */
static gw_tensor *pow_exponent(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *b, gw_tensor *y) {
    gw_tensor *nought = zero_number(r);
    gw_tensor *flat = mul(eq(a, nought), own(gw_ge(b, nought)));
    gw_tensor *slope = mul(y, own(gw_log(a)));
    return mul(g, where(flat, zero(g), slope));
}
#define pow_exponent(g, a, b, y) pow_exponent(r, g, a, b, y)

/* The gradient goes to the operand that was chosen and is halved where both are equal. */
static gw_tensor *chosen(gw_rule *r, gw_tensor *g, gw_tensor *tie, gw_tensor *other) {
    return masked_fill(where(tie, over(g, number(2)), g), other, number(0));
}
#define chosen(g, tie, other) chosen(r, g, tie, other)

static gw_tensor *clamped(gw_rule *r, gw_tensor *g, gw_tensor *a) {
    const gw_attributes *at = r->node->attributes;
    gw_tensor *inside = NULL;
    for (int i = 0; i < 2; i++) {
        if (!at->ints[i])
            continue;
        gw_tensor *limit = own(gw_wrapped_number(r->ctx, i == 0 ? at->scalar : at->second));
        gw_tensor *ok = i == 0 ? own(gw_ge(a, limit)) : own(gw_le(a, limit));
        inside = inside ? mul(inside, ok) : ok;
    }
    return where(inside, g, zero(g));
}
#define clamped(g, a) clamped(r, g, a)

static gw_tensor *norm_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *y) {
    gw_tensor *flat = eq(y, zero_number(r));
    return mul(masked_fill(div(a, y), flat, number(0)), g);
}
#define norm_slope(g, a, y) norm_slope(r, g, a, y)

/* A column-major factor gets a column-major gradient, as PyTorch's: ints[i] tells of factor i. */
static gw_tensor *mm_left(gw_rule *r, gw_tensor *g, gw_tensor *b) {
    const gw_attributes *at = r->node->attributes;
    if (at->ints[0])
        return t(own(gw_mm(b, t(g))));
    return own(gw_mm(g, t(b)));
}
#define mm_left(g, b) mm_left(r, g, b)

static gw_tensor *mm_right(gw_rule *r, gw_tensor *g, gw_tensor *a) {
    const gw_attributes *at = r->node->attributes;
    if (at->ints[1])
        return t(own(gw_mm(t(g), a)));
    return own(gw_mm(t(a), g));
}
#define mm_right(g, a) mm_right(r, g, a)

static gw_tensor *outer(gw_rule *r, gw_tensor *x, gw_tensor *v) {
    return mul(own(gw_reshape(x, (const int64_t[]){-1, 1}, 2)), v);
}
#define outer(x, v) outer(r, x, v)

/* The gradient of an as_strided view: 0 but where the view looked. ints: the shape of the base and
 * its strides; the view's own are in the node's slices. */
static gw_tensor *scattered(gw_rule *r, gw_tensor *g) {
    return own(gw_as_strided_backward(r->node, g));
}
#define scattered(g) scattered(r, g)

enum { A = GW_SAVE_A, B = GW_SAVE_B, C = GW_SAVE_C, D = GW_SAVE_D, E = GW_SAVE_E, Y = GW_SAVE_Y };

/* A gradient reads only what its row says that it saves. */
#define GRADIENT_OF(id, input, expression, saves)                                 \
    static gw_tensor *id##_d##input(gw_rule *r, gw_tensor *g) {                   \
        gw_tensor *const a = (saves)&A ? gw_rule_saved(r, 0) : NULL;              \
        gw_tensor *const b = (saves)&B ? gw_rule_saved(r, 1) : NULL;              \
        gw_tensor *const c = (saves)&C ? gw_rule_saved(r, 2) : NULL;              \
        gw_tensor *const d = (saves)&D ? gw_rule_saved(r, 3) : NULL;              \
        gw_tensor *const e = (saves)&E ? gw_rule_saved(r, 4) : NULL;              \
        gw_tensor *const y = (saves)&Y ? gw_rule_saved(r, GW_SLOT_OUTPUT) : NULL; \
        (void)r, (void)g, (void)a, (void)b, (void)c, (void)d, (void)e, (void)y;   \
        return gw_error(r->ctx) == GW_OK ? expression : NULL;                     \
    }
#define UNARY(id, Node, dtypes, f, da, sa, ...) GRADIENT_OF(id, 0, da, sa)
#define SCALAR(id, Node, dtypes, f, da, sa, ...) GRADIENT_OF(id, 0, da, sa)
#define BINARY(id, Node, dtypes, f, da, sa, db, sb, ...) \
    GRADIENT_OF(id, 0, da, sa) GRADIENT_OF(id, 1, db, sb)
#define GRADIENT(id, Node, dtypes, f, da, sa, db, sb, ...) \
    GRADIENT_OF(id, 0, da, sa) GRADIENT_OF(id, 1, db, sb)
#define COMPARE(...)
#define TEST(...)
#define BITS(...)
#define WITH1(id, Node, dtypes, f, da, sa, ...) GRADIENT_OF(id, 0, da, sa)
#define WITH2(id, Node, dtypes, f, da, sa, db, sb, ...) \
    GRADIENT_OF(id, 0, da, sa) GRADIENT_OF(id, 1, db, sb)
#define WITH3(id, Node, dtypes, f, da, sa, db, sb, dc, sc, ...) \
    GRADIENT_OF(id, 0, da, sa) GRADIENT_OF(id, 1, db, sb) GRADIENT_OF(id, 2, dc, sc)
#define VIEW(id, Node, parameters, da, ...) GRADIENT_OF(id, 0, da, 0)
#define CUSTOM1(id, Node, n, parameters, da, sa, ...) GRADIENT_OF(id, 0, da, sa)
#define CUSTOM2(id, Node, n, parameters, da, sa, db, sb, ...) \
    GRADIENT_OF(id, 0, da, sa) GRADIENT_OF(id, 1, db, sb)
#define CUSTOM3(id, Node, n, parameters, da, sa, db, sb, dc, sc, ...) \
    GRADIENT_OF(id, 0, da, sa) GRADIENT_OF(id, 1, db, sb) GRADIENT_OF(id, 2, dc, sc)
#define PLAIN(...)
#define WRITE1(id, Node, parameters, da, ...) GRADIENT_OF(id, 0, da, 0)
#define WRITE2(id, Node, parameters, da, db, ...) \
    GRADIENT_OF(id, 0, da, 0) GRADIENT_OF(id, 1, db, 0)
#define LIST(...)
#define PARTS(...)
#define SPECIAL(...)
#include "ops/ops.def"
#include "ops/undef.h"

#define UNARY(id, ...) [GW_OP_##id] = {id##_d0},
#define SCALAR(id, ...) [GW_OP_##id] = {id##_d0},
#define BINARY(id, ...) [GW_OP_##id] = {id##_d0, id##_d1},
#define GRADIENT(id, ...) [GW_OP_##id] = {id##_d0, id##_d1},
#define COMPARE(...)
#define TEST(...)
#define BITS(...)
#define WITH1(id, ...) [GW_OP_##id] = {id##_d0},
#define WITH2(id, ...) [GW_OP_##id] = {id##_d0, id##_d1},
#define WITH3(id, ...) [GW_OP_##id] = {id##_d0, id##_d1, id##_d2},
#define VIEW(id, ...) [GW_OP_##id] = {id##_d0},
#define CUSTOM1(id, ...) [GW_OP_##id] = {id##_d0},
#define CUSTOM2(id, ...) [GW_OP_##id] = {id##_d0, id##_d1},
#define CUSTOM3(id, ...) [GW_OP_##id] = {id##_d0, id##_d1, id##_d2},
#define PLAIN(...)
#define WRITE1(id, ...) [GW_OP_##id] = {id##_d0},
#define WRITE2(id, ...) [GW_OP_##id] = {id##_d0, id##_d1},
#define LIST(...)
#define PARTS(...)
#define SPECIAL(...)
gw_gradient *const gw_op_gradients[GW_OP_COUNT][GW_MAX_INPUTS] = {
#include "ops/ops.def"
};
#include "ops/undef.h"

/* What gives all gradients of a node at once; NULL: each has its expression. Note [Norms in one
 * step]. */
static gw_apply *apply_of(const gw_node *node, gw_tensor *const *g) {
    const bool twice = node->ctx->grad_enabled;
    switch (gw_op_index(node->op)) {
    case GW_OP_layer_norm:
        return twice ? gw_layer_norm_joint : NULL;
    case GW_OP_batch_norm:
        return twice ? gw_batch_norm_joint : NULL;
    case GW_OP_group_norm:
        return twice || g[1] || g[2] ? gw_group_norm_joint : NULL;
    default:
        return node->op->apply;
    }
}

gw_status gw_node_apply(gw_node *node, gw_tensor *const *g, gw_tensor **out) {
    if (gw_saved_check(node) != GW_OK)
        return gw_error(node->ctx);
    gw_apply *const all = apply_of(node, g);
    if (all)
        return all(node, g, out);
    gw_gradient *const *gradient = gw_op_gradients[gw_op_index(node->op)];
    gw_rule rule; /* whose pool is as long as it says */
    rule.ctx = node->ctx;
    rule.node = node;
    rule.n_pool = rule.n_waiting = 0;
    rule.nothing = false;
    const bool whole = node->n_next == node->op->n_gradients;
    const char *turns = whole ? gw_op_turns[gw_op_index(node->op)].gradients : NULL;
    for (size_t k = 0; k < node->n_next && gw_error(node->ctx) == GW_OK; k++) {
        const size_t i = turns ? (size_t)(turns[k] - 'a') : k;
        if (!node->next[i].node || node->unasked >> i & 1)
            continue;
        out[i] = gw_tensor_retain(gradient[i](&rule, g[0]));
        if (!out[i] && !rule.nothing)
            gw_fail(node->ctx, GW_E_INTERNAL, "gradient %d of %s has no value", (int)i,
                    node->op->name);
    }
    while (rule.n_pool)
        gw_tensor_release(rule.pool[--rule.n_pool]);
    return gw_error(node->ctx);
}
