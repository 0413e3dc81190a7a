"""torch.nn: modules, losses and what belongs to them."""
from torch.nn import functional, init
from torch.nn.parameter import Parameter, UninitializedBuffer, UninitializedParameter
from torch.nn.modules import *
from torch.nn.parallel import DataParallel
from torch.nn import modules, parallel, parameter, utils

_refused = __getattr__
_later = {name: "torch.nn.modules._decoder" for name in (
    "Transformer", "TransformerDecoder", "TransformerDecoderLayer")}


def __getattr__(name):
    """What is rarely used is imported when it is first asked for."""
    if name not in _later:
        return _refused(name)
    import importlib
    value = getattr(importlib.import_module(_later[name]), name)
    globals()[name] = value
    return value
