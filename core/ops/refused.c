/* What has no kernel in PyTorch, and so is refused here. */
#include "ops/record.h"

typedef struct refusal {
    const char *kernel;
    uint16_t dtypes; /* bit d: dtype d */
} refusal;

enum {
    HALF = 1 << GW_F16,
    BRAIN = 1 << GW_BF16,
    BOOL = 1 << GW_BOOL,
    INTS = 1 << GW_I64 | 1 << GW_U8 | 1 << GW_I8 | 1 << GW_I16 | 1 << GW_I32
};

static const refusal refusals[GW_OP_COUNT] = {
#define REFUSED(id, kernel, dtypes) [GW_OP_##id] = {kernel, dtypes},
#include "ops/refused.def"
#undef REFUSED
};

gw_status gw_fail_refused(gw_context *ctx, const gw_op *op, gw_dtype dtype) {
    const char *kernel = refusals[gw_op_index(op)].kernel;
    return gw_fail(ctx, GW_E_RUNTIME, "\"%s\" not implemented for '%s'", kernel ? kernel : op->name,
                   gw_dtype_label(dtype));
}

gw_status gw_check_refused(gw_context *ctx, const gw_op *op, gw_dtype dtype) {
    if (ctx->composing || !(refusals[gw_op_index(op)].dtypes >> dtype & 1))
        return GW_OK;
    return gw_fail_refused(ctx, op, dtype);
}
