/* Automatic differentiation: torch.Tensor.backward and what belongs to it.
 * Source: pytorch.org/docs/stable/notes/autograd.html */
#ifndef GRADWALK_AUTOGRAD_H
#define GRADWALK_AUTOGRAD_H

#include "gradwalk/tensor.h"

typedef struct gw_backward_options {
    bool retain_graph;
    bool create_graph;
} gw_backward_options;

/* Adds d(sum gradients[i] * roots[i])/d(leaf) to .grad of every leaf. `gradients[i]` NULL: one,
 * for a root of one element. Errors are PyTorch's, by name. */
gw_status gw_backward(gw_tensor *const *roots, gw_tensor *const *gradients, size_t n,
                      gw_backward_options options);

/* torch.autograd.grad: out[i] (owned by the caller, NULL: unused) for every inputs[i]. Leaves no
 * trace in any .grad. */
gw_status gw_grad(gw_tensor *const *roots, gw_tensor *const *gradients, size_t n,
                  gw_tensor *const *inputs, size_t n_inputs, gw_tensor **out,
                  gw_backward_options options, bool allow_unused);

gw_status gw_requires_grad_(gw_tensor *t, bool requires_grad);
gw_status gw_retain_grad(gw_tensor *t);
/* x.grad = grad; NULL: None. Takes a reference of its own. */
gw_status gw_set_grad(gw_tensor *t, gw_tensor *grad);
/* Same storage and version counter, no graph; and Tensor.data, with a counter of its own. */
gw_tensor *gw_detach(const gw_tensor *t);
gw_tensor *gw_data(const gw_tensor *t);

/* x.data = other: the storage, shape and dtype of `other` under the version and graph of `t`. */
gw_status gw_set_data(gw_tensor *t, const gw_tensor *other);
/* Makes a leaf that requires no gradient of it; views are refused. */
gw_status gw_detach_(gw_tensor *t);

/* The grad_fn of `t` as a program sees it, borrowed; NULL: none, or an error. Of a view whose base
 * has been written since, it is made anew. */
gw_node *gw_tensor_grad_fn(gw_tensor *t);

/* The graph, for those who draw it. Names as PyTorch's: type(grad_fn).__name__, and grad_fn.name()
 * ("CopySlices", "torch::autograd::CopySlices"). */
const char *gw_node_name(const gw_node *node);
const char *gw_node_qualified_name(const gw_node *node);
size_t gw_node_n_next(const gw_node *node);
gw_node *gw_node_next(const gw_node *node, size_t i, uint32_t *input_nr); /* borrowed or NULL */

#endif
