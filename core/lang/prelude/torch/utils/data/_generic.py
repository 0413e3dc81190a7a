"""Dataset[Tensor], Sampler[int]: typing is imported when somebody writes that."""


def _subscripted(cls, args):
    from typing import Generic
    return Generic.__class_getitem__.__func__(cls, args)


# Of what derives from typing.Generic in PyTorch.
subscripted = classmethod(_subscripted)
