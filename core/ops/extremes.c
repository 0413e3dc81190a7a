/* Largest and smallest: of all, along dims, and those that run along a dim. */
#include "ops/extremes.h"
#include "ops/layout.h"

#include <string.h>

#include "ops/gradients.h"
#include "ops/layout.h"
#include "ops/record.h"

/* Whether x comes before y among the smallest, where nan wins too: what min shows. */
#define SMALLER(x, y) ((x) != (x) ? (y) == (y) : (x) < (y))

GW_LANE_ALL(
    extreme, int64_t best = 0; for (int64_t i = 1; i < n; i++) {
        const element x = at(i), y = at(best);
        if (lane->flag ? LARGER(x, y) : SMALLER(x, y))
            best = i;
    } put(0, at(best));
    if (lane->indices) lane->indices[0] = best;)
static const gw_lane_functions extreme = GW_LANES_ALL(extreme);

static gw_status fail_empty(const gw_tensor *a, const char *name) {
    return gw_fail(a->ctx, GW_E_RUNTIME,
                   "%s(): Expected reduction dim to be specified for input.numel() == 0. Specify "
                   "the reduction dim with the 'dim' argument.",
                   name);
}

static gw_tensor *extreme_of_all(gw_op_id id, const char *name, gw_tensor *a, bool largest) {
    if (!a)
        return NULL;
    if (gw_tensor_numel(a) == 0) {
        fail_empty(a, name);
        return NULL;
    }
    const gw_lane like = {.flag = largest};
    const uint32_t all = (1u << a->ndim) - 1;
    return gw_record(
        id, &a, NULL,
        gw_reduce(a, all, false, (gw_dtype)a->dtype, &like, extreme[gw_lane_dtype(a)]));
}

gw_tensor *gw_max(gw_tensor *a) {
    return extreme_of_all(GW_OP_max, "max", a, true);
}

gw_tensor *gw_min(gw_tensor *a) {
    return extreme_of_all(GW_OP_min, "min", a, false);
}

/* PyTorch looks at the dims as they are given, before it counts them from the front. */
static gw_status check_not_empty(const char *name, const gw_tensor *a, const int64_t *dims, int n) {
    if (gw_tensor_numel(a) > 0)
        return GW_OK;
    for (int i = 0; i < n; i++) {
        const int d = gw_shape_dim(a->ctx, dims[i], a->ndim);
        if (d < 0)
            return gw_error(a->ctx);
        if (a->dims[d] == 0)
            return gw_fail(a->ctx, GW_E_INDEX,
                           "%s(): Expected reduction dim %lld to have non-zero size.", name,
                           (long long)dims[i]);
    }
    return GW_OK;
}

static gw_tensor *extreme_of_dims(gw_op_id id, const char *name, gw_tensor *a, const int64_t *dims,
                                  int n, bool keepdim, bool largest) {
    uint32_t mask;
    if (!a || check_not_empty(name, a, dims, n) != GW_OK ||
        gw_dims_mask(a, dims, n, &mask) != GW_OK)
        return NULL;
    if (gw_count_reduced(a, mask) == 0) {
        fail_empty(a, name);
        return NULL;
    }
    const gw_attributes kept = gw_reduced_shape(a, mask, keepdim);
    const gw_lane like = {.flag = largest};
    return gw_record(
        id, &a, &kept,
        gw_reduce(a, mask, keepdim, (gw_dtype)a->dtype, &like, extreme[gw_lane_dtype(a)]));
}

gw_tensor *gw_amax(gw_tensor *a, const int64_t *dims, int n, bool keepdim) {
    return extreme_of_dims(GW_OP_amax, "amax", a, dims, n, keepdim, true);
}

gw_tensor *gw_amin(gw_tensor *a, const int64_t *dims, int n, bool keepdim) {
    return extreme_of_dims(GW_OP_amin, "amin", a, dims, n, keepdim, false);
}

/* ---- one value and its index along a dim ----------------------------------------------------- */

static gw_tensor *without_dim(gw_tensor *t, int dim) {
    int64_t dims[GW_MAX_DIMS], strides[GW_MAX_DIMS];
    int n = 0;
    for (int d = 0; d < t->ndim; d++) {
        if (d == dim)
            continue;
        dims[n] = t->dims[d];
        strides[n++] = t->strides[d];
    }
    return gw_tensor_alias(t, dims, strides, n, t->offset);
}

gw_attributes gw_kept_along(const gw_tensor *a, int dim, bool keeps) {
    gw_attributes kept = gw_shape_attributes(a);
    kept.flag = keeps || a->ndim == 0;
    kept.scalar = gw_scalar_int(dim);
    return kept;
}

gw_tensor *gw_select_along(gw_op_id id, gw_tensor *a, int dim, int64_t k, bool keeps,
                           const gw_lane *like, gw_lane_function *f, gw_tensor **indices) {
    int64_t dims[GW_MAX_DIMS];
    if (gw_check_read(a) != GW_OK)
        return NULL;
    if (a->ndim)
        memcpy(dims, a->dims, a->ndim * sizeof *dims);
    if (a->ndim && k >= 0)
        dims[dim] = k;
    const bool all = id == GW_OP_sort; /* which is done on a copy in PyTorch */
    gw_tensor *values = all ? gw_empty_keeping(a, (gw_dtype)a->dtype)
                            : gw_empty(a->ctx, (gw_dtype)a->dtype, dims, a->ndim);
    gw_tensor *places = all ? gw_empty_keeping(a, GW_I64) : gw_empty(a->ctx, GW_I64, dims, a->ndim),
              *out = NULL;
    if (!values || !places)
        goto out;
    if (gw_for_lanes(a, dim, values, places, like, f) != GW_OK)
        goto out;
    if (!keeps && a->ndim) {
        gw_tensor *shorter[2] = {without_dim(values, dim), without_dim(places, dim)};
        gw_tensor_release(values);
        gw_tensor_release(places);
        values = shorter[0];
        places = shorter[1];
        if (!values || !places)
            goto out;
    }
    const gw_attributes kept = gw_kept_along(a, dim, keeps);
    out = gw_record(id, (gw_tensor *[]){a, places}, &kept, values);
    values = NULL;
    if (out && indices) {
        *indices = places;
        places = NULL;
    }
out:
    gw_tensor_release(values);
    gw_tensor_release(places);
    return out;
}

int gw_checked_dim(const char *name, gw_tensor *a, int64_t dim, gw_tensor **indices) {
    if (indices)
        *indices = NULL;
    if (!a)
        return -1;
    const int d = gw_shape_dim(a->ctx, dim, a->ndim);
    if (d >= 0 && a->ndim && a->dims[d] == 0) {
        gw_fail(a->ctx, GW_E_INDEX, "%s(): Expected reduction dim %d to have non-zero size.", name,
                d);
        return -1;
    }
    return d;
}

gw_tensor *gw_max_dim(gw_tensor *a, int64_t dim, bool keepdim, gw_tensor **indices) {
    const int d = gw_checked_dim("max", a, dim, indices);
    const gw_lane like = {.flag = true};
    return d < 0 ? NULL
                 : gw_select_along(GW_OP_max_dim, a, d, 1, keepdim, &like,
                                   extreme[gw_lane_dtype(a)], indices);
}

gw_tensor *gw_min_dim(gw_tensor *a, int64_t dim, bool keepdim, gw_tensor **indices) {
    const int d = gw_checked_dim("min", a, dim, indices);
    const gw_lane like = {.flag = false};
    return d < 0 ? NULL
                 : gw_select_along(GW_OP_min_dim, a, d, 1, keepdim, &like,
                                   extreme[gw_lane_dtype(a)], indices);
}

static gw_tensor *index_of_extreme(gw_op_id id, const char *name, gw_tensor *a, const int64_t *dim,
                                   bool keepdim, bool largest) {
    if (!a)
        return NULL;
    if (!dim && gw_tensor_numel(a) == 0) {
        gw_fail(a->ctx, GW_E_INDEX,
                "%s(): Expected reduction dim to be specified for input.numel() == 0.", name);
        return NULL;
    }
    if (dim && gw_checked_dim(name, a, *dim, NULL) < 0)
        return NULL;
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *flat = dim ? gw_tensor_retain(a) : gw_reshape(a, (const int64_t[]){-1}, 1);
    gw_tensor *places = NULL;
    const int64_t along = dim ? *dim : 0;
    gw_tensor *values = largest ? gw_max_dim(flat, along, keepdim && dim, &places)
                                : gw_min_dim(flat, along, keepdim && dim, &places);
    if (places && !dim && keepdim) {
        int64_t ones[GW_MAX_DIMS] = {1, 1, 1, 1, 1, 1, 1, 1};
        gw_tensor *kept = gw_reshape(places, ones, a->ndim);
        gw_tensor_release(places);
        places = kept;
    }
    gw_quiet_end(&quiet);
    gw_tensor_release(values);
    gw_tensor_release(flat);
    return gw_record(id, &a, NULL, places);
}

gw_tensor *gw_argmax(gw_tensor *a, const int64_t *dim, bool keepdim) {
    return index_of_extreme(GW_OP_argmax, "argmax", a, dim, keepdim, true);
}

gw_tensor *gw_argmin(gw_tensor *a, const int64_t *dim, bool keepdim) {
    return index_of_extreme(GW_OP_argmin, "argmin", a, dim, keepdim, false);
}

/* all and any along a dim: the smallest and the largest truth; of none, true and false. */
static gw_tensor *truth_along(gw_op_id id, gw_tensor *a, int64_t dim, bool keepdim, bool any) {
    const int d = a ? gw_shape_dim(a->ctx, dim, a->ndim) : -1;
    if (d < 0)
        return NULL;
    const uint32_t mask = a->ndim ? 1u << d : 0;
    gw_tensor *truth = gw_tensor_copy(a, GW_BOOL), *out = NULL;
    if (truth && gw_count_reduced(a, mask) == 0) {
        out = gw_empty_reduced(a, mask, keepdim, GW_BOOL);
        if (out)
            memset(gw_tensor_data(out), !any, (size_t)gw_tensor_numel(out));
    } else if (truth) {
        const gw_lane like = {.flag = any};
        out = gw_reduce(truth, mask, keepdim, GW_BOOL, &like, extreme[GW_BOOL]);
    }
    gw_tensor_release(truth);
    return gw_record(id, &a, NULL, gw_narrowed(out, gw_truth_dtype(a)));
}

gw_tensor *gw_all_dim(gw_tensor *a, int64_t dim, bool keepdim) {
    return truth_along(GW_OP_all_dim, a, dim, keepdim, false);
}

gw_tensor *gw_any_dim(gw_tensor *a, int64_t dim, bool keepdim) {
    return truth_along(GW_OP_any_dim, a, dim, keepdim, true);
}

/* ---- running extremes ------------------------------------------------------------------------ */

GW_LANE_ALL(
    running, int64_t best = 0; for (int64_t i = 0; i < n; i++) {
        const element x = at(i), y = at(best);
        const bool worse = lane->flag ? x < y : x > y;
        if (x != x || (y == y && !worse))
            best = i;
        put(i, at(best));
        lane->indices[i * lane->index_step] = best;
    })
static const gw_lane_functions running = GW_LANES_ALL(running);

static gw_tensor *running_extreme(gw_op_id id, gw_tensor *a, int64_t dim, bool largest,
                                  gw_tensor **indices) {
    if (indices)
        *indices = NULL;
    /* of a number PyTorch does not look at the dim */
    const int d = a ? gw_shape_dim(a->ctx, a->ndim ? dim : 0, a->ndim) : -1;
    const gw_lane like = {.flag = largest};
    return d < 0 ? NULL
                 : gw_select_along(id, a, d, -1, true, &like, running[gw_lane_dtype(a)], indices);
}

gw_tensor *gw_cummax(gw_tensor *a, int64_t dim, gw_tensor **indices) {
    return running_extreme(GW_OP_cummax, a, dim, true, indices);
}

gw_tensor *gw_cummin(gw_tensor *a, int64_t dim, gw_tensor **indices) {
    return running_extreme(GW_OP_cummin, a, dim, false, indices);
}

gw_status gw_aminmax(gw_tensor *a, const int64_t *dim, bool keepdim, gw_parts *parts) {
    *parts = (gw_parts){0};
    if (!a)
        return GW_E_MEMORY;
    gw_context *ctx = a->ctx;
    const int d = dim ? gw_shape_dim(ctx, *dim, a->ndim) : 0;
    if (d < 0)
        return gw_error(ctx);
    if (!dim && gw_tensor_numel(a) == 0)
        return gw_fail(ctx, GW_E_RUNTIME,
                       "aminmax(): cannot compute aminmax over an empty dimension as the operation "
                       "has no identity.");
    if (dim && a->ndim && a->dims[d] == 0)
        return gw_fail(ctx, GW_E_INDEX, "aminmax: Expected reduction dim %d to have non-zero size.",
                       d);
    parts->items = gw_alloc_array(ctx, 2, sizeof *parts->items);
    if (!parts->items)
        return GW_E_MEMORY;
    parts->n = 2;
    const gw_quiet quiet = gw_quiet_begin(ctx);
    parts->items[0] = gw_amin(a, dim, dim != NULL, keepdim);
    parts->items[1] = gw_amax(a, dim, dim != NULL, keepdim);
    for (int i = 0; i < 2 && dim && keepdim && a->ndim == 0; i++) {
        gw_tensor *scalar = parts->items[i]; /* a dim is kept that is not there */
        parts->items[i] = gw_unsqueeze(scalar, 0);
        gw_tensor_release(scalar);
    }
    gw_quiet_end(&quiet);
    if (gw_error(ctx) == GW_OK)
        gw_record_parts(GW_OP_aminmax, a, NULL, parts);
    if (gw_error(ctx) != GW_OK)
        gw_parts_free(ctx, parts);
    return gw_error(ctx);
}

/* ---- the way back ---------------------------------------------------------------------------- */

#include "ops/words.h"

/* Zeros with g where the indices point. */
gw_tensor *gw_put_back(gw_rule *r, gw_tensor *g, gw_tensor *indices) {
    const int64_t dim = c0.i;
    if (!r->node->attributes->flag) {
        g = own(gw_unsqueeze(g, dim));
        indices = own(gw_unsqueeze(indices, dim));
    }
    return g && indices ? own(gw_scatter(zeros_of_input(g), dim, indices, g)) : NULL;
}

gw_tensor *gw_add_back(gw_rule *r, gw_tensor *g, gw_tensor *indices) {
    return own(gw_scatter_add(zeros_of_input(g), c0.i, indices, g));
}

gw_tensor *gw_share_evenly(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *y) {
    const double value = gw_scalar_as_double(gw_tensor_at(y, 0));
    const bool is_nan = value != value;
    gw_tensor *mask = is_nan ? nan_in(a) : eq(a, y);
    gw_tensor *share = div(g, own(gw_sum(mask)));
    return own(gw_masked_fill_tensor(zeros_like(a), mask, share));
}

gw_tensor *gw_share_by_count(gw_rule *r, gw_tensor *g, gw_tensor *a, gw_tensor *y) {
    const gw_attributes *kept = r->node->attributes;
    int64_t dims[GW_MAX_DIMS], full[GW_MAX_DIMS];
    int n = 0;
    for (int d = 0; d < kept->n_ints; d++) {
        full[d] = a->dims[d];
        if (kept->ints[GW_MAX_DIMS] >> d & 1) {
            dims[n++] = d;
            full[d] = 1;
        }
    }
    if (!kept->flag) {
        g = own(gw_reshape(g, full, kept->n_ints));
        y = own(gw_reshape(y, full, kept->n_ints));
    }
    gw_tensor *mask = eq(y, a);
    gw_tensor *count = n ? own(gw_sum_dims(mask, dims, n, true)) : own(gw_sum(mask));
    return mul(div(g, count), mask);
}
