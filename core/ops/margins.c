/* The margin loss of classes. */
#include "ops/gradients.h"
#include "ops/record.h"
#include "ops/words.h"

/* a (N, C) or (C), target (N) or (): as rows, and what each holds against its own class. */
typedef struct margins {
    gw_tensor *picked; /* (N, 1) */
    gw_tensor *over;   /* (N, C): margin - a[target] + a, 0 where below 0 and at the target */
    gw_tensor *weight; /* (N, 1) over C */
} margins;

static gw_status check(const gw_tensor *a, const gw_tensor *target, const gw_tensor *weight) {
    gw_context *ctx = a->ctx;
    gw_buffer got;
    gw_buffer_init(&got, ctx);
    const bool row = a->ndim < 2;
    const int64_t classes = a->ndim ? a->dims[a->ndim - 1] : 1;
    if (a->ndim > 2 || classes == 0) {
        if (gw_shape_text(&got, a->dims, a->ndim))
            gw_fail(ctx, GW_E_RUNTIME,
                    "Expected non-empty vector or matrix with optional 0-dim batch size, but got: "
                    "%s",
                    got.data);
    } else if (target->ndim > 1 || gw_tensor_numel(target) != (row ? 1 : a->dims[0])) {
        if (gw_shape_text(&got, target->dims, target->ndim))
            gw_fail(ctx, GW_E_RUNTIME, "inconsistent target size, got: %s", got.data);
    } else if (target->dtype != GW_I64) {
        gw_fail(ctx, GW_E_RUNTIME, "expected scalar type Long but found %s",
                gw_dtype_label((gw_dtype)target->dtype));
    } else if (weight && weight->dtype != a->dtype) {
        gw_fail(ctx, GW_E_RUNTIME, "expected scalar type %s but found %s",
                gw_dtype_label((gw_dtype)a->dtype), gw_dtype_label((gw_dtype)weight->dtype));
    } else if (weight && gw_tensor_numel(weight) != classes) {
        gw_fail(ctx, GW_E_RUNTIME, "inconsistent weight size, got %lld for %lld classes",
                (long long)gw_tensor_numel(weight), (long long)classes);
    }
    gw_buffer_free(&got);
    for (int64_t i = 0; gw_error(ctx) == GW_OK && i < gw_tensor_numel(target); i++) {
        const int64_t at = gw_scalar_as_int(gw_tensor_at(target, i));
        if (at < 0 || at >= classes)
            gw_fail(ctx, GW_E_RUNTIME, "target out of range");
    }
    return gw_error(ctx);
}

static margins plan(gw_rule *r, gw_tensor *a, gw_tensor *target, gw_tensor *weight, double margin) {
    const int64_t classes = a->ndim ? a->dims[a->ndim - 1] : 1;
    const int64_t rows[] = {gw_tensor_numel(target), classes}, column[] = {rows[0], 1};
    gw_tensor *x = own(gw_reshape(a, rows, 2)), *picked = own(gw_reshape(target, column, 2));
    gw_tensor *apart = add(minus(real(margin), own(gw_gather(x, 1, picked))), x);
    gw_tensor *others = own(gw_scatter_value(apart, 1, picked, number(0)));
    gw_tensor *each = weight ? own(gw_take(weight, picked))
                             : own(gw_full(r->ctx, (gw_dtype)a->dtype, column, 2, number(1)));
    return (margins){.picked = picked,
                     .over = where(gt(others, wrapped(number(0))), others, zeros_like(others)),
                     .weight = over(each, number(classes))};
}

gw_tensor *gw_multi_margin_loss(gw_tensor *a, gw_tensor *target, gw_tensor *weight, int64_t p,
                                double margin, gw_reduction reduction) {
    if (!a || !target || gw_check_fixed(weight, "multi_margin_loss", "weight") != GW_OK ||
        gw_check_refused(a->ctx, &gw_ops[GW_OP_multi_margin_loss], (gw_dtype)a->dtype) != GW_OK ||
        check(a, target, weight) != GW_OK)
        return NULL;
    gw_rule pool = {.ctx = a->ctx}, *r = &pool;
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    const margins m = plan(r, a, target, weight, margin);
    gw_tensor *each = mul(p == 1 ? m.over : mul(m.over, m.over), m.weight);
    gw_tensor *rows = own(gw_sum_dims(each, (const int64_t[]){1}, 1, false));
    gw_tensor *out = rows;
    if (rows && reduction == GW_REDUCE_NONE)
        out = own(gw_reshape(rows, target->dims, target->ndim));
    else if (rows)
        out = own(gw_sum(rows));
    if (out && reduction == GW_REDUCE_MEAN && gw_tensor_numel(target) > 1)
        out = over(out, number(gw_tensor_numel(target)));
    out = gw_rule_end(r, out ? own(gw_clone(out)) : NULL);
    gw_quiet_end(&quiet);
    const gw_attributes at = {
        .scalar = gw_scalar_float(margin), .ints = {(int64_t)reduction, p}, .n_ints = 1};
    return gw_record(GW_OP_multi_margin_loss, (gw_tensor *[]){a, target, weight}, &at, out);
}

gw_tensor *gw_multi_margin_loss_backward(gw_tensor *g, gw_tensor *a, gw_tensor *target,
                                         gw_tensor *weight, int64_t p, double margin,
                                         gw_reduction reduction) {
    if (!g || !a || !target)
        return NULL;
    gw_rule pool = {.ctx = a->ctx}, *r = &pool;
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    const int64_t n = gw_tensor_numel(target), column[] = {n, 1};
    const margins m = plan(r, a, target, weight, margin);
    gw_tensor *rises = p == 1 ? own(gw_to(gt(m.over, wrapped(number(0))), (gw_dtype)a->dtype))
                              : scale(m.over, number(2));
    gw_tensor *arrived = reduction == GW_REDUCE_NONE ? own(gw_reshape(g, column, 2)) : g;
    if (reduction == GW_REDUCE_MEAN)
        arrived = over(arrived, number(n));
    gw_tensor *each = mul(mul(rises, m.weight), arrived);
    gw_tensor *all = own(gw_sum_dims(each, (const int64_t[]){1}, 1, true));
    gw_tensor *whole = own(gw_scatter(each, 1, m.picked, minus(number(0), all)));
    gw_tensor *out = whole ? own(gw_reshape(whole, a->dims, a->ndim)) : NULL;
    out = gw_rule_end(r, out ? own(gw_clone(out)) : NULL);
    gw_quiet_end(&quiet);
    return gw_record(GW_OP_multi_margin_loss_backward, (gw_tensor *[]){g, a, target}, NULL, out);
}

gw_tensor *gw_multi_margin_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *target,
                                 gw_tensor *weight) {
    return own(gw_multi_margin_loss_backward(g, a, target, weight, shape(r)[1], c0.f, mode(r)));
}
