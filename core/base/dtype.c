#include "gradwalk/dtype.h"

#include <stdint.h>

typedef struct dtype_info {
    const char *name;
    size_t size;
    bool is_float;
} dtype_info;

static const dtype_info info[GW_DTYPE_COUNT] = {
    [GW_F32] = {"float32", sizeof(float), true},
    [GW_F64] = {"float64", sizeof(double), true},
    [GW_I64] = {"int64", sizeof(int64_t), false},
    [GW_BOOL] = {"bool", 1, false},
};

const char *gw_dtype_name(gw_dtype dtype) {
    return info[dtype].name;
}

size_t gw_dtype_size(gw_dtype dtype) {
    return info[dtype].size;
}

bool gw_dtype_is_float(gw_dtype dtype) {
    return info[dtype].is_float;
}
