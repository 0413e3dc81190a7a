/* A replay: Note [Runs]. */
#include <math.h>
#include <string.h>

#include "base/tanh.h"
#include "capture/tape.h"
#include "ops/direct_way.h"
#include "tensor/tensor.h"

/* What the loops of a step are called with: pointers, and how far the next element is, in floats,
 * of its result and its two operands. `grad`: what arrived at the result. */
typedef struct place {
    float *out, *in[2], *grad;
    int64_t each[2];
} place;

/* `op` of a and b (each an element or, `step` 0, one number) to `out`, n times. */
static void loop(uint16_t op, float *out, float *a, int64_t a_step, float *b, int64_t b_step,
                 int64_t n) {
    const int64_t size = sizeof(float), strides[3] = {size, a_step * size, b_step * size};
    char *const data[3] = {(char *)out, (char *)a, (char *)b};
    gw_op_loops[op][GW_F32](NULL, data, strides, n);
}

/* ------------------------------------------------------------------ what is sent */

/* -g ((a / b) / b) */
static void send_quotient(const place *p, float *to, float *scratch, int64_t n) {
    float minus[GW_TAPE_FEW];
    loop(GW_OP_div, scratch, p->in[0], p->each[0], p->in[1], p->each[1], n);
    loop(GW_OP_div, scratch, scratch, 1, p->in[1], p->each[1], n);
    loop(GW_OP_neg, minus, p->grad, 1, NULL, 0, n);
    loop(GW_OP_mul, to, minus, 1, scratch, 1, n);
}

/* a^exponent */
static void power(float *out, float *a, int64_t a_step, double exponent, int64_t n) {
    const int64_t size = sizeof(float), strides[3] = {size, a_step * size, 0};
    float rounded = (float)exponent;
    char *const data[3] = {(char *)out, (char *)a, (char *)&rounded};
    gw_op_loops[GW_OP_pow_scalar][GW_F32](&exponent, data, strides, n);
}

/* g (c a^(c-1)) */
static void send_power(double exponent, const place *p, float *to, float *scratch, int64_t n) {
    if (exponent == 2) {
        gw_slopes_of_squares_f32(to, p->grad, false, p->in[0], n);
        return;
    }
    power(scratch, p->in[0], p->each[0], exponent - 1, n);
    loop(GW_OP_mul_scalar, scratch, scratch, 1, p->in[1], 0, n);
    loop(GW_OP_mul, to, p->grad, 1, scratch, 1, n);
}

/* The gradient of input i of at most GW_TAPE_FEW elements, as a direct turn makes it. */
static void send(const gw_tape *tape, const gw_tape_step *step, int i, const place *p, float *to,
                 float *scratch, int64_t n) {
    const gw_way way = gw_ways[step->op][i];
    if (step->op == GW_OP_div && i == 0)
        loop(GW_OP_div, to, p->grad, 1, p->in[1], p->each[1], n);
    else if (step->op == GW_OP_div)
        send_quotient(p, to, scratch, n);
    else if (way.kind == GW_WAY_OF_POWER)
        send_power(tape->numbers[step->number], p, to, scratch, n);
    else if (way.kind == GW_WAY_ALONE)
        loop(way.op, to, p->grad, 1, NULL, 0, n);
    else if (way.kind == GW_WAY_WITH_NUMBER)
        loop(way.op, to, p->grad, 1, p->in[1], 0, n);
    else if (way.kind == GW_WAY_WITH_SAVED && way.slot == GW_SLOT_OUTPUT)
        loop(way.op, to, p->grad, 1, p->out, 1, n);
    else if (way.kind == GW_WAY_WITH_SAVED)
        loop(way.op, to, p->grad, 1, p->in[way.slot], p->each[way.slot], n);
    else if (way.kind == GW_WAY_MEAN)
        *to = *p->grad / (float)tape->numbers[step->number];
    else if (to != p->grad)
        memcpy(to, p->grad, (size_t)n * sizeof *to);
}

/* ------------------------------------------------------------------ numbers */

/* A sum or a mean of one number or many. */
static void reduce(const gw_tape *tape, const gw_tape_step *step, float *out, const float *a,
                   int64_t n) {
    const float sum = gw_kernel_sum_f32(a, n);
    const bool mean = gw_ways[step->op][0].kind == GW_WAY_MEAN;
    *out = mean ? sum / (float)tape->numbers[step->number] : sum;
}

static void other_number(const gw_tape *tape, const gw_tape_step *s) {
    float *v = tape->memory, *out = v + s->out, *a = v + s->in[0];
    if (gw_ways[s->op][0].kind >= GW_WAY_MEAN)
        reduce(tape, s, out, a, 1);
    else if (s->op == GW_OP_pow_scalar)
        power(out, a, 1, tape->numbers[s->number], 1);
    else
        loop(s->op, out, a, 1, s->in[1] == GW_TAPE_NOWHERE ? NULL : v + s->in[1], 0, 1);
}

/* Any number of tanh, which do not need each other. */
static void tangents(const gw_tape_step *s, const gw_tape_step *end, float *v) {
    enum { SOME = 64 };
    float some[SOME];
    for (int n; s < end; s += n) {
        n = end - s < SOME ? (int)(end - s) : SOME;
        for (int i = 0; i < n; i++)
            some[i] = v[s[i].in[0]];
        gw_kernel_tanh_f32(some, some, n);
        for (int i = 0; i < n; i++)
            v[s[i].out] = some[i];
    }
}

/* Steps of one operation and one level. */
static void level_forward(const gw_tape *tape, const gw_tape_step *s, const gw_tape_step *end) {
    float *v = tape->memory;
    switch (s->op) {
    case GW_OP_add:
        for (; s < end; s++)
            v[s->out] = v[s->in[0]] + v[s->in[1]];
        break;
    case GW_OP_sub:
        for (; s < end; s++)
            v[s->out] = v[s->in[0]] - v[s->in[1]];
        break;
    case GW_OP_mul:
        for (; s < end; s++)
            v[s->out] = v[s->in[0]] * v[s->in[1]];
        break;
    case GW_OP_relu:
        for (; s < end; s++)
            v[s->out] = v[s->in[0]] < 0 ? 0 : v[s->in[0]];
        break;
    case GW_OP_tanh:
        tangents(s, end, v);
        break;
    default:
        for (; s < end; s++)
            other_number(tape, s);
    }
}

static void numbers_forward(const gw_tape *tape, const gw_tape_run *run) {
    const gw_tape_step *s = tape->forward + run->begin, *end = tape->forward + run->end;
    while (s < end) {
        const gw_tape_step *first = s++;
        while (s < end && s->op == first->op && !s->begins)
            s++;
        level_forward(tape, first, s);
    }
}

static void other_number_back(const gw_tape *tape, const gw_tape_step *s) {
    float *v = tape->memory, *grads = v + tape->n_numbers;
    place p = {.out = v + s->out, .in = {v + s->in[0]}, .grad = grads + s->out, .each = {1, 0}};
    if (s->in[1] != GW_TAPE_NOWHERE)
        p.in[1] = v + s->in[1];
    for (int i = 0; i < 2; i++) {
        float sent, scratch;
        if (!(s->edges & GW_TAPE_SENDS << i))
            continue;
        send(tape, s, i, &p, &sent, &scratch, 1);
        grads[s->in[i]] += sent;
    }
}

/* What a constant receives is looked at by nobody. */
static void numbers_back(const gw_tape *tape, const gw_tape_run *run) {
    const gw_tape_step *begin = tape->steps + run->begin, *s = tape->steps + run->end;
    float *v = tape->memory, *grads = v + tape->n_numbers;
    while (s-- > begin) {
        if (!s->edges)
            continue;
        const float g = grads[s->out], y = v[s->out];
        switch (s->op) {
        case GW_OP_add:
            grads[s->in[0]] += g;
            grads[s->in[1]] += g;
            break;
        case GW_OP_sub:
            grads[s->in[0]] += g;
            grads[s->in[1]] += -g;
            break;
        case GW_OP_mul:
            grads[s->in[0]] += g * v[s->in[1]];
            grads[s->in[1]] += g * v[s->in[0]];
            break;
        case GW_OP_relu:
            grads[s->in[0]] += y <= 0 ? 0 : g;
            break;
        case GW_OP_tanh:
            grads[s->in[0]] += g * gw_fused_f32(y, -y, 1);
            break;
        default:
            other_number_back(tape, s);
        }
    }
}

/* ------------------------------------------------------------------ tensors */

/* Where a tensor begins. */
static float *values_of(const gw_tape *tape, const gw_tape_slot *slot) {
    const gw_tensor *source = gw_tape_is_number(slot) ? NULL : slot->source;
    return source ? (float *)(void *)source->storage->data + source->offset
                  : tape->memory + slot->value;
}

static float *grads_of(const gw_tape *tape, const gw_tape_slot *slot) {
    return tape->memory + slot->grad + (gw_tape_is_number(slot) ? tape->n_numbers : 0);
}

/* Where a step's elements from `at` on are. */
static place find(const gw_tape *tape, const gw_tape_step *step, int64_t at) {
    const gw_tape_slot *out = &tape->slots[step->out];
    place p = {.out = values_of(tape, out) + (gw_tape_is_number(out) ? 0 : at),
               .grad = grads_of(tape, out) + (gw_tape_is_number(out) || out->repeated ? 0 : at)};
    for (int i = 0; i < 2; i++) {
        if (step->in[i] == GW_TAPE_NOWHERE)
            continue;
        const gw_tape_slot *in = &tape->slots[step->in[i]];
        p.each[i] = !gw_tape_is_number(in);
        p.in[i] = values_of(tape, in) + p.each[i] * at;
    }
    return p;
}

static void elements_forward(const gw_tape *tape, const gw_tape_run *run) {
    for (int64_t at = 0; at < run->numel; at += GW_TAPE_FEW) {
        const int64_t n = run->numel - at < GW_TAPE_FEW ? run->numel - at : GW_TAPE_FEW;
        for (uint32_t s = run->begin; s < run->end; s++) {
            const gw_tape_step *step = &tape->steps[s];
            const place p = find(tape, step, at);
            if (step->op == GW_OP_pow_scalar)
                power(p.out, p.in[0], p.each[0], tape->numbers[step->number], n);
            else
                loop(step->op, p.out, p.in[0], p.each[0], p.in[1], p.each[1], n);
        }
    }
}

/* What goes to a tensor: written where it lies if nothing has arrived yet, or added. */
static void send_elements(const gw_tape *tape, const gw_tape_step *step, int i, int64_t at,
                          int64_t n) {
    const place p = find(tape, step, at);
    float *scratch = tape->memory + tape->scratch;
    const gw_tape_slot *in = &tape->slots[step->in[i]];
    float *to = grads_of(tape, in) + (in->repeated ? 0 : at), zero = 0;
    const bool first = step->edges & GW_TAPE_FIRST << i;
    if (in->repeated && at > 0)
        return;
    float *sent = first ? to : scratch + GW_TAPE_FEW;
    send(tape, step, i, &p, sent, scratch, n);
    if (step->edges & GW_TAPE_SUMS << i)
        loop(GW_OP_add, sent, sent, 1, &zero, 0, n);
    if (!first)
        loop(GW_OP_add, to, to, 1, sent, 1, n);
}

/* The sum of one number for all elements, which PyTorch adds up in another order. */
static float sum_of_expanded(float *number, int64_t numel) {
    const int64_t still = 0;
    float sum;
    gw_kernel_sum(&numel, 1, 1, (gw_operand){&sum, &still, GW_F32},
                  (gw_operand){number, &still, GW_F32});
    return sum;
}

/* What goes to a number: the sum of what would go to as many elements. */
static void send_sum(const gw_tape *tape, const gw_tape_run *run, const gw_tape_step *step, int i) {
    float *scratch = tape->memory + tape->scratch, *each = scratch + GW_TAPE_FEW, sum;
    if (gw_ways[step->op][i].kind == GW_WAY_AS_IT_CAME && tape->slots[step->out].expanded) {
        sum = sum_of_expanded(grads_of(tape, &tape->slots[step->out]), run->numel);
    } else {
        for (int64_t at = 0; at < run->numel; at += GW_TAPE_FEW) {
            const int64_t n = run->numel - at < GW_TAPE_FEW ? run->numel - at : GW_TAPE_FEW;
            const place p = find(tape, step, at);
            send(tape, step, i, &p, each + at, scratch, n);
        }
        const bool one = !(step->edges & GW_TAPE_SUMS << i);
        sum = one ? each[0] : gw_kernel_sum_f32(each, run->numel);
    }
    *grads_of(tape, &tape->slots[step->in[i]]) += sum;
}

static void elements_back(const gw_tape *tape, const gw_tape_run *run) {
    for (uint32_t s = run->end; s-- > run->begin;)
        for (int i = 0; i < 2; i++)
            if ((tape->steps[s].edges & GW_TAPE_SENDS << i) &&
                gw_tape_is_number(&tape->slots[tape->steps[s].in[i]]))
                send_sum(tape, run, &tape->steps[s], i);
    for (int64_t at = 0; at < run->numel; at += GW_TAPE_FEW) {
        const int64_t n = run->numel - at < GW_TAPE_FEW ? run->numel - at : GW_TAPE_FEW;
        for (uint32_t s = run->end; s-- > run->begin;)
            for (int i = 0; i < 2; i++)
                if ((tape->steps[s].edges & GW_TAPE_SENDS << i) &&
                    !gw_tape_is_number(&tape->slots[tape->steps[s].in[i]]))
                    send_elements(tape, &tape->steps[s], i, at, n);
    }
}

static void reduction_forward(const gw_tape *tape, const gw_tape_run *run) {
    const place p = find(tape, &tape->steps[run->begin], 0);
    reduce(tape, &tape->steps[run->begin], p.out, p.in[0], run->numel);
}

static void reduction_back(const gw_tape *tape, const gw_tape_run *run) {
    const gw_tape_step *step = &tape->steps[run->begin];
    if (!step->edges)
        return;
    const place p = find(tape, step, 0);
    const gw_tape_slot *in = &tape->slots[step->in[0]];
    float *to = grads_of(tape, in), sent;
    send(tape, step, 0, &p, &sent, NULL, 1);
    if (step->edges & GW_TAPE_FIRST) {
        const int64_t one = 1, n = in->repeated ? GW_TAPE_FEW : run->numel;
        const gw_operand all = {.data = to, .strides = &one, .dtype = GW_F32};
        gw_kernel_fill(&n, 1, all, &sent);
    } else {
        loop(GW_OP_add, to, to, 1, &sent, 0, run->numel);
    }
}

/* ------------------------------------------------------------------ all of it */

static void forward(const gw_tape *tape) {
    for (size_t r = 0; r < tape->n_runs; r++) {
        const gw_tape_run *run = &tape->runs[r];
        if (run->kind == GW_TAPE_NUMBERS)
            numbers_forward(tape, run);
        else if (run->kind == GW_TAPE_ELEMENTS)
            elements_forward(tape, run);
        else
            reduction_forward(tape, run);
    }
}

static void back(const gw_tape *tape) {
    for (size_t r = tape->n_runs; r-- > 0;) {
        const gw_tape_run *run = &tape->runs[r];
        if (run->kind == GW_TAPE_NUMBERS)
            numbers_back(tape, run);
        else if (run->kind == GW_TAPE_ELEMENTS)
            elements_back(tape, run);
        else
            reduction_back(tape, run);
    }
}

float gw_tape_replay(gw_tape *tape) {
    float *values = tape->memory, *grads = values + tape->n_numbers;
    for (size_t i = 0; i < tape->n_inputs; i++) {
        const gw_tape_slot *slot = &tape->slots[tape->inputs[i]];
        values[slot->value] = *(const float *)gw_tensor_data(slot->source);
    }
    for (size_t i = 0; i < tape->n_numbers; i++)
        grads[i] = -0.f;
    const size_t root = tape->slots[tape->root].value;
    forward(tape);
    grads[root] = 1;
    back(tape);
    return values[root];
}
