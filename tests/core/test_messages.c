/* The words of PyTorch 1.13.1, to the character. */
#include "test.h"

#include "gradwalk/autograd.h"
#include "gradwalk/ops.h"
#include "tensor/tensor.h"

static const char twice[] =
    "Trying to backward through the graph a second time (or directly access saved tensors after "
    "they have already been freed). Saved intermediate values of the graph are freed when you call "
    ".backward() or autograd.grad(). Specify retain_graph=True if you need to backward through the "
    "graph a second time or if you need to access saved tensors after calling backward.";
static const char leaf_written[] =
    "a leaf Variable that requires grad is being used in an in-place operation.";
static const char leaf_view_written[] =
    "a view of a leaf Variable that requires grad is being used in an in-place operation.";

#define SHAPE(...) (const int64_t[]){__VA_ARGS__}, (int)(sizeof((int64_t[]){__VA_ARGS__}) / 8)

static gw_context *ctx;

static gw_tensor *zeros(const int64_t *dims, int n) {
    return gw_full(ctx, GW_F32, dims, n, gw_scalar_int(0));
}

static gw_tensor *leaf(const int64_t *dims, int n) {
    gw_tensor *t = gw_full(ctx, GW_F32, dims, n, gw_scalar_int(2));
    gw_requires_grad_(t, true);
    return t;
}

static void begin(void) {
    ctx = test_context_new();
}

/* `result`, owned, must be NULL for the reason given. */
static void refused(gw_tensor *result, gw_status status, const char *message) {
    assert_null(result);
    test_expect_error(ctx, status, message);
}

typedef gw_tensor *binary(gw_tensor *a, gw_tensor *b);

static void binary_refused(binary *f, gw_tensor *a, gw_tensor *b, const char *message) {
    refused(f(a, b), GW_E_RUNTIME, message);
    gw_tensor_release(a);
    gw_tensor_release(b);
}

static void test_shapes(void **state) {
    (void)state;
    begin();
    binary_refused(gw_add, zeros(SHAPE(2, 3)), zeros(SHAPE(2, 4)),
                   "The size of tensor a (3) must match the size of tensor b (4) at non-singleton "
                   "dimension 1");
    binary_refused(gw_mm, zeros(SHAPE(2, 3)), zeros(SHAPE(4, 2)),
                   "mat1 and mat2 shapes cannot be multiplied (2x3 and 4x2)");
    binary_refused(gw_mm, zeros(SHAPE(2, 3)), zeros(SHAPE(3)), "mat2 must be a matrix");
    binary_refused(gw_mm, zeros(SHAPE(3)), zeros(SHAPE(3, 1)), "self must be a matrix");
    binary_refused(gw_matmul, zeros(SHAPE(2, 3)), zeros(SHAPE(2)), "size mismatch, got 2, 2x3,2");
    binary_refused(gw_matmul, zeros(SHAPE(2)), zeros(SHAPE(3)),
                   "inconsistent tensor size, expected tensor [2] and src [3] to have the same "
                   "number of elements, but got 2 and 3 elements respectively");
    binary_refused(gw_dot, zeros(SHAPE(2, 3)), zeros(SHAPE(2, 3)),
                   "1D tensors expected, but got 2D and 2D tensors");
    binary_refused(gw_bmm, zeros(SHAPE(2, 3, 4)), zeros(SHAPE(2, 3, 4)),
                   "Expected size for first two dimensions of batch2 tensor to be: [2, 4] but got: "
                   "[2, 3].");
    binary_refused(gw_matmul, zeros(SHAPE(2, 3, 4)), zeros(SHAPE(5, 4, 2)),
                   "The size of tensor a (2) must match the size of tensor b (5) at non-singleton "
                   "dimension 0");
    binary_refused(gw_matmul, zeros(NULL, 0), zeros(SHAPE(2)),
                   "both arguments to matmul need to be at least 1D, but they are 0D and 1D");
    binary_refused(gw_matmul, zeros(SHAPE(2, 2)),
                   gw_full(ctx, GW_I64, SHAPE(2, 2), gw_scalar_int(0)),
                   "expected scalar type Float but found Long");
    test_context_end(ctx);
}

static void test_views(void **state) {
    (void)state;
    begin();
    gw_tensor *x = zeros(SHAPE(6)), *m = zeros(SHAPE(2, 3)), *t = gw_t(m),
              *c = zeros(SHAPE(1, 2, 3));
    gw_tensor *column = zeros(SHAPE(3, 1)), *row = zeros(SHAPE(3));
    refused(gw_view(x, SHAPE(4, 2)), GW_E_RUNTIME, "shape '[4, 2]' is invalid for input of size 6");
    refused(gw_reshape(x, SHAPE(4, -1)), GW_E_RUNTIME,
            "shape '[4, -1]' is invalid for input of size 6");
    refused(gw_view(x, SHAPE(-1, -1)), GW_E_RUNTIME, "only one dimension can be inferred");
    refused(gw_view(t, SHAPE(6)), GW_E_RUNTIME,
            "view size is not compatible with input tensor's size and stride (at least one "
            "dimension spans across two contiguous subspaces). Use .reshape(...) instead.");
    refused(gw_transpose(m, 0, 2), GW_E_INDEX,
            "Dimension out of range (expected to be in range of [-2, 1], but got 2)");
    refused(gw_permute(m, SHAPE(0)), GW_E_RUNTIME,
            "permute(sparse_coo): number of dimensions in the tensor input does not match the "
            "length of the desired ordering of dimensions i.e. input.dim() = 2 is not equal to "
            "len(dims) = 1");
    refused(gw_t(c), GW_E_RUNTIME, "t() expects a tensor with <= 2 dimensions, but self is 3D");
    refused(gw_sum_dims(x, SHAPE(1), false), GW_E_INDEX,
            "Dimension out of range (expected to be in range of [-1, 0], but got 1)");
    refused(gw_unsqueeze(x, 3), GW_E_INDEX,
            "Dimension out of range (expected to be in range of [-2, 1], but got 3)");
    refused(gw_select(m, 0, 2), GW_E_INDEX, "index 2 is out of bounds for dimension 0 with size 2");
    refused(gw_select(m, 0, -3), GW_E_INDEX,
            "index -3 is out of bounds for dimension 0 with size 2");
    refused(gw_expand(row, SHAPE(2, 4)), GW_E_RUNTIME,
            "The expanded size of the tensor (4) must match the existing size (3) at non-singleton "
            "dimension 1.  Target sizes: [2, 4].  Tensor sizes: [3]");
    refused(gw_expand(column, SHAPE(2)), GW_E_RUNTIME,
            "expand(torch.FloatTensor{[3, 1]}, size=[2]): the number of sizes provided (1) must be "
            "greater or equal to the number of dimensions in the tensor (2)");
    gw_tensor *const used[] = {x, m, t, c, column, row};
    for (int i = 0; i < 6; i++)
        gw_tensor_release(used[i]);
    test_context_end(ctx);
}

static void test_dtypes(void **state) {
    (void)state;
    begin();
    gw_tensor *ints = gw_full(ctx, GW_I64, SHAPE(2), gw_scalar_int(3));
    gw_tensor *bools = gw_full(ctx, GW_BOOL, SHAPE(2), gw_scalar_bool(true));
    gw_tensor *half = gw_wrapped_number(ctx, gw_scalar_float(.5));
    gw_requires_grad_(ints, true);
    test_expect_error(ctx, GW_E_RUNTIME,
                      "only Tensors of floating point dtype can require gradients");
    refused(gw_mean(ints), GW_E_RUNTIME,
            "mean(): could not infer output dtype. Input dtype must be either a floating point or "
            "complex dtype. Got: Long");
    gw_add_(ints, half);
    test_expect_error(ctx, GW_E_RUNTIME,
                      "result type Float can't be cast to the desired output type Long");
    refused(gw_sub(bools, bools), GW_E_RUNTIME,
            "Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or "
            "`logical_xor()` operator instead.");
    refused(gw_neg(bools), GW_E_RUNTIME,
            "Negation, the `-` operator, on a bool tensor is not supported. If you are trying to "
            "invert a mask, use the `~` or `logical_not()` operator instead.");
    refused(gw_pow_scalar(ints, gw_scalar_int(-1)), GW_E_RUNTIME,
            "Integers to negative integer powers are not allowed.");
    gw_tensor_release(half);
    gw_tensor_release(bools);
    gw_tensor_release(ints);
    test_context_end(ctx);
}

static void backward_fails(gw_tensor *root, gw_tensor *gradient, const char *message) {
    gw_backward(&root, gradient ? &gradient : NULL, 1, (gw_backward_options){0});
    test_expect_error(ctx, GW_E_RUNTIME, message);
}

static void test_backward(void **state) {
    (void)state;
    begin();
    gw_tensor *x = leaf(SHAPE(2)), *constant = zeros(SHAPE(2)), *three = zeros(SHAPE(3));
    gw_tensor *y = gw_mul(x, x), *loss = gw_sum(y), *out[1];
    backward_fails(constant, constant,
                   "element 0 of tensors does not require grad and does not have a grad_fn");
    backward_fails(y, NULL, "grad can be implicitly created only for scalar outputs");
    backward_fails(y, three,
                   "Mismatch in shape: grad_output[0] has a shape of torch.Size([3]) and output[0] "
                   "has a shape of torch.Size([2]).");
    gw_grad(&loss, NULL, 1, &constant, 1, out, (gw_backward_options){0}, false);
    test_expect_error(ctx, GW_E_RUNTIME, "One of the differentiated Tensors does not require grad");
    gw_tensor *unused = leaf(SHAPE(1));
    gw_grad(&loss, NULL, 1, &unused, 1, out, (gw_backward_options){.retain_graph = true}, false);
    test_expect_error(ctx, GW_E_RUNTIME,
                      "One of the differentiated Tensors appears to not have been used in the "
                      "graph. Set allow_unused=True if this is the desired behavior.");
    assert_int_equal(gw_backward(&loss, NULL, 1, (gw_backward_options){0}), GW_OK);
    backward_fails(loss, NULL, twice);
    gw_requires_grad_(loss, false);
    test_expect_error(ctx, GW_E_RUNTIME,
                      "you can only change requires_grad flags of leaf variables. If you want to "
                      "use a computed variable in a subgraph that doesn't require differentiation "
                      "use var_no_grad = var.detach().");
    gw_retain_grad(constant);
    test_expect_error(ctx, GW_E_RUNTIME,
                      "can't retain_grad on Tensor that has requires_grad=False");
    gw_set_grad(x, three);
    test_expect_error(ctx, GW_E_RUNTIME, "assigned grad has data of a different size");
    gw_tensor *const used[] = {x, constant, three, y, loss, unused};
    for (int i = 0; i < 6; i++)
        gw_tensor_release(used[i]);
    test_context_end(ctx);
}

static void test_leaves_written(void **state) {
    (void)state;
    begin();
    gw_tensor *w = leaf(SHAPE(2)), *one = gw_wrapped_number(ctx, gw_scalar_int(1));
    gw_tensor *first = gw_select(w, 0, 0), *row = gw_unsqueeze(w, 0);
    gw_add_(w, one);
    test_expect_error(ctx, GW_E_RUNTIME, leaf_written);
    gw_zero_(w);
    test_expect_error(ctx, GW_E_RUNTIME, leaf_written);
    gw_copy_(first, one);
    test_expect_error(ctx, GW_E_RUNTIME, leaf_view_written);
    gw_mul_(row, one);
    test_expect_error(ctx, GW_E_RUNTIME, leaf_view_written);
    gw_set_grad_enabled(ctx, false);
    assert_int_equal(gw_add_(w, one), GW_OK);
    assert_true(gw_scalar_as_double(gw_tensor_at(w, 0)) == 3);
    assert_true(gw_tensor_is_leaf(w));
    gw_tensor *quiet = gw_select(w, 0, 1);
    gw_set_grad_enabled(ctx, true);
    gw_zero_(quiet);
    test_expect_error(
        ctx, GW_E_RUNTIME,
        "A view was created in no_grad mode and is being modified inplace with grad mode enabled. "
        "Given that this use case is ambiguous and error-prone, it is forbidden. You can clarify "
        "your code by moving both the view and the inplace either both inside the no_grad block "
        "(if you don't want the inplace to be tracked) or both outside (if you want the inplace to "
        "be tracked).");
    gw_tensor *const used[] = {w, one, first, row, quiet};
    for (int i = 0; i < 5; i++)
        gw_tensor_release(used[i]);
    test_context_end(ctx);
}

static void test_written_shapes(void **state) {
    (void)state;
    begin();
    gw_tensor *x = zeros(SHAPE(2)), *m = zeros(SHAPE(2, 2)), *t = gw_t(m);
    gw_tensor *wide = gw_expand(x, SHAPE(3, 2)), *one = gw_wrapped_number(ctx, gw_scalar_int(1));
    gw_add_(x, m);
    test_expect_error(ctx, GW_E_RUNTIME,
                      "output with shape [2] doesn't match the broadcast shape [2, 2]");
    gw_add_(m, t);
    test_expect_error(ctx, GW_E_RUNTIME,
                      "unsupported operation: some elements of the input tensor and the written-to "
                      "tensor refer to a single memory location. Please clone() the tensor before "
                      "performing the operation.");
    gw_add_(wide, one);
    test_expect_error(
        ctx, GW_E_RUNTIME,
        "unsupported operation: more than one element of the written-to tensor refers "
        "to a single memory location. Please clone() the tensor before performing the "
        "operation.");
    gw_tensor *const used[] = {x, m, t, wide, one};
    for (int i = 0; i < 5; i++)
        gw_tensor_release(used[i]);
    test_context_end(ctx);
}

#define MODIFIED(tensor, origin, is, was)                                                        \
    "one of the variables needed for gradient computation has been modified by an inplace "      \
    "operation: [" tensor "]" origin " is at version " is "; expected version " was              \
    " instead. Hint: enable anomaly detection to find the operation that failed to compute its " \
    "gradient, with torch.autograd.set_detect_anomaly(True)."

static void test_versions(void **state) {
    (void)state;
    begin();
    gw_tensor *x = leaf(SHAPE(2)), *one = gw_wrapped_number(ctx, gw_scalar_int(1));
    gw_tensor *y = gw_exp(x), *sum = NULL, *z, *part;
    assert_int_equal(gw_add_(y, one), GW_OK); /* a saved output */
    sum = gw_sum(y);
    backward_fails(
        sum, NULL,
        MODIFIED("torch.FloatTensor [2]", ", which is output 0 of ExpBackward0,", "1", "0"));
    gw_tensor_release(sum);
    gw_tensor_release(y);

    y = gw_mul(x, one); /* a saved input, written through a view */
    z = gw_pow_scalar(y, gw_scalar_int(2));
    part = gw_select(y, 0, 0);
    assert_int_equal(gw_fill_(part, gw_scalar_int(5)), GW_OK);
    sum = gw_sum(z);
    backward_fails(sum, NULL,
                   MODIFIED("torch.FloatTensor [2]",
                            ", which is output 0 of torch::autograd::CopySlices,", "1", "0"));
    gw_tensor *const used[] = {part, sum, z, y};
    for (int i = 0; i < 4; i++)
        gw_tensor_release(used[i]);

    z = gw_mul(x, x); /* a saved leaf */
    sum = gw_sum(z);
    gw_set_grad_enabled(ctx, false);
    assert_int_equal(gw_add_(x, one), GW_OK);
    assert_int_equal(gw_add_(x, one), GW_OK);
    gw_set_grad_enabled(ctx, true);
    backward_fails(sum, NULL, MODIFIED("torch.FloatTensor [2]", "", "2", "0"));
    gw_tensor_release(sum);
    gw_tensor_release(z);
    gw_tensor_release(one);
    gw_tensor_release(x);
    test_context_end(ctx);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_shapes),         cmocka_unit_test(test_views),
        cmocka_unit_test(test_dtypes),         cmocka_unit_test(test_backward),
        cmocka_unit_test(test_leaves_written), cmocka_unit_test(test_written_shapes),
        cmocka_unit_test(test_versions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
