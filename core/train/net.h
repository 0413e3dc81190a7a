/* The inside of a network that trains.
 *
 * Note [Where a network stands]. All that changes from step to step is in blobs (values of
 * parameters, buffers and optimiser, what is frozen) and in one `gw_net_at`. A copy of both is a
 * checkpoint: gone back to, the same steps follow, to the bit. The order of an epoch's rows is
 * drawn anew from the generator as it was at the epoch's start.
 *
 * Note [Steps and changes]. Before step s the changes of step s are made, as soon as the network
 * stands there. A change made at s forgets those beyond s, and checkpoints beyond s with them. */
#ifndef GW_TRAIN_NET_H
#define GW_TRAIN_NET_H

#include "base/random.h"
#include "gradwalk/tensor.h"
#include "train/spec.h"

enum { GW_PARAM_NAME = 24 };

typedef enum gw_role { GW_ROLE_WEIGHT, GW_ROLE_BIAS, GW_ROLE_SCALE, GW_ROLE_SHIFT } gw_role;

/* A parameter, or a buffer (which has no state and is never frozen). */
typedef struct gw_param {
    char name[GW_PARAM_NAME]; /* "layer1.weight" */
    gw_tensor *value;         /* owned; contiguous */
    float *data;              /* its numbers, where they stay */
    gw_tensor *state[GW_OPT_STATES];
    uint8_t *frozen; /* 1: no update moves it */
    int64_t numel, n_frozen;
    int layer;
    gw_role role;
} gw_param;

/* A layer: indices of its parameters, -1: it has none such. */
typedef struct gw_net_layer {
    gw_layer_spec spec;
    int64_t inputs;
    int weight, bias, scale, shift;
    int mean, var; /* of the buffers */
} gw_net_layer;

/* Elements of a parameter; index -1: all of them. */
typedef struct gw_place {
    int param;
    int64_t index;
    float value; /* of what is set */
} gw_place;

/* New contents of a parameter (or buffer, counted on behind the parameters). */
typedef struct gw_contents {
    int param;
    float *values;
} gw_contents;

enum {
    GW_CHANGE_LR = 1,
    GW_CHANGE_MOMENTUM = 2,
    GW_CHANGE_WEIGHT_DECAY = 4,
    GW_CHANGE_L1 = 8,
    GW_CHANGE_L2 = 16,
    GW_CHANGE_CLIP = 32,
    GW_CHANGE_EPS = 64,
    GW_CHANGE_ALPHA = 128,
    GW_CHANGE_BETAS = 256,
    GW_CHANGE_NESTEROV = 512,
    GW_CHANGE_DELTA = 1024,
    GW_CHANGE_BATCH = 2048,
    GW_CHANGE_SCHEDULE = 4096
};
typedef struct gw_net_edit {
    int64_t step;
    uint32_t what; /* GW_CHANGE_... */
    double lr, momentum, weight_decay, l1, l2, clip, eps, alpha, beta1, beta2, delta;
    bool nesterov;
    int64_t batch_size;
    gw_schedule_spec schedule;
    gw_contents *weights;
    gw_place *set, *freeze, *free;
    size_t n_weights, n_set, n_freeze, n_free;
} gw_net_edit;

/* Between two steps. A batch size that was changed counts from the next epoch on; a schedule that
 * was changed begins with the rate as it is. */
typedef struct gw_net_at {
    int64_t step, epoch, batch;          /* done; epochs done; batches of this epoch done */
    int64_t scheduled;                   /* calls of scheduler.step() */
    int64_t batch_size, next_batch_size; /* of this epoch, of the next */
    gw_schedule_spec schedule;
    double base_lr;    /* with which the schedule has begun */
    int64_t n_changes; /* made */
    double momentum, weight_decay, lr, l1, l2, clip, eps, alpha, beta1, beta2, delta;
    float loss; /* of the last step */
    bool nesterov;
    bool moving;  /* SGD has its buffers */
    bool stopped; /* the last step made what is no number */
    gw_generator generator, epoch_start;
} gw_net_at;

typedef struct gw_blob {
    void *data;
    size_t size;
} gw_blob;

typedef struct gw_checkpoint {
    int64_t step;
    unsigned char *bytes; /* blobs, then a gw_net_at */
} gw_checkpoint;

typedef struct gw_curve_point {
    int64_t step;
    float batch, loss[2], score[2]; /* train, test */
} gw_curve_point;

struct gw_net {
    gw_context *ctx;
    gw_net_spec spec;
    gw_dataset data;
    gw_tensor *inputs[2],
        *targets[2]; /* of training and testing (NULL: none), as the net sees them */
    gw_net_layer layers[GW_NET_MAX_LAYERS];
    gw_param *params, *buffers;
    int n_params, n_buffers;
    gw_net_at at;
    int64_t *order; /* of the training rows in this epoch */

    gw_net_edit *changes;
    size_t n_changes, changes_capacity;

    gw_blob *blobs;
    size_t n_blobs, blobs_size;
    gw_checkpoint *checkpoints; /* by step; the first is of step 0 */
    size_t n_checkpoints, most_checkpoints;

    gw_curve_point *curve;
    size_t n_curve, curve_capacity;

    struct gw_net_plan *plan; /* NULL: none yet, or none that fits */
    bool unplanned;           /* there is none that fits */
};

static inline int64_t gw_net_units(const gw_net *net, int layer) {
    return net->layers[layer].spec.units;
}

/* Targets are classes, and not numbers or one of two. */
static inline bool gw_net_by_index(const gw_net *net) {
    return net->spec.loss == GW_LOSS_CROSS_ENTROPY;
}

/* Batches of an epoch, of so many rows each (but for the last). */
static inline int64_t gw_net_batches(const gw_net *net, int64_t size) {
    return (net->data.train + size - 1) / size;
}

/* ---- columns.c: columns and targets; false: no memory or refused */
bool gw_net_make_data(gw_net *net, gw_refusal *refusal);
/* Whether batches may have so many rows. */
bool gw_net_check_batches(const gw_net *net, int64_t size, gw_refusal *refusal);
/* The columns the network sees of `n` rows of inputs, owned: (n, features). */
gw_tensor *gw_net_features(gw_net *net, const float *rows, int64_t n);

/* ---- build.c */
bool gw_net_build(gw_net *net, gw_refusal *refusal);

/* ---- forward.c. What a forward pass leaves: one tensor a layer, owned; NULL: not there. */
typedef struct gw_pass {
    gw_tensor *z[GW_NET_MAX_LAYERS], *normalized[GW_NET_MAX_LAYERS], *u[GW_NET_MAX_LAYERS];
    gw_tensor *a[GW_NET_MAX_LAYERS], *out[GW_NET_MAX_LAYERS], *mask[GW_NET_MAX_LAYERS];
    gw_tensor *loss, *penalty, *total;
    bool keep; /* asked: all of the above with their gradients, not only `out` and the losses */
} gw_pass;
gw_tensor *gw_activate(gw_activation kind, gw_tensor *u);
gw_status gw_net_forward(gw_net *net, gw_tensor *x, bool training, gw_pass *pass);
gw_tensor *gw_net_loss(gw_net *net, gw_tensor *out, gw_tensor *target);
void gw_pass_free(gw_pass *pass);

/* ---- step.c */
/* Rows of batch `at.batch`, and how many; the order of the epoch is drawn when it begins. */
const int64_t *gw_net_batch(gw_net *net, int64_t *n);
void gw_net_begin_epoch(gw_net *net);
/* The order of this epoch's rows, from the generator as it is. */
void gw_net_draw_order(gw_net *net);
/* Whether the optimiser keeps something: SGD without a momentum does not, its buffers are None in
 * PyTorch. */
bool gw_net_stateful(const gw_net *net);
/* The batch's inputs and targets, owned. */
gw_status gw_net_gather(gw_net *net, gw_tensor **x, gw_tensor **y);
/* One step on the engine's operations; `pass` is kept for the caller to look at and to free. Who
 * watches (unless NULL) is called after the backward pass, and before the update. `norm`: of all
 * gradients before they were clipped, NaN if they were not. */
typedef struct gw_watch {
    gw_status (*before_clip)(void *user, gw_net *net, gw_pass *pass);
    gw_status (*before_update)(void *user, gw_net *net, gw_pass *pass, float norm);
    void *user;
} gw_watch;
gw_status gw_net_eager_step(gw_net *net, gw_pass *pass, const gw_watch *watch);
/* What follows every step, however it was done: schedule, epoch, changes. */
void gw_net_advance(gw_net *net, float loss);
gw_optimizer_spec gw_net_optimizer(const gw_net *net); /* with the present rates */

/* ---- schedule.c */
/* The rate after scheduler.step() number `n` (0: when it was made). */
double gw_schedule_next(const gw_schedule_spec *s, double base, double lr, int64_t n);

/* ---- change_json.c */

/* A number that may change from step to step: its key, and where change and network have it. */
typedef struct gw_net_rate {
    uint32_t flag;
    const char *key; /* NULL: the end of the list */
    size_t from, to;
    double most;
} gw_net_rate;
extern const gw_net_rate gw_net_rates[];
double gw_net_rate_of(const gw_net_edit *c, const gw_net_rate *r);
void gw_net_changes_json(const gw_net *net, gw_buffer *out);

/* ---- change.c */
bool gw_net_read_changes(gw_net *net, const gw_json *list, gw_refusal *refusal);
bool gw_net_read_change(gw_net *net, const gw_json *json, gw_net_edit *out, gw_refusal *refusal);
/* Adds it (which then belongs to the network), forgets those beyond its step and the one before it
 * if nothing is left of that, and makes it. */
gw_status gw_net_add_change(gw_net *net, gw_net_edit *change);
/* Makes all that are due at the present step. */
void gw_net_make_changes(gw_net *net);
void gw_net_free_change(gw_net *net, gw_net_edit *change);
int gw_net_find(const gw_net *net, const char *name); /* as gw_contents counts; -1: not there */
gw_param *gw_net_param(const gw_net *net, int i);

/* ---- checkpoint.c */
bool gw_net_make_blobs(gw_net *net);
void gw_net_save(const gw_net *net, unsigned char *bytes);
void gw_net_load(gw_net *net, const unsigned char *bytes);
size_t gw_net_save_size(const gw_net *net);
gw_status gw_net_keep(gw_net *net); /* one of the present step, if it is time */
/* To the last checkpoint that is not of a later step: there is always one. */
void gw_net_reload(gw_net *net);
/* To the last place at or before `step` that is known; false: there is none. */
bool gw_net_return(gw_net *net, int64_t step);
void gw_net_forget(gw_net *net, int64_t beyond); /* checkpoints of later steps */
void gw_net_free_checkpoints(gw_net *net);

/* ---- evaluate.c */
typedef struct gw_score {
    float loss, score;
} gw_score;
/* `which` 0: training rows, 1: rows to test with. */
gw_status gw_net_score(gw_net *net, int which, gw_score *out);

/* ---- net.c: one step, by the plan where there is one. */
gw_status gw_net_one_step(gw_net *net);
gw_status gw_net_go(gw_net *net, int64_t step); /* gw_net_seek, without a look at what it takes */

/* ---- visit.c: the `NonFinite` of the step before this one. */
gw_status gw_net_write_stop(gw_net *net, gw_buffer *text);

/* ---- write.c */

/* Floats as {"at": ..., "n": ...}. */
void gw_write_floats(gw_buffer *text, gw_buffer *floats, const float *values, size_t n);
void gw_write_tensor(gw_buffer *text, gw_buffer *floats, const gw_tensor *t); /* NULL: null */
/* Whether all was written; `floats` may be NULL. */
gw_status gw_written(gw_net *net, const gw_buffer *text, const gw_buffer *floats);

#endif
