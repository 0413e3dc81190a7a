/* Tensors: typed, strided views of shared storage, counted by reference.
 *
 * Ownership, everywhere in this library: arguments are borrowed, a returned tensor is one
 * reference that the caller owns and gives back with gw_tensor_release. NULL in gives NULL out.
 */
#ifndef GRADWALK_TENSOR_H
#define GRADWALK_TENSOR_H

#include "gradwalk/context.h"
#include "gradwalk/dtype.h"

typedef struct gw_tensor gw_tensor;
typedef struct gw_node gw_node;

/* A number as a program writes it. */
typedef struct gw_scalar {
    gw_dtype dtype; /* GW_F64, GW_I64 or GW_BOOL */
    union {
        double f;
        int64_t i;
        bool b;
    };
} gw_scalar;

static inline gw_scalar gw_scalar_float(double f) {
    return (gw_scalar){.dtype = GW_F64, .f = f};
}
static inline gw_scalar gw_scalar_int(int64_t i) {
    return (gw_scalar){.dtype = GW_I64, .i = i};
}
static inline gw_scalar gw_scalar_bool(bool b) {
    return (gw_scalar){.dtype = GW_BOOL, .b = b};
}
/* Up to three numbers that an operation takes beside its tensors; its row says which. */
typedef struct gw_numbers {
    double p, q, s;
} gw_numbers;
double gw_scalar_as_double(gw_scalar s);
int64_t gw_scalar_as_int(gw_scalar s);

/* References. Retain returns its argument; both take NULL. */
gw_tensor *gw_tensor_retain(gw_tensor *t);
void gw_tensor_release(gw_tensor *t);

/* Factories; `dims` holds `ndim` sizes >= 0. Contiguous, row-major. The elements of gw_empty are
 * unspecified (bools are not even 0 or 1): write before you read. */
gw_tensor *gw_empty(gw_context *ctx, gw_dtype dtype, const int64_t *dims, int ndim);
gw_tensor *gw_full(gw_context *ctx, gw_dtype dtype, const int64_t *dims, int ndim, gw_scalar value);
/* Copies the elements, given row-major in `dtype`. */
gw_tensor *gw_from_data(gw_context *ctx, gw_dtype dtype, const int64_t *dims, int ndim,
                        const void *data);
/* A Python number beside a tensor: 0-d, and does not promote within its category
 * (pytorch.org/docs/stable/tensor_attributes.html, type promotion). */
gw_tensor *gw_wrapped_number(gw_context *ctx, gw_scalar value);
/* torch.rand, torch.randn from the context's generator; GW_F32 or GW_F64. */
gw_tensor *gw_rand(gw_context *ctx, gw_dtype dtype, const int64_t *dims, int ndim);
gw_tensor *gw_randn(gw_context *ctx, gw_dtype dtype, const int64_t *dims, int ndim);

/* What a tensor is. Strides are in elements. */
gw_context *gw_tensor_context(const gw_tensor *t);
uint64_t gw_tensor_id(const gw_tensor *t); /* unique in its context, never reused */
gw_dtype gw_tensor_dtype(const gw_tensor *t);
int gw_tensor_ndim(const gw_tensor *t);
const int64_t *gw_tensor_dims(const gw_tensor *t);
const int64_t *gw_tensor_strides(const gw_tensor *t);
int64_t gw_tensor_numel(const gw_tensor *t);
bool gw_tensor_is_contiguous(const gw_tensor *t);
/* Whether they are zeros that PyTorch never allocates: tolist() of them is an error. */
bool gw_tensor_is_unallocated(const gw_tensor *t);
bool gw_tensor_is_leaf(const gw_tensor *t);
bool gw_tensor_requires_grad(const gw_tensor *t); /* also when it has a grad_fn */
int64_t gw_tensor_version(const gw_tensor *t);    /* Tensor._version */
gw_tensor *gw_tensor_grad(const gw_tensor *t);    /* borrowed; NULL: None */

/* Element i in row-major order, as a number; the tensor's own element when it has one (item()). */
gw_scalar gw_tensor_at(const gw_tensor *t, int64_t i);
/* Pointer to the first element; contiguous tensors may be read and written through it. */
void *gw_tensor_data(const gw_tensor *t);

/* What print() shows, "tensor([1., 2.], grad_fn=<AddBackward0>)", as a NUL-ended text that the
 * caller frees with gw_text_free. NULL on error. Default print options. */
char *gw_tensor_text(gw_tensor *t);
void gw_text_free(gw_context *ctx, char *text);

#endif
