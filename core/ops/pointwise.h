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
/* The dtype of the loop that computes in `dtype`; what orders integers orders bools. */
static inline gw_dtype gw_loop_dtype(const gw_op *op, gw_dtype dtype) {
    const gw_loop *loops = gw_op_loops[gw_op_index(op)];
    return dtype == GW_BOOL && !loops[GW_BOOL] ? GW_I64 : gw_dtype_wide(dtype);
}

/* pointwise_checks.c: what is said of dtypes before there is a common one, */
gw_status gw_pointwise_check_dtypes(const gw_op *op, gw_tensor *const *inputs, int n);
/* of bools and divisors when that is `dtype`, */
gw_status gw_pointwise_check(const gw_op *op, gw_tensor *const *inputs, int n, gw_dtype dtype);
/* and of numbers that a single float cannot be. */
gw_status gw_pointwise_check_numbers(const gw_op *op, gw_tensor *const *inputs, int n,
                                     const gw_numbers *numbers);
/* zeros.c: takes `out`, of a op b, where b is times `by` and one of them is zeros that nobody
 * writes. */
gw_tensor *gw_still_zeros(gw_op_id id, gw_tensor *const *inputs, gw_tensor *out, double by);

/* The exponent of a slope: c - 1, an int of an int. */
static inline gw_scalar gw_less_one(gw_scalar c) {
    return c.dtype == GW_F64 ? gw_scalar_float(c.f - 1) : gw_scalar_int(gw_scalar_as_int(c) - 1);
}

#endif
