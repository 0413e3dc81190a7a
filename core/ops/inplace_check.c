/* Whether a tensor may be written in place: what PyTorch looks at before it does. */
#include <string.h>

#include "ops/inplace.h"
#include "ops/record.h"

bool gw_is_dense(const gw_tensor *t) {
    int64_t extent = 1;
    for (int i = 0; i < t->ndim; i++)
        if (t->dims[i] > 1)
            extent += (t->dims[i] - 1) * t->strides[i];
    if (extent != gw_tensor_numel(t))
        return false;
    bool used[GW_MAX_DIMS] = {false};
    int64_t expected = 1;
    for (int n = 0; n < t->ndim; n++) {
        int next = -1;
        for (int i = 0; i < t->ndim && next < 0; i++)
            if (!used[i] && (t->dims[i] == 1 || t->strides[i] == expected))
                next = i;
        if (next < 0)
            return false;
        used[next] = true;
        expected *= t->dims[next];
    }
    return true;
}

bool gw_overlaps_itself(const gw_tensor *t) {
    for (int i = 0; i < t->ndim; i++)
        if (t->dims[i] > 1 && t->strides[i] == 0)
            return gw_tensor_numel(t) > 0;
    return false;
}

typedef enum overlap { APART, PARTLY, THE_SAME } overlap;

/* As PyTorch's get_overlap_status: only dense tensors are looked at. */
static overlap overlap_of(const gw_tensor *a, const gw_tensor *b) {
    if (a == b)
        return THE_SAME;
    if (a->storage != b->storage || !gw_is_dense(a) || !gw_is_dense(b))
        return APART;
    const int64_t a_end = a->offset + gw_tensor_numel(a), b_end = b->offset + gw_tensor_numel(b);
    if (a_end == a->offset || b_end == b->offset)
        return APART;
    if (a->offset == b->offset && a_end == b_end)
        return a->ndim == b->ndim && (!a->ndim || memcmp(a->strides, b->strides,
                                                         a->ndim * sizeof *a->strides) == 0)
                   ? THE_SAME
                   : PARTLY;
    return a->offset < b_end && b->offset < a_end ? PARTLY : APART;
}

/* Whether an element of `self`, which is dim by dim apart, lies at `at`; `beside` is moved by that
 * element's steps along `strides`. */
static bool has_element_at(const gw_tensor *self, int64_t at, const int64_t *strides,
                           int64_t *beside) {
    int64_t left = at - self->offset;
    bool used[GW_MAX_DIMS] = {false};
    for (int n = 0; n < self->ndim && left >= 0; n++) { /* the longest step first */
        int next = -1;
        for (int d = 0; d < self->ndim; d++)
            if (!used[d] && (next < 0 || self->strides[d] > self->strides[next]))
                next = d;
        used[next] = true;
        if (self->dims[next] < 2 || self->strides[next] == 0)
            continue;
        int64_t steps = left / self->strides[next];
        steps = steps < self->dims[next] ? steps : self->dims[next] - 1;
        left -= steps * self->strides[next];
        *beside += steps * strides[next];
    }
    return left == 0;
}

/* Note [Reading what was written]. PyTorch refuses only what it sees at once to overlap: of dense
 * tensors. In x /= x[:, :1] and x[:, 1:] = x[:, :-1] it reads in the midst of the loop what it has
 * written; what comes of that depends on the width of its vectors. Whether that is so: an element
 * that is read lies at a place of `self` before the one that is written then. */
static bool reads_what_it_wrote(const gw_op *op, const gw_tensor *self, const gw_tensor *other) {
    int64_t strides[GW_MAX_DIMS], at[GW_MAX_DIMS] = {0};
    if (self->storage != other->storage || other->ndim > self->ndim ||
        gw_dtype_size((gw_dtype)self->dtype) != gw_dtype_size((gw_dtype)other->dtype))
        return false;
    for (int d = 0; d < other->ndim; d++) {
        const int64_t size = other->dims[other->ndim - 1 - d];
        if (size != 1 && size != self->dims[self->ndim - 1 - d])
            return false; /* not element by element */
    }
    gw_tensor_expand(other, self->ndim, self->dims, strides);
    const bool copies = gw_op_index(op) == GW_OP_copy_; /* x[:] = x[0] writes x[0] to itself */
    int64_t written = self->offset, read = other->offset;
    for (int64_t n = gw_tensor_numel(self); n > 0; n--) {
        int64_t source = other->offset; /* of what has been written where it is read */
        if (read < written && has_element_at(self, read, strides, &source) &&
            !(copies && source == read))
            return true;
        for (int d = self->ndim - 1; d >= 0; d--) {
            written += self->strides[d];
            read += strides[d];
            if (++at[d] < self->dims[d])
                break;
            written -= self->strides[d] * self->dims[d];
            read -= strides[d] * self->dims[d];
            at[d] = 0;
        }
    }
    return false;
}

static gw_status fail_overlap(gw_context *ctx) {
    return gw_fail(ctx, GW_E_RUNTIME,
                   "unsupported operation: some elements of the input tensor and the "
                   "written-to tensor refer to a single memory location. Please clone() "
                   "the tensor before performing the operation.");
}

gw_status gw_check_apart(const gw_tensor *self, const gw_tensor *other) {
    return overlap_of(self, other) == APART ? GW_OK : fail_overlap(self->ctx);
}

/* Operations that read where they have written already: not even the same tensor is fine. */
static bool scatters(const gw_op *op) {
    switch (gw_op_index(op)) {
    case GW_OP_scatter:
    case GW_OP_scatter_add:
    case GW_OP_scatter_value:
    case GW_OP_index_add:
    case GW_OP_index_copy:
    case GW_OP_index_fill:
    case GW_OP_put:
        return true;
    default:
        return false;
    }
}

static gw_status check_others(const gw_op *op, gw_tensor *const *inputs) {
    const gw_tensor *self = inputs[0];
    if (gw_op_index(op) == GW_OP_index_put) /* which sees to that itself */
        return GW_OK;
    const int first =
        gw_op_index(op) == GW_OP_masked_fill_tensor ? 2 : 1; /* the value is a number */
    for (int i = first; i < op->n_inputs; i++) {
        const overlap found = inputs[i] ? overlap_of(self, inputs[i]) : APART;
        if (found == APART && inputs[i] && reads_what_it_wrote(op, self, inputs[i]))
            return gw_fail(self->ctx, GW_E_NOT_IMPLEMENTED,
                           "%s reads elements that it has written already, because what it reads "
                           "is a part of what it writes: what comes of that is not part of the "
                           "playground. clone() it first",
                           op->kind == GW_OP_KIND_WRITE ? op->name
                           : op->inplace                ? op->inplace
                                                        : op->name);
        if (found == PARTLY || (found == THE_SAME && scatters(op)))
            return fail_overlap(self->ctx);
    }
    return GW_OK;
}

/* What PyTorch does to expanded tensors: each element in its turn. What fills some of them sees to
 * that itself: gw_without_repeats. */
static bool fills_expanded(const gw_op *op) {
    switch (gw_op_index(op)) {
    case GW_OP_index_fill:
    case GW_OP_index_put:
    case GW_OP_masked_fill:
    case GW_OP_masked_fill_tensor:
    case GW_OP_threshold:
        return true;
    default:
        return false;
    }
}

/* What leaves the same however often it is done, or moves no element. */
static bool is_idempotent(const gw_op *op) {
    switch (gw_op_index(op)) {
    case GW_OP_zero_:
    case GW_OP_fill_:
    case GW_OP_fill_tensor_:
    case GW_OP_t_:
    case GW_OP_transpose_:
    case GW_OP_squeeze_:
    case GW_OP_squeeze_dim_:
    case GW_OP_unsqueeze_:
        return true;
    default:
        return false;
    }
}

bool gw_inplace_tracks(const gw_op *op, gw_tensor *const *inputs) {
    return gw_dtype_is_float((gw_dtype)inputs[0]->dtype) && gw_recording(op, inputs);
}

/* Of an operation that is recorded: whether the graph has a place for it. */
static gw_status check_graph(const gw_op *op, gw_tensor *const *inputs) {
    gw_tensor *self = inputs[0];
    gw_context *ctx = self->ctx;
    if (self->base && gw_check_frozen_view(self, "is being") != GW_OK)
        return gw_error(ctx);
    const gw_node *node = gw_tensor_grad_fn(self);
    const bool requires_grad = gw_tensor_requires_grad(self);
    if (requires_grad && self->base && !self->base->grad_fn)
        return gw_fail(ctx, GW_E_RUNTIME,
                       "a view of a leaf Variable that requires grad is being used in an in-place "
                       "operation.");
    if (requires_grad && !node)
        return gw_fail(
            ctx, GW_E_RUNTIME,
            "a leaf Variable that requires grad is being used in an in-place operation.");
    for (int i = 1; i < op->n_gradients && gw_error(ctx) == GW_OK; i++)
        if (inputs[i])
            gw_tensor_grad_fn(inputs[i]);
    return gw_error(ctx);
}

gw_status gw_check_inplace(const gw_op *op, gw_tensor *const *inputs) {
    const gw_tensor *self = inputs[0];
    gw_context *ctx = self->ctx;
    gw_jots_settle_for(self);
    if (self->storage->zeros)
        return gw_fail(ctx, GW_E_RUNTIME,
                       "ZeroTensors are immutable. Please use the materialized zero tensor "
                       "obtained using .clone() if you want a mutable tensor.");
    if (op->kind >= GW_OP_KIND_CUSTOM && gw_check_refused(ctx, op, (gw_dtype)self->dtype) != GW_OK)
        return gw_error(ctx);
    if (gw_inplace_tracks(op, inputs) && check_graph(op, inputs) != GW_OK)
        return gw_error(ctx);
    const bool idempotent = is_idempotent(op);
    if (!idempotent && gw_overlaps_itself(self) && !fills_expanded(op))
        return gw_fail(ctx, GW_E_RUNTIME,
                       "unsupported operation: more than one element of the written-to tensor "
                       "refers to a single memory location. Please clone() the tensor before "
                       "performing the operation.");
    return check_others(op, inputs);
}
