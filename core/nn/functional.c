/* Layers and distances, written on operations. */
#include "gradwalk/nn.h"

#include "ops/pointwise.h"
#include "ops/record.h"
#include "ops/words.h"

#define nn_rule(t) gw_rule pool = {.ctx = (t)->ctx}, *r = &pool

gw_tensor *gw_softsign(gw_tensor *a) {
    if (!a)
        return NULL;
    nn_rule(a);
    return gw_rule_end(r, div(a, plus(own(gw_abs(a)), number(1))));
}

gw_tensor *gw_tanhshrink(gw_tensor *a) {
    if (!a)
        return NULL;
    nn_rule(a);
    return gw_rule_end(r, sub(a, tanh(a)));
}

gw_tensor *gw_softmin(gw_tensor *a, int64_t dim) {
    if (!a)
        return NULL;
    nn_rule(a);
    return gw_rule_end(r, own(gw_softmax(neg(a), dim)));
}

gw_tensor *gw_linear(gw_tensor *x, gw_tensor *weight, gw_tensor *bias) {
    if (!x || !weight)
        return NULL;
    nn_rule(x);
    gw_tensor *turned = t(weight), *out;
    if (x->ndim == 2 && bias) {
        out = own(gw_addmm(bias, x, turned));
    } else if (x->ndim == 3 && bias && gw_tensor_is_contiguous(x)) {
        const int64_t *dims = x->dims;
        gw_tensor *rows = own(gw_view(x, (const int64_t[]){dims[0] * dims[1], dims[2]}, 2));
        gw_tensor *flat = own(gw_addmm(bias, rows, turned));
        out =
            flat ? own(gw_view(flat, (const int64_t[]){dims[0], dims[1], flat->dims[1]}, 3)) : NULL;
    } else {
        out = own(gw_matmul(x, turned));
        out = bias ? add(out, bias) : out;
    }
    return gw_rule_end(r, out);
}

gw_tensor *gw_dropout(gw_tensor *x, double p, bool training, gw_generator *g) {
    if (!x)
        return NULL;
    if (!(p >= 0 && p <= 1)) {
        gw_fail(x->ctx, GW_E_VALUE, "dropout probability has to be between 0 and 1, but got %g", p);
        return NULL;
    }
    if (p == 0 || !training || gw_tensor_numel(x) == 0)
        return gw_tensor_retain(x);
    nn_rule(x);
    if (p == 1)
        return gw_rule_end(r, mul(x, own(gw_full(x->ctx, (gw_dtype)x->dtype, NULL, 0, number(0)))));
    gw_tensor *noise = own(gw_empty(x->ctx, (gw_dtype)x->dtype, x->dims, x->ndim));
    if (!noise || gw_fill_bernoulli(noise, 1 - p, g ? g : &x->ctx->generator) != GW_OK)
        return gw_rule_end(r, NULL);
    const gw_quiet quiet = gw_quiet_begin(x->ctx);
    gw_tensor *scaled = over(noise, real(1 - p));
    gw_quiet_end(&quiet);
    return gw_rule_end(r, mul(x, scaled));
}

gw_tensor *gw_one_hot(gw_tensor *index, int64_t classes) {
    if (!index)
        return NULL;
    gw_context *ctx = index->ctx;
    if (index->dtype != GW_I64) {
        gw_fail(ctx, GW_E_RUNTIME, "one_hot is only applicable to index tensor.");
        return NULL;
    }
    const int64_t n = gw_tensor_numel(index);
    int64_t largest = -1, dims[GW_MAX_DIMS];
    for (int64_t i = 0; i < n; i++) {
        const int64_t k = gw_scalar_as_int(gw_tensor_at(index, i));
        largest = k > largest ? k : largest;
        if (k < 0) {
            gw_fail(ctx, GW_E_RUNTIME, "Class values must be non-negative.");
            return NULL;
        }
    }
    if (classes < 0 ? n == 0 : largest >= classes) {
        gw_fail(ctx, GW_E_RUNTIME,
                n == 0 ? "Can not infer total number of classes from empty tensor."
                       : "Class values must be smaller than num_classes.");
        return NULL;
    }
    if (index->ndim == GW_MAX_DIMS) {
        gw_fail(ctx, GW_E_NOT_IMPLEMENTED, "tensors of more than %d dimensions", GW_MAX_DIMS);
        return NULL;
    }
    for (int d = 0; d < index->ndim; d++)
        dims[d] = index->dims[d];
    dims[index->ndim] = classes < 0 ? largest + 1 : classes;
    gw_tensor *out = gw_full(ctx, GW_I64, dims, index->ndim + 1, number(0));
    for (int64_t i = 0; out && i < n; i++)
        ((int64_t *)gw_tensor_data(
            out))[i * dims[index->ndim] + gw_scalar_as_int(gw_tensor_at(index, i))] = 1;
    gw_observe_forward("one_hot", &index, 1, out);
    return out;
}

/* ---- distances ------------------------------------------------------------------------------- */

/* The norm along a dim, kept, and raised to eps without the graph's knowing. */
static gw_tensor *raised_norm(gw_rule *r, gw_tensor *a, int64_t dim, double eps) {
    gw_tensor *squares = own(gw_sum_dims(pow(a, number(2)), &dim, 1, true));
    if (!squares)
        return NULL;
    const gw_scalar low = gw_scalar_float(eps * eps);
    const gw_quiet quiet = gw_quiet_begin(r->ctx);
    gw_tensor *raised = own(gw_clamp(squares, &low, NULL));
    if (raised)
        gw_copy_(squares, raised);
    gw_quiet_end(&quiet);
    return own(gw_sqrt(squares));
}

gw_tensor *gw_cosine_similarity(gw_tensor *a, gw_tensor *b, int64_t dim, double eps) {
    if (!a || !b)
        return NULL;
    const gw_dtype common = gw_promote(a, b, (gw_dtype)a->ctx->default_dtype);
    if (!gw_dtype_is_float(common)) {
        gw_fail(a->ctx, GW_E_RUNTIME,
                "expected common dtype to be floating point, yet common dtype is %s",
                gw_dtype_label(common));
        return NULL;
    }
    if (common == GW_F16) {
        gw_fail(a->ctx, GW_E_RUNTIME, "\"clamp_min_cpu\" not implemented for 'Half'");
        return NULL;
    }
    nn_rule(a);
    int64_t dims[GW_MAX_DIMS];
    int n;
    if (gw_shape_broadcast(a->ctx, a->dims, a->ndim, b->dims, b->ndim, dims, &n) != GW_OK)
        return NULL;
    gw_tensor *x = own(gw_expand(own(gw_to(a, common)), dims, n));
    gw_tensor *y = own(gw_expand(own(gw_to(b, common)), dims, n));
    gw_tensor *size_x = x ? raised_norm(r, x, dim, eps) : NULL;
    gw_tensor *size_y = y ? raised_norm(r, y, dim, eps) : NULL;
    return gw_rule_end(r, own(gw_sum_dims(mul(div(x, size_x), div(y, size_y)), &dim, 1, false)));
}

gw_tensor *gw_normalize(gw_tensor *a, double p, int64_t dim, double eps) {
    if (!a)
        return NULL;
    nn_rule(a);
    gw_tensor *norm = own(gw_clamp_min(own(gw_norm_dims(a, p, &dim, 1, true)), real(eps)));
    return gw_rule_end(r, div(a, own(gw_expand(norm, a->dims, a->ndim))));
}

gw_tensor *gw_pairwise_distance(gw_tensor *a, gw_tensor *b, double p, double eps, bool keepdim) {
    if (!a || !b)
        return NULL;
    nn_rule(a);
    const int64_t last = -1;
    return gw_rule_end(r, own(gw_norm_dims(plus(sub(a, b), real(eps)), p, &last, 1, keepdim)));
}
