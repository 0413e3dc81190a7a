/* What the engine costs without the language: the operations of a program called from C, with
 * gradients recorded, full tensors, reference counts. Given the workload's number in hand.c.
 *
 *     calls WORKLOAD TIMES         prints the loss of the last step; negative: out of memory */
#include <stdio.h>
#include <stdlib.h>

#include "base/heap.h"
#include "gradwalk/autograd.h"
#include "gradwalk/context.h"
#include "gradwalk/ops.h"

double calls(int workload, int times);

enum { W3 = 4, W5 = 5 };
enum { WEIGHTS = 16, CHAINS = 100, LINKS = 33 };

/* A tensor that takes the place of `*place`, which is released. */
static void put(gw_tensor **place, gw_tensor *next) {
    gw_tensor_release(*place);
    *place = next;
}

/* --- W3: 10,000 nodes on single numbers ------------------------------------------------------- */

static gw_tensor *uniform(gw_context *ctx, uint32_t *seed, double lo, double hi) {
    *seed = *seed * 1664525u + 1013904223u;
    gw_tensor *t = gw_full(ctx, GW_F32, NULL, 0,
                           gw_scalar_float(lo + (hi - lo) * (double)(*seed >> 8) / 16777216));
    if (t != NULL) {
        gw_requires_grad_(t, true);
    }
    return t;
}

/* The program of nodes.py; the caller owns the result. */
static gw_tensor *network(gw_tensor *const *w, gw_tensor *const *x) {
    gw_tensor *sum = gw_tensor_retain(x[0]);
    for (int c = 0; c < CHAINS; c++) {
        gw_tensor *h = gw_tensor_retain(x[c & 15]);
        for (int k = 0; k < LINKS; k++) {
            gw_tensor *z = gw_mul(h, w[(c + k) & 15]);
            put(&z, gw_add(z, x[(5 * c + 3 * k) & 15]));
            put(&h, (k & 3) == 3 ? gw_relu(z) : gw_tanh(z));
            gw_tensor_release(z);
        }
        put(&sum, gw_add(sum, h));
        gw_tensor_release(h);
    }
    return sum;
}

static double nodes(gw_context *ctx, int times) {
    uint32_t seed = 303;
    gw_tensor *leaves[2 * WEIGHTS];
    for (int i = 0; i < 2 * WEIGHTS; i++) {
        leaves[i] = uniform(ctx, &seed, i < WEIGHTS ? 0.5 : -1, i < WEIGHTS ? 1.5 : 1);
    }
    double loss = 0;
    for (int t = 0; t < times; t++) {
        gw_tensor *out = network(leaves, leaves + WEIGHTS);
        loss = gw_scalar_as_double(gw_tensor_at(out, 0));
        gw_backward(&out, NULL, 1, (gw_backward_options){0});
        gw_tensor_release(out);
        for (int i = 0; i < 2 * WEIGHTS; i++) {
            gw_set_grad(leaves[i], NULL);
        }
    }
    for (int i = 0; i < 2 * WEIGHTS; i++) {
        gw_tensor_release(leaves[i]);
    }
    return loss;
}

/* --- W5: (3 (x + 2)^2).mean(), and back ------------------------------------------------------- */

static double lesson(gw_context *ctx, int times) {
    gw_tensor *x = gw_full(ctx, GW_F32, (const int64_t[]){2, 2}, 2, gw_scalar_float(1));
    gw_tensor *two = gw_wrapped_number(ctx, gw_scalar_int(2));
    gw_tensor *three = gw_wrapped_number(ctx, gw_scalar_int(3));
    gw_requires_grad_(x, true);
    double loss = 0;
    for (int t = 0; t < times; t++) {
        gw_tensor *y = gw_add(x, two);
        put(&y, gw_pow_scalar(y, gw_scalar_int(2)));
        put(&y, gw_mul(y, three)); /* as 3 * y is */
        put(&y, gw_mean(y));
        loss = gw_scalar_as_double(gw_tensor_at(y, 0));
        gw_backward(&y, NULL, 1, (gw_backward_options){0});
        gw_tensor_release(y);
        gw_set_grad(x, NULL);
    }
    gw_tensor_release(x);
    gw_tensor_release(two);
    gw_tensor_release(three);
    return loss;
}

double calls(int workload, int times) {
    double loss = -1;
    gw_context *ctx = NULL;
    gw_heap *heap = gw_heap_new(&gw_libc_allocator);
    if (heap == NULL) {
        goto out;
    }
    const gw_allocator allocator = gw_heap_allocator(heap);
    ctx = gw_context_new(&allocator);
    if (ctx == NULL) {
        goto out;
    }
    loss = workload == W3 ? nodes(ctx, times) : lesson(ctx, times);
    if (gw_error(ctx) != GW_OK || gw_context_live_blocks(ctx) != 0) {
        loss = -1;
    }
out:
    gw_context_free(ctx);
    gw_heap_destroy(heap);
    return loss;
}

int main(int argc, char **argv) {
    if (argc != 3) {
        fprintf(stderr, "usage: calls WORKLOAD TIMES\n");
        return 2;
    }
    printf("%.8g\n", calls(atoi(argv[1]), atoi(argv[2])));
    return 0;
}
