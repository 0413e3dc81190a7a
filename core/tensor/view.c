#include <string.h>

#include "tensor/storage.h"

gw_tensor *gw_tensor_alias(const gw_tensor *t, const int64_t *dims, const int64_t *strides,
                           int ndim, int64_t offset) {
    if (!t) {
        return NULL;
    }
    gw_jots_settle_for(t);
    gw_tensor *alias = gw_tensor_of_storage(t->ctx, t->storage, t->version, (gw_dtype)t->dtype,
                                            dims, strides, ndim, offset);
    if (alias) {
        alias->inference = t->inference;
        alias->unversioned = t->unversioned;
        alias->read_only = t->read_only;
    }
    return alias;
}

gw_tensor *gw_tensor_view(gw_tensor *t, const int64_t *dims, const int64_t *strides, int ndim,
                          int64_t offset) {
    if (t && t->inference) { /* of those nobody keeps account */
        gw_tensor *view = gw_tensor_of_storage(t->ctx, t->storage, NULL, (gw_dtype)t->dtype, dims,
                                               strides, ndim, offset);
        if (view) {
            view->inference = view->unversioned = true;
        }
        return view;
    }
    gw_tensor *view = gw_tensor_alias(t, dims, strides, ndim, offset);
    if (view) {
        view->base = gw_tensor_retain(t->base ? t->base : t);
    }
    return view;
}

gw_tensor *gw_tensor_alias_unversioned(const gw_tensor *t) {
    if (!t) {
        return NULL;
    }
    gw_jots_settle_for(t);
    gw_tensor *alias = gw_tensor_of_storage(t->ctx, t->storage, NULL, (gw_dtype)t->dtype, t->dims,
                                            t->strides, t->ndim, t->offset);
    if (alias) {
        alias->inference = t->inference;
        alias->unversioned = t->unversioned && t->ctx->inference_mode;
    }
    return alias;
}

bool gw_tensor_is_unallocated(const gw_tensor *t) {
    return t->storage->zeros;
}

gw_tensor *gw_tensor_copy(const gw_tensor *t, gw_dtype dtype) {
    if (!t) {
        return NULL;
    }
    gw_tensor *copy = gw_empty(t->ctx, dtype, t->dims, t->ndim);
    if (copy) {
        gw_kernel_copy(t->dims, t->ndim, gw_tensor_operand(copy, NULL), gw_tensor_operand(t, NULL));
    }
    return copy;
}

void gw_tensor_expand(const gw_tensor *t, int ndim, const int64_t *dims, int64_t *strides) {
    const int added = ndim - t->ndim;
    for (int i = 0; i < ndim; i++) {
        const bool own = i >= added && t->dims[i - added] == dims[i];
        strides[i] = own ? t->strides[i - added] : 0;
    }
}

gw_operand gw_tensor_operand(const gw_tensor *t, const int64_t *strides) {
    return (gw_operand){.data = gw_tensor_data(t),
                        .strides = strides ? strides : t->strides,
                        .dtype = (gw_dtype)t->dtype};
}
