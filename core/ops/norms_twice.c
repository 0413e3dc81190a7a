/* Note [Norms in one step]. The gradients of a norm are one step in PyTorch: a node of three
 * results, whose own gradients are formulas of mean and scale of the way forth, which are held fast
 * there: a third derivative does not see that they depend on the input. In PyTorch's order
 * throughout; group_norm has no such step (ops/groups_twice.c). */
#include "ops/gradients.h"
#include "ops/record.h"
#include "ops/words.h"

#define norm_rule(context) gw_rule pool = {.ctx = (context)}, *r = &pool

static gw_tensor *undefined(gw_rule *r) {
    gw_fail(r->ctx, GW_E_RUNTIME,
            "Expected a proper Tensor but got None (or an undefined Tensor in C++) for argument #1 "
            "'other'");
    return NULL;
}

/* What has been there before and what comes to it; NULL: nothing. */
static gw_tensor *with(gw_rule *r, gw_tensor *sum, gw_tensor *part) {
    return sum && part ? add(sum, part) : sum ? sum : part;
}

static gw_tensor *one(gw_rule *r, const gw_tensor *like) {
    return own(gw_full(r->ctx, (gw_dtype)like->dtype, NULL, 0, number(1)));
}

static unsigned asked_of(const gw_node *node) {
    unsigned asked = 0;
    for (unsigned i = 0; i < 3; i++)
        asked |= node->next[i].node && !(node->unasked >> i & 1) ? 1u << i : 0;
    return asked;
}

/* The results of a step become those of `node`. */
static gw_status hand_over(gw_status status, gw_parts *parts, gw_tensor **out) {
    for (size_t i = 0; status == GW_OK && i < parts->n; i++)
        out[i] = gw_tensor_retain(parts->items[i]);
    return status;
}

/* ---- the sums in which the two ways differ --------------------------------------------------- */

/* Over rows of a matrix, or over all dims but the channels. */
typedef struct way {
    bool rows;
    int64_t count;
    gw_tensor *off, *scale, *scale_2, *scale_3; /* input - mean; 1 / √(var + ε), its powers */
} way;

static gw_tensor *but_channels(gw_rule *r, gw_tensor *t, bool keep) {
    t = own(gw_sum_dims(t, &(int64_t){0}, 1, keep));
    for (int64_t d = t ? t->ndim - 1 : 0; d > (keep ? 1 : 0); d--)
        t = own(gw_sum_dims(t, &d, 1, keep));
    return t;
}

static gw_tensor *total(gw_rule *r, const way *w, gw_tensor *t) {
    return w->rows ? own(gw_sum_dims(t, &(int64_t){1}, 1, true)) : but_channels(r, t, true);
}

static void powers(gw_rule *r, way *w, gw_tensor *a, gw_tensor *mean, gw_tensor *scale) {
    w->off = sub(a, mean);
    w->scale = scale;
    w->scale_2 = pow(scale, real(2));
    w->scale_3 = pow(scale, real(3));
}

/* The slope that arrived at the input: what the first step computes, of g. */
static gw_tensor *slope_again(gw_context *ctx, const way *w, gw_tensor *g, gw_tensor *weight) {
    norm_rule(ctx);
    gw_tensor *h0 = over(mul(weight, w->scale), number(w->count));
    gw_tensor *h1 = sub(scale(g, number(w->count)), total(r, w, g));
    gw_tensor *along = total(r, w, mul(g, w->off));
    h1 = sub(h1, mul(mul(w->off, w->scale_2), along));
    return gw_rule_end(r, mul(h0, h1));
}

/* By the input, of what arrived for the input's gradient. */
static gw_tensor *bend(gw_context *ctx, const way *w, gw_tensor *in, gw_tensor *g) {
    norm_rule(ctx);
    const gw_scalar n = number(w->count);
    gw_tensor *cubed = mul(w->off, w->scale_3);
    gw_tensor *g_off = total(r, w, mul(g, w->off)), *g_sum = total(r, w, g);
    gw_tensor *in_sum = total(r, w, in), *in_off = total(r, w, mul(in, w->off));
    gw_tensor *all = over(mul(in_sum, g_sum), n);
    all = sub(all, total(r, w, w->rows ? mul(in, g) : mul(g, in)));
    all = add(all, scale(mul(mul(w->scale_2, g_off), in_off), real(3. / (double)w->count)));
    gw_tensor *first = over(mul(cubed, all), n);
    gw_tensor *rest = sub(over(g_sum, n), g);
    gw_tensor *second = mul(over(mul(in_off, w->scale_3), n), rest);
    rest = sub(over(in_sum, n), in);
    gw_tensor *third = mul(over(mul(g_off, w->scale_3), n), rest);
    return gw_rule_end(r, add(add(first, second), third));
}

/* Ends a rule whose results are those of one node. */
static gw_status record_parts(gw_rule *r, gw_op_id op, const gw_many *many, gw_parts *parts) {
    gw_context *ctx = r->ctx;
    if (gw_error(ctx) == GW_OK)
        gw_record_many(op, many, parts);
    gw_rule_end(r, NULL);
    if (gw_error(ctx) != GW_OK)
        gw_parts_free(ctx, parts);
    return gw_error(ctx);
}

/* ---- layer norm ------------------------------------------------------------------------------ */

gw_status gw_layer_norm_backward(gw_tensor *g, gw_tensor *a, int n, gw_tensor *weight,
                                 gw_tensor *bias, gw_tensor *mean, gw_tensor *inverse,
                                 unsigned asked, gw_parts *parts) {
    *parts = (gw_parts){0};
    if (!g || !a || !mean || !inverse)
        return GW_E_MEMORY;
    norm_rule(a->ctx);
    parts->items = gw_alloc_zero(a->ctx, 3 * sizeof *parts->items);
    if (!parts->items)
        return GW_E_MEMORY;
    parts->n = 3;
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    const int64_t *last = a->dims + a->ndim - n;
    if (asked & 1)
        parts->items[0] = gw_tensor_retain(gw_layer_norm_slope(r, g, a, n, weight, mean, inverse));
    if (asked & 2)
        parts->items[1] = gw_sum_to(gw_layer_norm_weight(r, g, a, n, mean, inverse), last, n);
    if (asked & 4)
        parts->items[2] = gw_sum_to(gw_layer_norm_bias(r, g, n), last, n);
    gw_quiet_end(&quiet);
    gw_tensor *kept[] = {g, a, weight, mean, inverse};
    gw_tensor *inputs[] = {g, a, NULL, NULL, weight, bias};
    const gw_attributes at = {.ints = {n}, .n_ints = 1};
    return record_parts(r, GW_OP_layer_norm_backward, &(gw_many){inputs, kept, 6, 5, 0, &at},
                        parts);
}

gw_status gw_layer_norm_joint(gw_node *node, gw_tensor *const *g, gw_tensor **out) {
    gw_rule rule = {.ctx = node->ctx, .node = node}, *r = &rule;
    gw_tensor *kept[GW_MAX_KEPT];
    for (uint8_t i = 0; i < GW_MAX_KEPT; i++)
        kept[i] = gw_rule_saved(r, i);
    gw_parts parts = {0};
    if (gw_error(r->ctx) == GW_OK)
        hand_over(gw_layer_norm_backward(g[0], kept[0], (int)first(r), kept[1], kept[2], kept[3],
                                         kept[4], asked_of(node), &parts),
                  &parts, out);
    gw_parts_free(node->ctx, &parts);
    gw_rule_end(r, NULL);
    return gw_error(node->ctx);
}

/* What the step had, as matrices. */
typedef struct layer {
    way w;
    gw_tensor *a, *g, *weight, *of_weight; /* what arrived for the weight's gradient */
    gw_tensor *of_input, *of_bias;
} layer;

static gw_tensor *row(gw_rule *r, gw_tensor *t, int64_t n) {
    return t ? own(gw_reshape(t, (const int64_t[]){1, n}, 2)) : NULL;
}

static gw_tensor *matrix(gw_rule *r, gw_tensor *t, int64_t rows, int64_t n) {
    return t ? own(gw_reshape(t, (const int64_t[]){rows, n}, 2)) : NULL;
}

/* By the input, of what arrived for the weight's gradient. */
static gw_tensor *layer_bend_weight(gw_context *ctx, const layer *l) {
    norm_rule(ctx);
    const gw_scalar minus_n = number(-l->w.count);
    gw_tensor *t0 = mul(mul(l->g, l->of_weight), l->w.scale);
    gw_tensor *sum = total(r, &l->w, mul(l->g, l->of_weight));
    gw_tensor *t1 = over(mul(l->w.scale, sum), minus_n);
    sum = total(r, &l->w, mul(mul(l->g, l->of_weight), l->w.off));
    gw_tensor *t2 = over(mul(mul(l->w.off, l->w.scale_3), sum), minus_n);
    return gw_rule_end(r, add(add(t0, t1), t2));
}

static gw_tensor *layer_by_input(gw_rule *r, const layer *l, bool affine) {
    gw_tensor *out = NULL;
    if (l->of_input)
        out = own(bend(r->ctx, &l->w, l->of_input, mul(l->g, l->weight)));
    if (affine && l->of_weight)
        out = with(r, out, own(layer_bend_weight(r->ctx, l)));
    return out;
}

static gw_tensor *layer_by_arrived(gw_rule *r, const layer *l, bool affine, bool of_bias) {
    gw_tensor *out = NULL;
    if (l->of_input)
        out = own(slope_again(r->ctx, &l->w, l->of_input, l->weight));
    if (l->of_weight)
        out = with(r, out, mul(mul(l->of_weight, l->w.off), l->w.scale));
    if (of_bias && !affine)
        return out ? undefined(r) : NULL;
    return with(r, out, l->of_bias);
}

/* All that the node has saved; false: there was an error, and the rule is at its end. */
static bool all_saved(gw_rule *r, gw_tensor *kept[GW_MAX_KEPT]) {
    for (uint8_t i = 0; i < GW_MAX_KEPT; i++)
        kept[i] = gw_rule_saved(r, i);
    const bool ok = gw_error(r->ctx) == GW_OK;
    if (!ok)
        gw_rule_end(r, NULL);
    return ok;
}

gw_status gw_layer_norm_twice(gw_node *node, gw_tensor *const *g, gw_tensor **out) {
    gw_rule rule = {.ctx = node->ctx, .node = node}, *r = &rule;
    gw_tensor *kept[GW_MAX_KEPT];
    if (!all_saved(r, kept))
        return gw_error(node->ctx);
    gw_tensor *a = kept[1], *weight = kept[2];
    int64_t n = 1;
    for (int d = a->ndim - (int)first(r); d < a->ndim; d++)
        n *= a->dims[d];
    const int64_t rows = n ? gw_tensor_numel(a) / n : 0;
    layer l = {.w = {.rows = true, .count = n}};
    l.a = matrix(r, a, rows, n);
    l.g = matrix(r, kept[0], rows, n);
    gw_tensor *mean = matrix(r, kept[3], rows, 1), *inverse = matrix(r, kept[4], rows, 1);
    l.weight = weight ? row(r, weight, n) : one(r, a);
    l.of_weight = weight ? row(r, g[1], n) : NULL;
    l.of_bias = weight ? row(r, g[2], n) : NULL;
    l.of_input = matrix(r, g[0], rows, n);
    powers(r, &l.w, l.a, mean, inverse);
    gw_tensor *by_input = layer_by_input(r, &l, weight), *by_weight = NULL;
    if (by_input)
        by_input = own(gw_reshape(by_input, a->dims, a->ndim));
    if (weight && l.of_input) {
        by_weight = own(slope_again(r->ctx, &l.w, l.of_input, one(r, a)));
        by_weight = own(gw_sum_dims(mul(l.g, by_weight), &(int64_t){0}, 1, false));
        by_weight = own(gw_reshape(by_weight, weight->dims, weight->ndim));
    }
    gw_tensor *arrived = layer_by_arrived(r, &l, weight, g[2]);
    if (arrived)
        arrived = own(
            gw_reshape(own(gw_expand(arrived, (const int64_t[]){rows, n}, 2)), a->dims, a->ndim));
    out[0] = gw_tensor_retain(arrived);
    out[1] = node->next[1].node ? gw_tensor_retain(by_input) : NULL;
    out[4] = node->next[4].node ? gw_tensor_retain(by_weight) : NULL;
    gw_rule_end(r, NULL);
    return gw_error(node->ctx);
}

/* ---- batch norm ------------------------------------------------------------------------------ */

gw_status gw_batch_norm_backward(gw_tensor *g, gw_tensor *a, gw_tensor *weight, gw_tensor *mean,
                                 gw_tensor *second, bool training, double eps, unsigned asked,
                                 gw_parts *parts) {
    *parts = (gw_parts){0};
    if (!g || !a || !mean || !second)
        return GW_E_MEMORY;
    norm_rule(a->ctx);
    parts->items = gw_alloc_zero(a->ctx, 3 * sizeof *parts->items);
    if (!parts->items)
        return GW_E_MEMORY;
    parts->n = 3;
    const gw_batch_parts by = {.weight = weight,
                               .mean = mean,
                               .var = training ? NULL : second,
                               .inverse = training ? second : NULL,
                               .eps = eps};
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    if (asked & 1)
        parts->items[0] = gw_tensor_retain(gw_batch_norm_slope(r, g, a, by));
    if (asked & 2)
        parts->items[1] = gw_tensor_retain(gw_batch_norm_weight(r, g, a, by));
    if (asked & 4)
        parts->items[2] = gw_tensor_retain(gw_batch_norm_bias(r, g, a));
    gw_quiet_end(&quiet);
    gw_tensor *kept[] = {g, a, weight, mean, second}, *inputs[] = {g, a, weight, NULL, NULL};
    const gw_attributes at = {.scalar = real(eps), .flag = training};
    return record_parts(r, GW_OP_batch_norm_backward, &(gw_many){inputs, kept, 5, 5, 0, &at},
                        parts);
}

gw_status gw_batch_norm_joint(gw_node *node, gw_tensor *const *g, gw_tensor **out) {
    gw_rule rule = {.ctx = node->ctx, .node = node}, *r = &rule;
    gw_tensor *a = gw_rule_saved(r, 0), *weight = gw_rule_saved(r, 1);
    gw_tensor *mean = gw_rule_saved(r, 3), *second = gw_rule_saved(r, 4);
    gw_parts parts = {0};
    if (gw_error(r->ctx) == GW_OK)
        hand_over(gw_batch_norm_backward(g[0], a, weight, mean, second, node->attributes->flag,
                                         c0.f, asked_of(node), &parts),
                  &parts, out);
    gw_parts_free(node->ctx, &parts);
    gw_rule_end(r, NULL);
    return gw_error(node->ctx);
}

/* One number a channel, with as many dims as `like`, and repeated over all of it. */
static gw_tensor *channel(gw_rule *r, gw_tensor *t, const gw_tensor *like, bool repeated) {
    for (int d = 2; t && d < like->ndim; d++)
        t = own(gw_unsqueeze(t, 1));
    if (!t)
        return NULL;
    return repeated ? own(gw_expand(t, like->dims, like->ndim)) : own(gw_unsqueeze(t, 0));
}

typedef struct batch {
    way w;
    bool training;
    gw_tensor *g, *weight, *of_input, *of_weight;
} batch;

/* By the input, of what arrived for the weight's gradient. */
static gw_tensor *batch_bend_weight(gw_context *ctx, const batch *b) {
    norm_rule(ctx);
    if (!b->training)
        return gw_rule_end(r, mul(mul(b->of_weight, b->w.scale), b->g));
    const gw_scalar minus_n = number(-b->w.count);
    gw_tensor *t0 = mul(b->g, b->w.scale);
    gw_tensor *t1 = over(mul(b->w.scale, total(r, &b->w, b->g)), minus_n);
    gw_tensor *sum = total(r, &b->w, mul(b->g, b->w.off));
    gw_tensor *t2 = over(mul(mul(b->w.off, b->w.scale_3), sum), minus_n);
    return gw_rule_end(r, mul(b->of_weight, add(add(t0, t1), t2)));
}

static gw_tensor *batch_by_input(gw_rule *r, const batch *b) {
    gw_tensor *out = NULL;
    if (b->of_input && b->training)
        out = mul(b->weight, own(bend(r->ctx, &b->w, b->of_input, b->g)));
    if (b->of_weight)
        out = with(r, out, own(batch_bend_weight(r->ctx, b)));
    return out;
}

static gw_tensor *batch_by_weight(gw_rule *r, const batch *b) {
    if (!b->of_input)
        return NULL;
    if (!b->training)
        return but_channels(r, mul(mul(b->of_input, b->g), b->w.scale), false);
    gw_tensor *slope = own(slope_again(r->ctx, &b->w, b->g, one(r, b->g)));
    return but_channels(r, mul(b->of_input, slope), false);
}

static gw_tensor *batch_by_arrived(gw_rule *r, const batch *b) {
    gw_tensor *out = NULL;
    if (b->of_input)
        out = b->training ? own(slope_again(r->ctx, &b->w, b->of_input, b->weight))
                          : mul(mul(b->of_input, b->w.scale), b->weight);
    if (b->of_weight)
        out = with(r, out, mul(mul(b->of_weight, b->w.off), b->w.scale));
    return out;
}

gw_status gw_batch_norm_twice(gw_node *node, gw_tensor *const *g, gw_tensor **out) {
    gw_rule rule = {.ctx = node->ctx, .node = node}, *r = &rule;
    gw_tensor *kept[GW_MAX_KEPT];
    if (!all_saved(r, kept))
        return gw_error(node->ctx);
    gw_tensor *a = kept[1], *weight = kept[2];
    batch b = {.training = node->attributes->flag, .g = kept[0], .of_input = g[0]};
    b.weight = weight ? channel(r, weight, a, true) : one(r, a);
    b.of_weight = weight ? channel(r, g[1], a, true) : NULL;
    gw_tensor *of_bias = weight ? channel(r, g[2], a, true) : NULL;
    b.w.count = a->dims[1] ? gw_tensor_numel(a) / a->dims[1] : 0;
    gw_tensor *root = b.training ? kept[4] : pow(plus(kept[4], real(c0.f)), real(-.5));
    gw_tensor *mean = channel(r, kept[3], a, false);
    powers(r, &b.w, a, mean, channel(r, root, a, false));
    gw_tensor *by_input = batch_by_input(r, &b),
              *by_weight = weight ? batch_by_weight(r, &b) : NULL;
    gw_tensor *arrived = batch_by_arrived(r, &b);
    if (g[2] && !weight)
        arrived = arrived ? undefined(r) : NULL;
    else
        arrived = with(r, arrived, of_bias);
    out[0] = gw_tensor_retain(arrived);
    out[1] = gw_tensor_retain(by_input);
    out[2] = node->next[2].node ? gw_tensor_retain(by_weight) : NULL;
    gw_rule_end(r, NULL);
    return gw_error(node->ctx);
}
