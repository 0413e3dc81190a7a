/* A backward that is under way: it goes from node to node, and stops where the language must be
 * asked. Who has no hooks and functions of the language calls gw_backward and never sees this.
 *
 *     gw_run *run = gw_run_backward(roots, gradients, n, options, NULL, 0);
 *     gw_ask ask;
 *     while (gw_run_go(run, &ask) == GW_RUN_ASKS)
 *         ... call ask.object, put what it answers into ask.gradients ...
 *     gw_run_free(run);
 *
 * Between two steps anything may happen, another backward too, which must be over (freed) before
 * this one goes on. Grad mode is then that of the backward, as PyTorch has it in hooks. */
#ifndef GW_AUTOGRAD_RUN_H
#define GW_AUTOGRAD_RUN_H

#include "autograd/hook.h"
#include "gradwalk/autograd.h"

typedef struct gw_run gw_run;

typedef enum gw_ask_kind {
    GW_ASK_TENSOR_HOOK, /* hook(gradient) */
    GW_ASK_BEFORE,      /* hook(received) */
    GW_ASK_AFTER,       /* hook(sent, received) */
    GW_ASK_FUNCTION,    /* what is sent for `received` */
    GW_ASK_UNPACK       /* the tensor that was saved as `object` */
} gw_ask_kind;

/* Whom to call with what. `gradients` are owned by the run; an answer takes the place of one (the
 * old one is released, the new one owned). NULL stands for "none". */
typedef struct gw_ask {
    gw_ask_kind kind;
    void *object;
    gw_node *node;
    uint64_t tensor_id; /* of a tensor hook */
    gw_tensor **gradients;
    size_t n;
    gw_tensor *const *received; /* borrowed; of AFTER and FUNCTION */
    size_t n_received;
} gw_ask;

typedef enum gw_run_state { GW_RUN_FAILED, GW_RUN_DONE, GW_RUN_ASKS } gw_run_state;

/* As gw_backward and gw_grad; with `inputs` a backward accumulates into these only (and retains the
 * gradients of those that are results). NULL and the error set. */
gw_run *gw_run_backward(gw_tensor *const *roots, gw_tensor *const *gradients, size_t n,
                        gw_backward_options options, gw_tensor *const *inputs, size_t n_inputs);
gw_run *gw_run_grad(gw_tensor *const *roots, gw_tensor *const *gradients, size_t n,
                    gw_tensor *const *inputs, size_t n_inputs, gw_backward_options options,
                    bool allow_unused);
/* What both check of each root first, in PyTorch's words: that gradient `i` of `given` (NULL: none)
 * fits, and that root number `i` requires a gradient. */
gw_status gw_run_check_gradient(gw_tensor *const *roots, gw_tensor *const *given, size_t i);
gw_status gw_run_check_root(gw_tensor *root, size_t i);
/* Goes on to the end or to the next question. After an error it can only be freed. */
gw_run_state gw_run_go(gw_run *run, gw_ask *ask);
/* What gw_run_grad found, one an input, owned by the run; NULL: unused. */
gw_tensor **gw_run_found(gw_run *run);
/* Whether it was told for which tensors gradients are wanted. */
bool gw_run_has_inputs(const gw_run *run);
/* The node that was at work when the run failed, borrowed; NULL: none. */
gw_node *gw_run_culprit(const gw_run *run);
/* Ends it, wherever it is, and puts grad mode back. Takes NULL. */
void gw_run_free(gw_run *run);

/* Brings a gradient (taken) that `from` (NULL: the root) sends along edge `index` to the shape and
 * dtype of what it is the gradient of: Note [Broadcast backward]. NULL: an error. */
gw_tensor *gw_gradient_fit(const gw_node *from, size_t index, const gw_metadata *to, gw_tensor *g);

/* Tells the observer of a hook: what it was shown, and what is there now. `name` of the function.
 */
void gw_run_tell_hook(gw_context *ctx, const gw_ask *ask, const char *name,
                      gw_tensor *const *before);

#endif
