/* Captured graphs beside eager ones, to the bit; what is refused; memory that ends anywhere. */
#include "test.h"

#include <string.h>

#include "gradwalk/autograd.h"
#include "gradwalk/capture.h"
#include "gradwalk/ops.h"
#include "tensor/tensor.h"

enum { LEAVES = 5, MOST = 40 };

/* A graph of random operations on the leaves: the same for the same seed. The root is owned by the
 * caller. */
static gw_tensor *random_graph(gw_context *ctx, uint32_t seed, gw_tensor *const *leaves) {
    const gw_scalar exponents[] = {gw_scalar_int(-1), gw_scalar_int(1), gw_scalar_int(2),
                                   gw_scalar_int(3),  gw_scalar_int(4), gw_scalar_float(2.3)};
    gw_tensor *made[LEAVES + MOST];
    size_t n = LEAVES;
    for (size_t i = 0; i < n; i++)
        made[i] = gw_tensor_retain(leaves[i]);
    const size_t steps = 1 + test_next(&seed) % MOST;
    for (size_t i = 0; i < steps; i++) {
        gw_tensor *a = made[test_next(&seed) % n], *b = made[test_next(&seed) % n];
        gw_tensor *two = gw_wrapped_number(ctx, gw_scalar_int(2)), *out = NULL;
        const bool tracked = gw_tensor_requires_grad(a); /* or nobody keeps their numbers */
        switch (test_next(&seed) % (tracked ? 20 : 16)) {
        case 0:
        case 1:
            out = gw_add(a, b);
            break;
        case 2:
        case 3:
            out = gw_mul(a, b);
            break;
        case 4:
            out = gw_sub(a, b);
            break;
        case 5:
            out = gw_div(a, b);
            break;
        case 6:
        case 7:
            out = gw_tanh(a);
            break;
        case 8:
            out = gw_relu(a);
            break;
        case 9:
            out = gw_sigmoid(a);
            break;
        case 10:
            out = gw_neg(a);
            break;
        case 11:
            out = gw_mean(a);
            break;
        case 12:
            out = gw_sum(a);
            break;
        case 13:
            out = gw_mul(a, a);
            break;
        case 14:
            out = gw_add(a, two);
            break;
        case 15:
            out = gw_exp(a);
            break;
        case 16:
            out = gw_pow_scalar(a, exponents[test_next(&seed) % 6]);
            break;
        case 17:
            out = gw_mul_scalar(a, gw_scalar_float(0.3));
            break;
        case 18:
            out = gw_rsub_scalar(a, gw_scalar_int(1));
            break;
        default:
            out = gw_div_scalar(a, gw_scalar_float(1.7));
            break;
        }
        gw_tensor_release(two);
        if (!out)
            break;
        made[n++] = out;
    }
    gw_tensor *last = made[n - 1], *sum = gw_sum(last), *more = gw_sum(made[n / 2]);
    gw_tensor *root = sum && more ? gw_add(sum, more) : NULL;
    gw_tensor_release(sum);
    gw_tensor_release(more);
    for (size_t i = 0; i < n; i++)
        gw_tensor_release(made[i]);
    return root;
}

static void fill(gw_tensor *t, uint32_t *seed) {
    float *to = gw_tensor_data(t);
    for (int64_t i = 0; i < gw_tensor_numel(t); i++)
        to[i] = (float)test_next(seed) / (1 << 23) - 1;
}

/* Numbers, rows and a matrix of one row. The last leaf asks for no gradient. */
static void make_leaves(gw_context *ctx, uint32_t *seed, int64_t numel, gw_tensor **leaves) {
    for (size_t i = 0; i < LEAVES; i++) {
        static const int ndim[LEAVES] = {0, 1, 0, 2, 1};
        leaves[i] = gw_empty(ctx, GW_F32, ndim[i] == 2 ? (int64_t[]){1, numel} : &numel, ndim[i]);
        if (!leaves[i])
            return;
        fill(leaves[i], seed);
        gw_requires_grad_(leaves[i], i + 1 < LEAVES);
    }
}

/* Not of what is no number. */
static void expect_bits(const float *a, const float *b, int64_t n, uint32_t seed) {
    for (int64_t i = 0; i < n; i++)
        if (memcmp(a + i, b + i, sizeof *a) != 0 && !(a[i] != a[i] && b[i] != b[i]))
            fail_msg("graph %u: %.9g is not %.9g", seed, (double)a[i], (double)b[i]);
}

/* Some replays, with other numbers in the leaves each time, beside eager backwards. */
static void check_graph(uint32_t seed, int64_t numel) {
    gw_context *ctx = test_context_new();
    uint32_t numbers = seed * 7 + 1;
    gw_tensor *leaves[LEAVES];
    make_leaves(ctx, &numbers, numel, leaves);
    gw_capture *capture = gw_capture_begin(ctx);
    gw_tensor *captured = random_graph(ctx, seed, leaves);
    const bool tracked = gw_tensor_requires_grad(captured);
    gw_tape *tape = gw_capture_end(capture, captured);
    gw_tensor_release(captured);
    if (!tracked)
        test_expect_error(ctx, GW_E_RUNTIME,
                          "element 0 of tensors does not require grad and does not have a grad_fn");
    assert_int_equal(gw_error(ctx), GW_OK);
    for (int round = 0; tracked && round < 3; round++) {
        gw_tensor *root = random_graph(ctx, seed, leaves);
        gw_backward(&root, NULL, 1, (gw_backward_options){0});
        const float value = gw_tape_replay(tape);
        expect_bits(&value, gw_tensor_data(root), 1, seed);
        for (size_t i = 0; i < LEAVES; i++) {
            const float *got = gw_tape_gradient(tape, leaves[i]);
            gw_tensor *wanted = gw_tensor_grad(leaves[i]);
            assert_int_equal(got != NULL, wanted != NULL);
            if (got)
                expect_bits(got, gw_tensor_data(wanted), gw_tensor_numel(wanted), seed);
            gw_set_grad(leaves[i], NULL);
            fill(leaves[i], &numbers);
        }
        gw_tensor_release(root);
    }
    assert_int_equal(gw_error(ctx), GW_OK);
    gw_tape_free(tape);
    for (size_t i = 0; i < LEAVES; i++)
        gw_tensor_release(leaves[i]);
    test_context_end(ctx);
}

static void the_bits_of_eager(void **state) {
    (void)state;
    static const int64_t sizes[] = {1, 1, 3, 17, 1024, 2500};
    for (uint32_t seed = 1; seed <= 1200; seed++)
        check_graph(seed, sizes[seed % (sizeof sizes / sizeof *sizes)]);
}

/* d/dx of (3(x+2)^2).mean() is 4.5, and follows x. */
static void the_lesson(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_tensor *x = gw_full(ctx, GW_F32, (const int64_t[]){2, 2}, 2, gw_scalar_float(1));
    gw_requires_grad_(x, true);
    gw_capture *capture = gw_capture_begin(ctx);
    gw_tensor *y = gw_add_scalar(x, gw_scalar_int(2)), *square = gw_mul(y, y);
    gw_tensor *z = gw_mul_scalar(square, gw_scalar_int(3)), *out = gw_mean(z);
    gw_tensor *unused = gw_exp(z);
    gw_tape *tape = gw_capture_end(capture, out);
    gw_tensor *all[] = {y, square, z, out, unused};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        gw_tensor_release(all[i]);
    assert_int_equal(gw_tape_length(tape), 4); /* not what the mean does not depend on */
    assert_true(gw_tape_replay(tape) == 27);
    assert_true(gw_tape_gradient(tape, x)[3] == 4.5f);
    ((float *)gw_tensor_data(x))[3] = 3;
    assert_true(gw_tape_replay(tape) == 39);
    assert_true(gw_tape_gradient(tape, x)[0] == 4.5f && gw_tape_gradient(tape, x)[3] == 7.5f);
    assert_null(gw_tensor_grad(x));
    gw_tape_free(tape);
    gw_tensor_release(x);
    test_context_end(ctx);
}

typedef gw_tensor *maker(gw_tensor *x, gw_tensor *w);

static gw_tensor *release(gw_tensor *passed, gw_tensor *t) {
    gw_tensor_release(t);
    return passed;
}
static gw_tensor *sum_of(gw_tensor *t) {
    return release(gw_sum(t), t);
}
static gw_tensor *product(gw_tensor *x, gw_tensor *w) {
    return sum_of(gw_matmul(x, w));
}
static gw_tensor *sine(gw_tensor *x, gw_tensor *w) {
    (void)w;
    gw_tensor *y = gw_sin(x);
    return sum_of(release(gw_mul(y, x), y));
}
static gw_tensor *rows(gw_tensor *x, gw_tensor *w) {
    gw_tensor *row = gw_sum_dims(w, (const int64_t[]){0}, 1, false);
    return sum_of(release(gw_add(x, row), row));
}
static gw_tensor *broadcast(gw_tensor *x, gw_tensor *w) {
    gw_tensor *row = gw_full(x->ctx, GW_F32, (const int64_t[]){2}, 1, gw_scalar_float(1));
    (void)w;
    return sum_of(release(gw_add(x, row), row));
}
static gw_tensor *doubles(gw_tensor *x, gw_tensor *w) {
    gw_tensor *wide = gw_full(x->ctx, GW_F64, (const int64_t[]){2, 2}, 2, gw_scalar_float(1));
    (void)w;
    return sum_of(release(gw_mul(x, wide), wide));
}
static gw_tensor *without_gradient(gw_tensor *x, gw_tensor *w) {
    gw_tensor *fixed = gw_detach(w), *y = gw_mul_scalar(fixed, gw_scalar_int(2));
    gw_tensor_release(fixed);
    return sum_of(release(gw_mul(x, y), y));
}
static gw_tensor *in_place(gw_tensor *x, gw_tensor *w) {
    gw_tensor *y = gw_mul(x, w);
    gw_add_(y, x);
    return sum_of(y);
}
static gw_tensor *a_matrix(gw_tensor *x, gw_tensor *w) {
    return gw_mul(x, w);
}
static gw_tensor *itself(gw_tensor *x, gw_tensor *w) {
    (void)w;
    return gw_tensor_retain(x);
}
static gw_tensor *power_of_nothing(gw_tensor *x, gw_tensor *w) {
    (void)w;
    return sum_of(gw_pow_scalar(x, gw_scalar_int(0)));
}

static void what_is_refused(void **state) {
    (void)state;
    static const struct {
        maker *make;
        gw_status status;
        const char *message;
    } cases[] = {
        {product, GW_E_NOT_IMPLEMENTED, "a capture does not replay mm"},
        {sine, GW_E_NOT_IMPLEMENTED, "a capture does not replay sin"},
        {rows, GW_E_NOT_IMPLEMENTED, "a capture does not replay sum_dims"},
        {broadcast, GW_E_NOT_IMPLEMENTED, "a capture does not replay operands of different shapes"},
        {doubles, GW_E_NOT_IMPLEMENTED,
         "a capture does not replay a tensor that is not float32, dense and filled"},
        {without_gradient, GW_E_NOT_IMPLEMENTED,
         "a capture does not replay a function of the program, or detach()"},
        {in_place, GW_E_NOT_IMPLEMENTED, "a capture does not replay a write in place"},
        {power_of_nothing, GW_E_NOT_IMPLEMENTED, "a capture does not replay a power by 0"},
        {a_matrix, GW_E_RUNTIME,
         "the root of a capture is one number that an operation made, not one of 4 elements"},
        {itself, GW_E_NOT_IMPLEMENTED,
         "a capture does not replay what was made before the capture"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        gw_context *ctx = test_context_new();
        gw_tensor *x = gw_full(ctx, GW_F32, (const int64_t[]){2, 2}, 2, gw_scalar_float(1));
        gw_tensor *w = gw_full(ctx, GW_F32, (const int64_t[]){2, 2}, 2, gw_scalar_float(2));
        gw_requires_grad_(x, true);
        gw_requires_grad_(w, true);
        gw_capture *capture = gw_capture_begin(ctx);
        gw_tensor *root = cases[i].make(x, w);
        assert_int_equal(gw_error(ctx), GW_OK);
        assert_null(gw_capture_end(capture, root));
        test_expect_error(ctx, cases[i].status, cases[i].message);
        gw_tensor_release(root);
        gw_tensor_release(x);
        gw_tensor_release(w);
        test_context_end(ctx);
    }
}

static void two_at_a_time(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    gw_capture *capture = gw_capture_begin(ctx);
    assert_null(gw_capture_begin(ctx));
    test_expect_error(ctx, GW_E_RUNTIME, "a capture cannot begin: the context is being observed");
    assert_null(gw_capture_end(capture, NULL)); /* nothing is wanted */
    assert_int_equal(gw_error(ctx), GW_OK);
    test_context_end(ctx);
}

static bool capture_one(gw_context *ctx, void *user) {
    (void)user;
    uint32_t numbers = 3;
    gw_tensor *leaves[LEAVES] = {NULL};
    make_leaves(ctx, &numbers, 5, leaves);
    gw_capture *capture = gw_error(ctx) == GW_OK ? gw_capture_begin(ctx) : NULL;
    gw_tensor *root = capture ? random_graph(ctx, 12, leaves) : NULL;
    gw_tape *tape = gw_capture_end(capture, root);
    if (tape)
        gw_tape_replay(tape);
    const bool done = tape;
    gw_tape_free(tape);
    gw_tensor_release(root);
    for (size_t i = 0; i < LEAVES; i++)
        gw_tensor_release(leaves[i]);
    return done;
}

static void memory_may_end_anywhere(void **state) {
    (void)state;
    assert_true(test_every_allocation_failing(capture_one, NULL) > 50);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_bits_of_eager),       cmocka_unit_test(the_lesson),
        cmocka_unit_test(what_is_refused),         cmocka_unit_test(two_at_a_time),
        cmocka_unit_test(memory_may_end_anywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
