/* Orders of equal elements, as the C++ library leaves them.
 *
 * Note [Order of equals]. ATen sorts pairs of a value and its index with std::partial_sort,
 * std::nth_element and std::sort, which are not stable: which of several equal elements comes first
 * is what libstdc++'s algorithms happen to do (bits/stl_algo.h, bits/stl_heap.h). These are the
 * same steps on indices. Unlike those they never leave the array where `before` is no order, as
 * with nan in torch.mode. */
#ifndef GW_OPS_RANK_H
#define GW_OPS_RANK_H

#include "ops/lanes.h"

/* Whether element i of the lane comes before element j. */
typedef bool gw_before(const gw_lane *lane, int64_t i, int64_t j);

/* The n indices at `order` and how they compare. */
typedef struct gw_ranking {
    int64_t *order;
    int64_t n;
    const gw_lane *lane;
    gw_before *before;
} gw_ranking;

/* The first k in order, the rest anyhow. */
void gw_rank_first(gw_ranking *r, int64_t k);
/* The one of place `nth` there, those before it to its left. */
void gw_rank_nth(gw_ranking *r, int64_t nth);
/* The same by ATen's own quick_select_template, of an order of largest first: `before` says whether
 * an element is larger, and `nth` counts from the smallest. */
void gw_rank_quickly(gw_ranking *r, int64_t nth);
/* The first n in order among themselves. */
void gw_rank_all(gw_ranking *r, int64_t n);

#endif
