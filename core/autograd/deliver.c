/* Gradients on their way from node to node. */
#include <string.h>

#include "autograd/running.h"
#include "gradwalk/ops.h"
#include "ops/pointwise.h"

static bool expands_to(const gw_metadata *to, const gw_tensor *from) {
    const int added = from->ndim - to->ndim;
    if (added < 0)
        return false;
    for (int i = 0; i < to->ndim; i++)
        if (to->dims[i] != from->dims[i + added] && to->dims[i] != 1)
            return false;
    return true;
}

static bool has_shape(const gw_metadata *shape, const gw_tensor *t) {
    return shape->ndim == t->ndim &&
           (t->ndim == 0 || memcmp(shape->dims, t->dims, t->ndim * sizeof *t->dims) == 0);
}

/* Note [Broadcast backward]. Brings a gradient to the shape of what it is the gradient of, by
 * summing over the dims that were broadcast, and to its dtype. */
gw_tensor *gw_gradient_fit(const gw_node *from, size_t index, const gw_metadata *to, gw_tensor *g) {
    gw_context *ctx = g->ctx;
    if (!has_shape(to, g)) {
        if (!expands_to(to, g)) {
            gw_buffer got, expected;
            gw_buffer_init(&got, ctx);
            gw_buffer_init(&expected, ctx);
            if (gw_shape_text(&got, g->dims, g->ndim) &&
                gw_shape_text(&expected, to->dims, to->ndim))
                gw_fail(ctx, GW_E_RUNTIME,
                        "Function %s returned an invalid gradient at index %zu - got %s but "
                        "expected shape compatible with %s",
                        from ? from->name : "GraphRoot", index, got.data, expected.data);
            gw_buffer_free(&expected);
            gw_buffer_free(&got);
            gw_tensor_release(g);
            return NULL;
        }
        gw_tensor *sum = gw_sum_to(g, to->dims, to->ndim);
        gw_tensor_release(g);
        g = sum;
    }
    if (g && g->dtype != to->dtype) {
        gw_tensor *converted = gw_to(g, (gw_dtype)to->dtype);
        gw_tensor_release(g);
        g = converted;
    }
    return g;
}

gw_status gw_run_deliver(gw_run *r, const gw_edge *edge, gw_tensor *g) {
    gw_visit *visit = edge->node->visit;
    gw_tensor **at = &visit->received[edge->input_nr];
    if (gw_visit_settle(visit) != GW_OK) {
        gw_tensor_release(g);
        return gw_error(r->plan.ctx);
    }
    if (g && *at && gw_add_into(*at, g)) {
        gw_tensor_release(g);
    } else if (g && *at) {
        gw_tensor *sum = gw_add(*at, g);
        gw_tensor_release(g);
        if (!sum)
            return gw_error(r->plan.ctx);
        gw_tensor_release(*at);
        *at = sum;
    } else if (g) {
        *at = g;
    }
    if (--visit->waiting == 0)
        gw_plan_push(&r->plan, visit);
    return GW_OK;
}
