/* The inside of a context, for the engine's own modules. */
#ifndef GW_BASE_CONTEXT_H
#define GW_BASE_CONTEXT_H

#include "base/observer.h"
#include "base/random.h"
#include "gradwalk/context.h"

enum { GW_MESSAGE_SIZE = 2048 };

enum { GW_SPARES = 4 };

/* Note [Jottings] in autograd/jot.h. */
typedef struct gw_jots {
    struct gw_jot_chunk *oldest, *newest; /* owned */
    size_t n;                             /* jottings */
    size_t most;                          /* before it is asked again who can reach them */
    size_t living;                        /* tensors that lead to one */
    size_t open;                          /* jottings whose numbers a backward would read */
    bool off;                             /* none are made: somebody watches, if not all the time */
    uint32_t vain;  /* how often they were settled since a backward went through them */
    uint32_t pause; /* so many operations go without */
    struct gw_tensor *spares[GW_SPARES]; /* results that are no more, to be the next */
    size_t n_spares;
} gw_jots;

struct gw_context {
    gw_allocator allocator;
    struct gw_heap *heap; /* what it allocates from; NULL: no heap */
    size_t live_bytes, live_blocks, limit;
    uint64_t fail_in; /* allocations until one fails; 0: never */

    gw_status error;
    char message[GW_MESSAGE_SIZE];

    bool grad_enabled;
    bool inference_mode;
    bool composing;        /* an operation is being made of others */
    bool updating;         /* an optimiser is at work */
    uint8_t default_dtype; /* gw_dtype of torch.tensor(1.5) */
    uint64_t next_tensor_id, next_node_id, next_sequence;

    gw_generator generator; /* torch.default_generator */

    const gw_observer *observer; /* NULL: nobody watches */
    void *observer_user;
    gw_site site; /* where in the program we are; kept by the language */

    /* Anomaly mode: told of every node that is made; NULL: off. A callback that fails sets the
     * error.
     */
    void (*node_made)(void *user, struct gw_node *node);
    void *node_made_user;
    struct gw_node *current_node; /* whose turn it is in a backward, borrowed; NULL: nobody's */
    bool check_nan;               /* and backward looks at what every node sends */

    struct gw_packing *packing; /* autograd/packed.h; NULL: saved tensors are kept as they are */
    bool packed;                /* some have been packed */

    gw_jots jots;

    struct gw_node *dead_nodes; /* to be freed by the loop that is already freeing */
    bool freeing;
};

/* Without a call, for who sees the inside. */
#define gw_error(ctx) ((ctx)->error)

/* Allocation. Sizes are the caller's to remember: frees must give the size back. NULL and
 * GW_E_MEMORY set when there is none. gw_alloc_array checks the product for overflow. */
void *gw_alloc(gw_context *ctx, size_t size);
void *gw_alloc_zero(gw_context *ctx, size_t size);
void *gw_alloc_array(gw_context *ctx, size_t count, size_t size);
void *gw_resize(gw_context *ctx, void *block, size_t old_size, size_t new_size);
void gw_release(gw_context *ctx, void *block, size_t size);

/* Sets the context's error unless there is one already; returns `status`. printf format. */
gw_status gw_fail(gw_context *ctx, gw_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
