#include <string.h>

#include "base/half.h"
#include "kernels/kernels.h"
#include "kernels/loops.h"

static int64_t to_int(double x) {
    return x >= -0x1p63 && x < 0x1p63 ? (int64_t)x : INT64_MIN;
}

/* What x86 gives for int32_t, and PyTorch for the signed types below it: cut down from there. */
static int64_t to_int32(double x) {
    return x > -0x1p31 - 1 && x < 0x1p31 ? (int64_t)x : INT32_MIN;
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

/* Floats on their way to int8, int16 or int32. */
GW_LOOP_UNARY(f32_to_i32, int64_t, float, to_int32((double)a))
GW_LOOP_UNARY(f64_to_i32, int64_t, double, to_int32(a))

static const gw_loop casts[GW_WIDE_COUNT][GW_WIDE_COUNT] = {
    [GW_F32] = {f32_to_f32, f64_to_f32, i64_to_f32, bool_to_f32},
    [GW_F64] = {f32_to_f64, f64_to_f64, i64_to_f64, bool_to_f64},
    [GW_I64] = {f32_to_i64, f64_to_i64, i64_to_i64, bool_to_i64},
    [GW_BOOL] = {f32_to_bool, f64_to_bool, i64_to_bool, bool_to_bool},
};

/* ---- narrow dtypes: Note [Wide and narrow] in gradwalk/dtype.h ------------------------------- */

GW_LOOP_UNARY(widen_u8, int64_t, uint8_t, a)
GW_LOOP_UNARY(widen_i8, int64_t, int8_t, a)
GW_LOOP_UNARY(widen_i16, int64_t, int16_t, a)
GW_LOOP_UNARY(widen_i32, int64_t, int32_t, a)
GW_LOOP_UNARY(widen_f16, float, uint16_t, gw_f16_to_f32(a))
GW_LOOP_UNARY(widen_bf16, float, uint16_t, gw_bf16_to_f32(a))

/* Cut down as unsigned numbers: both halves of the range wrap, and C allows it. */
GW_LOOP_UNARY(narrow_8, uint8_t, uint64_t, a)
GW_LOOP_UNARY(narrow_16, uint16_t, uint64_t, a)
GW_LOOP_UNARY(narrow_32, uint32_t, uint64_t, a)
GW_LOOP_UNARY(narrow_f16, uint16_t, float, gw_f16_of_f32(a))
GW_LOOP_UNARY(narrow_bf16, uint16_t, float, gw_bf16_of_f32(a))

GW_LOOP_UNARY(copy_16, uint16_t, uint16_t, a)
GW_LOOP_UNARY(copy_32, uint32_t, uint32_t, a)

typedef struct narrow_loops {
    gw_loop widen, narrow, copy;
} narrow_loops;

static const narrow_loops narrow[GW_DTYPE_COUNT] = {
    [GW_U8] = {widen_u8, narrow_8, bool_to_bool}, [GW_I8] = {widen_i8, narrow_8, bool_to_bool},
    [GW_I16] = {widen_i16, narrow_16, copy_16},   [GW_I32] = {widen_i32, narrow_32, copy_32},
    [GW_F16] = {widen_f16, narrow_f16, copy_16},  [GW_BF16] = {widen_bf16, narrow_bf16, copy_16},
};

/* Widen, cast and narrow, as far as there is need (NULL: none), a few numbers at a time. */
typedef struct conversion {
    gw_loop steps[3];
    int64_t sizes[2]; /* of what the first and the second step give */
    int n;
} conversion;

static conversion conversion_of(gw_dtype to, gw_dtype from) {
    const gw_dtype wide_to = gw_dtype_wide(to), wide_from = gw_dtype_wide(from);
    const bool to_signed = to == GW_I8 || to == GW_I16 || to == GW_I32;
    conversion c = {.n = 0};
    if (from != wide_from) {
        c.sizes[c.n] = (int64_t)gw_dtype_size(wide_from);
        c.steps[c.n++] = narrow[from].widen;
    }
    if (wide_to != wide_from || c.n == 0) {
        if (c.n < 2)
            c.sizes[c.n] = (int64_t)gw_dtype_size(wide_to);
        c.steps[c.n++] = to_signed && wide_from == GW_F32   ? f32_to_i32
                         : to_signed && wide_from == GW_F64 ? f64_to_i32
                                                            : casts[wide_to][wide_from];
    }
    if (to != wide_to)
        c.steps[c.n++] = narrow[to].narrow;
    return c;
}

static void convert(void *user, char *const *data, const int64_t *strides, int64_t n) {
    enum { CHUNK = 64 };
    const conversion *c = user;
    double rooms[2][CHUNK];
    for (int64_t done = 0; done < n; done += CHUNK) {
        const int64_t count = n - done < CHUNK ? n - done : CHUNK;
        char *from = data[1] + done * strides[1];
        int64_t from_stride = strides[1];
        for (int i = 0; i < c->n; i++) {
            const bool last = i == c->n - 1;
            char *to = last ? data[0] + done * strides[0] : (char *)rooms[i];
            const int64_t stride = last ? strides[0] : c->sizes[i];
            c->steps[i](NULL, (char *const[]){to, from}, (const int64_t[]){stride, from_stride},
                        count);
            from = to;
            from_stride = stride;
        }
    }
}

/* How many elements a shape has when both operands lie in it row by row; -1: they do not. */
static int64_t count_dense(const int64_t *dims, int ndim, gw_operand to, gw_operand from) {
    int64_t n = 1;
    for (int i = ndim - 1; i >= 0; i--) {
        if (dims[i] != 1 && (to.strides[i] != n || from.strides[i] != n)) {
            return -1;
        }
        n *= dims[i];
    }
    return n;
}

void gw_kernel_copy(const int64_t *dims, int ndim, gw_operand to, gw_operand from) {
    const int64_t dense = to.dtype == from.dtype ? count_dense(dims, ndim, to, from) : -1;
    if (dense > 0) {
        memmove(to.data, from.data, (size_t)dense * gw_dtype_size(to.dtype));
        return;
    }
    const gw_operand operands[] = {to, from};
    if (gw_dtype_wide(to.dtype) == to.dtype && gw_dtype_wide(from.dtype) == from.dtype) {
        gw_iterate_elements(dims, ndim, operands, 2, casts[to.dtype][from.dtype], NULL);
    } else if (to.dtype == from.dtype) {
        gw_iterate_elements(dims, ndim, operands, 2, narrow[to.dtype].copy, NULL);
    } else {
        conversion c = conversion_of(to.dtype, from.dtype);
        gw_iterate_elements(dims, ndim, operands, 2, convert, &c);
    }
}

void gw_kernel_fill(const int64_t *dims, int ndim, gw_operand to, const void *value) {
    static const int64_t repeated[GW_MAX_DIMS];
    /* A copy of the value, so that it may be an element of `to`. */
    double element;
    memcpy(&element, value, gw_dtype_size(to.dtype));
    gw_kernel_copy(dims, ndim, to,
                   (gw_operand){.data = &element, .strides = repeated, .dtype = to.dtype});
}
