/* Hooks: functions that a backward calls with the gradients on their way, and what else a node
 * carries that few nodes have.
 *
 * A hook is a C function or an object of the language: the engine does not know how to call that
 * one, and whoever drives the backward is asked to (autograd/run.h). Those before a node see what
 * it received, those after it what it is about to send; each in the order it was registered.
 */
#ifndef GW_AUTOGRAD_HOOK_H
#define GW_AUTOGRAD_HOOK_H

#include "autograd/node.h"

/* Something of the language's that the engine keeps and does not look into. */
typedef struct gw_foreign {
    void *object; /* owned; NULL: none */
    void (*release)(void *object);
} gw_foreign;

#define GW_ALL_GRADIENTS UINT32_MAX

typedef struct gw_hook {
    struct gw_hook *next;
    /* Sees the gradient (*gradient is NULL when none came) and may put another, owned, in its
     * place. NULL: the driver is asked to call `object`. */
    gw_status (*call)(const struct gw_hook *hook, gw_tensor **gradient);
    gw_foreign object;
    uint64_t tensor_id; /* of the tensor it was registered on; 0: on the node */
    uint32_t output_nr; /* of the gradient it sees, or GW_ALL_GRADIENTS */
    bool follows;       /* goes along when its tensor is written in place */
} gw_hook;

/* A tensor that is not read on the way back, as PyTorch's nodes would read it, but must not change.
 */
typedef struct gw_watched {
    gw_tensor *tensor; /* owned, without graph */
    uint32_t version;  /* when it was used */
} gw_watched;

struct gw_node_extras {
    gw_hook *before, *after; /* owned lists */
    gw_foreign metadata;     /* grad_fn.metadata */
    gw_foreign function;     /* the language computes this node: a torch.autograd.Function */
    size_t outputs_size, saved_size; /* of node->outputs and saved, when they are blocks of their
                                        own; 0: they are part of the node */
    bool freed;                      /* a function's saved tensors, even if it had none */
    size_t n_watched;
    gw_watched *watched; /* owned; until the saved tensors are freed */
};

/* The extras of a node, made when there are none; NULL: no memory. */
gw_node_extras *gw_node_extras_of(gw_node *node);
void gw_node_extras_free(gw_node *node);
void gw_watched_free(gw_node *node);

/* Adds a hook at the end of a list of extras; what `hook` owns is taken, also on failure. */
gw_status gw_hook_add(gw_context *ctx, gw_hook **list, gw_hook hook);
void gw_foreign_release(gw_foreign *foreign);

/* Tensor.register_hook: a hook of the gradient by `t`, which requires one. It belongs to the leaf,
 * or to the operation that `t` is now the result of. Takes `hook`. */
gw_status gw_register_hook(gw_tensor *t, gw_hook hook);
/* The same, whatever `t` is now, for the time when it is a leaf; and without hooks again. */
gw_status gw_register_leaf_hook(gw_tensor *t, gw_hook hook);
void gw_hooks_forget(gw_tensor *t);
/* The hooks of a leaf, in their order: they run in its AccumulateGrad, after those of the node. */
gw_hook *gw_leaf_hooks(const gw_tensor *leaf);

/* `t` was written in place: hooks that follow it go over from node `old` to its grad_fn. */
gw_status gw_hooks_follow(gw_tensor *t, gw_node *old);

#endif
