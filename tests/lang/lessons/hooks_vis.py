# Hooks on modules, tensors and nodes; how activations fade with initialisation.
import torch
import torch.nn as nn
torch.manual_seed(0)
net = nn.Sequential(*[l for i in range(4) for l in (nn.Linear(6, 6), nn.Sigmoid())], nn.Linear(6, 1))
acts, grads = {}, {}
def fwd(name):
    def hook(module, input, output):
        acts[name] = output.detach()
        print(name, type(module).__name__, tuple(input[0].shape), tuple(output.shape))
    return hook
def bwd(name):
    def hook(module, grad_input, grad_output):
        grads[name] = grad_output[0].norm().item()
        print('back', name, [None if g is None else tuple(g.shape) for g in grad_input])
    return hook
handles = []
for n, m in net.named_modules():
    if n and isinstance(m, nn.Linear):
        handles.append(m.register_forward_hook(fwd(n)))
        handles.append(m.register_full_backward_hook(bwd(n)))
x = torch.randn(5, 6)
loss = net(x).pow(2).mean(); loss.backward()
for k, v in grads.items(): print(k, f'{v:.3e}')
for h in handles: h.remove()
net(x); print(len(acts))
def pre(m, inp): return (inp[0] * 2,)
h = net[0].register_forward_pre_hook(pre); a = net(x); h.remove(); b = net(x * 2); print(torch.allclose(a, b))
h = net[1].register_forward_hook(lambda m, i, o: o * 0); print(net(x).std()); h.remove()
w = net[0].weight
h = w.register_hook(lambda g: print('w grad', g.shape) or g * 10)
before = w.grad.clone(); net.zero_grad(); net(x).pow(2).mean().backward(); print(torch.allclose(w.grad, before * 10)); h.remove()
v = torch.tensor([0., 0., 0.], requires_grad=True)
h = v.register_hook(lambda grad: grad * 2)
v.backward(torch.tensor([1., 2., 3.])); print(v.grad)
y = (x.requires_grad_() * 2).sum(); print(y.grad_fn, y.grad_fn.next_functions)
h = y.grad_fn.register_hook(lambda gi, go: print('node', [g.shape for g in gi], [g.shape for g in go]))
y.backward(); print(x.grad[0])
class Tee(nn.Module):
    def forward(self, a, b=2): return a * b, a + b
t = Tee(); t.register_forward_hook(lambda m, i, o: print(len(i), len(o))); t(torch.ones(2), b=3)
for std in (0.01, 0.1, 1.0):
    lin = nn.Linear(50, 50); nn.init.normal_(lin.weight, std=std); nn.init.zeros_(lin.bias)
    z = torch.randn(20, 50)
    for _ in range(5): z = torch.tanh(lin(z))
    print(std, f'{z.std():.4f}', f'{(z.abs() > 0.97).float().mean():.2f}')
for f in (nn.init.kaiming_uniform_, nn.init.kaiming_normal_, nn.init.xavier_uniform_, nn.init.xavier_normal_, nn.init.orthogonal_, nn.init.trunc_normal_):
    w = torch.empty(3, 3); f(w); print(f.__name__, w[0])
print(nn.init.eye_(torch.empty(2, 3)), nn.init.dirac_(torch.empty(2, 2, 3)), nn.init.sparse_(torch.empty(4, 3), 0.5).eq(0).sum(0))
print(nn.init.calculate_gain('relu'), nn.init.calculate_gain('leaky_relu', 0.2), nn.init.calculate_gain('tanh'))
