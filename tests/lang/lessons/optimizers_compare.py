# Every optimiser on Rosenbrock's valley, its state, its mistaken arguments.
import torch
from torch import optim
def rosenbrock(xy):
    x, y = xy
    return (1 - x) ** 2 + 100 * (y - x ** 2) ** 2
def run(name, make, steps=30):
    p = torch.tensor([-1.5, 2.0], requires_grad=True)
    opt = make([p])
    for i in range(steps):
        opt.zero_grad()
        loss = rosenbrock(p)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(p, 1.0)
        opt.step()
    print(f"{name:>10}: {p.detach().numpy()} {rosenbrock(p).item():.6f}")
    return opt
opts = {
 'SGD': lambda p: optim.SGD(p, lr=1e-2), 'Momentum': lambda p: optim.SGD(p, lr=1e-2, momentum=0.9, dampening=0.1, weight_decay=1e-3),
 'Nesterov': lambda p: optim.SGD(p, lr=1e-2, momentum=0.9, nesterov=True), 'Adagrad': lambda p: optim.Adagrad(p, lr=0.1, lr_decay=0.01),
 'RMSprop': lambda p: optim.RMSprop(p, lr=0.01, centered=True, momentum=0.5), 'Adam': lambda p: optim.Adam(p, lr=0.05),
 'AMSGrad': lambda p: optim.Adam(p, lr=0.05, amsgrad=True, maximize=False), 'AdamW': lambda p: optim.AdamW(p, lr=0.05, weight_decay=0.1),
 'Adamax': lambda p: optim.Adamax(p, lr=0.05), 'NAdam': lambda p: optim.NAdam(p, lr=0.05), 'RAdam': lambda p: optim.RAdam(p, lr=0.05),
 'Adadelta': lambda p: optim.Adadelta(p, lr=1.0), 'Rprop': lambda p: optim.Rprop(p, lr=0.01), 'ASGD': lambda p: optim.ASGD(p, lr=0.01)}
for name, make in opts.items():
    opt = run(name, make)
    print(opt)
    s = opt.state_dict()
    print(sorted(s['state'].get(0, {})), {k: v for k, v in s['param_groups'][0].items()})
p = torch.tensor([-1.5, 2.0], requires_grad=True)
lb = optim.LBFGS([p], lr=1, max_iter=10, history_size=5, line_search_fn='strong_wolfe')
def closure():
    lb.zero_grad()
    l = rosenbrock(p)
    l.backward()
    return l
for i in range(4):
    print(i, lb.step(closure).item(), p.data)
print(lb)
for bad in (dict(lr=-1), dict(lr=0.1, momentum=-1), dict(lr=0.1, nesterov=True)):
    try:
        optim.SGD([p], **bad)
    except ValueError as e:
        print('ValueError', e)
try:
    optim.Adam([p], lr=0.1, betas=(1.0, 0.9))
except ValueError as e:
    print(e)
try:
    optim.SGD(p, lr=0.1)
except TypeError as e:
    print(e)
try:
    optim.SGD([p])
except Exception as e:
    print(type(e), e)
try: optim.SGD([], lr=1)
except ValueError as e: print(e)
try: optim.SGD([p * 2], lr=1)
except ValueError as e: print(e)
try: optim.SGD([{'params': [p]}, {'params': [p]}], lr=1)
except ValueError as e: print(e)
