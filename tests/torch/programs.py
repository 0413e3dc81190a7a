"""What differential.py compares with --suite programs: small random programs of several statements, and
what they print: views written in place, versions, hooks, dtypes, printing, indexing, functional."""
import math

from expressions import Drawing

FAMILIES = []
DTYPES = "bool uint8 int8 int16 int32 int64 float16 bfloat16 float32 float64".split()


def family(weight):
    def add(f):
        FAMILIES.extend([f] * weight)
        return f
    return add


class Program(Drawing):
    def int(self, low, high):
        return self.draw.randint(low, high)

    def say(self, line):
        self.lines.append(line)

    def attempt(self, text):
        self.say(f"attempt(lambda: {text})")

    def run(self, statement):
        """A statement that may fail: what it says then is printed, and the program goes on."""
        self.lines += ["try:", f"    {statement}", "except Exception as e:", "    oops(e)"]

    def values(self, n, kind="any"):
        return "[" + ", ".join(self.number(kind) for _ in range(n)) + "]"

    def plain(self, shape, dtype="float64", grad=False, kind="any"):
        kind = ("bool" if dtype == "bool" else "int" if "int" in dtype else kind)
        n = math.prod(shape)
        values = self.values(n, kind)
        if dtype == "uint8":
            values = values.replace("-", "")
        text = f"torch.tensor({values}, dtype=torch.{dtype}).reshape({shape})"
        return text + (".requires_grad_()" if grad else "")


# --- Views of views, written in place ---

def a_view(d, name, shape):
    """A view of `name` and its shape."""
    n = len(shape)
    dim = d.draw.randrange(n) if n else 0
    numel = math.prod(shape)
    options = [(f"{name}.view(-1)", [numel]), (f"{name}[...]", shape), (f"{name}.reshape({numel})", [numel]),
               (f"{name}.unsqueeze(0)", [1] + shape), (f"{name}.view_as({name})", shape),
               (f"{name}.detach()", shape), (f"{name}.expand_as({name})", shape)]
    if n:
        at = d.draw.randrange(shape[dim]) if shape[dim] else 0
        colons = ":, " * dim
        rest = shape[:dim] + shape[dim + 1:]
        half = shape[:dim] + [(shape[dim] + 1) // 2] + shape[dim + 1:]
        tail = shape[:dim] + [shape[dim] - at] + shape[dim + 1:]
        options += [(f"{name}.select({dim}, {at})", rest), (f"{name}[{colons}{at}]", rest),
                    (f"{name}[{colons}::2]", half), (f"{name}[{colons}{at}:]", tail),
                    (f"{name}.narrow({dim}, {at}, {shape[dim] - at})", tail)]
        options += [(f"{name}.split(1, {dim})[{at}]", shape[:dim] + [1] + shape[dim + 1:]),
                    (f"{name}.unbind({dim})[{at}]", rest),
                    (f"{name}.chunk({max(shape[dim], 1)}, {dim})[{at}]", shape[:dim] + [1] + shape[dim + 1:])]
    if n >= 2:
        turned = shape[:-2] + [shape[-1], shape[-2]]
        options += [(f"{name}.transpose(-1, -2)", turned), (f"{name}.mT", turned)] * 2
        options += [(f"{name}.permute({list(range(n))[::-1]})", shape[::-1]),
                    (f"{name}.diagonal(0, -2, -1)", shape[:-2] + [min(shape[-2:])]),
                    (f"{name}.flatten()", [numel])]
    return d.draw.choice(options)


def a_write(d, name, shape, other):
    b = f"torch.tensor({d.number('any')}, dtype={name}.dtype)"
    return d.pick(
        f"{name}.mul_(2)", f"{name}.add_(1)", f"{name}.mul_({other}.sum())", f"{name}.zero_()", f"{name}.fill_(3)",
        f"{name}.exp_()", f"{name}.sigmoid_()", f"{name}.add_({other}.mean(), alpha=2)", f"{name}.copy_({b})",
        f"{name}.clamp_(-1, 1)", f"{name}.neg_()", f"{name}.sub_({b})", f"{name}.div_(2)", f"{name}.pow_(2)",
        f"{name}.masked_fill_({name} > 0, 0.5)", f"{name}.__setitem__(..., {other}.max())", f"{name}.relu_()",
        f"{name}.square_()", f"{name}.tanh_()", f"{name}.detach_()", f"{name}.requires_grad_()", f"{name}.abs_()",
        f"{name}.floor_divide_(2)", f"{name}.cumsum_(-1)", f"{name}.addcmul_({b}, {b})", f"{name}.lerp_({b}, 0.5)",
        f"{name}.unsqueeze_(0)", f"{name}.squeeze_()", f"{name}.t_()", f"{name}.transpose_(0, -1)", f"{name}.fmod_(2)",
        f"{name}.fill_diagonal_(1)", f"{name}.index_fill_(0, torch.tensor([0]), 2)", f"{name}.log_()", f"{name}.round_()",
        f"{name}.data.mul_(2)", f"{name}.scatter_(0, torch.zeros_like({name}, dtype=torch.long), 1)", f"{name}.index_add_(0, torch.tensor([0]), {name}[:1])")


@family(8)
def views_in_place(d):
    d.edges = False
    shape = d.shape(0, 3, empty=False)
    d.say(f"x = {d.plain(shape, 'float64', True)}")
    d.say(f"w = {d.plain([2], 'float64', d.flip(0.7))}")
    start = d.pick("x.clone()", "x * 2", "x.clone()", "x.detach().clone()", "x")
    d.say(f"v0 = {start}")
    shapes = {"v0": shape}
    for _ in range(d.int(2, 6)):
        name = d.draw.choice(list(shapes))
        if d.flip(0.55) and len(shapes) < 5 and len(shapes[name]) < 4:
            new = f"v{len(shapes)}"
            text, size = a_view(d, name, shapes[name])
            d.say(f"{new} = v0")
            d.run(f"{new} = {text}")  # never under no_grad: PyTorch fails an assertion of its own there
            shapes[new] = size
        else:
            d.run(a_write(d, name, shapes[name], "w"))
    names = ", ".join(shapes)
    d.say(f"views_check(x, w, [{names}])")
    return start


# --- What was saved, changed ---

SAVERS = ("x.exp()", "x.sin()", "x * y", "x / y", "x ** 2", "x ** y", "x.sigmoid()", "x.tanh()", "x.sqrt()", "x.log()",
          "x @ y.t()", "x.abs()", "x.relu()", "torch.where(x > 0, x, y)", "x.clamp(0, 1)", "x.softmax(-1)", "x.cumprod(0)",
          "x.prod()", "x.norm()", "x.max(0)[0]", "torch.maximum(x, y)", "x.std()", "x.var(0)", "x.log_softmax(-1)",
          "F.mse_loss(x, y)", "F.layer_norm(x, (3,))", "x.index_select(0, i)", "x[i]", "x.gather(0, j)", "F.gelu(x)",
          "F.softplus(x)", "torch.addmm(x, y, z)", "x.logsumexp(0)", "x.mean()", "x + y", "x.sum(0)", "x.t()", "F.linear(x, y)",
          "torch.lerp(x, y, 0.3)", "x.reciprocal()", "F.elu(x)", "x.masked_fill(x > 0, 1)", "torch.cat([x, y])", "x.sort(0)[0]",
          "torch.atan2(x, y)", "x.cos()", "F.silu(x)", "F.leaky_relu(x)", "x.erf()", "x.expm1()", "x.log1p()", "torch.bmm(x[None], z[None])",
          "torch.dot(x[0], y[0])", "torch.outer(x[0], y[0])", "F.cross_entropy(x, i)", "F.binary_cross_entropy_with_logits(x, y)", "x.cumsum(0)",
          "F.l1_loss(x, y)", "F.smooth_l1_loss(x, y)", "x.flip(0)", "torch.einsum('ij,kj->ik', x, y)", "F.embedding(i, x)", "F.normalize(x)")


@family(5)
def versions(d):
    d.edges = False
    d.say(f"a = {d.plain([2, 3], 'float64', True, 'positive')}")
    d.say(f"b = {d.plain([2, 3], 'float64', d.flip(0.7), 'positive')}")
    d.say("x = a * 1")
    d.say("y = b * 1")
    d.say("z = torch.ones(3, 3, dtype=torch.float64)")
    d.say("i = torch.tensor([0, 1])")
    d.say("j = torch.tensor([[0, 1, 0]])")
    text = d.pick(*SAVERS)
    d.say(f"u = {text}")
    for _ in range(d.int(1, 3)):
        d.run(d.pick("x.mul_(2)", "y.mul_(2)", "u.mul_(2)", "x[0].zero_()", "i.add_(0)", "j.zero_()", "u.add_(1)", "x.t_()",
                     "y.detach().zero_()", "x.data.zero_()", "u[0] = 1", "x.relu_()", "z.add_(1)", "a.data.add_(1)",
                     "u.detach_()", "x.view(-1).add_(1)", "u.sub_(y)", "y.exp_()"))
    d.say("print([t._version for t in (x, y, u, a, i)], [t.is_leaf for t in (x, y, u)], graph(u.grad_fn))")
    kind = d.int(0, 3)
    if kind == 0:
        d.run("u.sum().backward()")
    elif kind == 1:
        d.run("u.sum().backward(retain_graph=True)")
        d.run("u.sum().backward()")
        d.run("u.sum().backward()")
    elif kind == 2:
        d.run("show('g', torch.autograd.grad(u.sum(), [a, b], allow_unused=True, create_graph=True)[0])")
        d.run("u.backward(torch.ones_like(u))")
    else:
        d.run("u.backward()")
        d.run("u.sum().backward(inputs=[a])")
    d.say("show('a', a.grad)")
    d.say("show('b', b.grad)")
    return text


# --- Dtypes ---

BINARIES = ("+ - * / // % ** == < >= & | ^".split())
CALLS = ("add sub mul div pow maximum minimum fmod remainder floor_divide atan2 eq lt logical_and bitwise_and hypot "
         "true_divide copysign xlogy logaddexp fmax where nextafter gcd ldexp heaviside float_power").split()
UNARIES = ("abs neg exp sqrt sin floor ceil round trunc sign sum mean prod cumsum cumprod max min argmax sort any all "
           "logical_not bitwise_not reciprocal square relu sigmoid tanh isnan isfinite std var norm median mode unique log "
           "log1p rsqrt erf clone float half long bool int double bfloat16 nonzero count_nonzero amax softmax log_softmax "
           "positive exp2 frac nan_to_num logsumexp argsort flip t diff trace signbit sgn").split()


def of_dtype(d, dtype, shape):
    return d.plain(shape, dtype)


@family(6)
def promotion(d):
    d.edges = False
    for _ in range(3):
        one, two = d.pick(*DTYPES), d.pick(*DTYPES)
        shape = d.pick([], [], [2], [2])
        other = d.pick([], [2], [2])
        a, b = of_dtype(d, one, shape), of_dtype(d, two, other)
        if d.flip(0.35):
            b = d.pick("2", "True", "0.5", "-1", "3.0", "0", "300", "1e10", "False", "2**40")
        if d.flip(0.3):
            a, b = b, a
        kind = d.int(0, 4)
        if kind == 0:
            d.attempt(f"told({a} {d.pick(*BINARIES)} {b})")
        elif kind == 1:
            name = d.pick(*CALLS)
            call = f"torch.{name}({a}, {b})" if name != "where" else f"torch.where(torch.tensor([True, False]), {a}, {b})"
            d.attempt(f"told({call})")
        elif kind == 2:
            d.attempt(f"told({of_dtype(d, one, d.pick([], [3], [2, 2]))}.{d.pick(*UNARIES)}())")
        elif kind == 3:
            d.attempt(f"told({of_dtype(d, one, [2])}.{d.pick(*'add_ mul_ sub_ div_ pow_ copy_ fmod_ remainder_ floor_divide_ clamp_min_ bitwise_and_ eq_ lt_'.split())}({b}))")
        else:
            d.attempt("told(" + d.pick(
                f"torch.result_type({a}, {b})", f"torch.can_cast(torch.{one}, torch.{two})",
                f"torch.promote_types(torch.{one}, torch.{two})", f"torch.full((2,), {d.pick('1', '2.5', 'True')}, dtype=torch.{one})",
                f"torch.arange(0, 3, {d.pick('1', '0.5')}, dtype=torch.{one})", f"torch.cat([{of_dtype(d, one, [2])}, {of_dtype(d, two, [1])}])",
                f"torch.stack([{of_dtype(d, one, [2])}, {of_dtype(d, two, [2])}])", f"torch.linspace(0, 3, 4, dtype=torch.{one})",
                f"{of_dtype(d, one, [3])}.sum(dtype=torch.{two})", f"{of_dtype(d, one, [3])}.mean(dtype=torch.{two})",
                f"{of_dtype(d, one, [2])}.to(torch.{two})", f"torch.zeros(2, dtype=torch.{one}).type()", f"torch.eye(2, dtype=torch.{one})",
                f"torch.where({of_dtype(d, one, [2])}, 1, 0)", f"torch.tensor({d.values(2)}, dtype=torch.{one}).cumsum(0, dtype=torch.{two})",
                f"{of_dtype(d, one, [2, 2])} @ {of_dtype(d, two, [2, 2])}", f"{of_dtype(d, one, [2])}.masked_fill(torch.tensor([True, False]), {d.pick('1', '0.5', 'True', '300')})",
                f"{of_dtype(d, one, [2])}.clamp({d.pick('0', '0.5', '-1')}, {d.pick('1', '1.5', 'None')})", f"torch.iinfo(torch.{one})", f"torch.finfo(torch.{one})") + ")")
    return "promotion"


# --- Printing ---

@family(4)
def printing(d):
    options = []
    for key, values in (("precision", [0, 2, 4, 8]), ("threshold", [3, 10, 1000]), ("edgeitems", [1, 2, 3]),
                        ("linewidth", [20, 40, 80, 120]), ("sci_mode", [True, False, None]),
                        ("profile", ["'short'", "'full'", "'default'"])):
        if d.flip(0.35):
            options.append(f"{key}={d.draw.choice(values)}")
    d.draw.shuffle(options)
    d.say(f"torch.set_printoptions({', '.join(options)})")
    for _ in range(2):
        shape = d.pick([], [3], [2, 3], [2, 2, 2], [12], [3, 7], [0], [2, 0], [1, 1, 1, 3], [5, 5, 5])
        dtype = d.pick("float32", "float64", "float32", "int64", "bool", "float16", "bfloat16", "uint8")
        d.edges = d.flip(0.3)
        scale = d.pick("", "", " * 1000", " * 1e-3", " * 1e6", " * 1e-7", " / 3", " * 123456.789", " * 1e30")
        x = d.plain(shape, dtype)
        if dtype.startswith("float"):
            x = f"({x}{scale})" + d.pick("", "", ".requires_grad_()", ".requires_grad_() * 2", ".t()" if len(shape) == 2 else "")
        d.run(f"y = {x}; print(y); print(repr(y)); print(str(y.shape), f'{{y}}'[:40])")
    d.say("print(torch._tensor_str.PRINT_OPTS.precision if False else '')")
    d.say("torch.set_printoptions(profile='default')")
    return "printing"


# --- Hooks ---

@family(3)
def hooks(d):
    d.edges = False
    d.say(f"x = {d.plain([3], 'float64', True)}")
    d.say(f"y = {d.plain([3], 'float64', True)}")
    d.say("h = x * y")
    d.say(f"u = {d.pick('h.sin()', 'h + x', 'h[0:2]', 'h.view(3, 1)', 'torch.relu(h)', 'h * h')}")
    d.say("log = []")
    names = ["x", "y", "h", "u"]
    handles = 0
    for i in range(d.int(2, 6)):
        name = d.draw.choice(names)
        kind = d.int(0, 7)
        if kind <= 2:
            body = d.pick("None", "g * 2", "g.clone()", "None", "g.detach()", "torch.ones_like(g)", "g.sum()", "1")
            d.run(f"k{handles} = {name}.register_hook(lambda g: (log.append(('{name}', {i}, g.tolist())), {body})[1])")
            handles += 1
        elif kind == 3:
            d.run(f"{name}.retain_grad()")
        elif kind == 4:
            d.run(f"{name}.grad_fn.register_hook(lambda gi, go: (log.append(('{name}.grad_fn', {i}, [None if t is None else t.tolist() for t in gi], [t.tolist() for t in go])), None)[1])")
        elif kind == 5 and handles:
            d.run(f"k{d.draw.randrange(handles)}.remove()")
        elif kind == 6:
            d.run(d.pick("h.mul_(2)", "u.add_(1)", "h.register_hook(3)", "h.detach().register_hook(lambda g: g)"))
    d.run(d.pick("u.sum().backward()", "u.backward(torch.ones_like(u))", "(u.sum() + h.sum()).backward()",
                 "u.sum().backward(retain_graph=True); u.sum().backward()", "u.sum().backward(inputs=[x])",
                 "print([t if t is None else t.tolist() for t in torch.autograd.grad(u.sum(), [x, h], allow_unused=True)])"))
    d.say("for entry in log: print(entry)")
    d.say("for t in (x, y, h, u): show('grad', t.grad if t.is_leaf or t.retains_grad else None)")
    return "hooks"


# --- Second orders through views ---

@family(4)
def second_order(d):
    d.edges = False
    shape = d.shape(1, 2, empty=False)
    d.say(f"x = {d.plain(shape, 'float64', True)}")
    text, size = "x", shape
    for _ in range(d.int(1, 3)):
        text, size = a_view(d, text, size)
        text = text.replace(".detach()", "[...]").replace(".mT", ".transpose(-1, -2)")
    curve = d.pick("({}) ** 3", "({}).exp()", "({}).sin() * ({})", "torch.tanh({})", "({}) / (1 + ({}) ** 2)")
    d.say(f"u = {curve.replace('{}', text)}")
    d.say("g, = torch.autograd.grad(u.sum(), x, create_graph=True)")
    d.say("show('g', g)")
    d.say("print(graph(g.grad_fn)[:60].split('(')[0], g.requires_grad)")
    d.run("h, = torch.autograd.grad((g * g).sum(), x, create_graph=True); show('h', h)")
    d.run("k, = torch.autograd.grad(h.sum(), x, allow_unused=True); show('k', k)")
    return text


# --- Indices ---

def an_index(d, shape):
    parts, dims, arrays = [], len(shape), None
    n = d.int(1, max(dims, 1))
    for k in range(n):
        size = shape[k] if k < dims else 1
        kind = d.int(0, 8)
        if kind == 0:
            parts.append(str(d.int(-size - (1 if d.flip(0.05) else 0), max(size - 1, 0))))
        elif kind == 1:
            parts.append(d.pick(":", "1:", "::2", ":-1", "0:1", "5:", "-2:", "::3"))
        elif kind == 2:
            parts.append("None")
        elif kind == 3 and "..." not in parts:
            parts.append("...")
        elif kind in (4, 5):
            m = arrays = arrays or d.int(1, 3)
            values = [d.int(-size, size - 1) if size else 0 for _ in range(m)]
            parts.append(d.pick(f"{values}", f"torch.tensor({values})", f"torch.tensor({values})[:, None]"))
        elif kind == 6 and size and k < dims:
            parts.append("torch.tensor([" + ", ".join(d.pick("True", "False") for _ in range(size + (1 if d.flip(0.04) else 0))) + "])")
        elif kind == 7:
            parts.append(d.pick("True", "False", "torch.tensor(0)", "torch.tensor(True)", "1.0", "'a'", "slice(None)"))
        else:
            parts.append(":")
    return ", ".join(parts)


@family(6)
def indexing(d):
    d.edges = False
    shape = d.shape(1, 3, empty=False)
    d.say(f"x = {d.plain(shape, 'float64', True)}" + (".transpose(0, -1)" if d.flip(0.2) else ""))
    index = an_index(d, shape)
    if d.flip(0.4):
        d.run(f"y = x[{index}]; show('y', y); print(graph(y.grad_fn), y.stride() if y.numel() else '')")
        d.run(f"g, = torch.autograd.grad((y * cotangent(y, 0.5)).sum(), x); show('g', g)")
        return index
    d.say("z = x * 1")
    d.say(f"w = {d.plain(d.pick([], [1], [2], [3]), d.pick('float64', 'float64', 'float32', 'int64'), False)}")
    d.say("if w.is_floating_point(): w.requires_grad_()")
    value = d.pick("w", "w", "5", "w.sum()", f"x[{index}]", f"z[{index}] * 2", "True", "2.5")
    op = d.pick("=", "=", "+=", "*=")
    d.run(f"z[{index}] {op} {value}")
    d.say("show('z', z)")
    d.say("print(graph(z.grad_fn), z._version)")
    d.run("show('g', torch.autograd.grad((z * cotangent(z, 0.5)).sum(), x)[0])")
    d.run("show('w', torch.autograd.grad((z * cotangent(z, 0.5)).sum(), w, allow_unused=True)[0] if w.requires_grad else None)")
    return index


# --- Dims that are none ---

@family(4)
def dims(d):
    d.edges = False
    for _ in range(3):
        shape = d.shape(0, 3)
        x = d.plain(shape, d.pick("float64", "float32", "int64"))
        any_dim = d.int(-4, 4)
        some = d.pick(f"({any_dim},)", f"({any_dim}, {d.int(-3, 3)})", "()", "[]", f"[{any_dim}]", str(any_dim), "None", "(0, 1)", "1.0", "'a'")
        name = d.pick(*("sum mean prod amax amin max min var std logsumexp argmax all any median cumsum softmax sort norm squeeze "
                      "unsqueeze flip transpose movedim unbind split chunk select narrow roll permute cat stack gather index_select "
                      "nansum argsort topk kthvalue cumprod cummax count_nonzero unflatten flatten diff diagonal unfold tril "
                      "expand reshape view repeat repeat_interleave tile swapaxes std_mean size stride logcumsumexp var_mean mode "
                      "softmin glu log_softmax".split()))
        keep = d.pick("", ", keepdim=True")
        more = {"squeeze": f"{any_dim}", "unsqueeze": f"{any_dim}", "flip": some, "transpose": f"{any_dim}, {d.int(-3, 3)}",
                "movedim": f"{any_dim}, {d.int(-3, 3)}", "unbind": f"{any_dim}", "split": f"{d.int(-1, 3)}, {any_dim}",
                "chunk": f"{d.int(-1, 3)}, {any_dim}", "select": f"{any_dim}, {d.int(-3, 3)}", "narrow": f"{any_dim}, {d.int(-2, 2)}, {d.int(-1, 3)}",
                "roll": f"{d.int(-2, 2)}, {some}", "permute": d.pick("0, 1", "1, 0", "(0, 2, 1)", "-1, 0", "0, 0", "2, 1, 0", "()"), "sort": f"{any_dim}",
                "argsort": f"{any_dim}", "topk": f"{d.int(-1, 3)}, {any_dim}", "kthvalue": f"{d.int(-1, 3)}, {any_dim}", "cumprod": f"{any_dim}",
                "cumsum": f"{any_dim}", "cummax": f"{any_dim}", "softmax": f"{any_dim}", "log_softmax": f"{any_dim}", "unflatten": f"{any_dim}, {d.pick('(1, -1)', '(2, 2)', '(-1,)', '(-1, -1)', '()')}",
                "flatten": f"{any_dim}, {d.int(-3, 3)}", "diff": f"{d.int(-1, 2)}, {any_dim}", "diagonal": f"{d.int(-1, 2)}, {any_dim}, {d.int(-2, 2)}",
                "unfold": f"{any_dim}, {d.int(-1, 3)}, {d.int(0, 2)}", "tril": f"{d.int(-2, 2)}", "expand": d.pick("2, 3", "(-1, 3)", "3", "(2, -1, 3)", "-1", "(0, 3)"),
                "reshape": d.pick("-1", "2, -1", "(3, 2)", "-1, -1", "0, -1", "(-2,)", "()", "1"), "view": d.pick("-1", "2, -1", "(3, 2)", "torch.int32", "1, -1", "()"),
                "repeat": d.pick("2", "2, 1", "(0, 1)", "-1", "()", "(2, 1, 1, 1)"), "repeat_interleave": d.pick("2", f"2, {any_dim}", "-1", f"torch.tensor([1, 2]), {any_dim}"),
                "tile": d.pick("2", "(2, 1)", "()", "(-1,)"), "swapaxes": f"{any_dim}, {d.int(-3, 3)}", "size": f"{any_dim}", "stride": f"{any_dim}",
                "index_select": f"{any_dim}, torch.tensor([{d.int(-1, 2)}])", "gather": f"{any_dim}, torch.zeros({d.shape(0, 3)}, dtype=torch.long)",
                "count_nonzero": some, "norm": f"{d.pick('2', '1', 'inf', 'None')}, {some}{keep}"}
        if name in ("cat", "stack"):
            d.attempt(f"told(torch.{name}([{x}, {d.plain(d.shape(0, 3), 'float64')}], {any_dim}))")
        elif name in ("std_mean", "var_mean"):
            d.attempt(f"told(torch.{name}({x}, {some}{d.pick('', ', unbiased=False')}{keep}))")
        elif name in ("softmin", "glu"):
            d.attempt(f"told(F.{name}({x}, {any_dim}))")
        elif name == "logcumsumexp" or name == "mode":
            d.attempt(f"told(torch.{name}({x}, {any_dim}))")
        elif name in more:
            d.attempt(f"told({x}.{name}({more[name]}))")
        elif name in ("argmax", "max", "min", "all", "any", "median", "prod"):
            d.attempt(f"told({x}.{name}({any_dim}{keep}))")
        else:
            d.attempt(f"told({x}.{name}({some}{keep}))")
    return "dims"


# --- torch.autograd's own ---

FUNCTIONS = ("lambda x: x ** 2", "lambda x: x.sin().sum()", "lambda x: (x ** 3).sum()", "lambda x: x.prod()", "lambda x: x[0] * x[1]",
             "lambda x: torch.stack([x.sum(), x.prod()])", "lambda x: x.detach().sum()", "lambda x: torch.ones(2, dtype=torch.float64)",
             "lambda x: x.exp() @ x", "lambda x: (x * 2, x.sum())", "lambda x: 3", "lambda x: x.outer(x)", "lambda x: (x @ x) ** 2", "lambda x: x")


@family(3)
def functional(d):
    d.edges = False
    d.say(f"x = {d.plain([2], 'float64', d.flip(0.3))}")
    d.say(f"v = {d.plain(d.pick([2], [2], [], [3]), 'float64')}")
    f = d.pick(*FUNCTIONS)
    options = d.pick("", "", ", create_graph=True", ", strict=True")
    d.attempt("parts_told(torch.autograd.functional." + d.pick(
        f"jacobian({f}, x{options})", f"hessian({f}, x{options})", f"vjp({f}, x, v{options})", f"jvp({f}, x, v{options})",
        f"hvp({f}, x, v{options})", f"vhp({f}, x, v{options})", f"vjp({f}, x{options})", f"jvp({f}, x{options})",
        f"jacobian(lambda a, b: a * b.sum(), (x, v){options})", f"hessian(lambda a, b: (a.sum() * b).sum() ** 2, (x, v){options})",
        f"jacobian({f}, (x,){options})", f"jacobian({f}, [x]{options})", f"jacobian({f}, 3)", f"hessian({f}, x, outer_jacobian_strategy='reverse-mode')",
        f"jacobian({f}, x, vectorize=True)") + ")")
    return f


@family(3)
def grad_calls(d):
    d.edges = False
    d.say(f"x = {d.plain([2], 'float64', True)}")
    d.say(f"y = {d.plain([2], 'float64', True)}")
    d.say("c = torch.tensor([1.0, 2.0], dtype=torch.float64)")
    d.say("h = x * y")
    d.say(f"u = {d.pick('h.sum()', 'h', 'x.sum()', '(h * h).sum()', 'c.sum()', 'h.detach()', 'h.unbind(0)[0]')}")
    outputs = d.pick("u", "u", "[u]", "(u, h)", "[u, u]", "()")
    inputs = d.pick("x", "[x, y]", "h", "[c]", "(x, h)", "[]", "y", "[x, x]", "u", "3", "[None]", "[x, y, c]")
    extra = d.pick("", "", ", torch.ones(2, dtype=torch.float64)", ", torch.ones(3, dtype=torch.float64)", ", None", ", torch.tensor(1.0, dtype=torch.float64)",
                   ", [None, torch.ones(2, dtype=torch.float64)]", ", grad_outputs=torch.ones(2)", ", grad_outputs=2.0")
    flags = d.pick("", "", ", allow_unused=True", ", retain_graph=True", ", create_graph=True", ", allow_unused=True, create_graph=True")
    if d.flip(0.5):
        d.attempt(f"parts_told(torch.autograd.grad({outputs}, {inputs}{extra}{flags}))")
        d.attempt(f"parts_told(torch.autograd.grad({outputs}, {inputs}{extra}{flags}))")
    else:
        flags = flags.replace(", allow_unused=True", "")
        only = d.pick("", f", inputs={inputs}")
        d.run(d.pick(f"u.backward({extra.lstrip(', ').replace('grad_outputs', 'gradient')}{flags if extra else flags.lstrip(', ')}{only if extra or flags else only.lstrip(', ')})",
                     f"torch.autograd.backward({outputs}{extra.replace('grad_outputs', 'grad_tensors')}{flags}{only})"))
        d.run("u.sum().backward()" if True else "")
        d.say("for t in (x, y): show('grad', t.grad)")
    return outputs


@family(2)
def checks(d):
    d.edges = False
    dtype = d.pick("float64", "float64", "float64", "float32")
    d.say("torch.manual_seed(1)")  # gradgradcheck draws; a case before may have been refused
    d.say(f"x = {d.plain([2], dtype, d.flip(0.9), 'positive')}")
    d.say("class Wrong(torch.autograd.Function):")
    d.say("    @staticmethod")
    d.say("    def forward(ctx, x):")
    d.say("        ctx.save_for_backward(x)")
    d.say("        return x * x")
    d.say("    @staticmethod")
    d.say("    def backward(ctx, g):")
    d.say(f"        return {d.pick('g * 3 * ctx.saved_tensors[0]', 'g * 2 * ctx.saved_tensors[0]', 'g', 'None', 'g * 2 * ctx.saved_tensors[0].detach()', '(g, g)', 'g[0]', '2', 'torch.zeros_like(g)')}")
    f = d.pick("Wrong.apply", "Wrong.apply", "lambda x: x.sin() * x", "lambda x: x.abs()", "lambda x: x.detach()", "lambda x: x.long()",
               "lambda x: (x * 2, Wrong.apply(x))", "lambda x: torch.rand(1, dtype=x.dtype)", "lambda x: x.requires_grad", "torch.floor")
    options = d.pick("", "", ", eps=1e-4", ", atol=1e-3", ", raise_exception=False", ", nondet_tol=1e-3", ", check_undefined_grad=False", ", check_batched_grad=False", ", fast_mode=True")
    d.attempt(f"torch.autograd.{d.pick('gradcheck', 'gradcheck', 'gradgradcheck')}({f}, {d.pick('x', '(x,)', '[x]')}{options})")
    return f


# --- Initialisers, clipping ---

INITS = ("uniform_(t)", "uniform_(t, -2, 3)", "normal_(t)", "normal_(t, 1, 0.5)", "constant_(t, 0.3)", "ones_(t)", "zeros_(t)", "eye_(t)", "dirac_(t)",
         "xavier_uniform_(t)", "xavier_uniform_(t, 2.0)", "xavier_normal_(t)", "kaiming_uniform_(t)", "kaiming_uniform_(t, 1, 'fan_out', 'relu')",
         "kaiming_normal_(t, nonlinearity='relu')", "kaiming_normal_(t, mode='fan_out')", "kaiming_uniform_(t, a=5 ** 0.5)", "trunc_normal_(t)", "trunc_normal_(t, 0.5, 2, -1, 1)",
         "trunc_normal_(t, 5, 1)", "orthogonal_(t)", "orthogonal_(t, 2)", "sparse_(t, 0.3)", "sparse_(t, 0.5, 2)", "calculate_gain('tanh')", "calculate_gain('leaky_relu', 0.2)",
         "calculate_gain('nothing')", "kaiming_uniform_(t, mode='fan')", "xavier_uniform(t)", "calculate_gain('selu')", "calculate_gain('leaky_relu', 'a')", "dirac_(t, 2)", "_calculate_fan_in_and_fan_out(t)")


@family(3)
def initialisers(d):
    d.say(f"torch.manual_seed({d.int(0, 99)})")
    shape = d.pick([3], [2, 3], [3, 2], [4, 4], [2, 3, 2], [2, 2, 3, 3], [0, 3], [], [20, 5])
    d.say(f"t = torch.empty({shape}, dtype=torch.{d.pick('float32', 'float32', 'float64')}{d.pick('', ', requires_grad=True')})")
    name = d.pick(*INITS)
    d.attempt(f"told(nn.init.{name})")
    d.attempt("told(torch.rand(2))")
    return name


@family(2)
def clipping(d):
    d.edges = d.flip(0.2)
    d.say(f"x = {d.plain([3], 'float64', True)}")
    d.say(f"y = {d.plain([2, 2], d.pick('float64', 'float32'), True)}")
    d.say(f"(x * {d.plain([3], 'float64')}).sum().backward()")
    if d.flip(0.7):
        d.say("(y ** 2).sum().backward()")
    what = d.pick("[x, y]", "x", "[x]", "iter([x, y])", "[]", "[y]")
    d.attempt("told(nn.utils." + d.pick(
        f"clip_grad_norm_({what}, {d.pick('1.0', '0.1', '100', '0', 'inf')}{d.pick('', ', 1', ', inf', ', norm_type=3', ', 0', ', -inf', chr(44) + ' error_if_nonfinite=True')})",
        f"clip_grad_value_({what}, {d.pick('0.5', '1', '0', '-1')})", "parameters_to_vector([x, y])", "vector_to_parameters(torch.arange(7.0), [x, y])",
        f"parameters_to_vector({what})") + ")")
    d.say("for t in (x, y): show('grad', t.grad); show('t', t)")
    return what


# --- Schedulers, optimisers over groups ---

SCHEDULERS = ("StepLR(o, {n}, gamma={r})", "MultiStepLR(o, [{n}, {m}], {r})", "ExponentialLR(o, {r})", "CosineAnnealingLR(o, {m}, eta_min=0.01)", "LinearLR(o, {r}, total_iters={m})",
              "ConstantLR(o, {r}, {n})", "PolynomialLR(o, {m}, power=2)", "LambdaLR(o, lambda e: {r} ** e)", "LambdaLR(o, [lambda e: {r} ** e, lambda e: 1 / (e + 1)])", "MultiplicativeLR(o, lambda e: {r})",
              "CosineAnnealingWarmRestarts(o, {n}, T_mult={n})", "CyclicLR(o, 0.01, 0.1, step_size_up={n}, mode='{mode}', cycle_momentum={flag})", "OneCycleLR(o, 0.5, total_steps={m}, anneal_strategy='{way}', three_phase={flag})",
              "ReduceLROnPlateau(o, '{side}', factor={r}, patience=0, threshold=0.1, cooldown={one}, verbose=False)", "ChainedScheduler([S.ConstantLR(o, 0.5, 2), S.ExponentialLR(o, {r})])",
              "SequentialLR(o, [S.ConstantLR(o, 0.5, 2), S.ExponentialLR(o, {r})], [{n}])", "SequentialLR(o, [S.ExponentialLR(o, {r})], [])", "OneCycleLR(o, [0.5, 0.1], epochs={n}, steps_per_epoch=3)", "StepLR(o, {n}, last_epoch={n})",
              "CosineAnnealingWarmRestarts(o, 0)", "OneCycleLR(o, 0.5)", "CyclicLR(o, 0.01, 0.1, mode='exp_range', gamma={r}, cycle_momentum=False)", "ExponentialLR(o, {r}, verbose=True)", "PolynomialLR(o, 0)")


@family(4)
def schedules(d):
    d.edges = False
    d.say("import torch.optim.lr_scheduler as S")
    d.say("p = torch.tensor([1.0, -2.0], dtype=torch.float64, requires_grad=True)")
    d.say("q = torch.tensor([[0.5]], dtype=torch.float64, requires_grad=True)")
    optimizer = d.pick("SGD({}, lr=0.1, momentum=0.9)", "Adam({}, lr=0.1)", "SGD({}, lr=0.1)", "RMSprop({}, lr=0.1, momentum=0.5)")
    groups = d.pick("[p, q]", "[{'params': [p], 'lr': 0.3}, {'params': q}]", "[{'params': [p]}, {'params': [q], 'weight_decay': 0.5, 'name': 'q'}]")
    d.say(f"o = torch.optim.{optimizer.replace('{}', groups)}")
    for k in range(d.pick(1, 1, 2)):
        text = d.pick(*SCHEDULERS).format(n=d.int(1, 3), m=d.int(3, 6), r=d.pick(0.5, 0.9, 0.1), mode=d.pick("triangular", "triangular2", "exp_range"), flag=d.pick("True", "False"),
                                          way=d.pick("cos", "linear"), side=d.pick("min", "max"), one=d.int(0, 1))
        d.say(f"s{k} = None")
        d.run(f"s{k} = S.{text}")
        d.say(f"for i in range({d.int(2, 8)}):")
        d.say("    ((p ** 2).sum() + (q - 1).sum() ** 2).backward()")
        d.say("    o.step(); o.zero_grad()")
        d.say("    try:")
        d.say(f"        s{k}.step({'0.5 - 0.1 * i' if 'Plateau' in text else ''})")
        d.say(f"        print('float64', [g['lr'] for g in o.param_groups], [g.get('momentum', g.get('betas')) for g in o.param_groups], s{k}.get_last_lr() if hasattr(s{k}, 'get_last_lr') else s{k}._last_lr, s{k}.last_epoch)")
        d.say("    except Exception as e:")
        d.say("        oops(e)")
    d.run("print('float64', sorted((k, v) for k, v in s0.state_dict().items() if isinstance(v, (int, float, list, bool, str))))")
    d.say("show('p', p); show('q', q); print(o)")
    return text


def program_cases(draw):
    d = Program(draw)
    text = draw.choice(FAMILIES)(d)
    return text, d.lines


PROLOGUE = '''
def oops(e):
    print('error', type(e).__name__ + ':', str(e).replace('\\n', ' | '))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        oops(e)
def told(t):
    if isinstance(t, torch.Tensor):
        return '%s %s %s %s' % (t.dtype, list(t.shape), t.tolist(), t.stride() if t.numel() > 0 else '')
    if isinstance(t, (tuple, list)):
        return '%s [%s]' % (type(t).__name__, ', '.join([told(p) for p in t]))
    return '%s %s' % (type(t).__name__, t)
def parts_told(t):
    if isinstance(t, torch.Tensor):
        return told(t) + ' ' + (name(t.grad_fn) if t.grad_fn is not None else '-')
    if isinstance(t, (tuple, list)):
        return '%s [%s]' % (type(t).__name__, ', '.join([parts_told(p) for p in t]))
    return told(t)
def views_check(x, w, views):
    for i, v in enumerate(views):
        try:
            print(i, v._version, v.is_leaf, v.requires_grad, v._is_view(), v._base is None, v.stride(), v.storage_offset())
            print(i, graph(v.grad_fn))
            show(str(i), v)
        except Exception as e:
            oops(e)
    total = None
    for v in views:
        if v.requires_grad:
            term = (v * cotangent(v.detach(), 0.5)).sum()
            total = term if total is None else total + term
    if total is None:
        return
    try:
        for g in torch.autograd.grad(total, [t for t in (x, w) if t.requires_grad], create_graph=True, allow_unused=True):
            show('g', g)
        total.backward()
        show('x', x.grad)
        show('w', w.grad)
    except Exception as e:
        oops(e)
'''
