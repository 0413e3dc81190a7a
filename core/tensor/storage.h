/* How tensors are put together; for this layer's own files. */
#ifndef GW_TENSOR_STORAGE_H
#define GW_TENSOR_STORAGE_H

#include "tensor/tensor.h"

/* A tensor with memory of its own, `bytes` long, in one block; its id is new. NULL and the error
 * set when there is none. */
gw_tensor *gw_tensor_with_storage(gw_context *ctx, gw_dtype dtype, const int64_t *dims,
                                  const int64_t *strides, int ndim, size_t bytes);

/* A tensor of `storage` with a new id. Takes its own reference to `storage` and to `version`
 * (NULL: a fresh counter). NULL and the error set when there is no memory. */
gw_tensor *gw_tensor_of_storage(gw_context *ctx, gw_storage *storage, gw_version *version,
                                gw_dtype dtype, const int64_t *dims, const int64_t *strides,
                                int ndim, int64_t offset);

#endif
