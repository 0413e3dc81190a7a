import warnings
import torch
import torch.nn as nn

warnings.simplefilter("ignore")
for make, shape in ((lambda: nn.LazyConvTranspose1d(4, 3, stride=2, output_padding=1), (2, 3, 5)),
                    (lambda: nn.LazyConvTranspose2d(4, (3, 2), groups=2, bias=False), (1, 6, 4, 5)),
                    (lambda: nn.LazyConvTranspose3d(2, 2), (1, 3, 2, 2, 2)), (lambda: nn.LazyConv3d(2, 2, padding=1), (1, 3, 2, 2, 2)),
                    (lambda: nn.LazyInstanceNorm1d(affine=True), (2, 3, 5)), (lambda: nn.LazyInstanceNorm2d(), (2, 3, 4, 5)),
                    (lambda: nn.LazyInstanceNorm3d(affine=False, track_running_stats=False), (1, 2, 2, 3, 2))):
    torch.manual_seed(1)
    layer = make()
    print(layer, [(n, type(p).__name__) for n, p in layer.named_parameters()], [n for n, _ in layer.named_buffers()])
    x = torch.randn(shape)
    y = layer(x)
    print(type(layer).__name__, layer, y.shape, y.flatten()[:3], {n: tuple(p.shape) for n, p in layer.state_dict().items()})
    try:
        make()(torch.zeros(2))
    except Exception as e:
        print(type(e).__name__, e)
try:
    nn.LazyConvTranspose1d(4, 3, groups=2)(torch.zeros(1, 3, 5))
except ValueError as e:
    print(e)
