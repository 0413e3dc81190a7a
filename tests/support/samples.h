/* A call of every row of ops.def on small inputs. */
#ifndef GW_TESTS_SAMPLES_H
#define GW_TESTS_SAMPLES_H

#include "gradcheck.h"
#include "ops/op.h"

typedef struct sample {
    gradcheck_function *f;
    int n;
    int64_t dims[3][5]; /* sizes, ended by -1 */
} sample;

/* By gw_op_id. */
extern const sample samples[GW_OP_COUNT];

/* How many sizes there are before the -1. */
int sample_rank(const int64_t *dims);
/* Input `i` of `op`, in float64: owned. */
gw_tensor *sample_input(gw_context *ctx, const gw_op *op, int i, const int64_t *dims, int ndim);

/* False of those that PyTorch has no gradient for, and of those whose slope has none. */
bool sample_has_first_order(const gw_op *op);
bool sample_has_second_order(const gw_op *op);

#endif
