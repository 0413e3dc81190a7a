import torch
class Bad(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a, b): return a+b
    @staticmethod
    def backward(ctx, g): return g
class Raises(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a): return a+1
    @staticmethod
    def backward(ctx, g): raise ValueError('no')
class Shape(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a): return a.sum()
    @staticmethod
    def backward(ctx, g): return g.expand(3)
class Kind(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a): return a*1
    @staticmethod
    def backward(ctx, g): return 'x'
class Fw(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a): raise KeyError(1)
x=torch.ones(2,requires_grad=True)
def hook(g): raise IndexError('hook')
for f in [lambda: Bad.apply(x,x), lambda: Raises.apply(x), lambda: Shape.apply(x), lambda: Kind.apply(x), lambda: Fw.apply(x)]:
    try: f().sum().backward()
    except Exception as e: print(type(e).__name__, e)
    print(torch.is_grad_enabled())
y=x*2; y.register_hook(hook)
try: y.sum().backward()
except Exception as e: print(type(e).__name__, e)
print(torch.is_grad_enabled())
y=x*2; y.register_hook(lambda g: 'a')
try: y.sum().backward()
except Exception as e: print(type(e).__name__, e)
print(torch.is_grad_enabled())
y=x*2; y.register_hook(lambda g: torch.ones(7))
try: y.sum().backward()
except Exception as e: print(type(e).__name__, e)
print(torch.is_grad_enabled())
y=(x*2); y.grad_fn.register_hook(lambda a,b: (torch.ones(9),))
try: y.sum().backward()
except Exception as e: print(type(e).__name__, e)
print(torch.is_grad_enabled())
try: y.sum().backward()
except Exception as e: print(type(e).__name__, e)
print(torch.is_grad_enabled())
try: torch.autograd.functional.jacobian(lambda a: 1/0, x)
except Exception as e: print(type(e).__name__, e)
print(torch.is_grad_enabled())
for f in [lambda: Bad.apply(x,x), lambda: Raises.apply(x), lambda: Shape.apply(x), lambda: Kind.apply(x), lambda: Fw.apply(x)]:
    try: f().sum().backward()
    except Exception as e: print(torch.is_grad_enabled(), (x*2).requires_grad)
    finally: print(torch.is_grad_enabled(), (x*2).requires_grad)
saved=[]
try: Raises.apply(x).sum().backward()
except Exception as e: saved.append(e)
print(torch.is_grad_enabled())
try: Raises.apply(x).sum().backward(create_graph=True)
except Exception as e: saved.append(e); print(torch.is_grad_enabled())
with torch.no_grad():
    with torch.enable_grad(): q=Raises.apply(x).sum()
    try: q.backward()
    except ValueError as e: print(torch.is_grad_enabled())
    print(torch.is_grad_enabled())
