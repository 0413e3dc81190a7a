/* What remains of operations on single floats until somebody asks for their nodes.
 *
 * Note [Jottings]. A node of one float32 costs ten times what its number costs to compute: a block,
 * edges, tensors that it holds, a visit and a place in the queue of a backward. Most programs that
 * make thousands of them only go back through them once. So of a plain operation on single floats
 * that nobody watches a jotting is made: which operation it was, where its operands came from, and
 * the number that came out. They lie one after the other in the order in which they were made,
 * which is the order of a backward read from its end: gw_jots_backward (autograd/jot_back.c) goes
 * over them twice, to find what can be reached and to send numbers, and only leaves have visits.
 *
 * The tensor's grad_fn is gw_jotted until then: it is true, as every grad_fn, and nothing else may
 * be read of it. Whatever reads more, or could change a number that a jotting needs, comes by
 * gw_jots_settle (ops/jotting.c), which makes the nodes that would have been there, in their order:
 * gw_tensor_grad_fn and edges, hooks with them; operations of any other kind; writes in place and
 * views; graphs of gradients; an observer. Numbers of results are
 * those of the jottings, since none of these tensors can have changed; leaves and tensors outside
 * the graph are held, with the version that they had, and read when they are needed, as what a node
 * saves.
 *
 * When no tensor is left that is jotted they are all let go of. While one is, chunks of which
 * nothing can be reached stay until there are twice as many as were in use, or as a backward found
 * (gw_jots_reclaim). A result that dies meanwhile has a block that the next may take as it is. */
#ifndef GW_AUTOGRAD_JOT_H
#define GW_AUTOGRAD_JOT_H

#include "autograd/node.h"

typedef enum gw_jot_kind {
    GW_JOT_NOTHING, /* not needed, or there is none */
    GW_JOT_RESULT,  /* of another jotting */
    GW_JOT_LEAF,    /* that requires a gradient */
    GW_JOT_FIXED,   /* a tensor without a gradient, whose number is needed */
    GW_JOT_NUMBER
} gw_jot_kind;

struct gw_jot {
    const gw_op *op;
    gw_tensor *tensor; /* the result, which leads here; NULL: it is no more */
    union {
        gw_jot *jot;
        gw_node *leaf;    /* owned: its AccumulateGrad */
        gw_tensor *fixed; /* owned */
    } from[2];
    union {
        uint32_t version; /* of a leaf or what is fixed, when it was used */
        float number;     /* of all others */
    } with[2];
    float result;
    union {
        float gradient; /* in a backward */
        gw_node *node;  /* while it is settled */
    };
    gw_scalar number;  /* the operation's own, or operand 1 */
    uint64_t sequence; /* as gw_node's */
    uint8_t kinds[2];  /* gw_jot_kind */
    uint8_t needs;     /* GW_SAVE_*, of the operands that have a gradient */
    uint8_t mark;      /* of who goes over them; 0 between */
    bool freed;        /* a backward has been here */
};

typedef struct gw_jot_chunk gw_jot_chunk;
enum { GW_JOTS = 28 }; /* a chunk has about 2 kB */
struct gw_jot_chunk {
    gw_jot_chunk *older, *newer;
    size_t n;
    gw_jot jots[GW_JOTS];
};

/* Whether a gradient goes to operand `i`. */
static inline bool gw_jot_leads(const gw_jot *jot, int i) {
    return jot->kinds[i] == GW_JOT_RESULT || jot->kinds[i] == GW_JOT_LEAF;
}
/* Where the number of a single float32 is. */
static inline float *gw_jot_number(const gw_tensor *t) {
    return (float *)t->storage->data + t->offset;
}
/* `t` is the result of `jot` from now on, and of nothing else. */
void gw_jot_set(gw_tensor *t, gw_jot *jot);
/* Room for one more; NULL and an error: no memory. */
gw_jot *gw_jot_room(gw_context *ctx);
/* Lets go of its operands. */
void gw_jot_drop_operands(gw_jot *jot);
/* Marks what a living tensor leads to. */
void gw_jots_mark(gw_context *ctx);
/* Lets go of chunks of which nothing can be reached. */
void gw_jots_reclaim(gw_context *ctx);
/* Gives the operands and chunks back that begin with the oldest, `chunk`. */
void gw_jots_free(gw_context *ctx, gw_jot_chunk *chunk);
/* A result that is no more, as a new one (owned) without a graph or a number; NULL: there is none.
 */
gw_tensor *gw_jot_spare(gw_context *ctx);
/* Takes them all from the context, which has no spares then: the oldest chunk. */
gw_jot_chunk *gw_jots_take(gw_context *ctx);

#endif
