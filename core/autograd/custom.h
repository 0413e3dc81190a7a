/* Operations that the language computes: torch.autograd.Function. The engine keeps their nodes, and
 * makes results of what forward returned. */
#ifndef GW_AUTOGRAD_CUSTOM_H
#define GW_AUTOGRAD_CUSTOM_H

#include "autograd/hook.h"

/* A node called `name` (which lives as long as it) with `n_next` empty edges, without outputs. */
gw_node *gw_custom_node(gw_context *ctx, const char *name, size_t n_next);

/* What forward did, all borrowed. */
typedef struct gw_custom {
    gw_node *node;    /* NULL: nothing is recorded */
    const char *name; /* of the operation, for the observer */
    gw_tensor *const *inputs, *const *dirty;
    gw_tensor *const *plain, *const *saved; /* not differentiable; for backward, NULL: nothing */
    size_t n_inputs, n_dirty, n_plain, n_saved;
} gw_custom;

/* Makes the results of forward (owned, NULL: no tensor) the outputs of the node, with PyTorch's
 * rules: an input that is returned as it is becomes a view of itself; one that was changed in place
 * (dirty) becomes the output; an output that is a view must not be written to. */
gw_status gw_custom_finish(const gw_custom *c, gw_tensor **outputs, size_t n);
/* Zeros like output `i`; NULL without an error: it is no tensor. */
gw_tensor *gw_custom_zeros(const gw_node *node, size_t i);

#endif
