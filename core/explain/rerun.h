/* Nodes of a trace, made anew and run: Note [Running again] in autograd/recipe.c. */
#ifndef GW_EXPLAIN_RERUN_H
#define GW_EXPLAIN_RERUN_H

#include "autograd/events.h"
#include "ops/record.h"

/* Why a node cannot be run again. */
typedef enum gw_refusal {
    GW_REFUSAL_NONE,
    GW_REFUSAL_PYTHON,  /* the program computes it: torch.autograd.Function */
    GW_REFUSAL_WRITE,   /* a write through a view */
    GW_REFUSAL_LARGE,   /* it saved, gets or gives a tensor too large to be kept whole */
    GW_REFUSAL_UNKNOWN, /* the trace began after it, or has dropped what it needs */
    GW_REFUSAL_WORK     /* there would be too much to compute */
} gw_refusal;
const char *gw_refusal_name(gw_refusal refusal); /* "python", as in web/src/shared/explain.ts */

/* While nodes run again, nobody is told, no graph grows, and the context counts as if nothing had
 * happened: what a program does later is not changed by looking. */
typedef struct gw_rerun {
    const gw_trace *trace;
    gw_quiet quiet;
    uint64_t next_tensor_id, next_node_id, next_sequence;
    struct gw_packing *packing;
    void (*node_made)(void *user, struct gw_node *node);
} gw_rerun;
gw_rerun gw_rerun_begin(const gw_trace *trace);
void gw_rerun_end(const gw_rerun *rerun);

/* `record` as a node of its own (owned) with what it had saved; its edges lead to stand-ins with
 * the right shapes. NULL and `*refusal`; or NULL and the error set. */
gw_node *gw_rerun_node(const gw_rerun *rerun, const gw_node_record *record, gw_refusal *refusal);
/* What `node` sends for `received`, one an output, NULL: nothing came. `sent`, one an edge, owned,
 * NULL: nothing goes. */
gw_status gw_rerun_apply(gw_node *node, gw_tensor *const *received, gw_tensor **sent);
/* The same for a gradient that is 1 at element `entry` of output `output` and 0 elsewhere.
 */
gw_status gw_rerun_unit(gw_node *node, size_t output, int64_t entry, gw_tensor **sent);
/* The slopes of a pointwise node: what it sends for ones, before the engine un-broadcasts. */
gw_status gw_rerun_slopes(gw_node *node, gw_tensor **slopes);
void gw_rerun_release(gw_tensor **sent, size_t n); /* releases and forgets */

int64_t gw_metadata_numel(const gw_metadata *m);

#endif
