/* Nodes of the grad_fn graph: what an operation leaves behind for the way back.
 *
 * Note [Ownership of the graph]. A tensor owns its grad_fn; a node owns the nodes it points to and
 * its saved tensors; AccumulateGrad owns its leaf. What a node saves is an alias without graph, and
 * beside it the edge to how it was made: so a node never owns, by any path, its own output, there
 * are no cycles, and freeing is a loop over a list (context.dead_nodes), however long the chain.
 */
#ifndef GW_AUTOGRAD_NODE_H
#define GW_AUTOGRAD_NODE_H

#include "gradwalk/autograd.h"
#include "tensor/tensor.h"

typedef struct gw_op gw_op;                   /* ops/op.h */
typedef struct gw_visit gw_visit;             /* autograd/plan.h */
typedef struct gw_node_extras gw_node_extras; /* autograd/hook.h */

typedef struct gw_edge {
    gw_node *node;     /* owned; NULL: the input does not require a gradient */
    uint32_t input_nr; /* which output of `node` the edge comes from */
} gw_edge;

/* Note [Saved as it is]. What a node keeps of an input is an alias of it without graph, because the
 * input may be given a graph that leads here: by a write in place, by a .grad of its own. Until
 * then the tensor itself will do, which is most of the time. So it is held as it is, in a list of
 * its holders, and they part with it for an alias before anything of the kind happens to it
 * (gw_saved_part). Views, and whatever an observer or packing hooks are told of, are aliases at
 * once.
 *
 * Note [Own outputs]. The output of the node itself is held without being owned, or the two would
 * own each other. When the program lets go of it while the node goes on, the tensor stays as what
 * the node has saved, without its graph (gw_saved_adopt): its end costs no alias, nor does its
 * beginning.
 *
 * Note [Saved numbers]. A number beside a tensor is, to the program, a saved tensor of its own. One
 * is made of it when somebody asks (gw_saved_wake); a backward reads the number. */
typedef struct gw_saved {
    gw_tensor *tensor; /* owned, without graph; NULL: nothing saved or already freed, or a number */
    struct gw_packed *packed; /* owned; not NULL: what is to be read instead, Note [Packing] */
    union {
        struct {
            struct gw_saved *holder; /* the next that holds it as it is */
            struct gw_saved **held;  /* where that list leads here; NULL: it is an alias */
        };
        double f; /* the number */
        int64_t i;
    };
    struct gw_saved_more *more; /* owned; NULL: none */
    uint32_t version;           /* when it was saved */
    uint32_t output_nr;         /* which output of its grad_fn it was */
    uint8_t slot;               /* which input it is, or GW_SLOT_OUTPUT */
    uint8_t number;             /* GW_F64 or GW_I64: it is a number; 0: it is not */
    bool freed : 1;
    bool of_view : 1;  /* an input that was a view of what is in a graph */
    bool borrowed : 1; /* held, but not owned: Note [Own outputs] */
} gw_saved;

/* What few have: an edge that is not the node's own one of that slot, to differentiate again. */
typedef struct gw_saved_more {
    gw_edge edge;
    bool elsewhere; /* `edge` is how it was made, or nothing is */
    gw_node *via;   /* own output written through a view: the view's grad_fn then, while it lives */
} gw_saved_more;

enum { GW_SLOT_OUTPUT = 7, GW_SLOT_NONE };

/* Numbers an operation needs on its way back: an exponent, dims, a shape. */
typedef struct gw_attributes {
    gw_scalar scalar, second;
    gw_numbers numbers;
    int64_t ints[2 * GW_MAX_DIMS];
    uint8_t n_ints;
    bool flag;
} gw_attributes;

/* What an output looked like: gradients are brought to this. */
typedef struct gw_metadata {
    const int64_t *dims;
    uint8_t dtype, ndim;
} gw_metadata;

/* Where in a base a view looks. For AsStridedBackward0, and for CopySlices: there `inner` is the
 * node of the operation that wrote through the view. */
typedef struct gw_slices {
    gw_node *inner;      /* owned; freed with what was saved */
    gw_node *written_by; /* of a view: whose `via` this node is; NULL: nobody's */
    int64_t dims[GW_MAX_DIMS], strides[GW_MAX_DIMS];
    int64_t base_dims[GW_MAX_DIMS], base_strides[GW_MAX_DIMS];
    int64_t offset; /* from the first element of the base */
    int ndim, base_ndim;
} gw_slices;

struct gw_node {
    ptrdiff_t refs;
    gw_context *ctx;
    const gw_op *op;   /* NULL: AccumulateGrad */
    const char *name;  /* as grad_fn.name() gives it, "torch::autograd::" included */
    uint64_t id;       /* in the trace */
    uint64_t sequence; /* order of creation, decides the order of backward; AccumulateGrad: max */
    gw_tensor *leaf;   /* AccumulateGrad only, owned */
    union {
        gw_visit *visit;    /* in the backward that is running; NULL: none */
        gw_node *dead_next; /* of one that no visit holds any more */
    };
    gw_attributes *attributes; /* NULL: none */
    int64_t *list; /* numbers of which there may be many: sizes of parts; before them, how many */
    gw_metadata *outputs;
    gw_saved *saved;
    gw_slices *slices;      /* owned; NULL: none */
    gw_node_extras *extras; /* owned; NULL: none */
    void *object;           /* what stands for it in a language, as in gw_tensor */
    size_t size;            /* of this block, which holds the arrays above */
    uint32_t n_saved, n_next, n_outputs;
    uint32_t unasked; /* bit i: what edge i leads to is of no use to the backward that runs */
    gw_edge next[];
};

static inline uint32_t gw_node_n_list(const gw_node *node) {
    return node->list ? (uint32_t)node->list[-1] : 0;
}

/* How big a node is. */
typedef struct gw_node_plan {
    const gw_op *op;
    const char *name;          /* lives as long as the program */
    gw_tensor *const *outputs; /* NULL: one that nobody has asked for */
    size_t n_outputs, n_next, n_saved;
    const gw_attributes *attributes; /* copied; NULL: none */
    const int64_t *list;             /* copied */
    size_t n_list;
} gw_node_plan;

/* A node with the metadata of its outputs, empty edges and room for saved tensors. Takes the next
 * sequence number. */
gw_node *gw_node_new(gw_context *ctx, const gw_node_plan *plan);
/* The same for one output and at most one number (NULL: none), which most nodes are. Nobody is
 * told, and neither edges nor what is saved are cleared: for Note [Quick operations] in
 * ops/quick.c. NULL: no memory. */
gw_node *gw_node_new_plain(gw_context *ctx, const gw_op *op, const char *name, uint32_t n_next,
                           uint32_t n_saved, const gw_scalar *number, const gw_tensor *out);
gw_node *gw_node_retain(gw_node *node);

/* Edges of `node` that lead to `between`, which has one edge, lead where that leads from now on. */
void gw_node_skip(gw_node *node, gw_node *between);

/* `t` is from now on an output of `node`, which is taken; NULL: of none. */
void gw_set_grad_fn(gw_tensor *t, gw_node *node, uint32_t output_nr);
/* The same for a tensor that was itself written to, or that looks at what was: hooks that follow it
 * (retain_grad) come along. A base that is written to through a view keeps, as in PyTorch, the
 * gradient of what it was. */
gw_status gw_renew_grad_fn(gw_tensor *t, gw_node *node, uint32_t output_nr);
/* AsStridedBackward0: how `view` comes from its base. Defined in ops/inplace.c, above this layer,
 * because it is a row of ops.def; declared here so that the dependency is seen. */
gw_node *gw_node_of_view(gw_tensor *base, gw_tensor *view);
/* The edge to go back from `t`: its grad_fn, its AccumulateGrad (made on demand) or none. The
 * edge's node is owned by the caller. */
gw_status gw_gradient_edge(gw_tensor *t, gw_edge *edge);
/* The same, without a call for what is no view: `edge` is filled with nothing before. */
static inline gw_status gw_find_edge(gw_tensor *t, gw_edge *edge) {
    gw_node *node = t->grad_fn ? t->grad_fn : t->requires_grad ? t->accumulator : NULL;
    if (t->base || gw_is_jotted(t) || (!node && t->requires_grad)) {
        return gw_gradient_edge(t, edge);
    }
    if (node) {
        node->refs++;
        *edge = (gw_edge){.node = node, .input_nr = t->grad_fn ? t->output_nr : 0};
    }
    return GW_OK;
}
/* Note [Frozen views]. A view that was made under no_grad, in inference mode, by a function of the
 * program, or together with others has no place in the graph of its base: PyTorch refuses to write
 * to it (`what`: "is being"), and to use it after a write to its base ("its base or another view of
 * its base has been"). GW_OK for all others. */
gw_status gw_check_frozen_view(const gw_tensor *view, const char *what);

/* Tensors among `list` (NULL: none) that PyTorch's node saves, and this one does not read: they
 * must not be changed until it has run. */
gw_status gw_node_watch(gw_node *node, gw_tensor *const *list, int n);
/* Whoever has saved `t` as it is has an alias of it instead: Note [Saved as it is]. Where there is
 * no memory for one, nothing is saved any more, and the error is set. */
void gw_saved_part(gw_tensor *t);
/* The node that `t` is an output of, and holds it, has an alias of it instead: before `t` gets
 * other memory or another shape. */
void gw_saved_part_output(gw_tensor *t);
/* What nodes have saved of `t` has lost its way back: detach_(). */
void gw_saved_detach(gw_tensor *t);
/* The output of `node` was written through `view`, whose grad_fn leads there: by that errors call
 * it as long as that lives. */
void gw_saved_note_view(gw_node *node, const gw_tensor *view);
void gw_saved_forget_views(gw_node *node); /* on both sides, when it goes */

/* Drops a tensor's tie to the tensor it views. */
void gw_drop_base(gw_tensor *t);
/* An alias without graph and base, under the same version counter; still a wrapped number if `t`
 * is one. */
gw_tensor *gw_plain_alias(const gw_tensor *t);

/* `t` is held as what was saved, which is in no list. */
static inline void gw_saved_hold(gw_saved *saved, gw_tensor *t) {
    saved->tensor = t;
    saved->holder = t->holders;
    saved->held = &t->holders;
    if (t->holders)
        t->holders->held = &saved->holder;
    t->holders = saved;
}
/* And is in that list no more. */
static inline void gw_saved_let_go(gw_saved *saved) {
    *saved->held = saved->holder;
    if (saved->holder)
        saved->holder->held = saved->held;
    saved->held = NULL;
}
/* Whether anything is saved, or was. */
static inline bool gw_saved_is_there(const gw_saved *saved) {
    return saved->tensor || saved->freed || saved->number;
}
/* The number of one. */
static inline gw_scalar gw_saved_number(const gw_saved *saved) {
    return saved->number == GW_F64 ? gw_scalar_float(saved->f) : gw_scalar_int(saved->i);
}
/* Saves a number: Note [Saved numbers]. */
static inline void gw_saved_keep_number(gw_saved *saved, gw_scalar number, uint8_t slot) {
    *saved = (gw_saved){.slot = slot, .number = (uint8_t)number.dtype};
    if (number.dtype == GW_F64)
        saved->f = number.f;
    else
        saved->i = number.i;
}
/* Makes tensors of the numbers that `node` has saved: Note [Saved numbers]. */
gw_status gw_saved_wake(const gw_node *node);
/* The id of the tensor the program knows; there is a tensor. */
static inline uint64_t gw_saved_id(const gw_saved *saved) {
    return saved->held ? saved->tensor->id : saved->tensor->stands_for;
}
/* Saves `t` as `slot`; `is_output`: of the node that saves it. */
gw_status gw_saved_keep(gw_saved *saved, gw_tensor *t, uint8_t slot, bool is_output);
/* Saves the input `t`, to which the node's own edge of that slot leads: how most are saved. `saved`
 * is filled with nothing before. */
gw_status gw_saved_keep_input(gw_saved *saved, gw_tensor *t, uint8_t slot);
/* Saves the output `t` of `node`, which is, or is going to be, its grad_fn. */
gw_status gw_saved_keep_output(gw_saved *saved, gw_tensor *t);
/* What was saved (owned), with its graph if grad mode is on; NULL without error when nothing was
 * saved in this slot. PyTorch's errors when it was freed or has been modified in place since. */
gw_tensor *gw_saved_read(gw_node *node, uint8_t slot);
/* PyTorch reads all that a node has saved, in this order, before it computes anything. */
gw_status gw_saved_check(const gw_node *node);
/* The tensor itself that was saved as number `i`, as a program sees it (owned); NULL without error:
 * there is none. Errors as above. */
gw_tensor *gw_saved_tensor(gw_node *node, size_t i);
/* PyTorch's "second time" error. */
void gw_fail_twice(gw_context *ctx);
/* Of what is going to be freed: the tensor that `saved` holds, as a new one without graph (owned),
 * whose numbers may be written over. NULL, and nothing is done: others hold it or need it. */
gw_tensor *gw_saved_spend(gw_saved *saved);
/* Frees everything `node` saved; true when there was anything. */
bool gw_saved_free(gw_node *node);

#endif
