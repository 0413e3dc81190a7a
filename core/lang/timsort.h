/* The order in which list.sort compares: timsort with powersort's order of merges, comparison by
 * comparison as CPython 3.11's Objects/listobject.c. An inconsistent order (nan, sets) ends as
 * there, and so does the list when a comparison raises.
 *
 * Nothing is compared here: gw_timsort_next asks, whoever sorts answers, at any time. */
#ifndef GW_LANG_TIMSORT_H
#define GW_LANG_TIMSORT_H

#include <stdbool.h>
#include <stddef.h>

/* Where a key belongs in a sorted run. */
typedef struct gw_gallop {
    int state;
    bool right; /* behind equal ones */
    size_t key; /* the index of an item */
    const size_t *run;
    size_t n, hint, last, offset, most;
} gw_gallop;

/* Two neighbouring runs, a and b; the smaller one is in the buffer, and the place it leaves is
 * filled from that side. */
typedef struct gw_merge_side {
    size_t *run;
    size_t n; /* left of it */
} gw_merge_side;
typedef struct gw_merge {
    int state;
    gw_merge_side sides[2];
    int buffered; /* the side: 0 fills from the left, 1 from the right */
    size_t *to;   /* the free place, on the left; or just behind it, on the right */
    size_t counts[2];
} gw_merge;

enum { GW_TIMSORT_PENDING = 85 }; /* runs: enough for any size, as in CPython */

typedef struct gw_timsort {
    size_t left, right; /* what is asked: is the item that was left-th less than the right-th? */

    size_t *order; /* the items by their index at the start: a permutation, but within a merge */
    size_t *buffer;
    size_t n;
    int state, part_state, merge_state;
    size_t low, run, shortest, wanted; /* where a run begins, how long it is, how long it must be */
    size_t from, to;
    bool descending;
    size_t gallop_from; /* min_gallop: as many in a row make it worth to gallop */
    size_t merged;      /* the first of the two runs being merged */
    bool merging;
    gw_merge merge;
    gw_gallop gallop;
    int power;
    size_t pending;
    struct gw_timsort_run {
        size_t at, n;
        int power;
    } runs[GW_TIMSORT_PENDING];
} gw_timsort;

/* Room for n items: order has n places, buffer n / 2 + 1; both stay the caller's. */
void gw_timsort_begin(gw_timsort *s, size_t *order, size_t *buffer, size_t n, bool reversed);
/* Goes on with the answer to what was asked (anything at the first call): true when it asks again,
 * false when `order` is the sorted one. */
bool gw_timsort_next(gw_timsort *s, bool less);
/* Ends where it is: `order` is a permutation again. */
void gw_timsort_stop(gw_timsort *s);

#endif
