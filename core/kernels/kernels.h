/* Loops over pointers, counts and strides. Kernels know no tensor, allocate nothing and cannot
 * fail.
 *
 * Shapes are `dims` of `ndim` <= GW_MAX_DIMS sizes, 0 dims being one element. Strides of operands
 * are in elements; 0 repeats an element, negative ones walk back.
 */
#ifndef GW_KERNELS_KERNELS_H
#define GW_KERNELS_KERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "gradwalk/dtype.h"

enum { GW_MAX_OPERANDS = 4 };

typedef struct gw_operand {
    void *data;             /* the first element; only what a kernel calls its output is written */
    const int64_t *strides; /* one a dim */
    gw_dtype dtype;
} gw_operand;

/* `n` elements of every operand, the first at data[i], the next strides[i] *bytes* further. */
typedef void (*gw_loop)(void *user, char *const *data, const int64_t *strides, int64_t n);

/* Calls `loop` for runs that together are every element of `dims` once, in row-major order. Dims
 * that all operands can walk as one are joined, so contiguous operands get a single call. Shapes
 * without elements get none. Operand 0 is the output by custom; an output with stride 0 in the dims
 * that are to be reduced makes any reduction: kernels/loops.h has the loops' forms. */
void gw_iterate(const int64_t *dims, int ndim, const gw_operand *operands, int n_operands,
                gw_loop loop, void *user);
/* The same for a loop whose output is of the other operands' elements alone, wherever its runs
 * begin: where they all stand still it is called for the first, short rows come several at once.
 * The output is no part of an operand that is repeated. */
void gw_iterate_elements(const int64_t *dims, int ndim, const gw_operand *operands, int n_operands,
                         gw_loop loop, void *user);

/* The dims from the outermost to the innermost, as PyTorch walks `n` operands of this shape. */
void gw_memory_order(const int64_t *dims, int ndim, const gw_operand *operands, int n, int *order);
/* gw_iterate with the dims in that order. */
void gw_iterate_in_order(const int64_t *dims, int ndim, const int *order,
                         const gw_operand *operands, int n, gw_loop loop, void *user);

/* to[i] = from[i], converted as C converts; to bool: != 0 (nan is true); a float that does not fit
 * an int64 gives INT64_MIN, as x86 has it. Both may be the same memory if the dtypes are the same
 * and the strides are. */
void gw_kernel_copy(const int64_t *dims, int ndim, gw_operand to, gw_operand from);
/* to[i] = *value, which is of to.dtype. */
void gw_kernel_fill(const int64_t *dims, int ndim, gw_operand to, const void *value);

/* out = the sum of `in` over the dims whose bit is set in `mask` (bit 0: dim 0); out.strides has
 * `ndim` entries and those of summed dims are not looked at. Float sums stay in the dtype of `in`,
 * which is that of `out`; ints and bools are summed to GW_I64 modulo 2^64. An empty sum is 0.
 * Order and error: Note [Order of sums] in sum.c. `out` overlaps no input. */
void gw_kernel_sum(const int64_t *dims, int ndim, uint32_t mask, gw_operand out, gw_operand in);
/* The same over all n elements of contiguous memory. */
float gw_kernel_sum_f32(const float *in, int64_t n);
double gw_kernel_sum_f64(const double *in, int64_t n);
/* The same in the order in which PyTorch sums losses of classes: level k has the sums of 16^k
 * numbers, and the first number goes straight to the last (aten/src/ATen/native/LossNLL.cpp).
 * Where `skip` (NULL: nowhere) is not 0, nothing is added and no level ends. */
float gw_kernel_cascade_f32(const float *in, const uint8_t *skip, int64_t n);
double gw_kernel_cascade_f64(const double *in, const uint8_t *skip, int64_t n);
/* exponential.c: out may be an input. */
void gw_kernel_tanh_f32(float *out, const float *a, int64_t n);
void gw_kernel_tanh_backward_f32(float *out, const float *g, const float *y, int64_t n);

/* A matrix in memory; a transpose is the strides exchanged. */
typedef struct gw_matrix {
    void *data;
    int64_t row_stride, column_stride;
} gw_matrix;

/* C[M, N] = A[M, K] B[K, N], or C += with `accumulate`; GW_F32, GW_F64 or GW_I64 (modulo 2^64).
 * Any strides, also 0. C overlaps neither A nor B. Every element of C is a sum over k = 0, 1, ...
 * in that order in its own dtype, started from 0 or from C, whatever the sizes and strides. */
void gw_kernel_matmul(gw_dtype dtype, int64_t M, int64_t N, int64_t K, gw_matrix C, gw_matrix A,
                      gw_matrix B, bool accumulate);

#endif
