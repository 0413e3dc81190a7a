/* Sorted, and what is found by sorting: ranks, medians, modes. nan is larger than all. */
#include "ops/extremes.h"
#include "ops/rank.h"
#include "ops/record.h"

/* Indices of a lane in order, by merging runs: stable, and never worse than n log n. `order` and
 * `room` have n entries each; which of them holds the result is returned. */
#define SORTED(type, suffix)                                                              \
    static int64_t *sorted_##suffix(const gw_lane *lane, bool descending, int64_t *order, \
                                    int64_t *room) {                                      \
        typedef type element;                                                             \
        for (int64_t i = 0; i < lane->n; i++)                                             \
            order[i] = i;                                                                 \
        for (int64_t run = 1; run < lane->n; run *= 2) {                                  \
            for (int64_t start = 0; start < lane->n; start += 2 * run) {                  \
                int64_t i = start, j = start + run, k = start;                            \
                const int64_t middle = j < lane->n ? j : lane->n;                         \
                const int64_t end = j + run < lane->n ? j + run : lane->n;                \
                for (; k < end; k++) {                                                    \
                    bool second = i >= middle;                                            \
                    if (!second && j < end) {                                             \
                        const element x = at(order[i]), y = at(order[j]);                 \
                        second = descending ? LARGER(y, x) : LARGER(x, y);                \
                    }                                                                     \
                    room[k] = second ? order[j++] : order[i++];                           \
                }                                                                         \
            }                                                                             \
            int64_t *const other = order;                                                 \
            order = room;                                                                 \
            room = other;                                                                 \
        }                                                                                 \
        return order;                                                                     \
    }                                                                                     \
    static void sort_##suffix(const gw_lane *lane) {                                      \
        typedef type element;                                                             \
        int64_t *const order = lane->room;                                                \
        const int64_t *by = sorted_##suffix(lane, lane->flag, order, order + lane->n);    \
        for (int64_t i = 0; i < lane->n_out; i++) {                                       \
            put(i, at(by[i]));                                                            \
            lane->indices[i * lane->index_step] = by[i];                                  \
        }                                                                                 \
    }
SORTED(float, f32)
SORTED(double, f64)
SORTED(int64_t, i64)
SORTED(uint8_t, bool)
static const gw_lane_functions sorting = GW_LANES_ALL(sort);

static gw_ranking ranking(const gw_lane *lane, gw_before *before) {
    for (int64_t i = 0; i < lane->n; i++)
        lane->room[i] = i;
    return (gw_ranking){lane->room, lane->n, lane, before};
}

/* As ATen's topk_impl_loop, Note [Order of equals]; lane->k: in order. */
static void first_few(const gw_lane *lane, gw_before *before) {
    gw_ranking r = ranking(lane, before);
    const int64_t k = lane->n_out;
    if (k <= r.n / 64) {
        gw_rank_first(&r, k);
        return;
    }
    gw_rank_nth(&r, k - 1);
    if (lane->k)
        gw_rank_all(&r, k - 1);
}

#define TOPK(type, suffix)                                                    \
    static bool larger_##suffix(const gw_lane *lane, int64_t i, int64_t j) {  \
        typedef type element;                                                 \
        const element x = at(i), y = at(j);                                   \
        return LARGER(x, y);                                                  \
    }                                                                         \
    static bool smaller_##suffix(const gw_lane *lane, int64_t i, int64_t j) { \
        return larger_##suffix(lane, j, i);                                   \
    }                                                                         \
    static void topk_##suffix(const gw_lane *lane) {                          \
        typedef type element;                                                 \
        first_few(lane, lane->flag ? larger_##suffix : smaller_##suffix);     \
        for (int64_t i = 0; i < lane->n_out; i++) {                           \
            put(i, at(lane->room[i]));                                        \
            lane->indices[i * lane->index_step] = lane->room[i];              \
        }                                                                     \
    }
TOPK(float, f32)
TOPK(double, f64)
TOPK(int64_t, i64)
TOPK(uint8_t, bool)
static const gw_lane_functions topk = GW_LANES_ALL(topk);

/* The first k of every lane, found by `functions`. */
static gw_tensor *first_in_order(gw_op_id id, gw_tensor *a, int d, int64_t k, gw_lane like,
                                 const gw_lane_functions functions, gw_tensor **indices) {
    const int64_t n = a->ndim ? a->dims[d] : 1;
    int64_t *room = gw_alloc_array(a->ctx, 2 * (size_t)(n ? n : 1), sizeof *room);
    if (!room)
        return NULL;
    like.room = room;
    gw_tensor *out =
        gw_select_along(id, a, d, k, true, &like, functions[gw_lane_dtype(a)], indices);
    gw_release(a->ctx, room, 2 * (size_t)(n ? n : 1) * sizeof *room);
    return out;
}

gw_tensor *gw_sort(gw_tensor *a, int64_t dim, bool descending, gw_tensor **indices) {
    if (indices)
        *indices = NULL;
    const int d = a ? gw_shape_dim(a->ctx, dim, a->ndim) : -1;
    if (d < 0)
        return NULL;
    return first_in_order(GW_OP_sort, a, d, -1, (gw_lane){.flag = descending}, sorting, indices);
}

gw_tensor *gw_topk(gw_tensor *a, int64_t k, int64_t dim, bool largest, bool sorted,
                   gw_tensor **indices) {
    if (indices)
        *indices = NULL;
    const int d = a ? gw_shape_dim(a->ctx, dim, a->ndim) : -1;
    if (d < 0)
        return NULL;
    if (k < 0 || k > (a->ndim ? a->dims[d] : 1)) {
        gw_fail(a->ctx, GW_E_RUNTIME, "selected index k out of range");
        return NULL;
    }
    const gw_lane like = {.flag = largest, .k = sorted};
    return first_in_order(GW_OP_topk, a, d, k, like, topk, indices);
}

/* Of every lane the place of its first nan, where there is one; else `place`, which is taken.
 * values and order: as sorted, nan last. */
static gw_tensor *or_first_nan(gw_tensor *place, gw_tensor *values, gw_tensor *order, int d) {
    const int64_t n = values->dims[d];
    gw_tensor *last = gw_slice(values, d, n - 1, n, 1), *missing = gw_isnan(values);
    gw_tensor *is_nan = gw_isnan(last), *first_nan = NULL;
    gw_tensor *best = gw_max_dim(missing, d, true, &first_nan);
    gw_tensor *nan_place = gw_gather(order, d, first_nan);
    gw_tensor *chosen = gw_where(nan_place, place, is_nan);
    gw_tensor *const used[] = {last, missing, is_nan, first_nan, best, nan_place, place};
    for (size_t i = 0; i < sizeof used / sizeof *used; i++)
        gw_tensor_release(used[i]);
    return chosen;
}

/* The median of every lane, which is nan if there is one. */
static gw_tensor *median_along(gw_tensor *a, int d, bool keepdim, gw_tensor **indices) {
    gw_context *ctx = a->ctx;
    const int64_t n = a->ndim ? a->dims[d] : 1;
    const int64_t rank = (n - 1) / 2;
    const gw_quiet quiet = gw_quiet_begin(ctx);
    gw_tensor *order = NULL, *values = gw_sort(a, d, false, &order), *place = NULL;
    gw_tensor *picked = NULL, *out = NULL;
    if (!values)
        goto out;
    if (a->ndim == 0) {
        place = gw_tensor_retain(order);
        out = gw_tensor_retain(values);
        goto out;
    }
    place = gw_slice(order, d, rank, rank + 1, 1);
    if (gw_dtype_is_float((gw_dtype)a->dtype))
        place = or_first_nan(place, values, order, d);
    picked = gw_gather(a, d, place);
    if (picked && !keepdim) {
        gw_tensor *squeezed = gw_squeeze_dim(place, d);
        gw_tensor_release(place);
        place = squeezed;
        out = gw_squeeze_dim(picked, d);
    } else {
        out = gw_tensor_retain(picked);
    }
out:
    if (place && !gw_tensor_is_contiguous(place)) {
        gw_tensor *dense = gw_contiguous(place);
        gw_tensor_release(place);
        place = dense;
    }
    gw_quiet_end(&quiet);
    gw_tensor_release(picked);
    gw_tensor_release(order);
    gw_tensor_release(values);
    const gw_attributes kept = gw_kept_along(a, d, keepdim);
    gw_tensor *plain = NULL;
    if (out && place) { /* no view to its user */
        plain = gw_tensor_alias(out, out->dims, out->strides, out->ndim, out->offset);
        plain = gw_record(GW_OP_median_dim, (gw_tensor *[]){a, place}, &kept, plain);
    }
    gw_tensor_release(out);
    if (plain && indices)
        *indices = place;
    else
        gw_tensor_release(place);
    return plain;
}

gw_tensor *gw_median_dim(gw_tensor *a, int64_t dim, bool keepdim, gw_tensor **indices) {
    const int d = gw_checked_dim("median", a, dim, indices);
    return d < 0 ? NULL : median_along(a, d, keepdim, indices);
}

gw_tensor *gw_median(gw_tensor *a) {
    if (!a)
        return NULL;
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *flat = gw_reshape(a, (const int64_t[]){-1}, 1), *out = NULL;
    if (flat && flat->dims[0] == 0)
        out = gw_full(a->ctx, (gw_dtype)a->dtype, NULL, 0,
                      gw_dtype_is_float((gw_dtype)a->dtype) ? gw_scalar_float(0. / 0.)
                                                            : gw_scalar_int(INT64_MIN));
    else
        out = gw_median_dim(flat, 0, false, NULL);
    gw_quiet_end(&quiet);
    gw_tensor_release(flat);
    return gw_record(GW_OP_median, &a, NULL, out);
}

/* In the lane as std::sort leaves it, to which nan is equal to all, the first longest run; its last
 * index there. */
#define MODE(type, suffix)                                                 \
    static bool less_##suffix(const gw_lane *lane, int64_t i, int64_t j) { \
        typedef type element;                                              \
        return at(i) < at(j);                                              \
    }                                                                      \
    static void mode_##suffix(const gw_lane *lane) {                       \
        typedef type element;                                              \
        gw_ranking r = ranking(lane, less_##suffix);                       \
        const int64_t *const by = r.order;                                 \
        gw_rank_all(&r, r.n);                                              \
        int64_t best = 0, most = 0, run = 0;                               \
        for (int64_t i = 0; i < lane->n; i++) {                            \
            run++;                                                         \
            if (i < lane->n - 1 && at(by[i]) == at(by[i + 1]))             \
                continue;                                                  \
            if (run > most) {                                              \
                most = run;                                                \
                best = i;                                                  \
            }                                                              \
            run = 0;                                                       \
        }                                                                  \
        put(0, at(by[best]));                                              \
        lane->indices[0] = by[best];                                       \
    }
MODE(float, f32)
MODE(double, f64)
MODE(int64_t, i64)
MODE(uint8_t, bool)
static const gw_lane_functions modes = GW_LANES_ALL(mode);

#define KTH(type, suffix)                              \
    static void kth_##suffix(const gw_lane *lane) {    \
        typedef type element;                          \
        gw_ranking r = ranking(lane, larger_##suffix); \
        gw_rank_quickly(&r, lane->k);                  \
        put(0, at(r.order[lane->k]));                  \
        lane->indices[0] = r.order[lane->k];           \
    }
KTH(float, f32)
KTH(double, f64)
KTH(int64_t, i64)
KTH(uint8_t, bool)
static const gw_lane_functions kth = GW_LANES_ALL(kth);

/* One element a lane. */
static gw_tensor *one_along(gw_op_id id, gw_tensor *a, int d, bool keepdim, int64_t k,
                            const gw_lane_functions functions, gw_tensor **indices) {
    const int64_t n = a->ndim ? a->dims[d] : 1;
    int64_t *room = gw_alloc_array(a->ctx, (size_t)n, sizeof *room);
    if (!room)
        return NULL;
    const gw_lane like = {.room = room, .k = k};
    gw_tensor *out =
        gw_select_along(id, a, d, 1, keepdim, &like, functions[gw_lane_dtype(a)], indices);
    gw_release(a->ctx, room, (size_t)n * sizeof *room);
    return out;
}

gw_tensor *gw_mode(gw_tensor *a, int64_t dim, bool keepdim, gw_tensor **indices) {
    const int d = gw_checked_dim("mode", a, dim, indices);
    return d < 0 ? NULL : one_along(GW_OP_mode, a, d, keepdim, 0, modes, indices);
}

gw_tensor *gw_kthvalue(gw_tensor *a, int64_t k, int64_t dim, bool keepdim, gw_tensor **indices) {
    const int d = gw_checked_dim("kthvalue", a, dim, indices);
    if (d < 0)
        return NULL;
    if (k < 1 || k > (a->ndim ? a->dims[d] : 1)) {
        gw_fail(a->ctx, GW_E_RUNTIME, "kthvalue(): selected number k out of range for dimension %d",
                d);
        return NULL;
    }
    return one_along(GW_OP_kthvalue, a, d, keepdim, k - 1, kth, indices);
}
