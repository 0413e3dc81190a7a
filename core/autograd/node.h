/* Nodes of the grad_fn graph: what an operation leaves behind for the way back.
 *
 * Note [Ownership of the graph]. A tensor owns its grad_fn; a node owns the nodes it points to and
 * its saved tensors; AccumulateGrad owns its leaf. A node never owns its own output: a saved output
 * is kept as an alias without grad_fn and gets the node back when it is read. So there are no
 * cycles, and freeing is a loop over a list (context.dead_nodes), however long the chain.
 */
#ifndef GW_AUTOGRAD_NODE_H
#define GW_AUTOGRAD_NODE_H

#include "gradwalk/autograd.h"
#include "tensor/tensor.h"

typedef struct gw_op gw_op; /* ops/op.h */

typedef struct gw_edge {
    gw_node *node;     /* owned; NULL: the input does not require a gradient */
    uint32_t input_nr; /* which output of `node` the edge comes from */
} gw_edge;

typedef struct gw_saved {
    gw_tensor *tensor;  /* owned; NULL: nothing saved or already freed */
    gw_edge edge;       /* how it was made, to differentiate again; not for own outputs */
    uint64_t tensor_id; /* of the tensor the program knows */
    int64_t version;    /* when it was saved */
    bool is_output;
    bool freed;
} gw_saved;

/* Numbers an operation needs on its way back: an exponent, dims, a shape. */
typedef struct gw_attributes {
    gw_scalar scalar;
    int64_t ints[2 * GW_MAX_DIMS];
    uint8_t n_ints;
    bool flag;
} gw_attributes;

struct gw_node {
    int64_t refs;
    gw_context *ctx;
    const gw_op *op;
    uint64_t id;       /* in the trace */
    uint64_t sequence; /* order of creation, decides the order of backward; AccumulateGrad: max */
    gw_tensor *leaf;   /* AccumulateGrad only, owned */
    gw_node *dead_next;
    gw_attributes *attributes; /* owned; NULL: none */
    gw_saved *saved;
    gw_edge *next;
    uint8_t n_saved, n_next, n_outputs;
};

gw_node *gw_node_retain(gw_node *node);

/* The edge to go back from `t`: its grad_fn, its AccumulateGrad (made on demand) or none. The
 * edge's node is owned by the caller. */
gw_status gw_gradient_edge(gw_tensor *t, gw_edge *edge);

#endif
