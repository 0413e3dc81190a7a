/* torch.optim, in the operations of the classes in core/lang/prelude/torch/optim and in their
 * order, so that the bits are the same. */
#ifndef GW_OPTIM_OPTIM_H
#define GW_OPTIM_OPTIM_H

#include "gradwalk/tensor.h"

typedef enum gw_optimizer_kind {
    GW_OPT_SGD,
    GW_OPT_RMSPROP,
    GW_OPT_ADAM,
    GW_OPT_ADAMW,
    GW_OPT_ADAGRAD
} gw_optimizer_kind;

typedef struct gw_optimizer_spec {
    gw_optimizer_kind kind;
    double lr, momentum, beta1, beta2, eps, alpha, weight_decay;
    bool nesterov;
} gw_optimizer_spec;

enum { GW_OPT_STATES = 2 };

/* How many tensors it keeps for a parameter, and their names in PyTorch. */
int gw_optimizer_n_states(const gw_optimizer_spec *o);
const char *gw_optimizer_state_name(const gw_optimizer_spec *o, int i);

/* Changes `p` in place by its gradient; `state` holds zeros at first. `count` is that of the steps
 * before this one; `moving`: there is a momentum buffer already. Not part of a graph: grad mode is
 * off. */
gw_status gw_optimizer_update(const gw_optimizer_spec *o, gw_tensor *p, gw_tensor *grad,
                              gw_tensor *const state[GW_OPT_STATES], int64_t count, bool moving);

/* torch.nn.utils.clip_grad_norm_ of these gradients, to at most `most`: the norm before, NULL with
 * the context's error. */
gw_tensor *gw_clip_gradients(gw_context *ctx, gw_tensor *const *grads, size_t n, double most);

#endif
