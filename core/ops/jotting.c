/* Jottings of operations, and the nodes that they stand for: Note [Jottings] in autograd/jot.h. */
#include "ops/jotting.h"

#include "autograd/jot.h"
#include "ops/direct_way.h"
#include "ops/quick.h"
#include "ops/record.h"
#include "tensor/storage.h"

/* Settled so often in a row, operations go without jottings, so many of them. */
enum { VAIN = 32, PAUSE = 1 << 14 };

/* ---- an operation ---------------------------------------------------------------------------- */

/* A float32 whose grad_fn, if it has one, is jotted. */
static bool is_single(const gw_tensor *t) {
    return t->ndim == 0 && t->dtype == GW_F32 && !t->wrapped_number && !t->inference && !t->base &&
           !t->storage->zeros && (!t->grad_fn || (gw_is_jotted(t) && gw_tensor_is_alone(t)));
}

/* What the operands are, if all are single numbers and the gradients that are wanted of them, of
 * which there is one, are numbers computed from numbers; and what those need. */
static bool know_operands(const gw_op *op, gw_tensor *const *inputs, int n, const gw_scalar *number,
                          uint8_t *kinds, uint8_t *needs) {
    const gw_way *how = gw_ways[gw_op_index(op)];
    bool tracked = false;
    for (int i = 0; i < n; i++) {
        const gw_tensor *t = inputs[i];
        kinds[i] = GW_JOT_NUMBER;
        if (!t)
            continue;
        if (!is_single(t))
            return false;
        kinds[i] = t->grad_fn ? GW_JOT_RESULT : t->requires_grad ? GW_JOT_LEAF : GW_JOT_FIXED;
        if (kinds[i] == GW_JOT_FIXED)
            continue;
        if (!gw_direct_has_float(&how[i], number))
            return false;
        tracked = true;
        *needs |= (uint8_t)op->saves[i];
    }
    return tracked && (!number || number->dtype == GW_F64 || number->dtype == GW_I64);
}

/* Operand `i` as the jotting has it; its number is read before the result may take its place. */
static gw_status note_operand(gw_jot *jot, gw_tensor *t, int i) {
    gw_edge edge = {0};
    switch ((gw_jot_kind)jot->kinds[i]) {
    case GW_JOT_RESULT:
        jot->from[i].jot = t->jot;
        jot->with[i].number = *gw_jot_number(t);
        return GW_OK;
    case GW_JOT_LEAF:
        jot->kinds[i] = GW_JOT_NOTHING;
        if (gw_find_edge(t, &edge) != GW_OK)
            return GW_E_MEMORY;
        jot->kinds[i] = GW_JOT_LEAF;
        jot->from[i].leaf = edge.node;
        jot->with[i].version = t->version->value;
        return GW_OK;
    case GW_JOT_FIXED:
        if (jot->needs >> i & 1) {
            jot->from[i].fixed = gw_tensor_retain(t);
            jot->with[i].version = t->version->value;
        } else {
            jot->kinds[i] = GW_JOT_NOTHING;
        }
        return GW_OK;
    default:
        return GW_OK;
    }
}

static void compute(const gw_op *op, gw_tensor *const *inputs, const gw_scalar *number, gw_jot *jot,
                    gw_tensor *y) {
    float second = 0;
    double exact = 0;
    gw_tensor *const b = op->n_inputs > 1 ? inputs[1] : NULL;
    char *data[3] = {(char *)gw_jot_number(y), (char *)gw_jot_number(inputs[0]),
                     b ? (char *)gw_jot_number(b) : (char *)&second};
    const int64_t strides[3] = {sizeof(float), sizeof(float), number ? 0 : sizeof(float)};
    if (number) {
        exact = gw_scalar_as_double(*number);
        gw_element_write(GW_F32, &second, 0, *number);
        jot->number = *number;
        jot->with[1].number = second;
    }
    gw_op_loops[gw_op_index(op)][GW_F32](number ? &exact : NULL, data, strides, 1);
    jot->result = *gw_jot_number(y);
}

/* No memory; it may have been the first. */
static bool give_up(gw_context *ctx, gw_jot *jot, gw_tensor *y) {
    gw_tensor_release(y);
    gw_jot_drop_operands(jot);
    if (!ctx->jots.living)
        gw_jots_free(ctx, gw_jots_take(ctx));
    return true;
}

/* Where nodes are asked for again and again, jottings are work in vain. */
static bool pauses(gw_jots *jots) {
    if (!jots->pause)
        return false;
    jots->pause--;
    return true;
}

bool gw_jot_operation(const gw_op *op, gw_tensor *const *inputs, int n, const gw_scalar *number,
                      const bool *spent, gw_tensor **out) {
    gw_context *ctx = inputs[0]->ctx;
    uint8_t kinds[2] = {GW_JOT_NOTHING, GW_JOT_NOTHING}, needs = 0;
    if (ctx->jots.off || pauses(&ctx->jots) || !ctx->grad_enabled ||
        !know_operands(op, inputs, n, number, kinds, &needs))
        return false;
    *out = NULL;
    gw_jot *jot = gw_jot_room(ctx);
    if (!jot)
        return true;
    jot->op = op;
    jot->kinds[0] = jot->kinds[1] = GW_JOT_NOTHING;
    jot->needs = needs;
    jot->mark = 0;
    jot->freed = false;
    gw_tensor *y = gw_spend(inputs, spent, needs);
    if (!y && !(y = gw_jot_spare(ctx)))
        y = gw_tensor_with_storage(ctx, GW_F32, NULL, NULL, 0, sizeof(float));
    if (!y)
        return give_up(ctx, jot, NULL);
    for (int i = 0; i < n; i++) {
        jot->kinds[i] = kinds[i];
        if (note_operand(jot, inputs[i], i) != GW_OK)
            return give_up(ctx, jot, y);
    }
    compute(op, inputs, number, jot, y);
    jot->sequence = ctx->next_sequence++;
    ctx->jots.newest->n++;
    ctx->jots.n++;
    ctx->jots.open += needs != 0;
    gw_jot_set(y, jot);
    *out = y;
    return true;
}

/* ---- their nodes ----------------------------------------------------------------------------- */

static gw_tensor *float_tensor(gw_context *ctx, float number) {
    gw_tensor *t = gw_tensor_with_storage(ctx, GW_F32, NULL, NULL, 0, sizeof number);
    if (t)
        *gw_jot_number(t) = number;
    return t;
}

/* What the node has of operand `i`. */
static gw_status save_operand(gw_context *ctx, gw_saved *saved, const gw_jot *jot, uint8_t i) {
    gw_tensor *t = NULL;
    switch ((gw_jot_kind)jot->kinds[i]) {
    case GW_JOT_NUMBER:
        gw_saved_keep_number(saved, jot->number, i);
        return GW_OK;
    case GW_JOT_RESULT:
        t = gw_tensor_retain(jot->from[i].jot->tensor);
        if (!t && !(t = float_tensor(ctx, jot->with[i].number)))
            return GW_E_MEMORY;
        break;
    case GW_JOT_LEAF:
        t = gw_tensor_retain(jot->from[i].leaf->leaf);
        break;
    default:
        t = gw_tensor_retain(jot->from[i].fixed);
        break;
    }
    if (gw_saved_keep_input(saved, t, i) == GW_OK && jot->kinds[i] != GW_JOT_RESULT)
        saved->version = jot->with[i].version;
    gw_tensor_release(t);
    return gw_error(ctx);
}

/* And of its result: as what gw_saved_adopt leaves, where that is gone. */
static gw_status save_result(gw_context *ctx, gw_saved *saved, const gw_jot *jot) {
    if (jot->tensor)
        return gw_saved_keep_output(saved, jot->tensor);
    gw_tensor *t = float_tensor(ctx, jot->result);
    if (!t)
        return GW_E_MEMORY;
    t->stands_for = t->id;
    t->own_output = true;
    *saved = (gw_saved){.tensor = t, .slot = GW_SLOT_OUTPUT};
    return GW_OK;
}

static gw_status save_all(gw_node *node, const gw_jot *jot) {
    gw_saved *saved = node->saved;
    for (uint8_t slot = 0; slot <= GW_SLOT_OUTPUT && gw_error(node->ctx) == GW_OK; slot++) {
        if (!(jot->needs >> slot & 1))
            continue;
        if (jot->freed)
            *saved = (gw_saved){.slot = slot, .freed = true};
        else if (slot == GW_SLOT_OUTPUT)
            save_result(node->ctx, saved, jot);
        else
            save_operand(node->ctx, saved, jot, slot);
        saved++;
    }
    return gw_error(node->ctx);
}

static gw_node *node_of(gw_context *ctx, const gw_jot *jot) {
    static const gw_tensor like = {.dtype = GW_F32};
    const gw_op *op = jot->op;
    gw_node *node =
        gw_node_new_plain(ctx, op, op->grad_name, op->n_gradients, gw_count_bits(jot->needs),
                          op->kind == GW_OP_KIND_SCALAR ? &jot->number : NULL, &like);
    if (!node)
        return NULL;
    node->sequence = jot->sequence;
    for (uint32_t i = 0; i < node->n_saved; i++)
        node->saved[i] = (gw_saved){0};
    for (int i = 0; i < op->n_gradients; i++) {
        const bool of_leaf = jot->kinds[i] == GW_JOT_LEAF;
        node->next[i] = (gw_edge){0};
        if (gw_jot_leads(jot, i))
            node->next[i].node =
                gw_node_retain(of_leaf ? jot->from[i].leaf : jot->from[i].jot->node);
    }
    if (save_all(node, jot) == GW_OK)
        return node;
    gw_node_release(node);
    return NULL;
}

/* Makes its node, if it is wanted; the result, which may be saved by the next, has it at once. */
static void make_node(gw_context *ctx, gw_jot *jot) {
    jot->node = jot->mark && gw_error(ctx) == GW_OK ? node_of(ctx, jot) : NULL;
    if (jot->tensor) {
        jot->tensor->grad_fn = jot->node;
        jot->tensor->jot = NULL;
    }
}

gw_status gw_jots_settle(gw_context *ctx) {
    if (!ctx->jots.n)
        return gw_error(ctx);
    if (++ctx->jots.vain == VAIN) {
        ctx->jots.vain = 0;
        ctx->jots.pause = PAUSE;
    }
    const gw_status before = ctx->error;
    struct gw_packing *packing = ctx->packing;
    const gw_observer *observer = ctx->observer;
    const bool inference = ctx->inference_mode;
    ctx->error = GW_OK;
    ctx->packing = NULL; /* what is in force now was not when they were made */
    ctx->observer = NULL;
    ctx->inference_mode = false;
    gw_jots_mark(ctx);
    gw_jot_chunk *const oldest = gw_jots_take(ctx);
    for (gw_jot_chunk *chunk = oldest; chunk; chunk = chunk->newer)
        for (size_t i = 0; i < chunk->n; i++)
            make_node(ctx, &chunk->jots[i]);
    for (gw_jot_chunk *chunk = oldest; chunk; chunk = chunk->newer)
        for (size_t i = 0; i < chunk->n; i++)
            if (!chunk->jots[i].tensor)
                gw_node_release(chunk->jots[i].node);
    gw_jots_free(ctx, oldest);
    if (ctx->error == GW_OK)
        ctx->error = before;
    ctx->packing = packing;
    ctx->observer = observer;
    ctx->inference_mode = inference;
    return gw_error(ctx);
}
