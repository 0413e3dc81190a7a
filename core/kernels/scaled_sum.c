#include "kernels/scaled_sum.h"

#include "base/fused.h"

gw_floats gw_four_product_closely(gw_floats w, gw_floats g, gw_floats p) {
    const gw_doubles low = gw_doubles_low(w) * gw_doubles_low(g) + gw_doubles_low(p);
    const gw_doubles high = gw_doubles_high(w) * gw_doubles_high(g) + gw_doubles_high(p);
    gw_floats sum = gw_floats_join(low, high);
    if (gw_signs_any(gw_rounds_twice(low, high, sum))) {
        for (int k = 0; k < GW_LANES; k++) {
            sum[k] = gw_fmaf(w[k], g[k], p[k]);
        }
    }
    return sum;
}
