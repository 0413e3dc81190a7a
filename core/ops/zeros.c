/* Results of zeros that nobody writes: Note [Zeros that nobody writes] in rules.c. */
#include <string.h>

#include "ops/layout.h"
#include "ops/pointwise.h"
#include "ops/record.h"

/* A sum with such zeros is a copy of its other side, times what it is taken by: -0 stays. */
static gw_tensor *other_side(gw_tensor *out, gw_tensor *other, double factor) {
    int64_t strides[GW_MAX_DIMS];
    gw_tensor_expand(other, out->ndim, out->dims, strides);
    gw_tensor *seen = gw_tensor_alias(other, out->dims, strides, out->ndim, other->offset);
    out = seen ? gw_relaid_like(out, seen) : out;
    if (seen && out)
        gw_kernel_copy(out->dims, out->ndim, gw_tensor_operand(out, NULL),
                       gw_tensor_operand(seen, NULL));
    gw_tensor_release(seen);
    if (!seen || !out || factor == 1)
        return out;
    const gw_quiet quiet = gw_quiet_begin(out->ctx);
    gw_tensor *number = gw_wrapped_number(out->ctx, gw_scalar_float(factor));
    gw_tensor *product = number ? gw_mul(out, number) : NULL;
    gw_quiet_end(&quiet);
    gw_tensor_release(number);
    gw_tensor_release(out);
    return product;
}

gw_tensor *gw_still_zeros(gw_op_id id, gw_tensor *const *inputs, gw_tensor *out, double by) {
    const bool a = inputs[0]->storage->zeros, b = inputs[1]->storage->zeros;
    const bool times = id == GW_OP_mul || id == GW_OP_mul_scalar;
    const bool over = id == GW_OP_div || id == GW_OP_div_scalar;
    const bool plus = id == GW_OP_add || id == GW_OP_add_scaled;
    const bool minus = id == GW_OP_sub || id == GW_OP_sub_scaled;
    const bool less = id == GW_OP_rsub || id == GW_OP_rsub_scaled;
    const bool sum = (plus || minus || less) && gw_dtype_is_float((gw_dtype)out->dtype);
    if (sum && a != b)
        return other_side(out, inputs[a], a == less ? 1 : plus ? by : -by);
    out->storage->zeros = times || (over && !b) || (sum && a && b);
    if (out->storage->zeros) /* none of them negative */
        memset(out->storage->data, 0, out->storage->bytes);
    return out;
}
