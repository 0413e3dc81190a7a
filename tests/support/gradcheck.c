#include "gradcheck.h"

#include <math.h>
#include <stdio.h>

enum { MOST_INPUTS = 4 };

static gw_tensor *weights(const gw_tensor *like, int shift) {
    static const double uneven[] = {.7, -1.3, .4, 1.9, -.6, 1.1, -.2, .9, -1.7, .3, 1.3};
    gw_tensor *w = gw_full(gw_tensor_context(like), GW_F64, gw_tensor_dims(like),
                           gw_tensor_ndim(like), gw_scalar_int(0));
    for (int64_t i = 0; w && i < gw_tensor_numel(w); i++)
        ((double *)gw_tensor_data(w))[i] = uneven[(i + shift) % 11];
    return w;
}

/* sum(w * y) as a number. */
static double weigh(const gw_tensor *y) {
    gw_tensor *w = weights(y, 0);
    double sum = 0;
    for (int64_t i = 0; w && i < gw_tensor_numel(y); i++)
        sum += gw_scalar_as_double(gw_tensor_at(w, i)) * gw_scalar_as_double(gw_tensor_at(y, i));
    gw_tensor_release(w);
    return sum;
}

static double *element(const gw_tensor *t, int64_t i) {
    double *at = gw_tensor_data(t);
    for (int d = gw_tensor_ndim(t) - 1; d >= 0; d--) {
        at += i % gw_tensor_dims(t)[d] * gw_tensor_strides(t)[d];
        i /= gw_tensor_dims(t)[d];
    }
    return at;
}

static bool difference(gradcheck_function *f, const void *user, gw_tensor *const *inputs, double *x,
                       double *slope) {
    const double here = *x, step = 1e-6 * fmax(1, fabs(here));
    double side[2] = {0, 0};
    bool ok = true;
    for (int i = 0; i < 2; i++) {
        *x = i ? here + step : here - step;
        gw_tensor *y = f(inputs, user);
        ok = ok && y;
        side[i] = y ? weigh(y) : 0;
        gw_tensor_release(y);
    }
    *x = here;
    *slope = (side[1] - side[0]) / (2 * step);
    return ok;
}

bool gradcheck(gradcheck_function *f, const void *user, gw_tensor *const *inputs, int n, char *why,
               size_t size) {
    gw_context *ctx = gw_tensor_context(inputs[0]);
    gw_tensor *gradients[MOST_INPUTS] = {NULL};
    gw_tensor *y = f(inputs, user);
    gw_tensor *w = y ? weights(y, 0) : NULL;
    bool ok = w && gw_grad(&y, &w, 1, inputs, (size_t)n, gradients, (gw_backward_options){0},
                           true) == GW_OK;
    if (!ok)
        snprintf(why, size, "backward fails: %s", gw_error_message(ctx));
    for (int i = 0; ok && i < n; i++) {
        for (int64_t j = 0; ok && j < gw_tensor_numel(inputs[i]); j++) {
            double wanted;
            ok = difference(f, user, inputs, element(inputs[i], j), &wanted);
            const double got =
                gradients[i] ? gw_scalar_as_double(gw_tensor_at(gradients[i], j)) : 0;
            ok = ok && fabs(got - wanted) <= 1e-5 + 1e-5 * fabs(wanted);
            if (!ok)
                snprintf(why, size, "input %d, element %d: gradient %.9g, difference %.9g", i,
                         (int)j, got, wanted);
        }
        if (ok && gradients[i] && gw_tensor_numel(gradients[i]) != gw_tensor_numel(inputs[i])) {
            snprintf(why, size, "input %d: gradient of another size", i);
            ok = false;
        }
    }
    for (int i = 0; i < n; i++)
        gw_tensor_release(gradients[i]);
    gw_tensor_release(w);
    gw_tensor_release(y);
    return ok;
}

typedef struct first_order {
    gradcheck_function *f;
    const void *user;
    int n;
} first_order;

/* The sum of the inputs' gradients, each weighed unevenly: one number. */
static gw_tensor *gradient_sum(gw_tensor *const *inputs, const void *user) {
    const first_order *first = user;
    gw_tensor *gradients[MOST_INPUTS] = {NULL};
    gw_tensor *y = first->f(inputs, first->user);
    gw_tensor *w = y ? weights(y, 3) : NULL;
    gw_tensor *total = NULL;
    const gw_backward_options keep = {.retain_graph = true, .create_graph = true};
    if (w && gw_grad(&y, &w, 1, inputs, (size_t)first->n, gradients, keep, true) == GW_OK)
        total = gw_full(gw_tensor_context(y), GW_F64, NULL, 0, gw_scalar_int(0));
    for (int i = 0; total && i < first->n; i++) {
        if (!gradients[i])
            continue;
        gw_tensor *v = weights(gradients[i], 5 + i);
        gw_tensor *product = gw_mul(gradients[i], v);
        gw_tensor *sum = gw_sum(product);
        gw_tensor *next = gw_add(total, sum);
        gw_tensor *const used[] = {v, product, sum, total};
        for (int j = 0; j < 4; j++)
            gw_tensor_release(used[j]);
        total = next;
    }
    for (int i = 0; i < first->n; i++)
        gw_tensor_release(gradients[i]);
    gw_tensor_release(w);
    gw_tensor_release(y);
    return total;
}

bool gradgradcheck(gradcheck_function *f, const void *user, gw_tensor *const *inputs, int n,
                   char *why, size_t size) {
    const first_order first = {f, user, n};
    gw_tensor *total = gradient_sum(inputs, &first);
    const bool constant = total && !gw_tensor_requires_grad(total);
    if (!total)
        snprintf(why, size, "backward with create_graph fails: %s",
                 gw_error_message(gw_tensor_context(inputs[0])));
    gw_tensor_release(total);
    if (!constant)
        return total && gradcheck(gradient_sum, &first, inputs, n, why, size);
    /* A first gradient without graph claims to be constant: differences must agree. */
    for (int i = 0; i < n; i++)
        for (int64_t j = 0; j < gw_tensor_numel(inputs[i]); j++) {
            double slope;
            if (!difference(gradient_sum, &first, inputs, element(inputs[i], j), &slope) ||
                fabs(slope) > 1e-5) {
                snprintf(why, size, "the gradient has no graph but changes with input %d", i);
                return false;
            }
        }
    return true;
}
