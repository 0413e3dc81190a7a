/* Single elements, and numbers of a program. */
#include <float.h>
#include <math.h>

#include "base/half.h"
#include "tensor/tensor.h"

gw_scalar gw_element_read(gw_dtype dtype, const void *data, int64_t i) {
    switch (dtype) {
    case GW_F32:
        return gw_scalar_float((double)((const float *)data)[i]);
    case GW_F64:
        return gw_scalar_float(((const double *)data)[i]);
    case GW_I64:
        return gw_scalar_int(((const int64_t *)data)[i]);
    case GW_U8:
        return gw_scalar_int(((const uint8_t *)data)[i]);
    case GW_I8:
        return gw_scalar_int(((const int8_t *)data)[i]);
    case GW_I16:
        return gw_scalar_int(((const int16_t *)data)[i]);
    case GW_I32:
        return gw_scalar_int(((const int32_t *)data)[i]);
    case GW_F16:
        return gw_scalar_float((double)gw_f16_to_f32(((const uint16_t *)data)[i]));
    case GW_BF16:
        return gw_scalar_float((double)gw_bf16_to_f32(((const uint16_t *)data)[i]));
    case GW_BOOL:
        break;
    }
    return gw_scalar_bool(((const uint8_t *)data)[i] != 0);
}

void gw_element_write(gw_dtype dtype, void *data, int64_t i, gw_scalar value) {
    const bool whole = value.dtype == GW_I64;
    if ((whole || value.dtype == GW_F64) && (dtype == GW_F32 || dtype == GW_F64)) { /* as mostly */
        if (dtype == GW_F32)
            ((float *)data)[i] = whole ? (float)value.i : (float)value.f;
        else
            ((double *)data)[i] = whole ? (double)value.i : value.f;
        return;
    }
    if (whole && dtype == GW_I64) {
        ((int64_t *)data)[i] = value.i;
        return;
    }
    static const int64_t one[1] = {1};
    union {
        double f;
        int64_t i;
        uint8_t b;
    } number;
    if (value.dtype == GW_F64)
        number.f = value.f;
    else if (value.dtype == GW_I64)
        number.i = value.i;
    else
        number.b = value.b;
    const gw_operand to = {(char *)data + i * (int64_t)gw_dtype_size(dtype), one, dtype};
    gw_kernel_copy(one, 1, to, (gw_operand){&number, one, value.dtype});
}

bool gw_scalar_fits(gw_scalar value, gw_dtype dtype) {
    if (gw_dtype_is_float(dtype)) {
        const double most = dtype == GW_F64    ? DBL_MAX
                            : dtype == GW_F32  ? (double)FLT_MAX
                            : dtype == GW_BF16 ? 0x1.fep127
                                               : 65504;
        const double x = gw_scalar_as_double(value);
        return !isfinite(x) || fabs(x) <= most;
    }
    if (!gw_dtype_is_int(dtype) || value.dtype == GW_BOOL)
        return true;
    const int bits = 8 * (int)gw_dtype_size(dtype) - (dtype != GW_U8);
    if (value.dtype == GW_F64) /* of unsigned types the least is 0; of others -2^bits */
        return value.f <= ldexp(1, bits) - (bits < 53) &&
               value.f >= (dtype == GW_U8 ? 0 : -ldexp(1, bits));
    const uint64_t most = (UINT64_C(1) << bits) - 1;
    /* PyTorch lets negative integers wrap into unsigned types. */
    return value.i < 0 ? (uint64_t) - (value.i + 1) <= (dtype == GW_U8 ? most - 1 : most)
                       : (uint64_t)value.i <= most;
}

gw_status gw_check_fits(gw_context *ctx, gw_scalar value, gw_dtype dtype) {
    if (gw_scalar_fits(value, dtype))
        return GW_OK;
    return gw_fail(ctx, GW_E_RUNTIME, "value cannot be converted to type %s without overflow",
                   gw_dtype_c_name(dtype));
}

double gw_scalar_as_double(gw_scalar s) {
    return s.dtype == GW_I64 ? (double)s.i : s.dtype == GW_BOOL ? (double)s.b : s.f;
}

int64_t gw_scalar_as_int(gw_scalar s) {
    if (s.dtype == GW_I64) {
        return s.i;
    }
    if (s.dtype == GW_BOOL) {
        return s.b;
    }
    return s.f >= -0x1p63 && s.f < 0x1p63 ? (int64_t)s.f : INT64_MIN;
}
