#include "samples.h"

#include <string.h>

#include <math.h>

/* ---- calls ----------------------------------------------------------------------------------- */

#define D(...) \
    { __VA_ARGS__, -1 }
#define SCALAR_DIMS \
    { -1 }
#define ARGS gw_tensor *const *in, const void *user
#define BODY(id, expression)            \
    static gw_tensor *call_##id(ARGS) { \
        (void)user;                     \
        return expression;              \
    }

static const gw_numbers some_numbers = {.p = .1, .q = 2, .s = 1.5};

static gw_tensor *of_integers(gw_tensor *(*f)(gw_tensor *, gw_tensor *), gw_tensor *const *in) {
    gw_tensor *a = gw_to(in[0], GW_I64), *b = gw_to(in[1], GW_I64), *out = f(a, b);
    gw_tensor_release(b);
    gw_tensor_release(a);
    return out;
}

#define UNARY(id, ...) BODY(id, gw_##id(in[0]))
#define SCALAR(id, ...) BODY(id, gw_##id(in[0], gw_scalar_float(1.5)))
#define BINARY(id, ...) BODY(id, gw_##id(in[0], in[1]))
#define GRADIENT(id, ...) BODY(id, gw_##id(in[0], in[1]))
#define COMPARE(id, ...) BODY(id, gw_##id(in[0], in[1]))
#define TEST(id, ...) BODY(id, gw_##id(in[0]))
#define BITS(id, ...) BODY(id, of_integers(gw_##id, in))
#define WITH1(id, ...) BODY(id, gw_##id(in[0], some_numbers))
#define WITH2(id, ...) BODY(id, gw_##id(in[0], in[1], some_numbers))
#define WITH3(id, ...) BODY(id, gw_##id(in[0], in[1], in[2], some_numbers))
#include "ops/only_pointwise.h"
#include "ops/ops.def"
#include "ops/undef.h"

#define SAMPLE(id, expression, ...) BODY(id, expression)
#include "samples.def"
#undef SAMPLE

/* A fixed chequered mask shaped like `t`. */
static gw_tensor *mask_for(gw_tensor *t) {
    uint8_t bits[64];
    for (int i = 0; i < 64; i++)
        bits[i] = (uint8_t)(i % 3 == 0);
    return gw_from_data(t->ctx, GW_BOOL, t->dims, t->ndim, bits);
}

static gw_tensor *call_where(ARGS) {
    (void)user;
    gw_tensor *mask = mask_for(in[0]), *out = gw_where(in[0], in[1], mask);
    gw_tensor_release(mask);
    return out;
}
static gw_tensor *call_masked_fill(ARGS) {
    (void)user;
    gw_tensor *mask = mask_for(in[0]), *out = gw_masked_fill(in[0], mask, gw_scalar_float(.5));
    gw_tensor_release(mask);
    return out;
}
static gw_tensor *call_clamp(ARGS) {
    (void)user;
    const gw_scalar low = gw_scalar_float(-.51), high = gw_scalar_float(.77);
    return gw_clamp(in[0], &low, &high);
}

/* Calls `expression` with an int64 tensor `index` of the given numbers. */
#define WITH_INDEX(id, expression, n_dims, shape, ...)                              \
    static gw_tensor *call_##id(ARGS) {                                             \
        (void)user;                                                                 \
        const int64_t dims[] = shape, numbers[] = {__VA_ARGS__};                    \
        gw_tensor *index = gw_from_data(in[0]->ctx, GW_I64, dims, n_dims, numbers); \
        gw_tensor *out = expression;                                                \
        gw_tensor_release(index);                                                   \
        return out;                                                                 \
    }
#define TABLE \
    { 2, 3 }
#define LINE \
    { 3 }
WITH_INDEX(gather, gw_gather(in[0], 1, index), 2, TABLE, 0, 2, 2, 1, 1, 1)
WITH_INDEX(scatter, gw_scatter(in[0], 1, index, in[1]), 2, TABLE, 0, 2, 1, 1, 0, 2)
WITH_INDEX(scatter_value, gw_scatter_value(in[0], 0, index, gw_scalar_float(.5)), 2, TABLE, 0, 1, 1,
           0, 0, 0)
WITH_INDEX(scatter_add, gw_scatter_add(in[0], 1, index, in[1]), 2, TABLE, 0, 2, 2, 1, 1, 1)
WITH_INDEX(index_select, gw_index_select(in[0], 1, index), 1, LINE, 2, 0, 2)
WITH_INDEX(index_add, gw_index_add(in[0], 1, index, in[1]), 1, LINE, 2, 0, 2)
WITH_INDEX(index_copy, gw_index_copy(in[0], 1, index, in[1]), 1, LINE, 2, 0, 1)
WITH_INDEX(index_fill, gw_index_fill(in[0], 1, index, gw_scalar_int(2)), 1, LINE, 2, 0, 2)
WITH_INDEX(take, gw_take(in[0], index), 1, LINE, 5, -1, 2)
WITH_INDEX(put, gw_put(in[0], index, in[1], false), 1, LINE, 5, -2, 2)
WITH_INDEX(index, gw_index(in[0], (gw_tensor *[]){NULL, index}, 2), 2, TABLE, 0, -1, 1, 0, 0, 2)
WITH_INDEX(index_backward, gw_index_backward(in[0], index, (const int64_t[]){2, 2}, 2), 2, TABLE, 0,
           1, 3, 0, 0, 2)
WITH_INDEX(index_put, gw_index_put(in[0], &index, 1, in[1], true), 1, LINE, 1, 1, 0)
static gw_tensor *call_masked_select(ARGS) {
    (void)user;
    gw_tensor *mask = mask_for(in[0]), *out = gw_masked_select(in[0], mask);
    gw_tensor_release(mask);
    return out;
}
static gw_tensor *call_masked_scatter(ARGS) {
    (void)user;
    gw_tensor *mask = mask_for(in[0]), *out = gw_masked_scatter(in[0], mask, in[1]);
    gw_tensor_release(mask);
    return out;
}
static gw_tensor *call_masked_fill_tensor(ARGS) {
    (void)user;
    gw_tensor *mask = mask_for(in[0]), *out = gw_masked_fill_tensor(in[0], mask, in[1]);
    gw_tensor_release(mask);
    return out;
}

/* The target of this one has no gradient. */
static gw_tensor *call_soft_margin_loss(ARGS) {
    (void)user;
    gw_tensor *target = gw_ones_like(in[0]);
    gw_tensor *out = gw_soft_margin_loss(in[0], target, GW_REDUCE_MEAN);
    gw_tensor_release(target);
    return out;
}
static gw_tensor *call_soft_margin_loss_backward(ARGS) {
    (void)user;
    gw_tensor *target = gw_ones_like(in[1]);
    gw_tensor *out = gw_soft_margin_loss_backward(in[0], in[1], target, GW_REDUCE_MEAN);
    gw_tensor_release(target);
    return out;
}
/* Probabilities are squeezed into (0, 1). */
static gw_tensor *call_binary_cross_entropy(ARGS) {
    (void)user;
    gw_tensor *p = gw_sigmoid(in[0]), *q = gw_sigmoid(in[1]);
    gw_tensor *out = gw_binary_cross_entropy(p, q, NULL, GW_REDUCE_MEAN);
    gw_tensor_release(q);
    gw_tensor_release(p);
    return out;
}
static gw_tensor *call_binary_cross_entropy_backward(ARGS) {
    (void)user;
    gw_tensor *p = gw_sigmoid(in[1]), *q = gw_sigmoid(in[2]);
    gw_tensor *out = gw_binary_cross_entropy_backward(in[0], p, q, NULL, GW_REDUCE_MEAN);
    gw_tensor_release(q);
    gw_tensor_release(p);
    return out;
}
WITH_INDEX(nll_loss, gw_nll_loss(in[0], index, NULL, GW_REDUCE_MEAN, 1), 1, LINE, 0, 1, 2)
WITH_INDEX(multi_margin_loss, gw_multi_margin_loss(in[0], index, NULL, 2, 9, GW_REDUCE_MEAN), 1,
           LINE, 0, 1, 2)
WITH_INDEX(multi_margin_loss_backward,
           gw_multi_margin_loss_backward(in[0], in[1], index, NULL, 1, 9, GW_REDUCE_SUM), 1, LINE,
           0, 1, 2)
WITH_INDEX(nll_loss2d, gw_nll_loss2d(in[0], index, NULL, GW_REDUCE_NONE, -100), 2, TABLE, 0, 1, 1,
           0, 0, 1)
WITH_INDEX(nll_loss_backward,
           gw_nll_loss_backward(in[0], (const int64_t[]){3, 3}, 2, index, NULL, GW_REDUCE_SUM, 1),
           1, LINE, 0, 1, 2)
WITH_INDEX(nll_loss2d_backward,
           gw_nll_loss2d_backward(in[0], (const int64_t[]){2, 2, 3}, 3, index, NULL, GW_REDUCE_MEAN,
                                  -100),
           2, TABLE, 0, 1, 1, 0, 0, 1)
WITH_INDEX(embedding, gw_embedding(in[0], index, -1), 2, TABLE, 0, 1, 1, 0, 0, 1)
WITH_INDEX(embedding_backward, gw_embedding_backward(in[0], index, 3, -1), 1, LINE, 0, 1, 2)

/* Of several results two that do not follow each other, so that one has no gradient. */
static gw_tensor *first_and_last(gw_context *ctx, gw_status status, gw_parts *parts) {
    gw_tensor *out = NULL;
    if (status == GW_OK)
        out = parts->n ? gw_mul(parts->items[0], parts->items[parts->n - 1])
                       : gw_full(ctx, GW_F64, NULL, 0, gw_scalar_int(0));
    gw_parts_free(ctx, parts);
    return out;
}
static gw_tensor *call_split(ARGS) {
    (void)user;
    gw_parts parts;
    return first_and_last(in[0]->ctx, gw_split(in[0], 2, 1, &parts), &parts);
}
static gw_tensor *call_unsafe_split(ARGS) {
    (void)user;
    gw_parts parts;
    return first_and_last(in[0]->ctx, gw_unsafe_split(in[0], 2, 1, &parts), &parts);
}
static gw_tensor *call_split_with_sizes(ARGS) {
    (void)user;
    gw_parts parts;
    const int64_t sizes[] = {2, 1, 2};
    return first_and_last(in[0]->ctx, gw_split_with_sizes(in[0], sizes, 3, 1, &parts), &parts);
}
static gw_tensor *call_unbind(ARGS) {
    (void)user;
    gw_parts parts;
    return first_and_last(in[0]->ctx, gw_unbind(in[0], 0, &parts), &parts);
}

static gw_tensor *call_var_mean(ARGS) {
    (void)user;
    gw_parts parts;
    const int64_t dim = 1;
    return first_and_last(in[0]->ctx, gw_var_mean(in[0], &dim, 1, 1, false, &parts), &parts);
}
/* Its first result has no gradient: what is checked is the second. */
static gw_tensor *call_slogdet(ARGS) {
    (void)user;
    gw_parts parts;
    return gw_slogdet(in[0], &parts) == GW_OK ? first_and_last(in[0]->ctx, GW_OK, &parts) : NULL;
}
static gw_tensor *call_aminmax(ARGS) {
    (void)user;
    gw_parts parts;
    const int64_t dim = 1;
    return first_and_last(in[0]->ctx, gw_aminmax(in[0], &dim, true, &parts), &parts);
}
static gw_tensor *call_std_mean(ARGS) {
    (void)user;
    gw_parts parts;
    return first_and_last(in[0]->ctx, gw_std_mean(in[0], NULL, 0, 0, true, &parts), &parts);
}

/* Mean and scale of x's rows, or of its channels; as if they did not depend on it. */
static gw_tensor *scale_of(gw_tensor *x, int64_t dim, gw_tensor **mean) {
    gw_tensor *still = gw_detach(x), *var = gw_var(still, &dim, 1, 0, dim == 1);
    gw_tensor *more = gw_add_scalar(var, gw_scalar_float(1e-5)), *scale = gw_rsqrt(more);
    *mean = gw_mean_dims(still, &dim, 1, dim == 1);
    gw_tensor_release(more);
    gw_tensor_release(var);
    gw_tensor_release(still);
    return scale;
}

static gw_tensor *call_layer_norm_backward(ARGS) {
    (void)user;
    gw_parts parts;
    gw_tensor *mean, *scale = scale_of(in[1], 1, &mean);
    gw_status status = gw_layer_norm_backward(in[0], in[1], 1, in[2], NULL, mean, scale, 3, &parts);
    gw_tensor *out = status == GW_OK ? gw_mul(parts.items[0], parts.items[1]) : NULL;
    gw_parts_free(in[0]->ctx, &parts);
    gw_tensor_release(scale);
    gw_tensor_release(mean);
    return out;
}

static gw_tensor *call_batch_norm_backward(ARGS) {
    (void)user;
    gw_parts parts;
    gw_tensor *mean, *scale = scale_of(in[1], 0, &mean);
    gw_status status =
        gw_batch_norm_backward(in[0], in[1], in[2], mean, scale, true, 1e-5, 3, &parts);
    gw_tensor *out = status == GW_OK ? gw_mul(parts.items[0], parts.items[1]) : NULL;
    gw_parts_free(in[0]->ctx, &parts);
    gw_tensor_release(scale);
    gw_tensor_release(mean);
    return out;
}

/* Writes in place go through a clone: leaves may not be written. */
static gw_tensor *call_copy_(ARGS) {
    (void)user;
    gw_tensor *out = gw_clone(in[0]);
    if (out && gw_copy_(out, in[1]) == GW_OK)
        return out;
    gw_tensor_release(out);
    return NULL;
}
static gw_tensor *call_zero_(ARGS) {
    (void)user;
    gw_tensor *out = gw_clone(in[0]);
    if (out && gw_zero_(out) == GW_OK)
        return out;
    gw_tensor_release(out);
    return NULL;
}
static gw_tensor *call_fill_(ARGS) {
    (void)user;
    gw_tensor *out = gw_clone(in[0]);
    if (out && gw_fill_(out, gw_scalar_float(2.5)) == GW_OK)
        return out;
    gw_tensor_release(out);
    return NULL;
}
static gw_tensor *call_fill_tensor_(ARGS) {
    (void)user;
    gw_tensor *out = gw_clone(in[0]);
    if (out && gw_fill_tensor_(out, in[1]) == GW_OK)
        return out;
    gw_tensor_release(out);
    return NULL;
}
#define CALL_VIEW_(id, call)              \
    static gw_tensor *call_##id(ARGS) {   \
        (void)user;                       \
        gw_tensor *out = gw_clone(in[0]); \
        if (out && call == GW_OK)         \
            return out;                   \
        gw_tensor_release(out);           \
        return NULL;                      \
    }
CALL_VIEW_(t_, gw_t_(out))
CALL_VIEW_(transpose_, gw_transpose_(out, 0, -1))
CALL_VIEW_(squeeze_, gw_squeeze_(out))
CALL_VIEW_(squeeze_dim_, gw_squeeze_dim_(out, 1))
CALL_VIEW_(unsqueeze_, gw_unsqueeze_(out, 1))
#define TRUTH(name)                                                           \
    CALL_VIEW_(name##_number_, gw_##name##_number_(out, gw_scalar_float(.5))) \
    CALL_VIEW_(name##_, gw_##name##_(out, in[1]))
TRUTH(eq)
TRUTH(ne)
TRUTH(lt)
TRUTH(le)
TRUTH(gt)
TRUTH(ge)
#undef TRUTH
/* out = clone(a); out[1] *= b; out[:, 0] = b[0] */
static gw_tensor *call_copy_slices(ARGS) {
    (void)user;
    gw_tensor *out = gw_clone(in[0]);
    gw_tensor *row = gw_select(out, 0, 1), *column = gw_select(out, 1, 0);
    gw_tensor *first = gw_select(in[1], 0, 0);
    const bool ok = first && gw_mul_(row, in[1]) == GW_OK && gw_copy_(column, first) == GW_OK;
    gw_tensor_release(first);
    gw_tensor_release(column);
    gw_tensor_release(row);
    if (ok)
        return out;
    gw_tensor_release(out);
    return NULL;
}

/* ---- the table ------------------------------------------------------------------------------- */

#define CUSTOM(id, count, ...) [GW_OP_##id] = {call_##id, count, {__VA_ARGS__}}
const sample samples[GW_OP_COUNT] = {
#define UNARY(id, ...) [GW_OP_##id] = {call_##id, 1, {D(2, 3)}},
#define SCALAR(id, ...) [GW_OP_##id] = {call_##id, 1, {D(2, 3)}},
#define BINARY(id, ...) [GW_OP_##id] = {call_##id, 2, {D(2, 3), D(2, 1)}},
#define GRADIENT(id, ...) [GW_OP_##id] = {call_##id, 2, {D(2, 3), D(2, 3)}},
#define COMPARE(id, ...) [GW_OP_##id] = {call_##id, 2, {D(2, 3), D(3)}},
#define TEST(id, ...) [GW_OP_##id] = {call_##id, 1, {D(2, 3)}},
#define BITS(id, ...) [GW_OP_##id] = {call_##id, 2, {D(2, 3), D(3)}},
#define WITH1(id, ...) [GW_OP_##id] = {call_##id, 1, {D(2, 3)}},
#define WITH2(id, ...) [GW_OP_##id] = {call_##id, 2, {D(2, 3), D(2, 3)}},
#define WITH3(id, ...) [GW_OP_##id] = {call_##id, 3, {D(2, 3), D(2, 1), D(3)}},
#include "ops/only_pointwise.h"
#include "ops/ops.def"
#include "ops/undef.h"
#define SAMPLE(id, expression, ...) CUSTOM(id, __VA_ARGS__),
#include "samples.def"
    CUSTOM(slogdet, 1, D(2, 2)),
    CUSTOM(where, 2, D(2, 3), D(3)),
    CUSTOM(masked_fill, 1, D(2, 3)),
    CUSTOM(clamp, 1, D(2, 3)),
    CUSTOM(copy_, 2, D(2, 3), D(3)),
    CUSTOM(zero_, 1, D(2, 3)),
    CUSTOM(fill_, 1, D(2, 3)),
    CUSTOM(fill_tensor_, 2, D(2, 3), SCALAR_DIMS),
    CUSTOM(t_, 1, D(2, 3)),
    CUSTOM(transpose_, 1, D(2, 3)),
    CUSTOM(squeeze_, 1, D(1, 3)),
    CUSTOM(squeeze_dim_, 1, D(3, 1)),
    CUSTOM(unsqueeze_, 1, D(2, 3)),
    CUSTOM(eq_number_, 1, D(2, 3)),
    CUSTOM(eq_, 2, D(2, 3), D(3)),
    CUSTOM(ne_number_, 1, D(2, 3)),
    CUSTOM(ne_, 2, D(2, 3), D(3)),
    CUSTOM(lt_number_, 1, D(2, 3)),
    CUSTOM(lt_, 2, D(2, 3), D(3)),
    CUSTOM(le_number_, 1, D(2, 3)),
    CUSTOM(le_, 2, D(2, 3), D(3)),
    CUSTOM(gt_number_, 1, D(2, 3)),
    CUSTOM(gt_, 2, D(2, 3), D(3)),
    CUSTOM(ge_number_, 1, D(2, 3)),
    CUSTOM(ge_, 2, D(2, 3), D(3)),
    CUSTOM(split, 1, D(2, 6)),
    CUSTOM(unsafe_split, 1, D(2, 6)),
    CUSTOM(gather, 1, D(2, 3)),
    CUSTOM(scatter, 2, D(2, 3), D(2, 3)),
    CUSTOM(scatter_value, 1, D(2, 3)),
    CUSTOM(scatter_add, 2, D(2, 3), D(2, 3)),
    CUSTOM(index_select, 1, D(2, 3)),
    CUSTOM(index_add, 2, D(2, 3), D(2, 3)),
    CUSTOM(index_copy, 2, D(2, 3), D(2, 3)),
    CUSTOM(index_fill, 1, D(2, 3)),
    CUSTOM(take, 1, D(2, 3)),
    CUSTOM(put, 2, D(2, 3), D(3)),
    CUSTOM(index, 1, D(2, 3)),
    CUSTOM(index_backward, 1, D(2, 3)),
    CUSTOM(index_put, 2, D(2, 3), D(3, 3)),
    CUSTOM(masked_select, 1, D(2, 3)),
    CUSTOM(masked_scatter, 2, D(2, 3), D(4)),
    CUSTOM(masked_fill_tensor, 2, D(2, 3), SCALAR_DIMS),
    CUSTOM(var_mean, 1, D(2, 3)),
    CUSTOM(aminmax, 1, D(2, 3)),
    CUSTOM(std_mean, 1, D(2, 3)),
    CUSTOM(split_with_sizes, 1, D(2, 5)),
    CUSTOM(unbind, 1, D(3, 2)),
    CUSTOM(copy_slices, 2, D(2, 3), D(3)),
    CUSTOM(soft_margin_loss, 1, D(2, 3)),
    CUSTOM(soft_margin_loss_backward, 2, SCALAR_DIMS, D(2, 3)),
    CUSTOM(binary_cross_entropy, 2, D(2, 3), D(2, 3)),
    CUSTOM(binary_cross_entropy_backward, 3, SCALAR_DIMS, D(2, 3), D(2, 3)),
    CUSTOM(nll_loss, 1, D(3, 3)),
    CUSTOM(nll_loss2d, 1, D(2, 2, 3)),
    CUSTOM(multi_margin_loss, 1, D(3, 3)),
    CUSTOM(multi_margin_loss_backward, 2, SCALAR_DIMS, D(3, 3)),
    CUSTOM(nll_loss_backward, 1, SCALAR_DIMS),
    CUSTOM(nll_loss2d_backward, 1, SCALAR_DIMS),
    CUSTOM(embedding, 1, D(2, 3)),
    CUSTOM(layer_norm_backward, 3, D(2, 3), D(2, 3), D(3)),
    CUSTOM(batch_norm_backward, 3, D(3, 2), D(3, 2), D(2)),
    CUSTOM(embedding_backward, 1, D(3, 2)),
};

/* ---- inputs ---------------------------------------------------------------------------------- */

/* Spread over the row's interval and never on 0, 1 or a tie. */
static double number(const gw_op *op, int input, int64_t i) {
    const double low = op->high > op->low ? op->low : -2, high = op->high > op->low ? op->high : 2;
    const double part = fmod(.137 + .38196601125 * (double)(i + 1) + .21 * input, 1);
    return low + (high - low) * part;
}

int sample_rank(const int64_t *dims) {
    int n = 0;
    while (dims[n] >= 0)
        n++;
    return n;
}

gw_tensor *sample_input(gw_context *ctx, const gw_op *op, int i, const int64_t *dims, int ndim) {
    gw_tensor *t = gw_empty(ctx, GW_F64, dims, ndim);
    for (int64_t j = 0; t && j < gw_tensor_numel(t); j++)
        ((double *)gw_tensor_data(t))[j] = number(op, i, j);
    return t;
}

bool sample_has_first_order(const gw_op *op) {
    return (op->n_gradients || op->apply) && strcmp(op->grad_name, "NotImplemented") != 0 &&
           op != &gw_ops[GW_OP_cdist_backward];
}

bool sample_has_second_order(const gw_op *op) {
    /* PyTorch's third derivatives of norms are not those of their second. */
    if (op == &gw_ops[GW_OP_layer_norm_backward] || op == &gw_ops[GW_OP_batch_norm_backward])
        return false;
    return op != &gw_ops[GW_OP_hardsigmoid] && op != &gw_ops[GW_OP_multi_margin_loss] &&
           op != &gw_ops[GW_OP_cdist];
}
