"""What moves pixels: sizes, margins that repeat, blocks, windows, the largest of parts; their nodes and slopes."""
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.randn(1, 2, 3, 4, requires_grad=True)
y = torch.randn(1, 2, 5, requires_grad=True)
blocks = torch.randn(1, 4, 2, 2, requires_grad=True)
columns = torch.randn(1, 4, 4, requires_grad=True)
made = {
    'nearest': lambda: (x, F.interpolate(x, scale_factor=2)),
    'nearest to a size': lambda: (x, F.interpolate(x, size=(5, 7))),
    'nearest, smaller': lambda: (x, F.interpolate(x, scale_factor=0.5)),
    'bilinear': lambda: (x, F.interpolate(x, scale_factor=2, mode='bilinear')),
    'bilinear to a size': lambda: (x, F.interpolate(x, size=(5, 7), mode='bilinear')),
    'bilinear of corners': lambda: (x, F.interpolate(x, size=(6, 6), mode='bilinear', align_corners=True)),
    'area': lambda: (x, F.interpolate(x, size=2, mode='area')),
    'nearest of a row': lambda: (y, F.interpolate(y, scale_factor=2)),
    'linear': lambda: (y, F.interpolate(y, scale_factor=3, mode='linear', align_corners=False)),
    'reflect': lambda: (x, F.pad(x, (1, 2, 1, 1), mode='reflect')),
    'reflect a row': lambda: (y, F.pad(y, (2, 1), mode='reflect')),
    'replicate': lambda: (x, F.pad(x, (1, 2, 0, 1), mode='replicate')),
    'circular': lambda: (x, F.pad(x, (1, 1, 2, 1), mode='circular')),
    'circular row': lambda: (y, F.pad(y, (1, 2), mode='circular')),
    'shuffle': lambda: (blocks, F.pixel_shuffle(blocks, 2)),
    'unshuffle': lambda: (x, F.pixel_unshuffle(F.pad(x, (0, 0, 0, 1)), 2)),
    'unfold': lambda: (x, F.unfold(x, 2, padding=1, stride=2)),
    'fold': lambda: (columns, F.fold(columns, (3, 3), 2)),
    'adaptive max': lambda: (x, F.adaptive_max_pool2d(x, 2)),
    'adaptive max of a row': lambda: (y, F.adaptive_max_pool1d(y, 2)),
    'local response': lambda: (x, F.local_response_norm(x, 2)),
    'bilinear form': lambda: (y, F.bilinear(y[0], y[0, :, :3], torch.ones(2, 5, 3) / 7, torch.ones(2))),
}
for name, make in made.items():
    source, out = make()
    print(name, tuple(out.shape), type(out.grad_fn).__name__, out[0].flatten()[:6])
    grad, = torch.autograd.grad((out * torch.arange(out.numel()).view_as(out)).sum(), source)
    print('  ', grad.flatten()[:8])
for layer in (nn.Upsample(scale_factor=2, mode='bilinear', align_corners=True), nn.UpsamplingNearest2d(size=4),
              nn.ReflectionPad2d((1, 1, 2, 0)), nn.ReplicationPad2d(1), nn.PixelUnshuffle(1), nn.Unfold((2, 3)),
              nn.AdaptiveMaxPool2d((1, None)), nn.LocalResponseNorm(3)):
    print(layer, layer(x).shape)
print(nn.Fold((3, 3), 2), nn.PixelShuffle(2), nn.AdaptiveMaxPool1d(2)(y), nn.ReflectionPad1d(2)(y))
bilinear = nn.Bilinear(3, 2, 4)
print(bilinear, bilinear.weight[0], bilinear(torch.ones(2, 3), torch.ones(2, 2)))
print(nn.Conv2d(2, 1, 3, padding=1, padding_mode='circular')(x))
for wrong in (lambda: F.interpolate(x), lambda: F.interpolate(x, size=3, scale_factor=2),
              lambda: F.interpolate(x, size=(1, 2, 3)), lambda: F.interpolate(x, 3, align_corners=True),
              lambda: F.pad(x, (4, 1, 0, 0), mode='reflect'), lambda: F.pixel_shuffle(x, 2)):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
