/* What a tape keeps of a capture, and where everything lies. */
#include "capture/tape.h"

#include <string.h>

#include "ops/direct_way.h"

/* Which of its operands, and whether its result, a step reads on its way back. */
static void note_kept(gw_tape *tape, const gw_tape_step *step) {
    const gw_way *ways = gw_ways[step->op];
    for (int i = 0; i < 2; i++) {
        if (!(step->edges & GW_TAPE_SENDS << i))
            continue;
        if (step->op == GW_OP_div) {
            tape->slots[step->in[1]].kept = true;
            tape->slots[step->in[0]].kept = tape->slots[step->in[0]].kept || i == 1;
        } else if (ways[i].kind == GW_WAY_WITH_SAVED || ways[i].kind == GW_WAY_OF_POWER) {
            const uint8_t slot = ways[i].slot;
            tape->slots[slot == GW_SLOT_OUTPUT ? step->out : step->in[slot]].kept = true;
        }
    }
}

/* Drops the steps that the root does not need; counts what the others read and send. */
static void prune(gw_tape *tape) {
    size_t kept = tape->n_steps;
    tape->slots[tape->root].needed = true;
    for (size_t s = tape->n_steps; s-- > 0;) {
        const gw_tape_step step = tape->steps[s];
        if (!tape->slots[step.out].needed)
            continue;
        for (int i = 0; i < 2; i++) {
            if (step.in[i] == GW_TAPE_NOWHERE)
                continue;
            tape->slots[step.in[i]].needed = true;
            tape->slots[step.in[i]].arrivals += (step.edges & GW_TAPE_SENDS << i) != 0;
        }
        note_kept(tape, &step);
        tape->steps[--kept] = step;
    }
    tape->n_steps -= kept;
    memmove(tape->steps, tape->steps + kept, tape->n_steps * sizeof *tape->steps);
    for (size_t s = 0; s < tape->n_steps; s++)
        for (int i = 0; i < 2; i++)
            if (tape->steps[s].in[i] != GW_TAPE_NOWHERE)
                tape->slots[tape->steps[s].in[i]].last_read = (uint32_t)s;
}

static size_t take(gw_tape *tape, size_t floats) {
    const size_t at = tape->size;
    tape->size += (floats + 3) / 4 * 4; /* vectors of four begin where they may */
    return at;
}

/* Numbers lie beside each other, their gradients as many further. */
static void place_numbers(gw_tape *tape) {
    for (size_t i = 0; i < tape->n_slots; i++)
        if (gw_tape_is_number(&tape->slots[i]))
            tape->slots[i].value = tape->slots[i].grad = tape->n_numbers++;
    take(tape, 2 * tape->n_numbers);
}

/* A result lies where an operand lay that nobody reads any more. */
static void place_values(gw_tape *tape) {
    for (size_t s = 0; s < tape->n_steps; s++) {
        const gw_tape_step *step = &tape->steps[s];
        gw_tape_slot *out = &tape->slots[step->out];
        if (gw_tape_is_number(out))
            continue;
        const gw_tape_slot *spent = NULL;
        for (int i = 0; i < 2; i++) {
            const gw_tape_slot *in =
                step->in[i] == GW_TAPE_NOWHERE ? NULL : &tape->slots[step->in[i]];
            if (in && in->numel == out->numel && !in->source && !in->kept && in->last_read == s)
                spent = in;
        }
        out->value = spent ? spent->value : take(tape, (size_t)out->numel);
    }
}

/* Where the gradient lies that edge i of a step sends to a tensor, which gets no other. */
static void place_only(gw_tape *tape, const gw_tape_step *step, int i, bool last) {
    const gw_tape_slot *out = &tape->slots[step->out];
    gw_tape_slot *in = &tape->slots[step->in[i]];
    const gw_way way = gw_ways[step->op][i];
    const bool as_it_came = way.kind == GW_WAY_AS_IT_CAME, reduces = way.kind >= GW_WAY_MEAN;
    const bool of_number = way.kind == GW_WAY_WITH_NUMBER || way.kind == GW_WAY_ALONE ||
                           (way.kind == GW_WAY_WITH_SAVED && way.slot < 2 &&
                            gw_tape_is_number(&tape->slots[step->in[way.slot]]));
    in->repeated = !in->source && (reduces || (out->repeated && (as_it_came || of_number)));
    in->expanded = way.kind == GW_WAY_SUM ||
                   (as_it_came && out->expanded && !(step->edges & GW_TAPE_SUMS << i));
    const bool shares = last && in->numel == out->numel && !out->repeated;
    in->grad = shares         ? out->grad
               : in->repeated ? take(tape, GW_TAPE_FEW)
                              : take(tape, (size_t)in->numel);
}

/* A gradient that is the only one to arrive lies where what it is made of lies, if that is of no
 * use afterwards. */
static void place_gradients(gw_tape *tape) {
    for (size_t s = tape->n_steps; s-- > 0;) {
        gw_tape_step *step = &tape->steps[s];
        const int last = step->edges & GW_TAPE_SENDS << 1 ? 1 : 0;
        for (int i = 0; i <= last; i++) {
            if (!(step->edges & GW_TAPE_SENDS << i))
                continue;
            gw_tape_slot *in = &tape->slots[step->in[i]];
            if (!in->has_grad)
                step->edges |= (uint8_t)(GW_TAPE_FIRST << i);
            if (!gw_tape_is_number(in) && in->arrivals == 1)
                place_only(tape, step, i, i == last);
            else if (!gw_tape_is_number(in) && !in->has_grad)
                in->grad = take(tape, (size_t)in->numel);
            in->has_grad = true;
        }
    }
}

/* Of what kind the run of a step is; `alone`: it is a run of its own. */
static gw_tape_kind kind_of(const gw_tape *tape, const gw_tape_step *step, int64_t *numel,
                            bool *alone) {
    const gw_tape_slot *a = &tape->slots[step->in[0]], *out = &tape->slots[step->out];
    *alone = false;
    *numel = out->numel;
    if (gw_ways[step->op][0].kind >= GW_WAY_MEAN && !gw_tape_is_number(a)) {
        *alone = true;
        *numel = a->numel;
        return GW_TAPE_REDUCTION;
    }
    const bool sums = step->edges & (GW_TAPE_SUMS | GW_TAPE_SUMS << 1);
    if (gw_tape_is_number(out) && !sums)
        return GW_TAPE_NUMBERS;
    for (int i = 0; i < 2; i++)
        *alone = *alone || ((step->edges & GW_TAPE_SENDS << i) &&
                            gw_tape_is_number(&tape->slots[step->in[i]]));
    return GW_TAPE_ELEMENTS;
}

static gw_status cut_runs(gw_tape *tape) {
    gw_tape_run *run = NULL;
    bool closed = true;
    for (size_t s = 0; s < tape->n_steps; s++) {
        int64_t numel;
        bool alone;
        const gw_tape_kind kind = kind_of(tape, &tape->steps[s], &numel, &alone);
        if (closed || alone || run->kind != kind || run->numel != numel) {
            run = gw_tape_append(tape->ctx, (void **)&tape->runs, &tape->n_runs, &tape->runs_room,
                                 sizeof *run);
            if (!run)
                return GW_E_MEMORY;
            *run = (gw_tape_run){.kind = kind, .begin = (uint32_t)s, .numel = numel};
        }
        run->end = (uint32_t)(s + 1);
        closed = alone;
    }
    return GW_OK;
}

/* In runs of numbers steps know places instead of slots. */
static void find_places(gw_tape *tape) {
    for (size_t r = 0; r < tape->n_runs; r++)
        for (size_t s = tape->runs[r].begin;
             tape->runs[r].kind == GW_TAPE_NUMBERS && s < tape->runs[r].end; s++) {
            gw_tape_step *step = &tape->steps[s];
            step->out = (uint32_t)tape->slots[step->out].value;
            for (int i = 0; i < 2; i++)
                if (step->in[i] != GW_TAPE_NOWHERE)
                    step->in[i] = (uint32_t)tape->slots[step->in[i]].value;
        }
}

static gw_status find_inputs(gw_tape *tape) {
    for (size_t i = 0; i < tape->n_slots; i++) {
        if (!tape->slots[i].source || !gw_tape_is_number(&tape->slots[i]))
            continue;
        uint32_t *input = gw_tape_append(tape->ctx, (void **)&tape->inputs, &tape->n_inputs,
                                         &tape->inputs_room, sizeof *input);
        if (!input)
            return GW_E_MEMORY;
        *input = (uint32_t)i;
    }
    return GW_OK;
}

gw_status gw_tape_plan(gw_tape *tape) {
    int64_t largest = GW_TAPE_FEW;
    prune(tape);
    for (size_t i = 0; i < tape->n_slots; i++)
        largest = tape->slots[i].numel > largest ? tape->slots[i].numel : largest;
    place_numbers(tape);
    tape->scratch = take(tape, (size_t)largest + GW_TAPE_FEW);
    place_values(tape);
    place_gradients(tape);
    if (cut_runs(tape) != GW_OK || find_inputs(tape) != GW_OK)
        return GW_E_MEMORY;
    find_places(tape);
    if (gw_tape_order(tape) != GW_OK)
        return GW_E_MEMORY;
    tape->memory = gw_alloc_array(tape->ctx, tape->size, sizeof *tape->memory);
    for (size_t i = 0; tape->memory && i < tape->n_slots; i++)
        if (tape->slots[i].constant)
            tape->memory[tape->slots[i].value] = tape->slots[i].number;
    return tape->memory ? GW_OK : GW_E_MEMORY;
}

const float *gw_tape_gradient(const gw_tape *tape, const gw_tensor *leaf) {
    const size_t known = gw_idmap_get(&tape->slot_of, gw_tensor_id(leaf));
    const gw_tape_slot *slot = known ? &tape->slots[known - 1] : NULL;
    if (!slot || !slot->source || !slot->has_grad)
        return NULL;
    return tape->memory + (gw_tape_is_number(slot) ? tape->n_numbers : 0) + slot->grad;
}

size_t gw_tape_length(const gw_tape *tape) {
    return tape->n_steps;
}

void gw_tape_free(gw_tape *tape) {
    if (!tape)
        return;
    gw_context *ctx = tape->ctx;
    for (size_t i = 0; i < tape->n_slots; i++)
        gw_tensor_release(tape->slots[i].source);
    if (tape->memory)
        gw_release(ctx, tape->memory, tape->size * sizeof *tape->memory);
    gw_release(ctx, tape->slots, tape->slots_room * sizeof *tape->slots);
    gw_release(ctx, tape->steps, tape->steps_room * sizeof *tape->steps);
    gw_release(ctx, tape->forward, tape->n_steps * sizeof *tape->forward);
    gw_release(ctx, tape->runs, tape->runs_room * sizeof *tape->runs);
    gw_release(ctx, tape->numbers, tape->given_room * sizeof *tape->numbers);
    gw_release(ctx, tape->inputs, tape->inputs_room * sizeof *tape->inputs);
    gw_idmap_free(ctx, &tape->slot_of);
    gw_release(ctx, tape, sizeof *tape);
}
