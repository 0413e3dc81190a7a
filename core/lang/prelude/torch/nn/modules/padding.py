"""Margins of one number."""
from torch.nn import functional as F
from torch.nn.modules.module import Module
from torch.nn.modules._sizes import _ntuple


class _ConstantPadNd(Module):
    def __init__(self, n, padding, value):
        super().__init__()
        self.padding = _ntuple(n)(padding)
        self.value = value

    def forward(self, input):
        return F.pad(input, self.padding, "constant", self.value)

    def extra_repr(self):
        return f"padding={self.padding}, value={self.value}"


class ConstantPad1d(_ConstantPadNd):
    def __init__(self, padding, value):
        super().__init__(2, padding, value)


class ConstantPad2d(_ConstantPadNd):
    def __init__(self, padding, value):
        super().__init__(4, padding, value)


class ConstantPad3d(_ConstantPadNd):
    def __init__(self, padding, value):
        super().__init__(6, padding, value)


class ZeroPad2d(ConstantPad2d):
    def __init__(self, padding):
        super().__init__(padding, 0.0)

    def extra_repr(self):
        return f"{self.padding}"
