#include "tensor/tensor.h"

/* Note [Promotion]. As torch.result_type: operands are of three kinds, tensors with dims, 0-d
 * tensors and wrapped numbers. A kind that weighs less changes the result only when its category
 * (bool < int < float) is higher than that of the weightier ones; a wrapped float is then of the
 * default dtype. Source: pytorch.org/docs/stable/tensor_attributes.html#type-promotion-doc */
enum { WITH_DIMS, ZERO_DIM, WRAPPED, KINDS };

static int category(gw_dtype dtype) {
    return gw_dtype_is_float(dtype) ? 2 : gw_dtype_is_int(dtype);
}

static int kind(const gw_tensor *t) {
    return t->ndim > 0 ? WITH_DIMS : t->wrapped_number ? WRAPPED : ZERO_DIM;
}

gw_dtype gw_promote(const gw_tensor *a, const gw_tensor *b, gw_dtype default_dtype) {
    return gw_promote_all((const gw_tensor *[]){a, b}, 2, default_dtype);
}

gw_dtype gw_promote_all(const gw_tensor *const *operands, int n, gw_dtype default_dtype) {
    gw_dtype of_kind[KINDS] = {GW_BOOL, GW_BOOL, GW_BOOL};
    bool present[KINDS] = {false};
    for (int i = 0; i < n; i++) {
        const int k = kind(operands[i]);
        gw_dtype dtype = (gw_dtype)operands[i]->dtype;
        if (k == WRAPPED && gw_dtype_is_float(dtype)) {
            dtype = default_dtype;
        }
        of_kind[k] = present[k] ? gw_dtype_promote(of_kind[k], dtype) : dtype;
        present[k] = true;
    }
    gw_dtype result = GW_BOOL;
    bool any = false;
    for (int k = 0; k < KINDS; k++) {
        if (present[k] && (!any || category(of_kind[k]) > category(result))) {
            result = of_kind[k];
        }
        any = any || present[k];
    }
    return result;
}
