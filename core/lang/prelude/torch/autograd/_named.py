"""Operations that are one node in PyTorch and written in Python here: Functions whose nodes carry
PyTorch's names."""
from torch.autograd.function import BackwardCFunction, Function


def named(node):
    """A decorator: the nodes of that Function are called `node`, as those of PyTorch's C++."""
    def decorate(cls):
        cls._backward_cls = type(node, (BackwardCFunction,),
                                 {"_forward_cls": cls, "__module__": "builtins",
                                  "name": lambda self: node})
        return cls
    return decorate


__all__ = ["Function", "named"]
