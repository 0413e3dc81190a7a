/* The inside of a tape.
 *
 * Note [Tape]. A capture notes the operations that leave a node, in order. Their nodes would have
 * their turns in the opposite order, since the one made last is always next (Note [Order of
 * backward] in autograd/engine.c): so a replay is one walk forwards and one back. How a gradient
 * comes about is what a direct turn does (Note [Direct turns] in ops/direct.h), by the same table
 * and loops.
 *
 * Note [Runs]. Consecutive steps on single numbers are loops over lists; those on tensors of one
 * size are done a few elements at a time, so that what is between them stays in the cache. A sum,
 * and a step that sends a sum back to a number, is a run of its own.
 *
 * Note [Levels]. Forwards the order of steps that do not need each other is free. Steps on numbers
 * are sorted by how many steps before them they wait for, and by operation: so there is a loop for
 * each operation of a level instead of a choice for each step, they do not wait for each other, and
 * tanh takes four at a time. Backwards the order decides how gradients are added up: it stays.
 *
 * Note [Repeated, again]. What a sum or a mean sends back is one number for all elements, as long
 * as nothing of each element is computed with it (Note [Repeated gradients] in ops/direct.h). There
 * it lies a few times only, and every few elements read the same ones.
 *
 * Note [Negative zeros]. Gradients of numbers begin as -0, to which everything adds up to itself:
 * so all of them are added, and none need be known as the first. */
#ifndef GW_CAPTURE_TAPE_H
#define GW_CAPTURE_TAPE_H

#include "autograd/idmap.h"
#include "gradwalk/capture.h"
#include "ops/op.h"

#define GW_TAPE_NOWHERE UINT32_MAX

/* A tensor of the captured program, or a number beside one. */
typedef struct gw_tape_slot {
    gw_tensor *source; /* owned; NULL: a step makes it, or it is a constant */
    int64_t numel;
    int ndim;
    size_t value, grad; /* where they lie, in floats; of numbers both are its place among them */
    float number;       /* of a constant */
    bool constant, tracked;
    bool needed;        /* the root depends on it */
    bool kept;          /* the way back reads its value */
    bool has_grad;      /* something arrives */
    bool repeated;      /* and is one number for all elements */
    bool expanded;      /* likewise, of a sum: a view in PyTorch, which is added up otherwise */
    uint32_t arrivals;  /* of gradients */
    uint32_t last_read; /* the last step forwards that reads it */
} gw_tape_slot;

/* Of input i: a gradient goes there; it is the first to arrive; it is summed over dims that the
 * input has not, be they of size 1, which makes 0 of -0. */
enum { GW_TAPE_SENDS = 1, GW_TAPE_FIRST = 4, GW_TAPE_SUMS = 16 };

/* `in` and `out` are slots, in runs of numbers their places. */
typedef struct gw_tape_step {
    uint32_t out, in[2]; /* in[1]: GW_TAPE_NOWHERE of operations on one tensor */
    uint16_t op;         /* gw_op_id */
    uint8_t edges;       /* GW_TAPE_SENDS << i and so on */
    bool begins;         /* a level: Note [Levels] */
    uint32_t number;     /* of `numbers`: the exponent of a power, the count of a mean */
} gw_tape_step;

typedef enum gw_tape_kind { GW_TAPE_NUMBERS, GW_TAPE_ELEMENTS, GW_TAPE_REDUCTION } gw_tape_kind;

typedef struct gw_tape_run {
    gw_tape_kind kind;
    uint32_t begin, end; /* steps */
    int64_t numel;
} gw_tape_run;

struct gw_tape {
    gw_context *ctx;
    gw_idmap slot_of; /* id of a tensor -> slot + 1 */
    gw_tape_slot *slots;
    gw_tape_step *steps, *forward; /* in the order of the way back, and of the way forwards */
    gw_tape_run *runs;
    double *numbers;  /* that came with operations */
    uint32_t *inputs; /* the slots of numbers that are read anew */
    size_t n_slots, slots_room, n_steps, steps_room, n_runs, runs_room, n_inputs, inputs_room;
    size_t n_given, given_room;
    uint32_t root;
    float *memory; /* n_numbers values, as many gradients, scratch, then tensors */
    size_t n_numbers, scratch, size;
};

/* Elements that are computed at a time; whole blocks (Note [Blocks] in ops/math.h) each. */
enum { GW_TAPE_FEW = 1024 };

/* Room for one more of `size` bytes in a growing array; NULL: no memory. */
void *gw_tape_append(gw_context *ctx, void **items, size_t *n, size_t *room, size_t size);

/* order.c: makes `forward` of all steps in runs of numbers. */
gw_status gw_tape_order(gw_tape *tape);
/* tape.c: keeps the steps that lead to the root, and gives everything its place. */
gw_status gw_tape_plan(gw_tape *tape);

static inline bool gw_tape_is_number(const gw_tape_slot *slot) {
    return slot->numel == 1;
}

#endif
