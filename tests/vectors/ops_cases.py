"""Cases of make_ops.py: a call in C beside the same in PyTorch, and the inputs by name.

An input is a list (a float64 tensor that requires a gradient) or (kind, list) with kind 'c' (no
gradient), 'i' (int64) or 'b' (bool).
"""
FAMILIES = {}
inf, nan = float("inf"), float("nan")


def family(name):
    FAMILIES[name] = []


def case(call, expression, /, names=True, **inputs):
    """`names` False: the gradients' grad_fn may be called otherwise than PyTorch's."""
    FAMILIES[list(FAMILIES)[-1]].append({
        "c": call, "torch": expression, "names": names,
        "inputs": {k: v if isinstance(v, tuple) else ("g", v) for k, v in inputs.items()}})


# 2 by 3, none on a kink of anything below.
M = [[-1.75, -0.625, 0.25], [0.71875, 1.375, 2.625]]
N = [[0.40625, -2.125, 1.5], [-0.84375, 0.96875, -1.28125]]
P = [[0.15625, 0.40625, 0.65625], [0.71875, 0.84375, 0.28125]]  # in (0, 1)
Q = [[0.5, 1.25, 2.75], [3.5, 0.875, 1.125]]  # positive
EDGES = [0.0, -0.0, inf, -inf, nan, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0]

family("functions")
for name in ("exp log sqrt sin cos tanh sigmoid relu rsqrt exp2 expm1 log2 log10 log1p tan asin acos "
             "atan sinh cosh asinh acosh atanh erf erfc sinc sign sgn floor ceil round trunc frac "
             "neg abs reciprocal").split():
    inner = name in ("asin", "acos", "atanh")
    positive = name in ("log", "sqrt", "rsqrt", "log2", "log10", "log1p")
    data = P if inner else [[1.5, 2.25]] if name == "acosh" else Q if positive else M
    case(f"gw_{name}(a)", f"torch.{name}(a)", a=data)
    case(f"gw_{name}(a)", f"torch.{name}(a)", names=False, a=EDGES)
    case(f"gw_{name}(a)", f"torch.{name}(a)", a=0.6875)
    case(f"gw_{name}(a)", f"torch.{name}(a)", a=[[]])
case("gw_round(a)", "torch.round(a)", a=[0.5, 1.5, 2.5, -0.5, -1.5])
case("gw_logit(a, (gw_numbers){.p = NOT_A_NUMBER})", "torch.logit(a)", a=P)
case("gw_logit(a, (gw_numbers){.p = NOT_A_NUMBER})", "torch.logit(a)", a=EDGES)
case("gw_logit(a, (gw_numbers){.p = .25})", "torch.logit(a, 0.25)", a=P)
case("gw_nan_to_num(a, (gw_numbers){0, 5, -7})", "torch.nan_to_num(a, 0., 5., -7.)", a=EDGES)

family("activations")
for c, torch in [
        ("gw_leaky_relu(a, gw_scalar_float(.1))", "F.leaky_relu(a, 0.1)"),
        ("gw_elu(a, (gw_numbers){1.5, 1, 1})", "F.elu(a, alpha=1.5)"),
        ("gw_celu(a, (gw_numbers){.p = .5})", "F.celu(a, alpha=0.5)"),
        ("gw_elu(a, (gw_numbers){1.6732632423543772848170429916717, "
         "1.0507009873554804934193349852946, 1})", "F.selu(a)"),
        ("gw_gelu(a)", "F.gelu(a)"),
        ("gw_gelu_tanh(a)", "F.gelu(a, approximate='tanh')"),
        ("gw_silu(a)", "F.silu(a)"),
        ("gw_mish(a)", "F.mish(a)"),
        ("gw_softplus(a, (gw_numbers){.p = 1, .q = 20})", "F.softplus(a)"),
        ("gw_softplus(a, (gw_numbers){.p = 2, .q = 3})", "F.softplus(a, beta=2, threshold=3)"),
        ("gw_logsigmoid(a)", "F.logsigmoid(a)"),
        ("gw_hardtanh(a, (gw_numbers){.p = -1, .q = 1})", "F.hardtanh(a)"),
        ("gw_hardtanh(a, (gw_numbers){.p = 0, .q = 6})", "F.relu6(a)"),
        ("gw_hardsigmoid(a)", "F.hardsigmoid(a)"),
        ("gw_hardswish(a)", "F.hardswish(a)"),
        ("gw_softshrink(a, gw_scalar_float(.5))", "F.softshrink(a)"),
        ("gw_hardshrink(a, gw_scalar_float(.5))", "F.hardshrink(a)"),
        ("gw_threshold(a, (gw_numbers){.p = .5, .q = 2})", "F.threshold(a, 0.5, 2.0)")]:
    case(c, torch, a=M)
    case(c, torch, names=False, a=EDGES)
    case(c, torch, a=0.6875)
case("gw_glu(a, -1)", "F.glu(a)", names=False, a=[[-1.75, -0.625], [0.71875, 1.375]])
case("gw_glu(a, 0)", "F.glu(a, 0)", names=False, a=M)
case("gw_prelu(a, b)", "F.prelu(a, b)", names=False, a=M, b=[0.25])
case("gw_prelu(a, b)", "F.prelu(a, b)", names=False, a=M, b=[0.25, -0.5, 1.5])
case("gw_prelu(a, b)", "F.prelu(a, b)", names=False, a=[M, N], b=[0.25, -0.5])

family("arithmetic")
for c, torch in [
        ("gw_remainder(a, b)", "torch.remainder(a, b)"), ("gw_fmod(a, b)", "torch.fmod(a, b)"),
        ("gw_div_floor(a, b)", "torch.div(a, b, rounding_mode='floor')"),
        ("gw_div_trunc(a, b)", "torch.div(a, b, rounding_mode='trunc')"),
        ("gw_atan2(a, b)", "torch.atan2(a, b)"), ("gw_hypot(a, b)", "torch.hypot(a, b)"),
        ("gw_logaddexp(a, b)", "torch.logaddexp(a, b)"), ("gw_fmax(a, b)", "torch.fmax(a, b)"),
        ("gw_fmin(a, b)", "torch.fmin(a, b)"), ("gw_maximum(a, b)", "torch.maximum(a, b)"),
        ("gw_minimum(a, b)", "torch.minimum(a, b)"),
        ("gw_lerp(a, b, (gw_numbers){.p = .25})", "torch.lerp(a, b, 0.25)"),
        ("gw_lerp(a, b, (gw_numbers){.p = .75})", "torch.lerp(a, b, 0.75)")]:
    case(c, torch, a=M, b=N)
    case(c, torch, a=M, b=[0.875, -1.625, 2.0])
    case(c, torch, names=False, a=[1.0, inf, -inf, nan, 2.0, 0.0, -inf, 7.0],
         b=[1.0, inf, 3.0, 1.0, nan, 2.0, -inf, -2.0])
case("gw_xlogy(a, b)", "torch.xlogy(a, b)", a=M, b=Q)
case("gw_xlogy(a, b)", "torch.xlogy(a, b)", a=[0.0, 0.0, 1.0, 0.0], b=[0.0, nan, 0.0, 2.0])
case("gw_lerp_tensor(a, b, c, (gw_numbers){0})", "torch.lerp(a, b, c)", a=M, b=N, c=P)
for c, torch in [("gw_addcmul(a, b, c, (gw_numbers){.p = 1})", "torch.addcmul(a, b, c)"),
                 ("gw_addcmul(a, b, c, (gw_numbers){.p = 2})", "torch.addcmul(a, b, c, value=2.0)"),
                 ("gw_addcdiv(a, b, c, (gw_numbers){.p = 2})", "torch.addcdiv(a, b, c, value=2.0)")]:
    case(c, torch, a=M, b=N, c=Q)
    case(c, torch, a=M, b=[0.5, 1.5, -2.5], c=[[2.0], [3.0]])
for number in ("2", "-2.5"):
    scalar = f"gw_scalar_float({number})"
    case(f"gw_remainder_scalar(a, {scalar})", f"torch.remainder(a, {number})", a=M)
    case(f"gw_fmod_scalar(a, {scalar})", f"torch.fmod(a, {number})", a=M)
case("gw_rpow_scalar(a, gw_scalar_float(2.5))", "torch.pow(2.5, a)", a=M)
case("gw_rpow_scalar(a, gw_scalar_int(0))", "torch.pow(0, a)", names=False, a=[0.0, 1.5, 2.0])
for name in ("logical_and", "logical_or", "logical_xor"):
    case(f"gw_{name}(a, b)", f"torch.{name}(a, b)", a=[0.0, 1.0, 0.0, nan], b=[0.0, 0.0, 2.0, 1.0])
for name in ("logical_not", "isnan", "isinf", "isfinite"):
    case(f"gw_{name}(a)", f"torch.{name}(a)", a=EDGES)
for name in ("bitwise_and", "bitwise_or", "bitwise_xor"):
    case(f"gw_{name}(a, b)", f"torch.{name}(a, b)", a=("i", [12, -7, 0]), b=("i", [10, 5, 3]))
    case(f"gw_{name}(a, b)", f"torch.{name}(a, b)", a=("b", [1, 1, 0]), b=("b", [1, 0, 0]))
for c, torch in [("gw_remainder(a, b)", "torch.remainder(a, b)"), ("gw_fmod(a, b)", "torch.fmod(a, b)"),
                 ("gw_floor_divide(a, b)", "torch.div(a, b, rounding_mode='floor')"),
                 ("gw_div_trunc(a, b)", "torch.div(a, b, rounding_mode='trunc')")]:
    case(c, torch, a=("i", [7, -7, 7, -7, 6]), b=("i", [2, 2, -2, -2, 3]))
case("gw_floor(a)", "torch.floor(a)", a=("i", [1, -2]))
case("gw_bitwise_not(a)", "torch.bitwise_not(a)", a=("i", [12, -7, 0]))
case("gw_bitwise_not(a)", "torch.bitwise_not(a)", a=("b", [1, 0]))

family("parts")
case("gw_cat(in, 2, 0)", "torch.cat([a, b])", a=M, b=N)
case("gw_cat(in, 2, -1)", "torch.cat([a, b], -1)", a=M, b=[[1.5], [2.5]])
case("gw_cat(in, 2, 0)", "torch.cat([a, b])", a=[], b=N)
case("gw_cat((gw_tensor *[]){a, keep(v, gw_mul(a, b)), a}, 3, 0)", "torch.cat([a, a * b, a])", a=M, b=N)
case("gw_stack(in, 2, 0)", "torch.stack([a, b])", a=M, b=N)
case("gw_stack(in, 2, -1)", "torch.stack([a, b], -1)", a=M, b=N)
case("gw_stack(in, 2, 0)", "torch.stack([a, b])", a=1.5, b=2.5)
case("PART(gw_split(a, 2, 1, &v->parts), 0)", "a.split(2, 1)[0]", a=M)
case("PART(gw_split(a, 2, 1, &v->parts), 1)", "a.split(2, 1)[1]", a=M)
case("PART(gw_split_with_sizes(a, (const int64_t[]){2, 1}, 2, 1, &v->parts), 1)",
     "a.split([2, 1], 1)[1]", a=M)
case("PART(gw_chunk(a, 2, 1, &v->parts), 0)", "a.chunk(2, 1)[0]", a=M)
case("PART(gw_unbind(a, 1, &v->parts), 2)", "a.unbind(1)[2]", a=M)
