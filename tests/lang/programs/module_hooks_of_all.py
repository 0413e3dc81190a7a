import torch
import torch.nn as nn
from torch.nn.modules import module as m

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1))
x = torch.tensor([[1.0, -2.0]], requires_grad=True)
seen = []
before = m.register_module_forward_pre_hook(lambda mod, inp: seen.append(("pre", type(mod).__name__, len(inp))))
after = m.register_module_forward_hook(lambda mod, inp, out: seen.append(("post", type(mod).__name__, tuple(out.shape))))
own = net[1].register_forward_hook(lambda mod, inp, out: seen.append(("own", type(mod).__name__)))
back = m.register_module_full_backward_hook(
    lambda mod, gin, gout: seen.append(("back", type(mod).__name__, [g is None for g in gin], [tuple(g.shape) for g in gout])))
y = net(x)
y.sum().backward()
for line in seen:
    print(line)
seen.clear()
before.remove()
after.remove()
net(x).sum().backward()
print(seen)
back.remove()
seen.clear()
net(x)
print(seen)
doubled = m.register_module_forward_hook(lambda mod, inp, out: out * 2 if isinstance(mod, nn.Linear) else None)
negated = m.register_module_forward_pre_hook(lambda mod, inp: -inp[0] if isinstance(mod, nn.ReLU) else None)
print(net(x), nn.Linear(1, 1)(torch.ones(1)))
with doubled:
    pass
negated.remove()
print(net(x))
halved = m.register_module_full_backward_hook(lambda mod, gin, gout: tuple(g / 2 for g in gin) if isinstance(mod, nn.ReLU) else None)
x.grad = None
net(x).sum().backward()
print(x.grad, type(halved).__name__)
halved.remove()

state = torch.get_rng_state()
skipped = nn.utils.skip_init(nn.Linear, 3, 2, bias=False)
print(skipped, skipped.weight.shape, torch.equal(state, torch.get_rng_state()))
nn.init.ones_(skipped.weight)
print(skipped(torch.ones(1, 3)))
for cls in (int, nn.ReLU):
    try:
        nn.utils.skip_init(cls)
    except RuntimeError as e:
        print(e)
