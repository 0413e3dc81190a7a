"""torch.nn: modules, losses and what belongs to them."""
from torch.nn import functional, init
from torch.nn.parameter import Parameter, UninitializedBuffer, UninitializedParameter
from torch.nn.modules import *
from torch.nn.parallel import DataParallel
from torch.nn import modules, parallel, parameter, utils

# What the star has brought with it; PyTorch has these in torch.nn.modules alone.
del (activation, batchnorm, container, conv, distance, dropout, flatten, instancenorm, lazy, linear,
     loss, module, normalization, padding, pooling, rnn, sparse, transformer)

_refused = __getattr__
_later = {
    "torch.nn.modules._decoder": ("Transformer", "TransformerDecoder", "TransformerDecoderLayer"),
    "torch.nn.modules._waiting": (
        "LazyConv3d", "LazyConvTranspose1d", "LazyConvTranspose2d", "LazyConvTranspose3d", "LazyInstanceNorm1d",
        "LazyInstanceNorm2d", "LazyInstanceNorm3d"),
    "torch.nn.modules._pixels": (
        "AdaptiveMaxPool1d", "AdaptiveMaxPool2d", "Bilinear", "CTCLoss", "ChannelShuffle", "Fold", "LPPool1d", "LPPool2d",
        "LocalResponseNorm", "MaxUnpool1d", "MaxUnpool2d", "MultiLabelMarginLoss", "PixelShuffle", "PixelUnshuffle", "RReLU", "ReflectionPad1d", "ReflectionPad2d", "ReplicationPad1d", "ReplicationPad2d",
        "Unfold", "Upsample", "UpsamplingBilinear2d", "UpsamplingNearest2d"),
}


def __getattr__(name):
    """What is rarely used is imported when it is first asked for."""
    for module, names in _later.items():
        if name in names:
            import importlib
            globals()[name] = getattr(importlib.import_module(module), name)
            return globals()[name]
    return _refused(name)
