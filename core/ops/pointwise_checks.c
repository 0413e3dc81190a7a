/* What PyTorch says of the operands of pointwise rows. */
#include "ops/pointwise.h"
#include "ops/record.h"

gw_status gw_pointwise_check_dtypes(const gw_op *op, gw_tensor *const *inputs, int n) {
    gw_context *ctx = inputs[0]->ctx;
    const gw_op_id id = gw_op_index(op);
    const bool subtracts =
        id == GW_OP_sub || id == GW_OP_sub_scalar || id == GW_OP_rsub || id == GW_OP_rsub_scalar;
    if (subtracts && (inputs[0]->dtype == GW_BOOL || inputs[1]->dtype == GW_BOOL)) {
        if (inputs[0]->dtype == inputs[1]->dtype)
            return gw_fail(ctx, GW_E_RUNTIME,
                           "Subtraction, the `-` operator, with two bool tensors is not supported. "
                           "Use the `^` or `logical_xor()` operator instead.");
        return gw_fail(ctx, GW_E_RUNTIME,
                       "Subtraction, the `-` operator, with a bool tensor is not supported. If you "
                       "are trying to invert a mask, use the `~` or `logical_not()` operator "
                       "instead.");
    }
    if (id == GW_OP_heaviside && inputs[0]->dtype != inputs[1]->dtype)
        return gw_fail(ctx, GW_E_RUNTIME,
                       "heaviside is not yet implemented for tensors with different dtypes.");
    const bool whole_power = id == GW_OP_pow_scalar && n == 2 &&
                             !gw_dtype_is_float((gw_dtype)inputs[0]->dtype) &&
                             !gw_dtype_is_float((gw_dtype)inputs[1]->dtype);
    if (whole_power && gw_scalar_as_int(gw_tensor_at(inputs[1], 0)) < 0)
        return gw_fail(ctx, GW_E_RUNTIME, "Integers to negative integer powers are not allowed.");
    return GW_OK;
}

/* A divisor that is 0, or that becomes 0 in the dtype of the result. */
static bool is_nought(int64_t divisor, gw_dtype dtype) {
    return (uint64_t)divisor << (64 - 8 * gw_dtype_size(dtype)) == 0;
}

gw_status gw_pointwise_check(const gw_op *op, gw_tensor *const *inputs, int n, gw_dtype dtype) {
    gw_context *ctx = inputs[0]->ctx;
    const gw_op_id id = gw_op_index(op);
    if (gw_pointwise_check_dtypes(op, inputs, n) != GW_OK)
        return gw_error(ctx);
    if (id == GW_OP_neg && dtype == GW_BOOL)
        return gw_fail(ctx, GW_E_RUNTIME,
                       "Negation, the `-` operator, on a bool tensor is not supported. If you are "
                       "trying to invert a mask, use the `~` or `logical_not()` operator instead.");
    if (id == GW_OP_relu && dtype == GW_BOOL)
        return gw_fail(ctx, GW_E_RUNTIME, "Boolean inputs not supported for relu");
    const bool narrow = dtype == GW_F16 || dtype == GW_BF16 || gw_dtype_is_int(dtype);
    if (id == GW_OP_pow_scalar && n == 2 && narrow &&
        gw_check_fits(ctx, gw_tensor_at(inputs[1], 0), dtype) != GW_OK)
        return gw_error(ctx);
    if (id == GW_OP_rpow_scalar && dtype == GW_BOOL)
        return gw_fail(ctx, GW_E_RUNTIME, "\"pow\" not implemented for 'Bool'");
    gw_tensor *divisor = inputs[n > 1 && id != GW_OP_remainder_of];
    const bool divides = id == GW_OP_remainder || id == GW_OP_remainder_scalar ||
                         id == GW_OP_remainder_of || id == GW_OP_fmod || id == GW_OP_fmod_scalar ||
                         id == GW_OP_div_floor || id == GW_OP_div_trunc || id == GW_OP_floor_divide;
    if (divides && gw_dtype_is_int(dtype) && gw_tensor_numel(inputs[0]))
        for (int64_t i = 0; i < gw_tensor_numel(divisor); i++)
            if (is_nought(gw_scalar_as_int(gw_tensor_at(divisor, i)), dtype))
                return gw_fail(ctx, GW_E_RUNTIME, "ZeroDivisionError");
    if (!gw_op_loops[id][gw_loop_dtype(op, dtype)])
        return gw_fail_refused(ctx, op, dtype);
    const gw_dtype given = (gw_dtype)inputs[0]->dtype;
    const bool promotes = n == 2 && gw_dtype_is_float(given) && dtype != given;
    const bool keeps =
        (op->floats_only && !promotes) || id == GW_OP_leaky_relu || gw_dtype_is_int(given);
    if (keeps && gw_check_refused(ctx, op, given) != GW_OK)
        return gw_error(ctx);
    return gw_check_refused(ctx, op, dtype);
}

gw_status gw_pointwise_check_numbers(const gw_op *op, gw_tensor *const *inputs, int n,
                                     const gw_numbers *numbers) {
    switch (gw_op_index(op)) {
    case GW_OP_elu:
    case GW_OP_softplus:
    case GW_OP_hardtanh:
    case GW_OP_threshold:
    case GW_OP_add_scaled:
    case GW_OP_sub_scaled:
    case GW_OP_rsub_scaled:
    case GW_OP_lerp:
    case GW_OP_addcmul:
    case GW_OP_addcdiv:
        break;
    default:
        return GW_OK;
    }
    const double values[3] = {numbers->p, numbers->q, numbers->s};
    for (int i = 0; i < 3; i++)
        if (!gw_scalar_fits(gw_scalar_float(values[i]), GW_F32) &&
            gw_pointwise_dtype(op, inputs, n) == GW_F32)
            return gw_check_fits(inputs[0]->ctx, gw_scalar_float(values[i]), GW_F32);
    return GW_OK;
}
