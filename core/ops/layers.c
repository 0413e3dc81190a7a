/* Normalisation, embedding. */
#include "ops/layers.h"
#include "ops/gradients.h"
#include "ops/inplace.h"
#include "ops/layout.h"
#include "ops/normalized.h"
#include "ops/pointwise.h"
#include "ops/record.h"
#include "ops/words.h"

#define layer_rule(t) gw_rule pool = {.ctx = (t)->ctx}, *r = &pool

/* Mean and 1 / √(var + eps). */
typedef struct norms {
    gw_tensor *mean, *scale;
} norms;

/* (a - mean) / √(var + eps), and 1 / √(var + eps). */
typedef struct normed {
    gw_tensor *x, *scale;
} normed;

static norms norms_of(gw_rule *r, gw_tensor *a, const int64_t *dims, int n, double eps) {
    gw_tensor *mean = own(gw_mean_dims(a, dims, n, true)), *off = sub(a, mean);
    gw_tensor *var = own(gw_mean_dims(mul(off, off), dims, n, true));
    return (norms){mean, rsqrt(plus(var, real(eps)))};
}

static normed normed_by(gw_rule *r, gw_tensor *a, norms by) {
    return (normed){mul(sub(a, by.mean), by.scale), by.scale};
}

/* The gradient through it. */
static gw_tensor *through(gw_rule *r, gw_tensor *g, normed z, const int64_t *dims, int n) {
    gw_tensor *mean = own(gw_mean_dims(g, dims, n, true));
    gw_tensor *along = mul(z.x, own(gw_mean_dims(mul(g, z.x), dims, n, true)));
    return mul(sub(sub(g, mean), along), z.scale);
}

static gw_tensor *affine(gw_rule *r, gw_tensor *x, gw_tensor *weight, gw_tensor *bias) {
    if (weight)
        x = mul(x, weight);
    return bias ? add(x, bias) : x;
}

/* ---- layer norm ------------------------------------------------------------------------------ */

/* Of rows over the last dims, in the kernel's order where it has one. */
static norms row_norms(gw_rule *r, gw_tensor *a, const int64_t *dims, int n, double eps) {
    norms by = {NULL, NULL};
    if (!a)
        return by;
    const gw_quiet quiet = gw_quiet_begin(r->ctx);
    if (gw_has_norm_kernel(a, (gw_tensor *[4]){NULL})) {
        gw_normed_row_norms(a, n, eps, &by.mean, &by.scale);
        by = (norms){own(by.mean), own(by.scale)};
    } else {
        by = norms_of(r, a, dims, n, eps);
        by = (norms){own(gw_contiguous(by.mean)), own(gw_contiguous(by.scale))};
    }
    gw_quiet_end(&quiet);
    return by;
}

static int last_dims(const gw_tensor *a, int n, int64_t *dims) {
    for (int i = 0; i < n; i++)
        dims[i] = a->ndim - n + i;
    return n;
}

/* As PyTorch's kernels have their operands. */
static gw_tensor *dense(gw_rule *r, gw_tensor *t) {
    const bool wide = t && (t->dtype == GW_F32 || t->dtype == GW_F64);
    const bool as_it_is = !wide || gw_tensor_is_contiguous(t);
    return as_it_is ? t : own(gw_tensor_copy(t, (gw_dtype)t->dtype));
}

gw_tensor *gw_layer_norm(gw_tensor *a, const int64_t *dims, int n, gw_tensor *weight,
                         gw_tensor *bias, double eps) {
    if (!a || gw_check_normalized(a, dims, n, weight, bias) != GW_OK ||
        gw_check_affine(GW_OP_layer_norm, a, weight, bias) != GW_OK)
        return NULL;
    int64_t last[GW_MAX_DIMS];
    layer_rule(a);
    last_dims(a, n, last);
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *x = dense(r, a), *w = dense(r, weight), *b = dense(r, bias);
    const norms by = row_norms(r, x, last, n, eps);
    gw_tensor *out = NULL;
    if (by.mean && by.scale)
        out = gw_has_norm_kernel(x, (gw_tensor *[4]){w, b})
                  ? gw_normed_layer_norm(x, n, w, b, by.mean, by.scale)
                  : gw_relaid_rows(gw_tensor_retain(affine(r, normed_by(r, x, by).x, w, b)));
    gw_quiet_end(&quiet);
    const gw_attributes at = {.scalar = gw_scalar_float(eps), .ints = {n}, .n_ints = 1};
    out =
        gw_record(GW_OP_layer_norm, (gw_tensor *[]){a, weight, bias, by.mean, by.scale}, &at, out);
    return gw_rule_end(r, own(out));
}

static bool has_kernel(gw_tensor *g, gw_tensor *a, gw_tensor *const beside[4]) {
    return g && a && gw_has_norm_kernel(g, beside) && gw_has_norm_kernel(a, beside);
}

/* Note [Norms in one step]. As PyTorch, the way back takes the mean and the scale of the way forth,
 * and only the input as it is now, which `.data` may have changed behind the graph's back. None of
 * these parts leaves a graph: where the gradient has one of its own, all are results of one node
 * (ops/norms_twice.c). */
gw_tensor *gw_layer_norm_weight(gw_rule *r, gw_tensor *g, gw_tensor *a, int n, gw_tensor *mean,
                                gw_tensor *inverse) {
    g = dense(r, g);
    a = dense(r, a);
    if (has_kernel(g, a, (gw_tensor *[4]){mean, inverse}))
        return own(gw_normed_layer_norm_back(g, a, n, NULL, mean, inverse, true));
    return mul(g, normed_by(r, a, (norms){mean, inverse}).x);
}

gw_tensor *gw_layer_norm_bias(gw_rule *r, gw_tensor *g, int n) {
    g = dense(r, g);
    return has_kernel(g, g, (gw_tensor *[4]){NULL}) ? own(gw_normed_layer_norm_bias(g, n)) : g;
}

gw_tensor *gw_layer_norm_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, int n, gw_tensor *weight,
                               gw_tensor *mean, gw_tensor *inverse) {
    int64_t dims[GW_MAX_DIMS];
    last_dims(a, n, dims);
    g = dense(r, g);
    a = dense(r, a);
    weight = dense(r, weight);
    if (has_kernel(g, a, (gw_tensor *[4]){weight, mean, inverse}))
        return own(gw_normed_layer_norm_back(g, a, n, weight, mean, inverse, false));
    const normed z = normed_by(r, a, (norms){mean, inverse});
    return through(r, weight ? mul(g, weight) : g, z, dims, n);
}

/* ---- batch norm ------------------------------------------------------------------------------ */

/* A vector seen along dim 1 of `like`. */
static gw_tensor *by_channel(gw_rule *r, gw_tensor *v, const gw_tensor *like) {
    int64_t dims[GW_MAX_DIMS] = {1, 1, 1, 1, 1, 1, 1, 1};
    dims[1] = -1;
    return v ? own(gw_reshape(v, dims, like->ndim)) : NULL;
}

/* value = (1 - momentum) value + momentum fresh; not counted in its version, as PyTorch. */
static void move(gw_rule *r, gw_tensor *value, gw_tensor *fresh, double momentum) {
    gw_tensor *moved = add(scale(value, real(1 - momentum)), scale(fresh, real(momentum)));
    if (moved)
        gw_kernel_copy(value->dims, value->ndim, gw_tensor_operand(value, NULL),
                       gw_tensor_operand(moved, NULL));
}

static void move_statistics(gw_rule *r, gw_tensor *a, const int64_t *dims, int n, gw_tensor *mean,
                            gw_tensor *var, double momentum) {
    if ((mean || var) && gw_has_batch_kernel(a, (gw_tensor *[4]){mean, var})) {
        gw_normed_move_statistics(a, mean, var, momentum);
        return;
    }
    if (a->dtype == GW_F32 || a->dtype == GW_F64) {
        gw_strided_move_statistics(a, mean, var, momentum);
        return;
    }
    if (mean)
        move(r, mean, own(gw_mean_dims(a, dims, n, false)), momentum);
    if (var)
        move(r, var, own(gw_var(a, dims, n, 1, false)), momentum);
}

/* a's own, one number a channel; in the kernel's order where it has one. */
static norms channel_norms(gw_rule *r, gw_tensor *a, double eps) {
    int64_t dims[GW_MAX_DIMS];
    const int n = gw_all_but_channels(a, dims);
    const gw_quiet quiet = gw_quiet_begin(r->ctx);
    norms by = {NULL, NULL};
    if (gw_has_batch_kernel(a, (gw_tensor *[4]){NULL})) {
        gw_normed_channel_norms(a, eps, &by.mean, &by.scale);
        by = (norms){own(by.mean), own(by.scale)};
    } else if (a->dtype == GW_F32 || a->dtype == GW_F64) {
        gw_strided_channel_norms(a, eps, &by.mean, &by.scale);
        by = (norms){own(by.mean), own(by.scale)};
    } else {
        by = norms_of(r, a, dims, n, eps);
        by = (norms){own(gw_reshape(by.mean, (const int64_t[]){-1}, 1)),
                     own(gw_reshape(by.scale, (const int64_t[]){-1}, 1))};
    }
    gw_quiet_end(&quiet);
    return by;
}

/* By the statistics in `parts`. */
static normed batch_normed(gw_rule *r, gw_tensor *a, const gw_batch_parts *parts) {
    gw_tensor *mean = by_channel(r, parts->mean, a);
    if (parts->inverse)
        return normed_by(r, a, (norms){mean, by_channel(r, parts->inverse, a)});
    gw_tensor *root = rsqrt(plus(by_channel(r, parts->var, a), real(parts->eps)));
    return normed_by(r, a, (norms){mean, root});
}

gw_batch_parts gw_batch_kept(const gw_rule *r, gw_tensor *weight, gw_tensor *mean,
                             gw_tensor *second) {
    const bool training = r->node->attributes->flag;
    return (gw_batch_parts){.weight = weight,
                            .mean = mean,
                            .var = training ? NULL : second,
                            .inverse = training ? second : NULL,
                            .eps = r->node->attributes->scalar.f};
}

/* As PyTorch: a copy, without statistics. */
static gw_tensor *batch_norm_of_none(gw_tensor *a, gw_tensor *weight, gw_tensor *bias) {
    layer_rule(a);
    gw_tensor *out = own(gw_clone(a));
    if (weight)
        out = mul(out, own(gw_select(weight, 0, 0)));
    if (bias)
        out = add(out, own(gw_select(bias, 0, 0)));
    return gw_rule_end(r, out);
}

gw_tensor *gw_batch_norm(gw_tensor *a, gw_tensor *weight, gw_tensor *bias, gw_tensor *mean,
                         gw_tensor *var, bool training, double momentum, double eps) {
    if (!a || gw_check_batch(a, weight, bias, mean, var, training) != GW_OK ||
        gw_check_refused(a->ctx, &gw_ops[GW_OP_batch_norm], (gw_dtype)a->dtype) != GW_OK ||
        gw_check_mixed(a, weight ? weight
                          : bias ? bias
                          : mean ? mean
                                 : var) != GW_OK)
        return NULL;
    if (gw_tensor_numel(a) == 0)
        return batch_norm_of_none(a, weight, bias);
    int64_t dims[GW_MAX_DIMS];
    const int n = gw_all_but_channels(a, dims);
    layer_rule(a);
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_batch_parts parts = {.weight = weight, .bias = bias, .mean = mean, .var = var, .eps = eps};
    gw_tensor *out = NULL;
    if (training) {
        move_statistics(r, a, dims, n, mean, var, momentum);
        const norms by = channel_norms(r, a, eps);
        parts.mean = by.mean;
        parts.var = NULL;
        parts.inverse = by.scale;
    }
    gw_tensor *const second = training ? parts.inverse : var;
    if (gw_error(a->ctx) == GW_OK &&
        gw_has_batch_kernel(a, (gw_tensor *[4]){weight, bias, parts.mean, second})) {
        out = gw_normed_batch_norm(a, &parts);
    } else {
        gw_tensor *x = batch_normed(r, a, &parts).x;
        gw_tensor *shaped = affine(r, x, by_channel(r, weight, a), by_channel(r, bias, a));
        const bool behind = !gw_tensor_is_contiguous(a) && gw_has_channels_behind(a);
        out = gw_relaid_image(gw_tensor_retain(shaped), behind);
    }
    gw_quiet_end(&quiet);
    const gw_attributes at = {.scalar = gw_scalar_float(eps), .flag = training};
    out =
        gw_record(GW_OP_batch_norm, (gw_tensor *[]){a, weight, bias, parts.mean, second}, &at, out);
    return gw_rule_end(r, own(out));
}

/* Where the kernel has both, and sees them in one way. */
static bool lie_alike(gw_tensor *g, gw_tensor *a, gw_tensor *const beside[4]) {
    return g && a && gw_has_batch_kernel(g, beside) && gw_has_batch_kernel(a, beside) &&
           gw_tensor_is_contiguous(g) == gw_tensor_is_contiguous(a);
}

static bool are_wide(const gw_tensor *g, const gw_tensor *a) {
    return g && a && g->dtype == a->dtype && (a->dtype == GW_F32 || a->dtype == GW_F64);
}

gw_tensor *gw_batch_norm_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_batch_parts parts) {
    gw_tensor *second = parts.inverse ? parts.inverse : parts.var;
    if (lie_alike(g, a, (gw_tensor *[4]){parts.weight, parts.mean, second}))
        return own(gw_normed_batch_norm_back(g, a, &parts, false));
    if (are_wide(g, a))
        return own(gw_strided_batch_norm_back(g, a, &parts));
    int64_t dims[GW_MAX_DIMS];
    const int n = gw_all_but_channels(a, dims);
    const normed z = batch_normed(r, a, &parts);
    gw_tensor *scaled = parts.weight ? mul(g, by_channel(r, parts.weight, a)) : g;
    return parts.inverse ? through(r, scaled, z, dims, n) : mul(scaled, z.scale);
}

gw_tensor *gw_channel_sum(gw_rule *r, gw_tensor *t) {
    int64_t dims[GW_MAX_DIMS];
    if (!t)
        return NULL;
    const int n = gw_all_but_channels(t, dims);
    return own(gw_sum_dims(t, dims, n, false));
}

gw_tensor *gw_batch_norm_bias(gw_rule *r, gw_tensor *g, gw_tensor *a) {
    if (lie_alike(g, a, (gw_tensor *[4]){NULL}))
        return own(gw_normed_channel_sum(g));
    return gw_channel_sum(r, g);
}

gw_tensor *gw_batch_norm_weight(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_batch_parts parts) {
    gw_tensor *second = parts.inverse ? parts.inverse : parts.var;
    if (lie_alike(g, a, (gw_tensor *[4]){parts.mean, second}))
        return own(gw_normed_batch_norm_back(g, a, &parts, true));
    if (are_wide(g, a))
        return own(gw_strided_batch_norm_weight(g, a, &parts));
    return gw_channel_sum(r, mul(g, batch_normed(r, a, &parts).x));
}

/* ---- group norm ------------------------------------------------------------------------------ */

static gw_tensor *grouped(gw_rule *r, gw_tensor *t, int64_t n, int64_t groups) {
    const int64_t rows = n * groups, each = rows > 0 && t ? gw_tensor_numel(t) / rows : 0;
    return own(gw_reshape(t, (const int64_t[]){n, groups, each}, 3));
}

static const int64_t last_of_three = 2;

static normed normed_groups(gw_rule *r, gw_tensor *a, gw_tensor *mean, gw_tensor *inverse) {
    gw_tensor *parts = grouped(r, a, a->dims[0], first(r));
    const norms saved = {own(gw_unsqueeze(mean, 2)), own(gw_unsqueeze(inverse, 2))};
    return normed_by(r, parts, saved);
}

gw_tensor *gw_group_norm(gw_tensor *a, int64_t groups, gw_tensor *weight, gw_tensor *bias,
                         double eps) {
    if (!a)
        return NULL;
    gw_context *ctx = a->ctx;
    if (gw_check_groups(a, groups, weight, bias) != GW_OK ||
        gw_check_affine(GW_OP_group_norm, a, weight, bias) != GW_OK)
        return NULL;
    layer_rule(a);
    /* part of the graph, as in PyTorch */
    const bool behind = gw_has_channels_behind(a);
    a = own(!behind ? gw_contiguous(a) : gw_is_dense(a) ? gw_tensor_retain(a) : gw_clone(a));
    if (!a)
        return gw_rule_end(r, NULL);
    const gw_quiet quiet = gw_quiet_begin(ctx);
    gw_tensor *parts = grouped(r, a, a->dims[0], groups);
    const norms by = row_norms(r, parts, &last_of_three, 1, eps);
    gw_tensor *mean = own(gw_squeeze_dim(by.mean, 2)), *inverse = own(gw_squeeze_dim(by.scale, 2));
    gw_tensor *w = dense(r, weight), *b = dense(r, bias), *out = NULL;
    if (!behind && mean && inverse &&
        gw_has_norm_kernel(a, (gw_tensor *[4]){w, b, mean, inverse})) {
        out = gw_normed_group_norm(a, groups, w, b, mean, inverse);
    } else {
        gw_tensor *x = own(gw_reshape(normed_by(r, parts, by).x, a->dims, a->ndim));
        gw_tensor *shaped = affine(r, x, by_channel(r, weight, a), by_channel(r, bias, a));
        out = gw_relaid_image(gw_tensor_retain(shaped), behind);
    }
    gw_quiet_end(&quiet);
    const gw_attributes at = {.scalar = gw_scalar_float(eps), .ints = {groups}, .n_ints = 1};
    const gw_many many = {.inputs = (gw_tensor *[]){a, weight, bias},
                          .n_inputs = 3,
                          .kept = (gw_tensor *[]){a, weight, NULL, mean, inverse},
                          .n_kept = 5,
                          .n_shown = 1,
                          .attributes = &at};
    if (own(out)) {
        gw_tensor *const seen[2] = {own(gw_plain_alias(mean)), own(gw_plain_alias(inverse))};
        if (seen[0] && seen[1])
            gw_record_many(GW_OP_group_norm, &many,
                           &(gw_parts){(gw_tensor *[]){out, seen[0], seen[1]}, 3});
    }
    return gw_rule_end(r, out);
}

gw_tensor *gw_group_norm_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *weight,
                               gw_tensor *mean, gw_tensor *inverse) {
    const int64_t groups = first(r);
    gw_tensor *dense_g = dense(r, g), *w = dense(r, weight);
    if (!gw_has_channels_behind(a) && has_kernel(dense_g, a, (gw_tensor *[4]){w, mean, inverse}))
        return own(gw_normed_group_norm_back(dense_g, a, groups, w, mean, inverse));
    gw_tensor *scaled = weight ? mul(g, by_channel(r, weight, a)) : g;
    const normed z = normed_groups(r, a, mean, inverse);
    gw_tensor *parts = grouped(r, scaled, a->dims[0], groups);
    return own(gw_reshape(through(r, parts, z, &last_of_three, 1), a->dims, a->ndim));
}

gw_tensor *gw_group_norm_weight(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *mean,
                                gw_tensor *inverse) {
    gw_tensor *dense_g = dense(r, g);
    if (!gw_has_channels_behind(a) && has_kernel(dense_g, a, (gw_tensor *[4]){mean, inverse}))
        return own(gw_normed_group_norm_weight(dense_g, a, first(r), mean, inverse));
    gw_tensor *x = own(gw_reshape(normed_groups(r, a, mean, inverse).x, a->dims, a->ndim));
    return gw_channel_sum(r, mul(g, x));
}

gw_tensor *gw_group_norm_bias(gw_rule *r, gw_tensor *g) {
    gw_tensor *dense_g = dense(r, g);
    return has_kernel(dense_g, dense_g, (gw_tensor *[4]){NULL})
               ? own(gw_normed_group_norm_bias(dense_g))
               : gw_channel_sum(r, g);
}

/* ---- embedding ------------------------------------------------------------------------------- */

gw_tensor *gw_embedding(gw_tensor *a, gw_tensor *indices, int64_t padding_idx) {
    if (!a || !indices)
        return NULL;
    gw_context *ctx = a->ctx;
    if (a->ndim != 2) {
        gw_fail(ctx, GW_E_RUNTIME, "'weight' must be 2-D");
        return NULL;
    }
    if (indices->dtype != GW_I64 && indices->dtype != GW_I32) {
        gw_fail(ctx, GW_E_RUNTIME,
                "Expected tensor for argument #1 'indices' to have one of the following scalar "
                "types: Long, Int; but got %s instead (while checking arguments for embedding)",
                indices->dtype == GW_BOOL   ? "CPUBoolType"
                : indices->dtype == GW_BF16 ? "CPUBFloat16Type"
                                            : gw_dtype_tensor_type((gw_dtype)indices->dtype));
        return NULL;
    }
    int64_t dims[GW_MAX_DIMS];
    if (indices->ndim == GW_MAX_DIMS) {
        gw_fail(ctx, GW_E_NOT_IMPLEMENTED, "tensors of more than %d dimensions", GW_MAX_DIMS);
        return NULL;
    }
    for (int d = 0; d < indices->ndim; d++)
        dims[d] = indices->dims[d];
    dims[indices->ndim] = a->dims[1];
    const gw_quiet quiet = gw_quiet_begin(ctx);
    gw_tensor *flat = gw_reshape(indices, (const int64_t[]){gw_tensor_numel(indices)}, 1);
    gw_tensor *rows = gw_index_select(a, 0, flat);
    gw_quiet_end(&quiet);
    gw_tensor *out = NULL;
    if (rows) {
        int64_t strides[GW_MAX_DIMS];
        gw_shape_strides(dims, indices->ndim + 1, strides);
        out = gw_tensor_alias(rows, dims, strides, indices->ndim + 1, 0);
    }
    gw_tensor_release(rows);
    gw_tensor_release(flat);
    const gw_attributes at = {
        .scalar = gw_scalar_int(a->dims[0]), .ints = {padding_idx}, .n_ints = 1};
    return gw_record(GW_OP_embedding, (gw_tensor *[]){a, indices}, &at, out);
}

/* 0 where the index is the padding, 1 elsewhere, with a dim for the row. */
static gw_tensor *learned(gw_rule *r, gw_tensor *indices, int64_t padding_idx) {
    gw_tensor *padding = wrapped(number(padding_idx));
    return own(gw_unsqueeze(own(gw_ne(indices, padding)), -1));
}

gw_tensor *gw_embedding_backward(gw_tensor *a, gw_tensor *indices, int64_t rows,
                                 int64_t padding_idx) {
    if (!a || !indices)
        return NULL;
    layer_rule(a);
    const int64_t n = gw_tensor_numel(indices), width = a->dims[a->ndim - 1];
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *used = padding_idx < 0 ? a : mul(a, learned(r, indices, padding_idx));
    gw_tensor *flat = own(gw_reshape(indices, (const int64_t[]){n}, 1));
    gw_tensor *added = own(gw_reshape(used, (const int64_t[]){n, width}, 2));
    gw_tensor *zeros =
        own(gw_full(r->ctx, (gw_dtype)a->dtype, (const int64_t[]){rows, width}, 2, number(0)));
    gw_tensor *out = gw_rule_end(r, own(gw_index_add(zeros, 0, flat, added)));
    gw_quiet_end(&quiet);
    const gw_attributes at = {.scalar = gw_scalar_int(rows), .ints = {padding_idx}, .n_ints = 1};
    return gw_record(GW_OP_embedding_backward, (gw_tensor *[]){a, indices}, &at, out);
}

gw_tensor *gw_embedding_bend(gw_rule *r, gw_tensor *g, gw_tensor *indices) {
    const int64_t padding_idx = first(r);
    gw_tensor *rows = own(gw_embedding(g, indices, padding_idx));
    return padding_idx < 0 ? rows : mul(rows, learned(r, indices, padding_idx));
}
