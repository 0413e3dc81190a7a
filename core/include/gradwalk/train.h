/* Networks that train, step by step, on the engine's own operations: the numbers are those of the
 * same network as a PyTorch program (gw_net_export writes it), bit for bit.
 *
 * A network stands between two steps. A seed, data and the log of changes made by hand decide all
 * that comes, so any step can be gone to, back and forward. Text is JSON in the shapes of
 * web/src/shared/studio-calls.ts; an array of floats in it is {"at": offset, "n": count} into
 * `floats`, float32 one after the other. Both are appended to and belong to the caller.
 *
 * Functions fail with the context's error: GW_E_MEMORY, or GW_E_INDEX for a step that cannot be.
 * What is well-formed but cannot be built or done is a refusal, which is no error. */
#ifndef GRADWALK_TRAIN_H
#define GRADWALK_TRAIN_H

#include "gradwalk/context.h"

struct gw_buffer;
typedef struct gw_net gw_net;

/* Why something is refused: a code of REFUSAL_CODES in web/src/shared/studio.ts. */
typedef struct gw_refusal {
    const char *code;          /* NULL: nothing is refused */
    int64_t layer, have, want; /* GW_REFUSAL_NONE: none */
    char name[64];             /* "": none */
    char message[256];         /* in English */
} gw_refusal;
#define GW_REFUSAL_NONE INT64_MIN

/* {"code": ..., ...}, a `Refusal`. */
bool gw_refusal_json(const gw_refusal *refusal, struct gw_buffer *text);

/* A network of a `NetSpec`. NULL: refused, or (with the context's error) no memory. Freed before
 * its context. */
gw_net *gw_net_new(gw_context *ctx, const char *spec, size_t length, gw_refusal *refusal);
void gw_net_free(gw_net *net);

int64_t gw_net_step(const gw_net *net);
bool gw_net_stopped(const gw_net *net); /* its last step made what is no number */

/* `NetOpened` but for its spec and its state; the `NetState`. */
gw_status gw_net_describe(gw_net *net, struct gw_buffer *text, struct gw_buffer *floats);
gw_status gw_net_state(gw_net *net, struct gw_buffer *text);

/* Trains for at most `steps` steps, and ends after one that makes what is no number (then
 * gw_net_state tells which operation did). Losses and scores are noted at every `every`th step; 0:
 * never. */
gw_status gw_net_run(gw_net *net, int64_t steps, int64_t every);
/* The `NetCurve` of what was noted since the last call. */
gw_status gw_net_curve(gw_net *net, struct gw_buffer *text, struct gw_buffer *floats);

gw_status gw_net_seek(gw_net *net, int64_t step);
/* A `Change` at the present step; changes that lie ahead are forgotten. Refused: nothing changed.*/
gw_status gw_net_change(gw_net *net, const char *change, size_t length, gw_refusal *refusal);

/* `NetMoment`, `NetFlow`, `NetHistograms`; the network stays where it is. */
gw_status gw_net_moment(gw_net *net, int64_t step, struct gw_buffer *text,
                        struct gw_buffer *floats);
gw_status gw_net_flow(gw_net *net, int64_t from, int64_t steps, struct gw_buffer *text,
                      struct gw_buffer *floats);
gw_status gw_net_histograms(gw_net *net, int64_t step, int bins, struct gw_buffer *text,
                            struct gw_buffer *floats);

/* `NetLayers`: over a grid, along a line, of `n` rows of inputs. */
gw_status gw_net_maps(gw_net *net, int64_t resolution, const double low[2], const double high[2],
                      struct gw_buffer *text, struct gw_buffer *floats);
gw_status gw_net_line(gw_net *net, int64_t points, double low, double high, struct gw_buffer *text,
                      struct gw_buffer *floats);
gw_status gw_net_predict(gw_net *net, const float *rows, int64_t n, struct gw_buffer *text,
                         struct gw_buffer *floats);
/* `NetConfusion`. */
gw_status gw_net_confusion(gw_net *net, struct gw_buffer *text, struct gw_buffer *floats);

typedef enum gw_net_format {
    GW_NET_PYTORCH,     /* a program that trains to the present step and asserts what it got */
    GW_NET_JSON,        /* spec, step and weights */
    GW_NET_SAFETENSORS, /* weights: huggingface.co/docs/safetensors */
    GW_NET_CSV          /* the data */
} gw_net_format;
gw_status gw_net_export(gw_net *net, gw_net_format format, struct gw_buffer *out);
/* Weights of JSON or safetensors become a change at the present step. */
gw_status gw_net_import(gw_net *net, gw_net_format format, const char *bytes, size_t length,
                        gw_refusal *refusal);

#endif
