/* Products of matrices. */
#include <string.h>

#include "kernels/kernels.h"

/* Note [Matmul order]. C[m, n] is ((start + a[m,0] b[0,n]) + a[m,1] b[1,n]) + ..., each product and
 * sum rounded. Everything below differs in speed alone: lanes are columns of C, never parts of one
 * sum; a sum that is put down in C between two blocks of k is of C's own dtype and goes on as it
 * was.
 *
 * Note [Matmul tiles]. ROWS rows of two vectors of C are kept in registers while k runs: six rows,
 * two vectors of B and one element of A are the sixteen registers of SSE and of V8. B is copied
 * into panels, two vectors wide and BLOCK rows long, which stay in the innermost cache: so it may
 * lie in any strides, and a panel that is not full is filled up with zeros. A is read where it
 * lies. */
enum { ROWS = 6, BLOCK = 256 };

typedef float vector_f32 __attribute__((vector_size(16)));
typedef double vector_f64 __attribute__((vector_size(16)));

#define DEFINE_MATMUL(name, type, vector)                                                        \
    enum { name##_LANES = sizeof(vector) / sizeof(type), name##_WIDTH = 2 * name##_LANES };      \
                                                                                                 \
    static inline __attribute__((always_inline)) void name##_tile(                               \
        int rows, int64_t K, const type *a, int64_t a_row, int64_t a_step, const type *b,        \
        int64_t b_row, type *c, int64_t c_row, int64_t c_column, int64_t width, bool go_on) {    \
        union {                                                                                  \
            vector v[ROWS][2];                                                                   \
            type e[ROWS][name##_WIDTH];                                                          \
        } sums;                                                                                  \
        memset(&sums, 0, sizeof sums);                                                           \
        for (int i = 0; go_on && i < rows; i++) {                                                \
            for (int64_t n = 0; n < width; n++) {                                                \
                sums.e[i][n] = c[i * c_row + n * c_column];                                      \
            }                                                                                    \
        }                                                                                        \
        vector left[ROWS], right[ROWS]; /* the halves of the rows */                             \
        for (int i = 0; i < rows; i++) {                                                         \
            left[i] = sums.v[i][0];                                                              \
            right[i] = sums.v[i][1];                                                             \
        }                                                                                        \
        for (int64_t k = 0; k < K; k++) {                                                        \
            vector b0, b1;                                                                       \
            memcpy(&b0, b + k * b_row, sizeof b0);                                               \
            memcpy(&b1, b + k * b_row + name##_LANES, sizeof b1);                                \
            for (int i = 0; i < rows; i++) {                                                     \
                const type x = a[i * a_row + k * a_step];                                        \
                left[i] += x * b0;                                                               \
                right[i] += x * b1;                                                              \
            }                                                                                    \
        }                                                                                        \
        for (int i = 0; i < rows; i++) {                                                         \
            sums.v[i][0] = left[i];                                                              \
            sums.v[i][1] = right[i];                                                             \
            for (int64_t n = 0; n < width; n++) {                                                \
                c[i * c_row + n * c_column] = sums.e[i][n];                                      \
            }                                                                                    \
        }                                                                                        \
    }                                                                                            \
                                                                                                 \
    /* All rows of C in one panel of B. */                                                       \
    static void name##_panel(int64_t M, int64_t K, gw_matrix A, const type *b, int64_t b_row,    \
                             gw_matrix C, int64_t width, bool go_on) {                           \
        const type *a = A.data;                                                                  \
        type *c = C.data;                                                                        \
        int64_t m = 0;                                                                           \
        for (; m + ROWS <= M; m += ROWS) {                                                       \
            name##_tile(ROWS, K, a + m * A.row_stride, A.row_stride, A.column_stride, b, b_row,  \
                        c + m * C.row_stride, C.row_stride, C.column_stride, width, go_on);      \
        }                                                                                        \
        for (; m + 2 <= M; m += 2) {                                                             \
            name##_tile(2, K, a + m * A.row_stride, A.row_stride, A.column_stride, b, b_row,     \
                        c + m * C.row_stride, C.row_stride, C.column_stride, width, go_on);      \
        }                                                                                        \
        if (m < M) {                                                                             \
            name##_tile(1, K, a + m * A.row_stride, A.row_stride, A.column_stride, b, b_row,     \
                        c + m * C.row_stride, C.row_stride, C.column_stride, width, go_on);      \
        }                                                                                        \
    }                                                                                            \
                                                                                                 \
    static void name(int64_t M, int64_t N, int64_t K, gw_matrix C, gw_matrix A, gw_matrix B,     \
                     bool accumulate) {                                                          \
        type panel[BLOCK * name##_WIDTH];                                                        \
        for (int64_t n = 0; n < N; n += name##_WIDTH) {                                          \
            const int64_t width = N - n < name##_WIDTH ? N - n : name##_WIDTH;                   \
            const bool in_place = width == name##_WIDTH && B.column_stride == 1 && M < 2 * ROWS; \
            const gw_matrix c = {(type *)C.data + n * C.column_stride, C.row_stride,             \
                                 C.column_stride};                                               \
            int64_t k = 0;                                                                       \
            do { /* once even when K is 0: C is then what it starts from */                      \
                const int64_t depth = K - k < BLOCK ? K - k : BLOCK;                             \
                const gw_matrix a = {(type *)A.data + k * A.column_stride, A.row_stride,         \
                                     A.column_stride};                                           \
                const type *b = (const type *)B.data + k * B.row_stride + n * B.column_stride;   \
                const bool go_on = accumulate || k > 0;                                          \
                if (in_place) {                                                                  \
                    name##_panel(M, depth, a, b, B.row_stride, c, width, go_on);                 \
                } else {                                                                         \
                    for (int64_t i = 0; i < depth; i++) {                                        \
                        type *row = panel + i * name##_WIDTH;                                    \
                        for (int64_t j = 0; j < width; j++) {                                    \
                            row[j] = b[i * B.row_stride + j * B.column_stride];                  \
                        }                                                                        \
                        for (int64_t j = width; j < name##_WIDTH; j++) {                         \
                            row[j] = 0;                                                          \
                        }                                                                        \
                    }                                                                            \
                    name##_panel(M, depth, a, panel, name##_WIDTH, c, width, go_on);             \
                }                                                                                \
                k += depth;                                                                      \
            } while (k < K);                                                                     \
        }                                                                                        \
    }

DEFINE_MATMUL(matmul_f32, float, vector_f32)
DEFINE_MATMUL(matmul_f64, double, vector_f64)

/* Modulo 2^64, so unsigned. */
static void matmul_i64(int64_t M, int64_t N, int64_t K, gw_matrix C, gw_matrix A, gw_matrix B,
                       bool accumulate) {
    const uint64_t *a = A.data, *b = B.data;
    uint64_t *c = C.data;
    for (int64_t m = 0; m < M; m++) {
        for (int64_t n = 0; n < N; n++) {
            uint64_t *at = c + m * C.row_stride + n * C.column_stride;
            uint64_t sum = accumulate ? *at : 0;
            for (int64_t k = 0; k < K; k++) {
                sum += a[m * A.row_stride + k * A.column_stride] *
                       b[k * B.row_stride + n * B.column_stride];
            }
            *at = sum;
        }
    }
}

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
