/* The inside of tensors, for the engine's own modules. */
#ifndef GW_TENSOR_TENSOR_H
#define GW_TENSOR_TENSOR_H

#include "base/buffer.h"
#include "base/context.h"
#include "gradwalk/tensor.h"
#include "kernels/kernels.h"

/* Note [Small blocks]. With thousands of nodes alive caches decide, so what every tensor and node
 * has is as small as what it counts: references as pointers are, since each of them is one;
 * versions as PyTorch's. The order of fields leaves no gaps where pointers have 4 bytes. */

typedef struct gw_jot gw_jot; /* autograd/jot.h */

/* Counts in-place writes. Views and detach() share it, .data does not: Note [Versions]. */
typedef struct gw_version {
    ptrdiff_t refs;
    uint32_t value;
    struct gw_storage *home; /* in whose block it lies and which counts its references; or NULL */
} gw_version;

/* Bytes that tensors share. `aliases` links the living tensors that look at it, so that whoever
 * writes can tell who changes. Note [One block]. */
typedef struct gw_storage {
    ptrdiff_t refs;
    size_t bytes;
    gw_tensor *aliases;
    unsigned char *data;
    void *block;
    size_t block_size;
    bool zeros; /* Note [Zeros that nobody writes] */
    gw_version version;
} gw_storage;

/* How a view was made, which decides whether it may be written in place: Note [Frozen views]. */
typedef enum gw_creation {
    GW_CREATED_PLAINLY,
    GW_CREATED_BY_FUNCTION,  /* returned by a program's own autograd.Function */
    GW_CREATED_WITH_OTHERS,  /* by an operation that makes several: split, unbind */
    GW_CREATED_WITHOUT_GRAD, /* under no_grad */
    GW_CREATED_IN_INFERENCE_MODE
} gw_creation;

struct gw_tensor {
    ptrdiff_t refs;
    gw_context *ctx;
    uint64_t id;
    gw_storage *storage;
    gw_storage *home;                   /* in whose block the tensor itself lies; NULL: its own */
    gw_tensor *alias_prev, *alias_next; /* ring of storage->aliases, ends with NULL */
    gw_version *version;
    gw_node *grad_fn; /* owned; NULL for leaves */
    gw_tensor *grad;  /* owned */
    union {
        gw_node *accumulator; /* not owned: the node owns the leaf and clears this when it dies */
        gw_jot *jot;          /* where grad_fn is gw_jotted */
    };
    gw_node *hooks;           /* owned; of a leaf: what register_hook put on it; NULL: none */
    gw_tensor *base;          /* owned; the tensor this is a differentiable view of */
    struct gw_saved *holders; /* nodes that have saved it as it is: autograd/node.h */
    void *object;       /* what stands for it in a language, which keeps this; NULL: nothing */
    int64_t offset;     /* of the first element, in elements */
    uint32_t output_nr; /* which output of grad_fn this is */
    uint8_t dtype;      /* gw_dtype */
    uint8_t ndim;
    uint8_t room;       /* dims that `geometry` has room for */
    uint8_t creation;   /* gw_creation, of views */
    bool requires_grad; /* set by the program, on leaves only */
    bool retains_grad;
    bool wrapped_number;
    bool inference;   /* made in inference mode */
    bool unversioned; /* and no counter is kept of it, for the program */
    bool own_output;  /* of what a node saved: it is an output of the node itself */
    bool detached;    /* of what a node saved: detach_() took the graph from the tensor since */
    bool read_only;   /* of an array: numpy.broadcast_to made it, or what it is a view of */
    uint32_t view_version;   /* of a view: at which version its grad_fn was set */
    const char *rebased;     /* and the node that this became the output of since; NULL: none */
    uint64_t stands_for;     /* of what a node saved: the id of the program's tensor; 0: nobody's */
    int64_t *dims, *strides; /* point into `geometry`, or, when that is too small, a block */
    int64_t geometry[];      /* ndim sizes, then ndim strides */
};

/* Stands for the grad_fn of what has a jotting instead: Note [Jottings] in autograd/jot.h. */
extern const gw_node gw_jotted;
static inline bool gw_is_jotted(const gw_tensor *t) {
    return t->grad_fn == &gw_jotted;
}

/* Whether nobody but the tensor itself needs anything of the block that it lies in with its
 * elements: Note [One block]. */
static inline bool gw_tensor_is_alone(const gw_tensor *t) {
    return t->home == t->storage && t->version->home == t->storage && t->storage->refs == 3;
}

/* Whether its last holder may write over its numbers and call it another tensor, which it is from
 * then on: no view, no gradient, no hook knows of it. Whether a node has saved it, or stands for
 * it, is not asked here. */
static inline bool gw_tensor_may_be_spent(const gw_tensor *t) {
    return t->refs == 1 && !t->offset && !t->grad && !t->hooks && !t->requires_grad &&
           !t->retains_grad && !t->wrapped_number && gw_tensor_is_alone(t);
}
static inline void gw_tensor_renew(gw_tensor *t) {
    t->id = t->ctx->next_tensor_id++;
    t->version->value = t->view_version = 0;
}

/* As gw_tensor_requires_grad, without a call. */
static inline bool gw_tracked(const gw_tensor *t) {
    return t->requires_grad || t->grad_fn || (t->base && gw_tensor_requires_grad(t->base));
}

/* Number of elements of a shape, or -1 with the error set when it does not fit. */
int64_t gw_shape_numel(gw_context *ctx, const int64_t *dims, int ndim);
/* Row-major strides of `dims`. */
void gw_shape_strides(const int64_t *dims, int ndim, int64_t *strides);
/* The shape two shapes broadcast to, at most GW_MAX_DIMS long; PyTorch's message when they do not:
 * "The size of tensor a (3) must match the size of tensor b (2) at non-singleton dimension 0". */
gw_status gw_shape_broadcast(gw_context *ctx, const int64_t *a, int na, const int64_t *b, int nb,
                             int64_t *out, int *n_out);
/* "[2, 3]", as PyTorch writes shapes in messages. */
bool gw_shape_text(gw_buffer *out, const int64_t *dims, int ndim);
/* dim in [-ndim, ndim) to [0, ndim) (0-d counts as 1-d); -1 and PyTorch's IndexError otherwise. */
int gw_shape_dim(gw_context *ctx, int64_t dim, int ndim);

/* Same storage and version counter, other geometry; no graph and no base, so that a node may keep
 * an alias of its own output. No bounds are checked: callers know what they do. */
gw_tensor *gw_tensor_alias(const gw_tensor *t, const int64_t *dims, const int64_t *strides,
                           int ndim, int64_t offset);
/* An alias whose base is `t`, or the base of `t`: what the operations that make views start from.
 */
gw_tensor *gw_tensor_view(gw_tensor *t, const int64_t *dims, const int64_t *strides, int ndim,
                          int64_t offset);
/* The same elements under a fresh version counter, as .data gives. */
gw_tensor *gw_tensor_alias_unversioned(const gw_tensor *t);
/* Gives `t` another geometry on its storage. False and GW_E_MEMORY: nothing has changed. */
bool gw_tensor_set_geometry(gw_tensor *t, const int64_t *dims, const int64_t *strides, int ndim,
                            int64_t offset);
/* Gives `t` the storage, geometry and dtype of `other`; its version counter, its graph and what it
 * is a view of stay. What nodes have saved of `t` moves with it. False: as above. */
bool gw_tensor_set_data(gw_tensor *t, const gw_tensor *other);
/* Without values, and in shape and strides as `like`, which is row-major. */
gw_tensor *gw_empty_like_rows(const gw_tensor *like, gw_dtype dtype);
/* A contiguous copy in `dtype`, without graph. */
gw_tensor *gw_tensor_copy(const gw_tensor *t, gw_dtype dtype);
/* torch.result_type for two tensors, wrapped numbers and 0-d operands weighing less. */
gw_dtype gw_promote(const gw_tensor *a, const gw_tensor *b, gw_dtype default_dtype);
/* The same for n. */
gw_dtype gw_promote_all(const gw_tensor *const *operands, int n, gw_dtype default_dtype);
static inline bool gw_tensor_same_shape(const gw_tensor *a, const gw_tensor *b) {
    bool same = a->ndim == b->ndim;
    for (int i = 0; same && i < a->ndim; i++) {
        same = a->dims[i] == b->dims[i];
    }
    return same;
}
/* Strides as those of a new tensor. Stricter than being contiguous: also of dims of size 1. */
static inline bool gw_is_row_major(const gw_tensor *t) {
    int64_t stride = 1;
    for (int d = t->ndim - 1; d >= 0; d--) {
        if (t->strides[d] != stride) {
            return false;
        }
        stride *= t->dims[d] > 0 ? t->dims[d] : 1;
    }
    return true;
}

/* Element i of contiguous `data`, and writing it: converted as gw_kernel_copy converts. */
gw_scalar gw_element_read(gw_dtype dtype, const void *data, int64_t i);
void gw_element_write(gw_dtype dtype, void *data, int64_t i, gw_scalar value);
/* Whether `dtype` can hold the number, its fraction aside, as PyTorch sees it: inf and nan fit
 * every float, negative integers wrap into uint8. */
bool gw_scalar_fits(gw_scalar value, gw_dtype dtype);
/* PyTorch's error when it does not. */
gw_status gw_check_fits(gw_context *ctx, gw_scalar value, gw_dtype dtype);

/* The strides under which `t` reads as the broadcast shape `dims`: 0 where it is repeated. */
void gw_tensor_expand(const gw_tensor *t, int ndim, const int64_t *dims, int64_t *strides);
/* `t` as a kernel sees it, with its own strides or with `strides` (NULL: its own). */
gw_operand gw_tensor_operand(const gw_tensor *t, const int64_t *strides);

/* Writes "tensor(...)" into `out`; `indent` as in nested printing. */
typedef struct gw_print_options {
    int precision, edgeitems, linewidth, sci_mode; /* sci_mode -1: by the values */
    int64_t threshold;
} gw_print_options;
extern const gw_print_options gw_print_defaults;
/* `grad_fn_name` NULL: none (the node layer is above this one and passes it down). */
gw_status gw_tensor_print(const gw_tensor *t, const char *grad_fn_name,
                          const gw_print_options *options, gw_buffer *out);

/* The calls from this layer to those above: a dying tensor gives its graph back. Defined in
 * autograd/node.c, saved.c and jot.c, and in ops/jotting.c; declared here so that the dependency is
 * seen and stays alone. */
void gw_node_release(gw_node *node);
/* And a dying tensor that its own node holds may stay: Note [Own outputs] in autograd/node.h. True:
 * it does, as the node's. */
bool gw_saved_adopt(gw_tensor *t);
/* `t`, which is jotted and dies, is so no more, and has no graph. True: its block is kept. */
bool gw_jot_forget(gw_tensor *t, bool may_be_kept);
/* Nodes are made of what is jotted. An error, of no memory: what was jotted has no graph. */
gw_status gw_jots_settle(gw_context *ctx);
/* The same before somebody else may write what `t` has, if a jotting could need it. */
static inline void gw_jots_settle_for(const gw_tensor *t) {
    if (gw_is_jotted(t) && t->ctx->jots.open) {
        gw_jots_settle(t->ctx);
    }
}

#endif
