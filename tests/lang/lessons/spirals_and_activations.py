# Spirals classified, activation functions and their gradients, optimisers on a pathological curve.
# spirals, classification, data manifold rotation; UvA activation functions
import random, math, json
import numpy as np
import torch
from torch import nn, optim
from matplotlib import pyplot as plt
import matplotlib.cm as cm
from matplotlib.colors import to_rgb, to_rgba
seed = 12345
random.seed(seed); torch.manual_seed(seed)
N = 100  # num_samples_per_class
D = 2; C = 3; H = 20
X = torch.zeros(N * C, D); y = torch.zeros(N * C, dtype=torch.long)
for c in range(C):
    index = 0
    t = torch.linspace(0, 1, N)
    inner_var = torch.linspace((2*math.pi/C)*(c), (2*math.pi/C)*(2+c), N) + torch.randn(N) * 0.2
    for ix in range(N * c, N * (c + 1)):
        X[ix] = t[index] * torch.FloatTensor((math.sin(inner_var[index]), math.cos(inner_var[index])))
        y[ix] = c
        index += 1
print("Shapes:"); print("X:", tuple(X.size())); print("y:", tuple(y.size()))
def plot_data(X, y, d=0, auto=False, zoom=1):
    X = X.cpu(); y = y.cpu()
    plt.scatter(X.numpy()[:, 0], X.numpy()[:, 1], c=y, s=20, cmap=plt.cm.Spectral)
    plt.axis('square'); plt.axis(np.array((-1.1, 1.1, -1.1, 1.1)) * zoom)
    if auto is True: plt.axis('equal')
    plt.axis('off')
    _m, _c = 0, '.15'
    plt.axvline(0, ymin=_m, color=_c, lw=1, zorder=0); plt.axhline(0, xmin=_m, color=_c, lw=1, zorder=0)
def plot_model(X, y, model):
    model.cpu()
    mesh = np.arange(-1.1, 1.1, 0.1)
    xx, yy = np.meshgrid(mesh, mesh)
    with torch.no_grad():
        data = torch.from_numpy(np.vstack((xx.reshape(-1), yy.reshape(-1))).T).float()
        Z = model(data).detach()
    Z = np.argmax(Z, axis=1).reshape(xx.shape)
    plt.contourf(xx, yy, Z, cmap=plt.cm.Spectral, alpha=0.3)
    plot_data(X, y)
    print(Z.sum(), type(Z), Z.shape)
plot_data(X, y)
for act in (None, nn.ReLU()):
    model = nn.Sequential(nn.Linear(D, H), *([act] if act else []), nn.Linear(H, C))
    criterion = torch.nn.CrossEntropyLoss(); optimizer = torch.optim.Adam(model.parameters(), lr=1e-2, weight_decay=1e-5)
    for t in range(40):
        y_pred = model(X); loss = criterion(y_pred, y); score, predicted = torch.max(y_pred, 1); acc = (y == predicted).sum().float() / len(y)
        if t % 13 == 0: print("[EPOCH]: %i, [LOSS]: %.6f, [ACCURACY]: %.3f" % (t, loss.item(), acc))
        optimizer.zero_grad(); loss.backward(); optimizer.step()
    print(model); plot_model(X, y, model)
# regression with ensembles
X = torch.unsqueeze(torch.linspace(-1, 1, 100), dim=1); y = X.pow(3) + 0.3 * torch.rand(X.size()); models = []
for i in range(3):
    m = nn.Sequential(nn.Linear(1, 10), nn.ReLU() if i % 2 else nn.Tanh(), nn.Linear(10, 1)); models.append(m); o = optim.Adam(m.parameters(), 1e-2)
    for _ in range(30): l = nn.MSELoss()(m(X), y); o.zero_grad(); l.backward(); o.step()
    print("[%d] %.5f" % (i, l))
with torch.no_grad(): preds = torch.stack([m(X) for m in models]); print(preds.mean(0)[::33].T, preds.var(0, unbiased=False).max(), preds.std(dim=0).argmax())
# UvA
class ActivationFunction(nn.Module):
    def __init__(self): super().__init__(); self.name = self.__class__.__name__; self.config = {"name": self.name}
class Sigmoid(ActivationFunction):
    def forward(self, x): return 1 / (1 + torch.exp(-x))
class Tanh(ActivationFunction):
    def forward(self, x): x_exp, neg = torch.exp(x), torch.exp(-x); return (x_exp - neg) / (x_exp + neg)
class ReLU(ActivationFunction):
    def forward(self, x): return x * (x > 0).float()
class LeakyReLU(ActivationFunction):
    def __init__(self, alpha=0.1): super().__init__(); self.config["alpha"] = alpha
    def forward(self, x): return torch.where(x > 0, x, self.config["alpha"] * x)
class ELU(ActivationFunction):
    def forward(self, x): return torch.where(x > 0, x, torch.exp(x)-1)
class Swish(ActivationFunction):
    def forward(self, x): return x * torch.sigmoid(x)
act_fn_by_name = {"sigmoid": Sigmoid, "tanh": Tanh, "relu": ReLU, "leakyrelu": LeakyReLU, "elu": ELU, "swish": Swish}
def get_grads(act_fn, x):
    x = x.clone().requires_grad_(); out = act_fn(x); out.sum().backward(); return x.grad
def vis_act_fn(act_fn, ax, x):
    y = act_fn(x); y_grads = get_grads(act_fn, x); x, y, y_grads = x.cpu().numpy(), y.cpu().numpy(), y_grads.cpu().numpy()
    ax.plot(x, y, linewidth=2, label="ActFn"); ax.plot(x, y_grads, linewidth=2, label="Gradient"); ax.set_title(act_fn.name); ax.legend(); ax.set_ylim(-1.5, x.max()); print(act_fn.name, y[::30], y_grads[::30])
act_fns = [f() for f in act_fn_by_name.values()]; x = torch.linspace(-5, 5, 100); cols = 2; rows = math.ceil(len(act_fns)/float(cols)); fig, ax = plt.subplots(rows, cols, figsize=(cols*4, rows*4))
for i, f in enumerate(act_fns): vis_act_fn(f, ax[divmod(i, cols)], x)
fig.subplots_adjust(hspace=0.3); plt.show()
class BaseNetwork(nn.Module):
    def __init__(self, act_fn, input_size=16, num_classes=3, hidden_sizes=[12, 8]):
        super().__init__(); layers = []; layer_sizes = [input_size] + hidden_sizes
        for i in range(1, len(layer_sizes)): layers += [nn.Linear(layer_sizes[i-1], layer_sizes[i]), act_fn]
        layers += [nn.Linear(layer_sizes[-1], num_classes)]; self.layers = nn.Sequential(*layers)
        self.config = {"act_fn": act_fn.config, "input_size": input_size, "num_classes": num_classes, "hidden_sizes": hidden_sizes}
    def forward(self, x): x = x.view(x.size(0), -1); return self.layers(x)
with open('c.config', 'w') as f: json.dump(BaseNetwork(LeakyReLU()).config, f)
print(json.load(open('c.config')))
imgs, labels = torch.randn(32, 4, 4), torch.randint(0, 3, (32,))
for n, A in act_fn_by_name.items():
    np.random.seed(42); torch.manual_seed(42); net = BaseNetwork(A()); net.zero_grad(); nn.functional.cross_entropy(net(imgs), labels).backward()
    grads = {name: params.grad.data.view(-1).cpu().clone().numpy() for name, params in net.named_parameters() if "weight" in name}
    fig, axs = plt.subplots(1, len(grads)); fig_index = 0
    for key in grads: h = axs[fig_index % len(grads)].hist(grads[key], bins=30, density=True); axs[fig_index].set_title(str(key)); fig_index += 1
    print(n, {k: '%.5f' % v.std() for k, v in grads.items()}, h[0].sum() > 0); plt.close()
# optimizers by hand, pathological curvature
class OptimizerTemplate:
    def __init__(self, params, lr): self.params = list(params); self.lr = lr
    def zero_grad(self):
        for p in self.params:
            if p.grad is not None: p.grad.detach_(); p.grad.zero_()
    @torch.no_grad()
    def step(self):
        for p in self.params:
            if p.grad is None: continue
            self.update_param(p)
class SGDMomentum(OptimizerTemplate):
    def __init__(self, params, lr, momentum=0.0): super().__init__(params, lr); self.momentum = momentum; self.param_momentum = {p: torch.zeros_like(p.data) for p in self.params}
    def update_param(self, p): self.param_momentum[p] = (1 - self.momentum) * p.grad + self.momentum * self.param_momentum[p]; p_update = -self.lr * self.param_momentum[p]; p.add_(p_update)
class Adam(OptimizerTemplate):
    def __init__(self, params, lr, beta1=0.9, beta2=0.999, eps=1e-8): super().__init__(params, lr); self.beta1, self.beta2, self.eps = beta1, beta2, eps; self.param_step = {p: 0 for p in self.params}; self.param_momentum = {p: torch.zeros_like(p.data) for p in self.params}; self.param_2nd_momentum = {p: torch.zeros_like(p.data) for p in self.params}
    def update_param(self, p):
        self.param_step[p] += 1; self.param_momentum[p] = (1 - self.beta1) * p.grad + self.beta1 * self.param_momentum[p]; self.param_2nd_momentum[p] = (1 - self.beta2) * (p.grad)**2 + self.beta2 * self.param_2nd_momentum[p]
        bc1 = 1 - self.beta1 ** self.param_step[p]; bc2 = 1 - self.beta2 ** self.param_step[p]; p_2nd = self.param_2nd_momentum[p] / bc2; p_mom = self.param_momentum[p] / bc1; p.add_(-self.lr / (torch.sqrt(p_2nd) + self.eps) * p_mom)
def pathological_curve_loss(w1, w2): x1_loss = torch.tanh(w1)**2 + 0.01 * torch.abs(w1); x2_loss = torch.sigmoid(w2); return x1_loss + x2_loss
def plot_curve(curve_fn, x_range=(-5,5), y_range=(-5,5), plot_3d=False, cmap=cm.viridis, title="Pathological curvature"):
    fig = plt.figure(); ax = fig.add_subplot(projection='3d') if plot_3d else fig.gca()
    x = torch.arange(x_range[0], x_range[1], (x_range[1]-x_range[0])/20.); y = torch.arange(y_range[0], y_range[1], (y_range[1]-y_range[0])/20.); x, y = torch.meshgrid([x, y], indexing='ij'); z = curve_fn(x, y); x, y, z = x.numpy(), y.numpy(), z.numpy()
    if plot_3d: ax.plot_surface(x, y, z, cmap=cmap, linewidth=1, color="#000", antialiased=False); ax.set_zlabel("loss")
    else: ax.imshow(z.T[::-1], cmap=cmap, extent=(x_range[0], x_range[1], y_range[0], y_range[1]))
    plt.title(title); ax.set_xlabel(r"$w_1$"); ax.set_ylabel(r"$w_2$"); plt.tight_layout(); return ax
plot_curve(pathological_curve_loss, plot_3d=True); plot_curve(pathological_curve_loss)
def train_curve(optimizer_func, curve_func=pathological_curve_loss, num_updates=30, init=[5, 5]):
    weights = nn.Parameter(torch.FloatTensor(init), requires_grad=True); opt = optimizer_func([weights]); list_points = []
    for _ in range(num_updates):
        loss = curve_func(weights[0], weights[1]); list_points.append(torch.cat([weights.data.detach(), loss.unsqueeze(dim=0).detach()], dim=0)); opt.zero_grad(); loss.backward(); opt.step()
    return torch.stack(list_points, dim=0).numpy()
for f in (lambda p: SGDMomentum(p, lr=10), lambda p: SGDMomentum(p, lr=10, momentum=0.9), lambda p: Adam(p, lr=1)): print(train_curve(f)[::10])
