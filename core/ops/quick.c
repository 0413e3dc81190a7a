/* Note [Quick operations]. What most operations of small programs are on: one or two float tensors
 * of one dtype and shape that lie row by row, or one and a number; no views, nobody who watches or
 * packs. Their result, its node, the edges and what is saved are made here in one go, with what the
 * general way (gw_pointwise and gw_record) would have found; tests/core/test_eager.c compares them.
 */
#include "ops/quick.h"

#include "ops/jotting.h"

/* What a loop is called with. */
typedef struct quick {
    char *data[3];
    int64_t strides[3]; /* in bytes */
    double number;
    double exact; /* the number of a SCALAR row, as it was given */
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

/* A float or an int that was made a tensor for this operation. */
static bool is_wrapped(const gw_tensor *t) {
    return t->wrapped_number && !t->ndim && (t->dtype == GW_F64 || t->dtype == GW_I64) &&
           !t->grad_fn && !t->requires_grad;
}

static char *first_byte(const gw_tensor *t, int64_t size) {
    return (char *)t->storage->data + t->offset * size;
}

static void save(gw_saved *saved, gw_tensor *t, uint8_t slot) {
    saved->packed = NULL;
    saved->more = NULL;
    saved->version = t->version->value;
    saved->output_nr = t->output_nr;
    saved->slot = slot;
    saved->number = 0;
    saved->freed = false;
    saved->of_view = false;
    saved->borrowed = slot == GW_SLOT_OUTPUT;
    t->refs += slot != GW_SLOT_OUTPUT;
    gw_saved_hold(saved, t);
}

/* Which of them the node needs, by op->saves. */
static unsigned needed(const gw_op *op, gw_tensor *const *inputs, bool *tracked) {
    unsigned needs = 0;
    for (uint32_t i = 0; i < op->n_gradients; i++) {
        const bool leads = inputs[i] && (inputs[i]->grad_fn || inputs[i]->requires_grad);
        *tracked = *tracked || leads;
        needs |= leads ? op->saves[i] : 0;
    }
    return needs;
}

/* The node of `out`. `number`: an operand without a tensor, to be saved as one, or the attribute.
 */
static gw_status record(const gw_op *op, gw_tensor *const *inputs, const gw_scalar *number,
                        unsigned needs, gw_tensor *out) {
    const bool a = needs & GW_SAVE_A, b = needs & GW_SAVE_B, y = needs & GW_SAVE_Y;
    const gw_scalar *attribute = op->kind == GW_OP_KIND_SCALAR ? number : NULL;
    gw_node *node = gw_node_new_plain(out->ctx, op, op->grad_name, op->n_gradients,
                                      (uint32_t)a + b + y, attribute, out);
    if (!node)
        return GW_E_MEMORY;
    for (uint32_t i = 0; i < op->n_gradients; i++)
        node->next[i] = (gw_edge){0};
    for (uint32_t i = 0; i < op->n_gradients; i++)
        if (inputs[i] && gw_find_edge(inputs[i], &node->next[i]) != GW_OK) {
            node->n_saved = 0;
            gw_node_release(node);
            return gw_error(out->ctx);
        }
    out->output_nr = 0;
    gw_saved *saved = node->saved;
    if (a)
        save(saved++, inputs[0], 0);
    if (b && inputs[1])
        save(saved++, inputs[1], 1);
    else if (b)
        gw_saved_keep_number(saved++, *number, 1);
    if (y)
        save(saved, out, GW_SLOT_OUTPUT);
    gw_node *old = out->grad_fn; /* of what was spent: the node has it now */
    out->grad_fn = node;
    gw_node_release(old);
    return GW_OK;
}

gw_tensor *gw_spend(gw_tensor *const *inputs, const bool *spent, unsigned needs) {
    for (int i = 0; i < 2; i++) {
        gw_tensor *t = spent[i] ? inputs[i] : NULL;
        if (!t || (needs >> i & 1 && !gw_is_jotted(t)) || t->holders || t->stands_for ||
            !gw_tensor_may_be_spent(t))
            continue;
        t->refs++;
        gw_tensor_renew(t);
        return t;
    }
    return NULL;
}

/* The operand beside the first, as the loop finds it. */
static bool find_second(const gw_tensor *first, const gw_tensor *b, const gw_scalar *c, quick *q) {
    const gw_dtype dtype = (gw_dtype)first->dtype;
    if (b && is_like(b, first)) {
        q->data[2] = first_byte(b, q->strides[1]);
        q->strides[2] = q->strides[1];
        return true;
    }
    if (b ? !is_wrapped(b) : c->dtype != GW_F64 && c->dtype != GW_I64)
        return false;
    const gw_scalar number = b ? gw_tensor_at(b, 0) : *c;
    q->data[2] = (char *)&q->number;
    q->strides[2] = 0;
    q->exact = gw_scalar_as_double(number);
    gw_element_write(dtype, &q->number, 0, number);
    return true;
}

/* What is jotted and goes another way from here has its node now, before it may be spent. */
static gw_status settle(gw_tensor *const *inputs, int n) {
    for (int i = 0; i < n; i++)
        if (inputs[i] && gw_is_jotted(inputs[i]))
            return gw_jots_settle(inputs[i]->ctx);
    return GW_OK;
}

bool gw_quick(const gw_op *op, gw_tensor *const *inputs, int n, const gw_scalar *number,
              gw_tensor **out) {
    static const bool none[2] = {false, false};
    return gw_quick_spending(op, inputs, n, number, none, out);
}

bool gw_quick_spending(const gw_op *op, gw_tensor *const *inputs, int n, const gw_scalar *number,
                       const bool *spent, gw_tensor **out) {
    gw_tensor *a = inputs[0];
    const gw_dtype dtype = (gw_dtype)a->dtype;
    if (op->kind > GW_OP_KIND_GRADIENT || !is_quiet(a->ctx))
        return false;
    if (a->ndim == 0 && gw_jot_operation(op, inputs, n, number, spent, out))
        return true;
    if ((a->ctx->jots.n && settle(inputs, n) != GW_OK) || !is_plain(a) ||
        !gw_op_loops[gw_op_index(op)][dtype])
        return false;
    const int64_t size = dtype == GW_F32 ? sizeof(float) : sizeof(double);
    quick q = {.data = {NULL, first_byte(a, size)}, .strides = {size, size}};
    if ((n > 1 || number) && !find_second(a, n > 1 ? inputs[1] : NULL, number, &q))
        return false;
    bool tracked = false;
    const unsigned needs = a->ctx->grad_enabled ? needed(op, inputs, &tracked) : 0;
    gw_tensor *y = gw_spend(inputs, spent, needs);
    if (!y)
        y = gw_empty_like_rows(a, dtype);
    *out = y;
    if (!y)
        return true;
    const int64_t numel = gw_tensor_numel(a);
    q.data[0] = (char *)y->storage->data;
    if (numel > 0)
        gw_op_loops[gw_op_index(op)][dtype](number ? &q.exact : NULL, q.data, q.strides, numel);
    if (tracked && record(op, inputs, number, needs, y) != GW_OK) {
        gw_tensor_release(y);
        *out = NULL;
    } else if (!tracked && y->grad_fn) { /* of what was spent */
        gw_node *old = y->grad_fn;
        y->grad_fn = NULL;
        y->output_nr = 0;
        gw_node_release(old);
    }
    return true;
}
