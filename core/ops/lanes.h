/* Lanes: the elements along one dim, or of all reduced dims together. */
#ifndef GW_OPS_LANES_H
#define GW_OPS_LANES_H

#include "ops/op.h"

typedef struct gw_lane {
    const char *in;
    char *out;        /* what is written */
    int64_t *indices; /* NULL: none */
    int64_t n;        /* elements of `in`, n_out of `out` and `indices` */
    int64_t n_out;
    int64_t in_step, out_step; /* in bytes */
    int64_t index_step;        /* in elements */
    int64_t *room;             /* these four are whatever the operation needs */
    int64_t k;
    double number;
    bool flag;
} gw_lane;

typedef void gw_lane_function(const gw_lane *lane);

/* A function for each wide dtype; NULL: not for this one. Callers index it by gw_lane_dtype. */
typedef gw_lane_function *const gw_lane_functions[GW_WIDE_COUNT];

/* Runs over every lane of `in` along `dim`; `out` and `indices` (NULL: none) have a's dims but for
 * that one. `like` holds what the operation needs. A 0-d tensor is one lane of one element. */
gw_status gw_for_lanes(gw_tensor *in, int dim, gw_tensor *out, gw_tensor *indices,
                       const gw_lane *like, gw_lane_function *f);
/* The dtype of the function for lanes of `a`: narrow dtypes are widened and narrowed around it. */
static inline gw_dtype gw_lane_dtype(const gw_tensor *a) {
    return gw_dtype_wide((gw_dtype)a->dtype);
}

/* `a` with the dims of `mask` joined behind the others, in the order that they have in memory, as
 * PyTorch adds up: (outer, inner), owned, without graph. */
gw_tensor *gw_rows(gw_tensor *a, uint32_t mask);

/* The dims of a list as a mask; none: all of them. */
gw_status gw_dims_mask(const gw_tensor *a, const int64_t *dims, int n, uint32_t *mask);
/* What gradients need to bring the shape of a result back. */
gw_attributes gw_reduced_shape(const gw_tensor *a, uint32_t mask, bool keepdim);
/* Not so many elements that reading them takes minutes. */
gw_status gw_check_read(const gw_tensor *a);
/* An empty tensor of a's shape with the dims of `mask` of size 1 or gone. */
gw_tensor *gw_empty_reduced(const gw_tensor *a, uint32_t mask, bool keepdim, gw_dtype dtype);
int64_t gw_count_reduced(const gw_tensor *a, uint32_t mask);
/* Reduces the dims of `mask` by `f`, which gets lanes of one output each. */
gw_tensor *gw_reduce(gw_tensor *a, uint32_t mask, bool keepdim, gw_dtype dtype, const gw_lane *like,
                     gw_lane_function *f);

/* What all and any of `a` give: bool, of uint8 that. */
gw_dtype gw_truth_dtype(const gw_tensor *a);

/* A lane function `name_suffix` a type, written with at(i) and put(i, value). */
#define GW_LANE(name, suffix, type, ...)               \
    static void name##_##suffix(const gw_lane *lane) { \
        typedef type element;                          \
        const int64_t n = lane->n;                     \
        (void)n;                                       \
        __VA_ARGS__                                    \
    }
#define at(i) (*(const element *)(const void *)(lane->in + (i)*lane->in_step))
#define put(i, value) (*(element *)(void *)(lane->out + (i)*lane->out_step) = (element)(value))
#define GW_LANE_FLOATS(name, ...)          \
    GW_LANE(name, f32, float, __VA_ARGS__) \
    GW_LANE(name, f64, double, __VA_ARGS__)
#define GW_LANE_ALL(name, ...)               \
    GW_LANE_FLOATS(name, __VA_ARGS__)        \
    GW_LANE(name, i64, int64_t, __VA_ARGS__) \
    GW_LANE(name, bool, uint8_t, __VA_ARGS__)
#define GW_LANES_FLOATS(name) \
    { name##_f32, name##_f64, NULL, NULL }
#define GW_LANES_ALL(name) \
    { name##_f32, name##_f64, name##_i64, name##_bool }

#endif
