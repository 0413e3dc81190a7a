/* The short ways of eager operations beside the general ones, to the bit: plain operands, tensors
 * that nodes hold as they are, plain turns of a backward, gradients added in place. */
#include "test.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "autograd/hook.h"
#include "gradwalk/ops.h"
#include "ops/pointwise.h"
#include "ops/quick.h"

static gw_tensor *random_tensor(gw_context *ctx, uint32_t *seed, gw_dtype dtype,
                                const int64_t *dims, int ndim) {
    gw_tensor *t = gw_empty(ctx, dtype, dims, ndim);
    for (int64_t i = 0; i < gw_tensor_numel(t); i++)
        gw_element_write(dtype, gw_tensor_data(t), i,
                         gw_scalar_float((double)test_next(seed) / (1 << 23) - 1));
    return t;
}

static int random_shape(uint32_t *seed, int64_t *dims) {
    const int ndim = (int)(test_next(seed) % 4);
    for (int i = 0; i < ndim; i++)
        dims[i] = test_next(seed) % (i == 0 ? 23 : 6);
    return ndim;
}

/* The same elements with a gap behind each: nothing about it is plain. */
static gw_tensor *with_gaps(const gw_tensor *t) {
    int64_t dims[GW_MAX_DIMS];
    for (int i = 0; i < t->ndim; i++)
        dims[i] = t->dims[i];
    dims[t->ndim] = 2;
    gw_tensor *big = gw_empty(t->ctx, (gw_dtype)t->dtype, dims, t->ndim + 1);
    gw_tensor *view = gw_select(big, t->ndim, 0);
    gw_kernel_copy(t->dims, t->ndim, gw_tensor_operand(view, NULL), gw_tensor_operand(t, NULL));
    gw_tensor *out = gw_detach(view);
    gw_tensor_release(view);
    gw_tensor_release(big);
    return out;
}

static void expect_same_bits(const char *what, gw_tensor *a, gw_tensor *b) {
    if (!a || !b || a->dtype != b->dtype || !gw_tensor_same_shape(a, b))
        fail_msg("%s: not the same dtype and shape", what);
    gw_tensor *x = gw_tensor_copy(a, (gw_dtype)a->dtype),
              *y = gw_tensor_copy(b, (gw_dtype)b->dtype);
    const size_t bytes = (size_t)gw_tensor_numel(a) * gw_dtype_size((gw_dtype)a->dtype);
    if (bytes && memcmp(gw_tensor_data(x), gw_tensor_data(y), bytes) != 0)
        fail_msg("%s: not the same bits", what);
    gw_tensor_release(x);
    gw_tensor_release(y);
}

/* Of rows that take whole blocks another way (Note [Blocks] in ops/math.h): to the bit what lies in
 * none, and of what does 2 in 10^6, or 10^14 in float64. float32's gelu is one block, unless it is
 * of one element: Note [gelu by oneDNN]. */
static void expect_same_beyond_blocks(const char *what, gw_tensor *a, gw_tensor *b) {
    const bool narrow = a->dtype == GW_F32;
    const bool whole = narrow && (!strcmp(what, "gelu") || !strcmp(what, "gelu_backward"));
    const int64_t n = gw_tensor_numel(a);
    const int64_t blocks = !whole ? n - n % (narrow ? 16 : 8) : n > 1 ? n : 0;
    const double most = narrow ? 2e-6 : 2e-14, least = narrow ? 1e-7 : 1e-15;
    for (int64_t i = 0; i < n; i++) {
        const double x = gw_scalar_as_double(gw_tensor_at(a, i));
        const double y = gw_scalar_as_double(gw_tensor_at(b, i));
        if (isnan(x) || isnan(y) || isinf(y) ? isnan(x) != isnan(y)
            : i < blocks                     ? fabs(x - y) > most * fabs(y) + least
                                             : x != y)
            fail_msg("%s: %.17g is not %.17g", what, x, y);
    }
}

static void check_operation(const gw_op *op, uint32_t *seed, gw_dtype dtype) {
    gw_context *ctx = test_context_new();
    int64_t dims[GW_MAX_DIMS];
    const int ndim = random_shape(seed, dims);
    const bool number = op->kind == GW_OP_KIND_SCALAR;
    const int n = op->n_inputs + number;
    const gw_numbers user = {.p = 0.25, .q = 0.75, .s = 1.5};
    gw_tensor *plain[GW_MAX_INPUTS], *gaps[GW_MAX_INPUTS];
    for (int i = 0; i < n; i++) {
        const bool is_number = number && i == n - 1;
        plain[i] = is_number ? gw_wrapped_number(ctx, gw_scalar_int(2))
                             : random_tensor(ctx, seed, dtype, dims, ndim);
        gaps[i] = is_number ? gw_tensor_retain(plain[i]) : with_gaps(plain[i]);
    }
    const gw_numbers *numbers = op->kind == GW_OP_KIND_WITH ? &user : NULL;
    gw_tensor *got = gw_pointwise(op, plain, n, numbers);
    gw_tensor *wanted = gw_pointwise(op, gaps, n, numbers);
    if (gw_error(ctx) == GW_OK && op->in_blocks)
        expect_same_beyond_blocks(op->name, got, wanted);
    else if (gw_error(ctx) == GW_OK)
        expect_same_bits(op->name, got, wanted);
    gw_error_clear(ctx); /* refused, both ways */
    for (int i = 0; i < n; i++) {
        gw_tensor_release(plain[i]);
        gw_tensor_release(gaps[i]);
    }
    gw_tensor_release(got);
    gw_tensor_release(wanted);
    test_context_end(ctx);
}

static void plain_operands_of_random_shapes(void **state) {
    (void)state;
    uint32_t seed = 5;
    for (int id = 0; id < GW_OP_COUNT; id++) {
        const gw_op *op = &gw_ops[id];
        for (int round = 0; op->kind < GW_OP_KIND_CUSTOM && round < 24; round++)
            check_operation(op, &seed, round % 2 ? GW_F64 : GW_F32);
    }
}

/* Note [Powers] in ops/loops.c: an exponent for all, and one for each, which round differently. */
static void powers_of_one_exponent_and_of_many(void **state) {
    (void)state;
    enum { SHORT = 7 }; /* of which there are short ways */
    static const double exponents[] = {1, 2, 3, .5, -1, -2, -.5, 0, 1.5, 4, 0.1};
    uint32_t seed = 9;
    gw_context *ctx = test_context_new();
    for (size_t e = 0; e < sizeof exponents / sizeof *exponents; e++)
        for (int round = 0; round < 8; round++) {
            int64_t dims[GW_MAX_DIMS];
            const gw_dtype dtype = round % 2 ? GW_F64 : GW_F32;
            const int ndim = random_shape(&seed, dims);
            const gw_scalar exponent = gw_scalar_float(exponents[e]);
            gw_tensor *a = random_tensor(ctx, &seed, dtype, dims, ndim), *gaps = with_gaps(a);
            gw_tensor *each = gw_full(ctx, dtype, dims, ndim, exponent);
            gw_tensor *got[2] = {gw_pow_scalar(gaps, exponent), gw_pow(gaps, each)};
            gw_tensor *wanted[2] = {gw_pow_scalar(a, exponent), gw_pow(a, each)};
            for (int i = 0; i < 2; i++) {
                const bool vectors = i || e >= SHORT;
                (vectors ? expect_same_beyond_blocks : expect_same_bits)(i ? "pow" : "pow_scalar",
                                                                         wanted[i], got[i]);
                gw_tensor_release(got[i]);
                gw_tensor_release(wanted[i]);
            }
            gw_tensor_release(a);
            gw_tensor_release(gaps);
            gw_tensor_release(each);
        }
    test_context_end(ctx);
}

/* ---- whole graphs ---------------------------------------------------------------------------- */

enum { LEAVES = 4, STEPS = 40 };

static gw_status look(const gw_hook *hook, gw_tensor **gradient) {
    (void)hook;
    (void)gradient;
    return GW_OK;
}

static gw_tensor *times_number(gw_tensor *a, double number) {
    gw_tensor *b = gw_wrapped_number(a->ctx, gw_scalar_float(number)), *out = gw_mul(a, b);
    gw_tensor_release(b);
    return out;
}

static gw_tensor *exp_of_tanh(gw_tensor *a) {
    gw_tensor *near = gw_tanh(a), *out = gw_exp(near);
    gw_tensor_release(near);
    return out;
}

static gw_tensor *log_of_sigmoid(gw_tensor *a) {
    gw_tensor *part = gw_sigmoid(a), *out = gw_log(part);
    gw_tensor_release(part);
    return out;
}

/* Gradients that are one number for all: Note [Repeated gradients]. */
static gw_tensor *beside_reduced(gw_tensor *a, uint32_t which) {
    gw_tensor *b = which % 5 == 0   ? gw_pow_scalar(a, gw_scalar_int(2))
                   : which % 5 == 1 ? gw_neg(a)
                   : which % 5 == 2 ? times_number(a, 0.75)
                   : which % 5 == 3 ? gw_tanh(a)
                                    : gw_add(a, a);
    gw_tensor *c = which % 3 == 0 ? gw_mul_scalar(b, gw_scalar_float(0.1)) : gw_tensor_retain(b);
    gw_tensor *sum = which % 2 ? gw_sum(c) : gw_mean(c), *out = gw_sub(a, sum);
    gw_tensor_release(sum);
    gw_tensor_release(c);
    gw_tensor_release(b);
    return out;
}

static gw_tensor *beside_its_mean(gw_tensor *a) {
    gw_tensor *mean = gw_mean(a), *out = gw_sub(a, mean);
    gw_tensor_release(mean);
    return out;
}

/* Operation `which` of what is there already. */
static gw_tensor *operate(uint32_t which, gw_tensor *a, gw_tensor *b) {
    switch (which % 18) {
    case 0:
        return gw_mul(a, b);
    case 1:
        return gw_sub(a, b);
    case 2:
        return gw_tanh(a);
    case 3:
        return gw_mul_scalar(a, gw_scalar_float(0.5));
    case 4:
        return gw_sigmoid(a);
    case 5:
        return gw_relu(a);
    case 6:
        return gw_add_scalar(a, gw_scalar_int(1));
    case 7:
        return gw_maximum(a, b);
    case 8:
        return gw_neg(a);
    case 9:
        return gw_rsub_scalar(a, gw_scalar_float(1.5));
    case 10:
        return gw_div_scalar(a, gw_scalar_int(3));
    case 11:
        return times_number(a, 1.25);
    case 12:
        return exp_of_tanh(a);
    case 13:
        return log_of_sigmoid(a);
    case 14:
        return gw_pow_scalar(a, gw_scalar_int(2));
    case 15:
        return beside_its_mean(a);
    case 16:
        return beside_reduced(a, which / 18);
    default:
        return gw_add(a, b);
    }
}

/* A random graph and its gradients, owned. Every `hooked`th tensor (0: none) has hooks and keeps
 * its gradient, so that it is not held as it is, its turn is not plain or direct, nothing is added
 * to it in place. `numbers`: all are single ones, one leaf of float64. Every second result is let
 * go of before the way back, whose turns may write over it; the others stay what they were. */
static void gradients_of(gw_context *ctx, uint32_t seed, int hooked, bool numbers,
                         gw_tensor **out) {
    int64_t dims[GW_MAX_DIMS];
    const int ndim = numbers ? 0 : random_shape(&seed, dims);
    gw_tensor *all[LEAVES + STEPS];
    for (int i = 0; i < LEAVES; i++) {
        const bool number = i == LEAVES - 1; /* and is broadcast */
        all[i] =
            random_tensor(ctx, &seed, numbers && i == 1 ? GW_F64 : GW_F32, dims, number ? 0 : ndim);
        gw_requires_grad_(all[i], true);
    }
    for (int i = LEAVES; i < LEAVES + STEPS; i++) {
        gw_tensor *a = all[test_next(&seed) % (uint32_t)i],
                  *b = all[test_next(&seed) % (uint32_t)i];
        all[i] = operate(test_next(&seed), a, b);
        if (hooked && i % hooked == 0 && all[i]) {
            assert_int_equal(gw_register_hook(all[i], (gw_hook){.call = look}), GW_OK);
            assert_int_equal(gw_retain_grad(all[i]), GW_OK);
        }
    }
    gw_tensor *sum = gw_sum(all[LEAVES + STEPS - 1]);
    for (int i = 1; i < STEPS; i++) {
        gw_tensor *part = gw_sum(all[LEAVES + STEPS - 1 - i]), *more = gw_add(sum, part);
        gw_tensor_release(part);
        gw_tensor_release(sum);
        sum = more;
    }
    gw_tensor *before[LEAVES + STEPS];
    for (int i = 0; i < LEAVES + STEPS; i++) {
        const bool goes = i >= LEAVES && test_next(&seed) % 2;
        before[i] = goes ? NULL : gw_tensor_copy(all[i], gw_tensor_dtype(all[i]));
        if (goes) {
            gw_tensor_release(all[i]);
            all[i] = NULL;
        }
    }
    assert_int_equal(gw_backward(&sum, NULL, 1, (gw_backward_options){0}), GW_OK);
    for (int i = 0; i < LEAVES + STEPS; i++) {
        if (before[i])
            expect_same_bits("what the program holds", all[i], before[i]);
        gw_tensor_release(before[i]);
    }
    out[LEAVES] = gw_tensor_copy(sum, GW_F32);
    for (int i = 0; i < LEAVES; i++) {
        gw_tensor *grad = gw_tensor_grad(all[i]);
        out[i] = grad ? gw_tensor_copy(grad, GW_F32) : gw_zeros_like(all[i]);
    }
    for (int i = 0; i < LEAVES + STEPS; i++)
        gw_tensor_release(all[i]);
    gw_tensor_release(sum);
}

static void gradients_of_random_graphs(void **state) {
    (void)state;
    for (uint32_t seed = 1; seed <= 120; seed++) {
        gw_context *ctx = test_context_new();
        gw_tensor *fast[LEAVES + 1], *mixed[LEAVES + 1], *general[LEAVES + 1];
        const bool numbers = seed % 2;
        gradients_of(ctx, seed * 7919, 0, numbers, fast);
        gradients_of(ctx, seed * 7919, 3, numbers, mixed);
        gradients_of(ctx, seed * 7919, 1, numbers, general);
        for (int i = 0; i <= LEAVES; i++) {
            expect_same_bits("a gradient", fast[i], general[i]);
            expect_same_bits("a gradient, some asked for", mixed[i], general[i]);
            gw_tensor_release(fast[i]);
            gw_tensor_release(mixed[i]);
            gw_tensor_release(general[i]);
        }
        assert_int_equal(gw_error(ctx), GW_OK);
        test_context_end(ctx);
    }
}

/* Of more elements than are computed at a time, and of one; with a hook the turn is not direct. */
static void slopes_of_powers(void **state) {
    (void)state;
    const gw_scalar exponents[] = {gw_scalar_int(0),    gw_scalar_int(1),     gw_scalar_int(2),
                                   gw_scalar_int(3),    gw_scalar_int(-2),    gw_scalar_float(2),
                                   gw_scalar_float(.5), gw_scalar_float(2.7), gw_scalar_float(-.5),
                                   gw_scalar_int(4)};
    enum { EXPONENTS = sizeof exponents / sizeof *exponents, ROUNDS = 20 };
    for (size_t i = 0; i < 4 * EXPONENTS * ROUNDS; i++) {
        gw_context *ctx = test_context_new();
        gw_tensor *grads[2];
        for (int general = 0; general < 2; general++) {
            uint32_t seed = (uint32_t)(17 + i);
            const int64_t dims[2] = {7, 211};
            const gw_dtype dtype = i % 2 ? GW_F64 : GW_F32;
            const int ndim = i / 2 % 2 ? 0 : 2;
            gw_tensor *x = random_tensor(ctx, &seed, dtype, dims, ndim);
            gw_tensor *g = random_tensor(ctx, &seed, dtype, dims, ndim);
            gw_requires_grad_(x, true);
            gw_tensor *y = gw_pow_scalar(x, exponents[i / 4 % EXPONENTS]);
            if (general)
                assert_int_equal(gw_register_hook(y, (gw_hook){.call = look}), GW_OK);
            assert_int_equal(gw_backward(&y, &g, 1, (gw_backward_options){0}), GW_OK);
            grads[general] = gw_tensor_copy(gw_tensor_grad(x), dtype);
            gw_tensor_release(y);
            gw_tensor_release(g);
            gw_tensor_release(x);
        }
        expect_same_bits("a slope of a power", grads[0], grads[1]);
        gw_tensor_release(grads[0]);
        gw_tensor_release(grads[1]);
        assert_int_equal(gw_error(ctx), GW_OK);
        test_context_end(ctx);
    }
}

/* a op b, or a op 1.75, of two tensors that nobody else holds, and its gradients by x and y.
 * `which`: the operands that may be spent. */
static void spend(gw_context *ctx, gw_op_id id, unsigned which, bool number, gw_tensor **out) {
    uint32_t seed = 23 + id;
    const int64_t dims[2] = {3, 7};
    const gw_scalar c = gw_scalar_float(1.75);
    const bool spent[2] = {which & 1, which & 2 && !number};
    gw_tensor *leaves[2], *inputs[2], *z = NULL;
    for (int i = 0; i < 2; i++) {
        leaves[i] = random_tensor(ctx, &seed, GW_F32, dims, 2);
        gw_requires_grad_(leaves[i], true);
        inputs[i] = i && number ? NULL : gw_mul_scalar(leaves[i], gw_scalar_float(3));
    }
    const gw_tensor *place = inputs[which == 2];
    assert_true(gw_quick_spending(&gw_ops[id], inputs, 2, number ? &c : NULL, spent, &z));
    const bool saves = gw_ops[id].saves[0] | (number ? 0 : gw_ops[id].saves[1]);
    if (which && !saves && !(number && which == 2))
        assert_true(z == place);
    gw_tensor_release(inputs[0]);
    gw_tensor_release(inputs[1]);
    assert_int_equal(z->version->value, 0);
    gw_tensor *sum = gw_sum(z);
    assert_int_equal(gw_backward(&sum, NULL, 1, (gw_backward_options){0}), GW_OK);
    out[0] = gw_tensor_copy(z, GW_F32);
    for (int i = 0; i < 2; i++) {
        gw_tensor *grad = gw_tensor_grad(leaves[i]);
        out[1 + i] = grad ? gw_tensor_copy(grad, GW_F32) : gw_zeros_like(leaves[i]);
        gw_tensor_release(leaves[i]);
    }
    gw_tensor_release(sum);
    gw_tensor_release(z);
}

static void spent_operands(void **state) {
    (void)state;
    static const gw_op_id ops[] = {GW_OP_add, GW_OP_sub, GW_OP_mul, GW_OP_div};
    for (unsigned round = 0; round < 4 * 4 * 2; round++) {
        gw_context *ctx = test_context_new();
        gw_tensor *got[3], *wanted[3];
        spend(ctx, ops[round % 4], round / 8, round / 4 % 2, got);
        spend(ctx, ops[round % 4], 0, round / 4 % 2, wanted);
        for (int i = 0; i < 3; i++) {
            expect_same_bits("what was spent", got[i], wanted[i]);
            gw_tensor_release(got[i]);
            gw_tensor_release(wanted[i]);
        }
        assert_int_equal(gw_error(ctx), GW_OK);
        test_context_end(ctx);
    }
}

/* ---- Note [Saved as it is] ------------------------------------------------------------------- */

static gw_tensor *leaf(gw_context *ctx, float value) {
    gw_tensor *t = gw_from_data(ctx, GW_F32, NULL, 0, &value);
    gw_requires_grad_(t, true);
    return t;
}

/* y is kept by z, and then comes after z: who holds whom must not go round. */
static void a_write_makes_no_circle(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *x = leaf(ctx, 2), *y = gw_mul_scalar(x, gw_scalar_int(3)), *z = gw_mul(y, x);
    gw_jots_settle(ctx);
    assert_non_null(y->holders);
    assert_int_equal(gw_add_(y, z), GW_OK);
    assert_null(y->holders);
    assert_non_null(gw_node_next(gw_tensor_grad_fn(y), 1, NULL));
    assert_int_equal(gw_backward(&y, NULL, 1, (gw_backward_options){0}), GW_E_RUNTIME);
    gw_error_clear(ctx); /* what z needs of y is gone */
    gw_tensor_release(x);
    gw_tensor_release(y);
    gw_tensor_release(z);
    test_context_end(ctx);
}

/* The gradient of h is made of h, and is what h holds. */
static void a_kept_gradient_makes_no_circle(void **state) {
    (void)state;
    for (int before = 0; before < 2; before++) {
        gw_context *ctx = test_context_new();
        gw_tensor *x = leaf(ctx, 2), *h = gw_mul_scalar(x, gw_scalar_int(3));
        if (before)
            assert_int_equal(gw_retain_grad(h), GW_OK);
        gw_tensor *y = gw_mul(h, h);
        if (!before)
            assert_int_equal(gw_retain_grad(h), GW_OK);
        assert_null(h->holders);
        gw_tensor *grad = NULL, *const inputs[] = {x};
        const gw_backward_options graph = {.create_graph = true, .retain_graph = true};
        assert_int_equal(gw_backward(&y, NULL, 1, graph), GW_OK);
        assert_non_null(gw_tensor_grad(h));
        gw_tensor *kept = gw_tensor_retain(gw_tensor_grad(h));
        assert_int_equal(gw_grad(&kept, NULL, 1, inputs, 1, &grad, (gw_backward_options){0}, false),
                         GW_OK);
        assert_true(gw_scalar_as_double(gw_tensor_at(grad, 0)) == 6); /* d 2h / d x */
        gw_set_grad(x, NULL);
        gw_tensor *const used[] = {x, h, y, grad, kept};
        for (int i = 0; i < 5; i++)
            gw_tensor_release(used[i]);
        test_context_end(ctx);
    }
}

/* What was a constant when it was saved stays one for that node. */
static void a_constant_stays_one(void **state) {
    (void)state;
    for (int settled = 0; settled < 2; settled++) { /* held by a jotting, or by a node */
        gw_context *ctx = test_context_new();
        const float two = 2;
        gw_tensor *x = leaf(ctx, 5), *c = gw_from_data(ctx, GW_F32, NULL, 0, &two);
        gw_tensor *y = gw_mul(x, c), *grad = NULL, *const inputs[] = {x};
        if (settled) {
            assert_int_equal(gw_jots_settle(ctx), GW_OK);
            assert_non_null(c->holders);
        }
        assert_int_equal(gw_requires_grad_(c, true), GW_OK);
        assert_null(c->holders);
        const gw_backward_options graph = {.create_graph = true};
        assert_int_equal(gw_grad(&y, NULL, 1, inputs, 1, &grad, graph, false), GW_OK);
        assert_null(gw_tensor_grad_fn(grad));
        gw_tensor *const used[] = {x, c, y, grad};
        for (int i = 0; i < 4; i++)
            gw_tensor_release(used[i]);
        test_context_end(ctx);
    }
}

/* A held tensor may change its memory and shape: so does what was saved. */
static void new_data_is_saved_data(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    const float ten = 10;
    gw_tensor *x = leaf(ctx, 5), *w = leaf(ctx, 2),
              *other = gw_from_data(ctx, GW_F32, NULL, 0, &ten);
    gw_tensor *y = gw_mul(x, w);
    assert_int_equal(gw_set_data(w, other), GW_OK);
    assert_int_equal(gw_backward(&y, NULL, 1, (gw_backward_options){0}), GW_OK);
    assert_true(gw_scalar_as_double(gw_tensor_at(gw_tensor_grad(x), 0)) == 10); /* as in PyTorch */
    gw_tensor *const used[] = {x, w, other, y};
    for (int i = 0; i < 4; i++)
        gw_tensor_release(used[i]);
    test_context_end(ctx);
}

/* ---- Note [Own outputs] ---------------------------------------------------------------------- */

/* y = tanh x is y's own node's as long as y lives, and then the node's. */
static void an_output_outlives_its_name(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *x = leaf(ctx, 0.5F), *y = gw_tanh(x), *z = gw_neg(y);
    const gw_saved *saved = &gw_tensor_grad_fn(y)->saved[0];
    const float slope = 1 - ((float *)gw_tensor_data(y))[0] * ((float *)gw_tensor_data(y))[0];
    const uint64_t id = y->id;
    assert_true(saved->tensor == y);
    assert_int_equal(y->refs, 1);
    gw_tensor_release(y);
    assert_true(saved->tensor == y);
    assert_false(saved->borrowed);
    assert_true(y->stands_for == id && y->id != id && !y->grad_fn);
    assert_int_equal(gw_backward(&z, NULL, 1, (gw_backward_options){0}), GW_OK);
    assert_true(gw_scalar_as_double(gw_tensor_at(gw_tensor_grad(x), 0)) == (double)-slope);
    gw_tensor_release(x);
    gw_tensor_release(z);
    test_context_end(ctx);
}

/* What others make of it before the node reads it: the errors and values of an alias. */
static void an_output_that_changes(void **state) {
    (void)state;
    for (int what = 0; what < 5; what++) {
        gw_context *ctx = test_context_new();
        const float ten = 10;
        gw_tensor *x = leaf(ctx, 0.5F), *y = gw_exp(x), *z = gw_neg(y);
        gw_tensor *other = gw_from_data(ctx, GW_F32, NULL, 0, &ten);
        const double slope = gw_scalar_as_double(gw_tensor_at(y, 0));
        const gw_node *node = gw_tensor_grad_fn(y);
        gw_status wanted = GW_OK;
        if (what == 0) { /* other memory: the node keeps the one it knew */
            assert_int_equal(gw_set_data(y, other), GW_OK);
        } else if (what == 1) { /* a write, unseen */
            gw_set_grad_enabled(ctx, false);
            assert_int_equal(gw_add_(y, other), GW_OK);
            gw_set_grad_enabled(ctx, true);
            wanted = GW_E_RUNTIME;
        } else if (what == 2) { /* a write with a place in the graph */
            assert_int_equal(gw_add_(y, other), GW_OK);
            assert_null(y->holders);
            wanted = GW_E_RUNTIME;
        } else if (what == 3) {
            assert_int_equal(gw_retain_grad(y), GW_OK);
            assert_null(y->holders);
        } else {
            assert_int_equal(gw_detach_(y), GW_OK);
        }
        assert_true(what == 1 || node->saved[0].tensor != y);
        assert_int_equal(gw_backward(&z, NULL, 1, (gw_backward_options){0}), wanted);
        gw_error_clear(ctx);
        if (wanted == GW_OK)
            assert_true(gw_scalar_as_double(gw_tensor_at(gw_tensor_grad(x), 0)) == -slope);
        gw_tensor *const used[] = {x, y, z, other};
        for (int i = 0; i < 4; i++)
            gw_tensor_release(used[i]);
        test_context_end(ctx);
    }
}

/* With graph: what is read of it leads to its node, not to what the program made of it. */
static void the_slope_of_a_slope(void **state) {
    (void)state;
    for (int dropped = 0; dropped < 2; dropped++) {
        gw_context *ctx = test_context_new();
        gw_tensor *x = leaf(ctx, 0.5F), *y = gw_exp(x), *z = gw_neg(y), *first = NULL,
                  *second = NULL, *const inputs[] = {x};
        const float value = ((float *)gw_tensor_data(y))[0];
        if (dropped)
            gw_tensor_release(y);
        const gw_backward_options graph = {.create_graph = true, .retain_graph = true};
        assert_int_equal(gw_grad(&z, NULL, 1, inputs, 1, &first, graph, false), GW_OK);
        assert_int_equal(
            gw_grad(&first, NULL, 1, inputs, 1, &second, (gw_backward_options){0}, false), GW_OK);
        assert_true(((float *)gw_tensor_data(second))[0] == -value);
        gw_tensor *const used[] = {x, z, first, second};
        for (int i = 0; i < 4; i++)
            gw_tensor_release(used[i]);
        if (!dropped)
            gw_tensor_release(y);
        test_context_end(ctx);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_operands_of_random_shapes),
        cmocka_unit_test(powers_of_one_exponent_and_of_many),
        cmocka_unit_test(an_output_outlives_its_name),
        cmocka_unit_test(an_output_that_changes),
        cmocka_unit_test(the_slope_of_a_slope),
        cmocka_unit_test(gradients_of_random_graphs),
        cmocka_unit_test(slopes_of_powers),
        cmocka_unit_test(spent_operands),
        cmocka_unit_test(a_write_makes_no_circle),
        cmocka_unit_test(a_kept_gradient_makes_no_circle),
        cmocka_unit_test(a_constant_stays_one),
        cmocka_unit_test(new_data_is_saved_data),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
