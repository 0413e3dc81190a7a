/* Element types, and the limit on the number of dimensions. */
#ifndef GRADWALK_DTYPE_H
#define GRADWALK_DTYPE_H

#include <stdbool.h>
#include <stddef.h>

enum { GW_MAX_DIMS = 8 };

/* In memory: float, double, int64_t, and one byte that is 0 or 1; then the narrow ones, of the size
 * that their names say, GW_F16 and GW_BF16 as the bits of IEEE binary16 and the upper half of a
 * float's. */
typedef enum gw_dtype {
    GW_F32,
    GW_F64,
    GW_I64,
    GW_BOOL,
    GW_U8,
    GW_I8,
    GW_I16,
    GW_I32,
    GW_F16,
    GW_BF16
} gw_dtype;

/* Note [Wide and narrow]. Kernels compute in the first GW_WIDE_COUNT dtypes only. Narrow ones are
 * stored narrow, widened on the way in (ints to GW_I64, floats to GW_F32) and narrowed on the way
 * out. That is exact: sums, products and their like wrap in the narrow type as they do modulo 2^64,
 * and one operation on halves is rounded to float and then to half, as PyTorch does on a CPU. */
enum { GW_WIDE_COUNT = 4, GW_DTYPE_COUNT = 10 };

const char *gw_dtype_name(gw_dtype dtype);        /* "float32" */
const char *gw_dtype_label(gw_dtype dtype);       /* "Float", as in PyTorch's messages */
const char *gw_dtype_tensor_type(gw_dtype dtype); /* "torch.FloatTensor" */
/* The same in messages of the engine: bool and bfloat16 are "CPUBoolType", "CPUBFloat16Type". */
const char *gw_dtype_engine_type(gw_dtype dtype);
/* How PyTorch's C++ names it in messages: "uint8_t" where it was written, "unsigned char" where the
 * compiler says it. */
const char *gw_dtype_c_name(gw_dtype dtype);
const char *gw_dtype_cpp_name(gw_dtype dtype);
extern const unsigned char gw_dtype_sizes[GW_DTYPE_COUNT]; /* in bytes */
static inline size_t gw_dtype_size(gw_dtype dtype) {
    return gw_dtype_sizes[dtype];
}
static inline bool gw_dtype_is_float(gw_dtype dtype) {
    return dtype <= GW_F64 || dtype >= GW_F16;
}
bool gw_dtype_is_int(gw_dtype dtype); /* bool is none */
/* The dtype that kernels compute in for this one. */
gw_dtype gw_dtype_wide(gw_dtype dtype);
/* torch.can_cast: not from floats to integers, nor from either to bool. */
bool gw_dtype_can_cast(gw_dtype from, gw_dtype to);
/* torch.promote_types. */
gw_dtype gw_dtype_promote(gw_dtype a, gw_dtype b);

#endif
