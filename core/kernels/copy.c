#include <string.h>

#include "kernels/kernels.h"
#include "kernels/loops.h"

static int64_t to_int(double x) {
    return x >= -0x1p63 && x < 0x1p63 ? (int64_t)x : INT64_MIN;
}

GW_LOOP_UNARY(f32_to_f32, float, float, a)
GW_LOOP_UNARY(f64_to_f32, float, double, a)
GW_LOOP_UNARY(i64_to_f32, float, int64_t, a)
GW_LOOP_UNARY(bool_to_f32, float, uint8_t, a)

GW_LOOP_UNARY(f32_to_f64, double, float, a)
GW_LOOP_UNARY(f64_to_f64, double, double, a)
GW_LOOP_UNARY(i64_to_f64, double, int64_t, a)
GW_LOOP_UNARY(bool_to_f64, double, uint8_t, a)

GW_LOOP_UNARY(f32_to_i64, int64_t, float, to_int((double)a))
GW_LOOP_UNARY(f64_to_i64, int64_t, double, to_int(a))
GW_LOOP_UNARY(i64_to_i64, int64_t, int64_t, a)
GW_LOOP_UNARY(bool_to_i64, int64_t, uint8_t, a)

GW_LOOP_UNARY(f32_to_bool, uint8_t, float, a != 0)
GW_LOOP_UNARY(f64_to_bool, uint8_t, double, a != 0)
GW_LOOP_UNARY(i64_to_bool, uint8_t, int64_t, a != 0)
GW_LOOP_UNARY(bool_to_bool, uint8_t, uint8_t, a)

static const gw_loop casts[GW_DTYPE_COUNT][GW_DTYPE_COUNT] = {
    [GW_F32] = {f32_to_f32, f64_to_f32, i64_to_f32, bool_to_f32},
    [GW_F64] = {f32_to_f64, f64_to_f64, i64_to_f64, bool_to_f64},
    [GW_I64] = {f32_to_i64, f64_to_i64, i64_to_i64, bool_to_i64},
    [GW_BOOL] = {f32_to_bool, f64_to_bool, i64_to_bool, bool_to_bool},
};

void gw_kernel_copy(const int64_t *dims, int ndim, gw_operand to, gw_operand from) {
    const gw_operand operands[] = {to, from};
    gw_iterate(dims, ndim, operands, 2, casts[to.dtype][from.dtype], NULL);
}

void gw_kernel_fill(const int64_t *dims, int ndim, gw_operand to, const void *value) {
    static const int64_t repeated[GW_MAX_DIMS];
    /* A copy of the value, so that it may be an element of `to`. */
    union {
        double f64;
        int64_t i64;
        float f32;
        uint8_t b;
    } element;
    memcpy(&element, value, gw_dtype_size(to.dtype));
    gw_kernel_copy(dims, ndim, to,
                   (gw_operand){.data = &element, .strides = repeated, .dtype = to.dtype});
}
