"""What differential.py compares with --suite modules: random modules of torch.nn and random runs of
torch.optim: reprs, state_dicts, values, graphs, gradients and the errors of wrong arguments."""
import math

NONE = object()


class Drawing:
    def __init__(self, draw):
        self.draw = draw

    def pick(self, *options):
        return self.draw.choice(options)

    def flip(self, p=0.5):
        return self.draw.random() < p

    def int(self, low, high):
        return self.draw.randint(low, high)

    def tensor(self, shape, grad=True, dtype="torch.float64"):
        values = [self.draw.randint(-16, 16) / 8 for _ in range(math.prod(shape))]
        text = f"torch.tensor({values}, dtype={dtype}).reshape({list(shape)})"
        return text + (".requires_grad_()" if grad else "")

    def indices(self, shape, size):
        values = [self.draw.randint(0, size - 1) for _ in range(math.prod(shape))]
        return f"torch.tensor({values}, dtype=torch.int64).reshape({list(shape)})"


def call(name, d, required, options):
    """name(required..., some of the options); now and then with a wrong argument."""
    keywords = dict(options)
    args = [str(a) for a in required]
    if d.flip(0.03) and args:
        args.pop()
    if d.flip(0.03):
        keywords["nonsense"] = 1
    if d.flip(0.02):
        args += ["1"] * 14
    args += [f"{key}={value}" for key, value in keywords.items() if value is not NONE]
    return f"{name}({', '.join(args)})"


def some(d, **values):
    """Each option with its value, or left out."""
    return {key: value for key, value in values.items() if value is not NONE and d.flip(0.5)}


def batch(d, *shape):
    return ([d.int(1, 4)] if d.flip(0.7) else []) + list(shape)


# --- Families: a constructor and the arguments of its call ---

def linear(d):
    i, o = d.int(1, 4), d.int(1, 3)
    lead = [d.int(1, 3) for _ in range(d.int(0, 2))]
    name = d.pick("Linear", "Linear", "LazyLinear")
    required = [i, o] if name == "Linear" else [o]
    return call(f"nn.{name}", d, required, some(d, bias=d.flip())), [d.tensor(lead + [i])]


def bilinear(d):
    i, j, o = d.int(1, 3), d.int(1, 3), d.int(1, 3)
    lead = [d.int(1, 3) for _ in range(d.int(0, 2))]
    return (call("nn.Bilinear", d, [i, j, o], some(d, bias=d.flip())),
            [d.tensor(lead + [i]), d.tensor(lead + [j])])


ACTIVATIONS = {
    "ReLU": {"inplace": ["False"]}, "ReLU6": {}, "Sigmoid": {}, "Tanh": {},
    "LeakyReLU": {"negative_slope": [0.1, 0.3]}, "ELU": {"alpha": [0.5, 2.0]}, "SELU": {},
    "CELU": {"alpha": [0.5, 2.0]}, "GELU": {"approximate": ["'tanh'", "'none'"]}, "SiLU": {},
    "Mish": {}, "Hardtanh": {"min_val": [-0.5], "max_val": [0.5, 2]}, "Hardsigmoid": {},
    "Hardswish": {}, "Softplus": {"beta": [2], "threshold": [1, 5]}, "Softsign": {},
    "Tanhshrink": {}, "Softshrink": {"lambd": [0.25]}, "Hardshrink": {"lambd": [0.25]},
    "LogSigmoid": {}, "Softmax": {"dim": [0, 1, -1]}, "LogSoftmax": {"dim": [0, 1, -1]},
    "Softmin": {"dim": [0, 1, -1]}, "GLU": {"dim": [0, -1]},
    "PReLU": {"num_parameters": [1, 2], "init": [0.1]}, "Threshold": {}, "Softmax2d": {},
    "Identity": {}, "RReLU": {"lower": [0.1], "upper": [0.5]},
}


def activation(d):
    name = d.pick(*ACTIVATIONS)
    options = some(d, **{key: d.pick(*values) for key, values in ACTIVATIONS[name].items()})
    required = [0.5, 2.0] if name == "Threshold" else []
    shape = [2] * d.int(1, 4)
    if "oftm" in name and "dim" not in options and name != "Softmax2d":
        options["dim"] = 0
    return call(f"nn.{name}", d, required, options), [d.tensor(shape)]


def dropout(d):
    name = d.pick("Dropout", "Dropout", "AlphaDropout", "Dropout1d", "Dropout2d", "Dropout3d",
                  "FeatureAlphaDropout")
    return (call(f"nn.{name}", d, [], some(d, p=d.pick(0, 0.25, 0.5, 1, 1.5), inplace=False)),
            [d.tensor([d.int(1, 3) for _ in range(d.int(1, 5))])])


def norm(d):
    n = d.int(1, 2)
    name = d.pick("BatchNorm1d", "BatchNorm2d", "InstanceNorm1d", "InstanceNorm2d", "LayerNorm",
                  "GroupNorm", "LazyBatchNorm1d", "LazyBatchNorm2d", "LocalResponseNorm")
    c = d.int(1, 4)
    if name == "LayerNorm":
        shape = [d.int(1, 3) for _ in range(n)]
        return (call("nn.LayerNorm", d, [shape if n > 1 or d.flip() else shape[0]],
                     some(d, eps=1e-3, elementwise_affine=d.flip())), [d.tensor([2] + shape)])
    if name == "GroupNorm":
        groups = d.int(1, 2)
        return (call("nn.GroupNorm", d, [groups, groups * c], some(d, eps=1e-3, affine=d.flip())),
                [d.tensor([2, groups * c, 3][:d.int(2, 3)])])
    if name == "LocalResponseNorm":
        return (call("nn.LocalResponseNorm", d, [d.int(1, 3)], some(d, alpha=0.1, beta=0.5, k=2.0)),
                [d.tensor([2, c] + [3] * n)])
    dims = d.int(2, 3) if name.endswith("1d") else d.int(3, 4)
    options = some(d, eps=1e-3, momentum=d.pick(0.3, "None"), affine=d.flip(),
                   track_running_stats=d.flip())
    return (call(f"nn.{name}", d, [] if "Lazy" in name else [c], options),
            [d.tensor([d.int(1, 3), c, 2, 2][:dims])])


def convolution(d):
    n = d.int(1, 2)
    name = d.pick("Conv", "Conv", "ConvTranspose", "LazyConv", "LazyConvTranspose")
    groups = d.pick(1, 1, 2)
    i, o = groups * d.int(1, 2), groups * d.int(1, 2)
    required = [i, o, d.int(1, 3)]
    if "Lazy" in name:
        required = required[1:]
    options = some(d, stride=d.int(1, 2), padding=d.int(0, 1), dilation=d.int(1, 2), groups=groups,
                   bias=d.flip())
    if "groups" not in options and groups > 1 and d.flip(0.9):
        options["groups"] = groups
    if "Transpose" in name:
        options.update(some(d, output_padding=d.int(0, 1)))
    elif d.flip(0.2):
        options["padding_mode"] = d.pick("'reflect'", "'replicate'", "'circular'")
    return call(f"nn.{name}{n}d", d, required, options), [d.tensor(batch(d, i, *[d.int(3, 5)] * n))]


def pooling(d):
    n = d.int(1, 2)
    name = d.pick("MaxPool", "AvgPool", "AdaptiveAvgPool", "AdaptiveMaxPool", "LPPool")
    required, options = [d.int(1, 3)], {}
    if name == "LPPool":
        required = [d.int(1, 3)] + required
    if name in ("MaxPool", "AvgPool"):
        options = some(d, stride=d.int(1, 3), padding=d.int(0, 1), ceil_mode=d.flip())
    if name == "MaxPool":
        options.update(some(d, dilation=d.int(1, 2), return_indices=d.flip()))
    if name == "AvgPool":
        options.update(some(d, count_include_pad=d.flip()))
    return call(f"nn.{name}{n}d", d, required, options), [d.tensor(batch(d, 2, *[d.int(3, 6)] * n))]


def padding(d):
    n = d.int(1, 2)
    kind = d.pick("Constant", "Reflection", "Replication", "Zero")
    size = d.pick(1, 2, tuple(d.int(0, 2) for _ in range(2 * n)))
    if kind == "Zero":
        n = 2
        size = size if isinstance(size, int) else (size * 2)[:4]
    required = [size] + ([0.5] if kind == "Constant" else [])
    return call(f"nn.{kind}Pad{n}d", d, required, {}), [d.tensor(batch(d, 2, *[4] * n))]


def shape(d):
    kind = d.int(0, 4)
    if kind == 0:
        return call("nn.Flatten", d, [], some(d, start_dim=d.int(0, 2), end_dim=-1)), \
            [d.tensor([2, 3, 2, 1])]
    if kind == 1:
        return call("nn.Unflatten", d, [1, d.pick((2, 3), (3, 2), (-1, 2), (4, 2))], {}), \
            [d.tensor([2, 6])]
    if kind == 2:
        return call(f"nn.{d.pick('PixelShuffle', 'PixelUnshuffle')}", d, [2], {}), \
            [d.tensor([1, 4, 2, 2])]
    if kind == 3:
        return call("nn.Upsample", d, [], {"scale_factor": 2, "mode": "'nearest'"}), \
            [d.tensor([1, 2, 3])]
    return call("nn.CosineSimilarity", d, [], some(d, dim=d.int(0, 1))), \
        [d.tensor([2, 3]), d.tensor([2, 3])]


def embedding(d):
    n, size = d.int(1, 5), d.int(1, 3)
    name = d.pick("Embedding", "Embedding", "EmbeddingBag")
    options = some(d, padding_idx=d.int(-n, n), scale_grad_by_freq=d.flip(), sparse=False,
                   max_norm=d.pick(NONE, NONE, 1.0))
    if name == "EmbeddingBag":
        options.update(some(d, mode=d.pick("'sum'", "'mean'", "'max'")))
    shape = [d.int(1, 3), d.int(1, 3)] if name != "Embedding" else batch(d, d.int(1, 3))
    return call(f"nn.{name}", d, [n, size], options), [d.indices(shape, n)]


def recurrent(d):
    name = d.pick("RNN", "LSTM", "GRU")
    i, h = d.int(1, 3), d.int(1, 3)
    options = some(d, num_layers=d.int(1, 3), bias=d.flip(), batch_first=d.flip(),
                   bidirectional=d.flip(), proj_size=d.pick(NONE, NONE, 1),
                   dropout=d.pick(0, 0.5))
    if name == "RNN":
        options.update(some(d, nonlinearity=d.pick("'tanh'", "'relu'", "'sigmoid'")))
    return call(f"nn.{name}", d, [i, h], options), [d.tensor(batch(d, d.int(1, 3), i))]


def cell(d):
    name = d.pick("RNN", "LSTM", "GRU")
    i, h = d.int(1, 3), d.int(1, 3)
    options = some(d, bias=d.flip())
    if name == "RNN":
        options.update(some(d, nonlinearity=d.pick("'tanh'", "'relu'")))
    lead = [] if d.flip(0.3) else [d.int(1, 3)]
    state = [d.tensor(lead + [h])] if name != "LSTM" and d.flip() else []
    return call(f"nn.{name}Cell", d, [i, h], options), [d.tensor(lead + [i])] + state


def attention(d):
    heads, size = d.int(1, 2), d.int(1, 3)
    options = some(d, dropout=0.0, bias=d.flip(), add_bias_kv=d.flip(), add_zero_attn=d.flip(),
                   batch_first=d.flip())
    x = d.tensor([d.int(1, 3)] + ([2] if d.flip(0.7) else []) + [heads * size])
    return call("nn.MultiheadAttention", d, [heads * size, heads], options), [x, "x0", "x0"]


def transformer(d):
    heads = d.int(1, 2)
    options = some(d, batch_first=d.flip(), norm_first=d.flip(), activation=d.pick("'gelu'", "'relu'"))
    options["dropout"] = 0.0
    options["dim_feedforward"] = 3
    x = d.tensor([d.int(2, 3), 2, heads * 2])
    layer = call("nn.TransformerEncoderLayer", d, [heads * 2, heads], options)
    if d.flip():
        return layer, [x]
    return call("nn.TransformerEncoder", d, [layer, 2], some(d, norm=f"nn.LayerNorm({heads * 2})")), [x]


REGRESSION = ("L1Loss MSELoss SmoothL1Loss HuberLoss SoftMarginLoss KLDivLoss PoissonNLLLoss "
              "HingeEmbeddingLoss MultiLabelSoftMarginLoss BCEWithLogitsLoss").split()


def loss(d):
    reduction = some(d, reduction=d.pick("'sum'", "'mean'", "'none'", "'sum'", "'average'"))
    if d.flip(0.4):
        n, c = d.int(1, 3), d.int(2, 4)
        name = d.pick("CrossEntropyLoss", "NLLLoss", "MultiMarginLoss", "MultiLabelMarginLoss")
        options = dict(reduction)
        if name != "MultiLabelMarginLoss":
            options.update(some(d, weight=d.tensor([c], False)))
        if name == "CrossEntropyLoss":
            options.update(some(d, label_smoothing=d.pick(0.0, 0.1), ignore_index=d.int(0, 1)))
        if name == "MultiMarginLoss":
            options.update(some(d, p=d.int(1, 2), margin=0.5))
        target = d.indices([n, c] if name == "MultiLabelMarginLoss" else [n], c)
        return call(f"nn.{name}", d, [], options), [d.tensor([n, c]), target]
    shape = [d.int(1, 3) for _ in range(d.int(1, 2))]
    name = d.pick(*REGRESSION)
    options = dict(reduction)
    if name == "KLDivLoss":
        options.update(some(d, log_target=d.flip()))
        options.setdefault("reduction", "'sum'")
    if name == "PoissonNLLLoss":
        options.update(some(d, log_input=d.flip(), full=d.flip()))
    return (call(f"nn.{name}", d, [], options),
            [d.tensor(shape), f"({d.tensor(shape, False)}).abs()"])


FAMILIES = [linear, linear, bilinear, activation, activation, dropout, norm, norm, convolution,
            pooling, padding, shape, embedding, recurrent, recurrent, cell, attention, transformer,
            loss, loss]


def module_case(d):
    construct, inputs = d.draw.choice(FAMILIES)(d)
    lines = [f"torch.manual_seed({d.int(0, 99)})", f"m = {construct}", "print(m)"]
    dtype = d.pick("float64", "float64", "float32")
    if dtype == "float64":
        lines.append("m = m.double()")
    for i, text in enumerate(inputs):
        if dtype == "float32":
            text = text.replace("torch.float64", "torch.float32")
        lines.append(f"x{i} = {text}")
    names = ", ".join(f"x{i}" for i in range(len(inputs)))
    if d.flip(0.3):
        lines.append("m.eval()")
    if dtype == "float64":
        lines[1:3] = ["torch.set_default_dtype(torch.float64)", "try:", f"    m = {construct}",
                      "finally:", "    torch.set_default_dtype(torch.float32)", "print(m)"]
    lines += [f"module_check(m, [{names}])"]
    return construct, lines


OPTIMIZERS = {
    "SGD": {"lr": [0.1, 0.01], "momentum": [0.5], "dampening": [0.1], "weight_decay": [0.1],
            "nesterov": [True], "maximize": [True]},
    "Adam": {"lr": [0.1], "betas": [(0.8, 0.9)], "eps": [1e-3], "weight_decay": [0.1],
             "amsgrad": [True], "maximize": [True]},
    "AdamW": {"lr": [0.1], "betas": [(0.8, 0.9)], "weight_decay": [0.1], "amsgrad": [True]},
    "Adagrad": {"lr": [0.1], "lr_decay": [0.1], "weight_decay": [0.1],
                "initial_accumulator_value": [0.5]},
    "Adadelta": {"lr": [0.5], "rho": [0.5], "weight_decay": [0.1]},
    "Adamax": {"lr": [0.1], "betas": [(0.8, 0.9)], "weight_decay": [0.1]},
    "RMSprop": {"lr": [0.1], "alpha": [0.5], "momentum": [0.5], "centered": [True],
                "weight_decay": [0.1]},
    "Rprop": {"lr": [0.1], "etas": [(0.4, 1.3)], "step_sizes": [(1e-3, 2)]},
    "ASGD": {"lr": [0.1], "lambd": [0.01], "alpha": [0.5], "t0": [2.0], "weight_decay": [0.1]},
    "NAdam": {"lr": [0.1], "betas": [(0.8, 0.9)], "weight_decay": [0.1], "momentum_decay": [0.1]},
    "RAdam": {"lr": [0.1], "betas": [(0.8, 0.9)], "weight_decay": [0.1]},
    "LBFGS": {"lr": [0.5], "max_iter": [3], "history_size": [2],
              "line_search_fn": ["'strong_wolfe'"]},
}
SCHEDULERS = {
    "StepLR": [[2], {"gamma": [0.5]}], "MultiStepLR": [[[1, 3]], {"gamma": [0.5]}],
    "ExponentialLR": [[0.9], {}], "CosineAnnealingLR": [[3], {"eta_min": [0.01]}],
    "LinearLR": [[], {"start_factor": [0.5], "total_iters": [2]}],
    "ConstantLR": [[], {"factor": [0.5], "total_iters": [2]}],
    "PolynomialLR": [[], {"total_iters": [3], "power": [2.0]}],
    "LambdaLR": [["lambda e: 0.9 ** e"], {}], "MultiplicativeLR": [["lambda e: 0.9"], {}],
    "CosineAnnealingWarmRestarts": [[2], {"T_mult": [2], "eta_min": [0.01]}],
    "CyclicLR": [[0.01, 0.1], {"step_size_up": [2], "mode": ["'triangular2'"],
                               "cycle_momentum": [False]}],
    "OneCycleLR": [[0.5], {"total_steps": [6], "pct_start": [0.5]}],
}


def optim_case(d):
    name = d.pick(*OPTIMIZERS)
    table = OPTIMIZERS[name]
    options = some(d, **{key: d.pick(*values) for key, values in table.items()})
    if d.flip(0.05):
        options[d.pick(*table)] = d.pick(-1, 2)
    construct = call(f"torch.optim.{name}", d, ["[p, q]"], options)
    if name == "LBFGS" and "max_iter" not in construct:
        construct = construct.replace("[p, q]", "[p, q], max_iter=4", 1)  # more is chaos
    if d.flip(0.3) and name != "LBFGS":
        construct = construct.replace("[p, q]", "[{'params': [p], 'lr': 0.3}, {'params': q}]")
    lines = [f"p = {d.tensor([2, 2])}", f"q = {d.tensor([3])}", f"o = {construct}", "print(o)"]
    scheduler = None
    if d.flip(0.4):
        scheduler = d.pick(*SCHEDULERS)
        required, table = SCHEDULERS[scheduler]
        chosen = some(d, **{key: d.pick(*values) for key, values in table.items()})
        lines.append("s = " + call(f"torch.optim.lr_scheduler.{scheduler}", d, ["o"] + required, chosen))
    lines += ["def closure():", "    o.zero_grad()",
              "    loss = ((p @ p).tanh().sum() - 1) ** 2 + (q ** 2).sum() * 0.5 + (q[0] - p[0, 1]) ** 2",
              "    loss.backward()", "    return loss",
              f"for i in range({d.int(1, 2 if name == 'LBFGS' else 5)}):", "    show('loss', o.step(closure))"]
    if scheduler:
        lines += ["    s.step()", "    print('float64', s.get_last_lr(), s.last_epoch)"]
    lines += ["show('p', p)", "show('q', q)", "state_check(o.state_dict())"]
    if scheduler:
        lines.append("print('float64', sorted(s.state_dict()))")
    return construct, lines


def module_cases(draw):
    """One case: what it is about, and the lines of its function."""
    d = Drawing(draw)
    return optim_case(d) if d.flip(0.25) else module_case(d)


PROLOGUE = '''
import warnings
warnings.simplefilter('ignore')
def shallow(t):
    return t.grad_fn is not None and [name(t.grad_fn)] + [
        name(f) for f, _ in t.grad_fn.next_functions if f is not None]
def parts(out):
    if isinstance(out, (tuple, list)):
        return [p for o in out for p in parts(o)]
    return [out]
def module_check(m, inputs):
    outs = parts(m(*inputs))
    print(m)
    for k, v in m.state_dict().items():
        show(k, v)
    leaves = [x for x in inputs if x.requires_grad] + list(m.parameters())
    for i, o in enumerate(outs):
        show('out%d' % i, o)
        if isinstance(o, torch.Tensor):
            print(shallow(o), o.stride() if o.numel() > 0 else '')
    outs = [o for o in outs if isinstance(o, torch.Tensor) and o.requires_grad]
    if not outs or not leaves:
        return
    grads = torch.autograd.grad(outs, leaves, [cotangent(o, 0.5) for o in outs], allow_unused=True)
    for i, g in enumerate(grads):
        show('grad%d' % i, g)
def state_check(state):
    for group in state['param_groups']:
        print('float64', group)
    for key, value in state['state'].items():
        for k, v in value.items():
            if isinstance(v, torch.Tensor):
                show('%s %s' % (key, k), v)
            else:
                print('float64', key, k, v)
'''
