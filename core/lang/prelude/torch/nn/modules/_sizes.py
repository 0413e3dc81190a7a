"""A size for every dim, of one or of several. Not in utils.py: torch.nn.utils is another module."""


def _ntuple(n, name="parse"):
    def parse(x):
        return tuple(x) if hasattr(type(x), "__iter__") else (x,) * n
    parse.__name__ = name
    return parse


_single = _ntuple(1, "_single")
