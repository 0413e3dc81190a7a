/* How tensors are put together; for this layer's own files. */
#ifndef GW_TENSOR_STORAGE_H
#define GW_TENSOR_STORAGE_H

#include "tensor/tensor.h"

/* Memory for `bytes`, with one reference; NULL and the error set when there is none. */
gw_storage *gw_storage_new(gw_context *ctx, size_t bytes);

/* A tensor of `storage` with a new id. Takes its own reference to `storage` and to `version`
 * (NULL: a fresh counter). NULL and the error set when there is no memory. */
gw_tensor *gw_tensor_of_storage(gw_context *ctx, gw_storage *storage, gw_version *version,
                                gw_dtype dtype, const int64_t *dims, const int64_t *strides,
                                int ndim, int64_t offset);

void gw_storage_release(gw_context *ctx, gw_storage *storage);

#endif
