"""torch.nn.modules.utils: a size for every dim, of one or of several."""
from torch.nn.modules._sizes import _ntuple, _single

_pair = _ntuple(2, "_pair")
_triple = _ntuple(3, "_triple")
_quadruple = _ntuple(4, "_quadruple")


def _reverse_repeat_tuple(t, n):
    return tuple(x for x in reversed(t) for _ in range(n))
