/* Packed tensors: while somebody wants to keep saved tensors in a form of his own
 * (torch.autograd.graph.saved_tensors_hooks), what operations save waits here to be packed, and is
 * unpacked when its node has its turn.
 *
 * Note [Packing]. An operation cannot ask the language in the midst of its work. So what it saves
 * is put on a list, and whoever listens is told that something is due; he packs what is on the list
 * before anything else happens. A backward asks for what it needs before a node runs
 * (GW_ASK_UNPACK, autograd/run.h), and lets go of it after. Versions are not compared: what comes
 * back is not the tensor that was saved. */
#ifndef GW_AUTOGRAD_PACKED_H
#define GW_AUTOGRAD_PACKED_H

#include "autograd/hook.h"

typedef struct gw_packed {
    int64_t refs; /* of the node that saved it, and of the list */
    gw_context *ctx;
    struct gw_packed *next; /* on the list */
    gw_foreign object;      /* what was made of it; none: not yet */
    gw_tensor *tensor;      /* owned: what is to be packed, or what came back while its node is at
                               work; NULL: nothing */
    bool forgotten;         /* nobody has packed it: it is read as it was saved */
} gw_packed;

/* Who listens; of a context, NULL: nobody. */
typedef struct gw_packing {
    gw_packed *first, *last; /* what is due, owned */
    void (*due)(void *user);
    void *user;
} gw_packing;

/* For gw_saved_keep: puts `t` on the list. NULL: no memory. */
gw_packed *gw_packed_new(gw_packing *packing, gw_tensor *t);
void gw_packed_release(gw_packed *packed);
/* The first of the list has been made into `object`, which is taken; or is left as it is. */
void gw_packing_done(gw_packing *packing, gw_foreign object);
/* Forgets what is due. */
void gw_packing_clear(gw_packing *packing);

/* What node number `i` of those that a node, and what wrote through a view there, has packed and
 * not unpacked; NULL: no more. */
gw_packed *gw_packed_of(gw_node *node, size_t *i);
/* Lets go of what was unpacked. */
void gw_packed_close(gw_node *node);

#endif
