/* The inside of a gw_run: its beginning and end are in engine.c, the way between in run.c. */
#ifndef GW_AUTOGRAD_RUNNING_H
#define GW_AUTOGRAD_RUNNING_H

#include "autograd/plan.h"
#include "autograd/run.h"
#include "ops/inplace.h"

/* Note [A node's turn], run.c. */
typedef enum gw_run_phase {
    GW_PHASE_BEFORE, /* hooks before the node */
    GW_PHASE_LEAF,   /* of AccumulateGrad: the leaf's hooks, and the sum */
    GW_PHASE_UNPACK, /* what the node has saved and somebody packed */
    GW_PHASE_APPLY,
    GW_PHASE_FIT, /* what it sends, to the shapes it is for */
    GW_PHASE_AFTER,
    GW_PHASE_SEND
} gw_run_phase;

struct gw_run {
    gw_plan plan;
    gw_backward_options options;
    gw_edge *inputs; /* owned, as is what they point to; NULL: none */
    size_t n_inputs;
    gw_tensor **found; /* owned, one an input; NULL: a backward, which accumulates */
    bool allow_unused;
    bool entered;      /* grad mode is the run's, and is to be put back */
    bool grad_enabled; /* what it was */
    bool begun;        /* the observer was told */
    gw_site site;
    const gw_observer *observer; /* while nobody is told */

    gw_visit *visit; /* whose turn it is; NULL: nobody's */
    gw_run_phase phase;
    size_t at; /* how many hooks of this phase have been called */
    gw_tensor *few[GW_MAX_INPUTS], **sent;
    size_t n_sent;
    gw_node *outer_node; /* whose turn it is in the backward that this one is nested in */
    gw_tensor *addend;   /* on its way into a leaf */
    gw_slices_pass pass; /* through CopySlices of a function of the language */
};

/* Grad mode as the backward has it; and as it was, with how it ended. */
void gw_run_enter(gw_run *r);
gw_run_state gw_run_leave(gw_run *r);
/* Brings the gradient `g` (taken) of root number `index` to where it begins. */
gw_status gw_run_root(gw_run *r, const gw_edge *root, size_t index, gw_tensor *g);
/* The same for a gradient of 1, where it may go as a number: Note [Gradients in numbers]. False,
 * and nothing is done: it may not. */
bool gw_run_root_number(gw_run *r, const gw_edge *root);
/* Lets go of what the node at work holds. */
void gw_run_end_turn(gw_run *r);
/* Adds `g` (taken; NULL: nothing) to what the edge leads to, which is ready when it was the last.
 */
gw_status gw_run_deliver(gw_run *r, const gw_edge *edge, gw_tensor *g);
/* The whole way through jottings to leaves, which are ready then, from `root`, whose gradient is 1:
 * Note [Jottings]. False, and nothing is done: it is no such way, or there is an error. */
bool gw_jots_backward(gw_run *r, const gw_tensor *root);
/* The turns of as many nodes as nobody need be asked for: Note [Quick turns] in quick.c. */
void gw_run_quickly(gw_run *r);

#endif
