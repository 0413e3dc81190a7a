/* Element types, and the limit on the number of dimensions. */
#ifndef GRADWALK_DTYPE_H
#define GRADWALK_DTYPE_H

#include <stdbool.h>
#include <stddef.h>

enum { GW_MAX_DIMS = 8 };

/* In memory: float, double, int64_t, and one byte that is 0 or 1. */
typedef enum gw_dtype { GW_F32, GW_F64, GW_I64, GW_BOOL } gw_dtype;
enum { GW_DTYPE_COUNT = 4 };

const char *gw_dtype_name(gw_dtype dtype); /* "float32" */
size_t gw_dtype_size(gw_dtype dtype);      /* in bytes */
bool gw_dtype_is_float(gw_dtype dtype);

#endif
