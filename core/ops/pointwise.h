/* Pointwise rows, computed. */
#ifndef GW_OPS_POINTWISE_H
#define GW_OPS_POINTWISE_H

#include "ops/op.h"

/* The value of pointwise operation `op` on `n` (1 to 3) inputs, broadcast and promoted, without
 * graph and unseen. `b` of a SCALAR row comes as a wrapped number, what WITH rows take as `numbers`
 * (else NULL). */
gw_tensor *gw_pointwise(const gw_op *op, gw_tensor *const *inputs, int n,
                        const gw_numbers *numbers);
/* Adds `b` to `sum` where that lies; false, and nothing is done, when it is to be gw_add: Note
 * [Adding in place]. */
bool gw_add_into(gw_tensor *sum, gw_tensor *b);
/* The dtype `op` computes in. */
gw_dtype gw_pointwise_dtype(const gw_op *op, gw_tensor *const *inputs, int n);

/* The exponent of a slope: c - 1, an int of an int. */
static inline gw_scalar gw_less_one(gw_scalar c) {
    return c.dtype == GW_F64 ? gw_scalar_float(c.f - 1) : gw_scalar_int(gw_scalar_as_int(c) - 1);
}

#endif
