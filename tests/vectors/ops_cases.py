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
S = [0.5, -1.0, 0.75]
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

for low, high in (("b", "c"), ("b", "NULL"), ("NULL", "c")):
    py = f"torch.clamp(a, {low}, {high})".replace("NULL", "None")
    case(f"gw_clamp_tensor(a, {low}, {high})", py, a=M, b=N, c=S)
case("gw_clamp_min(a, gw_scalar_float(.25))", "a.clamp_min(.25)", a=M)
case("gw_clamp_max(a, gw_scalar_float(.25))", "a.clamp_max(.25)", a=M)

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

T = [1.5, 0.25, 1.5, -2.0, 0.25, 1.5]  # ties
Z1, Z2 = [[2.0, 0.0, -1.5], [0.5, 3.0, 1.25]], [[0.0, 2.0, 0.0], [0.5, 3.0, 1.25]]
C = [[[0.5, -1.25], [2.0, 0.75]], [[-0.5, 1.5], [3.0, -2.25]], [[1.0, 0.25], [-1.0, 2.5]]]
ODD = [1.0, nan, 3.0, -inf, inf]


def dims(*d):
    return f"(const int64_t[]){{{', '.join(map(str, d))}}}, {len(d)}" if d else "NULL, 0"


family("reductions")
for data in (M, Z1, Z2, 1.5, [], ODD):
    case("gw_prod(a)", "a.prod()", names=False, a=data)
for data in (M, Z1, Z2):
    case("gw_prod_dim(a, 1, false)", "a.prod(1)", names=data is M, a=data)
    case("gw_prod_dim(a, 0, true)", "a.prod(0, keepdim=True)", names=data is M, a=data)
case("gw_prod(a)", "a.prod()", a=("i", [[2, 3], [-4, 5]]))
case("gw_prod(a)", "a.prod()", a=("b", [1, 1, 0]))
case(f"gw_nansum(a, {dims()}, false)", "a.nansum()", a=ODD)
case(f"gw_nansum(a, {dims(1)}, false)", "a.nansum(1)", a=[[1.0, nan], [2.0, 3.0]])
for d, py in (((), "None"), ((1,), "1"), ((0, 1), "(0, 1)")):
    for keep in ("false", "true"):
        py_keep = f", keepdim={keep.capitalize()}"
        case(f"gw_var({dims()} , 1, false)".replace("gw_var(", "gw_var(a, ") if not d else
             f"gw_var(a, {dims(*d)}, 1, {keep})",
             "a.var()" if not d else f"a.var({py}{py_keep})", a=M)
        if d:
            case(f"gw_std(a, {dims(*d)}, 0, {keep})", f"a.std({py}, unbiased=False{py_keep})", a=M)
            case(f"gw_logsumexp(a, {dims(*d)}, {keep})", f"torch.logsumexp(a, {py}{py_keep})", a=M)
            case(f"gw_amax(a, {dims(*d)}, {keep})", f"a.amax({py}{py_keep})", a=Z2)
            case(f"gw_amin(a, {dims(*d)}, {keep})", f"a.amin({py}{py_keep})", a=Z2)
            for p, value in (("0", "0."), ("1", "1."), ("2", "2."), ("3", "3."), ("1.5", "1.5"),
                             ("0.5", ".5"), ("inf", "INFINITE"), ("-inf", "-INFINITE")):
                case(f"gw_norm_dims(a, {value}, {dims(*d)}, {keep})",
                     f"a.norm(p=float('{p}'), dim={py}{py_keep})", names=False, a=M)
                case(f"gw_vector_norm(a, {value}, {dims(*d)}, {keep})",
                     f"torch.linalg.vector_norm(a, float('{p}'), {py}{py_keep})", names=False, a=M)
case(f"gw_std(a, {dims()}, 1, false)", "a.std()", a=M)
case(f"gw_std(a, {dims()}, 1, false)", "a.std()", names=False, a=[2.0, 2.0, 2.0])
case(f"gw_var(a, {dims()}, 1, false)", "a.var()", names=False, a=ODD)
case(f"gw_logsumexp(a, {dims(0)}, false)", "torch.logsumexp(a, 0)", names=False, a=[-inf, -inf])
case(f"gw_logsumexp(a, {dims(0)}, false)", "torch.logsumexp(a, 0)", names=False, a=[inf, 1.0])
case(f"gw_logsumexp(a, {dims(0)}, false)", "torch.logsumexp(a, 0)", names=False, a=2.5)
case(f"gw_amax(a, {dims()}, false)", "a.amax()", a=T)
case(f"gw_amax(a, {dims()}, false)", "a.amax()", names=False, a=ODD)
case(f"gw_norm_dims(a, 2, {dims()}, false)", "a.norm(2, dim=(0, 1))", a=[[0.0, 0.0], [0.0, 0.0]])
for i in (0, 1):
    case(f"PART(gw_var_mean(a, {dims()}, 1, false, &v->parts), {i})", f"torch.var_mean(a)[{i}]", names=False, a=M)
    case(f"PART(gw_std_mean(a, {dims(1)}, 0, true, &v->parts), {i})",
         f"torch.std_mean(a, 1, unbiased=False, keepdim=True)[{i}]", names=False, a=M)
for name in ("max", "min", "median"):
    for data in (M, T, ODD, 0.5):
        case(f"gw_{name}(a)", f"a.{name}()", names=data is not ODD, a=data)
        case(f"gw_{name}_dim(a, 0, false, NULL)", f"a.{name}(0)[0]", names=data is not ODD, a=data)
        if data is not T or name != "median":
            case(f"SECOND(gw_{name}_dim(a, 0, false, &v->second))", f"a.{name}(0)[1]", a=data)
    case(f"gw_{name}_dim(a, 1, true, NULL)", f"a.{name}(1, keepdim=True)[0]", a=M)
    case(f"gw_{name}(a)", f"a.{name}()", a=("i", [3, -1, 2, 5]))
for name in ("argmax", "argmin"):
    for data in (M, T, ODD, 0.5):
        case(f"gw_{name}(a, NULL, false)", f"a.{name}()", a=data)
        case(f"gw_{name}(a, &(const int64_t){{0}}, true)", f"a.{name}(0, keepdim=True)", a=data)
for name in ("all", "any"):
    case(f"gw_{name}_dim(a, 1, false)", f"a.{name}(1)", a=("b", [[1, 0], [1, 1], [0, 0]]))
    case(f"gw_{name}_dim(a, 1, true)", f"a.{name}(1, keepdim=True)", a=("b", [[], []]))
for data in (M, T, ODD, 0.5, []):
    case("gw_sort(a, 0, false, NULL)", "a.sort(0)[0]", a=data)
    case("SECOND(gw_sort(a, 0, false, &v->second))", "a.sort(dim=0, stable=True)[1]", a=data)
    case("gw_sort(a, -1, true, NULL)", "a.sort(-1, descending=True)[0]", a=data)
    case("SECOND(gw_sort(a, 0, true, &v->second))", "a.sort(dim=0, stable=True, descending=True)[1]",
         a=data)
for data in (M, ODD):
    case("gw_topk(a, 2, 0, true, true, NULL)", "a.topk(2, 0)[0]", a=data)
    case("SECOND(gw_topk(a, 2, 0, false, true, &v->second))", "a.topk(2, 0, largest=False)[1]", a=data)
    case("gw_kthvalue(a, 2, 0, false, NULL)", "a.kthvalue(2, 0)[0]", a=data)
    case("SECOND(gw_kthvalue(a, 2, 0, true, &v->second))", "a.kthvalue(2, 0, keepdim=True)[1]", a=data)
case("gw_mode(a, 0, false, NULL)", "a.mode(0)[0]", a=T)
case("SECOND(gw_mode(a, 0, false, &v->second))", "a.mode(0)[1]", a=T)
case("gw_mode(a, 1, true, NULL)", "a.mode(1, keepdim=True)[0]", a=Z2)
for data in (M, Z1, Z2, ODD, 0.5):
    names = data in (M, 0.5)
    case("gw_cumsum(a, 0)", "a.cumsum(0)", names=names, a=data)
    case("gw_cumprod(a, -1)", "a.cumprod(-1)", names=names, a=data)
    case("gw_logcumsumexp(a, 0)", "a.logcumsumexp(0)", names=False, a=data)
    for name in ("cummax", "cummin"):
        case(f"gw_{name}(a, -1, NULL)", f"a.{name}(-1)[0]", a=data)
        case(f"SECOND(gw_{name}(a, 0, &v->second))", f"a.{name}(0)[1]", a=data)
    case("gw_softmax(a, -1)", "a.softmax(-1)", names=names, a=data)
    case("gw_log_softmax(a, 0)", "a.log_softmax(0)", names=names, a=data)
case("gw_cumsum(a, 0)", "a.cumsum(0)", a=("b", [1, 0, 1]))
case("gw_softmax(a, 0)", "a.softmax(0)", names=False, a=[-inf, 1.0, 2.0])
case("gw_softmax(a, 0)", "a.softmax(0)", names=False, a=[-inf, -inf])
case("gw_softmax(a, 1)", "a.softmax(1)", a=C)

I2 = ("i", [[0, 2, 1], [2, 0, 0]])
family("indexing")
case("gw_gather(a, 1, b)", "a.gather(1, b)", a=M, b=I2)
case("gw_gather(a, 0, b)", "a.gather(0, b)", a=M, b=("i", [[1, 0, 1]]))
case("gw_scatter(a, 1, c, b)", "a.scatter(1, c, b)", a=M, b=[[1.5, 2.5], [-0.5, 3.5]], c=("i", [[0, 2], [2, 1]]))
case("gw_scatter_value(a, 1, b, gw_scalar_float(2.5))", "a.scatter(1, b, 2.5)", a=M, b=("i", [[0], [2]]))
case("gw_scatter_add(a, 0, c, b)", "a.scatter_add(0, c, b)", a=M, b=N, c=("i", [[0, 1, 1], [0, 1, 0]]))
case("gw_index_select(a, 1, b)", "a.index_select(1, b)", a=M, b=("i", [2, 0, 2]))
case("gw_index_select(a, 0, b)", "a.index_select(0, b)", a=M, b=("i", [1]))
case("gw_index_add(a, 1, c, b)", "a.index_add(1, c, b)", a=M, b=N, c=("i", [2, 0, 2]))
case("gw_index_copy(a, 1, c, b)", "a.index_copy(1, c, b)", a=M, b=N, c=("i", [2, 0, 1]))
case("gw_index_fill(a, 0, b, gw_scalar_int(2))", "a.index_fill(0, b, 2)", a=M, b=("i", [1]))
case("gw_take(a, b)", "torch.take(a, b)", a=M, b=("i", [[0, 5], [-1, 2]]))
case("gw_put(a, c, b, false)", "a.put(c, b)", names=False, a=M, b=[1.5, 2.5], c=("i", [4, -6]))
case("gw_put(a, c, b, true)", "a.put(c, b, accumulate=True)", a=M, b=[1.5, 2.5], c=("i", [4, 4]))
for picked in ([1], [0, 1], [1, 1], [1, 0, 1], [0, 1, 1]):
    c = ", ".join("b" if x else "NULL" for x in picked)
    py = ", ".join("b" if x else "None" for x in picked)
    for index in ([1, -1, 0], [[1, 0], [0, 1]], 1):
        case(f"gw_index(a, (gw_tensor *[]){{{c}}}, {len(picked)})", f"torch.ops.aten.index(a, [{py}])",
             a=C, b=("i", index))
case("gw_index(a, &b, 1)", "a[b]", a=M, b=("b", [[1, 0, 1], [0, 0, 1]]))
case("gw_index(a, &b, 1)", "a[b]", a=M, b=("b", [0, 1]))
case("gw_index(a, &b, 1)", "a[b]", a=M, b=("b", [0, 0]))
for mask in (True, False):
    case("gw_index(a, &b, 1)", "a[b]", names=False, a=M, b=("b", mask))
case("gw_index(a, (gw_tensor *[]){b, c}, 2)", "a[b, c]", names=False, a=M, b=("b", [1, 1]), c=("i", 1))
case("gw_index_put(a, &c, 1, b, false)", "a.index_put((c,), b)", names=False, a=M, b=N, c=("i", [1, 0]))
case("gw_index_put(a, &c, 1, b, true)", "a.index_put((c,), b, accumulate=True)", a=M, b=[[1.5, 2.0, -1.0]],
     c=("i", [1, 1]))
case("gw_index_put(a, &c, 1, b, false)", "a.index_put((c,), b)", names=False, a=M, b=2.0,
     c=("b", [[1, 0, 1], [0, 0, 1]]))
case("gw_masked_select(a, b)", "a.masked_select(b)", a=M, b=("b", [[1, 0, 1], [0, 0, 1]]))
case("gw_masked_select(a, b)", "a.masked_select(b)", a=M, b=("b", [1, 0, 1]))
case("gw_masked_scatter(a, c, b)", "a.masked_scatter(c, b)", names=False, a=M, b=[1.0, 2.0, 3.0, 4.0],
     c=("b", [[1, 0, 1], [0, 0, 1]]))
case("gw_masked_fill_tensor(a, c, b)", "a.masked_fill(c, b)", names=False, a=M, b=2.5,
     c=("b", [[1, 0, 1], [0, 0, 1]]))
case("gw_nonzero(a)", "a.nonzero()", a=("b", [[1, 0, 1], [0, 0, 1]]))
case("gw_nonzero(a)", "a.nonzero()", a=("b", True))

family("shapes")
case(f"gw_flip(a, {dims(0)})", "a.flip(0)", a=M)
case(f"gw_flip(a, {dims(-1, 0)})", "a.flip(-1, 0)", a=M)
case(f"gw_roll(a, (const int64_t[]){{1}}, NULL, 1)", "a.roll(1)", a=M)
case(f"gw_roll(a, (const int64_t[]){{1, -2}}, (const int64_t[]){{0, 1}}, 2)", "a.roll((1, -2), (0, 1))", a=M)
for k in (0, 1, 2, 3, -1):
    case(f"gw_rot90(a, {k}, 0, 1)", f"a.rot90({k})", a=M)
case(f"gw_rot90(a, 1, 1, 2)", "a.rot90(1, (1, 2))", a=C)
case(f"gw_repeat(a, {dims(2, 1)})", "a.repeat(2, 1)", names=False, a=M)
case(f"gw_repeat(a, {dims(2, 3, 2)})", "a.repeat(2, 3, 2)", names=False, a=M)
case(f"gw_repeat(a, {dims(3)})", "a.repeat(3)", names=False, a=1.5)
case("gw_repeat_interleave(a, 2, NULL)", "a.repeat_interleave(2)", a=M)
case("gw_repeat_interleave(a, 2, &(const int64_t){1})", "a.repeat_interleave(2, 1)", a=M)
for k in (0, 1, -1, 5):
    if k < 5:
        case(f"gw_diag(a, {k})", f"a.diag({k})", names=False, a=M)
    case(f"gw_diagonal(a, {k}, 0, 1)", f"a.diagonal({k})", a=M)
    case(f"gw_triu(a, {k})", f"a.triu({k})", a=M)
    case(f"gw_tril(a, {k})", f"a.tril({k})", a=C)
for k in (0, 1, -2):
    case(f"gw_diag(a, {k})", f"a.diag({k})", a=[1.5, 2.5])
    case(f"gw_diag_embed(a, {k}, -2, -1)", f"torch.diag_embed(a, {k})", a=M)
case("gw_diagonal(a, 0, 2, 0)", "a.diagonal(0, 2, 0)", a=C)
case("gw_matrix_trace(a)", "a.trace()", names=False, a=M)
case("gw_matrix_trace(a)", "a.trace()", names=False, a=[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
case("gw_pad(a, (const int64_t[]){1, 2}, 2, gw_scalar_int(0))", "F.pad(a, (1, 2))", a=M)
case("gw_pad(a, (const int64_t[]){-1, 2, 0, 1}, 4, gw_scalar_float(2.5))", "F.pad(a, (-1, 2, 0, 1), value=2.5)", a=M)
case("gw_unfold(a, 1, 2, 1)", "a.unfold(1, 2, 1)", a=M)
case("gw_unfold(a, 0, 3, 2)", "a.unfold(0, 3, 2)", a=[1.0, 2.0, 3.0, 4.0, 5.0])
case("gw_movedim(a, 0, 2)", "a.movedim(0, 2)", a=C)
case("PART(gw_meshgrid(in, 2, false, &v->parts), 1)", "torch.meshgrid(a, b, indexing='ij')[1]", names=False, a=[1.0, 2.0], b=[3.0, 4.0, 5.0])
case("PART(gw_meshgrid(in, 2, true, &v->parts), 0)", "torch.meshgrid(a, b, indexing='xy')[0]", names=False, a=[1.0, 2.0], b=[3.0, 4.0, 5.0])

S1, S2 = [[1.0, -1.0, 1.0], [-1.0, -1.0, 1.0]], [[0.25, 0.5, 0.125], [0.75, 0.875, 0.375]]
MODES = (("GW_REDUCE_NONE", "none"), ("GW_REDUCE_MEAN", "mean"), ("GW_REDUCE_SUM", "sum"))
family("losses")
for mode, py in MODES:
    red = f"reduction='{py}'"
    case(f"gw_mse_loss(a, b, {mode})", f"F.mse_loss(a, b, {red})", a=M, b=N)
    case(f"gw_l1_loss(a, b, {mode})", f"F.l1_loss(a, b, {red})", a=M, b=N)
    for beta in ("1.0", "0.5", "4.0"):
        case(f"gw_smooth_l1_loss(a, b, {mode}, {beta})", f"F.smooth_l1_loss(a, b, {red}, beta={beta})", a=M, b=N)
        case(f"gw_huber_loss(a, b, {mode}, {beta})", f"F.huber_loss(a, b, {red}, delta={beta})", a=M, b=N)
    case(f"gw_soft_margin_loss(a, b, {mode})", f"F.soft_margin_loss(a, b, {red})", a=M, b=("c", S1))
    case(f"gw_binary_cross_entropy(a, b, NULL, {mode})", f"F.binary_cross_entropy(a, b, {red})", a=P, b=S2)
    case(f"gw_binary_cross_entropy(a, b, c, {mode})", f"F.binary_cross_entropy(a, b, weight=c, {red})",
         a=P, b=S2, c=("c", Q))
    for w, pw in (("NULL", "NULL"), ("c", "NULL"), ("NULL", "d"), ("c", "d")):
        case(f"gw_binary_cross_entropy_with_logits(a, b, {w}, {pw}, {mode})",
             f"F.binary_cross_entropy_with_logits(a, b, {w.replace('NULL', 'None')}, pos_weight={pw.replace('NULL', 'None')}, {red})",
             a=M, b=S2, c=("c", Q), d=("c", [2.0, 0.5, 1.5]))
    case(f"gw_nll_loss_nd(a, b, NULL, {mode}, -100)", f"F.nll_loss(a, b, {red})", a=M, b=("i", [2, 0]))
    case(f"gw_nll_loss_nd(a, b, c, {mode}, 2)", f"F.nll_loss(a, b, c, ignore_index=2, {red})", a=M,
         b=("i", [2, 0]), c=("c", [2.0, 0.5, 1.5]))
    case(f"gw_nll_loss_nd(a, b, NULL, {mode}, -100)", f"F.nll_loss(a, b, {red})", a=[0.5, 1.5], b=("i", 1))
    case(f"gw_nll_loss_nd(a, b, NULL, {mode}, -100)", f"F.nll_loss(a, b, {red})", a=C, b=("i", [[0, 1], [1, 1], [0, 0]]))
    case(f"gw_nll_loss_nd(a, b, NULL, {mode}, -100)", f"F.nll_loss(a, b, {red})", a=[C], b=("i", [[[0, 1], [2, 1]]]))
    for smooth in ("0.0", "0.2"):
        case(f"gw_cross_entropy(a, b, NULL, {mode}, -100, {smooth})",
             f"F.cross_entropy(a, b, {red}, label_smoothing={smooth})", a=M, b=("i", [2, 0]))
        case(f"gw_cross_entropy(a, b, c, {mode}, 0, {smooth})",
             f"F.cross_entropy(a, b, c, ignore_index=0, {red}, label_smoothing={smooth})", a=M, b=("i", [2, 0]),
             c=("c", [2.0, 0.5, 1.5]))
        case(f"gw_cross_entropy(a, b, NULL, {mode}, -100, {smooth})",
             f"F.cross_entropy(a, b, {red}, label_smoothing={smooth})", a=M, b=S2)
        case(f"gw_cross_entropy(a, b, c, {mode}, -100, {smooth})",
             f"F.cross_entropy(a, b, c, {red}, label_smoothing={smooth})", a=M, b=S2, c=("c", [2.0, 0.5, 1.5]))
        case(f"gw_cross_entropy(a, b, NULL, {mode}, -100, {smooth})",
             f"F.cross_entropy(a, b, {red}, label_smoothing={smooth})", a=[0.5, 1.5], b=("i", 1))
    case(f"gw_kl_div(a, b, {mode}, false, false)", f"F.kl_div(a, b, {red})", a=M, b=S2)
    case(f"gw_kl_div(a, b, {mode}, false, true)", f"F.kl_div(a, b, {red}, log_target=True)", a=M, b=N)
    case(f"gw_poisson_nll_loss(a, b, true, false, 1e-8, {mode})", f"F.poisson_nll_loss(a, b, {red})", a=M, b=Q)
    case(f"gw_poisson_nll_loss(a, b, false, true, 1e-8, {mode})",
         f"F.poisson_nll_loss(a, b, log_input=False, full=True, {red})", a=Q, b=("c", Q))
    case(f"gw_gaussian_nll_loss(a, b, c, false, 1e-6, {mode})", f"F.gaussian_nll_loss(a, b, c, {red})", a=M, b=N, c=Q)
    case(f"gw_gaussian_nll_loss(a, b, c, true, .75, {mode})", f"F.gaussian_nll_loss(a, b, c, full=True, eps=.75, {red})",
         a=M, b=N, c=[[0.5], [1.5]])
    case(f"gw_hinge_embedding_loss(a, b, 1, {mode})", f"F.hinge_embedding_loss(a, b, {red})", a=M, b=("c", S1))
    case(f"gw_margin_ranking_loss(a, b, c, .5, {mode})", f"F.margin_ranking_loss(a, b, c, .5, {red})", a=M, b=N, c=("c", S1))
    case(f"gw_cosine_embedding_loss(a, b, c, .25, {mode})", f"F.cosine_embedding_loss(a, b, c, .25, {red})", a=M, b=N,
         c=("c", [1.0, -1.0]))
    case(f"gw_triplet_margin_loss(a, b, c, 1, 2, 1e-6, false, {mode})", f"F.triplet_margin_loss(a, b, c, {red})",
         a=M, b=N, c=Q)
    case(f"gw_triplet_margin_loss(a, b, c, 4, 2, 1e-6, true, {mode})",
         f"F.triplet_margin_loss(a, b, c, margin=4., swap=True, {red})", a=M, b=N, c=Q)
    case(f"gw_multilabel_soft_margin_loss(a, b, NULL, {mode})", f"F.multilabel_soft_margin_loss(a, b, {red})", a=M,
         b=("c", [[1.0, 0.0, 1.0], [0.0, 0.0, 1.0]]))
case("gw_kl_div(a, b, GW_REDUCE_SUM, true, false)", "F.kl_div(a, b, reduction='batchmean')", a=M, b=S2)
case("gw_binary_cross_entropy(a, b, NULL, GW_REDUCE_MEAN)", "F.binary_cross_entropy(a, b)", names=False,
     a=[0.0, 1.0, 0.5], b=("c", [0.0, 1.0, 1.0]))
case("gw_binary_cross_entropy_with_logits(a, b, NULL, NULL, GW_REDUCE_NONE)",
     "F.binary_cross_entropy_with_logits(a, b, reduction='none')", names=False, a=[100.0, -100.0, 0.0], b=("c", [0.0, 1.0, 1.0]))
case("gw_nll_loss_nd(a, b, NULL, GW_REDUCE_MEAN, 0)", "F.nll_loss(a, b, ignore_index=0)", names=False, a=M, b=("i", [0, 0]))

family("layers")
case(f"gw_layer_norm(a, {dims(3)}, NULL, NULL, 1e-5)", "F.layer_norm(a, (3,))", names=False, a=M)
case(f"gw_layer_norm(a, {dims(3)}, b, c, 1e-5)", "F.layer_norm(a, (3,), b, c)", names=False, a=M, b=[0.5, 1.5, -1.0], c=[0.25, 0.5, 2.0])
case(f"gw_layer_norm(a, {dims(2, 2)}, NULL, NULL, .125)", "F.layer_norm(a, (2, 2), eps=.125)", names=False, a=C)
case("gw_batch_norm(a, b, c, NULL, NULL, true, .1, 1e-5)", "F.batch_norm(a, None, None, b, c, True)", names=False, a=C,
     b=[0.5, 1.5], c=[0.25, 2.0])
case("gw_batch_norm(a, NULL, NULL, NULL, NULL, true, .1, 1e-5)", "F.batch_norm(a, None, None, training=True)",
     names=False, a=M)
case("gw_batch_norm(a, NULL, NULL, b, c, false, .1, 1e-5)", "F.batch_norm(a, b, c)", names=False, a=M,
     b=("c", [0.5, 1.5, 0.25]), c=("c", [0.25, 2.0, 1.5]))
case("gw_batch_norm(a, b, c, d, keep(v, gw_abs(d)), false, .1, 1e-5)", "F.batch_norm(a, d, d.abs(), b, c)", names=False, a=C,
     b=[0.5, 1.5], c=[0.25, 2.0], d=("c", [0.5, -0.25]))
case("(gw_tensor_release(gw_batch_norm(a, NULL, NULL, b, c, true, .25, 1e-5)), gw_clone(b))",
     "(F.batch_norm(a, b, c, training=True, momentum=.25), b.clone())[1]", a=("c", M), b=("c", [0.5, 1.5, 0.25]), c=("c", [0.25, 2.0, 1.5]))
case("(gw_tensor_release(gw_batch_norm(a, NULL, NULL, b, c, true, .25, 1e-5)), gw_clone(c))",
     "(F.batch_norm(a, b, c, training=True, momentum=.25), c.clone())[1]", a=("c", M), b=("c", [0.5, 1.5, 0.25]), c=("c", [0.25, 2.0, 1.5]))
G4 = [[[0.5, -1.25], [2.0, 0.75], [1.5, -0.5], [0.25, 3.0]]]
case("gw_group_norm(a, 2, b, c, 1e-5)", "F.group_norm(a, 2, b, c)", names=False, a=G4, b=[0.5, 1.5, 1.0, -1.0], c=[0.25, 2.0, 0.0, 1.0])
case("gw_group_norm(a, 4, NULL, NULL, 1e-5)", "F.group_norm(a, 4)", names=False, a=G4)
for pad, py in (("-1", "None"), ("1", "1")):
    case(f"gw_embedding(a, b, {pad})", f"F.embedding(b, a, padding_idx={py})", a=M, b=("i", [[0, 1], [1, 1]]))
case("gw_embedding(a, b, -1)", "F.embedding(b, a)", a=M, b=("i", 1))
case("gw_cdist(a, b, 2)", "torch.cdist(a, b)", names=False, a=M, b=N)
for x in (M, M[0], C):
    w = [[0.5, -1.0, 2.0], [1.5, 0.25, -0.75]] if x is not C else [[0.5, -1.0], [2.0, 1.5], [0.25, -0.75]]
    case("gw_linear(a, b, NULL)", "F.linear(a, b)", a=x, b=w)
    case("gw_linear(a, b, c)", "F.linear(a, b, c)", a=x, b=w, c=[0.5, 1.5] if x is not C else [0.5, 1.5, 2.5])
for dim in (0, 1):
    case(f"gw_cosine_similarity(a, b, {dim}, 1e-8)", f"F.cosine_similarity(a, b, {dim})", a=M, b=N)
    case(f"gw_normalize(a, 2, {dim}, 1e-12)", f"F.normalize(a, dim={dim})", a=M)
case("gw_cosine_similarity(a, b, 1, 2)", "F.cosine_similarity(a, b, 1, 2.)", a=M, b=N)
case("gw_pairwise_distance(a, b, 2, 1e-6, false)", "F.pairwise_distance(a, b)", a=M, b=N)
case("gw_softsign(a)", "F.softsign(a)", a=M)
case("gw_tanhshrink(a)", "F.tanhshrink(a)", a=M)
case("gw_softmin(a, 1)", "F.softmin(a, 1)", a=M)
case("gw_one_hot(a, -1)", "F.one_hot(a)", a=("i", [[0, 2], [1, 1]]))
case("gw_one_hot(a, 4)", "F.one_hot(a, 4)", a=("i", [0, 2]))

SQUARE = [[2.0, 1.0, 0.5], [0.25, 3.0, -1.0], [1.5, 0.75, 2.5]]
TWO = [[[2.0, 1.0], [0.5, 3.0]], [[-1.0, 0.5], [2.0, 1.5]]]
family("algebra")
for data in (SQUARE, TWO):
    case("gw_det(a)", "torch.det(a)", a=data)
    case("gw_inverse(a)", "torch.inverse(a)", a=data)
    case("gw_logdet(a)", "torch.logdet(a)", names=False, a=data)
for i in (0, 1):
    case(f"PART(gw_slogdet(a, &v->parts), {i})", f"torch.linalg.slogdet(a)[{i}]", names=False, a=SQUARE)
case("gw_solve(a, b)", "torch.linalg.solve(a, b)", a=SQUARE, b=[1.0, -2.0, 0.5])
case("gw_solve(a, b)", "torch.linalg.solve(a, b)", a=SQUARE, b=[[1.0, 2.0], [-2.0, 0.5], [0.5, 1.5]])
case("gw_solve(a, b)", "torch.linalg.solve(a, b)", a=TWO, b=[[[1.0], [2.0]], [[-2.0], [0.5]]])
case("gw_cross(a, b, 1)", "torch.cross(a, b, 1)", a=M, b=N)
case("gw_cross(a, b, 0)", "torch.cross(a, b, 0)", a=M[0], b=N[0])
for beta, alpha in ((1, 1), (0.5, 2.0), (0, 2.0)):
    case(f"gw_addmm_scaled(a, b, c, {beta}, {alpha})", f"torch.addmm(a, b, c, beta={beta}, alpha={alpha})",
         names=False, a=TWO[0], b=M, c=[[1.0, 2.0], [-2.0, 0.5], [0.5, 1.5]])
    case(f"gw_baddbmm(a, b, c, {beta}, {alpha})", f"torch.baddbmm(a, b, c, beta={beta}, alpha={alpha})",
         names=False, a=TWO, b=TWO, c=[[[1.0, 2.0], [-2.0, 0.5]], [[0.5, 1.5], [0.25, -1.0]]])
case("gw_outer(a, b)", "torch.outer(a, b)", a=M[0], b=N[1])
case("gw_kron(a, b)", "torch.kron(a, b)", a=M, b=TWO[0])
case("gw_kron(a, b)", "torch.kron(a, b)", a=M[0], b=TWO[0])
for k in (0, 1, 2, 3, 5, -1, -2):
    case(f"gw_matrix_power(a, {k})", f"torch.matrix_power(a, {k})", names=False, a=SQUARE)
for equation, operands in (("ij,jk->ik", "MT"), ("ij,ij->", "MN"), ("bi,bj->bij", "MN"), ("ii->i", "S"), ("ii", "S"),
                           ("ij->ji", "M"), ("ij->j", "M"), ("ij,kj->ik", "MN"), ("i,j->ij", "RR"), ("ij,j->i", "MR"),
                           ("bij,bjk->bik", "BB"), ("ij,jk", "MT"), ("ij,jk,kl->il", "MTM"), ("ij->", "M"),
                           ("bij,bij->b", "BB"), (" i j , j -> i ", "MR"), ("iij->ij", "B")):
    data = {"M": M, "N": N, "T": [[1.0, 2.0], [-2.0, 0.5], [0.5, 1.5]], "S": SQUARE, "R": M[0], "B": TWO}
    names = "abc"[:len(operands)]
    case(f'gw_einsum(v->ctx, "{equation}", in, {len(operands)})', f"torch.einsum('{equation}', {', '.join(names)})",
         names=False, **{x: data[o] for x, o in zip(names, operands)})

family("inplace")
case("CHANGED(gw_scatter_(SELF, 1, c, b))", "a.clone().scatter_(1, c, b)", a=M, b=N, c=I2)
case("CHANGED(gw_scatter_add_(SELF, 1, c, b))", "a.clone().scatter_add_(1, c, b)", a=M, b=N, c=I2)
case("CHANGED(gw_scatter_value_(SELF, 1, b, gw_scalar_float(2.5)))", "a.clone().scatter_(1, b, 2.5)", a=M, b=I2)
case("CHANGED(gw_index_add_(SELF, 1, c, b))", "a.clone().index_add_(1, c, b)", names=False, a=M, b=N, c=("i", [2, 0, 2]))
case("CHANGED(gw_index_copy_(SELF, 1, c, b))", "a.clone().index_copy_(1, c, b)", names=False, a=M, b=N, c=("i", [2, 0, 1]))
case("CHANGED(gw_index_fill_(SELF, 1, b, gw_scalar_int(2)))", "a.clone().index_fill_(1, b, 2)", a=M, b=("i", [2]))
case("CHANGED(gw_masked_fill_(SELF, b, gw_scalar_int(2)))", "a.clone().masked_fill_(b, 2)", a=M, b=("b", [1, 0, 1]))
case("CHANGED(gw_clamp_(SELF, &(const gw_scalar){.dtype = GW_F64, .f = -.5}, NULL))", "a.clone().clamp_(min=-.5)", a=M)
case("CHANGED(gw_index_put_(SELF, &c, 1, b, true))", "a.clone().index_put_((c,), b, accumulate=True)", names=False,
     a=M, b=[[1.5, 2.0, -1.0]], c=("i", [1, 1]))
case("CHANGED(gw_lerp_(SELF, b, (gw_numbers){.p = .25}))", "a.clone().lerp_(b, .25)", names=False, a=M, b=N)
case("CHANGED(gw_addcmul_(SELF, b, c, (gw_numbers){.p = 2}))", "a.clone().addcmul_(b, c, value=2)", names=False, a=M, b=N, c=Q)
case("CHANGED(gw_addcdiv_(SELF, b, c, (gw_numbers){.p = 2}))", "a.clone().addcdiv_(b, c, value=2)", names=False, a=M, b=N, c=Q)
case("CHANGED(gw_nan_to_num_(SELF, (gw_numbers){0, 5, -7}))", "a.clone().nan_to_num_(0., 5., -7.)", a=EDGES)
case("CHANGED(gw_sigmoid_(SELF))", "a.clone().sigmoid_()", a=M)
case("CHANGED(gw_remainder_(SELF, b))", "a.clone().remainder_(b)", names=False, a=M, b=N)
