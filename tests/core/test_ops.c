/* Every row of ops.def, whatever it is: its value in all layouts and dtypes, its gradients of first
 * and second order. */
#include "test.h"

#include <math.h>
#include <string.h>

#include "samples.h"

/* The same elements with dims reversed in memory, or with gaps between them. */
static gw_tensor *laid_out(gw_tensor *t, bool gaps) {
    int64_t dims[GW_MAX_DIMS], order[GW_MAX_DIMS];
    const int n = t->ndim;
    gw_tensor *big, *view;
    if (gaps) {
        for (int i = 0; i < n; i++)
            dims[i] = 2 * t->dims[i];
        big = gw_full(t->ctx, GW_F64, dims, n, gw_scalar_int(7));
        view = gw_tensor_retain(big);
        for (int i = 0; i < n; i++) {
            gw_tensor *part = gw_slice(view, i, 1, INT64_MAX, 2);
            gw_tensor_release(view);
            view = part;
        }
    } else {
        for (int i = 0; i < n; i++) {
            dims[i] = t->dims[n - 1 - i];
            order[i] = n - 1 - i;
        }
        big = gw_empty(t->ctx, GW_F64, dims, n);
        view = gw_permute(big, order, n);
    }
    assert_int_equal(gw_copy_(view, t), GW_OK);
    gw_tensor *leaf = gw_detach(view);
    gw_tensor_release(view);
    gw_tensor_release(big);
    return leaf;
}

static void expect_same(const char *op, const char *layout, const gw_tensor *got,
                        const gw_tensor *wanted, double tolerance) {
    if (!got || !wanted || !gw_tensor_same_shape(got, wanted))
        fail_msg("%s, %s: no result, or of another shape", op, layout);
    for (int64_t i = 0; i < gw_tensor_numel(wanted); i++) {
        const double x = gw_scalar_as_double(gw_tensor_at(got, i));
        const double y = gw_scalar_as_double(gw_tensor_at(wanted, i));
        if (!(fabs(x - y) <= tolerance * (1 + fabs(y))))
            fail_msg("%s, %s, element %d: %.9g, not %.9g", op, layout, (int)i, x, y);
    }
}

/* ---- the table ------------------------------------------------------------------------------- */

typedef void check_row(const gw_op *op, const sample *s, gw_tensor **inputs);

static void for_every_row(check_row *check) {
    for (int id = 0; id < GW_OP_COUNT; id++) {
        const gw_op *op = &gw_ops[id];
        const sample *s = &samples[id];
        if (!s->f)
            fail_msg("%s has no sample", op->name);
        gw_context *ctx = test_context_new();
        gw_tensor *inputs[3] = {NULL};
        for (int i = 0; i < s->n; i++)
            inputs[i] = sample_input(ctx, op, i, s->dims[i], sample_rank(s->dims[i]));
        check(op, s, inputs);
        for (int i = 0; i < s->n; i++)
            gw_tensor_release(inputs[i]);
        if (gw_error(ctx) != GW_OK)
            fail_msg("%s: %s", op->name, gw_error_message(ctx));
        test_context_end(ctx);
    }
}

static void check_gradients(const gw_op *op, const sample *s, gw_tensor **inputs) {
    char why[256] = "";
    if (!sample_has_first_order(op))
        return;
    for (int i = 0; i < s->n; i++)
        gw_requires_grad_(inputs[i], true);
    if (!gradcheck(s->f, NULL, inputs, s->n, why, sizeof why))
        fail_msg("%s, first order: %s", op->name, why);
    if (!sample_has_second_order(op))
        return;
    if (!gradgradcheck(s->f, NULL, inputs, s->n, why, sizeof why))
        fail_msg("%s, second order: %s", op->name, why);
}

/* A row with a mistake planted in its gradient by input `input`, of first or only of second order:
 * its value is that of the row. */
typedef struct planted {
    const sample *s;
    int input;
    bool second;
} planted;

static gw_tensor *with_mistake(gw_tensor *const *inputs, const void *user) {
    const planted *p = user;
    gw_tensor *out = p->s->f(inputs, NULL);
    gw_tensor *still = gw_detach(inputs[p->input]), *off = gw_sub(inputs[p->input], still);
    gw_tensor *squared = gw_mul(off, off), *sum = gw_sum(p->second ? squared : off);
    gw_tensor *mistake = gw_mul_scalar(sum, gw_scalar_float(.05)), *wrong = gw_add(out, mistake);
    gw_tensor *const used[] = {out, still, off, squared, sum, mistake};
    for (size_t i = 0; i < sizeof used / sizeof *used; i++)
        gw_tensor_release(used[i]);
    return wrong;
}

/* The checks of gradients above see a mistake in whichever row and input it is. */
static void check_mistakes(const gw_op *op, const sample *s, gw_tensor **inputs) {
    char why[256] = "";
    if (!sample_has_first_order(op))
        return;
    for (int i = 0; i < s->n; i++)
        gw_requires_grad_(inputs[i], true);
    for (int i = 0; i < s->n; i++) {
        const planted first = {s, i, false}, second = {s, i, true};
        if (gradcheck(with_mistake, &first, inputs, s->n, why, sizeof why))
            fail_msg("%s: a wrong gradient by input %d goes unseen", op->name, i);
        if (sample_has_second_order(op) &&
            gradgradcheck(with_mistake, &second, inputs, s->n, why, sizeof why))
            fail_msg("%s: a wrong second derivative by input %d goes unseen", op->name, i);
    }
}

/* PyTorch has no derivative there, and for all of these one name, which the rows write shortly. */
static const char *name_in_table(const gw_node *node) {
    const char *name = gw_node_qualified_name(node);
    return strcmp(name, "torch::autograd::NotImplemented") == 0 ? "NotImplemented" : name;
}

static void check_grad_fn(const gw_op *op, const sample *s, gw_tensor **inputs) {
    for (int i = 0; i < s->n; i++)
        gw_requires_grad_(inputs[i], true);
    gw_tensor *out = s->f(inputs, NULL);
    gw_node *node = gw_tensor_grad_fn(out);
    if (op->kind == GW_OP_KIND_PARTS)
        assert_string_equal(name_in_table(gw_node_next(node, 0, NULL)), op->grad_name);
    else if (op->grad_name)
        assert_string_equal(name_in_table(node), op->grad_name);
    else
        assert_null(node);
    gw_tensor_release(out);
    gw_set_grad_enabled(inputs[0]->ctx, false);
    out = s->f(inputs, NULL);
    assert_null(gw_tensor_grad_fn(out));
    gw_tensor_release(out);
}

static void check_layouts(const gw_op *op, const sample *s, gw_tensor **inputs) {
    gw_tensor *wanted = s->f(inputs, NULL);
    const bool by_strides = op == &gw_ops[GW_OP_as_strided];
    for (int layout = 0; layout < 2; layout++) {
        gw_tensor *others[3] = {NULL};
        for (int i = 0; i < s->n; i++)
            others[i] = laid_out(inputs[i], layout == 1);
        gw_tensor *got = s->f(others, NULL);
        const gw_op_id id = gw_op_index(op);
        const bool may_refuse =
            id == GW_OP_view || id == GW_OP_reshape_alias || id == GW_OP_unsafe_view;
        if (!got && may_refuse) /* not everything can be seen as that shape; it must say so */
            gw_error_clear(inputs[0]->ctx);
        else if (!by_strides)
            expect_same(op->name, layout ? "gaps" : "transposed", got, wanted, 1e-12);
        gw_tensor_release(got);
        for (int i = 0; i < s->n; i++)
            gw_tensor_release(others[i]);
    }
    gw_tensor_release(wanted);
}

static void check_float32(const gw_op *op, const sample *s, gw_tensor **inputs) {
    gw_tensor *singles[3] = {NULL}, *doubles[3] = {NULL};
    for (int i = 0; i < s->n; i++) {
        singles[i] = gw_to(inputs[i], GW_F32);
        doubles[i] = gw_to(singles[i], GW_F64);
    }
    gw_tensor *got = s->f(singles, NULL), *wanted = s->f(doubles, NULL);
    if (op != &gw_ops[GW_OP_to_copy] && op->grad_name)
        assert_int_equal(gw_tensor_dtype(got), GW_F32);
    expect_same(op->name, "float32", got, wanted, 1e-5);
    gw_tensor_release(wanted);
    gw_tensor_release(got);
    for (int i = 0; i < s->n; i++) {
        gw_tensor_release(doubles[i]);
        gw_tensor_release(singles[i]);
    }
}

static bool is_pointwise(const gw_op *op) {
    return op->kind <= GW_OP_KIND_COMPARE;
}

/* Pointwise rows on shapes at the edge: 0-d, empty, and each with the other. */
static void check_edges(const gw_op *op, const sample *s, gw_tensor **inputs) {
    if (!is_pointwise(op))
        return;
    gw_context *ctx = inputs[0]->ctx;
    static const int64_t empty[] = {2, 0};
    gw_tensor *zero_dim[3], *no_elements[3];
    for (int i = 0; i < 3; i++) {
        zero_dim[i] = sample_input(ctx, op, i, NULL, 0);
        no_elements[i] = sample_input(ctx, op, i, empty, 2);
        gw_requires_grad_(zero_dim[i], true);
        gw_requires_grad_(no_elements[i], true);
    }
    gw_tensor *mixed[2] = {zero_dim[0], no_elements[1]};
    gw_tensor *out = s->f(zero_dim, NULL);
    assert_int_equal(gw_tensor_ndim(out), 0);
    gw_tensor_release(out);
    out = s->f(no_elements, NULL);
    assert_int_equal(gw_tensor_ndim(out), 2);
    assert_int_equal(gw_tensor_numel(out), 0);
    gw_tensor_release(out);
    if (s->n == 2) {
        out = s->f(mixed, NULL);
        assert_int_equal(gw_tensor_numel(out), 0);
        if (sample_has_first_order(op)) {
            gw_tensor *gradient = gw_ones_like(out);
            assert_int_equal(gw_backward(&out, &gradient, 1, (gw_backward_options){0}), GW_OK);
            assert_int_equal(gw_tensor_ndim(gw_tensor_grad(mixed[0])), 0);
            assert_true(gw_scalar_as_double(gw_tensor_at(gw_tensor_grad(mixed[0]), 0)) == 0);
            gw_tensor_release(gradient);
        }
        gw_tensor_release(out);
    }
    for (int i = 0; i < 3; i++) {
        gw_tensor_release(zero_dim[i]);
        gw_tensor_release(no_elements[i]);
    }
}

static bool is_finite(const gw_tensor *t) {
    for (int64_t i = 0; i < gw_tensor_numel(t); i++)
        if (!isfinite(gw_scalar_as_double(gw_tensor_at(t, i))))
            return false;
    return true;
}

/* Of shapes that have elements, and whose result is finite (the variance of one number is not):
 * against finite differences, too, of first and second order. */
static void check_odd_gradients(const gw_op *op, const sample *s, gw_tensor **odd, int shape) {
    char why[256] = "";
    for (int i = 0; i < s->n; i++)
        if (gw_tensor_numel(odd[i]) == 0)
            return;
    gw_tensor *out = s->f(odd, NULL);
    const bool checked = sample_has_first_order(op) && is_finite(out);
    /* The deviation of one number is a root at 0, which has no second derivative. */
    const bool bends = op != &gw_ops[GW_OP_std_mean] || gw_tensor_numel(odd[0]) > 1;
    gw_tensor_release(out);
    if (!checked)
        return;
    if (!gradcheck(s->f, NULL, odd, s->n, why, sizeof why))
        fail_msg("%s on shape %d, first order: %s", op->name, shape, why);
    if (bends && sample_has_second_order(op) &&
        !gradgradcheck(s->f, NULL, odd, s->n, why, sizeof why))
        fail_msg("%s on shape %d, second order: %s", op->name, shape, why);
    gw_error_clear(odd[0]->ctx);
}

/* Every row on shapes it was not made for: a result, differentiable if it says so, or an error.
 * Slopes are left out: what they get is what their operation makes. */
static void check_odd_shapes(const gw_op *op, const sample *s, gw_tensor **inputs) {
    gw_context *ctx = inputs[0]->ctx;
    static const struct {
        int n;
        int64_t dims[GW_MAX_DIMS];
    } shapes[] = {{0, {0}},       {1, {0}},          {1, {1}},
                  {2, {2, 0}},    {2, {0, 3}},       {2, {1, 1}},
                  {3, {2, 1, 3}}, {4, {1, 2, 2, 2}}, {8, {1, 1, 2, 1, 1, 1, 1, 1}}};
    if (strstr(op->name, "_backward"))
        return;
    for (size_t k = 0; k < sizeof shapes / sizeof *shapes; k++) {
        gw_tensor *odd[3] = {NULL}, *out, *sum = NULL;
        for (int i = 0; i < s->n; i++) {
            odd[i] = sample_input(ctx, op, i, shapes[k].dims, shapes[k].n);
            gw_requires_grad_(odd[i], true);
        }
        out = s->f(odd, NULL);
        if ((out != NULL) != (gw_error(ctx) == GW_OK))
            fail_msg("%s on shape %d: a result and an error, or neither", op->name, (int)k);
        if (out && gw_tensor_grad_fn(out))
            sum = gw_sum(out);
        if (sum && gw_backward(&sum, NULL, 1, (gw_backward_options){0}) == GW_OK)
            for (int i = 0; i < s->n; i++) {
                const gw_tensor *grad = gw_tensor_grad(odd[i]);
                if (grad && !gw_tensor_same_shape(grad, odd[i]))
                    fail_msg("%s on shape %d: gradient %d has another", op->name, (int)k, i);
            }
        else if (sum && sample_has_first_order(op))
            fail_msg("%s on shape %d: %s", op->name, (int)k, gw_error_message(ctx));
        gw_error_clear(ctx);
        if (sum)
            check_odd_gradients(op, s, odd, (int)k);
        gw_tensor_release(sum);
        gw_tensor_release(out);
        for (int i = 0; i < s->n; i++)
            gw_tensor_release(odd[i]);
    }
}

static void test_odd_shapes(void **state) {
    (void)state;
    for_every_row(check_odd_shapes);
}
static void test_gradients(void **state) {
    (void)state;
    for_every_row(check_gradients);
}
static void test_mistakes(void **state) {
    (void)state;
    for_every_row(check_mistakes);
}
static void test_grad_fn(void **state) {
    (void)state;
    for_every_row(check_grad_fn);
}
static void test_layouts(void **state) {
    (void)state;
    for_every_row(check_layouts);
}
static void test_float32(void **state) {
    (void)state;
    for_every_row(check_float32);
}
static void test_edges(void **state) {
    (void)state;
    for_every_row(check_edges);
}

/* Numbers that PyTorch itself computes with undefined: a result or an error, nothing else. */
static void test_smallest_numbers(void **state) {
    (void)state;
    gw_context *ctx = test_context_new();
    const int64_t dims[] = {2, 2}, least = INT64_MIN, axis = 0, twice[] = {least, 2};
    gw_tensor *a = gw_full(ctx, GW_F64, dims, 2, gw_scalar_int(1));
    gw_tensor *results[] = {gw_roll(a, &least, &axis, 1), gw_diagonal(a, least, 0, 1),
                            gw_tril(a, least), gw_unfold(a, 0, 1, INT64_MAX)};
    for (size_t i = 0; i < sizeof results / sizeof *results; i++) {
        assert_non_null(results[i]);
        gw_tensor_release(results[i]);
    }
    assert_null(gw_diag_embed(a, least, 0, 1));
    assert_int_not_equal(gw_error(ctx), GW_OK);
    gw_error_clear(ctx);
    assert_null(gw_repeat(a, twice, 2));
    assert_int_not_equal(gw_error(ctx), GW_OK);
    gw_error_clear(ctx);
    gw_tensor *unit = gw_full(ctx, GW_F64, dims, 1, gw_scalar_int(1)), *eye = gw_diag(unit, 0);
    gw_tensor *power = gw_matrix_power(eye, least);
    expect_same("matrix_power", "least", power, eye, 0);
    gw_tensor_release(power);
    gw_tensor_release(eye);
    gw_tensor_release(unit);
    gw_tensor_release(a);
    test_context_end(ctx);
}

static void test_registry(void **state) {
    (void)state;
    for (int id = 0; id < GW_OP_COUNT; id++) {
        const gw_op *op = &gw_ops[id];
        assert_non_null(op->name);
        assert_true(op->doc && op->doc[0] && op->formula && op->formula[0]);
        for (int other = 0; other < id; other++)
            assert_true(strcmp(op->name, gw_ops[other].name) != 0);
        for (int i = 0; i < GW_MAX_INPUTS; i++)
            assert_true((gw_op_gradients[id][i] != NULL) == (i < op->n_gradients));
    }
}

/* The bits of letters, each once. */
static unsigned bits_of(const char *letters) {
    unsigned bits = 0;
    for (; *letters; letters++) {
        assert_true(*letters >= 'a' && *letters <= 'e');
        assert_false(bits >> (*letters - 'a') & 1);
        bits |= 1U << (*letters - 'a');
    }
    return bits;
}

static void test_turns(void **state) {
    (void)state;
    for (int id = 0; id < GW_OP_COUNT; id++) {
        const gw_op *op = &gw_ops[id];
        unsigned saves = 0;
        for (int i = 0; i < GW_MAX_INPUTS; i++)
            saves |= op->saves[i];
        if (!gw_op_turns[id].gradients)
            continue;
        assert_int_equal(bits_of(gw_op_turns[id].gradients), (1U << op->n_gradients) - 1);
        if (bits_of(gw_op_turns[id].saved) != (saves & ~(unsigned)GW_SAVE_Y))
            fail_msg("%s: what is said to be saved is not what its row saves", op->name);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_registry),   cmocka_unit_test(test_turns),
        cmocka_unit_test(test_grad_fn),    cmocka_unit_test(test_layouts),
        cmocka_unit_test(test_float32),    cmocka_unit_test(test_edges),
        cmocka_unit_test(test_gradients),  cmocka_unit_test(test_mistakes),
        cmocka_unit_test(test_odd_shapes), cmocka_unit_test(test_smallest_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
