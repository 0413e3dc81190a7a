/* The inner loops of the pointwise rows, one a dtype. */
#include "kernels/loops.h"
#include "ops/math.h"
#include "ops/op.h"

enum { BLOCK = 16 }; /* floats, 64 bytes */

/* Integers of RING rows are computed unsigned: they wrap, as PyTorch's do, and C allows it. */
#define RING(LOOP, id, f)                             \
    LOOP(loop_##id##_f32, float, float, f)            \
    LOOP(loop_##id##_f64, double, double, f)          \
    LOOP##_ANY(loop_##id##_i64, int64_t, uint64_t, f) \
        LOOP##_ANY(loop_##id##_bool, uint8_t, uint8_t, (f) != 0)
#define RING_FOURS(LOOP, id, f)                       \
    VECTORS(LOOP, GW_LANES, id, f)                    \
    LOOP##_ANY(loop_##id##_i64, int64_t, uint64_t, f) \
        LOOP##_ANY(loop_##id##_bool, uint8_t, uint8_t, (f) != 0)
#define ORDER(LOOP, id, f)                   \
    LOOP(loop_##id##_f32, float, float, f)   \
    LOOP(loop_##id##_f64, double, double, f) \
    LOOP##_ANY(loop_##id##_i64, int64_t, int64_t, f)
#define FLOAT(LOOP, id, f) \
    LOOP##_FLOAT(loop_##id##_f32, float, float, f) LOOP##_FLOAT(loop_##id##_f64, double, double, f)
/* Four float32 or two float64 at a time; the blocks of Note [Blocks] are whole ones. */
#define VECTORS(LOOP, whole, id, f) \
    LOOP##_FOURS(loop_##id##_f32, whole, f) LOOP##_TWOS(loop_##id##_f64, whole / 2, f)
#define FLOAT_FOURS(LOOP, id, f) VECTORS(LOOP, GW_LANES, id, f)
#define FLOAT_BLOCKS(LOOP, id, f) VECTORS(LOOP, BLOCK, id, f)
#define ORDER_BLOCKS(LOOP, id, f) \
    VECTORS(LOOP, BLOCK, id, f) LOOP##_ANY(loop_##id##_i64, int64_t, int64_t, f)
/* Only float64 by vectors. */
#define REAL_TWO_BLOCKS(LOOP, id, f) \
    LOOP##_ANY(loop_##id##_f32, float, float, f) LOOP##_TWOS(loop_##id##_f64, BLOCK / 2, f)
/* float64 in blocks; float32 to the last element where several lie row by row, which is where no
 * numbers come along, else in blocks, too: Note [gelu by oneDNN]. */
#define EACH_gelu block_gelu(a)
#define EACH_gelu_backward block_gelu_slope(a, b)
#define REAL_GELU(LOOP, id, f)                                                        \
    LOOP##_FOURS(rows_##id##_f32, GW_LANES, f)                                        \
        LOOP##_FOURS(each_##id##_f32, BLOCK, EACH_##id) static void loop_##id##_f32(  \
            void *user, char *const *data, const int64_t *strides, int64_t n) {       \
        (!user && n > 1 ? rows_##id##_f32 : each_##id##_f32)(user, data, strides, n); \
    }                                                                                 \
    LOOP##_TWOS(loop_##id##_f64, BLOCK / 2, f)
/* float64 by gw_four_sin_f64 and its like, the last four filled up with zeros. */
#define WAVES(id)                                                                          \
    static void loop_##id##_f64(void *user, char *const *data, const int64_t *strides,     \
                                int64_t n) {                                               \
        (void)user;                                                                        \
        for (int64_t i = 0; i < n; i += GW_LANES) {                                        \
            const int some = n - i < GW_LANES ? (int)(n - i) : GW_LANES;                   \
            double four[GW_LANES] = {0};                                                   \
            for (int k = 0; k < some; k++)                                                 \
                four[k] = *(const double *)(const void *)(data[1] + (i + k) * strides[1]); \
            gw_four_##id##_f64(four, four);                                                \
            for (int k = 0; k < some; k++)                                                 \
                *(double *)(void *)(data[0] + (i + k) * strides[0]) = four[k];             \
        }                                                                                  \
    }
#define FLOAT_WAVES(LOOP, id, f) LOOP##_FOURS(loop_##id##_f32, GW_LANES, f) WAVES(id)
/* Functions of the C library decide the speed of most of these that have one operand. */
#define GW_LOOP_UNARY_FLOAT GW_LOOP_UNARY_ANY
#define GW_LOOP_BINARY_FLOAT GW_LOOP_BINARY

/* As FLOAT, but dense float32 goes to the kernel of the same name, four at a time and to the bit
 * the same. */
#define KERNEL(LOOP, id, f)                                                                    \
    GW_LOOP_UNARY_ANY(each_##id##_f32, float, float, f)                                        \
    static void loop_##id##_f32(void *user, char *const *data, const int64_t *strides,         \
                                int64_t n) {                                                   \
        if (n >= 4 && strides[0] == (int64_t)sizeof(float) && strides[1] == strides[0])        \
            gw_kernel_##id##_f32((float *)(void *)data[0], (const float *)(void *)data[1], n); \
        else                                                                                   \
            each_##id##_f32(user, data, strides, n);                                           \
    }                                                                                          \
    GW_LOOP_UNARY_TWOS(loop_##id##_f64, 2, f)
#define KERNEL2(LOOP, id, f)                                                               \
    LOOP##_ANY(each_##id##_f32, float, float, f) static void loop_##id##_f32(              \
        void *user, char *const *data, const int64_t *strides, int64_t n) {                \
        const int64_t size = (int64_t)sizeof(float);                                       \
        if (n >= 4 && strides[0] == size && strides[1] == size && strides[2] == size)      \
            gw_kernel_##id##_f32((float *)(void *)data[0], (const float *)(void *)data[1], \
                                 (const float *)(void *)data[2], n);                       \
        else                                                                               \
            each_##id##_f32(user, data, strides, n);                                       \
    }                                                                                      \
    LOOP##_TWOS(loop_##id##_f64, 2, f)

/* Integers are refused, where FLOAT converts them. */
#define REAL FLOAT
#define REAL_FOURS FLOAT_FOURS
#define REAL_BLOCKS FLOAT_BLOCKS
/* Note [Factors of one number]. Where all elements take one number times p, the loop that ATen has
 * for what is left of whole blocks was compiled to a first element, groups of four floats (two
 * doubles) before which that product is rounded, and the last few: those groups are rounded twice,
 * all else once. Found by asking PyTorch 1.13. */
#define ONCE_add_scaled a + p *b
#define ONCE_sub_scaled a - p *b
#define ONCE_rsub_scaled b - p *a
enum { FACTOR_add_scaled = 2, FACTOR_sub_scaled = 2, FACTOR_rsub_scaled = 1 };
#define SCALED_LOOP(LOOP, id, type, name, whole)                                          \
    LOOP(once_##id##_##name, type, type, ONCE_##id)                                       \
    static void loop_##id##_##name(void *user, char *const *data, const int64_t *strides, \
                                   int64_t n) {                                           \
        const int64_t size = (int64_t)sizeof(type), first = n - n % (whole) + 1;          \
        const bool one = strides[FACTOR_##id] == 0 && strides[3 - FACTOR_##id] == size && \
                         strides[0] == size && first < n;                                 \
        const int64_t groups = one ? (n - first) - (n - first) % ((whole) / 4) : 0;       \
        const int64_t before = groups > 0 ? first : n;                                    \
        char *from[3], *rest[3];                                                          \
        for (int k = 0; k < 3; k++) {                                                     \
            from[k] = data[k] + before * strides[k];                                      \
            rest[k] = from[k] + groups * strides[k];                                      \
        }                                                                                 \
        each_##id##_##name(user, data, strides, before);                                  \
        once_##id##_##name(user, from, strides, groups);                                  \
        each_##id##_##name(user, rest, strides, n - before - groups);                     \
    }
#define REAL_SCALED(LOOP, id, f)                                                             \
    LOOP##_FOURS(each_##id##_f32, GW_LANES, f) LOOP##_TWOS(each_##id##_f64, GW_LANES / 2, f) \
        SCALED_LOOP(LOOP, id, float, f32, BLOCK) SCALED_LOOP(LOOP, id, double, f64, BLOCK / 2)

/* Note [Powers]. A power by a number has PyTorch's short ways for common ones, which round
 * differently from pow; by a tensor it has none. The number is looked at once, and each way is a
 * loop of its own: left inside a loop, clang would have pow() computed for every lane and thrown
 * away. */
#define SHORT_POWERS(type, name)                               \
    GW_LOOP_UNARY(itself_##name, type, type, a)                \
    GW_LOOP_UNARY(square_##name, type, type, a *a)             \
    GW_LOOP_UNARY(cube_##name, type, type, a *a *a)            \
    GW_LOOP_UNARY(root_##name, type, type, sqrt(a))            \
    GW_LOOP_UNARY(over_root_##name, type, type, 1 / sqrt(a))   \
    GW_LOOP_UNARY(over_##name, type, type, 1 / a)              \
    GW_LOOP_UNARY(over_square_##name, type, type, 1 / (a * a)) \
    static gw_loop short_power_##name(type exponent) {         \
        return exponent == 1           ? itself_##name         \
               : exponent == 2         ? square_##name         \
               : exponent == 3         ? cube_##name           \
               : exponent == (type).5  ? root_##name           \
               : exponent == (type)-.5 ? over_root_##name      \
               : exponent == -1        ? over_##name           \
               : exponent == -2        ? over_square_##name    \
                                       : NULL;                        \
    }
SHORT_POWERS(float, f32)
SHORT_POWERS(double, f64)

#define POWER_LOOP(id, type, name)                                                           \
    static void loop_##id##_##name(void *user, char *const *data, const int64_t *strides,    \
                                   int64_t n) {                                              \
        gw_loop const quick = n > 0 && strides[2] == 0                                       \
                                  ? short_power_##name(*(const type *)(const void *)data[2]) \
                                  : NULL;                                                    \
        (quick ? quick : any_##id##_##name)(user, data, strides, n);                         \
    }
#define POWER(LOOP, id, f)                                                           \
    LOOP##_FOURS(any_##id##_f32, BLOCK, f) LOOP##_TWOS(any_##id##_f64, BLOCK / 2, f) \
        POWER_LOOP(id, float, f32) POWER_LOOP(id, double, f64)                       \
            LOOP##_ANY(loop_##id##_i64, int64_t, int64_t, f)

/* One to three tensors and the numbers p, q, s, given in the dtype of the loop. */
#define WITH_LOOP(name, type, count, f)                                                   \
    static void name(void *user, char *const *data, const int64_t *strides, int64_t n) {  \
        const type *const numbers_ = user;                                                \
        const type p = numbers_[0], q = numbers_[1], s = numbers_[2];                     \
        (void)p, (void)q, (void)s;                                                        \
        for (int64_t i_ = 0; i_ < n; i_++) {                                              \
            const type a = *(const type *)(const void *)(data[1] + i_ * strides[1]);      \
            const type b =                                                                \
                count > 1 ? *(const type *)(const void *)(data[2] + i_ * strides[2]) : 0; \
            const type c =                                                                \
                count > 2 ? *(const type *)(const void *)(data[3] + i_ * strides[3]) : 0; \
            (void)a, (void)b, (void)c;                                                    \
            *(type *)(void *)(data[0] + i_ * strides[0]) = (type)(f);                     \
        }                                                                                 \
    }
/* Of one or two tensors, of which one may be a number, or of three; what is left of blocks is taken
 * by `rest`. */
#define WITH_LANES(name, count, type, vector, whole, f)                                     \
    WITH_LOOP(rest_of_##name, type, count, f)                                               \
    static void name(void *user, char *const *data, const int64_t *strides, int64_t n) {    \
        const type *const numbers_ = user;                                                  \
        const type p = numbers_[0], q = numbers_[1], s = numbers_[2];                       \
        (void)p, (void)q, (void)s;                                                          \
        const int64_t size_ = (int64_t)sizeof(type), sa_ = strides[1];                      \
        const int64_t lanes_ = (int64_t)(sizeof(vector) / sizeof(type));                    \
        const int64_t sb_ = count > 1 ? strides[2] : size_;                                 \
        const type *const a_ = (const type *)(void *)data[1];                               \
        const type *const b_ = (const type *)(void *)data[count > 1 ? 2 : 1];               \
        const type *const c_ = (const type *)(void *)data[count > 2 ? 3 : 1];               \
        int64_t done_ = 0;                                                                  \
        if (strides[0] == size_ && (count < 3 || strides[count] == size_) &&                \
            ((sa_ == size_ && (sb_ == size_ || sb_ == 0)) || (sa_ == 0 && sb_ == size_))) { \
            for (; done_ < n - n % (whole); done_ += lanes_) {                              \
                const vector a = sa_ ? vector##_load(a_ + done_) : vector##_of(*a_);        \
                const vector b = sb_ ? vector##_load(b_ + done_) : vector##_of(*b_);        \
                const vector c = count > 2 ? vector##_load(c_ + done_) : a;                 \
                (void)b, (void)c;                                                           \
                vector##_store((type *)(void *)(data[0] + done_ * size_), f);               \
            }                                                                               \
        }                                                                                   \
        char *rest_[4];                                                                     \
        for (int k = 0; k <= count; k++)                                                    \
            rest_[k] = data[k] + done_ * strides[k];                                        \
        rest_of_##name(user, rest_, strides, n - done_);                                    \
    }
#define WITH1_LOOP_FOURS(name, whole, f) WITH_LANES(name, 1, float, gw_floats, whole, f)
#define WITH2_LOOP_FOURS(name, whole, f) WITH_LANES(name, 2, float, gw_floats, whole, f)
#define WITH3_LOOP_FOURS(name, whole, f) WITH_LANES(name, 3, float, gw_floats, whole, f)
#define WITH1_LOOP_TWOS(name, whole, f) WITH_LANES(name, 1, double, gw_doubles, whole, f)
#define WITH2_LOOP_TWOS(name, whole, f) WITH_LANES(name, 2, double, gw_doubles, whole, f)
#define WITH3_LOOP_TWOS(name, whole, f) WITH_LANES(name, 3, double, gw_doubles, whole, f)
#define WITH1_LOOP(name, out, type, f) WITH_LOOP(name, type, 1, f)
#define WITH2_LOOP(name, out, type, f) WITH_LOOP(name, type, 2, f)
#define WITH3_LOOP(name, out, type, f) WITH_LOOP(name, type, 3, f)
#define WITH1_LOOP_ANY WITH1_LOOP
#define WITH2_LOOP_ANY WITH2_LOOP
#define WITH3_LOOP_ANY WITH3_LOOP
#define WITH1_LOOP_FLOAT WITH1_LOOP
#define WITH2_LOOP_FLOAT WITH2_LOOP
#define WITH3_LOOP_FLOAT WITH3_LOOP

#define UNARY(id, Node, dtypes, f, ...) dtypes(GW_LOOP_UNARY, id, f)
#define SCALAR(id, Node, dtypes, f, ...) dtypes(GW_LOOP_BINARY, id, f)
#define BINARY(id, Node, dtypes, f, ...) dtypes(GW_LOOP_BINARY, id, f)
#define GRADIENT(id, Node, dtypes, f, ...) dtypes(GW_LOOP_BINARY, id, f)
#define COMPARE(id, f, ...)                                  \
    GW_LOOP_BINARY(loop_##id##_f32, uint8_t, float, f)       \
    GW_LOOP_BINARY(loop_##id##_f64, uint8_t, double, f)      \
    GW_LOOP_BINARY_ANY(loop_##id##_i64, uint8_t, int64_t, f) \
    GW_LOOP_BINARY_ANY(loop_##id##_bool, uint8_t, uint8_t, f)
#define TEST(id, f, ...)                                    \
    GW_LOOP_UNARY_ANY(loop_##id##_f32, uint8_t, float, f)   \
    GW_LOOP_UNARY_ANY(loop_##id##_f64, uint8_t, double, f)  \
    GW_LOOP_UNARY_ANY(loop_##id##_i64, uint8_t, int64_t, f) \
    GW_LOOP_UNARY_ANY(loop_##id##_bool, uint8_t, uint8_t, f)
#define BITS(id, f, ...)                                     \
    GW_LOOP_BINARY_ANY(loop_##id##_i64, int64_t, int64_t, f) \
    GW_LOOP_BINARY_ANY(loop_##id##_bool, uint8_t, uint8_t, f)
#define WITH1(id, Node, dtypes, f, ...) dtypes(WITH1_LOOP, id, f)
#define WITH2(id, Node, dtypes, f, ...) dtypes(WITH2_LOOP, id, f)
#define WITH3(id, Node, dtypes, f, ...) dtypes(WITH3_LOOP, id, f)
#include "ops/only_pointwise.h"
#include "ops/ops.def"
#include "ops/undef.h"
#undef RING
#undef RING_FOURS
#undef ORDER
#undef POWER
#undef KERNEL
#undef KERNEL2
#undef FLOAT
#undef FLOAT_FOURS
#undef FLOAT_BLOCKS
#undef REAL_FOURS
#undef REAL_BLOCKS
#undef ORDER_BLOCKS
#undef REAL_TWO_BLOCKS
#undef REAL_GELU
#undef REAL_SCALED
#undef FLOAT_WAVES
#define REAL_TWO_BLOCKS FLOAT
#define REAL_GELU FLOAT
#define REAL_SCALED FLOAT
#define FLOAT_WAVES FLOAT
#define FLOAT_FOURS FLOAT
#define REAL_FOURS FLOAT
#define FLOAT_BLOCKS FLOAT
#define REAL_BLOCKS FLOAT

#define RING(id) \
    { loop_##id##_f32, loop_##id##_f64, loop_##id##_i64, loop_##id##_bool }
#define ORDER(id) \
    { loop_##id##_f32, loop_##id##_f64, loop_##id##_i64, NULL }
#define RING_FOURS RING
#define POWER ORDER
#define ORDER_BLOCKS ORDER
#define KERNEL FLOAT
#define KERNEL2 FLOAT
#define FLOAT(id) \
    { loop_##id##_f32, loop_##id##_f64, NULL, NULL }
#define UNARY(id, Node, dtypes, ...) [GW_OP_##id] = dtypes(id),
#define SCALAR(id, Node, dtypes, ...) [GW_OP_##id] = dtypes(id),
#define BINARY(id, Node, dtypes, ...) [GW_OP_##id] = dtypes(id),
#define GRADIENT(id, Node, dtypes, ...) [GW_OP_##id] = dtypes(id),
#define COMPARE(id, ...) [GW_OP_##id] = RING(id),
#define TEST(id, ...) [GW_OP_##id] = RING(id),
#define BITS(id, ...) [GW_OP_##id] = {NULL, NULL, loop_##id##_i64, loop_##id##_bool},
#define WITH1(id, Node, dtypes, ...) [GW_OP_##id] = dtypes(id),
#define WITH2(id, Node, dtypes, ...) [GW_OP_##id] = dtypes(id),
#define WITH3(id, Node, dtypes, ...) [GW_OP_##id] = dtypes(id),
#include "ops/only_pointwise.h"
const gw_loop gw_op_loops[GW_OP_COUNT][GW_WIDE_COUNT] = {
#include "ops/ops.def"
};
#include "ops/undef.h"
