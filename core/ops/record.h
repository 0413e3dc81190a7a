/* How an operation ends: its node is made, the observer told. */
#ifndef GW_OPS_RECORD_H
#define GW_OPS_RECORD_H

#include "ops/op.h"

/* How many of GW_SAVE_* there are. */
static inline uint32_t gw_count_bits(unsigned bits) {
    uint32_t n = 0;
    for (; bits; bits &= bits - 1)
        n++;
    return n;
}

/* Whether the graph grows by an operation on these inputs. */
bool gw_recording(const gw_op *op, gw_tensor *const *inputs);

/* A node of `op` for `out` with edges to `inputs`, and what their gradients need saved of
 * `saved_inputs` (the inputs, but for those that are about to change). What is needed of the output
 * is saved by gw_record_output, when it is known. */
gw_node *gw_record_node(const gw_op *op, gw_tensor *const *inputs, gw_tensor *const *saved_inputs,
                        const gw_attributes *attributes, gw_tensor *out);
gw_status gw_record_output(gw_node *node, gw_tensor *out);

/* PyTorch's refusal of an operation that has no kernel for a dtype; not while the engine makes an
 * operation of others (gw_quiet). */
gw_status gw_check_refused(gw_context *ctx, const gw_op *op, gw_dtype dtype);
/* An argument by which PyTorch has no gradient must not ask for one. NULL fits. */
gw_status gw_check_fixed(const gw_tensor *t, const char *function, const char *argument);
/* The same when it is known: "exp_vml_cpu" not implemented for 'Half'. */
gw_status gw_fail_refused(gw_context *ctx, const gw_op *op, gw_dtype dtype);

/* The shape of `a`, where gradients look for it (ops/words.h). */
gw_attributes gw_shape_attributes(const gw_tensor *a);

/* Finishes operation `id`: owns `out` from here and returns it, or NULL on error. `inputs` are as
 * many as the row says; `attributes` may be NULL. */
gw_tensor *gw_record(gw_op_id id, gw_tensor *const *inputs, const gw_attributes *attributes,
                     gw_tensor *out);

/* The same for an operation on a list of tensors, whose node keeps the numbers `sizes`. */
gw_tensor *gw_record_list(gw_op_id id, gw_tensor *const *list, size_t n, const gw_attributes *at,
                          const int64_t *sizes, size_t n_sizes, gw_tensor *out);
/* And for one that gives many views of `a`: shares the node among them. */
gw_status gw_record_parts(gw_op_id id, gw_tensor *a, const gw_attributes *at, gw_parts *parts);

/* And for one of several inputs with several results: edges to `inputs`, `kept` saved in slots 0,
 * 1,
 * ...; NULL among them: none, and among the results: one that nobody has asked for. n_shown: how
 * many of the results observers are told of; 0: all. */
typedef struct gw_many {
    gw_tensor *const *inputs, *const *kept;
    size_t n_inputs, n_kept, n_shown;
    const gw_attributes *attributes;
} gw_many;
gw_status gw_record_many(gw_op_id id, const gw_many *many, gw_parts *parts);

/* While an operation is made of others: they leave no graph and nobody sees them. */
typedef struct gw_quiet {
    gw_context *ctx;
    const gw_observer *observer;
    bool grad_enabled, composing;
} gw_quiet;
gw_quiet gw_quiet_begin(gw_context *ctx);
void gw_quiet_end(const gw_quiet *quiet);

#endif
