/* Products of matrices. */
#include <string.h>

#include "kernels/kernels.h"
#include "kernels/lanes.h"

/* Note [Matmul order]. C[m, n] is ((start + a[m,0] b[0,n]) + a[m,1] b[1,n]) + ..., each product and
 * sum rounded. Everything below differs in speed alone: lanes are columns of C, never parts of one
 * sum; a sum that is put down in C between two blocks of k is of C's own dtype and goes on as it
 * was.
 *
 * Note [Matmul tiles]. ROWS rows of two vectors of C are kept in registers while k runs; with two
 * of B, an element of A and its product they fit the fifteen that V8 has. Six rows do not, and run
 * at seven eighths of the speed in Node 20. B is copied into panels, two vectors wide and
 * DEPTH_BYTES of k long, which stay in the innermost cache; where it is worth it, HEIGHT rows of A
 * are copied in the order in which tiles read them, which stay in the next. So both may lie in any
 * strides; columns of B that are missing are zeros. Of B within NEAR numbers, as it lies, no copies
 * are made.
 *
 * V8 unrolls the loop over k itself, by four: unrolled here, its registers do not suffice. Of what
 * it leaves beside sums and loads, six a round, every other one counts where as many instructions
 * are begun a cycle as there are, so the loop ends by an address and has no counter; and a tile
 * begins and ends with whole rows alone, or clang keeps it in memory. */
enum { ROWS = 4, HEIGHT = 32 * ROWS, DEPTH_BYTES = 1024, NEAR = 2048 };

#define INLINE inline __attribute__((always_inline))

typedef float vector_f32 __attribute__((vector_size(16)));
typedef double vector_f64 __attribute__((vector_size(16)));

/* ROWS numbers of each of ROWS rows, column by column, each column `apart` from the one before. */
static INLINE void f32_turn(const float *from, ptrdiff_t row, float *to, ptrdiff_t apart) {
    gw_floats r[ROWS];
    for (int i = 0; i < ROWS; i++) {
        memcpy(&r[i], from + i * row, sizeof r[i]);
    }
    gw_floats_turn(r);
    for (int k = 0; k < ROWS; k++) {
        memcpy(to + k * apart, &r[k], sizeof r[k]);
    }
}

static INLINE void f64_turn(const double *from, ptrdiff_t row, double *to, ptrdiff_t apart) {
    for (int k = 0; k < ROWS; k++) {
        for (int i = 0; i < ROWS; i++) {
            to[apart * k + i] = from[i * row + k];
        }
    }
}

#define TYPE float
#define VECTOR vector_f32
#define NAME(name) f32_##name
#include "kernels/matmul_tiles.inc"
#undef TYPE
#undef VECTOR
#undef NAME

#define TYPE double
#define VECTOR vector_f64
#define NAME(name) f64_##name
#include "kernels/matmul_tiles.inc"
#undef TYPE
#undef VECTOR
#undef NAME

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
        f32_matmul((ptrdiff_t)M, (ptrdiff_t)N, (ptrdiff_t)K, f32_of(C), f32_of(A), f32_of(B),
                   accumulate);
        break;
    case GW_F64:
        f64_matmul((ptrdiff_t)M, (ptrdiff_t)N, (ptrdiff_t)K, f64_of(C), f64_of(A), f64_of(B),
                   accumulate);
        break;
    case GW_I64:
        matmul_i64(M, N, K, C, A, B, accumulate);
        break;
    default:
        break;
    }
}
