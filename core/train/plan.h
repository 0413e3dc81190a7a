/* A step without tensors and nodes.
 *
 * Note [Plan]. Of most networks all buffers of a step are known beforehand. They are made once, and
 * a step is then calls of the same loops and kernels that the operations would call, on the same
 * numbers in the same order, so that the bits are the same; tests compare. What is not planned
 * (norms, dropout, penalties, clipping, frozen elements, rarer losses) is stepped eagerly, step by
 * step as rates and freezing come and go. Matrices are rows × units, row-major. */
#ifndef GW_TRAIN_PLAN_H
#define GW_TRAIN_PLAN_H

#include "gradwalk/ops.h"
#include "kernels/kernels.h"
#include "train/net.h"

typedef struct gw_net_plan_layer {
    int64_t inputs, units;
    int skip;
    gw_activation activation;
    float *weight, *bias; /* of the parameters; bias NULL: none */
    float *weight_grad, *bias_grad;
    float *turned;           /* the weight as (inputs, units); NULL: it is too wide */
    float *u, *a;            /* a is u of a linear layer */
    float *delta, *out_grad; /* ∂L/∂u and ∂L/∂a; delta is out_grad of a linear layer */
    bool has_grad;           /* something has arrived in out_grad */
} gw_net_plan_layer;

typedef struct gw_net_plan {
    float *memory;
    size_t size;        /* bytes */
    int64_t rows;       /* of the largest batch there is room for */
    const float *x, *y; /* of this batch: in `gathered`, or where the data lies */
    float *gathered[2];
    int64_t *classes;
    float *scratch[3]; /* each as large as the largest layer, or parameter */
    gw_net_plan_layer layers[GW_NET_MAX_LAYERS];
    int n_layers;
} gw_net_plan;

/* Whether the next step can be planned. */
bool gw_net_plan_fits(const gw_net *net);
/* NULL: no memory. */
gw_net_plan *gw_net_plan_new(gw_net *net);
void gw_net_plan_free(gw_context *ctx, gw_net_plan *plan);
/* Forward, back and update; the loss. Allocates nothing and cannot fail. */
float gw_net_plan_step(gw_net *net, gw_net_plan *plan);

/* plan_layers.c: n rows of layer `l` from u to a, and from out_grad to delta. */
void gw_net_plan_activate(const gw_net_plan *plan, const gw_net_plan_layer *l, int64_t n);
void gw_net_plan_deactivate(const gw_net_plan *plan, const gw_net_plan_layer *l, int64_t n);
/* out = f(a) and f(a, b) by the loop of a row of ops.def. */
void gw_net_plan_unary(gw_op_id id, float *out, const float *a, int64_t n);
void gw_net_plan_binary(gw_op_id id, float *out, const float *a, const float *b, int64_t n);
void gw_net_plan_number(gw_op_id id, float *out, const float *a, float number, int64_t n);
/* WITH rows: up to three operands and the numbers p, q, s. */
void gw_net_plan_with(gw_op_id id, float *out, const float *const in[3], const float numbers[3],
                      int64_t n);

/* plan_loss.c: the loss of n rows of outputs; its gradient goes to out_grad of the last layer. */
float gw_net_plan_loss(const gw_net *net, gw_net_plan *plan, int64_t n);
/* plan_update.c: what the optimiser does to a parameter. */
void gw_net_plan_update(const gw_optimizer_spec *o, const gw_net_plan *plan, const gw_param *p,
                        const float *grad, int64_t count, bool moving);

/* plan_narrow.c: products with few columns, all of them float32 row after row. Note [Narrow
 * products]. */
typedef struct gw_narrow {
    const float *a; /* (rows, depth), in any strides */
    ptrdiff_t a_row, a_column;
    const float *b; /* (depth, columns) */
    ptrdiff_t rows, columns, depth;
} gw_narrow;

bool gw_narrow_fits(int64_t columns, int64_t depth);
/* c (rows, columns) = bias + a b, to each row the same; bias NULL: a b. */
void gw_narrow_product(float *c, const gw_narrow *p, const float *bias);
/* to (columns, rows): `from` (rows, columns), turned. */
void gw_narrow_turn(float *to, const float *from, ptrdiff_t rows, ptrdiff_t columns);
/* c (rows) = bias + a (rows, depth) times b (depth); bias NULL: without. */
void gw_narrow_vector(float *c, ptrdiff_t rows, ptrdiff_t depth, const float *a, const float *b,
                      const float *bias);

#endif
