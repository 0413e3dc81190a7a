/* The margin loss of classes. */
#include "ops/gradients.h"
#include "ops/record.h"
#include "ops/words.h"

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

/* Rows of classes, the class of each and its weight (NULL: 1), in ATen's order
 * (LossMultiMargin.cpp): numbers in the dtype, only what all rows come to in float64. */
typedef struct margins {
    const void *in, *weight;
    const int64_t *target;
    int64_t rows, classes, p;
    double margin;
} margins;

#define MARGINS(name, type)                                                                        \
    static type name##_row(const margins *m, int64_t t) {                                          \
        const type *const in = (const type *)m->in + t * m->classes, *const w = m->weight;         \
        const type own = in[m->target[t]], margin = (type)m->margin;                               \
        type sum = 0;                                                                              \
        for (int64_t c = 0; c < m->classes; c++) {                                                 \
            const type z = margin - own + in[c];                                                   \
            if (c != m->target[t] && z > 0)                                                        \
                sum += (m->p == 1 ? z : z * z) * (w ? w[m->target[t]] : 1);                        \
        }                                                                                          \
        return sum / (type)m->classes;                                                             \
    }                                                                                              \
    static void name(const margins *m, bool each, bool mean, void *out) {                          \
        type *const to = out;                                                                      \
        double sum = 0;                                                                            \
        for (int64_t t = 0; t < m->rows; t++) {                                                    \
            const type row = name##_row(m, t);                                                     \
            sum += (double)row;                                                                    \
            if (each)                                                                              \
                to[t] = row;                                                                       \
        }                                                                                          \
        if (!each)                                                                                 \
            *to = (type)(mean ? sum / (double)m->rows : sum);                                      \
    }                                                                                              \
    static void name##_back(const margins *m, double share, const void *g, bool each, void *out) { \
        const type *const arrived = g, *const w = m->weight;                                       \
        const type part = (type)share, margin = (type)m->margin;                                   \
        for (int64_t t = 0; t < m->rows; t++) {                                                    \
            const type *const in = (const type *)m->in + t * m->classes;                           \
            type *const to = (type *)out + t * m->classes;                                         \
            const int64_t at = m->target[t];                                                       \
            const type own = in[at], by = arrived[each ? t : 0];                                   \
            type sum = 0;                                                                          \
            for (int64_t c = 0; c < m->classes; c++) {                                             \
                const type z = margin - own + in[c];                                               \
                const type h = (m->p == 1 ? part : 2 * part * z) * (w ? w[at] : 1);                \
                const bool rises = c != at && z > 0;                                               \
                sum -= rises ? h : 0;                                                              \
                to[c] = (rises ? h : 0) * by;                                                      \
            }                                                                                      \
            to[at] = sum * by;                                                                     \
        }                                                                                          \
    }
MARGINS(of_floats, float)
MARGINS(of_doubles, double)

/* What `r` owns lies densely. */
static margins margins_of(gw_rule *r, gw_tensor *a, gw_tensor *target, gw_tensor *weight, int64_t p,
                          double margin) {
    gw_tensor *in = own(gw_contiguous(a)), *to = own(gw_contiguous(target));
    gw_tensor *by = weight ? own(gw_contiguous(weight)) : NULL;
    margins m = {0};
    if (in && to && (by || !weight))
        m = (margins){.in = gw_tensor_data(in),
                      .weight = by ? gw_tensor_data(by) : NULL,
                      .target = gw_tensor_data(to),
                      .rows = gw_tensor_numel(target),
                      .classes = a->ndim ? a->dims[a->ndim - 1] : 1,
                      .p = p,
                      .margin = margin};
    return m;
}

gw_tensor *gw_multi_margin_loss(gw_tensor *a, gw_tensor *target, gw_tensor *weight, int64_t p,
                                double margin, gw_reduction reduction) {
    if (!a || !target || gw_check_fixed(weight, "multi_margin_loss", "weight") != GW_OK ||
        gw_check_refused(a->ctx, &gw_ops[GW_OP_multi_margin_loss], (gw_dtype)a->dtype) != GW_OK ||
        check(a, target, weight) != GW_OK)
        return NULL;
    gw_rule pool = {.ctx = a->ctx}, *r = &pool;
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    const margins m = margins_of(r, a, target, weight, p, margin);
    const bool each = reduction == GW_REDUCE_NONE;
    gw_tensor *out =
        m.in ? gw_empty(a->ctx, (gw_dtype)a->dtype, target->dims, each ? target->ndim : 0) : NULL;
    if (out)
        (a->dtype == GW_F32 ? of_floats : of_doubles)(&m, each, reduction == GW_REDUCE_MEAN,
                                                      gw_tensor_data(out));
    out = gw_rule_end(r, own(out));
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
    const margins m = margins_of(r, a, target, weight, p, margin);
    const bool mean = reduction == GW_REDUCE_MEAN;
    const double share = 1. / (double)(mean ? m.rows * m.classes : m.classes);
    gw_tensor *arrived = m.in ? own(gw_contiguous(g)) : NULL;
    gw_tensor *out = arrived ? gw_empty(a->ctx, (gw_dtype)a->dtype, a->dims, a->ndim) : NULL;
    if (out)
        (a->dtype == GW_F32 ? of_floats_back : of_doubles_back)(&m, share, gw_tensor_data(arrived),
                                                                g->ndim > 0, gw_tensor_data(out));
    out = gw_rule_end(r, own(out));
    gw_quiet_end(&quiet);
    return gw_record(GW_OP_multi_margin_loss_backward, (gw_tensor *[]){g, a, target}, NULL, out);
}

gw_tensor *gw_multi_margin_slope(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *target,
                                 gw_tensor *weight) {
    return own(gw_multi_margin_loss_backward(g, a, target, weight, shape(r)[1], c0.f, mode(r)));
}
