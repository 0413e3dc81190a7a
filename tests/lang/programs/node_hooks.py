# Hooks before and after nodes, in-place writes, nested backwards, backward(inputs=...).
import torch

def t(f):
    try:
        r = f()
        print('ok', r)
    except Exception as e:
        print(type(e).__name__ + ':', e)

def mk():
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    return (x, x * 3)
x, y = mk()
y.grad_fn.register_prehook(lambda g: print('pre1', g))
y.register_hook(lambda g: print('tensor', g) or g * 2)
y.grad_fn.register_prehook(lambda g: print('pre2', g) or (g[0] * 10,))
y.retain_grad()
y.grad_fn.register_hook(lambda a, b: print('post', a, b))
y.sum().backward()
print(y.grad, x.grad)
for bad in [lambda g: 3, lambda g: g[0], lambda g: (g[0], g[0]), lambda g: (None,), lambda g: (g[0].double(),), lambda g: [g[0]]]:
    x, y = mk()
    y.grad_fn.register_prehook(bad)
    t(lambda: y.sum().backward())
    print(x.grad)
x = torch.ones(4, requires_grad=True)
a, b = (x * 2).split(2)
a.grad_fn.register_prehook(lambda g: print(g))
a.sum().backward()
x, y = mk()
acc = y.grad_fn.next_functions[0][0]
x.register_hook(lambda g: print('leaf', g) or g * 2)
acc.register_prehook(lambda g: print('accpre', g) or (g[0] * 10,))
acc.register_hook(lambda i, o: print('accpost', i, o, x.grad))
y.sum().backward()
print(x.grad)
x = torch.ones(3, requires_grad=True)
y = x * 2
v = y[0]
v.retain_grad()
y.mul_(3)
v.backward()
print(v.grad, v.grad_fn)
x = torch.ones(3, requires_grad=True)
y = x * 2
v = y[0]
v.register_hook(lambda g: print('vhook', g))
y.mul_(3)
v.backward()
print(x.grad)
x = torch.ones(3, requires_grad=True)
y = x * 2
v = y[:2]
v.retain_grad()
y.retain_grad()
v.mul_(3)
y.sum().backward()
print(v.grad, y.grad)
x = torch.ones(3, requires_grad=True)
y = x * 2
v = y[:2]
y.register_hook(lambda g: print('yh', g))
v.register_hook(lambda g: print('vh', g))
v.mul_(3)
(v.sum() + y.sum()).backward()
print(x.grad)
x = torch.ones(3, requires_grad=True)
y = x * 2
y.retain_grad()
y.mul_(2)
y.register_hook(lambda g: g * 7)
y.mul_(3)
y.sum().backward()
print(x.grad, y.grad)
x, y = mk()
hs = []

def h1(g):
    print('h1')
    hs[1].remove()

def h2(g):
    print('h2')

def h3(g):
    print('h3')
    y.register_hook(lambda g: print('late')) if len(hs) == 3 else None
    hs.append(1)
hs = [y.register_hook(h1), y.register_hook(h2), y.register_hook(h3)]
y.sum().backward(retain_graph=True)

def selfrm(g):
    print('self')
    H.remove()
x, y = mk()
H = y.register_hook(selfrm)
y.register_hook(lambda g: print('after'))
y.sum().backward(retain_graph=True)
y.sum().backward()
x, y = mk()
y.register_hook(lambda g: print('dh', g))
y.detach_()
y.requires_grad_()
(y * 2).sum().backward()
print(y.grad)
print(type(y._backward_hooks), x._backward_hooks)
x, y = mk()

def inner(g):
    with torch.enable_grad():
        z = torch.tensor([5.0], requires_grad=True)
        (z * z).backward()
        print('inner', z.grad)
    print(torch.is_grad_enabled())
y.register_hook(inner)
y.sum().backward()
print(x.grad)
x, y = mk()
w = (y * y).sum()

def again(g):
    print('again', torch.autograd.grad(w, x, retain_graph=True))
H = y.register_hook(again)

def again2(g):
    H.remove()
    print('again', torch.autograd.grad(w, x, retain_graph=True))
H.remove()
H = y.register_hook(again2)
t(lambda: w.backward(retain_graph=True))
print(x.grad)
x, y = mk()
w = (y * y).sum()

def free(g):
    H.remove()
    print('f', torch.autograd.grad(w, x))
H = y.register_hook(free)
t(lambda: w.backward())
print(x.grad)
x, y = mk()
t(lambda: (y * y).sum().backward(inputs=[y]))
print(y.grad)
x, y = mk()
t(lambda: (y * y).sum().backward(inputs=y))
x, y = mk()
t(lambda: (y * y).sum().backward(inputs=[]))
x, y = mk()
t(lambda: torch.autograd.backward((y * y).sum(), inputs=[x, y]))
print(x.grad, y.grad)
x, y = mk()
q = torch.ones(1, requires_grad=True)
t(lambda: torch.autograd.backward((y * y).sum(), inputs=[x, q]))
print(x.grad, q.grad)
x, y = mk()
t(lambda: torch.autograd.backward((y * y).sum(), inputs=[x, torch.ones(2)]))
print(x.grad, q.grad)
x, y = mk()
y.retain_grad()
t(lambda: torch.autograd.backward((y * y).sum(), inputs=[x]))
print(x.grad, y.grad)
x, y = mk()
y.retain_grad()
y.register_hook(lambda g: g * 5)
t(lambda: torch.autograd.backward((y * y).sum(), inputs=[y]))
print(x.grad, y.grad)
print('--- order')
x, y = mk()
y.retain_grad()
y.register_hook(lambda g: print('t') or g * 2)
y.grad_fn.register_prehook(lambda g: print('pre') or (g[0] * 10,))
y.sum().backward()
print(y.grad, x.grad)
x, y = mk()
y.retain_grad()
y.retain_grad()
y.sum().backward()
print(y.grad)
x, y = mk()
y.retain_grad()
y.sum().backward(retain_graph=True)
y.sum().backward()
print(y.grad)
x, y = mk()
y.retain_grad()
g = y.grad_fn

def ph(a, b):
    print('p1')
    h.remove()
    return (a[0] * 2, None)
h = g.register_hook(ph)
g.register_hook(lambda a, b: print('p2', a))
y.sum().backward()
print(type(h))
x, y = mk()
y.register_hook(lambda g: 1 / 0)
t(lambda: y.sum().backward())
print(torch.is_grad_enabled(), x.grad)
x, y = mk()
y.register_hook(lambda g: torch.set_grad_enabled(True) and None)
x.register_hook(lambda g: print(torch.is_grad_enabled()))
y.sum().backward()
print(torch.is_grad_enabled())
x, y = mk()
L = []
y.register_hook(L.append)
y.register_hook(L.append)
y.sum().backward()
print(L[0] is L[1], L[0]._version)
x, y = mk()
y.register_hook(lambda g: (g.mul_(2), None)[1])
(y * y).sum().backward()
print(x.grad)
x = torch.ones(2, requires_grad=True)
y = x * 3
y.grad_fn.register_hook(lambda i, o: print(i, o, len(i)))
y.backward(torch.ones(2))
print(y.grad_fn.requires_grad, y.grad_fn.next_functions[0][0].requires_grad)
y.register_hook(lambda g: None)
print(len(y._backward_hooks), y.detach()._backward_hooks)
