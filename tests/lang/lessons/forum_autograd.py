# What forum threads on autograd run, one question a cell.
import torch, torch.nn as nn, torch.nn.functional as F, traceback, warnings
from torch.autograd import Variable, grad, Function
torch.manual_seed(0)
def cell(f):
    print('---', f.__name__)
    try:
        r = f()
        if r is not None: print(r)
    except Exception as e:
        print(type(e).__name__ + ':', e)
@cell
def two_optimizers_gan():
    G, D = nn.Linear(2, 2), nn.Linear(2, 1); g, d = torch.optim.SGD(G.parameters(), .1), torch.optim.SGD(D.parameters(), .1)
    z = torch.randn(3, 2); fake = G(z); dl = D(fake).mean(); gl = -D(fake).mean(); d.zero_grad(); dl.backward(retain_graph=True); d.step(); g.zero_grad(); gl.backward(); g.step()
@cell
def loss_accumulate():
    w = torch.ones(1, requires_grad=True); total = 0
    for i in range(3):
        total += w * i
        total.backward()
@cell
def rnn_state_no_detach():
    cell_ = nn.LSTMCell(1, 2); h = c = torch.zeros(1, 2); o = torch.optim.SGD(cell_.parameters(), .1)
    for t in range(2):
        h, c = cell_(torch.ones(1, 1), (h, c)); o.zero_grad(); h.sum().backward(); o.step()
@cell
def inplace_after_use():
    a = torch.randn(3, requires_grad=True); b = a * 2; c = b ** 2; b += 1; c.sum().backward()
@cell
def inplace_relu_twice():
    m = nn.Sequential(nn.Linear(2, 2), nn.Sigmoid(), nn.ReLU(inplace=True)); m(torch.randn(1, 2)).sum().backward()
@cell
def index_assign_saved():
    x = torch.randn(4, requires_grad=True); y = x.exp(); y[0] = 0; y.sum().backward()
@cell
def norm_inplace_div():
    x = torch.randn(4, requires_grad=True); y = x * 1; y /= y.norm(); y.sum().backward(); return x.grad
@cell
def leaf_slice():
    w = nn.Parameter(torch.zeros(3)); w[0] = 1.
@cell
def leaf_fill():
    w = nn.Parameter(torch.zeros(3)); w.fill_(1)
@cell
def leaf_no_grad():
    w = nn.Parameter(torch.zeros(3))
    with torch.no_grad(): w[0] = 1; w.add_(1)
    return w
@cell
def leaf_out():
    w = torch.zeros(3, requires_grad=True); torch.add(w, 1, out=w)
@cell
def view_of_leaf_nograd_then_inplace():
    w = torch.zeros(3, requires_grad=True)
    with torch.no_grad(): v = w.view(3)
    v += 1
    return w, v
@cell
def chunk_inplace():
    x = torch.randn(4, requires_grad=True) * 1; a, b = x.chunk(2); a.mul_(2)
@cell
def unbind_inplace():
    x = torch.randn(2, 2, requires_grad=True) * 1
    for r in x: r.add_(1)
@cell
def split_inplace_nograd():
    x = torch.randn(4); a, b = x.split(2); a.zero_(); return x[:2]
@cell
def expand_inplace(): torch.ones(1).expand(3).add_(1)
@cell
def detach_inplace():
    x = torch.ones(2, requires_grad=True); y = x.sigmoid(); z = y.detach(); z.zero_(); y.sum().backward()
@cell
def data_inplace():
    x = torch.ones(2, requires_grad=True); y = x.sigmoid(); y.data.zero_(); y.sum().backward(); return x.grad
@cell
def none_grad():
    x = torch.ones(2, requires_grad=True); y = x * 2; y.sum().backward(); 
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always'); g = y.grad; print(g, len(w), str(w[0].message)[:120])
    return x.grad
@cell
def float_of_param_in_new_tensor():
    w = torch.ones(1, requires_grad=True); y = torch.tensor([w * 2, w * 3]); print(y, y.requires_grad); y.sum().backward()
@cell
def stack_keeps():
    w = torch.ones(1, requires_grad=True); y = torch.stack([w * 2, w * 3]); y.sum().backward(); return y, w.grad
@cell
def argmax_break():
    x = torch.randn(2, 3, requires_grad=True); x.argmax(1).float().sum().backward()
@cell
def round_zero():
    x = torch.tensor([1.2, 2.7], requires_grad=True); x.round().sum().backward(); return x.grad
@cell
def compare_break():
    x = torch.randn(2, requires_grad=True); (x > 0).float().sum().backward()
@cell
def long_break():
    x = torch.randn(2, requires_grad=True); x.long().sum().backward()
@cell
def numpy_roundtrip():
    x = torch.randn(2, requires_grad=True); torch.from_numpy(x.detach().numpy()).sum().backward()
@cell
def sqrt_zero_nan():
    x = torch.zeros(2, requires_grad=True); x.sqrt().sum().backward(); print(x.grad); x.grad = None; x.norm().backward(); print(x.grad); x.grad = None; (x ** 2).sum().sqrt().backward(); return x.grad
@cell
def where_nan():
    x = torch.tensor([0., 4.], requires_grad=True); torch.where(x > 0, x.sqrt(), torch.zeros_like(x)).sum().backward(); return x.grad
@cell
def log_softmax_vs_log():
    x = torch.tensor([1000., 0.], requires_grad=True); l = torch.softmax(x, 0).log(); print(l); l[1].backward(); return x.grad
@cell
def abs_zero():
    x = torch.zeros(1, requires_grad=True); x.abs().backward(); return x.grad
@cell
def max_ties():
    x = torch.tensor([2., 2., 1.], requires_grad=True); x.max().backward(); print(x.grad); x.grad = None; x.max(0)[0].backward(); print(x.grad); x.grad = None; torch.maximum(x, torch.tensor(2.)).sum().backward(); return x.grad
@cell
def clamp_edge():
    x = torch.tensor([-1., 0., 1.], requires_grad=True); x.clamp(0, 1).sum().backward(); return x.grad
@cell
def retain():
    x = torch.ones(1, requires_grad=True); y = x * 2; y.retain_grad(); (y ** 2).backward(); return y.grad, y.is_leaf, y.retains_grad, x.retains_grad
@cell
def retain_nograd(): torch.ones(1).retain_grad()
@cell
def grad_unused():
    a, b = torch.ones(1, requires_grad=True), torch.ones(1, requires_grad=True); grad((a * 2).sum(), [a, b])
@cell
def grad_unused_ok():
    a, b = torch.ones(1, requires_grad=True), torch.ones(1, requires_grad=True); return grad((a * 2).sum(), [a, b], allow_unused=True)
@cell
def grad_nonscalar(): a = torch.ones(2, requires_grad=True); grad(a * 2, a)
@cell
def grad_outputs_shape(): a = torch.ones(2, requires_grad=True); grad(a * 2, a, torch.ones(3))
@cell
def grad_no_req(): a = torch.ones(2); grad((a * 2).sum(), a)
@cell
def grad_twice(): a = torch.ones(2, requires_grad=True); y = (a ** 2).sum(); grad(y, a); grad(y, a)
@cell
def grad_of_grad_forgot_create():
    a = torch.ones(2, requires_grad=True); g, = grad((a ** 3).sum(), a); grad(g.sum(), a)
@cell
def create_graph_warn():
    a = torch.ones(2, requires_grad=True)
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always'); (a ** 3).sum().backward(create_graph=True); print([str(x.message)[:200] for x in w])
    return a.grad
@cell
def gradient_penalty():
    D = nn.Sequential(nn.Linear(2, 4), nn.ReLU(), nn.Linear(4, 1)); x = torch.randn(3, 2).requires_grad_(); o = D(x); g = grad(o, x, torch.ones_like(o), create_graph=True, retain_graph=True, only_inputs=True)[0]; gp = ((g.norm(2, dim=1) - 1) ** 2).mean(); gp.backward(); return gp, [None if p.grad is None else p.grad.shape for p in D.parameters()]
@cell
def frozen_layer():
    m = nn.Sequential(nn.Linear(1, 1), nn.Linear(1, 1)); m.requires_grad_(False); m(torch.ones(1)).backward()
@cell
def eval_no_grad_train():
    m = nn.Linear(1, 1)
    with torch.no_grad(): l = m(torch.ones(1)).sum()
    l.backward()
@cell
def set_grad_enabled():
    torch.set_grad_enabled(False); y = torch.ones(1, requires_grad=True) * 2; torch.set_grad_enabled(True); return y.requires_grad
@cell
def inference_mode():
    with torch.inference_mode(): y = torch.ones(2) * 2
    y.requires_grad_(); (y * 2).sum().backward(); return y
@cell
def inference_save():
    with torch.inference_mode(): y = torch.ones(2)
    w = torch.ones(2, requires_grad=True); (w * y).sum().backward()
@cell
def inference_inplace():
    with torch.inference_mode(): y = torch.ones(2)
    y.add_(1)
@cell
def anomaly():
    with torch.autograd.detect_anomaly():
        x = torch.zeros(1, requires_grad=True); y = (x * 0 / 0).sqrt() if False else torch.sqrt(x) * 0 / x; y.backward()
@cell
def hook_bad_type(): x = torch.ones(1, requires_grad=True); x.register_hook(5); (x * 2).backward()
@cell
def hook_shape(): x = torch.ones(2, requires_grad=True); x.register_hook(lambda g: g.sum()); (x * 2).sum().backward()
@cell
def hook_inplace():
    x = torch.ones(2, requires_grad=True); y = x * 2
    def h(g): g *= 0
    y.register_hook(h); y.sum().backward(); return x.grad
@cell
def module_hook_return():
    m = nn.Linear(2, 2); m.register_forward_hook(lambda m, i, o: None); m.register_forward_hook(lambda m, i, o: o * 0); return m(torch.ones(2))
@cell
def module_hook_args(): m = nn.Linear(2, 2); m.register_forward_hook(lambda m, i: None); m(torch.ones(2))
@cell
def pre_hook_args(): m = nn.Linear(2, 2); m.register_forward_pre_hook(lambda m, i, o: None); m(torch.ones(2))
@cell
def full_bw_inplace():
    m = nn.Sequential(nn.Linear(2, 2), nn.ReLU(inplace=True)); m[0].register_full_backward_hook(lambda *a: None); m(torch.ones(1, 2)).sum().backward()
@cell
def deepcopy_nonleaf():
    import copy; copy.deepcopy(torch.ones(1, requires_grad=True) * 2)
@cell
def pickle_nonleaf_save():
    torch.save(torch.ones(1, requires_grad=True) * 2, 'x.pt'); return torch.load('x.pt')
@cell
def requires_grad_str():
    x = torch.ones(1); x.requires_grad = 'yes'
@cell
def grad_assign_shape(): w = torch.ones(2, requires_grad=True); w.grad = torch.ones(3)
@cell
def grad_assign_type(): w = torch.ones(2, requires_grad=True); w.grad = 3
@cell
def grad_assign_dtype(): w = torch.ones(2, requires_grad=True); w.grad = torch.ones(2).double()
@cell
def data_assign_shape(): w = torch.ones(2, requires_grad=True); y = w * w; w.data = torch.ones(3); y.sum().backward()
@cell
def param_assign_tensor(): m = nn.Linear(1, 1); m.weight = torch.ones(1, 1)
@cell
def param_add(): m = nn.Linear(1, 1); m.weight = m.weight + 1
@cell
def param_replace_none(): m = nn.Linear(1, 1); m.bias = None; return m, list(m.state_dict())
@cell
def custom_nonstatic():
    class F1(Function):
        def forward(self, x): return x
    F1.apply(torch.ones(1))
@cell
def custom_none():
    class F1(Function):
        @staticmethod
        def forward(ctx, x): return x * 2
        @staticmethod
        def backward(ctx, g): pass
    x = torch.ones(1, requires_grad=True); F1.apply(x).backward(); return x.grad
@cell
def custom_missing_backward():
    class F1(Function):
        @staticmethod
        def forward(ctx, x): return x * 2
    x = torch.ones(1, requires_grad=True); F1.apply(x).backward()
@cell
def custom_save_nontensor():
    class F1(Function):
        @staticmethod
        def forward(ctx, x): ctx.save_for_backward(3); return x * 2
    F1.apply(torch.ones(1, requires_grad=True))
@cell
def custom_saved_twice():
    class F1(Function):
        @staticmethod
        def forward(ctx, x): ctx.save_for_backward(x); return x * 2
        @staticmethod
        def backward(ctx, g): return g * ctx.saved_tensors[0]
    x = torch.ones(1, requires_grad=True); y = F1.apply(x); y.backward(); y.backward()
@cell
def custom_kwargs():
    class F1(Function):
        @staticmethod
        def forward(ctx, x, k=1): return x * k
    F1.apply(torch.ones(1), k=2)
@cell
def custom_input_returned():
    class F1(Function):
        @staticmethod
        def forward(ctx, x): return x
        @staticmethod
        def backward(ctx, g): return g * 3
    x = torch.ones(1, requires_grad=True); y = F1.apply(x); y.backward(); return x.grad, y is x, y.grad_fn
@cell
def custom_dirty_leaf():
    class F1(Function):
        @staticmethod
        def forward(ctx, x): x.add_(1); ctx.mark_dirty(x); return x
        @staticmethod
        def backward(ctx, g): return g
    F1.apply(torch.ones(1, requires_grad=True))
@cell
def custom_nondiff():
    class F1(Function):
        @staticmethod
        def forward(ctx, x): i = x.argmax(); ctx.mark_non_differentiable(i); return x * 2, i
        @staticmethod
        def backward(ctx, g, gi): print(gi); return g * 2
    x = torch.ones(2, requires_grad=True); y, i = F1.apply(x); y.sum().backward(); return x.grad, i.requires_grad
@cell
def checkpoint_warn():
    from torch.utils.checkpoint import checkpoint
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always'); y = checkpoint(lambda x: x * 2, torch.ones(1)); print([str(x.message) for x in w])
    return y
@cell
def hessian_fn():
    return torch.autograd.functional.hessian(lambda x: (x ** 3).sum(), torch.tensor([1., 2.])), torch.autograd.functional.jacobian(lambda x: x ** 2, torch.ones(2)), torch.autograd.functional.vjp(lambda x: x ** 2, torch.ones(2), torch.ones(2)), torch.autograd.functional.hvp(lambda x: (x ** 3).sum(), torch.ones(2), torch.ones(2)), torch.autograd.functional.jvp(lambda x: x ** 2, torch.ones(2), torch.ones(2))
@cell
def saved_attr():
    x = torch.tensor([2.], requires_grad=True); y = x ** 2; return y.grad_fn._saved_self, y.grad_fn._saved_exponent, y.grad_fn.next_functions[0][0].variable is x
@cell
def version(): x = torch.ones(1); x += 1; x[0] = 3; return x._version
@cell
def name(): y = torch.ones(1, requires_grad=True).exp(); return y.grad_fn.name(), type(y.grad_fn).__name__, str(y.grad_fn)[:20]
@cell
def mul_loss_list():
    ws = [torch.ones(1, requires_grad=True) for _ in range(2)]; ls = [w * 2 for w in ws]; torch.autograd.backward(ls); print([w.grad for w in ws]); torch.autograd.backward([ws[0] * torch.ones(2)], [torch.ones(3)])
@cell
def sum_of_list_losses():
    ws = torch.ones(3, requires_grad=True); return sum([w ** 2 for w in ws])
@cell
def backward_tensor_args():
    w = torch.ones(2, requires_grad=True); (w * 2).backward(torch.tensor([1, 2]))
@cell
def backward_inputs():
    a, b = torch.ones(1, requires_grad=True), torch.ones(1, requires_grad=True); (a * b).backward(inputs=[a]); return a.grad, b.grad
@cell
def backward_inputs_empty(): a = torch.ones(1, requires_grad=True); (a * 2).backward(inputs=[])
