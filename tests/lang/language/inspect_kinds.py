# What kinds of parameters are called.
import inspect


def f(a, /, b, *c, d=1, **e):
    pass


for name, p in inspect.signature(f).parameters.items():
    print(name, p.kind, str(p.kind), repr(p.kind), p.kind.name, p.kind.description, int(p.kind), f'{p.kind}')
