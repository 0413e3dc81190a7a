import warnings
import torch
import torch.nn.functional as F

warnings.simplefilter("ignore")


def bits(t):
    kind = torch.int32 if t.dtype == torch.float32 else torch.int64
    whole = t.detach().contiguous().view(kind).flatten()
    weights = torch.arange(1, whole.numel() + 1) * 2654435761 % 1000003
    return int((whole.long() % 1000003 * weights).sum())


for dtype in (torch.float32, torch.float64):
    for mode in ("bilinear", "nearest"):
        for beyond in ("zeros", "border", "reflection"):
            for corners in (False, True):
                torch.manual_seed(3)
                image = torch.randn(2, 3, 5, 7, dtype=dtype, requires_grad=True)
                spread = torch.randn(2, 6, 9, 2, dtype=dtype) * 1.3
                for form in range(4):
                    if form == 0:
                        grid = spread.clone()
                    elif form == 1:  # rows that do not go on
                        grid = spread[:, :, 1:7]
                    elif form == 2:  # coordinates apart, as a convolution gives them
                        grid = spread.permute(0, 3, 1, 2).contiguous().permute(0, 2, 3, 1)
                    else:
                        grid = spread.transpose(1, 2)
                    grid = grid.detach().requires_grad_()
                    out = F.grid_sample(image, grid, mode, beyond, corners)
                    grads = torch.autograd.grad(out, (image, grid), torch.randn(out.shape, dtype=dtype))
                    print(dtype, mode, beyond, corners, form, out.stride(), grads[1].stride(), bits(out),
                          bits(grads[0]), bits(grads[1]))

nan, inf = float("nan"), float("inf")
image = torch.arange(12.).view(1, 1, 3, 4).requires_grad_()
grid = torch.tensor([[[[0.3, 1.7], [-2.5, 0.1], [7.5, 0.], [1e3, 0.2], [-1., -1.], [1., 1.], [0., 0.], [-0.5, 1.]]]])
odd = torch.tensor([[[[nan, 0.], [0., nan], [inf, 0.], [-inf, inf], [1e9, 0.2]]]])
for mode in ("bilinear", "nearest"):
    print(F.grid_sample(image, odd, mode).tolist())
for beyond in ("zeros", "border", "reflection"):
    for mode in ("bilinear", "nearest"):
        at = grid.clone().requires_grad_()
        out = F.grid_sample(image, at, mode, beyond, align_corners=True)
        print(mode, beyond, out.flatten().tolist())
        slopes = torch.autograd.grad(out[..., 3:].sum(), (image, at))
        print(slopes[0].flatten().tolist(), slopes[1][0, 0, 3:].tolist())

# A spatial transformer's turn.
theta = torch.tensor([[[0.8, -0.3, 0.1], [0.4, 0.9, -0.2]]], requires_grad=True)
for corners in (False, True):
    grid = F.affine_grid(theta, [1, 1, 3, 4], align_corners=corners)
    print(grid)
    out = F.grid_sample(image, grid, align_corners=corners)
    print(out)
    slope, = torch.autograd.grad(out.sum(), theta)
    print(slope, slope.stride(), grid.stride())
solid = F.affine_grid(torch.eye(3, 4).expand(2, 3, 4), (2, 1, 2, 1, 3), align_corners=False)
print(solid, solid.shape)
print(F.affine_grid(theta.double(), (1, 1, 1, 1), align_corners=False).dtype)
out = F.grid_sample(image, grid.detach(), align_corners=False)
print(out.grad_fn.name(), grid.grad_fn.name(), [f for f, _ in out.grad_fn.next_functions][1])
slope, = torch.autograd.grad(out.sum(), image, create_graph=True)
print(type(slope.grad_fn).__name__)
try:
    slope.sum().backward()
except RuntimeError as e:
    print(e)

for call in (lambda: F.grid_sample(image, grid, "wide"), lambda: F.grid_sample(image, grid, padding_mode="wrap"),
             lambda: F.grid_sample(image, torch.zeros(2, 2, 2, 2)), lambda: F.grid_sample(image, torch.zeros(1, 2, 2, 3)),
             lambda: F.grid_sample(image[0], grid), lambda: F.grid_sample(image, grid[0]),
             lambda: F.grid_sample(torch.zeros(1, 2, 0, 4), grid), lambda: F.grid_sample(image.double(), grid),
             lambda: F.grid_sample(image.half(), grid.half()), lambda: F.grid_sample(image, 3),
             lambda: torch.grid_sampler(image, grid, 0, 0), lambda: F.affine_grid(theta[0], (1, 2, 3, 4)),
             lambda: F.affine_grid(theta.long(), (1, 2, 3, 4)), lambda: F.affine_grid(theta, (1, 2, 3)),
             lambda: F.affine_grid(theta, [1, 2, 0, 4]), lambda: F.affine_grid(theta, (2, 2, 3, 4))):
    try:
        print(call().shape)
    except Exception as e:
        print(type(e).__name__, e)
warnings.simplefilter("always")
with warnings.catch_warnings(record=True) as told:
    F.grid_sample(image, F.affine_grid(theta, (1, 1, 2, 2)))
    F.affine_grid(theta, (1, 1, 1, 2), align_corners=True)
for warning in told:
    print(warning.category.__name__, warning.message)
