#include "kernels/kernels.h"

/* Columns of C that are kept in registers while k runs. */
enum { TILE = 16 };

/* Note [Matmul order]. C[m, n] is ((start + a[m,0] b[0,n]) + a[m,1] b[1,n]) + ..., each product and
 * sum rounded: the full tile, its contiguous form and the rest differ in speed alone. Rows of B are
 * read contiguously where they are; elsewhere a strided read serves. */
#define DEFINE_MATMUL(name, type, sum_type)                                                        \
    static inline void name##_tile(int64_t width, int64_t K, const type *a, int64_t a_step,        \
                                   const type *b, int64_t b_row, int64_t b_column, type *c,        \
                                   int64_t c_column, bool accumulate) {                            \
        sum_type sums[TILE] = {0};                                                                 \
        for (int64_t n = 0; accumulate && n < width; n++) {                                        \
            sums[n] = (sum_type)c[n * c_column];                                                   \
        }                                                                                          \
        for (int64_t k = 0; k < K; k++) {                                                          \
            const sum_type left = (sum_type)a[k * a_step];                                         \
            const type *right = b + k * b_row;                                                     \
            for (int64_t n = 0; n < width; n++) {                                                  \
                sums[n] += left * (sum_type)right[n * b_column];                                   \
            }                                                                                      \
        }                                                                                          \
        for (int64_t n = 0; n < width; n++) {                                                      \
            c[n * c_column] = (type)sums[n];                                                       \
        }                                                                                          \
    }                                                                                              \
                                                                                                   \
    static void name(int64_t M, int64_t N, int64_t K, gw_matrix C, gw_matrix A, gw_matrix B,       \
                     bool accumulate) {                                                            \
        for (int64_t n = 0; n < N; n += TILE) {                                                    \
            const int64_t width = N - n < TILE ? N - n : TILE;                                     \
            const type *b = (const type *)B.data + n * B.column_stride;                            \
            for (int64_t m = 0; m < M; m++) {                                                      \
                const type *a = (const type *)A.data + m * A.row_stride;                           \
                type *c = (type *)C.data + m * C.row_stride + n * C.column_stride;                 \
                if (width == TILE && B.column_stride == 1) {                                       \
                    name##_tile(TILE, K, a, A.column_stride, b, B.row_stride, 1, c,                \
                                C.column_stride, accumulate);                                      \
                } else {                                                                           \
                    name##_tile(width, K, a, A.column_stride, b, B.row_stride, B.column_stride, c, \
                                C.column_stride, accumulate);                                      \
                }                                                                                  \
            }                                                                                      \
        }                                                                                          \
    }

DEFINE_MATMUL(matmul_f32, float, float)
DEFINE_MATMUL(matmul_f64, double, double)
DEFINE_MATMUL(matmul_i64, int64_t, uint64_t)

void gw_kernel_matmul(gw_dtype dtype, int64_t M, int64_t N, int64_t K, gw_matrix C, gw_matrix A,
                      gw_matrix B, bool accumulate) {
    switch (dtype) {
    case GW_F32:
        matmul_f32(M, N, K, C, A, B, accumulate);
        break;
    case GW_F64:
        matmul_f64(M, N, K, C, A, B, accumulate);
        break;
    case GW_I64:
        matmul_i64(M, N, K, C, A, B, accumulate);
        break;
    default:
        break;
    }
}
