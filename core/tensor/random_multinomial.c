#include <math.h>

#include "base/random_choice.h"
#include "tensor/random.h"

enum { MOST_CATEGORIES = 1 << 24 };

static gw_status check_arguments(const gw_tensor *p, int64_t n, bool replacement) {
    gw_context *ctx = p->ctx;
    if (p->ndim < 1 || p->ndim > 2) {
        return gw_fail(ctx, GW_E_RUNTIME, "prob_dist must be 1 or 2 dim");
    }
    if (!gw_dtype_is_float((gw_dtype)p->dtype)) {
        return gw_fail(ctx, GW_E_RUNTIME,
                       "multinomial only supports floating-point dtypes for input, got: %s",
                       gw_dtype_label((gw_dtype)p->dtype));
    }
    if (p->dtype == GW_F16) {
        return gw_fail(ctx, GW_E_RUNTIME, "multinomial is not implemented for half on CPU");
    }
    if (n <= 0) {
        return gw_fail(ctx, GW_E_RUNTIME, "cannot sample n_sample <= 0 samples");
    }
    const int64_t categories = p->dims[p->ndim - 1];
    if (!replacement && n > categories) {
        return gw_fail(ctx, GW_E_RUNTIME,
                       "cannot sample n_sample > prob_dist.size(-1) samples without replacement");
    }
    if (categories > MOST_CATEGORIES) {
        return gw_fail(ctx, GW_E_RUNTIME, "number of categories cannot exceed 2^24");
    }
    return GW_OK;
}

static gw_status fail_by_weights(gw_context *ctx, gw_weights weights) {
    static const char *const why[] = {[GW_WEIGHTS_NEGATIVE] = "encountering probability entry < 0",
                                      [GW_WEIGHTS_INFINITE] =
                                          "encountering probability entry = infinity or NaN",
                                      [GW_WEIGHTS_NONE] = "sum of probabilities <= 0"};
    return gw_fail(ctx, GW_E_RUNTIME, "invalid multinomial distribution (%s)", why[weights]);
}

/* Rows of weights as doubles, and of the n indices to be chosen from each. */
typedef struct sampling {
    double *weights;
    int64_t *out;
    int64_t rows, categories, n;
    bool single; /* the weights are float32 or narrower */
} sampling;

static gw_status with_replacement(gw_context *ctx, const sampling *s, gw_generator *g) {
    for (int64_t row = 0; row < s->rows; row++) {
        double *sums = s->weights + row * s->categories;
        const gw_weights weights = gw_weights_accumulate(sums, s->categories, s->single);
        if (weights != GW_WEIGHTS_GOOD) {
            return fail_by_weights(ctx, weights);
        }
        for (int64_t i = 0; i < s->n; i++) {
            s->out[row * s->n + i] = gw_weights_choose(sums, s->categories, g);
        }
    }
    return GW_OK;
}

static gw_status check_weights(gw_context *ctx, const sampling *s) {
    for (int64_t i = 0; i < s->rows * s->categories; i++) {
        if (!(s->weights[i] >= 0 && s->weights[i] < HUGE_VAL)) {
            return gw_fail(ctx, GW_E_RUNTIME,
                           "probability tensor contains either `inf`, `nan` or element < 0");
        }
    }
    for (int64_t row = 0; row < s->rows; row++) {
        bool any = false;
        for (int64_t i = 0; i < s->categories; i++) {
            any = any || s->weights[row * s->categories + i] > 0;
        }
        if (!any) {
            return fail_by_weights(ctx, GW_WEIGHTS_NONE);
        }
    }
    return GW_OK;
}

/* Exponentials q for the categories of `p`; the n largest p / q. Where p lies in memory decides
 * which category gets which exponential: Note [Order of memory]. */
static gw_status without_replacement(const gw_tensor *p, const sampling *s, gw_generator *g) {
    gw_context *ctx = p->ctx;
    gw_status status = check_weights(ctx, s);
    if (status != GW_OK) {
        return status;
    }
    gw_tensor *q = gw_empty(ctx, (gw_dtype)p->dtype, p->dims, p->ndim);
    gw_scored *items = q ? gw_alloc_array(ctx, (size_t)s->categories, sizeof *items) : NULL;
    if (!items) {
        gw_tensor_release(q);
        return gw_error(ctx);
    }
    status = gw_draw_exponential_as(q, p, g);
    for (int64_t row = 0; row < s->rows && status == GW_OK; row++) {
        for (int64_t i = 0; i < s->categories; i++) {
            const int64_t at = row * s->categories + i;
            const double score = s->weights[at] / gw_tensor_at(q, at).f;
            items[i] = (gw_scored){gw_rounded((gw_dtype)p->dtype, score), i};
        }
        gw_largest_first(items, s->categories, s->n);
        for (int64_t i = 0; i < s->n; i++) {
            s->out[row * s->n + i] = items[i].index;
        }
    }
    gw_release(ctx, items, (size_t)s->categories * sizeof *items);
    gw_tensor_release(q);
    return status;
}

gw_tensor *gw_multinomial(const gw_tensor *p, int64_t n, bool replacement, gw_generator *g) {
    if (!p || check_arguments(p, n, replacement) != GW_OK) {
        return NULL;
    }
    g = g ? g : &p->ctx->generator;
    const int64_t rows = p->ndim == 2 ? p->dims[0] : 1;
    gw_tensor *out = gw_empty(p->ctx, GW_I64, p->ndim == 2 ? (int64_t[]){rows, n} : &n, p->ndim);
    gw_tensor *weights = out ? gw_tensor_copy(p, GW_F64) : NULL;
    gw_status status = weights ? GW_OK : gw_error(p->ctx);
    if (weights && rows > 0) {
        const sampling s = {.weights = gw_tensor_data(weights),
                            .out = gw_tensor_data(out),
                            .rows = rows,
                            .categories = p->dims[p->ndim - 1],
                            .n = n,
                            .single = p->dtype != GW_F64};
        status = replacement ? with_replacement(p->ctx, &s, g) : without_replacement(p, &s, g);
    }
    gw_tensor_release(weights);
    if (status != GW_OK) {
        gw_tensor_release(out);
        return NULL;
    }
    return out;
}
