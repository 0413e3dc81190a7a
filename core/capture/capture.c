/* Operations, noted as they are done: Note [Tape]. */
#include <string.h>

#include "autograd/node.h"
#include "capture/tape.h"
#include "ops/direct_way.h"
#include "ops/pointwise.h"

/* Why a tape cannot compute something: the number of the operation in ops.def, or one of these. */
enum {
    COMPUTES = GW_OP_COUNT, /* it can */
    FUNCTION,
    BEFORE,
    NOT_PLAIN,
    SHAPES,
    POWER,
    IN_PLACE,
    REASONS
};
static const char *const reasons[REASONS - GW_OP_COUNT] = {
    "",
    "a function of the program, or detach()",
    "what was made before the capture",
    "a tensor that is not float32, dense and filled",
    "operands of different shapes",
    "a power by 0",
    "a write in place",
};

struct gw_capture {
    gw_observer observer;
    gw_tape *tape;
    gw_idmap unknown; /* id of what a tape cannot compute -> the reason + 1 */
    bool written;     /* in place */
};

void *gw_tape_append(gw_context *ctx, void **items, size_t *n, size_t *room, size_t size) {
    if (*n == *room) {
        const size_t more = *room ? 2 * *room : 64;
        void *grown = gw_resize(ctx, *items, *room * size, more * size);
        if (!grown)
            return NULL;
        *items = grown;
        *room = more;
    }
    return (char *)*items + (*n)++ * size;
}

/* A new slot, by its place; the error is set when there is no memory. */
static uint32_t new_slot(gw_tape *tape, gw_tape_slot slot, uint64_t id) {
    gw_tape_slot *to = gw_tape_append(tape->ctx, (void **)&tape->slots, &tape->n_slots,
                                      &tape->slots_room, sizeof slot);
    if (!to)
        return GW_TAPE_NOWHERE;
    *to = slot;
    gw_tensor_retain(slot.source);
    if (id)
        gw_idmap_put(tape->ctx, &tape->slot_of, id, tape->n_slots);
    return (uint32_t)(tape->n_slots - 1);
}

static uint32_t constant(gw_tape *tape, gw_scalar number) {
    gw_tape_slot slot = {.numel = 1, .constant = true};
    gw_element_write(GW_F32, &slot.number, 0, number);
    return new_slot(tape, slot, 0);
}

static bool is_plain(const gw_tensor *t) {
    return t->dtype == GW_F32 && !t->wrapped_number && gw_tensor_numel(t) > 0 && gw_is_row_major(t);
}

/* The slot of an operand, or the reason why there is none. */
static size_t find_slot(gw_capture *capture, gw_tensor *t, uint32_t *slot) {
    gw_tape *tape = capture->tape;
    const size_t unknown = gw_idmap_get(&capture->unknown, t->id);
    const size_t known = gw_idmap_get(&tape->slot_of, t->id);
    if (unknown)
        return unknown - 1;
    if (!known && (t->grad_fn || t->base))
        return BEFORE;
    if (!known && !t->wrapped_number && !is_plain(t))
        return NOT_PLAIN;
    if (known)
        *slot = (uint32_t)(known - 1);
    else if (t->wrapped_number)
        *slot = constant(tape, gw_tensor_at(t, 0));
    else
        *slot = new_slot(tape,
                         (gw_tape_slot){.source = t,
                                        .numel = gw_tensor_numel(t),
                                        .ndim = t->ndim,
                                        .tracked = t->requires_grad},
                         t->id);
    return COMPUTES;
}

/* The operation whose loop does the same with the number as an operand. */
static gw_op_id as_binary(gw_op_id id) {
    return id == GW_OP_add_scalar   ? GW_OP_add
           : id == GW_OP_sub_scalar ? GW_OP_sub
           : id == GW_OP_mul_scalar ? GW_OP_mul
                                    : id;
}

static bool is_known(const gw_op *op) {
    const gw_op_id id = gw_op_index(op);
    return gw_ways[id][0].kind != GW_WAY_GENERAL || id == GW_OP_div;
}

/* Keeps a number for a step; the error is set when there is no memory. */
static void give(gw_tape *tape, gw_tape_step *step, double number) {
    double *to = gw_tape_append(tape->ctx, (void **)&tape->numbers, &tape->n_given,
                                &tape->given_room, sizeof *to);
    if (to)
        *to = number;
    step->number = (uint32_t)(tape->n_given - 1);
}

/* The number that comes with an operation, beside its tensors. */
static size_t read_number(gw_tape *tape, const gw_op *op, const gw_node *node, gw_tape_step *step) {
    if (op->kind != GW_OP_KIND_SCALAR)
        return COMPUTES;
    if (!node)
        return gw_op_index(op); /* nobody has kept it */
    const gw_scalar c = node->attributes->scalar;
    if (gw_op_index(op) == GW_OP_pow_scalar) {
        if (gw_scalar_as_double(c) == 0)
            return POWER;
        give(tape, step, gw_scalar_as_double(c));
    }
    step->in[1] = constant(tape, c);
    return COMPUTES;
}

/* `out`: the result; gradients go to operands of what has a node. */
static size_t read_operands(gw_capture *capture, gw_tensor *const *inputs, size_t n,
                            const gw_tensor *out, gw_tape_step *step) {
    gw_tape *tape = capture->tape;
    const int64_t numel = gw_tensor_numel(out);
    const bool reduces = gw_ways[step->op][0].kind >= GW_WAY_MEAN;
    for (size_t i = 0; i < n && gw_error(tape->ctx) == GW_OK; i++) {
        const size_t reason = find_slot(capture, inputs[i], &step->in[i]);
        if (reason != COMPUTES)
            return reason;
        if (gw_error(tape->ctx) != GW_OK)
            break;
        const gw_tape_slot *slot = &tape->slots[step->in[i]];
        if (!reduces && slot->numel != numel && slot->numel != 1)
            return SHAPES;
        if (gw_ways[step->op][0].kind == GW_WAY_MEAN)
            give(tape, step, (double)slot->numel);
        if (slot->tracked && out->grad_fn)
            step->edges |= (uint8_t)(GW_TAPE_SENDS << i);
        if (slot->tracked && !reduces && slot->ndim < out->ndim)
            step->edges |= (uint8_t)(GW_TAPE_SUMS << i);
    }
    return COMPUTES;
}

/* Adds a step, or says why not. */
static size_t add_step(gw_capture *capture, const gw_op *op, gw_tensor *const *inputs, size_t n,
                       gw_tensor *out) {
    gw_tape *tape = capture->tape;
    gw_tape_step step = {.in = {GW_TAPE_NOWHERE, GW_TAPE_NOWHERE},
                         .op = (uint16_t)as_binary(gw_op_index(op))};
    if (!is_plain(out))
        return NOT_PLAIN;
    size_t reason = read_operands(capture, inputs, n, out, &step);
    if (reason == COMPUTES)
        reason = read_number(tape, op, out->grad_fn, &step);
    if (reason != COMPUTES || gw_error(tape->ctx) != GW_OK)
        return reason;
    const gw_tape_slot slot = {
        .numel = gw_tensor_numel(out), .ndim = out->ndim, .tracked = out->grad_fn};
    step.out = new_slot(tape, slot, out->id);
    gw_tape_step *to = gw_tape_append(tape->ctx, (void **)&tape->steps, &tape->n_steps,
                                      &tape->steps_room, sizeof step);
    if (to)
        *to = step;
    return COMPUTES;
}

/* The row of ops.def; NULL: it is none. */
static const gw_op *row_of(const char *name) {
    for (size_t i = 0; i < GW_OP_COUNT; i++)
        if (strcmp(gw_ops[i].name, name) == 0)
            return &gw_ops[i];
    return NULL;
}

static void on_forward(void *user, const char *name, gw_tensor *const *inputs, size_t n,
                       gw_tensor *out) {
    gw_capture *capture = user;
    if (n == 0)
        return; /* what is made of nothing is read when it is used */
    const gw_op *op = out->grad_fn ? out->grad_fn->op : row_of(name);
    const size_t reason = !op            ? (size_t)FUNCTION
                          : is_known(op) ? add_step(capture, op, inputs, n, out)
                                         : gw_op_index(op);
    if (reason != COMPUTES)
        gw_idmap_put(capture->tape->ctx, &capture->unknown, out->id, reason + 1);
}

static void on_inplace(void *user, const char *op, gw_tensor *const *inputs, size_t n,
                       gw_tensor *self) {
    gw_capture *capture = user;
    (void)op, (void)inputs, (void)n, (void)self;
    capture->written = true;
}

gw_capture *gw_capture_begin(gw_context *ctx) {
    if (ctx->observer) {
        gw_fail(ctx, GW_E_RUNTIME, "a capture cannot begin: the context is being observed");
        return NULL;
    }
    gw_capture *capture = gw_alloc_zero(ctx, sizeof *capture);
    gw_tape *tape = gw_alloc_zero(ctx, sizeof *tape);
    if (!capture || !tape) {
        if (capture)
            gw_release(ctx, capture, sizeof *capture);
        if (tape)
            gw_release(ctx, tape, sizeof *tape);
        return NULL;
    }
    tape->ctx = ctx;
    capture->tape = tape;
    capture->observer = (gw_observer){.forward = on_forward, .inplace = on_inplace};
    ctx->observer = &capture->observer;
    ctx->observer_user = capture;
    return capture;
}

static gw_status set_root(gw_capture *capture, const gw_tensor *root) {
    gw_tape *tape = capture->tape;
    const size_t unknown = gw_idmap_get(&capture->unknown, root->id);
    const size_t known = gw_idmap_get(&tape->slot_of, root->id);
    const size_t reason = capture->written ? IN_PLACE
                          : unknown        ? unknown - 1
                          : !known         ? BEFORE
                                           : COMPUTES;
    if (reason != COMPUTES)
        return gw_fail(tape->ctx, GW_E_NOT_IMPLEMENTED, "a capture does not replay %s",
                       reason < GW_OP_COUNT ? gw_ops[reason].name : reasons[reason - GW_OP_COUNT]);
    tape->root = (uint32_t)(known - 1);
    const gw_tape_slot *slot = &tape->slots[tape->root];
    if (slot->numel != 1 || slot->source)
        return gw_fail(tape->ctx, GW_E_RUNTIME,
                       "the root of a capture is one number that an operation made, not one of "
                       "%lld elements",
                       (long long)slot->numel);
    if (!slot->tracked)
        return gw_fail(tape->ctx, GW_E_RUNTIME,
                       "element 0 of tensors does not require grad and does not have a grad_fn");
    return GW_OK;
}

gw_tape *gw_capture_end(gw_capture *capture, const gw_tensor *root) {
    if (!capture)
        return NULL;
    gw_tape *tape = capture->tape;
    gw_context *ctx = tape->ctx;
    if (ctx->observer == &capture->observer)
        ctx->observer = NULL;
    if (!root || gw_error(ctx) != GW_OK || set_root(capture, root) != GW_OK ||
        gw_tape_plan(tape) != GW_OK) {
        gw_tape_free(tape);
        tape = NULL;
    }
    gw_idmap_free(ctx, &capture->unknown);
    gw_release(ctx, capture, sizeof *capture);
    return tape;
}
