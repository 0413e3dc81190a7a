"""Tensors that a module owns and an optimizer changes."""
import torch
from torch import _nn


class Parameter(torch.Tensor):
    """A leaf tensor; assigned to an attribute of a module it becomes one of its parameters."""

    def __new__(cls, data=None, requires_grad=True):
        if data is None:
            data = torch.empty(0)
        return _nn.make_subclass(cls, data.detach(), requires_grad)

    def __copy__(self):
        return type(self)(self.data, self.requires_grad)

    def __deepcopy__(self, memo):
        if id(self) in memo:
            return memo[id(self)]
        result = type(self)(self.data.clone(), self.requires_grad)
        memo[id(self)] = result
        return result

    def __repr__(self):
        return "Parameter containing:\n" + super().__repr__()


class UninitializedTensorMixin:
    """A tensor without a size, until it is materialized: what computes with it is an error."""

    def materialize(self, shape, device=None, dtype=None):
        """Room for the numbers; from now on it is like any other."""
        dtype = self.data.dtype if dtype is None else dtype
        self.data = torch.empty(shape, device=device, dtype=dtype)
        self.__class__ = self.cls_to_become

    @property
    def shape(self):
        raise RuntimeError(
            "Can't access the shape of an uninitialized parameter or buffer. This error usually "
            "happens in `load_state_dict` when trying to load an uninitialized parameter into an "
            "initialized one. Call `forward` to initialize the parameters before accessing their "
            "attributes.")

    def __deepcopy__(self, memo):
        if id(self) in memo:
            return memo[id(self)]
        result = type(self)(self.requires_grad, self.data.device, self.data.dtype)
        memo[id(self)] = result
        return result

    def __repr__(self):
        return f"<{type(self).__name__}>"

    def __len__(self):
        return self.numel()  # which says that there is no data

    def __getitem__(self, index):
        return self.select(0, 0)

    def __setitem__(self, index, value):
        self.fill_(value)

    def __add__(self, other):
        return self.add(other)

    def __mul__(self, other):
        return self.mul(other)

    def __matmul__(self, other):
        return self.matmul(other)

    def __eq__(self, other):
        return self.eq(other)

    def __bool__(self):
        return self.item()

    def __iter__(self):
        return self.dim()

    def __format__(self, spec):
        return self.item()

    __radd__ = __sub__ = __rsub__ = __add__
    __rmul__ = __truediv__ = __rtruediv__ = __pow__ = __neg__ = __mul__
    __rmatmul__ = __matmul__
    __hash__ = torch.Tensor.__hash__


class UninitializedParameter(UninitializedTensorMixin, Parameter):
    cls_to_become = Parameter

    def __new__(cls, requires_grad=True, device=None, dtype=None):
        return _nn.make_subclass(cls, torch.empty(0, device=device, dtype=dtype), requires_grad)


class UninitializedBuffer(UninitializedTensorMixin, torch.Tensor):
    cls_to_become = torch.Tensor

    def __new__(cls, requires_grad=False, device=None, dtype=None):
        return _nn.make_subclass(cls, torch.empty(0, device=device, dtype=dtype), requires_grad)


for _class in (UninitializedParameter, UninitializedBuffer):
    _nn.wait_for_data(_class)


def is_lazy(param):
    return isinstance(param, UninitializedTensorMixin)
