/* The inner loops of the pointwise rows, one a dtype. */
#include "kernels/loops.h"
#include "ops/math.h"
#include "ops/op.h"

/* Integers of RING rows are computed unsigned: they wrap, as PyTorch's do, and C allows it. */
#define RING(LOOP, id, f)                       \
    LOOP(loop_##id##_f32, float, float, f)      \
    LOOP(loop_##id##_f64, double, double, f)    \
    LOOP(loop_##id##_i64, int64_t, uint64_t, f) \
    LOOP(loop_##id##_bool, uint8_t, uint8_t, (f) != 0)
#define ORDER(LOOP, id, f)                   \
    LOOP(loop_##id##_f32, float, float, f)   \
    LOOP(loop_##id##_f64, double, double, f) \
    LOOP(loop_##id##_i64, int64_t, int64_t, f)
#define FLOAT(LOOP, id, f)                 \
    LOOP(loop_##id##_f32, float, float, f) \
    LOOP(loop_##id##_f64, double, double, f)

#define UNARY(id, Node, dtypes, f, ...) dtypes(GW_LOOP_UNARY, id, f)
#define SCALAR(id, Node, dtypes, f, ...) dtypes(GW_LOOP_BINARY, id, f)
#define BINARY(id, Node, dtypes, f, ...) dtypes(GW_LOOP_BINARY, id, f)
#define GRADIENT(id, Node, dtypes, f, ...) dtypes(GW_LOOP_BINARY, id, f)
#define COMPARE(id, f, ...)                              \
    GW_LOOP_BINARY(loop_##id##_f32, uint8_t, float, f)   \
    GW_LOOP_BINARY(loop_##id##_f64, uint8_t, double, f)  \
    GW_LOOP_BINARY(loop_##id##_i64, uint8_t, int64_t, f) \
    GW_LOOP_BINARY(loop_##id##_bool, uint8_t, uint8_t, f)
#define VIEW(...)
#define CUSTOM1(...)
#define CUSTOM2(...)
#define CUSTOM3(...)
#define PLAIN(...)
#define WRITE1(...)
#define WRITE2(...)
#define SPECIAL(...)
#include "ops/ops.def"
#undef UNARY
#undef SCALAR
#undef BINARY
#undef GRADIENT
#undef COMPARE
#undef RING
#undef ORDER
#undef FLOAT

#define RING(id) \
    { loop_##id##_f32, loop_##id##_f64, loop_##id##_i64, loop_##id##_bool }
#define ORDER(id) \
    { loop_##id##_f32, loop_##id##_f64, loop_##id##_i64, NULL }
#define FLOAT(id) \
    { loop_##id##_f32, loop_##id##_f64, NULL, NULL }
#define UNARY(id, Node, dtypes, ...) [GW_OP_##id] = dtypes(id),
#define SCALAR(id, Node, dtypes, ...) [GW_OP_##id] = dtypes(id),
#define BINARY(id, Node, dtypes, ...) [GW_OP_##id] = dtypes(id),
#define GRADIENT(id, Node, dtypes, ...) [GW_OP_##id] = dtypes(id),
#define COMPARE(id, ...) [GW_OP_##id] = RING(id),
const gw_loop gw_op_loops[GW_OP_COUNT][GW_DTYPE_COUNT] = {
#include "ops/ops.def"
};
#include "ops/undef.h"
