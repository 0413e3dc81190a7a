/* The torch of the playground where no recorded program looks: refusals, arguments, identity. */
#include "lang/torch/table.h"
#include "program.h"

#define T "import torch\n"

static void refuses_by_name(void **state) {
    (void)state;
    test_raises(T "torch.stft\n", "AttributeError: torch has no 'stft' here");
    test_raises(T "torch.ones(2).stft(0)\n", "AttributeError: Tensor has no 'stft' here");
    test_raises(T "torch.autograd.forward_ad\n",
                "AttributeError: torch.autograd has no 'forward_ad' here");
    test_raises(T "torch.nn.MaxUnpool3d\n", "AttributeError: torch.nn has no 'MaxUnpool3d' here");
    test_raises(T "from torch.nn import MaxUnpool3d\n",
                "ImportError: cannot import name 'MaxUnpool3d' from 'torch.nn' "
                "(torch.nn has no 'MaxUnpool3d' here)");
    test_raises(T "torch.nope\n", "AttributeError: module 'torch' has no attribute 'nope'");
    test_raises(T "torch.ones(2).nope\n",
                "AttributeError: 'Tensor' object has no attribute 'nope'");
    test_raises(T "torch.ones(2) << 2\n",
                "RuntimeError: \"lshift_cpu\" not implemented for 'Float'");
    test_raises(T "x = torch.ones(2)\nx >>= 2\n",
                "RuntimeError: \"rshift_cpu\" not implemented for 'Float'");
    test_raises(T "torch.rsub(torch.ones(1), 1, alpha=2)\n",
                "NotImplementedError: torch.rsub has no alpha here");
    test_raises(T "torch.empty(1, out=torch.ones(1))\n",
                "NotImplementedError: torch.empty has no argument 'out' here");
    test_raises(T "torch.ones(1, device='cuda')\n",
                "AssertionError: Torch not compiled with CUDA enabled");
    test_prints(T "print(hasattr(torch, 'stft'), hasattr(torch.ones(1), 'stft'))\n",
                "False False\n");
}

#define ZEROS                                                                                   \
    " * (tuple of ints size, *, tuple of names names, torch.dtype dtype, torch.layout layout, " \
    "torch.device device, bool pin_memory, bool requires_grad)\n"                               \
    " * (tuple of SymInts size, *, Tensor out, torch.dtype dtype, torch.layout layout, "        \
    "torch.device device, bool pin_memory, bool requires_grad)\n"

static void speaks_of_arguments_as_pytorch(void **state) {
    (void)state;
    test_raises(T "torch.exp()\n",
                "TypeError: exp() missing 1 required positional arguments: \"input\"");
    test_raises(T "torch.exp(1)\n",
                "TypeError: exp(): argument 'input' (position 1) must be Tensor, not int");
    test_raises(T "torch.exp(torch.ones(1), 2)\n",
                "TypeError: exp() takes 1 positional argument but 2 were given");
    test_raises(T "torch.ones(1).exp(2)\n",
                "TypeError: _TensorBase.exp() takes no arguments (1 given)");
    test_raises(T "torch.ones(1).mm(2)\n",
                "TypeError: mm(): argument 'mat2' (position 1) must be Tensor, not int");
    test_raises(
        T "torch.zeros('a')\n",
        "TypeError: zeros(): argument 'size' (position 1) must be tuple of SymInts, not str");
    test_raises(
        T "torch.zeros(2, 1.5)\n",
        "TypeError: zeros(): argument 'size' must be tuple of SymInts, but found element of "
        "type float at pos 2");
    test_raises(T "torch.zeros(2, size=(2,))\n",
                "zeros() received an invalid combination of arguments - got (int, size=tuple), but "
                "expected one of:\n" ZEROS);
    test_raises(T "torch.zeros(2, colour=1)\n",
                "zeros() received an invalid combination of arguments - got (int, colour=int), but "
                "expected one of:\n" ZEROS);
    test_raises(T "torch.zeros(2, dtype=3)\n",
                "zeros() received an invalid combination of arguments - got (int, dtype=int), but "
                "expected one of:\n" ZEROS);
    test_raises(T "torch.ones(2).transpose(0)\n",
                "transpose() received an invalid combination of arguments - got (int), but "
                "expected one of:\n * (int dim0, int dim1)\n * (name dim0, name dim1)\n");
    test_raises(T "torch.pow('a', 2)\n",
                "pow() received an invalid combination of arguments - got (str, int), but expected "
                "one of:\n"
                " * (Tensor input, Tensor exponent, *, Tensor out)\n"
                " * (Number self, Tensor exponent, *, Tensor out)\n"
                " * (Tensor input, Number exponent, *, Tensor out)\n");
    test_raises(T "torch.remainder('a', 2)\n",
                "      didn't match because some of the arguments have invalid types: (!str!, "
                "!int!)\n"
                " * (Tensor input, Number other, *, Tensor out)\n");
}

static void refuses_wrong_sizes(void **state) {
    (void)state;
    test_raises(T "torch.zeros(2, -1)\n",
                "RuntimeError: Trying to create tensor with negative dimension -1: [2, -1]");
    test_raises(T "torch.tensor([[1], 2])\n", "TypeError: not a sequence");
    test_raises(T "torch.arange(0, 5, -1)\n",
                "RuntimeError: upper bound and larger bound inconsistent with step sign");
}

/* One tensor is one object, as long as it lives. */
static void keeps_identity(void **state) {
    (void)state;
    test_prints(T "x = torch.ones(2, requires_grad=True)\n"
                  "y = x * 2\n"
                  "y.sum().backward()\n"
                  "print(x.grad is x.grad, y.grad_fn is y.grad_fn, x.data is x.data)\n"
                  "print(y.grad_fn.next_functions[0][0].variable is x)\n"
                  "z = torch.ones(1)\n"
                  "w = z\n"
                  "w += 1\n"
                  "print(w is z, z.add_(1) is z, +z is z, {z: 1}[z], z in {z: 1})\n"
                  "print(z.to(torch.float32) is z, z.float() is z, z.contiguous() is z)\n",
                "True True False\nTrue\nTrue True True 1 True\nTrue True True\n");
}

static void takes_attributes_and_classes(void **state) {
    (void)state;
    test_prints(T "x = torch.ones(1)\n"
                  "x.note = 'mine'\n"
                  "print(x.note, isinstance(x, torch.Tensor), type(x), type(x) is torch.Tensor)\n"
                  "print(type((x.requires_grad_() * 2).grad_fn).__name__)\n",
                "mine True <class 'torch.Tensor'> True\nMulBackward0\n");
}

static void nests_grad_modes(void **state) {
    (void)state;
    test_prints(T "x = torch.ones(1, requires_grad=True)\n"
                  "@torch.no_grad()\n"
                  "def f():\n"
                  "    with torch.enable_grad():\n"
                  "        inner = (x * 2).requires_grad\n"
                  "    return inner, (x * 2).requires_grad\n"
                  "print(f(), f.__name__, torch.is_grad_enabled())\n"
                  "try:\n"
                  "    with torch.set_grad_enabled(False):\n"
                  "        raise KeyError('x')\n"
                  "except KeyError:\n"
                  "    print(torch.is_grad_enabled())\n",
                "(True, False) f True\nTrue\n");
}

static void mixes_with_containers(void **state) {
    (void)state;
    test_prints(T "x = torch.arange(6.0).view(2, 3)\n"
                  "a, b = x\n"
                  "print(b, len(x), 4.0 in x, 9 in x)\n"
                  "print([r.sum().item() for r in x], max(x[0].tolist()))\n"
                  "print(x[-1, ::2], x[..., 0], x[None, 0].shape, x[:, None].shape)\n"
                  "x[0] = torch.tensor([7.0, 8.0, 9.0])\n"
                  "x[1, 1:] = -1\n"
                  "print(x)\n"
                  "print(sum([torch.tensor(1), torch.tensor(2)]), [10, 20][torch.tensor(1)])\n",
                "tensor([3., 4., 5.]) 2 True False\n[3.0, 12.0] 2.0\n"
                "tensor([3., 5.]) tensor([0., 3.]) torch.Size([1, 3]) torch.Size([2, 1, 3])\n"
                "tensor([[ 7.,  8.,  9.],\n        [ 3., -1., -1.]])\n"
                "tensor(3) 20\n");
}

/* Every signature is in the notation of arguments.h, and every row says what it is for. */
static void table_is_well_formed(void **state) {
    (void)state;
    static const char *const types[] = {"Tensor", "Operand", "Number",   "int",      "float",
                                        "bool",   "truth",   "str",      "object",   "int[]",
                                        "int[1]", "dtype",   "device",   "SymInt[]", "Tensor[]",
                                        "layout", "format",  "Generator"};
    size_t n_rows = 0;
    for (const gw_torch_row *row = gw_torch_rows; row->name; row++, n_rows++) {
        assert_true(row->body && row->kind && strlen(row->doc) > 3);
        char text[1024];
        assert_true(strlen(row->signatures) < sizeof text);
        strcpy(text, row->signatures);
        int n_parameters = 0;
        for (char *at = text, *end = at + strlen(at); at < end;) {
            size_t length = strcspn(at, ",|");
            bool overload_ends = at[length] == '|';
            char type[16];
            at[length] = '\0';
            while (*at == ' ' || *at == '!') {
                at++, length--;
            }
            size_t n = strcspn(at, " ?");
            assert_true(n < sizeof type);
            memcpy(type, at, n);
            type[n] = '\0';
            bool known = n == 0 || strcmp(type, "*") == 0;
            for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
                known |= strcmp(type, types[i]) == 0;
            }
            if (!known) {
                fail_msg("%s: no type %s", row->name, type);
            }
            n_parameters = overload_ends ? 0 : n_parameters + 1;
            assert_true(n_parameters <= GW_MAX_PARAMETERS + 1);
            at += length + 1;
        }
    }
    assert_true(n_rows > 100);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(table_is_well_formed),
        cmocka_unit_test(refuses_by_name),
        cmocka_unit_test(speaks_of_arguments_as_pytorch),
        cmocka_unit_test(refuses_wrong_sizes),
        cmocka_unit_test(keeps_identity),
        cmocka_unit_test(takes_attributes_and_classes),
        cmocka_unit_test(nests_grad_modes),
        cmocka_unit_test(mixes_with_containers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
