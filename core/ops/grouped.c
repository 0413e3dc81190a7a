/* group_norm of float32 by its kernel. */
#include "kernels/groups.h"
#include "ops/normalized.h"

static const float *floats(const gw_tensor *t) {
    return t ? (const float *)gw_tensor_data(t) : NULL;
}

static gw_groups groups_of(const gw_tensor *a, int64_t groups, const gw_tensor *mean,
                           const gw_tensor *inverse) {
    const int64_t batch = a->dims[0], channels = a->dims[1];
    const int64_t n = gw_tensor_numel(a) / (batch * channels);
    return (gw_groups){batch, groups, channels / groups, n, {floats(mean), floats(inverse)}};
}

gw_tensor *gw_group_norm_f32(gw_tensor *a, int64_t groups, gw_tensor *weight, gw_tensor *bias,
                             gw_tensor *mean, gw_tensor *inverse) {
    gw_tensor *out = gw_empty(a->ctx, GW_F32, a->dims, a->ndim);
    if (out)
        gw_kernel_group_norm_f32(groups_of(a, groups, mean, inverse), floats(a), floats(weight),
                                 floats(bias), gw_tensor_data(out));
    return out;
}

gw_tensor *gw_group_norm_back_f32(gw_tensor *g, gw_tensor *a, int64_t groups, gw_tensor *weight,
                                  gw_tensor *mean, gw_tensor *inverse) {
    const gw_groups p = groups_of(a, groups, mean, inverse);
    const int64_t room = 2 * p.channels;
    gw_tensor *sums = gw_empty(a->ctx, GW_F32, &room, 1);
    gw_tensor *out = sums ? gw_empty(a->ctx, GW_F32, a->dims, a->ndim) : NULL;
    if (out)
        gw_kernel_group_norm_back_f32(p, floats(g), floats(a), floats(weight), gw_tensor_data(sums),
                                      gw_tensor_data(out));
    gw_tensor_release(sums);
    return out;
}

gw_tensor *gw_group_norm_weight_f32(gw_tensor *g, gw_tensor *a, int64_t groups, gw_tensor *mean,
                                    gw_tensor *inverse) {
    gw_tensor *out = gw_empty(a->ctx, GW_F32, &a->dims[1], 1);
    if (out)
        gw_kernel_group_norm_weight_f32(groups_of(a, groups, mean, inverse), floats(g), floats(a),
                                        gw_tensor_data(out));
    return out;
}

gw_tensor *gw_group_norm_bias_f32(gw_tensor *g) {
    gw_tensor *out = gw_empty(g->ctx, GW_F32, &g->dims[1], 1);
    if (out)
        gw_kernel_group_norm_bias_f32(groups_of(g, 1, NULL, NULL), floats(g), gw_tensor_data(out));
    return out;
}
