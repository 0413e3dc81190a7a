#include "gradwalk/dtype.h"

#include <stdint.h>

typedef enum kind { BOOL, INT, FLOAT } kind;

typedef struct dtype_info {
    const char *name, *label, *tensor_type, *c_name, *cpp_name;
    uint8_t kind, wide;
} dtype_info;

#define ROW(dtype, name, label, ...) [dtype] = {name, label, "torch." label "Tensor", __VA_ARGS__}
static const dtype_info info[GW_DTYPE_COUNT] = {
    ROW(GW_F32, "float32", "Float", "float", "float", FLOAT, GW_F32),
    ROW(GW_F64, "float64", "Double", "double", "double", FLOAT, GW_F64),
    ROW(GW_I64, "int64", "Long", "int64_t", "long int", INT, GW_I64),
    ROW(GW_BOOL, "bool", "Bool", "bool", "bool", BOOL, GW_BOOL),
    ROW(GW_U8, "uint8", "Byte", "uint8_t", "unsigned char", INT, GW_I64),
    ROW(GW_I8, "int8", "Char", "int8_t", "signed char", INT, GW_I64),
    ROW(GW_I16, "int16", "Short", "int16_t", "short int", INT, GW_I64),
    ROW(GW_I32, "int32", "Int", "int", "int", INT, GW_I64),
    ROW(GW_F16, "float16", "Half", "at::Half", "c10::Half", FLOAT, GW_F32),
    ROW(GW_BF16, "bfloat16", "BFloat16", "at::BFloat16", "c10::BFloat16", FLOAT, GW_F32),
};

const unsigned char gw_dtype_sizes[GW_DTYPE_COUNT] = {
    [GW_F32] = 4, [GW_F64] = 8, [GW_I64] = 8, [GW_BOOL] = 1, [GW_U8] = 1,
    [GW_I8] = 1,  [GW_I16] = 2, [GW_I32] = 4, [GW_F16] = 2,  [GW_BF16] = 2,
};

const char *gw_dtype_name(gw_dtype dtype) {
    return info[dtype].name;
}

const char *gw_dtype_label(gw_dtype dtype) {
    return info[dtype].label;
}

const char *gw_dtype_tensor_type(gw_dtype dtype) {
    return info[dtype].tensor_type;
}

const char *gw_dtype_engine_type(gw_dtype dtype) {
    return dtype == GW_BOOL   ? "CPUBoolType"
           : dtype == GW_BF16 ? "CPUBFloat16Type"
                              : info[dtype].tensor_type;
}

const char *gw_dtype_c_name(gw_dtype dtype) {
    return info[dtype].c_name;
}

const char *gw_dtype_cpp_name(gw_dtype dtype) {
    return info[dtype].cpp_name;
}

bool gw_dtype_is_int(gw_dtype dtype) {
    return info[dtype].kind == INT;
}

gw_dtype gw_dtype_wide(gw_dtype dtype) {
    return (gw_dtype)info[dtype].wide;
}

bool gw_dtype_can_cast(gw_dtype from, gw_dtype to) {
    return info[from].kind <= info[to].kind;
}

gw_dtype gw_dtype_promote(gw_dtype a, gw_dtype b) {
    if (a == b)
        return a;
    const dtype_info *x = &info[a], *y = &info[b];
    if (x->kind != y->kind)
        return x->kind > y->kind ? a : b;
    const size_t x_size = gw_dtype_size(a), y_size = gw_dtype_size(b);
    if (x_size == y_size) /* float16 and bfloat16; uint8 and int8 */
        return x->kind == FLOAT ? GW_F32 : GW_I16;
    return x_size > y_size ? a : b;
}
