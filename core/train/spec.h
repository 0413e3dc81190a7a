/* What a network is to be: a `NetSpec` of web/src/shared/studio.ts, read and written. */
#ifndef GW_TRAIN_SPEC_H
#define GW_TRAIN_SPEC_H

#include "base/buffer.h"
#include "data/json.h"
#include "gradwalk/data.h"
#include "gradwalk/train.h"
#include "optim/optim.h"

enum {
    GW_NET_MAX_LAYERS = 64,
    GW_NET_MAX_UNITS = 4096,
    GW_NET_MAX_COLUMNS = 1024,
    GW_NET_MAX_ROWS = 200000
};

typedef enum gw_activation {
    GW_ACT_LINEAR,
    GW_ACT_RELU,
    GW_ACT_LEAKY_RELU,
    GW_ACT_ELU,
    GW_ACT_GELU,
    GW_ACT_SILU,
    GW_ACT_SIGMOID,
    GW_ACT_TANH,
    GW_ACT_SOFTPLUS,
    GW_ACT_SINE,
    GW_ACT_STEP
} gw_activation;

typedef enum gw_init {
    GW_INIT_DEFAULT,
    GW_INIT_XAVIER_UNIFORM,
    GW_INIT_XAVIER_NORMAL,
    GW_INIT_KAIMING_UNIFORM,
    GW_INIT_KAIMING_NORMAL,
    GW_INIT_ZEROS,
    GW_INIT_CONSTANT
} gw_init;

typedef enum gw_norm_kind { GW_NORM_NONE, GW_NORM_BATCH, GW_NORM_LAYER } gw_norm_kind;
typedef enum gw_loss_kind {
    GW_LOSS_MSE,
    GW_LOSS_L1,
    GW_LOSS_HUBER,
    GW_LOSS_BCE,
    GW_LOSS_CROSS_ENTROPY
} gw_loss_kind;
typedef enum gw_schedule_kind {
    GW_SCHEDULE_NONE,
    GW_SCHEDULE_STEP,
    GW_SCHEDULE_COSINE,
    GW_SCHEDULE_EXPONENTIAL,
    GW_SCHEDULE_WARMUP
} gw_schedule_kind;

/* In the order of their enums; the last is NULL. */
extern const char *const gw_data_names[],
    *const gw_activation_names[], *const gw_init_names[], *const gw_norm_names[],
                                                              *const gw_loss_names[],
                                                                  *const gw_optimizer_names[],
                                                                      *const gw_schedule_names[];

typedef struct gw_layer_spec {
    int64_t units;
    gw_activation activation;
    bool bias;
    gw_init init;
    double value; /* of GW_INIT_CONSTANT */
    gw_norm_kind norm;
    double dropout;
    int skip; /* -1: none */
} gw_layer_spec;

typedef struct gw_schedule_spec {
    gw_schedule_kind kind;
    bool by_epoch;
    int64_t period;
    double gamma, floor, start;
} gw_schedule_spec;

/* A column the network sees: an input, or made of one or two. */
typedef enum gw_feature_kind {
    GW_FEATURE_INPUT, /* a */
    GW_FEATURE_SQUARE,
    GW_FEATURE_PRODUCT, /* of a and b */
    GW_FEATURE_SINE
} gw_feature_kind;
typedef struct gw_feature {
    gw_feature_kind kind;
    int a, b; /* inputs, from 0 */
} gw_feature;

typedef struct gw_net_spec {
    gw_context *ctx;
    uint32_t seed;
    gw_data_spec data; /* data.rows points to `points` */
    float *points;
    size_t n_points; /* floats */
    gw_feature *features;
    int n_features;
    bool all_inputs; /* "features": null */
    gw_layer_spec *layers;
    int n_layers;
    gw_loss_kind loss;
    double delta;
    gw_optimizer_spec optimizer;
    gw_schedule_spec schedule;
    double l1, l2;
    int64_t batch;
    bool shuffle;
    double clip; /* 0: none */
} gw_net_spec;

/* Reads all but the changes. False: refused, or no memory. To be freed in any case. */
bool gw_net_spec_read(gw_context *ctx, const gw_json *json, gw_net_spec *out, gw_refusal *refusal);
void gw_net_spec_free(gw_net_spec *spec);
/* The members of the spec but for the changes, without braces. */
void gw_net_spec_json(const gw_net_spec *spec, gw_buffer *out);
/* "x1", "x1^2", "x1*x2", "sin(x1)". */
void gw_feature_text(gw_feature feature, gw_buffer *out);

/* Refuses, unless something has been refused already; returns false. */
bool gw_refuse(gw_refusal *refusal, const char *code, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* What a reader of JSON asks for: values in their limits, or a refusal "spec" that names `at`. */
typedef struct gw_json_reader {
    gw_refusal *refusal;
    const char *at;
} gw_json_reader;
double gw_json_number(gw_json_reader *r, const gw_json *object, const char *key, double low,
                      double high);
int64_t gw_json_whole(gw_json_reader *r, const gw_json *object, const char *key, int64_t low,
                      int64_t high);
/* A schedule, whose fields are named `at`; `schedule` may be NULL. */
gw_schedule_spec gw_json_schedule(gw_json_reader *r, const gw_json *schedule);
void gw_schedule_json(const gw_schedule_spec *s, gw_buffer *out);
/* Two numbers from 0 to below 1; false: they are not. */
bool gw_json_betas(const gw_json *list, double *beta1, double *beta2);

#endif
