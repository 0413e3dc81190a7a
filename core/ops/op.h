/* An operation as data: one row of ops.def. */
#ifndef GW_OPS_OP_H
#define GW_OPS_OP_H

#include "autograd/node.h"
#include "gradwalk/ops.h"

enum { GW_MAX_INPUTS = 3 };

typedef struct gw_rule gw_rule; /* ops/rule.h */

typedef enum gw_op_kind {
    GW_OP_KIND_UNARY,    /* out = f(a) */
    GW_OP_KIND_SCALAR,   /* out = f(a, number) */
    GW_OP_KIND_BINARY,   /* out = f(a, b), broadcast */
    GW_OP_KIND_GRADIENT, /* the same, a fused derivative: made by other operations' gradients */
    GW_OP_KIND_WITH,     /* out = f(tensors, numbers), broadcast */
    GW_OP_KIND_COMPARE,  /* bool = f(a, b), broadcast */
    GW_OP_KIND_TEST,     /* bool = f(a) */
    GW_OP_KIND_BITS,     /* out = f(a, b) of integers and bools, broadcast */
    GW_OP_KIND_CUSTOM,   /* a function of its own */
    GW_OP_KIND_VIEW,     /* a function of its own that gives a view of input 0 */
    GW_OP_KIND_WRITE,    /* changes input 0 in place */
    GW_OP_KIND_LIST,     /* a function of a list of tensors */
    GW_OP_KIND_PARTS,    /* a function with a list of results */
    GW_OP_KIND_SPECIAL   /* a node with an apply of its own */
} gw_op_kind;

/* What a gradient reads of the saved tensors: an input, a tensor beside the inputs (D, E, and B, C
 * of rows that have fewer inputs), the output. */
enum {
    GW_SAVE_A = 1,
    GW_SAVE_B = 2,
    GW_SAVE_C = 4,
    GW_SAVE_D = 8,
    GW_SAVE_E = 16,
    GW_MAX_KEPT = 5,
    GW_SAVE_Y = 1 << GW_SLOT_OUTPUT
};

/* Fills `out`, one an edge, owned, for `g`, one an output, NULL where nothing arrived. */
typedef gw_status gw_apply(gw_node *node, gw_tensor *const *g, gw_tensor **out);

struct gw_op {
    const char *name;      /* "mul" */
    const char *inplace;   /* "mul_" */
    const char *grad_name; /* "MulBackward0"; NULL: not differentiable */
    const char *formula;   /* "a b", for people */
    const char *doc;
    const char *rules[GW_MAX_INPUTS]; /* its gradients as they stand in its row; NULL: none */
    gw_op_kind kind;
    uint8_t n_inputs;
    uint8_t n_gradients;           /* inputs that have one come first */
    bool floats_only;              /* integers are computed in the default dtype */
    bool in_blocks;                /* Note [Blocks] in math.h */
    uint16_t saves[GW_MAX_INPUTS]; /* for the gradient of each input */
    double low, high;              /* where tests sample, away from poles */
    gw_apply *apply;               /* instead of gradients; NULL: none */
};

/* The rows, and what belongs to them, by gw_op_id. */
extern const gw_op gw_ops[GW_OP_COUNT];
/* turns.def; NULL: a, b, c .. */
typedef struct gw_turns {
    const char *gradients, *saved;
} gw_turns;
extern const gw_turns gw_op_turns[GW_OP_COUNT];
extern const gw_loop gw_op_loops[GW_OP_COUNT][GW_WIDE_COUNT]; /* NULL: not for this dtype */
/* The gradient of input i, borrowed from the rule's pool; `g`: what arrived. */
typedef gw_tensor *gw_gradient(gw_rule *r, gw_tensor *g);
extern gw_gradient *const gw_op_gradients[GW_OP_COUNT][GW_MAX_INPUTS];

static inline gw_op_id gw_op_index(const gw_op *op) {
    return (gw_op_id)(op - gw_ops);
}

#endif
