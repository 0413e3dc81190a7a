#include "lang/timsort.h"

#include <string.h>

/* Every function here that answers true has asked something and wants to be called again with the
 * answer. (Protothreads, as GW_AWAIT: local variables do not survive.) */
#define BEGIN(state) \
    switch (state) { \
    case 0:;
#define ASK(state, a, b)    \
    do {                    \
        (state) = __LINE__; \
        s->left = (a);      \
        s->right = (b);     \
        return true;        \
    case __LINE__:;         \
    } while (0)
#define RUN(state, call)              \
    do {                              \
        (state) = __LINE__;           \
        __attribute__((fallthrough)); \
    case __LINE__:;                   \
        if (call) {                   \
            return true;              \
        }                             \
    } while (0)
#define END(state) \
    }              \
    (state) = 0;   \
    return false

enum { MIN_GALLOP = 7, SHORT_RUN = 64 };

/* --- Galloping -------------------------------------------------------------------------------- */

static void gallop_begin(gw_timsort *s, bool right, size_t key, const size_t *run, size_t n,
                         size_t hint) {
    s->gallop = (gw_gallop){.right = right, .key = key, .run = run, .n = n, .hint = hint};
}

/* Asks of the item at `i` whether the key belongs behind it: the answer is `behind`. */
#define ASK_AT(i) ASK(g->state, g->right ? g->key : g->run[i], g->right ? g->run[i] : g->key)
#define BEHIND (less != g->right)

/* The place is then g->offset: steps of 1, 3, 7, ... away from the hint, then halves. */
static bool gallop(gw_timsort *s, bool less) {
    gw_gallop *g = &s->gallop;
    size_t middle;
    BEGIN(g->state)
    g->last = 0;
    g->offset = 1;
    ASK_AT(g->hint);
    if (BEHIND) {
        g->most = g->n - g->hint;
        while (g->offset < g->most) {
            ASK_AT(g->hint + g->offset);
            if (!BEHIND) {
                break;
            }
            g->last = g->offset;
            g->offset = 2 * g->offset + 1;
        }
        g->offset = g->hint + (g->offset < g->most ? g->offset : g->most);
        g->last += g->hint + 1;
    } else {
        g->most = g->hint + 1;
        while (g->offset < g->most) {
            ASK_AT(g->hint - g->offset);
            if (BEHIND) {
                break;
            }
            g->last = g->offset;
            g->offset = 2 * g->offset + 1;
        }
        middle = g->hint - g->last;
        g->last = g->most - (g->offset < g->most ? g->offset : g->most);
        g->offset = middle;
    }
    while (g->last < g->offset) {
        ASK_AT(g->last + (g->offset - g->last) / 2);
        middle = g->last + (g->offset - g->last) / 2;
        if (BEHIND) {
            g->last = middle + 1;
        } else {
            g->offset = middle;
        }
    }
    END(g->state);
}

/* --- Merging ---------------------------------------------------------------------------------- */

/* The next item of a side: its first, or filling from the right its last. */
static size_t head(const gw_merge *m, int side) {
    const gw_merge_side *from = &m->sides[side];
    return m->buffered ? from->run[from->n - 1] : from->run[0];
}

/* Moves the next n items of a side to where they belong. */
static void move(gw_merge *m, int side, size_t n) {
    gw_merge_side *from = &m->sides[side];
    from->n -= n;
    if (m->buffered) {
        m->to -= n;
        memmove(m->to, from->run + from->n, n * sizeof *m->to);
    } else {
        memmove(m->to, from->run, n * sizeof *m->to);
        m->to += n;
        from->run += n;
    }
    m->counts[side] += n;
    m->counts[!side] = 0;
}

static bool is_merged(const gw_merge *m) {
    return m->sides[!m->buffered].n == 0 || m->sides[m->buffered].n <= 1;
}

/* What is left needs no comparison: the one item of the buffer comes last. */
static void finish(gw_merge *m) {
    if (m->sides[m->buffered].n == 1) {
        move(m, !m->buffered, m->sides[!m->buffered].n);
    }
    move(m, m->buffered, m->sides[m->buffered].n);
}

static void merge_begin(gw_timsort *s, size_t *a, size_t n_a, size_t *b, size_t n_b) {
    gw_merge *m = &s->merge;
    *m = (gw_merge){.sides = {{a, n_a}, {b, n_b}}, .buffered = n_a > n_b};
    gw_merge_side *side = &m->sides[m->buffered];
    m->to = m->buffered ? b + n_b : a;
    memcpy(s->buffer, side->run, side->n * sizeof *s->buffer);
    side->run = s->buffer;
    move(m, !m->buffered, 1); /* known from the gallops before */
}

static void gallop_side(gw_timsort *s, int side) {
    const gw_merge *m = &s->merge;
    const gw_merge_side *run = &m->sides[side];
    gallop_begin(s, side == 0, head(m, !side), run->run, run->n, m->buffered ? run->n - 1 : 0);
}

/* Moves what the gallop over a side passed, then one of the other side. */
static bool galloped(gw_timsort *s, int side) {
    gw_merge *m = &s->merge;
    const size_t passed = m->buffered ? m->sides[side].n - s->gallop.offset : s->gallop.offset;
    size_t counts[2] = {m->counts[0], m->counts[1]};
    counts[side] = passed;
    move(m, side, passed);
    if (!is_merged(m)) {
        move(m, !side, 1);
    }
    memcpy(m->counts, counts, sizeof counts);
    return is_merged(m);
}

static bool merge(gw_timsort *s, bool less) {
    gw_merge *m = &s->merge;
    BEGIN(m->state)
    while (!is_merged(m)) {
        m->counts[0] = m->counts[1] = 0;
        do {
            ASK(m->state, head(m, 1), head(m, 0));
            move(m, less ? !m->buffered : m->buffered, 1);
        } while (!is_merged(m) && m->counts[0] < s->gallop_from && m->counts[1] < s->gallop_from);
        if (is_merged(m)) {
            break;
        }
        s->gallop_from++;
        do {
            s->gallop_from -= s->gallop_from > 1;
            gallop_side(s, 0);
            RUN(m->state, gallop(s, less));
            if (galloped(s, 0)) {
                break;
            }
            gallop_side(s, 1);
            RUN(m->state, gallop(s, less));
            if (galloped(s, 1)) {
                break;
            }
        } while (m->counts[0] >= MIN_GALLOP || m->counts[1] >= MIN_GALLOP);
        s->gallop_from += !is_merged(m);
    }
    finish(m);
    END(m->state);
}

/* Merges the runs s->merged and the next one: only what is not in its place already. */
static bool merge_runs(gw_timsort *s, bool less) {
    struct gw_timsort_run *a = &s->runs[s->merged], *b = a + 1;
    BEGIN(s->merge_state)
    s->from = a->at;
    s->to = b->at + b->n;
    gallop_begin(s, true, s->order[b->at], s->order + a->at, a->n, 0);
    RUN(s->merge_state, gallop(s, less));
    s->from += s->gallop.offset;
    if (s->from < b->at) {
        gallop_begin(s, false, s->order[b->at - 1], s->order + b->at, b->n, b->n - 1);
        RUN(s->merge_state, gallop(s, less));
        s->to = b->at + s->gallop.offset;
        if (s->to > b->at) {
            merge_begin(s, s->order + s->from, b->at - s->from, s->order + b->at, s->to - b->at);
            s->merging = true;
            RUN(s->merge_state, merge(s, less));
            s->merging = false;
        }
    }
    a->n += b->n;
    s->pending--;
    if (s->merged + 1 < s->pending) {
        *b = b[1];
    }
    END(s->merge_state);
}

/* Munro and Wild's powersort (2018): the depth of the two last runs' border in the tree of merges,
 * as CPython computes it. */
static int power_of(size_t at, size_t n_a, size_t n_b, size_t n) {
    size_t a = 2 * at + n_a, b = a + n_a + n_b;
    for (int power = 1;; power++) {
        if (a >= n) {
            a -= n;
            b -= n;
        } else if (b >= n) {
            return power;
        }
        a *= 2;
        b *= 2;
    }
}

/* Before a run of s->run items is pushed. */
static bool collapse(gw_timsort *s, bool less) {
    const struct gw_timsort_run *last = &s->runs[s->pending - 1];
    BEGIN(s->part_state)
    s->power = power_of(last->at, last->n, s->run, s->n);
    while (s->pending > 1 && s->runs[s->pending - 2].power > s->power) {
        s->merged = s->pending - 2;
        RUN(s->part_state, merge_runs(s, less));
    }
    s->runs[s->pending - 1].power = s->power;
    END(s->part_state);
}

/* --- Runs ------------------------------------------------------------------------------------- */

static void reverse(size_t *order, size_t n) {
    for (size_t i = 0; i < n / 2; i++) {
        const size_t o = order[i];
        order[i] = order[n - 1 - i];
        order[n - 1 - i] = o;
    }
}

static void insert(size_t *order, size_t from, size_t to) {
    const size_t o = order[from];
    memmove(order + to + 1, order + to, (from - to) * sizeof *order);
    order[to] = o;
}

/* How many from s->low on are in order, or strictly in the reverse. */
static bool count_run(gw_timsort *s, bool less) {
    const size_t *o = s->order + s->low;
    BEGIN(s->part_state)
    s->run = 1;
    s->descending = false;
    if (s->low + 1 < s->n) {
        s->run = 2;
        ASK(s->part_state, o[1], o[0]);
        s->descending = less;
        while (s->low + s->run < s->n) {
            ASK(s->part_state, o[s->run], o[s->run - 1]);
            if (less != s->descending) {
                break;
            }
            s->run++;
        }
    }
    END(s->part_state);
}

/* Makes the run s->shortest long, one by one where it belongs. */
static bool lengthen(gw_timsort *s, bool less) {
    size_t *o = s->order + s->low;
    BEGIN(s->part_state)
    for (; s->run < s->wanted; s->run++) {
        s->from = 0;
        s->to = s->run;
        do {
            ASK(s->part_state, o[s->run], o[s->from + (s->to - s->from) / 2]);
            if (less) {
                s->to = s->from + (s->to - s->from) / 2;
            } else {
                s->from += (s->to - s->from) / 2 + 1;
            }
        } while (s->from < s->to);
        insert(o, s->run, s->from);
    }
    END(s->part_state);
}

void gw_timsort_begin(gw_timsort *s, size_t *order, size_t *buffer, size_t n, bool reversed) {
    memset(s, 0, offsetof(gw_timsort, runs));
    s->order = order;
    s->buffer = buffer;
    s->n = n;
    s->gallop_from = MIN_GALLOP;
    for (size_t i = 0; i < n; i++) {
        order[i] = reversed ? n - 1 - i : i;
    }
    size_t rest = 0;
    for (s->shortest = n; s->shortest >= SHORT_RUN; s->shortest /= 2) {
        rest |= s->shortest & 1;
    }
    s->shortest += rest;
}

bool gw_timsort_next(gw_timsort *s, bool less) {
    BEGIN(s->state)
    while (s->n > 1 && s->low < s->n) {
        RUN(s->state, count_run(s, less));
        if (s->descending) {
            reverse(s->order + s->low, s->run);
        }
        s->wanted = s->n - s->low < s->shortest ? s->n - s->low : s->shortest;
        RUN(s->state, lengthen(s, less));
        if (s->pending) {
            RUN(s->state, collapse(s, less));
        }
        s->runs[s->pending++] = (struct gw_timsort_run){.at = s->low, .n = s->run};
        s->low += s->run;
    }
    while (s->pending > 1) {
        s->merged = s->pending - 2;
        if (s->merged > 0 && s->runs[s->merged - 1].n < s->runs[s->merged + 1].n) {
            s->merged--;
        }
        RUN(s->state, merge_runs(s, less));
    }
    END(s->state);
}

void gw_timsort_stop(gw_timsort *s) {
    if (s->merging) {
        move(&s->merge, s->merge.buffered, s->merge.sides[s->merge.buffered].n);
    }
}
