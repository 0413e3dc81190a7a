/* The order of steps on numbers forwards: Note [Levels]. */
#include "capture/tape.h"

/* What it takes to sort the steps of a run. */
typedef struct sorting {
    uint32_t *level_of; /* of each number, by its place; 0: there before the run */
    uint32_t *keys, *from, *to, *counts;
    size_t n;
} sorting;

/* Stable, by keys below `n_keys`. */
static void sort(sorting *s, size_t n_keys) {
    for (size_t k = 0; k <= n_keys; k++)
        s->counts[k] = 0;
    for (size_t i = 0; i < s->n; i++)
        s->counts[s->keys[s->from[i]] + 1]++;
    for (size_t k = 0; k < n_keys; k++)
        s->counts[k + 1] += s->counts[k];
    for (size_t i = 0; i < s->n; i++)
        s->to[s->counts[s->keys[s->from[i]]]++] = s->from[i];
    uint32_t *sorted = s->to;
    s->to = s->from;
    s->from = sorted;
}

static void order_run(gw_tape *tape, const gw_tape_run *run, sorting *s) {
    const gw_tape_step *steps = tape->steps + run->begin;
    uint32_t deepest = 0;
    s->n = run->end - run->begin;
    for (size_t i = 0; i < s->n; i++) {
        s->from[i] = (uint32_t)i;
        s->keys[i] = steps[i].op;
    }
    sort(s, GW_OP_COUNT);
    for (size_t i = 0; i < s->n; i++) {
        uint32_t level = 0;
        for (int k = 0; k < 2; k++)
            if (steps[i].in[k] != GW_TAPE_NOWHERE && s->level_of[steps[i].in[k]] > level)
                level = s->level_of[steps[i].in[k]];
        s->keys[i] = level;
        s->level_of[steps[i].out] = level + 1;
        deepest = level > deepest ? level : deepest;
    }
    sort(s, (size_t)deepest + 1);
    for (size_t i = 0; i < s->n; i++) {
        gw_tape_step *step = &tape->forward[run->begin + i];
        *step = steps[s->from[i]];
        step->begins = i == 0 || s->keys[s->from[i]] != s->keys[s->from[i - 1]];
        s->level_of[steps[i].out] = 0;
    }
}

gw_status gw_tape_order(gw_tape *tape) {
    gw_context *ctx = tape->ctx;
    const size_t n = tape->n_steps, n_counts = (n > GW_OP_COUNT ? n : GW_OP_COUNT) + 2;
    const size_t words = tape->n_numbers + 3 * n + n_counts;
    uint32_t *memory = gw_alloc_array(ctx, words, sizeof *memory);
    tape->forward = gw_alloc_array(ctx, n, sizeof *tape->forward);
    if (memory && tape->forward) {
        sorting s = {.level_of = memory, .keys = memory + tape->n_numbers};
        s.from = s.keys + n;
        s.to = s.from + n;
        s.counts = s.to + n;
        for (size_t i = 0; i < tape->n_numbers; i++)
            s.level_of[i] = 0;
        for (size_t r = 0; r < tape->n_runs; r++)
            if (tape->runs[r].kind == GW_TAPE_NUMBERS)
                order_run(tape, &tape->runs[r], &s);
    }
    gw_release(ctx, memory, words * sizeof *memory);
    return tape->forward ? gw_error(ctx) : GW_E_MEMORY;
}
