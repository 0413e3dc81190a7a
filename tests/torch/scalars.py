"""What differential.py compares with --suite scalars: programs on single numbers of float32, of which there are
jottings and no nodes (Note [Jottings] in core/autograd/jot.h) until one of the statements between asks for
them: hooks, views, writes in place, graphs of gradients, saved tensors, names that are let go of."""

FUNCTIONS = ["torch.tanh", "torch.relu", "torch.sigmoid", "torch.exp", "torch.sin", "torch.abs", "torch.neg", "torch.log",
             "torch.sqrt", "torch.square", "-", "F.softplus"]
NUMBERS = ["2", "3", "0.5", "-1.25", "1", "0.1", "2.0"]
EXPONENTS = ["2", "3", "0", "1", "0.5", "-1"]

PROLOGUE = '''
def failing(f, *given, **named):
    try:
        f(*given, **named)
    except RuntimeError as e:
        print('error', str(e).split('\\n')[0])
def state(t):
    print(t.item(), t.requires_grad, t.is_leaf, name(t.grad_fn), t._version)
def without_grad(f, *given):
    with torch.no_grad():
        failing(f, *given)
def told_of_packing(f):
    with torch.autograd.graph.saved_tensors_hooks(lambda t: (print('pack', t.item()), t)[1], lambda t: t):
        return f()
def in_inference(f):
    with torch.inference_mode():
        return f()
def set_data(t, x):
    t.data = x
'''


class Scalars:
    def __init__(self, draw):
        self.draw = draw
        self.lines = []
        self.leaves = [f"p{i}" for i in range(draw.randint(1, 4))]
        self.names = list(self.leaves)
        self.n = 0

    def name(self):
        return self.draw.choice(self.names)

    def say(self, *lines):
        self.lines += lines

    def assign(self, text):
        self.n += 1
        name = f"v{self.n % 7}"
        self.say(f"{name} = {text}")
        if name not in self.names:
            self.names.append(name)
        return name

    def expression(self, depth=0):
        at = self.draw.random()
        sign = self.draw.choice("+-*/")
        if depth > 2 or at < .3:
            return self.name()
        if at < .5:
            return f"({self.expression(depth + 1)} {sign} {self.expression(depth + 1)})"
        if at < .6:
            return f"({self.expression(depth + 1)} {sign} {self.draw.choice(NUMBERS)})"
        if at < .7:
            return f"({self.draw.choice(NUMBERS)} {sign} {self.expression(depth + 1)})"
        if at < .76:
            return f"({self.expression(depth + 1)})**{self.draw.choice(EXPONENTS)}"
        return f"{self.draw.choice(FUNCTIONS)}({self.expression(depth + 1)})"

    def chain(self):
        x = self.assign(self.expression(1))
        f = self.draw.choice(["torch.tanh", "torch.relu", "torch.sigmoid", ""])
        self.say(f"for k in range({self.draw.randint(2, 5)}):",
                 f"    {x} = {f}({x} * {self.name()} {self.draw.choice('+-')} {self.name()})")

    def backward(self):
        how = self.draw.choice(["", "retain_graph=True", "retain_graph=True", "create_graph=True"])
        self.say(f"failing({self.name()}.backward, {how})")

    def between(self):
        """A statement that asks for nodes, or that none may notice."""
        a, b, x = self.name(), self.name(), self.expression(1)
        leaf = self.draw.choice(self.leaves)
        writes = self.draw.choice([f"{a}.add_, 1", f"{a}.mul_, 0.5", f"{a}.tanh_", f"{a}.zero_", f"{a}.sub_, {b}", f"{a}.relu_"])
        new = f"torch.tensor({self.draw.uniform(-1, 1):.3f}"
        options = [
            [f"state({a})"], [f"print(graph({a}.grad_fn))"], [f"print({a}, {b})"],
            [f"if {a}.requires_grad:", f"    {a}.retain_grad()"],
            [f"if {a}.requires_grad:", f"    {a}.register_hook(lambda g: print('hook', g.item()))"],
            [f"if {a}.requires_grad:", f"    {a}.register_hook(lambda g: g * 2)"],
            [f"d = {a}.detach()", "print(d.item(), d.requires_grad)"],
            [f"d = {a}.detach()", "d.mul_(1.5)", f"print(d.item(), {a}.item())"],
            [f"{a}.data.add_(0.25)"], [f"failing({writes})"], [f"without_grad({writes})"],
            ["with torch.no_grad():", f"    print({x})"], [f"{leaf}.grad = None"], [f"{a}.grad = torch.tensor(2.0)"],
            [f"print(torch.stack([{a}, {b}]).sum())"], [f"print({a}.clone())"],
            [f"failing(lambda: print(torch.autograd.grad({a}, {leaf}, retain_graph=True, allow_unused=True)))"],
            [f"{a} = {a}.view(1).sum()"], [f"{a} = {a}.double().float()"], [f"{a} = {a} + {b}"],
            [f"failing(lambda: print(getattr({a}.grad_fn, '_saved_self', '-')))"],
            [f"failing(lambda: print(getattr({a}.grad_fn, '_saved_result', '-')))"],
            [f"if {a}.grad_fn is not None:", f"    {a}.detach_()"],
            [f"failing(set_data, {a}, {new}))"], [f"print(told_of_packing(lambda: {x}))"],
            [f"failing(lambda: print(in_inference(lambda: {x})))"],
            [f"acc = {a}", "for q in range(40):", f"    acc = acc * 0.9 + {b}", f"{a} = acc"],
            ["for q in range(60):", f"    last = {a} * {b}", "print(last)"],
            [f"{a} = sum([{a} * k for k in range(35)])"],
        ]
        if a not in self.leaves:
            options += [[f"{a} += {b}"], [f"{a} = {new}, requires_grad=True)"]]
        if a != b:
            options.append([f"del {a}", f"{a} = {b}"])
        self.say(*self.draw.choice(options))


def scalar_cases(draw):
    d = Scalars(draw)
    for leaf in d.leaves:
        tracked = leaf == "p0" or draw.random() < .75
        d.say(f"{leaf} = torch.tensor({draw.uniform(-1.5, 1.5):.4f}, requires_grad={tracked})")
    for _ in range(draw.randint(6, 22)):
        kind = draw.choices([lambda: d.assign(d.expression()), d.chain, d.backward, d.between], [42, 10, 14, 34])
        kind[0]()
    for name in d.names:
        d.say(f"print('{name}', {name}, {name}.grad if {name}.is_leaf else '')")
    return f"{len(d.lines)} lines on {', '.join(d.names)}: {d.lines[-len(d.names) - 1]}", d.lines
