# view(dtype), comparisons and logic in place, numpy() where no gradient is recorded, vdot.
import torch


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", str(e).split("\n")[0])


i, x = torch.arange(6), torch.ones(2, 2)
show(lambda: i.view(torch.float64))
show(lambda: x.view(torch.int32))
show(lambda: x.view(torch.float64))
show(lambda: x.view(torch.int16))
show(lambda: torch.ones(2, 3).view(torch.float64))
show(lambda: x.t().view(torch.float64))
show(lambda: torch.tensor(1.0).view(torch.float64))
show(lambda: torch.tensor(1.0).view(torch.int32))
show(lambda: torch.ones(4)[1:3].view(torch.float64))
show(lambda: torch.ones(2, 4)[:, :2].view(torch.float64))
show(lambda: torch.ones(2, 3)[:, :2].view(torch.float64))
show(lambda: torch.ones(3).view(dtype=torch.uint8))
show(lambda: torch.tensor([True, False]).view(torch.uint8))
show(lambda: torch.ones(2, requires_grad=True).view(torch.int32))
show(lambda: torch.ones(2, dtype=torch.bfloat16).view(torch.float16))
bits = x.view(torch.int32)
bits += 1 << 23
print(x, x._version, bits._version, bits.data_ptr() == x.data_ptr())
show(lambda: torch.ones(2).view(torch.float32))

x = torch.tensor([1.0, 2.0, 3.0])
for name in ("eq_", "ne_", "lt_", "le_", "gt_", "ge_", "less_", "greater_equal_"):
    y = x.clone()
    show(lambda: getattr(y, name)(2) is y)
    show(lambda: getattr(x.clone(), name)(torch.tensor([3.0, 2.0, 1.0])))
    print(y, y._version)
for name in ("logical_and_", "logical_or_", "logical_xor_"):
    show(lambda: getattr(x.clone(), name)(torch.tensor([0.0, 2.0, 0.0])))
show(lambda: torch.arange(3).logical_not_())
show(lambda: torch.arange(3).eq_(torch.ones(2, 3)))
leaf = torch.ones(3, requires_grad=True)
show(lambda: leaf.eq_(1))
show(lambda: leaf.numpy())
with torch.no_grad():
    show(lambda: leaf.numpy())
    show(lambda: leaf.lt_(2))
show(lambda: torch.tensor([1, 2]).norm(dim=3))
show(lambda: torch.linalg.vector_norm(torch.tensor([1, 2]), dim=3))

u, v = torch.tensor([1.0, 2.0], requires_grad=True), torch.tensor([3.0, 4.0], requires_grad=True)
w = torch.vdot(u, v)
w.backward()
print(w, u.grad, v.grad)
show(lambda: torch.vdot(u, torch.ones(3)))
