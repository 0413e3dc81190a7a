/* group_norm of float32 and float64 by their kernels. */
#include "kernels/groups.h"
#include "ops/normalized.h"

static const void *numbers(const gw_tensor *t) {
    return t ? gw_tensor_data(t) : NULL;
}

static gw_groups groups_of(const gw_tensor *a, int64_t groups, const gw_tensor *mean,
                           const gw_tensor *inverse) {
    const int64_t batch = a->dims[0], channels = a->dims[1];
    const int64_t n = gw_tensor_numel(a) / (batch * channels);
    return (gw_groups){batch, groups, channels / groups, n, {numbers(mean), numbers(inverse)}};
}

static gw_groups_f64 groups_of_f64(const gw_tensor *a, int64_t groups, const gw_tensor *mean,
                                   const gw_tensor *inverse) {
    const gw_groups p = groups_of(a, groups, NULL, NULL);
    return (gw_groups_f64){p.batch, p.groups, p.channels, p.n, {numbers(mean), numbers(inverse)}};
}

/* A kernel of the dtype of `a`. */
#define KERNEL(name, groups, mean, inverse, ...)                                                \
    do {                                                                                        \
        if (a->dtype == GW_F32)                                                                 \
            gw_kernel_group_norm##name##_f32(groups_of(a, groups, mean, inverse), __VA_ARGS__); \
        else                                                                                    \
            gw_kernel_group_norm##name##_f64(groups_of_f64(a, groups, mean, inverse),           \
                                             __VA_ARGS__);                                      \
    } while (0)

gw_tensor *gw_normed_group_norm(gw_tensor *a, int64_t groups, gw_tensor *weight, gw_tensor *bias,
                                gw_tensor *mean, gw_tensor *inverse) {
    gw_tensor *out = gw_empty(a->ctx, (gw_dtype)a->dtype, a->dims, a->ndim);
    if (out)
        KERNEL(, groups, mean, inverse, numbers(a), numbers(weight), numbers(bias),
               gw_tensor_data(out));
    return out;
}

gw_tensor *gw_normed_group_norm_back(gw_tensor *g, gw_tensor *a, int64_t groups, gw_tensor *weight,
                                     gw_tensor *mean, gw_tensor *inverse) {
    const int64_t room = 2 * (a->dims[1] / groups);
    gw_tensor *sums = gw_empty(a->ctx, (gw_dtype)a->dtype, &room, 1);
    gw_tensor *out = sums ? gw_empty(a->ctx, (gw_dtype)a->dtype, a->dims, a->ndim) : NULL;
    if (out)
        KERNEL(_back, groups, mean, inverse, numbers(g), numbers(a), numbers(weight),
               gw_tensor_data(sums), gw_tensor_data(out));
    gw_tensor_release(sums);
    return out;
}

gw_tensor *gw_normed_group_norm_weight(gw_tensor *g, gw_tensor *a, int64_t groups, gw_tensor *mean,
                                       gw_tensor *inverse) {
    gw_tensor *out = gw_empty(a->ctx, (gw_dtype)a->dtype, &a->dims[1], 1);
    if (out)
        KERNEL(_weight, groups, mean, inverse, numbers(g), numbers(a), gw_tensor_data(out));
    return out;
}

gw_tensor *gw_normed_group_norm_bias(gw_tensor *a) {
    gw_tensor *out = gw_empty(a->ctx, (gw_dtype)a->dtype, &a->dims[1], 1);
    if (out)
        KERNEL(_bias, 1, NULL, NULL, numbers(a), gw_tensor_data(out));
    return out;
}
