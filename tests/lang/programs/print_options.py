import torch
def show(what):
    try:
        print(what())
    except Exception as e:
        print(type(e).__name__ + ":", str(e).split("\n")[0])
x = torch.arange(12.).reshape(3, 4) / 7
def go(**k):
    torch.set_printoptions(**k)
    print(x, torch.arange(2000), x[0, 1])
    torch.set_printoptions(profile="default")
for k in (dict(precision=12), dict(precision=17), dict(linewidth=1), dict(linewidth=10), dict(threshold=0), dict(threshold=11), dict(threshold=12), dict(edgeitems=1, threshold=3), dict(sci_mode=True, precision=0), dict(profile="short", precision=6), dict(profile="full", linewidth=30) if False else dict(linewidth=30), dict(precision=None), dict(profile="Short"), dict(profile=None, sci_mode=None), dict(edgeitems=100, threshold=5), dict(threshold=float("inf")), dict(threshold=2.5), dict(linewidth=1000)):
    print(k)
    show(lambda: go(**k))
torch.set_printoptions(sci_mode=True)
torch.set_printoptions(precision=2)
print(x)
torch.set_printoptions(profile="default")
print(x)
torch.set_printoptions(sci_mode=False)
torch.set_printoptions(sci_mode=None)
print(x * 1e10)
show(lambda: torch.set_printoptions(nope=3))
show(lambda: torch.set_printoptions(1, 2, 3, 4, "default", True))
print(x)
torch.set_printoptions(profile="default")
for t in (torch.empty(0), torch.empty(0, 0), torch.empty(3, 0), torch.empty(0, 3, dtype=torch.int64), torch.empty(0, dtype=torch.bool), torch.empty(1, 0, 1, requires_grad=True), torch.empty(0, requires_grad=True) * 2, torch.zeros(0, 2).half()):
    print(t, t.shape)
print(torch.tensor([1e-45, 1.]), torch.tensor([1e300], dtype=torch.float64), torch.tensor([-0., 0.]), torch.tensor([1e5, 1.5]), torch.tensor([123456789.]), torch.tensor([0.00001234]))
print(torch.tensor([float("inf")] * 3), torch.tensor([float("nan"), 1]), torch.tensor([[float("-inf"), 1e-3]]))
print(torch.randn(2, 2).isnan(), torch.tensor([True]), torch.tensor([[True, False]]))
print(torch.ones(1, 1, 1, 1, 1, 1, 1), torch.tensor([[[]]]), torch.tensor([[], []]))
