/* Data to train with: rows of inputs, each with a class or a number, drawn from a seed or given. */
#ifndef GRADWALK_DATA_H
#define GRADWALK_DATA_H

#include "gradwalk/context.h"

typedef enum gw_data_kind {
    GW_DATA_CIRCLE,  /* 2 classes: a disc, and the ring around it */
    GW_DATA_XOR,     /* 2 classes: the signs of x1 and x2 agree or not */
    GW_DATA_GAUSS,   /* 2 classes: normal clouds */
    GW_DATA_SPIRAL,  /* k classes: arms */
    GW_DATA_MOONS,   /* 2 classes: half circles that reach into each other */
    GW_DATA_RINGS,   /* k classes: rings of one centre */
    GW_DATA_CLASSES, /* k classes: normal clouds on a circle */
    GW_DATA_PLANE,   /* numbers: (x1 + x2) / 10 */
    GW_DATA_WAVES,   /* numbers: (sin x1 + cos x2) / 2 */
    GW_DATA_CURVE,   /* numbers of one input: sin x */
    GW_DATA_POINTS,  /* given */
    GW_DATA_KINDS
} gw_data_kind;

typedef struct gw_data_spec {
    gw_data_kind kind;
    uint32_t seed;
    int64_t n;         /* rows, at least 1 */
    double noise;      /* 0 to 1: none, much */
    double split;      /* fraction of rows to train with, above 0, at most 1 */
    int classes;       /* of SPIRAL, RINGS, CLASSES and of POINTS that are classes */
    bool regression;   /* of POINTS */
    int64_t dims;      /* inputs of POINTS; of the others 2, of CURVE 1 */
    const float *rows; /* of POINTS, borrowed: n times (dims inputs, target) */
} gw_data_spec;

/* Rows in the order of training and, behind them, of testing. */
typedef struct gw_dataset {
    gw_context *ctx;
    int64_t n, dims, train;
    int classes;    /* 0: numbers */
    float *inputs;  /* n * dims */
    float *targets; /* n: 0, 1, ... or numbers */
    int64_t *rows;  /* n: which row of what was drawn or given */
} gw_dataset;

/* Draws the data: the same bits from the same spec everywhere. What is to be tested with is drawn
 * too; where nothing is, the rows keep their order. False: no memory. To be freed in any case. */
bool gw_dataset_make(gw_context *ctx, const gw_data_spec *spec, gw_dataset *out);
void gw_dataset_free(gw_dataset *data);

/* All rows as CSV: x1,x2,...,target,set with the set "train" or "test"; numbers that read back to
 * the same float. False: no memory. */
struct gw_buffer;
bool gw_dataset_csv(const gw_dataset *data, struct gw_buffer *out);

#endif
