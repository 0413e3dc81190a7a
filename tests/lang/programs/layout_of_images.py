# Images whose channels lie behind, as those that were (N, H, W, C) do: layers keep that, and a
# program sees it by stride() and by what view() refuses.
import torch
import torch.nn.functional as F


def tell(name, f):
    try:
        y = f()
        print(name, tuple(y.shape), y.stride(), y.is_contiguous(), type(y.grad_fn).__name__)
    except RuntimeError as e:
        print(name, "RuntimeError", e)


torch.manual_seed(0)
base = torch.randn(2, 6, 5, 4)
images = {
    "behind": base.permute(0, 3, 1, 2),
    "leaf": base.clone().permute(0, 3, 1, 2).requires_grad_(),
    "rows": torch.randn(2, 4, 6, 5),
    "one channel": torch.randn(2, 6, 5, 1).permute(0, 3, 1, 2),
    "turned": torch.randn(2, 4, 5, 6).transpose(2, 3),
    "every other": torch.randn(2, 6, 5, 8).permute(0, 3, 1, 2)[:, ::2],
    "one image": torch.randn(1, 6, 5, 4).permute(0, 3, 1, 2),
    "points": torch.randn(2, 4, 1, 1),
    "no batch": torch.randn(6, 5, 4).permute(2, 0, 1),
}
for name, x in images.items():
    print("---", name, x.stride())
    c = x.shape[-3]
    weight = torch.randn(3, c, 1, 2)
    tell("conv", lambda: F.conv2d(x, weight, torch.randn(3)))
    tell("conv by weight", lambda: F.conv2d(x, weight.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2)))
    tell("groups", lambda: F.conv2d(x, torch.randn(c * 2, 1, 1, 1), groups=c))
    tell("max", lambda: F.max_pool2d(x, (1, 2)))
    tell("mean", lambda: F.avg_pool2d(x, (1, 2)))
    tell("adaptive", lambda: F.adaptive_avg_pool2d(x, (1, 2)))
    tell("global", lambda: F.adaptive_avg_pool2d(x, 1))
    tell("batch norm", lambda: F.batch_norm(x, torch.zeros(x.shape[1]), torch.ones(x.shape[1])))
    tell("group norm", lambda: F.group_norm(x, 1))
    tell("prelu", lambda: F.prelu(x, torch.tensor([0.2])))
    tell("pad", lambda: F.pad(x, (1, 1)))
    tell("cut", lambda: F.pad(x, (-1, 0)) if x.shape[-1] > 1 else x)
    tell("both", lambda: F.pad(x, (-1, 1)))
    tell("cat", lambda: torch.cat([x, x], 1))
    tell("cat -1", lambda: torch.cat([x, x], -1))
    for dim in range(x.dim()):
        tell("stack %d" % dim, lambda: torch.stack([x, x], dim))
    tell("roll", lambda: x.roll(1, 1))
    tell("flat", lambda: F.relu(F.conv2d(x, weight)).view(-1).shape and F.conv2d(x, weight))
lines = torch.randn(2, 5, 4).transpose(1, 2)
tell("conv1d", lambda: F.conv1d(lines, torch.randn(3, 4, 2)))
tell("conv1d by weight", lambda: F.conv1d(lines.contiguous(), torch.randn(3, 2, 4).transpose(1, 2)))
tell("max_pool1d", lambda: F.max_pool1d(lines.requires_grad_(), 2))
tell("avg_pool1d", lambda: F.avg_pool1d(lines, 2))
tell("adaptive_avg_pool1d", lambda: F.adaptive_avg_pool1d(lines, 1))
