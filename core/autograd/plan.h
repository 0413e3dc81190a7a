/* The plan of one backward: which nodes it visits, how many gradients each waits for, and which of
 * those that wait for none is next (Note [Order of backward], engine.c). */
#ifndef GW_AUTOGRAD_PLAN_H
#define GW_AUTOGRAD_PLAN_H

#include "autograd/node.h"

/* What a backward knows of a node. */
struct gw_visit {
    gw_node *node;              /* owned */
    const struct gw_plan *plan; /* whose visit this is */
    gw_visit *outer;            /* the node's visit in a backward further up the stack */
    gw_visit *all;              /* every visit of this backward */
    gw_visit *todo;             /* a list or stack of the moment */
    size_t waiting;             /* for so many sends */
    union {
        size_t unvisited; /* of a plan with inputs, while it is narrowed */
        float number;     /* of one without: Note [Gradients in numbers], ops/direct.h */
    };
    size_t arrival; /* when it became ready */
    bool asked;     /* it is where an input comes from */
    bool captured;  /* and autograd.grad wants its gradient */
    bool runs;
    bool in_number;        /* what it received is `number`, and no tensor */
    gw_tensor *received[]; /* one an output of the node, owned */
};

typedef struct gw_visit_chunk gw_visit_chunk;

typedef struct gw_plan {
    gw_context *ctx;
    gw_visit_chunk *chunks; /* owned: where the visits lie */
    gw_visit *all;
    size_t n_visits;
    gw_visit **ready; /* binary heap */
    size_t n_ready;
    size_t arrivals;
    const gw_edge *inputs; /* what the gradients are asked for; NULL: every leaf's */
    size_t n_inputs;
} gw_plan;

/* Finds every node that can be reached and counts what will be sent to it; from now on node->visit
 * of each is this plan's. */
gw_status gw_plan_discover(gw_plan *plan, const gw_edge *roots, size_t n_roots);
/* The same by who finds them himself: a node that another send goes to (NULL: no memory), and, when
 * all are known, the queue. */
gw_visit *gw_plan_visit(gw_plan *plan, gw_node *node);
gw_status gw_plan_make_queue(gw_plan *plan);
/* With inputs only what lies between them and the roots runs: a node that leads to one. The inputs'
 * gradients are captured (autograd.grad), or these nodes run too (backward). */
void gw_plan_narrow(gw_plan *plan, const gw_edge *roots, size_t n_roots, bool captures);
/* The queue; there is room for every visit once. */
void gw_plan_push(gw_plan *plan, gw_visit *visit);
gw_visit *gw_plan_pop(gw_plan *plan);
/* One number more for a visit that received no tensor; it is ready when that was the last. */
static inline void gw_visit_add_number(gw_plan *plan, gw_visit *visit, float number) {
    visit->number = visit->in_number ? visit->number + number : number;
    visit->in_number = true;
    if (--visit->waiting == 0)
        gw_plan_push(plan, visit);
}
/* Makes a tensor of what was received as a number, if anything was. */
gw_status gw_visit_settle(gw_visit *visit);
/* Lets go of what a visit received; and of the whole plan, also of one that is half made. */
void gw_visit_clear(gw_visit *visit);
void gw_plan_free(gw_plan *plan);

#endif
