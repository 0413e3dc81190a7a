/* Note [Quick operations]. What most operations of small programs are on: one or two float tensors
 * of one dtype and shape that lie row by row, or one and a number; no views, nobody who watches or
 * packs. Their result, its node, the edges and what is saved are made here in one go, with what the
 * general way (gw_pointwise and gw_record) would have found; tests/core/test_eager.c compares them.
 */
#include "ops/quick.h"

/* What a loop is called with. */
typedef struct quick {
    char *data[3];
    int64_t strides[3]; /* in bytes */
    double number;
} quick;

/* Nothing that asks to be told, and no mode in which tensors are of another kind. */
static bool is_quiet(const gw_context *ctx) {
    return !ctx->observer && !ctx->node_made && !ctx->packing && !ctx->inference_mode &&
           gw_error(ctx) == GW_OK;
}

/* The last condition is that it can be held as it is: Note [Saved as it is]. */
static bool is_plain(const gw_tensor *t) {
    return (t->dtype == GW_F32 || t->dtype == GW_F64) && !t->wrapped_number && !t->inference &&
           !t->base && !t->storage->zeros && (t->requires_grad || !(t->grad || t->retains_grad)) &&
           gw_is_row_major(t);
}

static bool is_like(const gw_tensor *t, const gw_tensor *first) {
    return t == first ||
           (t->dtype == first->dtype && is_plain(t) && gw_tensor_same_shape(t, first));
}

/* A float or an int that was made a tensor for this operation, in the dtype of the loop. */
static bool read_wrapped(const gw_tensor *t, gw_dtype dtype, void *number) {
    if (!t->wrapped_number || t->ndim || (t->dtype != GW_F64 && t->dtype != GW_I64) || t->grad_fn ||
        t->requires_grad)
        return false;
    gw_element_write(dtype, number, 0, gw_tensor_at(t, 0));
    return true;
}

static char *first_byte(const gw_tensor *t, int64_t size) {
    return (char *)t->storage->data + t->offset * size;
}

static void save(gw_saved *saved, gw_tensor *t, uint8_t slot, const gw_edge *edge) {
    saved->edge = *edge;
    if (edge->node)
        edge->node->refs++;
    saved->packed = NULL;
    saved->tensor_id = t->id;
    saved->version = t->version->value;
    saved->output_nr = t->output_nr;
    saved->slot = slot;
    saved->freed = false;
    saved->of_view = false;
    saved->borrowed = slot == GW_SLOT_OUTPUT;
    saved->via = NULL;
    t->refs += slot != GW_SLOT_OUTPUT;
    gw_saved_hold(saved, t);
}

/* The node of `out`, if there is to be one. */
static gw_status record(const gw_op *op, gw_tensor *const *inputs, const gw_scalar *number,
                        gw_tensor *out) {
    unsigned needs = 0;
    bool tracked = false;
    for (uint32_t i = 0; i < op->n_gradients; i++) {
        const bool leads = inputs[i]->grad_fn || inputs[i]->requires_grad;
        tracked = tracked || leads;
        needs |= leads ? op->saves[i] : 0;
    }
    if (!tracked)
        return GW_OK;
    const bool a = needs & GW_SAVE_A, b = needs & GW_SAVE_B, y = needs & GW_SAVE_Y;
    gw_node *node = gw_node_new_plain(out->ctx, op, op->grad_name, op->n_gradients,
                                      (uint32_t)a + b + y, number, out);
    if (!node)
        return GW_E_MEMORY;
    for (uint32_t i = 0; i < op->n_gradients; i++)
        node->next[i] = (gw_edge){0};
    for (uint32_t i = 0; i < op->n_gradients; i++)
        if (gw_find_edge(inputs[i], &node->next[i]) != GW_OK) {
            node->n_saved = 0;
            gw_node_release(node);
            return gw_error(out->ctx);
        }
    gw_saved *saved = node->saved;
    if (a)
        save(saved++, inputs[0], 0, &node->next[0]);
    if (b)
        save(saved++, inputs[1], 1, &node->next[1]);
    if (y)
        save(saved, out, GW_SLOT_OUTPUT, &(gw_edge){0});
    out->grad_fn = node;
    return GW_OK;
}

/* The operand beside the first, as the loop finds it. */
static bool find_second(const gw_tensor *first, const gw_tensor *b, const gw_scalar *c, quick *q) {
    const gw_dtype dtype = (gw_dtype)first->dtype;
    if (b && is_like(b, first)) {
        q->data[2] = first_byte(b, q->strides[1]);
        q->strides[2] = q->strides[1];
        return true;
    }
    q->data[2] = (char *)&q->number;
    q->strides[2] = 0;
    if (c)
        gw_element_write(dtype, &q->number, 0, *c);
    return c ? c->dtype == GW_F64 || c->dtype == GW_I64 : read_wrapped(b, dtype, &q->number);
}

bool gw_quick(const gw_op *op, gw_tensor *const *inputs, int n, const gw_scalar *number,
              gw_tensor **out) {
    gw_tensor *a = inputs[0];
    const gw_dtype dtype = (gw_dtype)a->dtype;
    if (op->kind > GW_OP_KIND_GRADIENT || !is_quiet(a->ctx) || !is_plain(a) ||
        !gw_op_loops[gw_op_index(op)][dtype])
        return false;
    const int64_t size = dtype == GW_F32 ? sizeof(float) : sizeof(double);
    quick q = {.data = {NULL, first_byte(a, size)}, .strides = {size, size}};
    if ((n > 1 || number) && !find_second(a, n > 1 ? inputs[1] : NULL, number, &q))
        return false;
    gw_tensor *y = *out = gw_empty_like_rows(a, dtype);
    if (!y)
        return true;
    const int64_t numel = gw_tensor_numel(a);
    q.data[0] = (char *)y->storage->data;
    if (numel > 0)
        gw_op_loops[gw_op_index(op)][dtype](NULL, q.data, q.strides, numel);
    if (a->ctx->grad_enabled && record(op, inputs, number, y) != GW_OK) {
        gw_tensor_release(y);
        *out = NULL;
    }
    return true;
}
