"""What differential.py compares: random calls of torch, drawn from tables.

A family is a function of a Drawing that gives one expression; it asks the drawing for operands,
which become lines of the case before it.
"""
import math

EDGES = ["0.0", "-0.0", "inf", "-inf", "nan", "1.0", "-1.0"]
FAMILIES = []


def family(weight):
    def add(f):
        FAMILIES.extend([f] * weight)
        return f
    return add


class Drawing:
    def __init__(self, draw):
        self.draw = draw
        self.lines = []
        self.leaves = []
        self.n = 0
        self.edges = draw.random() < 0.15  # operands with nan, inf, 0
        self.wide = draw.choice(["float32", "float64", "float64", "float64"])

    def pick(self, *options):
        return self.draw.choice(options)

    def flip(self, p=0.5):
        return self.draw.random() < p

    def shape(self, low=0, high=3, empty=True):
        n = self.draw.randint(low, high)
        sizes = [1, 2, 2, 3, 3] + ([0] if empty and self.flip(0.1) else [])
        return [self.draw.choice(sizes) for _ in range(n)]

    def broadcast(self, shape):
        """A shape that broadcasts with the given one."""
        other = [1 if self.flip(0.3) else s for s in shape]
        return other[self.draw.randint(0, len(other)) if self.flip(0.3) else 0:]

    def number(self, kind):
        draw = self.draw
        if kind == "int":
            return str(draw.randint(-3, 3))
        if kind == "bool":
            return draw.choice(["True", "False"])
        if self.edges and kind == "any" and draw.random() < 0.3:
            return draw.choice(EDGES)
        low, high = {"any": (-24, 24), "positive": (1, 24), "unit": (1, 7), "small": (-7, 7)}[kind]
        return repr(draw.randint(low, high) / 8)

    def tensor(self, shape, kind="any", grad=None, dtype=None):
        """A new operand's name; floats require a gradient, mostly."""
        name = "abcdefgh"[self.n]
        self.n += 1
        dtype = dtype or {"int": "int64", "bool": "bool"}.get(kind, self.wide)
        kind = {"int64": "int", "bool": "bool"}.get(dtype, kind)
        values = [self.number(kind) for _ in range(math.prod(shape))]
        text = f"torch.tensor([{', '.join(values)}], dtype=torch.{dtype})"
        layout = self.draw.random()
        if len(shape) >= 2 and layout < 0.2:
            text += f".reshape({shape[:-2] + [shape[-1], shape[-2]]}).transpose(-1, -2)"
        elif len(shape) >= 1 and layout < 0.3:
            text += f".repeat_interleave(2).reshape({shape[:-1] + [2 * shape[-1]]})[..., ::2]"
        else:
            text += f".reshape({shape})"
        if grad is None:
            grad = dtype.startswith("float") and self.flip(0.9)
        if grad:
            text += ".detach().requires_grad_()"
            self.leaves.append(name)
        self.lines.append(f"{name} = {text}")
        return name

    def index(self, shape, size, negative=True):
        low = -size if negative and self.flip(0.3) else 0
        values = [str(self.draw.randint(low, size - 1)) for _ in range(math.prod(shape))]
        name = "ijkl"[self.n % 4] + str(self.n)
        self.n += 1
        self.lines.append(f"{name} = torch.tensor([{', '.join(values)}], dtype=torch.int64)"
                          f".reshape({shape})")
        return name

    def dim(self, ndim):
        n = max(ndim, 1)
        return self.draw.randint(-n, n if self.flip(0.02) else n - 1)

    def some_dtype(self):
        return self.pick("float32", "float64", "float64", "int64", "bool")


def expressions(draw):
    """One case: what it is about, and the lines of its function."""
    d = Drawing(draw)
    text = draw.choice(FAMILIES)(d)
    return text, d.lines + [f"out = {text}", f"check(out, [{', '.join(d.leaves)}])"]


# --- Pointwise ---

UNARY = ("neg abs exp exp2 expm1 sin cos tan sinh cosh tanh atan asinh sigmoid relu square sign sgn "
         "floor ceil round trunc frac erf erfc sinc isnan isinf isfinite logical_not "
         "nan_to_num positive deg2rad rad2deg signbit erfinv lgamma digamma").split()
POSITIVE = "log log2 log10 log1p sqrt rsqrt reciprocal".split()
UNIT = "asin acos atanh logit".split()


@family(6)
def unary(d):
    r = d.draw.random()
    if r < 0.15:
        return f"torch.{d.pick(*POSITIVE)}({d.tensor(d.shape(), d.pick('positive', 'any'))})"
    if r < 0.25:
        return f"torch.{d.pick(*UNIT)}({d.tensor(d.shape(), 'unit')})"
    if r < 0.28:
        return f"torch.acosh({d.tensor(d.shape(), 'positive')} + 1)"
    x = d.tensor(d.shape(), dtype=d.some_dtype() if d.flip(0.3) else None)
    return f"torch.{d.pick(*UNARY)}({x})" if d.flip() else f"{x}.{d.pick(*UNARY)}()"


BINARY = ("add sub mul div true_divide maximum minimum fmax fmin atan2 hypot logaddexp remainder "
          "fmod floor_divide eq ne lt le gt ge logical_and logical_or logical_xor pow xlogy "
          "copysign logaddexp2 float_power heaviside").split()


@family(6)
def binary(d):
    shape = d.shape()
    kind = d.pick("any", "any", "positive")
    mixed = d.flip(0.3)
    a = d.tensor(shape, kind, dtype=d.some_dtype() if mixed else None)
    b = d.tensor(d.broadcast(shape), kind, dtype=d.some_dtype() if mixed else None)
    return f"torch.{d.pick(*BINARY)}({a}, {b})"


OPERATORS = "+ - * / // % ** == != < <= > >= & | ^".split()


@family(4)
def operator(d):
    shape = d.shape()
    a = d.tensor(shape, d.pick("any", "positive"), dtype=d.some_dtype() if d.flip(0.3) else None)
    b = (d.pick("2", "-1", "0.5", "3", "0", "-2.0", "True", "1.5", "2.0") if d.flip(0.5) else
         d.tensor(d.broadcast(shape), d.pick("any", "positive"),
                  dtype=d.some_dtype() if d.flip(0.3) else None))
    op = d.pick(*OPERATORS)
    return f"{a} {op} {b}" if d.flip(0.7) else f"{b} {op} {a}"


@family(2)
def ternary(d):
    shape = d.shape()
    a, b, c = (d.tensor(d.broadcast(shape) if k else shape) for k in range(3))
    return d.pick(
        f"torch.addcmul({a}, {b}, {c}, value={d.pick('1', '0.5', '2')})",
        f"torch.addcdiv({a}, {b}, {c}, value={d.pick('1', '-0.5')})",
        f"torch.lerp({a}, {b}, {d.pick(c, '0.25', '0.75')})",
        f"torch.clamp({a}, {d.pick(b, 'None')}, {c})",
        f"torch.where({a} > 0, {b}, {c})",
        f"torch.where({a} > {d.pick('0.5', '0')}, {b}, {d.pick('0.5', '1', b)})",
        f"torch.add({a}, {b}, alpha={d.pick('2', '0.5', '-1')})",
        f"torch.sub({a}, {b}, alpha={d.pick('2', '0.5', '-1')})",
        f"torch.clamp({a}, {d.pick('-1', '-0.5', 'None')}, {d.pick('1', '0.75', '1.5')})",
        f"{a}.masked_fill({b} > 0, {d.pick('0.5', '-inf', '2')})",
        f"torch.rsub({a}, {b}, alpha={d.pick('1', '2')})",
    )


# --- Reductions ---

@family(6)
def reduction(d):
    shape = d.shape()
    dtype = d.some_dtype() if d.flip(0.2) else None
    x = d.tensor(shape, dtype=dtype)
    name = d.pick("sum", "mean", "prod", "amax", "amin", "max", "min", "var", "std", "logsumexp",
                  "norm", "argmax", "argmin", "all", "any", "median", "nansum", "nanmean",
                  "count_nonzero", "cumsum", "cumprod", "logcumsumexp", "cummax", "cummin", "mode",
                  "var_mean", "std_mean", "aminmax", "softmax", "log_softmax", "sort", "argsort",
                  "kthvalue", "topk", "nanmedian", "quantile", "nanquantile", "msort", "diff",
                  "renorm", "dist", "unique", "unique_consecutive", "bincount", "histc")
    keep = d.pick("", ", keepdim=True")
    dim = d.dim(len(shape))
    dims = d.pick(str(dim), str(dim), f"({dim},)", str(tuple(sorted({dim, d.dim(len(shape))}))))
    if name in ("cumsum", "cumprod", "logcumsumexp", "cummax", "cummin", "softmax", "log_softmax"):
        return f"torch.{name}({x}, {dim})"
    if name in ("sort", "argsort"):
        return f"torch.{name}({x}, {dim}, descending={d.pick('True', 'False')}, stable=True)" \
            if d.flip(0) else f"torch.{name}({x}, dim={dim}, descending={d.pick('True', 'False')})"
    if name == "kthvalue" or name == "topk":
        return f"torch.{name}({x}, {d.pick(1, 1, 2)}, {dim})"
    if name == "mode":
        return f"torch.mode({x}, {dim}{keep})"
    if name in ("quantile", "nanquantile"):
        q = d.pick("0.5", "0.25", "0.9", f"torch.tensor([0.25, 0.5], dtype={x}.dtype)")
        way = d.pick("", "", ", interpolation='lower'", ", interpolation='nearest'",
                     ", interpolation='midpoint'", ", interpolation='higher'")
        return f"torch.{name}({x}, {q}{d.pick('', f', {dim}{keep}')}{way})"
    if name == "norm":
        p = d.pick("2", "1", "3", "inf", "-inf", "0", "0.5", "'fro'", "None")
        return f"torch.norm({x}, {p}{d.pick('', f', {dim}{keep}')})" if d.flip() else \
            f"torch.linalg.vector_norm({x}, {d.pick('2', '1', '3', 'inf', '0')}, {dims}{keep})"
    if name in ("msort", "histc", "unique", "unique_consecutive", "bincount"):
        return f"torch.{name}({x})" if name != "histc" else f"torch.histc({x}, 4)"
    if name == "diff":
        return f"torch.diff({x}, {d.pick(1, 1, 2)}, {dim})"
    if name == "renorm":
        return f"torch.renorm({x}, {d.pick(1, 2)}, {dim}, 1.5)"
    if name == "dist":
        return f"torch.dist({x}, {d.tensor(d.broadcast(shape))}, {d.pick(2, 1, 3)})"
    if name == "aminmax":
        return f"torch.aminmax({x}{d.pick('', f', dim={dim}{keep}')})"
    if name in ("var", "std", "var_mean", "std_mean"):
        rest = d.pick("", f"{dims}", f"{dims}, unbiased=False", f"{dims}, correction=0",
                      "unbiased=False", f"{dims}, keepdim=True")
        return f"torch.{name}({x}{', ' if rest else ''}{rest})"
    if d.flip(0.35) and name not in ("logsumexp",):
        return f"torch.{name}({x})" if d.flip() else f"{x}.{name}()"
    if name in ("sum", "mean", "amax", "amin", "logsumexp", "nansum", "nanmean"):
        more = d.pick("", "", "", ", dtype=torch.float64") if name in ("sum", "mean") else ""
        return f"torch.{name}({x}, {dims}{keep}{more})"
    if name == "count_nonzero":
        return f"torch.count_nonzero({x}, {dims})"
    return f"{x}.{name}({dim}{keep})"


# --- Shapes ---

@family(5)
def shape(d):
    size = d.shape()
    n = len(size)
    x = d.tensor(size)
    numel = math.prod(size)
    dim, other = d.dim(n), d.dim(n)
    order = list(range(n))
    d.draw.shuffle(order)
    return d.pick(
        f"{x}.reshape(-1)" if numel else f"{x}.reshape({numel})",
        f"{x}.reshape({[1] + size})", f"{x}.view({size + [1]})", f"{x}.flatten()",
        f"{x}.permute({order})", f"{x}.transpose({dim}, {other})", f"{x}.unsqueeze({dim})",
        f"{x}.squeeze()", f"{x}.squeeze({dim})", f"{x}.expand({[2] + size})",
        f"{x}.repeat({[2] + [1] * n})", f"torch.tile({x}, (2,))",
        f"torch.flip({x}, [{dim}])", f"torch.roll({x}, {d.pick(1, -1, 2)}, {dim})",
        f"torch.roll({x}, 1)", f"{x}.movedim({dim}, {other})", f"{x}.narrow({dim}, 0, 1)",
        f"torch.cat([{x}, {x}], {dim})", f"torch.stack([{x}, {x} * 2], {dim})",
        f"{x}.chunk(2, {dim})", f"{x}.split(1, {dim})", f"{x}.split(2, {dim})", f"{x}.unbind({dim})",
        f"{x}.repeat_interleave(2, {dim})", f"{x}.repeat_interleave(2)",
        f"torch.tensor_split({x}, 2, {dim})", f"{x}.select({dim}, 0)", f"{x}.select({dim}, -1)",
        f"{x}.clone()", f"{x}.contiguous()", f"{x}.T", f"{x}.t()", f"torch.diag({x})",
        f"torch.diag_embed({x})", f"torch.diagonal({x})", f"torch.diagonal({x}, 1)",
        f"torch.tril({x})", f"torch.triu({x}, 1)", f"torch.trace({x})", f"torch.rot90({x}, 1, [0, 1])",
        f"{x}.unfold({dim}, 2, 1)", f"{x}.expand_as({x})", f"torch.atleast_2d({x})",
        f"{x}.sum_to_size({[1] * n})", f"{x}.swapaxes({dim}, {other})", f"torch.flipud({x})",
        f"{x}.type(torch.float32)", f"{x}.to(torch.float64)", f"{x}.float()", f"{x}.long()",
        f"{x}.bool()", f"{x}.double()", f"{x}.mT", f"torch.hstack([{x}, {x}])",
        f"torch.vstack([{x}, {x}])", f"torch.dstack([{x}, {x}])", f"torch.column_stack([{x}, {x}])",
        f"torch.block_diag({x}, {x})", f"torch.diagflat({x})", f"torch.atleast_3d({x})",
        f"{x}.unflatten({dim}, (1, -1))", f"torch.hsplit({x}, 1)", f"torch.vsplit({x}, 1)",
        f"torch.ravel({x})", f"{x}.take(torch.tensor([0]))", f"{x}.view_as({x})",
    )


@family(3)
def joined(d):
    size = d.shape(1)
    dim = d.draw.randrange(len(size))
    sizes = [list(size), list(size)]
    sizes[1][dim] = d.draw.choice([0, 1, 2])
    a, b = d.tensor(sizes[0]), d.tensor(sizes[1], dtype=d.some_dtype() if d.flip(0.2) else None)
    return d.pick(f"torch.cat([{a}, {b}], {dim})", f"torch.cat(({b}, {a}, {b}), dim={dim - len(size)})",
                  f"torch.cat([{a}, torch.zeros(0), {b}], {dim})")


# --- Indexing ---

@family(4)
def indexing(d):
    size = d.shape(1, 3, empty=False)
    n = len(size)
    x = d.tensor(size)
    dim = d.draw.randrange(n)
    line = d.index([d.draw.randint(1, 3)], size[dim])
    like = d.index(size, size[dim], negative=False)
    at0 = d.index([2], size[0])
    full = ", ".join([":"] * dim + [line])
    return d.pick(
        f"{x}[{full}]", f"{x}[0]", f"{x}[-1]", f"{x}[..., 0]", f"{x}[None]", f"{x}[:, None]",
        f"{x}[::2]", f"{x}[1:]", f"{x}[:-1]", f"{x}[..., 1:]", f"{x}[{at0}]", f"{x}[{x} > 0]",
        f"{x}[[0, 0]]", f"{x}[..., [0]]", f"{x}[{at0}, ..., 0]",
        f"torch.gather({x}, {dim}, {like})", f"torch.index_select({x}, {dim}, {line}.abs() % {size[dim]})",
        f"torch.take({x}, {at0}.abs())", f"{x}.index_fill({dim}, {line}, 0.5)",
        f"torch.zeros_like({x}).scatter({dim}, {like}, {x})", f"{x}.scatter({dim}, {like}, 0.5)",
        f"torch.zeros_like({x}).scatter_add({dim}, {like}, {x})",
        f"{x}.index_add({dim}, torch.arange({size[dim]}), {x} * 2)",
        f"{x}.index_copy({dim}, torch.arange({size[dim]}), {x} * 2)",
        f"torch.masked_select({x}, {x} > 0)", f"{x}.masked_fill({x} > 0, 0.25)",
        f"{x}.masked_scatter({x} > 0, {x} * 2)", f"torch.take_along_dim({x}, {like}, {dim})",
        f"torch.nonzero({x} > 0)", f"{x}.index_put(({at0},), torch.tensor(0.5, dtype={x}.dtype))",
        f"torch.argwhere({x} > 0)", f"torch.where({x} > 0)", f"{x}.scatter_add({dim}, {like}, {x})",
        f"{x}.index_select({dim}, {line})", f"{x}[torch.tensor({d.draw.randrange(size[0])})]",
        f"torch.searchsorted(torch.tensor([-1., 0., 1.], dtype={x}.dtype), {x})",
        f"torch.bucketize({x}, torch.tensor([-1., 0., 1.], dtype={x}.dtype))",
        f"torch.isin({x}, torch.tensor([0.5, 1.0], dtype={x}.dtype))",
    )


# --- In place ---

@family(3)
def in_place(d):
    size = d.shape()
    x, y = d.tensor(size), d.tensor(d.broadcast(size))
    body = d.pick(
        f"v.add_({y})", f"v.mul_({y})", f"v.sub_(1)", f"v.div_(2)", "v.neg_()", "v.exp_()",
        "v.sigmoid_()", "v.tanh_()", "v.clamp_(-0.5, 0.5)", "v.zero_()", "v.fill_(2)", "v.pow_(2)",
        f"v.copy_({y})", f"v.addcmul_({y}, {y})", f"v.lerp_({y}, 0.25)", "v.abs_()", "v.relu_()",
        "v.masked_fill_(v > 0, 0.5)", "v.floor_()", "v.round_()", f"v.__iadd__({y})",
        "v.t_()", "v.squeeze_()", "v.unsqueeze_(0)", "v.clamp_min_(0)", "v.sqrt_()", "v.sin_()",
        f"v.__setitem__(..., {y})", "v.reciprocal_()", "v.erf_()", "v.log1p_()", "v.cumsum_(0)",
        f"v.atan2_({y})", f"v.remainder_(2)", "v.detach_()", "v.sign_()", "v.trunc_()",
        "v.rsqrt_()", "v.square_()", "v.logit_(0.1)", "v.hypot_(v)", "v.tril_()", "v.triu_()",
        "v.swapaxes_(0, 0)", f"v.floor_divide_(2)", "v.fmod_(2)", "v.nan_to_num_()", "v.frac_()",
        "v.clip_(0, 1)", "v.expm1_()", "v.log_()", "v.cos_()", "v.asin_()", "v.resize_as_(v)")
    if d.flip(0.3) and size:
        body = body.replace("v.", "v[0].")
    return f"(lambda v: ({body}, v)[1])({x}.clone())"


# --- Matrices ---

@family(3)
def product(d):
    m, k, n = (d.pick(1, 2, 3) for _ in range(3))
    b = d.pick([], [2], [1], [2, 1])
    pair = d.pick(([m, k], [k, n]), ([k], [k, n]), ([m, k], [k]), ([k], [k]),
                  (b + [m, k], [k, n]), (b + [m, k], b + [k, n]), ([m, k], [2, k, n]),
                  ([2, m, k], [k]), ([k], [2, k, n]), ([m, k], [n, k]))
    x, y = (d.tensor(s) for s in pair)
    return d.pick(f"{x} @ {y}", f"torch.matmul({x}, {y})", f"{x} @ {y}", f"torch.mm({x}, {y})",
                  f"torch.einsum('...ij,...jk->...ik', {x}, {y})", f"torch.tensordot({x}, {y}, 1)",
                  f"torch.bmm({x}, {y})", f"torch.mv({x}, {y})", f"torch.dot({x}, {y})",
                  f"torch.outer({x}, {y})", f"torch.kron({x}, {y})", f"torch.inner({x}, {y})",
                  f"F.linear({x}, {y})", f"torch.addmm(torch.ones(1, dtype={x}.dtype), {x}, {y})",
                  f"torch.vdot({x}, {y})", f"torch.cdist({x}, {y})", f"torch.ger({x}, {y})",
                  f"torch.addmv(torch.ones(1, dtype={x}.dtype), {x}, {y}, beta=2, alpha=0.5)",
                  f"torch.addr(torch.ones(1, dtype={x}.dtype), {x}, {y})",
                  f"torch.chain_matmul({x}, {y})", f"torch.linalg.multi_dot([{x}, {y}])",
                  f"torch.addbmm(torch.ones(1, dtype={x}.dtype), {x}, {y})")


@family(1)
def algebra(d):
    n = d.pick(1, 2, 3)
    b = d.pick([], [], [2])
    x = d.tensor(b + [n, n], "small")
    y = f"({x} + 4 * torch.eye({n}, dtype={x}.dtype))"
    return d.pick(f"torch.det({y})", f"torch.inverse({y})", f"torch.linalg.inv({y})",
                  f"torch.linalg.det({y})", f"torch.logdet({y})", f"torch.slogdet({y})",
                  f"torch.linalg.solve({y}, {x})", f"torch.matrix_power({x}, {d.pick(0, 1, 2, 3)})",
                  f"torch.linalg.norm({x})", f"torch.trace({x})", f"torch.linalg.slogdet({y})",
                  f"torch.linalg.matrix_power({y}, {d.pick(2, -1)})", f"torch.linalg.matmul({x}, {x})",
                  f"torch.cov({x})", f"torch.corrcoef({x})", f"torch.linalg.norm({x}, dim=-1)",
                  f"torch.pinverse({y})", f"torch.linalg.cholesky({y} @ {y}.mT)",
                  f"torch.linalg.eigvalsh({y} @ {y}.mT)", f"torch.vander({x}[0])",
                  f"torch.cumulative_trapezoid({x})", f"torch.trapezoid({x})", f"torch.trapz({x})")


# --- torch.nn.functional ---

ACTIVATIONS = ("relu relu6 leaky_relu elu selu celu silu mish gelu softplus logsigmoid hardtanh "
               "hardsigmoid hardswish hardshrink softshrink softsign tanhshrink sigmoid tanh").split()


@family(4)
def activation(d):
    # PyTorch's vectors and its loops over the rest give nan other slopes ("Slopes at nan" in docs/numbers.md):
    # which element is which depends on the machine's vectors.
    d.edges = False
    x = d.tensor(d.shape())
    return d.pick(
        f"F.{d.pick(*ACTIVATIONS)}({x})", f"F.{d.pick(*ACTIVATIONS)}({x})",
        f"F.leaky_relu({x}, {d.pick('0.1', '0.5')})", f"F.elu({x}, alpha=0.5)",
        f"F.celu({x}, 2.0)", f"F.softplus({x}, {d.pick('2', '0.5')}, {d.pick('1', '20')})",
        f"F.hardtanh({x}, -0.5, 0.75)", f"F.threshold({x}, 0.25, -1.0)", f"F.gelu({x}, approximate='tanh')",
        f"F.softmax({x}, -1)", f"F.log_softmax({x}, 0)", f"F.softmin({x}, -1)", f"F.glu({x}, -1)",
        f"F.hardshrink({x}, 1.0)", f"F.softshrink({x}, 0.25)", f"F.normalize({x}, dim=0)",
        f"F.prelu({x}, torch.tensor([0.25], dtype={x}.dtype))", f"F.{d.pick(*ACTIVATIONS)}({x})",
        f"F.rrelu({x})", f"F.relu({x} * 1, inplace=True)", f"F.elu({x} * 1, inplace=True)",
        f"F.leaky_relu({x} * 1, 0.1, True)", f"F.silu({x} * 1, True)", f"F.hardtanh({x} * 1, inplace=True)",
        f"F.relu6({x} * 1, True)", f"F.selu({x} * 1, True)", f"F.mish({x} * 1, inplace=True)",
        f"F.hardswish({x} * 1, True)", f"F.hardsigmoid({x} * 1, True)", f"F.threshold({x} * 1, 0.1, 2, True)",
        f"F.celu({x} * 1, 1.5, True)", f"F.dropout({x}, 0.0)", f"F.dropout({x}, 0.5, False)",
        f"F.dropout({x}, 1.0)", f"F.layer_norm({x}, {x}.shape[-1:])", f"F.pad({x}, (1, 2))",
        f"F.pad({x}, (0, -1), value=0.5)", f"F.local_response_norm({x}, 2)")


REDUCED = ["", "", ", reduction='sum'", ", reduction='none'", ", reduction='mean'"]


@family(5)
def loss(d):
    size = d.shape()
    red = d.pick(*REDUCED)
    kind = d.pick("any", "any", "unit")
    x = d.tensor(size, kind)
    y = d.tensor(size if d.flip(0.9) else d.broadcast(size), kind)
    sign = f"torch.where({y}.detach() > 0, 1.0, -1.0).to({x}.dtype)"
    if kind == "unit":
        return d.pick(f"F.binary_cross_entropy({x}, {y}{red})",
                      f"F.binary_cross_entropy({x}, {y}, weight={y}.detach(){red})",
                      f"F.gaussian_nll_loss({x}, {y}, {y}{red})",
                      f"F.kl_div({x}, {y}{red})", f"F.poisson_nll_loss({x}, {y}, False{red})",
                      f"F.poisson_nll_loss({x}, {y}, False, True{red})")
    return d.pick(f"F.mse_loss({x}, {y}{red})", f"F.l1_loss({x}, {y}{red})",
                  f"F.smooth_l1_loss({x}, {y}{red}, beta={d.pick('1.0', '0.5', '0')})",
                  f"F.huber_loss({x}, {y}{red}, delta={d.pick('1.0', '0.5')})",
                  f"F.binary_cross_entropy_with_logits({x}, {y}{red})",
                  f"F.binary_cross_entropy_with_logits({x}, {y}, pos_weight=torch.tensor(2.0, dtype={x}.dtype){red})",
                  f"F.kl_div({x}, {y}{red}, log_target=True)", f"F.soft_margin_loss({x}, {sign}{red})",
                  f"F.hinge_embedding_loss({x}, {sign}, margin={d.pick('1.0', '0.5')}{red})",
                  f"F.poisson_nll_loss({x}, {y}{red})", f"F.cosine_similarity({x}, {y}, dim=0)",
                  f"F.margin_ranking_loss({x}, {y}, {sign}, margin=0.5{red})",
                  f"F.multilabel_soft_margin_loss({x}, ({y} > 0).to({x}.dtype){red})",
                  f"F.pairwise_distance({x}, {y}, p={d.pick('2', '1', '3')})",
                  f"F.triplet_margin_loss({x}, {y}, {x} * 2, swap={d.pick('True', 'False')}{red})",
                  f"F.triplet_margin_with_distance_loss({x}, {y}, {x} * 2{red})",
                  f"F.cosine_embedding_loss({x}, {y}, torch.ones({size[0] if size else 1}, dtype={x}.dtype){red})")


@family(3)
def classes(d):
    n, c = d.pick(1, 2, 3), d.pick(2, 3)
    rest = d.pick([], [], [], [2], [2, 2])
    x = d.tensor([n, c] + rest)
    red = d.pick(*REDUCED)
    target = d.index([n] + rest, c, negative=False)
    w = f"torch.tensor({[0.5, 2.0, 1.5][:c]}, dtype={x}.dtype)"
    weight = d.pick("", "", f", weight={w}")
    ignored = d.pick("", "", ", ignore_index=1")
    two = f"F.multilabel_margin_loss({x}, {d.index([n, c], c, negative=False)}{red})"
    return d.pick(f"F.cross_entropy({x}, {target}{weight}{ignored}{red})",
                  f"F.cross_entropy({x}, {target}{weight}{ignored}{red}, label_smoothing=0.25)",
                  f"F.nll_loss({x}, {target}{weight}{ignored}{red})",
                  f"F.cross_entropy({x}, F.softmax({x}, 1){weight}{red})",
                  f"F.cross_entropy({x}, F.softmax({x}.detach(), 1){weight}{red}, label_smoothing=0.25)",
                  f"F.cross_entropy({x}[0], {target}[0]{weight}{red})",
                  f"F.multi_margin_loss({x}, {target}, p={d.pick('1', '2')}, margin={d.pick('1.0', '0.5')}{weight}{red})",
                  f"F.one_hot({target})", two)


@family(3)
def layer(d):
    n, c, h, w = d.pick(1, 2), d.pick(2, 4), d.pick(3, 4, 5), d.pick(3, 4)
    x = d.tensor([n, c, h, w][:d.pick(2, 3, 4, 4)])
    o = d.pick(2, 4)
    k = d.pick("2", "3", "(2, 1)", "(3, 2)")
    size = {"2": [2, 2], "3": [3, 3], "(2, 1)": [2, 1], "(3, 2)": [3, 2]}[k]
    groups = d.pick(1, 1, 2)
    how = (f"stride={d.pick('1', '2', '(2, 1)')}, padding={d.pick('0', '1', '(1, 0)')}, "
           f"dilation={d.pick('1', '1', '2')}, groups={groups}")
    kernel = d.tensor([o, c // groups] + size)
    bias = d.pick("None", d.tensor([o]))
    line = d.tensor([o, c // groups, 2])
    per = f"torch.linspace(0.5, 2, {c}, dtype={x}.dtype)"
    pooled = f"{k}, stride={d.pick('None', '1', '2')}, padding={d.pick('0', '1')}"
    return d.pick(
        f"F.conv2d({x}, {kernel}, {bias}, {how})", f"F.conv2d({x}, {kernel}, {bias}, {how})",
        f"F.conv2d({x}, {kernel}, padding={d.pick(repr('same'), repr('valid'))}, groups={groups})",
        f"F.conv1d({x}, {line}, {bias}, stride={d.pick(1, 2)}, padding={d.pick(0, 1)}, groups={groups})",
        f"F.max_pool2d({x}, {pooled}, ceil_mode={d.pick('True', 'False')})",
        f"F.max_pool2d({x}, {pooled}, dilation={d.pick('1', '2')}, return_indices=True)",
        f"F.avg_pool2d({x}, {pooled}, ceil_mode={d.pick('True', 'False')}, count_include_pad={d.pick('True', 'False')})",
        f"F.avg_pool2d({x}, 2, divisor_override=3)", f"F.max_pool1d({x}, 2)", f"F.avg_pool1d({x}, 2, padding=1)",
        f"F.adaptive_avg_pool2d({x}, {d.pick('1', '2', '(2, 3)', '(None, 2)')})",
        f"F.adaptive_avg_pool1d({x}, {d.pick('1', '2')})",
        f"F.batch_norm({x}, None, None, {per}, training=True)",
        f"F.batch_norm({x}, {per}, {per}, {per}, {per})", f"F.group_norm({x}, 2, {per}, {per})",
        f"F.instance_norm({x})", f"F.layer_norm({x}, {x}.shape[1:])", f"F.pad({x}, (1, 0, 2, 1))",
        f"F.unfold({x}, 2)", f"F.pixel_shuffle({x}, 2)", f"F.interpolate({x}, scale_factor=2)",
        f"F.embedding({d.index([2, 2], 3, negative=False)}, {d.tensor([3, 2])}, padding_idx={d.pick('None', '0', '-1')})")


# --- More than one step ---

@family(4)
def chain(d):
    """A few operations one after the other, on one or two operands."""
    size = d.shape(1, 3, empty=False)
    x, y = d.tensor(size), d.tensor(d.broadcast(size))
    text = x
    for _ in range(d.pick(2, 3, 4)):
        text = d.pick(f"({text} * {y})", f"torch.tanh({text})", f"({text} + {y}).sigmoid()",
                      f"torch.exp(-{text} ** 2)", f"F.relu({text})", f"({text} - {text}.mean())",
                      f"({text} / ({y} ** 2 + 1))", f"{text}.flatten()[None]", f"{text}.cumsum(-1)",
                      f"F.softmax({text}, -1)", f"torch.cat([{text}, {text}], -1)",
                      f"{text}.unsqueeze(0)", f"({text}).transpose(0, -1)", f"torch.sin({text})")
    return d.pick(text, f"({text}).sum()", f"({text}).mean(0)", f"({text}).norm()")
