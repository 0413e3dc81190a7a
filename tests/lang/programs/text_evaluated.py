# Text that a program runs itself: eval, exec, compile, __import__, timeit; and what is wrong with it.
import math
import timeit
import torch
import torch.nn as nn

n = 3
exec("square = n ** 2")
print(square, eval("n + square"), eval("  n, 1"), eval("[n * i for i in range(3)]"))
print(eval("n * k", {"n": 2, "k": 5}), eval("k - n", {"n": 1}, {"k": 7}), *map(eval, ["1", "2 * 3"]))


def inside(rate):
    twice = rate * 2
    exec("print('in', rate, twice)")
    return eval("twice + n"), sorted(locals())


class Box:
    side = 2
    exec("area = side ** 2")


made = {}
exec("def f(x):\n    return g(x) + 1\n\ndef g(x):\n    return 10 * x", made)
local = {"p": 1}
exec("p += 1; q = p", {}, local)
print(inside(4), Box.area, made["f"](2), sorted(k for k in made if k != "__builtins__"), local)
body, value = compile("a = 6\nb = a / 4", "<body>", "exec"), compile("b * 2", "<value>", "eval")
names = {}
print(exec(body, names), eval(value, names), exec(value, names), body.co_filename, body.co_name)
print(eval("sqrt(x)", {"__builtins__": None, "sqrt": math.sqrt}, {"x": 16}))

torch.manual_seed(0)
layer = eval("nn.Linear(2, 1)")
w = torch.ones(2, requires_grad=True)
exec("loss = layer(w * 3).sum()\nloss.backward()")
print(layer, loss, w.grad, [eval(f"nn.{a}")()(torch.tensor([-1.0, 2.0])) for a in ("ReLU", "Tanh")])
power = eval("lambda t, p=3: t ** p")
t = torch.tensor(2.0, requires_grad=True)
power(t).backward()
print(t.grad, power.__name__, __import__("math").pi, __import__("os.path").__name__)
calls = []
print(timeit.timeit("calls.append(len(calls))", globals=globals(), number=3) >= 0, calls)

TEXTS = ["1 +", "a = 1", "", " 1", "1;2", "x y", "(1", "def f(): pass", "'abc", "1\n2", "*a", "a := 1", "return 1",
         "1 if 2", "$", "x.", "if x:", "[1, 2", "yield 1", "for"]
for text in TEXTS:
    for run in (eval, exec):
        try:
            run(text, {})
            print(run.__name__, repr(text), "fine")
        except Exception as e:
            print(run.__name__, repr(text), type(e).__name__, e, e.args)
for f in (lambda: eval(3), lambda: exec(3), lambda: eval("n", 3), lambda: exec("n", 3), lambda: eval("nothing"),
          lambda: compile("1", "f", "bad"), lambda: __import__(""), lambda: __import__("zzz"), lambda: __import__()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    eval("n +* 2")
except SyntaxError as e:
    print(e.msg, e.filename, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset)
exec("def deep(a):\n    return a / 0\n\ndeep(1)")
