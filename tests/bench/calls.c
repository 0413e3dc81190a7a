/* What the engine costs without the language: the operations of a program called from C, with
 * gradients recorded, full tensors, reference counts; or captured once and replayed. Given the
 * workload's number in hand.c.
 *
 *     calls WORKLOAD TIMES             prints the loss of the last step; negative: out of memory
 *     calls WORKLOAD TIMES captured    the same by a tape */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/heap.h"
#include "gradwalk/autograd.h"
#include "gradwalk/capture.h"
#include "gradwalk/context.h"
#include "gradwalk/ops.h"

double calls(int workload, int times);
double captured(int workload, int times);

enum { W3 = 4, W5 = 5, W5_LARGE = 6 };
enum { WEIGHTS = 16, CHAINS = 100, LINKS = 33, MOST_LEAVES = 2 * WEIGHTS };

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

/* --- W5: (3 (x + 2)^2).mean() ----------------------------------------------------------------- */

/* The leaves are x and the numbers 2 and 3; the caller owns the result. */
static gw_tensor *lesson(gw_tensor *const *leaves) {
    gw_tensor *y = gw_add(leaves[0], leaves[1]);
    put(&y, gw_pow_scalar(y, gw_scalar_int(2)));
    put(&y, gw_mul(y, leaves[2])); /* as 3 * y is */
    put(&y, gw_mean(y));
    return y;
}

/* --- Either ----------------------------------------------------------------------------------- */

static int make_leaves(gw_context *ctx, int workload, gw_tensor **leaves) {
    uint32_t seed = 303;
    if (workload != W3) {
        const int64_t dims[2] = {2, 2}, many = 1000000;
        leaves[0] = workload == W5 ? gw_full(ctx, GW_F32, dims, 2, gw_scalar_float(1))
                                   : gw_full(ctx, GW_F32, &many, 1, gw_scalar_float(1));
        gw_requires_grad_(leaves[0], true);
        leaves[1] = gw_wrapped_number(ctx, gw_scalar_int(2));
        leaves[2] = gw_wrapped_number(ctx, gw_scalar_int(3));
        return 3;
    }
    for (int i = 0; i < MOST_LEAVES; i++) {
        leaves[i] = uniform(ctx, &seed, i < WEIGHTS ? 0.5 : -1, i < WEIGHTS ? 1.5 : 1);
    }
    return MOST_LEAVES;
}

static gw_tensor *compute(int workload, gw_tensor *const *leaves) {
    return workload == W3 ? network(leaves, leaves + WEIGHTS) : lesson(leaves);
}

static double eagerly(int workload, gw_tensor *const *leaves, int n, int times) {
    double loss = 0;
    for (int t = 0; t < times; t++) {
        gw_tensor *out = compute(workload, leaves);
        loss = gw_scalar_as_double(gw_tensor_at(out, 0));
        gw_backward(&out, NULL, 1, (gw_backward_options){0});
        gw_tensor_release(out);
        for (int i = 0; i < n; i++) {
            if (gw_tensor_grad(leaves[i])) {
                gw_set_grad(leaves[i], NULL);
            }
        }
    }
    return loss;
}

static double replayed(int workload, gw_tensor *const *leaves, int times) {
    gw_capture *capture = gw_capture_begin(gw_tensor_context(leaves[0]));
    gw_tensor *out = compute(workload, leaves);
    gw_tape *tape = gw_capture_end(capture, out);
    gw_tensor_release(out);
    double loss = 0;
    for (int t = 0; tape && t < times; t++) {
        loss = (double)gw_tape_replay(tape);
    }
    gw_tape_free(tape);
    return loss;
}

static double run(int workload, int times, bool by_tape) {
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
    gw_tensor *leaves[MOST_LEAVES];
    const int n = make_leaves(ctx, workload, leaves);
    loss = by_tape ? replayed(workload, leaves, times) : eagerly(workload, leaves, n, times);
    for (int i = 0; i < n; i++) {
        gw_tensor_release(leaves[i]);
    }
    if (gw_error(ctx) != GW_OK || gw_context_live_blocks(ctx) != 0) {
        loss = -1;
    }
out:
    gw_context_free(ctx);
    gw_heap_destroy(heap);
    return loss;
}

double calls(int workload, int times) {
    return run(workload, times, false);
}

double captured(int workload, int times) {
    return run(workload, times, true);
}

int main(int argc, char **argv) {
    const bool by_tape = argc == 4 && strcmp(argv[3], "captured") == 0;
    if (argc != 3 && !by_tape) {
        fprintf(stderr, "usage: calls WORKLOAD TIMES [captured]\n");
        return 2;
    }
    printf("%.8g\n", run(atoi(argv[1]), atoi(argv[2]), by_tape));
    return 0;
}
