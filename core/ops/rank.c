#include "ops/rank.h"

enum { FEW = 16, TINY = 3 };

static bool before(const gw_ranking *r, int64_t i, int64_t j) {
    return r->before(r->lane, i, j);
}

static void swap(gw_ranking *r, int64_t i, int64_t j) {
    const int64_t old = r->order[i];
    r->order[i] = r->order[j];
    r->order[j] = old;
}

/* ---- heaps ----------------------------------------------------------------------------------- */

/* Puts `value` into the hole of the heap of `n` from `first`: std::__adjust_heap. */
static void fill_hole(gw_ranking *r, int64_t first, int64_t hole, int64_t n, int64_t value) {
    int64_t *const at = r->order + first;
    const int64_t top = hole;
    int64_t child = hole;
    while (child < (n - 1) / 2) {
        child = 2 * (child + 1);
        if (before(r, at[child], at[child - 1]))
            child--;
        at[hole] = at[child];
        hole = child;
    }
    if (n % 2 == 0 && child == (n - 2) / 2) {
        child = 2 * (child + 1);
        at[hole] = at[child - 1];
        hole = child - 1;
    }
    for (int64_t parent = (hole - 1) / 2; hole > top && before(r, at[parent], value);
         parent = (hole - 1) / 2) {
        at[hole] = at[parent];
        hole = parent;
    }
    at[hole] = value;
}

/* The top of the heap of `n` from `first` goes to `to`, whose element comes in. */
static void pop_heap(gw_ranking *r, int64_t first, int64_t n, int64_t to) {
    const int64_t value = r->order[to];
    r->order[to] = r->order[first];
    fill_hole(r, first, 0, n, value);
}

/* Of first … last the foremost, up to `middle`, as a heap: std::__heap_select. */
static void select_heap(gw_ranking *r, int64_t first, int64_t middle, int64_t last) {
    const int64_t n = middle - first;
    for (int64_t parent = (n - 2) / 2; n > 1 && parent >= 0; parent--)
        fill_hole(r, first, parent, n, r->order[first + parent]);
    for (int64_t i = middle; i < last; i++)
        if (before(r, r->order[i], r->order[first]))
            pop_heap(r, first, n, i);
}

static void sort_some(gw_ranking *r, int64_t first, int64_t middle, int64_t last) {
    select_heap(r, first, middle, last);
    for (; middle - first > 1; middle--)
        pop_heap(r, first, middle - 1 - first, middle - 1);
}

/* ---- insertion and partition ----------------------------------------------------------------- */

static void insert(gw_ranking *r, int64_t first, int64_t last) {
    const int64_t value = r->order[last];
    for (; last > first && before(r, value, r->order[last - 1]); last--)
        r->order[last] = r->order[last - 1];
    r->order[last] = value;
}

static void sort_by_insertion(gw_ranking *r, int64_t first, int64_t last) {
    for (int64_t i = first + 1; i < last; i++) {
        if (!before(r, r->order[i], r->order[first])) {
            insert(r, first, i);
            continue;
        }
        const int64_t value = r->order[i];
        for (int64_t j = i; j > first; j--)
            r->order[j] = r->order[j - 1];
        r->order[first] = value;
    }
}

/* The middle of three comes to the front: std::__move_median_to_first. */
static void median_to(gw_ranking *r, int64_t front, int64_t a, int64_t b, int64_t c) {
    const int64_t *const at = r->order;
    int64_t middle = 0;
    if (before(r, at[a], at[b]))
        middle = before(r, at[b], at[c]) ? b : before(r, at[a], at[c]) ? c : a;
    else
        middle = before(r, at[a], at[c]) ? a : before(r, at[b], at[c]) ? c : b;
    swap(r, front, middle);
}

/* Where first … last is cut in two around its pivot: std::__unguarded_partition_pivot. */
static int64_t cut(gw_ranking *r, int64_t first, int64_t last) {
    median_to(r, first, first + 1, first + (last - first) / 2, last - 1);
    const int64_t pivot = r->order[first];
    for (int64_t i = first + 1;; i++) {
        while (i < r->n && before(r, r->order[i], pivot))
            i++;
        last--;
        while (last > 0 && before(r, pivot, r->order[last]))
            last--;
        if (i >= last)
            return i;
        swap(r, i, last);
    }
}

static int log2_of(int64_t n) {
    int bits = 0;
    while (n >>= 1)
        bits++;
    return bits;
}

/* ---- the three ------------------------------------------------------------------------------- */

void gw_rank_first(gw_ranking *r, int64_t k) {
    if (k > 0)
        sort_some(r, 0, k, r->n);
}

void gw_rank_nth(gw_ranking *r, int64_t nth) {
    int64_t first = 0, last = r->n;
    if (nth >= last)
        return;
    for (int depth = 2 * log2_of(last); last - first > TINY; depth--) {
        if (depth == 0) {
            select_heap(r, first, nth + 1, last);
            swap(r, first, nth);
            return;
        }
        const int64_t at = cut(r, first, last);
        if (at <= nth)
            first = at;
        else
            last = at;
    }
    sort_by_insertion(r, first, last);
}

void gw_rank_all(gw_ranking *r, int64_t n) {
    /* The parts still to be cut: each at a depth of its own, so never more than there are depths.
     */
    struct {
        int64_t first, last;
        int depth;
    } todo[2 * 64];
    int waiting = 0;
    if (n <= 0)
        return;
    int64_t first = 0, last = n;
    int depth = 2 * log2_of(n);
    for (;;) {
        while (last - first > FEW && depth > 0) {
            const int64_t at = cut(r, first, last);
            depth--;
            todo[waiting].first = first;
            todo[waiting].last = at;
            todo[waiting++].depth = depth;
            first = at;
        }
        if (last - first > FEW)
            sort_some(r, first, last, last);
        if (waiting == 0)
            break;
        waiting--;
        first = todo[waiting].first;
        last = todo[waiting].last;
        depth = todo[waiting].depth;
    }
    sort_by_insertion(r, 0, n < FEW ? n : FEW);
    for (int64_t i = FEW; i < n; i++)
        insert(r, 0, i);
}

/* Puts the middle of first … last at the front, with neighbours that stop the search for more. */
static void place_pivot(gw_ranking *r, int64_t first, int64_t last) {
    const int64_t *const at = r->order;
    swap(r, first + (last - first) / 2, first + 1);
    if (before(r, at[first + 1], at[last]))
        swap(r, first + 1, last);
    if (before(r, at[first], at[last]))
        swap(r, first, last);
    if (before(r, at[first + 1], at[first]))
        swap(r, first + 1, first);
}

void gw_rank_quickly(gw_ranking *r, int64_t nth) {
    const int64_t *const at = r->order;
    int64_t first = 0, last = r->n - 1;
    while (last > first + 1) {
        place_pivot(r, first, last);
        const int64_t pivot = at[first];
        int64_t i = first + 1, j = last;
        for (;;) {
            do
                i++;
            while (before(r, pivot, at[i]));
            do
                j--;
            while (before(r, at[j], pivot));
            if (j < i)
                break;
            swap(r, i, j);
        }
        swap(r, first, j);
        if (j <= nth)
            first = i;
        if (j >= nth)
            last = j - 1;
    }
    if (last == first + 1 && before(r, at[first], at[last]))
        swap(r, first, last);
}
