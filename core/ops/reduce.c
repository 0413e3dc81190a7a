/* Reductions. */
#include "ops/lanes.h"
#include "ops/layout.h"
#include "ops/pointwise.h"
#include "ops/quick.h"
#include "ops/record.h"

static uint32_t all_dims(const gw_tensor *a) {
    return (1u << a->ndim) - 1;
}

/* The sum over the dims of `mask`, which stay with size 1 or go, without graph. */
static gw_tensor *sum_over(gw_tensor *a, uint32_t mask, bool keepdim) {
    if (gw_dtype_wide((gw_dtype)a->dtype) != a->dtype) {
        gw_tensor *wide = gw_widened(a);
        gw_tensor *sum = wide ? sum_over(wide, mask, keepdim) : NULL;
        gw_tensor_release(wide);
        return gw_narrowed(sum,
                           gw_dtype_is_float((gw_dtype)a->dtype) ? (gw_dtype)a->dtype : GW_I64);
    }
    const gw_dtype dtype = gw_dtype_is_float((gw_dtype)a->dtype) ? (gw_dtype)a->dtype : GW_I64;
    gw_tensor *out = gw_empty_reduced(a, mask, keepdim, dtype);
    if (!out)
        return NULL;
    if (mask == all_dims(a) && gw_dtype_is_float(dtype) && gw_is_row_major(a)) {
        if (dtype == GW_F32)
            *(float *)gw_tensor_data(out) =
                gw_kernel_sum_f32(gw_tensor_data(a), gw_tensor_numel(a));
        else
            *(double *)gw_tensor_data(out) =
                gw_kernel_sum_f64(gw_tensor_data(a), gw_tensor_numel(a));
        return out;
    }
    int64_t strides[GW_MAX_DIMS] = {0};
    for (int i = 0, to = 0; i < a->ndim; i++)
        if (keepdim || !(mask >> i & 1))
            strides[i] = out->strides[to++];
    gw_kernel_sum(a->dims, a->ndim, mask, gw_tensor_operand(out, strides),
                  gw_tensor_operand(a, NULL));
    return out;
}

gw_tensor *gw_sum(gw_tensor *a) {
    if (!a)
        return NULL;
    const gw_attributes at = gw_reduced_shape(a, all_dims(a), false);
    return gw_record(GW_OP_sum, &a, &at, sum_over(a, all_dims(a), false));
}

gw_tensor *gw_sum_dims(gw_tensor *a, const int64_t *dims, int n, bool keepdim) {
    uint32_t mask;
    if (!a || gw_dims_mask(a, dims, n, &mask) != GW_OK)
        return NULL;
    const gw_attributes at = gw_reduced_shape(a, mask, keepdim);
    return gw_record(GW_OP_sum_dims, &a, &at, sum_over(a, mask, keepdim));
}

static gw_status check_mean(const gw_tensor *a) {
    return gw_dtype_is_float((gw_dtype)a->dtype)
               ? GW_OK
               : gw_fail(a->ctx, GW_E_RUNTIME,
                         "mean(): could not infer output dtype. Input dtype must be either a "
                         "floating point or complex dtype. Got: %s",
                         gw_dtype_label((gw_dtype)a->dtype));
}

/* A sum by how many there were, where it lies; takes it. */
static gw_tensor *divided(gw_tensor *sum, gw_scalar count) {
    const gw_dtype dtype = sum ? (gw_dtype)sum->dtype : GW_F32;
    if (!sum || (dtype != GW_F32 && dtype != GW_F64)) {
        gw_tensor *out = sum ? gw_div_scalar(sum, count) : NULL;
        gw_tensor_release(sum);
        return out;
    }
    double number;
    gw_element_write(dtype, &number, 0, count);
    const int64_t size = (int64_t)gw_dtype_size(dtype), strides[3] = {size, size, 0};
    char *const data[3] = {gw_tensor_data(sum), gw_tensor_data(sum), (char *)&number};
    gw_op_loops[GW_OP_div_scalar][dtype](NULL, data, strides, gw_tensor_numel(sum));
    gw_tensor_renew(sum);
    return sum;
}

static gw_tensor *mean_over(gw_op_id id, gw_tensor *a, uint32_t mask, bool keepdim) {
    gw_attributes at = gw_reduced_shape(a, mask, keepdim);
    at.scalar = gw_scalar_int(gw_count_reduced(a, mask));
    const gw_quiet quiet = gw_quiet_begin(a->ctx);
    gw_tensor *out = divided(sum_over(a, mask, keepdim), at.scalar);
    gw_quiet_end(&quiet);
    return gw_record(id, &a, &at, out);
}

gw_tensor *gw_mean(gw_tensor *a) {
    return a && check_mean(a) == GW_OK ? mean_over(GW_OP_mean, a, all_dims(a), false) : NULL;
}

gw_tensor *gw_mean_dims(gw_tensor *a, const int64_t *dims, int n, bool keepdim) {
    uint32_t mask;
    if (!a || check_mean(a) != GW_OK || gw_dims_mask(a, dims, n, &mask) != GW_OK)
        return NULL;
    return mean_over(GW_OP_mean_dims, a, mask, keepdim);
}

/* How many elements are not 0; -1 on error. */
static int64_t count_nonzero(const gw_tensor *a) {
    gw_tensor *truth = gw_tensor_copy(a, GW_BOOL);
    gw_tensor *sum = truth ? sum_over(truth, all_dims(truth), false) : NULL;
    const int64_t n = sum ? gw_scalar_as_int(gw_tensor_at(sum, 0)) : -1;
    gw_tensor_release(sum);
    gw_tensor_release(truth);
    return n;
}

gw_dtype gw_truth_dtype(const gw_tensor *a) {
    return a->dtype == GW_U8 ? GW_U8 : GW_BOOL;
}

gw_tensor *gw_all(gw_tensor *a) {
    const int64_t n = a ? count_nonzero(a) : -1;
    if (n < 0)
        return NULL;
    const gw_scalar truth = gw_scalar_bool(n == gw_tensor_numel(a));
    return gw_record(GW_OP_all, &a, NULL, gw_full(a->ctx, gw_truth_dtype(a), NULL, 0, truth));
}

gw_tensor *gw_any(gw_tensor *a) {
    const int64_t n = a ? count_nonzero(a) : -1;
    if (n < 0)
        return NULL;
    const gw_scalar truth = gw_scalar_bool(n > 0);
    return gw_record(GW_OP_any, &a, NULL, gw_full(a->ctx, gw_truth_dtype(a), NULL, 0, truth));
}

gw_tensor *gw_sum_to(gw_tensor *a, const int64_t *dims, int n) {
    if (!a)
        return NULL;
    if (n == 0)
        return a->ndim == 0 ? gw_tensor_retain(a) : gw_sum(a);
    const int leading = a->ndim - n;
    int64_t summed[GW_MAX_DIMS];
    int n_summed = 0;
    for (int i = 0; i < a->ndim; i++)
        if (i < leading || (dims[i - leading] == 1 && a->dims[i] != 1))
            summed[n_summed++] = i;
    gw_tensor *sum = n_summed ? gw_sum_dims(a, summed, n_summed, true) : gw_tensor_retain(a);
    if (leading == 0)
        return sum;
    gw_tensor *out = gw_view(sum, dims, n);
    gw_tensor_release(sum);
    return out;
}
