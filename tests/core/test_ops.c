/* Every row of ops.def, whatever it is: its value in all layouts and dtypes, its gradients of first
 * and second order. */
#include "test.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "gradcheck.h"
#include "ops/op.h"

/* ---- samples of every row -------------------------------------------------------------------- */

typedef struct sample {
    gradcheck_function *f;
    int n;
    int64_t dims[3][4]; /* sizes, ended by -1 */
} sample;

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
BODY(all, gw_all(in[0]))
BODY(any, gw_any(in[0]))
BODY(sum, gw_sum(in[0]))
BODY(sum_dims, gw_sum_dims(in[0], (const int64_t[]){0, -1}, 2, false))
BODY(mean, gw_mean(in[0]))
BODY(mean_dims, gw_mean_dims(in[0], (const int64_t[]){1}, 1, true))
BODY(norm, gw_norm(in[0]))
BODY(mm, gw_mm(in[0], in[1]))
BODY(addmm, gw_addmm(in[0], in[1], in[2]))
BODY(mv, gw_mv(in[0], in[1]))
BODY(dot, gw_dot(in[0], in[1]))
BODY(bmm, gw_bmm(in[0], in[1]))
BODY(clone, gw_clone(in[0]))
BODY(contiguous_copy, gw_contiguous_copy(in[0]))
BODY(to_copy, gw_to_copy(in[0], GW_F64))
BODY(alias, gw_alias(in[0]))
BODY(view, gw_view(in[0], (const int64_t[]){1, -1, 2}, 3))
BODY(reshape_alias, gw_reshape_alias(in[0], (const int64_t[]){-1}, 1))
BODY(expand, gw_expand(in[0], (const int64_t[]){2, 3, 2}, 3))
BODY(t, gw_t(in[0]))
BODY(transpose, gw_transpose(in[0], 0, -1))
BODY(permute, gw_permute(in[0], (const int64_t[]){2, 0, 1}, 3))
BODY(squeeze, gw_squeeze(in[0]))
BODY(squeeze_dim, gw_squeeze_dim(in[0], 1))
BODY(unsqueeze, gw_unsqueeze(in[0], 1))
BODY(select, gw_select(in[0], 1, -1))
BODY(slice, gw_slice(in[0], 1, 1, 100, 2))
BODY(as_strided, gw_as_strided(in[0], (const int64_t[]){2, 2}, (const int64_t[]){4, 1}, 2, 1))
BODY(unsafe_view, gw_unsafe_view(in[0], (const int64_t[]){3, 2}, 2))
BODY(squeeze_result, gw_squeeze_result(in[0], 0))
BODY(select_backward, gw_select_backward(in[0], (const int64_t[]){2, 3}, 2, 0, 1))
BODY(slice_backward, gw_slice_backward(in[0], (const int64_t[]){5}, 1, 0, 1, 5, 2))

BODY(glu, gw_glu(in[0], 0))
BODY(prelu, gw_prelu(in[0], in[1]))

BODY(prod, gw_prod(in[0]))
BODY(prod_dim, gw_prod_dim(in[0], 0, true))
BODY(nansum, gw_nansum(in[0], (const int64_t[]){1}, 1, false))
BODY(var, gw_var(in[0], (const int64_t[]){0, 2}, 2, 1, false))
BODY(std, gw_std(in[0], (const int64_t[]){1}, 1, 0, true))
BODY(norm_dims, gw_norm_dims(in[0], 3, (const int64_t[]){1}, 1, false))
BODY(vector_norm, gw_vector_norm(in[0], 1.5, NULL, 0, false))
BODY(logsumexp, gw_logsumexp(in[0], (const int64_t[]){0, 1}, 2, false))
BODY(max, gw_max(in[0]))
BODY(min, gw_min(in[0]))
BODY(amax, gw_amax(in[0], (const int64_t[]){1}, 1, false))
BODY(amin, gw_amin(in[0], NULL, 0, true))
BODY(max_dim, gw_max_dim(in[0], 1, false, NULL))
BODY(min_dim, gw_min_dim(in[0], 0, true, NULL))
BODY(argmax, gw_argmax(in[0], NULL, false))
BODY(argmin, gw_argmin(in[0], &(const int64_t){1}, true))
BODY(all_dim, gw_all_dim(in[0], 1, false))
BODY(any_dim, gw_any_dim(in[0], 0, true))
BODY(median, gw_median(in[0]))
BODY(median_dim, gw_median_dim(in[0], 1, false, NULL))
BODY(kthvalue, gw_kthvalue(in[0], 2, 1, true, NULL))
BODY(mode, gw_mode(in[0], 1, false, NULL))
BODY(sort, gw_sort(in[0], 1, true, NULL))
BODY(topk, gw_topk(in[0], 2, 1, true, NULL))
BODY(cumsum, gw_cumsum(in[0], 1))
BODY(cumprod, gw_cumprod(in[0], 0))
BODY(cummax, gw_cummax(in[0], 1, NULL))
BODY(cummin, gw_cummin(in[0], 1, NULL))
BODY(logcumsumexp, gw_logcumsumexp(in[0], 1))
BODY(softmax, gw_softmax(in[0], 1))
BODY(log_softmax, gw_log_softmax(in[0], 0))
BODY(softmax_backward, gw_softmax_backward(in[0], in[1], 1))
BODY(log_softmax_backward, gw_log_softmax_backward(in[0], in[1], 1))

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
BODY(nonzero, gw_nonzero(in[0]))

BODY(flip, gw_flip(in[0], (const int64_t[]){-1}, 1))
BODY(roll, gw_roll(in[0], (const int64_t[]){1, -2}, (const int64_t[]){0, 1}, 2))
BODY(rot90, gw_rot90(in[0], 1, 0, 1))
BODY(repeat, gw_repeat(in[0], (const int64_t[]){2, 1, 3}, 3))
BODY(diag, gw_diag(in[0], 1))
BODY(diag_embed, gw_diag_embed(in[0], -1, 0, -1))
BODY(matrix_trace, gw_matrix_trace(in[0]))
BODY(triu, gw_triu(in[0], 1))
BODY(tril, gw_tril(in[0], 0))
BODY(pad, gw_pad(in[0], (const int64_t[]){-1, 2, 1, 0}, 4, gw_scalar_float(.5)))
BODY(diagonal, gw_diagonal(in[0], 1, 0, 1))
BODY(unfold, gw_unfold(in[0], 1, 2, 1))
BODY(diagonal_backward, gw_diagonal_backward(in[0], (const int64_t[]){2, 3}, 2, 1, 0, 1))
BODY(unfold_backward, gw_unfold_backward(in[0], (const int64_t[]){4}, 1, 0, 2, 1))

BODY(mse_loss, gw_mse_loss(in[0], in[1], GW_REDUCE_MEAN))
BODY(mse_loss_backward, gw_mse_loss_backward(in[0], in[1], in[2], GW_REDUCE_MEAN))
BODY(smooth_l1_loss, gw_smooth_l1_loss(in[0], in[1], GW_REDUCE_NONE, 1.5))
BODY(smooth_l1_loss_backward, gw_smooth_l1_loss_backward(in[0], in[1], in[2], GW_REDUCE_SUM, 1.5))
BODY(huber_loss, gw_huber_loss(in[0], in[1], GW_REDUCE_SUM, 1.5))
BODY(huber_loss_backward, gw_huber_loss_backward(in[0], in[1], in[2], GW_REDUCE_MEAN, 1.5))
BODY(binary_cross_entropy_with_logits,
     gw_binary_cross_entropy_with_logits(in[0], in[1], NULL, NULL, GW_REDUCE_MEAN))
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
WITH_INDEX(nll_loss2d, gw_nll_loss2d(in[0], index, NULL, GW_REDUCE_NONE, -100), 2, TABLE, 0, 1, 1,
           0, 0, 1)
WITH_INDEX(nll_loss_backward,
           gw_nll_loss_backward(in[0], (const int64_t[]){3, 3}, 2, index, NULL, GW_REDUCE_SUM, 1),
           1, LINE, 0, 1, 2)
WITH_INDEX(nll_loss2d_backward,
           gw_nll_loss2d_backward(in[0], (const int64_t[]){2, 2, 3}, 3, index, NULL, GW_REDUCE_MEAN,
                                  -100),
           2, TABLE, 0, 1, 1, 0, 0, 1)
BODY(layer_norm, gw_layer_norm(in[0], (const int64_t[]){3}, 1, in[1], in[2], 1e-5))
BODY(batch_norm, gw_batch_norm(in[0], in[1], in[2], NULL, NULL, true, .1, 1e-5))
BODY(group_norm, gw_group_norm(in[0], 2, in[1], in[2], 1e-5))
WITH_INDEX(embedding, gw_embedding(in[0], index, -1), 2, TABLE, 0, 1, 1, 0, 0, 1)
WITH_INDEX(embedding_backward, gw_embedding_backward(in[0], index, 3, -1), 1, LINE, 0, 1, 2)
BODY(cdist, gw_cdist(in[0], in[1]))
BODY(clamp_min, gw_clamp_min(in[0], gw_scalar_float(.25)))
BODY(clamp_max, gw_clamp_max(in[0], gw_scalar_float(.25)))
BODY(clamp_tensor, gw_clamp_tensor(in[0], in[1], in[2]))

BODY(det, gw_det(in[0]))
BODY(inverse, gw_inverse(in[0]))
BODY(solve, gw_solve(in[0], in[1]))
BODY(cross, gw_cross(in[0], in[1], 1))
BODY(addmm_scaled, gw_addmm_scaled(in[0], in[1], in[2], .5, 2))
BODY(baddbmm, gw_baddbmm(in[0], in[1], in[2], .5, 2))

BODY(cat, gw_cat(in, 2, 1))
BODY(stack, gw_stack(in, 2, 1))

/* Of several results two that do not follow each other, so that one has no gradient. */
static gw_tensor *first_and_last(gw_context *ctx, gw_status status, gw_parts *parts) {
    gw_tensor *out = NULL;
    if (status == GW_OK)
        out = gw_mul(parts->items[0], parts->items[parts->n - 1]);
    gw_parts_free(ctx, parts);
    return out;
}
static gw_tensor *call_split(ARGS) {
    (void)user;
    gw_parts parts;
    return first_and_last(in[0]->ctx, gw_split(in[0], 2, 1, &parts), &parts);
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
static gw_tensor *call_std_mean(ARGS) {
    (void)user;
    gw_parts parts;
    return first_and_last(in[0]->ctx, gw_std_mean(in[0], NULL, 0, 0, true, &parts), &parts);
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

#define CUSTOM(id, count, ...) [GW_OP_##id] = {call_##id, count, {__VA_ARGS__}}
static const sample samples[GW_OP_COUNT] = {
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
    CUSTOM(det, 1, D(3, 3)),
    CUSTOM(inverse, 1, D(2, 2, 2)),
    CUSTOM(solve, 2, D(2, 2), D(2)),
    CUSTOM(slogdet, 1, D(2, 2)),
    CUSTOM(cross, 2, D(2, 3), D(2, 3)),
    CUSTOM(addmm_scaled, 3, D(2), D(2, 3), D(3, 2)),
    CUSTOM(baddbmm, 3, D(2, 2), D(2, 2, 3), D(2, 3, 2)),
    CUSTOM(all, 1, D(2, 3)),
    CUSTOM(any, 1, D(2, 3)),
    CUSTOM(where, 2, D(2, 3), D(3)),
    CUSTOM(masked_fill, 1, D(2, 3)),
    CUSTOM(clamp, 1, D(2, 3)),
    CUSTOM(sum, 1, D(2, 3)),
    CUSTOM(sum_dims, 1, D(2, 3, 2)),
    CUSTOM(mean, 1, D(2, 3)),
    CUSTOM(mean_dims, 1, D(2, 3)),
    CUSTOM(norm, 1, D(2, 3)),
    CUSTOM(mm, 2, D(2, 3), D(3, 2)),
    CUSTOM(addmm, 3, D(2), D(2, 3), D(3, 2)),
    CUSTOM(mv, 2, D(2, 3), D(3)),
    CUSTOM(dot, 2, D(3), D(3)),
    CUSTOM(bmm, 2, D(2, 2, 3), D(2, 3, 1)),
    CUSTOM(clone, 1, D(2, 3)),
    CUSTOM(contiguous_copy, 1, D(2, 3)),
    CUSTOM(to_copy, 1, D(2, 3)),
    CUSTOM(alias, 1, D(2, 3)),
    CUSTOM(view, 1, D(3, 2)),
    CUSTOM(reshape_alias, 1, D(3, 2)),
    CUSTOM(expand, 1, D(3, 1)),
    CUSTOM(t, 1, D(2, 3)),
    CUSTOM(transpose, 1, D(2, 3, 2)),
    CUSTOM(permute, 1, D(2, 3, 2)),
    CUSTOM(squeeze, 1, D(1, 3, 1)),
    CUSTOM(squeeze_dim, 1, D(3, 1, 2)),
    CUSTOM(unsqueeze, 1, D(2, 3)),
    CUSTOM(select, 1, D(2, 3)),
    CUSTOM(slice, 1, D(2, 5)),
    CUSTOM(as_strided, 1, D(2, 4)),
    CUSTOM(unsafe_view, 1, D(6)),
    CUSTOM(squeeze_result, 1, D(1, 3)),
    CUSTOM(select_backward, 1, D(3)),
    CUSTOM(slice_backward, 1, D(2)),
    CUSTOM(copy_, 2, D(2, 3), D(3)),
    CUSTOM(zero_, 1, D(2, 3)),
    CUSTOM(fill_, 1, D(2, 3)),
    CUSTOM(glu, 1, D(2, 3)),
    CUSTOM(prelu, 2, D(2, 3), D(3)),
    CUSTOM(cat, 2, D(2, 3), D(2, 1)),
    CUSTOM(stack, 2, D(2, 3), D(2, 3)),
    CUSTOM(split, 1, D(2, 6)),
    CUSTOM(prod, 1, D(2, 3)),
    CUSTOM(prod_dim, 1, D(2, 3)),
    CUSTOM(nansum, 1, D(2, 3)),
    CUSTOM(var, 1, D(2, 3, 2)),
    CUSTOM(std, 1, D(2, 3)),
    CUSTOM(norm_dims, 1, D(2, 3)),
    CUSTOM(vector_norm, 1, D(2, 3)),
    CUSTOM(logsumexp, 1, D(2, 3)),
    CUSTOM(max, 1, D(2, 3)),
    CUSTOM(min, 1, D(2, 3)),
    CUSTOM(amax, 1, D(2, 3)),
    CUSTOM(amin, 1, D(2, 3)),
    CUSTOM(max_dim, 1, D(2, 3)),
    CUSTOM(min_dim, 1, D(2, 3)),
    CUSTOM(argmax, 1, D(2, 3)),
    CUSTOM(argmin, 1, D(2, 3)),
    CUSTOM(all_dim, 1, D(2, 3)),
    CUSTOM(any_dim, 1, D(2, 3)),
    CUSTOM(median, 1, D(2, 3)),
    CUSTOM(median_dim, 1, D(2, 3)),
    CUSTOM(kthvalue, 1, D(2, 3)),
    CUSTOM(mode, 1, D(2, 3)),
    CUSTOM(sort, 1, D(2, 3)),
    CUSTOM(topk, 1, D(2, 3)),
    CUSTOM(cumsum, 1, D(2, 3)),
    CUSTOM(cumprod, 1, D(2, 3)),
    CUSTOM(cummax, 1, D(2, 3)),
    CUSTOM(cummin, 1, D(2, 3)),
    CUSTOM(logcumsumexp, 1, D(2, 3)),
    CUSTOM(softmax, 1, D(2, 3)),
    CUSTOM(log_softmax, 1, D(2, 3)),
    CUSTOM(softmax_backward, 2, D(2, 3), D(2, 3)),
    CUSTOM(log_softmax_backward, 2, D(2, 3), D(2, 3)),
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
    CUSTOM(nonzero, 1, D(2, 3)),
    CUSTOM(flip, 1, D(2, 3)),
    CUSTOM(roll, 1, D(2, 3)),
    CUSTOM(rot90, 1, D(2, 3)),
    CUSTOM(repeat, 1, D(2, 3)),
    CUSTOM(diag, 1, D(2, 3)),
    CUSTOM(diag_embed, 1, D(2, 3)),
    CUSTOM(matrix_trace, 1, D(2, 3)),
    CUSTOM(triu, 1, D(2, 3)),
    CUSTOM(tril, 1, D(2, 3)),
    CUSTOM(pad, 1, D(2, 3)),
    CUSTOM(diagonal, 1, D(2, 3)),
    CUSTOM(unfold, 1, D(2, 3)),
    CUSTOM(diagonal_backward, 1, D(2)),
    CUSTOM(unfold_backward, 1, D(3, 2)),
    CUSTOM(var_mean, 1, D(2, 3)),
    CUSTOM(std_mean, 1, D(2, 3)),
    CUSTOM(split_with_sizes, 1, D(2, 5)),
    CUSTOM(unbind, 1, D(3, 2)),
    CUSTOM(copy_slices, 2, D(2, 3), D(3)),
    CUSTOM(mse_loss, 2, D(2, 3), D(2, 3)),
    CUSTOM(mse_loss_backward, 3, SCALAR_DIMS, D(2, 3), D(2, 3)),
    CUSTOM(smooth_l1_loss, 2, D(2, 3), D(2, 3)),
    CUSTOM(smooth_l1_loss_backward, 3, SCALAR_DIMS, D(2, 3), D(2, 3)),
    CUSTOM(huber_loss, 2, D(2, 3), D(2, 3)),
    CUSTOM(huber_loss_backward, 3, SCALAR_DIMS, D(2, 3), D(2, 3)),
    CUSTOM(soft_margin_loss, 1, D(2, 3)),
    CUSTOM(soft_margin_loss_backward, 2, SCALAR_DIMS, D(2, 3)),
    CUSTOM(binary_cross_entropy, 2, D(2, 3), D(2, 3)),
    CUSTOM(binary_cross_entropy_backward, 3, SCALAR_DIMS, D(2, 3), D(2, 3)),
    CUSTOM(binary_cross_entropy_with_logits, 2, D(2, 3), D(2, 3)),
    CUSTOM(nll_loss, 1, D(3, 3)),
    CUSTOM(nll_loss2d, 1, D(2, 2, 3)),
    CUSTOM(nll_loss_backward, 1, SCALAR_DIMS),
    CUSTOM(nll_loss2d_backward, 1, SCALAR_DIMS),
    CUSTOM(layer_norm, 3, D(2, 3), D(3), D(3)),
    CUSTOM(batch_norm, 3, D(3, 2), D(2), D(2)),
    CUSTOM(group_norm, 3, D(2, 4, 2), D(4), D(4)),
    CUSTOM(embedding, 1, D(2, 3)),
    CUSTOM(embedding_backward, 1, D(3, 2)),
    CUSTOM(cdist, 2, D(2, 3), D(3, 3)),
    CUSTOM(clamp_min, 1, D(2, 3)),
    CUSTOM(clamp_max, 1, D(2, 3)),
    CUSTOM(clamp_tensor, 3, D(2, 3), D(3), D(3)),
};

/* ---- inputs ---------------------------------------------------------------------------------- */

/* Spread over the row's interval and never on 0, 1 or a tie. */
static double number(const gw_op *op, int input, int64_t i) {
    const double low = op->high > op->low ? op->low : -2, high = op->high > op->low ? op->high : 2;
    const double part = fmod(.137 + .38196601125 * (double)(i + 1) + .21 * input, 1);
    return low + (high - low) * part;
}

static int rank(const int64_t *dims) {
    int n = 0;
    while (dims[n] >= 0)
        n++;
    return n;
}

static gw_tensor *input(gw_context *ctx, const gw_op *op, int i, const int64_t *dims, int ndim) {
    gw_tensor *t = gw_empty(ctx, GW_F64, dims, ndim);
    for (int64_t j = 0; j < gw_tensor_numel(t); j++)
        ((double *)gw_tensor_data(t))[j] = number(op, i, j);
    return t;
}

/* The same elements with dims reversed in memory, or with gaps between them. */
static gw_tensor *laid_out(gw_tensor *t, bool gaps) {
    int64_t dims[GW_MAX_DIMS], order[GW_MAX_DIMS];
    const int n = t->ndim;
    gw_tensor *big, *view;
    if (gaps) {
        for (int i = 0; i < n; i++)
            dims[i] = 2 * t->dims[i];
        big = gw_full(t->ctx, GW_F64, dims, n, gw_scalar_int(7));
        view = gw_tensor_retain(big);
        for (int i = 0; i < n; i++) {
            gw_tensor *part = gw_slice(view, i, 1, INT64_MAX, 2);
            gw_tensor_release(view);
            view = part;
        }
    } else {
        for (int i = 0; i < n; i++) {
            dims[i] = t->dims[n - 1 - i];
            order[i] = n - 1 - i;
        }
        big = gw_empty(t->ctx, GW_F64, dims, n);
        view = gw_permute(big, order, n);
    }
    assert_int_equal(gw_copy_(view, t), GW_OK);
    gw_tensor *leaf = gw_detach(view);
    gw_tensor_release(view);
    gw_tensor_release(big);
    return leaf;
}

static void expect_same(const char *op, const char *layout, const gw_tensor *got,
                        const gw_tensor *wanted, double tolerance) {
    if (!got || !wanted || !gw_tensor_same_shape(got, wanted))
        fail_msg("%s, %s: no result, or of another shape", op, layout);
    for (int64_t i = 0; i < gw_tensor_numel(wanted); i++) {
        const double x = gw_scalar_as_double(gw_tensor_at(got, i));
        const double y = gw_scalar_as_double(gw_tensor_at(wanted, i));
        if (!(fabs(x - y) <= tolerance * (1 + fabs(y))))
            fail_msg("%s, %s, element %d: %.9g, not %.9g", op, layout, (int)i, x, y);
    }
}

/* ---- the table ------------------------------------------------------------------------------- */

typedef void check_row(const gw_op *op, const sample *s, gw_tensor **inputs);

static void for_every_row(check_row *check) {
    for (int id = 0; id < GW_OP_COUNT; id++) {
        const gw_op *op = &gw_ops[id];
        const sample *s = &samples[id];
        if (!s->f)
            fail_msg("%s has no sample", op->name);
        gw_context *ctx = test_context_new();
        gw_tensor *inputs[3] = {NULL};
        for (int i = 0; i < s->n; i++)
            inputs[i] = input(ctx, op, i, s->dims[i], rank(s->dims[i]));
        check(op, s, inputs);
        for (int i = 0; i < s->n; i++)
            gw_tensor_release(inputs[i]);
        if (gw_error(ctx) != GW_OK)
            fail_msg("%s: %s", op->name, gw_error_message(ctx));
        test_context_end(ctx);
    }
}

static void check_gradients(const gw_op *op, const sample *s, gw_tensor **inputs) {
    char why[256] = "";
    if (!op->n_gradients && !op->apply)
        return;
    if (strcmp(op->grad_name, "NotImplemented") == 0)
        return;
    for (int i = 0; i < s->n; i++)
        gw_requires_grad_(inputs[i], true);
    if (!gradcheck(s->f, NULL, inputs, s->n, why, sizeof why))
        fail_msg("%s, first order: %s", op->name, why);
    if (op == &gw_ops[GW_OP_hardsigmoid])
        return; /* the one whose slope PyTorch has no gradient for */
    if (!gradgradcheck(s->f, NULL, inputs, s->n, why, sizeof why))
        fail_msg("%s, second order: %s", op->name, why);
}

static void check_grad_fn(const gw_op *op, const sample *s, gw_tensor **inputs) {
    for (int i = 0; i < s->n; i++)
        gw_requires_grad_(inputs[i], true);
    gw_tensor *out = s->f(inputs, NULL);
    gw_node *node = gw_tensor_grad_fn(out);
    if (op->kind == GW_OP_KIND_PARTS)
        assert_string_equal(gw_node_qualified_name(gw_node_next(node, 0, NULL)), op->grad_name);
    else if (op->grad_name)
        assert_string_equal(gw_node_qualified_name(node), op->grad_name);
    else
        assert_null(node);
    gw_tensor_release(out);
    gw_set_grad_enabled(inputs[0]->ctx, false);
    out = s->f(inputs, NULL);
    assert_null(gw_tensor_grad_fn(out));
    gw_tensor_release(out);
}

static void check_layouts(const gw_op *op, const sample *s, gw_tensor **inputs) {
    gw_tensor *wanted = s->f(inputs, NULL);
    const bool by_strides = op == &gw_ops[GW_OP_as_strided];
    for (int layout = 0; layout < 2; layout++) {
        gw_tensor *others[3] = {NULL};
        for (int i = 0; i < s->n; i++)
            others[i] = laid_out(inputs[i], layout == 1);
        gw_tensor *got = s->f(others, NULL);
        const gw_op_id id = gw_op_index(op);
        const bool may_refuse =
            id == GW_OP_view || id == GW_OP_reshape_alias || id == GW_OP_unsafe_view;
        if (!got && may_refuse) /* not everything can be seen as that shape; it must say so */
            gw_error_clear(inputs[0]->ctx);
        else if (!by_strides)
            expect_same(op->name, layout ? "gaps" : "transposed", got, wanted, 1e-12);
        gw_tensor_release(got);
        for (int i = 0; i < s->n; i++)
            gw_tensor_release(others[i]);
    }
    gw_tensor_release(wanted);
}

static void check_float32(const gw_op *op, const sample *s, gw_tensor **inputs) {
    gw_tensor *singles[3] = {NULL}, *doubles[3] = {NULL};
    for (int i = 0; i < s->n; i++) {
        singles[i] = gw_to(inputs[i], GW_F32);
        doubles[i] = gw_to(singles[i], GW_F64);
    }
    gw_tensor *got = s->f(singles, NULL), *wanted = s->f(doubles, NULL);
    if (op != &gw_ops[GW_OP_to_copy] && op->grad_name)
        assert_int_equal(gw_tensor_dtype(got), GW_F32);
    expect_same(op->name, "float32", got, wanted, 1e-5);
    gw_tensor_release(wanted);
    gw_tensor_release(got);
    for (int i = 0; i < s->n; i++) {
        gw_tensor_release(doubles[i]);
        gw_tensor_release(singles[i]);
    }
}

static bool is_pointwise(const gw_op *op) {
    return op->kind <= GW_OP_KIND_COMPARE;
}

/* Pointwise rows on shapes at the edge: 0-d, empty, and each with the other. */
static void check_edges(const gw_op *op, const sample *s, gw_tensor **inputs) {
    if (!is_pointwise(op))
        return;
    gw_context *ctx = inputs[0]->ctx;
    static const int64_t empty[] = {2, 0};
    gw_tensor *zero_dim[3], *no_elements[3];
    for (int i = 0; i < 3; i++) {
        zero_dim[i] = input(ctx, op, i, NULL, 0);
        no_elements[i] = input(ctx, op, i, empty, 2);
        gw_requires_grad_(zero_dim[i], true);
        gw_requires_grad_(no_elements[i], true);
    }
    gw_tensor *mixed[2] = {zero_dim[0], no_elements[1]};
    gw_tensor *out = s->f(zero_dim, NULL);
    assert_int_equal(gw_tensor_ndim(out), 0);
    gw_tensor_release(out);
    out = s->f(no_elements, NULL);
    assert_int_equal(gw_tensor_ndim(out), 2);
    assert_int_equal(gw_tensor_numel(out), 0);
    gw_tensor_release(out);
    if (s->n == 2) {
        out = s->f(mixed, NULL);
        assert_int_equal(gw_tensor_numel(out), 0);
        if (op->n_gradients && strcmp(op->grad_name, "NotImplemented") != 0) {
            gw_tensor *gradient = gw_ones_like(out);
            assert_int_equal(gw_backward(&out, &gradient, 1, (gw_backward_options){0}), GW_OK);
            assert_int_equal(gw_tensor_ndim(gw_tensor_grad(mixed[0])), 0);
            assert_true(gw_scalar_as_double(gw_tensor_at(gw_tensor_grad(mixed[0]), 0)) == 0);
            gw_tensor_release(gradient);
        }
        gw_tensor_release(out);
    }
    for (int i = 0; i < 3; i++) {
        gw_tensor_release(zero_dim[i]);
        gw_tensor_release(no_elements[i]);
    }
}

static void test_gradients(void **state) {
    (void)state;
    for_every_row(check_gradients);
}
static void test_grad_fn(void **state) {
    (void)state;
    for_every_row(check_grad_fn);
}
static void test_layouts(void **state) {
    (void)state;
    for_every_row(check_layouts);
}
static void test_float32(void **state) {
    (void)state;
    for_every_row(check_float32);
}
static void test_edges(void **state) {
    (void)state;
    for_every_row(check_edges);
}

static void test_registry(void **state) {
    (void)state;
    for (int id = 0; id < GW_OP_COUNT; id++) {
        const gw_op *op = &gw_ops[id];
        assert_non_null(op->name);
        assert_true(op->doc && op->doc[0] && op->formula && op->formula[0]);
        for (int other = 0; other < id; other++)
            assert_true(strcmp(op->name, gw_ops[other].name) != 0);
        for (int i = 0; i < GW_MAX_INPUTS; i++)
            assert_true((gw_op_gradients[id][i] != NULL) == (i < op->n_gradients));
    }
}

/* ---- matmul, which is no row ----------------------------------------------------------------- */

static gw_tensor *call_matmul(gw_tensor *const *in, const void *user) {
    (void)user;
    return gw_matmul(in[0], in[1]);
}

static void test_matmul(void **state) {
    (void)state;
    static const struct {
        int64_t a[5], b[5];
        const char *grad_fn;
    } forms[] = {
        {D(3), D(3), "DotBackward0"},
        {D(2, 3), D(3), "MvBackward0"},
        {D(3), D(3, 2), "SqueezeBackward3"},
        {D(2, 3), D(3, 2), "MmBackward0"},
        {D(2, 2, 3), D(3), "UnsafeViewBackward0"},
        {D(3), D(2, 3, 2), "UnsafeViewBackward0"},
        {D(2, 2, 3), D(3, 2), "UnsafeViewBackward0"},
        {D(2, 3), D(2, 3, 2), "CloneBackward0"},
        {D(2, 2, 3), D(2, 3, 2), "UnsafeViewBackward0"},
        {D(1, 2, 3), D(2, 3, 2), "CloneBackward0"},
        {D(2, 1, 2, 3), D(2, 3, 1), "UnsafeViewBackward0"},
    };
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        gw_context *ctx = test_context_new();
        const gw_op *op = &gw_ops[GW_OP_mm];
        gw_tensor *inputs[2] = {input(ctx, op, 0, forms[i].a, rank(forms[i].a)),
                                input(ctx, op, 1, forms[i].b, rank(forms[i].b))};
        for (int j = 0; j < 2; j++)
            gw_requires_grad_(inputs[j], true);
        gw_tensor *out = gw_matmul(inputs[0], inputs[1]);
        if (!out)
            fail_msg("form %d: %s", (int)i, gw_error_message(ctx));
        assert_string_equal(gw_node_name(gw_tensor_grad_fn(out)), forms[i].grad_fn);
        gw_tensor_release(out);
        char why[256] = "";
        if (!gradcheck(call_matmul, NULL, inputs, 2, why, sizeof why) ||
            !gradgradcheck(call_matmul, NULL, inputs, 2, why, sizeof why))
            fail_msg("form %d: %s", (int)i, why);
        gw_tensor_release(inputs[0]);
        gw_tensor_release(inputs[1]);
        test_context_end(ctx);
    }
}

/* ---- the checker itself ---------------------------------------------------------------------- */

/* x in value, -1 in slope. */
static gw_tensor *wrong_sign(gw_tensor *const *in, const void *user) {
    (void)user;
    gw_tensor *minus = gw_neg(in[0]), *twice = gw_sub(in[0], minus), *cut = gw_detach(twice);
    gw_tensor *out = gw_add(minus, cut);
    gw_tensor_release(cut);
    gw_tensor_release(twice);
    gw_tensor_release(minus);
    return out;
}

/* x * x with one factor forgotten on the way back: half the slope. */
static gw_tensor *forgotten_path(gw_tensor *const *in, const void *user) {
    (void)user;
    gw_tensor *cut = gw_detach(in[0]), *out = gw_mul(in[0], cut);
    gw_tensor_release(cut);
    return out;
}

/* x ** 3 with the right slope 3 x ** 2, that does not change with x. */
static gw_tensor *flat_slope(gw_tensor *const *in, const void *user) {
    (void)user;
    gw_tensor *x = gw_detach(in[0]), *square = gw_mul(x, x);
    gw_tensor *slope = gw_mul_scalar(square, gw_scalar_int(3));
    gw_tensor *line = gw_mul(in[0], slope), *cube = gw_mul(square, x);
    gw_tensor *cut = gw_detach(line), *rest = gw_sub(cube, cut);
    gw_tensor *out = gw_add(line, rest);
    gw_tensor *const used[] = {x, square, slope, line, cube, cut, rest};
    for (int i = 0; i < 7; i++)
        gw_tensor_release(used[i]);
    return out;
}

static void test_checker_catches(void **state) {
    (void)state;
    char why[256] = "";
    gw_context *ctx = test_context_new();
    gw_tensor *x = input(ctx, &gw_ops[GW_OP_exp], 0, (const int64_t[]){2, 3}, 2);
    gw_requires_grad_(x, true);
    assert_true(gradcheck(call_exp, NULL, &x, 1, why, sizeof why));
    assert_false(gradcheck(wrong_sign, NULL, &x, 1, why, sizeof why));
    assert_false(gradcheck(forgotten_path, NULL, &x, 1, why, sizeof why));
    gw_error_clear(ctx);
    gw_tensor_release(x);
    test_context_end(ctx);
}

/* The second order needs a point moved with its slope: the plant keeps its own. */
static void test_checker_catches_second_order(void **state) {
    (void)state;
    char why[256] = "";
    gw_context *ctx = test_context_new();
    gw_tensor *x = input(ctx, &gw_ops[GW_OP_exp], 0, (const int64_t[]){3}, 1);
    gw_requires_grad_(x, true);
    assert_true(gradcheck(flat_slope, NULL, &x, 1, why, sizeof why));
    assert_false(gradgradcheck(flat_slope, NULL, &x, 1, why, sizeof why));
    gw_tensor_release(x);
    test_context_end(ctx);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_registry),
        cmocka_unit_test(test_grad_fn),
        cmocka_unit_test(test_layouts),
        cmocka_unit_test(test_float32),
        cmocka_unit_test(test_edges),
        cmocka_unit_test(test_gradients),
        cmocka_unit_test(test_matmul),
        cmocka_unit_test(test_checker_catches),
        cmocka_unit_test(test_checker_catches_second_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
