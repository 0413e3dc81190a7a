/* The operations on tensors. What each does is in its row of ops/ops.def, from which the first part
 * of this header is made.
 *
 * Arguments are borrowed; results are owned by the caller; NULL in gives NULL out; NULL or a
 * negative status means that the context's error is set, in PyTorch's words. Results are part of
 * the graph when grad mode is on and an input requires a gradient. Inputs of two dtypes are
 * promoted (pytorch.org/docs/stable/tensor_attributes.html), shapes broadcast. Functions whose name
 * ends in
 * `_` change their first argument in place and count it in its version.
 */
#ifndef GRADWALK_OPS_H
#define GRADWALK_OPS_H

#include "gradwalk/tensor.h"

/* What a loss makes of its elements. */
typedef enum gw_reduction { GW_REDUCE_NONE, GW_REDUCE_MEAN, GW_REDUCE_SUM } gw_reduction;

/* The results of an operation that has many. */
typedef struct gw_parts {
    gw_tensor **items; /* owned */
    size_t n;
} gw_parts;
void gw_parts_free(gw_context *ctx, gw_parts *parts);

/* Windows that slide over the last `n` dims. */
enum { GW_MAX_WINDOW_DIMS = 3 };
typedef struct gw_windows {
    int n;
    int64_t size[GW_MAX_WINDOW_DIMS], stride[GW_MAX_WINDOW_DIMS];
    int64_t padding[GW_MAX_WINDOW_DIMS]; /* on both sides */
    int64_t dilation[GW_MAX_WINDOW_DIMS];
} gw_windows;

typedef enum gw_op_id {
#define UNARY(id, ...) GW_OP_##id,
#define SCALAR(id, ...) GW_OP_##id,
#define BINARY(id, ...) GW_OP_##id,
#define GRADIENT(id, ...) GW_OP_##id,
#define COMPARE(id, ...) GW_OP_##id,
#define TEST(id, ...) GW_OP_##id,
#define BITS(id, ...) GW_OP_##id,
#define WITH1(id, ...) GW_OP_##id,
#define WITH2(id, ...) GW_OP_##id,
#define WITH3(id, ...) GW_OP_##id,
#define VIEW(id, ...) GW_OP_##id,
#define CUSTOM1(id, ...) GW_OP_##id,
#define CUSTOM2(id, ...) GW_OP_##id,
#define CUSTOM3(id, ...) GW_OP_##id,
#define PLAIN(id, ...) GW_OP_##id,
#define WRITE1(id, ...) GW_OP_##id,
#define WRITE2(id, ...) GW_OP_##id,
#define LIST(id, ...) GW_OP_##id,
#define PARTS(id, ...) GW_OP_##id,
#define SPECIAL(id, ...) GW_OP_##id,
#include "ops/ops.def"
#include "ops/undef.h"
    GW_OP_COUNT
} gw_op_id;

#define UNARY(id, ...)                \
    gw_tensor *gw_##id(gw_tensor *a); \
    gw_status gw_##id##_(gw_tensor *self);
#define SCALAR(id, ...)                            \
    gw_tensor *gw_##id(gw_tensor *a, gw_scalar b); \
    gw_status gw_##id##_(gw_tensor *self, gw_scalar b);
#define BINARY(id, ...)                             \
    gw_tensor *gw_##id(gw_tensor *a, gw_tensor *b); \
    gw_status gw_##id##_(gw_tensor *self, gw_tensor *b);
#define GRADIENT(id, ...) gw_tensor *gw_##id(gw_tensor *a, gw_tensor *b);
#define COMPARE(id, ...) gw_tensor *gw_##id(gw_tensor *a, gw_tensor *b);
#define TEST(id, ...) gw_tensor *gw_##id(gw_tensor *a);
#define BITS(id, ...)                               \
    gw_tensor *gw_##id(gw_tensor *a, gw_tensor *b); \
    gw_status gw_##id##_(gw_tensor *self, gw_tensor *b);
#define WITH1(id, ...)                                    \
    gw_tensor *gw_##id(gw_tensor *a, gw_numbers numbers); \
    gw_status gw_##id##_(gw_tensor *self, gw_numbers numbers);
#define WITH2(id, ...)                                                  \
    gw_tensor *gw_##id(gw_tensor *a, gw_tensor *b, gw_numbers numbers); \
    gw_status gw_##id##_(gw_tensor *self, gw_tensor *b, gw_numbers numbers);
#define WITH3(id, ...)                                                                \
    gw_tensor *gw_##id(gw_tensor *a, gw_tensor *b, gw_tensor *c, gw_numbers numbers); \
    gw_status gw_##id##_(gw_tensor *self, gw_tensor *b, gw_tensor *c, gw_numbers numbers);
#define VIEW(id, Node, parameters, ...) gw_tensor *gw_##id parameters;
#define CUSTOM1(id, Node, n, parameters, ...) gw_tensor *gw_##id parameters;
#define CUSTOM2(id, Node, n, parameters, ...) gw_tensor *gw_##id parameters;
#define CUSTOM3(id, Node, n, parameters, ...) gw_tensor *gw_##id parameters;
#define PLAIN(id, parameters, ...) gw_tensor *gw_##id parameters;
#define WRITE1(id, Node, parameters, ...) gw_status gw_##id parameters;
#define WRITE2(id, Node, parameters, ...) gw_status gw_##id parameters;
#define LIST(id, Node, parameters, ...) gw_tensor *gw_##id parameters;
#define PARTS(id, Node, parameters, ...) gw_status gw_##id parameters;
#define SPECIAL(id, ...)
#include "ops/ops.def"
#include "ops/undef.h"

/* torch.matmul: dot, mv, mm, bmm or a product of broadcast batches, by the numbers of dims. */
gw_tensor *gw_matmul(gw_tensor *a, gw_tensor *b);
/* A view if the strides allow it, else a copy. A size -1 is inferred. */
gw_tensor *gw_reshape(gw_tensor *a, const int64_t *dims, int n);
/* The same bytes as elements of another dtype, whose size the last dim makes up for; outside any
 * graph. */
gw_tensor *gw_view_dtype(gw_tensor *a, gw_dtype dtype);
/* Itself (another reference) when it is row-major already, else a copy. */
gw_tensor *gw_contiguous(gw_tensor *a);
/* Itself (another reference) when it has that dtype already, else a copy. */
gw_tensor *gw_to(gw_tensor *a, gw_dtype dtype);
/* Of all rows to all rows, as gw_cdist with p = 2, but by a product of matrices. */
gw_tensor *gw_distances(gw_tensor *a, gw_tensor *b);
/* Whether torch.cdist goes that way: by its mode (0: when there are more than 25 rows, 1: always,
 * 2: never) and what a and b have of (rows, columns). */
bool gw_is_distance_product(const int64_t *a, const int64_t *b, int64_t mode);
/* Summed down to a shape that broadcasts to a's. */
gw_tensor *gw_sum_to(gw_tensor *a, const int64_t *dims, int n);

gw_status gw_scatter_(gw_tensor *self, int64_t dim, gw_tensor *index, gw_tensor *source);
gw_status gw_scatter_add_(gw_tensor *self, int64_t dim, gw_tensor *index, gw_tensor *source);
gw_status gw_scatter_value_(gw_tensor *self, int64_t dim, gw_tensor *index, gw_scalar value);
gw_status gw_index_add_(gw_tensor *self, int64_t dim, gw_tensor *index, gw_tensor *source);
gw_status gw_index_copy_(gw_tensor *self, int64_t dim, gw_tensor *index, gw_tensor *source);
gw_status gw_index_fill_(gw_tensor *self, int64_t dim, gw_tensor *index, gw_scalar value);
gw_status gw_masked_fill_(gw_tensor *self, gw_tensor *mask, gw_scalar value);
gw_status gw_masked_fill_tensor_(gw_tensor *self, gw_tensor *mask, gw_tensor *value);
gw_status gw_masked_scatter_(gw_tensor *self, gw_tensor *mask, gw_tensor *source);
gw_status gw_put_(gw_tensor *self, gw_tensor *index, gw_tensor *source, bool accumulate);
gw_status gw_triu_(gw_tensor *self, int64_t diagonal);
gw_status gw_tril_(gw_tensor *self, int64_t diagonal);
gw_status gw_cumsum_(gw_tensor *self, int64_t dim);
gw_status gw_cumprod_(gw_tensor *self, int64_t dim);
gw_status gw_clamp_(gw_tensor *self, const gw_scalar *low, const gw_scalar *high);
gw_status gw_clamp_tensor_(gw_tensor *self, gw_tensor *low, gw_tensor *high);
gw_status gw_clamp_min_(gw_tensor *self, gw_scalar low);
gw_status gw_clamp_max_(gw_tensor *self, gw_scalar high);
/* self[indices] = values, or += with `accumulate`; as gw_index. */
gw_status gw_index_put_(gw_tensor *self, gw_tensor *const *indices, int n, gw_tensor *values,
                        bool accumulate);
/* One dim to another place, the others in their order. */
gw_tensor *gw_movedim(gw_tensor *a, int64_t from, int64_t to);
/* Every element `repeats` times; `dim` NULL: of all dims as one. */
gw_tensor *gw_repeat_interleave(gw_tensor *a, int64_t repeats, const int64_t *dim);
/* torch.meshgrid of 0-d and 1-d tensors; `xy`: indexing='xy'. */
gw_status gw_meshgrid(gw_tensor *const *list, size_t n, bool xy, gw_parts *parts);
/* Of two vectors; of matrices; ln det a; products of a with itself (or its inverse). */
gw_tensor *gw_outer(gw_tensor *a, gw_tensor *b);
gw_tensor *gw_kron(gw_tensor *a, gw_tensor *b);
gw_tensor *gw_logdet(gw_tensor *a);
gw_tensor *gw_matrix_power(gw_tensor *a, int64_t n);
/* torch.einsum: "ij,jk->ik"; letters only, no ellipsis. */
gw_tensor *gw_einsum(gw_context *ctx, const char *equation, gw_tensor *const *operands, size_t n);
/* torch.chunk: at most `n` parts of one size, the last may be smaller. */
gw_status gw_chunk(gw_tensor *a, int64_t n, int64_t dim, gw_parts *parts);

/* ~a of integers, not a of bools. */
gw_tensor *gw_bitwise_not(gw_tensor *a);
/* a << b and a >> b as x86 has them: counts modulo 64 for int64, modulo 32 for narrower ones. */
gw_tensor *gw_left_shift(gw_tensor *a, gw_tensor *b);
gw_tensor *gw_right_shift(gw_tensor *a, gw_tensor *b);
gw_status gw_left_shift_(gw_tensor *self, gw_tensor *b);
gw_status gw_right_shift_(gw_tensor *self, gw_tensor *b);

/* Zeros and ones shaped like `a`, outside any graph. */
gw_tensor *gw_zeros_like(gw_tensor *a);
gw_tensor *gw_ones_like(gw_tensor *a);

/* Tells the observer that `out` was made by `op` from `inputs`: for what is not an operation here
 * (torch.tensor, torch.ones, torch.randn). */
void gw_observe_forward(const char *op, gw_tensor *const *inputs, size_t n_inputs, gw_tensor *out);

#endif
