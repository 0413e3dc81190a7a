#include "base/random_choice.h"

#include <math.h>

gw_weights gw_weights_accumulate(double *weights, int64_t n, bool single) {
    double total = 0;
    for (int64_t i = 0; i < n; i++) {
        if (!(weights[i] >= 0)) {
            return GW_WEIGHTS_NEGATIVE;
        }
        if (!isfinite(weights[i])) {
            return GW_WEIGHTS_INFINITE;
        }
        /* Through double and rounded again is what float32 arithmetic gives, for + and /. */
        total += weights[i];
        total = single ? (double)(float)total : total;
        weights[i] = total;
    }
    if (!(total > 0)) {
        return GW_WEIGHTS_NONE;
    }
    for (int64_t i = 0; i < n; i++) {
        weights[i] /= total;
        weights[i] = single ? (double)(float)weights[i] : weights[i];
    }
    weights[n - 1] = 1;
    return GW_WEIGHTS_GOOD;
}

int64_t gw_weights_choose(const double *sums, int64_t n, gw_generator *g) {
    const double u = gw_generator_uniform_f64(g);
    int64_t left = 0, right = n;
    while (left < right) {
        const int64_t middle = left + (right - left) / 2;
        if (sums[middle] < u) {
            left = middle + 1;
        } else {
            right = middle;
        }
    }
    return left;
}

/* Note [Ties]. Which of two equal scores comes first is left to the algorithm, and PyTorch uses
 * libstdc++'s: partial_sort for few of many, else nth_element and then sort. The functions below
 * take the same steps, so that they exchange the same elements. `first` and `last` are positions,
 * the last one not included. */
static bool before(gw_scored a, gw_scored b) {
    return (isnan(a.score) && !isnan(b.score)) || a.score > b.score;
}

static void swap(gw_scored *items, int64_t a, int64_t b) {
    const gw_scored swapped = items[a];
    items[a] = items[b];
    items[b] = swapped;
}

/* Puts `value` into the heap of `n`, whose `hole` is free. */
static void sift(gw_scored *heap, int64_t hole, int64_t n, gw_scored value) {
    const int64_t top = hole;
    int64_t child = hole;
    while (child < (n - 1) / 2) {
        child = 2 * (child + 1);
        if (before(heap[child], heap[child - 1])) {
            child--;
        }
        heap[hole] = heap[child];
        hole = child;
    }
    if (n % 2 == 0 && child == (n - 2) / 2) {
        child = 2 * child + 1;
        heap[hole] = heap[child];
        hole = child;
    }
    while (hole > top && before(heap[(hole - 1) / 2], value)) {
        heap[hole] = heap[(hole - 1) / 2];
        hole = (hole - 1) / 2;
    }
    heap[hole] = value;
}

/* Moves the top of the heap of `n` to `to`, whose element takes its place in the heap. */
static void pop(gw_scored *heap, int64_t n, gw_scored *to) {
    const gw_scored value = *to;
    *to = heap[0];
    sift(heap, 0, n, value);
}

/* The k first of n as a heap, the last of them on top. */
static void select_heap(gw_scored *items, int64_t n, int64_t k) {
    for (int64_t parent = (k - 2) / 2; k > 1 && parent >= 0; parent--) {
        sift(items, parent, k, items[parent]);
    }
    for (int64_t i = k; i < n; i++) {
        if (before(items[i], items[0])) {
            pop(items, k, &items[i]);
        }
    }
}

static void sort_few_of_many(gw_scored *items, int64_t n, int64_t k) {
    select_heap(items, n, k);
    for (int64_t last = k - 1; last > 0; last--) {
        pop(items, last, &items[last]);
    }
}

/* Moves the element at `i` down to its place; one that is not after it stands before. */
static void insert_unguarded(gw_scored *items, int64_t i) {
    const gw_scored value = items[i];
    for (; before(value, items[i - 1]); i--) {
        items[i] = items[i - 1];
    }
    items[i] = value;
}

static void insertion_sort(gw_scored *items, int64_t first, int64_t last) {
    for (int64_t i = first + 1; i < last; i++) {
        if (!before(items[i], items[first])) {
            insert_unguarded(items, i);
            continue;
        }
        const gw_scored value = items[i];
        for (int64_t k = i; k > first; k--) {
            items[k] = items[k - 1];
        }
        items[first] = value;
    }
}

static void median_to(gw_scored *items, int64_t to, int64_t a, int64_t b, int64_t c) {
    if (before(items[a], items[b])) {
        const bool b_first = before(items[b], items[c]);
        swap(items, to, b_first ? b : before(items[a], items[c]) ? c : a);
    } else {
        const bool a_first = before(items[a], items[c]);
        swap(items, to, a_first ? a : before(items[b], items[c]) ? c : b);
    }
}

/* Parts [first, last) at the median of three, which it moves to `first`; returns the cut. */
static int64_t partition(gw_scored *items, int64_t first, int64_t last) {
    const int64_t pivot = first;
    median_to(items, pivot, first + 1, first + (last - first) / 2, last - 1);
    for (first++;; first++) {
        while (before(items[first], items[pivot])) {
            first++;
        }
        last--;
        while (before(items[pivot], items[last])) {
            last--;
        }
        if (first >= last) {
            return first;
        }
        swap(items, first, last);
    }
}

/* Twice the logarithm: how often a range is parted before heaps take over. */
static int most_parts(int64_t n) {
    int log = 0;
    while (n >>= 1) {
        log++;
    }
    return 2 * log;
}

static void select_nth(gw_scored *items, int64_t n, int64_t nth) {
    int64_t first = 0, last = n;
    for (int parts = most_parts(n); last - first > 3; parts--) {
        if (parts == 0) {
            select_heap(items + first, last - first, nth + 1 - first);
            swap(items, first, nth);
            return;
        }
        const int64_t cut = partition(items, first, last);
        if (cut <= nth) {
            first = cut;
        } else {
            last = cut;
        }
    }
    insertion_sort(items, first, last);
}

enum { SMALL = 16 };

/* Sorts down to ranges of SMALL. Recursion is as deep as `parts`, at most 2 log n. */
static void part(gw_scored *items, int64_t first, int64_t last, int parts) {
    while (last - first > SMALL) {
        if (parts == 0) {
            sort_few_of_many(items + first, last - first, last - first);
            return;
        }
        parts--;
        const int64_t cut = partition(items, first, last);
        part(items, cut, last, parts);
        last = cut;
    }
}

static void sort(gw_scored *items, int64_t n) {
    part(items, 0, n, most_parts(n));
    insertion_sort(items, 0, n < SMALL ? n : SMALL);
    for (int64_t i = SMALL; i < n; i++) {
        insert_unguarded(items, i);
    }
}

void gw_largest_first(gw_scored *items, int64_t n, int64_t k) {
    if (k <= 0) {
        return;
    }
    if (k <= n / 64) {
        sort_few_of_many(items, n, k);
        return;
    }
    select_nth(items, n, k - 1);
    sort(items, k - 1);
}
